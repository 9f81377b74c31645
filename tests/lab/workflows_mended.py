"""Workflows that the other SDK cannot take to their end, or not again on replay.

Written for either SDK like the workflows of `lab.workflows`; what each is about stands in
`docs/decisions/0005-defects-mended.md`.
"""

import asyncio
from datetime import timedelta
from typing import Any

from worker_core import activity, workflow
from worker_core.common import RetryPolicy
from worker_core.exceptions import ApplicationError, FailureError

LONG = timedelta(seconds=30)
ONCE = RetryPolicy(maximum_attempts=1)


@activity.defn
async def echo(value: str) -> str:
    return value


@activity.defn
async def ends_later(how: str) -> str:
    """Goes on for a while, whatever it is told, and then ends in some way."""
    for _ in range(20):
        activity.heartbeat()
        try:
            await asyncio.sleep(0.05)
        except asyncio.CancelledError:
            if how == "is cancelled":
                raise
    if how == "fails":
        raise ApplicationError("too late", non_retryable=True)
    if how == "times out":
        await asyncio.sleep(5)
    return "too late"


@activity.defn
async def never_ends() -> None:
    await asyncio.Event().wait()


def told(error: BaseException) -> list[str]:
    """An exception and its causes, by name."""
    causes = []
    current: BaseException | None = error
    while current is not None:
        causes.append(type(current).__name__)
        current = current.cause if isinstance(current, FailureError) else current.__cause__
    return causes


class WaitsForSignal:
    def __init__(self) -> None:
        self.goes_on = 0

    async def until_signal(self) -> None:
        wanted = self.goes_on + 1
        await workflow.wait_condition(lambda: self.goes_on >= wanted)


@workflow.defn
class ActivityLetGo(WaitsForSignal):
    """An activity that is cancelled without being waited for, and ends later."""

    @workflow.run
    async def run(self, cancellation: str, how: str) -> list[str]:
        handle = workflow.start_activity(
            ends_later,
            how,
            start_to_close_timeout=timedelta(seconds=2) if how == "times out" else LONG,
            heartbeat_timeout=timedelta(seconds=5),
            retry_policy=ONCE,
            cancellation_type=workflow.ActivityCancellationType[cancellation],
        )
        await self.until_signal()
        handle.cancel()
        try:
            said = [await handle]
        except FailureError as error:
            said = told(error)
        await self.until_signal()
        return [*said, await workflow.execute_activity(echo, "on", start_to_close_timeout=LONG)]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on += 1


@workflow.defn
class EndsLater(WaitsForSignal):
    @workflow.run
    async def run(self, how: str) -> str:
        try:
            await workflow.wait_condition(lambda: self.goes_on > 0)
        except asyncio.CancelledError:
            if how == "is cancelled":
                raise
            await workflow.wait_condition(lambda: self.goes_on > 0)
        if how == "fails":
            raise ApplicationError("too late", non_retryable=True)
        return "too late"

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on += 1


@workflow.defn
class ChildLetGo(WaitsForSignal):
    """A child that is cancelled without being waited for, and ends later."""

    @workflow.run
    async def run(self, cancellation: str, how: str) -> list[str]:
        handle = await workflow.start_child_workflow(
            EndsLater.run,
            how,
            id=f"{workflow.info().workflow_id}-child",
            run_timeout=timedelta(seconds=1) if how == "times out" else None,
            cancellation_type=workflow.ChildWorkflowCancellationType[cancellation],
        )
        handle.cancel()
        try:
            said = [await handle]
        except FailureError as error:
            said = told(error)
        await self.until_signal()
        return [*said, await workflow.execute_activity(echo, "on", start_to_close_timeout=LONG)]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on += 1


@workflow.defn
class OperationLetGo(WaitsForSignal):
    """A Nexus operation that is cancelled without being waited for, and ends later."""

    @workflow.run
    async def run(self, endpoint: str, cancellation: str, operation: str, early: bool) -> list[str]:
        client = workflow.create_nexus_client(service="LabService", endpoint=endpoint)
        running = asyncio.create_task(
            client.execute_operation(
                operation,
                "world",
                output_type=str,
                cancellation_type=workflow.NexusOperationCancellationType[cancellation],
            )
        )
        if early:
            await asyncio.sleep(0.01)
        else:
            await self.until_signal()
        running.cancel()
        try:
            said = [await running]
        except FailureError as error:
            said = told(error)
        await self.until_signal()
        return [*said, await workflow.execute_activity(echo, "on", start_to_close_timeout=LONG)]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on += 1


@workflow.defn
class LocalActivityTimesOut:
    """A local activity that runs out of time, and code that looks at how."""

    @workflow.run
    async def run(self, kind: str) -> list[str]:
        limit = timedelta(seconds=0.2)
        try:
            if kind == "start_to_close":
                await workflow.execute_local_activity(
                    never_ends, start_to_close_timeout=limit, retry_policy=ONCE
                )
            else:
                await workflow.execute_local_activity(never_ends, schedule_to_close_timeout=limit)
        except Exception as error:
            said = told(error)
        for _ in said:
            await workflow.execute_activity(echo, "on", start_to_close_timeout=LONG)
        return said


@workflow.defn
class GroupAborts:
    """A task group is aborted; each of its tasks then undoes something."""

    @workflow.run
    async def run(self, size: int) -> list[str]:
        async def fail() -> None:
            await workflow.execute_activity(echo, "first", start_to_close_timeout=LONG)
            raise ApplicationError("enough")

        async def wait(number: int) -> None:
            try:
                await workflow.wait_condition(lambda: False)
            finally:
                order.append(str(number))
                await workflow.execute_activity(
                    echo, "undo", activity_id=f"undo-{number}", start_to_close_timeout=LONG
                )

        order: list[str] = []
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail())
                for number in range(size):
                    group.create_task(wait(number))
        except ExceptionGroup:
            return order
        return []


@workflow.defn
class LeavesGeneratorOpen(WaitsForSignal):
    """An asynchronous generator that nobody closes."""

    @workflow.run
    async def run(self) -> str:
        async def numbers() -> Any:
            try:
                yield 1
                yield 2
            finally:
                ended.append(asyncio._get_running_loop() is loop)

        loop = asyncio.get_running_loop()
        kept = numbers()
        async for _ in kept:
            break
        await self.until_signal()
        return "done"

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on += 1


@workflow.defn
class SleepsAfterCondition:
    """A condition that runs out of time, and then a timer that nothing was said of."""

    @workflow.run
    async def run(self) -> None:
        group = workflow.create_event_group("conditions")
        try:
            await workflow.wait_condition(
                lambda: False, timeout=0.01, timeout_summary="a condition", event_groups=[group]
            )
        except TimeoutError:
            await asyncio.sleep(0.01)


ended: list[bool] = []
"""Per generator that was closed, whether that was on the run's own loop."""


WORKFLOWS = [
    ActivityLetGo,
    EndsLater,
    ChildLetGo,
    OperationLetGo,
    LocalActivityTimesOut,
    GroupAborts,
    LeavesGeneratorOpen,
    SleepsAfterCondition,
]
ACTIVITIES = [echo, ends_later, never_ends]
