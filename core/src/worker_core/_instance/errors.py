"""Errors of the instance, and how a run ends by one."""

from __future__ import annotations

from worker_core._activation import EventGroups
from worker_core._interceptors import ContinueAsNewInput
from worker_core.workflow import ContinueAsNewError

__all__ = ["ContinueAsNewRequest", "WorkflowBeingEvictedError"]


class WorkflowBeingEvictedError(BaseException):
    """Raised out of calls that workflow code makes while its run leaves the cache.

    Nothing is wrong: the coroutines of the run are being ended. It is no `Exception`, so that code
    which handles errors does not take it for one.
    """


class ContinueAsNewRequest(ContinueAsNewError):
    """The error that `workflow.continue_as_new` raises, with what was asked for."""

    def __init__(self, input: ContinueAsNewInput, groups: EventGroups | None) -> None:
        super().__init__("Continue as new")
        self.input = input
        self.groups = groups
