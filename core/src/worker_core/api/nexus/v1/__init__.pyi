# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.nexus.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.sdk.v1 as _sdk_v1
import worker_core.api.wellknown as _wellknown

class PropagatedSerializationContext(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    def __init__(
        self,
        *,
        endpoint: str | None = ...,
        service: str | None = ...,
        operation: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["endpoint", "operation", "service"]) -> None: ...

class Failure(_Message):
    DESCRIPTOR: _Descriptor
    MESSAGE_FIELD_NUMBER: int
    message: str
    STACK_TRACE_FIELD_NUMBER: int
    stack_trace: str
    METADATA_FIELD_NUMBER: int
    @property
    def metadata(self) -> _containers.ScalarMap[str, str]: ...
    DETAILS_FIELD_NUMBER: int
    details: bytes
    CAUSE_FIELD_NUMBER: int
    @property
    def cause(self) -> _nexus_v1.Failure: ...
    def __init__(
        self,
        *,
        message: str | None = ...,
        stack_trace: str | None = ...,
        metadata: _abc.Mapping[str, str] | None = ...,
        details: bytes | None = ...,
        cause: _nexus_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cause"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cause", "details", "message", "metadata", "stack_trace"]) -> None: ...

class HandlerError(_Message):
    DESCRIPTOR: _Descriptor
    ERROR_TYPE_FIELD_NUMBER: int
    error_type: str
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _nexus_v1.Failure: ...
    RETRY_BEHAVIOR_FIELD_NUMBER: int
    retry_behavior: _enums_v1.NexusHandlerErrorRetryBehavior.ValueType
    def __init__(
        self,
        *,
        error_type: str | None = ...,
        failure: _nexus_v1.Failure | None = ...,
        retry_behavior: _enums_v1.NexusHandlerErrorRetryBehavior.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["error_type", "failure", "retry_behavior"]) -> None: ...

class UnsuccessfulOperationError(_Message):
    DESCRIPTOR: _Descriptor
    OPERATION_STATE_FIELD_NUMBER: int
    operation_state: str
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _nexus_v1.Failure: ...
    def __init__(
        self,
        *,
        operation_state: str | None = ...,
        failure: _nexus_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failure"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failure", "operation_state"]) -> None: ...

class Link(_Message):
    DESCRIPTOR: _Descriptor
    URL_FIELD_NUMBER: int
    url: str
    TYPE_FIELD_NUMBER: int
    type: str
    def __init__(
        self,
        *,
        url: str | None = ...,
        type: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["type", "url"]) -> None: ...

class StartOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    CALLBACK_FIELD_NUMBER: int
    callback: str
    PAYLOAD_FIELD_NUMBER: int
    @property
    def payload(self) -> _common_v1.Payload: ...
    CALLBACK_HEADER_FIELD_NUMBER: int
    @property
    def callback_header(self) -> _containers.ScalarMap[str, str]: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_nexus_v1.Link]: ...
    def __init__(
        self,
        *,
        service: str | None = ...,
        operation: str | None = ...,
        request_id: str | None = ...,
        callback: str | None = ...,
        payload: _common_v1.Payload | None = ...,
        callback_header: _abc.Mapping[str, str] | None = ...,
        links: _abc.Iterable[_nexus_v1.Link] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["payload"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["callback", "callback_header", "links", "operation", "payload", "request_id", "service"]) -> None: ...

class CancelOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
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
        service: str | None = ...,
        operation: str | None = ...,
        operation_id: str | None = ...,
        operation_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["operation", "operation_id", "operation_token", "service"]) -> None: ...

class Request(_Message):
    DESCRIPTOR: _Descriptor
    class Capabilities(_Message):
        DESCRIPTOR: _Descriptor
        TEMPORAL_FAILURE_RESPONSES_FIELD_NUMBER: int
        temporal_failure_responses: bool
        def __init__(
            self,
            *,
            temporal_failure_responses: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["temporal_failure_responses"]) -> None: ...

    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _containers.ScalarMap[str, str]: ...
    SCHEDULED_TIME_FIELD_NUMBER: int
    @property
    def scheduled_time(self) -> _wellknown.Timestamp: ...
    CAPABILITIES_FIELD_NUMBER: int
    @property
    def capabilities(self) -> _nexus_v1.Request.Capabilities: ...
    START_OPERATION_FIELD_NUMBER: int
    @property
    def start_operation(self) -> _nexus_v1.StartOperationRequest: ...
    CANCEL_OPERATION_FIELD_NUMBER: int
    @property
    def cancel_operation(self) -> _nexus_v1.CancelOperationRequest: ...
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    def __init__(
        self,
        *,
        header: _abc.Mapping[str, str] | None = ...,
        scheduled_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        capabilities: _nexus_v1.Request.Capabilities | None = ...,
        start_operation: _nexus_v1.StartOperationRequest | None = ...,
        cancel_operation: _nexus_v1.CancelOperationRequest | None = ...,
        endpoint: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancel_operation", "capabilities", "scheduled_time", "start_operation", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cancel_operation", "capabilities", "endpoint", "header", "scheduled_time", "start_operation", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["cancel_operation", "start_operation"] | None: ...

class StartOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    class Sync(_Message):
        DESCRIPTOR: _Descriptor
        PAYLOAD_FIELD_NUMBER: int
        @property
        def payload(self) -> _common_v1.Payload: ...
        LINKS_FIELD_NUMBER: int
        @property
        def links(self) -> _containers.RepeatedCompositeFieldContainer[_nexus_v1.Link]: ...
        def __init__(
            self,
            *,
            payload: _common_v1.Payload | None = ...,
            links: _abc.Iterable[_nexus_v1.Link] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["payload"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["links", "payload"]) -> None: ...

    class Async(_Message):
        DESCRIPTOR: _Descriptor
        OPERATION_ID_FIELD_NUMBER: int
        operation_id: str
        LINKS_FIELD_NUMBER: int
        @property
        def links(self) -> _containers.RepeatedCompositeFieldContainer[_nexus_v1.Link]: ...
        OPERATION_TOKEN_FIELD_NUMBER: int
        operation_token: str
        def __init__(
            self,
            *,
            operation_id: str | None = ...,
            links: _abc.Iterable[_nexus_v1.Link] | None = ...,
            operation_token: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["links", "operation_id", "operation_token"]) -> None: ...

    SYNC_SUCCESS_FIELD_NUMBER: int
    @property
    def sync_success(self) -> _nexus_v1.StartOperationResponse.Sync: ...
    ASYNC_SUCCESS_FIELD_NUMBER: int
    @property
    def async_success(self) -> _nexus_v1.StartOperationResponse.Async: ...
    OPERATION_ERROR_FIELD_NUMBER: int
    @property
    def operation_error(self) -> _nexus_v1.UnsuccessfulOperationError: ...
    FAILURE_FIELD_NUMBER: int
    @property
    def failure(self) -> _failure_v1.Failure: ...
    def __init__(
        self,
        *,
        sync_success: _nexus_v1.StartOperationResponse.Sync | None = ...,
        async_success: _nexus_v1.StartOperationResponse.Async | None = ...,
        operation_error: _nexus_v1.UnsuccessfulOperationError | None = ...,
        failure: _failure_v1.Failure | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_success", "failure", "operation_error", "sync_success", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_success", "failure", "operation_error", "sync_success", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["async_success", "failure", "operation_error", "sync_success"] | None: ...

class CancelOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class Response(_Message):
    DESCRIPTOR: _Descriptor
    START_OPERATION_FIELD_NUMBER: int
    @property
    def start_operation(self) -> _nexus_v1.StartOperationResponse: ...
    CANCEL_OPERATION_FIELD_NUMBER: int
    @property
    def cancel_operation(self) -> _nexus_v1.CancelOperationResponse: ...
    def __init__(
        self,
        *,
        start_operation: _nexus_v1.StartOperationResponse | None = ...,
        cancel_operation: _nexus_v1.CancelOperationResponse | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancel_operation", "start_operation", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cancel_operation", "start_operation", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["cancel_operation", "start_operation"] | None: ...

class Endpoint(_Message):
    DESCRIPTOR: _Descriptor
    VERSION_FIELD_NUMBER: int
    version: int
    ID_FIELD_NUMBER: int
    id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _nexus_v1.EndpointSpec: ...
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    URL_PREFIX_FIELD_NUMBER: int
    url_prefix: str
    def __init__(
        self,
        *,
        version: int | None = ...,
        id: str | None = ...,
        spec: _nexus_v1.EndpointSpec | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        url_prefix: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["created_time", "id", "last_modified_time", "spec", "url_prefix", "version"]) -> None: ...

class EndpointSpec(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    DESCRIPTION_FIELD_NUMBER: int
    @property
    def description(self) -> _common_v1.Payload: ...
    TARGET_FIELD_NUMBER: int
    @property
    def target(self) -> _nexus_v1.EndpointTarget: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        description: _common_v1.Payload | None = ...,
        target: _nexus_v1.EndpointTarget | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["description", "target"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["description", "name", "target"]) -> None: ...

class EndpointTarget(_Message):
    DESCRIPTOR: _Descriptor
    class Worker(_Message):
        DESCRIPTOR: _Descriptor
        NAMESPACE_FIELD_NUMBER: int
        namespace: str
        TASK_QUEUE_FIELD_NUMBER: int
        task_queue: str
        def __init__(
            self,
            *,
            namespace: str | None = ...,
            task_queue: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["namespace", "task_queue"]) -> None: ...

    class External(_Message):
        DESCRIPTOR: _Descriptor
        URL_FIELD_NUMBER: int
        url: str
        def __init__(
            self,
            *,
            url: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["url"]) -> None: ...

    WORKER_FIELD_NUMBER: int
    @property
    def worker(self) -> _nexus_v1.EndpointTarget.Worker: ...
    EXTERNAL_FIELD_NUMBER: int
    @property
    def external(self) -> _nexus_v1.EndpointTarget.External: ...
    def __init__(
        self,
        *,
        worker: _nexus_v1.EndpointTarget.Worker | None = ...,
        external: _nexus_v1.EndpointTarget.External | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["external", "variant", "worker"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["external", "variant", "worker"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["external", "worker"] | None: ...

class NexusOperationExecutionCancellationInfo(_Message):
    DESCRIPTOR: _Descriptor
    REQUESTED_TIME_FIELD_NUMBER: int
    @property
    def requested_time(self) -> _wellknown.Timestamp: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.NexusOperationCancellationState.ValueType
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_FAILURE_FIELD_NUMBER: int
    @property
    def last_attempt_failure(self) -> _failure_v1.Failure: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    BLOCKED_REASON_FIELD_NUMBER: int
    blocked_reason: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        requested_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        state: _enums_v1.NexusOperationCancellationState.ValueType | None = ...,
        attempt: int | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_failure: _failure_v1.Failure | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        blocked_reason: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "requested_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "blocked_reason", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "reason", "requested_time", "state"]) -> None: ...

class NexusOperationExecutionInfo(_Message):
    DESCRIPTOR: _Descriptor
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.NexusOperationExecutionStatus.ValueType
    STATE_FIELD_NUMBER: int
    state: _enums_v1.PendingNexusOperationState.ValueType
    SCHEDULE_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_close_timeout(self) -> _wellknown.Duration: ...
    SCHEDULE_TO_START_TIMEOUT_FIELD_NUMBER: int
    @property
    def schedule_to_start_timeout(self) -> _wellknown.Duration: ...
    START_TO_CLOSE_TIMEOUT_FIELD_NUMBER: int
    @property
    def start_to_close_timeout(self) -> _wellknown.Duration: ...
    ATTEMPT_FIELD_NUMBER: int
    attempt: int
    SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def schedule_time(self) -> _wellknown.Timestamp: ...
    EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def expiration_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_COMPLETE_TIME_FIELD_NUMBER: int
    @property
    def last_attempt_complete_time(self) -> _wellknown.Timestamp: ...
    LAST_ATTEMPT_FAILURE_FIELD_NUMBER: int
    @property
    def last_attempt_failure(self) -> _failure_v1.Failure: ...
    NEXT_ATTEMPT_SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def next_attempt_schedule_time(self) -> _wellknown.Timestamp: ...
    EXECUTION_DURATION_FIELD_NUMBER: int
    @property
    def execution_duration(self) -> _wellknown.Duration: ...
    CANCELLATION_INFO_FIELD_NUMBER: int
    @property
    def cancellation_info(self) -> _nexus_v1.NexusOperationExecutionCancellationInfo: ...
    BLOCKED_REASON_FIELD_NUMBER: int
    blocked_reason: str
    REQUEST_ID_FIELD_NUMBER: int
    request_id: str
    OPERATION_TOKEN_FIELD_NUMBER: int
    operation_token: str
    STATE_TRANSITION_COUNT_FIELD_NUMBER: int
    state_transition_count: int
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    NEXUS_HEADER_FIELD_NUMBER: int
    @property
    def nexus_header(self) -> _containers.ScalarMap[str, str]: ...
    USER_METADATA_FIELD_NUMBER: int
    @property
    def user_metadata(self) -> _sdk_v1.UserMetadata: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    STATE_SIZE_BYTES_FIELD_NUMBER: int
    state_size_bytes: int
    def __init__(
        self,
        *,
        operation_id: str | None = ...,
        run_id: str | None = ...,
        endpoint: str | None = ...,
        service: str | None = ...,
        operation: str | None = ...,
        status: _enums_v1.NexusOperationExecutionStatus.ValueType | None = ...,
        state: _enums_v1.PendingNexusOperationState.ValueType | None = ...,
        schedule_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        schedule_to_start_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        start_to_close_timeout: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        attempt: int | None = ...,
        schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_complete_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_attempt_failure: _failure_v1.Failure | None = ...,
        next_attempt_schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        execution_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        cancellation_info: _nexus_v1.NexusOperationExecutionCancellationInfo | None = ...,
        blocked_reason: str | None = ...,
        request_id: str | None = ...,
        operation_token: str | None = ...,
        state_transition_count: int | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        nexus_header: _abc.Mapping[str, str] | None = ...,
        user_metadata: _sdk_v1.UserMetadata | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
        identity: str | None = ...,
        state_size_bytes: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["cancellation_info", "close_time", "execution_duration", "expiration_time", "last_attempt_complete_time", "last_attempt_failure", "next_attempt_schedule_time", "schedule_time", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "start_to_close_timeout", "user_metadata"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["attempt", "blocked_reason", "cancellation_info", "close_time", "endpoint", "execution_duration", "expiration_time", "identity", "last_attempt_complete_time", "last_attempt_failure", "links", "next_attempt_schedule_time", "nexus_header", "operation", "operation_id", "operation_token", "request_id", "run_id", "schedule_time", "schedule_to_close_timeout", "schedule_to_start_timeout", "search_attributes", "service", "start_to_close_timeout", "state", "state_size_bytes", "state_transition_count", "status", "user_metadata"]) -> None: ...

class NexusOperationExecutionListInfo(_Message):
    DESCRIPTOR: _Descriptor
    OPERATION_ID_FIELD_NUMBER: int
    operation_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    SERVICE_FIELD_NUMBER: int
    service: str
    OPERATION_FIELD_NUMBER: int
    operation: str
    SCHEDULE_TIME_FIELD_NUMBER: int
    @property
    def schedule_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    STATUS_FIELD_NUMBER: int
    status: _enums_v1.NexusOperationExecutionStatus.ValueType
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _common_v1.SearchAttributes: ...
    STATE_TRANSITION_COUNT_FIELD_NUMBER: int
    state_transition_count: int
    EXECUTION_DURATION_FIELD_NUMBER: int
    @property
    def execution_duration(self) -> _wellknown.Duration: ...
    STATE_SIZE_BYTES_FIELD_NUMBER: int
    state_size_bytes: int
    def __init__(
        self,
        *,
        operation_id: str | None = ...,
        run_id: str | None = ...,
        endpoint: str | None = ...,
        service: str | None = ...,
        operation: str | None = ...,
        schedule_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        status: _enums_v1.NexusOperationExecutionStatus.ValueType | None = ...,
        search_attributes: _common_v1.SearchAttributes | None = ...,
        state_transition_count: int | None = ...,
        execution_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        state_size_bytes: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["close_time", "execution_duration", "schedule_time", "search_attributes"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["close_time", "endpoint", "execution_duration", "operation", "operation_id", "run_id", "schedule_time", "search_attributes", "service", "state_size_bytes", "state_transition_count", "status"]) -> None: ...
