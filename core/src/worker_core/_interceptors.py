"""Bases and inputs of the worker's interceptor chains.

A chain is folded once, first interceptor outermost: each one gets the next and hands on what it
does not change. Inputs are mutable dataclasses; an interceptor may alter them before passing
them on. Activity interceptors run where the activity is prepared, workflow interceptors inside
the workflow: what they do there must be deterministic.
"""

from __future__ import annotations

import concurrent.futures
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from worker_core import activity, common, workflow
    from worker_core.api.common.v1 import Payload
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
    "Interceptor",
    "StartActivityInput",
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
    priority: common.Priority
    arg_types: list[type] | None
    ret_type: type | None


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

    def start_activity(self, input: StartActivityInput) -> workflow.ActivityHandle[Any]:
        """Schedule an activity."""
        return self.next.start_activity(input)
