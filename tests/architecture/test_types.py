"""Users' type checkers know the type of everything public, and of what it is made of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Its own Node.js and its own Python, and no question whether a newer version is out.
ENVIRONMENT = {
    **os.environ,
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
    "PYRIGHT_PYTHON_GLOBAL_NODE": "0",
    "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
}


@pytest.mark.parametrize("package", ["worker_core", "worker_plugin_metrics"])
def test_types_are_complete(package: str):
    """A type left to inference, or unknown, may be another one for each checker."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pyright",
            "--verifytypes",
            package,
            "--ignoreexternal",
            "--outputjson",
        ],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert "typeCompleteness" in done.stdout, done.stderr or done.stdout
    found = json.loads(done.stdout)
    complaints = [
        f"{symbol['name']}: {problem['message']}"
        for symbol in found["typeCompleteness"]["symbols"]
        for problem in symbol["diagnostics"]
        if not symbol["isTypeKnown"] or symbol["isTypeAmbiguous"]
    ]
    assert complaints == []
    assert found["typeCompleteness"]["exportedSymbolCounts"]["withKnownType"] > 50
    assert done.returncode == 0, done.stdout
