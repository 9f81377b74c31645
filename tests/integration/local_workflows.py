"""Workflows and local activities of the tests of local activities, as both SDKs can run them."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from datetime import timedelta
from typing import Any

from worker_core import activity, workflow
from worker_core.common import RetryPolicy
from worker_core.exceptions import ActivityError, ApplicationError

calls: Counter[str] = Counter()
"""How often each activity began, by the first of its arguments."""
gates: dict[str, asyncio.Event] = {}
"""What activities wait for, by name; made by the test on its own loop."""
begun: dict[str, asyncio.Event] = {}
"""Set when an activity has begun to wait at its gate."""

SECOND = timedelta(seconds=1)


@activity.defn
async def add(name: str, number: int) -> int:
    calls[name] += 1
    return number + 1


@activity.defn
def add_in_thread(name: str, number: int) -> int:
    calls[name] += 1
    assert activity.info().is_local
    activity.heartbeat("nobody listens")
    assert threading.current_thread() is not threading.main_thread()
    return number + 1


@activity.defn
async def fails_until(name: str, attempt: int) -> int:
    calls[name] += 1
    if activity.info().attempt < attempt:
        raise ApplicationError(f"attempt {activity.info().attempt}", type="Flaky")
    return activity.info().attempt


@activity.defn
async def waits(name: str) -> str:
    calls[name] += 1
    begun[name].set()
    try:
        await gates[name].wait()
    except asyncio.CancelledError:
        calls[f"{name} cancelled"] += 1
        raise
    return f"{name} done"


@activity.defn
async def completes_elsewhere() -> None:
    activity.raise_complete_async()


ACTIVITIES: list[Any] = [add, add_in_thread, fails_until, waits, completes_elsewhere]


@workflow.defn
class Sum:
    """Several local activities one after the other, then several at once."""

    @workflow.run
    async def run(self, name: str, count: int) -> int:
        total = 0
        for _ in range(count):
            total = await workflow.execute_local_activity(
                add, args=[name, total], start_to_close_timeout=10 * SECOND
            )
        more = await asyncio.gather(
            *(
                workflow.execute_local_activity(
                    add_in_thread, args=[name, number], schedule_to_close_timeout=10 * SECOND
                )
                for number in range(count)
            )
        )
        return total + sum(more)


@workflow.defn
class Retried:
    """A local activity that fails before it succeeds; waits longer than the threshold are timers."""

    @workflow.run
    async def run(self, name: str, attempts: int, threshold: float) -> int:
        return await workflow.execute_local_activity(
            fails_until,
            args=[name, attempts],
            start_to_close_timeout=10 * SECOND,
            local_retry_threshold=timedelta(seconds=threshold),
            retry_policy=RetryPolicy(
                initial_interval=timedelta(milliseconds=100), maximum_attempts=4
            ),
        )


@workflow.defn
class Waiting:
    """A local activity that takes as long as the test likes."""

    def __init__(self) -> None:
        self.signals = 0

    @workflow.run
    async def run(self, name: str) -> str:
        result = await workflow.execute_local_activity(
            waits, name, start_to_close_timeout=60 * SECOND
        )
        return f"{result}, {self.signals} signals"

    @workflow.signal
    def poke(self) -> None:
        self.signals += 1


@workflow.defn
class Bounded:
    """A local activity that runs out of time, of each kind."""

    @workflow.run
    async def run(self, name: str, kind: str) -> str:
        timeout = timedelta(milliseconds=200)
        times: dict[str, Any] = {
            "schedule_to_close": {"schedule_to_close_timeout": timeout},
            "start_to_close": {
                "start_to_close_timeout": timeout,
                "retry_policy": RetryPolicy(
                    initial_interval=timedelta(milliseconds=10), maximum_attempts=2
                ),
            },
        }[kind]
        try:
            await workflow.execute_local_activity(waits, name, **times)
        except ActivityError as error:
            return f"{type(error.cause).__name__}: {getattr(error.cause, 'type', None)}"
        return "in time"


@workflow.defn
class Cancels:
    """Cancels a local activity that runs, in each way."""

    @workflow.run
    async def run(self, name: str, way: str) -> str:
        handle = workflow.start_local_activity(
            waits,
            name,
            start_to_close_timeout=60 * SECOND,
            cancellation_type=workflow.ActivityCancellationType[way],
        )
        await workflow.execute_local_activity(
            waits, f"{name} begun", start_to_close_timeout=60 * SECOND
        )
        handle.cancel()
        try:
            return await handle
        except ActivityError as error:
            return type(error.cause).__name__


@workflow.defn
class Elsewhere:
    """A local activity that wants to be completed by somebody else."""

    @workflow.run
    async def run(self) -> str:
        try:
            await workflow.execute_local_activity(
                completes_elsewhere, start_to_close_timeout=10 * SECOND
            )
        except ApplicationError as error:
            return f"{error.type}: {error.message}"
        return "completed"


WORKFLOWS: list[Any] = [Sum, Retried, Waiting, Bounded, Cancels, Elsewhere]
