# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.failure.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.wellknown as _wellknown

class ApplicationFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    NON_RETRYABLE_FIELD_NUMBER: int
    non_retryable: bool
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    NEXT_RETRY_DELAY_FIELD_NUMBER: int
    @property
    def next_retry_delay(self) -> _wellknown.Duration: ...
    CATEGORY_FIELD_NUMBER: int
    category: _enums_v1.ApplicationErrorCategory.ValueType
    def __init__(
        self,
        *,
        type: str | None = ...,
        non_retryable: bool | None = ...,
        details: _common_v1.Payloads | None = ...,
        next_retry_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        category: _enums_v1.ApplicationErrorCategory.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details", "next_retry_delay"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["category", "details", "next_retry_delay", "non_retryable", "type"]) -> None: ...

class TimeoutFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    TIMEOUT_TYPE_FIELD_NUMBER: int
    timeout_type: _enums_v1.TimeoutType.ValueType
    LAST_HEARTBEAT_DETAILS_FIELD_NUMBER: int
    @property
    def last_heartbeat_details(self) -> _common_v1.Payloads: ...
    def __init__(
        self,
        *,
        timeout_type: _enums_v1.TimeoutType.ValueType | None = ...,
        last_heartbeat_details: _common_v1.Payloads | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_heartbeat_details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["last_heartbeat_details", "timeout_type"]) -> None: ...

class CanceledFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payloads: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        details: _common_v1.Payloads | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "identity"]) -> None: ...

class TerminatedFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity"]) -> None: ...

class ServerFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    NON_RETRYABLE_FIELD_NUMBER: int
    non_retryable: bool
    def __init__(
        self,
        *,
        non_retryable: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["non_retryable"]) -> None: ...

class ResetWorkflowFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    LAST_HEARTBEAT_DETAILS_FIELD_NUMBER: int
    @property
    def last_heartbeat_details(self) -> _common_v1.Payloads: ...
    def __init__(
        self,
        *,
        last_heartbeat_details: _common_v1.Payloads | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_heartbeat_details"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["last_heartbeat_details"]) -> None: ...

class ActivityFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ACTIVITY_TYPE_FIELD_NUMBER: int
    @property
    def activity_type(self) -> _common_v1.ActivityType: ...
    ACTIVITY_ID_FIELD_NUMBER: int
    activity_id: str
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        started_event_id: int | None = ...,
        identity: str | None = ...,
        activity_type: _common_v1.ActivityType | None = ...,
        activity_id: str | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_id", "activity_type", "identity", "retry_state", "scheduled_event_id", "started_event_id"]) -> None: ...

class ChildWorkflowExecutionFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_TYPE_FIELD_NUMBER: int
    @property
    def workflow_type(self) -> _common_v1.WorkflowType: ...
    INITIATED_EVENT_ID_FIELD_NUMBER: int
    initiated_event_id: int
    STARTED_EVENT_ID_FIELD_NUMBER: int
    started_event_id: int
    RETRY_STATE_FIELD_NUMBER: int
    retry_state: _enums_v1.RetryState.ValueType
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_type: _common_v1.WorkflowType | None = ...,
        initiated_event_id: int | None = ...,
        started_event_id: int | None = ...,
        retry_state: _enums_v1.RetryState.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution", "workflow_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["initiated_event_id", "namespace", "retry_state", "started_event_id", "workflow_execution", "workflow_type"]) -> None: ...

class NexusOperationFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    SCHEDULED_EVENT_ID_FIELD_NUMBER: int
    scheduled_event_id: int
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    OPERATION_TOKEN_FIELD_NUMBER: int
    operation_token: str
    def __init__(
        self,
        *,
        scheduled_event_id: int | None = ...,
        endpoint: str | None = ...,
        service: str | None = ...,
        operation: str | None = ...,
        operation_id: str | None = ...,
        operation_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["endpoint", "operation", "operation_id", "operation_token", "scheduled_event_id", "service"]) -> None: ...

class NexusHandlerFailureInfo(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    RETRY_BEHAVIOR_FIELD_NUMBER: int
    retry_behavior: _enums_v1.NexusHandlerErrorRetryBehavior.ValueType
    def __init__(
        self,
        *,
        type: str | None = ...,
        retry_behavior: _enums_v1.NexusHandlerErrorRetryBehavior.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["retry_behavior", "type"]) -> None: ...

class Failure(_Message):
    DESCRIPTOR: _Descriptor
    MESSAGE_FIELD_NUMBER: int
    message: str
    SOURCE_FIELD_NUMBER: int
    source: str
    STACK_TRACE_FIELD_NUMBER: int
    stack_trace: str
    ENCODED_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def encoded_attributes(self) -> _common_v1.Payload: ...
    CAUSE_FIELD_NUMBER: int
    @property
    def cause(self) -> _failure_v1.Failure: ...
    APPLICATION_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def application_failure_info(self) -> _failure_v1.ApplicationFailureInfo: ...
    TIMEOUT_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def timeout_failure_info(self) -> _failure_v1.TimeoutFailureInfo: ...
    CANCELED_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def canceled_failure_info(self) -> _failure_v1.CanceledFailureInfo: ...
    TERMINATED_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def terminated_failure_info(self) -> _failure_v1.TerminatedFailureInfo: ...
    SERVER_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def server_failure_info(self) -> _failure_v1.ServerFailureInfo: ...
    RESET_WORKFLOW_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def reset_workflow_failure_info(self) -> _failure_v1.ResetWorkflowFailureInfo: ...
    ACTIVITY_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def activity_failure_info(self) -> _failure_v1.ActivityFailureInfo: ...
    CHILD_WORKFLOW_EXECUTION_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def child_workflow_execution_failure_info(self) -> _failure_v1.ChildWorkflowExecutionFailureInfo: ...
    NEXUS_OPERATION_EXECUTION_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def nexus_operation_execution_failure_info(self) -> _failure_v1.NexusOperationFailureInfo: ...
    NEXUS_HANDLER_FAILURE_INFO_FIELD_NUMBER: int
    @property
    def nexus_handler_failure_info(self) -> _failure_v1.NexusHandlerFailureInfo: ...
    def __init__(
        self,
        *,
        message: str | None = ...,
        source: str | None = ...,
        stack_trace: str | None = ...,
        encoded_attributes: _common_v1.Payload | None = ...,
        cause: _failure_v1.Failure | None = ...,
        application_failure_info: _failure_v1.ApplicationFailureInfo | None = ...,
        timeout_failure_info: _failure_v1.TimeoutFailureInfo | None = ...,
        canceled_failure_info: _failure_v1.CanceledFailureInfo | None = ...,
        terminated_failure_info: _failure_v1.TerminatedFailureInfo | None = ...,
        server_failure_info: _failure_v1.ServerFailureInfo | None = ...,
        reset_workflow_failure_info: _failure_v1.ResetWorkflowFailureInfo | None = ...,
        activity_failure_info: _failure_v1.ActivityFailureInfo | None = ...,
        child_workflow_execution_failure_info: _failure_v1.ChildWorkflowExecutionFailureInfo | None = ...,
        nexus_operation_execution_failure_info: _failure_v1.NexusOperationFailureInfo | None = ...,
        nexus_handler_failure_info: _failure_v1.NexusHandlerFailureInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_failure_info", "application_failure_info", "canceled_failure_info", "cause", "child_workflow_execution_failure_info", "encoded_attributes", "failure_info", "nexus_handler_failure_info", "nexus_operation_execution_failure_info", "reset_workflow_failure_info", "server_failure_info", "terminated_failure_info", "timeout_failure_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_failure_info", "application_failure_info", "canceled_failure_info", "cause", "child_workflow_execution_failure_info", "encoded_attributes", "failure_info", "message", "nexus_handler_failure_info", "nexus_operation_execution_failure_info", "reset_workflow_failure_info", "server_failure_info", "source", "stack_trace", "terminated_failure_info", "timeout_failure_info"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["failure_info"]) -> _typing.Literal["activity_failure_info", "application_failure_info", "canceled_failure_info", "child_workflow_execution_failure_info", "nexus_handler_failure_info", "nexus_operation_execution_failure_info", "reset_workflow_failure_info", "server_failure_info", "terminated_failure_info", "timeout_failure_info"] | None: ...

class MultiOperationExecutionAborted(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...
