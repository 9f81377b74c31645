"""From the event that started an execution to the job that starts its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from worker_core._activation import InitializeWorkflow, WorkflowReference
from worker_core._machines.close import Inherited
from worker_core._machines.wire import duration_ns, timestamp_ns
from worker_core.common import Priority, RetryPolicy

if TYPE_CHECKING:
    from worker_core.api.common.v1 import WorkflowExecution
    from worker_core.api.history.v1 import HistoryEvent, WorkflowExecutionStartedEventAttributes

__all__ = ["inherited_from", "initialize_job"]


def initialize_job(
    event: HistoryEvent, *, workflow_id: str, run_id: str, task_queue: str
) -> InitializeWorkflow:
    """Everything the code may know about its start. Payloads are those of the event."""
    attributes = event.workflow_execution_started_event_attributes
    original_run_id = attributes.original_execution_run_id or run_id
    return InitializeWorkflow(
        workflow_type=attributes.workflow_type.name,
        workflow_id=attributes.workflow_id or workflow_id,
        task_queue=attributes.task_queue.name or task_queue,
        arguments=attributes.input.payloads,
        headers=attributes.header.fields,
        memo=attributes.memo.fields,
        search_attributes=attributes.search_attributes.indexed_fields,
        randomness_run_id=original_run_id,
        first_execution_run_id=attributes.first_execution_run_id or run_id,
        original_execution_run_id=original_run_id,
        start_time_ns=timestamp_ns(event.event_time),
        attempt=attributes.attempt or 1,
        cron_schedule=attributes.cron_schedule,
        continued_run_id=attributes.continued_execution_run_id,
        continued_failure=(
            attributes.continued_failure if attributes.HasField("continued_failure") else None
        ),
        last_completion_result=attributes.last_completion_result.payloads,
        execution_timeout_ns=duration_ns(attributes, "workflow_execution_timeout"),
        run_timeout_ns=duration_ns(attributes, "workflow_run_timeout"),
        task_timeout_ns=duration_ns(attributes, "workflow_task_timeout"),
        retry_policy=(
            RetryPolicy.from_proto(attributes.retry_policy)
            if attributes.HasField("retry_policy")
            else None
        ),
        priority=(
            Priority._from_proto(attributes.priority) if attributes.HasField("priority") else None
        ),
        parent=_parent(attributes),
        root=(
            _reference(attributes.root_workflow_execution)
            if attributes.HasField("root_workflow_execution")
            else None
        ),
    )


def inherited_from(attributes: WorkflowExecutionStartedEventAttributes) -> Inherited | None:
    """What a continued run takes over, or ``None`` if that is nothing."""
    memo = attributes.memo.SerializeToString() if attributes.HasField("memo") else b""
    policy = (
        attributes.retry_policy.SerializeToString() if attributes.HasField("retry_policy") else b""
    )
    found = (
        attributes.search_attributes.SerializeToString()
        if attributes.HasField("search_attributes")
        else b""
    )
    return Inherited(memo, policy, found) if memo or policy or found else None


def _parent(attributes: WorkflowExecutionStartedEventAttributes) -> WorkflowReference | None:
    if not attributes.HasField("parent_workflow_execution"):
        return None
    return _reference(attributes.parent_workflow_execution, attributes.parent_workflow_namespace)


def _reference(execution: WorkflowExecution, namespace: str = "") -> WorkflowReference:
    return WorkflowReference(execution.workflow_id, execution.run_id, namespace)
