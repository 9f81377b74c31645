"""Workflows of the tests, one situation each, and the activities they use.

This file is loaded for either SDK: `lab.situations.load` swaps the name of the package. So it
imports by that one name, and uses nothing that only one of the two has.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RawValue, RetryPolicy
from worker_core.exceptions import (
    ActivityError,
    ApplicationError,
    CancelledError,
    is_cancelled_exception,
)
from worker_core.exceptions import TimeoutError as TimedOutError

SOON = timedelta(milliseconds=10)
LONG = timedelta(seconds=30)
ONCE = RetryPolicy(maximum_attempts=1)

is_broken = False
"""What `BrokenForAWhile` looks at: deploying a mend, as far as a test can."""


# Activities ---------------------------------------------------------------------------------


@activity.defn
async def echo(value: str) -> str:
    return value


@activity.defn
async def upper(value: str) -> str:
    return value.upper()


@activity.defn
async def fail_until(attempt: int) -> int:
    if activity.info().attempt < attempt:
        raise ApplicationError(f"attempt {activity.info().attempt}", type="TooEarly")
    return activity.info().attempt


@activity.defn
async def fail_for_good(message: str) -> None:
    raise ApplicationError(message, {"why": message}, type="Broken", non_retryable=True)


@activity.defn
async def never_ends() -> None:
    await asyncio.Event().wait()


@activity.defn
async def ends_when_cancelled(answer: str) -> str:
    """Heartbeats until it is cancelled. With an answer it returns that then."""
    try:
        while True:
            activity.heartbeat("alive")
            await asyncio.sleep(0.05)
    except asyncio.CancelledError:
        if answer:
            return answer
        raise


ACTIVITIES = [
    echo,
    upper,
    fail_until,
    fail_for_good,
    never_ends,
    ends_when_cancelled,
]


# Activities in a workflow -------------------------------------------------------------------


@workflow.defn
class Sequential:
    @workflow.run
    async def run(self, count: int) -> str:
        value = ""
        for number in range(count):
            value = await workflow.execute_activity(
                echo, f"{value}{number}", start_to_close_timeout=LONG
            )
        return value


@workflow.defn
class Fan:
    @workflow.run
    async def run(self, width: int) -> list[str]:
        def start(name: str) -> asyncio.Task[str]:
            return workflow.start_activity(echo, name, start_to_close_timeout=LONG)

        gathered = await asyncio.gather(*[start(f"g{number}") for number in range(width)])
        completed = [
            await done
            for done in workflow.as_completed([start(f"c{number}") for number in range(width)])
        ]
        first, rest = await workflow.wait(
            [start(f"w{number}") for number in range(width)],
            return_when=asyncio.FIRST_COMPLETED,
        )
        waited = [*first, *rest]
        await workflow.wait(waited)
        return [*gathered, *sorted(completed), *sorted(task.result() for task in waited)]


@workflow.defn
class Retried:
    @workflow.run
    async def run(self, attempts: int) -> int:
        return await workflow.execute_activity(
            fail_until,
            attempts,
            start_to_close_timeout=LONG,
            retry_policy=RetryPolicy(initial_interval=SOON, maximum_attempts=attempts),
        )


@workflow.defn
class FailureCaught:
    @workflow.run
    async def run(self) -> str:
        try:
            await workflow.execute_activity(fail_for_good, "no", start_to_close_timeout=LONG)
        except ActivityError as error:
            assert isinstance(error.cause, ApplicationError)
            return await workflow.execute_activity(
                echo, f"{error.cause.type}: {error.cause.message}", start_to_close_timeout=LONG
            )
        return "unreachable"


@workflow.defn
class FailureUncaught:
    @workflow.run
    async def run(self) -> None:
        await workflow.execute_activity(fail_for_good, "no", start_to_close_timeout=LONG)


@workflow.defn
class TimedOut:
    @workflow.run
    async def run(self) -> list[str]:
        short = timedelta(milliseconds=200)
        kinds = []
        for options in (
            {"start_to_close_timeout": short},
            {"start_to_close_timeout": LONG, "heartbeat_timeout": short},
            {
                "schedule_to_start_timeout": short,
                "start_to_close_timeout": LONG,
                "task_queue": f"{workflow.info().task_queue}-nobody",
            },
            {"schedule_to_close_timeout": short},
        ):
            try:
                await workflow.execute_activity(never_ends, retry_policy=ONCE, **options)
            except ActivityError as error:
                assert isinstance(error.cause, TimedOutError)
                assert error.cause.type is not None
                kinds.append(error.cause.type.name)
        return kinds


@workflow.defn
class CancellationTypes:
    @workflow.run
    async def run(self) -> list[str]:
        handles = {
            f"{kind.name} {answer}": workflow.start_activity(
                ends_when_cancelled,
                answer,
                start_to_close_timeout=LONG,
                heartbeat_timeout=timedelta(seconds=5),
                cancellation_type=kind,
                retry_policy=ONCE,
            )
            for kind in workflow.ActivityCancellationType
            for answer in ("", "an answer all the same")
        }
        await asyncio.sleep(0.2)
        outcomes = []
        for name, handle in handles.items():
            handle.cancel()
            try:
                outcomes.append(f"{name}: {await handle}")
            except ActivityError as error:
                assert isinstance(error.cause, CancelledError)
                outcomes.append(f"{name}: cancelled")
        return outcomes


@workflow.defn
class CancelledActivityUncaught:
    @workflow.run
    async def run(self) -> None:
        handle = workflow.start_activity(
            ends_when_cancelled,
            "",
            start_to_close_timeout=LONG,
            heartbeat_timeout=timedelta(seconds=5),
            summary="cancelled by the workflow",
        )
        await asyncio.sleep(0.01)
        handle.cancel()
        await handle


@workflow.defn
class CancelledBeforeSent:
    """Things taken back in the task that asked for them, or after they ended."""

    @workflow.run
    async def run(self) -> str:
        timer = asyncio.create_task(asyncio.sleep(60))
        task = workflow.start_activity(echo, "never", start_to_close_timeout=LONG)
        await asyncio.sleep(0)
        timer.cancel()
        task.cancel()
        for taken_back in (timer, task):
            try:
                await taken_back
            except (asyncio.CancelledError, ActivityError) as error:
                assert is_cancelled_exception(error)
        done = workflow.start_activity(echo, "done", start_to_close_timeout=LONG)
        await done
        done.cancel()
        return await done


@workflow.defn
class Described:
    """Options that leave traces in events: ids, summaries, policies."""

    @workflow.run
    async def run(self) -> str:
        await workflow.sleep(SOON, summary="a short pause")
        workflow.set_current_details("half way")
        return await workflow.execute_activity(
            echo,
            "x",
            activity_id="with-an-id-of-its-own",
            schedule_to_close_timeout=LONG,
            schedule_to_start_timeout=timedelta(seconds=20),
            start_to_close_timeout=timedelta(seconds=10),
            heartbeat_timeout=timedelta(seconds=5),
            retry_policy=RetryPolicy(
                initial_interval=timedelta(seconds=2),
                backoff_coefficient=1.5,
                maximum_interval=timedelta(seconds=9),
                maximum_attempts=4,
                non_retryable_error_types=["Broken"],
            ),
            summary="says x",
        )


# Time ---------------------------------------------------------------------------------------


@workflow.defn
class Timers:
    @workflow.run
    async def run(self) -> list[str]:
        seen = []
        await asyncio.sleep(0.01)
        await workflow.sleep(0.01)
        await asyncio.gather(asyncio.sleep(0.02), asyncio.sleep(0.01), asyncio.sleep(0))
        try:
            await asyncio.wait_for(asyncio.Event().wait(), 0.02)
        except TimeoutError:
            seen.append("wait_for")
        try:
            async with asyncio.timeout(0.02):
                await asyncio.Event().wait()
        except TimeoutError:
            seen.append("timeout")
        async with asyncio.timeout(60):
            await asyncio.sleep(0.01)
            seen.append("in time")
        called = asyncio.Event()
        asyncio.get_running_loop().call_later(0.01, called.set)
        await called.wait()
        seen.append("call_later")
        try:
            await asyncio.wait_for(
                workflow.execute_activity(
                    ends_when_cancelled,
                    "",
                    start_to_close_timeout=LONG,
                    heartbeat_timeout=timedelta(seconds=5),
                ),
                0.2,
            )
        except (TimeoutError, ActivityError):
            seen.append("activity left")
        return seen


@workflow.defn
class Randomness:
    """What chance and the clock say goes into histories, so it has to be the same again."""

    @workflow.run
    async def run(self) -> list[str]:
        said = []
        for _ in range(2):
            said += [
                str(workflow.random().random()),
                str(workflow.random().randrange(1000)),
                str(workflow.uuid4()),
                str(workflow.new_random().random()),
                workflow.now().isoformat(),
            ]
            await workflow.execute_activity(echo, said[-5], start_to_close_timeout=LONG)
            await asyncio.sleep(workflow.random().random() / 100)
        return said


@workflow.defn
class LongHistory:
    """More events than the server hands out in one page."""

    @workflow.run
    async def run(self, rounds: int) -> int:
        for _ in range(rounds):
            await asyncio.gather(*[asyncio.sleep(0.001) for _ in range(70)])
        return rounds


# Signals and conditions ---------------------------------------------------------------------


@workflow.defn
class EarlySignals:
    """Signals before their handlers exist, then named and dynamic handlers set at run time."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    @workflow.run
    async def run(self) -> list[str]:
        await asyncio.sleep(0.01)

        def on_early(value: str) -> None:
            self.seen.append(f"early {value}")

        def on_any(name: str, args: Sequence[RawValue]) -> None:
            values = [workflow.payload_converter().from_payload(arg.payload, str) for arg in args]
            self.seen.append(f"any {name} {values}")

        workflow.set_signal_handler("early", on_early)
        await workflow.execute_activity(echo, "between", start_to_close_timeout=LONG)
        workflow.set_dynamic_signal_handler(on_any)
        await workflow.wait_condition(lambda: len(self.seen) >= 5)
        return self.seen


@workflow.defn
class SignalsThatAct:
    """Handlers that schedule activities, several of them woken in one task."""

    def __init__(self) -> None:
        self.results: list[str] = []
        self.is_ended = False

    @workflow.run
    async def run(self, wanted: int) -> list[str]:
        await workflow.wait_condition(lambda: self.is_ended and len(self.results) >= wanted)
        await workflow.wait_condition(workflow.all_handlers_finished)
        return self.results

    @workflow.signal
    async def do(self, value: str) -> None:
        first = await workflow.execute_activity(echo, value, start_to_close_timeout=LONG)
        await asyncio.sleep(0.005)
        self.results.append(
            await workflow.execute_activity(upper, first, start_to_close_timeout=LONG)
        )

    @workflow.signal(name="end")
    def finish(self) -> None:
        self.is_ended = True

    @workflow.query
    def count(self) -> int:
        return len(self.results)


@workflow.defn
class SignalFails:
    @workflow.run
    async def run(self) -> None:
        await workflow.wait_condition(lambda: False)

    @workflow.signal
    async def fail(self, message: str) -> None:
        await asyncio.sleep(0.01)
        raise ApplicationError(message, type="FromSignal")


@workflow.defn
class Conditions:
    def __init__(self) -> None:
        self.steps = 0

    @workflow.run
    async def run(self) -> list[str]:
        outcomes = []
        try:
            await workflow.wait_condition(lambda: self.steps > 0, timeout=0.05)
        except TimeoutError:
            outcomes.append("late")
        await workflow.wait_condition(lambda: self.steps > 0)
        outcomes.append("first")
        await workflow.wait_condition(
            lambda: self.steps > 1, timeout=timedelta(minutes=5), timeout_summary="a second step"
        )
        outcomes.append("second")
        return outcomes

    @workflow.signal
    def step(self) -> None:
        self.steps += 1

    @workflow.query
    def taken(self) -> int:
        return self.steps


@workflow.defn
class Steps:
    """One workflow task per signal, so that a test decides how far a run gets."""

    @workflow.init
    def __init__(self, count: int) -> None:
        self.count = count
        self.given = 0
        self.done: list[str] = []

    @workflow.run
    async def run(self, count: int) -> list[str]:
        for number in range(count):
            await workflow.wait_condition(lambda number=number: self.given > number)
            self.done.append(f"{number} {workflow.uuid4()}")
        return self.done

    @workflow.signal
    def go_on(self) -> None:
        self.given += 1

    @workflow.query
    def progress(self) -> list[str]:
        return self.done


# Cancellation of the workflow ---------------------------------------------------------------


@workflow.defn
class CleansUp:
    @workflow.run
    async def run(self) -> None:
        pause = asyncio.create_task(asyncio.sleep(3600))
        try:
            await workflow.execute_activity(
                ends_when_cancelled,
                "",
                start_to_close_timeout=LONG,
                heartbeat_timeout=timedelta(seconds=5),
                cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
            )
        finally:
            pause.cancel()
            await workflow.execute_activity(echo, "cleaned up", start_to_close_timeout=LONG)


@workflow.defn
class Shielded:
    @workflow.run
    async def run(self) -> str:
        handle = workflow.start_activity(
            fail_until,
            2,
            start_to_close_timeout=LONG,
            retry_policy=RetryPolicy(initial_interval=timedelta(milliseconds=500)),
        )
        try:
            return str(await asyncio.shield(handle))
        except asyncio.CancelledError:
            return f"cancelled, but attempt {await handle}"


@workflow.defn
class IgnoresCancellation:
    @workflow.run
    async def run(self) -> str:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            pass
        await asyncio.sleep(0.01)
        return "not stopped"


# How workflows end --------------------------------------------------------------------------


@workflow.defn
class Fails:
    @workflow.run
    async def run(self) -> None:
        try:
            raise ValueError("at the bottom")
        except ValueError as error:
            raise ApplicationError(
                "on purpose", {"number": 7}, ["more"], type="Deliberate", non_retryable=True
            ) from error


@workflow.defn
class ContinuesAsNew:
    @workflow.run
    async def run(self, left: int, trail: list[str]) -> list[str]:
        await workflow.execute_activity(echo, str(left), start_to_close_timeout=LONG)
        trail = [*trail, f"{left} {workflow.memo_value('chain', 'none', type_hint=str)}"]
        if left:
            workflow.continue_as_new(args=[left - 1, trail], memo={"chain": f"link {left}"})
        return trail


@workflow.defn
class RetriedWhole:
    """The workflow itself is retried: every attempt is a run of its own."""

    @workflow.run
    async def run(self) -> str:
        await asyncio.sleep(0.01)
        if workflow.info().attempt < 2:
            raise ApplicationError("the first attempt fails", type="Again")
        failure = workflow.get_last_failure()
        return f"attempt {workflow.info().attempt} after {failure}"


@workflow.defn
class Cron:
    @workflow.run
    async def run(self) -> int:
        before = 0
        if workflow.has_last_completion_result():
            before = workflow.get_last_completion_result(int)
        await asyncio.sleep(0.01)
        return before + 1


@workflow.defn
class BrokenForAWhile:
    """Fails its workflow task until the code is mended."""

    @workflow.run
    async def run(self) -> str:
        await asyncio.sleep(0.01)
        if is_broken:
            raise RuntimeError("a bug that fails the task, not the workflow")
        return await workflow.execute_activity(echo, "mended", start_to_close_timeout=LONG)


@workflow.defn
class Waits:
    @workflow.run
    async def run(self) -> None:
        await workflow.execute_activity(echo, "waiting", start_to_close_timeout=LONG)
        await workflow.wait_condition(lambda: False)


@workflow.defn(dynamic=True)
class Dynamic:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> str:
        name = workflow.payload_converter().from_payload(args[0].payload, str)
        await workflow.execute_activity("echo", name, start_to_close_timeout=LONG)
        return f"{workflow.info().workflow_type} {name}"


# asyncio ------------------------------------------------------------------------------------


@dataclass
class Order:
    name: str
    amounts: dict[str, int]
    note: str | None = None


@workflow.defn
class Primitives:
    @workflow.run
    async def run(self, order: Order) -> list[str]:
        seen: list[str] = []
        queue: asyncio.Queue[str] = asyncio.Queue(maxsize=2)
        lock, gate = asyncio.Lock(), asyncio.Semaphore(2)
        ready, news = asyncio.Event(), asyncio.Condition()

        async def produce() -> None:
            await ready.wait()
            for name in order.amounts:
                await queue.put(name)
            await queue.put("")

        async def consume() -> None:
            while name := await queue.get():
                async with gate:
                    value = await workflow.execute_activity(echo, name, start_to_close_timeout=LONG)
                async with lock:
                    await asyncio.sleep(0.001)
                    seen.append(value)
                async with news:
                    news.notify_all()

        async def watch() -> None:
            async with news:
                await news.wait_for(lambda: len(seen) >= 2)
            seen.append("two")

        tasks = [asyncio.create_task(part()) for part in (consume, watch, produce)]
        ready.set()
        await asyncio.gather(*tasks)
        return seen


@workflow.defn
class TaskGroups:
    @workflow.run
    async def run(self) -> list[str]:
        seen: list[str] = []

        async def say(value: str, delay: float) -> None:
            try:
                await asyncio.sleep(delay)
                seen.append(
                    await workflow.execute_activity(echo, value, start_to_close_timeout=LONG)
                )
            except asyncio.CancelledError:
                seen.append(f"{value} cancelled")
                raise

        async with asyncio.TaskGroup() as group:
            for number in range(3):
                group.create_task(say(str(number), number / 100))
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(say("left", 3600))
                group.create_task(
                    workflow.execute_activity(fail_for_good, "no", start_to_close_timeout=LONG)
                )
        except* ActivityError as errors:
            seen.append(f"{len(errors.exceptions)} failed")
        return seen


@workflow.defn
class NestedGather:
    @workflow.run
    async def run(self) -> list[str]:
        async def one(value: str) -> str:
            await asyncio.sleep(0.005)
            return await workflow.execute_activity(echo, value, start_to_close_timeout=LONG)

        async def bad(message: str) -> str:
            await workflow.execute_activity(fail_for_good, message, start_to_close_timeout=LONG)
            return "unreachable"

        mixed = await asyncio.gather(
            asyncio.gather(one("a"), one("b")),
            bad("first"),
            asyncio.gather(one("c"), bad("second"), return_exceptions=True),
            return_exceptions=True,
        )
        try:
            await asyncio.gather(one("d"), bad("third"))
        except ActivityError:
            mixed.append("third failed")
        return [type(part).__name__ if isinstance(part, Exception) else str(part) for part in mixed]


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type) and value.__module__ == __name__ and value is not Order
]
