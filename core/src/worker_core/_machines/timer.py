"""A timer: started once, then fired or cancelled.

Rules: cancelling a timer the server has not heard of leaves no trace; cancelling a started one
resolves nothing, the code that cancelled knows; the id of the fired event must be ours. The
cancel command carries the texts and the origin of the start unless it has an origin of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from worker_core._activation import CancelTimer, FireTimer, Job, StartTimer
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.errors import NondeterminismMismatch
from worker_core._machines.matching import CommandQueue, OutgoingCommand
from worker_core._machines.table import REMEDY, Machine, table
from worker_core._machines.wire import set_duration

if TYPE_CHECKING:
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["TimerMachine"]

CREATED: Final = "created"
STARTING: Final = "starting"
PENDING: Final = "pending"
CANCELLING: Final = "cancelling"
CANCELLED: Final = "cancelled"
FIRED: Final = "fired"


class TimerMachine(Machine):
    """One timer of a run."""

    __slots__ = ("_command", "_event_label", "_metadata", "_start", "seq")

    NOUN = "timer"

    def __init__(self, command: StartTimer) -> None:
        self.state = CREATED
        self.seq = command.seq
        self._metadata = command.metadata
        self._event_label = command.event_label
        self._command: StartTimer | None = command
        self._start: OutgoingCommand | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing can happen to this timer any more."""
        return self.state is FIRED or self.state is CANCELLED

    def describe(self) -> str:
        return f"timer {self.seq}"

    # Actions ------------------------------------------------------------------------------

    def _send_start(self, queue: CommandQueue) -> None:
        self._start = queue.add(self, events.TIMER_STARTED, self._build_start)

    def _started(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._command = self._start = None

    def _drop_start(self, queue: CommandQueue, command: CancelTimer) -> None:
        if self._start is not None:
            self._start.is_dropped = True
        self._command = self._start = None

    def _send_cancel(self, queue: CommandQueue, command: CancelTimer) -> None:
        metadata, label = self._metadata, command.event_label or self._event_label

        def build() -> Command:
            message = make_command(commands.CANCEL_TIMER, metadata, label)
            message.cancel_timer_command_attributes.timer_id = str(self.seq)
            return message

        queue.add(self, events.TIMER_CANCELLED, build)

    def _fired(self, event: HistoryEvent, jobs: list[Job]) -> None:
        timer_id = event.timer_fired_event_attributes.timer_id
        if timer_id != str(self.seq):
            raise NondeterminismMismatch(
                f"Event {event.event_id} fired timer {timer_id!r}, but the code's timer at that"
                f" place is {self.seq}. {REMEDY}"
            )
        jobs.append(FireTimer(self.seq))

    def _build_start(self) -> Command:
        command = self._command
        assert command is not None
        message = make_command(commands.START_TIMER, command.metadata, command.event_label)
        attributes = message.start_timer_command_attributes
        attributes.timer_id = str(command.seq)
        set_duration(attributes.start_to_fire_timeout, command.duration_ns)
        return message

    TABLE = table(
        (CREATED, "start", STARTING, _send_start),
        (STARTING, events.TIMER_STARTED, PENDING, _started),
        (STARTING, "cancel", CANCELLED, _drop_start),
        (PENDING, events.TIMER_FIRED, FIRED, _fired),
        (PENDING, "cancel", CANCELLING, _send_cancel),
        (CANCELLING, events.TIMER_CANCELLED, CANCELLED, None),
        (FIRED, "cancel", FIRED, None),
        (CANCELLED, "cancel", CANCELLED, None),
    )
