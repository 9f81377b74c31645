"""Checks of standalone activities and of changes to them, made before anything is sent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from worker_core.client._activity_options import DURATIONS, ActivityOptionsKeys

if TYPE_CHECKING:
    from worker_core.client._activity_interceptor import StartActivityInput
    from worker_core.client._activity_options import ActivityOptionsUpdate

__all__ = ["check_option", "check_start_activity", "expect_duration"]


def check_start_activity(input: StartActivityInput) -> None:
    """See that an activity can be started so.

    Raises:
        TypeError: An option is not of its type.
        ValueError: Nothing limits the time the activity takes, or the delay is negative.
    """
    activity = f"activity {input.activity_type!r}"
    for name, text in (("id", input.id), ("task_queue", input.task_queue)):
        if not isinstance(text, str):
            raise TypeError(f"{name} of {activity} is {text!r}. Pass a string.")
    for name, duration in (
        ("schedule_to_close_timeout", input.schedule_to_close_timeout),
        ("schedule_to_start_timeout", input.schedule_to_start_timeout),
        ("start_to_close_timeout", input.start_to_close_timeout),
        ("heartbeat_timeout", input.heartbeat_timeout),
        ("start_delay", input.start_delay),
    ):
        if duration is not None:
            expect_duration(name, duration, activity)
    if not (input.start_to_close_timeout or input.schedule_to_close_timeout):
        raise ValueError(
            "Activity must have start_to_close_timeout or schedule_to_close_timeout: "
            f"give {input.activity_type!r} the longest time that one attempt may take, or that all "
            "attempts may take together"
        )
    if input.start_delay is not None and input.start_delay < timedelta():
        raise ValueError(
            f"start_delay must be non-negative: {activity} got {input.start_delay}. Leave it out to "
            "begin at once"
        )
    if input.retry_policy is not None:
        _expect_retry_policy(f"retry_policy of {activity}", input.retry_policy)
    _expect_priority(f"priority of {activity}", input.priority)


def check_option(update: ActivityOptionsUpdate[Any]) -> None:
    """See that a change of an option gives it a value of the option's type.

    Raises:
        TypeError: It gives it another.
        ValueError: There is no such option.
    """
    name, value = update.key.name, update.value
    if name in DURATIONS:
        expect_duration(name, value, "an activity")
    elif name == ActivityOptionsKeys.task_queue.name:
        if not isinstance(value, str):
            raise TypeError(f"task_queue of an activity is {value!r}. Pass a string.")
    elif name == ActivityOptionsKeys.retry_policy.name:
        _expect_retry_policy("retry_policy of an activity", value)
    elif name == ActivityOptionsKeys.priority.name:
        _expect_priority("priority of an activity", value)
    else:
        raise ValueError(
            f"No activity option is called {name!r}. Use the keys of ActivityOptionsKeys."
        )


def expect_duration(name: str, value: object, owner: str) -> None:
    """See that a value is a duration.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(value, timedelta):
        raise TypeError(
            f"{name} of {owner} is {value!r}. Pass a timedelta, such as timedelta(seconds=5)."
        )


def _expect_retry_policy(what: str, value: object) -> None:
    if not hasattr(value, "apply_to_proto"):
        raise TypeError(f"{what} is {value!r}. Pass a RetryPolicy from worker_core.common.")


def _expect_priority(what: str, value: object) -> None:
    if not hasattr(value, "_to_proto"):
        raise TypeError(f"{what} is {value!r}. Pass a Priority from worker_core.common.")
