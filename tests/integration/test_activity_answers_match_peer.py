"""What the server is told of activities is the same as by the other SDK's worker, byte for byte.

Both workers run the same activities behind a proxy that listens. Left out of the comparison is what
has to differ: task tokens, who the worker is, and stack traces, which tell of the SDKs' own lines.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import multiprocessing
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from integration import own_processes, peer_processes
from lab.proxy import Call, Proxy
from lab.sdks import connect
from worker_core import workflow
from worker_core.api import workflowservice
from worker_core.api.failure.v1 import Failure
from worker_core.client import Client
from worker_core.common import RetryPolicy
from worker_core.exceptions import ActivityError
from worker_core.worker import UnsandboxedWorkflowRunner, Worker

SDKS = ("temporalio", "worker_core")
SPAWN = multiprocessing.get_context("spawn")
CALLS = [
    "RecordActivityTaskHeartbeat",
    "RespondActivityTaskCompleted",
    "RespondActivityTaskFailed",
    "RespondActivityTaskCanceled",
]


@dataclass
class Order:
    item: str
    count: int


class OwnError(Exception):
    pass


@workflow.defn
class RunThere:
    """Runs one activity on the task queue of another worker, and cancels it if it should."""

    @workflow.run
    async def run(self, name: str, queue: str, is_cancelled: bool) -> None:
        handle = workflow.start_activity(
            name,
            task_queue=queue,
            start_to_close_timeout=timedelta(seconds=40),
            heartbeat_timeout=timedelta(seconds=5),
            retry_policy=RetryPolicy(maximum_attempts=1),
            cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
        )
        if is_cancelled:
            await asyncio.sleep(0.1)
            handle.cancel()
        with contextlib.suppress(ActivityError):
            await handle


def outcomes(package: str) -> dict[str, Callable[[], Any]]:
    """What activities do, by name: how each ends."""
    activity = import_module(f"{package}.activity")
    exceptions = import_module(f"{package}.exceptions")
    error = exceptions.ApplicationError

    def return_nothing() -> None: ...

    def return_data() -> Order:
        activity.heartbeat()
        return Order("tea", 2)

    def return_bytes() -> bytes:
        return b"\x00\x01"

    def raise_everything() -> None:
        activity.heartbeat("so far", {"n": 1}, None)
        raise error(
            "not this",
            7,
            Order("tea", 1),
            type="Refusal",
            non_retryable=True,
            next_retry_delay=timedelta(seconds=3),
            category=exceptions.ApplicationErrorCategory.BENIGN,
        )

    def raise_chain() -> None:
        try:
            try:
                raise KeyError("inner")
            except KeyError as inner:
                raise error("middle", type="Middle") from inner
        except error:
            raise OwnError("outer", 3)  # noqa: B904  # the context counts, too

    def raise_group() -> None:
        raise ExceptionGroup("some", [ValueError("a"), OwnError("b")])

    def raise_own_cancellation() -> None:
        raise exceptions.CancelledError("mine", "detail")

    def raise_no_exception() -> None:
        raise SystemExit(3)

    def return_what_cannot_be_sent() -> Any:
        return object()

    def heartbeat_what_cannot_be_sent() -> None:
        activity.heartbeat("so far")
        raise error("after", object())

    return {
        function.__name__: function for function in locals().values() if callable_here(function)
    }


def callable_here(value: object) -> bool:
    return getattr(value, "__module__", "") == __name__ and not isinstance(value, type)


def make_activities(package: str, kind: str) -> list[Callable[..., Any]]:
    activity = import_module(f"{package}.activity")
    exceptions = import_module(f"{package}.exceptions")

    def as_async(function: Callable[[], Any]) -> Callable[..., Any]:
        async def run() -> Any:
            return function()

        return run

    def wait_in_thread() -> None:
        try:
            while True:
                activity.heartbeat("waiting")
                activity.wait_for_cancelled_sync(0.05)
        except exceptions.CancelledError:
            raise exceptions.CancelledError("stopped", "detail") from None

    async def wait_in_task() -> None:
        while True:
            activity.heartbeat("waiting")
            await asyncio.sleep(0.05)

    def wait_and_fail() -> None:
        try:
            while True:
                activity.heartbeat("waiting")
                activity.wait_for_cancelled_sync(0.05)
        except exceptions.CancelledError as error:
            raise OwnError("not in order") from error

    async def wait_and_fail_in_task() -> None:
        try:
            await wait_in_task()
        except asyncio.CancelledError as error:
            raise OwnError("not in order") from error

    functions: dict[str, Callable[..., Any]] = outcomes(package)
    if kind == "async":
        functions = {name: as_async(function) for name, function in functions.items()}
        functions |= {"wait": wait_in_task, "wait_and_fail": wait_and_fail_in_task}
    else:
        functions |= {"wait": wait_in_thread, "wait_and_fail": wait_and_fail}
    return [activity.defn(name=name)(function) for name, function in functions.items()]


def comparable(call: Call) -> tuple[str, Any]:
    """A request without what has to differ."""
    request = getattr(workflowservice.v1, f"{call.name}Request").FromString(call.request)
    for name in ("task_token", "identity", "worker_version", "deployment_options", "deployment"):
        if name in request.DESCRIPTOR.fields_by_name:
            request.ClearField(name)
    if call.name == "RespondActivityTaskFailed":
        without_traces(request.failure)
    return call.name, request


def without_traces(failure: Failure) -> None:
    failure.stack_trace = ""
    if failure.application_failure_info.type == "_RemoteTraceback":
        failure.message = ""
    if failure.HasField("cause"):
        without_traces(failure.cause)


def without_heartbeats(told: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [(name, request) for name, request in told if name != CALLS[0]]


class Listener:
    """Runs activities on workers of both SDKs, and hears what these tell the server."""

    def __init__(self, client: Client, target_host: str, task_queue: str) -> None:
        self.client = client
        self.target_host = target_host
        self.task_queue = task_queue

    async def told(
        self, package: str, name: str, *, is_cancelled: bool = False, **options: Any
    ) -> list[tuple[str, Any]]:
        heard: list[tuple[str, Any]] = []

        async def listen(call: Call) -> bytes:
            told = comparable(call)
            if told not in heard:  # how often a heartbeat is sent is a matter of time
                heard.append(told)
            return await call.forward()

        queue = f"{self.task_queue}-{package}"
        async with Proxy(self.target_host, **dict.fromkeys(CALLS, listen)) as proxy:
            client = await connect(package, proxy.target, namespace=self.client.namespace)
            make = import_module(f"{package}.worker").Worker
            async with (
                make(client, task_queue=queue, max_concurrent_activities=1, **options),
                Worker(
                    self.client,
                    task_queue=self.task_queue,
                    workflows=[RunThere],
                    workflow_runner=UnsandboxedWorkflowRunner(),
                ),
            ):
                await self.client.execute_workflow(
                    RunThere.run,
                    args=[name, queue, is_cancelled],
                    id=f"wf-{uuid.uuid4()}",
                    task_queue=self.task_queue,
                )
        return heard


@pytest.fixture
def listener(client: Client, target_host: str, task_queue: str) -> Listener:
    return Listener(client, target_host, task_queue)


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


OUTCOMES = sorted(outcomes("worker_core"))


@pytest.mark.parametrize("kind", ["async", "thread"])
@pytest.mark.parametrize("name", [*OUTCOMES, "wait", "wait_and_fail"])
async def test_every_end_of_an_activity(
    listener: Listener, pool: ThreadPoolExecutor, name: str, kind: str
):
    theirs, ours = [
        await listener.told(
            package,
            name,
            is_cancelled=name.startswith("wait"),
            activities=make_activities(package, kind),
            activity_executor=pool,
            max_heartbeat_throttle_interval=timedelta(milliseconds=100),
        )
        for package in SDKS
    ]
    if not name.startswith("wait"):
        # Of an activity that ends at once, the other SDK sends the first heartbeat all the same.
        theirs, ours = without_heartbeats(theirs), without_heartbeats(ours)
    if name == "raise_own_cancellation":
        # The server refuses that, and the other SDK leaves it at that until the attempt times out.
        assert ours.pop()[1].failure.application_failure_info.type == "InvalidOutcome"
    assert ours == theirs
    assert theirs


@pytest.mark.parametrize("name", ["refuse_with_everything", "raise_plainly"])
async def test_ends_in_other_processes(listener: Listener, name: str):
    def activities(module: ModuleType) -> list[Any]:
        return [getattr(module, name)]

    with SPAWN.Manager() as manager, ProcessPoolExecutor(1, mp_context=SPAWN) as processes:
        told = functools.partial(listener.told, name=name, activity_executor=processes)
        theirs, ours = [
            await told(
                package,
                activities=activities(module),
                shared_state_manager=import_module(
                    f"{package}.worker"
                ).SharedStateManager.create_from_multiprocessing(manager),
            )
            for package, module in zip(SDKS, (peer_processes, own_processes), strict=True)
        ]
    assert without_heartbeats(ours) == without_heartbeats(theirs)
    assert theirs
