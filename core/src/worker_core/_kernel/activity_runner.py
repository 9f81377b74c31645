"""Runs activity tasks: from the task in hand to the answer at the server.

Each task is supervised by one coroutine on the kernel loop, `ActivityRunner.run`. It starts the
execution, which takes place elsewhere, and then waits for whatever comes next: a heartbeat that is
due, or the outcome. It sends heartbeats itself, one at a time, so an outcome that arrives meanwhile
waits for the heartbeat's answer, and nothing reaches the server after the answer to the task.

The slot is given back when the outcome is known, before the server has heard of it. While the server
cannot be reached, the answer is kept for as long as the server may still want it. If the server says
that it no longer knows the activity, or a timeout of it has passed here, its outcome is not reported.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, final

from worker_core._kernel.activity_answers import ActivityAnswers, describe
from worker_core._kernel.activity_execution import ActivityExecution
from worker_core._kernel.activity_info import seconds_or_none
from worker_core._kernel.activity_outcomes import (
    Cancelled,
    Completed,
    CompletesAsync,
    Failed,
    Outcome,
)
from worker_core._kernel.activity_setting import ActivitySetting
from worker_core._kernel.handover import HandOver
from worker_core._kernel.heartbeats import (
    TIMED_OUT,
    WORKER_SHUTDOWN,
    AttemptDeadlines,
    Cancellation,
    CancelReason,
    HeartbeatPace,
    throttle_interval,
)
from worker_core._kernel.lane import Permit
from worker_core._kernel.metrics import ActivityMetrics, WorkerMetrics, latency
from worker_core._kernel.requests import RequestTemplates
from worker_core.api.workflowservice.v1 import PollActivityTaskQueueResponse

if TYPE_CHECKING:
    from worker_core.service import WorkflowService

__all__ = ["ActivityRunner"]

logger = logging.getLogger(__name__)


@final
class ActivityRunner:
    """The runner of the activity lane.

    Args:
        setting: What activities of the worker have in common.
        service: Gives the service to call; asked for each call, because the client may be replaced.
        templates: The constant part of each answer.
        default_heartbeat_interval: Seconds between heartbeats of activities without a timeout.
        maximum_heartbeat_interval: Most seconds between heartbeats that wait to be sent.
        payload_limit_bytes: Size above which the server refuses payloads; ``None`` or zero if it is
            not known, and the server has to say so.
        metrics: The worker's instruments, if it has any.
    """

    def __init__(
        self,
        setting: ActivitySetting,
        *,
        service: Callable[[], WorkflowService],
        templates: RequestTemplates,
        default_heartbeat_interval: float = 30.0,
        maximum_heartbeat_interval: float = 60.0,
        payload_limit_bytes: int | None = None,
        metrics: WorkerMetrics | None = None,
    ) -> None:
        self._setting = setting
        self._answers = ActivityAnswers(
            service,
            templates,
            payload_limit_bytes=payload_limit_bytes,
            metrics=metrics,
            tally=setting.tally,
        )
        self._default_heartbeat_interval = default_heartbeat_interval
        self._maximum_heartbeat_interval = maximum_heartbeat_interval
        self._metrics = metrics
        self._running: dict[bytes, _RunningActivity] = {}
        self._eager_tokens: set[bytes] = set()
        self._kernel: HandOver | None = None  # known once tasks come
        self._cancels_at_once = False
        self._refuses = False

    def notify_shutdown(self) -> None:
        """Shutdown began: activities that ask for it are told, and go on."""
        self._setting.worker_shutdown.set()

    def cancel_all(self, reason: str) -> None:
        """Cancel what runs, and what starts from now on."""
        self._cancels_at_once = True
        self._answers.hurry()
        if self._running:
            logger.info(
                "Cancelling activities because of worker shutdown",
                extra={"activities": len(self._running), "reason": reason},
            )
        for running in tuple(self._running.values()):
            running.cancel(WORKER_SHUTDOWN)

    def refuse(self) -> None:
        """Fail tasks that come from now on without running them: the worker cannot any more."""
        self._refuses = True

    async def drain(self) -> None:
        """Return at once: every task's answer belongs to its own `run`."""

    def note_eager(self, task_token: bytes) -> None:
        """Say, before it is run, that a task came without a poll. Metrics tell the two apart."""
        if self._metrics is not None:
            self._eager_tokens.add(task_token)

    async def run(self, task: PollActivityTaskQueueResponse, permit: Permit) -> None:
        """Do the task and answer it."""
        metrics = None if self._metrics is None else self._record_start(task)
        if self._refuses:
            permit.release()
            await self._answers.refused(task)
            return
        started_ns = time.monotonic_ns()
        kernel = self._kernel
        if kernel is None:
            kernel = self._kernel = HandOver(asyncio.get_running_loop())
        running = _RunningActivity(
            self._setting,
            task,
            kernel,
            default_interval=self._default_heartbeat_interval,
            maximum_interval=self._maximum_heartbeat_interval,
        )
        self._running[task.task_token] = running
        try:
            if self._cancels_at_once:
                running.cancel(WORKER_SHUTDOWN)
            running.start()
            outcome = await self._supervise(running)
        finally:
            running.close()
            del self._running[task.task_token]
        permit.release()
        if metrics is not None:
            metrics.execution_latency.record(latency(time.monotonic_ns() - started_ns))
        await self._report(running, outcome)

    async def _supervise(self, running: _RunningActivity) -> Outcome:
        while running.outcome is None:
            due = None if running.is_lost else running.pace.next_send()
            if due is not None and due <= running.loop.time():
                await self._send_heartbeat(running)
            else:
                await running.wait_for_news(due)
        return running.outcome

    async def _send_heartbeat(self, running: _RunningActivity) -> bool:
        """Send the newest details; whether the server still takes answers."""
        running.pace.begin_send(running.loop.time())
        try:
            cancellation = await self._answers.heartbeat(
                running.task, running.execution.take_heartbeat()
            )
        finally:
            running.end_heartbeat()
        if cancellation is not None:
            running.cancel(cancellation)
        return not running.is_lost

    async def _report(self, running: _RunningActivity, outcome: Outcome) -> None:
        task, last_heartbeat = running.task, running.execution.last_heartbeat
        until = running.close_by
        if running.is_lost:
            logger.debug(
                "An activity ended after the server gave it up; its outcome is not reported",
                extra=describe(task),
            )
            return
        match outcome:
            case Completed(result):
                await self._answers.completed(task, result, until=until)
            case Failed(failure):
                await self._answers.failed(task, failure, last_heartbeat, until=until)
            case Cancelled() if (
                running.cancellation is not None
                and running.cancellation.reason is CancelReason.WORKER_SHUTDOWN
            ):
                await self._answers.cut_short(task, last_heartbeat)
            case Cancelled(failure):
                if running.pace.has_news and not await self._send_heartbeat(running):
                    return
                await self._answers.cancelled(task, failure, until=until)
            case CompletesAsync():
                # No answer carries the newest details, and whoever completes it may not know them.
                if running.pace.has_news:
                    await self._send_heartbeat(running)

    def _record_start(self, task: PollActivityTaskQueueResponse) -> ActivityMetrics:
        assert self._metrics is not None
        workflow_type = task.workflow_type.name
        of_type = self._metrics.activity(task.activity_type.name, workflow_type)
        is_eager = task.task_token in self._eager_tokens
        self._eager_tokens.discard(task.task_token)
        if workflow_type:
            of_type.received(eager=is_eager)
        begun, due = task.started_time, task.current_attempt_scheduled_time
        self._metrics.activity_schedule_to_start.record(
            latency((begun.seconds - due.seconds) * 1_000_000_000 + begun.nanos - due.nanos)
        )
        return of_type


@final
class _RunningActivity:
    """One attempt as the kernel sees it."""

    __slots__ = (
        "_deadlines",
        "_news",
        "_overdue",
        "cancellation",
        "execution",
        "is_lost",
        "loop",
        "outcome",
        "pace",
        "task",
    )

    def __init__(
        self,
        setting: ActivitySetting,
        task: PollActivityTaskQueueResponse,
        kernel: HandOver,
        *,
        default_interval: float,
        maximum_interval: float,
    ) -> None:
        self.loop = kernel.loop
        self.task = task
        heartbeat_timeout = seconds_or_none(task.heartbeat_timeout)
        self.pace = HeartbeatPace(
            throttle_interval(
                heartbeat_timeout,
                default_interval=default_interval,
                maximum_interval=maximum_interval,
            )
        )
        self._deadlines = AttemptDeadlines(
            self.loop.time(), seconds_or_none(task.start_to_close_timeout), heartbeat_timeout
        )
        self.execution = ActivityExecution(setting, task, self, kernel)
        self.outcome: Outcome | None = None
        self.cancellation: Cancellation | None = None
        """The one that was delivered."""
        self.is_lost = False
        """Whether the server takes no answer any more."""
        self._news: asyncio.Future[None] | None = None
        self._overdue: asyncio.TimerHandle | None = None

    @property
    def close_by(self) -> float | None:
        """When the server has given the attempt up for certain, on the loop's clock."""
        return self._deadlines.close_by

    def start(self) -> None:
        """Begin the attempt, and its deadlines."""
        self._watch_deadlines()
        self.execution.start()

    def cancel(self, cancellation: Cancellation) -> None:
        """Cancel the attempt. Only the first cancellation is delivered."""
        if cancellation.attempt_is_lost:
            self.is_lost = True
        if self.cancellation is None and self.outcome is None:
            self.cancellation = cancellation
            self.execution.cancel(cancellation.details)

    def receive_heartbeat(self) -> None:
        """See `ExecutionListener`."""
        self.pace.receive_details()
        self._wake()

    def receive_outcome(self, outcome: Outcome) -> None:
        """See `ExecutionListener`."""
        self.outcome = outcome
        self._stop_watching()
        self._wake()

    def end_heartbeat(self) -> None:
        """A heartbeat was answered, or could not be sent."""
        self.pace.end_send()
        self._deadlines.receive_heartbeat_end(self.loop.time())

    async def wait_for_news(self, until: float | None) -> None:
        """Wait for a heartbeat, the outcome, or a point in time."""
        self._news = self.loop.create_future()
        timer = None if until is None else self.loop.call_at(until, self._wake)
        try:
            await self._news
        finally:
            self._news = None
            if timer is not None:
                timer.cancel()

    def close(self) -> None:
        """The supervision ends. If the attempt has not, nobody waits for its outcome any more."""
        self._stop_watching()
        if self.outcome is None:
            self.cancel(WORKER_SHUTDOWN)

    def _wake(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)

    def _watch_deadlines(self) -> None:
        due = self._deadlines.next_deadline()
        if due is not None:
            self._overdue = self.loop.call_at(due, self._check_deadlines)

    def _check_deadlines(self) -> None:
        # Heartbeats move the deadline; the timer stays where it was and looks again.
        due = self._deadlines.next_deadline()
        if due is not None and due <= self.loop.time():
            self.cancel(TIMED_OUT)
        else:
            self._watch_deadlines()

    def _stop_watching(self) -> None:
        if self._overdue is not None:
            self._overdue.cancel()
            self._overdue = None
