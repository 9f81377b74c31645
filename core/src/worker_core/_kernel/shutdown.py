"""Shutting down in phases.

Polls end first, then what they brought is finished: workflow tasks at once, activities within the
grace period, after which they are cancelled. Each phase is awaited before the next one begins;
only the grace period runs from the very start.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from enum import Enum
from typing import Any, final

from worker_core._kernel.lane import Lane
from worker_core.service import RPCError, RPCStatusCode

__all__ = ["Phase", "Shutdown"]

logger = logging.getLogger(__name__)


class Phase(Enum):
    """How far a worker's shutdown has come."""

    RUNNING = "running"
    """Not begun."""
    STOPPING_POLLS = "stopping polls"
    """The server is told, polls end, nothing new is taken."""
    DRAINING = "draining"
    """What was taken is finished, lane by lane."""
    CLOSED = "closed"
    """Nothing is left."""


@final
class Shutdown:
    """Stops the lanes of a worker.

    Args:
        grace_seconds: How long activities may go on before they are cancelled.
        tell_server: Tells the server that the worker is going away.
        server_ends_polls: Whether the server then ends the worker's polls itself, so that a task
            on its way is not lost.
        wait_for_arrivals: Waits for tasks that are on their way without a poll.
    """

    def __init__(
        self,
        *,
        grace_seconds: float,
        tell_server: Callable[[], Awaitable[object]],
        server_ends_polls: bool,
        wait_for_arrivals: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.phase = Phase.RUNNING
        self._grace_seconds = grace_seconds
        self._tell_server = tell_server
        self._server_ends_polls = server_ends_polls
        self._wait_for_arrivals = wait_for_arrivals

    async def run(self, lanes: Sequence[Lane[Any]], group: asyncio.TaskGroup) -> None:
        """Go through all phases; when it returns, every task was answered and every poll ended.

        Args:
            lanes: In the order in which they are drained.
            group: Parent of what has to run beside.
        """
        logger.info(
            "Beginning worker shutdown, will wait %g seconds before cancelling activities",
            self._grace_seconds,
        )
        grace = group.create_task(self._cancel_after_grace(lanes), name="shutdown-grace")
        self.phase = Phase.STOPPING_POLLS
        for lane in lanes:
            lane.stop_polling(interrupt=not self._server_ends_polls)
        if not await self._tell() and self._server_ends_polls:
            for lane in lanes:  # it does not know that it should
                lane.interrupt_polls()
        for lane in lanes:
            await lane.wait_polls_ended()
        if self._wait_for_arrivals is not None:
            await self._wait_for_arrivals()
        self.phase = Phase.DRAINING
        for lane in lanes:
            await lane.drain()
        grace.cancel()
        self.phase = Phase.CLOSED

    async def _cancel_after_grace(self, lanes: Sequence[Lane[Any]]) -> None:
        if self._grace_seconds > 0:
            await asyncio.sleep(self._grace_seconds)
        for lane in lanes:
            lane.runner.cancel_all("worker shutdown")

    async def _tell(self) -> bool:
        """Tell the server; whether it took note."""
        try:
            await self._tell_server()
            return True
        except RuntimeError as error:  # the user has closed the connection
            logger.warning(
                "The server could not be told that the worker shuts down; it finds out by itself",
                extra={"error": str(error)},
            )
        except RPCError as error:
            if error.status not in (RPCStatusCode.UNIMPLEMENTED, RPCStatusCode.UNAVAILABLE):
                logger.warning(
                    "The server could not be told that the worker shuts down; it finds out by "
                    "itself",
                    extra={"status": error.status.name, "error": error.message},
                )
        return False
