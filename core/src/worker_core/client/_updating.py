"""Updating a workflow through its handle, typed as far as Python can.

The overloads hold the arguments to the handler's parameters and know the type of its result. An
update is held to the run of the handle, and to the chain of runs that a start began, where there
are such.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Concatenate, Generic, overload

from worker_core import common
from worker_core.client._interceptor import StartWorkflowUpdateInput
from worker_core.client._update import (
    WorkflowUpdateHandle,
    WorkflowUpdateStage,
    check_stage,
)
from worker_core.types import LocalReturnType, MultiParamSpec, ParamType, SelfType
from worker_core.workflow import _UpdateDefinition

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.workflow import UpdateMethodMultiParam

__all__ = ["WorkflowUpdates"]


class WorkflowUpdates(Generic[SelfType]):
    """The part of a workflow handle that updates the workflow."""

    _client: Client
    _id: str
    _run_id: str | None
    _first_execution_run_id: str | None

    @overload
    async def execute_update(
        self,
        update: UpdateMethodMultiParam[[SelfType], LocalReturnType],
        *,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def execute_update(
        self,
        update: UpdateMethodMultiParam[[SelfType, ParamType], LocalReturnType],
        arg: ParamType,
        *,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def execute_update(
        self,
        update: UpdateMethodMultiParam[Concatenate[SelfType, MultiParamSpec], LocalReturnType],
        *,
        args: Sequence[Any],
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def execute_update(
        self,
        update: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any: ...

    async def execute_update(
        self,
        update: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any:
        """Update the workflow, wait until its handler is done and return the result.

        Args:
            update: Name of the update, or the decorated method.
            arg: The one argument.
            args: The arguments, if there are several.
            id: Update id, a new UUID if None. An id that the run has already seen gets that
                update's outcome, and runs nothing a second time.
            result_type: Type to convert the result to, when the update is given by name.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single call, not of the wait.

        Raises:
            WorkflowUpdateFailedError: It was rejected, its handler failed, or the workflow ended
                first; `cause` tells which.
            WorkflowUpdateRPCTimeoutOrCancelledError: A call exceeded its deadline, or this task
                was cancelled. The update goes on.
            RuntimeError: The method is not an update, or the dynamic one.
            RPCError: The server refused; NOT_FOUND if there is no such workflow running.
        """
        handle = await self._start_update(
            update,
            arg,
            args,
            WorkflowUpdateStage.COMPLETED,
            id,
            result_type,
            rpc_metadata,
            rpc_timeout,
        )
        return await handle.result(rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)

    @overload
    async def start_update(
        self,
        update: UpdateMethodMultiParam[[SelfType], LocalReturnType],
        *,
        wait_for_stage: WorkflowUpdateStage,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]: ...

    @overload
    async def start_update(
        self,
        update: UpdateMethodMultiParam[[SelfType, ParamType], LocalReturnType],
        arg: ParamType,
        *,
        wait_for_stage: WorkflowUpdateStage,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]: ...

    @overload
    async def start_update(
        self,
        update: UpdateMethodMultiParam[Concatenate[SelfType, MultiParamSpec], LocalReturnType],
        *,
        args: Sequence[Any],
        wait_for_stage: WorkflowUpdateStage,
        id: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]: ...

    @overload
    async def start_update(
        self,
        update: str,
        arg: Any = ...,
        *,
        wait_for_stage: WorkflowUpdateStage,
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[Any]: ...

    async def start_update(
        self,
        update: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        wait_for_stage: WorkflowUpdateStage,
        args: Sequence[Any] = [],
        id: str | None = None,
        result_type: type | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowUpdateHandle[Any]:
        """Update the workflow and return a handle once it has come as far as asked.

        A rejected or failed update returns a handle too; its `result` raises.

        Args:
            update: Name of the update, or the decorated method.
            arg: The one argument.
            wait_for_stage: ACCEPTED or COMPLETED. Both need a worker that runs the workflow.
            args: The arguments, if there are several.
            id: Update id, a new UUID if None. An id that the run has already seen attaches to
                that update, and runs nothing a second time.
            result_type: Type to convert the result to, when the update is given by name.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single call, not of the wait.

        Raises:
            WorkflowUpdateRPCTimeoutOrCancelledError: A call exceeded its deadline, or this task
                was cancelled. The update goes on, if it reached the server.
            ValueError: `wait_for_stage` is ADMITTED.
            RuntimeError: The method is not an update, or the dynamic one.
            RPCError: The server refused; NOT_FOUND if there is no such workflow running.
        """
        return await self._start_update(
            update, arg, args, wait_for_stage, id, result_type, rpc_metadata, rpc_timeout
        )

    async def _start_update(
        self,
        update: str | Callable[..., Any],
        arg: Any,
        args: Sequence[Any],
        wait_for_stage: WorkflowUpdateStage,
        id: str | None,
        result_type: type | None,
        rpc_metadata: Mapping[str, str | bytes],
        rpc_timeout: timedelta | None,
    ) -> WorkflowUpdateHandle[Any]:
        check_stage(wait_for_stage)
        name, defined_type = _UpdateDefinition.get_name_and_result_type(update)
        return await self._client._impl.start_workflow_update(
            StartWorkflowUpdateInput(
                id=self._id,
                run_id=self._run_id,
                first_execution_run_id=self._first_execution_run_id,
                update_id=id,
                update=name,
                args=common._arg_or_args(arg, args),
                wait_for_stage=wait_for_stage,
                headers={},
                ret_type=result_type or defined_type,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    def get_update_handle(
        self,
        id: str,
        *,
        workflow_run_id: str | None = None,
        result_type: type | None = None,
    ) -> WorkflowUpdateHandle[Any]:
        """Make a handle of an update that was sent before, without asking the server.

        Args:
            id: Update id.
            workflow_run_id: Run that was updated; the handle's `run_id` if None.
            result_type: Type to convert the result to.
        """
        return WorkflowUpdateHandle(
            self._client,
            id,
            self._id,
            workflow_run_id=workflow_run_id or self._run_id,
            result_type=result_type,
        )

    def get_update_handle_for(
        self,
        update: UpdateMethodMultiParam[Any, LocalReturnType],
        id: str,
        *,
        workflow_run_id: str | None = None,
    ) -> WorkflowUpdateHandle[LocalReturnType]:
        """Make a handle that knows the type of its result, without asking the server.

        Args:
            update: The decorated method.
            id: Update id.
            workflow_run_id: Run that was updated; the handle's `run_id` if None.

        Raises:
            RuntimeError: The method is not an update.
        """
        definition = _UpdateDefinition.from_fn(update)
        if definition is None:
            raise RuntimeError(
                f"{getattr(update, '__qualname__', update)} is not an update, is it decorated with "
                "@workflow.update?"
            )
        return self.get_update_handle(
            id, workflow_run_id=workflow_run_id, result_type=definition.ret_type
        )
