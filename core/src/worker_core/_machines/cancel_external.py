"""A request to cancel another workflow, and the one that cancelling a child workflow makes.

Rules:

* Once asked for it cannot be taken back.
* The server answers whether the request arrived, not whether the other workflow gives in.
* The request behind a child's cancellation is nobody's operation: its answer resolves nothing,
  because the child itself says how it ends.
* Both kinds cause the same events. Which kind an event belongs to is decided by the command at
  its place, never by the event.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from worker_core._activation import Job, RequestCancelExternalWorkflow, ResolveCancelExternal
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.matching import CommandQueue
from worker_core._machines.table import Machine, table
from worker_core._machines.wire import application_failure

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "CancelExternalMachine"]

CREATED: Final = "created"
ASKING: Final = "asking"
ASKED: Final = "asked"
DELIVERED: Final = "delivered"
FAILED: Final = "failed"

CAUSES: Final = {
    1: ("not found", "ExternalWorkflowExecutionNotFound"),
    2: ("not found", "NamespaceNotFound"),
}
"""CancelExternalWorkflowExecutionFailedCause: what the failure says, and the type it has."""
UNKNOWN_CAUSE: Final = ("unknown", "Unspecified")


class CancelExternalMachine(Machine):
    """One request to cancel another workflow.

    Args:
        workflow_id: Id of the other workflow.
        build: Makes the server command.
        seq: Number the code knows the request by; None if the code did not ask for it itself.
    """

    __slots__ = ("_build", "_seq", "_workflow_id")

    NOUN = "cancellation of another workflow"

    def __init__(
        self, workflow_id: str, build: Callable[[], Command], seq: int | None = None
    ) -> None:
        self.state = CREATED
        self._workflow_id = workflow_id
        self._build: Callable[[], Command] | None = build
        self._seq = seq

    def describe(self) -> str:
        return f"cancellation of workflow '{self._workflow_id}'"

    # Actions ------------------------------------------------------------------------------

    def _send(self, queue: CommandQueue) -> None:
        assert self._build is not None
        queue.add(self, events.CANCEL_EXTERNAL_INITIATED, self._build)

    def _asked(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._build = None

    def _delivered(self, event: HistoryEvent, jobs: list[Job]) -> None:
        if self._seq is not None:
            jobs.append(ResolveCancelExternal(self._seq, None))

    def _failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        if self._seq is None:
            return
        attributes = event.request_cancel_external_workflow_execution_failed_event_attributes
        reason, type_name = CAUSES.get(attributes.cause, UNKNOWN_CAUSE)
        failure = application_failure(
            f"Unable to cancel external workflow because {reason}", type_name
        )
        jobs.append(ResolveCancelExternal(self._seq, failure))

    TABLE = table(
        (CREATED, "ask", ASKING, _send),
        (ASKING, events.CANCEL_EXTERNAL_INITIATED, ASKED, _asked),
        (ASKED, events.EXTERNAL_CANCEL_REQUESTED, DELIVERED, _delivered),
        (ASKED, events.CANCEL_EXTERNAL_FAILED, FAILED, _failed),
    )


# What events and commands do ------------------------------------------------------------------


def _on_initiated(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.CANCEL_EXTERNAL_INITIATED)
    machine.fire(events.CANCEL_EXTERNAL_INITIATED, event, progress.jobs)
    progress.by_event[event.event_id] = machine


def _on_delivered(progress: Progress, event: HistoryEvent) -> None:
    attributes = event.external_workflow_execution_cancel_requested_event_attributes
    _end(progress, event, attributes.initiated_event_id)


def _on_failed(progress: Progress, event: HistoryEvent) -> None:
    attributes = event.request_cancel_external_workflow_execution_failed_event_attributes
    _end(progress, event, attributes.initiated_event_id)


def _end(progress: Progress, event: HistoryEvent, initiated_id: int) -> None:
    machine = progress.machine_of(event, initiated_id, CancelExternalMachine)
    machine.fire(event.event_type, event, progress.jobs)
    del progress.by_event[initiated_id]


def _request(progress: Progress, command: RequestCancelExternalWorkflow) -> None:
    run_id = progress.run_id

    def build() -> Command:
        message = make_command(commands.REQUEST_CANCEL_EXTERNAL, groups=command.groups)
        attributes = message.request_cancel_external_workflow_execution_command_attributes
        attributes.namespace = command.namespace
        attributes.workflow_id = command.workflow_id
        attributes.run_id = command.run_id
        attributes.reason = (
            f"Cancel requested by workflow with run id {run_id} with reason: {command.reason}"
        )
        return message

    CancelExternalMachine(command.workflow_id, build, command.seq).fire("ask", progress.queue)


EVENTS: Final = {
    events.CANCEL_EXTERNAL_INITIATED: _on_initiated,
    events.CANCEL_EXTERNAL_FAILED: _on_failed,
    events.EXTERNAL_CANCEL_REQUESTED: _on_delivered,
}
COMMANDS: Final = {RequestCancelExternalWorkflow: _request}
