"""Markers: events that code of this library wrote for itself, told apart by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from worker_core._machines import events, local_activity, patch
from worker_core._machines.errors import MalformedTask
from worker_core._machines.local_marker import LOCAL_ACTIVITY_MARKER
from worker_core._machines.patch import PATCH_MARKER

if TYPE_CHECKING:
    from worker_core._machines.progress import Progress
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS"]


def _on_marker(progress: Progress, event: HistoryEvent) -> None:
    name = event.marker_recorded_event_attributes.marker_name
    if name == LOCAL_ACTIVITY_MARKER:
        local_activity.apply_marker(progress, event)
    elif name == PATCH_MARKER:
        patch.apply_marker(progress, event)
    else:
        raise MalformedTask(
            f"Event {event.event_id} is a marker named '{name}', which this version of the worker"
            " does not know. Run the workflow on a worker of the SDK that wrote it."
        )


EVENTS: Final = {events.MARKER_RECORDED: _on_marker}
COMMANDS: Final[dict[type, Any]] = {}
