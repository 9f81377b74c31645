"""The answers to a workflow task, as far as the run itself can write them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from worker_core._activation import QueryAnswer
from worker_core._machines import commands
from worker_core._machines.commands import make_command
from worker_core._machines.task import LEGACY_QUERY_ID, WorkflowTask
from worker_core._machines.wire import application_failure
from worker_core.api.workflowservice.v1 import (
    RespondQueryTaskCompletedRequest,
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskFailedRequest,
)

if TYPE_CHECKING:
    from worker_core.api.command.v1 import Command
    from worker_core.api.failure.v1 import Failure
    from worker_core.api.protocol.v1 import Message

__all__ = [
    "answer_query",
    "complete_task",
    "complete_with_failure",
    "fail_query",
    "fail_task",
    "refuse_query",
]

ANSWERED: Final = 1  # QueryResultType
FAILED: Final = 2


def complete_task(
    task: WorkflowTask, server_commands: Iterable[Command], messages: Iterable[Message]
) -> RespondWorkflowTaskCompletedRequest:
    """The task is done: its commands and messages, and the answers to the attached queries."""
    request = RespondWorkflowTaskCompletedRequest(
        task_token=task.token, commands=server_commands, messages=messages
    )
    for answer in task.answers.values():
        result = request.query_results[answer.id]
        result.SetInParent()
        if answer.failure is None:
            result.result_type = ANSWERED  # type: ignore[assignment]
            if answer.result is not None:
                result.answer.payloads.append(answer.result)
        else:
            result.result_type = FAILED  # type: ignore[assignment]
            result.error_message = answer.failure.message
    return request


def complete_with_failure(
    task: WorkflowTask, message: str, type_name: str
) -> RespondWorkflowTaskCompletedRequest:
    """The task is done, and the workflow with it: it failed."""
    request = RespondWorkflowTaskCompletedRequest(task_token=task.token)
    command = make_command(commands.FAIL_WORKFLOW)
    command.fail_workflow_execution_command_attributes.failure.CopyFrom(
        application_failure(message, type_name)
    )
    request.commands.append(command)
    return request


def fail_task(task: WorkflowTask, failure: Failure, cause: int) -> RespondWorkflowTaskFailedRequest:
    """The task cannot be done."""
    request = RespondWorkflowTaskFailedRequest(task_token=task.token, failure=failure)
    request.cause = cause  # type: ignore[assignment]
    return request


def answer_query(task: WorkflowTask) -> RespondQueryTaskCompletedRequest:
    """The answer to a task that is only a query."""
    answer = task.answers.get(LEGACY_QUERY_ID) or QueryAnswer(
        LEGACY_QUERY_ID,
        failure=application_failure("The workflow has not started, so it cannot be asked yet"),
    )
    request = RespondQueryTaskCompletedRequest(task_token=task.token)
    if answer.failure is None:
        request.completed_type = ANSWERED  # type: ignore[assignment]
        if answer.result is not None:
            request.query_result.payloads.append(answer.result)
    else:
        request.completed_type = FAILED  # type: ignore[assignment]
        request.error_message = answer.failure.message
    return request


def fail_query(task: WorkflowTask, failure: Failure) -> RespondQueryTaskCompletedRequest:
    """The workflow cannot be brought to the state the query asks about."""
    request = RespondQueryTaskCompletedRequest(task_token=task.token, error_message=failure.message)
    request.completed_type = FAILED  # type: ignore[assignment]
    request.failure.CopyFrom(failure)
    return request


def refuse_query(task: WorkflowTask, cause: int) -> RespondQueryTaskCompletedRequest:
    """The query was answered, but the answer is larger than the server takes."""
    failure = application_failure(
        "The answer to the query is too large to be sent. Let the query return less.",
        "GrpcMessageTooLarge",
    )
    failure.application_failure_info.non_retryable = True
    request = fail_query(task, failure)
    request.cause = cause  # type: ignore[assignment]
    return request
