"""Replaying many histories in several processes.

Each process imports the code and makes a replayer and a client of its own, then asks for one
reference after the other. Only references and outcomes travel.

Rules:

* Processes are spawned: a forked one would inherit gRPC's threads' locks, but not the threads.
* A process that dies takes one history with it, not the whole program: a new one goes on.
* Ctrl-C reaches all processes of a terminal at once; it is the parent's to act upon, and the end of
  the connection tells the others.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import logging
import multiprocessing
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Final

from worker_core.cli._code import Code, CodeError
from worker_core.cli._histories import Loader, Reference, Server, SourceError
from worker_core.cli._outcomes import Outcome, Status, replay_here

__all__ = ["Setup", "quiet", "replay_in_processes"]


_DYING_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Setup:
    """What a process needs to know to replay."""

    code: Code
    server: Server | None
    skip_unknown: bool
    verbose: bool


@dataclass(frozen=True, slots=True)
class _Broken:
    """A process cannot begin."""

    message: str


@contextlib.contextmanager
def quiet(*, verbose: bool) -> Iterator[None]:
    """Leave out the log lines of replays that fail: their outcome says it all."""
    logger = logging.getLogger("worker_core")
    before = logger.level
    if not verbose:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


async def replay_in_processes(
    jobs: int,
    setup: Setup,
    references: AsyncIterator[Reference],
    report: Callable[[Outcome], None],
) -> None:
    """Replay histories in up to ``jobs`` processes; outcomes come as they are ready.

    Raises:
        CodeError: A process cannot get at the code.
        SourceError: A process cannot reach the server.
    """
    lock = asyncio.Lock()

    async def take() -> Reference | None:
        async with lock:
            return await anext(references, None)

    with concurrent.futures.ThreadPoolExecutor(jobs, "replay-process") as threads:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(jobs):
                    group.create_task(_serve_all(setup, take, report, threads))
        except* (CodeError, SourceError) as errors:
            raise errors.exceptions[0] from errors


async def _serve_all(
    setup: Setup,
    take: Callable[[], Any],
    report: Callable[[Outcome], None],
    threads: concurrent.futures.ThreadPoolExecutor,
) -> None:
    process: _Process | None = None
    try:
        while (reference := await take()) is not None:
            if process is None:
                process = _Process(setup, threads)
            outcome = await process.replay(reference)
            if outcome is None:
                code = process.end(_DYING_SECONDS)
                process = None
                outcome = Outcome(
                    str(reference),
                    Status.FAILED,
                    f"the process that replayed it ended by itself, with exit code {code}",
                )
            report(outcome)
        if process is not None:
            await process.finish()
    finally:
        if process is not None:
            process.end()


class _Process:
    """One process, seen from its parent."""

    def __init__(self, setup: Setup, threads: concurrent.futures.ThreadPoolExecutor) -> None:
        context = multiprocessing.get_context("spawn")
        self._threads = threads
        self._connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=_run_process, args=(setup, theirs), daemon=True
        )
        self._process.start()
        theirs.close()

    async def replay(self, reference: Reference) -> Outcome | None:
        """Have a history replayed; None if the process died over it.

        Raises:
            CodeError: The process cannot begin.
        """
        try:
            self._connection.send(reference)
            answer = await self._in_thread(self._connection.recv)
        except (EOFError, OSError):
            return None
        if isinstance(answer, _Broken):
            raise CodeError(f"a process cannot replay: {answer.message}")
        assert isinstance(answer, Outcome)
        return answer

    async def finish(self) -> None:
        """Let it end in order: what plugins wrap around a replay has its clean-up."""
        try:
            self._connection.send(None)
        except OSError:
            return  # it is gone
        await self._in_thread(self._process.join)

    def end(self, patience_seconds: float = 0.0) -> int | None:
        """End it unless it ends by itself within a time, and give its exit code."""
        self._process.join(patience_seconds)
        self._process.terminate()
        self._process.join()
        # The connection closes with this object: a thread may still be reading what it has left.
        return self._process.exitcode

    def _in_thread(self, function: Callable[[], Any]) -> asyncio.Future[Any]:
        return asyncio.get_running_loop().run_in_executor(self._threads, function)


def _run_process(setup: Setup, connection: Connection[Any, Any]) -> None:
    """What a process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with quiet(verbose=setup.verbose):
            asyncio.run(_replay_for_parent(setup, connection))
    except (CodeError, SourceError) as error:
        connection.send(_Broken(str(error)))
    except (BrokenPipeError, ConnectionResetError):
        pass  # the parent is gone


async def _replay_for_parent(setup: Setup, connection: Connection[Any, Any]) -> None:
    replayer = await setup.code.make_replayer()
    client = None if setup.server is None else await setup.server.connect()
    loop = asyncio.get_running_loop()

    async def references() -> AsyncIterator[Reference]:
        while True:
            try:
                reference = await loop.run_in_executor(None, connection.recv)
            except (EOFError, OSError):
                return
            if reference is None:
                return
            yield reference

    await replay_here(
        replayer,
        Loader(client),
        references(),
        connection.send,
        skip_unknown=setup.skip_unknown,
    )
