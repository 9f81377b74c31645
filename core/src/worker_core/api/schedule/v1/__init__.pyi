# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.schedule.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.common.v1 as _common_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.schedule.v1 as _schedule_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.workflow.v1 as _workflow_v1

class CalendarSpec(_Message):
    DESCRIPTOR: _Descriptor
    SECOND_FIELD_NUMBER: int
    second: str
    MINUTE_FIELD_NUMBER: int
    minute: str
    HOUR_FIELD_NUMBER: int
    hour: str
    DAY_OF_MONTH_FIELD_NUMBER: int
    day_of_month: str
    MONTH_FIELD_NUMBER: int
    month: str
    YEAR_FIELD_NUMBER: int
    year: str
    DAY_OF_WEEK_FIELD_NUMBER: int
    day_of_week: str
    COMMENT_FIELD_NUMBER: int
    comment: str
    def __init__(
        self,
        *,
        second: str | None = ...,
        minute: str | None = ...,
        hour: str | None = ...,
        day_of_month: str | None = ...,
        month: str | None = ...,
        year: str | None = ...,
        day_of_week: str | None = ...,
        comment: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["comment", "day_of_month", "day_of_week", "hour", "minute", "month", "second", "year"]) -> None: ...

class Range(_Message):
    DESCRIPTOR: _Descriptor
    START_FIELD_NUMBER: int
    start: int
    END_FIELD_NUMBER: int
    end: int
    STEP_FIELD_NUMBER: int
    step: int
    def __init__(
        self,
        *,
        start: int | None = ...,
        end: int | None = ...,
        step: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["end", "start", "step"]) -> None: ...

class StructuredCalendarSpec(_Message):
    DESCRIPTOR: _Descriptor
    SECOND_FIELD_NUMBER: int
    @property
    def second(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    MINUTE_FIELD_NUMBER: int
    @property
    def minute(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    HOUR_FIELD_NUMBER: int
    @property
    def hour(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    DAY_OF_MONTH_FIELD_NUMBER: int
    @property
    def day_of_month(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    MONTH_FIELD_NUMBER: int
    @property
    def month(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    YEAR_FIELD_NUMBER: int
    @property
    def year(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    DAY_OF_WEEK_FIELD_NUMBER: int
    @property
    def day_of_week(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.Range]: ...
    COMMENT_FIELD_NUMBER: int
    comment: str
    def __init__(
        self,
        *,
        second: _abc.Iterable[_schedule_v1.Range] | None = ...,
        minute: _abc.Iterable[_schedule_v1.Range] | None = ...,
        hour: _abc.Iterable[_schedule_v1.Range] | None = ...,
        day_of_month: _abc.Iterable[_schedule_v1.Range] | None = ...,
        month: _abc.Iterable[_schedule_v1.Range] | None = ...,
        year: _abc.Iterable[_schedule_v1.Range] | None = ...,
        day_of_week: _abc.Iterable[_schedule_v1.Range] | None = ...,
        comment: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["comment", "day_of_month", "day_of_week", "hour", "minute", "month", "second", "year"]) -> None: ...

class IntervalSpec(_Message):
    DESCRIPTOR: _Descriptor
    INTERVAL_FIELD_NUMBER: int
    @property
    def interval(self) -> _wellknown.Duration: ...
    PHASE_FIELD_NUMBER: int
    @property
    def phase(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        phase: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["interval", "phase"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["interval", "phase"]) -> None: ...

class ScheduleSpec(_Message):
    DESCRIPTOR: _Descriptor
    STRUCTURED_CALENDAR_FIELD_NUMBER: int
    @property
    def structured_calendar(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.StructuredCalendarSpec]: ...
    CRON_STRING_FIELD_NUMBER: int
    @property
    def cron_string(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    CALENDAR_FIELD_NUMBER: int
    @property
    def calendar(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.CalendarSpec]: ...
    INTERVAL_FIELD_NUMBER: int
    @property
    def interval(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.IntervalSpec]: ...
    EXCLUDE_CALENDAR_FIELD_NUMBER: int
    @property
    def exclude_calendar(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.CalendarSpec]: ...
    EXCLUDE_STRUCTURED_CALENDAR_FIELD_NUMBER: int
    @property
    def exclude_structured_calendar(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.StructuredCalendarSpec]: ...
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    END_TIME_FIELD_NUMBER: int
    @property
    def end_time(self) -> _wellknown.Timestamp: ...
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    TIMEZONE_NAME_FIELD_NUMBER: int
    timezone_name: str
    TIMEZONE_DATA_FIELD_NUMBER: int
    timezone_data: bytes
    def __init__(
        self,
        *,
        structured_calendar: _abc.Iterable[_schedule_v1.StructuredCalendarSpec] | None = ...,
        cron_string: _abc.Iterable[str] | None = ...,
        calendar: _abc.Iterable[_schedule_v1.CalendarSpec] | None = ...,
        interval: _abc.Iterable[_schedule_v1.IntervalSpec] | None = ...,
        exclude_calendar: _abc.Iterable[_schedule_v1.CalendarSpec] | None = ...,
        exclude_structured_calendar: _abc.Iterable[_schedule_v1.StructuredCalendarSpec] | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        timezone_name: str | None = ...,
        timezone_data: bytes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["end_time", "jitter", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["calendar", "cron_string", "end_time", "exclude_calendar", "exclude_structured_calendar", "interval", "jitter", "start_time", "structured_calendar", "timezone_data", "timezone_name"]) -> None: ...

class SchedulePolicies(_Message):
    DESCRIPTOR: _Descriptor
    OVERLAP_POLICY_FIELD_NUMBER: int
    overlap_policy: _enums_v1.ScheduleOverlapPolicy.ValueType
    CATCHUP_WINDOW_FIELD_NUMBER: int
    @property
    def catchup_window(self) -> _wellknown.Duration: ...
    PAUSE_ON_FAILURE_FIELD_NUMBER: int
    pause_on_failure: bool
    KEEP_ORIGINAL_WORKFLOW_ID_FIELD_NUMBER: int
    keep_original_workflow_id: bool
    def __init__(
        self,
        *,
        overlap_policy: _enums_v1.ScheduleOverlapPolicy.ValueType | None = ...,
        catchup_window: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        pause_on_failure: bool | None = ...,
        keep_original_workflow_id: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["catchup_window"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["catchup_window", "keep_original_workflow_id", "overlap_policy", "pause_on_failure"]) -> None: ...

class ScheduleAction(_Message):
    DESCRIPTOR: _Descriptor
    START_WORKFLOW_FIELD_NUMBER: int
    @property
    def start_workflow(self) -> _workflow_v1.NewWorkflowExecutionInfo: ...
    def __init__(
        self,
        *,
        start_workflow: _workflow_v1.NewWorkflowExecutionInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["action", "start_workflow"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["action", "start_workflow"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["action"]) -> _typing.Literal["start_workflow"] | None: ...

class ScheduleActionResult(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def schedule_time(self) -> _wellknown.Timestamp: ...
    ACTUAL_TIME_FIELD_NUMBER: int
    @property
    def actual_time(self) -> _wellknown.Timestamp: ...
    START_WORKFLOW_RESULT_FIELD_NUMBER: int
    @property
    def start_workflow_result(self) -> _common_v1.WorkflowExecution: ...
    START_WORKFLOW_STATUS_FIELD_NUMBER: int
    start_workflow_status: _enums_v1.WorkflowExecutionStatus.ValueType
    def __init__(
        self,
        *,
        schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        actual_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        start_workflow_result: _common_v1.WorkflowExecution | None = ...,
        start_workflow_status: _enums_v1.WorkflowExecutionStatus.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["actual_time", "schedule_time", "start_workflow_result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["actual_time", "schedule_time", "start_workflow_result", "start_workflow_status"]) -> None: ...

class ScheduleState(_Message):
    DESCRIPTOR: _Descriptor
    NOTES_FIELD_NUMBER: int
    notes: str
    PAUSED_FIELD_NUMBER: int
    paused: bool
    LIMITED_ACTIONS_FIELD_NUMBER: int
    limited_actions: bool
    REMAINING_ACTIONS_FIELD_NUMBER: int
    remaining_actions: int
    def __init__(
        self,
        *,
        notes: str | None = ...,
        paused: bool | None = ...,
        limited_actions: bool | None = ...,
        remaining_actions: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["limited_actions", "notes", "paused", "remaining_actions"]) -> None: ...

class TriggerImmediatelyRequest(_Message):
    DESCRIPTOR: _Descriptor
    OVERLAP_POLICY_FIELD_NUMBER: int
    overlap_policy: _enums_v1.ScheduleOverlapPolicy.ValueType
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        overlap_policy: _enums_v1.ScheduleOverlapPolicy.ValueType | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["scheduled_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["overlap_policy", "scheduled_time"]) -> None: ...

class BackfillRequest(_Message):
    DESCRIPTOR: _Descriptor
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    END_TIME_FIELD_NUMBER: int
    @property
    def end_time(self) -> _wellknown.Timestamp: ...
    OVERLAP_POLICY_FIELD_NUMBER: int
    overlap_policy: _enums_v1.ScheduleOverlapPolicy.ValueType
    def __init__(
        self,
        *,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        overlap_policy: _enums_v1.ScheduleOverlapPolicy.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["end_time", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["end_time", "overlap_policy", "start_time"]) -> None: ...

class SchedulePatch(_Message):
    DESCRIPTOR: _Descriptor
    TRIGGER_IMMEDIATELY_FIELD_NUMBER: int
    @property
    def trigger_immediately(self) -> _schedule_v1.TriggerImmediatelyRequest: ...
    BACKFILL_REQUEST_FIELD_NUMBER: int
    @property
    def backfill_request(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.BackfillRequest]: ...
    PAUSE_FIELD_NUMBER: int
    pause: str
    UNPAUSE_FIELD_NUMBER: int
    unpause: str
    def __init__(
        self,
        *,
        trigger_immediately: _schedule_v1.TriggerImmediatelyRequest | None = ...,
        backfill_request: _abc.Iterable[_schedule_v1.BackfillRequest] | None = ...,
        pause: str | None = ...,
        unpause: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["trigger_immediately"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["backfill_request", "pause", "trigger_immediately", "unpause"]) -> None: ...

class ScheduleInfo(_Message):
    DESCRIPTOR: _Descriptor
    ACTION_COUNT_FIELD_NUMBER: int
    action_count: int
    MISSED_CATCHUP_WINDOW_FIELD_NUMBER: int
    missed_catchup_window: int
    OVERLAP_SKIPPED_FIELD_NUMBER: int
    overlap_skipped: int
    BUFFER_DROPPED_FIELD_NUMBER: int
    buffer_dropped: int
    BUFFER_SIZE_FIELD_NUMBER: int
    buffer_size: int
    RUNNING_WORKFLOWS_FIELD_NUMBER: int
    @property
    def running_workflows(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.WorkflowExecution]: ...
    RECENT_ACTIONS_FIELD_NUMBER: int
    @property
    def recent_actions(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.ScheduleActionResult]: ...
    FUTURE_ACTION_TIMES_FIELD_NUMBER: int
    @property
    def future_action_times(self) -> _containers.RepeatedCompositeFieldContainer[_wellknown.Timestamp]: ...
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    UPDATE_TIME_FIELD_NUMBER: int
    @property
    def update_time(self) -> _wellknown.Timestamp: ...
    INVALID_SCHEDULE_ERROR_FIELD_NUMBER: int
    invalid_schedule_error: str
    STATE_SIZE_BYTES_FIELD_NUMBER: int
    state_size_bytes: int
    def __init__(
        self,
        *,
        action_count: int | None = ...,
        missed_catchup_window: int | None = ...,
        overlap_skipped: int | None = ...,
        buffer_dropped: int | None = ...,
        buffer_size: int | None = ...,
        running_workflows: _abc.Iterable[_common_v1.WorkflowExecution] | None = ...,
        recent_actions: _abc.Iterable[_schedule_v1.ScheduleActionResult] | None = ...,
        future_action_times: _abc.Iterable[_wellknown.Timestamp] | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        invalid_schedule_error: str | None = ...,
        state_size_bytes: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "update_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["action_count", "buffer_dropped", "buffer_size", "create_time", "future_action_times", "invalid_schedule_error", "missed_catchup_window", "overlap_skipped", "recent_actions", "running_workflows", "state_size_bytes", "update_time"]) -> None: ...

class Schedule(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _schedule_v1.ScheduleSpec: ...
    ACTION_FIELD_NUMBER: int
    @property
    def action(self) -> _schedule_v1.ScheduleAction: ...
    POLICIES_FIELD_NUMBER: int
    @property
    def policies(self) -> _schedule_v1.SchedulePolicies: ...
    STATE_FIELD_NUMBER: int
    @property
    def state(self) -> _schedule_v1.ScheduleState: ...
    def __init__(
        self,
        *,
        spec: _schedule_v1.ScheduleSpec | None = ...,
        action: _schedule_v1.ScheduleAction | None = ...,
        policies: _schedule_v1.SchedulePolicies | None = ...,
        state: _schedule_v1.ScheduleState | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["action", "policies", "spec", "state"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["action", "policies", "spec", "state"]) -> None: ...

class ScheduleListInfo(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _schedule_v1.ScheduleSpec: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    NOTES_FIELD_NUMBER: int
    notes: str
    PAUSED_FIELD_NUMBER: int
    paused: bool
    RECENT_ACTIONS_FIELD_NUMBER: int
    @property
    def recent_actions(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.ScheduleActionResult]: ...
    FUTURE_ACTION_TIMES_FIELD_NUMBER: int
    @property
    def future_action_times(self) -> _containers.RepeatedCompositeFieldContainer[_wellknown.Timestamp]: ...
    STATE_SIZE_BYTES_FIELD_NUMBER: int
    state_size_bytes: int
    def __init__(
        self,
        *,
        spec: _schedule_v1.ScheduleSpec | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        notes: str | None = ...,
        paused: bool | None = ...,
        recent_actions: _abc.Iterable[_schedule_v1.ScheduleActionResult] | None = ...,
        future_action_times: _abc.Iterable[_wellknown.Timestamp] | None = ...,
        state_size_bytes: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["future_action_times", "notes", "paused", "recent_actions", "spec", "state_size_bytes", "workflow_type"]) -> None: ...

class ScheduleListEntry(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    INFO_FIELD_NUMBER: int
    @property
    def info(self) -> _schedule_v1.ScheduleListInfo: ...
    def __init__(
        self,
        *,
        schedule_id: str | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        info: _schedule_v1.ScheduleListInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["info", "memo", "search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["info", "memo", "schedule_id", "search_attributes"]) -> None: ...
