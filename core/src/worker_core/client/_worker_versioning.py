"""Versions of workers as sets of compatible build ids: the older way, which servers are giving up.

Worker deployments have taken its place; see `worker_core.common.WorkerDeploymentVersion`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from worker_core.api.workflowservice.v1 import (
    GetWorkerBuildIdCompatibilityResponse,
    GetWorkerTaskReachabilityResponse,
    UpdateWorkerBuildIdCompatibilityRequest,
)

__all__ = [
    "BuildIdOp",
    "BuildIdOpAddNewCompatible",
    "BuildIdOpAddNewDefault",
    "BuildIdOpMergeSets",
    "BuildIdOpPromoteBuildIdWithinSet",
    "BuildIdOpPromoteSetByBuildId",
    "BuildIdReachability",
    "BuildIdVersionSet",
    "TaskReachabilityType",
    "WorkerBuildIdVersionSets",
    "WorkerTaskReachability",
]


@dataclass(frozen=True)
class WorkerBuildIdVersionSets:
    """The sets of compatible build ids of a task queue."""

    version_sets: Sequence[BuildIdVersionSet]
    """The sets, the default one last."""

    def default_set(self) -> BuildIdVersionSet:
        """The set that new workflows go to.

        Raises:
            IndexError: The task queue has no sets.
        """
        return self.version_sets[-1]

    def default_build_id(self) -> str:
        """The build id that new workflows go to.

        Raises:
            IndexError: The task queue has no sets.
        """
        return self.default_set().default()

    @staticmethod
    def _from_proto(response: GetWorkerBuildIdCompatibilityResponse) -> WorkerBuildIdVersionSets:
        return WorkerBuildIdVersionSets(
            [BuildIdVersionSet(list(one.build_ids)) for one in response.major_version_sets]
        )


@dataclass(frozen=True)
class BuildIdVersionSet:
    """Build ids that are compatible with each other."""

    build_ids: Sequence[str]
    """The build ids, the default one last."""

    def default(self) -> str:
        """The build id that tasks of the set go to."""
        return self.build_ids[-1]


class BuildIdOp(ABC):
    """A change of a task queue's sets, for `Client.update_worker_build_id_compatibility`."""

    @abstractmethod
    def _as_partial_proto(self) -> UpdateWorkerBuildIdCompatibilityRequest:
        """The request, but for namespace and task queue."""


@dataclass(frozen=True)
class BuildIdOpAddNewDefault(BuildIdOp):
    """Add a build id as a set of its own, which becomes the default: new workflows go to it."""

    build_id: str
    """The new build id."""

    def _as_partial_proto(self) -> UpdateWorkerBuildIdCompatibilityRequest:
        return UpdateWorkerBuildIdCompatibilityRequest(
            add_new_build_id_in_new_default_set=self.build_id
        )


@dataclass(frozen=True)
class BuildIdOpAddNewCompatible(BuildIdOp):
    """Add a build id to a set, as its default: the workflows of the set go on with it."""

    build_id: str
    """The new build id."""

    existing_compatible_build_id: str
    """A build id of the set that is meant."""

    promote_set: bool = False
    """Make the set the task queue's default too."""

    def _as_partial_proto(self) -> UpdateWorkerBuildIdCompatibilityRequest:
        return UpdateWorkerBuildIdCompatibilityRequest(
            add_new_compatible_build_id=(
                UpdateWorkerBuildIdCompatibilityRequest.AddNewCompatibleVersion(
                    new_build_id=self.build_id,
                    existing_compatible_build_id=self.existing_compatible_build_id,
                    make_set_default=self.promote_set,
                )
            )
        )


@dataclass(frozen=True)
class BuildIdOpPromoteSetByBuildId(BuildIdOp):
    """Make a set the task queue's default."""

    build_id: str
    """Any build id of the set."""

    def _as_partial_proto(self) -> UpdateWorkerBuildIdCompatibilityRequest:
        return UpdateWorkerBuildIdCompatibilityRequest(promote_set_by_build_id=self.build_id)


@dataclass(frozen=True)
class BuildIdOpPromoteBuildIdWithinSet(BuildIdOp):
    """Make a build id the default of the set it is in."""

    build_id: str
    """The build id."""

    def _as_partial_proto(self) -> UpdateWorkerBuildIdCompatibilityRequest:
        return UpdateWorkerBuildIdCompatibilityRequest(promote_build_id_within_set=self.build_id)


@dataclass(frozen=True)
class BuildIdOpMergeSets(BuildIdOp):
    """Make one set of two, whose default is that of the first."""

    primary_build_id: str
    """A build id of the first set."""

    secondary_build_id: str
    """A build id of the second set."""

    def _as_partial_proto(self) -> UpdateWorkerBuildIdCompatibilityRequest:
        return UpdateWorkerBuildIdCompatibilityRequest(
            merge_sets=UpdateWorkerBuildIdCompatibilityRequest.MergeSets(
                primary_set_build_id=self.primary_build_id,
                secondary_set_build_id=self.secondary_build_id,
            )
        )


class TaskReachabilityType(Enum):
    """Of which workflows tasks may still reach a worker."""

    NEW_WORKFLOWS = 1
    EXISTING_WORKFLOWS = 2
    OPEN_WORKFLOWS = 3
    CLOSED_WORKFLOWS = 4


_UNRETRIEVED: Final = [0]
"""What stands for a task queue that the server did not get round to."""


@dataclass(frozen=True)
class WorkerTaskReachability:
    """Which build ids may still get tasks."""

    build_id_reachability: Mapping[str, BuildIdReachability]
    """What is known of each build id. The empty string stands for workers without one."""

    @staticmethod
    def _from_proto(response: GetWorkerTaskReachabilityResponse) -> WorkerTaskReachability:
        found: dict[str, BuildIdReachability] = {}
        for build in response.build_id_reachability:
            queues: dict[str, list[TaskReachabilityType]] = {}
            unretrieved: set[str] = set()
            for queue in build.task_queue_reachability:
                if queue.reachability == _UNRETRIEVED:
                    unretrieved.add(queue.task_queue)
                else:
                    queues[queue.task_queue] = [
                        TaskReachabilityType(number) for number in queue.reachability
                    ]
            found[build.build_id] = BuildIdReachability(
                task_queue_reachability=queues, unretrieved_task_queues=frozenset(unretrieved)
            )
        return WorkerTaskReachability(found)


@dataclass(frozen=True)
class BuildIdReachability:
    """Through which task queues a build id may still get tasks."""

    task_queue_reachability: Mapping[str, Sequence[TaskReachabilityType]]
    """Of which workflows, by task queue; of none if it is empty."""

    unretrieved_task_queues: frozenset[str]
    """Task queues that the server left out, since it looks at a limited number. Ask for them by
    name."""
