# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.errordetails.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.errordetails.v1 as _errordetails_v1
import worker_core.api.failure.v1 as _failure_v1
import worker_core.api.wellknown as _wellknown

class NotFoundFailure(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_CLUSTER_FIELD_NUMBER: int
    current_cluster: str
    ACTIVE_CLUSTER_FIELD_NUMBER: int
    active_cluster: str
    def __init__(
        self,
        *,
        current_cluster: str | None = ...,
        active_cluster: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["active_cluster", "current_cluster"]) -> None: ...

class WorkflowExecutionAlreadyStartedFailure(_Message):
    DESCRIPTOR: _Descriptor
    START_REQUEST_ID_FIELD_NUMBER: int
    start_request_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    FIRST_EXECUTION_RUN_ID_FIELD_NUMBER: int
    first_execution_run_id: str
    def __init__(
        self,
        *,
        start_request_id: str | None = ...,
        run_id: str | None = ...,
        first_execution_run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["first_execution_run_id", "run_id", "start_request_id"]) -> None: ...

class NamespaceNotActiveFailure(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    CURRENT_CLUSTER_FIELD_NUMBER: int
    current_cluster: str
    ACTIVE_CLUSTER_FIELD_NUMBER: int
    active_cluster: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        current_cluster: str | None = ...,
        active_cluster: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["active_cluster", "current_cluster", "namespace"]) -> None: ...

class NamespaceUnavailableFailure(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace"]) -> None: ...

class NamespaceInvalidStateFailure(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    STATE_FIELD_NUMBER: int
    state: _enums_v1.NamespaceState.ValueType
    ALLOWED_STATES_FIELD_NUMBER: int
    @property
    def allowed_states(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.NamespaceState.ValueType]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        state: _enums_v1.NamespaceState.ValueType | None = ...,
        allowed_states: _abc.Iterable[_enums_v1.NamespaceState.ValueType] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["allowed_states", "namespace", "state"]) -> None: ...

class NamespaceNotFoundFailure(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace"]) -> None: ...

class NamespaceAlreadyExistsFailure(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ClientVersionNotSupportedFailure(_Message):
    DESCRIPTOR: _Descriptor
    CLIENT_VERSION_FIELD_NUMBER: int
    client_version: str
    CLIENT_NAME_FIELD_NUMBER: int
    client_name: str
    SUPPORTED_VERSIONS_FIELD_NUMBER: int
    supported_versions: str
    def __init__(
        self,
        *,
        client_version: str | None = ...,
        client_name: str | None = ...,
        supported_versions: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["client_name", "client_version", "supported_versions"]) -> None: ...

class ServerVersionNotSupportedFailure(_Message):
    DESCRIPTOR: _Descriptor
    SERVER_VERSION_FIELD_NUMBER: int
    server_version: str
    CLIENT_SUPPORTED_SERVER_VERSIONS_FIELD_NUMBER: int
    client_supported_server_versions: str
    def __init__(
        self,
        *,
        server_version: str | None = ...,
        client_supported_server_versions: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["client_supported_server_versions", "server_version"]) -> None: ...

class CancellationAlreadyRequestedFailure(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class QueryFailedFailure(_Message):
    DESCRIPTOR: _Descriptor
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure"]) -> None: ...

class PermissionDeniedFailure(_Message):
    DESCRIPTOR: _Descriptor
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["reason"]) -> None: ...

class ResourceExhaustedFailure(_Message):
    DESCRIPTOR: _Descriptor
    CAUSE_FIELD_NUMBER: int
    cause: _enums_v1.ResourceExhaustedCause.ValueType
    SCOPE_FIELD_NUMBER: int
    scope: _enums_v1.ResourceExhaustedScope.ValueType
    def __init__(
        self,
        *,
        cause: _enums_v1.ResourceExhaustedCause.ValueType | None = ...,
        scope: _enums_v1.ResourceExhaustedScope.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["cause", "scope"]) -> None: ...

class SystemWorkflowFailure(_Message):
    DESCRIPTOR: _Descriptor
    WORKFLOW_EXECUTION_FIELD_NUMBER: int
    @property
    def workflow_execution(self) -> _common_v1.WorkflowExecution: ...
    WORKFLOW_ERROR_FIELD_NUMBER: int
    workflow_error: str
    def __init__(
        self,
        *,
        workflow_execution: _common_v1.WorkflowExecution | None = ...,
        workflow_error: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["workflow_execution"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["workflow_error", "workflow_execution"]) -> None: ...

class WorkflowNotReadyFailure(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class NewerBuildExistsFailure(_Message):
    DESCRIPTOR: _Descriptor
    DEFAULT_BUILD_ID_FIELD_NUMBER: int
    default_build_id: str
    def __init__(
        self,
        *,
        default_build_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["default_build_id"]) -> None: ...

class MultiOperationExecutionFailure(_Message):
    DESCRIPTOR: _Descriptor
    class OperationStatus(_Message):
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

    STATUSES_FIELD_NUMBER: int
    @property
    def statuses(self) -> _containers.RepeatedCompositeFieldContainer[_errordetails_v1.MultiOperationExecutionFailure.OperationStatus]: ...
    def __init__(
        self,
        *,
        statuses: _abc.Iterable[_errordetails_v1.MultiOperationExecutionFailure.OperationStatus] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["statuses"]) -> None: ...

class ActivityExecutionAlreadyStartedFailure(_Message):
    DESCRIPTOR: _Descriptor
    START_REQUEST_ID_FIELD_NUMBER: int
    start_request_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        start_request_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["run_id", "start_request_id"]) -> None: ...

class NexusOperationExecutionAlreadyStartedFailure(_Message):
    DESCRIPTOR: _Descriptor
    START_REQUEST_ID_FIELD_NUMBER: int
    start_request_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        start_request_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["run_id", "start_request_id"]) -> None: ...

class WorkflowTaskCompletionBufferLostFailure(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...
