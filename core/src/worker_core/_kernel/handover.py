"""Calls handed to a loop that runs in another thread, with one wake-up for all that wait.

Waking a sleeping loop costs a system call and a switch of threads, about as much as an RPC's own
work. While calls wait to be taken, further ones need no wake-up: under load many share one. Whoever
has several to hand over in one turn of its own loop can have all of them share the wake-up too.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, final

__all__ = ["HandOver"]


@final
class HandOver:
    """The way to one loop from other threads. Calls are made in the order they were handed over.

    Args:
        loop: The loop that makes the calls.
        shares_turns: Wake it only when the turn of the calling loop is over. Worth it where many
            calls come at once (measured: tasks on their way to activities), not where the other
            side waits for each (their results).
    """

    __slots__ = ("_calls", "_is_awaited", "_shares_turns", "loop")

    def __init__(self, loop: asyncio.AbstractEventLoop, *, shares_turns: bool = False) -> None:
        self.loop = loop
        self._shares_turns = shares_turns
        self._calls: deque[tuple[Callable[..., object], tuple[Any, ...]]] = deque()
        self._is_awaited = False  # whether the loop was told that calls wait

    def call_soon(self, function: Callable[..., object], *args: Any) -> None:
        """Have the loop call a plain function. May be called in any thread.

        Raises:
            RuntimeError: The loop is closed; the call will not be made.
        """
        if self.loop.is_closed():
            raise RuntimeError("The event loop is closed")
        # The order matters: `_make` clears the flag before it looks for calls, so that one added
        # here is seen there, or the flag is seen cleared here.
        self._calls.append((function, args))
        if not self._is_awaited:
            self._is_awaited = True
            here = asyncio._get_running_loop() if self._shares_turns else None
            if here is None:
                self.loop.call_soon_threadsafe(self._make)
            else:
                here.call_soon(self.loop.call_soon_threadsafe, self._make)

    def _make(self) -> None:
        self._is_awaited = False
        calls = self._calls
        for _ in range(len(calls)):
            function, args = calls.popleft()
            try:
                function(*args)
            except Exception as error:
                self.loop.call_exception_handler(
                    {"message": f"Exception in {function!r}", "exception": error}
                )
        if calls and not self._is_awaited:
            self._is_awaited = True
            self.loop.call_soon(self._make)
