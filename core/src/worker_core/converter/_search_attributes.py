"""Search attributes to and from the wire.

The server reads these payloads, so the default data converter makes them, whatever the user's is,
and no codec ever sees them. Typed values carry their type in the payload's metadata; an unset one is
a bare null, which the server would not accept with a type.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from worker_core.api.common.v1 import Payload
from worker_core.api.common.v1 import SearchAttributes as SearchAttributesProto
from worker_core.common import (
    SearchAttributeIndexedValueType,
    SearchAttributeKey,
    SearchAttributePair,
    SearchAttributes,
    SearchAttributeValue,
    SearchAttributeValues,
    TypedSearchAttributes,
)
from worker_core.common._search_attributes import search_attribute_key_of_metadata
from worker_core.converter._data import DataConverter

__all__ = [
    "decode_search_attribute_value",
    "decode_search_attributes",
    "decode_typed_search_attributes",
    "encode_maybe_typed_search_attributes",
    "encode_search_attribute_values",
    "encode_search_attributes",
    "encode_typed_search_attribute_value",
]

_converter: Final = DataConverter.default.payload_converter


def encode_search_attributes(
    attributes: SearchAttributes | TypedSearchAttributes, api: SearchAttributesProto
) -> None:
    """Write search attributes into their wire message.

    Raises:
        TypeError: A value is not of the type of its attribute.
        ValueError: A datetime has no timezone.
    """
    if isinstance(attributes, TypedSearchAttributes):
        for key, value in attributes:
            api.indexed_fields[key.name].CopyFrom(encode_typed_search_attribute_value(key, value))
    elif attributes:
        for name, values in attributes.items():
            api.indexed_fields[name].CopyFrom(encode_search_attribute_values(values))


def encode_maybe_typed_search_attributes(
    untyped: SearchAttributes | None,
    typed: TypedSearchAttributes | None,
    api: SearchAttributesProto,
) -> None:
    """Write whichever of the two forms was given.

    Raises:
        TypeError: A value is not of the type of its attribute.
        ValueError: Both forms were given, or a datetime has no timezone.
    """
    if untyped:
        if typed:
            raise ValueError(
                "Cannot provide both deprecated search attributes and typed search attributes"
            )
        encode_search_attributes(untyped, api)
    elif typed:
        encode_search_attributes(typed, api)


def encode_typed_search_attribute_value(
    key: SearchAttributeKey[Any], value: SearchAttributeValue | None
) -> Payload:
    """The payload for the value of a typed attribute; None takes the value away.

    Raises:
        TypeError: The value is not of the key's type.
        ValueError: A datetime has no timezone.
    """
    if value is None:
        return _converter.to_payload(None)
    if not isinstance(value, key.origin_value_type):
        raise TypeError(
            f"Value {value!r} of search attribute {key.name} is not suitable for the indexed "
            f"type {key.indexed_value_type.name}"
        )
    if isinstance(value, datetime):
        value = _isoformat(value)
    elif isinstance(value, Sequence):
        for item in value:
            if not isinstance(item, str):
                raise TypeError("All values of a keyword list must be strings")
    payload = _converter.to_payload(value)
    payload.metadata["type"] = key._metadata_type.encode()
    return payload


def encode_search_attribute_values(vals: SearchAttributeValues) -> Payload:
    """The payload for the values of an untyped attribute. Deprecated: use typed attributes.

    Raises:
        TypeError: The values are no list, or a value is neither str, int, float, bool nor datetime,
            or they are not all of one type.
        ValueError: A datetime has no timezone.
    """
    if not isinstance(vals, list):
        raise TypeError("Search attribute values must be lists")
    converted: list[Any] = []
    common_type: type | None = None
    for value in vals:
        if isinstance(value, datetime):
            converted.append(_isoformat(value))
            continue
        if not isinstance(value, (str, int, float, bool)):
            raise TypeError(
                f"Search attribute value of type {type(value).__name__} not one of str, int, "
                "float, bool, or datetime"
            )
        if common_type is not None and type(value) is not common_type:
            raise TypeError("Search attribute values must have the same type for the same key")
        common_type = type(value)
        converted.append(value)
    return _converter.to_payload(converted)


def _isoformat(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("Timezone must be present on all search attribute dates")
    return value.isoformat()


def decode_search_attributes(api: SearchAttributesProto) -> SearchAttributes:
    """Untyped values by name, always as lists. Deprecated: decode them typed."""
    found: dict[str, Any] = {}
    for name, payload in api.indexed_fields.items():
        values = _converter.from_payload(payload)
        if not isinstance(values, list):
            values = [values]
        if payload.metadata.get("type") == b"Datetime":
            values = [datetime.fromisoformat(value) for value in values]
        found[name] = values
    return found


def decode_typed_search_attributes(api: SearchAttributesProto) -> TypedSearchAttributes:
    """The search attributes of a wire message.

    Left out is what does not say its type, or says one unknown here, or has a value of another.

    Raises:
        ValueError: A datetime is not in ISO 8601.
    """
    pairs: list[SearchAttributePair[Any]] = []
    for name, payload in api.indexed_fields.items():
        metadata_type = payload.metadata.get("type")
        if not metadata_type:
            continue
        key = search_attribute_key_of_metadata(name, metadata_type.decode())
        if key is None:
            continue
        value = _converter.from_payload(payload)
        indexed_type = key.indexed_value_type
        if (
            isinstance(value, list)
            and indexed_type is not SearchAttributeIndexedValueType.KEYWORD_LIST
        ):
            if len(value) != 1:
                continue
            value = value[0]
        if indexed_type is SearchAttributeIndexedValueType.DATETIME:
            value = datetime.fromisoformat(value)
        elif indexed_type is SearchAttributeIndexedValueType.DOUBLE and type(value) is int:
            # Visibility writes 2.0 as 2.
            value = float(value)
        if isinstance(value, key.origin_value_type):
            pairs.append(SearchAttributePair(key, value))
    return TypedSearchAttributes(pairs)


def decode_search_attribute_value(payload: Payload) -> SearchAttributeValue:
    """The value of one attribute, a datetime if its metadata says so."""
    value: SearchAttributeValue = _converter.from_payload(payload)
    if isinstance(value, str) and payload.metadata.get("type") == b"Datetime":
        return datetime.fromisoformat(value)
    return value
