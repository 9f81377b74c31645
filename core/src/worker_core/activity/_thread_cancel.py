"""Cancellation of a function that runs in a thread: an exception raised in it from outside.

CPython raises such an exception when the target thread next looks for one, which it does after calls,
when a function begins and when a loop goes round; if the thread is inside C code, when it comes back
from there. Three promises are kept whatever the timing:

* Nothing is raised in a thread whose function has returned. A pool goes on using its threads, and
  one exception outside the function would end the pool's loop.
* Nothing is raised inside a shielded block. What comes during one is raised when the outermost ends.
* A cancellation that comes before the thread gets to the function keeps it from being called.

How: whoever cancels holds the lock, looks whether the function runs unshielded, and if so sets the
exception. The target thread never takes the lock, since it could be hit between taking it and being
ready to give it back, and the next cancellation would wait for ever. It says what changes (left,
shielded) by storing one attribute, and then waits until nobody holds the lock: from then on everyone
sees the change, and at most two exceptions are still on their way, one set before the change and one
by whoever looked just before it. They come out of the very next call.
"""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Final

__all__ = ["ThreadCanceller"]

_set_async_exception: Final = ctypes.pythonapi.PyThreadState_SetAsyncExc
_set_async_exception.argtypes = (ctypes.c_ulong, ctypes.py_object)
_set_async_exception.restype = ctypes.c_int

_NOTHING: Final = ctypes.py_object()
"""A null pointer: takes back what is on its way."""


class ThreadCanceller:
    """Runs one function in the calling thread and lets others cancel it there.

    Args:
        exception_type: What to raise. Made without arguments.
    """

    __slots__ = ("_exception_type", "_is_pending", "_lock", "_shields", "_thread_id")

    def __init__(self, exception_type: type[BaseException]) -> None:
        self._exception_type = exception_type
        self._lock = threading.Lock()
        self._thread_id: int | None = None
        """Thread that is inside the function."""
        self._shields: dict[int, int] = {}
        """How many shields each thread has up; the activity may shield in threads of its own."""
        self._is_pending = False
        """Whether an exception waits for the function to begin or for the last shield to fall."""

    def cancel(self) -> None:
        """Raise the exception in the function's thread, at once or when its shield ends.

        Each call raises again. Without effect when the function has returned; when it was not
        called yet it will not be.
        """
        with self._lock:
            thread_id = self._thread_id
            if thread_id is None or self._shields:
                self._is_pending = True
            else:
                _set_async_exception(thread_id, self._exception_type)

    def run(self, fn: Callable[..., Any], args: Sequence[Any]) -> Any:
        """Call a function so that it can be cancelled. Once only."""
        try:
            self._enter()
            return fn(*args)
        finally:
            # What is still on its way comes out of these calls and out of nothing else: there is
            # no call and no loop between them.
            self._thread_id = None
            try:
                self._take_back()
            except self._exception_type:
                try:
                    self._take_back()
                except self._exception_type:
                    self._take_back()

    def shield(self) -> _Shield:
        """A block in which nothing is raised."""
        return _Shield(self)

    def _enter(self) -> None:
        self._thread_id = threading.get_ident()
        self._wait_until_seen()
        if self._is_pending:
            self._is_pending = False
            raise self._exception_type

    def _take_back(self) -> None:
        self._wait_until_seen()
        _set_async_exception(threading.get_ident(), _NOTHING)

    def _wait_until_seen(self) -> None:
        """Return when nobody is any more between looking and setting."""
        while self._lock.locked():
            time.sleep(0)

    def _raise_shield(self) -> None:
        me = threading.get_ident()
        before = self._shields.get(me, 0)
        try:
            self._shields[me] = before + 1
            self._wait_until_seen()
        except BaseException:
            # It was on its way when the shield went up, so it belongs before the block.
            self._drop_to(me, before)
            raise

    def _lower_shield(self) -> None:
        me = threading.get_ident()
        self._drop_to(me, self._shields[me] - 1)
        if self._shields:
            return
        self._wait_until_seen()
        if not self._is_pending:
            return
        self._is_pending = False
        thread_id = self._thread_id
        if thread_id == me:
            raise self._exception_type
        if thread_id is not None:
            self.cancel()

    def _drop_to(self, thread_id: int, depth: int) -> None:
        if depth:
            self._shields[thread_id] = depth
        else:
            self._shields.pop(thread_id, None)


class _Shield:
    __slots__ = ("_canceller",)

    def __init__(self, canceller: ThreadCanceller) -> None:
        self._canceller = canceller

    def __enter__(self) -> None:
        self._canceller._raise_shield()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._canceller._lower_shield()
