"""What the event loop of a run makes: tasks, futures, and handles.

asyncio keeps tasks in sets, and a set follows hashes. Tasks and futures made here hash by a counter
of the run, so that the order of a small set is the order of creation and not that of addresses. Above
the counter the hash holds bits of the run id: asyncio keeps one set of all tasks of the process, and
there the same numbers of many runs would all meet in one place.
"""

from __future__ import annotations

import asyncio
import contextvars
import zlib
from collections.abc import Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._instance.loop import WorkflowLoop
    from worker_core._instance.origins import Origin

__all__ = [
    "Handle",
    "OrderedTask",
    "ReadyHandle",
    "WorkflowFuture",
    "WorkflowTask",
    "WorkflowTimer",
    "first_order",
]

_ORDER_BITS: Final = 20


def first_order(run_id: str) -> int:
    """Where the counter of a run begins. A reset run goes on with the id of its original."""
    return zlib.crc32(run_id.encode()) << _ORDER_BITS


class OrderedTask:
    """What tasks of a run have in common: a hash by order of creation, a name that tells the run."""

    __slots__ = ()

    if TYPE_CHECKING:
        _order: int
        _workflow_loop: WorkflowLoop
        _renamed: bool

    def __hash__(self) -> int:
        return self._order

    def get_name(self) -> str:
        """The task's name, followed by the run's unless somebody set another."""
        name = asyncio.Task.get_name(self)  # type: ignore[arg-type]  # mixed into tasks only
        if self._renamed:
            return name
        return (name or self._make_name()) + self._workflow_loop.start.task_suffix

    def _make_name(self) -> str:
        """The name of a task that was given none."""
        return f"Task-{self._order & (1 << _ORDER_BITS) - 1}"

    def set_name(self, value: object, /) -> None:
        """Set another name."""
        self._renamed = True  # type: ignore[misc]  # a slot of what it is mixed into
        asyncio.Task.set_name(self, value)  # type: ignore[arg-type]  # mixed into tasks only


class WorkflowTask(OrderedTask, asyncio.Task[Any]):
    """A task of a run."""

    __slots__ = ("_order", "_renamed", "_workflow_loop", "origin")

    if TYPE_CHECKING:
        origin: Origin | None
        """Where it was made, if its coroutine is a library's and somebody noted it; else not set."""

    def __init__(
        self,
        coro: Coroutine[Any, Any, Any] | Generator[Any, None, Any],
        loop: WorkflowLoop,
        name: str,
        context: contextvars.Context | None = None,
        **options: Any,
    ) -> None:
        # All of it before the base class, which hashes the task to register it.
        self._workflow_loop = loop
        self._renamed = False
        loop.order += 1
        self._order = loop.order
        super().__init__(coro, loop=loop, name=name, context=context, **options)
        self._log_destroy_pending = False


class WorkflowFuture(asyncio.Future[Any]):
    """A future that hashes by the order in which futures and tasks of the run were first hashed."""

    __slots__ = ("_order",)

    if TYPE_CHECKING:
        _order: int

    def __hash__(self) -> int:
        try:
            order = self._order
        except AttributeError:
            loop: Any = self._loop
            order = loop.order + 1
            self._order = loop.order = order
        return order


if TYPE_CHECKING:
    from worker_core._activation import EventGroups

    class Handle(asyncio.Handle):
        """What the standard library's stubs leave out of a handle."""

        _callback: Callable[..., object] | None
        _context: contextvars.Context
        _loop: asyncio.AbstractEventLoop
        _repr: str | None
        _source_traceback: None

    class _BaseTimer(Handle, asyncio.TimerHandle):
        _when: float
        _scheduled: bool

else:
    Handle = asyncio.Handle
    _BaseTimer = asyncio.TimerHandle


class ReadyHandle(Handle):
    """A callback among the ready. Spelled out because it is made for every turn of every task."""

    __slots__ = ()

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: WorkflowLoop,
        context: contextvars.Context,
    ) -> None:
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = context
        self._cancelled = False
        self._repr = None
        self._source_traceback = None


class WorkflowTimer(_BaseTimer):
    """A timer that the server keeps; its callback is called when the job says it fired."""

    __slots__ = ("groups", "seq")

    def __init__(
        self,
        seq: int,
        groups: EventGroups | None,
        when: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: WorkflowLoop,
        context: contextvars.Context,
    ) -> None:
        self.seq = seq
        self.groups = groups
        self._when = when
        self._scheduled = False
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = context
        self._cancelled = False
        self._repr = None
        self._source_traceback = None
