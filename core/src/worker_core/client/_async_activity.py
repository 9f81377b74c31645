"""Activities finished from outside their worker: by task token, or by the ids of the activity.

An activity that calls `activity.raise_complete_async` leaves its attempt open; whoever holds the
token or knows the ids heartbeats it and reports how it ended. The two ways are two sets of RPCs
with the same fields beside the reference; which one a call takes is decided by the reference alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self, TypedDict

from worker_core import common
from worker_core.activity import ActivityCancellationDetails
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflowservice.v1 import (
    RecordActivityTaskHeartbeatByIdRequest,
    RecordActivityTaskHeartbeatByIdResponse,
    RecordActivityTaskHeartbeatRequest,
    RecordActivityTaskHeartbeatResponse,
    RespondActivityTaskCanceledByIdRequest,
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedByIdRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedByIdRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.client._exceptions import AsyncActivityCancelledError
from worker_core.client._interceptor import (
    CompleteAsyncActivityInput,
    FailAsyncActivityInput,
    HeartbeatAsyncActivityInput,
    OutboundInterceptor,
    ReportCancellationAsyncActivityInput,
)
from worker_core.converter import (
    StorageDriverActivityInfo,
    StorageDriverWorkflowInfo,
    WithSerializationContext,
)

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payloads
    from worker_core.client._client import Client
    from worker_core.converter import DataConverter, SerializationContext

__all__ = ["AsyncActivityCalls", "AsyncActivityHandle", "AsyncActivityIDReference"]


@dataclass(frozen=True)
class AsyncActivityIDReference:
    """Names an activity by ids instead of by its task token."""

    workflow_id: str | None
    """Workflow that scheduled it, None for an activity without one."""

    run_id: str | None
    """Run of the workflow or activity, None for the current one."""

    activity_id: str
    """Id of the activity within its workflow."""


class AsyncActivityHandle(WithSerializationContext):
    """Reports on an activity from outside its worker."""

    def __init__(
        self,
        client: Client,
        id_or_token: AsyncActivityIDReference | bytes,
        data_converter_override: DataConverter | None = None,
    ) -> None:
        self._client = client
        self._id_or_token = id_or_token
        self._data_converter_override = data_converter_override

    async def heartbeat(
        self,
        *details: Any,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Tell the server that the activity is alive.

        Args:
            details: Progress, given back to the next attempt.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            AsyncActivityCancelledError: The activity should stop.
            RPCError: The server refused; NOT_FOUND if the attempt is over.
        """
        await self._client._impl.heartbeat_async_activity(
            HeartbeatAsyncActivityInput(
                id_or_token=self._id_or_token,
                details=details,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                data_converter_override=self._data_converter_override,
            )
        )

    async def complete(
        self,
        result: Any | None = common._arg_unset,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Complete the activity.

        Args:
            result: Its result. Leaving it out sends none, which is not the same as None.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if the attempt is over.
        """
        await self._client._impl.complete_async_activity(
            CompleteAsyncActivityInput(
                id_or_token=self._id_or_token,
                result=result,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                data_converter_override=self._data_converter_override,
            )
        )

    async def fail(
        self,
        error: Exception,
        *,
        last_heartbeat_details: Sequence[Any] = [],
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Fail the attempt; its retry policy decides about another.

        Args:
            error: Why it failed.
            last_heartbeat_details: Progress, given back to the next attempt.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if the attempt is over.
        """
        await self._client._impl.fail_async_activity(
            FailAsyncActivityInput(
                id_or_token=self._id_or_token,
                error=error,
                last_heartbeat_details=last_heartbeat_details,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                data_converter_override=self._data_converter_override,
            )
        )

    async def report_cancellation(
        self,
        *details: Any,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Report that the activity stopped because it was asked to.

        Args:
            details: Passed on to the workflow with the cancellation.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused, for example because nobody asked for a cancellation.
        """
        await self._client._impl.report_cancellation_async_activity(
            ReportCancellationAsyncActivityInput(
                id_or_token=self._id_or_token,
                details=details,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                data_converter_override=self._data_converter_override,
            )
        )

    def with_context(self, context: SerializationContext) -> Self:
        """A handle whose values are converted in this context.

        Workers convert values of an activity in an `ActivitySerializationContext`. If the client's
        converter minds contexts, give the same one here.

        Returns:
            A new handle of this class, or this one if the converter does not mind contexts.

        Raises:
            TypeError: A subclass has a constructor of its own and does not override this method.
        """
        converter = self._client.data_converter.with_context(context)
        if converter is self._client.data_converter:
            return self
        cls = type(self)
        if cls.__init__ is not AsyncActivityHandle.__init__:
            raise TypeError(
                f"{cls.__qualname__} overrides __init__, so a copy cannot be made here. "
                "Override with_context as well and return one."
            )
        return cls(self._client, self._id_or_token, converter)


class AsyncActivityCalls(OutboundInterceptor):
    """The innermost link of the interceptor chain, as far as it concerns activities."""

    _client: Client

    async def heartbeat_async_activity(self, input: HeartbeatAsyncActivityInput) -> None:
        """Send a heartbeat.

        Raises:
            AsyncActivityCancelledError: The answer asks the activity to stop.
        """
        details = await self._encoded(input, input.details)
        service, client = self._client.workflow_service, self._client
        answer: RecordActivityTaskHeartbeatResponse | RecordActivityTaskHeartbeatByIdResponse
        if isinstance(input.id_or_token, bytes):
            answer = await service.record_activity_task_heartbeat(
                RecordActivityTaskHeartbeatRequest(
                    task_token=input.id_or_token,
                    namespace=client.namespace,
                    identity=client.identity,
                    details=details,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )
        else:
            answer = await service.record_activity_task_heartbeat_by_id(
                RecordActivityTaskHeartbeatByIdRequest(
                    **_ids(input.id_or_token),
                    namespace=client.namespace,
                    identity=client.identity,
                    details=details,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )
        if answer.cancel_requested or answer.activity_paused or answer.activity_reset:
            raise AsyncActivityCancelledError(
                ActivityCancellationDetails(
                    cancel_requested=answer.cancel_requested,
                    paused=answer.activity_paused,
                    reset=answer.activity_reset,
                )
            )

    async def complete_async_activity(self, input: CompleteAsyncActivityInput) -> None:
        """Send a result."""
        values = [] if input.result is common._arg_unset else [input.result]
        result = await self._encoded(input, values)
        service, client = self._client.workflow_service, self._client
        if isinstance(input.id_or_token, bytes):
            await service.respond_activity_task_completed(
                RespondActivityTaskCompletedRequest(
                    task_token=input.id_or_token,
                    namespace=client.namespace,
                    identity=client.identity,
                    result=result,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )
        else:
            await service.respond_activity_task_completed_by_id(
                RespondActivityTaskCompletedByIdRequest(
                    **_ids(input.id_or_token),
                    namespace=client.namespace,
                    identity=client.identity,
                    result=result,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )

    async def fail_async_activity(self, input: FailAsyncActivityInput) -> None:
        """Send a failure."""
        failure = Failure()
        converter = self._activity_converter(input.data_converter_override, input.id_or_token)
        await converter.encode_failure(input.error, failure)
        details = None
        if input.last_heartbeat_details:
            details = await converter.encode_wrapper(input.last_heartbeat_details)
        service, client = self._client.workflow_service, self._client
        if isinstance(input.id_or_token, bytes):
            await service.respond_activity_task_failed(
                RespondActivityTaskFailedRequest(
                    task_token=input.id_or_token,
                    namespace=client.namespace,
                    identity=client.identity,
                    failure=failure,
                    last_heartbeat_details=details,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )
        else:
            await service.respond_activity_task_failed_by_id(
                RespondActivityTaskFailedByIdRequest(
                    **_ids(input.id_or_token),
                    namespace=client.namespace,
                    identity=client.identity,
                    failure=failure,
                    last_heartbeat_details=details,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )

    async def report_cancellation_async_activity(
        self, input: ReportCancellationAsyncActivityInput
    ) -> None:
        """Send a cancellation."""
        details = await self._encoded(input, input.details)
        service, client = self._client.workflow_service, self._client
        if isinstance(input.id_or_token, bytes):
            await service.respond_activity_task_canceled(
                RespondActivityTaskCanceledRequest(
                    task_token=input.id_or_token,
                    namespace=client.namespace,
                    identity=client.identity,
                    details=details,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )
        else:
            await service.respond_activity_task_canceled_by_id(
                RespondActivityTaskCanceledByIdRequest(
                    **_ids(input.id_or_token),
                    namespace=client.namespace,
                    identity=client.identity,
                    details=details,
                ),
                retry=True,
                metadata=input.rpc_metadata,
                timeout=input.rpc_timeout,
            )

    async def _encoded(
        self,
        input: HeartbeatAsyncActivityInput
        | CompleteAsyncActivityInput
        | ReportCancellationAsyncActivityInput,
        values: Sequence[Any],
    ) -> Payloads | None:
        """Values as a message field, left unset if there are none."""
        if not values:
            return None
        converter = self._activity_converter(input.data_converter_override, input.id_or_token)
        return await converter.encode_wrapper(values)

    def _activity_converter(
        self, override: DataConverter | None, id_or_token: AsyncActivityIDReference | bytes
    ) -> DataConverter:
        """The converter of a call, storing for the workflow of its activity if that is named."""
        converter = override or self._client.data_converter
        if converter.external_storage is None or isinstance(id_or_token, bytes):
            return converter
        namespace, run_id = self._client.namespace, id_or_token.run_id or None
        if id_or_token.workflow_id:
            return converter._for_target(
                StorageDriverWorkflowInfo(
                    namespace=namespace, id=id_or_token.workflow_id, run_id=run_id
                )
            )
        return converter._for_target(
            StorageDriverActivityInfo(
                namespace=namespace, id=id_or_token.activity_id, run_id=run_id
            )
        )


class _Ids(TypedDict):
    workflow_id: str
    run_id: str
    activity_id: str


def _ids(reference: AsyncActivityIDReference) -> _Ids:
    return _Ids(
        workflow_id=reference.workflow_id or "",
        run_id=reference.run_id or "",
        activity_id=reference.activity_id,
    )
