"""Activities: how to define them, and what their code may ask and tell while it runs.

A function becomes an activity with `defn`. Async functions run on the event loop that runs the
worker, plain functions in the worker's ``activity_executor``: in its threads, or in its processes.

The other functions are for use inside an activity. They find it through `contextvars`, so they work
in tasks the activity starts and in threads that are given a copy of its context, but not in a thread
that is started bare.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NoReturn

from worker_core.activity._context import ActivityCancellationDetails, Info
from worker_core.activity._context import CompleteAsyncError as _CompleteAsyncError
from worker_core.activity._context import Context as _Context
from worker_core.activity._definition import Definition as _Definition
from worker_core.activity._definition import defn
from worker_core.activity._definition import is_async_callable as _is_async_callable
from worker_core.activity._logger import LoggerAdapter, logger
from worker_core.activity._signal import CancelSignal as _CancelSignal
from worker_core.activity._signal import Signal as _Signal
from worker_core.activity._thread_cancel import ThreadCanceller as _ThreadCanceller

if TYPE_CHECKING:
    from worker_core.client import Client
    from worker_core.common import MetricMeter
    from worker_core.converter import PayloadConverter

# The underscored names are for the rooms that run activities or name them.
__all__ = [
    "ActivityCancellationDetails",
    "Info",
    "LoggerAdapter",
    "_CancelSignal",
    "_CompleteAsyncError",
    "_Context",
    "_Definition",
    "_Signal",
    "_ThreadCanceller",
    "_is_async_callable",
    "cancellation_details",
    "client",
    "defn",
    "heartbeat",
    "in_activity",
    "info",
    "is_cancelled",
    "is_worker_shutdown",
    "logger",
    "metric_meter",
    "payload_converter",
    "raise_complete_async",
    "shield_thread_cancel_exception",
    "wait_for_cancelled",
    "wait_for_cancelled_sync",
    "wait_for_worker_shutdown",
    "wait_for_worker_shutdown_sync",
]


def in_activity() -> bool:
    """Whether the calling code runs inside an activity."""
    return _Context.current_or_none() is not None


def info() -> Info:
    """What is known about the running activity.

    Raises:
        RuntimeError: Not in an activity.
    """
    return _Context.current().info()


def client() -> Client:
    """The worker's client, for calls back to the server.

    Only ``async def`` activities have one: a client belongs to the event loop. In tests, give one
    to `worker_core.testing.ActivityEnvironment`.

    Raises:
        RuntimeError: Not in an activity, or the activity is a plain function, or the test
            environment was given no client.
    """
    client = _Context.current().client
    if client is None:
        raise RuntimeError(
            "This activity has no client. Only async activities have one; a plain function has to "
            "be made async or to connect its own. In tests, pass a client to ActivityEnvironment()."
        )
    return client


def heartbeat(*details: Any) -> None:
    """Tell the server that the activity is alive, and how far it got.

    Returns at once. Calls may come as often as one likes: the newest details are sent when the
    throttle interval allows, 80 % of the heartbeat timeout. The next attempt finds the newest
    details of a failed one in `Info.heartbeat_details`.

    Cancellation reaches an activity only in answer to its heartbeats: one that never calls this is
    never cancelled, save by the shutdown of its worker.

    Args:
        details: Values to keep with the heartbeat, one payload each. What cannot be converted
            cancels the activity, which then fails with the conversion's error.

    Raises:
        RuntimeError: Not in an activity, or its interceptors are not initialised yet.
    """
    heartbeat = _Context.current().heartbeat
    if heartbeat is None:
        raise RuntimeError(
            "Cannot heartbeat while the activity's interceptors are being initialised; "
            "do it in execute_activity()."
        )
    heartbeat(*details)


def is_cancelled() -> bool:
    """Whether cancellation of this activity was ever requested, for whatever reason.

    Raises:
        RuntimeError: Not in an activity.
    """
    return _Context.current().cancelled.is_set()


def cancellation_details() -> ActivityCancellationDetails | None:
    """Why the activity is being cancelled, None as long as it is not. Once set it never changes.

    Also None in another process than the worker's, which hears that it is cancelled but not why.

    Raises:
        RuntimeError: Not in an activity.
    """
    return _Context.current().cancelled.details


async def wait_for_cancelled() -> None:
    """Wait until cancellation of this activity is requested.

    Raises:
        RuntimeError: Not in an async activity.
    """
    await _async_context("wait_for_cancelled").cancelled.wait()


def wait_for_cancelled_sync(timeout: timedelta | float | None = None) -> None:
    """Block until cancellation of this activity is requested or the time is up.

    Args:
        timeout: Longest time to wait, seconds if a number; None for no limit. Ask `is_cancelled`
            afterwards which of the two it was.

    Raises:
        RuntimeError: Not in an activity.
    """
    _Context.current().cancelled.wait_sync(_seconds(timeout))


def is_worker_shutdown() -> bool:
    """Whether the worker has begun to shut down.

    Raises:
        RuntimeError: Not in an activity.
    """
    return _Context.current().worker_shutdown.is_set()


async def wait_for_worker_shutdown() -> None:
    """Wait until the worker begins to shut down.

    The activity is not cancelled before the worker's ``graceful_shutdown_timeout`` is over.

    Raises:
        RuntimeError: Not in an async activity.
    """
    await _async_context("wait_for_worker_shutdown").worker_shutdown.wait()


def wait_for_worker_shutdown_sync(timeout: timedelta | float | None = None) -> None:
    """Block until the worker begins to shut down or the time is up.

    Args:
        timeout: Longest time to wait, seconds if a number; None for no limit. Ask
            `is_worker_shutdown` afterwards which of the two it was.

    Raises:
        RuntimeError: Not in an activity.
    """
    _Context.current().worker_shutdown.wait_sync(_seconds(timeout))


@contextmanager
def shield_thread_cancel_exception() -> Generator[None, None, None]:
    """Keep the cancellation exception out of a block of a plain function's activity.

    A cancellation that arrives during the block is raised when it ends, when the outermost one
    ends if they are nested, in place of whatever else the block ends with. Without effect where no
    exception is raised: in async activities, in those defined with ``no_thread_cancel_exception``,
    and in those that run in another process.

    Raises:
        CancelledError: The activity was cancelled during the block.
        RuntimeError: Not in an activity.
    """
    shield = _Context.current().shield
    if shield is None:
        yield
    else:
        with shield():
            yield


def raise_complete_async() -> NoReturn:
    """End the activity's code but not the activity: somebody else will complete it.

    They do so through `Client.get_async_activity_handle`, with the task token or the ids that
    `info` gives. The activity's timeouts go on.
    """
    raise _CompleteAsyncError


def payload_converter() -> PayloadConverter:
    """The converter of the running activity, with which a dynamic activity reads its arguments.

    Raises:
        RuntimeError: Not in an activity.
    """
    return _Context.current().payload_converter


def metric_meter() -> MetricMeter:
    """A meter that adds namespace, task queue and activity type to what it records.

    Raises:
        RuntimeError: Not in an activity, or in another process than the worker's.
    """
    return _Context.current().metric_meter


def _async_context(function: str) -> _Context:
    context = _Context.current()
    if not context.is_async:
        raise RuntimeError(
            f"{function}() is not in an async activity. In a plain function use {function}_sync()."
        )
    return context


def _seconds(timeout: timedelta | float | None) -> float | None:
    return timeout.total_seconds() if isinstance(timeout, timedelta) else timeout
