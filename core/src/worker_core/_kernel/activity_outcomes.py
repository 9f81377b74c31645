"""How an attempt ended, and what an exception that left its code means.

The first rule that holds decides:

====================================================================  =========================
what left the activity                                                meaning
====================================================================  =========================
`activity.raise_complete_async`                                       somebody else completes it
a cancellation, after a heartbeat could not be recorded               failed with that error
a cancellation, and the activity is paused                            failed, `ActivityPause`
a cancellation, and the activity is reset                             failed, `ActivityReset`
a cancellation that was asked for, or that comes with the shutdown    cancelled
anything else, a cancellation nobody asked for included               failed with it
====================================================================  =========================
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from worker_core.activity import ActivityCancellationDetails, _CompleteAsyncError
from worker_core.api.enums.v1 import ApplicationErrorCategory
from worker_core.exceptions import ApplicationError, CancelledError

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload
    from worker_core.api.failure.v1 import Failure

__all__ = [
    "Cancelled",
    "Completed",
    "CompletesAsync",
    "ErrorMeaning",
    "Failed",
    "Outcome",
    "is_benign",
    "meaning_of",
    "reported_error",
]


@dataclass(frozen=True, slots=True)
class Completed:
    """The activity returned."""

    result: Payload


@dataclass(frozen=True, slots=True)
class Failed:
    """The activity failed."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The activity ended as cancelled."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class CompletesAsync:
    """Somebody else will complete the activity."""


Outcome = Completed | Failed | Cancelled | CompletesAsync


class ErrorMeaning(Enum):
    """What it means that an exception left an activity."""

    COMPLETES_ASYNC = "completes asynchronously"
    HEARTBEAT_FAILED = "heartbeat failed"
    PAUSED = "paused"
    RESET = "reset"
    CANCELLED = "cancelled"
    FAILED = "failed"


def meaning_of(
    error: BaseException,
    details: ActivityCancellationDetails | None,
    heartbeat_error: BaseException | None,
) -> ErrorMeaning:
    """What it means that an exception left an activity.

    Args:
        error: The exception.
        details: Why the activity was cancelled, if the worker cancelled it.
        heartbeat_error: Why a heartbeat could not be recorded, if that was so.
    """
    if isinstance(error, _CompleteAsyncError):
        return ErrorMeaning.COMPLETES_ASYNC
    if isinstance(error, (asyncio.CancelledError, CancelledError)):
        if heartbeat_error is not None:
            return ErrorMeaning.HEARTBEAT_FAILED
        if details is not None:
            if details.paused:
                return ErrorMeaning.PAUSED
            if details.reset:
                return ErrorMeaning.RESET
            if details.cancel_requested or details.worker_shutdown:
                return ErrorMeaning.CANCELLED
    return ErrorMeaning.FAILED


def reported_error(
    meaning: ErrorMeaning, error: BaseException, heartbeat_error: BaseException | None
) -> BaseException:
    """The exception that goes to the server in place of the one that left the activity."""
    match meaning:
        case ErrorMeaning.HEARTBEAT_FAILED:
            return error if heartbeat_error is None else heartbeat_error
        case ErrorMeaning.PAUSED:
            return ApplicationError(
                "Unhandled activity cancel error produced by activity pause", type="ActivityPause"
            )
        case ErrorMeaning.RESET:
            return ApplicationError(
                "Unhandled activity cancel error produced by activity reset", type="ActivityReset"
            )
        case ErrorMeaning.CANCELLED:
            return CancelledError("Cancelled")
    return error


def is_benign(failure: Failure) -> bool:
    """Whether a failure is of the kind that is expected: logged quietly, left out of metrics."""
    return (
        failure.application_failure_info.category
        == ApplicationErrorCategory.APPLICATION_ERROR_CATEGORY_BENIGN
    )
