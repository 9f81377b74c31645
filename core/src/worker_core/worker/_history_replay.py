"""One history on its way through a run: the task that walks through it, and the run's io.

The io differs from a live worker's in this alone: no page is ever missing, answers are dropped,
and nothing comes that the history does not tell.

Rules:

* Whatever is wrong with a history is this history's failure and nobody else's: it is returned.
* A replay that is given up ends its workflow code in order, by an eviction: coroutines left to the
  garbage collector would run the user's clean-up wherever it happens to strike.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
from typing import TYPE_CHECKING, Final, final

from worker_core._activation import (
    Activation,
    Completion,
    EvictionReason,
    RemoveFromCache,
    TaskFailure,
)
from worker_core._kernel.pump import HistoryFetchError, pump
from worker_core._kernel.workflow_runner import HostedWorkflow, WorkflowHost
from worker_core._machines import events as event_types
from worker_core._machines.run import Run, RunConfig
from worker_core._machines.steps import CancelLocal, Evicted, Respond, StartLocal
from worker_core.api.failure.v1 import Failure
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.workflowservice.v1 import (
    GetWorkflowExecutionHistoryResponse,
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedResponse,
)
from worker_core.workflow import NondeterminismError

if TYPE_CHECKING:
    from worker_core.client import WorkflowHistory

__all__ = ["HistoryReplay"]

logger = logging.getLogger(__name__)

_GIVEN_UP: Final = "The replay was given up."


@final
class HistoryReplay:
    """The replay of one history.

    Args:
        host: Makes the place for its workflow code.
        config: What the run knows about the worker it lives in.
        history: The history; it is not changed.
    """

    def __init__(self, host: WorkflowHost, config: RunConfig, history: WorkflowHistory) -> None:
        self._host = host
        self._config = config
        self._history = history
        self._hosted: HostedWorkflow | None = None
        self._on_loop = False
        self._is_given_up = False

    async def run(self) -> Exception | None:
        """Replay on the running loop, each activation entered from a callback.

        Returns:
            Why the history cannot be replayed, or ``None``.
        """
        self._on_loop = True
        try:
            return await self._replay()
        except asyncio.CancelledError:
            if self._hosted is not None:
                await self._hosted.activate_from_loop(self._eviction())
            raise

    async def run_in(
        self, executor: concurrent.futures.ThreadPoolExecutor | None
    ) -> Exception | None:
        """Replay in a thread of an executor, by default the loop's own.

        Cancelled, it ends with the activation it is at.
        """
        loop = asyncio.get_running_loop()
        done = loop.run_in_executor(executor, self._run_without_loop)
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            self._is_given_up = True
            await asyncio.wait([done])
            raise

    def _run_without_loop(self) -> Exception | None:
        """Replay in a thread without a running loop. Nothing is ever waited for."""
        replay = self._replay()
        try:
            replay.send(None)
        except StopIteration as done:
            result: Exception | None = done.value
            return result
        replay.close()
        raise RuntimeError("Replaying waited for something, though there is no codec")

    async def _replay(self) -> Exception | None:
        try:
            try:
                task = _task_of(self._history)
            except (ValueError, RuntimeError) as error:
                return error
            return _failure_of(await self._walk(task))
        except Exception as error:
            logger.debug("A history brought its replay to a stop", exc_info=error)
            failure = RuntimeError(
                f"The history of workflow {self._history.workflow_id!r} brought the replay to a"
                f" stop with {type(error).__name__}: {error}. If the history is as the server"
                " wrote it, this is a bug of the worker; please report it."
            )
            failure.__cause__ = error
            return failure

    async def _walk(self, task: PollWorkflowTaskQueueResponse) -> Evicted:
        execution = task.workflow_execution
        workflow_type = task.workflow_type.name
        hosted = self._host.host(execution.workflow_id, execution.run_id, workflow_type)
        self._hosted = hosted
        run = Run(
            namespace=self._host.namespace,
            workflow_id=execution.workflow_id,
            run_id=execution.run_id,
            workflow_type=workflow_type,
            task_queue=task.workflow_execution_task_queue.name,
            config=self._config,
        )
        run.whereabouts = hosted.whereabouts
        run.receive_task(task, 0)
        ended = await pump(run, self)
        if ended is None:
            run.evict(EvictionReason.REQUESTED, "The history was replayed.")
            ended = await pump(run, self)
            assert ended is not None
        return ended

    def _eviction(self) -> Activation:
        job = RemoveFromCache(EvictionReason.REQUESTED, _GIVEN_UP)
        return Activation("", [job], 0, is_replaying=True, history_length=0)

    # What the run needs of the world -------------------------------------------------------

    def now(self) -> int:
        """Real time plays no part in a replay."""
        return 0

    async def activate(self, activation: Activation) -> Completion:
        """Run workflow code."""
        assert self._hosted is not None
        if self._is_given_up and type(activation.jobs[0]) is not RemoveFromCache:
            return Completion(failure=TaskFailure(Failure(message=_GIVEN_UP)))
        if self._on_loop:
            return await self._hosted.activate_from_loop(activation)
        return self._hosted.activate(activation)

    async def history(self, page_token: bytes) -> GetWorkflowExecutionHistoryResponse:
        """There is no more history than was given.

        Raises:
            HistoryFetchError: Always.
        """
        raise HistoryFetchError("the history given to replay is incomplete")

    async def respond(self, step: Respond) -> RespondWorkflowTaskCompletedResponse | None:
        """Drop the answer: nobody waits for it."""
        return RespondWorkflowTaskCompletedResponse()

    def start_local_activity(self, step: StartLocal) -> None:
        """Do nothing: a replay learns from the history how local activities ended."""

    def cancel_local_activity(self, step: CancelLocal) -> None:
        """Do nothing: none was started."""

    async def wait(self, until_ns: int | None) -> None:
        """Nothing comes that the history does not tell."""


_SUCCESSES: Final = frozenset(
    {EvictionReason.REQUESTED, EvictionReason.EXECUTION_ENDING, EvictionReason.CACHE_FULL}
)


_REASONS: Final = {
    EvictionReason.INSTANCE_FAILED: "The workflow task failed while it was replayed",
    EvictionReason.FATAL: "The history cannot be replayed",
}


def _failure_of(ended: Evicted) -> Exception | None:
    if ended.reason in _SUCCESSES:
        return None
    if ended.reason is EvictionReason.NONDETERMINISM:
        return NondeterminismError(ended.message)
    what = _REASONS.get(ended.reason, ended.reason.name)
    return RuntimeError(f"{what}: {ended.message}")


def _task_of(history: WorkflowHistory) -> PollWorkflowTaskQueueResponse:
    """The task whose replay walks through a whole history.

    Raises:
        RuntimeError: The history has no events or does not begin with the workflow's start.
        ValueError: Its events cannot follow one another.
    """
    run_id = history.run_id
    given = history.events
    count = len(given)
    if given[0].event_id != 1:
        raise RuntimeError(
            f"The history of workflow {history.workflow_id!r} begins with event"
            f" {given[0].event_id}. Its first events are missing; fetch it from its first page."
        )
    previous = started = 0
    for index, event in enumerate(given):
        if not isinstance(event, HistoryEvent):
            raise RuntimeError(
                f"The history of workflow {history.workflow_id!r} holds a {type(event).__name__} of"
                f" {type(event).__module__} where a worker_core.api.history.v1.HistoryEvent belongs."
                " WorkflowHistory.from_json reads a history that another package wrote."
            )
        if event.event_type != event_types.TASK_STARTED:
            continue
        following = given[index + 1].event_type if index + 1 < count else None
        if following is None or following == event_types.TASK_COMPLETED:
            previous, started = started, event.event_id
        elif following not in event_types.UNFINISHED_START:
            raise ValueError(
                f"Event {event.event_id} started a workflow task, but event"
                f" {given[index + 1].event_id} does not say what became of it:"
                f" {event_types.event_name(following)}. The history is damaged or out of order;"
                " fetch it again."
            )
    if not started:
        started = given[-1].event_id
    if given[-1].event_id != started:
        previous = started  # history goes on past the last start: all of it was lived
    task = PollWorkflowTaskQueueResponse(
        task_token=b"replay",
        attempt=1,
        started_event_id=started,
        previous_started_event_id=previous,
    )
    attributes = given[0].workflow_execution_started_event_attributes
    task.workflow_execution.workflow_id = history.workflow_id
    task.workflow_execution.run_id = run_id
    task.workflow_type.name = attributes.workflow_type.name
    task.workflow_execution_task_queue.name = attributes.task_queue.name
    task.history.events.extend(given)
    return task
