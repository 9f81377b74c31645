"""The place of a task in the backlog of its task queue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Priority as PriorityProto

__all__ = ["Priority"]


@dataclass(frozen=True)
class Priority:
    """Which backlogged task goes first: by key, then fairly between fairness keys.

    What is None is inherited from the calling workflow, or is the server's default.

    Raises:
        TypeError: `priority_key` is not an int.
        ValueError: `priority_key` is below 1.
    """

    priority_key: int | None = None
    """1 goes first. The highest key is the server's choice, 5 by default; tasks without one count
    as the middle, 3."""

    fairness_key: str | None = None
    """Tasks of one key share its weight, whatever their number. At most 64 bytes."""

    fairness_weight: float | None = None
    """Share of the fairness key, 1.0 by default, kept by the server within 0.001 and 1000. A weight
    set on the task queue wins."""

    default: ClassVar[Priority]
    """Everything inherited."""

    def __post_init__(self) -> None:
        """Refuse a key that the server would."""
        if self.priority_key is None:
            return
        if not isinstance(self.priority_key, int):
            raise TypeError("priority_key must be an integer")
        if self.priority_key < 1:
            raise ValueError("priority_key must be a positive integer")

    @staticmethod
    def _from_proto(proto: PriorityProto) -> Priority:
        return Priority(
            priority_key=proto.priority_key or None,
            fairness_key=proto.fairness_key or None,
            fairness_weight=proto.fairness_weight or None,
        )

    def _to_proto(self) -> PriorityProto:
        from worker_core.api.common.v1 import Priority as PriorityProto

        proto = PriorityProto(priority_key=self.priority_key or 0)
        if self.fairness_key is not None:
            proto.fairness_key = self.fairness_key
        if self.fairness_weight is not None:
            proto.fairness_weight = self.fairness_weight
        return proto


Priority.default = Priority()
