"""Histories that are not what a server wrote: a clear error each, and never a hang."""

from __future__ import annotations

import asyncio
import json
import random
import re
from collections.abc import Callable
from typing import Any

import pytest

from lab.replaying import Rehearsal, recorded
from lab.sdks import make_replayer, read_history, replay_failure
from lab.situations import OURS, PEER
from worker_core._activation import EvictionReason
from worker_core.api.history.v1 import HistoryEvent
from worker_core.client import WorkflowHistory
from worker_core.workflow import NondeterminismError

SECONDS = 20
Events = list[HistoryEvent]


def events_of(name: str) -> Events:
    (one,) = recorded(name, OURS)
    return list(one.read().events)


def renumbered(events: Events) -> Events:
    """Copies with ids from 1 on."""
    copies = []
    for event_id, event in enumerate(events, 1):
        copy = HistoryEvent()
        copy.CopyFrom(event)
        copy.event_id = event_id
        copies.append(copy)
    return copies


async def failure_of(events: Events) -> Exception | None:
    async with asyncio.timeout(SECONDS):
        return await replay_failure(OURS, WorkflowHistory("damaged", events))


# Text ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "not JSON.*cut short", id="empty"),
        pytest.param("{", "not JSON.*cut short", id="broken"),
        pytest.param("[]", "dictionary with 'events'", id="a list"),
        pytest.param("{}", "list named 'events'", id="nothing in it"),
        pytest.param('{"events": {}}', "list named 'events'", id="no list"),
        pytest.param('{"events": ["x"]}', "event 1 is a str", id="no events in it"),
        pytest.param('{"events": [{"eventId": "one"}]}', "not a workflow history", id="no number"),
        pytest.param(
            '{"events": [{"eventId": "1", "eventType": "WorkflowExecutionStarted",'
            ' "workflowExecutionStartedEventAttributes": "x"}]}',
            "'x' stands where",
            id="no attributes",
        ),
    ],
)
def test_text_that_is_no_history(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"(?s){said}"):
        WorkflowHistory.from_json("w", text)


def test_text_cut_anywhere() -> None:
    (one,) = recorded("fails", OURS)
    text = one.text.rstrip()
    for end in range(0, len(text) - 1, 97):
        with pytest.raises(ValueError, match=r"not JSON.*cut short"):
            WorkflowHistory.from_json("w", text[:end])


def test_fields_and_types_of_the_future_are_left_out() -> None:
    (one,) = recorded("fails", OURS)
    document = json.loads(one.text)
    document["events"][0]["fromTheFuture"] = {"x": 1}
    history = WorkflowHistory.from_json("w", document)
    assert list(history.events) == list(one.read().events)


# Events -------------------------------------------------------------------------------------


def no_events(events: Events) -> Events:
    return []


def without_start(events: Events) -> Events:
    return events[1:]


def first_page_missing(events: Events) -> Events:
    for event in events:
        event.event_id += 256
    return events


def gap(events: Events) -> Events:
    return events[:6] + events[7:]


def two_swapped(events: Events) -> Events:
    events[2], events[5] = events[5], events[2]
    return events


def backwards(events: Events) -> Events:
    return renumbered([events[0], *reversed(events[1:])])


def started_twice(events: Events) -> Events:
    return renumbered([events[0], *events])


def unknown_type(events: Events) -> Events:
    events[5].event_type = 9999  # type: ignore[assignment]
    return events


def type_of_another_kind(events: Events) -> Events:
    events[4].Clear()
    events[4].event_id = 5
    events[4].event_type = 29  # type: ignore[assignment]  # a child workflow, never asked for
    return events


def unknown_activity(events: Events) -> Events:
    events[6].activity_task_completed_event_attributes.scheduled_event_id = 77
    return events


def unknown_task(events: Events) -> Events:
    events[3].workflow_task_completed_event_attributes.started_event_id = 77
    return events


def goes_on_after_the_end(events: Events) -> Events:
    return renumbered([*events, events[1], events[2], events[3]])


def task_never_completed(events: Events) -> Events:
    return renumbered([*events[:3], *events[4:]])


def without_attributes(events: Events) -> Events:
    events[4].ClearField("activity_task_scheduled_event_attributes")
    return events


def start_of_another_type(events: Events) -> Events:
    attributes = events[0].workflow_execution_started_event_attributes
    attributes.workflow_type.name = "Fan"
    return events


def arguments_that_do_not_decode(events: Events) -> Events:
    attributes = events[0].workflow_execution_started_event_attributes
    attributes.input.payloads[0].metadata["encoding"] = b"unknown/encoding"
    return events


DAMAGES = [
    (no_events, RuntimeError, "has no events"),
    (first_page_missing, RuntimeError, "begins with event 257.*fetch it from its first page"),
    (without_start, RuntimeError, "not the workflow's start.*Fetch it from its first page"),
    (gap, RuntimeError, "gap: event 8 follows event 6.*Fetch it"),
    (two_swapped, ValueError, "damaged or out of order"),
    (backwards, (ValueError, RuntimeError), "damaged or out of order|Fetch it|fetch it"),
    (started_twice, RuntimeError, "Event 2 starts the workflow a second time.*fetch it again"),
    (unknown_type, RuntimeError, "Event 6 is .*9999.*worker that knows it"),
    (
        type_of_another_kind,
        NondeterminismError,
        "Event 5 is StartChildWorkflowExecutionInitiated.*'echo'",
    ),
    (unknown_activity, NondeterminismError, "event 77, for which the code asked nothing"),
    (goes_on_after_the_end, RuntimeError, "follows the end of the workflow.*fetch it again"),
    (task_never_completed, ValueError, "Event 3 started a workflow task.*fetch it again"),
    (without_attributes, NondeterminismError, "Event 5 .*'echo'"),
    (start_of_another_type, NondeterminismError, "Event 5|Event 6|event 6"),
    (arguments_that_do_not_decode, RuntimeError, "Failed decoding arguments: .*unknown/encoding"),
]


@pytest.mark.parametrize(
    ("damage", "kind", "said"), DAMAGES, ids=[damage.__name__ for damage, *_ in DAMAGES]
)
async def test_damage_is_named(damage: Callable[[Events], Events], kind: Any, said: str) -> None:
    failure: Exception | None
    try:
        failure = await failure_of(damage(events_of("sequential")))
    except Exception as error:
        failure = error
    assert isinstance(failure, kind), repr(failure)
    assert re.search(f"(?s){said}", str(failure)), failure


async def test_events_that_may_be_ignored_are() -> None:
    events = events_of("sequential")
    news = HistoryEvent(event_id=len(events), event_type=9999, worker_may_ignore=True)  # type: ignore[arg-type]
    damaged = renumbered([*events[:-1], news, events[-1]])
    assert await failure_of(damaged) is not None  # right before an end it splits task and command
    events = events_of("sequential")
    for event in events[1:]:
        shift(event)
    damaged = renumbered([*events[:1], news, *events[1:]])
    assert await failure_of(damaged) is None


def shift(event: HistoryEvent) -> None:
    """Make an event's references fit after one event was put in behind the first."""
    name = event.WhichOneof("attributes")
    assert name is not None
    attributes = getattr(event, name)
    for field, value in attributes.ListFields():
        if field.name.endswith("event_id"):
            setattr(attributes, field.name, value + 1)


async def test_a_type_nobody_registered() -> None:
    events = events_of("sequential")
    events[0].workflow_execution_started_event_attributes.workflow_type.name = "Unheard"
    replayer = make_replayer(OURS, workflows=[_workflow("Sequential"), _workflow("Fan")])
    async with asyncio.timeout(SECONDS):
        result = await replayer.replay_workflow(
            WorkflowHistory("damaged", events), raise_on_replay_failure=False
        )
    assert isinstance(result.replay_failure, RuntimeError)
    assert "Unheard is not registered" in str(result.replay_failure)
    assert "Fan, Sequential" in str(result.replay_failure)


def _workflow(name: str) -> type:
    from lab.situations import load

    found: type = getattr(load(OURS), name)
    return found


# In bulk ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["sequential", "broken_for_a_while", "early_signals", "cleans_up"])
async def test_cut_after_any_event_it_is_replayed_like_the_peer_does(name: str) -> None:
    """What was lived up to some event replays, whatever comes after it."""
    (one,) = recorded(name, OURS)
    events = list(one.read().events)
    verdicts = []
    assert await failure_of(events[:1]) is None  # the peer waits for ever with so little
    for end in range(2, len(events) + 1):
        cut = WorkflowHistory(one.workflow_id, events[:end])
        ours = await failure_of(events[:end])
        async with asyncio.timeout(SECONDS):
            history = read_history(PEER, one.workflow_id, cut.to_json())
            peers = await replay_failure(PEER, history)
        if (ours is None) is not (peers is None):
            verdicts.append(f"up to {end}: ours {ours!r}, peer {peers!r}")
    assert verdicts == []


def test_a_task_whose_history_is_cut_short_fails() -> None:
    (one,) = recorded("sequential", OURS)
    history = one.read()
    for end in range(1, len(history.events)):
        rehearsal = Rehearsal(history)
        rehearsal.events = list(history.events[:end])
        task = rehearsal._poll(0, len(history.events), 0, 1_000_000)
        ended = rehearsal._pump(task)
        assert ended is not None
        assert "truncated" in ended.message
        (answer,) = rehearsal.io.answers
        assert "truncated" in answer.failure.message


@pytest.mark.parametrize("seed", range(6))
def test_damaged_at_random_it_ends_with_a_reason(seed: int) -> None:
    """Whatever was dropped, doubled, swapped or altered: an end, and words for it."""
    chance = random.Random(seed)
    for one in recorded(writer=OURS):
        if one.name == "long_history":
            continue
        events = list(one.read().events)
        for _ in range(chance.randint(1, 3)):
            damage(events, chance)
        if chance.random() < 0.5:
            events = renumbered(events)
        rehearsal = Rehearsal(WorkflowHistory(one.workflow_id, events))
        last = max(event.event_id for event in events)
        task = rehearsal._poll(0, len(events), len(events), chance.choice([2, 5, 1000]))
        task.started_event_id = task.previous_started_event_id = last
        ended = rehearsal._pump(task)
        if ended is not None:
            assert ended.message
            assert ended.reason in {
                EvictionReason.NONDETERMINISM,
                EvictionReason.FATAL,
                EvictionReason.INSTANCE_FAILED,
                EvictionReason.HISTORY_FETCH,
                EvictionReason.CACHE_MISS,
            }, ended


def damage(events: Events, chance: random.Random) -> None:
    index = chance.randrange(1, len(events))
    match chance.randrange(5):
        case 0 if len(events) > 2:
            del events[index]
        case 1:
            copy = HistoryEvent()
            copy.CopyFrom(events[index])
            events.insert(index, copy)
        case 2:
            other = chance.randrange(1, len(events))
            events[index], events[other] = events[other], events[index]
        case 3:
            events[index].event_type = chance.randrange(60)  # type: ignore[assignment]
        case _:
            name = events[index].WhichOneof("attributes")
            if name is not None:
                attributes = getattr(events[index], name)
                for field, value in attributes.ListFields():
                    if isinstance(value, int):
                        setattr(attributes, field.name, chance.randrange(len(events)))
