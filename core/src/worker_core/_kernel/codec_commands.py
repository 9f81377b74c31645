"""Which payloads of a command are encoded, in the order in which the server's messages have them.

Rules:

* Texts and labels come first. They are read together with the workflow, so they are encoded as its
  own, whatever the command is about; those of a Nexus operation go with the operation.
* What a command repeats from the history (the request in the acceptance of an update) is not its
  own and is not here: it is encoded already.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

from worker_core._activation import (
    Command,
    CompleteWorkflowExecution,
    ContinueAsNewWorkflowExecution,
    FailWorkflowExecution,
    QueryAnswer,
    ScheduleActivity,
    ScheduleLocalActivity,
    ScheduleNexusOperation,
    SignalExternalWorkflow,
    StartChildWorkflow,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
    UpsertMemo,
)
from worker_core._kernel.codec_payloads import Passage, has_labels

__all__ = ["encode_command", "is_encoded"]

_C = TypeVar("_C", bound=Command)


def is_encoded(command: Command) -> bool:
    """Whether a command holds anything for the codec."""
    if isinstance(command, UpdateResponse):
        if isinstance(command.outcome, UpdateCompleted | UpdateRejected):
            return True
    elif type(command) in _ENCODERS:
        return True
    return getattr(command, "metadata", None) is not None or has_labels(
        getattr(command, "groups", None)
    )


async def encode_command(command: _C, passage: Passage, texts: Passage) -> _C:
    """The command as the server shall see it.

    Args:
        command: What workflow code made.
        passage: For what the command is about.
        texts: For the texts and labels people see.
    """
    changed: dict[str, Any] = {}
    metadata = getattr(command, "metadata", None)
    if metadata is not None:
        changed["metadata"] = await texts.metadata(metadata)
    groups = getattr(command, "groups", None)
    if has_labels(groups):
        changed["groups"] = await texts.groups(groups)
    encoder = _ENCODERS.get(type(command))
    if encoder is not None:
        changed.update(await encoder(command, passage))
    return dataclasses.replace(command, **changed) if changed else command


async def _activity(
    command: ScheduleActivity | ScheduleLocalActivity, passage: Passage
) -> dict[str, Any]:
    return {
        "headers": await passage.headers(command.headers),
        "arguments": await passage.several(command.arguments),
    }


async def _child(command: StartChildWorkflow, passage: Passage) -> dict[str, Any]:
    return {
        "arguments": await passage.several(command.arguments),
        "headers": await passage.headers(command.headers),
        "memo": None if command.memo is None else await passage.fields(command.memo),
    }


async def _signal(command: SignalExternalWorkflow, passage: Passage) -> dict[str, Any]:
    return {
        "arguments": await passage.several(command.arguments),
        "headers": await passage.headers(command.headers),
    }


async def _nexus(command: ScheduleNexusOperation, passage: Passage) -> dict[str, Any]:
    return {"input": await passage.single(command.input)}


async def _memo(command: UpsertMemo, passage: Passage) -> dict[str, Any]:
    return {"fields": await passage.changes(command.fields)}


async def _update(command: UpdateResponse, passage: Passage) -> dict[str, Any]:
    outcome = command.outcome
    if isinstance(outcome, UpdateCompleted):
        return {"outcome": UpdateCompleted(await passage.single(outcome.result))}
    if isinstance(outcome, UpdateRejected):
        return {"outcome": UpdateRejected(await passage.failure(outcome.failure))}
    return {}


async def _complete(command: CompleteWorkflowExecution, passage: Passage) -> dict[str, Any]:
    return {"result": await passage.single(command.result)}


async def _fail(command: FailWorkflowExecution, passage: Passage) -> dict[str, Any]:
    return {"failure": await passage.failure(command.failure)}


async def _continue(command: ContinueAsNewWorkflowExecution, passage: Passage) -> dict[str, Any]:
    return {
        "arguments": await passage.several(command.arguments),
        "memo": None if command.memo is None else await passage.fields(command.memo),
        "headers": await passage.headers(command.headers),
    }


async def _answer(command: QueryAnswer, passage: Passage) -> dict[str, Any]:
    return {
        "result": await passage.optional(command.result),
        "failure": await passage.optional_failure(command.failure),
    }


_ENCODERS: Final[dict[type, Callable[[Any, Passage], Awaitable[dict[str, Any]]]]] = {
    ScheduleActivity: _activity,
    ScheduleLocalActivity: _activity,
    StartChildWorkflow: _child,
    SignalExternalWorkflow: _signal,
    ScheduleNexusOperation: _nexus,
    UpsertMemo: _memo,
    UpdateResponse: _update,
    CompleteWorkflowExecution: _complete,
    FailWorkflowExecution: _fail,
    ContinueAsNewWorkflowExecution: _continue,
    QueryAnswer: _answer,
}
