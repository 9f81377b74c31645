"""The run cache: which runs stay in memory between their tasks, and whose turn it is.

A run has a *seat*. Whoever serves the run sits on it; a task for a run that is being served
waits at the seat: one workflow task, any number of queries.

Rules:

* A newer workflow task replaces one that waits: the server has given up on the older one.
* Order of turns: waiting queries first, then the workflow task.
* A seat lasts as long as it is taken, waited for, or holds a run; so turns go on past an eviction.
* The run that was served longest ago leaves first, unless it is being served.
* A run that leaves takes its local activities with it: they are cancelled, wherever they are.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, final

if TYPE_CHECKING:
    from worker_core._kernel.local_activities import RunLocalActivities
    from worker_core._kernel.workflow_runner import HostedWorkflow
    from worker_core._machines.run import Run

__all__ = ["RunCache", "Seat"]


@final
class Seat:
    """Where one run is served."""

    __slots__ = (
        "_queries",
        "_task",
        "hosted",
        "is_taken",
        "local_activities",
        "run",
        "run_id",
    )

    def __init__(self, run_id: str) -> None:
        self.run_id = run_id
        self.run: Run | None = None
        self.hosted: HostedWorkflow | None = None
        """The run's workflow code; set whenever ``run`` is."""
        self.local_activities: RunLocalActivities | None = None
        """Set once the run has started one."""
        self.is_taken = False
        self._task: asyncio.Future[bool] | None = None
        self._queries: deque[asyncio.Future[bool]] | None = None

    @property
    def is_awaited(self) -> bool:
        """Whether a task waits for its turn."""
        return self._task is not None or bool(self._queries)

    async def wait_turn(self, *, query_only: bool) -> bool:
        """Wait until the seat is handed over.

        Args:
            query_only: Whether the task is nothing but a query. Any number of those wait.

        Returns:
            Whether it is this task's turn; false if a newer workflow task took its place.
        """
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        if query_only:
            if self._queries is None:
                self._queries = deque()
            self._queries.append(turn)
        else:
            if self._task is not None and not self._task.done():
                self._task.set_result(False)
            self._task = turn
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.result():
                self.hand_over()  # it was given the seat and will not use it
            raise

    def hand_over(self) -> bool:
        """Leave the seat to whoever is next; false, and the seat is free, if nobody waits."""
        while self._queries:
            turn = self._queries.popleft()
            if not turn.done():
                turn.set_result(True)
                return True
        task, self._task = self._task, None
        if task is not None and not task.done():
            task.set_result(True)
            return True
        self.is_taken = False
        return False


@final
class RunCache:
    """The seats of a worker, in the order in which they were last taken.

    Args:
        on_size: Called with the number of runs held when it changes.
    """

    def __init__(self, on_size: Callable[[int], None] | None = None) -> None:
        self._seats: OrderedDict[str, Seat] = OrderedDict()
        self._runs = 0
        self._on_size = on_size

    def __len__(self) -> int:
        """Number of runs held."""
        return self._runs

    def __iter__(self) -> Iterator[Seat]:
        """All seats, the one taken longest ago first."""
        return iter(tuple(self._seats.values()))

    def seat(self, run_id: str) -> Seat:
        """The seat of a run, made if need be, as the one taken last."""
        seat = self._seats.get(run_id)
        if seat is None:
            seat = self._seats[run_id] = Seat(run_id)
        else:
            self._seats.move_to_end(run_id)
        return seat

    def place(self, seat: Seat, run: Run, hosted: HostedWorkflow) -> None:
        """Put a run on its seat."""
        if seat.run is None:
            self._runs += 1
            if self._on_size is not None:
                self._on_size(self._runs)
        seat.run = run
        seat.hosted = hosted

    def remove(self, seat: Seat) -> None:
        """Take the run off its seat."""
        if seat.local_activities is not None:
            seat.local_activities.cancel_all()
            seat.local_activities = None
        if seat.run is not None:
            seat.run = seat.hosted = None
            self._runs -= 1
            if self._on_size is not None:
                self._on_size(self._runs)

    def leave(self, seat: Seat) -> None:
        """Stop serving a run: the next task waiting for it gets its turn."""
        if not seat.hand_over() and seat.run is None:
            self._seats.pop(seat.run_id, None)

    def idle(self) -> Seat | None:
        """The seat whose run was served longest ago and is not being served."""
        for seat in self._seats.values():
            if not seat.is_taken and seat.run is not None:
                return seat
        return None
