"""Code that no longer fits its history: refused, with a message that says where and what to do."""

from __future__ import annotations

import asyncio
import re

import pytest

from lab.replaying import Rehearsal, completed_tasks, recorded
from lab.sdks import read_history, replay_failure
from lab.situations import OURS, PEER, load
from worker_core._activation import EvictionReason
from worker_core.api.enums.v1 import WorkflowTaskFailedCause
from worker_core.api.workflowservice.v1 import RespondWorkflowTaskFailedRequest
from worker_core.workflow import NondeterminismError

SECONDS = 20

RENAMED = ('echo, f"{value}{number}"', 'upper, f"{value}{number}"')
ONE_LESS = (
    "for number in range(count):\n            value",
    "for number in range(count - 1):\n            value",
)
ONE_MORE = (
    "for number in range(count):\n            value",
    "for number in range(count + 1):\n            value",
)
TIMER_BEFORE = (
    'value = ""\n        for number in range(count):\n',
    'value = ""\n        await asyncio.sleep(1)\n        for number in range(count):\n',
)
TIMER_BESIDE = (
    'value = ""\n        for number in range(count):\n',
    'value = ""\n        for number in range(count):\n'
    "            asyncio.create_task(asyncio.sleep(1))\n"
    "            await asyncio.sleep(0)\n",
)
TIMER_BESIDE_AFTER = (
    "value = await workflow.execute_activity(\n                echo",
    "asyncio.get_running_loop().call_soon(\n"
    "                lambda: asyncio.get_running_loop().call_later(1, print)\n"
    "            )\n"
    "            value = await workflow.execute_activity(\n                echo",
)
SWAPPED = (
    "            await workflow.execute_activity(echo, said[-5], start_to_close_timeout=LONG)\n"
    "            await asyncio.sleep(workflow.random().random() / 100)\n",
    "            await asyncio.sleep(workflow.random().random() / 100)\n"
    "            await workflow.execute_activity(echo, said[-5], start_to_close_timeout=LONG)\n",
)
OTHER_ID = ('activity_id="with-an-id-of-its-own"', 'activity_id="another-id"')
NO_ACTIVITY = (
    '        await workflow.execute_activity(echo, "waiting", start_to_close_timeout=LONG)\n',
    "",
)
FAILS_INSTEAD = (
    '        return "not stopped"\n',
    '        raise ApplicationError("stopped", non_retryable=True)\n',
)
LEFT_ALONE = ("            pause.cancel()\n", "            pass\n")
WAITS_LONGER = (
    '        await asyncio.sleep(0.01)\n        return "not stopped"\n',
    '        await workflow.wait_condition(lambda: False)\n        return "not stopped"\n',
)

# Situation, change, the event the message must name, what it is, and what the code wanted.
CHANGES = [
    pytest.param("sequential", RENAMED, 5, "'echo'", "'upper'", id="activity renamed"),
    pytest.param(
        "sequential",
        ONE_LESS,
        23,
        r"ActivityTaskScheduled \('echo'\)",
        "WorkflowExecutionCompleted",
        id="activity missing",
    ),
    pytest.param(
        "sequential",
        ONE_MORE,
        29,
        "WorkflowExecutionCompleted",
        r"ActivityTaskScheduled \(activity 'echo'\)",
        id="activity added",
    ),
    pytest.param(
        "sequential",
        TIMER_BEFORE,
        5,
        r"ActivityTaskScheduled \('echo'\)",
        r"TimerStarted \(timer 1\)",
        id="timer before",
    ),
    pytest.param(
        "sequential",
        TIMER_BESIDE,
        5,
        r"ActivityTaskScheduled \('echo'\)",
        r"TimerStarted \(timer 1\)",
        id="timer beside",
    ),
    pytest.param(
        "sequential",
        TIMER_BESIDE_AFTER,
        6,
        "ActivityTaskStarted|WorkflowTaskScheduled",
        r"TimerStarted \(timer 1\)",
        id="timer beside, after",
    ),
    pytest.param(
        "randomness",
        SWAPPED,
        5,
        r"ActivityTaskScheduled \('echo'\)",
        r"TimerStarted \(timer 1\)",
        id="order swapped",
    ),
    pytest.param(
        "described", OTHER_ID, 10, "with-an-id-of-its-own", "another-id", id="other activity id"
    ),
    pytest.param(
        "open", NO_ACTIVITY, 5, r"ActivityTaskScheduled \('echo'\)", "nothing", id="nothing asked"
    ),
    pytest.param(
        "ignores_cancellation",
        FAILS_INSTEAD,
        16,
        "WorkflowExecutionCompleted",
        "WorkflowExecutionFailed",
        id="another end",
    ),
    pytest.param(
        "ignores_cancellation",
        WAITS_LONGER,
        11,
        r"TimerStarted \(timer '2'\)",
        "nothing",
        id="waits instead",
    ),
    pytest.param(
        "cleans_up",
        LEFT_ALONE,
        18,
        "TimerCanceled",
        "nothing",
        id="timer not cancelled",
    ),
]

AFTER_THE_LAST_TASK = ("activity added", "another end")

every = pytest.mark.parametrize(("name", "change", "event_id", "is_there", "wanted"), CHANGES)


@every
@pytest.mark.parametrize("writer", [OURS, PEER])
async def test_the_message_names_event_code_and_remedy(
    name: str, change: tuple[str, str], event_id: int, is_there: str, wanted: str, writer: str
) -> None:
    (one,) = recorded(name, writer)
    async with asyncio.timeout(SECONDS):
        failure = await replay_failure(OURS, one.read(), module=load(OURS, change))
    assert isinstance(failure, NondeterminismError)
    message = str(failure)
    assert re.search(rf"\b[Ee]vent {event_id}\b", message), message
    assert re.search(is_there, message), message
    assert re.search(wanted, message), message
    assert "Workflow code must ask for the same things in the same order" in message


@every
async def test_the_peer_refuses_it_too(
    name: str, change: tuple[str, str], event_id: int, is_there: str, wanted: str
) -> None:
    (one,) = recorded(name, OURS)
    async with asyncio.timeout(SECONDS):
        history = read_history(PEER, one.workflow_id, one.text)
        failure = await replay_failure(PEER, history, module=load(PEER, change))
    assert type(failure).__name__ == "NondeterminismError"


@pytest.mark.parametrize(
    ("name", "change", "is_there"),
    [
        pytest.param(*change.values[:2], change.values[3], id=change.id)
        for change in CHANGES
        if change.id not in AFTER_THE_LAST_TASK
    ],
)
def test_a_live_task_fails_with_it_and_the_run_is_forgotten(
    name: str, change: tuple[str, str], is_there: str
) -> None:
    (one,) = recorded(name, OURS)
    history = one.read()
    last = completed_tasks(history.events)[-1]
    rehearsal = Rehearsal(history, load(OURS, change))
    ended = rehearsal.cold(last)
    assert ended is not None
    assert ended.reason is EvictionReason.NONDETERMINISM
    (answer,) = rehearsal.io.answers
    assert isinstance(answer, RespondWorkflowTaskFailedRequest)
    cause = WorkflowTaskFailedCause.Name(answer.cause)
    assert cause == "WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR"
    assert re.search(is_there, answer.failure.message)
