"""Small conversions between the seam's plain values and wire messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core.api.wellknown import Duration, Timestamp

__all__ = [
    "application_failure",
    "duration_ns",
    "failure_text",
    "set_duration",
    "timestamp_ns",
]

_SECOND = 1_000_000_000


def timestamp_ns(timestamp: Timestamp) -> int:
    """Nanoseconds since the epoch."""
    return timestamp.seconds * _SECOND + timestamp.nanos


def duration_ns(message: Any, field: str) -> int | None:
    """Nanoseconds of a duration field, ``None`` if it is unset; the server writes 0 for no limit."""
    if not message.HasField(field):
        return None
    duration = getattr(message, field)
    return int(duration.seconds) * _SECOND + int(duration.nanos)


def set_duration(duration: Duration, ns: int | None) -> None:
    """Fill a duration in place; ``None`` leaves the field unset."""
    if ns is None:
        return
    seconds, nanos = divmod(ns, _SECOND)
    duration.seconds = seconds
    duration.nanos = nanos
    if not ns:
        # A zero duration has no set scalar, and would otherwise not be sent at all.
        duration.SetInParent()


def application_failure(message: str, type_name: str = "") -> Failure:
    """A failure as an application would raise it, for what goes wrong around workflow code."""
    failure = Failure(message=message)
    failure.application_failure_info.type = type_name
    failure.application_failure_info.SetInParent()
    return failure


def failure_text(failure: Failure) -> str:
    """What a failure says, and what its causes say, each with the type of error it was."""
    texts: list[str] = []
    while True:
        texts += failure.application_failure_info.type, failure.message
        if not failure.HasField("cause"):
            return ": ".join(text for text in texts if text)
        failure = failure.cause
