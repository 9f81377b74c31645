"""Local activities of one run on a clock that jumps: no test of them waits for real time."""

from __future__ import annotations

import asyncio
import contextvars
import functools
import selectors
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Executor
from typing import Any, TypeVar, cast

from worker_core._activation import ScheduleLocalActivity
from worker_core._interceptors import Interceptor
from worker_core._kernel.activity_registry import ActivityRegistry
from worker_core._kernel.activity_setting import ActivitySetting
from worker_core._kernel.home import SameHome
from worker_core._kernel.lane import Lane
from worker_core._kernel.local_activities import LocalActivities
from worker_core._kernel.local_attempts import LocalActivity
from worker_core._kernel.metrics import WorkerMetrics
from worker_core._kernel.pump import DeadlineReached
from worker_core._kernel.slots import FixedSlots
from worker_core._machines.steps import CancelLocal, LocalResult, StartLocal
from worker_core.common import MetricMeter
from worker_core.converter import DataConverter

R = TypeVar("R")

SECOND = 1_000_000_000
EPOCH = 1_700_000_000 * SECOND
"""What the worker's clock says when the loop's says zero."""


class _JumpingSelector(selectors.SelectSelector):
    """Never waits: when nothing is ready, the loop's clock jumps to its next timer."""

    loop: JumpingLoop

    def select(self, timeout: float | None = None) -> list[Any]:
        ready = super().select(0)
        if not ready and timeout:
            self.loop.clock += timeout
        assert ready or timeout is not None, "the test waits for something that never comes"
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop in which waiting takes no time."""

    def __init__(self) -> None:
        self.clock = 0.0
        selector = _JumpingSelector()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        return self.clock


def on_jumping_loop(function: Callable[..., Coroutine[Any, Any, R]]) -> Callable[..., R]:
    """Run an async test on a loop in which waiting takes no time."""

    @functools.wraps(function)
    def run(**fixtures: Any) -> R:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            return runner.run(function(**fixtures))

    return run


class LocalRig:
    """The local activities of a worker, and of one run of it. Enter it on the loop."""

    def __init__(
        self,
        *activities: Callable[..., Any],
        slots: int = 10,
        executor: Executor | None = None,
        interceptors: Sequence[Interceptor] = (),
        data_converter: DataConverter = DataConverter.default,
        metrics: WorkerMetrics | None = None,
    ) -> None:
        self.loop = asyncio.get_running_loop()
        self.fatal: list[BaseException] = []
        self.setting = ActivitySetting(
            registry=ActivityRegistry(activities, executor),
            interceptors=interceptors,
            data_converter=data_converter,
            decodes_headers=False,
            namespace="ns",
            task_queue="queue",
            client=cast("Any", object()),
            meter=MetricMeter.noop,
            home=SameHome(self.loop),
            user_context=contextvars.copy_context(),
            on_fatal=self.fatal.append,
        )
        self.worker = LocalActivities(self.setting, metrics=metrics, now=self.now)
        self.slots = FixedSlots(slots)
        self.lane: Lane[LocalActivity] = Lane(
            "local_activity", self.slots, self.worker, on_fatal=self.fatal.append
        )
        self.worker.lane = self.lane
        self.run = self.worker.of_run("wf", "run", "Shop")
        self.run.begin_task()
        self._group = asyncio.TaskGroup()

    def now(self) -> int:
        return EPOCH + int(self.loop.time() * SECOND)

    async def __aenter__(self) -> LocalRig:
        self.lane.start(await self._group.__aenter__())
        return self

    async def __aexit__(self, *error: Any) -> None:
        if error[0] is None:
            self.run.cancel_all()
            await self.lane.drain()
            assert self.slots.snapshot().issued == 0
            assert self.fatal == []
        await self._group.__aexit__(*error)

    def start(self, activity_type: str, *args: Any, seq: int = 1, **options: Any) -> None:
        for name in ("schedule_to_close", "schedule_to_start", "start_to_close"):
            if name in options:
                options[f"{name}_timeout_ns"] = int(options.pop(name) * SECOND)
        if "threshold" in options:
            options["local_retry_threshold_ns"] = int(options.pop("threshold") * SECOND)
        self.run.start(
            StartLocal(
                ScheduleLocalActivity(
                    seq=seq,
                    activity_id=options.pop("activity_id", str(seq)),
                    activity_type=activity_type,
                    arguments=self.setting.data_converter.payload_converter.to_payloads(args),
                    headers=options.pop("headers", {}),
                    **options,
                )
            )
        )

    def cancel(self, seq: int = 1, *, forget: bool = False) -> None:
        self.run.cancel(CancelLocal(seq, forget))

    async def result(self, within: float | None = None) -> LocalResult:
        """The next result."""
        until = None if within is None else self.now() + int(within * SECOND)
        news = await self.run.wait(until)
        assert isinstance(news, LocalResult), f"no result within {within} seconds"
        return news

    async def nothing(self, within: float) -> DeadlineReached:
        """No result comes for so long."""
        news = await self.run.wait(self.now() + int(within * SECOND))
        assert isinstance(news, DeadlineReached), news
        return news
