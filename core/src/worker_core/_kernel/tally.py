"""What a worker has done so far, counted whether or not metrics are recorded.

Worker heartbeats carry these numbers. Only the kernel loop counts and reads.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tally"]


@dataclass(slots=True)
class Tally:
    """Numbers that only grow."""

    failed_workflow_tasks: int = 0
    failed_activities: int = 0
    """Failed attempts; those that fail as a matter of course are left out."""
    failed_local_activities: int = 0
    cache_hits: int = 0
    """Workflow tasks whose run was in the cache, as the server thought."""
    cache_misses: int = 0
    """Workflow tasks whose run was not in the cache, though the server thought so."""
