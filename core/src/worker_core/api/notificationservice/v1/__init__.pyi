# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.notificationservice.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.notificationservice.v1 as _notificationservice_v1

class OnCompleteRequest(_Message):
    DESCRIPTOR: _Descriptor
    SUCCESS_FIELD_NUMBER: int
    @property
    def success(self) -> _common_v1.Payload: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    SOURCE_CONTEXT_FIELD_NUMBER: int
    @property
    def source_context(self) -> _common_v1.Payload: ...
    def __init__(
        self,
        *,
        success: _common_v1.Payload | None = ...,
        failure: _failure_v1.Failure | None = ...,
        source_context: _common_v1.Payload | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "result", "source_context", "success"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "result", "source_context", "success"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["result"]) -> _typing.Literal["failure", "success"] | None: ...

class OnCompleteResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...
