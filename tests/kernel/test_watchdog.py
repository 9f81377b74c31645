"""Code that does not yield is interrupted, and nothing else ever is."""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Iterator

import pytest

from worker_core._kernel.watchdog import DeadlockError, Watchdog

LIMIT = 0.1


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    made = Watchdog(LIMIT)
    made.start()
    yield made
    made.stop()


def spin(rounds: int) -> int:
    for number in range(rounds):
        assert number >= 0
    return rounds


def test_code_that_yields_in_time_is_left_alone(watchdog: Watchdog) -> None:
    assert watchdog.guard(spin, 10) == 10


def test_code_that_does_not_yield_is_interrupted_where_it_is(watchdog: Watchdog) -> None:
    with pytest.raises(DeadlockError, match=r"\[TMPRL1101\] Potential deadlock detected") as caught:
        watchdog.guard(spin, 10**12)
    assert "spin" in "".join(traceback.format_exception(caught.value))


def test_the_log_says_first_who_is_slow_and_then_who_is_interrupted(
    watchdog: Watchdog, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(DeadlockError):
        watchdog.guard(spin, 10**12, "the-workflow", "the-run")
    slow, stuck = caplog.records
    assert (slow.levelname, stuck.levelname) == ("WARNING", "ERROR")
    for record in (slow, stuck):
        assert record.__dict__["workflow_id"] == "the-workflow"
        assert record.__dict__["run_id"] == "the-run"
        assert re.search(r"test_watchdog\.py:\d+ in spin\. ", record.getMessage())


def test_slow_code_is_left_alone() -> None:
    watchdog = Watchdog(2)
    watchdog.start()
    seen: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = seen.append  # type: ignore[method-assign]
    logger = logging.getLogger("worker_core._kernel.watchdog")
    logger.addHandler(handler)

    def until_noticed(argument: str) -> str:
        while not seen:
            json.loads("[]")
        return argument

    try:
        assert watchdog.guard(until_noticed, "fine") == "fine"
    finally:
        logger.removeHandler(handler)
        watchdog.stop()
    (record,) = seen
    assert record.levelname == "WARNING"
    assert "until_noticed. After 2 s it is interrupted" in record.getMessage()


def test_an_interruption_that_is_swallowed_still_counts(watchdog: Watchdog) -> None:
    interrupted = 0

    def stubborn(times: int) -> str:
        nonlocal interrupted
        while interrupted < times:
            try:
                spin(10**12)
            except BaseException:
                interrupted += 1
        return "done"

    with pytest.raises(DeadlockError):
        watchdog.guard(stubborn, 2)
    assert interrupted == 2


def test_errors_pass_through(watchdog: Watchdog) -> None:
    with pytest.raises(ZeroDivisionError):
        watchdog.guard(lambda argument: argument / 0, 1)


def test_nothing_is_raised_once_the_code_was_left(watchdog: Watchdog) -> None:
    """Activations that end just when they would be interrupted never hurt what follows."""
    import time

    for milliseconds in range(95, 135):
        until = time.monotonic() + milliseconds / 1000

        def almost(until: float) -> None:
            while time.monotonic() < until:
                pass

        try:
            watchdog.guard(almost, until)
        except DeadlockError:
            pass
        spin(1000)
    assert watchdog.guard(spin, 10) == 10
