"""Nexus operations as workflow code calls them.

A client names a service and the endpoint it is reached through; both sides of a call share the
service's definition, made with `nexusrpc`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from datetime import timedelta
from enum import IntEnum
from typing import Any, Generic, TypedDict, Unpack, overload

import nexusrpc
import nexusrpc.handler
from nexusrpc import InputT, OutputT

from worker_core.types import NexusServiceType
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._runtime import _Runtime

__all__ = [
    "NexusClient",
    "NexusOperationCancellationType",
    "NexusOperationHandle",
    "create_nexus_client",
]


class NexusOperationHandle(Generic[OutputT]):
    """A Nexus operation that has started. Awaiting it gives its result, as often as wanted."""

    __slots__ = ()

    def cancel(self) -> bool:
        """Ask for cancellation of the operation.

        How the handle then ends is decided by the operation's cancellation type.

        Returns:
            False if the operation had ended before.

        Raises:
            ReadOnlyContextError: Nothing may be changed now.
        """
        raise NotImplementedError

    def __await__(self) -> Generator[Any, Any, OutputT]:
        """Wait for the result.

        Raises:
            NexusOperationError: The operation failed, timed out or was cancelled; the cause says
                which.
        """
        raise NotImplementedError

    @property
    def operation_token(self) -> str | None:
        """What the handler calls the operation; None for one that completed at once."""
        raise NotImplementedError


class NexusOperationCancellationType(IntEnum):
    """What cancelling a Nexus operation means."""

    WAIT_COMPLETED = 0
    """Ask for it, and wait how the operation ends; it may complete all the same."""

    ABANDON = 1
    """Do not ask; let the workflow go on as if the operation were cancelled."""

    TRY_CANCEL = 2
    """Ask for it, and let the workflow go on as if the operation were cancelled. A workflow that
    ends right away may end before the request is on its way."""

    WAIT_REQUESTED = 3
    """Ask for it, and wait until the handler has been told."""


class _Options(TypedDict, total=False):
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    cancellation_type: NexusOperationCancellationType
    headers: Mapping[str, str] | None
    summary: str | None
    event_groups: Sequence[EventGroup] | None


class NexusClient(ABC, Generic[NexusServiceType]):
    """Calls the operations of one service through one endpoint. See `create_nexus_client`."""

    __slots__ = ()

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: nexusrpc.Operation[InputT, OutputT],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: str,
        input: Any,
        *,
        output_type: type[OutputT],
        **options: Unpack[_Options],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: str,
        input: Any,
        *,
        output_type: None = ...,
        **options: Unpack[_Options],
    ) -> NexusOperationHandle[Any]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT],
            Awaitable[OutputT],
        ],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT], OutputT
        ],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> NexusOperationHandle[OutputT]: ...

    @overload
    @abstractmethod
    async def start_operation(
        self,
        operation: Callable[[NexusServiceType], nexusrpc.handler.OperationHandler[InputT, OutputT]],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> NexusOperationHandle[OutputT]: ...

    @abstractmethod
    async def start_operation(
        self,
        operation: Any,
        input: Any,
        *,
        output_type: type[OutputT] | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        cancellation_type: NexusOperationCancellationType = (
            NexusOperationCancellationType.WAIT_COMPLETED
        ),
        headers: Mapping[str, str] | None = None,
        summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> Any:
        """Start an operation and wait until the handler has taken it.

        Cancelling the wait asks for cancellation of the operation and goes on waiting; only if the
        workflow itself was cancelled does it end at once.

        Args:
            operation: The operation: its definition, its handler's method, or its name.
            input: Its input.
            output_type: Type of the result, for an operation given by name.
            schedule_to_close_timeout: Limit from here to the end, retries included.
            schedule_to_start_timeout: Limit from here to the start.
            start_to_close_timeout: Limit from the start to the end, for an operation that does not
                complete at once.
            cancellation_type: What cancelling the wait or the handle means.
            headers: Headers of the Nexus request.
            summary: One line for people, shown by UI and CLI.
            event_groups: Groups of the command besides those whose scope this is in.

        Returns:
            The handle, which waits for the result when it is awaited.

        Raises:
            NexusOperationError: It does not start, or failed, timed out or was cancelled before the
                start was confirmed.
            ValueError: `operation` is no operation.
            ReadOnlyContextError: Nothing may be changed now.
        """

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: nexusrpc.Operation[InputT, OutputT],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: str,
        input: Any,
        *,
        output_type: type[OutputT],
        **options: Unpack[_Options],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: str,
        input: Any,
        *,
        output_type: None = ...,
        **options: Unpack[_Options],
    ) -> Any: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT],
            Awaitable[OutputT],
        ],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: Callable[
            [NexusServiceType, nexusrpc.handler.StartOperationContext, InputT], OutputT
        ],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> OutputT: ...

    @overload
    @abstractmethod
    async def execute_operation(
        self,
        operation: Callable[[NexusServiceType], nexusrpc.handler.OperationHandler[InputT, OutputT]],
        input: InputT,
        *,
        output_type: type[OutputT] | None = ...,
        **options: Unpack[_Options],
    ) -> OutputT: ...

    @abstractmethod
    async def execute_operation(
        self,
        operation: Any,
        input: Any,
        *,
        output_type: type[OutputT] | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        cancellation_type: NexusOperationCancellationType = (
            NexusOperationCancellationType.WAIT_COMPLETED
        ),
        headers: Mapping[str, str] | None = None,
        summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> Any:
        """Start an operation and wait for its result. See `start_operation`.

        Raises:
            NexusOperationError: The operation failed, timed out or was cancelled; the cause says
                which.
        """


class _NexusClient(NexusClient[NexusServiceType]):
    __slots__ = ("endpoint", "service_name")

    def __init__(self, *, endpoint: str, service: type[NexusServiceType] | str) -> None:
        if isinstance(service, str):
            self.service_name = service
        else:
            definition = nexusrpc.get_service_definition(service)
            if definition is None:
                raise ValueError(
                    "`service` may be a name (str), or a class decorated with either "
                    "@nexusrpc.handler.service_handler or @nexusrpc.service, and "
                    f"{service!r} is neither."
                )
            self.service_name = definition.name
        self.endpoint = endpoint

    async def start_operation(
        self,
        operation: Any,
        input: Any,
        *,
        output_type: type[OutputT] | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        cancellation_type: NexusOperationCancellationType = (
            NexusOperationCancellationType.WAIT_COMPLETED
        ),
        headers: Mapping[str, str] | None = None,
        summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> Any:
        return await _Runtime.current().workflow_start_nexus_operation(
            endpoint=self.endpoint,
            service=self.service_name,
            operation=operation,
            input=input,
            output_type=output_type,
            schedule_to_close_timeout=schedule_to_close_timeout,
            schedule_to_start_timeout=schedule_to_start_timeout,
            start_to_close_timeout=start_to_close_timeout,
            cancellation_type=cancellation_type,
            headers=headers,
            summary=summary,
            event_groups=event_groups,
        )

    async def execute_operation(
        self,
        operation: Any,
        input: Any,
        *,
        output_type: type[OutputT] | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        cancellation_type: NexusOperationCancellationType = (
            NexusOperationCancellationType.WAIT_COMPLETED
        ),
        headers: Mapping[str, str] | None = None,
        summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> Any:
        handle = await self.start_operation(
            operation,
            input,
            output_type=output_type,
            schedule_to_close_timeout=schedule_to_close_timeout,
            schedule_to_start_timeout=schedule_to_start_timeout,
            start_to_close_timeout=start_to_close_timeout,
            cancellation_type=cancellation_type,
            headers=headers,
            summary=summary,
            event_groups=event_groups,
        )
        return await handle


@overload
def create_nexus_client(
    *, service: type[NexusServiceType], endpoint: str
) -> NexusClient[NexusServiceType]: ...


@overload
def create_nexus_client(*, service: str, endpoint: str) -> NexusClient[Any]: ...


def create_nexus_client(
    *, service: type[NexusServiceType] | str, endpoint: str
) -> NexusClient[NexusServiceType]:
    """Make a client for a Nexus service. It may be made anywhere and kept.

    Args:
        service: The service: the class of its definition or of its handler, or its name.
        endpoint: The endpoint it is reached through.

    Raises:
        ValueError: `service` is neither a name nor a class of a service.
    """
    return _NexusClient(endpoint=endpoint, service=service)
