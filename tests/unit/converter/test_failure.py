"""Exceptions to failures and back: what the comparison with the peer does not show."""

from __future__ import annotations

import json
import logging

import nexusrpc
import pytest

from worker_core import converter as c
from worker_core import exceptions
from worker_core.api.failure.v1 import Failure

PAYLOADS = c.PayloadConverter.default
DEFAULT = c.FailureConverter.default


def to_failure(error, converter=DEFAULT):
    failure = Failure()
    converter.to_failure(error, PAYLOADS, failure)
    return failure


def from_failure(failure):
    return DEFAULT.from_failure(failure, PAYLOADS)


def test_other_exceptions_become_application_errors_named_after_their_class():
    failure = to_failure(KeyError("k"))
    assert failure.message == "'k'"
    assert failure.application_failure_info.type == "KeyError"
    assert not failure.stack_trace


def test_only_the_explicit_cause_of_other_exceptions_travels():
    error = ValueError("outer")
    error.__context__ = KeyError("inner")
    assert not to_failure(error).HasField("cause")
    error.__cause__ = error.__context__
    assert to_failure(error).cause.application_failure_info.type == "KeyError"


def test_an_error_from_the_wire_goes_back_as_it_came():
    failure = Failure(message="m", source="JavaSDK", stack_trace="at Foo.java:1")
    failure.application_failure_info.type = "T"
    failure.cause.message = "c"
    error = from_failure(failure)
    assert (error.failure, error.cause.failure) == (failure, failure.cause)
    try:
        raise error from ValueError("something new")
    except exceptions.ApplicationError as raised:
        assert to_failure(raised) == failure


@pytest.mark.parametrize(
    ("field", "cls", "message"),
    [
        ("application_failure_info", exceptions.ApplicationError, "Application error"),
        ("timeout_failure_info", exceptions.TimeoutError, "Timeout"),
        ("canceled_failure_info", exceptions.CancelledError, "Cancelled"),
        ("terminated_failure_info", exceptions.TerminatedError, "Terminated"),
        ("server_failure_info", exceptions.ServerError, "Server error"),
        ("reset_workflow_failure_info", exceptions.FailureError, "Failure error"),
        ("activity_failure_info", exceptions.ActivityError, "Activity error"),
        (
            "child_workflow_execution_failure_info",
            exceptions.ChildWorkflowError,
            "Child workflow error",
        ),
        (
            "nexus_operation_execution_failure_info",
            exceptions.NexusOperationError,
            "Nexus operation error",
        ),
        ("nexus_handler_failure_info", nexusrpc.HandlerError, "Nexus handler error"),
        (None, exceptions.FailureError, "Failure error"),
    ],
)
def test_failures_without_a_message_get_one(field, cls, message):
    failure = Failure()
    if field == "nexus_handler_failure_info":
        failure.nexus_handler_failure_info.type = "INTERNAL"
    elif field:
        getattr(failure, field).SetInParent()
    error = from_failure(failure)
    assert type(error) is cls
    assert error.message == message


def test_absent_and_newer_numbers_read_as_none():
    failure = Failure()
    failure.timeout_failure_info.SetInParent()
    assert from_failure(failure).type is None
    failure.timeout_failure_info.timeout_type = 99
    assert from_failure(failure).type is None
    failure = Failure()
    failure.application_failure_info.category = 99
    error = from_failure(failure)
    assert error.category is exceptions.ApplicationErrorCategory.UNSPECIFIED
    assert error.next_retry_delay is None
    assert error.type is None
    assert to_failure(error) == failure


def test_encoded_attributes_hide_message_and_stack_trace_at_every_level():
    error = exceptions.ApplicationError("secret")
    error.__cause__ = ValueError("also secret")
    failure = to_failure(error, c.DefaultFailureConverterWithEncodedAttributes())
    assert (failure.message, failure.cause.message) == ("Encoded failure", "Encoded failure")
    read = from_failure(failure)
    assert (read.message, read.cause.message) == ("secret", "also secret")
    # What was given stays hidden.
    assert failure.message == "Encoded failure"


def test_attributes_that_do_not_decode_are_left_alone():
    failure = Failure(message="Encoded failure")
    failure.encoded_attributes.metadata["encoding"] = b"binary/encrypted"
    assert from_failure(failure).message == "Encoded failure"
    failure.encoded_attributes.CopyFrom(PAYLOADS.to_payload({"message": 1}))
    assert from_failure(failure).message == "Encoded failure"


def test_unknown_handler_error_types_are_internal(caplog):
    failure = Failure(message="m")
    failure.nexus_handler_failure_info.type = "TEAPOT"
    with caplog.at_level(logging.WARNING, "worker_core.converter"):
        error = from_failure(failure)
    assert error.type is nexusrpc.HandlerErrorType.INTERNAL
    assert caplog.records[0].nexus_handler_error_type == "TEAPOT"


def test_handler_errors_go_back_as_they_came():
    failure = Failure(message="m", stack_trace="s")
    failure.nexus_handler_failure_info.type = "NOT_FOUND"
    failure.nexus_handler_failure_info.retry_behavior = 1
    failure.cause.message = "c"
    error = from_failure(failure)
    assert error.retryable_override is True
    assert error.stack_trace == "s"
    assert to_failure(error) == failure
    assert failure.message == "m"


def test_nexus_failures_of_other_forms_become_application_failures():
    source = nexusrpc.Failure(
        "m",
        stack_trace="s",
        metadata={"k": "v"},
        details={"d": 1},
        cause=nexusrpc.Failure("inner"),
    )
    error = nexusrpc.HandlerError(
        "x", type=nexusrpc.HandlerErrorType.BAD_REQUEST, original_failure=source
    )
    failure = to_failure(error)
    assert (failure.message, failure.stack_trace) == ("m", "s")
    info = failure.application_failure_info
    assert (info.type, info.non_retryable) == ("NexusFailure", True)
    [payload] = info.details.payloads
    assert payload.metadata["encoding"] == b"json/plain"
    assert json.loads(payload.data) == {
        "message": "",
        "stackTrace": "s",
        "metadata": {"k": "v"},
        "details": {"d": 1},
        "cause": {"message": "inner"},
    }


def test_payload_validation_errors():
    error = c.create_payload_validation_error({"field": "a"})
    assert (error.type, error.non_retryable, error.details) == (
        "PayloadValidationError",
        True,
        ({"field": "a"},),
    )
    assert c.create_payload_validation_error(None).details == ()


def test_a_subclass_sees_every_level():
    class Renaming(c.DefaultFailureConverter):
        def to_failure(self, exception, payload_converter, failure):
            super().to_failure(exception, payload_converter, failure)
            failure.source = "here"

    error = exceptions.ApplicationError("m")
    error.__cause__ = ValueError("c")
    failure = to_failure(error, Renaming())
    assert (failure.source, failure.cause.source) == ("here", "here")
