# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.taskqueue.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "BuildIdAssignmentRule",
    "BuildIdReachability",
    "CompatibleBuildIdRedirectRule",
    "CompatibleVersionSet",
    "ConfigMetadata",
    "PollerGroupInfo",
    "PollerGroupsInfo",
    "PollerInfo",
    "PollerScalingDecision",
    "RampByPercentage",
    "RateLimit",
    "RateLimitConfig",
    "StickyExecutionAttributes",
    "TaskIdBlock",
    "TaskQueue",
    "TaskQueueConfig",
    "TaskQueueMetadata",
    "TaskQueuePartitionMetadata",
    "TaskQueueReachability",
    "TaskQueueStats",
    "TaskQueueStatus",
    "TaskQueueTypeInfo",
    "TaskQueueVersionInfo",
    "TaskQueueVersionSelection",
    "TaskQueueVersioningInfo",
    "TimestampedBuildIdAssignmentRule",
    "TimestampedCompatibleBuildIdRedirectRule",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.taskqueue.v1")
