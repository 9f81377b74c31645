"""What the details of a refused call say, beyond its status code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from worker_core.api.errordetails.v1 import WorkflowExecutionAlreadyStartedFailure
from worker_core.exceptions import WorkflowAlreadyStartedError
from worker_core.service import RPCStatusCode

if TYPE_CHECKING:
    from worker_core.api.wellknown import Any as AnyMessage

__all__ = ["already_started_error"]


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
