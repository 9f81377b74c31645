"""Calls of a client that servers have to be told to take: Nexus operations, and build ids.

The service is run by the official SDK.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, TypeVar

import pytest
import temporalio.client

from integration import peer_nexus
from worker_core.api.nexus.v1 import EndpointSpec, EndpointTarget
from worker_core.api.operatorservice.v1 import CreateNexusEndpointRequest
from worker_core.client import (
    BuildIdOpAddNewCompatible,
    BuildIdOpAddNewDefault,
    BuildIdOpMergeSets,
    BuildIdOpPromoteBuildIdWithinSet,
    BuildIdOpPromoteSetByBuildId,
    Client,
    NexusOperationFailureError,
    TaskReachabilityType,
)
from worker_core.common import (
    NexusOperationCancellationState,
    NexusOperationExecutionStatus,
    NexusOperationIDConflictPolicy,
    NexusOperationIDReusePolicy,
)
from worker_core.exceptions import (
    ApplicationError,
    NexusOperationAlreadyStartedError,
    TerminatedError,
)
from worker_core.service import RPCError, RPCStatusCode
from worker_core.testing import DevServer

ALLOWED = (
    "nexusoperation.enableStandalone",
    "frontend.workerVersioningDataAPIs",
    "frontend.workerVersioningWorkflowAPIs",
    "frontend.workerVersioningRuleAPIs",
)
T = TypeVar("T")


@pytest.fixture(scope="module")
def server() -> Iterator[DevServer]:
    """A server that takes these calls."""
    args = [arg for name in ALLOWED for arg in ("--dynamic-config-value", f"{name}=true")]
    server = asyncio.run(DevServer.start(extra_args=args))
    yield server
    server.stop()


@pytest.fixture
async def client(server: DevServer) -> Client:
    return await Client.connect(server.target_host)


@pytest.fixture
async def endpoint(
    client: Client, server: DevServer, task_queue: str, unique: str
) -> AsyncIterator[str]:
    spec = EndpointSpec(
        name=unique,
        target=EndpointTarget(
            worker=EndpointTarget.Worker(namespace=client.namespace, task_queue=task_queue)
        ),
    )
    await client.operator_service.create_nexus_endpoint(CreateNexusEndpointRequest(spec=spec))
    peer = await temporalio.client.Client.connect(server.target_host)
    async with peer_nexus.make_worker(peer, task_queue):
        yield unique


async def eventually(attempt: Callable[[], Awaitable[T]], wanted: Callable[[T], bool]) -> T:
    async with asyncio.timeout(50):
        while not wanted(answer := await attempt()):
            await asyncio.sleep(0.05)
    return answer


async def refused(call: Awaitable[Any]) -> RPCStatusCode:
    with pytest.raises(RPCError) as error:
        await call
    return error.value.status


async def test_operations(client, endpoint, unique):
    shop = client.create_nexus_client(peer_nexus.Shop, endpoint)
    assert await shop.execute_operation(peer_nexus.Shop.buy, "tea", id=unique) == "bought tea"
    by_handler = client.create_nexus_client(peer_nexus.ShopHandler, endpoint)
    handle = await by_handler.start_operation(peer_nexus.ShopHandler.buy, "tea", id=unique)
    assert (handle.endpoint, handle.service) == (endpoint, "shop")
    assert await handle.result() == "bought tea"
    assert await handle.result(rpc_timeout=timedelta(microseconds=1)) == "bought tea"
    by_name = client.create_nexus_client("shop", endpoint)
    told = await by_name.execute_operation("headers", "name", id=unique, headers={"name": "value"})
    assert told == "value"


async def test_an_operation_that_takes_its_time(client, endpoint, unique):
    shop = client.create_nexus_client(peer_nexus.Shop, endpoint)
    handle = await shop.start_operation(
        peer_nexus.Shop.deliver,
        unique,
        id=unique,
        summary="what it is",
        schedule_to_close_timeout=timedelta(minutes=1),
    )
    assert await handle.result() == f"delivered {unique}"
    closed = await handle.describe()
    assert closed.status is NexusOperationExecutionStatus.COMPLETED
    assert (closed.operation_id, closed.run_id) == (handle.operation_id, handle.run_id)
    assert (closed.endpoint, closed.service, closed.operation) == (endpoint, "shop", "deliver")
    assert closed.schedule_to_close_timeout == timedelta(minutes=1)
    assert closed.close_time > closed.schedule_time
    assert closed.identity == client.identity
    assert await closed.static_summary() == "what it is"
    assert await closed.static_details() is None
    by_id = client.get_nexus_operation_handle(unique, operation=peer_nexus.Shop.deliver)
    assert await by_id.result() == f"delivered {unique}"


async def test_an_operation_that_fails(client, endpoint, unique):
    shop = client.create_nexus_client(peer_nexus.Shop, endpoint)
    handle = await shop.start_operation(peer_nexus.Shop.fail, "failed", id=unique)
    for _ in range(2):
        with pytest.raises(NexusOperationFailureError) as failure:
            await handle.result()
        assert isinstance(failure.value.cause, ApplicationError)
        assert failure.value.cause.message == "it broke"


async def test_ids_that_are_taken(client, endpoint, unique):
    shop = client.create_nexus_client(peer_nexus.Shop, endpoint)
    running = await shop.start_operation(peer_nexus.Shop.deliver, "wait", id=unique)
    with pytest.raises(NexusOperationAlreadyStartedError) as taken:
        await shop.start_operation(peer_nexus.Shop.buy, "tea", id=unique)
    assert (taken.value.operation_id, taken.value.run_id) == (unique, running.run_id)
    same = await shop.start_operation(
        peer_nexus.Shop.deliver,
        "wait",
        id=unique,
        id_conflict_policy=NexusOperationIDConflictPolicy.USE_EXISTING,
    )
    assert same.run_id == running.run_id
    await running.terminate(reason="enough")
    assert await refused(running.cancel()) is RPCStatusCode.FAILED_PRECONDITION
    with pytest.raises(NexusOperationFailureError) as failure:
        await same.result()
    assert isinstance(failure.value.cause, TerminatedError)
    with pytest.raises(NexusOperationAlreadyStartedError):
        await shop.start_operation(
            peer_nexus.Shop.buy,
            "tea",
            id=unique,
            id_reuse_policy=NexusOperationIDReusePolicy.REJECT_DUPLICATE,
        )


async def test_cancelling(client, endpoint, unique):
    shop = client.create_nexus_client(peer_nexus.Shop, endpoint)
    handle = await shop.start_operation(peer_nexus.Shop.deliver, "wait", id=unique)
    await eventually(handle.describe, lambda d: d.operation_token is not None)
    await handle.cancel(reason="enough")
    with pytest.raises(NexusOperationFailureError):
        await handle.result()
    closed = await handle.describe()
    assert closed.status is NexusOperationExecutionStatus.CANCELED
    assert closed.cancellation_info.reason == "enough"
    assert closed.cancellation_info.state is NexusOperationCancellationState.SUCCEEDED


async def test_listing_and_counting(client, endpoint, unique):
    shop = client.create_nexus_client(peer_nexus.Shop, endpoint)
    ids = {f"{unique}-{number}" for number in range(3)}
    for id in ids:
        await shop.execute_operation(peer_nexus.Shop.buy, "tea", id=id)
    query = f"Endpoint = '{endpoint}'"
    # What the list says of an operation comes a moment after the operation's end.
    ended = f"{query} AND ExecutionStatus = 'Completed'"
    await eventually(lambda: client.count_nexus_operations(ended), lambda c: c.count == 3)
    assert {one.operation_id async for one in client.list_nexus_operations(query)} == ids
    pages = client.list_nexus_operations(query, page_size=1, limit=2)
    assert [one.status.name async for one in pages] == ["COMPLETED"] * 2


async def test_what_does_not_exist_is_not_found(client, unique):
    handle = client.get_nexus_operation_handle(unique)
    for call in (handle.describe, handle.result, handle.cancel, handle.terminate):
        assert await refused(call()) is RPCStatusCode.NOT_FOUND
    nowhere = client.create_nexus_client("shop", unique)
    start = nowhere.start_operation("buy", "tea", id=unique)
    assert await refused(start) is RPCStatusCode.NOT_FOUND


async def test_build_ids(client, task_queue):
    assert (await client.get_worker_build_id_compatibility(task_queue)).version_sets == []
    for change in (
        BuildIdOpAddNewDefault("1.0"),
        BuildIdOpAddNewDefault("2.0"),
        BuildIdOpAddNewCompatible("1.1", "1.0"),
    ):
        await client.update_worker_build_id_compatibility(task_queue, change)
    sets = await client.get_worker_build_id_compatibility(task_queue)
    assert [list(one.build_ids) for one in sets.version_sets] == [["1.0", "1.1"], ["2.0"]]
    assert (sets.default_build_id(), sets.version_sets[0].default()) == ("2.0", "1.1")
    for change in (
        BuildIdOpPromoteBuildIdWithinSet("1.0"),
        BuildIdOpPromoteSetByBuildId("1.1"),
    ):
        await client.update_worker_build_id_compatibility(task_queue, change)
    sets = await client.get_worker_build_id_compatibility(task_queue)
    assert [list(one.build_ids) for one in sets.version_sets] == [["2.0"], ["1.1", "1.0"]]
    last = await client.get_worker_build_id_compatibility(task_queue, 1)
    assert [list(one.build_ids) for one in last.version_sets] == [["1.1", "1.0"]]
    await client.update_worker_build_id_compatibility(task_queue, BuildIdOpMergeSets("2.0", "1.0"))
    assert len((await client.get_worker_build_id_compatibility(task_queue)).version_sets) == 1
    unknown = client.update_worker_build_id_compatibility(
        task_queue, BuildIdOpPromoteSetByBuildId("nowhere")
    )
    assert await refused(unknown) is RPCStatusCode.NOT_FOUND


async def test_reachability(client, task_queue):
    await client.update_worker_build_id_compatibility(task_queue, BuildIdOpAddNewDefault("1.0"))
    reached = await client.get_worker_task_reachability(
        ["1.0", ""], [task_queue], TaskReachabilityType.OPEN_WORKFLOWS
    )
    assert reached.build_id_reachability.keys() == {"1.0", ""}
    ways = reached.build_id_reachability["1.0"]
    assert ways.unretrieved_task_queues == frozenset()
    assert ways.task_queue_reachability == {task_queue: [TaskReachabilityType.NEW_WORKFLOWS]}
