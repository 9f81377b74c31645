"""Somebody who serves the operations of `lab.workflows_nexus`: a worker of the peer."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import nexusrpc
import nexusrpc.handler
from temporalio import nexus, workflow
from temporalio.api.nexus.v1 import EndpointSpec
from temporalio.api.operatorservice.v1 import CreateNexusEndpointRequest
from temporalio.client import Client
from temporalio.exceptions import ApplicationError
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from lab.situations import PEER, load
from lab.workflow_files import NEXUS

__all__ = ["endpoint_name", "serve_nexus"]

LabService = load(PEER, path=NEXUS).LabService


@workflow.defn
class Greets:
    @workflow.run
    async def run(self, name: str) -> str:
        await asyncio.sleep(0.01)
        return f"Hello, {name}!"


@workflow.defn
class Hangs:
    @workflow.run
    async def run(self, name: str) -> str:
        await workflow.wait_condition(lambda: False)
        return name


@nexusrpc.handler.service_handler(service=LabService)
class LabServiceHandler:
    @nexusrpc.handler.sync_operation
    async def upper(self, context: nexusrpc.handler.StartOperationContext, value: str) -> str:
        return value.upper()

    @nexus.workflow_run_operation
    async def greet(
        self, context: nexus.WorkflowRunOperationContext, name: str
    ) -> nexus.WorkflowHandle[str]:
        return await context.start_workflow(Greets.run, name, id=f"greets-{context.request_id}")

    @nexusrpc.handler.sync_operation
    async def refuse(self, context: nexusrpc.handler.StartOperationContext, kind: str) -> str:
        if kind == "handler":
            raise nexusrpc.HandlerError("no such thing", type=nexusrpc.HandlerErrorType.BAD_REQUEST)
        if kind == "cancelled":
            raise nexusrpc.OperationError(
                "cancelled by its handler", state=nexusrpc.OperationErrorState.CANCELED
            )
        if kind == "operation":
            raise nexusrpc.OperationError(
                "failed by its handler", state=nexusrpc.OperationErrorState.FAILED
            )
        raise ApplicationError("not now", type="Refused", non_retryable=True)

    @nexus.workflow_run_operation
    async def hang(
        self, context: nexus.WorkflowRunOperationContext, name: str
    ) -> nexus.WorkflowHandle[str]:
        return await context.start_workflow(
            Hangs.run,
            name,
            id=f"hangs-{context.request_id}",
            execution_timeout=timedelta(seconds=60),
        )


def endpoint_name(task_queue: str) -> str:
    """The endpoint that workflows of a task queue call."""
    return "lab-" + re.sub("[^a-zA-Z0-9]+", "-", task_queue)


@asynccontextmanager
async def serve_nexus(
    target: str, task_queue: str, namespace: str = "default"
) -> AsyncIterator[None]:
    """Serve what workflows of a task queue call."""
    client = await Client.connect(target, namespace=namespace)
    handlers = f"{task_queue}-nexus"
    spec = EndpointSpec(name=endpoint_name(task_queue))
    spec.target.worker.namespace = namespace
    spec.target.worker.task_queue = handlers
    await client.operator_service.create_nexus_endpoint(CreateNexusEndpointRequest(spec=spec))
    async with Worker(
        client,
        task_queue=handlers,
        workflows=[Greets, Hangs],
        nexus_service_handlers=[LabServiceHandler()],
        workflow_runner=UnsandboxedWorkflowRunner(),
    ):
        yield
