"""Continue-as-new with all its options, on both instances."""

from __future__ import annotations

import pytest

from instance_driver import Driver
from instance_pairs import Pair, compile_for
from worker_core._activation import FailWorkflowExecution, FireTimer

SOURCE = """
import warnings
from datetime import timedelta
from PACKAGE import workflow
from PACKAGE.common import (
    RetryPolicy, SearchAttributeKey, SearchAttributePair, TypedSearchAttributes,
)

TYPED = TypedSearchAttributes([SearchAttributePair(SearchAttributeKey.for_int("n"), 5)])

@workflow.defn(name="Other")
class Other:
    @workflow.run
    async def run(self, a: int, b: str) -> None: ...

OPTIONS = {
    "nothing": {},
    "argument": {"arg": 1},
    "arguments": {"args": ["all", 2]},
    "queue": {"task_queue": "elsewhere"},
    "timeouts": {
        "run_timeout": timedelta(hours=1),
        "task_timeout": timedelta(seconds=7),
        "backoff_start_interval": timedelta(milliseconds=1500),
    },
    "zero": {"run_timeout": timedelta(), "backoff_start_interval": timedelta()},
    "retry": {"retry_policy": RetryPolicy(maximum_attempts=4)},
    "memo": {"memo": {"a": 1, "b": None}},
    "no_memo": {"memo": {}},
    "typed": {"search_attributes": TYPED},
    "untyped": {"search_attributes": {"a": ["x"], "b": [1, 2], "c": []}},
    "by_name": {"workflow": "Named", "args": [1]},
    "by_method": {"workflow": Other.run, "args": [1, "x"]},
    "upgrade": {"initial_versioning_behavior": workflow.ContinueAsNewVersioningBehavior.AUTO_UPGRADE},
    "ramp": {
        "initial_versioning_behavior":
            workflow.ContinueAsNewVersioningBehavior.USE_RAMPING_VERSION
    },
    "bad_memo": {"memo": {"a": object()}},
    "bad_attributes": {"search_attributes": {"a": "x"}},
    "bad_argument": {"arg": object()},
}

@workflow.defn(failure_exception_types=[Exception])
class Subject:
    @workflow.run
    async def run(self, how: str, after: bool = False):
        if after:
            await workflow.sleep(1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workflow.continue_as_new(**OPTIONS[how])

    @workflow.signal
    def again(self, how):
        workflow.continue_as_new(**OPTIONS[how])
"""
HOWS = (
    *("nothing", "argument", "arguments", "queue", "timeouts", "zero", "retry", "memo", "no_memo"),
    *("typed", "untyped", "by_name", "by_method", "upgrade", "ramp"),
)


@pytest.mark.parametrize("how", HOWS)
def test_the_command_is_the_same(how: str) -> None:
    said = Pair(SOURCE).start(how)
    assert said["commands"][0][0] == "continue_as_new"


@pytest.mark.parametrize("how", ["bad_memo", "bad_attributes", "bad_argument"])
def test_what_does_not_convert_fails_as_any_error_does(how: str) -> None:
    # The official SDK loses the error and sends the half of a command.
    (command,) = Driver(compile_for("worker_core", SOURCE).Subject).start(how)
    assert isinstance(command, FailWorkflowExecution)
    assert command.failure.application_failure_info.type == "TypeError"


def test_a_handler_may_do_it() -> None:
    pair = Pair(SOURCE)
    pair.start("nothing", True)
    said = pair.activate(Driver.signalled("again", "memo"))
    assert said["commands"][0][0] == "continue_as_new"
    pair.activate(FireTimer(1))


TIMEOUTS = """
from PACKAGE import workflow

@workflow.defn(failure_exception_types=[Exception])
class Subject:
    @workflow.run
    async def run(self, name: str) -> None:
        workflow.continue_as_new(**{name: 5})
"""


@pytest.mark.parametrize("name", ["run_timeout", "task_timeout", "backoff_start_interval"])
def test_a_number_is_no_timeout(name: str) -> None:
    (command,) = Driver(compile_for("worker_core", TIMEOUTS).Subject).start(name)
    assert isinstance(command, FailWorkflowExecution)
    assert command.failure.message == (
        f"{name} of workflow 'Subject' is 5. Pass a timedelta, such as timedelta(seconds=5)."
    )
