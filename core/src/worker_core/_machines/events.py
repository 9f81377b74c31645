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
CANCEL_EXTERNAL_INITIATED: Final = 22
CANCEL_EXTERNAL_FAILED: Final = 23
EXTERNAL_CANCEL_REQUESTED: Final = 24
MARKER_RECORDED: Final = 25
WORKFLOW_SIGNALED: Final = 26
WORKFLOW_TERMINATED: Final = 27
WORKFLOW_CONTINUED_AS_NEW: Final = 28
CHILD_INITIATED: Final = 29
CHILD_START_FAILED: Final = 30
CHILD_STARTED: Final = 31
CHILD_COMPLETED: Final = 32
CHILD_FAILED: Final = 33
CHILD_CANCELLED: Final = 34
CHILD_TIMED_OUT: Final = 35
CHILD_TERMINATED: Final = 36
SIGNAL_EXTERNAL_INITIATED: Final = 37
SIGNAL_EXTERNAL_FAILED: Final = 38
EXTERNAL_SIGNALED: Final = 39
SEARCH_ATTRIBUTES_UPSERTED: Final = 40
UPDATE_ACCEPTED: Final = 41
UPDATE_REJECTED: Final = 42
UPDATE_COMPLETED: Final = 43
PROPERTIES_MODIFIED: Final = 46
UPDATE_ADMITTED: Final = 47
NEXUS_SCHEDULED: Final = 48
NEXUS_STARTED: Final = 49
NEXUS_COMPLETED: Final = 50
NEXUS_FAILED: Final = 51
NEXUS_CANCELLED: Final = 52
NEXUS_TIMED_OUT: Final = 53
NEXUS_CANCEL_REQUESTED: Final = 54
NEXUS_CANCEL_COMPLETED: Final = 56
NEXUS_CANCEL_FAILED: Final = 57

COMMAND_EVENTS: Final = frozenset(
    {
        WORKFLOW_COMPLETED,
        WORKFLOW_FAILED,
        ACTIVITY_SCHEDULED,
        ACTIVITY_CANCEL_REQUESTED,
        TIMER_STARTED,
        TIMER_CANCELLED,
        WORKFLOW_CANCELLED,
        CANCEL_EXTERNAL_INITIATED,
        MARKER_RECORDED,
        WORKFLOW_CONTINUED_AS_NEW,
        CHILD_INITIATED,
        SIGNAL_EXTERNAL_INITIATED,
        SEARCH_ATTRIBUTES_UPSERTED,
        UPDATE_ACCEPTED,
        UPDATE_REJECTED,
        UPDATE_COMPLETED,
        PROPERTIES_MODIFIED,
        NEXUS_SCHEDULED,
        NEXUS_CANCEL_REQUESTED,
    }
)
"""Events that a command of the workflow causes, one each, in the order of the commands."""

NOTABLE_EVENTS: Final = frozenset({MARKER_RECORDED, UPDATE_ACCEPTED})
"""Events of a completed task that its own activation must know of: they say what the code was
told then (this patch is in, this local activity ended so, this update came)."""

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
    CANCEL_EXTERNAL_INITIATED: "RequestCancelExternalWorkflowExecutionInitiated",
    CANCEL_EXTERNAL_FAILED: "RequestCancelExternalWorkflowExecutionFailed",
    EXTERNAL_CANCEL_REQUESTED: "ExternalWorkflowExecutionCancelRequested",
    MARKER_RECORDED: "MarkerRecorded",
    WORKFLOW_SIGNALED: "WorkflowExecutionSignaled",
    WORKFLOW_TERMINATED: "WorkflowExecutionTerminated",
    WORKFLOW_CONTINUED_AS_NEW: "WorkflowExecutionContinuedAsNew",
    CHILD_INITIATED: "StartChildWorkflowExecutionInitiated",
    CHILD_START_FAILED: "StartChildWorkflowExecutionFailed",
    CHILD_STARTED: "ChildWorkflowExecutionStarted",
    CHILD_COMPLETED: "ChildWorkflowExecutionCompleted",
    CHILD_FAILED: "ChildWorkflowExecutionFailed",
    CHILD_CANCELLED: "ChildWorkflowExecutionCanceled",
    CHILD_TIMED_OUT: "ChildWorkflowExecutionTimedOut",
    CHILD_TERMINATED: "ChildWorkflowExecutionTerminated",
    SIGNAL_EXTERNAL_INITIATED: "SignalExternalWorkflowExecutionInitiated",
    SIGNAL_EXTERNAL_FAILED: "SignalExternalWorkflowExecutionFailed",
    EXTERNAL_SIGNALED: "ExternalWorkflowExecutionSignaled",
    SEARCH_ATTRIBUTES_UPSERTED: "UpsertWorkflowSearchAttributes",
    UPDATE_ACCEPTED: "WorkflowExecutionUpdateAccepted",
    UPDATE_REJECTED: "WorkflowExecutionUpdateRejected",
    UPDATE_COMPLETED: "WorkflowExecutionUpdateCompleted",
    44: "WorkflowPropertiesModifiedExternally",
    45: "ActivityPropertiesModifiedExternally",
    PROPERTIES_MODIFIED: "WorkflowPropertiesModified",
    UPDATE_ADMITTED: "WorkflowExecutionUpdateAdmitted",
    NEXUS_SCHEDULED: "NexusOperationScheduled",
    NEXUS_STARTED: "NexusOperationStarted",
    NEXUS_COMPLETED: "NexusOperationCompleted",
    NEXUS_FAILED: "NexusOperationFailed",
    NEXUS_CANCELLED: "NexusOperationCanceled",
    NEXUS_TIMED_OUT: "NexusOperationTimedOut",
    NEXUS_CANCEL_REQUESTED: "NexusOperationCancelRequested",
    55: "WorkflowExecutionOptionsUpdated",
    NEXUS_CANCEL_COMPLETED: "NexusOperationCancelRequestCompleted",
    NEXUS_CANCEL_FAILED: "NexusOperationCancelRequestFailed",
    58: "WorkflowExecutionPaused",
    59: "WorkflowExecutionUnpaused",
    60: "WorkflowExecutionTimeSkippingTransitioned",
}


def event_name(event_type: int) -> str:
    """The protocol's name of an event type, or its number if this version knows none."""
    return EVENT_NAMES.get(event_type, f"event type {event_type}")
