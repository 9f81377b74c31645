"""The workers of one connection, where clients of the connection find them.

A client that starts a workflow may ask the server for the workflow's first task along with the
answer, if a worker of this very connection takes it. Workers put themselves in here while they run
and clients look; neither imports the other.

Rules:

* May be used from every thread: workers and clients each have loops of their own.
* A worker that has begun to start is expected: who asks for a slot of its queue waits until it has
  joined, so that the first line after ``async with worker`` finds it.
* Two workers for one task queue and version must not do the same kind of tasks: which of them got
  a task would be chance, and what one is configured to is not what the other is.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, Protocol, final

if TYPE_CHECKING:
    from worker_core.api.deployment.v1 import WorkerDeploymentOptions

__all__ = [
    "EagerSlot",
    "ExpectedWorker",
    "RegisteredWorker",
    "WorkerConflict",
    "WorkerRegister",
]

PATIENCE_SECONDS = 2.0
"""How long a start waits for a worker that is starting, before it goes without one."""


class EagerSlot(Protocol):
    """A slot that a worker keeps free for a task on its way. Used once, in one of two ways."""

    @property
    def deployment_options(self) -> WorkerDeploymentOptions | None:
        """Which version the worker is of; ``None`` if it is not versioned."""

    def start(self, task: Any) -> None:
        """Hand the task over. It belongs to the worker from now on."""

    def release(self) -> None:
        """Say that no task comes."""


class RegisteredWorker(Protocol):
    """A running worker, as a connection knows it. Must be usable from every thread."""

    @property
    def namespace(self) -> str:
        """Where it works."""

    @property
    def task_queue(self) -> str:
        """What it polls."""

    @property
    def version(self) -> str:
        """What tells it apart from workers of other versions; empty if it is not versioned."""

    @property
    def task_types(self) -> AbstractSet[str]:
        """What it does: ``workflow``, ``activity``, ``nexus``."""

    async def reserve(self) -> EagerSlot | None:
        """Keep a slot free for a workflow task that comes without a poll, if there is one now."""


class WorkerConflict(RuntimeError):
    """A worker does what another one of the same connection does already."""


@final
class ExpectedWorker:
    """A worker on its way into a register. Whoever started it must `end` this."""

    __slots__ = ("_is_over", "_key", "_lock", "_register", "_waiters")

    def __init__(self, register: WorkerRegister, key: tuple[str, str]) -> None:
        self._register = register
        self._key = key
        self._lock = threading.Lock()
        self._is_over = False
        self._waiters: list[asyncio.Future[None]] = []

    def end(self) -> None:
        """Say that the worker has joined, or does not come. Does nothing a second time."""
        with self._lock:
            if self._is_over:
                return
            self._is_over = True
            waiters, self._waiters = self._waiters, []
        self._register._forget(self._key, self)
        for waiter in waiters:
            with contextlib.suppress(RuntimeError):  # the waiter's loop is closed
                waiter.get_loop().call_soon_threadsafe(_wake, waiter)

    async def wait(self) -> None:
        """Wait until that was said, but no longer than `PATIENCE_SECONDS`."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with self._lock:
            if self._is_over:
                return
            self._waiters.append(waiter)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                await waiter


def _wake(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)


@final
class WorkerRegister:
    """The workers that run on one connection."""

    __slots__ = ("_expected", "_lock", "_workers")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._workers: dict[tuple[str, str], list[RegisteredWorker]] = {}
        self._expected: dict[tuple[str, str], list[ExpectedWorker]] = {}

    def expect(self, namespace: str, task_queue: str) -> ExpectedWorker:
        """Have those who ask for a slot wait for a worker that is starting."""
        key = (namespace, task_queue)
        expected = ExpectedWorker(self, key)
        with self._lock:
            self._expected.setdefault(key, []).append(expected)
        return expected

    def _forget(self, key: tuple[str, str], expected: ExpectedWorker) -> None:
        with self._lock:
            others = self._expected[key]
            others.remove(expected)
            if not others:
                del self._expected[key]

    def add(self, worker: RegisteredWorker) -> None:
        """Let clients know of a worker.

        Raises:
            WorkerConflict: Another one does the same.
        """
        key = (worker.namespace, worker.task_queue)
        with self._lock:
            others = self._workers.get(key, [])
            for other in others:
                shared = worker.task_types & other.task_types
                if shared and other.version == worker.version:
                    raise WorkerConflict(
                        f"Another worker of this client runs {' and '.join(sorted(shared))} tasks "
                        f"of task queue {worker.task_queue!r} in namespace {worker.namespace!r} "
                        "already. Give this one's workflows and activities to that worker, or "
                        "connect a second client for it."
                    )
            self._workers[key] = [*others, worker]

    def remove(self, worker: RegisteredWorker) -> None:
        """Let clients find a worker no longer. Does nothing if it is not known."""
        key = (worker.namespace, worker.task_queue)
        with self._lock:
            rest = [other for other in self._workers.get(key, []) if other is not worker]
            if rest:
                self._workers[key] = rest
            else:
                self._workers.pop(key, None)

    async def reserve(self, namespace: str, task_queue: str) -> EagerSlot | None:
        """Keep a slot free for the first task of a workflow, with whichever worker has one."""
        key = (namespace, task_queue)
        with self._lock:
            workers = list(self._workers.get(key, ()))
            coming = () if workers else tuple(self._expected.get(key, ()))
        if coming:
            for expected in coming:
                await expected.wait()
            with self._lock:
                workers = list(self._workers.get(key, ()))
        if len(workers) > 1:
            random.shuffle(workers)
        for worker in workers:
            slot = await worker.reserve()
            if slot is not None:
                return slot
        return None
