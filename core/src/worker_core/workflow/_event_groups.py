"""Event groups: which commands of a workflow people see together.

A command carries the group of the handler it was made in, if it was made in one, and then the named
groups: those whose scope its code is in, and those given with the call. Groups are for people; no
code branches on them and no replay compares them.

Rules:

* The groups of running code are a context variable, so tasks inherit those of who made them.
* A handler starts with its own group alone: who registered it does not matter.
* Named groups keep the order they were first used in. A later label of the same id replaces the
  earlier one.
"""

from __future__ import annotations

import contextvars
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final

from worker_core import _activation
from worker_core.converter import PayloadConverter
from worker_core.workflow._runtime import _Runtime

__all__ = ["EVENT_GROUPS", "EventGroup", "capture_event_groups", "create_event_group"]

EVENT_GROUPS: Final[contextvars.ContextVar[_activation.EventGroups | None]] = (
    contextvars.ContextVar("worker_core_event_groups", default=None)
)
"""Groups of the code that is running, inherited by the tasks it makes."""


class EventGroup:
    """Commands, and the events they become, that people see as one thing.

    Made by `create_event_group`. Give it to the calls whose commands belong to it (``event_groups=``)
    or run them in its `scope`. A command may belong to several groups. Experimental: may change.
    """

    __slots__ = ("_named",)

    def __init__(self, named: _activation.EventGroup) -> None:
        self._named = named

    @contextmanager
    def scope(self) -> Generator[None, None, None]:
        """Put every command made within the block, and by tasks made within it, into the group.

        Scopes nest: a command belongs to the groups of all the scopes around it.

        Raises:
            _NotInWorkflowEventLoopError: No workflow is running.
        """
        _Runtime.current()
        token = EVENT_GROUPS.set(capture_event_groups((self,)))
        try:
            yield
        finally:
            try:
                EVENT_GROUPS.reset(token)
            except ValueError:
                # A coroutine closed while it waited within the block gets here in another context;
                # the one the block was entered in is gone with it.
                pass


def create_event_group(id: str, *, label: str | None = None) -> EventGroup:
    """Make an event group.

    Args:
        id: What tells groups apart: commands with the same id belong to the same group. Kept in
            history as plain text, whatever the codec, so nothing secret.
        label: What people see in its place. Kept as a payload, which the codec encodes.

    Raises:
        ValueError: The id or the label is empty.
        TypeError: The id is no string.
        _NotInWorkflowEventLoopError: No workflow is running.
    """
    _Runtime.current()
    if not id:
        raise ValueError("Event group id cannot be empty")
    if not isinstance(id, str):
        raise TypeError(f"The id of an event group is a string, not {id!r}.")
    if label is None:
        return EventGroup(_activation.EventGroup(id))
    if not label:
        raise ValueError("Event group label cannot be empty")
    # The default converter, not the user's: what shows the label knows no other.
    payload = PayloadConverter.default.to_payload(label)
    return EventGroup(_activation.EventGroup(id, payload))


def capture_event_groups(
    event_groups: Sequence[EventGroup] | None,
) -> _activation.EventGroups | None:
    """The groups of a command that is made now.

    Call it where the command is asked for: its groups are those of the code that asks.

    Args:
        event_groups: Groups given with the call, besides those of the code that calls.

    Returns:
        None if there are none.

    Raises:
        TypeError: One of them was not made by `create_event_group`.
    """
    active = EVENT_GROUPS.get()
    if not event_groups:
        return active
    named = {} if active is None else {group.id: group for group in active.named}
    for group in event_groups:
        if not isinstance(group, EventGroup):
            raise TypeError("Event groups must be created with workflow.create_event_group()")
        named[group._named.id] = group._named
    if active is None:
        return _activation.EventGroups(named=tuple(named.values()))
    return _activation.EventGroups(
        signal_event_id=active.signal_event_id,
        update_id=active.update_id,
        named=tuple(named.values()),
    )
