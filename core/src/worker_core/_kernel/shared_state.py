"""What activities in other processes share with their worker: events, and a way for heartbeats.

`SharedStateManager` is the seam: whoever has executors of an unusual kind writes their own. The one
made by `SharedStateManager.create_from_multiprocessing` keeps events and one queue in the process of a
`multiprocessing.Manager`. Its rules:

* One thread takes heartbeats from the queue, as long as any activity is registered. One activity's
  heartbeat that fails is logged and stops no other's.
* An activity is unregistered by a mark behind its heartbeats in the same queue, so when that has
  arrived, all of them have.
* If the manager's process goes away, nobody waits for marks that will never come.

Details are pickled where they are sent and unpickled where they are wanted: the manager's process
need not be able to import what users put into heartbeats.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import pickle
import queue
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    import multiprocessing.managers

__all__ = ["SharedHeartbeatSender", "SharedStateManager"]

logger = logging.getLogger(__name__)

_QUEUE_SIZE: Final = 1000
_POLL_SECONDS: Final = 0.5
"""How long the thread that takes heartbeats sleeps before it looks whether it is needed."""
_SEND_SECONDS: Final = 30.0
"""How long an activity waits for a place in the queue."""
_MARK_SECONDS: Final = 5.0
"""How long a worker waits for one."""


class SharedHeartbeatSender(ABC):
    """Sends the heartbeats of one activity to its worker. Can be pickled."""

    @abstractmethod
    def send_heartbeat(self, task_token: bytes, *details: object) -> None:
        """Send a heartbeat, from the activity's process.

        Args:
            task_token: What the activity was registered by.
            details: Those of the heartbeat.
        """


class SharedStateManager(ABC):
    """Makes what a worker and its activities in other processes share.

    A worker needs one if its ``activity_executor`` is no ThreadPoolExecutor. Several workers may use
    the same.
    """

    @staticmethod
    def create_from_multiprocessing(
        mgr: multiprocessing.managers.SyncManager,
        queue_poller_executor: concurrent.futures.Executor | None = None,
    ) -> SharedStateManager:
        """Keep shared state in the process of a ``multiprocessing.Manager``.

        Args:
            mgr: The manager, made with ``multiprocessing.Manager()``. It has to live as long as the
                workers that use it.
            queue_poller_executor: Where heartbeats are taken from the queue: a ThreadPoolExecutor,
                of which one thread is taken for as long as any activity runs. By default one of its
                own.

        Raises:
            TypeError: One of them is something else.
        """
        return _QueueStateManager(mgr, queue_poller_executor)

    @abstractmethod
    def new_event(self) -> threading.Event:
        """Make an event that can be pickled, set here and waited for there.

        Called in a thread of the worker's own, so it may block.
        """

    @abstractmethod
    async def register_heartbeater(
        self, task_token: bytes, heartbeat: Callable[..., None]
    ) -> SharedHeartbeatSender:
        """Begin to take the heartbeats of an activity.

        Args:
            task_token: Names the activity, unlike any other that runs.
            heartbeat: To be called with the details of each heartbeat, in any thread.

        Returns:
            What the activity is to send them with.
        """

    @abstractmethod
    async def unregister_heartbeater(self, task_token: bytes) -> None:
        """Take no more heartbeats of an activity, once all it has sent were taken."""


@final
class _QueueSender(SharedHeartbeatSender):
    def __init__(self, heartbeats: queue.Queue[tuple[bytes, bytes | None]]) -> None:
        self._heartbeats = heartbeats

    def send_heartbeat(self, task_token: bytes, *details: object) -> None:
        try:
            self._heartbeats.put((task_token, pickle.dumps(details)), timeout=_SEND_SECONDS)
        except queue.Full as error:
            raise RuntimeError(
                f"The heartbeat found no place in the worker's queue for {_SEND_SECONDS:g} seconds: "
                "the thread that takes heartbeats is blocked, or has no place in the "
                "queue_poller_executor. Give it a ThreadPoolExecutor of its own."
            ) from error


@final
class _QueueStateManager(SharedStateManager):
    def __init__(
        self,
        manager: multiprocessing.managers.SyncManager,
        poller: concurrent.futures.Executor | None,
    ) -> None:
        # The module has functions of those names, too.
        if isinstance(manager, ModuleType) or not (
            hasattr(manager, "Queue") and hasattr(manager, "Event")
        ):
            raise TypeError(
                f"mgr is {manager!r}. Pass the manager that multiprocessing.Manager() makes."
            )
        if poller is not None and not hasattr(poller, "submit"):
            raise TypeError(
                f"queue_poller_executor is {poller!r}. Pass a ThreadPoolExecutor, or leave it out."
            )
        self._manager = manager
        self._poller = poller or concurrent.futures.ThreadPoolExecutor(
            1, thread_name_prefix="worker-core-heartbeats"
        )
        # Putting a mark may have to wait for a place, while the other thread is to make places.
        self._marker = concurrent.futures.ThreadPoolExecutor(
            1, thread_name_prefix="worker-core-heartbeat-marks"
        )
        # Details pickled, nothing for a mark.
        self._heartbeats: queue.Queue[tuple[bytes, bytes | None]] = manager.Queue(_QUEUE_SIZE)
        self._lock = threading.Lock()
        self._registered: dict[bytes, Callable[..., None]] = {}
        self._waiting: dict[bytes, Callable[[], None]] = {}
        """What to call when the mark of an activity has arrived, or never will."""
        self._is_polling = False

    def new_event(self) -> threading.Event:
        return self._manager.Event()

    async def register_heartbeater(
        self, task_token: bytes, heartbeat: Callable[..., None]
    ) -> SharedHeartbeatSender:
        with self._lock:
            self._registered[task_token] = heartbeat
            begins = not self._is_polling
            self._is_polling = True
        if begins:
            try:
                self._poller.submit(self._poll).add_done_callback(self._receive_end_of_polling)
            except BaseException:
                with self._lock:
                    self._is_polling = False
                    self._registered.pop(task_token, None)
                raise
        return _QueueSender(self._heartbeats)

    async def unregister_heartbeater(self, task_token: bytes) -> None:
        loop = asyncio.get_running_loop()
        taken = asyncio.Event()

        def tell() -> None:
            with suppress(RuntimeError):  # the loop is closed, nobody waits
                loop.call_soon_threadsafe(taken.set)

        with self._lock:
            if task_token not in self._registered:
                return  # polling broke, nothing comes any more
            self._waiting[task_token] = tell
        try:
            await loop.run_in_executor(self._marker, self._put_mark, task_token)
            await taken.wait()
        finally:
            with self._lock:
                self._registered.pop(task_token, None)
                self._waiting.pop(task_token, None)

    def _put_mark(self, task_token: bytes) -> None:
        self._heartbeats.put((task_token, None), timeout=_MARK_SECONDS)

    # In the thread that takes heartbeats --------------------------------------------------------

    def _poll(self) -> None:
        while True:
            with self._lock:
                if not self._registered:
                    self._is_polling = False
                    return
            try:
                task_token, details = self._heartbeats.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if details is None:
                self._receive_mark(task_token)
            else:
                self._receive_heartbeat(task_token, details)

    def _receive_heartbeat(self, task_token: bytes, details: bytes) -> None:
        heartbeat = self._registered.get(task_token)
        if heartbeat is None:
            return
        try:
            heartbeat(*pickle.loads(details))
        except Exception:
            logger.exception("A heartbeat from another process could not be taken; it is dropped")

    def _receive_mark(self, task_token: bytes) -> None:
        with self._lock:
            self._registered.pop(task_token, None)
            tell = self._waiting.pop(task_token, None)
        if tell is not None:
            tell()

    def _receive_end_of_polling(self, polling: concurrent.futures.Future[None]) -> None:
        error: BaseException | None = None
        with suppress(concurrent.futures.CancelledError):
            error = polling.exception()
            if error is None:
                return
        with self._lock:
            self._is_polling = False
            lost = len(self._registered)
            self._registered.clear()
            waiting = list(self._waiting.values())
            self._waiting.clear()
        logger.error(
            "Heartbeats of activities in other processes cannot be taken any more. Does the "
            "multiprocessing manager live as long as the worker?",
            extra={"activities": lost},
            exc_info=error,
        )
        for tell in waiting:
            tell()
