"""Drives the official SDK's workflow instance with the same jobs as ours, for comparison.

Jobs and commands are those of `worker_core._activation`; they are translated to and from the
messages that the official SDK's native part would send.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import temporalio.api.common.v1 as peer_common
import temporalio.api.failure.v1 as peer_failure
import temporalio.bridge.proto.workflow_activation as wa
import temporalio.common
import temporalio.converter
import temporalio.worker._workflow_instance as peer_instance
import temporalio.workflow

import operation_pairs
import own_pairs
from instance_driver import RUN_ID, START_NS
from worker_core._activation import (
    ActivityCancelled,
    ActivityCompleted,
    CancelWorkflow,
    FireTimer,
    InitializeWorkflow,
    Job,
    QueryWorkflow,
    RemoveFromCache,
    ResolveActivity,
    SignalWorkflow,
    UpdateWorkflow,
)


def _payload(message: Any) -> peer_common.Payload:
    return peer_common.Payload.FromString(message.SerializeToString())


def _failure(message: Any) -> peer_failure.Failure:
    return peer_failure.Failure.FromString(message.SerializeToString())


class PeerDriver:
    """One run of a workflow class of the official SDK."""

    def __init__(
        self,
        workflow_class: type,
        *,
        failure_types: Sequence[type] = (),
        patch_callback: Callable[[Any], Any] | None = None,
    ) -> None:
        self.patch_callback = patch_callback
        self.definition = temporalio.workflow._Definition.must_from_class(workflow_class)
        self.failure_types = failure_types
        self.instance: Any = None
        self._context = contextvars.Context()

    def activate(self, jobs: Sequence[Job], **facts: Any) -> Any:
        """One activation; returns the official SDK's completion message."""
        activation = wa.WorkflowActivation(
            run_id=RUN_ID,
            is_replaying=facts.get("is_replaying", False),
            history_length=facts.get("history_length", 3),
            available_internal_flags=sorted(facts.get("available_flags", ())),
        )
        activation.timestamp.FromNanoseconds(facts["now_ns"])
        for job in jobs:
            activation.jobs.append(self._job(job))
            if isinstance(job, InitializeWorkflow):
                self._create(job)
        return self._context.run(self.instance.activate, activation)

    def _job(self, job: Job) -> wa.WorkflowActivationJob:
        out = wa.WorkflowActivationJob()
        if isinstance(job, InitializeWorkflow):
            out.initialize_workflow.workflow_type = job.workflow_type
            out.initialize_workflow.arguments.extend(_payload(p) for p in job.arguments)
        elif isinstance(job, SignalWorkflow):
            out.signal_workflow.signal_name = job.name
            out.signal_workflow.originating_event_id = job.event_label
            out.signal_workflow.input.extend(_payload(p) for p in job.arguments)
        elif isinstance(job, UpdateWorkflow):
            out.do_update.id = job.id
            out.do_update.protocol_instance_id = job.protocol_instance_id
            out.do_update.name = job.name
            out.do_update.input.extend(_payload(p) for p in job.arguments)
            out.do_update.run_validator = job.run_validator
        elif isinstance(job, CancelWorkflow):
            out.cancel_workflow.reason = job.reason
        elif isinstance(job, FireTimer):
            out.fire_timer.seq = job.seq
        elif isinstance(job, QueryWorkflow):
            out.query_workflow.query_id = job.id
            out.query_workflow.query_type = job.name
            out.query_workflow.arguments.extend(_payload(p) for p in job.arguments)
        elif isinstance(job, RemoveFromCache):
            out.remove_from_cache.message = job.message
        elif isinstance(job, ResolveActivity):
            out.resolve_activity.seq = job.seq
            result = out.resolve_activity.result
            if isinstance(job.resolution, ActivityCompleted):
                result.completed.SetInParent()
                if job.resolution.result is not None:
                    result.completed.result.CopyFrom(_payload(job.resolution.result))
            elif isinstance(job.resolution, ActivityCancelled):
                result.cancelled.failure.CopyFrom(_failure(job.resolution.failure))
            else:
                result.failed.failure.CopyFrom(_failure(job.resolution.failure))
        elif not (operation_pairs.translate(job, out) or own_pairs.translate(job, out)):
            raise AssertionError(f"no translation of {job!r}")
        return out

    def _create(self, job: InitializeWorkflow) -> None:
        start = datetime.fromtimestamp(START_NS / 1e9, UTC)
        attributes = peer_common.SearchAttributes(
            indexed_fields={n: _payload(value) for n, value in job.search_attributes.items()}
        )
        info = temporalio.workflow.Info(
            attempt=1,
            continued_run_id=None,
            cron_schedule=None,
            execution_timeout=None,
            first_execution_run_id=RUN_ID,
            headers={},
            namespace="namespace",
            original_execution_run_id=RUN_ID,
            parent=None,
            root=None,
            priority=temporalio.common.Priority.default,
            raw_memo={name: _payload(value) for name, value in job.memo.items()},
            retry_policy=None,
            run_id=RUN_ID,
            run_timeout=None,
            search_attributes=temporalio.converter.decode_search_attributes(attributes),
            start_time=start,
            task_queue=job.task_queue,
            task_timeout=timedelta(seconds=10),
            typed_search_attributes=temporalio.converter.decode_typed_search_attributes(attributes),
            workflow_id=job.workflow_id,
            workflow_start_time=start,
            workflow_type=job.workflow_type,
        )
        details = peer_instance.WorkflowInstanceDetails(
            payload_converter_factory=temporalio.converter.DefaultPayloadConverter,
            failure_converter_class=temporalio.converter.DefaultFailureConverter,
            interceptor_classes=[],
            defn=self.definition,
            info=info,
            randomness_seed=42,
            extern_functions=own_pairs.EXTERN_FUNCTIONS,
            disable_eager_activity_execution=False,
            worker_level_failure_exception_types=self.failure_types,
            patch_activation_callback=self.patch_callback,
            last_completion_result=peer_common.Payloads(),
            last_failure=None,
        )

        async def create() -> None:
            runner = peer_instance.UnsandboxedWorkflowRunner()
            self.instance = runner.create_instance(details)

        # It looks for a running loop while it is made; activations must not find one.
        loop = asyncio.new_event_loop()
        try:
            loop.run_until_complete(create())
        finally:
            loop.close()
