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

from worker_core._activation import Activation, Completion, EvictionReason, RemoveFromCache
from worker_core._kernel.answer_sizes import fail_large_answers, fail_query
from worker_core._kernel.completion_pages import command_bytes, paginate, send_pages
from worker_core._kernel.eager import EagerActivities
from worker_core._kernel.lane import Permit
from worker_core._kernel.local_activities import LocalActivities, RunLocalActivities
from worker_core._kernel.metrics import WorkerMetrics, latency
from worker_core._kernel.pump import DeadlineReached, HistoryFetchError, RespondError, pump
from worker_core._kernel.requests import RequestTemplates
from worker_core._kernel.run_cache import RunCache, Seat
from worker_core._kernel.stuck import StuckWorkflows
from worker_core._kernel.workflow_runner import WorkflowHost
from worker_core._machines.run import Run, RunConfig
from worker_core._machines.steps import (
    AnswerError,
    CancelLocal,
    Evicted,
    LocalResult,
    Respond,
    ResponseError,
    StartLocal,
)
from worker_core._wire.payload_limits import (
    SENDER,
    ErrorLimits,
    PayloadsTooLargeError,
    Sender,
)
from worker_core._wire.retry import is_message_too_large
from worker_core.api.enums.v1 import CommandType, WorkflowTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflowservice.v1 import (
    GetWorkflowExecutionHistoryRequest,
    GetWorkflowExecutionHistoryResponse,
    PollWorkflowTaskQueueResponse,
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskCompletedResponse,
    RespondWorkflowTaskFailedRequest,
)
from worker_core.service import RPCError, RPCStatusCode, WorkflowService

__all__ = ["WorkflowTaskRunner"]

logger = logging.getLogger(__name__)

_CONCURRENT_FETCHES: Final = 5
_FAILED_TASKS: Final = {
    EvictionReason.NONDETERMINISM: "NonDeterminismError",
    EvictionReason.INSTANCE_FAILED: "WorkflowError",
    EvictionReason.FATAL: "WorkflowError",
}
"""Evictions that come of a failed workflow task, and what metrics call them."""
_TOO_LARGE: Final = {
    AnswerError.TOO_LARGE: "GrpcMessageTooLarge",
    AnswerError.PAYLOADS_TOO_LARGE: "PayloadsTooLarge",
    AnswerError.REQUEST_TOO_LARGE: "RequestTooLarge",
}
"""What metrics call tasks that failed because of the size of their answer."""


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
        io = _LiveRunIO(self, seat, run, task, received_ns)
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
        io = _LiveRunIO(self, seat, run, None, time.time_ns())
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
                extra=_describe(run) | {"reason": reason.name},
            )
        if failed is not None:
            self.tally.failed_workflow_tasks += 1
        metrics = self.metrics
        if metrics is not None:
            if reason is not EvictionReason.EXECUTION_ENDING:
                metrics.cache_forced_eviction.add(1)
            if failed is not None:
                metrics.workflow(run.workflow_type).task_failed(too_large or failed)

    async def _serving_failed(self, seat: Seat, io: _LiveRunIO, error: Exception) -> None:
        """Something in here broke: end the run, and fail its task while it can be failed."""
        run, task = io.run, io.task
        logger.error(
            "A run could not be served; it is evicted and its workflow task fails",
            exc_info=error,
            extra=_describe(run),
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


@final
class _LiveRunIO:
    """What a run gets of the world while it is served with one task."""

    __slots__ = (
        "_received_ns",
        "_replayed_since_ns",
        "hosted",
        "is_answered",
        "run",
        "runner",
        "seat",
        "task",
        "too_large",
    )

    now = staticmethod(time.time_ns)

    def __init__(
        self,
        runner: WorkflowTaskRunner,
        seat: Seat,
        run: Run,
        task: PollWorkflowTaskQueueResponse | None,
        received_ns: int,
    ) -> None:
        self.runner = runner
        self.seat = seat
        self.run = run
        self.hosted = seat.hosted
        self.task = task
        """The task being served: the one polled, then those handed out with answers."""
        self.is_answered = False
        self.too_large = ""
        """What metrics call it if the task fails because its answer was too large."""
        self._received_ns = received_ns
        self._replayed_since_ns = 0
        if seat.local_activities is not None and task is not None and not task.HasField("query"):
            seat.local_activities.begin_task()

    def replace_run(self, run: Run) -> None:
        """Serve the same task with another run, which sits there now."""
        self.run = run
        self.hosted = self.seat.hosted

    async def activate(self, activation: Activation) -> Completion:
        """Run workflow code on this loop, from a plain callback."""
        hosted = self.hosted
        assert hosted is not None
        if self.runner.metrics is not None:
            self._time_replay(activation)
        completion = await hosted.activate_from_loop(activation)
        if type(activation.jobs[0]) is RemoveFromCache and completion.failure is not None:
            self.runner.stuck.add(hosted, activation, completion.failure)
            return Completion()
        return completion

    async def history(self, page_token: bytes) -> GetWorkflowExecutionHistoryResponse:
        """Fetch a page of the run's history."""
        run = self.run
        request = GetWorkflowExecutionHistoryRequest(
            namespace=self.runner.namespace, next_page_token=page_token
        )
        request.execution.workflow_id = run.workflow_id
        request.execution.run_id = run.run_id
        async with self.runner.fetches:
            try:
                return await self.runner.service().get_workflow_execution_history(
                    request, retry=True
                )
            except RPCError as error:
                logger.warning(
                    "A workflow's history could not be fetched",
                    extra=_describe(run) | {"status": error.status.name, "error": error.message},
                )
                raise HistoryFetchError(f"{error.status.name}: {error.message}") from error

    async def respond(self, step: Respond) -> RespondWorkflowTaskCompletedResponse | None:
        """Complete an answer with what the worker knows, and send it."""
        request = step.request
        service = self.runner.service()
        sending = SENDER.set(Sender(self.runner.error_limits, _describe, self.run))
        try:
            if isinstance(request, RespondWorkflowTaskCompletedRequest):
                return await self._complete(request, service)
            if isinstance(request, RespondWorkflowTaskFailedRequest):
                request.MergeFrom(self.runner.templates.workflow_failed)
                # A failure is not looked at: servers shorten one that is too large.
                SENDER.set(Sender(None, _describe, self.run))
                await service.respond_workflow_task_failed(request, retry=True)
                self._answered()
            else:
                assert isinstance(request, RespondQueryTaskCompletedRequest)
                request.MergeFrom(self.runner.templates.query_answered)
                await self._answer_query(request, service)
                self.is_answered = True
        except RPCError as error:
            refusal = self._explain(error)
            self.too_large = _TOO_LARGE.get(refusal.kind, self.too_large)
            raise RespondError(refusal) from error
        except PayloadsTooLargeError as error:
            self.too_large = _TOO_LARGE[AnswerError.PAYLOADS_TOO_LARGE]
            raise RespondError(ResponseError(AnswerError.PAYLOADS_TOO_LARGE, str(error))) from error
        finally:
            SENDER.reset(sending)
        return None

    async def _answer_query(
        self, request: RespondQueryTaskCompletedRequest, service: WorkflowService
    ) -> None:
        try:
            await service.respond_query_task_completed(request, retry=True)
        except PayloadsTooLargeError as error:
            fail_query(request, str(error))
            await service.respond_query_task_completed(request, retry=True)

    async def _send_completed(
        self, request: RespondWorkflowTaskCompletedRequest, service: WorkflowService
    ) -> RespondWorkflowTaskCompletedResponse:
        """Send a completion, in pages if it is large and the server takes pages."""

        async def send(
            page: RespondWorkflowTaskCompletedRequest,
        ) -> RespondWorkflowTaskCompletedResponse:
            return await service.respond_workflow_task_completed(page, retry=True)

        runner = self.runner
        pages = paginate(request) if runner.sends_pages else [request]
        try:
            if len(pages) == 1:
                return await send(request)
            limit = runner.completion_limit_bytes
            if limit and (size := command_bytes(pages)) > limit:
                self.too_large = _TOO_LARGE[AnswerError.REQUEST_TOO_LARGE]
                text = (
                    f"The commands of the workflow task are {size} bytes in all, the namespace "
                    f"allows {limit}"
                )
                logger.error(text, extra=_describe(self.run) | {"size": size, "limit": limit})
                raise RespondError(ResponseError(AnswerError.REQUEST_TOO_LARGE, text))
            return await send_pages(pages, send, lambda: runner.is_closing)
        except PayloadsTooLargeError as error:
            # An answer that is too large is its query's trouble, not its workflow's.
            if not fail_large_answers(request, error.exceeded.limit, str(error)):
                raise
        return await self._send_completed(request, service)

    def start_local_activity(self, step: StartLocal) -> None:
        """Have this worker run a local activity."""
        local = self.seat.local_activities
        if local is None:
            run = self.run
            local = self.seat.local_activities = self.runner.local.of_run(
                run.workflow_id, run.run_id, run.workflow_type
            )
        local.start(step)

    def cancel_local_activity(self, step: CancelLocal) -> None:
        """Stop a local activity."""
        if self.seat.local_activities is not None:
            self.seat.local_activities.cancel(step)

    async def wait(self, until_ns: int | None) -> LocalResult | DeadlineReached:
        """Wait for the next result of a local activity."""
        local = self.seat.local_activities
        if local is None:
            raise RuntimeError("A run waits for local activities and has started none")
        return await local.wait(until_ns)

    async def _complete(
        self, request: RespondWorkflowTaskCompletedRequest, service: WorkflowService
    ) -> RespondWorkflowTaskCompletedResponse:
        runner = self.runner
        for warning in self.run.take_warnings():
            logger.warning("%s", warning, extra=_describe(self.run))
        runner.templates.fill_completed(request)
        local = self.seat.local_activities
        if local is not None:
            self._complete_local(local, request)
        elif runner.is_closing:
            _hand_on(request)
        permits = runner.eager.reserve(request) if request.commands else []
        try:
            response = await self._send_completed(request, service)
        except BaseException:
            for permit in permits:
                permit.release()
            raise
        self._answered(request)
        if permits or response.activity_tasks:
            surplus = runner.eager.start(permits, response)
            if surplus:
                logger.error(
                    "The server started more activities than it was asked to; they are dropped "
                    "and will be tried again",
                    extra=_describe(self.run) | {"activities": surplus},
                )
        task = response.workflow_task
        if task.task_token:
            self.task = task
            if local is not None:
                local.begin_task()
            self.is_answered = False
            self._received_ns = time.time_ns()
            self._replayed_since_ns = 0
        return response

    def _complete_local(
        self, local: RunLocalActivities, request: RespondWorkflowTaskCompletedRequest
    ) -> None:
        """Say what local activities cost, and keep the run here while some are under way."""
        if local.nonfirst_attempts:
            metering = request.metering_metadata
            metering.nonfirst_local_activity_execution_attempts = local.nonfirst_attempts
        if request.force_create_new_workflow_task and local.goes_on:
            # Even without a cache, and during the grace period: they can end nowhere else.
            request.return_new_workflow_task = True
        elif self.runner.is_closing:
            _hand_on(request)

    def _answered(self, completed: RespondWorkflowTaskCompletedRequest | None = None) -> None:
        self.is_answered = True
        elapsed_ns = time.time_ns() - self._received_ns
        moved = {} if self.hosted is None else self.hosted.take_storage_traffic()
        if elapsed_ns > self.runner.slow_task_ns:
            logger.warning(
                "[TMPRL1104] A workflow task took long",
                extra=_describe(self.run)
                | {
                    "seconds": elapsed_ns / 1_000_000_000,
                    "attempt": self.task.attempt if self.task is not None else 0,
                    "event_id": self.run.last_event_id,
                }
                | moved,
            )
        metrics = self.runner.metrics
        if metrics is None:
            return
        of_type = metrics.workflow(self.run.workflow_type)
        of_type.task_execution_latency.record(latency(elapsed_ns))
        if completed is None or not completed.commands:
            return
        last = completed.commands[-1]
        kind = last.command_type
        if kind == CommandType.COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION:
            of_type.completed.add(1)
        elif kind == CommandType.COMMAND_TYPE_CANCEL_WORKFLOW_EXECUTION:
            of_type.cancelled.add(1)
        elif kind == CommandType.COMMAND_TYPE_CONTINUE_AS_NEW_WORKFLOW_EXECUTION:
            of_type.continued_as_new.add(1)
        elif kind == CommandType.COMMAND_TYPE_FAIL_WORKFLOW_EXECUTION:
            failure = last.fail_workflow_execution_command_attributes.failure
            if not _is_benign(failure):
                of_type.failed.add(1)
        else:
            return
        if self.hosted is not None and self.hosted.start_time_ns:
            of_type.endtoend_latency.record(latency(time.time_ns() - self.hosted.start_time_ns))

    def _time_replay(self, activation: Activation) -> None:
        """Measure how long it took until what is applied is new."""
        metrics = self.runner.metrics
        assert metrics is not None
        if activation.is_replaying:
            if not self._replayed_since_ns:
                self._replayed_since_ns = time.time_ns()
        elif self._replayed_since_ns:
            of_type = metrics.workflow(self.run.workflow_type)
            of_type.task_replay_latency.record(latency(time.time_ns() - self._replayed_since_ns))
            self._replayed_since_ns = 0

    def _explain(self, error: RPCError) -> ResponseError:
        if error.status is RPCStatusCode.NOT_FOUND:
            kind = AnswerError.TASK_NOT_FOUND
        elif error.status is RPCStatusCode.INVALID_ARGUMENT and "UnhandledCommand" in error.message:
            kind = AnswerError.UNHANDLED_COMMAND
        elif is_message_too_large(error):
            kind = AnswerError.TOO_LARGE
        else:
            kind = AnswerError.OTHER
        logger.log(
            logging.WARNING if kind is AnswerError.OTHER else logging.INFO,
            "The server did not take the answer to a workflow task",
            extra=_describe(self.run) | {"status": error.status.name, "error": error.message},
        )
        return ResponseError(kind, f"{error.status.name}: {error.message}")


def _hand_on(request: RespondWorkflowTaskCompletedRequest) -> None:
    """Leave what follows to whoever polls the normal queue."""
    request.ClearField("sticky_attributes")
    request.return_new_workflow_task = False


def _is_incremental(task: PollWorkflowTaskQueueResponse) -> bool:
    """Whether a task continues a history that its sender thinks is known here."""
    events = task.history.events
    return not events or events[0].event_id > 1


def _is_benign(failure: Failure) -> bool:
    from worker_core.api.enums.v1 import ApplicationErrorCategory

    benign = ApplicationErrorCategory.APPLICATION_ERROR_CATEGORY_BENIGN
    return bool(failure.application_failure_info.category == benign)


def _eviction_of(run_id: str, message: str) -> Activation:
    return Activation(
        run_id,
        [RemoveFromCache(EvictionReason.FATAL, message)],
        now_ns=0,
        is_replaying=True,
        history_length=0,
    )


def _describe(run: Run) -> dict[str, object]:
    return {
        "namespace": run.namespace,
        "workflow_id": run.workflow_id,
        "run_id": run.run_id,
        "workflow_type": run.workflow_type,
    }
