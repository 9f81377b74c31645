from __future__ import annotations

from typing import Any

import pytest

from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.workflowservice.v1 import GetWorkflowExecutionHistoryResponse
from worker_core.client import WorkflowContinuedAsNewError, WorkflowFailureError
from worker_core.client._result import is_close_event, next_run_id
from worker_core.exceptions import (
    ApplicationError,
    CancelledError,
    TerminatedError,
    TimeoutError,
    TimeoutType,
)


def json_payloads(*texts: str) -> Payloads:
    return Payloads(
        payloads=[
            Payload(metadata={"encoding": b"json/plain"}, data=text.encode()) for text in texts
        ]
    )


def completed(*texts: str, new: str = "") -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    attributes = event.workflow_execution_completed_event_attributes
    attributes.SetInParent()
    if texts:
        attributes.result.CopyFrom(json_payloads(*texts))
    attributes.new_execution_run_id = new
    return event


def failed(new: str = "") -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    attributes = event.workflow_execution_failed_event_attributes
    attributes.failure.message = "broken"
    attributes.failure.application_failure_info.type = "Broken"
    attributes.new_execution_run_id = new
    return event


def cancelled() -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    event.workflow_execution_canceled_event_attributes.details.CopyFrom(json_payloads("1", '"x"'))
    return event


def terminated(reason: str = "") -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    attributes = event.workflow_execution_terminated_event_attributes
    attributes.reason = reason
    attributes.details.CopyFrom(json_payloads("2"))
    return event


def timed_out(new: str = "") -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    event.workflow_execution_timed_out_event_attributes.SetInParent()
    event.workflow_execution_timed_out_event_attributes.new_execution_run_id = new
    return event


def continued(new: str = "second") -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    event.workflow_execution_continued_as_new_event_attributes.SetInParent()
    event.workflow_execution_continued_as_new_event_attributes.new_execution_run_id = new
    return event


def other() -> HistoryEvent:
    event = HistoryEvent(event_id=3)
    event.timer_fired_event_attributes.SetInParent()
    return event


@pytest.mark.parametrize(
    ("event", "following"),
    [
        (completed(), None),
        (completed(new="second"), "second"),
        (failed(), None),
        (failed(new="second"), "second"),
        (timed_out(), None),
        (timed_out(new="second"), "second"),
        (continued("second"), "second"),
        (cancelled(), None),
        (terminated(), None),
    ],
)
def test_which_run_goes_on(event, following):
    assert is_close_event(event)
    assert next_run_id(event) == following


def test_other_events_close_nothing():
    assert not is_close_event(other())
    assert not is_close_event(HistoryEvent())


def test_continue_as_new_without_a_new_run_is_an_error():
    with pytest.raises(RuntimeError, match=r"Event 3 .* without naming the new run"):
        next_run_id(continued(""))


def page(*events: HistoryEvent, token: bytes = b"") -> GetWorkflowExecutionHistoryResponse:
    response = GetWorkflowExecutionHistoryResponse(next_page_token=token)
    response.history.events.extend(events)
    return response


async def result_of(recorded, service, *pages, result_type: Any = None, **options: Any) -> Any:
    service.answer("GetWorkflowExecutionHistory", *pages)
    handle = recorded.get_workflow_handle("wf", run_id="first", result_type=result_type)
    return await handle.result(**options)


async def test_result_is_converted(recorded, service):
    assert await result_of(recorded, service, page(completed('{"a":1}'))) == {"a": 1}
    assert await result_of(recorded, service, page(completed("1")), result_type=float) == 1.0
    assert await result_of(recorded, service, page(completed())) is None


async def test_more_than_one_result_is_warned_about(recorded, service):
    with pytest.warns(UserWarning, match="Expected single result, got 2"):
        assert await result_of(recorded, service, page(completed("1", "2"))) == 1


async def test_the_wait_is_a_long_poll_of_the_closing_event(recorded, service):
    await result_of(
        recorded,
        service,
        page(token=b"again"),
        page(completed("1")),
        rpc_metadata={"a": "b"},
    )
    first, second = service.calls
    assert first.request.wait_new_event
    assert first.request.skip_archival
    assert first.request.history_event_filter_type == 2
    assert first.request.execution.run_id == "first"
    assert (first.request.next_page_token, second.request.next_page_token) == (b"", b"again")
    assert first.metadata == second.metadata == {"a": "b"}


async def test_runs_are_followed(recorded, service):
    result = await result_of(
        recorded,
        service,
        page(continued("second")),
        page(failed(new="third")),
        page(timed_out(new="fourth")),
        page(completed("1", new="fifth")),
        page(completed("2")),
    )
    assert result == 2
    assert [call.request.execution.run_id for call in service.calls] == [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
    ]


async def test_runs_are_not_followed_if_not_wanted(recorded, service):
    unfollowed = completed("1", new="second")
    assert await result_of(recorded, service, page(unfollowed), follow_runs=False) == 1
    with pytest.raises(WorkflowContinuedAsNewError) as continued_as_new:
        await result_of(recorded, service, page(continued("second")), follow_runs=False)
    assert continued_as_new.value.new_execution_run_id == "second"
    with pytest.raises(WorkflowFailureError):
        await result_of(recorded, service, page(failed(new="second")), follow_runs=False)


async def failure_of(recorded, service, event) -> BaseException:
    with pytest.raises(WorkflowFailureError, match=r"^Workflow execution failed$") as info:
        await result_of(recorded, service, page(event))
    assert info.value.cause is info.value.__cause__
    return info.value.cause


async def test_failures(recorded, service):
    failure = await failure_of(recorded, service, failed())
    assert isinstance(failure, ApplicationError)
    assert (failure.message, failure.type) == ("broken", "Broken")

    cancellation = await failure_of(recorded, service, cancelled())
    assert isinstance(cancellation, CancelledError)
    assert (cancellation.message, list(cancellation.details)) == ("Workflow cancelled", [1, "x"])

    termination = await failure_of(recorded, service, terminated())
    assert isinstance(termination, TerminatedError)
    assert (termination.message, list(termination.details)) == ("Workflow terminated", [2])
    assert "why" in str(await failure_of(recorded, service, terminated("why")))

    timeout = await failure_of(recorded, service, timed_out())
    assert isinstance(timeout, TimeoutError)
    assert timeout.type == TimeoutType.START_TO_CLOSE


async def test_a_server_that_gives_no_closing_event_is_not_asked_for_ever(recorded, service):
    with pytest.raises(RuntimeError, match="no closing event for run first of workflow 'wf'"):
        await result_of(recorded, service, page(other()))
