"""Running workflow code: one hosted workflow per run, entered one activation at a time.

`HostedWorkflow.activate` is a plain function that never raises: a live worker calls it from a
callback on its loop, the replayer from wherever it replays.

Rules:

* The first activation makes the instance, so that a type nobody registered fails the task with
  the list of those that are.
* Whatever an instance does, the running loop is left as it was found.
* What goes wrong becomes a failure of the task; a non-retryable application error that arose
  before workflow code ran fails the workflow.
"""

from __future__ import annotations

import asyncio
import logging
from asyncio.events import _get_running_loop, _set_running_loop
from collections.abc import Callable, Mapping, Sequence
from typing import Any, final

from worker_core import workflow
from worker_core._activation import (
    Activation,
    Completion,
    FailWorkflowExecution,
    InitializeWorkflow,
    RemoveFromCache,
    TaskFailure,
)
from worker_core._instance.details import PatchActivationInput
from worker_core._instance.runner import (
    WorkflowInstance,
    WorkflowInstanceDetails,
    WorkflowRunner,
)
from worker_core._instance.start import RunStart
from worker_core._interceptors import WorkflowInboundInterceptor
from worker_core._kernel.codec_door import CodecDoor, CodecDoorway, refuse_stored
from worker_core._kernel.watchdog import Watchdog
from worker_core.api.failure.v1 import Failure
from worker_core.converter import (
    DataConverter,
    DefaultPayloadConverter,
    PayloadConverter,
    WorkflowSerializationContext,
)
from worker_core.exceptions import ApplicationError
from worker_core.workflow._definition import _Definition

__all__ = ["HostedWorkflow", "WorkflowHost"]

logger = logging.getLogger(__name__)


@final
class WorkflowHost:
    """What all workflows of a worker have in common, and what makes them.

    Args:
        namespace: Namespace of the runs.
        task_queue: The worker's queue.
        definitions: The registered workflows by name; the dynamic one under ``None``.
        runner: Runs workflows.
        unsandboxed_runner: Runs workflows that opted out of the sandbox.
        data_converter: Converts their values.
        interceptor_classes: Classes of the inbound chain, outermost first.
        extern_functions: What workflow code may reach outside.
        failure_exception_types: Exceptions that fail every workflow instead of its task.
        disable_eager_activity_execution: Whether workflows never ask for eager activities.
        patch_activation_callback: Says whether a new patch is activated; ``None`` activates all.
        watchdog: Guards activations; ``None`` lets them take as long as they like.
        doorway: The codec's door; ``None`` without a codec and external storage.
    """

    def __init__(
        self,
        *,
        namespace: str,
        task_queue: str,
        definitions: Mapping[str | None, _Definition],
        runner: WorkflowRunner,
        unsandboxed_runner: WorkflowRunner,
        data_converter: DataConverter,
        interceptor_classes: Sequence[type[WorkflowInboundInterceptor]],
        extern_functions: Mapping[str, Callable[..., Any]],
        failure_exception_types: Sequence[type[BaseException]],
        disable_eager_activity_execution: bool,
        patch_activation_callback: Callable[[PatchActivationInput], bool] | None = None,
        watchdog: Watchdog | None = None,
        doorway: CodecDoorway | None = None,
    ) -> None:
        self.namespace = namespace
        self.task_queue = task_queue
        self.data_converter = data_converter
        self.watchdog = watchdog
        self._definitions = definitions
        self._runner = runner
        self._unsandboxed_runner = unsandboxed_runner
        self._interceptor_classes = interceptor_classes
        self._extern_functions = extern_functions
        self._failure_exception_types = failure_exception_types
        self._disable_eager = disable_eager_activity_execution
        self._patch_activation_callback = patch_activation_callback
        self._doorway = doorway

    def host(self, workflow_id: str, run_id: str, workflow_type: str) -> HostedWorkflow:
        """Make the place for one run's workflow code."""
        door = None
        if self._doorway is not None:
            door = self._doorway.door(workflow_id, workflow_type, self.task_queue, run_id)
        return HostedWorkflow(self, workflow_id, run_id, door)

    def nondeterminism_fails(self, workflow_type: str) -> bool:
        """Whether a nondeterminism error fails workflows of a type instead of their task."""
        types = [*self._failure_exception_types]
        defn = self._definitions.get(workflow_type) or self._definitions.get(None)
        if defn is not None:
            types += defn.failure_exception_types
        return any(issubclass(workflow.NondeterminismError, kind) for kind in types)

    def make_instance(self, job: InitializeWorkflow, activation: Activation) -> WorkflowInstance:
        """Make the instance of a run.

        Raises:
            ApplicationError: No workflow of this type is registered.
        """
        defn = self._definitions.get(job.workflow_type) or self._definitions.get(None)
        if defn is None:
            names = ", ".join(sorted(name for name in self._definitions if name is not None))
            raise ApplicationError(
                f"Workflow class {job.workflow_type} is not registered on this worker, "
                f"available workflows: {names}",
                type="NotFoundError",
            )
        runner = self._runner if defn.sandboxed else self._unsandboxed_runner
        return runner.create_instance(
            WorkflowInstanceDetails(
                payload_converter_factory=self._payload_converter,
                failure_converter_class=self.data_converter.failure_converter_class,
                interceptor_classes=self._interceptor_classes,
                defn=defn,
                start=RunStart.from_job(
                    job,
                    namespace=self.namespace,
                    run_id=activation.run_id,
                    now_ns=activation.now_ns,
                ),
                extern_functions=self._extern_functions,
                disable_eager_activity_execution=self._disable_eager,
                worker_level_failure_exception_types=self._failure_exception_types,
                patch_activation_callback=self._patch_activation_callback,
            )
        )

    def failed(self, error: BaseException, workflow_id: str) -> Completion:
        """The completion that fails the task, or the workflow, with an error."""
        converter = self.data_converter.with_context(
            WorkflowSerializationContext(self.namespace, workflow_id)
        )
        failure = Failure()
        try:
            converter.failure_converter.to_failure(error, converter.payload_converter, failure)
        except Exception as conversion_error:
            logger.exception(
                "An error of a workflow task could not be converted",
                extra={"workflow_id": workflow_id},
            )
            failure = Failure(message=f"Failed converting activation exception: {conversion_error}")
        if isinstance(error, ApplicationError) and error.non_retryable:
            return Completion([FailWorkflowExecution(failure)])
        return Completion(failure=TaskFailure(failure))

    def _payload_converter(self) -> PayloadConverter:
        """A payload converter for one run; a class of the user's may keep state in it."""
        kind = self.data_converter.payload_converter_class
        if kind is DefaultPayloadConverter:
            return self.data_converter.payload_converter
        return DataConverter(payload_converter_class=kind).payload_converter


@final
class HostedWorkflow:
    """One run's workflow code, from its first activation to its eviction."""

    __slots__ = (
        "_door",
        "_host",
        "_instance",
        "run_id",
        "start_time_ns",
        "workflow_id",
    )

    def __init__(
        self, host: WorkflowHost, workflow_id: str, run_id: str, door: CodecDoor | None
    ) -> None:
        self._host = host
        self.workflow_id = workflow_id
        self.run_id = run_id
        self.start_time_ns = 0
        """When the execution was started, ns since the epoch; 0 before its first activation."""
        self._door = door
        self._instance: WorkflowInstance | None = None

    def take_storage_traffic(self) -> dict[str, object]:
        """What was moved to and from external storage since the last time, for logs."""
        return {} if self._door is None else self._door.traffic.take()

    def activate(self, activation: Activation) -> Completion:
        """Run workflow code. Never raises, whatever the code does.

        Must be called neither inside a task's step nor by another activation.
        """
        loop = _get_running_loop()
        try:
            if self._door is None:
                refuse_stored(activation)
            instance = self._instance
            if instance is None:
                job = activation.jobs[0]
                if isinstance(job, RemoveFromCache):
                    return Completion()
                instance = self._begin(activation)
            watchdog = self._host.watchdog
            if watchdog is None:
                return instance.activate(activation)
            return watchdog.guard(instance.activate, activation, self.workflow_id, self.run_id)
        except Exception as error:
            logger.warning(
                "A workflow could not be activated",
                exc_info=error,
                extra={"workflow_id": self.workflow_id, "run_id": self.run_id},
            )
            return self._host.failed(error, self.workflow_id)
        finally:
            _set_running_loop(loop)

    def whereabouts(self) -> str:
        """Where its code waits, for people; empty if that is not known."""
        if self._instance is None:
            return ""
        try:
            return self._instance.whereabouts()
        except Exception as error:
            # It looks into awaitables of the user's making; an explanation must not fail a task.
            logger.debug("Cannot tell where a workflow waits", exc_info=error)
            return ""

    async def activate_from_loop(self, activation: Activation) -> Completion:
        """Run workflow code from a plain callback of the running loop, through the codec's door."""
        if type(activation.jobs[0]) is RemoveFromCache and self._is_ended_at_once():
            return Completion()
        if self._door is None:
            return await self._enter(activation)
        return await self.activate_through_door(activation, self._enter)

    async def activate_through_door(
        self, activation: Activation, enter: Callable[[Activation], Any]
    ) -> Completion:
        """Decode an activation, have it carried out by ``enter``, and encode what comes out."""
        door = self._door
        assert door is not None
        try:
            activation = await door.decode(activation)
        except (Exception, asyncio.CancelledError) as error:
            if _is_being_cancelled():
                raise
            logger.warning(
                "What came for a workflow could not be decoded or fetched; its task fails",
                exc_info=error,
                extra={"workflow_id": self.workflow_id, "run_id": self.run_id},
            )
            return self._host.failed(error, self.workflow_id)
        completion: Completion = await enter(activation)
        try:
            return await door.encode(completion)
        except (Exception, asyncio.CancelledError) as error:
            if _is_being_cancelled():
                raise
            logger.warning(
                "What a workflow asked for could not be encoded or stored; its task fails",
                exc_info=error,
                extra={"workflow_id": self.workflow_id, "run_id": self.run_id},
            )
            message = f"Failed encoding completion: {error}"
            return Completion(failure=TaskFailure(Failure(message=message)))

    def _begin(self, activation: Activation) -> WorkflowInstance:
        for job in activation.jobs:
            if isinstance(job, InitializeWorkflow):
                break
        else:
            raise RuntimeError(
                "Missing initialize workflow, workflow could have unexpectedly been removed from "
                "cache"
            )
        self.start_time_ns = job.start_time_ns
        instance = self._instance = self._host.make_instance(job, activation)
        return instance

    def _is_ended_at_once(self) -> bool:
        return self._instance is None or self._instance.end_if_idle()

    def _enter(self, activation: Activation) -> asyncio.Future[Completion]:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Completion] = loop.create_future()
        loop.call_soon(self._step, activation, done)
        return done

    def _step(self, activation: Activation, done: asyncio.Future[Completion]) -> None:
        completion = self.activate(activation)
        if not done.cancelled():
            done.set_result(completion)


def _is_being_cancelled() -> bool:
    """Whether it is this task that is cancelled, not something a codec waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
