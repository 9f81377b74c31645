"""All situations of all files of workflows, and one worker's worth of those workflows."""

from __future__ import annotations

import functools
from types import ModuleType
from typing import Any

from lab import workflow_files
from lab.situations import SITUATIONS, Situation, load
from lab.situations_children import CHILD_SITUATIONS
from lab.situations_local import LOCAL_SITUATIONS
from lab.situations_nexus import NEXUS_SITUATIONS
from lab.situations_updates import UPDATE_SITUATIONS
from lab.situations_upserts import SEARCH_ATTRIBUTES, UPSERT_SITUATIONS

__all__ = ["ALL_SITUATIONS", "SEARCH_ATTRIBUTES", "AllWorkflows", "load_all"]

_FILES = (
    workflow_files.WORKFLOWS,
    workflow_files.UPDATES,
    workflow_files.CHILDREN,
    workflow_files.LOCAL,
    workflow_files.UPSERTS,
    workflow_files.NEXUS,
)

ALL_SITUATIONS: tuple[Situation, ...] = (
    *SITUATIONS,
    *UPDATE_SITUATIONS,
    *CHILD_SITUATIONS,
    *LOCAL_SITUATIONS,
    *UPSERT_SITUATIONS,
    *NEXUS_SITUATIONS,
)


class AllWorkflows:
    """Several modules of workflows as one. What a test sets, it sets in each of them."""

    WORKFLOWS: list[type]
    ACTIVITIES: list[Any]

    def __init__(self, *modules: ModuleType) -> None:
        self.__dict__["modules"] = modules
        self.__dict__["WORKFLOWS"] = [kind for module in modules for kind in module.WORKFLOWS]
        self.__dict__["ACTIVITIES"] = [one for module in modules for one in module.ACTIVITIES]

    def __setattr__(self, name: str, value: Any) -> None:
        for module in self.__dict__["modules"]:
            setattr(module, name, value)


@functools.cache
def load_all(package: str) -> AllWorkflows:
    """The workflows of all situations, written for an SDK."""
    return AllWorkflows(*(load(package, path=path) for path in _FILES))
