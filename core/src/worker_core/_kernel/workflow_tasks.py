"""The runner of the workflow lane: serves runs with the tasks that polls bring.

Rules:

* A run is served by one task at a time; its seat in the run cache says whose turn it is.
* A run that leaves the cache ends its workflow code first. Code that will not end is set aside and
  asked again every two seconds; the server's next task for the run starts it anew.
* Whatever goes wrong inside ends the run here and fails its task; nothing of it reaches the lane.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable
from typing import Final, final

from worker_core._activation import Activation, EvictionReason, RemoveFromCache
from worker_core._kernel.eager import EagerActivities
from worker_core._kernel.lane import Permit
from worker_core._kernel.live_run import LiveRunIO, describe_run
from worker_core._kernel.local_activities import LocalActivities
from worker_core._kernel.metrics import WorkerMetrics
from worker_core._kernel.pump import RespondError, pump
from worker_core._kernel.requests import RequestTemplates
from worker_core._kernel.run_cache import RunCache, Seat
from worker_core._kernel.stuck import StuckWorkflows
from worker_core._kernel.workflow_runner import WorkflowHost
from worker_core._machines.run import Run, RunConfig
from worker_core._machines.steps import (
    Evicted,
    Respond,
)
from worker_core._wire.payload_limits import (
    ErrorLimits,
)
from worker_core.api.enums.v1 import WorkflowTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflowservice.v1 import (
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskFailedRequest,
)
from worker_core.service import WorkflowService

__all__ = ["WorkflowTaskRunner"]

logger = logging.getLogger(__name__)

_CONCURRENT_FETCHES: Final = 5
_FAILED_TASKS: Final = {
    EvictionReason.NONDETERMINISM: "NonDeterminismError",
    EvictionReason.INSTANCE_FAILED: "WorkflowError",
    EvictionReason.FATAL: "WorkflowError",
}
"""Evictions that come of a failed workflow task, and what metrics call them."""


def _slow_task_ns() -> int:
    """After how long a workflow task is worth a warning."""
    setting = os.environ.get("TEMPORAL_WORKFLOW_TASK_DURATION_WARN_SECONDS", "")
    try:
        return int(float(setting or 5) * 1_000_000_000)
    except ValueError:
        return 5_000_000_000


@final
class WorkflowTaskRunner:
    """Runs workflow tasks.

    Args:
        service: Gives the service to call.
        host: Where workflow code runs.
        config: What every run knows of its worker.
        templates: What answers are completed with.
        namespace: The worker's namespace.
        task_queue: The worker's queue.
        max_cached: How many runs stay between their tasks; with 0 each ends with its task.
        eager: Starts activities that come with an answer.
        local: Runs local activities.
        metrics: Where to count, if anywhere.
        error_limits: What is too large to be sent; None to send everything.
        sends_pages: Whether the server takes large completions in pages.
        completion_limit_bytes: Most it takes in all pages of one; 0 if it does not say.
    """

    def __init__(
        self,
        *,
        service: Callable[[], WorkflowService],
        host: WorkflowHost,
        config: RunConfig,
        templates: RequestTemplates,
        namespace: str,
        task_queue: str,
        max_cached: int,
        eager: EagerActivities,
        local: LocalActivities,
        metrics: WorkerMetrics | None,
        error_limits: ErrorLimits | None = None,
        sends_pages: bool = False,
        completion_limit_bytes: int = 0,
    ) -> None:
        self.error_limits = error_limits
        self.sends_pages = sends_pages
        self.completion_limit_bytes = completion_limit_bytes
        self.service = service
        self.templates = templates
        self.namespace = namespace
        self.eager = eager
        self.local = local
        self.metrics = metrics
        self.tally = local.setting.tally
        self.stuck = StuckWorkflows()
        self.fetches = asyncio.Semaphore(_CONCURRENT_FETCHES)
        self.slow_task_ns = _slow_task_ns()
        self.is_closing = False
        self._host = host
        self._config = config
        self._task_queue = task_queue
        self._max_cached = max_cached
        self.cache = RunCache(None if metrics is None else metrics.cache_size.set)

    # What the lane calls -----------------------------------------------------------------------

    async def run(self, task: PollWorkflowTaskQueueResponse, permit: Permit) -> None:
        """Serve a run with a task, and with what the server hands out with the answer."""
        received_ns = time.time_ns()
        seat = self.cache.seat(task.workflow_execution.run_id)
        if seat.is_taken:
            if not await seat.wait_turn(query_only=task.HasField("query")):
                return  # the server has given up on this task and sent a newer one
        else:
            seat.is_taken = True
        try:
            await self._serve(seat, task, received_ns)
        finally:
            self.cache.leave(seat)
        while len(self.cache) > self._max_cached and (idle := self.cache.idle()) is not None:
            await self._end(idle, EvictionReason.CACHE_FULL, "The run cache is full")

    def notify_shutdown(self) -> None:
        """Answers ask for no further task from now on."""
        self.is_closing = True

    def cancel_all(self, reason: str) -> None:
        """Do nothing: a workflow task ends by itself, and its workflow goes on elsewhere."""

    async def drain(self) -> None:
        """End every cached run."""
        while (idle := self.cache.idle()) is not None:
            await self._end(idle, EvictionReason.REQUESTED, "The worker is shutting down")
        self.stuck.close()

    # Serving -----------------------------------------------------------------------------------

    async def _serve(
        self, seat: Seat, task: PollWorkflowTaskQueueResponse, received_ns: int
    ) -> None:
        run = seat.run
        if _is_incremental(task):
            if run is None:
                self.tally.cache_misses += 1
                if self.metrics is not None:
                    self.metrics.cache_miss.add(1)
            else:
                self.tally.cache_hits += 1
                if self.metrics is not None:
                    self.metrics.workflow(run.workflow_type).cache_hit.add(1)
        if run is None:
            run = await self._admit(seat, task)
        io = LiveRunIO(self, seat, run, task, received_ns)
        try:
            run.receive_task(task, received_ns)
            evicted = await pump(run, io)
            if evicted is not None and evicted.reason is EvictionReason.CACHE_MISS:
                assert io.task is not None
                # What is cached does not fit the task: do the task again, from the start.
                self._evicted(seat, evicted)
                run = await self._admit(seat, io.task)
                io.replace_run(run)
                run.receive_task(io.task, time.time_ns())
                evicted = await pump(run, io)
            if evicted is None and run.is_finished:
                run.evict(EvictionReason.EXECUTION_ENDING, "The workflow ended")
                evicted = await pump(run, io)
        except asyncio.CancelledError:
            # The worker is ended by force. What the run waits for never comes, so end its code.
            await io.activate(_eviction_of(run.run_id, "The worker was ended by force"))
            self.cache.remove(seat)
            raise
        except Exception as error:
            await self._serving_failed(seat, io, error)
            return
        if evicted is not None:
            self._evicted(seat, evicted, io.too_large)

    async def _admit(self, seat: Seat, task: PollWorkflowTaskQueueResponse) -> Run:
        while len(self.cache) >= max(1, self._max_cached):
            idle = self.cache.idle()
            if idle is None:
                break  # every run is being served; one of them leaves when that is done
            await self._end(idle, EvictionReason.CACHE_FULL, "The run cache is full")
        execution = task.workflow_execution
        workflow_type = task.workflow_type.name
        run = Run(
            namespace=self.namespace,
            workflow_id=execution.workflow_id,
            run_id=execution.run_id,
            workflow_type=workflow_type,
            task_queue=self._task_queue,
            config=self._config,
        )
        hosted = self._host.host(execution.workflow_id, execution.run_id, workflow_type)
        run.whereabouts = hosted.whereabouts
        self.cache.place(seat, run, hosted)
        return run

    async def _end(self, seat: Seat, reason: EvictionReason, message: str) -> None:
        """Evict a run that nobody serves."""
        run = seat.run
        assert run is not None
        seat.is_taken = True
        io = LiveRunIO(self, seat, run, None, time.time_ns())
        try:
            run.evict(reason, message)
            evicted = await pump(run, io)
            self._evicted(seat, evicted or Evicted(reason, message))
        except Exception as error:
            await self._serving_failed(seat, io, error)
        finally:
            self.cache.leave(seat)

    def _evicted(self, seat: Seat, evicted: Evicted, too_large: str = "") -> None:
        run = seat.run
        assert run is not None
        self.cache.remove(seat)
        reason = evicted.reason
        failed = _FAILED_TASKS.get(reason)
        if failed is not None:
            logger.warning(
                "A workflow task failed; the server will try it again: %s",
                evicted.message,
                extra=describe_run(run) | {"reason": reason.name},
            )
        if failed is not None:
            self.tally.failed_workflow_tasks += 1
        metrics = self.metrics
        if metrics is not None:
            if reason is not EvictionReason.EXECUTION_ENDING:
                metrics.cache_forced_eviction.add(1)
            if failed is not None:
                metrics.workflow(run.workflow_type).task_failed(too_large or failed)

    async def _serving_failed(self, seat: Seat, io: LiveRunIO, error: Exception) -> None:
        """Something in here broke: end the run, and fail its task while it can be failed."""
        run, task = io.run, io.task
        logger.error(
            "A run could not be served; it is evicted and its workflow task fails",
            exc_info=error,
            extra=describe_run(run),
        )
        message = f"Fatal error in workflow machines: {error}"
        await io.activate(_eviction_of(run.run_id, message))
        self.cache.remove(seat)
        self.tally.failed_workflow_tasks += 1
        if self.metrics is not None:
            self.metrics.workflow(run.workflow_type).task_failed("WorkflowError")
        if task is None or task.HasField("query") or task.attempt > 1 or io.is_answered:
            return
        request = RespondWorkflowTaskFailedRequest(
            task_token=task.task_token,
            cause=WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_WORKER_UNHANDLED_FAILURE,
            failure=Failure(message=message),
        )
        try:
            await io.respond(Respond(request))
        except RespondError:
            pass  # it was logged, and the server times the task out


def _is_incremental(task: PollWorkflowTaskQueueResponse) -> bool:
    """Whether a task continues a history that its sender thinks is known here."""
    events = task.history.events
    return not events or events[0].event_id > 1


def _eviction_of(run_id: str, message: str) -> Activation:
    return Activation(
        run_id,
        [RemoveFromCache(EvictionReason.FATAL, message)],
        now_ns=0,
        is_replaying=True,
        history_length=0,
    )
