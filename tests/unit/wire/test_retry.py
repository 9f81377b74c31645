"""Which failures are retried, after how long, and for how long."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core._wire.retry import (
    NORMAL_CALL,
    TASK_POLL,
    RetryConfig,
    RetryProfile,
    RetryState,
    is_message_too_large,
    is_retryable,
)
from worker_core.service import RPCError, RPCStatusCode

RETRIED = {
    RPCStatusCode.DATA_LOSS,
    RPCStatusCode.INTERNAL,
    RPCStatusCode.UNKNOWN,
    RPCStatusCode.RESOURCE_EXHAUSTED,
    RPCStatusCode.ABORTED,
    RPCStatusCode.OUT_OF_RANGE,
    RPCStatusCode.UNAVAILABLE,
}
FAILURES = [code for code in RPCStatusCode if code is not RPCStatusCode.OK]
UNLIMITED = dataclasses.replace(NORMAL_CALL, max_attempts=0, max_elapsed_seconds=None)


def error(code, message="said so"):
    return RPCError(message, code, b"")


def middle():
    return 0.5


def delays(profile, code, count, draw=middle):
    state = RetryState(profile, 0.0, draw)
    return [state.delay_after(error(code), 0.0) for _ in range(count)]


@pytest.mark.parametrize("code", FAILURES, ids=lambda code: code.name)
def test_calls_are_retried_by_code(code):
    assert is_retryable(error(code)) is (code in RETRIED)
    state = RetryState(NORMAL_CALL, 0.0, middle)
    assert (state.delay_after(error(code), 0.0) is not None) is (code in RETRIED)


def test_cancelled_is_retried_only_when_the_transport_did_it():
    by_server = error(RPCStatusCode.CANCELLED, "workflow was cancelled")
    by_transport = error(RPCStatusCode.CANCELLED, "Received RST_STREAM with error code 8")
    assert RetryState(NORMAL_CALL, 0.0).delay_after(by_server, 0.0) is None
    assert RetryState(NORMAL_CALL, 0.0).delay_after(by_transport, 0.0) is not None


@pytest.mark.parametrize(
    "message",
    [
        "grpc: received message larger than max (5 vs. 4)",
        "grpc: message after decompression larger than max (5 vs. 4)",
        "grpc: received message after decompression larger than max (5 vs. 4)",
        "Stream removed (CLIENT: Received message larger than max (5 vs. 4))",
        "CLIENT: Sent message larger than max (5 vs. 4)",
    ],
)
@pytest.mark.parametrize("profile", [NORMAL_CALL, TASK_POLL], ids=["call", "poll"])
def test_a_message_too_large_is_never_retried(message, profile):
    failure = error(RPCStatusCode.RESOURCE_EXHAUSTED, message)
    assert is_message_too_large(failure)
    assert RetryState(profile, 0.0).delay_after(failure, 0.0) is None


def test_delays_grow_to_the_maximum():
    found = delays(UNLIMITED, RPCStatusCode.UNAVAILABLE, 10)
    expected = [min(0.1 * 1.7**n, 5.0) for n in range(10)]
    assert found == pytest.approx(expected)
    assert delays(TASK_POLL, RPCStatusCode.UNAVAILABLE, 8) == pytest.approx(
        [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10.0, 10.0]
    )


def test_attempts_end_at_the_limit():
    found = delays(NORMAL_CALL, RPCStatusCode.UNAVAILABLE, 10)
    assert None not in found[:9]
    assert found[9] is None
    once = dataclasses.replace(NORMAL_CALL, max_attempts=1)
    assert delays(once, RPCStatusCode.UNAVAILABLE, 1) == [None]


def test_a_delay_that_would_end_too_late_is_not_begun():
    state = RetryState(NORMAL_CALL, 100.0, middle)
    assert state.delay_after(error(RPCStatusCode.UNAVAILABLE), 109.8) == pytest.approx(0.1)
    state = RetryState(NORMAL_CALL, 100.0, middle)
    assert state.delay_after(error(RPCStatusCode.UNAVAILABLE), 109.91) is None


def test_throttling_waits_longer_by_a_series_of_its_own():
    found = delays(UNLIMITED, RPCStatusCode.RESOURCE_EXHAUSTED, 6)
    assert found == pytest.approx([1, 2, 4, 8, 10, 10])
    state = RetryState(UNLIMITED, 0.0, middle)
    mixed = [RPCStatusCode.UNAVAILABLE, RPCStatusCode.RESOURCE_EXHAUSTED, RPCStatusCode.UNAVAILABLE]
    assert [state.delay_after(error(code), 0.0) for code in mixed] == pytest.approx([0.1, 1, 0.289])


@pytest.mark.parametrize("code", [RPCStatusCode.CANCELLED, RPCStatusCode.DEADLINE_EXCEEDED])
def test_task_polls_retry_the_normal_ends_of_a_long_poll(code):
    state = RetryState(TASK_POLL, 0.0, middle)
    assert state.delay_after(error(code), 1e6) == pytest.approx(0.2)


def test_task_polls_bear_any_code_for_a_minute():
    failure = error(RPCStatusCode.PERMISSION_DENIED)
    state = RetryState(TASK_POLL, 0.0, middle)
    assert state.delay_after(failure, 1.0) == 10.0
    assert state.delay_after(failure, 60.0) == 10.0
    assert state.delay_after(failure, 60.1) is None


@given(
    st.builds(
        RetryProfile,
        initial_seconds=st.floats(0, 10),
        factor=st.floats(1, 4),
        max_seconds=st.floats(0, 20),
        jitter=st.floats(0, 1),
        max_elapsed_seconds=st.none() | st.floats(0, 60),
        max_attempts=st.integers(0, 20),
    ),
    st.lists(st.tuples(st.sampled_from(FAILURES), st.floats(0, 5), st.floats(0, 1)), max_size=30),
)
def test_whatever_happens_delays_stay_in_bounds(profile, failures):
    now = 50.0
    draws = iter([draw for _, _, draw in failures] * 3)
    state = RetryState(profile, now, lambda: next(draws))
    for count, (code, took, _) in enumerate(failures, 1):
        now += took
        delay = state.delay_after(error(code), now)
        if profile.max_attempts and count >= profile.max_attempts:
            assert delay is None
        if delay is None:
            break
        longest = profile.max_seconds * (1 + profile.jitter)
        if code is RPCStatusCode.RESOURCE_EXHAUSTED:
            assert delay >= 0.8
            longest = max(longest, 12.0)
        elif profile.max_elapsed_seconds is not None:
            assert now - 50.0 + delay <= profile.max_elapsed_seconds + 1e-9
        assert 0 <= delay <= longest + 1e-9
        assert code in RETRIED
        now += delay


def test_a_configuration_becomes_a_profile():
    assert RetryProfile.from_config(None) is NORMAL_CALL
    assert RetryProfile.from_config(RetryConfig()) == dataclasses.replace(NORMAL_CALL, factor=1.5)
    unlimited = RetryConfig(max_elapsed_time_millis=None, max_retries=0)
    profile = RetryProfile.from_config(unlimited)
    assert (profile.max_elapsed_seconds, profile.max_attempts) == (None, 0)


def test_a_configuration_that_makes_no_sense_is_refused_with_all_its_faults():
    with pytest.raises(ValueError, match=r"multiplier.*max_retries"):
        RetryConfig(multiplier=0.5, max_retries=-1)
