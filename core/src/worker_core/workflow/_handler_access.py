"""Handlers that a workflow looks up, sets and removes while it runs.

Setting a signal handler hands it the signals that waited for one, in the order they came. Updates do
not wait: one that finds no handler is rejected. A handler is a function of the arguments alone; a
dynamic one takes the name and ``Sequence[RawValue]``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from worker_core.workflow._runtime import _Runtime

__all__ = [
    "get_dynamic_query_handler",
    "get_dynamic_signal_handler",
    "get_dynamic_update_handler",
    "get_query_handler",
    "get_signal_handler",
    "get_update_handler",
    "set_dynamic_query_handler",
    "set_dynamic_signal_handler",
    "set_dynamic_update_handler",
    "set_query_handler",
    "set_signal_handler",
    "set_update_handler",
]


def get_signal_handler(name: str) -> Callable[..., Any] | None:
    """The handler of a signal, None if it has none of its own."""
    return _Runtime.current().workflow_get_signal_handler(name)


def set_signal_handler(name: str, handler: Callable[..., Any] | None) -> None:
    """Set the handler of a signal, or remove it with None."""
    _Runtime.current().workflow_set_signal_handler(name, handler)


def get_dynamic_signal_handler() -> Callable[..., Any] | None:
    """The handler of all signals that have none of their own, None if there is none."""
    return _Runtime.current().workflow_get_signal_handler(None)


def set_dynamic_signal_handler(handler: Callable[..., Any] | None) -> None:
    """Set the handler of all signals that have none of their own, or remove it with None."""
    _Runtime.current().workflow_set_signal_handler(None, handler)


def get_query_handler(name: str) -> Callable[..., Any] | None:
    """The handler of a query, None if it has none of its own."""
    return _Runtime.current().workflow_get_query_handler(name)


def set_query_handler(name: str, handler: Callable[..., Any] | None) -> None:
    """Set the handler of a query, or remove it with None."""
    _Runtime.current().workflow_set_query_handler(name, handler)


def get_dynamic_query_handler() -> Callable[..., Any] | None:
    """The handler of all queries that have none of their own, None if there is none."""
    return _Runtime.current().workflow_get_query_handler(None)


def set_dynamic_query_handler(handler: Callable[..., Any] | None) -> None:
    """Set the handler of all queries that have none of their own, or remove it with None."""
    _Runtime.current().workflow_set_query_handler(None, handler)


def get_update_handler(name: str) -> Callable[..., Any] | None:
    """The handler of an update, None if it has none of its own."""
    return _Runtime.current().workflow_get_update_handler(name)


def set_update_handler(
    name: str,
    handler: Callable[..., Any] | None,
    *,
    validator: Callable[..., Any] | None = None,
) -> None:
    """Set the handler of an update, or remove it with None.

    Updates that come with the workflow's first task look for their handler before the run method
    begins; one set there is too late for them, one set in ``__init__`` is not.

    Args:
        name: Name of the update.
        handler: The handler.
        validator: A plain function of the same arguments that refuses an update by raising. Without
            it, every update is accepted, also where the handler replaced had a validator.

    Raises:
        ValueError: The validator is async.
    """
    _Runtime.current().workflow_set_update_handler(name, handler, validator)


def get_dynamic_update_handler() -> Callable[..., Any] | None:
    """The handler of all updates that have none of their own, None if there is none."""
    return _Runtime.current().workflow_get_update_handler(None)


def set_dynamic_update_handler(
    handler: Callable[..., Any] | None, *, validator: Callable[..., Any] | None = None
) -> None:
    """Set the handler of all updates that have none of their own, or remove it with None.

    Args:
        handler: The handler; it takes the name and ``Sequence[RawValue]``.
        validator: A plain function of the same arguments that refuses an update by raising. It is
            not asked about updates that have a handler of their own.

    Raises:
        ValueError: The validator is async.
        RuntimeError: The handler takes other arguments.
    """
    _Runtime.current().workflow_set_update_handler(None, handler, validator)
