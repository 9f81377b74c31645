"""What fields of a command must be, found out while the code that gave them is on the stack.

A command becomes a message only when it is sent, and replay sends none. What no message takes would
fail there, far from the call that gave it and where workflow code cannot catch it. Here the call
itself raises, live and on replay alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from worker_core.api.common.v1 import Payload
from worker_core.common import Priority, RetryPolicy

__all__ = [
    "check_headers",
    "check_id",
    "check_names",
    "check_priority",
    "check_retry_policy",
    "check_text",
]


def check_text(value: Any, name: str, owner: str) -> None:
    """Refuse what is no string.

    Args:
        value: What was given; None and other empty values stand for nothing.
        name: What it is, for the error.
        owner: Whose it is, for the error, which puts it after the name.

    Raises:
        TypeError: It is no string.
    """
    if value and not isinstance(value, str):
        raise TypeError(f"{name} {owner!r} is {value!r}. Pass a string.")


def check_id(value: Any, what: str) -> None:
    """Refuse an id that is no string.

    Args:
        value: What was given.
        what: Whose id it is, for the error.

    Raises:
        TypeError: It is no string.
    """
    if not isinstance(value, str):
        raise TypeError(f"The id of a {what} is a string, not {value!r}.")


def check_names(names: Iterable[Any], what: str, owner: str) -> None:
    """Refuse names that are no strings.

    Args:
        names: The keys of what was given.
        what: What they name, for the error.
        owner: Whose it is, for the error, which puts it at its end.

    Raises:
        TypeError: One of them is no string.
    """
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"{name!r} cannot name a field in {what} {owner!r}. Use a string.")


def check_headers(headers: Mapping[Any, Any], what: str, owner: str) -> None:
    """Refuse headers that are no payloads by name. Interceptors make them, users do not.

    Raises:
        TypeError: A name is no string, or a value no payload of this package.
    """
    check_names(headers, f"the headers of {what}", owner)
    for name, value in headers.items():
        if not isinstance(value, Payload):
            raise TypeError(
                f"Header {name!r} of {what} {owner!r} is a {type(value).__qualname__}. "
                "Pass a worker_core.api.common.v1.Payload, as workflow.payload_converter() makes them."
            )


def check_retry_policy(policy: Any, what: str, owner: str) -> None:
    """Refuse a retry policy that nobody could follow.

    Args:
        policy: What was given; None is no policy.
        what: What is to be retried, for the error.
        owner: Its type, for the error, which puts it after that.

    Raises:
        TypeError: It is no `RetryPolicy`.
        ValueError: A value of it is out of range.
    """
    if policy is None:
        return
    if not isinstance(policy, RetryPolicy):
        raise TypeError(f"retry_policy of {what} {owner!r} is {policy!r}. Pass a RetryPolicy.")
    policy._validate()


def check_priority(priority: Any, what: str, owner: str) -> None:
    """Refuse what is no priority.

    Raises:
        TypeError: It is no `Priority`.
    """
    if priority is not None and not isinstance(priority, Priority):
        raise TypeError(f"priority of {what} {owner!r} is {priority!r}. Pass a Priority.")
