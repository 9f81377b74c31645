from __future__ import annotations

import concurrent.futures
from collections.abc import Sequence

import pytest

from worker_core import activity
from worker_core._kernel.activity_registry import ActivityRegistry
from worker_core.common import RawValue


@activity.defn
async def one(a: int) -> None: ...


@activity.defn(name="one")
async def another_one() -> None: ...


@activity.defn
def plain(a: str, b: int = 1) -> None: ...


@activity.defn(dynamic=True)
async def anything(args: Sequence[RawValue]) -> None: ...


@activity.defn(dynamic=True)
async def anything_else(args: Sequence[RawValue]) -> None: ...


@activity.defn
class Callable_:
    async def __call__(self) -> None: ...


class Methods:
    @activity.defn
    async def method(self, a: int) -> None: ...


@pytest.fixture
def pool():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        yield pool


def test_activities_are_found_by_type_and_the_dynamic_one_takes_the_rest(pool):
    registry = ActivityRegistry([one, plain, anything, Callable_(), Methods().method], pool)
    assert registry.names == ["Callable_", "method", "one", "plain"]
    found = registry.find("one")
    assert found is not None
    assert found.fn is one
    assert found.is_async
    rest = registry.find("whatever")
    assert rest is not None
    assert rest.is_dynamic
    assert ActivityRegistry([one], None).find("whatever") is None


def test_hints_are_used_when_there_is_one_for_each_argument(pool):
    registry = ActivityRegistry([plain, anything], pool)
    plan, rest = registry.find("plain"), registry.find("x")
    assert plan is not None
    assert rest is not None
    assert plan.arg_types(2) == [str, int]
    assert plan.arg_types(1) is None
    assert rest.arg_types(3) == [RawValue, RawValue, RawValue]


@pytest.mark.parametrize(
    ("activities", "error", "message"),
    [
        ([one, another_one], ValueError, "Activity 'one' is registered twice"),
        ([Callable_], TypeError, r"'Callable_' was registered as a class.*Callable_\(…\)"),
        ([lambda: 1], TypeError, "is not an activity"),
        ([anything, anything_else], TypeError, "Two dynamic activities"),
        ([plain], ValueError, "'plain' is a plain function but this worker has no"),
    ],
)
def test_what_cannot_be_registered(activities, error, message):
    with pytest.raises(error, match=message):
        ActivityRegistry(activities, None)


def test_other_executors_need_something_to_share():
    with concurrent.futures.ProcessPoolExecutor(1) as processes:
        with pytest.raises(ValueError, match=r"ProcessPoolExecutor.*pass shared_state_manager="):
            ActivityRegistry([plain], processes)
        ActivityRegistry([one], processes)  # never used
        plan = ActivityRegistry([plain], processes, shares_state=True).find("plain")
    assert plan is not None
    assert not plan.runs_in_thread
    assert not plan.raises_in_thread


def test_what_goes_to_another_process_has_to_be_picklable():
    @activity.defn
    def inner() -> None: ...

    class Threads(concurrent.futures.ThreadPoolExecutor):
        pass

    with (
        concurrent.futures.ProcessPoolExecutor(1) as processes,
        pytest.raises(TypeError, match=r"'inner' cannot be pickled.*top of a module"),
    ):
        ActivityRegistry([inner], processes, shares_state=True)
    with Threads(1) as threads:
        ActivityRegistry([inner], threads)


def test_an_unbound_method_is_warned_about():
    with pytest.warns(UserWarning, match="first parameter is self"):
        ActivityRegistry([Methods.method], None)
