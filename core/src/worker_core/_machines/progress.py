"""How far a run has come: its machines, and what history and code have said so far.

Events and commands meet here. An event causes jobs, or confirms the command it came from; a
command creates a machine or pokes one. What the workflow may know about now (time, history
size, versions) is kept beside them, because events bring it.

Rules:

* A sequence is applied whole, and only after the commands of all earlier activations were taken.
* The command that ends the workflow goes last, whatever the code asked for after it.
* A machine is forgotten when nothing can happen to it any more, but only after the commands of
  the activation that learnt of its end: those may still speak of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    TERMINAL_COMMANDS,
    CancelTimer,
    CancelWorkflow,
    Completion,
    FireTimer,
    InitializeWorkflow,
    Job,
    RequestCancelActivity,
    ResolveActivity,
    ScheduleActivity,
    SignalWorkflow,
    StartTimer,
    UpdateRandomSeed,
)
from worker_core._machines import events
from worker_core._machines.activity import ActivityMachine
from worker_core._machines.close import CloseMachine, Inherited, TerminalCommand
from worker_core._machines.errors import InternalError, MalformedTask, NondeterminismMismatch
from worker_core._machines.events import event_name
from worker_core._machines.matching import CommandQueue, describe_event
from worker_core._machines.recorded import ID_AND_TYPE_CHECKS, MOVE_TERMINAL_COMMANDS, Recorded
from worker_core._machines.start import inherited_from, initialize_job
from worker_core._machines.table import REMEDY
from worker_core._machines.timer import TimerMachine
from worker_core._machines.wire import timestamp_ns
from worker_core._machines.workflow_task import WorkflowTaskMachine

if TYPE_CHECKING:
    from worker_core._machines.chunks import HistorySequence
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["Progress"]

RESET_WORKFLOW: Final = 20  # WorkflowTaskFailedCause

_JOB_RANK: Final[dict[type, int]] = {
    InitializeWorkflow: 0,
    UpdateRandomSeed: 2,
    SignalWorkflow: 3,
    CancelWorkflow: 4,
    FireTimer: 4,
    ResolveActivity: 4,
}


class Progress:
    """The machines of one run, and the facts its code may know."""

    __slots__ = (
        "_activities",
        "_by_event",
        "_close",
        "_finished",
        "_inherited",
        "_jobs",
        "_pending_start",
        "_queue",
        "_records_flags",
        "_timers",
        "_workflow_task",
        "continue_as_new_suggested",
        "has_ended",
        "history_size_bytes",
        "is_replaying",
        "last_event_id",
        "last_started_id",
        "now_ns",
        "recorded",
        "run_id",
        "target_version_changed",
        "task_queue",
        "workflow_id",
        "workflow_type",
    )

    def __init__(
        self,
        workflow_id: str,
        run_id: str,
        workflow_type: str,
        task_queue: str,
        *,
        records_flags: bool,
    ) -> None:
        self.workflow_id = workflow_id
        self.run_id = run_id
        self.workflow_type = workflow_type
        self.task_queue = task_queue
        self.recorded = Recorded()
        self.is_replaying = False
        """Whether what is being applied was lived before."""
        self.has_ended = False
        """Whether history says that the workflow ended."""
        self.last_event_id = 0
        self.last_started_id = 0
        """Id of the last start of a workflow task that counted."""
        self.now_ns = 0
        self.history_size_bytes = 0
        self.continue_as_new_suggested = False
        self.target_version_changed = False
        self._records_flags = records_flags
        self._queue = CommandQueue()
        self._workflow_task = WorkflowTaskMachine()
        self._pending_start: HistoryEvent | None = None
        self._activities: dict[int, ActivityMachine] = {}
        self._timers: dict[int, TimerMachine] = {}
        self._by_event: dict[int, ActivityMachine | TimerMachine] = {}
        self._finished: list[ActivityMachine | TimerMachine] = []
        self._close: CloseMachine | None = None
        self._inherited: Inherited | None = None
        self._jobs: list[Job] = []

    @property
    def has_jobs(self) -> bool:
        """Whether events or commands caused jobs that no activation has taken yet."""
        return bool(self._jobs)

    @property
    def is_closing(self) -> bool:
        """Whether the code asked for the workflow's end."""
        return self._close is not None

    def take_jobs(self) -> list[Job]:
        """The jobs for the next activation, in the order in which they are applied."""
        jobs = self._jobs
        self._jobs = []
        if len(jobs) > 1:
            jobs.sort(key=_rank)
        return jobs

    def take_unsent(self) -> list[Command]:
        """The server commands that no answer has held yet."""
        self.seal()
        return self._queue.take_unsent()

    def seal(self) -> None:
        """The code has had its say: nothing can come before the end of the workflow any more."""
        close = self._close
        if close is not None and close.is_unsent:
            close.fire("close", self._queue)

    def discard_speculative(self, started_id: int) -> None:
        """The server forgot the last task; its scheduled and started events never happened."""
        self.last_started_id = started_id
        self.last_event_id -= 2
        self._workflow_task = WorkflowTaskMachine()
        self._pending_start = None
        for event_id in [key for key in self._by_event if key > self.last_event_id]:
            del self._by_event[event_id]

    # Events -------------------------------------------------------------------------------

    def apply(self, sequence: HistorySequence, previous_started_id: int) -> bool:
        """Apply one sequence of events and collect the jobs they cause.

        Args:
            sequence: The events, contiguous with those applied before.
            previous_started_id: Start of the last task that a worker completed, from the task in
                hand; what comes after it was not lived yet.

        Returns:
            Whether there are jobs now.

        Raises:
            MalformedTask: The events cannot follow one another, or this version knows them not.
            NondeterminismMismatch: They do not fit what the code asked for.
        """
        self.seal()
        applied = sequence.events
        self.recorded.absorb(applied, sequence.following)
        queue = self._queue
        command_events = events.COMMAND_EVENTS
        handlers = _HANDLERS
        workflow_task = self._workflow_task
        last_id = self.last_event_id
        may_clear = self.is_replaying and sequence.is_final
        event_type = 0
        for event in applied:
            event_type = event.event_type
            event_id = event.event_id
            if event_id != last_id + 1:
                raise MalformedTask(
                    f"The history has a gap: event {event_id} follows event {last_id}. Fetch it"
                    " again; if the gap stays, the history is damaged."
                )
            if self.has_ended:
                raise MalformedTask(
                    f"Event {event_id} ({event_name(event_type)}) follows the end of the"
                    " workflow. The history is damaged; fetch it again."
                )
            if event_type in command_events:
                if not workflow_task.is_idle:
                    raise MalformedTask(
                        f"Event {event_id} ({event_name(event_type)}) comes from a command, but"
                        " the workflow task before it was not completed. The history is damaged"
                        " or out of order; fetch it again."
                    )
            elif event_type != events.TASK_COMPLETED:
                if queue.is_matching:
                    queue.end_matching(event)
                if may_clear and event_id > previous_started_id:
                    self.is_replaying = may_clear = False
            handler = handlers.get(event_type)
            if handler is None:
                self._refuse(event, event_type)
            else:
                handler(self, event)
            self.last_event_id = last_id = event_id
        if event_type == events.TASK_STARTED:
            self._start_acts()
        return bool(self._jobs)

    def _refuse(self, event: HistoryEvent, event_type: int) -> None:
        if event.worker_may_ignore:
            return
        if event_type in events.COMMAND_EVENTS:
            self._queue.match(event, event_type)  # says what the code asked for instead
        raise MalformedTask(
            f"Event {event.event_id} is {event_name(event_type)}, which this version of the"
            " worker cannot apply. Run the workflow on a worker that knows it."
        )

    def _on_workflow_started(self, event: HistoryEvent) -> None:
        if self.last_event_id:
            raise MalformedTask(
                f"Event {event.event_id} starts the workflow a second time. The history is"
                " damaged; fetch it again."
            )
        job = initialize_job(
            event,
            workflow_id=self.workflow_id,
            run_id=self.run_id,
            task_queue=self.task_queue,
        )
        self.workflow_type = job.workflow_type
        self.now_ns = job.start_time_ns
        self._inherited = inherited_from(event.workflow_execution_started_event_attributes)
        self._jobs.append(job)

    def _on_task_scheduled(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_SCHEDULED, event)

    def _on_task_started(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_STARTED, event)
        self._pending_start = event

    def _on_task_completed(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_COMPLETED, event)
        self._start_acts()
        self._queue.begin_matching()

    def _on_task_failed(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_FAILED, event)
        self._pending_start = None
        attributes = event.workflow_task_failed_event_attributes
        if attributes.cause == RESET_WORKFLOW:
            self._jobs.append(UpdateRandomSeed(attributes.new_run_id))

    def _on_task_timed_out(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_TIMED_OUT, event)
        self._pending_start = None

    def _start_acts(self) -> None:
        event = self._pending_start
        if event is None:
            return
        self._pending_start = None
        self.last_started_id = event.event_id
        started_ns = timestamp_ns(event.event_time)
        if started_ns > self.now_ns:
            self.now_ns = started_ns
        attributes = event.workflow_task_started_event_attributes
        self.history_size_bytes = attributes.history_size_bytes
        self.continue_as_new_suggested = attributes.suggest_continue_as_new
        self.target_version_changed = attributes.target_worker_deployment_version_changed

    def _on_signaled(self, event: HistoryEvent) -> None:
        attributes = event.workflow_execution_signaled_event_attributes
        self._jobs.append(
            SignalWorkflow(
                attributes.signal_name,
                attributes.input.payloads,
                attributes.header.fields,
                attributes.identity,
                event.event_id,
            )
        )

    def _on_cancel_requested(self, event: HistoryEvent) -> None:
        attributes = event.workflow_execution_cancel_requested_event_attributes
        self._jobs.append(CancelWorkflow(attributes.cause))

    def _on_ended_by_server(self, event: HistoryEvent) -> None:
        self.has_ended = True

    def _on_ignorable(self, event: HistoryEvent) -> None:
        """Options, pauses and skipped time are no news for workflow code."""

    def _on_activity_scheduled(self, event: HistoryEvent) -> None:
        machine = self._queue.match(event, events.ACTIVITY_SCHEDULED)
        assert isinstance(machine, ActivityMachine)
        if self._uses(ID_AND_TYPE_CHECKS):
            machine.check_identity(event)
        machine.fire(events.ACTIVITY_SCHEDULED, event, self._jobs)
        self._by_event[event.event_id] = machine

    def _on_timer_started(self, event: HistoryEvent) -> None:
        machine = self._queue.match(event, events.TIMER_STARTED)
        assert isinstance(machine, TimerMachine)
        machine.fire(events.TIMER_STARTED, event, self._jobs)
        self._by_event[event.event_id] = machine

    def _on_activity_cancel_requested(self, event: HistoryEvent) -> None:
        machine = self._queue.match(event, events.ACTIVITY_CANCEL_REQUESTED)
        machine.fire(events.ACTIVITY_CANCEL_REQUESTED, event, self._jobs)

    def _on_timer_cancelled(self, event: HistoryEvent) -> None:
        machine = self._queue.match(event, events.TIMER_CANCELLED)
        assert isinstance(machine, TimerMachine)
        machine.fire(events.TIMER_CANCELLED, event, self._jobs)
        self._by_event.pop(event.timer_canceled_event_attributes.started_event_id, None)
        self._finished.append(machine)

    def _on_closed(self, event: HistoryEvent) -> None:
        event_type = event.event_type
        self._queue.match(event, event_type).fire(event_type, event)
        self.has_ended = True

    def _on_activity_started(self, event: HistoryEvent) -> None:
        scheduled_id = event.activity_task_started_event_attributes.scheduled_event_id
        self._activity(event, scheduled_id).fire(events.ACTIVITY_STARTED, event, self._jobs)

    def _on_activity_completed(self, event: HistoryEvent) -> None:
        self._end_activity(event, event.activity_task_completed_event_attributes)

    def _on_activity_failed(self, event: HistoryEvent) -> None:
        self._end_activity(event, event.activity_task_failed_event_attributes)

    def _on_activity_timed_out(self, event: HistoryEvent) -> None:
        self._end_activity(event, event.activity_task_timed_out_event_attributes)

    def _on_activity_cancelled(self, event: HistoryEvent) -> None:
        self._end_activity(event, event.activity_task_canceled_event_attributes)

    def _end_activity(self, event: HistoryEvent, attributes: Any) -> None:
        scheduled_id = attributes.scheduled_event_id
        machine = self._activity(event, scheduled_id)
        machine.fire(event.event_type, event, self._jobs)
        del self._by_event[scheduled_id]
        self._finished.append(machine)

    def _activity(self, event: HistoryEvent, scheduled_id: int) -> ActivityMachine:
        machine = self._by_event.get(scheduled_id)
        if machine.__class__ is not ActivityMachine:
            raise self._unknown_origin(event, scheduled_id)
        return machine

    def _on_timer_fired(self, event: HistoryEvent) -> None:
        started_id = event.timer_fired_event_attributes.started_event_id
        machine = self._by_event.get(started_id)
        if machine.__class__ is not TimerMachine:
            raise self._unknown_origin(event, started_id)
        machine.fire(events.TIMER_FIRED, event, self._jobs)
        del self._by_event[started_id]
        self._finished.append(machine)

    def _unknown_origin(self, event: HistoryEvent, origin: int) -> NondeterminismMismatch:
        return NondeterminismMismatch(
            f"Event {event.event_id} is {describe_event(event)} and belongs to event {origin},"
            f" for which the code asked nothing. {REMEDY}"
        )

    # Commands -----------------------------------------------------------------------------

    def take_commands(self, completion: Completion) -> None:
        """Take the commands of one activation, in the order the code made them.

        Raises:
            InternalError: A command speaks of something that does not exist.
        """
        finished = self._finished
        learnt = len(
            finished
        )  # what the commands themselves end is learnt of in the next activation
        handlers = _COMMANDS
        for command in completion.commands:
            handler = handlers.get(type(command))
            if handler is None:
                raise InternalError(f"Command {type(command).__name__} is not known here")
            handler(self, command)
        if completion.used_flags:
            self.recorded.use_logic_flags(completion.used_flags)
        if learnt:
            for machine in finished[:learnt]:
                if machine.__class__ is ActivityMachine:
                    self._activities.pop(machine.seq, None)
                else:
                    self._timers.pop(machine.seq, None)
            del finished[:learnt]

    def _on_schedule_activity(self, command: ScheduleActivity) -> None:
        machine = ActivityMachine(command)
        self._activities[command.seq] = machine
        machine.fire("schedule", self._queue)

    def _on_request_cancel_activity(self, command: RequestCancelActivity) -> None:
        machine = self._activities.get(command.seq)
        if machine is None:
            raise InternalError(f"Cannot cancel activity {command.seq}: there is none")
        machine.cancel(command, self._queue, self._jobs)
        if machine.is_final:
            self._finished.append(machine)

    def _on_start_timer(self, command: StartTimer) -> None:
        machine = TimerMachine(command)
        self._timers[command.seq] = machine
        machine.fire("start", self._queue)

    def _on_cancel_timer(self, command: CancelTimer) -> None:
        machine = self._timers.get(command.seq)
        if machine is None:
            raise InternalError(f"Cannot cancel timer {command.seq}: there is none")
        machine.fire("cancel", self._queue, command)
        if machine.is_final:
            self._finished.append(machine)

    def _on_terminal(self, command: TerminalCommand) -> None:
        if self._close is not None:
            return  # the first one wins
        self._close = CloseMachine(command, self._inherited)
        if not self._uses(MOVE_TERMINAL_COMMANDS):
            self.seal()

    def _uses(self, flag: int) -> bool:
        """Whether a recorded behaviour governs: it is in the history, or will be, by us."""
        return flag in self.recorded.core_flags or (self._records_flags and not self.is_replaying)


def _rank(job: Job) -> int:
    return _JOB_RANK[type(job)]


_HANDLERS: Final[dict[int, Callable[[Progress, HistoryEvent], None]]] = {
    events.WORKFLOW_STARTED: Progress._on_workflow_started,
    events.WORKFLOW_COMPLETED: Progress._on_closed,
    events.WORKFLOW_FAILED: Progress._on_closed,
    events.WORKFLOW_TIMED_OUT: Progress._on_ended_by_server,
    events.TASK_SCHEDULED: Progress._on_task_scheduled,
    events.TASK_STARTED: Progress._on_task_started,
    events.TASK_COMPLETED: Progress._on_task_completed,
    events.TASK_TIMED_OUT: Progress._on_task_timed_out,
    events.TASK_FAILED: Progress._on_task_failed,
    events.ACTIVITY_SCHEDULED: Progress._on_activity_scheduled,
    events.ACTIVITY_STARTED: Progress._on_activity_started,
    events.ACTIVITY_COMPLETED: Progress._on_activity_completed,
    events.ACTIVITY_FAILED: Progress._on_activity_failed,
    events.ACTIVITY_TIMED_OUT: Progress._on_activity_timed_out,
    events.ACTIVITY_CANCEL_REQUESTED: Progress._on_activity_cancel_requested,
    events.ACTIVITY_CANCELLED: Progress._on_activity_cancelled,
    events.TIMER_STARTED: Progress._on_timer_started,
    events.TIMER_FIRED: Progress._on_timer_fired,
    events.TIMER_CANCELLED: Progress._on_timer_cancelled,
    events.WORKFLOW_CANCEL_REQUESTED: Progress._on_cancel_requested,
    events.WORKFLOW_CANCELLED: Progress._on_closed,
    events.WORKFLOW_SIGNALED: Progress._on_signaled,
    events.WORKFLOW_TERMINATED: Progress._on_ended_by_server,
    events.WORKFLOW_CONTINUED_AS_NEW: Progress._on_closed,
    **dict.fromkeys(events.IGNORABLE_EVENTS, Progress._on_ignorable),
}

_COMMANDS: Final[dict[type, Callable[[Progress, Any], None]]] = {
    ScheduleActivity: Progress._on_schedule_activity,
    RequestCancelActivity: Progress._on_request_cancel_activity,
    StartTimer: Progress._on_start_timer,
    CancelTimer: Progress._on_cancel_timer,
    **dict.fromkeys(TERMINAL_COMMANDS, Progress._on_terminal),
}
