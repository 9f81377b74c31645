"""The handle of one workflow: signal, query, update, cancel, terminate, describe, await its result.

A handle that `Client.start_workflow` returned names no run: signals, queries and `describe` go to
the latest run of the workflow id, while updates, `cancel` and `terminate` are held to the chain of
runs that this start began. A handle made with a run id is held to that run.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Concatenate, Generic, cast, overload

from worker_core import common
from worker_core.client._history import (
    WorkflowHistory,
    WorkflowHistoryEventAsyncIterator,
    WorkflowHistoryEventFilterType,
)
from worker_core.client._interceptor import (
    CancelWorkflowInput,
    DescribeWorkflowInput,
    FetchWorkflowHistoryEventsInput,
    QueryWorkflowInput,
    SignalWorkflowInput,
    TerminateWorkflowInput,
)
from worker_core.client._result import close_result, is_close_event, next_run_id
from worker_core.client._updating import WorkflowUpdates
from worker_core.converter import DataConverter, WorkflowSerializationContext
from worker_core.types import (
    LocalReturnType,
    MethodSyncOrAsyncNoParam,
    MethodSyncOrAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    ReturnType,
    SelfType,
)
from worker_core.workflow import _QueryDefinition, _SignalDefinition

if TYPE_CHECKING:
    from worker_core.api.history.v1 import HistoryEvent
    from worker_core.api.workflowservice.v1 import (
        SignalWithStartWorkflowExecutionResponse,
        StartWorkflowExecutionResponse,
    )
    from worker_core.client._client import Client
    from worker_core.client._execution import WorkflowExecutionDescription

__all__ = ["WorkflowHandle"]


class WorkflowHandle(WorkflowUpdates[SelfType], Generic[SelfType, ReturnType]):
    """One workflow, running or closed. Made by `Client`, holds no resources."""

    def __init__(
        self,
        client: Client,
        id: str,
        *,
        run_id: str | None = None,
        result_run_id: str | None = None,
        first_execution_run_id: str | None = None,
        result_type: type | None = None,
        start_workflow_response: StartWorkflowExecutionResponse
        | SignalWithStartWorkflowExecutionResponse
        | None = None,
    ) -> None:
        self._client = client
        self._id = id
        self._run_id = run_id
        self._result_run_id = result_run_id
        self._first_execution_run_id = first_execution_run_id
        self._result_type = result_type
        self._start_workflow_response = start_workflow_response

    @functools.cached_property
    def _data_converter(self) -> DataConverter:
        return self._client.data_converter.with_context(
            WorkflowSerializationContext(namespace=self._client.namespace, workflow_id=self._id)
        )

    @property
    def id(self) -> str:
        """Workflow id."""
        return self._id

    @property
    def run_id(self) -> str | None:
        """Run that operations are held to, None for the latest.

        Given to `Client.get_workflow_handle`; a handle from a start has none.
        """
        return self._run_id

    @property
    def result_run_id(self) -> str | None:
        """Run whose result is awaited: the one started, or `run_id` of a handle made by id."""
        return self._result_run_id

    @property
    def first_execution_run_id(self) -> str | None:
        """First run of the chain that `cancel` and `terminate` are held to, if known.

        A start that met a running workflow gets that workflow's first run, from servers 1.32 on.
        Older ones name its current run, or nothing after a signal-with-start.
        """
        return self._first_execution_run_id

    async def result(
        self,
        *,
        follow_runs: bool = True,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ReturnType:
        """Wait until the workflow is closed and return its result.

        Args:
            follow_runs: Go on to the run that took over, by continue-as-new, retry or cron.
                Otherwise the first run's end counts.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single long poll, not of the wait.

        Raises:
            WorkflowFailureError: It failed, was cancelled or terminated, or timed out; `cause`
                tells which.
            WorkflowContinuedAsNewError: It continued as new and `follow_runs` is off.
            RPCError: The server refused, for example because there is no such workflow.
        """
        run_id = self._result_run_id
        while True:
            event = await self._close_event(run_id, rpc_metadata, rpc_timeout)
            following = next_run_id(event)
            if following is None or not follow_runs:
                result = await close_result(event, self._data_converter, self._result_type)
                return cast("ReturnType", result)
            run_id = following

    async def _close_event(
        self,
        run_id: str | None,
        rpc_metadata: Mapping[str, str | bytes],
        rpc_timeout: timedelta | None,
    ) -> HistoryEvent:
        events = self._fetch_history_events_for_run(
            run_id,
            wait_new_event=True,
            event_filter_type=WorkflowHistoryEventFilterType.CLOSE_EVENT,
            skip_archival=True,
            rpc_metadata=rpc_metadata,
            rpc_timeout=rpc_timeout,
        )
        async for event in events:
            if is_close_event(event):
                return event
        raise RuntimeError(
            f"The server gave no closing event for run {run_id or '(latest)'} of workflow "
            f"{self._id!r} and no more to wait for. Ask again, or read the history."
        )

    async def cancel(
        self,
        *,
        reason: str = "",
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Ask the workflow to cancel itself.

        Held to `run_id`, and to the chain of `first_execution_run_id`, where there are such.

        Args:
            reason: Recorded with the request.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such workflow running.
        """
        await self._client._impl.cancel_workflow(
            CancelWorkflowInput(
                id=self._id,
                run_id=self._run_id,
                first_execution_run_id=self._first_execution_run_id,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def describe(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowExecutionDescription:
        """Read what the server knows about the run, or about the latest one.

        Args:
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such workflow.
        """
        return await self._client._impl.describe_workflow(
            DescribeWorkflowInput(
                id=self._id,
                run_id=self._run_id,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def fetch_history(
        self,
        *,
        event_filter_type: WorkflowHistoryEventFilterType = WorkflowHistoryEventFilterType.ALL_EVENT,
        skip_archival: bool = False,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowHistory:
        """Fetch the whole history of the run, or of the latest one.

        Args:
            event_filter_type: Which events to get.
            skip_archival: Do not look into the archive.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such workflow.
        """
        events = self.fetch_history_events(
            event_filter_type=event_filter_type,
            skip_archival=skip_archival,
            rpc_metadata=rpc_metadata,
            rpc_timeout=rpc_timeout,
        )
        return WorkflowHistory(workflow_id=self._id, events=[event async for event in events])

    def fetch_history_events(
        self,
        *,
        page_size: int | None = None,
        next_page_token: bytes | None = None,
        wait_new_event: bool = False,
        event_filter_type: WorkflowHistoryEventFilterType = WorkflowHistoryEventFilterType.ALL_EVENT,
        skip_archival: bool = False,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> WorkflowHistoryEventAsyncIterator:
        """Iterate over the events of the run, or of the latest one.

        The first call to the server, and the first error, come with the first event.

        Args:
            page_size: Events per call at most; the server's choice if None.
            next_page_token: Page to begin with.
            wait_new_event: Wait for further events until the run is closed.
            event_filter_type: Which events to get.
            skip_archival: Do not look into the archive.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.
        """
        return self._fetch_history_events_for_run(
            self._run_id,
            page_size=page_size,
            next_page_token=next_page_token,
            wait_new_event=wait_new_event,
            event_filter_type=event_filter_type,
            skip_archival=skip_archival,
            rpc_metadata=rpc_metadata,
            rpc_timeout=rpc_timeout,
        )

    def _fetch_history_events_for_run(
        self,
        run_id: str | None,
        *,
        page_size: int | None = None,
        next_page_token: bytes | None = None,
        wait_new_event: bool,
        event_filter_type: WorkflowHistoryEventFilterType,
        skip_archival: bool,
        rpc_metadata: Mapping[str, str | bytes],
        rpc_timeout: timedelta | None,
    ) -> WorkflowHistoryEventAsyncIterator:
        return self._client._impl.fetch_workflow_history_events(
            FetchWorkflowHistoryEventsInput(
                id=self._id,
                run_id=run_id,
                page_size=page_size,
                next_page_token=next_page_token,
                wait_new_event=wait_new_event,
                event_filter_type=event_filter_type,
                skip_archival=skip_archival,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    @overload
    async def query(
        self,
        query: MethodSyncOrAsyncNoParam[SelfType, LocalReturnType],
        *,
        reject_condition: common.QueryRejectCondition | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def query(
        self,
        query: MethodSyncOrAsyncSingleParam[SelfType, ParamType, LocalReturnType],
        arg: ParamType,
        *,
        reject_condition: common.QueryRejectCondition | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def query(
        self,
        query: Callable[
            Concatenate[SelfType, MultiParamSpec], Awaitable[LocalReturnType] | LocalReturnType
        ],
        *,
        args: Sequence[Any],
        reject_condition: common.QueryRejectCondition | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType: ...

    @overload
    async def query(
        self,
        query: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        result_type: type | None = None,
        reject_condition: common.QueryRejectCondition | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any: ...

    async def query(
        self,
        query: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        result_type: type | None = None,
        reject_condition: common.QueryRejectCondition | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> Any:
        """Ask the run, or the latest one, a question and return the answer.

        Args:
            query: Name of the query, or the decorated method.
            arg: The one argument.
            args: The arguments, if there are several.
            result_type: Type to convert the answer to, when the query is given by name.
            reject_condition: When the server should refuse; the client's default if None.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            WorkflowQueryFailedError: The workflow has no such query, or it failed.
            WorkflowQueryRejectedError: The reject condition held.
            RuntimeError: The method is not a query, or the dynamic one.
            RPCError: The server refused; DEADLINE_EXCEEDED also if no worker answered.
        """
        name, defined_type = _query_name_and_type(query)
        return await self._client._impl.query_workflow(
            QueryWorkflowInput(
                id=self._id,
                run_id=self._run_id,
                query=name,
                args=common._arg_or_args(arg, args),
                reject_condition=reject_condition
                or self._client._config["default_workflow_query_reject_condition"],
                headers={},
                ret_type=result_type if isinstance(query, str) else defined_type,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    @overload
    async def signal(
        self,
        signal: MethodSyncOrAsyncNoParam[SelfType, None],
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None: ...

    @overload
    async def signal(
        self,
        signal: MethodSyncOrAsyncSingleParam[SelfType, ParamType, None],
        arg: ParamType,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None: ...

    @overload
    async def signal(
        self,
        signal: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[None] | None],
        *,
        args: Sequence[Any],
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None: ...

    @overload
    async def signal(
        self,
        signal: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None: ...

    async def signal(
        self,
        signal: str | Callable[..., Any],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Send a signal to the run, or to the latest one.

        Args:
            signal: Name of the signal, or the decorated method.
            arg: The one argument.
            args: The arguments, if there are several.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RuntimeError: The method is not a signal, or the dynamic one.
            RPCError: The server refused; NOT_FOUND if there is no such workflow running.
        """
        await self._client._impl.signal_workflow(
            SignalWorkflowInput(
                id=self._id,
                run_id=self._run_id,
                signal=_SignalDefinition.must_name_from_fn_or_str(signal),
                args=common._arg_or_args(arg, args),
                headers={},
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def terminate(
        self,
        *args: Any,
        reason: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """End the workflow at once, without its code having a say.

        Held to `run_id`, and to the chain of `first_execution_run_id`, where there are such.

        Args:
            args: Details recorded with the termination.
            reason: Recorded with the termination.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such workflow running.
        """
        await self._client._impl.terminate_workflow(
            TerminateWorkflowInput(
                id=self._id,
                run_id=self._run_id,
                first_execution_run_id=self._first_execution_run_id,
                args=args,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )


def _query_name_and_type(query: str | Callable[..., Any]) -> tuple[str, type | None]:
    if not callable(query):
        return str(query), None
    definition = _QueryDefinition.from_fn(query)
    if definition is None:
        raise RuntimeError(
            f"{getattr(query, '__qualname__', query)} is not a query. "
            "Decorate it with @workflow.query, or give the query's name."
        )
    if not definition.name:
        raise RuntimeError(
            "The dynamic query handler has no name to call it by. Give the query's name."
        )
    return definition.name, definition.ret_type
