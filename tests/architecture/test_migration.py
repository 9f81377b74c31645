"""The migration notes list what the peer has and this package has not: all of it, and no more."""

from __future__ import annotations

import fnmatch
import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "migration.md"

MODULES = [
    "activity",
    "client",
    "common",
    "contrib.pydantic",
    "converter",
    "envconfig",
    "exceptions",
    "plugin",
    "runtime",
    "service",
    "testing",
    "types",
    "worker",
    "workflow",
]


def public(owner: object) -> set[str]:
    return {name for name in dir(owner) if not name.startswith("_")}


def defined(module: ModuleType) -> set[str]:
    """Names of a peer's module that users import from it: no type variables, no re-imports."""
    return {
        name
        for name in public(module)
        if (inspect.isclass(value := getattr(module, name)) or inspect.isfunction(value))
        and value.__module__.startswith(module.__name__)
    }


def parameters(function: object) -> set[str]:
    try:
        return set(inspect.signature(function).parameters)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return set()


def missing() -> Iterator[tuple[str, str]]:
    """Where it is missing, and its name."""
    for name in MODULES:
        peer = importlib.import_module(f"temporalio.{name}")
        ours = importlib.import_module(f"worker_core.{name}")
        for item in sorted(defined(peer)):
            if not hasattr(ours, item):
                yield name, item
                continue
            theirs, own = getattr(peer, item), getattr(ours, item)
            for parameter in parameters(theirs) - parameters(own):
                yield f"{name}.{item}()", parameter
            if not inspect.isclass(theirs):
                continue
            for member in sorted(public(theirs)):
                if not hasattr(own, member):
                    yield f"{name}.{item}", member
                elif inspect.isroutine(getattr(theirs, member)):
                    before = parameters(getattr(theirs, member))
                    for parameter in before - parameters(getattr(own, member)):
                        yield f"{name}.{item}.{member}()", parameter


@pytest.fixture(scope="module")
def listed() -> set[str]:
    section = PAGE.read_text().partition("## What is not there yet")[2]
    assert section
    names = re.findall(r"`([^`]+)`", section)
    return {name.rpartition(".")[2] for name in names}


def test_everything_that_is_missing_is_listed(listed: set[str]):
    unlisted = [
        f"{where}: {name}"
        for where, name in missing()
        if not name.startswith("_") and not any(fnmatch.fnmatchcase(name, p) for p in listed)
    ]
    assert unlisted == []


def test_everything_listed_is_missing(listed: set[str]):
    gone = {name for _, name in missing()}
    not_names = {"pydantic", "contrib", "converter", "Replayer", "identity", "runtime"}
    not_names |= {"AttributeError", "ImportError", "TypeError", "WorkflowRunner"}
    not_names |= {"WorkflowInstanceDetails", "nexus", "workflow_sandbox"}
    stale = [p for p in sorted(listed - not_names) if not fnmatch.filter(gone, p)]
    assert stale == []


@pytest.mark.parametrize("module", ["nexus", "worker.workflow_sandbox"])
def test_modules_said_to_be_missing_are(module: str):
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(f"worker_core.{module}")
