"""``worker-core replay``: do histories still fit the code?"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import sys
import textwrap
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from worker_core.cli._code import Code, CodeError
from worker_core.cli._console import complain, interrupt
from worker_core.cli._histories import (
    Loader,
    Reference,
    Server,
    SourceError,
    in_files,
    on_server,
)
from worker_core.cli._outcomes import Status, replay_here
from worker_core.cli._processes import Setup, quiet, replay_in_processes
from worker_core.cli._report import JUnitFile, Report

if TYPE_CHECKING:
    from worker_core.client import Client
    from worker_core.hookspecs import CommandLine

__all__ = ["add"]

_ALL_FINE = 0
_SOME_DO_NOT_FIT = 1
_CANNOT_TELL = 2
_INTERRUPTED = 130


def add(commands: CommandLine) -> None:
    """Add the command to the program."""
    parser = commands.add_parser(
        "replay",
        help="replay histories against workflow code, and say where they differ",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=textwrap.dedent(
            """\
            Replay histories against workflow code as it is now, and explain each that no longer
            fits: the event, what the code asked for instead, and the line that did.

              worker-core replay --workflows shop.flows histories/
              worker-core replay --workflows shop.flows --query 'ExecutionStatus="Running"'

            The current folder is on the path for imports. Installed plugins take part."""
        ),
        epilog=textwrap.dedent(
            """\
            Exit codes: 0 all histories fit, 1 some do not (or failed while being replayed),
            2 code or histories could not be loaded, or there were none."""
        ),
    )
    _add_code(parser)
    _add_histories(parser)
    how = parser.add_argument_group("how")
    how.add_argument(
        "-j", "--jobs", type=_positive, default=1, metavar="N", help="processes (%(default)s)"
    )
    how.add_argument(
        "--skip-unknown",
        action="store_true",
        help="pass over histories of workflow types that the code does not have",
    )
    how.add_argument("--allow-none", action="store_true", help="no histories at all are fine, too")
    how.add_argument("--junit", metavar="FILE", help="write all outcomes as JUnit XML")
    how.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    how.add_argument(
        "-v", "--verbose", action="store_true", help="a line per history, and the worker's own logs"
    )
    parser.set_defaults(run=_run)


def _add_code(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("the code", "one of the two")
    code = group.add_mutually_exclusive_group(required=True)
    code.add_argument(
        "-w",
        "--workflows",
        metavar="MODULE[:CLASS]",
        action="append",
        default=[],
        help="module with workflow classes, or one of them; may be repeated",
    )
    code.add_argument(
        "--replayer",
        metavar="MODULE:NAME",
        help=(
            "a worker_core.worker.Replayer, or a function that returns one: for workflows that need "
            "a data converter, interceptors or other options"
        ),
    )


def _add_histories(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("the histories", "files, or runs on a server")
    group.add_argument(
        "files",
        nargs="*",
        metavar="HISTORY",
        help=(
            "file as WorkflowHistory.to_json, the Temporal CLI and the Web UI write it, folder with "
            "such files, or pattern"
        ),
    )
    group.add_argument(
        "--query", help="visibility query for the runs to fetch; '' selects every run"
    )
    group.add_argument("--limit", type=_positive, metavar="N", help="runs to fetch at most")
    for flag, variable, metavar, text in (
        ("--address", "TEMPORAL_ADDRESS", "HOST:PORT", "the server; by default localhost:7233"),
        ("--namespace", "TEMPORAL_NAMESPACE", "NAME", "its namespace; by default 'default'"),
        ("--api-key", "TEMPORAL_API_KEY", "KEY", "API key"),
        ("--tls-ca-path", "TEMPORAL_TLS_SERVER_CA_CERT_PATH", "FILE", "who signs for the server"),
        ("--tls-cert-path", "TEMPORAL_TLS_CLIENT_CERT_PATH", "FILE", "certificate to show"),
        ("--tls-key-path", "TEMPORAL_TLS_CLIENT_KEY_PATH", "FILE", "its key"),
        ("--tls-server-name", "TEMPORAL_TLS_SERVER_NAME", "NAME", "name in its certificate"),
    ):
        group.add_argument(
            flag, metavar=metavar, default=os.environ.get(variable), help=f"{text} [{variable}]"
        )
    group.add_argument(
        "--tls",
        action="store_true",
        default=os.environ.get("TEMPORAL_TLS", "").lower() in ("1", "true", "yes"),
        help="encrypt the connection [TEMPORAL_TLS]",
    )


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return number


def _run(arguments: argparse.Namespace) -> int:
    problem = _problem(arguments)
    if problem is not None:
        complain(problem)
        return _CANNOT_TELL
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.insert(0, here)
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        with contextlib.ExitStack() as leave:
            leave.enter_context(quiet(verbose=arguments.verbose))
            junit = None
            if arguments.junit is not None:
                try:
                    junit = leave.enter_context(JUnitFile(Path(arguments.junit)))
                except OSError as error:
                    complain(f"cannot write {arguments.junit}: {error.strerror or error}")
                    return _CANNOT_TELL
            report = Report(quiet=arguments.quiet, verbose=arguments.verbose, junit=junit)
            return _replay(arguments, report)
    finally:
        signal.signal(signal.SIGTERM, before)


def _problem(arguments: argparse.Namespace) -> str | None:
    if arguments.query is None and not arguments.files:
        return "name histories to replay, or --query runs on a server"
    if arguments.query is not None and arguments.files:
        return "name histories, or --query runs on a server; not both at once"
    return None


def _replay(arguments: argparse.Namespace, report: Report) -> int:
    try:
        asyncio.run(_replay_until_told(arguments, report))
    except (CodeError, SourceError) as error:
        if report.count():
            report.sum_up(stopped=True)
        complain(str(error))
        return _CANNOT_TELL
    except (KeyboardInterrupt, asyncio.CancelledError):
        report.sum_up(stopped=True)
        return _INTERRUPTED
    report.sum_up()
    if report.count(Status.MISMATCHED, Status.FAILED):
        return _SOME_DO_NOT_FIT
    if report.count(Status.NOT_LOADED):
        return _CANNOT_TELL
    if not report.count(Status.OK) and not arguments.allow_none:
        complain("there was nothing to replay; with --allow-none that is fine")
        return _CANNOT_TELL
    return _ALL_FINE


async def _replay_until_told(arguments: argparse.Namespace, report: Report) -> None:
    task = asyncio.current_task()
    assert task is not None
    # As asyncio does for an interrupt: a handler that raises would do so in any task there is.
    with contextlib.suppress(NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await _replay_all(arguments, report)


async def _replay_all(arguments: argparse.Namespace, report: Report) -> None:
    code = Code(tuple(arguments.workflows), arguments.replayer, _namespace_of(arguments))
    replayer = await code.make_replayer()
    server: Server | None = None
    client: Client | None = None
    references: AsyncIterator[Reference]
    if arguments.query is None:
        # All of them before the first is replayed: a name that leads nowhere is said at once.
        references = _each(list(in_files(arguments.files)))
    else:
        server = _server_of(arguments)
        client = await server.connect()
        references = on_server(client, arguments.query, arguments.limit)
    report.begin()
    if arguments.jobs > 1:
        setup = Setup(code, server, arguments.skip_unknown, arguments.verbose)
        await replay_in_processes(arguments.jobs, setup, references, report.take)
    else:
        await replay_here(
            replayer,
            Loader(client),
            references,
            report.take,
            skip_unknown=arguments.skip_unknown,
        )


async def _each(references: Iterable[Reference]) -> AsyncIterator[Reference]:
    for reference in references:
        yield reference


def _namespace_of(arguments: argparse.Namespace) -> str | None:
    """The namespace of runs on a server; files do not tell theirs, unless the user does."""
    namespace: str | None = arguments.namespace
    return namespace or (None if arguments.query is None else "default")


def _server_of(arguments: argparse.Namespace) -> Server:
    return Server(
        arguments.address or "localhost:7233",
        arguments.namespace or "default",
        arguments.api_key,
        arguments.tls,
        arguments.tls_ca_path,
        arguments.tls_cert_path,
        arguments.tls_key_path,
        arguments.tls_server_name,
    )
