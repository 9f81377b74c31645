# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.auditlog.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.auditlog.v1 as _cloud_auditlog_v1
import worker_core.api.wellknown as _wellknown

class LogRecord(_Message):
    DESCRIPTOR: _Descriptor
    EMIT_TIME_FIELD_NUMBER: int
    @property
    def emit_time(self) -> _wellknown.Timestamp: ...
    OPERATION_FIELD_NUMBER: int
    operation: str
    STATUS_FIELD_NUMBER: int
    status: str
    VERSION_FIELD_NUMBER: int
    version: int
    LOG_ID_FIELD_NUMBER: int
    log_id: str
    PRINCIPAL_FIELD_NUMBER: int
    @property
    def principal(self) -> _cloud_auditlog_v1.Principal: ...
    RAW_DETAILS_FIELD_NUMBER: int
    @property
    def raw_details(self) -> _wellknown.Struct: ...
    X_FORWARDED_FOR_FIELD_NUMBER: int
    x_forwarded_for: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        emit_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        operation: str | None = ...,
        status: str | None = ...,
        version: int | None = ...,
        log_id: str | None = ...,
        principal: _cloud_auditlog_v1.Principal | None = ...,
        raw_details: _wellknown.Struct | None = ...,
        x_forwarded_for: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["emit_time", "principal", "raw_details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "emit_time", "log_id", "operation", "principal", "raw_details", "status", "version", "x_forwarded_for"]) -> None: ...

class Principal(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    ID_FIELD_NUMBER: int
    id: str
    NAME_FIELD_NUMBER: int
    name: str
    API_KEY_ID_FIELD_NUMBER: int
    api_key_id: str
    def __init__(
        self,
        *,
        type: str | None = ...,
        id: str | None = ...,
        name: str | None = ...,
        api_key_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["api_key_id", "id", "name", "type"]) -> None: ...
