"""The worker: takes tasks from a task queue and runs workflows and activities with them."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import contextvars
import logging
import os
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, cast

from worker_core import runtime
from worker_core._instance.details import PatchActivationInput
from worker_core._instance.runner import UnsandboxedWorkflowRunner, WorkflowRunner
from worker_core._interceptors import Interceptor
from worker_core._kernel.activity_registry import ActivityRegistry, check_registered
from worker_core._kernel.activity_setting import ActivitySetting
from worker_core._kernel.eager_starts import EagerStarts
from worker_core._kernel.home import ForeignHome, HomeLoop, SameHome
from worker_core._kernel.kernel import Kernel, KernelStatistics
from worker_core._kernel.lane import Lane
from worker_core._kernel.metrics import WorkerMetrics
from worker_core._kernel.requests import WorkerNames
from worker_core._kernel.run_cache import RunCache
from worker_core._kernel.shared_state import SharedStateManager
from worker_core._kernel.thread import KernelThread
from worker_core._kernel.watchdog import Watchdog
from worker_core._wire import grpc_events
from worker_core.common import MetricMeter
from worker_core.common._versioning import WorkerDeploymentConfig
from worker_core.worker._build_id import load_default_build_id
from worker_core.worker._checks import check_client, check_kinds
from worker_core.worker._config import WorkerConfig, check_config
from worker_core.worker._tuning import PollerBehavior, PollerBehaviorSimpleMaximum
from worker_core.worker._wiring import WorkerParts, WorkflowParts, describe_namespace
from worker_core.worker._workflows import prepare_workflows

if TYPE_CHECKING:
    from worker_core._wire.workers import ExpectedWorker
    from worker_core.client import Client
    from worker_core.runtime import Runtime

__all__ = ["Worker"]

logger = logging.getLogger(__name__)

_UNSANDBOXED: Final = UnsandboxedWorkflowRunner()


class Worker:
    """Runs workflows and activities for a task queue.

    Run it until it is told to stop::

        worker = Worker(client, task_queue="orders", workflows=[Order], activities=[charge])
        await worker.run()

    or for as long as a block lasts::

        async with Worker(client, task_queue="orders", workflows=[Order]):
            ...

    Async activities, payload codecs and interceptors of activities run on the loop that `run` is
    called on; plain activities in ``activity_executor``. Polling, heartbeats and workflow code have
    a thread of their own, so a coroutine that blocks that loop delays none of them.
    """

    def __init__(
        self,
        client: Client,
        *,
        task_queue: str,
        activities: Sequence[Callable[..., Any]] = [],
        workflows: Sequence[type] = [],
        activity_executor: concurrent.futures.Executor | None = None,
        shared_state_manager: SharedStateManager | None = None,
        workflow_runner: WorkflowRunner = _UNSANDBOXED,
        unsandboxed_workflow_runner: WorkflowRunner = _UNSANDBOXED,
        plugins: Sequence[object] = [],
        interceptors: Sequence[Interceptor] = [],
        build_id: str | None = None,
        identity: str | None = None,
        max_cached_workflows: int = 1000,
        max_concurrent_workflow_tasks: int | None = None,
        max_concurrent_activities: int | None = None,
        max_concurrent_local_activities: int | None = None,
        max_concurrent_workflow_task_polls: int | None = None,
        nonsticky_to_sticky_poll_ratio: float = 0.2,
        max_concurrent_activity_task_polls: int | None = None,
        no_remote_activities: bool = False,
        sticky_queue_schedule_to_start_timeout: timedelta = timedelta(seconds=10),
        max_heartbeat_throttle_interval: timedelta = timedelta(seconds=60),
        default_heartbeat_throttle_interval: timedelta = timedelta(seconds=30),
        max_activities_per_second: float | None = None,
        max_task_queue_activities_per_second: float | None = None,
        max_eager_activity_reservations_per_workflow_task: int = 3,
        graceful_shutdown_timeout: timedelta = timedelta(),
        plugin_shutdown_timeout: timedelta | None = timedelta(seconds=60),
        workflow_failure_exception_types: Sequence[type[BaseException]] = [],
        debug_mode: bool = False,
        deadlock_detection_timeout: timedelta = timedelta(seconds=2),
        disable_eager_activity_execution: bool = False,
        on_fatal_error: Callable[[BaseException], Awaitable[None]] | None = None,
        deployment_config: WorkerDeploymentConfig | None = None,
        patch_activation_callback: Callable[[PatchActivationInput], bool] | None = None,
        workflow_task_poller_behavior: PollerBehavior = PollerBehaviorSimpleMaximum.default,
        activity_task_poller_behavior: PollerBehavior = PollerBehaviorSimpleMaximum.default,
        disable_payload_error_limit: bool = False,
        max_workflow_task_external_storage_concurrency: int = 3,
    ) -> None:
        """Make a worker. It does nothing before it is run.

        Args:
            client: Client whose connection, namespace, data converter, plugins and (where they are
                worker interceptors) interceptors the worker uses. Must not be lazy.
            task_queue: Queue to take tasks from.
            activities: Functions, bound methods and callable objects marked with ``activity.defn``.
            workflows: Classes marked with ``workflow.defn``.
            activity_executor: Where activities that are plain functions run; required if there are
                any. A ThreadPoolExecutor with at least ``max_concurrent_activities`` threads, or
                any other executor, such as a ProcessPoolExecutor, to which functions, arguments and
                results have to be pickled. An executor that breaks stops the worker; one that works
                is left open by it.
            shared_state_manager: What is shared with activities whose executor is no
                ThreadPoolExecutor, so that heartbeats and cancellation reach them; required then.
                See `SharedStateManager.create_from_multiprocessing`.
            workflow_runner: Makes instances of workflows.
            unsandboxed_workflow_runner: The same, for workflows that opted out of the sandbox.
            plugins: Used after the client's and the installed ones, in this order. Modules or
                objects with hook functions, or instances of `Plugin`.
            interceptors: Used after the client's, in this order, the first outermost.
            build_id: Tells versions of the worker's code apart; recorded in histories. By default a
                hash of the source of all imported modules.
            identity: Who the server is told it talks to; the client's by default.
            max_cached_workflows: How many workflow runs stay in memory between their tasks. With 0
                none does, and each task replays its run from the start.
            max_concurrent_workflow_tasks: Most workflow tasks at once, 100 by default. At least 2
                unless nothing is cached.
            max_concurrent_activities: Most activities at once, 100 by default.
            max_concurrent_local_activities: Most local activities at once, 100 by default. They
                share threads with the others if they are plain functions.
            max_concurrent_workflow_task_polls: Most polls for workflow tasks at once. Takes
                precedence over ``workflow_task_poller_behavior``, which is to be preferred.
            nonsticky_to_sticky_poll_ratio: Which part of the polls for workflow tasks is for runs
                that are not cached here. Each kind has one poll at least.
            max_concurrent_activity_task_polls: Most polls for activity tasks at once. Takes
                precedence over ``activity_task_poller_behavior``, which is to be preferred.
            no_remote_activities: Whether to take no activity tasks, whatever is registered. What is
                registered then serves as local activities only.
            sticky_queue_schedule_to_start_timeout: How long a task may wait for the worker that has
                its run cached before any other may take it.
            max_heartbeat_throttle_interval: Longest time between heartbeats sent to the server.
            default_heartbeat_throttle_interval: Time between heartbeats sent for activities without
                a heartbeat timeout; with one it is 0.8 of that.
            max_activities_per_second: Most activity polls started in a second.
            max_task_queue_activities_per_second: Most activities the server hands out in a second
                from the whole queue, to all its workers. The last worker to say so is heard. No
                activity is started eagerly then.
            max_eager_activity_reservations_per_workflow_task: How many activities of one workflow
                task may be started here without a poll; at least 1.
            graceful_shutdown_timeout: How long activities may go on after shutdown has begun before
                they are cancelled.
            plugin_shutdown_timeout: How long leaving ``async with`` waits for what plugins do after
                the worker has shut down; then that is cancelled. ``None`` waits without limit.
            workflow_failure_exception_types: Exceptions that fail a workflow instead of its task,
                in addition to those its definition names.
            debug_mode: For stepping through workflow code: it runs on the loop of `run`, as long as
                it likes. Also on if the environment variable ``TEMPORAL_DEBUG`` is not empty.
            deadlock_detection_timeout: How long workflow code may run without awaiting anything
                before it is interrupted and its task fails. At half of it the log says where the
                code is. Not used in debug mode.
            disable_eager_activity_execution: Never start activities without a poll.
            on_fatal_error: Called with the error that made the worker fail, before it shuts down.
                Cannot keep it from doing so; an error of its own is logged.
            deployment_config: Which version of which worker deployment this is, and whether the
                server keeps workflows on versions. Stands for ``build_id``, too.
            patch_activation_callback: Asked where a run calls ``workflow.patched`` for the first time
                for a patch and has no history there yet: true takes the new path, false the old one
                for the rest of the run. So all workers can have a change before any run takes it. It
                must be quick and may change nothing. By default every patch is taken.
            workflow_task_poller_behavior: How to poll for workflow tasks.
            activity_task_poller_behavior: How to poll for activity tasks.
            disable_payload_error_limit: Send payloads and memos whatever their size. By default those
                above the namespace's limit are not sent, and the task fails instead, to be tried
                again; the server would end the workflow. For proxies that make payloads smaller.
            max_workflow_task_external_storage_concurrency: How many lists of payloads one workflow
                task fetches from or hands to external storage at once; at least 1.

        Raises:
            ValueError: An option is wrong or missing, or two activities or workflows have one name.
            TypeError: The client, an activity, a workflow or an option is of the wrong kind.
            RuntimeError: The client is lazy, or a workflow cannot be prepared.
            PluginError: A plugin cannot be loaded, or failed in a hook.
        """
        self._initial_config = WorkerConfig(
            client=client,
            task_queue=task_queue,
            activities=activities,
            workflows=workflows,
            activity_executor=activity_executor,
            shared_state_manager=shared_state_manager,
            workflow_runner=workflow_runner,
            unsandboxed_workflow_runner=unsandboxed_workflow_runner,
            plugins=plugins,
            interceptors=interceptors,
            build_id=build_id,
            identity=identity,
            max_cached_workflows=max_cached_workflows,
            max_concurrent_workflow_tasks=max_concurrent_workflow_tasks,
            max_concurrent_activities=max_concurrent_activities,
            max_concurrent_local_activities=max_concurrent_local_activities,
            max_concurrent_workflow_task_polls=max_concurrent_workflow_task_polls,
            nonsticky_to_sticky_poll_ratio=nonsticky_to_sticky_poll_ratio,
            max_concurrent_activity_task_polls=max_concurrent_activity_task_polls,
            no_remote_activities=no_remote_activities,
            sticky_queue_schedule_to_start_timeout=sticky_queue_schedule_to_start_timeout,
            max_heartbeat_throttle_interval=max_heartbeat_throttle_interval,
            default_heartbeat_throttle_interval=default_heartbeat_throttle_interval,
            max_activities_per_second=max_activities_per_second,
            max_task_queue_activities_per_second=max_task_queue_activities_per_second,
            max_eager_activity_reservations_per_workflow_task=(
                max_eager_activity_reservations_per_workflow_task
            ),
            graceful_shutdown_timeout=graceful_shutdown_timeout,
            plugin_shutdown_timeout=plugin_shutdown_timeout,
            workflow_failure_exception_types=workflow_failure_exception_types,
            debug_mode=debug_mode,
            deadlock_detection_timeout=deadlock_detection_timeout,
            disable_eager_activity_execution=disable_eager_activity_execution,
            on_fatal_error=on_fatal_error,
            deployment_config=deployment_config,
            patch_activation_callback=patch_activation_callback,
            workflow_task_poller_behavior=workflow_task_poller_behavior,
            activity_task_poller_behavior=activity_task_poller_behavior,
            disable_payload_error_limit=disable_payload_error_limit,
            max_workflow_task_external_storage_concurrency=(
                max_workflow_task_external_storage_concurrency
            ),
        )
        check_client(client)
        check_kinds(self._initial_config)
        self._plugins = client._plugins.adding(plugins)
        # A plugin may drop what it does not care about; those keys keep what was given.
        self._config: WorkerConfig = cast(
            "WorkerConfig",
            {**self._initial_config, **self._plugins.configure_worker(self._initial_config)},
        )
        config = self._config
        check_config(config)
        self._interceptors = [
            *(
                interceptor
                for interceptor in client.config(active_config=True)["interceptors"]
                if isinstance(interceptor, Interceptor)
            ),
            *config["interceptors"],
        ]
        self._runtime = _runtime_of(config["client"])
        self._activities: ActivityRegistry | None = None
        if config["activities"]:
            self._activities = ActivityRegistry(
                config["activities"],
                config["activity_executor"],
                shares_state=config["shared_state_manager"] is not None,
            )
        self._workflows: WorkflowParts | None = None
        if config["workflows"]:
            self._workflows = prepare_workflows(
                config["workflows"],
                runner=config["workflow_runner"],
                unsandboxed_runner=config["unsandboxed_workflow_runner"],
                interceptors=self._interceptors,
                failure_exception_types=config["workflow_failure_exception_types"],
                meter=self._runtime.metric_meter,
                check_local_activity=check_registered(self._activities),
                versions=config["deployment_config"],
            )
        self._names = _names(config)
        self._process = os.getpid()
        self._started = False
        self._stop_requested = False
        self._shutdown_complete = asyncio.Event()
        self._kernel: Kernel | None = None
        self._thread: KernelThread[None] | None = None
        self._activity_setting: ActivitySetting | None = None
        self._eager_starts: EagerStarts | None = None
        self._expected: ExpectedWorker | None = None
        self._stopping_failure: Exception | None = None
        self._block: _Block | None = None

    def config(self, *, active_config: bool = False) -> WorkerConfig:
        """A copy of the configuration, to make another worker of.

        Args:
            active_config: What plugins made of it, instead of what was given. A worker made of that
                is configured by the plugins a second time.
        """
        config = (self._config if active_config else self._initial_config).copy()
        config["activities"] = list(config["activities"])
        config["workflows"] = list(config["workflows"])
        return config

    @property
    def task_queue(self) -> str:
        """Queue the worker takes tasks from."""
        return self._config["task_queue"]

    @property
    def client(self) -> Client:
        """The client in use. Assign another to use it from the next call on.

        Calls that have begun, polls among them, end on the old one. Only the connection changes:
        namespace, data converter, interceptors and plugins stay those the worker was made with.

        Raises:
            TypeError: What is assigned cannot be used for a worker.
            RuntimeError: It is lazy.
            ValueError: It is on another runtime than the old one.
            RuntimeError: Another worker of it does the same as this one, for the same task queue.
        """
        return self._config["client"]

    @client.setter
    def client(self, value: Client) -> None:
        check_config({**self._config, "client": value})
        if _runtime_of(value) is not self._runtime:
            raise ValueError(
                "The new client is on another runtime than the worker's. Connect it with the same "
                "runtime."
            )
        if self._eager_starts is not None:
            self._eager_starts.join(value.service_client._workers)
        self._config["client"] = value
        if self._activity_setting is not None:
            self._activity_setting.client = value

    @property
    def is_running(self) -> bool:
        """Whether the worker was started and has not shut down yet."""
        return self._started and not self.is_shutdown

    @property
    def is_shutdown(self) -> bool:
        """Whether the worker has run and shut down completely."""
        return self._shutdown_complete.is_set()

    async def run(self) -> None:
        """Run until shut down, failed or cancelled.

        Returns when everything the worker took is finished: workflow tasks are answered, activities
        have ended, if need be cancelled after ``graceful_shutdown_timeout``. Cancelling the call
        shuts down in the same way; cancelling it again ends the shutdown where it is.

        Raises:
            RuntimeError: The worker was run before; or its namespace cannot be used; or another
                worker of its client does the same for the same task queue; or it failed, and the
                cause says how.
        """
        self._announce()
        try:
            await self._plugins.run_worker(type(self)._run)(self)
        finally:
            self._end_announcement()
            if not self._started:
                # It did not come to that. Whoever waits for the end must not wait for ever.
                self._shutdown_complete.set()

    async def shutdown(self) -> None:
        """Ask the worker to shut down and wait until it has.

        May be called repeatedly, and before the worker runs: then it waits until that, too, is over.

        Raises:
            RuntimeError: This process is a fork of the one the worker runs in.
        """
        if os.getpid() != self._process:
            raise RuntimeError(
                f"The worker runs in process {self._process} and cannot be shut down in its fork "
                f"{os.getpid()}."
            )
        self._request_stop()
        await self._shutdown_complete.wait()

    async def __aenter__(self) -> Self:
        """Run the worker for as long as the block lasts.

        A failure of the worker cancels the block and is raised at its end.

        Raises:
            RuntimeError: The worker was entered before, or this is no task.
        """
        if self._block is not None:
            raise RuntimeError("Already started")
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("`async with` a worker needs a task to cancel if the worker fails.")
        self._announce()
        self._block = _Block(self, task)
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Shut down, and raise what the worker failed with if that ended the block."""
        assert self._block is not None
        if os.getpid() != self._process:
            return  # a forked child leaves the block; the worker is its parent's
        await self.shutdown()
        await self._block.end(exc_type, self._config["plugin_shutdown_timeout"])

    # What the worker holds ---------------------------------------------------------------------

    def _statistics(self) -> KernelStatistics | None:
        """A snapshot for tests and probes, ``None`` before the worker runs."""
        return self._kernel.statistics() if self._kernel is not None else None

    # Running -----------------------------------------------------------------------------------

    def _announce(self) -> None:
        """Have those who start workflows eagerly wait until this worker is there to take them."""
        if self._workflows is not None and self._expected is None and not self._started:
            workers = self._config["client"].service_client._workers
            self._expected = workers.expect(self._names.namespace, self._names.task_queue)

    def _end_announcement(self) -> None:
        if self._expected is not None:
            self._expected.end()

    def _request_stop(self) -> None:
        self._stop_requested = True
        kernel, thread = self._kernel, self._thread
        if kernel is None:
            return  # it will look at the request when it is made
        if thread is not None:
            thread.call_soon(kernel.request_stop)
        else:
            kernel.request_stop()

    async def _run(self) -> None:
        if os.getpid() != self._process:
            raise AssertionError(
                f"Cannot use worker across forks (it was made in process {self._process}, this is "
                f"{os.getpid()}). Make client and worker in the process that runs them."
            )
        if self._started:
            raise RuntimeError("Already started")
        self._started = True
        self._shutdown_complete.clear()
        loop = asyncio.get_running_loop()
        context = contextvars.copy_context()
        try:
            if self._config["debug_mode"] or os.environ.get("TEMPORAL_DEBUG"):
                main = loop.create_task(self._run_kernel(SameHome(loop), context, None))
                await self._wait_for(main, main.cancel)
            else:
                watchdog = Watchdog(self._config["deadlock_detection_timeout"].total_seconds())
                self._thread = thread = KernelThread(
                    lambda: self._run_kernel(ForeignHome(loop), context, watchdog)
                )
                await self._wait_for(thread.start(), thread.cancel)
                thread.join()
        finally:
            self._shutdown_complete.set()
        if self._stopping_failure is not None:
            raise self._stopping_failure

    async def _wait_for(self, kernel: asyncio.Future[None], cancel: Callable[[], object]) -> None:
        """Wait for the kernel's end; being cancelled asks for a shutdown, twice ends it."""
        cancellation: asyncio.CancelledError | None = None
        while not kernel.done():
            try:
                await asyncio.wait((kernel,))
            except asyncio.CancelledError as error:
                if cancellation is None:
                    logger.info("Worker cancelled, shutting down")
                    cancellation = error
                    self._request_stop()
                else:
                    cancel()
        if cancellation is not None:
            if not kernel.cancelled() and (failure := kernel.exception()) is not None:
                logger.error("The worker failed while it was being cancelled", exc_info=failure)
            raise cancellation
        kernel.result()

    async def _run_kernel(
        self, home: HomeLoop, context: contextvars.Context, watchdog: Watchdog | None
    ) -> None:
        """On the kernel loop: make the parts and run them."""
        config = self._config
        connection = config["client"].service_client
        namespace = await describe_namespace(connection, self._names.namespace)

        async def stopping(failure: BaseException | None) -> None:
            starts.leave()
            await home.call(self._tell_stopping, failure)

        kernel = Kernel(on_stopping=stopping)
        meter = self._runtime.worker_metric_meter
        metrics = None
        if meter is not MetricMeter.noop:
            metrics = WorkerMetrics(meter, self._names.namespace, self._names.task_queue)
            metrics.worker_start.add(1)
        parts = WorkerParts(
            config,
            self._names,
            client=lambda: self._config["client"],
            interceptors=self._interceptors,
            namespace=namespace,
            home=home,
            kernel=kernel,
            meter=self._runtime.metric_meter,
            metrics=metrics,
        )
        lanes: list[Lane[Any]] = []
        activities = workflows = None
        cache: RunCache | None = None
        registry = self._activities or ActivityRegistry([], None)
        self._activity_setting = setting = parts.activity_setting(registry, context)
        if self._activities is not None and not config["no_remote_activities"]:
            activities = parts.activity_lane(setting)
            lanes.append(activities)
        if self._workflows is not None:
            local, local_lane = parts.local_activities(setting)
            workflows, cache = parts.workflow_lane(self._workflows, watchdog, activities, local)
            # In this order they are drained: runs wait for their local activities.
            lanes[:0] = [workflows] if self._activities is None else [workflows, local_lane]
        self._eager_starts = starts = parts.eager_starts(workflows, activities)
        heartbeats = parts.heartbeats(self._runtime, self._plugins, setting.tally)
        shutdown = parts.shutdown(
            workflows=workflows is not None,
            activities=activities is not None,
            starts=starts,
            heartbeats=heartbeats,
        )
        self._kernel = kernel
        if self._stop_requested:
            kernel.request_stop()
        if watchdog is not None:
            watchdog.start()
        if not home.is_kernel_loop:
            # This loop has called the server, so it watches; the home loop need not meanwhile.
            home.call_soon(grpc_events.excuse, home.loop)
        try:
            starts.join(connection._workers)
            self._end_announcement()
            beside = None if heartbeats is None else heartbeats.run
            await kernel.run(lanes, shutdown, cache, beside)
        finally:
            starts.leave()
            if watchdog is not None:
                watchdog.stop()
            if setting.shared_state is not None:
                setting.shared_state.close()
            if not home.is_kernel_loop:
                with contextlib.suppress(RuntimeError):  # closed: it watches nothing any more
                    home.call_soon(grpc_events.recall, home.loop)
                # The loop ends with this coroutine. The client may have been replaced meanwhile.
                for used in {connection, self._config["client"].service_client}:
                    await used.close_on_this_loop()

    async def _tell_stopping(self, failure: BaseException | None) -> None:
        """On the home loop: tell whoever wants to know that the worker begins to shut down."""
        on_fatal_error = self._config["on_fatal_error"]
        if failure is not None and on_fatal_error is not None:
            try:
                await on_fatal_error(failure)
            except Exception:
                logger.warning("Fatal error handler failed", exc_info=True)
        try:
            self._plugins.worker_stopping(self)
        except Exception as error:
            self._stopping_failure = error  # raised when the worker has shut down


class _Block:
    """The task that runs a worker while an ``async with`` block lasts."""

    def __init__(self, worker: Worker, inner: asyncio.Task[Any]) -> None:
        self._inner = inner
        self._failure: BaseException | None = None
        self._is_ending = False
        self._run = asyncio.get_running_loop().create_task(self._run_worker(worker))

    async def _run_worker(self, worker: Worker) -> None:
        try:
            await worker.run()
        except BaseException as error:
            self._failure = error
            # Once the block has ended, a cancel would hit what its owner does next.
            if not self._is_ending:
                self._inner.cancel()

    async def end(
        self, block_error: type[BaseException] | None, patience: timedelta | None
    ) -> None:
        """Wait for what plugins still do, then raise the worker's failure if it ended the block."""
        self._is_ending = True
        try:
            # Raises only if this very call is cancelled, not for how the run ended.
            await asyncio.wait(
                (self._run,), timeout=None if patience is None else patience.total_seconds()
            )
        except asyncio.CancelledError:
            self._run.cancel()
            raise
        if not self._run.done():
            self._run.cancel()
        if block_error is asyncio.CancelledError and self._failure is not None:
            raise self._failure


def _names(config: WorkerConfig) -> WorkerNames:
    identity = config["identity"] or config["client"].identity
    deployment = config["deployment_config"]
    if deployment is None:
        return WorkerNames(
            namespace=config["client"].namespace,
            task_queue=config["task_queue"],
            identity=identity,
            build_id=config["build_id"] or load_default_build_id(),
        )
    return WorkerNames(
        namespace=config["client"].namespace,
        task_queue=config["task_queue"],
        identity=identity,
        build_id=deployment.version.build_id,
        deployment_name=deployment.version.deployment_name,
        is_versioned=deployment.use_worker_versioning,
        default_versioning_behavior=deployment.default_versioning_behavior,
    )


def _runtime_of(client: Client) -> Runtime:
    return client.service_client.config.runtime or runtime.Runtime.default()
