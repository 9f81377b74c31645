"""What a worker does with workflow tasks on a real server: caching, queries, failures, hand-overs."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta

import pytest

from integration import worker_workflows as flows
from integration.worker_workflows import (
    Clinger,
    Collector,
    Echo,
    Fan,
    Greeting,
    Spinner,
    Steps,
    greet,
)
from worker_core.api.common.v1 import Payload
from worker_core.api.enums.v1 import EventType, TimeoutType
from worker_core.client import Client, WorkflowFailureError, WorkflowHandle
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import (
    ActivitySerializationContext,
    DataConverter,
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)
from worker_core.exceptions import ApplicationError
from worker_core.worker import Worker


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


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(50):
        while not condition():
            await asyncio.sleep(0.005)


async def event_types(handle: WorkflowHandle) -> list[str]:
    history = await handle.fetch_history()
    return [
        EventType.Name(event.event_type).removeprefix("EVENT_TYPE_") for event in history.events
    ]


def cached(worker: Worker) -> int:
    statistics = worker._statistics()
    return statistics.cached_runs if statistics is not None else 0


@pytest.mark.parametrize("cache", [0, 1, 3, 1000])
async def test_runs_are_right_however_few_are_cached(
    client: Client, task_queue: str, cache: int
) -> None:
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Steps],
        activities=[greet],
        max_cached_workflows=cache,
        disable_eager_activity_execution=cache == 1,
    ) as worker:
        results = await asyncio.gather(
            *(
                client.execute_workflow(
                    Steps.run, 3, id=f"{task_queue}-{number}", task_queue=task_queue
                )
                for number in range(6)
            )
        )
        assert results == [["Hello, 0!", "Hello, 1!", "Hello, 2!"]] * 6
        await until(lambda: cached(worker) == 0)  # a finished run stays nowhere


async def test_the_run_served_longest_ago_leaves_a_full_cache(
    client: Client, task_queue: str
) -> None:
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Collector],
        activities=[greet],
        max_cached_workflows=2,
    ) as worker:
        handles = [
            await client.start_workflow(
                Collector.run, id=f"{task_queue}-{number}", task_queue=task_queue
            )
            for number in range(4)
        ]
        for handle in handles:
            await handle.signal(Collector.note, "early")
            assert await handle.query(Collector.count) == 1
        assert cached(worker) == 2
        for handle in handles:
            await handle.signal(Collector.note, "late")
            await handle.signal(Collector.stop)
        for handle in handles:
            assert await handle.result() == ["early", "late"]


async def test_queries_reach_running_and_closed_workflows_also_after_a_restart(
    client: Client, task_queue: str
) -> None:
    async def worker() -> Worker:
        return Worker(client, task_queue=task_queue, workflows=[Collector], activities=[greet])

    async with await worker():
        handle = await client.start_workflow(Collector.run, id=task_queue, task_queue=task_queue)
        await handle.signal(Collector.add, "one")
        await until_count(handle, 1)
    async with await worker():
        assert await handle.query(Collector.count) == 1
        await handle.signal(Collector.note, "two")
        assert await handle.query(Collector.count) == 2
        await handle.signal(Collector.stop)
        assert await handle.result() == ["Hello, one!", "two"]
        assert await handle.query(Collector.count) == 2
        assert await handle.query(Collector.count) == 2
    assert "WORKFLOW_TASK_FAILED" not in await event_types(handle)


async def until_count(handle: WorkflowHandle, count: int) -> None:
    async with asyncio.timeout(50):
        while await handle.query(Collector.count) != count:
            await asyncio.sleep(0.02)


async def test_many_queries_at_once_are_all_answered(client: Client, task_queue: str) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Collector], activities=[greet]):
        handle = await client.start_workflow(Collector.run, id=task_queue, task_queue=task_queue)
        for number in range(5):
            await handle.signal(Collector.note, str(number))
        counts = await asyncio.gather(*(handle.query(Collector.count) for _ in range(30)))
        assert counts[-1] == 5
        await handle.signal(Collector.stop)
        assert len(await handle.result()) == 5


async def test_activities_of_the_own_queue_start_without_a_poll(
    client: Client, task_queue: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Fan], activities=[greet]) as worker:
        assert await client.execute_workflow(Fan.run, 3, id=task_queue, task_queue=task_queue) == 3
        statistics = worker._statistics()
        assert statistics is not None
        # None of the polls that wait for activities has brought one.
        assert statistics.lanes["activity"].last_successful_poll_ns == {"activity_task": None}
        assert (
            await client.execute_workflow(
                Fan.run, 8, id=f"{task_queue}-wide", task_queue=task_queue
            )
            == 8
        )
        statistics = worker._statistics()
        assert statistics is not None
        assert statistics.lanes["activity"].last_successful_poll_ns["activity_task"]
        await until(lambda: issued(worker) == 10)  # nothing but polls


def issued(worker: Worker) -> int:
    statistics = worker._statistics()
    assert statistics is not None
    return sum(lane.slots.issued for lane in statistics.lanes.values())


@pytest.mark.parametrize(
    "options",
    [
        {"disable_eager_activity_execution": True},
        {"max_task_queue_activities_per_second": 1000.0},
    ],
)
async def test_eager_activities_can_be_turned_off(
    client: Client, task_queue: str, options: dict
) -> None:
    async with Worker(
        client, task_queue=task_queue, workflows=[Greeting], activities=[greet], **options
    ) as worker:
        await client.execute_workflow(Greeting.run, "x", id=task_queue, task_queue=task_queue)
        statistics = worker._statistics()
        assert statistics is not None
        assert statistics.lanes["activity"].last_successful_poll_ns["activity_task"]


async def test_an_unknown_type_fails_the_task_and_says_what_is_registered(
    client: Client, task_queue: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Echo, Fan]):
        handle = await client.start_workflow("Nowhere", id=task_queue, task_queue=task_queue)
        failure = await failed_task(handle)
        assert failure.message == (
            "Workflow class Nowhere is not registered on this worker, available workflows: "
            "Echo, Fan"
        )
        assert failure.application_failure_info.type == "NotFoundError"
        await handle.terminate()


async def failed_task(handle: WorkflowHandle):
    async with asyncio.timeout(50):
        while True:
            for event in (await handle.fetch_history()).events:
                if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED:
                    return event.workflow_task_failed_event_attributes.failure
            await asyncio.sleep(0.05)


async def test_a_workflow_that_does_not_yield_is_interrupted_and_tried_again(
    client: Client, task_queue: str, caplog: pytest.LogCaptureFixture
) -> None:
    flows.spins["left"] = 1
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Spinner, Echo],
        deadlock_detection_timeout=timedelta(seconds=1),
    ):
        handle = await client.start_workflow(Spinner.run, id=task_queue, task_queue=task_queue)
        failure = await failed_task(handle)
        assert failure.message == (
            "[TMPRL1101] Potential deadlock detected: workflow didn't yield within 1 second(s)."
        )
        assert "while time.monotonic() < until" in failure.stack_trace
        slow, stuck = [r for r in caplog.records if r.name == "worker_core._kernel.watchdog"]
        assert (slow.levelname, stuck.levelname) == ("WARNING", "ERROR")
        assert "worker_workflows.py:" in slow.getMessage()
        assert "in Spinner.run." in slow.getMessage()
        assert slow.__dict__["workflow_id"] == task_queue
        assert await handle.result() == "yielded"
        other = await client.execute_workflow(
            Echo.run, "fine", id=f"{task_queue}-other", task_queue=task_queue
        )
        assert other == "fine"


async def test_code_that_holds_on_when_its_run_is_evicted_holds_up_nobody(
    client: Client, task_queue: str, caplog: pytest.LogCaptureFixture
) -> None:
    flows.held["on"] = True
    try:
        async with Worker(
            client,
            task_queue=task_queue,
            workflows=[Clinger, Collector],
            max_cached_workflows=1,
        ) as worker:
            handle = await client.start_workflow(Clinger.run, id=task_queue, task_queue=task_queue)
            await until(lambda: cached(worker) == 1)
            other = await client.start_workflow(
                Collector.run, id=f"{task_queue}-other", task_queue=task_queue
            )
            assert await other.query(Collector.count) == 0  # evicts the first
            await until(lambda: any("did not end" in r.message for r in caplog.records))
            flows.held["on"] = False
            await handle.signal(Clinger.stop)
            assert await handle.result() == "stopped"
            await other.terminate()
    finally:
        flows.held["on"] = False


async def test_code_that_never_lets_go_does_not_keep_the_worker_from_stopping(
    client: Client, task_queue: str, caplog: pytest.LogCaptureFixture
) -> None:
    flows.held["on"] = True
    try:
        async with asyncio.timeout(50):
            async with Worker(client, task_queue=task_queue, workflows=[Clinger]) as worker:
                handle = await client.start_workflow(
                    Clinger.run, id=task_queue, task_queue=task_queue
                )
                await until(lambda: cached(worker) == 1)
    finally:
        flows.held["on"] = False
    assert any("could not be ended" in r.message for r in caplog.records)
    await handle.terminate()


@pytest.mark.parametrize("first", range(1, 5))
async def test_another_worker_finishes_what_one_began_after_any_task(
    client: Client, task_queue: str, first: int
) -> None:
    def worker() -> Worker:
        return Worker(
            client,
            task_queue=task_queue,
            workflows=[Steps],
            activities=[greet],
            sticky_queue_schedule_to_start_timeout=timedelta(seconds=1),
        )

    async with worker():
        handle = await client.start_workflow(Steps.run, 5, id=task_queue, task_queue=task_queue)
        async with asyncio.timeout(50):
            while await handle.query(Steps.steps_done) < first:
                await asyncio.sleep(0.001)
    async with worker():
        assert len(await handle.result()) == 5


async def test_a_run_begun_by_the_peer_ends_here_and_the_reverse(
    client: Client, peer_client, task_queue: str
) -> None:
    import temporalio.worker

    from integration import peer_workflows as peers

    def ours() -> Worker:
        return Worker(client, task_queue=task_queue, workflows=[Collector], activities=[greet])

    def theirs() -> temporalio.worker.Worker:
        return temporalio.worker.Worker(
            peer_client,
            task_queue=task_queue,
            workflows=[peers.Collector],
            activities=[peers.greet],
        )

    for number, workers in enumerate(([theirs, ours, theirs], [ours, theirs, ours])):
        name = f"{task_queue}-{number}"
        handle = await client.start_workflow("Collector", id=name, task_queue=task_queue)
        for step, worker in enumerate(workers):
            async with worker():
                await handle.signal("add", str(step))
                await until_count(handle, step + 1)
                if step == 2:
                    await handle.signal("stop")
                    assert await handle.result() == ["Hello, 0!", "Hello, 1!", "Hello, 2!"]
        assert "WORKFLOW_TASK_FAILED" not in await event_types(handle)


async def test_a_long_history_is_fetched_page_by_page(client: Client, task_queue: str) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Collector], activities=[greet]):
        handle = await client.start_workflow(Collector.run, id=task_queue, task_queue=task_queue)
        for batch in range(8):
            await asyncio.gather(
                *(handle.signal(Collector.note, f"{batch}-{n}") for n in range(50))
            )
        await until_count(handle, 400)
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Collector],
        activities=[greet],
        max_cached_workflows=0,
    ):
        assert await handle.query(Collector.count) == 400
        await handle.signal(Collector.stop)
        assert len(await handle.result()) == 400


async def test_workflows_go_on_elsewhere_at_once_when_their_worker_stops(
    client: Client, task_queue: str
) -> None:
    """The sticky queue of a stopped worker is not waited for."""
    async with Worker(client, task_queue=task_queue, workflows=[Collector], activities=[greet]):
        handle = await client.start_workflow(Collector.run, id=task_queue, task_queue=task_queue)
        assert await handle.query(Collector.count) == 0
    async with Worker(client, task_queue=task_queue, workflows=[Collector], activities=[greet]):
        await handle.signal(Collector.stop)
        assert await handle.result() == []
    waited = [
        event.workflow_task_timed_out_event_attributes.timeout_type
        for event in (await handle.fetch_history()).events
        if event.HasField("workflow_task_timed_out_event_attributes")
    ]
    assert TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START not in waited


class Sealed(PayloadCodec, WithSerializationContext):
    """Seals payloads with what they belong to, so that only the same context opens them."""

    def __init__(self, context: SerializationContext | None = None, log: list | None = None):
        self.context = context
        self.log: list[SerializationContext | None] = [] if log is None else log

    def with_context(self, context: SerializationContext) -> Sealed:
        return Sealed(context, self.log)

    def _seal(self) -> str:
        match self.context:
            case WorkflowSerializationContext():
                return f"workflow {self.context.workflow_id}"
            case ActivitySerializationContext():
                return f"activity {self.context.activity_id} {self.context.activity_type}"
        return "nobody"

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0)
        self.log.append(self.context)
        seal = self._seal().encode()
        return [
            Payload(
                metadata={"encoding": b"sealed", "seal": seal},
                data=base64.b64encode(payload.SerializeToString()),
            )
            for payload in payloads
        ]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0)
        opened = []
        for payload in payloads:
            if payload.metadata["encoding"] != b"sealed":
                raise ApplicationError("not sealed", non_retryable=True)
            assert payload.metadata["seal"].decode() == self._seal()
            opened.append(Payload.FromString(base64.b64decode(payload.data)))
        return opened


async def sealed_client(client: Client, codec: PayloadCodec) -> Client:
    config = client.config()
    config["data_converter"] = dataclasses.replace(DataConverter.default, payload_codec=codec)
    config["header_codec_behavior"] = HeaderCodecBehavior.CODEC
    return Client(**config)


async def test_everything_passes_the_codec_with_the_context_it_belongs_to(
    client: Client, task_queue: str
) -> None:
    sealed = await sealed_client(client, Sealed())
    for cache in (1000, 0):
        async with Worker(
            sealed,
            task_queue=task_queue,
            workflows=[Collector],
            activities=[greet],
            max_cached_workflows=cache,
        ):
            handle = await sealed.start_workflow(
                Collector.run, id=f"{task_queue}-{cache}", task_queue=task_queue
            )
            await handle.signal(Collector.add, "sealed")
            await until_count(handle, 1)
            await handle.signal(Collector.stop)
            assert await handle.result() == ["Hello, sealed!"]
    for event in (await handle.fetch_history()).events:
        scheduled = event.activity_task_scheduled_event_attributes
        for payload in scheduled.input.payloads:
            assert payload.metadata["seal"] == b"activity 1 greet"


async def test_what_the_codec_cannot_open_fails_the_workflow_if_it_says_so(
    client: Client, task_queue: str
) -> None:
    sealed = await sealed_client(client, Sealed())
    async with Worker(sealed, task_queue=task_queue, workflows=[Echo]):
        handle = await client.start_workflow(
            Echo.run, "in the open", id=task_queue, task_queue=task_queue
        )
        with pytest.raises(WorkflowFailureError) as failed:
            await handle.result()
        assert "not sealed" in str(failed.value.cause)


class Jammed(PayloadCodec):
    """Opens everything; closes nothing the first time."""

    def __init__(self) -> None:
        self.jams = 1

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        if self.jams:
            self.jams -= 1
            raise RuntimeError("jammed")
        return list(payloads)

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return list(payloads)


async def test_what_the_codec_cannot_close_fails_the_task(client: Client, task_queue: str) -> None:
    jammed = await sealed_client(client, Jammed())
    async with Worker(jammed, task_queue=task_queue, workflows=[Echo]):
        handle = await client.start_workflow(
            Echo.run, "again", id=task_queue, task_queue=task_queue
        )
        assert (await failed_task(handle)).message == "Failed encoding completion: jammed"
        assert await handle.result() == "again"


async def test_nothing_is_logged_when_all_is_well(
    client: Client, task_queue: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with Worker(client, task_queue=task_queue, workflows=[Steps], activities=[greet]):
        await client.execute_workflow(Steps.run, 2, id=task_queue, task_queue=task_queue)
    messages = [
        record.message
        for record in caplog.records
        if record.name.startswith("worker_core") and "dev_server" not in record.name
    ]
    assert messages == [
        "Beginning worker shutdown, will wait 0 seconds before cancelling activities"
    ]


async def test_what_breaks_inside_fails_the_task_and_not_the_worker(
    client: Client, task_queue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from worker_core._machines.run import Run

    next_step = Run.next_step
    breaks = 1

    def break_once(run: Run):
        nonlocal breaks
        if breaks:
            breaks -= 1
            raise ZeroDivisionError("broken inside")
        return next_step(run)

    monkeypatch.setattr(Run, "next_step", break_once)
    async with Worker(client, task_queue=task_queue, workflows=[Echo]) as worker:
        handle = await client.start_workflow(
            Echo.run, "whole again", id=task_queue, task_queue=task_queue
        )
        assert (await failed_task(handle)).message == (
            "Fatal error in workflow machines: broken inside"
        )
        assert await handle.result() == "whole again"
        await until(lambda: cached(worker) == 0)
