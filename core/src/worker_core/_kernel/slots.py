"""Slots and permits: how much a lane may have in its hands at once.

A *permit* is reserved before each poll, belongs to the task the poll brings, and is given back
when that task is done or when the poll brought nothing. So polling never outruns slots.

Rules:

* Every permit is released exactly once. `Permit.release` may be called early and again on
  leaving the permit's ``with`` block; the second call does nothing.
* Permits are granted in the order in which they were asked for.
* Nothing here is thread safe: slots belong to the kernel loop.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, final

__all__ = ["FixedSlots", "Permit", "Slots", "SlotsSnapshot"]


class _Issuer(Protocol):
    """What a permit needs of the slots it came from."""

    def _used(self) -> None: ...

    def _released(self, was_used: bool) -> None: ...


@final
class Permit:
    """The right to hold one task. A context manager that gives its slot back on leaving."""

    __slots__ = ("_issuer", "_released", "_used")

    def __init__(self, issuer: _Issuer) -> None:
        self._issuer = issuer
        self._used = False
        self._released = False

    @property
    def is_released(self) -> bool:
        """Whether the slot was given back."""
        return self._released

    def mark_used(self) -> None:
        """Say that a task arrived for this permit. Permits of idle polls count as free."""
        if not self._used:
            self._used = True
            self._issuer._used()

    def release(self) -> None:
        """Give the slot back. Calls after the first do nothing."""
        if not self._released:
            self._released = True
            self._issuer._released(self._used)

    def __enter__(self) -> Permit:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()


@dataclass(frozen=True, slots=True)
class SlotsSnapshot:
    """How many slots a lane has, and how many hold a task."""

    kind: str
    issued: int
    """Permits given out, those of waiting polls included."""
    used: int
    """Permits that hold a task."""
    available: int | None
    """Slots that hold no task; ``None`` when the supplier cannot know."""


class Slots(Protocol):
    """Where a lane gets its permits."""

    @property
    def known_size(self) -> int | None:
        """How many permits can be out at once, or ``None`` when that is not fixed."""

    def try_reserve(self) -> Permit | None:
        """Give a permit if one is free now and nobody waits for it."""

    async def reserve(self) -> Permit:
        """Wait for a permit. Cancelling the wait loses none."""

    def snapshot(self) -> SlotsSnapshot:
        """Count what is out now."""


@final
class FixedSlots:
    """A fixed number of slots.

    Args:
        size: Number of slots, at least 1.
        cap: A second limit on permits that are out, e.g. what the run cache can hold. It is no
            property of the slots, so it does not show in what is reported as available.
        on_change: Called after the number of used slots changed.
    """

    __slots__ = ("_issued", "_limit", "_on_change", "_size", "_used_count", "_waiters")

    def __init__(
        self,
        size: int,
        *,
        cap: int | None = None,
        on_change: Callable[[SlotsSnapshot], None] | None = None,
    ) -> None:
        if size < 1:
            raise ValueError(f"A lane needs at least one slot, not {size}.")
        self._size = size
        self._limit = size if cap is None else min(size, cap)
        self._issued = 0
        self._used_count = 0
        self._waiters: deque[asyncio.Future[Permit]] = deque()
        self._on_change = on_change

    @property
    def known_size(self) -> int | None:
        """How many permits can be out at once."""
        return self._limit

    def try_reserve(self) -> Permit | None:
        """Give a permit if one is free now and nobody waits for it."""
        if self._issued >= self._limit or self._waiters:
            return None
        self._issued += 1
        return Permit(self)

    async def reserve(self) -> Permit:
        """Wait for a permit. Cancelling the wait loses none."""
        permit = self.try_reserve()
        if permit is not None:
            return permit
        waiter: asyncio.Future[Permit] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():
                waiter.result().release()  # granted and cancelled in the same turn
            elif waiter in self._waiters:
                self._waiters.remove(waiter)
            raise

    def snapshot(self) -> SlotsSnapshot:
        """Count what is out now."""
        return SlotsSnapshot("Fixed", self._issued, self._used_count, self._size - self._used_count)

    def _used(self) -> None:
        self._used_count += 1
        if self._on_change is not None:
            self._on_change(self.snapshot())

    def _released(self, was_used: bool) -> None:
        self._issued -= 1
        if was_used:
            self._used_count -= 1
            if self._on_change is not None:
                self._on_change(self.snapshot())
        while self._waiters and self._issued < self._limit:
            waiter = self._waiters.popleft()
            if not waiter.done():
                self._issued += 1
                waiter.set_result(Permit(self))
