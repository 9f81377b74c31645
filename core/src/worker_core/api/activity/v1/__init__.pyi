# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.activity.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.activity.v1 as _activity_v1
import worker_core.api.callback.v1 as _callback_v1
import worker_core.api.common.v1 as _common_v1
import worker_core.api.deployment.v1 as _deployment_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.nexus.v1 as _nexus_v1
import worker_core.api.sdk.v1 as _sdk_v1
import worker_core.api.taskqueue.v1 as _taskqueue_v1
import worker_core.api.wellknown as _wellknown

class ActivityExecutionOutcome(_Message):
    DESCRIPTOR: _Descriptor
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    def __init__(
        self,
        *,
        result: _common_v1.Payloads | None = ...,
        failure: _failure_v1.Failure | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "result", "value"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "result", "retry_state", "value"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["value"]) -> _typing.Literal["failure", "result"] | None: ...

class ActivityOptions(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
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
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    START_DELAY_FIELD_NUMBER: int
    @property
    def start_delay(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        heartbeat_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        priority: _common_v1.Priority | None = ...,
        start_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["heartbeat_timeout", "priority", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_delay", "start_to_close_timeout", "task_queue"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["heartbeat_timeout", "priority", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_delay", "start_to_close_timeout", "task_queue"]) -> None: ...

class ActivityExecutionInfo(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.ActivityExecutionStatus.ValueType
    RUN_STATE_FIELD_NUMBER: int
    run_state: _enums_v1.PendingActivityState.ValueType
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
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
    HEARTBEAT_DETAILS_FIELD_NUMBER: int
    @property
    def heartbeat_details(self) -> _common_v1.Payloads: ...
    LAST_HEARTBEAT_TIME_FIELD_NUMBER: int
    @property
    def last_heartbeat_time(self) -> _wellknown.Timestamp: ...
    LAST_STARTED_TIME_FIELD_NUMBER: int
    @property
    def last_started_time(self) -> _wellknown.Timestamp: ...
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    EXECUTION_DURATION_FIELD_NUMBER: int
    @property
    def execution_duration(self) -> _wellknown.Duration: ...
    SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def schedule_time(self) -> _wellknown.Timestamp: ...
    EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def expiration_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    LAST_FAILURE_FIELD_NUMBER: int
    @property
    def last_failure(self) -> _failure_v1.Failure: ...
    LAST_WORKER_IDENTITY_FIELD_NUMBER: int
    last_worker_identity: str
    CURRENT_RETRY_INTERVAL_FIELD_NUMBER: int
    @property
    def current_retry_interval(self) -> _wellknown.Duration: ...
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    LAST_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def last_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    STATE_TRANSITION_COUNT_FIELD_NUMBER: int
    state_transition_count: int
    STATE_SIZE_BYTES_FIELD_NUMBER: int
    state_size_bytes: int
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    CANCELED_REASON_FIELD_NUMBER: int
    canceled_reason: str
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    TOTAL_HEARTBEAT_COUNT_FIELD_NUMBER: int
    total_heartbeat_count: int
    SDK_NAME_FIELD_NUMBER: int
    sdk_name: str
    SDK_VERSION_FIELD_NUMBER: int
    sdk_version: str
    START_DELAY_FIELD_NUMBER: int
    @property
    def start_delay(self) -> _wellknown.Duration: ...
    EXECUTION_TIME_FIELD_NUMBER: int
    @property
    def execution_time(self) -> _wellknown.Timestamp: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    EAGER_EXECUTION_ACCEPTED_FIELD_NUMBER: int
    eager_execution_accepted: bool
    def __init__(
        self,
        *,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        status: _enums_v1.ActivityExecutionStatus.ValueType | None = ...,
        run_state: _enums_v1.PendingActivityState.ValueType | None = ...,
        task_queue: str | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        heartbeat_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        heartbeat_details: _common_v1.Payloads | None = ...,
        last_heartbeat_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_started_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        attempt: int | None = ...,
        execution_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_failure: _failure_v1.Failure | None = ...,
        last_worker_identity: str | None = ...,
        current_retry_interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        priority: _common_v1.Priority | None = ...,
        state_transition_count: int | None = ...,
        state_size_bytes: int | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        header: _common_v1.Header | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        canceled_reason: str | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        total_heartbeat_count: int | None = ...,
        sdk_name: str | None = ...,
        sdk_version: str | None = ...,
        start_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        execution_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
        eager_execution_accepted: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type", "close_time", "current_retry_interval", "execution_duration", "execution_time", "expiration_time", "header", "heartbeat_details", "heartbeat_timeout", "last_attempt_complete_time", "last_deployment_version", "last_failure", "last_heartbeat_time", "last_started_time", "next_attempt_schedule_time", "priority", "propagated_nexus_serialization_context", "retry_policy", "schedule_time", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "start_delay", "start_to_close_timeout", "user_metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_type", "attempt", "canceled_reason", "close_time", "current_retry_interval", "eager_execution_accepted", "execution_duration", "execution_time", "expiration_time", "header", "heartbeat_details", "heartbeat_timeout", "last_attempt_complete_time", "last_deployment_version", "last_failure", "last_heartbeat_time", "last_started_time", "last_worker_identity", "links", "next_attempt_schedule_time", "priority", "propagated_nexus_serialization_context", "retry_policy", "run_id", "run_state", "schedule_time", "schedule_to_close_timeout", "schedule_to_start_timeout", "sdk_name", "sdk_version", "search_attributes", "start_delay", "start_to_close_timeout", "state_size_bytes", "state_transition_count", "status", "task_queue", "total_heartbeat_count", "user_metadata"]) -> None: ...

class ActivityExecutionListInfo(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
    SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def schedule_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.ActivityExecutionStatus.ValueType
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    STATE_TRANSITION_COUNT_FIELD_NUMBER: int
    state_transition_count: int
    STATE_SIZE_BYTES_FIELD_NUMBER: int
    state_size_bytes: int
    EXECUTION_DURATION_FIELD_NUMBER: int
    @property
    def execution_duration(self) -> _wellknown.Duration: ...
    EXECUTION_TIME_FIELD_NUMBER: int
    @property
    def execution_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        status: _enums_v1.ActivityExecutionStatus.ValueType | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        task_queue: str | None = ...,
        state_transition_count: int | None = ...,
        state_size_bytes: int | None = ...,
        execution_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        execution_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type", "close_time", "execution_duration", "execution_time", "schedule_time", "search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_type", "close_time", "execution_duration", "execution_time", "run_id", "schedule_time", "search_attributes", "state_size_bytes", "state_transition_count", "status", "task_queue"]) -> None: ...

class CallbackInfo(_Message):
    DESCRIPTOR: _Descriptor
    class ActivityClosed(_Message):
        DESCRIPTOR: _Descriptor
        def __init__(self) -> None: ...

    class Trigger(_Message):
        DESCRIPTOR: _Descriptor
        ACTIVITY_CLOSED_FIELD_NUMBER: int
        @property
        def activity_closed(self) -> _activity_v1.CallbackInfo.ActivityClosed: ...
        def __init__(
            self,
            *,
            activity_closed: _activity_v1.CallbackInfo.ActivityClosed | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["activity_closed", "variant"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["activity_closed", "variant"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["activity_closed"] | None: ...

    TRIGGER_FIELD_NUMBER: int
    @property
    def trigger(self) -> _activity_v1.CallbackInfo.Trigger: ...
    INFO_FIELD_NUMBER: int
    @property
    def info(self) -> _callback_v1.CallbackInfo: ...
    def __init__(
        self,
        *,
        trigger: _activity_v1.CallbackInfo.Trigger | None = ...,
        info: _callback_v1.CallbackInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["info", "trigger"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["info", "trigger"]) -> None: ...
