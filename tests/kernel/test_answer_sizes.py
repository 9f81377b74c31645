"""What is answered in the place of something too large."""

from __future__ import annotations

from worker_core._kernel.answer_sizes import fail_large_answers, fail_query
from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.enums.v1 import QueryResultType, WorkflowTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.query.v1 import WorkflowQueryResult
from worker_core.api.workflowservice.v1 import (
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
)

ANSWERED = QueryResultType.QUERY_RESULT_TYPE_ANSWERED
FAILED = QueryResultType.QUERY_RESULT_TYPE_FAILED


def answer(size: int) -> Payloads:
    return Payloads(payloads=[Payload(data=b"x" * size)])


def test_only_the_query_that_is_too_large_fails() -> None:
    request = RespondWorkflowTaskCompletedRequest()
    for name, size in (("small", 10), ("large", 200)):
        request.query_results[name].CopyFrom(
            WorkflowQueryResult(result_type=ANSWERED, answer=answer(size))
        )
    assert fail_large_answers(request, 100, "too large")
    small, large = request.query_results["small"], request.query_results["large"]
    assert small == WorkflowQueryResult(result_type=ANSWERED, answer=answer(10))
    assert large == WorkflowQueryResult(result_type=FAILED, error_message="too large")
    # Then it can be sent; if it still cannot, something else is to blame.
    assert not fail_large_answers(request, 100, "too large")


def test_an_error_may_be_what_is_too_large() -> None:
    request = RespondWorkflowTaskCompletedRequest()
    failed = request.query_results["q"]
    failed.result_type = FAILED
    failed.failure.application_failure_info.details.CopyFrom(answer(200))
    assert fail_large_answers(request, 100, "too large")
    assert failed == WorkflowQueryResult(result_type=FAILED, error_message="too large")


def test_a_query_by_itself() -> None:
    request = RespondQueryTaskCompletedRequest(
        task_token=b"t", namespace="ns", completed_type=ANSWERED, query_result=answer(200)
    )
    fail_query(request, "too large")
    failure = Failure(message="too large")
    failure.application_failure_info.type = "PayloadsTooLarge"
    assert request == RespondQueryTaskCompletedRequest(
        task_token=b"t",
        namespace="ns",
        completed_type=FAILED,
        error_message="too large",
        failure=failure,
        cause=WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE,
    )
