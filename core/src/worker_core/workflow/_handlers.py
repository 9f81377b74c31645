"""What makes a method a signal or query handler; updates, which share some of it, have their own.

A definition is an attribute of the decorated function. Names, hints and kinds are read once, when
the decorator runs, so that a run only looks things up. Handlers set at run time get the same
definitions, made from functions that are bound to nothing.
"""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import Any, Final, Literal, Protocol, overload

from worker_core.common import RawValue, _type_hints_from_func
from worker_core.types import CallableSyncOrAsyncReturnNoneType, CallableType

__all__ = [
    "HandlerUnfinishedPolicy",
    "UnfinishedSignalHandlersWarning",
    "query",
    "signal",
]

SIGNAL_ATTRIBUTE: Final = "__temporal_signal_definition"
QUERY_ATTRIBUTE: Final = "__temporal_query_definition"


class HandlerUnfinishedPolicy(Enum):
    """What a workflow that ends does about handlers still running, however it ends."""

    WARN_AND_ABANDON = 1
    """Abandon the handler, with a warning."""

    ABANDON = 2
    """Abandon the handler, silently."""


class UnfinishedSignalHandlersWarning(RuntimeWarning):
    """The workflow ended before all its signal handlers had."""


@overload
def signal(fn: CallableSyncOrAsyncReturnNoneType) -> CallableSyncOrAsyncReturnNoneType: ...


@overload
def signal(
    *,
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> Callable[[CallableSyncOrAsyncReturnNoneType], CallableSyncOrAsyncReturnNoneType]: ...


@overload
def signal(
    *,
    name: str,
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> Callable[[CallableSyncOrAsyncReturnNoneType], CallableSyncOrAsyncReturnNoneType]: ...


@overload
def signal(
    *,
    dynamic: Literal[True],
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> Callable[[CallableSyncOrAsyncReturnNoneType], CallableSyncOrAsyncReturnNoneType]: ...


def signal(
    fn: CallableSyncOrAsyncReturnNoneType | None = None,
    *,
    name: str | None = None,
    dynamic: bool | None = False,
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> (
    CallableSyncOrAsyncReturnNoneType
    | Callable[[CallableSyncOrAsyncReturnNoneType], CallableSyncOrAsyncReturnNoneType]
):
    """Make a method, plain or async, the handler of a signal.

    Parameters are positional; one dataclass is the form that grows best. What the method returns is
    ignored. An override has to be decorated again.

    Args:
        fn: The method, when used without parentheses.
        name: Name of the signal. Defaults to the method's.
        dynamic: Handle every signal that has no handler of its own. The method's parameters are
            ``self``, the name, and ``Sequence[RawValue]``. Excludes `name`.
        unfinished_policy: What to do when the workflow ends while the handler runs.
        description: One line for people, shown by UI and CLI.

    Raises:
        RuntimeError: Both `name` and `dynamic` were given, or a dynamic handler has other
            parameters.
        TypeError: What is decorated is no function.
    """
    if fn is None and name is not None and dynamic:
        raise RuntimeError(
            f"Cannot provide name and dynamic boolean: drop name={name!r} or dynamic."
        )

    def decorate(fn: CallableSyncOrAsyncReturnNoneType) -> CallableSyncOrAsyncReturnNoneType:
        check_decorated("signal", fn)
        definition = _SignalDefinition(
            name=None if dynamic else name or fn.__name__,
            fn=fn,
            is_method=True,
            unfinished_policy=unfinished_policy,
            description=description,
        )
        setattr(fn, SIGNAL_ATTRIBUTE, definition)
        if definition.dynamic_vararg:
            warn_dynamic_vararg("signals", stacklevel=2)
        return fn

    return decorate if fn is None else decorate(fn)


@overload
def query(fn: CallableType) -> CallableType: ...


@overload
def query(
    *, name: str, description: str | None = None
) -> Callable[[CallableType], CallableType]: ...


@overload
def query(
    *, dynamic: Literal[True], description: str | None = None
) -> Callable[[CallableType], CallableType]: ...


@overload
def query(*, description: str) -> Callable[[CallableType], CallableType]: ...


def query(
    fn: CallableType | None = None,
    *,
    name: str | None = None,
    dynamic: bool | None = False,
    description: str | None = None,
) -> CallableType | Callable[[CallableType], CallableType]:
    """Make a method the handler of a query.

    What it returns is the answer; it must not change the workflow. Parameters are positional. An
    override has to be decorated again.

    Args:
        fn: The method, when used without parentheses.
        name: Name of the query. Defaults to the method's.
        dynamic: Answer every query that has no handler of its own. The method's parameters are
            ``self``, the name, and ``Sequence[RawValue]``. Excludes `name`.
        description: One line for people, shown by UI and CLI.

    Raises:
        RuntimeError: Both `name` and `dynamic` were given, or nothing was, or a dynamic handler has
            other parameters.
        TypeError: What is decorated is no function.
    """
    if name is not None and dynamic:
        raise RuntimeError(
            f"Cannot provide name and dynamic boolean: drop name={name!r} or dynamic."
        )
    if fn is None and name is None and not dynamic and not description:
        raise RuntimeError(
            "Cannot create query without function or name or dynamic: write @workflow.query "
            "without parentheses, or give one of them."
        )

    parenthesised = fn is None

    def decorate(fn: CallableType) -> CallableType:
        check_decorated("query", fn)
        if inspect.iscoroutinefunction(fn):
            warn_async_query(stacklevel=2 if parenthesised else 3)
        definition = _QueryDefinition(
            name=None if dynamic else name or fn.__name__,
            fn=fn,
            is_method=True,
            description=description,
        )
        setattr(fn, QUERY_ATTRIBUTE, definition)
        if definition.dynamic_vararg:
            warn_dynamic_vararg("queries", stacklevel=2)
        return fn

    return decorate if fn is None else decorate(fn)


def check_decorated(kind: str, fn: object) -> None:
    """Refuse what is no function.

    Raises:
        TypeError: Says what it is and what to do.
    """
    if isinstance(fn, str):
        raise TypeError(
            f"@workflow.{kind} got {fn!r} in place of a method. Pass the name by keyword: "
            f"@workflow.{kind}(name={fn!r})."
        )
    if not callable(fn):
        raise TypeError(f"@workflow.{kind} goes on a method, and got {fn!r}.")


@dataclass(frozen=True)
class _SignalDefinition:
    """One signal and the function behind it."""

    name: str | None
    """None for the dynamic handler."""
    fn: Callable[..., Awaitable[None] | None]
    is_method: bool
    """Whether the function takes the workflow object first."""
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON
    description: str | None = None
    arg_types: list[type] | None = None
    """Read from the function when not given."""
    dynamic_vararg: bool = False
    """Whether this is a dynamic handler of the older form ``(self, name, *args)``."""
    is_async: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        """Read hints and kind off the function."""
        complete(self)

    @staticmethod
    def from_fn(fn: Callable[..., Any]) -> _SignalDefinition | None:
        """The definition on a function, None if it is no signal."""
        definition: _SignalDefinition | None = getattr(fn, SIGNAL_ATTRIBUTE, None)
        return definition

    @staticmethod
    def must_name_from_fn_or_str(signal: str | Callable[..., Any]) -> str:
        """The name of a signal given by name or by its method.

        Raises:
            RuntimeError: The method is no signal, or the dynamic one.
        """
        if not callable(signal):
            return str(signal)
        definition = _SignalDefinition.from_fn(signal)
        if definition is None:
            raise RuntimeError(
                f"Signal definition not found on {getattr(signal, '__qualname__', signal)}, "
                "is it decorated with @workflow.signal?"
            )
        if not definition.name:
            raise RuntimeError(
                "Cannot invoke dynamic signal definition. Pass the name of the signal as a string."
            )
        return definition.name

    def bind_fn(self, obj: Any) -> Callable[..., Any]:
        """The handler as a callable of the signal's arguments alone."""
        return bind_method(obj, self.fn) if self.is_method else self.fn


@dataclass(frozen=True)
class _QueryDefinition:
    """One query and the function behind it."""

    name: str | None
    """None for the dynamic handler."""
    fn: Callable[..., Any]
    is_method: bool
    """Whether the function takes the workflow object first."""
    description: str | None = None
    arg_types: list[type] | None = None
    """Read from the function, like `ret_type`, when both are not given."""
    ret_type: type | None = None
    dynamic_vararg: bool = False
    """Whether this is a dynamic handler of the older form ``(self, name, *args)``."""
    is_async: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        """Read hints and kind off the function."""
        if self.arg_types is None and self.ret_type is None:
            object.__setattr__(self, "ret_type", complete(self))
        else:
            object.__setattr__(self, "is_async", inspect.iscoroutinefunction(self.fn))

    @staticmethod
    def from_fn(fn: Callable[..., Any]) -> _QueryDefinition | None:
        """The definition on a function, None if it is no query."""
        definition: _QueryDefinition | None = getattr(fn, QUERY_ATTRIBUTE, None)
        return definition

    def bind_fn(self, obj: Any) -> Callable[..., Any]:
        """The handler as a callable of the query's arguments alone."""
        return bind_method(obj, self.fn) if self.is_method else self.fn


def bind_method(obj: Any, fn: Callable[..., Any]) -> Callable[..., Any]:
    """A function of a class as a callable bound to one of its objects.

    It stays recognisable as a coroutine function, which callers ask about.
    """
    return partial(fn, obj)


def warn_async_query(*, stacklevel: int) -> None:
    """Warn that a query handler is async; it may not await anything that takes time anyway."""
    warnings.warn(
        "Queries as async def functions are deprecated", DeprecationWarning, stacklevel + 1
    )


def warn_dynamic_vararg(kind: str, *, stacklevel: int) -> None:
    """Warn about the older form of a dynamic handler."""
    warnings.warn(
        f"Dynamic {kind} with vararg third param is deprecated, use Sequence[RawValue]",
        DeprecationWarning,
        stacklevel + 1,
    )


class _Handler(Protocol):
    """What the definitions of all kinds of handlers have in common."""

    @property
    def name(self) -> str | None: ...
    @property
    def fn(self) -> Callable[..., Any]: ...
    @property
    def is_method(self) -> bool: ...
    @property
    def arg_types(self) -> list[type] | None: ...


def complete(definition: _Handler) -> type | None:
    """Fill in what a definition reads off its function; return the hint of the result.

    Raises:
        RuntimeError: A dynamic handler has neither of the forms it may have.
    """
    fill = partial(object.__setattr__, definition)
    fill("is_async", inspect.iscoroutinefunction(definition.fn))
    if definition.arg_types is not None:
        return None
    arg_types, ret_type = _type_hints_from_func(definition.fn)
    if not definition.name:
        fill("dynamic_vararg", _is_dynamic_vararg(definition, arg_types))
    fill("arg_types", arg_types)
    return ret_type


def _is_dynamic_vararg(definition: _Handler, arg_types: list[type] | None) -> bool:
    """Whether a dynamic handler has the older form; raise if it has neither form."""
    parameters = list(inspect.signature(definition.fn).parameters.values())
    if (
        len(parameters) == (3 if definition.is_method else 2)
        and parameters[-2].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
        and parameters[-1].kind is inspect.Parameter.VAR_POSITIONAL
    ):
        return True
    if (
        arg_types is not None
        and len(arg_types) == 2
        and arg_types[0] is str
        and is_raw_value_sequence(arg_types[1])
    ):
        return False
    parameters_text = "self, str, and Sequence[RawValue]"
    raise RuntimeError(
        f"Dynamic handler must have 3 arguments: {parameters_text}"
        if definition.is_method
        else f"Dynamic handler must have 3 arguments: {parameters_text} (self only on a method)"
    )


def is_raw_value_sequence(hint: Any) -> bool:
    """Whether a hint is ``Sequence[RawValue]``, of `typing` or `collections.abc`."""
    origin = getattr(hint, "__origin__", None)
    return origin is Sequence and getattr(hint, "__args__", None) == (RawValue,)
