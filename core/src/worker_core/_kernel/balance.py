"""Sharing workflow slots between the sticky and the normal queue.

A worker that caches runs polls two queues on one set of slots: its own sticky queue, for runs it
has cached, and the normal one, for everything else. Neither may starve the other: there is
always at least one poll of each when there are slots for two, and a backlog on the sticky queue
is worked off first, because those tasks are the cheap ones.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Final, final

__all__ = ["BalanceGate", "StickyBalance"]


@final
class StickyBalance:
    """Decides whether one more sticky or normal poll may start. Pure: counts in, verdict out.

    Args:
        max_slots: Permits that can be out at once, ``None`` when that is not known; then there is
            nothing to balance.
        sticky_target: Number of sticky polls that are wanted.
    """

    __slots__ = ("_max_slots", "_target", "backlog", "normal_polls", "sticky_polls")

    def __init__(self, max_slots: int | None, sticky_target: int) -> None:
        self._max_slots: Final = max_slots
        self._target: Final = sticky_target
        self.sticky_polls = 0
        self.normal_polls = 0
        self.backlog = 0
        """What the last sticky response said was waiting on the sticky queue."""

    @property
    def _prefers_sticky(self) -> bool:
        return self.backlog > 1 and self.backlog > self.sticky_polls < self._target

    def may_poll(self, *, sticky: bool) -> bool:
        """Say whether a poll of the one or the other kind may start now."""
        if self._max_slots is None:
            return True
        sticky_polls, normal_polls = self.sticky_polls, self.normal_polls
        if sticky:
            if sticky_polls == 0:
                return True
            if sticky_polls >= self._target:
                return False
            if normal_polls == 0 and sticky_polls + 1 >= self._max_slots:
                return False
            if self._prefers_sticky:
                return True
        else:
            if normal_polls == 0:
                return True
            if sticky_polls == 0 and normal_polls + 1 >= self._max_slots:
                return False
            if self._prefers_sticky:
                return False
        return sticky_polls + normal_polls < self._max_slots


@final
class BalanceGate:
    """Holds back the polls of one queue until the balance lets them start.

    The gates of both queues share a balance; each is told of the other so that a poll that ends
    wakes those held back on either side.
    """

    __slots__ = ("_balance", "_other", "_sticky", "_waiters")

    def __init__(self, balance: StickyBalance, *, sticky: bool) -> None:
        self._balance = balance
        self._sticky = sticky
        self._other: BalanceGate | None = None
        self._waiters: deque[asyncio.Future[None]] = deque()

    @classmethod
    def pair(cls, balance: StickyBalance) -> tuple[BalanceGate, BalanceGate]:
        """Make the gates of the sticky and of the normal queue, in this order."""
        sticky, normal = cls(balance, sticky=True), cls(balance, sticky=False)
        sticky._other, normal._other = normal, sticky
        return sticky, normal

    async def enter(self) -> None:
        """Wait until a poll may start, and count it as started."""
        balance = self._balance
        while not balance.may_poll(sticky=self._sticky):
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.append(waiter)
            await waiter
        if self._sticky:
            balance.sticky_polls += 1
        else:
            balance.normal_polls += 1
        self.reconsider()

    def begin(self) -> None:
        """Do nothing: the poll counts since it was let through."""

    def leave(self) -> None:
        """Count a poll as ended."""
        if self._sticky:
            self._balance.sticky_polls -= 1
        else:
            self._balance.normal_polls -= 1
        self.reconsider()

    def note_backlog(self, backlog: int) -> None:
        """Learn what the server said was waiting on the sticky queue."""
        if backlog != self._balance.backlog:
            self._balance.backlog = backlog
            self.reconsider()

    def reconsider(self) -> None:
        """Wake everything held back, on both sides: a count changed."""
        if self._waiters:
            self._wake()
        if self._other is not None and self._other._waiters:
            self._other._wake()

    def _wake(self) -> None:
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
