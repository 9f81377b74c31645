"""Histories in JSON, in the spellings the world has for them.

The protocol's JSON names enum values in full (`EVENT_TYPE_TIMER_STARTED`); the CLI and the Web UI
of some versions write them short and in Pascal case (`TimerStarted`). Both are read. Which field
holds which enum is read from the message descriptors, so a new event needs no line here.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from google.protobuf.json_format import ParseDict, ParseError

from worker_core import api
from worker_core.api.history.v1 import History

if TYPE_CHECKING:
    from google.protobuf.descriptor import Descriptor, EnumDescriptor

__all__ = ["history_from_json"]

_UNSPECIFIED = "UNSPECIFIED"


def history_from_json(history: str | dict[str, Any]) -> History:
    """Read a history from JSON text or from the dict a parser made of it.

    Unknown fields and enum values are left out. A dict is not changed.

    Raises:
        ValueError: The text is not JSON, or what it says is not a history.
    """
    document: Any = history
    if isinstance(history, str):
        try:
            document = json.loads(history)
        except ValueError as error:
            raise ValueError(
                f"The history is not JSON: {error}. Was the file cut short? Export it again."
            ) from error
    if not isinstance(document, dict):
        raise ValueError(
            f"A history in JSON is a dictionary with 'events', this is a {type(document).__name__}"
        )
    events = document.get("events")
    if not isinstance(events, list):
        raise ValueError(
            "A history in JSON has a list named 'events', this one "
            + ("has none" if events is None else f"has a {type(events).__name__} there")
        )
    for index, event in enumerate(events):
        if not isinstance(event, dict):
            raise ValueError(
                f"Each event of a history in JSON is a dictionary, event {index + 1} is a "
                f"{type(event).__name__}"
            )
    try:
        return ParseDict(
            _in_full_spelling(document, History.DESCRIPTOR),
            History(),
            ignore_unknown_fields=True,
            descriptor_pool=api.pool,
        )
    except ParseError as error:
        raise ValueError(f"The JSON is not a workflow history: {error}") from error


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that is an enum, or a message that may hold some."""

    full_names: dict[str, str] | None
    message: Descriptor | None
    is_map: bool


def _in_full_spelling(value: Any, descriptor: Descriptor) -> Any:
    """A copy of a message's JSON with every enum value named in full."""
    if value is None:
        return None
    if not isinstance(value, dict):
        # The parser would take a text for a message without known fields.
        raise ValueError(
            f"The JSON is not a workflow history: {value!r} stands where a {descriptor.name} belongs"
        )
    fields = _fields_of(descriptor)
    return {
        name: item if (field := fields.get(name)) is None else _field_in_full(item, field)
        for name, item in value.items()
    }


def _field_in_full(item: Any, field: _Field) -> Any:
    if isinstance(item, list):
        return [_field_in_full(element, field) for element in item]
    if field.full_names is not None:
        return field.full_names.get(_folded(item), item) if isinstance(item, str) else item
    assert field.message is not None
    if not field.is_map:
        return _in_full_spelling(item, field.message)
    values = _fields_of(field.message).get("value")
    if values is None or not isinstance(item, dict):
        return item
    return {key: _field_in_full(element, values) for key, element in item.items()}


@functools.cache
def _fields_of(descriptor: Descriptor) -> dict[str, _Field]:
    """Fields worth a look, by both names that JSON may use for them."""
    fields = {}
    for field in descriptor.fields:
        if field.enum_type is not None:
            plan = _Field(_full_names(field.enum_type), None, is_map=False)
        elif field.message_type is not None and field.message_type.file.package.startswith(
            "temporal."
        ):
            message = field.message_type
            plan = _Field(None, message, is_map=message.GetOptions().map_entry)
        else:
            continue
        fields[field.name] = fields[field.json_name] = plan
    return fields


@functools.cache
def _full_names(enum: EnumDescriptor) -> dict[str, str]:
    """The values' names in full, by their short names without case and underscores."""
    zero = enum.values_by_number[0].name
    prefix = zero.removesuffix(_UNSPECIFIED) if zero.endswith(_UNSPECIFIED) else ""
    return {_folded(value.name.removeprefix(prefix)): value.name for value in enum.values}


def _folded(name: str) -> str:
    return name.replace("_", "").lower()
