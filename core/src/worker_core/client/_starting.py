"""Starting workflows: the two calls everybody makes first, typed as far as Python can.

The overloads let a type checker hold the arguments to the workflow's parameters and know the type
of its result. What they share is written once, as `StartWorkflowOptions`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Concatenate, Required, TypedDict, Unpack, overload

from worker_core import common
from worker_core.client._interceptor import StartWorkflowInput
from worker_core.common import Priority, WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from worker_core.types import (
    MethodAsyncNoParam,
    MethodAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    ReturnType,
    SelfType,
)
from worker_core.workflow import _Definition

if TYPE_CHECKING:
    from worker_core.client._handle import WorkflowHandle
    from worker_core.client._interceptor import OutboundInterceptor

__all__ = ["StartWorkflowOptions", "WorkflowOptions", "WorkflowStarts"]


class WorkflowOptions(TypedDict, total=False):
    """Keyword arguments that describe a workflow to start, whatever is sent along."""

    id: Required[str]
    task_queue: Required[str]
    execution_timeout: timedelta | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    id_reuse_policy: WorkflowIDReusePolicy
    retry_policy: common.RetryPolicy | None
    cron_schedule: str
    memo: Mapping[str, Any] | None
    search_attributes: common.TypedSearchAttributes | common.SearchAttributes | None
    static_summary: str | None
    static_details: str | None
    start_delay: timedelta | None
    priority: Priority
    versioning_override: common.VersioningOverride | None


class StartWorkflowOptions(WorkflowOptions, total=False):
    """Keyword arguments of `Client.start_workflow` and `execute_workflow`."""

    id_conflict_policy: WorkflowIDConflictPolicy
    start_signal: str | None
    start_signal_args: Sequence[Any]
    rpc_metadata: Mapping[str, str | bytes]
    rpc_timeout: timedelta | None
    request_eager_start: bool


class WorkflowStarts:
    """The part of a client that starts workflows."""

    _impl: OutboundInterceptor

    @overload
    async def start_workflow(
        self,
        workflow: MethodAsyncNoParam[SelfType, ReturnType],
        **options: Unpack[StartWorkflowOptions],
    ) -> WorkflowHandle[SelfType, ReturnType]: ...

    @overload
    async def start_workflow(
        self,
        workflow: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[StartWorkflowOptions],
    ) -> WorkflowHandle[SelfType, ReturnType]: ...

    @overload
    async def start_workflow(
        self,
        workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
        *,
        args: Sequence[Any],
        **options: Unpack[StartWorkflowOptions],
    ) -> WorkflowHandle[SelfType, ReturnType]: ...

    @overload
    async def start_workflow(
        self,
        workflow: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        result_type: type | None = None,
        **options: Unpack[StartWorkflowOptions],
    ) -> WorkflowHandle[Any, Any]: ...

    async def start_workflow(
        self,
        workflow: str | Callable[..., Awaitable[Any]],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str,
        task_queue: str,
        result_type: type | None = None,
        execution_timeout: timedelta | None = None,
        run_timeout: timedelta | None = None,
        task_timeout: timedelta | None = None,
        id_reuse_policy: WorkflowIDReusePolicy = WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: WorkflowIDConflictPolicy = WorkflowIDConflictPolicy.UNSPECIFIED,
        retry_policy: common.RetryPolicy | None = None,
        cron_schedule: str = "",
        memo: Mapping[str, Any] | None = None,
        search_attributes: common.TypedSearchAttributes | common.SearchAttributes | None = None,
        static_summary: str | None = None,
        static_details: str | None = None,
        start_delay: timedelta | None = None,
        start_signal: str | None = None,
        start_signal_args: Sequence[Any] = [],
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
        request_eager_start: bool = False,
        priority: Priority = Priority.default,
        versioning_override: common.VersioningOverride | None = None,
        stack_level: int = 2,
    ) -> WorkflowHandle[Any, Any]:
        """Start a workflow and return its handle, without waiting for it.

        Args:
            workflow: Name of the workflow, or the method decorated with `workflow.run`.
            arg: The one argument.
            args: The arguments, if there are several.
            id: Workflow id, unique among running workflows of the namespace.
            task_queue: Task queue whose workers run it.
            result_type: Type to convert the result to, when the workflow is given by name.
            execution_timeout: Limit of the whole chain of runs.
            run_timeout: Limit of one run.
            task_timeout: Limit of one workflow task; the server's default is ten seconds.
            id_reuse_policy: What to do if the id belongs to a closed workflow.
            id_conflict_policy: What to do if the id belongs to a running workflow; unset means
                that the start fails. Not together with the reuse policy TERMINATE_IF_RUNNING.
            retry_policy: Run it again when it fails; by default a failure is final.
            cron_schedule: Run it again and again at these times.
            memo: Values shown with the workflow, by name. Not indexed.
            search_attributes: Indexed values. The dictionary form is deprecated.
            static_summary: One line for people, in Temporal's markdown.
            static_details: More for people, in Temporal's markdown. Fixed for good.
            start_delay: Wait this long before the first workflow task. Not with a cron schedule.
            start_signal: Send this signal along: to the workflow started, or, if the id belongs
                to a running workflow, to that one.
            start_signal_args: Arguments of the signal.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.
            request_eager_start: Have a worker that runs on this client, for this task queue, begin
                at once, without a poll, if it has a slot to spare and the server agrees. Ignored
                with a start signal.
            priority: Place of its tasks in their queue.
            versioning_override: Worker version to run on, whatever its code says.
            stack_level: Whose line a deprecation warning points at; 2 is the caller's.

        Raises:
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
            ValueError: The method is not a workflow's run method, or both `arg` and `args` are
                given.
            TypeError: `workflow` is neither a name nor a method, or an option is not of its type.
            RPCError: The server refused.
        """
        common._warn_on_deprecated_search_attributes(search_attributes, stack_level=stack_level)
        name, defined_type = _Definition.get_name_and_result_type(workflow)
        return await self._impl.start_workflow(
            StartWorkflowInput(
                workflow=name,
                args=common._arg_or_args(arg, args),
                id=id,
                task_queue=task_queue,
                execution_timeout=execution_timeout,
                run_timeout=run_timeout,
                task_timeout=task_timeout,
                id_reuse_policy=id_reuse_policy,
                id_conflict_policy=id_conflict_policy,
                retry_policy=retry_policy,
                cron_schedule=cron_schedule,
                memo=memo,
                search_attributes=search_attributes,
                start_delay=start_delay,
                headers={},
                start_signal=start_signal,
                start_signal_args=start_signal_args,
                static_summary=static_summary,
                static_details=static_details,
                ret_type=result_type or defined_type,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                request_eager_start=request_eager_start,
                priority=priority,
                versioning_override=versioning_override,
            )
        )

    @overload
    async def execute_workflow(
        self,
        workflow: MethodAsyncNoParam[SelfType, ReturnType],
        **options: Unpack[StartWorkflowOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_workflow(
        self,
        workflow: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[StartWorkflowOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_workflow(
        self,
        workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
        *,
        args: Sequence[Any],
        **options: Unpack[StartWorkflowOptions],
    ) -> ReturnType: ...

    @overload
    async def execute_workflow(
        self,
        workflow: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        result_type: type | None = None,
        **options: Unpack[StartWorkflowOptions],
    ) -> Any: ...

    async def execute_workflow(
        self,
        workflow: str | Callable[..., Awaitable[Any]],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str,
        task_queue: str,
        result_type: type | None = None,
        execution_timeout: timedelta | None = None,
        run_timeout: timedelta | None = None,
        task_timeout: timedelta | None = None,
        id_reuse_policy: WorkflowIDReusePolicy = WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy: WorkflowIDConflictPolicy = WorkflowIDConflictPolicy.UNSPECIFIED,
        retry_policy: common.RetryPolicy | None = None,
        cron_schedule: str = "",
        memo: Mapping[str, Any] | None = None,
        search_attributes: common.TypedSearchAttributes | common.SearchAttributes | None = None,
        static_summary: str | None = None,
        static_details: str | None = None,
        start_delay: timedelta | None = None,
        start_signal: str | None = None,
        start_signal_args: Sequence[Any] = [],
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
        request_eager_start: bool = False,
        priority: Priority = Priority.default,
        versioning_override: common.VersioningOverride | None = None,
    ) -> Any:
        """Start a workflow, wait until it is closed and return its result.

        The same as `start_workflow`, where the arguments are described, followed by
        `WorkflowHandle.result`. The metadata and the timeout hold for each call of both.

        Raises:
            WorkflowFailureError: It failed, was cancelled or terminated, or timed out; `cause`
                tells which.
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
            RPCError: The server refused.
        """
        handle = await self.start_workflow(  # type: ignore[call-overload, misc]  # any of the ways
            workflow,
            arg,
            args=args,
            id=id,
            task_queue=task_queue,
            result_type=result_type,
            execution_timeout=execution_timeout,
            run_timeout=run_timeout,
            task_timeout=task_timeout,
            id_reuse_policy=id_reuse_policy,
            id_conflict_policy=id_conflict_policy,
            retry_policy=retry_policy,
            cron_schedule=cron_schedule,
            memo=memo,
            search_attributes=search_attributes,
            static_summary=static_summary,
            static_details=static_details,
            start_delay=start_delay,
            start_signal=start_signal,
            start_signal_args=start_signal_args,
            rpc_metadata=rpc_metadata,
            rpc_timeout=rpc_timeout,
            request_eager_start=request_eager_start,
            priority=priority,
            versioning_override=versioning_override,
            stack_level=3,
        )
        return await handle.result(rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)
