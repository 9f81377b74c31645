"""Standalone activities: started, followed and changed by a client, run by a worker of ours."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest

from worker_core import activity
from worker_core.client import (
    ActivityExecutionStatus,
    ActivityFailureError,
    ActivityHandle,
    ActivityOptionsKeys,
    AsyncActivityCancelledError,
    Client,
    PendingActivityState,
)
from worker_core.common import (
    ActivityIDConflictPolicy,
    ActivityIDReusePolicy,
    Priority,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
)
from worker_core.exceptions import (
    ActivityAlreadyStartedError,
    ApplicationError,
    CancelledError,
    TerminatedError,
    TimeoutError,
)
from worker_core.service import RPCError, RPCStatusCode
from worker_core.worker import Worker

SECOND = timedelta(seconds=1)
ONCE = RetryPolicy(maximum_attempts=1)
T = TypeVar("T")


@activity.defn
async def double(number: int) -> int:
    return 2 * number


@activity.defn
async def add(one: int, two: int) -> int:
    return one + two


@activity.defn
async def where_am_i() -> dict[str, Any]:
    info = activity.info()
    return {
        "activity_id": info.activity_id,
        "run_id": info.activity_run_id,
        "workflow": [info.workflow_id, info.workflow_run_id, info.workflow_type],
        "in_workflow": info.in_workflow,
        "namespace": info.namespace,
        "priority": info.priority.priority_key,
    }


@activity.defn
async def refuse(message: str) -> None:
    raise ApplicationError(message, "detail", type="Refused", non_retryable=True)


@activity.defn
async def fail_once() -> int:
    if activity.info().attempt == 1:
        raise ApplicationError("not yet")
    return activity.info().attempt


@activity.defn
async def beat_until_cancelled(details: str) -> None:
    while True:
        activity.heartbeat(details, 1)
        await asyncio.sleep(0.05)


class Methods:
    @activity.defn
    async def triple(self, number: int) -> int:
        return 3 * number


@activity.defn
class Callable4:
    async def __call__(self, number: int) -> int:
        return 4 * number


class Elsewhere:
    """Tells its task token and is completed from outside."""

    def __init__(self) -> None:
        self.tokens: asyncio.Queue[bytes] = asyncio.Queue()

    @activity.defn
    async def complete_elsewhere(self) -> Any:
        self.tokens.put_nowait(activity.info().task_token)
        activity.raise_complete_async()


@pytest.fixture
def elsewhere() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
async def queue(client: Client, task_queue: str, elsewhere: Elsewhere) -> AsyncIterator[str]:
    """A task queue with a worker."""
    activities: list[Callable[..., Any]] = [
        double,
        add,
        where_am_i,
        refuse,
        fail_once,
        beat_until_cancelled,
        Methods().triple,
        Callable4(),
        elsewhere.complete_elsewhere,
    ]
    async with Worker(client, task_queue=task_queue, activities=activities):
        yield task_queue


@pytest.fixture
def options(queue: str) -> dict[str, Any]:
    """What every start needs, and an id of its own."""
    return {"id": f"act-{uuid.uuid4()}", "task_queue": queue, "start_to_close_timeout": 30 * SECOND}


async def cause(result: Awaitable[Any]) -> BaseException:
    with pytest.raises(ActivityFailureError, match="Activity execution failed") as failure:
        await result
    return failure.value.cause


async def refused(call: Awaitable[Any]) -> RPCStatusCode:
    with pytest.raises(RPCError) as error:
        await call
    return error.value.status


async def eventually(attempt: Callable[[], Awaitable[T]], wanted: Callable[[T], bool]) -> T:
    """Ask again until the answer is the wanted one: it comes with a delay."""
    async with asyncio.timeout(50):
        while not wanted(answer := await attempt()):
            await asyncio.sleep(0.05)
    return answer


async def beating(handle: ActivityHandle[Any]) -> None:
    """Wait until an attempt runs."""
    await eventually(handle.describe, lambda d: d.total_heartbeat_count > 0)


# Starting


async def test_by_function_name_class_and_method(client, options):
    assert await client.execute_activity(double, 4, **options) == 8
    assert await client.execute_activity(add, args=[4, 5], **options) == 9
    assert await client.execute_activity("double", 4, **options) == 8
    assert await client.execute_activity_method(Methods.triple, 4, **options) == 12
    assert await client.execute_activity_class(Callable4, 4, **options) == 16
    handle = await client.start_activity_method(Methods.triple, 5, **options)
    assert await handle.result() == 15
    handle = await client.start_activity_class(Callable4, 5, **options)
    assert await handle.result() == 20
    handle = await client.start_activity("double", 5, result_type=float, **options)
    assert (await handle.result(), handle._result_type) == (10, float)


async def test_it_belongs_to_no_workflow(client, options):
    handle = await client.start_activity(where_am_i, priority=Priority(priority_key=2), **options)
    assert await handle.result() == {
        "activity_id": handle.id,
        "run_id": handle.run_id,
        "workflow": [None, None, None],
        "in_workflow": False,
        "namespace": client.namespace,
        "priority": 2,
    }


async def test_a_start_delay_holds_it_back(client, options):
    handle = await client.start_activity(double, 1, start_delay=timedelta(hours=1), **options)
    description = await handle.describe()
    assert description.start_delay == timedelta(hours=1)
    assert description.execution_time - description.schedule_time >= timedelta(minutes=59)
    assert description.attempt == 1
    assert description.last_started_time is None
    await handle.terminate()


async def test_a_running_id_is_taken(client, options):
    handle = await client.start_activity(beat_until_cancelled, "x", **options)
    with pytest.raises(ActivityAlreadyStartedError) as taken:
        await client.start_activity(double, 1, **options)
    assert (taken.value.activity_id, taken.value.run_id) == (handle.id, handle.run_id)
    assert taken.value.activity_type == "double"
    same = await client.start_activity(
        beat_until_cancelled,
        "x",
        id_conflict_policy=ActivityIDConflictPolicy.USE_EXISTING,
        **options,
    )
    assert same.run_id == handle.run_id
    await handle.terminate()


async def test_a_closed_id_may_be_used_again_or_not(client, options):
    assert await client.execute_activity(double, 1, **options) == 2
    again = await client.start_activity(double, 2, **options)
    assert await again.result() == 4
    for policy in ("REJECT_DUPLICATE", "ALLOW_DUPLICATE_FAILED_ONLY"):
        with pytest.raises(ActivityAlreadyStartedError) as taken:
            await client.start_activity(
                double, 3, id_reuse_policy=ActivityIDReusePolicy[policy], **options
            )
        assert taken.value.run_id == again.run_id


# Results


async def test_failures(client, options):
    failed = await cause(client.execute_activity(refuse, "no", **options))
    assert isinstance(failed, ApplicationError)
    assert (failed.message, failed.type, failed.details) == ("no", "Refused", ("detail",))


async def test_retries(client, options):
    retry = RetryPolicy(initial_interval=timedelta(milliseconds=10))
    assert await client.execute_activity(fail_once, retry_policy=retry, **options) == 2
    options["id"] += "-once"
    failed = await cause(client.execute_activity(fail_once, retry_policy=ONCE, **options))
    assert str(failed) == "not yet"


async def test_a_timeout(client, options):
    del options["start_to_close_timeout"]
    options["task_queue"] += "-without-worker"
    late = await cause(
        client.execute_activity(double, 1, schedule_to_close_timeout=SECOND, **options)
    )
    assert isinstance(late, TimeoutError)
    assert late.type is not None
    assert late.type.name == "SCHEDULE_TO_START", "it never began"


async def test_a_result_is_had_by_id_and_asked_for_once(client, options):
    handle = await client.start_activity(double, 21, **options)
    by_id = client.get_activity_handle(handle.id, result_type=int)
    by_run = client.get_activity_handle(handle.id, run_id=handle.run_id)
    assert [await h.result() for h in (handle, by_id, by_run)] == [42, 42, 42]
    assert (by_id.run_id, by_run.run_id) == (None, handle.run_id)
    assert await by_id.result(rpc_timeout=timedelta(microseconds=1)) == 42


async def test_a_long_wait_outlives_the_deadline_of_its_polls(client, options, elsewhere):
    handle = await client.start_activity_method(Elsewhere.complete_elsewhere, **options)
    token = await elsewhere.tokens.get()
    waiting = asyncio.ensure_future(handle.result(rpc_timeout=3 * SECOND))
    done, _ = await asyncio.wait([waiting], timeout=3.5)
    assert not done
    await client.get_async_activity_handle(task_token=token).complete("late")
    assert await waiting == "late"


# Ending it


async def test_cancelling(client, options):
    handle = await client.start_activity(
        beat_until_cancelled, "x", heartbeat_timeout=10 * SECOND, **options
    )
    await beating(handle)
    await handle.cancel(reason="enough")
    assert isinstance(await cause(handle.result()), CancelledError)
    description = await handle.describe()
    assert description.status is ActivityExecutionStatus.CANCELED
    assert description.canceled_reason == "enough"


async def test_terminating(client, options):
    handle = await client.start_activity(beat_until_cancelled, "x", **options)
    await handle.terminate(reason="enough")
    terminated = await cause(handle.result())
    assert isinstance(terminated, TerminatedError)
    assert str(terminated) == "enough"
    assert (await handle.describe()).status is ActivityExecutionStatus.TERMINATED
    assert await refused(handle.terminate()) is RPCStatusCode.FAILED_PRECONDITION
    assert await refused(handle.cancel()) is RPCStatusCode.FAILED_PRECONDITION


async def test_what_does_not_exist_is_not_found(client, unique):
    handle = client.get_activity_handle(unique)
    for call in (handle.result, handle.describe, handle.cancel, handle.terminate, handle.pause):
        assert await refused(call()) is RPCStatusCode.NOT_FOUND


# From outside the worker


async def test_completing_by_id(client, options, elsewhere):
    handle = await client.start_activity_method(Elsewhere.complete_elsewhere, **options)
    await elsewhere.tokens.get()
    outside = client.get_async_activity_handle(activity_id=handle.id, run_id=handle.run_id)
    await outside.heartbeat("half")
    description = await handle.describe(include_heartbeat_details=True)
    assert await description.heartbeat_details() == ["half"]
    await outside.complete(5)
    assert await handle.result() == 5


async def test_failing_and_cancelling_by_id(client, options, elsewhere):
    handle = await client.start_activity_method(
        Elsewhere.complete_elsewhere, retry_policy=ONCE, **options
    )
    await elsewhere.tokens.get()
    await client.get_async_activity_handle(activity_id=handle.id).fail(ApplicationError("broken"))
    assert str(await cause(handle.result())) == "broken"

    handle = await client.start_activity_method(Elsewhere.complete_elsewhere, **options)
    await elsewhere.tokens.get()
    outside = client.get_async_activity_handle(activity_id=handle.id, run_id=handle.run_id)
    await handle.cancel()
    with pytest.raises(AsyncActivityCancelledError):
        await outside.heartbeat()
    await outside.report_cancellation("so be it")
    cancelled = await cause(handle.result())
    assert isinstance(cancelled, CancelledError)
    assert cancelled.details == ("so be it",)


# Describing, changing, listing


async def test_describing(client, peer_client, options):
    before = datetime.now(UTC) - SECOND
    options |= {
        "schedule_to_close_timeout": timedelta(hours=1),
        "schedule_to_start_timeout": timedelta(minutes=30),
        "heartbeat_timeout": 20 * SECOND,
        "retry_policy": RetryPolicy(maximum_attempts=4),
        "priority": Priority(priority_key=4),
        "summary": "what it is",
    }
    handle = await client.start_activity(beat_until_cancelled, "detail", **options)
    await beating(handle)
    bare = await handle.describe()
    assert not bare.has_input()
    assert not bare.has_heartbeat_details()
    assert (await bare.input(), await bare.heartbeat_details()) == (None, None)
    assert (await bare.result(), await bare.last_failure()) == (None, None)
    whole = await handle.describe(
        include_input=True,
        include_outcome=True,
        include_heartbeat_details=True,
        include_last_failure=True,
    )
    assert await whole.input([str]) == ["detail"]
    assert await whole.heartbeat_details() == ["detail", 1]
    assert whole.activity_id == handle.id
    assert whole.activity_run_id == handle.run_id
    assert whole.activity_type == "beat_until_cancelled"
    assert whole.task_queue == options["task_queue"]
    assert whole.status is ActivityExecutionStatus.RUNNING
    assert whole.run_state is PendingActivityState.STARTED
    assert before < whole.schedule_time <= whole.last_started_time
    assert whole.last_heartbeat_time >= whole.last_started_time
    assert whole.expiration_time is not None
    assert whole.close_time is whole.execution_duration is None
    assert whole.schedule_to_close_timeout == timedelta(hours=1)
    assert whole.schedule_to_start_timeout == timedelta(minutes=30)
    assert whole.start_to_close_timeout == 30 * SECOND
    assert whole.heartbeat_timeout == 20 * SECOND
    assert whole.retry_policy.maximum_attempts == 4
    assert whole.priority.priority_key == 4
    assert whole.last_worker_identity == client.identity
    theirs = await peer_client.get_activity_handle(handle.id).describe()
    for name in ("schedule_time", "last_started_time", "expiration_time", "attempt", "run_state"):
        assert getattr(whole, name) == getattr(theirs, name)
    await handle.terminate()


async def test_describing_what_has_ended(client, options):
    handle = await client.start_activity(double, 4, **options)
    await handle.result()
    closed = await handle.describe(include_outcome=True)
    assert closed.has_result()
    assert await closed.result(int) == 8
    assert closed.close_time > closed.schedule_time
    assert closed.execution_duration is not None
    assert closed.run_state is None
    handle = await client.start_activity(refuse, "no", **options)
    await cause(handle.result())
    closed = await handle.describe(include_outcome=True, include_last_failure=True)
    assert not closed.has_result()
    assert str(await closed.outcome_failure()) == str(await closed.last_failure()) == "Refused: no"


async def test_search_attributes(client, dev_server, options):
    key = SearchAttributeKey.for_keyword("LabWord")
    given = TypedSearchAttributes([SearchAttributePair(key, options["id"])])
    handle = await client.start_activity(double, 4, search_attributes=given, **options)
    assert (await handle.describe()).typed_search_attributes[key] == options["id"]
    query = f"LabWord = '{options['id']}'"
    counted = await eventually(lambda: client.count_activities(query), lambda c: c.count == 1)
    assert counted.groups == []


async def test_changing_options(client, options):
    handle = await client.start_activity(double, 4, start_delay=timedelta(hours=1), **options)
    changed = await handle.update_options(
        [
            ActivityOptionsKeys.start_to_close_timeout.value_set(5 * SECOND),
            ActivityOptionsKeys.heartbeat_timeout.value_set(4 * SECOND),
            ActivityOptionsKeys.retry_policy.value_set(RetryPolicy(maximum_attempts=7)),
            ActivityOptionsKeys.priority.value_set(Priority(priority_key=1)),
        ]
    )
    assert changed.start_to_close_timeout == 5 * SECOND
    assert changed.heartbeat_timeout == 4 * SECOND
    assert changed.retry_policy.maximum_attempts == 7
    assert changed.priority.priority_key == 1
    assert changed.task_queue == options["task_queue"]
    assert (await handle.describe()).heartbeat_timeout == 4 * SECOND
    unset = await handle.update_options([ActivityOptionsKeys.heartbeat_timeout.value_unset()])
    assert not unset.heartbeat_timeout
    restored = await handle.restore_original_options()
    assert restored.start_to_close_timeout == 30 * SECOND
    await handle.terminate()


async def test_pausing(client, options):
    options["task_queue"] += "-without-worker"
    handle = await client.start_activity(double, 4, **options)
    await handle.pause(reason="wait")
    paused = await handle.describe()
    assert paused.run_state is PendingActivityState.PAUSED
    await handle.unpause(reason="go on", jitter=timedelta(milliseconds=1))
    assert (await handle.describe()).run_state is PendingActivityState.SCHEDULED
    await handle.terminate()


async def test_listing_and_counting(client, peer_client, options, unique):
    ids = {f"{unique}-{number}" for number in range(5)}
    for id in ids:
        await client.execute_activity(double, 1, **(options | {"id": id}))
    query = f"TaskQueue = '{options['task_queue']}'"
    counted = await eventually(lambda: client.count_activities(query), lambda c: c.count == 5)
    assert counted.groups == []
    # What the list says of an activity comes a moment after the activity's end.
    grouped = await eventually(
        lambda: client.count_activities(f"{query} GROUP BY ExecutionStatus"),
        lambda c: len(c.groups) == 1,
    )
    assert [(g.count, g.group_values) for g in grouped.groups] == [(5, ["Completed"])]

    async def listed(**how: Any) -> list[Any]:
        return [one async for one in client.list_activities(query, **how)]

    assert {one.activity_id for one in await listed()} == ids
    assert {one.activity_id for one in await listed(page_size=2)} == ids
    assert len(await listed(page_size=2, limit=3)) == 3
    (first, *_) = await listed(limit=1)
    assert first.status is ActivityExecutionStatus.COMPLETED
    assert first.close_time is not None
    theirs = {one.activity_id: one async for one in peer_client.list_activities(query)}
    for ours in await listed():
        other = theirs[ours.activity_id]
        assert ours.activity_run_id == other.activity_run_id
        assert ours.execution_duration == other.execution_duration
    assert await refused(client.count_activities("no query")) is RPCStatusCode.INVALID_ARGUMENT


async def test_the_peer_reads_what_ours_started(client, peer_client, options):
    handle = await client.start_activity(double, 21, **options)
    assert await peer_client.get_activity_handle(handle.id).result() == 42
