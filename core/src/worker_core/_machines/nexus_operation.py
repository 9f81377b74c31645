"""A Nexus operation, seen by its caller: scheduled, started, ended; and cancelled.

Rules:

* The start and the end resolve apart. An operation that ends at once has no started event: a
  result then resolves both, a failure the start alone.
* Cancelling an operation that was not sent yet leaves no trace in the history, and its start
  resolves as failed. Any later cancellation resolves the operation itself, started or not.
* ``TRY_CANCEL`` asks for cancellation and resolves at once; ``ABANDON`` resolves at once and asks
  nothing; ``WAIT_REQUESTED`` resolves when the handler has the request; ``WAIT_COMPLETED`` with
  how the operation ends. The server is asked once.
* After it resolved at once or by the request, the operation goes on without us: whatever it still
  does is ignored. Answers to the request may come even after the operation ended.
* Where passing the request on failed, ``WAIT_REQUESTED`` is told so, and then also how the
  operation ends; the code listens to the first only.
* Service and operation must be those of the history, where the history says that its SDK
  compared them too; nothing else is compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    Job,
    NexusCancellation,
    NexusCompleted,
    NexusFailed,
    NexusStarted,
    RequestCancelNexusOperation,
    ResolveNexus,
    ResolveNexusStart,
    ScheduleNexusOperation,
)
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.errors import NondeterminismMismatch
from worker_core._machines.events import event_name
from worker_core._machines.matching import CommandQueue, OutgoingCommand
from worker_core._machines.recorded import NEXUS_CHECKS
from worker_core._machines.table import REMEDY, Operation, table
from worker_core._machines.wire import set_duration
from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "NexusOperationMachine"]

CREATED: Final = "created"
SCHEDULING: Final = "scheduling"
SCHEDULED: Final = "scheduled"
STARTED: Final = "started"
CANCELLING: Final = "cancelling"
CANCELLING_STARTED: Final = "cancelling, started"
ASKING: Final = "asking to cancel"
ASKING_STARTED: Final = "asking to cancel, started"
LET_GO: Final = "let go"
NEVER_SENT: Final = "never sent"
COMPLETED: Final = "completed"
FAILED: Final = "failed"
CANCELLED: Final = "cancelled"
TIMED_OUT: Final = "timed out"

FINAL: Final = frozenset({NEVER_SENT, COMPLETED, FAILED, CANCELLED, TIMED_OUT})


class NexusOperationMachine(Operation):
    """One Nexus operation that a run calls."""

    __slots__ = (
        "_cancellation",
        "_command",
        "_endpoint",
        "_groups",
        "_is_request_open",
        "_metadata",
        "_operation",
        "_operation_token",
        "_schedule",
        "_scheduled_event_id",
        "_service",
    )

    NOUN = "Nexus operation"

    def __init__(self, command: ScheduleNexusOperation) -> None:
        self.state = CREATED
        self.seq = command.seq
        self._endpoint = command.endpoint
        self._service = command.service
        self._operation = command.operation
        self._operation_token = ""
        self._scheduled_event_id = 0
        self._is_request_open = False
        self._cancellation = command.cancellation
        self._metadata = command.metadata
        self._groups = command.groups
        self._command: ScheduleNexusOperation | None = command
        self._schedule: OutgoingCommand | None = None

    @property
    def is_final(self) -> bool:
        """Whether the operation is over; an answer to a request to cancel it may still come."""
        return self.state in FINAL

    @property
    def expects_events(self) -> bool:
        """Whether history may say more about the operation."""
        return self._is_request_open or self.state not in FINAL

    def describe(self) -> str:
        return f"Nexus operation '{self._operation}' of service '{self._service}'"

    def cancel(
        self, command: RequestCancelNexusOperation, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        """Cancel in the way the operation was scheduled with."""
        self.fire(CANCEL_TRIGGERS[self._cancellation], command, queue, jobs)

    def check_identity(self, event: HistoryEvent) -> None:
        """Compare with the scheduled event.

        Raises:
            NondeterminismMismatch: Another service or operation.
        """
        attributes = event.nexus_operation_scheduled_event_attributes
        if attributes.service != self._service or attributes.operation != self._operation:
            raise NondeterminismMismatch(
                f"Event {event.event_id} scheduled Nexus operation '{attributes.operation}' of"
                f" service '{attributes.service}', but the code scheduled {self.describe()} at"
                f" this place. {REMEDY}"
            )

    # Actions ------------------------------------------------------------------------------

    def _send_schedule(self, queue: CommandQueue) -> None:
        self._schedule = queue.add(self, events.NEXUS_SCHEDULED, self._build_schedule)

    def _scheduled(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._scheduled_event_id = event.event_id
        self._command = self._schedule = None

    def _never_send(
        self, command: RequestCancelNexusOperation, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        if self._schedule is not None:
            self._schedule.is_dropped = True
        self._command = self._schedule = None
        failure = self._cancelled_failure("Nexus Operation cancelled before scheduled")
        jobs.append(ResolveNexusStart(self.seq, NexusFailed(failure)))

    def _request_cancel(
        self, command: RequestCancelNexusOperation, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        self._is_request_open = True
        scheduled_event_id = self._scheduled_event_id
        metadata, groups = self._metadata, command.groups or self._groups

        def build() -> Command:
            message = make_command(commands.REQUEST_CANCEL_NEXUS, metadata, groups)
            message.request_cancel_nexus_operation_command_attributes.scheduled_event_id = (
                scheduled_event_id
            )
            return message

        queue.add(self, events.NEXUS_CANCEL_REQUESTED, build)

    def _request_cancel_and_resolve(
        self, command: RequestCancelNexusOperation, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        self._request_cancel(command, queue, jobs)
        self._abandon(command, queue, jobs)

    def _abandon(
        self, command: RequestCancelNexusOperation, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        failure = self._cancelled_failure("Nexus operation cancelled after starting")
        jobs.append(ResolveNexus(self.seq, NexusFailed(failure)))

    def _started(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.nexus_operation_started_event_attributes
        # Servers before tokens had ids only, which are the same thing.
        self._operation_token = attributes.operation_token or attributes.operation_id
        jobs.append(ResolveNexusStart(self.seq, NexusStarted(self._operation_token)))

    def _completed_at_once(self, event: HistoryEvent, jobs: list[Job]) -> None:
        jobs.append(ResolveNexusStart(self.seq, NexusStarted(None)))
        self._completed(event, jobs)

    def _completed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.nexus_operation_completed_event_attributes
        result = attributes.result if attributes.HasField("result") else None
        jobs.append(ResolveNexus(self.seq, NexusCompleted(result)))

    def _never_started(self, event: HistoryEvent, jobs: list[Job]) -> None:
        jobs.append(ResolveNexusStart(self.seq, NexusFailed(_failure_of(event))))

    def _failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        jobs.append(ResolveNexus(self.seq, NexusFailed(_failure_of(event))))

    def _answered(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._is_request_open = False

    def _requested(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._is_request_open = False
        failure = self._cancelled_failure("Nexus operation cancellation request completed")
        jobs.append(ResolveNexus(self.seq, NexusFailed(failure)))

    def _request_failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._is_request_open = False
        attributes = event.nexus_operation_cancel_request_failed_event_attributes
        failure = self._failure("Nexus operation cancellation request failed")
        if attributes.HasField("failure"):
            failure.cause.CopyFrom(attributes.failure)
        else:
            failure.cause.message = failure.message
        jobs.append(ResolveNexus(self.seq, NexusFailed(failure)))

    # Parts --------------------------------------------------------------------------------

    def _cancelled_failure(self, message: str) -> Failure:
        failure = self._failure(message)
        failure.cause.canceled_failure_info.SetInParent()
        return failure

    def _failure(self, message: str) -> Failure:
        """What the workflow is told where no event says it, but for the cause."""
        failure = Failure(message=message)
        info = failure.nexus_operation_execution_failure_info
        info.scheduled_event_id = self._scheduled_event_id
        info.endpoint = self._endpoint
        info.service = self._service
        info.operation = self._operation
        info.operation_token = self._operation_token
        return failure

    def _build_schedule(self) -> Command:
        command = self._command
        assert command is not None
        message = make_command(commands.SCHEDULE_NEXUS, command.metadata, command.groups)
        attributes = message.schedule_nexus_operation_command_attributes
        attributes.endpoint = command.endpoint
        attributes.service = command.service
        attributes.operation = command.operation
        attributes.input.CopyFrom(command.input)
        set_duration(attributes.schedule_to_close_timeout, command.schedule_to_close_timeout_ns)
        set_duration(attributes.schedule_to_start_timeout, command.schedule_to_start_timeout_ns)
        set_duration(attributes.start_to_close_timeout, command.start_to_close_timeout_ns)
        attributes.nexus_header.update(command.headers)
        return message

    TABLE = table(
        (CREATED, "schedule", SCHEDULING, _send_schedule),
        (SCHEDULING, events.NEXUS_SCHEDULED, SCHEDULED, _scheduled),
        (SCHEDULING, "try to cancel", NEVER_SENT, _never_send),
        (SCHEDULING, "cancel and wait", NEVER_SENT, _never_send),
        (SCHEDULING, "ask to cancel", NEVER_SENT, _never_send),
        (SCHEDULING, "abandon", NEVER_SENT, _never_send),
        (SCHEDULED, "try to cancel", LET_GO, _request_cancel_and_resolve),
        (SCHEDULED, "cancel and wait", CANCELLING, _request_cancel),
        (SCHEDULED, "ask to cancel", ASKING, _request_cancel),
        (SCHEDULED, "abandon", LET_GO, _abandon),
        (STARTED, "try to cancel", LET_GO, _request_cancel_and_resolve),
        (STARTED, "cancel and wait", CANCELLING_STARTED, _request_cancel),
        (STARTED, "ask to cancel", ASKING_STARTED, _request_cancel),
        (STARTED, "abandon", LET_GO, _abandon),
        (SCHEDULED, events.NEXUS_STARTED, STARTED, _started),
        (CANCELLING, events.NEXUS_STARTED, CANCELLING_STARTED, _started),
        (ASKING, events.NEXUS_STARTED, ASKING_STARTED, _started),
        (LET_GO, events.NEXUS_STARTED, LET_GO, None),
        # What ends an operation before it started ends its start.
        (SCHEDULED, events.NEXUS_COMPLETED, COMPLETED, _completed_at_once),
        (SCHEDULED, events.NEXUS_FAILED, FAILED, _never_started),
        (SCHEDULED, events.NEXUS_CANCELLED, CANCELLED, _never_started),
        (SCHEDULED, events.NEXUS_TIMED_OUT, TIMED_OUT, _never_started),
        (CANCELLING, events.NEXUS_COMPLETED, COMPLETED, _completed_at_once),
        (CANCELLING, events.NEXUS_FAILED, FAILED, _never_started),
        (CANCELLING, events.NEXUS_CANCELLED, CANCELLED, _never_started),
        (CANCELLING, events.NEXUS_TIMED_OUT, TIMED_OUT, _never_started),
        (ASKING, events.NEXUS_COMPLETED, COMPLETED, _completed_at_once),
        (ASKING, events.NEXUS_FAILED, FAILED, _never_started),
        (ASKING, events.NEXUS_CANCELLED, CANCELLED, _never_started),
        (ASKING, events.NEXUS_TIMED_OUT, TIMED_OUT, _never_started),
        (STARTED, events.NEXUS_COMPLETED, COMPLETED, _completed),
        (STARTED, events.NEXUS_FAILED, FAILED, _failed),
        (STARTED, events.NEXUS_CANCELLED, CANCELLED, _failed),
        (STARTED, events.NEXUS_TIMED_OUT, TIMED_OUT, _failed),
        (CANCELLING_STARTED, events.NEXUS_COMPLETED, COMPLETED, _completed),
        (CANCELLING_STARTED, events.NEXUS_FAILED, FAILED, _failed),
        (CANCELLING_STARTED, events.NEXUS_CANCELLED, CANCELLED, _failed),
        (CANCELLING_STARTED, events.NEXUS_TIMED_OUT, TIMED_OUT, _failed),
        (ASKING_STARTED, events.NEXUS_COMPLETED, COMPLETED, _completed),
        (ASKING_STARTED, events.NEXUS_FAILED, FAILED, _failed),
        (ASKING_STARTED, events.NEXUS_CANCELLED, CANCELLED, _failed),
        (ASKING_STARTED, events.NEXUS_TIMED_OUT, TIMED_OUT, _failed),
        (LET_GO, events.NEXUS_COMPLETED, COMPLETED, None),
        (LET_GO, events.NEXUS_FAILED, FAILED, None),
        (LET_GO, events.NEXUS_CANCELLED, CANCELLED, None),
        (LET_GO, events.NEXUS_TIMED_OUT, TIMED_OUT, None),
        # The request to cancel, and the answers to it.
        *(
            (state, events.NEXUS_CANCEL_REQUESTED, state, None)
            for state in (CANCELLING, CANCELLING_STARTED, ASKING, ASKING_STARTED, LET_GO)
        ),
        (CANCELLING, events.NEXUS_CANCEL_COMPLETED, CANCELLING, _answered),
        (CANCELLING, events.NEXUS_CANCEL_FAILED, CANCELLING, _answered),
        (CANCELLING_STARTED, events.NEXUS_CANCEL_COMPLETED, CANCELLING_STARTED, _answered),
        (CANCELLING_STARTED, events.NEXUS_CANCEL_FAILED, CANCELLING_STARTED, _answered),
        (LET_GO, events.NEXUS_CANCEL_COMPLETED, LET_GO, _answered),
        (LET_GO, events.NEXUS_CANCEL_FAILED, LET_GO, _answered),
        (COMPLETED, events.NEXUS_CANCEL_COMPLETED, COMPLETED, _answered),
        (COMPLETED, events.NEXUS_CANCEL_FAILED, COMPLETED, _answered),
        (FAILED, events.NEXUS_CANCEL_COMPLETED, FAILED, _answered),
        (FAILED, events.NEXUS_CANCEL_FAILED, FAILED, _answered),
        (CANCELLED, events.NEXUS_CANCEL_COMPLETED, CANCELLED, _answered),
        (CANCELLED, events.NEXUS_CANCEL_FAILED, CANCELLED, _answered),
        (TIMED_OUT, events.NEXUS_CANCEL_COMPLETED, TIMED_OUT, _answered),
        (TIMED_OUT, events.NEXUS_CANCEL_FAILED, TIMED_OUT, _answered),
        (ASKING, events.NEXUS_CANCEL_COMPLETED, LET_GO, _requested),
        (ASKING_STARTED, events.NEXUS_CANCEL_COMPLETED, LET_GO, _requested),
        # Resolves what never started: a start that came later would have nobody to tell.
        (ASKING, events.NEXUS_CANCEL_FAILED, LET_GO, _request_failed),
        (ASKING_STARTED, events.NEXUS_CANCEL_FAILED, ASKING_STARTED, _request_failed),
        # Asked again, or too late: there is nothing left to do.
        *(
            (state, trigger, state, None)
            for state in (
                CANCELLING,
                CANCELLING_STARTED,
                ASKING,
                ASKING_STARTED,
                LET_GO,
                *sorted(FINAL),
            )
            for trigger in ("try to cancel", "cancel and wait", "ask to cancel", "abandon")
        ),
    )


CANCEL_TRIGGERS: Final = {
    NexusCancellation.WAIT_COMPLETED: "cancel and wait",
    NexusCancellation.ABANDON: "abandon",
    NexusCancellation.TRY_CANCEL: "try to cancel",
    NexusCancellation.WAIT_REQUESTED: "ask to cancel",
}


def _failure_of(event: HistoryEvent) -> Failure:
    """The failure an event brings, which names operation and cause already."""
    field = event.WhichOneof("attributes")
    assert field is not None
    attributes: Any = getattr(event, field)
    if attributes.HasField("failure"):
        failure: Failure = attributes.failure
        return failure
    return Failure(message=f"{event_name(event.event_type)}, and the server does not say why")


# What events and commands do ------------------------------------------------------------------


def _on_scheduled(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.NEXUS_SCHEDULED)
    assert isinstance(machine, NexusOperationMachine)
    if progress.uses(NEXUS_CHECKS):
        machine.check_identity(event)
    machine.fire(events.NEXUS_SCHEDULED, event, progress.jobs)
    progress.by_event[event.event_id] = machine


def _on_cancel_requested(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.NEXUS_CANCEL_REQUESTED)
    machine.fire(events.NEXUS_CANCEL_REQUESTED, event, progress.jobs)


def _on_started(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_started_event_attributes)


def _on_completed(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_completed_event_attributes)


def _on_failed(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_failed_event_attributes)


def _on_cancelled(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_canceled_event_attributes)


def _on_timed_out(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_timed_out_event_attributes)


def _on_cancel_completed(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_cancel_request_completed_event_attributes)


def _on_cancel_failed(progress: Progress, event: HistoryEvent) -> None:
    _happen(progress, event, event.nexus_operation_cancel_request_failed_event_attributes)


def _happen(progress: Progress, event: HistoryEvent, attributes: Any) -> None:
    scheduled_id = attributes.scheduled_event_id
    machine = progress.machine_of(event, scheduled_id, NexusOperationMachine)
    had_ended = machine.is_final
    machine.fire(event.event_type, event, progress.jobs)
    if not machine.expects_events:
        del progress.by_event[scheduled_id]
    if machine.is_final and not had_ended:
        progress.end(machine)


def _schedule(progress: Progress, command: ScheduleNexusOperation) -> None:
    machine = NexusOperationMachine(command)
    progress.keep(machine)
    machine.fire("schedule", progress.queue)


def _cancel(progress: Progress, command: RequestCancelNexusOperation) -> None:
    machine = progress.find(NexusOperationMachine, command.seq, "cancel")
    machine.cancel(command, progress.queue, progress.jobs)
    if machine.is_final:
        progress.end(machine)


EVENTS: Final = {
    events.NEXUS_SCHEDULED: _on_scheduled,
    events.NEXUS_STARTED: _on_started,
    events.NEXUS_COMPLETED: _on_completed,
    events.NEXUS_FAILED: _on_failed,
    events.NEXUS_CANCELLED: _on_cancelled,
    events.NEXUS_TIMED_OUT: _on_timed_out,
    events.NEXUS_CANCEL_REQUESTED: _on_cancel_requested,
    events.NEXUS_CANCEL_COMPLETED: _on_cancel_completed,
    events.NEXUS_CANCEL_FAILED: _on_cancel_failed,
}
COMMANDS: Final = {ScheduleNexusOperation: _schedule, RequestCancelNexusOperation: _cancel}
