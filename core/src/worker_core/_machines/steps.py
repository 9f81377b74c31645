"""What a run asks for next, and what can become of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from worker_core._activation import Activation, EvictionReason

if TYPE_CHECKING:
    from worker_core.api.workflowservice.v1 import (
        RespondQueryTaskCompletedRequest,
        RespondWorkflowTaskCompletedRequest,
        RespondWorkflowTaskFailedRequest,
    )

__all__ = [
    "Activate",
    "AnswerError",
    "Evicted",
    "Idle",
    "NeedHistory",
    "Respond",
    "ResponseError",
    "Step",
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
class Idle:
    """Nothing to do until the next task; the run may stay in the cache."""


@dataclass(slots=True)
class Evicted:
    """The run is over here: forget it. ``message`` says why, for people."""

    reason: EvictionReason
    message: str


Step = Activate | NeedHistory | Respond | Idle | Evicted


class AnswerError(IntEnum):
    """Why the server did not take an answer."""

    TASK_NOT_FOUND = 1
    UNHANDLED_COMMAND = 2
    TOO_LARGE = 3
    OTHER = 4


@dataclass(slots=True)
class ResponseError:
    """The server did not take an answer."""

    kind: AnswerError
    message: str
