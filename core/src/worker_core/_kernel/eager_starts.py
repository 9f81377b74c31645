"""Eager workflow starts: first workflow tasks that come with the answer to a start.

A client of the worker's connection reserves a slot before it sends the start, on whatever loop it
runs, and hands the task over when the answer brings one. The lane lives on the kernel loop, so
every step from outside is posted there.

Rules:

* The first step of a shutdown takes the worker out of its connection's register; from then on
  nothing is reserved.
* A task on its way is waited for as a poll would be, but not for long: the start belongs to a
  client that may be stuck. What comes later is dropped, and the server times it out.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    from worker_core._kernel.lane import Lane, Permit
    from worker_core._wire.workers import WorkerRegister
    from worker_core.api.deployment.v1 import WorkerDeploymentOptions
    from worker_core.api.workflowservice.v1 import PollWorkflowTaskQueueResponse

__all__ = ["EagerStarts"]

logger = logging.getLogger(__name__)

PATIENCE_SECONDS: Final = 5.0
"""How long a shutdown waits for tasks on their way."""


@final
class EagerStarts:
    """A worker as its connection's register knows it. To be made on the kernel loop.

    Args:
        namespace: Where the worker works.
        task_queue: What it polls.
        task_types: What it does: ``workflow``, ``activity``.
        lane: Runs workflow tasks; ``None`` if the worker does not, and is in the register only to
            be told apart from others.
        version: What tells the worker apart from those of other versions.
        deployment_options: Sent with a start whose task the worker will take.
    """

    def __init__(
        self,
        namespace: str,
        task_queue: str,
        task_types: AbstractSet[str],
        lane: Lane[PollWorkflowTaskQueueResponse] | None,
        *,
        version: str = "",
        deployment_options: WorkerDeploymentOptions | None = None,
    ) -> None:
        self.namespace: Final = namespace
        self.task_queue: Final = task_queue
        self.task_types: Final = task_types
        self.version: Final = version
        self.deployment_options: Final = deployment_options
        self._lane = lane
        self._loop = asyncio.get_running_loop()
        self._lock = threading.Lock()
        """Held while something is posted to the loop, or the worker joins or leaves a register, so
        that neither happens after the end."""
        self._is_open = True
        self._is_over = False
        self._expected: set[_Slot] = set()
        self._none_left: asyncio.Event | None = None
        self._register: WorkerRegister | None = None

    def join(self, register: WorkerRegister) -> None:
        """Be found by clients of a connection, and by those of no other.

        Raises:
            WorkerConflict: Another worker of the connection does the same; nothing has changed.
        """
        with self._lock:
            if register is self._register or not self._is_open:
                return
            register.add(self)
            if self._register is not None:
                self._register.remove(self)
            self._register = register

    def leave(self) -> None:
        """The first step of a shutdown: nobody finds the worker any more."""
        with self._lock:
            self._is_open = False
            if self._register is not None:
                self._register.remove(self)
                self._register = None

    async def wait_for_arrivals(self) -> None:
        """Wait until what is on its way has come, or is unlikely to."""
        await asyncio.sleep(0)  # reservations that were posted before the worker left
        if self._expected:
            self._none_left = asyncio.Event()
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await self._none_left.wait()
            except TimeoutError:
                logger.warning(
                    "A client has not said yet whether the workflows it starts eagerly come here; "
                    "the worker shuts down without them",
                    extra={"task_queue": self.task_queue, "workflows": len(self._expected)},
                )
        with self._lock:
            self._is_over = True
        for slot in tuple(self._expected):
            self._settle(slot)
            slot.permit.release()

    async def reserve(self) -> _Slot | None:
        """Keep a slot free. May be called on any loop."""
        if asyncio.get_running_loop() is self._loop:
            return self._reserve() if self._is_open else None
        answer: asyncio.Future[_Slot | None] = asyncio.get_running_loop().create_future()
        if not self._post(self._reserve_for, answer):
            return None
        try:
            return await answer
        except asyncio.CancelledError:
            if answer.done() and not answer.cancelled() and (slot := answer.result()) is not None:
                slot.release()
            raise

    # On the kernel loop ------------------------------------------------------------------------

    def _reserve(self) -> _Slot | None:
        permit = None if self._lane is None else self._lane.try_reserve()
        if permit is None:
            return None
        slot = _Slot(self, permit)
        self._expected.add(slot)
        return slot

    def _reserve_for(self, answer: asyncio.Future[_Slot | None]) -> None:
        slot = self._reserve()

        def hand_over() -> None:
            if not answer.cancelled():
                answer.set_result(slot)
            elif slot is not None:
                slot.release()

        try:
            answer.get_loop().call_soon_threadsafe(hand_over)
        except RuntimeError:  # the client's loop is closed
            if slot is not None:
                self._release(slot)

    def _start(self, slot: _Slot, task: PollWorkflowTaskQueueResponse) -> None:
        if slot not in self._expected:
            self._drop(task)
            return
        self._settle(slot)
        assert self._lane is not None
        self._lane.dispatch(task, slot.permit)

    def _release(self, slot: _Slot) -> None:
        if slot in self._expected:
            self._settle(slot)
            slot.permit.release()

    def _settle(self, slot: _Slot) -> None:
        self._expected.discard(slot)
        if not self._expected and self._none_left is not None:
            self._none_left.set()

    # On any loop -------------------------------------------------------------------------------

    def _post(self, function: Callable[..., None], *args: object) -> bool:
        """Have the kernel loop call a function; false if the worker takes nothing any more."""
        with self._lock:
            if self._is_over or (function == self._reserve_for and not self._is_open):
                return False
            try:
                self._loop.call_soon_threadsafe(function, *args)
            except RuntimeError:  # ended by force, the loop is closed
                return False
        return True

    def start(self, slot: _Slot, task: PollWorkflowTaskQueueResponse) -> None:
        """See `_Slot`."""
        if not self._post(self._start, slot, task):
            self._drop(task)

    def release(self, slot: _Slot) -> None:
        """See `_Slot`."""
        self._post(self._release, slot)

    def _drop(self, task: PollWorkflowTaskQueueResponse) -> None:
        logger.warning(
            "The first task of a workflow came eagerly after the worker had shut down; another "
            "worker gets it when it has timed out",
            extra={
                "task_queue": self.task_queue,
                "workflow_id": task.workflow_execution.workflow_id,
                "run_id": task.workflow_execution.run_id,
            },
        )


@final
class _Slot:
    """A permit kept for a task on its way. See `EagerSlot`."""

    __slots__ = ("_starts", "permit")

    def __init__(self, starts: EagerStarts, permit: Permit) -> None:
        self._starts = starts
        self.permit = permit

    @property
    def deployment_options(self) -> WorkerDeploymentOptions | None:
        """Which version the worker is of."""
        return self._starts.deployment_options

    def start(self, task: PollWorkflowTaskQueueResponse) -> None:
        """Hand the task over."""
        self._starts.start(self, task)

    def release(self) -> None:
        """Say that no task comes."""
        self._starts.release(self)
