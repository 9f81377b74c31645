"""What the details of a refused call say, beyond its status code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from worker_core.api.errordetails.v1 import (
    ActivityExecutionAlreadyStartedFailure,
    NexusOperationExecutionAlreadyStartedFailure,
    WorkflowExecutionAlreadyStartedFailure,
)
from worker_core.exceptions import (
    ActivityAlreadyStartedError,
    NexusOperationAlreadyStartedError,
    WorkflowAlreadyStartedError,
)
from worker_core.service import RPCError, RPCStatusCode

if TYPE_CHECKING:
    from worker_core.api.wellknown import Any as AnyMessage

__all__ = [
    "activity_already_started_error",
    "already_started_error",
    "nexus_operation_already_started_error",
]


def already_started_error(
    code: int, details: Sequence[AnyMessage], workflow_id: str, workflow: str
) -> WorkflowAlreadyStartedError | None:
    """The error for a start whose id is taken, if that is what the server says.

    Args:
        code: Status code of the call or operation.
        details: What came with it.
        workflow_id: Id of the workflow that was to be started.
        workflow: Its type.
    """
    if code != RPCStatusCode.ALREADY_EXISTS or not details:
        return None
    failure = WorkflowExecutionAlreadyStartedFailure()
    if not details[0].Unpack(failure):
        return None
    return WorkflowAlreadyStartedError(
        workflow_id,
        workflow,
        run_id=failure.run_id,
        first_run_id=failure.first_execution_run_id or None,
    )


def activity_already_started_error(
    error: RPCError, activity_id: str, activity: str
) -> ActivityAlreadyStartedError | None:
    """The error for the start of a standalone activity whose id is taken, if it is.

    Args:
        error: What the call ended with.
        activity_id: Id of the activity that was to be started.
        activity: Its type.
    """
    failure = ActivityExecutionAlreadyStartedFailure()
    if not _is_taken(error, failure):
        return None
    return ActivityAlreadyStartedError(activity_id, activity, run_id=failure.run_id)


def nexus_operation_already_started_error(
    error: RPCError, operation_id: str
) -> NexusOperationAlreadyStartedError | None:
    """The error for the start of a standalone Nexus operation whose id is taken, if it is.

    Args:
        error: What the call ended with.
        operation_id: Id of the operation that was to be started.
    """
    failure = NexusOperationExecutionAlreadyStartedFailure()
    if not _is_taken(error, failure):
        return None
    return NexusOperationAlreadyStartedError(operation_id, run_id=failure.run_id)


def _is_taken(
    error: RPCError,
    failure: ActivityExecutionAlreadyStartedFailure | NexusOperationExecutionAlreadyStartedFailure,
) -> bool:
    if error.status != RPCStatusCode.ALREADY_EXISTS:
        return False
    details = error.grpc_status.details
    return bool(details) and details[0].Unpack(failure)
