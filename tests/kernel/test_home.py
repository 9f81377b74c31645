"""Calls from the kernel loop to the user's loop and back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from worker_core._kernel.home import ForeignHome, HomeLoop, SameHome


@pytest.fixture
def other_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """A loop running in another thread."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    if not loop.is_closed():
        loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture(params=["same", "foreign"])
def home(request: pytest.FixtureRequest) -> HomeLoop:
    """The user's loop as the kernel knows it: its own, or one in another thread."""
    if request.param == "foreign":
        return ForeignHome(request.getfixturevalue("other_loop"))
    return SameHome(request.getfixturevalue("this_loop"))


@pytest.fixture
async def this_loop() -> asyncio.AbstractEventLoop:
    return asyncio.get_running_loop()


async def test_a_call_runs_on_the_users_loop_and_gives_its_result(home: HomeLoop) -> None:
    async def where(first: int, second: int) -> tuple[int, asyncio.AbstractEventLoop]:
        await asyncio.sleep(0)
        return first + second, asyncio.get_running_loop()

    assert await home.call(where, 1, 2) == (3, home.loop)
    assert home.is_kernel_loop == (home.loop is asyncio.get_running_loop())


async def test_an_error_comes_back(home: HomeLoop) -> None:
    async def fail() -> None:
        raise ZeroDivisionError("theirs")

    with pytest.raises(ZeroDivisionError, match="theirs"):
        await home.call(fail)


async def test_a_coroutine_that_ends_as_cancelled_says_so(home: HomeLoop) -> None:
    async def give_up() -> None:
        raise asyncio.CancelledError("given up")

    calling = asyncio.ensure_future(home.call(give_up))
    with pytest.raises(asyncio.CancelledError):
        await calling


async def test_cancelling_the_call_cancels_there_and_waits_for_the_end(home: HomeLoop) -> None:
    here = asyncio.get_running_loop()
    started, cleaning = asyncio.Event(), asyncio.Event()
    may_end = threading.Event()
    ended = False

    async def stubborn() -> None:
        nonlocal ended
        here.call_soon_threadsafe(started.set)
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            here.call_soon_threadsafe(cleaning.set)
            while not may_end.is_set():
                await asyncio.sleep(0.001)
            ended = True
            raise

    calling = asyncio.ensure_future(home.call(stubborn))
    await started.wait()
    calling.cancel()
    await cleaning.wait()
    assert not calling.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await calling
    assert ended


async def test_a_closed_home_is_an_error_and_no_hang(
    other_loop: asyncio.AbstractEventLoop,
) -> None:
    home = ForeignHome(other_loop)

    async def never() -> None:
        raise AssertionError

    other_loop.call_soon_threadsafe(other_loop.stop)
    while other_loop.is_running():
        await asyncio.sleep(0.001)
    other_loop.close()
    with pytest.raises(RuntimeError, match="closed"):
        await home.call(never)


async def test_an_error_on_the_way_to_the_coroutine_comes_back(home: HomeLoop) -> None:
    def no_coroutine() -> Any:
        raise ZeroDivisionError("before there is a coroutine")

    with pytest.raises(ZeroDivisionError, match="before"):
        await home.call(no_coroutine)


async def test_a_plain_function_is_called_without_waiting(home: HomeLoop) -> None:
    here = asyncio.get_running_loop()
    called = asyncio.Event()
    home.call_soon(lambda: here.call_soon_threadsafe(called.set))
    await called.wait()
