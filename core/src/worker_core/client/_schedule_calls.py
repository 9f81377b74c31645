"""The requests about schedules.

An update is sent without the token that ties it to what was read: servers that run schedules as
workflows drop an update whose token is out of date, and answer as if it was made.
"""

from __future__ import annotations

import inspect
import uuid
from typing import TYPE_CHECKING

from worker_core.api.errordetails.v1 import WorkflowExecutionAlreadyStartedFailure
from worker_core.api.schedule.v1 import SchedulePatch
from worker_core.api.workflowservice.v1 import (
    CreateScheduleRequest,
    DeleteScheduleRequest,
    DescribeScheduleRequest,
    PatchScheduleRequest,
    UpdateScheduleRequest,
)
from worker_core.client._exceptions import ScheduleAlreadyRunningError
from worker_core.client._interceptor import OutboundInterceptor
from worker_core.client._schedule import ScheduleUpdate, ScheduleUpdateInput
from worker_core.client._schedule_checks import (
    check_backfills,
    check_limits,
    check_memo,
    check_overlap,
    check_schedule,
)
from worker_core.client._schedule_description import ScheduleAsyncIterator, ScheduleDescription
from worker_core.client._schedule_handle import ScheduleHandle
from worker_core.client._schedule_interceptor import DescribeScheduleInput
from worker_core.converter import encode_search_attributes
from worker_core.converter._memo import apply_memo
from worker_core.service import RPCError, RPCStatusCode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

    from worker_core.client._client import Client
    from worker_core.client._schedule_interceptor import (
        BackfillScheduleInput,
        CreateScheduleInput,
        DeleteScheduleInput,
        ListSchedulesInput,
        PauseScheduleInput,
        TriggerScheduleInput,
        UnpauseScheduleInput,
        UpdateScheduleInput,
    )

__all__ = ["ScheduleCalls"]


class ScheduleCalls(OutboundInterceptor):
    """Sends what the chain hands down about schedules."""

    _client: Client

    async def create_schedule(self, input: CreateScheduleInput) -> ScheduleHandle:
        """Create a schedule.

        Raises:
            ScheduleAlreadyRunningError: The id is taken.
        """
        check_schedule(input.schedule)
        check_limits(input.schedule.state)
        check_backfills(input.backfill)
        check_memo(input.memo)
        client = self._client
        request = CreateScheduleRequest(
            namespace=client.namespace,
            schedule_id=input.id,
            schedule=await input.schedule._to_proto(client),
            identity=client.identity,
            request_id=str(uuid.uuid4()),
        )
        if input.trigger_immediately:
            trigger = request.initial_patch.trigger_immediately
            trigger.overlap_policy = int(input.schedule.policy.overlap)  # type: ignore[assignment]  # enum by number
        for backfill in input.backfill:
            request.initial_patch.backfill_request.append(backfill._to_proto())
        if input.memo:
            await apply_memo(client.data_converter, input.memo, request.memo)
        if input.search_attributes:
            encode_search_attributes(input.search_attributes, request.search_attributes)
        try:
            await client.workflow_service.create_schedule(
                request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
            )
        except RPCError as error:
            if _is_taken(error):
                raise ScheduleAlreadyRunningError from error
            raise
        return ScheduleHandle(client, input.id)

    def list_schedules(self, input: ListSchedulesInput) -> ScheduleAsyncIterator:
        """Make an iterator, which sends its requests itself."""
        return ScheduleAsyncIterator(self._client, input)

    async def backfill_schedule(self, input: BackfillScheduleInput) -> None:
        """Make up for time spans."""
        check_backfills(input.backfills)
        patch = SchedulePatch(backfill_request=[one._to_proto() for one in input.backfills])
        await self._patch(input.id, patch, input.rpc_metadata, input.rpc_timeout)

    async def delete_schedule(self, input: DeleteScheduleInput) -> None:
        """Delete a schedule."""
        await self._client.workflow_service.delete_schedule(
            DeleteScheduleRequest(
                namespace=self._client.namespace,
                schedule_id=input.id,
                identity=self._client.identity,
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )

    async def describe_schedule(self, input: DescribeScheduleInput) -> ScheduleDescription:
        """Describe a schedule."""
        response = await self._client.workflow_service.describe_schedule(
            DescribeScheduleRequest(namespace=self._client.namespace, schedule_id=input.id),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return ScheduleDescription._from_proto(input.id, response, self._client.data_converter)

    async def pause_schedule(self, input: PauseScheduleInput) -> None:
        """Pause a schedule. It always gets a note: the server takes an empty one for no pause."""
        patch = SchedulePatch(pause=input.note or "Paused via Python SDK")
        await self._patch(input.id, patch, input.rpc_metadata, input.rpc_timeout)

    async def trigger_schedule(self, input: TriggerScheduleInput) -> None:
        """Have a schedule act now."""
        check_overlap("overlap", input.overlap)
        patch = SchedulePatch()
        patch.trigger_immediately.overlap_policy = int(input.overlap or 0)  # type: ignore[assignment]  # enum by number
        patch.trigger_immediately.SetInParent()
        await self._patch(input.id, patch, input.rpc_metadata, input.rpc_timeout)

    async def unpause_schedule(self, input: UnpauseScheduleInput) -> None:
        """Let a schedule go on. It always gets a note: the server takes an empty one for nothing."""
        patch = SchedulePatch(unpause=input.note or "Unpaused via Python SDK")
        await self._patch(input.id, patch, input.rpc_metadata, input.rpc_timeout)

    async def update_schedule(self, input: UpdateScheduleInput) -> None:
        """Read a schedule and write what the updater makes of it.

        Raises:
            TypeError: The updater returned something else.
        """
        description = await self.describe_schedule(
            DescribeScheduleInput(input.id, input.rpc_metadata, input.rpc_timeout)
        )
        answer = input.updater(ScheduleUpdateInput(description=description))
        update = await answer if inspect.isawaitable(answer) else answer
        if update is None:
            return
        if not isinstance(update, ScheduleUpdate):
            raise TypeError(
                f"updater of schedule {input.id!r} returned a {type(update).__name__}. Return a "
                "ScheduleUpdate, such as ScheduleUpdate(schedule=input.description.schedule), or "
                "None to change nothing."
            )
        check_schedule(update.schedule)
        request = UpdateScheduleRequest(
            namespace=self._client.namespace,
            schedule_id=input.id,
            schedule=await update.schedule._to_proto(
                self._client, description.raw_description.schedule
            ),
            identity=self._client.identity,
            request_id=str(uuid.uuid4()),
        )
        if update.search_attributes is not None:
            # A message without entries clears them; one that is absent leaves them.
            request.search_attributes.SetInParent()
            encode_search_attributes(update.search_attributes, request.search_attributes)
        await self._client.workflow_service.update_schedule(
            request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
        )

    async def _patch(
        self,
        schedule_id: str,
        patch: SchedulePatch,
        metadata: Mapping[str, str | bytes],
        timeout: timedelta | None,
    ) -> None:
        await self._client.workflow_service.patch_schedule(
            PatchScheduleRequest(
                namespace=self._client.namespace,
                schedule_id=schedule_id,
                patch=patch,
                identity=self._client.identity,
                request_id=str(uuid.uuid4()),
            ),
            retry=True,
            metadata=metadata,
            timeout=timeout,
        )


def _is_taken(error: RPCError) -> bool:
    if error.status != RPCStatusCode.ALREADY_EXISTS:
        return False
    details = error.grpc_status.details
    return bool(details) and details[0].Is(WorkflowExecutionAlreadyStartedFailure.DESCRIPTOR)
