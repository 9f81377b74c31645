# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.enums.v1. Written by tools/generate_api.py; do not edit."""

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

class _ActivityExecutionStatus:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ActivityExecutionStatusWrapper(_EnumTypeWrapper[_enums_v1._ActivityExecutionStatus.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ACTIVITY_EXECUTION_STATUS_UNSPECIFIED: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_RUNNING: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_COMPLETED: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_FAILED: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_CANCELED: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_TERMINATED: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_TIMED_OUT: _enums_v1._ActivityExecutionStatus.ValueType
    ACTIVITY_EXECUTION_STATUS_PAUSED: _enums_v1._ActivityExecutionStatus.ValueType
class ActivityExecutionStatus(_enums_v1._ActivityExecutionStatus, metaclass=_enums_v1._ActivityExecutionStatusWrapper): ...
ACTIVITY_EXECUTION_STATUS_UNSPECIFIED: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_RUNNING: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_COMPLETED: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_FAILED: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_CANCELED: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_TERMINATED: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_TIMED_OUT: _enums_v1._ActivityExecutionStatus.ValueType
ACTIVITY_EXECUTION_STATUS_PAUSED: _enums_v1._ActivityExecutionStatus.ValueType

class _ActivityIdReusePolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ActivityIdReusePolicyWrapper(_EnumTypeWrapper[_enums_v1._ActivityIdReusePolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ACTIVITY_ID_REUSE_POLICY_UNSPECIFIED: _enums_v1._ActivityIdReusePolicy.ValueType
    ACTIVITY_ID_REUSE_POLICY_ALLOW_DUPLICATE: _enums_v1._ActivityIdReusePolicy.ValueType
    ACTIVITY_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY: _enums_v1._ActivityIdReusePolicy.ValueType
    ACTIVITY_ID_REUSE_POLICY_REJECT_DUPLICATE: _enums_v1._ActivityIdReusePolicy.ValueType
class ActivityIdReusePolicy(_enums_v1._ActivityIdReusePolicy, metaclass=_enums_v1._ActivityIdReusePolicyWrapper): ...
ACTIVITY_ID_REUSE_POLICY_UNSPECIFIED: _enums_v1._ActivityIdReusePolicy.ValueType
ACTIVITY_ID_REUSE_POLICY_ALLOW_DUPLICATE: _enums_v1._ActivityIdReusePolicy.ValueType
ACTIVITY_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY: _enums_v1._ActivityIdReusePolicy.ValueType
ACTIVITY_ID_REUSE_POLICY_REJECT_DUPLICATE: _enums_v1._ActivityIdReusePolicy.ValueType

class _ActivityIdConflictPolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ActivityIdConflictPolicyWrapper(_EnumTypeWrapper[_enums_v1._ActivityIdConflictPolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ACTIVITY_ID_CONFLICT_POLICY_UNSPECIFIED: _enums_v1._ActivityIdConflictPolicy.ValueType
    ACTIVITY_ID_CONFLICT_POLICY_FAIL: _enums_v1._ActivityIdConflictPolicy.ValueType
    ACTIVITY_ID_CONFLICT_POLICY_USE_EXISTING: _enums_v1._ActivityIdConflictPolicy.ValueType
class ActivityIdConflictPolicy(_enums_v1._ActivityIdConflictPolicy, metaclass=_enums_v1._ActivityIdConflictPolicyWrapper): ...
ACTIVITY_ID_CONFLICT_POLICY_UNSPECIFIED: _enums_v1._ActivityIdConflictPolicy.ValueType
ACTIVITY_ID_CONFLICT_POLICY_FAIL: _enums_v1._ActivityIdConflictPolicy.ValueType
ACTIVITY_ID_CONFLICT_POLICY_USE_EXISTING: _enums_v1._ActivityIdConflictPolicy.ValueType

class _BatchOperationType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _BatchOperationTypeWrapper(_EnumTypeWrapper[_enums_v1._BatchOperationType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    BATCH_OPERATION_TYPE_UNSPECIFIED: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_TERMINATE: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_TERMINATE_WORKFLOW: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_CANCEL: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_CANCEL_WORKFLOW: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_SIGNAL: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_SIGNAL_WORKFLOW: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_DELETE: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_DELETE_WORKFLOW: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_RESET: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_RESET_WORKFLOW: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_UPDATE_EXECUTION_OPTIONS: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_UPDATE_WORKFLOW_EXECUTION_OPTIONS: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_UNPAUSE_ACTIVITY: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_UPDATE_ACTIVITY_OPTIONS: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_RESET_ACTIVITY: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_TERMINATE_ACTIVITY: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_CANCEL_ACTIVITY: _enums_v1._BatchOperationType.ValueType
    BATCH_OPERATION_TYPE_DELETE_ACTIVITY: _enums_v1._BatchOperationType.ValueType
class BatchOperationType(_enums_v1._BatchOperationType, metaclass=_enums_v1._BatchOperationTypeWrapper): ...
BATCH_OPERATION_TYPE_UNSPECIFIED: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_TERMINATE: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_TERMINATE_WORKFLOW: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_CANCEL: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_CANCEL_WORKFLOW: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_SIGNAL: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_SIGNAL_WORKFLOW: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_DELETE: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_DELETE_WORKFLOW: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_RESET: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_RESET_WORKFLOW: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_UPDATE_EXECUTION_OPTIONS: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_UPDATE_WORKFLOW_EXECUTION_OPTIONS: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_UNPAUSE_ACTIVITY: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_UPDATE_ACTIVITY_OPTIONS: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_RESET_ACTIVITY: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_TERMINATE_ACTIVITY: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_CANCEL_ACTIVITY: _enums_v1._BatchOperationType.ValueType
BATCH_OPERATION_TYPE_DELETE_ACTIVITY: _enums_v1._BatchOperationType.ValueType

class _BatchOperationState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _BatchOperationStateWrapper(_EnumTypeWrapper[_enums_v1._BatchOperationState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    BATCH_OPERATION_STATE_UNSPECIFIED: _enums_v1._BatchOperationState.ValueType
    BATCH_OPERATION_STATE_RUNNING: _enums_v1._BatchOperationState.ValueType
    BATCH_OPERATION_STATE_COMPLETED: _enums_v1._BatchOperationState.ValueType
    BATCH_OPERATION_STATE_FAILED: _enums_v1._BatchOperationState.ValueType
class BatchOperationState(_enums_v1._BatchOperationState, metaclass=_enums_v1._BatchOperationStateWrapper): ...
BATCH_OPERATION_STATE_UNSPECIFIED: _enums_v1._BatchOperationState.ValueType
BATCH_OPERATION_STATE_RUNNING: _enums_v1._BatchOperationState.ValueType
BATCH_OPERATION_STATE_COMPLETED: _enums_v1._BatchOperationState.ValueType
BATCH_OPERATION_STATE_FAILED: _enums_v1._BatchOperationState.ValueType

class _CommandType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _CommandTypeWrapper(_EnumTypeWrapper[_enums_v1._CommandType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    COMMAND_TYPE_UNSPECIFIED: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_REQUEST_CANCEL_ACTIVITY_TASK: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_START_TIMER: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_FAIL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_CANCEL_TIMER: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_CANCEL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_RECORD_MARKER: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_CONTINUE_AS_NEW_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_START_CHILD_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_PROTOCOL_MESSAGE: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_MODIFY_WORKFLOW_PROPERTIES: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_SCHEDULE_NEXUS_OPERATION: _enums_v1._CommandType.ValueType
    COMMAND_TYPE_REQUEST_CANCEL_NEXUS_OPERATION: _enums_v1._CommandType.ValueType
class CommandType(_enums_v1._CommandType, metaclass=_enums_v1._CommandTypeWrapper): ...
COMMAND_TYPE_UNSPECIFIED: _enums_v1._CommandType.ValueType
COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK: _enums_v1._CommandType.ValueType
COMMAND_TYPE_REQUEST_CANCEL_ACTIVITY_TASK: _enums_v1._CommandType.ValueType
COMMAND_TYPE_START_TIMER: _enums_v1._CommandType.ValueType
COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_FAIL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_CANCEL_TIMER: _enums_v1._CommandType.ValueType
COMMAND_TYPE_CANCEL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_RECORD_MARKER: _enums_v1._CommandType.ValueType
COMMAND_TYPE_CONTINUE_AS_NEW_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_START_CHILD_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: _enums_v1._CommandType.ValueType
COMMAND_TYPE_PROTOCOL_MESSAGE: _enums_v1._CommandType.ValueType
COMMAND_TYPE_MODIFY_WORKFLOW_PROPERTIES: _enums_v1._CommandType.ValueType
COMMAND_TYPE_SCHEDULE_NEXUS_OPERATION: _enums_v1._CommandType.ValueType
COMMAND_TYPE_REQUEST_CANCEL_NEXUS_OPERATION: _enums_v1._CommandType.ValueType

class _EncodingType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _EncodingTypeWrapper(_EnumTypeWrapper[_enums_v1._EncodingType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ENCODING_TYPE_UNSPECIFIED: _enums_v1._EncodingType.ValueType
    ENCODING_TYPE_PROTO3: _enums_v1._EncodingType.ValueType
    ENCODING_TYPE_JSON: _enums_v1._EncodingType.ValueType
class EncodingType(_enums_v1._EncodingType, metaclass=_enums_v1._EncodingTypeWrapper): ...
ENCODING_TYPE_UNSPECIFIED: _enums_v1._EncodingType.ValueType
ENCODING_TYPE_PROTO3: _enums_v1._EncodingType.ValueType
ENCODING_TYPE_JSON: _enums_v1._EncodingType.ValueType

class _IndexedValueType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _IndexedValueTypeWrapper(_EnumTypeWrapper[_enums_v1._IndexedValueType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    INDEXED_VALUE_TYPE_UNSPECIFIED: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_TEXT: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_KEYWORD: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_INT: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_DOUBLE: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_BOOL: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_DATETIME: _enums_v1._IndexedValueType.ValueType
    INDEXED_VALUE_TYPE_KEYWORD_LIST: _enums_v1._IndexedValueType.ValueType
class IndexedValueType(_enums_v1._IndexedValueType, metaclass=_enums_v1._IndexedValueTypeWrapper): ...
INDEXED_VALUE_TYPE_UNSPECIFIED: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_TEXT: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_KEYWORD: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_INT: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_DOUBLE: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_BOOL: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_DATETIME: _enums_v1._IndexedValueType.ValueType
INDEXED_VALUE_TYPE_KEYWORD_LIST: _enums_v1._IndexedValueType.ValueType

class _Severity:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _SeverityWrapper(_EnumTypeWrapper[_enums_v1._Severity.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    SEVERITY_UNSPECIFIED: _enums_v1._Severity.ValueType
    SEVERITY_HIGH: _enums_v1._Severity.ValueType
    SEVERITY_MEDIUM: _enums_v1._Severity.ValueType
    SEVERITY_LOW: _enums_v1._Severity.ValueType
class Severity(_enums_v1._Severity, metaclass=_enums_v1._SeverityWrapper): ...
SEVERITY_UNSPECIFIED: _enums_v1._Severity.ValueType
SEVERITY_HIGH: _enums_v1._Severity.ValueType
SEVERITY_MEDIUM: _enums_v1._Severity.ValueType
SEVERITY_LOW: _enums_v1._Severity.ValueType

class _CallbackState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _CallbackStateWrapper(_EnumTypeWrapper[_enums_v1._CallbackState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    CALLBACK_STATE_UNSPECIFIED: _enums_v1._CallbackState.ValueType
    CALLBACK_STATE_STANDBY: _enums_v1._CallbackState.ValueType
    CALLBACK_STATE_SCHEDULED: _enums_v1._CallbackState.ValueType
    CALLBACK_STATE_BACKING_OFF: _enums_v1._CallbackState.ValueType
    CALLBACK_STATE_FAILED: _enums_v1._CallbackState.ValueType
    CALLBACK_STATE_SUCCEEDED: _enums_v1._CallbackState.ValueType
    CALLBACK_STATE_BLOCKED: _enums_v1._CallbackState.ValueType
class CallbackState(_enums_v1._CallbackState, metaclass=_enums_v1._CallbackStateWrapper): ...
CALLBACK_STATE_UNSPECIFIED: _enums_v1._CallbackState.ValueType
CALLBACK_STATE_STANDBY: _enums_v1._CallbackState.ValueType
CALLBACK_STATE_SCHEDULED: _enums_v1._CallbackState.ValueType
CALLBACK_STATE_BACKING_OFF: _enums_v1._CallbackState.ValueType
CALLBACK_STATE_FAILED: _enums_v1._CallbackState.ValueType
CALLBACK_STATE_SUCCEEDED: _enums_v1._CallbackState.ValueType
CALLBACK_STATE_BLOCKED: _enums_v1._CallbackState.ValueType

class _PendingNexusOperationState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _PendingNexusOperationStateWrapper(_EnumTypeWrapper[_enums_v1._PendingNexusOperationState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    PENDING_NEXUS_OPERATION_STATE_UNSPECIFIED: _enums_v1._PendingNexusOperationState.ValueType
    PENDING_NEXUS_OPERATION_STATE_SCHEDULED: _enums_v1._PendingNexusOperationState.ValueType
    PENDING_NEXUS_OPERATION_STATE_BACKING_OFF: _enums_v1._PendingNexusOperationState.ValueType
    PENDING_NEXUS_OPERATION_STATE_STARTED: _enums_v1._PendingNexusOperationState.ValueType
    PENDING_NEXUS_OPERATION_STATE_BLOCKED: _enums_v1._PendingNexusOperationState.ValueType
class PendingNexusOperationState(_enums_v1._PendingNexusOperationState, metaclass=_enums_v1._PendingNexusOperationStateWrapper): ...
PENDING_NEXUS_OPERATION_STATE_UNSPECIFIED: _enums_v1._PendingNexusOperationState.ValueType
PENDING_NEXUS_OPERATION_STATE_SCHEDULED: _enums_v1._PendingNexusOperationState.ValueType
PENDING_NEXUS_OPERATION_STATE_BACKING_OFF: _enums_v1._PendingNexusOperationState.ValueType
PENDING_NEXUS_OPERATION_STATE_STARTED: _enums_v1._PendingNexusOperationState.ValueType
PENDING_NEXUS_OPERATION_STATE_BLOCKED: _enums_v1._PendingNexusOperationState.ValueType

class _NexusOperationCancellationState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NexusOperationCancellationStateWrapper(_EnumTypeWrapper[_enums_v1._NexusOperationCancellationState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NEXUS_OPERATION_CANCELLATION_STATE_UNSPECIFIED: _enums_v1._NexusOperationCancellationState.ValueType
    NEXUS_OPERATION_CANCELLATION_STATE_SCHEDULED: _enums_v1._NexusOperationCancellationState.ValueType
    NEXUS_OPERATION_CANCELLATION_STATE_BACKING_OFF: _enums_v1._NexusOperationCancellationState.ValueType
    NEXUS_OPERATION_CANCELLATION_STATE_SUCCEEDED: _enums_v1._NexusOperationCancellationState.ValueType
    NEXUS_OPERATION_CANCELLATION_STATE_FAILED: _enums_v1._NexusOperationCancellationState.ValueType
    NEXUS_OPERATION_CANCELLATION_STATE_TIMED_OUT: _enums_v1._NexusOperationCancellationState.ValueType
    NEXUS_OPERATION_CANCELLATION_STATE_BLOCKED: _enums_v1._NexusOperationCancellationState.ValueType
class NexusOperationCancellationState(_enums_v1._NexusOperationCancellationState, metaclass=_enums_v1._NexusOperationCancellationStateWrapper): ...
NEXUS_OPERATION_CANCELLATION_STATE_UNSPECIFIED: _enums_v1._NexusOperationCancellationState.ValueType
NEXUS_OPERATION_CANCELLATION_STATE_SCHEDULED: _enums_v1._NexusOperationCancellationState.ValueType
NEXUS_OPERATION_CANCELLATION_STATE_BACKING_OFF: _enums_v1._NexusOperationCancellationState.ValueType
NEXUS_OPERATION_CANCELLATION_STATE_SUCCEEDED: _enums_v1._NexusOperationCancellationState.ValueType
NEXUS_OPERATION_CANCELLATION_STATE_FAILED: _enums_v1._NexusOperationCancellationState.ValueType
NEXUS_OPERATION_CANCELLATION_STATE_TIMED_OUT: _enums_v1._NexusOperationCancellationState.ValueType
NEXUS_OPERATION_CANCELLATION_STATE_BLOCKED: _enums_v1._NexusOperationCancellationState.ValueType

class _WorkflowRuleActionScope:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkflowRuleActionScopeWrapper(_EnumTypeWrapper[_enums_v1._WorkflowRuleActionScope.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKFLOW_RULE_ACTION_SCOPE_UNSPECIFIED: _enums_v1._WorkflowRuleActionScope.ValueType
    WORKFLOW_RULE_ACTION_SCOPE_WORKFLOW: _enums_v1._WorkflowRuleActionScope.ValueType
    WORKFLOW_RULE_ACTION_SCOPE_ACTIVITY: _enums_v1._WorkflowRuleActionScope.ValueType
class WorkflowRuleActionScope(_enums_v1._WorkflowRuleActionScope, metaclass=_enums_v1._WorkflowRuleActionScopeWrapper): ...
WORKFLOW_RULE_ACTION_SCOPE_UNSPECIFIED: _enums_v1._WorkflowRuleActionScope.ValueType
WORKFLOW_RULE_ACTION_SCOPE_WORKFLOW: _enums_v1._WorkflowRuleActionScope.ValueType
WORKFLOW_RULE_ACTION_SCOPE_ACTIVITY: _enums_v1._WorkflowRuleActionScope.ValueType

class _ApplicationErrorCategory:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ApplicationErrorCategoryWrapper(_EnumTypeWrapper[_enums_v1._ApplicationErrorCategory.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    APPLICATION_ERROR_CATEGORY_UNSPECIFIED: _enums_v1._ApplicationErrorCategory.ValueType
    APPLICATION_ERROR_CATEGORY_BENIGN: _enums_v1._ApplicationErrorCategory.ValueType
class ApplicationErrorCategory(_enums_v1._ApplicationErrorCategory, metaclass=_enums_v1._ApplicationErrorCategoryWrapper): ...
APPLICATION_ERROR_CATEGORY_UNSPECIFIED: _enums_v1._ApplicationErrorCategory.ValueType
APPLICATION_ERROR_CATEGORY_BENIGN: _enums_v1._ApplicationErrorCategory.ValueType

class _WorkerStatus:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkerStatusWrapper(_EnumTypeWrapper[_enums_v1._WorkerStatus.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKER_STATUS_UNSPECIFIED: _enums_v1._WorkerStatus.ValueType
    WORKER_STATUS_RUNNING: _enums_v1._WorkerStatus.ValueType
    WORKER_STATUS_SHUTTING_DOWN: _enums_v1._WorkerStatus.ValueType
    WORKER_STATUS_SHUTDOWN: _enums_v1._WorkerStatus.ValueType
class WorkerStatus(_enums_v1._WorkerStatus, metaclass=_enums_v1._WorkerStatusWrapper): ...
WORKER_STATUS_UNSPECIFIED: _enums_v1._WorkerStatus.ValueType
WORKER_STATUS_RUNNING: _enums_v1._WorkerStatus.ValueType
WORKER_STATUS_SHUTTING_DOWN: _enums_v1._WorkerStatus.ValueType
WORKER_STATUS_SHUTDOWN: _enums_v1._WorkerStatus.ValueType

class _ExecutionType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ExecutionTypeWrapper(_EnumTypeWrapper[_enums_v1._ExecutionType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    EXECUTION_TYPE_UNSPECIFIED: _enums_v1._ExecutionType.ValueType
    EXECUTION_TYPE_WORKFLOW: _enums_v1._ExecutionType.ValueType
    EXECUTION_TYPE_ACTIVITY: _enums_v1._ExecutionType.ValueType
    EXECUTION_TYPE_NEXUS_OPERATION: _enums_v1._ExecutionType.ValueType
class ExecutionType(_enums_v1._ExecutionType, metaclass=_enums_v1._ExecutionTypeWrapper): ...
EXECUTION_TYPE_UNSPECIFIED: _enums_v1._ExecutionType.ValueType
EXECUTION_TYPE_WORKFLOW: _enums_v1._ExecutionType.ValueType
EXECUTION_TYPE_ACTIVITY: _enums_v1._ExecutionType.ValueType
EXECUTION_TYPE_NEXUS_OPERATION: _enums_v1._ExecutionType.ValueType

class _DeploymentReachability:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _DeploymentReachabilityWrapper(_EnumTypeWrapper[_enums_v1._DeploymentReachability.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    DEPLOYMENT_REACHABILITY_UNSPECIFIED: _enums_v1._DeploymentReachability.ValueType
    DEPLOYMENT_REACHABILITY_REACHABLE: _enums_v1._DeploymentReachability.ValueType
    DEPLOYMENT_REACHABILITY_CLOSED_WORKFLOWS_ONLY: _enums_v1._DeploymentReachability.ValueType
    DEPLOYMENT_REACHABILITY_UNREACHABLE: _enums_v1._DeploymentReachability.ValueType
class DeploymentReachability(_enums_v1._DeploymentReachability, metaclass=_enums_v1._DeploymentReachabilityWrapper): ...
DEPLOYMENT_REACHABILITY_UNSPECIFIED: _enums_v1._DeploymentReachability.ValueType
DEPLOYMENT_REACHABILITY_REACHABLE: _enums_v1._DeploymentReachability.ValueType
DEPLOYMENT_REACHABILITY_CLOSED_WORKFLOWS_ONLY: _enums_v1._DeploymentReachability.ValueType
DEPLOYMENT_REACHABILITY_UNREACHABLE: _enums_v1._DeploymentReachability.ValueType

class _VersionDrainageStatus:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _VersionDrainageStatusWrapper(_EnumTypeWrapper[_enums_v1._VersionDrainageStatus.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    VERSION_DRAINAGE_STATUS_UNSPECIFIED: _enums_v1._VersionDrainageStatus.ValueType
    VERSION_DRAINAGE_STATUS_DRAINING: _enums_v1._VersionDrainageStatus.ValueType
    VERSION_DRAINAGE_STATUS_DRAINED: _enums_v1._VersionDrainageStatus.ValueType
class VersionDrainageStatus(_enums_v1._VersionDrainageStatus, metaclass=_enums_v1._VersionDrainageStatusWrapper): ...
VERSION_DRAINAGE_STATUS_UNSPECIFIED: _enums_v1._VersionDrainageStatus.ValueType
VERSION_DRAINAGE_STATUS_DRAINING: _enums_v1._VersionDrainageStatus.ValueType
VERSION_DRAINAGE_STATUS_DRAINED: _enums_v1._VersionDrainageStatus.ValueType

class _WorkerVersioningMode:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkerVersioningModeWrapper(_EnumTypeWrapper[_enums_v1._WorkerVersioningMode.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKER_VERSIONING_MODE_UNSPECIFIED: _enums_v1._WorkerVersioningMode.ValueType
    WORKER_VERSIONING_MODE_UNVERSIONED: _enums_v1._WorkerVersioningMode.ValueType
    WORKER_VERSIONING_MODE_VERSIONED: _enums_v1._WorkerVersioningMode.ValueType
class WorkerVersioningMode(_enums_v1._WorkerVersioningMode, metaclass=_enums_v1._WorkerVersioningModeWrapper): ...
WORKER_VERSIONING_MODE_UNSPECIFIED: _enums_v1._WorkerVersioningMode.ValueType
WORKER_VERSIONING_MODE_UNVERSIONED: _enums_v1._WorkerVersioningMode.ValueType
WORKER_VERSIONING_MODE_VERSIONED: _enums_v1._WorkerVersioningMode.ValueType

class _WorkerDeploymentVersionStatus:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkerDeploymentVersionStatusWrapper(_EnumTypeWrapper[_enums_v1._WorkerDeploymentVersionStatus.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKER_DEPLOYMENT_VERSION_STATUS_UNSPECIFIED: _enums_v1._WorkerDeploymentVersionStatus.ValueType
    WORKER_DEPLOYMENT_VERSION_STATUS_INACTIVE: _enums_v1._WorkerDeploymentVersionStatus.ValueType
    WORKER_DEPLOYMENT_VERSION_STATUS_CURRENT: _enums_v1._WorkerDeploymentVersionStatus.ValueType
    WORKER_DEPLOYMENT_VERSION_STATUS_RAMPING: _enums_v1._WorkerDeploymentVersionStatus.ValueType
    WORKER_DEPLOYMENT_VERSION_STATUS_DRAINING: _enums_v1._WorkerDeploymentVersionStatus.ValueType
    WORKER_DEPLOYMENT_VERSION_STATUS_DRAINED: _enums_v1._WorkerDeploymentVersionStatus.ValueType
    WORKER_DEPLOYMENT_VERSION_STATUS_CREATED: _enums_v1._WorkerDeploymentVersionStatus.ValueType
class WorkerDeploymentVersionStatus(_enums_v1._WorkerDeploymentVersionStatus, metaclass=_enums_v1._WorkerDeploymentVersionStatusWrapper): ...
WORKER_DEPLOYMENT_VERSION_STATUS_UNSPECIFIED: _enums_v1._WorkerDeploymentVersionStatus.ValueType
WORKER_DEPLOYMENT_VERSION_STATUS_INACTIVE: _enums_v1._WorkerDeploymentVersionStatus.ValueType
WORKER_DEPLOYMENT_VERSION_STATUS_CURRENT: _enums_v1._WorkerDeploymentVersionStatus.ValueType
WORKER_DEPLOYMENT_VERSION_STATUS_RAMPING: _enums_v1._WorkerDeploymentVersionStatus.ValueType
WORKER_DEPLOYMENT_VERSION_STATUS_DRAINING: _enums_v1._WorkerDeploymentVersionStatus.ValueType
WORKER_DEPLOYMENT_VERSION_STATUS_DRAINED: _enums_v1._WorkerDeploymentVersionStatus.ValueType
WORKER_DEPLOYMENT_VERSION_STATUS_CREATED: _enums_v1._WorkerDeploymentVersionStatus.ValueType

class _EventType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _EventTypeWrapper(_EnumTypeWrapper[_enums_v1._EventType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    EVENT_TYPE_UNSPECIFIED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_STARTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_TASK_SCHEDULED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_TASK_STARTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_TASK_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_TASK_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_SCHEDULED: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_STARTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_TASK_CANCELED: _enums_v1._EventType.ValueType
    EVENT_TYPE_TIMER_STARTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_TIMER_FIRED: _enums_v1._EventType.ValueType
    EVENT_TYPE_TIMER_CANCELED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED: _enums_v1._EventType.ValueType
    EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED: _enums_v1._EventType.ValueType
    EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_EXTERNAL_WORKFLOW_EXECUTION_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_MARKER_RECORDED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW: _enums_v1._EventType.ValueType
    EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED: _enums_v1._EventType.ValueType
    EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_CANCELED: _enums_v1._EventType.ValueType
    EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_TIMED_OUT: _enums_v1._EventType.ValueType
    EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_TERMINATED: _enums_v1._EventType.ValueType
    EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED: _enums_v1._EventType.ValueType
    EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_EXTERNAL_WORKFLOW_EXECUTION_SIGNALED: _enums_v1._EventType.ValueType
    EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ADMITTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_REJECTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED_EXTERNALLY: _enums_v1._EventType.ValueType
    EVENT_TYPE_ACTIVITY_PROPERTIES_MODIFIED_EXTERNALLY: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_SCHEDULED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_STARTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_CANCELED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_TIMED_OUT: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_CANCEL_REQUEST_COMPLETED: _enums_v1._EventType.ValueType
    EVENT_TYPE_NEXUS_OPERATION_CANCEL_REQUEST_FAILED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_PAUSED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_UNPAUSED: _enums_v1._EventType.ValueType
    EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED: _enums_v1._EventType.ValueType
class EventType(_enums_v1._EventType, metaclass=_enums_v1._EventTypeWrapper): ...
EVENT_TYPE_UNSPECIFIED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_STARTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_TASK_SCHEDULED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_TASK_STARTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_TASK_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_TASK_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_SCHEDULED: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_STARTED: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_TASK_CANCELED: _enums_v1._EventType.ValueType
EVENT_TYPE_TIMER_STARTED: _enums_v1._EventType.ValueType
EVENT_TYPE_TIMER_FIRED: _enums_v1._EventType.ValueType
EVENT_TYPE_TIMER_CANCELED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED: _enums_v1._EventType.ValueType
EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED: _enums_v1._EventType.ValueType
EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_EXTERNAL_WORKFLOW_EXECUTION_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
EVENT_TYPE_MARKER_RECORDED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW: _enums_v1._EventType.ValueType
EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED: _enums_v1._EventType.ValueType
EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED: _enums_v1._EventType.ValueType
EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_CANCELED: _enums_v1._EventType.ValueType
EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_TIMED_OUT: _enums_v1._EventType.ValueType
EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_TERMINATED: _enums_v1._EventType.ValueType
EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED: _enums_v1._EventType.ValueType
EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_EXTERNAL_WORKFLOW_EXECUTION_SIGNALED: _enums_v1._EventType.ValueType
EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ADMITTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_REJECTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED_EXTERNALLY: _enums_v1._EventType.ValueType
EVENT_TYPE_ACTIVITY_PROPERTIES_MODIFIED_EXTERNALLY: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_SCHEDULED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_STARTED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_CANCELED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_TIMED_OUT: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_CANCEL_REQUESTED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_CANCEL_REQUEST_COMPLETED: _enums_v1._EventType.ValueType
EVENT_TYPE_NEXUS_OPERATION_CANCEL_REQUEST_FAILED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_PAUSED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_UNPAUSED: _enums_v1._EventType.ValueType
EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED: _enums_v1._EventType.ValueType

class _WorkflowTaskFailedCause:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkflowTaskFailedCauseWrapper(_EnumTypeWrapper[_enums_v1._WorkflowTaskFailedCause.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKFLOW_TASK_FAILED_CAUSE_UNSPECIFIED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_SCHEDULE_ACTIVITY_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_ACTIVITY_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_START_TIMER_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_CANCEL_TIMER_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_RECORD_MARKER_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_COMPLETE_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_FAIL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_CANCEL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_CONTINUE_AS_NEW_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_START_TIMER_DUPLICATE_ID: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_RESET_STICKY_TASK_QUEUE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_WORKER_UNHANDLED_FAILURE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_SIGNAL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_START_CHILD_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_FORCE_CLOSE_COMMAND: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_FAILOVER_CLOSE_COMMAND: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_SIGNAL_INPUT_SIZE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_BINARY: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_SCHEDULE_ACTIVITY_DUPLICATE_ID: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_SEARCH_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_MODIFY_WORKFLOW_PROPERTIES_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_PENDING_CHILD_WORKFLOWS_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_PENDING_ACTIVITIES_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_PENDING_SIGNALS_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_PENDING_REQUEST_CANCEL_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_UPDATE_WORKFLOW_EXECUTION_MESSAGE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_UPDATE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_SCHEDULE_NEXUS_OPERATION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_PENDING_NEXUS_OPERATIONS_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_NEXUS_OPERATION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_FEATURE_DISABLED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_GRPC_MESSAGE_TOO_LARGE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_EXTERNAL_STORAGE_FAILURE: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_PAUSE_REQUESTED_BEFORE_TASK_STARTED: _enums_v1._WorkflowTaskFailedCause.ValueType
    WORKFLOW_TASK_FAILED_CAUSE_REQUEST_TOO_LARGE: _enums_v1._WorkflowTaskFailedCause.ValueType
class WorkflowTaskFailedCause(_enums_v1._WorkflowTaskFailedCause, metaclass=_enums_v1._WorkflowTaskFailedCauseWrapper): ...
WORKFLOW_TASK_FAILED_CAUSE_UNSPECIFIED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_SCHEDULE_ACTIVITY_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_ACTIVITY_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_START_TIMER_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_CANCEL_TIMER_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_RECORD_MARKER_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_COMPLETE_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_FAIL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_CANCEL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_CONTINUE_AS_NEW_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_START_TIMER_DUPLICATE_ID: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_RESET_STICKY_TASK_QUEUE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_WORKER_UNHANDLED_FAILURE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_SIGNAL_WORKFLOW_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_START_CHILD_EXECUTION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_FORCE_CLOSE_COMMAND: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_FAILOVER_CLOSE_COMMAND: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_SIGNAL_INPUT_SIZE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_BINARY: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_SCHEDULE_ACTIVITY_DUPLICATE_ID: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_SEARCH_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_MODIFY_WORKFLOW_PROPERTIES_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_PENDING_CHILD_WORKFLOWS_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_PENDING_ACTIVITIES_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_PENDING_SIGNALS_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_PENDING_REQUEST_CANCEL_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_UPDATE_WORKFLOW_EXECUTION_MESSAGE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_UPDATE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_SCHEDULE_NEXUS_OPERATION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_PENDING_NEXUS_OPERATIONS_LIMIT_EXCEEDED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_BAD_REQUEST_CANCEL_NEXUS_OPERATION_ATTRIBUTES: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_FEATURE_DISABLED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_GRPC_MESSAGE_TOO_LARGE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_EXTERNAL_STORAGE_FAILURE: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_PAUSE_REQUESTED_BEFORE_TASK_STARTED: _enums_v1._WorkflowTaskFailedCause.ValueType
WORKFLOW_TASK_FAILED_CAUSE_REQUEST_TOO_LARGE: _enums_v1._WorkflowTaskFailedCause.ValueType

class _ActivityTaskFailedCause:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ActivityTaskFailedCauseWrapper(_EnumTypeWrapper[_enums_v1._ActivityTaskFailedCause.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ACTIVITY_TASK_FAILED_CAUSE_UNSPECIFIED: _enums_v1._ActivityTaskFailedCause.ValueType
    ACTIVITY_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE: _enums_v1._ActivityTaskFailedCause.ValueType
    ACTIVITY_TASK_FAILED_CAUSE_EXTERNAL_STORAGE_FAILURE: _enums_v1._ActivityTaskFailedCause.ValueType
    ACTIVITY_TASK_FAILED_CAUSE_ACTIVITY_WORKER_UNHANDLED_FAILURE: _enums_v1._ActivityTaskFailedCause.ValueType
class ActivityTaskFailedCause(_enums_v1._ActivityTaskFailedCause, metaclass=_enums_v1._ActivityTaskFailedCauseWrapper): ...
ACTIVITY_TASK_FAILED_CAUSE_UNSPECIFIED: _enums_v1._ActivityTaskFailedCause.ValueType
ACTIVITY_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE: _enums_v1._ActivityTaskFailedCause.ValueType
ACTIVITY_TASK_FAILED_CAUSE_EXTERNAL_STORAGE_FAILURE: _enums_v1._ActivityTaskFailedCause.ValueType
ACTIVITY_TASK_FAILED_CAUSE_ACTIVITY_WORKER_UNHANDLED_FAILURE: _enums_v1._ActivityTaskFailedCause.ValueType

class _StartChildWorkflowExecutionFailedCause:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _StartChildWorkflowExecutionFailedCauseWrapper(_EnumTypeWrapper[_enums_v1._StartChildWorkflowExecutionFailedCause.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_UNSPECIFIED: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
    START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_WORKFLOW_ALREADY_EXISTS: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
    START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_NAMESPACE_NOT_FOUND: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
    START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_INVALID_VERSIONING_OVERRIDE: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
class StartChildWorkflowExecutionFailedCause(_enums_v1._StartChildWorkflowExecutionFailedCause, metaclass=_enums_v1._StartChildWorkflowExecutionFailedCauseWrapper): ...
START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_UNSPECIFIED: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_WORKFLOW_ALREADY_EXISTS: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_NAMESPACE_NOT_FOUND: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType
START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_INVALID_VERSIONING_OVERRIDE: _enums_v1._StartChildWorkflowExecutionFailedCause.ValueType

class _CancelExternalWorkflowExecutionFailedCause:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _CancelExternalWorkflowExecutionFailedCauseWrapper(_EnumTypeWrapper[_enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_UNSPECIFIED: _enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType
    CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_EXTERNAL_WORKFLOW_EXECUTION_NOT_FOUND: _enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType
    CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_NAMESPACE_NOT_FOUND: _enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType
class CancelExternalWorkflowExecutionFailedCause(_enums_v1._CancelExternalWorkflowExecutionFailedCause, metaclass=_enums_v1._CancelExternalWorkflowExecutionFailedCauseWrapper): ...
CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_UNSPECIFIED: _enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType
CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_EXTERNAL_WORKFLOW_EXECUTION_NOT_FOUND: _enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType
CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_NAMESPACE_NOT_FOUND: _enums_v1._CancelExternalWorkflowExecutionFailedCause.ValueType

class _SignalExternalWorkflowExecutionFailedCause:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _SignalExternalWorkflowExecutionFailedCauseWrapper(_EnumTypeWrapper[_enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_UNSPECIFIED: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_EXTERNAL_WORKFLOW_EXECUTION_NOT_FOUND: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_NAMESPACE_NOT_FOUND: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
    SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_SIGNAL_COUNT_LIMIT_EXCEEDED: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
class SignalExternalWorkflowExecutionFailedCause(_enums_v1._SignalExternalWorkflowExecutionFailedCause, metaclass=_enums_v1._SignalExternalWorkflowExecutionFailedCauseWrapper): ...
SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_UNSPECIFIED: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_EXTERNAL_WORKFLOW_EXECUTION_NOT_FOUND: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_NAMESPACE_NOT_FOUND: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType
SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_SIGNAL_COUNT_LIMIT_EXCEEDED: _enums_v1._SignalExternalWorkflowExecutionFailedCause.ValueType

class _ResourceExhaustedCause:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ResourceExhaustedCauseWrapper(_EnumTypeWrapper[_enums_v1._ResourceExhaustedCause.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RESOURCE_EXHAUSTED_CAUSE_UNSPECIFIED: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_RPS_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_CONCURRENT_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_SYSTEM_OVERLOADED: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_PERSISTENCE_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_BUSY_WORKFLOW: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_APS_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_PERSISTENCE_STORAGE_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_CIRCUIT_BREAKER_OPEN: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_OPS_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_WORKER_DEPLOYMENT_LIMITS: _enums_v1._ResourceExhaustedCause.ValueType
    RESOURCE_EXHAUSTED_CAUSE_BANDWIDTH_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
class ResourceExhaustedCause(_enums_v1._ResourceExhaustedCause, metaclass=_enums_v1._ResourceExhaustedCauseWrapper): ...
RESOURCE_EXHAUSTED_CAUSE_UNSPECIFIED: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_RPS_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_CONCURRENT_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_SYSTEM_OVERLOADED: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_PERSISTENCE_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_BUSY_WORKFLOW: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_APS_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_PERSISTENCE_STORAGE_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_CIRCUIT_BREAKER_OPEN: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_OPS_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_WORKER_DEPLOYMENT_LIMITS: _enums_v1._ResourceExhaustedCause.ValueType
RESOURCE_EXHAUSTED_CAUSE_BANDWIDTH_LIMIT: _enums_v1._ResourceExhaustedCause.ValueType

class _ResourceExhaustedScope:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ResourceExhaustedScopeWrapper(_EnumTypeWrapper[_enums_v1._ResourceExhaustedScope.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RESOURCE_EXHAUSTED_SCOPE_UNSPECIFIED: _enums_v1._ResourceExhaustedScope.ValueType
    RESOURCE_EXHAUSTED_SCOPE_NAMESPACE: _enums_v1._ResourceExhaustedScope.ValueType
    RESOURCE_EXHAUSTED_SCOPE_SYSTEM: _enums_v1._ResourceExhaustedScope.ValueType
class ResourceExhaustedScope(_enums_v1._ResourceExhaustedScope, metaclass=_enums_v1._ResourceExhaustedScopeWrapper): ...
RESOURCE_EXHAUSTED_SCOPE_UNSPECIFIED: _enums_v1._ResourceExhaustedScope.ValueType
RESOURCE_EXHAUSTED_SCOPE_NAMESPACE: _enums_v1._ResourceExhaustedScope.ValueType
RESOURCE_EXHAUSTED_SCOPE_SYSTEM: _enums_v1._ResourceExhaustedScope.ValueType

class _NamespaceState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NamespaceStateWrapper(_EnumTypeWrapper[_enums_v1._NamespaceState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NAMESPACE_STATE_UNSPECIFIED: _enums_v1._NamespaceState.ValueType
    NAMESPACE_STATE_REGISTERED: _enums_v1._NamespaceState.ValueType
    NAMESPACE_STATE_DEPRECATED: _enums_v1._NamespaceState.ValueType
    NAMESPACE_STATE_DELETED: _enums_v1._NamespaceState.ValueType
class NamespaceState(_enums_v1._NamespaceState, metaclass=_enums_v1._NamespaceStateWrapper): ...
NAMESPACE_STATE_UNSPECIFIED: _enums_v1._NamespaceState.ValueType
NAMESPACE_STATE_REGISTERED: _enums_v1._NamespaceState.ValueType
NAMESPACE_STATE_DEPRECATED: _enums_v1._NamespaceState.ValueType
NAMESPACE_STATE_DELETED: _enums_v1._NamespaceState.ValueType

class _ArchivalState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ArchivalStateWrapper(_EnumTypeWrapper[_enums_v1._ArchivalState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ARCHIVAL_STATE_UNSPECIFIED: _enums_v1._ArchivalState.ValueType
    ARCHIVAL_STATE_DISABLED: _enums_v1._ArchivalState.ValueType
    ARCHIVAL_STATE_ENABLED: _enums_v1._ArchivalState.ValueType
class ArchivalState(_enums_v1._ArchivalState, metaclass=_enums_v1._ArchivalStateWrapper): ...
ARCHIVAL_STATE_UNSPECIFIED: _enums_v1._ArchivalState.ValueType
ARCHIVAL_STATE_DISABLED: _enums_v1._ArchivalState.ValueType
ARCHIVAL_STATE_ENABLED: _enums_v1._ArchivalState.ValueType

class _ReplicationState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ReplicationStateWrapper(_EnumTypeWrapper[_enums_v1._ReplicationState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    REPLICATION_STATE_UNSPECIFIED: _enums_v1._ReplicationState.ValueType
    REPLICATION_STATE_NORMAL: _enums_v1._ReplicationState.ValueType
    REPLICATION_STATE_HANDOVER: _enums_v1._ReplicationState.ValueType
class ReplicationState(_enums_v1._ReplicationState, metaclass=_enums_v1._ReplicationStateWrapper): ...
REPLICATION_STATE_UNSPECIFIED: _enums_v1._ReplicationState.ValueType
REPLICATION_STATE_NORMAL: _enums_v1._ReplicationState.ValueType
REPLICATION_STATE_HANDOVER: _enums_v1._ReplicationState.ValueType

class _NexusHandlerErrorRetryBehavior:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NexusHandlerErrorRetryBehaviorWrapper(_EnumTypeWrapper[_enums_v1._NexusHandlerErrorRetryBehavior.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_UNSPECIFIED: _enums_v1._NexusHandlerErrorRetryBehavior.ValueType
    NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_RETRYABLE: _enums_v1._NexusHandlerErrorRetryBehavior.ValueType
    NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_NON_RETRYABLE: _enums_v1._NexusHandlerErrorRetryBehavior.ValueType
class NexusHandlerErrorRetryBehavior(_enums_v1._NexusHandlerErrorRetryBehavior, metaclass=_enums_v1._NexusHandlerErrorRetryBehaviorWrapper): ...
NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_UNSPECIFIED: _enums_v1._NexusHandlerErrorRetryBehavior.ValueType
NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_RETRYABLE: _enums_v1._NexusHandlerErrorRetryBehavior.ValueType
NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_NON_RETRYABLE: _enums_v1._NexusHandlerErrorRetryBehavior.ValueType

class _NexusOperationExecutionStatus:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NexusOperationExecutionStatusWrapper(_EnumTypeWrapper[_enums_v1._NexusOperationExecutionStatus.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NEXUS_OPERATION_EXECUTION_STATUS_UNSPECIFIED: _enums_v1._NexusOperationExecutionStatus.ValueType
    NEXUS_OPERATION_EXECUTION_STATUS_RUNNING: _enums_v1._NexusOperationExecutionStatus.ValueType
    NEXUS_OPERATION_EXECUTION_STATUS_COMPLETED: _enums_v1._NexusOperationExecutionStatus.ValueType
    NEXUS_OPERATION_EXECUTION_STATUS_FAILED: _enums_v1._NexusOperationExecutionStatus.ValueType
    NEXUS_OPERATION_EXECUTION_STATUS_CANCELED: _enums_v1._NexusOperationExecutionStatus.ValueType
    NEXUS_OPERATION_EXECUTION_STATUS_TERMINATED: _enums_v1._NexusOperationExecutionStatus.ValueType
    NEXUS_OPERATION_EXECUTION_STATUS_TIMED_OUT: _enums_v1._NexusOperationExecutionStatus.ValueType
class NexusOperationExecutionStatus(_enums_v1._NexusOperationExecutionStatus, metaclass=_enums_v1._NexusOperationExecutionStatusWrapper): ...
NEXUS_OPERATION_EXECUTION_STATUS_UNSPECIFIED: _enums_v1._NexusOperationExecutionStatus.ValueType
NEXUS_OPERATION_EXECUTION_STATUS_RUNNING: _enums_v1._NexusOperationExecutionStatus.ValueType
NEXUS_OPERATION_EXECUTION_STATUS_COMPLETED: _enums_v1._NexusOperationExecutionStatus.ValueType
NEXUS_OPERATION_EXECUTION_STATUS_FAILED: _enums_v1._NexusOperationExecutionStatus.ValueType
NEXUS_OPERATION_EXECUTION_STATUS_CANCELED: _enums_v1._NexusOperationExecutionStatus.ValueType
NEXUS_OPERATION_EXECUTION_STATUS_TERMINATED: _enums_v1._NexusOperationExecutionStatus.ValueType
NEXUS_OPERATION_EXECUTION_STATUS_TIMED_OUT: _enums_v1._NexusOperationExecutionStatus.ValueType

class _NexusOperationWaitStage:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NexusOperationWaitStageWrapper(_EnumTypeWrapper[_enums_v1._NexusOperationWaitStage.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NEXUS_OPERATION_WAIT_STAGE_UNSPECIFIED: _enums_v1._NexusOperationWaitStage.ValueType
    NEXUS_OPERATION_WAIT_STAGE_STARTED: _enums_v1._NexusOperationWaitStage.ValueType
    NEXUS_OPERATION_WAIT_STAGE_CLOSED: _enums_v1._NexusOperationWaitStage.ValueType
class NexusOperationWaitStage(_enums_v1._NexusOperationWaitStage, metaclass=_enums_v1._NexusOperationWaitStageWrapper): ...
NEXUS_OPERATION_WAIT_STAGE_UNSPECIFIED: _enums_v1._NexusOperationWaitStage.ValueType
NEXUS_OPERATION_WAIT_STAGE_STARTED: _enums_v1._NexusOperationWaitStage.ValueType
NEXUS_OPERATION_WAIT_STAGE_CLOSED: _enums_v1._NexusOperationWaitStage.ValueType

class _NexusOperationIdReusePolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NexusOperationIdReusePolicyWrapper(_EnumTypeWrapper[_enums_v1._NexusOperationIdReusePolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NEXUS_OPERATION_ID_REUSE_POLICY_UNSPECIFIED: _enums_v1._NexusOperationIdReusePolicy.ValueType
    NEXUS_OPERATION_ID_REUSE_POLICY_ALLOW_DUPLICATE: _enums_v1._NexusOperationIdReusePolicy.ValueType
    NEXUS_OPERATION_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY: _enums_v1._NexusOperationIdReusePolicy.ValueType
    NEXUS_OPERATION_ID_REUSE_POLICY_REJECT_DUPLICATE: _enums_v1._NexusOperationIdReusePolicy.ValueType
class NexusOperationIdReusePolicy(_enums_v1._NexusOperationIdReusePolicy, metaclass=_enums_v1._NexusOperationIdReusePolicyWrapper): ...
NEXUS_OPERATION_ID_REUSE_POLICY_UNSPECIFIED: _enums_v1._NexusOperationIdReusePolicy.ValueType
NEXUS_OPERATION_ID_REUSE_POLICY_ALLOW_DUPLICATE: _enums_v1._NexusOperationIdReusePolicy.ValueType
NEXUS_OPERATION_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY: _enums_v1._NexusOperationIdReusePolicy.ValueType
NEXUS_OPERATION_ID_REUSE_POLICY_REJECT_DUPLICATE: _enums_v1._NexusOperationIdReusePolicy.ValueType

class _NexusOperationIdConflictPolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _NexusOperationIdConflictPolicyWrapper(_EnumTypeWrapper[_enums_v1._NexusOperationIdConflictPolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    NEXUS_OPERATION_ID_CONFLICT_POLICY_UNSPECIFIED: _enums_v1._NexusOperationIdConflictPolicy.ValueType
    NEXUS_OPERATION_ID_CONFLICT_POLICY_FAIL: _enums_v1._NexusOperationIdConflictPolicy.ValueType
    NEXUS_OPERATION_ID_CONFLICT_POLICY_USE_EXISTING: _enums_v1._NexusOperationIdConflictPolicy.ValueType
class NexusOperationIdConflictPolicy(_enums_v1._NexusOperationIdConflictPolicy, metaclass=_enums_v1._NexusOperationIdConflictPolicyWrapper): ...
NEXUS_OPERATION_ID_CONFLICT_POLICY_UNSPECIFIED: _enums_v1._NexusOperationIdConflictPolicy.ValueType
NEXUS_OPERATION_ID_CONFLICT_POLICY_FAIL: _enums_v1._NexusOperationIdConflictPolicy.ValueType
NEXUS_OPERATION_ID_CONFLICT_POLICY_USE_EXISTING: _enums_v1._NexusOperationIdConflictPolicy.ValueType

class _QueryResultType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _QueryResultTypeWrapper(_EnumTypeWrapper[_enums_v1._QueryResultType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    QUERY_RESULT_TYPE_UNSPECIFIED: _enums_v1._QueryResultType.ValueType
    QUERY_RESULT_TYPE_ANSWERED: _enums_v1._QueryResultType.ValueType
    QUERY_RESULT_TYPE_FAILED: _enums_v1._QueryResultType.ValueType
class QueryResultType(_enums_v1._QueryResultType, metaclass=_enums_v1._QueryResultTypeWrapper): ...
QUERY_RESULT_TYPE_UNSPECIFIED: _enums_v1._QueryResultType.ValueType
QUERY_RESULT_TYPE_ANSWERED: _enums_v1._QueryResultType.ValueType
QUERY_RESULT_TYPE_FAILED: _enums_v1._QueryResultType.ValueType

class _QueryRejectCondition:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _QueryRejectConditionWrapper(_EnumTypeWrapper[_enums_v1._QueryRejectCondition.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    QUERY_REJECT_CONDITION_UNSPECIFIED: _enums_v1._QueryRejectCondition.ValueType
    QUERY_REJECT_CONDITION_NONE: _enums_v1._QueryRejectCondition.ValueType
    QUERY_REJECT_CONDITION_NOT_OPEN: _enums_v1._QueryRejectCondition.ValueType
    QUERY_REJECT_CONDITION_NOT_COMPLETED_CLEANLY: _enums_v1._QueryRejectCondition.ValueType
class QueryRejectCondition(_enums_v1._QueryRejectCondition, metaclass=_enums_v1._QueryRejectConditionWrapper): ...
QUERY_REJECT_CONDITION_UNSPECIFIED: _enums_v1._QueryRejectCondition.ValueType
QUERY_REJECT_CONDITION_NONE: _enums_v1._QueryRejectCondition.ValueType
QUERY_REJECT_CONDITION_NOT_OPEN: _enums_v1._QueryRejectCondition.ValueType
QUERY_REJECT_CONDITION_NOT_COMPLETED_CLEANLY: _enums_v1._QueryRejectCondition.ValueType

class _ResetReapplyExcludeType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ResetReapplyExcludeTypeWrapper(_EnumTypeWrapper[_enums_v1._ResetReapplyExcludeType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RESET_REAPPLY_EXCLUDE_TYPE_UNSPECIFIED: _enums_v1._ResetReapplyExcludeType.ValueType
    RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL: _enums_v1._ResetReapplyExcludeType.ValueType
    RESET_REAPPLY_EXCLUDE_TYPE_UPDATE: _enums_v1._ResetReapplyExcludeType.ValueType
    RESET_REAPPLY_EXCLUDE_TYPE_NEXUS: _enums_v1._ResetReapplyExcludeType.ValueType
    RESET_REAPPLY_EXCLUDE_TYPE_CANCEL_REQUEST: _enums_v1._ResetReapplyExcludeType.ValueType
class ResetReapplyExcludeType(_enums_v1._ResetReapplyExcludeType, metaclass=_enums_v1._ResetReapplyExcludeTypeWrapper): ...
RESET_REAPPLY_EXCLUDE_TYPE_UNSPECIFIED: _enums_v1._ResetReapplyExcludeType.ValueType
RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL: _enums_v1._ResetReapplyExcludeType.ValueType
RESET_REAPPLY_EXCLUDE_TYPE_UPDATE: _enums_v1._ResetReapplyExcludeType.ValueType
RESET_REAPPLY_EXCLUDE_TYPE_NEXUS: _enums_v1._ResetReapplyExcludeType.ValueType
RESET_REAPPLY_EXCLUDE_TYPE_CANCEL_REQUEST: _enums_v1._ResetReapplyExcludeType.ValueType

class _ResetReapplyType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ResetReapplyTypeWrapper(_EnumTypeWrapper[_enums_v1._ResetReapplyType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RESET_REAPPLY_TYPE_UNSPECIFIED: _enums_v1._ResetReapplyType.ValueType
    RESET_REAPPLY_TYPE_SIGNAL: _enums_v1._ResetReapplyType.ValueType
    RESET_REAPPLY_TYPE_NONE: _enums_v1._ResetReapplyType.ValueType
    RESET_REAPPLY_TYPE_ALL_ELIGIBLE: _enums_v1._ResetReapplyType.ValueType
class ResetReapplyType(_enums_v1._ResetReapplyType, metaclass=_enums_v1._ResetReapplyTypeWrapper): ...
RESET_REAPPLY_TYPE_UNSPECIFIED: _enums_v1._ResetReapplyType.ValueType
RESET_REAPPLY_TYPE_SIGNAL: _enums_v1._ResetReapplyType.ValueType
RESET_REAPPLY_TYPE_NONE: _enums_v1._ResetReapplyType.ValueType
RESET_REAPPLY_TYPE_ALL_ELIGIBLE: _enums_v1._ResetReapplyType.ValueType

class _ResetType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ResetTypeWrapper(_EnumTypeWrapper[_enums_v1._ResetType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RESET_TYPE_UNSPECIFIED: _enums_v1._ResetType.ValueType
    RESET_TYPE_FIRST_WORKFLOW_TASK: _enums_v1._ResetType.ValueType
    RESET_TYPE_LAST_WORKFLOW_TASK: _enums_v1._ResetType.ValueType
class ResetType(_enums_v1._ResetType, metaclass=_enums_v1._ResetTypeWrapper): ...
RESET_TYPE_UNSPECIFIED: _enums_v1._ResetType.ValueType
RESET_TYPE_FIRST_WORKFLOW_TASK: _enums_v1._ResetType.ValueType
RESET_TYPE_LAST_WORKFLOW_TASK: _enums_v1._ResetType.ValueType

class _ScheduleOverlapPolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ScheduleOverlapPolicyWrapper(_EnumTypeWrapper[_enums_v1._ScheduleOverlapPolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    SCHEDULE_OVERLAP_POLICY_UNSPECIFIED: _enums_v1._ScheduleOverlapPolicy.ValueType
    SCHEDULE_OVERLAP_POLICY_SKIP: _enums_v1._ScheduleOverlapPolicy.ValueType
    SCHEDULE_OVERLAP_POLICY_BUFFER_ONE: _enums_v1._ScheduleOverlapPolicy.ValueType
    SCHEDULE_OVERLAP_POLICY_BUFFER_ALL: _enums_v1._ScheduleOverlapPolicy.ValueType
    SCHEDULE_OVERLAP_POLICY_CANCEL_OTHER: _enums_v1._ScheduleOverlapPolicy.ValueType
    SCHEDULE_OVERLAP_POLICY_TERMINATE_OTHER: _enums_v1._ScheduleOverlapPolicy.ValueType
    SCHEDULE_OVERLAP_POLICY_ALLOW_ALL: _enums_v1._ScheduleOverlapPolicy.ValueType
class ScheduleOverlapPolicy(_enums_v1._ScheduleOverlapPolicy, metaclass=_enums_v1._ScheduleOverlapPolicyWrapper): ...
SCHEDULE_OVERLAP_POLICY_UNSPECIFIED: _enums_v1._ScheduleOverlapPolicy.ValueType
SCHEDULE_OVERLAP_POLICY_SKIP: _enums_v1._ScheduleOverlapPolicy.ValueType
SCHEDULE_OVERLAP_POLICY_BUFFER_ONE: _enums_v1._ScheduleOverlapPolicy.ValueType
SCHEDULE_OVERLAP_POLICY_BUFFER_ALL: _enums_v1._ScheduleOverlapPolicy.ValueType
SCHEDULE_OVERLAP_POLICY_CANCEL_OTHER: _enums_v1._ScheduleOverlapPolicy.ValueType
SCHEDULE_OVERLAP_POLICY_TERMINATE_OTHER: _enums_v1._ScheduleOverlapPolicy.ValueType
SCHEDULE_OVERLAP_POLICY_ALLOW_ALL: _enums_v1._ScheduleOverlapPolicy.ValueType

class _TaskQueueKind:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _TaskQueueKindWrapper(_EnumTypeWrapper[_enums_v1._TaskQueueKind.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    TASK_QUEUE_KIND_UNSPECIFIED: _enums_v1._TaskQueueKind.ValueType
    TASK_QUEUE_KIND_NORMAL: _enums_v1._TaskQueueKind.ValueType
    TASK_QUEUE_KIND_STICKY: _enums_v1._TaskQueueKind.ValueType
    TASK_QUEUE_KIND_WORKER_COMMANDS: _enums_v1._TaskQueueKind.ValueType
class TaskQueueKind(_enums_v1._TaskQueueKind, metaclass=_enums_v1._TaskQueueKindWrapper): ...
TASK_QUEUE_KIND_UNSPECIFIED: _enums_v1._TaskQueueKind.ValueType
TASK_QUEUE_KIND_NORMAL: _enums_v1._TaskQueueKind.ValueType
TASK_QUEUE_KIND_STICKY: _enums_v1._TaskQueueKind.ValueType
TASK_QUEUE_KIND_WORKER_COMMANDS: _enums_v1._TaskQueueKind.ValueType

class _TaskQueueType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _TaskQueueTypeWrapper(_EnumTypeWrapper[_enums_v1._TaskQueueType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    TASK_QUEUE_TYPE_UNSPECIFIED: _enums_v1._TaskQueueType.ValueType
    TASK_QUEUE_TYPE_WORKFLOW: _enums_v1._TaskQueueType.ValueType
    TASK_QUEUE_TYPE_ACTIVITY: _enums_v1._TaskQueueType.ValueType
    TASK_QUEUE_TYPE_NEXUS: _enums_v1._TaskQueueType.ValueType
class TaskQueueType(_enums_v1._TaskQueueType, metaclass=_enums_v1._TaskQueueTypeWrapper): ...
TASK_QUEUE_TYPE_UNSPECIFIED: _enums_v1._TaskQueueType.ValueType
TASK_QUEUE_TYPE_WORKFLOW: _enums_v1._TaskQueueType.ValueType
TASK_QUEUE_TYPE_ACTIVITY: _enums_v1._TaskQueueType.ValueType
TASK_QUEUE_TYPE_NEXUS: _enums_v1._TaskQueueType.ValueType

class _TaskReachability:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _TaskReachabilityWrapper(_EnumTypeWrapper[_enums_v1._TaskReachability.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    TASK_REACHABILITY_UNSPECIFIED: _enums_v1._TaskReachability.ValueType
    TASK_REACHABILITY_NEW_WORKFLOWS: _enums_v1._TaskReachability.ValueType
    TASK_REACHABILITY_EXISTING_WORKFLOWS: _enums_v1._TaskReachability.ValueType
    TASK_REACHABILITY_OPEN_WORKFLOWS: _enums_v1._TaskReachability.ValueType
    TASK_REACHABILITY_CLOSED_WORKFLOWS: _enums_v1._TaskReachability.ValueType
class TaskReachability(_enums_v1._TaskReachability, metaclass=_enums_v1._TaskReachabilityWrapper): ...
TASK_REACHABILITY_UNSPECIFIED: _enums_v1._TaskReachability.ValueType
TASK_REACHABILITY_NEW_WORKFLOWS: _enums_v1._TaskReachability.ValueType
TASK_REACHABILITY_EXISTING_WORKFLOWS: _enums_v1._TaskReachability.ValueType
TASK_REACHABILITY_OPEN_WORKFLOWS: _enums_v1._TaskReachability.ValueType
TASK_REACHABILITY_CLOSED_WORKFLOWS: _enums_v1._TaskReachability.ValueType

class _BuildIdTaskReachability:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _BuildIdTaskReachabilityWrapper(_EnumTypeWrapper[_enums_v1._BuildIdTaskReachability.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    BUILD_ID_TASK_REACHABILITY_UNSPECIFIED: _enums_v1._BuildIdTaskReachability.ValueType
    BUILD_ID_TASK_REACHABILITY_REACHABLE: _enums_v1._BuildIdTaskReachability.ValueType
    BUILD_ID_TASK_REACHABILITY_CLOSED_WORKFLOWS_ONLY: _enums_v1._BuildIdTaskReachability.ValueType
    BUILD_ID_TASK_REACHABILITY_UNREACHABLE: _enums_v1._BuildIdTaskReachability.ValueType
class BuildIdTaskReachability(_enums_v1._BuildIdTaskReachability, metaclass=_enums_v1._BuildIdTaskReachabilityWrapper): ...
BUILD_ID_TASK_REACHABILITY_UNSPECIFIED: _enums_v1._BuildIdTaskReachability.ValueType
BUILD_ID_TASK_REACHABILITY_REACHABLE: _enums_v1._BuildIdTaskReachability.ValueType
BUILD_ID_TASK_REACHABILITY_CLOSED_WORKFLOWS_ONLY: _enums_v1._BuildIdTaskReachability.ValueType
BUILD_ID_TASK_REACHABILITY_UNREACHABLE: _enums_v1._BuildIdTaskReachability.ValueType

class _DescribeTaskQueueMode:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _DescribeTaskQueueModeWrapper(_EnumTypeWrapper[_enums_v1._DescribeTaskQueueMode.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    DESCRIBE_TASK_QUEUE_MODE_UNSPECIFIED: _enums_v1._DescribeTaskQueueMode.ValueType
    DESCRIBE_TASK_QUEUE_MODE_ENHANCED: _enums_v1._DescribeTaskQueueMode.ValueType
class DescribeTaskQueueMode(_enums_v1._DescribeTaskQueueMode, metaclass=_enums_v1._DescribeTaskQueueModeWrapper): ...
DESCRIBE_TASK_QUEUE_MODE_UNSPECIFIED: _enums_v1._DescribeTaskQueueMode.ValueType
DESCRIBE_TASK_QUEUE_MODE_ENHANCED: _enums_v1._DescribeTaskQueueMode.ValueType

class _RateLimitSource:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _RateLimitSourceWrapper(_EnumTypeWrapper[_enums_v1._RateLimitSource.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RATE_LIMIT_SOURCE_UNSPECIFIED: _enums_v1._RateLimitSource.ValueType
    RATE_LIMIT_SOURCE_API: _enums_v1._RateLimitSource.ValueType
    RATE_LIMIT_SOURCE_WORKER: _enums_v1._RateLimitSource.ValueType
    RATE_LIMIT_SOURCE_SYSTEM: _enums_v1._RateLimitSource.ValueType
class RateLimitSource(_enums_v1._RateLimitSource, metaclass=_enums_v1._RateLimitSourceWrapper): ...
RATE_LIMIT_SOURCE_UNSPECIFIED: _enums_v1._RateLimitSource.ValueType
RATE_LIMIT_SOURCE_API: _enums_v1._RateLimitSource.ValueType
RATE_LIMIT_SOURCE_WORKER: _enums_v1._RateLimitSource.ValueType
RATE_LIMIT_SOURCE_SYSTEM: _enums_v1._RateLimitSource.ValueType

class _RoutingConfigUpdateState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _RoutingConfigUpdateStateWrapper(_EnumTypeWrapper[_enums_v1._RoutingConfigUpdateState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    ROUTING_CONFIG_UPDATE_STATE_UNSPECIFIED: _enums_v1._RoutingConfigUpdateState.ValueType
    ROUTING_CONFIG_UPDATE_STATE_IN_PROGRESS: _enums_v1._RoutingConfigUpdateState.ValueType
    ROUTING_CONFIG_UPDATE_STATE_COMPLETED: _enums_v1._RoutingConfigUpdateState.ValueType
class RoutingConfigUpdateState(_enums_v1._RoutingConfigUpdateState, metaclass=_enums_v1._RoutingConfigUpdateStateWrapper): ...
ROUTING_CONFIG_UPDATE_STATE_UNSPECIFIED: _enums_v1._RoutingConfigUpdateState.ValueType
ROUTING_CONFIG_UPDATE_STATE_IN_PROGRESS: _enums_v1._RoutingConfigUpdateState.ValueType
ROUTING_CONFIG_UPDATE_STATE_COMPLETED: _enums_v1._RoutingConfigUpdateState.ValueType

class _FastForwardPollingResult:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _FastForwardPollingResultWrapper(_EnumTypeWrapper[_enums_v1._FastForwardPollingResult.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    FAST_FORWARD_POLLING_RESULT_UNSPECIFIED: _enums_v1._FastForwardPollingResult.ValueType
    FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT: _enums_v1._FastForwardPollingResult.ValueType
    FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED: _enums_v1._FastForwardPollingResult.ValueType
    FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED: _enums_v1._FastForwardPollingResult.ValueType
class FastForwardPollingResult(_enums_v1._FastForwardPollingResult, metaclass=_enums_v1._FastForwardPollingResultWrapper): ...
FAST_FORWARD_POLLING_RESULT_UNSPECIFIED: _enums_v1._FastForwardPollingResult.ValueType
FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT: _enums_v1._FastForwardPollingResult.ValueType
FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED: _enums_v1._FastForwardPollingResult.ValueType
FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED: _enums_v1._FastForwardPollingResult.ValueType

class _UpdateWorkflowExecutionLifecycleStage:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _UpdateWorkflowExecutionLifecycleStageWrapper(_EnumTypeWrapper[_enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_UNSPECIFIED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
    UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ADMITTED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
    UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
    UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
class UpdateWorkflowExecutionLifecycleStage(_enums_v1._UpdateWorkflowExecutionLifecycleStage, metaclass=_enums_v1._UpdateWorkflowExecutionLifecycleStageWrapper): ...
UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_UNSPECIFIED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ADMITTED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType
UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED: _enums_v1._UpdateWorkflowExecutionLifecycleStage.ValueType

class _UpdateAdmittedEventOrigin:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _UpdateAdmittedEventOriginWrapper(_EnumTypeWrapper[_enums_v1._UpdateAdmittedEventOrigin.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    UPDATE_ADMITTED_EVENT_ORIGIN_UNSPECIFIED: _enums_v1._UpdateAdmittedEventOrigin.ValueType
    UPDATE_ADMITTED_EVENT_ORIGIN_REAPPLY: _enums_v1._UpdateAdmittedEventOrigin.ValueType
class UpdateAdmittedEventOrigin(_enums_v1._UpdateAdmittedEventOrigin, metaclass=_enums_v1._UpdateAdmittedEventOriginWrapper): ...
UPDATE_ADMITTED_EVENT_ORIGIN_UNSPECIFIED: _enums_v1._UpdateAdmittedEventOrigin.ValueType
UPDATE_ADMITTED_EVENT_ORIGIN_REAPPLY: _enums_v1._UpdateAdmittedEventOrigin.ValueType

class _WorkflowIdReusePolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkflowIdReusePolicyWrapper(_EnumTypeWrapper[_enums_v1._WorkflowIdReusePolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKFLOW_ID_REUSE_POLICY_UNSPECIFIED: _enums_v1._WorkflowIdReusePolicy.ValueType
    WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE: _enums_v1._WorkflowIdReusePolicy.ValueType
    WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY: _enums_v1._WorkflowIdReusePolicy.ValueType
    WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE: _enums_v1._WorkflowIdReusePolicy.ValueType
    WORKFLOW_ID_REUSE_POLICY_TERMINATE_IF_RUNNING: _enums_v1._WorkflowIdReusePolicy.ValueType
class WorkflowIdReusePolicy(_enums_v1._WorkflowIdReusePolicy, metaclass=_enums_v1._WorkflowIdReusePolicyWrapper): ...
WORKFLOW_ID_REUSE_POLICY_UNSPECIFIED: _enums_v1._WorkflowIdReusePolicy.ValueType
WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE: _enums_v1._WorkflowIdReusePolicy.ValueType
WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY: _enums_v1._WorkflowIdReusePolicy.ValueType
WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE: _enums_v1._WorkflowIdReusePolicy.ValueType
WORKFLOW_ID_REUSE_POLICY_TERMINATE_IF_RUNNING: _enums_v1._WorkflowIdReusePolicy.ValueType

class _WorkflowIdConflictPolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkflowIdConflictPolicyWrapper(_EnumTypeWrapper[_enums_v1._WorkflowIdConflictPolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKFLOW_ID_CONFLICT_POLICY_UNSPECIFIED: _enums_v1._WorkflowIdConflictPolicy.ValueType
    WORKFLOW_ID_CONFLICT_POLICY_FAIL: _enums_v1._WorkflowIdConflictPolicy.ValueType
    WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING: _enums_v1._WorkflowIdConflictPolicy.ValueType
    WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING: _enums_v1._WorkflowIdConflictPolicy.ValueType
class WorkflowIdConflictPolicy(_enums_v1._WorkflowIdConflictPolicy, metaclass=_enums_v1._WorkflowIdConflictPolicyWrapper): ...
WORKFLOW_ID_CONFLICT_POLICY_UNSPECIFIED: _enums_v1._WorkflowIdConflictPolicy.ValueType
WORKFLOW_ID_CONFLICT_POLICY_FAIL: _enums_v1._WorkflowIdConflictPolicy.ValueType
WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING: _enums_v1._WorkflowIdConflictPolicy.ValueType
WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING: _enums_v1._WorkflowIdConflictPolicy.ValueType

class _ParentClosePolicy:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ParentClosePolicyWrapper(_EnumTypeWrapper[_enums_v1._ParentClosePolicy.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    PARENT_CLOSE_POLICY_UNSPECIFIED: _enums_v1._ParentClosePolicy.ValueType
    PARENT_CLOSE_POLICY_TERMINATE: _enums_v1._ParentClosePolicy.ValueType
    PARENT_CLOSE_POLICY_ABANDON: _enums_v1._ParentClosePolicy.ValueType
    PARENT_CLOSE_POLICY_REQUEST_CANCEL: _enums_v1._ParentClosePolicy.ValueType
class ParentClosePolicy(_enums_v1._ParentClosePolicy, metaclass=_enums_v1._ParentClosePolicyWrapper): ...
PARENT_CLOSE_POLICY_UNSPECIFIED: _enums_v1._ParentClosePolicy.ValueType
PARENT_CLOSE_POLICY_TERMINATE: _enums_v1._ParentClosePolicy.ValueType
PARENT_CLOSE_POLICY_ABANDON: _enums_v1._ParentClosePolicy.ValueType
PARENT_CLOSE_POLICY_REQUEST_CANCEL: _enums_v1._ParentClosePolicy.ValueType

class _ContinueAsNewInitiator:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ContinueAsNewInitiatorWrapper(_EnumTypeWrapper[_enums_v1._ContinueAsNewInitiator.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    CONTINUE_AS_NEW_INITIATOR_UNSPECIFIED: _enums_v1._ContinueAsNewInitiator.ValueType
    CONTINUE_AS_NEW_INITIATOR_WORKFLOW: _enums_v1._ContinueAsNewInitiator.ValueType
    CONTINUE_AS_NEW_INITIATOR_RETRY: _enums_v1._ContinueAsNewInitiator.ValueType
    CONTINUE_AS_NEW_INITIATOR_CRON_SCHEDULE: _enums_v1._ContinueAsNewInitiator.ValueType
class ContinueAsNewInitiator(_enums_v1._ContinueAsNewInitiator, metaclass=_enums_v1._ContinueAsNewInitiatorWrapper): ...
CONTINUE_AS_NEW_INITIATOR_UNSPECIFIED: _enums_v1._ContinueAsNewInitiator.ValueType
CONTINUE_AS_NEW_INITIATOR_WORKFLOW: _enums_v1._ContinueAsNewInitiator.ValueType
CONTINUE_AS_NEW_INITIATOR_RETRY: _enums_v1._ContinueAsNewInitiator.ValueType
CONTINUE_AS_NEW_INITIATOR_CRON_SCHEDULE: _enums_v1._ContinueAsNewInitiator.ValueType

class _WorkflowExecutionStatus:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _WorkflowExecutionStatusWrapper(_EnumTypeWrapper[_enums_v1._WorkflowExecutionStatus.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    WORKFLOW_EXECUTION_STATUS_UNSPECIFIED: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_RUNNING: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_COMPLETED: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_FAILED: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_CANCELED: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_TERMINATED: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_TIMED_OUT: _enums_v1._WorkflowExecutionStatus.ValueType
    WORKFLOW_EXECUTION_STATUS_PAUSED: _enums_v1._WorkflowExecutionStatus.ValueType
class WorkflowExecutionStatus(_enums_v1._WorkflowExecutionStatus, metaclass=_enums_v1._WorkflowExecutionStatusWrapper): ...
WORKFLOW_EXECUTION_STATUS_UNSPECIFIED: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_RUNNING: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_COMPLETED: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_FAILED: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_CANCELED: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_TERMINATED: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_TIMED_OUT: _enums_v1._WorkflowExecutionStatus.ValueType
WORKFLOW_EXECUTION_STATUS_PAUSED: _enums_v1._WorkflowExecutionStatus.ValueType

class _PendingActivityState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _PendingActivityStateWrapper(_EnumTypeWrapper[_enums_v1._PendingActivityState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    PENDING_ACTIVITY_STATE_UNSPECIFIED: _enums_v1._PendingActivityState.ValueType
    PENDING_ACTIVITY_STATE_SCHEDULED: _enums_v1._PendingActivityState.ValueType
    PENDING_ACTIVITY_STATE_STARTED: _enums_v1._PendingActivityState.ValueType
    PENDING_ACTIVITY_STATE_CANCEL_REQUESTED: _enums_v1._PendingActivityState.ValueType
    PENDING_ACTIVITY_STATE_PAUSED: _enums_v1._PendingActivityState.ValueType
    PENDING_ACTIVITY_STATE_PAUSE_REQUESTED: _enums_v1._PendingActivityState.ValueType
class PendingActivityState(_enums_v1._PendingActivityState, metaclass=_enums_v1._PendingActivityStateWrapper): ...
PENDING_ACTIVITY_STATE_UNSPECIFIED: _enums_v1._PendingActivityState.ValueType
PENDING_ACTIVITY_STATE_SCHEDULED: _enums_v1._PendingActivityState.ValueType
PENDING_ACTIVITY_STATE_STARTED: _enums_v1._PendingActivityState.ValueType
PENDING_ACTIVITY_STATE_CANCEL_REQUESTED: _enums_v1._PendingActivityState.ValueType
PENDING_ACTIVITY_STATE_PAUSED: _enums_v1._PendingActivityState.ValueType
PENDING_ACTIVITY_STATE_PAUSE_REQUESTED: _enums_v1._PendingActivityState.ValueType

class _PendingWorkflowTaskState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _PendingWorkflowTaskStateWrapper(_EnumTypeWrapper[_enums_v1._PendingWorkflowTaskState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    PENDING_WORKFLOW_TASK_STATE_UNSPECIFIED: _enums_v1._PendingWorkflowTaskState.ValueType
    PENDING_WORKFLOW_TASK_STATE_SCHEDULED: _enums_v1._PendingWorkflowTaskState.ValueType
    PENDING_WORKFLOW_TASK_STATE_STARTED: _enums_v1._PendingWorkflowTaskState.ValueType
class PendingWorkflowTaskState(_enums_v1._PendingWorkflowTaskState, metaclass=_enums_v1._PendingWorkflowTaskStateWrapper): ...
PENDING_WORKFLOW_TASK_STATE_UNSPECIFIED: _enums_v1._PendingWorkflowTaskState.ValueType
PENDING_WORKFLOW_TASK_STATE_SCHEDULED: _enums_v1._PendingWorkflowTaskState.ValueType
PENDING_WORKFLOW_TASK_STATE_STARTED: _enums_v1._PendingWorkflowTaskState.ValueType

class _HistoryEventFilterType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _HistoryEventFilterTypeWrapper(_EnumTypeWrapper[_enums_v1._HistoryEventFilterType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    HISTORY_EVENT_FILTER_TYPE_UNSPECIFIED: _enums_v1._HistoryEventFilterType.ValueType
    HISTORY_EVENT_FILTER_TYPE_ALL_EVENT: _enums_v1._HistoryEventFilterType.ValueType
    HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT: _enums_v1._HistoryEventFilterType.ValueType
class HistoryEventFilterType(_enums_v1._HistoryEventFilterType, metaclass=_enums_v1._HistoryEventFilterTypeWrapper): ...
HISTORY_EVENT_FILTER_TYPE_UNSPECIFIED: _enums_v1._HistoryEventFilterType.ValueType
HISTORY_EVENT_FILTER_TYPE_ALL_EVENT: _enums_v1._HistoryEventFilterType.ValueType
HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT: _enums_v1._HistoryEventFilterType.ValueType

class _RetryState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _RetryStateWrapper(_EnumTypeWrapper[_enums_v1._RetryState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RETRY_STATE_UNSPECIFIED: _enums_v1._RetryState.ValueType
    RETRY_STATE_IN_PROGRESS: _enums_v1._RetryState.ValueType
    RETRY_STATE_NON_RETRYABLE_FAILURE: _enums_v1._RetryState.ValueType
    RETRY_STATE_TIMEOUT: _enums_v1._RetryState.ValueType
    RETRY_STATE_MAXIMUM_ATTEMPTS_REACHED: _enums_v1._RetryState.ValueType
    RETRY_STATE_RETRY_POLICY_NOT_SET: _enums_v1._RetryState.ValueType
    RETRY_STATE_INTERNAL_SERVER_ERROR: _enums_v1._RetryState.ValueType
    RETRY_STATE_CANCEL_REQUESTED: _enums_v1._RetryState.ValueType
class RetryState(_enums_v1._RetryState, metaclass=_enums_v1._RetryStateWrapper): ...
RETRY_STATE_UNSPECIFIED: _enums_v1._RetryState.ValueType
RETRY_STATE_IN_PROGRESS: _enums_v1._RetryState.ValueType
RETRY_STATE_NON_RETRYABLE_FAILURE: _enums_v1._RetryState.ValueType
RETRY_STATE_TIMEOUT: _enums_v1._RetryState.ValueType
RETRY_STATE_MAXIMUM_ATTEMPTS_REACHED: _enums_v1._RetryState.ValueType
RETRY_STATE_RETRY_POLICY_NOT_SET: _enums_v1._RetryState.ValueType
RETRY_STATE_INTERNAL_SERVER_ERROR: _enums_v1._RetryState.ValueType
RETRY_STATE_CANCEL_REQUESTED: _enums_v1._RetryState.ValueType

class _TimeoutType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _TimeoutTypeWrapper(_EnumTypeWrapper[_enums_v1._TimeoutType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    TIMEOUT_TYPE_UNSPECIFIED: _enums_v1._TimeoutType.ValueType
    TIMEOUT_TYPE_START_TO_CLOSE: _enums_v1._TimeoutType.ValueType
    TIMEOUT_TYPE_SCHEDULE_TO_START: _enums_v1._TimeoutType.ValueType
    TIMEOUT_TYPE_SCHEDULE_TO_CLOSE: _enums_v1._TimeoutType.ValueType
    TIMEOUT_TYPE_HEARTBEAT: _enums_v1._TimeoutType.ValueType
class TimeoutType(_enums_v1._TimeoutType, metaclass=_enums_v1._TimeoutTypeWrapper): ...
TIMEOUT_TYPE_UNSPECIFIED: _enums_v1._TimeoutType.ValueType
TIMEOUT_TYPE_START_TO_CLOSE: _enums_v1._TimeoutType.ValueType
TIMEOUT_TYPE_SCHEDULE_TO_START: _enums_v1._TimeoutType.ValueType
TIMEOUT_TYPE_SCHEDULE_TO_CLOSE: _enums_v1._TimeoutType.ValueType
TIMEOUT_TYPE_HEARTBEAT: _enums_v1._TimeoutType.ValueType

class _VersioningBehavior:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _VersioningBehaviorWrapper(_EnumTypeWrapper[_enums_v1._VersioningBehavior.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    VERSIONING_BEHAVIOR_UNSPECIFIED: _enums_v1._VersioningBehavior.ValueType
    VERSIONING_BEHAVIOR_PINNED: _enums_v1._VersioningBehavior.ValueType
    VERSIONING_BEHAVIOR_AUTO_UPGRADE: _enums_v1._VersioningBehavior.ValueType
class VersioningBehavior(_enums_v1._VersioningBehavior, metaclass=_enums_v1._VersioningBehaviorWrapper): ...
VERSIONING_BEHAVIOR_UNSPECIFIED: _enums_v1._VersioningBehavior.ValueType
VERSIONING_BEHAVIOR_PINNED: _enums_v1._VersioningBehavior.ValueType
VERSIONING_BEHAVIOR_AUTO_UPGRADE: _enums_v1._VersioningBehavior.ValueType

class _ContinueAsNewVersioningBehavior:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ContinueAsNewVersioningBehaviorWrapper(_EnumTypeWrapper[_enums_v1._ContinueAsNewVersioningBehavior.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    CONTINUE_AS_NEW_VERSIONING_BEHAVIOR_UNSPECIFIED: _enums_v1._ContinueAsNewVersioningBehavior.ValueType
    CONTINUE_AS_NEW_VERSIONING_BEHAVIOR_AUTO_UPGRADE: _enums_v1._ContinueAsNewVersioningBehavior.ValueType
    CONTINUE_AS_NEW_VERSIONING_BEHAVIOR_USE_RAMPING_VERSION: _enums_v1._ContinueAsNewVersioningBehavior.ValueType
class ContinueAsNewVersioningBehavior(_enums_v1._ContinueAsNewVersioningBehavior, metaclass=_enums_v1._ContinueAsNewVersioningBehaviorWrapper): ...
CONTINUE_AS_NEW_VERSIONING_BEHAVIOR_UNSPECIFIED: _enums_v1._ContinueAsNewVersioningBehavior.ValueType
CONTINUE_AS_NEW_VERSIONING_BEHAVIOR_AUTO_UPGRADE: _enums_v1._ContinueAsNewVersioningBehavior.ValueType
CONTINUE_AS_NEW_VERSIONING_BEHAVIOR_USE_RAMPING_VERSION: _enums_v1._ContinueAsNewVersioningBehavior.ValueType

class _SuggestContinueAsNewReason:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _SuggestContinueAsNewReasonWrapper(_EnumTypeWrapper[_enums_v1._SuggestContinueAsNewReason.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    SUGGEST_CONTINUE_AS_NEW_REASON_UNSPECIFIED: _enums_v1._SuggestContinueAsNewReason.ValueType
    SUGGEST_CONTINUE_AS_NEW_REASON_HISTORY_SIZE_TOO_LARGE: _enums_v1._SuggestContinueAsNewReason.ValueType
    SUGGEST_CONTINUE_AS_NEW_REASON_TOO_MANY_HISTORY_EVENTS: _enums_v1._SuggestContinueAsNewReason.ValueType
    SUGGEST_CONTINUE_AS_NEW_REASON_TOO_MANY_UPDATES: _enums_v1._SuggestContinueAsNewReason.ValueType
class SuggestContinueAsNewReason(_enums_v1._SuggestContinueAsNewReason, metaclass=_enums_v1._SuggestContinueAsNewReasonWrapper): ...
SUGGEST_CONTINUE_AS_NEW_REASON_UNSPECIFIED: _enums_v1._SuggestContinueAsNewReason.ValueType
SUGGEST_CONTINUE_AS_NEW_REASON_HISTORY_SIZE_TOO_LARGE: _enums_v1._SuggestContinueAsNewReason.ValueType
SUGGEST_CONTINUE_AS_NEW_REASON_TOO_MANY_HISTORY_EVENTS: _enums_v1._SuggestContinueAsNewReason.ValueType
SUGGEST_CONTINUE_AS_NEW_REASON_TOO_MANY_UPDATES: _enums_v1._SuggestContinueAsNewReason.ValueType
