from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from worker_core import activity
from worker_core.common import RawValue

Definition = activity._Definition


@dataclass
class Order:
    id: str


@activity.defn
async def charge(order: Order, times: int) -> bool:
    return bool(order.id) and times > 0


@activity.defn(name="refund-it", no_thread_cancel_exception=True)
def refund(order: Order) -> None: ...


class Shop:
    @activity.defn
    async def sell(self, order: Order) -> str:
        return order.id

    @activity.defn(name="buy-it")
    def buy(self) -> int:
        return 1


@activity.defn
class Greeter:
    def __init__(self, *, greeting: str) -> None:
        self.greeting = greeting

    async def __call__(self, name: str) -> str:
        return f"{self.greeting} {name}"


@activity.defn(dynamic=True)
async def anything(args: Sequence[RawValue]) -> int:
    return len(args)


def test_a_function_is_named_after_itself_and_its_hints_are_read():
    definition = Definition.must_from_callable(charge)
    assert definition.name == "charge"
    assert definition.is_async
    assert definition.arg_types == [Order, int]
    assert definition.ret_type is bool
    assert definition.fn is charge


def test_options_are_kept():
    definition = Definition.must_from_callable(refund)
    assert definition.name == "refund-it"
    assert not definition.is_async
    assert definition.no_thread_cancel_exception


def test_a_bound_method_keeps_its_instance():
    shop = Shop()
    definition = Definition.must_from_callable(shop.sell)
    assert definition.fn == shop.sell
    assert definition.name == "sell"
    assert definition.arg_types == [Order]
    assert Definition.must_from_callable(Shop.buy).name == "buy-it"


def test_an_instance_of_a_decorated_class_is_an_activity():
    greeter = Greeter(greeting="hi")
    definition = Definition.must_from_callable(greeter)
    assert definition.name == "Greeter"
    assert definition.is_async
    assert definition.arg_types == [str]
    assert definition.fn is greeter


def test_the_dynamic_activity_has_no_name():
    assert Definition.must_from_callable(anything).name is None
    with pytest.raises(ValueError, match="has no name"):
        Definition.get_name_and_result_type(anything)


def test_name_and_result_type_come_from_a_name_or_a_function():
    assert Definition.get_name_and_result_type("charge") == ("charge", None)
    assert Definition.get_name_and_result_type(charge) == ("charge", bool)
    with pytest.raises(TypeError, match="by a string or by its function"):
        Definition.get_name_and_result_type(12)  # type: ignore[arg-type]


def test_what_is_not_decorated_is_no_activity():
    def plain() -> None: ...

    assert Definition.from_callable(plain) is None
    with pytest.raises(TypeError, match=r"plain is not an activity.*@activity\.defn"):
        Definition.must_from_callable(plain)


def test_decorating_twice_is_refused():
    with pytest.raises(ValueError, match="charge is an activity already"):
        activity.defn(charge)


def test_only_callables_can_be_activities():
    with pytest.raises(TypeError, match="not callable"):
        activity.defn(name="x")(12)  # type: ignore[type-var]


def test_a_keyword_only_parameter_is_refused_by_name():
    with pytest.raises(TypeError, match="keyword-only parameter 'times'"):

        @activity.defn
        async def bad(order: Order, *, times: int) -> None: ...


@pytest.mark.parametrize(
    "annotation", [str, "Sequence[int]", "list[RawValue]"], ids=["str", "ints", "list"]
)
def test_a_dynamic_activity_takes_raw_values_only(annotation: object):
    async def bad(args: object) -> None: ...

    bad.__annotations__["args"] = annotation
    with pytest.raises(TypeError, match="Sequence"):
        activity.defn(dynamic=True)(bad)


def test_a_dynamic_activity_has_no_name_to_give():
    with pytest.raises(ValueError, match="no name of its own"):
        activity.defn(name="x", dynamic=True)  # type: ignore[call-overload]


def test_something_without_a_name_needs_one():
    partial = functools.partial(len)
    with pytest.raises(ValueError, match="has no __name__"):
        activity.defn(partial)
    assert Definition.must_from_callable(activity.defn(name="length")(partial)).name == "length"
