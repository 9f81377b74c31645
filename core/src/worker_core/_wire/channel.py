"""The channels of one connection, one per running event loop.

A grpc.aio channel belongs to the loop it was made on, while a user's client may be called from several
loops, at once from several threads or one after another. `LoopChannels` hides that: asked for a method, it
answers with a callable that belongs to the running loop.

Rules:

* A channel is made when a loop first calls, and dials when the first call is sent.
* A channel whose loop has closed can neither be used nor be closed properly; it is let go when another is
  made, and grpcio releases its sockets with it.
* A loop without a network, such as a workflow's, gets none: grpcio would fail in a thread of its own,
  and every call of the process with it.
* Channels can be replaced, when a certificate has changed. Calls that have begun end on the old ones, each of
  which is closed when its last call has ended; further ones, and further attempts, go to new ones.
* After a fork only the parent may call: grpcio's threads do not exist in the child. A child of a
  parent that had channels cannot make any of its own either: its calls would wait for ever.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
import weakref
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, Protocol

import grpc
import grpc.aio
from google.protobuf import message_factory

from worker_core._wire import grpc_events
from worker_core._wire.options import ChannelOption
from worker_core._wire.rpc import Rpc

__all__ = ["LoopChannel", "LoopChannels", "Method"]

_WORTH_COMPRESSING: Final = 1024
"""Bytes from which a request is compressed."""
_STICKY: Final = 2  # TaskQueueKind


_alive: Final[weakref.WeakSet[grpc.aio.Channel]] = weakref.WeakSet()
_parent_with_channels: int | None = None
"""Process this one was forked from, if that had channels then."""


def _note_fork(parent: list[int]) -> None:
    global _parent_with_channels
    if _alive:
        _parent_with_channels = parent[0]
    parent[0] = os.getpid()


if hasattr(os, "register_at_fork"):
    _process = [os.getpid()]
    os.register_at_fork(after_in_child=lambda: _note_fork(_process))


class Method(Protocol):
    """A method of a channel: call it, await the response."""

    def __call__(
        self,
        request: bytes,
        *,
        timeout: float,
        metadata: grpc.aio.Metadata,
        compression: grpc.Compression | None,
    ) -> Awaitable[Any]:
        """Send one serialized request."""
        ...


class LoopChannel:
    """The channel of one loop, with the callables made of it so far."""

    __slots__ = ("calls", "channel", "connecting", "loop", "methods", "retired")

    def __init__(self, loop: asyncio.AbstractEventLoop, channel: grpc.aio.Channel) -> None:
        self.loop = loop
        self.channel = channel
        self.methods: dict[Rpc[Any, Any], Method] = {}
        self.connecting = asyncio.Lock()
        """Held while the first call of a lazy connection connects; a lock belongs to a loop too."""
        self.calls = 0
        """Calls in flight."""
        self.retired = False
        """Whether another channel has taken its place."""

    def make_method(self, rpc: Rpc[Any, Any]) -> Method:
        """Make the callable for a method that is called the first time."""
        from worker_core.api import pool

        response = pool.FindMessageTypeByName(rpc.response_name)
        method: Method = self.channel.unary_unary(
            rpc.path,
            request_serializer=None,  # requests come serialized
            response_deserializer=message_factory.GetMessageClass(response).FromString,
        )
        self.methods[rpc] = method
        return method


_WITHOUT_FORK: Final = (
    "Start it with the 'spawn' method (multiprocessing.get_context('spawn')), or fork before the "
    "first connection is made."
)


class LoopChannels:
    """All channels of one connection.

    Args:
        address: Where to dial.
        credentials: For TLS; None for a plain connection.
        options: The options of every channel.
        compression: What is done to requests that are worth it; see `compression_of`.
    """

    __slots__ = (
        "_address",
        "_by_loop",
        "_closing",
        "_compression",
        "_lock",
        "_make",
        "_pid",
        "_retired",
        "closed",
    )

    def __init__(
        self,
        address: str,
        credentials: grpc.ChannelCredentials | None,
        options: Sequence[ChannelOption],
        compression: grpc.Compression,
    ) -> None:
        self._address = address
        self._compression = None if compression is grpc.Compression.NoCompression else compression
        self._make = self._maker(credentials, options)
        self._retired: set[LoopChannel] = set()
        self._closing: set[asyncio.Task[None]] = set()
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._by_loop: dict[asyncio.AbstractEventLoop, LoopChannel] = {}
        self.closed = False

    def _maker(
        self, credentials: grpc.ChannelCredentials | None, options: Sequence[ChannelOption]
    ) -> Callable[[], grpc.aio.Channel]:
        def make() -> grpc.aio.Channel:
            if credentials is None:
                return grpc.aio.insecure_channel(self._address, options)
            return grpc.aio.secure_channel(self._address, credentials, options)

        return make

    def replace(
        self, credentials: grpc.ChannelCredentials, options: Sequence[ChannelOption]
    ) -> None:
        """Have calls from now on go over new channels. May be called from any thread."""
        with self._lock:
            self._make = self._maker(credentials, options)
            replaced = list(self._by_loop.values())
            self._by_loop.clear()
            self._retired = {
                bound for bound in (*self._retired, *replaced) if not bound.loop.is_closed()
            }
        for bound in replaced:
            bound.retired = True
            with contextlib.suppress(RuntimeError):  # its loop has closed
                bound.loop.call_soon_threadsafe(self.end_retired, bound)

    def end_retired(self, bound: LoopChannel) -> None:
        """On its loop: close a channel that was replaced, if no call is left on it."""
        if bound.calls or bound not in self._retired:
            return
        with self._lock:
            self._retired.discard(bound)
        closing = bound.loop.create_task(_close(bound.channel))
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)

    def compression_of(
        self, rpc: Rpc[Any, Any], request: Any, sent: bytes
    ) -> grpc.Compression | None:
        """How to compress one call.

        Packing a short message costs more than it saves, so that is left out, unless the response
        is worth it: a server packs it if the request was packed. A sticky queue hands out only
        what is new in a history.
        """
        if len(sent) >= _WORTH_COMPRESSING:
            return self._compression
        if not rpc.is_answered_at_length:
            return None
        if rpc.request_has_task_queue and request.task_queue.kind == _STICKY:
            return None
        return self._compression

    def current(self) -> LoopChannel:
        """Return the channel of the running loop.

        Raises:
            RuntimeError: The connection was closed, this process is a fork of one that had
                connections, or the loop is one without a network, such as a workflow's.
        """
        loop = asyncio.get_running_loop()
        bound = self._by_loop.get(loop)
        if bound is None or self.closed or os.getpid() != self._pid:
            bound = self._bind(loop)
        return bound

    def _bind(self, loop: asyncio.AbstractEventLoop) -> LoopChannel:
        if self._pid != os.getpid():
            raise RuntimeError(
                f"This connection was made in process {self._pid} and cannot be used in its fork "
                f"{os.getpid()}. {_WITHOUT_FORK}"
            )
        if _parent_with_channels is not None:
            raise RuntimeError(
                f"This process {os.getpid()} was forked from process {_parent_with_channels} while "
                f"that was connected to a server, so it cannot connect itself. {_WITHOUT_FORK}"
            )
        if type(loop).call_soon_threadsafe is asyncio.AbstractEventLoop.call_soon_threadsafe:
            # grpcio learns that too late: its thread ends, and with it every call of the process.
            raise RuntimeError(
                "A server cannot be called on this event loop, which knows no network. Workflow code "
                "runs on one like that: leave calls of clients to an activity."
            )
        if self.closed:
            raise RuntimeError("This connection was closed. Connect again to make further calls.")
        with self._lock:
            for other in [known for known in self._by_loop if known.is_closed()]:
                del self._by_loop[other]
            bound = self._by_loop[loop] = LoopChannel(loop, grpc_events.learn(loop, self._make))
            _alive.add(bound.channel)
        return bound

    async def close_current(self) -> None:
        """Close the channel of the running loop, which is about to end; a later call makes another."""
        loop = asyncio.get_running_loop()
        with self._lock:
            ending = {bound for bound in self._retired if bound.loop is loop}
            self._retired -= ending
            current = self._by_loop.pop(loop, None)
        for bound in ending if current is None else (*ending, current):
            await bound.channel.close(None)

    async def close(self) -> None:
        """Close all channels and cancel the calls in flight. No channel is made afterwards."""
        self.closed = True
        with self._lock:
            channels = [*self._by_loop.values(), *self._retired]
            self._by_loop.clear()
            self._retired.clear()
        running = asyncio.get_running_loop()
        elsewhere = []
        for bound in channels:
            if bound.loop is running:
                await bound.channel.close(None)
            elif bound.loop.is_running() and self._pid == os.getpid():
                closing = asyncio.run_coroutine_threadsafe(_close(bound.channel), bound.loop)
                elsewhere.append(asyncio.wrap_future(closing))
        await asyncio.gather(*elsewhere)


async def _close(channel: grpc.aio.Channel) -> None:
    await channel.close(None)
