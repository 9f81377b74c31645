"""Where activations were: cutting histories, whatever the pages they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.history import HistoryBuilder
from worker_core._machines import events
from worker_core._machines.chunks import HistoryBuffer
from worker_core._machines.errors import MalformedTask


def cut(history: HistoryBuilder, page_size: int) -> list[tuple[int, int]]:
    """First and last event id of each sequence, the history arriving in pages."""
    buffer = HistoryBuffer()
    buffer.begin_task()
    found: list[tuple[int, int]] = []
    position = 0
    while True:
        sequence = buffer.next_sequence()
        if sequence is not None:
            found.append((sequence.events[0].event_id, sequence.events[-1].event_id))
            assert sequence.is_final == (
                buffer.is_complete and sequence.events[-1].event_id == len(history.events)
            )
            continue
        if buffer.is_complete:
            return found
        buffer.append(history.events[position : position + page_size])
        position += page_size
        buffer.is_complete = position >= len(history.events)


def test_simple_history() -> None:
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    timer = history.timer_started()
    history.timer_fired(timer)
    history.whole_task()
    history.completed()

    assert cut(history, 100) == [(1, 3), (4, 8), (9, 10)]


def test_completion_without_commands_followed_by_a_task_is_folded() -> None:
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    history.whole_task()
    history.timer_started()

    assert cut(history, 100) == [(1, 6), (7, 8)]


def test_completion_without_commands_followed_by_news_is_a_sequence() -> None:
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    history.signaled()
    history.whole_task()

    assert cut(history, 100) == [(1, 3), (4, 7), (8, 8)]


def test_update_accepted_undoes_the_folding() -> None:
    """The trace of a real server: a child's result, then an update in tasks of their own."""
    history = HistoryBuilder()
    history.started()
    history.whole_task()  # 2 3 4
    history.timer_started()  # 5
    history.whole_task()  # 6 7 8: had the timer's news, made no command
    history.task_scheduled()  # 9
    history.task_started()  # 10
    history.task_completed()  # 11
    history.add(events.UPDATE_ACCEPTED, accepted_request_sequencing_event_id=9)
    history.task()

    assert cut(history, 100) == [(1, 3), (4, 7), (8, 10), (11, 14)]


def test_unfinished_starts_end_nothing() -> None:
    history = HistoryBuilder()
    history.started()
    history.task()
    history.add(events.TASK_FAILED)
    history.task()
    history.add(events.TASK_TIMED_OUT)
    history.whole_task()
    history.timer_started()
    history.add(events.WORKFLOW_TERMINATED)

    assert cut(history, 100) == [(1, 9), (10, 12)]


def random_history(steps: list[str]) -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    for step in steps:
        if step == "whole":
            history.whole_task()
        elif step == "failed":
            history.task()
            history.add(events.TASK_FAILED)
        elif step == "timed out":
            history.task()
            history.add(events.TASK_TIMED_OUT)
        elif step == "timer":
            history.whole_task()
            history.timer_started()
        elif step == "update":
            history.whole_task()
            history.add(
                events.UPDATE_ACCEPTED,
                accepted_request_sequencing_event_id=history.last_scheduled,
            )
        else:
            history.signaled()
    history.task()
    return history


STEPS = st.lists(
    st.sampled_from(["whole", "failed", "timed out", "timer", "signal", "update"]), max_size=12
)


@given(STEPS, st.integers(1, 7))
def test_cuts_do_not_depend_on_pages_and_lose_nothing(steps: list[str], page_size: int) -> None:
    history = random_history(steps)

    whole = cut(history, 1000)

    assert cut(history, page_size) == whole
    ids = [event_id for first, last in whole for event_id in range(first, last + 1)]
    assert ids == list(range(1, len(history.events) + 1))


def test_long_history_is_looked_at_once_and_let_go() -> None:
    history = HistoryBuilder()
    history.started()
    for _ in range(400):
        history.whole_task()
        history.timer_started()
        history.signaled()
    buffer = HistoryBuffer()
    buffer.begin_task()
    buffer.append(history.events)
    buffer.is_complete = True

    count = 0
    while buffer.next_sequence() is not None:
        count += 1

    assert count == 401
    assert buffer.is_empty


def test_duplicates_are_skipped_and_gaps_refused() -> None:
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    buffer = HistoryBuffer()
    buffer.append(history.events[:3])
    buffer.append(history.events)
    assert buffer.last_event_id == 4

    history.signaled()
    history.signaled()
    with pytest.raises(MalformedTask, match="event 6 follows event 4"):
        buffer.append(history.events[5:])
