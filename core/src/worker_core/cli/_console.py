"""What commands have in common towards the person who runs them."""

from __future__ import annotations

import sys
from types import FrameType
from typing import NoReturn

__all__ = ["complain", "interrupt"]


def complain(message: str) -> None:
    """Say what is wrong, in one line on standard error."""
    print(f"worker-core: {message}", file=sys.stderr)


def interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    """A signal handler that does what Ctrl-C does."""
    raise KeyboardInterrupt
