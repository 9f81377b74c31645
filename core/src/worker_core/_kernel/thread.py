"""The kernel's thread: one event loop, for one worker, for the length of one run.

Rules:

* The thread is a daemon: a program that forgets to shut its worker down still ends. On the way
  out the kernel is cancelled and waited for, a few seconds at most, so that nothing runs on while
  the interpreter takes itself apart.
* Whoever waits for the thread waits on a loop of its own; that loop may close first.
"""

from __future__ import annotations

import asyncio
import atexit
import threading
import weakref
from collections.abc import Callable, Coroutine
from typing import Any, Final, Generic, TypeVar, final

__all__ = ["KernelThread"]

R = TypeVar("R")

_EXIT_SECONDS: Final = 5.0

_running: weakref.WeakSet[KernelThread[Any]] = weakref.WeakSet()


@final
class KernelThread(Generic[R]):
    """Runs one coroutine in a thread of its own.

    Args:
        main: What to run. It is called in the thread.
    """

    def __init__(self, main: Callable[[], Coroutine[Any, Any, R]]) -> None:
        self._main = main
        self._home: asyncio.AbstractEventLoop | None = None
        self._done: asyncio.Future[R] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[R] | None = None
        self._is_cancelled = False
        self._thread = threading.Thread(target=self._run, name="worker-core-kernel", daemon=True)

    def start(self) -> asyncio.Future[R]:
        """Start the thread.

        Returns:
            What ``main`` will return or raise, as a future of the running loop.
        """
        self._home = asyncio.get_running_loop()
        self._done = self._home.create_future()
        _running.add(self)
        self._thread.start()
        return self._done

    def call_soon(self, function: Callable[..., object], *args: Any) -> None:
        """Call a plain function in the thread; does nothing once the thread has ended."""
        loop = self._loop
        if loop is not None:
            try:
                loop.call_soon_threadsafe(function, *args)
            except RuntimeError:
                pass  # closed meanwhile: there is nothing left to tell

    def cancel(self) -> None:
        """Cancel ``main``, if need be as soon as it begins."""
        self._is_cancelled = True  # before looking for the task, which is made before this is read
        task = self._task
        if task is not None:
            self.call_soon(task.cancel)

    def cancel_and_join(self, seconds: float) -> None:
        """Cancel ``main`` and wait for the thread's end; the waiting loop need not run."""
        self.cancel()
        self._thread.join(seconds)

    def join(self) -> None:
        """Wait for the thread to end. Only after the future is done, so that it is soon."""
        self._thread.join()

    def _run(self) -> None:
        result: R | None = None
        failure: BaseException | None = None
        try:
            with asyncio.Runner() as runner:
                self._loop = runner.get_loop()
                result = runner.run(self._remember_task())
        except BaseException as error:
            failure = error
        _running.discard(self)
        assert self._home is not None
        try:
            self._home.call_soon_threadsafe(self._report, result, failure)
        except RuntimeError:
            pass  # the loop that waited is closed; nobody is left to be told

    async def _remember_task(self) -> R:
        self._task = asyncio.current_task()
        if self._is_cancelled:
            raise asyncio.CancelledError
        return await self._main()

    def _report(self, result: R | None, failure: BaseException | None) -> None:
        """On the loop that waits: hand over the outcome."""
        done = self._done
        assert done is not None
        if done.done():
            return
        if isinstance(failure, asyncio.CancelledError):
            done.cancel()
        elif failure is not None:
            done.set_exception(failure)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # None only where R is None


@atexit.register
def _end_all() -> None:
    for thread in list(_running):
        thread.cancel_and_join(_EXIT_SECONDS)
