"""The home loop's own calls, while a worker's kernel watches grpc.aio's events for it."""

from __future__ import annotations

import asyncio

import grpc.aio
import pytest

from worker_core import workflow
from worker_core._wire import grpc_events
from worker_core.api.workflowservice.v1 import GetSystemInfoRequest, GetSystemInfoResponse
from worker_core.client import Client
from worker_core.worker import Worker


@workflow.defn
class Nothing:
    @workflow.run
    async def run(self) -> None:
        return None


def watches(loop: asyncio.AbstractEventLoop) -> bool:
    watch = grpc_events._watches.get(loop)
    assert watch is not None
    return watch.excuses == 0


async def call_often(client: Client, times: int = 20) -> None:
    for _ in range(times):
        await asyncio.wait_for(client.workflow_service.get_system_info(GetSystemInfoRequest()), 30)


@pytest.mark.not_replayed
async def test_calls_go_on_before_during_and_after_a_worker(
    target_host: str, task_queue: str
) -> None:
    client = await Client.connect(target_host)
    loop = asyncio.get_running_loop()
    await call_often(client, 2)
    assert watches(loop)

    async with Worker(client, task_queue=task_queue, workflows=[Nothing]):
        await client.execute_workflow(Nothing.run, id=f"{task_queue}-1", task_queue=task_queue)
        assert not watches(loop)
        await call_often(client)
        async with Worker(client, task_queue=f"{task_queue}-2", workflows=[Nothing]):
            await client.execute_workflow(
                Nothing.run, id=f"{task_queue}-2", task_queue=f"{task_queue}-2"
            )
            await call_often(client)
        assert not watches(loop)
        await call_often(client)

    assert watches(loop)
    await call_often(client)


@pytest.mark.not_replayed
async def test_a_users_own_channel_works_beside_a_worker(target_host: str, task_queue: str) -> None:
    client = await Client.connect(target_host)

    async with (
        grpc.aio.insecure_channel(target_host) as channel,
        Worker(client, task_queue=task_queue, workflows=[Nothing]),
    ):
        await client.execute_workflow(Nothing.run, id=task_queue, task_queue=task_queue)
        method = channel.unary_unary(
            "/temporal.api.workflowservice.v1.WorkflowService/GetSystemInfo",
            request_serializer=GetSystemInfoRequest.SerializeToString,
            response_deserializer=GetSystemInfoResponse.FromString,
        )
        for _ in range(20):
            response = await asyncio.wait_for(method(GetSystemInfoRequest()), 30)
            assert response.server_version
