# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.nexus.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "CancelOperationRequest",
    "CancelOperationResponse",
    "Endpoint",
    "EndpointSpec",
    "EndpointTarget",
    "Failure",
    "HandlerError",
    "Link",
    "NexusOperationExecutionCancellationInfo",
    "NexusOperationExecutionInfo",
    "NexusOperationExecutionListInfo",
    "PropagatedSerializationContext",
    "Request",
    "Response",
    "StartOperationRequest",
    "StartOperationResponse",
    "UnsuccessfulOperationError",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.nexus.v1")
