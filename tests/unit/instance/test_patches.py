"""Patches on both instances, activation by activation."""

from __future__ import annotations

from typing import Any

import pytest

from instance_driver import Driver
from instance_pairs import Pair
from worker_core._activation import FireTimer, NotifyHasPatch

SOURCE = """
import asyncio
from PACKAGE import workflow

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []

    @workflow.run
    async def run(self, *steps: str):
        for step in steps:
            if step == "sleep":
                await workflow.sleep(1)
            elif step.startswith("-"):
                self.trace.append((step, workflow.deprecate_patch(step[1:])))
            else:
                self.trace.append((step, workflow.patched(step)))
        return self.trace

    @workflow.signal
    def ask(self, patch):
        self.trace.append(("signal", workflow.patched(patch)))

    @workflow.query
    def asked_in_query(self):
        return workflow.patched("in-query")
"""
SOURCE = SOURCE.replace("*steps: str", "steps: list[str]")


@pytest.mark.parametrize("replaying", [False, True])
@pytest.mark.parametrize("notified", [(), ("a",), ("a", "b"), ("b",)])
@pytest.mark.parametrize(
    "steps",
    [
        ["a"],
        ["-a"],
        ["a", "a", "b", "a"],
        ["a", "-a", "-b", "b"],
        ["-a", "a", "sleep", "a", "-b"],
        ["sleep", "a", "b", "sleep", "a"],
    ],
)
def test_patches_answer_the_same(
    steps: list[str], notified: tuple[str, ...], replaying: bool
) -> None:
    pair = Pair(SOURCE)
    facts: dict[str, Any] = {"is_replaying": replaying}
    pair.start(steps, jobs=[NotifyHasPatch(patch) for patch in notified], **facts)
    for timer in range(1, 1 + steps.count("sleep")):
        pair.activate(FireTimer(timer), NotifyHasPatch("b"), is_replaying=False)


def test_an_answer_is_kept_whatever_history_says_later() -> None:
    pair = Pair(SOURCE)
    pair.start(["a", "sleep", "a"], is_replaying=True)
    said = pair.activate(FireTimer(1), NotifyHasPatch("a"))
    assert [command[0] for command in said["commands"]] == ["complete"]
    assert pair.traces()[0] == [("a", False), ("a", False)]


def test_a_patch_of_the_same_activation_is_known_to_signals() -> None:
    pair = Pair(SOURCE)
    pair.start(
        ["sleep"], jobs=[Driver.signalled("ask", "a"), NotifyHasPatch("a")], is_replaying=True
    )
    assert pair.traces()[0] == [("signal", True)]
    pair.activate(FireTimer(1))


def test_a_query_cannot_patch() -> None:
    pair = Pair(SOURCE)
    pair.start(["sleep"])
    answer = pair.ours.query_answer("asked_in_query")
    assert answer.failure is not None
    assert answer.failure.message == "While in read-only function, action attempted: patch"
    pair.evict()


@pytest.mark.parametrize("answer", [True, False])
def test_the_callback_decides_about_new_patches(answer: bool) -> None:
    asked: list[tuple[str, str]] = []

    def callback(input: Any) -> bool:
        asked.append((input.workflow_info.workflow_id, input.patch_id))
        return answer

    pair = Pair(SOURCE, patch_callback=callback)
    pair.start(["a", "-c", "sleep", "a", "b", "c"], jobs=[NotifyHasPatch("b")])
    pair.activate(FireTimer(1))
    assert asked == [("workflow-id", "a")] * 2
    assert pair.traces()[0] == [
        ("a", answer),
        ("-c", None),
        ("a", answer),
        ("b", True),
        ("c", True),
    ]


def test_the_callback_is_not_asked_on_replay() -> None:
    pair = Pair(SOURCE, patch_callback=lambda input: 1 / 0)
    pair.start(["a", "b"], jobs=[NotifyHasPatch("b")], is_replaying=True)


def test_the_callback_must_answer_yes_or_no() -> None:
    pair = Pair(SOURCE, patch_callback=lambda input: 1)
    said = pair.start(["a"])
    assert said["failure"][0][0] == "Patch activation callback must return true or false"
    pair.evict()
