"""Workflows with local activities, written for either SDK like those of `lab.workflows`."""

import asyncio
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RetryPolicy
from worker_core.exceptions import (
    ActivityError,
    ApplicationError,
    CancelledError,
    FailureError,
    is_cancelled_exception,
)
from worker_core.exceptions import TimeoutError as TimedOutError

LONG = timedelta(seconds=30)
SHORT = timedelta(milliseconds=100)
ONCE = RetryPolicy(maximum_attempts=1)


@activity.defn
async def local_echo(value: str) -> str:
    return value


@activity.defn
async def local_fail(message: str) -> None:
    raise ApplicationError(message, {"why": message}, type="Broken", non_retryable=True)


@activity.defn
async def local_fail_until(attempt: int) -> int:
    if activity.info().attempt < attempt:
        raise ApplicationError(f"attempt {activity.info().attempt}", type="TooEarly")
    return activity.info().attempt


@activity.defn
async def local_pause(seconds: float) -> float:
    await asyncio.sleep(seconds)
    return seconds


@activity.defn
async def local_stubborn(answer: str) -> str:
    """Waits to be cancelled. With an answer it returns that then."""
    try:
        await asyncio.sleep(20)
    except asyncio.CancelledError:
        if not answer:
            raise
    return answer


ACTIVITIES = [local_echo, local_fail, local_fail_until, local_pause, local_stubborn]


def reason(error: FailureError) -> str:
    """Why a local activity failed, whether that came wrapped, as after some timeouts, or not."""
    cause = error.cause if isinstance(error, ActivityError) else error
    if isinstance(cause, ApplicationError):
        return f"{cause.type}: {cause.message}"
    if isinstance(cause, TimedOutError) and cause.type is not None:
        return cause.type.name
    assert isinstance(cause, CancelledError)
    return "cancelled"


@workflow.defn
class LocalSequential:
    @workflow.run
    async def run(self, count: int) -> str:
        value = ""
        for number in range(count):
            value = await workflow.execute_local_activity(
                local_echo, f"{value}{number}", start_to_close_timeout=LONG
            )
        await asyncio.sleep(0.01)
        return await workflow.execute_local_activity(
            local_echo,
            f"{value}!",
            schedule_to_close_timeout=LONG,
            activity_id="of-its-own",
            summary="the last one",
        )


@workflow.defn
class LocalFails:
    @workflow.run
    async def run(self, is_caught: bool) -> str:
        try:
            await workflow.execute_local_activity(local_fail, "no", start_to_close_timeout=LONG)
        except FailureError as error:
            if not is_caught:
                raise
            return reason(error)
        return "unreachable"


@workflow.defn
class LocalRetried:
    """At once, and at the end once more after all attempts were used."""

    @workflow.run
    async def run(self) -> list[str]:
        quick = RetryPolicy(initial_interval=timedelta(milliseconds=5), maximum_attempts=3)
        attempts = await workflow.execute_local_activity(
            local_fail_until, 3, start_to_close_timeout=LONG, retry_policy=quick
        )
        try:
            await workflow.execute_local_activity(
                local_fail_until, 5, start_to_close_timeout=LONG, retry_policy=quick
            )
        except FailureError as error:
            return [f"attempt {attempts}", reason(error)]
        return []


@workflow.defn
class LocalBacksOff:
    """What is longer than the threshold is a timer, and the activity goes on after it."""

    @workflow.run
    async def run(self) -> list[int]:
        policy = RetryPolicy(
            initial_interval=timedelta(milliseconds=50), backoff_coefficient=3, maximum_attempts=4
        )
        alone = await workflow.execute_local_activity(
            local_fail_until,
            3,
            start_to_close_timeout=LONG,
            retry_policy=policy,
            local_retry_threshold=SHORT,
        )
        both = await asyncio.gather(
            *(
                workflow.execute_local_activity(
                    local_fail_until,
                    2,
                    start_to_close_timeout=LONG,
                    retry_policy=policy,
                    local_retry_threshold=timedelta(milliseconds=1),
                )
                for _ in range(2)
            )
        )
        return [alone, *both]


@workflow.defn
class LocalBackoffCancelled:
    """Cancelled while its timer runs."""

    @workflow.run
    async def run(self) -> str:
        handle = workflow.start_local_activity(
            local_fail_until,
            9,
            start_to_close_timeout=LONG,
            retry_policy=RetryPolicy(initial_interval=timedelta(seconds=20)),
            local_retry_threshold=timedelta(milliseconds=1),
        )
        await asyncio.sleep(0.05)
        handle.cancel()
        try:
            await handle
        except FailureError as error:
            return reason(error)
        except asyncio.CancelledError:
            return "cancelled plainly"
        return "unreachable"


@workflow.defn
class LocalTimesOut:
    @workflow.run
    async def run(self) -> list[str]:
        kinds = []
        for options in (
            {"start_to_close_timeout": SHORT},
            {"schedule_to_close_timeout": SHORT},
        ):
            try:
                await workflow.execute_local_activity(
                    local_pause, 20.0, retry_policy=ONCE, **options
                )
            except FailureError as error:
                kinds.append(reason(error))
        return kinds


@workflow.defn
class LocalCancelled:
    """Cancelled by the workflow: at once, and after it has started."""

    @workflow.run
    async def run(self, kind: str) -> list[str]:
        outcomes = []
        for answer in ("", "an answer all the same"):
            handle = workflow.start_local_activity(
                local_stubborn,
                answer,
                start_to_close_timeout=LONG,
                retry_policy=ONCE,
                cancellation_type=workflow.ActivityCancellationType[kind],
            )
            await asyncio.sleep(0.05)
            handle.cancel()
            try:
                outcomes.append(await handle)
            except FailureError as error:
                outcomes.append(reason(error))
        return outcomes


@workflow.defn
class LocalTakenBack:
    @workflow.run
    async def run(self) -> str:
        handle = workflow.start_local_activity(local_echo, "x", start_to_close_timeout=LONG)
        await asyncio.sleep(0)
        handle.cancel()
        try:
            await handle
        except (FailureError, asyncio.CancelledError) as error:
            assert is_cancelled_exception(error)
        return await workflow.execute_local_activity(local_echo, "y", start_to_close_timeout=LONG)


@workflow.defn
class LocalCancelledWithWorkflow:
    @workflow.run
    async def run(self) -> None:
        pause = asyncio.create_task(asyncio.sleep(0.01))
        try:
            await workflow.execute_local_activity(
                local_stubborn,
                "",
                start_to_close_timeout=LONG,
                cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
            )
        finally:
            await pause
            await workflow.execute_local_activity(
                local_echo, "cleaned up", start_to_close_timeout=LONG
            )


@workflow.defn
class LocalFan:
    """Several at the same time, beside timers and an activity that is none of them."""

    @workflow.run
    async def run(self) -> list[str]:
        values = await asyncio.gather(
            *(
                workflow.execute_local_activity(
                    local_pause, 0.02 * number, start_to_close_timeout=LONG
                )
                for number in (3, 1, 2)
            ),
            workflow.execute_activity(local_echo, "sent", start_to_close_timeout=LONG),
            asyncio.sleep(0.03, "slept"),
        )
        return [str(value) for value in values]


@workflow.defn
class LocalLong:
    """Longer than a workflow task may take: the worker asks for another, again and again."""

    @workflow.run
    async def run(self) -> list[float]:
        return [
            await workflow.execute_local_activity(local_pause, seconds, start_to_close_timeout=LONG)
            for seconds in (2.5, 0.01, 2.0)
        ]


@workflow.defn
class LocalInHandlers:
    """Local activities of signal handlers, one of which comes while another runs."""

    def __init__(self) -> None:
        self.said: list[str] = []

    @workflow.run
    async def run(self, wanted: int) -> list[str]:
        first = await workflow.execute_local_activity(local_pause, 0.2, start_to_close_timeout=LONG)
        await workflow.wait_condition(lambda: len(self.said) >= wanted)
        return [str(first), *self.said]

    @workflow.signal
    async def say(self, value: str) -> None:
        self.said.append(
            await workflow.execute_local_activity(local_echo, value, start_to_close_timeout=LONG)
        )


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type) and value.__module__ == __name__
]
