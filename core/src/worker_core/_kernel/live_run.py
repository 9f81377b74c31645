"""What a run gets of the world while it is served: its code, its history, the server's ear.

Rules:

* An answer is completed here with what the run cannot know, checked for its size, and sent.
* A task that comes with an answer is served next, with the same permit.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Final, final

from worker_core._activation import Activation, Completion, RemoveFromCache
from worker_core._kernel.answer_sizes import fail_large_answers, fail_query
from worker_core._kernel.completion_pages import command_bytes, paginate, send_pages
from worker_core._kernel.local_activities import RunLocalActivities
from worker_core._kernel.metrics import latency
from worker_core._kernel.pump import DeadlineReached, HistoryFetchError, RespondError
from worker_core._kernel.run_cache import Seat
from worker_core._machines.run import Run
from worker_core._machines.steps import (
    AnswerError,
    CancelLocal,
    LocalResult,
    Respond,
    ResponseError,
    StartLocal,
)
from worker_core._wire.payload_limits import (
    SENDER,
    PayloadsTooLargeError,
    Sender,
)
from worker_core._wire.retry import is_message_too_large
from worker_core.api.enums.v1 import CommandType
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

if TYPE_CHECKING:
    from worker_core._kernel.workflow_tasks import WorkflowTaskRunner

__all__ = ["LiveRunIO", "describe_run"]

logger = logging.getLogger(__name__)

_TOO_LARGE: Final = {
    AnswerError.TOO_LARGE: "GrpcMessageTooLarge",
    AnswerError.PAYLOADS_TOO_LARGE: "PayloadsTooLarge",
    AnswerError.REQUEST_TOO_LARGE: "RequestTooLarge",
}
"""What metrics call tasks that failed because of the size of their answer."""


@final
class LiveRunIO:
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
                    extra=describe_run(run) | {"status": error.status.name, "error": error.message},
                )
                raise HistoryFetchError(f"{error.status.name}: {error.message}") from error

    async def respond(self, step: Respond) -> RespondWorkflowTaskCompletedResponse | None:
        """Complete an answer with what the worker knows, and send it."""
        request = step.request
        service = self.runner.service()
        sending = SENDER.set(Sender(self.runner.error_limits, describe_run, self.run))
        try:
            if isinstance(request, RespondWorkflowTaskCompletedRequest):
                return await self._complete(request, service)
            if isinstance(request, RespondWorkflowTaskFailedRequest):
                request.MergeFrom(self.runner.templates.workflow_failed)
                # A failure is not looked at: servers shorten one that is too large.
                SENDER.set(Sender(None, describe_run, self.run))
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
                logger.error(text, extra=describe_run(self.run) | {"size": size, "limit": limit})
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
            logger.warning("%s", warning, extra=describe_run(self.run))
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
                    extra=describe_run(self.run) | {"activities": surplus},
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
                extra=describe_run(self.run)
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
            extra=describe_run(self.run) | {"status": error.status.name, "error": error.message},
        )
        return ResponseError(kind, f"{error.status.name}: {error.message}")


def _hand_on(request: RespondWorkflowTaskCompletedRequest) -> None:
    """Leave what follows to whoever polls the normal queue."""
    request.ClearField("sticky_attributes")
    request.return_new_workflow_task = False


def _is_benign(failure: Failure) -> bool:
    from worker_core.api.enums.v1 import ApplicationErrorCategory

    benign = ApplicationErrorCategory.APPLICATION_ERROR_CATEGORY_BENIGN
    return bool(failure.application_failure_info.category == benign)


def describe_run(run: Run) -> dict[str, object]:
    """What log records say of a run."""
    return {
        "namespace": run.namespace,
        "workflow_id": run.workflow_id,
        "run_id": run.run_id,
        "workflow_type": run.workflow_type,
    }
