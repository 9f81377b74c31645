"""Nexus operations that a client starts, without a workflow. Experimental.

A client of Nexus names a service and the endpoint it is reached through; both sides of a call share
the service's definition, made with `nexusrpc`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, Required, TypedDict, Unpack, cast, overload

import nexusrpc
import nexusrpc.handler
from nexusrpc import InputT, OutputT

from worker_core import common
from worker_core._interceptors import _nexus_operation
from worker_core.client._nexus_interceptor import StartNexusOperationInput
from worker_core.common import NexusOperationIDConflictPolicy, NexusOperationIDReusePolicy
from worker_core.types import NexusServiceType

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._nexus_handle import NexusOperationHandle

__all__ = ["NexusClient", "StartNexusOperationOptions"]


class StartNexusOperationOptions(TypedDict, total=False):
    """Keyword arguments of `NexusClient.start_operation` and `NexusClient.execute_operation`."""

    id: Required[str]
    id_reuse_policy: NexusOperationIDReusePolicy
    id_conflict_policy: NexusOperationIDConflictPolicy
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    search_attributes: common.TypedSearchAttributes | None
    summary: str | None
    headers: Mapping[str, str] | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


class NexusClient(ABC, Generic[NexusServiceType]):
    """Starts the operations of one service through one endpoint. See `Client.create_nexus_client`.

    For calls from a workflow there is `worker_core.workflow.create_nexus_client`.
    """

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: nexusrpc.Operation[InputT, OutputT],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: str,
        arg: Any,
        *,
        result_type: type[OutputT],
        **options: Unpack[StartNexusOperationOptions],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: str,
        arg: Any,
        *,
        result_type: None = ...,
        **options: Unpack[StartNexusOperationOptions],
    ) -> NexusOperationHandle[Any]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT], Awaitable[OutputT]
        ],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT], OutputT
        ],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: Callable[[NexusServiceType], nexusrpc.handler.OperationHandler[InputT, OutputT]],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> NexusOperationHandle[OutputT]: ...

    @abstractmethod
    async def start_operation(
        self,
        operation: nexusrpc.Operation[Any, Any] | str | Callable[..., Any],
        arg: Any,
        *,
        id: str,
        id_reuse_policy: NexusOperationIDReusePolicy = NexusOperationIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: NexusOperationIDConflictPolicy = NexusOperationIDConflictPolicy.FAIL,
        result_type: type | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        search_attributes: common.TypedSearchAttributes | None = None,
        summary: str | None = None,
        headers: Mapping[str, str] | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> NexusOperationHandle[Any]:
        """Start an operation and return its handle, without waiting for its end.

        Args:
            operation: The operation: its definition, its handler's method, or its name.
            arg: Its input.
            id: Operation id, unique among running standalone operations of the namespace.
            id_reuse_policy: What to do if the id belongs to a closed operation.
            id_conflict_policy: What to do if the id belongs to a running operation.
            result_type: Type to convert the result to, when the operation is given by name.
            schedule_to_close_timeout: Limit from here to the end, retries included; the server's
                longest if None.
            schedule_to_start_timeout: Limit from here to the start.
            start_to_close_timeout: Limit from the start to the end, for an operation that does not
                complete at once.
            search_attributes: Indexed values.
            summary: One line for people, shown by UI and CLI.
            headers: Headers of the Nexus request.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            NexusOperationAlreadyStartedError: The id is taken, and the policies refuse the start.
            ValueError: `operation` is no operation.
            TypeError: An option is not of its type.
            RPCError: The server refused; NOT_FOUND if it has no such endpoint, UNIMPLEMENTED if it
                has no standalone operations.
        """

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: nexusrpc.Operation[InputT, OutputT],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: str,
        arg: Any,
        *,
        result_type: type[OutputT],
        **options: Unpack[StartNexusOperationOptions],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: str,
        arg: Any,
        *,
        result_type: None = ...,
        **options: Unpack[StartNexusOperationOptions],
    ) -> Any: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT], Awaitable[OutputT]
        ],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT], OutputT
        ],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: Callable[[NexusServiceType], nexusrpc.handler.OperationHandler[InputT, OutputT]],
        arg: InputT,
        **options: Unpack[StartNexusOperationOptions],
    ) -> OutputT: ...

    @abstractmethod
    async def execute_operation(
        self,
        operation: nexusrpc.Operation[Any, Any] | str | Callable[..., Any],
        arg: Any,
        *,
        id: str,
        id_reuse_policy: NexusOperationIDReusePolicy = NexusOperationIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: NexusOperationIDConflictPolicy = NexusOperationIDConflictPolicy.FAIL,
        result_type: type | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        search_attributes: common.TypedSearchAttributes | None = None,
        summary: str | None = None,
        headers: Mapping[str, str] | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any:
        """Start an operation, wait until it is closed and return its result.

        The same as `start_operation`, where the arguments are described, followed by
        `NexusOperationHandle.result`. Metadata and timeout hold for the start.

        Raises:
            NexusOperationFailureError: It failed, was cancelled or terminated, or timed out;
                `cause` tells which.
            NexusOperationAlreadyStartedError: The id is taken, and the policies refuse the start.
            RPCError: The server refused.
        """


class _NexusClient(NexusClient[NexusServiceType]):
    def __init__(
        self, client: Client, service: type[NexusServiceType] | str, endpoint: str
    ) -> None:
        self._client = client
        self._endpoint = endpoint
        if isinstance(service, str):
            self._service_name = service
        elif isinstance(service, type):
            definition = nexusrpc.get_service_definition(service)
            self._service_name = definition.name if definition else service.__name__
        else:
            raise TypeError(
                f"service is {service!r}. Pass the service's name, or the class that defines it."
            )

    async def start_operation(
        self,
        operation: nexusrpc.Operation[Any, Any] | str | Callable[..., Any],
        arg: Any,
        *,
        id: str,
        id_reuse_policy: NexusOperationIDReusePolicy = NexusOperationIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: NexusOperationIDConflictPolicy = NexusOperationIDConflictPolicy.FAIL,
        result_type: type | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        search_attributes: common.TypedSearchAttributes | None = None,
        summary: str | None = None,
        headers: Mapping[str, str] | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> NexusOperationHandle[Any]:
        if isinstance(operation, str):
            name = operation
        else:
            definition = _nexus_operation(operation)
            name, result_type = definition.name, definition.output_type
        return await self._client._impl.start_nexus_operation(
            StartNexusOperationInput(
                operation=name,
                arg=arg,
                endpoint=self._endpoint,
                service=self._service_name,
                id=id,
                id_reuse_policy=id_reuse_policy,
                id_conflict_policy=id_conflict_policy,
                result_type=result_type,
                schedule_to_close_timeout=schedule_to_close_timeout,
                schedule_to_start_timeout=schedule_to_start_timeout,
                start_to_close_timeout=start_to_close_timeout,
                search_attributes=search_attributes,
                summary=summary,
                headers=dict(headers) if headers else {},
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def execute_operation(
        self,
        operation: nexusrpc.Operation[Any, Any] | str | Callable[..., Any],
        arg: Any,
        *,
        id: str,
        id_reuse_policy: NexusOperationIDReusePolicy = NexusOperationIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: NexusOperationIDConflictPolicy = NexusOperationIDConflictPolicy.FAIL,
        result_type: type | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        search_attributes: common.TypedSearchAttributes | None = None,
        summary: str | None = None,
        headers: Mapping[str, str] | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any:
        handle = await self.start_operation(
            cast("Any", operation),
            arg,
            id=id,
            id_reuse_policy=id_reuse_policy,
            id_conflict_policy=id_conflict_policy,
            result_type=result_type,
            schedule_to_close_timeout=schedule_to_close_timeout,
            schedule_to_start_timeout=schedule_to_start_timeout,
            start_to_close_timeout=start_to_close_timeout,
            search_attributes=search_attributes,
            summary=summary,
            headers=headers,
            rpc_metadata=rpc_metadata,
            rpc_timeout=rpc_timeout,
        )
        return await handle.result()
