"""Other workflows: signals to them, requests to cancel them, and how both end."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from instance_driver import Driver, payload, value_of
from instance_pairs import Pair
from operation_pairs import (
    cancel_delivered,
    cancel_failed,
    signal_delivered,
    signal_failed,
)
from worker_core import exceptions, workflow
from worker_core._activation import (
    CancelWorkflow,
    CompleteWorkflowExecution,
    FailWorkflowExecution,
    FireTimer,
    RequestCancelExternalWorkflow,
    ResolveCancelExternal,
    ResolveSignalExternal,
    SignalExternalWorkflow,
)
from worker_core.common import RawValue
from worker_core.worker import (
    SignalExternalWorkflowInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)


@workflow.defn
class Other:
    @workflow.run
    async def run(self) -> None: ...

    @workflow.signal(name="hurry-up")
    def hurry(self, by: int) -> None: ...

    @workflow.signal(dynamic=True)
    def anything(self, name: str, args: Sequence[RawValue]) -> None: ...


@workflow.defn
class Runs:
    """Runs one of the functions below."""

    @workflow.run
    async def run(self, name: str) -> Any:
        return await SCRIPTS[name]()


SCRIPTS: dict[str, Any] = {}


def script(fn: Any) -> Any:
    SCRIPTS[fn.__name__] = fn
    return fn


def result_of(commands: list[Any]) -> Any:
    (command,) = commands
    assert isinstance(command, CompleteWorkflowExecution), command
    return value_of(command.result)


@script
async def by_method() -> Any:
    handle = workflow.get_external_workflow_handle_for(Other.run, "other-id", run_id="other-run")
    await handle.signal(Other.hurry, 5)
    return [handle.id, handle.run_id]


def test_signal_by_method() -> None:
    driver = Driver(Runs)
    assert driver.start("by_method") == [
        SignalExternalWorkflow(
            seq=1,
            namespace="namespace",
            workflow_id="other-id",
            run_id="other-run",
            name="hurry-up",
            arguments=[payload(5)],
            headers={},
        )
    ]
    assert result_of(driver.commands(signal_delivered())) == ["other-id", "other-run"]


@script
async def cancel() -> Any:
    handle = workflow.get_external_workflow_handle("other-id")
    await handle.cancel(reason="because")
    return handle.run_id


def test_request_to_cancel() -> None:
    driver = Driver(Runs)
    assert driver.start("cancel") == [
        RequestCancelExternalWorkflow(
            seq=1, namespace="namespace", workflow_id="other-id", run_id="", reason="because"
        )
    ]
    assert result_of(driver.commands(cancel_delivered())) is None


@pytest.mark.parametrize(
    ("name", "job"), [("by_method", signal_failed()), ("cancel", cancel_failed())]
)
def test_failure_is_raised(name: str, job: Any) -> None:
    driver = Driver(Runs)
    driver.start(name)
    (command,) = driver.commands(job)
    assert isinstance(command, FailWorkflowExecution)
    assert command.failure.application_failure_info.type == "NotFound"


@script
async def wrong() -> Any:
    handle = workflow.get_external_workflow_handle("other-id")
    told = []
    for what in (Other.run, Other.anything):
        try:
            await handle.signal(what)  # type: ignore[call-overload]
        except RuntimeError as error:
            told.append(str(error))
    return told


def test_wrong_signals_say_what_is_wrong() -> None:
    told = result_of(Driver(Runs).start("wrong"))
    assert told[0].startswith("Signal definition not found on Other.run, is it decorated")
    assert told[1].startswith("Cannot invoke dynamic signal definition")


@pytest.mark.parametrize("job", [ResolveSignalExternal(7, None), ResolveCancelExternal(7, None)])
def test_end_of_what_is_unknown_fails_the_task(job: Any) -> None:
    driver = Driver(Runs)
    driver.start("by_method")
    completion = driver.activate(job)
    assert completion.failure is not None
    assert completion.failure.failure.message.startswith("Failed finding pending external ")


@script
async def unheard() -> Any:
    task = asyncio.create_task(workflow.get_external_workflow_handle("other-id").cancel())
    await workflow.sleep(1)
    task.cancel()
    await workflow.sleep(1)
    return task.cancelled()


@pytest.mark.parametrize("job", [cancel_delivered(), cancel_failed()])
def test_answer_to_a_request_nobody_waits_for_any_more_is_dropped(job: Any) -> None:
    driver = Driver(Runs)
    driver.start("unheard")
    driver.fire(1)
    assert driver.commands(job) == []
    assert result_of(driver.fire(2)) is True


@workflow.defn
class Reads:
    @workflow.run
    async def run(self) -> None:
        await workflow.sleep(1)

    @workflow.query
    def try_to(self, what: str) -> None:
        handle = workflow.get_external_workflow_handle("other-id")
        call: Any = handle.cancel() if what == "cancel" else handle.signal("it")
        call.send(None)


@pytest.mark.parametrize("what", ["cancel", "signal"])
def test_queries_may_not_touch_other_workflows(what: str) -> None:
    driver = Driver(Reads)
    driver.start()
    with pytest.raises(exceptions.ApplicationError, match=f"attempted: {what} external handle"):
        driver.query("try_to", what)


class Adds(WorkflowInboundInterceptor):
    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(AddsOut(outbound))


class AddsOut(WorkflowOutboundInterceptor):
    async def signal_external_workflow(self, input: SignalExternalWorkflowInput) -> None:
        input.headers = {"h": payload(input.workflow_run_id)}
        input.args = [6]
        return await super().signal_external_workflow(input)


def test_interceptors_see_and_change_signals() -> None:
    driver = Driver(Runs, interceptors=[Adds])
    (command,) = driver.start("by_method")
    assert isinstance(command, SignalExternalWorkflow)
    assert command.headers == {"h": payload("other-run")}
    assert command.arguments == [payload(6)]


@pytest.mark.parametrize("name", ["by_method", "cancel", "unheard"])
def test_eviction_ends_every_wait(name: str) -> None:
    driver = Driver(Runs)
    driver.start(name)
    completion = driver.evict()
    assert completion.failure is None


SOURCE = """
import asyncio
from PACKAGE import workflow

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []

    @workflow.run
    async def run(self, kind: str):
        handle = workflow.get_external_workflow_handle("other-id", run_id="other-run")
        groups = [workflow.create_event_group("group")]
        try:
            if kind == "signal":
                await handle.signal("it", args=[1, "two"], event_groups=groups)
            elif kind == "limited signal":
                async with asyncio.timeout(3):
                    await handle.signal("it")
            elif kind == "cancel":
                await handle.cancel(reason="because", event_groups=groups)
            elif kind == "plain cancel":
                await workflow.get_external_workflow_handle("other-id").cancel()
            elif kind == "limited cancel":
                async with asyncio.timeout(3):
                    await handle.cancel()
        except BaseException as error:
            self.trace.append((type(error).__name__, str(error)))
            raise
        self.trace.append("delivered")
"""

CANCEL = CancelWorkflow("enough")
FIRE = FireTimer(1)
ROUNDS: list[tuple[str, list[list[Any]]]] = [
    ("signal", [[signal_delivered()]]),
    ("signal", [[signal_failed()]]),
    ("signal", [[CANCEL], [signal_delivered()]]),
    ("signal", [[CANCEL], [signal_failed()]]),
    ("signal", [[CANCEL, signal_delivered()]]),
    ("signal", [[signal_delivered(), CANCEL]]),
    ("limited signal", [[FIRE], [signal_failed()]]),
    ("limited signal", [[FIRE, signal_delivered()]]),
    ("limited signal", [[signal_delivered(), FIRE]]),
    ("cancel", [[cancel_delivered()]]),
    ("cancel", [[cancel_failed()]]),
    ("cancel", [[CANCEL]]),
    ("cancel", [[CANCEL, cancel_delivered()]]),
    ("cancel", [[cancel_delivered(), CANCEL]]),
    ("plain cancel", [[cancel_delivered()]]),
    ("limited cancel", [[FIRE]]),
    ("limited cancel", [[FIRE, cancel_failed()]]),
]


@pytest.mark.parametrize("flags", [frozenset(), frozenset({2})])
@pytest.mark.parametrize(("kind", "rounds"), ROUNDS)
def test_both_instances_do_the_same(
    kind: str, rounds: list[list[Any]], flags: frozenset[int]
) -> None:
    pair = Pair(SOURCE)
    pair.start(kind, available_flags=flags)
    for jobs in rounds:
        pair.activate(*jobs, available_flags=flags)
    pair.evict()
