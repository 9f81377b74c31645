"""Recording which rows of the tables the tests of a machine take."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from worker_core._machines.table import Machine, Trigger


@pytest.fixture
def transitions(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[tuple[type, str, Trigger, str]]]:
    """Every transition taken while a test runs, as (machine, state, trigger, next state)."""
    seen: set[tuple[type, str, Trigger, str]] = set()

    def observe(machine: Machine, state: str, trigger: Trigger, next_state: str) -> None:
        seen.add((type(machine), state, trigger, next_state))

    monkeypatch.setattr(Machine, "observer", staticmethod(observe))
    yield seen
