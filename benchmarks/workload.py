"""The workflows and activities that are measured, on the SDK that ``BENCH_SDK`` names."""

from __future__ import annotations

import asyncio
import importlib
import os
from datetime import timedelta
from typing import Any

SDK = os.environ["BENCH_SDK"]

activity: Any = importlib.import_module(f"{SDK}.activity")
workflow: Any = importlib.import_module(f"{SDK}.workflow")

MINUTE = timedelta(minutes=1)

waiting_runs = 0
"""How many runs of `Waiting` have reached their wait in this process."""


@activity.defn
async def echo(value: int) -> int:
    return value


@workflow.defn
class Nothing:
    @workflow.run
    async def run(self, value: int) -> int:
        return value


@workflow.defn
class Sequence:
    """Activities one after the other."""

    @workflow.run
    async def run(self, count: int) -> int:
        total = 0
        for value in range(count):
            total += await workflow.execute_activity(echo, value, start_to_close_timeout=MINUTE)
        return total


@workflow.defn
class Fan:
    """Activities all at once."""

    @workflow.run
    async def run(self, count: int) -> int:
        return sum(
            await asyncio.gather(
                *(
                    workflow.execute_activity(echo, value, start_to_close_timeout=MINUTE)
                    for value in range(count)
                )
            )
        )


@workflow.defn
class Waiting:
    """Waits for a signal, for an hour at most."""

    def __init__(self) -> None:
        self.released = False

    @workflow.run
    async def run(self, value: int) -> int:
        global waiting_runs
        waiting_runs += 1
        await workflow.wait_condition(lambda: self.released, timeout=timedelta(hours=1))
        return value

    @workflow.signal
    def release(self) -> None:
        self.released = True


WORKFLOWS = [Nothing, Sequence, Fan, Waiting]
ACTIVITIES = [echo]
