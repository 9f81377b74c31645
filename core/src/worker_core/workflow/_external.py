"""Other workflows as workflow code reaches them: those that are no children of this one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Concatenate, Generic, overload

from worker_core.common import _arg_unset
from worker_core.types import (
    MethodSyncOrAsyncNoParam,
    MethodSyncOrAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    SelfType,
)
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._runtime import _Runtime

__all__ = [
    "ExternalWorkflowHandle",
    "get_external_workflow_handle",
    "get_external_workflow_handle_for",
]


class ExternalWorkflowHandle(Generic[SelfType]):
    """Another workflow of the same namespace. Having its handle does not say that it exists."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its workflow id."""
        raise NotImplementedError

    @property
    def run_id(self) -> str | None:
        """Id of the run that is meant; None for whichever runs when it is reached."""
        raise NotImplementedError

    @overload
    async def signal(
        self,
        signal: MethodSyncOrAsyncNoParam[SelfType, None],
        *,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...

    @overload
    async def signal(
        self,
        signal: MethodSyncOrAsyncSingleParam[SelfType, ParamType, None],
        arg: ParamType,
        *,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...

    @overload
    async def signal(
        self,
        signal: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[None] | None],
        *,
        args: Sequence[Any],
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...

    @overload
    async def signal(
        self,
        signal: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = ...,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...

    async def signal(
        self,
        signal: str | Callable[..., Any],
        arg: Any = _arg_unset,
        *,
        args: Sequence[Any] = (),
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None:
        """Send the workflow a signal and wait until it is delivered.

        Cancelling the wait takes the signal back if it was not sent yet, and else does nothing.

        Args:
            signal: The signal's method, or its name.
            arg: Its argument.
            args: Its arguments, when there is not exactly one.
            event_groups: Groups of the command besides those whose scope this is in.

        Raises:
            ApplicationError: It was not delivered, for one because no such workflow runs.
            CancelledError: It was taken back.
            RuntimeError: The method is no signal, or the dynamic one.
            ReadOnlyContextError: Nothing may be changed now.
        """
        raise NotImplementedError

    async def cancel(
        self, *, reason: str = "", event_groups: Sequence[EventGroup] | None = None
    ) -> None:
        """Ask the workflow to cancel itself and wait until it is told.

        The request cannot be taken back: cancelling the wait only ends the wait.

        Args:
            reason: Why; the other workflow can read it as part of its `cancellation_reason`.
            event_groups: Groups of the command besides those whose scope this is in.

        Raises:
            ApplicationError: It was not told, for one because no such workflow runs.
            ReadOnlyContextError: Nothing may be changed now.
        """
        raise NotImplementedError


def get_external_workflow_handle(
    workflow_id: str, *, run_id: str | None = None
) -> ExternalWorkflowHandle[Any]:
    """Make the handle of another workflow.

    Args:
        workflow_id: Its workflow id.
        run_id: The run that is meant. Defaults to whichever runs when it is reached.
    """
    return _Runtime.current().workflow_get_external_workflow_handle(workflow_id, run_id=run_id)


def get_external_workflow_handle_for(
    workflow: Callable[Concatenate[SelfType, ...], Awaitable[Any]],
    workflow_id: str,
    *,
    run_id: str | None = None,
) -> ExternalWorkflowHandle[SelfType]:
    """Make the handle of another workflow whose type is known.

    Args:
        workflow: Its run method. Only type checkers look at it.
        workflow_id: Its workflow id.
        run_id: The run that is meant. Defaults to whichever runs when it is reached.
    """
    return get_external_workflow_handle(workflow_id, run_id=run_id)
