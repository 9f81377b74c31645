"""Child workflows: how they start and end, and the four ways of cancelling them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lab.driver import Driven, Script, drive, make_run
from lab.history import ALL_CORE_FLAGS, HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    CancelChildWorkflow,
    ChildCancellation,
    ChildCancelled,
    ChildCompleted,
    ChildFailed,
    ChildStarted,
    ChildStartFailed,
    Command,
    CompleteWorkflowExecution,
    EventGroups,
    EvictionReason,
    Job,
    ResolveChild,
    ResolveChildStart,
    SignalWorkflow,
    StartChildWorkflow,
    StartTimer,
    UserMetadata,
)
from worker_core._machines import child_workflow, events
from worker_core._machines.child_workflow import CANCEL_TRIGGERS, ChildWorkflowMachine
from worker_core._machines.errors import InternalError, MalformedTask, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.table import Trigger
from worker_core.api.enums.v1 import (
    CommandType,
    ParentClosePolicy,
    RetryState,
    TimeoutType,
    WorkflowIdReusePolicy,
)
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflow.v1 import VersioningOverride
from worker_core.common import Priority, RetryPolicy

ABANDON = ChildCancellation.ABANDON
TRY = ChildCancellation.TRY_CANCEL
WAIT = ChildCancellation.WAIT_CANCELLATION_COMPLETED
ASK = ChildCancellation.WAIT_CANCELLATION_REQUESTED
END: Command = CompleteWorkflowExecution(payload("0"))


def start(cancellation: ChildCancellation = TRY, **more: Any) -> StartChildWorkflow:
    return StartChildWorkflow(
        1, "ns", "child", "Child", "queue", (), {}, cancellation=cancellation, **more
    )


# The table -----------------------------------------------------------------------------------


class Bench:
    """A machine with everything it can be fed with."""

    def __init__(self, cancellation: ChildCancellation = TRY) -> None:
        self.machine = ChildWorkflowMachine(start(cancellation))
        self.queue = CommandQueue()
        self.jobs: list[Job] = []
        self.history = HistoryBuilder()

    def pull(self, trigger: Trigger) -> None:
        if isinstance(trigger, int):
            self.write(trigger)
            self.machine.fire(trigger, self.history.events[-1], self.jobs)
        elif trigger == "start":
            self.machine.fire(trigger, self.queue)
        else:
            self.machine.fire(trigger, CancelChildWorkflow(1), self.queue, self.jobs)

    def write(self, event_type: int) -> None:
        history = self.history
        writers: dict[int, Callable[[int], int]] = {
            events.CHILD_STARTED: history.child_started,
            events.CHILD_START_FAILED: history.child_start_failed,
            events.CHILD_COMPLETED: history.child_completed,
            events.CHILD_FAILED: history.child_failed,
        }
        if event_type in writers:
            writers[event_type](5)
        else:
            history.add(event_type)


MACHINES = {"child": lambda: ChildWorkflowMachine(start())}


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(
    name: str, state: str, trigger: Trigger, transitions: set[tuple[type, str, Trigger, str]]
) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    bench.pull(trigger)
    goal = bench.machine.TABLE[state][trigger][0]
    assert bench.machine.state == goal
    assert (ChildWorkflowMachine, state, trigger, goal) in transitions


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    jobs = list(bench.jobs)
    fault = NondeterminismMismatch if isinstance(trigger, int) else InternalError
    with pytest.raises(fault, match="child workflow 'Child' with id 'child', which is"):
        bench.pull(trigger)
    assert bench.machine.state == state
    assert bench.jobs == jobs


def test_every_state_says_whether_it_is_final() -> None:
    for state, row in ChildWorkflowMachine.TABLE.items():
        leads_on = any(
            isinstance(trigger, int) or goal != state for trigger, (goal, _) in row.items()
        )
        assert leads_on == (state not in child_workflow.FINAL), state


# The start -----------------------------------------------------------------------------------


def sent(command: StartChildWorkflow) -> Any:
    queue = CommandQueue()
    ChildWorkflowMachine(command).fire("start", queue)
    (message,) = queue.take_unsent()
    assert message.command_type == CommandType.COMMAND_TYPE_START_CHILD_WORKFLOW_EXECUTION
    return message


def test_bare_start_sends_what_must_be_there() -> None:
    message = sent(start())
    attributes = message.start_child_workflow_execution_command_attributes
    assert attributes.namespace == "ns"
    assert attributes.workflow_id == "child"
    assert attributes.workflow_type.name == "Child"
    assert attributes.task_queue.name == "queue"
    assert attributes.task_queue.kind == 1
    for field in ("header", "memo", "priority"):
        assert attributes.HasField(field)
    for field in (
        "input",
        "retry_policy",
        "search_attributes",
        "versioning_override",
        "workflow_execution_timeout",
        "workflow_run_timeout",
        "workflow_task_timeout",
    ):
        assert not attributes.HasField(field)
    assert not message.HasField("user_metadata")


def test_start_sends_all_it_was_given() -> None:
    override = VersioningOverride()
    override.auto_upgrade = True
    message = sent(
        StartChildWorkflow(
            1,
            "ns",
            "child",
            "Child",
            "queue",
            (payload("1"), payload("2")),
            {"h": payload("h")},
            execution_timeout_ns=3 * 10**9,
            run_timeout_ns=2 * 10**9,
            task_timeout_ns=0,
            parent_close_policy=int(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON),
            id_reuse_policy=int(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE),
            retry_policy=RetryPolicy(maximum_attempts=3),
            cron_schedule="* * * * *",
            memo={"m": payload("m")},
            search_attributes={"s": payload("s")},
            inherit_build_id=True,
            versioning_override=override,
            priority=Priority(priority_key=2),
            metadata=UserMetadata(summary=payload("sum"), details=payload("det")),
            groups=EventGroups(signal_event_id=4),
        )
    )
    attributes = message.start_child_workflow_execution_command_attributes
    assert [one.data for one in attributes.input.payloads] == [b"1", b"2"]
    assert attributes.header.fields["h"].data == b"h"
    assert attributes.workflow_execution_timeout.seconds == 3
    assert attributes.workflow_run_timeout.seconds == 2
    assert attributes.HasField("workflow_task_timeout")
    assert attributes.parent_close_policy == ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON
    assert (
        attributes.workflow_id_reuse_policy
        == WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE
    )
    assert attributes.retry_policy.maximum_attempts == 3
    assert attributes.cron_schedule == "* * * * *"
    assert attributes.memo.fields["m"].data == b"m"
    assert attributes.search_attributes.indexed_fields["s"].data == b"s"
    assert attributes.inherit_build_id
    assert attributes.versioning_override == override
    assert attributes.priority.priority_key == 2
    assert message.user_metadata.summary.data == b"sum"
    assert message.user_metadata.details.data == b"det"
    assert message.event_group_markers[0].inbound_event.inbound_event_id == 4


def test_failed_start_says_why() -> None:
    bench = Bench()
    bring_to(bench.machine, "initiated", bench.pull)
    bench.pull(events.CHILD_START_FAILED)
    assert bench.jobs == [ResolveChildStart(1, ChildStartFailed("child", "Child", 1))]


# The end -------------------------------------------------------------------------------------


def started(cancellation: ChildCancellation = TRY) -> Bench:
    bench = Bench(cancellation)
    for trigger in ("start", events.CHILD_INITIATED, events.CHILD_STARTED):
        bench.pull(trigger)
    assert bench.jobs == [ResolveChildStart(1, ChildStarted("child-run"))]
    bench.jobs.clear()
    bench.queue = CommandQueue()
    return bench


def outcome(bench: Bench) -> Any:
    (job,) = bench.jobs
    assert isinstance(job, ResolveChild)
    return job.resolution


def check_info(failure: Failure, retry_state: int) -> None:
    info = failure.child_workflow_execution_failure_info
    assert info.namespace == "ns"
    assert info.workflow_execution.workflow_id == "child"
    assert info.workflow_execution.run_id == "child-run"
    assert info.workflow_type.name == "Child"
    assert (info.initiated_event_id, info.started_event_id) == (1, 2)
    assert info.retry_state == retry_state


def test_result_is_handed_on() -> None:
    bench = started()
    bench.pull(events.CHILD_COMPLETED)
    assert outcome(bench) == ChildCompleted(payload("1"))


def test_no_result_is_none() -> None:
    bench = started()
    bench.history.add(events.CHILD_COMPLETED)
    bench.machine.fire(events.CHILD_COMPLETED, bench.history.events[-1], bench.jobs)
    assert outcome(bench) == ChildCompleted(None)


def test_two_results_are_malformed() -> None:
    bench = started()
    bench.history.child_completed(5)
    event = bench.history.events[-1]
    event.child_workflow_execution_completed_event_attributes.result.payloads.append(payload("2"))
    with pytest.raises(MalformedTask, match="2 result payloads"):
        bench.machine.fire(events.CHILD_COMPLETED, event, bench.jobs)


def test_failure_carries_its_cause() -> None:
    bench = started()
    bench.pull(events.CHILD_FAILED)
    resolution = outcome(bench)
    assert isinstance(resolution, ChildFailed)
    assert resolution.failure.message == "Child Workflow execution failed"
    assert resolution.failure.cause.message == "no"
    check_info(resolution.failure, 5)


def test_timeout() -> None:
    bench = started()
    bench.history.child_timed_out(5)
    bench.machine.fire(events.CHILD_TIMED_OUT, bench.history.events[-1], bench.jobs)
    resolution = outcome(bench)
    assert isinstance(resolution, ChildFailed)
    assert resolution.failure.message == "Child Workflow execution timed out"
    assert resolution.failure.cause.message == "Timed out"
    timeout = resolution.failure.cause.timeout_failure_info
    assert timeout.timeout_type == TimeoutType.TIMEOUT_TYPE_START_TO_CLOSE
    check_info(resolution.failure, RetryState.RETRY_STATE_TIMEOUT)


def test_termination() -> None:
    bench = started()
    bench.pull(events.CHILD_TERMINATED)
    resolution = outcome(bench)
    assert isinstance(resolution, ChildFailed)
    assert resolution.failure.message == "Child Workflow execution terminated"
    assert resolution.failure.cause.message == "Terminated"
    assert resolution.failure.cause.HasField("terminated_failure_info")
    check_info(resolution.failure, RetryState.RETRY_STATE_NON_RETRYABLE_FAILURE)


def test_cancelled_from_elsewhere() -> None:
    bench = started()
    bench.pull(events.CHILD_CANCELLED)
    resolution = outcome(bench)
    assert isinstance(resolution, ChildCancelled)
    assert resolution.failure.message == "Child Workflow execution cancelled"
    assert resolution.failure.cause.HasField("canceled_failure_info")
    check_info(resolution.failure, RetryState.RETRY_STATE_NON_RETRYABLE_FAILURE)


# Cancelling ----------------------------------------------------------------------------------


def cancel(bench: Bench, reason: str = "enough") -> None:
    bench.machine.cancel(CancelChildWorkflow(1, reason), bench.queue, bench.jobs)


def test_every_cancellation_has_its_trigger() -> None:
    assert set(CANCEL_TRIGGERS) == set(ChildCancellation)


@pytest.mark.parametrize("cancellation", list(ChildCancellation))
def test_cancel_before_it_is_sent_leaves_no_command(cancellation: ChildCancellation) -> None:
    bench = Bench(cancellation)
    bench.pull("start")
    cancel(bench, "quick")
    assert bench.queue.take_unsent() == []
    (job,) = bench.jobs
    assert isinstance(job, ResolveChildStart)
    assert isinstance(job.resolution, ChildCancelled)
    failure = job.resolution.failure
    assert failure.message == "Child Workflow Execution cancelled before scheduled: quick"
    assert failure.cause.HasField("canceled_failure_info")
    info = failure.child_workflow_execution_failure_info
    assert info.workflow_execution.workflow_id == "child"
    assert (info.initiated_event_id, info.started_event_id) == (0, 0)
    assert info.retry_state == RetryState.RETRY_STATE_NON_RETRYABLE_FAILURE


@pytest.mark.parametrize("state", ["initiated", "started"])
@pytest.mark.parametrize("cancellation", [TRY, ABANDON])
def test_cancel_that_does_not_wait_resolves_the_child_started_or_not(
    state: str, cancellation: ChildCancellation
) -> None:
    bench = Bench(cancellation)
    bring_to(bench.machine, state, bench.pull)
    bench.jobs.clear()
    cancel(bench)
    assert isinstance(outcome(bench), ChildCancelled)
    assert bench.machine.state == "let go"


@pytest.mark.parametrize("cancellation", [TRY, ABANDON])
@pytest.mark.parametrize(
    "late",
    [
        [events.CHILD_START_FAILED],
        [events.CHILD_STARTED, events.CHILD_COMPLETED],
        [events.CHILD_STARTED, events.CHILD_FAILED],
        [events.CHILD_STARTED, events.CHILD_CANCELLED],
        [events.CHILD_STARTED, events.CHILD_TIMED_OUT],
        [events.CHILD_STARTED, events.CHILD_TERMINATED],
    ],
)
def test_what_a_child_does_after_it_was_let_go_is_ignored(
    cancellation: ChildCancellation, late: list[int]
) -> None:
    bench = Bench(cancellation)
    bring_to(bench.machine, "initiated", bench.pull)
    cancel(bench)
    for trigger in late:
        bench.pull(trigger)
    assert len(bench.jobs) == 1
    assert bench.machine.is_final


@pytest.mark.parametrize("cancellation", [WAIT, ASK])
def test_cancel_that_waits_asks_each_time_and_resolves_with_the_end(
    cancellation: ChildCancellation,
) -> None:
    bench = started(cancellation)
    cancel(bench)
    cancel(bench)
    assert len(bench.queue.take_unsent()) == 2
    assert bench.jobs == []
    bench.pull(events.CHILD_COMPLETED)
    assert isinstance(outcome(bench), ChildCompleted)


def test_abandon_asks_nothing() -> None:
    bench = started(ABANDON)
    cancel(bench)
    assert bench.queue.take_unsent() == []


@pytest.mark.parametrize(("state", "run_id"), [("initiated", ""), ("started", "child-run")])
def test_request_names_the_child_and_the_reason_as_it_is(state: str, run_id: str) -> None:
    bench = Bench(WAIT)
    bench.machine = ChildWorkflowMachine(
        start(
            WAIT,
            metadata=UserMetadata(summary=payload("sum")),
            groups=EventGroups(update_id="update"),
        )
    )
    bring_to(bench.machine, state, bench.pull)
    bench.queue = CommandQueue()
    cancel(bench)
    (message,) = bench.queue.take_unsent()
    attributes = message.request_cancel_external_workflow_execution_command_attributes
    assert attributes.namespace == "ns"
    assert attributes.workflow_id == "child"
    assert attributes.run_id == run_id
    assert attributes.child_workflow_only
    assert attributes.reason == "enough"
    assert message.user_metadata.summary.data == b"sum"
    assert message.event_group_markers[0].inbound_update.inbound_update_id == "update"


def test_request_with_an_origin_of_its_own_keeps_it() -> None:
    bench = started(WAIT)
    bench.machine.cancel(
        CancelChildWorkflow(1, groups=EventGroups(signal_event_id=9)), bench.queue, bench.jobs
    )
    (message,) = bench.queue.take_unsent()
    assert message.event_group_markers[0].inbound_event.inbound_event_id == 9


# In a run ------------------------------------------------------------------------------------


def lived(flags: tuple[int, ...] = ALL_CORE_FLAGS) -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.whole_task(flags)
    return history


def replay(history: HistoryBuilder, *turns: list[Command]) -> Driven:
    return drive(make_run(), history.replay(), Script(*turns))


def jobs_of(driven: Driven) -> list[Job]:
    return [job for activation in driven.activations[1:] for job in activation.jobs]


@pytest.mark.parametrize(
    ("name", "workflow_id", "named"),
    [("Other", "child", "'Other'"), ("Child", "7", "with id '7'")],
)
@pytest.mark.parametrize("flags", [ALL_CORE_FLAGS, (2, 3, 4)])
def test_identity_is_compared_where_the_history_says_so(
    name: str, workflow_id: str, named: str, flags: tuple[int, ...]
) -> None:
    history = lived(flags)
    history.child_initiated(name, workflow_id)
    history.completed()
    driven = replay(history, [start(), END])
    if 1 in flags:
        assert driven.evicted is not None
        assert driven.evicted.reason is EvictionReason.NONDETERMINISM
        assert named in driven.evicted.message
    else:
        assert driven.evicted is None


def test_other_command_than_the_child_in_the_history_names_it() -> None:
    history = lived()
    history.child_initiated("Shipping", "ship-1")
    history.completed()
    driven = replay(history, [END])
    assert driven.evicted is not None
    assert "('Shipping' with id 'ship-1')" in driven.evicted.message


def test_a_cancelled_child_end_to_end() -> None:
    history = lived()
    initiated = history.child_initiated()
    history.child_started(initiated)
    history.whole_task()
    request = history.cancel_external_initiated("child")
    history.external_cancel_requested(request)
    history.child_cancelled(initiated)
    history.whole_task()
    history.completed()
    driven = replay(history, [start(WAIT)], [CancelChildWorkflow(1, "enough")], [END])
    assert driven.evicted is None
    first, second = jobs_of(driven)
    assert first == ResolveChildStart(1, ChildStarted("child-run"))
    assert isinstance(second, ResolveChild)
    assert isinstance(second.resolution, ChildCancelled)


def test_request_that_fails_is_no_news() -> None:
    history = lived()
    initiated = history.child_initiated()
    history.child_started(initiated)
    history.whole_task()
    request = history.cancel_external_initiated("child")
    history.cancel_external_failed(request)
    history.signaled()
    history.whole_task()
    history.completed()
    driven = replay(history, [start(WAIT)], [CancelChildWorkflow(1)], [END])
    assert driven.evicted is None
    _, signal = jobs_of(driven)
    assert isinstance(signal, SignalWorkflow)


def test_abandoned_child_that_fails_later_is_no_news() -> None:
    history = lived()
    initiated = history.child_initiated()
    history.child_started(initiated)
    history.whole_task()
    history.timer_started()
    history.child_failed(initiated)
    history.signaled()
    history.whole_task()
    history.completed()
    driven = replay(
        history, [start(ABANDON)], [CancelChildWorkflow(1), StartTimer(1, 1)], [], [END]
    )
    assert driven.evicted is None
    kinds = [type(job) for job in jobs_of(driven)]
    assert kinds == [ResolveChildStart, ResolveChild, SignalWorkflow]


def test_end_without_a_child_does_not_fit() -> None:
    history = lived()
    history.child_initiated()
    history.child_started(99)
    history.whole_task()
    driven = replay(history, [start()])
    assert driven.evicted is not None
    assert "belongs to event 99" in driven.evicted.message
