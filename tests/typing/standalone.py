"""What type checkers make of standalone activities and Nexus operations. Never run; each ignore is an
error that must be found."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, assert_type

import nexusrpc
import nexusrpc.handler

from worker_core import activity
from worker_core.client import (
    ActivityExecution,
    ActivityExecutionDescription,
    ActivityExecutionOptions,
    ActivityHandle,
    ActivityOptionsKeys,
    ActivityOptionsUpdate,
    BuildIdOpAddNewDefault,
    Client,
    NexusClient,
    NexusOperationExecution,
    NexusOperationHandle,
    WorkerBuildIdVersionSets,
)


@activity.defn
async def zero() -> int: ...  # type: ignore[empty-body]


@activity.defn
def plain_zero() -> int: ...  # type: ignore[empty-body]


@activity.defn
async def one(number: int) -> str: ...  # type: ignore[empty-body]


@activity.defn
def plain_one(number: int) -> str: ...  # type: ignore[empty-body]


@activity.defn
async def two(first: int, second: str) -> bytes: ...  # type: ignore[empty-body]


@activity.defn
class OneByClass:
    async def __call__(self, number: int) -> str: ...  # type: ignore[empty-body]


class Methods:
    @activity.defn
    async def zero(self) -> int: ...  # type: ignore[empty-body]

    @activity.defn
    def one(self, number: int) -> str: ...  # type: ignore[empty-body]

    @activity.defn
    async def two(self, first: int, second: str) -> bytes: ...  # type: ignore[empty-body]


@nexusrpc.service
class Service:
    operation: nexusrpc.Operation[int, str]


@nexusrpc.handler.service_handler(service=Service)
class Handler:
    @nexusrpc.handler.sync_operation
    async def operation(self, ctx: nexusrpc.handler.StartOperationContext, input: int) -> str: ...  # type: ignore[empty-body]


MINUTE = timedelta(minutes=1)


async def by_function(client: Client) -> None:
    assert_type(
        await client.start_activity(
            zero, id="a", task_queue="tq", start_to_close_timeout=MINUTE, summary="s"
        ),
        ActivityHandle[int],
    )
    assert_type(await client.execute_activity(zero, id="a", task_queue="tq"), int)
    assert_type(await client.execute_activity(plain_zero, id="a", task_queue="tq"), int)
    assert_type(await client.execute_activity(one, 1, id="a", task_queue="tq"), str)
    assert_type(await client.execute_activity(plain_one, 1, id="a", task_queue="tq"), str)
    assert_type(await client.execute_activity(two, args=[1, "2"], id="a", task_queue="tq"), bytes)
    assert_type(await client.execute_activity("name", 1, id="a", task_queue="tq"), Any)
    await client.execute_activity(one, "1", id="a", task_queue="tq")  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await client.execute_activity(one, 1, task_queue="tq")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    await client.execute_activity(one, 1, id="a", task_queue="tq", timeout=1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]


async def by_class_and_method(client: Client) -> None:
    assert_type(await client.execute_activity_class(OneByClass, 1, id="a", task_queue="tq"), str)
    assert_type(
        await client.start_activity_class(OneByClass, 1, id="a", task_queue="tq"),
        ActivityHandle[str],
    )
    assert_type(await client.execute_activity_method(Methods.zero, id="a", task_queue="tq"), int)
    assert_type(await client.execute_activity_method(Methods.one, 1, id="a", task_queue="tq"), str)
    assert_type(
        await client.start_activity_method(Methods.two, args=[1, "2"], id="a", task_queue="tq"),
        ActivityHandle[bytes],
    )
    await client.execute_activity_method(Methods.one, "1", id="a", task_queue="tq")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def handles(client: Client) -> None:
    handle = client.get_activity_handle("a", result_type=int)
    assert_type(handle, ActivityHandle[int])
    assert_type(client.get_activity_handle("a"), ActivityHandle[Any])
    assert_type(await handle.result(), int)
    assert_type(await handle.describe(), ActivityExecutionDescription)
    update = ActivityOptionsKeys.heartbeat_timeout.value_set(MINUTE)
    assert_type(update, ActivityOptionsUpdate[timedelta])
    ActivityOptionsKeys.heartbeat_timeout.value_set(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    unset = ActivityOptionsKeys.task_queue.value_unset()
    assert_type(await handle.update_options([update, unset]), ActivityExecutionOptions)
    async for listed in client.list_activities(""):
        assert_type(listed, ActivityExecution)


async def operations(client: Client) -> None:
    nexus = client.create_nexus_client(Service, "endpoint")
    assert_type(nexus, NexusClient[Service])
    started = await nexus.start_operation(Service.operation, 1, id="o")
    assert_type(started, NexusOperationHandle[str])
    assert_type(await started.result(), str)
    by_handler = client.create_nexus_client(Handler, "endpoint")
    assert_type(await by_handler.execute_operation(Handler.operation, 1, id="o"), str)
    assert_type(await nexus.execute_operation("name", 1, id="o", result_type=bytes), bytes)
    found = client.get_nexus_operation_handle("o", operation=Service.operation)
    assert_type(found, NexusOperationHandle[str])
    assert_type(client.get_nexus_operation_handle("o"), NexusOperationHandle[Any])
    await nexus.start_operation(Service.operation, "1", id="o")  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await nexus.start_operation(Service.operation, 1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    async for listed in client.list_nexus_operations(""):
        assert_type(listed, NexusOperationExecution)


async def build_ids(client: Client) -> None:
    await client.update_worker_build_id_compatibility("tq", BuildIdOpAddNewDefault("1.0"))
    await client.update_worker_build_id_compatibility("tq", "1.0")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(await client.get_worker_build_id_compatibility("tq"), WorkerBuildIdVersionSets)
