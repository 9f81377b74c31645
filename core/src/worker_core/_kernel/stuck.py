"""Workflow code that would not end when its run left the cache.

A workflow that is evicted has its tasks cancelled and must end them. Code that catches the
cancellation and goes on cannot be left to the garbage collector, which would wake it in the wrong
place; so it is kept, and asked again every two seconds until it ends.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Final, final

from worker_core._activation import Activation, TaskFailure
from worker_core._kernel.workflow_runner import HostedWorkflow

__all__ = ["StuckWorkflows"]

logger = logging.getLogger(__name__)

_RETRY_SECONDS: Final = 2.0

_abandoned: list[HostedWorkflow] = []
"""What would not end even when its worker did. Kept, so that nothing wakes it."""


@final
class StuckWorkflows:
    """The workflows of one worker that would not end."""

    __slots__ = ("_handles",)

    def __init__(self) -> None:
        self._handles: dict[HostedWorkflow, tuple[Activation, asyncio.TimerHandle]] = {}

    def __len__(self) -> int:
        """Number of workflows that have not ended yet."""
        return len(self._handles)

    def add(self, hosted: HostedWorkflow, eviction: Activation, failure: TaskFailure) -> None:
        """Keep a workflow that did not end, and go on asking it."""
        logger.error(
            "Workflow code did not end when its run was evicted; it is asked again every "
            "%d seconds. Code that catches BaseException or asyncio.CancelledError must let it "
            "out: %s",
            int(_RETRY_SECONDS),
            failure.failure.message,
            extra={"workflow_id": hosted.workflow_id, "run_id": hosted.run_id},
        )
        self._schedule(hosted, eviction)

    def close(self) -> None:
        """Ask each once more, then keep those that still do not end, for good."""
        for hosted, (eviction, handle) in tuple(self._handles.items()):
            handle.cancel()
            if hosted.activate(eviction).failure is not None:
                logger.warning(
                    "The worker shuts down with workflow code that could not be ended",
                    extra={"workflow_id": hosted.workflow_id, "run_id": hosted.run_id},
                )
                _abandoned.append(hosted)
        self._handles.clear()

    def _schedule(self, hosted: HostedWorkflow, eviction: Activation) -> None:
        loop = asyncio.get_running_loop()
        handle = loop.call_later(_RETRY_SECONDS, self._retry, hosted)
        self._handles[hosted] = (eviction, handle)

    def _retry(self, hosted: HostedWorkflow) -> None:
        eviction, _ = self._handles.pop(hosted)
        if hosted.activate(eviction).failure is not None:
            self._schedule(hosted, eviction)
