"""The kernel: reasons to stop, and the phases of stopping."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from kernel.scripted import ScriptedRunner, ScriptedSource
from worker_core._kernel.kernel import Kernel
from worker_core._kernel.lane import Lane
from worker_core._kernel.shutdown import Phase, Shutdown
from worker_core._kernel.slots import FixedSlots
from worker_core.service import RPCError, RPCStatusCode


class Scene:
    def __init__(
        self,
        *,
        grace_seconds: float = 0.0,
        server_ends_polls: bool = False,
        told: Callable[[], Awaitable[None]] | None = None,
        arrivals: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.log: list[str] = []
        self.kernel = Kernel(on_stopping=self._stopping)
        self.runners = {name: ScriptedRunner() for name in ("workflow", "activity")}
        self.sources = {name: ScriptedSource(name) for name in self.runners}
        self.lanes = []
        for name, runner in self.runners.items():
            runner.log = self.log
            lane: Lane[object] = Lane(name, FixedSlots(3), runner, on_fatal=self.kernel.fail)
            lane.add_source(self.sources[name], 1)
            self.lanes.append(lane)
        self.shutdown = Shutdown(
            grace_seconds=grace_seconds,
            tell_server=told or self._tell,
            server_ends_polls=server_ends_polls,
            wait_for_arrivals=arrivals,
        )
        self.main = asyncio.ensure_future(self.kernel.run(self.lanes, self.shutdown))

    async def _tell(self) -> None:
        self.log.append("server told")

    async def _stopping(self, failure: BaseException | None) -> None:
        self.log.append("stopping" if failure is None else f"stopping: {failure}")

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not condition():
                await asyncio.sleep(0)

    async def start(self, lane: str, task: str) -> None:
        self.sources[lane].feed(task)
        await self.runners[lane].until(lambda: task in self.runners[lane].running)


async def test_phases_come_in_order() -> None:
    scene = Scene(grace_seconds=3600)
    await scene.start("workflow", "w")
    await scene.start("activity", "a")
    scene.log.clear()
    statistics = scene.kernel.statistics()
    assert statistics.phase is Phase.RUNNING
    assert statistics.lanes["activity"].running == 1
    scene.kernel.request_stop()
    await scene.until(lambda: scene.shutdown.phase is Phase.DRAINING)
    assert scene.kernel.statistics().lanes["workflow"].polls == {"workflow": 0}
    scene.runners["workflow"].finish("w")
    await scene.until(lambda: "drain" in scene.log)
    assert not scene.main.done()
    scene.runners["activity"].finish("a")
    await scene.main
    assert scene.kernel.statistics().phase is Phase.CLOSED
    assert scene.log == [
        "stopping",
        "notify",
        "notify",
        "server told",
        "end w",
        "drain",
        "end a",
        "drain",
    ]


async def test_what_is_on_its_way_without_a_poll_is_run_before_the_end() -> None:
    async def arrive() -> None:
        await asyncio.sleep(0)
        scene.lanes[0].dispatch("eager", permit)

    scene = Scene(grace_seconds=3600, arrivals=arrive)
    await scene.until(lambda: scene.sources["workflow"].out == 1)
    permit = scene.lanes[0].try_reserve()
    assert permit is not None
    scene.kernel.request_stop()
    await scene.until(lambda: "eager" in scene.runners["workflow"].running)
    assert not scene.main.done()
    scene.runners["workflow"].finish("eager")
    await scene.main
    assert permit.is_released


async def test_after_the_grace_period_what_runs_is_cancelled() -> None:
    scene = Scene(grace_seconds=0.02)
    await scene.start("activity", "a")
    scene.kernel.request_stop()
    await scene.main
    assert scene.log.count("cancel") == 2
    assert scene.log.index("cancel") < scene.log.index("end a")


async def test_a_failure_goes_through_the_same_phases_and_is_raised_at_the_end() -> None:
    scene = Scene()
    await scene.start("workflow", "w")
    await scene.start("activity", "a")
    failure = ZeroDivisionError("broken")
    scene.runners["workflow"].finish("w", failure)
    with pytest.raises(ZeroDivisionError) as raised:
        await scene.main
    assert raised.value is failure
    assert scene.log[2:4] == ["end w", "stopping: broken"]
    assert "end a" in scene.log
    assert scene.kernel.statistics().phase is Phase.CLOSED


async def test_a_second_failure_does_not_hide_the_first(
    caplog: pytest.LogCaptureFixture,
) -> None:
    scene = Scene(grace_seconds=3600)
    await scene.start("workflow", "w")
    await scene.start("activity", "a")
    scene.runners["workflow"].finish("w", ZeroDivisionError("first"))
    scene.runners["activity"].finish("a", ValueError("second"))
    with pytest.raises(ZeroDivisionError, match="first"):
        await scene.main
    assert any("failed again" in record.message for record in caplog.records)


@pytest.mark.parametrize(
    ("status", "warnings"),
    [
        (RPCStatusCode.UNIMPLEMENTED, 0),
        (RPCStatusCode.UNAVAILABLE, 0),
        (RPCStatusCode.INTERNAL, 1),
    ],
)
async def test_a_server_that_cannot_be_told_stops_nothing(
    status: RPCStatusCode, warnings: int, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse() -> None:
        raise RPCError("no", status, b"")

    scene = Scene(told=refuse)
    await asyncio.sleep(0)
    scene.kernel.request_stop()
    await scene.main
    assert len([r for r in caplog.records if r.levelname == "WARNING"]) == warnings


async def test_a_server_that_ends_polls_itself_loses_no_task() -> None:
    async def told() -> None:
        for source in scene.sources.values():
            assert source.out == 1
        scene.sources["workflow"].feed("late")
        scene.sources["activity"].feed(None)

    scene = Scene(server_ends_polls=True, told=told)
    for source in scene.sources.values():
        await source.until(lambda source=source: source.out == 1)
    scene.kernel.request_stop()
    await scene.until(lambda: "late" in scene.runners["workflow"].running)
    scene.runners["workflow"].finish("late")
    await scene.main
    assert "end late" in scene.log


async def test_a_server_that_was_not_told_ends_no_polls_so_they_are_interrupted() -> None:
    async def refuse() -> None:
        raise RPCError("no", RPCStatusCode.UNAVAILABLE, b"")

    scene = Scene(server_ends_polls=True, told=refuse)
    for source in scene.sources.values():
        await source.until(lambda source=source: source.out == 1)
    scene.kernel.request_stop()
    async with asyncio.timeout(10):
        await scene.main
    assert scene.runners["workflow"].log.count("notify") == 2  # once for each lane


async def test_a_poll_that_fails_while_stopping_is_not_waited_after() -> None:
    async def told() -> None:
        for source in scene.sources.values():
            source.feed(RPCError("no", RPCStatusCode.PERMISSION_DENIED, b""))

    scene = Scene(server_ends_polls=True, told=told)
    for source in scene.sources.values():
        await source.until(lambda source=source: source.out == 1)
    scene.kernel.request_stop()
    async with asyncio.timeout(5):  # less than a poller waits after such an error
        await scene.main


async def test_runners_end_what_they_keep_even_if_stopping_breaks() -> None:
    scene = Scene()
    scene.kernel._on_stopping = broken_home
    await scene.start("activity", "a")
    scene.kernel.request_stop()
    with pytest.raises(ExceptionGroup):
        await scene.main
    assert scene.log.count("drain") == 2


async def broken_home(failure: BaseException | None) -> None:
    raise RuntimeError("Event loop is closed")


async def test_cancelling_the_kernel_ends_everything_at_once() -> None:
    scene = Scene()
    await scene.start("activity", "a")
    scene.main.cancel()
    with pytest.raises(asyncio.CancelledError):
        await scene.main
    assert "end a" in scene.log
    assert scene.sources["activity"].out == 0
