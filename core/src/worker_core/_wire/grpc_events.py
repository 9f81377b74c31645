"""Which loops grpc.aio wakes.

grpc.aio has one socket for the events of the whole process, and every loop on which a channel was
ever made watches it: each event of any loop wakes all of them, in their several threads. Whoever
wakes first passes on what belongs to others, so one watching loop is enough. A worker polls all
the time on a loop of its own; while it does, the loop it was started from need not watch, which
saves it a wake-up per event (measured: a fifth of a worker's CPU when activities run in parallel).

Rules:

* A loop is excused only while another one watches for sure, and only by the one that does.
* What a loop watches is learnt when its first channel is made, and again when all channels of the
  process were gone meanwhile: grpc.aio closes its socket with the last of them and makes another
  for the next. A loop of a kind that does not let itself be observed, or that had a channel before,
  watches on as ever.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable
from typing import Any, Final, TypeVar

__all__ = ["excuse", "learn", "recall"]

T = TypeVar("T")


class _Watch:
    """What a loop calls when there are events, and how many excuse it from that."""

    __slots__ = ("arguments", "callback", "excuses", "socket")

    def __init__(self, socket: Any, callback: Callable[..., object], arguments: Any) -> None:
        self.socket = socket
        self.callback = callback
        self.arguments = arguments
        self.excuses = 0

    @property
    def is_open(self) -> bool:
        """Whether grpc.aio still uses the socket."""
        return bool(self.socket.fileno() >= 0)


_watches: Final[weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Watch]] = (
    weakref.WeakKeyDictionary()
)


def learn(loop: asyncio.AbstractEventLoop, make: Callable[[], T]) -> T:
    """Make a channel on its loop, and remember what that loop begins to watch because of it."""
    seen: list[_Watch] = []
    add_reader = loop.add_reader

    def observe(socket: Any, callback: Callable[..., object], *arguments: Any) -> Any:
        seen.append(_Watch(socket, callback, arguments))
        return add_reader(socket, callback, *arguments)

    try:
        loop.add_reader = observe  # type: ignore[method-assign, assignment]
    except AttributeError:
        return make()  # not a loop of Python's own
    try:
        return make()
    finally:
        del loop.add_reader
        if len(seen) == 1:
            known = _watches.get(loop)
            if known is not None:
                seen[0].excuses = known.excuses  # they are taken back one by one
            _watches[loop] = seen[0]


def excuse(loop: asyncio.AbstractEventLoop) -> None:
    """On that loop: stop watching, because another loop does. Each call is undone by `recall`."""
    watch = _watches.get(loop)
    if watch is None:
        return
    watch.excuses += 1
    if watch.excuses == 1 and watch.is_open:
        loop.remove_reader(watch.socket)


def recall(loop: asyncio.AbstractEventLoop) -> None:
    """On that loop: the other one ends its watch; with the last of them, watch again."""
    watch = _watches.get(loop)
    if watch is None:
        return
    watch.excuses -= 1
    if watch.excuses == 0 and watch.is_open:
        loop.add_reader(watch.socket, watch.callback, *watch.arguments)
