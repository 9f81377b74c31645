# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.export.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.export.v1 as _export_v1
import worker_core.api.history.v1 as _history_v1
import worker_core.api.workflowservice.v1 as _workflowservice_v1

class WorkflowExecution(_Message):
    DESCRIPTOR: _Descriptor
    HISTORY_FIELD_NUMBER: int
    @property
    def history(self) -> _history_v1.History: ...
    def __init__(
        self,
        *,
        history: _history_v1.History | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["history"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["history"]) -> None: ...

class WorkflowExecutions(_Message):
    DESCRIPTOR: _Descriptor
    ITEMS_FIELD_NUMBER: int
    @property
    def items(self) -> _containers.RepeatedCompositeFieldContainer[_export_v1.WorkflowExecution]: ...
    def __init__(
        self,
        *,
        items: _abc.Iterable[_export_v1.WorkflowExecution] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["items"]) -> None: ...

class ActivityExecution(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVITY_FIELD_NUMBER: int
    @property
    def activity(self) -> _workflowservice_v1.DescribeActivityExecutionResponse: ...
    def __init__(
        self,
        *,
        activity: _workflowservice_v1.DescribeActivityExecutionResponse | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity"]) -> None: ...

class ExportedExecutions(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOWS_FIELD_NUMBER: int
    @property
    def workflows(self) -> _containers.RepeatedCompositeFieldContainer[_export_v1.WorkflowExecution]: ...
    ACTIVITIES_FIELD_NUMBER: int
    @property
    def activities(self) -> _containers.RepeatedCompositeFieldContainer[_export_v1.ActivityExecution]: ...
    def __init__(
        self,
        *,
        workflows: _abc.Iterable[_export_v1.WorkflowExecution] | None = ...,
        activities: _abc.Iterable[_export_v1.ActivityExecution] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["activities", "workflows"]) -> None: ...
