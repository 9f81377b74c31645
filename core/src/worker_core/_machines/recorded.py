"""What completed workflow tasks recorded about the worker that completed them.

SDK flags say which behaviours govern a history, the SDK's name and version who wrote it last,
the deployment version which code it was. A cached run should own only what differs between
runs, so equal values are shared by all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from worker_core._machines.events import TASK_COMPLETED

if TYPE_CHECKING:
    from worker_core.api.history.v1 import HistoryEvent
    from worker_core.api.sdk.v1 import WorkflowTaskCompletedMetadata

__all__ = ["CORE_FLAGS", "ID_AND_TYPE_CHECKS", "MOVE_TERMINAL_COMMANDS", "Recorded"]

ID_AND_TYPE_CHECKS: Final = 1
UPSERT_ON_PATCH: Final = 2
MOVE_TERMINAL_COMMANDS: Final = 3
NEXUS_CHECKS: Final = 4
CORE_FLAGS: Final = (1, 2, 3, 4)
"""Behaviours of the machines that a history records; all are recorded by its first completion."""

_ALL: Final = frozenset(CORE_FLAGS)
_EMPTY: Final[frozenset[int]] = frozenset()
_SETS: Final[dict[frozenset[int], frozenset[int]]] = {_ALL: _ALL, _EMPTY: _EMPTY}
_NAMES: Final[dict[tuple[str, str], tuple[str, str]]] = {("", ""): ("", "")}


class Recorded:
    """Facts taken from completions, newest first where they change."""

    __slots__ = (
        "_last_event_id",
        "_unreported",
        "build_id",
        "core_flags",
        "deployment_name",
        "logic_flags",
        "sdk",
    )

    def __init__(self) -> None:
        self.core_flags = _EMPTY
        self.logic_flags = _EMPTY
        """Those of the history and those this run has relied on since."""
        self._unreported = _EMPTY
        self._last_event_id = 0  # a completion is seen ahead, and again in its own sequence
        self.sdk = ("", "")
        """Name and version of the SDK that completed a task last, as far as it said."""
        self.deployment_name = ""
        self.build_id = ""

    def absorb(self, applied: Sequence[HistoryEvent], following: Sequence[HistoryEvent]) -> None:
        """Take all completions of a sequence, and the one that followed it."""
        for event in applied:
            if event.event_type == TASK_COMPLETED:
                self._absorb(event)
        for event in following:
            if event.event_type == TASK_COMPLETED:
                self._absorb(event)
                return

    def use_logic_flags(self, flags: Sequence[int]) -> None:
        """Workflow code relied on these flags in a live task; the next answer records them."""
        self._unreported = _shared(self._unreported.union(flags) - self.logic_flags)
        self.logic_flags = _shared(self.logic_flags.union(flags))

    def fill_missing(self, metadata: WorkflowTaskCompletedMetadata, sdk: tuple[str, str]) -> None:
        """Write into an answer what the history does not say yet."""
        if self.core_flags is not _ALL:
            metadata.core_used_flags.extend(
                [flag for flag in CORE_FLAGS if flag not in self.core_flags]
            )
        if self._unreported:
            metadata.lang_used_flags.extend(sorted(self._unreported))
        if self.sdk[0] != sdk[0]:
            metadata.sdk_name = sdk[0]
        if self.sdk[1] != sdk[1]:
            metadata.sdk_version = sdk[1]

    def _absorb(self, event: HistoryEvent) -> None:
        event_id = event.event_id
        if event_id <= self._last_event_id:
            return
        self._last_event_id = event_id
        attributes = event.workflow_task_completed_event_attributes
        if attributes.HasField("sdk_metadata"):
            metadata = attributes.sdk_metadata
            if metadata.core_used_flags:
                self.core_flags = _shared(self.core_flags.union(metadata.core_used_flags))
            if metadata.lang_used_flags:
                self.logic_flags = _shared(self.logic_flags.union(metadata.lang_used_flags))
                self._unreported = _shared(self._unreported.difference(metadata.lang_used_flags))
            name, version = metadata.sdk_name, metadata.sdk_version
            if name or version:
                seen = (name or self.sdk[0], version or self.sdk[1])
                self.sdk = _NAMES.setdefault(seen, seen)
        build_id = ""
        if attributes.HasField("worker_version"):
            build_id = attributes.worker_version.build_id
        deployment_name = attributes.worker_deployment_name
        if attributes.worker_deployment_version:
            deployment_name, _, build_id = attributes.worker_deployment_version.partition(".")
        if attributes.HasField("deployment_version"):
            deployment_name = attributes.deployment_version.deployment_name
            build_id = attributes.deployment_version.build_id
        self.deployment_name, self.build_id = deployment_name, build_id


def _shared(flags: frozenset[int]) -> frozenset[int]:
    if len(_SETS) > 1000:  # histories decide what comes here; do not let them fill the memory
        return flags
    return _SETS.setdefault(flags, flags)
