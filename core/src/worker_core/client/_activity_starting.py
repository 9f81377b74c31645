"""Starting standalone activities given by function or by name: typed as far as Python can.

The overloads let a type checker hold the arguments to the activity's parameters and know the type
of its result. What they share is written once, as `StartActivityOptions`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Required, TypedDict, Unpack, cast, overload

from worker_core import common
from worker_core.activity import _Definition
from worker_core.client._activity_interceptor import StartActivityInput
from worker_core.common import ActivityIDConflictPolicy, ActivityIDReusePolicy, Priority
from worker_core.types import (
    CallableAsyncNoParam,
    CallableAsyncSingleParam,
    CallableSyncNoParam,
    CallableSyncSingleParam,
    ParamType,
    ReturnType,
)

if TYPE_CHECKING:
    from worker_core.client._activity_handle import ActivityHandle
    from worker_core.client._interceptor import OutboundInterceptor

__all__ = ["ActivityStarts", "StartActivityOptions"]


class StartActivityOptions(TypedDict, total=False):
    """Keyword arguments of `Client.start_activity`, `Client.execute_activity` and their kin."""

    id: Required[str]
    task_queue: Required[str]
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    heartbeat_timeout: timedelta | None
    id_reuse_policy: ActivityIDReusePolicy
    id_conflict_policy: ActivityIDConflictPolicy
    retry_policy: common.RetryPolicy | None
    search_attributes: common.TypedSearchAttributes | None
    summary: str | None
    priority: Priority
    start_delay: timedelta | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


class ActivityStarts:
    """The part of a client that starts standalone activities."""

    _impl: OutboundInterceptor

    @overload
    async def start_activity(
        self,
        activity: CallableAsyncNoParam[ReturnType],
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[ReturnType]: ...

    @overload
    async def start_activity(
        self,
        activity: CallableSyncNoParam[ReturnType],
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[ReturnType]: ...

    @overload
    async def start_activity(
        self,
        activity: CallableAsyncSingleParam[ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[ReturnType]: ...

    @overload
    async def start_activity(
        self,
        activity: CallableSyncSingleParam[ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[ReturnType]: ...

    @overload
    async def start_activity(
        self,
        activity: Callable[..., Awaitable[ReturnType]],
        *,
        args: Sequence[Any],
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[ReturnType]: ...

    @overload
    async def start_activity(
        self,
        activity: Callable[..., ReturnType],
        *,
        args: Sequence[Any],
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[ReturnType]: ...

    @overload
    async def start_activity(
        self,
        activity: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = ...,
        result_type: type | None = ...,
        **options: Unpack[StartActivityOptions],
    ) -> ActivityHandle[Any]: ...

    async def start_activity(
        self,
        activity: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str,
        task_queue: str,
        result_type: type | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        heartbeat_timeout: timedelta | None = None,
        id_reuse_policy: ActivityIDReusePolicy = ActivityIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: ActivityIDConflictPolicy = ActivityIDConflictPolicy.FAIL,
        retry_policy: common.RetryPolicy | None = None,
        search_attributes: common.TypedSearchAttributes | None = None,
        summary: str | None = None,
        priority: Priority = Priority.default,
        start_delay: timedelta | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ActivityHandle[Any]:
        """Start an activity of its own, without a workflow, and return its handle.

        Args:
            activity: The activity's function, or its name.
            arg: The one argument.
            args: The arguments, if there are several.
            id: Activity id, unique among running standalone activities of the namespace.
            task_queue: Task queue whose workers run it.
            result_type: Type to convert the result to, when the activity is given by name.
            schedule_to_close_timeout: Longest time to its end, retries included. This or
                `start_to_close_timeout` is needed.
            schedule_to_start_timeout: Longest time it may wait for a worker.
            start_to_close_timeout: Longest time of a single attempt.
            heartbeat_timeout: Longest time between two heartbeats of a running attempt.
            id_reuse_policy: What to do if the id belongs to a closed activity.
            id_conflict_policy: What to do if the id belongs to a running activity.
            retry_policy: How failures are retried. The server's default retries without end;
                ``maximum_attempts=1`` turns retries off.
            search_attributes: Indexed values.
            summary: One line for people, shown by UI and CLI.
            priority: Its place in the backlog of its task queue.
            start_delay: Wait this long before the first attempt.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            ActivityAlreadyStartedError: The id is taken, and the policies refuse the start.
            ValueError: Neither timeout to close was given, the delay is negative, `activity` is a
                dynamic one, or both `arg` and `args` were given.
            TypeError: `activity` is no activity, or an option is not of its type.
            RPCError: The server refused; UNIMPLEMENTED if it has no standalone activities.
        """
        name, defined_type = _Definition.get_name_and_result_type(activity)
        return await self._impl.start_activity(
            StartActivityInput(
                activity_type=name,
                args=common._arg_or_args(arg, args),
                id=id,
                task_queue=task_queue,
                result_type=result_type or defined_type,
                schedule_to_close_timeout=schedule_to_close_timeout,
                schedule_to_start_timeout=schedule_to_start_timeout,
                start_to_close_timeout=start_to_close_timeout,
                heartbeat_timeout=heartbeat_timeout,
                id_reuse_policy=id_reuse_policy,
                id_conflict_policy=id_conflict_policy,
                retry_policy=retry_policy,
                search_attributes=search_attributes,
                summary=summary,
                priority=priority,
                start_delay=start_delay,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                headers={},
            )
        )

    @overload
    async def execute_activity(
        self,
        activity: CallableAsyncNoParam[ReturnType],
        **options: Unpack[StartActivityOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_activity(
        self,
        activity: CallableSyncNoParam[ReturnType],
        **options: Unpack[StartActivityOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_activity(
        self,
        activity: CallableAsyncSingleParam[ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[StartActivityOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_activity(
        self,
        activity: CallableSyncSingleParam[ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[StartActivityOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_activity(
        self,
        activity: Callable[..., Awaitable[ReturnType]],
        *,
        args: Sequence[Any],
        **options: Unpack[StartActivityOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_activity(
        self,
        activity: Callable[..., ReturnType],
        *,
        args: Sequence[Any],
        **options: Unpack[StartActivityOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_activity(
        self,
        activity: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = ...,
        result_type: type | None = ...,
        **options: Unpack[StartActivityOptions],
    ) -> Any: ...

    async def execute_activity(
        self,
        activity: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str,
        task_queue: str,
        result_type: type | None = None,
        schedule_to_close_timeout: timedelta | None = None,
        schedule_to_start_timeout: timedelta | None = None,
        start_to_close_timeout: timedelta | None = None,
        heartbeat_timeout: timedelta | None = None,
        id_reuse_policy: ActivityIDReusePolicy = ActivityIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: ActivityIDConflictPolicy = ActivityIDConflictPolicy.FAIL,
        retry_policy: common.RetryPolicy | None = None,
        search_attributes: common.TypedSearchAttributes | None = None,
        summary: str | None = None,
        priority: Priority = Priority.default,
        start_delay: timedelta | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any:
        """Start an activity of its own, wait until it is closed and return its result.

        The same as `start_activity`, where the arguments are described, followed by
        `ActivityHandle.result`. Metadata and timeout hold for the start.

        Raises:
            ActivityFailureError: It failed, was cancelled or terminated, or timed out; `cause`
                tells which.
            ActivityAlreadyStartedError: The id is taken, and the policies refuse the start.
            RPCError: The server refused.
        """
        handle: ActivityHandle[Any] = await self.start_activity(
            cast("Any", activity),
            arg,
            args=args,
            id=id,
            task_queue=task_queue,
            result_type=result_type,
            schedule_to_close_timeout=schedule_to_close_timeout,
            schedule_to_start_timeout=schedule_to_start_timeout,
            start_to_close_timeout=start_to_close_timeout,
            heartbeat_timeout=heartbeat_timeout,
            id_reuse_policy=id_reuse_policy,
            id_conflict_policy=id_conflict_policy,
            retry_policy=retry_policy,
            search_attributes=search_attributes,
            summary=summary,
            priority=priority,
            start_delay=start_delay,
            rpc_metadata=rpc_metadata,
            rpc_timeout=rpc_timeout,
        )
        return await handle.result()
