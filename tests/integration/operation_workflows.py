"""Workflows that start children, reach other workflows and call Nexus operations."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from worker_core import workflow
from worker_core.common import RetryPolicy, WorkflowIDReusePolicy
from worker_core.exceptions import (
    ApplicationError,
    ChildWorkflowError,
    FailureError,
    NexusOperationError,
    WorkflowAlreadyStartedError,
)

CANCELLATION = workflow.ChildWorkflowCancellationType
NEXUS_CANCELLATION = workflow.NexusOperationCancellationType


def told(error: BaseException) -> list[str]:
    """An exception and its causes, by name and message."""
    found = []
    current: BaseException | None = error
    while current is not None:
        message = current.message if isinstance(current, FailureError) else str(current)
        found.append(f"{type(current).__name__}: {message}")
        current = current.__cause__
    return found


@workflow.defn
class Child:
    """Does as it is told, or as it is signalled."""

    def __init__(self) -> None:
        self.signals: list[Any] = []

    @workflow.run
    async def run(self, what: str) -> str:
        if what == "return":
            return f"done by {workflow.info().workflow_id}"
        if what == "fail":
            raise ApplicationError("as told", "detail", type="Told")
        if what == "wait":
            await workflow.wait_condition(lambda: False)
        if what == "linger":
            try:
                await workflow.wait_condition(lambda: False)
            except asyncio.CancelledError:
                await asyncio.sleep(0.01)
                return f"lingered, {workflow.cancellation_reason()}"
        if what == "signals":
            await workflow.wait_condition(lambda: len(self.signals) >= 2)
            return repr(self.signals)
        if what == "parent":
            parent = workflow.info().parent
            assert parent is not None
            return parent.workflow_id
        raise ApplicationError(f"what is {what}?")

    @workflow.signal
    def tell(self, what: Any) -> None:
        self.signals.append(what)


@workflow.defn
class Parent:
    """Starts one child and tells how it went."""

    def __init__(self) -> None:
        self.stage = "none"
        self.handle: workflow.ChildWorkflowHandle[Any, Any] | None = None
        self.released = False

    @workflow.run
    async def run(self, what: str, options: dict[str, Any]) -> Any:
        config = workflow.ChildWorkflowConfig(
            id=f"{workflow.info().workflow_id}-child",
            cancellation_type=CANCELLATION(options.get("cancellation", 2)),
            parent_close_policy=workflow.ParentClosePolicy(options.get("close", 1)),
        )
        if "run_timeout" in options:
            config["run_timeout"] = timedelta(seconds=options["run_timeout"])
        if "attempts" in options:
            config["retry_policy"] = RetryPolicy(
                initial_interval=timedelta(milliseconds=10), maximum_attempts=options["attempts"]
            )
        if "id" in options:
            config["id"] = options["id"]
            config["id_reuse_policy"] = WorkflowIDReusePolicy.REJECT_DUPLICATE
        try:
            self.stage = "starting"
            self.handle = await workflow.start_child_workflow(Child.run, what, **config)
            self.stage = "started"
            if options.get("leave"):
                await workflow.wait_condition(lambda: self.released)
                return "left"
            if options.get("signal"):
                await self.handle.signal(Child.tell, 1)
                await self.handle.signal("tell", "two")
            return await self.handle
        except (ChildWorkflowError, WorkflowAlreadyStartedError) as error:
            return told(error)
        finally:
            self.stage = "ended"

    @workflow.signal
    def cancel_child(self) -> None:
        assert self.handle is not None
        self.handle.cancel("by signal")

    @workflow.signal
    def release(self) -> None:
        self.released = True

    @workflow.query
    def what_stage(self) -> str:
        return self.stage


@workflow.defn
class Early:
    """Cancels a child in the task that starts it."""

    @workflow.run
    async def run(self, cancellation: int) -> Any:
        starting = asyncio.create_task(
            workflow.start_child_workflow(
                Child.run,
                "wait",
                id=f"{workflow.info().workflow_id}-child",
                cancellation_type=CANCELLATION(cancellation),
            )
        )
        await asyncio.sleep(0)
        starting.cancel("too early")
        try:
            await starting
        except ChildWorkflowError as error:
            return told(error)


@workflow.defn
class Family:
    """Runs many children at once, some of them of its own kind."""

    @workflow.run
    async def run(self, depth: int) -> int:
        if depth == 0:
            return 1
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(workflow.execute_child_workflow(Family.run, depth - 1))
                for _ in range(2)
            ]
        return 1 + sum(task.result() for task in tasks)


@workflow.defn
class Group:
    """One of three children fails, and the group cancels the others."""

    @workflow.run
    async def run(self) -> list[str]:
        own = workflow.info().workflow_id
        try:
            async with asyncio.TaskGroup() as group:
                for number, what in enumerate(("wait", "fail", "wait")):
                    group.create_task(
                        workflow.execute_child_workflow(Child.run, what, id=f"{own}-{number}")
                    )
        except ExceptionGroup as errors:
            return told(errors.exceptions[0])
        return []


@workflow.defn
class Reacher:
    """Signals and cancels another workflow."""

    @workflow.run
    async def run(self, id: str, calls: list[list[Any]], run_id: str | None = None) -> list[Any]:
        handle = workflow.get_external_workflow_handle_for(Child.run, id, run_id=run_id)
        results: list[Any] = []
        for kind, argument in calls:
            try:
                if kind == "signal":
                    await handle.signal(Child.tell, argument)
                elif kind == "take back":
                    sending = asyncio.create_task(handle.signal(Child.tell, argument))
                    await asyncio.sleep(0)
                    sending.cancel()
                    await sending
                else:
                    await handle.cancel(reason=argument)
                results.append("delivered")
            except FailureError as error:
                results.append(told(error))
        return results


@workflow.defn
class NexusCaller:
    """Calls one operation and tells how it went."""

    def __init__(self) -> None:
        self.handle: workflow.NexusOperationHandle[Any] | None = None

    @workflow.run
    async def run(self, endpoint: str, operation: str, input: Any, options: dict[str, Any]) -> Any:
        client = workflow.create_nexus_client(service="shop", endpoint=endpoint)
        try:
            self.handle = await client.start_operation(
                operation,
                input,
                output_type=str,
                schedule_to_close_timeout=timedelta(seconds=options.get("timeout", 30)),
                cancellation_type=NEXUS_CANCELLATION(options.get("cancellation", 0)),
                headers=options.get("headers"),
                summary=options.get("summary"),
            )
            token = self.handle.operation_token
            if options.get("cancel"):
                self.handle.cancel()
            return [token is None, await self.handle]
        except NexusOperationError as error:
            return told(error)

    @workflow.query
    def started(self) -> bool:
        return self.handle is not None
