# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.common.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "ActivityType",
    "Callback",
    "DataBlob",
    "Execution",
    "FastForwardConfig",
    "GrpcStatus",
    "Header",
    "Link",
    "Memo",
    "MeteringMetadata",
    "OnConflictOptions",
    "Payload",
    "Payloads",
    "Principal",
    "Priority",
    "ResetOptions",
    "RetryPolicy",
    "SearchAttributes",
    "TimeSkippingConfig",
    "TimeSkippingFastForwardInfo",
    "TimeSkippingInfo",
    "TimeSkippingStatePropagation",
    "WorkerSelector",
    "WorkerVersionCapabilities",
    "WorkerVersionStamp",
    "WorkflowExecution",
    "WorkflowType",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.common.v1")
