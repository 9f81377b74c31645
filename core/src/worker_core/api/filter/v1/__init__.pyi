# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.filter.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.filter.v1 as _filter_v1
import worker_core.api.wellknown as _wellknown

class WorkflowExecutionFilter(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_ID_FIELD_NUMBER: int
    workflow_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        workflow_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["run_id", "workflow_id"]) -> None: ...

class WorkflowTypeFilter(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name"]) -> None: ...

class StartTimeFilter(_Message):
    DESCRIPTOR: _Descriptor
    EARLIEST_TIME_FIELD_NUMBER: int
    @property
    def earliest_time(self) -> _wellknown.Timestamp: ...
    LATEST_TIME_FIELD_NUMBER: int
    @property
    def latest_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        earliest_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        latest_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["earliest_time", "latest_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["earliest_time", "latest_time"]) -> None: ...

class StatusFilter(_Message):
    DESCRIPTOR: _Descriptor
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkflowExecutionStatus.ValueType
    def __init__(
        self,
        *,
        status: _enums_v1.WorkflowExecutionStatus.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["status"]) -> None: ...
