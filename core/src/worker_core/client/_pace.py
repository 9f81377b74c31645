"""How often a long poll is repeated."""

from __future__ import annotations

import asyncio
from typing import Final

__all__ = ["PollPace"]

_LEAST_SECONDS: Final = 0.2


class PollPace:
    """Keeps repeated polls apart.

    A server that is given too short a deadline to wait answers at once that there is nothing yet;
    asking again at once would be a flood.
    """

    __slots__ = ("_next",)

    def __init__(self) -> None:
        self._next = 0.0

    async def wait(self) -> None:
        """Wait until the next poll may begin; not at all before the first, or after a long one."""
        loop = asyncio.get_running_loop()
        pause = self._next - loop.time()
        if pause > 0:
            await asyncio.sleep(pause)
        self._next = loop.time() + _LEAST_SECONDS
