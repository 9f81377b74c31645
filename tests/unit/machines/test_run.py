"""A run's tasks from arrival to answer, and everything that can go wrong with them."""

from __future__ import annotations

import pytest

from lab.driver import CONFIG, Driven, Script, drive, make_run
from lab.history import HistoryBuilder, payload
from worker_core._activation import (
    CancelTimer,
    CancelWorkflow,
    CompleteWorkflowExecution,
    Completion,
    EvictionReason,
    FireTimer,
    InitializeWorkflow,
    QueryAnswer,
    QueryWorkflow,
    RemoveFromCache,
    ResolveActivity,
    ScheduleActivity,
    SignalWorkflow,
    StartTimer,
    TaskFailure,
    UpdateRandomSeed,
)
from worker_core._machines import events
from worker_core._machines.errors import InternalError
from worker_core._machines.run import RunConfig
from worker_core._machines.steps import AnswerError, Idle, Respond, ResponseError
from worker_core.api.enums.v1 import CommandType, EventType, WorkflowTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.query.v1 import WorkflowQuery
from worker_core.api.workflowservice.v1 import (
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskCompletedResponse,
    RespondWorkflowTaskFailedRequest,
)


def first_task() -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.task()
    return history


def activity(seq: int = 1, name: str = "act") -> ScheduleActivity:
    return ScheduleActivity(seq, str(seq), name, "queue", (), {}, start_to_close_timeout_ns=10**9)


def failed_request(driven: Driven) -> RespondWorkflowTaskFailedRequest:
    request = driven.answers[-1].request
    assert isinstance(request, RespondWorkflowTaskFailedRequest)
    return request


def test_event_numbers_and_names_are_the_protocols() -> None:
    names = {
        value: name.removeprefix("EVENT_TYPE_").replace("_", "").lower()
        for name, value in EventType.items()
        if value
    }
    assert {value: name.lower() for value, name in events.EVENT_NAMES.items()} == names


def test_first_task_activates_with_initialize_and_answers_its_commands() -> None:
    driven = drive(make_run(), first_task().poll(), Script([StartTimer(1, 5_000_000_000)]))

    (activation,) = driven.activations
    (job,) = activation.jobs
    assert isinstance(job, InitializeWorkflow)
    assert not activation.is_replaying
    assert activation.history_length == 3
    request = driven.answers[0].request
    assert isinstance(request, RespondWorkflowTaskCompletedRequest)
    (command,) = request.commands
    assert command.command_type == CommandType.COMMAND_TYPE_START_TIMER
    assert command.start_timer_command_attributes.timer_id == "1"
    assert command.start_timer_command_attributes.start_to_fire_timeout.seconds == 5
    assert sorted(request.sdk_metadata.core_used_flags) == [1, 2, 3, 4]
    assert request.sdk_metadata.sdk_name == "worker-core"


def test_signals_of_the_first_task_come_after_initialize_and_before_the_rest() -> None:
    history = HistoryBuilder()
    history.started()
    history.add(events.WORKFLOW_CANCEL_REQUESTED, cause="enough")
    history.signaled("one")
    history.signaled("two")
    history.task()

    driven = drive(make_run(), history.poll(), Script())

    kinds = [type(job) for job in driven.activations[0].jobs]
    assert kinds == [InitializeWorkflow, SignalWorkflow, SignalWorkflow, CancelWorkflow]
    signals = [job for job in driven.activations[0].jobs if isinstance(job, SignalWorkflow)]
    assert [(job.name, job.event_label) for job in signals] == [("one", 3), ("two", 4)]


def test_sticky_task_continues_the_cached_run() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([StartTimer(1, 1)]))
    after = len(history.events)
    history.task_completed((1, 2, 3, 4))
    started = history.timer_started()
    history.timer_fired(started)
    history.task()

    driven = drive(
        run, history.poll(after=after), Script([CompleteWorkflowExecution(payload("1"))])
    )

    assert [type(job) for job in driven.activations[0].jobs] == [FireTimer]
    assert not driven.activations[0].is_replaying
    request = driven.answers[0].request
    assert isinstance(request, RespondWorkflowTaskCompletedRequest)
    assert not request.sdk_metadata.core_used_flags
    assert driven.evicted is not None
    assert driven.evicted.reason is EvictionReason.EXECUTION_ENDING


def test_restarted_worker_replays_from_the_start_in_pages() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    started = history.timer_started()
    history.timer_fired(started)
    history.task()
    code = Script([StartTimer(1, 1)], [activity()])

    driven = drive(make_run(), history.poll(page=2), code, history=history)

    assert [activation.is_replaying for activation in driven.activations] == [True, False]
    (command,) = driven.commands
    assert command.command_type == CommandType.COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK


def test_sticky_task_of_a_run_that_is_not_cached_fetches_the_history() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    started = history.timer_started()
    history.timer_fired(started)
    history.task()

    driven = drive(
        make_run(), history.poll(after=5), Script([StartTimer(1, 1)], []), history=history
    )

    assert len(driven.activations) == 2
    assert driven.evicted is None
    assert len(driven.answers) == 1


def test_failed_and_timed_out_tasks_are_folded_into_the_next() -> None:
    history = first_task()
    history.add(events.TASK_TIMED_OUT)
    history.signaled()
    history.task()
    history.add(events.TASK_FAILED, cause=14)
    history.task()

    driven = drive(make_run(), history.poll(), Script())

    (activation,) = driven.activations
    assert [type(job) for job in activation.jobs] == [InitializeWorkflow, SignalWorkflow]
    assert activation.now_ns == history.seconds * 10**9


def test_reset_reseeds_randomness() -> None:
    history = first_task()
    history.add(events.TASK_FAILED, cause=20, new_run_id="new-run")
    history.task()

    driven = drive(make_run(), history.poll(), Script())

    seeds = [job for job in driven.activations[0].jobs if isinstance(job, UpdateRandomSeed)]
    assert [job.randomness_run_id for job in seeds] == ["new-run"]


def test_command_other_than_the_history_says_fails_the_task_naming_both() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.activity_scheduled("charge")
    history.signaled()
    history.task()

    driven = drive(make_run(), history.poll(), Script([StartTimer(1, 1)]))

    request = failed_request(driven)
    assert (
        request.cause == WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR
    )
    message = request.failure.message
    assert message.startswith("[TMPRL1100] Nondeterminism error: ")
    assert "Event 5" in message
    assert "charge" in message
    assert "timer 1" in message
    assert driven.evicted is not None
    assert driven.evicted.reason is EvictionReason.NONDETERMINISM
    assert isinstance(driven.activations[-1].jobs[0], RemoveFromCache)


@pytest.mark.parametrize(
    ("name", "activity_id", "named"), [("other", "1", "'other'"), ("act", "7", "'7'")]
)
def test_another_activity_type_or_id_is_a_mismatch(name: str, activity_id: str, named: str) -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.activity_scheduled(name, activity_id)
    history.signaled()
    history.task()

    driven = drive(make_run(), history.poll(), Script([activity()]))

    assert named in failed_request(driven).failure.message


def test_history_without_the_flag_does_not_compare_ids() -> None:
    history = first_task()
    history.task_completed(())
    history.activity_scheduled("other", "9")
    history.signaled()
    history.task()

    driven = drive(make_run(), history.poll(), Script([activity()], []))

    assert driven.evicted is None


def test_command_without_an_event_is_a_mismatch() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.timer_started()
    history.signaled()
    history.task()

    driven = drive(make_run(), history.poll(), Script([StartTimer(1, 1), activity()]))

    message = failed_request(driven).failure.message
    assert "act" in message
    assert "no such event" in message


def test_event_without_a_command_is_a_mismatch() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.timer_started()
    history.signaled()
    history.task()

    driven = drive(make_run(), history.poll(), Script([]))

    assert "asked for nothing" in failed_request(driven).failure.message


def test_only_the_first_attempt_of_a_failing_task_is_answered() -> None:
    failure = TaskFailure(Failure(message="broken"))
    second = first_task().poll(attempt=2)

    answered = drive(make_run(), first_task().poll(), lambda _: Completion(failure=failure))
    silent = drive(make_run(), second, lambda _: Completion(failure=failure))

    assert failed_request(answered).failure.message == "broken"
    assert (
        failed_request(answered).cause
        == WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_WORKER_UNHANDLED_FAILURE
    )
    assert silent.answers == []
    for driven in (answered, silent):
        assert driven.evicted is not None
        assert driven.evicted.reason is EvictionReason.INSTANCE_FAILED


def test_mismatch_can_fail_the_workflow_instead() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.timer_started()
    history.signaled()
    history.task()
    config = RunConfig("worker-core", "0", nondeterminism_fails_workflow=lambda name: name == "wf")

    driven = drive(make_run(config), history.poll(), Script([]))

    (command,) = driven.commands
    assert command.command_type == CommandType.COMMAND_TYPE_FAIL_WORKFLOW_EXECUTION
    failure = command.fail_workflow_execution_command_attributes.failure
    assert "Nondeterminism error" in failure.message


def test_the_command_that_ends_the_workflow_goes_last() -> None:
    turn = [CompleteWorkflowExecution(payload("1")), StartTimer(1, 1)]
    driven = drive(
        make_run(), first_task().poll(), Script([*turn, CompleteWorkflowExecution(payload("2"))])
    )

    types = [command.command_type for command in driven.commands]
    assert types == [
        CommandType.COMMAND_TYPE_START_TIMER,
        CommandType.COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION,
    ]
    result = driven.commands[1].complete_workflow_execution_command_attributes.result
    assert result.payloads[0].data == b"1"


def test_old_history_drops_what_came_after_the_end() -> None:
    history = first_task()
    history.task_completed(())
    history.completed()
    code = Script([CompleteWorkflowExecution(payload("1")), StartTimer(1, 1)])

    driven = drive(make_run(), history.replay(), code)

    assert driven.evicted is None
    assert driven.run.is_finished


def test_complete_history_replays_without_an_answer() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.completed()

    driven = drive(make_run(), history.replay(), Script([CompleteWorkflowExecution(payload("1"))]))

    assert driven.answers == []
    assert driven.evicted is None


def test_attached_queries_are_asked_last_and_answered_with_the_task() -> None:
    task = first_task().poll()
    task.queries["a"].CopyFrom(WorkflowQuery(query_type="state"))
    task.queries["b"].CopyFrom(WorkflowQuery(query_type="broken"))
    asked: list[str] = []

    def code(activation):
        if isinstance(activation.jobs[0], QueryWorkflow):
            asked.extend(job.name for job in activation.jobs)
            assert activation.is_replaying
            ids = {job.name: job.id for job in activation.jobs}
            return [
                QueryAnswer(ids["state"], result=payload("7")),
                QueryAnswer(ids["broken"], failure=Failure(message="why")),
            ]
        return [StartTimer(1, 1)]

    driven = drive(make_run(), task, code)

    assert sorted(asked) == ["broken", "state"]
    request = driven.answers[0].request
    assert isinstance(request, RespondWorkflowTaskCompletedRequest)
    assert request.query_results["a"].result_type == 1
    assert request.query_results["a"].answer.payloads[0].data == b"7"
    assert request.query_results["b"].result_type == 2
    assert request.query_results["b"].error_message == "why"
    assert len(request.commands) == 1


def test_legacy_query_of_a_cached_run_needs_no_history() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([StartTimer(1, 1)]))
    query = history.poll(after=len(history.events))
    query.ClearField("history")
    query.started_event_id = 0
    query.previous_started_event_id = 3
    query.query.query_type = "state"

    driven = drive(run, query, lambda a: [QueryAnswer(a.jobs[0].id, result=payload("7"))])

    (answer,) = driven.answers
    assert isinstance(answer.request, RespondQueryTaskCompletedRequest)
    assert answer.request.query_result.payloads[0].data == b"7"
    assert driven.commands == []


def test_legacy_query_replays_when_the_run_is_not_cached() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.completed()
    query = history.poll(previous_started=3)
    query.started_event_id = 0
    query.query.query_type = "state"

    def code(activation):
        job = activation.jobs[0]
        if isinstance(job, QueryWorkflow):
            return [QueryAnswer(job.id, failure=Failure(message="bad"))]
        return [CompleteWorkflowExecution(payload("1"))]

    driven = drive(make_run(), query, code)

    (answer,) = driven.answers
    request = answer.request
    assert isinstance(request, RespondQueryTaskCompletedRequest)
    assert request.error_message == "bad"
    assert not request.HasField("failure")


def test_query_that_waited_for_a_task_is_answered_from_the_newer_state() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.signaled()
    history.task()
    run = make_run()
    assert len(drive(run, history.poll(), Script([], [])).answers) == 1
    query = history.poll(after=len(history.events), previous_started=3)
    query.ClearField("history")
    query.started_event_id = 0
    query.query.query_type = "state"

    driven = drive(run, query, lambda a: [QueryAnswer(a.jobs[0].id, result=payload("7"))])

    (answer,) = driven.answers
    assert isinstance(answer.request, RespondQueryTaskCompletedRequest)
    assert answer.request.query_result.payloads[0].data == b"7"


def test_query_handler_that_waits_gets_a_failed_answer() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script())
    query = history.poll(after=len(history.events), previous_started=3)
    query.ClearField("history")
    query.started_event_id = 0
    query.query.query_type = "slow"

    driven = drive(run, query, Script())

    request = driven.answers[0].request
    assert isinstance(request, RespondQueryTaskCompletedRequest)
    assert "slow" in request.error_message


def test_failing_to_bring_up_a_query_answers_the_query() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.timer_started()
    query = history.poll(previous_started=3)
    query.started_event_id = 0
    query.query.query_type = "state"

    driven = drive(make_run(), query, Script([]))

    request = driven.answers[0].request
    assert isinstance(request, RespondQueryTaskCompletedRequest)
    assert "Nondeterminism" in request.failure.message


def test_commands_in_the_cache_are_not_sent_twice() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([activity()]))
    query = history.poll(after=len(history.events), previous_started=3)
    query.ClearField("history")
    query.started_event_id = 0
    query.query.query_type = "state"
    drive(run, query, lambda a: [QueryAnswer(a.jobs[0].id, result=payload("7"))])
    after = len(history.events)
    history.task_completed((1, 2, 3, 4))
    history.activity_scheduled()
    history.signaled()
    history.task()

    driven = drive(run, history.poll(after=after), Script([StartTimer(1, 1)]))

    assert [command.command_type for command in driven.commands] == [
        CommandType.COMMAND_TYPE_START_TIMER
    ]


def test_next_task_in_the_answer_goes_on_in_the_same_pump() -> None:
    history = first_task()
    run = make_run()
    run.receive_task(history.poll(), 0)
    step = run.next_step()
    run.receive_completion(Completion([StartTimer(1, 1)]))
    step = run.next_step()
    assert isinstance(step, Respond)
    after = len(history.events)
    history.task_completed((1, 2, 3, 4))
    history.timer_started()
    history.signaled()
    history.task()
    response = RespondWorkflowTaskCompletedResponse(workflow_task=history.poll(after=after))

    run.receive_response(response, 0)

    assert run.has_work
    step = run.next_step()
    assert [type(job) for job in step.activation.jobs] == [SignalWorkflow]


def test_discarded_speculative_task_never_happened() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([]))
    after = len(history.events)
    history.task_completed((1, 2, 3, 4))
    kept = len(history.events)
    history.task()
    drive(
        run,
        history.poll(after=after),
        Script([]),
        response=RespondWorkflowTaskCompletedResponse(reset_history_event_id=3),
    )
    del history.events[kept:]
    history.signaled()
    history.task()

    driven = drive(run, history.poll(after=kept), Script([StartTimer(1, 1)]))

    assert [type(job) for job in driven.activations[0].jobs] == [SignalWorkflow]
    assert driven.evicted is None


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (AnswerError.TASK_NOT_FOUND, EvictionReason.TASK_NOT_FOUND),
        (AnswerError.UNHANDLED_COMMAND, EvictionReason.UNHANDLED_COMMAND),
        (AnswerError.OTHER, EvictionReason.FATAL),
    ],
)
def test_refused_answer_evicts(kind: AnswerError, reason: EvictionReason) -> None:
    run = make_run()
    run.receive_task(first_task().poll(), 0)
    run.next_step()
    run.receive_completion(Completion([]))
    run.next_step()

    run.receive_response_error(ResponseError(kind, "no"))
    run.next_step()
    run.receive_completion(Completion())

    step = run.next_step()
    assert step.reason is reason


def test_answer_too_large_fails_the_task() -> None:
    run = make_run()
    run.receive_task(first_task().poll(), 0)
    run.next_step()
    run.receive_completion(Completion([]))
    run.next_step()

    run.receive_response_error(ResponseError(AnswerError.TOO_LARGE, "4 MiB at most"))

    step = run.next_step()
    assert isinstance(step, Respond)
    assert isinstance(step.request, RespondWorkflowTaskFailedRequest)
    assert (
        step.request.cause
        == WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_GRPC_MESSAGE_TOO_LARGE
    )


def test_eviction_asked_for_ends_an_idle_run() -> None:
    run = make_run()
    drive(run, first_task().poll(), Script([]))
    assert isinstance(run.next_step(), Idle)

    run.evict(EvictionReason.CACHE_FULL)

    step = run.next_step()
    assert isinstance(step.activation.jobs[0], RemoveFromCache)
    run.receive_completion(Completion())
    assert run.next_step().reason is EvictionReason.CACHE_FULL


def test_gap_to_the_cached_run_is_a_cache_miss() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([]))
    history.task_completed((1, 2, 3, 4))
    history.signaled()
    history.task()

    driven = drive(run, history.poll(after=4), Script([]))

    assert driven.evicted is not None
    assert driven.evicted.reason is EvictionReason.CACHE_MISS
    assert driven.answers == []


def damaged(kind: str) -> HistoryBuilder:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    history.timer_started()
    history.signaled()
    history.task()
    if kind == "gap":
        del history.events[4]
    elif kind == "order":
        history.events[3], history.events[4] = history.events[4], history.events[3]
        for number, event in enumerate(history.events, 1):
            event.event_id = number
    elif kind == "unknown type":
        history.events[5].event_type = 999
    elif kind == "wrong id":
        history.events[4].timer_started_event_attributes.timer_id = "44"
        history.events[5].event_type = events.TIMER_FIRED
        history.events[5].timer_fired_event_attributes.started_event_id = 77
    elif kind == "two starts":
        history.events[5].event_type = events.WORKFLOW_STARTED
    elif kind == "after the end":
        history.events[5].event_type = events.WORKFLOW_TERMINATED
    elif kind == "truncated":
        del history.events[6:]
    return history


@pytest.mark.parametrize(
    "kind",
    ["gap", "order", "unknown type", "wrong id", "two starts", "after the end", "truncated"],
)
def test_damaged_history_fails_the_task_with_a_reason(kind: str) -> None:
    history = damaged(kind)

    driven = drive(make_run(), history.poll(), Script([StartTimer(1, 1)]))

    assert failed_request(driven).failure.message
    assert driven.evicted is not None


def test_empty_history_is_refused() -> None:
    task = first_task().poll()
    task.ClearField("history")

    driven = drive(make_run(), task, Script())

    assert "without history" in failed_request(driven).failure.message


def test_history_that_cannot_be_fetched_fails_the_task() -> None:
    run = make_run()
    history = first_task()
    run.receive_task(history.poll(page=1), 0)
    run.next_step()

    run.receive_history_failure("server gone")

    step = run.next_step()
    assert isinstance(step, Respond)
    assert "server gone" in step.request.failure.message


def test_ignorable_events_are_passed_over() -> None:
    history = HistoryBuilder()
    history.started()
    history.add(55)
    history.add(events.WORKFLOW_SIGNALED, signal_name="x")
    history.events[1].worker_may_ignore = True
    history.task()

    driven = drive(make_run(), history.poll(), Script())

    assert [type(job) for job in driven.activations[0].jobs] == [InitializeWorkflow, SignalWorkflow]


def test_asking_out_of_turn_is_our_own_fault() -> None:
    run = make_run()
    run.receive_task(first_task().poll(), 0)
    with pytest.raises(InternalError):
        run.receive_completion(Completion())
    run.next_step()
    with pytest.raises(InternalError):
        run.next_step()
    with pytest.raises(InternalError):
        run.receive_task(first_task().poll(), 0)


@pytest.mark.parametrize("command", [CancelTimer(4), QueryAnswer("q"), object()])
def test_command_about_nothing_fails_the_task(command: object) -> None:
    driven = drive(make_run(), first_task().poll(), Script([command]))  # type: ignore[list-item]

    assert "Fatal error in workflow machines" in failed_request(driven).failure.message


def test_second_worker_flags_are_completed() -> None:
    history = first_task()
    history.task_completed((1,))
    history.signaled()
    history.task()

    driven = drive(make_run(), history.poll(), Script([], []))

    request = driven.answers[0].request
    assert isinstance(request, RespondWorkflowTaskCompletedRequest)
    assert sorted(request.sdk_metadata.core_used_flags) == [2, 3, 4]


def test_logic_flags_are_recorded_once() -> None:
    history = first_task()
    run = make_run()
    first = drive(run, history.poll(), lambda _: Completion(used_flags=(1,)))
    after = len(history.events)
    history.task_completed((1, 2, 3, 4))
    metadata = history.events[-1].workflow_task_completed_event_attributes.sdk_metadata
    metadata.lang_used_flags.append(1)
    history.signaled()
    history.task()
    second = drive(run, history.poll(after=after), lambda _: Completion(used_flags=(1,)))

    assert list(first.answers[0].request.sdk_metadata.lang_used_flags) == [1]
    assert list(second.answers[0].request.sdk_metadata.lang_used_flags) == []
    assert second.activations[0].available_flags == {1}


def test_resolved_activity_reaches_the_code() -> None:
    history = first_task()
    history.task_completed((1, 2, 3, 4))
    scheduled = history.activity_scheduled()
    history.activity_started(scheduled)
    history.activity_completed(scheduled, "42")
    history.task()

    driven = drive(make_run(CONFIG), history.poll(), Script([activity()], []))

    (job,) = driven.activations[1].jobs
    assert isinstance(job, ResolveActivity)
    assert job.resolution.result.data == b"42"
