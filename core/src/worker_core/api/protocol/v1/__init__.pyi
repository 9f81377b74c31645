# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.protocol.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.protocol.v1 as _protocol_v1
import worker_core.api.wellknown as _wellknown

class Message(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    PROTOCOL_INSTANCE_ID_FIELD_NUMBER: int
    protocol_instance_id: str
    EVENT_ID_FIELD_NUMBER: int
    event_id: int
    COMMAND_INDEX_FIELD_NUMBER: int
    command_index: int
    BODY_FIELD_NUMBER: int
    @property
    def body(self) -> _wellknown.Any: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        protocol_instance_id: str | None = ...,
        event_id: int | None = ...,
        command_index: int | None = ...,
        body: _wellknown.Any | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["body", "command_index", "event_id", "sequencing_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["body", "command_index", "event_id", "id", "protocol_instance_id", "sequencing_id"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["sequencing_id"]) -> _typing.Literal["command_index", "event_id"] | None: ...
