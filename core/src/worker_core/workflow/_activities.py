"""Activities as workflow code starts them.

Three spellings for what may be an activity, a function or name, a callable class, and a method,
differ to type checkers only. The command is issued when an activity is started, whether or not its
handle is ever awaited; the ``execute_`` forms start when they are awaited.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Concatenate, Generic, TypedDict, Unpack, overload

from worker_core.common import Priority, RetryPolicy, _arg_or_args, _arg_unset
from worker_core.types import (
    AnyType,
    CallableAsyncNoParam,
    CallableAsyncSingleParam,
    CallableSyncNoParam,
    CallableSyncSingleParam,
    MethodAsyncNoParam,
    MethodAsyncSingleParam,
    MethodSyncNoParam,
    MethodSyncSingleParam,
    MultiParamSpec,
    ParamType,
    ReturnType,
    SelfType,
)
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._exceptions import VersioningIntent
from worker_core.workflow._runtime import _Runtime

__all__ = [
    "ActivityCancellationType",
    "ActivityConfig",
    "ActivityHandle",
    "execute_activity",
    "execute_activity_class",
    "execute_activity_method",
    "start_activity",
    "start_activity_class",
    "start_activity_method",
]

if TYPE_CHECKING:

    class _AsyncioTask(asyncio.Task[AnyType]):
        pass

else:

    class _AsyncioTask(Generic[AnyType], asyncio.Task):
        """A task class that can be subscribed."""

        __slots__ = ()


class ActivityHandle(_AsyncioTask[ReturnType]):  # type: ignore[type-var]  # covariant is fine here
    """A started activity: an `asyncio.Task` that ends as the activity does.

    ``cancel()`` asks the server to cancel the activity; how the task then ends is decided by the
    activity's cancellation type.
    """

    __slots__ = ()


class ActivityCancellationType(IntEnum):
    """What cancelling an activity means."""

    TRY_CANCEL = 0
    """Ask for it, and let the workflow go on as if it were cancelled."""

    WAIT_CANCELLATION_COMPLETED = 1
    """Ask for it, and wait how the activity ends; it may complete all the same."""

    ABANDON = 2
    """Do not ask; let the workflow go on as if it were cancelled."""


class ActivityConfig(TypedDict, total=False):
    """Options of `start_activity` and its kin, to keep and to pass on with ``**``."""

    task_queue: str | None
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    heartbeat_timeout: timedelta | None
    retry_policy: RetryPolicy | None
    cancellation_type: ActivityCancellationType
    activity_id: str | None
    versioning_intent: VersioningIntent | None
    summary: str | None
    event_groups: Sequence[EventGroup] | None
    priority: Priority


@overload
def start_activity(
    activity: CallableAsyncNoParam[ReturnType],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity(
    activity: CallableSyncNoParam[ReturnType],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity(
    activity: CallableAsyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity(
    activity: CallableSyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity(
    activity: Callable[..., Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity(
    activity: Callable[..., ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity(
    activity: str,
    arg: Any = ...,
    *,
    args: Sequence[Any] = ...,
    result_type: type | None = ...,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[Any]: ...


def start_activity(
    activity: Any,
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    task_queue: str | None = None,
    result_type: type | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    heartbeat_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    versioning_intent: VersioningIntent | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
) -> ActivityHandle[Any]:
    """Start an activity.

    Args:
        activity: The activity's function, or its name.
        arg: Its argument.
        args: Its arguments, instead of `arg`.
        task_queue: Where it runs. Defaults to the workflow's own task queue.
        result_type: For an activity given by name, what to decode the result into.
        schedule_to_close_timeout: Longest time to its end, retries included. This or
            `start_to_close_timeout` is needed.
        schedule_to_start_timeout: Longest time it may wait for a worker.
        start_to_close_timeout: Longest time of a single attempt.
        heartbeat_timeout: Longest time between two heartbeats of a running attempt.
        retry_policy: How failures are retried. The server's default retries without end;
            ``maximum_attempts=1`` turns retries off.
        cancellation_type: What cancelling the handle means.
        activity_id: Id within the workflow. Better left alone.
        versioning_intent: Which build ids it may go to. Deprecated.
        summary: One line for people, shown by UI and CLI.
        event_groups: Groups of its events, besides those of the code that calls. Experimental.
        priority: Its place in the backlog of its task queue.

    Returns:
        A task that ends as the activity does; a failure is raised as `ActivityError`.

    Raises:
        TypeError: `activity` is no activity, or a timeout is no `timedelta`.
        ValueError: Neither timeout to close was given, or `activity` is a dynamic one, or both
            `arg` and `args` were given.
    """
    return _Runtime.current().workflow_start_activity(
        activity,
        *_arg_or_args(arg, args),
        task_queue=task_queue,
        result_type=result_type,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        heartbeat_timeout=heartbeat_timeout,
        retry_policy=retry_policy,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        versioning_intent=versioning_intent,
        summary=summary,
        event_groups=event_groups,
        priority=priority,
    )


@overload
async def execute_activity(
    activity: CallableAsyncNoParam[ReturnType],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity(
    activity: CallableSyncNoParam[ReturnType],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity(
    activity: CallableAsyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity(
    activity: CallableSyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity(
    activity: Callable[..., Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity(
    activity: Callable[..., ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity(
    activity: str,
    arg: Any = ...,
    *,
    args: Sequence[Any] = ...,
    result_type: type | None = ...,
    **config: Unpack[ActivityConfig],
) -> Any: ...


async def execute_activity(
    activity: Any,
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    task_queue: str | None = None,
    result_type: type | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    heartbeat_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    versioning_intent: VersioningIntent | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
) -> Any:
    """Start an activity and wait for its result. See `start_activity`."""
    return await _Runtime.current().workflow_start_activity(
        activity,
        *_arg_or_args(arg, args),
        task_queue=task_queue,
        result_type=result_type,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        heartbeat_timeout=heartbeat_timeout,
        retry_policy=retry_policy,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        versioning_intent=versioning_intent,
        summary=summary,
        event_groups=event_groups,
        priority=priority,
    )


@overload
def start_activity_class(
    activity: type[CallableAsyncNoParam[ReturnType]],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_class(
    activity: type[CallableSyncNoParam[ReturnType]],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_class(
    activity: type[CallableAsyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_class(
    activity: type[CallableSyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_class(
    activity: Callable[..., Callable[..., Awaitable[ReturnType]]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_class(
    activity: Callable[..., Callable[..., ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


def start_activity_class(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    task_queue: str | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    heartbeat_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    versioning_intent: VersioningIntent | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
) -> ActivityHandle[Any]:
    """Start an activity that is a callable class. See `start_activity`."""
    return _Runtime.current().workflow_start_activity(
        activity,
        *_arg_or_args(arg, args),
        task_queue=task_queue,
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        heartbeat_timeout=heartbeat_timeout,
        retry_policy=retry_policy,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        versioning_intent=versioning_intent,
        summary=summary,
        event_groups=event_groups,
        priority=priority,
    )


@overload
async def execute_activity_class(
    activity: type[CallableAsyncNoParam[ReturnType]],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_class(
    activity: type[CallableSyncNoParam[ReturnType]],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_class(
    activity: type[CallableAsyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_class(
    activity: type[CallableSyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_class(
    activity: Callable[..., Callable[..., Awaitable[ReturnType]]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_class(
    activity: Callable[..., Callable[..., ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


async def execute_activity_class(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    task_queue: str | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    heartbeat_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    versioning_intent: VersioningIntent | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
) -> Any:
    """Start an activity that is a callable class and wait. See `start_activity`."""
    return await _Runtime.current().workflow_start_activity(
        activity,
        *_arg_or_args(arg, args),
        task_queue=task_queue,
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        heartbeat_timeout=heartbeat_timeout,
        retry_policy=retry_policy,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        versioning_intent=versioning_intent,
        summary=summary,
        event_groups=event_groups,
        priority=priority,
    )


@overload
def start_activity_method(
    activity: MethodAsyncNoParam[SelfType, ReturnType],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_method(
    activity: MethodSyncNoParam[SelfType, ReturnType],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_method(
    activity: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_method(
    activity: MethodSyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ActivityHandle[ReturnType]: ...


def start_activity_method(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    task_queue: str | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    heartbeat_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    versioning_intent: VersioningIntent | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
) -> ActivityHandle[Any]:
    """Start an activity that is a method, given unbound. See `start_activity`."""
    return _Runtime.current().workflow_start_activity(
        activity,
        *_arg_or_args(arg, args),
        task_queue=task_queue,
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        heartbeat_timeout=heartbeat_timeout,
        retry_policy=retry_policy,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        versioning_intent=versioning_intent,
        summary=summary,
        event_groups=event_groups,
        priority=priority,
    )


@overload
async def execute_activity_method(
    activity: MethodAsyncNoParam[SelfType, ReturnType],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_method(
    activity: MethodSyncNoParam[SelfType, ReturnType],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_method(
    activity: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_method(
    activity: MethodSyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


@overload
async def execute_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[ActivityConfig],
) -> ReturnType: ...


async def execute_activity_method(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    task_queue: str | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    heartbeat_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    versioning_intent: VersioningIntent | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
    priority: Priority = Priority.default,
) -> Any:
    """Start an activity that is a method and wait. See `start_activity`."""
    return await _Runtime.current().workflow_start_activity(
        activity,
        *_arg_or_args(arg, args),
        task_queue=task_queue,
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        heartbeat_timeout=heartbeat_timeout,
        retry_policy=retry_policy,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        versioning_intent=versioning_intent,
        summary=summary,
        event_groups=event_groups,
        priority=priority,
    )
