"""From what `json.loads` returns to what a type hint asks for.

`value_to_type` walks hint and value together. Hints are tried in a fixed order (scalars, `NewType`,
`Literal`, unions, mappings, dataclasses, `parse_obj`, enums, UUID, iterables) which decides what a
class that is several of these becomes. Anything that does not fit is a `TypeError`, which is also how
a union tells its members apart.
"""

from __future__ import annotations

import collections
import dataclasses
import inspect
import typing
import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, ClassVar, Final, Literal, NewType, TypeAlias, TypeVar

import typing_extensions

from worker_core.converter._reflection import (
    FIELDS_ATTRIBUTE,
    Field,
    dataclass_fields,
    typed_dict_hints,
)

__all__ = ["JSONTypeConverter", "JSONTypeConverterUnhandled", "value_to_type"]

JSONTypeConverterUnhandled = NewType("JSONTypeConverterUnhandled", object)
"""Type of `JSONTypeConverter.Unhandled`."""

# Within the class below its attribute hides the name.
_UnhandledType: TypeAlias = JSONTypeConverterUnhandled


class JSONTypeConverter(ABC):
    """Turns what `json.loads` returns into a type that JSON does not know.

    Given to `JSONPlainPayloadConverter`, which asks it before anything else and at every level of a
    value.
    """

    Unhandled: ClassVar[JSONTypeConverterUnhandled] = JSONTypeConverterUnhandled(object())
    """Returned by `to_typed_value` to say that the hint is none of its business."""

    @abstractmethod
    def to_typed_value(self, hint: type, value: Any) -> Any | _UnhandledType | None:
        """Convert a value to a hint.

        Args:
            hint: Type the receiver expects.
            value: A scalar, list or dict.

        Returns:
            The value converted, or `Unhandled`.
        """


_Converters: TypeAlias = Sequence[JSONTypeConverter]


def value_to_type(
    hint: type, value: Any, custom_converters: Sequence[JSONTypeConverter] = ()
) -> Any:
    """Convert a value as `json.loads` returns it to a type hint.

    Args:
        hint: Type hint of any form: a class, a generic alias, a union, a `Literal`, a `NewType`.
        value: A scalar, list or dict.
        custom_converters: Asked first, in order, here and for every value within this one.

    Raises:
        TypeError: The value does not fit the hint, or the hint is of a kind that JSON values cannot
            be converted to.
    """
    for converter in custom_converters:
        converted = converter.to_typed_value(hint, value)
        if converted is not JSONTypeConverter.Unhandled:
            return converted
    if type(hint) is type:
        scalar = _SCALARS.get(hint)
        if scalar is not None:
            return scalar(value)
        fields = hint.__dict__.get(FIELDS_ATTRIBUTE)
        if fields is not None:
            return _to_dataclass(hint, fields, value, custom_converters)
    elif hint is Any:
        return value
    return _to_any_hint(hint, value, custom_converters)


def _to_any_hint(hint: Any, value: Any, converters: _Converters) -> Any:
    """The rest of `value_to_type`: all that takes more than a look at the class."""
    origin: Any = getattr(hint, "__origin__", None)
    if origin is None:
        supertype = getattr(hint, "__supertype__", None)
        if supertype:
            return value_to_type(supertype, value, converters)
        origin = hint
    args: tuple[Any, ...] = getattr(hint, "__args__", ())
    # The two commonest generics need none of the questions below.
    if origin is list:
        return _to_iterable(hint, origin, args, value, converters)
    if origin is dict:
        return _to_mapping(hint, origin, args, value, converters)
    if origin is typing.Union or isinstance(origin, UnionType):
        return _to_union(hint, args, value, converters)
    if origin is Literal or origin is typing_extensions.Literal:
        if value not in args:
            raise TypeError(f"Value {value} not in literal values {args}")
        return value
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _to_mapping(hint, origin, args, value, converters)
    if dataclasses.is_dataclass(hint):
        return _to_dataclass(hint, dataclass_fields(hint), value, converters)
    if getattr(hint, "parse_obj", None) is not None and isinstance(
        inspect.getattr_static(hint, "parse_obj", None), (classmethod, staticmethod)
    ):
        if not isinstance(value, dict):
            raise TypeError(f"Cannot convert to {hint}, value is {type(value)} not dict")
        return hint.parse_obj(value)
    if isinstance(hint, type):
        if issubclass(hint, Enum):
            if issubclass(hint, int):
                return hint(_to_enum_value(hint, value, int, "an integer"))
            if issubclass(hint, str):
                return hint(_to_enum_value(hint, value, str, "a string"))
        if issubclass(hint, uuid.UUID):
            return hint(value)
    if isinstance(origin, type) and issubclass(origin, Iterable):
        return _to_iterable(hint, origin, args, value, converters)
    raise TypeError(f"Unserializable type during conversion: {hint}")


def _expect(value: Any, accepted: type | tuple[type, ...], expected: str) -> Any:
    if not isinstance(value, accepted):
        raise TypeError(f"Expected value to be {expected}, was {type(value)}")
    return value


def _to_enum_value(hint: Any, value: Any, kind: type, expected: str) -> Any:
    if not isinstance(value, kind):
        raise TypeError(
            f"Cannot convert to enum {hint}, value not {expected}, value is {type(value)}"
        )
    return value


def _to_datetime(value: Any) -> datetime:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError as err:
            raise TypeError(f"Failed parsing datetime string: {value}") from err
    if isinstance(value, datetime):
        return value
    raise TypeError(f"Expected datetime or ISO8601 string, got {type(value)}")


def _to_int(value: Any) -> int:
    if type(value) is int:
        return value
    return int(_expect(value, (int, float), "int|float"))


def _to_float(value: Any) -> float:
    return float(_expect(value, (int, float), "int|float"))


def _to_bool(value: Any) -> bool:
    if type(value) is bool:
        return value
    raise TypeError(f"Expected value to be bool, was {type(value)}")


def _to_str(value: Any) -> str:
    if type(value) is str:
        return value
    return str(_expect(value, str, "str"))


def _to_bytes(value: Any) -> bytes:
    # A list of numbers is how this converter writes bytes within other values. Other SDKs write
    # base64 there; a string is refused by bytes() itself.
    return bytes(_expect(value, (str, bytes, list), "bytes"))


def _to_none(value: Any) -> None:
    if value is not None:
        raise TypeError(f"Expected None, got value of type {type(value)}")


def _to_dict(value: Any) -> dict[Any, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"Expected {dict}, value was {type(value)}")
    return dict(value)


def _to_list(value: Any) -> list[Any]:
    if not isinstance(value, Iterable):
        raise TypeError(f"Expected {list}, value was {type(value)}")
    return list(value)


_SCALARS: Final[dict[type, Callable[[Any], Any]]] = {
    datetime: _to_datetime,
    int: _to_int,
    float: _to_float,
    bool: _to_bool,
    str: _to_str,
    bytes: _to_bytes,
    NoneType: _to_none,
    dict: _to_dict,
    list: _to_list,
}
"""Hints settled by one look at the value; dict and list without arguments are among them."""

_EXACT: Final = frozenset((int, float, bool, str, NoneType))
"""Hints that return a value of exactly their type as it is."""

_NEVER_NONE: Final = frozenset(_SCALARS) - {NoneType}


def _to_union(hint: Any, members: tuple[Any, ...], value: Any, converters: _Converters) -> Any:
    kind = type(value)
    plain = not converters
    for member in members:
        if plain and type(member) is type:
            # Spares the two common cases, X | None and a scalar, an exception each.
            if kind is member and member in _EXACT:
                return value
            if value is None and member in _NEVER_NONE:
                continue
        try:
            return value_to_type(member, value, converters)
        except Exception:  # whatever it is, the member does not fit
            continue
    raise TypeError(f"Failed converting to {hint} from {value}")


def _informative(args: tuple[Any, ...], index: int) -> Any:
    """A type argument that says something, else None."""
    if len(args) <= index or args[index] is Any or isinstance(args[index], TypeVar):
        return None
    return args[index]


def _to_mapping(
    hint: Any, origin: Any, args: tuple[Any, ...], value: Any, converters: _Converters
) -> Any:
    if not isinstance(value, Mapping):
        raise TypeError(f"Expected {hint}, value was {type(value)}")
    key_types: dict[str, Any] | None = None
    if getattr(origin, "__required_keys__", None) or getattr(origin, "__optional_keys__", None):
        key_types = typed_dict_hints(origin)
    key_type = _informative(args, 0)
    value_type = _informative(args, 1)
    plain = not converters
    result: dict[Any, Any] = {}
    for key, item in value.items():
        if key_types is not None:
            value_type = key_types.get(key)
        if key_type and not (key_type is str and isinstance(key, str)):
            key = _to_key(hint, key_type, key, converters)
        if value_type and not (plain and type(item) is value_type and value_type in _EXACT):
            try:
                item = value_to_type(value_type, item, converters)
            except Exception as err:
                raise TypeError(
                    f"Failed converting value for key {key!r} in mapping {hint}"
                ) from err
        result[key] = item
    return result if key_types is None else hint(**result)


def _to_key(hint: Any, key_type: Any, key: Any, converters: _Converters) -> Any:
    """Give a key the type it had before JSON made a string of it."""
    converted = key
    try:
        if isinstance(key, str):
            if key_type is int or key_type is float:
                converted = key_type(key)
            elif key_type is bool:
                converted = {"true": True, "false": False}[key]
            elif key_type is NoneType:
                converted = {"null": None}[key]
            elif (
                isinstance(key_type, type)
                and issubclass(key_type, Enum)
                and issubclass(key_type, int)
            ):
                converted = int(key)
        if not isinstance(key_type, type) or not isinstance(converted, key_type):
            converted = value_to_type(key_type, converted, converters)
        return converted
    except Exception as err:
        raise TypeError(
            f"Failed converting key {converted!r} to type {key_type} in mapping {hint}"
        ) from err


def _to_dataclass(hint: Any, fields: Sequence[Field], value: Any, converters: _Converters) -> Any:
    if not isinstance(value, dict):
        raise TypeError(f"Cannot convert to dataclass {hint}, value is {type(value)} not dict")
    plain = not converters
    arguments: dict[str, Any] = {}
    others: dict[str, Any] | None = None
    for name, field_hint, init in fields:
        if name not in value:
            continue  # the constructor has a default for it, or raises
        item = value[name]
        if not (plain and type(item) is field_hint and field_hint in _EXACT):
            try:
                item = value_to_type(field_hint, item, converters)
            except Exception as err:
                raise TypeError(f"Failed converting field {name} on dataclass {hint}") from err
        if init:
            arguments[name] = item
        else:
            others = others or {}
            others[name] = item
    instance = hint(**arguments)
    if others:
        for name, item in others.items():
            # Also sets fields of frozen dataclasses.
            object.__setattr__(instance, name, item)
    return instance


def _to_iterable(
    hint: Any, origin: Any, args: tuple[Any, ...], value: Any, converters: _Converters
) -> Any:
    if not isinstance(value, Iterable):
        raise TypeError(f"Expected {hint}, value was {type(value)}")
    items: list[Any]
    if not args or (len(args) == 1 and (isinstance(args[0], TypeVar) or args[0] is Ellipsis)):
        items = list(value)
    else:
        items = []
        plain = not converters
        item_type = args[0]
        for index, item in enumerate(value):
            if origin is tuple:
                item_type = _tuple_item_type(hint, args, index)
            if plain and type(item) is item_type and item_type in _EXACT:
                items.append(item)
                continue
            try:
                items.append(value_to_type(item_type, item, converters))
            except Exception as err:
                raise TypeError(f"Failed converting {hint} index {index}") from err
    build = _BUILDERS.get(origin)
    return items if build is None else build(items)


_BUILDERS: Final[dict[Any, Callable[[list[Any]], Any]]] = {
    tuple: tuple,
    set: set,
    frozenset: frozenset,
    collections.deque: collections.deque,
}


def _tuple_item_type(hint: Any, args: tuple[Any, ...], index: int) -> Any:
    if index < len(args) and args[index] is not Ellipsis:
        return args[index]
    if args[-1] is Ellipsis:
        return args[-2]
    raise TypeError(f"Type {hint} only expecting {len(args)} values, got at least {index + 1}")
