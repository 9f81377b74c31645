"""What the server tells about workflows: one described, many listed, or only their number."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self, overload

from worker_core import common
from worker_core.api.workflowservice.v1 import (
    CountWorkflowExecutionsResponse,
    DescribeWorkflowExecutionResponse,
    ListWorkflowExecutionsRequest,
)
from worker_core.client._history import WorkflowHistory, WorkflowHistoryEventFilterType
from worker_core.client._paging import PagedIterator
from worker_core.client._payloads import decode_user_metadata
from worker_core.converter import (
    DataConverter,
    WorkflowSerializationContext,
    decode_search_attributes,
    decode_typed_search_attributes,
)
from worker_core.converter._memo import decode_memo, decode_memo_field
from worker_core.converter._search_attributes import decode_search_attribute_value
from worker_core.types import AnyType, ParamType

if TYPE_CHECKING:
    from worker_core.api.wellknown import Timestamp
    from worker_core.api.workflow.v1 import WorkflowExecutionInfo
    from worker_core.client._client import Client
    from worker_core.client._interceptor import ListWorkflowsInput

__all__ = [
    "WorkflowExecution",
    "WorkflowExecutionAsyncIterator",
    "WorkflowExecutionCount",
    "WorkflowExecutionCountAggregationGroup",
    "WorkflowExecutionDescription",
    "WorkflowExecutionStatus",
]


class WorkflowExecutionStatus(IntEnum):
    """Where a run stands. Wire numbers."""

    RUNNING = 1
    COMPLETED = 2
    FAILED = 3
    CANCELED = 4
    TERMINATED = 5
    CONTINUED_AS_NEW = 6
    TIMED_OUT = 7


@dataclass
class WorkflowExecution:
    """One run of a workflow as the server lists it. Times are aware, in UTC."""

    close_time: datetime | None
    """When the run ended, None while it goes on."""

    execution_time: datetime | None
    """When the run began or will begin: later than `start_time` by a start delay or cron wait."""

    history_length: int
    """Number of events. Listings know it of closed runs only."""

    id: str
    """Workflow id."""

    namespace: str
    """Namespace of the client that asked."""

    parent_id: str | None
    """Workflow id of the parent, if it is a child."""

    parent_run_id: str | None
    """Run id of the parent, if it is a child."""

    root_id: str | None
    """Workflow id at the top of the chain of parents; its own without parents."""

    root_run_id: str | None
    """Run id at the top of the chain of parents."""

    raw_info: WorkflowExecutionInfo
    """The message all this was read from."""

    run_id: str
    """Run id."""

    search_attributes: common.SearchAttributes
    """Search attributes by name, without types. `typed_search_attributes` tells more."""

    start_time: datetime
    """When the run was created."""

    status: WorkflowExecutionStatus | None
    """Where it stands, None if the server did not say."""

    task_queue: str
    """Task queue of its workflow tasks."""

    typed_search_attributes: common.TypedSearchAttributes
    """Search attributes with their types."""

    workflow_type: str
    """Name of the workflow."""

    _context_free_data_converter: DataConverter

    @property
    def data_converter(self) -> DataConverter:
        """Data converter for values of this workflow."""
        return self._context_free_data_converter.with_context(
            WorkflowSerializationContext(namespace=self.namespace, workflow_id=self.id)
        )

    @classmethod
    def _from_raw_info(
        cls,
        info: WorkflowExecutionInfo,
        namespace: str,
        converter: DataConverter,
        **additional_fields: Any,
    ) -> Self:
        parent = info.parent_execution if info.HasField("parent_execution") else None
        root = info.root_execution if info.HasField("root_execution") else None
        return cls(
            close_time=_aware(info.close_time) if info.HasField("close_time") else None,
            execution_time=_aware(info.execution_time) if info.HasField("execution_time") else None,
            history_length=info.history_length,
            id=info.execution.workflow_id,
            namespace=namespace,
            parent_id=parent.workflow_id if parent is not None else None,
            parent_run_id=parent.run_id if parent is not None else None,
            root_id=root.workflow_id if root is not None else None,
            root_run_id=root.run_id if root is not None else None,
            raw_info=info,
            run_id=info.execution.run_id,
            search_attributes=decode_search_attributes(info.search_attributes),
            start_time=_aware(info.start_time),
            status=WorkflowExecutionStatus(info.status) if info.status else None,
            task_queue=info.task_queue,
            typed_search_attributes=decode_typed_search_attributes(info.search_attributes),
            workflow_type=info.type.name,
            _context_free_data_converter=converter,
            **additional_fields,
        )

    async def memo(self) -> Mapping[str, Any]:
        """All memo values, converted without type hints: a dataclass comes back as a dict.

        `memo_value` converts one of them to a given type.
        """
        return await decode_memo(self.data_converter, self.raw_info.memo)

    @overload
    async def memo_value(self, key: str, default: Any = ...) -> Any: ...

    @overload
    async def memo_value(self, key: str, *, type_hint: type[ParamType]) -> ParamType: ...

    @overload
    async def memo_value(
        self, key: str, default: AnyType, *, type_hint: type[ParamType]
    ) -> AnyType | ParamType: ...

    async def memo_value(
        self, key: str, default: Any = common._arg_unset, *, type_hint: type | None = None
    ) -> Any:
        """One memo value.

        Args:
            key: Name of the value.
            default: What to return when there is none.
            type_hint: Type to convert the value to.

        Raises:
            KeyError: There is no such value and no default.
        """
        return await decode_memo_field(
            self.data_converter, self.raw_info.memo, key, default, type_hint
        )


@dataclass
class WorkflowExecutionDescription(WorkflowExecution):
    """One run of a workflow with all that the server tells about it."""

    raw_description: DescribeWorkflowExecutionResponse
    """The message all this was read from."""

    _static_summary: str | None = None
    _static_details: str | None = None
    _metadata_decoded: bool = False

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
                self.data_converter, self.raw_description.execution_config.user_metadata
            )
            self._metadata_decoded = True

    @staticmethod
    async def _from_raw_description(
        description: DescribeWorkflowExecutionResponse, namespace: str, converter: DataConverter
    ) -> WorkflowExecutionDescription:
        return WorkflowExecutionDescription._from_raw_info(
            description.workflow_execution_info,
            namespace=namespace,
            converter=converter,
            raw_description=description,
        )


@dataclass
class WorkflowExecutionCount:
    """How many workflows match a query."""

    count: int
    """Their number, approximately; the sum over the groups if there are any."""

    groups: Sequence[WorkflowExecutionCountAggregationGroup]
    """One per value of the query's `GROUP BY`, none without one."""

    @staticmethod
    def _from_raw(raw: CountWorkflowExecutionsResponse) -> WorkflowExecutionCount:
        return WorkflowExecutionCount(
            count=raw.count,
            groups=[
                WorkflowExecutionCountAggregationGroup._from_raw(group) for group in raw.groups
            ],
        )


@dataclass
class WorkflowExecutionCountAggregationGroup:
    """How many workflows of a count share the values of its `GROUP BY`."""

    count: int
    """Their number, approximately."""

    group_values: Sequence[common.SearchAttributeValue]
    """The values they share, in the order of the `GROUP BY`."""

    @staticmethod
    def _from_raw(
        raw: CountWorkflowExecutionsResponse.AggregationGroup,
    ) -> WorkflowExecutionCountAggregationGroup:
        return WorkflowExecutionCountAggregationGroup(
            count=raw.count,
            group_values=[decode_search_attribute_value(value) for value in raw.group_values],
        )


class WorkflowExecutionAsyncIterator(PagedIterator[WorkflowExecution]):
    """Iterates over listed workflows, fetching page after page.

    Use `async for`, or `map_histories` for their histories. The properties and `fetch_next_page`
    are for those who page by hand.
    """

    def __init__(self, client: Client, input: ListWorkflowsInput) -> None:
        super().__init__(input.next_page_token, input.page_size, input.limit)
        self._client = client
        self._input = input

    async def _fetch(
        self, page_size: int, next_page_token: bytes
    ) -> tuple[list[WorkflowExecution], bytes]:
        response = await self._client.workflow_service.list_workflow_executions(
            ListWorkflowExecutionsRequest(
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
            WorkflowExecution._from_raw_info(
                info, self._client.namespace, self._client.data_converter
            )
            for info in response.executions
        ]
        return page, response.next_page_token

    async def map_histories(
        self,
        *,
        event_filter_type: WorkflowHistoryEventFilterType = WorkflowHistoryEventFilterType.ALL_EVENT,
        skip_archival: bool = False,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> AsyncIterator[WorkflowHistory]:
        """Iterate over the histories of the workflows; see `WorkflowHandle.fetch_history`.

        Args:
            event_filter_type: Which events to get.
            skip_archival: Do not look into the archive.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.
        """
        async for execution in self:
            yield await self._client.get_workflow_handle(
                execution.id, run_id=execution.run_id
            ).fetch_history(
                event_filter_type=event_filter_type,
                skip_archival=skip_archival,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )


def _aware(timestamp: Timestamp) -> datetime:
    return timestamp.ToDatetime(tzinfo=UTC)
