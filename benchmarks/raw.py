"""The protocol without an SDK: a channel, calls by name, and a client that starts and awaits."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from typing import Any

import grpc
import grpc.aio

from worker_core.api.common.v1 import Payload, Payloads, WorkflowExecution, WorkflowType
from worker_core.api.enums.v1 import (
    EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
    HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT,
)
from worker_core.api.history.v1 import History
from worker_core.api.taskqueue.v1 import TaskQueue
from worker_core.api.workflowservice import v1

NAMESPACE = "default"

OPTIONS = (
    ("grpc.max_receive_message_length", 128 * 1024 * 1024),
    ("grpc.enable_http_proxy", 0),
)


def integer(value: int) -> Payload:
    """A number as both SDKs write it."""
    return Payload(metadata={"encoding": b"json/plain"}, data=str(value).encode())


def method(channel: grpc.aio.Channel, name: str) -> Callable[..., Awaitable[Any]]:
    """One method of the WorkflowService."""
    request, response = getattr(v1, f"{name}Request"), getattr(v1, f"{name}Response")
    return channel.unary_unary(  # type: ignore[no-any-return, unused-ignore]
        f"/temporal.api.workflowservice.v1.WorkflowService/{name}",
        request_serializer=request.SerializeToString,
        response_deserializer=response.FromString,
    )


class Starter:
    """Starts workflows and waits until they close."""

    def __init__(self, channel: grpc.aio.Channel, task_queue: str) -> None:
        self._start = method(channel, "StartWorkflowExecution")
        self._history = method(channel, "GetWorkflowExecutionHistory")
        self._queue = TaskQueue(name=task_queue)

    async def start(self, kind: str, value: int) -> WorkflowExecution:
        """Start a workflow with one number as its argument."""
        workflow_id = f"bench-{uuid.uuid4()}"
        response = await self._start(
            v1.StartWorkflowExecutionRequest(
                namespace=NAMESPACE,
                workflow_id=workflow_id,
                workflow_type=WorkflowType(name=kind),
                task_queue=self._queue,
                input=Payloads(payloads=[integer(value)]),
                request_id=str(uuid.uuid4()),
            )
        )
        return WorkflowExecution(workflow_id=workflow_id, run_id=response.run_id)

    async def wait(self, execution: WorkflowExecution) -> None:
        """Wait until it closes; raise when it did anything but complete."""
        request = v1.GetWorkflowExecutionHistoryRequest(
            namespace=NAMESPACE,
            execution=execution,
            wait_new_event=True,
            history_event_filter_type=HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT,
        )
        while True:
            response = await self._history(request, timeout=60)
            if response.history.events:
                event = response.history.events[-1]
                if event.event_type != EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED:
                    raise RuntimeError(f"{execution.workflow_id} did not complete: {event}")
                return
            request.next_page_token = response.next_page_token

    async def fetch(self, execution: WorkflowExecution) -> History:
        """The whole history."""
        history = History()
        request = v1.GetWorkflowExecutionHistoryRequest(namespace=NAMESPACE, execution=execution)
        while True:
            response = await self._history(request, timeout=60)
            history.events.extend(response.history.events)
            if not response.next_page_token:
                return history
            request.next_page_token = response.next_page_token
