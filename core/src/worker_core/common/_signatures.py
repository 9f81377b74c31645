"""What signatures tell: arguments given one way or the other, and the type hints of a function."""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Sequence
from typing import Any, Final, Self, get_type_hints

__all__ = ["arg_or_args", "arg_unset", "type_hints_from_func"]

arg_unset: Final[Any] = object()
"""Default of every `arg` parameter, because None is an argument like any other."""

_NOT_PYTHON_CALLS = (
    type(type.__call__),
    type(all.__call__),  # type: ignore[operator]  # a builtin has __call__, its stub does not say so
    type(int.__dict__["from_bytes"]),
    types.BuiltinFunctionType,
)
"""Types of callables written in C, whose `__call__` has no signature worth reading."""


def arg_or_args(arg: Any, args: Sequence[Any]) -> Sequence[Any]:
    """The arguments of a call that may give one as `arg` or several as `args`.

    Raises:
        ValueError: Both were given.
    """
    if arg is arg_unset:
        return args
    if args:
        raise ValueError("Cannot have arg and args")
    return [arg]


def type_hints_from_func(func: Callable[..., Any]) -> tuple[list[type] | None, type | None]:
    """Type hints of a function's parameters and of its result.

    An instance or a class stands for its `__call__`. A leading `self` is left out if it is
    unannotated or annotated `Self`. An unannotated parameter has the hint None.

    Returns:
        Hints of the parameters in order, None altogether if one cannot be passed by position;
        and the hint of the result, None if there is none.

    Raises:
        NameError: An annotation names something that does not exist.
    """
    if not isinstance(func, (types.FunctionType, types.MethodType, *_NOT_PYTHON_CALLS)):
        owner = func if isinstance(func, type) else type(func)
        call = getattr(owner, "__call__", None)  # noqa: B004  # wanted is the function, not whether
        if call is not None and not isinstance(owner, _NOT_PYTHON_CALLS):
            func = call
    parameters = inspect.signature(func).parameters.values()
    # The signature holds deferred annotations as strings, get_type_hints resolves them.
    hints = get_type_hints(func)
    result = hints.get("return")
    found: list[Any] = []
    for index, parameter in enumerate(parameters):
        if index == 0 and parameter.name == "self" and _is_plain_self(parameter.annotation):
            continue
        if parameter.kind not in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            return None, result
        found.append(hints.get(parameter.name))
    return found, result


def _is_plain_self(annotation: Any) -> bool:
    return (
        annotation is inspect.Parameter.empty
        or annotation is Self
        or str(annotation) == "typing.Self"
    )
