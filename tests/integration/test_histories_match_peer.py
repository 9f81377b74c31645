"""The same workflows on both SDKs leave the same histories, event by event and field by field."""

from __future__ import annotations

import asyncio
import difflib
import gc
import json
import warnings
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from lab.alike import events_in_any_order, events_in_order
from lab.catalogue import ALL_SITUATIONS, load_all
from lab.nexus_handlers import endpoint_name, serve_nexus
from lab.sdks import connect, make_worker
from lab.situations import OURS, PEER, Drive, Situation, Started, finish, load, until
from lab.situations_children import CHILD_SITUATIONS
from lab.situations_local import LOCAL_SITUATIONS
from lab.situations_nexus import NEXUS_SITUATIONS
from worker_core.client import Client

EDGES = Path(__file__).parents[1] / "lab" / "edges.py"

TIMEOUT = 60
TASK_COMPLETED, TASK_FAILED = 7, 9
ACTIVITY_SCHEDULED, TIMER_STARTED, SIGNALED = 10, 17, 26


OUR_WORDS = {
    "Cannot convert a value of type <class 'str'> to <class 'int'>": (
        "Expected value to be int|float, was <class 'str'>"
    ),
    "_fail is not an activity. Decorate it with @activity.defn.": (
        "Activity _fail missing attributes, was it decorated with @activity.defn?"
    ),
    ", and 'echo' has neither.": "",
    "negative delay: -1 seconds": "negative delay",
    **{
        f"loop.{method} is not available in a workflow: its event loop has no sockets, threads, "
        "processes or signals, which no replay could repeat. Do I/O and blocking calls in an "
        "activity.": ""
        for method in ("create_connection", "run_in_executor")
    },
}
"""Texts of exceptions that say more than those of the peer, and what it says."""

BY_CHANCE: Mapping[str, tuple[str, ...]] = {
    # Other workflows, other services and the worker's own clock say when tasks begin.
    **{
        situation.name: ()
        for situation in (*CHILD_SITUATIONS, *LOCAL_SITUATIONS, *NEXUS_SITUATIONS)
    },
    "cancellation_types": (),
    "children": ("data",),
    "fan": (),
    "local_in_handlers": ("data",),
    **{f"mixed_{seed}": ("activityId", "data", "timerId") for seed in range(4)},
    "updates_at_once": ("activityId", "data"),
    "long_history": (),
    "nested_gather": (),
    "primitives": (),
    "randomness": ("input", "result", "startToFireTimeout"),
    "signals_that_act": ("activityId", "timerId", "result"),
    "task_groups": ("result", "activityId", "input"),
    "timers": (),
    "ManyAtOnce-50": (),
    "Cancelled-group": ("timerId",),  # the peer cancels in the order of addresses
}
"""Situations in which chance decides the order of events, and what else it decides there."""


# Drivers ------------------------------------------------------------------------------------


async def _fails_its_task(started: Started) -> None:
    async for event in started.handle.fetch_history_events(wait_new_event=True):
        if event.event_type == TASK_FAILED:
            await started.handle.terminate("seen enough")
            return


def _cancel_after(event_type: int) -> Drive:
    async def drive(started: Started) -> None:
        await until(started, event_type)
        await started.handle.cancel()
        await finish(started)

    return drive


def _signals(*signals: tuple[str, list[Any]], wait: int = TASK_COMPLETED) -> Drive:
    """Each signal in a task of its own."""

    async def drive(started: Started) -> None:
        await until(started, wait)
        for number, (name, args) in enumerate(signals):
            await started.handle.signal(name, args=args)
            await until(started, TASK_COMPLETED, number + 2)
        await finish(started)

    return drive


def _signals_until_failure(*signals: tuple[str, list[Any]]) -> Drive:
    async def drive(started: Started) -> None:
        await until(started, TASK_COMPLETED)
        for name, args in signals:
            await started.handle.signal(name, args=args)
        await _fails_its_task(started)

    return drive


async def _first_signals(started: Started) -> None:
    await started.handle.signal("number", 1)
    await started.handle.signal("unknown", args=[1, 2])
    await started.handle.signal("end")
    await finish(started)


async def _two_runs(started: Started) -> None:
    """Let a series go on to its second run, and end it there."""
    async for event in started.handle.fetch_history_events(wait_new_event=True):
        attributes = getattr(event, event.WhichOneof("attributes"))
        if run_id := getattr(attributes, "new_execution_run_id", ""):
            second = started.client.get_workflow_handle(started.handle.id, run_id=run_id)
    await until(Started(started.package, started.client, second), TASK_COMPLETED, 2)
    latest = started.client.get_workflow_handle(started.handle.id)
    await latest.terminate("seen enough")


_LATER = {"start_delay": timedelta(milliseconds=300)}
_RETRIED = {"retry_policy": {"initial_interval": timedelta(milliseconds=10), "maximum_attempts": 2}}


def _edge(name: str, *args: Any, drive: Drive = finish, title: str = "", **rest: Any) -> Situation:
    title = title or "-".join([name, *[str(arg).replace(" ", "_") for arg in args]])
    return Situation(title, name, "", args, drive, **rest)


_FAILS_TASK = (
    "runtime",
    "odd",
    "assertion",
    "group",
    "failure group",
    "result",
    "stop",
    "predicate",
    "socket",
    "thread",
    "timeouts missing",
    "no activity",
    "not encodable",
    "result of another type",
)
_FAILS_WORKFLOW = (
    "cancelled",
    "asyncio cancelled",
    "timeout",
    "wait_condition",
    "wait_for",
    "own failure",
    "bare failure",
    "in detail",
    "context",
    "no context",
    "chain",
    "failing predicate",
)

EDGE_SITUATIONS: tuple[Situation, ...] = (
    *(
        _edge("ActivityCancelled", kind, pause)
        for kind in ("TRY_CANCEL", "WAIT_CANCELLATION_COMPLETED", "ABANDON")
        for pause in (0.2,)
    ),
    *(
        _edge("ActivityCancelledUnsent", kind)
        for kind in ("TRY_CANCEL", "WAIT_CANCELLATION_COMPLETED", "ABANDON")
    ),
    *(
        _edge("ActivityNobodyTakes", kind)
        for kind in ("TRY_CANCEL", "WAIT_CANCELLATION_COMPLETED", "ABANDON")
    ),
    _edge("ActivityCancelledUnstarted"),
    *(
        _edge("ActivityTimesOut", which)
        for which in ("start_to_close", "heartbeat", "schedule_to_start", "schedule_to_close")
    ),
    _edge("ActivityFails", "fails_oddly"),
    _edge("ActivityFails", "fails_in_detail"),
    _edge("ActivityFails", "nobody_knows_this"),
    _edge("CompletesBesideCancelledActivity"),
    _edge("Arguments"),
    _edge("Options"),
    _edge("TimersOfAllSizes"),
    _edge("NegativeTimer", drive=_fails_its_task),
    _edge("ManyAtOnce", 50),
    *(_edge("Raises", what, drive=_fails_its_task) for what in _FAILS_TASK),
    *(_edge("Raises", what) for what in _FAILS_WORKFLOW),
    _edge("Raises", "lost task"),
    _edge("RaisesListed"),
    _edge("FailsToBegin", drive=_fails_its_task),
    _edge("TakesNumber", "no number", drive=_fails_its_task),
    _edge("TakesNumber", drive=_fails_its_task, title="TakesNumber-nothing"),
    _edge("TakesNumber", 1, 2, drive=_fails_its_task),
    _edge("TakesNothing", "more", 2),
    _edge("TakesTwo", {"name": "n", "parts": [1]}, title="TakesTwo-one"),
    _edge("TakesTwo", {"nom": "n"}, drive=_fails_its_task, title="TakesTwo-wrong"),
    _edge("AsksAfterEnd"),
    *(
        _edge("Cancelled", what, drive=_cancel_after(event_type))
        for what, event_type in (
            ("activity", ACTIVITY_SCHEDULED),
            ("abandoned activity", ACTIVITY_SCHEDULED),
            ("condition", TASK_COMPLETED),
            ("condition with timeout", TIMER_STARTED),
            ("gather", TIMER_STARTED),
            ("group", TIMER_STARTED),
            ("timeout", TIMER_STARTED),
            ("shield", TIMER_STARTED),
            ("raises other", TIMER_STARTED),
            ("reason", TIMER_STARTED),
            ("continues", TIMER_STARTED),
            ("late", TIMER_STARTED),
        )
    ),
    _edge(
        "Signals",
        drive=_signals(
            ("number", ["no number"]),
            ("number", [1]),
            ("none", [1]),
            ("default", ["1"]),
            ("default", ["1", "two"]),
            ("strange", [1, 2, 3]),
            ("end", []),
        ),
    ),
    _edge("Signals", drive=_first_signals, title="Signals-first", options=_LATER),
    _edge(
        "Signals", drive=_signals(("act", []), ("cancels", []), ("end", [])), title="Signals-act"
    ),
    _edge(
        "Signals",
        drive=_signals_until_failure(("number", [])),
        title="Signals-missing",
    ),
    _edge("Signals", drive=_signals_until_failure(("breaks", [])), title="Signals-breaks"),
    _edge("Tells", False, options={"memo": {"a": 1}, "static_summary": "s", **_RETRIED}),
    _edge(
        "Tells",
        True,
        options={
            "memo": {"a": 1, "b": None},
            "execution_timeout": timedelta(minutes=9),
            "run_timeout": timedelta(minutes=3),
            "task_timeout": timedelta(seconds=11),
            **_RETRIED,
        },
        runs_on=True,
    ),
    *(
        _edge("Anew", how, options={"memo": {"old": 1}, **_RETRIED}, runs_on=True)
        for how in ("plain", "options", "delayed", "memo", "other", "in a task")
    ),
    _edge("CronFails", drive=_two_runs, options={"cron_schedule": "@every 1s"}, runs_on=True),
    _edge("AnyFails", 1, 2, drive=_fails_its_task),
    _edge("AnyOther", 1, 2),
    _edge("Generators"),
)


async def histories(
    package: str, target: str, task_queue: str, situations: tuple[Situation, ...], module: Any
) -> dict[str, list[Any]]:
    """Drive situations on one SDK; the events of each, of its first and of its second run."""
    client = await connect(package, target)
    reader = await Client.connect(target)
    found: dict[str, list[Any]] = {}
    queue = f"{package}-{task_queue}"
    names = {endpoint_name(queue): "ENDPOINT", queue: "IT", package: "SDK"}

    async def one(situation: Situation) -> None:
        started = await situation.start(
            package, client, f"{package}-{task_queue}-{situation.name}", queue, module
        )
        try:
            async with asyncio.timeout(TIMEOUT):
                await situation.drive(started)
        except TimeoutError:
            raise AssertionError(f"{situation.name} on {package} did not end") from None
        run_id = started.handle.first_execution_run_id
        for number in range(2 if situation.runs_on else 1):
            handle = reader.get_workflow_handle(started.handle.id, run_id=run_id)
            history = await handle.fetch_history()
            events = history.to_json_dict()["events"]
            found[f"{situation.name}/{number}"] = (events, names)
            last = events[-1]
            attributes = next(v for k, v in last.items() if k.endswith("Attributes"))
            run_id = attributes.get("newExecutionRunId", "")
            if not run_id:
                break

    worker = make_worker(package, client, queue, module, build_id="the build")
    async with serve_nexus(target, queue), worker, asyncio.TaskGroup() as group:
        for situation in situations:
            group.create_task(one(situation))
    with warnings.catch_warnings():
        # The peer forgets to close the main function of a run whose first activation failed.
        warnings.simplefilter("ignore", RuntimeWarning)
        gc.collect()
    return found


async def differences(
    target: str, task_queue: str, situations: tuple[Situation, ...], path: Path | None = None
) -> dict[str, str]:
    """What differs between the histories, by situation and number of the run."""
    theirs, ours = [
        await histories(
            package,
            target,
            task_queue,
            situations,
            load_all(package) if path is None else load(package, path=path),
        )
        for package in (PEER, OURS)
    ]
    assert theirs.keys() == ours.keys()
    differ = {}
    for name, (their_events, their_names) in theirs.items():
        our_events, our_names = ours[name]
        by_chance = BY_CHANCE.get(name.partition("/")[0])
        if by_chance is None:
            left = events_in_order(their_events, names=their_names)
            right = events_in_order(our_events, names={**our_names, **OUR_WORDS})
        else:
            left = events_in_any_order(their_events, names=their_names, by_chance=by_chance)
            right = events_in_any_order(
                our_events, names={**our_names, **OUR_WORDS}, by_chance=by_chance
            )
        if left != right:
            differ[name] = "\n".join(
                difflib.unified_diff(_lines(left), _lines(right), "peer", "ours", n=5, lineterm="")
            )
    return differ


def _lines(events: list[Any]) -> list[str]:
    return [
        line
        for event in events
        for line in json.dumps(event, indent=1, sort_keys=True).splitlines()
    ]


async def test_situations_leave_the_same_histories(target_host: str, unique: str) -> None:
    differ = await differences(target_host, unique, ALL_SITUATIONS)
    assert not differ, "\n\n".join(f"{name}\n{text}" for name, text in differ.items())


@pytest.mark.filterwarnings("ignore:.*TMPRL1102")  # one situation is about that
async def test_edges_of_the_rules_leave_the_same_histories(target_host: str, unique: str) -> None:
    differ = await differences(target_host, unique, EDGE_SITUATIONS, EDGES)
    assert not differ, "\n\n".join(f"{name}\n{text}" for name, text in differ.items())
