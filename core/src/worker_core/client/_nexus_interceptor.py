"""The part of the interceptor chain that standalone Nexus operations go through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core import common
    from worker_core.client._interceptor import OutboundInterceptor
    from worker_core.client._nexus_execution import (
        NexusOperationExecutionAsyncIterator,
        NexusOperationExecutionCount,
        NexusOperationExecutionDescription,
    )
    from worker_core.client._nexus_handle import NexusOperationHandle

__all__ = [
    "CancelNexusOperationInput",
    "CountNexusOperationsInput",
    "DescribeNexusOperationInput",
    "GetNexusOperationResultInput",
    "ListNexusOperationsInput",
    "NexusOutbound",
    "StartNexusOperationInput",
    "TerminateNexusOperationInput",
]


@dataclass
class StartNexusOperationInput:
    """What `OutboundInterceptor.start_nexus_operation` gets. The headers are those of the Nexus
    request.
    """

    operation: str
    arg: Any
    id: str
    endpoint: str
    service: str
    result_type: type | None
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    id_reuse_policy: common.NexusOperationIDReusePolicy
    id_conflict_policy: common.NexusOperationIDConflictPolicy
    search_attributes: common.TypedSearchAttributes | None
    summary: str | None
    headers: Mapping[str, str]
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class DescribeNexusOperationInput:
    """What `OutboundInterceptor.describe_nexus_operation` gets."""

    operation_id: str
    run_id: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class GetNexusOperationResultInput:
    """What `OutboundInterceptor.get_nexus_operation_result` gets. Endpoint, service and operation
    are empty if the handle does not know them.
    """

    operation_id: str
    run_id: str | None
    endpoint: str
    service: str
    operation: str
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None
    result_type: type[Any] | None


@dataclass
class CancelNexusOperationInput:
    """What `OutboundInterceptor.cancel_nexus_operation` gets."""

    operation_id: str
    run_id: str | None
    reason: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class TerminateNexusOperationInput:
    """What `OutboundInterceptor.terminate_nexus_operation` gets."""

    operation_id: str
    run_id: str | None
    reason: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class ListNexusOperationsInput:
    """What `OutboundInterceptor.list_nexus_operations` gets."""

    query: str | None
    page_size: int
    next_page_token: bytes | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None
    limit: int | None


@dataclass
class CountNexusOperationsInput:
    """What `OutboundInterceptor.count_nexus_operations` gets."""

    query: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


class NexusOutbound:
    """Calls of a client about standalone Nexus operations. Every method hands on to `next` unless
    overridden.
    """

    next: OutboundInterceptor

    async def start_nexus_operation(
        self, input: StartNexusOperationInput
    ) -> NexusOperationHandle[Any]:
        """Start an operation."""
        return await self.next.start_nexus_operation(input)

    async def describe_nexus_operation(
        self, input: DescribeNexusOperationInput
    ) -> NexusOperationExecutionDescription:
        """Read what the server knows about an operation."""
        return await self.next.describe_nexus_operation(input)

    async def get_nexus_operation_result(self, input: GetNexusOperationResultInput) -> Any:
        """Wait for the result of an operation."""
        return await self.next.get_nexus_operation_result(input)

    async def cancel_nexus_operation(self, input: CancelNexusOperationInput) -> None:
        """Request the cancellation of an operation."""
        await self.next.cancel_nexus_operation(input)

    async def terminate_nexus_operation(self, input: TerminateNexusOperationInput) -> None:
        """Terminate an operation."""
        await self.next.terminate_nexus_operation(input)

    def list_nexus_operations(
        self, input: ListNexusOperationsInput
    ) -> NexusOperationExecutionAsyncIterator:
        """Iterate over operations."""
        return self.next.list_nexus_operations(input)

    async def count_nexus_operations(
        self, input: CountNexusOperationsInput
    ) -> NexusOperationExecutionCount:
        """Count operations."""
        return await self.next.count_nexus_operations(input)
