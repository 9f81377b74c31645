"""Nexus operations as their caller sees them: start, end, and four ways of cancelling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.driver import Driven, Script, drive, make_run
from lab.history import ALL_CORE_FLAGS, HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    Command,
    CompleteWorkflowExecution,
    EventGroups,
    Job,
    NexusCancellation,
    NexusCompleted,
    NexusFailed,
    NexusStarted,
    RequestCancelNexusOperation,
    ResolveNexus,
    ResolveNexusStart,
    ScheduleNexusOperation,
    StartTimer,
    UserMetadata,
)
from worker_core._machines import events, nexus_operation
from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.nexus_operation import CANCEL_TRIGGERS, NexusOperationMachine
from worker_core._machines.table import Trigger
from worker_core.api.failure.v1 import Failure

ABANDON = NexusCancellation.ABANDON
TRY = NexusCancellation.TRY_CANCEL
WAIT = NexusCancellation.WAIT_COMPLETED
ASK = NexusCancellation.WAIT_REQUESTED
END: Command = CompleteWorkflowExecution(payload("0"))

ENDS = (
    events.NEXUS_COMPLETED,
    events.NEXUS_FAILED,
    events.NEXUS_CANCELLED,
    events.NEXUS_TIMED_OUT,
)
FAILURES = ENDS[1:]


def schedule(cancellation: NexusCancellation = WAIT, **more: Any) -> ScheduleNexusOperation:
    return ScheduleNexusOperation(
        1, "endpoint", "service", "op", payload("in"), {}, cancellation=cancellation, **more
    )


# The table -----------------------------------------------------------------------------------


class Bench:
    """A machine with everything it can be fed with."""

    def __init__(self, cancellation: NexusCancellation = WAIT, **more: Any) -> None:
        self.machine = NexusOperationMachine(schedule(cancellation, **more))
        self.queue = CommandQueue()
        self.jobs: list[Job] = []
        self.history = HistoryBuilder()

    def pull(self, trigger: Trigger) -> None:
        if isinstance(trigger, int):
            self.write(trigger)
            self.machine.fire(trigger, self.history.events[-1], self.jobs)
        elif trigger == "schedule":
            self.machine.fire(trigger, self.queue)
        else:
            self.machine.fire(trigger, RequestCancelNexusOperation(1), self.queue, self.jobs)

    def write(self, event_type: int) -> None:
        history = self.history
        writers: dict[int, Callable[[int], int]] = {
            events.NEXUS_STARTED: history.nexus_started,
            events.NEXUS_COMPLETED: history.nexus_completed,
            events.NEXUS_FAILED: history.nexus_failed,
            events.NEXUS_CANCELLED: history.nexus_cancelled,
            events.NEXUS_TIMED_OUT: history.nexus_timed_out,
            events.NEXUS_CANCEL_FAILED: history.nexus_cancel_failed,
        }
        if event_type in writers:
            writers[event_type](1)
        else:
            history.add(event_type)

    def cancel(self) -> None:
        self.machine.cancel(RequestCancelNexusOperation(1), self.queue, self.jobs)


MACHINES = {"nexus": lambda: NexusOperationMachine(schedule())}


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(
    name: str, state: str, trigger: Trigger, transitions: set[tuple[type, str, Trigger, str]]
) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    bench.pull(trigger)
    goal = bench.machine.TABLE[state][trigger][0]
    assert bench.machine.state == goal
    assert (NexusOperationMachine, state, trigger, goal) in transitions


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench()
    bring_to(bench.machine, state, bench.pull)
    jobs = list(bench.jobs)
    fault = NondeterminismMismatch if isinstance(trigger, int) else InternalError
    with pytest.raises(fault, match="Nexus operation 'op' of service 'service', which is"):
        bench.pull(trigger)
    assert bench.machine.state == state
    assert bench.jobs == jobs


def test_every_state_that_leads_nowhere_is_final() -> None:
    for state, row in NexusOperationMachine.TABLE.items():
        leads_on = any(goal != state for goal, _ in row.values())
        assert leads_on == (state not in nexus_operation.FINAL), state


# The start -----------------------------------------------------------------------------------


def test_bare_command() -> None:
    bench = Bench()
    bench.pull("schedule")
    (message,) = bench.queue.take_unsent()
    attributes = message.schedule_nexus_operation_command_attributes
    assert attributes.endpoint == "endpoint"
    assert attributes.service == "service"
    assert attributes.operation == "op"
    assert attributes.input.data == b"in"
    assert dict(attributes.nexus_header) == {}
    for field in (
        "schedule_to_close_timeout",
        "schedule_to_start_timeout",
        "start_to_close_timeout",
    ):
        assert not attributes.HasField(field)


def test_full_command() -> None:
    bench = Bench()
    bench.machine = NexusOperationMachine(
        ScheduleNexusOperation(
            1,
            "endpoint",
            "service",
            "op",
            payload("in"),
            {"h": "v"},
            schedule_to_close_timeout_ns=3 * 10**9,
            schedule_to_start_timeout_ns=2 * 10**9,
            start_to_close_timeout_ns=10**9,
            metadata=UserMetadata(summary=payload("sum")),
            groups=EventGroups(signal_event_id=4),
        )
    )
    bench.pull("schedule")
    (message,) = bench.queue.take_unsent()
    attributes = message.schedule_nexus_operation_command_attributes
    assert dict(attributes.nexus_header) == {"h": "v"}
    assert attributes.schedule_to_close_timeout.seconds == 3
    assert attributes.schedule_to_start_timeout.seconds == 2
    assert attributes.start_to_close_timeout.seconds == 1
    assert message.user_metadata.summary.data == b"sum"
    assert message.event_group_markers[0].inbound_event.inbound_event_id == 4


def scheduled(cancellation: NexusCancellation = WAIT, **more: Any) -> Bench:
    bench = Bench(cancellation, **more)
    bring_to(bench.machine, "scheduled", bench.pull)
    bench.queue = CommandQueue()
    return bench


def started(cancellation: NexusCancellation = WAIT) -> Bench:
    bench = scheduled(cancellation)
    bench.pull(events.NEXUS_STARTED)
    assert bench.jobs == [ResolveNexusStart(1, NexusStarted("token"))]
    bench.jobs.clear()
    return bench


def outcome(bench: Bench) -> Any:
    (job,) = bench.jobs
    assert isinstance(job, ResolveNexus)
    return job.resolution


def test_completed_at_once_resolves_start_and_end_together() -> None:
    bench = scheduled()
    bench.pull(events.NEXUS_COMPLETED)
    assert bench.jobs == [
        ResolveNexusStart(1, NexusStarted(None)),
        ResolveNexus(1, NexusCompleted(payload("1"))),
    ]


@pytest.mark.parametrize(
    ("trigger", "message"), list(zip(FAILURES, ("no", "cancelled", "late"), strict=True))
)
def test_end_before_the_start_fails_the_start_alone(trigger: int, message: str) -> None:
    bench = scheduled()
    bench.pull(trigger)
    (job,) = bench.jobs
    assert isinstance(job, ResolveNexusStart)
    assert isinstance(job.resolution, NexusFailed)
    assert job.resolution.failure.message == message


@pytest.mark.parametrize(
    ("trigger", "message"), list(zip(FAILURES, ("no", "cancelled", "late"), strict=True))
)
def test_end_after_the_start_resolves_the_operation(trigger: int, message: str) -> None:
    bench = started()
    bench.pull(trigger)
    resolution = outcome(bench)
    assert isinstance(resolution, NexusFailed)
    assert resolution.failure.message == message


def test_no_result_is_none() -> None:
    bench = started()
    bench.history.add(events.NEXUS_COMPLETED)
    bench.machine.fire(events.NEXUS_COMPLETED, bench.history.events[-1], bench.jobs)
    assert outcome(bench) == NexusCompleted(None)


@pytest.mark.parametrize("trigger", FAILURES)
def test_failure_that_the_server_does_not_name_still_fails(trigger: int) -> None:
    bench = started()
    bench.history.add(trigger)
    bench.machine.fire(trigger, bench.history.events[-1], bench.jobs)
    assert "does not say why" in outcome(bench).failure.message


def test_operation_id_of_older_servers_is_its_token() -> None:
    bench = scheduled()
    bench.history.add(events.NEXUS_STARTED, operation_id="id")
    bench.machine.fire(events.NEXUS_STARTED, bench.history.events[-1], bench.jobs)
    assert bench.jobs == [ResolveNexusStart(1, NexusStarted("id"))]


# Cancelling ----------------------------------------------------------------------------------


def check_info(failure: Failure, *, token: str) -> None:
    info = failure.nexus_operation_execution_failure_info
    assert info.scheduled_event_id == 1
    assert (info.endpoint, info.service, info.operation) == ("endpoint", "service", "op")
    assert info.operation_token == token


def test_every_cancellation_has_its_trigger() -> None:
    assert set(CANCEL_TRIGGERS) == set(NexusCancellation)


@pytest.mark.parametrize("cancellation", list(NexusCancellation))
def test_cancel_before_it_is_sent_leaves_no_command(cancellation: NexusCancellation) -> None:
    bench = Bench(cancellation)
    bench.pull("schedule")
    bench.cancel()
    assert bench.queue.take_unsent() == []
    (job,) = bench.jobs
    assert isinstance(job, ResolveNexusStart)
    assert isinstance(job.resolution, NexusFailed)
    failure = job.resolution.failure
    assert failure.message == "Nexus Operation cancelled before scheduled"
    assert failure.cause.HasField("canceled_failure_info")
    assert failure.nexus_operation_execution_failure_info.scheduled_event_id == 0


@pytest.mark.parametrize("is_started", [False, True])
@pytest.mark.parametrize(("cancellation", "asks"), [(TRY, 1), (ABANDON, 0)])
def test_cancel_that_does_not_wait_resolves_at_once_and_ignores_the_rest(
    cancellation: NexusCancellation, asks: int, is_started: bool
) -> None:
    for late in ENDS:
        bench = started(cancellation) if is_started else scheduled(cancellation)
        bench.cancel()
        bench.cancel()
        assert len(bench.queue.take_unsent()) == asks
        resolution = outcome(bench)
        assert isinstance(resolution, NexusFailed)
        assert resolution.failure.message == "Nexus operation cancelled after starting"
        assert resolution.failure.cause.HasField("canceled_failure_info")
        check_info(resolution.failure, token="token" if is_started else "")
        if asks:
            bench.pull(events.NEXUS_CANCEL_REQUESTED)
        if not is_started:
            bench.pull(events.NEXUS_STARTED)
        bench.pull(late)
        assert len(bench.jobs) == 1


def test_request_names_the_operation_and_carries_its_texts() -> None:
    bench = scheduled(
        WAIT, metadata=UserMetadata(summary=payload("sum")), groups=EventGroups(update_id="u")
    )
    bench.cancel()
    (message,) = bench.queue.take_unsent()
    assert message.request_cancel_nexus_operation_command_attributes.scheduled_event_id == 1
    assert message.user_metadata.summary.data == b"sum"
    assert message.event_group_markers[0].inbound_update.inbound_update_id == "u"


@pytest.mark.parametrize("answer", [events.NEXUS_CANCEL_COMPLETED, events.NEXUS_CANCEL_FAILED])
@pytest.mark.parametrize("end", ENDS)
def test_cancel_that_waits_for_the_end_resolves_with_it(answer: int, end: int) -> None:
    bench = started(WAIT)
    bench.cancel()
    bench.cancel()
    assert len(bench.queue.take_unsent()) == 1
    bench.pull(events.NEXUS_CANCEL_REQUESTED)
    bench.pull(answer)
    assert bench.jobs == []
    bench.pull(end)
    expected = NexusCompleted if end == events.NEXUS_COMPLETED else NexusFailed
    assert isinstance(outcome(bench), expected)


@pytest.mark.parametrize("is_started", [False, True])
def test_cancel_that_waits_for_the_request_resolves_with_it(is_started: bool) -> None:
    bench = started(ASK) if is_started else scheduled(ASK)
    bench.cancel()
    bench.pull(events.NEXUS_CANCEL_REQUESTED)
    assert bench.jobs == []
    bench.pull(events.NEXUS_CANCEL_COMPLETED)
    failure = outcome(bench).failure
    assert failure.message == "Nexus operation cancellation request completed"
    assert failure.cause.HasField("canceled_failure_info")
    check_info(failure, token="token" if is_started else "")
    bench.pull(events.NEXUS_CANCELLED)
    assert len(bench.jobs) == 1


@pytest.mark.parametrize("with_failure", [True, False])
def test_request_that_could_not_be_passed_on_fails_the_wait(with_failure: bool) -> None:
    bench = started(ASK)
    bench.cancel()
    if with_failure:
        bench.pull(events.NEXUS_CANCEL_FAILED)
    else:
        bench.history.add(events.NEXUS_CANCEL_FAILED)
        bench.machine.fire(events.NEXUS_CANCEL_FAILED, bench.history.events[-1], bench.jobs)
    failure = outcome(bench).failure
    text = "Nexus operation cancellation request failed"
    assert failure.message == text
    assert failure.cause.message == ("refused" if with_failure else text)
    check_info(failure, token="token")
    bench.pull(events.NEXUS_COMPLETED)
    assert bench.jobs[-1] == ResolveNexus(1, NexusCompleted(payload("1")))


# In a run ------------------------------------------------------------------------------------


def lived(flags: tuple[int, ...] = ALL_CORE_FLAGS) -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.whole_task(flags)
    return history


def replay(history: HistoryBuilder, *turns: list[Command]) -> Driven:
    return drive(make_run(), history.replay(), Script(*turns))


@pytest.mark.parametrize(
    ("operation", "service", "named"),
    [("other", "service", "'other'"), ("op", "elsewhere", "'elsewhere'")],
)
@pytest.mark.parametrize("flags", [ALL_CORE_FLAGS, (1, 2, 3)])
def test_identity_is_compared_where_the_history_says_so(
    operation: str, service: str, named: str, flags: tuple[int, ...]
) -> None:
    history = lived(flags)
    history.nexus_scheduled(operation, service)
    history.completed()
    driven = replay(history, [schedule(), END])
    if 4 in flags:
        assert driven.evicted is not None
        assert named in driven.evicted.message
    else:
        assert driven.evicted is None


def test_other_command_names_what_the_history_has() -> None:
    history = lived()
    history.nexus_scheduled("pay", "bank")
    history.completed()
    driven = replay(history, [END])
    assert driven.evicted is not None
    assert "('pay' of service 'bank')" in driven.evicted.message


@pytest.mark.parametrize("answer_is_late", [False, True])
def test_answer_to_a_request_may_come_after_the_end(answer_is_late: bool) -> None:
    history = lived()
    operation = history.nexus_scheduled()
    history.nexus_started(operation)
    history.whole_task()
    history.nexus_cancel_requested(operation)
    if not answer_is_late:
        history.nexus_cancel_completed(operation)
    history.nexus_cancelled(operation)
    history.whole_task()
    timer = history.timer_started()
    if answer_is_late:
        history.nexus_cancel_completed(operation)
    history.signaled()
    history.whole_task()
    history.completed()
    driven = replay(
        history, [schedule()], [RequestCancelNexusOperation(1)], [StartTimer(1, 1)], [END]
    )
    assert driven.evicted is None
    assert driven.run._progress.by_event.keys() == {timer}  # the operation is forgotten
    kinds = [type(job) for activation in driven.activations[1:3] for job in activation.jobs]
    assert kinds == [ResolveNexusStart, ResolveNexus]


def test_end_of_nothing_does_not_fit() -> None:
    history = lived()
    history.nexus_scheduled()
    history.nexus_completed(99)
    history.whole_task()
    driven = replay(history, [schedule()])
    assert driven.evicted is not None
    assert "belongs to event 99" in driven.evicted.message


# Any order -----------------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(NexusCancellation)), st.data())
def test_whatever_happens_the_code_hears_of_each_operation_once(
    cancellation: NexusCancellation, data: st.DataObject
) -> None:
    """Any order that a server may write: at most one start, and one end that counts."""
    bench = scheduled(cancellation)
    request = ""  # "", sent, recorded, answered
    is_started = is_over = False
    for _ in range(8):
        choices = ["cancel"]
        if not is_over:
            choices += ["end"] if is_started else ["start", "end"]
        if request == "sent":
            choices = ["recorded"]  # what was asked for comes first
        elif request == "recorded":
            choices.append("answer")
        choice = data.draw(st.sampled_from(choices))
        if choice == "cancel":
            bench.cancel()
            if bench.queue.take_unsent():
                assert request == ""
                request = "sent"
        elif choice == "recorded":
            bench.pull(events.NEXUS_CANCEL_REQUESTED)
            request = "recorded"
        elif choice == "start":
            bench.pull(events.NEXUS_STARTED)
            is_started = True
        elif choice == "end":
            bench.pull(data.draw(st.sampled_from(ENDS)))
            is_over = True
        else:
            bench.pull(
                data.draw(
                    st.sampled_from([events.NEXUS_CANCEL_COMPLETED, events.NEXUS_CANCEL_FAILED])
                )
            )
            request = "answered"
    starts = [job for job in bench.jobs if isinstance(job, ResolveNexusStart)]
    ends = [job for job in bench.jobs if isinstance(job, ResolveNexus)]
    assert len(starts) <= 1
    assert len(ends) <= (2 if cancellation is ASK else 1)
    if is_over:
        assert bench.machine.is_final
        assert starts or ends
        assert bench.machine.expects_events == (request in ("sent", "recorded"))
    if starts and isinstance(starts[0].resolution, NexusFailed):
        assert not ends
    if ends and starts:
        assert bench.jobs.index(starts[0]) < bench.jobs.index(ends[0])
