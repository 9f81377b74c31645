"""Eager activities: starting a workflow's activities with the answer to its task.

A workflow task's completion may ask the server to hand the activities it schedules straight back,
without a poll. Each one asked for has a slot reserved beforehand; slots that the server did not
use are given back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, final

from worker_core._kernel.lane import Lane, Permit
from worker_core.api.enums.v1 import CommandType
from worker_core.api.workflowservice.v1 import (
    PollActivityTaskQueueResponse,
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskCompletedResponse,
)

__all__ = ["EagerActivities"]

_SCHEDULE_ACTIVITY: Final = int(CommandType.COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK)


@final
class EagerActivities:
    """Reserves slots for the activities of a completion, and starts those that come back.

    Args:
        lane: The lane the activities run in; ``None`` where none may be started eagerly.
        task_queue: Only activities of the worker's own queue can come back to it.
        most: How many slots one completion may reserve.
        note_eager: Told the token of each task before it starts.
    """

    __slots__ = ("_lane", "_most", "_note_eager", "_task_queue")

    def __init__(
        self,
        lane: Lane[PollActivityTaskQueueResponse] | None,
        task_queue: str,
        most: int,
        note_eager: Callable[[bytes], None] | None = None,
    ) -> None:
        self._note_eager = note_eager
        self._lane = lane
        self._task_queue = task_queue
        self._most = most

    def reserve(self, request: RespondWorkflowTaskCompletedRequest) -> list[Permit]:
        """Reserve what can be had, and take back the wish for the rest."""
        permits: list[Permit] = []
        lane = self._lane
        for command in request.commands:
            if command.command_type != _SCHEDULE_ACTIVITY:
                continue
            attributes = command.schedule_activity_task_command_attributes
            if not attributes.request_eager_execution:
                continue
            if (
                lane is not None
                and len(permits) < self._most
                and attributes.task_queue.name == self._task_queue
            ):
                permit = lane.try_reserve()
                if permit is not None:
                    permits.append(permit)
                    continue
            attributes.request_eager_execution = False
        return permits

    def start(self, permits: list[Permit], response: RespondWorkflowTaskCompletedResponse) -> int:
        """Start the activities that came back, and give back the slots of those that did not.

        Returns:
            How many activities came that no slot was reserved for. They are dropped; the server
            times them out and hands them to a poll.
        """
        tasks = response.activity_tasks
        started = min(len(tasks), len(permits))
        for index in range(started):
            assert self._lane is not None
            # An activity may outlive its workflow task by far; a part of the response would keep
            # all of it.
            task = PollActivityTaskQueueResponse()
            task.CopyFrom(tasks[index])
            if self._note_eager is not None:
                self._note_eager(task.task_token)
            self._lane.dispatch(task, permits[index])
        for permit in permits[started:]:
            permit.release()
        return len(tasks) - started
