"""Local activities from request to result: attempts, waits, timeouts, cancellation, shutdown."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool
from datetime import timedelta
from typing import Any

import pytest

from kernel.local_rig import EPOCH, SECOND, LocalRig, on_jumping_loop
from kernel.test_activity_answers import Recorder, as_meter
from worker_core import activity
from worker_core._activation import ActivityCancelled, ActivityCompleted, ActivityFailed
from worker_core._interceptors import (
    ActivityInboundInterceptor,
    ExecuteActivityInput,
    Interceptor,
)
from worker_core._kernel.metrics import WorkerMetrics
from worker_core._kernel.pump import DeadlineReached
from worker_core._machines.steps import LocalResult
from worker_core.api.common.v1 import Payload
from worker_core.api.enums.v1 import TimeoutType
from worker_core.common import RetryPolicy
from worker_core.converter import DataConverter, PayloadCodec
from worker_core.exceptions import ApplicationError, ApplicationErrorCategory


def value(result: LocalResult) -> Any:
    assert isinstance(result.outcome, ActivityCompleted)
    assert result.outcome.result is not None
    return DataConverter.default.payload_converter.from_payload(result.outcome.result)


def failure(result: LocalResult) -> Any:
    assert isinstance(result.outcome, ActivityFailed)
    return result.outcome.failure


def timeout_type(result: LocalResult) -> int:
    found = failure(result)
    assert found.message == "Activity timed out"
    return int(found.timeout_failure_info.timeout_type)


@activity.defn
async def double(number: int) -> int:
    return 2 * number


@activity.defn
async def sleep(seconds: float) -> str:
    await asyncio.sleep(seconds)
    return "slept"


@activity.defn
async def fail(*settings: Any) -> None:
    raise ApplicationError("no", type=settings[0] if settings else "Error")


@on_jumping_loop
async def test_result_is_what_the_activity_returned() -> None:
    async with LocalRig(double) as rig:
        rig.start("double", 21, seq=7)
        result = await rig.result()
        assert value(result) == 42
        assert (result.seq, result.attempt, result.backoff_ns) == (7, 1, None)
        assert result.original_schedule_ns == EPOCH
        assert len(rig.run) == 0


@on_jumping_loop
async def test_run_time_counts_from_when_it_was_handed_over() -> None:
    async with LocalRig(sleep, slots=1) as rig:
        rig.start("sleep", 2, seq=1)
        rig.start("sleep", 3, seq=2)
        assert (await rig.result()).run_time_ns == 2 * SECOND
        assert (await rig.result()).run_time_ns == 5 * SECOND


@on_jumping_loop
async def test_activity_knows_that_it_is_local() -> None:
    seen: list[activity.Info] = []

    @activity.defn
    async def look() -> None:
        activity.heartbeat("nobody listens")
        seen.append(activity.info())

    async with LocalRig(look) as rig:
        rig.start(
            "look",
            start_to_close=50,
            schedule_to_close=20,
            retry_policy=RetryPolicy(maximum_attempts=3),
            attempt=2,
            original_schedule_time_ns=EPOCH - 5 * SECOND,
        )
        await rig.result()
    [info] = seen
    assert info.is_local
    assert info.task_token.startswith(b"local_act_")
    assert (info.workflow_id, info.workflow_run_id, info.workflow_type) == ("wf", "run", "Shop")
    assert (info.activity_id, info.activity_type, info.attempt) == ("1", "look", 2)
    assert (info.namespace, info.task_queue) == ("ns", "queue")
    assert info.start_to_close_timeout == info.schedule_to_close_timeout == timedelta(seconds=20)
    assert info.heartbeat_timeout is None
    assert int(info.scheduled_time.timestamp()) == EPOCH // SECOND - 5
    assert int(info.current_attempt_scheduled_time.timestamp()) == EPOCH // SECOND
    assert info.retry_policy is not None and info.retry_policy.maximum_attempts == 3


@on_jumping_loop
async def test_activity_knows_what_holds_where_nothing_was_said() -> None:
    seen: list[activity.Info] = []

    @activity.defn
    async def look() -> None:
        seen.append(activity.info())

    async with LocalRig(look) as rig:
        rig.start("look", schedule_to_close=20)
        await rig.result()
    [info] = seen
    assert info.start_to_close_timeout == info.schedule_to_close_timeout == timedelta(seconds=20)
    assert info.retry_policy == RetryPolicy(maximum_interval=timedelta(seconds=100))
    assert info.scheduled_time == info.current_attempt_scheduled_time


async def test_plain_function_runs_in_the_executor() -> None:
    threads: list[threading.Thread] = []

    @activity.defn
    def work() -> str:
        threads.append(threading.current_thread())
        return "done"

    with ThreadPoolExecutor(1) as pool:
        async with LocalRig(work, executor=pool) as rig:
            rig.start("work")
            assert value(await rig.result()) == "done"
    assert threads != [threading.current_thread()]


@on_jumping_loop
async def test_interceptors_stand_around_it() -> None:
    headers: list[Any] = []

    class Inbound(ActivityInboundInterceptor):
        async def execute_activity(self, input: ExecuteActivityInput) -> Any:
            headers.append(dict(input.headers))
            return await self.next.execute_activity(input) + 1

    class Outer(Interceptor):
        def intercept_activity(
            self, next: ActivityInboundInterceptor
        ) -> ActivityInboundInterceptor:
            return Inbound(next)

    async with LocalRig(double, interceptors=[Outer()]) as rig:
        rig.start("double", 4, headers={"trace": Payload(data=b"1")})
        assert value(await rig.result()) == 9
    assert headers == [{"trace": Payload(data=b"1")}]


class Rot13(PayloadCodec):
    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [Payload(metadata=p.metadata, data=p.data[::-1]) for p in payloads]

    decode = encode


@on_jumping_loop
async def test_arguments_arrive_encoded_and_the_result_leaves_encoded() -> None:
    converter = DataConverter(payload_codec=Rot13())
    async with LocalRig(double, data_converter=converter) as rig:
        rig.start("double", 12)  # encoded, that reads 21
        result = await rig.result()
        assert isinstance(result.outcome, ActivityCompleted) and result.outcome.result is not None
        assert result.outcome.result.data == b"24"


# Attempts -------------------------------------------------------------------------------------


@on_jumping_loop
async def test_failed_attempts_are_repeated_with_growing_waits() -> None:
    times: list[float] = []

    @activity.defn
    async def flaky() -> int:
        times.append(asyncio.get_running_loop().time())
        if len(times) < 5:
            raise ValueError("not yet")
        return activity.info().attempt

    async with LocalRig(flaky) as rig:
        rig.start("flaky", retry_policy=RetryPolicy(maximum_interval=timedelta(seconds=3)))
        result = await rig.result()
        assert value(result) == result.attempt == 5
        assert times == [0, 1, 3, 6, 9]
        assert result.run_time_ns == 9 * SECOND


@on_jumping_loop
async def test_slot_is_free_while_an_activity_waits_for_its_retry() -> None:
    async with LocalRig(fail, double, slots=1) as rig:
        rig.start("fail", seq=1)
        rig.start("double", 1, seq=2)
        assert (await rig.result()).seq == 2
        assert rig.loop.time() < 1


@on_jumping_loop
async def test_wait_longer_than_the_threshold_is_handed_back() -> None:
    async with LocalRig(fail) as rig:
        rig.start("fail", threshold=3, attempt=2, original_schedule_time_ns=5)
        result = await rig.result()
        assert failure(result).message == "no"
        # Attempt 2 was followed by a wait of 2 seconds in memory, attempt 3 by one of 4.
        assert (result.attempt, result.backoff_ns) == (3, 4 * SECOND)
        assert result.original_schedule_ns == 5


@on_jumping_loop
async def test_threshold_is_a_minute_by_default() -> None:
    async with LocalRig(fail) as rig:
        rig.start("fail", retry_policy=RetryPolicy(initial_interval=timedelta(seconds=60)))
        result = await rig.result()
        assert (result.attempt, result.backoff_ns) == (2, 120 * SECOND)


@on_jumping_loop
async def test_failure_may_say_when_to_try_again() -> None:
    @activity.defn
    async def patient() -> int:
        if activity.info().attempt == 1:
            raise ApplicationError("later", next_retry_delay=timedelta(seconds=7))
        return 0

    async with LocalRig(patient) as rig:
        rig.start("patient")
        assert (await rig.result()).run_time_ns == 7 * SECOND


@pytest.mark.parametrize(
    "policy",
    [
        RetryPolicy(maximum_attempts=1),
        RetryPolicy(non_retryable_error_types=["Other", "ERROR"]),
    ],
)
@on_jumping_loop
async def test_policy_ends_it(policy: RetryPolicy) -> None:
    async with LocalRig(fail) as rig:
        rig.start("fail", retry_policy=policy)
        result = await rig.result()
        assert failure(result).application_failure_info.type == "Error"
        assert (result.attempt, result.backoff_ns) == (1, None)


@on_jumping_loop
async def test_attempts_before_a_timer_count_too() -> None:
    async with LocalRig(fail) as rig:
        rig.start("fail", attempt=4, retry_policy=RetryPolicy(maximum_attempts=4))
        assert failure(await rig.result()).message == "no"


@on_jumping_loop
async def test_non_retryable_error_ends_it() -> None:
    @activity.defn
    async def final() -> None:
        raise ApplicationError("never", non_retryable=True)

    async with LocalRig(final) as rig:
        rig.start("final")
        assert (await rig.result()).attempt == 1


@on_jumping_loop
async def test_completing_asynchronously_is_refused() -> None:
    @activity.defn
    async def later() -> None:
        activity.raise_complete_async()

    async with LocalRig(later) as rig:
        rig.start("later")
        found = failure(await rig.result())
        assert "cannot complete asynchronously" in found.message
        assert found.application_failure_info.non_retryable


@on_jumping_loop
async def test_unknown_activity_fails_at_once() -> None:
    async with LocalRig(double, sleep) as rig:
        rig.start("halve")
        found = failure(await rig.result())
        assert found.message == (
            "Activity function halve for workflow wf is not registered on this worker, available "
            "activities: double, sleep"
        )
        assert found.application_failure_info.type == "NotFoundError"


@on_jumping_loop
async def test_worker_without_activities_needs_no_lane() -> None:
    async with LocalRig() as rig:
        rig.worker.lane = None
        rig.start("halve")
        assert failure(await rig.result()).message.endswith("available activities: none")


@on_jumping_loop
async def test_wrong_retry_policy_fails_it() -> None:
    async with LocalRig(double) as rig:
        rig.start("double", 1, retry_policy=RetryPolicy(backoff_coefficient=0.5))
        assert "Backoff coefficient" in failure(await rig.result()).message


@on_jumping_loop
async def test_what_fits_no_task_fails_it_and_not_the_worker() -> None:
    async with LocalRig(double) as rig:
        rig.start("double", 1, headers={"from": b"an interceptor"})
        result = await rig.result()
        found = failure(result)
        assert found.message.startswith("Local activity double cannot run as it was asked for: ")
        assert found.application_failure_info.type == "TypeError"
        assert found.application_failure_info.non_retryable
        assert (result.attempt, result.backoff_ns) == (1, None)
        rig.start("double", 2, seq=2)
        assert isinstance((await rig.result()).outcome, ActivityCompleted)


# Timeouts -------------------------------------------------------------------------------------


@on_jumping_loop
async def test_start_to_close_belongs_to_an_attempt() -> None:
    async with LocalRig(sleep) as rig:
        rig.start("sleep", 60, start_to_close=2, retry_policy=RetryPolicy(maximum_attempts=2))
        result = await rig.result()
        assert timeout_type(result) == TimeoutType.TIMEOUT_TYPE_START_TO_CLOSE
        assert (result.attempt, result.run_time_ns) == (2, 5 * SECOND)


@on_jumping_loop
async def test_schedule_to_close_ends_a_running_attempt() -> None:
    async with LocalRig(sleep) as rig:
        rig.start("sleep", 60, start_to_close=100, schedule_to_close=2)
        result = await rig.result()
        assert timeout_type(result) == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_CLOSE
        assert result.run_time_ns == 2 * SECOND


@on_jumping_loop
async def test_schedule_to_close_ends_the_wait_for_a_retry() -> None:
    async with LocalRig(fail) as rig:
        rig.start("fail", schedule_to_close=2.5)
        result = await rig.result()
        assert timeout_type(result) == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_CLOSE
        assert (result.attempt, result.run_time_ns) == (2, int(2.5 * SECOND))


@on_jumping_loop
async def test_schedule_to_close_ends_the_wait_for_a_slot() -> None:
    async with LocalRig(sleep, slots=1) as rig:
        rig.start("sleep", 10, seq=1)
        rig.start("sleep", 10, seq=2, schedule_to_close=3)
        result = await rig.result()
        assert (result.seq, result.attempt, result.run_time_ns) == (2, 1, 0)
        assert timeout_type(result) == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_CLOSE
        assert (await rig.result()).seq == 1


@on_jumping_loop
async def test_schedule_to_close_counts_from_the_first_attempt() -> None:
    async with LocalRig(double) as rig:
        rig.start("double", 1, schedule_to_close=10, original_schedule_time_ns=EPOCH - 10 * SECOND)
        assert timeout_type(await rig.result()) == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_CLOSE


@on_jumping_loop
async def test_schedule_to_start_is_not_tried_again() -> None:
    async with LocalRig(sleep, slots=1) as rig:
        rig.start("sleep", 5, seq=1)
        rig.start("sleep", 5, seq=2, schedule_to_start=3)
        assert (await rig.result()).seq == 1
        result = await rig.result()
        assert timeout_type(result) == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START
        assert result.attempt == 1


@on_jumping_loop
async def test_code_that_outlives_its_timeout_keeps_its_slot_and_is_not_heard() -> None:
    @activity.defn
    async def stubborn() -> str:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            assert activity.cancellation_details() is not None
            await asyncio.sleep(10)
        return "late"

    async with LocalRig(stubborn, double, slots=1) as rig:
        rig.start("stubborn", seq=1, schedule_to_close=1)
        rig.start("double", 1, seq=2)
        assert timeout_type(await rig.result()) == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_CLOSE
        assert rig.slots.snapshot().used == 1
        assert (await rig.result()).seq == 2
        assert rig.loop.time() == 11
        await rig.nothing(within=5)


# Cancellation ---------------------------------------------------------------------------------


@on_jumping_loop
async def test_cancelled_code_says_how_it_ends() -> None:
    @activity.defn
    async def tidy(how: str) -> str:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            details = activity.cancellation_details()
            assert details is not None and details.cancel_requested
            if how == "cancelled":
                raise
            if how == "failed":
                raise ValueError("in a hurry") from None
        return "finished"

    async with LocalRig(tidy) as rig:
        for seq, how in enumerate(["cancelled", "failed", "finished"]):
            rig.start("tidy", how, seq=seq)
        await rig.nothing(within=1)
        for seq in range(3):
            rig.cancel(seq)
        results = [await rig.result() for _ in range(3)]
        assert [type(result.outcome) for result in sorted(results, key=lambda r: r.seq)] == [
            ActivityCancelled,
            ActivityFailed,  # and not tried again
            ActivityCompleted,
        ]


@on_jumping_loop
async def test_cancelled_before_it_began() -> None:
    async with LocalRig(sleep, slots=1) as rig:
        rig.start("sleep", 5, seq=1)
        rig.start("sleep", 5, seq=2)
        rig.start("sleep", 5, seq=3, attempt=4)
        rig.cancel(2)
        rig.cancel(3)
        results = [await rig.result(within=0), await rig.result(within=0)]
        assert [(r.seq, r.attempt, r.run_time_ns) for r in results] == [(2, 0, 0), (3, 4, 0)]
        for result in results:
            assert isinstance(result.outcome, ActivityCancelled)
            assert result.outcome.failure.message == "Activity cancelled"
            assert result.outcome.failure.HasField("canceled_failure_info")
        assert (await rig.result()).seq == 1


@on_jumping_loop
async def test_cancelled_while_it_waits_for_a_retry() -> None:
    async with LocalRig(fail) as rig:
        rig.start("fail")
        await rig.nothing(within=0.5)
        rig.cancel()
        result = await rig.result(within=0)
        assert isinstance(result.outcome, ActivityCancelled)
        assert (result.attempt, result.run_time_ns) == (1, SECOND // 2)


@on_jumping_loop
async def test_forgotten_activity_is_cancelled_and_not_heard() -> None:
    ends: list[str] = []

    @activity.defn
    async def careful() -> None:
        try:
            await asyncio.sleep(100)
        finally:
            ends.append("ended")

    async with LocalRig(careful, double) as rig:
        rig.start("careful", seq=1)
        rig.start("double", 1, seq=2)
        await asyncio.sleep(1)
        rig.cancel(1, forget=True)
        rig.cancel(2, forget=True)  # its result is there already
        await rig.nothing(within=1)
        assert ends == ["ended"]
        assert len(rig.run) == 0


@on_jumping_loop
async def test_end_of_the_run_cancels_whatever_its_activities_do() -> None:
    async with LocalRig(sleep, fail, slots=2) as rig:
        rig.start("sleep", 100, seq=1)
        rig.start("fail", seq=2)
        await rig.nothing(within=0.5)
        rig.start("sleep", 100, seq=3)
        rig.start("sleep", 100, seq=4)
        rig.run.cancel_all()
        assert len(rig.run) == 0
        await rig.nothing(within=500)
        assert rig.slots.snapshot().issued == 0


@on_jumping_loop
async def test_cancelling_what_has_ended_does_nothing() -> None:
    async with LocalRig(double) as rig:
        rig.start("double", 2)
        result = await rig.result()
        rig.cancel()
        assert value(result) == 4
        await rig.nothing(within=1)


# Waiting --------------------------------------------------------------------------------------


@on_jumping_loop
async def test_results_do_not_put_off_the_deadline() -> None:
    async with LocalRig(sleep) as rig:
        for seq in range(1, 4):
            rig.start("sleep", 0.1, seq=seq)
        await asyncio.sleep(1)
        deadline = rig.now() + SECOND
        assert isinstance(await rig.run.wait(deadline), LocalResult)
        await asyncio.sleep(2)  # what the workflow's code makes of it takes its time
        assert isinstance(await rig.run.wait(deadline), DeadlineReached)
        assert [(await rig.result(within=1)).seq for _ in range(2)] == [2, 3]


@on_jumping_loop
async def test_results_are_kept_until_they_are_waited_for() -> None:
    async with LocalRig(double) as rig:
        rig.start("double", 1, seq=1)
        rig.start("double", 2, seq=2)
        await asyncio.sleep(100)
        assert [(await rig.result(within=0)).seq for _ in range(2)] == [1, 2]


@on_jumping_loop
async def test_deadline_is_never_told_before_its_time() -> None:
    async with LocalRig(sleep) as rig:
        rig.start("sleep", 5)
        assert (await rig.nothing(within=2)).now_ns == EPOCH + 2 * SECOND
        assert (await rig.nothing(within=-2)).now_ns == EPOCH + 2 * SECOND
        assert (await rig.result()).run_time_ns == 5 * SECOND


@on_jumping_loop
async def test_attempts_in_later_tasks_are_counted_for_them() -> None:
    async with LocalRig(fail, double) as rig:
        rig.start("fail", seq=1)
        await rig.nothing(within=0.5)
        assert rig.run.nonfirst_attempts == 0
        rig.run.begin_task()
        rig.start("double", 1, seq=2)
        await rig.result()
        await rig.nothing(within=6)
        assert rig.run.nonfirst_attempts == 2  # after 1 and 3 seconds
        rig.run.begin_task()
        assert rig.run.nonfirst_attempts == 0


# Shutdown -------------------------------------------------------------------------------------


@on_jumping_loop
async def test_grace_period_lets_activities_finish_and_new_ones_start() -> None:
    async with LocalRig(sleep) as rig:
        rig.start("sleep", 5, seq=1)
        rig.lane.stop_polling(interrupt=True)
        assert rig.setting.worker_shutdown.is_set()
        rig.start("sleep", 1, seq=2)
        assert [(await rig.result()).seq for _ in range(2)] == [2, 1]


@on_jumping_loop
async def test_a_broken_executor_is_not_tried_until_the_grace_period_ends() -> None:
    class Broken(ThreadPoolExecutor):
        def submit(self, *args: Any, **options: Any) -> Any:
            raise BrokenThreadPool("no thread begins")

    @activity.defn
    def add(a: int, b: int) -> int:
        return a + b

    async with LocalRig(add, executor=Broken()) as rig:
        rig.start("add", 1, 2)
        await rig.nothing(within=0.5)
        [error] = rig.fatal
        assert isinstance(error, BrokenThreadPool)
        rig.lane.stop_polling(interrupt=True)
        await rig.nothing(within=60)
        assert rig.now() == EPOCH + 1 * SECOND  # with its second attempt it has ended here
        assert len(rig.run) == 0
        rig.fatal.clear()


@on_jumping_loop
async def test_after_the_grace_period_whoever_waits_goes_on_without_a_result() -> None:
    reasons: list[Any] = []

    @activity.defn
    async def slow() -> None:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            reasons.append(activity.cancellation_details())
            raise

    async with LocalRig(slow, fail, slots=2) as rig:
        rig.start("slow", seq=1)
        rig.start("fail", seq=2)
        await rig.nothing(within=0.5)
        rig.start("slow", seq=3)
        await rig.nothing(within=0.1)
        rig.start("slow", seq=4)  # no slot for it any more
        assert rig.run.goes_on
        rig.lane.stop_polling(interrupt=True)
        rig.worker.cancel_all("test")
        assert not rig.run.goes_on
        told = await rig.nothing(within=1000)
        assert told.now_ns >= EPOCH + 1000 * SECOND
        assert rig.loop.time() < 1
        rig.start("slow", seq=5)
        await rig.nothing(within=1000)
        await rig.lane.drain()
        assert [details.worker_shutdown for details in reasons] == [True, True]
        assert len(rig.run) == 0


@on_jumping_loop
async def test_attempt_that_fails_because_of_the_shutdown_is_not_reported() -> None:
    @activity.defn
    async def upset() -> None:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            raise ValueError("interrupted") from None

    async with LocalRig(upset) as rig:
        rig.start("upset")
        await rig.nothing(within=1)
        rig.worker.cancel_all("test")
        await rig.lane.drain()
        await rig.nothing(within=1)
        assert len(rig.run) == 0


@on_jumping_loop
async def test_what_ends_in_good_order_after_all_is_reported() -> None:
    @activity.defn
    async def quick() -> str:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            return "saved"
        return "done"

    async with LocalRig(quick) as rig:
        rig.start("quick")
        await rig.nothing(within=1)
        rig.worker.cancel_all("test")
        await rig.lane.drain()
        assert value(await rig.result()) == "saved"


# Metrics --------------------------------------------------------------------------------------


@on_jumping_loop
async def test_attempts_are_counted_and_timed() -> None:
    @activity.defn
    async def shaky(how: str) -> None:
        await asyncio.sleep(1)
        if how == "benign":
            raise ApplicationError("well", category=ApplicationErrorCategory.BENIGN)
        if how == "fails":
            raise ValueError("bad")
        if how == "hangs":
            await asyncio.sleep(100)

    recorder = Recorder()
    once = RetryPolicy(maximum_attempts=1)
    twice = RetryPolicy(maximum_attempts=2)
    async with LocalRig(shaky, metrics=WorkerMetrics(as_meter(recorder), "ns", "queue")) as rig:
        for seq, how in enumerate(["works", "benign", "fails"]):
            policy = twice if how == "fails" else once
            rig.start("shaky", how, seq=seq, retry_policy=policy)
            await rig.result()
        rig.start("shaky", "hangs", seq=4, start_to_close=2, retry_policy=once)
        await rig.result()
        rig.start("shaky", "hangs", seq=5)
        await rig.nothing(within=2)
        rig.cancel(5)
        await rig.result()
    labels = {
        "namespace": "ns",
        "task_queue": "queue",
        "activity_type": "shaky",
        "workflow_type": "Shop",
    }
    assert recorder.of("local_activity_total") == [(labels, 1)] * 6
    assert recorder.of("local_activity_succeed_endtoend_latency") == [
        (labels, timedelta(seconds=1))
    ]
    assert recorder.of("local_activity_execution_failed") == [
        ({**labels, "failure_reason": reason}, 1)
        for reason in ("ActivityError", "ActivityError", "timeout")
    ]
    assert recorder.of("local_activity_execution_cancelled") == [(labels, 1)]
    assert [seconds for _, seconds in recorder.of("local_activity_execution_latency")] == [
        timedelta(seconds=seconds) for seconds in (1, 1, 1, 1, 2, 2)
    ]
