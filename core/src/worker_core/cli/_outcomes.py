"""Replaying many histories in one process, and what came of each, in a form that travels."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from worker_core.cli._code import workflow_types
from worker_core.cli._histories import Loader, LoadError, Reference

if TYPE_CHECKING:
    from worker_core.client import WorkflowHistory
    from worker_core.worker import Replayer

__all__ = ["Outcome", "Status", "replay_here"]

_PREFIX: Final = "[TMPRL1100] Nondeterminism error: "


class Status(StrEnum):
    """What came of a history."""

    OK = "ok"
    MISMATCHED = "mismatched"
    FAILED = "failed"
    NOT_LOADED = "not loaded"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one history."""

    name: str
    status: Status
    message: str = ""
    workflow_type: str = ""
    events: int = 0
    seconds: float = 0.0


async def replay_here(
    replayer: Replayer,
    loader: Loader,
    references: AsyncIterator[Reference],
    report: Callable[[Outcome], None],
    *,
    skip_unknown: bool,
) -> None:
    """Replay histories one after the other.

    Args:
        replayer: What to replay them with.
        loader: Loads them.
        references: Where they are.
        report: Called with each outcome before the next reference is taken.
        skip_unknown: Pass over histories of workflow types that the replayer does not know.
    """
    known = workflow_types(replayer) if skip_unknown else None
    begun: dict[int, tuple[Reference, float]] = {}

    async def histories() -> AsyncIterator[WorkflowHistory]:
        async for reference in references:
            try:
                history = await loader.load(reference)
            except LoadError as error:
                report(Outcome(str(reference), Status.NOT_LOADED, str(error)))
                continue
            workflow_type = _type_of(history)
            if known is not None and workflow_type not in known:
                report(Outcome(str(reference), Status.SKIPPED, "", workflow_type))
                continue
            begun[id(history)] = reference, time.perf_counter()
            yield history

    async with replayer.workflow_replay_iterator(histories()) as results:
        async for result in results:
            history = result.history
            reference, started = begun.pop(id(history))
            report(
                _outcome(reference, history, result.replay_failure, time.perf_counter() - started)
            )


def _outcome(
    reference: Reference, history: WorkflowHistory, failure: Exception | None, seconds: float
) -> Outcome:
    from worker_core.workflow import NondeterminismError

    status, message = Status.OK, ""
    if failure is not None:
        mismatched = isinstance(failure, NondeterminismError)
        status = Status.MISMATCHED if mismatched else Status.FAILED
        message = str(failure).removeprefix(_PREFIX)
    return Outcome(str(reference), status, message, _type_of(history), len(history.events), seconds)


def _type_of(history: WorkflowHistory) -> str:
    if not history.events:
        return ""
    return history.events[0].workflow_execution_started_event_attributes.workflow_type.name
