"""When code wakes up, in turns of the event loop, measured on both instances.

A ticker counts turns: its timer is the first job of the activation, and it makes itself ready again
in every turn, so whoever wakes up later in the activation reads the turn it wakes up in.
"""

from __future__ import annotations

import pytest

from instance_pairs import Pair
from worker_core._activation import CancelWorkflow, FireTimer, Job

SOURCE = """
import asyncio
from datetime import timedelta
from PACKAGE import workflow

ACTIVITY = {"start_to_close_timeout": timedelta(seconds=9)}

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
    async def run(self, kind: str):
        asyncio.get_running_loop().call_later(1, self.tick, 12)
        try:
            await getattr(self, kind)()
        except BaseException as error:
            self.trace.append((type(error).__name__, self.turn))
            raise
        self.trace.append(("woke", self.turn))
        await workflow.sleep(1000)

    @workflow.signal
    def begin(self):
        self.tick(12)

    @workflow.update
    async def update(self, kind: str):
        self.trace.append(("began", self.turn))
        try:
            await getattr(self, kind)()
        finally:
            self.trace.append(("went on", self.turn))

    async def sleep(self):
        await workflow.sleep(5)

    async def asyncio_sleep(self):
        await asyncio.sleep(5)

    async def sleep_in_task(self):
        await asyncio.create_task(workflow.sleep(5))

    async def activity(self):
        await workflow.execute_activity("act", **ACTIVITY)

    async def handle(self):
        handle = workflow.start_activity("act", **ACTIVITY)
        await asyncio.sleep(0)
        await handle

    async def gathered_activity(self):
        await asyncio.gather(workflow.execute_activity("act", **ACTIVITY))

    async def shielded_activity(self):
        await asyncio.shield(workflow.start_activity("act", **ACTIVITY))

    async def waited_activity(self):
        await workflow.wait([workflow.start_activity("act", **ACTIVITY)])

    async def asyncio_waited_activity(self):
        await asyncio.wait([workflow.start_activity("act", **ACTIVITY)])

    async def first_completed_activity(self):
        for first in workflow.as_completed([workflow.start_activity("act", **ACTIVITY)]):
            await first

    async def timed_activity(self):
        await asyncio.wait_for(workflow.execute_activity("act", **ACTIVITY), 60)

    async def limited_sleep(self):
        async with asyncio.timeout(5):
            await workflow.sleep(60)

    async def condition(self):
        await workflow.wait_condition(lambda: False, timeout=5, timeout_summary="so long")

    async def group(self):
        async with asyncio.TaskGroup() as group:
            group.create_task(workflow.sleep(5))
"""

TABLE = [
    # what is awaited, the job that ends it, the turn in which its caller goes on
    ("sleep", "timer", 2),
    ("asyncio_sleep", "timer", 2),
    ("sleep_in_task", "timer", 3),
    ("activity", "activity", 3),
    ("handle", "activity", 3),
    ("gathered_activity", "activity", None),
    ("shielded_activity", "activity", None),
    ("waited_activity", "activity", None),
    ("asyncio_waited_activity", "activity", None),
    ("first_completed_activity", "activity", None),
    ("timed_activity", "activity", None),
    ("limited_sleep", "timer", None),
    ("condition", "timer", None),
    ("group", "timer", None),
]


def ending_job(pair: Pair, how: str) -> Job:
    return pair.ours.completed(1, "result") if how == "activity" else FireTimer(2)


@pytest.mark.parametrize(("kind", "how", "turn"), TABLE)
def test_wake_up_takes_the_same_turns(kind: str, how: str, turn: int | None) -> None:
    pair = Pair(SOURCE)
    pair.start(kind)

    pair.activate(FireTimer(1), ending_job(pair, how))

    ((_, measured),) = pair.traces()[0]
    if turn is not None:
        assert measured == turn


@pytest.mark.parametrize("kind", [row[0] for row in TABLE])
def test_cancellation_takes_the_same_turns(kind: str) -> None:
    pair = Pair(SOURCE)
    pair.start(kind)

    pair.activate(FireTimer(1), CancelWorkflow("enough"))

    if kind == "sleep":
        assert pair.traces()[0] == [("CancelledError", 2)]


@pytest.mark.parametrize("kind", ["activity", "handle", "gathered_activity", "timed_activity"])
def test_failure_takes_the_same_turns(kind: str) -> None:
    pair = Pair(SOURCE)
    pair.start(kind)

    pair.activate(FireTimer(1), pair.ours.failed(1))

    assert pair.traces()[0][0][0] == "ActivityError"


@pytest.mark.parametrize(
    ("kind", "how", "turn"),
    [("sleep", "timer", 2), ("activity", "activity", 3), ("limited_sleep", "timer", None)],
)
def test_updates_take_the_same_turns(kind: str, how: str, turn: int | None) -> None:
    pair = Pair(SOURCE)
    pair.start("handle")
    pair.activate(pair.ours.signalled("begin"), pair.ours.updated("update", kind))
    assert pair.traces()[0] == [("began", 1)]
    turns_before = pair.ours.instance.object.turn

    pair.activate(
        FireTimer(1), FireTimer(2) if how == "timer" else pair.ours.completed(2, "result")
    )

    (_, (_, measured)) = pair.traces()[0]
    if turn is not None:
        assert measured - turns_before == turn
