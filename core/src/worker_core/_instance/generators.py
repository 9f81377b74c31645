"""Async generators of a run that were not iterated to their end, and when their code is run for that.

Who leaves ``async for`` early drops the generator, and its ``finally`` blocks are to run. When is part
of the contract with histories, for such a block may ask for something:

* Dropped for good within an activation of its run, a generator is closed there and then, up to the
  first thing it awaits; nothing after that is ever run. That is what the interpreter does with a
  generator that nobody looks after, and no loop can do more for one without making commands at a
  time of its own. A warning says so: ``contextlib.aclosing`` is the way to clean up by awaiting.
* Found by the garbage collector, which comes when and on which thread it likes, or dropped outside of
  an activation, it waits for the run's eviction. So does one that is still in use then. Evicted, all
  are run to their end, awaiting whatever does not wait for the server.

The hooks of the interpreter that this needs are set for the time of an activation only.
"""

from __future__ import annotations

import gc
import threading
import weakref
from asyncio import _get_running_loop
from collections.abc import AsyncGenerator
from types import AsyncGeneratorType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from worker_core._instance.loop import WorkflowLoop

__all__ = ["Generators"]

_AnyGenerator = AsyncGeneratorType[Any, Any]

_collecting_thread: int | None = None
"""The thread that is collecting garbage."""


def _note_collection(phase: str, info: dict[str, int]) -> None:
    global _collecting_thread
    _collecting_thread = threading.get_ident() if phase == "start" else None


class Generators:
    """The async generators of one run that may be open.

    Args:
        loop: The run's loop.
    """

    __slots__ = ("_broken_off", "_loop", "_lost", "_open")

    def __init__(self, loop: WorkflowLoop) -> None:
        if _note_collection not in gc.callbacks:
            gc.callbacks.append(_note_collection)
        self._loop = loop
        self._open: list[weakref.ref[_AnyGenerator]] = []
        self._lost: list[_AnyGenerator] = []
        self._broken_off: list[Any] = []

    def hold(self, generator: AsyncGenerator[Any, Any]) -> None:
        """Take note of one whose first item is asked for."""
        self._open.append(weakref.ref(cast("_AnyGenerator", generator)))

    def finalize(self, generator: AsyncGenerator[Any, Any]) -> None:
        """Close one that nobody refers to any more, or keep it if this is not the time."""
        lost = cast("_AnyGenerator", generator)
        if (
            self._loop.evicting
            or _get_running_loop() is not self._loop
            or _collecting_thread == threading.get_ident()
            or lost.ag_running
        ):
            self._lost.append(lost)
            return
        closing = lost.aclose()
        try:
            closing.send(None)
        except StopIteration:
            return
        except BaseException as error:
            self._report("An async generator raised while it was closed", error, lost)
            return
        self._broken_off.append(closing)
        self._report(
            "An async generator awaited something in a finally block after it was dropped, and got "
            "no further. Iterate over it in `async with contextlib.aclosing(generator)`",
            None,
            lost,
        )

    def forget_ended(self) -> bool:
        """Let go of what has ended; return whether anything is left."""
        self._open = [ref for ref in self._open if (it := ref()) is not None and it.ag_frame]
        return bool(self._open or self._lost or self._broken_off)

    def take_open(self) -> list[_AnyGenerator]:
        """Hand out those that are to be closed at eviction."""
        found = [*self._lost, *(it for ref in self._open if (it := ref()) is not None)]
        self._open, self._lost = [], []
        return [it for it in found if it.ag_frame is not None and not it.ag_running]

    def close_broken_off(self) -> None:
        """End what was broken off, in an evicted run. What it raises no longer counts."""
        broken_off, self._broken_off = self._broken_off, []
        for closing in broken_off:
            try:
                closing.close()
            except BaseException as error:
                self._report("An async generator raised while it was closed", error, closing)

    def _report(self, message: str, error: BaseException | None, generator: object) -> None:
        context: dict[str, Any] = {"message": message, "asyncgen": generator}
        if error is not None:
            context["exception"] = error
        self._loop.call_exception_handler(context)
