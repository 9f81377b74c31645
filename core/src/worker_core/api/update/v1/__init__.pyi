# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.update.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.nexus.v1 as _nexus_v1
import worker_core.api.update.v1 as _update_v1

class WaitPolicy(_Message):
    DESCRIPTOR: _Descriptor
    LIFECYCLE_STAGE_FIELD_NUMBER: int
    lifecycle_stage: _enums_v1.UpdateWorkflowExecutionLifecycleStage.ValueType
    def __init__(
        self,
        *,
        lifecycle_stage: _enums_v1.UpdateWorkflowExecutionLifecycleStage.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["lifecycle_stage"]) -> None: ...

class UpdateRef(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    UPDATE_ID_FIELD_NUMBER: int
    update_id: str
    def __init__(
        self,
        *,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        update_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["update_id", "workflow_execution"]) -> None: ...

class Outcome(_Message):
    DESCRIPTOR: _Descriptor
    SUCCESS_FIELD_NUMBER: int
    @property
    def success(self) -> _common_v1.Payloads: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        success: _common_v1.Payloads | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "success", "value"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "success", "value"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["value"]) -> _typing.Literal["failure", "success"] | None: ...

class Meta(_Message):
    DESCRIPTOR: _Descriptor
    UPDATE_ID_FIELD_NUMBER: int
    update_id: str
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        update_id: str | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "update_id"]) -> None: ...

class Input(_Message):
    DESCRIPTOR: _Descriptor
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    NAME_FIELD_NUMBER: int
    name: str
    ARGS_FIELD_NUMBER: int
    @property
    def args(self) -> _common_v1.Payloads: ...
    def __init__(
        self,
        *,
        header: _common_v1.Header | None = ...,
        name: str | None = ...,
        args: _common_v1.Payloads | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["args", "header"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["args", "header", "name"]) -> None: ...

class Request(_Message):
    DESCRIPTOR: _Descriptor
    META_FIELD_NUMBER: int
    @property
    def meta(self) -> _update_v1.Meta: ...
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _update_v1.Input: ...
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    COMPLETION_CALLBACKS_FIELD_NUMBER: int
    @property
    def completion_callbacks(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Callback]: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    PROPAGATED_NEXUS_SERIALIZATION_CONTEXT_FIELD_NUMBER: int
    @property
    def propagated_nexus_serialization_context(self) -> _nexus_v1.PropagatedSerializationContext: ...
    def __init__(
        self,
        *,
        meta: _update_v1.Meta | None = ...,
        input: _update_v1.Input | None = ...,
        request_id: str | None = ...,
        completion_callbacks: _abc.Iterable[_common_v1.Callback] | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        propagated_nexus_serialization_context: _nexus_v1.PropagatedSerializationContext | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["input", "meta", "propagated_nexus_serialization_context"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["completion_callbacks", "input", "links", "meta", "propagated_nexus_serialization_context", "request_id"]) -> None: ...

class Rejection(_Message):
    DESCRIPTOR: _Descriptor
    REJECTED_REQUEST_MESSAGE_ID_FIELD_NUMBER: int
    rejected_request_message_id: str
    REJECTED_REQUEST_SEQUENCING_EVENT_ID_FIELD_NUMBER: int
    rejected_request_sequencing_event_id: int
    REJECTED_REQUEST_FIELD_NUMBER: int
    @property
    def rejected_request(self) -> _update_v1.Request: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        rejected_request_message_id: str | None = ...,
        rejected_request_sequencing_event_id: int | None = ...,
        rejected_request: _update_v1.Request | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure", "rejected_request"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "rejected_request", "rejected_request_message_id", "rejected_request_sequencing_event_id"]) -> None: ...

class Acceptance(_Message):
    DESCRIPTOR: _Descriptor
    ACCEPTED_REQUEST_MESSAGE_ID_FIELD_NUMBER: int
    accepted_request_message_id: str
    ACCEPTED_REQUEST_SEQUENCING_EVENT_ID_FIELD_NUMBER: int
    accepted_request_sequencing_event_id: int
    ACCEPTED_REQUEST_FIELD_NUMBER: int
    @property
    def accepted_request(self) -> _update_v1.Request: ...
    def __init__(
        self,
        *,
        accepted_request_message_id: str | None = ...,
        accepted_request_sequencing_event_id: int | None = ...,
        accepted_request: _update_v1.Request | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["accepted_request"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["accepted_request", "accepted_request_message_id", "accepted_request_sequencing_event_id"]) -> None: ...

class Response(_Message):
    DESCRIPTOR: _Descriptor
    META_FIELD_NUMBER: int
    @property
    def meta(self) -> _update_v1.Meta: ...
    OUTCOME_FIELD_NUMBER: int
    @property
    def outcome(self) -> _update_v1.Outcome: ...
    def __init__(
        self,
        *,
        meta: _update_v1.Meta | None = ...,
        outcome: _update_v1.Outcome | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["meta", "outcome"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["meta", "outcome"]) -> None: ...
