"""An activity: scheduled, started, ended; and cancelled, in one of three ways.

Rules:

* Cancelling an activity that was not sent yet leaves no trace in the history.
* ``TRY_CANCEL`` asks the server to cancel and resolves at once; ``WAIT_CANCELLATION_COMPLETED``
  asks and waits for how it ends; ``ABANDON`` resolves at once and asks nothing. After
  ``ABANDON`` the activity goes on without us: whatever it still does is ignored.
* Identity is compared, details are not: activity id and type must be those of the history, and
  only where the history says that its SDK compared them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    ActivityCancellation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    Job,
    RequestCancelActivity,
    ResolveActivity,
    ScheduleActivity,
)
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.errors import MalformedTask, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue, OutgoingCommand
from worker_core._machines.recorded import ID_AND_TYPE_CHECKS
from worker_core._machines.table import REMEDY, Operation, table
from worker_core._machines.wire import set_duration
from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "ActivityMachine"]

CREATED: Final = "created"
SCHEDULING: Final = "scheduling"
SCHEDULED: Final = "scheduled"
STARTED: Final = "started"
CANCELLING: Final = "cancelling"
CANCELLING_STARTED: Final = "cancelling, started"
CANCEL_REQUESTED: Final = "cancel requested"
CANCEL_REQUESTED_STARTED: Final = "cancel requested, started"
ABANDONED: Final = "abandoned"
NEVER_SENT: Final = "never sent"
COMPLETED: Final = "completed"
FAILED: Final = "failed"
TIMED_OUT: Final = "timed out"
CANCELLED: Final = "cancelled"

FINAL: Final = frozenset({NEVER_SENT, COMPLETED, FAILED, TIMED_OUT, CANCELLED})

CANCEL_REQUESTED_RETRY_STATE: Final = 7  # RetryState


class ActivityMachine(Operation):
    """One activity of a run."""

    __slots__ = (
        "_cancellation",
        "_command",
        "_groups",
        "_metadata",
        "_schedule",
        "activity_id",
        "activity_type",
        "scheduled_event_id",
    )

    NOUN = "activity"

    def __init__(self, command: ScheduleActivity) -> None:
        self.state = CREATED
        self.seq = command.seq
        self.activity_id = command.activity_id
        self.activity_type = command.activity_type
        self.scheduled_event_id = 0
        self._cancellation = command.cancellation
        self._metadata = command.metadata
        self._groups = command.groups
        self._command: ScheduleActivity | None = command
        self._schedule: OutgoingCommand | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing can happen to this activity any more."""
        return self.state in FINAL

    def describe(self) -> str:
        return f"activity '{self.activity_type}'"

    def cancel(self, command: RequestCancelActivity, queue: CommandQueue, jobs: list[Job]) -> None:
        """Cancel in the way the activity was scheduled with."""
        self.fire(CANCEL_TRIGGERS[self._cancellation], command, queue, jobs)

    def check_identity(self, event: HistoryEvent) -> None:
        """Compare with the scheduled event.

        Raises:
            NondeterminismMismatch: Another activity id or type.
        """
        attributes = event.activity_task_scheduled_event_attributes
        activity_type = attributes.activity_type.name
        if activity_type != self.activity_type:
            raise NondeterminismMismatch(
                f"Event {event.event_id} scheduled activity '{activity_type}', but the code"
                f" scheduled activity '{self.activity_type}' at this place. {REMEDY}"
            )
        if attributes.activity_id != self.activity_id:
            raise NondeterminismMismatch(
                f"Event {event.event_id} scheduled activity '{activity_type}' with id"
                f" '{attributes.activity_id}', but the code gave it id '{self.activity_id}'."
                f" {REMEDY}"
            )

    # Actions ------------------------------------------------------------------------------

    def _send_schedule(self, queue: CommandQueue) -> None:
        self._schedule = queue.add(self, events.ACTIVITY_SCHEDULED, self._build_schedule)

    def _scheduled(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self.scheduled_event_id = event.event_id
        self._command = self._schedule = None

    def _never_send(
        self, command: RequestCancelActivity, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        if self._schedule is not None:
            self._schedule.is_dropped = True
        self._command = self._schedule = None
        self._resolve_cancelled(jobs)

    def _request_cancel(
        self, command: RequestCancelActivity, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        scheduled_event_id = self.scheduled_event_id
        metadata, groups = self._metadata, command.groups or self._groups

        def build() -> Command:
            message = make_command(commands.REQUEST_CANCEL_ACTIVITY, metadata, groups)
            message.request_cancel_activity_task_command_attributes.scheduled_event_id = (
                scheduled_event_id
            )
            return message

        queue.add(self, events.ACTIVITY_CANCEL_REQUESTED, build)

    def _request_cancel_and_resolve(
        self, command: RequestCancelActivity, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        self._request_cancel(command, queue, jobs)
        self._resolve_cancelled(jobs)

    def _abandon(
        self, command: RequestCancelActivity, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        self._resolve_cancelled(jobs)

    def _completed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        result = event.activity_task_completed_event_attributes.result.payloads
        if len(result) > 1:
            raise MalformedTask(
                f"Event {event.event_id} completed {self.describe()} with {len(result)} result"
                " payloads; there can be one at most."
            )
        jobs.append(ResolveActivity(self.seq, ActivityCompleted(result[0] if result else None)))

    def _failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.activity_task_failed_event_attributes
        failure = self._failure("Activity task failed", attributes, attributes.retry_state)
        failure.activity_failure_info.identity = attributes.identity
        if attributes.HasField("failure"):
            failure.cause.CopyFrom(attributes.failure)
        jobs.append(ResolveActivity(self.seq, ActivityFailed(failure)))

    def _timed_out(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.activity_task_timed_out_event_attributes
        failure = self._failure("Activity task timed out", attributes, attributes.retry_state)
        if attributes.HasField("failure"):
            failure.cause.CopyFrom(attributes.failure)
        jobs.append(ResolveActivity(self.seq, ActivityFailed(failure)))

    def _cancelled(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.activity_task_canceled_event_attributes
        details = attributes.details
        failure = self._failure("Activity cancelled", attributes, CANCEL_REQUESTED_RETRY_STATE)
        failure.activity_failure_info.identity = attributes.identity
        info = failure.cause.canceled_failure_info
        info.SetInParent()
        if details.payloads:
            info.details.CopyFrom(details)
        jobs.append(ResolveActivity(self.seq, ActivityCancelled(failure)))

    def _completed_if_awaited(self, event: HistoryEvent, jobs: list[Job]) -> None:
        if self._is_awaited:
            self._completed(event, jobs)

    def _failed_if_awaited(self, event: HistoryEvent, jobs: list[Job]) -> None:
        if self._is_awaited:
            self._failed(event, jobs)

    def _timed_out_if_awaited(self, event: HistoryEvent, jobs: list[Job]) -> None:
        if self._is_awaited:
            self._timed_out(event, jobs)

    def _cancelled_if_awaited(self, event: HistoryEvent, jobs: list[Job]) -> None:
        if self._is_awaited:
            self._cancelled(event, jobs)

    # Parts --------------------------------------------------------------------------------

    @property
    def _is_awaited(self) -> bool:
        return self._cancellation is ActivityCancellation.WAIT_CANCELLATION_COMPLETED

    def _resolve_cancelled(self, jobs: list[Job]) -> None:
        # No event brings this, so it names none, and nobody.
        failure = self._failure("Activity cancelled", None, CANCEL_REQUESTED_RETRY_STATE)
        failure.cause.canceled_failure_info.SetInParent()
        jobs.append(ResolveActivity(self.seq, ActivityCancelled(failure)))

    def _failure(self, message: str, attributes: Any, retry_state: int) -> Failure:
        """What the workflow is told, but for the cause.

        Who ended the activity is for the caller to say: an event of a timeout names nobody.
        """
        failure = Failure(message=message)
        info = failure.activity_failure_info
        info.activity_id = self.activity_id
        info.activity_type.name = self.activity_type
        info.retry_state = retry_state  # type: ignore[assignment]
        if attributes is not None:
            info.scheduled_event_id = attributes.scheduled_event_id
            info.started_event_id = attributes.started_event_id
        return failure

    def _build_schedule(self) -> Command:
        command = self._command
        assert command is not None
        message = make_command(commands.SCHEDULE_ACTIVITY, command.metadata, command.groups)
        attributes = message.schedule_activity_task_command_attributes
        attributes.activity_id = command.activity_id
        attributes.activity_type.name = command.activity_type
        attributes.task_queue.name = command.task_queue
        attributes.task_queue.kind = 1  # type: ignore[assignment]  # normal
        attributes.header.SetInParent()
        for key, value in command.headers.items():
            attributes.header.fields[key].CopyFrom(value)
        if command.arguments:
            attributes.input.payloads.extend(command.arguments)
        set_duration(attributes.schedule_to_close_timeout, command.schedule_to_close_timeout_ns)
        set_duration(attributes.schedule_to_start_timeout, command.schedule_to_start_timeout_ns)
        set_duration(attributes.start_to_close_timeout, command.start_to_close_timeout_ns)
        set_duration(attributes.heartbeat_timeout, command.heartbeat_timeout_ns)
        if command.retry_policy is not None:
            command.retry_policy.apply_to_proto(attributes.retry_policy)
        attributes.request_eager_execution = command.allow_eager
        attributes.use_workflow_build_id = command.use_workflow_build_id
        attributes.priority.SetInParent()
        if command.priority is not None:
            attributes.priority.CopyFrom(command.priority._to_proto())
        return message

    TABLE = table(
        (CREATED, "schedule", SCHEDULING, _send_schedule),
        (SCHEDULING, events.ACTIVITY_SCHEDULED, SCHEDULED, _scheduled),
        (SCHEDULING, "try to cancel", NEVER_SENT, _never_send),
        (SCHEDULING, "cancel and wait", NEVER_SENT, _never_send),
        (SCHEDULING, "abandon", NEVER_SENT, _never_send),
        (SCHEDULED, events.ACTIVITY_STARTED, STARTED, None),
        (SCHEDULED, events.ACTIVITY_TIMED_OUT, TIMED_OUT, _timed_out),
        (SCHEDULED, "try to cancel", CANCELLING, _request_cancel_and_resolve),
        (SCHEDULED, "cancel and wait", CANCELLING, _request_cancel),
        (SCHEDULED, "abandon", ABANDONED, _abandon),
        (STARTED, events.ACTIVITY_COMPLETED, COMPLETED, _completed),
        (STARTED, events.ACTIVITY_FAILED, FAILED, _failed),
        (STARTED, events.ACTIVITY_TIMED_OUT, TIMED_OUT, _timed_out),
        (STARTED, "try to cancel", CANCELLING_STARTED, _request_cancel_and_resolve),
        (STARTED, "cancel and wait", CANCELLING_STARTED, _request_cancel),
        (STARTED, "abandon", ABANDONED, _abandon),
        (CANCELLING, events.ACTIVITY_CANCEL_REQUESTED, CANCEL_REQUESTED, None),
        (CANCELLING_STARTED, events.ACTIVITY_CANCEL_REQUESTED, CANCEL_REQUESTED_STARTED, None),
        (CANCEL_REQUESTED, events.ACTIVITY_STARTED, CANCEL_REQUESTED_STARTED, None),
        (CANCEL_REQUESTED, events.ACTIVITY_CANCELLED, CANCELLED, _cancelled_if_awaited),
        (CANCEL_REQUESTED, events.ACTIVITY_TIMED_OUT, TIMED_OUT, _timed_out_if_awaited),
        (CANCEL_REQUESTED_STARTED, events.ACTIVITY_CANCELLED, CANCELLED, _cancelled_if_awaited),
        (CANCEL_REQUESTED_STARTED, events.ACTIVITY_COMPLETED, COMPLETED, _completed_if_awaited),
        (CANCEL_REQUESTED_STARTED, events.ACTIVITY_FAILED, FAILED, _failed_if_awaited),
        (CANCEL_REQUESTED_STARTED, events.ACTIVITY_TIMED_OUT, TIMED_OUT, _timed_out_if_awaited),
        (ABANDONED, events.ACTIVITY_STARTED, ABANDONED, None),
        (ABANDONED, events.ACTIVITY_COMPLETED, COMPLETED, None),
        (ABANDONED, events.ACTIVITY_FAILED, FAILED, None),
        (ABANDONED, events.ACTIVITY_TIMED_OUT, TIMED_OUT, None),
        (ABANDONED, events.ACTIVITY_CANCELLED, CANCELLED, None),
        # Asked again, or too late: there is nothing left to do.
        *(
            (state, trigger, state, None)
            for state in (
                CANCELLING,
                CANCELLING_STARTED,
                CANCEL_REQUESTED,
                CANCEL_REQUESTED_STARTED,
                ABANDONED,
                *sorted(FINAL),
            )
            for trigger in ("try to cancel", "cancel and wait", "abandon")
        ),
    )


CANCEL_TRIGGERS: Final = {
    ActivityCancellation.TRY_CANCEL: "try to cancel",
    ActivityCancellation.WAIT_CANCELLATION_COMPLETED: "cancel and wait",
    ActivityCancellation.ABANDON: "abandon",
}


# What events and commands do ------------------------------------------------------------------


def _on_scheduled(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.ACTIVITY_SCHEDULED)
    assert isinstance(machine, ActivityMachine)
    if progress.uses(ID_AND_TYPE_CHECKS):
        machine.check_identity(event)
    machine.fire(events.ACTIVITY_SCHEDULED, event, progress.jobs)
    progress.by_event[event.event_id] = machine


def _on_cancel_requested(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.ACTIVITY_CANCEL_REQUESTED)
    machine.fire(events.ACTIVITY_CANCEL_REQUESTED, event, progress.jobs)


def _on_started(progress: Progress, event: HistoryEvent) -> None:
    scheduled_id = event.activity_task_started_event_attributes.scheduled_event_id
    machine = progress.machine_of(event, scheduled_id, ActivityMachine)
    machine.fire(events.ACTIVITY_STARTED, event, progress.jobs)


def _on_completed(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.activity_task_completed_event_attributes)


def _on_failed(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.activity_task_failed_event_attributes)


def _on_timed_out(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.activity_task_timed_out_event_attributes)


def _on_cancelled(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.activity_task_canceled_event_attributes)


def _end(progress: Progress, event: HistoryEvent, attributes: Any) -> None:
    scheduled_id = attributes.scheduled_event_id
    machine = progress.machine_of(event, scheduled_id, ActivityMachine)
    machine.fire(event.event_type, event, progress.jobs)
    del progress.by_event[scheduled_id]
    progress.end(machine)


def _schedule(progress: Progress, command: ScheduleActivity) -> None:
    machine = ActivityMachine(command)
    progress.keep(machine)
    machine.fire("schedule", progress.queue)


def _cancel(progress: Progress, command: RequestCancelActivity) -> None:
    machine = progress.find(ActivityMachine, command.seq, "cancel")
    machine.cancel(command, progress.queue, progress.jobs)
    if machine.is_final:
        progress.end(machine)


EVENTS: Final = {
    events.ACTIVITY_SCHEDULED: _on_scheduled,
    events.ACTIVITY_STARTED: _on_started,
    events.ACTIVITY_COMPLETED: _on_completed,
    events.ACTIVITY_FAILED: _on_failed,
    events.ACTIVITY_TIMED_OUT: _on_timed_out,
    events.ACTIVITY_CANCEL_REQUESTED: _on_cancel_requested,
    events.ACTIVITY_CANCELLED: _on_cancelled,
}
COMMANDS: Final = {ScheduleActivity: _schedule, RequestCancelActivity: _cancel}
