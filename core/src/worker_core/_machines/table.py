"""Transition tables: the whole life of a machine, written as rows.

A row is *in this state, at this trigger, go to that state and do this*. States are strings, so
that a table reads like the documentation drawn from it; triggers are strings for what the code
asks (``"cancel"``) and event-type numbers for what history says. What has no row must not
happen, and the machine says whose fault it is if it does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Final

from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.events import event_name

__all__ = ["Machine", "Operation", "Row", "Table", "Trigger", "name_trigger", "table"]

Trigger = str | int
Action = Callable[..., Any]
Row = tuple[str, Trigger, str, Action | None]
Table = dict[str, dict[Trigger, tuple[str, Action | None]]]


def table(*rows: Row) -> Table:
    """Build the look-up of a machine from its rows.

    Raises:
        ValueError: Two rows share state and trigger.
    """
    built: Table = {}
    for state, trigger, next_state, action in rows:
        row = built.setdefault(state, {})
        if trigger in row:
            raise ValueError(f"Two rows for state {state!r} and trigger {trigger!r}")
        row[trigger] = (next_state, action)
        built.setdefault(next_state, {})
    return built


class Machine:
    """Base of the machines: a state, a table, and one way to move.

    ``observer`` is called with every transition taken; tests use it to see that each row of each
    table is exercised. It is ``None`` in production.
    """

    __slots__ = ("state",)

    IS_OPTIONAL: ClassVar[bool] = False
    """Whether its command may be left out of the history without the code being at fault."""
    TABLE: ClassVar[Table]
    NOUN: ClassVar[str]
    observer: ClassVar[Callable[[Machine, str, Trigger, str], None] | None] = None

    state: str

    def fire(self, trigger: Trigger, *args: Any) -> None:
        """Take the transition that the table has for ``trigger``.

        Raises:
            NondeterminismMismatch: An event arrived which this machine, in its state, cannot get.
            InternalError: The same for a request of the instance.
        """
        state = self.state
        row = self.TABLE[state].get(trigger)
        if row is None:
            raise self._refusal(trigger, args)
        self.state = row[0]
        action = row[1]
        if action is not None:
            action(self, *args)
        if Machine.observer is not None:
            Machine.observer(self, state, trigger, row[0])

    def describe(self) -> str:
        """What this machine stands for, for error messages: ``activity 'charge'``."""
        return self.NOUN

    def _refusal(self, trigger: Trigger, args: tuple[Any, ...]) -> Exception:
        if isinstance(trigger, int):
            return NondeterminismMismatch(
                f"{name_trigger(trigger, args)} cannot happen to {self.describe()}, which is"
                f" {self.state}. {REMEDY}"
            )
        return InternalError(f"Cannot {trigger} {self.describe()}, which is {self.state}")


def name_trigger(trigger: int, args: tuple[Any, ...]) -> str:
    """An event that was to trigger something, with its number if it came along."""
    name = event_name(trigger)
    event_id = getattr(args[0], "event_id", 0) if args else 0
    return f"Event {event_id} ({name})" if event_id else name


class Operation(Machine):
    """Base of the machines that the code starts and then speaks of by their number."""

    __slots__ = ("seq",)

    seq: int


REMEDY: Final = (
    "Workflow code must ask for the same things in the same order as when this history was"
    " written: guard the change with `if workflow.patched('…')`, bring the old order back, or let"
    " runs of the old code finish on workers that still have it."
)
