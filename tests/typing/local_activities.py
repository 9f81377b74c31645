"""What type checkers make of calls to local activities, patches, upserts and event groups.

Never run; each ignore is an error that must be found.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, assert_type

from worker_core import activity, workflow
from worker_core.common import SearchAttributeKey
from worker_core.workflow import ActivityHandle, LocalActivityConfig

SHORT = timedelta(seconds=1)
OPTIONS: LocalActivityConfig = {"start_to_close_timeout": SHORT, "local_retry_threshold": SHORT}


@activity.defn
async def zero() -> int: ...  # type: ignore[empty-body]


@activity.defn
def one(number: int) -> str: ...  # type: ignore[empty-body]


@activity.defn
async def two(number: int, text: str) -> bytes: ...  # type: ignore[empty-body]


class Depot:
    @activity.defn
    async def store(self, number: int) -> str: ...  # type: ignore[empty-body]


@activity.defn
class Counter:
    async def __call__(self, number: int) -> str: ...  # type: ignore[empty-body]


async def calls() -> None:
    assert_type(await workflow.execute_local_activity(zero, **OPTIONS), int)
    assert_type(
        workflow.start_local_activity(one, 1, start_to_close_timeout=SHORT), ActivityHandle[str]
    )
    assert_type(await workflow.execute_local_activity(two, args=[1, "b"], **OPTIONS), bytes)
    assert_type(await workflow.execute_local_activity("named", 1, result_type=int, **OPTIONS), Any)
    assert_type(await workflow.execute_local_activity_method(Depot.store, 1, **OPTIONS), str)
    assert_type(workflow.start_local_activity_class(Counter, 1, **OPTIONS), ActivityHandle[str])
    await workflow.execute_local_activity(one, "a", **OPTIONS)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    workflow.start_local_activity(zero, heartbeat_timeout=SHORT)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]


def others() -> None:
    assert_type(workflow.patched("a"), bool)
    group = workflow.create_event_group("a", label="b")
    with group.scope():
        workflow.deprecate_patch("b", event_groups=[group])
    workflow.upsert_memo({"a": 1, "b": None})
    key = SearchAttributeKey.for_int("n")
    workflow.upsert_search_attributes([key.value_set(1), key.value_unset()])
    key.value_set("a")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
