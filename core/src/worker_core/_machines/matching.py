"""Commands waiting for their events, in order.

Every command that leaves for the server comes back as an event, one each, in the same order. So
a command stays at its place in the queue after it was sent, until its event consumes it; while a
history is replayed the same queue is what its command events are compared with.

Rules:

* A dropped command (its operation was cancelled before it was sent) is passed over on both ways.
* An optional command (the marker of a patch) is passed over when the history has something else.
* Command events follow the completion of their workflow task without a gap. When the next other
  event arrives, a command made before that completion which is still waiting has no event: the
  code asked for something the history lacks.
* Server commands are built when they are sent; replay builds none.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from worker_core._machines.errors import NondeterminismMismatch
from worker_core._machines.events import event_name
from worker_core._machines.table import REMEDY, Machine

if TYPE_CHECKING:
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["CommandQueue", "OutgoingCommand"]


class OutgoingCommand:
    """One command on its way: made, sent, and then matched by its event."""

    __slots__ = ("build", "event_type", "is_dropped", "is_sent", "machine", "origin")

    def __init__(
        self,
        machine: Machine,
        event_type: int,
        build: Callable[[], Command] | None,
        origin: object = None,
    ) -> None:
        self.machine = machine
        self.event_type = event_type
        self.build = build
        self.origin = origin
        """Where in the code it was made, for people; None if nobody noted it."""
        self.is_sent = False
        self.is_dropped = False


class CommandQueue:
    """The commands of one run that have no event yet."""

    __slots__ = (
        "_is_short",
        "_matched_id",
        "_matched_origin",
        "_matched_type",
        "_queue",
        "_unmatched",
        "origin",
    )

    def __init__(self) -> None:
        self._queue: deque[OutgoingCommand] = deque()
        self._unmatched = 0
        self._matched_id = 0
        self._matched_type = 0
        self._matched_origin: object = None
        self._is_short = False
        self.origin: object = None
        """Where in the code the commands that are being added were made."""

    def __len__(self) -> int:
        return len(self._queue)

    def add(
        self, machine: Machine, event_type: int, build: Callable[[], Command]
    ) -> OutgoingCommand:
        """Queue a command of ``machine`` that will be matched by an event of ``event_type``."""
        outgoing = OutgoingCommand(machine, event_type, build, self.origin)
        self._queue.append(outgoing)
        return outgoing

    def take_unsent(self) -> list[Command]:
        """Build the server commands that were not sent yet, and mark them as sent."""
        commands = []
        for outgoing in self._queue:
            if not outgoing.is_sent and not outgoing.is_dropped:
                assert outgoing.build is not None
                commands.append(outgoing.build())
                outgoing.is_sent = True
                outgoing.build = None  # what it holds is needed no longer
        return commands

    def match(self, event: HistoryEvent, event_type: int) -> Machine:
        """The machine whose command caused this event; the command leaves the queue.

        Raises:
            NondeterminismMismatch: The code made another command at this place, or none.
        """
        queue = self._queue
        while queue:
            outgoing = queue.popleft()
            if outgoing.is_dropped:
                continue
            if self._unmatched:
                self._unmatched -= 1
            if outgoing.event_type != event_type:
                if outgoing.machine.IS_OPTIONAL:
                    continue
                raise NondeterminismMismatch(
                    f"Event {event.event_id} is {describe_event(event)}, but the code asked for"
                    f" {_describe_command(outgoing)}. {REMEDY}"
                )
            self._matched_id = event.event_id
            self._matched_type = event_type
            self._matched_origin = outgoing.origin
            return outgoing.machine
        self._is_short = True
        raise NondeterminismMismatch(
            f"Event {event.event_id} is {describe_event(event)}, but the code asked for nothing"
            f" at this place. {REMEDY}"
        )

    def front(self) -> Machine | None:
        """The machine whose command the next command event should be of."""
        for outgoing in self._queue:
            if not outgoing.is_dropped:
                return outgoing.machine
        return None

    def drop_optional(self) -> None:
        """Drop the commands at the front that no event need answer to."""
        for outgoing in self._queue:
            if not outgoing.is_dropped:
                if not outgoing.machine.IS_OPTIONAL:
                    return
                outgoing.is_dropped = True

    def begin_matching(self) -> None:
        """A workflow task completed: what waits now must be matched by the events right after."""
        self._unmatched = len(self._queue)

    def end_matching(self, event: HistoryEvent) -> None:
        """The events of the completed task are over; everything it asked for must have one.

        Raises:
            NondeterminismMismatch: A command made before the completion has no event.
        """
        queue = self._queue
        while self._unmatched and queue:
            outgoing = queue[0]
            if not outgoing.is_dropped and not outgoing.machine.IS_OPTIONAL:
                raise NondeterminismMismatch(
                    f"The code asked for {_describe_command(outgoing)}, but the history has no"
                    " such event before"
                    f" event {event.event_id} ({event_name(event.event_type)}). {REMEDY}"
                )
            queue.popleft()
            self._unmatched -= 1
        self._unmatched = 0

    def explain(self, last_event_id: int, whereabouts: Callable[[], str] | None) -> str:
        """What else there is to say of a mismatch: where to look in the code.

        Args:
            last_event_id: The last event that fitted.
            whereabouts: Says where the code waits now.
        """
        said = []
        if self._matched_id > last_event_id:
            if self._matched_origin is not None:
                said.append(f"The code asked for it at {self._matched_origin}.")
        elif self._matched_id:
            at = "" if self._matched_origin is None else f", asked for at {self._matched_origin}"
            said.append(
                f"Code and history last agreed at event {self._matched_id}"
                f" ({event_name(self._matched_type)}){at}."
            )
        if self._is_short and whereabouts is not None and (places := whereabouts()):
            said.append(f"The code now waits at {places}.")
        return "".join(f" {sentence}" for sentence in said)

    @property
    def is_matching(self) -> bool:
        """Whether commands of a completed task still wait for their events."""
        return self._unmatched > 0


def _describe_command(outgoing: OutgoingCommand) -> str:
    text = f"{event_name(outgoing.event_type)} ({outgoing.machine.describe()})"
    return text if outgoing.origin is None else f"{text} at {outgoing.origin}"


def describe_event(event: HistoryEvent) -> str:
    """The event's name and what it is about: ``ActivityTaskScheduled ('charge')``."""
    name = event_name(event.event_type)
    if event.HasField("activity_task_scheduled_event_attributes"):
        return f"{name} ('{event.activity_task_scheduled_event_attributes.activity_type.name}')"
    if event.HasField("timer_started_event_attributes"):
        return f"{name} (timer '{event.timer_started_event_attributes.timer_id}')"
    if event.HasField("start_child_workflow_execution_initiated_event_attributes"):
        child = event.start_child_workflow_execution_initiated_event_attributes
        return f"{name} ('{child.workflow_type.name}' with id '{child.workflow_id}')"
    if event.HasField("signal_external_workflow_execution_initiated_event_attributes"):
        signal = event.signal_external_workflow_execution_initiated_event_attributes
        return f"{name} ('{signal.signal_name}')"
    if event.HasField("request_cancel_external_workflow_execution_initiated_event_attributes"):
        request = event.request_cancel_external_workflow_execution_initiated_event_attributes
        return f"{name} (workflow '{request.workflow_execution.workflow_id}')"
    if event.HasField("nexus_operation_scheduled_event_attributes"):
        operation = event.nexus_operation_scheduled_event_attributes
        return f"{name} ('{operation.operation}' of service '{operation.service}')"
    return name
