"""The workflow task itself: scheduled, started, then completed, failed or timed out.

A start *acts* (it moves workflow time and brings the facts of its event) once it is known to
count: when it is the last event of the sequence being applied, or when its completion arrives.
Starts that fail or time out never act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import UpdateRandomSeed
from worker_core._machines import events
from worker_core._machines.errors import MalformedTask
from worker_core._machines.table import Machine, Trigger, name_trigger, table
from worker_core._machines.wire import timestamp_ns

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "WorkflowTaskMachine", "start_acts"]

NONE: Final = "none"
SCHEDULED: Final = "scheduled"
STARTED: Final = "started"

RESET_WORKFLOW: Final = 20  # WorkflowTaskFailedCause
PAUSED_BEFORE_START: Final = 39  # WorkflowTaskFailedCause


class WorkflowTaskMachine(Machine):
    """The current workflow task of a run; one machine lives through all of them."""

    __slots__ = ()

    NOUN = "workflow task"

    def __init__(self) -> None:
        self.state = NONE

    @property
    def is_idle(self) -> bool:
        """Whether no task is scheduled or started."""
        return self.state is NONE

    def _refusal(self, trigger: Trigger, args: tuple[Any, ...]) -> Exception:
        assert isinstance(trigger, int)
        return MalformedTask(
            f"{name_trigger(trigger, args)} cannot follow while the workflow task is"
            f" {self.state}. The history is damaged or out of order; fetch it again."
        )

    def _failed_unstarted(self, event: HistoryEvent) -> None:
        cause = event.workflow_task_failed_event_attributes.cause
        if cause != PAUSED_BEFORE_START:
            raise MalformedTask(
                f"Event {event.event_id} failed a workflow task that never started (cause"
                f" {cause}). The history is damaged or out of order; fetch it again."
            )

    TABLE = table(
        (NONE, events.TASK_SCHEDULED, SCHEDULED, None),
        (SCHEDULED, events.TASK_STARTED, STARTED, None),
        (SCHEDULED, events.TASK_TIMED_OUT, NONE, None),
        (SCHEDULED, events.TASK_FAILED, NONE, _failed_unstarted),
        (STARTED, events.TASK_COMPLETED, NONE, None),
        (STARTED, events.TASK_FAILED, NONE, None),
        (STARTED, events.TASK_TIMED_OUT, NONE, None),
    )


# What events do --------------------------------------------------------------------------------


def start_acts(progress: Progress) -> None:
    """The last start counts: the code now lives at its time, and knows what it brought."""
    event = progress.pending_start
    if event is None:
        return
    progress.pending_start = None
    progress.last_started_id = event.event_id
    started_ns = timestamp_ns(event.event_time)
    if started_ns > progress.now_ns:
        progress.now_ns = started_ns
    attributes = event.workflow_task_started_event_attributes
    progress.history_size_bytes = attributes.history_size_bytes
    progress.continue_as_new_suggested = attributes.suggest_continue_as_new
    progress.target_version_changed = attributes.target_worker_deployment_version_changed
    if progress.locals is not None and not progress.is_replaying:
        progress.locals.run_unmarked(progress)


def _on_scheduled(progress: Progress, event: HistoryEvent) -> None:
    progress.workflow_task.fire(events.TASK_SCHEDULED, event)


def _on_started(progress: Progress, event: HistoryEvent) -> None:
    progress.workflow_task.fire(events.TASK_STARTED, event)
    progress.pending_start = event


def _on_completed(progress: Progress, event: HistoryEvent) -> None:
    progress.workflow_task.fire(events.TASK_COMPLETED, event)
    start_acts(progress)
    progress.queue.begin_matching()


def _on_failed(progress: Progress, event: HistoryEvent) -> None:
    progress.workflow_task.fire(events.TASK_FAILED, event)
    progress.pending_start = None
    attributes = event.workflow_task_failed_event_attributes
    if attributes.cause == RESET_WORKFLOW:
        progress.jobs.append(UpdateRandomSeed(attributes.new_run_id))


def _on_timed_out(progress: Progress, event: HistoryEvent) -> None:
    progress.workflow_task.fire(events.TASK_TIMED_OUT, event)
    progress.pending_start = None


EVENTS: Final = {
    events.TASK_SCHEDULED: _on_scheduled,
    events.TASK_STARTED: _on_started,
    events.TASK_COMPLETED: _on_completed,
    events.TASK_FAILED: _on_failed,
    events.TASK_TIMED_OUT: _on_timed_out,
}
COMMANDS: Final[dict[type, Any]] = {}
