"""Event types by number, and the classes the run sorts them into.

The numbers are the protocol's (`EventType`); they are kept as plain integers because a set or
dict look-up on one is the first thing that happens to every event.
"""

from __future__ import annotations

from typing import Final

WORKFLOW_STARTED: Final = 1
WORKFLOW_COMPLETED: Final = 2
WORKFLOW_FAILED: Final = 3
WORKFLOW_TIMED_OUT: Final = 4
TASK_SCHEDULED: Final = 5
TASK_STARTED: Final = 6
TASK_COMPLETED: Final = 7
TASK_TIMED_OUT: Final = 8
TASK_FAILED: Final = 9
ACTIVITY_SCHEDULED: Final = 10
ACTIVITY_STARTED: Final = 11
ACTIVITY_COMPLETED: Final = 12
ACTIVITY_FAILED: Final = 13
ACTIVITY_TIMED_OUT: Final = 14
ACTIVITY_CANCEL_REQUESTED: Final = 15
ACTIVITY_CANCELLED: Final = 16
TIMER_STARTED: Final = 17
TIMER_FIRED: Final = 18
TIMER_CANCELLED: Final = 19
WORKFLOW_CANCEL_REQUESTED: Final = 20
WORKFLOW_CANCELLED: Final = 21
WORKFLOW_SIGNALED: Final = 26
WORKFLOW_TERMINATED: Final = 27
WORKFLOW_CONTINUED_AS_NEW: Final = 28
UPDATE_ACCEPTED: Final = 41

COMMAND_EVENTS: Final = frozenset(
    {
        WORKFLOW_COMPLETED,
        WORKFLOW_FAILED,
        ACTIVITY_SCHEDULED,
        ACTIVITY_CANCEL_REQUESTED,
        TIMER_STARTED,
        TIMER_CANCELLED,
        WORKFLOW_CANCELLED,
        22,  # request to cancel an external workflow
        25,  # marker
        WORKFLOW_CONTINUED_AS_NEW,
        29,  # start of a child workflow
        37,  # signal to an external workflow
        40,  # upsert of search attributes
        UPDATE_ACCEPTED,
        42,  # update rejected
        43,  # update completed
        46,  # workflow properties modified
        48,  # Nexus operation scheduled
        54,  # Nexus operation cancel requested
    }
)
"""Events that a command of the workflow causes, one each, in the order of the commands."""

FINAL_EVENTS: Final = frozenset(
    {
        WORKFLOW_COMPLETED,
        WORKFLOW_FAILED,
        WORKFLOW_TIMED_OUT,
        WORKFLOW_CANCELLED,
        WORKFLOW_TERMINATED,
        WORKFLOW_CONTINUED_AS_NEW,
    }
)
"""Events that end a history."""

UNFINISHED_START: Final = frozenset(
    {TASK_FAILED, TASK_TIMED_OUT, WORKFLOW_TIMED_OUT, WORKFLOW_TERMINATED, WORKFLOW_CANCELLED}
)
"""Events which, right after a workflow task started, say that it was never completed."""

IGNORABLE_EVENTS: Final = frozenset({55, 58, 59, 60})
"""Options updated, paused, unpaused, time skipped: no news for workflow code."""

EVENT_NAMES: Final = {
    WORKFLOW_STARTED: "WorkflowExecutionStarted",
    WORKFLOW_COMPLETED: "WorkflowExecutionCompleted",
    WORKFLOW_FAILED: "WorkflowExecutionFailed",
    WORKFLOW_TIMED_OUT: "WorkflowExecutionTimedOut",
    TASK_SCHEDULED: "WorkflowTaskScheduled",
    TASK_STARTED: "WorkflowTaskStarted",
    TASK_COMPLETED: "WorkflowTaskCompleted",
    TASK_TIMED_OUT: "WorkflowTaskTimedOut",
    TASK_FAILED: "WorkflowTaskFailed",
    ACTIVITY_SCHEDULED: "ActivityTaskScheduled",
    ACTIVITY_STARTED: "ActivityTaskStarted",
    ACTIVITY_COMPLETED: "ActivityTaskCompleted",
    ACTIVITY_FAILED: "ActivityTaskFailed",
    ACTIVITY_TIMED_OUT: "ActivityTaskTimedOut",
    ACTIVITY_CANCEL_REQUESTED: "ActivityTaskCancelRequested",
    ACTIVITY_CANCELLED: "ActivityTaskCanceled",
    TIMER_STARTED: "TimerStarted",
    TIMER_FIRED: "TimerFired",
    TIMER_CANCELLED: "TimerCanceled",
    WORKFLOW_CANCEL_REQUESTED: "WorkflowExecutionCancelRequested",
    WORKFLOW_CANCELLED: "WorkflowExecutionCanceled",
    22: "RequestCancelExternalWorkflowExecutionInitiated",
    23: "RequestCancelExternalWorkflowExecutionFailed",
    24: "ExternalWorkflowExecutionCancelRequested",
    25: "MarkerRecorded",
    WORKFLOW_SIGNALED: "WorkflowExecutionSignaled",
    WORKFLOW_TERMINATED: "WorkflowExecutionTerminated",
    WORKFLOW_CONTINUED_AS_NEW: "WorkflowExecutionContinuedAsNew",
    29: "StartChildWorkflowExecutionInitiated",
    30: "StartChildWorkflowExecutionFailed",
    31: "ChildWorkflowExecutionStarted",
    32: "ChildWorkflowExecutionCompleted",
    33: "ChildWorkflowExecutionFailed",
    34: "ChildWorkflowExecutionCanceled",
    35: "ChildWorkflowExecutionTimedOut",
    36: "ChildWorkflowExecutionTerminated",
    37: "SignalExternalWorkflowExecutionInitiated",
    38: "SignalExternalWorkflowExecutionFailed",
    39: "ExternalWorkflowExecutionSignaled",
    40: "UpsertWorkflowSearchAttributes",
    UPDATE_ACCEPTED: "WorkflowExecutionUpdateAccepted",
    42: "WorkflowExecutionUpdateRejected",
    43: "WorkflowExecutionUpdateCompleted",
    44: "WorkflowPropertiesModifiedExternally",
    45: "ActivityPropertiesModifiedExternally",
    46: "WorkflowPropertiesModified",
    47: "WorkflowExecutionUpdateAdmitted",
    48: "NexusOperationScheduled",
    49: "NexusOperationStarted",
    50: "NexusOperationCompleted",
    51: "NexusOperationFailed",
    52: "NexusOperationCanceled",
    53: "NexusOperationTimedOut",
    54: "NexusOperationCancelRequested",
    55: "WorkflowExecutionOptionsUpdated",
    56: "NexusOperationCancelRequestCompleted",
    57: "NexusOperationCancelRequestFailed",
    58: "WorkflowExecutionPaused",
    59: "WorkflowExecutionUnpaused",
    60: "WorkflowExecutionTimeSkippingTransitioned",
}


def event_name(event_type: int) -> str:
    """The protocol's name of an event type, or its number if this version knows none."""
    return EVENT_NAMES.get(event_type, f"event type {event_type}")
