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
from worker_core._machines.table import REMEDY, Operation, table
from worker_core._machines.wire import set_duration

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "TimerMachine"]

CREATED: Final = "created"
STARTING: Final = "starting"
PENDING: Final = "pending"
CANCELLING: Final = "cancelling"
CANCELLED: Final = "cancelled"
FIRED: Final = "fired"


class TimerMachine(Operation):
    """One timer of a run."""

    __slots__ = ("_command", "_groups", "_metadata", "_start")

    NOUN = "timer"

    def __init__(self, command: StartTimer) -> None:
        self.state = CREATED
        self.seq = command.seq
        self._metadata = command.metadata
        self._groups = command.groups
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
        metadata, groups = self._metadata, command.groups or self._groups

        def build() -> Command:
            message = make_command(commands.CANCEL_TIMER, metadata, groups)
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
        message = make_command(commands.START_TIMER, command.metadata, command.groups)
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


# What events and commands do ------------------------------------------------------------------


def _on_started(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.TIMER_STARTED)
    assert isinstance(machine, TimerMachine)
    machine.fire(events.TIMER_STARTED, event, progress.jobs)
    progress.by_event[event.event_id] = machine


def _on_fired(progress: Progress, event: HistoryEvent) -> None:
    started_id = event.timer_fired_event_attributes.started_event_id
    machine = progress.machine_of(event, started_id, TimerMachine)
    machine.fire(events.TIMER_FIRED, event, progress.jobs)
    del progress.by_event[started_id]
    progress.end(machine)


def _on_cancelled(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.TIMER_CANCELLED)
    assert isinstance(machine, TimerMachine)
    machine.fire(events.TIMER_CANCELLED, event, progress.jobs)
    progress.by_event.pop(event.timer_canceled_event_attributes.started_event_id, None)
    progress.end(machine)


def _start(progress: Progress, command: StartTimer) -> None:
    machine = TimerMachine(command)
    progress.keep(machine)
    machine.fire("start", progress.queue)


def _cancel(progress: Progress, command: CancelTimer) -> None:
    machine = progress.find(TimerMachine, command.seq, "cancel")
    machine.fire("cancel", progress.queue, command)
    if machine.is_final:
        progress.end(machine)


EVENTS: Final = {
    events.TIMER_STARTED: _on_started,
    events.TIMER_FIRED: _on_fired,
    events.TIMER_CANCELLED: _on_cancelled,
}
COMMANDS: Final = {StartTimer: _start, CancelTimer: _cancel}
