"""Sharing slots between the sticky and the normal queue."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core._kernel.balance import BalanceGate, StickyBalance


def balance(slots: int | None, target: int, sticky: int, normal: int, backlog: int = 0):
    made = StickyBalance(slots, target)
    made.sticky_polls, made.normal_polls, made.backlog = sticky, normal, backlog
    return made


@pytest.mark.parametrize(
    ("slots", "target", "sticky", "normal", "backlog", "normal_may", "sticky_may"),
    [
        # The first poll of each kind always may.
        (2, 4, 0, 0, 0, True, True),
        (2, 4, 1, 0, 0, True, False),  # the other slot is kept for the normal queue
        (2, 4, 0, 1, 0, False, True),  # and the other way round
        (2, 4, 1, 1, 0, False, False),
        (10, 4, 2, 1, 0, True, True),
        (10, 4, 4, 1, 0, True, False),  # sticky polls have reached their number
        (10, 4, 2, 1, 5, False, True),  # what waits on the sticky queue goes first
        (10, 4, 2, 1, 1, True, True),  # one waiting task is no backlog
        (10, 4, 2, 1, 2, True, True),  # polls enough are out for it
        (3, 4, 2, 1, 9, False, True),
        (3, 4, 2, 1, 0, False, False),
        (None, 4, 9, 9, 9, True, True),  # nothing known, nothing to balance
    ],
)
def test_who_may_poll(
    slots: int | None,
    target: int,
    sticky: int,
    normal: int,
    backlog: int,
    normal_may: bool,
    sticky_may: bool,
) -> None:
    made = balance(slots, target, sticky, normal, backlog)
    assert made.may_poll(sticky=False) is normal_may
    assert made.may_poll(sticky=True) is sticky_may


@given(
    slots=st.integers(2, 12),
    target=st.integers(1, 8),
    moves=st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(0, 5)), max_size=60),
)
def test_neither_queue_is_ever_left_without_the_chance_to_poll(
    slots: int, target: int, moves: list[tuple[bool, bool, int]]
) -> None:
    made = StickyBalance(slots, target)
    for sticky, starts, backlog in moves:
        made.backlog = backlog
        if starts:
            if made.may_poll(sticky=sticky) and made.sticky_polls + made.normal_polls < slots:
                made.sticky_polls += sticky
                made.normal_polls += not sticky
        elif sticky and made.sticky_polls:
            made.sticky_polls -= 1
        elif not sticky and made.normal_polls:
            made.normal_polls -= 1
        assert made.sticky_polls <= max(target, 1)
        for kind, polls in ((True, made.sticky_polls), (False, made.normal_polls)):
            if polls == 0:
                assert made.may_poll(sticky=kind)
                assert made.sticky_polls + made.normal_polls < slots


async def test_a_poll_that_ends_lets_the_other_queue_go_on() -> None:
    sticky, normal = BalanceGate.pair(StickyBalance(2, 4))
    await sticky.enter()
    await normal.enter()
    held_back = asyncio.create_task(sticky.enter())
    await asyncio.sleep(0)
    assert not held_back.done()
    sticky.leave()
    await held_back


async def test_a_backlog_that_is_gone_lets_the_normal_queue_go_on() -> None:
    sticky, normal = BalanceGate.pair(StickyBalance(10, 4))
    await sticky.enter()
    await normal.enter()
    sticky.note_backlog(7)
    held_back = asyncio.create_task(normal.enter())
    await asyncio.sleep(0)
    assert not held_back.done()
    sticky.note_backlog(0)
    await held_back
