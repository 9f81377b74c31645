"""How a worker polls: poller behaviours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

__all__ = ["PollerBehavior", "PollerBehaviorSimpleMaximum"]


@dataclass(frozen=True)
class PollerBehaviorSimpleMaximum:
    """As many polls at once as there are free slots, up to a maximum.

    A worker that caches workflows shares its workflow polls between two queues, its sticky one and
    the normal one, and needs two.
    """

    maximum: int = 5
    """Most polls at once, at least 1."""

    default: ClassVar[PollerBehaviorSimpleMaximum]
    """Five polls."""


PollerBehaviorSimpleMaximum.default = PollerBehaviorSimpleMaximum()

PollerBehavior: TypeAlias = PollerBehaviorSimpleMaximum
"""What a worker takes as a poller behaviour."""
