"""The situations of the tests: a workflow, and what happens to a run of it.

`load` gives the workflows for either SDK, or with changes made to their code. A `Situation` starts
one and drives it through any client of either SDK to where its history shows what it is about.
"""

from __future__ import annotations

import asyncio
import functools
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

__all__ = ["OURS", "PEER", "SITUATIONS", "Situation", "Started", "load", "until"]

OURS = "worker_core"
PEER = "temporalio"

_SOURCE = Path(__file__).with_name("workflows.py")


@functools.cache
def load(package: str, *changes: tuple[str, str], path: Path = _SOURCE) -> ModuleType:
    """The workflows of `lab.workflows`, or of another such file, written for an SDK.

    Args:
        package: Name of the SDK's package.
        changes: Pairs of a text that must be in the source and what it becomes.
        path: The file.
    """
    source = path.read_text()
    for before, after in changes:
        assert before in source, f"nothing to change: {before!r}"
        source = source.replace(before, after)
    name = f"lab_{path.stem}_{package}" + (f"_{abs(hash(changes)):x}" if changes else "")
    module = ModuleType(name)
    module.__file__ = str(path)
    sys.modules[name] = module  # annotations are looked up there
    exec(compile(source.replace(OURS, package), str(path), "exec"), module.__dict__)
    return module


@dataclass
class Started:
    """A run that was started, with what is needed to drive it."""

    package: str
    client: Any
    handle: Any
    module: ModuleType | None = None
    """The workflows of the worker that runs it, if a test may change them."""


Drive = Callable[[Started], Awaitable[None]]


async def until(started: Started, event_type: int, count: int = 1) -> None:
    """Wait until a run's history holds so many events of a type."""
    async for event in started.handle.fetch_history_events(wait_new_event=True):
        if event.event_type == event_type:
            count -= 1
            if not count:
                return
    raise AssertionError(f"The run ended without event type {event_type}")


async def finish(started: Started) -> None:
    """Wait for the end, whatever it is."""
    failure = import_module(f"{started.package}.client").WorkflowFailureError
    with suppress(failure):
        await started.handle.result()


TASK_COMPLETED, TASK_FAILED, ACTIVITY_SCHEDULED, TIMER_STARTED = 7, 9, 10, 17


@dataclass(frozen=True)
class Situation:
    """Something that happens to a run, and what its history shows."""

    name: str
    workflow: str
    shows: str
    args: tuple[Any, ...] = ()
    drive: Drive = finish
    options: Mapping[str, Any] = field(default_factory=dict)
    runs_on: bool = False
    """Whether further runs follow the first; then the last one counts as well."""
    needs_module: bool = False
    """Whether the driver changes the code of the worker while it runs."""

    async def start(
        self, package: str, client: Any, workflow_id: str, task_queue: str, module: Any = None
    ) -> Started:
        options = dict(self.options)
        if self.needs_module:
            module.is_broken = True
        if "retry_policy" in options:
            policy = import_module(f"{package}.common").RetryPolicy
            options["retry_policy"] = policy(**options["retry_policy"])
        handle = await client.start_workflow(
            self.workflow, args=list(self.args), id=workflow_id, task_queue=task_queue, **options
        )
        return Started(package, client, handle, module)


# Drivers ------------------------------------------------------------------------------------


async def _early_signals(started: Started) -> None:
    for value in ("two", "three"):
        await started.handle.signal("early", value)
    await started.handle.signal("stranger", args=["four", "4"])
    await until(started, TIMER_STARTED)
    await started.handle.signal("early", "five")
    await finish(started)


async def _acting_signals(started: Started) -> None:
    for value in ("a", "b", "c"):
        await started.handle.signal("do", value)
    await until(started, ACTIVITY_SCHEDULED, 3)
    await started.handle.signal("do", "d")
    assert 0 <= await started.handle.query("count") <= 4
    await started.handle.signal("end")
    await finish(started)


async def _fail_by_signal(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await started.handle.signal("fail", "a signal failed")
    await finish(started)


async def _conditions(started: Started) -> None:
    await until(started, TASK_COMPLETED, 2)
    assert await started.handle.query("taken") == 0
    await started.handle.signal("step")
    await until(started, TIMER_STARTED, 2)
    await started.handle.signal("step")
    await finish(started)


async def _steps(started: Started) -> None:
    for number in range(1, 5):
        await until(started, TASK_COMPLETED, number)
        await started.handle.signal("go_on")
    await finish(started)


def _cancel_after(event_type: int) -> Drive:
    async def drive(started: Started) -> None:
        await until(started, event_type)
        await started.handle.cancel()
        await finish(started)

    return drive


async def _cancel_at_once(started: Started) -> None:
    await started.handle.cancel()
    await finish(started)


async def _cron(started: Started) -> None:
    """Let the first run of the series end by itself, and end the series in the second."""
    async for event in started.handle.fetch_history_events(wait_new_event=True):
        if event.HasField("workflow_execution_completed_event_attributes"):
            ended = event.workflow_execution_completed_event_attributes
            second = started.client.get_workflow_handle(
                started.handle.id, run_id=ended.new_execution_run_id
            )
    await until(Started(started.package, started.client, second), TIMER_STARTED)
    await second.terminate("seen enough")


async def _mend(started: Started) -> None:
    assert started.module is not None
    await until(started, TASK_FAILED)
    started.module.is_broken = False
    await finish(started)


async def _terminate(started: Started) -> None:
    await until(started, TASK_COMPLETED, 2)
    await started.handle.terminate("enough", reason="the test is over")
    await finish(started)


async def _leave_open(started: Started) -> None:
    await until(started, TASK_COMPLETED, 2)


_DELAYED = {"start_delay": timedelta(milliseconds=400)}

SITUATIONS: tuple[Situation, ...] = (
    Situation("sequential", "Sequential", "activities, one after the other", (4,)),
    Situation("fan", "Fan", "parallel activities: gather, as_completed, wait", (4,)),
    Situation("retried", "Retried", "an activity that succeeds at its third attempt", (3,)),
    Situation("failure_caught", "FailureCaught", "an activity fails for good, code goes on"),
    Situation("failure_uncaught", "FailureUncaught", "an activity's failure fails the workflow"),
    Situation("timed_out", "TimedOut", "the four timeouts of activities"),
    Situation(
        "cancellation_types",
        "CancellationTypes",
        "activities cancelled in each of the three ways, obeying or answering all the same",
    ),
    Situation(
        "cancelled_activity_uncaught",
        "CancelledActivityUncaught",
        "the failure of an activity that the workflow itself cancelled fails the workflow",
    ),
    Situation(
        "cancelled_before_sent",
        "CancelledBeforeSent",
        "a timer and an activity taken back in the task that asked for them",
    ),
    Situation(
        "described",
        "Described",
        "activity and timer with ids, summaries, every timeout and a retry policy",
        options={"static_summary": "a *summary*", "static_details": "details", "memo": {"m": 1}},
    ),
    Situation("timers", "Timers", "sleep, wait_for, timeout, call_later, timers cancelled"),
    Situation("randomness", "Randomness", "random numbers, uuids and time as arguments"),
    Situation("long_history", "LongHistory", "several pages of events", (3,)),
    Situation(
        "early_signals",
        "EarlySignals",
        "signals before their handlers exist, then named and dynamic handlers",
        drive=_early_signals,
        options={"start_signal": "early", "start_signal_args": ["one"], **_DELAYED},
    ),
    Situation(
        "signals_that_act",
        "SignalsThatAct",
        "several signals in one task, handlers that schedule activities, a query",
        (4,),
        _acting_signals,
        _DELAYED,
    ),
    Situation(
        "signal_fails",
        "SignalFails",
        "a signal handler fails the workflow",
        drive=_fail_by_signal,
    ),
    Situation(
        "conditions",
        "Conditions",
        "wait_condition with a timeout that passes, without, and with one that does not",
        drive=_conditions,
    ),
    Situation("steps", "Steps", "one task per signal, and workflow.init", (4,), _steps),
    Situation(
        "cleans_up",
        "CleansUp",
        "cancelled; waits for its activity to stop, then cleans up in finally",
        drive=_cancel_after(ACTIVITY_SCHEDULED),
    ),
    Situation(
        "cancelled_at_once",
        "CleansUp",
        "cancelled before its first task",
        drive=_cancel_at_once,
        options=_DELAYED,
    ),
    Situation(
        "shielded",
        "Shielded",
        "a shielded activity outlives the cancellation",
        drive=_cancel_after(TASK_COMPLETED),
    ),
    Situation(
        "ignores_cancellation",
        "IgnoresCancellation",
        "completes though it was cancelled",
        drive=_cancel_after(TIMER_STARTED),
    ),
    Situation("fails", "Fails", "fails with details, a cause and no retry"),
    Situation(
        "continues_as_new",
        "ContinuesAsNew",
        "continued twice, with arguments and memo handed on",
        (2, []),
        options={"memo": {"chain": "start", "kept": True}},
        runs_on=True,
    ),
    Situation(
        "retried_whole",
        "RetriedWhole",
        "a retry policy of the workflow: the second run knows the first one's failure",
        options={"retry_policy": {"initial_interval": timedelta(milliseconds=10)}},
        runs_on=True,
    ),
    Situation(
        "cron",
        "Cron",
        "a cron schedule: runs know the last result; the last one is terminated",
        drive=_cron,
        options={"cron_schedule": "@every 1s"},
        runs_on=True,
    ),
    Situation(
        "broken_for_a_while",
        "BrokenForAWhile",
        "failed workflow tasks before the code is mended",
        drive=_mend,
        needs_module=True,
    ),
    Situation("terminated", "Waits", "terminated while it waits", drive=_terminate),
    Situation(
        "out_of_time",
        "Waits",
        "reaches its run timeout",
        options={"run_timeout": timedelta(seconds=3)},
    ),
    Situation("open", "Waits", "still running", drive=_leave_open),
    Situation("dynamic", "NeverDefined", "a type only the dynamic workflow takes", ("x",)),
    Situation(
        "primitives",
        "Primitives",
        "queue, lock, semaphore, event, condition; a dataclass as argument",
        ({"name": "o", "amounts": {"a": 1, "b": 2, "c": 3}},),
    ),
    Situation("task_groups", "TaskGroups", "task groups, one of which fails and cancels"),
    Situation("nested_gather", "NestedGather", "gathers in gathers with exceptions"),
)


async def drive_all(
    package: str,
    client: Any,
    task_queue: str,
    module: Any,
    situations: tuple[Situation, ...] = SITUATIONS,
    *,
    prefix: str,
) -> dict[str, Started]:
    """Drive situations at the same time, by name. Something has to run the workflows.

    The time allowed is generous: once in some hundred runs, on a busy machine, the dev server does
    not wake who waits for a run's end, whichever SDK waits, and answers only after 20 seconds.
    """
    runs: dict[str, Started] = {}

    async def one(situation: Situation) -> None:
        started = await situation.start(
            package, client, f"{prefix}-{situation.name}", task_queue, module
        )
        runs[situation.name] = started
        try:
            async with asyncio.timeout(60):
                await situation.drive(started)
        except TimeoutError:
            raise AssertionError(f"Situation {situation.name} did not come to its end") from None

    async with asyncio.TaskGroup() as group:
        for situation in situations:
            group.create_task(one(situation))
    return runs
