"""What to do after a poll failed: wait how long, say something, or give up.

Pure decisions; time and chance come in as arguments.

Rules:

* Codes that pass by themselves are retried for ever, with growing waits. A server that asks for
  less (``RESOURCE_EXHAUSTED``) gets longer waits.
* Codes that will not pass by themselves (the namespace is gone, credentials are rejected) are
  retried every ten seconds for a minute, in case an operator is repairing just that; then the
  worker fails.
* A poll that the server or the deadline ended without a task is no failure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from worker_core.service import RPCStatusCode

__all__ = ["GiveUp", "PollAgain", "PollBackoff"]

_PASSING: Final = frozenset(
    {
        RPCStatusCode.DATA_LOSS,
        RPCStatusCode.INTERNAL,
        RPCStatusCode.UNKNOWN,
        RPCStatusCode.RESOURCE_EXHAUSTED,
        RPCStatusCode.ABORTED,
        RPCStatusCode.OUT_OF_RANGE,
        RPCStatusCode.UNAVAILABLE,
        RPCStatusCode.CANCELLED,
        RPCStatusCode.DEADLINE_EXCEEDED,
    }
)

_FIRST_SECONDS: Final = 0.2
_FACTOR: Final = 2.0
_LONGEST_SECONDS: Final = 10.0
_THROTTLED_FIRST_SECONDS: Final = 1.0
_JITTER: Final = 0.2
_LASTING_WAIT_SECONDS: Final = 10.0
_LASTING_PATIENCE_SECONDS: Final = 60.0
_FIRST_WARNING_SECONDS: Final = 10.0
_LONGEST_WARNING_SECONDS: Final = 900.0


@dataclass(slots=True)
class PollAgain:
    """Poll again after a wait."""

    wait_seconds: float
    warn: bool
    """Whether the failure has lasted long enough to tell somebody."""
    failing_seconds: float
    """For how long polls have failed without a success in between."""


@dataclass(slots=True)
class GiveUp:
    """The failure will not pass: the worker cannot go on."""

    failing_seconds: float


@final
class PollBackoff:
    """Counts the failures of one poll loop."""

    __slots__ = ("_failures", "_next_warning", "_since", "_throttled", "_warn_after")

    def __init__(self) -> None:
        self._failures = 0
        self._throttled = 0
        self._since = 0.0
        self._warn_after = _FIRST_WARNING_SECONDS
        self._next_warning = 0.0

    @property
    def is_failing(self) -> bool:
        """Whether the last poll failed."""
        return self._failures > 0

    def receive_success(self) -> None:
        """A poll ended without an error."""
        if self._failures:
            self._failures = 0
            self._throttled = 0

    def receive_failure(
        self, status: RPCStatusCode, *, now: float, chance: float
    ) -> PollAgain | GiveUp:
        """A poll failed.

        Args:
            status: What it failed with.
            now: Seconds on a clock that never goes back.
            chance: A random number from 0 to 1, spread evenly.
        """
        if not self._failures:
            self._since = now
            self._warn_after = _FIRST_WARNING_SECONDS
            self._next_warning = now + _FIRST_WARNING_SECONDS
        self._failures += 1
        failing = now - self._since
        if status not in _PASSING:
            if failing >= _LASTING_PATIENCE_SECONDS:
                return GiveUp(failing)
            return PollAgain(_LASTING_WAIT_SECONDS, warn=True, failing_seconds=failing)
        wait = _grown(_FIRST_SECONDS, self._failures)
        if status is RPCStatusCode.RESOURCE_EXHAUSTED:
            self._throttled += 1
            wait = max(wait, _grown(_THROTTLED_FIRST_SECONDS, self._throttled))
        warn = now >= self._next_warning
        if warn:
            self._warn_after = min(self._warn_after * 2, _LONGEST_WARNING_SECONDS)
            self._next_warning = now + self._warn_after
        return PollAgain(wait * (1 + _JITTER * (2 * chance - 1)), warn, failing)


def _grown(first: float, count: int) -> float:
    """The count-th wait, growing from the first one up to the longest."""
    return float(min(first * _FACTOR ** min(count - 1, 32), _LONGEST_SECONDS))
