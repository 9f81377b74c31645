"""Child workflows as workflow code starts them.

The command is issued when a start is awaited, and the handle comes once the child runs; the
``execute_`` form also waits for its result.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from enum import IntEnum
from typing import Any, Concatenate, Generic, TypedDict, Unpack, overload

from worker_core.common import (
    Priority,
    RetryPolicy,
    SearchAttributes,
    TypedSearchAttributes,
    VersioningOverride,
    WorkflowIDReusePolicy,
    _arg_or_args,
    _arg_unset,
    _warn_on_deprecated_search_attributes,
)
from worker_core.types import (
    MethodAsyncNoParam,
    MethodAsyncSingleParam,
    MethodSyncOrAsyncNoParam,
    MethodSyncOrAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    ReturnType,
    SelfType,
)
from worker_core.workflow._activities import _AsyncioTask
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._exceptions import VersioningIntent
from worker_core.workflow._random import uuid4
from worker_core.workflow._runtime import _Runtime

__all__ = [
    "ChildWorkflowCancellationType",
    "ChildWorkflowConfig",
    "ChildWorkflowHandle",
    "ParentClosePolicy",
    "execute_child_workflow",
    "start_child_workflow",
]


# The result's type is covariant, which is fine here.
class ChildWorkflowHandle(_AsyncioTask[ReturnType], Generic[SelfType, ReturnType]):  # type: ignore[type-var]
    """A child workflow that runs: an `asyncio.Task` that ends as the child does.

    ``cancel()`` asks the server to cancel the child; how the task then ends is decided by the
    child's cancellation type. Its message, if it is a string, is the reason the child is given.
    """

    __slots__ = ()

    @property
    def id(self) -> str:
        """Workflow id of the child."""
        raise NotImplementedError

    @property
    def first_execution_run_id(self) -> str | None:
        """Id of the child's first run; later ones, by retry or continue-as-new, have others."""
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
        """Send the child a signal and wait until it is delivered.

        Cancelling the wait takes the signal back if it was not sent yet, and else does nothing.

        Args:
            signal: The signal's method, or its name.
            arg: Its argument.
            args: Its arguments, when there is not exactly one.
            event_groups: Groups of the command besides those whose scope this is in.

        Raises:
            ApplicationError: It was not delivered, for one because the child has ended.
            CancelledError: It was taken back.
            RuntimeError: The method is no signal, or the dynamic one.
            ReadOnlyContextError: Nothing may be changed now.
        """
        raise NotImplementedError


class ChildWorkflowCancellationType(IntEnum):
    """What cancelling a child workflow means."""

    ABANDON = 0
    """Do not ask; let the workflow go on as if the child were cancelled."""

    TRY_CANCEL = 1
    """Ask for it, and let the workflow go on as if the child were cancelled."""

    WAIT_CANCELLATION_COMPLETED = 2
    """Ask for it, and wait how the child ends; it may complete all the same."""

    WAIT_CANCELLATION_REQUESTED = 3
    """Ask for it, and wait how the child ends. Meant to wait no longer than until the child was
    told; servers and SDKs so far make no difference between the two."""


class ParentClosePolicy(IntEnum):
    """What becomes of a child when its parent ends before it. Wire numbers."""

    UNSPECIFIED = 0
    """The server's choice, which is to terminate it."""

    TERMINATE = 1
    """It is terminated."""

    ABANDON = 2
    """It goes on."""

    REQUEST_CANCEL = 3
    """It is asked to cancel itself."""


class ChildWorkflowConfig(TypedDict, total=False):
    """Options of `start_child_workflow` and its kin, to keep and to pass on with ``**``."""

    id: str | None
    task_queue: str | None
    cancellation_type: ChildWorkflowCancellationType
    parent_close_policy: ParentClosePolicy
    execution_timeout: timedelta | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    id_reuse_policy: WorkflowIDReusePolicy
    retry_policy: RetryPolicy | None
    cron_schedule: str
    memo: Mapping[str, Any] | None
    search_attributes: SearchAttributes | TypedSearchAttributes | None
    versioning_intent: VersioningIntent | None
    versioning_override: VersioningOverride | None
    static_summary: str | None
    static_details: str | None
    event_groups: Sequence[EventGroup] | None
    priority: Priority


class _ChildOptions(TypedDict):
    """The same, complete, as the runtime gets them."""

    id: str
    task_queue: str | None
    cancellation_type: ChildWorkflowCancellationType
    parent_close_policy: ParentClosePolicy
    execution_timeout: timedelta | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    id_reuse_policy: WorkflowIDReusePolicy
    retry_policy: RetryPolicy | None
    cron_schedule: str
    memo: Mapping[str, Any] | None
    search_attributes: SearchAttributes | TypedSearchAttributes | None
    versioning_intent: VersioningIntent | None
    versioning_override: VersioningOverride | None
    static_summary: str | None
    static_details: str | None
    event_groups: Sequence[EventGroup] | None
    priority: Priority


@overload
async def start_child_workflow(
    workflow: MethodAsyncNoParam[SelfType, ReturnType],
    **config: Unpack[ChildWorkflowConfig],
) -> ChildWorkflowHandle[SelfType, ReturnType]: ...


@overload
async def start_child_workflow(
    workflow: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ChildWorkflowConfig],
) -> ChildWorkflowHandle[SelfType, ReturnType]: ...


@overload
async def start_child_workflow(
    workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ChildWorkflowConfig],
) -> ChildWorkflowHandle[SelfType, ReturnType]: ...


@overload
async def start_child_workflow(
    workflow: str,
    arg: Any = ...,
    *,
    args: Sequence[Any] = ...,
    result_type: type | None = ...,
    **config: Unpack[ChildWorkflowConfig],
) -> ChildWorkflowHandle[Any, Any]: ...


async def start_child_workflow(
    workflow: Any,
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    id: str | None = None,
    task_queue: str | None = None,
    result_type: type | None = None,
    cancellation_type: ChildWorkflowCancellationType = (
        ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED
    ),
    parent_close_policy: ParentClosePolicy = ParentClosePolicy.TERMINATE,
    execution_timeout: timedelta | None = None,
    run_timeout: timedelta | None = None,
    task_timeout: timedelta | None = None,
    id_reuse_policy: WorkflowIDReusePolicy = WorkflowIDReusePolicy.ALLOW_DUPLICATE,
    retry_policy: RetryPolicy | None = None,
    cron_schedule: str = "",
    memo: Mapping[str, Any] | None = None,
    search_attributes: SearchAttributes | TypedSearchAttributes | None = None,
    versioning_intent: VersioningIntent | None = None,
    static_summary: str | None = None,
    static_details: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
    versioning_override: VersioningOverride | None = None,
) -> ChildWorkflowHandle[Any, Any]:
    """Start a child workflow and wait until it runs.

    Cancelling the wait asks for cancellation of the child and goes on waiting; only if the workflow
    itself was cancelled does it end at once.

    Args:
        workflow: The child's run method, or the name of its type.
        arg: The argument.
        args: The arguments, when there is not exactly one.
        id: Its workflow id. Defaults to a `uuid4`.
        task_queue: Where it runs. Defaults to the workflow's own task queue.
        result_type: Type of the result, for a workflow given by name.
        cancellation_type: What cancelling the wait or the handle means.
        parent_close_policy: What becomes of the child when this workflow ends first.
        execution_timeout: Limit for all its runs, including retries and continue-as-new.
        run_timeout: Limit for each run.
        task_timeout: Limit for each workflow task.
        id_reuse_policy: Whether an id of a workflow that has ended may be used again.
        retry_policy: How often and when it is tried again. Not at all by default.
        cron_schedule: When to run it again and again. Schedules are the better way.
        memo: Its memo.
        search_attributes: Its search attributes. A mapping of names to values is deprecated.
        versioning_intent: For build-id versioning, which worker deployments replace.
        static_summary: One line for people, shown by UI and CLI.
        static_details: Text for people, shown by UI and CLI.
        event_groups: Groups of the command besides those whose scope this is in.
        priority: Its priority relative to other work.
        versioning_override: Takes the choice of its version away from its code. Needs server 1.32.

    Returns:
        The handle, which waits for the result when it is awaited.

    Raises:
        WorkflowAlreadyStartedError: The id is taken.
        InvalidVersioningOverrideError: The versioning override is not valid.
        ChildWorkflowError: It was cancelled before it ran.
        TypeError: `workflow` is neither a name nor a run method, or a dynamic workflow's.
        ReadOnlyContextError: Nothing may be changed now.
    """
    _warn_on_deprecated_search_attributes(search_attributes)
    return await _Runtime.current().workflow_start_child_workflow(
        workflow,
        *_arg_or_args(arg, args),
        id=id or str(uuid4()),
        task_queue=task_queue,
        result_type=result_type,
        cancellation_type=cancellation_type,
        parent_close_policy=parent_close_policy,
        execution_timeout=execution_timeout,
        run_timeout=run_timeout,
        task_timeout=task_timeout,
        id_reuse_policy=id_reuse_policy,
        retry_policy=retry_policy,
        cron_schedule=cron_schedule,
        memo=memo,
        search_attributes=search_attributes,
        versioning_intent=versioning_intent,
        static_summary=static_summary,
        static_details=static_details,
        event_groups=event_groups,
        priority=priority,
        versioning_override=versioning_override,
    )


@overload
async def execute_child_workflow(
    workflow: MethodAsyncNoParam[SelfType, ReturnType],
    **config: Unpack[ChildWorkflowConfig],
) -> ReturnType: ...


@overload
async def execute_child_workflow(
    workflow: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ChildWorkflowConfig],
) -> ReturnType: ...


@overload
async def execute_child_workflow(
    workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ChildWorkflowConfig],
) -> ReturnType: ...


@overload
async def execute_child_workflow(
    workflow: str,
    arg: Any = ...,
    *,
    args: Sequence[Any] = ...,
    result_type: type | None = ...,
    **config: Unpack[ChildWorkflowConfig],
) -> Any: ...


async def execute_child_workflow(
    workflow: Any,
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    id: str | None = None,
    task_queue: str | None = None,
    result_type: type | None = None,
    cancellation_type: ChildWorkflowCancellationType = (
        ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED
    ),
    parent_close_policy: ParentClosePolicy = ParentClosePolicy.TERMINATE,
    execution_timeout: timedelta | None = None,
    run_timeout: timedelta | None = None,
    task_timeout: timedelta | None = None,
    id_reuse_policy: WorkflowIDReusePolicy = WorkflowIDReusePolicy.ALLOW_DUPLICATE,
    retry_policy: RetryPolicy | None = None,
    cron_schedule: str = "",
    memo: Mapping[str, Any] | None = None,
    search_attributes: SearchAttributes | TypedSearchAttributes | None = None,
    versioning_intent: VersioningIntent | None = None,
    static_summary: str | None = None,
    static_details: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
    versioning_override: VersioningOverride | None = None,
) -> Any:
    """Start a child workflow and wait for its result. See `start_child_workflow`.

    Raises:
        ChildWorkflowError: The child failed, timed out, was cancelled or was terminated; the cause
            says which.
    """
    _warn_on_deprecated_search_attributes(search_attributes)
    handle = await _Runtime.current().workflow_start_child_workflow(
        workflow,
        *_arg_or_args(arg, args),
        id=id or str(uuid4()),
        task_queue=task_queue,
        result_type=result_type,
        cancellation_type=cancellation_type,
        parent_close_policy=parent_close_policy,
        execution_timeout=execution_timeout,
        run_timeout=run_timeout,
        task_timeout=task_timeout,
        id_reuse_policy=id_reuse_policy,
        retry_policy=retry_policy,
        cron_schedule=cron_schedule,
        memo=memo,
        search_attributes=search_attributes,
        versioning_intent=versioning_intent,
        static_summary=static_summary,
        static_details=static_details,
        event_groups=event_groups,
        priority=priority,
        versioning_override=versioning_override,
    )
    return await handle
