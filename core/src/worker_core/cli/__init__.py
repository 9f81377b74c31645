"""The program ``worker-core``: a dev server, replays of histories, and a look at the plugins.

Built-in commands are added the way plugins add theirs: a parser with a default ``run`` that takes
the parsed arguments and returns an exit code. Codes: 0 done (also when a server is stopped with
Ctrl-C or SIGTERM), 1 it could not be done (one line on standard error says why), 2 the command line
is wrong. A command that says otherwise does so in its help.
"""

from __future__ import annotations

import argparse
import importlib.metadata
from collections.abc import Sequence

from worker_core._plugins import PluginError, PluginSet
from worker_core.cli import _dev, _plugins, _replay
from worker_core.cli._console import complain

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code.

    Args:
        argv: The arguments after the program's name; those of this process when ``None``.
    """
    parser = argparse.ArgumentParser(
        prog="worker-core", description="Tools around a pure-Python Temporal worker."
    )
    parser.add_argument("--version", action="version", version=f"worker-core {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _dev.add(commands)
    _replay.add(commands)
    _plugins.add(commands)
    try:
        PluginSet.installed().register_commands(commands)
    except PluginError as error:
        # The commands here do not need it, and one of them shows what is wrong.
        complain(f"commands of plugins are not available: {error}")
    arguments = parser.parse_args(argv)
    try:
        return arguments.run(arguments) or 0
    except KeyboardInterrupt:
        return 130


def _version() -> str:
    return importlib.metadata.version("worker-core")
