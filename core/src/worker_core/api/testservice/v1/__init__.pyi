# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.testservice.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.testservice.v1 as _testservice_v1
import worker_core.api.wellknown as _wellknown

class LockTimeSkippingRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class LockTimeSkippingResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UnlockTimeSkippingRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UnlockTimeSkippingResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class SleepUntilRequest(_Message):
    DESCRIPTOR: _Descriptor
    TIMESTAMP_FIELD_NUMBER: int
    @property
    def timestamp(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        timestamp: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["timestamp"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["timestamp"]) -> None: ...

class SleepRequest(_Message):
    DESCRIPTOR: _Descriptor
    DURATION_FIELD_NUMBER: int
    @property
    def duration(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["duration"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["duration"]) -> None: ...

class SleepResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetCurrentTimeResponse(_Message):
    DESCRIPTOR: _Descriptor
    TIME_FIELD_NUMBER: int
    @property
    def time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["time"]) -> None: ...
