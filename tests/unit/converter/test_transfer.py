"""Transfer types."""

from __future__ import annotations

from typing import Generic, TypeVar, get_args

import pytest

from worker_core import converter as c

T = TypeVar("T")


class CelsiusConverter(c.TransferTypeConverter):
    transfer_type = float

    def to_transfer_type(self, value):
        return value.degrees

    def from_transfer_type(self, value, type_hint):
        assert isinstance(value, float)
        return type_hint(value)


@c.transfer_type_convertible(CelsiusConverter)
class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __eq__(self, other):
        return isinstance(other, Celsius) and other.degrees == self.degrees

    __hash__ = None


class BoxConverter(c.TransferTypeConverter):
    def to_transfer_type(self, value):
        return [value.content]

    def from_transfer_type(self, value, type_hint):
        [argument] = get_args(type_hint) or (None,)
        return Box(value[0] if argument is None else argument(value[0]))


@c.transfer_type_convertible(BoxConverter)
class Box(Generic[T]):
    def __init__(self, content):
        self.content = content


DEFAULT = c.DataConverter.default.payload_converter


def test_values_travel_as_their_transfer_type():
    payloads = DEFAULT.to_payloads([Celsius(21), "plain"])
    assert [p.data for p in payloads] == [b"21", b'"plain"']
    assert dict(payloads[0].metadata) == {"encoding": b"json/plain"}
    assert DEFAULT.from_payloads(payloads, [Celsius, str]) == [Celsius(21.0), "plain"]
    assert DEFAULT.from_payloads(payloads) == [21, "plain"]


def test_generic_hints_reach_the_converter():
    payload = DEFAULT.to_payload(Box(3))
    assert DEFAULT.from_payload(payload, Box[str]).content == "3"
    assert DEFAULT.from_payload(payload, Box).content == 3


def test_a_class_is_decorated_once():
    with pytest.raises(TypeError, match="class already has a transfer type converter"):
        c.transfer_type_convertible(BoxConverter)(Celsius)

    class Kelvin(Celsius): ...

    with pytest.raises(TypeError, match="class already has a transfer type converter"):
        c.transfer_type_convertible(BoxConverter)(Kelvin)


def test_every_payload_converter_is_wrapped_once():
    wrapper = type(DEFAULT)

    class Wrapped(wrapper):
        def __init__(self):
            super().__init__(c.DefaultPayloadConverter())

    assert type(c.DataConverter(payload_converter_class=Wrapped).payload_converter) is Wrapped
    assert type(c.DataConverter().payload_converter) is wrapper


def test_own_payload_converters_see_transfer_values():
    class Recording(c.DefaultPayloadConverter):
        seen: list = []

        def to_payloads(self, values):
            self.seen.extend(values)
            return super().to_payloads(values)

    converter = c.DataConverter(payload_converter_class=Recording).payload_converter
    converter.to_payload(Celsius(4))
    assert Recording.seen == [4]


def test_contexts_pass_through():
    class Contextual(c.DefaultPayloadConverter):
        context = None

        def with_context(self, context):
            copy = Contextual()
            copy.context = context
            return copy

    context = c.WorkflowSerializationContext(namespace="n", workflow_id="w")
    converter = c.DataConverter(payload_converter_class=Contextual).payload_converter
    bound = converter.with_context(context)
    assert type(bound) is type(converter)
    assert bound.from_payload(bound.to_payload(Celsius(1)), Celsius) == Celsius(1.0)
    assert DEFAULT.with_context(context) is DEFAULT
