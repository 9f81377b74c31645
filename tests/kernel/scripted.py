"""A scripted task source and runner for lanes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from worker_core._kernel.slots import Permit


class ScriptedSource:
    """Polls answer with what the test feeds, in order; an exception is raised."""

    def __init__(self, name: str = "scripted") -> None:
        self.name = name
        self.task_queue = "queue"
        self.started = 0
        self._feed: asyncio.Queue[Any] = asyncio.Queue()
        self.out = 0
        self.changed = asyncio.Event()

    def feed(self, *answers: Any) -> None:
        for answer in answers:
            self._feed.put_nowait(answer)

    async def poll(self) -> Any:
        self.started += 1
        self.out += 1
        self.changed.set()
        try:
            answer = await self._feed.get()
        finally:
            self.out -= 1
            self.changed.set()
        if isinstance(answer, BaseException):
            raise answer
        return answer

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until a condition on this source holds."""
        while not condition():
            self.changed.clear()
            await self.changed.wait()


class ScriptedRunner:
    """Tasks run until the test ends them."""

    def __init__(self) -> None:
        self.running: dict[Any, asyncio.Future[None]] = {}
        self.permits: dict[Any, Permit] = {}
        self.log: list[str] = []
        self.changed = asyncio.Event()

    async def run(self, task: Any, permit: Permit) -> None:
        self.log.append(f"run {task}")
        done = self.running[task] = asyncio.get_running_loop().create_future()
        self.permits[task] = permit
        self.changed.set()
        try:
            await done
        finally:
            del self.running[task]
            self.log.append(f"end {task}")
            self.changed.set()

    def finish(self, task: Any, error: BaseException | None = None) -> None:
        if error is not None:
            self.running[task].set_exception(error)
        else:
            self.running[task].set_result(None)

    def notify_shutdown(self) -> None:
        self.log.append("notify")

    def cancel_all(self, reason: str) -> None:
        self.log.append("cancel")
        for done in self.running.values():
            if not done.done():
                done.set_result(None)

    async def drain(self) -> None:
        self.log.append("drain")

    async def until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self.changed.clear()
            await self.changed.wait()
