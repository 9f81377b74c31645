"""The example plugin is found as the docs say, and does what it says."""

from __future__ import annotations

import logging
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from worker_core._plugins import PluginSet

EXAMPLE = Path(__file__).parents[3] / "examples" / "plugin_minimal"


async def test_the_example_plugin(
    only_installed: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text())["project"]
    (entry_point,) = project["entry-points"]["worker_core"].items()
    only_installed(
        "dist-example",
        " = ".join(entry_point),
        house_rules=(EXAMPLE / "house_rules.py").read_text(),
    )
    plugins = PluginSet.installed()
    assert plugins.names == ["house-rules"]

    def configured(wanted: int | None) -> Any:
        return plugins.configure_worker({"max_concurrent_activities": wanted})[
            "max_concurrent_activities"
        ]

    assert [configured(wanted) for wanted in (None, 5, 100)] == [20, 5, 20]
    monkeypatch.setenv("HOUSE_MAX_ACTIVITIES", "50")
    assert configured(100) == 50

    class RunningWorker:
        task_queue = "queue"

    async def run(worker: Any) -> None:
        raise ValueError("broken")

    with caplog.at_level(logging.INFO), pytest.raises(ValueError, match="broken"):
        await plugins.run_worker(run)(RunningWorker())  # type: ignore[arg-type]
    assert [record.getMessage() for record in caplog.records] == ["Worker starts", "Worker ended"]
    assert "temporalio" not in vars(sys.modules["house_rules"])
