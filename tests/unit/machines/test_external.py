"""Signals to other workflows, and requests to cancel them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lab.driver import Driven, Script, drive, make_run
from lab.history import HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    CancelSignalExternal,
    Command,
    CompleteWorkflowExecution,
    EventGroups,
    Job,
    RequestCancelExternalWorkflow,
    ResolveCancelExternal,
    ResolveSignalExternal,
    SignalExternalWorkflow,
    UserMetadata,
)
from worker_core._machines import events
from worker_core._machines.cancel_external import CancelExternalMachine
from worker_core._machines.commands import REQUEST_CANCEL_EXTERNAL, make_command
from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.signal_external import SignalExternalMachine
from worker_core._machines.table import Machine, Trigger
from worker_core.api.failure.v1 import Failure

END: Command = CompleteWorkflowExecution(payload("0"))


def signal(**more: Any) -> SignalExternalWorkflow:
    return SignalExternalWorkflow(1, "ns", "other", "", "sig", (), {}, **more)


# The tables ----------------------------------------------------------------------------------


class Bench:
    """A machine with everything it can be fed with."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.queue = CommandQueue()
        self.jobs: list[Job] = []
        self.history = HistoryBuilder()

    def pull(self, trigger: Trigger) -> None:
        if isinstance(trigger, int):
            self.history.add(trigger)
            self.machine.fire(trigger, self.history.events[-1], self.jobs)
        elif trigger == "take back":
            self.machine.fire(trigger, self.jobs)
        else:
            self.machine.fire(trigger, self.queue)


def a_request(seq: int | None = 1) -> CancelExternalMachine:
    return CancelExternalMachine("other", lambda: make_command(REQUEST_CANCEL_EXTERNAL), seq)


MACHINES: dict[str, Callable[[], Machine]] = {
    "signal": lambda: SignalExternalMachine(signal()),
    "cancel": a_request,
}


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(
    name: str, state: str, trigger: Trigger, transitions: set[tuple[type, str, Trigger, str]]
) -> None:
    bench = Bench(MACHINES[name]())
    bring_to(bench.machine, state, bench.pull)
    bench.pull(trigger)
    goal = bench.machine.TABLE[state][trigger][0]
    assert bench.machine.state == goal
    assert (type(bench.machine), state, trigger, goal) in transitions


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench(MACHINES[name]())
    bring_to(bench.machine, state, bench.pull)
    jobs = list(bench.jobs)
    fault = NondeterminismMismatch if isinstance(trigger, int) else InternalError
    with pytest.raises(fault, match=f"which is {state}"):
        bench.pull(trigger)
    assert bench.machine.state == state
    assert bench.jobs == jobs


# Signals -------------------------------------------------------------------------------------


def test_bare_signal_sends_what_must_be_there() -> None:
    bench = Bench(SignalExternalMachine(signal()))
    bench.pull("send")
    (message,) = bench.queue.take_unsent()
    attributes = message.signal_external_workflow_execution_command_attributes
    assert attributes.namespace == "ns"
    assert attributes.execution.workflow_id == "other"
    assert attributes.execution.run_id == ""
    assert attributes.signal_name == "sig"
    assert not attributes.HasField("input")
    assert not attributes.HasField("header")
    assert not attributes.child_workflow_only


def test_signal_sends_all_it_was_given() -> None:
    bench = Bench(
        SignalExternalMachine(
            SignalExternalWorkflow(
                1,
                "ns",
                "other",
                "their-run",
                "sig",
                (payload("1"),),
                {"h": payload("h")},
                child_only=True,
                metadata=UserMetadata(summary=payload("sum")),
                groups=EventGroups(update_id="update"),
            )
        )
    )
    bench.pull("send")
    (message,) = bench.queue.take_unsent()
    attributes = message.signal_external_workflow_execution_command_attributes
    assert attributes.execution.run_id == "their-run"
    assert attributes.input.payloads[0].data == b"1"
    assert attributes.header.fields["h"].data == b"h"
    assert attributes.child_workflow_only
    assert message.user_metadata.summary.data == b"sum"
    assert message.event_group_markers[0].inbound_update.inbound_update_id == "update"


def test_signal_taken_back_in_time_was_never_sent() -> None:
    bench = Bench(SignalExternalMachine(signal()))
    bench.pull("send")
    bench.pull("take back")
    assert bench.queue.take_unsent() == []
    (job,) = bench.jobs
    assert isinstance(job, ResolveSignalExternal)
    assert job.failure is not None
    assert job.failure.message == "Signal was cancelled before being sent"
    assert job.failure.HasField("canceled_failure_info")


def application(failure: Failure | None) -> tuple[str, str]:
    assert failure is not None
    assert failure.HasField("application_failure_info")
    return failure.message, failure.application_failure_info.type


@pytest.mark.parametrize(
    ("cause", "reason", "type_name"),
    [
        (0, "unknown", "Unspecified"),
        (1, "it was not found", "ExternalWorkflowExecutionNotFound"),
        (2, "it was not found", "NamespaceNotFound"),
        (3, "The per-workflow signal limit was exceeded", "SignalCountLimitExceeded"),
        (99, "unknown", "Unspecified"),
    ],
)
def test_signal_that_failed_says_why(cause: int, reason: str, type_name: str) -> None:
    bench = Bench(SignalExternalMachine(signal()))
    bring_to(bench.machine, "sent", bench.pull)
    bench.history.signal_external_failed(1, cause)
    bench.machine.fire(events.SIGNAL_EXTERNAL_FAILED, bench.history.events[-1], bench.jobs)
    (job,) = bench.jobs
    assert isinstance(job, ResolveSignalExternal)
    assert application(job.failure) == (
        f"Unable to signal external workflow because {reason}",
        type_name,
    )


# Requests to cancel --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cause", "reason", "type_name"),
    [
        (0, "unknown", "Unspecified"),
        (1, "not found", "ExternalWorkflowExecutionNotFound"),
        (2, "not found", "NamespaceNotFound"),
        (99, "unknown", "Unspecified"),
    ],
)
def test_request_that_failed_says_why(cause: int, reason: str, type_name: str) -> None:
    bench = Bench(a_request())
    bring_to(bench.machine, "asked", bench.pull)
    bench.history.cancel_external_failed(1, cause)
    bench.machine.fire(events.CANCEL_EXTERNAL_FAILED, bench.history.events[-1], bench.jobs)
    (job,) = bench.jobs
    assert isinstance(job, ResolveCancelExternal)
    assert application(job.failure) == (
        f"Unable to cancel external workflow because {reason}",
        type_name,
    )


@pytest.mark.parametrize(
    "trigger", [events.CANCEL_EXTERNAL_FAILED, events.EXTERNAL_CANCEL_REQUESTED]
)
def test_request_nobody_asked_for_resolves_nothing(trigger: int) -> None:
    bench = Bench(a_request(None))
    bring_to(bench.machine, "asked", bench.pull)
    bench.pull(trigger)
    assert bench.jobs == []


# In a run ------------------------------------------------------------------------------------


def lived() -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    return history


def replay(history: HistoryBuilder, *turns: list[Command]) -> Driven:
    return drive(make_run(), history.replay(), Script(*turns))


def test_request_names_the_run_that_asked() -> None:
    history = HistoryBuilder()
    history.started()
    history.task()
    request = RequestCancelExternalWorkflow(
        1, "ns", "other", "their-run", "enough", groups=EventGroups(signal_event_id=3)
    )
    driven = drive(make_run(), history.poll(), Script([request]))
    (message,) = driven.commands
    attributes = message.request_cancel_external_workflow_execution_command_attributes  # type: ignore[attr-defined]
    assert attributes.namespace == "ns"
    assert attributes.workflow_id == "other"
    assert attributes.run_id == "their-run"
    assert not attributes.child_workflow_only
    assert attributes.reason == "Cancel requested by workflow with run id run with reason: enough"
    (marker,) = message.event_group_markers  # type: ignore[attr-defined]
    assert marker.inbound_event.inbound_event_id == 3


@pytest.mark.parametrize("delivered", [True, False])
def test_signal_and_request_resolve_each_its_own(delivered: bool) -> None:
    history = lived()
    first = history.signal_external_initiated()
    second = history.cancel_external_initiated()
    if delivered:
        history.external_cancel_requested(second)
        history.external_signaled(first)
    else:
        history.cancel_external_failed(second)
        history.signal_external_failed(first)
    history.whole_task()
    history.completed()
    driven = replay(history, [signal(), RequestCancelExternalWorkflow(1, "ns", "other", "")], [END])
    assert driven.evicted is None
    cancelled, signalled = driven.activations[1].jobs
    assert isinstance(cancelled, ResolveCancelExternal)
    assert isinstance(signalled, ResolveSignalExternal)
    assert (cancelled.failure is None) == (signalled.failure is None) == delivered


def test_signal_taken_back_too_late_is_told_how_it_went() -> None:
    history = lived()
    initiated = history.signal_external_initiated()
    history.signaled()
    history.whole_task()
    history.external_signaled(initiated)
    history.whole_task()
    history.completed()
    driven = replay(history, [signal()], [CancelSignalExternal(1)], [END])
    assert driven.evicted is None
    assert driven.activations[2].jobs == [ResolveSignalExternal(1, None)]


def test_signal_taken_back_in_time_leaves_no_event() -> None:
    history = lived()
    history.completed()
    driven = replay(history, [signal(), CancelSignalExternal(1)], [END])
    assert driven.evicted is None
    assert isinstance(driven.activations[1].jobs[0], ResolveSignalExternal)


@pytest.mark.parametrize(
    ("kind", "named"), [("signal", "('hello')"), ("cancel", "(workflow 'hello')")]
)
def test_other_command_names_what_the_history_has(kind: str, named: str) -> None:
    history = lived()
    if kind == "signal":
        history.signal_external_initiated("hello")
    else:
        history.cancel_external_initiated("hello")
    history.completed()
    driven = replay(history, [END])
    assert driven.evicted is not None
    assert named in driven.evicted.message


@pytest.mark.parametrize("kind", ["signal", "cancel"])
def test_answer_to_nothing_does_not_fit(kind: str) -> None:
    history = lived()
    if kind == "signal":
        history.signal_external_initiated()
        history.external_signaled(99)
    else:
        history.cancel_external_initiated()
        history.external_cancel_requested(99)
    history.whole_task()
    commands: list[Command] = [
        signal() if kind == "signal" else RequestCancelExternalWorkflow(1, "ns", "other", "")
    ]
    driven = replay(history, commands)
    assert driven.evicted is not None
    assert "belongs to event 99" in driven.evicted.message
