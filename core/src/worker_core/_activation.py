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
  operation and are given out by the instance. Activities and local activities count together.
* ``groups`` on a command says which event groups its event belongs to; it is never compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload
    from worker_core.api.failure.v1 import Failure
    from worker_core.api.workflow.v1 import VersioningOverride
    from worker_core.common import Priority, RetryPolicy, VersioningBehavior

__all__ = [
    "TERMINAL_COMMANDS",
    "Activation",
    "ActivityCancellation",
    "ActivityCancelled",
    "ActivityCompleted",
    "ActivityFailed",
    "CancelChildWorkflow",
    "CancelSignalExternal",
    "CancelTimer",
    "CancelWorkflow",
    "CancelWorkflowExecution",
    "ChildCancellation",
    "ChildCancelled",
    "ChildCompleted",
    "ChildFailed",
    "ChildStartFailed",
    "ChildStarted",
    "Command",
    "CompleteWorkflowExecution",
    "Completion",
    "ContinueAsNewWorkflowExecution",
    "EventGroup",
    "EventGroups",
    "EvictionReason",
    "FailWorkflowExecution",
    "FireTimer",
    "InitializeWorkflow",
    "Job",
    "LocalActivityBackoff",
    "LogicFlag",
    "NexusCancellation",
    "NexusCompleted",
    "NexusFailed",
    "NexusStarted",
    "NotifyHasPatch",
    "QueryAnswer",
    "QueryWorkflow",
    "RemoveFromCache",
    "RequestCancelActivity",
    "RequestCancelExternalWorkflow",
    "RequestCancelLocalActivity",
    "RequestCancelNexusOperation",
    "ResolveActivity",
    "ResolveCancelExternal",
    "ResolveChild",
    "ResolveChildStart",
    "ResolveLocalActivity",
    "ResolveNexus",
    "ResolveNexusStart",
    "ResolveSignalExternal",
    "ScheduleActivity",
    "ScheduleLocalActivity",
    "ScheduleNexusOperation",
    "SetPatchMarker",
    "SignalExternalWorkflow",
    "SignalWorkflow",
    "StartChildWorkflow",
    "StartTimer",
    "TaskFailure",
    "UpdateAccepted",
    "UpdateCompleted",
    "UpdateRandomSeed",
    "UpdateRejected",
    "UpdateResponse",
    "UpdateWorkflow",
    "UpsertMemo",
    "UpsertSearchAttributes",
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


class ChildCancellation(IntEnum):
    """What cancelling a child workflow does to the child and to the awaiting code."""

    ABANDON = 0
    TRY_CANCEL = 1
    WAIT_CANCELLATION_COMPLETED = 2
    WAIT_CANCELLATION_REQUESTED = 3


class NexusCancellation(IntEnum):
    """What cancelling a Nexus operation does to the operation and to the awaiting code."""

    WAIT_COMPLETED = 0
    ABANDON = 1
    TRY_CANCEL = 2
    WAIT_REQUESTED = 3


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
class NotifyHasPatch:
    """The history holds a marker of this patch, so `patched` says yes."""

    patch_id: str


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
class UpdateWorkflow:
    """An update arrived. Its answers (`UpdateResponse`) name ``protocol_instance_id``."""

    id: str
    protocol_instance_id: str
    name: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    identity: str
    run_validator: bool
    """Whether it may still be rejected; on replay it was accepted long ago."""


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
class LocalActivityBackoff:
    """The local activity failed and is to be tried again after a timer.

    ``attempt`` and ``original_schedule_time_ns`` go into the command that tries it.
    """

    attempt: int
    backoff_ns: int
    original_schedule_time_ns: int | None


@dataclass(slots=True)
class ResolveLocalActivity:
    """How a local activity ended, or that it is to be tried again."""

    seq: int
    resolution: ActivityCompleted | ActivityFailed | ActivityCancelled | LocalActivityBackoff


@dataclass(slots=True)
class ChildStarted:
    """The child workflow runs."""

    run_id: str


@dataclass(slots=True)
class ChildStartFailed:
    """The child workflow cannot be started.

    ``cause`` is a number of the wire's ``StartChildWorkflowExecutionFailedCause``.
    """

    workflow_id: str
    workflow_type: str
    cause: int


@dataclass(slots=True)
class ChildCompleted:
    """The child workflow's result: one payload, or ``None`` when it has none."""

    result: Payload | None


@dataclass(slots=True)
class ChildFailed:
    """The child workflow failed, timed out or was terminated."""

    failure: Failure


@dataclass(slots=True)
class ChildCancelled:
    """The child workflow is cancelled, as far as this workflow is concerned."""

    failure: Failure


@dataclass(slots=True)
class ResolveChildStart:
    """Whether a child workflow started. Cancelled means: before it was asked for."""

    seq: int
    resolution: ChildStarted | ChildStartFailed | ChildCancelled


@dataclass(slots=True)
class ResolveChild:
    """How a child workflow ended. It may come without the child ever having started."""

    seq: int
    resolution: ChildCompleted | ChildFailed | ChildCancelled


@dataclass(slots=True)
class ResolveSignalExternal:
    """The signal to another workflow was delivered, or failed."""

    seq: int
    failure: Failure | None


@dataclass(slots=True)
class ResolveCancelExternal:
    """The request to cancel another workflow was delivered, or failed."""

    seq: int
    failure: Failure | None


@dataclass(slots=True)
class NexusStarted:
    """The Nexus operation started; the token is ``None`` if it completes at once."""

    operation_token: str | None


@dataclass(slots=True)
class NexusCompleted:
    """The Nexus operation's result: one payload, or ``None`` when it has none."""

    result: Payload | None


@dataclass(slots=True)
class NexusFailed:
    """The Nexus operation failed, timed out or was cancelled; the failure says which."""

    failure: Failure


@dataclass(slots=True)
class ResolveNexusStart:
    """Whether a Nexus operation started. After a failure no `ResolveNexus` follows."""

    seq: int
    resolution: NexusStarted | NexusFailed


@dataclass(slots=True)
class ResolveNexus:
    """How a Nexus operation ended. A second one for the same ``seq`` is to be ignored."""

    seq: int
    resolution: NexusCompleted | NexusFailed


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
    | NotifyHasPatch
    | UpdateRandomSeed
    | SignalWorkflow
    | UpdateWorkflow
    | CancelWorkflow
    | FireTimer
    | ResolveActivity
    | ResolveChildStart
    | ResolveChild
    | ResolveSignalExternal
    | ResolveCancelExternal
    | ResolveNexusStart
    | ResolveNexus
    | ResolveLocalActivity
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


@dataclass(slots=True, frozen=True)
class EventGroup:
    """A group that workflow code named, with the text people see for it."""

    id: str
    label: Payload | None = None


@dataclass(slots=True, frozen=True)
class EventGroups:
    """What the event of a command is shown together with.

    ``signal_event_id`` or ``update_id`` is set where the handler of a signal or an update made
    the command.
    """

    signal_event_id: int = 0
    update_id: str = ""
    named: tuple[EventGroup, ...] = ()


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
    groups: EventGroups | None = None


@dataclass(slots=True)
class RequestCancelActivity:
    """Cancel an activity, in the way its `ScheduleActivity` asked for."""

    seq: int
    groups: EventGroups | None = None


@dataclass(slots=True)
class ScheduleLocalActivity:
    """Run an activity in this worker, as part of the workflow task.

    ``attempt`` is 0 but for a retry after a backoff timer, which also repeats
    ``original_schedule_time_ns`` as `LocalActivityBackoff` gave it.
    """

    seq: int
    activity_id: str
    activity_type: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    schedule_to_close_timeout_ns: int | None = None
    schedule_to_start_timeout_ns: int | None = None
    start_to_close_timeout_ns: int | None = None
    retry_policy: RetryPolicy | None = None
    local_retry_threshold_ns: int | None = None
    """Longest wait before a retry that is spent in memory, None for the default of a minute."""
    cancellation: ActivityCancellation = ActivityCancellation.TRY_CANCEL
    attempt: int = 0
    original_schedule_time_ns: int | None = None
    metadata: UserMetadata | None = None
    groups: EventGroups | None = None


@dataclass(slots=True)
class RequestCancelLocalActivity:
    """Cancel a local activity, in the way its `ScheduleLocalActivity` asked for."""

    seq: int
    groups: EventGroups | None = None


@dataclass(slots=True)
class StartChildWorkflow:
    """Start a child workflow."""

    seq: int
    namespace: str
    workflow_id: str
    workflow_type: str
    task_queue: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    execution_timeout_ns: int | None = None
    run_timeout_ns: int | None = None
    task_timeout_ns: int | None = None
    parent_close_policy: int = 0
    """Number of the wire's ``ParentClosePolicy``."""
    id_reuse_policy: int = 0
    """Number of the wire's ``WorkflowIdReusePolicy``."""
    retry_policy: RetryPolicy | None = None
    cron_schedule: str = ""
    memo: Mapping[str, Payload] | None = None
    search_attributes: Mapping[str, Payload] | None = None
    cancellation: ChildCancellation = ChildCancellation.ABANDON
    inherit_build_id: bool = False
    versioning_override: VersioningOverride | None = None
    priority: Priority | None = None
    metadata: UserMetadata | None = None
    groups: EventGroups | None = None


@dataclass(slots=True)
class CancelChildWorkflow:
    """Cancel a child workflow, in the way its `StartChildWorkflow` asked for."""

    seq: int
    reason: str = ""
    groups: EventGroups | None = None


@dataclass(slots=True)
class SignalExternalWorkflow:
    """Send a signal to another workflow; ``run_id`` is empty for its current run."""

    seq: int
    namespace: str
    workflow_id: str
    run_id: str
    name: str
    arguments: Sequence[Payload]
    headers: Mapping[str, Payload]
    child_only: bool = False
    """Whether the target is meant as a child of this workflow."""
    metadata: UserMetadata | None = None
    groups: EventGroups | None = None


@dataclass(slots=True)
class CancelSignalExternal:
    """Do not send a signal to another workflow, if it was not sent yet."""

    seq: int
    groups: EventGroups | None = None


@dataclass(slots=True)
class RequestCancelExternalWorkflow:
    """Ask for another workflow to be cancelled; ``run_id`` is empty for its current run."""

    seq: int
    namespace: str
    workflow_id: str
    run_id: str
    reason: str = ""
    groups: EventGroups | None = None


@dataclass(slots=True)
class ScheduleNexusOperation:
    """Start a Nexus operation."""

    seq: int
    endpoint: str
    service: str
    operation: str
    input: Payload
    headers: Mapping[str, str]
    schedule_to_close_timeout_ns: int | None = None
    schedule_to_start_timeout_ns: int | None = None
    start_to_close_timeout_ns: int | None = None
    cancellation: NexusCancellation = NexusCancellation.WAIT_COMPLETED
    metadata: UserMetadata | None = None
    groups: EventGroups | None = None


@dataclass(slots=True)
class RequestCancelNexusOperation:
    """Cancel a Nexus operation, in the way its `ScheduleNexusOperation` asked for."""

    seq: int
    groups: EventGroups | None = None


@dataclass(slots=True)
class SetPatchMarker:
    """The code took the path of a patch, or marks the patch as deprecated."""

    patch_id: str
    deprecated: bool
    groups: EventGroups | None = None


@dataclass(slots=True)
class UpsertSearchAttributes:
    """Change search attributes; a null payload removes one."""

    search_attributes: Mapping[str, Payload]
    groups: EventGroups | None = None


@dataclass(slots=True)
class UpsertMemo:
    """Change fields of the memo; a null payload removes one."""

    fields: Mapping[str, Payload]
    groups: EventGroups | None = None


@dataclass(slots=True)
class UpdateAccepted:
    """An update passed its validation; `UpdateCompleted` or `UpdateRejected` follows."""


@dataclass(slots=True)
class UpdateRejected:
    """An update did not pass its validation, or failed after it was accepted."""

    failure: Failure


@dataclass(slots=True)
class UpdateCompleted:
    """An update's result."""

    result: Payload


@dataclass(slots=True)
class UpdateResponse:
    """What became of an update. ``outcome`` may be filled in until the activation is answered."""

    protocol_instance_id: str
    outcome: UpdateAccepted | UpdateRejected | UpdateCompleted | None = None
    groups: EventGroups | None = None


@dataclass(slots=True)
class StartTimer:
    """Start a timer that fires once."""

    seq: int
    duration_ns: int
    metadata: UserMetadata | None = None
    groups: EventGroups | None = None


@dataclass(slots=True)
class CancelTimer:
    """Cancel a timer; nothing is resolved."""

    seq: int
    groups: EventGroups | None = None


@dataclass(slots=True)
class CompleteWorkflowExecution:
    """The workflow returned."""

    result: Payload
    groups: EventGroups | None = None


@dataclass(slots=True)
class FailWorkflowExecution:
    """The workflow failed."""

    failure: Failure
    groups: EventGroups | None = None


@dataclass(slots=True)
class CancelWorkflowExecution:
    """The workflow ends as cancelled."""

    groups: EventGroups | None = None


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
    groups: EventGroups | None = None


@dataclass(slots=True)
class QueryAnswer:
    """Answer to a `QueryWorkflow`: exactly one of ``result`` and ``failure`` is set."""

    id: str
    result: Payload | None = None
    failure: Failure | None = None


Command = (
    ScheduleActivity
    | RequestCancelActivity
    | ScheduleLocalActivity
    | RequestCancelLocalActivity
    | StartTimer
    | CancelTimer
    | StartChildWorkflow
    | CancelChildWorkflow
    | SignalExternalWorkflow
    | CancelSignalExternal
    | RequestCancelExternalWorkflow
    | ScheduleNexusOperation
    | RequestCancelNexusOperation
    | SetPatchMarker
    | UpsertSearchAttributes
    | UpsertMemo
    | UpdateResponse
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
    origins: Mapping[int, object] | None = None
    """Where in the code commands were made, by their place in `commands`, as far as that was noted:
    labels whose ``str`` is for people.
    """
