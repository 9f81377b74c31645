"""Randomness that replay repeats: everything here follows from a seed made of the run id.

None of it is fit for secrets.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from random import Random

from worker_core.workflow._runtime import _Runtime

__all__ = [
    "new_random",
    "random",
    "random_seed",
    "register_random_seed_callback",
    "uuid4",
    "uuid7",
]


def random() -> Random:
    """The workflow's own generator. Reseeded when the run is reset."""
    return _Runtime.current().workflow_random()


def random_seed() -> int:
    """The seed that `random` started from, or was reseeded with last."""
    return _Runtime.current().workflow_random_seed()


def register_random_seed_callback(callback: Callable[[int], None]) -> None:
    """Have a function called with each new seed, to reseed generators of one's own."""
    _Runtime.current().workflow_register_random_seed_callback(callback)


def new_random(name: str | None = None) -> Random:
    """Make a generator that is reseeded like `random` but drawn from separately.

    Args:
        name: Mixed into the seed, so that generators of different names differ. Without one it
            repeats the sequence of `random`.
    """

    def seed_of(workflow_seed: int) -> int | str:
        return workflow_seed if name is None else f"{workflow_seed}:{name}"

    generator = Random(seed_of(random_seed()))
    register_random_seed_callback(lambda seed: generator.seed(seed_of(seed)))
    return generator


def uuid4() -> uuid.UUID:
    """Make a random UUID, drawn from `random`."""
    return uuid.UUID(bytes=random().getrandbits(128).to_bytes(16, "big"), version=4)


def uuid7() -> uuid.UUID:
    """Make a UUID that sorts by workflow time, to the millisecond.

    The rest is drawn from `random`, so those of one workflow task come in no particular order.
    """
    milliseconds = (_Runtime.current().workflow_time_ns() // 1_000_000) & 0xFFFF_FFFF_FFFF
    generator = random()
    middle = generator.getrandbits(12)
    low = generator.getrandbits(62)
    # Version 7 and the variant are set by hand: UUID(version=7) needs Python 3.14.
    return uuid.UUID(int=milliseconds << 80 | 0x7 << 76 | middle << 64 | 0b10 << 62 | low)
