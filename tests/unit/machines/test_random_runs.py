"""Random runs: lived with a cache that forgets at random, then replayed from every task on.

The code side is random too, but a function of the jobs it gets; so every replay must bring it
to the same commands, or the machines told it something else than the first time.
"""

from __future__ import annotations

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lab.driver import drive, make_run
from lab.history import HistoryBuilder
from lab.server import RESULT, HistoryServer
from worker_core._activation import (
    Activation,
    ActivityCancellation,
    CancelTimer,
    Command,
    CompleteWorkflowExecution,
    FireTimer,
    RequestCancelActivity,
    ResolveActivity,
    ScheduleActivity,
    StartTimer,
)
from worker_core.api.workflowservice.v1 import RespondWorkflowTaskCompletedRequest


class RandomCode:
    """Workflow code that does random things, always the same ones for the same jobs."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.next_activity = 1
        self.next_timer = 1
        self.open_activities: list[int] = []
        self.open_timers: list[int] = []
        self.turns = 0
        self.trace: list[list[str]] = []

    def __call__(self, activation: Activation) -> list[Command]:
        self.trace.append([repr_job(job) for job in activation.jobs])
        commands: list[Command] = []
        for job in activation.jobs:
            if isinstance(job, ResolveActivity):
                self.open_activities.remove(job.seq)
            elif isinstance(job, FireTimer) and job.seq in self.open_timers:
                # Not there if it was cancelled by an earlier job of the same activation.
                self.open_timers.remove(job.seq)
            commands += [self.act() for _ in range(self.random.randrange(3))]
        self.turns += 1
        if self.turns > 6 and self.random.random() < 0.3:
            commands.append(CompleteWorkflowExecution(RESULT))
        return commands

    def act(self) -> Command:
        choice = self.random.randrange(5)
        if choice == 0 and self.open_timers:
            return CancelTimer(self.open_timers.pop(self.random.randrange(len(self.open_timers))))
        if choice == 1 and self.open_activities:
            # Stays open: how it ends depends on the way it was scheduled with.
            return RequestCancelActivity(self.random.choice(self.open_activities))
        if choice in (2, 3):
            seq = self.next_activity
            self.next_activity += 1
            self.open_activities.append(seq)
            return ScheduleActivity(
                seq,
                str(seq),
                self.random.choice(["charge", "ship"]),
                "queue",
                (),
                {},
                cancellation=self.random.choice(list(ActivityCancellation)),
            )
        seq = self.next_timer
        self.next_timer += 1
        self.open_timers.append(seq)
        return StartTimer(seq, 1_000_000_000)


def repr_job(job: object) -> str:
    if isinstance(job, ResolveActivity):
        return f"activity {job.seq} {type(job.resolution).__name__}"
    if isinstance(job, FireTimer):
        return f"timer {job.seq}"
    return type(job).__name__


def live(seed: int) -> tuple[HistoryServer, list[int], RandomCode, list[bytes]]:
    """Live a run; returns the history and its lengths at each answered task."""
    random = Random(seed)
    server = HistoryServer(random)
    history = server.history
    boundaries: list[int] = []
    answers: list[bytes] = []
    run = make_run()
    code = RandomCode(seed)
    known = 0
    for _ in range(12):
        server.start_task()
        boundaries.append(len(history.events))
        if known and random.random() < 0.25:
            run, code, known = make_run(), RandomCode(seed), 0  # evicted, or another worker
        driven = drive(run, history.poll(after=known), code)
        (answer,) = driven.answers
        request = answer.request
        assert isinstance(request, RespondWorkflowTaskCompletedRequest), request
        answers.append(signature(request))
        known = len(history.events)
        server.buffered = [
            random.choice(["signal", "activity", "timer"]) for _ in range(random.randrange(2))
        ]
        server.complete_task(request)
        if server.is_closed:
            break
        for _ in range(1 + random.randrange(3)):
            server.happen()
    return server, boundaries, code, answers


def signature(request: RespondWorkflowTaskCompletedRequest) -> bytes:
    copy = RespondWorkflowTaskCompletedRequest(commands=request.commands)
    return copy.SerializeToString(deterministic=True)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10**9))
@example(4193)  # cancels what another job of the same activation ended
def test_replay_from_every_task_gives_the_same_commands(seed: int) -> None:
    server, boundaries, code, answers = live(seed)
    history = server.history

    for boundary, answer in zip(boundaries, answers, strict=True):
        cut = HistoryBuilder()
        cut.events = history.events[:boundary]
        cut.last_started = boundary
        cut.last_completed_start = max(
            (
                event.workflow_task_completed_event_attributes.started_event_id
                for event in cut.events
                if event.HasField("workflow_task_completed_event_attributes")
            ),
            default=0,
        )
        replayed = drive(make_run(), cut.poll(page=5), RandomCode(seed), history=cut)
        assert signature(replayed.answers[0].request) == answer

    if server.is_closed:
        again = RandomCode(seed)
        whole = drive(make_run(), history.replay(page=7), again, history=history, page_size=7)
        assert whole.answers == []
        assert whole.evicted is None
        assert again.trace == code.trace
