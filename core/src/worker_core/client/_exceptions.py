"""How client calls fail, beyond what the service answers with.

`worker_core.service.RPCError` is what the server said to one call. The errors here speak of the
workflow or activity the call was about. The one-line texts enter histories when an activity lets
such an error pass, so they are the same in every SDK.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from worker_core.exceptions import TemporalError

if TYPE_CHECKING:
    from worker_core.activity import ActivityCancellationDetails
    from worker_core.client._execution import WorkflowExecutionStatus

__all__ = [
    "ActivityFailureError",
    "AsyncActivityCancelledError",
    "NexusOperationFailureError",
    "RPCTimeoutOrCancelledError",
    "ScheduleAlreadyRunningError",
    "WorkflowContinuedAsNewError",
    "WorkflowFailureError",
    "WorkflowQueryFailedError",
    "WorkflowQueryRejectedError",
    "WorkflowUpdateFailedError",
    "WorkflowUpdateRPCTimeoutOrCancelledError",
]


class WorkflowFailureError(TemporalError):
    """The workflow ended without a result: failed, cancelled, terminated or timed out."""

    def __init__(self, *, cause: BaseException) -> None:
        super().__init__("Workflow execution failed")
        self.__cause__: BaseException | None = cause

    @property
    def cause(self) -> BaseException:
        """Why it ended, as an error of `worker_core.exceptions`."""
        assert self.__cause__ is not None
        return self.__cause__


class WorkflowContinuedAsNewError(TemporalError):
    """The awaited run continued as a new one, and the caller asked not to follow."""

    def __init__(self, new_execution_run_id: str) -> None:
        super().__init__("Workflow continued as new")
        self._new_execution_run_id = new_execution_run_id

    @property
    def new_execution_run_id(self) -> str:
        """Run that took over."""
        return self._new_execution_run_id


class WorkflowQueryRejectedError(TemporalError):
    """The server did not put the query to the workflow, because of the reject condition."""

    def __init__(self, status: WorkflowExecutionStatus | None) -> None:
        super().__init__(f"Query rejected, status: {status}")
        self._status = status

    @property
    def status(self) -> WorkflowExecutionStatus | None:
        """What the workflow was when the query arrived, if the server said."""
        return self._status


class WorkflowQueryFailedError(TemporalError):
    """The query reached the workflow and failed there, or no handler took it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._message = message

    @property
    def message(self) -> str:
        """What the workflow's worker said."""
        return self._message


class WorkflowUpdateFailedError(TemporalError):
    """The update was rejected, or its handler failed, or the workflow ended before it was done."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__("Workflow update failed")
        self.__cause__: BaseException | None = cause

    @property
    def cause(self) -> BaseException:
        """Why it has no result, as an error of `worker_core.exceptions`."""
        assert self.__cause__ is not None
        return self.__cause__


class RPCTimeoutOrCancelledError(TemporalError):
    """A call that waits for something was cut short. What it waits for goes on regardless."""


class WorkflowUpdateRPCTimeoutOrCancelledError(RPCTimeoutOrCancelledError):
    """Waiting for an update was cut short: a call's deadline passed, or the task was cancelled.

    The update itself goes on, if it reached the server. A handle of the same update id can wait
    for it again.
    """

    def __init__(self) -> None:
        super().__init__("Timeout or cancellation waiting for update")


class ActivityFailureError(TemporalError):
    """The standalone activity ended without a result: failed, cancelled, terminated or timed out."""

    def __init__(self, *, cause: BaseException) -> None:
        super().__init__("Activity execution failed")
        self.__cause__: BaseException | None = cause

    @property
    def cause(self) -> BaseException:
        """Why it ended, as an error of `worker_core.exceptions`."""
        assert self.__cause__ is not None
        return self.__cause__


class NexusOperationFailureError(TemporalError):
    """The standalone Nexus operation ended without a result. Experimental."""

    def __init__(self, *, cause: BaseException) -> None:
        super().__init__("Nexus operation execution failed")
        self.__cause__: BaseException | None = cause

    @property
    def cause(self) -> BaseException:
        """Why it ended, as an error of `worker_core.exceptions`."""
        assert self.__cause__ is not None
        return self.__cause__


class AsyncActivityCancelledError(TemporalError):
    """A heartbeat learned that the activity should stop: cancelled, paused or reset."""

    def __init__(self, details: ActivityCancellationDetails | None = None) -> None:
        super().__init__("Activity cancelled")
        self.details = details
        """Which of the three it was."""


class ScheduleAlreadyRunningError(TemporalError):
    """There is a schedule with the id of the one to create."""

    def __init__(self) -> None:
        super().__init__("Schedule already running")
