"""Draw the machines' tables into docs/machines.md, from the tables the code runs.

Usage: python tools/draw_machines.py [--check]

With --check nothing is written; the exit code is 1 if the page is not what would be drawn.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from worker_core._machines.activity import ActivityMachine
from worker_core._machines.cancel_external import CancelExternalMachine
from worker_core._machines.child_workflow import ChildWorkflowMachine
from worker_core._machines.close import CloseMachine
from worker_core._machines.events import event_name
from worker_core._machines.local_activity import LocalActivityMachine
from worker_core._machines.nexus_operation import NexusOperationMachine
from worker_core._machines.patch import ChangeVersionMachine, PatchMachine
from worker_core._machines.signal_external import SignalExternalMachine
from worker_core._machines.table import Machine, Trigger
from worker_core._machines.timer import TimerMachine
from worker_core._machines.update import UpdateMachine
from worker_core._machines.upserts import MemoMachine, SearchAttributesMachine
from worker_core._machines.workflow_task import WorkflowTaskMachine

PAGE = Path(__file__).resolve().parent.parent / "docs" / "machines.md"

MACHINES: dict[str, tuple[type[Machine], str]] = {
    "Activity": (ActivityMachine, "created"),
    "Timer": (TimerMachine, "created"),
    "Local activity": (LocalActivityMachine, "created"),
    "Child workflow": (ChildWorkflowMachine, "created"),
    "Signal to another workflow": (SignalExternalMachine, "created"),
    "Cancellation of another workflow": (CancelExternalMachine, "created"),
    "Nexus operation": (NexusOperationMachine, "created"),
    "Patch": (PatchMachine, "created"),
    "Search attribute of a patch": (ChangeVersionMachine, "created"),
    "Update": (UpdateMachine, "requested"),
    "Change of search attributes": (SearchAttributesMachine, "created"),
    "Change of the memo": (MemoMachine, "created"),
    "End of the workflow": (CloseMachine, "created"),
    "Workflow task": (WorkflowTaskMachine, "none"),
}

INTRODUCTION = """\
# The machines

Each thing a workflow can ask for is a small state machine in `worker_core/_machines/`. Its life
is a table of rows: *in this state, at this trigger, go to that state*. Triggers in quotation
marks come from workflow code; the others are events of the history. What has no row must not
happen: an event without a row is a mismatch between history and code, a request without a row is
a defect of the worker.

This page is drawn from the tables the code runs (`python tools/draw_machines.py`), and a test
fails when it is out of date.
"""


def shown(trigger: Trigger) -> str:
    """A trigger as the page shows it."""
    return event_name(trigger) if isinstance(trigger, int) else f"“{trigger}”"


def identifier(state: str) -> str:
    """A state's name in the diagram language."""
    return re.sub(r"\W+", "_", state)


def draw(machine: type[Machine], first: str) -> str:
    """The diagram of one machine; rows that stay where they are, are left to the table."""
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f'    state "{state}" as {identifier(state)}' for state in machine.TABLE]
    lines.append(f"    [*] --> {identifier(first)}")
    for state, row in machine.TABLE.items():
        for trigger, (goal, _) in row.items():
            if goal != state:
                lines.append(f"    {identifier(state)} --> {identifier(goal)}: {shown(trigger)}")
    lines += ["```", "", "| state | trigger | next | does |", "|---|---|---|---|"]
    for state, row in machine.TABLE.items():
        for trigger, (goal, action) in row.items():
            does = "" if action is None else action.__name__.strip("_").replace("_", " ")
            lines.append(f"| {state} | {shown(trigger)} | {goal} | {does} |")
    return "\n".join(lines)


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION]
    for title, (machine, first) in MACHINES.items():
        parts.append(f"## {title}\n\n{draw(machine, first)}\n")
    return "\n".join(parts)


def main() -> int:
    """Write or check the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only compare")
    check = parser.parse_args().check
    drawn = page()
    if not check:
        PAGE.write_text(drawn, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == drawn:
        return 0
    sys.stderr.write("docs/machines.md is out of date: run python tools/draw_machines.py\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
