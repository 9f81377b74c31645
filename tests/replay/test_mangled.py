"""Histories damaged at random: each is replayed or refused with a clear error, and none hangs."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lab.replaying import Recorded, recorded
from lab.sdks import make_replayer
from lab.situations import OURS, PEER
from worker_core.api.history.v1 import HistoryEvent
from worker_core.client import WorkflowHistory
from worker_core.workflow import NondeterminismError

SECONDS = 30
EVERY = [one for one in recorded() if not one.name.startswith("long_")]
TASK_STARTED, MARKER, UNKNOWN = 6, 27, 9999
Events = list[HistoryEvent]
Damage = Callable[[Events], Events]

histories = st.sampled_from(EVERY)
somewhere = st.floats(0, 1, exclude_max=True)
numbers = st.sampled_from([0, 1, 2, 3, 5, 9, 77, -1, 2**62])
common = settings(
    deadline=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def at(events: Events, where: float) -> int:
    return int(where * len(events))


def dropped(where: float) -> Damage:
    def damage(events: Events) -> Events:
        del events[at(events, where) : at(events, where) + 1]
        return events

    return damage


def doubled(where: float) -> Damage:
    def damage(events: Events) -> Events:
        return [*events[: at(events, where) + 1], *events[at(events, where) :]]

    return damage


def moved(one: float, other: float) -> Damage:
    def damage(events: Events) -> Events:
        if events:
            events.insert(at(events, one), events.pop(at(events, other)))
        return events

    return damage


def cut_short(where: float) -> Damage:
    return lambda events: events[: at(events, where)]


def beheaded(where: float) -> Damage:
    return lambda events: events[at(events, where) :]


def of_type(where: float, number: int) -> Damage:
    def damage(events: Events) -> Events:
        if events:
            events[at(events, where)].event_type = number  # type: ignore[assignment]
        return events

    return damage


def numbered(where: float, number: int) -> Damage:
    def damage(events: Events) -> Events:
        if events:
            events[at(events, where)].event_id = number
        return events

    return damage


def without_attributes(where: float) -> Damage:
    def damage(events: Events) -> Events:
        if events and (name := events[at(events, where)].WhichOneof("attributes")):
            events[at(events, where)].ClearField(name)
        return events

    return damage


def with_field(where: float, which: float, number: int) -> Damage:
    """A number, text or message inside the attributes is another one, or gone."""

    def damage(events: Events) -> Events:
        if not events:
            return events
        event = events[at(events, where)]
        name = event.WhichOneof("attributes")
        if name is None:
            return events
        attributes = getattr(event, name)
        fields = attributes.DESCRIPTOR.fields
        field = fields[int(which * len(fields))]
        if field.cpp_type == field.CPPTYPE_INT64 and not field.is_repeated:
            setattr(attributes, field.name, number)
        elif field.cpp_type == field.CPPTYPE_STRING and not field.is_repeated:
            setattr(attributes, field.name, str(number))
        else:
            attributes.ClearField(field.name)
        return events

    return damage


def renumbered(events: Events) -> Events:
    copies = []
    for event_id, event in enumerate(events, 1):
        copy = HistoryEvent()
        copy.CopyFrom(event)
        copy.event_id = event_id
        copies.append(copy)
    return copies


def copied(event: HistoryEvent) -> HistoryEvent:
    copy = HistoryEvent()
    copy.CopyFrom(event)
    return copy


def swapped_with_next(where: float) -> Damage:
    def damage(events: Events) -> Events:
        index = at(events, where)
        events[index : index + 2] = reversed(events[index : index + 2])
        return events

    return damage


def unknown(where: float, ignorable: bool) -> Damage:
    def damage(events: Events) -> Events:
        if events:
            event = events[at(events, where)]
            event.event_type = UNKNOWN  # type: ignore[assignment]
            event.worker_may_ignore = ignorable
        return events

    return damage


def slid(where: float, by: int) -> Damage:
    """From somewhere on, all ids and references are higher, as if something stood before them."""

    def damage(events: Events) -> Events:
        first = at(events, where) + 1
        for event in events:
            event.event_id += by if event.event_id >= first else 0
            for attributes, field, referred in references(event):
                setattr(attributes, field, referred + (by if referred >= first else 0))
        return events

    return damage


def with_stranger(where: float, ignorable: bool) -> Damage:
    """An event of an unknown type among the others, with whatever follows renumbered."""

    def damage(events: Events) -> Events:
        index = at(events, where)
        stranger = HistoryEvent(event_id=index + 1, worker_may_ignore=ignorable)
        stranger.event_type = UNKNOWN  # type: ignore[assignment]
        events = slid(where, 1)(events)
        events.insert(index, stranger)
        return events

    return damage


def references(event: HistoryEvent) -> list[tuple[Any, str, int]]:
    """Where an event names another by its number."""
    name = event.WhichOneof("attributes")
    if name is None:
        return []
    attributes = getattr(event, name)
    return [
        (attributes, field.name, value)
        for field, value in attributes.ListFields()
        if field.name.endswith("event_id")
    ]


def pointing_elsewhere(where: float, number: int) -> Damage:
    def damage(events: Events) -> Events:
        found = [reference for event in events for reference in references(event)]
        if found:
            attributes, field, _ = found[int(where * len(found))]
            setattr(attributes, field, number)
        return events

    return damage


def marker_garbled(where: float, which: float, data: bytes) -> Damage:
    """What a marker says is something else."""

    def damage(events: Events) -> Events:
        markers = [event for event in events if event.event_type == MARKER]
        if not markers:
            return events
        marker = markers[int(where * len(markers))].marker_recorded_event_attributes
        payloads = [one for name in sorted(marker.details) for one in marker.details[name].payloads]
        if payloads:
            payloads[int(which * len(payloads))].data = data
        return events

    return damage


def marker_renamed(where: float, name: str) -> Damage:
    def damage(events: Events) -> Events:
        markers = [event for event in events if event.event_type == MARKER]
        if markers:
            marker = markers[int(where * len(markers))].marker_recorded_event_attributes
            marker.marker_name = name
        return events

    return damage


def marker_emptied(where: float) -> Damage:
    def damage(events: Events) -> Events:
        markers = [event for event in events if event.event_type == MARKER]
        if markers:
            markers[int(where * len(markers))].marker_recorded_event_attributes.details.clear()
        return events

    return damage


def started_twice(events: Events) -> Events:
    return [*events[:1], *(copied(event) for event in events[:1]), *events[1:]]


garbage = st.sampled_from(
    [b"", b"{", b"null", b"[]", b"1", b"{}", b'{"seq":"x"}', b'{"id":5,"deprecated":0}', b"\xff"]
)
damages = st.one_of(
    st.builds(dropped, somewhere),
    st.builds(doubled, somewhere),
    st.builds(moved, somewhere, somewhere),
    st.builds(cut_short, somewhere),
    st.builds(beheaded, somewhere),
    st.builds(of_type, somewhere, st.integers(0, 70)),
    st.builds(numbered, somewhere, numbers),
    st.builds(without_attributes, somewhere),
    st.builds(with_field, somewhere, somewhere, numbers),
    st.builds(swapped_with_next, somewhere),
    st.builds(unknown, somewhere, st.booleans()),
    st.builds(slid, somewhere, st.sampled_from([1, 2, 5])),
    st.builds(with_stranger, somewhere, st.booleans()),
    st.builds(pointing_elsewhere, somewhere, numbers),
    st.builds(marker_garbled, somewhere, somewhere, garbage),
    st.builds(
        marker_renamed,
        somewhere,
        st.sampled_from(["", "core_patch", "core_local_activity", "stranger"]),
    ),
    st.builds(marker_emptied, somewhere),
    st.just(started_twice),
    st.just(renumbered),
)


def check(failure: Exception | None) -> None:
    """A clear error, or none."""
    if failure is None:
        return
    assert isinstance(failure, ValueError | RuntimeError | NondeterminismError), repr(failure)
    message = str(failure)
    assert len(message) > 20, message
    assert "brought the replay to a stop" not in message, message
    assert not re.search("InternalError|workflow machines: Cannot", message), message
    # The workflow's own failure says where in its code it was raised, not at which event.
    if not message.startswith(("The workflow task failed", "The history of workflow")):
        assert re.search(r"[Ee]vent \d+", message), message


async def failures_of(histories: list[WorkflowHistory]) -> list[Exception | None]:
    async def each() -> Any:
        for history in histories:
            yield history

    async with asyncio.timeout(SECONDS), make_replayer(OURS).workflow_replay_iterator(each()) as it:
        return [result.replay_failure async for result in it]


@common
@given(histories, st.lists(damages, min_size=1, max_size=4), st.booleans())
def test_damaged_anyhow(one: Recorded, damage: list[Damage], mended: bool) -> None:
    events = list(one.read().events)
    for change in damage:
        events = change(events)
    if mended:
        events = renumbered(events)  # so that the ids are not what is found first
    (failure,) = asyncio.run(failures_of([WorkflowHistory("damaged", events)]))
    check(failure)


@pytest.mark.parametrize("one", EVERY, ids=str)
async def test_cut_short_after_every_event(one: Recorded) -> None:
    events = list(one.read().events)
    cuts = [WorkflowHistory(one.workflow_id, events[:count]) for count in range(len(events))]
    failures = await failures_of(cuts)
    assert len(failures) == len(cuts)
    assert "has no events" in str(failures[0])
    for count, failure in enumerate(failures):
        check(failure)
        # What a worker may be given: everything up to a started workflow task.
        if count and events[count - 1].event_type == TASK_STARTED:
            assert failure is None, (count, failure)


AT_EVERY_EVENT: dict[str, Callable[[float], Damage]] = {
    "dropped": dropped,
    "doubled": doubled,
    "swapped": swapped_with_next,
    "unknown": lambda where: unknown(where, ignorable=False),
}


@pytest.mark.parametrize("one", [one for one in EVERY if one.writer == PEER], ids=str)
async def test_damaged_at_every_event(one: Recorded) -> None:
    count = len(one.read().events)
    damaged = []
    for number, damage in enumerate(AT_EVERY_EVENT.values()):
        for index in range(count):
            events = damage((index + 0.5) / count)(list(one.read().events))
            if (index + number) % 2:
                events = renumbered(events)
            damaged.append(WorkflowHistory(one.workflow_id, events))
    for failure in await failures_of(damaged):
        check(failure)


@pytest.mark.parametrize("one", [one for one in EVERY if one.writer == PEER], ids=str)
async def test_what_may_be_ignored_is_ignored_between_tasks(one: Recorded) -> None:
    """Strangers before a task is scheduled change nothing."""
    strangers = []
    for index, event in enumerate(one.read().events):
        if index > 1 and event.event_type == TASK_STARTED:
            where = (index + 0.5) / len(one.read().events)
            events = with_stranger(where, ignorable=True)(list(one.read().events))
            strangers.append(WorkflowHistory(one.workflow_id, events))
    assert [failure for failure in await failures_of(strangers) if failure is not None] == []


@common
@given(histories, st.floats(0, 1), st.text(max_size=3))
def test_text_with_a_piece_replaced(one: Recorded, where: float, piece: str) -> None:
    text = one.text
    begin = int(where * len(text))
    mangled = text[:begin] + piece + text[begin + len(piece) + 1 :]
    try:
        history = WorkflowHistory.from_json("damaged", mangled)
    except ValueError as error:
        assert len(str(error)) > 10
        return
    (failure,) = asyncio.run(failures_of([history]))
    check(failure)


leaves: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers(-5, 2**70) | st.text(max_size=5) | st.just([])
)


@common
@given(histories, st.data())
def test_json_with_a_value_replaced(one: Recorded, data: st.DataObject) -> None:
    document = json.loads(one.text)
    node: Any = document
    for _ in range(12):
        key = data.draw(
            st.sampled_from(sorted(node))
            if isinstance(node, dict)
            else st.integers(0, len(node) - 1)
        )
        if not node[key] or not isinstance(node[key], dict | list) or data.draw(st.booleans()):
            node[key] = data.draw(leaves)
            break
        node = node[key]
    try:
        history = WorkflowHistory.from_json("damaged", document)
    except ValueError as error:
        assert len(str(error)) > 10
        return
    (failure,) = asyncio.run(failures_of([history]))
    check(failure)
