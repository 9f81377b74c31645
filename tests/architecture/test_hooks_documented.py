"""docs/hooks.md has one heading per hook with its exact signature, and each hook has a test."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pluggy
import pytest

from worker_core import hookspecs

ROOT = Path(__file__).parents[2]
HEADING = re.compile(r"^### `(?P<name>\w+)(?P<signature>\(.*\)(?: -> .+)?)`$", re.MULTILINE)


def specifications() -> dict[str, str]:
    manager = pluggy.PluginManager(hookspecs.PROJECT_NAME)
    manager.add_hookspecs(hookspecs)
    names = [name for name in vars(manager.hook) if not name.startswith("_")]
    return {
        name: str(inspect.signature(getattr(hookspecs, name))).replace("'", "") for name in names
    }


def test_each_hook_has_one_heading_with_its_signature() -> None:
    text = (ROOT / "docs" / "hooks.md").read_text()
    headings = [match.groups() for match in HEADING.finditer(text)]
    assert len({name for name, _ in headings}) == len(headings)
    assert dict(headings) == specifications()


@pytest.mark.parametrize("hook", specifications())
def test_each_hook_has_a_test(hook: str) -> None:
    tests = [
        *(ROOT / "tests/unit/plugins").glob("test_*.py"),
        *(ROOT / "tests/plugins").rglob("*.py"),
    ]
    assert any(re.search(rf"\b{hook}\b", test.read_text()) for test in tests)


def test_each_hook_explains_itself() -> None:
    for hook in specifications():
        documentation = getattr(hookspecs, hook).__doc__
        assert documentation and documentation.splitlines()[0].endswith(".")
