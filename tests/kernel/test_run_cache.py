"""Whose turn it is at a run, and which run leaves the cache."""

from __future__ import annotations

import asyncio
from typing import Any

from worker_core._kernel.run_cache import RunCache, Seat

ANY: Any = object()


async def settle() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


async def test_waiting_queries_go_before_the_workflow_task() -> None:
    seat = Seat("run")
    seat.is_taken = True
    order: list[str] = []

    async def take(name: str, query_only: bool) -> None:
        if await seat.wait_turn(query_only=query_only):
            order.append(name)
            seat.hand_over()
        else:
            order.append(f"{name} replaced")

    async with asyncio.TaskGroup() as group:
        for name in ("task 1", "query 1", "task 2", "query 2"):
            group.create_task(take(name, name.startswith("query")))
            await settle()
        assert seat.is_awaited
        assert seat.hand_over()
    assert order == ["task 1 replaced", "query 1", "query 2", "task 2"]
    assert not seat.is_taken
    assert not seat.is_awaited


async def test_a_cancelled_wait_hands_the_turn_on() -> None:
    seat = Seat("run")
    seat.is_taken = True
    first = asyncio.create_task(seat.wait_turn(query_only=True))
    second = asyncio.create_task(seat.wait_turn(query_only=True))
    await settle()
    seat.hand_over()
    first.cancel()  # it has been given the seat, but not been told yet
    await asyncio.wait((first,))
    assert first.cancelled()
    assert await second
    assert not seat.hand_over()


def test_the_run_served_longest_ago_leaves_first() -> None:
    sizes: list[int] = []
    cache = RunCache(sizes.append)
    seats = [cache.seat(name) for name in "abc"]
    for seat in seats:
        cache.place(seat, ANY, ANY)
    cache.seat("a")  # taken again
    seats[1].is_taken = True
    assert cache.idle() is seats[2]
    cache.remove(seats[2])
    assert cache.idle() is seats[0]
    cache.remove(seats[0])
    assert cache.idle() is None
    assert sizes == [1, 2, 3, 2, 1]
    assert len(cache) == 1


async def test_turns_go_on_past_an_eviction() -> None:
    cache = RunCache()
    seat = cache.seat("run")
    seat.is_taken = True
    cache.place(seat, ANY, ANY)
    waiting = asyncio.create_task(seat.wait_turn(query_only=False))
    await settle()
    cache.remove(seat)
    cache.leave(seat)
    assert await waiting
    assert cache.seat("run") is seat
    cache.leave(seat)
    assert cache.seat("run") is not seat  # nothing was left on it


def test_run_takes_its_local_activities_with_it() -> None:
    class Local:
        cancelled = 0

        def cancel_all(self) -> None:
            self.cancelled += 1

    local: Any = Local()
    cache = RunCache()
    seat = cache.seat("run")
    cache.place(seat, ANY, ANY)
    seat.local_activities = local
    cache.remove(seat)
    assert local.cancelled == 1
    assert seat.local_activities is None
    cache.remove(seat)
    assert local.cancelled == 1
