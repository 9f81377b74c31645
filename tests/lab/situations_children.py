"""Situations with child and external workflows: `lab.workflows_children`."""

from __future__ import annotations

from lab.situations import TASK_COMPLETED, Situation, Started, finish, until

__all__ = ["CHILD_SITUATIONS"]


async def _cancel_parent(started: Started) -> None:
    await until(started, TASK_COMPLETED, 2)
    await started.handle.cancel()
    await finish(started)


async def _terminate_child(started: Started) -> None:
    await until(started, TASK_COMPLETED, 2)
    child = started.client.get_workflow_handle(f"{started.handle.id}-child")
    await child.terminate("a test")
    await finish(started)


async def _end_abandoned(started: Started) -> None:
    await finish(started)
    await started.client.get_workflow_handle(f"{started.handle.id}-abandon").signal("hear", "on")


CHILD_SITUATIONS: tuple[Situation, ...] = (
    Situation("children", "HasChildren", "children one after the other and in parallel"),
    Situation("child_described", "ChildDescribed", "every option of a child"),
    Situation("child_fails_caught", "ChildFails", "a child's failure is caught", (True,)),
    Situation("child_fails", "ChildFails", "a child's failure fails its parent", (False,)),
    *(
        Situation(
            f"child_cancel_{kind.lower()}",
            "ChildCancelled",
            f"a child is cancelled by its parent: {kind}",
            (kind,),
        )
        for kind in (
            "ABANDON",
            "TRY_CANCEL",
            "WAIT_CANCELLATION_COMPLETED",
            "WAIT_CANCELLATION_REQUESTED",
        )
    ),
    Situation(
        "child_cancelled_with_parent",
        "ChildCancelledWithParent",
        "a parent is cancelled and passes it on",
        drive=_cancel_parent,
    ),
    Situation(
        "child_cancelled_before_sent",
        "ChildCancelledBeforeSent",
        "a child taken back in the task that asked for it, and one before it was seen to start",
    ),
    Situation(
        "child_not_started_caught", "ChildNotStarted", "an id that is taken, caught", (True,)
    ),
    Situation("child_not_started", "ChildNotStarted", "an id that is taken", (False,)),
    Situation("child_signalled", "ChildSignalled", "signals to a child"),
    Situation(
        "child_terminated",
        "ChildTerminated",
        "a child is terminated by somebody else",
        drive=_terminate_child,
    ),
    Situation("child_times_out", "ChildTimesOut", "a child runs out of time"),
    Situation(
        "children_left",
        "LeavesChildren",
        "a parent ends before its children: terminated, cancelled and abandoned ones",
        drive=_end_abandoned,
    ),
    Situation("signals_other", "SignalsOther", "signals to other workflows, one of them missing"),
    Situation("cancels_other", "CancelsOther", "other workflows cancelled, one of them missing"),
    Situation(
        "signal_taken_back",
        "SignalTakenBack",
        "a signal to another workflow taken back before and after it was sent",
    ),
)
