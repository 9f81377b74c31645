"""Situations with local activities: `lab.workflows_local`."""

from __future__ import annotations

from datetime import timedelta

from lab.situations import TIMER_STARTED, Situation, Started, finish, until

__all__ = ["LOCAL_SITUATIONS"]

TASK_STARTED = 6


async def _say(started: Started) -> None:
    for value in ("a", "b", "c"):
        await started.handle.signal("say", value)
    await finish(started)


async def _cancel_soon(started: Started) -> None:
    await until(started, TIMER_STARTED)
    await started.handle.cancel()
    await finish(started)


SHORT_TASKS = {"task_timeout": timedelta(seconds=2)}

LOCAL_SITUATIONS: tuple[Situation, ...] = (
    Situation("local_sequential", "LocalSequential", "local activities one after the other", (3,)),
    Situation("local_fails_caught", "LocalFails", "a local activity fails, caught", (True,)),
    Situation("local_fails", "LocalFails", "a local activity's failure fails all", (False,)),
    Situation("local_retried", "LocalRetried", "retries within the task, and the last of them"),
    Situation(
        "local_backs_off", "LocalBacksOff", "a retry beyond the threshold is preceded by a timer"
    ),
    Situation(
        "local_backoff_cancelled", "LocalBackoffCancelled", "cancelled before its next attempt"
    ),
    Situation("local_times_out", "LocalTimesOut", "timeouts of local activities"),
    *(
        Situation(
            f"local_cancel_{kind.lower()}",
            "LocalCancelled",
            f"a local activity is cancelled by its workflow: {kind}",
            (kind,),
            options=SHORT_TASKS,
        )
        for kind in ("ABANDON", "TRY_CANCEL", "WAIT_CANCELLATION_COMPLETED")
    ),
    Situation(
        "local_taken_back", "LocalTakenBack", "a local activity taken back before it was started"
    ),
    Situation(
        "local_cancelled_with_workflow",
        "LocalCancelledWithWorkflow",
        "a workflow is cancelled, and with it its local activity; it cleans up with another",
        drive=_cancel_soon,
        options=SHORT_TASKS,
    ),
    Situation("local_fan", "LocalFan", "local activities beside others, and timers"),
    Situation(
        "local_long",
        "LocalLong",
        "local activities that take longer than a workflow task may",
        options=SHORT_TASKS,
    ),
    Situation(
        "local_in_handlers",
        "LocalInHandlers",
        "signals that come while a local activity runs, whose handlers start more",
        (3,),
        _say,
    ),
)
