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
from typing import TYPE_CHECKING, Any, Final, TypeVar

from worker_core._activation import (
    TERMINAL_COMMANDS,
    CancelWorkflow,
    Completion,
    InitializeWorkflow,
    Job,
    NotifyHasPatch,
    ResolveLocalActivity,
    SignalWorkflow,
    UpdateRandomSeed,
    UpdateWorkflow,
)
from worker_core._machines import activity, events, timer
from worker_core._machines.close import CloseMachine, Inherited, TerminalCommand
from worker_core._machines.errors import InternalError, MalformedTask, NondeterminismMismatch
from worker_core._machines.events import event_name
from worker_core._machines.matching import CommandQueue, describe_event
from worker_core._machines.recorded import MOVE_TERMINAL_COMMANDS, Recorded
from worker_core._machines.start import inherited_from, initialize_job
from worker_core._machines.table import REMEDY, Machine, Operation
from worker_core._machines.wire import timestamp_ns
from worker_core._machines.workflow_task import WorkflowTaskMachine

if TYPE_CHECKING:
    from worker_core._machines.chunks import HistorySequence
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["Progress"]

_M = TypeVar("_M", bound=Machine)
_O = TypeVar("_O", bound=Operation)

RESET_WORKFLOW: Final = 20  # WorkflowTaskFailedCause

_JOB_RANK: Final[dict[type, int]] = {
    InitializeWorkflow: 0,
    NotifyHasPatch: 1,
    UpdateRandomSeed: 2,
    SignalWorkflow: 3,
    UpdateWorkflow: 3,
    ResolveLocalActivity: 5,
}
"""What comes first in an activation; whatever is not listed comes fourth."""


class Progress:
    """The machines of one run, and the facts its code may know."""

    __slots__ = (
        "_close",
        "_finished",
        "_inherited",
        "_machines",
        "_pending_start",
        "_records_flags",
        "_workflow_task",
        "by_event",
        "continue_as_new_suggested",
        "has_ended",
        "history_size_bytes",
        "is_replaying",
        "jobs",
        "last_event_id",
        "last_started_id",
        "now_ns",
        "queue",
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
        self.queue = CommandQueue()
        self._workflow_task = WorkflowTaskMachine()
        self._pending_start: HistoryEvent | None = None
        self.by_event: dict[int, Machine] = {}
        """Machines under the id of the event that their command caused."""
        self._machines: dict[type[Operation], dict[int, Operation]] = {}
        self._finished: list[Operation] = []
        self._close: CloseMachine | None = None
        self._inherited: Inherited | None = None
        self.jobs: list[Job] = []

    @property
    def has_jobs(self) -> bool:
        """Whether events or commands caused jobs that no activation has taken yet."""
        return bool(self.jobs)

    @property
    def is_closing(self) -> bool:
        """Whether the code asked for the workflow's end."""
        return self._close is not None

    def take_jobs(self) -> list[Job]:
        """The jobs for the next activation, in the order in which they are applied."""
        jobs = self.jobs
        self.jobs = []
        if len(jobs) > 1:
            jobs.sort(key=_rank)
        return jobs

    def take_unsent(self) -> list[Command]:
        """The server commands that no answer has held yet."""
        self.seal()
        return self.queue.take_unsent()

    def seal(self) -> None:
        """The code has had its say: nothing can come before the end of the workflow any more."""
        close = self._close
        if close is not None and close.is_unsent:
            close.fire("close", self.queue)

    def discard_speculative(self, started_id: int) -> None:
        """The server forgot the last task; its scheduled and started events never happened."""
        self.last_started_id = started_id
        self.last_event_id -= 2
        self._workflow_task = WorkflowTaskMachine()
        self._pending_start = None
        for event_id in [key for key in self.by_event if key > self.last_event_id]:
            del self.by_event[event_id]

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
        queue = self.queue
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
        return bool(self.jobs)

    def _refuse(self, event: HistoryEvent, event_type: int) -> None:
        if event.worker_may_ignore:
            return
        if event_type in events.COMMAND_EVENTS:
            self.queue.match(event, event_type)  # says what the code asked for instead
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
        self.jobs.append(job)

    def _on_task_scheduled(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_SCHEDULED, event)

    def _on_task_started(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_STARTED, event)
        self._pending_start = event

    def _on_task_completed(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_COMPLETED, event)
        self._start_acts()
        self.queue.begin_matching()

    def _on_task_failed(self, event: HistoryEvent) -> None:
        self._workflow_task.fire(events.TASK_FAILED, event)
        self._pending_start = None
        attributes = event.workflow_task_failed_event_attributes
        if attributes.cause == RESET_WORKFLOW:
            self.jobs.append(UpdateRandomSeed(attributes.new_run_id))

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
        self.jobs.append(
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
        self.jobs.append(CancelWorkflow(attributes.cause))

    def _on_ended_by_server(self, event: HistoryEvent) -> None:
        self.has_ended = True

    def _on_ignorable(self, event: HistoryEvent) -> None:
        """Options, pauses and skipped time are no news for workflow code."""

    def _on_closed(self, event: HistoryEvent) -> None:
        event_type = event.event_type
        self.queue.match(event, event_type).fire(event_type, event)
        self.has_ended = True

    def machine_of(self, event: HistoryEvent, origin: int, kind: type[_M]) -> _M:
        """The machine of this kind whose command caused event ``origin``.

        Raises:
            NondeterminismMismatch: There is none.
        """
        machine = self.by_event.get(origin)
        if machine.__class__ is not kind:
            raise NondeterminismMismatch(
                f"Event {event.event_id} is {describe_event(event)} and belongs to event {origin},"
                f" for which the code asked nothing. {REMEDY}"
            )
        return machine

    # Commands -----------------------------------------------------------------------------

    def take_commands(self, completion: Completion) -> None:
        """Take the commands of one activation, in the order the code made them.

        Raises:
            InternalError: A command speaks of something that does not exist.
        """
        # What the commands themselves end is learnt of in the next activation.
        learnt = len(self._finished)
        handlers = _COMMANDS
        for command in completion.commands:
            handler = handlers.get(type(command))
            if handler is None:
                raise InternalError(f"Command {type(command).__name__} is not known here")
            handler(self, command)
        if completion.used_flags:
            self.recorded.use_logic_flags(completion.used_flags)
        if learnt:
            finished = self._finished
            for machine in finished[:learnt]:
                self._machines[machine.__class__].pop(machine.seq, None)
            del finished[:learnt]

    def keep(self, machine: Operation) -> None:
        """Remember a machine that the code just asked for, so that `find` finds it."""
        of_kind = self._machines.get(machine.__class__)
        if of_kind is None:
            of_kind = self._machines[machine.__class__] = {}
        of_kind[machine.seq] = machine

    def find(self, kind: type[_O], seq: int, action: str) -> _O:
        """The machine that a command speaks of.

        Raises:
            InternalError: There is none.
        """
        of_kind = self._machines.get(kind)
        machine = None if of_kind is None else of_kind.get(seq)
        if machine is None:
            raise InternalError(f"Cannot {action} {kind.NOUN} {seq}: there is none")
        return machine  # type: ignore[return-value]

    def end(self, machine: Operation) -> None:
        """Nothing can happen to a machine any more: forget it when nobody speaks of it."""
        self._finished.append(machine)

    def _on_terminal(self, command: TerminalCommand) -> None:
        if self._close is not None:
            return  # the first one wins
        self._close = CloseMachine(command, self._inherited)
        if not self.uses(MOVE_TERMINAL_COMMANDS):
            self.seal()

    def uses(self, flag: int) -> bool:
        """Whether a recorded behaviour governs: it is in the history, or will be, by us."""
        return flag in self.recorded.core_flags or (self._records_flags and not self.is_replaying)


def _rank(job: Job) -> int:
    return _JOB_RANK.get(type(job), 4)


_FAMILIES: Final = (activity, timer)
"""Modules whose machines have events and commands of their own."""

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
    events.WORKFLOW_CANCEL_REQUESTED: Progress._on_cancel_requested,
    events.WORKFLOW_CANCELLED: Progress._on_closed,
    events.WORKFLOW_SIGNALED: Progress._on_signaled,
    events.WORKFLOW_TERMINATED: Progress._on_ended_by_server,
    events.WORKFLOW_CONTINUED_AS_NEW: Progress._on_closed,
    **dict.fromkeys(events.IGNORABLE_EVENTS, Progress._on_ignorable),
    **{kind: handler for family in _FAMILIES for kind, handler in family.EVENTS.items()},
}

_COMMANDS: Final[dict[type, Callable[[Progress, Any], None]]] = {
    **dict.fromkeys(TERMINAL_COMMANDS, Progress._on_terminal),
    **{kind: handler for family in _FAMILIES for kind, handler in family.COMMANDS.items()},
}
