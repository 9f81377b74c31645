# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.worker.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.deployment.v1 as _deployment_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.worker.v1 as _worker_v1

class WorkerPollerInfo(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_POLLERS_FIELD_NUMBER: int
    current_pollers: int
    LAST_SUCCESSFUL_POLL_TIME_FIELD_NUMBER: int
    @property
    def last_successful_poll_time(self) -> _wellknown.Timestamp: ...
    IS_AUTOSCALING_FIELD_NUMBER: int
    is_autoscaling: bool
    def __init__(
        self,
        *,
        current_pollers: int | None = ...,
        last_successful_poll_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        is_autoscaling: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_successful_poll_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_pollers", "is_autoscaling", "last_successful_poll_time"]) -> None: ...

class WorkerSlotsInfo(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_AVAILABLE_SLOTS_FIELD_NUMBER: int
    current_available_slots: int
    CURRENT_USED_SLOTS_FIELD_NUMBER: int
    current_used_slots: int
    SLOT_SUPPLIER_KIND_FIELD_NUMBER: int
    slot_supplier_kind: str
    TOTAL_PROCESSED_TASKS_FIELD_NUMBER: int
    total_processed_tasks: int
    TOTAL_FAILED_TASKS_FIELD_NUMBER: int
    total_failed_tasks: int
    LAST_INTERVAL_PROCESSED_TASKS_FIELD_NUMBER: int
    last_interval_processed_tasks: int
    LAST_INTERVAL_FAILURE_TASKS_FIELD_NUMBER: int
    last_interval_failure_tasks: int
    def __init__(
        self,
        *,
        current_available_slots: int | None = ...,
        current_used_slots: int | None = ...,
        slot_supplier_kind: str | None = ...,
        total_processed_tasks: int | None = ...,
        total_failed_tasks: int | None = ...,
        last_interval_processed_tasks: int | None = ...,
        last_interval_failure_tasks: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["current_available_slots", "current_used_slots", "last_interval_failure_tasks", "last_interval_processed_tasks", "slot_supplier_kind", "total_failed_tasks", "total_processed_tasks"]) -> None: ...

class WorkerHostInfo(_Message):
    DESCRIPTOR: _Descriptor
    HOST_NAME_FIELD_NUMBER: int
    host_name: str
    WORKER_GROUPING_KEY_FIELD_NUMBER: int
    worker_grouping_key: str
    PROCESS_ID_FIELD_NUMBER: int
    process_id: str
    CURRENT_HOST_CPU_USAGE_FIELD_NUMBER: int
    current_host_cpu_usage: float
    CURRENT_HOST_MEM_USAGE_FIELD_NUMBER: int
    current_host_mem_usage: float
    def __init__(
        self,
        *,
        host_name: str | None = ...,
        worker_grouping_key: str | None = ...,
        process_id: str | None = ...,
        current_host_cpu_usage: float | None = ...,
        current_host_mem_usage: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["current_host_cpu_usage", "current_host_mem_usage", "host_name", "process_id", "worker_grouping_key"]) -> None: ...

class WorkerHeartbeat(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    WORKER_IDENTITY_FIELD_NUMBER: int
    worker_identity: str
    HOST_INFO_FIELD_NUMBER: int
    @property
    def host_info(self) -> _worker_v1.WorkerHostInfo: ...
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    SDK_NAME_FIELD_NUMBER: int
    sdk_name: str
    SDK_VERSION_FIELD_NUMBER: int
    sdk_version: str
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkerStatus.ValueType
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    HEARTBEAT_TIME_FIELD_NUMBER: int
    @property
    def heartbeat_time(self) -> _wellknown.Timestamp: ...
    ELAPSED_SINCE_LAST_HEARTBEAT_FIELD_NUMBER: int
    @property
    def elapsed_since_last_heartbeat(self) -> _wellknown.Duration: ...
    WORKFLOW_TASK_SLOTS_INFO_FIELD_NUMBER: int
    @property
    def workflow_task_slots_info(self) -> _worker_v1.WorkerSlotsInfo: ...
    ACTIVITY_TASK_SLOTS_INFO_FIELD_NUMBER: int
    @property
    def activity_task_slots_info(self) -> _worker_v1.WorkerSlotsInfo: ...
    NEXUS_TASK_SLOTS_INFO_FIELD_NUMBER: int
    @property
    def nexus_task_slots_info(self) -> _worker_v1.WorkerSlotsInfo: ...
    LOCAL_ACTIVITY_SLOTS_INFO_FIELD_NUMBER: int
    @property
    def local_activity_slots_info(self) -> _worker_v1.WorkerSlotsInfo: ...
    WORKFLOW_POLLER_INFO_FIELD_NUMBER: int
    @property
    def workflow_poller_info(self) -> _worker_v1.WorkerPollerInfo: ...
    WORKFLOW_STICKY_POLLER_INFO_FIELD_NUMBER: int
    @property
    def workflow_sticky_poller_info(self) -> _worker_v1.WorkerPollerInfo: ...
    ACTIVITY_POLLER_INFO_FIELD_NUMBER: int
    @property
    def activity_poller_info(self) -> _worker_v1.WorkerPollerInfo: ...
    NEXUS_POLLER_INFO_FIELD_NUMBER: int
    @property
    def nexus_poller_info(self) -> _worker_v1.WorkerPollerInfo: ...
    TOTAL_STICKY_CACHE_HIT_FIELD_NUMBER: int
    total_sticky_cache_hit: int
    TOTAL_STICKY_CACHE_MISS_FIELD_NUMBER: int
    total_sticky_cache_miss: int
    CURRENT_STICKY_CACHE_SIZE_FIELD_NUMBER: int
    current_sticky_cache_size: int
    PLUGINS_FIELD_NUMBER: int
    @property
    def plugins(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.PluginInfo]: ...
    DRIVERS_FIELD_NUMBER: int
    @property
    def drivers(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.StorageDriverInfo]: ...
    ENVIRONMENT_FIELD_NUMBER: int
    @property
    def environment(self) -> _worker_v1.EnvironmentInfo: ...
    def __init__(
        self,
        *,
        worker_instance_key: str | None = ...,
        worker_identity: str | None = ...,
        host_info: _worker_v1.WorkerHostInfo | None = ...,
        task_queue: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        sdk_name: str | None = ...,
        sdk_version: str | None = ...,
        status: _enums_v1.WorkerStatus.ValueType | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        heartbeat_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        elapsed_since_last_heartbeat: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        workflow_task_slots_info: _worker_v1.WorkerSlotsInfo | None = ...,
        activity_task_slots_info: _worker_v1.WorkerSlotsInfo | None = ...,
        nexus_task_slots_info: _worker_v1.WorkerSlotsInfo | None = ...,
        local_activity_slots_info: _worker_v1.WorkerSlotsInfo | None = ...,
        workflow_poller_info: _worker_v1.WorkerPollerInfo | None = ...,
        workflow_sticky_poller_info: _worker_v1.WorkerPollerInfo | None = ...,
        activity_poller_info: _worker_v1.WorkerPollerInfo | None = ...,
        nexus_poller_info: _worker_v1.WorkerPollerInfo | None = ...,
        total_sticky_cache_hit: int | None = ...,
        total_sticky_cache_miss: int | None = ...,
        current_sticky_cache_size: int | None = ...,
        plugins: _abc.Iterable[_worker_v1.PluginInfo] | None = ...,
        drivers: _abc.Iterable[_worker_v1.StorageDriverInfo] | None = ...,
        environment: _worker_v1.EnvironmentInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_poller_info", "activity_task_slots_info", "deployment_version", "elapsed_since_last_heartbeat", "environment", "heartbeat_time", "host_info", "local_activity_slots_info", "nexus_poller_info", "nexus_task_slots_info", "start_time", "workflow_poller_info", "workflow_sticky_poller_info", "workflow_task_slots_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_poller_info", "activity_task_slots_info", "current_sticky_cache_size", "deployment_version", "drivers", "elapsed_since_last_heartbeat", "environment", "heartbeat_time", "host_info", "local_activity_slots_info", "nexus_poller_info", "nexus_task_slots_info", "plugins", "sdk_name", "sdk_version", "start_time", "status", "task_queue", "total_sticky_cache_hit", "total_sticky_cache_miss", "worker_identity", "worker_instance_key", "workflow_poller_info", "workflow_sticky_poller_info", "workflow_task_slots_info"]) -> None: ...

class WorkerInfo(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_HEARTBEAT_FIELD_NUMBER: int
    @property
    def worker_heartbeat(self) -> _worker_v1.WorkerHeartbeat: ...
    def __init__(
        self,
        *,
        worker_heartbeat: _worker_v1.WorkerHeartbeat | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["worker_heartbeat"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["worker_heartbeat"]) -> None: ...

class WorkerListInfo(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    WORKER_IDENTITY_FIELD_NUMBER: int
    worker_identity: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    DEPLOYMENT_VERSION_FIELD_NUMBER: int
    @property
    def deployment_version(self) -> _deployment_v1.WorkerDeploymentVersion: ...
    SDK_NAME_FIELD_NUMBER: int
    sdk_name: str
    SDK_VERSION_FIELD_NUMBER: int
    sdk_version: str
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkerStatus.ValueType
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    HOST_NAME_FIELD_NUMBER: int
    host_name: str
    WORKER_GROUPING_KEY_FIELD_NUMBER: int
    worker_grouping_key: str
    PROCESS_ID_FIELD_NUMBER: int
    process_id: str
    PLUGINS_FIELD_NUMBER: int
    @property
    def plugins(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.PluginInfo]: ...
    DRIVERS_FIELD_NUMBER: int
    @property
    def drivers(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.StorageDriverInfo]: ...
    def __init__(
        self,
        *,
        worker_instance_key: str | None = ...,
        worker_identity: str | None = ...,
        task_queue: str | None = ...,
        deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        sdk_name: str | None = ...,
        sdk_version: str | None = ...,
        status: _enums_v1.WorkerStatus.ValueType | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        host_name: str | None = ...,
        worker_grouping_key: str | None = ...,
        process_id: str | None = ...,
        plugins: _abc.Iterable[_worker_v1.PluginInfo] | None = ...,
        drivers: _abc.Iterable[_worker_v1.StorageDriverInfo] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_version", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_version", "drivers", "host_name", "plugins", "process_id", "sdk_name", "sdk_version", "start_time", "status", "task_queue", "worker_grouping_key", "worker_identity", "worker_instance_key"]) -> None: ...

class PluginInfo(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    VERSION_FIELD_NUMBER: int
    version: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        version: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "version"]) -> None: ...

class StorageDriverInfo(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    def __init__(
        self,
        *,
        type: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["type"]) -> None: ...

class EnvironmentInfo(_Message):
    DESCRIPTOR: _Descriptor
    class _Architecture:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _ArchitectureWrapper(_EnumTypeWrapper[_worker_v1.EnvironmentInfo._Architecture.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        ARCHITECTURE_UNSPECIFIED: _worker_v1.EnvironmentInfo._Architecture.ValueType
        ARCHITECTURE_AMD64: _worker_v1.EnvironmentInfo._Architecture.ValueType
        ARCHITECTURE_ARM64: _worker_v1.EnvironmentInfo._Architecture.ValueType
    class Architecture(_worker_v1.EnvironmentInfo._Architecture, metaclass=_worker_v1.EnvironmentInfo._ArchitectureWrapper): ...
    ARCHITECTURE_UNSPECIFIED: _worker_v1.EnvironmentInfo._Architecture.ValueType
    ARCHITECTURE_AMD64: _worker_v1.EnvironmentInfo._Architecture.ValueType
    ARCHITECTURE_ARM64: _worker_v1.EnvironmentInfo._Architecture.ValueType

    class Runtime(_Message):
        DESCRIPTOR: _Descriptor
        class _RuntimeType:
            ValueType = _typing.NewType("ValueType", int)
            V: _typing.TypeAlias = ValueType
        class _RuntimeTypeWrapper(_EnumTypeWrapper[_worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType]):
            DESCRIPTOR: _EnumDescriptor
            RUNTIME_TYPE_UNSPECIFIED: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_JVM: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_CPYTHON: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_NODE: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_BUN: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_CRUBY: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_GO: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_DOTNET_FRAMEWORK: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_DOTNET_CORE: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_NATIVE: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_ROADRUNNER: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_GRAAL_AOT: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
            RUNTIME_TYPE_KOTLIN: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        class RuntimeType(_worker_v1.EnvironmentInfo.Runtime._RuntimeType, metaclass=_worker_v1.EnvironmentInfo.Runtime._RuntimeTypeWrapper): ...
        RUNTIME_TYPE_UNSPECIFIED: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_JVM: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_CPYTHON: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_NODE: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_BUN: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_CRUBY: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_GO: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_DOTNET_FRAMEWORK: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_DOTNET_CORE: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_NATIVE: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_ROADRUNNER: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_GRAAL_AOT: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType
        RUNTIME_TYPE_KOTLIN: _worker_v1.EnvironmentInfo.Runtime._RuntimeType.ValueType

        TYPE_FIELD_NUMBER: int
        type: _worker_v1.EnvironmentInfo.Runtime.RuntimeType.ValueType
        VERSION_FIELD_NUMBER: int
        version: str
        def __init__(
            self,
            *,
            type: _worker_v1.EnvironmentInfo.Runtime.RuntimeType.ValueType | None = ...,
            version: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["type", "version"]) -> None: ...

    class HostingEnvironment(_Message):
        DESCRIPTOR: _Descriptor
        class _HostingEnvironmentType:
            ValueType = _typing.NewType("ValueType", int)
            V: _typing.TypeAlias = ValueType
        class _HostingEnvironmentTypeWrapper(_EnumTypeWrapper[_worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType]):
            DESCRIPTOR: _EnumDescriptor
            HOSTING_ENVIRONMENT_TYPE_UNSPECIFIED: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_DOCKER: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_K8S: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_AWS_LAMBDA: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_AWS_ECS: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_GOOGLE_CLOUD_RUN: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_GOOGLE_APP_ENGINE: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_AZURE_APP_SERVICE: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_AZURE_FUNCTIONS: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
            HOSTING_ENVIRONMENT_TYPE_AZURE_CONTAINER_APPS: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        class HostingEnvironmentType(_worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType, metaclass=_worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentTypeWrapper): ...
        HOSTING_ENVIRONMENT_TYPE_UNSPECIFIED: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_DOCKER: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_K8S: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_AWS_LAMBDA: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_AWS_ECS: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_GOOGLE_CLOUD_RUN: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_GOOGLE_APP_ENGINE: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_AZURE_APP_SERVICE: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_AZURE_FUNCTIONS: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType
        HOSTING_ENVIRONMENT_TYPE_AZURE_CONTAINER_APPS: _worker_v1.EnvironmentInfo.HostingEnvironment._HostingEnvironmentType.ValueType

        TYPE_FIELD_NUMBER: int
        type: _worker_v1.EnvironmentInfo.HostingEnvironment.HostingEnvironmentType.ValueType
        VERSION_FIELD_NUMBER: int
        version: str
        def __init__(
            self,
            *,
            type: _worker_v1.EnvironmentInfo.HostingEnvironment.HostingEnvironmentType.ValueType | None = ...,
            version: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["type", "version"]) -> None: ...

    class Platform(_Message):
        DESCRIPTOR: _Descriptor
        LINUX_FIELD_NUMBER: int
        @property
        def linux(self) -> _worker_v1.EnvironmentInfo.LinuxPlatform: ...
        MACOS_FIELD_NUMBER: int
        @property
        def macos(self) -> _worker_v1.EnvironmentInfo.MacOSPlatform: ...
        WINDOWS_FIELD_NUMBER: int
        @property
        def windows(self) -> _worker_v1.EnvironmentInfo.WindowsPlatform: ...
        def __init__(
            self,
            *,
            linux: _worker_v1.EnvironmentInfo.LinuxPlatform | None = ...,
            macos: _worker_v1.EnvironmentInfo.MacOSPlatform | None = ...,
            windows: _worker_v1.EnvironmentInfo.WindowsPlatform | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["linux", "macos", "variant", "windows"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["linux", "macos", "variant", "windows"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["linux", "macos", "windows"] | None: ...

    class LinuxPlatform(_Message):
        DESCRIPTOR: _Descriptor
        class _Libc:
            ValueType = _typing.NewType("ValueType", int)
            V: _typing.TypeAlias = ValueType
        class _LibcWrapper(_EnumTypeWrapper[_worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType]):
            DESCRIPTOR: _EnumDescriptor
            LIBC_UNSPECIFIED: _worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType
            LIBC_GLIBC: _worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType
            LIBC_MUSL: _worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType
        class Libc(_worker_v1.EnvironmentInfo.LinuxPlatform._Libc, metaclass=_worker_v1.EnvironmentInfo.LinuxPlatform._LibcWrapper): ...
        LIBC_UNSPECIFIED: _worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType
        LIBC_GLIBC: _worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType
        LIBC_MUSL: _worker_v1.EnvironmentInfo.LinuxPlatform._Libc.ValueType

        VERSION_FIELD_NUMBER: int
        version: str
        ARCHITECTURE_FIELD_NUMBER: int
        architecture: _worker_v1.EnvironmentInfo.Architecture.ValueType
        LIBC_FIELD_NUMBER: int
        libc: _worker_v1.EnvironmentInfo.LinuxPlatform.Libc.ValueType
        def __init__(
            self,
            *,
            version: str | None = ...,
            architecture: _worker_v1.EnvironmentInfo.Architecture.ValueType | None = ...,
            libc: _worker_v1.EnvironmentInfo.LinuxPlatform.Libc.ValueType | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["architecture", "libc", "version"]) -> None: ...

    class MacOSPlatform(_Message):
        DESCRIPTOR: _Descriptor
        VERSION_FIELD_NUMBER: int
        version: str
        ARCHITECTURE_FIELD_NUMBER: int
        architecture: _worker_v1.EnvironmentInfo.Architecture.ValueType
        def __init__(
            self,
            *,
            version: str | None = ...,
            architecture: _worker_v1.EnvironmentInfo.Architecture.ValueType | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["architecture", "version"]) -> None: ...

    class WindowsPlatform(_Message):
        DESCRIPTOR: _Descriptor
        class _Crt:
            ValueType = _typing.NewType("ValueType", int)
            V: _typing.TypeAlias = ValueType
        class _CrtWrapper(_EnumTypeWrapper[_worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType]):
            DESCRIPTOR: _EnumDescriptor
            CRT_UNSPECIFIED: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
            CRT_UCRT: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
            CRT_MSVCRT: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
            CRT_MINGW: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
            CRT_CYGWIN: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
        class Crt(_worker_v1.EnvironmentInfo.WindowsPlatform._Crt, metaclass=_worker_v1.EnvironmentInfo.WindowsPlatform._CrtWrapper): ...
        CRT_UNSPECIFIED: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
        CRT_UCRT: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
        CRT_MSVCRT: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
        CRT_MINGW: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType
        CRT_CYGWIN: _worker_v1.EnvironmentInfo.WindowsPlatform._Crt.ValueType

        VERSION_FIELD_NUMBER: int
        version: str
        ARCHITECTURE_FIELD_NUMBER: int
        architecture: _worker_v1.EnvironmentInfo.Architecture.ValueType
        CRT_FIELD_NUMBER: int
        crt: _worker_v1.EnvironmentInfo.WindowsPlatform.Crt.ValueType
        def __init__(
            self,
            *,
            version: str | None = ...,
            architecture: _worker_v1.EnvironmentInfo.Architecture.ValueType | None = ...,
            crt: _worker_v1.EnvironmentInfo.WindowsPlatform.Crt.ValueType | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["architecture", "crt", "version"]) -> None: ...

    RUNTIMES_FIELD_NUMBER: int
    @property
    def runtimes(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.EnvironmentInfo.Runtime]: ...
    HOSTING_ENVIRONMENTS_FIELD_NUMBER: int
    @property
    def hosting_environments(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.EnvironmentInfo.HostingEnvironment]: ...
    PLATFORM_FIELD_NUMBER: int
    @property
    def platform(self) -> _worker_v1.EnvironmentInfo.Platform: ...
    def __init__(
        self,
        *,
        runtimes: _abc.Iterable[_worker_v1.EnvironmentInfo.Runtime] | None = ...,
        hosting_environments: _abc.Iterable[_worker_v1.EnvironmentInfo.HostingEnvironment] | None = ...,
        platform: _worker_v1.EnvironmentInfo.Platform | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["platform"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["hosting_environments", "platform", "runtimes"]) -> None: ...

class WorkerCommand(_Message):
    DESCRIPTOR: _Descriptor
    CANCEL_ACTIVITY_FIELD_NUMBER: int
    @property
    def cancel_activity(self) -> _worker_v1.CancelActivityCommand: ...
    def __init__(
        self,
        *,
        cancel_activity: _worker_v1.CancelActivityCommand | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancel_activity", "type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cancel_activity", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["type"]) -> _typing.Literal["cancel_activity"] | None: ...

class CancelActivityCommand(_Message):
    DESCRIPTOR: _Descriptor
    TASK_TOKEN_FIELD_NUMBER: int
    task_token: bytes
    def __init__(
        self,
        *,
        task_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["task_token"]) -> None: ...

class WorkerCommandResult(_Message):
    DESCRIPTOR: _Descriptor
    CANCEL_ACTIVITY_FIELD_NUMBER: int
    @property
    def cancel_activity(self) -> _worker_v1.CancelActivityResult: ...
    def __init__(
        self,
        *,
        cancel_activity: _worker_v1.CancelActivityResult | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancel_activity", "type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cancel_activity", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["type"]) -> _typing.Literal["cancel_activity"] | None: ...

class CancelActivityResult(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...
