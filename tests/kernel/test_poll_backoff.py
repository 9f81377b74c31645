"""What follows a failed poll."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core._kernel.poll_backoff import GiveUp, PollAgain, PollBackoff
from worker_core.service import RPCStatusCode

LASTING = [
    RPCStatusCode.NOT_FOUND,
    RPCStatusCode.PERMISSION_DENIED,
    RPCStatusCode.UNAUTHENTICATED,
    RPCStatusCode.INVALID_ARGUMENT,
    RPCStatusCode.FAILED_PRECONDITION,
    RPCStatusCode.UNIMPLEMENTED,
    RPCStatusCode.ALREADY_EXISTS,
]
PASSING = [code for code in RPCStatusCode if code is not RPCStatusCode.OK and code not in LASTING]


def waits(status: RPCStatusCode, count: int, chance: float = 0.5) -> list[float]:
    backoff = PollBackoff()
    found = []
    for number in range(count):
        verdict = backoff.receive_failure(status, now=float(number), chance=chance)
        assert isinstance(verdict, PollAgain)
        found.append(verdict.wait_seconds)
    return found


def test_waits_double_up_to_ten_seconds() -> None:
    assert waits(RPCStatusCode.UNAVAILABLE, 8) == [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10.0, 10.0]


def test_a_server_that_asks_for_less_gets_longer_waits() -> None:
    assert waits(RPCStatusCode.RESOURCE_EXHAUSTED, 5) == [1.0, 2.0, 4.0, 8.0, 10.0]


def test_chance_shifts_a_wait_by_a_fifth() -> None:
    assert waits(RPCStatusCode.UNAVAILABLE, 1, chance=0.0) == [pytest.approx(0.16)]
    assert waits(RPCStatusCode.UNAVAILABLE, 1, chance=1.0) == [pytest.approx(0.24)]


def test_success_starts_over() -> None:
    backoff = PollBackoff()
    for _ in range(4):
        backoff.receive_failure(RPCStatusCode.RESOURCE_EXHAUSTED, now=0.0, chance=0.5)
    assert backoff.is_failing
    backoff.receive_success()
    assert not backoff.is_failing
    verdict = backoff.receive_failure(RPCStatusCode.UNAVAILABLE, now=99.0, chance=0.5)
    assert verdict == PollAgain(0.2, warn=False, failing_seconds=0.0)


@pytest.mark.parametrize("status", LASTING)
def test_what_will_not_pass_is_reported_at_once_and_ends_the_worker_after_a_minute(
    status: RPCStatusCode,
) -> None:
    backoff = PollBackoff()
    for now in (0.0, 10.0, 59.9):
        verdict = backoff.receive_failure(status, now=now, chance=0.9)
        assert verdict == PollAgain(10.0, warn=True, failing_seconds=now)
    assert backoff.receive_failure(status, now=60.0, chance=0.9) == GiveUp(60.0)


@given(st.sampled_from(PASSING), st.lists(st.floats(0, 1000), min_size=1, max_size=50))
def test_what_passes_by_itself_never_ends_the_worker(
    status: RPCStatusCode, gaps: list[float]
) -> None:
    backoff = PollBackoff()
    now = 0.0
    for gap in gaps:
        now += gap
        verdict = backoff.receive_failure(status, now=now, chance=0.3)
        assert isinstance(verdict, PollAgain)
        assert 0.15 < verdict.wait_seconds < 12.5


def test_warnings_get_rarer_while_polls_keep_failing() -> None:
    backoff = PollBackoff()
    warned = [
        now
        for now in range(4000)
        if isinstance(
            verdict := backoff.receive_failure(
                RPCStatusCode.UNAVAILABLE, now=float(now), chance=0.5
            ),
            PollAgain,
        )
        and verdict.warn
    ]
    assert warned == [10, 30, 70, 150, 310, 630, 1270, 2170, 3070, 3970]
