"""What a plugin can answer: every hook, and the two base classes for plugins written as classes.

A plugin is a module or an object whose functions carry ``@hookimpl`` and are named after a hook::

    from worker_core.hookspecs import hookimpl

    @hookimpl
    def configure_worker(config):
        config["max_concurrent_activities"] = 20

It is found through the entry-point group ``worker_core`` of an installed distribution, or passed
in ``plugins=[...]``. A hook names only the arguments it wants. Hooks are plain functions; there
are three kinds of them and no fourth:

* **tell**: every plugin is called, in order; change the argument in place, return nothing.
* **ask**: the first answer that is not ``None`` wins.
* **wrap**: write a ``@hookimpl(wrapper=True)`` generator; ``yield`` gives the callable of
  whatever comes further in, return a callable around it. The innermost one is the kernel's.

Order: installed plugins by name, then those passed, in list order. Later ones configure last;
the first is outermost in a wrap. Hooks fire once in the life of a client or worker, never once
per task: what must see each call is an interceptor, which a ``configure_*`` hook adds.

This module imports nothing but pluggy, so that a plugin costs nothing until it is needed.
"""

from __future__ import annotations

import abc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Final, TypeAlias

import pluggy

if TYPE_CHECKING:
    import argparse

    from worker_core.client import ClientConfig, WorkflowHistory
    from worker_core.common import MetricMeter
    from worker_core.runtime import TelemetryConfig
    from worker_core.service import ConnectConfig, ServiceClient
    from worker_core.worker import (
        Replayer,
        ReplayerConfig,
        Worker,
        WorkerConfig,
        WorkflowReplayResult,
    )

__all__ = [
    "PROJECT_NAME",
    "ClientPlugin",
    "CommandLine",
    "ConnectServiceClient",
    "RunReplayer",
    "RunWorker",
    "WorkerPlugin",
    "configure_client",
    "configure_replayer",
    "configure_worker",
    "connect_service_client",
    "hookimpl",
    "make_metric_meter",
    "register_commands",
    "run_replayer",
    "run_worker",
    "worker_stopping",
]

PROJECT_NAME: Final = "worker_core"
"""The name plugins are marked with, and the entry-point group they are found in."""

hookspec: Final = pluggy.HookspecMarker(PROJECT_NAME)
hookimpl: Final = pluggy.HookimplMarker(PROJECT_NAME)
"""Marks a function of a plugin as its answer to the hook of the same name."""

ConnectServiceClient: TypeAlias = "Callable[[ConnectConfig], Awaitable[ServiceClient]]"
"""What `connect_service_client` wraps: from options to a connection."""

RunWorker: TypeAlias = "Callable[[Worker], Awaitable[None]]"
"""What `run_worker` wraps: runs a worker until it has shut down."""

_Results: TypeAlias = "AbstractAsyncContextManager[AsyncIterator[WorkflowReplayResult]]"
RunReplayer: TypeAlias = "Callable[[Replayer, AsyncIterator[WorkflowHistory]], _Results]"
"""What `run_replayer` wraps: from histories to a context manager of their results."""

CommandLine: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where `register_commands` adds commands: what ``ArgumentParser.add_subparsers()`` returned."""


# ---------------------------------------------------------------------------------------------
# tell
# ---------------------------------------------------------------------------------------------


@hookspec
def configure_client(config: ClientConfig) -> None:
    """Change a client's configuration in place, before the client is made.

    Called once per client, after the connection was made. The config is a copy whose sequences
    are fresh lists: append to them or replace them.

    Args:
        config: The keyword arguments of `worker_core.client.Client`.
    """


@hookspec
def configure_worker(config: WorkerConfig) -> None:
    """Change a worker's configuration in place, before the worker is made and validated.

    Called once per worker. The config is a copy whose sequences are fresh lists: append to them
    or replace them. Activities, workflows, interceptors, executors and runners all travel in it.

    Args:
        config: The keyword arguments of `worker_core.worker.Worker`.
    """


@hookspec
def configure_replayer(config: ReplayerConfig) -> None:
    """Change a replayer's configuration in place, so that it replays as the worker ran.

    Called once per replayer. The config is a copy whose sequences are fresh lists.

    Args:
        config: The keyword arguments of `worker_core.worker.Replayer`.
    """


@hookspec
def worker_stopping(worker: Worker) -> None:
    """Learn that a worker has begun to shut down.

    Called once per worker that was run, before polling stops, on the thread that runs the
    worker. Every plugin is told even when one fails; a failure is raised once the worker has
    shut down.

    Args:
        worker: The worker; it still takes and finishes tasks.
    """


@hookspec
def register_commands(cli: CommandLine) -> None:
    """Add commands to the program ``worker-core``.

    Add a parser with ``cli.add_parser(name, help=...)`` and give it a default ``run``: a plain
    function that takes the parsed arguments and returns the exit code (``None`` for 0)::

        @hookimpl
        def register_commands(cli):
            parser = cli.add_parser("rotate-keys", help="Make a new key and retire the oldest.")
            parser.set_defaults(run=rotate_keys)

    Args:
        cli: The program's subcommands.
    """


# ---------------------------------------------------------------------------------------------
# ask
# ---------------------------------------------------------------------------------------------


@hookspec(firstresult=True)
def make_metric_meter(telemetry: TelemetryConfig) -> MetricMeter | None:
    """Realise the metrics a runtime describes.

    Asked once per runtime that has metrics configured, and once for the default runtime, whose
    ``telemetry.metrics`` may be ``None``: a plugin may then go by settings of its own.

    The meter records names as they come, adds ``telemetry.global_tags`` (and the service name)
    to every series, and turns durations into the unit the description asks for. When it has a
    method ``close()``, `worker_core.runtime.Runtime.close` calls it.

    Args:
        telemetry: What to realise. ``telemetry.metrics`` is the description of an exporter.

    Returns:
        A meter, or ``None`` to leave the description to another plugin.

    Raises:
        ValueError: The description is wrong or cannot be realised (an address that cannot be
            bound, a missing extra). Reaches the user as it is.
    """


# ---------------------------------------------------------------------------------------------
# wrap
# ---------------------------------------------------------------------------------------------


@hookspec(firstresult=True)
def connect_service_client() -> ConnectServiceClient:
    """Wrap how a client connects: see or change its options, act before and after.

    Called once per `worker_core.client.Client.connect`, and for installed plugins also once per
    `CloudOperationsClient.connect`, which does not connect to a server for workers::

        @hookimpl(wrapper=True)
        def connect_service_client():
            next = yield

            async def connect(config):
                config.rpc_metadata = {**config.rpc_metadata, "team": "payments"}
                return await next(config)

            return connect
    """
    raise NotImplementedError  # specifications are read, never called


@hookspec(firstresult=True)
def run_worker() -> RunWorker:
    """Wrap a worker's run: start-up before, clean-up in ``finally`` after.

    Called once per worker run. The wrapped callable returns when the worker has shut down::

        @hookimpl(wrapper=True)
        def run_worker():
            next = yield

            async def run(worker):
                async with pool():
                    await next(worker)

            return run
    """
    raise NotImplementedError  # specifications are read, never called


@hookspec(firstresult=True)
def run_replayer() -> RunReplayer:
    """Wrap a replayer's run: the context in which histories are replayed.

    Called once per replay. The callable takes the replayer and the histories and returns an
    async context manager of the results::

        @hookimpl(wrapper=True)
        def run_replayer():
            next = yield

            @asynccontextmanager
            async def run(replayer, histories):
                async with pool(), next(replayer, histories) as results:
                    yield results

            return run
    """
    raise NotImplementedError  # specifications are read, never called


# ---------------------------------------------------------------------------------------------
# Plugins as classes
# ---------------------------------------------------------------------------------------------


class _NamedPlugin:
    """What plugins written as classes have in common."""

    def name(self) -> str:
        """The name errors and listings use; by default the class's module and name."""
        kind = type(self)
        return f"{kind.__module__}.{kind.__qualname__}"


class ClientPlugin(_NamedPlugin, abc.ABC):
    """A client plugin written as a class: the public `worker_core.client.Plugin`.

    Pass an instance in ``plugins`` of `worker_core.client.Client.connect`. One that is a
    `WorkerPlugin` too is handed on to the client's workers: do not pass it there again.
    """

    @abc.abstractmethod
    def configure_client(self, config: ClientConfig) -> ClientConfig:
        """Give the configuration to make the client with.

        Args:
            config: The configuration so far; may be changed in place.

        Returns:
            The configuration to use instead: the one passed, or another.
        """

    @abc.abstractmethod
    async def connect_service_client(
        self, config: ConnectConfig, next: ConnectServiceClient
    ) -> ServiceClient:
        """Connect, or act around connecting.

        Args:
            config: Options of the connection.
            next: Connects as it would have been done without this plugin.
        """


class WorkerPlugin(_NamedPlugin, abc.ABC):
    """A worker plugin written as a class: the public `worker_core.worker.Plugin`.

    Pass an instance in ``plugins`` of `worker_core.worker.Worker` or
    `worker_core.worker.Replayer`.
    """

    @abc.abstractmethod
    def configure_worker(self, config: WorkerConfig) -> WorkerConfig:
        """Give the configuration to make the worker with.

        Args:
            config: The configuration so far; may be changed in place.

        Returns:
            The configuration to use instead: the one passed, or another.
        """

    @abc.abstractmethod
    async def run_worker(self, worker: Worker, next: RunWorker) -> None:
        """Run the worker, or act around its run.

        Args:
            worker: The worker to run.
            next: Runs it as it would have been done without this plugin.
        """

    @abc.abstractmethod
    def configure_replayer(self, config: ReplayerConfig) -> ReplayerConfig:
        """Give the configuration to make the replayer with.

        Args:
            config: The configuration so far; may be changed in place.

        Returns:
            The configuration to use instead: the one passed, or another.
        """

    @abc.abstractmethod
    def run_replayer(
        self,
        replayer: Replayer,
        histories: AsyncIterator[WorkflowHistory],
        next: RunReplayer,
    ) -> AbstractAsyncContextManager[AsyncIterator[WorkflowReplayResult]]:
        """Replay, or act around replaying.

        Args:
            replayer: The replayer to run.
            histories: What to replay.
            next: Replays as it would have been done without this plugin.
        """
