"""Workflows whose first task comes with the answer to their start, on a real server."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from worker_core import workflow
from worker_core.api.enums.v1 import WorkerVersioningMode
from worker_core.api.workflowservice.v1 import StartWorkflowExecutionRequest
from worker_core.client import Client, WorkflowHandle
from worker_core.common import WorkerDeploymentVersion
from worker_core.exceptions import WorkflowAlreadyStartedError
from worker_core.worker import PollerBehaviorSimpleMaximum, Worker, WorkerDeploymentConfig


@workflow.defn
class Short:
    @workflow.run
    async def run(self) -> str:
        return "done"


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """Cancel a test that hangs, so that it fails."""
    loop = asyncio.get_running_loop()

    def cancel_all() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    alarm = loop.call_later(40, cancel_all)
    yield
    alarm.cancel()


@pytest.fixture
async def other_client(target_host: str) -> AsyncIterator[Client]:
    client = await Client.connect(target_host)
    yield client
    await client.service_client.close()


async def start(client: Client, task_queue: str, number: int = 0, **options: Any) -> Any:
    return await client.start_workflow(
        Short.run,
        id=f"{task_queue}-{number}",
        task_queue=task_queue,
        request_eager_start=True,
        **options,
    )


def was_eager(handle: WorkflowHandle[Any, Any]) -> bool:
    return bool(getattr(handle, "__temporal_eagerly_started"))  # mangled in a class


@contextlib.asynccontextmanager
async def running(client: Client, **options: Any) -> AsyncIterator[Worker]:
    """A worker that has just been started: a start that follows at once waits for it."""
    async with Worker(client, **{"workflows": [Short], **options}) as worker:
        yield worker


def used(worker: Worker) -> int:
    statistics = worker._statistics()
    assert statistics is not None
    return statistics.lanes["workflow"].slots.used


class HeldStart:
    """Answers to starts come in, and are held back until the test lets them go."""

    def __init__(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        self.arrived = asyncio.Event()
        self.go = asyncio.Event()
        self._send = client.workflow_service.start_workflow_execution
        monkeypatch.setattr(client.workflow_service, "start_workflow_execution", self._hold)

    async def _hold(self, *args: Any, **options: Any) -> Any:
        response = await self._send(*args, **options)
        self.arrived.set()
        await self.go.wait()
        return response


async def test_worker_of_the_client_begins_at_once(client: Client, task_queue: str) -> None:
    async with running(client, task_queue=task_queue) as worker:
        handles = [await start(client, task_queue, number) for number in range(5)]
        assert [await handle.result() for handle in handles] == ["done"] * 5
        assert all(was_eager(handle) for handle in handles)
        assert not was_eager(
            await client.start_workflow(Short.run, id=f"{task_queue}-plain", task_queue=task_queue)
        )
        while used(worker):
            await asyncio.sleep(0.01)
    started = (await handles[0].fetch_history()).events[0]
    assert started.workflow_execution_started_event_attributes.eager_execution_accepted


async def test_workers_elsewhere_are_not_asked(
    client: Client, other_client: Client, task_queue: str
) -> None:
    async with (
        running(other_client, task_queue=task_queue),
        running(client, task_queue=f"{task_queue}-other"),
    ):
        handle = await start(client, task_queue)
        assert not was_eager(handle)
        assert await handle.result() == "done"


async def test_replacing_the_client_moves_the_worker(
    client: Client, other_client: Client, task_queue: str
) -> None:
    async with running(client, task_queue=task_queue) as worker:
        assert was_eager(await start(client, task_queue, 1))
        worker.client = other_client
        assert not was_eager(await start(client, task_queue, 2))
        handle = await start(other_client, task_queue, 3)
        assert was_eager(handle)
        assert await handle.result() == "done"


async def test_refused_start_gives_its_slot_back(client: Client, task_queue: str) -> None:
    polls = PollerBehaviorSimpleMaximum(2)
    async with running(
        client,
        task_queue=task_queue,
        max_concurrent_workflow_tasks=3,
        workflow_task_poller_behavior=polls,
    ):
        await client.start_workflow(
            Short.run, id=f"{task_queue}-0", task_queue=task_queue, start_delay=timedelta(hours=1)
        )
        for _ in range(3):  # more than there are slots to spare
            with pytest.raises(WorkflowAlreadyStartedError):
                await start(client, task_queue)
        assert was_eager(await start(client, task_queue, 1))


async def test_shutdown_waits_for_the_task_on_its_way(
    client: Client, task_queue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldStart(client, monkeypatch)
    async with running(client, task_queue=task_queue) as worker:
        starting = asyncio.create_task(start(client, task_queue))
        await held.arrived.wait()
        stopping = asyncio.create_task(worker.shutdown())
        register = client.service_client._workers
        while register._workers:  # until the worker has taken itself out
            await asyncio.sleep(0)
        held.go.set()
        handle = await starting
        assert was_eager(handle)
        await stopping
    # Nobody else runs it: the worker must have.
    assert await handle.result() == "done"


async def test_task_that_comes_too_late_is_timed_out_and_run_elsewhere(
    client: Client, task_queue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("worker_core._kernel.eager_starts.PATIENCE_SECONDS", 0.01)
    held = HeldStart(client, monkeypatch)
    async with running(client, task_queue=task_queue):
        starting = asyncio.create_task(start(client, task_queue, task_timeout=timedelta(seconds=1)))
        await held.arrived.wait()
    held.go.set()
    handle = await starting
    assert was_eager(handle)
    async with running(client, task_queue=task_queue):
        assert await handle.result() == "done"


async def test_start_does_not_wait_for_a_worker_that_cannot_come(
    client: Client, task_queue: str
) -> None:
    config: Any = {**client.config(), "namespace": "no-such-namespace"}
    nowhere = Client(**config)
    register = client.service_client._workers
    with pytest.raises(RuntimeError, match="no-such-namespace"):
        async with running(nowhere, task_queue=task_queue), asyncio.timeout(10):
            assert await register.reserve("no-such-namespace", task_queue) is None
            await asyncio.Event().wait()
    async with asyncio.timeout(1):
        assert await register.reserve("no-such-namespace", task_queue) is None


async def test_two_workers_of_a_client_must_not_do_the_same(
    client: Client, other_client: Client, task_queue: str
) -> None:
    async with running(client, task_queue=task_queue):
        assert was_eager(await start(client, task_queue))  # so it is known by now
        second = Worker(client, task_queue=task_queue, workflows=[Short])
        with pytest.raises(RuntimeError, match="Another worker of this client runs workflow tasks"):
            await second.run()
        async with running(other_client, task_queue=task_queue):
            pass
    async with running(client, task_queue=task_queue):
        pass


async def test_workers_of_two_versions_are_two_workers(
    client: Client, task_queue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[StartWorkflowExecutionRequest] = []
    send = client.workflow_service.start_workflow_execution

    async def note(request: StartWorkflowExecutionRequest, **options: Any) -> Any:
        requests.append(request)
        return await send(request, **options)

    monkeypatch.setattr(client.workflow_service, "start_workflow_execution", note)

    def version(build_id: str) -> WorkerDeploymentConfig:
        return WorkerDeploymentConfig(
            version=WorkerDeploymentVersion(deployment_name=task_queue, build_id=build_id),
            use_worker_versioning=False,
        )

    async with (
        running(client, task_queue=task_queue, deployment_config=version("1")),
        running(client, task_queue=task_queue, deployment_config=version("2")),
    ):
        handle = await start(client, task_queue)
        assert await handle.result() == "done"
    assert was_eager(handle)
    sent = requests[0].eager_worker_deployment_options
    assert sent.deployment_name == task_queue
    assert sent.build_id in ("1", "2")
    assert sent.worker_versioning_mode == WorkerVersioningMode.WORKER_VERSIONING_MODE_UNVERSIONED
