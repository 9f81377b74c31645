"""A local activity: run in this worker, as part of the workflow task, its end kept in a marker.

Rules:

* Live, the code's request leaves at once and the result comes back before the task is answered; a
  marker in that answer records it. Nothing is recorded before.
* On replay nothing runs. The markers a task wrote are known before its activations, and each is
  applied when as many activations have passed as when it was written. A request whose marker the
  history does not have was under way when its worker went: it runs again, live.
* A marker applied ahead is met by its event later, by number and not by its place in the queue.
* Cancelling resolves at once, except where the code wants to wait. It leaves a marker in any case.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    ActivityCancellation,
    ActivityCancelled,
    ActivityCompleted,
    RequestCancelLocalActivity,
    ResolveLocalActivity,
    ScheduleLocalActivity,
)
from worker_core._machines import events
from worker_core._machines.errors import NondeterminismMismatch
from worker_core._machines.local_marker import LocalMarker
from worker_core._machines.recorded import ID_AND_TYPE_CHECKS
from worker_core._machines.steps import CancelLocal, LocalResult, StartLocal
from worker_core._machines.table import REMEDY, Operation, table
from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "LocalActivities", "LocalActivityMachine"]

CREATED: Final = "created"
REPLAYING: Final = "waiting for its marker"
RUNNING: Final = "running"
RESOLVED: Final = "resolved by its marker"
MARKING: Final = "marking"
MARKED: Final = "marked"
DROPPED: Final = "dropped"


class LocalActivityMachine(Operation):
    """One local activity of a run."""

    __slots__ = (
        "_cancellation",
        "_groups",
        "_is_cancelled",
        "_is_failure",
        "_metadata",
        "_original_ns",
        "_request",
        "_scheduled_ns",
        "activity_id",
        "activity_type",
        "was_replaying",
    )

    NOUN = "local activity"

    def __init__(self, command: ScheduleLocalActivity, scheduled_ns: int) -> None:
        self.state = CREATED
        self.seq = command.seq
        self.activity_id = command.activity_id
        self.activity_type = command.activity_type
        self.was_replaying = False
        self._scheduled_ns = scheduled_ns
        self._original_ns = command.original_schedule_time_ns or scheduled_ns
        self._cancellation = command.cancellation
        self._groups = command.groups
        self._metadata = command.metadata
        self._request: ScheduleLocalActivity | None = command
        self._is_cancelled = False
        self._is_failure = False

    @property
    def awaits_marker(self) -> bool:
        """Whether its marker, if there is one, was not applied yet."""
        return self.state is REPLAYING

    @property
    def is_resolved_ahead(self) -> bool:
        """Whether its marker was applied before the event of it came."""
        return self.state is RESOLVED

    def describe(self) -> str:
        return f"local activity '{self.activity_type}'"

    def cancel(self, progress: Progress, locals_: LocalActivities) -> None:
        """Cancel in the way the local activity was asked for."""
        self.fire(_CANCEL_TRIGGERS[self._cancellation], progress, locals_)

    def check(self, event: HistoryEvent, marker: LocalMarker, progress: Progress) -> None:
        """Compare with the marker.

        Raises:
            NondeterminismMismatch: It is another one's, or says otherwise how this one ended.
        """
        if marker.seq != self.seq:
            raise NondeterminismMismatch(
                f"Event {event.event_id} is the marker of local activity {marker.seq}"
                f" ('{marker.activity_type}'), but the code's at this place is {self.seq}"
                f" ('{self.activity_type}'). {REMEDY}"
            )
        if progress.uses(ID_AND_TYPE_CHECKS):
            if marker.activity_type != self.activity_type:
                raise NondeterminismMismatch(
                    f"Event {event.event_id} is the marker of local activity"
                    f" '{marker.activity_type}', but the code asked for local activity"
                    f" '{self.activity_type}' at this place. {REMEDY}"
                )
            if marker.activity_id != self.activity_id:
                raise NondeterminismMismatch(
                    f"Event {event.event_id} is the marker of local activity"
                    f" '{marker.activity_type}' with id '{marker.activity_id}', but the code gave"
                    f" it id '{self.activity_id}'. {REMEDY}"
                )
        if self._is_failure != (marker.failure is not None):
            raise NondeterminismMismatch(
                f"Event {event.event_id} says that local activity '{self.activity_type}'"
                f" {'failed' if marker.failure is not None else 'completed'}, but here it"
                f" {'failed' if self._is_failure else 'completed'}."
            )

    # Actions ------------------------------------------------------------------------------

    def _await_marker(self, progress: Progress, locals_: LocalActivities) -> None:
        self.was_replaying = True

    def _run(self, progress: Progress, locals_: LocalActivities) -> None:
        request, self._request = self._request, None
        assert request is not None
        locals_.start(self, StartLocal(request))
        if self._is_cancelled:  # while it was not known yet whether it had ended
            locals_.request_cancel(self, progress)

    def _resolve_ahead(self, marker: LocalMarker, progress: Progress) -> None:
        self._request = None
        self._resolve(marker, progress)

    def _finish(self, result: LocalResult, progress: Progress, locals_: LocalActivities) -> None:
        outcome = result.outcome
        completed = outcome.__class__ is ActivityCompleted
        marker = LocalMarker(
            seq=self.seq,
            attempt=result.attempt,
            activity_id=self.activity_id,
            activity_type=self.activity_type,
            complete_ns=self._scheduled_ns + result.run_time_ns,
            backoff_ns=result.backoff_ns,
            original_schedule_ns=result.original_schedule_ns,
            activation_index=progress.activation_index,
            result=outcome.result if completed else None,  # type: ignore[union-attr]
            failure=None if completed else outcome.failure,  # type: ignore[union-attr]
        )
        self._mark(marker, progress)

    def _cancel_now(self, progress: Progress, locals_: LocalActivities) -> None:
        self._mark_cancelled(progress)
        locals_.stop(self, forget=False)

    def _abandon(self, progress: Progress, locals_: LocalActivities) -> None:
        self._mark_cancelled(progress)
        locals_.abandon(self)

    def _mark_cancelled(self, progress: Progress) -> None:
        failure = Failure(message="Activity cancelled")
        failure.canceled_failure_info.SetInParent()
        self._mark(
            LocalMarker(
                seq=self.seq,
                attempt=0,
                activity_id=self.activity_id,
                activity_type=self.activity_type,
                complete_ns=None,
                backoff_ns=None,
                original_schedule_ns=self._original_ns,
                activation_index=progress.activation_index,
                result=None,
                failure=failure,
            ),
            progress,
        )

    def _request_cancel(self, progress: Progress, locals_: LocalActivities) -> None:
        self._is_cancelled = True
        locals_.request_cancel(self, progress)

    def _stop(self, progress: Progress, locals_: LocalActivities) -> None:
        locals_.stop(self, forget=False)

    # Parts --------------------------------------------------------------------------------

    def _mark(self, marker: LocalMarker, progress: Progress) -> None:
        metadata, groups = self._metadata, self._groups

        def build() -> Command:
            return marker.command(metadata, groups)

        progress.queue.add(self, events.MARKER_RECORDED, build)
        self._resolve(marker, progress)

    def _resolve(self, marker: LocalMarker, progress: Progress) -> None:
        self._is_failure = marker.failure is not None
        if marker.complete_ns is not None and marker.complete_ns > progress.now_ns:
            progress.now_ns = marker.complete_ns
        progress.jobs.append(ResolveLocalActivity(self.seq, marker.resolution()))

    TABLE = table(
        (CREATED, "run", RUNNING, _run),
        (CREATED, "wait for its marker", REPLAYING, _await_marker),
        (REPLAYING, "run", RUNNING, _run),
        (REPLAYING, "apply its marker", RESOLVED, _resolve_ahead),
        (REPLAYING, "try to cancel", REPLAYING, _request_cancel),
        (REPLAYING, "cancel and wait", REPLAYING, _request_cancel),
        (REPLAYING, "abandon", REPLAYING, _request_cancel),
        (RUNNING, "finish", MARKING, _finish),
        (RUNNING, "try to cancel", MARKING, _cancel_now),
        (RUNNING, "cancel and wait", RUNNING, _request_cancel),
        (RUNNING, "abandon", MARKING, _abandon),
        (RESOLVED, events.MARKER_RECORDED, MARKED, None),
        (MARKING, events.MARKER_RECORDED, MARKED, None),
        # The workflow ended first.
        (CREATED, "drop", DROPPED, None),
        (REPLAYING, "drop", DROPPED, None),
        (RUNNING, "drop", DROPPED, None),
        # Too late: what counts is in the marker already, or nothing counts any more.
        *(
            (state, trigger, state, None)
            for state in (RESOLVED, MARKING, MARKED, DROPPED)
            for trigger in ("finish", "try to cancel", "cancel and wait", "abandon")
        ),
    )


_CANCEL_TRIGGERS: Final = {
    ActivityCancellation.TRY_CANCEL: "try to cancel",
    ActivityCancellation.WAIT_CANCELLATION_COMPLETED: "cancel and wait",
    ActivityCancellation.ABANDON: "abandon",
}


class LocalActivities:
    """The local activities of one run: what to start and stop, and markers known beforehand."""

    __slots__ = ("_known", "_running", "_steps", "_waiting")

    def __init__(self) -> None:
        self._steps: deque[StartLocal | CancelLocal] = deque()
        self._known: deque[LocalMarker] = deque()  # markers of the replayed task, in order
        self._waiting: dict[int, LocalActivityMachine] = {}  # for their markers
        self._running: dict[int, LocalActivityMachine] = {}

    @property
    def is_busy(self) -> bool:
        """Whether results are still to come."""
        return bool(self._running)

    def take_step(self) -> StartLocal | CancelLocal | None:
        """What to start or stop next."""
        return self._steps.popleft() if self._steps else None

    # For the machines -----------------------------------------------------------------------

    def start(self, machine: LocalActivityMachine, step: StartLocal) -> None:
        """Run a local activity."""
        self._waiting.pop(machine.seq, None)
        self._running[machine.seq] = machine
        self._steps.append(step)

    def stop(self, machine: LocalActivityMachine, *, forget: bool) -> None:
        """Stop a local activity; its result is known already, or wanted no longer."""
        self._running.pop(machine.seq, None)
        if not self._take_back(machine.seq):
            self._steps.append(CancelLocal(machine.seq, forget))

    def abandon(self, machine: LocalActivityMachine) -> None:
        """Let a local activity go on, without us."""
        self._running.pop(machine.seq, None)

    def request_cancel(self, machine: LocalActivityMachine, progress: Progress) -> None:
        """Cancel a local activity and wait for what comes of it."""
        if machine.awaits_marker:
            for marker in self._known:
                if marker.seq == machine.seq:
                    if _is_due(marker, progress):
                        self._known.remove(marker)
                        self._apply(machine, marker, progress)
                    return  # or else it wins when its turn comes
            return
        if self._take_back(machine.seq):
            failure = Failure(message="Activity cancelled")
            failure.canceled_failure_info.SetInParent()
            self._running.pop(machine.seq, None)
            machine.fire(
                "finish", LocalResult(machine.seq, 0, 0, ActivityCancelled(failure)), progress, self
            )
        else:
            self._steps.append(CancelLocal(machine.seq, forget=False))

    def _take_back(self, seq: int) -> bool:
        """Drop a start that has not left yet."""
        for step in self._steps:
            if step.__class__ is StartLocal and step.request.seq == seq:
                self._steps.remove(step)
                return True
        return False

    # For the run ----------------------------------------------------------------------------

    def add(self, machine: LocalActivityMachine, progress: Progress) -> None:
        """The code asks for a local activity."""
        if progress.is_closing:
            machine.fire("drop")  # nobody would wait for it
            return
        if progress.is_replaying:
            self._waiting[machine.seq] = machine
            machine.fire("wait for its marker", progress, self)
        else:
            machine.fire("run", progress, self)

    def run_unmarked(self, progress: Progress) -> None:
        """What comes now was not lived before: run what the history has no marker of."""
        if not self._waiting:
            return
        marked = {marker.seq for marker in self._known}
        for machine in list(self._waiting.values()):
            if machine.seq not in marked:
                machine.fire("run", progress, self)

    def finish(self, result: LocalResult, progress: Progress) -> None:
        """Take a result; one that is wanted no longer is passed over."""
        machine = self._running.pop(result.seq, None)
        if machine is not None:
            machine.fire("finish", result, progress, self)

    def drop_all(self) -> None:
        """The run is over: stop everything, want nothing."""
        self._known.clear()
        for machine in list(self._running.values()):
            self.stop(machine, forget=True)
            machine.fire("drop")
        for machine in self._waiting.values():
            machine.fire("drop")
        self._waiting.clear()

    def learn(self, event: HistoryEvent) -> None:
        """Take a marker that is still to come."""
        self._known.append(LocalMarker.read(event))

    def apply_known(self, progress: Progress, *, even_early: bool = False) -> None:
        """Apply the markers whose turn it is; with ``even_early``, the next one whatever its turn.

        Each is applied only when the code has asked for its local activity, and none before those
        that were written before it.
        """
        known = self._known
        while known:
            marker = known[0]
            machine = self._waiting.get(marker.seq)
            if machine is None or not (_is_due(marker, progress) or even_early):
                return
            known.popleft()
            self._apply(machine, marker, progress)
            even_early = False

    def _apply(
        self, machine: LocalActivityMachine, marker: LocalMarker, progress: Progress
    ) -> None:
        del self._waiting[machine.seq]
        machine.fire("apply its marker", marker, progress)


def _is_due(marker: LocalMarker, progress: Progress) -> bool:
    index = marker.activation_index
    return index is None or index <= progress.activation_index


# What events and commands do ------------------------------------------------------------------


def apply_marker(progress: Progress, event: HistoryEvent) -> None:
    """Hold the marker of a local activity against the one the code asked for.

    Raises:
        MalformedTask: The marker cannot be read.
        NondeterminismMismatch: The code asked for another one, or for none.
    """
    marker = LocalMarker.read(event)
    machine = progress.find_or_none(LocalActivityMachine, marker.seq)
    if machine is None or not machine.is_resolved_ahead:
        progress.queue.drop_optional()
        matched = progress.queue.match(event, events.MARKER_RECORDED)
        if not isinstance(matched, LocalActivityMachine):
            raise NondeterminismMismatch(
                f"Event {event.event_id} is the marker of local activity '{marker.activity_type}',"
                f" but the code asked for {matched.describe()} at this place. {REMEDY}"
            )
        machine = matched
    machine.check(event, marker, progress)
    machine.fire(events.MARKER_RECORDED)
    progress.end(machine)


def _schedule(progress: Progress, command: ScheduleLocalActivity) -> None:
    machine = LocalActivityMachine(command, progress.now_ns)
    progress.keep(machine)
    progress.open_locals().add(machine, progress)


def _cancel(progress: Progress, command: RequestCancelLocalActivity) -> None:
    progress.find(LocalActivityMachine, command.seq, "cancel").cancel(
        progress, progress.open_locals()
    )


COMMANDS: Final = {ScheduleLocalActivity: _schedule, RequestCancelLocalActivity: _cancel}
EVENTS: Final[dict[int, Any]] = {}
"""Markers are told apart by name, in `markers`."""
