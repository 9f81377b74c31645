"""Whom the payloads of a run belong to, where not to its workflow.

Rules:

* A payload of an activity or a Nexus operation belongs to it; one that goes to or comes from
  another workflow belongs to that.
* What comes back belongs to what went out, so each operation is remembered until it is over. An
  operation that resolves a second time has been forgotten, and so has nobody who would listen.
"""

from __future__ import annotations

from typing import final

from worker_core._activation import (
    ChildStarted,
    Command,
    Job,
    NexusStarted,
    ResolveActivity,
    ResolveChild,
    ResolveChildStart,
    ResolveLocalActivity,
    ResolveNexus,
    ResolveNexusStart,
    ResolveSignalExternal,
    ScheduleActivity,
    ScheduleLocalActivity,
    ScheduleNexusOperation,
    SignalExternalWorkflow,
    StartChildWorkflow,
)
from worker_core.converter import (
    ActivitySerializationContext,
    NexusSerializationContext,
    SerializationContext,
    WorkflowSerializationContext,
)

__all__ = ["CodecContexts"]


@final
class CodecContexts:
    """The operations of one run that are under way, with the context of their payloads.

    Args:
        namespace: Namespace of the run.
        workflow_id: Id of its workflow.
        workflow_type: Type of its workflow.
        task_queue: Where its activities go unless they are sent elsewhere.
    """

    __slots__ = (
        "_activities",
        "_children",
        "_namespace",
        "_nexus",
        "_signals",
        "_task_queue",
        "_workflow_id",
        "_workflow_type",
    )

    def __init__(
        self, namespace: str, workflow_id: str, workflow_type: str, task_queue: str
    ) -> None:
        self._namespace = namespace
        self._workflow_id = workflow_id
        self._workflow_type = workflow_type
        self._task_queue = task_queue
        self._activities: dict[int, SerializationContext] = {}
        self._children: dict[int, SerializationContext] = {}
        self._nexus: dict[int, SerializationContext] = {}
        self._signals: dict[int, SerializationContext] = {}

    def of_command(self, command: Command) -> SerializationContext | None:
        """Whom a command's payloads belong to, None for the workflow; it is remembered."""
        context: SerializationContext
        if isinstance(command, ScheduleActivity):
            context = self._activities[command.seq] = self._activity(command, command.task_queue)
        elif isinstance(command, ScheduleLocalActivity):
            context = self._activities[command.seq] = self._activity(command, "")
        elif isinstance(command, StartChildWorkflow):
            context = self._workflow(command.workflow_id)
            self._children[command.seq] = context
        elif isinstance(command, SignalExternalWorkflow):
            context = self._workflow(command.workflow_id)
            self._signals[command.seq] = context
        elif isinstance(command, ScheduleNexusOperation):
            context = NexusSerializationContext(
                endpoint=command.endpoint, service=command.service, operation=command.operation
            )
            self._nexus[command.seq] = context
        else:
            return None
        return context

    def of_job(self, job: Job) -> SerializationContext | None:
        """Whom a job's payloads belong to, None for the workflow; what is over is forgotten."""
        if isinstance(job, ResolveActivity | ResolveLocalActivity):
            return self._activities.pop(job.seq, None)
        if isinstance(job, ResolveChildStart):
            if isinstance(job.resolution, ChildStarted):
                return self._children.get(job.seq)
            return self._children.pop(job.seq, None)
        if isinstance(job, ResolveChild):
            return self._children.pop(job.seq, None)
        if isinstance(job, ResolveNexusStart):
            if isinstance(job.resolution, NexusStarted):
                return self._nexus.get(job.seq)
            return self._nexus.pop(job.seq, None)
        if isinstance(job, ResolveNexus):
            return self._nexus.pop(job.seq, None)
        if isinstance(job, ResolveSignalExternal):
            return self._signals.pop(job.seq, None)
        return None

    def _workflow(self, workflow_id: str) -> WorkflowSerializationContext:
        return WorkflowSerializationContext(namespace=self._namespace, workflow_id=workflow_id)

    def _activity(
        self, command: ScheduleActivity | ScheduleLocalActivity, task_queue: str
    ) -> ActivitySerializationContext:
        return ActivitySerializationContext(
            namespace=self._namespace,
            activity_id=command.activity_id,
            activity_type=command.activity_type,
            activity_task_queue=task_queue or self._task_queue,
            workflow_id=self._workflow_id,
            workflow_type=self._workflow_type,
            is_local=isinstance(command, ScheduleLocalActivity),
        )
