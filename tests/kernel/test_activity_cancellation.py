"""How cancellation reaches an activity, and what becomes of the activity then."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from activity_rig import Rig, decode, make_task
from worker_core import activity
from worker_core._kernel import heartbeats
from worker_core.api.workflowservice.v1 import (
    RecordActivityTaskHeartbeatResponse,
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.exceptions import CancelledError
from worker_core.service import RPCError, RPCStatusCode

MakeRig = Callable[..., Rig]
SOON = timedelta(seconds=0.05)
"""A heartbeat timeout that leaves 40 ms between heartbeats."""


@pytest.fixture(params=[True, False], ids=["own-loop", "same-loop"])
async def make_rig(request: pytest.FixtureRequest) -> AsyncIterator[MakeRig]:
    rigs: list[Rig] = []
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:

        def make(*activities: Callable[..., Any], **options: Any) -> Rig:
            options.setdefault("executor", pool)
            rig = Rig(*activities, own_loop=request.param, **options)
            rigs.append(rig)
            return rig

        yield make
        for rig in rigs:
            rig.close()


def answer_with(rig: Rig, **fields: bool) -> None:
    rig.server.on_heartbeat = lambda request: RecordActivityTaskHeartbeatResponse(**fields)


def answer_not_found(rig: Rig) -> None:
    def refuse(request: Any) -> Any:
        raise RPCError("gone", RPCStatusCode.NOT_FOUND, b"")

    rig.server.on_heartbeat = refuse


seen: list[Any] = []


@pytest.fixture(autouse=True)
def _forget() -> None:
    seen.clear()


@activity.defn(name="run")
async def beat_and_wait() -> None:
    activity.heartbeat("beat")
    try:
        await asyncio.sleep(10)
    finally:
        seen.append((activity.is_cancelled(), activity.cancellation_details()))


@activity.defn(name="run")
def beat_and_spin() -> None:
    try:
        activity.heartbeat("beat")
        spin()
    finally:
        seen.append((activity.is_cancelled(), activity.cancellation_details()))


def spin() -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        pass


BOTH = pytest.mark.parametrize("fn", [beat_and_wait, beat_and_spin], ids=["async", "thread"])


@BOTH
async def test_a_requested_cancellation_ends_as_cancelled(make_rig: MakeRig, fn: Any):
    rig = make_rig(fn)
    answer_with(rig, cancel_requested=True)
    answer = await rig.run(make_task("run"))
    assert isinstance(answer, RespondActivityTaskCanceledRequest)
    assert not answer.HasField("details")
    assert seen == [(True, activity.ActivityCancellationDetails(cancel_requested=True))]


@BOTH
@pytest.mark.parametrize(
    ("flag", "kind"), [("activity_paused", "ActivityPause"), ("activity_reset", "ActivityReset")]
)
async def test_pause_and_reset_end_as_failures_of_their_own(
    make_rig: MakeRig, fn: Any, flag: str, kind: str
):
    rig = make_rig(fn)
    answer_with(rig, **{flag: True})
    answer = await rig.run(make_task("run"))
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    assert answer.failure.application_failure_info.type == kind
    assert decode(answer.last_heartbeat_details.payloads) == ["beat"]
    [(cancelled, details)] = seen
    assert cancelled
    assert details.paused == (flag == "activity_paused")
    assert details.reset == (flag == "activity_reset")


@BOTH
async def test_what_the_server_gave_up_is_cancelled_and_not_reported(make_rig: MakeRig, fn: Any):
    rig = make_rig(fn)
    answer_not_found(rig)
    assert await rig.run(make_task("run")) is None
    assert seen == [(True, activity.ActivityCancellationDetails(not_found=True))]


async def test_what_the_server_gave_up_stays_unreported_and_sends_no_more_heartbeats(
    make_rig: MakeRig,
):
    @activity.defn
    async def run() -> str:
        activity.heartbeat(1)
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            activity.heartbeat(2)
            await asyncio.sleep(0.1)
        return "never mind"

    rig = make_rig(run)
    answer_not_found(rig)
    assert await rig.run(make_task("run", heartbeat_timeout=SOON)) is None
    assert rig.server.heartbeats == [[1]]


@pytest.mark.parametrize("which", ["start_to_close_timeout", "heartbeat_timeout"])
@BOTH
async def test_an_overdue_attempt_is_cancelled_and_not_reported(
    make_rig: MakeRig, fn: Any, which: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(heartbeats, "DEADLINE_GRACE_SECONDS", 0.02)
    rig = make_rig(fn)
    assert await rig.run(make_task("run", **{which: timedelta(seconds=0.03)})) is None
    assert seen == [(True, activity.ActivityCancellationDetails(not_found=True, timed_out=True))]


async def test_heartbeats_keep_an_attempt_from_being_overdue(
    make_rig: MakeRig, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(heartbeats, "DEADLINE_GRACE_SECONDS", 0.1)

    @activity.defn
    async def run() -> bool:
        for _ in range(12):
            activity.heartbeat()
            await asyncio.sleep(0.03)
        return activity.is_cancelled()

    answer = await make_rig(run).run(make_task("run", heartbeat_timeout=SOON))
    assert decode(answer.result.payloads) == [False]


@BOTH
async def test_worker_shutdown_ends_as_a_failure_to_be_retried(make_rig: MakeRig, fn: Any):
    rig = make_rig(fn)
    running = rig.start(make_task("run"))
    while not rig.server.heartbeats:
        await asyncio.sleep(0.001)
    await rig.cancel_all()
    answer = await running
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    assert answer.failure.message == (
        "Worker is shutting down and this activity did not complete in time"
    )
    assert answer.failure.application_failure_info.type == "WorkerShutdown"
    assert not answer.failure.application_failure_info.non_retryable
    assert decode(answer.last_heartbeat_details.payloads) == ["beat"]
    assert seen == [(True, activity.ActivityCancellationDetails(worker_shutdown=True))]


@BOTH
async def test_after_the_grace_period_nothing_begins(make_rig: MakeRig, fn: Any):
    rig = make_rig(fn)
    await rig.cancel_all()
    answer = await rig.run(make_task("run"))
    assert answer.failure.application_failure_info.type == "WorkerShutdown"
    assert seen == []


async def test_shutdown_is_told_before_anything_is_cancelled(make_rig: MakeRig):
    began = threading.Semaphore(0)

    @activity.defn
    async def run() -> tuple[bool, bool]:
        began.release()
        await activity.wait_for_worker_shutdown()
        return activity.is_worker_shutdown(), activity.is_cancelled()

    @activity.defn
    def run_in_thread() -> tuple[bool, bool]:
        began.release()
        activity.wait_for_worker_shutdown_sync(5)
        return activity.is_worker_shutdown(), activity.is_cancelled()

    rig = make_rig(run, run_in_thread)
    tasks = [rig.start(make_task("run")), rig.start(make_task("run_in_thread"))]
    for _ in tasks:
        await asyncio.to_thread(began.acquire, timeout=30)

    async def notify() -> None:
        rig.runner.notify_shutdown()

    await rig.on_kernel(notify())
    await asyncio.gather(*tasks)
    for answer in rig.server.answers:
        assert decode(answer.result.payloads) == [[True, False]]


async def test_only_the_first_cancellation_is_delivered(make_rig: MakeRig):
    caught: list[activity.ActivityCancellationDetails | None] = []

    @activity.defn
    async def run() -> str:
        for number in range(4):
            activity.heartbeat(number)
            try:
                await asyncio.sleep(0.06)
            except asyncio.CancelledError:
                caught.append(activity.cancellation_details())
        return "done"

    rig = make_rig(run)
    answer_with(rig, cancel_requested=True)
    answer = await rig.run(make_task("run", heartbeat_timeout=SOON))
    assert decode(answer.result.payloads) == ["done"]
    assert len(rig.server.heartbeats) >= 3
    assert caught == [activity.ActivityCancellationDetails(cancel_requested=True)]


async def test_catching_and_returning_completes_and_raising_fails(make_rig: MakeRig):
    @activity.defn
    async def clean_up() -> str:
        activity.heartbeat()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            async with asyncio.timeout(30):
                await asyncio.sleep(0.001)
        return "cleaned up"

    @activity.defn
    def complain() -> None:
        try:
            activity.heartbeat()
            spin()
        except CancelledError:
            raise ValueError("in the middle of it") from None

    rig = make_rig(clean_up, complain)
    answer_with(rig, cancel_requested=True)
    answer = await rig.run(make_task("clean_up"))
    assert isinstance(answer, RespondActivityTaskCompletedRequest)
    assert decode(answer.result.payloads) == ["cleaned up"]
    answer = await rig.run(make_task("complain"))
    assert answer.failure.message == "in the middle of it"


async def test_pending_details_are_sent_before_the_answer_of_a_cancelled_activity(
    make_rig: MakeRig,
):
    @activity.defn
    async def run() -> None:
        activity.heartbeat("first")
        try:
            await asyncio.sleep(10)
        finally:
            activity.heartbeat("last")

    rig = make_rig(run)
    answer_with(rig, cancel_requested=True)
    await rig.run(make_task("run"))
    assert rig.server.heartbeats == [["first"], ["last"]]
    assert rig.server.calls[-1] == "RespondActivityTaskCanceledRequest"


async def test_pending_details_go_with_the_failure_at_shutdown(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        activity.heartbeat("first")
        try:
            await asyncio.sleep(10)
        finally:
            activity.heartbeat("last")

    rig = make_rig(run)
    running = rig.start(make_task("run"))
    while not rig.server.heartbeats:
        await asyncio.sleep(0.001)
    await rig.cancel_all()
    answer = await running
    assert rig.server.heartbeats == [["first"]]
    assert decode(answer.last_heartbeat_details.payloads) == ["last"]


async def test_a_thread_that_wants_no_exception_asks(make_rig: MakeRig):
    @activity.defn(no_thread_cancel_exception=True)
    def run() -> str:
        activity.heartbeat()
        activity.wait_for_cancelled_sync(timedelta(seconds=5))
        return f"cancelled: {activity.is_cancelled()}"

    rig = make_rig(run)
    answer_with(rig, cancel_requested=True)
    answer = await rig.run(make_task("run"))
    assert decode(answer.result.payloads) == ["cancelled: True"]


async def test_a_shielded_block_of_a_thread_is_finished(make_rig: MakeRig):
    @activity.defn
    def run() -> None:
        with activity.shield_thread_cancel_exception():
            activity.heartbeat()
            activity.wait_for_cancelled_sync(5)
            time.sleep(0.02)
            seen.append("finished")
        seen.append("not reached")

    rig = make_rig(run)
    answer_with(rig, cancel_requested=True)
    answer = await rig.run(make_task("run"))
    assert isinstance(answer, RespondActivityTaskCanceledRequest)
    assert seen == ["finished"]


async def test_waiting_for_cancellation_in_a_task(make_rig: MakeRig):
    @activity.defn
    async def run() -> str:
        waiting = asyncio.create_task(activity.wait_for_cancelled())
        activity.heartbeat()
        try:
            await waiting
        except asyncio.CancelledError:
            await activity.wait_for_cancelled()
        return "told"

    rig = make_rig(run)
    answer_with(rig, cancel_requested=True)
    assert decode((await rig.run(make_task("run"))).result.payloads) == ["told"]


async def test_an_activity_that_waits_for_its_thread_is_not_begun_once_cancelled(
    make_rig: MakeRig,
):
    with ThreadPoolExecutor(1) as pool:
        busy = threading.Event()
        blocker = pool.submit(busy.wait, 5)
        rig = make_rig(beat_and_spin, executor=pool)
        running = rig.start(make_task("run"))
        while not pool._work_queue.qsize():
            await asyncio.sleep(0.001)
        await rig.cancel_all()
        busy.set()
        answer = await running
        blocker.result(5)
    assert answer.failure.application_failure_info.type == "WorkerShutdown"
    assert seen == []


async def test_threads_of_the_pool_survive_cancellation(make_rig: MakeRig):
    """Cancels at moments around the end of the function; the same threads serve every task."""

    @activity.defn
    def run(turns: int) -> int:
        activity.heartbeat()
        for _ in range(turns):
            str(turns)
        return threading.get_ident()

    rig = make_rig(run)
    answer_with(rig, cancel_requested=True)
    threads: set[int] = set()
    for turns in range(0, 3000, 60):
        answer = await rig.run(make_task("run", turns))
        if isinstance(answer, RespondActivityTaskCompletedRequest):
            threads.update(decode(answer.result.payloads))
    rig.server.on_heartbeat = lambda request: RecordActivityTaskHeartbeatResponse()
    for _ in range(4):
        threads.update(decode((await rig.run(make_task("run", 0))).result.payloads))
    assert len(threads) <= 2


async def test_the_end_of_the_home_loop_loses_no_task(caplog: pytest.LogCaptureFixture):
    """A closed loop cannot run the activity; the server hears so instead of nothing."""
    caplog.set_level(logging.CRITICAL)
    done: list[Any] = []

    def worker() -> Rig:
        async def main() -> Rig:
            return Rig(beat_and_wait, own_loop=True)

        return asyncio.run(main())

    rig = await asyncio.to_thread(worker)
    done.append(await rig.run(make_task("run")))
    assert "loop is closed" in done[0].failure.message
    rig.close()
