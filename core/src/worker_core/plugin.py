"""Plugins for users: `SimplePlugin`, the hook marker, and the error a broken plugin raises.

What a plugin can do stands in `worker_core.hookspecs`; a plugin's own module should import
`hookimpl` from there, which is cheap. This module imports clients and workers.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from worker_core import client, worker
from worker_core._plugins import PluginError
from worker_core.hookspecs import ConnectServiceClient, RunReplayer, RunWorker, hookimpl

if TYPE_CHECKING:
    from worker_core.converter import DataConverter
    from worker_core.service import ConnectConfig, ServiceClient

__all__ = ["PluginError", "PluginParameter", "SimplePlugin", "hookimpl"]

T = TypeVar("T")

PluginParameter: TypeAlias = T | Callable[[T | None], T] | None
"""A value to set or append, or a function from the present value to the new one."""


class SimplePlugin(client.Plugin, worker.Plugin):
    """A plugin made of values instead of methods, for clients, workers and replayers alike.

    Single values replace what is configured, sequences are appended to it, and a function gets
    the configured value (``None`` when there is none) and returns the one to use.
    """

    def __init__(
        self,
        name: str,
        *,
        data_converter: PluginParameter[DataConverter] = None,
        interceptors: Sequence[client.Interceptor | worker.Interceptor] | None = None,
        activities: PluginParameter[Sequence[Callable[..., Any]]] = None,
        workflows: PluginParameter[Sequence[type]] = None,
        workflow_runner: PluginParameter[worker.WorkflowRunner] = None,
        workflow_failure_exception_types: PluginParameter[Sequence[type[BaseException]]] = None,
        run_context: Callable[[], AbstractAsyncContextManager[None]] | None = None,
    ) -> None:
        """Store what to configure.

        Args:
            name: What errors and listings call the plugin.
            data_converter: For clients and replayers.
            interceptors: Appended; client interceptors for clients, worker interceptors for
                workers and replayers. One that is both is used once per worker, through the
                client. No function here.
            activities: For workers.
            workflows: For workers and replayers.
            workflow_runner: For workers and replayers.
            workflow_failure_exception_types: For workers and replayers.
            run_context: Makes a context manager that is entered around every run of a worker or
                replayer.
        """
        self._name = name
        self.data_converter = data_converter
        self.interceptors = interceptors
        self.activities = activities
        self.workflows = workflows
        self.workflow_runner = workflow_runner
        self.workflow_failure_exception_types = workflow_failure_exception_types
        self.run_context = run_context

    def name(self) -> str:
        """The name it was given."""
        return self._name

    def configure_client(self, config: client.ClientConfig) -> client.ClientConfig:
        """Set the data converter, append client interceptors."""
        settings = cast("dict[str, Any]", config)
        _set(settings, "data_converter", self.data_converter)
        _append(settings, "interceptors", self._interceptors_of(client.Interceptor))
        return config

    async def connect_service_client(
        self, config: ConnectConfig, next: ConnectServiceClient
    ) -> ServiceClient:
        """Connect as usual."""
        return await next(config)

    def configure_worker(self, config: worker.WorkerConfig) -> worker.WorkerConfig:
        """Append activities, workflows, interceptors and failure types; set the runner."""
        settings = cast("dict[str, Any]", config)
        _append(settings, "activities", self.activities)
        _append(settings, "workflows", self.workflows)
        _append(settings, "workflow_failure_exception_types", self.workflow_failure_exception_types)
        _set(settings, "workflow_runner", self.workflow_runner)
        mine = self._interceptors_of(worker.Interceptor)
        if mine is not None:
            # A worker takes its client's interceptors as they are; the same one must not be
            # there twice.
            theirs = settings["client"].config(active_config=True)["interceptors"]
            mine = [one for one in mine if not any(one is other for other in theirs)]
        _append(settings, "interceptors", mine)
        return config

    def configure_replayer(self, config: worker.ReplayerConfig) -> worker.ReplayerConfig:
        """Configure what of client and worker matters to a replay."""
        settings = cast("dict[str, Any]", config)
        _set(settings, "data_converter", self.data_converter)
        _append(settings, "workflows", self.workflows)
        _append(settings, "workflow_failure_exception_types", self.workflow_failure_exception_types)
        _set(settings, "workflow_runner", self.workflow_runner)
        _append(settings, "interceptors", self._interceptors_of(worker.Interceptor))
        return config

    async def run_worker(self, worker: worker.Worker, next: RunWorker) -> None:
        """Run the worker inside the run context."""
        if self.run_context is None:
            await next(worker)
        else:
            async with self.run_context():
                await next(worker)

    @asynccontextmanager
    async def run_replayer(
        self,
        replayer: worker.Replayer,
        histories: AsyncIterator[client.WorkflowHistory],
        next: RunReplayer,
    ) -> AsyncGenerator[AsyncIterator[worker.WorkflowReplayResult], None]:
        """Replay inside the run context."""
        if self.run_context is None:
            async with next(replayer, histories) as results:
                yield results
        else:
            async with self.run_context(), next(replayer, histories) as results:
                yield results

    def _interceptors_of(self, kind: type) -> list[Any] | None:
        if self.interceptors is None:
            return None
        return [interceptor for interceptor in self.interceptors if isinstance(interceptor, kind)]


def _set(config: dict[str, Any], key: str, parameter: Any) -> None:
    value = parameter(config.get(key)) if callable(parameter) else parameter
    if value is not None:
        config[key] = value


def _append(config: dict[str, Any], key: str, parameter: Any) -> None:
    if callable(parameter):
        _set(config, key, parameter)
    elif parameter is not None:
        config[key] = [*(config.get(key) or ()), *parameter]
