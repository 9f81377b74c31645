"""Type hints that cannot be used, and what is said about them.

Hints are used only if there is one for each payload. A caller that leaves out an argument with a
default therefore makes all others arrive without their types: a dataclass or a model as a dict. That
is how it has to be, because histories were made so; but whoever wrote the hints should know.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Final

from worker_core.common import RawValue

__all__ = ["warn_of_dropped_hints"]

_logger = logging.getLogger("worker_core.converter")

_WITHOUT_EFFECT: Final = (None, Any, object, type(None), str, int, float, bool, bytes, dict, list)
"""Hints whose values arrive alike without them. For bytes that is so by their encoding."""
_MOST_REMEMBERED: Final = 10_000
_warned: set[tuple[str, int]] = set()


def warn_of_dropped_hints(name: str, hints: Sequence[Any], count: int) -> None:
    """Say, once, that hints are not used because there are more or fewer payloads.

    Nothing is said of hints without which the values arrive just the same.

    Args:
        name: What has the hints.
        hints: One per parameter.
        count: How many payloads there are.
    """
    key = (name, count)
    if key in _warned:
        return
    dropped = [
        hint for hint in hints[:count] if hint not in _WITHOUT_EFFECT and hint is not RawValue
    ]
    if len(_warned) < _MOST_REMEMBERED:
        _warned.add(key)
    if not dropped:
        return
    _logger.warning(
        "The type hints of %s are not used: it was called with %d argument(s) and has %d parameter(s). "
        "All arguments arrive as plain values, so %s as what JSON makes of it. Let callers pass all "
        "arguments, or one object whose fields have defaults.",
        name,
        count,
        len(hints),
        ", ".join(getattr(hint, "__name__", None) or str(hint) for hint in dropped),
        extra={"hinted": name, "arguments": count, "parameters": len(hints)},
    )
