"""Local activities as workflow code starts them: activities run by this worker, within a workflow task.

The spellings are those of other activities; see `worker_core.workflow._activities`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any, Concatenate, TypedDict, Unpack, overload

from worker_core.common import RetryPolicy, _arg_or_args, _arg_unset
from worker_core.types import (
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
from worker_core.workflow._activities import ActivityCancellationType, ActivityHandle
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._runtime import _Runtime

__all__ = [
    "LocalActivityConfig",
    "execute_local_activity",
    "execute_local_activity_class",
    "execute_local_activity_method",
    "start_local_activity",
    "start_local_activity_class",
    "start_local_activity_method",
]


class LocalActivityConfig(TypedDict, total=False):
    """Options of `start_local_activity` and its kin, to keep and to pass on with ``**``."""

    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    retry_policy: RetryPolicy | None
    local_retry_threshold: timedelta | None
    cancellation_type: ActivityCancellationType
    activity_id: str | None
    summary: str | None
    event_groups: Sequence[EventGroup] | None


@overload
def start_local_activity(
    activity: CallableAsyncNoParam[ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity(
    activity: CallableSyncNoParam[ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity(
    activity: CallableAsyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity(
    activity: CallableSyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity(
    activity: Callable[..., Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity(
    activity: Callable[..., ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity(
    activity: str,
    arg: Any = ...,
    *,
    args: Sequence[Any] = ...,
    result_type: type | None = ...,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[Any]: ...


def start_local_activity(
    activity: Any,
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    result_type: type | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    local_retry_threshold: timedelta | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> ActivityHandle[Any]:
    """Start a local activity: one that runs in this worker, as part of the workflow task.

    Nothing is scheduled on the server, so it is quick; its result is in history once the workflow
    task is. Until then a crash of the worker runs it again. Meant for what takes a few seconds at
    most. It cannot heartbeat.

    Args:
        activity: The activity's function, or its name. It must be registered on this worker.
        arg: Its argument.
        args: Its arguments, instead of `arg`.
        result_type: For an activity given by name, what to decode the result into.
        schedule_to_close_timeout: Longest time to its end, retries included. This or
            `start_to_close_timeout` is needed.
        schedule_to_start_timeout: Longest time it may wait for a free slot.
        start_to_close_timeout: Longest time of a single attempt.
        retry_policy: How failures are retried. The default retries without end;
            ``maximum_attempts=1`` turns retries off.
        local_retry_threshold: Longest wait before a retry that the worker spends waiting; a longer
            one becomes a timer of the workflow. Defaults to a minute.
        cancellation_type: What cancelling the handle means.
        activity_id: Id within the workflow. Better left alone.
        summary: One line for people, shown by UI and CLI.
        event_groups: Groups of its events, besides those of the code that calls. Experimental.

    Returns:
        A task that ends as the activity does. A failure of the activity is raised as it is, not
        wrapped in an `ActivityError`; timeouts and cancellations are wrapped.

    Raises:
        TypeError: `activity` is no activity, or a timeout is no `timedelta`.
        ValueError: Neither timeout to close was given, or the activity is not registered on this
            worker, or `activity` is a dynamic one, or both `arg` and `args` were given.
    """
    return _Runtime.current().workflow_start_local_activity(
        activity,
        *_arg_or_args(arg, args),
        result_type=result_type,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        retry_policy=retry_policy,
        local_retry_threshold=local_retry_threshold,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        summary=summary,
        event_groups=event_groups,
    )


@overload
async def execute_local_activity(
    activity: CallableAsyncNoParam[ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity(
    activity: CallableSyncNoParam[ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity(
    activity: CallableAsyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity(
    activity: CallableSyncSingleParam[ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity(
    activity: Callable[..., Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity(
    activity: Callable[..., ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity(
    activity: str,
    arg: Any = ...,
    *,
    args: Sequence[Any] = ...,
    result_type: type | None = ...,
    **config: Unpack[LocalActivityConfig],
) -> Any: ...


async def execute_local_activity(
    activity: Any,
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    result_type: type | None = None,
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    local_retry_threshold: timedelta | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> Any:
    """Start a local activity and wait for its result. See `start_local_activity`."""
    return await _Runtime.current().workflow_start_local_activity(
        activity,
        *_arg_or_args(arg, args),
        result_type=result_type,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        retry_policy=retry_policy,
        local_retry_threshold=local_retry_threshold,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        summary=summary,
        event_groups=event_groups,
    )


@overload
def start_local_activity_class(
    activity: type[CallableAsyncNoParam[ReturnType]],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_class(
    activity: type[CallableSyncNoParam[ReturnType]],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_class(
    activity: type[CallableAsyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_class(
    activity: type[CallableSyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_class(
    activity: Callable[..., Callable[..., Awaitable[ReturnType]]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_class(
    activity: Callable[..., Callable[..., ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


def start_local_activity_class(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    local_retry_threshold: timedelta | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> ActivityHandle[Any]:
    """Start a local activity that is a callable class. See `start_local_activity`."""
    return _Runtime.current().workflow_start_local_activity(
        activity,
        *_arg_or_args(arg, args),
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        retry_policy=retry_policy,
        local_retry_threshold=local_retry_threshold,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        summary=summary,
        event_groups=event_groups,
    )


@overload
async def execute_local_activity_class(
    activity: type[CallableAsyncNoParam[ReturnType]],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_class(
    activity: type[CallableSyncNoParam[ReturnType]],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_class(
    activity: type[CallableAsyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_class(
    activity: type[CallableSyncSingleParam[ParamType, ReturnType]],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_class(
    activity: Callable[..., Callable[..., Awaitable[ReturnType]]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_class(
    activity: Callable[..., Callable[..., ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


async def execute_local_activity_class(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    local_retry_threshold: timedelta | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> Any:
    """Start a local activity that is a callable class and wait. See `start_local_activity`."""
    return await _Runtime.current().workflow_start_local_activity(
        activity,
        *_arg_or_args(arg, args),
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        retry_policy=retry_policy,
        local_retry_threshold=local_retry_threshold,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        summary=summary,
        event_groups=event_groups,
    )


@overload
def start_local_activity_method(
    activity: MethodAsyncNoParam[SelfType, ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_method(
    activity: MethodSyncNoParam[SelfType, ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_method(
    activity: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_method(
    activity: MethodSyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


@overload
def start_local_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ActivityHandle[ReturnType]: ...


def start_local_activity_method(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    local_retry_threshold: timedelta | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> ActivityHandle[Any]:
    """Start a local activity that is a method, given unbound. See `start_local_activity`."""
    return _Runtime.current().workflow_start_local_activity(
        activity,
        *_arg_or_args(arg, args),
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        retry_policy=retry_policy,
        local_retry_threshold=local_retry_threshold,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        summary=summary,
        event_groups=event_groups,
    )


@overload
async def execute_local_activity_method(
    activity: MethodAsyncNoParam[SelfType, ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_method(
    activity: MethodSyncNoParam[SelfType, ReturnType],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_method(
    activity: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_method(
    activity: MethodSyncSingleParam[SelfType, ParamType, ReturnType],
    arg: ParamType,
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


@overload
async def execute_local_activity_method(
    activity: Callable[Concatenate[SelfType, MultiParamSpec], ReturnType],
    *,
    args: Sequence[Any],
    **config: Unpack[LocalActivityConfig],
) -> ReturnType: ...


async def execute_local_activity_method(
    activity: Callable[..., Any],
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    schedule_to_close_timeout: timedelta | None = None,
    schedule_to_start_timeout: timedelta | None = None,
    start_to_close_timeout: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    local_retry_threshold: timedelta | None = None,
    cancellation_type: ActivityCancellationType = ActivityCancellationType.TRY_CANCEL,
    activity_id: str | None = None,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> Any:
    """Start a local activity that is a method and wait. See `start_local_activity`."""
    return await _Runtime.current().workflow_start_local_activity(
        activity,
        *_arg_or_args(arg, args),
        result_type=None,
        schedule_to_close_timeout=schedule_to_close_timeout,
        schedule_to_start_timeout=schedule_to_start_timeout,
        start_to_close_timeout=start_to_close_timeout,
        retry_policy=retry_policy,
        local_retry_threshold=local_retry_threshold,
        cancellation_type=cancellation_type,
        activity_id=activity_id,
        summary=summary,
        event_groups=event_groups,
    )
