"""Errors that workflow code meets, and the two enums that belong to no single call."""

from __future__ import annotations

from enum import Enum, IntEnum

from worker_core.exceptions import TemporalError

__all__ = [
    "ContinueAsNewError",
    "ContinueAsNewVersioningBehavior",
    "NondeterminismError",
    "ReadOnlyContextError",
    "VersioningIntent",
]


class NondeterminismError(TemporalError):
    """The workflow's code and its history disagree."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ReadOnlyContextError(TemporalError):
    """Something that changes the workflow was tried where only reading is allowed, as in a query."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class _NotInWorkflowEventLoopError(TemporalError):
    """A function of `workflow` was called by code that no workflow runs."""

    def __init__(self, *args: object) -> None:
        self.message = (
            "Not in workflow event loop. Call this from code that a workflow runs: its run method, "
            "its handlers, and what they call."
        )
        super().__init__(self.message)


class ContinueAsNewError(BaseException):
    """Raised by `continue_as_new` to end the run.

    It is no `Exception`, so that a broad ``except`` does not stop it. Let it pass.
    """

    def __init__(self, *args: object) -> None:
        if type(self) is ContinueAsNewError:
            raise RuntimeError(
                "Cannot instantiate ContinueAsNewError directly. Call workflow.continue_as_new()."
            )
        super().__init__(*args)


class VersioningIntent(Enum):
    """Whether a command's work should go to a worker of a compatible build id.

    Belongs to build-id versioning, which worker deployments replace. Left unset, work on the
    workflow's own task queue is compatible and work on another one is not.
    """

    COMPATIBLE = 1
    """A worker with a compatible build id, if the target task queue knows one."""

    DEFAULT = 2
    """The default build id of the target task queue."""


class ContinueAsNewVersioningBehavior(IntEnum):
    """On which worker deployment version the run after a continue-as-new takes its first task."""

    UNSPECIFIED = 0
    """Inherited as usual."""

    AUTO_UPGRADE = 1
    """The version its task queue prefers now. From its second task on, what the workflow's own code
    says counts. A pinned override of this run is inherited all the same."""

    USE_RAMPING_VERSION = 2
    """The ramping version of its task queue, or the current one when there is none by then. Only the
    first task: a workflow that upgrades by itself leaves that version again with its second."""
