"""The data converter, codecs, memos, and who is asked in which context."""

from __future__ import annotations

import dataclasses

import pytest

from worker_core import converter as c
from worker_core import exceptions
from worker_core.api.common.v1 import Memo, Payload, Payloads
from worker_core.api.failure.v1 import Failure
from worker_core.converter._data import decode_payload, encode_payload
from worker_core.converter._memo import apply_memo, decode_memo, decode_memo_field, encode_memo

CONTEXT = c.ActivitySerializationContext(
    namespace="n",
    activity_id="a",
    activity_type=None,
    activity_task_queue=None,
    workflow_id=None,
    workflow_type=None,
    is_local=False,
)


class Reversing(c.PayloadCodec):
    """Turns the serialized payload around."""

    async def encode(self, payloads):
        return [
            Payload(metadata={"encoding": b"test/reversed"}, data=p.SerializeToString()[::-1])
            for p in payloads
        ]

    async def decode(self, payloads):
        return [Payload.FromString(p.data[::-1]) for p in payloads]


class Merging(c.PayloadCodec):
    """Makes one payload of any number."""

    async def encode(self, payloads):
        merged = Payloads(payloads=payloads).SerializeToString()
        return [Payload(metadata={"encoding": b"test/merged"}, data=merged)]

    async def decode(self, payloads):
        [payload] = payloads
        return list(Payloads.FromString(payload.data).payloads)


class Untouched(c.PayloadCodec):
    """Returns the very sequence it is given."""

    async def encode(self, payloads):
        return payloads

    async def decode(self, payloads):
        return payloads


class Bound(c.PayloadCodec, c.WithSerializationContext):
    def __init__(self, context=None):
        self.context = context

    async def encode(self, payloads):
        return list(payloads)

    async def decode(self, payloads):
        return list(payloads)

    def with_context(self, context):
        return Bound(context)


class BoundFailures(c.DefaultFailureConverter, c.WithSerializationContext):
    context = None

    def with_context(self, context):
        copy = BoundFailures()
        copy.context = context
        return copy


CODECS = [Reversing(), Merging(), Untouched()]


def test_defaults():
    assert c.default() is c.DataConverter.default
    assert c.DataConverter.default == c.DataConverter.default
    assert c.DataConverter() != c.DataConverter()
    assert c.PayloadConverter.default is c.DataConverter.default.payload_converter
    assert c.FailureConverter.default is c.DataConverter.default.failure_converter
    with pytest.raises(dataclasses.FrozenInstanceError):
        c.DataConverter.default.payload_codec = Reversing()


@pytest.mark.parametrize("codec", [None, *CODECS], ids=lambda codec: type(codec).__name__)
async def test_values_come_back(codec):
    data_converter = c.DataConverter(payload_codec=codec)
    values = [1, "a", None, b"b"]
    assert await data_converter.decode(await data_converter.encode(values)) == values
    wrapper = await data_converter.encode_wrapper(values)
    assert await data_converter.decode_wrapper(wrapper, [int, str, None, bytes]) == values
    assert await data_converter.decode_wrapper(Payloads()) == []
    assert await data_converter.decode_wrapper(None) == []


async def test_a_codec_may_change_the_number_of_payloads():
    data_converter = dataclasses.replace(c.DataConverter.default, payload_codec=Merging())
    assert len(await data_converter.encode([1, 2, 3])) == 1


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: type(codec).__name__)
async def test_wrappers_change_in_place(codec):
    wrapper = c.PayloadConverter.default.to_payloads_wrapper([1, "a"])
    before = Payloads.FromString(wrapper.SerializeToString())
    await codec.encode_wrapper(wrapper)
    assert (wrapper == before) is isinstance(codec, Untouched)
    await codec.decode_wrapper(wrapper)
    assert wrapper == before


def failure_with(field):
    failure = Failure(message="m")
    failure.encoded_attributes.CopyFrom(c.PayloadConverter.default.to_payload({"message": "e"}))
    payloads = c.PayloadConverter.default.to_payloads([1, 2])
    info = getattr(failure, field)
    name = "details" if hasattr(info, "details") else "last_heartbeat_details"
    getattr(info, name).payloads.extend(payloads)
    return failure


@pytest.mark.parametrize(
    "field",
    [
        "application_failure_info",
        "timeout_failure_info",
        "canceled_failure_info",
        "reset_workflow_failure_info",
    ],
)
async def test_codecs_reach_all_payloads_of_a_failure(field):
    failure = failure_with(field)
    failure.cause.CopyFrom(failure_with("application_failure_info"))
    before = Failure.FromString(failure.SerializeToString())
    await Reversing().encode_failure(failure)
    for level in (failure, failure.cause):
        assert level.encoded_attributes.metadata["encoding"] == b"test/reversed"
    assert b"json/plain" not in failure.SerializeToString()
    await Reversing().decode_failure(failure)
    assert failure == before


async def test_empty_details_are_not_visited():
    class Refusing(c.PayloadCodec):
        async def encode(self, payloads):
            raise AssertionError("nothing to encode")

        decode = encode

    failure = Failure(message="m")
    failure.application_failure_info.SetInParent()
    failure.cause.terminated_failure_info.SetInParent()
    await Refusing().encode_failure(failure)


async def test_exceptions_come_back():
    data_converter = c.DataConverter(
        payload_codec=Reversing(),
        failure_converter_class=c.DefaultFailureConverterWithEncodedAttributes,
    )
    failure = Failure()
    await data_converter.encode_failure(exceptions.ApplicationError("secret", {"a": 1}), failure)
    assert b"secret" not in failure.SerializeToString()
    before = Failure.FromString(failure.SerializeToString())
    error = await data_converter.decode_failure(failure)
    assert failure == before
    assert (error.message, error.details) == ("secret", ({"a": 1},))


def test_contexts_change_only_what_wants_them():
    assert c.DataConverter.default.with_context(CONTEXT) is c.DataConverter.default
    data_converter = c.DataConverter(payload_codec=Bound(), failure_converter_class=BoundFailures)
    bound = data_converter.with_context(CONTEXT)
    assert bound.payload_codec.context == CONTEXT
    assert bound.failure_converter.context == CONTEXT
    assert bound.payload_converter is data_converter.payload_converter
    assert data_converter.payload_codec.context is None
    assert isinstance(bound, c.DataConverter)


def test_implementing_contexts_without_the_method_is_told():
    class Forgetful(c.DefaultFailureConverter, c.WithSerializationContext): ...

    with pytest.raises(NotImplementedError, match="Forgetful"):
        c.DataConverter(failure_converter_class=Forgetful).with_context(CONTEXT)


@pytest.mark.parametrize("codec", [None, Reversing()], ids=["plain", "codec"])
async def test_memos(codec):
    data_converter = c.DataConverter(payload_codec=codec)
    raw = Payload(metadata={"encoding": b"binary/null"})
    memo = await encode_memo(data_converter, {"a": 1, "b": "x"})
    assert await decode_memo(data_converter, memo) == {"a": 1, "b": "x"}
    assert await decode_memo_field(data_converter, memo, "a", type_hint=float) == 1.0
    assert await decode_memo_field(data_converter, memo, "c", None) is None
    with pytest.raises(KeyError, match="Memo does not have a value for key c"):
        await decode_memo_field(data_converter, memo, "c")
    memo = Memo()
    await apply_memo(data_converter, {"raw": raw}, memo)
    assert memo.fields["raw"] == raw


@pytest.mark.parametrize("codec", [None, Reversing()], ids=["plain", "codec"])
async def test_single_payloads(codec):
    data_converter = c.DataConverter(payload_codec=codec)
    payload = Payload(data=b"header")
    encoded = await encode_payload(data_converter, payload)
    assert (encoded == payload) is (codec is None)
    assert await decode_payload(data_converter, encoded) == payload


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"payload_codec": Reversing}, r"payload_codec is the class Reversing\. Pass an instance"),
        ({"payload_codec": "aes"}, r"payload_codec is 'aes', which has no methods"),
        (
            {"payload_converter_class": c.DefaultPayloadConverter()},
            r"payload_converter_class is <.*>\. Pass the class itself",
        ),
        (
            {"failure_converter_class": c.DefaultFailureConverter()},
            r"failure_converter_class is <.*>\. Pass the class itself",
        ),
    ],
)
def test_parts_that_are_something_else_are_refused(parts, words):
    with pytest.raises(TypeError, match=words):
        c.DataConverter(**parts)
    with pytest.raises(TypeError, match=words):
        dataclasses.replace(c.DataConverter.default, **parts)
