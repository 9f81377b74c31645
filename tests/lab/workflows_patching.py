"""One workflow in the four stages of a change, written for either SDK.

Its code is changed from the activity ``old`` to the activity ``new``, guarded by a patch that is
first asked for, then deprecated, then gone.
"""

from datetime import timedelta
from typing import Any

from worker_core import activity, workflow

LONG = timedelta(seconds=30)


@activity.defn
async def old() -> str:
    return "old"


@activity.defn
async def new() -> str:
    return "new"


async def run_activity(name: str) -> str:
    said: str = await workflow.execute_activity(name, start_to_close_timeout=LONG)
    return said


class Changing:
    def __init__(self) -> None:
        self.goes_on = False

    async def wait(self) -> None:
        await workflow.wait_condition(lambda: self.goes_on)


@workflow.defn(name="Changing")
class Before(Changing):
    @workflow.run
    async def run(self) -> list[str]:
        await self.wait()
        return [await run_activity("old")]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on = True


@workflow.defn(name="Changing")
class Patched(Changing):
    @workflow.run
    async def run(self) -> list[str]:
        is_new = workflow.patched("change")
        await self.wait()
        return [await run_activity("new" if is_new else "old")]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on = True


@workflow.defn(name="Changing")
class Deprecated(Changing):
    @workflow.run
    async def run(self) -> list[str]:
        workflow.deprecate_patch("change")
        await self.wait()
        return [await run_activity("new")]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on = True


@workflow.defn(name="Changing")
class Removed(Changing):
    @workflow.run
    async def run(self) -> list[str]:
        await self.wait()
        return [await run_activity("new")]

    @workflow.signal
    def go_on(self) -> None:
        self.goes_on = True


STAGES: dict[str, Any] = {
    "before": Before,
    "patched": Patched,
    "deprecated": Deprecated,
    "removed": Removed,
}
WORKFLOWS = [Before]
ACTIVITIES = [old, new]
