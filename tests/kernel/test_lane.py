"""A lane: reserve, poll, run, release."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from kernel.local_rig import on_jumping_loop
from kernel.scripted import ScriptedRunner, ScriptedSource
from worker_core._kernel import poller
from worker_core._kernel.lane import Lane
from worker_core._kernel.poller import PollFailed, RateGate
from worker_core._kernel.slots import FixedSlots
from worker_core.service import RPCError, RPCStatusCode


class Scene:
    def __init__(self, slots: int = 3, polls: int = 2) -> None:
        self.slots = FixedSlots(slots)
        self.runner = ScriptedRunner()
        self.source = ScriptedSource()
        self.fatal: list[BaseException] = []
        self.lane: Lane[object] = Lane(
            "scripted", self.slots, self.runner, on_fatal=self.fatal.append
        )
        self.lane.add_source(self.source, polls)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.timeout(10), asyncio.TaskGroup() as group:
            self.lane.start(group)
            yield
            self.lane.stop_polling(interrupt=True)
            await self.lane.wait_polls_ended()
            self.runner.cancel_all("test")
            await self.lane.drain()


async def test_a_task_keeps_its_permit_until_it_ends() -> None:
    scene = Scene(slots=1, polls=1)
    async with scene.running():
        scene.source.feed("a")
        await scene.runner.until(lambda: "a" in scene.runner.running)
        await asyncio.sleep(0)
        assert scene.source.out == 0  # no slot, no poll
        assert scene.slots.snapshot().used == 1
        scene.runner.finish("a")
        await scene.source.until(lambda: scene.source.out == 1)
        assert scene.slots.snapshot().used == 0
    assert scene.slots.snapshot().issued == 0


async def test_the_next_poll_does_not_wait_for_the_task_of_the_last() -> None:
    scene = Scene(slots=5, polls=1)
    async with scene.running():
        scene.source.feed("a", "b", "c")
        await scene.runner.until(lambda: len(scene.runner.running) == 3)
        await scene.source.until(lambda: scene.source.out == 1)
        assert scene.lane.snapshot().running == 3
        assert scene.lane.snapshot().polls == {"scripted": 1}


async def test_an_empty_poll_gives_its_permit_back_and_polls_again() -> None:
    scene = Scene(slots=1, polls=1)
    async with scene.running():
        scene.source.feed(None, None, "a")
        await scene.runner.until(lambda: "a" in scene.runner.running)
        assert scene.source.started == 3
        assert scene.lane.snapshot().last_successful_poll_ns["scripted"]


async def test_a_task_without_a_poll_enters_with_a_permit() -> None:
    scene = Scene(slots=2, polls=1)
    assert scene.lane.try_reserve() is None  # not started yet
    async with scene.running():
        await scene.source.until(lambda: scene.source.out == 1)
        permit = scene.lane.try_reserve()
        assert permit is not None
        assert scene.lane.try_reserve() is None
        scene.lane.dispatch("eager", permit)
        await scene.runner.until(lambda: "eager" in scene.runner.running)
        scene.runner.finish("eager")
        await scene.runner.until(lambda: "eager" not in scene.runner.running)
    assert permit.is_released
    assert scene.lane.try_reserve() is None  # closed


async def test_queued_tasks_run_in_turn_as_slots_come_free_even_while_the_lane_closes() -> None:
    scene = Scene(slots=2, polls=1)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        scene.lane.start(group)
        scene.lane.stop_polling(interrupt=True)
        await scene.lane.wait_polls_ended()
        for task in "abcd":
            scene.lane.queue(task)
        await scene.runner.until(lambda: len(scene.runner.running) == 2)
        draining = group.create_task(scene.lane.drain())
        scene.runner.finish("b")
        await scene.runner.until(lambda: "c" in scene.runner.running)
        assert list(scene.runner.running) == ["a", "c"]
        assert not draining.done()
        scene.runner.finish("a")
        await scene.runner.until(lambda: "d" in scene.runner.running)
        scene.lane.queue("e")  # behind nobody, but there is no slot
        scene.runner.finish("c")
        await scene.runner.until(lambda: "e" in scene.runner.running)
        scene.runner.finish("d")
        scene.runner.finish("e")
        await draining
    assert scene.runner.log[-1] == "drain"
    assert scene.slots.snapshot().issued == 0


async def test_interrupted_polls_end_and_running_tasks_are_drained() -> None:
    scene = Scene()
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        scene.lane.start(group)
        scene.source.feed("a")
        await scene.runner.until(lambda: "a" in scene.runner.running)
        await scene.source.until(lambda: scene.source.out == 2)
        scene.lane.stop_polling(interrupt=True)
        await scene.lane.wait_polls_ended()
        assert scene.source.out == 0
        draining = group.create_task(scene.lane.drain())
        await asyncio.sleep(0)
        assert not draining.done()
        scene.runner.finish("a")
        await draining
    assert scene.runner.log == ["run a", "notify", "end a", "drain"]
    assert scene.slots.snapshot().issued == 0


async def test_polls_left_to_the_server_still_bring_their_tasks() -> None:
    scene = Scene(slots=2, polls=2)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        scene.lane.start(group)
        await scene.source.until(lambda: scene.source.out == 2)
        scene.lane.stop_polling(interrupt=False)
        await asyncio.sleep(0)
        assert scene.source.out == 2
        scene.source.feed(None, "late")
        await scene.lane.wait_polls_ended()
        await scene.runner.until(lambda: "late" in scene.runner.running)
        scene.runner.finish("late")
        await scene.lane.drain()
    assert scene.source.started == 2


async def test_what_escapes_a_runner_is_fatal_but_leaves_the_group_alone() -> None:
    scene = Scene()
    async with scene.running():
        scene.source.feed("a", "b")
        await scene.runner.until(lambda: len(scene.runner.running) == 2)
        broken = ZeroDivisionError("broken")
        scene.runner.finish("a", broken)
        await scene.runner.until(lambda: "a" not in scene.runner.running)
        await asyncio.sleep(0)
        assert scene.fatal == [broken]
        assert "b" in scene.runner.running


async def test_what_breaks_a_poll_is_fatal_but_leaves_the_group_alone() -> None:
    scene = Scene(slots=3, polls=2)
    async with scene.running():
        await scene.source.until(lambda: scene.source.out == 2)
        broken = RuntimeError("the connection was closed")
        scene.source.feed(broken, "a")
        await scene.runner.until(lambda: "a" in scene.runner.running)
    (failure,) = scene.fatal
    assert isinstance(failure, PollFailed)
    assert failure.__cause__ is broken
    assert "the connection was closed" in str(failure)
    assert scene.slots.snapshot().issued == 0


async def test_failed_polls_are_repeated_after_a_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    sleep = asyncio.sleep

    async def no_wait(seconds: float) -> None:
        waits.append(seconds)
        await sleep(0)

    monkeypatch.setattr(poller.asyncio, "sleep", no_wait)
    scene = Scene(slots=1, polls=1)
    async with scene.running():
        unavailable = RPCError("down", RPCStatusCode.UNAVAILABLE, b"")
        deadline = RPCError("slow", RPCStatusCode.DEADLINE_EXCEEDED, b"")
        scene.source.feed(unavailable, unavailable, deadline, unavailable, "a")
        await scene.runner.until(lambda: "a" in scene.runner.running)
    first, second, third = waits
    assert 0.16 <= first <= 0.24
    assert 0.32 <= second <= 0.48
    assert 0.16 <= third <= 0.24  # the deadline is how a poll without a task ends
    assert scene.slots.snapshot().issued == 0
    assert not scene.fatal


async def test_rejected_credentials_are_reported_and_end_polling_after_a_minute(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock = [0.0]
    sleep = asyncio.sleep

    async def jump(seconds: float) -> None:
        clock[0] += seconds
        await sleep(0)

    monkeypatch.setattr(poller.asyncio, "sleep", jump)
    stopped = SimpleNamespace(monotonic=lambda: clock[0], time_ns=time.time_ns)
    monkeypatch.setattr(poller, "time", stopped)
    scene = Scene(slots=1, polls=1)
    async with scene.running():
        denied = RPCError("token expired", RPCStatusCode.UNAUTHENTICATED, b"")
        scene.source.feed(*[denied] * 7)
        await scene.lane.wait_polls_ended()
    (failure,) = scene.fatal
    assert isinstance(failure, PollFailed)
    assert failure.__cause__ is denied
    assert "'queue'" in str(failure)
    assert "UNAUTHENTICATED: token expired" in str(failure)
    assert "credentials" in str(failure)
    assert len(caplog.records) == 6
    assert clock[0] == 60.0


async def test_the_rate_gate_spaces_polls_evenly_and_saves_nothing_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = [100.0]
    waits: list[float] = []

    async def jump(seconds: float) -> None:
        waits.append(seconds)
        clock[0] += seconds

    monkeypatch.setattr(poller.asyncio, "sleep", jump)
    gate = RateGate(4.0, lambda: clock[0])

    async def poll(starts: bool = True) -> None:
        await gate.enter()
        if starts:
            gate.begin()
        gate.leave()

    for _ in range(3):
        await poll()
    assert waits == [0.25, 0.25]
    clock[0] += 10.0
    await poll(starts=False)
    await poll()
    await poll()
    assert waits == [0.25, 0.25, 0.25]


@on_jumping_loop
async def test_slots_that_become_free_together_are_polled_for_in_turn() -> None:
    loop = asyncio.get_running_loop()
    source, runner, slots = ScriptedSource(), ScriptedRunner(), FixedSlots(3)
    lane: Lane[Any] = Lane("activity", slots, runner, on_fatal=pytest.fail)
    lane.add_source(source, 3, gate=RateGate(0.5, loop.time))
    async with asyncio.TaskGroup() as group:
        lane.start(group)
        source.feed("a", "b", "c")
        await runner.until(lambda: len(runner.running) == 3)
        assert loop.time() == 4.0
        await asyncio.sleep(100)
        for task in ("a", "b", "c"):
            runner.finish(task)
        await source.until(lambda: source.out == 1)
        began = loop.time()
        await source.until(lambda: source.out == 2)
        assert loop.time() - began == 2.0
        await source.until(lambda: source.out == 3)
        assert loop.time() - began == 4.0
        lane.stop_polling(interrupt=True)
        await lane.wait_polls_ended()
    assert slots.snapshot().issued == 0
