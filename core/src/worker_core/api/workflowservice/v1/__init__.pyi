# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.workflowservice.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.batch.v1 as _batch_v1
import worker_core.api.command.v1 as _command_v1
import worker_core.api.common.v1 as _common_v1
import worker_core.api.compute.v1 as _compute_v1
import worker_core.api.deployment.v1 as _deployment_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.filter.v1 as _filter_v1
import worker_core.api.history.v1 as _history_v1
import worker_core.api.namespace.v1 as _namespace_v1
import worker_core.api.nexus.v1 as _nexus_v1
import worker_core.api.nexusoperation.v1 as _nexusoperation_v1
import worker_core.api.protocol.v1 as _protocol_v1
import worker_core.api.query.v1 as _query_v1
import worker_core.api.replication.v1 as _replication_v1
import worker_core.api.rules.v1 as _rules_v1
import worker_core.api.schedule.v1 as _schedule_v1
import worker_core.api.sdk.v1 as _sdk_v1
import worker_core.api.taskqueue.v1 as _taskqueue_v1
import worker_core.api.update.v1 as _update_v1
import worker_core.api.version.v1 as _version_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.worker.v1 as _worker_v1
import worker_core.api.workflow.v1 as _workflow_v1
import worker_core.api.workflowservice.v1 as _workflowservice_v1

class RegisterNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    OWNER_EMAIL_FIELD_NUMBER: int
    owner_email: str
    WORKFLOW_EXECUTION_RETENTION_PERIOD_FIELD_NUMBER: int
    @property
    def workflow_execution_retention_period(self) -> _wellknown.Duration: ...
    CLUSTERS_FIELD_NUMBER: int
    @property
    def clusters(self) -> _containers.RepeatedCompositeFieldContainer[_replication_v1.ClusterReplicationConfig]: ...
    ACTIVE_CLUSTER_NAME_FIELD_NUMBER: int
    active_cluster_name: str
    DATA_FIELD_NUMBER: int
    @property
    def data(self) -> _containers.ScalarMap[str, str]: ...
    SECURITY_TOKEN_FIELD_NUMBER: int
    security_token: str
    IS_GLOBAL_NAMESPACE_FIELD_NUMBER: int
    is_global_namespace: bool
    HISTORY_ARCHIVAL_STATE_FIELD_NUMBER: int
    history_archival_state: _enums_v1.ArchivalState.ValueType
    HISTORY_ARCHIVAL_URI_FIELD_NUMBER: int
    history_archival_uri: str
    VISIBILITY_ARCHIVAL_STATE_FIELD_NUMBER: int
    visibility_archival_state: _enums_v1.ArchivalState.ValueType
    VISIBILITY_ARCHIVAL_URI_FIELD_NUMBER: int
    visibility_archival_uri: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        description: str | None = ...,
        owner_email: str | None = ...,
        workflow_execution_retention_period: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        clusters: _abc.Iterable[_replication_v1.ClusterReplicationConfig] | None = ...,
        active_cluster_name: str | None = ...,
        data: _abc.Mapping[str, str] | None = ...,
        security_token: str | None = ...,
        is_global_namespace: bool | None = ...,
        history_archival_state: _enums_v1.ArchivalState.ValueType | None = ...,
        history_archival_uri: str | None = ...,
        visibility_archival_state: _enums_v1.ArchivalState.ValueType | None = ...,
        visibility_archival_uri: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution_retention_period"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["active_cluster_name", "clusters", "data", "description", "history_archival_state", "history_archival_uri", "is_global_namespace", "namespace", "owner_email", "security_token", "visibility_archival_state", "visibility_archival_uri", "workflow_execution_retention_period"]) -> None: ...

class RegisterNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListNamespacesRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    NAMESPACE_FILTER_FIELD_NUMBER: int
    @property
    def namespace_filter(self) -> _namespace_v1.NamespaceFilter: ...
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        namespace_filter: _namespace_v1.NamespaceFilter | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["namespace_filter"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["namespace_filter", "next_page_token", "page_size"]) -> None: ...

class ListNamespacesResponse(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACES_FIELD_NUMBER: int
    @property
    def namespaces(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.DescribeNamespaceResponse]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        namespaces: _abc.Iterable[_workflowservice_v1.DescribeNamespaceResponse] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespaces", "next_page_token"]) -> None: ...

class DescribeNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ID_FIELD_NUMBER: int
    id: str
    WEAK_CONSISTENCY_FIELD_NUMBER: int
    weak_consistency: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        id: str | None = ...,
        weak_consistency: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["id", "namespace", "weak_consistency"]) -> None: ...

class DescribeNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_INFO_FIELD_NUMBER: int
    @property
    def namespace_info(self) -> _namespace_v1.NamespaceInfo: ...
    CONFIG_FIELD_NUMBER: int
    @property
    def config(self) -> _namespace_v1.NamespaceConfig: ...
    REPLICATION_CONFIG_FIELD_NUMBER: int
    @property
    def replication_config(self) -> _replication_v1.NamespaceReplicationConfig: ...
    FAILOVER_VERSION_FIELD_NUMBER: int
    failover_version: int
    IS_GLOBAL_NAMESPACE_FIELD_NUMBER: int
    is_global_namespace: bool
    FAILOVER_HISTORY_FIELD_NUMBER: int
    @property
    def failover_history(self) -> _containers.RepeatedCompositeFieldContainer[_replication_v1.FailoverStatus]: ...
    POLLER_GROUP_INFOS_FIELD_NUMBER: int
    @property
    def poller_group_infos(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerGroupInfo]: ...
    POLLER_GROUPS_INFO_FIELD_NUMBER: int
    @property
    def poller_groups_info(self) -> _taskqueue_v1.PollerGroupsInfo: ...
    def __init__(
        self,
        *,
        namespace_info: _namespace_v1.NamespaceInfo | None = ...,
        config: _namespace_v1.NamespaceConfig | None = ...,
        replication_config: _replication_v1.NamespaceReplicationConfig | None = ...,
        failover_version: int | None = ...,
        is_global_namespace: bool | None = ...,
        failover_history: _abc.Iterable[_replication_v1.FailoverStatus] | None = ...,
        poller_group_infos: _abc.Iterable[_taskqueue_v1.PollerGroupInfo] | None = ...,
        poller_groups_info: _taskqueue_v1.PollerGroupsInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["config", "namespace_info", "poller_groups_info", "replication_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["config", "failover_history", "failover_version", "is_global_namespace", "namespace_info", "poller_group_infos", "poller_groups_info", "replication_config"]) -> None: ...

class UpdateNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    UPDATE_INFO_FIELD_NUMBER: int
    @property
    def update_info(self) -> _namespace_v1.UpdateNamespaceInfo: ...
    CONFIG_FIELD_NUMBER: int
    @property
    def config(self) -> _namespace_v1.NamespaceConfig: ...
    REPLICATION_CONFIG_FIELD_NUMBER: int
    @property
    def replication_config(self) -> _replication_v1.NamespaceReplicationConfig: ...
    SECURITY_TOKEN_FIELD_NUMBER: int
    security_token: str
    DELETE_BAD_BINARY_FIELD_NUMBER: int
    delete_bad_binary: str
    PROMOTE_NAMESPACE_FIELD_NUMBER: int
    promote_namespace: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        update_info: _namespace_v1.UpdateNamespaceInfo | None = ...,
        config: _namespace_v1.NamespaceConfig | None = ...,
        replication_config: _replication_v1.NamespaceReplicationConfig | None = ...,
        security_token: str | None = ...,
        delete_bad_binary: str | None = ...,
        promote_namespace: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["config", "replication_config", "update_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["config", "delete_bad_binary", "namespace", "promote_namespace", "replication_config", "security_token", "update_info"]) -> None: ...

class UpdateNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_INFO_FIELD_NUMBER: int
    @property
    def namespace_info(self) -> _namespace_v1.NamespaceInfo: ...
    CONFIG_FIELD_NUMBER: int
    @property
    def config(self) -> _namespace_v1.NamespaceConfig: ...
    REPLICATION_CONFIG_FIELD_NUMBER: int
    @property
    def replication_config(self) -> _replication_v1.NamespaceReplicationConfig: ...
    FAILOVER_VERSION_FIELD_NUMBER: int
    failover_version: int
    IS_GLOBAL_NAMESPACE_FIELD_NUMBER: int
    is_global_namespace: bool
    def __init__(
        self,
        *,
        namespace_info: _namespace_v1.NamespaceInfo | None = ...,
        config: _namespace_v1.NamespaceConfig | None = ...,
        replication_config: _replication_v1.NamespaceReplicationConfig | None = ...,
        failover_version: int | None = ...,
        is_global_namespace: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["config", "namespace_info", "replication_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["config", "failover_version", "is_global_namespace", "namespace_info", "replication_config"]) -> None: ...

class DeprecateNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SECURITY_TOKEN_FIELD_NUMBER: int
    security_token: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        security_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "security_token"]) -> None: ...

class DeprecateNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class StartWorkflowExecutionRequest(_Message):
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
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    WORKFLOW_ID_REUSE_POLICY_FIELD_NUMBER: int
    workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType
    WORKFLOW_ID_CONFLICT_POLICY_FIELD_NUMBER: int
    workflow_id_conflict_policy: _enums_v1.WorkflowIdConflictPolicy.ValueType
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
    REQUEST_EAGER_EXECUTION_FIELD_NUMBER: int
    request_eager_execution: bool
    CONTINUED_FAILURE_FIELD_NUMBER: int
    @property
    def continued_failure(self) -> _failure_v1.Failure: ...
    LAST_COMPLETION_RESULT_FIELD_NUMBER: int
    @property
    def last_completion_result(self) -> _common_v1.Payloads: ...
    WORKFLOW_START_DELAY_FIELD_NUMBER: int
    @property
    def workflow_start_delay(self) -> _wellknown.Duration: ...
    COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    VERSIONING_OVERRIDE_FIELD_NUMBER: int
    @property
    def versioning_override(self) -> _workflow_v1.VersioningOverride: ...
    ON_CONFLICT_OPTIONS_FIELD_NUMBER: int
    @property
    def on_conflict_options(self) -> _workflow_v1.OnConflictOptions: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    EAGER_WORKER_DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def eager_worker_deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    TIME_SKIPPING_CONFIG_FIELD_NUMBER: int
    @property
    def time_skipping_config(self) -> _common_v1.TimeSkippingConfig: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
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
        identity: str | None = ...,
        request_id: str | None = ...,
        workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType | None = ...,
        workflow_id_conflict_policy: _enums_v1.WorkflowIdConflictPolicy.ValueType | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        cron_schedule: str | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        header: _common_v1.Header | None = ...,
        request_eager_execution: bool | None = ...,
        continued_failure: _failure_v1.Failure | None = ...,
        last_completion_result: _common_v1.Payloads | None = ...,
        workflow_start_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        on_conflict_options: _workflow_v1.OnConflictOptions | None = ...,
        priority: _common_v1.Priority | None = ...,
        eager_worker_deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
        time_skipping_config: _common_v1.TimeSkippingConfig | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["continued_failure", "eager_worker_deployment_options", "header", "input", "last_completion_result", "memo", "on_conflict_options", "priority", "propagated_nexus_serialization_context", "retry_policy", "search_attributes", "task_queue", "time_skipping_config", "user_metadata", "versioning_override", "workflow_execution_timeout", "workflow_run_timeout", "workflow_start_delay", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["completion_callbacks", "continued_failure", "cron_schedule", "eager_worker_deployment_options", "header", "identity", "input", "last_completion_result", "links", "memo", "namespace", "on_conflict_options", "priority", "propagated_nexus_serialization_context", "request_eager_execution", "request_id", "retry_policy", "search_attributes", "task_queue", "time_skipping_config", "user_metadata", "versioning_override", "workflow_execution_timeout", "workflow_id", "workflow_id_conflict_policy", "workflow_id_reuse_policy", "workflow_run_timeout", "workflow_start_delay", "workflow_task_timeout", "workflow_type"]) -> None: ...

class StartWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    STARTED_FIELD_NUMBER: int
    started: bool
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkflowExecutionStatus.ValueType
    EAGER_WORKFLOW_TASK_FIELD_NUMBER: int
    @property
    def eager_workflow_task(self) -> _workflowservice_v1.PollWorkflowTaskQueueResponse: ...
    LINK_FIELD_NUMBER: int
    @property
    def link(self) -> _common_v1.Link: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        first_execution_run_id: str | None = ...,
        started: bool | None = ...,
        status: _enums_v1.WorkflowExecutionStatus.ValueType | None = ...,
        eager_workflow_task: _workflowservice_v1.PollWorkflowTaskQueueResponse | None = ...,
        link: _common_v1.Link | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["eager_workflow_task", "link"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["eager_workflow_task", "first_execution_run_id", "link", "run_id", "started", "status"]) -> None: ...

class GetWorkflowExecutionHistoryRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    MAXIMUM_PAGE_SIZE_FIELD_NUMBER: int
    maximum_page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    WAIT_NEW_EVENT_FIELD_NUMBER: int
    wait_new_event: bool
    HISTORY_EVENT_FILTER_TYPE_FIELD_NUMBER: int
    history_event_filter_type: _enums_v1.HistoryEventFilterType.ValueType
    SKIP_ARCHIVAL_FIELD_NUMBER: int
    skip_archival: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        maximum_page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        wait_new_event: bool | None = ...,
        history_event_filter_type: _enums_v1.HistoryEventFilterType.ValueType | None = ...,
        skip_archival: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution", "history_event_filter_type", "maximum_page_size", "namespace", "next_page_token", "skip_archival", "wait_new_event"]) -> None: ...

class GetWorkflowExecutionHistoryResponse(_Message):
    DESCRIPTOR: _Descriptor
    HISTORY_FIELD_NUMBER: int
    @property
    def history(self) -> _history_v1.History: ...
    RAW_HISTORY_FIELD_NUMBER: int
    @property
    def raw_history(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.DataBlob]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    ARCHIVED_FIELD_NUMBER: int
    archived: bool
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    def __init__(
        self,
        *,
        history: _history_v1.History | None = ...,
        raw_history: _abc.Iterable[_common_v1.DataBlob] | None = ...,
        next_page_token: bytes | None = ...,
        archived: bool | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["history", "propagated_nexus_serialization_context"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["archived", "history", "next_page_token", "propagated_nexus_serialization_context", "raw_history"]) -> None: ...

class GetWorkflowExecutionHistoryReverseRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    MAXIMUM_PAGE_SIZE_FIELD_NUMBER: int
    maximum_page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        maximum_page_size: int | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution", "maximum_page_size", "namespace", "next_page_token"]) -> None: ...

class GetWorkflowExecutionHistoryReverseResponse(_Message):
    DESCRIPTOR: _Descriptor
    HISTORY_FIELD_NUMBER: int
    @property
    def history(self) -> _history_v1.History: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        history: _history_v1.History | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["history"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["history", "next_page_token"]) -> None: ...

class PollWorkflowTaskQueueRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    WORKER_CONTROL_TASK_QUEUE_FIELD_NUMBER: int
    worker_control_task_queue: str
    BINARY_CHECKSUM_FIELD_NUMBER: int
    binary_checksum: str
    WORKER_VERSION_CAPABILITIES_FIELD_NUMBER: int
    @property
    def worker_version_capabilities(self) -> _common_v1.WorkerVersionCapabilities: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        poller_group_id: str | None = ...,
        identity: str | None = ...,
        worker_instance_key: str | None = ...,
        worker_control_task_queue: str | None = ...,
        binary_checksum: str | None = ...,
        worker_version_capabilities: _common_v1.WorkerVersionCapabilities | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_options", "task_queue", "worker_version_capabilities"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["binary_checksum", "deployment_options", "identity", "namespace", "poller_group_id", "task_queue", "worker_control_task_queue", "worker_instance_key", "worker_version_capabilities"]) -> None: ...

class PollWorkflowTaskQueueResponse(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    PREVIOUS_STARTED_EVENT_ID_FIELD_NUMBER: int
    previous_started_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    BACKLOG_COUNT_HINT_FIELD_NUMBER: int
    backlog_count_hint: int
    HISTORY_FIELD_NUMBER: int
    @property
    def history(self) -> _history_v1.History: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    @property
    def query(self) -> _query_v1.WorkflowQuery: ...
    WORKFLOW_EXECUTION_TASK_QUEUE_FIELD_NUMBER: int
    @property
    def workflow_execution_task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    STARTED_TIME_FIELD_NUMBER: int
    @property
    def started_time(self) -> _wellknown.Timestamp: ...
    QUERIES_FIELD_NUMBER: int
    @property
    def queries(self) -> _containers.MessageMap[str, _query_v1.WorkflowQuery]: ...
    MESSAGES_FIELD_NUMBER: int
    @property
    def messages(self) -> _containers.RepeatedCompositeFieldContainer[_protocol_v1.Message]: ...
    POLLER_SCALING_DECISION_FIELD_NUMBER: int
    @property
    def poller_scaling_decision(self) -> _taskqueue_v1.PollerScalingDecision: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    POLLER_GROUP_INFOS_FIELD_NUMBER: int
    @property
    def poller_group_infos(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerGroupInfo]: ...
    POLLER_GROUPS_INFO_FIELD_NUMBER: int
    @property
    def poller_groups_info(self) -> _taskqueue_v1.PollerGroupsInfo: ...
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        previous_started_event_id: int | None = ...,
        started_event_id: int | None = ...,
        attempt: int | None = ...,
        backlog_count_hint: int | None = ...,
        history: _history_v1.History | None = ...,
        next_page_token: bytes | None = ...,
        query: _query_v1.WorkflowQuery | None = ...,
        workflow_execution_task_queue: _taskqueue_v1.TaskQueue | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        started_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        queries: _abc.Mapping[str, _query_v1.WorkflowQuery] | None = ...,
        messages: _abc.Iterable[_protocol_v1.Message] | None = ...,
        poller_scaling_decision: _taskqueue_v1.PollerScalingDecision | None = ...,
        poller_group_id: str | None = ...,
        poller_group_infos: _abc.Iterable[_taskqueue_v1.PollerGroupInfo] | None = ...,
        poller_groups_info: _taskqueue_v1.PollerGroupsInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["history", "poller_groups_info", "poller_scaling_decision", "query", "scheduled_time", "started_time", "workflow_execution", "workflow_execution_task_queue", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "backlog_count_hint", "history", "messages", "next_page_token", "poller_group_id", "poller_group_infos", "poller_groups_info", "poller_scaling_decision", "previous_started_event_id", "queries", "query", "scheduled_time", "started_event_id", "started_time", "task_token", "workflow_execution", "workflow_execution_task_queue", "workflow_type"]) -> None: ...

class RespondWorkflowTaskCompletedRequest(_Message):
    DESCRIPTOR: _Descriptor
    class Capabilities(_Message):
        DESCRIPTOR: _Descriptor
        DISCARD_SPECULATIVE_WORKFLOW_TASK_WITH_EVENTS_FIELD_NUMBER: int
        discard_speculative_workflow_task_with_events: bool
        def __init__(
            self,
            *,
            discard_speculative_workflow_task_with_events: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["discard_speculative_workflow_task_with_events"]) -> None: ...

    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    COMMANDS_FIELD_NUMBER: int
    @property
    def commands(self) -> _containers.RepeatedCompositeFieldContainer[_command_v1.Command]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    STICKY_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def sticky_attributes(self) -> _taskqueue_v1.StickyExecutionAttributes: ...
    RETURN_NEW_WORKFLOW_TASK_FIELD_NUMBER: int
    return_new_workflow_task: bool
    FORCE_CREATE_NEW_WORKFLOW_TASK_FIELD_NUMBER: int
    force_create_new_workflow_task: bool
    BINARY_CHECKSUM_FIELD_NUMBER: int
    binary_checksum: str
    QUERY_RESULTS_FIELD_NUMBER: int
    @property
    def query_results(self) -> _containers.MessageMap[str, _query_v1.WorkflowQueryResult]: ...
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    WORKER_VERSION_STAMP_FIELD_NUMBER: int
    @property
    def worker_version_stamp(self) -> _common_v1.WorkerVersionStamp: ...
    MESSAGES_FIELD_NUMBER: int
    @property
    def messages(self) -> _containers.RepeatedCompositeFieldContainer[_protocol_v1.Message]: ...
    SDK_METADATA_FIELD_NUMBER: int
    @property
    def sdk_metadata(self) -> _sdk_v1.WorkflowTaskCompletedMetadata: ...
    METERING_METADATA_FIELD_NUMBER: int
    @property
    def metering_metadata(self) -> _common_v1.MeteringMetadata: ...
    CAPABILITIES_FIELD_NUMBER: int
    @property
    def capabilities(self) -> _workflowservice_v1.RespondWorkflowTaskCompletedRequest.Capabilities: ...
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    VERSIONING_BEHAVIOR_FIELD_NUMBER: int
    versioning_behavior: _enums_v1.VersioningBehavior.ValueType
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    WORKER_CONTROL_TASK_QUEUE_FIELD_NUMBER: int
    worker_control_task_queue: str
    PAGE_NUMBER_FIELD_NUMBER: int
    page_number: int
    INTERMEDIATE_PAGE_FIELD_NUMBER: int
    intermediate_page: bool
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        commands: _abc.Iterable[_command_v1.Command] | None = ...,
        identity: str | None = ...,
        sticky_attributes: _taskqueue_v1.StickyExecutionAttributes | None = ...,
        return_new_workflow_task: bool | None = ...,
        force_create_new_workflow_task: bool | None = ...,
        binary_checksum: str | None = ...,
        query_results: _abc.Mapping[str, _query_v1.WorkflowQueryResult] | None = ...,
        namespace: str | None = ...,
        resource_id: str | None = ...,
        worker_version_stamp: _common_v1.WorkerVersionStamp | None = ...,
        messages: _abc.Iterable[_protocol_v1.Message] | None = ...,
        sdk_metadata: _sdk_v1.WorkflowTaskCompletedMetadata | None = ...,
        metering_metadata: _common_v1.MeteringMetadata | None = ...,
        capabilities: _workflowservice_v1.RespondWorkflowTaskCompletedRequest.Capabilities | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        versioning_behavior: _enums_v1.VersioningBehavior.ValueType | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
        worker_instance_key: str | None = ...,
        worker_control_task_queue: str | None = ...,
        page_number: int | None = ...,
        intermediate_page: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["capabilities", "deployment", "deployment_options", "metering_metadata", "sdk_metadata", "sticky_attributes", "worker_version_stamp"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["binary_checksum", "capabilities", "commands", "deployment", "deployment_options", "force_create_new_workflow_task", "identity", "intermediate_page", "messages", "metering_metadata", "namespace", "page_number", "query_results", "resource_id", "return_new_workflow_task", "sdk_metadata", "sticky_attributes", "task_token", "versioning_behavior", "worker_control_task_queue", "worker_instance_key", "worker_version_stamp"]) -> None: ...

class RespondWorkflowTaskCompletedResponse(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_TASK_FIELD_NUMBER: int
    @property
    def workflow_task(self) -> _workflowservice_v1.PollWorkflowTaskQueueResponse: ...
    ACTIVITY_TASKS_FIELD_NUMBER: int
    @property
    def activity_tasks(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.PollActivityTaskQueueResponse]: ...
    RESET_HISTORY_EVENT_ID_FIELD_NUMBER: int
    reset_history_event_id: int
    def __init__(
        self,
        *,
        workflow_task: _workflowservice_v1.PollWorkflowTaskQueueResponse | None = ...,
        activity_tasks: _abc.Iterable[_workflowservice_v1.PollActivityTaskQueueResponse] | None = ...,
        reset_history_event_id: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_task"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_tasks", "reset_history_event_id", "workflow_task"]) -> None: ...

class RespondWorkflowTaskFailedRequest(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.WorkflowTaskFailedCause.ValueType
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    BINARY_CHECKSUM_FIELD_NUMBER: int
    binary_checksum: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    MESSAGES_FIELD_NUMBER: int
    @property
    def messages(self) -> _containers.RepeatedCompositeFieldContainer[_protocol_v1.Message]: ...
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        cause: _enums_v1.WorkflowTaskFailedCause.ValueType | None = ...,
        failure: _failure_v1.Failure | None = ...,
        identity: str | None = ...,
        binary_checksum: str | None = ...,
        namespace: str | None = ...,
        resource_id: str | None = ...,
        messages: _abc.Iterable[_protocol_v1.Message] | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "deployment_options", "failure", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["binary_checksum", "cause", "deployment", "deployment_options", "failure", "identity", "messages", "namespace", "resource_id", "task_token", "worker_version"]) -> None: ...

class RespondWorkflowTaskFailedResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class PollActivityTaskQueueRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    WORKER_CONTROL_TASK_QUEUE_FIELD_NUMBER: int
    worker_control_task_queue: str
    TASK_QUEUE_METADATA_FIELD_NUMBER: int
    @property
    def task_queue_metadata(self) -> _taskqueue_v1.TaskQueueMetadata: ...
    WORKER_VERSION_CAPABILITIES_FIELD_NUMBER: int
    @property
    def worker_version_capabilities(self) -> _common_v1.WorkerVersionCapabilities: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        poller_group_id: str | None = ...,
        identity: str | None = ...,
        worker_instance_key: str | None = ...,
        worker_control_task_queue: str | None = ...,
        task_queue_metadata: _taskqueue_v1.TaskQueueMetadata | None = ...,
        worker_version_capabilities: _common_v1.WorkerVersionCapabilities | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_options", "task_queue", "task_queue_metadata", "worker_version_capabilities"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_options", "identity", "namespace", "poller_group_id", "task_queue", "task_queue_metadata", "worker_control_task_queue", "worker_instance_key", "worker_version_capabilities"]) -> None: ...

class PollActivityTaskQueueResponse(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    WORKFLOW_NAMESPACE_FIELD_NUMBER: int
    workflow_namespace: str
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    HEARTBEAT_DETAILS_FIELD_NUMBER: int
    @property
    def heartbeat_details(self) -> _common_v1.Payloads: ...
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    CURRENT_ATTEMPT_SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def current_attempt_scheduled_time(self) -> _wellknown.Timestamp: ...
    STARTED_TIME_FIELD_NUMBER: int
    @property
    def started_time(self) -> _wellknown.Timestamp: ...
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    SCHEDULE_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_close_timeout(self) -> _wellknown.Duration: ...
    START_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_close_timeout(self) -> _wellknown.Duration: ...
    HEARTBEAT_TIMEOUT_FIELD_NUMBER: int
    @property
    def heartbeat_timeout(self) -> _wellknown.Duration: ...
    RETRY_POLICY_FIELD_NUMBER: int
    @property
    def retry_policy(self) -> _common_v1.RetryPolicy: ...
    POLLER_SCALING_DECISION_FIELD_NUMBER: int
    @property
    def poller_scaling_decision(self) -> _taskqueue_v1.PollerScalingDecision: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    ACTIVITY_RUN_ID_FIELD_NUMBER: int
    activity_run_id: str
    POLLER_GROUP_INFOS_FIELD_NUMBER: int
    @property
    def poller_group_infos(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerGroupInfo]: ...
    POLLER_GROUPS_INFO_FIELD_NUMBER: int
    @property
    def poller_groups_info(self) -> _taskqueue_v1.PollerGroupsInfo: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        workflow_namespace: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        activity_id: str | None = ...,
        header: _common_v1.Header | None = ...,
        input: _common_v1.Payloads | None = ...,
        heartbeat_details: _common_v1.Payloads | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        current_attempt_scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        started_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        attempt: int | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        heartbeat_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        poller_scaling_decision: _taskqueue_v1.PollerScalingDecision | None = ...,
        priority: _common_v1.Priority | None = ...,
        activity_run_id: str | None = ...,
        poller_group_infos: _abc.Iterable[_taskqueue_v1.PollerGroupInfo] | None = ...,
        poller_groups_info: _taskqueue_v1.PollerGroupsInfo | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type", "current_attempt_scheduled_time", "header", "heartbeat_details", "heartbeat_timeout", "input", "poller_groups_info", "poller_scaling_decision", "priority", "propagated_nexus_serialization_context", "retry_policy", "schedule_to_close_timeout", "scheduled_time", "start_to_close_timeout", "started_time", "workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_run_id", "activity_type", "attempt", "current_attempt_scheduled_time", "header", "heartbeat_details", "heartbeat_timeout", "input", "poller_group_infos", "poller_groups_info", "poller_scaling_decision", "priority", "propagated_nexus_serialization_context", "retry_policy", "schedule_to_close_timeout", "scheduled_time", "start_to_close_timeout", "started_time", "task_token", "workflow_execution", "workflow_namespace", "workflow_type"]) -> None: ...

class RecordActivityTaskHeartbeatRequest(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        namespace: str | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "identity", "namespace", "resource_id", "task_token"]) -> None: ...

class RecordActivityTaskHeartbeatResponse(_Message):
    DESCRIPTOR: _Descriptor
    CANCEL_REQUESTED_FIELD_NUMBER: int
    cancel_requested: bool
    ACTIVITY_PAUSED_FIELD_NUMBER: int
    activity_paused: bool
    ACTIVITY_RESET_FIELD_NUMBER: int
    activity_reset: bool
    def __init__(
        self,
        *,
        cancel_requested: bool | None = ...,
        activity_paused: bool | None = ...,
        activity_reset: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_paused", "activity_reset", "cancel_requested"]) -> None: ...

class RecordActivityTaskHeartbeatByIdRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        activity_id: str | None = ...,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "details", "identity", "namespace", "resource_id", "run_id", "workflow_id"]) -> None: ...

class RecordActivityTaskHeartbeatByIdResponse(_Message):
    DESCRIPTOR: _Descriptor
    CANCEL_REQUESTED_FIELD_NUMBER: int
    cancel_requested: bool
    ACTIVITY_PAUSED_FIELD_NUMBER: int
    activity_paused: bool
    ACTIVITY_RESET_FIELD_NUMBER: int
    activity_reset: bool
    def __init__(
        self,
        *,
        cancel_requested: bool | None = ...,
        activity_paused: bool | None = ...,
        activity_reset: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_paused", "activity_reset", "cancel_requested"]) -> None: ...

class RespondActivityTaskCompletedRequest(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        result: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        namespace: str | None = ...,
        resource_id: str | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "deployment_options", "result", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment", "deployment_options", "identity", "namespace", "resource_id", "result", "task_token", "worker_version"]) -> None: ...

class RespondActivityTaskCompletedResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RespondActivityTaskCompletedByIdRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        activity_id: str | None = ...,
        result: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "identity", "namespace", "resource_id", "result", "run_id", "workflow_id"]) -> None: ...

class RespondActivityTaskCompletedByIdResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RespondActivityTaskFailedRequest(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    LAST_HEARTBEAT_DETAILS_FIELD_NUMBER: int
    @property
    def last_heartbeat_details(self) -> _common_v1.Payloads: ...
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.ActivityTaskFailedCause.ValueType
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        failure: _failure_v1.Failure | None = ...,
        identity: str | None = ...,
        namespace: str | None = ...,
        resource_id: str | None = ...,
        last_heartbeat_details: _common_v1.Payloads | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
        cause: _enums_v1.ActivityTaskFailedCause.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "deployment_options", "failure", "last_heartbeat_details", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "deployment", "deployment_options", "failure", "identity", "last_heartbeat_details", "namespace", "resource_id", "task_token", "worker_version"]) -> None: ...

class RespondActivityTaskFailedResponse(_Message):
    DESCRIPTOR: _Descriptor
    FAILURES_FIELD_NUMBER: int
    @property
    def failures(self) -> _containers.RepeatedCompositeFieldContainer[_failure_v1.Failure]: ...
    def __init__(
        self,
        *,
        failures: _abc.Iterable[_failure_v1.Failure] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["failures"]) -> None: ...

class RespondActivityTaskFailedByIdRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    LAST_HEARTBEAT_DETAILS_FIELD_NUMBER: int
    @property
    def last_heartbeat_details(self) -> _common_v1.Payloads: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.ActivityTaskFailedCause.ValueType
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        activity_id: str | None = ...,
        failure: _failure_v1.Failure | None = ...,
        identity: str | None = ...,
        last_heartbeat_details: _common_v1.Payloads | None = ...,
        resource_id: str | None = ...,
        cause: _enums_v1.ActivityTaskFailedCause.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "last_heartbeat_details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "cause", "failure", "identity", "last_heartbeat_details", "namespace", "resource_id", "run_id", "workflow_id"]) -> None: ...

class RespondActivityTaskFailedByIdResponse(_Message):
    DESCRIPTOR: _Descriptor
    FAILURES_FIELD_NUMBER: int
    @property
    def failures(self) -> _containers.RepeatedCompositeFieldContainer[_failure_v1.Failure]: ...
    def __init__(
        self,
        *,
        failures: _abc.Iterable[_failure_v1.Failure] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["failures"]) -> None: ...

class RespondActivityTaskCanceledRequest(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    WORKER_VERSION_FIELD_NUMBER: int
    @property
    def worker_version(self) -> _common_v1.WorkerVersionStamp: ...
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        namespace: str | None = ...,
        resource_id: str | None = ...,
        worker_version: _common_v1.WorkerVersionStamp | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "deployment_options", "details", "worker_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment", "deployment_options", "details", "identity", "namespace", "resource_id", "task_token", "worker_version"]) -> None: ...

class RespondActivityTaskCanceledResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RespondActivityTaskCanceledByIdRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        activity_id: str | None = ...,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_options", "details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "deployment_options", "details", "identity", "namespace", "resource_id", "run_id", "workflow_id"]) -> None: ...

class RespondActivityTaskCanceledByIdResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RequestCancelWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        first_execution_run_id: str | None = ...,
        reason: str | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["first_execution_run_id", "identity", "links", "namespace", "reason", "request_id", "workflow_execution"]) -> None: ...

class RequestCancelWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class SignalWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    SIGNAL_NAME_FIELD_NUMBER: int
    signal_name: str
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    CONTROL_FIELD_NUMBER: int
    control: str
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        signal_name: str | None = ...,
        input: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        control: str | None = ...,
        header: _common_v1.Header | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input", "workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["control", "header", "identity", "input", "links", "namespace", "request_id", "signal_name", "workflow_execution"]) -> None: ...

class SignalWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    LINK_FIELD_NUMBER: int
    @property
    def link(self) -> _common_v1.Link: ...
    def __init__(
        self,
        *,
        link: _common_v1.Link | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["link"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["link"]) -> None: ...

class SignalWithStartWorkflowExecutionRequest(_Message):
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
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    WORKFLOW_ID_REUSE_POLICY_FIELD_NUMBER: int
    workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType
    WORKFLOW_ID_CONFLICT_POLICY_FIELD_NUMBER: int
    workflow_id_conflict_policy: _enums_v1.WorkflowIdConflictPolicy.ValueType
    SIGNAL_NAME_FIELD_NUMBER: int
    signal_name: str
    SIGNAL_INPUT_FIELD_NUMBER: int
    @property
    def signal_input(self) -> _common_v1.Payloads: ...
    CONTROL_FIELD_NUMBER: int
    control: str
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
    WORKFLOW_START_DELAY_FIELD_NUMBER: int
    @property
    def workflow_start_delay(self) -> _wellknown.Duration: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
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
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        input: _common_v1.Payloads | None = ...,
        workflow_execution_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_run_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        workflow_id_reuse_policy: _enums_v1.WorkflowIdReusePolicy.ValueType | None = ...,
        workflow_id_conflict_policy: _enums_v1.WorkflowIdConflictPolicy.ValueType | None = ...,
        signal_name: str | None = ...,
        signal_input: _common_v1.Payloads | None = ...,
        control: str | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        cron_schedule: str | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        header: _common_v1.Header | None = ...,
        workflow_start_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        versioning_override: _workflow_v1.VersioningOverride | None = ...,
        priority: _common_v1.Priority | None = ...,
        time_skipping_config: _common_v1.TimeSkippingConfig | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input", "memo", "priority", "retry_policy", "search_attributes", "signal_input", "task_queue", "time_skipping_config", "user_metadata", "versioning_override", "workflow_execution_timeout", "workflow_run_timeout", "workflow_start_delay", "workflow_task_timeout", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["control", "cron_schedule", "header", "identity", "input", "links", "memo", "namespace", "priority", "request_id", "retry_policy", "search_attributes", "signal_input", "signal_name", "task_queue", "time_skipping_config", "user_metadata", "versioning_override", "workflow_execution_timeout", "workflow_id", "workflow_id_conflict_policy", "workflow_id_reuse_policy", "workflow_run_timeout", "workflow_start_delay", "workflow_task_timeout", "workflow_type"]) -> None: ...

class SignalWithStartWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    STARTED_FIELD_NUMBER: int
    started: bool
    SIGNAL_LINK_FIELD_NUMBER: int
    @property
    def signal_link(self) -> _common_v1.Link: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        first_execution_run_id: str | None = ...,
        started: bool | None = ...,
        signal_link: _common_v1.Link | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["signal_link"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["first_execution_run_id", "run_id", "signal_link", "started"]) -> None: ...

class ResetWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    REASON_FIELD_NUMBER: int
    reason: str
    WORKFLOW_TASK_FINISH_EVENT_ID_FIELD_NUMBER: int
    workflow_task_finish_event_id: int
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    RESET_REAPPLY_TYPE_FIELD_NUMBER: int
    reset_reapply_type: _enums_v1.ResetReapplyType.ValueType
    RESET_REAPPLY_EXCLUDE_TYPES_FIELD_NUMBER: int
    @property
    def reset_reapply_exclude_types(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.ResetReapplyExcludeType.ValueType]: ...
    POST_RESET_OPERATIONS_FIELD_NUMBER: int
    @property
    def post_reset_operations(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.PostResetOperation]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        reason: str | None = ...,
        workflow_task_finish_event_id: int | None = ...,
        request_id: str | None = ...,
        reset_reapply_type: _enums_v1.ResetReapplyType.ValueType | None = ...,
        reset_reapply_exclude_types: _abc.Iterable[_enums_v1.ResetReapplyExcludeType.ValueType] | None = ...,
        post_reset_operations: _abc.Iterable[_workflow_v1.PostResetOperation] | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "post_reset_operations", "reason", "request_id", "reset_reapply_exclude_types", "reset_reapply_type", "workflow_execution", "workflow_task_finish_event_id"]) -> None: ...

class ResetWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["run_id"]) -> None: ...

class TerminateWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    REASON_FIELD_NUMBER: int
    reason: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        reason: str | None = ...,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
        first_execution_run_id: str | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details", "workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "first_execution_run_id", "identity", "links", "namespace", "reason", "workflow_execution"]) -> None: ...

class TerminateWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class DeleteWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "workflow_execution"]) -> None: ...

class DeleteWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListOpenWorkflowExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    MAXIMUM_PAGE_SIZE_FIELD_NUMBER: int
    maximum_page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    START_TIME_FILTER_FIELD_NUMBER: int
    @property
    def start_time_filter(self) -> _filter_v1.StartTimeFilter: ...
    EXECUTION_FILTER_FIELD_NUMBER: int
    @property
    def execution_filter(self) -> _filter_v1.WorkflowExecutionFilter: ...
    TYPE_FILTER_FIELD_NUMBER: int
    @property
    def type_filter(self) -> _filter_v1.WorkflowTypeFilter: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        maximum_page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        start_time_filter: _filter_v1.StartTimeFilter | None = ...,
        execution_filter: _filter_v1.WorkflowExecutionFilter | None = ...,
        type_filter: _filter_v1.WorkflowTypeFilter | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution_filter", "filters", "start_time_filter", "type_filter"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution_filter", "filters", "maximum_page_size", "namespace", "next_page_token", "start_time_filter", "type_filter"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["filters"]) -> _typing.Literal["execution_filter", "type_filter"] | None: ...

class ListOpenWorkflowExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.WorkflowExecutionInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        executions: _abc.Iterable[_workflow_v1.WorkflowExecutionInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["executions", "next_page_token"]) -> None: ...

class ListClosedWorkflowExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    MAXIMUM_PAGE_SIZE_FIELD_NUMBER: int
    maximum_page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    START_TIME_FILTER_FIELD_NUMBER: int
    @property
    def start_time_filter(self) -> _filter_v1.StartTimeFilter: ...
    EXECUTION_FILTER_FIELD_NUMBER: int
    @property
    def execution_filter(self) -> _filter_v1.WorkflowExecutionFilter: ...
    TYPE_FILTER_FIELD_NUMBER: int
    @property
    def type_filter(self) -> _filter_v1.WorkflowTypeFilter: ...
    STATUS_FILTER_FIELD_NUMBER: int
    @property
    def status_filter(self) -> _filter_v1.StatusFilter: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        maximum_page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        start_time_filter: _filter_v1.StartTimeFilter | None = ...,
        execution_filter: _filter_v1.WorkflowExecutionFilter | None = ...,
        type_filter: _filter_v1.WorkflowTypeFilter | None = ...,
        status_filter: _filter_v1.StatusFilter | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution_filter", "filters", "start_time_filter", "status_filter", "type_filter"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution_filter", "filters", "maximum_page_size", "namespace", "next_page_token", "start_time_filter", "status_filter", "type_filter"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["filters"]) -> _typing.Literal["execution_filter", "status_filter", "type_filter"] | None: ...

class ListClosedWorkflowExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.WorkflowExecutionInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        executions: _abc.Iterable[_workflow_v1.WorkflowExecutionInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["executions", "next_page_token"]) -> None: ...

class ListWorkflowExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size", "query"]) -> None: ...

class ListWorkflowExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.WorkflowExecutionInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        executions: _abc.Iterable[_workflow_v1.WorkflowExecutionInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["executions", "next_page_token"]) -> None: ...

class ListArchivedWorkflowExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size", "query"]) -> None: ...

class ListArchivedWorkflowExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.WorkflowExecutionInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        executions: _abc.Iterable[_workflow_v1.WorkflowExecutionInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["executions", "next_page_token"]) -> None: ...

class ScanWorkflowExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size", "query"]) -> None: ...

class ScanWorkflowExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.WorkflowExecutionInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        executions: _abc.Iterable[_workflow_v1.WorkflowExecutionInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["executions", "next_page_token"]) -> None: ...

class CountWorkflowExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "query"]) -> None: ...

class CountWorkflowExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    class AggregationGroup(_Message):
        DESCRIPTOR: _Descriptor
        GROUP_VALUES_FIELD_NUMBER: int
        @property
        def group_values(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Payload]: ...
        COUNT_FIELD_NUMBER: int
        count: int
        def __init__(
            self,
            *,
            group_values: _abc.Iterable[_common_v1.Payload] | None = ...,
            count: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["count", "group_values"]) -> None: ...

    COUNT_FIELD_NUMBER: int
    count: int
    GROUPS_FIELD_NUMBER: int
    @property
    def groups(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.CountWorkflowExecutionsResponse.AggregationGroup]: ...
    def __init__(
        self,
        *,
        count: int | None = ...,
        groups: _abc.Iterable[_workflowservice_v1.CountWorkflowExecutionsResponse.AggregationGroup] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["count", "groups"]) -> None: ...

class GetSearchAttributesRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetSearchAttributesResponse(_Message):
    DESCRIPTOR: _Descriptor
    KEYS_FIELD_NUMBER: int
    @property
    def keys(self) -> _containers.ScalarMap[str, _enums_v1.IndexedValueType.ValueType]: ...
    def __init__(
        self,
        *,
        keys: _abc.Mapping[str, _enums_v1.IndexedValueType.ValueType] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["keys"]) -> None: ...

class RespondQueryTaskCompletedRequest(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    COMPLETED_TYPE_FIELD_NUMBER: int
    completed_type: _enums_v1.QueryResultType.ValueType
    QUERY_RESULT_FIELD_NUMBER: int
    @property
    def query_result(self) -> _common_v1.Payloads: ...
    ERROR_MESSAGE_FIELD_NUMBER: int
    error_message: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.WorkflowTaskFailedCause.ValueType
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        completed_type: _enums_v1.QueryResultType.ValueType | None = ...,
        query_result: _common_v1.Payloads | None = ...,
        error_message: str | None = ...,
        namespace: str | None = ...,
        failure: _failure_v1.Failure | None = ...,
        cause: _enums_v1.WorkflowTaskFailedCause.ValueType | None = ...,
        poller_group_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "query_result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "completed_type", "error_message", "failure", "namespace", "poller_group_id", "query_result", "task_token"]) -> None: ...

class RespondQueryTaskCompletedResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ResetStickyTaskQueueRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution", "namespace"]) -> None: ...

class ResetStickyTaskQueueResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ShutdownWorkerRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    STICKY_TASK_QUEUE_FIELD_NUMBER: int
    sticky_task_queue: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    WORKER_HEARTBEAT_FIELD_NUMBER: int
    @property
    def worker_heartbeat(self) -> _worker_v1.WorkerHeartbeat: ...
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    TASK_QUEUE_TYPES_FIELD_NUMBER: int
    @property
    def task_queue_types(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.TaskQueueType.ValueType]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        sticky_task_queue: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        worker_heartbeat: _worker_v1.WorkerHeartbeat | None = ...,
        worker_instance_key: str | None = ...,
        task_queue: str | None = ...,
        task_queue_types: _abc.Iterable[_enums_v1.TaskQueueType.ValueType] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_heartbeat"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "reason", "sticky_task_queue", "task_queue", "task_queue_types", "worker_heartbeat", "worker_instance_key"]) -> None: ...

class ShutdownWorkerResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class QueryWorkflowRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    QUERY_FIELD_NUMBER: int
    @property
    def query(self) -> _query_v1.WorkflowQuery: ...
    QUERY_REJECT_CONDITION_FIELD_NUMBER: int
    query_reject_condition: _enums_v1.QueryRejectCondition.ValueType
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        query: _query_v1.WorkflowQuery | None = ...,
        query_reject_condition: _enums_v1.QueryRejectCondition.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution", "query"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution", "namespace", "query", "query_reject_condition"]) -> None: ...

class QueryWorkflowResponse(_Message):
    DESCRIPTOR: _Descriptor
    QUERY_RESULT_FIELD_NUMBER: int
    @property
    def query_result(self) -> _common_v1.Payloads: ...
    QUERY_REJECTED_FIELD_NUMBER: int
    @property
    def query_rejected(self) -> _query_v1.QueryRejected: ...
    LINK_FIELD_NUMBER: int
    @property
    def link(self) -> _common_v1.Link: ...
    def __init__(
        self,
        *,
        query_result: _common_v1.Payloads | None = ...,
        query_rejected: _query_v1.QueryRejected | None = ...,
        link: _common_v1.Link | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["link", "query_rejected", "query_result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["link", "query_rejected", "query_result"]) -> None: ...

class DescribeWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution", "namespace"]) -> None: ...

class DescribeWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTION_CONFIG_FIELD_NUMBER: int
    @property
    def execution_config(self) -> _workflow_v1.WorkflowExecutionConfig: ...
    WORKFLOW_EXECUTION_INFO_FIELD_NUMBER: int
    @property
    def workflow_execution_info(self) -> _workflow_v1.WorkflowExecutionInfo: ...
    PENDING_ACTIVITIES_FIELD_NUMBER: int
    @property
    def pending_activities(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.PendingActivityInfo]: ...
    PENDING_CHILDREN_FIELD_NUMBER: int
    @property
    def pending_children(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.PendingChildExecutionInfo]: ...
    PENDING_WORKFLOW_TASK_FIELD_NUMBER: int
    @property
    def pending_workflow_task(self) -> _workflow_v1.PendingWorkflowTaskInfo: ...
    CALLBACKS_FIELD_NUMBER: int
    @property
    def callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.CallbackInfo]: ...
    PENDING_NEXUS_OPERATIONS_FIELD_NUMBER: int
    @property
    def pending_nexus_operations(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.PendingNexusOperationInfo]: ...
    WORKFLOW_EXTENDED_INFO_FIELD_NUMBER: int
    @property
    def workflow_extended_info(self) -> _workflow_v1.WorkflowExecutionExtendedInfo: ...
    def __init__(
        self,
        *,
        execution_config: _workflow_v1.WorkflowExecutionConfig | None = ...,
        workflow_execution_info: _workflow_v1.WorkflowExecutionInfo | None = ...,
        pending_activities: _abc.Iterable[_workflow_v1.PendingActivityInfo] | None = ...,
        pending_children: _abc.Iterable[_workflow_v1.PendingChildExecutionInfo] | None = ...,
        pending_workflow_task: _workflow_v1.PendingWorkflowTaskInfo | None = ...,
        callbacks: _abc.Iterable[_workflow_v1.CallbackInfo] | None = ...,
        pending_nexus_operations: _abc.Iterable[_workflow_v1.PendingNexusOperationInfo] | None = ...,
        workflow_extended_info: _workflow_v1.WorkflowExecutionExtendedInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution_config", "pending_workflow_task", "workflow_execution_info", "workflow_extended_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["callbacks", "execution_config", "pending_activities", "pending_children", "pending_nexus_operations", "pending_workflow_task", "workflow_execution_info", "workflow_extended_info"]) -> None: ...

class DescribeTaskQueueRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    TASK_QUEUE_TYPE_FIELD_NUMBER: int
    task_queue_type: _enums_v1.TaskQueueType.ValueType
    REPORT_STATS_FIELD_NUMBER: int
    report_stats: bool
    REPORT_CONFIG_FIELD_NUMBER: int
    report_config: bool
    INCLUDE_TASK_QUEUE_STATUS_FIELD_NUMBER: int
    include_task_queue_status: bool
    API_MODE_FIELD_NUMBER: int
    api_mode: _enums_v1.DescribeTaskQueueMode.ValueType
    VERSIONS_FIELD_NUMBER: int
    @property
    def versions(self) -> _taskqueue_v1.TaskQueueVersionSelection: ...
    TASK_QUEUE_TYPES_FIELD_NUMBER: int
    @property
    def task_queue_types(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.TaskQueueType.ValueType]: ...
    REPORT_POLLERS_FIELD_NUMBER: int
    report_pollers: bool
    REPORT_TASK_REACHABILITY_FIELD_NUMBER: int
    report_task_reachability: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        task_queue_type: _enums_v1.TaskQueueType.ValueType | None = ...,
        report_stats: bool | None = ...,
        report_config: bool | None = ...,
        include_task_queue_status: bool | None = ...,
        api_mode: _enums_v1.DescribeTaskQueueMode.ValueType | None = ...,
        versions: _taskqueue_v1.TaskQueueVersionSelection | None = ...,
        task_queue_types: _abc.Iterable[_enums_v1.TaskQueueType.ValueType] | None = ...,
        report_pollers: bool | None = ...,
        report_task_reachability: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["task_queue", "versions"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["api_mode", "include_task_queue_status", "namespace", "report_config", "report_pollers", "report_stats", "report_task_reachability", "task_queue", "task_queue_type", "task_queue_types", "versions"]) -> None: ...

class DescribeTaskQueueResponse(_Message):
    DESCRIPTOR: _Descriptor
    class EffectiveRateLimit(_Message):
        DESCRIPTOR: _Descriptor
        REQUESTS_PER_SECOND_FIELD_NUMBER: int
        requests_per_second: float
        RATE_LIMIT_SOURCE_FIELD_NUMBER: int
        rate_limit_source: _enums_v1.RateLimitSource.ValueType
        def __init__(
            self,
            *,
            requests_per_second: float | None = ...,
            rate_limit_source: _enums_v1.RateLimitSource.ValueType | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["rate_limit_source", "requests_per_second"]) -> None: ...

    POLLERS_FIELD_NUMBER: int
    @property
    def pollers(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerInfo]: ...
    STATS_FIELD_NUMBER: int
    @property
    def stats(self) -> _taskqueue_v1.TaskQueueStats: ...
    STATS_BY_PRIORITY_KEY_FIELD_NUMBER: int
    @property
    def stats_by_priority_key(self) -> _containers.MessageMap[int, _taskqueue_v1.TaskQueueStats]: ...
    VERSIONING_INFO_FIELD_NUMBER: int
    @property
    def versioning_info(self) -> _taskqueue_v1.TaskQueueVersioningInfo: ...
    CONFIG_FIELD_NUMBER: int
    @property
    def config(self) -> _taskqueue_v1.TaskQueueConfig: ...
    EFFECTIVE_RATE_LIMIT_FIELD_NUMBER: int
    @property
    def effective_rate_limit(self) -> _workflowservice_v1.DescribeTaskQueueResponse.EffectiveRateLimit: ...
    TASK_QUEUE_STATUS_FIELD_NUMBER: int
    @property
    def task_queue_status(self) -> _taskqueue_v1.TaskQueueStatus: ...
    VERSIONS_INFO_FIELD_NUMBER: int
    @property
    def versions_info(self) -> _containers.MessageMap[str, _taskqueue_v1.TaskQueueVersionInfo]: ...
    def __init__(
        self,
        *,
        pollers: _abc.Iterable[_taskqueue_v1.PollerInfo] | None = ...,
        stats: _taskqueue_v1.TaskQueueStats | None = ...,
        stats_by_priority_key: _abc.Mapping[int, _taskqueue_v1.TaskQueueStats] | None = ...,
        versioning_info: _taskqueue_v1.TaskQueueVersioningInfo | None = ...,
        config: _taskqueue_v1.TaskQueueConfig | None = ...,
        effective_rate_limit: _workflowservice_v1.DescribeTaskQueueResponse.EffectiveRateLimit | None = ...,
        task_queue_status: _taskqueue_v1.TaskQueueStatus | None = ...,
        versions_info: _abc.Mapping[str, _taskqueue_v1.TaskQueueVersionInfo] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["config", "effective_rate_limit", "stats", "task_queue_status", "versioning_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["config", "effective_rate_limit", "pollers", "stats", "stats_by_priority_key", "task_queue_status", "versioning_info", "versions_info"]) -> None: ...

class GetClusterInfoRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetClusterInfoResponse(_Message):
    DESCRIPTOR: _Descriptor
    SUPPORTED_CLIENTS_FIELD_NUMBER: int
    @property
    def supported_clients(self) -> _containers.ScalarMap[str, str]: ...
    SERVER_VERSION_FIELD_NUMBER: int
    server_version: str
    CLUSTER_ID_FIELD_NUMBER: int
    cluster_id: str
    VERSION_INFO_FIELD_NUMBER: int
    @property
    def version_info(self) -> _version_v1.VersionInfo: ...
    CLUSTER_NAME_FIELD_NUMBER: int
    cluster_name: str
    HISTORY_SHARD_COUNT_FIELD_NUMBER: int
    history_shard_count: int
    PERSISTENCE_STORE_FIELD_NUMBER: int
    persistence_store: str
    VISIBILITY_STORE_FIELD_NUMBER: int
    visibility_store: str
    INITIAL_FAILOVER_VERSION_FIELD_NUMBER: int
    initial_failover_version: int
    FAILOVER_VERSION_INCREMENT_FIELD_NUMBER: int
    failover_version_increment: int
    def __init__(
        self,
        *,
        supported_clients: _abc.Mapping[str, str] | None = ...,
        server_version: str | None = ...,
        cluster_id: str | None = ...,
        version_info: _version_v1.VersionInfo | None = ...,
        cluster_name: str | None = ...,
        history_shard_count: int | None = ...,
        persistence_store: str | None = ...,
        visibility_store: str | None = ...,
        initial_failover_version: int | None = ...,
        failover_version_increment: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["version_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cluster_id", "cluster_name", "failover_version_increment", "history_shard_count", "initial_failover_version", "persistence_store", "server_version", "supported_clients", "version_info", "visibility_store"]) -> None: ...

class GetSystemInfoRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetSystemInfoResponse(_Message):
    DESCRIPTOR: _Descriptor
    class Capabilities(_Message):
        DESCRIPTOR: _Descriptor
        SIGNAL_AND_QUERY_HEADER_FIELD_NUMBER: int
        signal_and_query_header: bool
        INTERNAL_ERROR_DIFFERENTIATION_FIELD_NUMBER: int
        internal_error_differentiation: bool
        ACTIVITY_FAILURE_INCLUDE_HEARTBEAT_FIELD_NUMBER: int
        activity_failure_include_heartbeat: bool
        SUPPORTS_SCHEDULES_FIELD_NUMBER: int
        supports_schedules: bool
        ENCODED_FAILURE_ATTRIBUTES_FIELD_NUMBER: int
        encoded_failure_attributes: bool
        BUILD_ID_BASED_VERSIONING_FIELD_NUMBER: int
        build_id_based_versioning: bool
        UPSERT_MEMO_FIELD_NUMBER: int
        upsert_memo: bool
        EAGER_WORKFLOW_START_FIELD_NUMBER: int
        eager_workflow_start: bool
        SDK_METADATA_FIELD_NUMBER: int
        sdk_metadata: bool
        COUNT_GROUP_BY_EXECUTION_STATUS_FIELD_NUMBER: int
        count_group_by_execution_status: bool
        NEXUS_FIELD_NUMBER: int
        nexus: bool
        SERVER_SCALED_DEPLOYMENTS_FIELD_NUMBER: int
        server_scaled_deployments: bool
        SERVER_SCALED_PROVIDER_CLOUD_RUN_FIELD_NUMBER: int
        server_scaled_provider_cloud_run: bool
        def __init__(
            self,
            *,
            signal_and_query_header: bool | None = ...,
            internal_error_differentiation: bool | None = ...,
            activity_failure_include_heartbeat: bool | None = ...,
            supports_schedules: bool | None = ...,
            encoded_failure_attributes: bool | None = ...,
            build_id_based_versioning: bool | None = ...,
            upsert_memo: bool | None = ...,
            eager_workflow_start: bool | None = ...,
            sdk_metadata: bool | None = ...,
            count_group_by_execution_status: bool | None = ...,
            nexus: bool | None = ...,
            server_scaled_deployments: bool | None = ...,
            server_scaled_provider_cloud_run: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["activity_failure_include_heartbeat", "build_id_based_versioning", "count_group_by_execution_status", "eager_workflow_start", "encoded_failure_attributes", "internal_error_differentiation", "nexus", "sdk_metadata", "server_scaled_deployments", "server_scaled_provider_cloud_run", "signal_and_query_header", "supports_schedules", "upsert_memo"]) -> None: ...

    SERVER_VERSION_FIELD_NUMBER: int
    server_version: str
    CAPABILITIES_FIELD_NUMBER: int
    @property
    def capabilities(self) -> _workflowservice_v1.GetSystemInfoResponse.Capabilities: ...
    def __init__(
        self,
        *,
        server_version: str | None = ...,
        capabilities: _workflowservice_v1.GetSystemInfoResponse.Capabilities | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["capabilities"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["capabilities", "server_version"]) -> None: ...

class ListTaskQueuePartitionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["task_queue"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "task_queue"]) -> None: ...

class ListTaskQueuePartitionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_TASK_QUEUE_PARTITIONS_FIELD_NUMBER: int
    @property
    def activity_task_queue_partitions(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TaskQueuePartitionMetadata]: ...
    WORKFLOW_TASK_QUEUE_PARTITIONS_FIELD_NUMBER: int
    @property
    def workflow_task_queue_partitions(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TaskQueuePartitionMetadata]: ...
    def __init__(
        self,
        *,
        activity_task_queue_partitions: _abc.Iterable[_taskqueue_v1.TaskQueuePartitionMetadata] | None = ...,
        workflow_task_queue_partitions: _abc.Iterable[_taskqueue_v1.TaskQueuePartitionMetadata] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_task_queue_partitions", "workflow_task_queue_partitions"]) -> None: ...

class CreateScheduleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    SCHEDULE_FIELD_NUMBER: int
    @property
    def schedule(self) -> _schedule_v1.Schedule: ...
    INITIAL_PATCH_FIELD_NUMBER: int
    @property
    def initial_patch(self) -> _schedule_v1.SchedulePatch: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        schedule_id: str | None = ...,
        schedule: _schedule_v1.Schedule | None = ...,
        initial_patch: _schedule_v1.SchedulePatch | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["initial_patch", "memo", "schedule", "search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "initial_patch", "memo", "namespace", "request_id", "schedule", "schedule_id", "search_attributes"]) -> None: ...

class CreateScheduleResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    def __init__(
        self,
        *,
        conflict_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token"]) -> None: ...

class DescribeScheduleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        schedule_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "schedule_id"]) -> None: ...

class DescribeScheduleResponse(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULE_FIELD_NUMBER: int
    @property
    def schedule(self) -> _schedule_v1.Schedule: ...
    INFO_FIELD_NUMBER: int
    @property
    def info(self) -> _schedule_v1.ScheduleInfo: ...
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    def __init__(
        self,
        *,
        schedule: _schedule_v1.Schedule | None = ...,
        info: _schedule_v1.ScheduleInfo | None = ...,
        memo: _common_v1.Memo | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        conflict_token: bytes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["info", "memo", "schedule", "search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "info", "memo", "schedule", "search_attributes"]) -> None: ...

class UpdateScheduleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    SCHEDULE_FIELD_NUMBER: int
    @property
    def schedule(self) -> _schedule_v1.Schedule: ...
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    MEMO_FIELD_NUMBER: int
    @property
    def memo(self) -> _common_v1.Memo: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        schedule_id: str | None = ...,
        schedule: _schedule_v1.Schedule | None = ...,
        conflict_token: bytes | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        memo: _common_v1.Memo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["memo", "schedule", "search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "identity", "memo", "namespace", "request_id", "schedule", "schedule_id", "search_attributes"]) -> None: ...

class UpdateScheduleResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class PatchScheduleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    PATCH_FIELD_NUMBER: int
    @property
    def patch(self) -> _schedule_v1.SchedulePatch: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        schedule_id: str | None = ...,
        patch: _schedule_v1.SchedulePatch | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["patch"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "patch", "request_id", "schedule_id"]) -> None: ...

class PatchScheduleResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListScheduleMatchingTimesRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    END_TIME_FIELD_NUMBER: int
    @property
    def end_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        schedule_id: str | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["end_time", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["end_time", "namespace", "schedule_id", "start_time"]) -> None: ...

class ListScheduleMatchingTimesResponse(_Message):
    DESCRIPTOR: _Descriptor
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _containers.RepeatedCompositeFieldContainer[_wellknown.Timestamp]: ...
    def __init__(
        self,
        *,
        start_time: _abc.Iterable[_wellknown.Timestamp] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["start_time"]) -> None: ...

class DeleteScheduleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SCHEDULE_ID_FIELD_NUMBER: int
    schedule_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        schedule_id: str | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "schedule_id"]) -> None: ...

class DeleteScheduleResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListSchedulesRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    MAXIMUM_PAGE_SIZE_FIELD_NUMBER: int
    maximum_page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        maximum_page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["maximum_page_size", "namespace", "next_page_token", "query"]) -> None: ...

class ListSchedulesResponse(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULES_FIELD_NUMBER: int
    @property
    def schedules(self) -> _containers.RepeatedCompositeFieldContainer[_schedule_v1.ScheduleListEntry]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        schedules: _abc.Iterable[_schedule_v1.ScheduleListEntry] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "schedules"]) -> None: ...

class CountSchedulesRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "query"]) -> None: ...

class CountSchedulesResponse(_Message):
    DESCRIPTOR: _Descriptor
    class AggregationGroup(_Message):
        DESCRIPTOR: _Descriptor
        GROUP_VALUES_FIELD_NUMBER: int
        @property
        def group_values(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Payload]: ...
        COUNT_FIELD_NUMBER: int
        count: int
        def __init__(
            self,
            *,
            group_values: _abc.Iterable[_common_v1.Payload] | None = ...,
            count: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["count", "group_values"]) -> None: ...

    COUNT_FIELD_NUMBER: int
    count: int
    GROUPS_FIELD_NUMBER: int
    @property
    def groups(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.CountSchedulesResponse.AggregationGroup]: ...
    def __init__(
        self,
        *,
        count: int | None = ...,
        groups: _abc.Iterable[_workflowservice_v1.CountSchedulesResponse.AggregationGroup] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["count", "groups"]) -> None: ...

class UpdateWorkerBuildIdCompatibilityRequest(_Message):
    DESCRIPTOR: _Descriptor
    class AddNewCompatibleVersion(_Message):
        DESCRIPTOR: _Descriptor
        NEW_BUILD_ID_FIELD_NUMBER: int
        new_build_id: str
        EXISTING_COMPATIBLE_BUILD_ID_FIELD_NUMBER: int
        existing_compatible_build_id: str
        MAKE_SET_DEFAULT_FIELD_NUMBER: int
        make_set_default: bool
        def __init__(
            self,
            *,
            new_build_id: str | None = ...,
            existing_compatible_build_id: str | None = ...,
            make_set_default: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["existing_compatible_build_id", "make_set_default", "new_build_id"]) -> None: ...

    class MergeSets(_Message):
        DESCRIPTOR: _Descriptor
        PRIMARY_SET_BUILD_ID_FIELD_NUMBER: int
        primary_set_build_id: str
        SECONDARY_SET_BUILD_ID_FIELD_NUMBER: int
        secondary_set_build_id: str
        def __init__(
            self,
            *,
            primary_set_build_id: str | None = ...,
            secondary_set_build_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["primary_set_build_id", "secondary_set_build_id"]) -> None: ...

    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    ADD_NEW_BUILD_ID_IN_NEW_DEFAULT_SET_FIELD_NUMBER: int
    add_new_build_id_in_new_default_set: str
    ADD_NEW_COMPATIBLE_BUILD_ID_FIELD_NUMBER: int
    @property
    def add_new_compatible_build_id(self) -> _workflowservice_v1.UpdateWorkerBuildIdCompatibilityRequest.AddNewCompatibleVersion: ...
    PROMOTE_SET_BY_BUILD_ID_FIELD_NUMBER: int
    promote_set_by_build_id: str
    PROMOTE_BUILD_ID_WITHIN_SET_FIELD_NUMBER: int
    promote_build_id_within_set: str
    MERGE_SETS_FIELD_NUMBER: int
    @property
    def merge_sets(self) -> _workflowservice_v1.UpdateWorkerBuildIdCompatibilityRequest.MergeSets: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: str | None = ...,
        add_new_build_id_in_new_default_set: str | None = ...,
        add_new_compatible_build_id: _workflowservice_v1.UpdateWorkerBuildIdCompatibilityRequest.AddNewCompatibleVersion | None = ...,
        promote_set_by_build_id: str | None = ...,
        promote_build_id_within_set: str | None = ...,
        merge_sets: _workflowservice_v1.UpdateWorkerBuildIdCompatibilityRequest.MergeSets | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["add_new_build_id_in_new_default_set", "add_new_compatible_build_id", "merge_sets", "operation", "promote_build_id_within_set", "promote_set_by_build_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["add_new_build_id_in_new_default_set", "add_new_compatible_build_id", "merge_sets", "namespace", "operation", "promote_build_id_within_set", "promote_set_by_build_id", "task_queue"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["operation"]) -> _typing.Literal["add_new_build_id_in_new_default_set", "add_new_compatible_build_id", "merge_sets", "promote_build_id_within_set", "promote_set_by_build_id"] | None: ...

class UpdateWorkerBuildIdCompatibilityResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetWorkerBuildIdCompatibilityRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    MAX_SETS_FIELD_NUMBER: int
    max_sets: int
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: str | None = ...,
        max_sets: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["max_sets", "namespace", "task_queue"]) -> None: ...

class GetWorkerBuildIdCompatibilityResponse(_Message):
    DESCRIPTOR: _Descriptor
    MAJOR_VERSION_SETS_FIELD_NUMBER: int
    @property
    def major_version_sets(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.CompatibleVersionSet]: ...
    def __init__(
        self,
        *,
        major_version_sets: _abc.Iterable[_taskqueue_v1.CompatibleVersionSet] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["major_version_sets"]) -> None: ...

class UpdateWorkerVersioningRulesRequest(_Message):
    DESCRIPTOR: _Descriptor
    class InsertBuildIdAssignmentRule(_Message):
        DESCRIPTOR: _Descriptor
        RULE_INDEX_FIELD_NUMBER: int
        rule_index: int
        RULE_FIELD_NUMBER: int
        @property
        def rule(self) -> _taskqueue_v1.BuildIdAssignmentRule: ...
        def __init__(
            self,
            *,
            rule_index: int | None = ...,
            rule: _taskqueue_v1.BuildIdAssignmentRule | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["rule"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["rule", "rule_index"]) -> None: ...

    class ReplaceBuildIdAssignmentRule(_Message):
        DESCRIPTOR: _Descriptor
        RULE_INDEX_FIELD_NUMBER: int
        rule_index: int
        RULE_FIELD_NUMBER: int
        @property
        def rule(self) -> _taskqueue_v1.BuildIdAssignmentRule: ...
        FORCE_FIELD_NUMBER: int
        force: bool
        def __init__(
            self,
            *,
            rule_index: int | None = ...,
            rule: _taskqueue_v1.BuildIdAssignmentRule | None = ...,
            force: bool | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["rule"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["force", "rule", "rule_index"]) -> None: ...

    class DeleteBuildIdAssignmentRule(_Message):
        DESCRIPTOR: _Descriptor
        RULE_INDEX_FIELD_NUMBER: int
        rule_index: int
        FORCE_FIELD_NUMBER: int
        force: bool
        def __init__(
            self,
            *,
            rule_index: int | None = ...,
            force: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["force", "rule_index"]) -> None: ...

    class AddCompatibleBuildIdRedirectRule(_Message):
        DESCRIPTOR: _Descriptor
        RULE_FIELD_NUMBER: int
        @property
        def rule(self) -> _taskqueue_v1.CompatibleBuildIdRedirectRule: ...
        def __init__(
            self,
            *,
            rule: _taskqueue_v1.CompatibleBuildIdRedirectRule | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["rule"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["rule"]) -> None: ...

    class ReplaceCompatibleBuildIdRedirectRule(_Message):
        DESCRIPTOR: _Descriptor
        RULE_FIELD_NUMBER: int
        @property
        def rule(self) -> _taskqueue_v1.CompatibleBuildIdRedirectRule: ...
        def __init__(
            self,
            *,
            rule: _taskqueue_v1.CompatibleBuildIdRedirectRule | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["rule"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["rule"]) -> None: ...

    class DeleteCompatibleBuildIdRedirectRule(_Message):
        DESCRIPTOR: _Descriptor
        SOURCE_BUILD_ID_FIELD_NUMBER: int
        source_build_id: str
        def __init__(
            self,
            *,
            source_build_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["source_build_id"]) -> None: ...

    class CommitBuildId(_Message):
        DESCRIPTOR: _Descriptor
        TARGET_BUILD_ID_FIELD_NUMBER: int
        target_build_id: str
        FORCE_FIELD_NUMBER: int
        force: bool
        def __init__(
            self,
            *,
            target_build_id: str | None = ...,
            force: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["force", "target_build_id"]) -> None: ...

    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    INSERT_ASSIGNMENT_RULE_FIELD_NUMBER: int
    @property
    def insert_assignment_rule(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.InsertBuildIdAssignmentRule: ...
    REPLACE_ASSIGNMENT_RULE_FIELD_NUMBER: int
    @property
    def replace_assignment_rule(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.ReplaceBuildIdAssignmentRule: ...
    DELETE_ASSIGNMENT_RULE_FIELD_NUMBER: int
    @property
    def delete_assignment_rule(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.DeleteBuildIdAssignmentRule: ...
    ADD_COMPATIBLE_REDIRECT_RULE_FIELD_NUMBER: int
    @property
    def add_compatible_redirect_rule(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.AddCompatibleBuildIdRedirectRule: ...
    REPLACE_COMPATIBLE_REDIRECT_RULE_FIELD_NUMBER: int
    @property
    def replace_compatible_redirect_rule(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.ReplaceCompatibleBuildIdRedirectRule: ...
    DELETE_COMPATIBLE_REDIRECT_RULE_FIELD_NUMBER: int
    @property
    def delete_compatible_redirect_rule(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.DeleteCompatibleBuildIdRedirectRule: ...
    COMMIT_BUILD_ID_FIELD_NUMBER: int
    @property
    def commit_build_id(self) -> _workflowservice_v1.UpdateWorkerVersioningRulesRequest.CommitBuildId: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: str | None = ...,
        conflict_token: bytes | None = ...,
        insert_assignment_rule: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.InsertBuildIdAssignmentRule | None = ...,
        replace_assignment_rule: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.ReplaceBuildIdAssignmentRule | None = ...,
        delete_assignment_rule: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.DeleteBuildIdAssignmentRule | None = ...,
        add_compatible_redirect_rule: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.AddCompatibleBuildIdRedirectRule | None = ...,
        replace_compatible_redirect_rule: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.ReplaceCompatibleBuildIdRedirectRule | None = ...,
        delete_compatible_redirect_rule: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.DeleteCompatibleBuildIdRedirectRule | None = ...,
        commit_build_id: _workflowservice_v1.UpdateWorkerVersioningRulesRequest.CommitBuildId | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["add_compatible_redirect_rule", "commit_build_id", "delete_assignment_rule", "delete_compatible_redirect_rule", "insert_assignment_rule", "operation", "replace_assignment_rule", "replace_compatible_redirect_rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["add_compatible_redirect_rule", "commit_build_id", "conflict_token", "delete_assignment_rule", "delete_compatible_redirect_rule", "insert_assignment_rule", "namespace", "operation", "replace_assignment_rule", "replace_compatible_redirect_rule", "task_queue"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["operation"]) -> _typing.Literal["add_compatible_redirect_rule", "commit_build_id", "delete_assignment_rule", "delete_compatible_redirect_rule", "insert_assignment_rule", "replace_assignment_rule", "replace_compatible_redirect_rule"] | None: ...

class UpdateWorkerVersioningRulesResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASSIGNMENT_RULES_FIELD_NUMBER: int
    @property
    def assignment_rules(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TimestampedBuildIdAssignmentRule]: ...
    COMPATIBLE_REDIRECT_RULES_FIELD_NUMBER: int
    @property
    def compatible_redirect_rules(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TimestampedCompatibleBuildIdRedirectRule]: ...
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    def __init__(
        self,
        *,
        assignment_rules: _abc.Iterable[_taskqueue_v1.TimestampedBuildIdAssignmentRule] | None = ...,
        compatible_redirect_rules: _abc.Iterable[_taskqueue_v1.TimestampedCompatibleBuildIdRedirectRule] | None = ...,
        conflict_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["assignment_rules", "compatible_redirect_rules", "conflict_token"]) -> None: ...

class GetWorkerVersioningRulesRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "task_queue"]) -> None: ...

class GetWorkerVersioningRulesResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASSIGNMENT_RULES_FIELD_NUMBER: int
    @property
    def assignment_rules(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TimestampedBuildIdAssignmentRule]: ...
    COMPATIBLE_REDIRECT_RULES_FIELD_NUMBER: int
    @property
    def compatible_redirect_rules(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TimestampedCompatibleBuildIdRedirectRule]: ...
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    def __init__(
        self,
        *,
        assignment_rules: _abc.Iterable[_taskqueue_v1.TimestampedBuildIdAssignmentRule] | None = ...,
        compatible_redirect_rules: _abc.Iterable[_taskqueue_v1.TimestampedCompatibleBuildIdRedirectRule] | None = ...,
        conflict_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["assignment_rules", "compatible_redirect_rules", "conflict_token"]) -> None: ...

class GetWorkerTaskReachabilityRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    BUILD_IDS_FIELD_NUMBER: int
    @property
    def build_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    TASK_QUEUES_FIELD_NUMBER: int
    @property
    def task_queues(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    REACHABILITY_FIELD_NUMBER: int
    reachability: _enums_v1.TaskReachability.ValueType
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        build_ids: _abc.Iterable[str] | None = ...,
        task_queues: _abc.Iterable[str] | None = ...,
        reachability: _enums_v1.TaskReachability.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_ids", "namespace", "reachability", "task_queues"]) -> None: ...

class GetWorkerTaskReachabilityResponse(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_ID_REACHABILITY_FIELD_NUMBER: int
    @property
    def build_id_reachability(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.BuildIdReachability]: ...
    def __init__(
        self,
        *,
        build_id_reachability: _abc.Iterable[_taskqueue_v1.BuildIdReachability] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id_reachability"]) -> None: ...

class UpdateWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    WAIT_POLICY_FIELD_NUMBER: int
    @property
    def wait_policy(self) -> _update_v1.WaitPolicy: ...
    REQUEST_FIELD_NUMBER: int
    @property
    def request(self) -> _update_v1.Request: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        first_execution_run_id: str | None = ...,
        wait_policy: _update_v1.WaitPolicy | None = ...,
        request: _update_v1.Request | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["request", "wait_policy", "workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["first_execution_run_id", "namespace", "request", "wait_policy", "workflow_execution"]) -> None: ...

class UpdateWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    UPDATE_REF_FIELD_NUMBER: int
    @property
    def update_ref(self) -> _update_v1.UpdateRef: ...
    OUTCOME_FIELD_NUMBER: int
    @property
    def outcome(self) -> _update_v1.Outcome: ...
    STAGE_FIELD_NUMBER: int
    stage: _enums_v1.UpdateWorkflowExecutionLifecycleStage.ValueType
    LINK_FIELD_NUMBER: int
    @property
    def link(self) -> _common_v1.Link: ...
    def __init__(
        self,
        *,
        update_ref: _update_v1.UpdateRef | None = ...,
        outcome: _update_v1.Outcome | None = ...,
        stage: _enums_v1.UpdateWorkflowExecutionLifecycleStage.ValueType | None = ...,
        link: _common_v1.Link | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["link", "outcome", "update_ref"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["link", "outcome", "stage", "update_ref"]) -> None: ...

class StartBatchOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    VISIBILITY_QUERY_FIELD_NUMBER: int
    visibility_query: str
    JOB_ID_FIELD_NUMBER: int
    job_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.WorkflowExecution]: ...
    TARGET_EXECUTIONS_FIELD_NUMBER: int
    @property
    def target_executions(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Execution]: ...
    MAX_OPERATIONS_PER_SECOND_FIELD_NUMBER: int
    max_operations_per_second: float
    TERMINATION_OPERATION_FIELD_NUMBER: int
    @property
    def termination_operation(self) -> _batch_v1.BatchOperationTermination: ...
    SIGNAL_OPERATION_FIELD_NUMBER: int
    @property
    def signal_operation(self) -> _batch_v1.BatchOperationSignal: ...
    CANCELLATION_OPERATION_FIELD_NUMBER: int
    @property
    def cancellation_operation(self) -> _batch_v1.BatchOperationCancellation: ...
    DELETION_OPERATION_FIELD_NUMBER: int
    @property
    def deletion_operation(self) -> _batch_v1.BatchOperationDeletion: ...
    RESET_OPERATION_FIELD_NUMBER: int
    @property
    def reset_operation(self) -> _batch_v1.BatchOperationReset: ...
    UPDATE_WORKFLOW_OPTIONS_OPERATION_FIELD_NUMBER: int
    @property
    def update_workflow_options_operation(self) -> _batch_v1.BatchOperationUpdateWorkflowExecutionOptions: ...
    UNPAUSE_ACTIVITIES_OPERATION_FIELD_NUMBER: int
    @property
    def unpause_activities_operation(self) -> _batch_v1.BatchOperationUnpauseActivities: ...
    RESET_ACTIVITIES_OPERATION_FIELD_NUMBER: int
    @property
    def reset_activities_operation(self) -> _batch_v1.BatchOperationResetActivities: ...
    UPDATE_ACTIVITY_OPTIONS_OPERATION_FIELD_NUMBER: int
    @property
    def update_activity_options_operation(self) -> _batch_v1.BatchOperationUpdateActivityOptions: ...
    CANCEL_ACTIVITIES_OPERATION_FIELD_NUMBER: int
    @property
    def cancel_activities_operation(self) -> _batch_v1.BatchOperationCancelActivities: ...
    TERMINATE_ACTIVITIES_OPERATION_FIELD_NUMBER: int
    @property
    def terminate_activities_operation(self) -> _batch_v1.BatchOperationTerminateActivities: ...
    DELETE_ACTIVITIES_OPERATION_FIELD_NUMBER: int
    @property
    def delete_activities_operation(self) -> _batch_v1.BatchOperationDeleteActivities: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        visibility_query: str | None = ...,
        job_id: str | None = ...,
        reason: str | None = ...,
        executions: _abc.Iterable[_common_v1.WorkflowExecution] | None = ...,
        target_executions: _abc.Iterable[_common_v1.Execution] | None = ...,
        max_operations_per_second: float | None = ...,
        termination_operation: _batch_v1.BatchOperationTermination | None = ...,
        signal_operation: _batch_v1.BatchOperationSignal | None = ...,
        cancellation_operation: _batch_v1.BatchOperationCancellation | None = ...,
        deletion_operation: _batch_v1.BatchOperationDeletion | None = ...,
        reset_operation: _batch_v1.BatchOperationReset | None = ...,
        update_workflow_options_operation: _batch_v1.BatchOperationUpdateWorkflowExecutionOptions | None = ...,
        unpause_activities_operation: _batch_v1.BatchOperationUnpauseActivities | None = ...,
        reset_activities_operation: _batch_v1.BatchOperationResetActivities | None = ...,
        update_activity_options_operation: _batch_v1.BatchOperationUpdateActivityOptions | None = ...,
        cancel_activities_operation: _batch_v1.BatchOperationCancelActivities | None = ...,
        terminate_activities_operation: _batch_v1.BatchOperationTerminateActivities | None = ...,
        delete_activities_operation: _batch_v1.BatchOperationDeleteActivities | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancel_activities_operation", "cancellation_operation", "delete_activities_operation", "deletion_operation", "operation", "reset_activities_operation", "reset_operation", "signal_operation", "terminate_activities_operation", "termination_operation", "unpause_activities_operation", "update_activity_options_operation", "update_workflow_options_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cancel_activities_operation", "cancellation_operation", "delete_activities_operation", "deletion_operation", "executions", "job_id", "max_operations_per_second", "namespace", "operation", "reason", "reset_activities_operation", "reset_operation", "signal_operation", "target_executions", "terminate_activities_operation", "termination_operation", "unpause_activities_operation", "update_activity_options_operation", "update_workflow_options_operation", "visibility_query"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["operation"]) -> _typing.Literal["cancel_activities_operation", "cancellation_operation", "delete_activities_operation", "deletion_operation", "reset_activities_operation", "reset_operation", "signal_operation", "terminate_activities_operation", "termination_operation", "unpause_activities_operation", "update_activity_options_operation", "update_workflow_options_operation"] | None: ...

class StartBatchOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class StopBatchOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    JOB_ID_FIELD_NUMBER: int
    job_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        job_id: str | None = ...,
        reason: str | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "job_id", "namespace", "reason"]) -> None: ...

class StopBatchOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class DescribeBatchOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    JOB_ID_FIELD_NUMBER: int
    job_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        job_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["job_id", "namespace"]) -> None: ...

class DescribeBatchOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    OPERATION_TYPE_FIELD_NUMBER: int
    operation_type: _enums_v1.BatchOperationType.ValueType
    JOB_ID_FIELD_NUMBER: int
    job_id: str
    STATE_FIELD_NUMBER: int
    state: _enums_v1.BatchOperationState.ValueType
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    TOTAL_OPERATION_COUNT_FIELD_NUMBER: int
    total_operation_count: int
    COMPLETE_OPERATION_COUNT_FIELD_NUMBER: int
    complete_operation_count: int
    FAILURE_OPERATION_COUNT_FIELD_NUMBER: int
    failure_operation_count: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    QUERY_FIELD_NUMBER: int
    query: str
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Execution]: ...
    def __init__(
        self,
        *,
        operation_type: _enums_v1.BatchOperationType.ValueType | None = ...,
        job_id: str | None = ...,
        state: _enums_v1.BatchOperationState.ValueType | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        total_operation_count: int | None = ...,
        complete_operation_count: int | None = ...,
        failure_operation_count: int | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        query: str | None = ...,
        executions: _abc.Iterable[_common_v1.Execution] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["close_time", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["close_time", "complete_operation_count", "executions", "failure_operation_count", "identity", "job_id", "operation_type", "query", "reason", "start_time", "state", "total_operation_count"]) -> None: ...

class ListBatchOperationsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size"]) -> None: ...

class ListBatchOperationsResponse(_Message):
    DESCRIPTOR: _Descriptor
    OPERATION_INFO_FIELD_NUMBER: int
    @property
    def operation_info(self) -> _containers.RepeatedCompositeFieldContainer[_batch_v1.BatchOperationInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        operation_info: _abc.Iterable[_batch_v1.BatchOperationInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "operation_info"]) -> None: ...

class PollWorkflowExecutionUpdateRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    UPDATE_REF_FIELD_NUMBER: int
    @property
    def update_ref(self) -> _update_v1.UpdateRef: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WAIT_POLICY_FIELD_NUMBER: int
    @property
    def wait_policy(self) -> _update_v1.WaitPolicy: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        update_ref: _update_v1.UpdateRef | None = ...,
        identity: str | None = ...,
        wait_policy: _update_v1.WaitPolicy | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["update_ref", "wait_policy"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "update_ref", "wait_policy"]) -> None: ...

class PollWorkflowExecutionUpdateResponse(_Message):
    DESCRIPTOR: _Descriptor
    OUTCOME_FIELD_NUMBER: int
    @property
    def outcome(self) -> _update_v1.Outcome: ...
    STAGE_FIELD_NUMBER: int
    stage: _enums_v1.UpdateWorkflowExecutionLifecycleStage.ValueType
    UPDATE_REF_FIELD_NUMBER: int
    @property
    def update_ref(self) -> _update_v1.UpdateRef: ...
    def __init__(
        self,
        *,
        outcome: _update_v1.Outcome | None = ...,
        stage: _enums_v1.UpdateWorkflowExecutionLifecycleStage.ValueType | None = ...,
        update_ref: _update_v1.UpdateRef | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["outcome", "update_ref"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["outcome", "stage", "update_ref"]) -> None: ...

class PollNexusTaskQueueRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TASK_QUEUE_FIELD_NUMBER: int
    @property
    def task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    WORKER_VERSION_CAPABILITIES_FIELD_NUMBER: int
    @property
    def worker_version_capabilities(self) -> _common_v1.WorkerVersionCapabilities: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    WORKER_HEARTBEAT_FIELD_NUMBER: int
    @property
    def worker_heartbeat(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.WorkerHeartbeat]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        poller_group_id: str | None = ...,
        identity: str | None = ...,
        worker_instance_key: str | None = ...,
        worker_version_capabilities: _common_v1.WorkerVersionCapabilities | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
        worker_heartbeat: _abc.Iterable[_worker_v1.WorkerHeartbeat] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_options", "task_queue", "worker_version_capabilities"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_options", "identity", "namespace", "poller_group_id", "task_queue", "worker_heartbeat", "worker_instance_key", "worker_version_capabilities"]) -> None: ...

class PollNexusTaskQueueResponse(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    REQUEST_FIELD_NUMBER: int
    @property
    def request(self) -> _nexus_v1.Request: ...
    POLLER_SCALING_DECISION_FIELD_NUMBER: int
    @property
    def poller_scaling_decision(self) -> _taskqueue_v1.PollerScalingDecision: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    POLLER_GROUP_INFOS_FIELD_NUMBER: int
    @property
    def poller_group_infos(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerGroupInfo]: ...
    POLLER_GROUPS_INFO_FIELD_NUMBER: int
    @property
    def poller_groups_info(self) -> _taskqueue_v1.PollerGroupsInfo: ...
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
        request: _nexus_v1.Request | None = ...,
        poller_scaling_decision: _taskqueue_v1.PollerScalingDecision | None = ...,
        poller_group_id: str | None = ...,
        poller_group_infos: _abc.Iterable[_taskqueue_v1.PollerGroupInfo] | None = ...,
        poller_groups_info: _taskqueue_v1.PollerGroupsInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["poller_groups_info", "poller_scaling_decision", "request"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["poller_group_id", "poller_group_infos", "poller_groups_info", "poller_scaling_decision", "request", "task_token"]) -> None: ...

class RespondNexusTaskCompletedRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    RESPONSE_FIELD_NUMBER: int
    @property
    def response(self) -> _nexus_v1.Response: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        task_token: bytes | None = ...,
        response: _nexus_v1.Response | None = ...,
        poller_group_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["response"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "poller_group_id", "response", "task_token"]) -> None: ...

class RespondNexusTaskCompletedResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RespondNexusTaskFailedRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    ERROR_FIELD_NUMBER: int
    @property
    def error(self) -> _nexus_v1.HandlerError: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    POLLER_GROUP_ID_FIELD_NUMBER: int
    poller_group_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        task_token: bytes | None = ...,
        error: _nexus_v1.HandlerError | None = ...,
        failure: _failure_v1.Failure | None = ...,
        poller_group_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["error", "failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["error", "failure", "identity", "namespace", "poller_group_id", "task_token"]) -> None: ...

class RespondNexusTaskFailedResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ExecuteMultiOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
    class Operation(_Message):
        DESCRIPTOR: _Descriptor
        START_WORKFLOW_FIELD_NUMBER: int
        @property
        def start_workflow(self) -> _workflowservice_v1.StartWorkflowExecutionRequest: ...
        UPDATE_WORKFLOW_FIELD_NUMBER: int
        @property
        def update_workflow(self) -> _workflowservice_v1.UpdateWorkflowExecutionRequest: ...
        def __init__(
            self,
            *,
            start_workflow: _workflowservice_v1.StartWorkflowExecutionRequest | None = ...,
            update_workflow: _workflowservice_v1.UpdateWorkflowExecutionRequest | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["operation", "start_workflow", "update_workflow"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["operation", "start_workflow", "update_workflow"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["operation"]) -> _typing.Literal["start_workflow", "update_workflow"] | None: ...

    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    OPERATIONS_FIELD_NUMBER: int
    @property
    def operations(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.ExecuteMultiOperationRequest.Operation]: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        operations: _abc.Iterable[_workflowservice_v1.ExecuteMultiOperationRequest.Operation] | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "operations", "resource_id"]) -> None: ...

class ExecuteMultiOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    class Response(_Message):
        DESCRIPTOR: _Descriptor
        START_WORKFLOW_FIELD_NUMBER: int
        @property
        def start_workflow(self) -> _workflowservice_v1.StartWorkflowExecutionResponse: ...
        UPDATE_WORKFLOW_FIELD_NUMBER: int
        @property
        def update_workflow(self) -> _workflowservice_v1.UpdateWorkflowExecutionResponse: ...
        def __init__(
            self,
            *,
            start_workflow: _workflowservice_v1.StartWorkflowExecutionResponse | None = ...,
            update_workflow: _workflowservice_v1.UpdateWorkflowExecutionResponse | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["response", "start_workflow", "update_workflow"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["response", "start_workflow", "update_workflow"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["response"]) -> _typing.Literal["start_workflow", "update_workflow"] | None: ...

    RESPONSES_FIELD_NUMBER: int
    @property
    def responses(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.ExecuteMultiOperationResponse.Response]: ...
    def __init__(
        self,
        *,
        responses: _abc.Iterable[_workflowservice_v1.ExecuteMultiOperationResponse.Response] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["responses"]) -> None: ...

class UpdateActivityOptionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ACTIVITY_OPTIONS_FIELD_NUMBER: int
    @property
    def activity_options(self) -> _activity_v1.ActivityOptions: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    ID_FIELD_NUMBER: int
    id: str
    TYPE_FIELD_NUMBER: int
    type: str
    MATCH_ALL_FIELD_NUMBER: int
    match_all: bool
    RESTORE_ORIGINAL_FIELD_NUMBER: int
    restore_original: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        identity: str | None = ...,
        activity_options: _activity_v1.ActivityOptions | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
        id: str | None = ...,
        type: str | None = ...,
        match_all: bool | None = ...,
        restore_original: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "activity_options", "execution", "id", "match_all", "type", "update_mask"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "activity_options", "execution", "id", "identity", "match_all", "namespace", "restore_original", "type", "update_mask"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["id", "match_all", "type"] | None: ...

class UpdateActivityExecutionOptionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ACTIVITY_OPTIONS_FIELD_NUMBER: int
    @property
    def activity_options(self) -> _activity_v1.ActivityOptions: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    RESTORE_ORIGINAL_FIELD_NUMBER: int
    restore_original: bool
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        activity_options: _activity_v1.ActivityOptions | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
        restore_original: bool | None = ...,
        resource_id: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_options", "update_mask"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_options", "identity", "namespace", "request_id", "resource_id", "restore_original", "run_id", "update_mask", "workflow_id"]) -> None: ...

class UpdateActivityOptionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_OPTIONS_FIELD_NUMBER: int
    @property
    def activity_options(self) -> _activity_v1.ActivityOptions: ...
    def __init__(
        self,
        *,
        activity_options: _activity_v1.ActivityOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_options"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_options"]) -> None: ...

class UpdateActivityExecutionOptionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_OPTIONS_FIELD_NUMBER: int
    @property
    def activity_options(self) -> _activity_v1.ActivityOptions: ...
    def __init__(
        self,
        *,
        activity_options: _activity_v1.ActivityOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_options"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_options"]) -> None: ...

class PauseActivityRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ID_FIELD_NUMBER: int
    id: str
    TYPE_FIELD_NUMBER: int
    type: str
    REASON_FIELD_NUMBER: int
    reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        identity: str | None = ...,
        id: str | None = ...,
        type: str | None = ...,
        reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "execution", "id", "type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "execution", "id", "identity", "namespace", "reason", "request_id", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["id", "type"] | None: ...

class PauseActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        resource_id: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "identity", "namespace", "reason", "request_id", "resource_id", "run_id", "workflow_id"]) -> None: ...

class PauseActivityResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class PauseActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UnpauseActivityRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ID_FIELD_NUMBER: int
    id: str
    TYPE_FIELD_NUMBER: int
    type: str
    UNPAUSE_ALL_FIELD_NUMBER: int
    unpause_all: bool
    RESET_ATTEMPTS_FIELD_NUMBER: int
    reset_attempts: bool
    RESET_HEARTBEAT_FIELD_NUMBER: int
    reset_heartbeat: bool
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        identity: str | None = ...,
        id: str | None = ...,
        type: str | None = ...,
        unpause_all: bool | None = ...,
        reset_attempts: bool | None = ...,
        reset_heartbeat: bool | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "execution", "id", "jitter", "type", "unpause_all"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "execution", "id", "identity", "jitter", "namespace", "reset_attempts", "reset_heartbeat", "type", "unpause_all"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["id", "type", "unpause_all"] | None: ...

class UnpauseActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        resource_id: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["jitter"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "identity", "jitter", "namespace", "reason", "request_id", "resource_id", "run_id", "workflow_id"]) -> None: ...

class UnpauseActivityResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UnpauseActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ResetActivityRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ID_FIELD_NUMBER: int
    id: str
    TYPE_FIELD_NUMBER: int
    type: str
    MATCH_ALL_FIELD_NUMBER: int
    match_all: bool
    RESET_HEARTBEAT_FIELD_NUMBER: int
    reset_heartbeat: bool
    KEEP_PAUSED_FIELD_NUMBER: int
    keep_paused: bool
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    RESTORE_ORIGINAL_OPTIONS_FIELD_NUMBER: int
    restore_original_options: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        identity: str | None = ...,
        id: str | None = ...,
        type: str | None = ...,
        match_all: bool | None = ...,
        reset_heartbeat: bool | None = ...,
        keep_paused: bool | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        restore_original_options: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "execution", "id", "jitter", "match_all", "type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "execution", "id", "identity", "jitter", "keep_paused", "match_all", "namespace", "reset_heartbeat", "restore_original_options", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["id", "match_all", "type"] | None: ...

class ResetActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    KEEP_PAUSED_FIELD_NUMBER: int
    keep_paused: bool
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    RESTORE_ORIGINAL_OPTIONS_FIELD_NUMBER: int
    restore_original_options: bool
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    RESET_HEARTBEAT_FIELD_NUMBER: int
    reset_heartbeat: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        keep_paused: bool | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        restore_original_options: bool | None = ...,
        resource_id: str | None = ...,
        request_id: str | None = ...,
        reset_heartbeat: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["jitter"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "identity", "jitter", "keep_paused", "namespace", "request_id", "reset_heartbeat", "resource_id", "restore_original_options", "run_id", "workflow_id"]) -> None: ...

class ResetActivityResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ResetActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UpdateWorkflowExecutionOptionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_EXECUTION_OPTIONS_FIELD_NUMBER: int
    @property
    def workflow_execution_options(self) -> _workflow_v1.WorkflowExecutionOptions: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_execution_options: _workflow_v1.WorkflowExecutionOptions | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["update_mask", "workflow_execution", "workflow_execution_options"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "update_mask", "workflow_execution", "workflow_execution_options"]) -> None: ...

class UpdateWorkflowExecutionOptionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_EXECUTION_OPTIONS_FIELD_NUMBER: int
    @property
    def workflow_execution_options(self) -> _workflow_v1.WorkflowExecutionOptions: ...
    UPDATE_TIME_FIELD_NUMBER: int
    @property
    def update_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        workflow_execution_options: _workflow_v1.WorkflowExecutionOptions | None = ...,
        update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["update_time", "workflow_execution_options"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["update_time", "workflow_execution_options"]) -> None: ...

class DescribeDeploymentRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment", "namespace"]) -> None: ...

class DescribeDeploymentResponse(_Message):
    DESCRIPTOR: _Descriptor
    DEPLOYMENT_INFO_FIELD_NUMBER: int
    @property
    def deployment_info(self) -> _deployment_v1.DeploymentInfo: ...
    def __init__(
        self,
        *,
        deployment_info: _deployment_v1.DeploymentInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_info"]) -> None: ...

class DescribeWorkerDeploymentVersionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    VERSION_FIELD_NUMBER: int
    version: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    REPORT_TASK_QUEUE_STATS_FIELD_NUMBER: int
    report_task_queue_stats: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        version: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        report_task_queue_stats: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_version", "namespace", "report_task_queue_stats", "version"]) -> None: ...

class DescribeWorkerDeploymentVersionResponse(_Message):
    DESCRIPTOR: _Descriptor
    class VersionTaskQueue(_Message):
        DESCRIPTOR: _Descriptor
        NAME_FIELD_NUMBER: int
        name: str
        TYPE_FIELD_NUMBER: int
        type: _enums_v1.TaskQueueType.ValueType
        STATS_FIELD_NUMBER: int
        @property
        def stats(self) -> _taskqueue_v1.TaskQueueStats: ...
        STATS_BY_PRIORITY_KEY_FIELD_NUMBER: int
        @property
        def stats_by_priority_key(self) -> _containers.MessageMap[int, _taskqueue_v1.TaskQueueStats]: ...
        def __init__(
            self,
            *,
            name: str | None = ...,
            type: _enums_v1.TaskQueueType.ValueType | None = ...,
            stats: _taskqueue_v1.TaskQueueStats | None = ...,
            stats_by_priority_key: _abc.Mapping[int, _taskqueue_v1.TaskQueueStats] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["stats"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["name", "stats", "stats_by_priority_key", "type"]) -> None: ...

    WORKER_DEPLOYMENT_VERSION_INFO_FIELD_NUMBER: int
    @property
    def worker_deployment_version_info(self) -> _deployment_v1.WorkerDeploymentVersionInfo: ...
    VERSION_TASK_QUEUES_FIELD_NUMBER: int
    @property
    def version_task_queues(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.DescribeWorkerDeploymentVersionResponse.VersionTaskQueue]: ...
    def __init__(
        self,
        *,
        worker_deployment_version_info: _deployment_v1.WorkerDeploymentVersionInfo | None = ...,
        version_task_queues: _abc.Iterable[_workflowservice_v1.DescribeWorkerDeploymentVersionResponse.VersionTaskQueue] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_deployment_version_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["version_task_queues", "worker_deployment_version_info"]) -> None: ...

class DescribeWorkerDeploymentRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["deployment_name", "namespace"]) -> None: ...

class DescribeWorkerDeploymentResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    WORKER_DEPLOYMENT_INFO_FIELD_NUMBER: int
    @property
    def worker_deployment_info(self) -> _deployment_v1.WorkerDeploymentInfo: ...
    def __init__(
        self,
        *,
        conflict_token: bytes | None = ...,
        worker_deployment_info: _deployment_v1.WorkerDeploymentInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_deployment_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "worker_deployment_info"]) -> None: ...

class ListDeploymentsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    SERIES_NAME_FIELD_NUMBER: int
    series_name: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        series_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size", "series_name"]) -> None: ...

class ListDeploymentsResponse(_Message):
    DESCRIPTOR: _Descriptor
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    DEPLOYMENTS_FIELD_NUMBER: int
    @property
    def deployments(self) -> _containers.RepeatedCompositeFieldContainer[_deployment_v1.DeploymentListInfo]: ...
    def __init__(
        self,
        *,
        next_page_token: bytes | None = ...,
        deployments: _abc.Iterable[_deployment_v1.DeploymentListInfo] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["deployments", "next_page_token"]) -> None: ...

class SetCurrentDeploymentRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    UPDATE_METADATA_FIELD_NUMBER: int
    @property
    def update_metadata(self) -> _deployment_v1.UpdateDeploymentMetadata: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
        identity: str | None = ...,
        update_metadata: _deployment_v1.UpdateDeploymentMetadata | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment", "update_metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment", "identity", "namespace", "update_metadata"]) -> None: ...

class SetCurrentDeploymentResponse(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_DEPLOYMENT_INFO_FIELD_NUMBER: int
    @property
    def current_deployment_info(self) -> _deployment_v1.DeploymentInfo: ...
    PREVIOUS_DEPLOYMENT_INFO_FIELD_NUMBER: int
    @property
    def previous_deployment_info(self) -> _deployment_v1.DeploymentInfo: ...
    def __init__(
        self,
        *,
        current_deployment_info: _deployment_v1.DeploymentInfo | None = ...,
        previous_deployment_info: _deployment_v1.DeploymentInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_deployment_info", "previous_deployment_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_deployment_info", "previous_deployment_info"]) -> None: ...

class SetWorkerDeploymentCurrentVersionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    VERSION_FIELD_NUMBER: int
    version: str
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    IDENTITY_FIELD_NUMBER: int
    identity: str
    IGNORE_MISSING_TASK_QUEUES_FIELD_NUMBER: int
    ignore_missing_task_queues: bool
    ALLOW_NO_POLLERS_FIELD_NUMBER: int
    allow_no_pollers: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_name: str | None = ...,
        version: str | None = ...,
        build_id: str | None = ...,
        conflict_token: bytes | None = ...,
        identity: str | None = ...,
        ignore_missing_task_queues: bool | None = ...,
        allow_no_pollers: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["allow_no_pollers", "build_id", "conflict_token", "deployment_name", "identity", "ignore_missing_task_queues", "namespace", "version"]) -> None: ...

class SetWorkerDeploymentCurrentVersionResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    PREVIOUS_VERSION_FIELD_NUMBER: int
    previous_version: str
    PREVIOUS_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def previous_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    def __init__(
        self,
        *,
        conflict_token: bytes | None = ...,
        previous_version: str | None = ...,
        previous_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["previous_deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "previous_deployment_version", "previous_version"]) -> None: ...

class SetWorkerDeploymentRampingVersionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    VERSION_FIELD_NUMBER: int
    version: str
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    PERCENTAGE_FIELD_NUMBER: int
    percentage: float
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    IDENTITY_FIELD_NUMBER: int
    identity: str
    IGNORE_MISSING_TASK_QUEUES_FIELD_NUMBER: int
    ignore_missing_task_queues: bool
    ALLOW_NO_POLLERS_FIELD_NUMBER: int
    allow_no_pollers: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_name: str | None = ...,
        version: str | None = ...,
        build_id: str | None = ...,
        percentage: float | None = ...,
        conflict_token: bytes | None = ...,
        identity: str | None = ...,
        ignore_missing_task_queues: bool | None = ...,
        allow_no_pollers: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["allow_no_pollers", "build_id", "conflict_token", "deployment_name", "identity", "ignore_missing_task_queues", "namespace", "percentage", "version"]) -> None: ...

class SetWorkerDeploymentRampingVersionResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    PREVIOUS_VERSION_FIELD_NUMBER: int
    previous_version: str
    PREVIOUS_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def previous_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    PREVIOUS_PERCENTAGE_FIELD_NUMBER: int
    previous_percentage: float
    def __init__(
        self,
        *,
        conflict_token: bytes | None = ...,
        previous_version: str | None = ...,
        previous_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        previous_percentage: float | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["previous_deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "previous_deployment_version", "previous_percentage", "previous_version"]) -> None: ...

class CreateWorkerDeploymentRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_name: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["deployment_name", "identity", "namespace", "request_id"]) -> None: ...

class CreateWorkerDeploymentResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    def __init__(
        self,
        *,
        conflict_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token"]) -> None: ...

class ListWorkerDeploymentsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size"]) -> None: ...

class ListWorkerDeploymentsResponse(_Message):
    DESCRIPTOR: _Descriptor
    class WorkerDeploymentSummary(_Message):
        DESCRIPTOR: _Descriptor
        NAME_FIELD_NUMBER: int
        name: str
        CREATE_TIME_FIELD_NUMBER: int
        @property
        def create_time(self) -> _wellknown.Timestamp: ...
        ROUTING_CONFIG_FIELD_NUMBER: int
        @property
        def routing_config(self) -> _deployment_v1.RoutingConfig: ...
        LATEST_VERSION_SUMMARY_FIELD_NUMBER: int
        @property
        def latest_version_summary(self) -> _deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary: ...
        CURRENT_VERSION_SUMMARY_FIELD_NUMBER: int
        @property
        def current_version_summary(self) -> _deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary: ...
        RAMPING_VERSION_SUMMARY_FIELD_NUMBER: int
        @property
        def ramping_version_summary(self) -> _deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary: ...
        def __init__(
            self,
            *,
            name: str | None = ...,
            create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            routing_config: _deployment_v1.RoutingConfig | None = ...,
            latest_version_summary: _deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary | None = ...,
            current_version_summary: _deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary | None = ...,
            ramping_version_summary: _deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["create_time", "current_version_summary", "latest_version_summary", "ramping_version_summary", "routing_config"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["create_time", "current_version_summary", "latest_version_summary", "name", "ramping_version_summary", "routing_config"]) -> None: ...

    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    WORKER_DEPLOYMENTS_FIELD_NUMBER: int
    @property
    def worker_deployments(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.ListWorkerDeploymentsResponse.WorkerDeploymentSummary]: ...
    def __init__(
        self,
        *,
        next_page_token: bytes | None = ...,
        worker_deployments: _abc.Iterable[_workflowservice_v1.ListWorkerDeploymentsResponse.WorkerDeploymentSummary] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "worker_deployments"]) -> None: ...

class CreateWorkerDeploymentVersionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    COMPUTE_CONFIG_FIELD_NUMBER: int
    @property
    def compute_config(self) -> _compute_v1.ComputeConfig: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        compute_config: _compute_v1.ComputeConfig | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["compute_config", "deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["compute_config", "deployment_version", "identity", "namespace", "request_id"]) -> None: ...

class CreateWorkerDeploymentVersionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class DeleteWorkerDeploymentVersionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    VERSION_FIELD_NUMBER: int
    version: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    SKIP_DRAINAGE_FIELD_NUMBER: int
    skip_drainage: bool
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        version: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        skip_drainage: bool | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_version", "identity", "namespace", "skip_drainage", "version"]) -> None: ...

class DeleteWorkerDeploymentVersionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class DeleteWorkerDeploymentRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_name: str | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["deployment_name", "identity", "namespace"]) -> None: ...

class DeleteWorkerDeploymentResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UpdateWorkerDeploymentVersionComputeConfigRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    COMPUTE_CONFIG_SCALING_GROUPS_FIELD_NUMBER: int
    @property
    def compute_config_scaling_groups(self) -> _containers.MessageMap[str, _compute_v1.ComputeConfigScalingGroupUpdate]: ...
    REMOVE_COMPUTE_CONFIG_SCALING_GROUPS_FIELD_NUMBER: int
    @property
    def remove_compute_config_scaling_groups(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        compute_config_scaling_groups: _abc.Mapping[str, _compute_v1.ComputeConfigScalingGroupUpdate] | None = ...,
        remove_compute_config_scaling_groups: _abc.Iterable[str] | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["compute_config_scaling_groups", "deployment_version", "identity", "namespace", "remove_compute_config_scaling_groups", "request_id"]) -> None: ...

class UpdateWorkerDeploymentVersionComputeConfigResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ValidateWorkerDeploymentVersionComputeConfigRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    COMPUTE_CONFIG_SCALING_GROUPS_FIELD_NUMBER: int
    @property
    def compute_config_scaling_groups(self) -> _containers.MessageMap[str, _compute_v1.ComputeConfigScalingGroupUpdate]: ...
    REMOVE_COMPUTE_CONFIG_SCALING_GROUPS_FIELD_NUMBER: int
    @property
    def remove_compute_config_scaling_groups(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        compute_config_scaling_groups: _abc.Mapping[str, _compute_v1.ComputeConfigScalingGroupUpdate] | None = ...,
        remove_compute_config_scaling_groups: _abc.Iterable[str] | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["compute_config_scaling_groups", "deployment_version", "identity", "namespace", "remove_compute_config_scaling_groups"]) -> None: ...

class ValidateWorkerDeploymentVersionComputeConfigResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UpdateWorkerDeploymentVersionMetadataRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    VERSION_FIELD_NUMBER: int
    version: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    UPSERT_ENTRIES_FIELD_NUMBER: int
    @property
    def upsert_entries(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    REMOVE_ENTRIES_FIELD_NUMBER: int
    @property
    def remove_entries(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        version: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        upsert_entries: _abc.Mapping[str, _common_v1.Payload] | None = ...,
        remove_entries: _abc.Iterable[str] | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_version", "identity", "namespace", "remove_entries", "upsert_entries", "version"]) -> None: ...

class UpdateWorkerDeploymentVersionMetadataResponse(_Message):
    DESCRIPTOR: _Descriptor
    METADATA_FIELD_NUMBER: int
    @property
    def metadata(self) -> _deployment_v1.VersionMetadata: ...
    def __init__(
        self,
        *,
        metadata: _deployment_v1.VersionMetadata | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["metadata"]) -> None: ...

class SetWorkerDeploymentManagerRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    MANAGER_IDENTITY_FIELD_NUMBER: int
    manager_identity: str
    SELF_FIELD_NUMBER: int
    self: bool
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self_,
        *,
        namespace: str | None = ...,
        deployment_name: str | None = ...,
        manager_identity: str | None = ...,
        self: bool | None = ...,
        conflict_token: bytes | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["manager_identity", "new_manager_identity", "self"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "deployment_name", "identity", "manager_identity", "namespace", "new_manager_identity", "self"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["new_manager_identity"]) -> _typing.Literal["manager_identity", "self"] | None: ...

class SetWorkerDeploymentManagerResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFLICT_TOKEN_FIELD_NUMBER: int
    conflict_token: bytes
    PREVIOUS_MANAGER_IDENTITY_FIELD_NUMBER: int
    previous_manager_identity: str
    def __init__(
        self,
        *,
        conflict_token: bytes | None = ...,
        previous_manager_identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["conflict_token", "previous_manager_identity"]) -> None: ...

class GetCurrentDeploymentRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SERIES_NAME_FIELD_NUMBER: int
    series_name: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        series_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "series_name"]) -> None: ...

class GetCurrentDeploymentResponse(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_DEPLOYMENT_INFO_FIELD_NUMBER: int
    @property
    def current_deployment_info(self) -> _deployment_v1.DeploymentInfo: ...
    def __init__(
        self,
        *,
        current_deployment_info: _deployment_v1.DeploymentInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_deployment_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_deployment_info"]) -> None: ...

class GetDeploymentReachabilityRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        deployment: _deployment_v1.Deployment | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment", "namespace"]) -> None: ...

class GetDeploymentReachabilityResponse(_Message):
    DESCRIPTOR: _Descriptor
    DEPLOYMENT_INFO_FIELD_NUMBER: int
    @property
    def deployment_info(self) -> _deployment_v1.DeploymentInfo: ...
    REACHABILITY_FIELD_NUMBER: int
    reachability: _enums_v1.DeploymentReachability.ValueType
    LAST_UPDATE_TIME_FIELD_NUMBER: int
    @property
    def last_update_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        deployment_info: _deployment_v1.DeploymentInfo | None = ...,
        reachability: _enums_v1.DeploymentReachability.ValueType | None = ...,
        last_update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_info", "last_update_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_info", "last_update_time", "reachability"]) -> None: ...

class CreateWorkflowRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _rules_v1.WorkflowRuleSpec: ...
    FORCE_SCAN_FIELD_NUMBER: int
    force_scan: bool
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        spec: _rules_v1.WorkflowRuleSpec | None = ...,
        force_scan: bool | None = ...,
        request_id: str | None = ...,
        identity: str | None = ...,
        description: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["description", "force_scan", "identity", "namespace", "request_id", "spec"]) -> None: ...

class CreateWorkflowRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    RULE_FIELD_NUMBER: int
    @property
    def rule(self) -> _rules_v1.WorkflowRule: ...
    JOB_ID_FIELD_NUMBER: int
    job_id: str
    def __init__(
        self,
        *,
        rule: _rules_v1.WorkflowRule | None = ...,
        job_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["job_id", "rule"]) -> None: ...

class DescribeWorkflowRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RULE_ID_FIELD_NUMBER: int
    rule_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        rule_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "rule_id"]) -> None: ...

class DescribeWorkflowRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    RULE_FIELD_NUMBER: int
    @property
    def rule(self) -> _rules_v1.WorkflowRule: ...
    def __init__(
        self,
        *,
        rule: _rules_v1.WorkflowRule | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["rule"]) -> None: ...

class DeleteWorkflowRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RULE_ID_FIELD_NUMBER: int
    rule_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        rule_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "rule_id"]) -> None: ...

class DeleteWorkflowRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListWorkflowRulesRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token"]) -> None: ...

class ListWorkflowRulesResponse(_Message):
    DESCRIPTOR: _Descriptor
    RULES_FIELD_NUMBER: int
    @property
    def rules(self) -> _containers.RepeatedCompositeFieldContainer[_rules_v1.WorkflowRule]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        rules: _abc.Iterable[_rules_v1.WorkflowRule] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "rules"]) -> None: ...

class TriggerWorkflowRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXECUTION_FIELD_NUMBER: int
    @property
    def execution(self) -> _common_v1.WorkflowExecution: ...
    ID_FIELD_NUMBER: int
    id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _rules_v1.WorkflowRuleSpec: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        execution: _common_v1.WorkflowExecution | None = ...,
        id: str | None = ...,
        spec: _rules_v1.WorkflowRuleSpec | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["execution", "id", "rule", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["execution", "id", "identity", "namespace", "rule", "spec"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["rule"]) -> _typing.Literal["id", "spec"] | None: ...

class TriggerWorkflowRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    APPLIED_FIELD_NUMBER: int
    applied: bool
    def __init__(
        self,
        *,
        applied: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["applied"]) -> None: ...

class RecordWorkerHeartbeatRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKER_HEARTBEAT_FIELD_NUMBER: int
    @property
    def worker_heartbeat(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.WorkerHeartbeat]: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        worker_heartbeat: _abc.Iterable[_worker_v1.WorkerHeartbeat] | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "resource_id", "worker_heartbeat"]) -> None: ...

class RecordWorkerHeartbeatResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListWorkersRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    INCLUDE_SYSTEM_WORKERS_FIELD_NUMBER: int
    include_system_workers: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
        include_system_workers: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["include_system_workers", "namespace", "next_page_token", "page_size", "query"]) -> None: ...

class ListWorkersResponse(_Message):
    DESCRIPTOR: _Descriptor
    WORKERS_INFO_FIELD_NUMBER: int
    @property
    def workers_info(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.WorkerInfo]: ...
    WORKERS_FIELD_NUMBER: int
    @property
    def workers(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.WorkerListInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        workers_info: _abc.Iterable[_worker_v1.WorkerInfo] | None = ...,
        workers: _abc.Iterable[_worker_v1.WorkerListInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "workers", "workers_info"]) -> None: ...

class UpdateTaskQueueConfigRequest(_Message):
    DESCRIPTOR: _Descriptor
    class RateLimitUpdate(_Message):
        DESCRIPTOR: _Descriptor
        RATE_LIMIT_FIELD_NUMBER: int
        @property
        def rate_limit(self) -> _taskqueue_v1.RateLimit: ...
        REASON_FIELD_NUMBER: int
        reason: str
        def __init__(
            self,
            *,
            rate_limit: _taskqueue_v1.RateLimit | None = ...,
            reason: str | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["rate_limit"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["rate_limit", "reason"]) -> None: ...

    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    TASK_QUEUE_TYPE_FIELD_NUMBER: int
    task_queue_type: _enums_v1.TaskQueueType.ValueType
    UPDATE_QUEUE_RATE_LIMIT_FIELD_NUMBER: int
    @property
    def update_queue_rate_limit(self) -> _workflowservice_v1.UpdateTaskQueueConfigRequest.RateLimitUpdate: ...
    UPDATE_FAIRNESS_KEY_RATE_LIMIT_DEFAULT_FIELD_NUMBER: int
    @property
    def update_fairness_key_rate_limit_default(self) -> _workflowservice_v1.UpdateTaskQueueConfigRequest.RateLimitUpdate: ...
    SET_FAIRNESS_WEIGHT_OVERRIDES_FIELD_NUMBER: int
    @property
    def set_fairness_weight_overrides(self) -> _containers.ScalarMap[str, float]: ...
    UNSET_FAIRNESS_WEIGHT_OVERRIDES_FIELD_NUMBER: int
    @property
    def unset_fairness_weight_overrides(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        task_queue: str | None = ...,
        task_queue_type: _enums_v1.TaskQueueType.ValueType | None = ...,
        update_queue_rate_limit: _workflowservice_v1.UpdateTaskQueueConfigRequest.RateLimitUpdate | None = ...,
        update_fairness_key_rate_limit_default: _workflowservice_v1.UpdateTaskQueueConfigRequest.RateLimitUpdate | None = ...,
        set_fairness_weight_overrides: _abc.Mapping[str, float] | None = ...,
        unset_fairness_weight_overrides: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["update_fairness_key_rate_limit_default", "update_queue_rate_limit"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "set_fairness_weight_overrides", "task_queue", "task_queue_type", "unset_fairness_weight_overrides", "update_fairness_key_rate_limit_default", "update_queue_rate_limit"]) -> None: ...

class UpdateTaskQueueConfigResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONFIG_FIELD_NUMBER: int
    @property
    def config(self) -> _taskqueue_v1.TaskQueueConfig: ...
    def __init__(
        self,
        *,
        config: _taskqueue_v1.TaskQueueConfig | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["config"]) -> None: ...

class FetchWorkerConfigRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    SELECTOR_FIELD_NUMBER: int
    @property
    def selector(self) -> _common_v1.WorkerSelector: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        selector: _common_v1.WorkerSelector | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["selector"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "reason", "resource_id", "selector"]) -> None: ...

class FetchWorkerConfigResponse(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_CONFIG_FIELD_NUMBER: int
    @property
    def worker_config(self) -> _sdk_v1.WorkerConfig: ...
    def __init__(
        self,
        *,
        worker_config: _sdk_v1.WorkerConfig | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["worker_config"]) -> None: ...

class UpdateWorkerConfigRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    WORKER_CONFIG_FIELD_NUMBER: int
    @property
    def worker_config(self) -> _sdk_v1.WorkerConfig: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    SELECTOR_FIELD_NUMBER: int
    @property
    def selector(self) -> _common_v1.WorkerSelector: ...
    RESOURCE_ID_FIELD_NUMBER: int
    resource_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        worker_config: _sdk_v1.WorkerConfig | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
        selector: _common_v1.WorkerSelector | None = ...,
        resource_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["selector", "update_mask", "worker_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "reason", "resource_id", "selector", "update_mask", "worker_config"]) -> None: ...

class UpdateWorkerConfigResponse(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_CONFIG_FIELD_NUMBER: int
    @property
    def worker_config(self) -> _sdk_v1.WorkerConfig: ...
    def __init__(
        self,
        *,
        worker_config: _sdk_v1.WorkerConfig | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["response", "worker_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["response", "worker_config"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["response"]) -> _typing.Literal["worker_config"] | None: ...

class DescribeWorkerRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        worker_instance_key: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "worker_instance_key"]) -> None: ...

class DescribeWorkerResponse(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_INFO_FIELD_NUMBER: int
    @property
    def worker_info(self) -> _worker_v1.WorkerInfo: ...
    def __init__(
        self,
        *,
        worker_info: _worker_v1.WorkerInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["worker_info"]) -> None: ...

class CountWorkersRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    QUERY_FIELD_NUMBER: int
    query: str
    INCLUDE_SYSTEM_WORKERS_FIELD_NUMBER: int
    include_system_workers: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        query: str | None = ...,
        include_system_workers: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["include_system_workers", "namespace", "query"]) -> None: ...

class CountWorkersResponse(_Message):
    DESCRIPTOR: _Descriptor
    COUNT_FIELD_NUMBER: int
    count: int
    def __init__(
        self,
        *,
        count: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["count"]) -> None: ...

class PauseWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "reason", "request_id", "run_id", "workflow_id"]) -> None: ...

class PauseWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UnpauseWorkflowExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "reason", "request_id", "run_id", "workflow_id"]) -> None: ...

class UnpauseWorkflowExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class StartActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
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
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    ID_REUSE_POLICY_FIELD_NUMBER: int
    id_reuse_policy: _enums_v1.ActivityIdReusePolicy.ValueType
    ID_CONFLICT_POLICY_FIELD_NUMBER: int
    id_conflict_policy: _enums_v1.ActivityIdConflictPolicy.ValueType
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    PRIORITY_FIELD_NUMBER: int
    @property
    def priority(self) -> _common_v1.Priority: ...
    COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    ON_CONFLICT_OPTIONS_FIELD_NUMBER: int
    @property
    def on_conflict_options(self) -> _common_v1.OnConflictOptions: ...
    START_DELAY_FIELD_NUMBER: int
    @property
    def start_delay(self) -> _wellknown.Duration: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    REQUEST_EAGER_EXECUTION_FIELD_NUMBER: int
    request_eager_execution: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        activity_id: str | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        task_queue: _taskqueue_v1.TaskQueue | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        heartbeat_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        retry_policy: _common_v1.RetryPolicy | None = ...,
        input: _common_v1.Payloads | None = ...,
        id_reuse_policy: _enums_v1.ActivityIdReusePolicy.ValueType | None = ...,
        id_conflict_policy: _enums_v1.ActivityIdConflictPolicy.ValueType | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        header: _common_v1.Header | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        priority: _common_v1.Priority | None = ...,
        completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        on_conflict_options: _common_v1.OnConflictOptions | None = ...,
        start_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
        request_eager_execution: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type", "header", "heartbeat_timeout", "input", "on_conflict_options", "priority", "propagated_nexus_serialization_context", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "start_delay", "start_to_close_timeout", "task_queue", "user_metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_type", "completion_callbacks", "header", "heartbeat_timeout", "id_conflict_policy", "id_reuse_policy", "identity", "input", "links", "namespace", "on_conflict_options", "priority", "propagated_nexus_serialization_context", "request_eager_execution", "request_id", "retry_policy", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "start_delay", "start_to_close_timeout", "task_queue", "user_metadata"]) -> None: ...

class StartActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    STARTED_FIELD_NUMBER: int
    started: bool
    LINK_FIELD_NUMBER: int
    @property
    def link(self) -> _common_v1.Link: ...
    EAGER_ACTIVITY_TASK_FIELD_NUMBER: int
    @property
    def eager_activity_task(self) -> _workflowservice_v1.PollActivityTaskQueueResponse: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        started: bool | None = ...,
        link: _common_v1.Link | None = ...,
        eager_activity_task: _workflowservice_v1.PollActivityTaskQueueResponse | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["eager_activity_task", "link"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["eager_activity_task", "link", "run_id", "started"]) -> None: ...

class DescribeActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    INCLUDE_INPUT_FIELD_NUMBER: int
    include_input: bool
    INCLUDE_OUTCOME_FIELD_NUMBER: int
    include_outcome: bool
    LONG_POLL_TOKEN_FIELD_NUMBER: int
    long_poll_token: bytes
    INCLUDE_HEARTBEAT_DETAILS_FIELD_NUMBER: int
    include_heartbeat_details: bool
    INCLUDE_LAST_FAILURE_FIELD_NUMBER: int
    include_last_failure: bool
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        include_input: bool | None = ...,
        include_outcome: bool | None = ...,
        long_poll_token: bytes | None = ...,
        include_heartbeat_details: bool | None = ...,
        include_last_failure: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "include_heartbeat_details", "include_input", "include_last_failure", "include_outcome", "long_poll_token", "namespace", "run_id"]) -> None: ...

class DescribeActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    INFO_FIELD_NUMBER: int
    @property
    def info(self) -> _activity_v1.ActivityExecutionInfo: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    OUTCOME_FIELD_NUMBER: int
    @property
    def outcome(self) -> _activity_v1.ActivityExecutionOutcome: ...
    LONG_POLL_TOKEN_FIELD_NUMBER: int
    long_poll_token: bytes
    CALLBACKS_FIELD_NUMBER: int
    @property
    def callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_activity_v1.CallbackInfo]: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        info: _activity_v1.ActivityExecutionInfo | None = ...,
        input: _common_v1.Payloads | None = ...,
        outcome: _activity_v1.ActivityExecutionOutcome | None = ...,
        long_poll_token: bytes | None = ...,
        callbacks: _abc.Iterable[_activity_v1.CallbackInfo] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["info", "input", "outcome"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["callbacks", "info", "input", "long_poll_token", "outcome", "run_id"]) -> None: ...

class PollActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "namespace", "run_id"]) -> None: ...

class PollActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    OUTCOME_FIELD_NUMBER: int
    @property
    def outcome(self) -> _activity_v1.ActivityExecutionOutcome: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        outcome: _activity_v1.ActivityExecutionOutcome | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["outcome", "propagated_nexus_serialization_context"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["outcome", "propagated_nexus_serialization_context", "run_id"]) -> None: ...

class ListActivityExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size", "query"]) -> None: ...

class ListActivityExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    EXECUTIONS_FIELD_NUMBER: int
    @property
    def executions(self) -> _containers.RepeatedCompositeFieldContainer[_activity_v1.ActivityExecutionListInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        executions: _abc.Iterable[_activity_v1.ActivityExecutionListInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["executions", "next_page_token"]) -> None: ...

class StartNexusOperationExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    SCHEDULE_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_close_timeout(self) -> _wellknown.Duration: ...
    SCHEDULE_TO_START_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_start_timeout(self) -> _wellknown.Duration: ...
    START_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_close_timeout(self) -> _wellknown.Duration: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payload: ...
    ID_REUSE_POLICY_FIELD_NUMBER: int
    id_reuse_policy: _enums_v1.NexusOperationIdReusePolicy.ValueType
    ID_CONFLICT_POLICY_FIELD_NUMBER: int
    id_conflict_policy: _enums_v1.NexusOperationIdConflictPolicy.ValueType
    ON_CONFLICT_OPTIONS_FIELD_NUMBER: int
    @property
    def on_conflict_options(self) -> _nexusoperation_v1.OnConflictOptions: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    NEXUS_HEADER_FIELD_NUMBER: int
    @property
    def nexus_header(self) -> _containers.ScalarMap[str, str]: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        operation_id: str | None = ...,
        endpoint: str | None = ...,
        service: str | None = ...,
        operation: str | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        input: _common_v1.Payload | None = ...,
        id_reuse_policy: _enums_v1.NexusOperationIdReusePolicy.ValueType | None = ...,
        id_conflict_policy: _enums_v1.NexusOperationIdConflictPolicy.ValueType | None = ...,
        on_conflict_options: _nexusoperation_v1.OnConflictOptions | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        nexus_header: _abc.Mapping[str, str] | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["input", "on_conflict_options", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "start_to_close_timeout", "user_metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["completion_callbacks", "endpoint", "id_conflict_policy", "id_reuse_policy", "identity", "input", "links", "namespace", "nexus_header", "on_conflict_options", "operation", "operation_id", "request_id", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "service", "start_to_close_timeout", "user_metadata"]) -> None: ...

class StartNexusOperationExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    STARTED_FIELD_NUMBER: int
    started: bool
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        started: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["run_id", "started"]) -> None: ...

class DescribeNexusOperationExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    INCLUDE_INPUT_FIELD_NUMBER: int
    include_input: bool
    INCLUDE_OUTCOME_FIELD_NUMBER: int
    include_outcome: bool
    LONG_POLL_TOKEN_FIELD_NUMBER: int
    long_poll_token: bytes
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        operation_id: str | None = ...,
        run_id: str | None = ...,
        include_input: bool | None = ...,
        include_outcome: bool | None = ...,
        long_poll_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["include_input", "include_outcome", "long_poll_token", "namespace", "operation_id", "run_id"]) -> None: ...

class DescribeNexusOperationExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    INFO_FIELD_NUMBER: int
    @property
    def info(self) -> _nexus_v1.NexusOperationExecutionInfo: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payload: ...
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payload: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    LONG_POLL_TOKEN_FIELD_NUMBER: int
    long_poll_token: bytes
    COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_nexusoperation_v1.CallbackInfo]: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        info: _nexus_v1.NexusOperationExecutionInfo | None = ...,
        input: _common_v1.Payload | None = ...,
        result: _common_v1.Payload | None = ...,
        failure: _failure_v1.Failure | None = ...,
        long_poll_token: bytes | None = ...,
        completion_callbacks: _abc.Iterable[_nexusoperation_v1.CallbackInfo] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "info", "input", "outcome", "result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["completion_callbacks", "failure", "info", "input", "long_poll_token", "outcome", "result", "run_id"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["outcome"]) -> _typing.Literal["failure", "result"] | None: ...

class PollNexusOperationExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    WAIT_STAGE_FIELD_NUMBER: int
    wait_stage: _enums_v1.NexusOperationWaitStage.ValueType
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        operation_id: str | None = ...,
        run_id: str | None = ...,
        wait_stage: _enums_v1.NexusOperationWaitStage.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "operation_id", "run_id", "wait_stage"]) -> None: ...

class PollNexusOperationExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    WAIT_STAGE_FIELD_NUMBER: int
    wait_stage: _enums_v1.NexusOperationWaitStage.ValueType
    OPERATION_TOKEN_FIELD_NUMBER: int
    operation_token: str
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    RESULT_FIELD_NUMBER: int
    @property
    def result(self) -> _common_v1.Payload: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        run_id: str | None = ...,
        wait_stage: _enums_v1.NexusOperationWaitStage.ValueType | None = ...,
        operation_token: str | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
        result: _common_v1.Payload | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "outcome", "propagated_nexus_serialization_context", "result"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "operation_token", "outcome", "propagated_nexus_serialization_context", "result", "run_id", "wait_stage"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["outcome"]) -> _typing.Literal["failure", "result"] | None: ...

class ListNexusOperationExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "next_page_token", "page_size", "query"]) -> None: ...

class ListNexusOperationExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    OPERATIONS_FIELD_NUMBER: int
    @property
    def operations(self) -> _containers.RepeatedCompositeFieldContainer[_nexus_v1.NexusOperationExecutionListInfo]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        operations: _abc.Iterable[_nexus_v1.NexusOperationExecutionListInfo] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "operations"]) -> None: ...

class CountActivityExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "query"]) -> None: ...

class CountActivityExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    class AggregationGroup(_Message):
        DESCRIPTOR: _Descriptor
        GROUP_VALUES_FIELD_NUMBER: int
        @property
        def group_values(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Payload]: ...
        COUNT_FIELD_NUMBER: int
        count: int
        def __init__(
            self,
            *,
            group_values: _abc.Iterable[_common_v1.Payload] | None = ...,
            count: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["count", "group_values"]) -> None: ...

    COUNT_FIELD_NUMBER: int
    count: int
    GROUPS_FIELD_NUMBER: int
    @property
    def groups(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.CountActivityExecutionsResponse.AggregationGroup]: ...
    def __init__(
        self,
        *,
        count: int | None = ...,
        groups: _abc.Iterable[_workflowservice_v1.CountActivityExecutionsResponse.AggregationGroup] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["count", "groups"]) -> None: ...

class CountNexusOperationExecutionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    QUERY_FIELD_NUMBER: int
    query: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        query: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "query"]) -> None: ...

class CountNexusOperationExecutionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    class AggregationGroup(_Message):
        DESCRIPTOR: _Descriptor
        GROUP_VALUES_FIELD_NUMBER: int
        @property
        def group_values(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Payload]: ...
        COUNT_FIELD_NUMBER: int
        count: int
        def __init__(
            self,
            *,
            group_values: _abc.Iterable[_common_v1.Payload] | None = ...,
            count: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["count", "group_values"]) -> None: ...

    COUNT_FIELD_NUMBER: int
    count: int
    GROUPS_FIELD_NUMBER: int
    @property
    def groups(self) -> _containers.RepeatedCompositeFieldContainer[_workflowservice_v1.CountNexusOperationExecutionsResponse.AggregationGroup]: ...
    def __init__(
        self,
        *,
        count: int | None = ...,
        groups: _abc.Iterable[_workflowservice_v1.CountNexusOperationExecutionsResponse.AggregationGroup] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["count", "groups"]) -> None: ...

class RequestCancelActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "identity", "namespace", "reason", "request_id", "run_id"]) -> None: ...

class RequestCancelActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class TerminateActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "identity", "namespace", "reason", "request_id", "run_id"]) -> None: ...

class TerminateActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class DeleteActivityExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        activity_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "namespace", "run_id"]) -> None: ...

class DeleteActivityExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RequestCancelNexusOperationExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        operation_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "operation_id", "reason", "request_id", "run_id"]) -> None: ...

class RequestCancelNexusOperationExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class TerminateNexusOperationExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        operation_id: str | None = ...,
        run_id: str | None = ...,
        identity: str | None = ...,
        request_id: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "namespace", "operation_id", "reason", "request_id", "run_id"]) -> None: ...

class TerminateNexusOperationExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class DeleteNexusOperationExecutionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        operation_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "operation_id", "run_id"]) -> None: ...

class DeleteNexusOperationExecutionResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class PollWorkflowExecutionTimeSkippingRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    FAST_FORWARD_ID_FIELD_NUMBER: int
    fast_forward_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        fast_forward_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["fast_forward_id", "namespace", "workflow_execution"]) -> None: ...

class PollWorkflowExecutionTimeSkippingResponse(_Message):
    DESCRIPTOR: _Descriptor
    FAST_FORWARD_POLLING_RESULT_FIELD_NUMBER: int
    fast_forward_polling_result: _enums_v1.FastForwardPollingResult.ValueType
    FAILED_REASON_FIELD_NUMBER: int
    failed_reason: str
    FAST_FORWARD_INFO_FIELD_NUMBER: int
    @property
    def fast_forward_info(self) -> _common_v1.TimeSkippingFastForwardInfo: ...
    def __init__(
        self,
        *,
        fast_forward_polling_result: _enums_v1.FastForwardPollingResult.ValueType | None = ...,
        failed_reason: str | None = ...,
        fast_forward_info: _common_v1.TimeSkippingFastForwardInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["fast_forward_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failed_reason", "fast_forward_info", "fast_forward_polling_result"]) -> None: ...
