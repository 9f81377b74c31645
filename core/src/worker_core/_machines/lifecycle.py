"""Events of the workflow as a whole: its start, signals, requests to cancel it, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import CancelWorkflow, SignalWorkflow
from worker_core._machines import events
from worker_core._machines.errors import MalformedTask
from worker_core._machines.start import inherited_from, initialize_job

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "DEFAULT_TASK_TIMEOUT_NS", "EVENTS"]

DEFAULT_TASK_TIMEOUT_NS: Final = 10_000_000_000


def _on_started(progress: Progress, event: HistoryEvent) -> None:
    if progress.last_event_id:
        raise MalformedTask(
            f"Event {event.event_id} starts the workflow a second time. The history is"
            " damaged; fetch it again."
        )
    job = initialize_job(
        event,
        workflow_id=progress.workflow_id,
        run_id=progress.run_id,
        task_queue=progress.task_queue,
    )
    progress.workflow_type = job.workflow_type
    progress.now_ns = job.start_time_ns
    progress.task_timeout_ns = job.task_timeout_ns or DEFAULT_TASK_TIMEOUT_NS
    progress.inherited = inherited_from(event.workflow_execution_started_event_attributes)
    progress.jobs.append(job)


def _on_signaled(progress: Progress, event: HistoryEvent) -> None:
    attributes = event.workflow_execution_signaled_event_attributes
    progress.jobs.append(
        SignalWorkflow(
            attributes.signal_name,
            attributes.input.payloads,
            attributes.header.fields,
            attributes.identity,
            event.event_id,
        )
    )


def _on_cancel_requested(progress: Progress, event: HistoryEvent) -> None:
    attributes = event.workflow_execution_cancel_requested_event_attributes
    progress.jobs.append(CancelWorkflow(attributes.cause))


def _on_ended_by_server(progress: Progress, event: HistoryEvent) -> None:
    progress.has_ended = True


def _on_ignorable(progress: Progress, event: HistoryEvent) -> None:
    """Options, pauses and skipped time are no news for workflow code."""


EVENTS: Final = {
    events.WORKFLOW_STARTED: _on_started,
    events.WORKFLOW_SIGNALED: _on_signaled,
    events.WORKFLOW_CANCEL_REQUESTED: _on_cancel_requested,
    events.WORKFLOW_TIMED_OUT: _on_ended_by_server,
    events.WORKFLOW_TERMINATED: _on_ended_by_server,
    **dict.fromkeys(events.IGNORABLE_EVENTS, _on_ignorable),
}
COMMANDS: Final[dict[type, Any]] = {}
