"""Local activities: started and awaited live, resolved by their markers on replay."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from lab.driver import Driven, Script, drive, make_run
from lab.history import HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    Activation,
    ActivityCancellation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    Command,
    CompleteWorkflowExecution,
    Completion,
    EvictionReason,
    Job,
    LocalActivityBackoff,
    QueryAnswer,
    QueryWorkflow,
    RemoveFromCache,
    RequestCancelLocalActivity,
    ResolveLocalActivity,
    ScheduleLocalActivity,
    StartTimer,
)
from worker_core._machines import events
from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.local_activity import LocalActivities, LocalActivityMachine
from worker_core._machines.local_marker import LocalMarker
from worker_core._machines.progress import Progress
from worker_core._machines.steps import (
    Activate,
    CancelLocal,
    Evicted,
    Idle,
    LocalResult,
    Respond,
    StartLocal,
    Wait,
)
from worker_core._machines.table import Trigger
from worker_core.api.failure.v1 import Failure

SECOND = 1_000_000_000
FLAGS = (1, 2, 3, 4)
TRY = ActivityCancellation.TRY_CANCEL
WAIT = ActivityCancellation.WAIT_CANCELLATION_COMPLETED
ABANDON = ActivityCancellation.ABANDON
END: Command = CompleteWorkflowExecution(payload("0"))


def schedule(
    seq: int = 1, name: str = "act", cancellation: ActivityCancellation = TRY, **more: Any
) -> ScheduleLocalActivity:
    return ScheduleLocalActivity(seq, str(seq), name, (), {}, cancellation=cancellation, **more)


def done(step: StartLocal | CancelLocal) -> LocalResult | None:
    """Run every local activity at once, for a second and a half."""
    if isinstance(step, StartLocal):
        result = ActivityCompleted(payload(str(step.request.seq * 10)))
        return LocalResult(
            step.request.seq, 1, 3 * SECOND // 2, result, original_schedule_ns=7 * SECOND + 8
        )
    return None


def failing(failure: Failure, **more: Any) -> Callable[[Any], LocalResult | None]:
    def run(step: StartLocal | CancelLocal) -> LocalResult | None:
        if isinstance(step, StartLocal):
            return LocalResult(step.request.seq, 2, 0, ActivityFailed(failure), **more)
        return None

    return run


def cancelled_failure() -> Failure:
    failure = Failure(message="Cancelled")
    failure.canceled_failure_info.SetInParent()
    return failure


def timeout_failure() -> Failure:
    failure = Failure(message="Activity timed out")
    failure.timeout_failure_info.timeout_type = 1
    return failure


def application_failure() -> Failure:
    failure = Failure(message="no")
    failure.application_failure_info.type = "Bad"
    return failure


def first_task() -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.task()
    return history


def add_marker(
    history: HistoryBuilder,
    seq: int = 1,
    *,
    name: str = "act",
    activity_id: str | None = None,
    attempt: int = 1,
    index: int | None = 1,
    complete: int | None = None,
    backoff: int | None = None,
    result: str | None = "1",
    failure: Failure | None = None,
) -> int:
    event_id = history.add(events.MARKER_RECORDED, marker_name="core_local_activity")
    attributes = history.events[-1].marker_recorded_event_attributes
    data = {
        "seq": seq,
        "attempt": attempt,
        "activity_id": activity_id or str(seq),
        "activity_type": name,
        "complete_time": None if complete is None else {"seconds": complete, "nanos": 5},
        "backoff": None if backoff is None else {"seconds": backoff, "nanos": 0},
        "original_schedule_time": {"seconds": 3, "nanos": 4},
    }
    if index is not None:
        data["activation_index"] = index
    attributes.details["data"].payloads.append(payload(json.dumps(data)))
    if failure is not None:
        attributes.failure.CopyFrom(failure)
    elif result is not None:
        attributes.details["result"].payloads.append(payload(result))
    return event_id


def resolutions(driven: Driven) -> list[list[tuple[int, Any]]]:
    return [
        [(job.seq, job.resolution) for job in activation.jobs if type(job) is ResolveLocalActivity]
        for activation in driven.activations
        if not isinstance(activation.jobs[0], RemoveFromCache)
    ]


def marker_of(command: Any) -> tuple[dict[str, Any], Any]:
    attributes = command.record_marker_command_attributes
    assert attributes.marker_name == "core_local_activity"
    (data,) = attributes.details["data"].payloads
    assert dict(data.metadata) == {"encoding": b"json/plain"}
    return json.loads(data.data), attributes


# Live ----------------------------------------------------------------------------------------


def test_result_is_told_and_recorded() -> None:
    history = first_task()
    driven = drive(make_run(), history.poll(), Script([schedule()], [END]), local=done)
    assert resolutions(driven) == [[], [(1, ActivityCompleted(payload("10")))]]
    marker, _ = driven.commands
    data, attributes = marker_of(marker)
    started = history.seconds
    assert list(data) == [
        "seq",
        "attempt",
        "activity_id",
        "activity_type",
        "complete_time",
        "backoff",
        "original_schedule_time",
        "activation_index",
    ]
    assert data == {
        "seq": 1,
        "attempt": 1,
        "activity_id": "1",
        "activity_type": "act",
        "complete_time": {"seconds": started + 1, "nanos": 500_000_000},
        "backoff": None,
        "original_schedule_time": {"seconds": 7, "nanos": 8},
        "activation_index": 1,
    }
    assert [item.data for item in attributes.details["result"].payloads] == [b"10"]
    assert not attributes.HasField("failure")
    # Workflow time goes on to when the local activity ended.
    assert driven.activations[1].now_ns - driven.activations[0].now_ns == 3 * SECOND // 2


def test_each_result_gets_an_activation_and_its_index() -> None:
    history = first_task()
    driven = drive(
        make_run(), history.poll(), Script([schedule(1), schedule(2)], [], [END]), local=done
    )
    assert [[seq for seq, _ in group] for group in resolutions(driven)] == [[], [1], [2]]
    indexes = [marker_of(command)[0]["activation_index"] for command in driven.commands[:2]]
    assert indexes == [1, 2]


@pytest.mark.parametrize(
    ("failure", "kind", "message"),
    [
        (application_failure(), ActivityFailed, "no"),
        (timeout_failure(), ActivityFailed, "Local Activity timed out"),
        (cancelled_failure(), ActivityCancelled, "Local Activity cancelled"),
    ],
)
def test_failures_are_recorded_bare_and_told_like_those_of_activities(
    failure: Failure, kind: type, message: str
) -> None:
    history = first_task()
    driven = drive(make_run(), history.poll(), Script([schedule()], [END]), local=failing(failure))
    ((_, resolution),) = resolutions(driven)[1]
    assert isinstance(resolution, kind)
    told = resolution.failure  # type: ignore[attr-defined]
    assert told.message == message
    if kind is ActivityCancelled or message != "no":
        info = told.activity_failure_info
        assert (info.activity_id, info.activity_type.name, info.retry_state) == ("1", "act", 7)
        assert told.cause == failure
    _, attributes = marker_of(driven.commands[0])
    assert attributes.failure == failure


def test_long_backoff_is_left_to_a_timer() -> None:
    history = first_task()
    driven = drive(
        make_run(),
        history.poll(),
        Script([schedule()], [StartTimer(1, 90 * SECOND)]),
        local=failing(application_failure(), backoff_ns=90 * SECOND, original_schedule_ns=11),
    )
    assert resolutions(driven)[1] == [(1, LocalActivityBackoff(3, 90 * SECOND, 11))]
    data, _ = marker_of(driven.commands[0])
    assert data["backoff"] == {"seconds": 90, "nanos": 0}
    assert data["attempt"] == 2


def test_commands_wait_until_local_activities_are_done() -> None:
    run = make_run()
    run.receive_task(first_task().poll(), 5 * SECOND)
    assert isinstance(run.next_step(), Activate)
    run.receive_completion(Completion([StartTimer(1, 1), schedule()]))
    start = run.next_step()
    assert isinstance(start, StartLocal)
    assert run.has_local_activities
    wait = run.next_step()
    assert wait == Wait(5 * SECOND + 8 * SECOND)  # four fifths of the default timeout
    assert run.next_step() == wait
    run.receive_local_result(LocalResult(1, 1, 0, ActivityCompleted(None)))
    assert isinstance(run.next_step(), Activate)
    run.receive_completion(Completion([]))
    answer = run.next_step()
    assert isinstance(answer, Respond)
    assert not answer.request.force_create_new_workflow_task  # type: ignore[union-attr]
    assert len(answer.request.commands) == 2  # type: ignore[union-attr]


def test_deadline_that_is_told_too_early_is_waited_for() -> None:
    run = make_run()
    run.receive_task(first_task().poll(), 0)
    assert isinstance(run.next_step(), Activate)
    run.receive_completion(Completion([schedule()]))
    assert isinstance(run.next_step(), StartLocal)
    wait = run.next_step()
    assert isinstance(wait, Wait)
    assert wait.until_ns is not None
    run.receive_deadline(wait.until_ns - 1)
    assert run.next_step() == wait
    run.receive_deadline(wait.until_ns)
    assert isinstance(run.next_step(), Respond)


def test_task_that_runs_out_of_time_is_renewed() -> None:
    history = first_task()
    run = make_run()
    driven = drive(run, history.poll(), Script([StartTimer(1, 1), schedule()]))
    (answer,) = driven.answers
    assert answer.request.force_create_new_workflow_task  # type: ignore[union-attr]
    assert len(driven.commands) == 1
    assert run.has_local_activities
    history.task_completed(FLAGS)
    timer = history.timer_started()
    history.timer_fired(timer)
    history.task()
    run.receive_task(history.poll(after=3), 0)
    # The events of the new task come before the result that waited for it.
    step = run.next_step()
    assert isinstance(step, Activate)
    assert [type(job).__name__ for job in step.activation.jobs] == ["FireTimer"]
    run.receive_completion(Completion([]))
    assert isinstance(run.next_step(), Wait)
    run.receive_local_result(LocalResult(1, 1, 0, ActivityCompleted(None)))
    step = run.next_step()
    assert isinstance(step, Activate)
    run.receive_completion(Completion([END]))
    answer_step = run.next_step()
    assert isinstance(answer_step, Respond)
    marker, _ = answer_step.request.commands  # type: ignore[union-attr]
    assert marker_of(marker)[0]["activation_index"] == 1
    assert not answer_step.request.force_create_new_workflow_task  # type: ignore[union-attr]


def test_queries_are_answered_while_local_activities_run() -> None:
    history = first_task()
    task = history.poll()
    task.queries["q"].query_type = "state"

    def code(activation: Activation) -> list[Command]:
        if isinstance(activation.jobs[0], QueryWorkflow):
            return [QueryAnswer("q", payload("1"))]
        return [schedule()]

    driven = drive(make_run(), task, code)
    (answer,) = driven.answers
    assert answer.request.query_results["q"].answer.payloads[0].data == b"1"  # type: ignore[union-attr]
    assert answer.request.force_create_new_workflow_task  # type: ignore[union-attr]


@pytest.mark.parametrize("cancellation", list(ActivityCancellation))
def test_cancelled_before_it_left_it_never_runs(cancellation: ActivityCancellation) -> None:
    driven = drive(
        make_run(),
        first_task().poll(),
        Script([schedule(cancellation=cancellation), RequestCancelLocalActivity(1)], [END]),
        local=done,
    )
    if cancellation is ABANDON:
        assert [type(step) for step in driven.local_steps] == [StartLocal]
    else:
        assert driven.local_steps == []
    ((_, resolution),) = resolutions(driven)[1]
    assert isinstance(resolution, ActivityCancelled)
    data, attributes = marker_of(driven.commands[0])
    assert data["attempt"] == 0
    assert attributes.failure.HasField("canceled_failure_info")


def cancel_while_running(cancellation: ActivityCancellation) -> tuple[Driven, Any]:
    history = HistoryBuilder()
    history.started()
    history.task()
    run = make_run()
    drive(run, history.poll(), Script([schedule(cancellation=cancellation)]))
    history.task_completed(FLAGS)
    history.signaled()
    history.task()

    def stopped(step: StartLocal | CancelLocal) -> LocalResult | None:
        assert step == CancelLocal(1, forget=False)
        return LocalResult(1, 1, 0, ActivityCancelled(cancelled_failure()))

    driven = drive(
        run,
        history.poll(after=3),
        Script([RequestCancelLocalActivity(1)], [END]),
        local=stopped,
    )
    return driven, run


@pytest.mark.parametrize("cancellation", [TRY, WAIT])
def test_cancelled_while_running_it_is_stopped(cancellation: ActivityCancellation) -> None:
    driven, run = cancel_while_running(cancellation)
    assert driven.local_steps == [CancelLocal(1, forget=False)]
    groups = resolutions(driven)
    assert len([job for group in groups for job in group]) == 1
    data, _ = marker_of(driven.commands[0])
    assert data["attempt"] == (0 if cancellation is TRY else 1)
    assert (data["complete_time"] is None) == (cancellation is TRY)
    assert not run.has_local_activities


def test_abandoned_it_goes_on_unheard() -> None:
    driven, run = cancel_while_running(ABANDON)
    assert driven.local_steps == []
    assert len(driven.commands) == 2
    assert not run.has_local_activities


def test_end_of_the_workflow_stops_everything() -> None:
    driven = drive(make_run(), first_task().poll(), Script([schedule(1), schedule(2), END]))
    assert driven.local_steps == []
    assert len(driven.commands) == 1
    run = make_run()
    history = first_task()
    drive(run, history.poll(), Script([schedule(1), schedule(2)]))
    history.task_completed(FLAGS)
    history.signaled()
    history.task()
    driven = drive(run, history.poll(after=3), Script([END]))
    assert driven.local_steps == [CancelLocal(1, forget=True), CancelLocal(2, forget=True)]
    assert len(driven.commands) == 1


def test_eviction_stops_everything_first() -> None:
    run = make_run()
    drive(run, first_task().poll(), Script([schedule()]))
    run.evict(EvictionReason.CACHE_FULL)
    assert run.next_step() == CancelLocal(1, forget=True)
    assert not run.has_local_activities
    assert isinstance(run.next_step(), Activate)


# Replay --------------------------------------------------------------------------------------


def replay(history: HistoryBuilder, *turns: list[Command]) -> Driven:
    return drive(make_run(), history.replay(), Script(*turns))


def fits(driven: Driven) -> bool:
    return driven.evicted is None and not driven.answers and not driven.local_steps


def test_marker_resolves_without_running() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, complete=1_900_000_000)
    history.completed()
    driven = replay(history, [schedule()], [END])
    assert fits(driven)
    assert resolutions(driven) == [[], [(1, ActivityCompleted(payload("1")))]]
    assert driven.activations[1].now_ns == 1_900_000_000 * SECOND + 5


def test_markers_wait_for_their_turn() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, 2, index=1)
    add_marker(history, 1, index=2)
    history.completed()
    driven = replay(history, [schedule(1), schedule(2)], [], [END])
    assert fits(driven)
    assert [[seq for seq, _ in group] for group in resolutions(driven)] == [[], [2], [1]]


def test_markers_of_old_come_as_soon_as_they_can() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, 1, index=None)
    add_marker(history, 2, index=None)
    history.completed()
    driven = replay(history, [schedule(1), schedule(2)], [END])
    assert fits(driven)
    assert [[seq for seq, _ in group] for group in resolutions(driven)] == [[], [1, 2]]


def test_marker_waits_for_its_local_activity_to_be_asked_for() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, 1, index=1)
    add_marker(history, 2, index=1)
    history.completed()
    driven = replay(history, [schedule(1)], [schedule(2)], [END])
    assert fits(driven)
    assert [[seq for seq, _ in group] for group in resolutions(driven)] == [[], [1], [2]]


def test_early_marker_is_used_when_nothing_else_can_go_on() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, 1, index=5)
    history.completed()
    assert fits(replay(history, [schedule(1)], [END]))


def test_timeout_is_told_as_it_was_live() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, failure=timeout_failure())
    history.completed()
    driven = replay(history, [schedule()], [END])
    assert fits(driven)
    ((_, resolution),) = resolutions(driven)[1]
    assert isinstance(resolution, ActivityFailed)
    assert resolution.failure.message == "Local Activity timed out"
    assert resolution.failure.cause == timeout_failure()


def test_backoff_is_told_again() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, failure=application_failure(), backoff=90, attempt=2)
    timer = history.timer_started()
    history.timer_fired(timer)
    history.whole_task()
    add_marker(history, 2, attempt=3)
    history.completed()
    driven = replay(
        history,
        [schedule()],
        [StartTimer(1, 90 * SECOND)],
        [schedule(2, attempt=3, original_schedule_time_ns=3 * SECOND + 4)],
        [END],
    )
    assert fits(driven)
    assert resolutions(driven)[1] == [(1, LocalActivityBackoff(3, 90 * SECOND, 3 * SECOND + 4))]


def test_commands_and_markers_are_matched_apart() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    history.timer_started()
    add_marker(history, 1)
    history.timer_started("2")
    history.completed()
    driven = replay(history, [StartTimer(1, 1), schedule(1)], [StartTimer(2, 1), END])
    assert fits(driven)


def test_what_was_under_way_runs_again() -> None:
    history = first_task()
    history.task_completed(FLAGS)  # a heartbeat
    history.task()
    driven = drive(make_run(), history.poll(), Script([schedule()], [END]), local=done)
    assert [type(step) for step in driven.local_steps] == [StartLocal]
    assert len(driven.commands) == 2


def test_what_was_under_way_beside_commands_runs_again() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    history.timer_started()
    history.task()
    driven = drive(
        make_run(), history.poll(), Script([StartTimer(1, 1), schedule()], [END]), local=done
    )
    assert [type(step) for step in driven.local_steps] == [StartLocal]
    assert [type(job).__name__ for job in driven.activations[1].jobs] == ["ResolveLocalActivity"]
    assert len(driven.commands) == 2


def test_cancelled_on_replay_it_is_cancelled_when_it_would_run_again() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    history.timer_started()
    history.task()
    driven = drive(
        make_run(),
        history.poll(),
        Script(
            [StartTimer(1, 1), schedule(cancellation=WAIT), RequestCancelLocalActivity(1)], [END]
        ),
        local=done,
    )
    assert driven.local_steps == []
    ((_, resolution),) = resolutions(driven)[1]
    assert isinstance(resolution, ActivityCancelled)


def test_cancel_takes_the_marker_whose_turn_it_is() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, index=0, failure=cancelled_failure(), attempt=0)
    history.completed()
    driven = replay(history, [schedule(), RequestCancelLocalActivity(1)], [END])
    assert fits(driven)


def test_live_marker_comes_back_as_an_event() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([schedule()], [StartTimer(1, 1)]), local=done)
    history.task_completed(FLAGS)
    add_marker(history)
    timer = history.timer_started()
    history.timer_fired(timer)
    history.task()
    driven = drive(run, history.poll(after=3), Script([END]))
    assert driven.evicted is not None  # the end of the workflow, nothing else
    assert driven.evicted.message == "The workflow ended."


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "other"}, "'other'"),
        ({"activity_id": "77"}, "'77'"),
    ],
)
def test_marker_of_another_does_not_fit(wrong: dict[str, Any], said: str) -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history, **wrong)
    history.completed()
    driven = replay(history, [schedule()], [END])
    assert driven.evicted is not None
    assert driven.evicted.message.startswith("[TMPRL1100]")
    assert said in driven.evicted.message


def test_marker_that_ends_otherwise_does_not_fit() -> None:
    history = first_task()
    run = make_run()
    drive(run, history.poll(), Script([schedule()], [StartTimer(1, 1)]), local=done)
    history.task_completed(FLAGS)
    add_marker(history, failure=application_failure())
    history.timer_started()
    history.signaled()
    history.task()
    driven = drive(run, history.poll(after=3), Script([]))
    assert driven.evicted is not None
    assert "failed, but here it completed" in driven.evicted.message


def test_marker_without_its_local_activity_does_not_fit() -> None:
    history = first_task()
    history.task_completed(FLAGS)
    add_marker(history)
    history.completed()
    driven = replay(history, [END])
    assert driven.evicted is not None
    assert driven.evicted.message.startswith("[TMPRL1100]")


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"seq":"x"}', b"null"])
def test_marker_that_cannot_be_read_is_a_damaged_history(data: bytes) -> None:
    history = first_task()
    history.task_completed(FLAGS)
    history.add(events.MARKER_RECORDED, marker_name="core_local_activity")
    attributes = history.events[-1].marker_recorded_event_attributes
    attributes.details["data"].payloads.add().data = data
    history.completed()
    driven = replay(history, [schedule()])
    assert driven.evicted is not None
    assert "cannot be read" in driven.evicted.message


# The table -----------------------------------------------------------------------------------


def a_machine() -> LocalActivityMachine:
    return LocalActivityMachine(schedule(), 0)


MACHINES: dict[str, Any] = {"local activity": a_machine}


class Bench:
    def __init__(self) -> None:
        self.machine = a_machine()
        self.progress = Progress("wf", "run", "type", "queue", records_flags=True)
        self.locals: LocalActivities = self.progress.open_locals()
        self.locals._waiting[1] = self.machine

    @property
    def jobs(self) -> list[Job]:
        return self.progress.jobs

    def pull(self, trigger: Trigger) -> None:
        fire = self.machine.fire
        if isinstance(trigger, int):
            fire(trigger)
        elif trigger == "finish":
            fire(trigger, LocalResult(1, 1, 0, ActivityCompleted(None)), self.progress, self.locals)
        elif trigger == "apply its marker":
            history = HistoryBuilder()
            add_marker(history)
            fire(trigger, LocalMarker.read(history.events[-1]), self.progress)
        else:
            fire(trigger, self.progress, self.locals)


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    goal = bench.machine.TABLE[state][trigger][0]
    list(iter(bench.locals.take_step, None))  # what was asked for has left
    bench.pull(trigger)
    assert bench.machine.state == goal


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    jobs = list(bench.jobs)
    expected = InternalError if isinstance(trigger, str) else NondeterminismMismatch
    with pytest.raises(expected, match="local activity 'act'"):
        bench.pull(trigger)
    assert bench.machine.state == state
    assert bench.jobs == jobs


def test_steps_end_when_nothing_is_left() -> None:
    driven = drive(make_run(), first_task().poll(), Script([schedule()], [END]), local=done)
    assert isinstance(driven.evicted, Evicted)
    assert driven.run.next_step() is not None
    assert isinstance(make_run().next_step(), Idle)
