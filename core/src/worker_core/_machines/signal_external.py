"""A signal to another workflow: sent, then delivered or not.

Rules: a signal the server has not heard of can be taken back without a trace; afterwards taking
it back does nothing, and how the delivery went is told all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from worker_core._activation import (
    CancelSignalExternal,
    Job,
    ResolveSignalExternal,
    SignalExternalWorkflow,
)
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.matching import CommandQueue, OutgoingCommand
from worker_core._machines.table import Operation, table
from worker_core._machines.wire import application_failure
from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "SignalExternalMachine"]

CREATED: Final = "created"
SENDING: Final = "sending"
SENT: Final = "sent"
NEVER_SENT: Final = "never sent"
DELIVERED: Final = "delivered"
FAILED: Final = "failed"

FINAL: Final = frozenset({NEVER_SENT, DELIVERED, FAILED})

CAUSES: Final = {
    1: ("it was not found", "ExternalWorkflowExecutionNotFound"),
    2: ("it was not found", "NamespaceNotFound"),
    3: ("The per-workflow signal limit was exceeded", "SignalCountLimitExceeded"),
}
"""SignalExternalWorkflowExecutionFailedCause: what the failure says, and the type it has."""
UNKNOWN_CAUSE: Final = ("unknown", "Unspecified")


class SignalExternalMachine(Operation):
    """One signal to another workflow."""

    __slots__ = ("_command", "_name", "_send")

    NOUN = "signal to another workflow"

    def __init__(self, command: SignalExternalWorkflow) -> None:
        self.state = CREATED
        self.seq = command.seq
        self._name = command.name
        self._command: SignalExternalWorkflow | None = command
        self._send: OutgoingCommand | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing can happen to this signal any more."""
        return self.state in FINAL

    def describe(self) -> str:
        return f"signal '{self._name}' to another workflow"

    # Actions ------------------------------------------------------------------------------

    def _send_signal(self, queue: CommandQueue) -> None:
        self._send = queue.add(self, events.SIGNAL_EXTERNAL_INITIATED, self._build)

    def _sent(self, event: HistoryEvent, jobs: list[Job]) -> None:
        self._command = self._send = None

    def _never_send(self, jobs: list[Job]) -> None:
        if self._send is not None:
            self._send.is_dropped = True
        self._command = self._send = None
        failure = Failure(message="Signal was cancelled before being sent")
        failure.canceled_failure_info.SetInParent()
        jobs.append(ResolveSignalExternal(self.seq, failure))

    def _delivered(self, event: HistoryEvent, jobs: list[Job]) -> None:
        jobs.append(ResolveSignalExternal(self.seq, None))

    def _failed(self, event: HistoryEvent, jobs: list[Job]) -> None:
        attributes = event.signal_external_workflow_execution_failed_event_attributes
        reason, type_name = CAUSES.get(attributes.cause, UNKNOWN_CAUSE)
        failure = application_failure(
            f"Unable to signal external workflow because {reason}", type_name
        )
        jobs.append(ResolveSignalExternal(self.seq, failure))

    def _build(self) -> Command:
        command = self._command
        assert command is not None
        message = make_command(commands.SIGNAL_EXTERNAL, command.metadata, command.groups)
        attributes = message.signal_external_workflow_execution_command_attributes
        attributes.namespace = command.namespace
        attributes.execution.workflow_id = command.workflow_id
        attributes.execution.run_id = command.run_id
        attributes.signal_name = command.name
        if command.arguments:
            attributes.input.payloads.extend(command.arguments)
        for key, value in command.headers.items():
            attributes.header.fields[key].CopyFrom(value)
        attributes.child_workflow_only = command.child_only
        return message

    TABLE = table(
        (CREATED, "send", SENDING, _send_signal),
        (SENDING, events.SIGNAL_EXTERNAL_INITIATED, SENT, _sent),
        (SENDING, "take back", NEVER_SENT, _never_send),
        (SENT, events.EXTERNAL_SIGNALED, DELIVERED, _delivered),
        (SENT, events.SIGNAL_EXTERNAL_FAILED, FAILED, _failed),
        # Too late: the server has it, or it is over.
        *((state, "take back", state, None) for state in (SENT, *sorted(FINAL))),
    )


# What events and commands do ------------------------------------------------------------------


def _on_initiated(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.SIGNAL_EXTERNAL_INITIATED)
    machine.fire(events.SIGNAL_EXTERNAL_INITIATED, event, progress.jobs)
    progress.by_event[event.event_id] = machine


def _on_delivered(progress: Progress, event: HistoryEvent) -> None:
    attributes = event.external_workflow_execution_signaled_event_attributes
    _end(progress, event, attributes.initiated_event_id)


def _on_failed(progress: Progress, event: HistoryEvent) -> None:
    attributes = event.signal_external_workflow_execution_failed_event_attributes
    _end(progress, event, attributes.initiated_event_id)


def _end(progress: Progress, event: HistoryEvent, initiated_id: int) -> None:
    machine = progress.machine_of(event, initiated_id, SignalExternalMachine)
    machine.fire(event.event_type, event, progress.jobs)
    del progress.by_event[initiated_id]
    progress.end(machine)


def _signal(progress: Progress, command: SignalExternalWorkflow) -> None:
    machine = SignalExternalMachine(command)
    progress.keep(machine)
    machine.fire("send", progress.queue)


def _cancel(progress: Progress, command: CancelSignalExternal) -> None:
    machine = progress.find(SignalExternalMachine, command.seq, "take back")
    machine.fire("take back", progress.jobs)
    if machine.state is NEVER_SENT:
        progress.end(machine)


EVENTS: Final = {
    events.SIGNAL_EXTERNAL_INITIATED: _on_initiated,
    events.SIGNAL_EXTERNAL_FAILED: _on_failed,
    events.EXTERNAL_SIGNALED: _on_delivered,
}
COMMANDS: Final = {SignalExternalWorkflow: _signal, CancelSignalExternal: _cancel}
