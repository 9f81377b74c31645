"""Times of messages that may be unset."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from google.protobuf.message import Message

__all__ = ["duration_of", "time_of"]


def time_of(message: Message, field: str) -> datetime | None:
    """A time, aware and in UTC; None if it is not set."""
    if not message.HasField(field):
        return None
    value: Any = getattr(message, field)
    found: datetime = value.ToDatetime(tzinfo=UTC)
    return found


def duration_of(message: Message, field: str) -> timedelta | None:
    """A duration; None if it is not set."""
    if not message.HasField(field):
        return None
    value: Any = getattr(message, field)
    found: timedelta = value.ToTimedelta()
    return found
