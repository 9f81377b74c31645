"""One local activity, from being handed over to its result.

A `LocalActivity` goes through its attempts: it waits for a slot, runs, and if it failed waits in
memory for the next attempt, until there is a result. Whatever happens in parallel, its result is
reported once at most, and the first thing that ends it wins: the outcome of an attempt, a timeout,
a cancellation.

Timeouts:

* Schedule-to-close counts from when the first attempt was asked for, on this worker's clock, and
  ends the activity whatever it is doing. Whoever tries again after a timer passes that time on.
* Schedule-to-start is looked at when an attempt leaves the queue, start-to-close belongs to an
  attempt; only the latter is tried again.
* Neither needs the activity's code to end. What still runs is cancelled, keeps its slot until it
  has ended, and nobody hears of its outcome.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol, final

from worker_core._activation import (
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    ScheduleLocalActivity,
)
from worker_core._kernel.activity_execution import ActivityExecution
from worker_core._kernel.activity_outcomes import (
    Cancelled,
    Completed,
    CompletesAsync,
    Failed,
    Outcome,
    is_benign,
)
from worker_core._kernel.heartbeats import TIMED_OUT, WORKER_SHUTDOWN, Cancellation, CancelReason
from worker_core._kernel.local_retries import (
    DEFAULT_POLICY,
    DEFAULT_THRESHOLD_NS,
    cancelled_failure,
    refused_failure,
    retry_delay_ns,
    timeout_failure,
)
from worker_core._kernel.metrics import LocalActivityMetrics, latency
from worker_core._machines.steps import LocalResult, StartLocal
from worker_core.activity import ActivityCancellationDetails
from worker_core.api.common.v1 import RetryPolicy
from worker_core.api.enums.v1 import TimeoutType
from worker_core.api.workflowservice.v1 import PollActivityTaskQueueResponse

if TYPE_CHECKING:
    from worker_core._kernel.activity_setting import ActivitySetting
    from worker_core._kernel.handover import HandOver
    from worker_core.api.failure.v1 import Failure

__all__ = ["LocalActivity", "LocalOwner", "describe_local"]

logger = logging.getLogger(__name__)

_SECOND: Final = 1_000_000_000
_USUAL_POLICY: Final = RetryPolicy()
"""In force if a request has none."""
DEFAULT_POLICY.apply_to_proto(_USUAL_POLICY)
_REQUESTED: Final = Cancellation(
    CancelReason.CANCELLED, ActivityCancellationDetails(cancel_requested=True)
)


class LocalOwner(Protocol):
    """The run a local activity belongs to, and what runs its attempts."""

    @property
    def workflow_id(self) -> str:
        """Of the run."""

    @property
    def run_id(self) -> str:
        """Of the run."""

    @property
    def workflow_type(self) -> str:
        """Of the run."""

    def queue(self, local: LocalActivity) -> None:
        """Have `LocalActivity.run_attempt` called once there is a slot."""

    def note_attempt(self, local: LocalActivity) -> None:
        """An attempt begins."""

    def receive_end(self, local: LocalActivity, result: LocalResult | None) -> None:
        """It is over, without a result if it was cut short by the worker's shutdown."""


@final
class LocalActivity:
    """One local activity.

    Args:
        step: What the run asked for.
        owner: Whose it is.
        setting: What activities of the worker have in common.
        token: What its attempts are called by in this process.
        metrics: Its instruments, if the worker has any.
        now: Gives the time, ns since the epoch.
    """

    __slots__ = (
        "_attempt",
        "_current",
        "_expiry",
        "_has_begun",
        "_is_cancel_requested",
        "_loop",
        "_metrics",
        "_now",
        "_original_ns",
        "_owner",
        "_queued_at",
        "_retry",
        "_retry_policy",
        "_setting",
        "_started_at",
        "_token",
        "is_over",
        "request",
        "task_number",
    )

    def __init__(
        self,
        step: StartLocal,
        owner: LocalOwner,
        setting: ActivitySetting,
        *,
        token: bytes,
        task_number: int,
        metrics: LocalActivityMetrics | None,
        now: Callable[[], int] = time.time_ns,
    ) -> None:
        request = step.request
        self.request: Final[ScheduleLocalActivity] = request
        self.task_number: Final = task_number
        """Which of the run's workflow tasks it was started in."""
        self.is_over = False
        self._owner = owner
        self._setting = setting
        self._token = token
        self._metrics = metrics
        self._now = now
        self._loop = asyncio.get_running_loop()
        self._started_at = self._queued_at = self._loop.time()
        self._original_ns = (
            now()
            if request.original_schedule_time_ns is None
            else request.original_schedule_time_ns
        )
        self._attempt = max(1, request.attempt)
        self._has_begun = False
        self._is_cancel_requested = False
        self._current: _Attempt | None = None
        self._expiry: asyncio.TimerHandle | None = None
        self._retry: asyncio.TimerHandle | None = None
        self._retry_policy = _USUAL_POLICY
        """The policy in force, as activities get it."""

    # What the run asks for ---------------------------------------------------------------------

    def start(self) -> None:
        """Begin: its time runs from now on."""
        if self._setting.registry.find(self.request.activity_type) is None:
            self._finish(ActivityFailed(self._not_found()))
            return
        if self.request.retry_policy is not None:
            self._retry_policy = RetryPolicy()
            try:
                self.request.retry_policy.apply_to_proto(self._retry_policy)
            except ValueError as error:
                self._finish(ActivityFailed(self._wrong_policy(error)))
                return
        left = self._seconds_left()
        if left is not None:
            if left <= 0:
                self._expire()
                return
            self._expiry = self._loop.call_later(left, self._expire)
        self._owner.queue(self)

    def cancel(self) -> None:
        """Cancel it. Its result follows, at once if no code of it runs now."""
        if self.is_over:
            return
        self._is_cancel_requested = True
        if self._current is not None:
            self._current.cancel(_REQUESTED)
            return
        self._count_cancelled()
        attempt = self._attempt if self._has_begun else self.request.attempt
        self._finish(ActivityCancelled(cancelled_failure()), attempt=attempt)

    def forget(self) -> None:
        """Cancel it, and want no result."""
        if not self.is_over:
            self._close()
            self._cancel_current(_REQUESTED)

    def cut_short(self) -> None:
        """The worker's time is up. What does not end in good order has no result."""
        if self.is_over:
            return
        if self._current is not None:
            self._current.cancel(WORKER_SHUTDOWN)
        else:
            self._give_up()

    # What the lane calls -----------------------------------------------------------------------

    async def run_attempt(self, kernel: HandOver, *, cancels_at_once: bool) -> None:
        """Make an attempt, with a slot for as long as this lasts.

        Args:
            kernel: The way back to the kernel loop.
            cancels_at_once: Whether the worker's time is up already.
        """
        if self.is_over:
            return  # while it was queued
        if cancels_at_once:
            self._give_up()
            return
        request = self.request
        waited = self._loop.time() - self._queued_at
        patience = _clamped(request.schedule_to_start_timeout_ns, request)
        if patience is not None and waited * _SECOND > patience:
            self._time_out(TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START)
            return
        if self._has_begun:
            self._attempt += 1
        self._has_begun = True
        self._owner.note_attempt(self)
        metrics = self._metrics
        if metrics is not None:
            metrics.attempts.add(1)
        try:
            task = self._make_task()
        except Exception as error:
            failure = self._not_describable(error)
            self._count_failure(failure)
            self._fail(failure)
            return
        attempt = self._current = _Attempt(self._setting, task, kernel)
        overdue = self._watch(attempt)
        began = self._loop.time()
        try:
            outcome = await attempt.run()
        finally:
            if overdue is not None:
                overdue.cancel()
            if attempt is self._current:
                self._current = None
        if metrics is not None:
            metrics.execution_latency.record(latency(int((self._loop.time() - began) * _SECOND)))
        if attempt.is_wanted:
            self._receive_outcome(outcome, attempt.cancellation)

    # What becomes of it ------------------------------------------------------------------------

    def _receive_outcome(self, outcome: Outcome, cancellation: Cancellation | None) -> None:
        match outcome:
            case Completed(result):
                if self._metrics is not None:
                    self._metrics.succeed_endtoend_latency.record(
                        latency(self._now() - self._original_ns)
                    )
                self._finish(ActivityCompleted(result))
            case Cancelled() if cancellation is WORKER_SHUTDOWN and not self._is_cancel_requested:
                self._give_up()
            case Cancelled(failure):
                self._count_cancelled()
                self._finish(ActivityCancelled(failure))
            case Failed(failure):
                self._count_failure(failure)
                self._fail(failure, may_retry=cancellation is not WORKER_SHUTDOWN)
            case CompletesAsync():
                failure = self._not_async()
                self._count_failure(failure)
                self._fail(failure)

    def _fail(self, failure: Failure, *, may_retry: bool = True) -> None:
        """An attempt failed: end here, or try again."""
        delay_ns = None
        if not self._is_cancel_requested:
            delay_ns = retry_delay_ns(self.request.retry_policy, self._attempt, failure)
        if delay_ns is None:
            self._finish(ActivityFailed(failure))
            return
        threshold_ns = self.request.local_retry_threshold_ns
        if delay_ns > (DEFAULT_THRESHOLD_NS if threshold_ns is None else threshold_ns):
            self._finish(ActivityFailed(failure), backoff_ns=delay_ns)
        elif may_retry and not self._is_in_vain:
            self._retry = self._loop.call_later(delay_ns / _SECOND, self._queue_again)
        else:
            self._give_up()

    @property
    def _is_in_vain(self) -> bool:
        """Whether another attempt here would fail again, and another worker may take over now."""
        setting = self._setting
        return setting.executor_is_broken and setting.worker_shutdown.is_set()

    def _queue_again(self) -> None:
        self._retry = None
        self._queued_at = self._loop.time()
        self._owner.queue(self)

    def _expire(self) -> None:
        """Schedule-to-close is over."""
        self._time_out(TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_CLOSE)

    def _overrun(self, attempt: _Attempt) -> None:
        """Start-to-close of an attempt is over. The next one need not wait for its code to end."""
        if attempt is not self._current:
            return
        self._cancel_current(TIMED_OUT)
        self._setting.tally.failed_local_activities += 1
        if self._metrics is not None:
            self._metrics.failed("timeout")
        self._fail(
            timeout_failure(TimeoutType.TIMEOUT_TYPE_START_TO_CLOSE),
            may_retry=attempt.cancellation is not WORKER_SHUTDOWN,
        )

    def _time_out(self, kind: TimeoutType.ValueType) -> None:
        self._setting.tally.failed_local_activities += 1
        if self._metrics is not None:
            self._metrics.failed("timeout")
        self._cancel_current(TIMED_OUT)
        self._finish(ActivityFailed(timeout_failure(kind)))

    def _finish(
        self,
        outcome: ActivityCompleted | ActivityFailed | ActivityCancelled,
        *,
        attempt: int | None = None,
        backoff_ns: int | None = None,
    ) -> None:
        self._close()
        ran = self._loop.time() - self._started_at if self._has_begun else 0.0
        self._owner.receive_end(
            self,
            LocalResult(
                seq=self.request.seq,
                attempt=self._attempt if attempt is None else attempt,
                run_time_ns=int(ran * _SECOND),
                outcome=outcome,
                backoff_ns=backoff_ns,
                original_schedule_ns=self._original_ns,
            ),
        )

    def _give_up(self) -> None:
        self._close()
        self._owner.receive_end(self, None)

    def _close(self) -> None:
        self.is_over = True
        if self._expiry is not None:
            self._expiry.cancel()
            self._expiry = None
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None

    def _cancel_current(self, cancellation: Cancellation) -> None:
        """Cancel the attempt that runs, if one does, and hear no more of it."""
        attempt, self._current = self._current, None
        if attempt is not None:
            attempt.is_wanted = False
            attempt.cancel(cancellation)

    # Details -----------------------------------------------------------------------------------

    def _seconds_left(self) -> float | None:
        """Until schedule-to-close is over; ``None`` if it never is."""
        limit = self.request.schedule_to_close_timeout_ns
        return None if limit is None else (self._original_ns + limit - self._now()) / _SECOND

    def _watch(self, attempt: _Attempt) -> asyncio.TimerHandle | None:
        limit = self.request.start_to_close_timeout_ns
        if limit is None:
            return None
        seconds = limit / _SECOND
        left = self._seconds_left()
        if left is not None and left <= seconds:
            return None  # the other timer comes first, and has the last word
        return self._loop.call_later(seconds, self._overrun, attempt)

    def _make_task(self) -> PollActivityTaskQueueResponse:
        """An attempt in the form in which the server hands out its own."""
        request, owner = self.request, self._owner
        task = PollActivityTaskQueueResponse(
            task_token=self._token,
            workflow_namespace=self._setting.namespace,
            activity_id=request.activity_id,
            attempt=self._attempt,
        )
        task.activity_type.name = request.activity_type
        task.workflow_type.name = owner.workflow_type
        task.workflow_execution.workflow_id = owner.workflow_id
        task.workflow_execution.run_id = owner.run_id
        if request.arguments:
            task.input.payloads.extend(request.arguments)
        for name, payload in request.headers.items():
            task.header.fields[name].CopyFrom(payload)
        now_ns = self._now()
        task.scheduled_time.FromNanoseconds(self._original_ns)
        queued_ns = now_ns - int((self._loop.time() - self._queued_at) * _SECOND)
        # The two clocks may disagree a little on when that was.
        task.current_attempt_scheduled_time.FromNanoseconds(max(self._original_ns, queued_ns))
        task.started_time.FromNanoseconds(now_ns)
        if request.schedule_to_close_timeout_ns is not None:
            task.schedule_to_close_timeout.FromNanoseconds(request.schedule_to_close_timeout_ns)
        start_to_close = _clamped(request.start_to_close_timeout_ns, request)
        if start_to_close is None:
            start_to_close = request.schedule_to_close_timeout_ns
        if start_to_close is not None:
            task.start_to_close_timeout.FromNanoseconds(start_to_close)
        task.retry_policy.CopyFrom(self._retry_policy)
        return task

    def _not_found(self) -> Failure:
        known = ", ".join(self._setting.registry.names) or "none"
        return refused_failure(
            f"Activity function {self.request.activity_type} for workflow "
            f"{self._owner.workflow_id} is not registered on this worker, available activities: "
            f"{known}",
            "NotFoundError",
        )

    def _wrong_policy(self, error: ValueError) -> Failure:
        return refused_failure(
            f"The retry policy of local activity {self.request.activity_type} is wrong: {error}",
            "ValueError",
        )

    def _not_describable(self, error: Exception) -> Failure:
        """No code has run, and none ever can: what was asked for fits no task."""
        logger.warning(
            "A local activity cannot be described as a task; it fails",
            extra=describe_local(self._owner, self.request),
            exc_info=error,
        )
        return refused_failure(
            f"Local activity {self.request.activity_type} cannot run as it was asked for: {error}",
            type(error).__name__,
        )

    def _not_async(self) -> Failure:
        logger.warning(
            "A local activity wants to be completed asynchronously; it fails",
            extra=describe_local(self._owner, self.request),
        )
        return refused_failure(
            f"Activity {self.request.activity_type} cannot complete asynchronously as a local "
            "activity: no server knows of it. Return its result, or execute it as an activity.",
            "AsyncCompletionError",
        )

    def _count_failure(self, failure: Failure) -> None:
        if is_benign(failure):
            return
        self._setting.tally.failed_local_activities += 1
        if self._metrics is not None:
            self._metrics.failed()

    def _count_cancelled(self) -> None:
        if self._metrics is not None:
            self._metrics.cancelled.add(1)


@final
class _Attempt:
    """One attempt while its code runs."""

    __slots__ = ("_ended", "_execution", "cancellation", "is_wanted")

    def __init__(
        self, setting: ActivitySetting, task: PollActivityTaskQueueResponse, kernel: HandOver
    ) -> None:
        self._execution = ActivityExecution(setting, task, self, kernel, is_local=True)
        self._ended: asyncio.Future[Outcome] = kernel.loop.create_future()
        self.cancellation: Cancellation | None = None
        """The one that was delivered."""
        self.is_wanted = True

    async def run(self) -> Outcome:
        """Run the code. If nobody waits for its end any more, it is cancelled."""
        self._execution.start()
        try:
            return await self._ended
        except asyncio.CancelledError:
            self.cancel(WORKER_SHUTDOWN)
            raise

    def cancel(self, cancellation: Cancellation) -> None:
        """Cancel the attempt. Only the first cancellation is delivered."""
        if self.cancellation is None and not self._ended.done():
            self.cancellation = cancellation
            self._execution.cancel(cancellation.details)

    def receive_heartbeat(self) -> None:
        """See `ExecutionListener`. There is nobody to tell."""

    def receive_outcome(self, outcome: Outcome) -> None:
        """See `ExecutionListener`."""
        if not self._ended.done():
            self._ended.set_result(outcome)


def describe_local(owner: LocalOwner, request: ScheduleLocalActivity) -> dict[str, object]:
    """What log records say about a local activity."""
    return {
        "activity_id": request.activity_id,
        "activity_type": request.activity_type,
        "workflow_id": owner.workflow_id,
        "run_id": owner.run_id,
    }


def _clamped(timeout_ns: int | None, request: ScheduleLocalActivity) -> int | None:
    """A timeout, which schedule-to-close never lets be longer than itself."""
    limit = request.schedule_to_close_timeout_ns
    if timeout_ns is None or limit is None:
        return timeout_ns
    return min(timeout_ns, limit)
