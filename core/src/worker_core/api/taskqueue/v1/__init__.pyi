# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.taskqueue.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.taskqueue.v1 as _taskqueue_v1
import worker_core.api.wellknown as _wellknown

class TaskQueue(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    KIND_FIELD_NUMBER: int
    kind: _enums_v1.TaskQueueKind.ValueType
    NORMAL_NAME_FIELD_NUMBER: int
    normal_name: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        kind: _enums_v1.TaskQueueKind.ValueType | None = ...,
        normal_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["kind", "name", "normal_name"]) -> None: ...

class TaskQueueMetadata(_Message):
    DESCRIPTOR: _Descriptor
    MAX_TASKS_PER_SECOND_FIELD_NUMBER: int
    @property
    def max_tasks_per_second(self) -> _wellknown.DoubleValue: ...
    def __init__(
        self,
        *,
        max_tasks_per_second: _wellknown.DoubleValue | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["max_tasks_per_second"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["max_tasks_per_second"]) -> None: ...

class TaskQueueVersioningInfo(_Message):
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
    UPDATE_TIME_FIELD_NUMBER: int
    @property
    def update_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        current_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        current_version: str | None = ...,
        ramping_deployment_version: _deployment_v1.WorkerDeploymentVersion | None = ...,
        ramping_version: str | None = ...,
        ramping_version_percentage: float | None = ...,
        update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_deployment_version", "ramping_deployment_version", "update_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_deployment_version", "current_version", "ramping_deployment_version", "ramping_version", "ramping_version_percentage", "update_time"]) -> None: ...

class TaskQueueVersionSelection(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_IDS_FIELD_NUMBER: int
    @property
    def build_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    UNVERSIONED_FIELD_NUMBER: int
    unversioned: bool
    ALL_ACTIVE_FIELD_NUMBER: int
    all_active: bool
    def __init__(
        self,
        *,
        build_ids: _abc.Iterable[str] | None = ...,
        unversioned: bool | None = ...,
        all_active: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["all_active", "build_ids", "unversioned"]) -> None: ...

class TaskQueueVersionInfo(_Message):
    DESCRIPTOR: _Descriptor
    TYPES_INFO_FIELD_NUMBER: int
    @property
    def types_info(self) -> _containers.MessageMap[int, _taskqueue_v1.TaskQueueTypeInfo]: ...
    TASK_REACHABILITY_FIELD_NUMBER: int
    task_reachability: _enums_v1.BuildIdTaskReachability.ValueType
    def __init__(
        self,
        *,
        types_info: _abc.Mapping[int, _taskqueue_v1.TaskQueueTypeInfo] | None = ...,
        task_reachability: _enums_v1.BuildIdTaskReachability.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["task_reachability", "types_info"]) -> None: ...

class TaskQueueTypeInfo(_Message):
    DESCRIPTOR: _Descriptor
    POLLERS_FIELD_NUMBER: int
    @property
    def pollers(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerInfo]: ...
    STATS_FIELD_NUMBER: int
    @property
    def stats(self) -> _taskqueue_v1.TaskQueueStats: ...
    def __init__(
        self,
        *,
        pollers: _abc.Iterable[_taskqueue_v1.PollerInfo] | None = ...,
        stats: _taskqueue_v1.TaskQueueStats | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["stats"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["pollers", "stats"]) -> None: ...

class TaskQueueStats(_Message):
    DESCRIPTOR: _Descriptor
    APPROXIMATE_BACKLOG_COUNT_FIELD_NUMBER: int
    approximate_backlog_count: int
    APPROXIMATE_BACKLOG_AGE_FIELD_NUMBER: int
    @property
    def approximate_backlog_age(self) -> _wellknown.Duration: ...
    TASKS_ADD_RATE_FIELD_NUMBER: int
    tasks_add_rate: float
    TASKS_DISPATCH_RATE_FIELD_NUMBER: int
    tasks_dispatch_rate: float
    RATE_LIMITING_ACTIVE_FIELD_NUMBER: int
    rate_limiting_active: bool
    def __init__(
        self,
        *,
        approximate_backlog_count: int | None = ...,
        approximate_backlog_age: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        tasks_add_rate: float | None = ...,
        tasks_dispatch_rate: float | None = ...,
        rate_limiting_active: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["approximate_backlog_age"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["approximate_backlog_age", "approximate_backlog_count", "rate_limiting_active", "tasks_add_rate", "tasks_dispatch_rate"]) -> None: ...

class TaskQueueStatus(_Message):
    DESCRIPTOR: _Descriptor
    BACKLOG_COUNT_HINT_FIELD_NUMBER: int
    backlog_count_hint: int
    READ_LEVEL_FIELD_NUMBER: int
    read_level: int
    ACK_LEVEL_FIELD_NUMBER: int
    ack_level: int
    RATE_PER_SECOND_FIELD_NUMBER: int
    rate_per_second: float
    TASK_ID_BLOCK_FIELD_NUMBER: int
    @property
    def task_id_block(self) -> _taskqueue_v1.TaskIdBlock: ...
    def __init__(
        self,
        *,
        backlog_count_hint: int | None = ...,
        read_level: int | None = ...,
        ack_level: int | None = ...,
        rate_per_second: float | None = ...,
        task_id_block: _taskqueue_v1.TaskIdBlock | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["task_id_block"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["ack_level", "backlog_count_hint", "rate_per_second", "read_level", "task_id_block"]) -> None: ...

class TaskIdBlock(_Message):
    DESCRIPTOR: _Descriptor
    START_ID_FIELD_NUMBER: int
    start_id: int
    END_ID_FIELD_NUMBER: int
    end_id: int
    def __init__(
        self,
        *,
        start_id: int | None = ...,
        end_id: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["end_id", "start_id"]) -> None: ...

class TaskQueuePartitionMetadata(_Message):
    DESCRIPTOR: _Descriptor
    KEY_FIELD_NUMBER: int
    key: str
    OWNER_HOST_NAME_FIELD_NUMBER: int
    owner_host_name: str
    def __init__(
        self,
        *,
        key: str | None = ...,
        owner_host_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["key", "owner_host_name"]) -> None: ...

class PollerInfo(_Message):
    DESCRIPTOR: _Descriptor
    LAST_ACCESS_TIME_FIELD_NUMBER: int
    @property
    def last_access_time(self) -> _wellknown.Timestamp: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    RATE_PER_SECOND_FIELD_NUMBER: int
    rate_per_second: float
    WORKER_VERSION_CAPABILITIES_FIELD_NUMBER: int
    @property
    def worker_version_capabilities(self) -> _common_v1.WorkerVersionCapabilities: ...
    DEPLOYMENT_OPTIONS_FIELD_NUMBER: int
    @property
    def deployment_options(self) -> _deployment_v1.WorkerDeploymentOptions: ...
    def __init__(
        self,
        *,
        last_access_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        identity: str | None = ...,
        rate_per_second: float | None = ...,
        worker_version_capabilities: _common_v1.WorkerVersionCapabilities | None = ...,
        deployment_options: _deployment_v1.WorkerDeploymentOptions | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["deployment_options", "last_access_time", "worker_version_capabilities"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["deployment_options", "identity", "last_access_time", "rate_per_second", "worker_version_capabilities"]) -> None: ...

class StickyExecutionAttributes(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_TASK_QUEUE_FIELD_NUMBER: int
    @property
    def worker_task_queue(self) -> _taskqueue_v1.TaskQueue: ...
    SCHEDULE_TO_START_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_start_timeout(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        worker_task_queue: _taskqueue_v1.TaskQueue | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["schedule_to_start_timeout", "worker_task_queue"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["schedule_to_start_timeout", "worker_task_queue"]) -> None: ...

class CompatibleVersionSet(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_IDS_FIELD_NUMBER: int
    @property
    def build_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        build_ids: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_ids"]) -> None: ...

class TaskQueueReachability(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    REACHABILITY_FIELD_NUMBER: int
    @property
    def reachability(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.TaskReachability.ValueType]: ...
    def __init__(
        self,
        *,
        task_queue: str | None = ...,
        reachability: _abc.Iterable[_enums_v1.TaskReachability.ValueType] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["reachability", "task_queue"]) -> None: ...

class BuildIdReachability(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    TASK_QUEUE_REACHABILITY_FIELD_NUMBER: int
    @property
    def task_queue_reachability(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.TaskQueueReachability]: ...
    def __init__(
        self,
        *,
        build_id: str | None = ...,
        task_queue_reachability: _abc.Iterable[_taskqueue_v1.TaskQueueReachability] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "task_queue_reachability"]) -> None: ...

class RampByPercentage(_Message):
    DESCRIPTOR: _Descriptor
    RAMP_PERCENTAGE_FIELD_NUMBER: int
    ramp_percentage: float
    def __init__(
        self,
        *,
        ramp_percentage: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["ramp_percentage"]) -> None: ...

class BuildIdAssignmentRule(_Message):
    DESCRIPTOR: _Descriptor
    TARGET_BUILD_ID_FIELD_NUMBER: int
    target_build_id: str
    PERCENTAGE_RAMP_FIELD_NUMBER: int
    @property
    def percentage_ramp(self) -> _taskqueue_v1.RampByPercentage: ...
    def __init__(
        self,
        *,
        target_build_id: str | None = ...,
        percentage_ramp: _taskqueue_v1.RampByPercentage | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["percentage_ramp", "ramp"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["percentage_ramp", "ramp", "target_build_id"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["ramp"]) -> _typing.Literal["percentage_ramp"] | None: ...

class CompatibleBuildIdRedirectRule(_Message):
    DESCRIPTOR: _Descriptor
    SOURCE_BUILD_ID_FIELD_NUMBER: int
    source_build_id: str
    TARGET_BUILD_ID_FIELD_NUMBER: int
    target_build_id: str
    def __init__(
        self,
        *,
        source_build_id: str | None = ...,
        target_build_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["source_build_id", "target_build_id"]) -> None: ...

class TimestampedBuildIdAssignmentRule(_Message):
    DESCRIPTOR: _Descriptor
    RULE_FIELD_NUMBER: int
    @property
    def rule(self) -> _taskqueue_v1.BuildIdAssignmentRule: ...
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        rule: _taskqueue_v1.BuildIdAssignmentRule | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "rule"]) -> None: ...

class TimestampedCompatibleBuildIdRedirectRule(_Message):
    DESCRIPTOR: _Descriptor
    RULE_FIELD_NUMBER: int
    @property
    def rule(self) -> _taskqueue_v1.CompatibleBuildIdRedirectRule: ...
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        rule: _taskqueue_v1.CompatibleBuildIdRedirectRule | None = ...,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "rule"]) -> None: ...

class PollerGroupInfo(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    WEIGHT_FIELD_NUMBER: int
    weight: float
    def __init__(
        self,
        *,
        id: str | None = ...,
        weight: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["id", "weight"]) -> None: ...

class PollerGroupsInfo(_Message):
    DESCRIPTOR: _Descriptor
    VERSION_FIELD_NUMBER: int
    version: int
    POLLER_GROUPS_FIELD_NUMBER: int
    @property
    def poller_groups(self) -> _containers.RepeatedCompositeFieldContainer[_taskqueue_v1.PollerGroupInfo]: ...
    def __init__(
        self,
        *,
        version: int | None = ...,
        poller_groups: _abc.Iterable[_taskqueue_v1.PollerGroupInfo] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["poller_groups", "version"]) -> None: ...

class PollerScalingDecision(_Message):
    DESCRIPTOR: _Descriptor
    POLL_REQUEST_DELTA_SUGGESTION_FIELD_NUMBER: int
    poll_request_delta_suggestion: int
    def __init__(
        self,
        *,
        poll_request_delta_suggestion: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["poll_request_delta_suggestion"]) -> None: ...

class RateLimit(_Message):
    DESCRIPTOR: _Descriptor
    REQUESTS_PER_SECOND_FIELD_NUMBER: int
    requests_per_second: float
    def __init__(
        self,
        *,
        requests_per_second: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["requests_per_second"]) -> None: ...

class ConfigMetadata(_Message):
    DESCRIPTOR: _Descriptor
    REASON_FIELD_NUMBER: int
    reason: str
    UPDATE_IDENTITY_FIELD_NUMBER: int
    update_identity: str
    UPDATE_TIME_FIELD_NUMBER: int
    @property
    def update_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        reason: str | None = ...,
        update_identity: str | None = ...,
        update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["update_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["reason", "update_identity", "update_time"]) -> None: ...

class RateLimitConfig(_Message):
    DESCRIPTOR: _Descriptor
    RATE_LIMIT_FIELD_NUMBER: int
    @property
    def rate_limit(self) -> _taskqueue_v1.RateLimit: ...
    METADATA_FIELD_NUMBER: int
    @property
    def metadata(self) -> _taskqueue_v1.ConfigMetadata: ...
    def __init__(
        self,
        *,
        rate_limit: _taskqueue_v1.RateLimit | None = ...,
        metadata: _taskqueue_v1.ConfigMetadata | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["metadata", "rate_limit"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["metadata", "rate_limit"]) -> None: ...

class TaskQueueConfig(_Message):
    DESCRIPTOR: _Descriptor
    QUEUE_RATE_LIMIT_FIELD_NUMBER: int
    @property
    def queue_rate_limit(self) -> _taskqueue_v1.RateLimitConfig: ...
    FAIRNESS_KEYS_RATE_LIMIT_DEFAULT_FIELD_NUMBER: int
    @property
    def fairness_keys_rate_limit_default(self) -> _taskqueue_v1.RateLimitConfig: ...
    FAIRNESS_WEIGHT_OVERRIDES_FIELD_NUMBER: int
    @property
    def fairness_weight_overrides(self) -> _containers.ScalarMap[str, float]: ...
    def __init__(
        self,
        *,
        queue_rate_limit: _taskqueue_v1.RateLimitConfig | None = ...,
        fairness_keys_rate_limit_default: _taskqueue_v1.RateLimitConfig | None = ...,
        fairness_weight_overrides: _abc.Mapping[str, float] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["fairness_keys_rate_limit_default", "queue_rate_limit"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["fairness_keys_rate_limit_default", "fairness_weight_overrides", "queue_rate_limit"]) -> None: ...
