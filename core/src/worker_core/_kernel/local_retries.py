"""When a failed local activity is tried again, and the failures its worker makes up.

A local activity has no server to decide these things, so the worker decides as the server would.
Everything here is a plain function of what it is given.

Rules:

* The wait before the second attempt is the initial interval; later ones grow by the coefficient up
  to the maximum. A delay that the failure asks for goes before all of that.
* How much of schedule-to-close is left plays no part: its timer ends the activity by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from worker_core.api.enums.v1 import TimeoutType
from worker_core.api.failure.v1 import Failure
from worker_core.common import RetryPolicy
from worker_core.common._retry import DEFAULT_MAXIMUM_INTERVALS

if TYPE_CHECKING:
    from datetime import timedelta

__all__ = [
    "DEFAULT_POLICY",
    "DEFAULT_THRESHOLD_NS",
    "cancelled_failure",
    "refused_failure",
    "retry_delay_ns",
    "timeout_failure",
]

DEFAULT_THRESHOLD_NS: Final = 60_000_000_000
"""Longest wait that is spent in memory, unless a request says otherwise."""

DEFAULT_POLICY: Final = RetryPolicy()
"""How attempts are repeated unless a request says otherwise."""


def retry_delay_ns(policy: RetryPolicy | None, attempt: int, failure: Failure) -> int | None:
    """How long to wait after a failed attempt, in ns; ``None`` if there is no other.

    Args:
        policy: What the workflow asked for; ``None`` for the default.
        attempt: Number of the attempt that failed, from 1.
        failure: How it failed.
    """
    if policy is None:
        policy = DEFAULT_POLICY
    if 0 < policy.maximum_attempts <= attempt:
        return None
    if failure.HasField("application_failure_info"):
        info = failure.application_failure_info
        if info.non_retryable:
            return None
        if policy.non_retryable_error_types:
            given = info.type.casefold()
            if any(given == kind.casefold() for kind in policy.non_retryable_error_types):
                return None
        if info.HasField("next_retry_delay"):
            delay = info.next_retry_delay
            return max(0, delay.seconds * 1_000_000_000 + delay.nanos)
    initial = _ns(policy.initial_interval)
    if attempt == 1:
        return initial
    longest = (
        initial * DEFAULT_MAXIMUM_INTERVALS
        if policy.maximum_interval is None
        else _ns(policy.maximum_interval)
    )
    try:
        grown = initial * policy.backoff_coefficient ** (attempt - 1)
    except OverflowError:
        return longest
    return longest if grown >= longest else int(grown)


def timeout_failure(timeout_type: TimeoutType.ValueType) -> Failure:
    """The failure of a local activity that ran out of time, as its marker holds it."""
    failure = Failure(message="Activity timed out")
    failure.timeout_failure_info.timeout_type = timeout_type
    return failure


def cancelled_failure() -> Failure:
    """The failure of a local activity that was cancelled before its code could say anything."""
    failure = Failure(message="Activity cancelled")
    failure.canceled_failure_info.SetInParent()
    return failure


def refused_failure(message: str, type_name: str) -> Failure:
    """The failure of a local activity that cannot be carried out here, now or later."""
    failure = Failure(message=message)
    failure.application_failure_info.type = type_name
    failure.application_failure_info.non_retryable = True
    return failure


def _ns(duration: timedelta) -> int:
    return (
        duration.days * 86_400 + duration.seconds
    ) * 1_000_000_000 + duration.microseconds * 1000
