"""When code that waits for children, other workflows and Nexus operations wakes up, on both instances.

Turns are counted as in `test_turns`: the ticker's timer is the first job of the activation.
"""

from __future__ import annotations

import pytest

from instance_pairs import Pair
from operation_pairs import (
    cancel_delivered,
    cancel_failed,
    child_completed,
    child_failed,
    child_not_started,
    child_started,
    nexus_completed,
    nexus_failed,
    nexus_not_started,
    nexus_started,
    signal_delivered,
    signal_failed,
)
from worker_core._activation import CancelWorkflow, FireTimer, Job

SOURCE = """
import asyncio
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
    async def run(self, kind: str):
        asyncio.get_running_loop().call_later(1, self.tick, 12)
        try:
            await getattr(self, kind)()
        except BaseException as error:
            self.trace.append((type(error).__name__, self.turn))
            raise
        self.trace.append(("woke", self.turn))
        await workflow.sleep(1000)

    async def child_start(self):
        await workflow.start_child_workflow("Child", id="child-id")

    async def child_result(self):
        await workflow.execute_child_workflow("Child", id="child-id")

    async def child_handle(self):
        handle = await workflow.start_child_workflow("Child", id="child-id")
        await handle

    async def child_in_gather(self):
        await asyncio.gather(workflow.execute_child_workflow("Child", id="child-id"))

    async def child_limited(self):
        handle = await workflow.start_child_workflow("Child", id="child-id")
        await asyncio.wait_for(handle, 60)

    async def child_shielded(self):
        handle = await workflow.start_child_workflow("Child", id="child-id")
        await asyncio.shield(handle)

    async def child_signal(self):
        handle = await workflow.start_child_workflow("Child", id="child-id")
        await handle.signal("it")

    async def external_signal(self):
        await workflow.get_external_workflow_handle("other").signal("it")

    async def external_cancel(self):
        await workflow.get_external_workflow_handle("other").cancel(reason="why")

    def client(self):
        return workflow.create_nexus_client(service="service", endpoint="endpoint")

    async def nexus_start(self):
        await self.client().start_operation("operation", 1)

    async def nexus_result(self):
        await self.client().execute_operation("operation", 1)

    async def nexus_handle(self):
        handle = await self.client().start_operation("operation", 1)
        await handle

    async def nexus_in_gather(self):
        await asyncio.gather(self.client().execute_operation("operation", 1))
"""

TABLE = [
    # what is awaited, jobs of an activation before, the jobs that end it, the turn of waking up
    ("child_start", [], [child_started()], 2),
    ("child_start", [], [child_not_started()], 2),
    ("child_result", [child_started()], [child_completed()], 3),
    ("child_result", [child_started()], [child_failed()], 3),
    ("child_result", [], [child_started(), child_completed()], None),
    ("child_result", [], [child_failed()], 2),
    ("child_handle", [child_started()], [child_completed()], 3),
    ("child_in_gather", [child_started()], [child_completed()], None),
    ("child_limited", [child_started()], [child_completed()], None),
    ("child_shielded", [child_started()], [child_completed()], None),
    ("child_signal", [child_started()], [signal_delivered()], 2),
    ("external_signal", [], [signal_delivered()], 2),
    ("external_signal", [], [signal_failed()], 2),
    ("external_cancel", [], [cancel_delivered()], 1),
    ("external_cancel", [], [cancel_failed()], 1),
    ("nexus_start", [], [nexus_started()], 2),
    ("nexus_start", [], [nexus_not_started()], 2),
    ("nexus_result", [nexus_started()], [nexus_completed()], 3),
    ("nexus_result", [nexus_started()], [nexus_failed()], 3),
    ("nexus_result", [], [nexus_started(token=None), nexus_completed()], None),
    ("nexus_handle", [nexus_started()], [nexus_completed()], 3),
    ("nexus_in_gather", [nexus_started()], [nexus_completed()], None),
]


def begin(kind: str, before: list[Job]) -> Pair:
    pair = Pair(SOURCE)
    pair.start(kind)
    if before:
        pair.activate(*before)
    return pair


@pytest.mark.parametrize(("kind", "before", "jobs", "turn"), TABLE)
def test_wake_up_takes_the_same_turns(
    kind: str, before: list[Job], jobs: list[Job], turn: int | None
) -> None:
    pair = begin(kind, before)

    pair.activate(FireTimer(1), *jobs)

    ((_, measured),) = pair.traces()[0]
    if turn is not None:
        assert measured == turn


@pytest.mark.parametrize("flags", [frozenset(), frozenset({2})])
@pytest.mark.parametrize(("kind", "before", "jobs", "turn"), TABLE)
def test_end_and_cancellation_together_do_the_same(
    kind: str, before: list[Job], jobs: list[Job], turn: int | None, flags: frozenset[int]
) -> None:
    pair = begin(kind, before)

    pair.activate(FireTimer(1), *jobs, CancelWorkflow("enough"), available_flags=flags)


@pytest.mark.parametrize("flags", [frozenset(), frozenset({2})])
@pytest.mark.parametrize(("kind", "before", "jobs", "turn"), TABLE)
def test_cancellation_and_end_together_do_the_same(
    kind: str, before: list[Job], jobs: list[Job], turn: int | None, flags: frozenset[int]
) -> None:
    pair = begin(kind, before)

    pair.activate(FireTimer(1), CancelWorkflow("enough"), *jobs, available_flags=flags)


@pytest.mark.parametrize(("kind", "before", "jobs", "turn"), TABLE)
def test_cancellation_then_end_takes_the_same_turns(
    kind: str, before: list[Job], jobs: list[Job], turn: int | None
) -> None:
    pair = begin(kind, before)
    said = pair.activate(FireTimer(1), CancelWorkflow("enough"))

    if said["commands"] and said["commands"][-1][0] not in ("cancel", "fail"):
        pair.activate(*jobs)
