"""The files of workflows beside `lab.workflows`, to be loaded for an SDK."""

from __future__ import annotations

from pathlib import Path

__all__ = ["CHILDREN", "LOCAL", "NEXUS", "UPDATES", "UPSERTS", "WORKFLOWS"]

_FOLDER = Path(__file__).parent

WORKFLOWS = _FOLDER / "workflows.py"
UPDATES = _FOLDER / "workflows_updates.py"
CHILDREN = _FOLDER / "workflows_children.py"
LOCAL = _FOLDER / "workflows_local.py"
UPSERTS = _FOLDER / "workflows_upserts.py"
NEXUS = _FOLDER / "workflows_nexus.py"
