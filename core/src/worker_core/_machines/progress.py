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

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from worker_core._activation import (
    Completion,
    InitializeWorkflow,
    Job,
    NotifyHasPatch,
    ResolveLocalActivity,
    SignalWorkflow,
    UpdateRandomSeed,
    UpdateWorkflow,
)
from worker_core._machines import (
    activity,
    cancel_external,
    child_workflow,
    close,
    events,
    lifecycle,
    local_activity,
    markers,
    nexus_operation,
    patch,
    signal_external,
    timer,
    update,
    upserts,
    workflow_task,
)
from worker_core._machines.close import CloseMachine, Inherited
from worker_core._machines.errors import InternalError, MalformedTask, NondeterminismMismatch
from worker_core._machines.events import event_name
from worker_core._machines.local_activity import LocalActivities
from worker_core._machines.local_marker import LOCAL_ACTIVITY_MARKER
from worker_core._machines.matching import CommandQueue, describe_event
from worker_core._machines.patch import PATCH_MARKER, Patches, lists_changes
from worker_core._machines.recorded import Recorded
from worker_core._machines.table import REMEDY, Machine, Operation
from worker_core._machines.update import UpdateRequest, Updates
from worker_core._machines.workflow_task import WorkflowTaskMachine, start_acts

if TYPE_CHECKING:
    from worker_core._machines.chunks import HistorySequence
    from worker_core._machines.steps import CancelLocal, LocalResult, StartLocal
    from worker_core.api.command.v1 import Command
    from worker_core.api.common.v1 import Payload
    from worker_core.api.history.v1 import HistoryEvent
    from worker_core.api.protocol.v1 import Message

__all__ = ["Progress"]

_M = TypeVar("_M", bound=Machine)
_O = TypeVar("_O", bound=Operation)

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
        "_finished",
        "_machines",
        "_patches",
        "_records_flags",
        "_skipped_event_id",
        "_updates",
        "activation_index",
        "ahead",
        "by_event",
        "closing",
        "closing_origin",
        "continue_as_new_suggested",
        "has_ended",
        "history_size_bytes",
        "inherited",
        "is_replaying",
        "jobs",
        "last_event_id",
        "last_started_id",
        "locals",
        "now_ns",
        "pending_start",
        "queue",
        "recorded",
        "run_id",
        "target_version_changed",
        "task_queue",
        "task_timeout_ns",
        "warnings",
        "workflow_id",
        "workflow_task",
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
        self.task_timeout_ns = lifecycle.DEFAULT_TASK_TIMEOUT_NS
        self.history_size_bytes = 0
        self.continue_as_new_suggested = False
        self.target_version_changed = False
        self._records_flags = records_flags
        self.queue = CommandQueue()
        self.workflow_task = WorkflowTaskMachine()
        self.pending_start: HistoryEvent | None = None
        self.by_event: dict[int, Machine] = {}
        """Machines under the id of the event that their command caused."""
        self._machines: dict[type[Operation], dict[int, Operation]] = {}
        self._finished: list[Operation] = []
        self.closing: CloseMachine | None = None
        self.closing_origin: object = None
        self.inherited: Inherited | None = None
        self.jobs: list[Job] = []
        self.ahead: Sequence[HistoryEvent] = ()
        """Events behind the sequence being applied that say what happened to it."""
        self.activation_index = 0
        """How many activations the events of this workflow task have led to."""
        self.locals: LocalActivities | None = None
        self.warnings: list[str] | None = None
        self._updates: Updates | None = None
        self._patches: Patches | None = None
        self._skipped_event_id = 0

    @property
    def has_jobs(self) -> bool:
        """Whether events or commands caused jobs that no activation has taken yet."""
        return bool(self.jobs)

    @property
    def is_closing(self) -> bool:
        """Whether the code asked for the workflow's end."""
        return self.closing is not None

    def take_jobs(self) -> list[Job]:
        """The jobs for the next activation, in the order in which they are applied."""
        jobs = self.jobs
        self.jobs = []
        if len(jobs) > 1:
            jobs.sort(key=_rank)
        return jobs

    def receive_messages(self, messages: Sequence[Message]) -> None:
        """Take the messages of a task; they are delivered among its events.

        Raises:
            MalformedTask: A message is not what this version knows.
        """
        self.open_updates().receive(messages)

    def take_messages(self) -> Sequence[Message]:
        """The messages that go with the next answer."""
        return () if self._updates is None else self._updates.take_messages()

    @property
    def has_local_activities(self) -> bool:
        """Whether local activities run whose results are still to come."""
        return self.locals is not None and self.locals.is_busy

    def take_local_step(self) -> StartLocal | CancelLocal | None:
        """The local activity to start or stop next."""
        return None if self.locals is None else self.locals.take_step()

    def take_local_result(self, result: LocalResult) -> None:
        """Take the end of a local activity."""
        if self.locals is not None:
            self.locals.finish(result, self)

    def drop_local_activities(self) -> None:
        """Stop all local activities; their results are wanted no longer."""
        if self.locals is not None:
            self.locals.drop_all()

    def take_unsent(self) -> list[Command]:
        """The server commands that no answer has held yet."""
        self.seal()
        return self.queue.take_unsent()

    def seal(self) -> None:
        """The code has had its say: nothing can come before the end of the workflow any more."""
        close = self.closing
        if close is not None and close.is_unsent:
            queue = self.queue
            queue.origin, self.closing_origin = self.closing_origin, None
            close.fire("close", queue)
            queue.origin = None

    def discard_speculative(self, started_id: int) -> None:
        """The server forgot the last task; its scheduled and started events never happened."""
        self.last_started_id = started_id
        self.last_event_id -= 2
        self.workflow_task = WorkflowTaskMachine()
        self.pending_start = None
        for event_id in [key for key in self.by_event if key > self.last_event_id]:
            del self.by_event[event_id]

    # Events -------------------------------------------------------------------------------

    def apply(self, sequence: HistorySequence, previous_started_id: int) -> None:
        """Apply one sequence of events and collect the jobs they cause.

        Args:
            sequence: The events, contiguous with those applied before.
            previous_started_id: Start of the last task that a worker completed, from the task in
                hand; what comes after it was not lived yet.

        Raises:
            MalformedTask: The events cannot follow one another, or this version knows them not.
            NondeterminismMismatch: They do not fit what the code asked for.
        """
        self.seal()
        self.activation_index = 0
        self.ahead = sequence.ahead
        applied = sequence.events
        if not self.last_event_id and applied[0].event_type != events.WORKFLOW_STARTED:
            raise MalformedTask(
                f"Event {applied[0].event_id} is {event_name(applied[0].event_type)}, but a history"
                " begins with WorkflowExecutionStarted. Fetch it from its first page."
            )
        self.recorded.absorb(applied, sequence.following)
        queue = self.queue
        command_events = events.COMMAND_EVENTS
        handlers = _HANDLERS
        task = self.workflow_task
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
                if not task.is_idle:
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
            if self._updates is not None and self._updates.has_waiting:
                self._deliver_updates(event_id)
            handler = handlers.get(event_type)
            if handler is None:
                self._refuse(event, event_type)
            else:
                handler(self, event)
            self.last_event_id = last_id = event_id
        if event_type == events.TASK_STARTED:
            start_acts(self)
        if sequence.is_final and self._updates is not None:
            self._deliver_updates(last_id + 1)
        if sequence.ahead:
            self._look_ahead(sequence.ahead)
            self.ahead = ()
        self.apply_known_markers()

    def _look_ahead(self, ahead: Sequence[HistoryEvent]) -> None:
        """Learn what the activation to come was told when it was lived."""
        for event in ahead:
            if event.event_type == events.UPDATE_ACCEPTED:
                request = self.open_updates().accepted_ahead(event)
                if request is not None:
                    self._deliver(request)
                continue
            name = event.marker_recorded_event_attributes.marker_name
            if name == PATCH_MARKER:
                job = self.open_patches().announce(event)
                if job is not None:
                    self.jobs.append(job)
            elif name == LOCAL_ACTIVITY_MARKER:
                self.open_locals().learn(event)

    def apply_known_markers(self) -> None:
        """Apply what is known of local activities ahead; early, if nothing else can go on."""
        locals_ = self.locals
        if locals_ is not None:
            locals_.apply_known(self)
            if not self.jobs:
                locals_.apply_known(self, even_early=True)

    def _deliver_updates(self, event_id: int) -> None:
        assert self._updates is not None
        for request in self._updates.take_due(event_id):
            self._deliver(request)

    def _deliver(self, request: UpdateRequest) -> None:
        job = self.open_updates().deliver(request, run_validator=not self.is_replaying)
        self.jobs.append(job)

    def skip_change_version(self, event_id: int) -> None:
        """A marker of a patch was passed over; if this event lists patches, it goes with it."""
        self._skipped_event_id = event_id

    def skips(self, event: HistoryEvent) -> bool:
        """Whether this upsert goes with a marker that was passed over."""
        return event.event_id == self._skipped_event_id and lists_changes(event)

    def _refuse(self, event: HistoryEvent, event_type: int) -> None:
        if event.worker_may_ignore:
            return
        if event_type in events.COMMAND_EVENTS:
            self.queue.match(event, event_type)  # says what the code asked for instead
        raise MalformedTask(
            f"Event {event.event_id} is {event_name(event_type)}, which this version of the"
            " worker cannot apply. Run the workflow on a worker that knows it."
        )

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
        origins = completion.origins
        queue = self.queue
        for index, command in enumerate(completion.commands):
            handler = handlers.get(type(command))
            if handler is None:
                raise InternalError(f"Command {type(command).__name__} is not known here")
            if origins is not None:
                queue.origin = origins.get(index)
            handler(self, command)
        queue.origin = None
        if completion.used_flags:
            self.recorded.use_logic_flags(completion.used_flags)
        if learnt:
            finished = self._finished
            for machine in finished[:learnt]:
                self._machines[machine.__class__].pop(machine.seq, None)
            del finished[:learnt]
        if self.locals is not None:
            self.apply_known_markers()

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

    def find_or_none(self, kind: type[_O], seq: int) -> _O | None:
        """The machine of this kind and number, if there is one."""
        of_kind = self._machines.get(kind)
        return None if of_kind is None else of_kind.get(seq)  # type: ignore[return-value]

    def open_updates(self) -> Updates:
        """The run's updates; most runs have none."""
        if self._updates is None:
            self._updates = Updates()
        return self._updates

    def open_patches(self) -> Patches:
        """The run's patches; most runs have none."""
        if self._patches is None:
            self._patches = Patches()
        return self._patches

    def open_locals(self) -> LocalActivities:
        """The run's local activities; most runs have none."""
        if self.locals is None:
            self.locals = LocalActivities()
        return self.locals

    def pass_on_search_attributes(self, changes: Mapping[str, Payload]) -> None:
        """The code changed search attributes; a run that continues this one gets them so."""
        inherited = self.inherited or Inherited(b"", b"", b"")
        self.inherited = inherited.with_search_attributes(changes)

    def warn(self, text: str) -> None:
        """Leave a warning for whoever runs this, who has a log."""
        if self.warnings is None:
            self.warnings = []
        self.warnings.append(text)

    def uses(self, flag: int) -> bool:
        """Whether a recorded behaviour governs: it is in the history, or will be, by us."""
        return flag in self.recorded.core_flags or (self._records_flags and not self.is_replaying)


def _rank(job: Job) -> int:
    return _JOB_RANK.get(type(job), 4)


_FAMILIES: Final = (
    activity,
    cancel_external,
    child_workflow,
    close,
    lifecycle,
    local_activity,
    markers,
    nexus_operation,
    patch,
    signal_external,
    timer,
    update,
    upserts,
    workflow_task,
)
"""Modules whose machines have events and commands of their own."""

_HANDLERS: Final[dict[int, Callable[[Progress, HistoryEvent], None]]] = {
    kind: handler for family in _FAMILIES for kind, handler in family.EVENTS.items()
}
_COMMANDS: Final[dict[type, Callable[[Progress, Any], None]]] = {
    kind: handler for family in _FAMILIES for kind, handler in family.COMMANDS.items()
}
