"""What a task tells about its activity, in the words of the user's API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Any

from worker_core.activity import Info
from worker_core.common import Priority, RetryPolicy
from worker_core.converter import (
    ActivitySerializationContext,
    StorageDriverActivityInfo,
    StorageDriverWorkflowInfo,
)

if TYPE_CHECKING:
    from worker_core.api.wellknown import Duration
    from worker_core.api.workflowservice.v1 import PollActivityTaskQueueResponse

__all__ = ["make_info", "make_serialization_context", "seconds_or_none", "storage_targets"]


def make_info(
    task: PollActivityTaskQueueResponse,
    heartbeat_details: Sequence[Any],
    *,
    namespace: str,
    task_queue: str,
    is_local: bool = False,
) -> Info:
    """Describe the activity of a task.

    Args:
        task: The task.
        heartbeat_details: Those of the attempt before, decoded.
        namespace: The worker's, for activities that no workflow started.
        task_queue: The queue the task came from.
        is_local: Whether the workflow's own worker runs it, as part of the workflow's task.
    """
    workflow_id = task.workflow_execution.workflow_id or None
    return Info(
        activity_id=task.activity_id,
        activity_type=task.activity_type.name,
        attempt=task.attempt,
        current_attempt_scheduled_time=task.current_attempt_scheduled_time.ToDatetime(UTC),
        heartbeat_details=heartbeat_details,
        heartbeat_timeout=_timedelta_or_none(task.heartbeat_timeout),
        is_local=is_local,
        namespace=task.workflow_namespace or namespace,
        schedule_to_close_timeout=_timedelta_or_none(task.schedule_to_close_timeout),
        scheduled_time=task.scheduled_time.ToDatetime(UTC),
        start_to_close_timeout=_timedelta_or_none(task.start_to_close_timeout),
        started_time=task.started_time.ToDatetime(UTC),
        task_queue=task_queue,
        task_token=task.task_token,
        workflow_id=workflow_id,
        workflow_namespace=task.workflow_namespace or None,
        workflow_run_id=task.workflow_execution.run_id or None,
        workflow_type=task.workflow_type.name or None,
        priority=Priority._from_proto(task.priority),
        retry_policy=(
            RetryPolicy.from_proto(task.retry_policy) if task.HasField("retry_policy") else None
        ),
        activity_run_id=task.activity_run_id or None if workflow_id is None else None,
    )


def make_serialization_context(
    task: PollActivityTaskQueueResponse,
    *,
    namespace: str,
    task_queue: str,
    is_local: bool = False,
) -> ActivitySerializationContext:
    """Tell converters and codecs whose values they convert."""
    return ActivitySerializationContext(
        namespace=task.workflow_namespace or namespace,
        activity_id=task.activity_id,
        activity_type=task.activity_type.name,
        activity_task_queue=task_queue,
        workflow_id=task.workflow_execution.workflow_id,
        workflow_type=task.workflow_type.name,
        is_local=is_local,
    )


def storage_targets(
    task: PollActivityTaskQueueResponse, *, namespace: str
) -> tuple[StorageDriverWorkflowInfo | StorageDriverActivityInfo, StorageDriverActivityInfo]:
    """For whom external storage keeps what an activity makes, and its heartbeats.

    What a workflow's activity makes is the workflow's. Heartbeats are its own: no workflow reads them.
    """
    namespace = task.workflow_namespace or namespace
    execution = task.workflow_execution
    own = StorageDriverActivityInfo(
        namespace=namespace,
        id=task.activity_id or None,
        type=task.activity_type.name or None,
        run_id=None if execution.workflow_id else task.activity_run_id or None,
    )
    if not execution.workflow_id:
        return own, own
    workflow = StorageDriverWorkflowInfo(
        namespace=namespace,
        id=execution.workflow_id,
        type=task.workflow_type.name or None,
        run_id=execution.run_id or None,
    )
    return workflow, own


def seconds_or_none(duration: Duration) -> float | None:
    """A timeout in seconds; the server's zero means that there is none."""
    return duration.seconds + duration.nanos / 1e9 or None


def _timedelta_or_none(duration: Duration) -> timedelta | None:
    return duration.ToTimedelta() or None
