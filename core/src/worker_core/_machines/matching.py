"""Commands waiting for their events, in order.

Every command that leaves for the server comes back as an event, one each, in the same order. So
a command stays at its place in the queue after it was sent, until its event consumes it; while a
history is replayed the same queue is what its command events are compared with.

Rules:

* A dropped command (its operation was cancelled before it was sent) is passed over on both ways.
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

    __slots__ = ("build", "event_type", "is_dropped", "is_sent", "machine")

    def __init__(
        self, machine: Machine, event_type: int, build: Callable[[], Command] | None
    ) -> None:
        self.machine = machine
        self.event_type = event_type
        self.build = build
        self.is_sent = False
        self.is_dropped = False


class CommandQueue:
    """The commands of one run that have no event yet."""

    __slots__ = ("_queue", "_unmatched")

    def __init__(self) -> None:
        self._queue: deque[OutgoingCommand] = deque()
        self._unmatched = 0

    def __len__(self) -> int:
        return len(self._queue)

    def add(
        self, machine: Machine, event_type: int, build: Callable[[], Command]
    ) -> OutgoingCommand:
        """Queue a command of ``machine`` that will be matched by an event of ``event_type``."""
        outgoing = OutgoingCommand(machine, event_type, build)
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
                raise NondeterminismMismatch(
                    f"Event {event.event_id} is {describe_event(event)}, but the code asked for"
                    f" {event_name(outgoing.event_type)} ({outgoing.machine.describe()}) at this"
                    f" place. {REMEDY}"
                )
            return outgoing.machine
        raise NondeterminismMismatch(
            f"Event {event.event_id} is {describe_event(event)}, but the code asked for nothing"
            f" at this place. {REMEDY}"
        )

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
            if not outgoing.is_dropped:
                raise NondeterminismMismatch(
                    f"The code asked for {event_name(outgoing.event_type)}"
                    f" ({outgoing.machine.describe()}), but the history has no such event before"
                    f" event {event.event_id} ({event_name(event.event_type)}). {REMEDY}"
                )
            queue.popleft()
            self._unmatched -= 1
        self._unmatched = 0

    @property
    def is_matching(self) -> bool:
        """Whether commands of a completed task still wait for their events."""
        return self._unmatched > 0


def describe_event(event: HistoryEvent) -> str:
    """The event's name and what it is about: ``ActivityTaskScheduled ('charge')``."""
    name = event_name(event.event_type)
    if event.HasField("activity_task_scheduled_event_attributes"):
        return f"{name} ('{event.activity_task_scheduled_event_attributes.activity_type.name}')"
    if event.HasField("timer_started_event_attributes"):
        return f"{name} (timer '{event.timer_started_event_attributes.timer_id}')"
    return name
