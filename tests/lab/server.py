"""A history writer that plays the server's part for one run: commands in, events out.

It knows what the real server does with the commands of these tests and nothing else; whatever
speaks gRPC is tested against the real one.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from lab.history import ALL_CORE_FLAGS, HistoryBuilder, payload
from worker_core._machines import events
from worker_core.api.command.v1 import Command
from worker_core.api.enums.v1 import CommandType
from worker_core.api.protocol.v1 import Message
from worker_core.api.update.v1 import Acceptance, Request, Response
from worker_core.api.workflowservice.v1 import (
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedRequest,
)

RESULT = payload("0")


class HistoryServer:
    """Writes the history of one run, choosing at random what happens to what was asked for."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.history = HistoryBuilder()
        self.activities: dict[int, str] = {}  # scheduled event id → open, cancelling
        self.timers: dict[int, str] = {}  # started event id → timer id
        self.children: dict[int, str] = {}  # initiated event id → initiated, started
        self.child_ids: dict[str, int] = {}  # workflow id → initiated event id
        self.cancelled_children: set[int] = set()
        self.outgoing: dict[int, str] = {}  # initiated event id → signal, cancel
        self.operations: dict[int, str] = {}  # scheduled event id → scheduled, started
        self.operation_cancels: list[int] = []  # scheduled event ids
        self.requests: list[Message] = []  # updates for the next task
        self.buffered: list[str] = []
        self.is_closed = False
        self.history.started()
        self.cancel_requests = 0
        self.updates = 0

    # What happens by itself -----------------------------------------------------------------

    def happen(self) -> None:
        """Let something happen to the workflow while no task is started."""
        choices = ["signal"]
        if self.activities:
            choices += ["activity"] * 4
        if self.timers:
            choices += ["timer"] * 3
        if self.children:
            choices += ["child"] * 4
        if self.outgoing:
            choices += ["outgoing"] * 4
        if self.operations:
            choices += ["operation"] * 4
        if self.operation_cancels:
            choices += ["operation cancel"] * 3
        if not self.cancel_requests:
            choices.append("cancel")
        choices += ["update"] * 2
        self.apply(self.random.choice(choices))

    def apply(self, choice: str) -> None:
        history = self.history
        random = self.random
        if choice == "activity" and self.activities:
            self.end_activity(random.choice(sorted(self.activities)))
        elif choice == "timer" and self.timers:
            started = random.choice(sorted(self.timers))
            history.timer_fired(started, self.timers.pop(started))
        elif choice == "child" and self.children:
            self.move_child(random.choice(sorted(self.children)))
        elif choice == "outgoing" and self.outgoing:
            self.answer(random.choice(sorted(self.outgoing)))
        elif choice == "operation" and self.operations:
            self.move_operation(random.choice(sorted(self.operations)))
        elif choice == "operation cancel" and self.operation_cancels:
            scheduled = self.operation_cancels.pop()
            if random.random() < 0.5:
                history.nexus_cancel_completed(scheduled)
            else:
                history.nexus_cancel_failed(scheduled)
        elif choice == "update":
            self.request_update()
        elif choice == "cancel" and not self.cancel_requests:
            self.cancel_requests += 1
            history.add(events.WORKFLOW_CANCEL_REQUESTED, cause="enough")
        else:
            history.signaled(random.choice("ab"))

    def end_activity(self, scheduled: int) -> None:
        history = self.history
        state = self.activities.pop(scheduled)
        if state == "open" and self.random.random() < 0.2:
            history.activity_timed_out(scheduled)
            return
        history.activity_started(scheduled)
        endings: list[Callable[[int], int]] = [
            history.activity_completed,
            history.activity_failed,
            history.activity_timed_out,
        ]
        if state == "cancelling":
            endings.append(history.activity_cancelled)
        self.random.choice(endings)(scheduled)

    def move_child(self, initiated: int) -> None:
        history = self.history
        if self.children[initiated] == "initiated":
            if self.random.random() < 0.2:
                del self.children[initiated]
                history.child_start_failed(initiated)
            else:
                self.children[initiated] = "started"
                history.child_started(initiated)
            return
        del self.children[initiated]
        endings: list[Callable[[int], int]] = [
            history.child_completed,
            history.child_failed,
            history.child_timed_out,
            history.child_terminated,
        ]
        if initiated in self.cancelled_children:
            endings.append(history.child_cancelled)
        self.random.choice(endings)(initiated)

    def answer(self, initiated: int) -> None:
        history = self.history
        kind = self.outgoing.pop(initiated)
        delivered = self.random.random() < 0.7
        if kind == "signal":
            (history.external_signaled if delivered else history.signal_external_failed)(initiated)
        else:
            (history.external_cancel_requested if delivered else history.cancel_external_failed)(
                initiated
            )

    def move_operation(self, scheduled: int) -> None:
        history = self.history
        if self.operations[scheduled] == "scheduled" and self.random.random() < 0.6:
            self.operations[scheduled] = "started"
            history.nexus_started(scheduled)
            return
        del self.operations[scheduled]
        self.random.choice(
            [
                history.nexus_completed,
                history.nexus_failed,
                history.nexus_cancelled,
                history.nexus_timed_out,
            ]
        )(scheduled)

    def request_update(self) -> None:
        self.updates += 1
        # The name says what the code will make of it, as nothing of a rejected one is replayed.
        update_id = f"{self.random.choice(['reject', 'finish', 'stay'])}-{self.updates}"
        request = Request()
        request.meta.update_id = update_id
        request.input.name = "update"
        message = Message(id=f"{update_id}/request", protocol_instance_id=update_id)
        message.body.type_url = "type.googleapis.com/temporal.api.update.v1.Request"
        message.body.value = request.SerializeToString()
        self.requests.append(message)

    # Tasks ----------------------------------------------------------------------------------

    def start_task(self) -> list[Message]:
        """Schedule and start a task, sometimes after attempts that came to nothing.

        Returns:
            The messages that come with it.
        """
        while self.random.random() < 0.15:
            self.history.task()
            self.history.add(self.random.choice([events.TASK_FAILED, events.TASK_TIMED_OUT]))
        self.history.task()
        messages, self.requests = self.requests, []
        for message in messages:
            message.event_id = self.history.last_scheduled
        return messages

    def complete_task(self, request: RespondWorkflowTaskCompletedRequest) -> None:
        """Write the events of an answer, and then what was held back meanwhile."""
        history = self.history
        history.task_completed(ALL_CORE_FLAGS)
        completed_flags = list(request.sdk_metadata.core_used_flags)
        assert not completed_flags or sorted(completed_flags) == [1, 2, 3, 4]
        messages = {message.id: message for message in request.messages}
        for command in request.commands:
            self.carry_out(command, messages)
        held, self.buffered = self.buffered, []
        if not self.is_closed:
            for choice in held:
                self.apply(choice)

    def carry_out(self, command: Command, messages: dict[str, Message]) -> None:
        name = CommandType.Name(command.command_type).removeprefix("COMMAND_TYPE_").lower()
        getattr(self, f"_{name}")(command, messages)

    def _schedule_activity_task(self, command: Command, messages: Any) -> None:
        attributes = command.schedule_activity_task_command_attributes
        event_id = self.history.activity_scheduled(
            attributes.activity_type.name, attributes.activity_id
        )
        self.activities[event_id] = "open"

    def _request_cancel_activity_task(self, command: Command, messages: Any) -> None:
        scheduled = command.request_cancel_activity_task_command_attributes.scheduled_event_id
        assert scheduled in self.activities
        self.history.activity_cancel_requested(scheduled)
        self.activities[scheduled] = "cancelling"

    def _start_timer(self, command: Command, messages: Any) -> None:
        timer_id = command.start_timer_command_attributes.timer_id
        self.timers[self.history.timer_started(timer_id)] = timer_id

    def _cancel_timer(self, command: Command, messages: Any) -> None:
        timer_id = command.cancel_timer_command_attributes.timer_id
        (started,) = [key for key, value in self.timers.items() if value == timer_id]
        del self.timers[started]
        self.history.timer_cancelled(started, timer_id)

    def _start_child_workflow_execution(self, command: Command, messages: Any) -> None:
        attributes = command.start_child_workflow_execution_command_attributes
        event_id = self.history.child_initiated(
            attributes.workflow_type.name, attributes.workflow_id
        )
        self.children[event_id] = "initiated"
        self.child_ids[attributes.workflow_id] = event_id

    def _signal_external_workflow_execution(self, command: Command, messages: Any) -> None:
        attributes = command.signal_external_workflow_execution_command_attributes
        event_id = self.history.signal_external_initiated(
            attributes.signal_name, attributes.execution.workflow_id
        )
        self.outgoing[event_id] = "signal"

    def _request_cancel_external_workflow_execution(self, command: Command, messages: Any) -> None:
        attributes = command.request_cancel_external_workflow_execution_command_attributes
        event_id = self.history.cancel_external_initiated(attributes.workflow_id)
        self.outgoing[event_id] = "cancel"
        if attributes.child_workflow_only:
            self.cancelled_children.add(self.child_ids[attributes.workflow_id])

    def _schedule_nexus_operation(self, command: Command, messages: Any) -> None:
        attributes = command.schedule_nexus_operation_command_attributes
        event_id = self.history.nexus_scheduled(attributes.operation, attributes.service)
        self.operations[event_id] = "scheduled"

    def _request_cancel_nexus_operation(self, command: Command, messages: Any) -> None:
        attributes = command.request_cancel_nexus_operation_command_attributes
        self.history.nexus_cancel_requested(attributes.scheduled_event_id)
        self.operation_cancels.append(attributes.scheduled_event_id)

    def _record_marker(self, command: Command, messages: Any) -> None:
        attributes = command.record_marker_command_attributes
        self.history.add(events.MARKER_RECORDED, marker_name=attributes.marker_name)
        recorded = self.history.events[-1].marker_recorded_event_attributes
        for key, payloads in attributes.details.items():
            recorded.details[key].CopyFrom(payloads)
        if attributes.HasField("failure"):
            recorded.failure.CopyFrom(attributes.failure)

    def _upsert_workflow_search_attributes(self, command: Command, messages: Any) -> None:
        attributes = command.upsert_workflow_search_attributes_command_attributes
        self.history.search_attributes_upserted(**attributes.search_attributes.indexed_fields)

    def _modify_workflow_properties(self, command: Command, messages: Any) -> None:
        attributes = command.modify_workflow_properties_command_attributes
        self.history.memo_modified(**attributes.upserted_memo.fields)

    def _protocol_message(self, command: Command, messages: dict[str, Message]) -> None:
        message = messages[command.protocol_message_command_attributes.message_id]
        if message.body.type_url.endswith(".Acceptance"):
            acceptance = Acceptance.FromString(message.body.value)
            self.history.add(
                events.UPDATE_ACCEPTED,
                protocol_instance_id=message.protocol_instance_id,
                accepted_request_message_id=acceptance.accepted_request_message_id,
                accepted_request_sequencing_event_id=(
                    acceptance.accepted_request_sequencing_event_id
                ),
                accepted_request=acceptance.accepted_request,
            )
        else:
            response = Response.FromString(message.body.value)
            self.history.add(events.UPDATE_COMPLETED, meta=response.meta, outcome=response.outcome)

    def _complete_workflow_execution(self, command: Command, messages: Any) -> None:
        self.history.completed()
        self.is_closed = True


def task_with(
    task: PollWorkflowTaskQueueResponse, messages: list[Message]
) -> PollWorkflowTaskQueueResponse:
    """The task with these messages."""
    task.messages.extend(messages)
    return task
