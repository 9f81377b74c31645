"""Scheduling local activities, their ends, and their retries after a long wait.

They share numbers and the table of pending ones with other activities. A retry that has to wait long
is the workflow's own business: the job brings the wait, the handle sleeps on a timer and asks again,
under the number it took when the job came. So its default id is another one with every such retry.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from worker_core._activation import (
    LocalActivityBackoff,
    RequestCancelLocalActivity,
    ResolveLocalActivity,
    ScheduleLocalActivity,
    UserMetadata,
)
from worker_core._instance import activities
from worker_core._instance.activities import CANCELLATIONS, nanoseconds
from worker_core._instance.handles import ActivityTask
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._instance.instance import Instance
    from worker_core._interceptors import StartLocalActivityInput
    from worker_core.converter import PayloadConverter

__all__ = ["LocalActivityTask", "resolve", "schedule"]


class LocalActivityTask(ActivityTask):
    """The handle of one local activity.

    Args:
        instance: The run.
        seq: The activity's number.
        input: What was asked for, kept for the next time.
        payload_converter: What encodes its arguments and decodes its result.
        groups: Event groups of its commands.
    """

    is_local = True

    __slots__ = ("_backoff", "_input")

    def __init__(
        self,
        instance: Instance,
        seq: int,
        input: StartLocalActivityInput,
        payload_converter: PayloadConverter,
        groups: EventGroups | None,
    ) -> None:
        super().__init__(instance, seq, input, payload_converter, instance.start.task_queue, groups)
        self._input = input
        self._backoff: LocalActivityBackoff | None = None

    def wait_before_retry(self, backoff: LocalActivityBackoff) -> None:
        """Take a wait, to be slept on a timer, in place of an end."""
        self.seq = self._instance.next_activity_seq()
        self._backoff = backoff
        self.resolve(None)

    async def _wait(self) -> Any:
        instance = self._instance
        while True:
            result = await super()._wait()
            backoff = self._backoff
            if backoff is None:
                return result
            self._backoff = None
            self._resolved = self._cancel_requested = False
            # To the microsecond, and cancelling it ends the task: nothing runs that could be asked.
            await instance.loop.sleep_on_timer(backoff.backoff_ns // 1000 / 1e6, None, self.groups)
            instance.loop.add_command(
                _make_command(self._input, self.seq, self.payload_converter, self.groups, backoff)
            )
            instance.pending_activities[self.seq] = self

    def _make_cancel(self) -> RequestCancelLocalActivity:
        return RequestCancelLocalActivity(seq=self.seq, groups=self.groups)


def schedule(instance: Instance, input: StartLocalActivityInput) -> LocalActivityTask:
    """Issue the command and return the handle.

    Raises:
        ValueError: Neither timeout to close was given, or an option is out of range.
        TypeError: An option is of the wrong type.
    """
    activities.check_timeouts(input)
    seq = instance.next_activity_seq()
    converter = instance.conversion.activity_payload_converter(
        input.activity, input.activity_id, instance.start.task_queue, is_local=True
    )
    groups = capture_event_groups(input.event_groups)
    instance.loop.add_command(_make_command(input, seq, converter, groups, None))
    handle = LocalActivityTask(instance, seq, input, converter, groups)
    instance.pending_activities[seq] = handle
    return handle


def resolve(instance: Instance, job: ResolveLocalActivity) -> None:
    """Hand a local activity's end, or the wait before its retry, to its handle.

    Raises:
        RuntimeError: No such activity is pending, or its result does not decode.
    """
    resolution = job.resolution
    if not isinstance(resolution, LocalActivityBackoff):
        activities.resolve_as(instance, job.seq, resolution)
        return
    handle = activities.take_pending(instance, job.seq)
    assert isinstance(handle, LocalActivityTask), "only those are retried after a timer"
    handle.wait_before_retry(resolution)


def _make_command(
    input: StartLocalActivityInput,
    seq: int,
    converter: PayloadConverter,
    groups: EventGroups | None,
    backoff: LocalActivityBackoff | None,
) -> ScheduleLocalActivity:
    name = input.activity
    activities.check_options(input)
    return ScheduleLocalActivity(
        seq=seq,
        activity_id=input.activity_id or str(seq),
        activity_type=name,
        arguments=converter.to_payloads(input.args) if input.args else (),
        headers=input.headers,
        schedule_to_close_timeout_ns=_nanoseconds(
            input.schedule_to_close_timeout, "schedule_to_close_timeout", name
        ),
        schedule_to_start_timeout_ns=_nanoseconds(
            input.schedule_to_start_timeout, "schedule_to_start_timeout", name
        ),
        start_to_close_timeout_ns=_nanoseconds(
            input.start_to_close_timeout, "start_to_close_timeout", name
        ),
        retry_policy=input.retry_policy,
        local_retry_threshold_ns=_nanoseconds(
            input.local_retry_threshold, "local_retry_threshold", name
        ),
        cancellation=CANCELLATIONS[input.cancellation_type],
        attempt=0 if backoff is None else backoff.attempt,
        original_schedule_time_ns=None if backoff is None else backoff.original_schedule_time_ns,
        metadata=UserMetadata(converter.to_payload(input.summary)) if input.summary else None,
        groups=groups,
    )


def _nanoseconds(duration: timedelta | None, name: str, activity: str) -> int | None:
    """A duration in ns. No server looks at these, so one below zero is found out here."""
    given = nanoseconds(duration, f"{name} of activity", activity)
    if given is not None and given < 0:
        raise ValueError(
            f"{name} of activity {activity!r} is {given / 1e9:g} seconds. Pass one that is positive."
        )
    return given
