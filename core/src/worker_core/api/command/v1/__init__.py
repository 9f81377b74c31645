# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.command.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "CancelTimerCommandAttributes",
    "CancelWorkflowExecutionCommandAttributes",
    "Command",
    "CompleteWorkflowExecutionCommandAttributes",
    "ContinueAsNewWorkflowExecutionCommandAttributes",
    "FailWorkflowExecutionCommandAttributes",
    "ModifyWorkflowPropertiesCommandAttributes",
    "ProtocolMessageCommandAttributes",
    "RecordMarkerCommandAttributes",
    "RequestCancelActivityTaskCommandAttributes",
    "RequestCancelExternalWorkflowExecutionCommandAttributes",
    "RequestCancelNexusOperationCommandAttributes",
    "ScheduleActivityTaskCommandAttributes",
    "ScheduleNexusOperationCommandAttributes",
    "SignalExternalWorkflowExecutionCommandAttributes",
    "StartChildWorkflowExecutionCommandAttributes",
    "StartTimerCommandAttributes",
    "UpsertWorkflowSearchAttributesCommandAttributes",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.command.v1")
