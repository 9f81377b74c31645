"""The handle of one standalone Nexus operation. Experimental."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, cast

from worker_core import common
from worker_core.client._exceptions import NexusOperationFailureError
from worker_core.client._nexus_interceptor import (
    CancelNexusOperationInput,
    DescribeNexusOperationInput,
    GetNexusOperationResultInput,
    TerminateNexusOperationInput,
)
from worker_core.types import ReturnType

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._nexus_execution import NexusOperationExecutionDescription

__all__ = ["NexusOperationHandle"]


class NexusOperationHandle(Generic[ReturnType]):
    """One standalone Nexus operation, running or closed. Made by `Client`, holds no resources.

    Standalone operations are started by a client and not by a workflow. A handle without a run id
    works on the latest run of the operation id.
    """

    def __init__(
        self,
        client: Client,
        operation_id: str,
        *,
        run_id: str | None = None,
        result_type: type | None = None,
        endpoint: str = "",
        service: str = "",
        operation: str = "",
    ) -> None:
        self._client = client
        self._operation_id = operation_id
        self._run_id = run_id
        self._result_type = result_type
        self._endpoint = endpoint
        self._service = service
        self._operation = operation
        self._known_result: Any = common._arg_unset
        self._known_failure: BaseException | None = None

    @property
    def operation_id(self) -> str:
        """Id of the operation."""
        return self._operation_id

    @property
    def run_id(self) -> str | None:
        """Run that operations are held to, None for the latest."""
        return self._run_id

    @property
    def endpoint(self) -> str:
        """Endpoint it was started through; empty for a handle made from an id."""
        return self._endpoint

    @property
    def service(self) -> str:
        """Service it was started on; empty for a handle made from an id."""
        return self._service

    async def result(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ReturnType:
        """Wait until the operation is closed and return its result. Asks the server only once.

        Args:
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single long poll, not of the wait. With less than about two
                seconds a server has no time to wait, and may not get to answering at all.

        Raises:
            NexusOperationFailureError: It failed, was cancelled or terminated, or timed out;
                `cause` tells which.
            RPCError: The server refused, for example because there is no such operation.
        """
        if self._known_failure is not None:
            raise NexusOperationFailureError(cause=self._known_failure)
        if self._known_result is common._arg_unset:
            try:
                self._known_result = await self._client._impl.get_nexus_operation_result(
                    GetNexusOperationResultInput(
                        operation_id=self._operation_id,
                        run_id=self._run_id,
                        endpoint=self._endpoint,
                        service=self._service,
                        operation=self._operation,
                        rpc_metadata=rpc_metadata,
                        rpc_timeout=rpc_timeout,
                        result_type=self._result_type,
                    )
                )
            except NexusOperationFailureError as error:
                # Not the error itself: it would gather the traceback of everyone who asks.
                self._known_failure = error.cause
                raise
        return cast("ReturnType", self._known_result)

    async def describe(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> NexusOperationExecutionDescription:
        """Read what the server knows about the operation.

        Args:
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such operation.
        """
        return await self._client._impl.describe_nexus_operation(
            DescribeNexusOperationInput(
                operation_id=self._operation_id,
                run_id=self._run_id,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def cancel(
        self,
        *,
        reason: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Ask the operation to cancel itself; its handler may ignore it.

        Args:
            reason: Shown by `describe`.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such operation,
                FAILED_PRECONDITION if it is closed.
        """
        await self._client._impl.cancel_nexus_operation(
            CancelNexusOperationInput(
                operation_id=self._operation_id,
                run_id=self._run_id,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def terminate(
        self,
        *,
        reason: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """End the operation at once, without telling its handler.

        Args:
            reason: Recorded with the termination.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such operation,
                FAILED_PRECONDITION if it is closed.
        """
        await self._client._impl.terminate_nexus_operation(
            TerminateNexusOperationInput(
                operation_id=self._operation_id,
                run_id=self._run_id,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )
