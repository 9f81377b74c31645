# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.namespace.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.namespace.v1 as _namespace_v1
import worker_core.api.wellknown as _wellknown

class NamespaceInfo(_Message):
    DESCRIPTOR: _Descriptor
    class Capabilities(_Message):
        DESCRIPTOR: _Descriptor
        EAGER_WORKFLOW_START_FIELD_NUMBER: int
        eager_workflow_start: bool
        SYNC_UPDATE_FIELD_NUMBER: int
        sync_update: bool
        ASYNC_UPDATE_FIELD_NUMBER: int
        async_update: bool
        WORKER_HEARTBEATS_FIELD_NUMBER: int
        worker_heartbeats: bool
        REPORTED_PROBLEMS_SEARCH_ATTRIBUTE_FIELD_NUMBER: int
        reported_problems_search_attribute: bool
        WORKFLOW_PAUSE_FIELD_NUMBER: int
        workflow_pause: bool
        STANDALONE_ACTIVITIES_FIELD_NUMBER: int
        standalone_activities: bool
        WORKER_POLL_COMPLETE_ON_SHUTDOWN_FIELD_NUMBER: int
        worker_poll_complete_on_shutdown: bool
        POLLER_AUTOSCALING_FIELD_NUMBER: int
        poller_autoscaling: bool
        WORKER_COMMANDS_FIELD_NUMBER: int
        worker_commands: bool
        STANDALONE_NEXUS_OPERATION_FIELD_NUMBER: int
        standalone_nexus_operation: bool
        WORKFLOW_UPDATE_CALLBACKS_FIELD_NUMBER: int
        workflow_update_callbacks: bool
        POLLER_AUTOSCALING_AUTO_ENROLL_FIELD_NUMBER: int
        poller_autoscaling_auto_enroll: bool
        WORKFLOW_TASK_COMPLETION_PAGINATION_FIELD_NUMBER: int
        workflow_task_completion_pagination: bool
        STANDALONE_ACTIVITY_START_DELAY_FIELD_NUMBER: int
        standalone_activity_start_delay: bool
        STANDALONE_ACTIVITY_BATCH_OPERATIONS_FIELD_NUMBER: int
        standalone_activity_batch_operations: bool
        STANDALONE_ACTIVITY_OPERATOR_COMMANDS_FIELD_NUMBER: int
        standalone_activity_operator_commands: bool
        def __init__(
            self,
            *,
            eager_workflow_start: bool | None = ...,
            sync_update: bool | None = ...,
            async_update: bool | None = ...,
            worker_heartbeats: bool | None = ...,
            reported_problems_search_attribute: bool | None = ...,
            workflow_pause: bool | None = ...,
            standalone_activities: bool | None = ...,
            worker_poll_complete_on_shutdown: bool | None = ...,
            poller_autoscaling: bool | None = ...,
            worker_commands: bool | None = ...,
            standalone_nexus_operation: bool | None = ...,
            workflow_update_callbacks: bool | None = ...,
            poller_autoscaling_auto_enroll: bool | None = ...,
            workflow_task_completion_pagination: bool | None = ...,
            standalone_activity_start_delay: bool | None = ...,
            standalone_activity_batch_operations: bool | None = ...,
            standalone_activity_operator_commands: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["async_update", "eager_workflow_start", "poller_autoscaling", "poller_autoscaling_auto_enroll", "reported_problems_search_attribute", "standalone_activities", "standalone_activity_batch_operations", "standalone_activity_operator_commands", "standalone_activity_start_delay", "standalone_nexus_operation", "sync_update", "worker_commands", "worker_heartbeats", "worker_poll_complete_on_shutdown", "workflow_pause", "workflow_task_completion_pagination", "workflow_update_callbacks"]) -> None: ...

    class Limits(_Message):
        DESCRIPTOR: _Descriptor
        BLOB_SIZE_LIMIT_ERROR_FIELD_NUMBER: int
        blob_size_limit_error: int
        MEMO_SIZE_LIMIT_ERROR_FIELD_NUMBER: int
        memo_size_limit_error: int
        WORKFLOW_TASK_COMPLETION_SIZE_LIMIT_ERROR_FIELD_NUMBER: int
        workflow_task_completion_size_limit_error: int
        def __init__(
            self,
            *,
            blob_size_limit_error: int | None = ...,
            memo_size_limit_error: int | None = ...,
            workflow_task_completion_size_limit_error: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["blob_size_limit_error", "memo_size_limit_error", "workflow_task_completion_size_limit_error"]) -> None: ...

    NAME_FIELD_NUMBER: int
    name: str
    STATE_FIELD_NUMBER: int
    state: _enums_v1.NamespaceState.ValueType
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    OWNER_EMAIL_FIELD_NUMBER: int
    owner_email: str
    DATA_FIELD_NUMBER: int
    @property
    def data(self) -> _containers.ScalarMap[str, str]: ...
    ID_FIELD_NUMBER: int
    id: str
    CAPABILITIES_FIELD_NUMBER: int
    @property
    def capabilities(self) -> _namespace_v1.NamespaceInfo.Capabilities: ...
    LIMITS_FIELD_NUMBER: int
    @property
    def limits(self) -> _namespace_v1.NamespaceInfo.Limits: ...
    SUPPORTS_SCHEDULES_FIELD_NUMBER: int
    supports_schedules: bool
    def __init__(
        self,
        *,
        name: str | None = ...,
        state: _enums_v1.NamespaceState.ValueType | None = ...,
        description: str | None = ...,
        owner_email: str | None = ...,
        data: _abc.Mapping[str, str] | None = ...,
        id: str | None = ...,
        capabilities: _namespace_v1.NamespaceInfo.Capabilities | None = ...,
        limits: _namespace_v1.NamespaceInfo.Limits | None = ...,
        supports_schedules: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["capabilities", "limits"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["capabilities", "data", "description", "id", "limits", "name", "owner_email", "state", "supports_schedules"]) -> None: ...

class NamespaceConfig(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_EXECUTION_RETENTION_TTL_FIELD_NUMBER: int
    @property
    def workflow_execution_retention_ttl(self) -> _wellknown.Duration: ...
    BAD_BINARIES_FIELD_NUMBER: int
    @property
    def bad_binaries(self) -> _namespace_v1.BadBinaries: ...
    HISTORY_ARCHIVAL_STATE_FIELD_NUMBER: int
    history_archival_state: _enums_v1.ArchivalState.ValueType
    HISTORY_ARCHIVAL_URI_FIELD_NUMBER: int
    history_archival_uri: str
    VISIBILITY_ARCHIVAL_STATE_FIELD_NUMBER: int
    visibility_archival_state: _enums_v1.ArchivalState.ValueType
    VISIBILITY_ARCHIVAL_URI_FIELD_NUMBER: int
    visibility_archival_uri: str
    CUSTOM_SEARCH_ATTRIBUTE_ALIASES_FIELD_NUMBER: int
    @property
    def custom_search_attribute_aliases(self) -> _containers.ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        workflow_execution_retention_ttl: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        bad_binaries: _namespace_v1.BadBinaries | None = ...,
        history_archival_state: _enums_v1.ArchivalState.ValueType | None = ...,
        history_archival_uri: str | None = ...,
        visibility_archival_state: _enums_v1.ArchivalState.ValueType | None = ...,
        visibility_archival_uri: str | None = ...,
        custom_search_attribute_aliases: _abc.Mapping[str, str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["bad_binaries", "workflow_execution_retention_ttl"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["bad_binaries", "custom_search_attribute_aliases", "history_archival_state", "history_archival_uri", "visibility_archival_state", "visibility_archival_uri", "workflow_execution_retention_ttl"]) -> None: ...

class BadBinaries(_Message):
    DESCRIPTOR: _Descriptor
    BINARIES_FIELD_NUMBER: int
    @property
    def binaries(self) -> _containers.MessageMap[str, _namespace_v1.BadBinaryInfo]: ...
    def __init__(
        self,
        *,
        binaries: _abc.Mapping[str, _namespace_v1.BadBinaryInfo] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["binaries"]) -> None: ...

class BadBinaryInfo(_Message):
    DESCRIPTOR: _Descriptor
    REASON_FIELD_NUMBER: int
    reason: str
    OPERATOR_FIELD_NUMBER: int
    operator: str
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        reason: str | None = ...,
        operator: str | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "operator", "reason"]) -> None: ...

class UpdateNamespaceInfo(_Message):
    DESCRIPTOR: _Descriptor
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    OWNER_EMAIL_FIELD_NUMBER: int
    owner_email: str
    DATA_FIELD_NUMBER: int
    @property
    def data(self) -> _containers.ScalarMap[str, str]: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.NamespaceState.ValueType
    def __init__(
        self,
        *,
        description: str | None = ...,
        owner_email: str | None = ...,
        data: _abc.Mapping[str, str] | None = ...,
        state: _enums_v1.NamespaceState.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["data", "description", "owner_email", "state"]) -> None: ...

class NamespaceFilter(_Message):
    DESCRIPTOR: _Descriptor
    INCLUDE_DELETED_FIELD_NUMBER: int
    include_deleted: bool
    def __init__(
        self,
        *,
        include_deleted: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["include_deleted"]) -> None: ...
