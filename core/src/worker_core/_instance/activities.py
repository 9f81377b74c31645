"""Scheduling activities and taking their ends.

The number is taken first, then the arguments are converted, then the command is made: arguments that
do not convert use up a number, and with it a default id, in every history.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from worker_core._activation import (
    ActivityCancellation,
    ActivityCompleted,
    ResolveActivity,
    ScheduleActivity,
    UserMetadata,
)
from worker_core._instance.handles import ActivityTask
from worker_core.workflow import VersioningIntent

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core._interceptors import StartActivityInput

__all__ = ["goes_to_same_build_id", "nanoseconds", "resolve", "schedule"]


def schedule(instance: Instance, input: StartActivityInput) -> ActivityTask:
    """Issue the command and return the handle.

    Raises:
        ValueError: Neither timeout to close was given.
    """
    if not input.start_to_close_timeout and not input.schedule_to_close_timeout:
        raise ValueError(
            f"Activity must have start_to_close_timeout or schedule_to_close_timeout, "
            f"and '{input.activity}' has neither."
        )
    own_task_queue = instance.start.task_queue
    task_queue = input.task_queue or own_task_queue
    instance.activity_seq = seq = instance.activity_seq + 1
    converter = instance.conversion.activity_payload_converter(
        input.activity, input.activity_id, task_queue
    )
    arguments = converter.to_payloads(input.args) if input.args else ()
    metadata = UserMetadata(converter.to_payload(input.summary)) if input.summary else None
    handle = ActivityTask(instance, seq, input, converter, task_queue)
    instance.loop.add_command(
        ScheduleActivity(
            seq=seq,
            activity_id=input.activity_id or str(seq),
            activity_type=input.activity,
            task_queue=task_queue,
            arguments=arguments,
            headers=input.headers,
            schedule_to_close_timeout_ns=nanoseconds(input.schedule_to_close_timeout),
            schedule_to_start_timeout_ns=nanoseconds(input.schedule_to_start_timeout),
            start_to_close_timeout_ns=nanoseconds(input.start_to_close_timeout),
            heartbeat_timeout_ns=nanoseconds(input.heartbeat_timeout),
            retry_policy=input.retry_policy,
            cancellation=_CANCELLATIONS[input.cancellation_type],
            allow_eager=not input.disable_eager_execution,
            use_workflow_build_id=goes_to_same_build_id(
                input.versioning_intent, same_queue=task_queue == own_task_queue
            ),
            priority=input.priority,
            metadata=metadata,
            groups=handle.groups,
        )
    )
    instance.pending_activities[seq] = handle
    return handle


_CANCELLATIONS = tuple(ActivityCancellation)
"""By the number of the public `ActivityCancellationType`."""


def resolve(instance: Instance, job: ResolveActivity) -> None:
    """Hand an activity's end to its handle.

    Raises:
        RuntimeError: No such activity is pending, or its result does not decode.
    """
    handle = instance.pending_activities.pop(job.seq, None)
    if handle is None:
        raise RuntimeError(f"Failed finding activity handle for sequence {job.seq}")
    resolution = job.resolution
    if not isinstance(resolution, ActivityCompleted):
        handle.resolve(None, handle.decode_failure(resolution.failure))
    elif resolution.result is None:
        handle.resolve(None)
    else:
        hints = None if handle.ret_type is None else [handle.ret_type]
        handle.resolve(
            instance.conversion.decode([resolution.result], hints, handle.payload_converter)[0]
        )


def nanoseconds(duration: timedelta | None) -> int | None:
    """A duration in ns; none, or zero, is not set."""
    if not duration:
        return None
    return (duration.days * 86_400 + duration.seconds) * 1_000_000_000 + (
        duration.microseconds * 1000
    )


def goes_to_same_build_id(intent: VersioningIntent | None, *, same_queue: bool) -> bool:
    """Whether work should go to a worker of a build id compatible with the workflow's."""
    if intent is None:
        return same_queue
    return intent is VersioningIntent.COMPATIBLE
