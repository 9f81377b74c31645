"""Patches: markers that say which path the code took, and how replay reads them.

Rules:

* A run writes one marker per patch. Directly after it goes the search attribute that lists all
  patches of the run, so that runs can be found by them, as long as the list fits.
* The code learns of a marker before it gets to it: markers are announced with the activation of
  the task that wrote them.
* A deprecated marker binds nobody: code without the patch passes over it. Any other marker must
  have its call in the code. A call of the code that no marker answers to is dropped.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import NotifyHasPatch, SetPatchMarker
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.errors import MalformedTask, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.recorded import UPSERT_ON_PATCH
from worker_core._machines.table import Machine, table

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["CHANGE_VERSION", "COMMANDS", "PATCH_MARKER", "ChangeVersionMachine", "PatchMachine"]

PATCH_MARKER: Final = "core_patch"
CHANGE_VERSION: Final = "TemporalChangeVersion"
"""Search attribute with the ids of all patches that a run has met."""

_LONGEST_LIST: Final = 2048  # bytes of JSON; the server refuses longer values
_JSON: Final = {"encoding": b"json/plain"}

CREATED: Final = "created"
MARKING: Final = "marking"
MARKED: Final = "marked"
UPSERTING: Final = "upserting"
UPSERTED: Final = "upserted"


class PatchMachine(Machine):
    """One marker of a patch."""

    __slots__ = ("_command",)

    NOUN = "patch"
    IS_OPTIONAL = True

    def __init__(self, command: SetPatchMarker) -> None:
        self.state = CREATED
        self._command = command

    @property
    def patch_id(self) -> str:
        """The patch."""
        return self._command.patch_id

    def describe(self) -> str:
        return f"patch '{self.patch_id}'"

    def _send(self, queue: CommandQueue) -> None:
        queue.add(self, events.MARKER_RECORDED, self._build)

    def _build(self) -> Command:
        command = self._command
        message = make_command(commands.RECORD_MARKER, groups=command.groups)
        attributes = message.record_marker_command_attributes
        attributes.marker_name = PATCH_MARKER
        data = attributes.details["patch-data"].payloads.add()
        data.metadata.update(_JSON)
        data.data = _compact({"id": command.patch_id, "deprecated": command.deprecated})
        return message

    TABLE = table(
        (CREATED, "mark", MARKING, _send),
        (MARKING, events.MARKER_RECORDED, MARKED, None),
    )


class ChangeVersionMachine(Machine):
    """One upsert of the search attribute that lists the run's patches."""

    __slots__ = ("_groups", "_value")

    NOUN = "search attribute of a patch"

    def __init__(self, value: bytes, groups: EventGroups | None) -> None:
        self.state = CREATED
        self._value = value
        self._groups = groups

    def _send(self, queue: CommandQueue) -> None:
        queue.add(self, events.SEARCH_ATTRIBUTES_UPSERTED, self._build)

    def _build(self) -> Command:
        message = make_command(commands.UPSERT_SEARCH_ATTRIBUTES, groups=self._groups)
        attributes = message.upsert_workflow_search_attributes_command_attributes
        payload = attributes.search_attributes.indexed_fields[CHANGE_VERSION]
        payload.metadata.update(_JSON)
        payload.metadata["type"] = b"KeywordList"
        payload.data = self._value
        return message

    TABLE = table(
        (CREATED, "upsert", UPSERTING, _send),
        (UPSERTING, events.SEARCH_ATTRIBUTES_UPSERTED, UPSERTED, None),
    )


class Patches:
    """The patches of one run: asked for by its code, and found in its history."""

    __slots__ = ("_announced", "_marked")

    def __init__(self) -> None:
        self._announced: set[str] = set()
        self._marked: set[str] = set()

    def announce(self, event: HistoryEvent) -> NotifyHasPatch | None:
        """Take a marker that is still to come; the job that tells the code."""
        patch_id, _ = read_marker(event)
        if patch_id in self._announced:
            return None
        self._announced.add(patch_id)
        return NotifyHasPatch(patch_id)

    def mark(self, command: SetPatchMarker, queue: CommandQueue, progress: Progress) -> None:
        """The code called for a patch: write its marker, unless it has one."""
        patch_id = command.patch_id
        if patch_id in self._marked:
            return
        self._marked.add(patch_id)
        PatchMachine(command).fire("mark", queue)
        if not progress.uses(UPSERT_ON_PATCH):
            return
        if progress.is_replaying and patch_id not in self._announced:
            return
        value = _compact(sorted(self._marked))
        if len(value) >= _LONGEST_LIST:
            progress.warn(
                f"Patch '{patch_id}' is not added to the search attribute {CHANGE_VERSION}: the"
                f" list of this run's patches would be longer than {_LONGEST_LIST} bytes. Runs"
                " cannot be found by it; everything else works."
            )
            return
        ChangeVersionMachine(value, command.groups).fire("upsert", queue)


def read_marker(event: HistoryEvent) -> tuple[str, bool]:
    """Id of the patch a marker stands for, and whether it is deprecated.

    Raises:
        MalformedTask: It says neither.
    """
    details = event.marker_recorded_event_attributes.details
    try:
        if "patch-data" in details:
            data = json.loads(details["patch-data"].payloads[0].data)
            return str(data["id"]), bool(data["deprecated"])
        # How it was written once.
        patch_id = details["patch_id"].payloads[0].data.decode()
        return patch_id, details["deprecated"].payloads[0].data[:1] not in (b"", b"\0")
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise MalformedTask(
            f"Event {event.event_id} is a marker of a patch but does not say of which. The history"
            " is damaged; fetch it again."
        ) from error


def apply_marker(progress: Progress, event: HistoryEvent) -> None:
    """Hold the marker of a patch against what the code asked for.

    Raises:
        NondeterminismMismatch: The code has no call for it here, but must have.
    """
    patch_id, is_deprecated = read_marker(event)
    queue = progress.queue
    waiting = queue.front()
    if isinstance(waiting, PatchMachine) and (waiting.patch_id == patch_id or not is_deprecated):
        if waiting.patch_id != patch_id:
            raise NondeterminismMismatch(
                f"Event {event.event_id} is the marker of patch '{patch_id}', but the code called"
                f" for patch '{waiting.patch_id}' at this place. Keep calls of"
                " `workflow.patched` in the order in which the history has them."
            )
        queue.match(event, events.MARKER_RECORDED).fire(events.MARKER_RECORDED)
        return
    if is_deprecated:
        progress.skip_change_version(event.event_id + 1)
        return
    raise NondeterminismMismatch(
        f"Event {event.event_id} is the marker of patch '{patch_id}', but the code has no call for"
        f" it at this place. Bring `workflow.patched('{patch_id}')` back, and replace it by"
        f" `workflow.deprecate_patch('{patch_id}')` before it goes for good."
    )


def lists_changes(event: HistoryEvent) -> bool:
    """Whether an upsert is of the search attribute that lists patches."""
    attributes = event.upsert_workflow_search_attributes_event_attributes
    return CHANGE_VERSION in attributes.search_attributes.indexed_fields


def _compact(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def _set_marker(progress: Progress, command: SetPatchMarker) -> None:
    progress.open_patches().mark(command, progress.queue, progress)


COMMANDS: Final = {SetPatchMarker: _set_marker}
EVENTS: Final[dict[int, Any]] = {}
"""Markers are told apart by name, in `markers`."""
