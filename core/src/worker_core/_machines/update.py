"""An update: requested by a message, accepted or rejected, and then answered.

Requests are no events. They come as messages beside the history, each to be delivered between two
events; on replay they are made again from the event of their acceptance. Only a reset makes events of
requests, those that the new run is yet to answer; they are delivered where these stand, live and on
replay alike, as signals stand among them.

Answers are messages as well: an acceptance and a response each also put a command at their place
among the others, which comes back as an event; a rejection leaves nothing at all.

Rules:

* Messages repeat the request as the server wrote it; no codec ever sees it on the way back.
* What is answered while replaying was answered long ago: only the commands count, to be matched.
* The events of an update are matched by their place alone, as its messages name them by id.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from worker_core import _activation
from worker_core._activation import UpdateResponse, UpdateWorkflow
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.errors import InternalError, MalformedTask
from worker_core._machines.matching import CommandQueue
from worker_core._machines.table import Machine, table
from worker_core.api.protocol.v1 import Message
from worker_core.api.update.v1 import Acceptance, Rejection, Request, Response

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.common.v1 import Payload
    from worker_core.api.failure.v1 import Failure
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "UpdateMachine", "UpdateRequest", "Updates"]

_TYPE_URL: Final = "type.googleapis.com/"
_REQUEST: Final = "temporal.api.update.v1.Request"

REQUESTED: Final = "requested"
REJECTED: Final = "rejected"
ACCEPTING: Final = "accepting"
ACCEPTED: Final = "accepted"
ANSWERING_EARLY: Final = "accepting and answering"
ANSWERING: Final = "answering"
ANSWERED: Final = "answered"


class UpdateRequest:
    """A request as it came: by message, or from an event that holds one."""

    __slots__ = ("message_id", "protocol_instance_id", "request", "sequencing_id")

    def __init__(
        self, message_id: str, protocol_instance_id: str, sequencing_id: int, request: Request
    ) -> None:
        self.message_id = message_id
        self.protocol_instance_id = protocol_instance_id
        self.sequencing_id = sequencing_id
        """It is delivered right after the event of this id."""
        self.request = request


class UpdateMachine(Machine):
    """One update of a run."""

    __slots__ = ("_identity", "_instance_id", "_message_id", "_request", "_update_id", "name")

    NOUN = "update"

    def __init__(self, request: UpdateRequest) -> None:
        self.state = REQUESTED
        meta = request.request.meta
        self.name = request.request.input.name
        self._message_id = request.message_id
        self._instance_id = request.protocol_instance_id
        self._update_id = meta.update_id
        self._identity = meta.identity
        self._request: UpdateRequest | None = request
        """Let go of when it was accepted or rejected, in the task that brought it."""

    def describe(self) -> str:
        return f"update '{self.name}' with id '{self._update_id}'"

    # Actions ------------------------------------------------------------------------------

    def _accept(self, outcome: object, queue: CommandQueue, messages: list[Message] | None) -> None:
        request = self._take_request()
        message_id = f"{request.message_id}/accept"
        self._send(queue, events.UPDATE_ACCEPTED, message_id)
        if messages is not None:
            body = Acceptance(
                accepted_request_message_id=request.message_id,
                accepted_request_sequencing_event_id=request.sequencing_id,
                accepted_request=request.request,
            )
            messages.append(_message(message_id, request.protocol_instance_id, body))

    def _reject(
        self,
        outcome: _activation.UpdateRejected,
        queue: CommandQueue,
        messages: list[Message] | None,
    ) -> None:
        request = self._take_request()
        if messages is not None:
            body = Rejection(
                rejected_request_message_id=request.message_id,
                rejected_request_sequencing_event_id=request.sequencing_id,
                rejected_request=request.request,
                failure=outcome.failure,
            )
            messages.append(
                _message(f"{request.message_id}/reject", request.protocol_instance_id, body)
            )

    def _complete(
        self,
        outcome: _activation.UpdateCompleted,
        queue: CommandQueue,
        messages: list[Message] | None,
    ) -> None:
        self._answer(queue, messages, result=outcome.result)

    def _fail(
        self,
        outcome: _activation.UpdateRejected,
        queue: CommandQueue,
        messages: list[Message] | None,
    ) -> None:
        self._answer(queue, messages, failure=outcome.failure)

    def _answer(
        self,
        queue: CommandQueue,
        messages: list[Message] | None,
        *,
        result: Payload | None = None,
        failure: Failure | None = None,
    ) -> None:
        message_id = f"{self._message_id}/complete"
        self._send(queue, events.UPDATE_COMPLETED, message_id)
        if messages is None:
            return
        body = Response()
        body.meta.update_id = self._update_id
        body.meta.identity = self._identity
        if failure is not None:
            body.outcome.failure.CopyFrom(failure)
        elif result is not None:
            body.outcome.success.payloads.append(result)
        messages.append(_message(message_id, self._instance_id, body))

    def _send(self, queue: CommandQueue, event_type: int, message_id: str) -> None:
        def build() -> Command:
            command = make_command(commands.PROTOCOL_MESSAGE)
            command.protocol_message_command_attributes.message_id = message_id
            return command

        queue.add(self, event_type, build)

    def _take_request(self) -> UpdateRequest:
        request, self._request = self._request, None
        assert request is not None
        return request

    TABLE = table(
        (REQUESTED, "accept", ACCEPTING, _accept),
        (REQUESTED, "reject", REJECTED, _reject),
        (ACCEPTING, events.UPDATE_ACCEPTED, ACCEPTED, None),
        (ACCEPTING, "complete", ANSWERING_EARLY, _complete),
        (ACCEPTING, "fail", ANSWERING_EARLY, _fail),
        (ANSWERING_EARLY, events.UPDATE_ACCEPTED, ANSWERING, None),
        (ACCEPTED, "complete", ANSWERING, _complete),
        (ACCEPTED, "fail", ANSWERING, _fail),
        (ANSWERING, events.UPDATE_COMPLETED, ANSWERED, None),
    )


class Updates:
    """The updates of one run: requests not delivered yet, and those the code knows of."""

    __slots__ = ("_admitted", "_machines", "_messages", "_placed", "_waiting")

    def __init__(self) -> None:
        self._waiting: deque[UpdateRequest] = deque()
        self._admitted: dict[str, UpdateRequest] = {}  # replayed, perhaps accepted later
        self._placed: set[str] = set()  # delivered by events, acceptance still to be seen
        self._machines: dict[str, UpdateMachine] = {}
        self._messages: list[Message] = []

    @property
    def has_waiting(self) -> bool:
        """Whether requests wait for their place in the history."""
        return bool(self._waiting)

    def receive(self, messages: Iterable[Message]) -> None:
        """Take the messages of a task.

        Raises:
            MalformedTask: A message is not a request, or lacks what a request needs.
        """
        for message in messages:
            self._waiting.append(_request_of(message))

    def admit(
        self, event: HistoryEvent, *, is_replaying: bool, ahead: Iterable[HistoryEvent]
    ) -> None:
        """Take a request that an event brings, as after a reset.

        Args:
            event: The event.
            is_replaying: Whether the request was answered long ago.
            ahead: The events behind the next activation, which say whether it was accepted.
        """
        request = event.workflow_execution_update_admitted_event_attributes.request
        update_id = request.meta.update_id
        admitted = UpdateRequest(_request_id(update_id), update_id, event.event_id, request)
        if not is_replaying:
            self._waiting.append(admitted)
        elif any(
            one.workflow_execution_update_accepted_event_attributes.protocol_instance_id
            == update_id
            for one in ahead
            if one.event_type == events.UPDATE_ACCEPTED
        ):
            self._waiting.append(admitted)
            self._placed.add(update_id)
        else:
            kept = Request()  # perhaps for as long as the run: not with the history it came in
            kept.CopyFrom(request)
            admitted.request = kept
            self._admitted[update_id] = admitted

    def accepted_ahead(self, event: HistoryEvent) -> UpdateRequest | None:
        """The request that an acceptance to come answers, unless an event delivered it.

        Raises:
            MalformedTask: It is nowhere to be found.
        """
        attributes = event.workflow_execution_update_accepted_event_attributes
        instance_id = attributes.protocol_instance_id
        if instance_id in self._placed:
            self._placed.remove(instance_id)
            return None
        admitted = self._admitted.pop(instance_id, None)
        if admitted is not None:
            return admitted
        if not attributes.HasField("accepted_request"):
            raise MalformedTask(
                f"Event {event.event_id} accepts update '{instance_id}' but does not say what it"
                " was. The history is damaged; fetch it again."
            )
        return UpdateRequest(
            attributes.accepted_request_message_id,
            instance_id,
            attributes.accepted_request_sequencing_event_id,
            attributes.accepted_request,
        )

    def take_due(self, event_id: int) -> Sequence[UpdateRequest]:
        """The requests that come before the event of this id."""
        due = []
        waiting = self._waiting
        for _ in range(len(waiting)):
            request = waiting.popleft()
            if request.sequencing_id < event_id:
                due.append(request)
            else:
                waiting.append(request)
        return due

    def deliver(self, request: UpdateRequest, *, run_validator: bool) -> UpdateWorkflow:
        """Start the update's machine; give the job that tells the code.

        Raises:
            MalformedTask: The update is in progress already.
        """
        body = request.request
        instance_id = request.protocol_instance_id
        if instance_id in self._machines:
            raise MalformedTask(
                f"Update '{instance_id}' comes again behind event {request.sequencing_id}, though"
                " it is in progress. The history is damaged; fetch it again."
            )
        self._machines[instance_id] = UpdateMachine(request)
        return UpdateWorkflow(
            id=body.meta.update_id,
            protocol_instance_id=request.protocol_instance_id,
            name=body.input.name,
            arguments=body.input.args.payloads,
            headers=body.input.header.fields,
            identity=body.meta.identity,
            run_validator=run_validator,
        )

    def respond(self, command: UpdateResponse, queue: CommandQueue, *, is_replaying: bool) -> None:
        """Take what the code says of an update.

        Raises:
            InternalError: There is no such update, or it cannot be answered so now.
        """
        instance_id = command.protocol_instance_id
        machine = self._machines.get(instance_id)
        if machine is None:
            raise InternalError(f"Cannot answer update '{instance_id}': there is none")
        outcome = command.outcome
        if isinstance(outcome, _activation.UpdateAccepted):
            trigger = "accept"
        elif isinstance(outcome, _activation.UpdateCompleted):
            trigger = "complete"
        elif isinstance(outcome, _activation.UpdateRejected):
            trigger = "reject" if machine.state is REQUESTED else "fail"
        else:
            raise InternalError(f"The answer to update '{instance_id}' is empty")
        machine.fire(trigger, outcome, queue, None if is_replaying else self._messages)
        if trigger != "accept":
            del self._machines[instance_id]  # its commands still know it

    def take_messages(self) -> list[Message]:
        """The messages for the next answer."""
        messages, self._messages = self._messages, []
        return messages


def _request_id(update_id: str) -> str:
    return f"{update_id}/request"


def _request_of(message: Message) -> UpdateRequest:
    if message.body.type_url != _TYPE_URL + _REQUEST:
        raise MalformedTask(
            f"The task brings a message '{message.id}' of type '{message.body.type_url}', which"
            " this version of the worker does not know."
        )
    if not message.HasField("event_id"):
        raise MalformedTask(f"The message '{message.id}' does not say where in the history it is.")
    request = Request.FromString(message.body.value)
    if not request.HasField("meta") or not request.HasField("input"):
        raise MalformedTask(f"The message '{message.id}' asks for an update but not for which.")
    return UpdateRequest(message.id, message.protocol_instance_id, message.event_id, request)


def _message(message_id: str, instance_id: str, body: Any) -> Message:
    message = Message(id=message_id, protocol_instance_id=instance_id)
    message.body.type_url = _TYPE_URL + body.DESCRIPTOR.full_name
    message.body.value = body.SerializeToString()
    return message


# What events and commands do ------------------------------------------------------------------


def _on_accepted(progress: Progress, event: HistoryEvent) -> None:
    progress.queue.match(event, events.UPDATE_ACCEPTED).fire(events.UPDATE_ACCEPTED)


def _on_completed(progress: Progress, event: HistoryEvent) -> None:
    progress.queue.match(event, events.UPDATE_COMPLETED).fire(events.UPDATE_COMPLETED)


def _on_admitted(progress: Progress, event: HistoryEvent) -> None:
    progress.open_updates().admit(event, is_replaying=progress.is_replaying, ahead=progress.ahead)


def _respond(progress: Progress, command: UpdateResponse) -> None:
    progress.open_updates().respond(command, progress.queue, is_replaying=progress.is_replaying)


EVENTS: Final = {
    events.UPDATE_ACCEPTED: _on_accepted,
    events.UPDATE_COMPLETED: _on_completed,
    events.UPDATE_ADMITTED: _on_admitted,
}
COMMANDS: Final = {UpdateResponse: _respond}
