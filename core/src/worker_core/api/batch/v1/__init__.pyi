# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.batch.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.activity.v1 as _activity_v1
import worker_core.api.batch.v1 as _batch_v1
import worker_core.api.common.v1 as _common_v1
import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.rules.v1 as _rules_v1
import worker_core.api.wellknown as _wellknown
import worker_core.api.workflow.v1 as _workflow_v1

class BatchOperationInfo(_Message):
    DESCRIPTOR: _Descriptor
    JOB_ID_FIELD_NUMBER: int
    job_id: str
    STATE_FIELD_NUMBER: int
    state: _enums_v1.BatchOperationState.ValueType
    START_TIME_FIELD_NUMBER: int
    @property
    def start_time(self) -> _wellknown.Timestamp: ...
    CLOSE_TIME_FIELD_NUMBER: int
    @property
    def close_time(self) -> _wellknown.Timestamp: ...
    OPERATION_TYPE_FIELD_NUMBER: int
    operation_type: _enums_v1.BatchOperationType.ValueType
    def __init__(
        self,
        *,
        job_id: str | None = ...,
        state: _enums_v1.BatchOperationState.ValueType | None = ...,
        start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        close_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        operation_type: _enums_v1.BatchOperationType.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["close_time", "start_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["close_time", "job_id", "operation_type", "start_time", "state"]) -> None: ...

class BatchOperationTermination(_Message):
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

class BatchOperationTerminateActivities(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "reason"]) -> None: ...

class BatchOperationSignal(_Message):
    DESCRIPTOR: _Descriptor
    SIGNAL_FIELD_NUMBER: int
    signal: str
    INPUT_FIELD_NUMBER: int
    @property
    def input(self) -> _common_v1.Payloads: ...
    HEADER_FIELD_NUMBER: int
    @property
    def header(self) -> _common_v1.Header: ...
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        signal: str | None = ...,
        input: _common_v1.Payloads | None = ...,
        header: _common_v1.Header | None = ...,
        identity: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["header", "input"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["header", "identity", "input", "signal"]) -> None: ...

class BatchOperationCancellation(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity"]) -> None: ...

class BatchOperationCancelActivities(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    REASON_FIELD_NUMBER: int
    reason: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
        reason: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity", "reason"]) -> None: ...

class BatchOperationDeletion(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    def __init__(
        self,
        *,
        identity: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["identity"]) -> None: ...

class BatchOperationDeleteActivities(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class BatchOperationReset(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    OPTIONS_FIELD_NUMBER: int
    @property
    def options(self) -> _common_v1.ResetOptions: ...
    RESET_TYPE_FIELD_NUMBER: int
    reset_type: _enums_v1.ResetType.ValueType
    RESET_REAPPLY_TYPE_FIELD_NUMBER: int
    reset_reapply_type: _enums_v1.ResetReapplyType.ValueType
    POST_RESET_OPERATIONS_FIELD_NUMBER: int
    @property
    def post_reset_operations(self) -> _containers.RepeatedCompositeFieldContainer[_workflow_v1.PostResetOperation]: ...
    def __init__(
        self,
        *,
        identity: str | None = ...,
        options: _common_v1.ResetOptions | None = ...,
        reset_type: _enums_v1.ResetType.ValueType | None = ...,
        reset_reapply_type: _enums_v1.ResetReapplyType.ValueType | None = ...,
        post_reset_operations: _abc.Iterable[_workflow_v1.PostResetOperation] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["options"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "options", "post_reset_operations", "reset_reapply_type", "reset_type"]) -> None: ...

class BatchOperationUpdateWorkflowExecutionOptions(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    WORKFLOW_EXECUTION_OPTIONS_FIELD_NUMBER: int
    @property
    def workflow_execution_options(self) -> _workflow_v1.WorkflowExecutionOptions: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    def __init__(
        self,
        *,
        identity: str | None = ...,
        workflow_execution_options: _workflow_v1.WorkflowExecutionOptions | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["update_mask", "workflow_execution_options"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["identity", "update_mask", "workflow_execution_options"]) -> None: ...

class BatchOperationUnpauseActivities(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    TYPE_FIELD_NUMBER: int
    type: str
    MATCH_ALL_FIELD_NUMBER: int
    match_all: bool
    RESET_ATTEMPTS_FIELD_NUMBER: int
    reset_attempts: bool
    RESET_HEARTBEAT_FIELD_NUMBER: int
    reset_heartbeat: bool
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        identity: str | None = ...,
        type: str | None = ...,
        match_all: bool | None = ...,
        reset_attempts: bool | None = ...,
        reset_heartbeat: bool | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "jitter", "match_all", "type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "identity", "jitter", "match_all", "reset_attempts", "reset_heartbeat", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["match_all", "type"] | None: ...

class BatchOperationTriggerWorkflowRule(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    ID_FIELD_NUMBER: int
    id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _rules_v1.WorkflowRuleSpec: ...
    def __init__(
        self,
        *,
        identity: str | None = ...,
        id: str | None = ...,
        spec: _rules_v1.WorkflowRuleSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["id", "rule", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["id", "identity", "rule", "spec"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["rule"]) -> _typing.Literal["id", "spec"] | None: ...

class BatchOperationResetActivities(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    TYPE_FIELD_NUMBER: int
    type: str
    MATCH_ALL_FIELD_NUMBER: int
    match_all: bool
    RESET_ATTEMPTS_FIELD_NUMBER: int
    reset_attempts: bool
    RESET_HEARTBEAT_FIELD_NUMBER: int
    reset_heartbeat: bool
    KEEP_PAUSED_FIELD_NUMBER: int
    keep_paused: bool
    JITTER_FIELD_NUMBER: int
    @property
    def jitter(self) -> _wellknown.Duration: ...
    RESTORE_ORIGINAL_OPTIONS_FIELD_NUMBER: int
    restore_original_options: bool
    def __init__(
        self,
        *,
        identity: str | None = ...,
        type: str | None = ...,
        match_all: bool | None = ...,
        reset_attempts: bool | None = ...,
        reset_heartbeat: bool | None = ...,
        keep_paused: bool | None = ...,
        jitter: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        restore_original_options: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "jitter", "match_all", "type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "identity", "jitter", "keep_paused", "match_all", "reset_attempts", "reset_heartbeat", "restore_original_options", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["match_all", "type"] | None: ...

class BatchOperationUpdateActivityOptions(_Message):
    DESCRIPTOR: _Descriptor
    IDENTITY_FIELD_NUMBER: int
    identity: str
    TYPE_FIELD_NUMBER: int
    type: str
    MATCH_ALL_FIELD_NUMBER: int
    match_all: bool
    ACTIVITY_OPTIONS_FIELD_NUMBER: int
    @property
    def activity_options(self) -> _activity_v1.ActivityOptions: ...
    UPDATE_MASK_FIELD_NUMBER: int
    @property
    def update_mask(self) -> _wellknown.FieldMask: ...
    RESTORE_ORIGINAL_FIELD_NUMBER: int
    restore_original: bool
    def __init__(
        self,
        *,
        identity: str | None = ...,
        type: str | None = ...,
        match_all: bool | None = ...,
        activity_options: _activity_v1.ActivityOptions | None = ...,
        update_mask: _wellknown.FieldMask | None = ...,
        restore_original: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity", "activity_options", "match_all", "type", "update_mask"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity", "activity_options", "identity", "match_all", "restore_original", "type", "update_mask"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["activity"]) -> _typing.Literal["match_all", "type"] | None: ...
