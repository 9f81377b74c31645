"""What makes a callable an activity.

A definition is an attribute of the decorated function, so it is found from anything that shows that
attribute: the function, a bound method, a class and its instances. Names and hints are read once,
when the decorator runs.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, overload

from worker_core.common import RawValue, _type_hints_from_func
from worker_core.types import CallableType

__all__ = ["Definition", "defn", "is_async_callable"]

ATTRIBUTE: Final = "__temporal_activity_definition"


@overload
def defn(fn: CallableType) -> CallableType: ...


@overload
def defn(
    *, name: str | None = None, no_thread_cancel_exception: bool = False
) -> Callable[[CallableType], CallableType]: ...


@overload
def defn(
    *, no_thread_cancel_exception: bool = False, dynamic: bool = False
) -> Callable[[CallableType], CallableType]: ...


def defn(
    fn: CallableType | None = None,
    *,
    name: str | None = None,
    no_thread_cancel_exception: bool = False,
    dynamic: bool = False,
) -> CallableType | Callable[[CallableType], CallableType]:
    """Make a function, a method, or a class whose instances are callable, an activity.

    Args:
        fn: What to decorate, when used without parentheses.
        name: Name of the activity type. Defaults to the function's.
        no_thread_cancel_exception: Never raise `CancelledError` in the thread of a plain function;
            it has to ask `is_cancelled`, or to wait.
        dynamic: Run this for every activity type that is not registered by name. The function has
            one parameter, ``Sequence[RawValue]``. Excludes `name`.

    Raises:
        TypeError: It is not callable, has keyword-only parameters, or is dynamic with other
            parameters than the one.
        ValueError: It is an activity already, or is dynamic and has a name.
    """
    if dynamic and name is not None:
        raise ValueError(
            f"A dynamic activity has no name of its own: drop name={name!r} or dynamic=True."
        )

    def decorate(fn: CallableType) -> CallableType:
        _apply(
            fn,
            name=None if dynamic else name or getattr(fn, "__name__", None),
            dynamic=dynamic,
            no_thread_cancel_exception=no_thread_cancel_exception,
        )
        return fn

    return decorate if fn is None else decorate(fn)


@dataclass(frozen=True)
class Definition:
    """One activity type and the callable behind it."""

    name: str | None
    """None for the dynamic activity."""
    fn: Callable[..., Any]
    is_async: bool
    no_thread_cancel_exception: bool
    arg_types: list[type] | None = None
    """Hints of the parameters, None when they cannot all be passed by position."""
    ret_type: type | None = None

    @staticmethod
    def from_callable(fn: Callable[..., Any]) -> Definition | None:
        """The definition on a callable, None if it is no activity.

        Its ``fn`` is the callable given: a bound method stays bound.
        """
        definition = getattr(fn, ATTRIBUTE, None)
        if not isinstance(definition, Definition):
            return None
        return definition if definition.fn is fn else dataclasses.replace(definition, fn=fn)

    @staticmethod
    def must_from_callable(fn: Callable[..., Any]) -> Definition:
        """The definition on a callable.

        Raises:
            TypeError: It is no activity.
        """
        definition = Definition.from_callable(fn)
        if definition is None:
            raise TypeError(f"{_describe(fn)} is not an activity. Decorate it with @activity.defn.")
        return definition

    @classmethod
    def get_name_and_result_type(
        cls, name_or_run_fn: str | Callable[..., Any]
    ) -> tuple[str, type | None]:
        """Name and result hint of an activity given by name or by its callable.

        Raises:
            TypeError: It is neither a name nor an activity.
            ValueError: It is the dynamic activity, which has no name to call it by.
        """
        if isinstance(name_or_run_fn, str):
            return name_or_run_fn, None
        if not callable(name_or_run_fn):
            raise TypeError(
                f"An activity is named by a string or by its function, not by {name_or_run_fn!r}."
            )
        definition = cls.must_from_callable(name_or_run_fn)
        if definition.name is None:
            raise ValueError(
                f"{_describe(name_or_run_fn)} is a dynamic activity and has no name. "
                "Pass the name of the activity type to run as a string."
            )
        return definition.name, definition.ret_type


def is_async_callable(fn: Callable[..., Any]) -> bool:
    """Whether calling it gives a coroutine; also for an object or class with an async ``__call__``."""
    return inspect.iscoroutinefunction(fn) or inspect.iscoroutinefunction(
        getattr(fn, "__call__", None)  # noqa: B004  # wanted is the method, not whether there is one
    )


def _apply(
    fn: Callable[..., Any],
    *,
    name: str | None,
    dynamic: bool,
    no_thread_cancel_exception: bool,
) -> None:
    if not callable(fn):
        raise TypeError(f"{fn!r} cannot be an activity, it is not callable.")
    if hasattr(fn, ATTRIBUTE):
        raise ValueError(f"{_describe(fn)} is an activity already. Decorate it once.")
    if name is None and not dynamic:
        raise ValueError(f'{_describe(fn)} has no __name__. Give the activity one: name="…".')
    # Of a class, it is the instances that are called.
    called = fn.__call__ if isinstance(fn, type) else fn
    for parameter in inspect.signature(called).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY:
            raise TypeError(
                f"{_describe(fn)} has the keyword-only parameter {parameter.name!r}; arguments of "
                "an activity are positional. Take several values as one dataclass instead."
            )
    arg_types, ret_type = _type_hints_from_func(fn)
    if dynamic and arg_types != [Sequence[RawValue]]:
        raise TypeError(
            f"{_describe(fn)} is a dynamic activity and must have exactly one parameter, "
            "annotated Sequence[worker_core.common.RawValue]."
        )
    setattr(
        fn,
        ATTRIBUTE,
        Definition(
            name=name,
            fn=fn,
            is_async=is_async_callable(fn),
            no_thread_cancel_exception=no_thread_cancel_exception,
            arg_types=arg_types,
            ret_type=ret_type,
        ),
    )


def _describe(fn: Callable[..., Any]) -> str:
    return getattr(fn, "__qualname__", None) or repr(fn)
