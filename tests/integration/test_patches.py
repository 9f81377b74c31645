"""A change of code in its stages: which runs each stage can continue, and how others are refused."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta
from typing import Any

import pytest

from lab import workflow_files
from lab.sdks import connect, make_worker, replay_failure
from lab.situations import OURS, PEER, Started, load, until
from worker_core._machines import events
from worker_core.client import Client, WorkflowHandle
from worker_core.workflow import NondeterminismError

SECONDS = 60
PATCHING = workflow_files.WORKFLOWS.with_name("workflows_patching.py")
STAGES = ("before", "patched", "deprecated", "removed")

CONTINUES = {
    "before": {"before", "patched"},
    "patched": {"patched", "deprecated"},
    "deprecated": {"patched", "deprecated", "removed"},
    "removed": {"deprecated", "removed"},
}
"""By the stage that wrote a history, those that can replay it."""


def stage(package: str, name: str) -> Any:
    module: Any = load(package, path=PATCHING)
    return module.STAGES[name]


def worker_of(client: Client, task_queue: str, name: str, **options: Any) -> Any:
    module: Any = load(OURS, path=PATCHING)
    return make_worker(OURS, client, task_queue, module, workflows=[stage(OURS, name)], **options)


async def start(client: Client, task_queue: str, workflow_id: str) -> WorkflowHandle[Any, Any]:
    return await client.start_workflow(
        "Changing",
        id=workflow_id,
        task_queue=task_queue,
        result_type=list[str],
        task_timeout=timedelta(seconds=1),  # so that what one refuses soon comes to another
    )


@pytest.mark.not_replayed  # with the code of another stage than wrote them
@pytest.mark.parametrize("written_by", STAGES)
async def test_a_stage_replays_what_it_can_and_refuses_the_rest(
    client: Client, task_queue: str, unique: str, written_by: str
) -> None:
    async with asyncio.timeout(SECONDS), worker_of(client, task_queue, written_by):
        handle = await start(client, task_queue, unique)
        await until(Started(OURS, client, handle), events.TASK_COMPLETED)
        await handle.signal("go_on")
        assert await handle.result() == ["old" if written_by == "before" else "new"]
    history = await handle.fetch_history()
    can: dict[str, set[str]] = {OURS: set(), PEER: set()}
    for package, name in itertools.product(can, STAGES):
        failure = await replay_failure(package, history, workflows=[stage(package, name)])
        if failure is None:
            can[package].add(name)
        elif package == OURS:
            assert isinstance(failure, NondeterminismError), failure
            assert "workflow.patched" in str(failure)
    assert can == {OURS: CONTINUES[written_by], PEER: CONTINUES[written_by]}


@pytest.mark.not_replayed
@pytest.mark.parametrize(
    ("first", "then"),
    [(one, other) for one in STAGES for other in sorted(CONTINUES[one] - {one})],
)
async def test_a_run_is_continued_by_the_next_stage(
    client: Client, task_queue: str, unique: str, first: str, then: str
) -> None:
    """In the middle of its life, and from the beginning of its history."""
    async with asyncio.timeout(SECONDS):
        async with worker_of(client, task_queue, first):
            handle = await start(client, task_queue, unique)
            await until(Started(OURS, client, handle), events.TASK_COMPLETED)
        await handle.signal("go_on")
        async with worker_of(client, task_queue, then):
            # A stage without the patch does not know which of the two it was.
            is_new = first != "before"
            assert await handle.result() == ["new" if is_new else "old"]
    failure = await replay_failure(
        OURS, await handle.fetch_history(), workflows=[stage(OURS, then)]
    )
    assert failure is None


@pytest.mark.not_replayed
async def test_runs_are_found_by_their_patch(client: Client, task_queue: str, unique: str) -> None:
    query = f"TaskQueue = '{task_queue}' AND TemporalChangeVersion = 'change'"
    async with asyncio.timeout(SECONDS):
        async with worker_of(client, task_queue, "before"):
            without = await start(client, task_queue, f"{unique}-without")
            await until(Started(OURS, client, without), events.TASK_COMPLETED)
        async with worker_of(client, task_queue, "patched"):
            patched = await start(client, task_queue, f"{unique}-patched")
            await until(Started(OURS, client, patched), events.TASK_COMPLETED)
            found: list[str] = []
            while not found:  # visibility follows in a while
                found = [one.id async for one in client.list_workflows(query)]
            assert found == [patched.id]
            for handle in (without, patched):
                await handle.signal("go_on")
            assert [await without.result(), await patched.result()] == [["old"], ["new"]]


@pytest.mark.not_replayed
async def test_old_and_new_code_serve_one_queue_during_a_deployment(
    client: Client, target_host: str, task_queue: str, unique: str
) -> None:
    """A run that the new code began fails on the old code, and goes on where the new one is."""
    other = await connect(OURS, target_host)
    async with asyncio.timeout(SECONDS):
        async with worker_of(client, task_queue, "patched", max_cached_workflows=0):
            async with worker_of(other, task_queue, "before", max_cached_workflows=0):
                handles = [
                    await start(client, task_queue, f"{unique}-{number}") for number in range(6)
                ]
                for handle in handles:
                    await until(Started(OURS, client, handle), events.TASK_COMPLETED)
                    await handle.signal("go_on")
            results = [await handle.result() for handle in handles]
    for handle, result in zip(handles, results, strict=True):
        history = await handle.fetch_history()
        is_patched = any(one.event_type == events.MARKER_RECORDED for one in history.events)
        assert result == ["new" if is_patched else "old"]
        for package in (OURS, PEER):
            failure = await replay_failure(package, history, workflows=[stage(package, "patched")])
            assert failure is None
