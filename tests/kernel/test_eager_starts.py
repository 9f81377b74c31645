"""Slots kept for workflow tasks that come with the answer to a start, from whatever loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

import pytest

from kernel.local_rig import on_jumping_loop
from kernel.scripted import ScriptedRunner
from worker_core._kernel.eager_starts import EagerStarts
from worker_core._kernel.lane import Lane
from worker_core._kernel.slots import FixedSlots
from worker_core._kernel.thread import KernelThread
from worker_core._wire.workers import WorkerConflict, WorkerRegister
from worker_core.api.workflowservice.v1 import PollWorkflowTaskQueueResponse


def make_task(run_id: str) -> PollWorkflowTaskQueueResponse:
    task = PollWorkflowTaskQueueResponse()
    task.workflow_execution.run_id = run_id
    return task


class RunIds(ScriptedRunner):
    """Tasks are known by their run ids."""

    async def run(self, task: Any, permit: Any) -> None:
        await super().run(task.workflow_execution.run_id, permit)


class Scene:
    """A worker's lane and its place in a register. Enter it on the kernel loop."""

    def __init__(self, register: WorkerRegister, slots: int = 2) -> None:
        self.register = register
        self.slots = FixedSlots(slots)
        self.runner = RunIds()
        self.fatal: list[BaseException] = []
        self.lane: Lane[Any] = Lane("workflow", self.slots, self.runner, on_fatal=self.fatal.append)
        self.starts = EagerStarts("ns", "queue", {"workflow"}, self.lane)
        self.group = asyncio.TaskGroup()

    async def __aenter__(self) -> Scene:
        self.lane.start(await self.group.__aenter__())
        self.starts.join(self.register)
        return self

    async def __aexit__(self, *error: Any) -> None:
        self.starts.leave()
        self.lane.stop_polling(interrupt=True)
        await self.starts.wait_for_arrivals()
        self.runner.cancel_all("over")
        await self.lane.drain()
        assert self.slots.snapshot().issued == 0
        assert self.fatal == []
        await self.group.__aexit__(*error)


@on_jumping_loop
async def test_task_runs_in_the_slot_kept_for_it() -> None:
    register = WorkerRegister()
    async with Scene(register) as scene:
        slot = await register.reserve("ns", "queue")
        assert slot is not None
        assert (scene.slots.snapshot().issued, scene.slots.snapshot().used) == (1, 0)
        slot.start(make_task("one"))
        await scene.runner.until(lambda: "one" in scene.runner.running)
        assert scene.slots.snapshot().used == 1
        scene.runner.finish("one")


@on_jumping_loop
async def test_slot_of_no_task_is_given_back() -> None:
    register = WorkerRegister()
    async with Scene(register, slots=1) as scene:
        slot = await register.reserve("ns", "queue")
        assert slot is not None
        assert await register.reserve("ns", "queue") is None
        slot.release()
        await asyncio.sleep(0)
        assert scene.slots.snapshot().issued == 0
        again = await register.reserve("ns", "queue")
        assert again is not None
        again.release()


@on_jumping_loop
async def test_only_workers_of_the_queue_and_namespace_are_asked() -> None:
    register = WorkerRegister()
    async with Scene(register):
        assert await register.reserve("ns", "other") is None
        assert await register.reserve("other", "queue") is None


@on_jumping_loop
async def test_nothing_is_reserved_once_shutdown_has_begun() -> None:
    register = WorkerRegister()
    async with Scene(register) as scene:
        scene.starts.leave()
        assert await register.reserve("ns", "queue") is None
        assert await scene.starts.reserve() is None
        scene.starts.join(register)  # as when a client is replaced meanwhile
        assert await register.reserve("ns", "queue") is None


@on_jumping_loop
async def test_shutdown_waits_for_a_task_on_its_way() -> None:
    register = WorkerRegister()
    async with Scene(register) as scene:
        slot = await register.reserve("ns", "queue")
        assert slot is not None
        scene.starts.leave()
        waiting = asyncio.create_task(scene.starts.wait_for_arrivals())
        await asyncio.sleep(1)
        assert not waiting.done()
        slot.start(make_task("late"))
        await waiting
        await scene.runner.until(lambda: "late" in scene.runner.running)
        scene.runner.finish("late")


@on_jumping_loop
async def test_task_that_comes_far_too_late_is_dropped(caplog: pytest.LogCaptureFixture) -> None:
    register = WorkerRegister()
    with caplog.at_level(logging.WARNING):
        async with Scene(register) as scene:
            slot = await register.reserve("ns", "queue")
            assert slot is not None
        assert asyncio.get_running_loop().time() == 5
        slot.start(make_task("lost"))
        slot.release()
    assert scene.runner.log == ["notify", "cancel", "drain"]
    assert [record.args or record.__dict__.get("run_id") for record in caplog.records] == [
        None,
        "lost",
    ]


async def test_client_and_worker_on_loops_of_their_own() -> None:
    register = WorkerRegister()
    ready: asyncio.Future[Scene] = asyncio.get_running_loop().create_future()
    home = asyncio.get_running_loop()

    async def work() -> None:
        async with Scene(register) as scene:
            over = asyncio.Event()
            scene.over = over  # type: ignore[attr-defined]
            home.call_soon_threadsafe(ready.set_result, scene)
            await over.wait()

    thread = KernelThread(lambda: work())
    ended = thread.start()
    scene = await ready
    first, second = [await register.reserve("ns", "queue") for _ in range(2)]
    assert first is not None and second is not None
    assert await register.reserve("ns", "queue") is None
    first.start(make_task("there"))
    second.release()
    while not (third := await register.reserve("ns", "queue")):
        pass
    third.release()

    # A client that gives up while its reservation is under way loses no slot.
    giving_up = asyncio.create_task(_reserve(register))
    await asyncio.sleep(0)
    giving_up.cancel()
    await asyncio.wait([giving_up])
    thread.call_soon(scene.over.set)  # type: ignore[attr-defined]
    await ended
    thread.join()
    assert "run there" in scene.runner.log
    assert await scene.starts.reserve() is None


def _reserve(register: WorkerRegister) -> Coroutine[Any, Any, Any]:
    return register.reserve("ns", "queue")


@on_jumping_loop
async def test_two_workers_must_not_do_the_same() -> None:
    register = WorkerRegister()

    def worker(*types: str, version: str = "", queue: str = "queue") -> EagerStarts:
        return EagerStarts("ns", queue, set(types), None, version=version)

    both = worker("workflow", "activity")
    both.join(register)
    both.join(register)  # once is enough
    with pytest.raises(WorkerConflict, match="runs activity tasks of task queue 'queue'"):
        worker("activity").join(register)
    worker("nexus").join(register)
    worker("activity", version="2").join(register)
    worker("activity", queue="other").join(register)
    both.leave()
    worker("activity").join(register)
    assert await register.reserve("ns", "queue") is None  # none of them runs workflows


@on_jumping_loop
async def test_worker_moves_with_its_client() -> None:
    before, after = WorkerRegister(), WorkerRegister()
    async with Scene(before) as scene:
        scene.starts.join(after)
        assert await before.reserve("ns", "queue") is None
        slot = await after.reserve("ns", "queue")
        assert slot is not None
        slot.release()
        occupied = WorkerRegister()
        EagerStarts("ns", "queue", {"workflow"}, None).join(occupied)
        with pytest.raises(WorkerConflict):
            scene.starts.join(occupied)
        slot = await after.reserve("ns", "queue")  # it stays where it was
        assert slot is not None
        slot.release()


async def test_who_asks_waits_for_a_worker_that_is_starting() -> None:
    register = WorkerRegister()
    expected = register.expect("ns", "queue")
    asking = asyncio.create_task(_reserve(register))
    giving_up = asyncio.create_task(_reserve(register))
    elsewhere = asyncio.create_task(register.reserve("ns", "other"))
    assert await elsewhere is None
    assert not asking.done()
    giving_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await giving_up
    async with Scene(register):
        expected.end()
        expected.end()  # a second time does nothing
        slot = await asking
        assert slot is not None
        slot.release()
        again = await register.reserve("ns", "queue")
        assert again is not None
        again.release()


async def test_who_asks_waits_only_so_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worker_core._wire.workers.PATIENCE_SECONDS", 0.01)
    register = WorkerRegister()
    expected = register.expect("ns", "queue")
    assert await register.reserve("ns", "queue") is None
    expected.end()
    assert await register.reserve("ns", "queue") is None
