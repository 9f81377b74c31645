"""The client of Temporal Cloud's own API: a connection to it, and what every call carries.

It has no namespace, no data converter and no interceptors: users make the requests themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from worker_core._plugins import PluginSet
from worker_core.client._checks import check_target_host
from worker_core.runtime import Runtime
from worker_core.service import (
    CloudService,
    ConnectConfig,
    DnsLoadBalancingConfig,
    GrpcCompression,
    HttpConnectProxyConfig,
    KeepAliveConfig,
    RetryConfig,
    ServiceClient,
    TLSConfig,
)

__all__ = ["CloudOperationsClient"]

_VERSION_KEY: Final = "temporal-cloud-api-version"


class CloudOperationsClient:
    """Runs an account of Temporal Cloud: its namespaces, users, API keys, Nexus endpoints.

    Not for workflows, which are a matter of `Client`. `connect` makes one; `cloud_service` has a method for
    each RPC, whose messages are those of `worker_core.api.cloud.cloudservice.v1`::

        client = await CloudOperationsClient.connect(api_key=key, version="v0.19.1")
        found = await client.cloud_service.get_namespaces(GetNamespacesRequest(), retry=True)

    Like `Client` it may be used from any event loop, and not in a process forked from the one it was
    made in. The API itself is experimental.
    """

    @staticmethod
    async def connect(
        *,
        api_key: str | None = None,
        version: str | None = None,
        target_host: str = "saas-api.tmprl.cloud:443",
        tls: bool | TLSConfig = True,
        retry_config: RetryConfig | None = None,
        keep_alive_config: KeepAliveConfig | None = KeepAliveConfig.default,
        rpc_metadata: Mapping[str, str | bytes] = {},
        identity: str | None = None,
        lazy: bool = False,
        runtime: Runtime | None = None,
        http_connect_proxy_config: HttpConnectProxyConfig | None = None,
        dns_load_balancing_config: DnsLoadBalancingConfig | None = None,
        grpc_compression: GrpcCompression = GrpcCompression.GZIP,
    ) -> CloudOperationsClient:
        """Connect to Temporal Cloud's own API.

        Installed plugins may take part in connecting, as they may in `Client.connect`.

        Args:
            api_key: Sent as bearer token, unless the metadata has an `authorization` of its own.
                Temporal Cloud answers nobody without.
            version: Version of the API that the program was written for, so that a later one does not
                change what its calls mean. Sent as metadata `temporal-cloud-api-version`, over what
                `rpc_metadata` has there; None or empty sends none.
            target_host: Host and port; another than the usual one through a private connection.
            tls: True for TLS with the system's certificates, False for none, a configuration for
                more.
            retry_config: How failed calls are tried again, if made with `retry=True`.
            keep_alive_config: How a dead connection is noticed; None to not look.
            rpc_metadata: Sent with every call; a call's own metadata goes over it.
            identity: Name of this process; process id and host if None.
            lazy: Do not connect before the first call.
            runtime: Where metrics go; the default one if None.
            http_connect_proxy_config: Proxy to connect through.
            dns_load_balancing_config: Spread calls over the addresses of the host.
            grpc_compression: Compression of requests.

        Raises:
            RuntimeError: The server cannot be reached, or refused; the message says what to look
                at. Not if `lazy`.
            ValueError: An option is wrong, or does not go with another.
            TypeError: An option is not of its type.
            PluginError: An installed plugin cannot be loaded, or failed in a hook.
        """
        check_target_host(target_host)
        _check_version(version)
        if version:
            rpc_metadata = {**rpc_metadata, _VERSION_KEY: version}
        connect = PluginSet.installed().connect_service_client(ServiceClient.connect)
        return CloudOperationsClient(
            await connect(
                ConnectConfig(
                    target_host=target_host,
                    api_key=api_key,
                    tls=tls,
                    retry_config=retry_config,
                    keep_alive_config=keep_alive_config,
                    rpc_metadata=rpc_metadata,
                    identity=identity or "",
                    lazy=lazy,
                    runtime=runtime or Runtime.default(),
                    http_connect_proxy_config=http_connect_proxy_config,
                    dns_load_balancing_config=dns_load_balancing_config,
                    grpc_compression=grpc_compression,
                )
            )
        )

    def __init__(self, service_client: ServiceClient) -> None:
        """Make a client of an existing connection.

        Raises:
            TypeError: It is no connection.
        """
        given: object = service_client
        if not hasattr(given, "cloud_service"):
            raise TypeError(
                f"service_client is {given!r}. Make a client with `await CloudOperationsClient.connect("
                "api_key=...)`, or pass a ServiceClient."
            )
        self._service_client = service_client

    @property
    def service_client(self) -> ServiceClient:
        """The connection; its `close` ends this client."""
        return self._service_client

    @property
    def cloud_service(self) -> CloudService:
        """The API, RPC by RPC."""
        return self._service_client.cloud_service

    @property
    def identity(self) -> str:
        """Name of this process."""
        return self._service_client.config.identity

    @property
    def rpc_metadata(self) -> Mapping[str, str | bytes]:
        """Metadata of every call, with the version. Assign a new mapping to change it.

        Do not alter the one this gives. What is assigned replaces all of it, so it needs a `temporal-cloud-api-version` of its own if one
        shall still be sent.

        Raises:
            ValueError: Something assigned cannot be sent; the metadata stays as it was.
        """
        return self._service_client.config.rpc_metadata

    @rpc_metadata.setter
    def rpc_metadata(self, value: Mapping[str, str | bytes]) -> None:
        self._service_client.update_rpc_metadata(value)
        self._service_client.config.rpc_metadata = value

    @property
    def api_key(self) -> str | None:
        """API key of every call. May be assigned at any time; None sends none."""
        return self._service_client.config.api_key

    @api_key.setter
    def api_key(self, value: str | None) -> None:
        self._service_client.update_api_key(value)
        self._service_client.config.api_key = value


def _check_version(version: object) -> None:
    if version is not None and not isinstance(version, str):
        raise TypeError(
            f"version is {version!r}. Pass the version of the API as a string, such as 'v0.19.1'."
        )
