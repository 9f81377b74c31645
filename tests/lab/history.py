"""Writing histories by hand: the server's side of a run, event by event."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from worker_core._machines import events
from worker_core._machines.events import EVENT_NAMES
from worker_core.api.common.v1 import Payload
from worker_core.api.history.v1 import History, HistoryEvent
from worker_core.api.workflowservice.v1 import (
    GetWorkflowExecutionHistoryResponse,
    PollWorkflowTaskQueueResponse,
)

ALL_CORE_FLAGS = (1, 2, 3, 4)


def attributes_field(event_type: int) -> str:
    """Name of the field that holds the attributes of an event type."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", EVENT_NAMES[event_type]).lower() + "_event_attributes"


def payload(text: str) -> Payload:
    return Payload(metadata={"encoding": b"json/plain"}, data=text.encode())


class HistoryBuilder:
    """A history under construction. Every method adds one event and returns its id."""

    def __init__(self, *, start_seconds: int = 1_700_000_000) -> None:
        self.events: list[HistoryEvent] = []
        self.seconds = start_seconds
        self.last_scheduled = 0
        self.last_started = 0
        self.last_completed_start = 0

    def add(self, event_type: int, attributes: Mapping[str, Any] | None = None, **more: Any) -> int:
        event = HistoryEvent(event_id=len(self.events) + 1, event_type=event_type)
        self.seconds += 1
        event.event_time.seconds = self.seconds
        field = getattr(event, attributes_field(event_type))
        field.SetInParent()
        for key, value in {**(attributes or {}), **more}.items():
            if hasattr(value, "CopyFrom"):
                getattr(field, key).CopyFrom(value)
            elif isinstance(value, (list, tuple)):
                getattr(field, key).extend(value)
            else:
                setattr(field, key, value)
        self.events.append(event)
        return event.event_id

    def started(self, workflow_type: str = "wf", args: Sequence[Payload] = ()) -> int:
        event_id = self.add(events.WORKFLOW_STARTED)
        attributes = self.events[-1].workflow_execution_started_event_attributes
        attributes.workflow_type.name = workflow_type
        attributes.task_queue.name = "queue"
        attributes.original_execution_run_id = "run"
        attributes.first_execution_run_id = "run"
        attributes.attempt = 1
        if args:
            attributes.input.payloads.extend(args)
        return event_id

    def task_scheduled(self) -> int:
        self.last_scheduled = self.add(events.TASK_SCHEDULED)
        return self.last_scheduled

    def task_started(self) -> int:
        self.last_started = self.add(
            events.TASK_STARTED, scheduled_event_id=self.last_scheduled, history_size_bytes=100
        )
        return self.last_started

    def task_completed(self, core_flags: Sequence[int] = ()) -> int:
        event_id = self.add(
            events.TASK_COMPLETED,
            scheduled_event_id=self.last_scheduled,
            started_event_id=self.last_started,
        )
        if core_flags:
            metadata = self.events[-1].workflow_task_completed_event_attributes.sdk_metadata
            metadata.core_used_flags.extend(core_flags)
        self.last_completed_start = self.last_started
        return event_id

    def task(self) -> int:
        """A task is scheduled and started."""
        self.task_scheduled()
        return self.task_started()

    def whole_task(self, core_flags: Sequence[int] = ALL_CORE_FLAGS) -> int:
        """A task is scheduled, started and completed."""
        self.task()
        return self.task_completed(core_flags)

    def timer_started(self, timer_id: str = "1") -> int:
        return self.add(events.TIMER_STARTED, timer_id=timer_id)

    def timer_fired(self, started_event_id: int, timer_id: str = "1") -> int:
        return self.add(events.TIMER_FIRED, timer_id=timer_id, started_event_id=started_event_id)

    def timer_cancelled(self, started_event_id: int, timer_id: str = "1") -> int:
        return self.add(
            events.TIMER_CANCELLED, timer_id=timer_id, started_event_id=started_event_id
        )

    def activity_scheduled(self, name: str = "act", activity_id: str = "1") -> int:
        event_id = self.add(events.ACTIVITY_SCHEDULED, activity_id=activity_id)
        self.events[-1].activity_task_scheduled_event_attributes.activity_type.name = name
        return event_id

    def activity_started(self, scheduled_event_id: int) -> int:
        return self.add(
            events.ACTIVITY_STARTED, scheduled_event_id=scheduled_event_id, identity="someone"
        )

    def activity_completed(self, scheduled_event_id: int, result: str = "1") -> int:
        event_id = self.add(
            events.ACTIVITY_COMPLETED,
            scheduled_event_id=scheduled_event_id,
            started_event_id=len(self.events),
        )
        self.events[-1].activity_task_completed_event_attributes.result.payloads.append(
            payload(result)
        )
        return event_id

    def activity_failed(self, scheduled_event_id: int, message: str = "no") -> int:
        event_id = self.add(events.ACTIVITY_FAILED, scheduled_event_id=scheduled_event_id)
        failure = self.events[-1].activity_task_failed_event_attributes.failure
        failure.message = message
        failure.application_failure_info.type = "Bad"
        return event_id

    def activity_timed_out(self, scheduled_event_id: int) -> int:
        event_id = self.add(events.ACTIVITY_TIMED_OUT, scheduled_event_id=scheduled_event_id)
        failure = self.events[-1].activity_task_timed_out_event_attributes.failure
        failure.message = "late"
        failure.timeout_failure_info.timeout_type = 1
        return event_id

    def activity_cancel_requested(self, scheduled_event_id: int) -> int:
        return self.add(events.ACTIVITY_CANCEL_REQUESTED, scheduled_event_id=scheduled_event_id)

    def activity_cancelled(self, scheduled_event_id: int) -> int:
        return self.add(events.ACTIVITY_CANCELLED, scheduled_event_id=scheduled_event_id)

    def child_initiated(self, name: str = "Child", workflow_id: str = "child") -> int:
        event_id = self.add(events.CHILD_INITIATED, workflow_id=workflow_id)
        attributes = self.events[-1].start_child_workflow_execution_initiated_event_attributes
        attributes.workflow_type.name = name
        return event_id

    def child_start_failed(self, initiated_event_id: int, cause: int = 1) -> int:
        return self.add(
            events.CHILD_START_FAILED, initiated_event_id=initiated_event_id, cause=cause
        )

    def child_started(self, initiated_event_id: int, run_id: str = "child-run") -> int:
        event_id = self.add(events.CHILD_STARTED, initiated_event_id=initiated_event_id)
        attributes = self.events[-1].child_workflow_execution_started_event_attributes
        attributes.workflow_execution.run_id = run_id
        return event_id

    def child_completed(self, initiated_event_id: int, result: str = "1") -> int:
        event_id = self.add(events.CHILD_COMPLETED, initiated_event_id=initiated_event_id)
        attributes = self.events[-1].child_workflow_execution_completed_event_attributes
        attributes.result.payloads.append(payload(result))
        return event_id

    def child_failed(self, initiated_event_id: int, message: str = "no") -> int:
        event_id = self.add(
            events.CHILD_FAILED, initiated_event_id=initiated_event_id, retry_state=5
        )
        failure = self.events[-1].child_workflow_execution_failed_event_attributes.failure
        failure.message = message
        failure.application_failure_info.type = "Bad"
        return event_id

    def child_cancelled(self, initiated_event_id: int) -> int:
        return self.add(events.CHILD_CANCELLED, initiated_event_id=initiated_event_id)

    def child_timed_out(self, initiated_event_id: int) -> int:
        return self.add(
            events.CHILD_TIMED_OUT, initiated_event_id=initiated_event_id, retry_state=3
        )

    def child_terminated(self, initiated_event_id: int) -> int:
        return self.add(events.CHILD_TERMINATED, initiated_event_id=initiated_event_id)

    def signal_external_initiated(self, name: str = "sig", workflow_id: str = "other") -> int:
        event_id = self.add(events.SIGNAL_EXTERNAL_INITIATED, signal_name=name)
        attributes = self.events[-1].signal_external_workflow_execution_initiated_event_attributes
        attributes.workflow_execution.workflow_id = workflow_id
        return event_id

    def signal_external_failed(self, initiated_event_id: int, cause: int = 1) -> int:
        return self.add(
            events.SIGNAL_EXTERNAL_FAILED, initiated_event_id=initiated_event_id, cause=cause
        )

    def external_signaled(self, initiated_event_id: int) -> int:
        return self.add(events.EXTERNAL_SIGNALED, initiated_event_id=initiated_event_id)

    def cancel_external_initiated(self, workflow_id: str = "other") -> int:
        event_id = self.add(events.CANCEL_EXTERNAL_INITIATED)
        event = self.events[-1]
        attributes = event.request_cancel_external_workflow_execution_initiated_event_attributes
        attributes.workflow_execution.workflow_id = workflow_id
        return event_id

    def cancel_external_failed(self, initiated_event_id: int, cause: int = 1) -> int:
        return self.add(
            events.CANCEL_EXTERNAL_FAILED, initiated_event_id=initiated_event_id, cause=cause
        )

    def external_cancel_requested(self, initiated_event_id: int) -> int:
        return self.add(events.EXTERNAL_CANCEL_REQUESTED, initiated_event_id=initiated_event_id)

    def nexus_scheduled(self, operation: str = "op", service: str = "service") -> int:
        return self.add(events.NEXUS_SCHEDULED, operation=operation, service=service)

    def nexus_started(self, scheduled_event_id: int, token: str = "token") -> int:
        return self.add(
            events.NEXUS_STARTED, scheduled_event_id=scheduled_event_id, operation_token=token
        )

    def nexus_completed(self, scheduled_event_id: int, result: str = "1") -> int:
        return self.add(
            events.NEXUS_COMPLETED, scheduled_event_id=scheduled_event_id, result=payload(result)
        )

    def nexus_failed(self, scheduled_event_id: int, message: str = "no") -> int:
        event_id = self.add(events.NEXUS_FAILED, scheduled_event_id=scheduled_event_id)
        self.events[-1].nexus_operation_failed_event_attributes.failure.message = message
        return event_id

    def nexus_cancelled(self, scheduled_event_id: int) -> int:
        event_id = self.add(events.NEXUS_CANCELLED, scheduled_event_id=scheduled_event_id)
        self.events[-1].nexus_operation_canceled_event_attributes.failure.message = "cancelled"
        return event_id

    def nexus_timed_out(self, scheduled_event_id: int) -> int:
        event_id = self.add(events.NEXUS_TIMED_OUT, scheduled_event_id=scheduled_event_id)
        self.events[-1].nexus_operation_timed_out_event_attributes.failure.message = "late"
        return event_id

    def nexus_cancel_requested(self, scheduled_event_id: int) -> int:
        return self.add(events.NEXUS_CANCEL_REQUESTED, scheduled_event_id=scheduled_event_id)

    def nexus_cancel_completed(self, scheduled_event_id: int) -> int:
        return self.add(events.NEXUS_CANCEL_COMPLETED, scheduled_event_id=scheduled_event_id)

    def nexus_cancel_failed(self, scheduled_event_id: int, message: str = "refused") -> int:
        event_id = self.add(events.NEXUS_CANCEL_FAILED, scheduled_event_id=scheduled_event_id)
        event = self.events[-1]
        event.nexus_operation_cancel_request_failed_event_attributes.failure.message = message
        return event_id

    def search_attributes_upserted(self, **fields: Payload) -> int:
        event_id = self.add(events.SEARCH_ATTRIBUTES_UPSERTED)
        attributes = self.events[-1].upsert_workflow_search_attributes_event_attributes
        for name, value in fields.items():
            attributes.search_attributes.indexed_fields[name].CopyFrom(value)
        return event_id

    def memo_modified(self, **fields: Payload) -> int:
        event_id = self.add(events.PROPERTIES_MODIFIED)
        attributes = self.events[-1].workflow_properties_modified_event_attributes
        for name, value in fields.items():
            attributes.upserted_memo.fields[name].CopyFrom(value)
        return event_id

    def signaled(self, name: str = "sig") -> int:
        return self.add(events.WORKFLOW_SIGNALED, signal_name=name)

    def completed(self) -> int:
        return self.add(events.WORKFLOW_COMPLETED)

    # What a worker gets -------------------------------------------------------------------

    def poll(
        self,
        *,
        after: int = 0,
        page: int | None = None,
        attempt: int = 1,
        previous_started: int | None = None,
    ) -> PollWorkflowTaskQueueResponse:
        """The task whose start is the last event; ``after`` makes it a sticky one."""
        task = PollWorkflowTaskQueueResponse(
            task_token=b"token",
            attempt=attempt,
            started_event_id=self.last_started,
            previous_started_event_id=(
                self.last_completed_start if previous_started is None else previous_started
            ),
        )
        task.workflow_execution.workflow_id = "wf-id"
        task.workflow_execution.run_id = "run"
        task.workflow_type.name = "wf"
        task.workflow_execution_task_queue.name = "queue"
        chosen = self.events[after:] if page is None else self.events[after : after + page]
        task.history.events.extend(chosen)
        if page is not None and after + page < len(self.events):
            task.next_page_token = str(after + page).encode()
        return task

    def replay(self, *, page: int | None = None) -> PollWorkflowTaskQueueResponse:
        """The whole history as something to replay."""
        return self.poll(page=page, previous_started=self.last_started)

    def page(self, token: bytes, size: int) -> GetWorkflowExecutionHistoryResponse:
        """A page of the history, as the server hands it out."""
        begin = int(token or b"0")
        response = GetWorkflowExecutionHistoryResponse(
            history=History(events=self.events[begin : begin + size])
        )
        if begin + size < len(self.events):
            response.next_page_token = str(begin + size).encode()
        return response
