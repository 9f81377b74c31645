"""Slots: permits are never lost, never doubled, and granted in turn."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core._kernel.slots import FixedSlots, SlotsSnapshot


async def test_reserve_waits_until_a_permit_is_given_back() -> None:
    slots = FixedSlots(1)
    first = await slots.reserve()
    waiting = asyncio.create_task(slots.reserve())
    await asyncio.sleep(0)
    assert not waiting.done()
    first.release()
    second = await waiting
    assert slots.snapshot().issued == 1
    second.release()
    assert slots.snapshot().issued == 0


async def test_permits_are_granted_in_the_order_they_were_asked_for() -> None:
    slots = FixedSlots(1)
    held = await slots.reserve()
    order: list[int] = []

    async def take(number: int) -> None:
        with await slots.reserve():
            order.append(number)

    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(take(number))
        await asyncio.sleep(0)
        held.release()
    assert order == [0, 1, 2, 3, 4]


async def test_somebody_waiting_keeps_others_from_jumping_the_queue() -> None:
    slots = FixedSlots(1)
    held = await slots.reserve()
    waiting = asyncio.create_task(slots.reserve())
    await asyncio.sleep(0)
    held.release()
    assert slots.try_reserve() is None
    (await waiting).release()
    assert slots.try_reserve() is not None


async def test_a_cancelled_wait_loses_no_permit_even_when_it_was_just_granted() -> None:
    slots = FixedSlots(1)
    held = await slots.reserve()
    waiting = asyncio.create_task(slots.reserve())
    await asyncio.sleep(0)
    held.release()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert slots.snapshot().issued == 0
    assert slots.try_reserve() is not None


def test_releasing_twice_gives_back_one_slot() -> None:
    slots = FixedSlots(2)
    permit = slots.try_reserve()
    assert permit is not None
    other = slots.try_reserve()
    permit.release()
    with permit:
        pass
    assert permit.is_released
    assert slots.snapshot().issued == 1
    assert other is not None
    assert not other.is_released


def test_waiting_polls_count_as_available_and_the_cap_does_not() -> None:
    seen: list[SlotsSnapshot] = []
    slots = FixedSlots(10, cap=2, on_change=seen.append)
    first, second = slots.try_reserve(), slots.try_reserve()
    assert first is not None
    assert second is not None
    assert slots.try_reserve() is None
    assert slots.known_size == 2
    assert slots.snapshot().available == 10
    first.mark_used()
    first.mark_used()
    assert [(snapshot.used, snapshot.available) for snapshot in seen] == [(1, 9)]
    second.release()
    assert len(seen) == 1
    first.release()
    assert seen[-1].available == 10


def test_no_slots_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one slot"):
        FixedSlots(0)


@given(st.lists(st.tuples(st.sampled_from(["take", "give", "use"]), st.integers(0, 9))))
def test_any_order_of_calls_keeps_the_counts_right(calls: list[tuple[str, int]]) -> None:
    slots = FixedSlots(3)
    held = []
    used = set()
    for call, number in calls:
        if call == "take":
            permit = slots.try_reserve()
            assert (permit is None) == (len(held) == 3)
            if permit is not None:
                held.append(permit)
        elif held:
            permit = held[number % len(held)]
            if call == "use":
                permit.mark_used()
                used.add(permit)
            else:
                permit.release()
                held.remove(permit)
                used.discard(permit)
        snapshot = slots.snapshot()
        assert snapshot.issued == len(held)
        assert snapshot.used == len(used)
        assert snapshot.available == 3 - len(used)
