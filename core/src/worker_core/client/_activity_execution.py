"""What the server tells about standalone activities: one described, many listed, their number."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self

from worker_core import common
from worker_core.api.workflowservice.v1 import ListActivityExecutionsRequest
from worker_core.client._paging import PagedIterator
from worker_core.client._times import duration_of, time_of
from worker_core.converter import DataConverter, decode_typed_search_attributes
from worker_core.converter._search_attributes import decode_search_attribute_value

if TYPE_CHECKING:
    from worker_core.api.activity.v1 import (
        ActivityExecutionInfo,
        ActivityExecutionListInfo,
        ActivityExecutionOutcome,
        CallbackInfo,
    )
    from worker_core.api.common.v1 import Payloads
    from worker_core.api.workflowservice.v1 import (
        CountActivityExecutionsResponse,
        DescribeActivityExecutionResponse,
    )
    from worker_core.client._activity_interceptor import ListActivitiesInput
    from worker_core.client._client import Client

__all__ = [
    "ActivityExecution",
    "ActivityExecutionAsyncIterator",
    "ActivityExecutionCount",
    "ActivityExecutionCountAggregationGroup",
    "ActivityExecutionDescription",
    "ActivityExecutionStatus",
    "PendingActivityState",
]


class ActivityExecutionStatus(IntEnum):
    """Where a standalone activity stands. Wire numbers."""

    UNSPECIFIED = 0
    RUNNING = 1
    COMPLETED = 2
    FAILED = 3
    CANCELED = 4
    TERMINATED = 5
    TIMED_OUT = 6
    PAUSED = 7


class PendingActivityState(IntEnum):
    """What a running standalone activity is at. Wire numbers."""

    UNSPECIFIED = 0
    SCHEDULED = 1
    STARTED = 2
    CANCEL_REQUESTED = 3
    PAUSED = 4
    PAUSE_REQUESTED = 5


@dataclass(frozen=True, eq=False, kw_only=True)
class ActivityExecution:
    """One run of a standalone activity as the server lists it. Times are aware, in UTC."""

    activity_id: str
    """Id of the activity."""

    activity_run_id: str | None
    """Its run."""

    activity_type: str
    """Name of the activity type."""

    close_time: datetime | None
    """When it ended, None while it goes on."""

    execution_duration: timedelta | None
    """Time from being scheduled to its end, None while it goes on."""

    execution_time: datetime | None
    """When its first attempt may begin: later than `schedule_time` by a start delay."""

    namespace: str
    """Namespace of the client that asked."""

    schedule_time: datetime
    """When it was started by the client; the earliest of all times if the server did not say."""

    status: ActivityExecutionStatus
    """Where it stands."""

    task_queue: str
    """Task queue it runs on."""

    typed_search_attributes: common.TypedSearchAttributes
    """Its search attributes."""

    raw_info: ActivityExecutionListInfo | ActivityExecutionInfo = field(repr=False)
    """The message all this was read from."""

    @classmethod
    def _from_raw_info(
        cls,
        info: ActivityExecutionListInfo | ActivityExecutionInfo,
        namespace: str,
        **additional_fields: Any,
    ) -> Self:
        return cls(
            activity_id=info.activity_id,
            activity_run_id=info.run_id or None,
            activity_type=info.activity_type.name,
            close_time=time_of(info, "close_time"),
            execution_duration=duration_of(info, "execution_duration"),
            execution_time=time_of(info, "execution_time"),
            namespace=namespace,
            schedule_time=time_of(info, "schedule_time") or datetime.min.replace(tzinfo=UTC),
            status=ActivityExecutionStatus(info.status),
            task_queue=info.task_queue,
            typed_search_attributes=decode_typed_search_attributes(info.search_attributes),
            raw_info=info,
            **additional_fields,
        )


@dataclass(frozen=True, eq=False, kw_only=True)
class ActivityExecutionDescription(ActivityExecution):
    """One run of a standalone activity with all that the server tells about it.

    Values and failures are there if `ActivityHandle.describe` asked for them, and are converted
    when they are read.
    """

    attempt: int
    """Number of the current attempt, from 1."""

    canceled_reason: str | None
    """Why cancellation was requested, if it was."""

    close_time: datetime | None
    """When it ended, None while it goes on."""

    current_retry_interval: timedelta | None
    """Time between the last attempt and the next one, if there is to be one."""

    expiration_time: datetime | None
    """When its schedule-to-close timeout is over."""

    heartbeat_timeout: timedelta | None
    """Longest time between two heartbeats of a running attempt."""

    last_attempt_complete_time: datetime | None
    """When the last attempt ended."""

    last_deployment_version: common.WorkerDeploymentVersion | None
    """Version of the worker that it last went to."""

    last_heartbeat_time: datetime | None
    """When the last heartbeat came."""

    last_started_time: datetime | None
    """When the last attempt began."""

    last_worker_identity: str | None
    """Worker that it last went to."""

    next_attempt_schedule_time: datetime | None
    """When the next attempt is due."""

    priority: common.Priority
    """Its place in the backlog of its task queue."""

    retry_policy: common.RetryPolicy | None
    """How failures are retried."""

    run_state: PendingActivityState | None
    """What it is at while it runs."""

    schedule_to_close_timeout: timedelta | None
    """Longest time to its end, retries included."""

    schedule_to_start_timeout: timedelta | None
    """Longest time it may wait for a worker."""

    start_to_close_timeout: timedelta | None
    """Longest time of a single attempt."""

    start_delay: timedelta | None
    """Time before its first attempt."""

    total_heartbeat_count: int
    """Heartbeats of all attempts. Also zero if the server does not count them."""

    raw_info: ActivityExecutionInfo = field(repr=False)
    """The message most of this was read from."""

    raw_callbacks: Sequence[CallbackInfo] = field(repr=False)
    """What the server calls when it ends."""

    raw_input: Payloads | None = field(repr=False)
    """Its arguments as they were sent. `input` converts them."""

    raw_outcome: ActivityExecutionOutcome | None = field(repr=False)
    """How it ended, as it was sent. `result` and `outcome_failure` convert it."""

    data_converter: DataConverter = field(repr=False)
    """Data converter for values of this activity."""

    @classmethod
    def _from_resp(
        cls,
        response: DescribeActivityExecutionResponse,
        namespace: str,
        data_converter: DataConverter,
    ) -> Self:
        info = response.info
        version = info.last_deployment_version
        return cls._from_raw_info(
            info,
            namespace,
            attempt=info.attempt,
            canceled_reason=info.canceled_reason or None,
            current_retry_interval=duration_of(info, "current_retry_interval"),
            expiration_time=time_of(info, "expiration_time"),
            heartbeat_timeout=duration_of(info, "heartbeat_timeout"),
            last_attempt_complete_time=time_of(info, "last_attempt_complete_time"),
            last_deployment_version=(
                common.WorkerDeploymentVersion(version.deployment_name, version.build_id)
                if info.HasField("last_deployment_version")
                else None
            ),
            last_heartbeat_time=time_of(info, "last_heartbeat_time"),
            last_started_time=time_of(info, "last_started_time"),
            last_worker_identity=info.last_worker_identity or None,
            next_attempt_schedule_time=time_of(info, "next_attempt_schedule_time"),
            priority=common.Priority._from_proto(info.priority),
            retry_policy=(
                common.RetryPolicy.from_proto(info.retry_policy)
                if info.HasField("retry_policy")
                else None
            ),
            run_state=PendingActivityState(info.run_state) if info.run_state else None,
            schedule_to_close_timeout=duration_of(info, "schedule_to_close_timeout"),
            schedule_to_start_timeout=duration_of(info, "schedule_to_start_timeout"),
            start_to_close_timeout=duration_of(info, "start_to_close_timeout"),
            start_delay=duration_of(info, "start_delay"),
            total_heartbeat_count=info.total_heartbeat_count,
            raw_callbacks=response.callbacks,
            raw_input=response.input if response.HasField("input") else None,
            raw_outcome=response.outcome if response.HasField("outcome") else None,
            data_converter=data_converter,
        )

    def has_heartbeat_details(self) -> bool:
        """Whether there are details of a heartbeat, and they were asked for."""
        return self.raw_info.HasField("heartbeat_details")

    async def heartbeat_details(self, type_hints: list[type] | None = None) -> list[Any] | None:
        """Details of the last heartbeat; None if there are none or they were not asked for.

        Args:
            type_hints: Types to convert them to, one each.
        """
        if not self.has_heartbeat_details():
            return None
        return await self.data_converter.decode_wrapper(self.raw_info.heartbeat_details, type_hints)

    def has_last_failure(self) -> bool:
        """Whether an attempt has failed, and the failure was asked for."""
        return self.raw_info.HasField("last_failure")

    async def last_failure(self) -> BaseException | None:
        """How the last failed attempt failed; None if none did or it was not asked for."""
        if not self.has_last_failure():
            return None
        return await self.data_converter.decode_failure(self.raw_info.last_failure)

    def has_input(self) -> bool:
        """Whether it has arguments, and they were asked for."""
        return self.raw_input is not None

    async def input(self, type_hints: list[type] | None = None) -> list[Any] | None:
        """Its arguments; None if there are none or they were not asked for.

        Args:
            type_hints: Types to convert them to, one each.
        """
        if self.raw_input is None:
            return None
        return await self.data_converter.decode_wrapper(self.raw_input, type_hints)

    def has_result(self) -> bool:
        """Whether it has completed with a result, and the outcome was asked for."""
        return self.raw_outcome is not None and self.raw_outcome.HasField("result")

    async def result(self, type_hint: type | None = None) -> Any | None:
        """Its result; None if it has not completed or the outcome was not asked for.

        Args:
            type_hint: Type to convert it to.
        """
        if self.raw_outcome is None or not self.raw_outcome.HasField("result"):
            return None
        values = await self.data_converter.decode_wrapper(
            self.raw_outcome.result, None if type_hint is None else [type_hint]
        )
        if len(values) > 1:
            warnings.warn(f"Expected single activity result, got {len(values)}", stacklevel=2)
        return values[0] if values else None

    def has_outcome_failure(self) -> bool:
        """Whether it has ended without a result, and the outcome was asked for."""
        return self.raw_outcome is not None and self.raw_outcome.HasField("failure")

    async def outcome_failure(self) -> BaseException | None:
        """Why it ended without a result; None if it did not or the outcome was not asked for."""
        if self.raw_outcome is None or not self.raw_outcome.HasField("failure"):
            return None
        return await self.data_converter.decode_failure(self.raw_outcome.failure)


@dataclass(frozen=True)
class ActivityExecutionCount:
    """How many standalone activities match a query."""

    count: int
    """Their number, approximately; the sum over the groups if there are any."""

    groups: Sequence[ActivityExecutionCountAggregationGroup]
    """One per value of the query's `GROUP BY`, none without one."""

    @staticmethod
    def _from_raw(raw: CountActivityExecutionsResponse) -> ActivityExecutionCount:
        return ActivityExecutionCount(
            count=raw.count,
            groups=[ActivityExecutionCountAggregationGroup._from_raw(one) for one in raw.groups],
        )


@dataclass(frozen=True)
class ActivityExecutionCountAggregationGroup:
    """How many standalone activities of a count share the values of its `GROUP BY`."""

    count: int
    """Their number, approximately."""

    group_values: Sequence[common.SearchAttributeValue]
    """The values they share, in the order of the `GROUP BY`."""

    @staticmethod
    def _from_raw(
        raw: CountActivityExecutionsResponse.AggregationGroup,
    ) -> ActivityExecutionCountAggregationGroup:
        return ActivityExecutionCountAggregationGroup(
            count=raw.count,
            group_values=[decode_search_attribute_value(value) for value in raw.group_values],
        )


class ActivityExecutionAsyncIterator(PagedIterator[ActivityExecution]):
    """Iterates over listed standalone activities, fetching page after page.

    Use `async for`. The properties and `fetch_next_page` are for those who page by hand.
    """

    def __init__(self, client: Client, input: ListActivitiesInput) -> None:
        super().__init__(input.next_page_token, input.page_size, input.limit)
        self._client = client
        self._input = input

    async def _fetch(
        self, page_size: int, next_page_token: bytes
    ) -> tuple[list[ActivityExecution], bytes]:
        response = await self._client.workflow_service.list_activity_executions(
            ListActivityExecutionsRequest(
                namespace=self._client.namespace,
                page_size=page_size,
                next_page_token=next_page_token,
                query=self._input.query or "",
            ),
            retry=True,
            metadata=self._input.rpc_metadata,
            timeout=self._input.rpc_timeout,
        )
        page = [
            ActivityExecution._from_raw_info(info, self._client.namespace)
            for info in response.executions
        ]
        return page, response.next_page_token
