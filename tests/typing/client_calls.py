"""What type checkers make of client calls. Never run; each ignore is an error that must be found."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, assert_type

from worker_core import workflow
from worker_core.client import (
    Client,
    WithStartWorkflowOperation,
    WorkflowHandle,
    WorkflowUpdateHandle,
    WorkflowUpdateStage,
)
from worker_core.common import WorkflowIDConflictPolicy

OPTIONS: dict[str, Any] = {}


@workflow.defn
class Zero:
    @workflow.run
    async def run(self) -> int: ...  # type: ignore[empty-body]

    @workflow.signal
    def signal0(self) -> None: ...

    @workflow.signal
    async def signal2(self, number: int, text: str) -> None: ...

    @workflow.query
    def query0(self) -> float: ...  # type: ignore[empty-body]

    @workflow.query
    def query2(self, number: int, text: str) -> bytes: ...  # type: ignore[empty-body]

    @workflow.update
    async def update0(self) -> complex: ...  # type: ignore[empty-body]

    @workflow.update(name="other", description="more")
    def update2(self, number: int, text: str) -> set[int]: ...  # type: ignore[empty-body]


@workflow.defn
class One:
    @workflow.run
    async def run(self, number: int) -> str: ...  # type: ignore[empty-body]

    @workflow.signal
    async def signal1(self, number: int) -> None: ...

    @workflow.query
    def query1(self, number: int) -> list[str]: ...  # type: ignore[empty-body]

    @workflow.update
    async def update1(self, number: int) -> tuple[int, str]: ...  # type: ignore[empty-body]

    @update1.validator
    def may_update(self, number: int) -> None: ...


@workflow.defn
class Two:
    @workflow.run
    async def run(self, number: int, text: str) -> bytes: ...  # type: ignore[empty-body]


async def results(client: Client) -> None:
    assert_type(await client.execute_workflow(Zero.run, id="", task_queue=""), int)
    assert_type(await client.execute_workflow(One.run, 1, id="", task_queue=""), str)
    assert_type(await client.execute_workflow(Two.run, args=[1, ""], id="", task_queue=""), bytes)
    assert_type(await client.execute_workflow("W", 1, id="", task_queue="", result_type=int), Any)
    await client.execute_workflow(
        One.run,
        1,
        id="",
        task_queue="",
        run_timeout=timedelta(1),
        memo={"a": 1},
        start_signal="s",
        start_signal_args=[1],
    )
    await client.execute_workflow("W", id="", task_queue="", **OPTIONS)


async def handles(client: Client) -> None:
    one = await client.start_workflow(One.run, 1, id="", task_queue="")
    assert_type(one, WorkflowHandle[One, str])
    assert_type(await one.result(), str)
    assert_type(await one.query(One.query1, 1), list[str])
    await one.signal(One.signal1, 1)
    await one.signal("name", args=[1, 2])
    assert_type(await one.query("name", 1), Any)

    none = client.get_workflow_handle_for(Zero.run, "")
    assert_type(none, WorkflowHandle[Zero, int])
    await none.signal(Zero.signal0)
    await none.signal(Zero.signal2, args=[1, ""])
    assert_type(await none.query(Zero.query0), float)
    assert_type(await none.query(Zero.query2, args=[1, ""]), bytes)

    assert_type(client.get_workflow_handle_for(One.run, ""), WorkflowHandle[One, str])
    assert_type(client.get_workflow_handle_for(Two.run, ""), WorkflowHandle[Two, bytes])
    assert_type(client.get_workflow_handle(""), WorkflowHandle[Any, Any])


async def updates(zero: WorkflowHandle[Zero, int], one: WorkflowHandle[One, str]) -> None:
    stage = WorkflowUpdateStage.ACCEPTED
    assert_type(await zero.execute_update(Zero.update0), complex)
    assert_type(await one.execute_update(One.update1, 1, id=""), tuple[int, str])
    assert_type(await zero.execute_update(Zero.update2, args=[1, ""]), set[int])
    assert_type(await zero.execute_update("name", 1, result_type=int), Any)

    handle = await one.start_update(One.update1, 1, wait_for_stage=stage)
    assert_type(handle, WorkflowUpdateHandle[tuple[int, str]])
    assert_type(await handle.result(), tuple[int, str])
    assert_type(
        await zero.start_update(Zero.update0, wait_for_stage=stage), WorkflowUpdateHandle[complex]
    )
    assert_type(
        await zero.start_update(Zero.update2, args=[1, ""], wait_for_stage=stage),
        WorkflowUpdateHandle[set[int]],
    )
    assert_type(await zero.start_update("name", wait_for_stage=stage), WorkflowUpdateHandle[Any])
    assert_type(one.get_update_handle_for(One.update1, ""), WorkflowUpdateHandle[tuple[int, str]])
    assert_type(zero.get_update_handle_for(Zero.update2, ""), WorkflowUpdateHandle[set[int]])
    assert_type(zero.get_update_handle("", result_type=int), WorkflowUpdateHandle[Any])


async def updates_with_start(client: Client) -> None:
    policy, stage = WorkflowIDConflictPolicy.FAIL, WorkflowUpdateStage.COMPLETED
    zero = WithStartWorkflowOperation(Zero.run, id="", task_queue="", id_conflict_policy=policy)
    one = WithStartWorkflowOperation(One.run, 1, id="", task_queue="", id_conflict_policy=policy)
    two = WithStartWorkflowOperation(
        Two.run, args=[1, ""], id="", task_queue="", id_conflict_policy=policy, memo={"a": 1}
    )
    assert_type(await zero.workflow_handle(), WorkflowHandle[Zero, int])
    assert_type(await one.workflow_handle(), WorkflowHandle[One, str])
    assert_type(await two.workflow_handle(), WorkflowHandle[Two, bytes])
    assert_type(
        await client.execute_update_with_start_workflow(
            Zero.update0, start_workflow_operation=zero
        ),
        complex,
    )
    assert_type(
        await client.execute_update_with_start_workflow(
            One.update1, 1, start_workflow_operation=one
        ),
        tuple[int, str],
    )
    assert_type(
        await client.start_update_with_start_workflow(
            Zero.update2, args=[1, ""], start_workflow_operation=zero, wait_for_stage=stage
        ),
        WorkflowUpdateHandle[set[int]],
    )
    assert_type(
        await client.start_update_with_start_workflow(
            "name", 1, start_workflow_operation=two, wait_for_stage=stage, result_type=int
        ),
        WorkflowUpdateHandle[Any],
    )


async def mistakes(client: Client, one: WorkflowHandle[One, str]) -> None:
    await client.execute_workflow(One.run, "text", id="", task_queue="")  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await client.execute_workflow(One.run, 1, id="")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    await client.execute_workflow(One.run, 1, id="", task_queue="", n=1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    await client.start_workflow(One.run, 1, id=1, task_queue="")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await one.signal(Zero.signal0)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await one.query(Zero.query0)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await one.execute_update(Zero.update0)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await one.execute_update(One.update1, "text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await one.start_update(One.update1, 1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    WithStartWorkflowOperation(One.run, 1, id="", task_queue="")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    client.get_async_activity_handle()  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    client.get_async_activity_handle(workflow_id="", activity_id="")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
