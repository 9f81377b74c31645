"""How a run ends: exceptions of workflow code told apart, and the commands that end it.

===================================================  ============================================
the run, or one of its signal handlers, raises       outcome
===================================================  ============================================
the error of ``continue_as_new``                     continue as new
a cancellation, once cancellation was requested      cancelled
a cancellation otherwise                             failed, as a Temporal `CancelledError`
a failure exception                                  failed
anything else                                        the workflow task fails and is tried again
===================================================  ============================================

A cancellation is a `CancelledError` of asyncio or Temporal, or an activity's error caused by one. It
is a state: one that was swallowed makes a later one count, too.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from worker_core._activation import (
    CancelWorkflowExecution,
    ContinueAsNewWorkflowExecution,
    FailWorkflowExecution,
)
from worker_core._instance.activities import goes_to_same_build_id, nanoseconds
from worker_core._instance.checks import (
    check_headers,
    check_names,
    check_retry_policy,
    check_text,
)
from worker_core._instance.errors import ContinueAsNewRequest
from worker_core._instance.origins import raised_at
from worker_core.api.common.v1 import SearchAttributes
from worker_core.converter import encode_search_attributes
from worker_core.exceptions import CancelledError, is_cancelled_exception

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core._instance.origins import Origin

__all__ = ["conclude", "fail"]

logger = logging.getLogger(__name__)


def conclude(instance: Instance, error: BaseException) -> None:
    """End the run, or fail the workflow task, by what workflow code raised.

    Raises:
        KeyboardInterrupt: That is what was raised; it is not the workflow's.
    """
    loop = instance.loop
    if loop.evicting:
        return
    if isinstance(error, KeyboardInterrupt):
        raise error
    if isinstance(error, ContinueAsNewRequest):
        try:
            loop.add_command(_continue_as_new(instance, error), _origin(instance, error))
            return
        except Exception as failed:
            error = failed
    logger.debug("Workflow code of run %s raised", instance.start.run_id, exc_info=error)
    cause = error
    if isinstance(error, asyncio.CancelledError):
        error = CancelledError(str(error))
    if instance.cancel_reason is not None and is_cancelled_exception(error):
        loop.add_command(CancelWorkflowExecution(), _origin(instance, cause))
    elif instance.is_failure_exception(error):
        try:
            fail(instance, error)
        except ValueError as failed:
            loop.error = failed
    else:
        loop.error = error


def fail(instance: Instance, error: BaseException) -> None:
    """Fail the workflow.

    Raises:
        ValueError: The exception does not convert.
    """
    try:
        failure = instance.conversion.encode_failure(error)
    except Exception as failed:
        raise ValueError("Failed converting workflow exception") from failed
    instance.loop.add_command(FailWorkflowExecution(failure=failure), _origin(instance, error))


def _origin(instance: Instance, error: BaseException) -> Origin | None:
    return None if instance.loop.origins is None else raised_at(error)


def _continue_as_new(
    instance: Instance, request: ContinueAsNewRequest
) -> ContinueAsNewWorkflowExecution:
    input = request.input
    workflow_type = input.workflow or instance.start.workflow_type
    check_text(input.task_queue, "task_queue of workflow", workflow_type)
    check_retry_policy(input.retry_policy, "workflow", workflow_type)
    check_names(input.memo or (), "the memo of workflow", workflow_type)
    check_headers(input.headers, "workflow", workflow_type)
    converter = instance.conversion.payload_converter
    own_task_queue = instance.start.task_queue
    search_attributes = SearchAttributes()
    if input.search_attributes:
        encode_search_attributes(input.search_attributes, search_attributes)
    return ContinueAsNewWorkflowExecution(
        workflow_type=workflow_type,
        task_queue=input.task_queue or own_task_queue,
        arguments=converter.to_payloads(input.args) if input.args else (),
        headers=input.headers,
        run_timeout_ns=nanoseconds(input.run_timeout, "run_timeout of workflow", workflow_type),
        task_timeout_ns=nanoseconds(input.task_timeout, "task_timeout of workflow", workflow_type),
        backoff_start_interval_ns=nanoseconds(
            input.backoff_start_interval, "backoff_start_interval of workflow", workflow_type
        ),
        retry_policy=input.retry_policy,
        memo=(
            {name: converter.to_payload(value) for name, value in input.memo.items()}
            if input.memo
            else None
        ),
        search_attributes=(search_attributes.indexed_fields if input.search_attributes else None),
        inherit_build_id=goes_to_same_build_id(
            input.versioning_intent,
            same_queue=(input.task_queue or own_task_queue) == own_task_queue,
        ),
        initial_versioning_behavior=int(input.initial_versioning_behavior or 0),
        groups=request.groups,
    )
