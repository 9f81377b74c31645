"""Walking transition tables: every row, and every trigger that has none."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping

from worker_core._machines.table import Machine, Table, Trigger

Makers = Mapping[str, Callable[[], Machine]]


def path_to(table: Table, start: str, goal: str) -> list[Trigger]:
    """Shortest way from one state to another, as triggers."""
    queue: deque[tuple[str, list[Trigger]]] = deque([(start, [])])
    seen = {start}
    while queue:
        state, path = queue.popleft()
        if state == goal:
            return path
        for trigger, (next_state, _) in table[state].items():
            if next_state not in seen:
                seen.add(next_state)
                queue.append((next_state, [*path, trigger]))
    raise AssertionError(f"No way from {start} to {goal}")


def rows(machines: Makers) -> Iterator[tuple[str, str, Trigger]]:
    """Every row: the machine's name, the state, the trigger."""
    for name, make in machines.items():
        for state, row in make().TABLE.items():
            for trigger in row:
                yield name, state, trigger


def refusals(machines: Makers) -> Iterator[tuple[str, str, Trigger]]:
    """Every trigger of a machine in every state that has no row for it."""
    for name, make in machines.items():
        table = make().TABLE
        triggers = {trigger for row in table.values() for trigger in row}
        for state, row in table.items():
            for trigger in sorted(triggers - set(row), key=str):
                yield name, state, trigger


def bring_to(machine: Machine, state: str, pull: Callable[[Trigger], None]) -> None:
    """Bring a fresh machine to a state."""
    for step in path_to(machine.TABLE, machine.state, state):
        pull(step)
    assert machine.state == state
