"""The inner ends of an activity's interceptor chains.

Interceptors live on the home loop. A plain function runs in another thread, so its heartbeats are
handed over to the loop if an interceptor wants to see them.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Final, final

from worker_core import activity
from worker_core._interceptors import (
    ActivityInboundInterceptor,
    ActivityOutboundInterceptor,
    ExecuteActivityInput,
)

if TYPE_CHECKING:
    from worker_core._kernel.activity_execution import ActivityExecution

__all__ = ["InnermostInbound", "InnermostOutbound", "OverToLoop"]

HAND_OVER_SECONDS: Final = 10.0
"""How long a thread waits for interceptors on the home loop to take its heartbeat."""


@final
class InnermostInbound(ActivityInboundInterceptor):
    """The end of the inbound chain: the function itself."""

    def __init__(self, execution: ActivityExecution, context: activity._Context) -> None:
        self._execution = execution
        self._context = context

    def init(self, outbound: ActivityOutboundInterceptor) -> None:
        if isinstance(outbound, InnermostOutbound):  # nobody stands before it
            self._context.heartbeat = self._execution.record_heartbeat
            return
        self._context.info = outbound.info
        self._context.heartbeat = outbound.heartbeat

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:
        if activity._is_async_callable(input.fn):
            return await input.fn(*input.args)
        return await self._execution.call_in_executor(
            self._context, input.executor, input.fn, input.args
        )


@final
class InnermostOutbound(ActivityOutboundInterceptor):
    """The end of the outbound chain: the execution."""

    def __init__(self, execution: ActivityExecution) -> None:
        self._execution = execution

    def info(self) -> activity.Info:
        return self._execution.info()

    def heartbeat(self, *details: Any) -> None:
        self._execution.record_heartbeat(*details)


@final
class OverToLoop:
    """Calls a chain's heartbeat on the loop from a thread, with the activity's context."""

    __slots__ = ("_context", "_function", "_loop", "_shield")

    def __init__(
        self,
        function: Callable[..., None] | None,
        shield: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._function = function
        self._shield = shield
        self._loop = asyncio.get_running_loop()
        self._context = contextvars.copy_context()

    def __call__(self, *details: Any) -> None:
        taken: concurrent.futures.Future[None] = concurrent.futures.Future()

        def take() -> None:
            try:
                if self._function is not None:
                    self._function(*details)
            except Exception as error:
                taken.set_exception(error)
            else:
                taken.set_result(None)

        # The future's lock is taken on both sides, so this thread must not be hit while it has it.
        with self._shield():
            self._loop.call_soon_threadsafe(self._context.run, take)
            taken.result(HAND_OVER_SECONDS)
