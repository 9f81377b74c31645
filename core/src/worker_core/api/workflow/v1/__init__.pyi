# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.workflow.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.common.v1 as _common_v1
import worker_core.api.deployment.v1 as _deployment_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.nexus.v1 as _nexus_v1
import worker_core.api.sdk.v1 as _sdk_v1
import worker_core.api.taskqueue.v1 as _taskqueue_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.workflow.v1 as _workflow_v1

class WorkflowExecutionInfo(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    TYPE_FIELD_NUMBER: int
    @property
    def type(self) -> _common_v1.WorkflowType: ...
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkflowExecutionStatus.ValueType
    HISTORY_LENGTH_FIELD_NUMBER: int
    history_length: int
    PARENT_NAMESPACE_ID_FIELD_NUMBER: int
    parent_namespace_id: str
    PARENT_EXECUTION_FIELD_NUMBER: int
    @property
    def parent_execution(self) -> _common_v1.WorkflowExecution: ...
    EXECUTION_TIME_FIELD_NUMBER: int
    @property
    def execution_time(self) -> _wellknown.Timestamp: ...
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    AUTO_RESET_POINTS_FIELD_NUMBER: int
    @property
    def auto_reset_points(self) -> _workflow_v1.ResetPoints: ...
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    STATE_TRANSITION_COUNT_FIELD_NUMBER: int
    state_transition_count: int
    HISTORY_SIZE_BYTES_FIELD_NUMBER: int
    history_size_bytes: int
    MOST_RECENT_WORKER_VERSION_STAMP_FIELD_NUMBER: int
    @property
    def most_recent_worker_version_stamp(self) -> _common_v1.WorkerVersionStamp: ...
    EXECUTION_DURATION_FIELD_NUMBER: int
    @property
    def execution_duration(self) -> _wellknown.Duration: ...
    ROOT_EXECUTION_FIELD_NUMBER: int
    @property
    def root_execution(self) -> _common_v1.WorkflowExecution: ...
    ASSIGNED_BUILD_ID_FIELD_NUMBER: int
    assigned_build_id: str
    INHERITED_BUILD_ID_FIELD_NUMBER: int
    inherited_build_id: str
    FIRST_RUN_ID_FIELD_NUMBER: int
    first_run_id: str
    VERSIONING_INFO_FIELD_NUMBER: int
    @property
    def versioning_info(self) -> _workflow_v1.WorkflowExecutionVersioningInfo: ...
    WORKER_DEPLOYMENT_NAME_FIELD_NUMBER: int
    worker_deployment_name: str
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    EXTERNAL_PAYLOAD_SIZE_BYTES_FIELD_NUMBER: int
    external_payload_size_bytes: int
    EXTERNAL_PAYLOAD_COUNT_FIELD_NUMBER: int
    external_payload_count: int
    def __init__(
        self,
        *,
        execution: _common_v1.WorkflowExecution | None = ...,
        type: _common_v1.WorkflowType | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        status: _enums_v1.WorkflowExecutionStatus.ValueType | None = ...,
        history_length: int | None = ...,
        parent_namespace_id: str | None = ...,
        parent_execution: _common_v1.WorkflowExecution | None = ...,
        execution_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        auto_reset_points: _workflow_v1.ResetPoints | None = ...,
        task_queue: str | None = ...,
        state_transition_count: int | None = ...,
        history_size_bytes: int | None = ...,
        most_recent_worker_version_stamp: _common_v1.WorkerVersionStamp | None = ...,
        execution_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        root_execution: _common_v1.WorkflowExecution | None = ...,
        assigned_build_id: str | None = ...,
        inherited_build_id: str | None = ...,
        first_run_id: str | None = ...,
        versioning_info: _workflow_v1.WorkflowExecutionVersioningInfo | None = ...,
        worker_deployment_name: str | None = ...,
        priority: _common_v1.Priority | None = ...,
        external_payload_size_bytes: int | None = ...,
        external_payload_count: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["auto_reset_points", "close_time", "execution", "execution_duration", "execution_time", "memo", "most_recent_worker_version_stamp", "parent_execution", "priority", "root_execution", "search_attributes", "start_time", "type", "versioning_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["assigned_build_id", "auto_reset_points", "close_time", "execution", "execution_duration", "execution_time", "external_payload_count", "external_payload_size_bytes", "first_run_id", "history_length", "history_size_bytes", "inherited_build_id", "memo", "most_recent_worker_version_stamp", "parent_execution", "parent_namespace_id", "priority", "root_execution", "search_attributes", "start_time", "state_transition_count", "status", "task_queue", "type", "versioning_info", "worker_deployment_name"]) -> None: ...

class WorkflowExecutionExtendedInfo(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTION_EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def execution_expiration_time(self) -> _wellknown.Timestamp: ...
    RUN_EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def run_expiration_time(self) -> _wellknown.Timestamp: ...
    CANCEL_REQUESTED_FIELD_NUMBER: int
    cancel_requested: bool
    LAST_RESET_TIME_FIELD_NUMBER: int
    @property
    def last_reset_time(self) -> _wellknown.Timestamp: ...
    ORIGINAL_START_TIME_FIELD_NUMBER: int
    @property
    def original_start_time(self) -> _wellknown.Timestamp: ...
    RESET_RUN_ID_FIELD_NUMBER: int
    reset_run_id: str
    REQUEST_ID_INFOS_FIELD_NUMBER: int
    @property
    def request_id_infos(self) -> _containers.MessageMap[str, _workflow_v1.RequestIdInfo]: ...
    PAUSE_INFO_FIELD_NUMBER: int
    @property
    def pause_info(self) -> _workflow_v1.WorkflowExecutionPauseInfo: ...
    TIME_SKIPPING_INFO_FIELD_NUMBER: int
    @property
    def time_skipping_info(self) -> _common_v1.TimeSkippingInfo: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    def __init__(
        self,
        *,
        execution_expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        run_expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        cancel_requested: bool | None = ...,
        last_reset_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        original_start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        reset_run_id: str | None = ...,
        request_id_infos: _abc.Mapping[str, _workflow_v1.RequestIdInfo] | None = ...,
        pause_info: _workflow_v1.WorkflowExecutionPauseInfo | None = ...,
        time_skipping_info: _common_v1.TimeSkippingInfo | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution_expiration_time", "last_reset_time", "original_start_time", "pause_info", "propagated_nexus_serialization_context", "run_expiration_time", "time_skipping_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cancel_requested", "execution_expiration_time", "last_reset_time", "original_start_time", "pause_info", "propagated_nexus_serialization_context", "request_id_infos", "reset_run_id", "run_expiration_time", "time_skipping_info"]) -> None: ...

class WorkflowExecutionVersioningInfo(_Message):
    DESCRIPTOR: _Descriptor
    BEHAVIOR_FIELD_NUMBER: int
    behavior: _enums_v1.VersioningBehavior.ValueType
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    VERSION_FIELD_NUMBER: int
    version: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    DEPLOYMENT_TRANSITION_FIELD_NUMBER: int
    @property
    def deployment_transition(self) -> _workflow_v1.DeploymentTransition: ...
    VERSION_TRANSITION_FIELD_NUMBER: int
    @property
    def version_transition(self) -> _workflow_v1.DeploymentVersionTransition: ...
    REVISION_NUMBER_FIELD_NUMBER: int
    revision_number: int
    CONTINUE_AS_NEW_INITIAL_VERSIONING_BEHAVIOR_FIELD_NUMBER: int
    continue_as_new_initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType
    def __init__(
        self,
        *,
        behavior: _enums_v1.VersioningBehavior.ValueType | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        version: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        deployment_transition: _workflow_v1.DeploymentTransition | None = ...,
        version_transition: _workflow_v1.DeploymentVersionTransition | None = ...,
        revision_number: int | None = ...,
        continue_as_new_initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "deployment_transition", "deployment_version", "version_transition", "versioning_override"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["behavior", "continue_as_new_initial_versioning_behavior", "deployment", "deployment_transition", "deployment_version", "revision_number", "version", "version_transition", "versioning_override"]) -> None: ...

class DeploymentTransition(_Message):
    DESCRIPTOR: _Descriptor
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    def __init__(
        self,
        *,
        deployment: _deployment_v1.Deployment | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment"]) -> None: ...

class DeploymentVersionTransition(_Message):
    DESCRIPTOR: _Descriptor
    VERSION_FIELD_NUMBER: int
    version: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    def __init__(
        self,
        *,
        version: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_version", "version"]) -> None: ...

class WorkflowExecutionConfig(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    WORKFLOW_EXECUTION_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_execution_timeout(self) -> _wellknown.Duration: ...
    WORKFLOW_RUN_TIMEOUT_FIELD_NUMBER: int
    @property
    def workflow_run_timeout(self) -> _wellknown.Duration: ...
    DEFAULT_WORKFLOW_TASK_TIMEOUT_FIELD_NUMBER: int
    @property
    def default_workflow_task_timeout(self) -> _wellknown.Duration: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    def __init__(
        self,
        *,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        default_workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["default_workflow_task_timeout", "task_queue", "user_metadata", "workflow_execution_timeout", "workflow_run_timeout"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["default_workflow_task_timeout", "task_queue", "user_metadata", "workflow_execution_timeout", "workflow_run_timeout"]) -> None: ...

class PendingActivityInfo(_Message):
    DESCRIPTOR: _Descriptor
    class PauseInfo(_Message):
        DESCRIPTOR: _Descriptor
        class Manual(_Message):
            DESCRIPTOR: _Descriptor
            IDENTITY_FIELD_NUMBER: int
            identity: str
            REASON_FIELD_NUMBER: int
            reason: str
            def __init__(
                self,
                *,
                identity: str | None = ...,
                reason: str | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["identity", "reason"]) -> None: ...

        class Rule(_Message):
            DESCRIPTOR: _Descriptor
            RULE_ID_FIELD_NUMBER: int
            rule_id: str
            IDENTITY_FIELD_NUMBER: int
            identity: str
            REASON_FIELD_NUMBER: int
            reason: str
            def __init__(
                self,
                *,
                rule_id: str | None = ...,
                identity: str | None = ...,
                reason: str | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["identity", "reason", "rule_id"]) -> None: ...

        PAUSE_TIME_FIELD_NUMBER: int
        @property
        def pause_time(self) -> _wellknown.Timestamp: ...
        MANUAL_FIELD_NUMBER: int
        @property
        def manual(self) -> _workflow_v1.PendingActivityInfo.PauseInfo.Manual: ...
        RULE_FIELD_NUMBER: int
        @property
        def rule(self) -> _workflow_v1.PendingActivityInfo.PauseInfo.Rule: ...
        def __init__(
            self,
            *,
            pause_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            manual: _workflow_v1.PendingActivityInfo.PauseInfo.Manual | None = ...,
            rule: _workflow_v1.PendingActivityInfo.PauseInfo.Rule | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["manual", "pause_time", "paused_by", "rule"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["manual", "pause_time", "paused_by", "rule"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["paused_by"]) -> _typing.Literal["manual", "rule"] | None: ...

    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.PendingActivityState.ValueType
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
    MAXIMUM_ATTEMPTS_FIELD_NUMBER: int
    maximum_attempts: int
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def expiration_time(self) -> _wellknown.Timestamp: ...
    LAST_FAILURE_FIELD_NUMBER: int
    @property
    def last_failure(self) -> _failure_v1.Failure: ...
    LAST_WORKER_IDENTITY_FIELD_NUMBER: int
    last_worker_identity: str
    USE_WORKFLOW_BUILD_ID_FIELD_NUMBER: int
    @property
    def use_workflow_build_id(self) -> _wellknown.Empty: ...
    LAST_INDEPENDENTLY_ASSIGNED_BUILD_ID_FIELD_NUMBER: int
    last_independently_assigned_build_id: str
    LAST_WORKER_VERSION_STAMP_FIELD_NUMBER: int
    @property
    def last_worker_version_stamp(self) -> _common_v1.WorkerVersionStamp: ...
    CURRENT_RETRY_INTERVAL_FIELD_NUMBER: int
    @property
    def current_retry_interval(self) -> _wellknown.Duration: ...
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    PAUSED_FIELD_NUMBER: int
    paused: bool
    LAST_DEPLOYMENT_FIELD_NUMBER: int
    @property
    def last_deployment(self) -> _deployment_v1.Deployment: ...
    LAST_WORKER_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    last_worker_deployment_version: str
    LAST_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def last_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    PAUSE_INFO_FIELD_NUMBER: int
    @property
    def pause_info(self) -> _workflow_v1.PendingActivityInfo.PauseInfo: ...
    ACTIVITY_OPTIONS_FIELD_NUMBER: int
    @property
    def activity_options(self) -> _activity_v1.ActivityOptions: ...
    def __init__(
        self,
        *,
        activity_id: str | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        state: _enums_v1.PendingActivityState.ValueType | None = ...,
        heartbeat_details: _common_v1.Payloads | None = ...,
        last_heartbeat_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_started_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        attempt: int | None = ...,
        maximum_attempts: int | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_failure: _failure_v1.Failure | None = ...,
        last_worker_identity: str | None = ...,
        use_workflow_build_id: _wellknown.Empty | None = ...,
        last_independently_assigned_build_id: str | None = ...,
        last_worker_version_stamp: _common_v1.WorkerVersionStamp | None = ...,
        current_retry_interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        paused: bool | None = ...,
        last_deployment: _deployment_v1.Deployment | None = ...,
        last_worker_deployment_version: str | None = ...,
        last_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        priority: _common_v1.Priority | None = ...,
        pause_info: _workflow_v1.PendingActivityInfo.PauseInfo | None = ...,
        activity_options: _activity_v1.ActivityOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_options", "activity_type", "assigned_build_id", "current_retry_interval", "expiration_time", "heartbeat_details", "last_attempt_complete_time", "last_deployment", "last_deployment_version", "last_failure", "last_heartbeat_time", "last_independently_assigned_build_id", "last_started_time", "last_worker_version_stamp", "next_attempt_schedule_time", "pause_info", "priority", "scheduled_time", "use_workflow_build_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_options", "activity_type", "assigned_build_id", "attempt", "current_retry_interval", "expiration_time", "heartbeat_details", "last_attempt_complete_time", "last_deployment", "last_deployment_version", "last_failure", "last_heartbeat_time", "last_independently_assigned_build_id", "last_started_time", "last_worker_deployment_version", "last_worker_identity", "last_worker_version_stamp", "maximum_attempts", "next_attempt_schedule_time", "pause_info", "paused", "priority", "scheduled_time", "state", "use_workflow_build_id"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["assigned_build_id"]) -> _typing.Literal["last_independently_assigned_build_id", "use_workflow_build_id"] | None: ...

class PendingChildExecutionInfo(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    WORKFLOW_TYPE_NAME_FIELD_NUMBER: int
    workflow_type_name: str
    INITIATED_ID_FIELD_NUMBER: int
    initiated_id: int
    PARENT_CLOSE_POLICY_FIELD_NUMBER: int
    parent_close_policy: _enums_v1.ParentClosePolicy.ValueType
    def __init__(
        self,
        *,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        workflow_type_name: str | None = ...,
        initiated_id: int | None = ...,
        parent_close_policy: _enums_v1.ParentClosePolicy.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["initiated_id", "parent_close_policy", "run_id", "workflow_id", "workflow_type_name"]) -> None: ...

class PendingWorkflowTaskInfo(_Message):
    DESCRIPTOR: _Descriptor
    STATE_FIELD_NUMBER: int
    state: _enums_v1.PendingWorkflowTaskState.ValueType
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    ORIGINAL_SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def original_scheduled_time(self) -> _wellknown.Timestamp: ...
    STARTED_TIME_FIELD_NUMBER: int
    @property
    def started_time(self) -> _wellknown.Timestamp: ...
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    def __init__(
        self,
        *,
        state: _enums_v1.PendingWorkflowTaskState.ValueType | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        original_scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        started_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        attempt: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["original_scheduled_time", "scheduled_time", "started_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "original_scheduled_time", "scheduled_time", "started_time", "state"]) -> None: ...

class ResetPoints(_Message):
    DESCRIPTOR: _Descriptor
    POINTS_FIELD_NUMBER: int
    @property
    def points(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.ResetPointInfo]: ...
    def __init__(
        self,
        *,
        points: _abc.Iterable[_workflow_v1.ResetPointInfo] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["points"]) -> None: ...

class ResetPointInfo(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    BINARY_CHECKSUM_FIELD_NUMBER: int
    binary_checksum: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    FIRST_WORKFLOW_TASK_COMPLETED_ID_FIELD_NUMBER: int
    first_workflow_task_completed_id: int
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    EXPIRE_TIME_FIELD_NUMBER: int
    @property
    def expire_time(self) -> _wellknown.Timestamp: ...
    RESETTABLE_FIELD_NUMBER: int
    resettable: bool
    def __init__(
        self,
        *,
        build_id: str | None = ...,
        binary_checksum: str | None = ...,
        run_id: str | None = ...,
        first_workflow_task_completed_id: int | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        expire_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        resettable: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "expire_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["binary_checksum", "build_id", "create_time", "expire_time", "first_workflow_task_completed_id", "resettable", "run_id"]) -> None: ...

class NewWorkflowExecutionInfo(_Message):
    DESCRIPTOR: _Descriptor
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
    WORKFLOW_ID_REUSE_POLICY_FIELD_NUMBER: int
    workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
    CRON_SCHEDULE_FIELD_NUMBER: int
    cron_schedule: str
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    def __init__(
        self,
        *,
        workflow_id: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        cron_schedule: str | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        header: _common_v1.Header | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        priority: _common_v1.Priority | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input", "memo", "priority", "retry_policy", "search_attributes", "task_queue", "user_metadata", "versioning_override", "workflow_execution_timeout", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cron_schedule", "header", "input", "memo", "priority", "retry_policy", "search_attributes", "task_queue", "user_metadata", "versioning_override", "workflow_execution_timeout", "workflow_id", "workflow_id_reuse_policy", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> None: ...

class CallbackInfo(_Message):
    DESCRIPTOR: _Descriptor
    class WorkflowClosed(_Message):
        DESCRIPTOR: _Descriptor
        def __init__(self) -> None: ...

    class UpdateWorkflowExecutionCompleted(_Message):
        DESCRIPTOR: _Descriptor
        UPDATE_ID_FIELD_NUMBER: int
        update_id: str
        def __init__(
            self,
            *,
            update_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["update_id"]) -> None: ...

    class Trigger(_Message):
        DESCRIPTOR: _Descriptor
        WORKFLOW_CLOSED_FIELD_NUMBER: int
        @property
        def workflow_closed(self) -> _workflow_v1.CallbackInfo.WorkflowClosed: ...
        UPDATE_WORKFLOW_EXECUTION_COMPLETED_FIELD_NUMBER: int
        @property
        def update_workflow_execution_completed(self) -> _workflow_v1.CallbackInfo.UpdateWorkflowExecutionCompleted: ...
        def __init__(
            self,
            *,
            workflow_closed: _workflow_v1.CallbackInfo.WorkflowClosed | None = ...,
            update_workflow_execution_completed: _workflow_v1.CallbackInfo.UpdateWorkflowExecutionCompleted | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["update_workflow_execution_completed", "variant", "workflow_closed"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["update_workflow_execution_completed", "variant", "workflow_closed"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["update_workflow_execution_completed", "workflow_closed"] | None: ...

    CALLBACK_FIELD_NUMBER: int
    @property
    def callback(self) -> _common_v1.Callback: ...
    TRIGGER_FIELD_NUMBER: int
    @property
    def trigger(self) -> _workflow_v1.CallbackInfo.Trigger: ...
    REGISTRATION_TIME_FIELD_NUMBER: int
    @property
    def registration_time(self) -> _wellknown.Timestamp: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.CallbackState.ValueType
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_FAILURE_FIELD_NUMBER: int
    @property
    def last_attempt_failure(self) -> _failure_v1.Failure: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    BLOCKED_REASON_FIELD_NUMBER: int
    blocked_reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        callback: _common_v1.Callback | None = ...,
        trigger: _workflow_v1.CallbackInfo.Trigger | None = ...,
        registration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        state: _enums_v1.CallbackState.ValueType | None = ...,
        attempt: int | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_failure: _failure_v1.Failure | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        blocked_reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["callback", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "registration_time", "trigger"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "blocked_reason", "callback", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "registration_time", "request_id", "state", "trigger"]) -> None: ...

class PendingNexusOperationInfo(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    SCHEDULE_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_close_timeout(self) -> _wellknown.Duration: ...
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.PendingNexusOperationState.ValueType
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_FAILURE_FIELD_NUMBER: int
    @property
    def last_attempt_failure(self) -> _failure_v1.Failure: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    CANCELLATION_INFO_FIELD_NUMBER: int
    @property
    def cancellation_info(self) -> _workflow_v1.NexusOperationCancellationInfo: ...
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    BLOCKED_REASON_FIELD_NUMBER: int
    blocked_reason: str
    OPERATION_TOKEN_FIELD_NUMBER: int
    operation_token: str
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
        operation_id: str | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        state: _enums_v1.PendingNexusOperationState.ValueType | None = ...,
        attempt: int | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_failure: _failure_v1.Failure | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        cancellation_info: _workflow_v1.NexusOperationCancellationInfo | None = ...,
        scheduled_event_id: int | None = ...,
        blocked_reason: str | None = ...,
        operation_token: str | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancellation_info", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "schedule_to_close_timeout", "schedule_to_start_timeout", "scheduled_time", "start_to_close_timeout"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "blocked_reason", "cancellation_info", "endpoint", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "operation", "operation_id", "operation_token", "schedule_to_close_timeout", "schedule_to_start_timeout", "scheduled_event_id", "scheduled_time", "service", "start_to_close_timeout", "state"]) -> None: ...

class NexusOperationCancellationInfo(_Message):
    DESCRIPTOR: _Descriptor
    REQUESTED_TIME_FIELD_NUMBER: int
    @property
    def requested_time(self) -> _wellknown.Timestamp: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.NexusOperationCancellationState.ValueType
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_FAILURE_FIELD_NUMBER: int
    @property
    def last_attempt_failure(self) -> _failure_v1.Failure: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    BLOCKED_REASON_FIELD_NUMBER: int
    blocked_reason: str
    def __init__(
        self,
        *,
        requested_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        state: _enums_v1.NexusOperationCancellationState.ValueType | None = ...,
        attempt: int | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_failure: _failure_v1.Failure | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        blocked_reason: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "requested_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "blocked_reason", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "requested_time", "state"]) -> None: ...

class WorkflowExecutionOptions(_Message):
    DESCRIPTOR: _Descriptor
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    TIME_SKIPPING_CONFIG_FIELD_NUMBER: int
    @property
    def time_skipping_config(self) -> _common_v1.TimeSkippingConfig: ...
    def __init__(
        self,
        *,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        priority: _common_v1.Priority | None = ...,
        time_skipping_config: _common_v1.TimeSkippingConfig | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["priority", "time_skipping_config", "versioning_override"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["priority", "time_skipping_config", "versioning_override"]) -> None: ...

class VersioningOverride(_Message):
    DESCRIPTOR: _Descriptor
    class _PinnedOverrideBehavior:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _PinnedOverrideBehaviorWrapper(_EnumTypeWrapper[_workflow_v1.VersioningOverride._PinnedOverrideBehavior.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        PINNED_OVERRIDE_BEHAVIOR_UNSPECIFIED: _workflow_v1.VersioningOverride._PinnedOverrideBehavior.ValueType
        PINNED_OVERRIDE_BEHAVIOR_PINNED: _workflow_v1.VersioningOverride._PinnedOverrideBehavior.ValueType
    class PinnedOverrideBehavior(_workflow_v1.VersioningOverride._PinnedOverrideBehavior, metaclass=_workflow_v1.VersioningOverride._PinnedOverrideBehaviorWrapper): ...
    PINNED_OVERRIDE_BEHAVIOR_UNSPECIFIED: _workflow_v1.VersioningOverride._PinnedOverrideBehavior.ValueType
    PINNED_OVERRIDE_BEHAVIOR_PINNED: _workflow_v1.VersioningOverride._PinnedOverrideBehavior.ValueType

    class PinnedOverride(_Message):
        DESCRIPTOR: _Descriptor
        BEHAVIOR_FIELD_NUMBER: int
        behavior: _workflow_v1.VersioningOverride.PinnedOverrideBehavior.ValueType
        VERSION_FIELD_NUMBER: int
        @property
        def version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
        def __init__(
            self,
            *,
            behavior: _workflow_v1.VersioningOverride.PinnedOverrideBehavior.ValueType | None = ...,
            version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["version"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["behavior", "version"]) -> None: ...

    class OneTimeOverride(_Message):
        DESCRIPTOR: _Descriptor
        TARGET_DEPLOYMENT_VERSION_FIELD_NUMBER: int
        @property
        def target_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
        def __init__(
            self,
            *,
            target_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["target_deployment_version"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["target_deployment_version"]) -> None: ...

    PINNED_FIELD_NUMBER: int
    @property
    def pinned(self) -> _workflow_v1.VersioningOverride.PinnedOverride: ...
    AUTO_UPGRADE_FIELD_NUMBER: int
    auto_upgrade: bool
    ONE_TIME_FIELD_NUMBER: int
    @property
    def one_time(self) -> _workflow_v1.VersioningOverride.OneTimeOverride: ...
    BEHAVIOR_FIELD_NUMBER: int
    behavior: _enums_v1.VersioningBehavior.ValueType
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    PINNED_VERSION_FIELD_NUMBER: int
    pinned_version: str
    def __init__(
        self,
        *,
        pinned: _workflow_v1.VersioningOverride.PinnedOverride | None = ...,
        auto_upgrade: bool | None = ...,
        one_time: _workflow_v1.VersioningOverride.OneTimeOverride | None = ...,
        behavior: _enums_v1.VersioningBehavior.ValueType | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        pinned_version: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["auto_upgrade", "deployment", "one_time", "override", "pinned"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["auto_upgrade", "behavior", "deployment", "one_time", "override", "pinned", "pinned_version"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["override"]) -> _typing.Literal["auto_upgrade", "one_time", "pinned"] | None: ...

class OnConflictOptions(_Message):
    DESCRIPTOR: _Descriptor
    ATTACH_REQUEST_ID_FIELD_NUMBER: int
    attach_request_id: bool
    ATTACH_COMPLETION_CALLBACKS_FIELD_NUMBER: int
    attach_completion_callbacks: bool
    ATTACH_LINKS_FIELD_NUMBER: int
    attach_links: bool
    def __init__(
        self,
        *,
        attach_request_id: bool | None = ...,
        attach_completion_callbacks: bool | None = ...,
        attach_links: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["attach_completion_callbacks", "attach_links", "attach_request_id"]) -> None: ...

class RequestIdInfo(_Message):
    DESCRIPTOR: _Descriptor
    EVENT_TYPE_FIELD_NUMBER: int
    event_type: _enums_v1.EventType.ValueType
    EVENT_ID_FIELD_NUMBER: int
    event_id: int
    BUFFERED_FIELD_NUMBER: int
    buffered: bool
    def __init__(
        self,
        *,
        event_type: _enums_v1.EventType.ValueType | None = ...,
        event_id: int | None = ...,
        buffered: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["buffered", "event_id", "event_type"]) -> None: ...

class PostResetOperation(_Message):
    DESCRIPTOR: _Descriptor
    class SignalWorkflow(_Message):
        DESCRIPTOR: _Descriptor
        SIGNAL_NAME_FIELD_NUMBER: int
        signal_name: str
        INPUT_FIELD_NUMBER: int
        @property
        def input(self) -> _common_v1.Payloads: ...
        HEADER_FIELD_NUMBER: int
        @property
        def header(self) -> _common_v1.Header: ...
        LINKS_FIELD_NUMBER: int
        @property
        def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
        def __init__(
            self,
            *,
            signal_name: str | None = ...,
            input: _common_v1.Payloads | None = ...,
            header: _common_v1.Header | None = ...,
            links: _abc.Iterable[_common_v1.Link] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["header", "input"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["header", "input", "links", "signal_name"]) -> None: ...

    class UpdateWorkflowOptions(_Message):
        DESCRIPTOR: _Descriptor
        WORKFLOW_EXECUTION_OPTIONS_FIELD_NUMBER: int
        @property
        def workflow_execution_options(self) -> _workflow_v1.WorkflowExecutionOptions: ...
        UPDATE_MASK_FIELD_NUMBER: int
        @property
        def update_mask(self) -> _wellknown.FieldMask: ...
        def __init__(
            self,
            *,
            workflow_execution_options: _workflow_v1.WorkflowExecutionOptions | None = ...,
            update_mask: _wellknown.FieldMask | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["update_mask", "workflow_execution_options"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["update_mask", "workflow_execution_options"]) -> None: ...

    SIGNAL_WORKFLOW_FIELD_NUMBER: int
    @property
    def signal_workflow(self) -> _workflow_v1.PostResetOperation.SignalWorkflow: ...
    UPDATE_WORKFLOW_OPTIONS_FIELD_NUMBER: int
    @property
    def update_workflow_options(self) -> _workflow_v1.PostResetOperation.UpdateWorkflowOptions: ...
    def __init__(
        self,
        *,
        signal_workflow: _workflow_v1.PostResetOperation.SignalWorkflow | None = ...,
        update_workflow_options: _workflow_v1.PostResetOperation.UpdateWorkflowOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["signal_workflow", "update_workflow_options", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["signal_workflow", "update_workflow_options", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["signal_workflow", "update_workflow_options"] | None: ...

class WorkflowExecutionPauseInfo(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    PAUSED_TIME_FIELD_NUMBER: int
    @property
    def paused_time(self) -> _wellknown.Timestamp: ...
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
        paused_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["paused_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "paused_time", "reason"]) -> None: ...
