"""The event loop of one run.

It runs what is ready, first come first served, and nothing else: no clock, no sockets, no threads.
A delay becomes a command to start a timer, and a job puts the timer's handle among the ready. So
the order in which code wakes up follows from the jobs alone, and it is part of the contract with
histories: no wake-up may take more or fewer turns than it does.

Rules:

* A turn is one pass through what is ready; `call_soon` appends.
* Conditions are looked at when nothing is ready any more, in the order they were registered. Updates
  that are not accepted, and come alone, do not open them.
* While the run is evicted, only what ends tasks works; everything else raises.
"""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import logging
import sys
import traceback
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from worker_core._activation import CancelTimer, Command, StartTimer, UserMetadata
from worker_core._instance import origins
from worker_core._instance.errors import WorkflowBeingEvictedError
from worker_core._instance.generators import Generators
from worker_core._instance.tasks import (
    Handle,
    ReadyHandle,
    WorkflowFuture,
    WorkflowTask,
    WorkflowTimer,
    first_order,
)
from worker_core.workflow import ReadOnlyContextError
from worker_core.workflow._event_groups import EVENT_GROUPS
from worker_core.workflow._runtime import RUNTIME_ATTRIBUTE, _Runtime

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._instance.origins import Origin
    from worker_core._instance.start import RunStart

__all__ = ["EVENT_GROUPS", "TIMER_METADATA", "WorkflowLoop"]

logger = logging.getLogger(__name__)

_T = TypeVar("_T")
_ExceptionHandler = Callable[[asyncio.AbstractEventLoop, dict[str, Any]], object]

_FEW_TASKS: Final = 16

TIMER_METADATA: Final[contextvars.ContextVar[UserMetadata | None]] = contextvars.ContextVar(
    "worker_core_timer_metadata", default=None
)
"""Metadata for the timer that asyncio is about to start."""


class WorkflowLoop(asyncio.AbstractEventLoop):
    """Runs the code of one run; also the place where its commands come together."""

    __slots__ = (
        "_conditions",
        "_exception_handler",
        "_generators",
        "_most_tasks",
        "_ready",
        "_runtime",
        "_timer_seq",
        "_timers",
        "_turns",
        "blocked",
        "commands",
        "error",
        "evicting",
        "hold_conditions",
        "now_ns",
        "order",
        "origins",
        "read_only",
        "start",
        "tasks",
        "through_interceptors",
    )

    def __init__(self, start: RunStart) -> None:
        self.start = start
        self.now_ns = start.first_task_ns
        self.order = first_order(start.randomness_run_id)
        self.commands: list[Command] = []
        self.tasks: list[asyncio.Task[Any]] = []
        """Tasks that may be pending. asyncio itself holds tasks weakly."""
        self.error: BaseException | None = None
        """What workflow code raised that must fail the workflow task."""
        self.read_only = 0
        """How many callers are within functions that may only read."""
        self.evicting = False
        self.blocked = False
        """Whether it is read-only or evicting."""
        self.hold_conditions = False
        """Whether conditions stay closed because nothing happened yet that history will show."""
        self.origins: dict[int, Origin] | None = None
        """Where the commands of this activation were made, by number; None while that is not noted."""
        self.through_interceptors = False
        """Whether interceptors may stand between workflow code and its commands."""
        self._runtime: _Runtime | None = None
        self._ready: deque[Handle] | None = None
        """None while nothing is: an empty deque takes more memory than all the rest here."""
        self._timers: dict[int, WorkflowTimer] | None = None
        self._timer_seq = 0
        self._conditions: list[tuple[Callable[[], bool], asyncio.Future[bool]]] | None = None
        self._most_tasks = _FEW_TASKS
        self._turns: Generator[None, bool, None] | None = None
        self._generators: Generators | None = None
        self._exception_handler: _ExceptionHandler | None = None

    # -----------------------------------------------------------------------------------------
    # For the instance
    # -----------------------------------------------------------------------------------------

    def set_runtime(self, runtime: _Runtime) -> None:
        """Let the functions of `workflow` find their runtime."""
        self._runtime = runtime

    def add_command(self, command: Command, origin: Origin | None = None) -> None:
        """Add a command to the completion.

        Args:
            command: The command.
            origin: Where it was made, if the stack does not show that.

        Raises:
            ReadOnlyContextError: Nothing may be changed now.
            WorkflowBeingEvictedError: The run is leaving the cache.
        """
        if self.blocked:
            self.refuse("add command")
        if self.origins is not None:
            self.note_origin(type(command), origin)
        self.commands.append(command)

    def note_origin(self, kind: type, origin: Origin | None = None) -> None:
        """Note where the next command, of this kind, comes from: looked for unless it is given."""
        if origin is None:
            if not self.through_interceptors:
                origin = origins.find_near(kind)
            else:
                origin = origins.find(sys._getframe(2), through_interceptors=True)
            if origin is None:
                # A coroutine of a library is a task of its own: whoever made that wanted this.
                task = asyncio.current_task(self)
                origin = getattr(task, "origin", None)
        if origin is not None and self.origins is not None:
            self.origins[len(self.commands)] = origin

    def refuse(self, action: str) -> NoReturn:
        """Raise what an action gets that is not possible now."""
        if self.evicting:
            raise WorkflowBeingEvictedError(
                f"Ignoring {action} while evicting workflow. This is not an error."
            )
        raise ReadOnlyContextError(f"While in read-only function, action attempted: {action}")

    def enter_read_only(self) -> None:
        """Forbid what changes the workflow, until left as often as entered."""
        self.read_only += 1
        self.blocked = True

    def leave_read_only(self) -> None:
        """Allow it again."""
        self.read_only = max(0, self.read_only - 1)
        self.blocked = self.evicting or self.read_only > 0

    def run(self, check_conditions: bool) -> None:  # reads well at both callers
        """Run until nothing is ready, or until `error` is set.

        Args:
            check_conditions: Whether conditions may let code go on.
        """
        if self._ready is None:
            return
        if self._turns is None:
            self._turns = self._take_turns()
            next(self._turns)
        try:
            self._turns.send(check_conditions)
        except BaseException:
            self._turns = None  # a generator that something passed through has ended
            raise

    def _take_turns(self) -> Generator[None, bool, None]:
        """Run what is ready, again and again.

        A generator, because a traceback holds the frames that called its own, and workflow code may
        keep an error for as long as the run is cached. A suspended generator's frame leads nowhere;
        a function's would lead to the activation, and so to the response it came in.
        """
        handle: Handle | None = None
        while True:
            check_conditions = yield
            ready = self._ready
            while ready:
                handle = ready.popleft()
                if not handle._cancelled:
                    try:
                        handle._context.run(handle._callback, *handle._args)  # type: ignore[arg-type]  # set
                    except (SystemExit, KeyboardInterrupt):
                        raise
                    except BaseException as error:
                        self._report(handle, error)
                    if self.error is not None and not self.evicting:
                        break
                if not ready and check_conditions and self._conditions and not self.hold_conditions:
                    self._conditions = [
                        (condition, future)
                        for condition, future in self._conditions
                        if not future.done() and not _release_if(condition, future)
                    ]
            if not ready:
                self._ready = None
            handle = ready = None  # nor must the frame hold anything itself

    def fire_timer(self, seq: int) -> None:
        """Make a timer's callback ready. One cancelled by an earlier job of the task is gone."""
        handle = self._timers.pop(seq, None) if self._timers else None
        if handle is not None:
            self._append(handle)

    def _append(self, handle: Handle) -> None:
        if self._ready is None:
            self._ready = deque()
        self._ready.append(handle)

    def add_condition(self, condition: Callable[[], bool]) -> asyncio.Future[bool]:
        """Make a future that is resolved when a function returns true."""
        future: asyncio.Future[bool] = asyncio.Future(loop=self)
        if self._conditions is None:
            self._conditions = []
        self._conditions.append((condition, future))
        return future

    def start_timer(
        self,
        delay: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        context: contextvars.Context | None,
        metadata: UserMetadata | None,
        groups: EventGroups | None,
    ) -> WorkflowTimer:
        """Start a timer of the server's.

        Args:
            delay: Seconds.
            callback: What to call when it has fired.
            args: What to call it with.
            context: What to call it in; the current one by default.
            metadata: Texts for people.
            groups: Event groups of its commands.

        Raises:
            RuntimeError: The delay is negative.
        """
        if self.blocked:
            self.refuse("schedule timer")
        if delay < 0:
            raise RuntimeError(f"Attempting to schedule timer with negative delay: {delay} seconds")
        self._timer_seq = seq = self._timer_seq + 1
        handle = WorkflowTimer(
            seq,
            groups,
            self.time() + delay,
            callback,
            args,
            self,
            contextvars.copy_context() if context is None else context,
        )
        if self.origins is not None:
            self.note_origin(StartTimer)
        self.commands.append(
            StartTimer(seq=seq, duration_ns=int(delay * 1e9), metadata=metadata, groups=groups)
        )
        if self._timers is None:
            self._timers = {}
        self._timers[seq] = handle
        return handle

    async def sleep_on_timer(
        self, seconds: float, metadata: UserMetadata | None, groups: EventGroups | None
    ) -> None:
        """Sleep on a timer of the server's."""
        fired: asyncio.Future[None] = asyncio.Future(loop=self)
        timer = self.start_timer(seconds, _set_fired, (fired,), None, metadata, groups)
        try:
            await fired
        except asyncio.CancelledError:
            timer.cancel()
            raise

    def add_task(self, task: asyncio.Task[Any]) -> None:
        """Hold a task for as long as it is pending."""
        tasks = self.tasks
        tasks.append(task)
        if len(tasks) > self._most_tasks:
            self.drop_finished_tasks()

    def drop_finished_tasks(self) -> None:
        """Let go of finished tasks, and of finished generators.

        Called when the list has doubled, so that a task costs the same however many there are.
        """
        self.tasks = tasks = [task for task in self.tasks if not task.done()]
        self._most_tasks = max(_FEW_TASKS, 2 * len(tasks))
        if self._generators is not None and not self._generators.forget_ended():
            self._generators = None

    def settle(self) -> None:
        """Drop what an activation left finished, where looking at everything is cheap."""
        if len(self.tasks) <= _FEW_TASKS:
            self.drop_finished_tasks()

    def hold_generator(self, generator: AsyncGenerator[Any, Any]) -> None:
        """Take note of an async generator, so that the garbage collector does not end it."""
        if self._generators is None:
            self._generators = Generators(self)
        self._generators.hold(generator)

    def finalize_generator(self, generator: AsyncGenerator[Any, Any]) -> None:
        """End an async generator that was dropped, now or later."""
        if self._generators is None:
            self._generators = Generators(self)
        self._generators.finalize(generator)

    def cancel_everything(self) -> None:
        """End tasks and generators, in the order they were made.

        Afterwards `tasks` holds those that refuse to end.
        """
        self.evicting = self.blocked = True
        for task in self.tasks:
            task.cancel()
        self.run(check_conditions=False)
        generators = self._generators
        if generators is not None:
            generators.close_broken_off()
            # Ending one may leave another behind.
            while opened := generators.take_open():
                for generator in opened:
                    self.tasks.append(WorkflowTask(generator.aclose(), self, "close generator"))
                self.run(check_conditions=False)
        self.tasks = [task for task in self.tasks if not task.done()]
        for task in self.tasks:
            task.cancel()
        self.run(check_conditions=False)
        self.tasks = [task for task in self.tasks if not task.done()]

    def is_deserted(self) -> bool:
        """Whether no task and no async generator is alive."""
        self.drop_finished_tasks()
        return not self.tasks and self._generators is None

    def release(self) -> None:
        """Forget everything that refers back here, once all tasks have ended."""
        self._ready = self._conditions = self._timers = self._turns = None
        self._generators = None

    def _report(self, handle: Handle, error: BaseException) -> None:
        self.call_exception_handler(
            {"message": f"Exception in {handle!r}", "exception": error, "handle": handle}
        )

    # -----------------------------------------------------------------------------------------
    # What asyncio expects of a loop. Whatever is missing is filled in below the class.
    # -----------------------------------------------------------------------------------------

    def call_soon(  # type: ignore[override]  # without a type variable
        self,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
    ) -> asyncio.Handle:
        """Have a callback called in the next turn."""
        if self.read_only and not self.evicting:
            self.refuse("schedule task")
        handle = ReadyHandle(
            callback, args, self, contextvars.copy_context() if context is None else context
        )
        if self._ready is None:
            self._ready = deque()
        self._ready.append(handle)
        return handle

    def call_later(  # type: ignore[override]  # without a type variable
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
    ) -> asyncio.TimerHandle:
        """Have a callback called after a delay in seconds, on a durable timer."""
        return self.start_timer(
            delay, callback, args, context, TIMER_METADATA.get(), EVENT_GROUPS.get()
        )

    def call_at(  # type: ignore[override]  # without a type variable
        self,
        when: float,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
    ) -> asyncio.TimerHandle:
        """Have a callback called at a time of this loop, to the millisecond.

        asyncio's own timeouts add a delay to `time` and call this. Floats of nanoseconds do not
        survive the sum exactly, hence the rounding.
        """
        delay = round(when - self.time(), 3)
        return self.start_timer(
            delay, callback, args, context, TIMER_METADATA.get(), EVENT_GROUPS.get()
        )

    def time(self) -> float:
        """Workflow time in seconds."""
        return self.now_ns / 1e9

    def create_future(self) -> asyncio.Future[Any]:
        """Make a future."""
        return WorkflowFuture(loop=self)

    def create_task(
        self,
        coro: Coroutine[Any, Any, _T] | Generator[Any, None, _T],
        *,
        name: str | None = None,
        context: contextvars.Context | None = None,
        **options: Any,
    ) -> asyncio.Task[_T]:
        """Make a task."""
        if self.blocked:
            if hasattr(coro, "close"):
                coro.close()  # it will never run, and nobody has to be told that
            self.refuse("create task" if self.evicting else "schedule task")
        task = WorkflowTask(coro, self, "" if name is None else name, context, **options)
        self.add_task(task)
        if self.origins is not None and origins.is_library_coroutine(coro):
            origin = origins.find(sys._getframe(1), through_interceptors=self.through_interceptors)
            # Made by a task like itself, such as one of gather's that gathers again.
            task.origin = origin or getattr(asyncio.current_task(self), "origin", None)
        return task

    def get_debug(self) -> bool:
        """Always False."""
        return False

    def is_running(self) -> bool:
        """Always True: nobody who can ask would see it otherwise."""
        return True

    def is_closed(self) -> bool:
        """Always False."""
        return False

    def get_task_factory(self) -> None:
        """None: tasks are made by the loop."""
        return

    def get_exception_handler(self) -> _ExceptionHandler | None:
        """The handler set by workflow code."""
        return self._exception_handler

    def set_exception_handler(self, handler: _ExceptionHandler | None) -> None:
        """Set what hears of errors nobody awaited; None for the log."""
        self._exception_handler = handler

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        """Log an error that nobody awaited."""
        error = context.get("exception")
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            value = context[key]
            if key in ("message", "exception"):
                continue
            if key in ("source_traceback", "handle_traceback"):
                frames = "".join(traceback.format_list(value)).rstrip()
                what = "Object" if key == "source_traceback" else "Handle"
                lines.append(f"{key}: {what} created at (most recent call last):\n{frames}")
            else:
                lines.append(f"{key}: {value!r}")
        logger.error(
            "\n".join(lines),
            exc_info=(type(error), error, error.__traceback__) if error is not None else None,
        )

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Hand on an error that nobody awaited. Silent while the run is evicted."""
        if self.evicting:
            return
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            logger.error(
                "The exception handler of the workflow's event loop raised an error itself; "
                "the error it was told of was: %r",
                context.get("exception") or context.get("message"),
                exc_info=error,
            )

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Hear from a handle that it is cancelled; only a pending timer needs a command."""
        if not isinstance(handle, WorkflowTimer):
            raise TypeError(f"{handle!r} is no timer of a workflow")
        if not self._timers or self._timers.pop(handle.seq, None) is None or self.evicting:
            return
        self.add_command(CancelTimer(seq=handle.seq, groups=handle.groups))


# The name has two leading underscores, which the class body would mangle.
setattr(WorkflowLoop, RUNTIME_ATTRIBUTE, WorkflowLoop._runtime)  # type: ignore[misc]  # the descriptor


def _unavailable(name: str) -> Callable[..., Any]:
    """A stand-in for a method that asyncio's own loops have."""
    text = (
        f"loop.{name} is not available in a workflow: its event loop has no sockets, threads, "
        "processes or signals, which no replay could repeat. Do I/O and blocking calls in an "
        "activity."
    )

    def refuse(self: WorkflowLoop, *args: Any, **options: Any) -> NoReturn:
        raise NotImplementedError(text)

    async def refuse_when_awaited(self: WorkflowLoop, *args: Any, **options: Any) -> NoReturn:
        raise NotImplementedError(text)

    original = getattr(asyncio.AbstractEventLoop, name)
    return refuse_when_awaited if inspect.iscoroutinefunction(original) else refuse


# A loop without a call_soon_threadsafe of its own is how others know that it is no thread's loop.
_NOT_FILLED_IN: Final = frozenset({"call_soon_threadsafe"})

for _name, _method in vars(asyncio.AbstractEventLoop).items():
    if (
        not _name.startswith("_")
        and _name not in _NOT_FILLED_IN
        and getattr(WorkflowLoop, _name) is _method
    ):
        setattr(WorkflowLoop, _name, _unavailable(_name))


def _set_fired(fired: asyncio.Future[None]) -> None:
    if not fired.done():
        fired.set_result(None)


def _release_if(condition: Callable[[], bool], future: asyncio.Future[bool]) -> bool:
    if not condition():
        return False
    future.set_result(True)
    return True
