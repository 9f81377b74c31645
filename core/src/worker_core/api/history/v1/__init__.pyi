# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.history.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.deployment.v1 as _deployment_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.history.v1 as _history_v1
import worker_core.api.nexus.v1 as _nexus_v1
import worker_core.api.sdk.v1 as _sdk_v1
import worker_core.api.taskqueue.v1 as _taskqueue_v1
import worker_core.api.update.v1 as _update_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.workflow.v1 as _workflow_v1

class WorkflowExecutionStartedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    PARENT_WORKFLOW_NAMESPACE_FIELD_NUMBER: int
    parent_workflow_namespace: str
    PARENT_WORKFLOW_NAMESPACE_ID_FIELD_NUMBER: int
    parent_workflow_namespace_id: str
    PARENT_WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def parent_workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    PARENT_INITIATED_EVENT_ID_FIELD_NUMBER: int
    parent_initiated_event_id: int
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
    CONTINUED_EXECUTION_RUN_ID_FIELD_NUMBER: int
    continued_execution_run_id: str
    INITIATOR_FIELD_NUMBER: int
    initiator: _enums_v1.ContinueAsNewInitiator.ValueType
    CONTINUED_FAILURE_FIELD_NUMBER: int
    @property
    def continued_failure(self) -> _failure_v1.Failure: ...
    LAST_COMPLETION_RESULT_FIELD_NUMBER: int
    @property
    def last_completion_result(self) -> _common_v1.Payloads: ...
    ORIGINAL_EXECUTION_RUN_ID_FIELD_NUMBER: int
    original_execution_run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    WORKFLOW_EXECUTION_EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def workflow_execution_expiration_time(self) -> _wellknown.Timestamp: ...
    CRON_SCHEDULE_FIELD_NUMBER: int
    cron_schedule: str
    FIRST_WORKFLOW_TASK_BACKOFF_FIELD_NUMBER: int
    @property
    def first_workflow_task_backoff(self) -> _wellknown.Duration: ...
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    PREV_AUTO_RESET_POINTS_FIELD_NUMBER: int
    @property
    def prev_auto_reset_points(self) -> _workflow_v1.ResetPoints: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    PARENT_INITIATED_EVENT_VERSION_FIELD_NUMBER: int
    parent_initiated_event_version: int
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    SOURCE_VERSION_STAMP_FIELD_NUMBER: int
    @property
    def source_version_stamp(self) -> _common_v1.WorkerVersionStamp: ...
    COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
    ROOT_WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def root_workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    INHERITED_BUILD_ID_FIELD_NUMBER: int
    inherited_build_id: str
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    PARENT_PINNED_WORKER_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    parent_pinned_worker_deployment_version: str
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    INHERITED_PINNED_VERSION_FIELD_NUMBER: int
    @property
    def inherited_pinned_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    INHERITED_AUTO_UPGRADE_INFO_FIELD_NUMBER: int
    @property
    def inherited_auto_upgrade_info(self) -> _deployment_v1.InheritedAutoUpgradeInfo: ...
    EAGER_EXECUTION_ACCEPTED_FIELD_NUMBER: int
    eager_execution_accepted: bool
    DECLINED_TARGET_VERSION_UPGRADE_FIELD_NUMBER: int
    @property
    def declined_target_version_upgrade(self) -> _history_v1.DeclinedTargetVersionUpgrade: ...
    TIME_SKIPPING_CONFIG_FIELD_NUMBER: int
    @property
    def time_skipping_config(self) -> _common_v1.TimeSkippingConfig: ...
    TIME_SKIPPING_STATE_PROPAGATION_FIELD_NUMBER: int
    @property
    def time_skipping_state_propagation(self) -> _common_v1.TimeSkippingStatePropagation: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    def __init__(
        self,
        *,
        workflow_type: _common_v1.WorkflowType | None = ...,
        parent_workflow_namespace: str | None = ...,
        parent_workflow_namespace_id: str | None = ...,
        parent_workflow_execution: _common_v1.WorkflowExecution | None = ...,
        parent_initiated_event_id: int | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        continued_execution_run_id: str | None = ...,
        initiator: _enums_v1.ContinueAsNewInitiator.ValueType | None = ...,
        continued_failure: _failure_v1.Failure | None = ...,
        last_completion_result: _common_v1.Payloads | None = ...,
        original_execution_run_id: str | None = ...,
        identity: str | None = ...,
        first_execution_run_id: str | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        attempt: int | None = ...,
        workflow_execution_expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        cron_schedule: str | None = ...,
        first_workflow_task_backoff: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        prev_auto_reset_points: _workflow_v1.ResetPoints | None = ...,
        header: _common_v1.Header | None = ...,
        parent_initiated_event_version: int | None = ...,
        workflow_id: str | None = ...,
        source_version_stamp: _common_v1.WorkerVersionStamp | None = ...,
        completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        root_workflow_execution: _common_v1.WorkflowExecution | None = ...,
        inherited_build_id: str | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        parent_pinned_worker_deployment_version: str | None = ...,
        priority: _common_v1.Priority | None = ...,
        inherited_pinned_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        inherited_auto_upgrade_info: _deployment_v1.InheritedAutoUpgradeInfo | None = ...,
        eager_execution_accepted: bool | None = ...,
        declined_target_version_upgrade: _history_v1.DeclinedTargetVersionUpgrade | None = ...,
        time_skipping_config: _common_v1.TimeSkippingConfig | None = ...,
        time_skipping_state_propagation: _common_v1.TimeSkippingStatePropagation | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["continued_failure", "declined_target_version_upgrade", "first_workflow_task_backoff", "header", "inherited_auto_upgrade_info", "inherited_pinned_version", "input", "last_completion_result", "memo", "parent_workflow_execution", "prev_auto_reset_points", "priority", "propagated_nexus_serialization_context", "retry_policy", "root_workflow_execution", "search_attributes", "source_version_stamp", "task_queue", "time_skipping_config", "time_skipping_state_propagation", "versioning_override", "workflow_execution_expiration_time", "workflow_execution_timeout", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "completion_callbacks", "continued_execution_run_id", "continued_failure", "cron_schedule", "declined_target_version_upgrade", "eager_execution_accepted", "first_execution_run_id", "first_workflow_task_backoff", "header", "identity", "inherited_auto_upgrade_info", "inherited_build_id", "inherited_pinned_version", "initiator", "input", "last_completion_result", "memo", "original_execution_run_id", "parent_initiated_event_id", "parent_initiated_event_version", "parent_pinned_worker_deployment_version", "parent_workflow_execution", "parent_workflow_namespace", "parent_workflow_namespace_id", "prev_auto_reset_points", "priority", "propagated_nexus_serialization_context", "retry_policy", "root_workflow_execution", "search_attributes", "source_version_stamp", "task_queue", "time_skipping_config", "time_skipping_state_propagation", "versioning_override", "workflow_execution_expiration_time", "workflow_execution_timeout", "workflow_id", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> None: ...

class DeclinedTargetVersionUpgrade(_Message):
    DESCRIPTOR: _Descriptor
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    REVISION_NUMBER_FIELD_NUMBER: int
    revision_number: int
    def __init__(
        self,
        *,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        revision_number: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_version", "revision_number"]) -> None: ...

class WorkflowExecutionCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    NEW_EXECUTION_RUN_ID_FIELD_NUMBER: int
    new_execution_run_id: str
    def __init__(
        self,
        *,
        result: _common_v1.Payloads | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        new_execution_run_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["new_execution_run_id", "result", "workflow_task_completed_event_id"]) -> None: ...

class WorkflowExecutionFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    NEW_EXECUTION_RUN_ID_FIELD_NUMBER: int
    new_execution_run_id: str
    def __init__(
        self,
        *,
        failure: _failure_v1.Failure | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        new_execution_run_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "new_execution_run_id", "retry_state", "workflow_task_completed_event_id"]) -> None: ...

class WorkflowExecutionTimedOutEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    NEW_EXECUTION_RUN_ID_FIELD_NUMBER: int
    new_execution_run_id: str
    def __init__(
        self,
        *,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
        new_execution_run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["new_execution_run_id", "retry_state"]) -> None: ...

class WorkflowExecutionContinuedAsNewEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NEW_EXECUTION_RUN_ID_FIELD_NUMBER: int
    new_execution_run_id: str
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
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    BACKOFF_START_INTERVAL_FIELD_NUMBER: int
    @property
    def backoff_start_interval(self) -> _wellknown.Duration: ...
    INITIATOR_FIELD_NUMBER: int
    initiator: _enums_v1.ContinueAsNewInitiator.ValueType
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    LAST_COMPLETION_RESULT_FIELD_NUMBER: int
    @property
    def last_completion_result(self) -> _common_v1.Payloads: ...
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
        new_execution_run_id: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        backoff_start_interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        initiator: _enums_v1.ContinueAsNewInitiator.ValueType | None = ...,
        failure: _failure_v1.Failure | None = ...,
        last_completion_result: _common_v1.Payloads | None = ...,
        header: _common_v1.Header | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        inherit_build_id: bool | None = ...,
        initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["backoff_start_interval", "failure", "header", "input", "last_completion_result", "memo", "search_attributes", "task_queue", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["backoff_start_interval", "failure", "header", "inherit_build_id", "initial_versioning_behavior", "initiator", "input", "last_completion_result", "memo", "new_execution_run_id", "search_attributes", "task_queue", "workflow_run_timeout", "workflow_task_completed_event_id", "workflow_task_timeout", "workflow_type"]) -> None: ...

class WorkflowTaskScheduledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    START_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_close_timeout(self) -> _wellknown.Duration: ...
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    def __init__(
        self,
        *,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        attempt: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["start_to_close_timeout", "task_queue"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "start_to_close_timeout", "task_queue"]) -> None: ...

class WorkflowTaskStartedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    SUGGEST_CONTINUE_AS_NEW_FIELD_NUMBER: int
    suggest_continue_as_new: bool
    SUGGEST_CONTINUE_AS_NEW_REASONS_FIELD_NUMBER: int
    @property
    def suggest_continue_as_new_reasons(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.SuggestContinueAsNewReason.ValueType]: ...
    TARGET_WORKER_DEPLOYMENT_VERSION_CHANGED_FIELD_NUMBER: int
    target_worker_deployment_version_changed: bool
    HISTORY_SIZE_BYTES_FIELD_NUMBER: int
    history_size_bytes: int
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    BUILD_ID_REDIRECT_COUNTER_FIELD_NUMBER: int
    build_id_redirect_counter: int
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        suggest_continue_as_new: bool | None = ...,
        suggest_continue_as_new_reasons: _abc.Iterable[_enums_v1.SuggestContinueAsNewReason.ValueType] | None = ...,
        target_worker_deployment_version_changed: bool | None = ...,
        history_size_bytes: int | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        build_id_redirect_counter: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["build_id_redirect_counter", "history_size_bytes", "identity", "request_id", "scheduled_event_id", "suggest_continue_as_new", "suggest_continue_as_new_reasons", "target_worker_deployment_version_changed", "worker_version"]) -> None: ...

class WorkflowTaskCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    BINARY_CHECKSUM_FIELD_NUMBER: int
    binary_checksum: str
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    SDK_METADATA_FIELD_NUMBER: int
    @property
    def sdk_metadata(self) -> _sdk_v1.WorkflowTaskCompletedMetadata: ...
    METERING_METADATA_FIELD_NUMBER: int
    @property
    def metering_metadata(self) -> _common_v1.MeteringMetadata: ...
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    VERSIONING_BEHAVIOR_FIELD_NUMBER: int
    versioning_behavior: _enums_v1.VersioningBehavior.ValueType
    WORKER_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    worker_deployment_version: str
    WORKER_DEPLOYMENT_NAME_FIELD_NUMBER: int
    worker_deployment_name: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        identity: str | None = ...,
        binary_checksum: str | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        sdk_metadata: _sdk_v1.WorkflowTaskCompletedMetadata | None = ...,
        metering_metadata: _common_v1.MeteringMetadata | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        versioning_behavior: _enums_v1.VersioningBehavior.ValueType | None = ...,
        worker_deployment_version: str | None = ...,
        worker_deployment_name: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "deployment_version", "metering_metadata", "sdk_metadata", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["binary_checksum", "deployment", "deployment_version", "identity", "metering_metadata", "scheduled_event_id", "sdk_metadata", "started_event_id", "versioning_behavior", "worker_deployment_name", "worker_deployment_version", "worker_version"]) -> None: ...

class WorkflowTaskTimedOutEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    TIMEOUT_TYPE_FIELD_NUMBER: int
    timeout_type: _enums_v1.TimeoutType.ValueType
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        timeout_type: _enums_v1.TimeoutType.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scheduled_event_id", "started_event_id", "timeout_type"]) -> None: ...

class WorkflowTaskFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.WorkflowTaskFailedCause.ValueType
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    BASE_RUN_ID_FIELD_NUMBER: int
    base_run_id: str
    NEW_RUN_ID_FIELD_NUMBER: int
    new_run_id: str
    FORK_EVENT_VERSION_FIELD_NUMBER: int
    fork_event_version: int
    BINARY_CHECKSUM_FIELD_NUMBER: int
    binary_checksum: str
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        cause: _enums_v1.WorkflowTaskFailedCause.ValueType | None = ...,
        failure: _failure_v1.Failure | None = ...,
        identity: str | None = ...,
        base_run_id: str | None = ...,
        new_run_id: str | None = ...,
        fork_event_version: int | None = ...,
        binary_checksum: str | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["base_run_id", "binary_checksum", "cause", "failure", "fork_event_version", "identity", "new_run_id", "scheduled_event_id", "started_event_id", "worker_version"]) -> None: ...

class ActivityTaskScheduledEventAttributes(_Message):
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
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
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
        workflow_task_completed_event_id: int | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        use_workflow_build_id: bool | None = ...,
        priority: _common_v1.Priority | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type", "header", "heartbeat_timeout", "input", "priority", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_to_close_timeout", "task_queue"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_type", "header", "heartbeat_timeout", "input", "priority", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_to_close_timeout", "task_queue", "use_workflow_build_id", "workflow_task_completed_event_id"]) -> None: ...

class ActivityTaskStartedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    LAST_FAILURE_FIELD_NUMBER: int
    @property
    def last_failure(self) -> _failure_v1.Failure: ...
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    BUILD_ID_REDIRECT_COUNTER_FIELD_NUMBER: int
    build_id_redirect_counter: int
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        attempt: int | None = ...,
        last_failure: _failure_v1.Failure | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        build_id_redirect_counter: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_failure", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "build_id_redirect_counter", "identity", "last_failure", "request_id", "scheduled_event_id", "worker_version"]) -> None: ...

class ActivityTaskCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    def __init__(
        self,
        *,
        result: _common_v1.Payloads | None = ...,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        identity: str | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["result", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "result", "scheduled_event_id", "started_event_id", "worker_version"]) -> None: ...

class ActivityTaskFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.ActivityTaskFailedCause.ValueType
    def __init__(
        self,
        *,
        failure: _failure_v1.Failure | None = ...,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        identity: str | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        cause: _enums_v1.ActivityTaskFailedCause.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "failure", "identity", "retry_state", "scheduled_event_id", "started_event_id", "worker_version"]) -> None: ...

class ActivityTaskTimedOutEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    def __init__(
        self,
        *,
        failure: _failure_v1.Failure | None = ...,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "retry_state", "scheduled_event_id", "started_event_id"]) -> None: ...

class ActivityTaskCancelRequestedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        workflow_task_completed_event_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scheduled_event_id", "workflow_task_completed_event_id"]) -> None: ...

class ActivityTaskCanceledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    LATEST_CANCEL_REQUESTED_EVENT_ID_FIELD_NUMBER: int
    latest_cancel_requested_event_id: int
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    def __init__(
        self,
        *,
        details: _common_v1.Payloads | None = ...,
        latest_cancel_requested_event_id: int | None = ...,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        identity: str | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "identity", "latest_cancel_requested_event_id", "scheduled_event_id", "started_event_id", "worker_version"]) -> None: ...

class TimerStartedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TIMER_ID_FIELD_NUMBER: int
    timer_id: str
    START_TO_FIRE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_fire_timeout(self) -> _wellknown.Duration: ...
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    def __init__(
        self,
        *,
        timer_id: str | None = ...,
        start_to_fire_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_completed_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["start_to_fire_timeout"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["start_to_fire_timeout", "timer_id", "workflow_task_completed_event_id"]) -> None: ...

class TimerFiredEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TIMER_ID_FIELD_NUMBER: int
    timer_id: str
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    def __init__(
        self,
        *,
        timer_id: str | None = ...,
        started_event_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["started_event_id", "timer_id"]) -> None: ...

class TimerCanceledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TIMER_ID_FIELD_NUMBER: int
    timer_id: str
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        timer_id: str | None = ...,
        started_event_id: int | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "started_event_id", "timer_id", "workflow_task_completed_event_id"]) -> None: ...

class WorkflowExecutionCancelRequestedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    CAUSE_FIELD_NUMBER: int
    cause: str
    EXTERNAL_INITIATED_EVENT_ID_FIELD_NUMBER: int
    external_initiated_event_id: int
    EXTERNAL_WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def external_workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        cause: str | None = ...,
        external_initiated_event_id: int | None = ...,
        external_workflow_execution: _common_v1.WorkflowExecution | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["external_workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "external_initiated_event_id", "external_workflow_execution", "identity"]) -> None: ...

class WorkflowExecutionCanceledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    def __init__(
        self,
        *,
        workflow_task_completed_event_id: int | None = ...,
        details: _common_v1.Payloads | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "workflow_task_completed_event_id"]) -> None: ...

class MarkerRecordedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    MARKER_NAME_FIELD_NUMBER: int
    marker_name: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _containers.MessageMap[str, _common_v1.Payloads]: ...
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
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
        workflow_task_completed_event_id: int | None = ...,
        header: _common_v1.Header | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "header"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "failure", "header", "marker_name", "workflow_task_completed_event_id"]) -> None: ...

class WorkflowExecutionSignaledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SIGNAL_NAME_FIELD_NUMBER: int
    signal_name: str
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    SKIP_GENERATE_WORKFLOW_TASK_FIELD_NUMBER: int
    skip_generate_workflow_task: bool
    EXTERNAL_WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def external_workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        signal_name: str | None = ...,
        input: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        header: _common_v1.Header | None = ...,
        skip_generate_workflow_task: bool | None = ...,
        external_workflow_execution: _common_v1.WorkflowExecution | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["external_workflow_execution", "header", "input"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["external_workflow_execution", "header", "identity", "input", "request_id", "signal_name", "skip_generate_workflow_task"]) -> None: ...

class WorkflowExecutionTerminatedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    REASON_FIELD_NUMBER: int
    reason: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        reason: str | None = ...,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "identity", "reason"]) -> None: ...

class RequestCancelExternalWorkflowExecutionInitiatedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    CONTROL_FIELD_NUMBER: int
    control: str
    CHILD_WORKFLOW_ONLY_FIELD_NUMBER: int
    child_workflow_only: bool
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        workflow_task_completed_event_id: int | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        control: str | None = ...,
        child_workflow_only: bool | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["child_workflow_only", "control", "namespace", "namespace_id", "reason", "workflow_execution", "workflow_task_completed_event_id"]) -> None: ...

class RequestCancelExternalWorkflowExecutionFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.CancelExternalWorkflowExecutionFailedCause.ValueType
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    CONTROL_FIELD_NUMBER: int
    control: str
    def __init__(
        self,
        *,
        cause: _enums_v1.CancelExternalWorkflowExecutionFailedCause.ValueType | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        initiated_event_id: int | None = ...,
        control: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "control", "initiated_event_id", "namespace", "namespace_id", "workflow_execution", "workflow_task_completed_event_id"]) -> None: ...

class ExternalWorkflowExecutionCancelRequestedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    def __init__(
        self,
        *,
        initiated_event_id: int | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["initiated_event_id", "namespace", "namespace_id", "workflow_execution"]) -> None: ...

class SignalExternalWorkflowExecutionInitiatedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
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
        workflow_task_completed_event_id: int | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        signal_name: str | None = ...,
        input: _common_v1.Payloads | None = ...,
        control: str | None = ...,
        child_workflow_only: bool | None = ...,
        header: _common_v1.Header | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input", "workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["child_workflow_only", "control", "header", "input", "namespace", "namespace_id", "signal_name", "workflow_execution", "workflow_task_completed_event_id"]) -> None: ...

class SignalExternalWorkflowExecutionFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.SignalExternalWorkflowExecutionFailedCause.ValueType
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    CONTROL_FIELD_NUMBER: int
    control: str
    def __init__(
        self,
        *,
        cause: _enums_v1.SignalExternalWorkflowExecutionFailedCause.ValueType | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        initiated_event_id: int | None = ...,
        control: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "control", "initiated_event_id", "namespace", "namespace_id", "workflow_execution", "workflow_task_completed_event_id"]) -> None: ...

class ExternalWorkflowExecutionSignaledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    CONTROL_FIELD_NUMBER: int
    control: str
    def __init__(
        self,
        *,
        initiated_event_id: int | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        control: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["control", "initiated_event_id", "namespace", "namespace_id", "workflow_execution"]) -> None: ...

class UpsertWorkflowSearchAttributesEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    def __init__(
        self,
        *,
        workflow_task_completed_event_id: int | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["search_attributes", "workflow_task_completed_event_id"]) -> None: ...

class WorkflowPropertiesModifiedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    UPSERTED_MEMO_FIELD_NUMBER: int
    @property
    def upserted_memo(self) -> _common_v1.Memo: ...
    def __init__(
        self,
        *,
        workflow_task_completed_event_id: int | None = ...,
        upserted_memo: _common_v1.Memo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["upserted_memo"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["upserted_memo", "workflow_task_completed_event_id"]) -> None: ...

class StartChildWorkflowExecutionInitiatedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
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
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
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
    TIME_SKIPPING_CONFIG_FIELD_NUMBER: int
    @property
    def time_skipping_config(self) -> _common_v1.TimeSkippingConfig: ...
    TIME_SKIPPING_STATE_PROPAGATION_FIELD_NUMBER: int
    @property
    def time_skipping_state_propagation(self) -> _common_v1.TimeSkippingStatePropagation: ...
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_id: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        parent_close_policy: _enums_v1.ParentClosePolicy.ValueType | None = ...,
        control: str | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        cron_schedule: str | None = ...,
        header: _common_v1.Header | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        inherit_build_id: bool | None = ...,
        priority: _common_v1.Priority | None = ...,
        time_skipping_config: _common_v1.TimeSkippingConfig | None = ...,
        time_skipping_state_propagation: _common_v1.TimeSkippingStatePropagation | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input", "memo", "priority", "retry_policy", "search_attributes", "task_queue", "time_skipping_config", "time_skipping_state_propagation", "versioning_override", "workflow_execution_timeout", "workflow_run_timeout", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["control", "cron_schedule", "header", "inherit_build_id", "input", "memo", "namespace", "namespace_id", "parent_close_policy", "priority", "retry_policy", "search_attributes", "task_queue", "time_skipping_config", "time_skipping_state_propagation", "versioning_override", "workflow_execution_timeout", "workflow_id", "workflow_id_reuse_policy", "workflow_run_timeout", "workflow_task_completed_event_id", "workflow_task_timeout", "workflow_type"]) -> None: ...

class StartChildWorkflowExecutionFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.StartChildWorkflowExecutionFailedCause.ValueType
    CONTROL_FIELD_NUMBER: int
    control: str
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_id: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        cause: _enums_v1.StartChildWorkflowExecutionFailedCause.ValueType | None = ...,
        control: str | None = ...,
        initiated_event_id: int | None = ...,
        workflow_task_completed_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "control", "initiated_event_id", "namespace", "namespace_id", "workflow_id", "workflow_task_completed_event_id", "workflow_type"]) -> None: ...

class ChildWorkflowExecutionStartedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        initiated_event_id: int | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        header: _common_v1.Header | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["header", "initiated_event_id", "namespace", "namespace_id", "workflow_execution", "workflow_type"]) -> None: ...

class ChildWorkflowExecutionCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    def __init__(
        self,
        *,
        result: _common_v1.Payloads | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        initiated_event_id: int | None = ...,
        started_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["result", "workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["initiated_event_id", "namespace", "namespace_id", "result", "started_event_id", "workflow_execution", "workflow_type"]) -> None: ...

class ChildWorkflowExecutionFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    def __init__(
        self,
        *,
        failure: _failure_v1.Failure | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        initiated_event_id: int | None = ...,
        started_event_id: int | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "initiated_event_id", "namespace", "namespace_id", "retry_state", "started_event_id", "workflow_execution", "workflow_type"]) -> None: ...

class ChildWorkflowExecutionCanceledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    def __init__(
        self,
        *,
        details: _common_v1.Payloads | None = ...,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        initiated_event_id: int | None = ...,
        started_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details", "workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "initiated_event_id", "namespace", "namespace_id", "started_event_id", "workflow_execution", "workflow_type"]) -> None: ...

class ChildWorkflowExecutionTimedOutEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        initiated_event_id: int | None = ...,
        started_event_id: int | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["initiated_event_id", "namespace", "namespace_id", "retry_state", "started_event_id", "workflow_execution", "workflow_type"]) -> None: ...

class ChildWorkflowExecutionTerminatedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        initiated_event_id: int | None = ...,
        started_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["initiated_event_id", "namespace", "namespace_id", "started_event_id", "workflow_execution", "workflow_type"]) -> None: ...

class WorkflowExecutionOptionsUpdatedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    class WorkflowUpdateOptionsUpdate(_Message):
        DESCRIPTOR: _Descriptor
        UPDATE_ID_FIELD_NUMBER: int
        update_id: str
        ATTACHED_REQUEST_ID_FIELD_NUMBER: int
        attached_request_id: str
        ATTACHED_COMPLETION_CALLBACKS_FIELD_NUMBER: int
        @property
        def attached_completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
        def __init__(
            self,
            *,
            update_id: str | None = ...,
            attached_request_id: str | None = ...,
            attached_completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["attached_completion_callbacks", "attached_request_id", "update_id"]) -> None: ...

    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    UNSET_VERSIONING_OVERRIDE_FIELD_NUMBER: int
    unset_versioning_override: bool
    ATTACHED_REQUEST_ID_FIELD_NUMBER: int
    attached_request_id: str
    ATTACHED_COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def attached_completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    TIME_SKIPPING_CONFIG_FIELD_NUMBER: int
    @property
    def time_skipping_config(self) -> _common_v1.TimeSkippingConfig: ...
    TIME_SKIPPING_CONFIG_UPDATED_FIELD_NUMBER: int
    time_skipping_config_updated: bool
    WORKFLOW_UPDATE_OPTIONS_FIELD_NUMBER: int
    @property
    def workflow_update_options(self) -> _containers.RepeatedCompositeFieldContainer[_history_v1.WorkflowExecutionOptionsUpdatedEventAttributes.WorkflowUpdateOptionsUpdate]: ...
    def __init__(
        self,
        *,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        unset_versioning_override: bool | None = ...,
        attached_request_id: str | None = ...,
        attached_completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        identity: str | None = ...,
        priority: _common_v1.Priority | None = ...,
        time_skipping_config: _common_v1.TimeSkippingConfig | None = ...,
        time_skipping_config_updated: bool | None = ...,
        workflow_update_options: _abc.Iterable[_history_v1.WorkflowExecutionOptionsUpdatedEventAttributes.WorkflowUpdateOptionsUpdate] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["priority", "time_skipping_config", "versioning_override"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attached_completion_callbacks", "attached_request_id", "identity", "priority", "time_skipping_config", "time_skipping_config_updated", "unset_versioning_override", "versioning_override", "workflow_update_options"]) -> None: ...

class WorkflowPropertiesModifiedExternallyEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    NEW_TASK_QUEUE_FIELD_NUMBER: int
    new_task_queue: str
    NEW_WORKFLOW_TASK_TIMEOUT_FIELD_NUMBER: int
    @property
    def new_workflow_task_timeout(self) -> _wellknown.Duration: ...
    NEW_WORKFLOW_RUN_TIMEOUT_FIELD_NUMBER: int
    @property
    def new_workflow_run_timeout(self) -> _wellknown.Duration: ...
    NEW_WORKFLOW_EXECUTION_TIMEOUT_FIELD_NUMBER: int
    @property
    def new_workflow_execution_timeout(self) -> _wellknown.Duration: ...
    UPSERTED_MEMO_FIELD_NUMBER: int
    @property
    def upserted_memo(self) -> _common_v1.Memo: ...
    def __init__(
        self,
        *,
        new_task_queue: str | None = ...,
        new_workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        new_workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        new_workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        upserted_memo: _common_v1.Memo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["new_workflow_execution_timeout", "new_workflow_run_timeout", "new_workflow_task_timeout", "upserted_memo"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["new_task_queue", "new_workflow_execution_timeout", "new_workflow_run_timeout", "new_workflow_task_timeout", "upserted_memo"]) -> None: ...

class ActivityPropertiesModifiedExternallyEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    NEW_RETRY_POLICY_FIELD_NUMBER: int
    @property
    def new_retry_policy(self) -> _common_v1.RetryPolicy: ...
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        new_retry_policy: _common_v1.RetryPolicy | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["new_retry_policy"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["new_retry_policy", "scheduled_event_id"]) -> None: ...

class WorkflowExecutionUpdateAcceptedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    PROTOCOL_INSTANCE_ID_FIELD_NUMBER: int
    protocol_instance_id: str
    ACCEPTED_REQUEST_MESSAGE_ID_FIELD_NUMBER: int
    accepted_request_message_id: str
    ACCEPTED_REQUEST_SEQUENCING_EVENT_ID_FIELD_NUMBER: int
    accepted_request_sequencing_event_id: int
    ACCEPTED_REQUEST_FIELD_NUMBER: int
    @property
    def accepted_request(self) -> _update_v1.Request: ...
    def __init__(
        self,
        *,
        protocol_instance_id: str | None = ...,
        accepted_request_message_id: str | None = ...,
        accepted_request_sequencing_event_id: int | None = ...,
        accepted_request: _update_v1.Request | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["accepted_request"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["accepted_request", "accepted_request_message_id", "accepted_request_sequencing_event_id", "protocol_instance_id"]) -> None: ...

class WorkflowExecutionUpdateCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    META_FIELD_NUMBER: int
    @property
    def meta(self) -> _update_v1.Meta: ...
    ACCEPTED_EVENT_ID_FIELD_NUMBER: int
    accepted_event_id: int
    OUTCOME_FIELD_NUMBER: int
    @property
    def outcome(self) -> _update_v1.Outcome: ...
    def __init__(
        self,
        *,
        meta: _update_v1.Meta | None = ...,
        accepted_event_id: int | None = ...,
        outcome: _update_v1.Outcome | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["meta", "outcome"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["accepted_event_id", "meta", "outcome"]) -> None: ...

class WorkflowExecutionUpdateRejectedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    PROTOCOL_INSTANCE_ID_FIELD_NUMBER: int
    protocol_instance_id: str
    REJECTED_REQUEST_MESSAGE_ID_FIELD_NUMBER: int
    rejected_request_message_id: str
    REJECTED_REQUEST_SEQUENCING_EVENT_ID_FIELD_NUMBER: int
    rejected_request_sequencing_event_id: int
    REJECTED_REQUEST_FIELD_NUMBER: int
    @property
    def rejected_request(self) -> _update_v1.Request: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        protocol_instance_id: str | None = ...,
        rejected_request_message_id: str | None = ...,
        rejected_request_sequencing_event_id: int | None = ...,
        rejected_request: _update_v1.Request | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "rejected_request"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "protocol_instance_id", "rejected_request", "rejected_request_message_id", "rejected_request_sequencing_event_id"]) -> None: ...

class WorkflowExecutionUpdateAdmittedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    REQUEST_FIELD_NUMBER: int
    @property
    def request(self) -> _update_v1.Request: ...
    ORIGIN_FIELD_NUMBER: int
    origin: _enums_v1.UpdateAdmittedEventOrigin.ValueType
    def __init__(
        self,
        *,
        request: _update_v1.Request | None = ...,
        origin: _enums_v1.UpdateAdmittedEventOrigin.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["request"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["origin", "request"]) -> None: ...

class WorkflowExecutionPausedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
        reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "reason", "request_id"]) -> None: ...

class WorkflowExecutionUnpausedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
        reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "reason", "request_id"]) -> None: ...

class WorkflowExecutionTimeSkippingTransitionedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    TARGET_TIME_FIELD_NUMBER: int
    @property
    def target_time(self) -> _wellknown.Timestamp: ...
    DISABLED_AFTER_FAST_FORWARD_FIELD_NUMBER: int
    disabled_after_fast_forward: bool
    WALL_CLOCK_TIME_FIELD_NUMBER: int
    @property
    def wall_clock_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        target_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        disabled_after_fast_forward: bool | None = ...,
        wall_clock_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["target_time", "wall_clock_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["disabled_after_fast_forward", "target_time", "wall_clock_time"]) -> None: ...

class NexusOperationScheduledEventAttributes(_Message):
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
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    ENDPOINT_ID_FIELD_NUMBER: int
    endpoint_id: str
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
        workflow_task_completed_event_id: int | None = ...,
        request_id: str | None = ...,
        endpoint_id: str | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["input", "schedule_to_close_timeout", "schedule_to_start_timeout", "start_to_close_timeout"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["endpoint", "endpoint_id", "input", "nexus_header", "operation", "request_id", "schedule_to_close_timeout", "schedule_to_start_timeout", "service", "start_to_close_timeout", "workflow_task_completed_event_id"]) -> None: ...

class NexusOperationStartedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    OPERATION_TOKEN_FIELD_NUMBER: int
    operation_token: str
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        operation_id: str | None = ...,
        request_id: str | None = ...,
        operation_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["operation_id", "operation_token", "request_id", "scheduled_event_id"]) -> None: ...

class NexusOperationCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payload: ...
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        result: _common_v1.Payload | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["request_id", "result", "scheduled_event_id"]) -> None: ...

class NexusOperationFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        failure: _failure_v1.Failure | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "request_id", "scheduled_event_id"]) -> None: ...

class NexusOperationTimedOutEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        failure: _failure_v1.Failure | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "request_id", "scheduled_event_id"]) -> None: ...

class NexusOperationCanceledEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        failure: _failure_v1.Failure | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "request_id", "scheduled_event_id"]) -> None: ...

class NexusOperationCancelRequestedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        workflow_task_completed_event_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scheduled_event_id", "workflow_task_completed_event_id"]) -> None: ...

class NexusOperationCancelRequestCompletedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    REQUESTED_EVENT_ID_FIELD_NUMBER: int
    requested_event_id: int
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    def __init__(
        self,
        *,
        requested_event_id: int | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        scheduled_event_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["requested_event_id", "scheduled_event_id", "workflow_task_completed_event_id"]) -> None: ...

class NexusOperationCancelRequestFailedEventAttributes(_Message):
    DESCRIPTOR: _Descriptor
    REQUESTED_EVENT_ID_FIELD_NUMBER: int
    requested_event_id: int
    WORKFLOW_TASK_COMPLETED_EVENT_ID_FIELD_NUMBER: int
    workflow_task_completed_event_id: int
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    def __init__(
        self,
        *,
        requested_event_id: int | None = ...,
        workflow_task_completed_event_id: int | None = ...,
        failure: _failure_v1.Failure | None = ...,
        scheduled_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "requested_event_id", "scheduled_event_id", "workflow_task_completed_event_id"]) -> None: ...

class HistoryEvent(_Message):
    DESCRIPTOR: _Descriptor
    EVENT_ID_FIELD_NUMBER: int
    event_id: int
    EVENT_TIME_FIELD_NUMBER: int
    @property
    def event_time(self) -> _wellknown.Timestamp: ...
    EVENT_TYPE_FIELD_NUMBER: int
    event_type: _enums_v1.EventType.ValueType
    VERSION_FIELD_NUMBER: int
    version: int
    TASK_ID_FIELD_NUMBER: int
    task_id: int
    WORKER_MAY_IGNORE_FIELD_NUMBER: int
    worker_may_ignore: bool
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    PRINCIPAL_FIELD_NUMBER: int
    @property
    def principal(self) -> _common_v1.Principal: ...
    EVENT_GROUP_MARKERS_FIELD_NUMBER: int
    @property
    def event_group_markers(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.EventGroupMarker]: ...
    WORKFLOW_EXECUTION_STARTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_started_event_attributes(self) -> _history_v1.WorkflowExecutionStartedEventAttributes: ...
    WORKFLOW_EXECUTION_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_completed_event_attributes(self) -> _history_v1.WorkflowExecutionCompletedEventAttributes: ...
    WORKFLOW_EXECUTION_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_failed_event_attributes(self) -> _history_v1.WorkflowExecutionFailedEventAttributes: ...
    WORKFLOW_EXECUTION_TIMED_OUT_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_timed_out_event_attributes(self) -> _history_v1.WorkflowExecutionTimedOutEventAttributes: ...
    WORKFLOW_TASK_SCHEDULED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_task_scheduled_event_attributes(self) -> _history_v1.WorkflowTaskScheduledEventAttributes: ...
    WORKFLOW_TASK_STARTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_task_started_event_attributes(self) -> _history_v1.WorkflowTaskStartedEventAttributes: ...
    WORKFLOW_TASK_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_task_completed_event_attributes(self) -> _history_v1.WorkflowTaskCompletedEventAttributes: ...
    WORKFLOW_TASK_TIMED_OUT_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_task_timed_out_event_attributes(self) -> _history_v1.WorkflowTaskTimedOutEventAttributes: ...
    WORKFLOW_TASK_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_task_failed_event_attributes(self) -> _history_v1.WorkflowTaskFailedEventAttributes: ...
    ACTIVITY_TASK_SCHEDULED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_scheduled_event_attributes(self) -> _history_v1.ActivityTaskScheduledEventAttributes: ...
    ACTIVITY_TASK_STARTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_started_event_attributes(self) -> _history_v1.ActivityTaskStartedEventAttributes: ...
    ACTIVITY_TASK_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_completed_event_attributes(self) -> _history_v1.ActivityTaskCompletedEventAttributes: ...
    ACTIVITY_TASK_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_failed_event_attributes(self) -> _history_v1.ActivityTaskFailedEventAttributes: ...
    ACTIVITY_TASK_TIMED_OUT_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_timed_out_event_attributes(self) -> _history_v1.ActivityTaskTimedOutEventAttributes: ...
    TIMER_STARTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def timer_started_event_attributes(self) -> _history_v1.TimerStartedEventAttributes: ...
    TIMER_FIRED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def timer_fired_event_attributes(self) -> _history_v1.TimerFiredEventAttributes: ...
    ACTIVITY_TASK_CANCEL_REQUESTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_cancel_requested_event_attributes(self) -> _history_v1.ActivityTaskCancelRequestedEventAttributes: ...
    ACTIVITY_TASK_CANCELED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_task_canceled_event_attributes(self) -> _history_v1.ActivityTaskCanceledEventAttributes: ...
    TIMER_CANCELED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def timer_canceled_event_attributes(self) -> _history_v1.TimerCanceledEventAttributes: ...
    MARKER_RECORDED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def marker_recorded_event_attributes(self) -> _history_v1.MarkerRecordedEventAttributes: ...
    WORKFLOW_EXECUTION_SIGNALED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_signaled_event_attributes(self) -> _history_v1.WorkflowExecutionSignaledEventAttributes: ...
    WORKFLOW_EXECUTION_TERMINATED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_terminated_event_attributes(self) -> _history_v1.WorkflowExecutionTerminatedEventAttributes: ...
    WORKFLOW_EXECUTION_CANCEL_REQUESTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_cancel_requested_event_attributes(self) -> _history_v1.WorkflowExecutionCancelRequestedEventAttributes: ...
    WORKFLOW_EXECUTION_CANCELED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_canceled_event_attributes(self) -> _history_v1.WorkflowExecutionCanceledEventAttributes: ...
    REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def request_cancel_external_workflow_execution_initiated_event_attributes(self) -> _history_v1.RequestCancelExternalWorkflowExecutionInitiatedEventAttributes: ...
    REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def request_cancel_external_workflow_execution_failed_event_attributes(self) -> _history_v1.RequestCancelExternalWorkflowExecutionFailedEventAttributes: ...
    EXTERNAL_WORKFLOW_EXECUTION_CANCEL_REQUESTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def external_workflow_execution_cancel_requested_event_attributes(self) -> _history_v1.ExternalWorkflowExecutionCancelRequestedEventAttributes: ...
    WORKFLOW_EXECUTION_CONTINUED_AS_NEW_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_continued_as_new_event_attributes(self) -> _history_v1.WorkflowExecutionContinuedAsNewEventAttributes: ...
    START_CHILD_WORKFLOW_EXECUTION_INITIATED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def start_child_workflow_execution_initiated_event_attributes(self) -> _history_v1.StartChildWorkflowExecutionInitiatedEventAttributes: ...
    START_CHILD_WORKFLOW_EXECUTION_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def start_child_workflow_execution_failed_event_attributes(self) -> _history_v1.StartChildWorkflowExecutionFailedEventAttributes: ...
    CHILD_WORKFLOW_EXECUTION_STARTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def child_workflow_execution_started_event_attributes(self) -> _history_v1.ChildWorkflowExecutionStartedEventAttributes: ...
    CHILD_WORKFLOW_EXECUTION_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def child_workflow_execution_completed_event_attributes(self) -> _history_v1.ChildWorkflowExecutionCompletedEventAttributes: ...
    CHILD_WORKFLOW_EXECUTION_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def child_workflow_execution_failed_event_attributes(self) -> _history_v1.ChildWorkflowExecutionFailedEventAttributes: ...
    CHILD_WORKFLOW_EXECUTION_CANCELED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def child_workflow_execution_canceled_event_attributes(self) -> _history_v1.ChildWorkflowExecutionCanceledEventAttributes: ...
    CHILD_WORKFLOW_EXECUTION_TIMED_OUT_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def child_workflow_execution_timed_out_event_attributes(self) -> _history_v1.ChildWorkflowExecutionTimedOutEventAttributes: ...
    CHILD_WORKFLOW_EXECUTION_TERMINATED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def child_workflow_execution_terminated_event_attributes(self) -> _history_v1.ChildWorkflowExecutionTerminatedEventAttributes: ...
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def signal_external_workflow_execution_initiated_event_attributes(self) -> _history_v1.SignalExternalWorkflowExecutionInitiatedEventAttributes: ...
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def signal_external_workflow_execution_failed_event_attributes(self) -> _history_v1.SignalExternalWorkflowExecutionFailedEventAttributes: ...
    EXTERNAL_WORKFLOW_EXECUTION_SIGNALED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def external_workflow_execution_signaled_event_attributes(self) -> _history_v1.ExternalWorkflowExecutionSignaledEventAttributes: ...
    UPSERT_WORKFLOW_SEARCH_ATTRIBUTES_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def upsert_workflow_search_attributes_event_attributes(self) -> _history_v1.UpsertWorkflowSearchAttributesEventAttributes: ...
    WORKFLOW_EXECUTION_UPDATE_ACCEPTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_update_accepted_event_attributes(self) -> _history_v1.WorkflowExecutionUpdateAcceptedEventAttributes: ...
    WORKFLOW_EXECUTION_UPDATE_REJECTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_update_rejected_event_attributes(self) -> _history_v1.WorkflowExecutionUpdateRejectedEventAttributes: ...
    WORKFLOW_EXECUTION_UPDATE_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_update_completed_event_attributes(self) -> _history_v1.WorkflowExecutionUpdateCompletedEventAttributes: ...
    WORKFLOW_PROPERTIES_MODIFIED_EXTERNALLY_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_properties_modified_externally_event_attributes(self) -> _history_v1.WorkflowPropertiesModifiedExternallyEventAttributes: ...
    ACTIVITY_PROPERTIES_MODIFIED_EXTERNALLY_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def activity_properties_modified_externally_event_attributes(self) -> _history_v1.ActivityPropertiesModifiedExternallyEventAttributes: ...
    WORKFLOW_PROPERTIES_MODIFIED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_properties_modified_event_attributes(self) -> _history_v1.WorkflowPropertiesModifiedEventAttributes: ...
    WORKFLOW_EXECUTION_UPDATE_ADMITTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_update_admitted_event_attributes(self) -> _history_v1.WorkflowExecutionUpdateAdmittedEventAttributes: ...
    NEXUS_OPERATION_SCHEDULED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_scheduled_event_attributes(self) -> _history_v1.NexusOperationScheduledEventAttributes: ...
    NEXUS_OPERATION_STARTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_started_event_attributes(self) -> _history_v1.NexusOperationStartedEventAttributes: ...
    NEXUS_OPERATION_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_completed_event_attributes(self) -> _history_v1.NexusOperationCompletedEventAttributes: ...
    NEXUS_OPERATION_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_failed_event_attributes(self) -> _history_v1.NexusOperationFailedEventAttributes: ...
    NEXUS_OPERATION_CANCELED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_canceled_event_attributes(self) -> _history_v1.NexusOperationCanceledEventAttributes: ...
    NEXUS_OPERATION_TIMED_OUT_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_timed_out_event_attributes(self) -> _history_v1.NexusOperationTimedOutEventAttributes: ...
    NEXUS_OPERATION_CANCEL_REQUESTED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_cancel_requested_event_attributes(self) -> _history_v1.NexusOperationCancelRequestedEventAttributes: ...
    WORKFLOW_EXECUTION_OPTIONS_UPDATED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_options_updated_event_attributes(self) -> _history_v1.WorkflowExecutionOptionsUpdatedEventAttributes: ...
    NEXUS_OPERATION_CANCEL_REQUEST_COMPLETED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_cancel_request_completed_event_attributes(self) -> _history_v1.NexusOperationCancelRequestCompletedEventAttributes: ...
    NEXUS_OPERATION_CANCEL_REQUEST_FAILED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def nexus_operation_cancel_request_failed_event_attributes(self) -> _history_v1.NexusOperationCancelRequestFailedEventAttributes: ...
    WORKFLOW_EXECUTION_PAUSED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_paused_event_attributes(self) -> _history_v1.WorkflowExecutionPausedEventAttributes: ...
    WORKFLOW_EXECUTION_UNPAUSED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_unpaused_event_attributes(self) -> _history_v1.WorkflowExecutionUnpausedEventAttributes: ...
    WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED_EVENT_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def workflow_execution_time_skipping_transitioned_event_attributes(self) -> _history_v1.WorkflowExecutionTimeSkippingTransitionedEventAttributes: ...
    def __init__(
        self,
        *,
        event_id: int | None = ...,
        event_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        event_type: _enums_v1.EventType.ValueType | None = ...,
        version: int | None = ...,
        task_id: int | None = ...,
        worker_may_ignore: bool | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        principal: _common_v1.Principal | None = ...,
        event_group_markers: _abc.Iterable[_sdk_v1.EventGroupMarker] | None = ...,
        workflow_execution_started_event_attributes: _history_v1.WorkflowExecutionStartedEventAttributes | None = ...,
        workflow_execution_completed_event_attributes: _history_v1.WorkflowExecutionCompletedEventAttributes | None = ...,
        workflow_execution_failed_event_attributes: _history_v1.WorkflowExecutionFailedEventAttributes | None = ...,
        workflow_execution_timed_out_event_attributes: _history_v1.WorkflowExecutionTimedOutEventAttributes | None = ...,
        workflow_task_scheduled_event_attributes: _history_v1.WorkflowTaskScheduledEventAttributes | None = ...,
        workflow_task_started_event_attributes: _history_v1.WorkflowTaskStartedEventAttributes | None = ...,
        workflow_task_completed_event_attributes: _history_v1.WorkflowTaskCompletedEventAttributes | None = ...,
        workflow_task_timed_out_event_attributes: _history_v1.WorkflowTaskTimedOutEventAttributes | None = ...,
        workflow_task_failed_event_attributes: _history_v1.WorkflowTaskFailedEventAttributes | None = ...,
        activity_task_scheduled_event_attributes: _history_v1.ActivityTaskScheduledEventAttributes | None = ...,
        activity_task_started_event_attributes: _history_v1.ActivityTaskStartedEventAttributes | None = ...,
        activity_task_completed_event_attributes: _history_v1.ActivityTaskCompletedEventAttributes | None = ...,
        activity_task_failed_event_attributes: _history_v1.ActivityTaskFailedEventAttributes | None = ...,
        activity_task_timed_out_event_attributes: _history_v1.ActivityTaskTimedOutEventAttributes | None = ...,
        timer_started_event_attributes: _history_v1.TimerStartedEventAttributes | None = ...,
        timer_fired_event_attributes: _history_v1.TimerFiredEventAttributes | None = ...,
        activity_task_cancel_requested_event_attributes: _history_v1.ActivityTaskCancelRequestedEventAttributes | None = ...,
        activity_task_canceled_event_attributes: _history_v1.ActivityTaskCanceledEventAttributes | None = ...,
        timer_canceled_event_attributes: _history_v1.TimerCanceledEventAttributes | None = ...,
        marker_recorded_event_attributes: _history_v1.MarkerRecordedEventAttributes | None = ...,
        workflow_execution_signaled_event_attributes: _history_v1.WorkflowExecutionSignaledEventAttributes | None = ...,
        workflow_execution_terminated_event_attributes: _history_v1.WorkflowExecutionTerminatedEventAttributes | None = ...,
        workflow_execution_cancel_requested_event_attributes: _history_v1.WorkflowExecutionCancelRequestedEventAttributes | None = ...,
        workflow_execution_canceled_event_attributes: _history_v1.WorkflowExecutionCanceledEventAttributes | None = ...,
        request_cancel_external_workflow_execution_initiated_event_attributes: _history_v1.RequestCancelExternalWorkflowExecutionInitiatedEventAttributes | None = ...,
        request_cancel_external_workflow_execution_failed_event_attributes: _history_v1.RequestCancelExternalWorkflowExecutionFailedEventAttributes | None = ...,
        external_workflow_execution_cancel_requested_event_attributes: _history_v1.ExternalWorkflowExecutionCancelRequestedEventAttributes | None = ...,
        workflow_execution_continued_as_new_event_attributes: _history_v1.WorkflowExecutionContinuedAsNewEventAttributes | None = ...,
        start_child_workflow_execution_initiated_event_attributes: _history_v1.StartChildWorkflowExecutionInitiatedEventAttributes | None = ...,
        start_child_workflow_execution_failed_event_attributes: _history_v1.StartChildWorkflowExecutionFailedEventAttributes | None = ...,
        child_workflow_execution_started_event_attributes: _history_v1.ChildWorkflowExecutionStartedEventAttributes | None = ...,
        child_workflow_execution_completed_event_attributes: _history_v1.ChildWorkflowExecutionCompletedEventAttributes | None = ...,
        child_workflow_execution_failed_event_attributes: _history_v1.ChildWorkflowExecutionFailedEventAttributes | None = ...,
        child_workflow_execution_canceled_event_attributes: _history_v1.ChildWorkflowExecutionCanceledEventAttributes | None = ...,
        child_workflow_execution_timed_out_event_attributes: _history_v1.ChildWorkflowExecutionTimedOutEventAttributes | None = ...,
        child_workflow_execution_terminated_event_attributes: _history_v1.ChildWorkflowExecutionTerminatedEventAttributes | None = ...,
        signal_external_workflow_execution_initiated_event_attributes: _history_v1.SignalExternalWorkflowExecutionInitiatedEventAttributes | None = ...,
        signal_external_workflow_execution_failed_event_attributes: _history_v1.SignalExternalWorkflowExecutionFailedEventAttributes | None = ...,
        external_workflow_execution_signaled_event_attributes: _history_v1.ExternalWorkflowExecutionSignaledEventAttributes | None = ...,
        upsert_workflow_search_attributes_event_attributes: _history_v1.UpsertWorkflowSearchAttributesEventAttributes | None = ...,
        workflow_execution_update_accepted_event_attributes: _history_v1.WorkflowExecutionUpdateAcceptedEventAttributes | None = ...,
        workflow_execution_update_rejected_event_attributes: _history_v1.WorkflowExecutionUpdateRejectedEventAttributes | None = ...,
        workflow_execution_update_completed_event_attributes: _history_v1.WorkflowExecutionUpdateCompletedEventAttributes | None = ...,
        workflow_properties_modified_externally_event_attributes: _history_v1.WorkflowPropertiesModifiedExternallyEventAttributes | None = ...,
        activity_properties_modified_externally_event_attributes: _history_v1.ActivityPropertiesModifiedExternallyEventAttributes | None = ...,
        workflow_properties_modified_event_attributes: _history_v1.WorkflowPropertiesModifiedEventAttributes | None = ...,
        workflow_execution_update_admitted_event_attributes: _history_v1.WorkflowExecutionUpdateAdmittedEventAttributes | None = ...,
        nexus_operation_scheduled_event_attributes: _history_v1.NexusOperationScheduledEventAttributes | None = ...,
        nexus_operation_started_event_attributes: _history_v1.NexusOperationStartedEventAttributes | None = ...,
        nexus_operation_completed_event_attributes: _history_v1.NexusOperationCompletedEventAttributes | None = ...,
        nexus_operation_failed_event_attributes: _history_v1.NexusOperationFailedEventAttributes | None = ...,
        nexus_operation_canceled_event_attributes: _history_v1.NexusOperationCanceledEventAttributes | None = ...,
        nexus_operation_timed_out_event_attributes: _history_v1.NexusOperationTimedOutEventAttributes | None = ...,
        nexus_operation_cancel_requested_event_attributes: _history_v1.NexusOperationCancelRequestedEventAttributes | None = ...,
        workflow_execution_options_updated_event_attributes: _history_v1.WorkflowExecutionOptionsUpdatedEventAttributes | None = ...,
        nexus_operation_cancel_request_completed_event_attributes: _history_v1.NexusOperationCancelRequestCompletedEventAttributes | None = ...,
        nexus_operation_cancel_request_failed_event_attributes: _history_v1.NexusOperationCancelRequestFailedEventAttributes | None = ...,
        workflow_execution_paused_event_attributes: _history_v1.WorkflowExecutionPausedEventAttributes | None = ...,
        workflow_execution_unpaused_event_attributes: _history_v1.WorkflowExecutionUnpausedEventAttributes | None = ...,
        workflow_execution_time_skipping_transitioned_event_attributes: _history_v1.WorkflowExecutionTimeSkippingTransitionedEventAttributes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_properties_modified_externally_event_attributes", "activity_task_cancel_requested_event_attributes", "activity_task_canceled_event_attributes", "activity_task_completed_event_attributes", "activity_task_failed_event_attributes", "activity_task_scheduled_event_attributes", "activity_task_started_event_attributes", "activity_task_timed_out_event_attributes", "attributes", "child_workflow_execution_canceled_event_attributes", "child_workflow_execution_completed_event_attributes", "child_workflow_execution_failed_event_attributes", "child_workflow_execution_started_event_attributes", "child_workflow_execution_terminated_event_attributes", "child_workflow_execution_timed_out_event_attributes", "event_time", "external_workflow_execution_cancel_requested_event_attributes", "external_workflow_execution_signaled_event_attributes", "marker_recorded_event_attributes", "nexus_operation_cancel_request_completed_event_attributes", "nexus_operation_cancel_request_failed_event_attributes", "nexus_operation_cancel_requested_event_attributes", "nexus_operation_canceled_event_attributes", "nexus_operation_completed_event_attributes", "nexus_operation_failed_event_attributes", "nexus_operation_scheduled_event_attributes", "nexus_operation_started_event_attributes", "nexus_operation_timed_out_event_attributes", "principal", "request_cancel_external_workflow_execution_failed_event_attributes", "request_cancel_external_workflow_execution_initiated_event_attributes", "signal_external_workflow_execution_failed_event_attributes", "signal_external_workflow_execution_initiated_event_attributes", "start_child_workflow_execution_failed_event_attributes", "start_child_workflow_execution_initiated_event_attributes", "timer_canceled_event_attributes", "timer_fired_event_attributes", "timer_started_event_attributes", "upsert_workflow_search_attributes_event_attributes", "user_metadata", "workflow_execution_cancel_requested_event_attributes", "workflow_execution_canceled_event_attributes", "workflow_execution_completed_event_attributes", "workflow_execution_continued_as_new_event_attributes", "workflow_execution_failed_event_attributes", "workflow_execution_options_updated_event_attributes", "workflow_execution_paused_event_attributes", "workflow_execution_signaled_event_attributes", "workflow_execution_started_event_attributes", "workflow_execution_terminated_event_attributes", "workflow_execution_time_skipping_transitioned_event_attributes", "workflow_execution_timed_out_event_attributes", "workflow_execution_unpaused_event_attributes", "workflow_execution_update_accepted_event_attributes", "workflow_execution_update_admitted_event_attributes", "workflow_execution_update_completed_event_attributes", "workflow_execution_update_rejected_event_attributes", "workflow_properties_modified_event_attributes", "workflow_properties_modified_externally_event_attributes", "workflow_task_completed_event_attributes", "workflow_task_failed_event_attributes", "workflow_task_scheduled_event_attributes", "workflow_task_started_event_attributes", "workflow_task_timed_out_event_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_properties_modified_externally_event_attributes", "activity_task_cancel_requested_event_attributes", "activity_task_canceled_event_attributes", "activity_task_completed_event_attributes", "activity_task_failed_event_attributes", "activity_task_scheduled_event_attributes", "activity_task_started_event_attributes", "activity_task_timed_out_event_attributes", "attributes", "child_workflow_execution_canceled_event_attributes", "child_workflow_execution_completed_event_attributes", "child_workflow_execution_failed_event_attributes", "child_workflow_execution_started_event_attributes", "child_workflow_execution_terminated_event_attributes", "child_workflow_execution_timed_out_event_attributes", "event_group_markers", "event_id", "event_time", "event_type", "external_workflow_execution_cancel_requested_event_attributes", "external_workflow_execution_signaled_event_attributes", "links", "marker_recorded_event_attributes", "nexus_operation_cancel_request_completed_event_attributes", "nexus_operation_cancel_request_failed_event_attributes", "nexus_operation_cancel_requested_event_attributes", "nexus_operation_canceled_event_attributes", "nexus_operation_completed_event_attributes", "nexus_operation_failed_event_attributes", "nexus_operation_scheduled_event_attributes", "nexus_operation_started_event_attributes", "nexus_operation_timed_out_event_attributes", "principal", "request_cancel_external_workflow_execution_failed_event_attributes", "request_cancel_external_workflow_execution_initiated_event_attributes", "signal_external_workflow_execution_failed_event_attributes", "signal_external_workflow_execution_initiated_event_attributes", "start_child_workflow_execution_failed_event_attributes", "start_child_workflow_execution_initiated_event_attributes", "task_id", "timer_canceled_event_attributes", "timer_fired_event_attributes", "timer_started_event_attributes", "upsert_workflow_search_attributes_event_attributes", "user_metadata", "version", "worker_may_ignore", "workflow_execution_cancel_requested_event_attributes", "workflow_execution_canceled_event_attributes", "workflow_execution_completed_event_attributes", "workflow_execution_continued_as_new_event_attributes", "workflow_execution_failed_event_attributes", "workflow_execution_options_updated_event_attributes", "workflow_execution_paused_event_attributes", "workflow_execution_signaled_event_attributes", "workflow_execution_started_event_attributes", "workflow_execution_terminated_event_attributes", "workflow_execution_time_skipping_transitioned_event_attributes", "workflow_execution_timed_out_event_attributes", "workflow_execution_unpaused_event_attributes", "workflow_execution_update_accepted_event_attributes", "workflow_execution_update_admitted_event_attributes", "workflow_execution_update_completed_event_attributes", "workflow_execution_update_rejected_event_attributes", "workflow_properties_modified_event_attributes", "workflow_properties_modified_externally_event_attributes", "workflow_task_completed_event_attributes", "workflow_task_failed_event_attributes", "workflow_task_scheduled_event_attributes", "workflow_task_started_event_attributes", "workflow_task_timed_out_event_attributes"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["attributes"]) -> _typing.Literal["activity_properties_modified_externally_event_attributes", "activity_task_cancel_requested_event_attributes", "activity_task_canceled_event_attributes", "activity_task_completed_event_attributes", "activity_task_failed_event_attributes", "activity_task_scheduled_event_attributes", "activity_task_started_event_attributes", "activity_task_timed_out_event_attributes", "child_workflow_execution_canceled_event_attributes", "child_workflow_execution_completed_event_attributes", "child_workflow_execution_failed_event_attributes", "child_workflow_execution_started_event_attributes", "child_workflow_execution_terminated_event_attributes", "child_workflow_execution_timed_out_event_attributes", "external_workflow_execution_cancel_requested_event_attributes", "external_workflow_execution_signaled_event_attributes", "marker_recorded_event_attributes", "nexus_operation_cancel_request_completed_event_attributes", "nexus_operation_cancel_request_failed_event_attributes", "nexus_operation_cancel_requested_event_attributes", "nexus_operation_canceled_event_attributes", "nexus_operation_completed_event_attributes", "nexus_operation_failed_event_attributes", "nexus_operation_scheduled_event_attributes", "nexus_operation_started_event_attributes", "nexus_operation_timed_out_event_attributes", "request_cancel_external_workflow_execution_failed_event_attributes", "request_cancel_external_workflow_execution_initiated_event_attributes", "signal_external_workflow_execution_failed_event_attributes", "signal_external_workflow_execution_initiated_event_attributes", "start_child_workflow_execution_failed_event_attributes", "start_child_workflow_execution_initiated_event_attributes", "timer_canceled_event_attributes", "timer_fired_event_attributes", "timer_started_event_attributes", "upsert_workflow_search_attributes_event_attributes", "workflow_execution_cancel_requested_event_attributes", "workflow_execution_canceled_event_attributes", "workflow_execution_completed_event_attributes", "workflow_execution_continued_as_new_event_attributes", "workflow_execution_failed_event_attributes", "workflow_execution_options_updated_event_attributes", "workflow_execution_paused_event_attributes", "workflow_execution_signaled_event_attributes", "workflow_execution_started_event_attributes", "workflow_execution_terminated_event_attributes", "workflow_execution_time_skipping_transitioned_event_attributes", "workflow_execution_timed_out_event_attributes", "workflow_execution_unpaused_event_attributes", "workflow_execution_update_accepted_event_attributes", "workflow_execution_update_admitted_event_attributes", "workflow_execution_update_completed_event_attributes", "workflow_execution_update_rejected_event_attributes", "workflow_properties_modified_event_attributes", "workflow_properties_modified_externally_event_attributes", "workflow_task_completed_event_attributes", "workflow_task_failed_event_attributes", "workflow_task_scheduled_event_attributes", "workflow_task_started_event_attributes", "workflow_task_timed_out_event_attributes"] | None: ...

class History(_Message):
    DESCRIPTOR: _Descriptor
    EVENTS_FIELD_NUMBER: int
    @property
    def events(self) -> _containers.RepeatedCompositeFieldContainer[_history_v1.HistoryEvent]: ...
    def __init__(
        self,
        *,
        events: _abc.Iterable[_history_v1.HistoryEvent] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["events"]) -> None: ...
