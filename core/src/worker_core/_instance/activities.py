"""Scheduling activities and taking their ends.

The number is taken first, then the arguments are converted, then the command is made: arguments that
do not convert use up a number, and with it a default id, in every history.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from worker_core._activation import (
    ActivityCancellation,
    ActivityCompleted,
    ResolveActivity,
    ScheduleActivity,
    UserMetadata,
)
from worker_core._instance.checks import (
    check_headers,
    check_priority,
    check_retry_policy,
    check_text,
)
from worker_core._instance.handles import ActivityTask
from worker_core.workflow import VersioningIntent
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._activation import ActivityCancelled, ActivityFailed
    from worker_core._instance.instance import Instance
    from worker_core._interceptors import StartActivityInput, StartLocalActivityInput

__all__ = [
    "CANCELLATIONS",
    "check_options",
    "check_timeouts",
    "goes_to_same_build_id",
    "nanoseconds",
    "resolve",
    "resolve_as",
    "schedule",
    "take_pending",
]


def schedule(instance: Instance, input: StartActivityInput) -> ActivityTask:
    """Issue the command and return the handle.

    Raises:
        ValueError: Neither timeout to close was given, or the retry policy is out of range.
        TypeError: An option is of the wrong type.
    """
    check_timeouts(input)
    name = input.activity
    own_task_queue = instance.start.task_queue
    task_queue = input.task_queue or own_task_queue
    seq = instance.next_activity_seq()
    converter = instance.conversion.activity_payload_converter(name, input.activity_id, task_queue)
    arguments = converter.to_payloads(input.args) if input.args else ()
    metadata = UserMetadata(converter.to_payload(input.summary)) if input.summary else None
    groups = capture_event_groups(input.event_groups)
    check_options(input)
    check_text(input.task_queue, "task_queue of activity", name)
    check_priority(input.priority, "activity", name)
    instance.loop.add_command(
        ScheduleActivity(
            seq=seq,
            activity_id=input.activity_id or str(seq),
            activity_type=name,
            task_queue=task_queue,
            arguments=arguments,
            headers=input.headers,
            schedule_to_close_timeout_ns=nanoseconds(
                input.schedule_to_close_timeout, "schedule_to_close_timeout of activity", name
            ),
            schedule_to_start_timeout_ns=nanoseconds(
                input.schedule_to_start_timeout, "schedule_to_start_timeout of activity", name
            ),
            start_to_close_timeout_ns=nanoseconds(
                input.start_to_close_timeout, "start_to_close_timeout of activity", name
            ),
            heartbeat_timeout_ns=nanoseconds(
                input.heartbeat_timeout, "heartbeat_timeout of activity", name
            ),
            retry_policy=input.retry_policy,
            cancellation=CANCELLATIONS[input.cancellation_type],
            allow_eager=not input.disable_eager_execution,
            use_workflow_build_id=goes_to_same_build_id(
                input.versioning_intent, same_queue=task_queue == own_task_queue
            ),
            priority=input.priority,
            metadata=metadata,
            groups=groups,
        )
    )
    handle = ActivityTask(instance, seq, input, converter, task_queue, groups)
    instance.pending_activities[seq] = handle
    return handle


CANCELLATIONS: Final = tuple(ActivityCancellation)
"""By the number of the public `ActivityCancellationType`."""


def resolve(instance: Instance, job: ResolveActivity) -> None:
    """Hand an activity's end to its handle.

    Raises:
        RuntimeError: No such activity is pending, or its result does not decode.
    """
    resolve_as(instance, job.seq, job.resolution)


def take_pending(instance: Instance, seq: int) -> ActivityTask:
    """The handle of an activity that is pending no more.

    Raises:
        RuntimeError: No such activity is pending.
    """
    handle = instance.pending_activities.pop(seq, None)
    if handle is None:
        raise RuntimeError(f"Failed finding activity handle for sequence {seq}")
    return handle


def resolve_as(
    instance: Instance, seq: int, resolution: ActivityCompleted | ActivityFailed | ActivityCancelled
) -> None:
    """Hand an end to the handle of an activity, local or not."""
    handle = take_pending(instance, seq)
    if not isinstance(resolution, ActivityCompleted):
        handle.resolve(None, handle.decode_failure(resolution.failure))
    elif resolution.result is None:
        handle.resolve(None)
    else:
        hints = None if handle.ret_type is None else [handle.ret_type]
        handle.resolve(
            instance.conversion.decode([resolution.result], hints, handle.payload_converter)[0]
        )


def check_timeouts(input: StartActivityInput | StartLocalActivityInput) -> None:
    """Refuse an activity that may take forever.

    Raises:
        ValueError: Neither timeout to close was given.
    """
    if not input.start_to_close_timeout and not input.schedule_to_close_timeout:
        raise ValueError(
            f"Activity must have start_to_close_timeout or schedule_to_close_timeout, "
            f"and '{input.activity}' has neither."
        )


def check_options(input: StartActivityInput | StartLocalActivityInput) -> None:
    """Refuse what no command takes. A number was taken before, as for arguments.

    Raises:
        ValueError: The retry policy is out of range.
        TypeError: Id, retry policy or headers are of the wrong type.
    """
    if input.activity_id is not None:
        check_text(input.activity_id, "activity_id of activity", input.activity)
    if input.retry_policy is not None:
        check_retry_policy(input.retry_policy, "activity", input.activity)
    if input.headers:
        check_headers(input.headers, "activity", input.activity)


def nanoseconds(
    duration: timedelta | None, name: str = "A timeout", owner: str | None = None
) -> int | None:
    """A duration in ns; none, or zero, is not set.

    The one place where a number passed for a duration is found out: interceptors may have put it
    there, so it is looked for where the command is made.

    Args:
        duration: The duration.
        name: What it is, for the error.
        owner: Type of the activity or workflow it belongs to, for the error, which puts it after the
            name.

    Raises:
        TypeError: It is no `timedelta`.
    """
    if not duration:
        return None
    try:
        return (duration.days * 86_400 + duration.seconds) * 1_000_000_000 + (
            duration.microseconds * 1000
        )
    except AttributeError as error:
        what = name if owner is None else f"{name} {owner!r}"
        raise TypeError(
            f"{what} is {duration!r}. Pass a timedelta, such as timedelta(seconds=5)."
        ) from error


def goes_to_same_build_id(intent: VersioningIntent | None, *, same_queue: bool) -> bool:
    """Whether work should go to a worker of a build id compatible with the workflow's."""
    if intent is None:
        return same_queue
    return intent is VersioningIntent.COMPATIBLE
