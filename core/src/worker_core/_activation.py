"""The seam between history and workflow code: jobs go in, commands come out.

The machines turn history into an `Activation`, a list of jobs for one running workflow; the
instance runs workflow code and answers with a `Completion`, a list of commands. Neither side
sees the other: a job never carries an event (only, where one must be repeated later, its id as
an opaque label), and a command never carries a wire message other than user payloads.

Rules:

* Everything here is data. Durations are whole nanoseconds, ``None`` means "not set".
* Payloads and failures are the wire's own messages, shared by reference for as long as the
  workflow task lasts. Whoever keeps one longer copies it first: one kept sub-message keeps the
  whole response it came in.
* ``seq`` numbers identify an operation between the two sides. They start at 1 for each kind of
  operation and are given out by the instance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload
    from worker_core.api.failure.v1 import Failure
    from worker_core.common import Priority, RetryPolicy, VersioningBehavior

__all__ = [
    "Activation",
    "ActivityCancellation",
    "ActivityCancelled",
    "ActivityCompleted",
    "ActivityFailed",
    "CancelTimer",
    "CancelWorkflow",
    "CancelWorkflowExecution",
    "Command",
    "CompleteWorkflowExecution",
    "Completion",
    "ContinueAsNewWorkflowExecution",
    "EvictionReason",
    "FailWorkflowExecution",
    "FireTimer",
    "InitializeWorkflow",
    "Job",
    "LogicFlag",
    "QueryAnswer",
    "QueryWorkflow",
    "RemoveFromCache",
    "RequestCancelActivity",
    "ResolveActivity",
    "ScheduleActivity",
    "SignalWorkflow",
    "StartTimer",
    "TaskFailure",
    "UpdateRandomSeed",
    "UserMetadata",
    "WorkflowReference",
]


class LogicFlag(IntEnum):
    """Behaviours of workflow code that a history records, so that replay repeats them."""

    RAISE_ON_CANCELLING_COMPLETED_ACTIVITY = 1
    """Cancelling an activity whose result has arrived raises instead of returning the result."""
    PROCESS_JOBS_AS_SINGLE_BATCH = 2
    """All jobs of an activation are applied before any workflow code runs."""


class EvictionReason(IntEnum):
    """Why a run leaves the cache."""

    CACHE_FULL = 1
    CACHE_MISS = 2
    NONDETERMINISM = 3
    INSTANCE_FAILED = 4
    REQUESTED = 5
    TASK_NOT_FOUND = 6
    UNHANDLED_COMMAND = 7
    FATAL = 8
    HISTORY_FETCH = 9
    EXECUTION_ENDING = 10


class ActivityCancellation(IntEnum):
    """What cancelling an activity does to the server's activity and to the awaiting code."""

    TRY_CANCEL = 0
    WAIT_CANCELLATION_COMPLETED = 1
    ABANDON = 2


# ---------------------------------------------------------------------------------------------
# Jobs: what happened to the workflow
# ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class WorkflowReference:
    """Another workflow execution; ``namespace`` is empty where the server gives none."""

    workflow_id: str
    run_id: str
    namespace: str = ""


@dataclass(slots=True)
class InitializeWorkflow:
    """First job of every run: what the workflow was started with."""

    workflow_type: str
    workflow_id: str
    task_queue: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    memo: Mapping[str, Payload]
    search_attributes: Mapping[str, Payload]
    randomness_run_id: str
    """The run id whose hash seeds the workflow's randomness (a reset keeps the original's)."""
    first_execution_run_id: str
    original_execution_run_id: str
    start_time_ns: int
    """Time of the event that started the execution, in ns since the epoch."""
    attempt: int = 1
    cron_schedule: str = ""
    continued_run_id: str = ""
    continued_failure: Failure | None = None
    last_completion_result: Sequence[Payload] = ()
    execution_timeout_ns: int | None = None
    run_timeout_ns: int | None = None
    task_timeout_ns: int | None = None
    retry_policy: RetryPolicy | None = None
    priority: Priority | None = None
    parent: WorkflowReference | None = None
    root: WorkflowReference | None = None


@dataclass(slots=True)
class UpdateRandomSeed:
    """The run was reset: randomness continues from the hash of this run id."""

    randomness_run_id: str


@dataclass(slots=True)
class SignalWorkflow:
    """A signal arrived. ``event_label`` is repeated on commands its handler makes."""

    name: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    identity: str
    event_label: int


@dataclass(slots=True)
class CancelWorkflow:
    """Cancellation of the workflow was requested; the reason may be empty."""

    reason: str


@dataclass(slots=True)
class FireTimer:
    """A timer fired."""

    seq: int


@dataclass(slots=True)
class ActivityCompleted:
    """The activity's result: one payload, or ``None`` when the worker sent none."""

    result: Payload | None


@dataclass(slots=True)
class ActivityFailed:
    """The activity failed or timed out for good."""

    failure: Failure


@dataclass(slots=True)
class ActivityCancelled:
    """The activity is cancelled, as far as the workflow is concerned."""

    failure: Failure


@dataclass(slots=True)
class ResolveActivity:
    """How an activity ended."""

    seq: int
    resolution: ActivityCompleted | ActivityFailed | ActivityCancelled


@dataclass(slots=True)
class QueryWorkflow:
    """A question about the workflow's state. Queries are never mixed with other jobs."""

    id: str
    name: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]


@dataclass(slots=True)
class RemoveFromCache:
    """The run leaves the cache: end every task of the workflow. Always the only job."""

    reason: EvictionReason
    message: str


Job = (
    InitializeWorkflow
    | UpdateRandomSeed
    | SignalWorkflow
    | CancelWorkflow
    | FireTimer
    | ResolveActivity
    | QueryWorkflow
    | RemoveFromCache
)


@dataclass(slots=True)
class Activation:
    """One turn of a workflow: jobs to apply, and what the workflow may know about now."""

    run_id: str
    jobs: list[Job]
    now_ns: int
    """Workflow time, ns since the epoch. Never decreases within a run."""
    is_replaying: bool
    history_length: int
    history_size_bytes: int = 0
    continue_as_new_suggested: bool = False
    target_deployment_version_changed: bool = False
    deployment_name: str = ""
    build_id: str = ""
    """Deployment version of the worker that completed (or now runs) this workflow task."""
    available_flags: frozenset[int] = frozenset()
    """Ids of the `LogicFlag`s in the history so far, those used in this run included."""


# ---------------------------------------------------------------------------------------------
# Commands: what the workflow wants
# ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class UserMetadata:
    """Texts for people, kept with a command's event, already converted to payloads."""

    summary: Payload | None = None
    details: Payload | None = None


@dataclass(slots=True)
class ScheduleActivity:
    """Run an activity."""

    seq: int
    activity_id: str
    activity_type: str
    task_queue: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    schedule_to_close_timeout_ns: int | None = None
    schedule_to_start_timeout_ns: int | None = None
    start_to_close_timeout_ns: int | None = None
    heartbeat_timeout_ns: int | None = None
    retry_policy: RetryPolicy | None = None
    cancellation: ActivityCancellation = ActivityCancellation.TRY_CANCEL
    allow_eager: bool = True
    use_workflow_build_id: bool = False
    priority: Priority | None = None
    metadata: UserMetadata | None = None
    event_label: int = 0
    """Label of the signal whose handler made the command, 0 for none."""


@dataclass(slots=True)
class RequestCancelActivity:
    """Cancel an activity, in the way its `ScheduleActivity` asked for."""

    seq: int
    event_label: int = 0


@dataclass(slots=True)
class StartTimer:
    """Start a timer that fires once."""

    seq: int
    duration_ns: int
    metadata: UserMetadata | None = None
    event_label: int = 0


@dataclass(slots=True)
class CancelTimer:
    """Cancel a timer; nothing is resolved."""

    seq: int
    event_label: int = 0


@dataclass(slots=True)
class CompleteWorkflowExecution:
    """The workflow returned."""

    result: Payload
    event_label: int = 0


@dataclass(slots=True)
class FailWorkflowExecution:
    """The workflow failed."""

    failure: Failure
    event_label: int = 0


@dataclass(slots=True)
class CancelWorkflowExecution:
    """The workflow ends as cancelled."""

    event_label: int = 0


@dataclass(slots=True)
class ContinueAsNewWorkflowExecution:
    """The workflow ends and a new run begins. What is unset is taken from this run."""

    workflow_type: str
    task_queue: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    run_timeout_ns: int | None = None
    task_timeout_ns: int | None = None
    backoff_start_interval_ns: int | None = None
    retry_policy: RetryPolicy | None = None
    memo: Mapping[str, Payload] | None = None
    search_attributes: Mapping[str, Payload] | None = None
    inherit_build_id: bool = True
    initial_versioning_behavior: int = 0
    event_label: int = 0


@dataclass(slots=True)
class QueryAnswer:
    """Answer to a `QueryWorkflow`: exactly one of ``result`` and ``failure`` is set."""

    id: str
    result: Payload | None = None
    failure: Failure | None = None


Command = (
    ScheduleActivity
    | RequestCancelActivity
    | StartTimer
    | CancelTimer
    | CompleteWorkflowExecution
    | FailWorkflowExecution
    | CancelWorkflowExecution
    | ContinueAsNewWorkflowExecution
    | QueryAnswer
)

TERMINAL_COMMANDS: Final = (
    CompleteWorkflowExecution,
    FailWorkflowExecution,
    CancelWorkflowExecution,
    ContinueAsNewWorkflowExecution,
)
"""The commands that end a run. The first one issued wins."""


@dataclass(slots=True)
class TaskFailure:
    """The activation could not be carried out; the workflow task fails and will be retried.

    ``cause`` is a number of the wire's ``WorkflowTaskFailedCause``, 0 for the default.
    """

    failure: Failure
    cause: int = 0


@dataclass(slots=True)
class Completion:
    """Answer to one activation. With ``failure`` set the commands mean nothing."""

    commands: list[Command] = field(default_factory=list)
    failure: TaskFailure | None = None
    used_flags: Sequence[int] = ()
    versioning_behavior: VersioningBehavior | None = None
