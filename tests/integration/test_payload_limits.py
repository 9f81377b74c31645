"""What is too large, on a real server: warned about, failed and tried again, or sent in pages."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Any, ClassVar

import pytest

from conftest import SharedServer
from integration.storage_programs import make_program, sdk_named
from worker_core import activity, workflow
from worker_core.api.enums.v1 import EventType, WorkflowTaskFailedCause
from worker_core.client import (
    Client,
    WorkflowFailureError,
    WorkflowHandle,
    WorkflowQueryFailedError,
)
from worker_core.common import RetryPolicy
from worker_core.exceptions import ApplicationError
from worker_core.service import PayloadLimitsConfig
from worker_core.testing import DevServer
from worker_core.worker import Worker

LARGE = 3 * 1024 * 1024
TOO_LARGE = "[TMPRL1103] Attempted to upload payloads with size that exceeded the error limit."
ONCE = RetryPolicy(maximum_attempts=1)


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


@workflow.defn(sandboxed=False)
class Returns:
    size: ClassVar[int] = 0

    def __init__(self) -> None:
        self.ended = False

    @workflow.run
    async def run(self, what: str) -> str:
        if what == "activity":
            return await workflow.execute_activity(
                large, "", start_to_close_timeout=timedelta(seconds=20), retry_policy=ONCE
            )
        if what == "heartbeat":
            await workflow.execute_activity(
                large,
                "heartbeat",
                start_to_close_timeout=timedelta(seconds=20),
                heartbeat_timeout=timedelta(seconds=20),
                retry_policy=ONCE,
            )
        if what == "memo":
            workflow.upsert_memo({"large": "x" * Returns.size})
        if what == "wait":
            await workflow.wait_condition(lambda: self.ended)
            return ""
        return "x" * Returns.size if what == "result" else ""

    @workflow.query
    def get(self, size: int) -> str:
        return "x" * size

    @workflow.signal
    def end(self) -> None:
        self.ended = True


@activity.defn
async def large(how: str) -> str:
    if how == "heartbeat":
        activity.heartbeat("x" * LARGE)
        await asyncio.Event().wait()
    return "x" * LARGE


@pytest.fixture
def shrinks() -> Iterator[None]:
    yield
    Returns.size = 0


async def failed_task(handle: WorkflowHandle[Any, Any]) -> Any:
    while True:
        async for event in handle.fetch_history_events():
            if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED:
                return event.workflow_task_failed_event_attributes
        await asyncio.sleep(0.05)


@pytest.mark.usefixtures("shrinks")
@pytest.mark.parametrize("what", ["result", "memo"])
async def test_a_completion_that_is_too_large_fails_its_task(
    client: Client,
    unique: str,
    task_queue: str,
    caplog: pytest.LogCaptureFixture,
    what: str,
) -> None:
    Returns.size = LARGE
    async with Worker(client, task_queue=task_queue, workflows=[Returns]):
        handle = await client.start_workflow(
            Returns.run,
            what,
            id=unique,
            task_queue=task_queue,
            task_timeout=timedelta(seconds=1),
        )
        failed = await failed_task(handle)
        Returns.size = 10
        cause = WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE
        assert failed.cause == cause
        assert failed.failure.message == TOO_LARGE
        assert failed.failure.application_failure_info.type == "PayloadsTooLarge"
        assert not failed.failure.application_failure_info.non_retryable
        # The code was mended, and the workflow goes on.
        assert await handle.result() == ("x" * 10 if what == "result" else "")
    # A second attempt may have been under way.
    record = next(each for each in caplog.records if each.levelname == "ERROR")
    assert unique in record.getMessage()
    assert "commands[0]." in record.getMessage()
    assert record.workflow_id == unique  # type: ignore[attr-defined]
    assert record.payload_size > LARGE  # type: ignore[attr-defined]


@pytest.mark.parametrize("what", ["activity", "heartbeat"])
async def test_an_activity_that_is_too_large_fails(
    client: Client, unique: str, task_queue: str, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Returns], activities=[large]):
        with pytest.raises(WorkflowFailureError) as raised:
            await client.execute_workflow(Returns.run, what, id=unique, task_queue=task_queue)
    cause = raised.value.cause.__cause__
    assert isinstance(cause, ApplicationError)
    assert (cause.message, cause.type, cause.non_retryable) == (
        TOO_LARGE,
        "PayloadsTooLarge",
        False,
    )
    errors = [each for each in caplog.records if each.levelname == "ERROR"]
    assert len(errors) == 1
    assert unique in errors[0].getMessage()


async def test_an_answer_that_is_too_large_fails_its_query(
    client: Client, unique: str, task_queue: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Returns]):
        handle = await client.start_workflow(Returns.run, "wait", id=unique, task_queue=task_queue)
        assert await handle.query(Returns.get, 5) == "xxxxx"
        with pytest.raises(WorkflowQueryFailedError) as failed:
            await handle.query(Returns.get, LARGE)
        assert TOO_LARGE in str(failed.value)
        assert await handle.query(Returns.get, 3) == "xxx"
        await handle.signal(Returns.end)
        await handle.result()
        history = await handle.fetch_history()
    kinds = {event.event_type for event in history.events}
    assert EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED not in kinds


@pytest.mark.not_replayed
@pytest.mark.usefixtures("shrinks")
async def test_without_the_limit_the_server_decides(
    client: Client, unique: str, task_queue: str
) -> None:
    Returns.size = LARGE
    async with Worker(
        client, task_queue=task_queue, workflows=[Returns], disable_payload_error_limit=True
    ):
        handle = await client.start_workflow(
            Returns.run, "result", id=unique, task_queue=task_queue
        )
        with pytest.raises(WorkflowFailureError):
            await handle.result()


async def test_warnings(
    dev_server: SharedServer, unique: str, task_queue: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = await Client.connect(
        dev_server.target_host,
        namespace=dev_server.namespace,
        payload_limits=PayloadLimitsConfig(payloads_warn_size=1000, memo_warn_size=200),
    )
    with caplog.at_level(logging.WARNING):
        async with Worker(client, task_queue=task_queue, workflows=[Returns]):
            handle = await client.start_workflow(
                Returns.run, "wait", id=unique, task_queue=task_queue, memo={"m": "x" * 300}
            )
            assert await handle.query(Returns.get, 2000) == "x" * 2000
            await handle.signal(Returns.end)
            await handle.result()
    texts = [each.getMessage() for each in caplog.records if "TMPRL1103" in each.getMessage()]
    assert len(texts) == 2
    assert texts[0].startswith(
        "[TMPRL1103] Attempted to upload memo with size that exceeded the warning limit. It is memo "
        f"of StartWorkflowExecution for {unique}, "
    )
    assert "Attempted to upload payloads with size that exceeded the warning limit" in texts[1]
    assert f" for {unique}, " in texts[1]


@workflow.defn(sandboxed=False)
class Schedules:
    @workflow.run
    async def run(self, count: int, size: int) -> int:
        results = await asyncio.gather(
            *(
                workflow.execute_activity(
                    length, "x" * size, start_to_close_timeout=timedelta(seconds=20)
                )
                for _ in range(count)
            )
        )
        return sum(results)


@activity.defn
async def length(text: str) -> int:
    return len(text)


@contextlib.asynccontextmanager
async def paging_client(*settings: str) -> AsyncIterator[Client]:
    """A client of a server of its own that takes completions in pages."""
    settings = (
        "history.enableWorkflowTaskCompletionPagination=true",
        "system.transactionSizeLimit=20000000",
        *settings,
    )
    arguments = [each for setting in settings for each in ("--dynamic-config-value", setting)]
    server = await DevServer.start(extra_args=arguments)
    try:
        client = await Client.connect(server.target_host)
        yield client
        await client.service_client.close()
    finally:
        server.stop()


async def test_a_large_completion_goes_in_pages(unique: str) -> None:
    async with (
        paging_client() as client,
        Worker(client, task_queue=unique, workflows=[Schedules], activities=[length]),
    ):
        handle = await client.start_workflow(
            Schedules.run, args=[13, 400 * 1024], id=unique, task_queue=unique
        )
        assert await handle.result() == 13 * 400 * 1024
        history = await handle.fetch_history()
    kinds = [event.event_type for event in history.events]
    assert kinds.count(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED) == 13
    assert EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED not in kinds


async def test_pages_that_are_too_large_together_are_not_sent(unique: str) -> None:
    async with (
        paging_client("history.workflowTaskCompletionBufferSizeLimit=4000000") as client,
        Worker(client, task_queue=unique, workflows=[Schedules], activities=[length]),
    ):
        handle = await client.start_workflow(
            Schedules.run, args=[13, 400 * 1024], id=unique, task_queue=unique
        )
        failed = await failed_task(handle)
        await handle.terminate()
    cause = WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_REQUEST_TOO_LARGE
    assert failed.cause == cause
    assert failed.failure.message.endswith("the namespace allows 4000000")


FAILED = {
    EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED: "workflow_task_failed_event_attributes",
    EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED: "activity_task_failed_event_attributes",
}


async def failure_of(package: str, server: SharedServer, id: str, queue: str, what: str) -> Any:
    """How the first task that is too large fails, with client and worker of one SDK."""
    sdk = sdk_named(package)
    program = make_program(sdk)
    client = await sdk.client.Client.connect(server.target_host, namespace=server.namespace)
    async with sdk.worker.Worker(
        client, task_queue=queue, workflows=[program.Large], activities=[program.large]
    ):
        handle = await client.start_workflow("Large", what, id=id, task_queue=queue)
        while True:
            async for event in handle.fetch_history_events():
                name = FAILED.get(event.event_type)
                if name is not None:
                    if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED:
                        await handle.terminate()
                    failed = getattr(event, name)
                    text = failed.failure
                    text.ClearField("stack_trace")
                    text.cause.ClearField("stack_trace")
                    return text.SerializeToString(), getattr(failed, "cause", None)
            await asyncio.sleep(0.05)


@pytest.mark.not_replayed
@pytest.mark.parametrize(
    "what",
    ["result", "memo", "child", "raises", "continues", "returns", "fails", "beats"],
)
async def test_tasks_fail_as_the_peers_do(
    dev_server: SharedServer, unique: str, task_queue: str, what: str
) -> None:
    ours = await failure_of("worker_core", dev_server, f"{unique}-1", task_queue, what)
    theirs = await failure_of("temporalio", dev_server, f"{unique}-2", f"{task_queue}-2", what)
    assert ours == theirs


async def test_bad_options(client: Client, task_queue: str) -> None:
    with pytest.raises(TypeError, match=r"payload_limits is 5. Pass a PayloadLimitsConfig"):
        await Client.connect("localhost:1", payload_limits=5)  # type: ignore[arg-type]
    with pytest.raises(
        ValueError, match="max_workflow_task_external_storage_concurrency must be positive"
    ):
        Worker(
            client,
            task_queue=task_queue,
            workflows=[Returns],
            max_workflow_task_external_storage_concurrency=0,
        )
