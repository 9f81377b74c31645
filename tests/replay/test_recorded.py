"""Every recorded history, whoever wrote it: replayed whole, in pages, and lived on from any task."""

from __future__ import annotations

import asyncio

import pytest

from lab.catalogue import ALL_SITUATIONS
from lab.replaying import Recorded, Rehearsal, completed_tasks, differences, recorded
from lab.sdks import make_replayer, read_history, replay_failure
from lab.situations import OURS, PEER
from worker_core._activation import EvictionReason

SECONDS = 20

every = pytest.mark.parametrize("one", recorded(), ids=str)


def test_each_situation_is_recorded_by_both() -> None:
    names = {situation.name for situation in ALL_SITUATIONS}
    names |= {f"{situation.name}-last" for situation in ALL_SITUATIONS if situation.runs_on}
    for writer in (OURS, PEER):
        assert {one.name for one in recorded(writer=writer)} == names


@every
async def test_ours_replays_it(one: Recorded) -> None:
    async with asyncio.timeout(SECONDS):
        assert await replay_failure(OURS, one.read()) is None


@every
async def test_the_peer_replays_it(one: Recorded) -> None:
    async with asyncio.timeout(SECONDS):
        history = read_history(PEER, one.workflow_id, one.text)
        assert await replay_failure(PEER, history) is None


async def test_one_replayer_takes_all() -> None:
    async def histories():
        for one in recorded():
            yield one.read()

    async with asyncio.timeout(SECONDS):
        results = await make_replayer(OURS).replay_workflows(
            histories(), raise_on_replay_failure=False
        )
    assert results.replay_failures == {}


@every
def test_pages_make_no_difference(one: Recorded) -> None:
    history = one.read()
    for page_size in (1, 2, 3, 7, 50):
        rehearsal = Rehearsal(history)
        assert rehearsal.whole(page_size) is None  # not evicted: nothing went wrong
        assert not rehearsal.io.answers


@every
def test_a_cached_run_asks_for_what_history_holds_next(one: Recorded) -> None:
    rehearsal = Rehearsal(one.read())
    for task in completed_tasks(rehearsal.events):
        ended = rehearsal.cached(task)
        _holds_next(rehearsal, task)
        if ended is not None:
            assert ended.reason is EvictionReason.EXECUTION_ENDING
            assert task.completed_id == completed_tasks(rehearsal.events)[-1].completed_id


@every
def test_a_cold_run_goes_on_from_any_task(one: Recorded) -> None:
    history = one.read()
    tasks = completed_tasks(history.events)
    for index, task in enumerate(tasks):
        rehearsal = Rehearsal(history)
        page_size = (5, 1_000_000)[index % 2]
        rehearsal.cold(task, page_size)
        _holds_next(rehearsal, task)
        for following in tasks[index + 1 : index + 3]:
            rehearsal.cached(following, page_size)
            _holds_next(rehearsal, following)


def _holds_next(rehearsal: Rehearsal, task) -> None:
    commands = rehearsal.take_commands()
    expected = rehearsal.expected(task)
    assert len(commands) == len(expected), f"after event {task.completed_id}: {commands}"
    for command, event in zip(commands, expected, strict=True):
        assert differences(command, event, rehearsal.run_timeout) == []
