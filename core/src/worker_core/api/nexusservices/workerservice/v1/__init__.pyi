# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.nexusservices.workerservice.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.nexusservices.workerservice.v1 as _nexusservices_workerservice_v1
import worker_core.api.worker.v1 as _worker_v1

class ExecuteCommandsRequest(_Message):
    DESCRIPTOR: _Descriptor
    COMMANDS_FIELD_NUMBER: int
    @property
    def commands(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.WorkerCommand]: ...
    def __init__(
        self,
        *,
        commands: _abc.Iterable[_worker_v1.WorkerCommand] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["commands"]) -> None: ...

class ExecuteCommandsResponse(_Message):
    DESCRIPTOR: _Descriptor
    RESULTS_FIELD_NUMBER: int
    @property
    def results(self) -> _containers.RepeatedCompositeFieldContainer[_worker_v1.WorkerCommandResult]: ...
    def __init__(
        self,
        *,
        results: _abc.Iterable[_worker_v1.WorkerCommandResult] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["results"]) -> None: ...
