"""External storage at the codec's door: what a run's payloads need of the drivers.

Codecs are called one list after the other, in order; drivers wait for networks, so their calls are
made at once, up to a limit. That takes two passages over the same jobs or commands: the first notes
the lists that pass, the second hands out what became of them.

Rules:

* The two passages go the same way, so the lists come in the same order.
* One list that cannot be fetched or stored stops all: the others are cancelled and waited for, and
  nothing is handed out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import final

from worker_core._activation import (
    Command,
    CompleteWorkflowExecution,
    InitializeWorkflow,
    SignalExternalWorkflow,
    StartChildWorkflow,
    WorkflowReference,
)
from worker_core.api.common.v1 import Payload
from worker_core.converter import StorageDriverWorkflowInfo
from worker_core.converter._external_storage import is_marked, is_reference

__all__ = ["NotedLists", "StorageTargets", "StorageTraffic", "needs_fetching"]

_Lists = list[Sequence[Payload]]


def needs_fetching(payload: Payload) -> bool:
    """Whether a payload stands for one that is stored."""
    return is_reference(payload) or is_marked(payload)


@final
class NotedLists:
    """The lists of payloads that pass, and what is to be in their place."""

    __slots__ = ("_given", "_lists", "_results")

    def __init__(self) -> None:
        self._lists: _Lists = []
        self._results: list[Sequence[Payload]] = []
        self._given = 0

    @property
    def lists(self) -> Sequence[Sequence[Payload]]:
        """What was noted so far."""
        return self._lists

    async def note(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Note a list, as it passes."""
        noted = list(payloads)
        self._lists.append(noted)
        return noted

    async def exchange(
        self,
        change: Callable[[int, Sequence[Payload]], Awaitable[Sequence[Payload]]],
        limit: int,
    ) -> None:
        """Have all lists changed, some at once.

        Args:
            change: Gives what comes in the place of a list; told its number, too.
            limit: How many lists are changed at once.

        Raises:
            Exception: What the first change that failed raised.
        """
        slots = asyncio.Semaphore(limit)

        async def one(number: int, payloads: Sequence[Payload]) -> Sequence[Payload]:
            async with slots:
                return await change(number, payloads)

        tasks = [
            asyncio.ensure_future(one(number, payloads))
            for number, payloads in enumerate(self._lists)
        ]
        try:
            self._results = await asyncio.gather(*tasks)
        except BaseException:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            raise

    def moved(self) -> tuple[int, int]:
        """How many payloads are not what they were, and their size in bytes where it is the larger."""
        count = size = 0
        for before, after in zip(self._lists, self._results, strict=True):
            for old, new in zip(before, after, strict=True):
                if old is not new:
                    count += 1
                    size += max(old.ByteSize(), new.ByteSize())
        return count, size

    async def give(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Hand out what is in the place of the next list."""
        result = self._results[self._given]
        self._given += 1
        return list(result)


@final
class StorageTraffic:
    """What one workflow task moved to and from external storage; for whoever asks why it took long."""

    __slots__ = ("_totals",)

    def __init__(self) -> None:
        self._totals: dict[str, list[float]] = {}

    def add(self, way: str, noted: NotedLists, seconds: float) -> None:
        """Count what was moved.

        Args:
            way: ``download`` or ``upload``.
            noted: What was moved, all at once.
            seconds: How long it took.
        """
        count, size = noted.moved()
        if count:
            totals = self._totals.setdefault(way, [0, 0, 0.0])
            for index, more in enumerate((count, size, seconds)):
                totals[index] += more

    def take(self) -> dict[str, object]:
        """All totals since they were last taken, by names for logs; none if nothing was moved."""
        names = ("payload_count", "payload_bytes", "seconds")
        facts: dict[str, object] = {
            f"{way}_{name}": total
            for way, totals in self._totals.items()
            for name, total in zip(names, totals, strict=True)
        }
        self._totals = {}
        return facts


@final
class StorageTargets:
    """For whom the payloads of one run are stored.

    What a workflow hands to another one is that one's, and so is what it leaves to its parent. All
    else is its own, activities included: they live no longer than it does.
    """

    __slots__ = ("_namespace", "_own", "_parent")

    def __init__(self, namespace: str, workflow_id: str, run_id: str, workflow_type: str) -> None:
        self._namespace = namespace
        self._own = StorageDriverWorkflowInfo(
            namespace=namespace, id=workflow_id, run_id=run_id, type=workflow_type
        )
        self._parent: WorkflowReference | None = None

    @property
    def own(self) -> StorageDriverWorkflowInfo:
        """The run itself."""
        return self._own

    def note_start(self, job: InitializeWorkflow) -> None:
        """Learn whose child the run is. One that continues another hands its result to nobody."""
        self._parent = None if job.continued_run_id else job.parent

    def of_command(self, command: Command) -> StorageDriverWorkflowInfo:
        """For whom the payloads of a command are stored."""
        if isinstance(command, StartChildWorkflow):
            return StorageDriverWorkflowInfo(
                namespace=self._namespace, id=command.workflow_id, type=command.workflow_type
            )
        if isinstance(command, SignalExternalWorkflow):
            return StorageDriverWorkflowInfo(namespace=self._namespace, id=command.workflow_id)
        parent = self._parent
        if parent is not None and isinstance(command, CompleteWorkflowExecution):
            return StorageDriverWorkflowInfo(
                namespace=parent.namespace or self._namespace,
                id=parent.workflow_id,
                run_id=parent.run_id,
            )
        return self._own
