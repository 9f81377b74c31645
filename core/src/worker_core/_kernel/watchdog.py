"""Notices workflow code that does not yield, and interrupts it.

Activations run on the kernel loop, so a workflow that loops for ever would stop the worker. A
thread looks at the activation in progress: at half the limit it says in the log which workflow is
slow and at which line; at the limit it raises an exception in the middle of whatever the code does.
Code blocked in a C call cannot be interrupted before that call returns; the log names the line that
made it.

Rules:

* The exception never lands outside the activation it was meant for: it is raised, and the
  activation is left, under one lock, and what was not delivered by then is withdrawn.
* Workflow code may swallow the exception. It is raised again after the same time, and the
  activation counts as stuck whatever it returned.
"""

from __future__ import annotations

import ctypes
import enum
import logging
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Final, TypeVar, final

from worker_core._instance import origins

__all__ = ["DeadlockError", "Watchdog"]

logger = logging.getLogger(__name__)

A = TypeVar("A")
R = TypeVar("R")

_MOST_FRAMES: Final = 100


class _Interrupted(BaseException):
    """Raised in the middle of workflow code that does not yield."""


class DeadlockError(Exception):
    """An activation did not yield in time. The traceback is where it was stuck."""


class _Look(enum.Enum):
    """What the thread found."""

    SLOW = enum.auto()
    STUCK = enum.auto()


@final
class Watchdog:
    """Guards the activations of one loop.

    Args:
        seconds: How long an activation may take; more than 0.
    """

    def __init__(self, seconds: float = 2.0) -> None:
        self._limit_ns = int(seconds * 1_000_000_000)
        self._slow_ns = self._limit_ns // 2
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
        self._is_slow = False
        self._stuck: DeadlockError | None = None
        self._workflow_id = self._run_id = ""

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

    def guard(
        self, function: Callable[[A], R], argument: A, workflow_id: str = "", run_id: str = ""
    ) -> R:
        """Call ``function(argument)`` under watch.

        Args:
            function: What to call.
            argument: What to call it with.
            workflow_id: Whose code it is, for the log.
            run_id: The same.

        Raises:
            DeadlockError: It did not return in time.
        """
        with self._lock:
            self._guarded_thread = threading.get_ident()
            self._interrupts = 0
            self._is_slow = False
            self._stuck = None
            self._workflow_id, self._run_id = workflow_id, run_id
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
            if not started or time.monotonic_ns() - started < self._slow_ns:
                continue
            with self._lock:
                if self._started_ns != started:
                    continue
                elapsed = time.monotonic_ns() - started
                found = self._look(elapsed)
                if found is None:
                    continue
                place = _place(self._guarded_thread)
                whose = {"workflow_id": self._workflow_id, "run_id": self._run_id}
            # Not under the lock, on which workflow code waits to be left.
            if found is _Look.SLOW:
                logger.warning(
                    "Workflow code has not yielded for %.1f s, at %s. After %g s it is interrupted "
                    "and its task fails; move what takes long into an activity",
                    elapsed / 1e9,
                    place,
                    self._limit_ns / 1e9,
                    extra=whose,
                )
            else:
                logger.error(
                    "Workflow code has not yielded for %.1f s, at %s. It is interrupted and its "
                    "task fails; until it stops this worker neither polls nor answers",
                    elapsed / 1e9,
                    place,
                    extra=whose,
                )

    def _look(self, elapsed_ns: int) -> _Look | None:
        """Do what is due, under the lock; say what has become news."""
        found: _Look | None = None
        if not self._is_slow:
            self._is_slow = True
            found = _Look.SLOW
        if elapsed_ns < self._limit_ns:
            return found
        if self._stuck is None:
            found = _Look.STUCK
            self._stuck = DeadlockError(self._message).with_traceback(
                _traceback_of(self._guarded_thread)
            )
        if elapsed_ns >= self._limit_ns * (self._interrupts + 1):
            self._interrupts += 1
            _set_async_exc(self._guarded_thread, _Interrupted)
        return found


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


def _place(thread_id: int) -> str:
    """The line of workflow code that a thread is in, or whatever line it is in."""
    frame = sys._current_frames().get(thread_id)
    origin = origins.find(frame, through_interceptors=False)
    if origin is not None:
        return str(origin)
    if frame is None:
        return "an unknown place"
    code = frame.f_code
    return f"{code.co_filename}:{frame.f_lineno} in {code.co_qualname}"
