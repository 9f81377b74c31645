"""Upper bounds of histogram buckets: built-in ones by metric, and overrides.

Bounds are in milliseconds here and divided by 1,000 where durations are seconds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

__all__ = ["DEFAULT_PREFIX", "Buckets"]

DEFAULT_PREFIX: Final = "temporal_"

_BY_METRIC: Final[Mapping[str, tuple[int, ...]]] = {
    "workflow_endtoend_latency": (
        *(100, 500, 1_000, 1_500, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000),
        *(600_000, 1_800_000, 3_600_000, 30_600_000, 86_400_000),
    ),
    "workflow_task_execution_latency": (1, 10, 20, 50, 100, 200, 500, 1_000),
    "workflow_task_replay_latency": (1, 10, 20, 50, 100, 200, 500, 1_000),
    "activity_execution_latency": (50, 100, 500, 1_000, 5_000, 10_000, 60_000),
    "workflow_task_schedule_to_start_latency": (
        *(100, 500, 1_000, 5_000, 10_000, 100_000, 1_000_000),
    ),
    "activity_schedule_to_start_latency": (100, 500, 1_000, 5_000, 10_000, 100_000, 1_000_000),
}
_OTHERS: Final = (50, 100, 500, 1_000, 2_500, 10_000)


class Buckets:
    """Chooses the bounds of one runtime's histograms.

    Args:
        prefix: What stands before the names of built-in metrics.
        seconds: Whether durations are recorded in seconds.
        overrides: Bounds for every histogram whose name contains the key; of several keys the
            longest counts.
    """

    def __init__(
        self, *, prefix: str, seconds: bool, overrides: Mapping[str, Sequence[float]] | None
    ) -> None:
        self._prefixes = (prefix, DEFAULT_PREFIX)
        self._seconds = seconds
        self._overrides = sorted((overrides or {}).items(), key=lambda item: -len(item[0]))

    def bounds_of(self, name: str) -> tuple[float, ...]:
        """The upper bounds of a histogram, ascending, without the infinite one."""
        for key, bounds in self._overrides:
            if key in name:
                return tuple(bounds)
        bare = name
        for prefix in self._prefixes:
            if prefix and name.startswith(prefix):
                bare = name.removeprefix(prefix)
                break
        defaults = _BY_METRIC.get(bare, _OTHERS)
        return tuple(bound / 1_000 for bound in defaults) if self._seconds else defaults
