"""Standalone Nexus operations from a client: start, find, list and count them. Experimental."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast, overload

import nexusrpc
from nexusrpc import OutputT

from worker_core.client._nexus_client import NexusClient, _NexusClient
from worker_core.client._nexus_handle import NexusOperationHandle
from worker_core.client._nexus_interceptor import (
    CountNexusOperationsInput,
    ListNexusOperationsInput,
)
from worker_core.types import NexusServiceType, ReturnType

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._interceptor import OutboundInterceptor
    from worker_core.client._nexus_execution import (
        NexusOperationExecutionAsyncIterator,
        NexusOperationExecutionCount,
    )

__all__ = ["NexusOperations"]


class NexusOperations:
    """The part of a client that is about standalone Nexus operations."""

    _impl: OutboundInterceptor

    def create_nexus_client(
        self, service: type[NexusServiceType] | str, endpoint: str
    ) -> NexusClient[NexusServiceType]:
        """Make a client of one service, to start its operations without a workflow. Experimental.

        Args:
            service: The service's definition, the class that handles it, or its name.
            endpoint: Name of the endpoint it is reached through.

        Raises:
            TypeError: `service` is something else.
        """
        return _NexusClient(cast("Client", self), service, endpoint)

    def list_nexus_operations(
        self,
        query: str,
        *,
        limit: int | None = None,
        page_size: int = 1000,
        next_page_token: bytes | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> NexusOperationExecutionAsyncIterator:
        """Iterate over the standalone Nexus operations that match a query. Experimental.

        The first call to the server, and the first error, come with the first operation.

        Args:
            query: Visibility query; all of the namespace if it is empty.
            limit: Stop after this many.
            page_size: Operations per call at most.
            next_page_token: Page to begin with.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.
        """
        return self._impl.list_nexus_operations(
            ListNexusOperationsInput(
                query=query,
                page_size=page_size,
                next_page_token=next_page_token,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                limit=limit,
            )
        )

    async def count_nexus_operations(
        self,
        query: str | None = None,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> NexusOperationExecutionCount:
        """Count the standalone Nexus operations that match a query. Experimental.

        Args:
            query: Visibility query, which may end in a `GROUP BY`; all operations if None.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; INVALID_ARGUMENT for a query it cannot read.
        """
        return await self._impl.count_nexus_operations(
            CountNexusOperationsInput(
                query=query, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout
            )
        )

    @overload
    def get_nexus_operation_handle(
        self, operation_id: str, *, run_id: str | None = None
    ) -> NexusOperationHandle[Any]: ...

    @overload
    def get_nexus_operation_handle(
        self, operation_id: str, *, run_id: str | None = None, result_type: type[ReturnType]
    ) -> NexusOperationHandle[ReturnType]: ...

    @overload
    def get_nexus_operation_handle(
        self,
        operation_id: str,
        *,
        operation: nexusrpc.Operation[Any, OutputT],
        run_id: str | None = None,
    ) -> NexusOperationHandle[OutputT]: ...

    def get_nexus_operation_handle(
        self,
        operation_id: str,
        *,
        operation: nexusrpc.Operation[Any, Any] | None = None,
        run_id: str | None = None,
        result_type: type | None = None,
    ) -> NexusOperationHandle[Any]:
        """Make a handle of an operation that exists, without asking the server. Experimental.

        Args:
            operation_id: Id of the operation.
            operation: The operation's definition, which knows the type of its result.
            run_id: Run to hold every operation to; the latest one if None.
            result_type: Type to convert the result to, before that of `operation`.
        """
        if result_type is None and operation is not None:
            result_type = operation.output_type
        return NexusOperationHandle(
            cast("Client", self), operation_id, run_id=run_id, result_type=result_type
        )
