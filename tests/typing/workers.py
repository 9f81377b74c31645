"""What type checkers make of workers, replayers and completing activities elsewhere. Never run.

Each ignore is an error that must be found, by mypy and by pyright.
"""

# mypy: disable-error-code="empty-body"

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any, assert_type

from worker_core import activity, client, workflow
from worker_core.client import AsyncActivityHandle, Client, WorkflowHandle, WorkflowHistory
from worker_core.testing import WorkflowEnvironment
from worker_core.worker import (
    PollerBehaviorSimpleMaximum,
    Replayer,
    UnsandboxedWorkflowRunner,
    Worker,
    WorkerConfig,
    WorkerDeploymentConfig,
    WorkerDeploymentVersion,
    WorkflowReplayResult,
    WorkflowReplayResults,
)

SHORT = timedelta(seconds=1)


@workflow.defn
class Greeting:
    @workflow.run
    async def run(self, name: str) -> str: ...


class Depot:
    @activity.defn
    async def load(self, number: int) -> str: ...


@activity.defn
class Call:
    def __call__(self, number: int) -> str: ...


@activity.defn
def plain() -> None: ...


async def running(connected: Client) -> None:
    worker = Worker(
        connected,
        task_queue="queue",
        workflows=[Greeting],
        activities=[plain, Depot().load, Call()],
        activity_executor=ThreadPoolExecutor(1),
        workflow_runner=UnsandboxedWorkflowRunner(),
        max_concurrent_activities=1,
        max_activities_per_second=0.5,
        graceful_shutdown_timeout=SHORT,
        workflow_task_poller_behavior=PollerBehaviorSimpleMaximum(maximum=2),
        deployment_config=WorkerDeploymentConfig(
            version=WorkerDeploymentVersion("name", "build"), use_worker_versioning=True
        ),
        workflow_failure_exception_types=[ValueError],
    )
    async with worker as entered:
        assert_type(entered, Worker)
    await worker.run()
    await worker.shutdown()
    worker.client = connected
    assert_type(worker.task_queue, str)
    assert_type(worker.is_running, bool)
    config = worker.config()
    assert_type(config, WorkerConfig)
    assert_type(Worker(**config), Worker)

    Worker(connected)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Worker(connected, task_queue="queue", activities=[1])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Worker(connected, task_queue="queue", workflows=[Greeting()])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Worker(connected, task_queue="queue", graceful_shutdown_timeout=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Worker("host", task_queue="queue")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def replaying(connected: Client, text: str) -> None:
    replayer = Replayer(workflows=[Greeting], data_converter=connected.data_converter)
    history = WorkflowHistory.from_json("id", text)
    assert_type(history, WorkflowHistory)
    assert_type(WorkflowHistory.from_json("id", {"events": []}), WorkflowHistory)
    result = await replayer.replay_workflow(history)
    assert_type(result, WorkflowReplayResult)
    assert_type(result.replay_failure, Exception | None)
    all_of_them = connected.list_workflows("query").map_histories()
    assert_type(all_of_them, AsyncIterator[WorkflowHistory])
    results = await replayer.replay_workflows(all_of_them, raise_on_replay_failure=False)
    assert_type(results, WorkflowReplayResults)
    assert_type(results.replay_failures, Mapping[str, Exception])
    async with replayer.workflow_replay_iterator(all_of_them) as each:
        assert_type(each, AsyncIterator[WorkflowReplayResult])
    await replayer.replay_workflow(text)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    await replayer.replay_workflows([history])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Replayer(workflows=Greeting)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def completing(connected: Client, token: bytes) -> None:
    handle = connected.get_async_activity_handle(task_token=token)
    assert_type(handle, AsyncActivityHandle)
    connected.get_async_activity_handle(workflow_id="", run_id=None, activity_id="")
    connected.get_async_activity_handle(activity_id="", run_id="")
    await handle.heartbeat(1, "two", rpc_timeout=SHORT)
    await handle.complete()
    await handle.complete(None)
    await handle.complete({"any": "thing"}, rpc_metadata={"a": "b"})
    await handle.fail(ValueError("text"), last_heartbeat_details=[1])
    await handle.report_cancellation("why")
    await handle.fail("text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    connected.get_async_activity_handle(task_token="")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]


async def asking(connected: Client, handle: WorkflowHandle[Greeting, str]) -> None:
    description = await handle.describe()
    assert_type(description, client.WorkflowExecutionDescription)
    assert_type(description.status, client.WorkflowExecutionStatus | None)
    assert_type(await description.memo(), Mapping[str, Any])
    assert_type(await description.memo_value("a", type_hint=int), int)
    assert_type(await description.memo_value("a", None, type_hint=int), int | None)
    assert_type(await handle.fetch_history(), WorkflowHistory)
    assert_type(await handle.result(follow_runs=False), str)
    assert_type(handle.result_run_id, str | None)
    await handle.cancel()
    await handle.terminate("why", 1, reason="reason")
    async for event in handle.fetch_history_events(wait_new_event=True):
        assert_type(event.event_id, int)
    async for execution in connected.list_workflows("query", limit=1):
        assert_type(execution, client.WorkflowExecution)
    counted = await connected.count_workflows()
    assert_type(counted.count, int)
    untyped = connected.get_workflow_handle("id", result_type=str)
    assert_type(untyped, WorkflowHandle[Any, Any])
    await handle.result("now")  # type: ignore[arg-type, call-arg]  # pyright: ignore[reportCallIssue]
    await connected.list_workflows()  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]


async def testing() -> None:
    async with await WorkflowEnvironment.start_local(namespace="default") as environment:
        assert_type(environment, WorkflowEnvironment)
        assert_type(environment.client, Client)
        await environment.sleep(SHORT)
