"""What a worker tells the server of itself while it runs, and that the peer tells the same."""

from __future__ import annotations

import asyncio
import platform
from datetime import timedelta

import grpc
import pytest
import temporalio.activity
import temporalio.client
import temporalio.runtime
import temporalio.worker
import temporalio.workflow
from google.protobuf.message import Message

from lab.proxy import Proxy
from worker_core import activity, workflow
from worker_core.api.enums.v1 import WorkerStatus
from worker_core.api.worker.v1 import EnvironmentInfo
from worker_core.api.workflowservice.v1 import (
    DescribeWorkerRequest,
    RecordWorkerHeartbeatRequest,
    ShutdownWorkerRequest,
)
from worker_core.client import Client
from worker_core.exceptions import ApplicationError
from worker_core.runtime import Runtime, TelemetryConfig
from worker_core.worker import Worker

SECOND = timedelta(seconds=1)
BY_CHANCE = ("usage", "last_successful", ".seconds", ".nanos")
"""What may just be zero or not have happened."""


@activity.defn
async def work(fails: bool) -> None:
    if fails:
        raise ApplicationError("as told", non_retryable=True)


@workflow.defn
class Works:
    @workflow.run
    async def run(self) -> None:
        limit = timedelta(seconds=30)
        await workflow.execute_activity(work, False, start_to_close_timeout=limit)
        await workflow.execute_local_activity(work, False, start_to_close_timeout=limit)
        for execute in (workflow.execute_activity, workflow.execute_local_activity):
            try:
                await execute(work, True, start_to_close_timeout=limit)
            except Exception:
                workflow.logger.debug("as it should")


@temporalio.activity.defn(name="work")
async def peer_work(fails: bool) -> None:
    raise NotImplementedError


@temporalio.workflow.defn(name="Works", sandboxed=False)
class PeerWorks:
    @temporalio.workflow.run
    async def run(self) -> None:
        raise NotImplementedError


class Watched:
    """A proxy that keeps what workers tell of themselves."""

    def __init__(self, target):
        self.proxy = Proxy(target, RecordWorkerHeartbeat=self.record, ShutdownWorker=self.shutdown)
        self.heartbeats = asyncio.Queue()
        self.shutdowns = []

    async def record(self, call):
        self.heartbeats.put_nowait(RecordWorkerHeartbeatRequest.FromString(call.request))
        return await call.forward()

    async def shutdown(self, call):
        self.shutdowns.append(ShutdownWorkerRequest.FromString(call.request))
        return await call.forward()

    async def __aenter__(self):
        await self.proxy.__aenter__()
        return self

    async def __aexit__(self, *error):
        await self.proxy.__aexit__(*error)


@pytest.fixture
async def watched(target_host):
    async with Watched(target_host) as one:
        yield one


def runtime(**options):
    return Runtime(telemetry=TelemetryConfig(), worker_heartbeat_interval=SECOND, **options)


def shape(message: Message, path="") -> set[str]:
    """Paths of all fields that are set."""
    found = set()
    for field, value in message.ListFields():
        here = f"{path}{field.name}"
        found.add(here)
        if field.type == field.TYPE_MESSAGE:
            for one in value if field.is_repeated else [value]:
                found |= shape(one, f"{here}.")
    return found


async def test_the_server_knows_what_a_worker_does(watched, target_host, task_queue, unique):
    client = await Client.connect(watched.proxy.target, runtime=runtime())
    async with asyncio.timeout(30):
        async with Worker(client, task_queue=task_queue, workflows=[Works], activities=[work]):
            await client.execute_workflow(Works.run, id=unique, task_queue=task_queue)
            first = (await watched.heartbeats.get()).worker_heartbeat[0]
            second = (await watched.heartbeats.get()).worker_heartbeat[0]
            # The server has it some moments after the proxy.
            while True:
                known = await client.workflow_service.describe_worker(
                    DescribeWorkerRequest(
                        namespace="default", worker_instance_key=first.worker_instance_key
                    ),
                    retry=True,
                )
                if known.worker_info.worker_heartbeat.HasField("elapsed_since_last_heartbeat"):
                    break
                await asyncio.sleep(0.05)
        (shutdown,) = watched.shutdowns
    await client.service_client.close()
    assert known.worker_info.worker_heartbeat.task_queue == task_queue
    assert first.status == WorkerStatus.WORKER_STATUS_RUNNING
    assert first.host_info.host_name == platform.node()
    assert not first.HasField("elapsed_since_last_heartbeat")
    assert 0.9 < second.elapsed_since_last_heartbeat.ToTimedelta().total_seconds() < 10
    assert second.start_time == first.start_time
    total = second
    assert total.activity_task_slots_info.total_processed_tasks == 2
    assert total.activity_task_slots_info.total_failed_tasks == 1
    assert total.local_activity_slots_info.total_processed_tasks == 2
    assert total.local_activity_slots_info.total_failed_tasks == 1
    assert total.workflow_task_slots_info.total_processed_tasks >= 1
    assert total.workflow_task_slots_info.last_interval_processed_tasks == 0
    assert total.workflow_task_slots_info.current_available_slots == 100
    assert total.activity_poller_info.current_pollers > 0
    assert total.workflow_poller_info.HasField("last_successful_poll_time")
    assert total.current_sticky_cache_size >= 0
    assert shutdown.worker_instance_key == first.worker_instance_key
    assert shutdown.worker_heartbeat.status == WorkerStatus.WORKER_STATUS_SHUTTING_DOWN
    python = first.environment.runtimes[0]
    assert python.type == EnvironmentInfo.Runtime.RUNTIME_TYPE_CPYTHON
    assert python.version == platform.python_version()
    assert not second.HasField("environment")


async def test_the_fields_are_those_of_the_peer(watched, task_queue):
    clients = [
        await Client.connect(watched.proxy.target, runtime=runtime()),
        await temporalio.client.Client.connect(
            watched.proxy.target,
            runtime=temporalio.runtime.Runtime(
                telemetry=temporalio.runtime.TelemetryConfig(), worker_heartbeat_interval=SECOND
            ),
        ),
    ]
    workers = [
        Worker(clients[0], task_queue=task_queue, workflows=[Works], activities=[work]),
        temporalio.worker.Worker(
            clients[1], task_queue=task_queue, workflows=[PeerWorks], activities=[peer_work]
        ),
    ]
    told = []
    async with asyncio.timeout(30):
        for worker in workers:
            async with worker:
                heartbeats = [await watched.heartbeats.get() for _ in range(2)]
            while not watched.heartbeats.empty():
                watched.heartbeats.get_nowait()
            told.append(heartbeats[1].worker_heartbeat[0])
    await clients[0].service_client.close()
    shapes = [
        {field for field in shape(one) if not any(word in field for word in BY_CHANCE)}
        for one in told
    ]
    # How many polls of a kind are out is each SDK's own balance; that there are some is not.
    plugins = {"plugins", "plugins.name", "plugins.version"}  # the installed ones are listed here
    assert shapes[0] - plugins == shapes[1]
    theirs, own = told[1], told[0]
    assert own.workflow_task_slots_info == theirs.workflow_task_slots_info
    assert own.local_activity_slots_info == theirs.local_activity_slots_info
    for one in watched.shutdowns:
        assert one.worker_heartbeat.status == WorkerStatus.WORKER_STATUS_SHUTTING_DOWN


async def test_the_environment_may_stay_unsaid(watched, task_queue):
    client = await Client.connect(
        watched.proxy.target, runtime=runtime(disable_environment_info=True)
    )
    async with asyncio.timeout(30), Worker(client, task_queue=task_queue, activities=[work]):
        first = (await watched.heartbeats.get()).worker_heartbeat[0]
    await client.service_client.close()
    assert not first.HasField("environment")


async def test_no_heartbeats_if_not_wanted(watched, task_queue):
    quiet = Runtime(telemetry=TelemetryConfig(), worker_heartbeat_interval=None)
    client = await Client.connect(watched.proxy.target, runtime=quiet)
    async with Worker(client, task_queue=task_queue, activities=[work]):
        await client.service_client.check_health()
    await client.service_client.close()
    (shutdown,) = watched.shutdowns
    assert not shutdown.HasField("worker_heartbeat")


async def test_a_server_that_refuses_does_no_harm(watched, task_queue, unique):
    refused = []

    async def refuse(call):
        refused.append(call)
        codes = grpc.StatusCode
        code = codes.PERMISSION_DENIED if len(refused) == 1 else codes.UNIMPLEMENTED
        await call.context.abort(code, "not here")

    watched.proxy.handlers["RecordWorkerHeartbeat"] = refuse
    client = await Client.connect(watched.proxy.target, runtime=runtime())
    async with (
        asyncio.timeout(30),
        Worker(client, task_queue=task_queue, workflows=[Works], activities=[work]) as worker,
    ):
        while len(refused) < 2:
            await asyncio.sleep(0.05)
        await client.execute_workflow(Works.run, id=unique, task_queue=task_queue)
        assert worker.is_running
    await client.service_client.close()


@pytest.mark.parametrize("seconds", [0, -1, 0.5, 61])
def test_intervals_outside_the_limits_are_refused(seconds):
    with pytest.raises(ValueError, match=r"worker_heartbeat_interval is .*, but must be"):
        Runtime(telemetry=TelemetryConfig(), worker_heartbeat_interval=timedelta(seconds=seconds))
