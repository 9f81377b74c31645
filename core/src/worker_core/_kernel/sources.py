"""Where workflow and activity tasks come from: polls of the task queues.

A source polls once and says what came of it; when to poll again is the poller's business. It
reads the connection anew for each poll, so that replacing a worker's client changes the next
one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final, final

from worker_core._kernel.metrics import WorkerMetrics
from worker_core.api.workflowservice.v1 import (
    PollActivityTaskQueueRequest,
    PollActivityTaskQueueResponse,
    PollWorkflowTaskQueueRequest,
    PollWorkflowTaskQueueResponse,
)
from worker_core.service import WorkflowService

__all__ = ["ActivityTaskSource", "WorkflowTaskSource"]

logger = logging.getLogger(__name__)

POLL_SECONDS: Final = 70.0
"""How long a poll may take. The server ends one that nothing came for after about a minute."""


@final
class WorkflowTaskSource:
    """Polls the normal queue, or the worker's sticky one.

    Args:
        service: Gives the service to call.
        request: The poll, sent as it is.
        metrics: Where to count, if anywhere.
        on_backlog: Told how many tasks wait on the queue, as the server last said.
    """

    def __init__(
        self,
        service: Callable[[], WorkflowService],
        request: PollWorkflowTaskQueueRequest,
        *,
        sticky: bool,
        metrics: WorkerMetrics | None,
        on_backlog: Callable[[int], None] | None = None,
    ) -> None:
        self._service = service
        self._request = request
        self._metrics = metrics
        self._on_backlog = on_backlog
        self.name: Final = "sticky_workflow_task" if sticky else "workflow_task"
        self.task_queue: Final = request.task_queue.name

    async def poll(self) -> PollWorkflowTaskQueueResponse | None:
        """Poll once."""
        task = await self._service().poll_workflow_task_queue(self._request, timeout=POLL_SECONDS)
        metrics = self._metrics
        if not task.task_token:
            if task.ByteSize():
                # An empty poll may still carry hints to pollers, but never a workflow.
                if task.HasField("workflow_execution"):
                    _report_useless(task, self.task_queue)
            if metrics is not None:
                metrics.workflow_poll_empty.add(1)
            return None
        if self._on_backlog is not None:
            self._on_backlog(task.backlog_count_hint)
        if not (
            task.HasField("workflow_execution")
            and task.HasField("workflow_type")
            and task.HasField("workflow_execution_task_queue")
            and task.HasField("history")
        ):
            _report_useless(task, self.task_queue)
            return None
        if metrics is not None:
            metrics.workflow_task_polled(task)
        return task


@final
class ActivityTaskSource:
    """Polls the normal queue for activity tasks.

    Args:
        service: Gives the service to call.
        request: The poll, sent as it is.
        metrics: Where to count, if anywhere.
    """

    def __init__(
        self,
        service: Callable[[], WorkflowService],
        request: PollActivityTaskQueueRequest,
        *,
        metrics: WorkerMetrics | None,
    ) -> None:
        self._service = service
        self._request = request
        self._metrics = metrics
        self.name: Final = "activity_task"
        self.task_queue: Final = request.task_queue.name

    async def poll(self) -> PollActivityTaskQueueResponse | None:
        """Poll once."""
        task = await self._service().poll_activity_task_queue(self._request, timeout=POLL_SECONDS)
        if task.task_token:
            return task
        if task.activity_id:
            _report_useless(task, self.task_queue)
        if self._metrics is not None:
            self._metrics.activity_poll_empty.add(1)
        return None


def _report_useless(
    task: PollWorkflowTaskQueueResponse | PollActivityTaskQueueResponse, task_queue: str
) -> None:
    logger.error(
        "The server sent a task that lacks what is needed to run it; it is dropped and will time "
        "out",
        extra={
            "task_queue": task_queue,
            "workflow_id": task.workflow_execution.workflow_id,
            "run_id": task.workflow_execution.run_id,
        },
    )
