"""Activities of a workflow: the commands they make and how they end."""

from __future__ import annotations

import asyncio
import inspect
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from instance_driver import Driver, payload, value_of
from worker_core import activity, exceptions, workflow
from worker_core._activation import (
    ActivityCancellation,
    ActivityCompleted,
    CancelWorkflow,
    CompleteWorkflowExecution,
    FailWorkflowExecution,
    RequestCancelActivity,
    ResolveActivity,
    ScheduleActivity,
    UserMetadata,
)
from worker_core.common import Priority, RawValue, RetryPolicy

SHORT = timedelta(seconds=1)


@dataclass
class Parcel:
    weight: int


@activity.defn(name="pack")
async def pack_things(parcel: Parcel) -> Parcel: ...  # type: ignore[empty-body]


@activity.defn
class Sender:
    def __call__(self, parcel: Parcel) -> str: ...  # type: ignore[empty-body]


class Depot:
    @activity.defn
    async def store(self, parcel: Parcel, shelf: int) -> str: ...  # type: ignore[empty-body]


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
async def by_function() -> Any:
    packed = await workflow.execute_activity(pack_things, Parcel(2), start_to_close_timeout=SHORT)
    return type(packed).__name__


@script
async def with_everything() -> Any:
    return await workflow.execute_activity(
        "any",
        args=[1, "two"],
        task_queue="elsewhere",
        result_type=Parcel,
        schedule_to_close_timeout=timedelta(seconds=4),
        schedule_to_start_timeout=timedelta(seconds=3),
        start_to_close_timeout=timedelta(seconds=2, microseconds=1),
        heartbeat_timeout=timedelta(seconds=1),
        retry_policy=RetryPolicy(maximum_attempts=3),
        cancellation_type=workflow.ActivityCancellationType.ABANDON,
        activity_id="my-id",
        versioning_intent=workflow.VersioningIntent.COMPATIBLE,
        summary="sum",
        priority=Priority(priority_key=2),
    )


@script
async def by_class_and_method() -> Any:
    workflow.start_activity_class(Sender, Parcel(1), start_to_close_timeout=SHORT)
    workflow.start_activity_method(Depot.store, args=[Parcel(1), 2], start_to_close_timeout=SHORT)
    await workflow.execute_activity_class(Sender, Parcel(3), start_to_close_timeout=SHORT)


def test_function_gives_name_and_hints() -> None:
    driver = Driver(Runs)
    (command,) = driver.start("by_function")
    assert command == ScheduleActivity(
        seq=1,
        activity_id="1",
        activity_type="pack",
        task_queue="task-queue",
        arguments=[payload(Parcel(2))],
        headers={},
        start_to_close_timeout_ns=10**9,
        use_workflow_build_id=True,
        priority=Priority.default,
    )
    assert result_of(driver.complete(1, {"weight": 2})) == "Parcel"


def test_every_option_reaches_the_command() -> None:
    driver = Driver(Runs, disable_eager=True)
    (command,) = driver.start("with_everything")
    assert command == ScheduleActivity(
        seq=1,
        activity_id="my-id",
        activity_type="any",
        task_queue="elsewhere",
        arguments=[payload(1), payload("two")],
        headers={},
        schedule_to_close_timeout_ns=4 * 10**9,
        schedule_to_start_timeout_ns=3 * 10**9,
        start_to_close_timeout_ns=2 * 10**9 + 1000,
        heartbeat_timeout_ns=10**9,
        retry_policy=RetryPolicy(maximum_attempts=3),
        cancellation=ActivityCancellation.ABANDON,
        allow_eager=False,
        use_workflow_build_id=True,
        priority=Priority(priority_key=2),
        metadata=UserMetadata(summary=payload("sum")),
    )


def test_class_and_method_forms() -> None:
    commands = Driver(Runs).start("by_class_and_method")
    assert [command.activity_type for command in commands] == ["Sender", "store", "Sender"]  # type: ignore[union-attr]
    assert [command.seq for command in commands] == [1, 2, 3]  # type: ignore[union-attr]


def test_result_without_payload_is_none() -> None:
    driver = Driver(Runs)
    driver.start("by_function")
    assert result_of(driver.commands(ResolveActivity(1, ActivityCompleted(None)))) == "NoneType"


def test_result_that_does_not_decode_fails_the_task() -> None:
    driver = Driver(Runs)
    driver.start("by_function")
    completion = driver.activate(driver.completed(1, "no parcel"))
    assert completion.failure is not None
    assert completion.failure.failure.message == "Failed decoding arguments"


def test_result_of_an_unknown_activity_fails_the_task() -> None:
    driver = Driver(Runs)
    driver.start("by_function")
    completion = driver.activate(driver.completed(9))
    assert completion.failure is not None
    assert completion.failure.failure.message == "Failed finding activity handle for sequence 9"


def test_failure_is_raised_and_fails_the_workflow() -> None:
    driver = Driver(Runs)
    driver.start("by_function")
    (command,) = driver.fail(1, exceptions.ApplicationError("no box", type="NoBox"))
    assert isinstance(command, FailWorkflowExecution)
    assert command.failure.activity_failure_info.activity_type.name == "act"
    assert command.failure.cause.message == "no box"


@script
async def keeps_failure() -> Any:
    try:
        await workflow.execute_activity("a", start_to_close_timeout=SHORT)
    except exceptions.ActivityError as error:
        kept = error
    await workflow.sleep(1)
    return str(kept.cause)


def test_failure_kept_is_a_copy() -> None:
    driver = Driver(Runs)
    driver.start("keeps_failure")
    job = driver.failed(1, exceptions.ApplicationError("original"))
    driver.commands(job)
    job.resolution.failure.cause.message = "changed"  # type: ignore[union-attr]
    assert "changed" not in result_of(driver.fire(1))


@script
async def keeps_raw() -> Any:
    raw: RawValue = await workflow.execute_activity(
        "a", start_to_close_timeout=SHORT, result_type=RawValue
    )
    await workflow.sleep(1)
    return workflow.payload_converter().from_payload(raw.payload)


def test_raw_value_kept_is_a_copy() -> None:
    driver = Driver(Runs)
    driver.start("keeps_raw")
    job = driver.completed(1, "original")
    driver.commands(job)
    job.resolution.result.data = b'"changed"'  # type: ignore[union-attr]
    assert result_of(driver.fire(1)) == "original"


# Refusals ----------------------------------------------------------------------------------------


REFUSED: dict[str, tuple[type[Exception], Any]] = {
    "no timeout": (ValueError, lambda: workflow.start_activity("a")),
    "zero timeout": (
        ValueError,
        lambda: workflow.start_activity("a", start_to_close_timeout=timedelta()),
    ),
    "neither": (TypeError, lambda: workflow.start_activity(3, start_to_close_timeout=SHORT)),  # type: ignore[call-overload]
    "undecorated": (
        TypeError,
        lambda: workflow.start_activity(result_of, [], start_to_close_timeout=SHORT),
    ),
    "arg and args": (
        ValueError,
        lambda: workflow.start_activity("a", 1, args=[2], start_to_close_timeout=SHORT),
    ),
}


@script
async def refused() -> Any:
    raised = {}
    for name, (expected, call) in REFUSED.items():
        try:
            call()
        except expected as error:
            raised[name] = str(error)
    return raised


def test_calls_that_are_refused() -> None:
    refused_with = result_of(Driver(Runs).start("refused"))
    assert refused_with.keys() == REFUSED.keys()
    assert "start_to_close_timeout" in refused_with["no timeout"]
    assert "result_of" in refused_with["undecorated"]


@script
async def unconvertible() -> Any:
    try:
        workflow.start_activity("a", object(), start_to_close_timeout=SHORT)
    except TypeError:
        workflow.start_activity("b", start_to_close_timeout=SHORT)


def test_unconvertible_arguments_use_up_a_number() -> None:
    command, _ = Driver(Runs).start("unconvertible")
    assert isinstance(command, ScheduleActivity)
    assert (command.seq, command.activity_id, command.activity_type) == (2, "2", "b")


# Cancellation ------------------------------------------------------------------------------------


@script
async def cancels_unstarted() -> Any:
    handle = workflow.start_activity("a", start_to_close_timeout=SHORT)
    assert handle.cancel()
    try:
        await handle
    except asyncio.CancelledError as error:
        await workflow.sleep(1)
        return type(error).__name__


def test_cancel_before_the_first_step() -> None:
    driver = Driver(Runs)
    commands = driver.start("cancels_unstarted")
    assert commands[:2] == [commands[0], RequestCancelActivity(seq=1)]
    assert driver.commands(driver.cancelled(1)) == []
    assert result_of(driver.fire(1)) == "CancelledError"


@script
async def cancels_twice() -> Any:
    handle = workflow.start_activity(
        "a",
        start_to_close_timeout=SHORT,
        cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    )
    await asyncio.sleep(0)
    handle.cancel()
    await asyncio.sleep(0)
    handle.cancel()
    try:
        return await handle
    except exceptions.ActivityError as error:
        return [type(error.cause).__name__, handle.cancelled(), asyncio.current_task().cancelling()]  # type: ignore[union-attr]


def test_cancel_asks_once_and_the_server_decides() -> None:
    driver = Driver(Runs)
    assert driver.start("cancels_twice")[1:] == [RequestCancelActivity(seq=1)]
    assert result_of(driver.commands(driver.cancelled(1))) == ["CancelledError", False, 0]
    again = Driver(Runs)
    again.start("cancels_twice")
    assert result_of(again.complete(1, "done all the same")) == "done all the same"


def test_workflow_cancellation_reaches_the_activity() -> None:
    driver = Driver(Runs)
    driver.start("by_function")
    assert driver.cancel() == [RequestCancelActivity(seq=1)]


def test_cancelling_with_a_result_at_hand_raises_and_is_flagged() -> None:
    driver = Driver(Runs)
    driver.start("by_function")
    completion = driver.activate(driver.completed(1, {"weight": 1}), CancelWorkflow(""))
    assert list(completion.used_flags) == [1]
    replay = Driver(Runs)
    replay.start("by_function")
    completion = replay.activate(
        replay.completed(1, {"weight": 1}), CancelWorkflow(""), is_replaying=True
    )
    assert list(completion.used_flags) == []
    assert [type(command) for command in completion.commands] == [
        RequestCancelActivity,
        CompleteWorkflowExecution,
    ]


def test_config_lists_every_option() -> None:
    for function in (
        workflow.start_activity,
        workflow.execute_activity,
        workflow.start_activity_class,
        workflow.execute_activity_class,
        workflow.start_activity_method,
        workflow.execute_activity_method,
    ):
        names = inspect.signature(function).parameters.keys()
        assert names - {"activity", "arg", "args", "result_type"} == set(
            workflow.ActivityConfig.__annotations__
        )


def test_handle_is_a_named_task() -> None:
    driver = Driver(Runs)
    driver.start("names_handle")
    assert result_of(driver.complete(1)) == [
        f"activity: a (workflow: Runs, id: workflow-id, run: {driver.run_id})",
        True,
    ]


@script
async def names_handle() -> Any:
    handle = workflow.start_activity("a", start_to_close_timeout=SHORT)
    await handle
    return [handle.get_name(), isinstance(handle, workflow.ActivityHandle)]


@script
async def with_wrong_timeouts() -> Any:
    said = []
    for name in (
        "schedule_to_close_timeout",
        "schedule_to_start_timeout",
        "start_to_close_timeout",
        "heartbeat_timeout",
    ):
        timeouts: Any = {"start_to_close_timeout": SHORT} | {name: 5}
        for call in (
            workflow.start_activity,
            workflow.execute_activity,
            workflow.start_activity_class,
            workflow.execute_activity_class,
            workflow.start_activity_method,
            workflow.execute_activity_method,
        ):
            called: Any = (
                Sender
                if call.__name__.endswith("class")
                else Depot.store
                if call.__name__.endswith("method")
                else pack_things
            )
            try:
                started: Any = call(called, args=[Parcel(1)], **timeouts)
                await started
            except TypeError as error:
                assert isinstance(error.__cause__, AttributeError)
                said.append(str(error))
    return said


def test_a_number_is_no_timeout() -> None:
    said = result_of(Driver(Runs).start("with_wrong_timeouts"))
    assert len(said) == 24
    assert said[0] == (
        "schedule_to_close_timeout of activity 'pack' is 5. Pass a timedelta, such as "
        "timedelta(seconds=5)."
    )
    assert said[-1].startswith("heartbeat_timeout of activity 'store' is 5.")


class _Fussy:
    def __getattribute__(self, name: str) -> Any:
        raise AttributeError("of its own")


@script
async def with_an_error_of_its_own() -> Any:
    try:
        await workflow.execute_activity("any", _Fussy(), start_to_close_timeout=SHORT)
    except AttributeError as error:
        return str(error)


def test_other_attribute_errors_stay_what_they_are() -> None:
    assert result_of(Driver(Runs).start("with_an_error_of_its_own")) == "of its own"
