"""Workflow code that does random things, always the same ones for the same jobs.

What it does follows from the jobs alone, one by one, so that it does not matter whether a replay
brings them in one activation or in two. Two rules of workflow code hold here as well: nothing of a
rejected update may show, and whatever answers a job leaves an event, so that no task which told
something looks like one that did not.
"""

from __future__ import annotations

from random import Random

from lab.server import RESULT
from worker_core._activation import (
    Activation,
    ActivityCancellation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    CancelChildWorkflow,
    CancelSignalExternal,
    CancelTimer,
    ChildCancellation,
    ChildStarted,
    Command,
    CompleteWorkflowExecution,
    FireTimer,
    Job,
    LocalActivityBackoff,
    NexusCancellation,
    NexusFailed,
    NotifyHasPatch,
    RequestCancelActivity,
    RequestCancelExternalWorkflow,
    RequestCancelLocalActivity,
    RequestCancelNexusOperation,
    ResolveActivity,
    ResolveChild,
    ResolveChildStart,
    ResolveLocalActivity,
    ResolveNexus,
    ResolveNexusStart,
    ResolveSignalExternal,
    ScheduleActivity,
    ScheduleLocalActivity,
    ScheduleNexusOperation,
    SetPatchMarker,
    SignalExternalWorkflow,
    StartChildWorkflow,
    StartTimer,
    UpdateAccepted,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
    UpdateWorkflow,
    UpsertMemo,
    UpsertSearchAttributes,
)
from worker_core._machines.steps import CancelLocal, LocalResult, StartLocal
from worker_core.api.failure.v1 import Failure

SECOND = 1_000_000_000


class RandomCode:
    """The code of one run; a new one starts over."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.numbers: dict[str, int] = {}
        self.activities: list[int] = []
        self.locals: list[int] = []
        self.timers: list[int] = []
        self.children: list[int] = []
        self.operations: list[int] = []
        self.signals: list[int] = []
        self.updates: list[str] = []
        self.patches: dict[str, bool] = {}
        self.announced: set[str] = set()
        self.jobs = 0
        self.is_replaying = False
        self.trace: list[str] = []

    def __call__(self, activation: Activation) -> list[Command]:
        self.is_replaying = activation.is_replaying
        commands: list[Command] = []
        patches = [job.patch_id for job in activation.jobs if isinstance(job, NotifyHasPatch)]
        self.announced.update(patches)
        for job in activation.jobs:
            if isinstance(job, NotifyHasPatch):
                continue
            if isinstance(job, UpdateWorkflow) and job.id.startswith("reject"):
                commands.append(UpdateResponse(job.id, UpdateRejected(Failure(message="no"))))
                continue
            self.trace.append(describe(job))
            self.jobs += 1
            commands += self.answer(job)
            for _ in range(self.random.randrange(3)):
                commands += self.act()
            commands.append(UpsertMemo({"jobs": RESULT}))
        if self.jobs > 12:
            commands.append(CompleteWorkflowExecution(RESULT))
        return commands

    def answer(self, job: Job) -> list[Command]:
        """What a job brings about by itself."""
        match job:
            case ResolveActivity():
                self.activities.remove(job.seq)
            case ResolveLocalActivity():
                self.locals.remove(job.seq)
                if isinstance(job.resolution, LocalActivityBackoff):
                    again = job.resolution
                    return [self.local_activity(again.attempt, again.original_schedule_time_ns)]
            case FireTimer() if job.seq in self.timers:
                # Not there if it was cancelled by an earlier job of the same activation.
                self.timers.remove(job.seq)
            case ResolveChildStart() if not isinstance(job.resolution, ChildStarted):
                self.children.remove(job.seq)
            case ResolveChild():
                self.children.remove(job.seq)
            case ResolveSignalExternal():
                self.signals.remove(job.seq)
            case ResolveNexusStart() if isinstance(job.resolution, NexusFailed):
                self.operations.remove(job.seq)
            case ResolveNexus() if job.seq in self.operations:
                self.operations.remove(job.seq)
            case UpdateWorkflow():
                accepted = UpdateResponse(job.id, UpdateAccepted())
                if job.id.startswith("finish"):
                    return [accepted, UpdateResponse(job.id, UpdateCompleted(RESULT))]
                self.updates.append(job.id)
                return [accepted]
        return []

    def act(self) -> list[Command]:
        """Do something."""
        random = self.random
        match random.randrange(14):
            case 0 if self.timers:
                return [CancelTimer(self.timers.pop(random.randrange(len(self.timers))))]
            case 1 if self.activities:
                # Stays open: how it ends depends on the way it was scheduled with.
                return [RequestCancelActivity(random.choice(self.activities))]
            case 2 if self.locals:
                return [RequestCancelLocalActivity(random.choice(self.locals))]
            case 3 if self.children:
                return [CancelChildWorkflow(random.choice(self.children), "enough")]
            case 4 if self.operations:
                return [RequestCancelNexusOperation(random.choice(self.operations))]
            case 5 if self.signals:
                return [CancelSignalExternal(random.choice(self.signals))]
            case 6 if self.updates:
                update_id = self.updates.pop(random.randrange(len(self.updates)))
                return [UpdateResponse(update_id, UpdateCompleted(RESULT))]
            case 7:
                return self.patch(random.choice("pqr"), deprecated=random.random() < 0.2)
            case 8:
                return [self.local_activity(0, None)]
            case 9:
                return [self.child()]
            case 10:
                return [self.operation()]
            case 11:
                return [self.outgoing()]
            case 12:
                return [self.activity()]
        timer = self.number("timer")
        self.timers.append(timer)
        return [StartTimer(timer, SECOND)]

    def activity(self) -> Command:
        seq = self.number("activity")
        self.activities.append(seq)
        return ScheduleActivity(
            seq,
            str(seq),
            self.random.choice(["charge", "ship"]),
            "queue",
            (),
            {},
            cancellation=self.random.choice(list(ActivityCancellation)),
        )

    def local_activity(self, attempt: int, original_schedule_time_ns: int | None) -> Command:
        seq = self.number("activity")
        self.locals.append(seq)
        return ScheduleLocalActivity(
            seq,
            str(seq),
            self.random.choice(["charge", "ship"]),
            (),
            {},
            cancellation=self.random.choice(list(ActivityCancellation)),
            attempt=attempt,
            original_schedule_time_ns=original_schedule_time_ns,
        )

    def child(self) -> Command:
        seq = self.number("child")
        self.children.append(seq)
        return StartChildWorkflow(
            seq,
            "default",
            f"child-{seq}",
            "Child",
            "queue",
            (),
            {},
            cancellation=self.random.choice(list(ChildCancellation)),
        )

    def operation(self) -> Command:
        seq = self.number("operation")
        self.operations.append(seq)
        return ScheduleNexusOperation(
            seq,
            "endpoint",
            "service",
            "op",
            RESULT,
            {},
            cancellation=self.random.choice(list(NexusCancellation)),
        )

    def outgoing(self) -> Command:
        if self.random.random() < 0.3:
            return UpsertSearchAttributes({"Colour": RESULT})
        if self.random.random() < 0.5:
            seq = self.number("external cancel")
            return RequestCancelExternalWorkflow(seq, "default", "other", "", "enough")
        seq = self.number("signal")
        self.signals.append(seq)
        return SignalExternalWorkflow(seq, "default", "other", "", "sig", (), {})

    def patch(self, patch_id: str, *, deprecated: bool) -> list[Command]:
        if patch_id not in self.patches:
            self.patches[patch_id] = not self.is_replaying or patch_id in self.announced
            if self.patches[patch_id]:
                return [SetPatchMarker(patch_id, deprecated)]
        return []

    def number(self, kind: str) -> int:
        self.numbers[kind] = number = self.numbers.get(kind, 0) + 1
        return number


class LocalRunner:
    """Runs local activities: most at once, some only when the next task is there.

    Args:
        seed: Says which are late.
        overdue: Numbers of those that were late once, and run again now.
    """

    def __init__(self, seed: int, overdue: frozenset[int] = frozenset()) -> None:
        self.seed = seed
        self.overdue = overdue
        self.late: list[LocalResult] = []

    def __call__(self, step: StartLocal | CancelLocal) -> LocalResult | None:
        if isinstance(step, CancelLocal):
            self.late = [result for result in self.late if result.seq != step.seq]
            if step.forget:
                return None
            failure = Failure(message="Activity cancelled")
            failure.canceled_failure_info.SetInParent()
            return LocalResult(step.seq, 1, 0, ActivityCancelled(failure))
        request = step.request
        random = Random(f"{self.seed} {request.seq}")
        attempt = request.attempt or 1
        result = LocalResult(request.seq, attempt, random.randrange(10), ActivityCompleted(RESULT))
        if random.random() < 0.4:
            result.outcome = ActivityFailed(Failure(message="no"))
            if random.random() < 0.5 and attempt < 3:
                result.backoff_ns = 90 * SECOND
        if random.random() < 0.3 and request.seq not in self.overdue:
            self.late.append(result)
            return None
        return result

    def take_late(self) -> list[LocalResult]:
        """What ended between the tasks."""
        late, self.late = self.late, []
        return late


def describe(job: Job) -> str:
    """What a job says, for comparison."""
    name = type(job).__name__
    if isinstance(job, UpdateWorkflow):
        return f"{name} {job.id}"
    seq = getattr(job, "seq", "")
    resolution = getattr(job, "resolution", None)
    return f"{name} {seq} {'' if resolution is None else type(resolution).__name__}"
