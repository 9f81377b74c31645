"""What makes a class a workflow.

`defn` reads the class once: its run method, its handlers, what its constructor takes. Everything a
run has to look up later is an attribute of the `_Definition`, which both the class and its run
method carry. All that is wrong with a class is reported at once.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, overload

from worker_core.common import VersioningBehavior, _type_hints_from_func
from worker_core.types import (
    CallableAsyncType,
    CallableType,
    ClassType,
    MethodSyncNoParam,
    SelfType,
)
from worker_core.workflow._handlers import (
    QUERY_ATTRIBUTE,
    SIGNAL_ATTRIBUTE,
    _QueryDefinition,
    _SignalDefinition,
    is_raw_value_sequence,
)
from worker_core.workflow._updates import _UpdateDefinition

__all__ = ["DynamicWorkflowConfig", "defn", "dynamic_config", "init", "run"]

DEFINITION_ATTRIBUTE: Final = "__temporal_workflow_definition"
RUN_ATTRIBUTE: Final = "__temporal_workflow_run"
INIT_ATTRIBUTE: Final = "__temporal_workflow_init"
DYNAMIC_CONFIG_ATTRIBUTE: Final = "__temporal_workflow_dynamic_config"


@overload
def defn(cls: ClassType) -> ClassType: ...


@overload
def defn(
    *,
    name: str | None = None,
    sandboxed: bool = True,
    failure_exception_types: Sequence[type[BaseException]] = (),
    versioning_behavior: VersioningBehavior = VersioningBehavior.UNSPECIFIED,
) -> Callable[[ClassType], ClassType]: ...


@overload
def defn(
    *,
    sandboxed: bool = True,
    dynamic: bool = False,
    failure_exception_types: Sequence[type[BaseException]] = (),
    versioning_behavior: VersioningBehavior = VersioningBehavior.UNSPECIFIED,
) -> Callable[[ClassType], ClassType]: ...


def defn(
    cls: ClassType | None = None,
    *,
    name: str | None = None,
    sandboxed: bool = True,
    dynamic: bool = False,
    failure_exception_types: Sequence[type[BaseException]] = (),
    versioning_behavior: VersioningBehavior = VersioningBehavior.UNSPECIFIED,
) -> ClassType | Callable[[ClassType], ClassType]:
    """Make a class a workflow.

    It counts for exactly this class: a subclass has to be decorated itself.

    Args:
        cls: The class, when used without parentheses.
        name: Name of the workflow type. Defaults to the class's.
        sandboxed: Whether a worker that has a sandbox runs the workflow in it.
        dynamic: Run this for every workflow type that is not registered by name. The run method
            takes one ``Sequence[RawValue]``.
        failure_exception_types: Raising one of these fails the workflow; other exceptions fail the
            workflow task, which is retried until the code is mended. Adds to the worker's own
            types. ``[Exception]`` fails the workflow whatever is raised.
        versioning_behavior: When running workflows move to another deployment version.

    Raises:
        ValueError: Something is wrong with the class; the message lists all of it.
        TypeError: A dynamic workflow takes other arguments, or what is decorated is no class.
    """

    def decorate(cls: ClassType) -> ClassType:
        _check_decorated(cls)
        _Definition._apply_to_class(
            cls,
            workflow_name=None if dynamic else name or cls.__name__,
            sandboxed=sandboxed,
            failure_exception_types=failure_exception_types,
            versioning_behavior=versioning_behavior,
        )
        return cls

    return decorate if cls is None else decorate(cls)


def _check_decorated(given: object) -> None:
    if isinstance(given, type):
        return
    if isinstance(given, str):
        raise TypeError(
            f"@workflow.defn got {given!r} in place of a class. Pass the name by keyword: "
            f"@workflow.defn(name={given!r})."
        )
    raise TypeError(
        f"@workflow.defn goes on a class, and got {getattr(given, '__qualname__', repr(given))}. "
        "Make a class with an async method marked with @workflow.run, and decorate the class."
    )


def init(init_fn: CallableType) -> CallableType:
    """Let a workflow's ``__init__`` take the workflow's arguments.

    Its parameters must equal those of the run method.

    Raises:
        ValueError: It is another method.
    """
    if init_fn.__name__ != "__init__":
        raise ValueError(
            f"@workflow.init may only be used on the __init__ method, not on {init_fn.__name__}."
        )
    setattr(init_fn, INIT_ATTRIBUTE, True)
    return init_fn


def run(fn: CallableAsyncType) -> CallableAsyncType:
    """Mark the method that is the workflow.

    Exactly one, async, on the decorated class itself; one that overrides a marked method is marked
    again. Parameters are positional; one dataclass is the form that grows best.

    Raises:
        ValueError: It is not async, or its class is local to a function, where replay in another
            process could not find it.
    """
    if not inspect.iscoroutinefunction(fn):
        raise ValueError(
            f"Workflow run method must be an async function, and {fn.__qualname__} is not."
        )
    if "<locals>" in fn.__qualname__:
        raise ValueError(
            "Local classes unsupported, @workflow.run cannot be on a local class: "
            f"move the class of {fn.__qualname__} to the top level of its module."
        )
    setattr(fn, RUN_ATTRIBUTE, True)
    return fn  # type: ignore[return-value]  # the check above narrowed it away from its own type


@dataclass(frozen=True)
class DynamicWorkflowConfig:
    """What a dynamic workflow decides for the type it runs as."""

    failure_exception_types: Sequence[type[BaseException]] | None = None
    """Replaces those of `defn` unless None."""

    versioning_behavior: VersioningBehavior = VersioningBehavior.UNSPECIFIED
    """Replaces that of `defn` unless unspecified."""


def dynamic_config(
    fn: MethodSyncNoParam[SelfType, DynamicWorkflowConfig],
) -> MethodSyncNoParam[SelfType, DynamicWorkflowConfig]:
    """Mark the method of a dynamic workflow that configures it for the type it runs as.

    Called once per run, after ``__init__`` and before the run method; it may only read.

    Raises:
        ValueError: It is async or has parameters.
    """
    if inspect.iscoroutinefunction(fn):
        raise ValueError("Workflow dynamic_config method must be synchronous, drop the async.")
    if len(inspect.signature(fn).parameters) != 1:
        raise ValueError("Workflow dynamic_config method must only take self parameter.")
    setattr(fn, DYNAMIC_CONFIG_ATTRIBUTE, True)
    return fn


@dataclass(frozen=True)
class _Definition:
    """One workflow type and the class behind it."""

    name: str | None
    """None for the dynamic workflow."""
    cls: type
    run_fn: Callable[..., Awaitable[Any]]
    """Takes the workflow object first."""
    signals: Mapping[str | None, _SignalDefinition]
    """Handlers by name, the dynamic one under None. Shared by all runs: never changed."""
    queries: Mapping[str | None, _QueryDefinition]
    """Handlers by name, the dynamic one under None. Shared by all runs: never changed."""
    updates: Mapping[str | None, _UpdateDefinition]
    """Handlers by name, the dynamic one under None. Shared by all runs: never changed."""
    sandboxed: bool
    failure_exception_types: Sequence[type[BaseException]]
    arg_types: list[type] | None = None
    """Read from the run method, like `ret_type`, when both are not given."""
    ret_type: type | None = None
    versioning_behavior: VersioningBehavior | None = None
    dynamic_config_fn: Callable[..., DynamicWorkflowConfig] | None = None
    init_takes_arguments: bool = field(init=False, default=False)
    """Whether the constructor is marked with `init`."""

    def __post_init__(self) -> None:
        """Read hints off the run method.

        Raises:
            TypeError: It is dynamic and takes anything but one ``Sequence[RawValue]``.
        """
        constructor = inspect.getattr_static(self.cls, "__init__")
        object.__setattr__(self, "init_takes_arguments", hasattr(constructor, INIT_ATTRIBUTE))
        if self.arg_types is not None or self.ret_type is not None:
            return
        arg_types, ret_type = _type_hints_from_func(self.run_fn)
        if self.name is None and not (
            arg_types is not None and len(arg_types) == 1 and is_raw_value_sequence(arg_types[0])
        ):
            raise TypeError(
                "Dynamic workflow must accept a single Sequence[worker_core.common.RawValue], "
                f"and {self.run_fn.__qualname__} does not."
            )
        object.__setattr__(self, "arg_types", arg_types)
        object.__setattr__(self, "ret_type", ret_type)

    @staticmethod
    def from_class(cls: type) -> _Definition | None:
        """The definition of exactly this class, None if it has none of its own."""
        definition: _Definition | None = getattr(cls, DEFINITION_ATTRIBUTE, None)
        return definition if definition is not None and definition.cls is cls else None

    @staticmethod
    def must_from_class(cls: type) -> _Definition:
        """The definition of exactly this class.

        Raises:
            ValueError: It has none of its own.
        """
        definition = _Definition.from_class(cls)
        if definition is None:
            raise ValueError(
                f"Workflow {getattr(cls, '__name__', '<unknown>')} missing attributes, "
                "was it decorated with @workflow.defn?"
            )
        return definition

    @staticmethod
    def from_run_fn(fn: Callable[..., Any]) -> _Definition | None:
        """The definition whose run method this is, None if it is none."""
        definition: _Definition | None = getattr(fn, DEFINITION_ATTRIBUTE, None)
        return definition

    @staticmethod
    def must_from_run_fn(fn: Callable[..., Any]) -> _Definition:
        """The definition whose run method this is.

        Raises:
            ValueError: It is none.
        """
        definition = _Definition.from_run_fn(fn)
        if definition is None:
            raise ValueError(
                f"Function {getattr(fn, '__qualname__', '<unknown>')} missing attributes, was it "
                "decorated with @workflow.run and was its class decorated with @workflow.defn?"
            )
        return definition

    @classmethod
    def get_name_and_result_type(
        cls, name_or_run_fn: str | Callable[..., Awaitable[Any]]
    ) -> tuple[str, type | None]:
        """Name and result hint of a workflow given by name or by its run method.

        Raises:
            TypeError: It is neither.
            ValueError: The method runs no workflow, or the dynamic one, which has no name.
        """
        if isinstance(name_or_run_fn, str):
            return name_or_run_fn, None
        if not callable(name_or_run_fn):
            raise TypeError(
                f"Workflow must be a string or callable, not {type(name_or_run_fn).__name__}."
            )
        definition = cls.must_from_run_fn(name_or_run_fn)
        if not definition.name:
            raise ValueError(
                "Cannot invoke dynamic workflow explicitly. Pass the name of the type as a string."
            )
        return definition.name, definition.ret_type

    @staticmethod
    def _apply_to_class(
        cls: type,
        *,
        workflow_name: str | None,
        sandboxed: bool,
        failure_exception_types: Sequence[type[BaseException]],
        versioning_behavior: VersioningBehavior,
    ) -> None:
        if _Definition.from_class(cls):
            raise ValueError(f"Class already contains workflow definition: {cls.__qualname__}")
        parts = _Parts(cls, workflow_name)
        if parts.issues:
            raise ValueError(_list_issues(parts.issues))
        assert parts.run_fn is not None
        definition = _Definition(
            name=workflow_name,
            cls=cls,
            run_fn=parts.run_fn,
            signals=parts.signals,
            queries=parts.queries,
            updates=parts.updates,
            sandboxed=sandboxed,
            failure_exception_types=failure_exception_types,
            versioning_behavior=versioning_behavior,
            dynamic_config_fn=parts.dynamic_config_fn,
        )
        setattr(cls, DEFINITION_ATTRIBUTE, definition)
        setattr(parts.run_fn, DEFINITION_ATTRIBUTE, definition)


class _Parts:
    """What a class is made of, as far as workflows go, and what is wrong with it."""

    def __init__(self, cls: type, workflow_name: str | None) -> None:
        self.cls = cls
        self.workflow_name = workflow_name
        self.issues: list[str] = []
        self.run_fn: Callable[..., Awaitable[Any]] | None = None
        self.dynamic_config_fn: Callable[..., DynamicWorkflowConfig] | None = None
        self.signals: dict[str | None, _SignalDefinition] = {}
        self.queries: dict[str | None, _QueryDefinition] = {}
        self.updates: dict[str | None, _UpdateDefinition] = {}
        self._init_fn: Callable[..., None] | None = None
        self._run_seen = False
        for name, member in inspect.getmembers(cls):
            self._add(name, member)
        for base in inspect.getmro(cls)[1:]:
            for member in vars(base).values():
                if inspect.isfunction(member):
                    self._check_override(member)
        self._check_whole()

    def _add(self, name: str, member: Any) -> None:
        if hasattr(member, RUN_ATTRIBUTE):
            self._add_run(name, member)
        elif (signal := getattr(member, SIGNAL_ATTRIBUTE, None)) is not None:
            self._add_handler("signal", self.signals, name, signal)
        elif (query := getattr(member, QUERY_ATTRIBUTE, None)) is not None:
            self._add_handler("query", self.queries, name, query)
        elif (update := _UpdateDefinition.from_fn(member)) is not None:
            self._add_update(name, update)
        elif name == "__init__" and hasattr(member, INIT_ATTRIBUTE):
            self._init_fn = member
        elif hasattr(member, DYNAMIC_CONFIG_ATTRIBUTE):
            if self.workflow_name:
                self.issues.append(
                    "@workflow.dynamic_config can only be used in dynamic workflows, but workflow "
                    f"class {self.workflow_name} ({self.cls.__name__}) is not dynamic"
                )
            if self.dynamic_config_fn is not None:
                self.issues.append("@workflow.dynamic_config can only be defined once per workflow")
            self.dynamic_config_fn = member

    def _add_run(self, name: str, member: Any) -> None:
        self._run_seen = True
        if vars(self.cls).get(name) is not member:
            self.issues.append(
                f"@workflow.run method {name} must be defined on {self.cls.__qualname__}"
            )
        elif self.run_fn is not None:
            self.issues.append(
                "Multiple @workflow.run methods found "
                f"(at least on {name} and {getattr(self.run_fn, '__name__', '')})"
            )
        else:
            self.run_fn = member

    def _add_handler(
        self, kind: str, known: dict[str | None, Any], name: str, definition: Any
    ) -> None:
        first = known.setdefault(definition.name, definition)
        if first is not definition:
            self.issues.append(
                f"Multiple {kind} methods found for {definition.name or '<dynamic>'} "
                f"(at least on {name} and {first.fn.__name__})"
            )

    def _add_update(self, name: str, definition: _UpdateDefinition) -> None:
        self._add_handler("update", self.updates, name, definition)
        validator = definition.validator
        if validator is not None and not _parameters_identical_up_to_naming(
            definition.fn, validator
        ):
            self.issues.append(
                f"Update validator method {validator.__name__} parameters do not match "
                f"update method {definition.fn.__name__} parameters"
            )

    def _check_whole(self) -> None:
        if not self._run_seen:
            self.issues.append(
                "Missing @workflow.run method; mark the async method of "
                f"{self.cls.__qualname__} that is to be the workflow"
            )
        if (
            self._init_fn is not None
            and self.run_fn is not None
            and not _parameters_identical_up_to_naming(self._init_fn, self.run_fn)
        ):
            self.issues.append("@workflow.init and @workflow.run method parameters do not match")

    def _check_override(self, member: Callable[..., Any]) -> None:
        """Notice an override that dropped the decorator of the method it overrides."""
        for kind in self._dropped_decorators(member):
            self.issues.append(
                f"@workflow.{kind} defined on {member.__qualname__} but not on the override"
            )

    def _dropped_decorators(self, member: Callable[..., Any]) -> Iterator[str]:
        if hasattr(member, RUN_ATTRIBUTE):
            self._run_seen = True
            if self.run_fn is None or self.run_fn.__name__ != member.__name__:
                yield "run"
        elif (signal := getattr(member, SIGNAL_ATTRIBUTE, None)) is not None:
            if signal.name not in self.signals:
                yield "signal"
        elif (query := getattr(member, QUERY_ATTRIBUTE, None)) is not None:
            if query.name not in self.queries:
                yield "query"
        elif (update := _UpdateDefinition.from_fn(member)) is not None:
            if update.name not in self.updates:
                yield "update"


def _list_issues(issues: Sequence[str]) -> str:
    if len(issues) == 1:
        return f"Invalid workflow class: {issues[0]}"
    return f"Invalid workflow class for {len(issues)} reasons: {', '.join(issues)}"


def _parameters_identical_up_to_naming(one: Callable[..., Any], other: Callable[..., Any]) -> bool:
    """Whether two functions have equal parameters: kind, default and annotation."""

    def parameters(fn: Callable[..., Any]) -> list[tuple[Any, Any, Any]]:
        return [
            (parameter.kind, parameter.default, parameter.annotation)
            for parameter in inspect.signature(fn).parameters.values()
        ]

    return parameters(one) == parameters(other)
