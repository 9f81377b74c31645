"""Every public module says what it exports, and has it."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

import worker_core

PUBLIC = sorted(
    module.name
    for module in pkgutil.walk_packages(worker_core.__path__, "worker_core.")
    if not any(part.startswith("_") for part in module.name.split("."))
    and not module.name.startswith("worker_core.api.")
)


@pytest.mark.parametrize("module_name", PUBLIC)
def test_all_names_are_there(module_name: str):
    module = importlib.import_module(module_name)
    if module_name == "worker_core.contrib":
        return  # holds packages, exports nothing
    assert module.__all__, "a public module lists its names in __all__"
    missing = [name for name in module.__all__ if not hasattr(module, name)]
    assert missing == []
    assert len(set(module.__all__)) == len(module.__all__)
    assert module.__doc__


@pytest.mark.parametrize("module_name", PUBLIC)
def test_each_module_can_be_the_first_one_imported(module_name: str):
    """A knot in the imports shows only when it is entered from the wrong side."""
    subprocess.run([sys.executable, "-c", f"import {module_name}"], check=True, timeout=60)


def test_importing_the_package_loads_and_opens_nothing():
    code = (
        "import sys, worker_core\n"
        "print(sorted(m for m in sys.modules if m.partition('.')[0] in "
        "{'grpc', 'google', 'pluggy', 'pydantic', 'asyncio', 'temporalio'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
