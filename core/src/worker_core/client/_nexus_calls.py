"""The requests about standalone Nexus operations.

Values are converted in the serialization context of the operation, as far as it is known: a handle
made from an id knows neither endpoint nor service.
"""

from __future__ import annotations

import asyncio
import uuid
from typing import TYPE_CHECKING, Any

from worker_core.api.workflowservice.v1 import (
    CountNexusOperationExecutionsRequest,
    DescribeNexusOperationExecutionRequest,
    PollNexusOperationExecutionRequest,
    RequestCancelNexusOperationExecutionRequest,
    StartNexusOperationExecutionRequest,
    TerminateNexusOperationExecutionRequest,
)
from worker_core.client._exceptions import NexusOperationFailureError
from worker_core.client._interceptor import OutboundInterceptor
from worker_core.client._nexus_checks import check_start_nexus_operation
from worker_core.client._nexus_execution import (
    NexusOperationExecutionAsyncIterator,
    NexusOperationExecutionCount,
    NexusOperationExecutionDescription,
)
from worker_core.client._nexus_handle import NexusOperationHandle
from worker_core.client._pace import PollPace
from worker_core.client._payloads import encode_user_metadata
from worker_core.client._refusals import nexus_operation_already_started_error
from worker_core.converter import NexusSerializationContext, encode_search_attributes
from worker_core.service import RPCError, RPCStatusCode

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._nexus_interceptor import (
        CancelNexusOperationInput,
        CountNexusOperationsInput,
        DescribeNexusOperationInput,
        GetNexusOperationResultInput,
        ListNexusOperationsInput,
        StartNexusOperationInput,
        TerminateNexusOperationInput,
    )
    from worker_core.converter import DataConverter

__all__ = ["NexusCalls"]

_UNTIL_CLOSED = 2
"""`NEXUS_OPERATION_WAIT_STAGE_CLOSED`."""


class NexusCalls(OutboundInterceptor):
    """Sends what the chain hands down about standalone Nexus operations."""

    _client: Client

    async def start_nexus_operation(
        self, input: StartNexusOperationInput
    ) -> NexusOperationHandle[Any]:
        """Start an operation.

        Raises:
            NexusOperationAlreadyStartedError: The id is taken, and the policies refuse the start.
        """
        check_start_nexus_operation(input)
        client = self._client
        converter = _converter(client, input.endpoint, input.service, input.operation)
        request = StartNexusOperationExecutionRequest(
            namespace=client.namespace,
            identity=client.identity,
            request_id=str(uuid.uuid4()),
            operation_id=input.id,
            endpoint=input.endpoint,
            service=input.service,
            operation=input.operation,
            id_reuse_policy=int(input.id_reuse_policy),  # type: ignore[arg-type]  # enum by number
            id_conflict_policy=int(input.id_conflict_policy),  # type: ignore[arg-type]  # enum by number
            nexus_header=input.headers,
        )
        if input.schedule_to_close_timeout is not None:
            request.schedule_to_close_timeout.FromTimedelta(input.schedule_to_close_timeout)
        if input.schedule_to_start_timeout is not None:
            request.schedule_to_start_timeout.FromTimedelta(input.schedule_to_start_timeout)
        if input.start_to_close_timeout is not None:
            request.start_to_close_timeout.FromTimedelta(input.start_to_close_timeout)
        for payload in await converter.encode([input.arg]):
            request.input.CopyFrom(payload)
        if input.search_attributes is not None:
            encode_search_attributes(input.search_attributes, request.search_attributes)
        metadata = await encode_user_metadata(converter, input.summary, None)
        if metadata is not None:
            request.user_metadata.CopyFrom(metadata)
        try:
            response = await client.workflow_service.start_nexus_operation_execution(
                request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
            )
        except RPCError as error:
            taken = nexus_operation_already_started_error(error, input.id)
            if taken is None:
                raise
            raise taken from error
        return NexusOperationHandle(
            client,
            input.id,
            run_id=response.run_id or None,
            result_type=input.result_type,
            endpoint=input.endpoint,
            service=input.service,
            operation=input.operation,
        )

    async def describe_nexus_operation(
        self, input: DescribeNexusOperationInput
    ) -> NexusOperationExecutionDescription:
        """Describe an operation."""
        response = await self._client.workflow_service.describe_nexus_operation_execution(
            DescribeNexusOperationExecutionRequest(
                namespace=self._client.namespace,
                operation_id=input.operation_id,
                run_id=input.run_id or "",
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        info = response.info
        return await NexusOperationExecutionDescription._from_execution_info(
            info, _converter(self._client, info.endpoint, info.service, info.operation)
        )

    async def get_nexus_operation_result(self, input: GetNexusOperationResultInput) -> Any:
        """Poll until the operation is closed.

        Raises:
            NexusOperationFailureError: It has no result.
        """
        converter = _converter(self._client, input.endpoint, input.service, input.operation)
        request = PollNexusOperationExecutionRequest(
            namespace=self._client.namespace,
            operation_id=input.operation_id,
            run_id=input.run_id or "",
            wait_stage=_UNTIL_CLOSED,  # type: ignore[arg-type]  # enum by number
        )
        pace = PollPace()
        while True:
            await pace.wait()
            try:
                response = await self._client.workflow_service.poll_nexus_operation_execution(
                    request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
                )
            except RPCError as error:
                # The end of a single poll is not the end of the wait.
                if error.status == RPCStatusCode.DEADLINE_EXCEEDED:
                    continue
                if error.status == RPCStatusCode.CANCELLED:
                    raise asyncio.CancelledError from error
                raise
            if response.HasField("failure"):
                raise NexusOperationFailureError(
                    cause=await converter.decode_failure(response.failure)
                )
            if response.HasField("result"):
                (result,) = await converter.decode(
                    [response.result], [input.result_type] if input.result_type else None
                )
                return result

    async def cancel_nexus_operation(self, input: CancelNexusOperationInput) -> None:
        """Request a cancellation."""
        await self._client.workflow_service.request_cancel_nexus_operation_execution(
            RequestCancelNexusOperationExecutionRequest(
                namespace=self._client.namespace,
                operation_id=input.operation_id,
                run_id=input.run_id or "",
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
                reason=input.reason or "",
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    async def terminate_nexus_operation(self, input: TerminateNexusOperationInput) -> None:
        """Terminate an operation."""
        await self._client.workflow_service.terminate_nexus_operation_execution(
            TerminateNexusOperationExecutionRequest(
                namespace=self._client.namespace,
                operation_id=input.operation_id,
                run_id=input.run_id or "",
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
                reason=input.reason or "",
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    def list_nexus_operations(
        self, input: ListNexusOperationsInput
    ) -> NexusOperationExecutionAsyncIterator:
        """Make an iterator, which sends its requests itself."""
        return NexusOperationExecutionAsyncIterator(self._client, input)

    async def count_nexus_operations(
        self, input: CountNexusOperationsInput
    ) -> NexusOperationExecutionCount:
        """Count operations."""
        response = await self._client.workflow_service.count_nexus_operation_executions(
            CountNexusOperationExecutionsRequest(
                namespace=self._client.namespace, query=input.query or ""
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return NexusOperationExecutionCount._from_raw(response)


def _converter(client: Client, endpoint: str, service: str, operation: str) -> DataConverter:
    """The client's converter, in the context of the operation if that is known."""
    if not (endpoint and service and operation):
        return client.data_converter
    return client.data_converter.with_context(
        NexusSerializationContext(endpoint=endpoint, service=service, operation=operation)
    )
