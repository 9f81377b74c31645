"""Bases and inputs of the worker's interceptor chains.

A chain is folded once, first interceptor outermost: each one gets the next and hands on what it
does not change. Inputs are mutable dataclasses; an interceptor may alter them before passing
them on. Activity interceptors run where the activity is prepared, workflow interceptors inside
the workflow: what they do there must be deterministic.
"""

from __future__ import annotations

import concurrent.futures
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, NoReturn

import nexusrpc
from nexusrpc import InputT, OutputT

if TYPE_CHECKING:
    from worker_core import activity, common, workflow
    from worker_core.api.common.v1 import Payload
    from worker_core.workflow._children import ChildWorkflowCancellationType, ParentClosePolicy
    from worker_core.workflow._event_groups import EventGroup
    from worker_core.workflow._exceptions import (
        ContinueAsNewVersioningBehavior,
        VersioningIntent,
    )

__all__ = [
    "ActivityInboundInterceptor",
    "ActivityOutboundInterceptor",
    "ContinueAsNewInput",
    "ExecuteActivityInput",
    "ExecuteWorkflowInput",
    "HandleQueryInput",
    "HandleSignalInput",
    "HandleUpdateInput",
    "Interceptor",
    "SignalChildWorkflowInput",
    "SignalExternalWorkflowInput",
    "StartActivityInput",
    "StartChildWorkflowInput",
    "StartLocalActivityInput",
    "StartNexusOperationInput",
    "WorkflowInboundInterceptor",
    "WorkflowInterceptorClassInput",
    "WorkflowOutboundInterceptor",
]


class Interceptor:
    """Base of a worker interceptor: override what you want to see, pass on the rest."""

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:
        """Wrap the chain of one activity execution; called once per activity task.

        Args:
            next: The chain built so far. Return it unchanged to stay out of it.
        """
        return next

    def workflow_interceptor_class(
        self, input: WorkflowInterceptorClassInput
    ) -> type[WorkflowInboundInterceptor] | None:
        """Give the class that intercepts workflows; called once per worker.

        Args:
            input: Functions to expose to workflow code may be added to it.

        Returns:
            A class constructed with ``next`` once per run, or ``None`` to stay out of workflows.
        """
        return None


# ---------------------------------------------------------------------------------------------
# Activities
# ---------------------------------------------------------------------------------------------


@dataclass
class ExecuteActivityInput:
    """What `ActivityInboundInterceptor.execute_activity` gets."""

    fn: Callable[..., Any]
    args: Sequence[Any]
    executor: concurrent.futures.Executor | None
    headers: Mapping[str, Payload]


class ActivityInboundInterceptor:
    """Calls that reach an activity. Every method hands on to ``next`` unless overridden."""

    def __init__(self, next: ActivityInboundInterceptor) -> None:
        self.next = next

    def init(self, outbound: ActivityOutboundInterceptor) -> None:
        """Get the outbound chain before the activity starts; wrap it and pass it on."""
        self.next.init(outbound)

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:
        """Run the activity and return its result."""
        return await self.next.execute_activity(input)


class ActivityOutboundInterceptor:
    """Calls that an activity makes. Every method hands on to ``next`` unless overridden."""

    def __init__(self, next: ActivityOutboundInterceptor) -> None:
        self.next = next

    def info(self) -> activity.Info:
        """Answer `activity.info`."""
        return self.next.info()

    def heartbeat(self, *details: Any) -> None:
        """Record a heartbeat."""
        self.next.heartbeat(*details)


# ---------------------------------------------------------------------------------------------
# Workflows
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WorkflowInterceptorClassInput:
    """What `Interceptor.workflow_interceptor_class` gets."""

    unsafe_extern_functions: MutableMapping[str, Callable[..., Any]]
    """Functions that workflow code may reach by name. They run outside any sandbox and must not
    influence what the workflow does."""


@dataclass
class ExecuteWorkflowInput:
    """What `WorkflowInboundInterceptor.execute_workflow` gets. ``run_fn`` is unbound."""

    type: type
    run_fn: Callable[..., Awaitable[Any]]
    args: Sequence[Any]
    headers: Mapping[str, Payload]


@dataclass
class HandleSignalInput:
    """What `WorkflowInboundInterceptor.handle_signal` gets."""

    signal: str
    args: Sequence[Any]
    headers: Mapping[str, Payload]


@dataclass
class HandleQueryInput:
    """What `WorkflowInboundInterceptor.handle_query` gets."""

    id: str
    query: str
    args: Sequence[Any]
    headers: Mapping[str, Payload]


@dataclass
class HandleUpdateInput:
    """What `WorkflowInboundInterceptor.handle_update_validator` and then
    `WorkflowInboundInterceptor.handle_update_handler` get: one object, whose arguments are decoded
    anew in between.
    """

    id: str
    update: str
    args: Sequence[Any]
    headers: Mapping[str, Payload]


@dataclass
class ContinueAsNewInput:
    """What `WorkflowOutboundInterceptor.continue_as_new` gets."""

    workflow: str | None
    args: Sequence[Any]
    task_queue: str | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    backoff_start_interval: timedelta | None
    retry_policy: common.RetryPolicy | None
    memo: Mapping[str, Any] | None
    search_attributes: common.SearchAttributes | common.TypedSearchAttributes | None
    headers: Mapping[str, Payload]
    versioning_intent: VersioningIntent | None
    initial_versioning_behavior: ContinueAsNewVersioningBehavior | None
    event_groups: Sequence[EventGroup] | None = None
    arg_types: list[type] | None = None


@dataclass
class StartActivityInput:
    """What `WorkflowOutboundInterceptor.start_activity` gets."""

    activity: str
    args: Sequence[Any]
    activity_id: str | None
    task_queue: str | None
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    heartbeat_timeout: timedelta | None
    retry_policy: common.RetryPolicy | None
    cancellation_type: workflow.ActivityCancellationType
    headers: Mapping[str, Payload]
    disable_eager_execution: bool
    versioning_intent: workflow.VersioningIntent | None
    summary: str | None
    event_groups: Sequence[EventGroup] | None = field(default=None, kw_only=True)
    priority: common.Priority
    arg_types: list[type] | None
    ret_type: type | None


@dataclass
class StartLocalActivityInput:
    """What `WorkflowOutboundInterceptor.start_local_activity` gets."""

    activity: str
    args: Sequence[Any]
    activity_id: str | None
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    retry_policy: common.RetryPolicy | None
    local_retry_threshold: timedelta | None
    cancellation_type: workflow.ActivityCancellationType
    headers: Mapping[str, Payload]
    summary: str | None
    event_groups: Sequence[EventGroup] | None = None
    arg_types: list[type] | None = None
    ret_type: type | None = None


@dataclass
class StartChildWorkflowInput:
    """What `WorkflowOutboundInterceptor.start_child_workflow` gets."""

    workflow: str
    args: Sequence[Any]
    id: str
    task_queue: str | None
    cancellation_type: ChildWorkflowCancellationType
    parent_close_policy: ParentClosePolicy
    execution_timeout: timedelta | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    id_reuse_policy: common.WorkflowIDReusePolicy
    retry_policy: common.RetryPolicy | None
    cron_schedule: str
    memo: Mapping[str, Any] | None
    search_attributes: common.SearchAttributes | common.TypedSearchAttributes | None
    headers: Mapping[str, Payload]
    versioning_intent: VersioningIntent | None
    static_summary: str | None
    static_details: str | None
    versioning_override: common.VersioningOverride | None = field(default=None, kw_only=True)
    event_groups: Sequence[EventGroup] | None = field(default=None, kw_only=True)
    priority: common.Priority
    arg_types: list[type] | None
    ret_type: type | None


@dataclass
class SignalChildWorkflowInput:
    """What `WorkflowOutboundInterceptor.signal_child_workflow` gets."""

    signal: str
    args: Sequence[Any]
    child_workflow_id: str
    headers: Mapping[str, Payload]
    event_groups: Sequence[EventGroup] | None = None


@dataclass
class SignalExternalWorkflowInput:
    """What `WorkflowOutboundInterceptor.signal_external_workflow` gets."""

    signal: str
    args: Sequence[Any]
    namespace: str
    workflow_id: str
    workflow_run_id: str | None
    headers: Mapping[str, Payload]
    event_groups: Sequence[EventGroup] | None = None


@dataclass
class StartNexusOperationInput(Generic[InputT, OutputT]):
    """What `WorkflowOutboundInterceptor.start_nexus_operation` gets.

    Unlike those of workflows and activities, its headers are strings: they are headers of the Nexus
    request. An operation given by its definition or its method has the output type that it says.

    Raises:
        ValueError: `operation` is no operation.
    """

    endpoint: str
    service: str
    operation: nexusrpc.Operation[InputT, OutputT] | str | Callable[..., Any]
    input: InputT
    schedule_to_close_timeout: timedelta | None
    schedule_to_start_timeout: timedelta | None
    start_to_close_timeout: timedelta | None
    cancellation_type: workflow.NexusOperationCancellationType
    headers: Mapping[str, str] | None
    summary: str | None
    event_groups: Sequence[EventGroup] | None = None
    output_type: type[OutputT] | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.operation, str):
            self.output_type = _nexus_operation(self.operation).output_type

    @property
    def operation_name(self) -> str:
        """Name of the operation."""
        if isinstance(self.operation, str):
            return self.operation
        return _nexus_operation(self.operation).name


def _nexus_operation(operation: object) -> nexusrpc.Operation[Any, Any]:
    if isinstance(operation, nexusrpc.Operation):
        return operation
    if callable(operation):
        found = nexusrpc.get_operation(operation)
        if found is None:
            raise ValueError(
                f"Operation callable is not a Nexus operation: {operation}. Decorate it as one, or "
                "pass the operation of the service's definition, or its name."
            )
        return found
    raise ValueError(
        f"Operation is not a Nexus operation: {operation!r}. Pass the operation of the service's "
        "definition, its handler's method, or its name."
    )


class WorkflowInboundInterceptor:
    """Calls that reach a workflow. Every method hands on to ``next`` unless overridden."""

    def __init__(self, next: WorkflowInboundInterceptor) -> None:
        self.next = next

    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        """Get the outbound chain when the run is created; wrap it and pass it on."""
        self.next.init(outbound)

    async def execute_workflow(self, input: ExecuteWorkflowInput) -> Any:
        """Run the workflow and return its result."""
        return await self.next.execute_workflow(input)

    async def handle_signal(self, input: HandleSignalInput) -> None:
        """Run the handler of a signal."""
        return await self.next.handle_signal(input)

    async def handle_query(self, input: HandleQueryInput) -> Any:
        """Run the handler of a query and return its answer."""
        return await self.next.handle_query(input)

    def handle_update_validator(self, input: HandleUpdateInput) -> None:
        """Run the validator of an update that has one; raising refuses the update.

        Never called on replay. Whatever is called here may only read.
        """
        self.next.handle_update_validator(input)

    async def handle_update_handler(self, input: HandleUpdateInput) -> Any:
        """Run the handler of an update that was accepted and return its answer."""
        return await self.next.handle_update_handler(input)


class WorkflowOutboundInterceptor:
    """Calls that a workflow makes. Every method hands on to ``next`` unless overridden."""

    def __init__(self, next: WorkflowOutboundInterceptor) -> None:
        self.next = next

    def continue_as_new(self, input: ContinueAsNewInput) -> NoReturn:
        """End this run and begin a new one."""
        self.next.continue_as_new(input)

    def info(self) -> workflow.Info:
        """Answer `workflow.info`."""
        return self.next.info()

    async def signal_child_workflow(self, input: SignalChildWorkflowInput) -> None:
        """Send a child a signal and wait until it is delivered."""
        return await self.next.signal_child_workflow(input)

    async def signal_external_workflow(self, input: SignalExternalWorkflowInput) -> None:
        """Send another workflow a signal and wait until it is delivered."""
        return await self.next.signal_external_workflow(input)

    def start_activity(self, input: StartActivityInput) -> workflow.ActivityHandle[Any]:
        """Schedule an activity."""
        return self.next.start_activity(input)

    async def start_child_workflow(
        self, input: StartChildWorkflowInput
    ) -> workflow.ChildWorkflowHandle[Any, Any]:
        """Start a child and wait until it runs."""
        return await self.next.start_child_workflow(input)

    async def start_nexus_operation(
        self, input: StartNexusOperationInput[Any, OutputT]
    ) -> workflow.NexusOperationHandle[OutputT]:
        """Start a Nexus operation and wait until its handler has taken it."""
        return await self.next.start_nexus_operation(input)

    def start_local_activity(self, input: StartLocalActivityInput) -> workflow.ActivityHandle[Any]:
        """Start a local activity."""
        return self.next.start_local_activity(input)
