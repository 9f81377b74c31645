from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core._kernel.heartbeats import (
    DEADLINE_GRACE_SECONDS,
    NOT_FOUND,
    TIMED_OUT,
    WORKER_SHUTDOWN,
    AttemptDeadlines,
    CancelReason,
    HeartbeatPace,
    cancellation_from_response,
    throttle_interval,
)
from worker_core.activity import ActivityCancellationDetails
from worker_core.api.workflowservice.v1 import RecordActivityTaskHeartbeatResponse


@pytest.mark.parametrize(
    ("timeout", "interval"),
    [(None, 30.0), (0, 30.0), (10.0, 8.0), (75.0, 60.0), (1000.0, 60.0), (0.1, 0.08)],
)
def test_the_interval_follows_the_timeout(timeout: float | None, interval: float):
    found = throttle_interval(timeout, default_interval=30.0, maximum_interval=60.0)
    assert found == pytest.approx(interval)


def test_the_default_interval_is_capped_too():
    assert throttle_interval(None, default_interval=90.0, maximum_interval=60.0) == 60.0


def test_the_first_heartbeat_is_sent_at_once_and_the_next_after_the_interval():
    pace = HeartbeatPace(8.0)
    assert pace.next_send() is None
    pace.receive_details()
    assert pace.next_send() == 0.0
    pace.begin_send(100.0)
    assert not pace.has_news
    pace.end_send()
    assert pace.next_send() is None
    pace.receive_details()
    pace.receive_details()
    assert pace.next_send() == 108.0


def test_nothing_is_sent_before_the_answer():
    pace = HeartbeatPace(1.0)
    pace.receive_details()
    pace.begin_send(0.0)
    pace.receive_details()
    assert pace.next_send() is None
    pace.end_send()
    assert pace.next_send() == 1.0


@given(
    st.floats(0.01, 100),
    st.lists(
        st.tuples(st.sampled_from(["record", "wait", "answer"]), st.floats(0, 50)), max_size=60
    ),
)
def test_sends_keep_their_distance_and_lose_no_news(
    interval: float, steps: list[tuple[str, float]]
):
    pace, now = HeartbeatPace(interval), 0.0
    sends: list[float] = []
    in_flight, recorded, sent = False, 0, 0
    for what, span in steps:
        if what == "record":
            recorded += 1
            pace.receive_details()
        elif what == "wait":
            now += span
        elif in_flight:
            in_flight = False
            pace.end_send()
        due = pace.next_send()
        if due is not None and due <= now:
            assert not in_flight
            if sends:
                assert now - sends[-1] >= interval - 1e-6
            sends.append(now)
            pace.begin_send(now)
            in_flight, sent = True, recorded
        assert pace.has_news == (sent < recorded)
    if in_flight:
        pace.end_send()
    assert (pace.next_send() is None) == (sent == recorded)
    if recorded:
        assert sends  # the first is never held back


@pytest.mark.parametrize(
    ("close", "heartbeat", "deadline"),
    [
        (None, None, None),
        (0, 0, None),
        (10.0, None, 110.0),
        (None, 3.0, 103.0),
        (10.0, 3.0, 103.0),
        (2.0, 3.0, 102.0),
    ],
)
def test_the_earlier_deadline_counts(
    close: float | None, heartbeat: float | None, deadline: float | None
):
    found = AttemptDeadlines(100.0, close, heartbeat).next_deadline()
    assert found == (None if deadline is None else deadline + DEADLINE_GRACE_SECONDS)


def test_heartbeats_move_their_deadline_only():
    deadlines = AttemptDeadlines(0.0, 10.0, 3.0)
    deadlines.receive_heartbeat_end(4.0)
    assert deadlines.next_deadline() == 7.0 + DEADLINE_GRACE_SECONDS
    deadlines.receive_heartbeat_end(9.0)
    assert deadlines.next_deadline() == 10.0 + DEADLINE_GRACE_SECONDS
    without = AttemptDeadlines(0.0, 10.0, None)
    without.receive_heartbeat_end(9.0)
    assert without.next_deadline() == 10.0 + DEADLINE_GRACE_SECONDS


@pytest.mark.parametrize(
    ("requested", "reset", "paused", "reason", "details"),
    [
        (False, False, False, None, None),
        (
            True,
            False,
            False,
            CancelReason.CANCELLED,
            ActivityCancellationDetails(cancel_requested=True),
        ),
        (
            True,
            True,
            True,
            CancelReason.CANCELLED,
            ActivityCancellationDetails(cancel_requested=True, reset=True, paused=True),
        ),
        (False, True, True, CancelReason.RESET, ActivityCancellationDetails(reset=True)),
        (False, False, True, CancelReason.PAUSED, ActivityCancellationDetails(paused=True)),
    ],
)
def test_what_an_answer_asks_for(requested, reset, paused, reason, details):
    found = cancellation_from_response(
        RecordActivityTaskHeartbeatResponse(
            cancel_requested=requested, activity_reset=reset, activity_paused=paused
        )
    )
    if reason is None:
        assert found is None
    else:
        assert found is not None
        assert (found.reason, found.details) == (reason, details)
        assert not found.attempt_is_lost


def test_what_the_server_gave_up_is_lost():
    assert NOT_FOUND.attempt_is_lost
    assert TIMED_OUT.attempt_is_lost
    assert TIMED_OUT.details == ActivityCancellationDetails(not_found=True, timed_out=True)
    assert not WORKER_SHUTDOWN.attempt_is_lost
