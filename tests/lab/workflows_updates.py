"""Workflows that are updated, written for either SDK like those of `lab.workflows`."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RawValue
from worker_core.exceptions import ApplicationError

LONG = timedelta(seconds=30)


@activity.defn
async def answer(value: str) -> str:
    return f"answer to {value}"


ACTIVITIES = [answer]


@workflow.defn
class Updated:
    """Takes updates of every kind until it is told to end."""

    def __init__(self) -> None:
        self.items: list[str] = []
        self.is_ended = False

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: self.is_ended)
        await workflow.wait_condition(workflow.all_handlers_finished)
        return self.items

    @workflow.update
    def add(self, value: str) -> int:
        self.items.append(value)
        return len(self.items)

    @add.validator
    def check_add(self, value: str) -> None:
        if not value:
            raise ApplicationError("nothing to add", type="Empty")

    @workflow.update(name="ask", description="asks an activity")
    async def ask_activity(self, value: str) -> str:
        said = await workflow.execute_activity(answer, value, start_to_close_timeout=LONG)
        self.items.append(said)
        return said

    @workflow.update
    async def pause(self, value: str) -> None:
        await asyncio.sleep(0.01)
        self.items.append(value)

    @workflow.update
    async def wait_for(self, value: str) -> int:
        await workflow.wait_condition(lambda: value in self.items)
        return self.items.index(value)

    @workflow.update
    async def fail(self, message: str) -> None:
        if message == "late":
            await asyncio.sleep(0.01)
        raise ApplicationError(message, {"said": message}, type="Refused", non_retryable=True)

    @workflow.update
    async def end(self) -> str:
        self.is_ended = True
        return "ending"

    @workflow.update(dynamic=True)
    async def any_other(self, name: str, args: Sequence[RawValue]) -> str:
        value = workflow.payload_converter().from_payload(args[0].payload, str)
        self.items.append(f"{name} {value}")
        return name

    @workflow.signal
    def note(self, value: str) -> None:
        self.items.append(value)

    @workflow.signal
    def stop(self) -> None:
        self.is_ended = True

    @workflow.query
    def count(self) -> int:
        return len(self.items)


@workflow.defn
class UpdatedInItsFirstTask:
    """What the update and the workflow itself ask for in one task is asked for in a fixed order."""

    @workflow.init
    def __init__(self, name: str) -> None:
        self.seen = [name]

    @workflow.run
    async def run(self, name: str) -> list[str]:
        said, _ = await asyncio.gather(
            workflow.execute_activity(answer, name, start_to_close_timeout=LONG),
            workflow.sleep(0.01),
        )
        self.seen.append(said)
        await workflow.wait_condition(lambda: len(self.seen) > 2)
        return self.seen

    @workflow.update
    async def join(self, value: str) -> list[str]:
        await workflow.sleep(0.01)
        said = await workflow.execute_activity(answer, value, start_to_close_timeout=LONG)
        self.seen.append(said)
        return self.seen


@workflow.defn
class SetsHandlers:
    """An update has a handler, and a validator, only after a while."""

    def __init__(self) -> None:
        self.is_ready = False

    @workflow.run
    async def run(self) -> list[str]:
        seen: list[str] = []
        await workflow.wait_condition(lambda: self.is_ready)

        async def on_late(value: str) -> int:
            await asyncio.sleep(0.001)
            seen.append(value)
            return len(seen)

        def check(value: str) -> None:
            if value == "bad":
                raise ApplicationError("not that one", type="Bad")

        workflow.set_update_handler("late", on_late, validator=check)
        await workflow.wait_condition(lambda: len(seen) == 1)
        return seen

    @workflow.signal
    def get_ready(self) -> None:
        self.is_ready = True


@workflow.defn
class UpdatedWhileCancelled:
    """Cancelled, it still takes an update for its clean-up."""

    def __init__(self) -> None:
        self.reason = ""

    @workflow.run
    async def run(self) -> None:
        try:
            await workflow.wait_condition(lambda: False)
        finally:
            await workflow.wait_condition(lambda: bool(self.reason))
            await workflow.execute_activity(answer, self.reason, start_to_close_timeout=LONG)

    @workflow.update
    async def explain(self, reason: str) -> str:
        await asyncio.sleep(0.001)
        self.reason = reason
        return f"cancelled because of {reason}"


@workflow.defn
class ContinuedByUpdate:
    @workflow.init
    def __init__(self, values: list[str]) -> None:
        self.values = values

    @workflow.run
    async def run(self, values: list[str]) -> list[str]:
        await workflow.wait_condition(lambda: len(self.values) > len(values))
        if len(self.values) < 2:
            workflow.continue_as_new(self.values)
        return self.values

    @workflow.update
    def push(self, value: str) -> int:
        self.values = [*self.values, value]
        return len(self.values)


@workflow.defn
class LeavesHandlers:
    """Ends while a handler still waits, which is nobody's fault: the policy says so."""

    def __init__(self) -> None:
        self.is_ended = False

    @workflow.run
    async def run(self) -> str:
        await workflow.wait_condition(lambda: self.is_ended)
        return "left"

    @workflow.update(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    async def hang(self) -> None:
        await workflow.wait_condition(lambda: False)

    @workflow.signal
    def stop(self) -> None:
        self.is_ended = True


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type) and value.__module__ == __name__
]
