"""Changes of the workflow's search attributes and of its memo.

Rules:

* Nothing is resolved: the code sees its changes at once, and the server takes them or fails the
  workflow task.
* What is changed is not compared, only that something is changed at this place.
* Search attributes changed here go on to the run that continues this one, unless it is given
  others. The memo does not: a continued run gets the memo this one was started with.
* The search attribute that lists patches is the worker's. Code that sets it, where the worker
  does, changes nothing, though the command stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from worker_core._activation import UpsertMemo, UpsertSearchAttributes
from worker_core._machines import commands, events
from worker_core._machines.commands import make_command
from worker_core._machines.matching import CommandQueue
from worker_core._machines.patch import CHANGE_VERSION
from worker_core._machines.recorded import UPSERT_ON_PATCH
from worker_core._machines.table import Machine, table

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._machines.progress import Progress
    from worker_core.api.command.v1 import Command
    from worker_core.api.common.v1 import Payload
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["COMMANDS", "EVENTS", "MemoMachine", "SearchAttributesMachine"]

CREATED: Final = "created"
CHANGING: Final = "changing"
CHANGED: Final = "changed"


class SearchAttributesMachine(Machine):
    """One change of search attributes.

    Args:
        changes: What they become; a null payload removes one.
        groups: What the event is shown together with.
    """

    __slots__ = ("_changes", "_groups")

    NOUN = "change of search attributes"

    def __init__(self, changes: Mapping[str, Payload], groups: EventGroups | None) -> None:
        self.state = CREATED
        self._changes = changes
        self._groups = groups

    def describe(self) -> str:
        return f"change of search attributes {_names(self._changes)}"

    def _send(self, queue: CommandQueue) -> None:
        queue.add(self, events.SEARCH_ATTRIBUTES_UPSERTED, self._build)

    def _build(self) -> Command:
        message = make_command(commands.UPSERT_SEARCH_ATTRIBUTES, groups=self._groups)
        attributes = message.upsert_workflow_search_attributes_command_attributes
        attributes.search_attributes.SetInParent()
        for name, value in self._changes.items():
            attributes.search_attributes.indexed_fields[name].CopyFrom(value)
        return message

    TABLE = table(
        (CREATED, "change", CHANGING, _send),
        (CHANGING, events.SEARCH_ATTRIBUTES_UPSERTED, CHANGED, None),
    )


class MemoMachine(Machine):
    """One change of the memo."""

    __slots__ = ("_command",)

    NOUN = "change of the memo"

    def __init__(self, command: UpsertMemo) -> None:
        self.state = CREATED
        self._command = command

    def describe(self) -> str:
        return f"change of memo fields {_names(self._command.fields)}"

    def _send(self, queue: CommandQueue) -> None:
        queue.add(self, events.PROPERTIES_MODIFIED, self._build)

    def _build(self) -> Command:
        command = self._command
        message = make_command(commands.MODIFY_PROPERTIES, groups=command.groups)
        attributes = message.modify_workflow_properties_command_attributes
        attributes.upserted_memo.SetInParent()
        for name, value in command.fields.items():
            attributes.upserted_memo.fields[name].CopyFrom(value)
        return message

    TABLE = table(
        (CREATED, "change", CHANGING, _send),
        (CHANGING, events.PROPERTIES_MODIFIED, CHANGED, None),
    )


def _names(changes: Mapping[str, Payload]) -> str:
    return ", ".join(f"'{name}'" for name in changes)


# What events and commands do ------------------------------------------------------------------


def _on_search_attributes_upserted(progress: Progress, event: HistoryEvent) -> None:
    if progress.skips(event):
        return
    machine = progress.queue.match(event, events.SEARCH_ATTRIBUTES_UPSERTED)
    machine.fire(events.SEARCH_ATTRIBUTES_UPSERTED)


def _on_properties_modified(progress: Progress, event: HistoryEvent) -> None:
    machine = progress.queue.match(event, events.PROPERTIES_MODIFIED)
    machine.fire(events.PROPERTIES_MODIFIED)


def _upsert_search_attributes(progress: Progress, command: UpsertSearchAttributes) -> None:
    changes = command.search_attributes
    progress.pass_on_search_attributes(changes)
    if CHANGE_VERSION in changes and progress.uses(UPSERT_ON_PATCH):
        if not progress.is_replaying:
            progress.warn(
                f"Workflow code set the search attribute {CHANGE_VERSION}, which lists the patches"
                " of the run and is kept by the worker. None of the search attributes of that call"
                " are changed; leave this one out of it."
            )
        changes = {}
    SearchAttributesMachine(changes, command.groups).fire("change", progress.queue)


def _upsert_memo(progress: Progress, command: UpsertMemo) -> None:
    MemoMachine(command).fire("change", progress.queue)


EVENTS: Final = {
    events.SEARCH_ATTRIBUTES_UPSERTED: _on_search_attributes_upserted,
    events.PROPERTIES_MODIFIED: _on_properties_modified,
}
COMMANDS: Final = {
    UpsertSearchAttributes: _upsert_search_attributes,
    UpsertMemo: _upsert_memo,
}
