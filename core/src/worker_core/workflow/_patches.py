"""Patches: changing a workflow's code while runs of the old code are still going."""

from __future__ import annotations

from collections.abc import Sequence

from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._runtime import _Runtime

__all__ = ["deprecate_patch", "patched"]


def patched(id: str, *, event_groups: Sequence[EventGroup] | None = None) -> bool:
    """Whether to take the new path of a change.

    True for runs that get here for the first time, unless the worker's ``patch_activation_callback``
    says otherwise; false for runs that went by here before the change, and are replayed. Each run
    sticks to its first answer. Taking the new path leaves a marker in the history::

        if workflow.patched("charge-before-shipping"):
            await charge()
        await ship()

    Args:
        id: Name of the change. The same one in several places is the same change.
        event_groups: Groups of the marker, besides those of the code that calls. Experimental.

    Raises:
        ReadOnlyContextError: Called by a query or an update's validator.
    """
    return _Runtime.current().workflow_patch(id, deprecated=False, event_groups=event_groups)


def deprecate_patch(id: str, *, event_groups: Sequence[EventGroup] | None = None) -> None:
    """Say that the old path of a change is gone.

    Call it where `patched` was called, once no run is left that took the old path. It accepts
    histories with the marker and without; once none of those with it is left, remove the call.

    Args:
        id: Name of the change.
        event_groups: Groups of the marker, besides those of the code that calls. Experimental.

    Raises:
        ReadOnlyContextError: Called by a query or an update's validator.
    """
    _Runtime.current().workflow_patch(id, deprecated=True, event_groups=event_groups)
