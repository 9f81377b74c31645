# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of google.rpc. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.rpc as _rpc
import worker_core.api.wellknown as _wellknown

class Status(_Message):
    DESCRIPTOR: _Descriptor
    CODE_FIELD_NUMBER: int
    code: int
    MESSAGE_FIELD_NUMBER: int
    message: str
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _containers.RepeatedCompositeFieldContainer[_wellknown.Any]: ...
    def __init__(
        self,
        *,
        code: int | None = ...,
        message: str | None = ...,
        details: _abc.Iterable[_wellknown.Any] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["code", "details", "message"]) -> None: ...
