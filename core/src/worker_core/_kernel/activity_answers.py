"""What the server is told of an attempt: heartbeats, and how it ended.

Requests are built from the worker's templates. Nothing here raises because a call fails: a heartbeat
that does not arrive is followed by others. An outcome that does not arrive is sent again and again,
until the attempt's time is over, or that of the worker; then it is lost, so that the server times the
attempt out. All of it is logged.

What is too large for the server is replaced by a failure that says so, because it would be refused at
every attempt, and an attempt that cannot be answered takes its whole timeout.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar, final

from worker_core._kernel.activity_outcomes import is_benign
from worker_core._kernel.heartbeats import (
    NOT_FOUND,
    REFUSED,
    Cancellation,
    cancellation_from_response,
)
from worker_core._kernel.metrics import WorkerMetrics, latency
from worker_core._kernel.requests import RequestTemplates
from worker_core._kernel.tally import Tally
from worker_core._wire.payload_limits import (
    SENDER,
    ErrorLimits,
    Exceeded,
    PayloadsTooLargeError,
    Sender,
)
from worker_core._wire.retry import is_message_too_large, is_retryable
from worker_core.api.enums.v1 import ActivityTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflowservice.v1 import (
    PollActivityTaskQueueResponse,
    RecordActivityTaskHeartbeatRequest,
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.service import RPCError, RPCStatusCode

if TYPE_CHECKING:
    from google.protobuf.message import Message

    from worker_core.api.common.v1 import Payload
    from worker_core.service import WorkflowService

__all__ = ["ActivityAnswers", "describe"]

logger = logging.getLogger(__name__)

R = TypeVar("R")

_PAUSE_SECONDS: Final = 5.0
"""Between the end of a call with all its retries and its next beginning."""


@final
class ActivityAnswers:
    """Tells the server about the activities of one worker.

    Args:
        service: Gives the service to call; asked for each call, because the client may be replaced.
        templates: The constant part of each request.
        payload_limit_bytes: Size above which the server refuses payloads; ``None`` or zero if it is
            not known, and the server has to say so.
        metrics: The worker's instruments, if it has any.
        tally: Counts failures.
    """

    def __init__(
        self,
        service: Callable[[], WorkflowService],
        templates: RequestTemplates,
        *,
        payload_limit_bytes: int | None,
        metrics: WorkerMetrics | None,
        tally: Tally | None = None,
    ) -> None:
        self._service = service
        self._templates = templates
        self._payload_limit_bytes = payload_limit_bytes or None
        self._error_limits = ErrorLimits(payload_limit_bytes or 0, 0)
        self._metrics = metrics
        self._tally = tally or Tally()
        self._hurry = asyncio.Event()

    def hurry(self) -> None:
        """The worker's time is up: what cannot be reported now is lost."""
        self._hurry.set()

    async def heartbeat(
        self, task: PollActivityTaskQueueResponse, details: Sequence[Payload]
    ) -> Cancellation | None:
        """Send a heartbeat.

        Returns:
            What the server wants of the attempt, ``None`` if nothing.
        """
        constant = self._templates.activity_completed
        request = RecordActivityTaskHeartbeatRequest(
            task_token=task.task_token, namespace=constant.namespace, identity=constant.identity
        )
        if details:
            request.details.payloads.extend(details)
            if self._is_too_large(request.details):
                await self._replace(task, request.details)
                return REFUSED
        try:
            response = await self._send(
                task, self._service().record_activity_task_heartbeat, request
            )
        except PayloadsTooLargeError as error:
            await self._replace(task, request.details, error.exceeded)
            return REFUSED
        except RPCError as error:
            if error.status is RPCStatusCode.NOT_FOUND:
                return NOT_FOUND
            if is_message_too_large(error):
                await self._replace(task, request.details)
                return REFUSED
            logger.warning(
                "A heartbeat could not be sent; the activity goes on, and its next heartbeat is tried",
                extra=describe(task) | {"status": error.status.name, "error": error.message},
            )
            return None
        return cancellation_from_response(response)

    async def completed(
        self, task: PollActivityTaskQueueResponse, result: Payload, *, until: float | None = None
    ) -> None:
        """Report that an activity returned.

        Args:
            task: The activity's.
            result: What it returned.
            until: Until when the server may want to hear of it, on the loop's clock; ``None`` if that
                is not known. So for the other outcomes.
        """
        request = RespondActivityTaskCompletedRequest()
        request.CopyFrom(self._templates.activity_completed)
        request.task_token = task.task_token
        request.result.payloads.append(result)
        if self._is_too_large(request.result):
            await self._replace(task, request.result)
            return
        accepted = await self._answer(
            task, lambda: self._service().respond_activity_task_completed, request, until=until
        )
        if accepted and self._metrics is not None:
            of_type = self._metrics.activity(task.activity_type.name, task.workflow_type.name)
            scheduled_ns = task.scheduled_time.seconds * 1_000_000_000 + task.scheduled_time.nanos
            of_type.succeed_endtoend_latency.record(latency(time.time_ns() - scheduled_ns))

    async def failed(
        self,
        task: PollActivityTaskQueueResponse,
        failure: Failure,
        last_heartbeat: Sequence[Payload] | None = None,
        *,
        until: float | None = None,
    ) -> None:
        """Report that an activity failed, with the newest details of its heartbeats."""
        if not is_benign(failure):
            self._count_failure(task, "ActivityError")
        await self._send_failed(task, failure, last_heartbeat, until)

    async def _send_failed(
        self,
        task: PollActivityTaskQueueResponse,
        failure: Failure,
        last_heartbeat: Sequence[Payload] | None,
        until: float | None = None,
    ) -> None:
        request = self._failed_request(task, failure)
        if last_heartbeat:
            request.last_heartbeat_details.payloads.extend(last_heartbeat)
            if self._is_too_large(request.last_heartbeat_details):
                await self._replace(task, request.last_heartbeat_details)
                return
        await self._answer(
            task, lambda: self._service().respond_activity_task_failed, request, until=until
        )

    async def cancelled(
        self, task: PollActivityTaskQueueResponse, failure: Failure, *, until: float | None = None
    ) -> None:
        """Report that an activity ended as cancelled."""
        request = RespondActivityTaskCanceledRequest()
        request.CopyFrom(self._templates.activity_cancelled)
        request.task_token = task.task_token
        if not failure.HasField("canceled_failure_info"):
            logger.warning(
                "The failure converter did not describe a cancellation as one; the activity is "
                "cancelled without details",
                extra=describe(task),
            )
        elif failure.canceled_failure_info.HasField("details"):
            request.details.CopyFrom(failure.canceled_failure_info.details)
            if self._is_too_large(request.details):
                await self._replace(task, request.details)
                return
        await self._answer(
            task, lambda: self._service().respond_activity_task_canceled, request, until=until
        )

    async def cut_short(
        self, task: PollActivityTaskQueueResponse, last_heartbeat: Sequence[Payload] | None
    ) -> None:
        """Report that the worker's shutdown ended an activity, which may be tried elsewhere.

        Not counted among failures: the activity's code has not failed.
        """
        failure = Failure(
            message="Worker is shutting down and this activity did not complete in time"
        )
        failure.application_failure_info.type = "WorkerShutdown"
        await self._send_failed(task, failure, last_heartbeat)

    async def refused(self, task: PollActivityTaskQueueResponse) -> None:
        """Report that a task was not run because the worker cannot run any more."""
        failure = Failure(message="Worker shutting down")
        failure.application_failure_info.SetInParent()
        await self.failed(task, failure)

    async def _replace(
        self,
        task: PollActivityTaskQueueResponse,
        message: Message,
        exceeded: Exceeded | None = None,
    ) -> None:
        """Fail a task because of something that the server would refuse.

        Args:
            task: The task.
            message: What is too large.
            exceeded: What of it, if that was found out, and logged, where it was to be sent.
        """
        text = "[TMPRL1103] Attempted to upload payloads with size that exceeded the error limit."
        if exceeded is None:
            size = message.ByteSize()
            what = "heartbeat, result or details"
            if message.DESCRIPTOR.name != "Payloads":
                what = "answer"
            logger.error(
                f"{text} It is the {what} of activity {task.activity_id} of workflow "
                f"{task.workflow_execution.workflow_id or 'none'}, {size} bytes; the limit is "
                f"{self._payload_limit_bytes or 'that of gRPC messages'}.",
                extra=describe(task) | {"size": size, "limit": self._payload_limit_bytes},
            )
        self._count_failure(task, "PayloadsTooLarge")
        failure = Failure(message=text)
        failure.application_failure_info.type = "PayloadsTooLarge"
        request = self._failed_request(task, failure)
        request.cause = ActivityTaskFailedCause.ACTIVITY_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE
        await self._answer(
            task, lambda: self._service().respond_activity_task_failed, request, is_last_word=True
        )

    async def _restate(
        self,
        task: PollActivityTaskQueueResponse,
        refused: Message,
        error: RPCError,
        until: float | None,
    ) -> None:
        """Fail a task whose answer the server took for wrong, instead of letting it time out.

        So it is with a cancellation that nobody asked for.
        """
        logger.warning(
            "The server refused how an activity ended; it fails with that",
            extra=describe(task) | {"status": error.status.name, "error": error.message},
        )
        failure = Failure(message=f"The server refused how the activity ended: {error.message}")
        failure.application_failure_info.type = "InvalidOutcome"
        if isinstance(refused, RespondActivityTaskFailedRequest):
            failure.cause.CopyFrom(refused.failure)
        request = self._failed_request(task, failure)
        if isinstance(refused, RespondActivityTaskFailedRequest):
            request.last_heartbeat_details.CopyFrom(refused.last_heartbeat_details)
        await self._answer(
            task,
            lambda: self._service().respond_activity_task_failed,
            request,
            is_last_word=True,
            until=until,
        )

    def _failed_request(
        self, task: PollActivityTaskQueueResponse, failure: Failure
    ) -> RespondActivityTaskFailedRequest:
        request = RespondActivityTaskFailedRequest()
        request.CopyFrom(self._templates.activity_failed)
        request.task_token = task.task_token
        request.failure.CopyFrom(failure)
        request.cause = (
            ActivityTaskFailedCause.ACTIVITY_TASK_FAILED_CAUSE_ACTIVITY_WORKER_UNHANDLED_FAILURE
        )
        return request

    def _count_failure(self, task: PollActivityTaskQueueResponse, reason: str) -> None:
        self._tally.failed_activities += 1
        if self._metrics is not None:
            of_type = self._metrics.activity(task.activity_type.name, task.workflow_type.name)
            of_type.failed(reason)

    def _is_too_large(self, message: Message) -> bool:
        limit = self._payload_limit_bytes
        return limit is not None and message.ByteSize() > limit

    async def _send(
        self,
        task: PollActivityTaskQueueResponse,
        call: Callable[..., Awaitable[R]],
        request: Message,
    ) -> R:
        """Make a call, which looks at sizes and can tell whose they are.

        Raises:
            PayloadsTooLargeError: Something is too large; it is logged.
        """
        # A failure is not looked at: servers shorten one that is too large.
        is_failure = isinstance(request, RespondActivityTaskFailedRequest)
        limits = None if is_failure else self._error_limits
        sending = SENDER.set(Sender(limits, describe, task))
        try:
            return await call(request, retry=True)
        finally:
            SENDER.reset(sending)

    async def _answer(
        self,
        task: PollActivityTaskQueueResponse,
        call: Callable[[], Callable[..., Awaitable[object]]],
        request: Message,
        *,
        is_last_word: bool = False,
        until: float | None = None,
    ) -> bool:
        """Send an answer; whether the server took it.

        Args:
            task: What is answered.
            call: Gives the call to make, which changes if the client is replaced.
            request: The answer.
            is_last_word: Whether nothing can be sent in its place.
            until: See `completed`.
        """
        has_warned = False
        while True:
            try:
                await self._send(task, call(), request)
            except PayloadsTooLargeError as error:
                await self._replace(task, request, error.exceeded)
                return False
            except RPCError as error:
                failure = error
            else:
                return True
            if is_message_too_large(failure) and not is_last_word:
                await self._replace(task, request)
                return False
            if failure.status is RPCStatusCode.INVALID_ARGUMENT and not is_last_word:
                await self._restate(task, request, failure, until)
                return False
            facts = describe(task) | {"status": failure.status.name, "error": failure.message}
            if self._goes_on(failure, until):
                if not has_warned:
                    has_warned = True
                    logger.warning(
                        "The outcome of an activity could not be reported yet; it is kept and sent "
                        "again until the activity's time is over",
                        extra=facts,
                    )
                with suppress(TimeoutError):
                    async with asyncio.timeout(_PAUSE_SECONDS):
                        await self._hurry.wait()
                continue
            if failure.status is RPCStatusCode.NOT_FOUND:
                logger.warning(
                    "The server no longer knows an activity that ended here; its outcome is dropped",
                    extra=facts,
                )
            else:
                logger.error(
                    "The outcome of an activity could not be reported and is lost; the server will "
                    "time the attempt out",
                    extra=facts,
                )
            return False

    def _goes_on(self, error: RPCError, until: float | None) -> bool:
        """Whether to send an answer again that did not arrive."""
        if until is None or self._hurry.is_set():
            return False
        if not (is_retryable(error) or error.status is RPCStatusCode.DEADLINE_EXCEEDED):
            return False
        return asyncio.get_running_loop().time() + _PAUSE_SECONDS < until


def describe(task: PollActivityTaskQueueResponse) -> dict[str, object]:
    """What log records say about an activity."""
    return {
        "activity_id": task.activity_id,
        "activity_type": task.activity_type.name,
        "attempt": task.attempt,
        "workflow_id": task.workflow_execution.workflow_id,
        "run_id": task.workflow_execution.run_id,
    }
