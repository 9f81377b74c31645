# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of grpc.health.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.health.v1 as _health_v1

class HealthCheckRequest(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_FIELD_NUMBER: int
    service: str
    def __init__(
        self,
        *,
        service: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["service"]) -> None: ...

class HealthCheckResponse(_Message):
    DESCRIPTOR: _Descriptor
    class _ServingStatus:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _ServingStatusWrapper(_EnumTypeWrapper[_health_v1.HealthCheckResponse._ServingStatus.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        UNKNOWN: _health_v1.HealthCheckResponse._ServingStatus.ValueType
        SERVING: _health_v1.HealthCheckResponse._ServingStatus.ValueType
        NOT_SERVING: _health_v1.HealthCheckResponse._ServingStatus.ValueType
        SERVICE_UNKNOWN: _health_v1.HealthCheckResponse._ServingStatus.ValueType
    class ServingStatus(_health_v1.HealthCheckResponse._ServingStatus, metaclass=_health_v1.HealthCheckResponse._ServingStatusWrapper): ...
    UNKNOWN: _health_v1.HealthCheckResponse._ServingStatus.ValueType
    SERVING: _health_v1.HealthCheckResponse._ServingStatus.ValueType
    NOT_SERVING: _health_v1.HealthCheckResponse._ServingStatus.ValueType
    SERVICE_UNKNOWN: _health_v1.HealthCheckResponse._ServingStatus.ValueType

    STATUS_FIELD_NUMBER: int
    status: _health_v1.HealthCheckResponse.ServingStatus.ValueType
    def __init__(
        self,
        *,
        status: _health_v1.HealthCheckResponse.ServingStatus.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["status"]) -> None: ...
