"""Server commands: their numbers in the protocol, and a new one of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from worker_core.api.command.v1 import Command

if TYPE_CHECKING:
    from worker_core._activation import UserMetadata

__all__ = ["make_command"]

SCHEDULE_ACTIVITY: Final = 1
REQUEST_CANCEL_ACTIVITY: Final = 2
START_TIMER: Final = 3
COMPLETE_WORKFLOW: Final = 4
FAIL_WORKFLOW: Final = 5
CANCEL_TIMER: Final = 6
CANCEL_WORKFLOW: Final = 7
CONTINUE_AS_NEW: Final = 10


def make_command(
    command_type: int, metadata: UserMetadata | None = None, event_label: int = 0
) -> Command:
    """A server command of this type with its metadata, its attributes still to be filled."""
    message = Command(command_type=command_type)  # type: ignore[arg-type]
    if metadata is not None:
        if metadata.summary is not None:
            message.user_metadata.summary.CopyFrom(metadata.summary)
        if metadata.details is not None:
            message.user_metadata.details.CopyFrom(metadata.details)
    if event_label:
        message.event_group_markers.add().inbound_event.inbound_event_id = event_label
    return message
