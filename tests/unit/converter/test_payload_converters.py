"""Payload converters: order, raw values, errors, contexts, and the parts users replace."""

from __future__ import annotations

import dataclasses
import json

import pytest

from worker_core import converter as c
from worker_core.api.common.v1 import Payload, Payloads
from worker_core.common import RawValue

DEFAULT = c.PayloadConverter.default
CONTEXT = c.WorkflowSerializationContext(namespace="n", workflow_id="w")


def plain(data, encoding=b"json/plain"):
    return Payload(metadata={"encoding": encoding}, data=data)


@dataclasses.dataclass
class Item:
    name: str


class PointConverter(c.EncodingPayloadConverter):
    """Takes complex numbers and leaves all else."""

    encoding = "test/complex"

    def to_payload(self, value):
        if not isinstance(value, complex):
            return None
        return plain(str(value).encode(), b"test/complex")

    def from_payload(self, payload, type_hint=None):
        return complex(payload.data.decode())


class Shout(c.EncodingPayloadConverter, c.WithSerializationContext):
    """JSON with the workflow id of its context in it."""

    def __init__(self, workflow_id=None):
        self.workflow_id = workflow_id

    encoding = "test/shout"

    def to_payload(self, value):
        return plain(f"{self.workflow_id}:{value}".encode(), b"test/shout")

    def from_payload(self, payload, type_hint=None):
        return payload.data.decode()

    def with_context(self, context):
        if isinstance(context, c.WorkflowSerializationContext):
            return Shout(context.workflow_id)
        return self


class ShoutingConverter(c.CompositePayloadConverter):
    def __init__(self):
        super().__init__(c.BinaryNullPayloadConverter(), Shout())


def test_the_default_parts_and_their_order():
    parts = c.DefaultPayloadConverter.default_encoding_payload_converters
    assert [type(part) for part in parts] == [
        c.BinaryNullPayloadConverter,
        c.BinaryPlainPayloadConverter,
        c.JSONProtoPayloadConverter,
        c.BinaryProtoPayloadConverter,
        c.JSONPlainPayloadConverter,
    ]
    assert list(c.DefaultPayloadConverter().converters) == [
        part.encoding.encode() for part in parts
    ]


@pytest.mark.parametrize(
    ("value", "encoding", "data"),
    [
        (None, b"binary/null", b""),
        (b"\x00\x01", b"binary/plain", b"\x00\x01"),
        ("é", b"json/plain", b'"\\u00e9"'),
        ({"b": 1, "a": [1, 2]}, b"json/plain", b'{"a":[1,2],"b":1}'),
        (Item("x"), b"json/plain", b'{"name":"x"}'),
    ],
)
def test_values_find_their_encoding(value, encoding, data):
    payload = DEFAULT.to_payload(value)
    assert (dict(payload.metadata), payload.data) == ({"encoding": encoding}, data)


def test_payloads_do_not_share_anything():
    first, second = DEFAULT.to_payloads(["a", "a"])
    first.data = b"changed"
    first.metadata["more"] = b"x"
    assert second == DEFAULT.to_payload("a")


def test_raw_values_pass_both_ways_whatever_their_encoding():
    payload = plain(b"?", b"unheard/of")
    assert DEFAULT.to_payloads([RawValue(payload)]) == [payload]
    assert DEFAULT.from_payload(payload, RawValue) == RawValue(payload)


def test_wrappers():
    wrapper = DEFAULT.to_payloads_wrapper([1, "a"])
    assert DEFAULT.from_payloads_wrapper(wrapper) == [1, "a"]
    assert DEFAULT.from_payloads_wrapper(Payloads()) == []
    assert DEFAULT.from_payloads_wrapper(None) == []


def test_fewer_hints_than_payloads_leave_the_rest_unhinted():
    payloads = DEFAULT.to_payloads([{"name": "a"}, {"name": "b"}])
    assert c.DefaultPayloadConverter().from_payloads(payloads, [Item]) == [
        Item("a"),
        {"name": "b"},
    ]


def test_unknown_encodings_are_named():
    with pytest.raises(KeyError, match="Unknown payload encoding unheard/of"):
        DEFAULT.from_payload(plain(b"", b"unheard/of"))
    with pytest.raises(KeyError, match="Unknown payload encoding <unknown>"):
        DEFAULT.from_payload(Payload())


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (plain(b"x", b"binary/null"), "Expected empty data set"),
        (plain(b"{"), "Failed parsing"),
        (plain(b'"\xff"'), "Failed parsing"),
        (plain(b"{}", b"json/protobuf"), "Unknown Protobuf type <unknown>"),
    ],
)
def test_a_payload_that_is_not_what_it_says_is_named_by_position(payload, reason):
    with pytest.raises(
        RuntimeError, match=r"Payload at index 1 with encoding .* could not"
    ) as info:
        DEFAULT.from_payloads([DEFAULT.to_payload(1), payload])
    assert reason in str(info.value.__cause__)


def test_a_value_that_does_not_fit_its_hint_is_a_type_error():
    with pytest.raises(TypeError):
        DEFAULT.from_payload(plain(b'"a"'), int)


def test_values_nobody_converts():
    composite = c.CompositePayloadConverter(c.BinaryNullPayloadConverter(), PointConverter())
    with pytest.raises(RuntimeError, match="Value at index 1 of type <class 'int'> has no known"):
        composite.to_payloads([None, 1])
    with pytest.raises(RuntimeError, match="Value at index 0 of type <class 'bytes'>"):
        composite.to_payloads([b""])
    with pytest.raises(TypeError, match="not JSON serializable") as caught:
        DEFAULT.to_payload([object()])
    assert "of type list. Pass what JSON can hold" in caught.value.__notes__[0]


def test_own_parts_come_in_where_they_stand():
    parts = c.DefaultPayloadConverter.default_encoding_payload_converters
    composite = c.CompositePayloadConverter(PointConverter(), *parts)
    payloads = composite.to_payloads([1j, b"a", None, 2])
    assert [p.metadata["encoding"] for p in payloads] == [
        b"test/complex",
        b"binary/plain",
        b"binary/null",
        b"json/plain",
    ]
    assert composite.from_payloads(payloads) == [1j, b"a", None, 2]


def test_a_subclass_of_a_narrow_converter_is_asked_about_everything():
    class Greedy(c.BinaryPlainPayloadConverter):
        def to_payload(self, value):
            return super().to_payload(str(value).encode())

    composite = c.CompositePayloadConverter(Greedy())
    assert composite.to_payload(12).data == b"12"


def test_an_overridden_encoding_name_is_written():
    class Renamed(c.BinaryPlainPayloadConverter):
        encoding = "test/renamed"

    assert c.CompositePayloadConverter(Renamed()).to_payload(b"a").metadata["encoding"] == (
        b"test/renamed"
    )


def test_replacing_the_converters():
    composite = c.DefaultPayloadConverter()
    composite.converters = {b"test/complex": PointConverter()}
    assert composite.to_payload(1j).metadata["encoding"] == b"test/complex"
    with pytest.raises(RuntimeError, match="no known converter"):
        composite.to_payload(1)


def test_json_options():
    class Encoder(json.JSONEncoder):
        def default(self, o):
            return f"<{o!r}>"

    class Decoder(json.JSONDecoder):
        def decode(self, s):
            return ["decoded", super().decode(s)]

    part = c.JSONPlainPayloadConverter(encoder=Encoder, decoder=Decoder, encoding="test/json")
    payload = part.to_payload({"b": 1j, "a": 1})
    assert payload == plain(b'{"a":1,"b":"<1j>"}', b"test/json")
    assert part.from_payload(payload) == ["decoded", {"b": "<1j>", "a": 1}]


def test_a_subclass_of_the_advanced_encoder_sees_what_it_always_saw():
    class Encoder(c.AdvancedJSONEncoder):
        def default(self, o):
            if isinstance(o, Item):
                return "item"
            return super().default(o)

    @dataclasses.dataclass
    class Box:
        item: Item

    part = c.JSONPlainPayloadConverter(encoder=Encoder)
    assert part.to_payload(Box(Item("a"))).data == b'{"item":{"name":"a"}}'
    assert part.to_payload([Item("a")]).data == b'["item"]'


def test_pydantic_models_get_a_hint():
    class Model(dict):
        def parse_obj(self): ...

    with pytest.warns(UserWarning, match="pydantic_data_converter"):
        assert DEFAULT.to_payload(Model(a=1)).data == b'{"a":1}'


def test_a_context_that_matters_to_nobody_changes_nothing():
    assert c.DefaultPayloadConverter().with_context(CONTEXT).to_payload(1) == DEFAULT.to_payload(1)
    composite = c.DefaultPayloadConverter()
    assert composite.with_context(CONTEXT) is composite
    assert composite.get_converters_with_context(CONTEXT) is None
    shouting = ShoutingConverter()
    nexus = c.NexusSerializationContext(endpoint="e", service="s", operation="o")
    assert shouting.with_context(nexus) is shouting


def test_a_context_reaches_the_parts_that_want_it():
    shouting = ShoutingConverter()
    bound = shouting.with_context(CONTEXT)
    assert type(bound) is ShoutingConverter
    assert [p.data for p in bound.to_payloads([None, 1])] == [b"", b"w:1"]
    assert shouting.to_payload(1).data == b"None:1"
