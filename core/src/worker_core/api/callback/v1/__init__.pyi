# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.callback.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.callback.v1 as _callback_v1
import worker_core.api.common.v1 as _common_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.wellknown as _wellknown

class CallbackInfo(_Message):
    DESCRIPTOR: _Descriptor
    CALLBACK_FIELD_NUMBER: int
    @property
    def callback(self) -> _common_v1.Callback: ...
    REGISTRATION_TIME_FIELD_NUMBER: int
    @property
    def registration_time(self) -> _wellknown.Timestamp: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.CallbackState.ValueType
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_FAILURE_FIELD_NUMBER: int
    @property
    def last_attempt_failure(self) -> _failure_v1.Failure: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    BLOCKED_REASON_FIELD_NUMBER: int
    blocked_reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    def __init__(
        self,
        *,
        callback: _common_v1.Callback | None = ...,
        registration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        state: _enums_v1.CallbackState.ValueType | None = ...,
        attempt: int | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_failure: _failure_v1.Failure | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        blocked_reason: str | None = ...,
        request_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["callback", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "registration_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "blocked_reason", "callback", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "registration_time", "request_id", "state"]) -> None: ...
