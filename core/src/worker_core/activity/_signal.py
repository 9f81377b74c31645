"""A thing that happens once and that both threads and tasks can wait for.

`Signal.set` may be called from any thread and wakes every waiter, tasks on whichever loop they wait.

There is no lock here, on purpose. Waiting goes on in threads in which exceptions are raised from
outside (see ``_thread_cancel``), and one that hit between taking a lock and the block that gives it
back would leave the lock taken for ever, and `set` would block whoever calls it. Instead a waiter
first leaves its wake-up, then looks whether the thing has happened; the setter first says so, then
looks for wake-ups. Whoever comes second sees the other.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.activity._context import ActivityCancellationDetails

__all__ = ["CancelSignal", "Signal"]


class Signal:
    """Set once, never cleared."""

    __slots__ = ("_is_set", "_wake_ups")

    def __init__(self) -> None:
        self._is_set = False
        self._wake_ups: list[Callable[[], object]] = []

    def set(self) -> None:
        """Say that it happened. Saying so again has no effect, and it never blocks."""
        if self._is_set:
            return
        self._is_set = True
        for wake_up in tuple(self._wake_ups):
            # RuntimeError: a loop that is closed has no task left to wake.
            with suppress(RuntimeError):
                wake_up()

    def is_set(self) -> bool:
        """Whether it happened."""
        return self._is_set

    def call_when_set(self, function: Callable[[], object]) -> None:
        """Call a function when it happens, or now if it has. It may be called twice."""
        self._wake_ups.append(function)
        if self._is_set:
            function()

    async def wait(self) -> None:
        """Wait in a task until it happens."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()

        def wake_up() -> None:
            loop.call_soon_threadsafe(_resolve, future)

        self._wake_ups.append(wake_up)
        try:
            if not self._is_set:
                await future
        finally:
            self._wake_ups.remove(wake_up)

    def wait_sync(self, timeout_seconds: float | None = None) -> bool:
        """Block until it happens or the time is up; whether it happened."""
        barrier = threading.Lock()
        barrier.acquire()
        wake_up = barrier.release
        self._wake_ups.append(wake_up)
        try:
            if self._is_set:
                return True
            return barrier.acquire(
                timeout=-1 if timeout_seconds is None else max(timeout_seconds, 0)
            )
        finally:
            self._wake_ups.remove(wake_up)


class CancelSignal(Signal):
    """That an activity is cancelled, and why."""

    __slots__ = ("details",)

    def __init__(self) -> None:
        super().__init__()
        self.details: ActivityCancellationDetails | None = None
        """To be stored before the signal is set; ``None`` if the worker has no reason to give."""


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
