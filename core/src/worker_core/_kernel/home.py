"""The home loop: where the user's own coroutines run.

The kernel has a loop and a thread of its own, so that a user's blocked coroutine silences
neither polls nor heartbeats. Code of the user's that is not workflow code (async activities and
their interceptors, payload codecs, callbacks) runs on the loop on which the worker was started,
its home. Kernel code reaches it through a `HomeLoop` and need not know whether that is a loop
in another thread or the one it runs on itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, Protocol, TypeVar, TypeVarTuple, final

from worker_core._kernel.handover import HandOver

__all__ = ["ForeignHome", "HomeLoop", "SameHome"]

R = TypeVar("R")
Ts = TypeVarTuple("Ts")


class HomeLoop(Protocol):
    """Runs coroutines on the user's loop, awaited from the kernel's."""

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The user's loop. Only its thread-safe methods may be used from the kernel."""

    @property
    def is_kernel_loop(self) -> bool:
        """Whether the user's loop and the kernel's are the same."""

    async def call(self, function: Callable[[*Ts], Coroutine[Any, Any, R]], *args: *Ts) -> R:
        """Call ``function`` on the home loop and wait for what it returns.

        Cancelling the wait cancels the coroutine there, and still waits until it has ended.

        Raises:
            RuntimeError: The home loop is closed, so user code cannot run any more.
        """

    def call_soon(self, function: Callable[[*Ts], object], *args: *Ts) -> None:
        """Call a plain function on the home loop, without waiting for it."""


@final
class SameHome:
    """The kernel runs on the user's loop: calls are awaited in place."""

    __slots__ = ("_loop",)

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The user's loop."""
        return self._loop

    @property
    def is_kernel_loop(self) -> bool:
        """Always true."""
        return True

    async def call(self, function: Callable[[*Ts], Coroutine[Any, Any, R]], *args: *Ts) -> R:
        """Await ``function`` here."""
        return await function(*args)

    def call_soon(self, function: Callable[[*Ts], object], *args: *Ts) -> None:
        """Call a plain function in the loop's next turn."""
        self._loop.call_soon(function, *args)


@final
class ForeignHome:
    """The user's loop runs in another thread than the kernel's."""

    __slots__ = ("_calls", "_loop")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._calls = HandOver(loop, shares_turns=True)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The user's loop. Only its thread-safe methods may be used from the kernel."""
        return self._loop

    @property
    def is_kernel_loop(self) -> bool:
        """Always false."""
        return False

    async def call(self, function: Callable[[*Ts], Coroutine[Any, Any, R]], *args: *Ts) -> R:
        """Call ``function`` on the home loop and wait for what it returns."""
        visit: _Visit[R] = _Visit(self._loop, asyncio.get_running_loop())
        self._loop.call_soon_threadsafe(visit.start, function, args)
        try:
            return await visit.ended
        except asyncio.CancelledError as error:
            if visit.has_ended:
                raise  # the coroutine itself ended as cancelled
            cancellation = error
        while not visit.has_ended:
            visit.ended = visit.kernel.create_future()
            try:
                self._loop.call_soon_threadsafe(visit.cancel)
            except RuntimeError:
                break  # the home loop is closed, and its tasks ended with it
            try:
                await visit.ended
            except BaseException:
                continue  # cancelled again, or the coroutine's own end: the cancellation stands
        raise cancellation

    def call_soon(self, function: Callable[[*Ts], object], *args: *Ts) -> None:
        """Call a plain function on the home loop, without waiting for it."""
        self._calls.call_soon(function, *args)


@final
class _Visit(Generic[R]):
    """One call from the kernel loop to the home loop and back."""

    __slots__ = ("ended", "has_ended", "home", "kernel", "task")

    def __init__(self, home: asyncio.AbstractEventLoop, kernel: asyncio.AbstractEventLoop) -> None:
        self.home = home
        self.kernel = kernel
        self.ended: asyncio.Future[R] = kernel.create_future()
        self.has_ended = False
        self.task: asyncio.Task[R] | None = None

    def start(self, function: Callable[..., Coroutine[Any, Any, R]], args: tuple[Any, ...]) -> None:
        """On the home loop: start the coroutine."""
        self.task = self.home.create_task(_call(function, args))
        self.task.add_done_callback(self._return)

    def cancel(self) -> None:
        """On the home loop: cancel the coroutine."""
        if self.task is not None:
            self.task.cancel()

    def _return(self, task: asyncio.Task[R]) -> None:
        try:
            self.kernel.call_soon_threadsafe(self._end, task)
        except RuntimeError:
            pass  # the kernel was stopped and waits for nothing any more

    def _end(self, task: asyncio.Task[R]) -> None:
        """On the kernel loop: hand over the outcome."""
        self.has_ended = True
        ended = self.ended
        if task.cancelled():
            ended.cancel()
            return
        error = task.exception()
        if ended.done():
            return
        if error is not None:
            ended.set_exception(error)
        else:
            ended.set_result(task.result())


async def _call(function: Callable[..., Coroutine[Any, Any, R]], args: tuple[Any, ...]) -> R:
    # Inside the task, so that an error on the way to the coroutine is one of the call's too:
    # raised on the home loop, it would be logged there while the kernel waits for ever.
    return await function(*args)
