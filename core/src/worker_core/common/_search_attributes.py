"""Search attributes: typed keys, pairs, updates, and collections of them.

A key is a name and an indexed type; two keys are the same if both agree. Collections are sorted by
name and hold a name once. The untyped form, a mapping of names to lists, is deprecated but still
accepted where it always was.

How values become payloads is known to `converter`; the `type` metadata they carry is known here.
"""

from __future__ import annotations

import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from itertools import pairwise
from typing import Any, ClassVar, Generic, NamedTuple, TypeAlias, TypeVar, get_origin, overload

from worker_core.types import AnyType

__all__ = [
    "SearchAttributeIndexedValueType",
    "SearchAttributeKey",
    "SearchAttributePair",
    "SearchAttributeUpdate",
    "SearchAttributeValue",
    "SearchAttributeValueType",
    "SearchAttributeValues",
    "SearchAttributes",
    "TypedSearchAttributes",
    "guess_search_attribute_key",
    "search_attribute_key_of_metadata",
    "warn_on_untyped_search_attributes",
]

SearchAttributeValues: TypeAlias = list[str] | list[int] | list[float] | list[bool] | list[datetime]
"""Values of one untyped attribute. A list, not any sequence, so that a lone string is refused."""

SearchAttributes: TypeAlias = Mapping[str, SearchAttributeValues]
"""Untyped attributes by name. Deprecated: use `TypedSearchAttributes`."""

SearchAttributeValue: TypeAlias = str | int | float | bool | datetime | Sequence[str]
"""Value of one typed attribute."""

SearchAttributeValueType = TypeVar(
    "SearchAttributeValueType", str, int, float, bool, datetime, Sequence[str]
)


class SearchAttributeIndexedValueType(IntEnum):
    """How the server indexes an attribute. Wire numbers."""

    TEXT = 1
    KEYWORD = 2
    INT = 3
    DOUBLE = 4
    BOOL = 5
    DATETIME = 6
    KEYWORD_LIST = 7


_METADATA_TYPES = {
    SearchAttributeIndexedValueType.TEXT: "Text",
    SearchAttributeIndexedValueType.KEYWORD: "Keyword",
    SearchAttributeIndexedValueType.INT: "Int",
    SearchAttributeIndexedValueType.DOUBLE: "Double",
    SearchAttributeIndexedValueType.BOOL: "Bool",
    SearchAttributeIndexedValueType.DATETIME: "Datetime",
    SearchAttributeIndexedValueType.KEYWORD_LIST: "KeywordList",
}


class SearchAttributeKey(ABC, Generic[SearchAttributeValueType]):
    """Name and type of a search attribute. Made by the `for_` methods."""

    @property
    @abstractmethod
    def name(self) -> str:
        """Name as registered with the namespace."""

    @property
    @abstractmethod
    def indexed_value_type(self) -> SearchAttributeIndexedValueType:
        """How the server indexes it."""

    @property
    @abstractmethod
    def value_type(self) -> type[SearchAttributeValueType]:
        """Python type of its value, perhaps generic; see `origin_value_type` for `isinstance`."""

    @property
    def origin_value_type(self) -> type:
        """Python type of its value as `isinstance` accepts it."""
        return get_origin(self.value_type) or self.value_type

    @property
    def _metadata_type(self) -> str:
        """The name of the type in payload metadata."""
        return _METADATA_TYPES[self.indexed_value_type]

    def value_set(
        self, value: SearchAttributeValueType
    ) -> SearchAttributeUpdate[SearchAttributeValueType]:
        """The update that gives this attribute a value."""
        return _Update(self, value)

    def value_unset(self) -> SearchAttributeUpdate[SearchAttributeValueType]:
        """The update that takes its value away."""
        return _Update(self, None)

    @staticmethod
    def for_text(name: str) -> SearchAttributeKey[str]:
        """A key for text that is searched by its words."""
        return _Key(name, SearchAttributeIndexedValueType.TEXT, str)

    @staticmethod
    def for_keyword(name: str) -> SearchAttributeKey[str]:
        """A key for a string that is matched as a whole."""
        return _Key(name, SearchAttributeIndexedValueType.KEYWORD, str)

    @staticmethod
    def for_int(name: str) -> SearchAttributeKey[int]:
        """A key for a whole number."""
        return _Key(name, SearchAttributeIndexedValueType.INT, int)

    @staticmethod
    def for_float(name: str) -> SearchAttributeKey[float]:
        """A key for a floating point number."""
        return _Key(name, SearchAttributeIndexedValueType.DOUBLE, float)

    @staticmethod
    def for_bool(name: str) -> SearchAttributeKey[bool]:
        """A key for a truth value."""
        return _Key(name, SearchAttributeIndexedValueType.BOOL, bool)

    @staticmethod
    def for_datetime(name: str) -> SearchAttributeKey[datetime]:
        """A key for a point in time; values need a timezone."""
        return _Key(name, SearchAttributeIndexedValueType.DATETIME, datetime)

    @staticmethod
    def for_keyword_list(name: str) -> SearchAttributeKey[Sequence[str]]:
        """A key for several strings, each matched as a whole."""
        return _Key(
            name,
            SearchAttributeIndexedValueType.KEYWORD_LIST,
            Sequence[str],  # type: ignore[type-abstract]  # a generic alias stands for its type
        )


@dataclass(frozen=True)
class _Key(SearchAttributeKey[SearchAttributeValueType]):
    _name: str
    _indexed_value_type: SearchAttributeIndexedValueType
    _value_type: type[SearchAttributeValueType]

    @property
    def name(self) -> str:
        return self._name

    @property
    def indexed_value_type(self) -> SearchAttributeIndexedValueType:
        return self._indexed_value_type

    @property
    def value_type(self) -> type[SearchAttributeValueType]:
        return self._value_type


class SearchAttributePair(NamedTuple, Generic[SearchAttributeValueType]):
    """A key and its value."""

    key: SearchAttributeKey[SearchAttributeValueType]
    value: SearchAttributeValueType


class SearchAttributeUpdate(ABC, Generic[SearchAttributeValueType]):
    """A change to one search attribute of a running workflow."""

    @property
    @abstractmethod
    def key(self) -> SearchAttributeKey[SearchAttributeValueType]:
        """The attribute that changes."""

    @property
    @abstractmethod
    def value(self) -> SearchAttributeValueType | None:
        """Its new value, None to take the value away."""


@dataclass(frozen=True)
class _Update(SearchAttributeUpdate[SearchAttributeValueType]):
    _key: SearchAttributeKey[SearchAttributeValueType]
    _value: SearchAttributeValueType | None

    @property
    def key(self) -> SearchAttributeKey[SearchAttributeValueType]:
        return self._key

    @property
    def value(self) -> SearchAttributeValueType | None:
        return self._value


@dataclass(frozen=True)
class TypedSearchAttributes(Collection[SearchAttributePair[Any]]):
    """An immutable collection of search attributes, sorted by name.

    Iteration and `len` are about pairs; `in` and `[]` take a key and compare name and type.

    Raises:
        ValueError: A name occurs twice.
    """

    search_attributes: Sequence[SearchAttributePair[Any]]
    """The pairs, sorted by name. Not to be changed; make a new collection with `updated`."""

    empty: ClassVar[TypedSearchAttributes]
    """The collection without attributes."""

    def __post_init__(self) -> None:
        """Sort, and refuse a name given twice."""
        pairs = sorted(self.search_attributes, key=lambda pair: pair.key.name)
        for before, pair in pairwise(pairs):
            if before.key.name == pair.key.name:
                raise ValueError(
                    f"Duplicate search attribute entries found for key {pair.key.name}"
                )
        object.__setattr__(self, "search_attributes", pairs)

    def __len__(self) -> int:
        return len(self.search_attributes)

    def __iter__(self) -> Iterator[SearchAttributePair[Any]]:
        return iter(self.search_attributes)

    def __contains__(self, key: object) -> bool:
        return any(pair.key == key for pair in self.search_attributes)

    def __getitem__(
        self, key: SearchAttributeKey[SearchAttributeValueType]
    ) -> SearchAttributeValueType:
        for pair in self.search_attributes:
            if pair.key == key and pair.value is not None:
                value: SearchAttributeValueType = pair.value
                return value
        raise KeyError(key)

    @overload
    def get(
        self, key: SearchAttributeKey[SearchAttributeValueType]
    ) -> SearchAttributeValueType | None: ...

    @overload
    def get(
        self, key: SearchAttributeKey[SearchAttributeValueType], default: AnyType
    ) -> SearchAttributeValueType | AnyType: ...

    def get(
        self, key: SearchAttributeKey[SearchAttributeValueType], default: Any | None = None
    ) -> Any:
        """The value for a key, or the default, as of a dict."""
        try:
            return self[key]
        except KeyError:
            return default

    def updated(self, *search_attributes: SearchAttributePair[Any]) -> TypedSearchAttributes:
        """A copy with these pairs in the place of those of the same names, or added."""
        pairs = {pair.key.name: pair for pair in self.search_attributes}
        for pair in search_attributes:
            pairs[pair.key.name] = pair
        return TypedSearchAttributes(list(pairs.values()))


TypedSearchAttributes.empty = TypedSearchAttributes([])

_KEY_MAKERS: dict[SearchAttributeIndexedValueType, Callable[[str], SearchAttributeKey[Any]]] = {
    SearchAttributeIndexedValueType.TEXT: SearchAttributeKey.for_text,
    SearchAttributeIndexedValueType.KEYWORD: SearchAttributeKey.for_keyword,
    SearchAttributeIndexedValueType.INT: SearchAttributeKey.for_int,
    SearchAttributeIndexedValueType.DOUBLE: SearchAttributeKey.for_float,
    SearchAttributeIndexedValueType.BOOL: SearchAttributeKey.for_bool,
    SearchAttributeIndexedValueType.DATETIME: SearchAttributeKey.for_datetime,
    SearchAttributeIndexedValueType.KEYWORD_LIST: SearchAttributeKey.for_keyword_list,
}

# Some servers write the enum's name where others write the word.
_KEY_MAKERS_BY_METADATA = {
    name: _KEY_MAKERS[indexed_type]
    for indexed_type, word in _METADATA_TYPES.items()
    for name in (word, f"INDEXED_VALUE_TYPE_{indexed_type.name}")
}


def search_attribute_key_of_metadata(
    name: str, metadata_type: str
) -> SearchAttributeKey[Any] | None:
    """The key for a name and the `type` metadata of its payload, None for an unknown type."""
    make = _KEY_MAKERS_BY_METADATA.get(metadata_type)
    return None if make is None else make(name)


_GUESSES: tuple[tuple[type, Callable[[str], SearchAttributeKey[Any]]], ...] = (
    (str, SearchAttributeKey.for_keyword),
    (bool, SearchAttributeKey.for_bool),  # before int, which a bool is as well
    (int, SearchAttributeKey.for_int),
    (float, SearchAttributeKey.for_float),
    (datetime, SearchAttributeKey.for_datetime),
)


def guess_search_attribute_key(
    name: str, values: SearchAttributeValues
) -> SearchAttributeKey[Any] | None:
    """The key an untyped attribute most likely meant, None if its values do not tell."""
    if not values:
        return None
    first: object = values[0]
    if len(values) > 1:
        return SearchAttributeKey.for_keyword_list(name) if isinstance(first, str) else None
    for cls, make in _GUESSES:
        if isinstance(first, cls):
            return make(name)
    return None


def warn_on_untyped_search_attributes(attributes: object, stack_level: int = 2) -> None:
    """Emit the deprecation warning if these attributes are a mapping with something in it.

    Args:
        attributes: What the user passed.
        stack_level: Frames between here and the user's line; 2 names the caller of the caller.
    """
    if attributes and isinstance(attributes, Mapping):
        warnings.warn(
            "Dictionary-based search attributes are deprecated",
            DeprecationWarning,
            stacklevel=1 + stack_level,
        )
