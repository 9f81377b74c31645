"""Activities on a real server: what their callers see, and what they see themselves."""

from __future__ import annotations

import asyncio
import threading
import time
import uuid
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from worker_core import activity, workflow
from worker_core.api.common.v1 import Payload, WorkflowExecution
from worker_core.api.workflowservice.v1 import PauseActivityRequest, ResetActivityRequest
from worker_core.client import (
    AsyncActivityCancelledError,
    AsyncActivityHandle,
    Client,
    WorkflowFailureError,
)
from worker_core.common import RawValue, RetryPolicy
from worker_core.converter import DataConverter, PayloadCodec
from worker_core.exceptions import (
    ActivityError,
    ApplicationError,
    CancelledError,
    RetryState,
    TimeoutError,
    TimeoutType,
)
from worker_core.worker import UnsandboxedWorkflowRunner, Worker

UNSANDBOXED = UnsandboxedWorkflowRunner()


@dataclass
class Call:
    """One activity for a workflow to run."""

    name: str
    args: list[Any] = field(default_factory=list)
    attempts: int = 1
    heartbeat_timeout: float | None = None
    start_to_close_timeout: float = 30
    non_retryable: list[str] | None = None
    wait_for_cancellation: bool = False
    cancel_after: float | None = None
    activity_id: str | None = None


@workflow.defn
class RunActivity:
    """Runs one activity and returns its result."""

    @workflow.run
    async def run(self, call: Call) -> Any:
        handle = workflow.start_activity(
            call.name,
            args=call.args,
            activity_id=call.activity_id,
            start_to_close_timeout=timedelta(seconds=call.start_to_close_timeout),
            heartbeat_timeout=(
                timedelta(seconds=call.heartbeat_timeout) if call.heartbeat_timeout else None
            ),
            retry_policy=RetryPolicy(
                initial_interval=timedelta(milliseconds=10),
                maximum_attempts=call.attempts,
                non_retryable_error_types=call.non_retryable,
            ),
            cancellation_type=(
                workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED
                if call.wait_for_cancellation
                else workflow.ActivityCancellationType.TRY_CANCEL
            ),
        )
        if call.cancel_after is not None:
            await asyncio.sleep(call.cancel_after)
            handle.cancel()
        return await handle


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(100) as pool:
        yield pool


RunCall = Callable[..., Any]


@pytest.fixture
def worker_for(client: Client, task_queue: str, pool: ThreadPoolExecutor) -> Callable[..., Any]:
    @asynccontextmanager
    async def run(*activities: Callable[..., Any], **options: Any) -> AsyncIterator[RunCall]:
        user = options.pop("client", client)
        options.setdefault("activity_executor", pool)

        async def execute(name: str, *args: Any, **call: Any) -> Any:
            return await user.execute_workflow(
                RunActivity.run,
                Call(name, list(args), **call),
                id=f"wf-{uuid.uuid4()}",
                task_queue=task_queue,
            )

        async with Worker(
            user,
            task_queue=task_queue,
            activities=activities,
            workflows=[RunActivity],
            workflow_runner=UNSANDBOXED,
            **options,
        ):
            yield execute

    return run


async def failure_of(run: Any) -> ActivityError:
    with pytest.raises(WorkflowFailureError) as raised:
        await run
    error = raised.value.cause
    assert isinstance(error, ActivityError)
    return error


@dataclass
class Greeting:
    words: str
    to: str


@activity.defn
async def greet(greeting: Greeting) -> str:
    assert isinstance(greeting, Greeting)
    return f"{greeting.words} {greeting.to}"


@activity.defn
def greet_from_thread(greeting: Greeting) -> str:
    assert isinstance(greeting, Greeting)
    assert activity.in_activity()
    return f"{greeting.words} {greeting.to}"


class Doors:
    def __init__(self, count: int) -> None:
        self.count = count

    @activity.defn
    async def open_doors(self, step: int) -> int:
        return self.count + step


@activity.defn(name="knock")
class Knock:
    def __call__(self, times: int) -> str:
        return "knock " * times


@activity.defn(dynamic=True)
async def anything(args: Sequence[RawValue]) -> list[Any]:
    values = [activity.payload_converter().from_payload(arg.payload) for arg in args]
    return [activity.info().activity_type, *values]


async def test_every_kind_of_activity_runs(worker_for: Any):
    async with worker_for(
        greet, greet_from_thread, Doors(3).open_doors, Knock(), anything
    ) as execute:
        hello = Greeting("hello", "you")
        assert await execute("greet", hello) == "hello you"
        assert await execute("greet_from_thread", hello) == "hello you"
        assert await execute("open_doors", 4) == 7
        assert await execute("knock", 2) == "knock knock "
        assert await execute("never heard of", 1, "b") == ["never heard of", 1, "b"]


async def test_many_at_once(worker_for: Any):
    @activity.defn
    async def double(n: int) -> int:
        await asyncio.sleep(0.01)
        return n * 2

    @activity.defn
    def double_in_thread(n: int) -> int:
        time.sleep(0.01)
        return n * 2

    async with worker_for(double, double_in_thread) as execute:
        runs = [execute("double" if n % 2 else "double_in_thread", n) for n in range(30)]
        assert await asyncio.gather(*runs) == [n * 2 for n in range(30)]


async def test_info_tells_the_truth(worker_for: Any, client: Client, task_queue: str):
    seen: list[activity.Info] = []

    @activity.defn
    async def look() -> None:
        seen.append(activity.info())

    async with worker_for(look) as execute:
        await execute("look", heartbeat_timeout=5, activity_id="mine")
    [info] = seen
    assert info.activity_id == "mine"
    assert info.activity_type == "look"
    assert info.attempt == 1
    assert info.heartbeat_details == []
    assert info.heartbeat_timeout == timedelta(seconds=5)
    assert info.start_to_close_timeout == timedelta(seconds=30)
    assert not info.is_local
    assert info.namespace == info.workflow_namespace == client.namespace
    assert info.task_queue == task_queue
    assert info.workflow_type == "RunActivity"
    assert info.workflow_run_id
    assert info.in_workflow
    assert info.activity_run_id is None
    assert info.retry_policy is not None
    assert info.retry_policy.maximum_attempts == 1
    assert info.scheduled_time <= info.started_time
    assert info.started_time.tzinfo is not None


async def test_errors_keep_their_causes_and_types(worker_for: Any):
    @activity.defn
    def fail() -> None:
        try:
            try:
                raise KeyError("deep")
            except KeyError as error:
                raise ValueError("middle") from error
        except ValueError as error:
            raise ApplicationError("top", {"a": 1}, type="Odd") from error

    async with worker_for(fail) as execute:
        error = await failure_of(execute("fail"))
    assert error.activity_type == "fail"
    assert error.retry_state == RetryState.MAXIMUM_ATTEMPTS_REACHED
    top = error.cause
    assert isinstance(top, ApplicationError)
    assert str(top) == "Odd: top"
    assert (top.type, top.details[0]) == ("Odd", {"a": 1})
    middle = top.cause
    assert isinstance(middle, ApplicationError)
    assert (middle.type, middle.message) == ("ValueError", "middle")
    deep = middle.cause
    assert isinstance(deep, ApplicationError)
    assert deep.type == "KeyError"
    assert top.failure is not None
    assert "in fail" in top.failure.stack_trace


async def test_attempts_are_counted_and_some_errors_end_them(worker_for: Any):
    attempts: list[int] = []

    @activity.defn
    async def third_time_lucky() -> int:
        attempts.append(activity.info().attempt)
        if activity.info().attempt < 3:
            raise ValueError("not yet")
        return activity.info().attempt

    @activity.defn
    async def hopeless() -> None:
        attempts.append(activity.info().attempt)
        raise ApplicationError("no", non_retryable=True)

    @activity.defn
    async def forbidden() -> None:
        attempts.append(activity.info().attempt)
        raise PermissionError("no")

    async with worker_for(third_time_lucky, hopeless, forbidden) as execute:
        assert await execute("third_time_lucky", attempts=5) == 3
        assert attempts == [1, 2, 3]
        attempts.clear()
        error = await failure_of(execute("hopeless", attempts=5))
        assert error.retry_state == RetryState.NON_RETRYABLE_FAILURE
        await failure_of(execute("forbidden", attempts=5, non_retryable=["PermissionError"]))
        assert attempts == [1, 1]


async def test_an_error_may_choose_the_delay(worker_for: Any):
    times: list[float] = []

    @activity.defn
    async def later() -> None:
        times.append(time.monotonic())
        if len(times) == 1:
            raise ApplicationError("later", next_retry_delay=timedelta(seconds=0.4))

    async with worker_for(later) as execute:
        await execute("later", attempts=2)
    assert times[1] - times[0] >= 0.35


async def test_an_unknown_activity_is_named_with_those_that_are_known(worker_for: Any):
    async with worker_for(greet, greet_from_thread) as execute:
        error = await failure_of(execute("gret"))
    assert isinstance(error.cause, ApplicationError)
    assert error.cause.type == "NotFoundError"
    assert "Activity function gret for workflow wf-" in error.cause.message
    assert error.cause.message.endswith("available activities: greet, greet_from_thread")


async def test_a_result_too_large_for_the_server_fails_the_attempt_at_once(worker_for: Any):
    @activity.defn
    async def much() -> str:
        return "x" * 2_500_000

    async with worker_for(much) as execute:
        error = await failure_of(execute("much"))
    assert isinstance(error.cause, ApplicationError)
    assert error.cause.type == "PayloadsTooLarge"
    assert error.cause.message.startswith("[TMPRL1103]")


async def test_arguments_that_do_not_fit(worker_for: Any):
    async with worker_for(greet) as execute:
        error = await failure_of(execute("greet"))
        assert "missing 1 required positional argument" in str(error.cause)
        error = await failure_of(execute("greet", "no greeting"))
        assert isinstance(error.cause, ApplicationError)
        assert error.cause.message == "Failed decoding arguments"


async def test_the_next_attempt_finds_the_newest_heartbeat(worker_for: Any):
    @activity.defn
    async def step_by_step() -> list[Any]:
        details = list(activity.info().heartbeat_details)
        if not details:
            for number in range(5):
                activity.heartbeat(number, "done")
            raise ValueError("interrupted")
        return details

    @activity.defn
    def step_by_step_in_thread() -> list[Any]:
        details = list(activity.info().heartbeat_details)
        if not details:
            for number in range(5):
                activity.heartbeat(number, "done")
            raise ValueError("interrupted")
        return details

    async with worker_for(step_by_step, step_by_step_in_thread) as execute:
        assert await execute("step_by_step", attempts=2) == [4, "done"]
        assert await execute("step_by_step_in_thread", attempts=2) == [4, "done"]


async def test_an_activity_that_stops_heartbeating_times_out(worker_for: Any):
    ended = asyncio.Event()

    @activity.defn
    async def fall_silent() -> None:
        activity.heartbeat("last words")
        await ended.wait()

    async with worker_for(fall_silent) as execute:
        error = await failure_of(execute("fall_silent", heartbeat_timeout=1))
        ended.set()
    cause = error.cause
    assert isinstance(cause, TimeoutError)
    assert str(cause) == "activity Heartbeat timeout"
    assert cause.type == TimeoutType.HEARTBEAT
    assert list(cause.last_heartbeat_details) == ["last words"]


@activity.defn
async def wait_in_task(catch: bool) -> str:
    try:
        while True:
            activity.heartbeat()
            await asyncio.sleep(0.05)
    except asyncio.CancelledError:
        details = activity.cancellation_details()
        assert details is not None
        assert details.cancel_requested
        if not catch:
            raise
    return "cleaned up"


@activity.defn
def wait_in_thread(catch: bool) -> str:
    try:
        while True:
            activity.heartbeat()
            time.sleep(0.05)
    except CancelledError:
        details = activity.cancellation_details()
        assert details is not None
        assert details.cancel_requested
        if not catch:
            raise
    return "cleaned up"


@pytest.mark.parametrize("name", ["wait_in_task", "wait_in_thread"])
async def test_cancellation_arrives_with_a_heartbeat(worker_for: Any, name: str):
    async with worker_for(wait_in_task, wait_in_thread) as execute:
        options = {"heartbeat_timeout": 1, "wait_for_cancellation": True, "cancel_after": 0.2}
        error = await failure_of(execute(name, False, **options))
        assert isinstance(error.cause, CancelledError)
        assert await execute(name, True, **options) == "cleaned up"


@pytest.mark.parametrize("name", ["wait_in_task", "wait_in_thread"])
async def test_cancelling_the_workflow_cancels_its_activity(
    worker_for: Any, client: Client, task_queue: str, name: str
):
    async with worker_for(wait_in_task, wait_in_thread):
        handle = await client.start_workflow(
            RunActivity.run,
            Call(name, [False], heartbeat_timeout=1, wait_for_cancellation=True),
            id=f"wf-{uuid.uuid4()}",
            task_queue=task_queue,
        )
        await pending_activity(handle)
        await handle.cancel()
        with pytest.raises(WorkflowFailureError) as raised:
            await handle.result()
    assert isinstance(raised.value.cause, CancelledError)


async def pending_activity(handle: Any) -> str:
    """Wait until the workflow's activity runs, and give its id."""
    async with asyncio.timeout(50):
        while True:
            description = await handle.describe()
            pending = description.raw_description.pending_activities
            if pending and pending[0].state == 2:  # started
                return str(pending[0].activity_id)
            await asyncio.sleep(0.02)


async def test_a_paused_activity_is_told(worker_for: Any, client: Client, task_queue: str):
    seen: list[activity.ActivityCancellationDetails | None] = []

    @activity.defn
    async def work() -> str:
        try:
            while True:
                activity.heartbeat()
                await asyncio.sleep(0.05)
        except asyncio.CancelledError:
            seen.append(activity.cancellation_details())
        return "stopped"

    async with worker_for(work):
        handle = await client.start_workflow(
            RunActivity.run,
            Call("work", heartbeat_timeout=1),
            id=f"wf-{uuid.uuid4()}",
            task_queue=task_queue,
        )
        activity_id = await pending_activity(handle)
        await client.workflow_service.pause_activity(
            PauseActivityRequest(
                namespace=client.namespace,
                execution=WorkflowExecution(workflow_id=handle.id),
                id=activity_id,
            )
        )
        assert await handle.result() == "stopped"
    assert seen == [activity.ActivityCancellationDetails(paused=True)]


async def test_a_reset_activity_begins_again(worker_for: Any, client: Client, task_queue: str):
    starts: list[int] = []

    @activity.defn
    async def work() -> int:
        starts.append(activity.info().attempt)
        if len(starts) > 1:
            return len(starts)
        while True:
            activity.heartbeat()
            await asyncio.sleep(0.05)

    async with worker_for(work):
        handle = await client.start_workflow(
            RunActivity.run,
            Call("work", heartbeat_timeout=1, attempts=3),
            id=f"wf-{uuid.uuid4()}",
            task_queue=task_queue,
        )
        activity_id = await pending_activity(handle)
        await client.workflow_service.reset_activity(
            ResetActivityRequest(
                namespace=client.namespace,
                execution=WorkflowExecution(workflow_id=handle.id),
                id=activity_id,
            )
        )
        assert await handle.result() == 2


async def test_a_thread_is_told_of_a_reset_that_it_asked_for_itself(
    worker_for: Any, client: Client
):
    @activity.defn
    def work() -> str:
        info = activity.info()
        if info.heartbeat_details:
            return "begun again"
        # The client serves loops of other threads, too.
        asyncio.run(
            client.workflow_service.reset_activity(
                ResetActivityRequest(
                    namespace=client.namespace,
                    execution=WorkflowExecution(
                        workflow_id=info.workflow_id or "", run_id=info.workflow_run_id or ""
                    ),
                    id=info.activity_id,
                )
            )
        )
        try:
            while True:
                activity.heartbeat("alive")
                time.sleep(0.05)
        except CancelledError:
            details = activity.cancellation_details()
            assert details is not None
            return f"reset: {details.reset}, else: {details.cancel_requested}"

    async with worker_for(work) as execute:
        assert await execute("work", heartbeat_timeout=1) == "reset: True, else: False"


@pytest.mark.parametrize("by_token", [True, False])
async def test_both_references_to_an_activity_do_everything(
    worker_for: Any, client: Client, by_token: bool
):
    infos: asyncio.Queue[activity.Info] = asyncio.Queue()

    @activity.defn
    async def hand_over() -> str:
        infos.put_nowait(activity.info())
        activity.raise_complete_async()

    async def begun() -> tuple[activity.Info, AsyncActivityHandle]:
        info = await infos.get()
        if by_token:
            return info, client.get_async_activity_handle(task_token=info.task_token)
        return info, client.get_async_activity_handle(
            workflow_id=info.workflow_id,
            run_id=info.workflow_run_id,
            activity_id=info.activity_id,
        )

    async with worker_for(hand_over) as execute:
        run = asyncio.create_task(execute("hand_over"))
        _, handle = await begun()
        await handle.complete(None)
        assert await run is None

        run = asyncio.create_task(execute("hand_over", attempts=2, heartbeat_timeout=30))
        info, handle = await begun()
        await handle.heartbeat("so", "far")
        await handle.fail(RuntimeError("again"))
        info, handle = await begun()
        assert (info.attempt, info.heartbeat_details) == (2, ["so", "far"])
        await handle.fail(ApplicationError("enough", 5), last_heartbeat_details=["end"])
        error = (await failure_of(run)).cause
        assert isinstance(error, ApplicationError)
        assert (error.message, list(error.details)) == ("enough", [5])

        run = asyncio.create_task(
            execute("hand_over", wait_for_cancellation=True, cancel_after=0.1)
        )
        _, handle = await begun()
        with pytest.raises(AsyncActivityCancelledError) as raised:
            async with asyncio.timeout(50):
                while True:
                    await handle.heartbeat()
                    await asyncio.sleep(0.05)
        assert raised.value.details == activity.ActivityCancellationDetails(cancel_requested=True)
        await handle.report_cancellation("because")
        error = (await failure_of(run)).cause
        assert isinstance(error, CancelledError)
        assert list(error.details) == ["because"]


async def test_an_activity_may_be_completed_by_somebody_else(
    worker_for: Any, client: Client, task_queue: str
):
    tokens: asyncio.Queue[bytes] = asyncio.Queue()

    @activity.defn
    async def hand_over() -> str:
        tokens.put_nowait(activity.info().task_token)
        activity.raise_complete_async()

    async with worker_for(hand_over) as execute:
        run = asyncio.create_task(execute("hand_over"))
        by_token = client.get_async_activity_handle(task_token=await tokens.get())
        await by_token.heartbeat("alive")
        await by_token.complete("by token")
        assert await run == "by token"

        handle = await client.start_workflow(
            RunActivity.run, Call("hand_over"), id=f"wf-{uuid.uuid4()}", task_queue=task_queue
        )
        await tokens.get()
        activity_id = await pending_activity(handle)
        by_id = client.get_async_activity_handle(
            workflow_id=handle.id, run_id=None, activity_id=activity_id
        )
        await by_id.fail(ApplicationError("told from outside"))
        error = await failure_of(handle.result())
        assert isinstance(error.cause, ApplicationError)
        assert error.cause.message == "told from outside"

        run = asyncio.create_task(
            execute("hand_over", wait_for_cancellation=True, cancel_after=0.1)
        )
        by_token = client.get_async_activity_handle(task_token=await tokens.get())
        with pytest.raises(AsyncActivityCancelledError):
            async with asyncio.timeout(50):
                while True:
                    await by_token.heartbeat()
                    await asyncio.sleep(0.05)
        await by_token.report_cancellation("because")
        error = await failure_of(run)
        assert isinstance(error.cause, CancelledError)
        assert list(error.cause.details) == ["because"]


async def test_an_async_activity_may_call_the_server(worker_for: Any):
    @activity.defn
    async def ask() -> str:
        info = activity.info()
        handle = activity.client().get_workflow_handle(info.workflow_id or "")
        return (await handle.describe()).workflow_type or ""

    async with worker_for(ask) as execute:
        assert await execute("ask") == "RunActivity"


class Shift(PayloadCodec):
    """Adds one to every byte, and marks what it did."""

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0)
        return [
            Payload(
                metadata={"encoding": b"shifted"},
                data=bytes((b + 1) % 256 for b in payload.SerializeToString()),
            )
            for payload in payloads
        ]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0)
        decoded = []
        for payload in payloads:
            assert payload.metadata["encoding"] == b"shifted"
            decoded.append(Payload.FromString(bytes((b - 1) % 256 for b in payload.data)))
        return decoded


async def test_everything_passes_the_codec(worker_for: Any, client: Client, target_host: str):
    @activity.defn
    def work(greeting: Greeting) -> list[Any]:
        details = list(activity.info().heartbeat_details)
        if not details:
            activity.heartbeat(greeting.words)
            raise ApplicationError("first", greeting.to)
        return [greeting.to, *details]

    coded = await Client.connect(
        target_host,
        namespace=client.namespace,
        data_converter=DataConverter(payload_codec=Shift()),
    )
    async with worker_for(work, greet, client=coded) as execute:
        hello = Greeting("hello", "you")
        assert await execute("greet", hello) == "hello you"
        assert await execute("work", hello, attempts=2) == ["you", "hello"]
        error = await failure_of(execute("work", hello))
        assert isinstance(error.cause, ApplicationError)
        assert list(error.cause.details) == ["you"]


async def test_shutdown_waits_for_activities_that_end_in_time(
    client: Client, task_queue: str, pool: ThreadPoolExecutor
):
    began = threading.Semaphore(0)

    @activity.defn
    async def until_shutdown() -> str:
        began.release()
        await activity.wait_for_worker_shutdown()
        await asyncio.sleep(0.05)
        return f"cancelled: {activity.is_cancelled()}"

    @activity.defn
    def until_shutdown_in_thread() -> str:
        began.release()
        activity.wait_for_worker_shutdown_sync(10)
        time.sleep(0.05)
        return f"cancelled: {activity.is_cancelled()}"

    # Whoever is left runs the workflows to their ends.
    async with Worker(
        client, task_queue=task_queue, workflows=[RunActivity], workflow_runner=UNSANDBOXED
    ):
        worker = Worker(
            client,
            task_queue=task_queue,
            activities=[until_shutdown, until_shutdown_in_thread],
            activity_executor=pool,
            graceful_shutdown_timeout=timedelta(seconds=10),
        )
        running = asyncio.create_task(worker.run())
        handles = [
            await client.start_workflow(
                RunActivity.run, Call(name), id=f"wf-{uuid.uuid4()}", task_queue=task_queue
            )
            for name in ("until_shutdown", "until_shutdown_in_thread")
        ]
        for _ in handles:
            await asyncio.to_thread(began.acquire, timeout=50)
        await worker.shutdown()
        await running
        for handle in handles:
            assert await handle.result() == "cancelled: False"


async def test_shutdown_without_grace_cancels_and_another_worker_takes_over(
    client: Client, task_queue: str, pool: ThreadPoolExecutor
):
    began = threading.Semaphore(0)
    seen: list[activity.ActivityCancellationDetails | None] = []

    @activity.defn(name="work")
    async def work_for_long() -> str:
        began.release()
        try:
            await asyncio.sleep(60)
        finally:
            seen.append(activity.cancellation_details())
        return "not reached"

    @activity.defn(name="work")
    def finish() -> int:
        return activity.info().attempt

    async with Worker(
        client, task_queue=task_queue, workflows=[RunActivity], workflow_runner=UNSANDBOXED
    ):
        async with Worker(client, task_queue=task_queue, activities=[work_for_long]):
            handle = await client.start_workflow(
                RunActivity.run,
                Call("work", attempts=2),
                id=f"wf-{uuid.uuid4()}",
                task_queue=task_queue,
            )
            await asyncio.to_thread(began.acquire, timeout=50)
        assert seen == [activity.ActivityCancellationDetails(worker_shutdown=True)]
        async with Worker(
            client, task_queue=task_queue, activities=[finish], activity_executor=pool
        ):
            assert await handle.result() == 2


async def test_a_broken_executor_stops_the_worker(client: Client, task_queue: str):
    def broken() -> None:
        raise ValueError("cannot begin")

    executor = ThreadPoolExecutor(100, initializer=broken)
    worker = Worker(
        client,
        task_queue=task_queue,
        activities=[greet_from_thread],
        workflows=[RunActivity],
        workflow_runner=UNSANDBOXED,
        activity_executor=executor,
    )
    await client.start_workflow(
        RunActivity.run,
        Call("greet_from_thread", [Greeting("a", "b")], start_to_close_timeout=2),
        id=f"wf-{uuid.uuid4()}",
        task_queue=task_queue,
    )
    with pytest.raises(RuntimeError, match="Activity worker failed") as raised:
        await asyncio.wait_for(worker.run(), 20)
    assert isinstance(raised.value.__cause__, BrokenExecutor)
