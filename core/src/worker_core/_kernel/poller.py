"""Polling one task queue: a fixed number of loops, each with one poll out at a time.

Rules:

* Order before each poll: the gate (balance or rate), the permit, the poll.
* The next poll starts before the task of the last one is run.
* Stopping either interrupts the polls that are out or lets the server end them; waits before a
  poll are interrupted in both cases.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar, final

from worker_core._kernel.poll_backoff import GiveUp, PollBackoff
from worker_core._kernel.slots import Permit, Slots
from worker_core.service import RPCError, RPCStatusCode

__all__ = ["PollFailed", "PollGate", "PollSource", "Poller", "RateGate"]

logger = logging.getLogger(__name__)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class PollSource(Protocol[T_co]):
    """A queue that can be polled."""

    @property
    def name(self) -> str:
        """What is polled, as the metrics and logs call it, e.g. ``sticky_workflow_task``."""

    @property
    def task_queue(self) -> str:
        """Name of the queue polled."""

    async def poll(self) -> T_co | None:
        """Poll once, without retries.

        Returns:
            The task, or ``None`` if the poll ended without one that can be run.

        Raises:
            RPCError: The poll failed.
        """


class PollGate(Protocol):
    """Holds a poll back until it may start."""

    async def enter(self) -> None:
        """Wait until a poll may start, and count it."""

    def begin(self) -> None:
        """The poll starts: there is a permit for it."""

    def leave(self) -> None:
        """The poll ended, or will not start after all."""


@final
class RateGate:
    """Lets a poll start only so long after the last one has started.

    One loop at a time is let through and waits for a permit; the time runs from when it has one.
    Otherwise all loops would wait for permits with their turns in hand, and slots that become free
    together would be polled for together.

    Args:
        per_second: How many polls may start in a second, more than 0. There is no saving up.
    """

    __slots__ = ("_clock", "_gap", "_inside", "_next", "_turn")

    def __init__(self, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._gap = 1.0 / per_second
        self._next = 0.0
        self._clock = clock
        self._turn = asyncio.Lock()
        self._inside: asyncio.Task[Any] | None = None
        """The loop that was let through and has not started its poll."""

    async def enter(self) -> None:
        """Wait for this poll's turn."""
        await self._turn.acquire()
        self._inside = asyncio.current_task()
        wait = self._next - self._clock()
        if wait > 0:
            try:
                await asyncio.sleep(wait)
            except BaseException:
                self._pass_on()
                raise

    def begin(self) -> None:
        """Count from now."""
        self._next = self._clock() + self._gap
        self._pass_on()

    def leave(self) -> None:
        """Let the next one have its turn if this one did not use it."""
        if self._inside is not None and self._inside is asyncio.current_task():
            self._pass_on()

    def _pass_on(self) -> None:
        self._inside = None
        self._turn.release()


class PollFailed(RuntimeError):
    """Polling a queue failed for good."""


@final
class Poller(Generic[T]):
    """The poll loops of one source.

    Args:
        source: What to poll.
        slots: Where permits come from.
        count: How many loops to run.
        hand_over: Called with each task and its permit; takes over the permit.
        on_fatal: Called with what ended polling for good.
        gate: What holds polls back, if anything.
        on_count: Called with the number of polls out when it changes.
    """

    def __init__(
        self,
        source: PollSource[T],
        slots: Slots,
        *,
        count: int,
        hand_over: Callable[[T, Permit], None],
        on_fatal: Callable[[BaseException], None],
        gate: PollGate | None = None,
        on_count: Callable[[int], None] | None = None,
    ) -> None:
        self._source = source
        self._slots = slots
        self._count = count
        self._hand_over = hand_over
        self._on_fatal = on_fatal
        self._gate = gate
        self._on_count = on_count
        self._loops: set[asyncio.Task[None]] = set()
        self._polling: set[asyncio.Task[None]] = set()
        self._stopping = False
        self.last_success_ns: int | None = None
        """When a poll last ended without an error, ns since the epoch."""

    @property
    def name(self) -> str:
        """What is polled."""
        return self._source.name

    @property
    def polls(self) -> int:
        """Number of polls out."""
        return len(self._polling)

    @property
    def is_running(self) -> bool:
        """Whether any poll loop has not ended yet."""
        return bool(self._loops)

    def start(self, group: asyncio.TaskGroup) -> list[asyncio.Task[None]]:
        """Start the loops as children of ``group``."""
        for number in range(self._count):
            loop = group.create_task(
                self._guarded_loop(), name=f"poll-{self._source.name}-{number}"
            )
            self._loops.add(loop)
            loop.add_done_callback(self._loops.discard)
        return list(self._loops)

    def stop(self, *, interrupt: bool) -> None:
        """End the loops.

        Args:
            interrupt: Cancel polls that are out. Otherwise they go on until the server answers,
                and a task they bring is still run.
        """
        self._stopping = True
        for loop in tuple(self._loops):
            if interrupt or loop not in self._polling:
                loop.cancel()

    async def _guarded_loop(self) -> None:
        try:
            await self._loop()
        except Exception as error:
            failed = PollFailed(
                f"Polling task queue {self._source.task_queue!r} ({self._source.name}) broke: "
                f"{error}"
            )
            failed.__cause__ = error
            self._on_fatal(failed)

    async def _loop(self) -> None:
        gate = self._gate
        backoff = PollBackoff()
        this = asyncio.current_task()
        assert this is not None
        while not self._stopping:
            if gate is not None:
                await gate.enter()
            try:
                permit = self._slots.try_reserve() or await self._slots.reserve()
                if gate is not None:
                    gate.begin()
                task: T | None = None
                try:
                    self._started(this)
                    try:
                        task = await self._source.poll()
                    finally:
                        self._ended(this)
                except RPCError as error:
                    permit.release()
                    failure = error
                except BaseException:
                    permit.release()
                    raise
                else:
                    self.last_success_ns = time.time_ns()
                    backoff.receive_success()
                    if task is None:
                        permit.release()
                    else:
                        self._hand_over(task, permit)
                    continue
            finally:
                if gate is not None:
                    gate.leave()
            if failure.status is RPCStatusCode.DEADLINE_EXCEEDED:
                backoff.receive_success()  # the usual end of a poll that nobody answered
                continue
            if self._stopping or not await self._wait_after(failure, backoff):
                return

    async def _wait_after(self, error: RPCError, backoff: PollBackoff) -> bool:
        """Wait as long as the failure asks for; false if polling has to end."""
        verdict = backoff.receive_failure(
            error.status, now=time.monotonic(), chance=random.random()
        )
        if isinstance(verdict, GiveUp):
            failed = PollFailed(
                f"Polling task queue {self._source.task_queue!r} ({self._source.name}) has failed "
                f"for {verdict.failing_seconds:.0f} seconds: {error.status.name}: {error.message}. "
                "Check the namespace, the address and the credentials of the worker's client."
            )
            failed.__cause__ = error
            self._on_fatal(failed)
            return False
        if verdict.warn:
            logger.warning(
                "Polling failed and will be retried",
                extra={
                    "task_queue": self._source.task_queue,
                    "poller": self._source.name,
                    "status": error.status.name,
                    "error": error.message,
                    "failing_seconds": verdict.failing_seconds,
                    "retry_in_seconds": verdict.wait_seconds,
                },
            )
        await asyncio.sleep(verdict.wait_seconds)
        return True

    def _started(self, loop: asyncio.Task[None]) -> None:
        self._polling.add(loop)
        if self._on_count is not None:
            self._on_count(len(self._polling))

    def _ended(self, loop: asyncio.Task[None]) -> None:
        self._polling.discard(loop)
        if self._on_count is not None:
            self._on_count(len(self._polling))
