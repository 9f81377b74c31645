"""Workflows and activities of the worker tests."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RetryPolicy

SECONDS = timedelta(seconds=20)


@activity.defn
async def greet(name: str) -> str:
    return f"Hello, {name}!"


@activity.defn
async def fail() -> None:
    raise RuntimeError("never works")


@workflow.defn
class Greeting:
    @workflow.run
    async def run(self, name: str) -> str:
        return await workflow.execute_activity(greet, name, start_to_close_timeout=SECONDS)


@workflow.defn
class Echo:
    @workflow.run
    async def run(self, value: str) -> str:
        return value


@workflow.defn
class Collector:
    """Takes signals until it is told to stop; answers queries at any time."""

    def __init__(self) -> None:
        self.items: list[str] = []
        self.stopped = False

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: self.stopped)
        return self.items

    @workflow.signal
    async def add(self, item: str) -> None:
        greeting = await workflow.execute_activity(greet, item, start_to_close_timeout=SECONDS)
        self.items.append(greeting)

    @workflow.signal
    def note(self, item: str) -> None:
        self.items.append(item)

    @workflow.signal
    def stop(self) -> None:
        self.stopped = True

    @workflow.query
    def count(self) -> int:
        return len(self.items)


@workflow.defn
class Steps:
    """Activities in a row, each step visible to a query."""

    def __init__(self) -> None:
        self.done = 0

    @workflow.run
    async def run(self, steps: int) -> list[str]:
        results = []
        for step in range(steps):
            results.append(
                await workflow.execute_activity(greet, str(step), start_to_close_timeout=SECONDS)
            )
            self.done = step + 1
        return results

    @workflow.query
    def steps_done(self) -> int:
        return self.done


@workflow.defn
class Fan:
    @workflow.run
    async def run(self, width: int) -> int:
        results = await asyncio.gather(
            *(
                workflow.execute_activity(greet, str(number), start_to_close_timeout=SECONDS)
                for number in range(width)
            )
        )
        return len(set(results))


@workflow.defn
class FailsOnce:
    @workflow.run
    async def run(self) -> None:
        await workflow.execute_activity(
            fail, start_to_close_timeout=SECONDS, retry_policy=RetryPolicy(maximum_attempts=1)
        )


spins = {"left": 0}
"""How often `Spinner` still does not yield; outside of the workflow on purpose."""


@workflow.defn
class Spinner:
    @workflow.run
    async def run(self) -> str:
        if spins["left"]:
            spins["left"] -= 1
            until = time.monotonic() + 60
            while time.monotonic() < until:
                pass
        return "yielded"


held = {"on": False}
"""Whether `Clinger` holds on; outside of the workflow on purpose."""


@workflow.defn
class Clinger:
    """Has a task that does not end when it is cancelled, for as long as it is told to hold on."""

    def __init__(self) -> None:
        self.stopped = False

    @workflow.run
    async def run(self) -> str:
        self.clinging = asyncio.create_task(self.cling())
        await workflow.wait_condition(lambda: self.stopped)
        return "stopped"

    async def cling(self) -> None:
        while True:
            try:
                await asyncio.Future()
            except BaseException:
                if not held["on"]:
                    raise

    @workflow.signal
    def stop(self) -> None:
        self.stopped = True
