"""Options of a standalone activity that can be changed while it runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from worker_core.client._times import duration_of
from worker_core.common import Priority, RetryPolicy

if TYPE_CHECKING:
    from worker_core.api.activity.v1 import ActivityOptions

__all__ = [
    "DURATIONS",
    "ActivityExecutionOptions",
    "ActivityOptionsKey",
    "ActivityOptionsKeys",
    "ActivityOptionsUpdate",
]

ValueT = TypeVar("ValueT")


@dataclass(frozen=True)
class ActivityOptionsKey(Generic[ValueT]):
    """One option. `ActivityOptionsKeys` has them all; there is no need to make one. Experimental."""

    name: str
    """What the server calls it, as the path of a field mask."""

    def value_set(self, value: ValueT) -> ActivityOptionsUpdate[ValueT]:
        """A change that gives the option a value.

        Args:
            value: The value.
        """
        return ActivityOptionsUpdate(self, value)

    def value_unset(self) -> ActivityOptionsUpdate[ValueT]:
        """A change that takes the option's value away, so that the server's default holds."""
        return ActivityOptionsUpdate(self, None)


@dataclass(frozen=True)
class ActivityOptionsUpdate(Generic[ValueT]):
    """A change of one option, as the methods of its key make it. Experimental."""

    key: ActivityOptionsKey[ValueT]
    """The option."""

    value: ValueT | None
    """Its new value, None for none."""


class ActivityOptionsKeys:
    """The options that `ActivityHandle.update_options` can change. Experimental.

    For instance `ActivityOptionsKeys.heartbeat_timeout.value_set(timedelta(seconds=5))`.
    """

    task_queue: ActivityOptionsKey[str] = ActivityOptionsKey("task_queue.name")
    schedule_to_close_timeout: ActivityOptionsKey[timedelta] = ActivityOptionsKey(
        "schedule_to_close_timeout"
    )
    schedule_to_start_timeout: ActivityOptionsKey[timedelta] = ActivityOptionsKey(
        "schedule_to_start_timeout"
    )
    start_to_close_timeout: ActivityOptionsKey[timedelta] = ActivityOptionsKey(
        "start_to_close_timeout"
    )
    heartbeat_timeout: ActivityOptionsKey[timedelta] = ActivityOptionsKey("heartbeat_timeout")
    start_delay: ActivityOptionsKey[timedelta] = ActivityOptionsKey("start_delay")
    retry_policy: ActivityOptionsKey[RetryPolicy] = ActivityOptionsKey("retry_policy")
    priority: ActivityOptionsKey[Priority] = ActivityOptionsKey("priority")


DURATIONS: Final = frozenset(
    key.name
    for key in (
        ActivityOptionsKeys.schedule_to_close_timeout,
        ActivityOptionsKeys.schedule_to_start_timeout,
        ActivityOptionsKeys.start_to_close_timeout,
        ActivityOptionsKeys.heartbeat_timeout,
        ActivityOptionsKeys.start_delay,
    )
)
"""Names of the options that are durations."""


@dataclass(frozen=True)
class ActivityExecutionOptions:
    """The options an activity has after a change, with the server's defaults. Experimental."""

    task_queue: str | None
    """Task queue it runs on."""

    schedule_to_close_timeout: timedelta | None
    """Longest time to its end, retries included."""

    schedule_to_start_timeout: timedelta | None
    """Longest time it may wait for a worker."""

    start_to_close_timeout: timedelta | None
    """Longest time of a single attempt."""

    heartbeat_timeout: timedelta | None
    """Longest time between two heartbeats of a running attempt."""

    start_delay: timedelta | None
    """Time before its first attempt."""

    retry_policy: RetryPolicy | None
    """How failures are retried."""

    priority: Priority | None
    """Its place in the backlog of its task queue."""

    @staticmethod
    def _from_proto(options: ActivityOptions) -> ActivityExecutionOptions:
        has = options.HasField
        return ActivityExecutionOptions(
            task_queue=options.task_queue.name if has("task_queue") else None,
            schedule_to_close_timeout=duration_of(options, "schedule_to_close_timeout"),
            schedule_to_start_timeout=duration_of(options, "schedule_to_start_timeout"),
            start_to_close_timeout=duration_of(options, "start_to_close_timeout"),
            heartbeat_timeout=duration_of(options, "heartbeat_timeout"),
            start_delay=duration_of(options, "start_delay"),
            retry_policy=(
                RetryPolicy.from_proto(options.retry_policy) if has("retry_policy") else None
            ),
            priority=Priority._from_proto(options.priority) if has("priority") else None,
        )
