"""Local activities on a real server; each history is replayed afterwards."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from integration import local_workflows as flows
from integration.local_workflows import Bounded, Cancels, Elsewhere, Retried, Sum, Waiting
from lab.child import worker_process
from lab.sdks import make_worker as make_lab_worker
from lab.sdks import replay_failure
from lab.situations import OURS, PEER
from worker_core.api.common.v1 import Payload
from worker_core.api.enums.v1 import EventType
from worker_core.client import Client, WorkflowHandle
from worker_core.converter import (
    ActivitySerializationContext,
    DataConverter,
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
)
from worker_core.worker import Replayer, Worker


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """Cancel a test that hangs, so that it fails."""
    loop = asyncio.get_running_loop()

    def cancel_all() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    alarm = loop.call_later(40, cancel_all)
    yield
    alarm.cancel()


@pytest.fixture
def name() -> str:
    """What an activity is called by, so that tests do not meet."""
    name = uuid.uuid4().hex
    for called in (name, f"{name} begun"):
        flows.gates[called] = asyncio.Event()
        flows.begun[called] = asyncio.Event()
    return name


@pytest.fixture
def make_worker(client: Client, task_queue: str) -> AsyncIterator[Callable[..., Worker]]:
    with ThreadPoolExecutor(4) as pool:

        def make(**options: Any) -> Worker:
            settings: dict[str, Any] = {
                "workflows": flows.WORKFLOWS,
                "activities": flows.ACTIVITIES,
                "activity_executor": pool,
            }
            return Worker(
                options.pop("client", client), task_queue=task_queue, **(settings | options)
            )

        yield make  # type: ignore[misc]


MakeWorker = Callable[..., Worker]


async def events_of(handle: WorkflowHandle) -> list[str]:
    history = await handle.fetch_history()
    return [
        EventType.Name(event.event_type).removeprefix("EVENT_TYPE_") for event in history.events
    ]


async def until_event(handle: WorkflowHandle, name: str, count: int) -> None:
    while (await events_of(handle)).count(name) < count:
        await asyncio.sleep(0.02)


async def replays(handle: WorkflowHandle) -> None:
    history = await handle.fetch_history()
    await Replayer(workflows=flows.WORKFLOWS).replay_workflow(history)


async def test_results_are_recorded_in_markers(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    async with make_worker():
        handle = await client.start_workflow(
            Sum.run, args=[name, 3], id=name, task_queue=task_queue
        )
        assert await handle.result() == 3 + 1 + 2 + 3
    assert flows.calls[name] == 6
    assert await events_of(handle) == [
        "WORKFLOW_EXECUTION_STARTED",
        "WORKFLOW_TASK_SCHEDULED",
        "WORKFLOW_TASK_STARTED",
        "WORKFLOW_TASK_COMPLETED",
        *["MARKER_RECORDED"] * 6,
        "WORKFLOW_EXECUTION_COMPLETED",
    ]
    await replays(handle)
    assert flows.calls[name] == 6


async def test_worker_without_remote_activities_runs_local_ones(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    async with make_worker(no_remote_activities=True, max_concurrent_local_activities=1) as worker:
        assert (
            await client.execute_workflow(Sum.run, args=[name, 3], id=name, task_queue=task_queue)
            == 9
        )
        statistics = worker._statistics()
        assert statistics is not None
        assert list(statistics.lanes) == ["workflow", "local_activity"]
        assert statistics.lanes["local_activity"].slots.used == 0


@pytest.mark.parametrize("threshold", [10.0, 0.15])
async def test_retries_are_spent_in_memory_up_to_the_threshold(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str, threshold: float
) -> None:
    async with make_worker():
        handle = await client.start_workflow(
            Retried.run, args=[name, 4, threshold], id=name, task_queue=task_queue
        )
        assert await handle.result() == 4
    assert flows.calls[name] == 4
    events = await events_of(handle)
    # Waits of 0.1, 0.2 and 0.4 seconds.
    timers = 0 if threshold > 1 else 2
    assert events.count("TIMER_FIRED") == timers
    assert events.count("MARKER_RECORDED") == timers + 1
    await replays(handle)


@pytest.mark.parametrize("cache", [1000, 0])
async def test_long_ones_keep_their_workflow_task_alive(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str, cache: int
) -> None:
    async with make_worker(max_cached_workflows=cache):
        handle = await client.start_workflow(
            Waiting.run, name, id=name, task_queue=task_queue, task_timeout=timedelta(seconds=1)
        )
        await flows.begun[name].wait()
        await handle.signal(Waiting.poke)
        await until_event(handle, "WORKFLOW_TASK_COMPLETED", 3)
        flows.gates[name].set()
        assert await handle.result() == f"{name} done, 1 signals"
    assert flows.calls[name] == 1
    assert "WORKFLOW_TASK_TIMED_OUT" not in await events_of(handle)
    await replays(handle)


@pytest.mark.parametrize(
    ("kind", "calls"), [("schedule_to_close", 1), ("start_to_close", 2)], ids=["whole", "attempt"]
)
async def test_timeouts(
    client: Client,
    task_queue: str,
    make_worker: MakeWorker,
    name: str,
    kind: str,
    calls: int,
) -> None:
    async with make_worker():
        handle = await client.start_workflow(
            Bounded.run, args=[name, kind], id=name, task_queue=task_queue
        )
        expected = {"schedule_to_close": 3, "start_to_close": 1}[kind]
        assert await handle.result() == f"TimeoutError: {expected}"
    assert flows.calls[name] == flows.calls[f"{name} cancelled"] == calls
    await replays(handle)


@pytest.mark.parametrize("way", ["TRY_CANCEL", "WAIT_CANCELLATION_COMPLETED", "ABANDON"])
async def test_cancellation(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str, way: str
) -> None:
    async with make_worker():
        handle = await client.start_workflow(
            Cancels.run, args=[name, way], id=name, task_queue=task_queue
        )
        await flows.begun[name].wait()
        flows.gates[f"{name} begun"].set()
        assert await handle.result() == "CancelledError"
    assert flows.calls[f"{name} cancelled"] == 1  # abandoned ones, too, when the run ends
    await replays(handle)


async def test_cannot_complete_asynchronously(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    async with make_worker():
        result = await client.execute_workflow(Elsewhere.run, id=name, task_queue=task_queue)
    assert result.startswith("AsyncCompletionError: ")


async def test_shutdown_hands_the_workflow_on_at_once(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    async with make_worker():
        handle = await client.start_workflow(
            Waiting.run, name, id=name, task_queue=task_queue, task_timeout=timedelta(seconds=30)
        )
        await flows.begun[name].wait()
    assert flows.calls[f"{name} cancelled"] == 1
    flows.gates[name].set()
    async with make_worker():
        async with asyncio.timeout(15):
            assert await handle.result() == f"{name} done, 0 signals"
    assert flows.calls[name] == 2
    events = await events_of(handle)
    assert "WORKFLOW_TASK_TIMED_OUT" not in events
    assert events.count("MARKER_RECORDED") == 1
    await replays(handle)


async def test_grace_period_is_theirs_too(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    worker = make_worker(graceful_shutdown_timeout=timedelta(seconds=50))
    async with worker:
        handle = await client.start_workflow(
            Waiting.run, name, id=name, task_queue=task_queue, task_timeout=timedelta(seconds=1)
        )
        await flows.begun[name].wait()
        stopping = asyncio.create_task(worker.shutdown())
        await until_event(handle, "WORKFLOW_TASK_COMPLETED", 2)  # while it is shutting down
        flows.gates[name].set()
        assert await handle.result() == f"{name} done, 0 signals"
        await stopping
    assert flows.calls[name] == 1
    await replays(handle)


async def test_end_of_the_workflow_cancels_them(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    async with make_worker():
        handle = await client.start_workflow(
            Waiting.run, name, id=name, task_queue=task_queue, task_timeout=timedelta(seconds=1)
        )
        await flows.begun[name].wait()
        await handle.terminate()
        while not flows.calls[f"{name} cancelled"]:
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("first", [OURS, PEER])
@pytest.mark.parametrize("cache", [1000, 0])
async def test_one_in_flight_in_a_killed_worker_is_run_by_the_next(
    client: Client, target_host: str, task_queue: str, name: str, first: str, cache: int
) -> None:
    """The worker dies in its first local activity, which kept its workflow task for long."""
    async with worker_process(first, target_host, task_queue) as process:
        handle = await client.start_workflow(
            "LocalLong", id=name, task_queue=task_queue, task_timeout=timedelta(seconds=1)
        )
        await until_event(handle, "WORKFLOW_TASK_COMPLETED", 1)
        assert "MARKER_RECORDED" not in await events_of(handle)
        process.kill()
        await process.wait()
    async with make_lab_worker(OURS, client, task_queue, max_cached_workflows=cache):
        await handle.result()
    events = await events_of(handle)
    assert events.count("MARKER_RECORDED") == 3
    assert events.count("WORKFLOW_TASK_TIMED_OUT") == 1  # the task that died with its worker
    history = await handle.fetch_history()
    assert [await replay_failure(package, history) for package in (OURS, PEER)] == [None, None]


class Bound(PayloadCodec, WithSerializationContext):
    """Payloads carry the context they were encoded in, and open in no other."""

    def __init__(self, context: SerializationContext | None = None) -> None:
        self.context = context

    def with_context(self, context: SerializationContext) -> Bound:
        return Bound(context)

    def _mark(self) -> bytes:
        context = self.context
        if isinstance(context, ActivitySerializationContext):
            assert context.is_local
            return f"{context.activity_type} of {context.workflow_id}".encode()
        return b"-"

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [
            Payload(metadata={"encoding": b"bound", "by": self._mark()}, data=p.SerializeToString())
            for p in payloads
        ]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        for payload in payloads:
            assert payload.metadata["by"] == self._mark()
        return [Payload.FromString(payload.data) for payload in payloads]


async def test_values_pass_the_codec_in_the_activity_context(
    client: Client, task_queue: str, make_worker: MakeWorker, name: str
) -> None:
    config = client.config()
    config["data_converter"] = converter = DataConverter(payload_codec=Bound())
    coded = Client(**config)
    async with make_worker(client=coded):
        handle = await coded.start_workflow(Sum.run, args=[name, 2], id=name, task_queue=task_queue)
        assert await handle.result() == 2 + 1 + 2
    history = await handle.fetch_history()
    markers = [
        event.marker_recorded_event_attributes
        for event in history.events
        if event.HasField("marker_recorded_event_attributes")
    ]
    assert {marker.details["result"].payloads[0].metadata["by"] for marker in markers} == {
        f"{kind} of {name}".encode() for kind in ("add", "add_in_thread")
    }
    await Replayer(workflows=flows.WORKFLOWS, data_converter=converter).replay_workflow(history)
