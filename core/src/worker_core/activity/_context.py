"""The running activity: what it is, and what it can reach.

A `Context` is made for every attempt by whoever runs it (the worker, the test environment) and is
found by the functions of `worker_core.activity` through a context variable. It is one object for the
whole attempt, whichever threads look at it; ``info`` and ``heartbeat`` are replaced once, when the
outbound interceptors are in place.
"""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core.activity._signal import CancelSignal, Signal
    from worker_core.client import Client
    from worker_core.common import MetricMeter, Priority, RetryPolicy
    from worker_core.converter import PayloadConverter

__all__ = ["ActivityCancellationDetails", "CompleteAsyncError", "Context", "Info"]


class CompleteAsyncError(BaseException):
    """Raised to leave an activity that will be completed by somebody else."""


@dataclass(frozen=True)
class Info:
    """What is known about a running activity. Times are aware, in UTC.

    Fields may be added; in tests start from `ActivityEnvironment.default_info` and
    `dataclasses.replace` instead of constructing one.
    """

    activity_id: str
    """Id within the workflow."""
    activity_type: str
    attempt: int
    """1 for the first."""
    current_attempt_scheduled_time: datetime
    """When this attempt became due."""
    heartbeat_details: Sequence[Any]
    """Newest details of the attempt before, decoded without type hints; empty if there are none."""
    heartbeat_timeout: timedelta | None
    is_local: bool
    namespace: str
    schedule_to_close_timeout: timedelta | None
    """Limit over all attempts, None when there is none; so with the other timeouts."""
    scheduled_time: datetime
    """When the activity was first scheduled."""
    start_to_close_timeout: timedelta | None
    started_time: datetime
    """When the server handed out this attempt."""
    task_queue: str
    task_token: bytes
    """What an asynchronous completion names this attempt by."""
    workflow_id: str | None
    """None if no workflow started the activity; so with the other workflow fields."""
    workflow_namespace: str | None
    """Deprecated: use `namespace`, which is set in any case."""
    workflow_run_id: str | None
    workflow_type: str | None
    priority: Priority
    retry_policy: RetryPolicy | None
    """The policy in force, which the server may have completed; None when it did not say."""
    activity_run_id: str | None = None
    """Run of an activity that no workflow started, else None."""

    @property
    def in_workflow(self) -> bool:
        """Whether a workflow started this activity."""
        return self.workflow_id is not None

    def _logger_details(self) -> Mapping[str, Any]:
        return {
            "activity_id": self.activity_id,
            "activity_type": self.activity_type,
            "attempt": self.attempt,
            "namespace": self.namespace,
            "task_queue": self.task_queue,
            "workflow_id": self.workflow_id,
            "workflow_run_id": self.workflow_run_id,
            "workflow_type": self.workflow_type,
        }


@dataclass(frozen=True)
class ActivityCancellationDetails:
    """Why an activity is cancelled; more than one reason may hold."""

    not_found: bool = False
    """The server no longer knows the activity: it timed out, or its workflow is closed."""
    cancel_requested: bool = False
    """The workflow, or whoever started the activity, asked for it."""
    paused: bool = False
    """An operator paused the activity."""
    reset: bool = False
    """An operator reset the activity: it starts again from its first attempt."""
    timed_out: bool = False
    """The worker saw a timeout pass without hearing from the server."""
    worker_shutdown: bool = False
    """The worker shuts down and its graceful period is over."""


_current: contextvars.ContextVar[Context | None] = contextvars.ContextVar(
    "worker_core_activity", default=None
)


@dataclass(slots=True, eq=False)
class Context:
    """One running attempt, as its code sees it."""

    info: Callable[[], Info]
    heartbeat: Callable[..., None] | None
    """None until the outbound interceptors are in place."""
    cancelled: CancelSignal
    worker_shutdown: Signal
    is_async: bool
    shield: Callable[[], AbstractContextManager[None]] | None
    """Holds back the cancellation exception; None where none is ever raised."""
    payload_converter: PayloadConverter
    meter: MetricMeter | None
    """The runtime's meter, without the activity's attributes; None in another process."""
    client: Client | None
    _logger_details: Mapping[str, Any] | None = None
    _metric_meter: MetricMeter | None = None

    @staticmethod
    def current() -> Context:
        """The context of the calling code.

        Raises:
            RuntimeError: There is none.
        """
        context = _current.get()
        if context is None:
            raise RuntimeError(
                "Not in an activity: this works only in activity code that a worker or an "
                "ActivityEnvironment runs, or in a thread that was given its contextvars context."
            )
        return context

    @staticmethod
    def current_or_none() -> Context | None:
        """The context of the calling code, None if it is not in an activity."""
        return _current.get()

    @staticmethod
    def set(context: Context) -> contextvars.Token[Context | None]:
        """Enter an activity."""
        return _current.set(context)

    @staticmethod
    def reset(token: contextvars.Token[Context | None]) -> None:
        """Leave it again."""
        _current.reset(token)

    @property
    def logger_details(self) -> Mapping[str, Any]:
        """What log records say about the activity."""
        if self._logger_details is None:
            self._logger_details = self.info()._logger_details()
        return self._logger_details

    @property
    def metric_meter(self) -> MetricMeter:
        """The meter for the activity's own metrics."""
        # Two threads of one activity may both make it; the two are equal and a lock costs more.
        if self.meter is None:
            raise RuntimeError(
                "There is no metric meter in another process than the worker's. Record metrics in "
                "async activities, or in those that run in a ThreadPoolExecutor."
            )
        if self._metric_meter is None:
            info = self.info()
            self._metric_meter = self.meter.with_additional_attributes(
                {
                    "namespace": info.namespace,
                    "task_queue": info.task_queue,
                    "activity_type": info.activity_type,
                }
            )
        return self._metric_meter
