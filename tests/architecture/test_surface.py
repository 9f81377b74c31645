"""Everything public that the peer has is here, or stands in the list of what is missing."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TypedDict

TOOL = Path(__file__).parents[2] / "tools" / "check_surface.py"
spec = importlib.util.spec_from_file_location("check_surface", TOOL)
check_surface = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = check_surface
spec.loader.exec_module(check_surface)


def test_what_is_missing_is_what_is_listed():
    unknown, stale = check_surface.compare(check_surface.missing(), check_surface.KNOWN)
    assert unknown == [], "implement it, or list it in tools/check_surface.py with the reason"
    assert stale == [], "it is there: take it off the list in tools/check_surface.py"


def test_modules_that_are_to_be_complete_are():
    """Nothing may be missing here, listed or not."""
    complete = ("activity", "common", "contrib.pydantic", "envconfig", "exceptions", "types")
    lacking = [path for path in check_surface.missing() if "external_storage" not in path]
    assert [path for path in lacking if path.startswith(complete)] == []


class Keys(TypedDict, total=False):
    one: int
    _hidden: int


class Theirs:
    value = 1

    def same(self, a, *, b=1, _c=2): ...
    def gone(self): ...
    def _private(self): ...


class Ours:
    def same(self, a): ...


def test_members_and_parameters_are_compared():
    found = list(check_surface._missing_in("m.Class", Theirs, Ours))
    assert found == ["m.Class.gone", "m.Class.same(b)", "m.Class.value"]
    assert check_surface.members(Keys) == {"one"}


def test_the_list_may_only_shrink():
    known = {"why": ("m.A", "m.B*", "m.C.f(x)")}
    assert check_surface.compare(["m.A", "m.Bee", "m.C.f(x)"], known) == ([], [])
    assert check_surface.compare(["m.A", "m.D"], known) == (["m.D"], ["m.B*", "m.C.f(x)"])
