"""The retry policy of workflows and activities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.api.common.v1 import RetryPolicy as RetryPolicyProto

__all__ = ["RetryPolicy"]

DEFAULT_MAXIMUM_INTERVALS = 100
"""An unset maximum interval is sent as this many initial intervals."""


@dataclass
class RetryPolicy:
    """When a failed workflow or activity is tried again, and how long to wait before."""

    initial_interval: timedelta = timedelta(seconds=1)
    """Wait before the second attempt."""

    backoff_coefficient: float = 2.0
    """Each further wait is the previous one times this."""

    maximum_interval: timedelta | None = None
    """No wait is longer than this; 100 initial intervals when unset."""

    maximum_attempts: int = 0
    """Attempts in all, the first among them; 0 for no limit, 1 for no retry."""

    non_retryable_error_types: Sequence[str] | None = None
    """Types of `ApplicationError` that end it at once."""

    @staticmethod
    def from_proto(proto: RetryPolicyProto) -> RetryPolicy:
        """Read a policy from its wire message."""
        return RetryPolicy(
            initial_interval=proto.initial_interval.ToTimedelta(),
            backoff_coefficient=proto.backoff_coefficient,
            maximum_interval=(
                proto.maximum_interval.ToTimedelta() if proto.HasField("maximum_interval") else None
            ),
            maximum_attempts=proto.maximum_attempts,
            non_retryable_error_types=list(proto.non_retryable_error_types) or None,
        )

    def apply_to_proto(self, proto: RetryPolicyProto) -> None:
        """Write this policy into a wire message.

        Raises:
            ValueError: A value is out of range. Not checked when there is one attempt only, since
                then no interval matters.
        """
        self._validate()
        proto.initial_interval.FromTimedelta(self.initial_interval)
        proto.backoff_coefficient = self.backoff_coefficient
        proto.maximum_interval.FromTimedelta(
            self.maximum_interval or self.initial_interval * DEFAULT_MAXIMUM_INTERVALS
        )
        proto.maximum_attempts = self.maximum_attempts
        if self.non_retryable_error_types:
            proto.non_retryable_error_types.extend(self.non_retryable_error_types)

    def _validate(self) -> None:
        if self.maximum_attempts == 1:
            return
        zero = timedelta(0)
        if self.initial_interval < zero:
            raise ValueError("Initial interval cannot be negative")
        if self.backoff_coefficient < 1:
            raise ValueError("Backoff coefficient cannot be less than 1")
        if self.maximum_interval:
            if self.maximum_interval < zero:
                raise ValueError("Maximum interval cannot be negative")
            if self.maximum_interval < self.initial_interval:
                raise ValueError("Maximum interval cannot be less than initial interval")
        if self.maximum_attempts < 0:
            raise ValueError("Maximum attempts cannot be negative")
