"""The client: a connection, a namespace, a data converter, and what plugins and interceptors add.

It holds no task and no lock, and nothing of the loop it was made on: any running loop may use it,
also several at once. Every call goes through the interceptor chain.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Concatenate, Self, overload

from worker_core import common
from worker_core._plugins import PluginSet
from worker_core.client._activities import Activities
from worker_core.client._async_activity import AsyncActivityHandle, AsyncActivityIDReference
from worker_core.client._checks import (
    check_config,
    check_handle,
    check_target_host,
    check_task_token,
)
from worker_core.client._connect import ClientConfig, LoadedPlugins
from worker_core.client._handle import WorkflowHandle
from worker_core.client._impl import _ClientImpl
from worker_core.client._interceptor import (
    CountWorkflowsInput,
    Interceptor,
    ListWorkflowsInput,
    OutboundInterceptor,
)
from worker_core.client._nexus_operations import NexusOperations
from worker_core.client._schedule_handle import Schedules
from worker_core.client._starting import WorkflowStarts
from worker_core.client._update_with_start import UpdatesWithStart
from worker_core.client._versioning_calls import BuildIds
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import DataConverter
from worker_core.runtime import Runtime
from worker_core.service import (
    ConnectConfig,
    DnsLoadBalancingConfig,
    GrpcCompression,
    HttpConnectProxyConfig,
    KeepAliveConfig,
    OperatorService,
    PayloadLimitsConfig,
    RetryConfig,
    ServiceClient,
    TestService,
    TLSConfig,
    WorkflowService,
)
from worker_core.types import MethodAsyncNoParam, MultiParamSpec, ReturnType, SelfType
from worker_core.workflow import _Definition

if TYPE_CHECKING:
    from worker_core.client._execution import WorkflowExecutionAsyncIterator, WorkflowExecutionCount

__all__ = ["Client"]


class Client(WorkflowStarts, UpdatesWithStart, Schedules, Activities, NexusOperations, BuildIds):
    """Talks to one namespace of a Temporal server.

    `connect` makes one. Made directly, it shares the connection of another, for instance to speak
    to a second namespace::

        other = Client(**{**client.config(), "namespace": "other"})

    A client may be used from any event loop, also after the one it was made on has closed. It may
    not be used in a process forked from the one it was made in.
    """

    @classmethod
    async def connect(
        cls,
        target_host: str,
        *,
        namespace: str = "default",
        api_key: str | None = None,
        data_converter: DataConverter = DataConverter.default,
        plugins: Sequence[object] = [],
        interceptors: Sequence[Interceptor] = [],
        default_workflow_query_reject_condition: common.QueryRejectCondition | None = None,
        tls: bool | TLSConfig | None = None,
        retry_config: RetryConfig | None = None,
        keep_alive_config: KeepAliveConfig | None = KeepAliveConfig.default,
        connect_timeout: timedelta | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        identity: str | None = None,
        lazy: bool = False,
        runtime: Runtime | None = None,
        http_connect_proxy_config: HttpConnectProxyConfig | None = None,
        dns_load_balancing_config: DnsLoadBalancingConfig | None = None,
        grpc_compression: GrpcCompression = GrpcCompression.GZIP,
        payload_limits: PayloadLimitsConfig = PayloadLimitsConfig(),  # noqa: B008  # frozen
        header_codec_behavior: HeaderCodecBehavior = HeaderCodecBehavior.NO_CODEC,
    ) -> Self:
        """Connect to a server and make a client of it.

        Args:
            target_host: Host and port, such as `localhost:7233`.
            namespace: Namespace of the client's calls.
            api_key: Sent as bearer token, unless the metadata has an `authorization` of its own.
            data_converter: How values become payloads.
            plugins: Used after the installed ones, in this order. Modules or objects with hook
                functions, or instances of `Plugin`. Workers of this client use them too.
            interceptors: Wrapped around the client's calls, the first outermost. Those that are
                worker interceptors too are used by workers of this client.
            default_workflow_query_reject_condition: For queries that give none.
            tls: True for TLS with the system's certificates, False for none, a configuration for
                more. None means TLS if there is an API key.
            retry_config: How failed calls are tried again.
            keep_alive_config: How a dead connection is noticed; None to not look.
            connect_timeout: Limit of one attempt to connect.
            rpc_metadata: Sent with every call; a call's own metadata goes over it.
            identity: Who the server is told it talks to; process id and host if None.
            lazy: Do not connect before the first call.
            runtime: Where metrics go; the default one if None.
            http_connect_proxy_config: Proxy to connect through.
            dns_load_balancing_config: Spread calls over the addresses of the host.
            grpc_compression: Compression of requests.
            payload_limits: From which sizes of payloads and memos on to warn. Workers of this client
                also know the sizes above which the server takes none, and then fail their task; see
                ``disable_payload_error_limit`` of `Worker`.
            header_codec_behavior: Whether the data converter's codec is applied to headers.

        Raises:
            RuntimeError: The server cannot be reached, or refused; the message says what to look
                at. Not if `lazy`.
            ValueError: An option is wrong, or does not go with another.
            TypeError: An option is not of its type.
            PluginError: A plugin cannot be loaded, or failed in a hook.
        """
        check_target_host(target_host)
        loaded = PluginSet.installed().adding(plugins)
        service_client = await loaded.connect_service_client(ServiceClient.connect)(
            ConnectConfig(
                target_host=target_host,
                api_key=api_key,
                tls=tls,
                retry_config=retry_config,
                keep_alive_config=keep_alive_config,
                connect_timeout=connect_timeout,
                rpc_metadata=rpc_metadata,
                identity=identity or "",
                lazy=lazy,
                runtime=runtime or Runtime.default(),
                http_connect_proxy_config=http_connect_proxy_config,
                dns_load_balancing_config=dns_load_balancing_config,
                grpc_compression=grpc_compression,
                payload_limits=payload_limits,
            )
        )
        return cls(
            service_client,
            namespace=namespace,
            data_converter=data_converter,
            plugins=LoadedPlugins(plugins, loaded),
            interceptors=interceptors,
            default_workflow_query_reject_condition=default_workflow_query_reject_condition,
            header_codec_behavior=header_codec_behavior,
        )

    def __init__(
        self,
        service_client: ServiceClient,
        *,
        namespace: str = "default",
        data_converter: DataConverter = DataConverter.default,
        plugins: Sequence[object] = [],
        interceptors: Sequence[Interceptor] = [],
        default_workflow_query_reject_condition: common.QueryRejectCondition | None = None,
        header_codec_behavior: HeaderCodecBehavior = HeaderCodecBehavior.NO_CODEC,
    ) -> None:
        """Make a client of an existing connection; `connect` describes the arguments.

        Raises:
            TypeError: An argument is not of its type.
            PluginError: A plugin cannot be loaded, or failed in a hook.
        """
        if isinstance(plugins, LoadedPlugins):
            self._plugins = plugins.plugins
            plugins = plugins.passed
        else:
            self._plugins = PluginSet.installed().adding(plugins)
        self._initial_config = ClientConfig(
            service_client=service_client,
            namespace=namespace,
            data_converter=data_converter,
            plugins=plugins,
            interceptors=interceptors,
            default_workflow_query_reject_condition=default_workflow_query_reject_condition,
            header_codec_behavior=header_codec_behavior,
        )
        check_config(self._initial_config)
        self._config = self._plugins.configure_client(self._initial_config)
        check_config(self._config)
        self._impl: OutboundInterceptor = _ClientImpl(self)
        for interceptor in reversed(self._config["interceptors"]):
            self._impl = interceptor.intercept_client(self._impl)

    def config(self, *, active_config: bool = False) -> ClientConfig:
        """A copy of the configuration, to make another client of.

        Args:
            active_config: What plugins made of it, instead of what was given. A client made of
                that is configured by the plugins a second time.
        """
        config = (self._config if active_config else self._initial_config).copy()
        config["interceptors"] = list(config["interceptors"])
        return config

    @property
    def service_client(self) -> ServiceClient:
        """The connection."""
        return self._config["service_client"]

    @property
    def workflow_service(self) -> WorkflowService:
        """The server's workflow service, call by call."""
        return self._config["service_client"].workflow_service

    @property
    def operator_service(self) -> OperatorService:
        """The server's operator service, call by call."""
        return self._config["service_client"].operator_service

    @property
    def test_service(self) -> TestService:
        """The test server's service, call by call. Real servers have none."""
        return self._config["service_client"].test_service

    @property
    def namespace(self) -> str:
        """Namespace of the client's calls."""
        return self._config["namespace"]

    @property
    def identity(self) -> str:
        """Who the server is told it talks to."""
        return self._config["service_client"].config.identity

    @property
    def data_converter(self) -> DataConverter:
        """How values become payloads."""
        return self._config["data_converter"]

    @property
    def rpc_metadata(self) -> Mapping[str, str | bytes]:
        """Metadata of every call. Assign a new mapping to change it; do not alter this one.

        Raises:
            ValueError: Something assigned cannot be sent; the metadata stays as it was.
        """
        return self.service_client.config.rpc_metadata

    @rpc_metadata.setter
    def rpc_metadata(self, value: Mapping[str, str | bytes]) -> None:
        self.service_client.update_rpc_metadata(value)
        self.service_client.config.rpc_metadata = value

    @property
    def api_key(self) -> str | None:
        """API key of every call. May be assigned at any time; None sends none."""
        return self.service_client.config.api_key

    @api_key.setter
    def api_key(self, value: str | None) -> None:
        self.service_client.update_api_key(value)
        self.service_client.config.api_key = value

    def get_workflow_handle(
        self,
        workflow_id: str,
        *,
        run_id: str | None = None,
        first_execution_run_id: str | None = None,
        result_type: type | None = None,
    ) -> WorkflowHandle[Any, Any]:
        """Make a handle of a workflow that exists, without asking the server.

        Args:
            workflow_id: Workflow id.
            run_id: Run to hold every operation to; the latest one if None.
            first_execution_run_id: First run of the chain to hold `cancel` and `terminate` to.
            result_type: Type to convert the result to.

        Raises:
            TypeError: An id is not a string.
        """
        check_handle(workflow_id, run_id, first_execution_run_id)
        return WorkflowHandle(
            self,
            workflow_id,
            run_id=run_id,
            result_run_id=run_id,
            first_execution_run_id=first_execution_run_id,
            result_type=result_type,
        )

    @overload
    def get_workflow_handle_for(
        self,
        workflow: MethodAsyncNoParam[SelfType, ReturnType],
        workflow_id: str,
        *,
        run_id: str | None = None,
        first_execution_run_id: str | None = None,
    ) -> WorkflowHandle[SelfType, ReturnType]: ...

    @overload
    def get_workflow_handle_for(
        self,
        workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
        workflow_id: str,
        *,
        run_id: str | None = None,
        first_execution_run_id: str | None = None,
    ) -> WorkflowHandle[SelfType, ReturnType]: ...

    def get_workflow_handle_for(
        self,
        workflow: Callable[..., Awaitable[Any]],
        workflow_id: str,
        *,
        run_id: str | None = None,
        first_execution_run_id: str | None = None,
    ) -> WorkflowHandle[Any, Any]:
        """Make a handle that knows the types of its workflow, without asking the server.

        Args:
            workflow: Run method of the workflow.
            workflow_id: Workflow id.
            run_id: Run to hold every operation to; the latest one if None.
            first_execution_run_id: First run of the chain to hold `cancel` and `terminate` to.

        Raises:
            ValueError: The method is not a workflow's run method.
        """
        return self.get_workflow_handle(
            workflow_id,
            run_id=run_id,
            first_execution_run_id=first_execution_run_id,
            result_type=_Definition.must_from_run_fn(workflow).ret_type,
        )

    def list_workflows(
        self,
        query: str | None = None,
        *,
        limit: int | None = None,
        page_size: int = 1000,
        next_page_token: bytes | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowExecutionAsyncIterator:
        """Iterate over the workflows that match a query.

        The first call to the server, and the first error, come with the first workflow.

        Args:
            query: Visibility query; all workflows of the namespace if None.
            limit: Stop after this many.
            page_size: Workflows per call at most.
            next_page_token: Page to begin with.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.
        """
        return self._impl.list_workflows(
            ListWorkflowsInput(
                query=query,
                page_size=page_size,
                next_page_token=next_page_token,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                limit=limit,
            )
        )

    async def count_workflows(
        self,
        query: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowExecutionCount:
        """Count the workflows that match a query.

        Args:
            query: Visibility query, which may end in a `GROUP BY`; all workflows if None.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; INVALID_ARGUMENT for a query it cannot read.
        """
        return await self._impl.count_workflows(
            CountWorkflowsInput(query=query, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)
        )

    @overload
    def get_async_activity_handle(
        self, *, activity_id: str, run_id: str | None = None
    ) -> AsyncActivityHandle: ...

    @overload
    def get_async_activity_handle(
        self, *, workflow_id: str, run_id: str | None, activity_id: str
    ) -> AsyncActivityHandle: ...

    @overload
    def get_async_activity_handle(self, *, task_token: bytes) -> AsyncActivityHandle: ...

    def get_async_activity_handle(
        self,
        *,
        workflow_id: str | None = None,
        run_id: str | None = None,
        activity_id: str | None = None,
        task_token: bytes | None = None,
    ) -> AsyncActivityHandle:
        """Make a handle to report on an activity that completes outside its worker.

        The activity is named by its task token, by the ids of its workflow and itself, or, if no
        workflow started it, by its own id and run id.

        Args:
            workflow_id: Workflow that started it.
            run_id: Run of the workflow or activity; the latest one if None.
            activity_id: Id of the activity.
            task_token: Task token, as the activity's info holds it.

        Raises:
            ValueError: Both token and ids were given, or too little of the ids.
            TypeError: The token is not bytes.
        """
        if task_token is not None:
            if workflow_id is not None or run_id is not None or activity_id is not None:
                raise ValueError(
                    "Task token cannot be present with other IDs: it names the activity alone"
                )
            check_task_token(task_token)
            return AsyncActivityHandle(self, task_token)
        if activity_id is None:
            if workflow_id is not None:
                raise ValueError(
                    "A workflow id alone names no activity: "
                    "workflow ID, run ID, and activity ID must all be given together"
                )
            raise ValueError(
                "Nothing names the activity. Give its task token, or workflow_id, run_id and "
                "activity_id, or, without a workflow, activity_id and run_id"
            )
        return AsyncActivityHandle(
            self,
            AsyncActivityIDReference(
                workflow_id=workflow_id, run_id=run_id, activity_id=activity_id
            ),
        )
