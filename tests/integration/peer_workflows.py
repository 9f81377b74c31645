"""`worker_workflows.Collector`, written for the SDK that tests compare with."""

from __future__ import annotations

from datetime import timedelta

from temporalio import activity, workflow

SECONDS = timedelta(seconds=20)


@activity.defn
async def greet(name: str) -> str:
    return f"Hello, {name}!"


@workflow.defn(sandboxed=False)
class Collector:
    def __init__(self) -> None:
        self.items: list[str] = []
        self.stopped = False

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: self.stopped)
        return self.items

    @workflow.signal
    async def add(self, item: str) -> None:
        greeting = await workflow.execute_activity(greet, item, start_to_close_timeout=SECONDS)
        self.items.append(greeting)

    @workflow.signal
    def note(self, item: str) -> None:
        self.items.append(item)

    @workflow.signal
    def stop(self) -> None:
        self.stopped = True

    @workflow.query
    def count(self) -> int:
        return len(self.items)
