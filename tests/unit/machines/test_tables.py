"""Every row of every table, and every refusal, from whoever may pull the trigger."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from lab.history import HistoryBuilder, payload
from worker_core._activation import (
    ActivityCancellation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    CancelTimer,
    CancelWorkflowExecution,
    CompleteWorkflowExecution,
    ContinueAsNewWorkflowExecution,
    FailWorkflowExecution,
    FireTimer,
    Job,
    RequestCancelActivity,
    ResolveActivity,
    ScheduleActivity,
    StartTimer,
)
from worker_core._machines import activity as activity_module
from worker_core._machines import events
from worker_core._machines.activity import ActivityMachine
from worker_core._machines.close import CloseMachine
from worker_core._machines.errors import InternalError, MachineError, MalformedTask
from worker_core._machines.matching import CommandQueue
from worker_core._machines.table import Machine, Trigger, table
from worker_core._machines.timer import TimerMachine
from worker_core._machines.workflow_task import WorkflowTaskMachine
from worker_core.api.failure.v1 import Failure

WAIT = ActivityCancellation.WAIT_CANCELLATION_COMPLETED
TRY = ActivityCancellation.TRY_CANCEL
ABANDON = ActivityCancellation.ABANDON


class Bench:
    """One machine with everything it can be fed with."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.queue = CommandQueue()
        self.jobs: list[Job] = []
        self.history = HistoryBuilder()

    def pull(self, trigger: Trigger) -> None:
        if isinstance(trigger, int):
            event = self.event(trigger)
            if isinstance(self.machine, (CloseMachine, WorkflowTaskMachine)):
                self.machine.fire(trigger, event)
            else:
                self.machine.fire(trigger, event, self.jobs)
        elif trigger in activity_module.CANCEL_TRIGGERS.values():
            self.machine.fire(trigger, RequestCancelActivity(1), self.queue, self.jobs)
        elif trigger == "cancel":
            self.machine.fire(trigger, self.queue, CancelTimer(1))
        else:
            self.machine.fire(trigger, self.queue)

    def event(self, event_type: int) -> Any:
        history = self.history
        if event_type == events.ACTIVITY_COMPLETED:
            history.activity_completed(5)
        elif event_type == events.ACTIVITY_FAILED:
            history.activity_failed(5)
        elif event_type == events.ACTIVITY_TIMED_OUT:
            history.activity_timed_out(5)
        elif event_type == events.TIMER_FIRED:
            history.timer_fired(5)
        elif event_type == events.ACTIVITY_STARTED:
            history.activity_started(5)
        elif event_type == events.TASK_FAILED:
            history.add(event_type, cause=39)
        else:
            history.add(event_type)
        return history.events[-1]


def an_activity(cancellation: ActivityCancellation = TRY) -> ActivityMachine:
    return ActivityMachine(
        ScheduleActivity(1, "1", "act", "queue", (), {}, cancellation=cancellation)
    )


MACHINES: dict[str, Callable[[], Machine]] = {
    "timer": lambda: TimerMachine(StartTimer(1, 1)),
    "activity": an_activity,
    "close": lambda: CloseMachine(CompleteWorkflowExecution(payload("1")), None),
    "workflow task": WorkflowTaskMachine,
}


def path_to(machine_table: Any, start: str, goal: str) -> list[Trigger]:
    """Shortest way from one state to another, as triggers."""
    queue: deque[tuple[str, list[Trigger]]] = deque([(start, [])])
    seen = {start}
    while queue:
        state, path = queue.popleft()
        if state == goal:
            return path
        for trigger, (next_state, _) in machine_table[state].items():
            if next_state not in seen:
                seen.add(next_state)
                queue.append((next_state, [*path, trigger]))
    raise AssertionError(f"No way from {start} to {goal}")


def rows() -> Iterator[tuple[str, str, Trigger]]:
    for name, make in MACHINES.items():
        for state, row in make().TABLE.items():
            for trigger in row:
                yield name, state, trigger


def refusals() -> Iterator[tuple[str, str, Trigger]]:
    for name, make in MACHINES.items():
        machine_table = make().TABLE
        triggers = {trigger for row in machine_table.values() for trigger in row}
        for state, row in machine_table.items():
            for trigger in sorted(triggers - set(row), key=str):
                yield name, state, trigger


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows()))
def test_row_is_taken(
    name: str, state: str, trigger: Trigger, transitions: set[tuple[type, str, Trigger, str]]
) -> None:
    bench = Bench(MACHINES[name]())
    machine = bench.machine
    for step in path_to(machine.TABLE, machine.state, state):
        bench.pull(step)

    bench.pull(trigger)

    goal = machine.TABLE[state][trigger][0]
    assert machine.state == goal
    assert (type(machine), state, trigger, goal) in transitions


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals()))
def test_what_has_no_row_is_refused_and_changes_nothing(
    name: str, state: str, trigger: Trigger
) -> None:
    bench = Bench(MACHINES[name]())
    machine = bench.machine
    for step in path_to(machine.TABLE, machine.state, state):
        bench.pull(step)
    jobs = list(bench.jobs)

    with pytest.raises(MachineError) as refused:
        bench.pull(trigger)

    assert machine.state == state
    assert bench.jobs == jobs
    if isinstance(trigger, str):
        assert isinstance(refused.value, InternalError)
    elif name == "workflow task":
        assert isinstance(refused.value, MalformedTask)
    assert machine.state in str(refused.value)


def test_two_rows_for_one_trigger_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="Two rows"):
        table(("a", "go", "b", None), ("a", "go", "c", None))


def outcome(bench: Bench) -> Any:
    (job,) = bench.jobs
    assert isinstance(job, ResolveActivity)
    return job.resolution


def started_activity(cancellation: ActivityCancellation) -> Bench:
    bench = Bench(an_activity(cancellation))
    for trigger in ("schedule", events.ACTIVITY_SCHEDULED, events.ACTIVITY_STARTED):
        bench.pull(trigger)
    return bench


def cancel(bench: Bench) -> None:
    assert isinstance(bench.machine, ActivityMachine)
    bench.machine.cancel(RequestCancelActivity(1), bench.queue, bench.jobs)


def test_completed_activity_hands_on_its_result() -> None:
    bench = started_activity(TRY)
    bench.pull(events.ACTIVITY_COMPLETED)
    resolution = outcome(bench)
    assert isinstance(resolution, ActivityCompleted)
    assert resolution.result is not None
    assert resolution.result.data == b"1"


def test_completed_activity_without_result() -> None:
    bench = started_activity(TRY)
    bench.history.add(events.ACTIVITY_COMPLETED)
    bench.machine.fire(events.ACTIVITY_COMPLETED, bench.history.events[-1], bench.jobs)
    assert outcome(bench) == ActivityCompleted(None)


def test_two_results_are_malformed() -> None:
    bench = started_activity(TRY)
    bench.history.activity_completed(5)
    event = bench.history.events[-1]
    event.activity_task_completed_event_attributes.result.payloads.append(payload("2"))
    with pytest.raises(MalformedTask, match="2 result payloads"):
        bench.machine.fire(events.ACTIVITY_COMPLETED, event, bench.jobs)


@pytest.mark.parametrize(
    ("trigger", "message", "cause", "who"),
    [
        (events.ACTIVITY_FAILED, "Activity task failed", "no", "someone else"),
        (events.ACTIVITY_TIMED_OUT, "Activity task timed out", "late", ""),
    ],
)
def test_failed_activity_says_who_failed_and_why(
    trigger: int, message: str, cause: str, who: str
) -> None:
    bench = started_activity(TRY)
    event = bench.event(trigger)
    attributes = getattr(event, event.WhichOneof("attributes"))
    attributes.started_event_id = 6
    if who:
        attributes.identity = who
    bench.machine.fire(trigger, event, bench.jobs)
    resolution = outcome(bench)
    assert isinstance(resolution, ActivityFailed)
    failure = resolution.failure
    assert failure.message == message
    assert failure.cause.message == cause
    info = failure.activity_failure_info
    assert (info.activity_id, info.activity_type.name) == ("1", "act")
    assert info.identity == who
    assert (info.scheduled_event_id, info.started_event_id) == (5, 6)


def test_cancel_before_it_is_sent_leaves_no_command() -> None:
    for cancellation in (TRY, WAIT, ABANDON):
        bench = Bench(an_activity(cancellation))
        bench.pull("schedule")
        cancel(bench)
        assert bench.queue.take_unsent() == []
        resolution = outcome(bench)
        assert isinstance(resolution, ActivityCancelled)
        assert resolution.failure.cause.HasField("canceled_failure_info")
        assert resolution.failure.activity_failure_info.retry_state == 7


def test_try_cancel_resolves_at_once_and_asks_the_server() -> None:
    bench = started_activity(TRY)
    bench.queue.match(bench.event(events.ACTIVITY_SCHEDULED), events.ACTIVITY_SCHEDULED)
    cancel(bench)
    resolution = outcome(bench)
    assert isinstance(resolution, ActivityCancelled)
    info = resolution.failure.activity_failure_info  # there is no event it could name
    assert (info.scheduled_event_id, info.started_event_id, info.identity) == (0, 0, "")
    (command,) = bench.queue.take_unsent()
    attributes = command.request_cancel_activity_task_command_attributes
    assert attributes.scheduled_event_id == 1
    bench.pull(events.ACTIVITY_CANCEL_REQUESTED)
    bench.pull(events.ACTIVITY_CANCELLED)
    assert len(bench.jobs) == 1


@pytest.mark.parametrize(
    ("trigger", "kind"),
    [
        (events.ACTIVITY_CANCELLED, ActivityCancelled),
        (events.ACTIVITY_COMPLETED, ActivityCompleted),
        (events.ACTIVITY_FAILED, ActivityFailed),
        (events.ACTIVITY_TIMED_OUT, ActivityFailed),
    ],
)
def test_waiting_cancel_resolves_with_how_it_ended(trigger: int, kind: type) -> None:
    bench = started_activity(WAIT)
    cancel(bench)
    assert bench.jobs == []
    bench.pull(events.ACTIVITY_CANCEL_REQUESTED)
    bench.pull(trigger)
    assert isinstance(outcome(bench), kind)


def test_cancellation_details_are_handed_on() -> None:
    bench = started_activity(WAIT)
    cancel(bench)
    bench.pull(events.ACTIVITY_CANCEL_REQUESTED)
    event = bench.event(events.ACTIVITY_CANCELLED)
    event.activity_task_canceled_event_attributes.details.payloads.append(payload("why"))
    bench.machine.fire(events.ACTIVITY_CANCELLED, event, bench.jobs)
    details = outcome(bench).failure.cause.canceled_failure_info.details
    assert details.payloads[0].data == b"why"


@pytest.mark.parametrize(
    "trigger",
    [
        events.ACTIVITY_COMPLETED,
        events.ACTIVITY_FAILED,
        events.ACTIVITY_TIMED_OUT,
        events.ACTIVITY_CANCELLED,
    ],
)
def test_abandoned_activity_goes_on_without_us(trigger: int) -> None:
    bench = started_activity(ABANDON)
    queued = len(bench.queue)
    cancel(bench)
    assert len(bench.queue) == queued
    assert isinstance(outcome(bench), ActivityCancelled)
    bench.pull(trigger)
    assert len(bench.jobs) == 1


def test_timer_fires_once_and_cancel_resolves_nothing() -> None:
    fired, cancelled = Bench(TimerMachine(StartTimer(1, 1))), Bench(TimerMachine(StartTimer(1, 1)))
    for bench in (fired, cancelled):
        bench.pull("start")
        bench.pull(events.TIMER_STARTED)
    fired.pull(events.TIMER_FIRED)
    cancelled.queue = CommandQueue()
    cancelled.pull("cancel")
    assert fired.jobs == [FireTimer(1)]
    assert cancelled.jobs == []
    assert cancelled.queue.take_unsent()[-1].cancel_timer_command_attributes.timer_id == "1"


def test_zero_timer_is_still_sent_with_its_duration() -> None:
    bench = Bench(TimerMachine(StartTimer(1, 0)))
    bench.pull("start")
    (command,) = bench.queue.take_unsent()
    assert command.start_timer_command_attributes.HasField("start_to_fire_timeout")


@pytest.mark.parametrize(
    ("command", "event_type", "field"),
    [
        (
            CompleteWorkflowExecution(payload("1")),
            events.WORKFLOW_COMPLETED,
            "complete_workflow_execution_command_attributes",
        ),
        (
            FailWorkflowExecution(Failure(message="x")),
            events.WORKFLOW_FAILED,
            "fail_workflow_execution_command_attributes",
        ),
        (
            CancelWorkflowExecution(),
            events.WORKFLOW_CANCELLED,
            "cancel_workflow_execution_command_attributes",
        ),
        (
            ContinueAsNewWorkflowExecution("wf", "queue", (payload("1"),), {}, 1_500_000_000),
            events.WORKFLOW_CONTINUED_AS_NEW,
            "continue_as_new_workflow_execution_command_attributes",
        ),
    ],
)
def test_each_end_has_its_command_and_event(command: Any, event_type: int, field: str) -> None:
    machine = CloseMachine(command, None)
    queue = CommandQueue()
    machine.fire("close", queue)
    (message,) = queue.take_unsent()
    assert message.HasField(field)
    history = HistoryBuilder()
    history.add(event_type)
    assert queue.match(history.events[0], event_type) is machine
