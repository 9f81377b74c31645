"""The program ``worker-core``: a dev server for people, and a look at the installed plugins.

Built-in commands are added the way plugins add theirs: a parser with a default ``run`` that takes
the parsed arguments and returns an exit code. Codes: 0 done (also when stopped with Ctrl-C or
SIGTERM), 1 it could not be done (one line on standard error says why), 2 the command line is
wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.metadata
import logging
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from worker_core import _plugins

if TYPE_CHECKING:
    from worker_core.hookspecs import CommandLine

__all__ = ["main"]

_SERVER_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warn": logging.WARNING,
    "error": logging.ERROR,
}


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
    _add_dev(commands)
    _add_plugins(commands)
    try:
        _plugins.PluginSet.installed().register_commands(commands)
    except _plugins.PluginError as error:
        # The commands here do not need it, and one of them shows what is wrong.
        _complain(f"commands of plugins are not available: {error}")
    arguments = parser.parse_args(argv)
    try:
        return arguments.run(arguments) or 0
    except KeyboardInterrupt:
        return 130


def _version() -> str:
    return importlib.metadata.version("worker-core")


def _complain(message: str) -> None:
    print(f"worker-core: {message}", file=sys.stderr)


# ---------------------------------------------------------------------------------------------
# worker-core dev
# ---------------------------------------------------------------------------------------------


def _add_dev(commands: CommandLine) -> None:
    parser = commands.add_parser(
        "dev",
        help="start a Temporal dev server with its Web UI, until Ctrl-C",
        description=(
            "Start a Temporal dev server with its Web UI and keep it up until Ctrl-C. It listens "
            "on this machine only and forgets everything when it ends, unless told otherwise."
        ),
    )
    parser.add_argument("--ip", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", type=_port, default=7233, help="port for clients and workers (%(default)s)"
    )
    parser.add_argument(
        "--ui-port", type=_port, default=8233, help="port of the Web UI (%(default)s)"
    )
    parser.add_argument("--headless", action="store_true", help="leave the Web UI out")
    parser.add_argument("--namespace", default="default", help="namespace to have (%(default)s)")
    parser.add_argument("--db-filename", metavar="FILE", help="SQLite file to keep the state in")
    parser.add_argument(
        "--search-attribute",
        metavar="NAME=TYPE",
        type=_search_attribute,
        action="append",
        default=[],
        help="search attribute to register, such as Customer=Keyword; may be repeated",
    )
    parser.add_argument(
        "--log-level", choices=_SERVER_LEVELS, default="warn", help="the server's (%(default)s)"
    )
    parser.add_argument("--server", metavar="PATH", help="program of the Temporal CLI to use")
    parser.set_defaults(run=_dev)


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = 0
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number from 1 to 65535")
    return port


def _search_attribute(text: str) -> tuple[str, str]:
    name, separator, kind = text.partition("=")
    if not (name and separator and kind):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=TYPE")
    return name, kind


def _dev(arguments: argparse.Namespace) -> int:
    logging.basicConfig(format="%(message)s", stream=sys.stderr)
    logging.getLogger("worker_core.testing.dev_server").setLevel(
        _SERVER_LEVELS[arguments.log_level]
    )
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        return _serve(arguments)
    finally:
        signal.signal(signal.SIGTERM, before)


def _serve(arguments: argparse.Namespace) -> int:
    # Here, because only this command needs gRPC.
    from worker_core.testing import DevServer

    try:
        server = asyncio.run(
            DevServer.start(
                namespace=arguments.namespace,
                ip=arguments.ip,
                port=arguments.port,
                ui=not arguments.headless,
                ui_port=arguments.ui_port,
                existing_path=arguments.server,
                database_filename=arguments.db_filename,
                log_level=arguments.log_level,
                search_attributes=arguments.search_attribute,
            )
        )
    except RuntimeError as error:
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 0
    try:
        print(f"Temporal server  {server.target_host}")
        print(f"Namespace        {server.namespace}")
        if server.ui_url is not None:
            print(f"Web UI           {server.ui_url}")
        print("Ctrl-C stops it.", flush=True)
        code = server.wait_until_stopped()
        _complain(f"the server ended by itself with exit code {code}. Its last lines:")
        print(server.log_tail(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopping.", flush=True)
        return 0
    finally:
        server.stop()


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


# ---------------------------------------------------------------------------------------------
# worker-core plugins
# ---------------------------------------------------------------------------------------------


def _add_plugins(commands: CommandLine) -> None:
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


if __name__ == "__main__":
    sys.exit(main())
