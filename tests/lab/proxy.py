"""A proxy between workers and the real server, so that a test decides what comes through.

Messages pass as bytes, whoever sent them. `Proxy` lets a test look at, change, hold or lose single
calls. `Alternation` gives the workflow tasks of a run to two workers in turn.
"""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, Self

import grpc
import grpc.aio

from worker_core.api.workflowservice.v1 import (
    PollWorkflowTaskQueueRequest,
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedRequest,
)

__all__ = ["Alternation", "Call", "Proxy"]

_MIB = 1024 * 1024
_SIZES = [
    ("grpc.max_receive_message_length", 128 * _MIB),
    ("grpc.max_send_message_length", 128 * _MIB),
]


class Call:
    """One call on its way to the server."""

    def __init__(
        self, proxy: Proxy, method: str, request: bytes, context: grpc.aio.ServicerContext[Any, Any]
    ) -> None:
        self.name = method.rpartition("/")[2]
        self.request = request
        self.context = context
        self._proxy = proxy
        self._method = method

    async def forward(self) -> bytes:
        """Send `request` to the server and return its response."""
        metadata = [
            (key, value)
            for key, value in self.context.invocation_metadata() or ()
            if not key.startswith((":", "grpc-", "user-agent"))
        ]
        return await self._proxy.send(
            self._method, self.request, metadata, self.context.time_remaining()
        )


class Proxy:
    """Serves on a port of its own and forwards everything to ``target``.

    Args:
        target: The real server.
        **handlers: What to do with calls by name instead of forwarding them; a handler gets the
            `Call` and returns the response.
    """

    def __init__(self, target: str, **handlers: Callable[[Call], Awaitable[bytes]]) -> None:
        self.handlers = handlers
        self.target = ""
        self._channel = grpc.aio.insecure_channel(target, options=_SIZES)
        self._methods: dict[str, Any] = {}
        self._server: grpc.aio.Server | None = None

    async def __aenter__(self) -> Self:
        await self._serve("127.0.0.1:0")
        return self

    async def _serve(self, address: str) -> None:
        self._server = grpc.aio.server(options=_SIZES)
        self._server.add_generic_rpc_handlers([_AnyMethod(self)])
        self.target = f"127.0.0.1:{self._server.add_insecure_port(address)}"
        await self._server.start()

    async def restart(self) -> None:
        """Break all connections and calls, long polls too, and serve again at once."""
        assert self._server is not None
        await self._server.stop(None)
        await self._serve(self.target)

    async def __aexit__(self, *_error: object) -> None:
        assert self._server is not None
        await self._server.stop(None)
        await self._channel.close()

    async def send(
        self, method: str, request: bytes, metadata: Any = (), timeout: float | None = None
    ) -> bytes:
        """Call the server."""
        call = self._methods.get(method)
        if call is None:
            call = self._methods[method] = self._channel.unary_unary(method)
        response: bytes = await call(request, metadata=metadata, timeout=timeout)
        return response

    async def serve(self, method: str, request: bytes, context: Any) -> bytes:
        """Answer one call."""
        call = Call(self, method, request, context)
        handler = self.handlers.get(call.name, Call.forward)
        try:
            return await handler(call)
        except grpc.aio.AioRpcError as error:
            context.set_trailing_metadata(tuple(error.trailing_metadata() or ()))
            await context.abort(error.code(), error.details() or "")
            raise


class _AnyMethod(grpc.GenericRpcHandler):
    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy

    def service(self, handler_call_details: grpc.HandlerCallDetails) -> Any:
        return grpc.unary_unary_rpc_method_handler(
            functools.partial(self._proxy.serve, handler_call_details.method)
        )


class Alternation(Proxy):
    """Two workers without caches take turns in each run, task by task.

    It polls itself and hands out the tasks; a worker's identity says who it is. Query tasks go to
    whose turn it is and take no turn.

    Args:
        target: The real server.
        identities: The two workers.
        first: Says by workflow id which of the two gets the first task of a run.
    """

    def __init__(
        self, target: str, identities: tuple[str, str], first: Callable[[str], str]
    ) -> None:
        super().__init__(
            target,
            PollWorkflowTaskQueue=self._poll,
            RespondWorkflowTaskCompleted=self._respond,
        )
        self._other = dict(zip(identities, reversed(identities), strict=True))
        self._first = first
        self._turns: dict[str, str] = {}
        self._waiting: dict[str, asyncio.Queue[bytes]] = {
            identity: asyncio.Queue() for identity in identities
        }
        self._is_over = asyncio.Event()

    @asynccontextmanager
    async def polling(self, task_queue: str, namespace: str = "default") -> AsyncIterator[None]:
        """Take tasks from a queue and hand them out. Afterwards workers get none."""
        request = PollWorkflowTaskQueueRequest(namespace=namespace, identity="alternation")
        request.task_queue.name = task_queue
        pollers = [
            asyncio.create_task(self._take_tasks(request.SerializeToString())) for _ in range(6)
        ]
        try:
            yield
        finally:
            self._is_over.set()
            for poller in pollers:
                poller.cancel()
            for poller in pollers:
                with suppress(asyncio.CancelledError):
                    await poller

    def stop_handing_out(self) -> None:
        """Let the polls of the workers end, so that the workers can."""
        self._is_over.set()

    async def _take_tasks(self, request: bytes) -> None:
        method = "/temporal.api.workflowservice.v1.WorkflowService/PollWorkflowTaskQueue"
        while True:
            response = await self.send(method, request, timeout=70)
            task = PollWorkflowTaskQueueResponse.FromString(response)
            if not task.task_token:
                continue
            execution = task.workflow_execution
            identity = self._turns.get(execution.run_id) or self._first(execution.workflow_id)
            if not task.HasField("query"):
                self._turns[execution.run_id] = self._other[identity]
            self._waiting[identity].put_nowait(response)

    async def _poll(self, call: Call) -> bytes:
        request = PollWorkflowTaskQueueRequest.FromString(call.request)
        task = asyncio.ensure_future(self._waiting[request.identity].get())
        over = asyncio.ensure_future(self._is_over.wait())
        try:
            await asyncio.wait({task, over}, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                return task.result()
            await asyncio.sleep(0.1)  # do not let it ask again and again
            return b""
        finally:
            over.cancel()
            if not task.done():
                task.cancel()

    async def _respond(self, call: Call) -> bytes:
        request = RespondWorkflowTaskCompletedRequest.FromString(call.request)
        request.return_new_workflow_task = False
        call.request = request.SerializeToString()
        return await call.forward()
