"""What reflection finds out about dataclasses and TypedDicts, asked once per class.

It is kept on the class itself: a table of our own would keep classes alive, and with them the modules
that a workflow sandbox loads for one run and drops. Only what a class says of itself counts, never
what a base of it was asked before.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, Final, TypeAlias, get_type_hints

__all__ = ["FIELDS_ATTRIBUTE", "Field", "dataclass_fields", "field_names", "typed_dict_hints"]

Field: TypeAlias = tuple[str, Any, bool]
"""Name of a dataclass field, its resolved hint, and whether the constructor takes it."""

FIELDS_ATTRIBUTE: Final = "__worker_core_fields__"
_NAMES_ATTRIBUTE: Final = "__worker_core_field_names__"
_HINTS_ATTRIBUTE: Final = "__worker_core_hints__"


def dataclass_fields(cls: Any) -> Sequence[Field]:
    """The fields of a dataclass with their hints.

    Raises:
        NameError: An annotation names something that does not exist.
    """
    fields: Sequence[Field] | None = _kept(cls, FIELDS_ATTRIBUTE)
    if fields is None:
        hints = get_type_hints(cls)
        fields = [(field.name, hints[field.name], field.init) for field in dataclasses.fields(cls)]
        _keep(cls, FIELDS_ATTRIBUTE, fields)
    return fields


def field_names(cls: Any) -> Sequence[str]:
    """The names of a dataclass's fields, hints unresolved."""
    names: Sequence[str] | None = _kept(cls, _NAMES_ATTRIBUTE)
    if names is None:
        names = [field.name for field in dataclasses.fields(cls)]
        _keep(cls, _NAMES_ATTRIBUTE, names)
    return names


def typed_dict_hints(cls: Any) -> dict[str, Any]:
    """The hints of a TypedDict's keys.

    Raises:
        NameError: An annotation names something that does not exist.
    """
    hints: dict[str, Any] | None = _kept(cls, _HINTS_ATTRIBUTE)
    if hints is None:
        hints = get_type_hints(cls)
        _keep(cls, _HINTS_ATTRIBUTE, hints)
    return hints


def _kept(cls: Any, attribute: str) -> Any:
    return cls.__dict__.get(attribute) if isinstance(cls, type) else None


def _keep(cls: Any, attribute: str, found: Any) -> None:
    if not issubclass(type(cls), type):
        return  # a proxy that only looks like a class; what it stands for may be shared
    try:
        setattr(cls, attribute, found)
    except (AttributeError, TypeError):
        pass  # a metaclass that forbids it; reflection happens again next time
