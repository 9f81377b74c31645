"""What a run asks for next, and what can become of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from worker_core._activation import (
    Activation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    EvictionReason,
    ScheduleLocalActivity,
)

if TYPE_CHECKING:
    from worker_core.api.workflowservice.v1 import (
        RespondQueryTaskCompletedRequest,
        RespondWorkflowTaskCompletedRequest,
        RespondWorkflowTaskFailedRequest,
    )

__all__ = [
    "Activate",
    "AnswerError",
    "CancelLocal",
    "Evicted",
    "Idle",
    "LocalResult",
    "NeedHistory",
    "Respond",
    "ResponseError",
    "StartLocal",
    "Step",
    "Wait",
]


@dataclass(slots=True)
class Activate:
    """Run workflow code, then `Run.receive_completion`."""

    activation: Activation


@dataclass(slots=True)
class NeedHistory:
    """Fetch the page with this token (empty: the first), then `Run.receive_history`."""

    page_token: bytes


@dataclass(slots=True)
class Respond:
    """Send this answer, then `Run.receive_response` or `Run.receive_response_error`.

    It holds everything the run knows; who the worker is, the sender adds.
    """

    request: (
        RespondWorkflowTaskCompletedRequest
        | RespondWorkflowTaskFailedRequest
        | RespondQueryTaskCompletedRequest
    )


@dataclass(slots=True)
class StartLocal:
    """Run this local activity in this worker; its end comes with `Run.receive_local_result`."""

    request: ScheduleLocalActivity
    """An ``attempt`` of 0 counts as 1."""


@dataclass(slots=True)
class CancelLocal:
    """Stop a local activity: drop it if it did not begin, cancel it if it did.

    Its result comes all the same, unless ``forget`` says that it is wanted no longer.
    """

    seq: int
    forget: bool


@dataclass(slots=True)
class Wait:
    """Wait for the result of a local activity, or until a point in time; then ask again."""

    until_ns: int | None
    """Ns since the epoch; ``None`` to wait for a result however long it takes."""


@dataclass(slots=True)
class Idle:
    """Nothing to do until the next task; the run may stay in the cache."""


@dataclass(slots=True)
class Evicted:
    """The run is over here: forget it. ``message`` says why, for people."""

    reason: EvictionReason
    message: str


Step = Activate | NeedHistory | Respond | StartLocal | CancelLocal | Wait | Idle | Evicted


@dataclass(slots=True)
class LocalResult:
    """How a local activity ended, for `Run.receive_local_result`.

    Failures are as they go into the marker, not wrapped.
    """

    seq: int
    attempt: int
    """Number of the last attempt; of one that never began, the number in its request."""
    run_time_ns: int
    """Real time from when it was handed over to its end."""
    outcome: ActivityCompleted | ActivityFailed | ActivityCancelled
    backoff_ns: int | None = None
    """With `ActivityFailed`: how long to wait, by a timer, before it is tried again."""
    original_schedule_ns: int | None = None
    """When the first attempt was scheduled, ns since the epoch."""


class AnswerError(IntEnum):
    """Why the server did not take an answer."""

    TASK_NOT_FOUND = 1
    UNHANDLED_COMMAND = 2
    TOO_LARGE = 3
    OTHER = 4
    PAYLOADS_TOO_LARGE = 5
    """It was not sent: a payload or memo in it is above the namespace's limit."""
    REQUEST_TOO_LARGE = 6
    """It was not sent: all its pages together are above the namespace's limit."""


@dataclass(slots=True)
class ResponseError:
    """The server did not take an answer."""

    kind: AnswerError
    message: str
