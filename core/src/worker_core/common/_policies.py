"""Choices a caller makes, as enums whose values are the protocol's numbers.

Being `IntEnum`s they go into wire messages as they are. The numbers are written out rather than
read from the generated messages, so that importing the vocabulary builds none of them; a test
compares the two.
"""

from __future__ import annotations

from enum import IntEnum

__all__ = [
    "ActivityIDConflictPolicy",
    "ActivityIDReusePolicy",
    "HeaderCodecBehavior",
    "NexusOperationCancellationState",
    "NexusOperationExecutionStatus",
    "NexusOperationIDConflictPolicy",
    "NexusOperationIDReusePolicy",
    "PendingNexusOperationExecutionState",
    "QueryRejectCondition",
    "WorkflowIDConflictPolicy",
    "WorkflowIDReusePolicy",
]


class WorkflowIDReusePolicy(IntEnum):
    """What to do when the workflow id belongs to a closed workflow."""

    ALLOW_DUPLICATE = 1
    """Start, however the earlier one ended."""

    ALLOW_DUPLICATE_FAILED_ONLY = 2
    """Start only if the earlier one did not complete."""

    REJECT_DUPLICATE = 3
    """Never use an id twice."""

    TERMINATE_IF_RUNNING = 4
    """Terminate a running one and start. `WorkflowIDConflictPolicy` says the same more clearly."""


class WorkflowIDConflictPolicy(IntEnum):
    """What to do when the workflow id belongs to a running workflow."""

    UNSPECIFIED = 0
    """The server's default for the call."""

    FAIL = 1
    """Refuse the start."""

    USE_EXISTING = 2
    """Answer with the running one."""

    TERMINATE_EXISTING = 3
    """Terminate the running one and start."""


class ActivityIDReusePolicy(IntEnum):
    """What to do when the id belongs to a closed standalone activity."""

    UNSPECIFIED = 0
    ALLOW_DUPLICATE = 1
    ALLOW_DUPLICATE_FAILED_ONLY = 2
    REJECT_DUPLICATE = 3


class ActivityIDConflictPolicy(IntEnum):
    """What to do when the id belongs to a running standalone activity."""

    UNSPECIFIED = 0
    FAIL = 1
    USE_EXISTING = 2


class NexusOperationIDReusePolicy(IntEnum):
    """What to do when the id belongs to a closed standalone Nexus operation."""

    UNSPECIFIED = 0
    ALLOW_DUPLICATE = 1
    ALLOW_DUPLICATE_FAILED_ONLY = 2
    REJECT_DUPLICATE = 3


class NexusOperationIDConflictPolicy(IntEnum):
    """What to do when the id belongs to a running standalone Nexus operation."""

    UNSPECIFIED = 0
    FAIL = 1
    USE_EXISTING = 2


class NexusOperationExecutionStatus(IntEnum):
    """Where a standalone Nexus operation stands."""

    UNSPECIFIED = 0
    RUNNING = 1
    COMPLETED = 2
    FAILED = 3
    CANCELED = 4
    TERMINATED = 5
    TIMED_OUT = 6


class PendingNexusOperationExecutionState(IntEnum):
    """Where a running Nexus operation stands more exactly."""

    UNSPECIFIED = 0
    SCHEDULED = 1
    BACKING_OFF = 2
    STARTED = 3
    BLOCKED = 4


class NexusOperationCancellationState(IntEnum):
    """Where the request to cancel a Nexus operation stands."""

    UNSPECIFIED = 0

    SCHEDULED = 1
    """Queued, or on its way."""

    BACKING_OFF = 2
    """Failed in a way worth retrying, waiting for the next attempt."""

    SUCCEEDED = 3
    """Delivered."""

    FAILED = 4
    """Refused for good."""

    TIMED_OUT = 5
    """The operation's schedule-to-close timeout came first."""

    BLOCKED = 6
    """Held back, for example by a circuit breaker."""


class QueryRejectCondition(IntEnum):
    """When the server should refuse a query instead of having it answered."""

    NONE = 1
    """Never."""

    NOT_OPEN = 2
    """If the workflow is closed."""

    NOT_COMPLETED_CLEANLY = 3
    """If the workflow is closed and did not complete."""


class HeaderCodecBehavior(IntEnum):
    """Who, if anyone, passes header payloads through the payload codec."""

    NO_CODEC = 1
    """Nobody; interceptors see and send them as they are."""

    CODEC = 2
    """Client, activity workers and workflow workers alike."""

    WORKFLOW_ONLY_CODEC = 3
    """Only workflow workers, on the way into and out of the workflow."""
