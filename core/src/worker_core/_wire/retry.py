"""When a failed call is tried again, and after how long.

`RetryState` decides; it never waits and reads no clock: the time of each failure comes in as an
argument, and so does the source of randomness. Rules:

* Only codes that a later attempt may cure are retried. CANCELLED is one of them when the transport
  produced it, because then nobody asked for it.
* Delays grow from the first one by a factor up to a maximum, and each is then shifted at random by up to
  the jitter. A delay that would end after the elapsed-time budget is not begun.
* RESOURCE_EXHAUSTED waits at least as long as a slower series of its own. It is never retried if it says
  that a message was too large, because the next one would be too. Lost pages of a completion are not
  retried either: whoever sent them begins again with the first.
* A task poll also retries the two normal ends of a long poll, and for its first minute every other code
  as well: proxies answer strangely while they start.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from worker_core._wire.rpc import RPCError, RPCStatusCode

__all__ = [
    "NORMAL_CALL",
    "TASK_POLL",
    "RetryConfig",
    "RetryProfile",
    "RetryState",
    "is_buffer_lost",
    "is_message_too_large",
    "is_retryable",
]

_RETRYABLE: Final = frozenset(
    {
        RPCStatusCode.DATA_LOSS,
        RPCStatusCode.INTERNAL,
        RPCStatusCode.UNKNOWN,
        RPCStatusCode.RESOURCE_EXHAUSTED,
        RPCStatusCode.ABORTED,
        RPCStatusCode.OUT_OF_RANGE,
        RPCStatusCode.UNAVAILABLE,
    }
)
_POLL_ENDINGS: Final = frozenset({RPCStatusCode.CANCELLED, RPCStatusCode.DEADLINE_EXCEEDED})
_TOO_LARGE: Final = re.compile(r"message (after decompression )?larger than max", re.IGNORECASE)
"""What servers written in Go say, and grpcio when it refuses a message itself."""
_TRANSPORT_CANCELLED: Final = re.compile(r"RST_STREAM|GOAWAY|Stream removed")
"""How grpcio words a CANCELLED that neither the server nor the caller asked for."""
_BUFFER_LOST: Final = b"WorkflowTaskCompletionBufferLostFailure"
"""Type of the detail with which a server says that pages of a completion are gone."""
_FATAL_GRACE_SECONDS: Final = 60.0


@dataclass
class RetryConfig:
    """How high-level calls are retried.

    Raises:
        ValueError: A value makes no sense; the message lists all that do not.
    """

    initial_interval_millis: int = 100
    """Delay before the second attempt."""
    randomization_factor: float = 0.2
    """Share of a delay by which chance makes it longer or shorter, between 0 and 1."""
    multiplier: float = 1.5
    """Factor from one delay to the next."""
    max_interval_millis: int = 5000
    """Longest delay before chance shifts it."""
    max_elapsed_time_millis: int | None = 10000
    """Time from the start of the call after which no further attempt begins; None for no limit."""
    max_retries: int = 10
    """Number of attempts in all; 0 for no limit."""

    def __post_init__(self) -> None:
        """Refuse values that make no sense."""
        faults = [
            text
            for wrong, text in (
                (self.initial_interval_millis < 0, "initial_interval_millis is negative"),
                (not 0 <= self.randomization_factor <= 1, "randomization_factor is not in 0 to 1"),
                (self.multiplier < 1, "multiplier is less than 1"),
                (self.max_interval_millis < 0, "max_interval_millis is negative"),
                ((self.max_elapsed_time_millis or 0) < 0, "max_elapsed_time_millis is negative"),
                (self.max_retries < 0, "max_retries is negative (0 means no limit)"),
            )
            if wrong
        ]
        if faults:
            raise ValueError(f"RetryConfig: {'; '.join(faults)}.")


@dataclass(frozen=True, slots=True)
class RetryProfile:
    """A retry policy in the units that the transport counts in."""

    initial_seconds: float
    factor: float
    max_seconds: float
    jitter: float
    max_elapsed_seconds: float | None
    """None for no limit."""
    max_attempts: int
    """0 for no limit."""
    is_task_poll: bool = False

    @staticmethod
    def from_config(config: RetryConfig | None) -> RetryProfile:
        """Return the profile a configuration describes; None describes the default."""
        if config is None:
            return NORMAL_CALL
        elapsed = config.max_elapsed_time_millis
        return RetryProfile(
            initial_seconds=config.initial_interval_millis / 1000,
            factor=config.multiplier,
            max_seconds=config.max_interval_millis / 1000,
            jitter=config.randomization_factor,
            max_elapsed_seconds=None if elapsed is None else elapsed / 1000,
            max_attempts=config.max_retries,
        )


NORMAL_CALL: Final = RetryProfile(
    initial_seconds=0.1,
    factor=1.7,
    max_seconds=5.0,
    jitter=0.2,
    max_elapsed_seconds=10.0,
    max_attempts=10,
)
"""For every call that is retried and has no configuration of its own."""
TASK_POLL: Final = RetryProfile(
    initial_seconds=0.2,
    factor=2.0,
    max_seconds=10.0,
    jitter=0.2,
    max_elapsed_seconds=None,
    max_attempts=0,
    is_task_poll=True,
)
"""For the task polls of a worker."""
_THROTTLED: Final = RetryProfile(
    initial_seconds=1.0,
    factor=2.0,
    max_seconds=10.0,
    jitter=0.2,
    max_elapsed_seconds=None,
    max_attempts=0,
)


def is_message_too_large(error: RPCError) -> bool:
    """Whether a message was refused for its size, which no retry cures."""
    return error.status is RPCStatusCode.RESOURCE_EXHAUSTED and bool(
        _TOO_LARGE.search(error.message)
    )


def is_buffer_lost(error: RPCError) -> bool:
    """Whether a server lost pages of a completion, so that sending one of them again is no use."""
    return _BUFFER_LOST in error.raw_grpc_status


def is_retryable(error: RPCError) -> bool:
    """Whether another attempt of any kind of call may succeed where this one failed."""
    if error.status is RPCStatusCode.CANCELLED:
        return bool(_TRANSPORT_CANCELLED.search(error.message))
    return (
        error.status in _RETRYABLE and not is_message_too_large(error) and not is_buffer_lost(error)
    )


class _Delays:
    """A series of growing delays, each shifted at random."""

    __slots__ = ("_draw", "_next", "_profile")

    def __init__(self, profile: RetryProfile, draw: Callable[[], float]) -> None:
        self._profile = profile
        self._next = min(profile.initial_seconds, profile.max_seconds)
        self._draw = draw

    def take(self) -> float:
        base = self._next
        self._next = min(base * self._profile.factor, self._profile.max_seconds)
        return base * (1 + self._profile.jitter * (2 * self._draw() - 1))


class RetryState:
    """Decides, for one call, what follows each of its failures.

    Args:
        profile: The policy.
        started: When the first attempt began, in seconds of any monotonic clock.
        draw: Gives a random number from 0 to 1 for each delay.
    """

    __slots__ = ("_delays", "_failures", "_profile", "_started", "_throttled")

    def __init__(
        self, profile: RetryProfile, started: float, draw: Callable[[], float] = random.random
    ) -> None:
        self._profile = profile
        self._started = started
        self._failures = 0
        self._delays = _Delays(profile, draw)
        self._throttled = _Delays(_THROTTLED, draw)

    @property
    def failures(self) -> int:
        """How many attempts have failed so far."""
        return self._failures

    def delay_after(self, error: RPCError, now: float) -> float | None:
        """Return how many seconds to wait before the next attempt, or None to give up.

        Args:
            error: Why the attempt failed.
            now: When it failed, on the clock that ``started`` was read from.
        """
        profile = self._profile
        self._failures += 1
        if profile.max_attempts and self._failures >= profile.max_attempts:
            return None
        if is_message_too_large(error):
            return None
        normal_ending = profile.is_task_poll and error.status in _POLL_ENDINGS
        if not normal_ending and not is_retryable(error):
            in_grace = profile.is_task_poll and now - self._started <= _FATAL_GRACE_SECONDS
            return profile.max_seconds if in_grace else None
        delay = self._delays.take()
        budget = profile.max_elapsed_seconds
        if budget is not None and now - self._started + delay > budget:
            return None
        if error.status is RPCStatusCode.RESOURCE_EXHAUSTED:
            return max(delay, self._throttled.take())
        return delay
