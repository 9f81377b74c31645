# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.common.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.wellknown as _wellknown

class GrpcStatus(_Message):
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

class DataBlob(_Message):
    DESCRIPTOR: _Descriptor
    ENCODING_TYPE_FIELD_NUMBER: int
    encoding_type: _enums_v1.EncodingType.ValueType
    DATA_FIELD_NUMBER: int
    data: bytes
    def __init__(
        self,
        *,
        encoding_type: _enums_v1.EncodingType.ValueType | None = ...,
        data: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["data", "encoding_type"]) -> None: ...

class Payloads(_Message):
    DESCRIPTOR: _Descriptor
    PAYLOADS_FIELD_NUMBER: int
    @property
    def payloads(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Payload]: ...
    def __init__(
        self,
        *,
        payloads: _abc.Iterable[_common_v1.Payload] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["payloads"]) -> None: ...

class Payload(_Message):
    DESCRIPTOR: _Descriptor
    class ExternalPayloadDetails(_Message):
        DESCRIPTOR: _Descriptor
        SIZE_BYTES_FIELD_NUMBER: int
        size_bytes: int
        def __init__(
            self,
            *,
            size_bytes: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["size_bytes"]) -> None: ...

    METADATA_FIELD_NUMBER: int
    @property
    def metadata(self) -> _containers.ScalarMap[str, bytes]: ...
    DATA_FIELD_NUMBER: int
    data: bytes
    EXTERNAL_PAYLOADS_FIELD_NUMBER: int
    @property
    def external_payloads(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Payload.ExternalPayloadDetails]: ...
    def __init__(
        self,
        *,
        metadata: _abc.Mapping[str, bytes] | None = ...,
        data: bytes | None = ...,
        external_payloads: _abc.Iterable[_common_v1.Payload.ExternalPayloadDetails] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["data", "external_payloads", "metadata"]) -> None: ...

class SearchAttributes(_Message):
    DESCRIPTOR: _Descriptor
    INDEXED_FIELDS_FIELD_NUMBER: int
    @property
    def indexed_fields(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    def __init__(
        self,
        *,
        indexed_fields: _abc.Mapping[str, _common_v1.Payload] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["indexed_fields"]) -> None: ...

class Memo(_Message):
    DESCRIPTOR: _Descriptor
    FIELDS_FIELD_NUMBER: int
    @property
    def fields(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    def __init__(
        self,
        *,
        fields: _abc.Mapping[str, _common_v1.Payload] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["fields"]) -> None: ...

class Header(_Message):
    DESCRIPTOR: _Descriptor
    FIELDS_FIELD_NUMBER: int
    @property
    def fields(self) -> _containers.MessageMap[str, _common_v1.Payload]: ...
    def __init__(
        self,
        *,
        fields: _abc.Mapping[str, _common_v1.Payload] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["fields"]) -> None: ...

class WorkflowExecution(_Message):
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

class Execution(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: _enums_v1.ExecutionType.ValueType
    BUSINESS_ID_FIELD_NUMBER: int
    business_id: str
    RUN_ID_FIELD_NUMBER: int
    run_id: str
    def __init__(
        self,
        *,
        type: _enums_v1.ExecutionType.ValueType | None = ...,
        business_id: str | None = ...,
        run_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["business_id", "run_id", "type"]) -> None: ...

class WorkflowType(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name"]) -> None: ...

class ActivityType(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name"]) -> None: ...

class RetryPolicy(_Message):
    DESCRIPTOR: _Descriptor
    INITIAL_INTERVAL_FIELD_NUMBER: int
    @property
    def initial_interval(self) -> _wellknown.Duration: ...
    BACKOFF_COEFFICIENT_FIELD_NUMBER: int
    backoff_coefficient: float
    MAXIMUM_INTERVAL_FIELD_NUMBER: int
    @property
    def maximum_interval(self) -> _wellknown.Duration: ...
    MAXIMUM_ATTEMPTS_FIELD_NUMBER: int
    maximum_attempts: int
    NON_RETRYABLE_ERROR_TYPES_FIELD_NUMBER: int
    @property
    def non_retryable_error_types(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        initial_interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        backoff_coefficient: float | None = ...,
        maximum_interval: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        maximum_attempts: int | None = ...,
        non_retryable_error_types: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["initial_interval", "maximum_interval"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["backoff_coefficient", "initial_interval", "maximum_attempts", "maximum_interval", "non_retryable_error_types"]) -> None: ...

class MeteringMetadata(_Message):
    DESCRIPTOR: _Descriptor
    NONFIRST_LOCAL_ACTIVITY_EXECUTION_ATTEMPTS_FIELD_NUMBER: int
    nonfirst_local_activity_execution_attempts: int
    def __init__(
        self,
        *,
        nonfirst_local_activity_execution_attempts: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["nonfirst_local_activity_execution_attempts"]) -> None: ...

class WorkerVersionStamp(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    USE_VERSIONING_FIELD_NUMBER: int
    use_versioning: bool
    def __init__(
        self,
        *,
        build_id: str | None = ...,
        use_versioning: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "use_versioning"]) -> None: ...

class WorkerVersionCapabilities(_Message):
    DESCRIPTOR: _Descriptor
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    USE_VERSIONING_FIELD_NUMBER: int
    use_versioning: bool
    DEPLOYMENT_SERIES_NAME_FIELD_NUMBER: int
    deployment_series_name: str
    def __init__(
        self,
        *,
        build_id: str | None = ...,
        use_versioning: bool | None = ...,
        deployment_series_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "deployment_series_name", "use_versioning"]) -> None: ...

class ResetOptions(_Message):
    DESCRIPTOR: _Descriptor
    FIRST_WORKFLOW_TASK_FIELD_NUMBER: int
    @property
    def first_workflow_task(self) -> _wellknown.Empty: ...
    LAST_WORKFLOW_TASK_FIELD_NUMBER: int
    @property
    def last_workflow_task(self) -> _wellknown.Empty: ...
    WORKFLOW_TASK_ID_FIELD_NUMBER: int
    workflow_task_id: int
    BUILD_ID_FIELD_NUMBER: int
    build_id: str
    RESET_REAPPLY_TYPE_FIELD_NUMBER: int
    reset_reapply_type: _enums_v1.ResetReapplyType.ValueType
    CURRENT_RUN_ONLY_FIELD_NUMBER: int
    current_run_only: bool
    RESET_REAPPLY_EXCLUDE_TYPES_FIELD_NUMBER: int
    @property
    def reset_reapply_exclude_types(self) -> _containers.RepeatedScalarFieldContainer[_enums_v1.ResetReapplyExcludeType.ValueType]: ...
    def __init__(
        self,
        *,
        first_workflow_task: _wellknown.Empty | None = ...,
        last_workflow_task: _wellknown.Empty | None = ...,
        workflow_task_id: int | None = ...,
        build_id: str | None = ...,
        reset_reapply_type: _enums_v1.ResetReapplyType.ValueType | None = ...,
        current_run_only: bool | None = ...,
        reset_reapply_exclude_types: _abc.Iterable[_enums_v1.ResetReapplyExcludeType.ValueType] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["build_id", "first_workflow_task", "last_workflow_task", "target", "workflow_task_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["build_id", "current_run_only", "first_workflow_task", "last_workflow_task", "reset_reapply_exclude_types", "reset_reapply_type", "target", "workflow_task_id"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["target"]) -> _typing.Literal["build_id", "first_workflow_task", "last_workflow_task", "workflow_task_id"] | None: ...

class Callback(_Message):
    DESCRIPTOR: _Descriptor
    class Nexus(_Message):
        DESCRIPTOR: _Descriptor
        URL_FIELD_NUMBER: int
        url: str
        HEADER_FIELD_NUMBER: int
        @property
        def header(self) -> _containers.ScalarMap[str, str]: ...
        def __init__(
            self,
            *,
            url: str | None = ...,
            header: _abc.Mapping[str, str] | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["header", "url"]) -> None: ...

    class Internal(_Message):
        DESCRIPTOR: _Descriptor
        DATA_FIELD_NUMBER: int
        data: bytes
        def __init__(
            self,
            *,
            data: bytes | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["data"]) -> None: ...

    class NexusHandler(_Message):
        DESCRIPTOR: _Descriptor
        TASK_QUEUE_NAME_FIELD_NUMBER: int
        task_queue_name: str
        SERVICE_FIELD_NUMBER: int
        service: str
        OPERATION_FIELD_NUMBER: int
        operation: str
        SOURCE_CONTEXT_FIELD_NUMBER: int
        @property
        def source_context(self) -> _common_v1.Payload: ...
        def __init__(
            self,
            *,
            task_queue_name: str | None = ...,
            service: str | None = ...,
            operation: str | None = ...,
            source_context: _common_v1.Payload | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["source_context"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["operation", "service", "source_context", "task_queue_name"]) -> None: ...

    NEXUS_FIELD_NUMBER: int
    @property
    def nexus(self) -> _common_v1.Callback.Nexus: ...
    INTERNAL_FIELD_NUMBER: int
    @property
    def internal(self) -> _common_v1.Callback.Internal: ...
    NEXUS_HANDLER_FIELD_NUMBER: int
    @property
    def nexus_handler(self) -> _common_v1.Callback.NexusHandler: ...
    LINKS_FIELD_NUMBER: int
    @property
    def links(self) -> _containers.RepeatedCompositeFieldContainer[_common_v1.Link]: ...
    def __init__(
        self,
        *,
        nexus: _common_v1.Callback.Nexus | None = ...,
        internal: _common_v1.Callback.Internal | None = ...,
        nexus_handler: _common_v1.Callback.NexusHandler | None = ...,
        links: _abc.Iterable[_common_v1.Link] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["internal", "nexus", "nexus_handler", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["internal", "links", "nexus", "nexus_handler", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["internal", "nexus", "nexus_handler"] | None: ...

class Link(_Message):
    DESCRIPTOR: _Descriptor
    class WorkflowEvent(_Message):
        DESCRIPTOR: _Descriptor
        class EventReference(_Message):
            DESCRIPTOR: _Descriptor
            EVENT_ID_FIELD_NUMBER: int
            event_id: int
            EVENT_TYPE_FIELD_NUMBER: int
            event_type: _enums_v1.EventType.ValueType
            def __init__(
                self,
                *,
                event_id: int | None = ...,
                event_type: _enums_v1.EventType.ValueType | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["event_id", "event_type"]) -> None: ...

        class RequestIdReference(_Message):
            DESCRIPTOR: _Descriptor
            REQUEST_ID_FIELD_NUMBER: int
            request_id: str
            EVENT_TYPE_FIELD_NUMBER: int
            event_type: _enums_v1.EventType.ValueType
            def __init__(
                self,
                *,
                request_id: str | None = ...,
                event_type: _enums_v1.EventType.ValueType | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["event_type", "request_id"]) -> None: ...

        NAMESPACE_FIELD_NUMBER: int
        namespace: str
        WORKFLOW_ID_FIELD_NUMBER: int
        workflow_id: str
        RUN_ID_FIELD_NUMBER: int
        run_id: str
        EVENT_REF_FIELD_NUMBER: int
        @property
        def event_ref(self) -> _common_v1.Link.WorkflowEvent.EventReference: ...
        REQUEST_ID_REF_FIELD_NUMBER: int
        @property
        def request_id_ref(self) -> _common_v1.Link.WorkflowEvent.RequestIdReference: ...
        def __init__(
            self,
            *,
            namespace: str | None = ...,
            workflow_id: str | None = ...,
            run_id: str | None = ...,
            event_ref: _common_v1.Link.WorkflowEvent.EventReference | None = ...,
            request_id_ref: _common_v1.Link.WorkflowEvent.RequestIdReference | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["event_ref", "reference", "request_id_ref"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["event_ref", "namespace", "reference", "request_id_ref", "run_id", "workflow_id"]) -> None: ...
        def WhichOneof(self, oneof_group: _typing.Literal["reference"]) -> _typing.Literal["event_ref", "request_id_ref"] | None: ...

    class BatchJob(_Message):
        DESCRIPTOR: _Descriptor
        JOB_ID_FIELD_NUMBER: int
        job_id: str
        def __init__(
            self,
            *,
            job_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["job_id"]) -> None: ...

    class Activity(_Message):
        DESCRIPTOR: _Descriptor
        NAMESPACE_FIELD_NUMBER: int
        namespace: str
        ACTIVITY_ID_FIELD_NUMBER: int
        activity_id: str
        RUN_ID_FIELD_NUMBER: int
        run_id: str
        def __init__(
            self,
            *,
            namespace: str | None = ...,
            activity_id: str | None = ...,
            run_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["activity_id", "namespace", "run_id"]) -> None: ...

    class NexusOperation(_Message):
        DESCRIPTOR: _Descriptor
        NAMESPACE_FIELD_NUMBER: int
        namespace: str
        OPERATION_ID_FIELD_NUMBER: int
        operation_id: str
        RUN_ID_FIELD_NUMBER: int
        run_id: str
        def __init__(
            self,
            *,
            namespace: str | None = ...,
            operation_id: str | None = ...,
            run_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["namespace", "operation_id", "run_id"]) -> None: ...

    class Workflow(_Message):
        DESCRIPTOR: _Descriptor
        NAMESPACE_FIELD_NUMBER: int
        namespace: str
        WORKFLOW_ID_FIELD_NUMBER: int
        workflow_id: str
        RUN_ID_FIELD_NUMBER: int
        run_id: str
        REASON_FIELD_NUMBER: int
        reason: str
        def __init__(
            self,
            *,
            namespace: str | None = ...,
            workflow_id: str | None = ...,
            run_id: str | None = ...,
            reason: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["namespace", "reason", "run_id", "workflow_id"]) -> None: ...

    class Callback(_Message):
        DESCRIPTOR: _Descriptor
        NAMESPACE_FIELD_NUMBER: int
        namespace: str
        EXECUTION_FIELD_NUMBER: int
        @property
        def execution(self) -> _common_v1.Execution: ...
        COMPONENT_PATH_FIELD_NUMBER: int
        @property
        def component_path(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
        REQUEST_ID_FIELD_NUMBER: int
        request_id: str
        def __init__(
            self,
            *,
            namespace: str | None = ...,
            execution: _common_v1.Execution | None = ...,
            component_path: _abc.Iterable[str] | None = ...,
            request_id: str | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["execution"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["component_path", "execution", "namespace", "request_id"]) -> None: ...

    WORKFLOW_EVENT_FIELD_NUMBER: int
    @property
    def workflow_event(self) -> _common_v1.Link.WorkflowEvent: ...
    BATCH_JOB_FIELD_NUMBER: int
    @property
    def batch_job(self) -> _common_v1.Link.BatchJob: ...
    ACTIVITY_FIELD_NUMBER: int
    @property
    def activity(self) -> _common_v1.Link.Activity: ...
    NEXUS_OPERATION_FIELD_NUMBER: int
    @property
    def nexus_operation(self) -> _common_v1.Link.NexusOperation: ...
    WORKFLOW_FIELD_NUMBER: int
    @property
    def workflow(self) -> _common_v1.Link.Workflow: ...
    CALLBACK_FIELD_NUMBER: int
    @property
    def callback(self) -> _common_v1.Link.Callback: ...
    def __init__(
        self,
        *,
        workflow_event: _common_v1.Link.WorkflowEvent | None = ...,
        batch_job: _common_v1.Link.BatchJob | None = ...,
        activity: _common_v1.Link.Activity | None = ...,
        nexus_operation: _common_v1.Link.NexusOperation | None = ...,
        workflow: _common_v1.Link.Workflow | None = ...,
        callback: _common_v1.Link.Callback | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "batch_job", "callback", "nexus_operation", "variant", "workflow", "workflow_event"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "batch_job", "callback", "nexus_operation", "variant", "workflow", "workflow_event"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["activity", "batch_job", "callback", "nexus_operation", "workflow", "workflow_event"] | None: ...

class Principal(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        type: str | None = ...,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "type"]) -> None: ...

class Priority(_Message):
    DESCRIPTOR: _Descriptor
    PRIORITY_KEY_FIELD_NUMBER: int
    priority_key: int
    FAIRNESS_KEY_FIELD_NUMBER: int
    fairness_key: str
    FAIRNESS_WEIGHT_FIELD_NUMBER: int
    fairness_weight: float
    def __init__(
        self,
        *,
        priority_key: int | None = ...,
        fairness_key: str | None = ...,
        fairness_weight: float | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["fairness_key", "fairness_weight", "priority_key"]) -> None: ...

class WorkerSelector(_Message):
    DESCRIPTOR: _Descriptor
    WORKER_INSTANCE_KEY_FIELD_NUMBER: int
    worker_instance_key: str
    def __init__(
        self,
        *,
        worker_instance_key: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["selector", "worker_instance_key"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["selector", "worker_instance_key"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["selector"]) -> _typing.Literal["worker_instance_key"] | None: ...

class OnConflictOptions(_Message):
    DESCRIPTOR: _Descriptor
    ATTACH_REQUEST_ID_FIELD_NUMBER: int
    attach_request_id: bool
    ATTACH_COMPLETION_CALLBACKS_FIELD_NUMBER: int
    attach_completion_callbacks: bool
    ATTACH_LINKS_FIELD_NUMBER: int
    attach_links: bool
    def __init__(
        self,
        *,
        attach_request_id: bool | None = ...,
        attach_completion_callbacks: bool | None = ...,
        attach_links: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["attach_completion_callbacks", "attach_links", "attach_request_id"]) -> None: ...

class TimeSkippingConfig(_Message):
    DESCRIPTOR: _Descriptor
    ENABLED_FIELD_NUMBER: int
    enabled: bool
    FAST_FORWARD_CONFIG_FIELD_NUMBER: int
    @property
    def fast_forward_config(self) -> _common_v1.FastForwardConfig: ...
    DISABLE_PROPAGATION_FIELD_NUMBER: int
    disable_propagation: bool
    MAX_SESSION_SKIP_COUNT_FIELD_NUMBER: int
    max_session_skip_count: int
    def __init__(
        self,
        *,
        enabled: bool | None = ...,
        fast_forward_config: _common_v1.FastForwardConfig | None = ...,
        disable_propagation: bool | None = ...,
        max_session_skip_count: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["fast_forward_config"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["disable_propagation", "enabled", "fast_forward_config", "max_session_skip_count"]) -> None: ...

class FastForwardConfig(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    DURATION_FIELD_NUMBER: int
    @property
    def duration(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["duration"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["duration", "id"]) -> None: ...

class TimeSkippingStatePropagation(_Message):
    DESCRIPTOR: _Descriptor
    INITIAL_SKIPPED_DURATION_FIELD_NUMBER: int
    @property
    def initial_skipped_duration(self) -> _wellknown.Duration: ...
    FAST_FORWARD_TARGET_TIME_FIELD_NUMBER: int
    @property
    def fast_forward_target_time(self) -> _wellknown.Timestamp: ...
    INITIAL_SKIP_COUNT_FIELD_NUMBER: int
    initial_skip_count: int
    def __init__(
        self,
        *,
        initial_skipped_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        fast_forward_target_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        initial_skip_count: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["fast_forward_target_time", "initial_skipped_duration"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["fast_forward_target_time", "initial_skip_count", "initial_skipped_duration"]) -> None: ...

class TimeSkippingInfo(_Message):
    DESCRIPTOR: _Descriptor
    CURRENT_TIME_FIELD_NUMBER: int
    @property
    def current_time(self) -> _wellknown.Timestamp: ...
    EFFECTIVE_CONFIG_FIELD_NUMBER: int
    @property
    def effective_config(self) -> _common_v1.TimeSkippingConfig: ...
    FAST_FORWARD_INFO_FIELD_NUMBER: int
    @property
    def fast_forward_info(self) -> _common_v1.TimeSkippingFastForwardInfo: ...
    CURRENT_SESSION_SKIP_COUNT_FIELD_NUMBER: int
    current_session_skip_count: int
    def __init__(
        self,
        *,
        current_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        effective_config: _common_v1.TimeSkippingConfig | None = ...,
        fast_forward_info: _common_v1.TimeSkippingFastForwardInfo | None = ...,
        current_session_skip_count: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_time", "effective_config", "fast_forward_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_session_skip_count", "current_time", "effective_config", "fast_forward_info"]) -> None: ...

class TimeSkippingFastForwardInfo(_Message):
    DESCRIPTOR: _Descriptor
    FAST_FORWARD_DURATION_FIELD_NUMBER: int
    @property
    def fast_forward_duration(self) -> _wellknown.Duration: ...
    FAST_FORWARD_ID_FIELD_NUMBER: int
    fast_forward_id: str
    TARGET_TIME_FIELD_NUMBER: int
    @property
    def target_time(self) -> _wellknown.Timestamp: ...
    HAS_COMPLETED_FIELD_NUMBER: int
    has_completed: bool
    def __init__(
        self,
        *,
        fast_forward_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        fast_forward_id: str | None = ...,
        target_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        has_completed: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["fast_forward_duration", "target_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["fast_forward_duration", "fast_forward_id", "has_completed", "target_time"]) -> None: ...
