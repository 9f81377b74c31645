"""How runs end: which exception of workflow code becomes which command."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from instance_driver import Driver, payload, value_of
from worker_core import exceptions, workflow
from worker_core._activation import (
    CancelWorkflow,
    CancelWorkflowExecution,
    CompleteWorkflowExecution,
    ContinueAsNewWorkflowExecution,
    FailWorkflowExecution,
    QueryWorkflow,
    RequestCancelActivity,
    ScheduleActivity,
    StartTimer,
)
from worker_core.common import RetryPolicy, VersioningBehavior


class Oops(Exception):
    pass


ERRORS: dict[str, BaseException] = {
    "application": exceptions.ApplicationError("broken", "detail", type="Broken"),
    "timeout": TimeoutError(),
    "oops": Oops("oops"),
    "asyncio": asyncio.CancelledError("stop"),
    "temporal": exceptions.CancelledError("stop"),
    "exit": SystemExit(3),
    "base": BaseException("base"),
}


@workflow.defn
class Raises:
    @workflow.run
    async def run(self, name: str) -> None:
        raise ERRORS[name]

    @workflow.signal
    async def also(self, name: str) -> None:
        raise ERRORS[name]


@workflow.defn
class Waits:
    @workflow.run
    async def run(self) -> str:
        await workflow.wait_condition(lambda: False)
        return "never"

    @workflow.signal
    async def raise_it(self, name: str) -> None:
        raise ERRORS[name]


@workflow.defn(failure_exception_types=[Oops])
class FailsByOops:
    @workflow.run
    async def run(self) -> None:
        raise Oops("oops")


def failure_message(commands: list[Any]) -> tuple[str, str]:
    (command,) = commands
    assert isinstance(command, FailWorkflowExecution)
    return command.failure.message, command.failure.application_failure_info.type


@pytest.mark.parametrize(
    ("name", "expected"),
    [("application", ("broken", "Broken")), ("timeout", ("", "TimeoutError"))],
)
def test_failure_exceptions_fail_the_workflow(name: str, expected: tuple[str, str]) -> None:
    assert failure_message(Driver(Raises).start(name)) == expected


@pytest.mark.parametrize("name", ["oops", "exit", "base"])
def test_other_exceptions_fail_the_task(name: str, caplog: pytest.LogCaptureFixture) -> None:
    driver = Driver(Raises)

    completion = driver.activate(driver.initialize(name))

    assert completion.failure is not None
    error = ERRORS[name]
    assert completion.failure.failure.message == str(error)
    assert completion.failure.failure.application_failure_info.type == type(error).__name__
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert record.getMessage() == (
        f"Failed activation on workflow Raises with ID workflow-id and run ID {driver.run_id}"
    )
    assert getattr(record, "__temporal_error_identifier") == "WorkflowTaskFailure"
    assert record.__dict__["temporal_workflow"]["workflow_type"] == "Raises"


def test_failure_types_of_the_worker_and_of_the_definition() -> None:
    assert failure_message(Driver(Raises, failure_types=[Oops]).start("oops")) == ("oops", "Oops")
    assert failure_message(Driver(FailsByOops).start()) == ("oops", "Oops")


def test_asyncio_cancellation_without_a_request_fails_the_workflow() -> None:
    (command,) = Driver(Raises).start("asyncio")
    assert isinstance(command, FailWorkflowExecution)
    assert command.failure.message == "stop"
    assert command.failure.HasField("canceled_failure_info")


def test_requested_cancellation_ends_as_cancelled() -> None:
    driver = Driver(Waits)
    driver.start()
    assert driver.cancel("enough") == [CancelWorkflowExecution()]


def test_signal_handler_that_fails_fails_the_workflow() -> None:
    driver = Driver(Waits)
    driver.start()
    assert failure_message(driver.signal("raise_it", "application")) == ("broken", "Broken")


def test_signal_handler_that_breaks_fails_the_task() -> None:
    driver = Driver(Waits)
    driver.start()
    completion = driver.activate(driver.signalled("raise_it", "oops"))
    assert completion.failure is not None
    assert completion.failure.failure.message == "oops"


def test_cancellation_swallowed_once_still_counts_later() -> None:
    driver = Driver(SwallowsOnce)
    driver.start()
    (scheduled,) = driver.cancel()
    assert isinstance(scheduled, ScheduleActivity)
    assert driver.commands(driver.cancelled(1)) == [CancelWorkflowExecution()]


@workflow.defn
class SwallowsOnce:
    @workflow.run
    async def run(self) -> None:
        try:
            await workflow.wait_condition(lambda: False)
        except asyncio.CancelledError:
            assert workflow.cancellation_reason() == ""
        await workflow.execute_activity("late", start_to_close_timeout=timedelta(seconds=1))


def test_cancel_before_first_step_reaches_the_first_await() -> None:
    driver = Driver(CleansUp)
    commands = driver.start(jobs=[CancelWorkflow("because")])

    assert [type(command) for command in commands] == [StartTimer, StartTimer]
    (command,) = driver.fire(2)
    assert isinstance(command, CompleteWorkflowExecution)
    assert value_of(command.result) == ["started", "because", "cleaned"]


@workflow.defn
class CleansUp:
    @workflow.run
    async def run(self) -> list[str | None]:
        seen: list[str | None] = ["started"]
        task = asyncio.create_task(workflow.sleep(60))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            seen.append(workflow.cancellation_reason())
            await workflow.sleep(1)
        seen.append("cleaned")
        return seen


@workflow.defn
class ContinuesAsNew:
    @workflow.run
    async def run(self, how: str) -> None:
        try:
            if how == "bare":
                workflow.continue_as_new("again")
            if how == "class":
                workflow.continue_as_new(workflow=FailsByOops.run)
            if how == "type":
                workflow.continue_as_new(workflow=3)  # type: ignore[call-overload]
            if how == "unconvertible":
                workflow.continue_as_new(object())
            workflow.continue_as_new(
                args=["a", 2],
                workflow="Other",
                task_queue="elsewhere",
                run_timeout=timedelta(seconds=3),
                task_timeout=timedelta(seconds=2),
                backoff_start_interval=timedelta(milliseconds=1),
                retry_policy=RetryPolicy(maximum_attempts=2),
                memo={"m": 1},
                initial_versioning_behavior=workflow.ContinueAsNewVersioningBehavior.AUTO_UPGRADE,
            )
        except Exception as error:
            raise AssertionError("no Exception") from error

    @workflow.signal
    async def go_on(self) -> None:
        workflow.continue_as_new("by signal")


def test_continue_as_new_keeps_what_is_not_given() -> None:
    (command,) = Driver(ContinuesAsNew).start("bare")
    assert command == ContinueAsNewWorkflowExecution(
        workflow_type="ContinuesAsNew",
        task_queue="task-queue",
        arguments=[payload("again")],
        headers={},
    )


def test_continue_as_new_with_everything() -> None:
    (command,) = Driver(ContinuesAsNew).start("full")
    assert command == ContinueAsNewWorkflowExecution(
        workflow_type="Other",
        task_queue="elsewhere",
        arguments=[payload("a"), payload(2)],
        headers={},
        run_timeout_ns=3_000_000_000,
        task_timeout_ns=2_000_000_000,
        backoff_start_interval_ns=1_000_000,
        retry_policy=RetryPolicy(maximum_attempts=2),
        memo={"m": payload(1)},
        inherit_build_id=False,
        initial_versioning_behavior=1,
    )


def test_continue_as_new_by_run_method_and_refusals() -> None:
    (command,) = Driver(ContinuesAsNew).start("class")
    assert isinstance(command, ContinueAsNewWorkflowExecution)
    assert command.workflow_type == "FailsByOops"
    for how in ("type", "unconvertible"):
        driver = Driver(ContinuesAsNew)
        completion = driver.activate(driver.initialize(how))
        assert completion.failure is not None, how


def test_continue_as_new_from_a_signal_handler() -> None:
    driver = Driver(SignalledToGoOn)
    driver.start()
    (command,) = driver.signal("go_on")
    assert isinstance(command, ContinueAsNewWorkflowExecution)
    assert command.arguments == [payload("by signal")]


@workflow.defn
class SignalledToGoOn:
    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: False)

    @workflow.signal
    async def go_on(self) -> None:
        workflow.continue_as_new("by signal")


def test_undecodable_arguments_fail_the_task() -> None:
    driver = Driver(Raises)
    bad = payload("x")
    bad.metadata["encoding"] = b"unheard-of"
    completion = driver.activate(driver.initialize(arguments=[bad]))
    assert completion.failure is not None
    assert completion.failure.failure.message == "Failed decoding arguments"
    assert "unheard-of" in completion.failure.failure.cause.message


def test_more_arguments_than_parameters_are_decoded_without_hints() -> None:
    driver = Driver(Raises)
    completion = driver.activate(driver.initialize("oops", 1))
    assert completion.failure is not None
    assert completion.failure.failure.application_failure_info.type == "TypeError"


@workflow.defn
class TakesNothing:
    @workflow.run
    async def run(self) -> str:
        return "nothing"


def test_arguments_nobody_takes_are_decoded_and_dropped() -> None:
    driver = Driver(TakesNothing)
    (ended,) = driver.activate(driver.initialize("more", 1)).commands
    assert isinstance(ended, CompleteWorkflowExecution)
    bad = payload("x")
    bad.metadata["encoding"] = b"unheard-of"
    driver = Driver(TakesNothing)
    completion = driver.activate(driver.initialize(arguments=[bad]))
    assert completion.failure is not None
    assert completion.failure.failure.message == "Failed decoding arguments"


def test_queries_with_other_jobs_fail_the_task() -> None:
    driver = Driver(Waits)
    driver.start()
    completion = driver.activate(QueryWorkflow("1", "q", [], {}), driver.signalled("s"))
    assert completion.failure is not None
    assert completion.failure.failure.application_failure_info.type == "AssertionError"


def test_predicate_that_raises_fails_the_task() -> None:
    driver = Driver(BadPredicate)
    completion = driver.activate(driver.initialize())
    assert completion.failure is not None
    assert completion.failure.failure.message == "division by zero"


@workflow.defn(versioning_behavior=VersioningBehavior.PINNED)
class BadPredicate:
    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: 1 / 0 > 1)


def test_versioning_behavior_is_told_with_every_completion() -> None:
    driver = Driver(Pinned)
    assert driver.activate(driver.initialize()).versioning_behavior is VersioningBehavior.PINNED
    again = driver.activate(driver.signalled("unknown"))
    assert again.versioning_behavior is VersioningBehavior.PINNED
    plain = Driver(Waits)
    assert plain.activate(plain.initialize()).versioning_behavior is None


@workflow.defn(versioning_behavior=VersioningBehavior.PINNED)
class Pinned:
    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: False)


def test_completion_first_then_other_commands_are_all_kept() -> None:
    commands = Driver(StartsAndReturns).start()
    assert [type(command) for command in commands] == [
        ScheduleActivity,
        CompleteWorkflowExecution,
        RequestCancelActivity,
    ]


@workflow.defn
class StartsAndReturns:
    @workflow.run
    async def run(self) -> None:
        handle = workflow.start_activity("a", start_to_close_timeout=timedelta(seconds=1))
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_soon(handle.cancel)
