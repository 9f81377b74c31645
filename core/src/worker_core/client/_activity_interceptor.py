"""The part of the interceptor chain that standalone activities go through: inputs and methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core import common
    from worker_core.api.common.v1 import Payload
    from worker_core.client._activity_execution import (
        ActivityExecutionAsyncIterator,
        ActivityExecutionCount,
        ActivityExecutionDescription,
    )
    from worker_core.client._activity_handle import ActivityHandle
    from worker_core.client._activity_options import (
        ActivityExecutionOptions,
        ActivityOptionsUpdate,
    )
    from worker_core.client._interceptor import OutboundInterceptor

__all__ = [
    "ActivityOutbound",
    "CancelActivityInput",
    "CountActivitiesInput",
    "DescribeActivityInput",
    "ListActivitiesInput",
    "PauseActivityInput",
    "StartActivityInput",
    "TerminateActivityInput",
    "UnpauseActivityInput",
    "UpdateActivityOptionsInput",
]


@dataclass
class StartActivityInput:
    """What `OutboundInterceptor.start_activity` gets."""

    activity_type: str
    args: Sequence[Any]
    id: str
    task_queue: str
    result_type: type | None
    schedule_to_close_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    heartbeat_timeout: timedelta | None
    id_reuse_policy: common.ActivityIDReusePolicy
    id_conflict_policy: common.ActivityIDConflictPolicy
    retry_policy: common.RetryPolicy | None
    priority: common.Priority
    search_attributes: common.TypedSearchAttributes | None
    summary: str | None
    start_delay: timedelta | None
    headers: Mapping[str, Payload]
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class CancelActivityInput:
    """What `OutboundInterceptor.cancel_activity` gets."""

    activity_id: str
    activity_run_id: str | None
    reason: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class TerminateActivityInput:
    """What `OutboundInterceptor.terminate_activity` gets."""

    activity_id: str
    activity_run_id: str | None
    reason: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class PauseActivityInput:
    """What `OutboundInterceptor.pause_activity` gets."""

    activity_id: str
    activity_run_id: str | None
    reason: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class UnpauseActivityInput:
    """What `OutboundInterceptor.unpause_activity` gets."""

    activity_id: str
    activity_run_id: str | None
    reason: str | None
    jitter: timedelta | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class UpdateActivityOptionsInput:
    """What `OutboundInterceptor.update_activity_options` gets: changes, or the wish to undo all."""

    activity_id: str
    activity_run_id: str | None
    updates: Sequence[ActivityOptionsUpdate[Any]]
    restore_original: bool
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class DescribeActivityInput:
    """What `OutboundInterceptor.describe_activity` gets."""

    activity_id: str
    activity_run_id: str | None
    include_input: bool
    include_outcome: bool
    include_heartbeat_details: bool
    include_last_failure: bool
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class ListActivitiesInput:
    """What `OutboundInterceptor.list_activities` gets."""

    query: str | None
    page_size: int
    next_page_token: bytes | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None
    limit: int | None


@dataclass
class CountActivitiesInput:
    """What `OutboundInterceptor.count_activities` gets."""

    query: str | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


class ActivityOutbound:
    """Calls of a client about standalone activities. Every method hands on to `next` unless
    overridden.
    """

    next: OutboundInterceptor

    async def start_activity(self, input: StartActivityInput) -> ActivityHandle[Any]:
        """Start an activity."""
        return await self.next.start_activity(input)

    async def cancel_activity(self, input: CancelActivityInput) -> None:
        """Request the cancellation of an activity."""
        await self.next.cancel_activity(input)

    async def terminate_activity(self, input: TerminateActivityInput) -> None:
        """Terminate an activity."""
        await self.next.terminate_activity(input)

    async def pause_activity(self, input: PauseActivityInput) -> None:
        """Pause an activity."""
        await self.next.pause_activity(input)

    async def unpause_activity(self, input: UnpauseActivityInput) -> None:
        """Let a paused activity go on."""
        await self.next.unpause_activity(input)

    async def update_activity_options(
        self, input: UpdateActivityOptionsInput
    ) -> ActivityExecutionOptions:
        """Change the options of an activity, or undo the changes."""
        return await self.next.update_activity_options(input)

    async def describe_activity(self, input: DescribeActivityInput) -> ActivityExecutionDescription:
        """Read what the server knows about an activity."""
        return await self.next.describe_activity(input)

    def list_activities(self, input: ListActivitiesInput) -> ActivityExecutionAsyncIterator:
        """Iterate over activities."""
        return self.next.list_activities(input)

    async def count_activities(self, input: CountActivitiesInput) -> ActivityExecutionCount:
        """Count activities."""
        return await self.next.count_activities(input)
