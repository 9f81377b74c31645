# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.command.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.command.v1 as _command_v1
import worker_core.api.common.v1 as _common_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.sdk.v1 as _sdk_v1
import worker_core.api.taskqueue.v1 as _taskqueue_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.workflow.v1 as _workflow_v1

class ScheduleActivityTaskCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    SCHEDULE_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_close_timeout(self) -> _wellknown.Duration: ...
    SCHEDULE_TO_START_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_start_timeout(self) -> _wellknown.Duration: ...
    START_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_close_timeout(self) -> _wellknown.Duration: ...
    HEARTBEAT_TIMEOUT_FIELD_NUMBER: int
    @property
    def heartbeat_timeout(self) -> _wellknown.Duration: ...
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
    REQUEST_EAGER_EXECUTION_FIELD_NUMBER: int
    request_eager_execution: bool
    USE_WORKFLOW_BUILD_ID_FIELD_NUMBER: int
    use_workflow_build_id: bool
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    def __init__(
        self,
        *,
        activity_id: str | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        header: _common_v1.Header | None = ...,
        input: _common_v1.Payloads | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        heartbeat_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        request_eager_execution: bool | None = ...,
        use_workflow_build_id: bool | None = ...,
        priority: _common_v1.Priority | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type", "header", "heartbeat_timeout", "input", "priority", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_to_close_timeout", "task_queue"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_type", "header", "heartbeat_timeout", "input", "priority", "request_eager_execution", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_to_close_timeout", "task_queue", "use_workflow_build_id"]) -> None: ...

class RequestCancelActivityTaskCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scheduled_event_id"]) -> None: ...

class StartTimerCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TIMER_ID_FIELD_NUMBER: int
    timer_id: str
    START_TO_FIRE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_fire_timeout(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        timer_id: str | None = ...,
        start_to_fire_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["start_to_fire_timeout"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["start_to_fire_timeout", "timer_id"]) -> None: ...

class CompleteWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    def __init__(
        self,
        *,
        result: _common_v1.Payloads | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["result"]) -> None: ...

class FailWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure"]) -> None: ...

class CancelTimerCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TIMER_ID_FIELD_NUMBER: int
    timer_id: str
    def __init__(
        self,
        *,
        timer_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["timer_id"]) -> None: ...

class CancelWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    def __init__(
        self,
        *,
        details: _common_v1.Payloads | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details"]) -> None: ...

class RequestCancelExternalWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    CONTROL_FIELD_NUMBER: int
    control: str
    CHILD_WORKFLOW_ONLY_FIELD_NUMBER: int
    child_workflow_only: bool
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        control: str | None = ...,
        child_workflow_only: bool | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["child_workflow_only", "control", "namespace", "reason", "run_id", "workflow_id"]) -> None: ...

class SignalExternalWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    SIGNAL_NAME_FIELD_NUMBER: int
    signal_name: str
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    CONTROL_FIELD_NUMBER: int
    control: str
    CHILD_WORKFLOW_ONLY_FIELD_NUMBER: int
    child_workflow_only: bool
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        signal_name: str | None = ...,
        input: _common_v1.Payloads | None = ...,
        control: str | None = ...,
        child_workflow_only: bool | None = ...,
        header: _common_v1.Header | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution", "header", "input"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["child_workflow_only", "control", "execution", "header", "input", "namespace", "signal_name"]) -> None: ...

class UpsertWorkflowSearchAttributesCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    def __init__(
        self,
        *,
        search_attributes: _common_v1.SearchAttributes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["search_attributes"]) -> None: ...

class ModifyWorkflowPropertiesCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    UPSERTED_MEMO_FIELD_NUMBER: int
    @property
    def upserted_memo(self) -> _common_v1.Memo: ...
    def __init__(
        self,
        *,
        upserted_memo: _common_v1.Memo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["upserted_memo"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["upserted_memo"]) -> None: ...

class RecordMarkerCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    MARKER_NAME_FIELD_NUMBER: int
    marker_name: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _containers.MessageMap[str, _common_v1.Payloads]: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        marker_name: str | None = ...,
        details: _abc.Mapping[str, _common_v1.Payloads] | None = ...,
        header: _common_v1.Header | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "header"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "failure", "header", "marker_name"]) -> None: ...

class ContinueAsNewWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    WORKFLOW_RUN_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_run_timeout(self) -> _wellknown.Duration: ...
    WORKFLOW_TASK_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_task_timeout(self) -> _wellknown.Duration: ...
    BACKOFF_START_INTERVAL_FIELD_NUMBER: int
    @property
    def backoff_start_interval(self) -> _wellknown.Duration: ...
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
    INITIATOR_FIELD_NUMBER: int
    initiator: _enums_v1.ContinueAsNewInitiator.ValueType
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    LAST_COMPLETION_RESULT_FIELD_NUMBER: int
    @property
    def last_completion_result(self) -> _common_v1.Payloads: ...
    CRON_SCHEDULE_FIELD_NUMBER: int
    cron_schedule: str
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    INHERIT_BUILD_ID_FIELD_NUMBER: int
    inherit_build_id: bool
    INITIAL_VERSIONING_BEHAVIOR_FIELD_NUMBER: int
    initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType
    def __init__(
        self,
        *,
        workflow_type: _common_v1.WorkflowType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        backoff_start_interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        initiator: _enums_v1.ContinueAsNewInitiator.ValueType | None = ...,
        failure: _failure_v1.Failure | None = ...,
        last_completion_result: _common_v1.Payloads | None = ...,
        cron_schedule: str | None = ...,
        header: _common_v1.Header | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        inherit_build_id: bool | None = ...,
        initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["backoff_start_interval", "failure", "header", "input", "last_completion_result", "memo", "retry_policy", "search_attributes", "task_queue", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["backoff_start_interval", "cron_schedule", "failure", "header", "inherit_build_id", "initial_versioning_behavior", "initiator", "input", "last_completion_result", "memo", "retry_policy", "search_attributes", "task_queue", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> None: ...

class StartChildWorkflowExecutionCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    WORKFLOW_EXECUTION_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_execution_timeout(self) -> _wellknown.Duration: ...
    WORKFLOW_RUN_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_run_timeout(self) -> _wellknown.Duration: ...
    WORKFLOW_TASK_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_task_timeout(self) -> _wellknown.Duration: ...
    PARENT_CLOSE_POLICY_FIELD_NUMBER: int
    parent_close_policy: _enums_v1.ParentClosePolicy.ValueType
    CONTROL_FIELD_NUMBER: int
    control: str
    WORKFLOW_ID_REUSE_POLICY_FIELD_NUMBER: int
    workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
    CRON_SCHEDULE_FIELD_NUMBER: int
    cron_schedule: str
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    INHERIT_BUILD_ID_FIELD_NUMBER: int
    inherit_build_id: bool
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        parent_close_policy: _enums_v1.ParentClosePolicy.ValueType | None = ...,
        control: str | None = ...,
        workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        cron_schedule: str | None = ...,
        header: _common_v1.Header | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        inherit_build_id: bool | None = ...,
        priority: _common_v1.Priority | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input", "memo", "priority", "retry_policy", "search_attributes", "task_queue", "versioning_override", "workflow_execution_timeout", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["control", "cron_schedule", "header", "inherit_build_id", "input", "memo", "namespace", "parent_close_policy", "priority", "retry_policy", "search_attributes", "task_queue", "versioning_override", "workflow_execution_timeout", "workflow_id", "workflow_id_reuse_policy", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> None: ...

class ProtocolMessageCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    MESSAGE_ID_FIELD_NUMBER: int
    message_id: str
    def __init__(
        self,
        *,
        message_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["message_id"]) -> None: ...

class ScheduleNexusOperationCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payload: ...
    SCHEDULE_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_close_timeout(self) -> _wellknown.Duration: ...
    NEXUS_HEADER_FIELD_NUMBER: int
    @property
    def nexus_header(self) -> _containers.ScalarMap[str, str]: ...
    SCHEDULE_TO_START_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_start_timeout(self) -> _wellknown.Duration: ...
    START_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_close_timeout(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        endpoint: str | None = ...,
        service: str | None = ...,
        operation: str | None = ...,
        input: _common_v1.Payload | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        nexus_header: _abc.Mapping[str, str] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["input", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_to_close_timeout"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["endpoint", "input", "nexus_header", "operation", "schedule_to_close_timeout", "schedule_to_start_timeout", "service", "start_to_close_timeout"]) -> None: ...

class RequestCancelNexusOperationCommandAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scheduled_event_id"]) -> None: ...

class Command(_Message):
    DESCRIPTOR: _Descriptor
    COMMAND_TYPE_FIELD_NUMBER: int
    command_type: _enums_v1.CommandType.ValueType
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    EVENT_GROUP_MARKERS_FIELD_NUMBER: int
    @property
    def event_group_markers(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.EventGroupMarker]: ...
    SCHEDULE_ACTIVITY_TASK_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def schedule_activity_task_command_attributes(self) -> _command_v1.ScheduleActivityTaskCommandAttributes: ...
    START_TIMER_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def start_timer_command_attributes(self) -> _command_v1.StartTimerCommandAttributes: ...
    COMPLETE_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def complete_workflow_execution_command_attributes(self) -> _command_v1.CompleteWorkflowExecutionCommandAttributes: ...
    FAIL_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def fail_workflow_execution_command_attributes(self) -> _command_v1.FailWorkflowExecutionCommandAttributes: ...
    REQUEST_CANCEL_ACTIVITY_TASK_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def request_cancel_activity_task_command_attributes(self) -> _command_v1.RequestCancelActivityTaskCommandAttributes: ...
    CANCEL_TIMER_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def cancel_timer_command_attributes(self) -> _command_v1.CancelTimerCommandAttributes: ...
    CANCEL_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def cancel_workflow_execution_command_attributes(self) -> _command_v1.CancelWorkflowExecutionCommandAttributes: ...
    REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def request_cancel_external_workflow_execution_command_attributes(self) -> _command_v1.RequestCancelExternalWorkflowExecutionCommandAttributes: ...
    RECORD_MARKER_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def record_marker_command_attributes(self) -> _command_v1.RecordMarkerCommandAttributes: ...
    CONTINUE_AS_NEW_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def continue_as_new_workflow_execution_command_attributes(self) -> _command_v1.ContinueAsNewWorkflowExecutionCommandAttributes: ...
    START_CHILD_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def start_child_workflow_execution_command_attributes(self) -> _command_v1.StartChildWorkflowExecutionCommandAttributes: ...
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def signal_external_workflow_execution_command_attributes(self) -> _command_v1.SignalExternalWorkflowExecutionCommandAttributes: ...
    UPSERT_WORKFLOW_SEARCH_ATTRIBUTES_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def upsert_workflow_search_attributes_command_attributes(self) -> _command_v1.UpsertWorkflowSearchAttributesCommandAttributes: ...
    PROTOCOL_MESSAGE_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def protocol_message_command_attributes(self) -> _command_v1.ProtocolMessageCommandAttributes: ...
    MODIFY_WORKFLOW_PROPERTIES_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def modify_workflow_properties_command_attributes(self) -> _command_v1.ModifyWorkflowPropertiesCommandAttributes: ...
    SCHEDULE_NEXUS_OPERATION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def schedule_nexus_operation_command_attributes(self) -> _command_v1.ScheduleNexusOperationCommandAttributes: ...
    REQUEST_CANCEL_NEXUS_OPERATION_COMMAND_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def request_cancel_nexus_operation_command_attributes(self) -> _command_v1.RequestCancelNexusOperationCommandAttributes: ...
    def __init__(
        self,
        *,
        command_type: _enums_v1.CommandType.ValueType | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        event_group_markers: _abc.Iterable[_sdk_v1.EventGroupMarker] | None = ...,
        schedule_activity_task_command_attributes: _command_v1.ScheduleActivityTaskCommandAttributes | None = ...,
        start_timer_command_attributes: _command_v1.StartTimerCommandAttributes | None = ...,
        complete_workflow_execution_command_attributes: _command_v1.CompleteWorkflowExecutionCommandAttributes | None = ...,
        fail_workflow_execution_command_attributes: _command_v1.FailWorkflowExecutionCommandAttributes | None = ...,
        request_cancel_activity_task_command_attributes: _command_v1.RequestCancelActivityTaskCommandAttributes | None = ...,
        cancel_timer_command_attributes: _command_v1.CancelTimerCommandAttributes | None = ...,
        cancel_workflow_execution_command_attributes: _command_v1.CancelWorkflowExecutionCommandAttributes | None = ...,
        request_cancel_external_workflow_execution_command_attributes: _command_v1.RequestCancelExternalWorkflowExecutionCommandAttributes | None = ...,
        record_marker_command_attributes: _command_v1.RecordMarkerCommandAttributes | None = ...,
        continue_as_new_workflow_execution_command_attributes: _command_v1.ContinueAsNewWorkflowExecutionCommandAttributes | None = ...,
        start_child_workflow_execution_command_attributes: _command_v1.StartChildWorkflowExecutionCommandAttributes | None = ...,
        signal_external_workflow_execution_command_attributes: _command_v1.SignalExternalWorkflowExecutionCommandAttributes | None = ...,
        upsert_workflow_search_attributes_command_attributes: _command_v1.UpsertWorkflowSearchAttributesCommandAttributes | None = ...,
        protocol_message_command_attributes: _command_v1.ProtocolMessageCommandAttributes | None = ...,
        modify_workflow_properties_command_attributes: _command_v1.ModifyWorkflowPropertiesCommandAttributes | None = ...,
        schedule_nexus_operation_command_attributes: _command_v1.ScheduleNexusOperationCommandAttributes | None = ...,
        request_cancel_nexus_operation_command_attributes: _command_v1.RequestCancelNexusOperationCommandAttributes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["attributes", "cancel_timer_command_attributes", "cancel_workflow_execution_command_attributes", "complete_workflow_execution_command_attributes", "continue_as_new_workflow_execution_command_attributes", "fail_workflow_execution_command_attributes", "modify_workflow_properties_command_attributes", "protocol_message_command_attributes", "record_marker_command_attributes", "request_cancel_activity_task_command_attributes", "request_cancel_external_workflow_execution_command_attributes", "request_cancel_nexus_operation_command_attributes", "schedule_activity_task_command_attributes", "schedule_nexus_operation_command_attributes", "signal_external_workflow_execution_command_attributes", "start_child_workflow_execution_command_attributes", "start_timer_command_attributes", "upsert_workflow_search_attributes_command_attributes", "user_metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attributes", "cancel_timer_command_attributes", "cancel_workflow_execution_command_attributes", "command_type", "complete_workflow_execution_command_attributes", "continue_as_new_workflow_execution_command_attributes", "event_group_markers", "fail_workflow_execution_command_attributes", "modify_workflow_properties_command_attributes", "protocol_message_command_attributes", "record_marker_command_attributes", "request_cancel_activity_task_command_attributes", "request_cancel_external_workflow_execution_command_attributes", "request_cancel_nexus_operation_command_attributes", "schedule_activity_task_command_attributes", "schedule_nexus_operation_command_attributes", "signal_external_workflow_execution_command_attributes", "start_child_workflow_execution_command_attributes", "start_timer_command_attributes", "upsert_workflow_search_attributes_command_attributes", "user_metadata"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["attributes"]) -> _typing.Literal["cancel_timer_command_attributes", "cancel_workflow_execution_command_attributes", "complete_workflow_execution_command_attributes", "continue_as_new_workflow_execution_command_attributes", "fail_workflow_execution_command_attributes", "modify_workflow_properties_command_attributes", "protocol_message_command_attributes", "record_marker_command_attributes", "request_cancel_activity_task_command_attributes", "request_cancel_external_workflow_execution_command_attributes", "request_cancel_nexus_operation_command_attributes", "schedule_activity_task_command_attributes", "schedule_nexus_operation_command_attributes", "signal_external_workflow_execution_command_attributes", "start_child_workflow_execution_command_attributes", "start_timer_command_attributes", "upsert_workflow_search_attributes_command_attributes"] | None: ...
