"""TLS: what the user configures, and the credentials grpcio makes of it.

grpcio verifies the server's certificate always, and against the same name that it sends as SNI. What
would need otherwise is refused here, before anything is dialed.
"""

from __future__ import annotations

import os
import ssl
from dataclasses import dataclass
from pathlib import Path

import grpc

__all__ = ["TLSConfig", "channel_credentials", "tls_channel_options"]


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

    client_private_key: bytes | None = None
    """Key of ``client_cert``."""

    verification_server_name: str | None = None
    """Name expected in the server's certificate where it differs from the one sent as SNI.

    grpcio knows one name for both, so only a name equal to ``domain`` can be honoured; any other is
    refused. Use ``domain`` if the SNI may change too.
    """

    def _validate(self) -> None:
        """Raise ValueError, naming every fault, for what cannot be used."""
        faults: list[str] = []
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
