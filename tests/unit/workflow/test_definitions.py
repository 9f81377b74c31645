"""Decorators: what they read off a class and what they refuse."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

import pytest

from worker_core import workflow
from worker_core.common import RawValue, VersioningBehavior


@workflow.defn(
    name="renamed",
    sandboxed=False,
    failure_exception_types=[ValueError],
    versioning_behavior=VersioningBehavior.PINNED,
)
class Whole:
    @workflow.init
    def __init__(self, number: int) -> None: ...

    @workflow.run
    async def run(self, number: int) -> str: ...  # type: ignore[empty-body]

    @workflow.signal
    async def first(self, a: str, b: int) -> None: ...

    @workflow.signal(name="second", description="Second.")
    def other(self) -> None: ...

    @workflow.signal(dynamic=True, unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    def rest(self, name: str, args: Sequence[RawValue]) -> None: ...

    @workflow.query
    def ask(self, a: bytes) -> float: ...  # type: ignore[empty-body]

    @workflow.query(dynamic=True)
    def ask_rest(self, name: str, args: Sequence[RawValue]) -> None: ...

    @workflow.update
    async def change(self, a: bytes) -> float: ...  # type: ignore[empty-body]

    @change.validator
    def check(self, a: bytes) -> None: ...

    @workflow.update(
        name="renamed",
        description="Other.",
        unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON,
    )
    def change_else(self) -> None: ...

    @workflow.update(dynamic=True)
    def change_rest(self, name: str, args: Sequence[RawValue]) -> None: ...


def test_definition_holds_what_a_run_needs() -> None:
    definition = workflow._Definition.must_from_class(Whole)
    assert definition is workflow._Definition.must_from_run_fn(Whole.run)
    assert definition.name == "renamed"
    assert definition.cls is Whole
    assert definition.arg_types == [int]
    assert definition.ret_type is str
    assert definition.init_takes_arguments
    assert not definition.sandboxed
    assert definition.failure_exception_types == [ValueError]
    assert definition.versioning_behavior is VersioningBehavior.PINNED
    assert set(definition.signals) == {"first", "second", None}
    assert definition.signals["first"].arg_types == [str, int]
    assert definition.signals["first"].is_async
    assert definition.signals["second"].description == "Second."
    assert definition.signals[None].unfinished_policy is workflow.HandlerUnfinishedPolicy.ABANDON
    assert definition.queries["ask"].arg_types == [bytes]
    assert definition.queries["ask"].ret_type is float
    assert not definition.queries["ask"].is_async
    assert workflow._Definition.get_name_and_result_type(Whole.run) == ("renamed", str)
    assert workflow._Definition.get_name_and_result_type("name") == ("name", None)
    assert workflow._SignalDefinition.must_name_from_fn_or_str(Whole.other) == "second"
    assert workflow._SignalDefinition.must_name_from_fn_or_str("x") == "x"


def test_definition_holds_updates() -> None:
    updates = workflow._Definition.must_from_class(Whole).updates
    assert set(updates) == {"change", "renamed", None}
    change = updates["change"]
    assert (change.arg_types, change.ret_type, change.is_async) == ([bytes], float, True)
    assert change.validator is Whole.check
    assert not updates["renamed"].is_async
    assert updates["renamed"].description == "Other."
    assert updates["renamed"].unfinished_policy is workflow.HandlerUnfinishedPolicy.ABANDON
    assert updates[None].validator is None
    assert isinstance(Whole.change, workflow.UpdateMethodMultiParam)
    assert not isinstance(Whole.check, workflow.UpdateMethodMultiParam)
    name_and_type = workflow._UpdateDefinition.get_name_and_result_type
    assert name_and_type(Whole.change) == ("change", float)
    assert name_and_type(Whole.change_else) == ("renamed", type(None))
    assert name_and_type("x") == ("x", None)
    with pytest.raises(RuntimeError, match="Cannot invoke dynamic update definition"):
        name_and_type(Whole.change_rest)
    with pytest.raises(RuntimeError, match=r"Update definition not found on .*ask.*decorated"):
        name_and_type(Whole.ask)


class Base:
    @workflow.run
    async def run(self) -> None: ...

    @workflow.signal
    def sig(self) -> None: ...

    @workflow.query
    def ask(self) -> None: ...

    @workflow.update
    def change(self) -> None: ...


class DropsDecorators(Base):
    async def run(self) -> None: ...

    def sig(self) -> None: ...

    def ask(self) -> None: ...

    def change(self) -> None: ...  # type: ignore[override]


class Inherits(Base):
    pass


class Nothing:
    pass


class Twice:
    @workflow.run
    async def one(self) -> None: ...

    @workflow.run
    async def two(self) -> None: ...

    @workflow.signal(name="same")
    def sig1(self) -> None: ...

    @workflow.signal(name="same")
    def sig2(self) -> None: ...

    @workflow.query(dynamic=True)
    def ask1(self, name: str, args: Sequence[RawValue]) -> None: ...

    @workflow.query(dynamic=True)
    def ask2(self, name: str, args: Sequence[RawValue]) -> None: ...

    @workflow.update(name="same")
    def change1(self) -> None: ...

    @workflow.update(name="same")
    def change2(self) -> None: ...


class ValidatorDiffers(Base):
    @workflow.run
    async def run(self) -> None: ...

    @workflow.update
    def change(self, number: int = 0) -> None: ...  # type: ignore[override]

    @change.validator  # type: ignore[arg-type]
    def check(self, number: int) -> None: ...


class InitDiffers:
    @workflow.init
    def __init__(self, a: int) -> None: ...

    @workflow.run
    async def run(self, a: str) -> None: ...


class Configures:
    @workflow.run
    async def run(self) -> None: ...

    @workflow.dynamic_config
    def one(self) -> workflow.DynamicWorkflowConfig:
        return workflow.DynamicWorkflowConfig()

    @workflow.dynamic_config
    def two(self) -> workflow.DynamicWorkflowConfig:
        return workflow.DynamicWorkflowConfig()


@pytest.mark.parametrize(
    ("cls", "issues"),
    [
        (Nothing, ["Missing @workflow.run method"]),
        (
            Inherits,
            [
                "@workflow.run method run must be defined on Inherits",
                "@workflow.run defined on Base.run but not on the override",
            ],
        ),
        (
            DropsDecorators,
            [
                "@workflow.run defined on Base.run but not on the override",
                "@workflow.signal defined on Base.sig but not on the override",
                "@workflow.query defined on Base.ask but not on the override",
                "@workflow.update defined on Base.change but not on the override",
            ],
        ),
        (
            Twice,
            [
                "Multiple query methods found for <dynamic> (at least on ask2 and ask1)",
                "Multiple @workflow.run methods found (at least on two and one)",
                "Multiple signal methods found for same (at least on sig2 and sig1)",
                "Multiple update methods found for same (at least on change2 and change1)",
            ],
        ),
        (
            ValidatorDiffers,
            [
                "Update validator method check parameters do not match update method change "
                "parameters"
            ],
        ),
        (InitDiffers, ["@workflow.init and @workflow.run method parameters do not match"]),
        (
            Configures,
            [
                "@workflow.dynamic_config can only be used in dynamic workflows, but workflow class "
                "Configures (Configures) is not dynamic",
                "@workflow.dynamic_config can only be defined once per workflow",
            ],
        ),
    ],
)
def test_all_that_is_wrong_with_a_class_is_told_at_once(cls: type, issues: list[str]) -> None:
    with pytest.raises(ValueError, match="Invalid workflow class") as raised:
        workflow.defn(cls)
    message = str(raised.value)
    for issue in issues:
        assert issue in message
    if len(issues) > 1:
        assert message.startswith("Invalid workflow class for ")


def test_refused_decorations() -> None:
    with pytest.raises(ValueError, match="already contains"):
        workflow.defn(Whole)
    with pytest.raises(ValueError, match="async function"):
        workflow.run(lambda: None)  # type: ignore[type-var, arg-type]
    with pytest.raises(ValueError, match="Local classes unsupported"):

        @workflow.run
        async def local() -> None: ...

    with pytest.raises(ValueError, match="__init__"):
        workflow.init(test_refused_decorations)
    with pytest.raises(ValueError, match="synchronous"):

        @workflow.dynamic_config  # type: ignore[arg-type]
        async def config(self: Any) -> None: ...

    with pytest.raises(ValueError, match="self"):

        @workflow.dynamic_config  # type: ignore[arg-type]
        def config_with_more(self: Any, more: int) -> None: ...

    with pytest.raises(RuntimeError, match="name and dynamic"):
        workflow.signal(name="x", dynamic=True)  # type: ignore[call-overload]
    with pytest.raises(RuntimeError, match="name and dynamic"):
        workflow.query(name="x", dynamic=True)  # type: ignore[call-overload]
    with pytest.raises(RuntimeError, match="Cannot create query"):
        workflow.query()  # type: ignore[call-overload]
    with pytest.raises(RuntimeError, match="Dynamic handler must have 3 arguments"):

        @workflow.signal(dynamic=True)
        def bad(self: Any, name: str) -> None: ...

    with pytest.raises(RuntimeError, match="name and dynamic"):
        workflow.update(name="x", dynamic=True)  # type: ignore[call-overload]
    with pytest.raises(RuntimeError, match="Dynamic handler must have 3 arguments"):

        @workflow.update(dynamic=True)
        def bad_update(self: Any, name: str) -> None: ...

    with pytest.raises(RuntimeError, match="Dynamic updates do not support a vararg"):

        @workflow.update(dynamic=True)
        def old_update(self: Any, name: str, *args: Any) -> None: ...

    with pytest.raises(TypeError, match="Sequence"):

        @workflow.defn(dynamic=True)
        class BadDynamic:
            run = Whole.run


def test_refused_validators() -> None:
    @workflow.update
    def change(self: Any) -> None: ...

    with pytest.raises(ValueError, match=r"must not be an async function, and .*check is one"):

        @change.validator  # type: ignore[arg-type]
        async def check(self: Any) -> None: ...

    def first(self: Any) -> None: ...

    assert change.validator(first) is first
    with pytest.raises(RuntimeError, match="Validator already set for update change"):
        change.validator(lambda self: None)


def test_older_forms_warn() -> None:
    with pytest.warns(DeprecationWarning, match="async def") as caught:

        @workflow.query
        async def asks(self: Any) -> None: ...

    assert caught[0].filename == __file__
    with pytest.warns(DeprecationWarning, match="Dynamic signals with vararg") as caught:

        @workflow.signal(dynamic=True)
        def rest(self: Any, name: str, *args: Any) -> None: ...

    assert caught[0].filename == __file__
    with pytest.warns(DeprecationWarning, match="Dynamic queries with vararg"):

        @workflow.query(dynamic=True)
        def ask_rest(self: Any, name: str, *args: Any) -> None: ...


def test_lookups_say_what_is_missing() -> None:
    with pytest.raises(ValueError, match=r"Workflow Nothing missing .* @workflow\.defn"):
        workflow._Definition.must_from_class(Nothing)
    with pytest.raises(ValueError, match=r"Function .*test_lookups.* missing"):
        workflow._Definition.must_from_run_fn(test_lookups_say_what_is_missing)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="string or callable"):
        workflow._Definition.get_name_and_result_type(3)  # type: ignore[arg-type]
    with pytest.raises(RuntimeError, match="Signal definition not found"):
        workflow._SignalDefinition.must_name_from_fn_or_str(test_refused_decorations)
    with pytest.raises(RuntimeError, match="dynamic signal"):
        workflow._SignalDefinition.must_name_from_fn_or_str(Whole.rest)

    class Sub(Whole):
        pass

    assert workflow._Definition.from_class(Sub) is None


def test_config_is_the_keywords() -> None:
    parameters = inspect.signature(workflow.start_activity).parameters
    assert set(workflow.ActivityConfig.__annotations__) == set(parameters) - {
        "activity",
        "arg",
        "args",
        "result_type",
    }


@pytest.mark.parametrize(
    ("decorate", "words"),
    [
        (lambda: workflow.defn(len), "goes on a class, and got len. Make a class"),  # type: ignore[type-var]
        (lambda: workflow.defn("x"), "Pass the name by keyword: @workflow.defn(name='x')."),  # type: ignore[call-overload]
        (lambda: workflow.defn()(len), "goes on a class, and got len"),  # type: ignore[type-var]
        (lambda: workflow.signal("x"), "Pass the name by keyword: @workflow.signal(name='x')."),  # type: ignore[call-overload]
        (lambda: workflow.query("x"), "Pass the name by keyword: @workflow.query(name='x')."),  # type: ignore[call-overload]
        (lambda: workflow.update("x"), "Pass the name by keyword: @workflow.update(name='x')."),  # type: ignore[call-overload]
        (lambda: workflow.signal(5), "@workflow.signal goes on a method, and got 5."),  # type: ignore[call-overload]
    ],
)
def test_decorators_say_what_they_go_on(decorate: Any, words: str) -> None:
    with pytest.raises(TypeError) as caught:
        decorate()
    assert words in str(caught.value)
