"""Children and other workflows, on a real server. What each test leaves is replayed after it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from integration.operation_workflows import Child, Early, Family, Group, Parent, Reacher
from worker_core.api.enums.v1 import EventType
from worker_core.client import Client, WorkflowExecutionStatus, WorkflowHandle
from worker_core.worker import Worker

WORKFLOWS = [Child, Early, Family, Group, Parent, Reacher]
ABANDON, TRY, WAIT_COMPLETED, WAIT_REQUESTED = range(4)


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
async def worker(client: Client, task_queue: str) -> AsyncIterator[Worker]:
    async with Worker(client, task_queue=task_queue, workflows=WORKFLOWS) as worker:
        yield worker


async def start(
    client: Client, task_queue: str, unique: str, what: str, **options: Any
) -> WorkflowHandle[Any, Any]:
    return await client.start_workflow(
        Parent.run, args=[what, options], id=unique, task_queue=task_queue
    )


async def until_stage(handle: WorkflowHandle[Any, Any], stage: str) -> None:
    while await handle.query(Parent.what_stage) != stage:
        await asyncio.sleep(0.02)


async def event_names(handle: WorkflowHandle[Any, Any]) -> list[str]:
    history = await handle.fetch_history()
    return [
        EventType.Name(event.event_type).removeprefix("EVENT_TYPE_") for event in history.events
    ]


async def status_when_closed(client: Client, id: str) -> WorkflowExecutionStatus | None:
    handle = client.get_workflow_handle(id)
    while (status := (await handle.describe()).status) is WorkflowExecutionStatus.RUNNING:
        await asyncio.sleep(0.02)
    return status


pytestmark = pytest.mark.usefixtures("worker")


async def test_result(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "return")
    assert await handle.result() == f"done by {unique}-child"
    names = await event_names(handle)
    assert "START_CHILD_WORKFLOW_EXECUTION_INITIATED" in names
    assert "CHILD_WORKFLOW_EXECUTION_COMPLETED" in names


async def test_child_knows_its_parent(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "parent")
    assert await handle.result() == unique


async def test_failure(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "fail")
    assert await handle.result() == [
        "ChildWorkflowError: Child Workflow execution failed",
        "ApplicationError: as told",
    ]


async def test_failure_after_retries(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "fail", attempts=2)
    assert (await handle.result())[-1] == "ApplicationError: as told"
    child = client.get_workflow_handle(f"{unique}-child")
    (started, *_) = (await child.fetch_history()).events
    assert started.workflow_execution_started_event_attributes.attempt == 2


async def test_timeout(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "wait", run_timeout=1)
    assert await handle.result() == [
        "ChildWorkflowError: Child Workflow execution timed out",
        "TimeoutError: Timed out",
    ]


async def test_termination(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "wait")
    await until_stage(handle, "started")
    await client.get_workflow_handle(f"{unique}-child").terminate("enough")
    assert await handle.result() == [
        "ChildWorkflowError: Child Workflow execution terminated",
        "TerminatedError: Terminated",
    ]


async def test_id_that_is_taken(client: Client, task_queue: str, unique: str) -> None:
    await client.execute_workflow(Child.run, "return", id=f"{unique}-taken", task_queue=task_queue)
    handle = await start(client, task_queue, unique, "return", id=f"{unique}-taken")
    assert await handle.result() == [
        "WorkflowAlreadyStartedError: Workflow execution already started"
    ]


async def test_signals_to_a_child(client: Client, task_queue: str, unique: str) -> None:
    handle = await start(client, task_queue, unique, "signals", signal=True)
    assert await handle.result() == "[1, 'two']"


async def test_families(client: Client, task_queue: str, unique: str) -> None:
    assert await client.execute_workflow(Family.run, 3, id=unique, task_queue=task_queue) == 15


async def test_group_with_a_failing_child(client: Client, task_queue: str, unique: str) -> None:
    result = await client.execute_workflow(Group.run, id=unique, task_queue=task_queue)
    assert result[-1] == "ApplicationError: as told"
    for number in (0, 2):
        status = await status_when_closed(client, f"{unique}-{number}")
        assert status is WorkflowExecutionStatus.CANCELED


# Cancelling -----------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["wait", "linger"])
@pytest.mark.parametrize("cancellation", [ABANDON, TRY, WAIT_COMPLETED, WAIT_REQUESTED])
async def test_cancelling_the_handle(
    client: Client, task_queue: str, unique: str, cancellation: int, what: str
) -> None:
    handle = await start(client, task_queue, unique, what, cancellation=cancellation, close=2)
    await until_stage(handle, "started")
    await handle.signal(Parent.cancel_child)
    result = await handle.result()
    if cancellation in (WAIT_COMPLETED, WAIT_REQUESTED) and what == "linger":
        assert result == "lingered, by signal"
    else:
        assert result == [
            "ChildWorkflowError: Child Workflow execution cancelled",
            "CancelledError: Cancelled",
        ]
    asked = "REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED" in await event_names(handle)
    assert asked is (cancellation != ABANDON)
    if cancellation == ABANDON:
        child = client.get_workflow_handle(f"{unique}-child")
        assert (await child.describe()).status is WorkflowExecutionStatus.RUNNING
        await child.terminate()


@pytest.mark.parametrize("cancellation", [ABANDON, TRY, WAIT_COMPLETED, WAIT_REQUESTED])
async def test_cancelling_the_workflow(
    client: Client, task_queue: str, unique: str, cancellation: int
) -> None:
    handle = await start(client, task_queue, unique, "wait", cancellation=cancellation)
    await until_stage(handle, "started")
    await handle.cancel(reason="over")
    # The workflow has caught what its child raised, so it is not cancelled itself.
    assert (await handle.result())[-1] == "CancelledError: Cancelled"


@pytest.mark.parametrize("cancellation", [ABANDON, TRY, WAIT_COMPLETED, WAIT_REQUESTED])
async def test_child_cancelled_before_it_was_asked_for_leaves_no_trace(
    client: Client, task_queue: str, unique: str, cancellation: int
) -> None:
    result = await client.execute_workflow(
        Early.run, cancellation, id=unique, task_queue=task_queue
    )
    assert result == [
        "ChildWorkflowError: Child Workflow Execution cancelled before scheduled: too early",
        "CancelledError: Cancelled",
    ]
    names = await event_names(client.get_workflow_handle(unique))
    assert not [name for name in names if "CHILD" in name]


# Closing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("close", "status"),
    [
        (1, WorkflowExecutionStatus.TERMINATED),
        (2, WorkflowExecutionStatus.RUNNING),
        (3, WorkflowExecutionStatus.CANCELED),
    ],
)
async def test_parent_close_policies(
    client: Client, task_queue: str, unique: str, close: int, status: WorkflowExecutionStatus
) -> None:
    handle = await start(client, task_queue, unique, "wait", close=close, leave=True)
    await until_stage(handle, "started")
    await handle.signal(Parent.release)
    assert await handle.result() == "left"
    child = client.get_workflow_handle(f"{unique}-child")
    if status is WorkflowExecutionStatus.RUNNING:
        assert (await child.describe()).status is status
        await child.terminate()
    else:
        assert await status_when_closed(client, child.id) is status


# Other workflows ------------------------------------------------------------------------------


async def test_signals_and_cancellation_of_another_workflow(
    client: Client, task_queue: str, unique: str
) -> None:
    other = await client.start_workflow(
        Child.run, "linger", id=f"{unique}-other", task_queue=task_queue
    )
    result = await client.execute_workflow(
        Reacher.run,
        args=[other.id, [["signal", 1], ["cancel", "enough"]], other.first_execution_run_id],
        id=unique,
        task_queue=task_queue,
    )
    assert result == ["delivered", "delivered"]
    lingered = await other.result()
    assert lingered.startswith("lingered, ")
    assert lingered.endswith("enough")


async def test_other_workflow_that_does_not_exist(
    client: Client, task_queue: str, unique: str
) -> None:
    result = await client.execute_workflow(
        Reacher.run,
        args=["no-such-workflow", [["signal", 1], ["cancel", "enough"], ["take back", 1]]],
        id=unique,
        task_queue=task_queue,
    )
    assert result == [
        ["ApplicationError: Unable to signal external workflow because it was not found"],
        ["ApplicationError: Unable to cancel external workflow because not found"],
        ["CancelledError: Signal was cancelled before being sent"],
    ]
