"""A way to install a plugin for one test: a real distribution on `sys.path`, not a patched lookup."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def only_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., None]]:
    """Gives ``install(distribution, entry_points, **modules)``; nothing else is installed."""
    import importlib.metadata

    real = importlib.metadata.entry_points
    root = tmp_path / "site"
    root.mkdir()
    modules_before = set(sys.modules)

    def entry_points(**wanted: str) -> importlib.metadata.EntryPoints:
        found = real(**wanted)
        kept = [e for e in found if e.dist is not None and e.dist.name.startswith("dist-")]
        return importlib.metadata.EntryPoints(kept)

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    monkeypatch.syspath_prepend(root)

    def install(distribution: str, entry_points: str, **modules: str) -> None:
        info = root / f"{distribution.replace('-', '_')}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.2\n"
        )
        (info / "entry_points.txt").write_text("[worker_core]\n" + textwrap.dedent(entry_points))
        for name, source in modules.items():
            (root / f"{name}.py").write_text(textwrap.dedent(source))

    yield install
    for name in set(sys.modules) - modules_before:
        if (root / f"{name}.py").exists():
            del sys.modules[name]
