"""What makes a method an update handler, and what code within one may ask.

An update is validated, then handled: the validator is a plain function that looks at the arguments
and may refuse by raising, the handler is what does the work and answers. Both are read once, when
the decorators run. Handlers set at run time get the same definition, made from functions that are
bound to nothing.
"""

from __future__ import annotations

import contextvars
import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol, overload, runtime_checkable

from worker_core.types import MultiParamSpec, ProtocolReturnType, ReturnType
from worker_core.workflow._handlers import (
    HandlerUnfinishedPolicy,
    bind_method,
    check_decorated,
    complete,
)

__all__ = [
    "UnfinishedUpdateHandlersWarning",
    "UpdateInfo",
    "UpdateMethodMultiParam",
    "current_update_info",
    "update",
]

UPDATE_ATTRIBUTE: Final = "_defn"


class UnfinishedUpdateHandlersWarning(RuntimeWarning):
    """The workflow ended before all its update handlers had."""


@dataclass(frozen=True)
class UpdateInfo:
    """The update that is being handled."""

    id: str
    """Chosen by the client, unique within the run."""

    name: str
    """Name the update was sent to, also where a dynamic handler serves it."""

    @property
    def _logger_details(self) -> Mapping[str, Any]:
        return {"update_id": self.id, "update_name": self.name}


CURRENT_UPDATE: Final[contextvars.ContextVar[UpdateInfo | None]] = contextvars.ContextVar(
    "worker_core_current_update", default=None
)
"""The update that the running code serves, inherited by the tasks it makes."""


def current_update_info() -> UpdateInfo | None:
    """The update that the caller serves, None if it serves none.

    Set in an update's validator and handler and in the tasks these make. Outside of a workflow it
    is None.
    """
    return CURRENT_UPDATE.get()


@runtime_checkable
class UpdateMethodMultiParam(Protocol[MultiParamSpec, ProtocolReturnType]):
    """A method decorated with `update`."""

    _defn: _UpdateDefinition

    def __call__(
        self, *args: MultiParamSpec.args, **kwargs: MultiParamSpec.kwargs
    ) -> ProtocolReturnType | Awaitable[ProtocolReturnType]:
        """Call the handler."""
        ...

    def validator(self, vfunc: Callable[MultiParamSpec, None]) -> Callable[MultiParamSpec, None]:
        """Decorate the method that validates this update's arguments.

        It gets what the handler gets, refuses the update by raising anything, and may only read.
        Validation happens once, before the update is accepted, and never on replay.

        Args:
            vfunc: A plain method with the handler's parameters.

        Raises:
            ValueError: It is async.
            RuntimeError: The update has a validator already.
        """
        ...


class _Decorator(Protocol):
    """What `update` returns when it is used with parentheses."""

    @overload
    def __call__(
        self, fn: Callable[MultiParamSpec, Awaitable[ReturnType]], /
    ) -> UpdateMethodMultiParam[MultiParamSpec, ReturnType]: ...

    @overload
    def __call__(
        self, fn: Callable[MultiParamSpec, ReturnType], /
    ) -> UpdateMethodMultiParam[MultiParamSpec, ReturnType]: ...


@overload
def update(
    fn: Callable[MultiParamSpec, Awaitable[ReturnType]],
) -> UpdateMethodMultiParam[MultiParamSpec, ReturnType]: ...


@overload
def update(
    fn: Callable[MultiParamSpec, ReturnType],
) -> UpdateMethodMultiParam[MultiParamSpec, ReturnType]: ...


@overload
def update(
    *,
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> _Decorator: ...


@overload
def update(
    *,
    name: str,
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> _Decorator: ...


@overload
def update(
    *,
    dynamic: Literal[True],
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> _Decorator: ...


def update(
    fn: Callable[..., Any] | None = None,
    *,
    name: str | None = None,
    dynamic: bool | None = False,
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON,
    description: str | None = None,
) -> Any:
    """Make a method, plain or async, the handler of an update.

    What it returns, or the failure it raises, is the answer to whoever sent the update. Parameters
    are positional; one dataclass is the form that grows best. ``@<method>.validator`` decorates a
    method that may refuse the update. An override has to be decorated again.

    Args:
        fn: The method, when used without parentheses.
        name: Name of the update. Defaults to the method's.
        dynamic: Handle every update that has no handler of its own. The method's parameters are
            ``self``, the name, and ``Sequence[RawValue]``. Excludes `name`.
        unfinished_policy: What to do when the workflow ends while the handler runs. Whoever sent
            the update gets an error in any case.
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

    def decorate(fn: Callable[..., Any]) -> Callable[..., Any]:
        check_decorated("update", fn)
        definition = _UpdateDefinition(
            name=None if dynamic else name or fn.__name__,
            fn=fn,
            is_method=True,
            unfinished_policy=unfinished_policy,
            description=description,
        )
        setattr(fn, UPDATE_ATTRIBUTE, definition)
        fn.validator = definition.decorate_validator  # type: ignore[attr-defined]  # made one
        return fn

    return decorate if fn is None else decorate(fn)


@dataclass(frozen=True)
class _UpdateDefinition:
    """One update and the functions behind it."""

    name: str | None
    """None for the dynamic handler."""
    fn: Callable[..., Any]
    is_method: bool
    """Whether the functions take the workflow object first."""
    unfinished_policy: HandlerUnfinishedPolicy = HandlerUnfinishedPolicy.WARN_AND_ABANDON
    description: str | None = None
    arg_types: list[type] | None = None
    """Read from the function, like `ret_type`, when not given."""
    ret_type: type | None = None
    validator: Callable[..., None] | None = None
    dynamic_vararg: bool = field(init=False, default=False)
    """Always False: updates never had the older form of dynamic handlers."""
    is_async: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        """Read hints and kind off the function.

        Raises:
            RuntimeError: It is dynamic and takes anything but a name and raw values.
        """
        given = self.arg_types is not None
        ret_type = complete(self)
        if self.dynamic_vararg:
            raise RuntimeError(
                "Dynamic updates do not support a vararg third param, use Sequence[RawValue]"
            )
        if not given:
            object.__setattr__(self, "ret_type", ret_type)

    @staticmethod
    def from_fn(fn: Callable[..., Any]) -> _UpdateDefinition | None:
        """The definition on a function, None if it is no update."""
        definition = getattr(fn, UPDATE_ATTRIBUTE, None)
        return definition if isinstance(definition, _UpdateDefinition) else None

    @staticmethod
    def get_name_and_result_type(
        name_or_update_fn: str | Callable[..., Any],
    ) -> tuple[str, type | None]:
        """Name and result hint of an update given by name or by its method.

        Raises:
            RuntimeError: The method is no update, or the dynamic one, which has no name.
        """
        if not callable(name_or_update_fn):
            return str(name_or_update_fn), None
        definition = _UpdateDefinition.from_fn(name_or_update_fn)
        if definition is None:
            raise RuntimeError(
                "Update definition not found on "
                f"{getattr(name_or_update_fn, '__qualname__', name_or_update_fn)}, "
                "is it decorated with @workflow.update?"
            )
        if not definition.name:
            raise RuntimeError(
                "Cannot invoke dynamic update definition. Pass the name of the update as a string."
            )
        return definition.name, definition.ret_type

    def bind_fn(self, obj: Any) -> Callable[..., Any]:
        """The handler as a callable of the update's arguments alone."""
        return bind_method(obj, self.fn) if self.is_method else self.fn

    def set_validator(self, validator: Callable[..., None]) -> None:
        """Give the update a validator.

        Raises:
            ValueError: It is async; nobody would await it, and nothing be refused.
            RuntimeError: There is one already.
        """
        if inspect.iscoroutinefunction(validator):
            raise ValueError(
                "Update validator must not be an async function, and "
                f"{getattr(validator, '__qualname__', validator)} is one."
            )
        if self.validator is not None:
            raise RuntimeError(f"Validator already set for update {self.name or '<dynamic>'}")
        object.__setattr__(self, "validator", validator)

    def decorate_validator(self, vfunc: Callable[..., None]) -> Callable[..., None]:
        """What ``@<method>.validator`` is."""
        self.set_validator(vfunc)
        return vfunc
