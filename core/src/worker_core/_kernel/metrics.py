"""The worker's own metrics: instruments made once per worker, with their attributes bound.

A worker without metrics has no `WorkerMetrics` at all, so that the hot path asks one
``is not None``. Names and labels are those of the reference documentation of Temporal's SDKs.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final, final

from worker_core._kernel.slots import SlotsSnapshot
from worker_core.common import MetricMeter

if TYPE_CHECKING:
    from worker_core.api.wellknown import Timestamp
    from worker_core.api.workflowservice.v1 import PollWorkflowTaskQueueResponse

__all__ = [
    "ActivityMetrics",
    "LocalActivityMetrics",
    "WorkerMetrics",
    "WorkflowMetrics",
    "latency",
]


def latency(ns: int) -> timedelta:
    """A measured time span as histograms take it; clocks that disagree give zero."""
    return timedelta(microseconds=ns // 1000) if ns > 0 else timedelta()


def _ns(timestamp: Timestamp) -> int:
    return timestamp.seconds * 1_000_000_000 + timestamp.nanos


@final
class WorkflowMetrics:
    """What is recorded about workflows of one type."""

    __slots__ = (
        "_failed_tasks",
        "cache_hit",
        "cancelled",
        "completed",
        "continued_as_new",
        "endtoend_latency",
        "failed",
        "task_execution_latency",
        "task_replay_latency",
    )

    def __init__(self, meter: MetricMeter, workflow_type: str) -> None:
        bound = meter.with_additional_attributes({"workflow_type": workflow_type})
        self.completed = bound.create_counter("workflow_completed")
        self.cancelled = bound.create_counter("workflow_canceled")
        self.failed = bound.create_counter("workflow_failed")
        self.continued_as_new = bound.create_counter("workflow_continue_as_new")
        self.endtoend_latency = bound.create_histogram_timedelta(
            "workflow_endtoend_latency", unit="duration"
        )
        self.cache_hit = bound.create_counter("sticky_cache_hit")
        self.task_execution_latency = bound.create_histogram_timedelta(
            "workflow_task_execution_latency", unit="duration"
        )
        self.task_replay_latency = bound.create_histogram_timedelta(
            "workflow_task_replay_latency", unit="duration"
        )
        self._failed_tasks = bound.create_counter("workflow_task_execution_failed")

    def task_failed(self, reason: str) -> None:
        """Count a failed workflow task, reported or not."""
        self._failed_tasks.add(1, {"failure_reason": reason})


@final
class ActivityMetrics:
    """What is recorded about activities of one type, as called from one type of workflow."""

    __slots__ = ("_failed", "_received", "execution_latency", "succeed_endtoend_latency")

    def __init__(self, meter: MetricMeter, activity_type: str, workflow_type: str) -> None:
        bound = meter.with_additional_attributes(
            {"activity_type": activity_type, "workflow_type": workflow_type}
        )
        self._received = tuple(
            bound.create_counter("activity_task_received").with_additional_attributes(
                {"eager": eager}
            )
            for eager in ("false", "true")
        )
        self._failed = bound.create_counter("activity_execution_failed")
        self.execution_latency = bound.create_histogram_timedelta(
            "activity_execution_latency", unit="duration"
        )
        self.succeed_endtoend_latency = bound.create_histogram_timedelta(
            "activity_succeed_endtoend_latency", unit="duration"
        )

    def received(self, *, eager: bool) -> None:
        """Count a task that was started here."""
        self._received[eager].add(1)

    def failed(self, reason: str = "ActivityError") -> None:
        """Count a failed attempt."""
        self._failed.add(1, {"failure_reason": reason})


@final
class LocalActivityMetrics:
    """What is recorded about local activities of one type, as called from one type of workflow."""

    __slots__ = (
        "_failed",
        "attempts",
        "cancelled",
        "execution_latency",
        "succeed_endtoend_latency",
    )

    def __init__(self, meter: MetricMeter, activity_type: str, workflow_type: str) -> None:
        bound = meter.with_additional_attributes(
            {"activity_type": activity_type, "workflow_type": workflow_type}
        )
        self.attempts = bound.create_counter("local_activity_total")
        self.cancelled = bound.create_counter("local_activity_execution_cancelled")
        self.execution_latency = bound.create_histogram_timedelta(
            "local_activity_execution_latency", unit="duration"
        )
        self.succeed_endtoend_latency = bound.create_histogram_timedelta(
            "local_activity_succeed_endtoend_latency", unit="duration"
        )
        self._failed = bound.create_counter("local_activity_execution_failed")

    def failed(self, reason: str = "ActivityError") -> None:
        """Count a failed attempt."""
        self._failed.add(1, {"failure_reason": reason})


@final
class WorkerMetrics:
    """The instruments of one worker.

    Args:
        meter: Where values go; puts the prefix before every name.
        namespace: A label of every value.
        task_queue: A label of every value.
    """

    def __init__(self, meter: MetricMeter, namespace: str, task_queue: str) -> None:
        self._meter: Final = meter.with_additional_attributes(
            {"namespace": namespace, "task_queue": task_queue}
        )
        self._workflows: dict[str, WorkflowMetrics] = {}
        self._activities: dict[tuple[str, str], ActivityMetrics] = {}
        self._local_activities: dict[tuple[str, str], LocalActivityMetrics] = {}
        counter = self._meter.create_counter
        histogram = self._meter.create_histogram_timedelta
        self.workflow_poll_succeed: Final = counter("workflow_task_queue_poll_succeed")
        self.workflow_poll_empty: Final = counter("workflow_task_queue_poll_empty")
        self.workflow_schedule_to_start: Final = histogram(
            "workflow_task_schedule_to_start_latency", unit="duration"
        )
        self.cache_miss: Final = counter("sticky_cache_miss")
        self.cache_size: Final = self._meter.create_gauge("sticky_cache_size")
        self.cache_forced_eviction: Final = counter("sticky_cache_total_forced_eviction")
        self.activity_poll_empty: Final = counter("activity_poll_no_task")
        self.activity_schedule_to_start: Final = histogram(
            "activity_schedule_to_start_latency", unit="duration"
        )
        self.worker_start: Final = counter("worker_start")
        self._pollers: Final = self._meter.create_gauge("num_pollers")
        self._slots_available: Final = self._meter.create_gauge("worker_task_slots_available")
        self._slots_used: Final = self._meter.create_gauge("worker_task_slots_used")

    def workflow(self, workflow_type: str) -> WorkflowMetrics:
        """The instruments of workflows of one type."""
        found = self._workflows.get(workflow_type)
        if found is None:
            found = WorkflowMetrics(self._meter, workflow_type)
            self._workflows[workflow_type] = found
        return found

    def activity(self, activity_type: str, workflow_type: str) -> ActivityMetrics:
        """The instruments of activities of one type."""
        key = (activity_type, workflow_type)
        found = self._activities.get(key)
        if found is None:
            found = ActivityMetrics(self._meter, activity_type, workflow_type)
            self._activities[key] = found
        return found

    def local_activity(self, activity_type: str, workflow_type: str) -> LocalActivityMetrics:
        """The instruments of local activities of one type."""
        key = (activity_type, workflow_type)
        found = self._local_activities.get(key)
        if found is None:
            found = LocalActivityMetrics(self._meter, activity_type, workflow_type)
            self._local_activities[key] = found
        return found

    def workflow_task_polled(self, task: PollWorkflowTaskQueueResponse) -> None:
        """Count a workflow task that a poll brought."""
        self.workflow_poll_succeed.add(1)
        self.workflow_schedule_to_start.record(
            latency(_ns(task.started_time) - _ns(task.scheduled_time))
        )

    def poller_gauge(self, poller_type: str) -> Callable[[int], None]:
        """Something to call with the number of polls of one kind."""
        gauge = self._pollers.with_additional_attributes({"poller_type": poller_type})
        return gauge.set

    def slot_gauges(self, worker_type: str) -> Callable[[SlotsSnapshot], None]:
        """Something to call with what one kind of slots holds."""
        label = {"worker_type": worker_type}
        available = self._slots_available.with_additional_attributes(label)
        used = self._slots_used.with_additional_attributes(label)

        def record(slots: SlotsSnapshot) -> None:
            used.set(slots.used)
            if slots.available is not None:
                available.set(slots.available)

        return record
