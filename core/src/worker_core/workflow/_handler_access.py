"""Handlers that a workflow looks up, sets and removes while it runs.

Setting a signal handler hands it the signals that waited for one, in the order they came. A handler
is a function of the arguments alone; a dynamic one takes the name and ``Sequence[RawValue]``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from worker_core.workflow._runtime import _Runtime

__all__ = [
    "get_dynamic_query_handler",
    "get_dynamic_signal_handler",
    "get_query_handler",
    "get_signal_handler",
    "set_dynamic_query_handler",
    "set_dynamic_signal_handler",
    "set_query_handler",
    "set_signal_handler",
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
