"""An environment in which activities run without a server or a worker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from worker_core import activity
from worker_core.common import MetricMeter, Priority
from worker_core.converter import DataConverter, PayloadConverter
from worker_core.exceptions import CancelledError

if TYPE_CHECKING:
    from worker_core.client import Client

__all__ = ["ActivityEnvironment"]

P = ParamSpec("P")
R = TypeVar("R")


class ActivityEnvironment:
    """Runs functions as if they were activities.

    What is set here before `run` is what the function finds through `worker_core.activity`.
    Cancellation and shutdown hold for everything that runs in the environment, now and later.

    Args:
        client: What `activity.client` gives to async functions.

    Attributes:
        info: What `activity.info` gives. Change it with `dataclasses.replace`.
        on_heartbeat: Called with the details of each heartbeat.
        payload_converter: What `activity.payload_converter` gives.
        metric_meter: What `activity.metric_meter` is made from. Records nothing by default.
    """

    def __init__(self, client: Client | None = None) -> None:
        self.info: activity.Info = ActivityEnvironment.default_info()
        self.on_heartbeat: Callable[..., None] = lambda *details: None
        self.payload_converter: PayloadConverter = DataConverter.default.payload_converter
        self.metric_meter: MetricMeter = MetricMeter.noop
        self._client = client
        self._running: set[_Run] = set()
        self._cancellation: activity.ActivityCancellationDetails | None = None
        self._is_shut_down = False

    @staticmethod
    def default_info() -> activity.Info:
        """Info of an activity that does not exist."""
        epoch = datetime.fromtimestamp(0, UTC)
        return activity.Info(
            activity_id="test",
            activity_type="unknown",
            attempt=1,
            current_attempt_scheduled_time=epoch,
            heartbeat_details=[],
            heartbeat_timeout=None,
            is_local=False,
            namespace="default",
            schedule_to_close_timeout=timedelta(seconds=1),
            scheduled_time=epoch,
            start_to_close_timeout=timedelta(seconds=1),
            started_time=epoch,
            task_queue="test",
            task_token=b"test",
            workflow_id="test",
            workflow_namespace="default",
            workflow_run_id="test-run",
            workflow_type="test",
            priority=Priority.default,
            retry_policy=None,
            activity_run_id=None,
        )

    def cancel(
        self,
        cancellation_details: activity.ActivityCancellationDetails = (
            activity.ActivityCancellationDetails(cancel_requested=True)  # noqa: B008  # frozen
        ),
    ) -> None:
        """Cancel what runs, and what will run. Calls after the first do nothing.

        Args:
            cancellation_details: What `activity.cancellation_details` gives from then on.
        """
        if self._cancellation is not None:
            return
        self._cancellation = cancellation_details
        for run in tuple(self._running):
            run.cancel(cancellation_details)

    def worker_shutdown(self) -> None:
        """Tell what runs, and what will run, that its worker shuts down."""
        self._is_shut_down = True
        for run in tuple(self._running):
            run.context.worker_shutdown.set()

    def run(self, fn: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a function, decorated or not, in the context of an activity.

        Returns:
            Of a plain function, what it returned, after running it in the calling thread; of an
            async function, a coroutine.

        Raises:
            BaseException: Whatever the function raises, unchanged.
        """
        run = _Run(self, fn)
        start = run.run_async if run.context.is_async else run.run
        return cast("R", start(args, kwargs))


class _Run:
    """One function that runs, or will, in an environment."""

    def __init__(self, environment: ActivityEnvironment, fn: Callable[..., Any]) -> None:
        self._environment = environment
        self._fn = fn
        definition = activity._Definition.from_callable(fn)
        is_async = activity._is_async_callable(fn)
        raises = not is_async and not (definition and definition.no_thread_cancel_exception)
        self._canceller = activity._ThreadCanceller(CancelledError) if raises else None
        self._task: asyncio.Task[Any] | None = None
        self.context = activity._Context(
            info=lambda: environment.info,
            heartbeat=lambda *details: environment.on_heartbeat(*details),
            cancelled=activity._CancelSignal(),
            worker_shutdown=activity._Signal(),
            is_async=is_async,
            shield=None if self._canceller is None else self._canceller.shield,
            payload_converter=environment.payload_converter,
            meter=environment.metric_meter,
            client=environment._client if is_async else None,
        )

    def run(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        def call() -> Any:
            return self._fn(*args, **kwargs)

        with self._in_context():
            return call() if self._canceller is None else self._canceller.run(call, ())

    async def run_async(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        with self._in_context():
            self._task = asyncio.create_task(self._fn(*args, **kwargs))
            if self._environment._cancellation is not None:
                self._task.cancel()
            return await self._task

    def cancel(self, details: activity.ActivityCancellationDetails) -> None:
        self.context.cancelled.details = details
        self.context.cancelled.set()
        if self._canceller is not None:
            self._canceller.cancel()
        task = self._task
        if task is None or task.done():
            return
        loop = task.get_loop()
        # A test may well cancel from another thread.
        if asyncio._get_running_loop() is loop:
            task.cancel()
        else:
            loop.call_soon_threadsafe(task.cancel)

    @contextmanager
    def _in_context(self) -> Generator[None, None, None]:
        environment = self._environment
        environment._running.add(self)
        token = activity._Context.set(self.context)
        try:
            if environment._cancellation is not None:
                self.context.cancelled.details = environment._cancellation
                self.context.cancelled.set()
            if environment._is_shut_down:
                self.context.worker_shutdown.set()
            yield
        finally:
            activity._Context.reset(token)
            environment._running.discard(self)
