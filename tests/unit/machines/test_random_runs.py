"""Random runs: lived with a cache that forgets at random, then replayed from every task on.

The code side is random too, but a function of the jobs it gets; so every replay must bring it
to the same commands, or the machines told it something else than the first time.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lab.driver import drive, make_run
from lab.history import HistoryBuilder
from lab.random_code import LocalRunner, RandomCode
from lab.server import HistoryServer, task_with
from worker_core._machines.table import Machine
from worker_core.api.protocol.v1 import Message
from worker_core.api.workflowservice.v1 import RespondWorkflowTaskCompletedRequest


@dataclass
class Task:
    """A task of a lived run: what it came with, and how it was answered."""

    last_event_id: int
    messages: list[Message]
    overdue: frozenset[int]
    """Local activities that were under way when it came."""
    answer: bytes


def live(seed: int) -> tuple[HistoryServer, list[Task], RandomCode]:
    """Live a run."""
    random = Random(seed)
    server = HistoryServer(random)
    history = server.history
    tasks: list[Task] = []
    run, code, runner = make_run(), RandomCode(seed), LocalRunner(seed)
    known = 0
    for _ in range(14):
        messages = server.start_task()
        boundary = len(history.events)
        overdue = frozenset(result.seq for result in runner.late)
        if known and random.random() < 0.25:  # evicted, or another worker
            run, code, runner, known = make_run(), RandomCode(seed), LocalRunner(seed, overdue), 0
        driven = drive(
            run,
            task_with(history.poll(after=known), messages),
            code,
            local=runner,
            ended=runner.take_late(),
        )
        assert driven.answers, driven.evicted
        request = driven.answers[-1].request
        assert isinstance(request, RespondWorkflowTaskCompletedRequest), request
        tasks.append(Task(boundary, messages, overdue, signature(request)))
        known = len(history.events)
        server.buffered = [
            random.choice(["signal", "activity", "timer", "child", "operation"])
            for _ in range(random.randrange(2))
        ]
        server.complete_task(request)
        if server.is_closed:
            break
        for _ in range(random.randrange(3) + (not request.force_create_new_workflow_task)):
            server.happen()
    return server, tasks, code


def signature(request: RespondWorkflowTaskCompletedRequest) -> bytes:
    copy = RespondWorkflowTaskCompletedRequest(
        commands=request.commands,
        messages=request.messages,
        force_create_new_workflow_task=request.force_create_new_workflow_task,
    )
    return copy.SerializeToString(deterministic=True)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10**9))
@example(4193)  # cancels what another job of the same activation ended
def test_replay_from_every_task_gives_the_same_commands(seed: int) -> None:
    server, tasks, code = live(seed)
    history = server.history

    for task in tasks:
        cut = HistoryBuilder()
        cut.events = history.events[: task.last_event_id]
        cut.last_started = task.last_event_id
        cut.last_completed_start = max(
            (
                event.workflow_task_completed_event_attributes.started_event_id
                for event in cut.events
                if event.HasField("workflow_task_completed_event_attributes")
            ),
            default=0,
        )
        runner = LocalRunner(seed, task.overdue)
        replayed = drive(
            make_run(),
            task_with(cut.poll(page=5), task.messages),
            RandomCode(seed),
            history=cut,
            local=runner,
        )
        request = replayed.answers[-1].request
        assert isinstance(request, RespondWorkflowTaskCompletedRequest), request
        assert signature(request) == task.answer

    if server.is_closed:
        again = RandomCode(seed)
        whole = drive(make_run(), history.replay(page=7), again, history=history, page_size=7)
        assert whole.answers == []
        assert whole.evicted is None
        assert whole.local_steps == []
        assert again.trace == code.trace


def test_random_runs_meet_every_machine(
    transitions: set[tuple[type[Machine], str, object, str]],
) -> None:
    for seed in range(60):
        live(seed)
    met = {machine for machine, *_ in transitions}
    assert {kind.__name__ for kind in met} >= {
        "ActivityMachine",
        "CancelExternalMachine",
        "ChangeVersionMachine",
        "ChildWorkflowMachine",
        "LocalActivityMachine",
        "MemoMachine",
        "NexusOperationMachine",
        "PatchMachine",
        "SearchAttributesMachine",
        "SignalExternalMachine",
        "TimerMachine",
        "UpdateMachine",
    }
