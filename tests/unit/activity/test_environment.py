from __future__ import annotations

import asyncio
import dataclasses
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest

from worker_core import activity
from worker_core.exceptions import ApplicationError, CancelledError
from worker_core.testing._activity import ActivityEnvironment


def test_a_plain_function_runs_in_the_calling_thread():
    def run(a: int, *, b: int) -> tuple[int, int]:
        assert activity.in_activity()
        return a + b, threading.get_ident()

    assert ActivityEnvironment().run(run, 1, b=2) == (3, threading.get_ident())
    assert not activity.in_activity()


async def test_an_async_function_gives_a_coroutine():
    @activity.defn
    async def run(a: int) -> int:
        activity.heartbeat(a, "x")
        return a

    environment, heartbeats = ActivityEnvironment(), []
    environment.on_heartbeat = lambda *details: heartbeats.append(details)
    assert await environment.run(run, 3) == 3
    assert heartbeats == [(3, "x")]


def test_info_is_what_was_set():
    environment = ActivityEnvironment()
    environment.info = dataclasses.replace(environment.info, attempt=4)
    assert environment.run(lambda: activity.info().attempt) == 4
    assert environment.run(activity.payload_converter) is environment.payload_converter


def test_errors_are_passed_on_unchanged():
    error = ApplicationError("no")

    def run() -> None:
        raise error

    with pytest.raises(ApplicationError) as raised:
        ActivityEnvironment().run(run)
    assert raised.value is error
    with pytest.raises(AssertionError, match="1 == 2"):
        ActivityEnvironment().run(_assert_equal, 1, 2)


def _assert_equal(a: int, b: int) -> None:
    assert a == b, f"{a} == {b}"


async def test_cancelling_interrupts_a_task_once_and_tells_why():
    environment = ActivityEnvironment()
    details = activity.ActivityCancellationDetails(paused=True)

    async def run() -> Any:
        assert activity.cancellation_details() is None
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            assert activity.is_cancelled()
            await asyncio.sleep(0.01)
            return activity.cancellation_details()

    task = asyncio.create_task(environment.run(run))
    await asyncio.sleep(0.01)
    environment.cancel(details)
    environment.cancel()
    assert await task is details


def test_cancelling_interrupts_a_thread():
    environment, began = ActivityEnvironment(), threading.Event()

    def run() -> str:
        began.set()
        try:
            while True:
                pass
        except CancelledError:
            return "cancelled"

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(environment.run, run)
        began.wait(5)
        environment.cancel()
        assert future.result(5) == "cancelled"


def test_a_thread_that_wants_no_exception_gets_none():
    environment, began = ActivityEnvironment(), threading.Event()

    @activity.defn(no_thread_cancel_exception=True)
    def run() -> str:
        began.set()
        activity.wait_for_cancelled_sync()
        with activity.shield_thread_cancel_exception():
            return "asked"

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(environment.run, run)
        began.wait(5)
        environment.cancel()
        assert future.result(5) == "asked"


def test_a_shield_holds_the_exception_back():
    environment = ActivityEnvironment()

    def run() -> str:
        seen = []
        try:
            with activity.shield_thread_cancel_exception():
                environment.cancel()
                seen.append("shielded")
            seen.append("unreachable")
        except CancelledError:
            seen.append("raised")
        return ",".join(seen)

    assert environment.run(run) == "shielded,raised"


async def test_cancellation_and_shutdown_hold_for_what_starts_later():
    environment = ActivityEnvironment()
    environment.cancel()
    environment.worker_shutdown()

    def run() -> tuple[bool, bool]:
        return activity.is_cancelled(), activity.is_worker_shutdown()

    async def run_async() -> None:
        await asyncio.sleep(10)

    assert environment.run(run) == (True, True)
    with pytest.raises(asyncio.CancelledError):
        await environment.run(run_async)


async def test_the_client_is_for_async_functions():
    client = cast("Any", object())
    environment = ActivityEnvironment(client)

    async def run() -> Any:
        return activity.client()

    assert await environment.run(run) is client
    with pytest.raises(RuntimeError, match="no client"):
        environment.run(activity.client)
    with pytest.raises(RuntimeError, match="pass a client"):
        await ActivityEnvironment().run(run)
