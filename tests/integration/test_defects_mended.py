"""What the other SDK cannot take to its end, ours does: one test per entry of decision 5.

Where that SDK cannot continue the history that this leaves, the test says so too: when it fails
there, the page is out of date.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import temporalio.client
import temporalio.worker
from temporalio.api.nexus.v1 import EndpointSpec
from temporalio.api.operatorservice.v1 import CreateNexusEndpointRequest

from lab import workflow_files
from lab.nexus_handlers import Greets, Hangs, LabServiceHandler
from lab.sdks import make_worker, replay_failure
from lab.situations import OURS, PEER, Started, load, until
from worker_core._machines import events
from worker_core.client import Client, WorkflowHistory

SECONDS = 40
MENDED = workflow_files.WORKFLOWS.with_name("workflows_mended.py")


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """Cancel a test that hangs, so that it fails."""
    loop = asyncio.get_running_loop()

    def cancel_all() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    alarm = loop.call_later(SECONDS, cancel_all)
    yield
    alarm.cancel()


@pytest.fixture
async def start(client: Client, task_queue: str, unique: str) -> AsyncIterator[Any]:
    """Starts a workflow, while a worker of ours runs."""

    async def start(workflow: str, *args: Any) -> Started:
        handle = await client.start_workflow(
            workflow, args=list(args), id=unique, task_queue=task_queue
        )
        return Started(OURS, client, handle)

    module: Any = load(OURS, path=MENDED)
    async with make_worker(OURS, client, task_queue, module):
        yield start


async def verdicts(started: Started) -> tuple[Exception | None, Exception | None]:
    """What ours and the peer have against the history that a run left."""
    history: WorkflowHistory = await started.handle.fetch_history()
    ours, peers = [
        await replay_failure(package, history, workflows=load(package, path=MENDED).WORKFLOWS)
        for package in (OURS, PEER)
    ]
    return ours, peers


@pytest.mark.parametrize(
    ("how", "event_type"),
    [("fails", events.ACTIVITY_FAILED), ("times out", events.ACTIVITY_TIMED_OUT)],
)
async def test_an_abandoned_activity_may_end_badly(start: Any, how: str, event_type: int) -> None:
    started = await start("ActivityLetGo", "ABANDON", how)
    await until(started, events.TASK_COMPLETED)
    await started.handle.signal("go_on")
    await until(started, event_type)
    await started.handle.signal("go_on")
    assert await started.handle.result() == ["ActivityError", "CancelledError", "on"]
    ours, peers = await verdicts(started)
    assert ours is None
    assert "state Canceled" in str(peers)


@pytest.mark.parametrize("cancellation", ["ABANDON", "TRY_CANCEL"])
@pytest.mark.parametrize("how", ["returns", "fails"])
async def test_a_child_that_was_let_go_may_end_anyhow(
    start: Any, client: Client, unique: str, cancellation: str, how: str
) -> None:
    started = await start("ChildLetGo", cancellation, how)
    await until(started, events.CHILD_STARTED)
    await client.get_workflow_handle(f"{unique}-child").signal("go_on")
    ends = {"returns": events.CHILD_COMPLETED, "fails": events.CHILD_FAILED}
    await until(started, ends[how])
    await started.handle.signal("go_on")
    assert await started.handle.result() == ["ChildWorkflowError", "CancelledError", "on"]
    assert await verdicts(started) == (None, None)


@pytest.fixture
async def endpoint(peer_client: temporalio.client.Client, task_queue: str, unique: str) -> str:
    """An endpoint that nobody serves yet."""
    spec = EndpointSpec(name=unique)
    spec.target.worker.namespace = peer_client.namespace
    spec.target.worker.task_queue = f"{task_queue}-nexus"
    await peer_client.operator_service.create_nexus_endpoint(CreateNexusEndpointRequest(spec=spec))
    return unique


@asynccontextmanager
async def serving(client: temporalio.client.Client, task_queue: str) -> AsyncIterator[None]:
    async with temporalio.worker.Worker(
        client,
        task_queue=f"{task_queue}-nexus",
        workflows=[Greets, Hangs],
        nexus_service_handlers=[LabServiceHandler()],
        workflow_runner=temporalio.worker.UnsandboxedWorkflowRunner(),
    ):
        yield


@pytest.mark.parametrize(
    ("cancellation", "operation", "event_type"),
    [
        ("ABANDON", "greet", events.NEXUS_COMPLETED),
        ("ABANDON", "refuse", events.NEXUS_FAILED),
        ("TRY_CANCEL", "greet", events.NEXUS_CANCELLED),
        ("TRY_CANCEL", "upper", events.NEXUS_COMPLETED),
    ],
)
async def test_an_operation_cancelled_before_it_started(
    start: Any,
    peer_client: temporalio.client.Client,
    task_queue: str,
    endpoint: str,
    cancellation: str,
    operation: str,
    event_type: int,
) -> None:
    started = await start("OperationLetGo", endpoint, cancellation, operation, True)
    await until(started, events.TASK_COMPLETED, 2)  # it was scheduled, and cancelled
    async with serving(peer_client, task_queue):
        await until(started, event_type)
        await started.handle.signal("go_on")
        assert await started.handle.result() == ["NexusOperationError", "CancelledError", "on"]
    ours, peers = await verdicts(started)
    assert ours is None
    assert "nexus operation handle" in str(peers)


async def test_an_abandoned_operation_may_end_later(
    start: Any, peer_client: temporalio.client.Client, task_queue: str, endpoint: str
) -> None:
    started = await start("OperationLetGo", endpoint, "ABANDON", "greet", False)
    async with serving(peer_client, task_queue):
        await until(started, events.NEXUS_STARTED)
        await started.handle.signal("go_on")
        await until(started, events.NEXUS_COMPLETED)
        await started.handle.signal("go_on")
        result = await started.handle.result()
    ours, peers = await verdicts(started)
    assert ours is None
    if result[0] != "Hello, world!":  # the operation may have been faster than the signal
        assert result == ["NexusOperationError", "CancelledError", "on"]
        assert "cannot complete after being cancelled" in str(peers)


@pytest.mark.parametrize("kind", ["start_to_close", "schedule_to_close"])
async def test_a_local_activity_that_timed_out_is_the_same_on_replay(start: Any, kind: str) -> None:
    started = await start("LocalActivityTimesOut", kind)
    assert await started.handle.result() == ["ActivityError", "TimeoutError"]
    ours, peers = await verdicts(started)
    assert ours is None
    assert "Nondeterminism" in str(peers)


async def test_a_task_group_aborts_in_the_order_of_its_tasks(start: Any) -> None:
    started = await start("GroupAborts", 12)
    assert await started.handle.result() == [str(number) for number in range(12)]
    ours, _ = await verdicts(started)  # the peer's order is another each time
    assert ours is None


async def test_generators_are_closed_on_the_loop_of_their_run(
    client: Client, task_queue: str, unique: str
) -> None:
    module: Any = load(OURS, path=MENDED)
    module.ended.clear()
    async with make_worker(OURS, client, task_queue, module):
        handle = await client.start_workflow(
            "LeavesGeneratorOpen", id=unique, task_queue=task_queue
        )
        await until(Started(OURS, client, handle), events.TASK_COMPLETED)
    assert module.ended == [True]
    await handle.terminate()


async def test_what_is_said_of_a_condition_is_not_said_of_later_timers(start: Any) -> None:
    started = await start("SleepsAfterCondition")
    await started.handle.result()
    history = await started.handle.fetch_history()
    first, second = [e for e in history.events if e.event_type == events.TIMER_STARTED]
    assert b"a condition" in first.user_metadata.summary.data
    assert [marker.label.id for marker in first.event_group_markers] == ["conditions"]
    assert not second.HasField("user_metadata")
    assert not second.event_group_markers
    assert await verdicts(started) == (None, None)
