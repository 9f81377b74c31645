"""Tasks that are only a query, and come with more history than any workflow task has reached."""

from __future__ import annotations

import pytest

from lab.driver import Driven, drive, make_run
from lab.history import HistoryBuilder, payload
from worker_core._activation import (
    Activation,
    Command,
    CompleteWorkflowExecution,
    Completion,
    InitializeWorkflow,
    QueryAnswer,
    QueryWorkflow,
    ResolveActivity,
    ScheduleActivity,
    SignalWorkflow,
    StartTimer,
)
from worker_core._machines import events
from worker_core._machines.run import Run
from worker_core._machines.steps import Activate, AnswerError, Idle, Respond, ResponseError
from worker_core.api.enums.v1 import QueryResultType, WorkflowTaskFailedCause
from worker_core.api.workflowservice.v1 import (
    PollWorkflowTaskQueueResponse,
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
)

HISTORY = 1_000_000


class Code:
    """Starts an activity, does nothing the second time, and then starts a timer each time."""

    def __init__(self, *, ends_after: int = HISTORY) -> None:
        self.turns: list[list[str]] = []
        self.queries = 0
        self._ends_after = ends_after

    def __call__(self, activation: Activation) -> list[Command]:
        jobs = activation.jobs
        if isinstance(jobs[0], QueryWorkflow):
            self.queries += 1
            return [QueryAnswer(job.id, payload(str(len(self.turns)))) for job in jobs]
        self.turns.append([type(job).__name__ for job in jobs])
        if len(self.turns) == self._ends_after:
            return [CompleteWorkflowExecution(payload("1"))]
        if len(self.turns) == 1:
            return [
                ScheduleActivity(1, "1", "act", "queue", (), {}, start_to_close_timeout_ns=10**9)
            ]
        return [] if len(self.turns) == 2 else [StartTimer(len(self.turns), 1)]


def waiting_for_an_activity() -> HistoryBuilder:
    """One task was completed, and asked for an activity: event 5."""
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    history.activity_scheduled()
    return history


def query(history: HistoryBuilder, **options: int) -> PollWorkflowTaskQueueResponse:
    task = history.poll(**options)
    task.started_event_id = 0
    task.query.query_type = "state"
    return task


def answered(driven: Driven) -> str:
    request = driven.answers[-1].request
    assert isinstance(request, RespondQueryTaskCompletedRequest)
    return request.query_result.payloads[0].data.decode()


def jobs_of(driven: Driven) -> list[list[type]]:
    return [[type(job) for job in activation.jobs] for activation in driven.activations]


@pytest.mark.parametrize("page", [1, 2, 3, 4, 5, 6, 7, HISTORY])
@pytest.mark.parametrize("after", [0, 3])
def test_is_answered_from_the_state_after_the_last_completed_task(page: int, after: int) -> None:
    history = waiting_for_an_activity()
    history.activity_started(5)
    history.activity_completed(5)
    history.task_scheduled()
    run, code = make_run(), Code()

    driven = drive(
        run, query(history, page=page, after=after), code, history=history, page_size=page
    )

    assert jobs_of(driven) == [[InitializeWorkflow], [QueryWorkflow]]
    assert answered(driven) == "1"
    assert run.last_event_id == 5


@pytest.mark.parametrize("page", [2, HISTORY])
def test_the_task_that_follows_finds_its_jobs_in_one_activation(page: int) -> None:
    history = waiting_for_an_activity()
    history.activity_started(5)
    history.activity_completed(5)
    history.task_scheduled()
    run, code = make_run(), Code()
    drive(run, query(history, page=page), code, history=history)
    history.signaled()
    history.task_started()

    driven = drive(run, history.poll(page=page), code, history=history)

    assert jobs_of(driven) == [[SignalWorkflow, ResolveActivity]]
    assert isinstance(driven.answers[0].request, RespondWorkflowTaskCompletedRequest)
    assert driven.commands == []


def test_a_task_under_way_when_the_query_came_is_still_answered() -> None:
    history = waiting_for_an_activity()
    history.activity_started(5)
    history.activity_completed(5)
    history.task()
    run, code = make_run(), Code()
    assert answered(drive(run, query(history), code)) == "1"

    driven = drive(run, history.poll(), code)

    assert jobs_of(driven) == [[ResolveActivity]]
    assert isinstance(driven.answers[0].request, RespondWorkflowTaskCompletedRequest)


def test_a_task_without_jobs_under_way_when_the_query_came_is_still_answered() -> None:
    history = waiting_for_an_activity()
    history.task()
    run, code = make_run(), Code()
    drive(run, query(history), code)

    driven = drive(run, history.poll(), code)

    assert jobs_of(driven) == []
    assert isinstance(driven.answers[0].request, RespondWorkflowTaskCompletedRequest)


def test_of_a_run_that_was_ended_shows_what_its_code_last_saw() -> None:
    history = waiting_for_an_activity()
    history.signaled()
    history.task_scheduled()
    history.add(events.WORKFLOW_TERMINATED)
    run, code = make_run(), Code()

    driven = drive(run, query(history), code)

    assert answered(driven) == "1"
    assert run.is_finished
    assert answered(drive(run, query(history), code)) == "1"


def test_of_a_run_that_was_ended_in_its_first_task_shows_the_start() -> None:
    history = HistoryBuilder()
    history.started()
    history.task()
    history.add(events.WORKFLOW_TERMINATED)

    driven = drive(make_run(), query(history), Code())

    assert jobs_of(driven) == [[InitializeWorkflow], [QueryWorkflow]]


def long_history() -> HistoryBuilder:
    """Tasks with a command and one without, with signals and a failed attempt between them."""
    history = waiting_for_an_activity()
    history.signaled()
    history.whole_task()
    history.task()
    history.add(events.TASK_FAILED, cause=14)
    history.signaled()
    history.whole_task()
    history.timer_started("3")
    history.activity_started(5)
    history.activity_completed(5)
    history.task()
    history.task_completed()
    history.timer_started("4")
    history.signaled()
    history.task()
    return history


def _previous(history: HistoryBuilder) -> int:
    """The start of the last completed task."""
    return next(
        event.workflow_task_completed_event_attributes.started_event_id
        for event in reversed(history.events)
        if event.event_type == events.TASK_COMPLETED
    )


LENGTHS = [
    length
    for length in range(5, len(long_history().events) + 1)
    # Commands are recorded together with the completion.
    if length == 9 or long_history().events[length - 1].event_type != events.TASK_COMPLETED
]


@pytest.mark.parametrize("page", [1, 3, HISTORY])
@pytest.mark.parametrize("length", LENGTHS)
def test_changes_nothing_for_the_tasks_after_it(length: int, page: int) -> None:
    """Wherever the history stood when the query came."""
    history = long_history()
    plain = Code()
    drive(make_run(), history.poll(), plain)
    early = HistoryBuilder()
    early.events = history.events[:length]
    run, code = make_run(), Code()

    drive(run, query(early, page=page, previous_started=_previous(early)), code, history=early)
    driven = drive(run, history.poll(page=page), code, history=history)

    assert code.queries == 1
    assert code.turns == plain.turns
    assert isinstance(driven.answers[0].request, RespondWorkflowTaskCompletedRequest)


def test_asked_again_and_again_while_history_grows() -> None:
    history = long_history()
    plain, code = Code(), Code()
    drive(make_run(), history.poll(), plain)
    run: Run = make_run()
    seen = []
    for length in LENGTHS:
        early = HistoryBuilder()
        early.events = history.events[:length]
        task = query(early, previous_started=_previous(early))
        seen.append(answered(drive(run, task, code)))

    drive(run, history.poll(), code)

    assert seen == sorted(seen)
    assert set(seen) == {"1", "2", "3", "4"}
    assert code.turns == plain.turns


def test_answer_too_large_is_refused_once() -> None:
    run = make_run()
    run.receive_task(query(waiting_for_an_activity()), 0)
    code = Code()
    while isinstance(step := run.next_step(), Activate):
        run.receive_completion(Completion(code(step.activation)))
    assert isinstance(step, Respond)

    run.receive_response_error(ResponseError(AnswerError.TOO_LARGE, "4 MiB at most"))
    step = run.next_step()

    assert isinstance(step, Respond)
    request = step.request
    assert isinstance(request, RespondQueryTaskCompletedRequest)
    assert request.completed_type == QueryResultType.QUERY_RESULT_TYPE_FAILED
    assert (
        request.cause == WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_GRPC_MESSAGE_TOO_LARGE
    )
    assert "too large" in request.error_message
    assert request.failure.application_failure_info.non_retryable
    assert not request.HasField("query_result")

    run.receive_response_error(ResponseError(AnswerError.TOO_LARGE, "4 MiB at most"))
    assert isinstance(run.next_step(), Idle), "the run stays, and is not asked again"
    assert code.queries == 1
