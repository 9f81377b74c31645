# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.version.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.version.v1 as _version_v1
import worker_core.api.wellknown as _wellknown

class ReleaseInfo(_Message):
    DESCRIPTOR: _Descriptor
    VERSION_FIELD_NUMBER: int
    version: str
    RELEASE_TIME_FIELD_NUMBER: int
    @property
    def release_time(self) -> _wellknown.Timestamp: ...
    NOTES_FIELD_NUMBER: int
    notes: str
    def __init__(
        self,
        *,
        version: str | None = ...,
        release_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        notes: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["release_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["notes", "release_time", "version"]) -> None: ...

class Alert(_Message):
    DESCRIPTOR: _Descriptor
    MESSAGE_FIELD_NUMBER: int
    message: str
    SEVERITY_FIELD_NUMBER: int
    severity: _enums_v1.Severity.ValueType
    def __init__(
        self,
        *,
        message: str | None = ...,
        severity: _enums_v1.Severity.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["message", "severity"]) -> None: ...

class VersionInfo(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_FIELD_NUMBER: int
    @property
    def current(self) -> _version_v1.ReleaseInfo: ...
    RECOMMENDED_FIELD_NUMBER: int
    @property
    def recommended(self) -> _version_v1.ReleaseInfo: ...
    INSTRUCTIONS_FIELD_NUMBER: int
    instructions: str
    ALERTS_FIELD_NUMBER: int
    @property
    def alerts(self) -> _containers.RepeatedCompositeFieldContainer[_version_v1.Alert]: ...
    LAST_UPDATE_TIME_FIELD_NUMBER: int
    @property
    def last_update_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        current: _version_v1.ReleaseInfo | None = ...,
        recommended: _version_v1.ReleaseInfo | None = ...,
        instructions: str | None = ...,
        alerts: _abc.Iterable[_version_v1.Alert] | None = ...,
        last_update_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current", "last_update_time", "recommended"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["alerts", "current", "instructions", "last_update_time", "recommended"]) -> None: ...
