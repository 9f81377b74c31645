"""Workflows at the edges of the rules, written for either SDK like those of `lab.workflows`.

Each does one thing that is easily got wrong; what counts is the history it leaves.
"""

import asyncio
import contextlib
import dataclasses
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from worker_core import activity, workflow
from worker_core.common import Priority, RawValue, RetryPolicy
from worker_core.exceptions import (
    ActivityError,
    ApplicationError,
    ApplicationErrorCategory,
    CancelledError,
    FailureError,
)

LONG = timedelta(seconds=30)
SHORT = timedelta(milliseconds=200)
ONCE = RetryPolicy(maximum_attempts=1)
BEATING = {
    "start_to_close_timeout": LONG,
    "heartbeat_timeout": timedelta(seconds=5),
    "retry_policy": ONCE,
}


class Odd(Exception):
    pass


class OwnFailure(ApplicationError):
    pass


@activity.defn
async def echo(value: str) -> str:
    return value


@activity.defn
async def anything(value: Any) -> Any:
    return value


@activity.defn
async def never_ends() -> None:
    await asyncio.Event().wait()


@activity.defn
async def beats() -> None:
    while True:
        activity.heartbeat("alive")
        await asyncio.sleep(0.05)


@activity.defn
async def fails_oddly() -> None:
    try:
        try:
            raise KeyError("bottom")
        except KeyError as error:
            raise Odd("middle") from error
    except Odd as error:
        raise ValueError("top", 1) from error


@activity.defn
async def fails_in_detail() -> None:
    raise ApplicationError(
        "in detail",
        {"a": 1},
        None,
        b"bytes",
        type="Typed",
        non_retryable=True,
        category=ApplicationErrorCategory.BENIGN,
    )


ACTIVITIES = [echo, anything, never_ends, beats, fails_oddly, fails_in_detail]


# Activities that end badly ------------------------------------------------------------------


@workflow.defn
class ActivityCancelled:
    @workflow.run
    async def run(self, kind: str, pause: float) -> None:
        handle = workflow.start_activity(
            beats, cancellation_type=workflow.ActivityCancellationType[kind], **BEATING
        )
        await asyncio.sleep(pause)
        handle.cancel()
        await handle


@workflow.defn
class ActivityCancelledUnsent:
    @workflow.run
    async def run(self, kind: str) -> None:
        handle = workflow.start_activity(
            beats, cancellation_type=workflow.ActivityCancellationType[kind], **BEATING
        )
        await asyncio.sleep(0)
        handle.cancel()
        await handle


@workflow.defn
class ActivityCancelledUnstarted:
    @workflow.run
    async def run(self) -> None:
        handle = workflow.start_activity(beats, **BEATING)
        handle.cancel()
        await handle


@workflow.defn
class ActivityNobodyTakes:
    @workflow.run
    async def run(self, kind: str) -> None:
        handle = workflow.start_activity(
            beats,
            task_queue="nobody-is-here",
            cancellation_type=workflow.ActivityCancellationType[kind],
            **BEATING,
        )
        await asyncio.sleep(0.05)
        handle.cancel()
        await handle


@workflow.defn
class ActivityTimesOut:
    @workflow.run
    async def run(self, which: str) -> None:
        options = {
            "start_to_close": {"start_to_close_timeout": SHORT},
            "heartbeat": {"start_to_close_timeout": LONG, "heartbeat_timeout": SHORT},
            "schedule_to_start": {
                "schedule_to_start_timeout": SHORT,
                "start_to_close_timeout": LONG,
                "task_queue": "nobody-is-here",
            },
            "schedule_to_close": {"schedule_to_close_timeout": SHORT},
        }[which]
        await workflow.execute_activity(never_ends, retry_policy=ONCE, **options)


@workflow.defn
class ActivityFails:
    @workflow.run
    async def run(self, name: str) -> None:
        await workflow.execute_activity(name, start_to_close_timeout=LONG, retry_policy=ONCE)


@workflow.defn
class CompletesBesideCancelledActivity:
    """The result and the cancellation meet in one task."""

    @workflow.run
    async def run(self) -> str:
        handle = workflow.start_activity(echo, "x", start_to_close_timeout=LONG)
        await workflow.wait_condition(lambda: handle.done())
        handle.cancel()
        return await handle


# Options ------------------------------------------------------------------------------------


@dataclasses.dataclass
class Thing:
    name: str
    parts: list[int]
    note: str | None = None


@workflow.defn
class Arguments:
    @workflow.run
    async def run(self) -> list[object]:
        said: list[object] = []
        for value in (None, b"bytes", True, 1.5, "text", [1, "2"], {"k": None}, Thing("t", [1])):
            answer = await workflow.execute_activity(
                anything, value, start_to_close_timeout=LONG, retry_policy=ONCE
            )
            said.append(answer if not isinstance(answer, bytes) else "bytes")
        said.append(
            await workflow.execute_activity("echo", args=["by name"], start_to_close_timeout=LONG)
        )
        return said


@workflow.defn
class Options:
    @workflow.run
    async def run(self) -> None:
        await workflow.execute_activity(
            echo,
            "x",
            activity_id="own id",
            start_to_close_timeout=timedelta(days=4000, microseconds=7),
            retry_policy=RetryPolicy(
                initial_interval=timedelta(milliseconds=1),
                maximum_interval=timedelta(0),
                non_retryable_error_types=[],
            ),
            versioning_intent=workflow.VersioningIntent.DEFAULT,
            priority=Priority(priority_key=2),
            summary="",
        )
        await workflow.execute_activity(
            echo,
            "y",
            schedule_to_close_timeout=LONG,
            start_to_close_timeout=timedelta(0),
            versioning_intent=workflow.VersioningIntent.COMPATIBLE,
            retry_policy=RetryPolicy(),
            summary="a summary",
        )


@workflow.defn
class TimersOfAllSizes:
    @workflow.run
    async def run(self) -> None:
        await workflow.sleep(0)
        await asyncio.sleep(0)
        await asyncio.sleep(1e-9)
        await asyncio.sleep(0.0123456789)
        await workflow.sleep(timedelta(microseconds=1), summary="tiny")
        with contextlib.suppress(TimeoutError):
            await workflow.wait_condition(lambda: False, timeout=0)
        with contextlib.suppress(TimeoutError):
            await workflow.wait_condition(lambda: False, timeout=0.0014)
        # In a task of its own: the other SDK puts this summary on later timers of the same task.
        with contextlib.suppress(TimeoutError):
            await asyncio.create_task(
                workflow.wait_condition(
                    lambda: False, timeout=timedelta(milliseconds=3), timeout_summary="no"
                )
            )
        huge = asyncio.create_task(workflow.sleep(timedelta(days=36500), summary="a century"))
        small = asyncio.create_task(asyncio.sleep(0.01))
        await small
        huge.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await huge


@workflow.defn
class NegativeTimer:
    @workflow.run
    async def run(self) -> None:
        await workflow.sleep(-1)


@workflow.defn
class ManyAtOnce:
    @workflow.run
    async def run(self, count: int) -> None:
        await asyncio.gather(*[asyncio.sleep(1) for number in range(count)])


# Ends ---------------------------------------------------------------------------------------


@workflow.defn
class Raises:
    @workflow.run
    async def run(self, what: str) -> object:
        if what == "asyncio cancelled":
            raise asyncio.CancelledError("no reason")
        if what == "cancelled":
            raise CancelledError("own", "detail")
        if what == "timeout":
            raise TimeoutError("took too long")
        if what == "wait_condition":
            await workflow.wait_condition(lambda: False, timeout=0.01)
        if what == "wait_for":
            await asyncio.wait_for(asyncio.Event().wait(), 0.01)
        if what == "own failure":
            raise OwnFailure("own", 1, 2)
        if what == "bare failure":
            raise FailureError("bare")
        if what == "in detail":
            raise ApplicationError(
                "in detail",
                Thing("t", []),
                type="T",
                next_retry_delay=timedelta(seconds=3),
                category=ApplicationErrorCategory.BENIGN,
            )
        if what == "context":
            try:
                raise KeyError("context")
            except KeyError:
                raise ApplicationError("with a context")  # noqa: B904
        if what == "no context":
            try:
                raise KeyError("context")
            except KeyError:
                raise ApplicationError("without a context") from None
        if what == "chain":
            try:
                try:
                    raise Odd("one")
                except Odd as error:
                    raise RuntimeError("two") from error
            except RuntimeError as error:
                raise ApplicationError("three") from error
        if what == "runtime":
            raise RuntimeError("fails the task")
        if what == "odd":
            raise Odd("odd", 2) from KeyError("why")
        if what == "assertion":
            assert what == "nothing", "asserted"
        if what == "group":
            raise ExceptionGroup("several", [ValueError("a"), Odd("b")])
        if what == "failure group":
            raise ExceptionGroup("several", [ApplicationError("a")])
        if what == "result":
            return object()
        if what == "stop":
            raise StopAsyncIteration("stop")
        if what == "predicate":
            await workflow.wait_condition(lambda: 1 // 0 > 0)
        if what == "failing predicate":
            await workflow.wait_condition(_fail)
        if what == "timeouts missing":
            await workflow.execute_activity(echo, "x")
        if what == "no activity":
            await workflow.execute_activity(_fail, start_to_close_timeout=LONG)
        if what == "not encodable":
            await workflow.execute_activity("echo", object(), start_to_close_timeout=LONG)
        if what == "result of another type":
            return await workflow.execute_activity(
                "echo", "text", start_to_close_timeout=LONG, result_type=int
            )
        if what == "socket":
            await asyncio.open_connection("127.0.0.1", 1)
        if what == "thread":
            await asyncio.to_thread(print)
        if what == "lost task":
            lost = asyncio.create_task(_fail_soon())
            await asyncio.sleep(0.01)
            del lost
            return "not told"
        return what


def _fail() -> bool:
    raise ApplicationError("from a predicate")


async def _fail_soon() -> None:
    raise Odd("nobody waits for this")


@workflow.defn(failure_exception_types=[Odd])
class RaisesListed:
    @workflow.run
    async def run(self) -> None:
        raise Odd("listed")


@workflow.defn
class FailsToBegin:
    def __init__(self) -> None:
        raise Odd("in __init__")

    @workflow.run
    async def run(self) -> None:
        pass


@workflow.defn
class TakesNumber:
    @workflow.run
    async def run(self, number: int) -> int:
        return number + 1


@workflow.defn
class TakesNothing:
    @workflow.run
    async def run(self) -> str:
        return "nothing"


@workflow.defn
class TakesTwo:
    @workflow.run
    async def run(self, first: Thing, second: int = 2) -> str:
        return f"{first} {second}"


@workflow.defn
class AsksAfterEnd:
    """Commands in the activation that ends the workflow, before and after its end."""

    @workflow.run
    async def run(self) -> str:
        async def late() -> None:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await workflow.execute_activity(echo, "late", start_to_close_timeout=LONG)

        self.tasks = [asyncio.create_task(late()), asyncio.create_task(asyncio.sleep(60))]
        workflow.start_activity(echo, "early", start_to_close_timeout=LONG)
        return "ended"


# Cancellation -------------------------------------------------------------------------------


@workflow.defn
class Cancelled:
    def __init__(self) -> None:
        self.seen: list[str] = []

    @workflow.run
    async def run(self, what: str) -> str:
        if what == "activity":
            await workflow.execute_activity(beats, **BEATING)
        if what == "abandoned activity":
            await workflow.execute_activity(
                beats, cancellation_type=workflow.ActivityCancellationType.ABANDON, **BEATING
            )
        if what == "condition":
            await workflow.wait_condition(lambda: False)
        if what == "condition with timeout":
            await workflow.wait_condition(lambda: False, timeout=60)
        if what == "gather":
            await asyncio.gather(asyncio.sleep(60), asyncio.sleep(61))
        if what == "group":
            async with asyncio.TaskGroup() as group:
                group.create_task(workflow.sleep(60))
                group.create_task(workflow.sleep(61))
        if what == "timeout":
            async with asyncio.timeout(60):
                await asyncio.sleep(61)
        if what == "shield":
            await asyncio.shield(asyncio.create_task(asyncio.sleep(0.5)))
        if what == "raises other":
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                raise ApplicationError("instead") from None
        if what == "reason":
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError as error:
                return f"{error} {error.args} {workflow.cancellation_reason()!r}"
        if what == "continues":
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                workflow.continue_as_new("nothing")
        if what == "late":
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(60)
            handle = workflow.start_activity(beats, **BEATING)
            await asyncio.sleep(0.05)
            handle.cancel()
            await handle
        return what


# Signals ------------------------------------------------------------------------------------


@workflow.defn
class Signals:
    def __init__(self) -> None:
        self.seen: list[str] = []
        self.is_done = False

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: self.is_done)
        return self.seen

    @workflow.signal
    def number(self, value: int) -> None:
        self.seen.append(f"number {value}")

    @workflow.signal
    def none(self) -> None:
        self.seen.append("none")

    @workflow.signal
    def default(self, first: str, second: str = "2") -> None:
        self.seen.append(f"default {first} {second}")

    @workflow.signal(dynamic=True)
    async def other(self, name: str, args: Sequence[RawValue]) -> None:
        await asyncio.sleep(0)
        self.seen.append(f"{name} {len(args)}")

    @workflow.signal
    async def act(self) -> None:
        await workflow.sleep(0.01, summary="in a signal")
        await workflow.execute_activity(echo, "in a signal", start_to_close_timeout=LONG)

    @workflow.signal
    async def cancels(self) -> None:
        with contextlib.suppress(asyncio.CancelledError, ActivityError):
            async with asyncio.timeout(0.05):
                await workflow.execute_activity(beats, summary="left", **BEATING)
            self.seen.append("unreachable")

    @workflow.signal
    def end(self) -> None:
        self.is_done = True

    @workflow.signal
    async def anew(self) -> None:
        await asyncio.sleep(0.01)
        workflow.continue_as_new()

    @workflow.signal
    async def breaks(self) -> None:
        raise RuntimeError("in a signal")


# Information --------------------------------------------------------------------------------


_IDS = (
    "workflow_id",
    "task_queue",
    "run_id",
    "first_execution_run_id",
    "original_execution_run_id",
    "root",
)


@workflow.defn
class Tells:
    @workflow.run
    async def run(self, again: bool) -> dict[str, str]:
        info = workflow.info()
        said = {
            field.name: repr(getattr(info, field.name))
            for field in dataclasses.fields(info)
            if field.name not in _IDS
        }
        said["is first"] = repr(info.first_execution_run_id == info.run_id)
        said["is original"] = repr(info.original_execution_run_id == info.run_id)
        said["root"] = repr(type(info.root))
        said["continued_run_id"] = repr(info.continued_run_id is None)
        said["length"] = repr(info.get_current_history_length())
        said["suggested"] = repr(info.is_continue_as_new_suggested())
        said["build"] = repr(info.get_current_build_id() == "the build")
        said["memo"] = repr(workflow.memo())
        said["last"] = repr(workflow.get_last_completion_result())
        said["failure"] = repr(workflow.get_last_failure())
        said["times"] = repr(
            (
                workflow.now() >= info.workflow_start_time,
                info.start_time >= info.workflow_start_time,
                workflow.time() == workflow.time_ns() / 1e9,
            )
        )
        for name in ("start_time", "workflow_start_time"):
            said[name] = str(getattr(info, name).tzinfo)
        if again:
            workflow.continue_as_new(False)
        return said


@workflow.defn
class Anew:
    @workflow.run
    async def run(self, how: str) -> str:
        if how == "ended":
            return "ended"
        try:
            if how == "plain":
                workflow.continue_as_new("ended")
            if how == "options":
                workflow.continue_as_new(
                    args=["ended"],
                    workflow="Anew",
                    task_queue=workflow.info().task_queue,
                    run_timeout=timedelta(minutes=2),
                    task_timeout=timedelta(seconds=7),
                    retry_policy=RetryPolicy(maximum_attempts=3),
                    memo={"new": [1]},
                )
            if how == "delayed":
                workflow.continue_as_new("ended", backoff_start_interval=timedelta(seconds=1))
            if how == "memo":
                workflow.continue_as_new("ended", memo={})
            if how == "other":
                workflow.continue_as_new(7, workflow=TakesNumber.run)
            if how == "in a task":
                task = asyncio.create_task(self.again())
                await task
        except Exception as error:
            raise ApplicationError("caught") from error
        return "unreachable"

    async def again(self) -> None:
        workflow.continue_as_new("ended")


@workflow.defn
class CronFails:
    @workflow.run
    async def run(self) -> str:
        await asyncio.sleep(0.01)
        if workflow.get_last_failure() is None:
            raise ApplicationError("the first one fails", type="Once")
        failure = workflow.get_last_failure()
        return f"{failure!r} {workflow.get_last_completion_result(str)} {workflow.info().attempt}"


@workflow.defn(dynamic=True, failure_exception_types=[RuntimeError])
class Any_:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> None:
        if workflow.info().workflow_type == "AnyFails":
            raise RuntimeError("listed in the definition, but not in the configuration")
        raise Odd(f"listed by the configuration {len(args)}")

    @workflow.dynamic_config
    def config(self) -> workflow.DynamicWorkflowConfig:
        return workflow.DynamicWorkflowConfig(failure_exception_types=[Odd])


@workflow.defn
class Draws:
    """What a run draws before and after it is reset."""

    def __init__(self) -> None:
        self.is_done = False

    @workflow.run
    async def run(self) -> list[str]:
        named = workflow.new_random("named")
        said = []
        for number in range(4):
            said.append(f"{workflow.random().random()} {workflow.uuid4()} {named.random()}")
            if number == 3:
                break
            await workflow.execute_activity(echo, said[-1], start_to_close_timeout=LONG)
        await workflow.wait_condition(lambda: self.is_done)
        info = workflow.info()
        return [*said, str(info.original_execution_run_id), str(workflow.random_seed())]

    @workflow.signal
    def end(self) -> None:
        self.is_done = True


# asyncio ------------------------------------------------------------------------------------


@workflow.defn
class Generators:
    @workflow.run
    async def run(self) -> list[str]:
        said = []

        async def numbers(count: int):
            try:
                for number in range(count):
                    await asyncio.sleep(0.001)
                    yield number
            finally:
                said.append("closed")

        said += [str(number) async for number in numbers(2)]
        async with contextlib.aclosing(numbers(5)) as some:
            async for _ in some:
                break
        self.left = numbers(3)
        await anext(self.left)
        barrier = asyncio.Barrier(2)
        await asyncio.gather(barrier.wait(), barrier.wait())
        async with asyncio.timeout(0.05) as limit:
            limit.reschedule(asyncio.get_running_loop().time() + 10)
            await asyncio.sleep(0.001)
        done, pending = await workflow.wait(
            [asyncio.create_task(asyncio.sleep(0.001)), asyncio.create_task(asyncio.sleep(60))],
            timeout=0.02,
        )
        said.append(f"{len(done)} {len(pending)}")
        try:
            for first in workflow.as_completed(pending, timeout=0.005):
                await first
        except TimeoutError:
            said.append("late")
        return said


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type)
    and value.__module__ == __name__
    and value not in (Thing, Odd, OwnFailure)
]
