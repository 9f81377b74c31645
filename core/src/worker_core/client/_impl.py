"""The innermost link of the interceptor chain: every call becomes a request to the server.

All requests are retried as the client's retry configuration says. Values of a workflow are
converted in the serialization context of that workflow.
"""

from __future__ import annotations

import uuid
import warnings
from typing import TYPE_CHECKING, Any

from worker_core.api.common.v1 import WorkflowExecution
from worker_core.api.workflowservice.v1 import (
    CountWorkflowExecutionsRequest,
    DescribeWorkflowExecutionRequest,
    QueryWorkflowRequest,
    RequestCancelWorkflowExecutionRequest,
    SignalWithStartWorkflowExecutionResponse,
    SignalWorkflowExecutionRequest,
    StartWorkflowExecutionResponse,
    TerminateWorkflowExecutionRequest,
)
from worker_core.client._activity_calls import ActivityCalls
from worker_core.client._async_activity import AsyncActivityCalls
from worker_core.client._checks import reject_condition_number
from worker_core.client._eager import start_eagerly
from worker_core.client._exceptions import WorkflowQueryFailedError, WorkflowQueryRejectedError
from worker_core.client._execution import (
    WorkflowExecutionAsyncIterator,
    WorkflowExecutionCount,
    WorkflowExecutionDescription,
    WorkflowExecutionStatus,
)
from worker_core.client._handle import WorkflowHandle
from worker_core.client._history import WorkflowHistoryEventAsyncIterator
from worker_core.client._nexus_calls import NexusCalls
from worker_core.client._payloads import apply_headers, header_converter, workflow_converter
from worker_core.client._refusals import already_started_error
from worker_core.client._requests import signal_with_start_request, start_request
from worker_core.client._schedule_calls import ScheduleCalls
from worker_core.client._update_calls import UpdateCalls
from worker_core.client._versioning_calls import BuildIdCalls
from worker_core.service import RPCError, RPCStatusCode

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._interceptor import (
        CancelWorkflowInput,
        CountWorkflowsInput,
        DescribeWorkflowInput,
        FetchWorkflowHistoryEventsInput,
        ListWorkflowsInput,
        QueryWorkflowInput,
        SignalWorkflowInput,
        StartWorkflowInput,
        TerminateWorkflowInput,
    )
    from worker_core.converter import DataConverter

__all__ = ["_ClientImpl"]


class _ClientImpl(
    AsyncActivityCalls, UpdateCalls, ScheduleCalls, ActivityCalls, NexusCalls, BuildIdCalls
):
    """Sends what the chain hands down."""

    def __init__(self, client: Client) -> None:
        # There is no next link, so the base class has nothing to store.
        self._client = client

    async def start_workflow(self, input: StartWorkflowInput) -> WorkflowHandle[Any, Any]:
        """Start a workflow, by signal-with-start if there is a signal.

        Raises:
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
        """
        service, client = self._client.workflow_service, self._client
        response: StartWorkflowExecutionResponse | SignalWithStartWorkflowExecutionResponse
        first_run_id: str | None
        is_eager = False
        try:
            if input.start_signal is not None:
                response = await service.signal_with_start_workflow_execution(
                    await signal_with_start_request(client, input, self._header_converter()),
                    retry=True,
                    metadata=input.rpc_metadata,
                    timeout=input.rpc_timeout,
                )
                # Servers before 1.32 do not name the first run; a started run is the first.
                first_run_id = response.first_execution_run_id or (
                    response.run_id if response.started else None
                )
            else:
                request = await start_request(client, input, self._header_converter())
                if input.request_eager_start:
                    response = await start_eagerly(
                        client.service_client,
                        request,
                        metadata=input.rpc_metadata,
                        timeout=input.rpc_timeout,
                    )
                    is_eager = response.HasField("eager_workflow_task")
                else:
                    response = await service.start_workflow_execution(
                        request,
                        retry=True,
                        metadata=input.rpc_metadata,
                        timeout=input.rpc_timeout,
                    )
                first_run_id = response.first_execution_run_id or response.run_id
        except RPCError as error:
            taken = already_started_error(
                error.status, error.grpc_status.details, input.id, input.workflow
            )
            if taken is None:
                raise
            raise taken from error
        handle: WorkflowHandle[Any, Any] = WorkflowHandle(
            client,
            input.id,
            result_run_id=response.run_id,
            first_execution_run_id=first_run_id,
            result_type=input.ret_type,
            start_workflow_response=response,
        )
        setattr(handle, "__temporal_eagerly_started", is_eager)
        return handle

    async def cancel_workflow(self, input: CancelWorkflowInput) -> None:
        """Request a cancellation."""
        await self._client.workflow_service.request_cancel_workflow_execution(
            RequestCancelWorkflowExecutionRequest(
                namespace=self._client.namespace,
                workflow_execution=_execution(input.id, input.run_id),
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
                first_execution_run_id=input.first_execution_run_id or "",
                reason=input.reason,
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    async def describe_workflow(self, input: DescribeWorkflowInput) -> WorkflowExecutionDescription:
        """Describe a workflow."""
        response = await self._client.workflow_service.describe_workflow_execution(
            DescribeWorkflowExecutionRequest(
                namespace=self._client.namespace, execution=_execution(input.id, input.run_id)
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return await WorkflowExecutionDescription._from_raw_description(
            response, namespace=self._client.namespace, converter=self._converter(input.id)
        )

    def fetch_workflow_history_events(
        self, input: FetchWorkflowHistoryEventsInput
    ) -> WorkflowHistoryEventAsyncIterator:
        """Make an iterator, which sends its requests itself."""
        return WorkflowHistoryEventAsyncIterator(self._client, input)

    def list_workflows(self, input: ListWorkflowsInput) -> WorkflowExecutionAsyncIterator:
        """Make an iterator, which sends its requests itself."""
        return WorkflowExecutionAsyncIterator(self._client, input)

    async def count_workflows(self, input: CountWorkflowsInput) -> WorkflowExecutionCount:
        """Count workflows."""
        response = await self._client.workflow_service.count_workflow_executions(
            CountWorkflowExecutionsRequest(
                namespace=self._client.namespace, query=input.query or ""
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return WorkflowExecutionCount._from_raw(response)

    async def query_workflow(self, input: QueryWorkflowInput) -> Any:
        """Query a workflow.

        Raises:
            WorkflowQueryFailedError: The answer is a failure.
            WorkflowQueryRejectedError: The reject condition held.
        """
        converter = self._converter(input.id, input.run_id)
        request = QueryWorkflowRequest(
            namespace=self._client.namespace, execution=_execution(input.id, input.run_id)
        )
        if input.reject_condition:
            request.query_reject_condition = reject_condition_number(  # type: ignore[assignment]  # enum by number
                input.query, input.reject_condition
            )
        request.query.query_type = input.query
        if input.args:
            request.query.query_args.payloads.extend(await converter.encode(input.args))
        await apply_headers(input.headers, request.query.header.fields, self._header_converter())
        try:
            response = await self._client.workflow_service.query_workflow(
                request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
            )
        except RPCError as error:
            if error.status == RPCStatusCode.DEADLINE_EXCEEDED:
                error.add_note(
                    f"Query {input.query!r} of workflow {input.id!r} was not answered in time. A query is "
                    "answered by a worker: does one poll the workflow's task queue?"
                )
            # The server says INVALID_ARGUMENT for whatever the worker answered as a failure.
            if error.status != RPCStatusCode.INVALID_ARGUMENT:
                raise
            raise WorkflowQueryFailedError(error.message) from error
        if response.HasField("query_rejected"):
            status = response.query_rejected.status
            raise WorkflowQueryRejectedError(WorkflowExecutionStatus(status) if status else None)
        if not response.query_result.payloads:
            return None
        results = await converter.decode(
            response.query_result.payloads, [input.ret_type] if input.ret_type else None
        )
        if len(results) > 1:
            warnings.warn(f"Expected single query result, got {len(results)}", stacklevel=2)
        return results[0] if results else None

    async def signal_workflow(self, input: SignalWorkflowInput) -> None:
        """Signal a workflow."""
        request = SignalWorkflowExecutionRequest(
            namespace=self._client.namespace,
            workflow_execution=_execution(input.id, input.run_id),
            signal_name=input.signal,
            identity=self._client.identity,
            request_id=str(uuid.uuid4()),
        )
        if input.args:
            converter = self._converter(input.id, input.run_id)
            request.input.payloads.extend(await converter.encode(input.args))
        await apply_headers(input.headers, request.header.fields, self._header_converter())
        await self._client.workflow_service.signal_workflow_execution(
            request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
        )

    async def terminate_workflow(self, input: TerminateWorkflowInput) -> None:
        """Terminate a workflow."""
        request = TerminateWorkflowExecutionRequest(
            namespace=self._client.namespace,
            workflow_execution=_execution(input.id, input.run_id),
            reason=input.reason or "",
            identity=self._client.identity,
            first_execution_run_id=input.first_execution_run_id or "",
        )
        if input.args:
            converter = self._converter(input.id, input.run_id)
            request.details.payloads.extend(await converter.encode(input.args))
        await self._client.workflow_service.terminate_workflow_execution(
            request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
        )

    def _converter(self, workflow_id: str, run_id: str | None = None) -> DataConverter:
        return workflow_converter(self._client, workflow_id, run_id=run_id)

    def _header_converter(self) -> DataConverter | None:
        """The converter whose codec headers pass, if they do."""
        return header_converter(self._client)


def _execution(workflow_id: str, run_id: str | None) -> WorkflowExecution:
    return WorkflowExecution(workflow_id=workflow_id, run_id=run_id or "")
