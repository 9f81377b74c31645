"""The part of the interceptor chain that calls about build ids go through: inputs and methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.client._interceptor import OutboundInterceptor
    from worker_core.client._worker_versioning import (
        BuildIdOp,
        TaskReachabilityType,
        WorkerBuildIdVersionSets,
        WorkerTaskReachability,
    )

__all__ = [
    "BuildIdOutbound",
    "GetWorkerBuildIdCompatibilityInput",
    "GetWorkerTaskReachabilityInput",
    "UpdateWorkerBuildIdCompatibilityInput",
]


@dataclass
class UpdateWorkerBuildIdCompatibilityInput:
    """What `OutboundInterceptor.update_worker_build_id_compatibility` gets."""

    task_queue: str
    operation: BuildIdOp
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class GetWorkerBuildIdCompatibilityInput:
    """What `OutboundInterceptor.get_worker_build_id_compatibility` gets."""

    task_queue: str
    max_sets: int | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


@dataclass
class GetWorkerTaskReachabilityInput:
    """What `OutboundInterceptor.get_worker_task_reachability` gets."""

    build_ids: Sequence[str]
    task_queues: Sequence[str]
    reachability: TaskReachabilityType | None
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None


class BuildIdOutbound:
    """Calls of a client about build ids. Every method hands on to `next` unless overridden."""

    next: OutboundInterceptor

    async def update_worker_build_id_compatibility(
        self, input: UpdateWorkerBuildIdCompatibilityInput
    ) -> None:
        """Change the sets of a task queue."""
        await self.next.update_worker_build_id_compatibility(input)

    async def get_worker_build_id_compatibility(
        self, input: GetWorkerBuildIdCompatibilityInput
    ) -> WorkerBuildIdVersionSets:
        """Read the sets of a task queue."""
        return await self.next.get_worker_build_id_compatibility(input)

    async def get_worker_task_reachability(
        self, input: GetWorkerTaskReachabilityInput
    ) -> WorkerTaskReachability:
        """Read which build ids may still get tasks."""
        return await self.next.get_worker_task_reachability(input)
