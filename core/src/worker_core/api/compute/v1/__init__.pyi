# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.compute.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.wellknown as _wellknown

class ComputeConfigScalingGroup(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_TYPES_FIELD_NUMBER: int
    @property
    def task_queue_types(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.TaskQueueType.ValueType]: ...
    REGION_IDS_FIELD_NUMBER: int
    @property
    def region_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    PROVIDER_FIELD_NUMBER: int
    @property
    def provider(self) -> _compute_v1.ComputeProvider: ...
    SCALER_FIELD_NUMBER: int
    @property
    def scaler(self) -> _compute_v1.ComputeScaler: ...
    def __init__(
        self,
        *,
        task_queue_types: _abc.Iterable[_enums_v1.TaskQueueType.ValueType] | None = ...,
        region_ids: _abc.Iterable[str] | None = ...,
        provider: _compute_v1.ComputeProvider | None = ...,
        scaler: _compute_v1.ComputeScaler | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["provider", "scaler"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["provider", "region_ids", "scaler", "task_queue_types"]) -> None: ...

class ComputeConfig(_Message):
    DESCRIPTOR: _Descriptor
    SCALING_GROUPS_FIELD_NUMBER: int
    @property
    def scaling_groups(self) -> _containers.MessageMap[str, _compute_v1.ComputeConfigScalingGroup]: ...
    def __init__(
        self,
        *,
        scaling_groups: _abc.Mapping[str, _compute_v1.ComputeConfigScalingGroup] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scaling_groups"]) -> None: ...

class ComputeConfigScalingGroupUpdate(_Message):
    DESCRIPTOR: _Descriptor
    SCALING_GROUP_FIELD_NUMBER: int
    @property
    def scaling_group(self) -> _compute_v1.ComputeConfigScalingGroup: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    def __init__(
        self,
        *,
        scaling_group: _compute_v1.ComputeConfigScalingGroup | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["scaling_group", "update_mask"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["scaling_group", "update_mask"]) -> None: ...

class ComputeConfigSummary(_Message):
    DESCRIPTOR: _Descriptor
    SCALING_GROUPS_FIELD_NUMBER: int
    @property
    def scaling_groups(self) -> _containers.MessageMap[str, _compute_v1.ComputeConfigScalingGroupSummary]: ...
    def __init__(
        self,
        *,
        scaling_groups: _abc.Mapping[str, _compute_v1.ComputeConfigScalingGroupSummary] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["scaling_groups"]) -> None: ...

class ComputeConfigScalingGroupSummary(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_TYPES_FIELD_NUMBER: int
    @property
    def task_queue_types(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.TaskQueueType.ValueType]: ...
    PROVIDER_TYPE_FIELD_NUMBER: int
    provider_type: str
    REGION_IDS_FIELD_NUMBER: int
    @property
    def region_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        task_queue_types: _abc.Iterable[_enums_v1.TaskQueueType.ValueType] | None = ...,
        provider_type: str | None = ...,
        region_ids: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["provider_type", "region_ids", "task_queue_types"]) -> None: ...

class ComputeProvider(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payload: ...
    NEXUS_ENDPOINT_FIELD_NUMBER: int
    nexus_endpoint: str
    def __init__(
        self,
        *,
        type: str | None = ...,
        details: _common_v1.Payload | None = ...,
        nexus_endpoint: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "nexus_endpoint", "type"]) -> None: ...

class ComputeScaler(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payload: ...
    def __init__(
        self,
        *,
        type: str | None = ...,
        details: _common_v1.Payload | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "type"]) -> None: ...
