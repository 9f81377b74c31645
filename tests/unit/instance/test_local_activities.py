"""Local activities on both instances, activation by activation."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from instance_driver import Driver
from instance_pairs import Pair
from own_pairs import (
    EXTERN_FUNCTIONS,
    local_backoff,
    local_cancelled,
    local_completed,
    local_failed,
)
from worker_core import workflow
from worker_core._activation import CancelWorkflow, FireTimer, ScheduleLocalActivity
from worker_core.converter import (
    ActivitySerializationContext,
    DefaultPayloadConverter,
    WithSerializationContext,
)

SOURCE = """
import asyncio
from datetime import timedelta
from PACKAGE import activity, workflow
from PACKAGE.common import RetryPolicy
from PACKAGE.exceptions import ActivityError, ApplicationError, CancelledError

SHORT = timedelta(seconds=5)

@activity.defn
def fetch(number: int) -> str: ...

@activity.defn(name="store")
class Store:
    def __call__(self, number: int) -> str: ...

class Depot:
    @activity.defn(name="fetch")
    def method(self, number: int) -> str: ...

@workflow.defn(failure_exception_types=[Exception])
class Subject:
    def __init__(self):
        self.trace = []
        self.handles = []

    @workflow.run
    async def run(self, how):
        try:
            result = await getattr(self, how)()
            self.trace.append(("done", result))
            return result
        except BaseException as error:
            self.trace.append((type(error).__name__, str(error)))
            raise

    @workflow.signal
    def cancel(self, index):
        self.trace.append(("cancel", self.handles[index].cancel()))

    @workflow.query
    def started_in_query(self):
        workflow.start_local_activity("fetch", 1, start_to_close_timeout=SHORT)

    async def one(self):
        return await workflow.execute_local_activity(
            fetch, 1, start_to_close_timeout=SHORT, summary="told", activity_id="mine"
        )

    async def by_name(self):
        return await workflow.execute_local_activity(
            "fetch", args=[1, "b"], result_type=str, schedule_to_close_timeout=SHORT,
            schedule_to_start_timeout=SHORT * 2, local_retry_threshold=SHORT * 3,
            retry_policy=RetryPolicy(maximum_attempts=3),
        )

    async def by_method(self):
        return await workflow.execute_local_activity_method(
            Depot.method, 1, start_to_close_timeout=SHORT
        )

    async def by_class(self):
        return await workflow.start_local_activity_class(Store, 1, start_to_close_timeout=SHORT)

    async def mixed(self):
        kept = [
            workflow.start_activity("far", start_to_close_timeout=SHORT),
            workflow.start_local_activity("fetch", 1, start_to_close_timeout=SHORT),
            workflow.start_activity("far", start_to_close_timeout=SHORT),
        ]
        self.handles = kept
        return await asyncio.gather(*kept, return_exceptions=True) and "all"

    async def waiting(self):
        handle = workflow.start_local_activity(
            "fetch", 1, start_to_close_timeout=SHORT,
            cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
        )
        self.handles.append(handle)
        await asyncio.sleep(0)
        try:
            result = await handle
        except (asyncio.CancelledError, CancelledError) as error:
            self.trace.append(type(error).__name__)
            await workflow.sleep(1)
            raise
        await workflow.sleep(1)
        return result

    async def cancelled_at_once(self):
        handle = workflow.start_local_activity("fetch", 1, start_to_close_timeout=SHORT)
        handle.cancel()
        return await handle

    async def unknown(self):
        await workflow.execute_local_activity("nope", start_to_close_timeout=SHORT)

    async def bad_arguments(self):
        try:
            workflow.start_local_activity("fetch", object(), start_to_close_timeout=SHORT)
        except TypeError:
            pass
        return await workflow.execute_local_activity("store", start_to_close_timeout=SHORT)
"""


@pytest.mark.parametrize("how", ["one", "by_name", "by_method", "by_class"])
def test_a_local_activity_completes(how: str) -> None:
    pair = Pair(SOURCE)
    pair.start(how)
    said = pair.activate(local_completed(1, "x"))
    assert said["commands"][0][0] == "complete"


def test_a_failure_comes_without_a_wrapper() -> None:
    pair = Pair(SOURCE)
    pair.start("one")
    said = pair.activate(local_failed(1))
    assert said["commands"] == [("fail", [("it broke", "application_failure_info", "Broken")])]


def test_numbers_are_shared_with_other_activities() -> None:
    pair = Pair(SOURCE)
    said = pair.start("mixed")
    assert [command[:2] for command in said["commands"]] == [
        ("schedule_activity", 1),
        ("schedule_local", 2),
        ("schedule_activity", 3),
    ]
    pair.activate(local_completed(2))
    pair.activate(Driver.completed(3))
    said = pair.activate(Driver.completed(1))
    assert said["commands"][0][0] == "complete"


def test_a_long_wait_before_a_retry_is_a_timer() -> None:
    pair = Pair(SOURCE)
    pair.start("mixed")
    said = pair.activate(local_backoff(2, attempt=7, seconds=90.0000019, original_ns=12_345))
    assert said["commands"] == [("start_timer", 1, 90_000_001_000, b"")]
    said = pair.activate(FireTimer(1))
    (again,) = said["commands"]
    # Another number, and so another default id.
    assert again[:3] == ("schedule_local", 4, "4")
    assert again[-3:-1] == (7, 12_345)
    pair.activate(local_backoff(4, attempt=8, seconds=100, original_ns=12_345))
    pair.activate(FireTimer(2))
    pair.activate(local_completed(5))
    pair.activate(Driver.completed(3))
    assert pair.activate(Driver.completed(1))["commands"][0][0] == "complete"


def test_a_number_is_taken_when_the_wait_comes() -> None:
    pair = Pair(SOURCE)
    pair.start("waiting")
    pair.activate(local_backoff(1), Driver.signalled("nobody"))
    said = pair.activate(FireTimer(1))
    assert said["commands"][0][:2] == ("schedule_local", 2)
    pair.evict()


def test_cancelling_it_in_that_wait_cancels_the_timer() -> None:
    pair = Pair(SOURCE)
    pair.start("waiting")
    pair.activate(local_backoff(1))
    said = pair.activate(Driver.signalled("cancel", 0))
    assert [command[0] for command in said["commands"]] == ["cancel_timer", "start_timer"]
    pair.activate(FireTimer(2))


def test_it_can_be_cancelled_again_after_that_wait() -> None:
    pair = Pair(SOURCE)
    pair.start("waiting")
    said = pair.activate(Driver.signalled("cancel", 0))
    assert said["commands"] == [("cancel_local", 1)]
    assert pair.activate(Driver.signalled("cancel", 0))["commands"] == []
    pair.activate(local_backoff(1))
    pair.activate(FireTimer(1))
    said = pair.activate(Driver.signalled("cancel", 0))
    assert said["commands"] == [("cancel_local", 2)]
    pair.activate(local_cancelled(2))
    pair.activate(FireTimer(2))


def test_cancelling_the_workflow_asks_for_its_cancellation() -> None:
    pair = Pair(SOURCE)
    pair.start("waiting")
    said = pair.activate(CancelWorkflow("enough"))
    assert said["commands"] == [("cancel_local", 1)]
    pair.activate(local_cancelled(1))
    assert pair.activate(FireTimer(1))["commands"] == [("cancel",)]


@pytest.mark.parametrize("flags", [frozenset(), frozenset({1}), frozenset({1, 2})])
@pytest.mark.parametrize("replaying", [False, True])
def test_a_cancellation_together_with_the_end(flags: frozenset[int], replaying: bool) -> None:
    pair = Pair(SOURCE)
    facts: dict[str, Any] = {"available_flags": flags, "is_replaying": replaying}
    pair.start("waiting", **facts)
    pair.activate(local_completed(1), CancelWorkflow("enough"), **facts)
    pair.activate(FireTimer(1), **facts)


def test_one_cancelled_before_its_first_step() -> None:
    pair = Pair(SOURCE)
    said = pair.start("cancelled_at_once")
    assert [command[0] for command in said["commands"]][:2] == ["schedule_local", "cancel_local"]


def test_one_that_the_worker_does_not_have() -> None:
    pair = Pair(SOURCE)
    said = pair.start("unknown")
    assert said["commands"][0][1][0][0] == (
        "Activity function nope is not registered on this worker, available activities: fetch, store"
    )


def test_arguments_that_do_not_convert_use_up_a_number() -> None:
    pair = Pair(SOURCE)
    said = pair.start("bad_arguments")
    assert said["commands"][0][:3] == ("schedule_local", 2, "2")


def test_a_query_cannot_start_one() -> None:
    pair = Pair(SOURCE)
    pair.start("waiting")
    answer = pair.ours.query_answer("started_in_query")
    pair.evict()
    assert answer.failure is not None
    assert answer.failure.message == (
        "While in read-only function, action attempted: schedule task"
    )


def test_eviction_ends_one_that_waits() -> None:
    for jobs in ([], [local_backoff(1)]):
        pair = Pair(SOURCE)
        pair.start("waiting")
        for job in jobs:
            pair.activate(job)
        pair.evict()


SEEN: list[Any] = []


class Asking(DefaultPayloadConverter, WithSerializationContext):
    def with_context(self, context: Any) -> Asking:
        SEEN.append(context)
        return self


@workflow.defn
class Local:
    @workflow.run
    async def run(self) -> None:
        await workflow.execute_local_activity("fetch", start_to_close_timeout=timedelta(seconds=1))


def test_converters_are_told_that_it_is_local() -> None:
    SEEN.clear()
    driver = Driver(Local, payload_converter_class=Asking, extern_functions=EXTERN_FUNCTIONS)
    (command,) = driver.start()
    assert isinstance(command, ScheduleLocalActivity)
    contexts = [context for context in SEEN if isinstance(context, ActivitySerializationContext)]
    assert [(context.is_local, context.activity_task_queue) for context in contexts] == [
        (True, "task-queue")
    ]


TURNS = """
import asyncio
from datetime import timedelta
from PACKAGE import workflow

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []
        self.turn = 0

    def tick(self, left):
        self.turn += 1
        if left:
            asyncio.get_running_loop().call_soon(self.tick, left - 1)

    @workflow.run
    async def run(self):
        asyncio.get_running_loop().call_later(1, self.tick, 12)
        try:
            await workflow.execute_local_activity(
                "fetch", start_to_close_timeout=timedelta(seconds=5)
            )
            self.trace.append(("woke", self.turn))
        except BaseException as error:
            self.trace.append((type(error).__name__, self.turn))
        await workflow.sleep(1000)
"""


@pytest.mark.parametrize("batch", [False, True])
@pytest.mark.parametrize("end", [local_completed, local_failed, local_cancelled])
def test_callers_wake_up_in_the_same_turn(end: Any, batch: bool) -> None:
    flags = frozenset({2}) if batch else frozenset()
    pair = Pair(TURNS)
    pair.start(available_flags=flags)
    pair.activate(FireTimer(1), end(1), available_flags=flags)
    trace, _ = pair.traces()
    assert trace[0][1] == 3
    pair.evict()


def test_a_retry_is_asked_for_in_the_same_turn() -> None:
    pair = Pair(TURNS)
    pair.start()
    pair.activate(local_backoff(1))
    pair.activate(FireTimer(1), FireTimer(2))
    pair.activate(local_completed(2))
    pair.evict()
