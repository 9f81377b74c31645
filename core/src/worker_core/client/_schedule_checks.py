"""Checks of schedules, made where one is sent: its parts may be changed until then.

The types of the parts are looked at, so that a mistake is named by where it stands in the schedule.
Whether numbers are hours and names are time zones is for the server to say, which does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from worker_core.client._schedule import (
    Schedule,
    ScheduleBackfill,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleState,
)
from worker_core.client._schedule_action import ScheduleAction, ScheduleActionStartWorkflow
from worker_core.client._schedule_spec import (
    ScheduleCalendarSpec,
    ScheduleIntervalSpec,
    ScheduleRange,
    ScheduleSpec,
)

__all__ = [
    "check_backfills",
    "check_id",
    "check_limits",
    "check_memo",
    "check_overlap",
    "check_schedule",
]


def check_id(id: object) -> None:
    """See that a schedule id is a string.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(id, str):
        raise TypeError(f"id of the schedule is {id!r}. Pass a string.")


def check_schedule(schedule: Schedule) -> None:
    """See that the parts of a schedule are of their types.

    Raises:
        TypeError: One is not.
        ValueError: The overlap policy is a number that stands for none.
    """
    _expect("schedule", schedule, Schedule)
    _expect("schedule.action", schedule.action, ScheduleAction, "a ScheduleActionStartWorkflow")
    _expect("schedule.spec", schedule.spec, ScheduleSpec)
    _expect("schedule.policy", schedule.policy, SchedulePolicy)
    _expect("schedule.state", schedule.state, ScheduleState)
    if isinstance(schedule.action, ScheduleActionStartWorkflow):
        _check_start(schedule.action)
    _check_spec(schedule.spec)
    policy, state = schedule.policy, schedule.state
    _expect_overlap("schedule.policy.overlap", policy.overlap)
    _expect_duration("schedule.policy.catchup_window", policy.catchup_window)
    _expect_text("schedule.state.note", state.note)
    _expect("schedule.state.remaining_actions", state.remaining_actions, int, "an int")


def check_limits(state: ScheduleState) -> None:
    """See that a schedule to create has actions left exactly if they are limited.

    Raises:
        ValueError: It has not. An update may do so: it is how a schedule's last action is noted.
    """
    if state.limited_actions and not state.remaining_actions:
        raise ValueError(
            "Must set limited actions to false if there are no remaining actions set: "
            "schedule.state has limited_actions=True and remaining_actions=0, and would never act. "
            "Say how many actions remain."
        )
    if state.remaining_actions and not state.limited_actions:
        raise ValueError(
            "Must set limited actions to true if there are remaining actions set: schedule.state "
            f"has remaining_actions={state.remaining_actions}, which would not count."
        )


def check_backfills(backfills: Iterable[ScheduleBackfill]) -> None:
    """See that backfills are of their type.

    Raises:
        TypeError: One is not.
    """
    if not isinstance(backfills, Iterable):
        raise TypeError(f"backfill is {backfills!r}. Pass a list of ScheduleBackfill.")
    for index, backfill in enumerate(backfills):
        name = f"backfill[{index}]"
        _expect(name, backfill, ScheduleBackfill)
        _expect(f"{name}.start_at", backfill.start_at, datetime, "a datetime")
        _expect(f"{name}.end_at", backfill.end_at, datetime, "a datetime")
        check_overlap(f"{name}.overlap", backfill.overlap)


def check_memo(memo: object, name: str = "memo") -> None:
    """See that a memo has names.

    Raises:
        TypeError: It has none.
    """
    if memo is not None and not hasattr(memo, "items"):
        raise TypeError(f"{name} is {memo!r}. Pass a mapping of names to values.")


def check_overlap(name: str, overlap: object) -> None:
    """See that an overlap policy, if given, is one.

    Raises:
        TypeError: It is something else.
        ValueError: It is a number that stands for none.
    """
    if overlap is not None:
        _expect_overlap(name, overlap)


def _check_start(action: ScheduleActionStartWorkflow) -> None:
    for name in ("workflow", "id", "task_queue"):
        _expect(f"schedule.action.{name}", getattr(action, name), str, "a string")
    for name in ("execution_timeout", "run_timeout", "task_timeout"):
        _expect_duration(f"schedule.action.{name}", getattr(action, name))
    if isinstance(action.args, str) or not isinstance(action.args, Sequence):
        raise TypeError(
            f"schedule.action.args is {action.args!r}. Pass a list, also of one argument."
        )
    retry_policy: Any = action.retry_policy
    if retry_policy is not None and not hasattr(retry_policy, "apply_to_proto"):
        raise TypeError(
            f"schedule.action.retry_policy is {retry_policy!r}. Pass a RetryPolicy from "
            "worker_core.common."
        )
    check_memo(action.memo, "schedule.action.memo")


def _check_spec(spec: ScheduleSpec) -> None:
    for name in ("calendars", "skip"):
        for where, calendar in _each(f"schedule.spec.{name}", getattr(spec, name)):
            _expect(where, calendar, ScheduleCalendarSpec)
            _check_calendar(where, calendar)
    for where, interval in _each("schedule.spec.intervals", spec.intervals):
        _expect(where, interval, ScheduleIntervalSpec)
        _expect(f"{where}.every", interval.every, timedelta, "a timedelta")
        _expect_duration(f"{where}.offset", interval.offset)
    for where, expression in _each("schedule.spec.cron_expressions", spec.cron_expressions):
        _expect(where, expression, str, "a string")
    for name in ("start_at", "end_at"):
        moment = getattr(spec, name)
        if moment is not None:
            _expect(f"schedule.spec.{name}", moment, datetime, "a datetime")
    _expect_duration("schedule.spec.jitter", spec.jitter)
    _expect_text("schedule.spec.time_zone_name", spec.time_zone_name)


def _check_calendar(where: str, calendar: ScheduleCalendarSpec) -> None:
    for name in ("second", "minute", "hour", "day_of_month", "month", "year", "day_of_week"):
        for place, one in _each(f"{where}.{name}", getattr(calendar, name)):
            _expect(place, one, ScheduleRange)
    _expect_text(f"{where}.comment", calendar.comment)


def _each(name: str, values: Any) -> Iterable[tuple[str, Any]]:
    """The values with their places. One that is not in a list is a common mistake."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise TypeError(f"{name} is {values!r}. Pass a list, also of one: [{values!r}].")
    return ((f"{name}[{index}]", value) for index, value in enumerate(values))


def _expect(name: str, value: object, kind: type, description: str | None = None) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} is {value!r}. Pass {description or 'a ' + kind.__name__}.")


def _expect_overlap(name: str, value: object) -> None:
    # Plain numbers are let through, as they come from settings.
    _expect(name, value, int, "a ScheduleOverlapPolicy")
    if value not in tuple(ScheduleOverlapPolicy):
        raise ValueError(f"{name} is {value!r}. Pass a ScheduleOverlapPolicy.")


def _expect_duration(name: str, value: object) -> None:
    if value is not None:
        _expect(name, value, timedelta, "a timedelta, such as timedelta(hours=1)")


def _expect_text(name: str, value: object) -> None:
    if value is not None:
        _expect(name, value, str, "a string")
