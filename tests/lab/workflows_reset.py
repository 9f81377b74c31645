"""A workflow that does a bit of everything, one thing per task, to be reset at any of them.

Written for either SDK like the workflows of `lab.workflows`. Its result is the same whenever it is
reset, as long as what was sent to it arrives again.
"""

import asyncio
from datetime import timedelta
from typing import Any

from worker_core import activity, workflow
from worker_core.common import RetryPolicy, SearchAttributeKey

LONG = timedelta(seconds=20)
WORD = SearchAttributeKey.for_keyword("LabWord")

validated: list[str] = []
"""Values of the updates that were validated, by the worker whose module this is."""
refused: set[str] = set()
"""Values that are refused, as the test has it."""


@activity.defn
async def echo(value: str) -> str:
    return value


@activity.defn
async def takes_its_time(workflow_id: str) -> str:
    """Ends soon, but not before other things happen to the workflow."""
    await asyncio.sleep(0.3)
    return f"in no hurry, {activity.info().workflow_id == workflow_id}"


@workflow.defn
class Echo:
    @workflow.run
    async def run(self, value: str) -> str:
        return value


@workflow.defn
class IsCancelled:
    """Ends when it is cancelled or released, and tells which."""

    def __init__(self) -> None:
        self.is_released = False

    @workflow.run
    async def run(self) -> str:
        try:
            await workflow.wait_condition(lambda: self.is_released)
        except asyncio.CancelledError:
            return "cancelled"
        return "released"

    @workflow.signal
    def release(self) -> None:
        self.is_released = True


@workflow.defn
class DoesEverything:
    def __init__(self) -> None:
        self.notes: list[str] = []
        self.ended: list[str] = []
        self.is_released = False

    @workflow.run
    async def run(self) -> list[Any]:
        said: list[Any] = []
        said.append(await workflow.execute_activity(echo, "activity", start_to_close_timeout=LONG))
        workflow.upsert_search_attributes([WORD.value_set("begun")])
        await asyncio.sleep(0.01)
        said.append(f"patched: {workflow.patched('change')}")
        said.append(
            await workflow.execute_local_activity(echo, "local", start_to_close_timeout=LONG)
        )
        workflow.upsert_memo({"stage": "before the child"})
        said.append(await workflow.execute_child_workflow(Echo.run, "child"))
        slow = workflow.start_activity(
            takes_its_time,
            workflow.info().workflow_id,
            start_to_close_timeout=LONG,
            retry_policy=RetryPolicy(initial_interval=timedelta(milliseconds=10)),
        )
        await workflow.wait_condition(lambda: len(self.notes) >= 2)
        said.append(await workflow.execute_activity(echo, "noted", start_to_close_timeout=LONG))
        await workflow.wait_condition(lambda: self.is_released and len(self.ended) >= 2)
        said.append(await slow)
        await workflow.wait_condition(workflow.all_handlers_finished)
        return [*said, sorted(self.notes), sorted(self.ended)]

    @workflow.signal
    async def note(self, value: str) -> None:
        self.notes.append(value)
        if value == "waits":
            await asyncio.sleep(0.01)

    @workflow.signal
    def release(self) -> None:
        self.is_released = True

    @workflow.update
    async def hold(self, value: str) -> str:
        """Is under way until the workflow is released."""
        await workflow.execute_activity(echo, value, start_to_close_timeout=LONG)
        await workflow.wait_condition(lambda: self.is_released)
        self.ended.append(f"held {value}")
        return f"held {value}"

    @workflow.update
    async def add(self, value: str) -> str:
        self.ended.append(f"added {value}")
        return f"added {value}"

    @hold.validator
    @add.validator
    def check(self, value: str) -> None:
        validated.append(value)
        if value in refused:
            raise ValueError("as asked")


WORKFLOWS = [DoesEverything, Echo, IsCancelled]
ACTIVITIES = [echo, takes_its_time]
