"""The one loop that drives a run, whoever asks: a live worker, the replayer, a test.

The run decides, the io does; nothing else connects history to the world. One pump serves one
task and everything that follows from answering it, and ends when there is nothing left to
answer. The run knows how to take what arrives; the pump only carries.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from worker_core._activation import Activation, Completion
from worker_core._machines.run import Run
from worker_core._machines.steps import (
    Activate,
    CancelLocal,
    Evicted,
    Idle,
    LocalResult,
    NeedHistory,
    Respond,
    ResponseError,
    StartLocal,
    Wait,
)
from worker_core.api.workflowservice.v1 import (
    GetWorkflowExecutionHistoryResponse,
    RespondWorkflowTaskCompletedResponse,
)

__all__ = ["DeadlineReached", "HistoryFetchError", "RespondError", "RunIO", "pump"]


@dataclass(slots=True)
class DeadlineReached:
    """What a run waited for did not come in time."""

    now_ns: int
    """Ns since the epoch, never before the deadline the run gave."""


class HistoryFetchError(Exception):
    """A page of history could not be had. The message says why."""


class RespondError(Exception):
    """The server did not take an answer.

    Attributes:
        error: What the run has to know of it.
    """

    def __init__(self, error: ResponseError) -> None:
        super().__init__(str(error))
        self.error = error


class RunIO(Protocol):
    """What a run needs of the world. Live, replay and test differ in this alone."""

    def now(self) -> int:
        """The time, ns since the epoch."""

    async def activate(self, activation: Activation) -> Completion:
        """Run workflow code. Never raises; what goes wrong is in the completion."""

    async def history(self, page_token: bytes) -> GetWorkflowExecutionHistoryResponse:
        """Fetch a page of history; an empty token asks for the first.

        Raises:
            HistoryFetchError: It cannot be had.
        """

    async def respond(self, step: Respond) -> RespondWorkflowTaskCompletedResponse | None:
        """Send an answer.

        Returns:
            What the server said to a completed workflow task, ``None`` for other answers.

        Raises:
            RespondError: The server did not take it.
        """

    def start_local_activity(self, step: StartLocal) -> None:
        """Have this worker run a local activity. Its result is kept until it is waited for."""

    def cancel_local_activity(self, step: CancelLocal) -> None:
        """Stop a local activity."""

    async def wait(self, until_ns: int | None) -> LocalResult | DeadlineReached | None:
        """Wait for the result of a local activity, but not past the deadline.

        Returns:
            A result, which may have been there already; or that the time is up; or ``None`` where
            nothing can ever come, as in a replay, which ends there.
        """


async def pump(run: Run, io: RunIO) -> Evicted | None:
    """Drive a run until it has nothing left to do.

    Returns:
        How the run ended, or ``None`` if it stays.
    """
    while True:
        step = run.next_step()
        match step:
            case Activate():
                run.receive_completion(await io.activate(step.activation))
            case Respond():
                try:
                    response = await io.respond(step)
                except RespondError as refused:
                    run.receive_response_error(refused.error)
                else:
                    run.receive_response(response, io.now())
            case NeedHistory():
                try:
                    page = await io.history(step.page_token)
                except HistoryFetchError as failed:
                    run.receive_history_failure(str(failed))
                else:
                    run.receive_history(page)
            case StartLocal():
                io.start_local_activity(step)
            case CancelLocal():
                io.cancel_local_activity(step)
            case Wait():
                news = await io.wait(step.until_ns)
                if news is None:
                    return None
                if isinstance(news, LocalResult):
                    run.receive_local_result(news)
                else:
                    run.receive_deadline(news.now_ns)
            case Evicted():
                return step
            case Idle():
                return None
