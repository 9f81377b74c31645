"""Workflows that call Nexus operations, written for either SDK like those of `lab.workflows`.

What serves the operations is in `lab.nexus_handlers`.
"""

import asyncio
from datetime import timedelta

import nexusrpc

from worker_core import workflow
from worker_core.exceptions import (
    ApplicationError,
    CancelledError,
    NexusOperationError,
    is_cancelled_exception,
)
from worker_core.exceptions import TimeoutError as TimedOutError

ACTIVITIES = []


@nexusrpc.service(name="LabService")
class LabService:
    upper: nexusrpc.Operation[str, str]
    greet: nexusrpc.Operation[str, str]
    refuse: nexusrpc.Operation[str, str]
    hang: nexusrpc.Operation[str, str]


def reason(error: NexusOperationError) -> str:
    cause = error.cause
    if isinstance(cause, TimedOutError) and cause.type is not None:
        return cause.type.name
    if isinstance(cause, ApplicationError):
        return f"{cause.type}: {cause.message}"
    return type(cause).__name__


@workflow.defn
class CallsNexus:
    """Operations that answer at once and later, one after the other and in parallel."""

    @workflow.run
    async def run(self, endpoint: str) -> list[str]:
        client = workflow.create_nexus_client(service=LabService, endpoint=endpoint)
        values = [
            await client.execute_operation(LabService.upper, "at once"),
            await client.execute_operation(
                LabService.greet,
                "later",
                schedule_to_close_timeout=timedelta(seconds=30),
                headers={"lab": "header"},
                summary="greets",
            ),
        ]
        handle = await client.start_operation(LabService.greet, "in parallel")
        by_name = workflow.create_nexus_client(service="LabService", endpoint=endpoint)
        said = await by_name.execute_operation("upper", "by name", output_type=str)
        return [*values, await handle, said]


@workflow.defn
class NexusFails:
    @workflow.run
    async def run(self, endpoint: str, kind: str, is_caught: bool) -> str:
        client = workflow.create_nexus_client(service=LabService, endpoint=endpoint)
        try:
            await client.execute_operation(LabService.refuse, kind)
        except NexusOperationError as error:
            if not is_caught:
                raise
            return reason(error)
        return "unreachable"


@workflow.defn
class NexusTimesOut:
    @workflow.run
    async def run(self, endpoint: str) -> str:
        client = workflow.create_nexus_client(service=LabService, endpoint=endpoint)
        try:
            await client.execute_operation(
                LabService.hang, "long", schedule_to_close_timeout=timedelta(seconds=1)
            )
        except NexusOperationError as error:
            return reason(error)
        return "unreachable"


@workflow.defn
class NexusCancelled:
    """Cancels an operation that has started, in one of the four ways."""

    @workflow.run
    async def run(self, endpoint: str, kind: str) -> str:
        client = workflow.create_nexus_client(service=LabService, endpoint=endpoint)
        handle = await client.start_operation(
            LabService.hang,
            "cancel me",
            cancellation_type=workflow.NexusOperationCancellationType[kind],
        )
        handle.cancel()
        try:
            await handle
        except NexusOperationError as error:
            assert isinstance(error.cause, CancelledError)
        except asyncio.CancelledError:
            return "cancelled plainly"
        await asyncio.sleep(0.1)  # what becomes of the operation comes too late, or not at all
        return "cancelled"


@workflow.defn
class NexusTakenBack:
    @workflow.run
    async def run(self, endpoint: str) -> str:
        client = workflow.create_nexus_client(service=LabService, endpoint=endpoint)
        task = asyncio.create_task(client.execute_operation(LabService.upper, "never"))
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except (asyncio.CancelledError, NexusOperationError) as error:
            assert is_cancelled_exception(error)
        return await client.execute_operation(LabService.upper, "this one")


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type) and value.__module__ == __name__ and value is not LabService
]
