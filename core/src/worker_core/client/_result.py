"""How a run ended, read from the event that closed it.

Two questions, answered apart: which run goes on (`next_run_id`, decided without converting
anything), and what the end means for the caller (`close_result`, converts).
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from worker_core.client._exceptions import WorkflowContinuedAsNewError, WorkflowFailureError
from worker_core.exceptions import CancelledError, TerminatedError, TimeoutError, TimeoutType

if TYPE_CHECKING:
    from worker_core.api.history.v1 import HistoryEvent
    from worker_core.converter import DataConverter

__all__ = ["close_result", "is_close_event", "next_run_id"]

_COMPLETED = "workflow_execution_completed_event_attributes"
_FAILED = "workflow_execution_failed_event_attributes"
_CANCELLED = "workflow_execution_canceled_event_attributes"
_TERMINATED = "workflow_execution_terminated_event_attributes"
_TIMED_OUT = "workflow_execution_timed_out_event_attributes"
_CONTINUED = "workflow_execution_continued_as_new_event_attributes"

_CLOSES = frozenset((_COMPLETED, _FAILED, _CANCELLED, _TERMINATED, _TIMED_OUT, _CONTINUED))
_MAY_GO_ON = frozenset((_COMPLETED, _FAILED, _TIMED_OUT, _CONTINUED))
"""Cron schedules and retries go on after a completion, failure or timeout. A cancellation or
termination ends the chain."""


def is_close_event(event: HistoryEvent) -> bool:
    """Whether this event ends its run."""
    return event.WhichOneof("attributes") in _CLOSES


def next_run_id(event: HistoryEvent) -> str | None:
    """Run that goes on after this closing event, None if none does.

    Raises:
        RuntimeError: A run continued as new, and its event does not say where.
    """
    kind = event.WhichOneof("attributes")
    if kind not in _MAY_GO_ON:
        return None
    run_id: str = getattr(event, kind).new_execution_run_id
    if kind == _CONTINUED and not run_id:
        raise RuntimeError(
            f"Event {event.event_id} continues the workflow as new without naming the new run"
        )
    return run_id or None


async def close_result(
    event: HistoryEvent, converter: DataConverter, result_type: type | None
) -> Any:
    """The result of a run, from its closing event.

    Raises:
        WorkflowFailureError: It did not complete.
        WorkflowContinuedAsNewError: It continued as new.
    """
    kind = event.WhichOneof("attributes")
    if kind == _COMPLETED:
        results = await converter.decode_wrapper(
            event.workflow_execution_completed_event_attributes.result,
            [result_type] if result_type else None,
        )
        if len(results) > 1:
            warnings.warn(f"Expected single result, got {len(results)}", stacklevel=3)
        return results[0] if results else None
    if kind == _CONTINUED:
        raise WorkflowContinuedAsNewError(
            event.workflow_execution_continued_as_new_event_attributes.new_execution_run_id
        )
    raise WorkflowFailureError(cause=await _failure(kind, event, converter))


async def _failure(
    kind: str | None, event: HistoryEvent, converter: DataConverter
) -> BaseException:
    if kind == _FAILED:
        return await converter.decode_failure(
            event.workflow_execution_failed_event_attributes.failure
        )
    if kind == _CANCELLED:
        return CancelledError(
            "Workflow cancelled",
            *await converter.decode_wrapper(
                event.workflow_execution_canceled_event_attributes.details
            ),
        )
    if kind == _TERMINATED:
        terminated = event.workflow_execution_terminated_event_attributes
        return TerminatedError(
            terminated.reason or "Workflow terminated",
            *await converter.decode_wrapper(terminated.details),
        )
    assert kind == _TIMED_OUT, kind
    return TimeoutError(
        "Workflow timed out", type=TimeoutType.START_TO_CLOSE, last_heartbeat_details=[]
    )
