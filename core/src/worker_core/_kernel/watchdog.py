"""Notices workflow code that does not yield, and interrupts it.

Activations run on the kernel loop, so a workflow that loops for ever would stop the worker. A
thread looks at the activation in progress; one that takes too long gets an exception raised in
the middle of whatever it does. Code blocked in a C call cannot be interrupted before that call
returns; the thread says so in the log.

Rules:

* The exception never lands outside the activation it was meant for: it is raised, and the
  activation is left, under one lock, and what was not delivered by then is withdrawn.
* Workflow code may swallow the exception. It is raised again after the same time, and the
  activation counts as stuck whatever it returned.
"""

from __future__ import annotations

import ctypes
import logging
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Final, TypeVar, final

__all__ = ["DeadlockError", "Watchdog"]

logger = logging.getLogger(__name__)

A = TypeVar("A")
R = TypeVar("R")

_MOST_FRAMES: Final = 100


class _Interrupted(BaseException):
    """Raised in the middle of workflow code that does not yield."""


class DeadlockError(Exception):
    """An activation did not yield in time. The traceback is where it was stuck."""


@final
class Watchdog:
    """Guards the activations of one loop.

    Args:
        seconds: How long an activation may take.
    """

    def __init__(self, seconds: float = 2.0) -> None:
        self._limit_ns = int(seconds * 1_000_000_000)
        self._message = (
            "[TMPRL1101] Potential deadlock detected: workflow didn't yield within "
            f"{seconds:g} second(s)."
        )
        self._look_every = min(seconds / 4, 0.5)
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        # All of these are guarded by the lock.
        self._started_ns = 0
        self._guarded_thread = 0
        self._interrupts = 0
        self._stuck: DeadlockError | None = None

    def start(self) -> None:
        """Start the thread."""
        self._stop.clear()
        self._thread = threading.Thread(
            target=self._watch, name="worker-core-watchdog", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop the thread and wait for its end."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def guard(self, function: Callable[[A], R], argument: A) -> R:
        """Call ``function(argument)`` under watch.

        Raises:
            DeadlockError: It did not return in time.
        """
        with self._lock:
            self._guarded_thread = threading.get_ident()
            self._interrupts = 0
            self._stuck = None
            self._started_ns = time.monotonic_ns()
        result: R | None = None
        try:
            try:
                result = function(argument)
            finally:
                self._leave()
        except _Interrupted:
            self._leave()
        stuck = self._take_stuck()
        if stuck is not None:
            raise stuck
        return result  # type: ignore[return-value]  # only unset when interrupted

    def _take_stuck(self) -> DeadlockError | None:
        stuck, self._stuck = self._stuck, None
        return stuck

    def _leave(self) -> None:
        """End the watch, and withdraw an exception that was not delivered yet."""
        with self._lock:
            self._started_ns = 0
            if self._interrupts:
                _clear_async_exc(self._guarded_thread, None)

    def _watch(self) -> None:
        while not self._stop.wait(self._look_every):
            started = self._started_ns
            if not started:
                continue
            now = time.monotonic_ns()
            if now - started < self._limit_ns:
                continue
            with self._lock:
                if self._started_ns != started:
                    continue
                first = self._stuck is None
                if first:
                    self._stuck = DeadlockError(self._message).with_traceback(
                        _traceback_of(self._guarded_thread)
                    )
                if now - started >= self._limit_ns * (self._interrupts + 1):
                    self._interrupts += 1
                    _set_async_exc(self._guarded_thread, _Interrupted)
            if first:
                logger.error(
                    "Workflow code has not yielded in time and is interrupted; its task fails. "
                    "Until it stops this worker neither polls nor answers"
                )


# Prototypes of our own: the attributes of ctypes.pythonapi are shared by the whole process.
_set_async_exc = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_ulong, ctypes.py_object)(
    ("PyThreadState_SetAsyncExc", ctypes.pythonapi)
)
_clear_async_exc = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p)(
    ("PyThreadState_SetAsyncExc", ctypes.pythonapi)
)


def _traceback_of(thread_id: int) -> TracebackType | None:
    """Where a thread is now, as a traceback whose innermost entry is the code it runs."""
    frame: FrameType | None = sys._current_frames().get(thread_id)
    traceback: TracebackType | None = None
    frames = 0
    while frame is not None and frames < _MOST_FRAMES:
        if frame.f_code is Watchdog.guard.__code__:
            break
        traceback = TracebackType(traceback, frame, frame.f_lasti, frame.f_lineno)
        frame = frame.f_back
        frames += 1
    return traceback
