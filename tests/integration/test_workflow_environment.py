from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from worker_core import workflow
from worker_core.client import Client, Interceptor, WorkflowFailureError
from worker_core.common import SearchAttributeKey, SearchAttributePair, TypedSearchAttributes
from worker_core.exceptions import ApplicationError
from worker_core.testing import WorkflowEnvironment
from worker_core.worker import Interceptor as WorkerInterceptor
from worker_core.worker import Worker, WorkflowInboundInterceptor


@workflow.defn
class Asserting:
    def __init__(self) -> None:
        self.done = False

    @workflow.run
    async def run(self, fails: bool) -> str:
        assert not fails, "run does not hold"
        await workflow.wait_condition(lambda: self.done)
        return "done"

    @workflow.signal
    def check(self, holds: bool) -> None:
        assert holds, "signal does not hold"
        self.done = True


async def failure_of(handle) -> ApplicationError:
    with pytest.raises(WorkflowFailureError) as caught:
        await handle.result()
    failure = caught.value.cause
    assert isinstance(failure, ApplicationError)
    return failure


async def test_an_assertion_in_run_fails_the_workflow(
    env: WorkflowEnvironment, task_queue: str, unique: str
):
    async with Worker(env.client, task_queue=task_queue, workflows=[Asserting]):
        handle = await env.client.start_workflow(
            Asserting.run, True, id=unique, task_queue=task_queue
        )
        failure = await failure_of(handle)
    assert failure.type == "AssertionError"
    assert failure.message.startswith("run does not hold")  # pytest adds what it saw
    assert failure.non_retryable
    assert failure.__cause__ is None


async def test_an_assertion_in_a_signal_handler_fails_the_workflow(
    env: WorkflowEnvironment, task_queue: str, unique: str
):
    async with Worker(env.client, task_queue=task_queue, workflows=[Asserting]):
        handle = await env.client.start_workflow(
            Asserting.run, False, id=unique, task_queue=task_queue
        )
        await handle.signal(Asserting.check, False)
        failure = await failure_of(handle)
    assert failure.type == "AssertionError"
    assert failure.message.startswith("signal does not hold")


async def test_assertions_that_hold_change_nothing(
    env: WorkflowEnvironment, task_queue: str, unique: str
):
    async with Worker(env.client, task_queue=task_queue, workflows=[Asserting]):
        handle = await env.client.start_workflow(
            Asserting.run, False, id=unique, task_queue=task_queue
        )
        await handle.signal(Asserting.check, True)
        assert await handle.result() == "done"


async def test_the_users_interceptors_stay_and_come_first(
    client: Client, task_queue: str, unique: str
):
    seen: list[str] = []

    class Inbound(WorkflowInboundInterceptor):
        async def execute_workflow(self, input):
            try:
                return await super().execute_workflow(input)
            except Exception as error:
                seen.append(type(error).__name__)
                raise

    class Both(Interceptor, WorkerInterceptor):
        def workflow_interceptor_class(self, input):
            return Inbound

    config = client.config()
    config["interceptors"] = [Both()]
    async with (
        WorkflowEnvironment.from_client(Client(**config)) as env,
        Worker(env.client, task_queue=task_queue, workflows=[Asserting]),
    ):
        handle = await env.client.start_workflow(
            Asserting.run, True, id=unique, task_queue=task_queue
        )
        await failure_of(handle)
    assert seen == ["ApplicationError"]


async def test_start_local_with_namespace_and_search_attributes():
    color = SearchAttributeKey.for_keyword("Color")
    amount = SearchAttributeKey.for_int("Amount")
    async with await WorkflowEnvironment.start_local(
        namespace="garden", search_attributes=[color, amount]
    ) as env:
        assert env.client.namespace == "garden"
        handle = await env.client.start_workflow(
            "Unknown",
            id="flower",
            task_queue="nobody",
            search_attributes=TypedSearchAttributes(
                [SearchAttributePair(color, "red"), SearchAttributePair(amount, 3)]
            ),
        )
        described = await handle.describe()
        assert described.typed_search_attributes[color] == "red"
        assert described.typed_search_attributes[amount] == 3


async def test_another_client_of_the_same_server(env: WorkflowEnvironment):
    other = await env.connect_client(identity="someone else")
    assert other.namespace == env.client.namespace
    assert other.identity == "someone else"
    assert other.service_client.config.target_host == env.client.service_client.config.target_host


async def test_time_is_real(env: WorkflowEnvironment):
    assert env.supports_time_skipping is False
    before = datetime.now(UTC)
    with env.auto_time_skipping_disabled(), env.auto_time_skipping_disabled():
        await env.sleep(0.01)
        await env.sleep(timedelta(milliseconds=10))
    assert await env.get_current_time() >= before + timedelta(milliseconds=20)


async def test_leaving_an_environment_around_a_client_leaves_the_server(
    client: Client, target_host: str
):
    async with WorkflowEnvironment.from_client(client):
        pass
    assert await client.service_client.check_health()


async def test_a_client_that_cannot_be_made_takes_the_server_down(monkeypatch):
    started = []
    from worker_core.testing import DevServer

    real = DevServer.start

    async def start(**options):
        started.append(await real(**options))
        return started[0]

    monkeypatch.setattr(DevServer, "start", start)
    with pytest.raises(TypeError):
        await WorkflowEnvironment.start_local(plugins=[object()])
    (server,) = started
    assert not server.is_running


async def test_shutting_down_twice_is_harmless():
    env = await WorkflowEnvironment.start_local()
    await asyncio.gather(env.shutdown(), env.shutdown())
    await env.shutdown()
