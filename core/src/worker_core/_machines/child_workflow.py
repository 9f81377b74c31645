"""A child workflow: asked for, started, ended; and cancelled, in one of four ways.

Rules:

* Cancelling a child that was not sent yet leaves no trace in the history, and its start resolves
  as cancelled. Any later cancellation resolves the child itself, started or not.
* ``TRY_CANCEL`` asks the server to cancel and resolves at once; ``ABANDON`` resolves at once and
  asks nothing. After either the child goes on without us: whatever it still does is ignored.
* The two that wait ask the server, each time they are told to, and resolve with how it ends.
* Asking is a command and events of its own, which `cancel_external` sees to; what the server says
  to it is no news for the code.
* Identity is compared, details are not: workflow id and type must be those of the history, and
  only where the history says that its SDK compared them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    CancelChildWorkflow,
    ChildCancellation,
    ChildCancelled,
    ChildCompleted,
    ChildFailed,
    ChildStarted,
    ChildStartFailed,
    Job,
    ResolveChild,
    ResolveChildStart,
    StartChildWorkflow,
)
from worker_core._machines import commands, events
from worker_core._machines.cancel_external import CancelExternalMachine
from worker_core._machines.commands import make_command
from worker_core._machines.errors import MalformedTask, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue, OutgoingCommand
from worker_core._machines.recorded import ID_AND_TYPE_CHECKS
from worker_core._machines.table import REMEDY, Operation, table
from worker_core._machines.wire import set_duration
from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "ChildWorkflowMachine"]

CREATED: Final = "created"
STARTING: Final = "starting"
INITIATED: Final = "initiated"
STARTED: Final = "started"
LET_GO: Final = "let go"
NEVER_SENT: Final = "never sent"
START_FAILED: Final = "start failed"
COMPLETED: Final = "completed"
FAILED: Final = "failed"
CANCELLED: Final = "cancelled"
TIMED_OUT: Final = "timed out"
TERMINATED: Final = "terminated"

FINAL: Final = frozenset(
    {NEVER_SENT, START_FAILED, COMPLETED, FAILED, CANCELLED, TIMED_OUT, TERMINATED}
)

NON_RETRYABLE_FAILURE: Final = 2  # RetryState
START_TO_CLOSE: Final = 1  # TimeoutType


class ChildWorkflowMachine(Operation):
    """One child workflow of a run."""

    __slots__ = (
        "_cancellation",
        "_command",
        "_groups",
        "_initiated_event_id",
        "_metadata",
        "_namespace",
        "_run_id",
        "_start",
        "_started_event_id",
        "workflow_id",
        "workflow_type",
    )

    NOUN = "child workflow"

    def __init__(self, command: StartChildWorkflow) -> None:
        self.state = CREATED
        self.seq = command.seq
        self.workflow_id = command.workflow_id
        self.workflow_type = command.workflow_type
        self._namespace = command.namespace
        self._run_id = ""
        self._initiated_event_id = 0
        self._started_event_id = 0
        self._cancellation = command.cancellation
        self._metadata = command.metadata
        self._groups = command.groups
        self._command: StartChildWorkflow | None = command
        self._start: OutgoingCommand | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing can happen to this child any more."""
        return self.state in FINAL

    def describe(self) -> str:
        return f"child workflow '{self.workflow_type}' with id '{self.workflow_id}'"

    def cancel(self, command: CancelChildWorkflow, queue: CommandQueue, jobs: list[Job]) -> None:
        """Cancel in the way the child was started with."""
        self.fire(CANCEL_TRIGGERS[self._cancellation], command, queue, jobs)

    def check_identity(self, event: HistoryEvent) -> None:
        """Compare with the initiated event.

        Raises:
            NondeterminismMismatch: Another workflow id or type.
        """
        attributes = event.start_child_workflow_execution_initiated_event_attributes
        workflow_type = attributes.workflow_type.name
        if workflow_type != self.workflow_type:
            raise NondeterminismMismatch(
                f"Event {event.event_id} started child workflow '{workflow_type}', but the code"
                f" started child workflow '{self.workflow_type}' at this place. {REMEDY}"
            )
        if attributes.workflow_id != self.workflow_id:
            raise NondeterminismMismatch(
                f"Event {event.event_id} started child workflow '{workflow_type}' with id"
                f" '{attributes.workflow_id}', but the code gave it id '{self.workflow_id}'."
                f" {REMEDY}"
            )

    # Actions ------------------------------------------------------------------------------

    def _send_start(self, queue: CommandQueue) -> None:
        self._start = queue.add(self, events.CHILD_INITIATED, self._build_start)

    def _initiated(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._initiated_event_id = event.event_id
        self._command = self._start = None

    def _never_send(
        self, command: CancelChildWorkflow, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        if self._start is not None:
            self._start.is_dropped = True
        self._command = self._start = None
        failure = self._cancelled_failure(
            f"Child Workflow Execution cancelled before scheduled: {command.reason}"
        )
        jobs.append(ResolveChildStart(self.seq, ChildCancelled(failure)))

    def _request_cancel(
        self, command: CancelChildWorkflow, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        namespace, workflow_id, run_id = self._namespace, self.workflow_id, self._run_id
        metadata, groups = self._metadata, command.groups or self._groups

        def build() -> Command:
            message = make_command(commands.REQUEST_CANCEL_EXTERNAL, metadata, groups)
            attributes = message.request_cancel_external_workflow_execution_command_attributes
            attributes.namespace = namespace
            attributes.workflow_id = workflow_id
            attributes.run_id = run_id
            attributes.child_workflow_only = True
            attributes.reason = command.reason
            return message

        CancelExternalMachine(workflow_id, build).fire("ask", queue)

    def _request_cancel_and_resolve(
        self, command: CancelChildWorkflow, queue: CommandQueue, jobs: list[Job]
    ) -> None:
        self._request_cancel(command, queue, jobs)
        self._resolve_cancelled(jobs)

    def _abandon(self, command: CancelChildWorkflow, queue: CommandQueue, jobs: list[Job]) -> None:
        self._resolve_cancelled(jobs)

    def _started(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.child_workflow_execution_started_event_attributes
        self._run_id = attributes.workflow_execution.run_id
        self._started_event_id = event.event_id
        jobs.append(ResolveChildStart(self.seq, ChildStarted(self._run_id)))

    def _start_failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        cause = event.start_child_workflow_execution_failed_event_attributes.cause
        jobs.append(
            ResolveChildStart(
                self.seq, ChildStartFailed(self.workflow_id, self.workflow_type, int(cause))
            )
        )

    def _completed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        result = event.child_workflow_execution_completed_event_attributes.result.payloads
        if len(result) > 1:
            raise MalformedTask(
                f"Event {event.event_id} completed {self.describe()} with {len(result)} result"
                " payloads; there can be one at most."
            )
        jobs.append(ResolveChild(self.seq, ChildCompleted(result[0] if result else None)))

    def _failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.child_workflow_execution_failed_event_attributes
        failure = self._failure("Child Workflow execution failed", attributes.retry_state)
        if attributes.HasField("failure"):
            failure.cause.CopyFrom(attributes.failure)
        jobs.append(ResolveChild(self.seq, ChildFailed(failure)))

    def _timed_out(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.child_workflow_execution_timed_out_event_attributes
        failure = self._failure("Child Workflow execution timed out", attributes.retry_state)
        failure.cause.message = "Timed out"
        failure.cause.timeout_failure_info.timeout_type = START_TO_CLOSE  # type: ignore[assignment]
        jobs.append(ResolveChild(self.seq, ChildFailed(failure)))

    def _terminated(self, event: HistoryEvent, jobs: list[Job]) -> None:
        failure = self._failure("Child Workflow execution terminated", NON_RETRYABLE_FAILURE)
        failure.cause.message = "Terminated"
        failure.cause.terminated_failure_info.SetInParent()
        jobs.append(ResolveChild(self.seq, ChildFailed(failure)))

    def _cancelled(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._resolve_cancelled(jobs)

    # Parts --------------------------------------------------------------------------------

    def _resolve_cancelled(self, jobs: list[Job]) -> None:
        failure = self._cancelled_failure("Child Workflow execution cancelled")
        jobs.append(ResolveChild(self.seq, ChildCancelled(failure)))

    def _cancelled_failure(self, message: str) -> Failure:
        # The details of an event that says so are left out, as every SDK does.
        failure = self._failure(message, NON_RETRYABLE_FAILURE)
        failure.cause.canceled_failure_info.SetInParent()
        return failure

    def _failure(self, message: str, retry_state: int) -> Failure:
        """What the workflow is told, but for the cause."""
        failure = Failure(message=message)
        info = failure.child_workflow_execution_failure_info
        info.namespace = self._namespace
        info.workflow_execution.workflow_id = self.workflow_id
        info.workflow_execution.run_id = self._run_id
        info.workflow_type.name = self.workflow_type
        info.initiated_event_id = self._initiated_event_id
        info.started_event_id = self._started_event_id
        info.retry_state = retry_state  # type: ignore[assignment]
        return failure

    def _build_start(self) -> Command:
        command = self._command
        assert command is not None
        message = make_command(commands.START_CHILD, command.metadata, command.groups)
        attributes = message.start_child_workflow_execution_command_attributes
        attributes.namespace = command.namespace
        attributes.workflow_id = command.workflow_id
        attributes.workflow_type.name = command.workflow_type
        attributes.task_queue.name = command.task_queue
        attributes.task_queue.kind = 1  # type: ignore[assignment]  # normal
        if command.arguments:
            attributes.input.payloads.extend(command.arguments)
        set_duration(attributes.workflow_execution_timeout, command.execution_timeout_ns)
        set_duration(attributes.workflow_run_timeout, command.run_timeout_ns)
        set_duration(attributes.workflow_task_timeout, command.task_timeout_ns)
        attributes.parent_close_policy = command.parent_close_policy  # type: ignore[assignment]
        attributes.workflow_id_reuse_policy = command.id_reuse_policy  # type: ignore[assignment]
        if command.retry_policy is not None:
            command.retry_policy.apply_to_proto(attributes.retry_policy)
        attributes.cron_schedule = command.cron_schedule
        attributes.header.SetInParent()
        for key, value in command.headers.items():
            attributes.header.fields[key].CopyFrom(value)
        attributes.memo.SetInParent()
        for key, value in (command.memo or {}).items():
            attributes.memo.fields[key].CopyFrom(value)
        for key, value in (command.search_attributes or {}).items():
            attributes.search_attributes.indexed_fields[key].CopyFrom(value)
        attributes.inherit_build_id = command.inherit_build_id
        if command.versioning_override is not None:
            attributes.versioning_override.CopyFrom(command.versioning_override)
        attributes.priority.SetInParent()
        if command.priority is not None:
            attributes.priority.CopyFrom(command.priority._to_proto())
        return message

    TABLE = table(
        (CREATED, "start", STARTING, _send_start),
        (STARTING, events.CHILD_INITIATED, INITIATED, _initiated),
        (STARTING, "try to cancel", NEVER_SENT, _never_send),
        (STARTING, "cancel and wait", NEVER_SENT, _never_send),
        (STARTING, "abandon", NEVER_SENT, _never_send),
        (INITIATED, events.CHILD_STARTED, STARTED, _started),
        (INITIATED, events.CHILD_START_FAILED, START_FAILED, _start_failed),
        (INITIATED, "try to cancel", LET_GO, _request_cancel_and_resolve),
        (INITIATED, "cancel and wait", INITIATED, _request_cancel),
        (INITIATED, "abandon", LET_GO, _abandon),
        (STARTED, events.CHILD_COMPLETED, COMPLETED, _completed),
        (STARTED, events.CHILD_FAILED, FAILED, _failed),
        (STARTED, events.CHILD_CANCELLED, CANCELLED, _cancelled),
        (STARTED, events.CHILD_TIMED_OUT, TIMED_OUT, _timed_out),
        (STARTED, events.CHILD_TERMINATED, TERMINATED, _terminated),
        (STARTED, "try to cancel", LET_GO, _request_cancel_and_resolve),
        (STARTED, "cancel and wait", STARTED, _request_cancel),
        (STARTED, "abandon", LET_GO, _abandon),
        (LET_GO, events.CHILD_STARTED, LET_GO, None),
        (LET_GO, events.CHILD_START_FAILED, START_FAILED, None),
        (LET_GO, events.CHILD_COMPLETED, COMPLETED, None),
        (LET_GO, events.CHILD_FAILED, FAILED, None),
        (LET_GO, events.CHILD_CANCELLED, CANCELLED, None),
        (LET_GO, events.CHILD_TIMED_OUT, TIMED_OUT, None),
        (LET_GO, events.CHILD_TERMINATED, TERMINATED, None),
        # Asked again, or too late: there is nothing left to do.
        *(
            (state, trigger, state, None)
            for state in (LET_GO, *sorted(FINAL))
            for trigger in ("try to cancel", "cancel and wait", "abandon")
        ),
    )


CANCEL_TRIGGERS: Final = {
    ChildCancellation.ABANDON: "abandon",
    ChildCancellation.TRY_CANCEL: "try to cancel",
    ChildCancellation.WAIT_CANCELLATION_COMPLETED: "cancel and wait",
    ChildCancellation.WAIT_CANCELLATION_REQUESTED: "cancel and wait",
}


# What events and commands do ------------------------------------------------------------------


def _on_initiated(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.CHILD_INITIATED)
    assert isinstance(machine, ChildWorkflowMachine)
    if progress.uses(ID_AND_TYPE_CHECKS):
        machine.check_identity(event)
    machine.fire(events.CHILD_INITIATED, event, progress.jobs)
    progress.by_event[event.event_id] = machine


def _on_started(progress: Progress, event: HistoryEvent) -> None:
    initiated_id = event.child_workflow_execution_started_event_attributes.initiated_event_id
    machine = progress.machine_of(event, initiated_id, ChildWorkflowMachine)
    machine.fire(events.CHILD_STARTED, event, progress.jobs)


def _on_start_failed(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.start_child_workflow_execution_failed_event_attributes)


def _on_completed(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.child_workflow_execution_completed_event_attributes)


def _on_failed(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.child_workflow_execution_failed_event_attributes)


def _on_cancelled(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.child_workflow_execution_canceled_event_attributes)


def _on_timed_out(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.child_workflow_execution_timed_out_event_attributes)


def _on_terminated(progress: Progress, event: HistoryEvent) -> None:
    _end(progress, event, event.child_workflow_execution_terminated_event_attributes)


def _end(progress: Progress, event: HistoryEvent, attributes: Any) -> None:
    initiated_id = attributes.initiated_event_id
    machine = progress.machine_of(event, initiated_id, ChildWorkflowMachine)
    machine.fire(event.event_type, event, progress.jobs)
    del progress.by_event[initiated_id]
    progress.end(machine)


def _start(progress: Progress, command: StartChildWorkflow) -> None:
    machine = ChildWorkflowMachine(command)
    progress.keep(machine)
    machine.fire("start", progress.queue)


def _cancel(progress: Progress, command: CancelChildWorkflow) -> None:
    machine = progress.find(ChildWorkflowMachine, command.seq, "cancel")
    machine.cancel(command, progress.queue, progress.jobs)
    if machine.is_final:
        progress.end(machine)


EVENTS: Final = {
    events.CHILD_INITIATED: _on_initiated,
    events.CHILD_START_FAILED: _on_start_failed,
    events.CHILD_STARTED: _on_started,
    events.CHILD_COMPLETED: _on_completed,
    events.CHILD_FAILED: _on_failed,
    events.CHILD_CANCELLED: _on_cancelled,
    events.CHILD_TIMED_OUT: _on_timed_out,
    events.CHILD_TERMINATED: _on_terminated,
}
COMMANDS: Final = {StartChildWorkflow: _start, CancelChildWorkflow: _cancel}
