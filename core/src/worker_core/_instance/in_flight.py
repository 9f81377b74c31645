"""What the server has been asked for and has not answered yet.

Children, external workflows and Nexus operations share this: each kind counts its own numbers from
1, keeps what is pending under them, and waits for ends in the same way.

How many turns it takes to wake whoever waits is fixed by histories: the job makes `_release` ready
(turn 1), which wakes the waiting task (turn 2). An end that came before anybody waited takes the
same two turns from the wait on.

Cancelling the waiting task does not end the wait. It asks the server, and the wait ends with what
comes back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from worker_core._instance.children import ChildTask
    from worker_core._instance.external import PendingRequest, PendingSignal
    from worker_core._instance.instance import Instance
    from worker_core._instance.loop import WorkflowLoop
    from worker_core._instance.nexus import NexusOperation

__all__ = ["End", "InFlight", "Operations"]

_OperationT = TypeVar("_OperationT")


class InFlight(Generic[_OperationT]):
    """The operations of one kind."""

    __slots__ = ("_last", "_pending")

    def __init__(self) -> None:
        self._last = 0
        self._pending: dict[int, _OperationT] = {}

    def next_number(self) -> int:
        """Give out a number."""
        self._last += 1
        return self._last

    def hold(self, seq: int, operation: _OperationT) -> None:
        """Keep an operation until it is taken."""
        self._pending[seq] = operation

    def get(self, seq: int) -> _OperationT | None:
        """The operation of a number, which stays pending; None if it is not."""
        return self._pending.get(seq)

    def take(self, seq: int) -> _OperationT | None:
        """The operation of a number, which is pending no more; None if it was not."""
        return self._pending.pop(seq, None)


class Operations:
    """All kinds of one run. Made with the first operation: many runs have none."""

    __slots__ = ("cancel_requests", "children", "nexus", "signals")

    def __init__(self) -> None:
        self.children: InFlight[ChildTask] = InFlight()
        self.signals: InFlight[PendingSignal] = InFlight()
        self.cancel_requests: InFlight[PendingRequest] = InFlight()
        self.nexus: InFlight[NexusOperation] = InFlight()


class End:
    """How something ends, or starts; at most one task waits for it."""

    __slots__ = ("_error", "_result", "_waiter", "reached")

    def __init__(self) -> None:
        self.reached = False
        self._result: Any = None
        self._error: BaseException | None = None
        self._waiter: asyncio.Future[None] | None = None

    def reach(
        self, loop: WorkflowLoop, result: Any = None, error: BaseException | None = None
    ) -> None:
        """Take how it ended and wake whoever waits."""
        self.reached = True
        self._result = result
        self._error = error
        if self._waiter is not None:
            loop.call_soon(_release, self._waiter)

    async def wait(
        self,
        instance: Instance,
        request_cancel: Callable[[asyncio.CancelledError], None],
        *,
        ends_with_workflow: bool = False,
    ) -> Any:
        """Wait for it.

        Args:
            instance: The run.
            request_cancel: Asks the server, each time the waiting task is cancelled.
            ends_with_workflow: Whether the wait is given up when the workflow itself has been
                cancelled, after the server was asked.

        Returns:
            What `reach` was given.

        Raises:
            BaseException: What `reach` was given.
            asyncio.CancelledError: The wait was given up, or the end came in the same activation as
                the cancellation, which a run that applies all its jobs at once must not lose.
        """
        loop = instance.loop
        while True:
            waiter: asyncio.Future[None] = asyncio.Future(loop=loop)
            self._waiter = waiter
            if self.reached:
                loop.call_soon(_release, waiter)
            try:
                await waiter
            except asyncio.CancelledError as error:
                self._waiter = None
                if self.reached and instance.single_batch:
                    raise
                request_cancel(error)
                task = asyncio.current_task()
                if task is not None:
                    # Taken note of: the next await must not raise it again.
                    task.uncancel()
                if ends_with_workflow and instance.cancel_reason is not None:
                    raise
                continue
            self._waiter = None
            if self._error is not None:
                raise self._error
            return self._result


def _release(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)
