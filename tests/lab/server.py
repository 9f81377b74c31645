"""A history writer that plays the server's part for one run: commands in, events out.

It knows what the real server does with the commands of these tests and nothing else; whatever
speaks gRPC is tested against the real one.
"""

from __future__ import annotations

from random import Random

from lab.history import ALL_CORE_FLAGS, HistoryBuilder, payload
from worker_core._machines import events
from worker_core.api.enums.v1 import CommandType
from worker_core.api.workflowservice.v1 import RespondWorkflowTaskCompletedRequest


class HistoryServer:
    """Writes the history of one run, choosing at random what happens to what was asked for."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.history = HistoryBuilder()
        self.activities: dict[int, str] = {}  # scheduled event id → open, started, cancelling
        self.timers: dict[int, str] = {}  # started event id → timer id
        self.buffered: list[str] = []
        self.is_closed = False
        self.history.started()
        self.cancel_requests = 0

    def happen(self) -> None:
        """Let something happen to the workflow while no task is started."""
        choices = ["signal"]
        if self.activities:
            choices += ["activity"] * 4
        if self.timers:
            choices += ["timer"] * 3
        if not self.cancel_requests:
            choices.append("cancel")
        self.apply(self.random.choice(choices))

    def apply(self, choice: str) -> None:
        history = self.history
        if choice == "activity" and self.activities:
            scheduled = self.random.choice(sorted(self.activities))
            self.end_activity(scheduled)
        elif choice == "timer" and self.timers:
            started = self.random.choice(sorted(self.timers))
            history.timer_fired(started, self.timers.pop(started))
        elif choice == "cancel" and not self.cancel_requests:
            self.cancel_requests += 1
            history.add(events.WORKFLOW_CANCEL_REQUESTED, cause="enough")
        else:
            history.signaled(self.random.choice("ab"))

    def end_activity(self, scheduled: int) -> None:
        history = self.history
        state = self.activities.pop(scheduled)
        if state == "open" and self.random.random() < 0.2:
            history.activity_timed_out(scheduled)
            return
        history.activity_started(scheduled)
        endings = ["completed", "failed", "timed out"]
        if state == "cancelling":
            endings.append("cancelled")
        match self.random.choice(endings):
            case "completed":
                history.activity_completed(scheduled)
            case "failed":
                history.activity_failed(scheduled)
            case "timed out":
                history.activity_timed_out(scheduled)
            case "cancelled":
                history.activity_cancelled(scheduled)

    def start_task(self) -> None:
        """Schedule and start a task, sometimes after attempts that came to nothing."""
        while self.random.random() < 0.15:
            self.history.task()
            self.history.add(self.random.choice([events.TASK_FAILED, events.TASK_TIMED_OUT]))
        self.history.task()

    def complete_task(self, request: RespondWorkflowTaskCompletedRequest) -> None:
        """Write the events of an answer, and then what was held back meanwhile."""
        history = self.history
        history.task_completed(ALL_CORE_FLAGS)
        completed_flags = list(request.sdk_metadata.core_used_flags)
        assert not completed_flags or sorted(completed_flags) == [1, 2, 3, 4]
        for command in request.commands:
            kind = command.command_type
            if kind == CommandType.COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK:
                attributes = command.schedule_activity_task_command_attributes
                event_id = history.activity_scheduled(
                    attributes.activity_type.name, attributes.activity_id
                )
                self.activities[event_id] = "open"
            elif kind == CommandType.COMMAND_TYPE_REQUEST_CANCEL_ACTIVITY_TASK:
                scheduled = (
                    command.request_cancel_activity_task_command_attributes.scheduled_event_id
                )
                assert scheduled in self.activities
                history.activity_cancel_requested(scheduled)
                self.activities[scheduled] = "cancelling"
            elif kind == CommandType.COMMAND_TYPE_START_TIMER:
                timer_id = command.start_timer_command_attributes.timer_id
                self.timers[history.timer_started(timer_id)] = timer_id
            elif kind == CommandType.COMMAND_TYPE_CANCEL_TIMER:
                timer_id = command.cancel_timer_command_attributes.timer_id
                (started,) = [key for key, value in self.timers.items() if value == timer_id]
                del self.timers[started]
                history.timer_cancelled(started, timer_id)
            else:
                assert kind == CommandType.COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION
                history.completed()
                self.is_closed = True
        held, self.buffered = self.buffered, []
        if not self.is_closed:
            for choice in held:
                self.apply(choice)


RESULT = payload("0")
