# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.workflow.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "CallbackInfo",
    "DeploymentTransition",
    "DeploymentVersionTransition",
    "NewWorkflowExecutionInfo",
    "NexusOperationCancellationInfo",
    "OnConflictOptions",
    "PendingActivityInfo",
    "PendingChildExecutionInfo",
    "PendingNexusOperationInfo",
    "PendingWorkflowTaskInfo",
    "PostResetOperation",
    "RequestIdInfo",
    "ResetPointInfo",
    "ResetPoints",
    "VersioningOverride",
    "WorkflowExecutionConfig",
    "WorkflowExecutionExtendedInfo",
    "WorkflowExecutionInfo",
    "WorkflowExecutionOptions",
    "WorkflowExecutionPauseInfo",
    "WorkflowExecutionVersioningInfo",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.workflow.v1")
