"""Cutting a history into the sequences that activations were made of.

A history is replayed in the pieces in which it was first lived: one sequence of events up to the
start of a workflow task, then one activation. Where a piece ends is not written down; it follows
from the events around each task start:

* A start that was not completed (failed, timed out) is no end; its events belong to the next.
* A completed task without commands that is directly followed by the next one was a heartbeat or
  no-op; it is folded into the next, whose activation gets the jobs of both.
* An update accepted right after a completion shows that the task it was first delivered with was
  a real one, so the folding is undone up to that task. So does one that comes with the task in
  hand: its acceptance will be read that way.

Each start is decided only once its two following events are known, or history ends there, so
that the outcome never depends on where pages are cut. Every event is looked at once.

A sequence is handed out only when the following one is complete too, or history is known to end:
what the completion after a sequence recorded already governs that sequence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from worker_core._machines import events
from worker_core._machines.errors import MalformedTask

if TYPE_CHECKING:
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["HistoryBuffer", "HistorySequence"]

_TASK_STARTED: Final = events.TASK_STARTED
_COMPACT_AT: Final = 512


class HistorySequence:
    """Events of one activation, and those of the next as far as they matter beforehand."""

    __slots__ = ("ahead", "events", "following", "is_final")

    def __init__(
        self,
        events: Sequence[HistoryEvent],
        following: Sequence[HistoryEvent],
        ahead: Sequence[HistoryEvent],
        is_final: bool,
    ) -> None:
        self.events = events
        self.following = following
        """The events of the next sequence."""
        self.ahead = ahead
        """Those of the next sequence that the code must know of before it gets there."""
        self.is_final = is_final
        """Whether history ends with this sequence."""


class HistoryBuffer:
    """Events received and not handed out yet, in order, with a scan that runs ahead of them."""

    __slots__ = (
        "_ahead",
        "_ends",
        "_events",
        "_goes_on_after_command",
        "_handed_out",
        "_notable",
        "_saw_command",
        "_saw_command_or_start",
        "_scan",
        "_starts",
        "is_complete",
        "last_event_id",
        "next_page_token",
        "requested_before",
    )

    def __init__(self, last_event_id: int = 0) -> None:
        self._events: list[HistoryEvent] = []
        self._handed_out = 0  # index of the first event not handed out
        self._scan = 0  # index of the next event to look at
        self._ends: list[int] = []  # indexes one past the end of each sequence found
        self._ahead: list[Sequence[HistoryEvent]] = []  # per end, what matters beforehand
        self._notable: list[HistoryEvent] = []  # the same of the sequence being scanned
        self._saw_command = False
        self._saw_command_or_start = False
        self._starts: list[tuple[int, int]] = []  # (event id, index) of folded starts
        # Whether a command was handed out after the last task start, as the history ended there.
        self._goes_on_after_command = False
        self.last_event_id = last_event_id
        """Id of the last event received."""
        self.next_page_token = b""
        """Token of the next page to fetch; empty if none is known to be needed."""
        self.requested_before = 0
        """Id of the event before which the task in hand asks for an update; 0 if it does not."""
        self.is_complete = True
        """Whether the buffer reaches the end of the history as far as the task knows it."""

    @property
    def is_empty(self) -> bool:
        """Whether everything received was handed out."""
        return self._handed_out >= len(self._events)

    def begin_task(self) -> None:
        """A new task continues the history: the end known so far is none any more."""
        self.is_complete = False
        self.requested_before = 0
        self._scan = self._handed_out
        self._ends.clear()
        self._ahead.clear()
        self._notable = []
        self._restart_scan()
        self._saw_command = self._saw_command_or_start = self._goes_on_after_command

    def append(self, new_events: Iterable[HistoryEvent]) -> None:
        """Add events in order; those already received are skipped.

        Raises:
            MalformedTask: Event ids are not contiguous.
        """
        last = self.last_event_id
        target = self._events
        for event in new_events:
            event_id = event.event_id
            if event_id <= last:
                continue
            if event_id != last + 1:
                raise MalformedTask(
                    f"The history has a gap: event {event_id} follows event {last}. Fetch it"
                    " again; if the gap stays, the history is damaged."
                )
            target.append(event)
            last = event_id
        self.last_event_id = last

    def next_sequence(self) -> HistorySequence | None:
        """The next sequence, or ``None`` if more history is needed to know it, or none is left."""
        if self._handed_out >= len(self._events):
            return None
        if len(self._ends) < 2:
            self._find_ends(2)
        ends = self._ends
        if len(ends) < 2 and not self.is_complete:
            return None
        if not ends:
            return None
        history = self._events
        end = ends.pop(0)
        del self._ahead[0]
        sequence = HistorySequence(
            history[self._handed_out : end],
            history[end : ends[0]] if ends else (),
            self._ahead[0] if ends else (),
            is_final=not ends and self.is_complete,
        )
        self._handed_out = end
        if sequence.is_final and sequence.events[-1].event_type != _TASK_STARTED:
            # The part of a task that a query brings: its start comes with another task.
            self._goes_on_after_command |= any(
                event.event_type in events.COMMAND_EVENTS for event in sequence.events
            )
        else:
            self._goes_on_after_command = False
        if end >= _COMPACT_AT or end == len(history):
            del history[:end]
            self._handed_out = 0
            self._scan -= end
            self._ends = [index - end for index in ends]
            self._starts = [(event_id, index - end) for event_id, index in self._starts]
        return sequence

    def _end_at(self, index: int) -> None:
        self._ends.append(index)
        if self._notable:
            self._ahead.append(self._notable)
            self._notable = []
        else:
            self._ahead.append(())
        self._restart_scan()

    def _restart_scan(self) -> None:
        self._saw_command = self._saw_command_or_start = False
        self._starts.clear()

    def _find_ends(self, wanted: int) -> None:
        """Look at further events until ``wanted`` ends are known or no more can be decided."""
        history = self._events
        count = len(history)
        ends = self._ends
        scan = self._scan
        while scan < count and len(ends) < wanted:
            event = history[scan]
            event_type = event.event_type
            if event_type == _TASK_STARTED:
                end = self._decide_start(event, scan)
                if end == 0:
                    break  # not decidable yet
                if end > 0:
                    self._end_at(end)
                    scan = end
                    continue
            elif event_type in events.FINAL_EVENTS:
                self._end_at(scan + 1)
            elif event_type in events.COMMAND_EVENTS:
                self._saw_command = self._saw_command_or_start = True
                if event_type in events.NOTABLE_EVENTS:
                    self._notable.append(event)
            elif event_type == events.WORKFLOW_STARTED:
                self._saw_command_or_start = True
            scan += 1
        self._scan = scan
        if self.is_complete and scan >= count and len(ends) < wanted:
            last_end = ends[-1] if ends else self._handed_out
            if last_end < count:
                self._end_at(count)  # the remainder is the final sequence

    def _decide_start(self, event: HistoryEvent, index: int) -> int:
        """Where a sequence ends because of this task start.

        Returns:
            The index one past its end; 0 if that needs more events; -1 if it goes on.
        """
        history = self._events
        following = index + 1
        if following >= len(history):
            if not self.is_complete:
                return 0
            return self._end_before_update(self.requested_before) or (
                index + 1 if self._saw_command_or_start else -1
            )
        next_type = history[following].event_type
        if next_type in events.UNFINISHED_START:
            return -1
        if next_type != events.TASK_COMPLETED:
            return index + 1 if self._saw_command_or_start else -1
        if following + 1 >= len(history):
            return index + 1 if self.is_complete else 0
        after = history[following + 1]
        after_type = after.event_type
        if after_type == events.TASK_SCHEDULED and not self._saw_command:
            self._starts.append((event.event_id, index))
            return -1
        if after_type == events.UPDATE_ACCEPTED:
            attributes = after.workflow_execution_update_accepted_event_attributes
            limit = attributes.accepted_request_sequencing_event_id
            return self._end_before_update(limit) or index + 1
        return index + 1

    def _end_before_update(self, limit: int) -> int:
        """The index one past the last folded start before an event; 0 if there is none."""
        for event_id, index in reversed(self._starts):
            if event_id < limit:
                return index + 1
        return 0
