# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.nexusoperation.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.nexusoperation.v1 as _nexusoperation_v1

class CallbackInfo(_Message):
    DESCRIPTOR: _Descriptor
    class OperationCompleted(_Message):
        DESCRIPTOR: _Descriptor
        def __init__(self) -> None: ...

    class Trigger(_Message):
        DESCRIPTOR: _Descriptor
        OPERATION_COMPLETED_FIELD_NUMBER: int
        @property
        def operation_completed(self) -> _nexusoperation_v1.CallbackInfo.OperationCompleted: ...
        def __init__(
            self,
            *,
            operation_completed: _nexusoperation_v1.CallbackInfo.OperationCompleted | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["operation_completed", "variant"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["operation_completed", "variant"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["operation_completed"] | None: ...

    TRIGGER_FIELD_NUMBER: int
    @property
    def trigger(self) -> _nexusoperation_v1.CallbackInfo.Trigger: ...
    INFO_FIELD_NUMBER: int
    @property
    def info(self) -> _callback_v1.CallbackInfo: ...
    def __init__(
        self,
        *,
        trigger: _nexusoperation_v1.CallbackInfo.Trigger | None = ...,
        info: _callback_v1.CallbackInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["info", "trigger"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["info", "trigger"]) -> None: ...

class OnConflictOptions(_Message):
    DESCRIPTOR: _Descriptor
    ATTACH_REQUEST_ID_FIELD_NUMBER: int
    attach_request_id: bool
    ATTACH_COMPLETION_CALLBACKS_FIELD_NUMBER: int
    attach_completion_callbacks: bool
    ATTACH_LINKS_FIELD_NUMBER: int
    attach_links: bool
    def __init__(
        self,
        *,
        attach_request_id: bool | None = ...,
        attach_completion_callbacks: bool | None = ...,
        attach_links: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["attach_completion_callbacks", "attach_links", "attach_request_id"]) -> None: ...
