# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.operation.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.operation.v1 as _cloud_operation_v1
import worker_core.api.wellknown as _wellknown

class AsyncOperation(_Message):
    DESCRIPTOR: _Descriptor
    class _State:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _StateWrapper(_EnumTypeWrapper[_cloud_operation_v1.AsyncOperation._State.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        STATE_UNSPECIFIED: _cloud_operation_v1.AsyncOperation._State.ValueType
        STATE_PENDING: _cloud_operation_v1.AsyncOperation._State.ValueType
        STATE_IN_PROGRESS: _cloud_operation_v1.AsyncOperation._State.ValueType
        STATE_FAILED: _cloud_operation_v1.AsyncOperation._State.ValueType
        STATE_CANCELLED: _cloud_operation_v1.AsyncOperation._State.ValueType
        STATE_FULFILLED: _cloud_operation_v1.AsyncOperation._State.ValueType
        STATE_REJECTED: _cloud_operation_v1.AsyncOperation._State.ValueType
    class State(_cloud_operation_v1.AsyncOperation._State, metaclass=_cloud_operation_v1.AsyncOperation._StateWrapper): ...
    STATE_UNSPECIFIED: _cloud_operation_v1.AsyncOperation._State.ValueType
    STATE_PENDING: _cloud_operation_v1.AsyncOperation._State.ValueType
    STATE_IN_PROGRESS: _cloud_operation_v1.AsyncOperation._State.ValueType
    STATE_FAILED: _cloud_operation_v1.AsyncOperation._State.ValueType
    STATE_CANCELLED: _cloud_operation_v1.AsyncOperation._State.ValueType
    STATE_FULFILLED: _cloud_operation_v1.AsyncOperation._State.ValueType
    STATE_REJECTED: _cloud_operation_v1.AsyncOperation._State.ValueType

    ID_FIELD_NUMBER: int
    id: str
    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_operation_v1.AsyncOperation.State.ValueType
    CHECK_DURATION_FIELD_NUMBER: int
    @property
    def check_duration(self) -> _wellknown.Duration: ...
    OPERATION_TYPE_FIELD_NUMBER: int
    operation_type: str
    OPERATION_INPUT_FIELD_NUMBER: int
    @property
    def operation_input(self) -> _wellknown.Any: ...
    FAILURE_REASON_FIELD_NUMBER: int
    failure_reason: str
    STARTED_TIME_FIELD_NUMBER: int
    @property
    def started_time(self) -> _wellknown.Timestamp: ...
    FINISHED_TIME_FIELD_NUMBER: int
    @property
    def finished_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        state_deprecated: str | None = ...,
        state: _cloud_operation_v1.AsyncOperation.State.ValueType | None = ...,
        check_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        operation_type: str | None = ...,
        operation_input: _wellknown.Any | None = ...,
        failure_reason: str | None = ...,
        started_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        finished_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["check_duration", "finished_time", "operation_input", "started_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["check_duration", "failure_reason", "finished_time", "id", "operation_input", "operation_type", "started_time", "state", "state_deprecated"]) -> None: ...
