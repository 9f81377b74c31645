from __future__ import annotations

import base64
import copy
import json

import pytest
import temporalio.client

from worker_core import api
from worker_core.api.enums.v1 import EventType, RetryState, TimeoutType
from worker_core.client import WorkflowHistory

STARTED = {
    "eventId": "1",
    "eventTime": "2024-01-02T03:04:05.678901Z",
    "eventType": "WorkflowExecutionStarted",
    "workflowExecutionStartedEventAttributes": {
        "workflowType": {"name": "W"},
        "taskQueue": {"name": "tq", "kind": "Normal"},
        "input": {"payloads": [{"metadata": {"encoding": "anNvbi9wbGFpbg=="}, "data": "MQ=="}]},
        "workflowRunTimeout": "10s",
        "originalExecutionRunId": "the-run",
        "initiator": "ContinueAsNew",
        "continuedFailure": {
            "message": "outer",
            "cause": {"timeoutFailureInfo": {"timeoutType": "StartToClose"}},
        },
        "parentWorkflowExecution": {"workflowId": "p", "runId": "r"},
        "versioningOverride": {"pinned": {"behavior": "Pinned"}},
    },
}
SHORT = {
    "events": [
        STARTED,
        {
            "eventId": "2",
            "eventType": "ActivityTaskFailed",
            "activityTaskFailedEventAttributes": {
                "retryState": "MaximumAttemptsReached",
                "failure": {
                    "message": "m",
                    "activityFailureInfo": {"retryState": "NonRetryableFailure"},
                    "cause": {
                        "activityFailureInfo": {"retryState": "Timeout"},
                        "cause": {"timeoutFailureInfo": {"timeoutType": "Heartbeat"}},
                    },
                },
            },
        },
        {
            "eventId": "3",
            "eventType": "ActivityTaskStarted",
            "activityTaskStartedEventAttributes": {
                "lastFailure": {"timeoutFailureInfo": {"timeoutType": "ScheduleToStart"}}
            },
        },
        {
            "eventId": "4",
            "eventType": "StartChildWorkflowExecutionInitiated",
            "startChildWorkflowExecutionInitiatedEventAttributes": {
                "parentClosePolicy": "RequestCancel",
                "workflowIdReusePolicy": "AllowDuplicateFailedOnly",
            },
        },
        {
            "eventId": "5",
            "eventType": "StartChildWorkflowExecutionFailed",
            "startChildWorkflowExecutionFailedEventAttributes": {"cause": "WorkflowAlreadyExists"},
        },
        {
            "eventId": "6",
            "eventType": "SignalExternalWorkflowExecutionFailed",
            "signalExternalWorkflowExecutionFailedEventAttributes": {
                "cause": "ExternalWorkflowExecutionNotFound"
            },
        },
        {
            "eventId": "7",
            "eventType": "RequestCancelExternalWorkflowExecutionFailed",
            "requestCancelExternalWorkflowExecutionFailedEventAttributes": {
                "cause": "NamespaceNotFound"
            },
        },
        {
            "eventId": "8",
            "eventType": "WorkflowTaskTimedOut",
            "workflowTaskTimedOutEventAttributes": {"timeoutType": "ScheduleToStart"},
        },
        {
            "eventId": "9",
            "eventType": "WorkflowTaskFailed",
            "workflowTaskFailedEventAttributes": {"cause": "NonDeterministicError"},
        },
    ]
}


def serialized(history: WorkflowHistory) -> list[bytes]:
    return [event.SerializeToString(deterministic=True) for event in history.events]


def peer_serialized(document) -> list[bytes]:
    history = temporalio.client.WorkflowHistory.from_json("w", document)
    return [event.SerializeToString(deterministic=True) for event in history.events]


def test_short_spellings_are_read_as_the_peer_reads_them():
    document = copy.deepcopy(SHORT)
    # A nested place that the peer does not look into.
    del document["events"][0]["workflowExecutionStartedEventAttributes"]["versioningOverride"]
    assert serialized(WorkflowHistory.from_json("w", document)) == peer_serialized(document)


def test_short_spellings_are_read_wherever_an_enum_is():
    started, failed, *_, timed_out, _task_failed = WorkflowHistory.from_json("w", SHORT).events
    attributes = started.workflow_execution_started_event_attributes
    assert started.event_type == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED
    assert attributes.versioning_override.pinned.behavior == 1
    assert (
        attributes.continued_failure.cause.timeout_failure_info.timeout_type
        == TimeoutType.TIMEOUT_TYPE_START_TO_CLOSE
    )
    failure = failed.activity_task_failed_event_attributes.failure
    assert failure.cause.activity_failure_info.retry_state == RetryState.RETRY_STATE_TIMEOUT
    assert (
        failure.cause.cause.timeout_failure_info.timeout_type == TimeoutType.TIMEOUT_TYPE_HEARTBEAT
    )
    assert (
        timed_out.workflow_task_timed_out_event_attributes.timeout_type
        == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START
    )


def test_every_event_type_is_read_in_both_spellings():
    for name, number in EventType.items():
        pascal = "".join(w.capitalize() for w in name.removeprefix("EVENT_TYPE_").split("_"))
        for spelling in (name, pascal):
            (event,) = WorkflowHistory.from_json(
                "w", {"events": [{"eventId": "1", "eventType": spelling}]}
            ).events
            assert event.event_type == number, spelling


def test_a_dict_is_not_changed():
    document = copy.deepcopy(SHORT)
    WorkflowHistory.from_json("w", document)
    assert document == SHORT


def test_snake_case_field_names_are_read_too():
    history = WorkflowHistory.from_json(
        "w", {"events": [{"event_id": 1, "event_type": "TimerFired"}]}
    )
    assert history.events[0].event_type == EventType.EVENT_TYPE_TIMER_FIRED


def test_values_that_only_look_like_enums_are_left_alone():
    data = base64.b64encode(b"x").decode()
    document = {
        "events": [
            {
                "eventType": "WorkflowExecutionSignaled",
                "workflowExecutionSignaledEventAttributes": {
                    "signalName": "TimerFired",
                    "header": {"fields": {"eventType": {"metadata": {"kind": data}, "data": data}}},
                },
            }
        ]
    }
    (event,) = WorkflowHistory.from_json("w", document).events
    attributes = event.workflow_execution_signaled_event_attributes
    assert attributes.signal_name == "TimerFired"
    assert attributes.header.fields["eventType"].metadata["kind"] == b"x"


def test_what_is_unknown_is_left_out():
    document = {
        "events": [
            {
                "eventId": "1",
                "eventType": "EVENT_TYPE_FROM_THE_FUTURE",
                "fromTheFuture": {"a": [1]},
            },
            {"eventId": "2", "eventType": "FromTheFuture"},
        ],
        "more": True,
    }
    history = WorkflowHistory.from_json("w", json.dumps(document))
    assert [(e.event_id, e.event_type) for e in history.events] == [(1, 0), (2, 0)]


def test_there_and_back():
    history = WorkflowHistory.from_json("w", SHORT)
    assert serialized(WorkflowHistory.from_json("w", history.to_json())) == serialized(history)
    assert serialized(WorkflowHistory.from_json("w", history.to_json_dict())) == serialized(history)
    assert json.loads(history.to_json()) == history.to_json_dict()


def test_json_is_what_the_peer_writes():
    history = WorkflowHistory.from_json("w", SHORT)
    peer = temporalio.client.WorkflowHistory.from_json("w", history.to_json())
    assert peer.to_json() == history.to_json()
    assert peer.to_json_dict() == history.to_json_dict()


def test_the_message_of_the_pool_is_used():
    event = WorkflowHistory.from_json("w", SHORT).events[0]
    assert event.DESCRIPTOR.file.pool is api.pool


def test_run_id_is_that_of_the_first_event():
    assert WorkflowHistory.from_json("w", {"events": [STARTED]}).run_id == "the-run"


def test_run_id_needs_the_first_event():
    with pytest.raises(RuntimeError, match="no events"):
        _ = WorkflowHistory("w", []).run_id
    with pytest.raises(RuntimeError, match="not the workflow's start"):
        _ = WorkflowHistory.from_json("w", {"events": SHORT["events"][1:]}).run_id


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ('{"events": [', "not JSON"),
        ("[]", "is a dictionary with 'events', this is a list"),
        ({}, "a list named 'events', this one has none"),
        ({"events": "x"}, "has a str there"),
        ({"events": [{}, 3]}, "event 2 is a int"),
        ({"events": [{"eventId": "one"}]}, "not a workflow history"),
        ({"events": [{"timerFiredEventAttributes": "x"}]}, "not a workflow history"),
        (
            {"events": [{"timerFiredEventAttributes": {}, "markerRecordedEventAttributes": {}}]},
            "not",
        ),
    ],
)
def test_what_is_no_history_is_refused(document, message):
    with pytest.raises(ValueError, match=message):
        WorkflowHistory.from_json("w", document)
