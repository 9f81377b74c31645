"""The failure tree: shapes, names and pickling."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from datetime import timedelta

import pytest
import temporalio.exceptions

from worker_core import exceptions
from worker_core.api.failure.v1 import Failure

CLASSES = [
    name
    for name, cls in vars(temporalio.exceptions).items()
    if inspect.isclass(cls) and issubclass(cls, temporalio.exceptions.TemporalError)
]


def arguments_of(cls):
    return [
        (parameter.name, parameter.kind, repr(parameter.default))
        for parameter in inspect.signature(cls.__init__).parameters.values()
    ]


@pytest.mark.parametrize("name", CLASSES)
def test_classes_have_the_peers_constructors_and_bases(name):
    ours, theirs = getattr(exceptions, name), getattr(temporalio.exceptions, name)
    assert arguments_of(ours) == arguments_of(theirs)
    assert [c.__name__ for c in ours.__mro__] == [c.__name__ for c in theirs.__mro__]
    public = {name for name in dir(theirs) if not name.startswith("_")}
    assert public <= set(dir(ours))


def test_application_error_puts_its_type_before_the_message():
    error = exceptions.ApplicationError("no", 1, 2, type="Refused", non_retryable=True)
    assert (str(error), error.message, error.details) == ("Refused: no", "no", (1, 2))
    assert str(exceptions.ApplicationError("no")) == "no"


def test_cause_is_the_cause():
    error = exceptions.ApplicationError("no")
    error.__cause__ = ValueError("because")
    assert error.cause is error.__cause__


ACTIVITY = {
    "scheduled_event_id": 1,
    "started_event_id": 2,
    "identity": "i",
    "activity_type": "t",
    "activity_id": "a",
    "retry_state": exceptions.RetryState.TIMEOUT,
}
CHILD = {
    "namespace": "n",
    "workflow_id": "w",
    "run_id": "r",
    "workflow_type": "t",
    "initiated_event_id": 1,
    "started_event_id": 2,
    "retry_state": None,
}
NEXUS = {
    "scheduled_event_id": 1,
    "endpoint": "e",
    "service": "s",
    "operation": "o",
    "operation_token": "t",
}


class OwnError(exceptions.ApplicationError):
    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}", type="Own")
        self.code = code


@pytest.mark.parametrize(
    "error",
    [
        exceptions.ApplicationError("m", {"a": 1}, type="T", next_retry_delay=timedelta(seconds=3)),
        exceptions.ActivityError("m", **ACTIVITY),
        exceptions.ChildWorkflowError("m", **CHILD),
        exceptions.NexusOperationError("m", **NEXUS),
        exceptions.TimeoutError("m", type=None, last_heartbeat_details=[1]),
        exceptions.WorkflowAlreadyStartedError("w", "t", run_id="r"),
        exceptions.FailureError("m", failure=Failure(message="m", source="JavaSDK")),
        OwnError(7),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_pickling(error):
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert (str(copy), copy.args) == (str(error), error.args)
    assert vars(copy) == vars(error)


def with_cause(error, cause):
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (asyncio.CancelledError(), True),
        (exceptions.CancelledError(), True),
        (
            with_cause(exceptions.ActivityError("m", **ACTIVITY), exceptions.CancelledError()),
            True,
        ),
        (
            with_cause(exceptions.ChildWorkflowError("m", **CHILD), exceptions.CancelledError()),
            True,
        ),
        (
            with_cause(exceptions.NexusOperationError("m", **NEXUS), exceptions.CancelledError()),
            True,
        ),
        (with_cause(exceptions.ActivityError("m", **ACTIVITY), ValueError()), False),
        (with_cause(exceptions.ApplicationError("m"), exceptions.CancelledError()), False),
        (ValueError(), False),
    ],
)
def test_what_counts_as_cancelled(error, expected):
    assert exceptions.is_cancelled_exception(error) is expected
