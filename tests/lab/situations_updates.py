"""Situations with updates: `lab.workflows_updates`, and who updates them when."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from lab.situations import TASK_COMPLETED, Drive, Situation, Started, finish, until

__all__ = ["UPDATE_SITUATIONS"]

CONTINUED_AS_NEW = 28


def _client_module(started: Started) -> Any:
    return import_module(f"{started.package}.client")


async def _accepted(started: Started, name: str, *args: Any) -> Any:
    stage = _client_module(started).WorkflowUpdateStage.ACCEPTED
    return await started.handle.start_update(name, args=args, wait_for_stage=stage)


async def _refused(started: Started, name: str, *args: Any) -> None:
    try:
        await started.handle.execute_update(name, args=args)
    except _client_module(started).WorkflowUpdateFailedError:
        return
    raise AssertionError(f"Update {name} was not refused")


def _one_by_one(*updates: tuple[str, str]) -> Drive:
    """Each update in a task of its own."""

    async def drive(started: Started) -> None:
        await until(started, TASK_COMPLETED)
        for name, arg in updates:
            await started.handle.execute_update(name, arg)
        await started.handle.signal("stop")
        await finish(started)

    return drive


async def _rejected(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await _refused(started, "add", "")
    await started.handle.execute_update("add", "kept")
    await _refused(started, "add", "")
    await started.handle.signal("note", "after a refusal")
    await until(started, TASK_COMPLETED, 3)
    await started.handle.signal("stop")
    await finish(started)


async def _failing(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await _refused(started, "fail", "at once")
    await _refused(started, "fail", "late")
    await started.handle.signal("stop")
    await finish(started)


async def _signals_between(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    first = await _accepted(started, "wait_for", "a")
    await started.handle.signal("note", "b")
    await until(started, TASK_COMPLETED, 3)
    second = await _accepted(started, "wait_for", "c")
    await started.handle.signal("note", "a")
    assert await first.result() == 1
    await started.handle.signal("note", "c")
    assert await second.result() == 2
    await started.handle.execute_update("end")
    await finish(started)


async def _at_once(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    names = ("add", "ask", "pause", "add", "unknown", "ask")
    async with asyncio.TaskGroup() as group:
        for number, name in enumerate(names):
            group.create_task(started.handle.execute_update(name, str(number)))
        group.create_task(_refused(started, "add", ""))
        group.create_task(started.handle.signal("note", "between"))
    assert await started.handle.query("count") == len(names) + 1
    await started.handle.signal("stop")
    await finish(started)


async def _handlers_set_late(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await _refused(started, "late", "early")
    await started.handle.signal("get_ready")
    await _refused(started, "late", "bad")
    await started.handle.execute_update("late", "good")
    await finish(started)


async def _while_cancelled(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await started.handle.cancel()
    await until(started, TASK_COMPLETED, 2)
    await started.handle.execute_update("explain", "a test")
    await finish(started)


async def _continued(started: Started) -> None:
    latest = started.client.get_workflow_handle(started.handle.id)
    await until(started, TASK_COMPLETED)
    await latest.execute_update("push", "one")
    first = started.client.get_workflow_handle(
        started.handle.id, run_id=started.handle.first_execution_run_id
    )
    await until(Started(started.package, started.client, first), CONTINUED_AS_NEW)
    second = started.client.get_workflow_handle(
        started.handle.id, run_id=(await latest.describe()).run_id
    )
    # Otherwise it depends on who is faster whether the update comes with the first task.
    await until(Started(started.package, started.client, second), TASK_COMPLETED)
    await latest.execute_update("push", "two")
    await finish(started)


async def _leave_unfinished(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await _accepted(started, "hang")
    await started.handle.signal("stop")
    await finish(started)


async def _end_by_update(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await started.handle.execute_update("add", "last")
    assert await started.handle.execute_update("end") == "ending"
    await finish(started)


@dataclass(frozen=True)
class UpdateWithStart(Situation):
    """Started by an update, which comes in the first task."""

    update: tuple[str, str] = ("", "")

    async def start(
        self, package: str, client: Any, workflow_id: str, task_queue: str, module: Any = None
    ) -> Started:
        client_module = import_module(f"{package}.client")
        policies = import_module(f"{package}.common").WorkflowIDConflictPolicy
        operation = client_module.WithStartWorkflowOperation(
            self.workflow,
            args=list(self.args),
            id=workflow_id,
            task_queue=task_queue,
            id_conflict_policy=policies.FAIL,
            **self.options,
        )
        name, arg = self.update
        await client.execute_update_with_start_workflow(
            name, arg, start_workflow_operation=operation
        )
        return Started(package, client, await operation.workflow_handle(), module)


async def _stop(started: Started) -> None:
    await started.handle.signal("stop")
    await finish(started)


UPDATE_SITUATIONS: tuple[Situation, ...] = (
    Situation(
        "update_completed",
        "Updated",
        "updates accepted and completed in one task, named and dynamic",
        drive=_one_by_one(("add", "one"), ("unknown", "two")),
    ),
    Situation(
        "update_rejected",
        "Updated",
        "rejected updates, which leave nothing, and an accepted one between them",
        drive=_rejected,
    ),
    Situation("update_fails", "Updated", "updates that fail, at once and later", drive=_failing),
    Situation(
        "update_with_activity",
        "Updated",
        "an update with an activity in it, then one with a timer",
        drive=_one_by_one(("ask", "one"), ("pause", "two")),
    ),
    Situation(
        "updates_and_signals",
        "Updated",
        "two updates at the same time, with signals in between, and one that ends the workflow",
        drive=_signals_between,
    ),
    Situation(
        "updates_at_once", "Updated", "many updates and a signal at the same time", drive=_at_once
    ),
    Situation(
        "update_ends_workflow",
        "Updated",
        "the workflow ends in the task that completes an update",
        drive=_end_by_update,
    ),
    UpdateWithStart(
        "update_with_start",
        "Updated",
        "started by an update that the first task completes",
        drive=_stop,
        update=("add", "at the start"),
    ),
    UpdateWithStart(
        "update_in_first_task",
        "UpdatedInItsFirstTask",
        "an update in the first task; both it and the workflow start timers and activities",
        ("started",),
        update=("join", "updated"),
    ),
    Situation(
        "update_handler_set_late",
        "SetsHandlers",
        "refused without a handler and by a validator set at run time, then accepted",
        drive=_handlers_set_late,
    ),
    Situation(
        "update_while_cancelled",
        "UpdatedWhileCancelled",
        "an update during the clean-up of a cancelled workflow",
        drive=_while_cancelled,
    ),
    Situation(
        "update_continues_as_new",
        "ContinuedByUpdate",
        "continued as new in the task that completes an update",
        ([],),
        _continued,
        runs_on=True,
    ),
    Situation(
        "update_left_unfinished",
        "LeavesHandlers",
        "the workflow ends while an update is accepted and not completed",
        drive=_leave_unfinished,
    ),
)
