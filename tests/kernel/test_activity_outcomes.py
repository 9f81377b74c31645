from __future__ import annotations

import asyncio

import pytest

from worker_core._kernel.activity_outcomes import (
    ErrorMeaning,
    is_benign,
    meaning_of,
    reported_error,
)
from worker_core.activity import ActivityCancellationDetails as Details
from worker_core.activity import _CompleteAsyncError
from worker_core.api.failure.v1 import Failure
from worker_core.converter import DataConverter
from worker_core.exceptions import ApplicationError, ApplicationErrorCategory, CancelledError

HEARTBEAT_ERROR = ValueError("heartbeat")
CANCELS = [asyncio.CancelledError(), CancelledError()]


@pytest.mark.parametrize("cancel", CANCELS, ids=["asyncio", "temporal"])
@pytest.mark.parametrize(
    ("details", "heartbeat_error", "meaning"),
    [
        (None, None, ErrorMeaning.FAILED),
        (None, HEARTBEAT_ERROR, ErrorMeaning.HEARTBEAT_FAILED),
        (Details(cancel_requested=True), HEARTBEAT_ERROR, ErrorMeaning.HEARTBEAT_FAILED),
        (Details(paused=True), None, ErrorMeaning.PAUSED),
        (Details(cancel_requested=True, paused=True), None, ErrorMeaning.PAUSED),
        (Details(paused=True, reset=True), None, ErrorMeaning.PAUSED),
        (Details(reset=True), None, ErrorMeaning.RESET),
        (Details(cancel_requested=True), None, ErrorMeaning.CANCELLED),
        (Details(worker_shutdown=True), None, ErrorMeaning.CANCELLED),
        (Details(not_found=True), None, ErrorMeaning.FAILED),
        (Details(not_found=True, timed_out=True), None, ErrorMeaning.FAILED),
    ],
)
def test_meaning_of_a_cancellation(cancel, details, heartbeat_error, meaning):
    assert meaning_of(cancel, details, heartbeat_error) is meaning


@pytest.mark.parametrize("details", [None, Details(cancel_requested=True), Details(paused=True)])
def test_other_errors_mean_failure_whatever_was_asked_for(details):
    assert meaning_of(ValueError(), details, HEARTBEAT_ERROR) is ErrorMeaning.FAILED
    assert meaning_of(KeyboardInterrupt(), details, None) is ErrorMeaning.FAILED
    assert meaning_of(_CompleteAsyncError(), details, HEARTBEAT_ERROR) is (
        ErrorMeaning.COMPLETES_ASYNC
    )


def test_what_is_reported():
    error = CancelledError("mine")
    assert reported_error(ErrorMeaning.FAILED, error, None) is error
    assert reported_error(ErrorMeaning.HEARTBEAT_FAILED, error, HEARTBEAT_ERROR) is HEARTBEAT_ERROR
    for meaning, kind in ((ErrorMeaning.PAUSED, "Pause"), (ErrorMeaning.RESET, "Reset")):
        reported = reported_error(meaning, error, None)
        assert isinstance(reported, ApplicationError)
        assert reported.type == f"Activity{kind}"
        assert reported.message == (
            f"Unhandled activity cancel error produced by activity {kind.lower()}"
        )
    cancelled = reported_error(ErrorMeaning.CANCELLED, error, None)
    assert isinstance(cancelled, CancelledError)
    assert cancelled.message == "Cancelled"


def test_benign_is_read_from_the_failure():
    converter = DataConverter.default
    failure = Failure()
    converter.failure_converter.to_failure(
        ApplicationError("x", category=ApplicationErrorCategory.BENIGN),
        converter.payload_converter,
        failure,
    )
    assert is_benign(failure)
    assert not is_benign(Failure(message="x"))
