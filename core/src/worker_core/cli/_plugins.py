"""``worker-core plugins``: a look at the installed plugins."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from worker_core import _plugins

if TYPE_CHECKING:
    from worker_core.hookspecs import CommandLine

__all__ = ["add"]


def add(commands: CommandLine) -> None:
    """Add the command to the program."""
    parser = commands.add_parser(
        "plugins",
        help="list the installed plugins and the hooks they answer",
        description=(
            "List the plugins found through the entry-point group worker_core, in the order in "
            "which they are called. Exits with 1 when one of them cannot be used."
        ),
    )
    parser.set_defaults(run=_list_plugins)


def _list_plugins(_arguments: argparse.Namespace) -> int:
    found = _plugins.describe()
    if not found:
        print("No plugins are installed. Try: pip install worker-plugin-metrics")
        return 0
    for number, plugin in enumerate(found, 1):
        origin = f"{plugin.distribution} {plugin.version}" if plugin.distribution else "passed"
        print(f"{number}. {plugin.name}  ({origin}, {plugin.location})")
        if plugin.error is not None:
            print(f"   cannot be used: {plugin.error}")
        else:
            print(f"   hooks: {', '.join(plugin.hooks) or 'none'}")
    return 1 if any(plugin.error is not None for plugin in found) else 0
