"""One connection on several loops, after its end, and in a process that ends."""

import asyncio
import os
import subprocess
import sys
import threading

import pytest

from unit.wire.transport import serving_in_thread
from worker_core.api.workflowservice.v1 import ListNamespacesRequest
from worker_core.service import ConnectConfig, RPCError, RPCStatusCode, ServiceClient


async def call(client):
    await client.workflow_service.list_namespaces(ListNamespacesRequest())


def test_a_client_outlives_the_loop_it_was_made_on():
    with serving_in_thread() as server:
        client = asyncio.run(ServiceClient.connect(ConnectConfig(server.target)))
        for _ in range(3):
            asyncio.run(call(client))
        assert len(server.calls) == 3
        channels = client._connection.channels._by_loop
        assert len(channels) == 1, "channels of closed loops are let go"
        asyncio.run(client.close())


def test_a_client_serves_several_loops_at_once():
    with serving_in_thread() as server:
        client = asyncio.run(ServiceClient.connect(ConnectConfig(server.target)))
        together = threading.Barrier(3)
        failures = []

        async def many():
            together.wait()
            await asyncio.gather(*(call(client) for _ in range(20)))

        def run():
            try:
                asyncio.run(many())
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=run) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert failures == []
        assert len(server.calls) == 60
        asyncio.run(client.close())


async def test_closing_ends_calls_in_flight_without_cancelling_their_callers(server, connect):
    client = await connect(server.target)
    arrived = asyncio.Event()

    async def answer(context, seen):
        arrived.set()
        await asyncio.Event().wait()

    server.answer = answer
    plain = asyncio.ensure_future(call(client))
    retried = asyncio.ensure_future(
        client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=True)
    )
    await arrived.wait()
    await client.close()
    for pending in (plain, retried):
        with pytest.raises(RPCError, match="closed") as raised:
            await pending
        assert raised.value.status is RPCStatusCode.CANCELLED


async def test_a_closed_client_says_so(server, connect):
    client = await connect(server.target)
    await client.close()
    with pytest.raises(RuntimeError, match="closed"):
        await call(client)
    await client.close()


def test_closing_reaches_channels_of_other_loops():
    with serving_in_thread() as server:
        client = asyncio.run(ServiceClient.connect(ConnectConfig(server.target)))
        busy, outcome = threading.Event(), []

        async def stay():
            await call(client)
            busy.set()

            async def answer(context, seen):
                await asyncio.Event().wait()

            server.answer = answer
            try:
                await call(client)
            except RPCError as error:
                outcome.append(error.status)

        thread = threading.Thread(target=lambda: asyncio.run(stay()))
        thread.start()
        assert busy.wait(20)
        asyncio.run(client.close())
        thread.join(20)
        assert outcome in ([RPCStatusCode.CANCELLED], [])
        assert not thread.is_alive()


async def test_a_forked_child_is_told_to_connect_itself(server, connect, monkeypatch):
    client = await connect(server.target)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    with pytest.raises(RuntimeError, match="fork"):
        await call(client)
    monkeypatch.undo()
    await call(client)


async def test_a_loop_without_a_network_is_refused_and_harms_nobody(server, connect):
    client = await connect(server.target)
    running = asyncio.get_running_loop()
    asyncio._set_running_loop(asyncio.AbstractEventLoop())
    try:
        with pytest.raises(RuntimeError, match="leave calls of clients to an activity"):
            call(client).send(None)
    finally:
        asyncio._set_running_loop(running)
    await call(client)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_forked_from_a_connected_process_is_told_that_it_cannot_connect():
    code = (
        "import asyncio, os, sys\n"
        "from worker_core.service import ConnectConfig, ServiceClient\n"
        "connect = lambda: asyncio.run(ServiceClient.connect(ConnectConfig(sys.argv[1])))\n"
        "client = connect()\n"
        "parent = os.getpid()\n"
        "if child := os.fork():\n"
        "    assert os.waitpid(child, 0)[1] == 0\n"
        "else:\n"
        "    try:\n"
        "        connect()\n"
        "    except RuntimeError as error:\n"
        "        told = f'was forked from process {parent} while' in str(error)\n"
        "        os._exit(0 if told and 'spawn' in str(error) else 1)\n"
        "    os._exit(2)\n"
    )
    with serving_in_thread() as server:
        command = [sys.executable, "-c", code, server.target]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("ending", ["", "asyncio.run(client.close())", "del client"])
def test_a_process_ends_quietly(ending):
    code = (
        "import asyncio, sys\n"
        "from worker_core.service import ConnectConfig, ServiceClient\n"
        "from worker_core.api.workflowservice.v1 import ListNamespacesRequest\n"
        "async def main():\n"
        "    client = await ServiceClient.connect(ConnectConfig(sys.argv[1]))\n"
        "    await client.workflow_service.list_namespaces(ListNamespacesRequest())\n"
        "    return client\n"
        "client = asyncio.run(main())\n"
        f"{ending}\n"
        "print('done')"
    )
    with serving_in_thread() as server:
        command = [sys.executable, "-X", "dev", "-W", "error", "-c", code, server.target]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


def test_importing_the_service_builds_no_messages():
    code = "import worker_core.service, worker_core.api._pool as pool\nassert pool._pool is None"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
