"""Activities in other processes on a real server, by themselves and inside workflow tasks."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import threading
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.managers import SyncManager
from typing import Any

import pytest

import process_activities as there
from worker_core import workflow
from worker_core.client import Client, WorkflowFailureError
from worker_core.common import RetryPolicy
from worker_core.exceptions import ActivityError, ApplicationError, CancelledError
from worker_core.worker import SharedStateManager, UnsandboxedWorkflowRunner, Worker

SPAWN = multiprocessing.get_context("spawn")
SECONDS = 50
ACTIVITIES: list[Callable[..., Any]] = [
    there.swap_elsewhere,
    there.where_am_i,
    there.anything_elsewhere,
    there.Counter(5).count,
    there.tell_info,
    there.wait_elsewhere,
    there.wait_for_shutdown_elsewhere,
    there.refuse_elsewhere,
    there.raise_odd,
    there.count_attempts,
    there.leave_it_to_others,
]


@dataclass
class Call:
    """One activity for a workflow to run."""

    name: str
    args: list[Any] = field(default_factory=list)
    is_local: bool = False
    attempts: int = 1
    cancel_after: float | None = None


@workflow.defn
class RunElsewhere:
    """Runs one activity and returns its result."""

    @workflow.run
    async def run(self, call: Call) -> Any:
        policy = RetryPolicy(
            initial_interval=timedelta(milliseconds=10), maximum_attempts=call.attempts
        )
        wait = workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED
        timeout = timedelta(seconds=SECONDS)
        handle: workflow.ActivityHandle[Any]
        if call.is_local:
            handle = workflow.start_local_activity(
                call.name,
                args=call.args,
                start_to_close_timeout=timeout,
                retry_policy=policy,
                cancellation_type=wait,
            )
        else:
            handle = workflow.start_activity(
                call.name,
                args=call.args,
                start_to_close_timeout=timeout,
                heartbeat_timeout=timedelta(seconds=10),
                retry_policy=policy,
                cancellation_type=wait,
            )
        if call.cancel_after is not None:
            await asyncio.sleep(call.cancel_after)
            handle.cancel()
        return await handle


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """Everything here ends soon, or fails."""
    stop = asyncio.get_running_loop().call_later(
        SECONDS, lambda: [task.cancel() for task in asyncio.all_tasks()]
    )
    yield
    stop.cancel()


@pytest.fixture(scope="module")
def manager() -> Iterator[SyncManager]:
    with SPAWN.Manager() as manager:
        yield manager


@pytest.fixture(scope="module")
def shared(manager: SyncManager) -> SharedStateManager:
    """One for all workers."""
    return SharedStateManager.create_from_multiprocessing(manager)


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(2, mp_context=SPAWN) as processes:
        yield processes


@pytest.fixture
def make_worker(
    client: Client, task_queue: str, shared: SharedStateManager
) -> Callable[..., Worker]:
    def make(executor: Executor, **options: Any) -> Worker:
        settings: dict[str, Any] = {
            "client": client,
            "activities": ACTIVITIES,
            "max_heartbeat_throttle_interval": timedelta(milliseconds=100),
        }
        return Worker(
            task_queue=task_queue,
            workflows=[RunElsewhere],
            workflow_runner=UnsandboxedWorkflowRunner(),
            activity_executor=executor,
            shared_state_manager=shared,
            **(settings | options),
        )

    return make


@pytest.fixture
def run(
    client: Client, task_queue: str, make_worker: Any, processes: ProcessPoolExecutor
) -> Callable[..., Any]:
    @asynccontextmanager
    async def worker_of(executor: Executor = processes) -> AsyncIterator[Callable[..., Any]]:
        async def execute(name: str, *args: Any, **call: Any) -> Any:
            return await client.execute_workflow(
                RunElsewhere.run,
                Call(name, list(args), **call),
                id=f"wf-{uuid.uuid4()}",
                task_queue=task_queue,
                task_timeout=timedelta(seconds=1),  # local activities need not wait for timers
            )

        async with make_worker(executor):
            yield execute

    return worker_of


async def failure_of(run: Any) -> BaseException | None:
    """What ended the activity; of a remote one it is the cause of another error."""
    with pytest.raises(WorkflowFailureError) as raised:
        await run
    error: BaseException | None = raised.value.cause
    return error.cause if isinstance(error, ActivityError) else error


@pytest.mark.parametrize("is_local", [False, True], ids=["remote", "local"])
async def test_every_kind_of_plain_activity_runs(run: Any, is_local: bool):
    async with run() as execute:
        process, _ = await execute("where_am_i", is_local=is_local)
        assert process != os.getpid()
        assert await execute("swap_elsewhere", there.Point(1, 2), is_local=is_local) == {
            "x": 2,
            "y": 1,
        }
        assert await execute("count", 1, is_local=is_local) == 6
        assert await execute("other", 1, is_local=is_local) == ["other", 1]
        told = await execute("tell_info", is_local=is_local)
        assert told == ["tell_info", 1, is_local, []]


@pytest.mark.parametrize("is_local", [False, True], ids=["remote", "local"])
async def test_cancellation_reaches_another_process(run: Any, is_local: bool):
    async with run() as execute:
        call = {"is_local": is_local, "cancel_after": 0.3}
        assert await execute("wait_elsewhere", False, **call) == "cancelled, details None"
        error = await failure_of(execute("wait_elsewhere", True, **call))
        assert isinstance(error, CancelledError)


@pytest.mark.parametrize("is_local", [False, True], ids=["remote", "local"])
async def test_errors_arrive_and_break_nothing(run: Any, is_local: bool):
    async with run() as execute:
        error = await failure_of(execute("refuse_elsewhere", is_local=is_local))
        assert isinstance(error, ApplicationError)
        assert (error.message, error.type, list(error.details)) == ("not this", "Refusal", [7])
        error = await failure_of(execute("raise_odd", "two parts", is_local=is_local))
        assert isinstance(error, ApplicationError)
        assert (error.message, error.type) == ("this and that", "TwoParts")
        assert await execute("count", 1, is_local=is_local) == 6


async def test_heartbeats_reach_the_next_attempt(run: Any):
    async with run() as execute:
        lines = await execute("count_attempts", attempts=3)
    assert lines == ["attempt 1", "attempt 2", "attempt 3"]


async def test_many_at_once_in_two_workers_that_share_state(
    make_worker: Any,
    client: Client,
    target_host: str,
    task_queue: str,
    processes: ProcessPoolExecutor,
):
    # Each of the two counts its local activities from one; their heartbeats must not mix.
    another = await Client.connect(target_host, namespace=client.namespace)
    async with make_worker(processes), make_worker(processes, client=another):
        results = await asyncio.gather(
            *(
                client.execute_workflow(
                    RunElsewhere.run,
                    Call("count", [n], is_local=n % 2 == 0),
                    id=f"wf-{uuid.uuid4()}",
                    task_queue=task_queue,
                )
                for n in range(20)
            )
        )
    assert results == [n + 5 for n in range(20)]


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("method", ["fork", "forkserver"])
async def test_processes_may_be_forked_from_a_connected_worker(run: Any, method: str):
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        async with run(pool) as execute:
            results = await asyncio.gather(*(execute("where_am_i") for _ in range(20)))
            assert os.getpid() not in {process for process, _ in results}
            assert await execute("wait_elsewhere", False, cancel_after=0.3)
        children = set(pool._processes)
    assert len(children) <= 2
    alive = {process.pid for process in multiprocessing.active_children()}
    assert not alive & children


async def test_shutdown_is_told_in_time_and_leaves_nothing_behind(
    make_worker: Any, client: Client, task_queue: str, processes: ProcessPoolExecutor
):
    worker = make_worker(
        processes, graceful_shutdown_timeout=timedelta(seconds=30), max_cached_workflows=0
    )
    running = asyncio.create_task(worker.run())
    handle = await client.start_workflow(
        RunElsewhere.run,
        Call("wait_for_shutdown_elsewhere"),
        id=f"wf-{uuid.uuid4()}",
        task_queue=task_queue,
    )
    while not (described := (await handle.describe()).raw_description).pending_activities or (
        not described.pending_activities[0].HasField("heartbeat_details")
    ):
        await asyncio.sleep(0.05)
    await worker.shutdown()
    await running
    async with make_worker(processes):
        assert await handle.result() == "True False"
    while any(t.name.startswith("worker-core-shared-state") for t in threading.enumerate()):
        await asyncio.sleep(0.01)
    # The executor is the user's, and still works.
    assert processes.submit(os.getpid).result(10) != os.getpid()


@pytest.mark.not_replayed
async def test_a_process_that_dies_stops_the_worker(
    make_worker: Any, client: Client, task_queue: str
):
    with ProcessPoolExecutor(1, mp_context=SPAWN) as mortal:
        worker = make_worker(mortal, activities=[there.die], max_cached_workflows=0)
        running = asyncio.create_task(worker.run())
        handle = await client.start_workflow(
            RunElsewhere.run, Call("die"), id=f"wf-{uuid.uuid4()}", task_queue=task_queue
        )
        with pytest.raises(RuntimeError, match="Activity worker failed") as raised:
            await running
        assert isinstance(raised.value.__cause__, BrokenProcessPool)
        async with make_worker(mortal, activities=[there.die]):
            error = await failure_of(handle.result())

    assert isinstance(error, ApplicationError)
    assert error.type == "BrokenProcessPool"


def test_options_are_checked(client: Client, processes: ProcessPoolExecutor):
    def make(**options: Any) -> None:
        Worker(client, task_queue="q", activities=[there.where_am_i], **options)

    with pytest.raises(ValueError, match=r"ProcessPoolExecutor\. .*shared_state_manager="):
        make(activity_executor=processes)
    with pytest.raises(TypeError, match="activity_executor is the class ProcessPoolExecutor"):
        make(activity_executor=ProcessPoolExecutor)
    with pytest.raises(TypeError, match="shared_state_manager is the class SharedStateManager"):
        make(activity_executor=processes, shared_state_manager=SharedStateManager)
