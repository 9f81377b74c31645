# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of google.protobuf. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.wellknown as _wellknown

class Any(_Message, _well_known_types.Any):
    DESCRIPTOR: _Descriptor
    TYPE_URL_FIELD_NUMBER: int
    type_url: str
    VALUE_FIELD_NUMBER: int
    value: bytes
    def __init__(
        self,
        *,
        type_url: str | None = ...,
        value: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["type_url", "value"]) -> None: ...

class Duration(_Message, _well_known_types.Duration):
    DESCRIPTOR: _Descriptor
    SECONDS_FIELD_NUMBER: int
    seconds: int
    NANOS_FIELD_NUMBER: int
    nanos: int
    def __init__(
        self,
        *,
        seconds: int | None = ...,
        nanos: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["nanos", "seconds"]) -> None: ...

class Timestamp(_Message, _well_known_types.Timestamp):
    DESCRIPTOR: _Descriptor
    SECONDS_FIELD_NUMBER: int
    seconds: int
    NANOS_FIELD_NUMBER: int
    nanos: int
    def __init__(
        self,
        *,
        seconds: int | None = ...,
        nanos: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["nanos", "seconds"]) -> None: ...

class Empty(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class FieldMask(_Message, _well_known_types.FieldMask):
    DESCRIPTOR: _Descriptor
    PATHS_FIELD_NUMBER: int
    @property
    def paths(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        paths: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["paths"]) -> None: ...

class DoubleValue(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: float
    def __init__(
        self,
        *,
        value: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class FloatValue(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: float
    def __init__(
        self,
        *,
        value: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class Int64Value(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: int
    def __init__(
        self,
        *,
        value: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class UInt64Value(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: int
    def __init__(
        self,
        *,
        value: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class Int32Value(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: int
    def __init__(
        self,
        *,
        value: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class UInt32Value(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: int
    def __init__(
        self,
        *,
        value: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class BoolValue(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: bool
    def __init__(
        self,
        *,
        value: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class StringValue(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: str
    def __init__(
        self,
        *,
        value: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class BytesValue(_Message):
    DESCRIPTOR: _Descriptor
    VALUE_FIELD_NUMBER: int
    value: bytes
    def __init__(
        self,
        *,
        value: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

class _NullValue:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NullValueWrapper(_EnumTypeWrapper[_wellknown._NullValue.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NULL_VALUE: _wellknown._NullValue.ValueType
class NullValue(_wellknown._NullValue, metaclass=_wellknown._NullValueWrapper): ...
NULL_VALUE: _wellknown._NullValue.ValueType

class Struct(_Message):
    DESCRIPTOR: _Descriptor
    FIELDS_FIELD_NUMBER: int
    @property
    def fields(self) -> _containers.MessageMap[str, _wellknown.Value]: ...
    def __init__(
        self,
        *,
        fields: _abc.Mapping[str, _wellknown.Value] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["fields"]) -> None: ...

class Value(_Message):
    DESCRIPTOR: _Descriptor
    NULL_VALUE_FIELD_NUMBER: int
    null_value: _wellknown.NullValue.ValueType
    NUMBER_VALUE_FIELD_NUMBER: int
    number_value: float
    STRING_VALUE_FIELD_NUMBER: int
    string_value: str
    BOOL_VALUE_FIELD_NUMBER: int
    bool_value: bool
    STRUCT_VALUE_FIELD_NUMBER: int
    @property
    def struct_value(self) -> _wellknown.Struct: ...
    LIST_VALUE_FIELD_NUMBER: int
    @property
    def list_value(self) -> _wellknown.ListValue: ...
    def __init__(
        self,
        *,
        null_value: _wellknown.NullValue.ValueType | None = ...,
        number_value: float | None = ...,
        string_value: str | None = ...,
        bool_value: bool | None = ...,
        struct_value: _wellknown.Struct | None = ...,
        list_value: _wellknown.ListValue | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["bool_value", "kind", "list_value", "null_value", "number_value", "string_value", "struct_value"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["bool_value", "kind", "list_value", "null_value", "number_value", "string_value", "struct_value"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["kind"]) -> _typing.Literal["bool_value", "list_value", "null_value", "number_value", "string_value", "struct_value"] | None: ...

class ListValue(_Message):
    DESCRIPTOR: _Descriptor
    VALUES_FIELD_NUMBER: int
    @property
    def values(self) -> _containers.RepeatedCompositeFieldContainer[_wellknown.Value]: ...
    def __init__(
        self,
        *,
        values: _abc.Iterable[_wellknown.Value] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["values"]) -> None: ...
