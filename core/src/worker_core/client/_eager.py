"""Starting a workflow eagerly: its first task comes with the answer, for a worker close by.

That takes a worker on the very connection of the client, with a workflow slot to spare. Without
one the workflow is started as any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

    from worker_core.api.workflowservice.v1 import (
        StartWorkflowExecutionRequest,
        StartWorkflowExecutionResponse,
    )
    from worker_core.service import ServiceClient

__all__ = ["start_eagerly"]


async def start_eagerly(
    connection: ServiceClient,
    request: StartWorkflowExecutionRequest,
    *,
    metadata: Mapping[str, str | bytes],
    timeout: timedelta | None,
) -> StartWorkflowExecutionResponse:
    """Send a start, and hand the first task to a worker of the connection if it comes along."""
    service = connection.workflow_service
    slot = await connection._workers.reserve(request.namespace, request.task_queue.name)
    if slot is None:
        return await service.start_workflow_execution(
            request, retry=True, metadata=metadata, timeout=timeout
        )
    request.request_eager_execution = True
    if slot.deployment_options is not None:
        request.eager_worker_deployment_options.CopyFrom(slot.deployment_options)
    try:
        response = await service.start_workflow_execution(
            request, retry=True, metadata=metadata, timeout=timeout
        )
    except BaseException:
        slot.release()
        raise
    if response.HasField("eager_workflow_task"):
        # The worker may keep it longer than the caller keeps the response, and on another thread.
        task = type(response.eager_workflow_task)()
        task.CopyFrom(response.eager_workflow_task)
        slot.start(task)
    else:
        slot.release()
    return response
