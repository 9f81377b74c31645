"""Following type hints: what the comparison with the peer does not show."""

from __future__ import annotations

import dataclasses
import gc
import uuid
import weakref
from typing import Any, TypedDict

import pytest

from worker_core.converter import (
    JSONPlainPayloadConverter,
    JSONTypeConverter,
    value_to_type,
)


@dataclasses.dataclass
class Node:
    value: int
    next: Node | None = None


@dataclasses.dataclass(frozen=True)
class Counted:
    name: str
    count: int = dataclasses.field(init=False, default=0)


@dataclasses.dataclass
class Base:
    a: int


@dataclasses.dataclass
class Derived(Base):
    b: int


class Half(TypedDict, total=False):
    a: int


class Hexadecimal(JSONTypeConverter):
    def to_typed_value(self, hint, value):
        if hint is int and isinstance(value, str):
            return int(value, 16)
        return JSONTypeConverter.Unhandled


def test_recursive_dataclasses():
    value = {"value": 1, "next": {"value": 2, "next": None}}
    assert value_to_type(Node, value) == Node(1, Node(2))


def test_fields_outside_the_constructor_are_set_even_when_frozen():
    counted = value_to_type(Counted, {"name": "a", "count": 3, "unknown": True})
    assert (counted.name, counted.count) == ("a", 3)


def test_a_base_asked_first_does_not_speak_for_its_subclass():
    assert value_to_type(Base, {"a": 1}) == Base(1)
    assert value_to_type(Derived, {"a": 1, "b": 2}) == Derived(1, 2)


def test_missing_required_fields_are_the_constructors_error():
    with pytest.raises(TypeError, match="value"):
        value_to_type(Node, {})


def test_errors_name_the_place():
    with pytest.raises(TypeError, match="Failed converting field value on dataclass"):
        value_to_type(Node, {"value": "x"})
    with pytest.raises(TypeError, match="Failed converting value for key 'k' in mapping"):
        value_to_type(dict[str, int], {"k": "x"})
    with pytest.raises(TypeError, match="Failed converting key 'k' to type"):
        value_to_type(dict[int, int], {"k": 1})
    with pytest.raises(TypeError, match="index 1"):
        value_to_type(list[int], [1, "x"])


def test_custom_converters_come_first_at_every_level():
    converters = [Hexadecimal()]
    assert value_to_type(int, "ff", converters) == 255
    assert value_to_type(Node, {"value": "a"}, converters) == Node(10)
    assert value_to_type(dict[str, list[int]], {"k": ["a", 1]}, converters) == {"k": [10, 1]}
    assert value_to_type(int | None, "b", converters) == 11
    assert value_to_type(Half, {"a": "c"}, converters) == {"a": 12}


def test_custom_converters_may_refuse_the_plainest_values():
    class NoTens(JSONTypeConverter):
        def to_typed_value(self, hint, value):
            return "ten" if value == 10 else JSONTypeConverter.Unhandled

    assert value_to_type(list[int], [1, 10], [NoTens()]) == [1, "ten"]
    assert value_to_type(int | None, 10, [NoTens()]) == "ten"


def test_the_json_converter_passes_its_converters_on():
    part = JSONPlainPayloadConverter(custom_type_converters=[Hexadecimal()])
    assert part.from_payload(part.to_payload(["ff"]), list[int]) == [255]


def test_containers_are_new_objects():
    value: dict[str, Any] = {"a": [1]}
    converted = value_to_type(dict, value)
    assert converted == value
    assert converted is not value


def test_hints_that_cannot_be_hashed_or_kept():
    class Closed(type):
        def __setattr__(cls, name, value):
            raise TypeError("closed")

    @dataclasses.dataclass
    class Fields:
        a: int

    closed = Closed("ClosedFields", (Fields,), {"__annotations__": {"a": int}})
    assert value_to_type(closed, {"a": 1}).a == 1
    with pytest.raises(TypeError, match="Unserializable type"):
        value_to_type([int], 1)


def test_nothing_here_keeps_a_class_alive():
    def use():
        local = dataclasses.make_dataclass("Local", [("a", int), ("u", uuid.UUID | None, None)])
        assert value_to_type(local, {"a": 1}).a == 1
        assert JSONPlainPayloadConverter().to_payload(local(1)).data == b'{"a":1,"u":null}'
        return weakref.ref(local)

    reference = use()
    gc.collect()
    assert reference() is None
