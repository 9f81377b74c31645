"""A Nexus service run by the official SDK, for workflows of ours to call."""

from __future__ import annotations

import asyncio

import nexusrpc
import nexusrpc.handler
import temporalio.nexus
import temporalio.worker
import temporalio.workflow
from temporalio.client import Client
from temporalio.exceptions import ApplicationError


@nexusrpc.service(name="shop")
class Shop:
    buy: nexusrpc.Operation[str, str]
    headers: nexusrpc.Operation[str, str]
    refuse: nexusrpc.Operation[str, str]
    fail: nexusrpc.Operation[str, str]
    deliver: nexusrpc.Operation[str, str]


@temporalio.workflow.defn
class Delivery:
    """Stands behind an operation that does not complete at once."""

    @temporalio.workflow.run
    async def run(self, what: str) -> str:
        if what == "fail":
            raise ApplicationError("lost", type="Lost")
        if what == "linger":
            try:
                await temporalio.workflow.wait_condition(lambda: False)
            except asyncio.CancelledError:
                return "delivered after all"
        if what == "wait":
            await temporalio.workflow.wait_condition(lambda: False)
        return f"delivered {what}"


@nexusrpc.handler.service_handler(service=Shop)
class ShopHandler:
    @nexusrpc.handler.sync_operation
    async def buy(self, ctx: nexusrpc.handler.StartOperationContext, what: str) -> str:
        return f"bought {what}"

    @nexusrpc.handler.sync_operation
    async def headers(self, ctx: nexusrpc.handler.StartOperationContext, name: str) -> str:
        return ctx.headers[name]

    @nexusrpc.handler.sync_operation
    async def refuse(self, ctx: nexusrpc.handler.StartOperationContext, what: str) -> str:
        raise nexusrpc.HandlerError(f"no {what} here", type=nexusrpc.HandlerErrorType.BAD_REQUEST)

    @nexusrpc.handler.sync_operation
    async def fail(self, ctx: nexusrpc.handler.StartOperationContext, what: str) -> str:
        state = nexusrpc.OperationErrorState(what)
        raise nexusrpc.OperationError("it broke", state=state)

    @temporalio.nexus.workflow_run_operation
    async def deliver(
        self, ctx: temporalio.nexus.WorkflowRunOperationContext, what: str
    ) -> temporalio.nexus.WorkflowHandle[str]:
        return await ctx.start_workflow(Delivery.run, what, id=f"delivery-{ctx.request_id}")


def make_worker(client: Client, task_queue: str) -> temporalio.worker.Worker:
    """The official SDK's worker for the service."""
    return temporalio.worker.Worker(
        client,
        task_queue=task_queue,
        workflows=[Delivery],
        nexus_service_handlers=[ShopHandler()],
        workflow_runner=temporalio.worker.UnsandboxedWorkflowRunner(),
    )
