"""What is answered in the place of something that is too large to be sent."""

from __future__ import annotations

from worker_core.api.enums.v1 import QueryResultType, WorkflowTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflowservice.v1 import (
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
)

__all__ = ["fail_large_answers", "fail_query", "payloads_too_large"]

_FAILED = QueryResultType.QUERY_RESULT_TYPE_FAILED
_CAUSE = WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE


def payloads_too_large(message: str) -> Failure:
    """The failure that stands for something too large. It may be tried again."""
    failure = Failure(message=message)
    failure.application_failure_info.type = "PayloadsTooLarge"
    return failure


def fail_query(request: RespondQueryTaskCompletedRequest, message: str) -> None:
    """Let a query fail whose answer, or whose failure, is too large."""
    request.completed_type = _FAILED
    request.ClearField("query_result")
    request.error_message = message
    request.failure.CopyFrom(payloads_too_large(message))
    request.cause = _CAUSE


def fail_large_answers(
    request: RespondWorkflowTaskCompletedRequest, limit_bytes: int, message: str
) -> bool:
    """Let those queries of a completed task fail whose answers are too large.

    Returns:
        Whether there were any.
    """
    found = False
    for result in request.query_results.values():
        if result.answer.ByteSize() > limit_bytes or result.failure.ByteSize() > limit_bytes:
            found = True
            result.ClearField("answer")
            result.ClearField("failure")
            result.result_type = _FAILED
            result.error_message = message
    return found
