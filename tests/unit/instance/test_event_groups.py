"""Which event groups commands say, on both instances."""

from __future__ import annotations

import asyncio

import pytest

from instance_driver import Driver
from instance_pairs import Pair
from own_pairs import local_backoff, local_completed
from worker_core import workflow
from worker_core._activation import (
    ActivityCompleted,
    CancelWorkflow,
    FireTimer,
    ResolveActivity,
)
from worker_core.workflow import _event_groups

SOURCE = """
import asyncio
from datetime import timedelta
from PACKAGE import workflow

SHORT = timedelta(seconds=5)

@workflow.defn(failure_exception_types=[Exception])
class Subject:
    def __init__(self):
        self.trace = []
        self.go = False
        self.a = workflow.create_event_group("a", label="A")
        self.b = workflow.create_event_group("b")

    @workflow.run
    async def run(self, how):
        try:
            await getattr(self, how)()
        except Exception as error:
            self.trace.append((type(error).__name__, str(error)))
            raise

    @workflow.signal
    async def act(self, inner):
        await getattr(self, inner)()

    @workflow.update
    async def change(self, inner):
        await getattr(self, inner)()

    async def nothing(self):
        await workflow.wait_condition(lambda: self.go)

    async def plain(self):
        await workflow.sleep(1)

    async def given(self):
        await workflow.sleep(1, event_groups=[self.b, self.a])
        await workflow.sleep(1, event_groups=[])

    async def nested(self):
        with self.a.scope():
            with self.b.scope():
                with workflow.create_event_group("a", label="later").scope():
                    workflow.patched("p")
                    task = asyncio.create_task(workflow.sleep(1))
                workflow.upsert_memo({"x": 1}, event_groups=[workflow.create_event_group("c")])
            workflow.upsert_search_attributes(
                [workflow_key.value_set("x")], event_groups=[self.b, self.a]
            )
        workflow.deprecate_patch("q")
        await task

    async def timeouts(self):
        with self.a.scope():
            try:
                await workflow.wait_condition(
                    lambda: self.go, timeout=1, event_groups=[self.b], timeout_summary="told"
                )
            except asyncio.TimeoutError:
                pass

    async def activities(self):
        with self.b.scope():
            handles = [
                workflow.start_activity("far", start_to_close_timeout=SHORT, event_groups=[self.a]),
                workflow.start_local_activity(
                    "fetch", start_to_close_timeout=SHORT, event_groups=[self.a]
                ),
            ]
        await asyncio.gather(*handles)

    async def again(self):
        with self.a.scope():
            workflow.continue_as_new("plain", event_groups=[self.b])

    async def foreign(self):
        await workflow.sleep(1, event_groups=["a"])

    async def empty_id(self):
        workflow.create_event_group("")

    async def empty_label(self):
        workflow.create_event_group("x", label="")

from PACKAGE.common import SearchAttributeKey
workflow_key = SearchAttributeKey.for_keyword("k")
"""


@pytest.mark.parametrize("how", ["plain", "given", "nested"])
def test_commands_of_the_workflow(how: str) -> None:
    pair = Pair(SOURCE)
    said = pair.start(how)
    while (timers := [c for c in said["commands"] if c[0] == "start_timer"]) != []:
        said = pair.activate(FireTimer(timers[0][1]))
    assert said["commands"][-1][0] == "complete"


def test_order_and_labels() -> None:
    pair = Pair(SOURCE)
    said = pair.start("nested")
    assert [[group[:2] for group in groups] for groups in said["groups"]] == [
        [("named", "a"), ("named", "b")],
        [("named", "a"), ("named", "b"), ("named", "c")],
        [("named", "a"), ("named", "b")],
        [],
        [("named", "a"), ("named", "b")],
    ]
    pair.activate(FireTimer(1))


@pytest.mark.parametrize("inner", ["plain", "given", "activities", "nested"])
def test_commands_of_handlers(inner: str) -> None:
    pair = Pair(SOURCE)
    pair.start("nothing", jobs=[Driver.signalled("act", inner, label=17)])
    pair.activate(Driver.updated("change", inner))
    pair.evict()


def test_a_timeout_has_the_groups_given_and_nothing_after_it_has() -> None:
    pair = Pair(SOURCE)
    said = pair.start("timeouts")
    assert [group[1] for group in said["groups"][0]] == ["a", "b"]
    pair.activate(FireTimer(1))


def test_activities_and_what_cancels_them() -> None:
    pair = Pair(SOURCE)
    pair.start("activities")
    said = pair.activate(local_backoff(2))
    assert [group[1] for group in said["groups"][0]] == ["b", "a"]
    pair.activate(FireTimer(1))
    said = pair.activate(CancelWorkflow("enough"))
    assert [len(groups) for groups in said["groups"]] == [2, 2]
    pair.activate(local_completed(3))
    pair.activate(ResolveActivity(1, ActivityCompleted(None)))


@pytest.mark.parametrize("how", ["again", "foreign", "empty_id", "empty_label"])
def test_ends_and_errors(how: str) -> None:
    Pair(SOURCE).start(how)


def test_groups_are_made_in_workflows_only() -> None:
    with pytest.raises(Exception, match="Not in workflow event loop"):
        workflow.create_event_group("a")


GROUPS: list[list[str]] = []


def _active() -> list[str]:
    active = _event_groups.EVENT_GROUPS.get()
    return [] if active is None else [named.id for named in active.named]


@workflow.defn
class Leaving:
    @workflow.run
    async def run(self) -> None:
        group = workflow.create_event_group("a")

        async def within() -> None:
            with group.scope():
                GROUPS.append(_active())
                await asyncio.sleep(0)

        async def step() -> None:
            coroutine.send(None)

        coroutine = within()
        # Its first step is made in a context that it is not closed in.
        await asyncio.create_task(step())
        coroutine.close()
        GROUPS.append(_active())


def test_a_scope_may_be_left_in_another_context() -> None:
    GROUPS.clear()
    Driver(Leaving).start()
    assert GROUPS == [["a"], []]
