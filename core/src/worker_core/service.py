"""The connection to a Temporal server, and its services RPC by RPC.

`ServiceClient` is what a client and its workers share: one per connection. It can be used from any running
event loop, also after the one it was made on has closed.

    client = await ServiceClient.connect(ConnectConfig(target_host="localhost:7233"))
    response = await client.workflow_service.list_namespaces(ListNamespacesRequest())
    await client.close()
"""

from __future__ import annotations

import importlib.metadata
import logging
import os
import socket
import warnings
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from google.protobuf.message import Message

from worker_core import _services
from worker_core._wire.channel import LoopChannel, LoopChannels
from worker_core._wire.connection import Connection, RpcObserver
from worker_core._wire.explain import explain_failed_connect
from worker_core._wire.headers import NO_METADATA, Headers
from worker_core._wire.options import (
    DnsLoadBalancingConfig,
    GrpcCompression,
    HttpConnectProxyConfig,
    KeepAliveConfig,
    Target,
    channel_options,
    parse_target,
)
from worker_core._wire.payload_limits import PayloadLimitsConfig, WarnLimits
from worker_core._wire.retry import RetryConfig, RetryProfile
from worker_core._wire.rpc import Rpc, RPCError, RPCStatusCode
from worker_core._wire.tls import (
    Renewal,
    TLSConfig,
    channel_credentials,
    tls_channel_options,
)
from worker_core._wire.workers import WorkerRegister

if TYPE_CHECKING:
    from worker_core.api.workflowservice.v1 import GetSystemInfoResponse
    from worker_core.runtime import Runtime

__all__ = [
    "LOG_PROTOS",
    "CloudService",
    "ConnectConfig",
    "DnsLoadBalancingConfig",
    "GrpcCompression",
    "HealthService",
    "HttpConnectProxyConfig",
    "KeepAliveConfig",
    "OperatorService",
    "PayloadLimitsConfig",
    "RPCError",
    "RPCStatusCode",
    "RetryConfig",
    "ServiceClient",
    "ServiceRequest",
    "ServiceResponse",
    "TLSConfig",
    "TestService",
    "WorkflowService",
    "__version__",
]

ServiceRequest = TypeVar("ServiceRequest", bound=Message)
ServiceResponse = TypeVar("ServiceResponse", bound=Message)

try:
    __version__ = importlib.metadata.version("worker-core")
except importlib.metadata.PackageNotFoundError:  # run from source, not installed
    __version__ = "0.0.0"

LOG_PROTOS = False
"""Set to True to log every request and response at DEBUG. They may hold secrets."""

CLIENT_NAME: Final = "worker-core"
"""How this package introduces itself to servers."""

logger: logging.Logger = logging.getLogger(__name__)


@dataclass
class ConnectConfig:
    """Where and how to connect.

    Raises:
        TypeError: ``payload_limits`` is something else.
        ValueError: ``connect_timeout`` is not positive. Everything else is checked by
            `ServiceClient.connect`, before it dials.
    """

    target_host: str
    """Host and port of the server."""
    api_key: str | None = field(default=None, repr=False)
    """Sent with every call as a bearer token, unless the metadata has an ``authorization`` of its own."""
    tls: bool | TLSConfig | None = None
    """True for TLS that trusts what the system trusts; None for the same if there is an API key, else
    none."""
    retry_config: RetryConfig | None = None
    """How calls made with ``retry=True`` are retried. None retries up to ten attempts in ten seconds."""
    keep_alive_config: KeepAliveConfig | None = KeepAliveConfig.default
    """None sends no pings."""
    rpc_metadata: Mapping[str, str | bytes] = field(default_factory=dict[str, str | bytes])
    """Sent with every call. Values are str, or bytes under keys that end with ``-bin``."""
    identity: str = ""
    """Name of this process to the server. Empty for process id and host name."""
    lazy: bool = False
    """Connect with the first call instead of at once."""
    runtime: Runtime | None = None
    """Where the metrics of this connection go."""
    http_connect_proxy_config: HttpConnectProxyConfig | None = None
    """Proxy to connect through."""
    dns_load_balancing_config: DnsLoadBalancingConfig | None = None
    """None uses the first address of the server that answers."""
    grpc_compression: GrpcCompression = GrpcCompression.GZIP
    """Whether requests are compressed."""
    payload_limits: PayloadLimitsConfig = field(default_factory=PayloadLimitsConfig)
    """From which sizes of payloads and memos on to warn."""
    connect_timeout: timedelta | None = None
    """Limit of one attempt to connect; None leaves it to gRPC, which allows twenty seconds."""

    def __post_init__(self) -> None:
        """Fill in the identity."""
        if not self.identity:
            self.identity = f"{os.getpid()}@{socket.gethostname()}"
        limits: object = self.payload_limits
        if not isinstance(limits, PayloadLimitsConfig):
            raise TypeError(
                f"payload_limits is {limits!r}. Pass a PayloadLimitsConfig, whose sizes may be 0 for no "
                "warnings."
            )
        if self.connect_timeout is not None and self.connect_timeout <= timedelta(0):
            raise ValueError(
                f"connect_timeout is {self.connect_timeout}, but must be positive. None leaves it to gRPC."
            )


class WorkflowService(_services.WorkflowService):
    """The service that workers and clients use: one method per RPC, named in snake case.

    Each takes the request and optionally ``retry`` (False: one attempt), ``metadata`` for this call, and
    ``timeout`` for each attempt (None: 70 seconds for long polls, 30 for others), and raises `RPCError`.
    """


class OperatorService(_services.OperatorService):
    """The service for operators of a server: search attributes, remote clusters, Nexus endpoints."""


class CloudService(_services.CloudService):
    """The service of Temporal Cloud by which accounts are run: namespaces, users, keys, certificates.

    Only Temporal Cloud offers it, under an address of its own: see `CloudOperationsClient`.
    """


class TestService(_services.TestService):
    """The service that only the time-skipping test server offers."""

    __test__ = False  # for pytest, which takes the name for a test's


class HealthService(_services.HealthService):
    """The health service of gRPC servers."""


class ServiceClient(ABC):
    """The services of one server.

    Made by `connect`. Attributes ``workflow_service``, ``operator_service``, ``cloud_service``,
    ``test_service`` and ``health_service`` hold one method per RPC.
    """

    @staticmethod
    async def connect(config: ConnectConfig) -> ServiceClient:
        """Connect to a server, or prepare to if the configuration is lazy.

        Raises:
            ValueError: The configuration asks for what is contradictory or not possible.
            RuntimeError: No server answered, or it refused the call. The message says what to check.
        """
        client = _WireServiceClient(config)
        if not config.lazy:
            try:
                await client._ensure_connected(client._connection.channels.current())
            except BaseException:
                await client.close()
                raise
        return client

    def __init__(self, config: ConnectConfig) -> None:
        """Make the services; subclasses make the calls."""
        super().__init__()
        self.config = config
        self.workflow_service: WorkflowService = WorkflowService(self)
        self.operator_service: OperatorService = OperatorService(self)
        self.cloud_service: CloudService = CloudService(self)
        self.test_service: TestService = TestService(self)
        self.health_service: HealthService = HealthService(self)
        self._workers = WorkerRegister()

    async def check_health(
        self,
        *,
        service: str = "temporal.api.workflowservice.v1.WorkflowService",
        retry: bool = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | None = None,
    ) -> bool:
        """Return whether a service is ready for calls.

        Raises:
            RPCError: The server cannot be reached, or knows no such service (NOT_FOUND).
        """
        from worker_core.api.health.v1 import HealthCheckRequest, HealthCheckResponse

        response = await self.health_service.check(
            HealthCheckRequest(service=service), retry=retry, metadata=metadata, timeout=timeout
        )
        return response.status == HealthCheckResponse.SERVING

    @property
    @abstractmethod
    def capabilities(self) -> GetSystemInfoResponse.Capabilities | None:
        """What the server says it can do; None until connected. Empty if it does not say."""

    @property
    @abstractmethod
    def on_rpc(self) -> RpcObserver | None:
        """Is called after every attempt of every call; costs nothing while None."""

    @on_rpc.setter
    @abstractmethod
    def on_rpc(self, observer: RpcObserver | None) -> None: ...

    @abstractmethod
    def update_rpc_metadata(self, metadata: Mapping[str, str | bytes]) -> None:
        """Replace the metadata of all calls from the next one on.

        Raises:
            ValueError: It cannot be sent; the old metadata stays.
        """

    @abstractmethod
    def update_api_key(self, api_key: str | None) -> None:
        """Replace the API key of all calls from the next one on; None sends none.

        Raises:
            ValueError: It cannot be sent; the old key stays.
        """

    def update_tls(self, tls: TLSConfig) -> None:
        """Use other certificates, keys or names, from the next call on.

        Calls in flight end on the connection they were begun on. To have the connection ask for itself
        give it `TLSConfig.renew`, which this leaves as it is.

        Raises:
            ValueError: The configuration asks for what is contradictory or not possible, or the
                connection is a plain one; everything stays as it was.
            NotImplementedError: A service client of another kind cannot.
        """
        raise NotImplementedError(f"{type(self).__name__} cannot change its TLS configuration.")

    @abstractmethod
    async def close(self) -> None:
        """Close the connection. Calls in flight fail as CANCELLED, later ones raise RuntimeError.

        A connection that is never closed ends with its process without complaint.
        """

    async def close_on_this_loop(self) -> None:
        """Let go of what belongs to the running loop, because that is about to end.

        Calls in flight on this loop fail as CANCELLED. Other loops are not affected, and this one may
        call again. Whoever ends a loop before its process ends should call this.
        """

    @abstractmethod
    async def _rpc_call(
        self,
        rpc: Rpc[ServiceRequest, ServiceResponse],
        req: ServiceRequest,
        *,
        retry: bool | RetryProfile,
        metadata: Mapping[str, str | bytes],
        timeout: timedelta | float | None,
    ) -> ServiceResponse:
        """Make one call; every method of every service ends here."""


class _WireServiceClient(ServiceClient):
    """The service client that speaks gRPC."""

    def __init__(self, config: ConnectConfig) -> None:
        super().__init__(config)
        target = parse_target(config.target_host)
        tls = _chosen_tls(config, target)
        self._uses_tls = tls is not None
        self._options = options = channel_options(
            keep_alive=config.keep_alive_config,
            proxy=config.http_connect_proxy_config,
            dns_load_balancing=config.dns_load_balancing_config,
            connect_timeout_seconds=(
                config.connect_timeout.total_seconds() if config.connect_timeout else None
            ),
        )
        self._connection = Connection(
            LoopChannels(
                target.address(uses_tls=self._uses_tls),
                None if tls is None else channel_credentials(tls),
                options if tls is None else [*options, *tls_channel_options(tls)],
                config.grpc_compression._algorithm,
            ),
            Headers(
                client_name=CLIENT_NAME,
                client_version=__version__,
                api_key=config.api_key,
                metadata=config.rpc_metadata,
            ),
            WarnLimits.of(config.payload_limits),
        )
        self._profile = RetryProfile.from_config(config.retry_config)
        self._capabilities: GetSystemInfoResponse.Capabilities | None = None
        self._renewal: Renewal | None = None
        if tls is not None and tls.renew is not None:
            self._renewal = Renewal(tls, tls.renew, self.update_tls)

    @property
    def capabilities(self) -> GetSystemInfoResponse.Capabilities | None:
        return self._capabilities

    @property
    def on_rpc(self) -> RpcObserver | None:
        return self._connection.observer

    @on_rpc.setter
    def on_rpc(self, observer: RpcObserver | None) -> None:
        self._connection.observer = observer

    def update_rpc_metadata(self, metadata: Mapping[str, str | bytes]) -> None:
        self._connection.headers.replace_metadata(metadata)

    def update_api_key(self, api_key: str | None) -> None:
        self._connection.headers.replace_api_key(api_key)

    def update_tls(self, tls: TLSConfig) -> None:
        if not self._uses_tls:
            raise ValueError(
                "This connection is a plain one and cannot become one over TLS. Connect again with tls=."
            )
        self._connection.channels.replace(
            channel_credentials(tls), [*self._options, *tls_channel_options(tls)]
        )
        self.config.tls = tls

    async def close(self) -> None:
        await self._connection.channels.close()

    async def close_on_this_loop(self) -> None:
        await self._connection.channels.close_current()

    async def _ensure_connected(self, bound: LoopChannel) -> None:
        from worker_core.api.workflowservice.v1 import GetSystemInfoRequest, GetSystemInfoResponse

        async with bound.connecting:
            if self._capabilities is not None:
                return
            try:
                info = await self._connection.call(
                    bound,
                    _services.WORKFLOW_GET_SYSTEM_INFO,
                    GetSystemInfoRequest(),
                    None,
                    NO_METADATA,
                    None,
                )
                capabilities = info.capabilities
            except RPCError as error:
                if error.status is not RPCStatusCode.UNIMPLEMENTED:
                    reason = explain_failed_connect(
                        error, self.config.target_host, uses_tls=self._uses_tls
                    )
                    raise RuntimeError(f"Failed client connect: {reason}") from error
                # A server older than this RPC; its callers take missing capabilities for granted.
                capabilities = GetSystemInfoResponse.Capabilities()
            self._capabilities = capabilities

    async def _rpc_call(
        self,
        rpc: Rpc[ServiceRequest, ServiceResponse],
        req: ServiceRequest,
        *,
        retry: bool | RetryProfile,
        metadata: Mapping[str, str | bytes],
        timeout: timedelta | float | None,
    ) -> ServiceResponse:
        if self._renewal is not None:
            self._renewal.ask_if_due()
        bound = self._connection.channels.current()
        if self._capabilities is None:
            await self._ensure_connected(bound)
        profile = (self._profile if retry else None) if isinstance(retry, bool) else retry
        if LOG_PROTOS:
            logger.debug("RPC request", extra={"rpc": rpc.operation, "rpc_message": req})
        response = await self._connection.call(bound, rpc, req, profile, metadata, timeout)
        if LOG_PROTOS:
            logger.debug("RPC response", extra={"rpc": rpc.operation, "rpc_message": response})
        return response


def _chosen_tls(config: ConnectConfig, target: Target) -> TLSConfig | None:
    if target.scheme:
        warnings.warn(
            f"The target host {config.target_host!r} has a scheme. Give host and port only and choose TLS "
            "with tls=; a scheme will be an error in a later version.",
            DeprecationWarning,
            stacklevel=4,
        )
    if isinstance(config.tls, TLSConfig):
        return config.tls
    if config.tls is not None:
        return TLSConfig() if config.tls else None
    uses_tls = target.scheme == "https" if target.scheme else config.api_key is not None
    return TLSConfig() if uses_tls else None
