"""The module plugins import stays cheap, and knows the same hooks as the one that fires them."""

from __future__ import annotations

import subprocess
import sys

import pluggy

from worker_core import _plugins, hookspecs


def test_every_specification_is_fired_and_nothing_else() -> None:
    manager = pluggy.PluginManager(hookspecs.PROJECT_NAME)
    manager.add_hookspecs(hookspecs)
    specified = {name for name in vars(manager.hook) if not name.startswith("_")}
    assert specified == _plugins.HOOKS
    assert all(callable(getattr(_plugins.PluginSet, hook)) for hook in _plugins.HOOKS)


def test_importing_it_imports_nothing_heavy() -> None:
    program = (
        "import sys, worker_core.hookspecs\n"
        "assert not {'grpc', 'google', 'pydantic', 'worker_core.client'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_importing_the_package_discovers_nothing() -> None:
    program = (
        "import sys, worker_core, worker_core._plugins, worker_core.runtime\n"
        "assert 'worker_plugin_metrics' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
