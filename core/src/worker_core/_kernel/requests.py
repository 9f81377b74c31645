"""What the worker adds to its requests: names, versions and the sticky queue.

All of it is constant for the life of a worker, so each kind of request has a prebuilt message:
polls are sent as they are, and answers get theirs merged in, in one call.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Final, final

from worker_core.api.common.v1 import WorkerVersionCapabilities, WorkerVersionStamp
from worker_core.api.deployment.v1 import WorkerDeploymentOptions
from worker_core.api.enums.v1 import TaskQueueKind, TaskQueueType, WorkerVersioningMode
from worker_core.api.taskqueue.v1 import TaskQueue
from worker_core.api.workflowservice.v1 import (
    PollActivityTaskQueueRequest,
    PollWorkflowTaskQueueRequest,
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskFailedRequest,
    ShutdownWorkerRequest,
)
from worker_core.common import VersioningBehavior

__all__ = ["RequestTemplates", "WorkerNames"]

_SECOND: Final = 1_000_000_000


@dataclass(frozen=True, slots=True)
class WorkerNames:
    """What the server knows a worker by."""

    namespace: str
    task_queue: str
    identity: str
    build_id: str
    deployment_name: str = ""
    """Deployment that the build id belongs to; empty without one."""
    is_versioned: bool = False
    """Whether the server keeps workflows on the deployment's versions."""
    default_versioning_behavior: VersioningBehavior = VersioningBehavior.UNSPECIFIED
    """For workflows that do not say it themselves."""
    instance_key: str = field(default_factory=lambda: str(uuid.uuid4()))
    sticky_suffix: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def sticky_task_queue(self) -> str:
        """Name of the queue on which the server keeps tasks of runs cached here."""
        return f"{self.identity}-{self.sticky_suffix}"


@final
class RequestTemplates:
    """The prebuilt messages of one worker.

    Args:
        names: Who the worker is.
        caches_runs: Whether the worker has a run cache, and hence a sticky queue.
        sticky_timeout_ns: How long a task may wait on the sticky queue.
        server_knows_build_ids: Whether the server takes build ids by their own fields; older
            servers take them as a checksum.
        max_task_queue_activities_per_second: Limit the server shall enforce for the whole queue.
    """

    def __init__(
        self,
        names: WorkerNames,
        *,
        caches_runs: bool,
        sticky_timeout_ns: int,
        server_knows_build_ids: bool,
        max_task_queue_activities_per_second: float | None = None,
    ) -> None:
        self._names = names
        self.sticky_task_queue: Final = names.sticky_task_queue if caches_runs else ""
        checksum = "" if server_knows_build_ids else names.build_id
        stamp = WorkerVersionStamp(build_id=names.build_id) if server_knows_build_ids else None
        capabilities = (
            WorkerVersionCapabilities(build_id=names.build_id) if server_knows_build_ids else None
        )
        deployment = _deployment_options(names)
        normal = TaskQueue(name=names.task_queue, kind=TaskQueueKind.TASK_QUEUE_KIND_NORMAL)
        sticky = TaskQueue(
            name=self.sticky_task_queue,
            kind=TaskQueueKind.TASK_QUEUE_KIND_STICKY,
            normal_name=names.task_queue,
        )

        self.poll_workflow: Final = PollWorkflowTaskQueueRequest(
            namespace=names.namespace,
            task_queue=normal,
            identity=names.identity,
            worker_instance_key=names.instance_key,
            binary_checksum=checksum,
            worker_version_capabilities=capabilities,
            deployment_options=deployment,
        )
        self.poll_sticky_workflow: Final = PollWorkflowTaskQueueRequest()
        self.poll_sticky_workflow.CopyFrom(self.poll_workflow)
        self.poll_sticky_workflow.task_queue.CopyFrom(sticky)
        self.poll_activity: Final = PollActivityTaskQueueRequest(
            namespace=names.namespace,
            task_queue=normal,
            identity=names.identity,
            worker_instance_key=names.instance_key,
            worker_version_capabilities=capabilities,
            deployment_options=deployment,
        )
        if max_task_queue_activities_per_second is not None:
            limit = self.poll_activity.task_queue_metadata.max_tasks_per_second
            limit.value = max_task_queue_activities_per_second
            limit.SetInParent()

        self.workflow_completed: Final = RespondWorkflowTaskCompletedRequest(
            namespace=names.namespace,
            identity=names.identity,
            worker_instance_key=names.instance_key,
            binary_checksum=checksum,
            worker_version_stamp=stamp,
            deployment_options=deployment,
        )
        self.workflow_completed.capabilities.discard_speculative_workflow_task_with_events = True
        if caches_runs:
            self.workflow_completed.return_new_workflow_task = True
            attributes = self.workflow_completed.sticky_attributes
            attributes.worker_task_queue.CopyFrom(sticky)
            seconds, nanos = divmod(sticky_timeout_ns, _SECOND)
            attributes.schedule_to_start_timeout.seconds = seconds
            attributes.schedule_to_start_timeout.nanos = nanos
        self.workflow_failed: Final = RespondWorkflowTaskFailedRequest(
            namespace=names.namespace,
            identity=names.identity,
            binary_checksum=checksum,
            worker_version=stamp,
            deployment_options=deployment,
        )
        self.query_answered: Final = RespondQueryTaskCompletedRequest(namespace=names.namespace)

        self.activity_completed: Final = RespondActivityTaskCompletedRequest(
            namespace=names.namespace,
            identity=names.identity,
            worker_version=stamp,
            deployment_options=deployment,
        )
        self.activity_failed: Final = RespondActivityTaskFailedRequest(
            namespace=names.namespace,
            identity=names.identity,
            worker_version=stamp,
            deployment_options=deployment,
        )
        self.activity_cancelled: Final = RespondActivityTaskCanceledRequest(
            namespace=names.namespace,
            identity=names.identity,
            worker_version=stamp,
            deployment_options=deployment,
        )

    def fill_completed(self, request: RespondWorkflowTaskCompletedRequest) -> None:
        """Fill in what the worker adds to the answer to a workflow task.

        A workflow's versioning behaviour is said only where versions are used.
        """
        names = self._names
        if not names.is_versioned:
            request.ClearField("versioning_behavior")
        elif not request.versioning_behavior:
            request.versioning_behavior = int(names.default_versioning_behavior)  # type: ignore[assignment]
        request.MergeFrom(self.workflow_completed)

    def shutdown(self, *, workflows: bool, activities: bool) -> ShutdownWorkerRequest:
        """What tells the server that the worker is going away.

        Args:
            workflows: Whether the worker polled for workflow tasks.
            activities: Whether it polled for activity tasks.
        """
        request = ShutdownWorkerRequest(
            namespace=self._names.namespace,
            identity=self._names.identity,
            sticky_task_queue=self.sticky_task_queue if workflows else "",
            reason="graceful shutdown",
            worker_instance_key=self._names.instance_key,
            task_queue=self._names.task_queue,
        )
        if workflows:
            request.task_queue_types.append(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
        if activities:
            request.task_queue_types.append(TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)
        return request


def _deployment_options(names: WorkerNames) -> WorkerDeploymentOptions | None:
    if not names.deployment_name:
        return None
    return WorkerDeploymentOptions(
        deployment_name=names.deployment_name,
        build_id=names.build_id,
        worker_versioning_mode=(
            WorkerVersioningMode.WORKER_VERSIONING_MODE_VERSIONED
            if names.is_versioned
            else WorkerVersioningMode.WORKER_VERSIONING_MODE_UNVERSIONED
        ),
    )
