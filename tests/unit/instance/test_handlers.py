"""Signals and queries: who gets them, in which order, and what they may do."""

from __future__ import annotations

import asyncio
import json
import sys
import warnings
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from instance_driver import Driver, payload
from worker_core import exceptions, workflow
from worker_core._activation import (
    CompleteWorkflowExecution,
    EventGroups,
    QueryAnswer,
    QueryWorkflow,
    ScheduleActivity,
    StartTimer,
)
from worker_core.common import RawValue


@workflow.defn
class Collects:
    def __init__(self) -> None:
        self.got: list[Any] = []
        self.finish = False

    @workflow.run
    async def run(self) -> list[Any]:
        self.got.append("run")
        await workflow.wait_condition(lambda: self.finish)
        return self.got

    @workflow.signal
    async def named(self, value: int) -> None:
        self.got.append(("named", value))

    @workflow.signal(name="renamed")
    def plain(self, value: dict[str, int]) -> None:
        self.got.append(("plain", value))

    @workflow.signal
    def end(self) -> None:
        self.finish = True

    @workflow.signal
    async def set_late(self) -> None:
        async def late(value: str) -> None:
            self.got.append(("late", value))

        workflow.set_signal_handler("late", late)
        self.got.append("set")

    @workflow.signal
    async def set_rest(self) -> None:
        def rest(name: str, args: Sequence[RawValue]) -> None:
            converter = workflow.payload_converter()
            self.got.append((name, [converter.from_payload(arg.payload) for arg in args]))

        workflow.set_dynamic_signal_handler(rest)

    @workflow.signal
    def remove(self) -> None:
        workflow.set_signal_handler("named", None)

    @workflow.query
    def handlers(self) -> list[bool]:
        return [
            workflow.get_signal_handler("named") is not None,
            workflow.get_signal_handler("late") is not None,
            workflow.get_dynamic_signal_handler() is not None,
        ]


def got(driver: Driver) -> list[Any]:
    collected: list[Any] = driver.instance.object.got
    return collected


def test_signals_of_the_first_task_come_before_the_workflow() -> None:
    driver = Driver(Collects)
    driver.start(jobs=[driver.signalled("named", 1), driver.signalled("renamed", {"a": 2})])
    assert got(driver) == [("named", 1), ("plain", {"a": 2}), "run"]


def test_signals_wait_for_a_handler_by_name() -> None:
    driver = Driver(Collects)
    driver.start()
    driver.commands(
        driver.signalled("late", "one"),
        driver.signalled("other", 1),
        driver.signalled("late", "two"),
    )
    driver.signal("set_late")
    assert got(driver)[1:] == ["set", ("late", "one"), ("late", "two")]
    driver.signal("late", "three")
    assert got(driver)[-1] == ("late", "three")


def test_dynamic_handler_takes_all_that_waited() -> None:
    driver = Driver(Collects)
    driver.start()
    driver.commands(driver.signalled("b", 1, 2), driver.signalled("a", "x"), driver.signalled("b"))
    driver.signal("set_rest")
    assert got(driver)[1:] == [("b", [1, 2]), ("b", []), ("a", ["x"])]
    driver.signal("c")
    driver.signal("named", 7)
    assert got(driver)[-2:] == [("c", []), ("named", 7)]


def test_kept_signals_are_copies() -> None:
    driver = Driver(Collects)
    driver.start()
    job = driver.signalled("late", "one")
    argument = job.arguments[0]
    driver.commands(job)
    argument.data = b"changed"
    driver.signal("set_late")
    assert got(driver)[-1] == ("late", "one")


def test_handlers_are_of_one_run() -> None:
    one, other = Driver(Collects), Driver(Collects)
    one.start()
    other.start()
    one.signal("set_late")
    one.signal("set_rest")
    one.signal("remove")
    assert one.query("handlers") == [False, True, True]
    assert other.query("handlers") == [True, False, False]


def test_undecodable_signal_is_dropped_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    driver = Driver(Collects)
    driver.start()
    driver.signal("named", "not a number")
    assert got(driver) == ["run"]
    (record,) = caplog.records
    assert record.levelname == "ERROR"
    assert record.getMessage().startswith(
        "Failed deserializing signal input for named on workflow Collects with ID workflow-id"
    )
    assert record.__dict__["temporal_workflow"]["run_id"] == driver.run_id


def test_condition_made_true_by_a_signal_comes_before_a_timer_of_the_same_task() -> None:
    driver = Driver(RacesTimer)
    driver.start()
    from worker_core._activation import FireTimer

    (command,) = driver.commands(FireTimer(1), driver.signalled("go"))
    assert isinstance(command, CompleteWorkflowExecution)
    assert command.result == payload(["signal", "timer"])


@workflow.defn
class RacesTimer:
    def __init__(self) -> None:
        self.gone = False
        self.order: list[str] = []

    @workflow.signal
    def go(self) -> None:
        self.gone = True

    @workflow.run
    async def run(self) -> list[str]:
        async def by_signal() -> None:
            await workflow.wait_condition(lambda: self.gone)
            self.order.append("signal")

        async def by_timer() -> None:
            await workflow.sleep(1)
            self.order.append("timer")

        await asyncio.gather(by_timer(), by_signal())
        return self.order


# Labels ------------------------------------------------------------------------------------------


@workflow.defn
class Labels:
    @workflow.run
    async def run(self) -> None:
        await workflow.sleep(1)

    @workflow.signal
    async def act(self) -> None:
        async def inner() -> None:
            await workflow.execute_activity("b", start_to_close_timeout=timedelta(seconds=1))

        await asyncio.gather(
            workflow.execute_activity("a", start_to_close_timeout=timedelta(seconds=1)), inner()
        )
        await workflow.sleep(1)


def test_commands_of_a_signal_handler_carry_its_label() -> None:
    driver = Driver(Labels)
    commands = driver.start(jobs=[driver.signalled("act", label=17)])
    assert [(type(command), command.groups) for command in commands] == [
        (ScheduleActivity, EventGroups(17)),
        (ScheduleActivity, EventGroups(17)),
        (StartTimer, None),
    ]
    (timer,) = driver.commands(driver.completed(1), driver.completed(2))
    assert timer == StartTimer(seq=2, duration_ns=10**9, groups=EventGroups(17))


# Unfinished handlers -----------------------------------------------------------------------------


@workflow.defn
class Unfinished:
    @workflow.run
    async def run(self, how: str) -> None:
        if how == "polite":
            await workflow.wait_condition(workflow.all_handlers_finished)
        await workflow.sleep(1)

    @workflow.signal
    async def slow(self) -> None:
        await workflow.sleep(60)

    @workflow.signal(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    async def expendable(self) -> None:
        await workflow.sleep(60)


def test_ending_with_running_handlers_warns_once_per_name() -> None:
    driver = Driver(Unfinished)
    driver.start("rude", jobs=[driver.signalled(n) for n in ("slow", "slow", "expendable")])
    with pytest.warns(workflow.UnfinishedSignalHandlersWarning) as caught:
        commands = driver.fire(4)
    assert [type(command) for command in commands] == [CompleteWorkflowExecution]
    (warning,) = caught
    text = str(warning.message)
    assert text.startswith("[TMPRL1102] Workflow finished while signal handlers are still running")
    assert json.loads(text[text.index("[{") :]) == [{"name": "slow", "count": 2}]


def test_warning_turned_into_an_error_fails_the_task() -> None:
    driver = Driver(Unfinished)
    driver.start("rude", jobs=[driver.signalled("slow")])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        completion = driver.activate(_fire(2))
    assert completion.failure is not None
    assert "TMPRL1102" in completion.failure.failure.message


def test_replay_does_not_warn() -> None:
    driver = Driver(Unfinished)
    driver.start("rude", jobs=[driver.signalled("slow")])
    assert driver.activate(_fire(2), is_replaying=True).failure is None


@workflow.defn
class EndsInATaskThatFails:
    def __init__(self) -> None:
        self.done = False

    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: self.done)

    @workflow.signal
    async def slow(self) -> None:
        await workflow.sleep(60)

    @workflow.signal
    async def break_off(self) -> None:
        self.done = True
        await workflow.wait_condition(lambda: True)
        await asyncio.sleep(0)  # until the workflow has ended
        raise RuntimeError("a bug")


def test_a_task_that_fails_does_not_warn_as_it_ends_nothing() -> None:
    driver = Driver(EndsInATaskThatFails)
    driver.start(jobs=[driver.signalled("slow")])
    completion = driver.activate(driver.signalled("break_off"))  # warnings are errors here
    assert any(type(command) is CompleteWorkflowExecution for command in completion.commands)
    assert completion.failure is not None
    assert completion.failure.failure.message == "a bug"


def test_waiting_for_handlers() -> None:
    driver = Driver(Unfinished)
    driver.start("polite", jobs=[driver.signalled("slow")])
    assert [type(command) for command in driver.fire(1)] == [StartTimer]


def _fire(seq: int) -> Any:
    from worker_core._activation import FireTimer

    return FireTimer(seq)


# Queries -----------------------------------------------------------------------------------------


@workflow.defn
class Answers:
    def __init__(self) -> None:
        self.value = 1

    @workflow.run
    async def run(self) -> None:
        workflow.set_query_handler("late", lambda: "late answer")
        workflow.set_dynamic_query_handler(self.rest)
        await workflow.wait_condition(lambda: False)

    def rest(self, name: str, args: Sequence[RawValue]) -> list[Any]:
        return [name, len(args)]

    @workflow.query(name="value", description="The value.")
    def get(self, plus: int = 0) -> int:
        return self.value + plus

    @workflow.query
    def fails(self) -> None:
        raise exceptions.ApplicationError("no answer", type="NoAnswer")

    @workflow.query
    def replaying(self) -> list[bool]:
        return [
            workflow.unsafe.is_replaying(),
            workflow.unsafe.is_replaying_history_events(),
            workflow.unsafe.is_read_only(),
        ]

    @workflow.query
    def acts(self, what: str) -> None:
        ACTIONS[what](self)


ACTIONS: dict[str, Any] = {
    "start activity": lambda self: workflow.start_activity(
        "a", start_to_close_timeout=timedelta(seconds=1)
    ),
    "random": lambda self: workflow.random(),
    "set query handler": lambda self: workflow.set_query_handler("x", None),
    "set signal handler": lambda self: workflow.set_signal_handler("x", None),
    "set current details": lambda self: workflow.set_current_details("x"),
    "register random seed callback": lambda self: workflow.new_random(),
    "continue as new": lambda self: workflow.continue_as_new(),
    "schedule task": lambda self: asyncio.get_running_loop().call_soon(print),
    "schedule timer": lambda self: asyncio.get_running_loop().call_later(1, print),
}


def test_queries_are_answered() -> None:
    driver = Driver(Answers)
    driver.start()
    assert driver.query("value") == 1
    assert driver.query("value", 41) == 42
    assert driver.query("late") == "late answer"
    assert driver.query("unknown", 1, 2) == ["unknown", 2]
    assert driver.query("replaying") == [True, False, True]


def test_query_that_fails_is_an_answer() -> None:
    driver = Driver(Answers)
    driver.start()
    with pytest.raises(exceptions.ApplicationError, match="no answer"):
        driver.query("fails")
    with pytest.raises(exceptions.ApplicationError, match="Failed decoding arguments"):
        driver.query("value", "NaN")
    assert driver.query("value") == 1


def test_unknown_query_lists_the_known_ones() -> None:
    driver = Driver(Collects)
    driver.start()
    with pytest.raises(exceptions.ApplicationError) as raised:
        driver.query("nope")
    assert raised.value.message == (
        "Query handler for 'nope' expected but not found, known queries: "
        "[__enhanced_stack_trace __stack_trace __temporal_workflow_metadata handlers]"
    )
    assert raised.value.type == "RuntimeError"


@pytest.mark.parametrize("action", ACTIONS)
def test_queries_may_only_read(action: str) -> None:
    driver = Driver(Answers)
    driver.start()
    with pytest.raises(exceptions.ApplicationError) as raised:
        driver.query("acts", action)
    assert raised.value.type == "ReadOnlyContextError"
    assert raised.value.message == f"While in read-only function, action attempted: {action}"


@workflow.defn
class Waits:
    def __init__(self) -> None:
        self.log: list[str] = []
        self.done = asyncio.Event()

    @workflow.run
    async def run(self) -> None:
        async def waits() -> str:
            try:
                await self.done.wait()
            except asyncio.CancelledError:
                workflow.set_current_details("changed by a query")
            finally:
                self.log.append("ended")
            return "too late"

        async def stays() -> str:
            while not self.done.is_set():
                try:
                    await self.done.wait()
                except asyncio.CancelledError:
                    self.log.append("stays")
            self.log.append("stayed")
            return "much too late"

        def cancelled() -> None:
            raise asyncio.CancelledError

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            workflow.set_query_handler("waits", waits)
            workflow.set_query_handler("stays", stays)
        workflow.set_query_handler("cancelled", cancelled)
        workflow.set_query_handler("exits", sys.exit)
        await self.done.wait()

    @workflow.signal
    def end(self) -> None:
        self.done.set()


def test_query_that_waits_is_answered_by_a_failure_and_harms_nobody() -> None:
    driver = Driver(Waits)
    driver.start()
    jobs = [QueryWorkflow(name, name, [], {}) for name in ("waits", "__stack_trace", "stays")]
    answers = driver.commands(*jobs)
    by_id = {answer.id: answer for answer in answers if isinstance(answer, QueryAnswer)}
    assert by_id["__stack_trace"].failure is None
    for name in ("waits", "stays"):
        failure = by_id[name].failure
        assert failure is not None
        assert failure.message.startswith(f"The handler of query '{name}' did not answer at once.")
    assert driver.instance.object.log == ["ended", "stays"]
    assert driver.instance.context.workflow_get_current_details() == ""

    (command,) = driver.signal("end")
    assert isinstance(command, CompleteWorkflowExecution)
    assert driver.instance.object.log[-1] == "stayed"
    assert driver.evict().failure is None


def test_query_that_raises_a_cancellation_is_answered() -> None:
    driver = Driver(Waits)
    driver.start()
    assert driver.query_answer("cancelled").failure is not None


def test_query_that_exits_is_answered_and_leaves_the_run_as_it_was() -> None:
    driver = Driver(Waits)
    driver.start()
    assert driver.query_answer("exits").failure is not None
    (command,) = driver.signal("end")
    assert isinstance(command, CompleteWorkflowExecution)


def test_metadata_query() -> None:
    driver = Driver(Answers)
    driver.start()
    answer = driver.query_answer("__temporal_workflow_metadata")
    from worker_core.api.sdk.v1 import WorkflowMetadata
    from worker_core.converter import PayloadConverter

    assert answer.result is not None
    metadata = PayloadConverter.default.from_payload(answer.result, WorkflowMetadata)
    assert metadata.definition.type == "Answers"
    assert [(q.name, q.description) for q in metadata.definition.query_definitions] == [
        ("", ""),
        ("__enhanced_stack_trace", ""),
        ("__stack_trace", ""),
        ("__temporal_workflow_metadata", ""),
        ("acts", ""),
        ("fails", ""),
        ("late", ""),
        ("replaying", ""),
        ("value", "The value."),
    ]


def test_stack_traces_show_where_tasks_wait() -> None:
    driver = Driver(Unfinished)
    driver.start("rude", jobs=[driver.signalled("slow")])
    text = driver.query("__stack_trace")
    assert "name='signal: slow (workflow: Unfinished, id: workflow-id, run: " in text
    assert "name='run (workflow: Unfinished" in text
    assert "in slow" in text
    assert "in run" in text
    assert "query" not in text

    from worker_core.api.sdk.v1 import EnhancedStackTrace
    from worker_core.converter import PayloadConverter

    answer = driver.query_answer("__enhanced_stack_trace")
    assert answer.result is not None
    trace = PayloadConverter.default.from_payload(answer.result, EnhancedStackTrace)
    assert len(trace.stacks) == 2
    functions = {location.function_name for stack in trace.stacks for location in stack.locations}
    assert {"run", "slow"} <= functions
    assert "async def slow" in trace.sources[__file__].content
