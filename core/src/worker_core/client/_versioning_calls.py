"""Calls about build ids: the part of a client, and the requests.

The server is told the names as they are; workers without a build id are the empty string there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from worker_core.api.workflowservice.v1 import (
    GetWorkerBuildIdCompatibilityRequest,
    GetWorkerTaskReachabilityRequest,
)
from worker_core.client._interceptor import OutboundInterceptor
from worker_core.client._versioning_interceptor import (
    GetWorkerBuildIdCompatibilityInput,
    GetWorkerTaskReachabilityInput,
    UpdateWorkerBuildIdCompatibilityInput,
)
from worker_core.client._worker_versioning import (
    BuildIdOp,
    TaskReachabilityType,
    WorkerBuildIdVersionSets,
    WorkerTaskReachability,
)

if TYPE_CHECKING:
    from worker_core.client._client import Client

__all__ = ["BuildIdCalls", "BuildIds"]


class BuildIds:
    """The part of a client that is about build ids.

    Deprecated with the versioning it belongs to: servers have worker deployments for it, and turn
    these calls off by default.
    """

    _impl: OutboundInterceptor

    async def update_worker_build_id_compatibility(
        self,
        task_queue: str,
        operation: BuildIdOp,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Change which build ids of a task queue are compatible, and which are the defaults.

        Args:
            task_queue: Task queue.
            operation: The change: one of the `BuildIdOp` classes.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            TypeError: `operation` is something else.
            RPCError: The server refused; PERMISSION_DENIED if this versioning is turned off.
        """
        if not isinstance(operation, BuildIdOp):
            raise TypeError(
                f"operation is {operation!r}. Pass a change of the sets, such as "
                "BuildIdOpAddNewDefault('1.0')."
            )
        await self._impl.update_worker_build_id_compatibility(
            UpdateWorkerBuildIdCompatibilityInput(
                task_queue=task_queue,
                operation=operation,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def get_worker_build_id_compatibility(
        self,
        task_queue: str,
        max_sets: int | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkerBuildIdVersionSets:
        """Read the sets of compatible build ids of a task queue.

        Args:
            task_queue: Task queue.
            max_sets: Read this many, counted from the default one; all if None.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; PERMISSION_DENIED if this versioning is turned off.
        """
        return await self._impl.get_worker_build_id_compatibility(
            GetWorkerBuildIdCompatibilityInput(
                task_queue=task_queue,
                max_sets=max_sets,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def get_worker_task_reachability(
        self,
        build_ids: Sequence[str],
        task_queues: Sequence[str] = [],
        reachability_type: TaskReachabilityType | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkerTaskReachability:
        """Read which build ids may still get tasks, so that the others' workers can be stopped.

        Args:
            build_ids: Build ids, at least one. The empty string is for workers without one.
            task_queues: Look at these only. Without, at all that the build ids are known of; the
                server may leave some out then and says which.
            reachability_type: Which workflows count.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            TypeError: A single name is given where a list of names is wanted.
            RPCError: The server refused; PERMISSION_DENIED if this versioning is turned off.
        """
        for name, names in (("build_ids", build_ids), ("task_queues", task_queues)):
            if isinstance(names, str):
                raise TypeError(f"{name} is {names!r}. Pass a list of names: [{names!r}].")
        return await self._impl.get_worker_task_reachability(
            GetWorkerTaskReachabilityInput(
                build_ids=build_ids,
                task_queues=task_queues,
                reachability=reachability_type,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )


class BuildIdCalls(OutboundInterceptor):
    """Sends what the chain hands down about build ids."""

    _client: Client

    async def update_worker_build_id_compatibility(
        self, input: UpdateWorkerBuildIdCompatibilityInput
    ) -> None:
        """Change the sets of a task queue."""
        request = input.operation._as_partial_proto()
        request.namespace = self._client.namespace
        request.task_queue = input.task_queue
        await self._client.workflow_service.update_worker_build_id_compatibility(
            request, retry=True, metadata=input.rpc_metadata, timeout=input.rpc_timeout
        )

    async def get_worker_build_id_compatibility(
        self, input: GetWorkerBuildIdCompatibilityInput
    ) -> WorkerBuildIdVersionSets:
        """Read the sets of a task queue."""
        response = await self._client.workflow_service.get_worker_build_id_compatibility(
            GetWorkerBuildIdCompatibilityRequest(
                namespace=self._client.namespace,
                task_queue=input.task_queue,
                max_sets=input.max_sets or 0,
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return WorkerBuildIdVersionSets._from_proto(response)

    async def get_worker_task_reachability(
        self, input: GetWorkerTaskReachabilityInput
    ) -> WorkerTaskReachability:
        """Read which build ids may still get tasks."""
        response = await self._client.workflow_service.get_worker_task_reachability(
            GetWorkerTaskReachabilityRequest(
                namespace=self._client.namespace,
                build_ids=input.build_ids,
                task_queues=input.task_queues,
                reachability=input.reachability.value if input.reachability else 0,  # type: ignore[arg-type]  # enum by number
            ),
            retry=True,
            metadata=input.rpc_metadata,
            timeout=input.rpc_timeout,
        )
        return WorkerTaskReachability._from_proto(response)
