"""What the server tells about schedules: one described with all, or many listed with little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload

from worker_core import common
from worker_core.api.workflowservice.v1 import DescribeScheduleResponse, ListSchedulesRequest
from worker_core.client._paging import PagedIterator
from worker_core.client._schedule import Schedule
from worker_core.client._schedule_spec import ScheduleSpec, aware
from worker_core.converter import (
    DataConverter,
    decode_search_attributes,
    decode_typed_search_attributes,
)
from worker_core.converter._memo import decode_memo, decode_memo_field
from worker_core.types import AnyType, ParamType

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Memo, WorkflowExecution
    from worker_core.api.schedule.v1 import ScheduleActionResult as ScheduleActionResultProto
    from worker_core.api.schedule.v1 import ScheduleInfo as ScheduleInfoProto
    from worker_core.api.schedule.v1 import ScheduleListEntry
    from worker_core.api.schedule.v1 import ScheduleListInfo as ScheduleListInfoProto
    from worker_core.client._client import Client
    from worker_core.client._schedule_interceptor import ListSchedulesInput

__all__ = [
    "ScheduleActionExecution",
    "ScheduleActionExecutionStartWorkflow",
    "ScheduleActionResult",
    "ScheduleAsyncIterator",
    "ScheduleDescription",
    "ScheduleInfo",
    "ScheduleListAction",
    "ScheduleListActionStartWorkflow",
    "ScheduleListDescription",
    "ScheduleListInfo",
    "ScheduleListSchedule",
    "ScheduleListState",
]


class _WithMemo:
    """The memo of a schedule, which is converted as a value of no workflow."""

    data_converter: DataConverter

    def _raw_memo(self) -> Memo:
        raise NotImplementedError

    async def memo(self) -> Mapping[str, Any]:
        """All memo values, converted without type hints: a dataclass comes back as a dict.

        `memo_value` converts one of them to a given type.
        """
        return await decode_memo(self.data_converter, self._raw_memo())

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
            self.data_converter, self._raw_memo(), key, default, type_hint
        )


@dataclass
class ScheduleDescription(_WithMemo):
    """A schedule, and what it has done so far."""

    id: str
    """Id of the schedule."""

    schedule: Schedule
    """The schedule as it is now."""

    info: ScheduleInfo
    """What it has done, and will do next."""

    typed_search_attributes: common.TypedSearchAttributes
    """Search attributes of the schedule itself."""

    search_attributes: common.SearchAttributes
    """The same by name, without types. Deprecated."""

    data_converter: DataConverter
    """Converts the memo."""

    raw_description: DescribeScheduleResponse
    """The message all this was read from."""

    @staticmethod
    def _from_proto(
        id: str, desc: DescribeScheduleResponse, converter: DataConverter
    ) -> ScheduleDescription:
        return ScheduleDescription(
            id=id,
            schedule=Schedule._from_proto(desc.schedule),
            info=ScheduleInfo._from_proto(desc.info),
            typed_search_attributes=decode_typed_search_attributes(desc.search_attributes),
            search_attributes=decode_search_attributes(desc.search_attributes),
            data_converter=converter,
            raw_description=desc,
        )

    def _raw_memo(self) -> Memo:
        return self.raw_description.memo


@dataclass
class ScheduleInfo:
    """What a schedule has done, and will do next. Times are aware, in UTC."""

    num_actions: int
    """Actions taken."""

    num_actions_missed_catchup_window: int
    """Actions left out because they were too late for the catch-up window."""

    num_actions_skipped_overlap: int
    """Actions left out because an earlier one was running."""

    running_actions: Sequence[ScheduleActionExecution]
    """Actions that are not over."""

    recent_actions: Sequence[ScheduleActionResult]
    """The last ten actions, the latest at the end."""

    next_action_times: Sequence[datetime]
    """The next ten times, without jitter."""

    created_at: datetime
    """When the schedule was created."""

    last_updated_at: datetime | None
    """When it was updated last, None if never."""

    @staticmethod
    def _from_proto(info: ScheduleInfoProto) -> ScheduleInfo:
        return ScheduleInfo(
            num_actions=info.action_count,
            num_actions_missed_catchup_window=info.missed_catchup_window,
            num_actions_skipped_overlap=info.overlap_skipped,
            running_actions=[
                ScheduleActionExecutionStartWorkflow._from_proto(one)
                for one in info.running_workflows
            ],
            recent_actions=[ScheduleActionResult._from_proto(one) for one in info.recent_actions],
            next_action_times=[aware(time) for time in info.future_action_times],
            created_at=aware(info.create_time),
            last_updated_at=aware(info.update_time) if info.HasField("update_time") else None,
        )


class ScheduleActionExecution:
    """What came of an action. `ScheduleActionExecutionStartWorkflow` is the one kind there is."""


@dataclass
class ScheduleActionExecutionStartWorkflow(ScheduleActionExecution):
    """The workflow that was started."""

    workflow_id: str
    """Its id: that of the action and the time it was due."""

    first_execution_run_id: str
    """Its first run, which others may have followed."""

    @staticmethod
    def _from_proto(exec: WorkflowExecution) -> ScheduleActionExecutionStartWorkflow:
        return ScheduleActionExecutionStartWorkflow(
            workflow_id=exec.workflow_id, first_execution_run_id=exec.run_id
        )


@dataclass
class ScheduleActionResult:
    """An action that was taken. Times are aware, in UTC."""

    scheduled_at: datetime
    """When it was due, jitter included."""

    started_at: datetime
    """When it was taken."""

    action: ScheduleActionExecution
    """What came of it."""

    @staticmethod
    def _from_proto(res: ScheduleActionResultProto) -> ScheduleActionResult:
        return ScheduleActionResult(
            scheduled_at=aware(res.schedule_time),
            started_at=aware(res.actual_time),
            action=ScheduleActionExecutionStartWorkflow._from_proto(res.start_workflow_result),
        )


@dataclass
class ScheduleListDescription(_WithMemo):
    """A schedule as listed. Listings lag behind: what changed may take a moment to show."""

    id: str
    """Id of the schedule."""

    schedule: ScheduleListSchedule | None
    """The schedule, in short. Old servers without advanced visibility leave it out."""

    info: ScheduleListInfo | None
    """What it has done, and will do next. Old servers without advanced visibility leave it out."""

    typed_search_attributes: common.TypedSearchAttributes
    """Search attributes of the schedule itself."""

    search_attributes: common.SearchAttributes
    """The same by name, without types. Deprecated."""

    data_converter: DataConverter
    """Converts the memo."""

    raw_entry: ScheduleListEntry
    """The message all this was read from."""

    @staticmethod
    def _from_proto(entry: ScheduleListEntry, converter: DataConverter) -> ScheduleListDescription:
        info = entry.info if entry.HasField("info") else None
        return ScheduleListDescription(
            id=entry.schedule_id,
            schedule=ScheduleListSchedule._from_proto(info) if info is not None else None,
            info=ScheduleListInfo._from_proto(info) if info is not None else None,
            typed_search_attributes=decode_typed_search_attributes(entry.search_attributes),
            search_attributes=decode_search_attributes(entry.search_attributes),
            data_converter=converter,
            raw_entry=entry,
        )

    def _raw_memo(self) -> Memo:
        return self.raw_entry.memo


@dataclass
class ScheduleListSchedule:
    """A listed schedule, in short."""

    action: ScheduleListAction
    """What it does."""

    spec: ScheduleSpec
    """When it does it."""

    state: ScheduleListState
    """Whether it does it."""

    @staticmethod
    def _from_proto(info: ScheduleListInfoProto) -> ScheduleListSchedule:
        if not info.HasField("workflow_type"):
            raise ValueError(
                "Unknown action on schedule: only starting a workflow is known here; a newer "
                "release may know more."
            )
        return ScheduleListSchedule(
            action=ScheduleListActionStartWorkflow(workflow=info.workflow_type.name),
            spec=ScheduleSpec._from_proto(info.spec),
            state=ScheduleListState._from_proto(info),
        )


class ScheduleListAction:
    """What a listed schedule does. `ScheduleListActionStartWorkflow` is the one kind there is."""


@dataclass
class ScheduleListActionStartWorkflow(ScheduleListAction):
    """Starts a workflow."""

    workflow: str
    """Name of the workflow."""


@dataclass
class ScheduleListInfo:
    """What a listed schedule has done, and will do next: no more than its description, often less."""

    recent_actions: Sequence[ScheduleActionResult]
    """The last actions, the latest at the end."""

    next_action_times: Sequence[datetime]
    """The next times, in UTC."""

    @staticmethod
    def _from_proto(info: ScheduleListInfoProto) -> ScheduleListInfo:
        return ScheduleListInfo(
            recent_actions=[ScheduleActionResult._from_proto(one) for one in info.recent_actions],
            next_action_times=[aware(time) for time in info.future_action_times],
        )


@dataclass
class ScheduleListState:
    """Whether a listed schedule is at work."""

    note: str | None
    """For people. Written over by pausing and unpausing, also by the server."""

    paused: bool
    """Whether nothing is done when a time has come."""

    @staticmethod
    def _from_proto(info: ScheduleListInfoProto) -> ScheduleListState:
        return ScheduleListState(note=info.notes or None, paused=info.paused)


class ScheduleAsyncIterator(PagedIterator[ScheduleListDescription]):
    """Iterates over listed schedules, fetching page after page.

    Use `async for`. The properties and `fetch_next_page` are for those who page by hand.
    """

    def __init__(self, client: Client, input: ListSchedulesInput) -> None:
        super().__init__(input.next_page_token, input.page_size)
        self._client = client
        self._input = input

    async def _fetch(
        self, page_size: int, next_page_token: bytes
    ) -> tuple[list[ScheduleListDescription], bytes]:
        response = await self._client.workflow_service.list_schedules(
            ListSchedulesRequest(
                namespace=self._client.namespace,
                maximum_page_size=page_size,
                next_page_token=next_page_token,
                query=self._input.query or "",
            ),
            retry=True,
            metadata=self._input.rpc_metadata,
            timeout=self._input.rpc_timeout,
        )
        page = [
            ScheduleListDescription._from_proto(entry, self._client.data_converter)
            for entry in response.schedules
        ]
        return page, response.next_page_token
