"""``worker-core dev``: a dev server for people."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import sys
from typing import TYPE_CHECKING

from worker_core.cli._console import complain, interrupt

if TYPE_CHECKING:
    from worker_core.hookspecs import CommandLine

__all__ = ["add"]

_SERVER_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warn": logging.WARNING,
    "error": logging.ERROR,
}


def add(commands: CommandLine) -> None:
    """Add the command to the program."""
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
    before = signal.signal(signal.SIGTERM, interrupt)
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
        complain(str(error))
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
        complain(f"the server ended by itself with exit code {code}. Its last lines:")
        print(server.log_tail(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopping.", flush=True)
        return 0
    finally:
        server.stop()
