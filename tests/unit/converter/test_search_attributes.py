"""Search attributes on the wire: refusals, and forms only servers write."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from worker_core.api.common.v1 import Payload, SearchAttributes
from worker_core.common import SearchAttributeKey, SearchAttributePair, TypedSearchAttributes
from worker_core.converter import (
    decode_search_attributes,
    decode_typed_search_attributes,
    encode_search_attribute_values,
    encode_search_attributes,
    encode_typed_search_attribute_value,
)
from worker_core.converter._search_attributes import (
    decode_search_attribute_value,
    encode_maybe_typed_search_attributes,
)

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)
TYPED = TypedSearchAttributes([SearchAttributePair(SearchAttributeKey.for_int("n"), 3)])


def stored(data, metadata_type):
    payload = Payload(metadata={"encoding": b"json/plain", "type": metadata_type}, data=data)
    return SearchAttributes(indexed_fields={"n": payload})


def test_typed_values_carry_their_type_and_unset_ones_do_not():
    key = SearchAttributeKey.for_datetime("d")
    payload = encode_typed_search_attribute_value(key, NOON)
    assert payload.metadata["type"] == b"Datetime"
    assert payload.data == b'"2024-01-01T12:00:00+00:00"'
    assert dict(encode_typed_search_attribute_value(key, None).metadata) == {
        "encoding": b"binary/null"
    }


def test_values_of_another_type_are_refused():
    with pytest.raises(TypeError, match="search attribute n is not suitable"):
        encode_typed_search_attribute_value(SearchAttributeKey.for_int("n"), "3")
    with pytest.raises(TypeError, match="keyword list must be strings"):
        encode_typed_search_attribute_value(SearchAttributeKey.for_keyword_list("n"), [1])
    with pytest.raises(ValueError, match="Timezone must be present"):
        encode_typed_search_attribute_value(
            SearchAttributeKey.for_datetime("n"), datetime(2024, 1, 1)
        )


def test_untyped_values_are_lists_of_one_type():
    with pytest.raises(TypeError, match="must be lists"):
        encode_search_attribute_values("abc")
    with pytest.raises(TypeError, match="of type tuple not one of"):
        encode_search_attribute_values([(1,)])
    with pytest.raises(TypeError, match="must have the same type for the same key"):
        encode_search_attribute_values([1, "a"])
    with pytest.raises(ValueError, match="Timezone must be present"):
        encode_search_attribute_values([datetime(2024, 1, 1)])


def test_one_form_at_a_time():
    proto = SearchAttributes()
    with pytest.raises(ValueError, match="Cannot provide both"):
        encode_maybe_typed_search_attributes({"a": [1]}, TYPED, proto)
    encode_maybe_typed_search_attributes(None, None, proto)
    encode_maybe_typed_search_attributes({}, TypedSearchAttributes.empty, proto)
    assert not proto.indexed_fields
    encode_maybe_typed_search_attributes({"a": [1]}, TypedSearchAttributes.empty, proto)
    encode_maybe_typed_search_attributes(None, TYPED, proto)
    assert {k: p.data for k, p in proto.indexed_fields.items()} == {"a": b"[1]", "n": b"3"}


def test_both_forms_come_back():
    proto = SearchAttributes()
    encode_search_attributes(TYPED, proto)
    assert decode_typed_search_attributes(proto) == TYPED
    proto = SearchAttributes()
    encode_search_attributes({"a": ["x"], "b": [1, 2]}, proto)
    assert decode_search_attributes(proto) == {"a": ["x"], "b": [1, 2]}
    assert decode_typed_search_attributes(proto) == TypedSearchAttributes.empty


@pytest.mark.parametrize(
    ("data", "metadata_type", "expected"),
    [
        (b"2", b"Double", 2.0),
        (b"[2]", b"Int", 2),
        (b'["a"]', b"INDEXED_VALUE_TYPE_KEYWORD_LIST", ["a"]),
        (b'"2024-01-01T12:00:00Z"', b"Datetime", NOON),
        (b"[1,2]", b"Int", None),
        (b'"a"', b"Int", None),
        (b"1", b"Colour", None),
    ],
)
def test_what_servers_store(data, metadata_type, expected):
    attributes = list(decode_typed_search_attributes(stored(data, metadata_type)))
    assert [repr(pair.value) for pair in attributes] == (
        [] if expected is None else [repr(expected)]
    )


def test_untyped_datetimes_are_parsed():
    proto = stored(b'"2024-01-01T12:00:00Z"', b"Datetime")
    assert decode_search_attributes(proto) == {"n": [NOON]}
    assert decode_search_attribute_value(proto.indexed_fields["n"]) == NOON
