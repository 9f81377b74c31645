"""The failure tree: what workflows and activities raise, and what callers of them catch.

`FailureError` is the root of everything that can travel as a `temporal.api.failure.v1.Failure`;
each wire kind has a class of its own with the wire's attributes as properties. An error decoded
from the wire keeps its message in `failure`, and an error that holds one is sent back byte for
byte, so that raising again loses nothing.

Values of the enums are the protocol's numbers. Errors survive pickling, which process-pool
activities need.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from worker_core.api.failure.v1 import Failure

__all__ = [
    "ActivityAlreadyStartedError",
    "ActivityError",
    "ApplicationError",
    "ApplicationErrorCategory",
    "CancelledError",
    "ChildWorkflowError",
    "FailureError",
    "InvalidVersioningOverrideError",
    "NexusOperationAlreadyStartedError",
    "NexusOperationError",
    "RetryState",
    "ServerError",
    "TemporalError",
    "TerminatedError",
    "TimeoutError",
    "TimeoutType",
    "WorkflowAlreadyStartedError",
    "is_cancelled_exception",
]


class TemporalError(Exception):
    """Root of every error this package raises about Temporal."""

    @property
    def cause(self) -> BaseException | None:
        """The error this one was raised from, same as `__cause__`."""
        return self.__cause__


_ErrorT = TypeVar("_ErrorT", bound="FailureError")


def _restore(cls: type[_ErrorT], args: tuple[Any, ...]) -> _ErrorT:
    """Rebuild an error without its constructor, whose arguments are not in `args`."""
    error = cls.__new__(cls)
    error.args = args
    return error


class FailureError(TemporalError):
    """Something that failed while a workflow or activity ran.

    Args:
        message: What went wrong.
        failure: The wire message this error was decoded from. An error that has one is sent as
            that message, whatever else it holds.
        exc_args: `args` of the exception, and so its `str()`; the message when not given.
    """

    def __init__(
        self,
        message: str,
        *,
        failure: Failure | None = None,
        exc_args: tuple[Any, ...] | None = None,
    ) -> None:
        super().__init__(*((message,) if exc_args is None else exc_args))
        self._message = message
        self._failure = failure

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args), self.__dict__

    @property
    def message(self) -> str:
        """What went wrong, without the error type some classes put before it in `str()`."""
        return self._message

    @property
    def failure(self) -> Failure | None:
        """The wire message this error was decoded from, if it came from the wire."""
        return self._failure


class WorkflowAlreadyStartedError(FailureError):
    """A workflow with this id exists already and the id policies forbid another.

    Attributes:
        workflow_id: Id that is taken.
        workflow_type: Workflow type the start asked for.
        run_id: Run that holds the id, when a client raised this.
        first_run_id: First run of the chain that holds the id, when the server told.
    """

    def __init__(
        self,
        workflow_id: str,
        workflow_type: str,
        *,
        run_id: str | None = None,
        first_run_id: str | None = None,
    ) -> None:
        super().__init__("Workflow execution already started")
        self.workflow_id = workflow_id
        self.workflow_type = workflow_type
        self.run_id = run_id
        self.first_run_id = first_run_id


class InvalidVersioningOverrideError(FailureError):
    """A child workflow could not start because its versioning override is not valid."""

    def __init__(self) -> None:
        super().__init__("Invalid versioning override")


class ActivityAlreadyStartedError(FailureError):
    """A standalone activity with this id exists already and the id policies forbid another.

    Attributes:
        activity_id: Id that is taken.
        activity_type: Activity type the start asked for.
        run_id: Run that holds the id, when the server told.
    """

    def __init__(self, activity_id: str, activity_type: str, *, run_id: str | None = None) -> None:
        super().__init__("Activity execution already started")
        self.activity_id = activity_id
        self.activity_type = activity_type
        self.run_id = run_id


class NexusOperationAlreadyStartedError(FailureError):
    """A standalone Nexus operation with this id exists already.

    Attributes:
        operation_id: Id that is taken.
        run_id: Run that holds the id, when the server told.
    """

    def __init__(self, operation_id: str, *, run_id: str | None = None) -> None:
        super().__init__("Nexus operation execution already started")
        self.operation_id = operation_id
        self.run_id = run_id


class ApplicationErrorCategory(IntEnum):
    """How loudly an application error is reported."""

    UNSPECIFIED = 0

    BENIGN = 1
    """Expected: logged at debug level and left out of failure metrics."""


class ApplicationError(FailureError):
    """The error for user code to raise, and what any other exception becomes on the wire.

    Args:
        message: What went wrong.
        details: Values for the caller, one payload each.
        type: Name by which retry policies and callers tell errors apart.
        non_retryable: True to end the activity or workflow whatever its retry policy says.
        next_retry_delay: Wait this long before the next attempt instead of what the retry policy
            computes; activities only.
        category: How loudly the error is reported.
    """

    def __init__(
        self,
        message: str,
        *details: Any,
        type: str | None = None,
        non_retryable: bool = False,
        next_retry_delay: timedelta | None = None,
        category: ApplicationErrorCategory = ApplicationErrorCategory.UNSPECIFIED,
    ) -> None:
        super().__init__(message, exc_args=(f"{type}: {message}" if type else message,))
        self._details = details
        self._type = type
        self._non_retryable = non_retryable
        self._next_retry_delay = next_retry_delay
        self._category = category

    @property
    def details(self) -> Sequence[Any]:
        """Values the raiser attached; from the wire they are decoded without type hints."""
        return self._details

    @property
    def type(self) -> str | None:
        """Name of the kind of error, None when unnamed."""
        return self._type

    @property
    def non_retryable(self) -> bool:
        """Whether the raiser forbade a retry; a retry policy may forbid it besides."""
        return self._non_retryable

    @property
    def next_retry_delay(self) -> timedelta | None:
        """Wait before the next attempt as the raiser asked, None to leave it to the policy."""
        return self._next_retry_delay

    @property
    def category(self) -> ApplicationErrorCategory:
        """How loudly the error is reported."""
        return self._category


class CancelledError(FailureError):
    """A workflow, activity or Nexus operation was cancelled."""

    def __init__(self, message: str = "Cancelled", *details: Any) -> None:
        super().__init__(message)
        self._details = details

    @property
    def details(self) -> Sequence[Any]:
        """Values given with the cancellation, such as the last heartbeat of an activity."""
        return self._details


class TerminatedError(FailureError):
    """A workflow was terminated: ended by the server without its code having a say."""

    def __init__(self, message: str, *details: Any) -> None:
        super().__init__(message)
        self._details = details

    @property
    def details(self) -> Sequence[Any]:
        """Values given with the termination. They do not travel in failures."""
        return self._details


class TimeoutType(IntEnum):
    """Which limit a `TimeoutError` is about."""

    START_TO_CLOSE = 1
    SCHEDULE_TO_START = 2
    SCHEDULE_TO_CLOSE = 3
    HEARTBEAT = 4


class TimeoutError(FailureError):
    """A workflow or activity ran into one of its time limits."""

    def __init__(
        self,
        message: str,
        *,
        type: TimeoutType | None,
        last_heartbeat_details: Sequence[Any],
    ) -> None:
        super().__init__(message)
        self._type = type
        self._last_heartbeat_details = last_heartbeat_details

    @property
    def type(self) -> TimeoutType | None:
        """The limit that was passed, None when the sender did not say."""
        return self._type

    @property
    def last_heartbeat_details(self) -> Sequence[Any]:
        """What an activity last reported, empty if it never did."""
        return self._last_heartbeat_details


class ServerError(FailureError):
    """The server itself failed while it handled the call."""

    def __init__(self, message: str, *, non_retryable: bool = False) -> None:
        super().__init__(message)
        self._non_retryable = non_retryable

    @property
    def non_retryable(self) -> bool:
        """Whether trying again is pointless."""
        return self._non_retryable


class RetryState(IntEnum):
    """Why an activity or child workflow is, or is not, tried again."""

    IN_PROGRESS = 1
    NON_RETRYABLE_FAILURE = 2
    TIMEOUT = 3
    MAXIMUM_ATTEMPTS_REACHED = 4
    RETRY_POLICY_NOT_SET = 5
    INTERNAL_SERVER_ERROR = 6
    CANCEL_REQUESTED = 7


class ActivityError(FailureError):
    """An activity failed, as its workflow sees it; the reason is the `cause`."""

    def __init__(
        self,
        message: str,
        *,
        scheduled_event_id: int,
        started_event_id: int,
        identity: str,
        activity_type: str,
        activity_id: str,
        retry_state: RetryState | None,
    ) -> None:
        super().__init__(message)
        self._scheduled_event_id = scheduled_event_id
        self._started_event_id = started_event_id
        self._identity = identity
        self._activity_type = activity_type
        self._activity_id = activity_id
        self._retry_state = retry_state

    @property
    def scheduled_event_id(self) -> int:
        """History event that scheduled the activity."""
        return self._scheduled_event_id

    @property
    def started_event_id(self) -> int:
        """History event of its last start, 0 if it never started."""
        return self._started_event_id

    @property
    def identity(self) -> str:
        """Identity of the worker that ran it."""
        return self._identity

    @property
    def activity_type(self) -> str:
        """Name of the activity."""
        return self._activity_type

    @property
    def activity_id(self) -> str:
        """Id of the activity within its workflow."""
        return self._activity_id

    @property
    def retry_state(self) -> RetryState | None:
        """Why there was no further attempt, None when the sender did not say."""
        return self._retry_state


class ChildWorkflowError(FailureError):
    """A child workflow failed, as its parent sees it; the reason is the `cause`."""

    def __init__(
        self,
        message: str,
        *,
        namespace: str,
        workflow_id: str,
        run_id: str,
        workflow_type: str,
        initiated_event_id: int,
        started_event_id: int,
        retry_state: RetryState | None,
    ) -> None:
        super().__init__(message)
        self._namespace = namespace
        self._workflow_id = workflow_id
        self._run_id = run_id
        self._workflow_type = workflow_type
        self._initiated_event_id = initiated_event_id
        self._started_event_id = started_event_id
        self._retry_state = retry_state

    @property
    def namespace(self) -> str:
        """Namespace of the child."""
        return self._namespace

    @property
    def workflow_id(self) -> str:
        """Workflow id of the child."""
        return self._workflow_id

    @property
    def run_id(self) -> str:
        """Run id of the child."""
        return self._run_id

    @property
    def workflow_type(self) -> str:
        """Workflow type of the child."""
        return self._workflow_type

    @property
    def initiated_event_id(self) -> int:
        """History event of the parent that asked for the child."""
        return self._initiated_event_id

    @property
    def started_event_id(self) -> int:
        """History event of the parent that saw it start, 0 if it never did."""
        return self._started_event_id

    @property
    def retry_state(self) -> RetryState | None:
        """Why there was no further attempt, None when the sender did not say."""
        return self._retry_state


class NexusOperationError(FailureError):
    """A Nexus operation failed, as the calling workflow sees it; the reason is the `cause`."""

    def __init__(
        self,
        message: str,
        *,
        scheduled_event_id: int,
        endpoint: str,
        service: str,
        operation: str,
        operation_token: str,
    ) -> None:
        super().__init__(message)
        self._scheduled_event_id = scheduled_event_id
        self._endpoint = endpoint
        self._service = service
        self._operation = operation
        self._operation_token = operation_token

    @property
    def scheduled_event_id(self) -> int:
        """History event that scheduled the operation."""
        return self._scheduled_event_id

    @property
    def endpoint(self) -> str:
        """Endpoint the call went through."""
        return self._endpoint

    @property
    def service(self) -> str:
        """Name of the Nexus service."""
        return self._service

    @property
    def operation(self) -> str:
        """Name of the operation."""
        return self._operation

    @property
    def operation_token(self) -> str:
        """Token the handler gave for an asynchronous operation, else empty."""
        return self._operation_token


def is_cancelled_exception(exception: BaseException) -> bool:
    """Whether an exception means that something was cancelled rather than that it failed.

    True for `asyncio.CancelledError`, for `CancelledError`, and for an activity, child workflow or
    Nexus operation error whose cause is a `CancelledError`.
    """
    if isinstance(exception, (asyncio.CancelledError, CancelledError)):
        return True
    return isinstance(
        exception, (ActivityError, ChildWorkflowError, NexusOperationError)
    ) and isinstance(exception.cause, CancelledError)
