"""How fast activities are taken, and how long their outcomes are kept, on a real server."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import grpc
import pytest

from lab.proxy import Call, Proxy
from worker_core import activity, workflow
from worker_core._kernel import activity_answers
from worker_core.api.workflowservice.v1 import (
    PollActivityTaskQueueRequest,
    RespondWorkflowTaskCompletedRequest,
)
from worker_core.client import Client
from worker_core.common import RetryPolicy
from worker_core.service import RetryConfig
from worker_core.worker import UnsandboxedWorkflowRunner, Worker

SECONDS = 45
UNSANDBOXED = UnsandboxedWorkflowRunner()


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """Everything here ends soon, or fails."""
    stop = asyncio.get_running_loop().call_later(
        SECONDS, lambda: [task.cancel() for task in asyncio.all_tasks()]
    )
    yield
    stop.cancel()


class Clock:
    """Activities that say when they begin."""

    def __init__(self) -> None:
        self.starts: list[float] = []
        self.most = 0
        self._running = 0

    @activity.defn
    async def tick(self, seconds: float) -> int:
        self.starts.append(time.monotonic())
        self._running += 1
        self.most = max(self.most, self._running)
        await asyncio.sleep(seconds)
        self._running -= 1
        return activity.info().attempt


@workflow.defn
class Ticks:
    """Runs as many activities at once."""

    @workflow.run
    async def run(self, count: int, seconds: float, limit: float = 40) -> list[int]:
        handles = [
            workflow.start_activity_method(
                Clock.tick,
                seconds,
                start_to_close_timeout=timedelta(seconds=limit),
                retry_policy=RetryPolicy(initial_interval=timedelta(milliseconds=10)),
            )
            for _ in range(count)
        ]
        return [await handle for handle in handles]


async def tick(
    client: Client, task_queue: str, *, count: int, seconds: float = 0.0, **options: Any
) -> Clock:
    clock = Clock()
    async with Worker(
        client,
        task_queue=task_queue,
        activities=[clock.tick],
        workflows=[Ticks],
        workflow_runner=UNSANDBOXED,
        **options,
    ):
        await client.execute_workflow(
            Ticks.run, args=[count, seconds], id=f"wf-{uuid.uuid4()}", task_queue=task_queue
        )
    assert len(clock.starts) == count
    return clock


async def test_a_worker_takes_so_many_a_second(client: Client, task_queue: str):
    began = time.monotonic()
    clock = await tick(
        client,
        task_queue,
        count=6,
        max_activities_per_second=5.0,
        max_concurrent_activity_task_polls=1,
        disable_eager_activity_execution=True,
    )
    # What is limited is when polls begin, and the first begins at once.
    for number, start in enumerate(clock.starts):
        assert start - began >= number / 5


async def test_activities_started_eagerly_pass_the_worker_s_limit(client: Client, task_queue: str):
    # They take a slot, but no poll.
    clock = await tick(client, task_queue, count=3, max_activities_per_second=0.01)
    assert clock.starts[-1] - clock.starts[0] < 10


async def test_slots_hold_for_eager_ones_too(client: Client, task_queue: str):
    clock = await tick(client, task_queue, count=8, seconds=0.1, max_concurrent_activities=2)
    assert clock.most == 2


@pytest.mark.parametrize("limit", [None, 50.0])
async def test_the_limit_of_a_queue_is_the_server_s(
    client: Client, target_host: str, task_queue: str, limit: float | None
):
    limits: set[float] = set()
    eager: set[bool] = set()

    async def poll(call: Call) -> bytes:
        request = PollActivityTaskQueueRequest.FromString(call.request)
        if request.HasField("task_queue_metadata"):
            limits.add(request.task_queue_metadata.max_tasks_per_second.value)
        return await call.forward()

    async def complete(call: Call) -> bytes:
        for command in RespondWorkflowTaskCompletedRequest.FromString(call.request).commands:
            if command.HasField("schedule_activity_task_command_attributes"):
                attributes = command.schedule_activity_task_command_attributes
                eager.add(attributes.request_eager_execution)
        return await call.forward()

    async with Proxy(
        target_host, PollActivityTaskQueue=poll, RespondWorkflowTaskCompleted=complete
    ) as proxy:
        through = await Client.connect(proxy.target, namespace=client.namespace)
        await tick(through, task_queue, count=3, max_task_queue_activities_per_second=limit)
    assert limits == (set() if limit is None else {limit})
    assert eager == {limit is None}


class Away(Proxy):
    """Takes no outcomes of activities while it is told so."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.is_away = True
        self.refused = 0
        for kind in ("Completed", "Failed", "Canceled"):
            self.handlers[f"RespondActivityTask{kind}"] = self._respond

    async def _respond(self, call: Call) -> bytes:
        if self.is_away:
            self.refused += 1
            await call.context.abort(grpc.StatusCode.UNAVAILABLE, "away")
        return await call.forward()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> RetryConfig:
    """Few retries of a call, and little time between calls."""
    monkeypatch.setattr(activity_answers, "_PAUSE_SECONDS", 0.1)
    return RetryConfig(initial_interval_millis=1, max_retries=2)


async def test_a_result_outlasts_the_absence_of_the_server(
    client: Client, target_host: str, task_queue: str, impatient: RetryConfig
):
    clock = Clock()
    async with Away(target_host) as proxy:
        through = await Client.connect(
            proxy.target, namespace=client.namespace, retry_config=impatient
        )
        async with Worker(
            through,
            task_queue=task_queue,
            activities=[clock.tick],
            workflows=[Ticks],
            workflow_runner=UNSANDBOXED,
            max_concurrent_activities=1,
        ):
            handle = await client.start_workflow(
                Ticks.run, args=[2, 0.0], id=f"wf-{uuid.uuid4()}", task_queue=task_queue
            )
            # Both run though there is one slot: what waits to be reported holds none.
            while proxy.refused < 12 or len(clock.starts) < 2:
                await asyncio.sleep(0.01)
            proxy.is_away = False
            assert await handle.result() == [1, 1]
    assert len(clock.starts) == 2


async def test_the_server_s_return_may_come_too_late(
    client: Client,
    target_host: str,
    task_queue: str,
    impatient: RetryConfig,
    caplog: pytest.LogCaptureFixture,
):
    clock = Clock()
    async with Away(target_host) as proxy:
        through = await Client.connect(
            proxy.target, namespace=client.namespace, retry_config=impatient
        )
        async with Worker(
            through,
            task_queue=task_queue,
            activities=[clock.tick],
            workflows=[Ticks],
            workflow_runner=UNSANDBOXED,
        ):
            handle = await client.start_workflow(
                Ticks.run, args=[1, 0.0, 1.0], id=f"wf-{uuid.uuid4()}", task_queue=task_queue
            )
            while len(clock.starts) < 2:
                await asyncio.sleep(0.01)
            proxy.is_away = False
            assert await handle.result() == [2]
            while "no longer knows" not in caplog.text:
                await asyncio.sleep(0.01)


async def test_the_end_of_the_worker_ends_the_wait(
    client: Client,
    target_host: str,
    task_queue: str,
    impatient: RetryConfig,
    caplog: pytest.LogCaptureFixture,
):
    clock = Clock()
    async with Away(target_host) as proxy:
        through = await Client.connect(
            proxy.target, namespace=client.namespace, retry_config=impatient
        )
        async with Worker(
            client, task_queue=task_queue, workflows=[Ticks], workflow_runner=UNSANDBOXED
        ):
            async with Worker(through, task_queue=task_queue, activities=[clock.tick]):
                handle = await client.start_workflow(
                    Ticks.run, args=[1, 0.0, 2.0], id=f"wf-{uuid.uuid4()}", task_queue=task_queue
                )
                while proxy.refused < 4:
                    await asyncio.sleep(0.01)
            assert "is lost" in caplog.text
            proxy.is_away = False
            async with Worker(through, task_queue=task_queue, activities=[clock.tick]):
                assert await handle.result() == [2]
