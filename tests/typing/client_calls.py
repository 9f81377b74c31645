"""What type checkers make of client calls. Never run; each ignore is an error that must be found."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, assert_type

from worker_core import workflow
from worker_core.client import Client, WorkflowHandle

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


@workflow.defn
class One:
    @workflow.run
    async def run(self, number: int) -> str: ...  # type: ignore[empty-body]

    @workflow.signal
    async def signal1(self, number: int) -> None: ...

    @workflow.query
    def query1(self, number: int) -> list[str]: ...  # type: ignore[empty-body]


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


async def mistakes(client: Client, one: WorkflowHandle[One, str]) -> None:
    await client.execute_workflow(One.run, "text", id="", task_queue="")  # type: ignore[misc]
    await client.execute_workflow(One.run, 1, id="")  # type: ignore[call-overload]
    await client.execute_workflow(One.run, 1, id="", task_queue="", n=1)  # type: ignore[call-overload]
    await client.start_workflow(One.run, 1, id=1, task_queue="")  # type: ignore[call-overload]
    await one.signal(Zero.signal0)  # type: ignore[call-overload]
    await one.query(Zero.query0)  # type: ignore[call-overload]
    client.get_async_activity_handle()  # type: ignore[call-overload]
    client.get_async_activity_handle(workflow_id="", activity_id="")  # type: ignore[call-overload]
