"""Calls handed to a loop in another thread: in order, none lost, wake-ups shared."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from worker_core._kernel.handover import HandOver


@pytest.fixture
def other_loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


async def reached(loop: asyncio.AbstractEventLoop, handover: HandOver) -> None:
    """Wait until everything handed over so far was called."""
    here = asyncio.get_running_loop()
    done = here.create_future()
    handover.call_soon(here.call_soon_threadsafe, done.set_result, None)
    await asyncio.wait_for(done, 30)


@pytest.mark.parametrize("shares_turns", [False, True])
async def test_calls_are_made_in_order(
    other_loop: asyncio.AbstractEventLoop, shares_turns: bool
) -> None:
    handover = HandOver(other_loop, shares_turns=shares_turns)
    seen: list[int] = []

    for number in range(1000):
        handover.call_soon(seen.append, number)
    await reached(other_loop, handover)

    assert seen == list(range(1000))


async def test_calls_of_one_turn_share_a_wake_up(
    other_loop: asyncio.AbstractEventLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    wake_ups = 0
    wake = other_loop.call_soon_threadsafe

    def counting(*args: object, **more: object) -> object:
        nonlocal wake_ups
        wake_ups += 1
        return wake(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(other_loop, "call_soon_threadsafe", counting)
    handover = HandOver(other_loop, shares_turns=True)
    seen: list[int] = []

    for number in range(100):
        handover.call_soon(seen.append, number)
    await reached(other_loop, handover)

    assert len(seen) == 100
    assert wake_ups == 1


async def test_calls_from_many_threads_are_all_made(
    other_loop: asyncio.AbstractEventLoop,
) -> None:
    handover = HandOver(other_loop)
    seen: list[int] = []

    def hand_over_many() -> None:
        for number in range(2000):
            handover.call_soon(seen.append, number)

    threads = [threading.Thread(target=hand_over_many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        await asyncio.to_thread(thread.join)
    await reached(other_loop, handover)

    assert len(seen) == 8000


async def test_a_call_that_raises_stops_no_other(other_loop: asyncio.AbstractEventLoop) -> None:
    reported: list[str] = []
    other_loop.set_exception_handler(lambda _, context: reported.append(context["message"]))
    handover = HandOver(other_loop)
    seen: list[str] = []

    handover.call_soon({}.__getitem__, "missing")
    handover.call_soon(seen.append, "after")
    await reached(other_loop, handover)

    assert seen == ["after"]
    assert len(reported) == 1


def test_a_closed_loop_takes_no_calls() -> None:
    loop = asyncio.new_event_loop()
    loop.close()

    with pytest.raises(RuntimeError, match="closed"):
        HandOver(loop).call_soon(print)
