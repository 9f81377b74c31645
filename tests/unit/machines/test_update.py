"""Updates: messages in, messages and commands out, and what a replay makes of their events."""

from __future__ import annotations

from typing import Any

import pytest

from lab.driver import Driven, drive, make_run
from lab.history import HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    Activation,
    Command,
    CompleteWorkflowExecution,
    EvictionReason,
    SignalWorkflow,
    StartTimer,
    UpdateAccepted,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
    UpdateWorkflow,
)
from worker_core._machines import events
from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.table import Trigger
from worker_core._machines.update import UpdateMachine, UpdateRequest
from worker_core.api.failure.v1 import Failure
from worker_core.api.protocol.v1 import Message
from worker_core.api.update.v1 import Acceptance, Rejection, Request, Response
from worker_core.api.workflowservice.v1 import (
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedResponse,
)

REFUSAL = Failure(message="not now")


def request_of(update_id: str = "u", name: str = "change") -> Request:
    request = Request()
    request.meta.update_id = update_id
    request.meta.identity = "somebody"
    request.input.name = name
    request.input.args.payloads.append(payload("1"))
    request.input.header.fields["key"].CopyFrom(payload("2"))
    return request


def message_of(sequencing_id: int, update_id: str = "u") -> Message:
    message = Message(
        id=f"{update_id}/request", protocol_instance_id=update_id, event_id=sequencing_id
    )
    message.body.type_url = "type.googleapis.com/temporal.api.update.v1.Request"
    message.body.value = request_of(update_id).SerializeToString()
    return message


def accepted(update_id: str = "u") -> UpdateResponse:
    return UpdateResponse(update_id, UpdateAccepted())


def completed(update_id: str = "u") -> UpdateResponse:
    return UpdateResponse(update_id, UpdateCompleted(payload("3")))


def rejected(update_id: str = "u") -> UpdateResponse:
    return UpdateResponse(update_id, UpdateRejected(REFUSAL))


def with_update(
    task: PollWorkflowTaskQueueResponse, *update_ids: str
) -> PollWorkflowTaskQueueResponse:
    task.messages.extend(message_of(task.started_event_id - 1, key) for key in update_ids or ("u",))
    return task


def add_accepted(history: HistoryBuilder, sequencing_id: int, update_id: str = "u") -> int:
    event_id = history.add(
        events.UPDATE_ACCEPTED,
        protocol_instance_id=update_id,
        accepted_request_message_id=f"{update_id}/request",
        accepted_request_sequencing_event_id=sequencing_id,
    )
    attributes = history.events[-1].workflow_execution_update_accepted_event_attributes
    attributes.accepted_request.CopyFrom(request_of(update_id))
    return event_id


def code_of(driven_turns: list[list[Command]]) -> Any:
    turns = list(driven_turns)

    def code(activation: Activation) -> list[Command]:
        return turns.pop(0) if turns else []

    return code


def jobs_of(driven: Driven) -> list[list[str]]:
    return [[type(job).__name__ for job in activation.jobs] for activation in driven.activations]


def body(message: Any, kind: Any) -> Any:
    assert message.body.type_url == f"type.googleapis.com/{kind.DESCRIPTOR.full_name}"
    return kind.FromString(message.body.value)


# Live ----------------------------------------------------------------------------------------


def first_task() -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.task()
    return history


def test_update_of_the_first_task_comes_with_the_start() -> None:
    history = first_task()
    driven = drive(make_run(), with_update(history.poll()), code_of([[accepted(), completed()]]))
    (activation,) = driven.activations
    assert jobs_of(driven) == [["InitializeWorkflow", "UpdateWorkflow"]]
    job = activation.jobs[1]
    assert isinstance(job, UpdateWorkflow)
    assert (job.id, job.protocol_instance_id, job.name) == ("u", "u", "change")
    assert [item.data for item in job.arguments] == [b"1"]
    assert job.headers["key"].data == b"2"
    assert job.identity == "somebody"
    assert job.run_validator


def test_acceptance_and_response_are_messages_with_commands_at_their_place() -> None:
    history = first_task()
    driven = drive(
        make_run(),
        with_update(history.poll()),
        code_of([[accepted(), StartTimer(1, 10**9), completed()]]),
    )
    (answer,) = driven.answers
    commands: Any = answer.request.commands  # type: ignore[union-attr]
    assert [
        command.protocol_message_command_attributes.message_id or "timer" for command in commands
    ] == ["u/request/accept", "timer", "u/request/complete"]
    acceptance, response = driven.messages
    assert [
        (m.id, m.protocol_instance_id, m.WhichOneof("sequencing_id"))
        for m in (acceptance, response)
    ] == [  # type: ignore[attr-defined]
        ("u/request/accept", "u", None),
        ("u/request/complete", "u", None),
    ]
    said = body(acceptance, Acceptance)
    assert said.accepted_request_message_id == "u/request"
    assert said.accepted_request_sequencing_event_id == 2
    assert said.accepted_request == request_of()
    answered = body(response, Response)
    assert answered.meta == request_of().meta
    assert [item.data for item in answered.outcome.success.payloads] == [b"3"]


def test_rejection_is_a_message_alone() -> None:
    history = first_task()
    driven = drive(make_run(), with_update(history.poll()), code_of([[rejected()]]))
    assert driven.commands == []
    (message,) = driven.messages
    said = body(message, Rejection)
    assert said.rejected_request_message_id == "u/request"
    assert said.rejected_request_sequencing_event_id == 2
    assert said.rejected_request == request_of()
    assert said.failure == REFUSAL


def test_failure_after_acceptance_is_a_response() -> None:
    history = first_task()
    driven = drive(make_run(), with_update(history.poll()), code_of([[accepted(), rejected()]]))
    _, message = driven.messages
    assert body(message, Response).outcome.failure == REFUSAL
    assert len(driven.commands) == 2


def test_update_follows_the_signals_of_its_task_and_updates_keep_their_order() -> None:
    history = HistoryBuilder()
    history.started()
    history.signaled()
    history.task()
    driven = drive(
        make_run(),
        with_update(history.poll(), "u", "v"),
        code_of([[accepted("u"), accepted("v"), completed("v"), completed("u")]]),
    )
    (activation,) = driven.activations
    assert jobs_of(driven) == [
        ["InitializeWorkflow", "SignalWorkflow", "UpdateWorkflow", "UpdateWorkflow"]
    ]
    assert [job.id for job in activation.jobs if isinstance(job, UpdateWorkflow)] == ["u", "v"]


def test_update_completes_in_a_later_task() -> None:
    history = first_task()
    run = make_run()
    first = drive(run, with_update(history.poll()), code_of([[accepted(), StartTimer(1, 1)]]))
    assert len(first.messages) == 1
    history.task_completed()
    add_accepted(history, 2)
    timer = history.timer_started()
    history.timer_fired(timer)
    history.task()
    later = drive(run, history.poll(after=3), code_of([[completed()]]))
    (message,) = later.messages
    assert body(message, Response).meta.update_id == "u"
    assert jobs_of(later) == [["FireTimer"]]


def test_answers_of_a_discarded_task_leave_nothing_behind() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), code_of([[StartTimer(1, 1)]]))
    history.task_completed()
    timer = history.timer_started()
    speculative = HistoryBuilder()
    speculative.events = list(history.events)
    speculative.last_completed_start = history.last_completed_start
    speculative.task()
    drive(
        run,
        with_update(speculative.poll(after=3)),
        code_of([[rejected()]]),
        response=RespondWorkflowTaskCompletedResponse(reset_history_event_id=3),
    )
    history.timer_fired(timer)
    history.task()
    again = drive(
        run, with_update(history.poll(after=3), "w"), code_of([[accepted("w"), completed("w")]])
    )
    assert jobs_of(again) == [["UpdateWorkflow", "FireTimer"]]
    assert again.evicted is None


@pytest.mark.parametrize(
    "change",
    [
        lambda message: message.ClearField("event_id"),
        lambda message: message.body.__setattr__("type_url", "type.googleapis.com/other"),
        lambda message: message.body.__setattr__("value", b""),
    ],
)
def test_message_that_is_no_request_fails_the_task(change: Any) -> None:
    history = first_task()
    task = with_update(history.poll())
    change(task.messages[0])
    driven = drive(make_run(), task, code_of([]))
    (answer,) = driven.answers
    assert answer.request.failure.message.startswith("Fatal error in workflow machines: ")  # type: ignore[union-attr]
    assert driven.evicted is not None


@pytest.mark.parametrize(
    "commands",
    [
        [UpdateResponse("other", UpdateAccepted())],
        [UpdateResponse("u")],
        [completed()],
        [accepted(), accepted()],
        [rejected(), completed()],
        [accepted(), completed(), completed()],
    ],
)
def test_answer_that_cannot_be_is_a_bug_of_ours(commands: list[Command]) -> None:
    history = first_task()
    driven = drive(make_run(), with_update(history.poll()), code_of([commands]))
    (answer,) = driven.answers
    assert answer.request.failure.message.startswith("Fatal error in workflow machines: ")  # type: ignore[union-attr]


def test_admitted_update_is_delivered_by_its_event() -> None:
    history = HistoryBuilder()
    history.started()
    history.task_scheduled()
    history.add(events.UPDATE_ADMITTED)
    history.events[-1].workflow_execution_update_admitted_event_attributes.request.CopyFrom(
        request_of()
    )
    history.task_started()
    driven = drive(make_run(), history.poll(), code_of([[accepted(), completed()]]))
    assert jobs_of(driven) == [["InitializeWorkflow", "UpdateWorkflow"]]
    acceptance = body(driven.messages[0], Acceptance)
    assert acceptance.accepted_request_message_id == "u/request"
    assert acceptance.accepted_request_sequencing_event_id == 3


# Replay --------------------------------------------------------------------------------------


def lived() -> HistoryBuilder:
    """Accepted in the first task with a timer, completed when it fired."""
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    add_accepted(history, 2)
    timer = history.timer_started()
    history.timer_fired(timer)
    history.whole_task()
    history.add(events.UPDATE_COMPLETED)
    history.completed()
    return history


TURNS: list[list[Command]] = [
    [accepted(), StartTimer(1, 1)],
    [completed(), CompleteWorkflowExecution(payload("0"))],
]


@pytest.mark.parametrize("page", [None, 1, 2, 5])
def test_replay_makes_the_request_again(page: int | None) -> None:
    history = lived()
    driven = drive(
        make_run(), history.replay(page=page), code_of(TURNS), history=history, page_size=page or 3
    )
    assert jobs_of(driven) == [["InitializeWorkflow", "UpdateWorkflow"], ["FireTimer"]]
    (job,) = (job for job in driven.activations[0].jobs if isinstance(job, UpdateWorkflow))
    assert not job.run_validator
    assert (job.id, job.name, [item.data for item in job.arguments]) == ("u", "change", [b"1"])
    assert driven.answers == []
    assert driven.evicted is None


def test_replay_prefers_the_admitted_request() -> None:
    history = HistoryBuilder()
    history.started()
    history.task_scheduled()
    history.add(events.UPDATE_ADMITTED)
    admitted = history.events[-1].workflow_execution_update_admitted_event_attributes
    admitted.request.CopyFrom(request_of(name="admitted"))
    history.task_started()
    history.task_completed((1, 2, 3, 4))
    history.add(events.UPDATE_ACCEPTED, protocol_instance_id="u")
    history.add(events.UPDATE_COMPLETED)
    history.completed()
    driven = drive(
        make_run(),
        history.replay(),
        code_of([[accepted(), completed(), CompleteWorkflowExecution(payload("0"))]]),
    )
    (job,) = (job for job in driven.activations[0].jobs if isinstance(job, UpdateWorkflow))
    assert job.name == "admitted"
    assert driven.evicted is None


def test_admitted_update_that_was_rejected_is_not_replayed() -> None:
    history = HistoryBuilder()
    history.started()
    history.task_scheduled()
    history.add(events.UPDATE_ADMITTED)
    history.events[-1].workflow_execution_update_admitted_event_attributes.request.CopyFrom(
        request_of()
    )
    history.task_started()
    history.task_completed((1, 2, 3, 4))
    history.completed()
    driven = drive(
        make_run(), history.replay(), code_of([[CompleteWorkflowExecution(payload("0"))]])
    )
    assert jobs_of(driven) == [["InitializeWorkflow"]]
    assert driven.evicted is None


def add_admitted(history: HistoryBuilder, update_id: str) -> None:
    history.add(events.UPDATE_ADMITTED)
    admitted = history.events[-1].workflow_execution_update_admitted_event_attributes
    admitted.request.CopyFrom(request_of(update_id))


def reset_history() -> HistoryBuilder:
    """A run that was reset, with what had been sent to it before: updates and a signal."""
    history = HistoryBuilder()
    history.started()
    history.task()
    history.task_completed((1, 2, 3, 4))
    timer = history.timer_started()
    history.timer_fired(timer)
    history.task()
    history.add(events.TASK_FAILED, cause=20, new_run_id="new")
    add_admitted(history, "u")
    add_admitted(history, "refused")
    history.signaled("s")
    add_admitted(history, "v")
    history.task()
    return history


def test_admitted_updates_and_signals_keep_their_order_live_and_on_replay() -> None:
    ended = CompleteWorkflowExecution(payload("0"))
    answers: list[Command] = [
        accepted(),
        rejected("refused"),
        accepted("v"),
        completed("v"),
        ended,
    ]
    history = reset_history()
    live = drive(make_run(), history.poll(), code_of([[StartTimer(1, 1)], answers]))
    assert live.evicted is not None
    assert live.evicted.reason is EvictionReason.EXECUTION_ENDING

    history.task_completed()
    for update_id in ("u", "v"):
        history.add(events.UPDATE_ACCEPTED, protocol_instance_id=update_id)
    history.add(events.UPDATE_COMPLETED)
    history.completed()
    answers = [command for command in answers if command != rejected("refused")]
    replayed = drive(make_run(), history.replay(), code_of([[StartTimer(1, 1)], answers]))
    assert replayed.evicted is None

    told = [
        [
            job.id if isinstance(job, UpdateWorkflow) else type(job).__name__
            for job in driven.activations[1].jobs
        ]
        for driven in (live, replayed)
    ]
    assert told[0] == ["UpdateRandomSeed", "u", "refused", "SignalWorkflow", "v", "FireTimer"]
    assert told[1] == [one for one in told[0] if one != "refused"]
    for driven, validates in ((live, True), (replayed, False)):
        updates = [job for job in driven.activations[1].jobs if isinstance(job, UpdateWorkflow)]
        assert {job.run_validator for job in updates} == {validates}


def test_update_that_comes_twice_is_a_damaged_history() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    add_accepted(history, 2)
    add_accepted(history, 2)
    history.completed()
    driven = drive(make_run(), history.replay(), code_of([]))
    assert driven.evicted is not None
    assert "Update 'u' comes again behind event 2" in driven.evicted.message


def test_acceptance_of_an_unknown_request_is_a_damaged_history() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.add(events.UPDATE_ACCEPTED, protocol_instance_id="u")
    history.completed()
    driven = drive(make_run(), history.replay(), code_of([]))
    assert driven.evicted is not None
    assert "does not say what it was" in driven.evicted.message


def test_heartbeat_before_an_update_keeps_the_tasks_apart() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    timer = history.timer_started()
    history.timer_fired(timer)
    history.whole_task(())  # the activation of the timer
    history.whole_task(())  # the update came with this one
    add_accepted(history, history.last_scheduled)
    history.add(events.UPDATE_COMPLETED)
    history.completed()
    driven = drive(
        make_run(),
        history.replay(),
        code_of(
            [
                [StartTimer(1, 1)],
                [],
                [accepted(), completed(), CompleteWorkflowExecution(payload("0"))],
            ]
        ),
    )
    assert jobs_of(driven) == [["InitializeWorkflow"], ["FireTimer"], ["UpdateWorkflow"]]
    assert driven.evicted is None


def test_code_that_no_longer_accepts_does_not_fit_the_history() -> None:
    driven = drive(make_run(), lived().replay(), code_of([[rejected(), StartTimer(1, 1)]]))
    assert driven.evicted is not None
    assert "WorkflowExecutionUpdateAccepted" in driven.evicted.message


def test_signal_and_update_keep_their_order_on_replay() -> None:
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    history.signaled("before")
    history.task()
    history.task_completed()
    add_accepted(history, history.last_scheduled)
    history.add(events.UPDATE_COMPLETED)
    history.completed()
    driven = drive(
        make_run(),
        history.replay(),
        code_of([[], [accepted(), completed(), CompleteWorkflowExecution(payload("0"))]]),
    )
    assert [type(job) for job in driven.activations[-1].jobs] == [SignalWorkflow, UpdateWorkflow]
    assert driven.evicted is None


# The table -----------------------------------------------------------------------------------


def a_machine() -> UpdateMachine:
    return UpdateMachine(UpdateRequest("u/request", "u", 2, request_of()))


MACHINES = {"update": a_machine}


class Bench:
    def __init__(self) -> None:
        self.machine = a_machine()
        self.queue = CommandQueue()
        self.sent: list[Message] = []

    def pull(self, trigger: Trigger) -> None:
        outcome = {
            "accept": UpdateAccepted(),
            "complete": UpdateCompleted(payload("1")),
            "reject": UpdateRejected(REFUSAL),
            "fail": UpdateRejected(REFUSAL),
        }
        if isinstance(trigger, int):
            self.machine.fire(trigger)
        else:
            self.machine.fire(trigger, outcome[trigger], self.queue, self.sent)


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    sent = len(bench.sent)
    bench.pull(trigger)
    assert bench.machine.state == bench.machine.TABLE[state][trigger][0]
    assert len(bench.sent) - sent == isinstance(trigger, str)


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    sent = list(bench.sent)
    expected = InternalError if isinstance(trigger, str) else NondeterminismMismatch
    with pytest.raises(expected, match="update 'change' with id 'u'"):
        bench.pull(trigger)
    assert bench.machine.state == state
    assert bench.sent == sent
