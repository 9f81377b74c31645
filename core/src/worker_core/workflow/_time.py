"""Time in a workflow: what the history says, never what a clock says.

Time stands still while code runs and moves when a workflow task starts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._runtime import _Runtime

__all__ = ["now", "sleep", "time", "time_ns", "wait_condition"]


def now() -> datetime:
    """Workflow time as an aware `datetime` in UTC."""
    return datetime.fromtimestamp(time(), UTC)


def time() -> float:
    """Workflow time in seconds since the epoch."""
    return time_ns() / 1e9


def time_ns() -> int:
    """Workflow time in nanoseconds since the epoch."""
    return _Runtime.current().workflow_time_ns()


async def sleep(
    duration: float | timedelta,
    *,
    summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> None:
    """Sleep on a durable timer.

    Args:
        duration: Seconds, or a `timedelta`. Zero makes a timer too.
        summary: One line for people, shown by UI and CLI.
        event_groups: Groups of the timer, besides those of the code that calls. Experimental.

    Raises:
        RuntimeError: The duration is negative.
    """
    await _Runtime.current().workflow_sleep(
        _seconds(duration), summary=summary, event_groups=event_groups
    )


async def wait_condition(
    fn: Callable[[], bool],
    *,
    timeout: timedelta | float | None = None,
    timeout_summary: str | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> None:
    """Wait until a function of the workflow's state returns true.

    It is called whenever workflow code has run, never before this coroutine has waited once, and
    must not change anything.

    Args:
        fn: Plain function without parameters.
        timeout: Seconds, or a `timedelta`, to wait at most, on a durable timer. Whether there is one
            is recorded in history: going from None to a value, or back, breaks replay.
        timeout_summary: One line for people about that timer, shown by UI and CLI.
        event_groups: Groups of that timer, besides those of the code that calls. Experimental.

    Raises:
        asyncio.TimeoutError: The timeout passed first.
    """
    await _Runtime.current().workflow_wait_condition(
        fn,
        timeout=None if timeout is None else _seconds(timeout),
        timeout_summary=timeout_summary,
        event_groups=event_groups,
    )


def _seconds(duration: float | timedelta) -> float:
    return duration.total_seconds() if isinstance(duration, timedelta) else duration
