"""The home loop's own calls, while a worker's kernel watches grpc.aio's events for it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap

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
def test_a_loop_whose_connections_were_all_closed_may_connect_again(
    target_host: str, task_queue: str
) -> None:
    """grpc.aio has another socket then. In a process of its own: no other channel may be open."""
    program = f"""
        import asyncio, gc
        from worker_core import workflow
        from worker_core.client import Client
        from worker_core.worker import Worker
        from worker_core._wire import grpc_events

        @workflow.defn
        class Nothing:
            @workflow.run
            async def run(self) -> None:
                return None

        async def once(number: int):
            name = f"{task_queue}-{{number}}"
            client = await Client.connect({target_host!r})
            socket = grpc_events._watches[asyncio.get_running_loop()].socket
            assert socket.fileno() >= 0
            worker = Worker(client, task_queue=name, workflows=[Nothing])
            async with asyncio.timeout(50), worker:
                await client.execute_workflow(Nothing.run, id=name, task_queue=name)
                assert grpc_events._watches[asyncio.get_running_loop()].excuses == 1
            await client.service_client.close()
            return socket

        async def main() -> None:
            broken = []
            asyncio.get_running_loop().set_exception_handler(lambda _, told: broken.append(told))
            first = await once(1)
            for _ in range(1000):
                gc.collect()
                if first.fileno() < 0:
                    break
                await asyncio.sleep(0.01)
            assert first.fileno() < 0
            await once(2)
            assert not broken, broken

        asyncio.run(main())
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True, timeout=120)


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
