"""When a running activity's heartbeats go out, what the answers mean, and when it is overdue.

Everything here decides and nothing waits: time arrives as an argument, in seconds of the loop's
clock, and leaves as a point in time to come back at. The activity runner does what is decided.

Pace:

* The first heartbeat is sent at once. Later ones replace each other; the newest is sent when a
  throttle interval has passed since the last one was *begun*, and that one has been answered.
* What is left when the activity's code ends is sent only if that ends as cancelled, or if somebody
  else will complete the activity: a failure carries the newest details itself, and a success needs
  none.

Deadlines are a safety net under the server's own timeouts and leave it a grace of some seconds to
speak first. When one passes, the attempt is lost: the server has given it up or cannot be reached.

At most one cancellation reaches an attempt; whatever comes after the first is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, final

from worker_core.activity import ActivityCancellationDetails

if TYPE_CHECKING:
    from worker_core.api.workflowservice.v1 import RecordActivityTaskHeartbeatResponse

__all__ = [
    "AttemptDeadlines",
    "CancelReason",
    "Cancellation",
    "HeartbeatPace",
    "cancellation_from_response",
    "throttle_interval",
]

DEADLINE_GRACE_SECONDS: Final = 5.0
_TIMEOUT_SHARE: Final = 0.8
"""Share of the heartbeat timeout that passes between heartbeats."""


class CancelReason(Enum):
    """Why an attempt is cancelled."""

    CANCELLED = "cancelled"
    RESET = "reset"
    PAUSED = "paused"
    NOT_FOUND = "not found"
    TIMED_OUT = "timed out"
    WORKER_SHUTDOWN = "worker shutdown"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Why an attempt is cancelled, and what its code is told."""

    reason: CancelReason
    details: ActivityCancellationDetails

    attempt_is_lost: bool = False
    """Whether the server takes no answer any more."""


NOT_FOUND: Final = Cancellation(
    CancelReason.NOT_FOUND, ActivityCancellationDetails(not_found=True), attempt_is_lost=True
)
TIMED_OUT: Final = Cancellation(
    CancelReason.TIMED_OUT,
    ActivityCancellationDetails(not_found=True, timed_out=True),
    attempt_is_lost=True,
)
REFUSED: Final = Cancellation(
    CancelReason.CANCELLED,
    ActivityCancellationDetails(cancel_requested=True),
    attempt_is_lost=True,
)
"""After its heartbeat was too large, and the task was answered with that."""
WORKER_SHUTDOWN: Final = Cancellation(
    CancelReason.WORKER_SHUTDOWN, ActivityCancellationDetails(worker_shutdown=True)
)


def cancellation_from_response(
    response: RecordActivityTaskHeartbeatResponse,
) -> Cancellation | None:
    """What the server's answer to a heartbeat asks for, ``None`` if nothing."""
    if response.cancel_requested:
        return Cancellation(
            CancelReason.CANCELLED,
            ActivityCancellationDetails(
                cancel_requested=True,
                paused=response.activity_paused,
                reset=response.activity_reset,
            ),
        )
    if response.activity_reset:
        return Cancellation(CancelReason.RESET, ActivityCancellationDetails(reset=True))
    if response.activity_paused:
        return Cancellation(CancelReason.PAUSED, ActivityCancellationDetails(paused=True))
    return None


def throttle_interval(
    heartbeat_timeout: float | None, *, default_interval: float, maximum_interval: float
) -> float:
    """Seconds from the begin of one heartbeat to the next.

    Args:
        heartbeat_timeout: Seconds; ``None`` or zero if the activity has none.
        default_interval: Seconds between heartbeats of activities without a timeout.
        maximum_interval: What no interval exceeds, in seconds.
    """
    wanted = _TIMEOUT_SHARE * heartbeat_timeout if heartbeat_timeout else default_interval
    return min(wanted, maximum_interval)


@final
class HeartbeatPace:
    """Says when the next heartbeat of one attempt is due.

    Args:
        interval: Seconds, see `throttle_interval`.
    """

    __slots__ = ("_begun_at", "_has_news", "_interval", "_is_sending")

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._begun_at: float | None = None
        self._has_news = False
        self._is_sending = False

    @property
    def has_news(self) -> bool:
        """Whether details wait to be sent."""
        return self._has_news

    def receive_details(self) -> None:
        """The activity recorded a heartbeat."""
        self._has_news = True

    def next_send(self) -> float | None:
        """When to send, a time already past meaning now; ``None`` if there is nothing to send yet."""
        if not self._has_news or self._is_sending:
            return None
        return 0.0 if self._begun_at is None else self._begun_at + self._interval

    def begin_send(self, now: float) -> None:
        """The newest details are being sent."""
        self._has_news = False
        self._is_sending = True
        self._begun_at = now

    def end_send(self) -> None:
        """The server answered, or will not."""
        self._is_sending = False


@final
class AttemptDeadlines:
    """Says when an attempt is overdue.

    Args:
        now: When the attempt began.
        start_to_close: Seconds the whole attempt may take; ``None`` or zero for no limit.
        heartbeat_timeout: Seconds that may pass between heartbeats; ``None`` or zero for no limit.
    """

    __slots__ = ("_close_by", "_heartbeat_by", "_heartbeat_timeout")

    def __init__(
        self, now: float, start_to_close: float | None, heartbeat_timeout: float | None
    ) -> None:
        self._close_by = now + start_to_close + DEADLINE_GRACE_SECONDS if start_to_close else None
        self._heartbeat_timeout = heartbeat_timeout or None
        self._heartbeat_by: float | None = None
        self.receive_heartbeat_end(now)

    def receive_heartbeat_end(self, now: float) -> None:
        """A heartbeat was answered: the time to the next one begins again."""
        if self._heartbeat_timeout is not None:
            self._heartbeat_by = now + self._heartbeat_timeout + DEADLINE_GRACE_SECONDS

    @property
    def close_by(self) -> float | None:
        """When the attempt as a whole is overdue, ``None`` if it has no limit."""
        return self._close_by

    def next_deadline(self) -> float | None:
        """When the attempt is overdue, ``None`` if never."""
        if self._close_by is None or self._heartbeat_by is None:
            return self._heartbeat_by if self._close_by is None else self._close_by
        return min(self._close_by, self._heartbeat_by)
