"""One connection: sends a request, retries it as its profile says, reports each attempt.

The loop in `Connection.call` is the only thing that waits; what to do after a failure is decided by
`RetryState`. It is the path of every RPC of a worker, so it formats nothing, wraps nothing and starts no
task of its own.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final, Protocol, cast

import grpc
import grpc.aio

from worker_core._wire.channel import LoopChannel, LoopChannels
from worker_core._wire.headers import Headers
from worker_core._wire.payload_limits import SENDER, WarnLimits, check_request
from worker_core._wire.retry import RetryProfile, RetryState
from worker_core._wire.rpc import (
    Request,
    Response,
    Rpc,
    RPCError,
    RPCStatusCode,
    default_timeout_seconds,
    is_long_poll,
)

__all__ = ["Connection", "RpcObserver", "rpc_error"]

_logger = logging.getLogger(__name__)

_STATUS_DETAILS: Final = "grpc-status-details-bin"
_WARN_AFTER_FAILURES: Final = 5
_OWN_DEADLINE: Final = ("Deadline Exceeded", "(Deadline Exceeded)")
"""How grpcio ends the message when time ran out here; servers write theirs in lower case."""
"""From this failure of one call on, each further one is worth a warning."""


class RpcObserver(Protocol):
    """Is told of every attempt of every call. Must not raise and must not take long."""

    def __call__(
        self,
        operation: str,
        seconds: float,
        status: RPCStatusCode | None,
        is_long_poll: bool,
        namespace: str,
        task_queue: str,
        /,
    ) -> None:
        """Take note of one attempt.

        Args:
            operation: The method as the protocol spells it.
            seconds: How long the attempt took.
            status: How it failed; None if it succeeded.
            is_long_poll: Whether the server may have kept it open.
            namespace: The namespace of the request; empty if it names none.
            task_queue: The task queue of the request; empty if it names none.
        """


class Connection:
    """Calls to one server."""

    __slots__ = ("channels", "headers", "observer", "warn_limits")

    def __init__(
        self,
        channels: LoopChannels,
        headers: Headers,
        warn_limits: WarnLimits = WarnLimits(0, 0),  # noqa: B008  # cannot be changed
    ) -> None:
        self.channels = channels
        self.headers = headers
        self.warn_limits = warn_limits
        self.observer: RpcObserver | None = None

    async def call(
        self,
        bound: LoopChannel,
        rpc: Rpc[Request, Response],
        request: Request,
        profile: RetryProfile | None,
        metadata: Mapping[str, str | bytes],
        timeout: timedelta | float | None,
    ) -> Response:
        """Make one call and return its response.

        Args:
            bound: The channel of the running loop.
            rpc: Which method.
            request: What to send.
            profile: When to try again; None for never.
            metadata: What to send beside the connection's own metadata.
            timeout: Limit of each attempt, in seconds if a number; None or zero for the method's default.

        Raises:
            RPCError: The last attempt failed.
            ValueError: The metadata cannot be sent.
            PayloadsTooLargeError: It was not sent, because a worker's payloads are too large.
        """
        method = bound.methods.get(rpc) or bound.make_method(rpc)
        namespace: str = request.namespace if rpc.request_has_namespace else ""  # type: ignore[attr-defined]
        sent_metadata = self.headers.for_call(namespace, metadata)
        if isinstance(timeout, timedelta):
            timeout = timeout.total_seconds()
        seconds = timeout or default_timeout_seconds(rpc, request)
        sent = request.SerializeToString()
        smallest, sender = self.warn_limits.smallest, SENDER.get()
        if sender is not None and sender.errors is not None:
            smallest = min(smallest, sender.errors.smallest)
        if len(sent) > smallest:
            check_request(rpc.operation, request, len(sent), self.warn_limits)
        compression = self.channels.compression_of(rpc, request, sent)
        observer = self.observer
        started = time.monotonic() if profile is not None or observer is not None else 0.0
        attempt_started = started
        state: RetryState | None = None
        while True:
            if bound.retired:
                bound = self.channels.current()
                method = bound.methods.get(rpc) or bound.make_method(rpc)
            bound.calls += 1
            try:
                response: Response = await method(
                    sent, timeout=seconds, metadata=sent_metadata, compression=compression
                )
            except grpc.aio.AioRpcError as failure:
                error = rpc_error(failure)
                if error.message.endswith(_OWN_DEADLINE):
                    error = RPCError(
                        f"{rpc.operation} was not answered within {seconds:g} seconds",
                        error.status,
                        error.raw_grpc_status,
                    )
            except asyncio.CancelledError:
                if not self.channels.closed or _is_being_cancelled():
                    raise
                # Closing a channel ends its calls as their callers would, but those did not.
                error = _closed_during_call()
            else:
                if observer is not None:
                    _report(observer, attempt_started, None, rpc, request, namespace)
                return response
            finally:
                bound.calls -= 1
                if bound.retired:
                    self.channels.end_retired(bound)
            if observer is not None:
                _report(observer, attempt_started, error.status, rpc, request, namespace)
            if profile is None:
                raise error
            if state is None:
                state = RetryState(profile, started)
            delay = state.delay_after(error, time.monotonic())
            if delay is None or self.channels.closed:
                raise error
            if state.failures >= _WARN_AFTER_FAILURES:
                _logger.warning(
                    "An RPC keeps failing and is tried again",
                    extra={
                        "rpc": rpc.operation,
                        "namespace": namespace,
                        "failures": state.failures,
                        "status": error.status.name,
                        "error": error.message,
                        "retry_seconds": delay,
                    },
                )
            await asyncio.sleep(delay)
            if self.channels.closed:
                raise error
            attempt_started = time.monotonic()


def rpc_error(failure: grpc.aio.AioRpcError) -> RPCError:
    """Return the public form of an error that grpcio raised."""
    raw_status = b""
    trailer = cast("Iterable[tuple[str, str | bytes]]", failure.trailing_metadata())
    for key, value in trailer:
        if key == _STATUS_DETAILS and isinstance(value, bytes):
            raw_status = value
    code: int = failure.code().value[0]
    return RPCError(failure.details() or "", RPCStatusCode(code), raw_status)


def _closed_during_call() -> RPCError:
    return RPCError(
        "The connection was closed while this call was in flight.", RPCStatusCode.CANCELLED, b""
    )


def _is_being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _report(
    observer: RpcObserver,
    started: float,
    status: RPCStatusCode | None,
    rpc: Rpc[Any, Any],
    request: Any,
    namespace: str,
) -> None:
    task_queue = request.task_queue if rpc.request_has_task_queue else ""
    observer(
        rpc.operation,
        time.monotonic() - started,
        status,
        is_long_poll(rpc, request),
        namespace,
        _queue_name(task_queue),
    )


def _queue_name(task_queue: Any) -> str:
    """The queue people know: a sticky queue is told by the normal queue it stands in for."""
    if isinstance(task_queue, str):
        return task_queue
    name: str = task_queue.normal_name or task_queue.name
    return name
