"""TLS: what the user configures, and the credentials grpcio makes of it.

grpcio verifies the server's certificate always, and against the same name that it sends as SNI. What
would need otherwise is refused here, before anything is dialed.

Certificates end, so a connection can ask for new ones while it lasts: `Renewal` says when to ask and what to
do with the answer. It asks when a call is made, since a connection nobody uses needs none.
"""

from __future__ import annotations

import logging
import os
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import final

import grpc

__all__ = ["Renewal", "TLSConfig", "channel_credentials", "tls_channel_options"]

_logger = logging.getLogger(__name__)


@dataclass
class TLSConfig:
    """How a connection is encrypted and who proves what to whom.

    Certificates and keys are the content of PEM files, not their paths.
    """

    server_root_ca_cert: bytes | None = None
    """Certificate authority that signed the server's certificate. None trusts what the system does."""

    domain: str | None = None
    """Name sent to the server as SNI and expected in its certificate, instead of the host dialed."""

    client_cert: bytes | None = None
    """Certificate this client shows to the server. Needs ``client_private_key``."""

    client_private_key: bytes | None = field(default=None, repr=False)
    """Key of ``client_cert``."""

    verification_server_name: str | None = None
    """Name expected in the server's certificate where it differs from the one sent as SNI.

    grpcio knows one name for both, so only a name equal to ``domain`` can be honoured; any other is
    refused. Use ``domain`` if the SNI may change too.
    """

    renew: Callable[[], TLSConfig | None] | None = field(default=None, kw_only=True)
    """Gives the configuration to use from now on, or None if nothing has changed: for certificates and keys
    that are replaced while the program runs. Called before a call is sent, on whatever thread sends it, not
    more often than every ``renew_interval``; so it should be quick, such as reading files is. What it gives
    replaces this configuration, but for ``renew`` and ``renew_interval``. Calls in flight end on the old
    connection. If it fails, a warning is logged and the old configuration stays in use."""

    renew_interval: timedelta = field(default=timedelta(minutes=1), kw_only=True)
    """Shortest time between two calls of ``renew``."""

    def _validate(self) -> None:
        """Raise ValueError, naming every fault, for what cannot be used."""
        faults: list[str] = []
        renew: object = self.renew
        if renew is not None and not callable(renew):
            faults.append(f"renew must be a function, not {type(renew).__name__}")
        if self.renew_interval <= timedelta(0):
            faults.append(f"renew_interval is {self.renew_interval}, but must be positive")
        for name in ("server_root_ca_cert", "client_cert", "client_private_key"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, bytes):
                faults.append(
                    f"{name} must be the bytes of a PEM file, not {type(value).__name__}; "
                    "read the file first"
                )
        if (self.client_cert is None) != (self.client_private_key is None):
            faults.append(
                "client_cert and client_private_key need each other; give both or neither"
            )
        if self.verification_server_name is not None:
            if self.server_root_ca_cert is None:
                faults.append("verification_server_name needs server_root_ca_cert")
            elif self.verification_server_name != self.domain:
                faults.append(
                    "verification_server_name cannot differ from the name sent as SNI, because gRPC for "
                    "Python uses one name for both; set domain to it instead"
                )
        if faults:
            raise ValueError(f"TLSConfig: {'; '.join(faults)}.")


def channel_credentials(config: TLSConfig) -> grpc.ChannelCredentials:
    """Return the credentials that a TLS configuration describes.

    Raises:
        ValueError: The configuration asks for what is contradictory or not possible.
    """
    config._validate()
    return grpc.ssl_channel_credentials(
        root_certificates=config.server_root_ca_cert or _system_roots(),
        private_key=config.client_private_key,
        certificate_chain=config.client_cert,
    )


def tls_channel_options(config: TLSConfig) -> list[tuple[str, str]]:
    """Return the channel options that go with the credentials."""
    if not config.domain:
        return []
    return [
        ("grpc.ssl_target_name_override", config.domain),
        ("grpc.default_authority", config.domain),
    ]


def _system_roots() -> bytes | None:
    """Return the certificates the system trusts, or None for those grpcio carries.

    The operator of a machine adds authorities to the system's store, or names another in
    ``SSL_CERT_FILE``; grpcio by itself looks at neither.
    """
    if "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH" in os.environ:
        return None  # grpcio reads that file itself
    bundle = ssl.get_default_verify_paths().cafile
    return Path(bundle).read_bytes() if bundle else None


@final
class Renewal:
    """Asks for the TLS configuration again and again.

    Args:
        config: The configuration in use, with a function to ask.
        replace: Makes another configuration the one in use; may raise.
    """

    __slots__ = ("_ask", "_current", "_due", "_interval_seconds", "_lock", "_replace")

    def __init__(
        self,
        config: TLSConfig,
        ask: Callable[[], TLSConfig | None],
        replace: Callable[[TLSConfig], None],
    ) -> None:
        self._ask = ask
        self._replace = replace
        self._current = _contents(config)
        self._interval_seconds = config.renew_interval.total_seconds()
        self._due = time.monotonic() + self._interval_seconds
        self._lock = threading.Lock()

    def ask_if_due(self) -> None:
        """Ask if it is time to, and use what is new. Raises nothing of what may go wrong."""
        if time.monotonic() < self._due or not self._lock.acquire(blocking=False):
            return
        try:
            if time.monotonic() < self._due:
                return  # another thread was quicker
            self._due = time.monotonic() + self._interval_seconds
            config = self._ask()
            if config is not None and _contents(config) != self._current:
                self._replace(config)
                self._current = _contents(config)
        except Exception:
            _logger.warning(
                "TLSConfig.renew failed; the connection goes on with the certificates it has and asks "
                "again later",
                exc_info=True,
            )
        finally:
            self._lock.release()


def _contents(config: TLSConfig) -> tuple[bytes | str | None, ...]:
    return (
        config.server_root_ca_cert,
        config.domain,
        config.client_cert,
        config.client_private_key,
        config.verification_server_name,
    )
