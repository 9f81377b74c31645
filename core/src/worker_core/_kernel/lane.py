"""A lane: reserve a slot, poll, run, release.

Workflow tasks and activity tasks are each a lane; they differ in where tasks come from (their
sources) and in what is done with them (their runner). A task that comes without a poll, such as
an eagerly started activity, enters its lane with a permit in hand: `Lane.try_reserve`, then
`Lane.dispatch`. Local activities come from the worker itself: `Lane.queue` runs each as soon as
there is a slot for it.

Rules:

* One permit per outstanding poll, reserved before the poll starts; one per queued task, reserved
  before it leaves the queue.
* A lane never raises. What it cannot survive it hands to the kernel, which shuts down and raises.
* Every task a lane starts has the kernel's task group as its parent.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, final

from worker_core._kernel.poller import Poller, PollGate, PollSource
from worker_core._kernel.slots import Permit, Slots, SlotsSnapshot

__all__ = ["Lane", "LaneSnapshot", "Permit", "TaskRunner"]

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


class TaskRunner(Protocol[T_contra]):
    """What a lane does with its tasks. All methods are called on the kernel loop.

    ``run`` is started as a task of its own, once per server task. It returns when the task is
    answered (or deliberately left unanswered) and handles every failure of its task itself: an
    exception that escapes it stops the worker. The lane releases the permit when ``run`` ends;
    ``run`` may release it earlier, when the task no longer occupies the worker.
    """

    async def run(self, task: T_contra, permit: Permit) -> None:
        """Do the task and answer it."""

    def notify_shutdown(self) -> None:
        """Shutdown began: polls are about to end, running tasks go on."""

    def cancel_all(self, reason: str) -> None:
        """The grace period is over: cancel what runs, and what starts from now on."""

    async def drain(self) -> None:
        """Let go of all that is kept, and return when nothing is left to do.

        Called when the lane's last poll and last task have ended.
        """


@dataclass(frozen=True, slots=True)
class LaneSnapshot:
    """What a lane holds now."""

    name: str
    slots: SlotsSnapshot
    running: int
    """Tasks being run."""
    polls: dict[str, int]
    """Outstanding polls of each source, by the source's name."""
    last_successful_poll_ns: dict[str, int | None]
    """When a poll of each source last ended without an error, ns since the epoch."""
    processed: int = 0
    """Tasks that were run to their end since the worker began."""


@final
class Lane(Generic[T]):
    """One kind of task, from slot to answer.

    Args:
        name: What the lane's tasks are called, e.g. ``workflow``.
        slots: Where permits come from.
        runner: What to do with a task.
        on_fatal: Called with an error that the worker cannot survive.
    """

    def __init__(
        self,
        name: str,
        slots: Slots,
        runner: TaskRunner[T],
        *,
        on_fatal: Callable[[BaseException], None],
    ) -> None:
        self.name = name
        self.slots = slots
        self.runner = runner
        self._on_fatal = on_fatal
        self._pollers: list[Poller[T]] = []
        self._group: asyncio.TaskGroup | None = None
        self._closing = False
        self._poll_loops: list[asyncio.Task[None]] = []
        self._running: set[asyncio.Task[None]] = set()
        self._processed = 0
        self._queued: deque[T] = deque()
        self._feeder: asyncio.Task[None] | None = None

    def add_source(
        self,
        source: PollSource[T],
        count: int,
        *,
        gate: PollGate | None = None,
        on_count: Callable[[int], None] | None = None,
    ) -> None:
        """Poll ``source`` with ``count`` polls at a time once the lane starts."""
        self._pollers.append(
            Poller(
                source,
                self.slots,
                count=count,
                hand_over=self.dispatch,
                on_fatal=self._on_fatal,
                gate=gate,
                on_count=on_count,
            )
        )

    def start(self, group: asyncio.TaskGroup) -> None:
        """Start polling; everything the lane starts becomes a child of ``group``."""
        self._group = group
        for poller in self._pollers:
            self._poll_loops += poller.start(group)

    def try_reserve(self) -> Permit | None:
        """Give a permit for a task that comes without a poll; ``None`` if there is none now."""
        if self._closing or self._group is None:
            return None
        return self.slots.try_reserve()

    def dispatch(self, task: T, permit: Permit) -> None:
        """Run a task. Takes over the permit."""
        assert self._group is not None
        permit.mark_used()
        running = self._group.create_task(self._run(task, permit))
        self._running.add(running)
        running.add_done_callback(self._running.discard)

    def queue(self, task: T) -> None:
        """Run a task of the worker's own when there is a slot, in turn with others queued.

        Goes on while polls have ended: what the worker took before may need it to be finished.
        """
        assert self._group is not None
        if self._feeder is None and (permit := self.slots.try_reserve()) is not None:
            self.dispatch(task, permit)
            return
        self._queued.append(task)
        if self._feeder is None:
            self._feeder = self._group.create_task(self._feed(), name=f"queue-{self.name}")

    def stop_polling(self, *, interrupt: bool) -> None:
        """End the polls, and give no more permits to tasks that come without one."""
        self._closing = True
        self.runner.notify_shutdown()
        for poller in self._pollers:
            poller.stop(interrupt=interrupt)

    def interrupt_polls(self) -> None:
        """Do not let polls that are out end by themselves, after all."""
        for poller in self._pollers:
            poller.stop(interrupt=True)

    async def wait_polls_ended(self) -> None:
        """Return when the last poll has ended and its task, if any, was handed over."""
        if self._poll_loops:
            await asyncio.wait(self._poll_loops)

    async def drain(self) -> None:
        """Return when every task is answered and the runner has nothing left to do."""
        while self._running or self._feeder is not None:
            waiting = () if self._feeder is None else (self._feeder,)
            await asyncio.wait((*self._running, *waiting))
        await self.runner.drain()

    def snapshot(self) -> LaneSnapshot:
        """Tell what the lane holds now."""
        return LaneSnapshot(
            self.name,
            self.slots.snapshot(),
            len(self._running),
            {poller.name: poller.polls for poller in self._pollers},
            {poller.name: poller.last_success_ns for poller in self._pollers},
            self._processed,
        )

    async def _feed(self) -> None:
        try:
            while self._queued:
                permit = self.slots.try_reserve() or await self.slots.reserve()
                self.dispatch(self._queued.popleft(), permit)
        except Exception as error:
            self._on_fatal(error)
        finally:
            self._feeder = None

    async def _run(self, task: T, permit: Permit) -> None:
        try:
            with permit:
                await self.runner.run(task, permit)
                self._processed += 1
        except Exception as error:
            self._on_fatal(error)
