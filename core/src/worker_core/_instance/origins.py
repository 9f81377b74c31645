"""Where workflow code made a command, for the explanation of a mismatch.

History is compared with commands that were made while replaying, so a place is looked for then
and only then: a live activation pays for one look at an attribute, a replaying one for a short
walk up its stack per command. The walk keeps a code object and an offset; the line, and any text,
is worked out when somebody asks, which is once per mismatch at most.

Rules:

* A place is in the first frame from inside out that belongs to neither this package nor the
  standard library. With interceptors the walk goes on: what called into the outbound chain lies
  further out than they do.
* A coroutine of a library that runs as a task (`asyncio.gather(workflow.execute_activity(…))`) has
  no such frame; the place where the task was made stands in for it.
* A command made after workflow code has ended points at what ended: at the line that raised, or
  at the function that returned.
* No frame is kept: a frame holds its local variables, and those the user's objects.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, FrameType, TracebackType
from typing import Any, Final

__all__ = [
    "Origin",
    "end_of",
    "find",
    "find_near",
    "is_library_coroutine",
    "raised_at",
    "show_places",
]

_PACKAGE: Final = str(Path(__file__).parents[1])
_STANDARD_LIBRARY: Final = tuple(
    {sysconfig.get_path(name) + os.sep for name in ("stdlib", "platstdlib")}
)
_SITE_PACKAGES: Final = ("site-packages", "dist-packages")

_USERS: Final = 0
_LIBRARY: Final = 1
_CALLS_OUT: Final = 2
_CALLS_IN: Final = 3

_CALLERS_OF_USERS: Final = frozenset(
    {"chain.py", "handlers.py", "instance.py", "loop.py", "outcome.py", "updates.py"}
)
"""Modules of the instance that call workflow code; beyond them lie inbound interceptors."""

_BASES: Final = "_interceptors.py"
"""Holds the bases of the chains: what passes through them may be on its way in or out."""

_BEYOND: Final = "_take_turns"
"""The function of the loop that runs what is ready; beyond it there is no workflow code."""

_kinds: dict[str, int] = {}
"""What the code of a file is, by the file's name; there are few files and many frames."""

_depths: dict[type, int] = {}
"""How far out the user's frame was, by the kind of command."""

_AT_ITS_END: Final = -1
_MOST_PLACES: Final = 3


class Origin(tuple[CodeType, int]):
    """A place in code: the code object and the offset of an instruction. Its `str` is for people."""

    __slots__ = ()

    def __str__(self) -> str:
        code, offset = self
        where = _shown(code.co_filename)
        if offset == _AT_ITS_END:
            return f"the end of {code.co_qualname} ({where}:{code.co_firstlineno})"
        return f"{where}:{_line(code, offset)} in {code.co_qualname}"


def find(frame: FrameType | None, *, through_interceptors: bool) -> Origin | None:
    """The place in workflow code that a call came from, if it came from any.

    Args:
        frame: Where to begin.
        through_interceptors: Whether an outbound chain may lie in between.
    """
    kinds = _kinds
    found: FrameType | None = None
    while frame is not None:
        name = frame.f_code.co_filename
        kind = kinds.get(name)
        if kind is None:
            kind = kinds[name] = _kind_of(name)
        if found is None:
            if kind == _USERS:
                found = frame
                if not through_interceptors:
                    break
        elif kind == _CALLS_IN:
            break
        if kind == _CALLS_IN and frame.f_code.co_name == _BEYOND:
            break
        elif kind == _CALLS_OUT:
            found = None  # it was an interceptor
        frame = frame.f_back
    return None if found is None else Origin((found.f_code, found.f_lasti))


def find_near(kind: type) -> Origin | None:
    """The place in workflow code that the caller's caller was called from, if it was from any.

    Without interceptors a kind of command nearly always comes through equally many frames. Looking
    at the two where the last one was found takes a third of the time of a walk.
    """
    depth = _depths.get(kind)
    if depth is not None:
        try:
            frame = sys._getframe(depth)
            if (
                _kinds.get(frame.f_code.co_filename) == _USERS
                and _kinds.get(sys._getframe(depth - 1).f_code.co_filename, _USERS) != _USERS
            ):
                return Origin((frame.f_code, frame.f_lasti))
        except ValueError:
            pass  # the stack ends before
    kinds = _kinds
    depth = 3
    candidate: FrameType | None = sys._getframe(depth)
    while candidate is not None:
        code = candidate.f_code
        name = code.co_filename
        whose = kinds.get(name)
        if whose is None:
            whose = kinds[name] = _kind_of(name)
        if whose == _USERS:
            _depths[kind] = depth
            return Origin((code, candidate.f_lasti))
        if whose == _CALLS_IN and code.co_name == _BEYOND:
            break
        candidate = candidate.f_back
        depth += 1
    return None


def raised_at(error: BaseException) -> Origin | None:
    """The place in workflow code that an exception came from: the innermost one."""
    found: TracebackType | None = None
    traceback = error.__traceback__
    while traceback is not None:
        if not _is_library(traceback.tb_frame.f_code):
            found = traceback
        traceback = traceback.tb_next
    return None if found is None else Origin((found.tb_frame.f_code, found.tb_lasti))


def end_of(function: Callable[..., Any]) -> Origin | None:
    """The end of a function that has returned, if it is one with code of its own."""
    code = getattr(function, "__code__", None)
    return None if code is None else Origin((code, _AT_ITS_END))


def _is_library(code: CodeType) -> bool:
    """Whether code belongs to this package or the standard library."""
    name = code.co_filename
    kind = _kinds.get(name)
    if kind is None:
        kind = _kinds[name] = _kind_of(name)
    return kind != _USERS


def is_library_coroutine(coroutine: object) -> bool:
    """Whether a coroutine, run as a task, has no workflow code at the bottom of its stack."""
    code = getattr(coroutine, "cr_code", None)
    return code is not None and _is_library(code)


def show_places(stacks: Sequence[Sequence[FrameType]]) -> str:
    """The places where stacks stand, as text; empty if none of them is in workflow code.

    Args:
        stacks: Frames, outermost first.
    """
    places: dict[str, None] = {}
    for frames in stacks:
        for frame in reversed(frames):
            if not _is_library(frame.f_code):
                places[str(Origin((frame.f_code, frame.f_lasti)))] = None
                break
    shown = list(places)
    more = len(shown) - _MOST_PLACES
    if more > 0:
        shown[_MOST_PLACES:] = [f"{more} more places"]
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def _kind_of(name: str) -> int:
    if name.startswith(_PACKAGE + os.sep):
        inside = name[len(_PACKAGE) + 1 :]
        if inside == _BASES:
            return _LIBRARY
        folder, _, file = inside.rpartition(os.sep)
        return _CALLS_IN if folder == "_instance" and file in _CALLERS_OF_USERS else _CALLS_OUT
    if name.startswith("<frozen "):
        return _LIBRARY
    if name.startswith(_STANDARD_LIBRARY):
        # Where packages are installed may lie inside.
        return _USERS if any(part in name for part in _SITE_PACKAGES) else _LIBRARY
    return _USERS


def _line(code: CodeType, offset: int) -> int:
    for begin, end, line in code.co_lines():
        if begin <= offset < end and line is not None:
            return line
    return code.co_firstlineno


def _shown(name: str) -> str:
    """A file's name as an import would find it: from the longest folder on the path it is in."""
    folders = [f"{Path(folder).absolute()}{os.sep}" for folder in sys.path]
    inside = [folder for folder in folders if name.startswith(folder)]
    return name[len(max(inside, key=len)) :] if inside else name
