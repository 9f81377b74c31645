"""An update that comes after tasks without commands, to a worker that has not lived those.

Such tasks are folded into one activation. An update must find the workflow as they left it, or
whether it is accepted would depend on who has the run in its cache.
"""

from __future__ import annotations

import pytest

from lab.driver import drive, make_run
from lab.history import HistoryBuilder
from worker_core._activation import (
    InitializeWorkflow,
    Job,
    SignalWorkflow,
    UpdateAccepted,
    UpdateResponse,
    UpdateWorkflow,
)
from worker_core._machines import events
from worker_core.api.protocol.v1 import Message
from worker_core.api.update.v1 import Request

HISTORY = 1_000_000


def request() -> Request:
    asked = Request()
    asked.meta.update_id = "u"
    asked.input.name = "change"
    return asked


def message(history: HistoryBuilder) -> Message:
    asks = Message(
        id="u/request", protocol_instance_id="u", event_id=history.events[-1].event_id - 1
    )
    asks.body.Pack(request())
    return asks


def after_idle_tasks() -> HistoryBuilder:
    """Two tasks in which nothing was asked for, and a third that begins."""
    history = HistoryBuilder()
    history.started()
    history.whole_task()
    history.task_scheduled()
    history.signaled()
    history.task_started()
    history.task_completed()
    history.task()
    return history


def accept(activation: object) -> list[UpdateResponse]:
    jobs: list[Job] = activation.jobs  # type: ignore[attr-defined]
    return [
        UpdateResponse("u", UpdateAccepted()) for job in jobs if isinstance(job, UpdateWorkflow)
    ]


@pytest.mark.parametrize("page", [1, 2, 3, HISTORY])
def test_finds_the_workflow_as_the_tasks_before_left_it(page: int) -> None:
    history = after_idle_tasks()
    task = history.poll(page=page)
    task.messages.append(message(history))

    driven = drive(make_run(), task, accept, history=history, page_size=page)

    assert [[type(job) for job in activation.jobs] for activation in driven.activations] == [
        [InitializeWorkflow, SignalWorkflow],
        [UpdateWorkflow],
    ]


def test_replay_makes_the_same_activations() -> None:
    history = after_idle_tasks()
    sequencing_id = message(history).event_id
    history.task_completed()
    history.add(
        events.UPDATE_ACCEPTED,
        protocol_instance_id="u",
        accepted_request_message_id="u/request",
        accepted_request_sequencing_event_id=sequencing_id,
    )
    attributes = history.events[-1].workflow_execution_update_accepted_event_attributes
    attributes.accepted_request.CopyFrom(request())

    driven = drive(make_run(), history.replay(), accept)

    assert [[type(job) for job in activation.jobs] for activation in driven.activations] == [
        [InitializeWorkflow, SignalWorkflow],
        [UpdateWorkflow],
    ]


def test_without_an_update_the_tasks_are_one() -> None:
    driven = drive(make_run(), after_idle_tasks().poll(), accept)

    assert [[type(job) for job in activation.jobs] for activation in driven.activations] == [
        [InitializeWorkflow, SignalWorkflow]
    ]
