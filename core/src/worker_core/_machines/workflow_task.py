"""The workflow task itself: scheduled, started, then completed, failed or timed out.

A start *acts* (it moves workflow time and brings the facts of its event) once it is known to
count: when it is the last event of the sequence being applied, or when its completion arrives.
Starts that fail or time out never act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from worker_core._machines import events
from worker_core._machines.errors import MalformedTask
from worker_core._machines.events import event_name
from worker_core._machines.table import Machine, Trigger, table

if TYPE_CHECKING:
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["WorkflowTaskMachine"]

NONE: Final = "none"
SCHEDULED: Final = "scheduled"
STARTED: Final = "started"

PAUSED_BEFORE_START: Final = 39  # WorkflowTaskFailedCause


class WorkflowTaskMachine(Machine):
    """The current workflow task of a run; one machine lives through all of them."""

    __slots__ = ()

    NOUN = "workflow task"

    def __init__(self) -> None:
        self.state = NONE

    @property
    def is_idle(self) -> bool:
        """Whether no task is scheduled or started."""
        return self.state is NONE

    def _refusal(self, trigger: Trigger) -> Exception:
        assert isinstance(trigger, int)
        return MalformedTask(
            f"{event_name(trigger)} cannot follow while the workflow task is {self.state}. The"
            " history is damaged or out of order; fetch it again."
        )

    def _failed_unstarted(self, event: HistoryEvent) -> None:
        cause = event.workflow_task_failed_event_attributes.cause
        if cause != PAUSED_BEFORE_START:
            raise MalformedTask(
                f"Event {event.event_id} failed a workflow task that never started (cause"
                f" {cause}). The history is damaged or out of order; fetch it again."
            )

    TABLE = table(
        (NONE, events.TASK_SCHEDULED, SCHEDULED, None),
        (SCHEDULED, events.TASK_STARTED, STARTED, None),
        (SCHEDULED, events.TASK_TIMED_OUT, NONE, None),
        (SCHEDULED, events.TASK_FAILED, NONE, _failed_unstarted),
        (STARTED, events.TASK_COMPLETED, NONE, None),
        (STARTED, events.TASK_FAILED, NONE, None),
        (STARTED, events.TASK_TIMED_OUT, NONE, None),
    )
