"""The tutorial does what it says: its files are written down, run, and their output compared."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
MARKED = re.compile(
    r"<!-- (?P<what>file|output): (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)^```",
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in MARKED.finditer(PAGE.read_text()):
        if part["what"] == "file":
            file = tmp_path / part["name"]
            before = file.read_text() + "\n\n" if file.exists() else ""
            file.write_text(before + part["text"])
    return tmp_path


def expected_output(name: str) -> str:
    (text,) = (
        part["text"]
        for part in MARKED.finditer(PAGE.read_text())
        if (part["what"], part["name"]) == ("output", name)
    )
    return text


def test_shop_prints_what_the_page_says(folder: Path, target_host: str):
    env = os.environ | {"TEMPORAL_ADDRESS": target_host}
    worker = subprocess.Popen([sys.executable, "worker.py"], cwd=folder, env=env)
    try:
        shop = subprocess.run(
            [sys.executable, "shop.py"],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        worker.kill()
        worker.wait()
    assert shop.returncode == 0, shop.stderr
    assert shop.stdout == expected_output("shop.py")


def test_its_test_passes(folder: Path):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_orders.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout
