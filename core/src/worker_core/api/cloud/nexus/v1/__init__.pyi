# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.nexus.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.nexus.v1 as _cloud_nexus_v1
import worker_core.api.cloud.resource.v1 as _cloud_resource_v1
import worker_core.api.common.v1 as _common_v1
import worker_core.api.wellknown as _wellknown

class EndpointSpec(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    TARGET_SPEC_FIELD_NUMBER: int
    @property
    def target_spec(self) -> _cloud_nexus_v1.EndpointTargetSpec: ...
    POLICY_SPECS_FIELD_NUMBER: int
    @property
    def policy_specs(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_nexus_v1.EndpointPolicySpec]: ...
    DESCRIPTION_DEPRECATED_FIELD_NUMBER: int
    description_deprecated: str
    DESCRIPTION_FIELD_NUMBER: int
    @property
    def description(self) -> _common_v1.Payload: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        target_spec: _cloud_nexus_v1.EndpointTargetSpec | None = ...,
        policy_specs: _abc.Iterable[_cloud_nexus_v1.EndpointPolicySpec] | None = ...,
        description_deprecated: str | None = ...,
        description: _common_v1.Payload | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["description", "target_spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["description", "description_deprecated", "name", "policy_specs", "target_spec"]) -> None: ...

class EndpointTargetSpec(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_TARGET_SPEC_FIELD_NUMBER: int
    @property
    def worker_target_spec(self) -> _cloud_nexus_v1.WorkerTargetSpec: ...
    def __init__(
        self,
        *,
        worker_target_spec: _cloud_nexus_v1.WorkerTargetSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["variant", "worker_target_spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["variant", "worker_target_spec"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["worker_target_spec"] | None: ...

class WorkerTargetSpec(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    TASK_QUEUE_FIELD_NUMBER: int
    task_queue: str
    def __init__(
        self,
        *,
        namespace_id: str | None = ...,
        task_queue: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace_id", "task_queue"]) -> None: ...

class EndpointPolicySpec(_Message):
    DESCRIPTOR: _Descriptor
    ALLOWED_CLOUD_NAMESPACE_POLICY_SPEC_FIELD_NUMBER: int
    @property
    def allowed_cloud_namespace_policy_spec(self) -> _cloud_nexus_v1.AllowedCloudNamespacePolicySpec: ...
    def __init__(
        self,
        *,
        allowed_cloud_namespace_policy_spec: _cloud_nexus_v1.AllowedCloudNamespacePolicySpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["allowed_cloud_namespace_policy_spec", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["allowed_cloud_namespace_policy_spec", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["allowed_cloud_namespace_policy_spec"] | None: ...

class AllowedCloudNamespacePolicySpec(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    def __init__(
        self,
        *,
        namespace_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace_id"]) -> None: ...

class Endpoint(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_nexus_v1.EndpointSpec: ...
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_nexus_v1.EndpointSpec | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "last_modified_time", "resource_version", "spec", "state"]) -> None: ...
