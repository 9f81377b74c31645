"""What a user may say about a connection, and the words in which grpcio wants to hear it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import ClassVar, Final, final
from urllib.parse import quote, urlsplit

import grpc

__all__ = [
    "DnsLoadBalancingConfig",
    "GrpcCompression",
    "HttpConnectProxyConfig",
    "KeepAliveConfig",
    "Target",
    "channel_options",
    "parse_target",
]

ChannelOption = tuple[str, str | int]

_MAX_INCOMING_VARIABLE: Final = "TEMPORAL_MAX_INCOMING_GRPC_BYTES"
_MAX_INCOMING_BYTES: Final = 128 * 1024 * 1024
_FIRST_RECONNECT_MILLIS: Final = 100
_LAST_RECONNECT_MILLIS: Final = 5000


@dataclass(frozen=True)
class KeepAliveConfig:
    """Pings that notice a dead connection, sent also while no call is open."""

    interval_millis: int = 30000
    """Time between pings."""
    timeout_millis: int = 15000
    """Time a ping may stay unanswered before the connection counts as dead."""
    default: ClassVar[KeepAliveConfig]
    """What a connection uses unless told otherwise."""

    def __post_init__(self) -> None:
        """Refuse times that are not positive."""
        if self.interval_millis <= 0 or self.timeout_millis <= 0:
            raise ValueError(
                "KeepAliveConfig: interval_millis and timeout_millis must be positive. "
                "To send no pings pass keep_alive_config=None."
            )


KeepAliveConfig.default = KeepAliveConfig()


@dataclass(frozen=True)
class HttpConnectProxyConfig:
    """A proxy that opens the way to the server through HTTP CONNECT.

    The environment's ``no_proxy`` still applies: hosts listed there are dialed directly.
    """

    target_host: str
    """Host and port of the proxy."""
    basic_auth: tuple[str, str] | None = field(default=None, repr=False)
    """User and password, if the proxy asks for them."""


@dataclass(frozen=True)
class DnsLoadBalancingConfig:
    """Spreads calls over all addresses that the server's name stands for.

    Has no effect together with a proxy, which resolves the name itself.
    """

    resolution_interval_millis: int = 30000
    """Shortest time between two resolutions of the name. gRPC for Python resolves again when a connection
    is lost, not by the clock."""
    default: ClassVar[DnsLoadBalancingConfig]
    """Spreading with the usual interval; a connection does not use it unless told to."""

    def __post_init__(self) -> None:
        """Refuse a time that is not positive."""
        if self.resolution_interval_millis <= 0:
            raise ValueError(
                "DnsLoadBalancingConfig: resolution_interval_millis must be positive. To use one "
                "address only pass dns_load_balancing_config=None."
            )


DnsLoadBalancingConfig.default = DnsLoadBalancingConfig()


class GrpcCompression:
    """Whether requests are compressed. The choices are constants of this class."""

    NONE: ClassVar[GrpcCompression]
    """Send requests as they are."""
    GZIP: ClassVar[GrpcCompression]
    """Compress with gzip: requests of a KiB or more, and those whose responses hold histories or
    lists, which servers then compress likewise. Shorter ones cost more to pack than they save."""

    _algorithm: grpc.Compression


@final
@dataclass(frozen=True)
class _Compression(GrpcCompression):
    _algorithm: grpc.Compression


GrpcCompression.NONE = _Compression(grpc.Compression.NoCompression)
GrpcCompression.GZIP = _Compression(grpc.Compression.Gzip)


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect to."""

    host: str
    """In brackets if it is an IPv6 address."""
    port: int | None
    scheme: str
    """What stood in front of the host: ``http``, ``https``, or nothing, which is how it should be."""

    def address(self, *, uses_tls: bool) -> str:
        """Return host and port, the port being the one usual for the web if none was given."""
        return f"{self.host}:{self.port or (443 if uses_tls else 80)}"


def parse_target(target_host: str) -> Target:
    """Read what the user gave as target host.

    Raises:
        ValueError: It names no host, or has a port or scheme that cannot be used.
    """
    scheme, separator, rest = target_host.strip().rpartition("://")
    try:
        parts = urlsplit(f"//{rest}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(
            f"Target host {target_host!r} cannot be read: {error}. Give host and port, such as "
            "'localhost:7233'."
        ) from error
    odd_scheme = separator and scheme.lower() not in ("http", "https")
    if odd_scheme or not host or parts.path.strip("/") or parts.query or "@" in parts.netloc:
        raise ValueError(
            f"Target host {target_host!r} is not a host with a port, such as 'localhost:7233'. "
            "TLS is chosen with tls=, credentials are given as api_key= or TLSConfig."
        )
    return Target(f"[{host}]" if ":" in host else host, port, scheme.lower())


def channel_options(
    *,
    keep_alive: KeepAliveConfig | None,
    proxy: HttpConnectProxyConfig | None,
    dns_load_balancing: DnsLoadBalancingConfig | None,
    connect_timeout_seconds: float | None,
) -> list[ChannelOption]:
    """Return the options of a channel, except those that TLS adds.

    Raises:
        ValueError: The limit in ``TEMPORAL_MAX_INCOMING_GRPC_BYTES`` is not a positive number.
    """
    options: list[ChannelOption] = [
        ("grpc.max_receive_message_length", _max_incoming_bytes()),
        # Retries are ours: grpcio's own would hide failures from the policy and slow every call down.
        ("grpc.enable_retries", 0),
        # Without this, clients that dial one address share a connection and its back-off.
        ("grpc.use_local_subchannel_pool", 1),
        # grpcio would wait up to two minutes before it dials a restarted server again.
        ("grpc.initial_reconnect_backoff_ms", _FIRST_RECONNECT_MILLIS),
        ("grpc.max_reconnect_backoff_ms", _LAST_RECONNECT_MILLIS),
    ]
    if connect_timeout_seconds is not None:
        # Despite its name this bounds a single attempt to connect.
        options.append(
            ("grpc.min_reconnect_backoff_ms", max(1, int(connect_timeout_seconds * 1000)))
        )
    if keep_alive is not None:
        options += [
            ("grpc.keepalive_time_ms", keep_alive.interval_millis),
            ("grpc.keepalive_timeout_ms", keep_alive.timeout_millis),
            ("grpc.keepalive_permit_without_calls", 1),
            ("grpc.http2.max_pings_without_data", 0),
        ]
    if proxy is not None:
        options.append(("grpc.http_proxy", _proxy_url(proxy)))
    else:
        # A proxy is used when it is configured here, not because the environment has one for others.
        options.append(("grpc.enable_http_proxy", 0))
        if dns_load_balancing is not None:
            interval = dns_load_balancing.resolution_interval_millis
            options += [
                ("grpc.lb_policy_name", "round_robin"),
                ("grpc.dns_min_time_between_resolutions_ms", interval),
            ]
    return options


def _max_incoming_bytes() -> int:
    text = os.environ.get(_MAX_INCOMING_VARIABLE)
    if not text:
        return _MAX_INCOMING_BYTES
    if not text.isdecimal() or not 0 < int(text) < 2**31:
        raise ValueError(
            f"The environment variable {_MAX_INCOMING_VARIABLE} is {text!r}. "
            "It must be a number of bytes between 1 and 2147483647."
        )
    return int(text)


def _proxy_url(proxy: HttpConnectProxyConfig) -> str:
    if proxy.basic_auth is None:
        return f"http://{proxy.target_host}"
    user, password = (quote(part, safe="") for part in proxy.basic_auth)
    return f"http://{user}:{password}@{proxy.target_host}"
