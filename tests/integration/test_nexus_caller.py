"""Workflows of ours that call Nexus operations which the official SDK's worker handles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import temporalio.client

from integration import peer_nexus
from integration.operation_workflows import NexusCaller
from worker_core.api.enums.v1 import EventType
from worker_core.api.nexus.v1 import EndpointSpec, EndpointTarget
from worker_core.api.operatorservice.v1 import CreateNexusEndpointRequest
from worker_core.client import Client, WorkflowHandle
from worker_core.worker import Worker

WAIT_COMPLETED, ABANDON, TRY_CANCEL, WAIT_REQUESTED = range(4)


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """What takes a minute never ends: cancel it, so that the test fails instead of hanging."""
    loop = asyncio.get_running_loop()

    def cancel_all() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    alarm = loop.call_later(60, cancel_all)
    yield
    alarm.cancel()


@pytest.fixture
async def endpoint(
    client: Client, peer_client: temporalio.client.Client, task_queue: str, unique: str
) -> AsyncIterator[str]:
    """The endpoint of a service that the official SDK's worker handles."""
    spec = EndpointSpec(
        name=unique,
        target=EndpointTarget(
            worker=EndpointTarget.Worker(
                namespace=client.namespace, task_queue=f"{task_queue}-handler"
            )
        ),
    )
    await client.operator_service.create_nexus_endpoint(CreateNexusEndpointRequest(spec=spec))
    async with (
        peer_nexus.make_worker(peer_client, f"{task_queue}-handler"),
        Worker(client, task_queue=task_queue, workflows=[NexusCaller]),
    ):
        yield unique


async def start(
    client: Client, task_queue: str, endpoint: str, operation: str, input: Any, **options: Any
) -> WorkflowHandle[Any, Any]:
    return await client.start_workflow(
        NexusCaller.run,
        args=[endpoint, operation, input, options],
        id=f"{endpoint}-caller",
        task_queue=task_queue,
    )


async def event_names(handle: WorkflowHandle[Any, Any]) -> list[str]:
    history = await handle.fetch_history()
    return [
        EventType.Name(event.event_type).removeprefix("EVENT_TYPE_") for event in history.events
    ]


async def test_operation_that_completes_at_once(
    client: Client, task_queue: str, endpoint: str
) -> None:
    handle = await start(client, task_queue, endpoint, "buy", "tea", summary="a cup")
    assert await handle.result() == [True, "bought tea"]
    names = await event_names(handle)
    assert "NEXUS_OPERATION_SCHEDULED" in names
    assert "NEXUS_OPERATION_STARTED" not in names


async def test_headers_reach_the_handler(client: Client, task_queue: str, endpoint: str) -> None:
    handle = await start(client, task_queue, endpoint, "headers", "x-own", headers={"x-own": "v"})
    assert await handle.result() == [True, "v"]


async def test_operation_that_takes_its_time(
    client: Client, task_queue: str, endpoint: str
) -> None:
    handle = await start(client, task_queue, endpoint, "deliver", "tea")
    assert await handle.result() == [False, "delivered tea"]
    assert "NEXUS_OPERATION_STARTED" in await event_names(handle)


@pytest.mark.parametrize(
    ("operation", "input", "causes"),
    [
        ("refuse", "coffee", ["HandlerError: no coffee here"]),
        ("fail", "failed", ["ApplicationError: it broke"]),
        ("fail", "canceled", ["CancelledError: it broke"]),
        ("deliver", "fail", ["ApplicationError: lost"]),
    ],
)
async def test_failures_say_why(
    client: Client, task_queue: str, endpoint: str, operation: str, input: str, causes: list[str]
) -> None:
    handle = await start(client, task_queue, endpoint, operation, input)
    first, *rest = await handle.result()
    assert first.startswith("NexusOperationError: ")
    assert rest[: len(causes)] == causes


async def test_timeout(client: Client, task_queue: str, endpoint: str) -> None:
    handle = await start(client, task_queue, endpoint, "deliver", "wait", timeout=1)
    first, second = await handle.result()
    assert first.startswith("NexusOperationError: ")
    assert second.startswith("TimeoutError: ")


@pytest.mark.parametrize("what", ["wait", "linger"])
@pytest.mark.parametrize("cancellation", [WAIT_COMPLETED, ABANDON, TRY_CANCEL, WAIT_REQUESTED])
async def test_cancelling_the_handle(
    client: Client, task_queue: str, endpoint: str, cancellation: int, what: str
) -> None:
    handle = await start(
        client, task_queue, endpoint, "deliver", what, cancellation=cancellation, cancel=True
    )
    result = await handle.result()
    if cancellation == WAIT_COMPLETED and what == "linger":
        assert result == [False, "delivered after all"]
    else:
        assert result[0].startswith("NexusOperationError: ")
        assert result[1].startswith("CancelledError: ")
    asked = "NEXUS_OPERATION_CANCEL_REQUESTED" in await event_names(handle)
    assert asked is (cancellation != ABANDON)


@pytest.mark.parametrize("cancellation", [WAIT_COMPLETED, ABANDON, TRY_CANCEL, WAIT_REQUESTED])
async def test_cancelling_the_workflow(
    client: Client, task_queue: str, endpoint: str, cancellation: int
) -> None:
    handle = await start(client, task_queue, endpoint, "deliver", "wait", cancellation=cancellation)
    while not await handle.query(NexusCaller.started):
        await asyncio.sleep(0.02)
    await handle.cancel()
    # The workflow has caught what the operation raised, so it is not cancelled itself.
    assert (await handle.result())[1].startswith("CancelledError: ")
