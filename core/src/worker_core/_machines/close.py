"""The command that ends a run, and the event that confirms it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from worker_core._activation import (
    TERMINAL_COMMANDS,
    CancelWorkflowExecution,
    CompleteWorkflowExecution,
    ContinueAsNewWorkflowExecution,
    FailWorkflowExecution,
)
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.matching import CommandQueue
from worker_core._machines.recorded import MOVE_TERMINAL_COMMANDS
from worker_core._machines.table import Machine, table
from worker_core._machines.wire import set_duration
from worker_core.api.common.v1 import SearchAttributes

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.common.v1 import Payload
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "CloseMachine", "Inherited", "TerminalCommand"]

TerminalCommand = (
    CompleteWorkflowExecution
    | FailWorkflowExecution
    | CancelWorkflowExecution
    | ContinueAsNewWorkflowExecution
)

CREATED: Final = "created"
CLOSING: Final = "closing"
CLOSED: Final = "closed"


class Inherited:
    """What a new run takes over from this one unless told otherwise, as serialized messages.

    The memo and the retry policy are those this run was started with, whatever became of the memo
    since; the search attributes are those it has now, but for what the worker itself set.

    Bytes, because a kept message would keep the whole response it came in.
    """

    __slots__ = ("memo", "retry_policy", "search_attributes")

    def __init__(self, memo: bytes, retry_policy: bytes, search_attributes: bytes) -> None:
        self.memo = memo
        self.retry_policy = retry_policy
        self.search_attributes = search_attributes

    def with_search_attributes(self, changes: Mapping[str, Payload]) -> Inherited:
        """The same after a change of search attributes; a null payload removes one."""
        message = SearchAttributes()
        message.MergeFromString(self.search_attributes)
        fields = message.indexed_fields
        for name, value in changes.items():
            if value.metadata.get("encoding") != b"binary/null":
                fields[name].CopyFrom(value)
            elif name in fields:
                del fields[name]
        return Inherited(self.memo, self.retry_policy, message.SerializeToString())


class CloseMachine(Machine):
    """The end of a run."""

    __slots__ = ("_command", "_inherited")

    NOUN = "end of the workflow"

    def __init__(self, command: TerminalCommand, inherited: Inherited | None) -> None:
        self.state = CREATED
        self._command = command
        self._inherited = inherited

    @property
    def is_unsent(self) -> bool:
        """Whether the command was not queued yet."""
        return self.state is CREATED

    is_final = True
    """No event is ever routed to it by id."""

    @property
    def event_type(self) -> int:
        """Type of the event that will confirm the command."""
        return _EVENT_TYPES[type(self._command)]

    def _send(self, queue: CommandQueue) -> None:
        queue.add(self, self.event_type, self._build)

    def _build(self) -> Command:
        command = self._command
        if isinstance(command, CompleteWorkflowExecution):
            message = make_command(commands.COMPLETE_WORKFLOW, groups=command.groups)
            attributes = message.complete_workflow_execution_command_attributes
            attributes.result.payloads.append(command.result)
            return message
        if isinstance(command, FailWorkflowExecution):
            message = make_command(commands.FAIL_WORKFLOW, groups=command.groups)
            message.fail_workflow_execution_command_attributes.failure.CopyFrom(command.failure)
            return message
        if isinstance(command, CancelWorkflowExecution):
            message = make_command(commands.CANCEL_WORKFLOW, groups=command.groups)
            message.cancel_workflow_execution_command_attributes.SetInParent()
            return message
        return self._build_continue_as_new(command)

    def _build_continue_as_new(self, command: ContinueAsNewWorkflowExecution) -> Command:
        message = make_command(commands.CONTINUE_AS_NEW, groups=command.groups)
        attributes = message.continue_as_new_workflow_execution_command_attributes
        attributes.workflow_type.name = command.workflow_type
        attributes.task_queue.name = command.task_queue
        if command.arguments:
            attributes.input.payloads.extend(command.arguments)
        set_duration(attributes.workflow_run_timeout, command.run_timeout_ns)
        set_duration(attributes.workflow_task_timeout, command.task_timeout_ns)
        set_duration(attributes.backoff_start_interval, command.backoff_start_interval_ns)
        for key, value in command.headers.items():
            attributes.header.fields[key].CopyFrom(value)
        inherited = self._inherited
        if command.memo is not None:
            attributes.memo.SetInParent()
            for key, value in command.memo.items():
                attributes.memo.fields[key].CopyFrom(value)
        elif inherited is not None and inherited.memo:
            attributes.memo.MergeFromString(inherited.memo)
        if command.retry_policy is not None:
            command.retry_policy.apply_to_proto(attributes.retry_policy)
        elif inherited is not None and inherited.retry_policy:
            attributes.retry_policy.MergeFromString(inherited.retry_policy)
        if command.search_attributes is not None:
            attributes.search_attributes.SetInParent()
            for key, value in command.search_attributes.items():
                attributes.search_attributes.indexed_fields[key].CopyFrom(value)
        elif inherited is not None and inherited.search_attributes:
            attributes.search_attributes.MergeFromString(inherited.search_attributes)
        attributes.inherit_build_id = command.inherit_build_id
        attributes.initial_versioning_behavior = command.initial_versioning_behavior  # type: ignore[assignment]
        return message

    TABLE = table(
        (CREATED, "close", CLOSING, _send),
        (CLOSING, events.WORKFLOW_COMPLETED, CLOSED, None),
        (CLOSING, events.WORKFLOW_FAILED, CLOSED, None),
        (CLOSING, events.WORKFLOW_CANCELLED, CLOSED, None),
        (CLOSING, events.WORKFLOW_CONTINUED_AS_NEW, CLOSED, None),
    )


_EVENT_TYPES: Final = {
    CompleteWorkflowExecution: events.WORKFLOW_COMPLETED,
    FailWorkflowExecution: events.WORKFLOW_FAILED,
    CancelWorkflowExecution: events.WORKFLOW_CANCELLED,
    ContinueAsNewWorkflowExecution: events.WORKFLOW_CONTINUED_AS_NEW,
}


# What events and commands do ------------------------------------------------------------------


def _on_closed(progress: Progress, event: HistoryEvent) -> None:
    event_type = event.event_type
    progress.queue.match(event, event_type).fire(event_type, event)
    progress.has_ended = True


def _close(progress: Progress, command: TerminalCommand) -> None:
    if progress.closing is not None:
        return  # the first one wins
    progress.closing = CloseMachine(command, progress.inherited)
    progress.closing_origin = progress.queue.origin
    if progress.locals is not None:
        progress.locals.drop_all()
    if not progress.uses(MOVE_TERMINAL_COMMANDS):
        progress.seal()


EVENTS: Final = {
    events.WORKFLOW_COMPLETED: _on_closed,
    events.WORKFLOW_FAILED: _on_closed,
    events.WORKFLOW_CANCELLED: _on_closed,
    events.WORKFLOW_CONTINUED_AS_NEW: _on_closed,
}
COMMANDS: Final = dict.fromkeys(TERMINAL_COMMANDS, _close)
