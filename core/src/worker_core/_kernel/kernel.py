"""The kernel of one worker: starts its lanes, waits for a reason to stop, and stops in phases.

Rules:

* One task group is the parent of every task. A task group cancels all of them when one raises, so
  none does: what a lane cannot survive is handed to `Kernel.fail`.
* Every reason to stop, asked for or not, goes through the same phases; an error is raised at the
  end of them.
* `Kernel.statistics` is a snapshot, the one place to read what the worker holds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, final

from worker_core._kernel.lane import Lane, LaneSnapshot
from worker_core._kernel.run_cache import RunCache
from worker_core._kernel.shutdown import Phase, Shutdown

__all__ = ["Kernel", "KernelStatistics"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KernelStatistics:
    """What a worker holds at one moment."""

    phase: Phase
    lanes: dict[str, LaneSnapshot]
    """By name: ``workflow``, ``local_activity``, ``activity``; only those the worker has."""
    cached_runs: int


@final
class Kernel:
    """Runs the lanes of one worker.

    Args:
        on_stopping: Called once before polling stops, with the error if there is one.
    """

    def __init__(
        self,
        *,
        on_stopping: Callable[[BaseException | None], Awaitable[None]],
    ) -> None:
        self._lanes: Sequence[Lane[Any]] = ()
        self._cache: RunCache | None = None
        self._on_stopping = on_stopping
        self._shutdown: Shutdown | None = None
        self._stop = asyncio.Event()
        self._failure: BaseException | None = None

    def fail(self, error: BaseException) -> None:
        """Stop because of an error; the first one is raised, later ones are logged."""
        if self._failure is None:
            self._failure = error
            self._stop.set()
        elif error is not self._failure:
            logger.error("The worker failed again while it was shutting down", exc_info=error)

    def request_stop(self) -> None:
        """Stop because somebody asked for it."""
        self._stop.set()

    async def run(
        self,
        lanes: Sequence[Lane[Any]],
        shutdown: Shutdown,
        cache: RunCache | None = None,
        beside: Callable[[], Coroutine[Any, Any, None]] | None = None,
    ) -> None:
        """Run until asked to stop or failed, then stop in phases.

        Args:
            lanes: What the worker does, in the order in which it is drained at the end.
            shutdown: How to stop.
            cache: The run cache, if the worker runs workflows.
            beside: What else to do until the worker stops. Must not raise.

        Raises:
            BaseException: What `fail` was first called with.
        """
        self._lanes = lanes
        self._shutdown = shutdown
        self._cache = cache
        try:
            async with asyncio.TaskGroup() as group:
                for lane in lanes:
                    lane.start(group)
                other = None if beside is None else group.create_task(beside())
                await self._stop.wait()
                if other is not None:
                    other.cancel()
                if self._failure is not None:
                    logger.error("Worker failed, shutting down", exc_info=self._failure)
                await self._on_stopping(self._failure)
                await shutdown.run(lanes, group)
        except BaseException:
            # Ended by force: nothing is answered any more, but what runners keep must still end.
            for lane in lanes:
                await lane.runner.drain()
            raise
        if self._failure is not None:
            raise self._failure

    def statistics(self) -> KernelStatistics:
        """Tell what the worker holds now."""
        return KernelStatistics(
            self._shutdown.phase if self._shutdown is not None else Phase.RUNNING,
            {lane.name: lane.snapshot() for lane in self._lanes},
            len(self._cache) if self._cache is not None else 0,
        )
