"""Server commands: their numbers in the protocol, and a new one of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from worker_core.api.command.v1 import Command

if TYPE_CHECKING:
    from worker_core._activation import EventGroups, UserMetadata

__all__ = ["make_command"]

SCHEDULE_ACTIVITY: Final = 1
REQUEST_CANCEL_ACTIVITY: Final = 2
START_TIMER: Final = 3
COMPLETE_WORKFLOW: Final = 4
FAIL_WORKFLOW: Final = 5
CANCEL_TIMER: Final = 6
CANCEL_WORKFLOW: Final = 7
REQUEST_CANCEL_EXTERNAL: Final = 8
RECORD_MARKER: Final = 9
CONTINUE_AS_NEW: Final = 10
START_CHILD: Final = 11
SIGNAL_EXTERNAL: Final = 12
UPSERT_SEARCH_ATTRIBUTES: Final = 13
PROTOCOL_MESSAGE: Final = 14
MODIFY_PROPERTIES: Final = 16
SCHEDULE_NEXUS: Final = 17
REQUEST_CANCEL_NEXUS: Final = 18


def make_command(
    command_type: int, metadata: UserMetadata | None = None, groups: EventGroups | None = None
) -> Command:
    """A server command of this type with its metadata, its attributes still to be filled."""
    message = Command(command_type=command_type)  # type: ignore[arg-type]
    if metadata is not None:
        if metadata.summary is not None:
            message.user_metadata.summary.CopyFrom(metadata.summary)
        if metadata.details is not None:
            message.user_metadata.details.CopyFrom(metadata.details)
    if groups is not None:
        _mark(message, groups)
    return message


def _mark(message: Command, groups: EventGroups) -> None:
    markers = message.event_group_markers
    if groups.signal_event_id:
        markers.add().inbound_event.inbound_event_id = groups.signal_event_id
    elif groups.update_id:
        markers.add().inbound_update.inbound_update_id = groups.update_id
    for group in groups.named:
        label = markers.add().label
        label.id = group.id
        if group.label is not None:
            label.label.CopyFrom(group.label)
