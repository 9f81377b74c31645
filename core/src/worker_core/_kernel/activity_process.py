"""Activities whose code runs in another process, or in an executor of unknown kind.

`SharedState` is the worker's side: it makes what the two sides share, hands the call to the executor
and cleans up. `run_in_process` is the other side, at the bottom of the executor's process. Only what
can be pickled passes between them.

Rules:

* Cancellation and shutdown reach the other side as events and nothing else: no exception is raised
  there, and nobody says why.
* Whatever talks to the manager may block, so it is done in a thread of the worker's own and never on
  a loop; references to what the manager keeps are dropped there too.
* All heartbeats that the activity has sent are taken before it counts as ended.
* An exception that would not survive the way back is replaced by one that says the same. It would
  break the whole pool, and so the worker.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import functools
import logging
import os
import pickle
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, final

from worker_core import activity
from worker_core._kernel.shared_state import SharedHeartbeatSender, SharedStateManager
from worker_core.converter import DataConverter, PayloadConverter
from worker_core.exceptions import ApplicationError

if TYPE_CHECKING:
    from worker_core.activity import Info

__all__ = ["ProcessCall", "SharedState", "run_in_process"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProcessCall:
    """All that the other side needs."""

    info: Info
    sender: SharedHeartbeatSender
    cancelled: threading.Event
    worker_shutdown: threading.Event
    payload_converter_class: type[PayloadConverter]
    worker_process: int
    fn: Callable[..., Any]
    args: Sequence[Any]


@final
class SharedState:
    """What one worker shares with its activities in other processes.

    Args:
        manager: Makes events, and takes heartbeats.
    """

    def __init__(self, manager: SharedStateManager) -> None:
        self._manager = manager
        self._thread = concurrent.futures.ThreadPoolExecutor(
            1, thread_name_prefix="worker-core-shared-state"
        )
        # Used in the thread only.
        self._cancelled: dict[bytes, threading.Event] = {}
        self._worker_shutdown: threading.Event | None = None

    async def run(
        self,
        executor: concurrent.futures.Executor,
        fn: Callable[..., Any],
        args: Sequence[Any],
        *,
        info: Info,
        heartbeat: Callable[..., None],
        cancelled: activity._CancelSignal,
        worker_shutdown: activity._Signal,
        payload_converter_class: type[PayloadConverter],
    ) -> Any:
        """Call a function in an executor, and wait for what comes of it.

        Args:
            executor: Where to call it.
            fn: The activity's function.
            args: Its arguments.
            info: What it is told of itself.
            heartbeat: Called with the details of each heartbeat, in any thread.
            cancelled: Whether the activity is cancelled, now or later.
            worker_shutdown: Whether its worker shuts down, now or later.
            payload_converter_class: Makes the converter that it may ask for.
        """
        loop = asyncio.get_running_loop()
        token = info.task_token
        try:
            events = await loop.run_in_executor(
                self._thread, self._make_events, token, cancelled, worker_shutdown
            )
            sender = await self._manager.register_heartbeater(token, heartbeat)
            try:
                call = ProcessCall(
                    info, sender, *events, payload_converter_class, os.getpid(), fn, args
                )
                del events
                running = loop.run_in_executor(executor, run_in_process, call)
                del call
                return await running
            finally:
                await self._take_last_heartbeats(info)
        finally:
            with suppress(RuntimeError):  # the worker has ended without waiting
                self._thread.submit(self._cancelled.pop, token, None)

    def close(self) -> None:
        """The worker has ended: drop what the manager keeps for it."""
        self._thread.submit(self._forget)
        self._thread.shutdown(wait=False)

    async def _take_last_heartbeats(self, info: Info) -> None:
        try:
            await self._manager.unregister_heartbeater(info.task_token)
        except Exception:
            # The activity has ended, and how it did counts more.
            logger.warning(
                "The last heartbeats of an activity in another process may be lost",
                extra={"activity_id": info.activity_id, "activity_type": info.activity_type},
                exc_info=True,
            )

    # In the thread ------------------------------------------------------------------------------

    def _make_events(
        self, token: bytes, cancelled: activity._CancelSignal, worker_shutdown: activity._Signal
    ) -> tuple[threading.Event, threading.Event]:
        if self._worker_shutdown is None:
            self._worker_shutdown = self._manager.new_event()
            worker_shutdown.call_when_set(
                functools.partial(self._thread.submit, self._set_worker_shutdown)
            )
        event = self._cancelled[token] = self._manager.new_event()
        cancelled.call_when_set(functools.partial(self._thread.submit, self._set_cancelled, token))
        return event, self._worker_shutdown

    def _set_cancelled(self, token: bytes) -> None:
        _set(self._cancelled.get(token), "it is cancelled")

    def _set_worker_shutdown(self) -> None:
        _set(self._worker_shutdown, "its worker shuts down")

    def _forget(self) -> None:
        self._cancelled.clear()
        self._worker_shutdown = None


def _set(event: threading.Event | None, news: str) -> None:
    if event is None:
        return
    try:
        event.set()
    except Exception:
        logger.warning(
            "An activity in another process cannot be told that %s; it goes on", news, exc_info=True
        )


def run_in_process(call: ProcessCall) -> Any:
    """Call the activity's function, in its context. At the top of a module, so that it is pickled."""
    info, sender = call.info, call.sender

    def heartbeat(*details: Any) -> None:
        sender.send_heartbeat(info.task_token, *details)

    context = activity._Context(
        info=lambda: info,
        heartbeat=heartbeat,
        cancelled=_EventSignal(call.cancelled),
        worker_shutdown=_EventSignal(call.worker_shutdown),
        is_async=False,
        shield=None,
        payload_converter=_make_payload_converter(call.payload_converter_class),
        meter=None,
        client=None,
    )
    before = activity._Context.set(context)
    try:
        return call.fn(*call.args)
    except StopIteration as error:
        # A future that is given one never ends.
        raise RuntimeError("The activity raised StopIteration") from error
    except Exception as error:
        if os.getpid() == call.worker_process or _can_travel(error):
            raise
        raise ApplicationError(str(error), type=type(error).__name__) from error
    finally:
        activity._Context.reset(before)


@functools.cache
def _make_payload_converter(kind: type[PayloadConverter]) -> PayloadConverter:
    return DataConverter(payload_converter_class=kind).payload_converter


def _can_travel(error: Exception) -> bool:
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return False
    return True


@final
class _EventSignal(activity._CancelSignal):
    """An event of somebody else's, to be looked at and waited for in threads."""

    __slots__ = ("_event",)

    def __init__(self, event: threading.Event) -> None:
        super().__init__()
        self._event = event

    def is_set(self) -> bool:
        return self._event.is_set()

    def wait_sync(self, timeout_seconds: float | None = None) -> bool:
        return self._event.wait(None if timeout_seconds is None else max(timeout_seconds, 0))
