"""Updates: validated, accepted, handled, and answered in the right order."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import sys
import warnings
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from instance_driver import Driver, payload, value_of
from instance_pairs import Pair
from worker_core import exceptions, workflow
from worker_core._activation import (
    CancelWorkflow,
    Command,
    CompleteWorkflowExecution,
    EventGroups,
    FireTimer,
    Job,
    LogicFlag,
    ScheduleActivity,
    StartTimer,
    UpdateAccepted,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
)
from worker_core._interceptors import HandleUpdateInput, WorkflowInboundInterceptor
from worker_core.common import RawValue

# On both SDKs ------------------------------------------------------------------------------------

SOURCE = """
import asyncio
from collections.abc import Sequence
from datetime import timedelta
from PACKAGE import workflow
from PACKAGE.common import RawValue
from PACKAGE.exceptions import ApplicationError, CancelledError

ACTIVITY = {"start_to_close_timeout": timedelta(seconds=9)}

@workflow.defn(failure_exception_types=[ArithmeticError])
class Subject:
    def __init__(self):
        self.trace = []
        self.opens = 0
        self.stop = False
        workflow.set_update_handler("set_in_init", self.set_in_init)

    @workflow.run
    async def run(self, how: str = ""):
        self.trace.append("run")
        workflow.set_update_handler("late", self.late, validator=self.check_late)
        if how == "gates":
            await asyncio.gather(self.gate("a"), self.gate("b"))
        elif how == "ends":
            await workflow.sleep(1)
            return "ended"
        elif how == "polite":
            await workflow.sleep(1)
            await workflow.wait_condition(workflow.all_handlers_finished)
            return "ended politely"
        elif how == "survives":
            try:
                await workflow.sleep(100)
            except asyncio.CancelledError:
                self.trace.append("cancelled")
            await workflow.wait_condition(workflow.all_handlers_finished)
            return "survived"
        await workflow.wait_condition(lambda: self.stop)
        return "stopped"

    async def gate(self, name):
        await workflow.wait_condition(lambda: self.opens > 0)
        self.trace.append(("through", name))
        await workflow.sleep(77)

    def set_in_init(self, value):
        self.trace.append(("set_in_init", value))
        return value

    async def late(self, value: int):
        self.trace.append(("late", value, workflow.current_update_info().id))
        return value

    def check_late(self, value: int):
        if value < 0:
            raise ValueError("negative")

    @workflow.update
    async def double(self, value: int) -> int:
        self.trace.append(("double", value))
        await workflow.sleep(1)
        self.trace.append(("doubled", value))
        return value * 2

    @double.validator
    def check_double(self, value: int) -> None:
        self.trace.append(("check", value))
        if value == 0:
            raise ApplicationError("zero", "detail", type="Zero")
        if value < 0:
            raise ValueError("negative")

    @workflow.update(name="plain one")
    def plain(self, values: list, more: str = "x"):
        self.trace.append(("plain", list(values)))
        values.append(99)
        return [*values, more]

    @plain.validator
    def check_plain(self, values: list, more: str = "x"):
        values.append("seen by the validator")
        if more == "act":
            workflow.start_activity("act", **ACTIVITY)
        if more == "random":
            workflow.random()
        if more == "handler":
            workflow.set_update_handler("double", None)
        if more == "again":
            workflow.continue_as_new()
        if more == "cancelled":
            raise asyncio.CancelledError("from a validator")

    @workflow.update
    async def act(self, how: str):
        self.trace.append(("act", how))
        if how == "activity":
            return await workflow.execute_activity("act", **ACTIVITY)
        if how == "many":
            return await asyncio.gather(
                workflow.execute_activity("one", **ACTIVITY),
                workflow.execute_activity("two", **ACTIVITY),
            )
        if how == "fail":
            raise ApplicationError("failed", type="Failed")
        if how == "fail late":
            await workflow.sleep(1)
            raise ApplicationError("failed late", type="Failed")
        if how == "configured":
            1 / 0
        if how == "timeout":
            async with asyncio.timeout(1):
                await workflow.sleep(60)
        if how == "bug":
            raise RuntimeError("a bug")
        if how == "bug late":
            await workflow.sleep(1)
            raise RuntimeError("a late bug")
        if how == "again":
            workflow.continue_as_new("x")
        if how == "again later":
            await workflow.sleep(1)
            workflow.continue_as_new("x")
        if how == "cancelled":
            raise asyncio.CancelledError("on purpose")
        if how == "cancelled plainly":
            task = asyncio.current_task()
            asyncio.get_running_loop().call_soon(task.cancel)
            await workflow.sleep(1)
        if how == "temporal cancelled":
            raise CancelledError("by type")
        if how == "odd":
            return object()
        if how == "open":
            self.opens += 1
        if how == "stop":
            self.stop = True
        if how == "info":
            async def inner():
                info = workflow.current_update_info()
                return [info.id, info.name]
            return [await inner(), await asyncio.create_task(inner())]
        if how == "dynamic":
            workflow.set_dynamic_update_handler(self.rest, validator=self.check_rest)
        if how == "no dynamic":
            workflow.set_dynamic_update_handler(None)
        if how == "remove":
            workflow.set_update_handler("double", None)
        if how == "known":
            return [
                workflow.get_update_handler("double") is not None,
                workflow.get_update_handler("late") is not None,
                workflow.get_update_handler("nope") is not None,
                workflow.get_dynamic_update_handler() is not None,
                workflow.all_handlers_finished(),
            ]
        return how

    async def rest(self, name: str, args: Sequence[RawValue]):
        converter = workflow.payload_converter()
        values = [converter.from_payload(arg.payload) for arg in args]
        self.trace.append((name, values))
        return [name, values, workflow.current_update_info().name]

    def check_rest(self, name: str, args: Sequence[RawValue]):
        if name == "unwanted":
            raise ApplicationError("unwanted")

    @workflow.signal
    async def note(self, name: str):
        self.trace.append(("note", name, workflow.current_update_info()))
        if name == "open":
            self.opens += 1
        await workflow.sleep(5)
"""

FLAGS = [
    frozenset[int](),
    frozenset({int(LogicFlag.PROCESS_JOBS_AS_SINGLE_BATCH)}),
]


def outcomes(said: dict[str, Any]) -> list[Any]:
    """Whose update became what, of what both sides said."""
    return [command[1:3] for command in said["commands"] if command[0] == "update"]


@pytest.fixture(params=FLAGS, ids=["sets", "single batch"])
def facts(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"available_flags": request.param}


@pytest.fixture(autouse=True)
def _expect_trouble(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(100)


updated = Driver.updated


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([updated("double", 2)], ["accepted"]),
        ([updated("double", 0)], ["rejected"]),
        ([updated("double", -1)], ["rejected"]),
        ([updated("double", -1, run_validator=False)], ["accepted"]),
        ([updated("double")], ["rejected"]),
        ([updated("unknown", 1)], ["rejected"]),
        ([updated("unknown", 1, run_validator=False)], ["rejected"]),
        ([updated("plain one", [1])], ["accepted", "completed"]),
        ([updated("plain one", [1], "y")], ["accepted", "completed"]),
        ([updated("plain one", [1], "cancelled")], ["rejected"]),
        ([updated("late", 3)], ["accepted", "completed"]),
        ([updated("late", -3)], ["rejected"]),
        ([updated("set_in_init", 3)], ["accepted", "completed"]),
        ([updated("act", "activity")], ["accepted"]),
        ([updated("act", "many")], ["accepted"]),
        ([updated("act", "fail")], ["accepted", "rejected"]),
        ([updated("act", "configured")], ["accepted", "rejected"]),
        ([updated("act", "cancelled")], ["accepted", "rejected"]),
        ([updated("act", "cancelled plainly")], ["accepted", "rejected"]),
        ([updated("act", "temporal cancelled")], ["accepted", "rejected"]),
        ([updated("act", "info")], ["accepted", "completed"]),
        ([updated("act", "known")], ["accepted", "completed"]),
    ],
)
def test_one_update_is_answered_alike(
    jobs: list[Job], expected: list[str], facts: dict[str, Any]
) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)

    said = pair.activate(*jobs, **facts)

    assert [outcome for _, outcome in outcomes(said)] == expected
    pair.activate(pair.ours.signalled("note", "afterwards"), **facts)
    pair.evict()


@pytest.mark.parametrize("how", ["bug", "again", "odd"])
def test_what_is_no_failure_fails_the_task_alike(how: str, facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)

    said = pair.activate(updated("act", how), **facts)

    assert "failure" in said
    if how == "again":
        message = "Cannot continue as new from an update handler"
        assert said["failure"][0] == (message, "application_failure_info", "RuntimeError")


@pytest.mark.parametrize("how", ["bug late", "again later"])
def test_so_it_does_later(how: str, facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)
    assert outcomes(pair.activate(updated("act", how), **facts)) == [
        ("update-id-instance", "accepted")
    ]

    assert "failure" in pair.activate(FireTimer(1), **facts)


@pytest.mark.parametrize(
    ("how", "action"),
    [
        ("act", "start activity"),
        ("random", "random"),
        ("handler", "set update handler"),
        ("again", "continue as new"),
    ],
)
def test_a_validator_may_only_read(how: str, action: str, facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)

    said = pair.activate(updated("plain one", [], how), **facts)

    ((message, _, kind),) = said["failure"]
    assert (message, kind) == (
        f"While in read-only function, action attempted: {action}",
        "ReadOnlyContextError",
    )


def test_a_failure_or_timeout_after_acceptance_fails_the_update_alone(
    facts: dict[str, Any],
) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)
    pair.activate(updated("act", "fail late", id="one"), **facts)
    pair.activate(updated("act", "timeout", id="two"), **facts)

    assert outcomes(pair.activate(FireTimer(1), **facts)) == [("one-instance", "rejected")]
    assert outcomes(pair.activate(FireTimer(2), **facts)) == [("two-instance", "rejected")]
    said = pair.activate(updated("act", "stop", id="three"), **facts)
    assert said["commands"][-1][0] == "complete"


def test_updates_of_the_first_task_come_before_the_workflow(facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)

    said = pair.start(
        jobs=[
            updated("double", 1, id="a"),
            pair.ours.signalled("note", "between"),
            updated("late", 2, id="b"),
            updated("set_in_init", 3, id="c"),
        ],
        **facts,
    )

    assert outcomes(said) == [
        ("a-instance", "accepted"),
        # Its handler is set by the run method, which has not begun.
        ("b-instance", "rejected"),
        ("c-instance", "accepted"),
        ("c-instance", "completed"),
    ]
    assert "run" in pair.traces()[0]


def test_answers_come_in_the_order_in_which_updates_started(facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)

    said = pair.activate(
        updated("act", "activity", id="a"),
        updated("double", 0, id="b"),
        updated("plain one", [], id="c"),
        pair.ours.signalled("note", "x"),
        updated("act", "many", id="d"),
        **facts,
    )

    assert [command[:3] for command in said["commands"]] == [
        ("update", "a-instance", "accepted"),
        ("schedule_activity", 1, "1"),
        ("update", "b-instance", "rejected"),
        ("update", "c-instance", "accepted"),
        ("update", "c-instance", "completed"),
        ("start_timer", 1, 5 * 10**9),
        ("update", "d-instance", "accepted"),
        ("schedule_activity", 2, "2"),
        ("schedule_activity", 3, "3"),
    ]
    said = pair.activate(*(pair.ours.completed(seq, seq) for seq in (3, 1, 2)), **facts)
    assert outcomes(said) == [("a-instance", "completed"), ("d-instance", "completed")]


@pytest.mark.parametrize(
    ("jobs", "opens"),
    [
        ([updated("double", 0)], False),
        ([updated("double", 0), updated("unknown", id="two")], False),
        ([updated("double", 0), Driver.signalled("note", "x")], True),
        ([Driver.signalled("note", "x"), updated("double", 0)], True),
        ([updated("double", 0), updated("double", 1, id="two")], True),
        ([updated("double", 1)], True),
    ],
)
def test_conditions_stay_closed_while_only_rejected_updates_come(
    jobs: list[Job], opens: bool, facts: dict[str, Any]
) -> None:
    pair = Pair(SOURCE)
    pair.start("gates", **facts)
    for side in (pair.ours.instance.object, pair.theirs.instance._object):
        side.opens = 1

    pair.activate(*jobs, **facts)

    assert (("through", "a") in pair.traces()[0]) is opens
    pair.activate(pair.ours.signalled("note", "open"), **facts)
    assert ("through", "b") in pair.traces()[0]


def test_dynamic_handlers_set_and_removed(facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)
    pair.activate(updated("other", 1), **facts)
    pair.activate(updated("act", "dynamic"), **facts)

    said = pair.activate(
        updated("other", 1, "x", id="a"),
        updated("unwanted", id="b"),
        updated("act", "known", id="c"),
        updated("double", 0, id="d"),
        **facts,
    )
    assert [outcome for _, outcome in outcomes(said)] == [
        "accepted",
        "completed",
        "rejected",
        "accepted",
        "completed",
        "rejected",
    ]
    # A handler of its own without a validator: that of the dynamic one is not asked.
    said = pair.activate(updated("act", "remove"), updated("double", 5, id="e"), **facts)
    assert outcomes(said)[-1] == ("e-instance", "completed")
    pair.activate(updated("act", "no dynamic"), **facts)
    said = pair.activate(updated("double", 5), **facts)
    assert outcomes(said) == [("update-id-instance", "rejected")]


def test_handlers_finish_before_a_polite_workflow_ends(facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start("polite", jobs=[updated("double", 1)], **facts)
    pair.activate(FireTimer(2), **facts)
    said = pair.activate(FireTimer(1), **facts)
    if said["commands"][-1][0] != "complete":
        said = pair.activate(FireTimer(2), **facts)
    assert said["commands"][-1][0] == "complete"


def test_an_update_ends_the_workflow_in_its_own_task(facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start(**facts)

    said = pair.activate(updated("act", "stop"), updated("act", "x", id="two"), **facts)

    assert [command[0] for command in said["commands"]] == ["update"] * 4 + ["complete"]


def test_cancelling_the_workflow_leaves_its_updates_alone(facts: dict[str, Any]) -> None:
    pair = Pair(SOURCE)
    pair.start("survives", jobs=[updated("act", "activity")], **facts)

    said = pair.activate(CancelWorkflow("enough"), updated("act", "x", id="two"), **facts)
    assert outcomes(said) == [("two-instance", "accepted"), ("two-instance", "completed")]

    said = pair.activate(pair.ours.completed(1), **facts)
    assert [command[0] for command in said["commands"]] == ["update", "complete"]


# Ours alone --------------------------------------------------------------------------------------


@workflow.defn
class Updated:
    def __init__(self) -> None:
        self.kept: list[Any] = []

    @workflow.run
    async def run(self, how: str = "") -> None:
        if how == "ends":
            await workflow.sleep(1)
        else:
            await workflow.wait_condition(lambda: False)

    @workflow.update(description="Does things.")
    async def act(self) -> None:
        async def inner() -> None:
            await workflow.execute_activity("b", start_to_close_timeout=timedelta(seconds=1))

        await asyncio.gather(
            workflow.execute_activity("a", start_to_close_timeout=timedelta(seconds=1)), inner()
        )
        await workflow.sleep(1)

    @workflow.update(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    async def expendable(self) -> None:
        await workflow.sleep(60)

    @workflow.update(dynamic=True)
    async def rest(self, name: str, args: Sequence[RawValue]) -> None:
        self.kept.append(args)
        workflow.logger.info("hello")
        await workflow.sleep(60)

    @workflow.update
    async def keep(self, raw: RawValue) -> None:
        self.kept.append(raw)
        try:
            await workflow.execute_activity("b", start_to_close_timeout=timedelta(seconds=1))
        except exceptions.ActivityError as error:
            self.kept.append(error)
        await workflow.sleep(60)

    @keep.validator
    def check_keep(self, raw: RawValue) -> None:
        workflow.logger.info("checking")

    @workflow.update
    def leave(self) -> None:
        raise Leaves

    @leave.validator
    def check_leave(self) -> None:
        if self.kept:
            raise Leaves


class Leaves(BaseException):
    """Not an error of the kind that code handles."""


def test_commands_of_an_update_handler_carry_its_id() -> None:
    driver = Driver(Updated)
    driver.start()
    commands = driver.update("act", id="u1")
    groups = EventGroups(update_id="u1")
    assert [(type(command), getattr(command, "groups", "none")) for command in commands] == [
        (UpdateResponse, None),
        (ScheduleActivity, groups),
        (ScheduleActivity, groups),
    ]
    assert driver.commands(driver.completed(1), driver.completed(2)) == [
        StartTimer(seq=1, duration_ns=10**9, groups=groups)
    ]
    (answer,) = driver.fire(1)
    assert isinstance(answer, UpdateResponse)
    assert answer.protocol_instance_id == "u1-instance"
    assert isinstance(answer.outcome, UpdateCompleted)
    assert value_of(answer.outcome.result) is None


def test_rejection_names_the_known_updates() -> None:
    @workflow.defn
    class Few:
        run = _run

        @workflow.update
        def b(self) -> None: ...

        @workflow.update
        def a(self) -> None: ...

    driver = Driver(Few)
    driver.start()
    (answer,) = driver.update("nope")
    assert _rejection(answer) == (
        "Update handler for 'nope' expected but not found, and there is no dynamic handler. "
        "known updates: [a b]"
    )


def test_arguments_that_do_not_decode_reject_it() -> None:
    driver = Driver(Decodes)
    driver.start()
    (answer,) = driver.update("count", "not a number")
    assert _rejection(answer) == "Failed decoding arguments"
    assert driver.instance.object.counts == []
    assert driver.instance.context.workflow_all_handlers_finished()


@workflow.defn
class Decodes:
    def __init__(self) -> None:
        self.counts: list[int] = []

    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: False)

    @workflow.update
    def count(self, number: int) -> None:
        self.counts.append(number)


def _rejection(command: Command) -> str:
    assert isinstance(command, UpdateResponse)
    assert isinstance(command.outcome, UpdateRejected)
    message: str = command.outcome.failure.message
    return message


@workflow.run
async def _run(self: Any) -> None:
    await workflow.wait_condition(lambda: False)


def test_ending_with_running_updates_warns_with_their_ids() -> None:
    driver = Driver(Updated)
    driver.start(
        "ends",
        jobs=[
            driver.updated("act", id="one"),
            driver.updated("other", id="two"),
            driver.updated("expendable", id="three"),
        ],
    )
    with pytest.warns(workflow.UnfinishedUpdateHandlersWarning) as caught:
        commands = driver.fire(3)
    assert [type(command) for command in commands] == [CompleteWorkflowExecution]
    (warning,) = caught
    text = str(warning.message)
    assert text.startswith("[TMPRL1102] Workflow finished while update handlers are still running")
    assert json.loads(text[text.index("[{") :]) == [
        {"name": "act", "id": "one"},
        {"name": "other", "id": "two"},
    ]


def test_the_warning_may_be_an_error_and_is_silent_on_replay() -> None:
    for replaying, fails in ((False, True), (True, False)):
        driver = Driver(Updated)
        driver.start("ends", jobs=[driver.updated("act")])
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            completion = driver.activate(FireTimer(1), is_replaying=replaying)
        assert (completion.failure is not None) is fails


@pytest.mark.parametrize("in_validator", [False, True])
def test_what_is_no_exception_fails_the_task(in_validator: bool) -> None:
    driver = Driver(Updated)
    driver.start()
    driver.instance.object.kept = [1] if in_validator else []
    completion = driver.activate(driver.updated("leave"))
    assert completion.failure is not None
    assert completion.failure.failure.application_failure_info.type == "Leaves"


def test_log_records_name_the_update(caplog: pytest.LogCaptureFixture) -> None:
    driver = Driver(Updated)
    driver.start()
    caplog.set_level(logging.INFO, "worker_core.workflow")
    driver.update("keep", 1, id="u1")
    driver.update("other", id="u2")
    checking, hello = caplog.records
    assert checking.__dict__["temporal_workflow"]["update_id"] == "u1"
    assert checking.__dict__["temporal_workflow"]["update_name"] == "keep"
    assert hello.__dict__["temporal_workflow"]["update_name"] == "other"
    assert "'update_id': 'u2'" in hello.getMessage()
    assert "update_id" not in driver.instance.context.logger_details


def test_metadata_lists_updates() -> None:
    from worker_core.api.sdk.v1 import WorkflowMetadata
    from worker_core.converter import PayloadConverter

    driver = Driver(Updated)
    driver.start()
    answer = driver.query_answer("__temporal_workflow_metadata")
    assert answer.result is not None
    metadata = PayloadConverter.default.from_payload(answer.result, WorkflowMetadata)
    assert [(u.name, u.description) for u in metadata.definition.update_definitions] == [
        ("", ""),
        ("act", "Does things."),
        ("expendable", ""),
        ("keep", ""),
        ("leave", ""),
    ]


def test_handlers_are_of_one_run_and_tasks_have_a_name() -> None:
    one, other = Driver(Updated), Driver(Updated)
    one.start(jobs=[one.updated("act")])
    other.start()
    one.instance.updates.set("act", None, None)
    assert other.instance.updates.find("act").name == "act"
    assert one.instance.updates.find("act").name is None
    assert "update: act (workflow: Updated, id: workflow-id, run: " in one.query("__stack_trace")


def test_eviction_ends_updates_without_an_answer() -> None:
    driver = Driver(Updated)
    driver.start(jobs=[driver.updated("act"), driver.updated("other", id="two")])
    completion = driver.evict()
    assert completion.failure is None
    assert completion.commands == []


def test_nothing_of_an_update_is_kept() -> None:
    driver = Driver(Updated, interceptors=[KeepsInput])
    driver.start()
    argument, header, raw = messages = [payload(n) for n in range(3)]
    before = [sys.getrefcount(message) for message in messages]
    job, dynamic = driver.updated("keep"), driver.updated("other", id="two")
    job.arguments, job.headers, dynamic.arguments = [argument], {"h": header}, [raw]
    job_before = sys.getrefcount(job)
    driver.commands(job, dynamic)
    job_after = sys.getrefcount(job)
    assert job_after == job_before
    driver.fail(1)
    assert len(driver.instance.object.kept) == 3
    job_after = sys.getrefcount(job)
    assert job_after == job_before
    del job, dynamic
    gc.collect()
    assert [sys.getrefcount(message) for message in messages] == before


SEEN: list[Any] = []


class KeepsInput(WorkflowInboundInterceptor):
    def handle_update_validator(self, input: HandleUpdateInput) -> None:
        SEEN.append(("validator", input.id, input.update, input.args))
        super().handle_update_validator(input)

    async def handle_update_handler(self, input: HandleUpdateInput) -> Any:
        SEEN.append(("handler", input.id, input.update, input.args))
        return await super().handle_update_handler(input)


def test_interceptors_see_validation_and_handling() -> None:
    SEEN.clear()
    driver = Driver(Updated, interceptors=[KeepsInput])
    driver.start(jobs=[driver.updated("keep", 1, id="u1"), driver.updated("act", id="u2")])
    validated, handled, without_validator = SEEN
    assert validated[:3] == ("validator", "u1", "keep")
    assert handled[:3] == ("handler", "u1", "keep")
    assert handled[3] == validated[3]
    assert handled[3] is not validated[3]
    assert without_validator == ("handler", "u2", "act", [])
    SEEN.clear()


class Redirects(WorkflowInboundInterceptor):
    async def handle_update_handler(self, input: HandleUpdateInput) -> Any:
        input.update = "act"
        input.args = []
        return await super().handle_update_handler(input)


def test_interceptors_may_change_what_is_handled() -> None:
    driver = Driver(Updated, interceptors=[Redirects])
    driver.start()
    commands = driver.update("other", 1, 2)
    assert isinstance(commands[0], UpdateResponse)
    assert isinstance(commands[0].outcome, UpdateAccepted)
    assert [type(command) for command in commands[1:]] == [ScheduleActivity] * 2


def test_nobody_is_updated_outside_of_one() -> None:
    assert workflow.current_update_info() is None
