"""The requests that carry updates, and what their refusals mean.

An update is sent again until the server says that the workflow accepted or rejected it: before, the
server may forget it. The update id, made up once per call, keeps the repetitions one update.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Final

from worker_core.api.common.v1 import WorkflowExecution
from worker_core.api.enums.v1 import UpdateWorkflowExecutionLifecycleStage
from worker_core.api.errordetails.v1 import MultiOperationExecutionFailure
from worker_core.api.failure.v1 import MultiOperationExecutionAborted
from worker_core.api.update.v1 import Input, Meta, Request, WaitPolicy
from worker_core.api.workflowservice.v1 import (
    ExecuteMultiOperationRequest,
    UpdateWorkflowExecutionRequest,
)
from worker_core.client._interceptor import (
    OutboundInterceptor,
    StartWorkflowUpdateInput,
    StartWorkflowUpdateWithStartInput,
    UpdateWithStartUpdateWorkflowInput,
)
from worker_core.client._payloads import apply_headers, header_converter, workflow_converter
from worker_core.client._refusals import already_started_error
from worker_core.client._requests import start_request
from worker_core.client._update import (
    WorkflowUpdateHandle,
    WorkflowUpdateStage,
    wait_for_update,
)
from worker_core.service import RPCError, RPCStatusCode

if TYPE_CHECKING:
    from worker_core.api.workflowservice.v1 import (
        ExecuteMultiOperationResponse,
        UpdateWorkflowExecutionResponse,
    )
    from worker_core.client._client import Client

__all__ = ["UpdateCalls"]

_ACCEPTED: Final = (
    UpdateWorkflowExecutionLifecycleStage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED
)


class UpdateCalls(OutboundInterceptor):
    """Sends updates. Part of the innermost link of the chain."""

    _client: Client

    async def start_workflow_update(
        self, input: StartWorkflowUpdateInput
    ) -> WorkflowUpdateHandle[Any]:
        """Send an update until the workflow accepted or rejected it."""
        request = await self._update_request(
            input, input.id, input.run_id, input.first_execution_run_id
        )
        service = self._client.workflow_service
        while True:
            response = await wait_for_update(
                service.update_workflow_execution(
                    request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
                )
            )
            if response.stage >= _ACCEPTED:
                break
        handle = self._update_handle(
            input, input.id, request, response, response.update_ref.workflow_execution.run_id
        )
        if input.wait_for_stage == WorkflowUpdateStage.COMPLETED:
            await handle._poll_until_outcome(input.rpc_metadata, input.rpc_timeout)
        return handle

    async def start_update_with_start_workflow(
        self, input: StartWorkflowUpdateWithStartInput
    ) -> WorkflowUpdateHandle[Any]:
        """Send a start and an update as one, until the workflow accepted or rejected the update.

        Raises:
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
        """
        start, update = input.start_workflow_input, input.update_workflow_input
        seen_start = False
        try:
            started_by = await start_request(self._client, start, header_converter(self._client))
            update_request = await self._update_request(update, start.id, None, None)
            operation = ExecuteMultiOperationRequest.Operation
            request = ExecuteMultiOperationRequest(
                namespace=self._client.namespace,
                operations=[
                    operation(start_workflow=started_by),
                    operation(update_workflow=update_request),
                ],
            )
            while True:
                response = await self._multi_operation(request, input)
                started = response.responses[0].start_workflow
                updated = response.responses[1].update_workflow
                if not seen_start:
                    # The workflow is there from now on, whatever becomes of the update.
                    input._on_start(started)
                    seen_start = True
                if updated.stage >= _ACCEPTED:
                    break
        except BaseException as error:
            if not seen_start:
                input._on_start_error(error)
            raise
        handle = self._update_handle(update, start.id, update_request, updated, started.run_id)
        if update.wait_for_stage == WorkflowUpdateStage.COMPLETED:
            await handle._poll_until_outcome(input.rpc_metadata, input.rpc_timeout)
        return handle

    async def _multi_operation(
        self, request: ExecuteMultiOperationRequest, input: StartWorkflowUpdateWithStartInput
    ) -> ExecuteMultiOperationResponse:
        try:
            return await wait_for_update(
                self._client.workflow_service.execute_multi_operation(
                    request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
                )
            )
        except RPCError as error:
            refusal = _refused_operation(error, input)
            if refusal is None:
                raise
            raise refusal from error

    async def _update_request(
        self,
        input: StartWorkflowUpdateInput | UpdateWithStartUpdateWorkflowInput,
        workflow_id: str,
        run_id: str | None,
        first_execution_run_id: str | None,
    ) -> UpdateWorkflowExecutionRequest:
        client = self._client
        request = UpdateWorkflowExecutionRequest(
            namespace=client.namespace,
            workflow_execution=WorkflowExecution(workflow_id=workflow_id, run_id=run_id or ""),
            first_execution_run_id=first_execution_run_id or "",
            request=Request(
                meta=Meta(update_id=input.update_id or str(uuid.uuid4()), identity=client.identity),
                input=Input(name=input.update),
            ),
            wait_policy=WaitPolicy(lifecycle_stage=input.wait_for_stage.value),
        )
        update = request.request.input
        if input.args:
            converter = workflow_converter(client, workflow_id, run_id=run_id)
            update.args.payloads.extend(await converter.encode(input.args))
        await apply_headers(input.headers, update.header.fields, header_converter(client))
        return request

    def _update_handle(
        self,
        input: StartWorkflowUpdateInput | UpdateWithStartUpdateWorkflowInput,
        workflow_id: str,
        request: UpdateWorkflowExecutionRequest,
        response: UpdateWorkflowExecutionResponse,
        run_id: str,
    ) -> WorkflowUpdateHandle[Any]:
        return WorkflowUpdateHandle(
            self._client,
            request.request.meta.update_id,
            workflow_id,
            workflow_run_id=run_id or None,
            result_type=input.ret_type,
            known_outcome=response.outcome if response.HasField("outcome") else None,
        )


def _refused_operation(
    error: RPCError, input: StartWorkflowUpdateWithStartInput
) -> Exception | None:
    """The refusal that made the server refuse both; None if the error does not say."""
    failure = MultiOperationExecutionFailure()
    details = error.grpc_status.details
    if not details or not details[0].Unpack(failure):
        return None
    for status in failure.statuses:
        if status.code == RPCStatusCode.OK:
            continue
        # The one that is to blame stands among those aborted because of it.
        if status.details and status.details[0].Is(MultiOperationExecutionAborted.DESCRIPTOR):
            continue
        start = input.start_workflow_input
        started = already_started_error(status.code, status.details, start.id, start.workflow)
        if started is not None:
            return started
        try:
            code = RPCStatusCode(status.code)
        except ValueError:
            return None
        return RPCError(status.message, code, error.raw_grpc_status)
    return None
