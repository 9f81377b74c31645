# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.deployment.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.compute.v1 as _compute_v1
import worker_core.api.deployment.v1 as _deployment_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.wellknown as _wellknown

class WorkerDeploymentOptions(_Message):
    DESCRIPTOR: _Descriptor
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    WORKER_VERSIONING_MODE_FIELD_NUMBER: int
    worker_versioning_mode: _enums_v1.WorkerVersioningMode.ValueType
    def __init__(
        self,
        *,
        deployment_name: str | None = ...,
        build_id: str | None = ...,
        worker_versioning_mode: _enums_v1.WorkerVersioningMode.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "deployment_name", "worker_versioning_mode"]) -> None: ...

class Deployment(_Message):
    DESCRIPTOR: _Descriptor
    SERIES_NAME_FIELD_NUMBER: int
    series_name: str
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    def __init__(
        self,
        *,
        series_name: str | None = ...,
        build_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "series_name"]) -> None: ...

class DeploymentInfo(_Message):
    DESCRIPTOR: _Descriptor
    class TaskQueueInfo(_Message):
        DESCRIPTOR: _Descriptor
        NAME_FIELD_NUMBER: int
        name: str
        TYPE_FIELD_NUMBER: int
        type: _enums_v1.TaskQueueType.ValueType
        FIRST_POLLER_TIME_FIELD_NUMBER: int
        @property
        def first_poller_time(self) -> _wellknown.Timestamp: ...
        def __init__(
            self,
            *,
            name: str | None = ...,
            type: _enums_v1.TaskQueueType.ValueType | None = ...,
            first_poller_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["first_poller_time"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["first_poller_time", "name", "type"]) -> None: ...

    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    TASK_QUEUE_INFOS_FIELD_NUMBER: int
    @property
    def task_queue_infos(self) -> _containers.RepeatedCompositeFieldContainer[_deployment_v1.DeploymentInfo.TaskQueueInfo]: ...
    METADATA_FIELD_NUMBER: int
    @property
    def metadata(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    IS_CURRENT_FIELD_NUMBER: int
    is_current: bool
    def __init__(
        self,
        *,
        deployment: _deployment_v1.Deployment | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        task_queue_infos: _abc.Iterable[_deployment_v1.DeploymentInfo.TaskQueueInfo] | None = ...,
        metadata: _abc.Mapping[str, _common_v1.Payload] | None = ...,
        is_current: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "deployment"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "deployment", "is_current", "metadata", "task_queue_infos"]) -> None: ...

class UpdateDeploymentMetadata(_Message):
    DESCRIPTOR: _Descriptor
    UPSERT_ENTRIES_FIELD_NUMBER: int
    @property
    def upsert_entries(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    REMOVE_ENTRIES_FIELD_NUMBER: int
    @property
    def remove_entries(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        upsert_entries: _abc.Mapping[str, _common_v1.Payload] | None = ...,
        remove_entries: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["remove_entries", "upsert_entries"]) -> None: ...

class DeploymentListInfo(_Message):
    DESCRIPTOR: _Descriptor
    DEPLOYMENT_FIELD_NUMBER: int
    @property
    def deployment(self) -> _deployment_v1.Deployment: ...
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    IS_CURRENT_FIELD_NUMBER: int
    is_current: bool
    def __init__(
        self,
        *,
        deployment: _deployment_v1.Deployment | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        is_current: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "deployment"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "deployment", "is_current"]) -> None: ...

class WorkerDeploymentVersionInfo(_Message):
    DESCRIPTOR: _Descriptor
    class VersionTaskQueueInfo(_Message):
        DESCRIPTOR: _Descriptor
        NAME_FIELD_NUMBER: int
        name: str
        TYPE_FIELD_NUMBER: int
        type: _enums_v1.TaskQueueType.ValueType
        def __init__(
            self,
            *,
            name: str | None = ...,
            type: _enums_v1.TaskQueueType.ValueType | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["name", "type"]) -> None: ...

    VERSION_FIELD_NUMBER: int
    version: str
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkerDeploymentVersionStatus.ValueType
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    ROUTING_CHANGED_TIME_FIELD_NUMBER: int
    @property
    def routing_changed_time(self) -> _wellknown.Timestamp: ...
    CURRENT_SINCE_TIME_FIELD_NUMBER: int
    @property
    def current_since_time(self) -> _wellknown.Timestamp: ...
    RAMPING_SINCE_TIME_FIELD_NUMBER: int
    @property
    def ramping_since_time(self) -> _wellknown.Timestamp: ...
    FIRST_ACTIVATION_TIME_FIELD_NUMBER: int
    @property
    def first_activation_time(self) -> _wellknown.Timestamp: ...
    LAST_CURRENT_TIME_FIELD_NUMBER: int
    @property
    def last_current_time(self) -> _wellknown.Timestamp: ...
    LAST_DEACTIVATION_TIME_FIELD_NUMBER: int
    @property
    def last_deactivation_time(self) -> _wellknown.Timestamp: ...
    RAMP_PERCENTAGE_FIELD_NUMBER: int
    ramp_percentage: float
    TASK_QUEUE_INFOS_FIELD_NUMBER: int
    @property
    def task_queue_infos(self) -> _containers.RepeatedCompositeFieldContainer[_deployment_v1.WorkerDeploymentVersionInfo.VersionTaskQueueInfo]: ...
    DRAINAGE_INFO_FIELD_NUMBER: int
    @property
    def drainage_info(self) -> _deployment_v1.VersionDrainageInfo: ...
    METADATA_FIELD_NUMBER: int
    @property
    def metadata(self) -> _deployment_v1.VersionMetadata: ...
    COMPUTE_CONFIG_FIELD_NUMBER: int
    @property
    def compute_config(self) -> _compute_v1.ComputeConfig: ...
    LAST_MODIFIER_IDENTITY_FIELD_NUMBER: int
    last_modifier_identity: str
    def __init__(
        self,
        *,
        version: str | None = ...,
        status: _enums_v1.WorkerDeploymentVersionStatus.ValueType | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        deployment_name: str | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        routing_changed_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        current_since_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        ramping_since_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        first_activation_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_current_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_deactivation_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        ramp_percentage: float | None = ...,
        task_queue_infos: _abc.Iterable[_deployment_v1.WorkerDeploymentVersionInfo.VersionTaskQueueInfo] | None = ...,
        drainage_info: _deployment_v1.VersionDrainageInfo | None = ...,
        metadata: _deployment_v1.VersionMetadata | None = ...,
        compute_config: _compute_v1.ComputeConfig | None = ...,
        last_modifier_identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["compute_config", "create_time", "current_since_time", "deployment_version", "drainage_info", "first_activation_time", "last_current_time", "last_deactivation_time", "metadata", "ramping_since_time", "routing_changed_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["compute_config", "create_time", "current_since_time", "deployment_name", "deployment_version", "drainage_info", "first_activation_time", "last_current_time", "last_deactivation_time", "last_modifier_identity", "metadata", "ramp_percentage", "ramping_since_time", "routing_changed_time", "status", "task_queue_infos", "version"]) -> None: ...

class VersionDrainageInfo(_Message):
    DESCRIPTOR: _Descriptor
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.VersionDrainageStatus.ValueType
    LAST_CHANGED_TIME_FIELD_NUMBER: int
    @property
    def last_changed_time(self) -> _wellknown.Timestamp: ...
    LAST_CHECKED_TIME_FIELD_NUMBER: int
    @property
    def last_checked_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        status: _enums_v1.VersionDrainageStatus.ValueType | None = ...,
        last_changed_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_checked_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_changed_time", "last_checked_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["last_changed_time", "last_checked_time", "status"]) -> None: ...

class ComputeStatus(_Message):
    DESCRIPTOR: _Descriptor
    class ProviderValidationStatus(_Message):
        DESCRIPTOR: _Descriptor
        ERROR_MESSAGE_FIELD_NUMBER: int
        error_message: str
        LAST_CHECK_TIME_FIELD_NUMBER: int
        @property
        def last_check_time(self) -> _wellknown.Timestamp: ...
        def __init__(
            self,
            *,
            error_message: str | None = ...,
            last_check_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["last_check_time"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["error_message", "last_check_time"]) -> None: ...

    PROVIDER_VALIDATION_FIELD_NUMBER: int
    @property
    def provider_validation(self) -> _deployment_v1.ComputeStatus.ProviderValidationStatus: ...
    def __init__(
        self,
        *,
        provider_validation: _deployment_v1.ComputeStatus.ProviderValidationStatus | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["provider_validation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["provider_validation"]) -> None: ...

class WorkerDeploymentInfo(_Message):
    DESCRIPTOR: _Descriptor
    class WorkerDeploymentVersionSummary(_Message):
        DESCRIPTOR: _Descriptor
        VERSION_FIELD_NUMBER: int
        version: str
        STATUS_FIELD_NUMBER: int
        status: _enums_v1.WorkerDeploymentVersionStatus.ValueType
        DEPLOYMENT_VERSION_FIELD_NUMBER: int
        @property
        def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
        CREATE_TIME_FIELD_NUMBER: int
        @property
        def create_time(self) -> _wellknown.Timestamp: ...
        DRAINAGE_STATUS_FIELD_NUMBER: int
        drainage_status: _enums_v1.VersionDrainageStatus.ValueType
        DRAINAGE_INFO_FIELD_NUMBER: int
        @property
        def drainage_info(self) -> _deployment_v1.VersionDrainageInfo: ...
        CURRENT_SINCE_TIME_FIELD_NUMBER: int
        @property
        def current_since_time(self) -> _wellknown.Timestamp: ...
        RAMPING_SINCE_TIME_FIELD_NUMBER: int
        @property
        def ramping_since_time(self) -> _wellknown.Timestamp: ...
        ROUTING_UPDATE_TIME_FIELD_NUMBER: int
        @property
        def routing_update_time(self) -> _wellknown.Timestamp: ...
        FIRST_ACTIVATION_TIME_FIELD_NUMBER: int
        @property
        def first_activation_time(self) -> _wellknown.Timestamp: ...
        LAST_CURRENT_TIME_FIELD_NUMBER: int
        @property
        def last_current_time(self) -> _wellknown.Timestamp: ...
        LAST_DEACTIVATION_TIME_FIELD_NUMBER: int
        @property
        def last_deactivation_time(self) -> _wellknown.Timestamp: ...
        COMPUTE_CONFIG_FIELD_NUMBER: int
        @property
        def compute_config(self) -> _compute_v1.ComputeConfigSummary: ...
        COMPUTE_STATUS_FIELD_NUMBER: int
        @property
        def compute_status(self) -> _deployment_v1.ComputeStatus: ...
        def __init__(
            self,
            *,
            version: str | None = ...,
            status: _enums_v1.WorkerDeploymentVersionStatus.ValueType | None = ...,
            deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
            create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            drainage_status: _enums_v1.VersionDrainageStatus.ValueType | None = ...,
            drainage_info: _deployment_v1.VersionDrainageInfo | None = ...,
            current_since_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            ramping_since_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            routing_update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            first_activation_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            last_current_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            last_deactivation_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            compute_config: _compute_v1.ComputeConfigSummary | None = ...,
            compute_status: _deployment_v1.ComputeStatus | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["compute_config", "compute_status", "create_time", "current_since_time", "deployment_version", "drainage_info", "first_activation_time", "last_current_time", "last_deactivation_time", "ramping_since_time", "routing_update_time"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["compute_config", "compute_status", "create_time", "current_since_time", "deployment_version", "drainage_info", "drainage_status", "first_activation_time", "last_current_time", "last_deactivation_time", "ramping_since_time", "routing_update_time", "status", "version"]) -> None: ...

    NAME_FIELD_NUMBER: int
    name: str
    VERSION_SUMMARIES_FIELD_NUMBER: int
    @property
    def version_summaries(self) -> _containers.RepeatedCompositeFieldContainer[_deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary]: ...
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    ROUTING_CONFIG_FIELD_NUMBER: int
    @property
    def routing_config(self) -> _deployment_v1.RoutingConfig: ...
    LAST_MODIFIER_IDENTITY_FIELD_NUMBER: int
    last_modifier_identity: str
    MANAGER_IDENTITY_FIELD_NUMBER: int
    manager_identity: str
    ROUTING_CONFIG_UPDATE_STATE_FIELD_NUMBER: int
    routing_config_update_state: _enums_v1.RoutingConfigUpdateState.ValueType
    def __init__(
        self,
        *,
        name: str | None = ...,
        version_summaries: _abc.Iterable[_deployment_v1.WorkerDeploymentInfo.WorkerDeploymentVersionSummary] | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        routing_config: _deployment_v1.RoutingConfig | None = ...,
        last_modifier_identity: str | None = ...,
        manager_identity: str | None = ...,
        routing_config_update_state: _enums_v1.RoutingConfigUpdateState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "routing_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "last_modifier_identity", "manager_identity", "name", "routing_config", "routing_config_update_state", "version_summaries"]) -> None: ...

class WorkerDeploymentVersion(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    DEPLOYMENT_NAME_FIELD_NUMBER: int
    deployment_name: str
    def __init__(
        self,
        *,
        build_id: str | None = ...,
        deployment_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "deployment_name"]) -> None: ...

class VersionMetadata(_Message):
    DESCRIPTOR: _Descriptor
    ENTRIES_FIELD_NUMBER: int
    @property
    def entries(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    def __init__(
        self,
        *,
        entries: _abc.Mapping[str, _common_v1.Payload] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["entries"]) -> None: ...

class RoutingConfig(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def current_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    CURRENT_VERSION_FIELD_NUMBER: int
    current_version: str
    RAMPING_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def ramping_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    RAMPING_VERSION_FIELD_NUMBER: int
    ramping_version: str
    RAMPING_VERSION_PERCENTAGE_FIELD_NUMBER: int
    ramping_version_percentage: float
    CURRENT_VERSION_CHANGED_TIME_FIELD_NUMBER: int
    @property
    def current_version_changed_time(self) -> _wellknown.Timestamp: ...
    RAMPING_VERSION_CHANGED_TIME_FIELD_NUMBER: int
    @property
    def ramping_version_changed_time(self) -> _wellknown.Timestamp: ...
    RAMPING_VERSION_PERCENTAGE_CHANGED_TIME_FIELD_NUMBER: int
    @property
    def ramping_version_percentage_changed_time(self) -> _wellknown.Timestamp: ...
    REVISION_NUMBER_FIELD_NUMBER: int
    revision_number: int
    def __init__(
        self,
        *,
        current_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        current_version: str | None = ...,
        ramping_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        ramping_version: str | None = ...,
        ramping_version_percentage: float | None = ...,
        current_version_changed_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        ramping_version_changed_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        ramping_version_percentage_changed_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        revision_number: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_deployment_version", "current_version_changed_time", "ramping_deployment_version", "ramping_version_changed_time", "ramping_version_percentage_changed_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_deployment_version", "current_version", "current_version_changed_time", "ramping_deployment_version", "ramping_version", "ramping_version_changed_time", "ramping_version_percentage", "ramping_version_percentage_changed_time", "revision_number"]) -> None: ...

class InheritedAutoUpgradeInfo(_Message):
    DESCRIPTOR: _Descriptor
    SOURCE_DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def source_deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    SOURCE_DEPLOYMENT_REVISION_NUMBER_FIELD_NUMBER: int
    source_deployment_revision_number: int
    CONTINUE_AS_NEW_INITIAL_VERSIONING_BEHAVIOR_FIELD_NUMBER: int
    continue_as_new_initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType
    def __init__(
        self,
        *,
        source_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        source_deployment_revision_number: int | None = ...,
        continue_as_new_initial_versioning_behavior: _enums_v1.ContinueAsNewVersioningBehavior.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["source_deployment_version"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["continue_as_new_initial_versioning_behavior", "source_deployment_revision_number", "source_deployment_version"]) -> None: ...
