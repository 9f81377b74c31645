"""Worker deployment versions, and which one a workflow's tasks go to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.api.deployment.v1 import WorkerDeploymentVersion as VersionProto
    from worker_core.api.workflow.v1 import VersioningOverride as OverrideProto

__all__ = [
    "AutoUpgradeVersioningOverride",
    "OneTimeVersioningOverride",
    "PinnedVersioningOverride",
    "VersioningBehavior",
    "VersioningOverride",
    "WorkerDeploymentVersion",
]


class VersioningBehavior(IntEnum):
    """When a running workflow moves to another deployment version. Wire numbers."""

    UNSPECIFIED = 0
    """Not said. Workers with versioning turned on must say it for every workflow."""

    PINNED = 1
    """Stays on the version it started on until moved by hand."""

    AUTO_UPGRADE = 2
    """Moves to the current version with its next workflow task."""


@dataclass(frozen=True)
class WorkerDeploymentVersion:
    """One build of one worker deployment."""

    deployment_name: str
    """Name of the deployment, without a dot."""

    build_id: str
    """Build within the deployment; may hold dots."""

    def to_canonical_string(self) -> str:
        """The version as `deployment_name.build_id`."""
        return f"{self.deployment_name}.{self.build_id}"

    @staticmethod
    def from_canonical_string(canonical: str) -> WorkerDeploymentVersion:
        """Read `deployment_name.build_id`; the first dot separates the two.

        Raises:
            ValueError: There is no dot.
        """
        deployment_name, dot, build_id = canonical.partition(".")
        if not dot:
            raise ValueError(
                f"Cannot parse version string: {canonical!r}. "
                "Write it as <deployment_name>.<build_id>."
            )
        return WorkerDeploymentVersion(deployment_name, build_id)

    def _to_proto(self) -> VersionProto:
        from worker_core.api.deployment.v1 import WorkerDeploymentVersion as VersionProto

        return VersionProto(deployment_name=self.deployment_name, build_id=self.build_id)


@dataclass(frozen=True)
class WorkerDeploymentConfig:
    """Which version of a worker deployment a worker runs."""

    version: WorkerDeploymentVersion
    """The version. Neither part of it may be empty."""

    use_worker_versioning: bool
    """Whether the server keeps workflows on versions: it then sends a worker only what belongs to its
    version. Without, the version is only recorded."""

    default_versioning_behavior: VersioningBehavior = VersioningBehavior.UNSPECIFIED
    """For workflows that do not say it themselves; only with ``use_worker_versioning``."""


class VersioningOverride(ABC):
    """Takes the choice of version for one workflow away from its code."""

    @abstractmethod
    def _to_proto(self) -> OverrideProto:
        """The wire message; where the protocol has older fields for the same, they are set as well."""


@dataclass(frozen=True)
class PinnedVersioningOverride(VersioningOverride):
    """Keeps the workflow on one version."""

    version: WorkerDeploymentVersion
    """The version it is kept on."""

    def _to_proto(self) -> OverrideProto:
        from worker_core.api.enums.v1 import VersioningBehavior as BehaviorProto
        from worker_core.api.workflow.v1 import VersioningOverride as OverrideProto

        proto = OverrideProto(
            behavior=BehaviorProto.VERSIONING_BEHAVIOR_PINNED,
            pinned_version=self.version.to_canonical_string(),
        )
        proto.pinned.behavior = OverrideProto.PINNED_OVERRIDE_BEHAVIOR_PINNED
        proto.pinned.version.CopyFrom(self.version._to_proto())
        return proto


@dataclass(frozen=True)
class AutoUpgradeVersioningOverride(VersioningOverride):
    """Moves the workflow to the current version with its next workflow task."""

    def _to_proto(self) -> OverrideProto:
        from worker_core.api.enums.v1 import VersioningBehavior as BehaviorProto
        from worker_core.api.workflow.v1 import VersioningOverride as OverrideProto

        return OverrideProto(
            behavior=BehaviorProto.VERSIONING_BEHAVIOR_AUTO_UPGRADE,
            auto_upgrade=True,
        )


@dataclass(frozen=True)
class OneTimeVersioningOverride(VersioningOverride):
    """Sends workflow tasks to one version until it completed one, then lets go.

    Needs server 1.32. The workflow is not pinned: from then on its own behaviour counts.
    """

    target_version: WorkerDeploymentVersion
    """The version the next workflow task goes to."""

    def _to_proto(self) -> OverrideProto:
        from worker_core.api.workflow.v1 import VersioningOverride as OverrideProto

        proto = OverrideProto()
        proto.one_time.target_deployment_version.CopyFrom(self.target_version._to_proto())
        return proto
