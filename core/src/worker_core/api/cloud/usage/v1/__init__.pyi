# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.usage.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.usage.v1 as _cloud_usage_v1
import worker_core.api.wellknown as _wellknown

class _RecordType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _RecordTypeWrapper(_EnumTypeWrapper[_cloud_usage_v1._RecordType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RECORD_TYPE_UNSPECIFIED: _cloud_usage_v1._RecordType.ValueType
    RECORD_TYPE_ACTIONS: _cloud_usage_v1._RecordType.ValueType
    RECORD_TYPE_ACTIVE_STORAGE: _cloud_usage_v1._RecordType.ValueType
    RECORD_TYPE_RETAINED_STORAGE: _cloud_usage_v1._RecordType.ValueType
class RecordType(_cloud_usage_v1._RecordType, metaclass=_cloud_usage_v1._RecordTypeWrapper): ...
RECORD_TYPE_UNSPECIFIED: _cloud_usage_v1._RecordType.ValueType
RECORD_TYPE_ACTIONS: _cloud_usage_v1._RecordType.ValueType
RECORD_TYPE_ACTIVE_STORAGE: _cloud_usage_v1._RecordType.ValueType
RECORD_TYPE_RETAINED_STORAGE: _cloud_usage_v1._RecordType.ValueType

class _RecordUnit:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _RecordUnitWrapper(_EnumTypeWrapper[_cloud_usage_v1._RecordUnit.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RECORD_UNIT_UNSPECIFIED: _cloud_usage_v1._RecordUnit.ValueType
    RECORD_UNIT_NUMBER: _cloud_usage_v1._RecordUnit.ValueType
    RECORD_UNIT_BYTE_SECONDS: _cloud_usage_v1._RecordUnit.ValueType
class RecordUnit(_cloud_usage_v1._RecordUnit, metaclass=_cloud_usage_v1._RecordUnitWrapper): ...
RECORD_UNIT_UNSPECIFIED: _cloud_usage_v1._RecordUnit.ValueType
RECORD_UNIT_NUMBER: _cloud_usage_v1._RecordUnit.ValueType
RECORD_UNIT_BYTE_SECONDS: _cloud_usage_v1._RecordUnit.ValueType

class _GroupByKey:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _GroupByKeyWrapper(_EnumTypeWrapper[_cloud_usage_v1._GroupByKey.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    GROUP_BY_KEY_UNSPECIFIED: _cloud_usage_v1._GroupByKey.ValueType
    GROUP_BY_KEY_NAMESPACE: _cloud_usage_v1._GroupByKey.ValueType
class GroupByKey(_cloud_usage_v1._GroupByKey, metaclass=_cloud_usage_v1._GroupByKeyWrapper): ...
GROUP_BY_KEY_UNSPECIFIED: _cloud_usage_v1._GroupByKey.ValueType
GROUP_BY_KEY_NAMESPACE: _cloud_usage_v1._GroupByKey.ValueType

class Summary(_Message):
    DESCRIPTOR: _Descriptor
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    END_TIME_FIELD_NUMBER: int
    @property
    def end_time(self) -> _wellknown.Timestamp: ...
    RECORD_GROUPS_FIELD_NUMBER: int
    @property
    def record_groups(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_usage_v1.RecordGroup]: ...
    INCOMPLETE_FIELD_NUMBER: int
    incomplete: bool
    def __init__(
        self,
        *,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        record_groups: _abc.Iterable[_cloud_usage_v1.RecordGroup] | None = ...,
        incomplete: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["end_time", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["end_time", "incomplete", "record_groups", "start_time"]) -> None: ...

class RecordGroup(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_BYS_FIELD_NUMBER: int
    @property
    def group_bys(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_usage_v1.GroupBy]: ...
    RECORDS_FIELD_NUMBER: int
    @property
    def records(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_usage_v1.Record]: ...
    def __init__(
        self,
        *,
        group_bys: _abc.Iterable[_cloud_usage_v1.GroupBy] | None = ...,
        records: _abc.Iterable[_cloud_usage_v1.Record] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["group_bys", "records"]) -> None: ...

class GroupBy(_Message):
    DESCRIPTOR: _Descriptor
    KEY_FIELD_NUMBER: int
    key: _cloud_usage_v1.GroupByKey.ValueType
    VALUE_FIELD_NUMBER: int
    value: str
    def __init__(
        self,
        *,
        key: _cloud_usage_v1.GroupByKey.ValueType | None = ...,
        value: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["key", "value"]) -> None: ...

class Record(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: _cloud_usage_v1.RecordType.ValueType
    UNIT_FIELD_NUMBER: int
    unit: _cloud_usage_v1.RecordUnit.ValueType
    VALUE_FIELD_NUMBER: int
    value: float
    def __init__(
        self,
        *,
        type: _cloud_usage_v1.RecordType.ValueType | None = ...,
        unit: _cloud_usage_v1.RecordUnit.ValueType | None = ...,
        value: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["type", "unit", "value"]) -> None: ...
