"""What the server tells about standalone Nexus operations: one described, many listed, their number.

Experimental, as the server's side of it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from worker_core import common
from worker_core.api.workflowservice.v1 import ListNexusOperationExecutionsRequest
from worker_core.client._paging import PagedIterator
from worker_core.client._payloads import decode_user_metadata
from worker_core.client._times import duration_of, time_of
from worker_core.converter import DataConverter, decode_typed_search_attributes
from worker_core.converter._search_attributes import decode_search_attribute_value

if TYPE_CHECKING:
    from worker_core.api.nexus.v1 import (
        NexusOperationExecutionCancellationInfo as CancellationInfoProto,
    )
    from worker_core.api.nexus.v1 import (
        NexusOperationExecutionInfo,
        NexusOperationExecutionListInfo,
    )
    from worker_core.api.workflowservice.v1 import CountNexusOperationExecutionsResponse
    from worker_core.client._client import Client
    from worker_core.client._nexus_interceptor import ListNexusOperationsInput

__all__ = [
    "NexusOperationExecution",
    "NexusOperationExecutionAsyncIterator",
    "NexusOperationExecutionCancellationInfo",
    "NexusOperationExecutionCount",
    "NexusOperationExecutionCountAggregationGroup",
    "NexusOperationExecutionDescription",
]


@dataclass
class NexusOperationExecutionCancellationInfo:
    """How far the cancellation of a Nexus operation has come. Times are aware, in UTC."""

    raw: CancellationInfoProto
    """The message all this was read from."""

    requested_time: datetime | None
    """When it was asked for."""

    state: common.NexusOperationCancellationState
    """Where it stands."""

    attempt: int
    """How often the server has tried to tell the handler."""

    last_attempt_complete_time: datetime | None
    """When the last try ended."""

    next_attempt_schedule_time: datetime | None
    """When the next try is due."""

    last_attempt_failure: BaseException | None
    """How the last try failed, if it did."""

    blocked_reason: str
    """Why the server does not try now, if it does not."""

    reason: str
    """Why cancellation was asked for."""

    @classmethod
    async def _from_cancellation_info(
        cls, info: CancellationInfoProto, data_converter: DataConverter
    ) -> Self:
        return cls(
            raw=info,
            requested_time=time_of(info, "requested_time"),
            state=common.NexusOperationCancellationState(info.state),
            attempt=info.attempt,
            last_attempt_complete_time=time_of(info, "last_attempt_complete_time"),
            next_attempt_schedule_time=time_of(info, "next_attempt_schedule_time"),
            last_attempt_failure=await _last_failure(info, data_converter),
            blocked_reason=info.blocked_reason,
            reason=info.reason,
        )


@dataclass
class NexusOperationExecution:
    """One run of a standalone Nexus operation as the server lists it. Times are aware, in UTC."""

    operation_id: str
    """Id of the operation."""

    run_id: str
    """Its run."""

    endpoint: str
    """Endpoint it goes through."""

    service: str
    """Name of the service."""

    operation: str
    """Name of the operation."""

    schedule_time: datetime | None
    """When it was started by the client."""

    close_time: datetime | None
    """When it ended, None while it goes on."""

    status: common.NexusOperationExecutionStatus
    """Where it stands."""

    search_attributes: common.TypedSearchAttributes
    """Its search attributes."""

    state_transition_count: int
    """How often its state has changed."""

    execution_duration: timedelta | None
    """Time from being scheduled to its end, None while it goes on."""

    raw_info: NexusOperationExecutionListInfo | NexusOperationExecutionInfo
    """The message all this was read from."""

    @classmethod
    def _from_raw_info(
        cls,
        info: NexusOperationExecutionListInfo | NexusOperationExecutionInfo,
        **additional_fields: Any,
    ) -> Self:
        return cls(
            operation_id=info.operation_id,
            run_id=info.run_id,
            endpoint=info.endpoint,
            service=info.service,
            operation=info.operation,
            schedule_time=time_of(info, "schedule_time"),
            close_time=time_of(info, "close_time"),
            status=common.NexusOperationExecutionStatus(info.status),
            search_attributes=decode_typed_search_attributes(info.search_attributes),
            state_transition_count=info.state_transition_count,
            execution_duration=duration_of(info, "execution_duration"),
            raw_info=info,
            **additional_fields,
        )


@dataclass
class NexusOperationExecutionDescription(NexusOperationExecution):
    """One run of a standalone Nexus operation with all that the server tells about it."""

    raw_description: NexusOperationExecutionInfo
    """The message all this was read from."""

    state: common.PendingNexusOperationExecutionState
    """What it is at while it runs."""

    schedule_to_close_timeout: timedelta | None
    """Limit from being scheduled to its end, retries included."""

    schedule_to_start_timeout: timedelta | None
    """Limit from being scheduled to the start."""

    start_to_close_timeout: timedelta | None
    """Limit from the start to its end."""

    attempt: int
    """Number of the current attempt to start it."""

    expiration_time: datetime | None
    """When its schedule-to-close timeout is over."""

    last_attempt_complete_time: datetime | None
    """When the last attempt ended."""

    next_attempt_schedule_time: datetime | None
    """When the next attempt is due."""

    last_attempt_failure: BaseException | None
    """How the last attempt failed, if it did."""

    blocked_reason: str | None
    """Why the server does not try now, if it does not."""

    request_id: str
    """Id by which the handler can tell attempts of one start."""

    operation_token: str | None
    """What the handler calls the operation; None for one that completed at once."""

    identity: str
    """Who started it."""

    cancellation_info: NexusOperationExecutionCancellationInfo | None
    """How far its cancellation has come, if it was asked for."""

    _data_converter: DataConverter = field(kw_only=True, compare=False, repr=False)
    _static_summary: str | None = field(kw_only=True, default=None, compare=False, repr=False)
    _static_details: str | None = field(kw_only=True, default=None, compare=False, repr=False)
    _metadata_decoded: bool = field(kw_only=True, default=False, compare=False, repr=False)

    async def static_summary(self) -> str | None:
        """The one-line summary given at the start, None if none was. Decoded once."""
        await self._decode_metadata()
        return self._static_summary

    async def static_details(self) -> str | None:
        """The details given at the start, None if none were. Decoded once."""
        await self._decode_metadata()
        return self._static_details

    async def _decode_metadata(self) -> None:
        if not self._metadata_decoded:
            self._static_summary, self._static_details = await decode_user_metadata(
                self._data_converter, self.raw_description.user_metadata
            )
            self._metadata_decoded = True

    @classmethod
    async def _from_execution_info(
        cls, info: NexusOperationExecutionInfo, data_converter: DataConverter
    ) -> Self:
        cancellation = None
        if info.HasField("cancellation_info"):
            cancellation = await NexusOperationExecutionCancellationInfo._from_cancellation_info(
                info.cancellation_info, data_converter
            )
        return cls._from_raw_info(
            info,
            raw_description=info,
            state=common.PendingNexusOperationExecutionState(info.state),
            schedule_to_close_timeout=duration_of(info, "schedule_to_close_timeout"),
            schedule_to_start_timeout=duration_of(info, "schedule_to_start_timeout"),
            start_to_close_timeout=duration_of(info, "start_to_close_timeout"),
            attempt=info.attempt,
            expiration_time=time_of(info, "expiration_time"),
            last_attempt_complete_time=time_of(info, "last_attempt_complete_time"),
            next_attempt_schedule_time=time_of(info, "next_attempt_schedule_time"),
            last_attempt_failure=await _last_failure(info, data_converter),
            blocked_reason=info.blocked_reason or None,
            request_id=info.request_id,
            operation_token=info.operation_token or None,
            identity=info.identity,
            cancellation_info=cancellation,
            _data_converter=data_converter,
        )


@dataclass(frozen=True)
class NexusOperationExecutionCountAggregationGroup:
    """How many Nexus operations of a count share the values of its `GROUP BY`."""

    count: int
    """Their number, approximately."""

    group_values: Sequence[common.SearchAttributeValue]
    """The values they share, in the order of the `GROUP BY`."""

    @staticmethod
    def _from_raw(
        raw: CountNexusOperationExecutionsResponse.AggregationGroup,
    ) -> NexusOperationExecutionCountAggregationGroup:
        return NexusOperationExecutionCountAggregationGroup(
            count=raw.count,
            group_values=[decode_search_attribute_value(value) for value in raw.group_values],
        )


@dataclass
class NexusOperationExecutionCount:
    """How many standalone Nexus operations match a query."""

    count: int
    """Their number, approximately; the sum over the groups if there are any."""

    groups: Sequence[NexusOperationExecutionCountAggregationGroup]
    """One per value of the query's `GROUP BY`, none without one."""

    @staticmethod
    def _from_raw(raw: CountNexusOperationExecutionsResponse) -> NexusOperationExecutionCount:
        return NexusOperationExecutionCount(
            count=raw.count,
            groups=[
                NexusOperationExecutionCountAggregationGroup._from_raw(one) for one in raw.groups
            ],
        )


class NexusOperationExecutionAsyncIterator(PagedIterator[NexusOperationExecution]):
    """Iterates over listed standalone Nexus operations, fetching page after page.

    Use `async for`. The properties and `fetch_next_page` are for those who page by hand.
    """

    def __init__(self, client: Client, input: ListNexusOperationsInput) -> None:
        super().__init__(input.next_page_token, input.page_size, input.limit)
        self._client = client
        self._input = input

    async def _fetch(
        self, page_size: int, next_page_token: bytes
    ) -> tuple[list[NexusOperationExecution], bytes]:
        response = await self._client.workflow_service.list_nexus_operation_executions(
            ListNexusOperationExecutionsRequest(
                namespace=self._client.namespace,
                page_size=page_size,
                next_page_token=next_page_token,
                query=self._input.query or "",
            ),
            retry=True,
            metadata=self._input.rpc_metadata,
            timeout=self._input.rpc_timeout,
        )
        page = [NexusOperationExecution._from_raw_info(info) for info in response.operations]
        return page, response.next_page_token


async def _last_failure(
    info: CancellationInfoProto | NexusOperationExecutionInfo, data_converter: DataConverter
) -> BaseException | None:
    if not info.HasField("last_attempt_failure"):
        return None
    return await data_converter.decode_failure(info.last_attempt_failure)
