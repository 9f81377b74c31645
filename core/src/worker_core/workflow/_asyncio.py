"""`asyncio.wait` and `asyncio.as_completed` with a fixed order.

The standard ones keep their futures in sets and so return them in any order. These keep lists.
Besides that they behave alike and take the same number of turns of the event loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, overload

from worker_core.types import AnyType

__all__ = ["as_completed", "wait"]

_FutureT = TypeVar("_FutureT", bound="asyncio.Future[Any]")


@overload
async def wait(
    fs: Iterable[_FutureT],
    *,
    timeout: float | None = None,
    return_when: str = asyncio.ALL_COMPLETED,
) -> tuple[list[_FutureT], list[_FutureT]]: ...


@overload
async def wait(
    fs: Iterable[asyncio.Task[AnyType]],
    *,
    timeout: float | None = None,
    return_when: str = asyncio.ALL_COMPLETED,
) -> tuple[list[asyncio.Task[AnyType]], list[asyncio.Task[AnyType]]]: ...


async def wait(
    fs: Iterable[Any],
    *,
    timeout: float | None = None,
    return_when: str = asyncio.ALL_COMPLETED,
) -> tuple[list[Any], list[Any]]:
    """Wait for futures or tasks, like `asyncio.wait`, in a fixed order.

    Args:
        fs: What to wait for. No coroutines: make them tasks first.
        timeout: Seconds to wait at most, on a durable timer. Nothing is raised when they have
            passed, and nothing is cancelled.
        return_when: ``FIRST_COMPLETED``, ``FIRST_EXCEPTION`` or ``ALL_COMPLETED`` of `asyncio`.

    Returns:
        Those done and those pending, each in the order given.

    Raises:
        TypeError: A single future or coroutine was given, or a coroutine among the futures.
        ValueError: Nothing was given, or an unknown `return_when`.
    """
    if asyncio.isfuture(fs) or asyncio.iscoroutine(fs):
        raise TypeError(
            f"Expected an iterable of tasks or futures, not a single {type(fs).__name__}."
        )
    futures: list[asyncio.Future[Any]] = list(fs)
    if not futures:
        raise ValueError("There is nothing to wait for: give at least one task or future.")
    if return_when not in (
        asyncio.FIRST_COMPLETED,
        asyncio.FIRST_EXCEPTION,
        asyncio.ALL_COMPLETED,
    ):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(asyncio.iscoroutine(future) for future in futures):
        raise TypeError(
            "Passing coroutines is forbidden, use tasks explicitly: asyncio.create_task(...)."
        )
    await _wait(futures, timeout, return_when)
    return [f for f in futures if f.done()], [f for f in futures if not f.done()]


async def _wait(
    futures: Sequence[asyncio.Future[Any]], timeout: float | None, return_when: str
) -> None:
    loop = asyncio.get_running_loop()
    released: asyncio.Future[None] = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, released)
    missing = len(futures)

    def count(future: asyncio.Future[Any]) -> None:
        nonlocal missing
        missing -= 1
        if missing > 0 and return_when != asyncio.FIRST_COMPLETED:
            failed = not future.cancelled() and future.exception() is not None
            if return_when != asyncio.FIRST_EXCEPTION or not failed:
                return
        if timer is not None:
            timer.cancel()
        _release(released)

    for future in futures:
        future.add_done_callback(count)
    try:
        await released
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(count)


def _release(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)


def as_completed(
    fs: Iterable[Awaitable[AnyType]], *, timeout: float | None = None
) -> Iterator[Awaitable[AnyType]]:
    """Iterate over awaitables in the order they complete, like `asyncio.as_completed`.

    Args:
        fs: What to wait for; coroutines are made tasks, in the order given.
        timeout: Seconds to wait at most for all of it, on a durable timer. What is awaited later
            raises `asyncio.TimeoutError`.

    Raises:
        TypeError: A single future or coroutine was given.
    """
    if asyncio.isfuture(fs) or asyncio.iscoroutine(fs):
        raise TypeError(f"Expected an iterable of awaitables, not a single {type(fs).__name__}.")
    loop = asyncio.get_event_loop()
    pending: list[asyncio.Future[AnyType]] = [
        asyncio.ensure_future(awaitable, loop=loop) for awaitable in fs
    ]
    completed: asyncio.Queue[asyncio.Future[AnyType] | None] = asyncio.Queue()
    timer: asyncio.TimerHandle | None = None

    def complete(future: asyncio.Future[AnyType]) -> None:
        if future not in pending:
            return  # the timeout came first
        pending.remove(future)
        completed.put_nowait(future)
        if not pending and timer is not None:
            timer.cancel()

    def give_up() -> None:
        for future in pending:
            future.remove_done_callback(complete)
            completed.put_nowait(None)
        pending.clear()

    async def next_completed() -> AnyType:
        future = await completed.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in pending:
        future.add_done_callback(complete)
    if pending and timeout is not None:
        timer = loop.call_later(timeout, give_up)
    for _ in range(len(pending)):
        yield next_completed()
