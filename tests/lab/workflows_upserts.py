"""Patches, search attributes, memos, and continuing as new, written like `lab.workflows`."""

import asyncio
import random
import warnings
from datetime import timedelta
from typing import Any

from worker_core import activity, workflow
from worker_core.common import (
    Priority,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
)
from worker_core.exceptions import ActivityError, ApplicationError, ChildWorkflowError

LONG = timedelta(seconds=30)
WORD = SearchAttributeKey.for_keyword("LabWord")
WORDS = SearchAttributeKey.for_keyword_list("LabWords")
NUMBER = SearchAttributeKey.for_int("LabNumber")
SHARE = SearchAttributeKey.for_float("LabShare")
IS_ON = SearchAttributeKey.for_bool("LabIsOn")


@activity.defn
async def repeat(value: str) -> str:
    return value


ACTIVITIES = [repeat]


# Patches ------------------------------------------------------------------------------------


@workflow.defn
class Patched:
    """Asks again and again, in different tasks and for different things."""

    @workflow.run
    async def run(self) -> list[bool]:
        seen = [workflow.patched("first")]
        await asyncio.sleep(0.01)
        seen.append(workflow.patched("first"))
        for _ in range(3):
            seen.append(workflow.patched("in-a-loop"))
            await workflow.execute_activity(repeat, "x", start_to_close_timeout=LONG)
        if workflow.patched("at-the-end"):
            await workflow.execute_activity(repeat, "new", start_to_close_timeout=LONG)
        return seen


@workflow.defn
class PatchDeprecated:
    @workflow.run
    async def run(self) -> str:
        workflow.deprecate_patch("old")
        value = await workflow.execute_activity(repeat, "x", start_to_close_timeout=LONG)
        workflow.deprecate_patch("old")
        workflow.deprecate_patch("older")
        await asyncio.sleep(0.01)
        return f"{value} {workflow.patched('old')}"


@workflow.defn
class PatchedAndUpserted:
    """The patches' own upserts stand among those of the workflow."""

    @workflow.run
    async def run(self) -> list[str]:
        workflow.upsert_search_attributes([WORD.value_set("before")])
        workflow.patched("a")
        workflow.upsert_search_attributes([NUMBER.value_set(1)])
        workflow.deprecate_patch("b")
        await asyncio.sleep(0.01)
        workflow.patched("c")
        workflow.upsert_memo({"patched": True})
        workflow.upsert_search_attributes([WORD.value_set("after")])
        await asyncio.sleep(0.01)
        return sorted(key.name for key in (pair.key for pair in _typed()) if key != NUMBER)


def _typed() -> TypedSearchAttributes:
    return workflow.info().typed_search_attributes


@workflow.defn
class PatchedInHandlers:
    def __init__(self) -> None:
        self.seen: list[str] = []

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: len(self.seen) >= 2)
        self.seen.append(f"run {workflow.patched('shared')}")
        return self.seen

    @workflow.signal
    async def go(self, name: str) -> None:
        if workflow.patched("shared"):
            await workflow.execute_activity(repeat, name, start_to_close_timeout=LONG)
        self.seen.append(f"{name} {workflow.patched(name)}")


# Search attributes and memo -----------------------------------------------------------------


@workflow.defn
class Upserts:
    """Typed search attributes: set, changed and unset."""

    @workflow.run
    async def run(self) -> list[str]:
        workflow.upsert_search_attributes(
            [
                WORD.value_set("one"),
                WORDS.value_set(["a", "b"]),
                NUMBER.value_set(7),
                SHARE.value_set(0.5),
                IS_ON.value_set(True),
            ]
        )
        await asyncio.sleep(0.01)
        workflow.upsert_search_attributes([NUMBER.value_unset(), WORD.value_set("two")])
        workflow.upsert_search_attributes([IS_ON.value_set(False)])
        await workflow.execute_activity(repeat, "x", start_to_close_timeout=LONG)
        found = _typed()
        return [str(found.get(key)) for key in (WORD, WORDS, NUMBER, SHARE, IS_ON)]


@workflow.defn
class UpsertsUntyped:
    """The older form, by name and list."""

    @workflow.run
    async def run(self) -> list[str]:
        for attributes in (
            {"LabWord": ["one"], "LabNumber": [7]},
            {"LabNumber": [], "LabIsOn": [True]},
        ):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                workflow.upsert_search_attributes(attributes)
            await asyncio.sleep(0.01)
        found = workflow.info().search_attributes
        return [f"{name} {found.get(name)}" for name in ("LabWord", "LabNumber", "LabIsOn")]


@workflow.defn
class UpsertsMemo:
    @workflow.run
    async def run(self) -> list[str]:
        workflow.upsert_memo({"kept": 1, "changed": "a", "dropped": [1, 2]})
        await asyncio.sleep(0.01)
        workflow.upsert_memo({"changed": {"to": "b"}, "dropped": None, "never": None})
        await workflow.execute_activity(repeat, "x", start_to_close_timeout=LONG)
        return [f"{key} {value}" for key, value in sorted(workflow.memo().items())]


@workflow.defn
class Detailed:
    """What people read: summaries, details, priorities."""

    @workflow.run
    async def run(self) -> str:
        workflow.set_current_details("at the **start**")
        await workflow.sleep(0.01, summary="a pause")
        value = await workflow.execute_activity(
            repeat,
            "x",
            start_to_close_timeout=LONG,
            summary="says x",
            priority=Priority(priority_key=2, fairness_key="lab", fairness_weight=1.5),
        )
        try:
            await workflow.wait_condition(
                lambda: False, timeout=0.01, timeout_summary="never comes true"
            )
        except TimeoutError:
            workflow.set_current_details("at the end")
        return f"{value} {workflow.get_current_details()}"


# Continuing as new --------------------------------------------------------------------------


@workflow.defn
class ContinuesWithEverything:
    """Every option; the second run tells what has reached it."""

    @workflow.run
    async def run(self, left: int) -> list[str]:
        await asyncio.sleep(0.01)
        if left:
            workflow.upsert_search_attributes([NUMBER.value_set(1)])
            workflow.upsert_memo({"own": "replaced"})
            workflow.continue_as_new(
                left - 1,
                task_queue=workflow.info().task_queue,
                run_timeout=timedelta(seconds=45),
                task_timeout=timedelta(seconds=9),
                retry_policy=RetryPolicy(
                    initial_interval=timedelta(seconds=2),
                    backoff_coefficient=1.5,
                    maximum_interval=timedelta(seconds=9),
                    maximum_attempts=4,
                    non_retryable_error_types=["Broken"],
                ),
                memo={"own": "said so"},
                search_attributes=TypedSearchAttributes(
                    [SearchAttributePair(WORD, "continued"), SearchAttributePair(NUMBER, 2)]
                ),
            )
        info = workflow.info()
        return [
            str(info.run_timeout or None),
            str(info.task_timeout),
            str(info.retry_policy and info.retry_policy.maximum_attempts),
            str(_typed().get(WORD)),
            str(workflow.memo()),
        ]


@workflow.defn
class ContinuesAsAnother:
    """By name, as a workflow of another type."""

    @workflow.run
    async def run(self) -> None:
        workflow.upsert_search_attributes([WORD.value_set("inherited")])
        workflow.upsert_memo({"own": "inherited"})
        await asyncio.sleep(0.01)
        workflow.continue_as_new(workflow="ContinuesWithEverything", arg=0)


@workflow.defn
class ContinuesFromSignal:
    def __init__(self) -> None:
        self.is_going = True

    @workflow.run
    async def run(self, left: int) -> int:
        if left:
            await workflow.wait_condition(lambda: False)
        return left

    @workflow.signal
    async def go_on(self) -> None:
        await asyncio.sleep(0.001)
        workflow.continue_as_new(0)


# Everything at once -------------------------------------------------------------------------


@workflow.defn
class Leaf:
    @workflow.run
    async def run(self, value: int) -> int:
        await asyncio.sleep(0.001)
        if value % 5 == 4:
            raise ApplicationError("unlucky", type="Unlucky", non_retryable=True)
        return value


@workflow.defn
class Mixed:
    """What chance, with a given seed, strings together."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.changes = 0

    @workflow.run
    async def run(self, seed: int, length: int) -> list[str]:
        chance = random.Random(seed)
        steps = [self.upsert, self.ask_patch, self.local, self.sent, self.child, self.pause]
        for number in range(length):
            together = [chance.choice(steps) for _ in range(chance.randint(1, 3))]
            await asyncio.gather(*[step(number) for step in together])
        await workflow.wait_condition(lambda: self.changes == 2)
        await workflow.wait_condition(workflow.all_handlers_finished)
        return self.seen

    @workflow.signal
    async def poke(self, number: int) -> None:
        await self.local(number)

    @workflow.update
    async def change(self, number: int) -> int:
        await self.sent(number)
        self.changes += 1
        return number

    async def upsert(self, number: int) -> None:
        workflow.upsert_memo({"number": number})
        workflow.upsert_search_attributes([NUMBER.value_set(number)])

    async def ask_patch(self, number: int) -> None:
        if workflow.patched(f"patch-{number % 3}"):
            await asyncio.sleep(0.001)

    async def local(self, number: int) -> None:
        value: Any = await workflow.execute_local_activity(
            repeat, f"local {number}", start_to_close_timeout=LONG
        )
        self.seen.append(value)

    async def sent(self, number: int) -> None:
        try:
            await workflow.execute_activity(
                repeat,
                f"sent {number}",
                start_to_close_timeout=LONG,
                retry_policy=RetryPolicy(maximum_attempts=2),
            )
        except ActivityError:
            self.seen.append("failed")

    async def child(self, number: int) -> None:
        try:
            value = await workflow.execute_child_workflow(Leaf.run, number)
        except ChildWorkflowError:
            value = -1
        self.seen.append(f"child {value}")

    async def pause(self, number: int) -> None:
        await asyncio.sleep(0.002 * (1 + number % 2))


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type) and value.__module__ == __name__
]
