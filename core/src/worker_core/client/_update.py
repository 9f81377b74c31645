"""Updates: the stages they pass through, and the handle that waits for one.

An update is named by its id within its workflow. A handle holds no resources: it may be made from
the ids alone, at any time, also for an update that another process sent. Once it knows the outcome
it asks the server no more.
"""

from __future__ import annotations

import asyncio
import functools
import warnings
from collections.abc import Awaitable, Mapping
from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from worker_core.api.common.v1 import WorkflowExecution
from worker_core.api.enums.v1 import UpdateWorkflowExecutionLifecycleStage
from worker_core.api.update.v1 import UpdateRef, WaitPolicy
from worker_core.api.workflowservice.v1 import PollWorkflowExecutionUpdateRequest
from worker_core.client._exceptions import (
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
)
from worker_core.client._pace import PollPace
from worker_core.client._payloads import workflow_converter
from worker_core.service import RPCError, RPCStatusCode
from worker_core.types import LocalReturnType

if TYPE_CHECKING:
    from worker_core.api.update.v1 import Outcome
    from worker_core.client._client import Client
    from worker_core.converter import DataConverter

__all__ = [
    "WorkflowUpdateHandle",
    "WorkflowUpdateStage",
    "check_stage",
    "wait_for_update",
]

T = TypeVar("T")

_CUT_SHORT: Final = frozenset((RPCStatusCode.DEADLINE_EXCEEDED, RPCStatusCode.CANCELLED))


class WorkflowUpdateStage(IntEnum):
    """How far an update has come; what `start_update` can wait for."""

    ADMITTED = (
        UpdateWorkflowExecutionLifecycleStage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ADMITTED
    )
    """The server has it. Not durable yet, so it cannot be waited for."""

    ACCEPTED = (
        UpdateWorkflowExecutionLifecycleStage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED
    )
    """The workflow let it in, or rejected it: its validator has spoken."""

    COMPLETED = (
        UpdateWorkflowExecutionLifecycleStage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED
    )
    """Its handler is done, with a result or a failure."""


class WorkflowUpdateHandle(Generic[LocalReturnType]):
    """One update of one workflow. Made by `WorkflowHandle`, holds no resources."""

    def __init__(
        self,
        client: Client,
        id: str,
        workflow_id: str,
        *,
        workflow_run_id: str | None = None,
        result_type: type | None = None,
        known_outcome: Outcome | None = None,
    ) -> None:
        self._client = client
        self._id = id
        self._workflow_id = workflow_id
        self._workflow_run_id = workflow_run_id
        self._result_type = result_type
        self._known_outcome = known_outcome

    @functools.cached_property
    def _data_converter(self) -> DataConverter:
        return workflow_converter(self._client, self._workflow_id)

    @property
    def id(self) -> str:
        """Update id, unique among the updates of the workflow run."""
        return self._id

    @property
    def workflow_id(self) -> str:
        """Workflow that was updated."""
        return self._workflow_id

    @property
    def workflow_run_id(self) -> str | None:
        """Run that was updated, None for the latest of the workflow."""
        return self._workflow_run_id

    async def result(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> LocalReturnType:
        """Wait until the update is done and return its result.

        Asks the server only as long as the outcome is not known. May be called again.

        Args:
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single long poll, not of the wait. Below the time that
                the server keeps a poll open (about twenty seconds), it limits the wait too.

        Raises:
            WorkflowUpdateFailedError: It was rejected, its handler failed, or the workflow ended
                first; `cause` tells which.
            WorkflowUpdateRPCTimeoutOrCancelledError: A poll exceeded its deadline, or this task
                was cancelled. The update goes on.
            RPCError: The server refused; NOT_FOUND if there is no such update.
        """
        outcome = await self._poll_until_outcome(rpc_metadata, rpc_timeout)
        if outcome.HasField("failure"):
            raise WorkflowUpdateFailedError(
                await self._data_converter.decode_failure(outcome.failure)
            )
        results: list[Any] = []
        if outcome.success.payloads:
            results = await self._data_converter.decode(
                outcome.success.payloads, [self._result_type] if self._result_type else None
            )
        if len(results) > 1:
            warnings.warn(f"Expected single update result, got {len(results)}", stacklevel=2)
        return cast("LocalReturnType", results[0] if results else None)

    async def _poll_until_outcome(
        self, rpc_metadata: Mapping[str, str | bytes], rpc_timeout: timedelta | None
    ) -> Outcome:
        if self._known_outcome is not None:
            return self._known_outcome
        request = PollWorkflowExecutionUpdateRequest(
            namespace=self._client.namespace,
            update_ref=UpdateRef(
                workflow_execution=WorkflowExecution(
                    workflow_id=self._workflow_id, run_id=self._workflow_run_id or ""
                ),
                update_id=self._id,
            ),
            identity=self._client.identity,
            wait_policy=WaitPolicy(
                lifecycle_stage=UpdateWorkflowExecutionLifecycleStage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED
            ),
        )
        pace = PollPace()
        while True:
            await pace.wait()
            response = await wait_for_update(
                self._client.workflow_service.poll_workflow_execution_update(
                    request, retry=True, metadata=rpc_metadata, timeout=rpc_timeout
                )
            )
            # The server ends each poll after a while, with or without an outcome.
            if response.HasField("outcome"):
                self._known_outcome = response.outcome
                return response.outcome


async def wait_for_update(call: Awaitable[T]) -> T:
    """Await a call that the server answers once an update has come far enough.

    Raises:
        WorkflowUpdateRPCTimeoutOrCancelledError: The call exceeded its deadline, or this task was
            cancelled.
        RPCError: The server refused.
    """
    try:
        return await call
    except RPCError as error:
        if error.status not in _CUT_SHORT:
            raise
        raise WorkflowUpdateRPCTimeoutOrCancelledError from error
    except asyncio.CancelledError as error:
        raise WorkflowUpdateRPCTimeoutOrCancelledError from error


def check_stage(stage: WorkflowUpdateStage) -> None:
    """See that a stage can be waited for.

    Raises:
        ValueError: It cannot.
    """
    if stage not in (WorkflowUpdateStage.ACCEPTED, WorkflowUpdateStage.COMPLETED):
        raise ValueError(
            f"wait_for_stage is {stage!r}. The ADMITTED wait stage is not supported by servers: wait for "
            "WorkflowUpdateStage.ACCEPTED or WorkflowUpdateStage.COMPLETED."
        )
