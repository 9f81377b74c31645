"""What a client is configured with: the keyword arguments of its two constructors, as types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Required, TypedDict, overload

if TYPE_CHECKING:
    from worker_core._plugins import PluginSet
    from worker_core.client._interceptor import Interceptor
    from worker_core.common import HeaderCodecBehavior, QueryRejectCondition
    from worker_core.converter import DataConverter
    from worker_core.runtime import Runtime
    from worker_core.service import (
        DnsLoadBalancingConfig,
        GrpcCompression,
        HttpConnectProxyConfig,
        KeepAliveConfig,
        PayloadLimitsConfig,
        RetryConfig,
        ServiceClient,
        TLSConfig,
    )

__all__ = ["ClientConfig", "ClientConnectConfig", "LoadedPlugins"]


class ClientConnectConfig(TypedDict, total=False):
    """Keyword arguments of `Client.connect`."""

    target_host: str
    namespace: str
    api_key: str | None
    data_converter: DataConverter
    plugins: Sequence[object]
    interceptors: Sequence[Interceptor]
    default_workflow_query_reject_condition: QueryRejectCondition | None
    tls: bool | TLSConfig | None
    retry_config: RetryConfig | None
    keep_alive_config: KeepAliveConfig | None
    connect_timeout: timedelta | None
    rpc_metadata: Mapping[str, str | bytes]
    identity: str | None
    lazy: bool
    runtime: Runtime | None
    http_connect_proxy_config: HttpConnectProxyConfig | None
    dns_load_balancing_config: DnsLoadBalancingConfig | None
    grpc_compression: GrpcCompression
    payload_limits: PayloadLimitsConfig
    header_codec_behavior: HeaderCodecBehavior


class ClientConfig(TypedDict, total=False):
    """Keyword arguments of `Client`, which `Client.config` gives and plugins change."""

    service_client: Required[ServiceClient]
    namespace: Required[str]
    data_converter: Required[DataConverter]
    plugins: Required[Sequence[object]]
    interceptors: Required[Sequence[Interceptor]]
    default_workflow_query_reject_condition: Required[QueryRejectCondition | None]
    header_codec_behavior: Required[HeaderCodecBehavior]


class LoadedPlugins(Sequence[object]):
    """The plugins a user passed, together with the set made of them.

    `Client.connect` needs the set to connect, and its constructor needs the same one, so that
    plugins are loaded, and warned about, once. The constructor has no parameter for it: a subclass
    may have a constructor of its own that passes on what it gets.
    """

    def __init__(self, passed: Sequence[object], plugins: PluginSet) -> None:
        self.passed = passed
        self.plugins = plugins

    def __len__(self) -> int:
        return len(self.passed)

    def __iter__(self) -> Iterator[object]:
        return iter(self.passed)

    @overload
    def __getitem__(self, index: int) -> object: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[object]: ...

    def __getitem__(self, index: int | slice) -> object | Sequence[object]:
        return self.passed[index]
