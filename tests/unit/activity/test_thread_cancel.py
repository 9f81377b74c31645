from __future__ import annotations

import concurrent.futures
import random
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from worker_core.activity import _ThreadCanceller as ThreadCanceller


class Stop(Exception):
    pass


@pytest.fixture
def pool() -> Iterator[concurrent.futures.ThreadPoolExecutor]:
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def eager_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def spin(until: threading.Event, began: threading.Event | None = None) -> str:
    if began is not None:
        began.set()
    while not until.is_set():
        pass
    return "ended"


def test_the_function_runs_and_its_end_is_passed_on():
    assert ThreadCanceller(Stop).run(lambda x: x + 1, [1]) == 2
    with pytest.raises(ZeroDivisionError):
        ThreadCanceller(Stop).run(lambda: 1 // 0, [])


def test_a_running_function_is_interrupted(pool: concurrent.futures.ThreadPoolExecutor):
    canceller, began = ThreadCanceller(Stop), threading.Event()
    future = pool.submit(canceller.run, spin, [threading.Event(), began])
    began.wait(5)
    canceller.cancel()
    with pytest.raises(Stop):
        future.result(5)


def test_each_cancellation_raises_again(pool: concurrent.futures.ThreadPoolExecutor):
    canceller, caught = ThreadCanceller(Stop), threading.Semaphore(0)

    def stubborn() -> str:
        for _ in range(3):
            try:
                spin(threading.Event())
            except Stop:
                caught.release()
        return "gave in"

    future = pool.submit(canceller.run, stubborn, [])
    for _ in range(3):
        while not caught.acquire(timeout=0.01):
            canceller.cancel()
    assert future.result(5) == "gave in"


def test_cancelled_before_it_begins_the_function_is_not_called():
    canceller, called = ThreadCanceller(Stop), []
    canceller.cancel()
    with pytest.raises(Stop):
        canceller.run(lambda: called.append(1), [])
    assert called == []


def test_cancelled_after_its_end_nothing_happens():
    canceller = ThreadCanceller(Stop)
    assert canceller.run(lambda: 1, []) == 1
    canceller.cancel()
    for _ in range(1000):
        str(1)


def test_a_shield_holds_the_exception_back_to_the_outermost_end(
    pool: concurrent.futures.ThreadPoolExecutor,
):
    canceller, inside, go_on = ThreadCanceller(Stop), threading.Event(), threading.Event()
    seen: list[str] = []

    def shielded() -> None:
        with canceller.shield():
            with canceller.shield():
                inside.set()
                spin(go_on)
                seen.append("inner")
            seen.append("outer")
        seen.append("never")

    future = pool.submit(canceller.run, shielded, [])
    inside.wait(5)
    canceller.cancel()
    go_on.set()
    with pytest.raises(Stop):
        future.result(5)
    assert seen == ["inner", "outer"]


def test_a_held_back_exception_replaces_what_the_block_ends_with():
    canceller = ThreadCanceller(Stop)

    def shielded() -> int:
        with canceller.shield():
            canceller.cancel()
            raise KeyError
        return 1

    with pytest.raises(Stop) as raised:
        canceller.run(shielded, [])
    assert isinstance(raised.value.__context__, KeyError)


def test_caught_at_the_end_of_the_shield_it_is_over():
    canceller = ThreadCanceller(Stop)

    def shielded() -> str:
        try:
            with canceller.shield():
                canceller.cancel()
        except Stop:
            return "cleaned up"
        return "not told"

    assert canceller.run(shielded, []) == "cleaned up"


def test_a_shield_outside_the_function_is_harmless():
    canceller = ThreadCanceller(Stop)
    with canceller.shield():
        canceller.cancel()


def test_a_function_may_shield_in_a_thread_of_its_own(
    pool: concurrent.futures.ThreadPoolExecutor,
):
    canceller, inside, go_on = ThreadCanceller(Stop), threading.Event(), threading.Event()

    def helper() -> None:
        with canceller.shield():
            inside.set()
            go_on.wait(5)

    def function() -> None:
        thread = threading.Thread(target=helper)
        thread.start()
        try:
            spin(threading.Event())
        finally:
            thread.join(5)

    future = pool.submit(canceller.run, function, [])
    inside.wait(5)
    canceller.cancel()
    assert not future.done()
    go_on.set()
    with pytest.raises(Stop):
        future.result(5)


def test_no_timing_kills_a_thread_or_enters_a_shield(eager_switching: None):
    """Cancels at random moments around the begin and the end of a function and its shields."""
    entered: list[int] = []

    def function(canceller: ThreadCanceller, turns: int) -> int:
        for _ in range(turns):
            inside = False
            try:
                with canceller.shield():
                    inside = True
                    str(turns)
                    inside = False
            except Stop:
                if inside:
                    entered.append(1)
                raise
        return turns

    def in_pool(canceller: ThreadCanceller, turns: int) -> str:
        try:
            canceller.run(function, [canceller, turns])
            end = "returned"
        except Stop:
            end = "stopped"
        for _ in range(20):  # anything that was still on its way would be raised here
            str(turns)
        return end

    ends: set[str] = set()
    chance = random.Random(7)
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        until = time.monotonic() + 1.5
        while time.monotonic() < until:
            canceller = ThreadCanceller(Stop)
            future = pool.submit(in_pool, canceller, chance.randint(0, 15))
            moment = time.perf_counter() + chance.random() * 1e-4
            while time.perf_counter() < moment:
                pass
            for _ in range(chance.randint(1, 3)):
                canceller.cancel()
            ends.add(future.result(5))
    assert entered == []
    assert ends == {"returned", "stopped"}
