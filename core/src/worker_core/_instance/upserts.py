"""Changing a run's memo and search attributes, for the server and for the run's own eyes.

The run sees its change at once: `Info` is a record, but what it holds of memo and search attributes is
kept current.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from worker_core._activation import UpsertMemo, UpsertSearchAttributes
from worker_core._instance.checks import check_names
from worker_core.common import (
    SearchAttributeIndexedValueType,
    SearchAttributePair,
    SearchAttributes,
    SearchAttributeUpdate,
    SearchAttributeValues,
)
from worker_core.common._search_attributes import guess_search_attribute_key
from worker_core.converter import (
    encode_search_attribute_values,
    encode_typed_search_attribute_value,
)
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.api.common.v1 import Payload
    from worker_core.workflow import EventGroup, Info

__all__ = ["upsert_memo", "upsert_search_attributes"]

_KEYWORD_LIST = SearchAttributeIndexedValueType.KEYWORD_LIST


def upsert_memo(
    instance: Instance,
    updates: Mapping[str, Any],
    decoded: MutableMapping[str, Any] | None,
    event_groups: Sequence[EventGroup] | None,
) -> None:
    """Change fields of the memo; None removes one, whether or not it is there.

    Args:
        instance: The run.
        updates: New values by name. If there are none, nothing happens.
        decoded: The memo as workflow code sees it, if it was ever decoded.
        event_groups: Groups given with the call.

    Raises:
        TypeError: A name is no string.
    """
    if not updates:
        return
    check_names(updates, "the memo of workflow", instance.start.workflow_type)
    converter = instance.conversion.payload_converter
    fields: dict[str, Payload] = {}
    for name, value in updates.items():
        fields[name] = converter.to_payload(value)
    groups = capture_event_groups(event_groups)
    instance.loop.add_command(UpsertMemo(fields, groups=groups))
    raw = cast("MutableMapping[str, Payload]", instance.get_info().raw_memo)
    for name, payload in fields.items():
        if updates[name] is None:
            raw.pop(name, None)
            if decoded is not None:
                decoded.pop(name, None)
            continue
        raw[name] = payload
        if decoded is not None:
            # Through the converter, so that it looks as it will in the next run.
            decoded[name] = converter.from_payload(payload)


def upsert_search_attributes(
    instance: Instance,
    attributes: SearchAttributes | Sequence[SearchAttributeUpdate[Any]],
    event_groups: Sequence[EventGroup] | None,
) -> None:
    """Change search attributes.

    Values are encoded before anything else: one that is wrong changes nothing, and code may catch the
    error and go on.

    Raises:
        TypeError: A value is not of the type of its attribute.
        ValueError: A datetime has no timezone.
    """
    if isinstance(attributes, Mapping):
        fields = {
            name: encode_search_attribute_values(values) for name, values in attributes.items()
        }
    else:
        fields = {
            update.key.name: encode_typed_search_attribute_value(update.key, update.value)
            for update in attributes
        }
    groups = capture_event_groups(event_groups)
    instance.loop.add_command(UpsertSearchAttributes(fields, groups=groups))
    info = instance.get_info()
    untyped = cast("MutableMapping[str, SearchAttributeValues]", info.search_attributes)
    if isinstance(attributes, Mapping):
        untyped.update(attributes)
        for name, values in attributes.items():
            _guess_typed(info, name, values)
        return
    for update in attributes:
        key, value = update.key, update.value
        if value is None:
            _set_typed(info, key.name, None)
            untyped[key.name] = []
        else:
            _set_typed(info, key.name, SearchAttributePair(key, value))
            untyped[key.name] = list(value) if key.indexed_value_type == _KEYWORD_LIST else [value]


def _guess_typed(info: Info, name: str, values: SearchAttributeValues) -> None:
    """Keep the typed view as current as untyped values allow: they do not say their type."""
    if not values:
        _set_typed(info, name, None)
        return
    key = guess_search_attribute_key(name, values)
    if key is None:
        return
    value: Any = values
    if key.indexed_value_type != _KEYWORD_LIST:
        if len(values) != 1:
            return
        value = values[0]
    _set_typed(info, name, SearchAttributePair(key, value))


def _set_typed(info: Info, name: str, pair: SearchAttributePair[Any] | None) -> None:
    pairs = cast("list[SearchAttributePair[Any]]", info.typed_search_attributes.search_attributes)
    for index, old in enumerate(pairs):
        if old.key.name == name:
            if pair is None:
                del pairs[index]
            else:
                pairs[index] = pair
            return
    if pair is not None:
        pairs.append(pair)
