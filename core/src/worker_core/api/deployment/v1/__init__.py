# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.deployment.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "ComputeStatus",
    "Deployment",
    "DeploymentInfo",
    "DeploymentListInfo",
    "InheritedAutoUpgradeInfo",
    "RoutingConfig",
    "UpdateDeploymentMetadata",
    "VersionDrainageInfo",
    "VersionMetadata",
    "WorkerDeploymentInfo",
    "WorkerDeploymentOptions",
    "WorkerDeploymentVersion",
    "WorkerDeploymentVersionInfo",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.deployment.v1")
