# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.query.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.query.v1 as _query_v1

class WorkflowQuery(_Message):
    DESCRIPTOR: _Descriptor
    QUERY_TYPE_FIELD_NUMBER: int
    query_type: str
    QUERY_ARGS_FIELD_NUMBER: int
    @property
    def query_args(self) -> _common_v1.Payloads: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    def __init__(
        self,
        *,
        query_type: str | None = ...,
        query_args: _common_v1.Payloads | None = ...,
        header: _common_v1.Header | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "query_args"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["header", "query_args", "query_type"]) -> None: ...

class WorkflowQueryResult(_Message):
    DESCRIPTOR: _Descriptor
    RESULT_TYPE_FIELD_NUMBER: int
    result_type: _enums_v1.QueryResultType.ValueType
    ANSWER_FIELD_NUMBER: int
    @property
    def answer(self) -> _common_v1.Payloads: ...
    ERROR_MESSAGE_FIELD_NUMBER: int
    error_message: str
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        result_type: _enums_v1.QueryResultType.ValueType | None = ...,
        answer: _common_v1.Payloads | None = ...,
        error_message: str | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["answer", "failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["answer", "error_message", "failure", "result_type"]) -> None: ...

class QueryRejected(_Message):
    DESCRIPTOR: _Descriptor
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.WorkflowExecutionStatus.ValueType
    def __init__(
        self,
        *,
        status: _enums_v1.WorkflowExecutionStatus.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["status"]) -> None: ...
