"""Patches: which of two paths code takes, the same one for as long as a run lasts.

What a patch's first call in a run answers is kept; later calls repeat it and issue nothing. A history
that is replayed has decided: yes where it has the patch's marker. Only a new patch on new ground asks
the worker's callback, if it has one, whether to activate it already.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from worker_core._activation import SetPatchMarker
from worker_core._instance.checks import check_id
from worker_core._instance.details import PatchActivationInput
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.workflow import EventGroup

__all__ = ["Patches"]


class Patches:
    """The patches of one run. Most runs have none, so it is made for the first one."""

    __slots__ = ("_answers", "_notified")

    def __init__(self) -> None:
        self._answers: dict[str, bool] = {}
        self._notified: set[str] = set()

    def notify(self, patch_id: str) -> None:
        """Take note that the history holds the patch's marker."""
        self._notified.add(patch_id)

    def answer(
        self,
        instance: Instance,
        patch_id: str,
        *,
        deprecated: bool,
        event_groups: Sequence[EventGroup] | None,
    ) -> bool:
        """Whether code takes the path of the patch.

        Raises:
            TypeError: The id is no string, or the worker's callback answered neither yes nor no.
        """
        known = self._answers.get(patch_id)
        if known is not None:
            return known
        check_id(patch_id, "patch")
        taken = not instance.is_replaying or patch_id in self._notified
        if taken and not deprecated and patch_id not in self._notified:
            taken = _ask(instance, patch_id)
        self._answers[patch_id] = taken
        if taken:
            instance.loop.add_command(
                SetPatchMarker(patch_id, deprecated, groups=capture_event_groups(event_groups))
            )
        return taken


def _ask(instance: Instance, patch_id: str) -> bool:
    callback = instance.details.patch_activation_callback
    if callback is None:
        return True
    given = PatchActivationInput(workflow_info=instance.get_info(), patch_id=patch_id)
    instance.loop.enter_read_only()
    try:
        taken: object = callback(given)
    finally:
        instance.loop.leave_read_only()
    if not isinstance(taken, bool):
        raise TypeError("Patch activation callback must return true or false")
    return taken
