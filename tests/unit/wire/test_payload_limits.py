"""Which sizes of a request are noticed, and what is said of them."""

from __future__ import annotations

import logging

import pytest
import temporalio.service

from worker_core._wire.payload_limits import (
    SENDER,
    ErrorLimits,
    PayloadsTooLargeError,
    Sender,
    WarnLimits,
    check_request,
)
from worker_core.api.common.v1 import Memo, Payload, Payloads, SearchAttributes
from worker_core.api.failure.v1 import Failure
from worker_core.api.update.v1 import Outcome, Response
from worker_core.api.wellknown import Any as AnyMessage
from worker_core.api.workflowservice.v1 import (
    ExecuteMultiOperationRequest,
    PollWorkflowTaskQueueRequest,
    RespondActivityTaskFailedRequest,
    RespondWorkflowTaskCompletedRequest,
    SignalWorkflowExecutionRequest,
    StartWorkflowExecutionRequest,
)
from worker_core.service import PayloadLimitsConfig

WARN = WarnLimits(500, 100)


def payloads(*sizes: int) -> Payloads:
    return Payloads(payloads=[Payload(data=b"x" * size) for size in sizes])


def memo(size: int) -> Memo:
    return Memo(fields={"key": Payload(data=b"x" * size)})


def noticed(
    request: object, caplog: pytest.LogCaptureFixture, warn: WarnLimits = WARN
) -> list[str]:
    """What is logged when a request is sent."""
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        check_request("Method", request, request.ByteSize(), warn)  # type: ignore[arg-type, attr-defined]
    return [record.getMessage() for record in caplog.records]


def test_a_list_counts_as_a_whole(caplog: pytest.LogCaptureFixture) -> None:
    request = StartWorkflowExecutionRequest(workflow_id="wf", input=payloads(300, 300))
    [text] = noticed(request, caplog)
    assert text == (
        "[TMPRL1103] Attempted to upload payloads with size that exceeded the warning limit. It is "
        f"input of Method for wf, {request.input.ByteSize()} bytes; the limit is 500."
    )
    record = caplog.records[0]
    assert (record.workflow_id, record.field, record.payload_size_limit) == ("wf", "input", 500)  # type: ignore[attr-defined]
    assert record.payload_size == request.input.ByteSize()  # type: ignore[attr-defined]
    assert noticed(StartWorkflowExecutionRequest(input=payloads(300)), caplog) == []


def test_everything_is_named_and_memos_first(caplog: pytest.LogCaptureFixture) -> None:
    request = StartWorkflowExecutionRequest(
        input=payloads(900), last_completion_result=payloads(10, 800), memo=memo(200)
    )
    first, *others = noticed(request, caplog)
    assert first.startswith("[TMPRL1103] Attempted to upload memo with size that exceeded the warn")
    assert [text.partition(" It is ")[2].partition(" of ")[0] for text in others] == [
        "input",
        "last_completion_result",
    ]


def test_exactly_the_limit_is_fine(caplog: pytest.LogCaptureFixture) -> None:
    request = StartWorkflowExecutionRequest(input=payloads(300))
    size = request.input.ByteSize()
    assert noticed(request, caplog, WarnLimits(size, 0)) == []
    assert len(noticed(request, caplog, WarnLimits(size - 1, 0))) == 1


def test_zero_is_no_limit(caplog: pytest.LogCaptureFixture) -> None:
    request = StartWorkflowExecutionRequest(input=payloads(900), memo=memo(900))
    assert noticed(request, caplog, WarnLimits(0, 0)) == []


def test_search_attributes_do_not_count(caplog: pytest.LogCaptureFixture) -> None:
    attributes = SearchAttributes(indexed_fields={"a": Payload(data=b"x" * 900)})
    assert noticed(StartWorkflowExecutionRequest(search_attributes=attributes), caplog) == []


def test_what_has_no_payloads_is_not_looked_into(caplog: pytest.LogCaptureFixture) -> None:
    assert noticed(PollWorkflowTaskQueueRequest(identity="x" * 900), caplog) == []


def test_places_are_named(caplog: pytest.LogCaptureFixture) -> None:
    completed = RespondWorkflowTaskCompletedRequest()
    completed.commands.add().start_timer_command_attributes.timer_id = "1"
    activity = completed.commands.add().schedule_activity_task_command_attributes
    activity.input.CopyFrom(payloads(600))
    assert (
        "It is commands[1].schedule_activity_task_command_attributes.input of"
        in (noticed(completed, caplog)[0])
    )
    child = completed.commands[0].start_child_workflow_execution_command_attributes
    child.memo.CopyFrom(memo(200))
    assert (
        "commands[0].start_child_workflow_execution_command_attributes.memo of"
        in (noticed(completed, caplog)[0])
    )
    failed = RespondActivityTaskFailedRequest(failure=Failure(cause=Failure()))
    failed.failure.cause.application_failure_info.details.CopyFrom(payloads(600))
    assert "failure.cause.application_failure_info.details of" in noticed(failed, caplog)[0]
    signal = SignalWorkflowExecutionRequest()
    signal.workflow_execution.workflow_id = "signalled"
    signal.header.fields["trace"].data = b"x" * 600
    assert "header.fields['trace'] of Method for signalled," in noticed(signal, caplog)[0]


def test_the_outcome_of_an_update_is_looked_into(caplog: pytest.LogCaptureFixture) -> None:
    response = Response(outcome=Outcome(success=payloads(600)))
    completed = RespondWorkflowTaskCompletedRequest()
    body = AnyMessage()
    body.Pack(response)
    completed.messages.add().body.CopyFrom(body)
    assert "messages[0].body.outcome.success of" in noticed(completed, caplog)[0]


def test_an_update_with_start_names_its_workflow(caplog: pytest.LogCaptureFixture) -> None:
    request = ExecuteMultiOperationRequest()
    start = request.operations.add().start_workflow
    start.workflow_id = "both"
    start.input.CopyFrom(payloads(600))
    assert "operations[0].start_workflow.input of Method for both," in noticed(request, caplog)[0]


def test_a_worker_is_stopped(caplog: pytest.LogCaptureFixture) -> None:
    errors = ErrorLimits(700, 150)
    token = SENDER.set(Sender(errors, lambda run: {"workflow_id": run}, "mine"))
    try:
        large = RespondActivityTaskFailedRequest(last_heartbeat_details=payloads(600))
        assert "warning limit" in noticed(large, caplog)[0]
        large.last_heartbeat_details.CopyFrom(payloads(800))
        with pytest.raises(PayloadsTooLargeError) as raised:
            noticed(large, caplog)
        assert str(raised.value) == (
            "[TMPRL1103] Attempted to upload payloads with size that exceeded the error limit."
        )
        [record] = caplog.records
        assert record.levelname == "ERROR"
        assert " for mine, " in record.getMessage()
        with pytest.raises(PayloadsTooLargeError, match="upload memo with"):
            noticed(StartWorkflowExecutionRequest(memo=memo(200)), caplog)
    finally:
        SENDER.reset(token)


def test_defaults_are_the_peers() -> None:
    ours, theirs = PayloadLimitsConfig(), temporalio.service.PayloadLimitsConfig()
    assert (ours.payloads_warn_size, ours.memo_warn_size) == (
        theirs.payloads_warn_size,
        theirs.memo_warn_size,
    )
    assert PayloadLimitsConfig(1, 2) == PayloadLimitsConfig(payloads_warn_size=1, memo_warn_size=2)


@pytest.mark.parametrize("name", ["payloads_warn_size", "memo_warn_size"])
def test_what_is_no_size_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} is -1, but must not be negative"):
        PayloadLimitsConfig(**{name: -1})
    with pytest.raises(TypeError, match=f"{name} is 1.5. Pass a number of bytes"):
        PayloadLimitsConfig(**{name: 1.5})  # type: ignore[arg-type]
