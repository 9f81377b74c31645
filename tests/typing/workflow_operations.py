"""What type checkers make of calls to children, other workflows and Nexus operations.

Never run; each ignore is an error that must be found.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, assert_type

import nexusrpc
import nexusrpc.handler

from worker_core import workflow
from worker_core.workflow import (
    ChildWorkflowConfig,
    ChildWorkflowHandle,
    ExternalWorkflowHandle,
    NexusClient,
    NexusOperationHandle,
)


@workflow.defn
class Zero:
    @workflow.run
    async def run(self) -> int: ...  # type: ignore[empty-body]

    @workflow.signal
    def signal0(self) -> None: ...

    @workflow.signal
    async def signal2(self, number: int, text: str) -> None: ...


@workflow.defn
class One:
    @workflow.run
    async def run(self, number: int) -> str: ...  # type: ignore[empty-body]

    @workflow.signal
    async def signal1(self, number: int) -> None: ...


@workflow.defn
class Two:
    @workflow.run
    async def run(self, number: int, text: str) -> bytes: ...  # type: ignore[empty-body]


async def children() -> None:
    zero = await workflow.start_child_workflow(Zero.run, id="id", cron_schedule="* * * * *")
    assert_type(zero, ChildWorkflowHandle[Zero, int])
    assert_type(await zero, int)
    assert_type(zero.id, str)
    assert_type(zero.first_execution_run_id, str | None)
    one = await workflow.start_child_workflow(One.run, 1, run_timeout=timedelta(1))
    assert_type(one, ChildWorkflowHandle[One, str])
    two = await workflow.start_child_workflow(Two.run, args=[1, "two"])
    assert_type(two, ChildWorkflowHandle[Two, bytes])
    named = await workflow.start_child_workflow("name", 1, result_type=int)
    assert_type(named, ChildWorkflowHandle[Any, Any])

    assert_type(await workflow.execute_child_workflow(Zero.run), int)
    assert_type(await workflow.execute_child_workflow(One.run, 1), str)
    assert_type(await workflow.execute_child_workflow(Two.run, args=[1, "two"]), bytes)
    assert_type(await workflow.execute_child_workflow("name", args=[1]), Any)

    config = ChildWorkflowConfig(id="id", static_summary="sum")
    assert_type(await workflow.execute_child_workflow(One.run, 1, **config), str)

    await workflow.start_child_workflow(One.run)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await workflow.start_child_workflow(One.run, "one")  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await workflow.start_child_workflow(Zero.run, run_timeout=5)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]

    await zero.signal(Zero.signal0)
    await zero.signal(Zero.signal2, args=[1, "two"])
    await zero.signal("name", 1)
    await one.signal(One.signal1, 1)
    await one.signal(One.signal1, "one")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await one.signal(Zero.signal0)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def others() -> None:
    untyped = workflow.get_external_workflow_handle("id")
    assert_type(untyped, ExternalWorkflowHandle[Any])
    await untyped.signal("name")
    await untyped.cancel(reason="why")
    zero = workflow.get_external_workflow_handle_for(Zero.run, "id", run_id="run")
    assert_type(zero, ExternalWorkflowHandle[Zero])
    one = workflow.get_external_workflow_handle_for(One.run, "id")
    await zero.signal(Zero.signal0)
    await zero.signal(Zero.signal2, args=[1, "two"])
    await one.signal(One.signal1, 1)
    await one.signal(Zero.signal0)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


@nexusrpc.service
class Shop:
    buy: nexusrpc.Operation[int, str]


@nexusrpc.handler.service_handler(service=Shop)
class ShopHandler:
    @nexusrpc.handler.sync_operation
    async def buy(self, ctx: nexusrpc.handler.StartOperationContext, input: int) -> str: ...  # type: ignore[empty-body]

    @nexusrpc.handler.operation_handler
    def sell(self) -> nexusrpc.handler.OperationHandler[str, bytes]: ...  # type: ignore[empty-body]


async def operations() -> None:
    client = workflow.create_nexus_client(service=Shop, endpoint="endpoint")
    assert_type(client, NexusClient[Shop])
    handle = await client.start_operation(Shop.buy, 1, headers={"a": "b"})
    assert_type(handle, NexusOperationHandle[str])
    assert_type(await handle, str)
    assert_type(handle.operation_token, str | None)
    assert_type(await client.execute_operation(Shop.buy, 1, summary="sum"), str)
    assert_type(await client.execute_operation("name", 1, output_type=bytes), bytes)
    assert_type(await client.execute_operation("name", 1), Any)
    untyped = await client.start_operation("name", 1, headers={"a": "b"})
    assert_type(untyped, NexusOperationHandle[Any])
    await client.execute_operation(Shop.buy, "one")  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]

    by_handler = workflow.create_nexus_client(service=ShopHandler, endpoint="endpoint")
    assert_type(await by_handler.execute_operation(ShopHandler.buy, 1), str)
    assert_type(await by_handler.execute_operation(ShopHandler.sell, "one"), bytes)

    named = workflow.create_nexus_client(service="shop", endpoint="endpoint")
    assert_type(named, NexusClient[Any])
    await named.execute_operation("name", 1, timeout=5)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
