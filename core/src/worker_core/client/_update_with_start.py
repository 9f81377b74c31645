"""Updating a workflow that is started first, if need be, in one call to the server.

The start is described by a `WithStartWorkflowOperation`, which is used for one call and then hands
out the workflow's handle. The two halves fail together, with one exception: once the workflow is
known to be there its handle stays good, whatever becomes of the update.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Generic,
    Required,
    Unpack,
    cast,
    overload,
)

from worker_core import common
from worker_core.client._exceptions import WorkflowUpdateRPCTimeoutOrCancelledError
from worker_core.client._handle import WorkflowHandle
from worker_core.client._interceptor import (
    StartWorkflowUpdateWithStartInput,
    UpdateWithStartStartWorkflowInput,
    UpdateWithStartUpdateWorkflowInput,
)
from worker_core.client._starting import WorkflowOptions
from worker_core.client._update import WorkflowUpdateHandle, WorkflowUpdateStage, check_stage
from worker_core.common import Priority, WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from worker_core.types import (
    LocalReturnType,
    MethodAsyncNoParam,
    MethodAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    ReturnType,
    SelfType,
)
from worker_core.workflow import _Definition, _UpdateDefinition

if TYPE_CHECKING:
    from worker_core.api.workflowservice.v1 import StartWorkflowExecutionResponse
    from worker_core.client._client import Client
    from worker_core.client._interceptor import OutboundInterceptor
    from worker_core.workflow import UpdateMethodMultiParam

__all__ = ["UpdatesWithStart", "WithStartWorkflowOperation", "WithStartWorkflowOptions"]


class WithStartWorkflowOptions(WorkflowOptions, total=False):
    """Keyword arguments of a `WithStartWorkflowOperation`."""

    id_conflict_policy: Required[WorkflowIDConflictPolicy]


class WithStartWorkflowOperation(Generic[SelfType, ReturnType]):
    """The workflow to start, if need be, before it is updated. Good for one call.

    Whether a start is needed is decided by the id policies: with `USE_EXISTING` a running workflow
    is updated as it is, with `FAIL` it is in the way.
    """

    @overload
    def __init__(
        self,
        workflow: MethodAsyncNoParam[SelfType, ReturnType],
        **options: Unpack[WithStartWorkflowOptions],
    ) -> None: ...

    @overload
    def __init__(
        self,
        workflow: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[WithStartWorkflowOptions],
    ) -> None: ...

    @overload
    def __init__(
        self,
        workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
        *,
        args: Sequence[Any],
        **options: Unpack[WithStartWorkflowOptions],
    ) -> None: ...

    @overload
    def __init__(
        self,
        workflow: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        result_type: type | None = None,
        **options: Unpack[WithStartWorkflowOptions],
    ) -> None: ...

    def __init__(
        self,
        workflow: str | Callable[..., Awaitable[Any]],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str,
        task_queue: str,
        id_conflict_policy: WorkflowIDConflictPolicy,
        result_type: type | None = None,
        execution_timeout: timedelta | None = None,
        run_timeout: timedelta | None = None,
        task_timeout: timedelta | None = None,
        id_reuse_policy: WorkflowIDReusePolicy = WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        retry_policy: common.RetryPolicy | None = None,
        cron_schedule: str = "",
        memo: Mapping[str, Any] | None = None,
        search_attributes: common.TypedSearchAttributes | common.SearchAttributes | None = None,
        static_summary: str | None = None,
        static_details: str | None = None,
        start_delay: timedelta | None = None,
        priority: Priority = Priority.default,
        versioning_override: common.VersioningOverride | None = None,
        stack_level: int = 2,
    ) -> None:
        """Describe a start; `Client.start_workflow` says what the other arguments mean.

        Args:
            workflow: Name of the workflow, or the method decorated with `workflow.run`.
            arg: The one argument.
            args: The arguments, if there are several.
            id: Workflow id.
            task_queue: Task queue whose workers run it.
            id_conflict_policy: What to do if the id belongs to a running workflow.
            result_type: Type to convert the result to, when the workflow is given by name.
            execution_timeout: Limit of the whole chain of runs.
            run_timeout: Limit of one run.
            task_timeout: Limit of one workflow task.
            id_reuse_policy: What to do if the id belongs to a closed workflow.
            retry_policy: Run it again when it fails.
            cron_schedule: Run it again and again at these times.
            memo: Values shown with the workflow, by name.
            search_attributes: Indexed values.
            static_summary: One line for people.
            static_details: More for people.
            start_delay: Wait this long before the first workflow task.
            priority: Place of its tasks in their queue.
            versioning_override: Worker version to run on.
            stack_level: Whose line a deprecation warning points at; 2 is the caller's.

        Raises:
            ValueError: `id_conflict_policy` is UNSPECIFIED, the method is not a workflow's run
                method, or both `arg` and `args` are given.
            TypeError: `workflow` is neither a name nor a method.
        """
        common._warn_on_deprecated_search_attributes(search_attributes, stack_level=stack_level)
        name, defined_type = _Definition.get_name_and_result_type(workflow)
        if id_conflict_policy == WorkflowIDConflictPolicy.UNSPECIFIED:
            raise ValueError(
                f"A WorkflowIDConflictPolicy is required to start workflow {id!r} with an update: it "
                "decides whether a running workflow is updated (USE_EXISTING), refused (FAIL) or "
                "replaced (TERMINATE_EXISTING)."
            )
        self._start_workflow_input = UpdateWithStartStartWorkflowInput(
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
            static_summary=static_summary,
            static_details=static_details,
            ret_type=result_type or defined_type,
            priority=priority,
            versioning_override=versioning_override,
        )
        self._used = False
        # An event and not a future: whoever waits may be cancelled without harm to the others.
        self._settled = asyncio.Event()
        self._handle: WorkflowHandle[SelfType, ReturnType] | None = None
        self._error: BaseException | None = None

    async def workflow_handle(self) -> WorkflowHandle[SelfType, ReturnType]:
        """Wait until the workflow is known to be there, and return its handle.

        That is with the first answer to the call that uses this operation: when the update has
        come as far as asked for, or after the time that the server keeps a call open (about twenty
        seconds). What becomes of the update makes no difference. Without such a call it waits
        forever.

        Raises:
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
            WorkflowUpdateRPCTimeoutOrCancelledError: The call was cut short before there was an
                answer. The workflow may be there nevertheless.
            RPCError: The server refused.
        """
        await self._settled.wait()
        if self._handle is None:
            assert self._error is not None
            raise self._error
        return self._handle

    def _claim(self) -> None:
        if self._used:
            raise RuntimeError(
                "WithStartWorkflowOperation cannot be reused: this one, for workflow "
                f"{self._start_workflow_input.id!r}, was used already. Make one for each call."
            )
        self._used = True

    def _started(self, client: Client, response: StartWorkflowExecutionResponse) -> None:
        """Note the first answer; the server gives the same one to repetitions."""
        if self._settled.is_set():
            return
        self._handle = WorkflowHandle(
            client,
            self._start_workflow_input.id,
            result_run_id=response.run_id,
            first_execution_run_id=response.first_execution_run_id or response.run_id,
            result_type=self._start_workflow_input.ret_type,
        )
        self._settled.set()

    def _failed(self, error: BaseException) -> None:
        """Note why there is no handle, unless there is one."""
        if self._settled.is_set():
            return
        if isinstance(error, asyncio.CancelledError):
            # The caller's cancellation is not that of whoever waits for the handle.
            self._error = WorkflowUpdateRPCTimeoutOrCancelledError()
        else:
            self._error = error
        self._settled.set()


class UpdatesWithStart:
    """The part of a client that starts and updates workflows in one call."""

    _impl: OutboundInterceptor

    @overload
    async def execute_update_with_start_workflow(
        self,
        update: UpdateMethodMultiParam[[SelfType], LocalReturnType],
        *,
        start_workflow_operation: WithStartWorkflowOperation[SelfType, Any],
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def execute_update_with_start_workflow(
        self,
        update: UpdateMethodMultiParam[[SelfType, ParamType], LocalReturnType],
        arg: ParamType,
        *,
        start_workflow_operation: WithStartWorkflowOperation[SelfType, Any],
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def execute_update_with_start_workflow(
        self,
        update: UpdateMethodMultiParam[Concatenate[SelfType, MultiParamSpec], LocalReturnType],
        *,
        args: Sequence[Any],
        start_workflow_operation: WithStartWorkflowOperation[SelfType, Any],
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def execute_update_with_start_workflow(
        self,
        update: str,
        arg: Any = ...,
        *,
        start_workflow_operation: WithStartWorkflowOperation[Any, Any],
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any: ...

    async def execute_update_with_start_workflow(
        self,
        update: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        start_workflow_operation: WithStartWorkflowOperation[Any, Any],
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any:
        """Start a workflow if need be, update it, wait for the handler and return its result.

        The update is part of a started workflow's first task. The arguments are those of
        `start_update_with_start_workflow`.

        Raises:
            WorkflowUpdateFailedError: It was rejected, its handler failed, or the workflow ended
                first; `cause` tells which. The workflow is there.
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
            WorkflowUpdateRPCTimeoutOrCancelledError: A call exceeded its deadline, or this task
                was cancelled.
            RuntimeError: The method is not an update, or the dynamic one, or the operation was
                used before.
            RPCError: The server refused.
        """
        handle = await self._start_update_with_start(
            update,
            arg,
            args,
            start_workflow_operation,
            WorkflowUpdateStage.COMPLETED,
            id,
            result_type,
            rpc_metadata,
            rpc_timeout,
        )
        return await handle.result(rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)

    @overload
    async def start_update_with_start_workflow(
        self,
        update: UpdateMethodMultiParam[[SelfType], LocalReturnType],
        *,
        start_workflow_operation: WithStartWorkflowOperation[SelfType, Any],
        wait_for_stage: WorkflowUpdateStage,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]: ...

    @overload
    async def start_update_with_start_workflow(
        self,
        update: UpdateMethodMultiParam[[SelfType, ParamType], LocalReturnType],
        arg: ParamType,
        *,
        start_workflow_operation: WithStartWorkflowOperation[SelfType, Any],
        wait_for_stage: WorkflowUpdateStage,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]: ...

    @overload
    async def start_update_with_start_workflow(
        self,
        update: UpdateMethodMultiParam[Concatenate[SelfType, MultiParamSpec], LocalReturnType],
        *,
        args: Sequence[Any],
        start_workflow_operation: WithStartWorkflowOperation[SelfType, Any],
        wait_for_stage: WorkflowUpdateStage,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]: ...

    @overload
    async def start_update_with_start_workflow(
        self,
        update: str,
        arg: Any = ...,
        *,
        start_workflow_operation: WithStartWorkflowOperation[Any, Any],
        wait_for_stage: WorkflowUpdateStage,
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[Any]: ...

    async def start_update_with_start_workflow(
        self,
        update: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        start_workflow_operation: WithStartWorkflowOperation[Any, Any],
        wait_for_stage: WorkflowUpdateStage,
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[Any]:
        """Start a workflow if need be, update it, and return the update's handle.

        The update is part of a started workflow's first task. A rejected or failed update returns
        a handle too; its `result` raises. The workflow's handle comes from
        `WithStartWorkflowOperation.workflow_handle`.

        Args:
            update: Name of the update, or the decorated method.
            arg: The one argument.
            start_workflow_operation: The workflow to start, and when not to. Good for one call.
            wait_for_stage: ACCEPTED or COMPLETED. Both need a worker that runs the workflow.
            args: The arguments, if there are several.
            id: Update id, a new UUID if None. An id that the workflow has already seen attaches to
                that update, also after the workflow has ended; it starts and runs nothing.
            result_type: Type to convert the result to, when the update is given by name.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single call, not of the wait.

        Raises:
            WorkflowAlreadyStartedError: The id is taken, and the policies refuse the start.
            WorkflowUpdateRPCTimeoutOrCancelledError: A call exceeded its deadline, or this task
                was cancelled. What reached the server goes on.
            ValueError: `wait_for_stage` is ADMITTED.
            RuntimeError: The method is not an update, or the dynamic one, or the operation was
                used before.
            RPCError: The server refused.
        """
        return await self._start_update_with_start(
            update,
            arg,
            args,
            start_workflow_operation,
            wait_for_stage,
            id,
            result_type,
            rpc_metadata,
            rpc_timeout,
        )

    async def _start_update_with_start(
        self,
        update: str | Callable[..., Any],
        arg: Any,
        args: Sequence[Any],
        operation: WithStartWorkflowOperation[Any, Any],
        wait_for_stage: WorkflowUpdateStage,
        id: str | None,
        result_type: type | None,
        rpc_metadata: Mapping[str, str | bytes],
        rpc_timeout: timedelta | None,
    ) -> WorkflowUpdateHandle[Any]:
        check_stage(wait_for_stage)
        name, defined_type = _UpdateDefinition.get_name_and_result_type(update)
        update_input = UpdateWithStartUpdateWorkflowInput(
            update_id=id,
            update=name,
            args=common._arg_or_args(arg, args),
            wait_for_stage=wait_for_stage,
            headers={},
            ret_type=result_type or defined_type,
        )
        operation._claim()
        try:
            return await self._impl.start_update_with_start_workflow(
                StartWorkflowUpdateWithStartInput(
                    start_workflow_input=operation._start_workflow_input,
                    update_workflow_input=update_input,
                    rpc_metadata=rpc_metadata,
                    rpc_timeout=rpc_timeout,
                    _on_start=lambda response: operation._started(cast("Client", self), response),
                    _on_start_error=operation._failed,
                )
            )
        except BaseException as error:
            # An interceptor may have failed before anything was sent.
            operation._failed(error)
            raise
