"""Workflows that are updated. Loaded for either SDK by `lab.situations.load`, like `lab.workflows`."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RawValue
from worker_core.exceptions import ApplicationError

MINUTE = timedelta(minutes=1)


@activity.defn
async def shout(text: str) -> str:
    return text.upper()


@workflow.defn
class Desk:
    """Takes updates until it is told to close, and says in which order everything happened."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.gates: set[str] = set()
        self.closed = False

    @workflow.run
    async def run(self, waits: bool = True) -> list[str]:
        self.log.append("run")
        await workflow.wait_condition(lambda: self.closed)
        if waits:
            await workflow.wait_condition(workflow.all_handlers_finished)
        return self.log

    @workflow.signal
    def open(self, gate: str) -> None:
        """Let the updates that wait at this gate go on."""
        self.log.append(f"open {gate}")
        self.gates.add(gate)

    @workflow.signal
    def close(self) -> None:
        self.closed = True

    @workflow.query
    def so_far(self) -> list[str]:
        return self.log

    @workflow.update
    def note(self, text: str) -> int:
        """Done at once."""
        self.log.append(text)
        return len(self.log)

    @note.validator
    def _may_note(self, text: str) -> None:
        if text.startswith("bad"):
            raise ApplicationError(f"no {text} here", text, type="Refused")

    @workflow.update
    async def wait_at(self, gate: str) -> str:
        """Accepted at once, done later."""
        self.log.append(f"arrived {gate}")
        await workflow.wait_condition(lambda: gate in self.gates)
        self.log.append(f"left {gate}")
        return gate

    @workflow.update(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    async def wait_in_vain(self) -> None:
        """Accepted at once, never done, and of no concern when the workflow ends."""
        self.log.append("waiting in vain")
        await workflow.wait_condition(lambda: False)

    @workflow.update
    async def in_steps(self, text: str) -> str:
        """Done over several tasks: a timer, and then an activity."""
        self.log.append(f"begin {text}")
        await asyncio.sleep(0.01)
        loud = await workflow.execute_activity(shout, text, start_to_close_timeout=MINUTE)
        self.log.append(f"end {text}")
        return loud

    @workflow.update
    async def fail(self, later: bool) -> None:
        if later:
            await asyncio.sleep(0.01)
        raise ApplicationError("cannot be done", 7, type="Broken")

    @workflow.update(name="shut-down")
    async def shut_down(self) -> list[str]:
        self.closed = True
        return self.log

    @workflow.update(dynamic=True)
    async def anything(self, name: str, args: Sequence[RawValue]) -> str:
        values = [workflow.payload_converter().from_payload(one.payload, str) for one in args]
        self.log.append(f"dynamic {name} {values}")
        return name

    @anything.validator
    def _may_do_anything(self, name: str, args: Sequence[RawValue]) -> None:
        if name.startswith("un"):
            raise ApplicationError(f"{name} is not done here", type="Refused")


@workflow.defn
class Reluctant:
    """Goes on when it is cancelled, and takes updates meanwhile."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.done = False

    @workflow.run
    async def run(self) -> list[str]:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            self.log.append("cancelled")
            await workflow.wait_condition(lambda: self.done)
            await workflow.wait_condition(workflow.all_handlers_finished)
        return self.log

    @workflow.query
    def so_far(self) -> list[str]:
        return self.log

    @workflow.update
    async def note(self, text: str, last: bool = False) -> str:
        self.log.append(f"begin {text}")
        await asyncio.sleep(0.01)
        self.log.append(f"end {text}")
        self.done = self.done or last
        return text


@workflow.defn
class Relay:
    """Continues as new when an update says so, and hands on what it has seen."""

    def __init__(self) -> None:
        self.goes_on = False
        self.log: list[str] = []

    @workflow.run
    async def run(self, log: list[str]) -> list[str]:
        self.log[:0] = log
        await workflow.wait_condition(lambda: self.goes_on or "last" in self.log)
        await workflow.wait_condition(workflow.all_handlers_finished)
        if "last" not in self.log:
            workflow.continue_as_new(self.log)
        return self.log

    @workflow.update
    async def note(self, text: str, go_on: bool = False) -> str:
        self.log.append(text)
        self.goes_on = self.goes_on or go_on
        return workflow.info().run_id


@workflow.defn
class LateHandlers:
    """Sets its handlers at run time: before its first await, and after it."""

    @workflow.run
    async def run(self) -> None:
        workflow.set_update_handler("early", self._early, validator=self._validate)
        await asyncio.sleep(0.01)
        workflow.set_update_handler("late", lambda: "late")
        workflow.set_dynamic_update_handler(self._dynamic)
        await workflow.wait_condition(lambda: False)

    async def _early(self, number: int) -> int:
        await asyncio.sleep(0.01)
        return number + 1

    def _validate(self, number: int) -> None:
        if number < 0:
            raise ValueError("negative")

    def _dynamic(self, name: str, args: Sequence[RawValue]) -> str:
        return f"{name}/{len(args)}"


WORKFLOWS = [Desk, Reluctant, Relay, LateHandlers]
ACTIVITIES = [shout]
