"""Keys, pairs, updates and collections of search attributes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from worker_core.common import (
    SearchAttributeIndexedValueType,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
)
from worker_core.common._search_attributes import (
    guess_search_attribute_key,
    search_attribute_key_of_metadata,
    warn_on_untyped_search_attributes,
)

KINDS = {
    "text": ("Text", str),
    "keyword": ("Keyword", str),
    "int": ("Int", int),
    "float": ("Double", float),
    "bool": ("Bool", bool),
    "datetime": ("Datetime", datetime),
    "keyword_list": ("KeywordList", Sequence),
}


@pytest.mark.parametrize("kind", KINDS)
def test_keys_know_their_types(kind):
    word, origin = KINDS[kind]
    key = getattr(SearchAttributeKey, f"for_{kind}")("name")
    assert (key.name, key._metadata_type, key.origin_value_type) == ("name", word, origin)
    wire_name = f"INDEXED_VALUE_TYPE_{key.indexed_value_type.name}"
    assert search_attribute_key_of_metadata("name", word) == key
    assert search_attribute_key_of_metadata("name", wire_name) == key


def test_unknown_metadata_gives_no_key():
    assert search_attribute_key_of_metadata("name", "Colour") is None


def test_keys_compare_by_name_and_type():
    assert SearchAttributeKey.for_text("a") == SearchAttributeKey.for_text("a")
    assert SearchAttributeKey.for_text("a") != SearchAttributeKey.for_keyword("a")
    assert len({SearchAttributeKey.for_int("a"), SearchAttributeKey.for_int("a")}) == 1


def test_updates():
    key = SearchAttributeKey.for_int("a")
    assert (key.value_set(3).key, key.value_set(3).value) == (key, 3)
    assert key.value_unset().value is None


A = SearchAttributePair(SearchAttributeKey.for_int("a"), 1)
B = SearchAttributePair(SearchAttributeKey.for_keyword("b"), "x")


def test_collection_is_sorted_and_looked_up_by_key():
    attributes = TypedSearchAttributes([B, A])
    assert list(attributes) == [A, B]
    assert len(attributes) == 2
    assert attributes[A.key] == 1
    assert A.key in attributes
    assert SearchAttributeKey.for_float("a") not in attributes
    with pytest.raises(KeyError):
        attributes[SearchAttributeKey.for_float("a")]
    assert attributes.get(SearchAttributeKey.for_text("c")) is None
    assert attributes.get(SearchAttributeKey.for_text("c"), "d") == "d"
    assert len(TypedSearchAttributes.empty) == 0


def test_a_name_occurs_once():
    with pytest.raises(ValueError, match="Duplicate search attribute entries found for key a"):
        TypedSearchAttributes([A, SearchAttributePair(SearchAttributeKey.for_float("a"), 1.0)])


def test_updated_replaces_by_name_and_leaves_the_original():
    attributes = TypedSearchAttributes([A])
    changed = SearchAttributePair(SearchAttributeKey.for_float("a"), 2.5)
    assert list(attributes.updated(B, changed)) == [changed, B]
    assert list(attributes) == [A]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], None),
        (["a"], SearchAttributeIndexedValueType.KEYWORD),
        (["a", "b"], SearchAttributeIndexedValueType.KEYWORD_LIST),
        ([1], SearchAttributeIndexedValueType.INT),
        ([True], SearchAttributeIndexedValueType.BOOL),
        ([1.5], SearchAttributeIndexedValueType.DOUBLE),
        ([datetime(2024, 1, 1, tzinfo=UTC)], SearchAttributeIndexedValueType.DATETIME),
        ([1, 2], None),
    ],
)
def test_guessing_a_key(values, expected):
    key = guess_search_attribute_key("n", values)
    assert (key.indexed_value_type if key else None) == expected


def test_only_filled_mappings_warn():
    warn_on_untyped_search_attributes({})
    warn_on_untyped_search_attributes(None)
    warn_on_untyped_search_attributes(TypedSearchAttributes([A]))
    with pytest.warns(DeprecationWarning, match="Dictionary-based search attributes"):
        warn_on_untyped_search_attributes({"a": [1]})
