"""What a worker refuses when it is made, and what it makes of what it accepts."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from integration.worker_workflows import Echo, Greeting, greet
from worker_core import activity, workflow
from worker_core.client import Client
from worker_core.common import RawValue
from worker_core.worker import (
    Interceptor,
    PollerBehaviorSimpleMaximum,
    UnsandboxedWorkflowRunner,
    Worker,
    WorkerConfig,
    WorkflowInboundInterceptor,
    WorkflowInterceptorClassInput,
)
from worker_core.worker._build_id import load_default_build_id
from worker_core.worker._config import check_config


@activity.defn(name="greet")
def greet_plainly(name: str) -> str:
    return name


class Plain:
    """Not a workflow."""


@workflow.defn(name="Echo")
class OtherEcho:
    @workflow.run
    async def run(self, value: str) -> str:
        return value


@workflow.defn(dynamic=True)
class Anything:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> None: ...


class PickyRunner(UnsandboxedWorkflowRunner):
    def prepare_workflow(self, defn: Any) -> None:
        raise ZeroDivisionError("not this one")


class NotAService:
    pass


SHORT: dict[str, Any] = {"workflows": [Echo]}


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({}, ValueError, "nothing to do"),
        (SHORT | {"task_queue": ""}, ValueError, "task_queue is empty"),
        (SHORT | {"identity": ""}, ValueError, "identity is empty"),
        (
            SHORT | {"max_eager_activity_reservations_per_workflow_task": 0},
            ValueError,
            "disable_eager_activity_execution=True",
        ),
        (SHORT | {"max_cached_workflows": -1}, ValueError, "max_cached_workflows is -1"),
        (SHORT | {"max_concurrent_workflow_tasks": 1}, ValueError, "max_cached_workflows=0"),
        (SHORT | {"max_concurrent_local_activities": -1}, ValueError, "must not be negative"),
        (SHORT | {"max_concurrent_workflow_task_polls": 1}, ValueError, "needs 2"),
        (
            SHORT | {"workflow_task_poller_behavior": PollerBehaviorSimpleMaximum(1)},
            ValueError,
            "needs 2",
        ),
        (
            SHORT | {"activity_task_poller_behavior": PollerBehaviorSimpleMaximum(0)},
            ValueError,
            "at least 1",
        ),
        (SHORT | {"max_activities_per_second": 0}, ValueError, "must be more than 0"),
        (SHORT | {"max_task_queue_activities_per_second": -1.0}, ValueError, "more than 0"),
        (SHORT | {"nonsticky_to_sticky_poll_ratio": 1.5}, ValueError, "between 0 and 1"),
        (SHORT | {"graceful_shutdown_timeout": timedelta(-1)}, ValueError, "is negative"),
        (SHORT | {"deadlock_detection_timeout": timedelta()}, ValueError, "debug_mode=True"),
        ({"activities": [greet, greet_plainly]}, ValueError, "'greet' is registered twice"),
        ({"activities": [greet_plainly]}, ValueError, "has no activity_executor"),
        ({"activities": [lambda: None]}, TypeError, "@activity.defn"),
        ({"workflows": [Echo, OtherEcho]}, ValueError, "'Echo' is registered twice"),
        ({"workflows": [Plain]}, ValueError, "@workflow.defn"),
        ({"workflows": [Anything, Anything]}, TypeError, "second dynamic"),
        (
            {"workflows": [Echo], "workflow_runner": PickyRunner()},
            RuntimeError,
            "Failed validating workflow Echo",
        ),
    ],
)
async def test_what_cannot_work_is_refused(
    client: Client, options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Worker(client, **({"task_queue": "refused"} | options))


async def test_a_class_without_run_is_refused_where_it_is_defined() -> None:
    with pytest.raises(ValueError, match=r"@workflow\.run"):

        @workflow.defn
        class NoRun:
            pass


async def test_all_that_is_wrong_is_told_at_once(client: Client) -> None:
    with pytest.raises(ValueError) as refused:
        Worker(client, task_queue="", max_activities_per_second=0, nonsticky_to_sticky_poll_ratio=2)
    problems = str(refused.value).splitlines()
    assert len(problems) == 4
    assert "nothing to do" in problems[0]


async def test_a_lazy_client_is_refused(target_host: str) -> None:
    lazy = await Client.connect(target_host, lazy=True)
    with pytest.raises(RuntimeError, match="lazy"):
        Worker(lazy, task_queue="refused", workflows=[Echo])


async def test_a_connection_that_cannot_poll_is_refused(client: Client) -> None:
    config = Worker(client, task_queue="x", workflows=[Echo]).config()

    class Wrapped:
        service_client = NotAService()

    with pytest.raises(TypeError, match="NotAService"):
        check_config({**config, "client": Wrapped()})  # type: ignore[typeddict-item]


async def test_an_executor_with_too_few_threads_is_warned_about(client: Client) -> None:
    with ThreadPoolExecutor(3) as pool:
        with pytest.warns(UserWarning, match="max_workers is only 3"):
            Worker(
                client,
                task_queue="x",
                activities=[greet_plainly],
                activity_executor=pool,
                max_concurrent_activities=4,
            )
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            Worker(client, task_queue="x", activities=[greet_plainly], activity_executor=pool)


async def test_the_configuration_is_what_was_given(client: Client) -> None:
    activities = [greet]
    worker = Worker(client, task_queue="x", workflows=[Echo], activities=activities, identity="me")
    config = worker.config()
    assert set(config) == set(WorkerConfig.__annotations__)
    assert config["activities"] == activities
    assert config["activities"] is not activities
    assert config["identity"] == "me"
    assert config["client"] is client


def test_the_build_id_is_stable() -> None:
    first = load_default_build_id()
    assert first == load_default_build_id()
    assert load_default_build_id(memoize=False) == load_default_build_id(memoize=False)
    assert len(first) == 32


class Seen(WorkflowInboundInterceptor):
    log: list[str] = []

    async def execute_workflow(self, input: Any) -> Any:
        self.log.append(type(self).__name__)
        return await super().execute_workflow(input)


class SeenByClient(Seen):
    pass


class SeenByWorker(Seen):
    pass


class Adds(Interceptor):
    def __init__(self, kind: type[WorkflowInboundInterceptor]) -> None:
        self.kind = kind
        self.asked = 0

    def workflow_interceptor_class(
        self, input: WorkflowInterceptorClassInput
    ) -> type[WorkflowInboundInterceptor]:
        self.asked += 1
        input.unsafe_extern_functions[self.kind.__name__] = lambda: None
        return self.kind


@pytest.fixture
async def intercepted_client(client: Client) -> AsyncIterator[Client]:
    from worker_core.client import Interceptor as ClientInterceptor

    class Both(ClientInterceptor, Adds):
        pass

    config = client.config()
    config["interceptors"] = [Both(SeenByClient)]
    yield Client(**config)


async def test_the_clients_interceptors_come_first_and_are_asked_once(
    intercepted_client: Client, task_queue: str
) -> None:
    Seen.log.clear()
    own = Adds(SeenByWorker)
    async with Worker(
        intercepted_client,
        task_queue=task_queue,
        workflows=[Greeting],
        activities=[greet],
        interceptors=[own],
    ):
        for number in range(2):
            await intercepted_client.execute_workflow(
                Greeting.run, "x", id=f"{task_queue}-{number}", task_queue=task_queue
            )
    assert Seen.log == ["SeenByClient", "SeenByWorker"] * 2
    assert own.asked == 1
