"""Replaying recorded histories by hand: in pages, up to a task, task by task.

The real run, the real pump and the real workflow instance; only the io is scripted, and never
waits, so no event loop is needed. What reached a worker in other ways than history is taken from
what history says of it: updates come as messages with the task that accepted them, and local
activities end as their markers say, within the task that recorded those.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from google.protobuf.message import Message

from lab.sdks import make_replayer
from lab.situations import OURS
from worker_core._activation import (
    Activation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    Completion,
)
from worker_core._kernel.pump import DeadlineReached, pump
from worker_core._kernel.workflow_runner import HostedWorkflow
from worker_core._machines import events
from worker_core._machines.run import Run, RunConfig
from worker_core._machines.steps import CancelLocal, Evicted, LocalResult, Respond, StartLocal
from worker_core.api.command.v1 import Command
from worker_core.api.history.v1 import History, HistoryEvent, MarkerRecordedEventAttributes
from worker_core.api.protocol.v1 import Message as ProtocolMessage
from worker_core.api.update.v1 import Acceptance, Response
from worker_core.api.workflowservice.v1 import (
    GetWorkflowExecutionHistoryResponse,
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskCompletedResponse,
)
from worker_core.client import WorkflowHistory

FOLDER = Path(__file__).parents[1] / "histories"
CONFIG = RunConfig(sdk_name="worker-core", sdk_version="0")


@dataclass(frozen=True)
class Recorded:
    """A recorded history, read when it is asked for."""

    name: str
    writer: str
    path: Path

    def __str__(self) -> str:
        return f"{self.name}.{self.writer}"

    @property
    def workflow_id(self) -> str:
        return f"history-{self.writer}-{self.name.removesuffix('-last')}"

    @property
    def text(self) -> str:
        return self.path.read_text()

    def read(self) -> WorkflowHistory:
        return WorkflowHistory.from_json(self.workflow_id, self.text)


def recorded(name: str = "*", writer: str = "*") -> list[Recorded]:
    """Recorded histories whose name and writer match."""
    found = [
        Recorded(*path.name.split(".")[:2], path)
        for path in sorted(FOLDER.glob(f"{name}.{writer}.json"))
    ]
    assert found, f"There is no history {name}.{writer}"
    return found


@dataclass(frozen=True)
class Task:
    """A workflow task that was completed, as it stands in a history."""

    started_id: int
    completed_id: int
    previous_started_id: int


def completed_tasks(history: Sequence[HistoryEvent]) -> list[Task]:
    tasks: list[Task] = []
    for event, following in itertools.pairwise(history):
        if following.event_type == events.TASK_COMPLETED:
            previous = tasks[-1].started_id if tasks else 0
            tasks.append(Task(event.event_id, following.event_id, previous))
    return tasks


@dataclass
class ScriptedIO:
    """The world of one run: its pages, and what it answered."""

    hosted: HostedWorkflow
    history_events: Sequence[HistoryEvent] = ()
    page_size: int = 1_000_000
    answers: list[Any] = field(default_factory=list)
    markers: list[LocalResult] = field(default_factory=list)
    """Ends of local activities that the task in hand will see."""
    running: set[int] = field(default_factory=set)
    """Local activities under way."""

    def now(self) -> int:
        return 0

    async def activate(self, activation: Activation) -> Completion:
        return self.hosted.activate(activation)

    async def history(self, page_token: bytes) -> GetWorkflowExecutionHistoryResponse:
        begin = int(page_token or b"0")
        page = GetWorkflowExecutionHistoryResponse(
            history=History(events=self.history_events[begin : begin + self.page_size])
        )
        if begin + self.page_size < len(self.history_events):
            page.next_page_token = str(begin + self.page_size).encode()
        return page

    async def respond(self, step: Respond) -> RespondWorkflowTaskCompletedResponse | None:
        self.answers.append(step.request)
        if isinstance(step.request, RespondWorkflowTaskCompletedRequest):
            return RespondWorkflowTaskCompletedResponse()
        return None

    def start_local_activity(self, step: StartLocal) -> None:
        self.running.add(step.request.seq)

    def cancel_local_activity(self, step: CancelLocal) -> None:
        if step.forget:
            self.running.discard(step.seq)

    async def wait(self, until_ns: int | None) -> LocalResult | DeadlineReached | None:
        for result in self.markers:
            if result.seq in self.running:
                self.markers.remove(result)
                self.running.remove(result.seq)
                return result
        return None if until_ns is None else DeadlineReached(until_ns)


class Rehearsal:
    """One run that is taken through (parts of) a history."""

    def __init__(self, history: WorkflowHistory, module: ModuleType | None = None) -> None:
        self.events = list(history.events)
        start = self.events[0].workflow_execution_started_event_attributes
        self.task_queue = start.task_queue.name
        self.run_timeout = start.workflow_run_timeout
        self.workflow_type = start.workflow_type.name
        self.workflow_id = history.workflow_id
        self.run_id = history.run_id
        host = make_replayer(OURS, module, namespace="default")._host(None)
        self.io = ScriptedIO(host.host(history.workflow_id, history.run_id, self.workflow_type))
        self.run = Run(
            namespace=host.namespace,
            workflow_id=history.workflow_id,
            run_id=history.run_id,
            workflow_type=self.workflow_type,
            task_queue=self.task_queue,
            config=CONFIG,
        )

    def _poll(
        self, first: int, started_id: int, previous_started_id: int, page_size: int
    ) -> PollWorkflowTaskQueueResponse:
        """A task with the events from index ``first`` up to ``started_id``."""
        task = PollWorkflowTaskQueueResponse(
            task_token=b"token",
            attempt=1,
            started_event_id=started_id,
            previous_started_event_id=previous_started_id,
        )
        task.workflow_execution.workflow_id = self.workflow_id
        task.workflow_execution.run_id = self.run_id
        task.workflow_type.name = self.workflow_type
        task.workflow_execution_task_queue.name = self.task_queue
        self._take_from_history(task)
        self.io.history_events = self.events[:started_id]
        self.io.page_size = page_size
        task.history.events.extend(self.events[first : min(first + page_size, started_id)])
        if first + page_size < started_id:
            task.next_page_token = str(first + page_size).encode()
        return task

    def _take_from_history(self, task: PollWorkflowTaskQueueResponse) -> None:
        """What comes with a task, or while it lasts, and only its completion tells of."""
        self.io.markers = []
        for event in self._commands_after(task.started_event_id + 1):
            if event.event_type == events.UPDATE_ACCEPTED:
                accepted = event.workflow_execution_update_accepted_event_attributes
                task.messages.add(
                    id=accepted.accepted_request_message_id,
                    protocol_instance_id=accepted.protocol_instance_id,
                    event_id=accepted.accepted_request_sequencing_event_id,
                ).body.Pack(accepted.accepted_request)
            elif event.event_type == events.MARKER_RECORDED:
                result = _local_result(event.marker_recorded_event_attributes)
                if result is not None:
                    self.io.markers.append(result)

    def _commands_after(self, completed_id: int) -> list[HistoryEvent]:
        return list(
            itertools.takewhile(
                lambda event: event.event_type in events.COMMAND_EVENTS,
                self.events[completed_id:],
            )
        )

    def _pump(self, task: PollWorkflowTaskQueueResponse) -> Evicted | None:
        self.run.receive_task(task, 0)
        return run_without_loop(pump(self.run, self.io))

    def whole(self, page_size: int = 1_000_000) -> Evicted | None:
        """Replay everything, as history that was lived to its end."""
        last = self.events[-1].event_id
        return self._pump(self._poll(0, last, last, page_size))

    def cold(self, task: Task, page_size: int = 1_000_000) -> Evicted | None:
        """Be given a task with all of history before it."""
        return self._pump(
            self._poll(0, task.started_id, task.previous_started_id, page_size),
        )

    def cached(self, task: Task, page_size: int = 1_000_000) -> Evicted | None:
        """Be given the next task with what is new since the last one."""
        return self._pump(
            self._poll(
                task.previous_started_id, task.started_id, task.previous_started_id, page_size
            )
        )

    def take_commands(self) -> Sequence[Command | Message]:
        """The commands of the one answer there is now; instead of references, what they mean."""
        (answer,) = self.io.answers
        self.io.answers.clear()
        assert isinstance(answer, RespondWorkflowTaskCompletedRequest), answer
        messages = {message.id: message for message in answer.messages}
        return [
            _unpacked(messages[command.protocol_message_command_attributes.message_id])
            if command.HasField("protocol_message_command_attributes")
            else command
            for command in answer.commands
        ]

    def expected(self, task: Task) -> list[HistoryEvent]:
        """The events that the commands of a task became."""
        return self._commands_after(task.completed_id)


def run_without_loop(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine that never waits."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    coroutine.close()
    raise AssertionError("It waited for something")


def _attributes(message: Message) -> Any:
    name = message.WhichOneof("attributes")
    return getattr(message, name) if name else None


def _unpacked(message: ProtocolMessage) -> Message:
    for kind in (Acceptance, Response):
        if message.body.Is(kind.DESCRIPTOR):
            body = kind()
            message.body.Unpack(body)
            return body
    raise AssertionError(f"{message.body.type_url} is not for a command")


def _local_result(marker: MarkerRecordedEventAttributes) -> LocalResult | None:
    """How a local activity ended, if its marker is about one that ran to an end."""
    if marker.marker_name != "core_local_activity":
        return None
    data = json.loads(marker.details["data"].payloads[0].data)
    if data["complete_time"] is None:
        return None
    outcome: ActivityCompleted | ActivityFailed | ActivityCancelled
    if not marker.HasField("failure"):
        outcome = ActivityCompleted(next(iter(marker.details["result"].payloads), None))
    elif marker.failure.HasField("canceled_failure_info"):
        outcome = ActivityCancelled(marker.failure)
    else:
        outcome = ActivityFailed(marker.failure)
    return LocalResult(
        data["seq"],
        data["attempt"],
        0,
        outcome,
        _nanoseconds(data["backoff"]),
        _nanoseconds(data["original_schedule_time"]),
    )


def _nanoseconds(value: dict[str, int] | None) -> int | None:
    return None if value is None else value["seconds"] * 10**9 + value["nanos"]


_BECOMES = {
    "start_timer_command_attributes": "timer_started_event_attributes",
    "cancel_timer_command_attributes": "timer_canceled_event_attributes",
    "schedule_activity_task_command_attributes": "activity_task_scheduled_event_attributes",
    "request_cancel_activity_task_command_attributes": (
        "activity_task_cancel_requested_event_attributes"
    ),
    "complete_workflow_execution_command_attributes": (
        "workflow_execution_completed_event_attributes"
    ),
    "fail_workflow_execution_command_attributes": "workflow_execution_failed_event_attributes",
    "cancel_workflow_execution_command_attributes": "workflow_execution_canceled_event_attributes",
    "continue_as_new_workflow_execution_command_attributes": (
        "workflow_execution_continued_as_new_event_attributes"
    ),
    "record_marker_command_attributes": "marker_recorded_event_attributes",
    "upsert_workflow_search_attributes_command_attributes": (
        "upsert_workflow_search_attributes_event_attributes"
    ),
    "modify_workflow_properties_command_attributes": (
        "workflow_properties_modified_event_attributes"
    ),
    "start_child_workflow_execution_command_attributes": (
        "start_child_workflow_execution_initiated_event_attributes"
    ),
    "signal_external_workflow_execution_command_attributes": (
        "signal_external_workflow_execution_initiated_event_attributes"
    ),
    "request_cancel_external_workflow_execution_command_attributes": (
        "request_cancel_external_workflow_execution_initiated_event_attributes"
    ),
    "schedule_nexus_operation_command_attributes": "nexus_operation_scheduled_event_attributes",
    "request_cancel_nexus_operation_command_attributes": (
        "nexus_operation_cancel_requested_event_attributes"
    ),
}
_SAYS = {
    Acceptance: "workflow_execution_update_accepted_event_attributes",
    Response: "workflow_execution_update_completed_event_attributes",
}
"""What becomes of messages that commands refer to."""
_ALWAYS_THE_SAME = {"input", "result", "failure", "details", "header", "memo", "search_attributes"}
_SENDERS_BUSINESS = {"request_eager_execution", "use_workflow_build_id", "stack_trace"}
# Of an activity that was told to cancel and not waited for, the peer forgets these.
_UNSURE = {"scheduled_event_id", "started_event_id", "identity"}


def differences(command: Command | Message, event: HistoryEvent, limit: Message) -> list[str]:
    """In what a command differs from the event that one like it became, if in anything.

    Args:
        command: What was asked for.
        event: What an earlier command became.
        limit: The workflow's run timeout, to which the server shortens what is longer.
    """
    if isinstance(command, Command):
        wanted = _BECOMES[command.WhichOneof("attributes") or ""]
    else:
        wanted = _SAYS[type(command)]
    if event.WhichOneof("attributes") != wanted:
        return [f"event {event.event_id} is {event.WhichOneof('attributes')}, not {wanted}"]
    if not isinstance(command, Command):
        return _compare(command, _attributes(event), limit, f"event {event.event_id}")
    if command.HasField("record_marker_command_attributes"):
        command, event = _without_times(command), _without_times(event)
    found = _compare(_attributes(command), _attributes(event), limit, f"event {event.event_id}")
    if command.user_metadata != event.user_metadata:
        found.append(f"event {event.event_id} has other user metadata")
    return found


_Timed = TypeVar("_Timed", Command, HistoryEvent)


def _without_times(message: _Timed) -> _Timed:
    """What a local activity's marker says of the clock is different each time."""
    copied = type(message)()
    copied.CopyFrom(message)
    for payloads in _attributes(copied).details.values():
        for payload in payloads.payloads:
            payload.data = _CLOCK.sub(b"", payload.data)
    return copied


_CLOCK = re.compile(
    rb',"(?:(?:complete|original_schedule)_time":(?:\{[^}]*\}|null)|activation_index":\d+)'
)


def _values(fields: Any) -> dict[str, Any]:
    return {key: (one.metadata["encoding"], one.data) for key, one in fields.items()}


def _compare(command: Message, event: Message, limit: Message, where: str) -> list[str]:
    """What was asked for must be there; the server may have added defaults, but no values."""
    found = []
    there = {descriptor.name for descriptor, _ in event.ListFields()}
    asked = {descriptor.name for descriptor, _ in command.ListFields()}
    found += [f"{where}: {name} was not asked for" for name in (there - asked) & _ALWAYS_THE_SAME]
    for descriptor, value in command.ListFields():
        name = descriptor.name
        if name in _SENDERS_BUSINESS or name not in event.DESCRIPTOR.fields_by_name:
            continue
        if name in _UNSURE and where.endswith("activity_failure_info"):
            continue
        other = getattr(event, name)
        if name == "indexed_fields":  # the server adds the types of values taken away
            value, other = _values(value), _values(other)
        if name.endswith("_timeout") and other == limit:
            continue
        if isinstance(value, Message):
            found += _compare(value, other, limit, f"{where}.{name}")
        elif value != other:
            found.append(f"{where}.{name}: asked for {value!r}, is {other!r}")
    return found
