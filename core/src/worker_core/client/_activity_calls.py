"""The requests about standalone activities.

Values are converted in the serialization context of the activity, which belongs to no workflow.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from worker_core.api.activity.v1 import ActivityOptions
from worker_core.api.workflowservice.v1 import (
    CountActivityExecutionsRequest,
    DescribeActivityExecutionRequest,
    PauseActivityExecutionRequest,
    RequestCancelActivityExecutionRequest,
    StartActivityExecutionRequest,
    TerminateActivityExecutionRequest,
    UnpauseActivityExecutionRequest,
    UpdateActivityExecutionOptionsRequest,
)
from worker_core.client._activity_checks import check_option, check_start_activity, expect_duration
from worker_core.client._activity_execution import (
    ActivityExecutionAsyncIterator,
    ActivityExecutionCount,
    ActivityExecutionDescription,
)
from worker_core.client._activity_handle import ActivityHandle, check_updates
from worker_core.client._activity_options import (
    DURATIONS,
    ActivityExecutionOptions,
    ActivityOptionsKeys,
)
from worker_core.client._interceptor import OutboundInterceptor
from worker_core.client._payloads import apply_headers, encode_user_metadata, header_converter
from worker_core.client._refusals import activity_already_started_error
from worker_core.converter import (
    ActivitySerializationContext,
    StorageDriverActivityInfo,
    encode_search_attributes,
)
from worker_core.service import RPCError

if TYPE_CHECKING:
    from worker_core.client._activity_interceptor import (
        CancelActivityInput,
        CountActivitiesInput,
        DescribeActivityInput,
        ListActivitiesInput,
        PauseActivityInput,
        StartActivityInput,
        TerminateActivityInput,
        UnpauseActivityInput,
        UpdateActivityOptionsInput,
    )
    from worker_core.client._activity_options import ActivityOptionsUpdate
    from worker_core.client._client import Client
    from worker_core.converter import DataConverter

__all__ = ["ActivityCalls"]


class ActivityCalls(OutboundInterceptor):
    """Sends what the chain hands down about standalone activities."""

    _client: Client

    async def start_activity(self, input: StartActivityInput) -> ActivityHandle[Any]:
        """Start an activity.

        Raises:
            ActivityAlreadyStartedError: The id is taken, and the policies refuse the start.
        """
        check_start_activity(input)
        request = await _start_request(self._client, input)
        try:
            response = await self._client.workflow_service.start_activity_execution(
                request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
            )
        except RPCError as error:
            taken = activity_already_started_error(error, input.id, input.activity_type)
            if taken is None:
                raise
            raise taken from error
        return ActivityHandle(
            self._client, input.id, run_id=response.run_id, result_type=input.result_type
        )

    async def cancel_activity(self, input: CancelActivityInput) -> None:
        """Request a cancellation."""
        await self._client.workflow_service.request_cancel_activity_execution(
            RequestCancelActivityExecutionRequest(
                namespace=self._client.namespace,
                activity_id=input.activity_id,
                run_id=input.activity_run_id or "",
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
                reason=input.reason or "",
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    async def terminate_activity(self, input: TerminateActivityInput) -> None:
        """Terminate an activity."""
        await self._client.workflow_service.terminate_activity_execution(
            TerminateActivityExecutionRequest(
                namespace=self._client.namespace,
                activity_id=input.activity_id,
                run_id=input.activity_run_id or "",
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
                reason=input.reason or "",
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    async def pause_activity(self, input: PauseActivityInput) -> None:
        """Pause an activity."""
        await self._client.workflow_service.pause_activity_execution(
            PauseActivityExecutionRequest(
                namespace=self._client.namespace,
                activity_id=input.activity_id,
                run_id=input.activity_run_id or "",
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
                reason=input.reason or "",
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    async def unpause_activity(self, input: UnpauseActivityInput) -> None:
        """Let a paused activity go on."""
        request = UnpauseActivityExecutionRequest(
            namespace=self._client.namespace,
            activity_id=input.activity_id,
            run_id=input.activity_run_id or "",
            identity=self._client.identity,
            request_id=str(uuid.uuid4()),
            reason=input.reason or "",
        )
        if input.jitter is not None:
            expect_duration("jitter", input.jitter, f"activity {input.activity_id!r}")
            request.jitter.FromTimedelta(input.jitter)
        await self._client.workflow_service.unpause_activity_execution(
            request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
        )

    async def update_activity_options(
        self, input: UpdateActivityOptionsInput
    ) -> ActivityExecutionOptions:
        """Change options, or undo the changes.

        Raises:
            ValueError: An interceptor asks for both, for two values of one option, or for an option
                that does not exist.
        """
        if input.restore_original and input.updates:
            raise ValueError(
                "restore_original cannot be combined with individual option updates: "
                "restore first, then update"
            )
        request = UpdateActivityExecutionOptionsRequest(
            namespace=self._client.namespace,
            activity_id=input.activity_id,
            run_id=input.activity_run_id or "",
            identity=self._client.identity,
            request_id=str(uuid.uuid4()),
        )
        if input.restore_original:
            request.restore_original = True
        else:
            check_updates(input.updates)  # interceptors may have changed them
            # Servers refuse a request without options, also one that only takes some away.
            request.activity_options.SetInParent()
            for update in input.updates:
                request.update_mask.paths.append(update.key.name)
                if update.value is not None:
                    _set_option(request.activity_options, update)
        response = await self._client.workflow_service.update_activity_execution_options(
            request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
        )
        return ActivityExecutionOptions._from_proto(response.activity_options)

    async def describe_activity(self, input: DescribeActivityInput) -> ActivityExecutionDescription:
        """Describe an activity."""
        response = await self._client.workflow_service.describe_activity_execution(
            DescribeActivityExecutionRequest(
                namespace=self._client.namespace,
                activity_id=input.activity_id,
                run_id=input.activity_run_id or "",
                include_input=input.include_input,
                include_outcome=input.include_outcome,
                include_heartbeat_details=input.include_heartbeat_details,
                include_last_failure=input.include_last_failure,
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        info = response.info
        return ActivityExecutionDescription._from_resp(
            response,
            namespace=self._client.namespace,
            data_converter=self._client.data_converter.with_context(
                _context(self._client, info.activity_id, info.activity_type.name, info.task_queue)
            ),
        )

    def list_activities(self, input: ListActivitiesInput) -> ActivityExecutionAsyncIterator:
        """Make an iterator, which sends its requests itself."""
        return ActivityExecutionAsyncIterator(self._client, input)

    async def count_activities(self, input: CountActivitiesInput) -> ActivityExecutionCount:
        """Count activities."""
        response = await self._client.workflow_service.count_activity_executions(
            CountActivityExecutionsRequest(
                namespace=self._client.namespace, query=input.query or ""
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return ActivityExecutionCount._from_raw(response)


async def _start_request(
    client: Client, input: StartActivityInput
) -> StartActivityExecutionRequest:
    converter = _converter(client, input)
    request = StartActivityExecutionRequest(
        namespace=client.namespace,
        identity=client.identity,
        request_id=str(uuid.uuid4()),
        activity_id=input.id,
        id_reuse_policy=int(input.id_reuse_policy),  # type: ignore[arg-type]  # enum by number
        id_conflict_policy=int(input.id_conflict_policy),  # type: ignore[arg-type]  # enum by number
    )
    request.activity_type.name = input.activity_type
    request.task_queue.name = input.task_queue
    if input.schedule_to_close_timeout is not None:
        request.schedule_to_close_timeout.FromTimedelta(input.schedule_to_close_timeout)
    if input.schedule_to_start_timeout is not None:
        request.schedule_to_start_timeout.FromTimedelta(input.schedule_to_start_timeout)
    if input.start_to_close_timeout is not None:
        request.start_to_close_timeout.FromTimedelta(input.start_to_close_timeout)
    if input.heartbeat_timeout is not None:
        request.heartbeat_timeout.FromTimedelta(input.heartbeat_timeout)
    if input.start_delay is not None:
        request.start_delay.FromTimedelta(input.start_delay)
    if input.retry_policy is not None:
        input.retry_policy.apply_to_proto(request.retry_policy)
    if input.args:
        request.input.payloads.extend(await converter.encode(input.args))
    if input.search_attributes is not None:
        encode_search_attributes(input.search_attributes, request.search_attributes)
    metadata = await encode_user_metadata(converter, input.summary, None)
    if metadata is not None:
        request.user_metadata.CopyFrom(metadata)
    await apply_headers(input.headers, request.header.fields, header_converter(client))
    request.priority.CopyFrom(input.priority._to_proto())
    return request


def _context(
    client: Client, activity_id: str, activity_type: str, task_queue: str
) -> ActivitySerializationContext:
    return ActivitySerializationContext(
        namespace=client.namespace,
        activity_id=activity_id,
        activity_type=activity_type,
        activity_task_queue=task_queue,
        workflow_id=None,
        workflow_type=None,
        is_local=False,
    )


def _converter(client: Client, input: StartActivityInput) -> DataConverter:
    """The converter of an activity to start, for which it also stores."""
    converter = client.data_converter.with_context(
        _context(client, input.id, input.activity_type, input.task_queue)
    )
    if converter.external_storage is None:
        return converter
    return converter._for_target(
        StorageDriverActivityInfo(namespace=client.namespace, id=input.id, type=input.activity_type)
    )


def _set_option(options: ActivityOptions, update: ActivityOptionsUpdate[Any]) -> None:
    check_option(update)
    name = update.key.name
    value: Any = update.value
    if name in DURATIONS:
        getattr(options, name).FromTimedelta(value)
    elif name == ActivityOptionsKeys.task_queue.name:
        options.task_queue.name = value
    elif name == ActivityOptionsKeys.retry_policy.name:
        value.apply_to_proto(options.retry_policy)
    else:
        options.priority.CopyFrom(value._to_proto())
