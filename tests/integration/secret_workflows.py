"""A program all of whose values and errors hold the word SECRET. Tests also load it for the peer."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RetryPolicy
from worker_core.exceptions import ActivityError, ApplicationError, CancelledError

LONG = timedelta(seconds=20)
ONCE = RetryPolicy(maximum_attempts=1)


@activity.defn(name="fails")
async def fails(text: str) -> None:
    try:
        raise KeyError("SECRET inner")
    except KeyError as error:
        raise ApplicationError("SECRET", "SECRET detail", type="Kind") from error


@activity.defn(name="too_slow")
async def too_slow() -> None:
    activity.heartbeat("SECRET progress")
    await asyncio.Event().wait()


@activity.defn(name="stops")
async def stops() -> None:
    try:
        while True:
            activity.heartbeat("SECRET")
            await asyncio.sleep(0.05)
    except asyncio.CancelledError:
        raise CancelledError("SECRET stop", "SECRET why") from None


@workflow.defn(name="Child", sandboxed=False)
class Child:
    @workflow.run
    async def run(self, text: str) -> None:
        try:
            await workflow.execute_activity(
                "fails", text, start_to_close_timeout=LONG, retry_policy=ONCE
            )
        except ActivityError as error:
            raise ApplicationError("SECRET child", "SECRET child's detail") from error


@workflow.defn(name="Parent", sandboxed=False)
class Parent:
    def __init__(self) -> None:
        self.ended = False
        self.seen: list[str] = []

    def note(self, error: BaseException | None) -> None:
        while error is not None:
            held = [
                list(getattr(error, name, ())) for name in ("details", "last_heartbeat_details")
            ]
            self.seen.append(f"{type(error).__name__}: {error} {held}")
            error = error.__cause__

    @workflow.run
    async def run(self, text: str) -> None:
        if workflow.info().attempt > 1:
            self.note(workflow.get_last_failure())
            raise ApplicationError("SECRET end", *self.seen)
        id = f"{workflow.info().workflow_id}-child"
        for call in (
            workflow.execute_child_workflow("Child", text, id=id),
            workflow.execute_local_activity(
                "fails", text, start_to_close_timeout=LONG, retry_policy=ONCE
            ),
            workflow.execute_activity(
                "too_slow", start_to_close_timeout=timedelta(seconds=1), retry_policy=ONCE
            ),
        ):
            try:
                await call
            except Exception as error:
                self.note(error)
        stopping = workflow.start_activity(
            "stops",
            start_to_close_timeout=LONG,
            heartbeat_timeout=timedelta(seconds=3),
            cancellation_type=workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
            retry_policy=ONCE,
            summary="SECRET summary",
        )
        await workflow.sleep(timedelta(seconds=0.3), summary="SECRET timer")
        stopping.cancel()
        try:
            await stopping
        except Exception as error:
            self.note(error)
        workflow.upsert_memo({"m": "SECRET memo"})
        await workflow.wait_condition(lambda: self.ended)
        raise ApplicationError("SECRET try again", *self.seen)

    @workflow.update
    def put(self, how: str) -> None:
        raise ApplicationError("SECRET update", "SECRET detail")

    @put.validator
    def check(self, how: str) -> None:
        if "reject" in how:
            raise ValueError("SECRET rejection")

    @workflow.query
    def ask(self) -> str:
        raise ValueError("SECRET answer")

    @workflow.signal
    def end(self) -> None:
        self.ended = True
