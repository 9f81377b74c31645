"""Updates from the client against a real server: what it sees is the same with either worker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import temporalio.client

from lab.sdks import make_worker
from lab.situations import OURS, PEER, load
from worker_core.api.enums.v1 import EventType
from worker_core.client import (
    Client,
    WithStartWorkflowOperation,
    WorkflowExecutionStatus,
    WorkflowHandle,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
    WorkflowUpdateStage,
)
from worker_core.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from worker_core.exceptions import ApplicationError, WorkflowAlreadyStartedError
from worker_core.service import RPCError, RPCStatusCode

FLOWS = Path(__file__).with_name("update_workflows.py")
Desk: Any = load(OURS, path=FLOWS).Desk
ACCEPTED, COMPLETED = WorkflowUpdateStage.ACCEPTED, WorkflowUpdateStage.COMPLETED


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


MakeWorker = Callable[[], Any]


@pytest.fixture(params=[OURS, PEER])
def make(
    request: pytest.FixtureRequest,
    client: Client,
    peer_client: temporalio.client.Client,
    task_queue: str,
) -> MakeWorker:
    """A worker of either SDK that knows the desk."""
    sdk = request.param
    one = {OURS: client, PEER: peer_client}[sdk]
    return lambda: make_worker(sdk, one, task_queue, load(sdk, path=FLOWS))


@pytest.fixture
async def worker(make: MakeWorker) -> AsyncIterator[None]:
    async with make():
        yield


@pytest.fixture
async def desk(client: Client, task_queue: str, unique: str, worker: None) -> WorkflowHandle:
    """One that has done its first task, so that updates come after its beginning."""
    handle = await client.start_workflow(Desk.run, id=unique, task_queue=task_queue)
    assert await handle.query(Desk.so_far) == ["run"]
    return handle


Operation = Callable[..., WithStartWorkflowOperation[Any, Any]]


@pytest.fixture
def operation(task_queue: str, unique: str) -> Operation:
    def make(
        policy: WorkflowIDConflictPolicy = WorkflowIDConflictPolicy.USE_EXISTING, **options: Any
    ) -> WithStartWorkflowOperation[Any, Any]:
        return WithStartWorkflowOperation(
            Desk.run,
            **{
                "id": unique,
                "task_queue": task_queue,
                "id_conflict_policy": policy,
                "run_timeout": timedelta(minutes=1),
                **options,
            },
        )

    return make


async def failure(result: Awaitable[Any]) -> ApplicationError:
    with pytest.raises(WorkflowUpdateFailedError) as raised:
        await result
    assert isinstance(raised.value.cause, ApplicationError)
    return raised.value.cause


async def events(handle: WorkflowHandle, event_type: int) -> int:
    history = await handle.fetch_history()
    return sum(event.event_type == event_type for event in history.events)


# ---------------------------------------------------------------------------------------------
# Update
# ---------------------------------------------------------------------------------------------


async def test_execute_returns_what_the_handler_returns(desk):
    assert await desk.execute_update(Desk.note, "one") == 2
    assert await desk.execute_update("note", "two", result_type=float) == 3.0
    assert await desk.execute_update(Desk.in_steps, "three") == "THREE"
    assert await desk.execute_update("made up", args=["a", "b"]) == "made up"
    assert await desk.execute_update(Desk.shut_down) == await desk.result()
    assert await desk.result() == [
        "run",
        "one",
        "two",
        "begin three",
        "end three",
        "dynamic made up ['a', 'b']",
    ]


async def test_a_rejected_update_leaves_no_trace(desk):
    before = await desk.execute_update(Desk.note, "one")
    refused = await failure(desk.execute_update(Desk.note, "bad thing"))
    assert (refused.message, refused.type) == ("no bad thing here", "Refused")
    assert list(refused.details) == ["bad thing"]
    handle = await desk.start_update("unheard of", wait_for_stage=ACCEPTED)
    assert (await failure(handle.result())).message == "unheard of is not done here"
    assert await desk.execute_update(Desk.note, "two") == before + 1
    assert await events(desk, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED) == 2


@pytest.mark.parametrize("later", [False, True])
async def test_a_handler_that_fails(desk, later):
    handle = await desk.start_update(Desk.fail, later, wait_for_stage=ACCEPTED)
    for _ in range(2):
        failed = await failure(handle.result())
        assert (failed.message, failed.type, list(failed.details)) == (
            "cannot be done",
            "Broken",
            [7],
        )


async def test_accepted_comes_before_completed(client, desk):
    handle = await desk.start_update(Desk.wait_at, "gate", id="mine", wait_for_stage=ACCEPTED)
    assert (handle.id, handle.workflow_id) == ("mine", desk.id)
    assert handle.workflow_run_id == desk.first_execution_run_id
    completing = asyncio.ensure_future(
        desk.start_update(Desk.wait_at, "gate", wait_for_stage=COMPLETED)
    )
    elsewhere = client.get_workflow_handle(desk.id).get_update_handle_for(Desk.wait_at, "mine")
    results = asyncio.gather(handle.result(), elsewhere.result())
    assert "left gate" not in await desk.query(Desk.so_far)
    assert not results.done()
    assert not completing.done()
    await desk.signal(Desk.open, "gate")
    assert await results == ["gate", "gate"]
    assert await (await completing).result() == "gate"


async def test_an_update_id_runs_once(client, desk):
    first, second = await asyncio.gather(
        *(desk.execute_update(Desk.note, text, id="same") for text in ("one", "two"))
    )
    assert first == second
    assert len(await desk.query(Desk.so_far)) == 2
    late = await desk.start_update(Desk.note, "three", id="same", wait_for_stage=ACCEPTED)
    assert await late.result() == first


async def test_a_timeout_is_of_the_call_and_not_of_the_update(client, task_queue, unique, make):
    desk = await client.start_workflow(Desk.run, id=unique, task_queue=task_queue)
    with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError) as raised:
        await desk.execute_update(
            Desk.note, "one", id="mine", rpc_timeout=timedelta(milliseconds=300)
        )
    assert isinstance(raised.value.__cause__, RPCError)
    waiting = asyncio.ensure_future(desk.execute_update(Desk.note, "one", id="mine"))
    async with make():
        assert await waiting == 1  # handlers of the first task come before the workflow's own code
        assert await desk.query(Desk.so_far) == ["one", "run"]


async def test_a_poll_that_times_out_may_be_repeated(desk):
    handle = await desk.start_update(Desk.wait_at, "gate", wait_for_stage=ACCEPTED)
    with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError):
        await handle.result(rpc_timeout=timedelta(milliseconds=300))
    waiting = asyncio.ensure_future(handle.result())
    await desk.query(Desk.so_far)
    waiting.cancel()
    with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError):
        await waiting
    await desk.signal(Desk.open, "gate")
    assert await handle.result() == "gate"


async def test_asyncio_timeout_ends_the_wait(desk):
    handle = await desk.start_update(Desk.wait_at, "gate", wait_for_stage=ACCEPTED)
    with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError):
        async with asyncio.timeout(0.2):
            await handle.result()
    current = asyncio.current_task()
    assert current is not None
    assert not current.cancelling()


async def test_the_workflow_ends_first(client, task_queue, unique, worker):
    desk = await client.start_workflow(Desk.run, False, id=unique, task_queue=task_queue)
    handle = await desk.start_update(Desk.wait_in_vain, wait_for_stage=ACCEPTED)
    await desk.signal(Desk.close)
    ended = await failure(handle.result())
    assert ended.type == "AcceptedUpdateCompletedWorkflow"
    with pytest.raises(RPCError) as gone:
        await desk.execute_update(Desk.note, "too late")
    assert gone.value.status == RPCStatusCode.NOT_FOUND


async def test_there_is_no_such_update_or_workflow(client, desk, unique):
    with pytest.raises(RPCError) as missing:
        await desk.get_update_handle("nobody sent it").result()
    assert missing.value.status == RPCStatusCode.NOT_FOUND
    with pytest.raises(RPCError) as nowhere:
        await client.get_workflow_handle(f"{unique}-other").execute_update("note", "one")
    assert nowhere.value.status == RPCStatusCode.NOT_FOUND


async def test_a_started_handle_updates_no_later_workflow(client, desk, task_queue, unique):
    await desk.execute_update(Desk.shut_down)
    await desk.result()
    second = await client.start_workflow(Desk.run, id=unique, task_queue=task_queue)
    with pytest.raises(RPCError):
        await desk.execute_update(Desk.note, "for the first")
    by_run = client.get_workflow_handle(unique, run_id=second.result_run_id)
    assert await by_run.query(Desk.so_far) == ["run"]
    assert await by_run.execute_update(Desk.note, "for the second") == 2
    assert await client.get_workflow_handle(unique).execute_update(Desk.note, "latest") == 3


async def test_both_clients_wait_for_each_others_updates(client, peer_client, desk):
    theirs = peer_client.get_workflow_handle(desk.id)
    ours = await desk.start_update(Desk.wait_at, "gate", id="ours", wait_for_stage=ACCEPTED)
    await theirs.start_update(
        "wait_at",
        "gate",
        id="theirs",
        wait_for_stage=temporalio.client.WorkflowUpdateStage.ACCEPTED,
    )
    await desk.signal(Desk.open, "gate")
    assert await theirs.get_update_handle("ours").result() == await ours.result() == "gate"
    assert await desk.get_update_handle("theirs").result() == "gate"


# ---------------------------------------------------------------------------------------------
# Update with start
# ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("worker")
async def test_starts_and_updates_in_one_task(client, operation):
    start = operation()
    result = await client.execute_update_with_start_workflow(
        Desk.note, "one", start_workflow_operation=start
    )
    handle = await start.workflow_handle()
    assert (handle.id, handle.run_id) == (start._start_workflow_input.id, None)
    assert handle.result_run_id == handle.first_execution_run_id
    assert await events(handle, EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED) == 1
    assert result == 1
    await handle.signal(Desk.close)
    assert await handle.result() == ["one", "run"]


@pytest.mark.usefixtures("worker")
async def test_updates_the_workflow_that_runs(client, desk, operation):
    start = operation()
    handle = await client.start_update_with_start_workflow(
        Desk.note, "one", start_workflow_operation=start, wait_for_stage=COMPLETED, id="mine"
    )
    assert await handle.result() == 2
    assert handle.workflow_run_id == desk.result_run_id
    found = await start.workflow_handle()
    assert found.first_execution_run_id == desk.first_execution_run_id


@pytest.mark.usefixtures("worker")
async def test_a_workflow_in_the_way(client, desk, operation):
    start = operation(WorkflowIDConflictPolicy.FAIL)
    with pytest.raises(WorkflowAlreadyStartedError) as raised:
        await client.execute_update_with_start_workflow(
            Desk.note, "one", start_workflow_operation=start
        )
    assert (raised.value.workflow_id, raised.value.workflow_type) == (desk.id, "Desk")
    assert raised.value.run_id == desk.result_run_id
    with pytest.raises(WorkflowAlreadyStartedError) as of_handle:
        await start.workflow_handle()
    assert of_handle.value is raised.value
    assert await desk.query(Desk.so_far) == ["run"]


@pytest.mark.usefixtures("worker")
async def test_replaces_the_workflow_that_runs(client, desk, operation):
    start = operation(WorkflowIDConflictPolicy.TERMINATE_EXISTING)
    await client.execute_update_with_start_workflow(
        Desk.note, "one", start_workflow_operation=start
    )
    assert (await start.workflow_handle()).result_run_id != desk.result_run_id
    before = client.get_workflow_handle(desk.id, run_id=desk.result_run_id)
    assert (await before.describe()).status is WorkflowExecutionStatus.TERMINATED


@pytest.mark.usefixtures("worker")
async def test_a_rejected_update_leaves_the_workflow_it_started(client, operation):
    start = operation()
    refused = await failure(
        client.execute_update_with_start_workflow(
            Desk.note, "bad thing", start_workflow_operation=start
        )
    )
    assert refused.type == "Refused"
    handle = await start.workflow_handle()
    assert await handle.query(Desk.so_far) == ["run"]
    assert await handle.execute_update(Desk.note, "good thing") == 2


@pytest.mark.usefixtures("worker")
async def test_the_handle_is_there_before_the_update_is_done(client, operation):
    start = operation()
    waiting = asyncio.ensure_future(start.workflow_handle())
    update = await client.start_update_with_start_workflow(
        Desk.wait_at, "gate", start_workflow_operation=start, wait_for_stage=ACCEPTED
    )
    await (await waiting).signal(Desk.open, "gate")
    assert await update.result() == "gate"


@pytest.mark.usefixtures("worker")
async def test_a_known_update_id_gets_its_outcome_from_the_closed_workflow(client, operation):
    first = operation()
    await client.execute_update_with_start_workflow(
        Desk.shut_down, start_workflow_operation=first, id="mine"
    )
    await (await first.workflow_handle()).result()
    again = operation(id_reuse_policy=WorkflowIDReusePolicy.REJECT_DUPLICATE)
    handle = await client.start_update_with_start_workflow(
        Desk.shut_down, start_workflow_operation=again, wait_for_stage=ACCEPTED, id="mine"
    )
    assert handle.workflow_run_id == (await first.workflow_handle()).result_run_id
    await handle.result()
    other = operation(id_reuse_policy=WorkflowIDReusePolicy.REJECT_DUPLICATE)
    with pytest.raises(WorkflowAlreadyStartedError):
        await client.execute_update_with_start_workflow(
            Desk.shut_down, start_workflow_operation=other, id="another"
        )


async def test_the_refusal_of_one_half_is_the_error(client, operation):
    start = operation()
    with pytest.raises(RPCError) as raised:
        await client.execute_update_with_start_workflow(
            Desk.note, "one", start_workflow_operation=start, id="x" * 2000
        )
    assert raised.value.status == RPCStatusCode.INVALID_ARGUMENT
    assert raised.value.raw_grpc_status
    with pytest.raises(RPCError) as of_handle:
        await start.workflow_handle()
    assert of_handle.value is raised.value


async def test_a_timeout_without_a_worker(client, operation, unique):
    start = operation()
    with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError):
        await client.execute_update_with_start_workflow(
            Desk.note,
            "one",
            start_workflow_operation=start,
            rpc_timeout=timedelta(milliseconds=500),
        )
    with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError):
        await start.workflow_handle()
    # The call was cut short, the workflow may be there all the same.
    await client.get_workflow_handle(unique).terminate()
