"""What type checkers make of workflows, their handlers, and what they call. Never run.

Each ignore is an error that must be found, by mypy and by pyright.
"""

# mypy: disable-error-code="empty-body"

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any, Generic, NoReturn, TypeVar, assert_type
from uuid import UUID

from worker_core import workflow
from worker_core.client import Client, WorkflowHandle, WorkflowUpdateHandle, WorkflowUpdateStage
from worker_core.common import RawValue, VersioningBehavior
from worker_core.converter import PayloadConverter
from worker_core.workflow import HandlerUnfinishedPolicy, UpdateMethodMultiParam

SHORT = timedelta(seconds=1)


@workflow.defn(
    name="shop",
    failure_exception_types=[ValueError],
    versioning_behavior=VersioningBehavior.PINNED,
    sandboxed=False,
)
class Shop:
    @workflow.init
    def __init__(self, number: int) -> None:
        self.number = number

    @workflow.run
    async def run(self, number: int) -> str:
        # Handlers stay methods, for the workflow's own use.
        self.bare(1)
        assert_type(await self.wait(), None)
        assert_type(self.plain(1), list[int])
        assert_type(self.described(), float)
        return ""

    @workflow.signal
    def bare(self, number: int) -> None: ...

    @workflow.signal()
    async def wait(self) -> None: ...

    @workflow.signal(name="other")
    def named(self, number: int, text: str) -> None: ...

    @workflow.signal(unfinished_policy=HandlerUnfinishedPolicy.ABANDON, description="More.")
    async def policied(self) -> None: ...

    @workflow.signal(dynamic=True)
    def rest_of_signals(self, name: str, args: Sequence[RawValue]) -> None: ...

    @workflow.query
    def plain(self, number: int) -> list[int]: ...

    @workflow.query(name="different")
    def renamed(self) -> dict[str, int]: ...

    @workflow.query(description="More.")
    def described(self) -> float: ...

    @workflow.query
    def many(self, number: int, text: str) -> bytes: ...

    @workflow.query(dynamic=True)
    def rest_of_queries(self, name: str, args: Sequence[RawValue]) -> Any: ...

    @workflow.update
    async def change(self, number: int) -> str: ...

    @workflow.update()
    async def call(self, number: int) -> complex: ...

    @workflow.update(name="adapt", unfinished_policy=HandlerUnfinishedPolicy.ABANDON)
    def adapt(self) -> set[int]: ...

    @workflow.update(name="amend")
    async def amend(self, number: int, text: str) -> tuple[int, str]: ...

    @change.validator
    def may_change(self, number: int) -> None: ...

    @call.validator
    def may_call(self, number: int) -> None: ...

    @amend.validator
    def may_amend(self, number: int, text: str) -> None: ...

    @adapt.validator  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    def may_adapt(self, number: int) -> None: ...


Item = TypeVar("Item")


class Basket(Generic[Item]):
    """Handlers of a base class that is generic."""

    @workflow.run
    async def run(self, item: Item) -> list[Item]: ...

    @workflow.signal
    def put(self, item: Item) -> None: ...

    @workflow.query
    def items(self) -> list[Item]: ...


@workflow.defn
class Eggs(Basket[int]):
    @workflow.run
    async def run(self, item: int) -> list[int]: ...


@workflow.defn(dynamic=True)
class Rest:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> Any: ...

    @workflow.dynamic_config
    def config(self) -> workflow.DynamicWorkflowConfig:
        return workflow.DynamicWorkflowConfig(failure_exception_types=[ValueError])


async def sent(shop: WorkflowHandle[Shop, str], eggs: WorkflowHandle[Eggs, list[int]]) -> None:
    await shop.signal(Shop.bare, 1)
    await shop.signal(Shop.wait)
    await shop.signal(Shop.named, args=[1, ""])
    await shop.signal(Shop.policied, rpc_timeout=SHORT)
    await shop.signal("name", {"any": "thing"})
    assert_type(await shop.query(Shop.plain, 1), list[int])
    assert_type(await shop.query(Shop.renamed), dict[str, int])
    assert_type(await shop.query(Shop.described), float)
    assert_type(await shop.query(Shop.many, args=[1, ""]), bytes)
    assert_type(await shop.query("name", result_type=int), Any)
    assert_type(await shop.execute_update(Shop.change, 1), str)
    assert_type(await shop.execute_update(Shop.call, 1), complex)
    assert_type(await shop.execute_update(Shop.adapt), set[int])
    assert_type(await shop.execute_update(Shop.amend, args=[1, ""]), tuple[int, str])
    await eggs.signal(Eggs.put, 1)
    assert_type(await eggs.query(Eggs.items), list[int])

    await shop.signal(Shop.bare)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.signal(Shop.bare, "")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.signal(Shop.wait, 1)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.query(Shop.plain)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.query(Shop.plain, "")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.execute_update(Shop.change)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.execute_update(Shop.call, "")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.execute_update(Shop.run)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await eggs.signal(Eggs.put, "")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await shop.signal(Eggs.put, 1)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def started(client: Client) -> None:
    eggs = await client.start_workflow(Eggs.run, 1, id="", task_queue="")
    assert_type(eggs, WorkflowHandle[Eggs, list[int]])
    shop = await client.start_workflow(
        Shop.run, 1, id="", task_queue="", start_signal="bare", start_signal_args=[1]
    )
    handle = await shop.start_update(
        Shop.call, 1, wait_for_stage=WorkflowUpdateStage.ACCEPTED, id="", rpc_timeout=SHORT
    )
    assert_type(handle, WorkflowUpdateHandle[complex])
    assert_type(await handle.result(rpc_timeout=SHORT), complex)


async def held() -> None:
    """Handlers that are set while the workflow runs."""
    workflow.set_signal_handler("name", Shop(1).bare)
    workflow.set_query_handler("name", lambda: 1)
    workflow.set_dynamic_signal_handler(None)
    workflow.set_dynamic_query_handler(Shop(1).rest_of_queries)
    assert_type(workflow.get_signal_handler("name"), Callable[..., Any] | None)
    assert_type(workflow.get_query_handler("name"), Callable[..., Any] | None)
    assert_type(workflow.all_handlers_finished(), bool)
    workflow.set_signal_handler("name", 3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    workflow.set_query_handler(3, None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def changed_for_good(kind: int) -> NoReturn:
    if kind == 0:
        workflow.continue_as_new()
    if kind == 1:
        workflow.continue_as_new(1, run_timeout=SHORT, memo={"a": 1})
    if kind == 2:
        workflow.continue_as_new(args=[1, ""], task_queue="other")
    if kind == 3:
        workflow.continue_as_new(1, workflow=Shop.run)
    if kind == 4:
        workflow.continue_as_new(args=[1], workflow=Shop.run)
    if kind == 5:
        workflow.continue_as_new("x", workflow="name")
    if kind == 6:
        workflow.continue_as_new("", workflow=Shop.run)  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    if kind == 7:
        workflow.continue_as_new(workflow=Shop.run)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    if kind == 8:
        workflow.continue_as_new(run_timeout=5)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    workflow.continue_as_new()


async def around() -> None:
    info = workflow.info()
    assert_type(info.workflow_id, str)
    assert_type(info.run_timeout, timedelta | None)
    assert_type(info.parent, workflow.ParentInfo | None)
    assert_type(info.is_continue_as_new_suggested(), bool)
    assert_type(workflow.now(), datetime)
    assert_type(workflow.time_ns(), int)
    assert_type(workflow.random(), Random)
    assert_type(workflow.uuid4(), UUID)
    assert_type(workflow.memo(), Mapping[str, Any])
    assert_type(workflow.memo_value("a"), Any)
    assert_type(workflow.memo_value("a", type_hint=int), int)
    assert_type(workflow.memo_value("a", "", type_hint=int), int | str)
    assert_type(workflow.get_last_completion_result(), Any | None)
    assert_type(workflow.get_last_completion_result(int), int | None)
    assert_type(workflow.get_last_failure(), BaseException | None)
    assert_type(workflow.payload_converter(), PayloadConverter)
    assert_type(workflow.patched("id"), bool)
    assert_type(workflow.unsafe.is_replaying(), bool)
    await workflow.sleep(1.5, summary="summary")
    await workflow.wait_condition(lambda: True, timeout=SHORT, timeout_summary="late")
    workflow.logger.info("text %s", 1)

    tasks = [asyncio.create_task(asyncio.sleep(1, "")), asyncio.create_task(asyncio.sleep(1, ""))]
    done, left = await workflow.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    assert_type(done, list[asyncio.Task[str]])
    assert_type(left, list[asyncio.Task[str]])
    for each in workflow.as_completed(tasks):
        assert_type(await each, str)
    await workflow.wait_condition(1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def mistakes() -> None:
    def returning(self: Shop) -> int: ...

    workflow.signal(returning)  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
    workflow.signal(name="a", dynamic=True)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    workflow.query(name="a", dynamic=True)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    workflow.defn(3)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]


def kept(update: UpdateMethodMultiParam[..., str]) -> None: ...


kept(Shop.change)
kept(Shop.adapt)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
