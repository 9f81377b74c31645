"""Options that no command takes: the call raises, where workflow code sees it and may catch it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

import pytest

import own_pairs
from instance_driver import Driver, value_of
from worker_core import workflow
from worker_core._activation import CompleteWorkflowExecution, ScheduleActivity
from worker_core._interceptors import (
    SignalExternalWorkflowInput,
    StartActivityInput,
    StartChildWorkflowInput,
    StartLocalActivityInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)
from worker_core.common import RetryPolicy

SOON = timedelta(seconds=9)
TOO_EAGER = RetryPolicy(backoff_coefficient=0.5)

ACTIVITY: Any = workflow.start_activity
LOCAL_ACTIVITY: Any = workflow.start_local_activity
CHILD: Any = workflow.start_child_workflow
CONTINUE: Any = workflow.continue_as_new
PATCHED: Any = workflow.patched
MEMO: Any = workflow.upsert_memo
GROUP: Any = workflow.create_event_group
OTHER: Any = workflow.get_external_workflow_handle


def _operation(endpoint: Any, **options: Any) -> Any:
    client = workflow.create_nexus_client(service="service", endpoint=endpoint)
    return client.start_operation("operation", 1, **options)


WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "activity's id": (
        lambda: ACTIVITY("act", start_to_close_timeout=SOON, activity_id=5),
        "TypeError: activity_id of activity 'act' is 5. Pass a string.",
    ),
    "activity's queue": (
        lambda: ACTIVITY("act", start_to_close_timeout=SOON, task_queue=5),
        "TypeError: task_queue of activity 'act' is 5. Pass a string.",
    ),
    "activity's policy": (
        lambda: ACTIVITY("act", start_to_close_timeout=SOON, retry_policy=5),
        "TypeError: retry_policy of activity 'act' is 5. Pass a RetryPolicy.",
    ),
    "activity's impossible policy": (
        lambda: ACTIVITY("act", start_to_close_timeout=SOON, retry_policy=TOO_EAGER),
        "ValueError: Backoff coefficient cannot be less than 1",
    ),
    "activity's priority": (
        lambda: ACTIVITY("act", start_to_close_timeout=SOON, priority=5),
        "TypeError: priority of activity 'act' is 5. Pass a Priority.",
    ),
    "local activity's id": (
        lambda: LOCAL_ACTIVITY("fetch", start_to_close_timeout=SOON, activity_id=5),
        "TypeError: activity_id of activity 'fetch' is 5. Pass a string.",
    ),
    "local activity's policy": (
        lambda: LOCAL_ACTIVITY("fetch", start_to_close_timeout=SOON, retry_policy=TOO_EAGER),
        "ValueError: Backoff coefficient cannot be less than 1",
    ),
    "local activity's past": (
        lambda: LOCAL_ACTIVITY("fetch", start_to_close_timeout=-SOON),
        "ValueError: start_to_close_timeout of activity 'fetch' is -9 seconds. "
        "Pass one that is positive.",
    ),
    "child's id": (
        lambda: CHILD("Child", id=5),
        "TypeError: id of child workflow 'Child' is 5. Pass a string.",
    ),
    "child's policy": (
        lambda: CHILD("Child", retry_policy=TOO_EAGER),
        "ValueError: Backoff coefficient cannot be less than 1",
    ),
    "child's memo": (
        lambda: CHILD("Child", memo={5: 5}),
        "TypeError: 5 cannot name a field in the memo of child workflow 'Child'. Use a string.",
    ),
    "child's priority": (
        lambda: CHILD("Child", priority=5),
        "TypeError: priority of child workflow 'Child' is 5. Pass a Priority.",
    ),
    "other's id": (
        lambda: OTHER(5).signal("it"),
        "TypeError: The id of a workflow is a string, not 5.",
    ),
    "other's run": (
        lambda: OTHER("other", run_id=5).cancel(),
        "TypeError: run_id of workflow 'other' is 5. Pass a string.",
    ),
    "reason": (
        lambda: OTHER("other").cancel(reason=5),
        "TypeError: reason for cancelling workflow 'other' is 5. Pass a string.",
    ),
    "endpoint": (
        lambda: _operation(5),
        "TypeError: endpoint of Nexus operation 'operation' is 5. Pass a string.",
    ),
    "header": (
        lambda: _operation("endpoint", headers={"size": 5}),
        "TypeError: header 'size' of Nexus operation 'operation' is 5. Pass a string.",
    ),
    "memo": (
        lambda: MEMO({5: 5}),
        "TypeError: 5 cannot name a field in the memo of workflow 'Calls'. Use a string.",
    ),
    "patch": (lambda: PATCHED(5), "TypeError: The id of a patch is a string, not 5."),
    "group": (lambda: GROUP(5), "TypeError: The id of an event group is a string, not 5."),
    "next run's queue": (
        lambda: CONTINUE(task_queue=5),
        "TypeError: task_queue of workflow 'Calls' is 5. Pass a string.",
    ),
    "next run's policy": (
        lambda: CONTINUE(retry_policy=TOO_EAGER),
        "ValueError: Backoff coefficient cannot be less than 1",
    ),
}


@workflow.defn
class Calls:
    @workflow.run
    async def run(self, what: str) -> str:
        try:
            called = WRONG[what][0]()
            if asyncio.iscoroutine(called):
                await called
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return "nothing was wrong"

    @workflow.query
    def ok(self) -> bool:
        return True


@pytest.mark.parametrize("what", [name for name in WRONG if not name.startswith("next")])
def test_the_call_raises_and_issues_nothing(what: str) -> None:
    driver = Driver(Calls, extern_functions=own_pairs.EXTERN_FUNCTIONS)
    (command,) = driver.start(what)
    assert isinstance(command, CompleteWorkflowExecution)
    assert value_of(command.result) == WRONG[what][1]


@pytest.mark.parametrize("what", [name for name in WRONG if name.startswith("next")])
def test_a_next_run_that_cannot_be_fails_the_task(what: str) -> None:
    driver = Driver(Calls)
    completion = driver.activate(driver.initialize(what))
    assert completion.failure is not None
    failure = completion.failure.failure
    assert f"{failure.application_failure_info.type}: {failure.message}" == WRONG[what][1]


class WrongHeaders(WorkflowOutboundInterceptor):
    def start_activity(self, input: StartActivityInput) -> Any:
        input.headers = {"trace": cast("Any", "text")}
        return super().start_activity(input)

    def start_local_activity(self, input: StartLocalActivityInput) -> Any:
        input.headers = {"trace": cast("Any", "text")}
        return super().start_local_activity(input)

    async def start_child_workflow(self, input: StartChildWorkflowInput) -> Any:
        input.headers = {"trace": cast("Any", "text")}
        return await super().start_child_workflow(input)

    async def signal_external_workflow(self, input: SignalExternalWorkflowInput) -> None:
        input.headers = {"trace": cast("Any", "text")}
        await super().signal_external_workflow(input)


class GivesWrongHeaders(WorkflowInboundInterceptor):
    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(WrongHeaders(outbound))


RIGHT: dict[str, tuple[Callable[[], Any], str]] = {
    "header of activity 'act'": (lambda: ACTIVITY("act", start_to_close_timeout=SOON), ""),
    "header of activity 'fetch'": (
        lambda: LOCAL_ACTIVITY("fetch", start_to_close_timeout=SOON),
        "",
    ),
    "header of child workflow 'Child'": (lambda: CHILD("Child"), ""),
    "header of signal 'it'": (lambda: OTHER("other").signal("it"), ""),
}
WRONG.update(RIGHT)


@pytest.mark.parametrize("what", RIGHT)
def test_an_interceptors_header_that_is_no_payload_raises_in_the_call(what: str) -> None:
    driver = Driver(
        Calls, interceptors=[GivesWrongHeaders], extern_functions=own_pairs.EXTERN_FUNCTIONS
    )
    (command,) = driver.start(what)
    assert isinstance(command, CompleteWorkflowExecution)
    whose = what.removeprefix("header of ")
    assert value_of(command.result) == (
        f"TypeError: Header 'trace' of {whose} is a str. Pass a worker_core.api.common.v1.Payload, "
        "as workflow.payload_converter() makes them."
    )


@workflow.defn
class CallsAgain:
    @workflow.run
    async def run(self) -> None:
        try:
            ACTIVITY("act", start_to_close_timeout=SOON, retry_policy=TOO_EAGER)
        except ValueError:
            ACTIVITY("act", start_to_close_timeout=SOON)
        await workflow.sleep(1)


def test_a_refused_activity_used_up_its_number() -> None:
    """As on the official SDK, which counts before it looks; default ids follow numbers."""
    commands = Driver(CallsAgain).start()
    (activity,) = [command for command in commands if isinstance(command, ScheduleActivity)]
    assert activity.activity_id == "2"
