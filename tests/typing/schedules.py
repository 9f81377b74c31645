"""What type checkers make of schedules. Never run; each ignore is an error that must be found."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, assert_type

from worker_core import workflow
from worker_core.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleBackfill,
    ScheduleCalendarSpec,
    ScheduleDescription,
    ScheduleHandle,
    ScheduleIntervalSpec,
    ScheduleListDescription,
    ScheduleOverlapPolicy,
    ScheduleRange,
    ScheduleSpec,
    ScheduleUpdate,
    ScheduleUpdateInput,
)


@workflow.defn
class Zero:
    @workflow.run
    async def run(self) -> int: ...  # type: ignore[empty-body]


@workflow.defn
class One:
    @workflow.run
    async def run(self, number: int) -> str: ...  # type: ignore[empty-body]


@workflow.defn
class Two:
    @workflow.run
    async def run(self, number: int, text: str) -> None: ...


def actions() -> None:
    ScheduleActionStartWorkflow(Zero.run, id="id", task_queue="tq")
    ScheduleActionStartWorkflow(One.run, 3, id="id", task_queue="tq", memo={"a": 1})
    ScheduleActionStartWorkflow(Two.run, args=[3, "x"], id="id", task_queue="tq")
    ScheduleActionStartWorkflow("name", id="id", task_queue="tq")
    ScheduleActionStartWorkflow("name", 3, id="id", task_queue="tq")
    ScheduleActionStartWorkflow("name", args=[3], id="id", task_queue="tq")

    ScheduleActionStartWorkflow(One.run, "x", id="id", task_queue="tq")  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    ScheduleActionStartWorkflow(Zero.run, 3, id="id", task_queue="tq")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    ScheduleActionStartWorkflow("name", task_queue="tq")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    ScheduleActionStartWorkflow("name", id="id", task_queue="tq", jitter=3)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]


def values() -> None:
    ScheduleSpec(
        calendars=[ScheduleCalendarSpec(hour=[ScheduleRange(3)], month=(ScheduleRange(1, 3),))],
        intervals=[ScheduleIntervalSpec(every=timedelta(hours=1))],
    )
    ScheduleSpec(calendars=ScheduleCalendarSpec())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    ScheduleCalendarSpec(hour=[3])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    ScheduleIntervalSpec(every=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def calls(client: Client, schedule: Schedule, start: datetime) -> None:
    handle = await client.create_schedule(
        "id", schedule, backfill=[ScheduleBackfill(start, start)], memo={"a": 1}
    )
    assert_type(handle, ScheduleHandle)
    assert_type(client.get_schedule_handle("id"), ScheduleHandle)
    description = await handle.describe()
    assert_type(description, ScheduleDescription)
    assert_type(await description.memo_value("a"), Any)
    assert_type(await description.memo_value("a", type_hint=int), int)
    assert_type(await description.memo_value("a", None, type_hint=int), int | None)
    await handle.trigger(overlap=ScheduleOverlapPolicy.SKIP)
    await handle.trigger(overlap="skip")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def plain(given: ScheduleUpdateInput) -> ScheduleUpdate:
        return ScheduleUpdate(given.description.schedule)

    async def waiting(given: ScheduleUpdateInput) -> ScheduleUpdate | None:
        return None

    await handle.update(plain)
    await handle.update(waiting)
    await handle.update(lambda given: None)
    await handle.update(lambda given: 3)  # type: ignore[arg-type, return-value]  # pyright: ignore[reportArgumentType, reportCallIssue]

    async for listed in await client.list_schedules():
        assert_type(listed, ScheduleListDescription)
        assert_type(await listed.memo_value("a", type_hint=str), str)
