"""Where the tasks of a run are: the two stack trace queries."""

from __future__ import annotations

import asyncio
import importlib.metadata
import traceback
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.api.sdk.v1 import EnhancedStackTrace

__all__ = ["enhanced", "plain", "stacks"]

_SDK_NAME = "sdk-python"


def plain(instance: Instance) -> str:
    """The stacks of all tasks that have not ended, as text."""
    stacks: list[str] = []
    for task in _live_tasks(instance):
        frames = [
            traceback.FrameSummary(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
            for frame in _frames(task)
        ]
        stacks.append(
            f"Stack for {task!r} (most recent call last):\n"
            + "\n".join(traceback.format_list(frames))
        )
    return "\n\n".join(stacks)


def enhanced(instance: Instance) -> EnhancedStackTrace:
    """The stacks of all tasks that have not ended, with the source files they are in."""
    from worker_core.api.sdk.v1 import (
        EnhancedStackTrace,
        StackTrace,
        StackTraceFileLocation,
        StackTraceFileSlice,
        StackTraceSDKInfo,
    )

    answer = EnhancedStackTrace(
        sdk=StackTraceSDKInfo(name=_SDK_NAME, version=importlib.metadata.version("worker-core"))
    )
    for task in _live_tasks(instance):
        stack = StackTrace()
        for frame in _frames(task):
            name = frame.f_code.co_filename
            if name not in answer.sources:
                answer.sources[name].CopyFrom(
                    StackTraceFileSlice(line_offset=0, content=_read_source(name))
                )
            stack.locations.append(
                StackTraceFileLocation(
                    file_path=name,
                    line=frame.f_lineno,
                    column=-1,
                    function_name=frame.f_code.co_name,
                    internal_code=False,
                )
            )
        answer.stacks.append(stack)
    return answer


def stacks(instance: Instance) -> list[list[FrameType]]:
    """The frames of all tasks that have not ended, outermost first."""
    return [_frames(task) for task in _live_tasks(instance)]


def _live_tasks(instance: Instance) -> list[asyncio.Task[Any]]:
    """Tasks that wait for something: not the one that is asking."""
    asking = asyncio.current_task(instance.loop)
    return [task for task in instance.loop.tasks if not task.done() and task is not asking]


def _frames(task: asyncio.Task[Any]) -> list[FrameType]:
    """The frames of a waiting task, outermost first, down to where it waits."""
    frames: list[FrameType] = []
    awaited: Any = task.get_coro()
    while awaited is not None:
        frame = getattr(awaited, "cr_frame", None) or getattr(awaited, "ag_frame", None)
        if frame is None:
            break
        frames.append(frame)
        awaited = getattr(awaited, "cr_await", None) or getattr(awaited, "ag_await", None)
    return frames


def _read_source(name: str) -> str:
    try:
        return Path(name).read_text()
    except OSError as error:
        return f"Cannot access code.\n---\n{error.strerror}"
    except Exception:
        return f"Generic Error.\n\n{traceback.format_exc()}"
