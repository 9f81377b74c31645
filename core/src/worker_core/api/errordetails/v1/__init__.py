# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.errordetails.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "ActivityExecutionAlreadyStartedFailure",
    "CancellationAlreadyRequestedFailure",
    "ClientVersionNotSupportedFailure",
    "MultiOperationExecutionFailure",
    "NamespaceAlreadyExistsFailure",
    "NamespaceInvalidStateFailure",
    "NamespaceNotActiveFailure",
    "NamespaceNotFoundFailure",
    "NamespaceUnavailableFailure",
    "NewerBuildExistsFailure",
    "NexusOperationExecutionAlreadyStartedFailure",
    "NotFoundFailure",
    "PermissionDeniedFailure",
    "QueryFailedFailure",
    "ResourceExhaustedFailure",
    "ServerVersionNotSupportedFailure",
    "SystemWorkflowFailure",
    "WorkflowExecutionAlreadyStartedFailure",
    "WorkflowNotReadyFailure",
    "WorkflowTaskCompletionBufferLostFailure",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.errordetails.v1")
