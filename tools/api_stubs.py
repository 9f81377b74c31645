"""Writes the type stub of one protocol package.

It knows how protobuf's Python messages behave and says it in types: fields, constructor keywords, the
literal names that ``HasField``, ``ClearField`` and ``WhichOneof`` accept, and enum wrappers.

Every type is written with the module it comes from, also those of the stub's own module, because a
field or a nested type may bear any name; imported names start with an underscore, which no name of
the protocol does.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from typing import Final

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor, FileDescriptor

from worker_core.api._pool import module_name

__all__ = ["stub_text"]

_SCALARS: Final = {
    FieldDescriptor.CPPTYPE_INT32: "int",
    FieldDescriptor.CPPTYPE_INT64: "int",
    FieldDescriptor.CPPTYPE_UINT32: "int",
    FieldDescriptor.CPPTYPE_UINT64: "int",
    FieldDescriptor.CPPTYPE_DOUBLE: "float",
    FieldDescriptor.CPPTYPE_FLOAT: "float",
    FieldDescriptor.CPPTYPE_BOOL: "bool",
}
_USED_NAMES: Final = {"int", "float", "bool", "str", "bytes", "property", "dict"}
"""Built-in names that class bodies below use; a field called so would hide them there."""
_CONVERTED: Final = {
    "google.protobuf.Duration": "_datetime.timedelta | dict[str, _typing.Any]",
    "google.protobuf.Timestamp": "_datetime.datetime | dict[str, _typing.Any]",
}
"""What protobuf converts on its way into a field of that type."""
_MIXINS: Final = {
    f"google.protobuf.{name}": f"_well_known_types.{name}"
    for name in ("Any", "Duration", "FieldMask", "Timestamp")
}

_HEADER: Final = '''\
# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of {package}. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message
'''


def stub_text(package: str, files: list[FileDescriptor]) -> str:
    """Return the text of the ``.pyi`` file for a package that the given files make up."""
    lines: list[str] = []
    for file in files:
        for enum in file.enum_types_by_name.values():
            lines += _enum(enum)
        for message in file.message_types_by_name.values():
            lines += _message(message)
    imports = sorted(_imports(package, files))
    return "\n".join([_HEADER.format(package=package), *imports, "", *lines]).rstrip() + "\n"


def _imports(package: str, files: list[FileDescriptor]) -> Iterator[str]:
    packages = {package} | {d.package for file in files for d in file.dependencies}
    return (f"import {module_name(p)} as {_alias(p)}" for p in packages)


def _alias(package: str) -> str:
    return "_" + module_name(package).removeprefix("worker_core.api.").replace(".", "_")


def _qualified(descriptor: Descriptor | EnumDescriptor) -> str:
    package = descriptor.file.package
    return f"{_alias(package)}.{descriptor.full_name.removeprefix(package + '.')}"


def _message(message: Descriptor) -> list[str]:
    base = f"_Message, {_MIXINS[message.full_name]}" if message.full_name in _MIXINS else "_Message"
    body = ["DESCRIPTOR: _Descriptor"]
    for enum in message.enum_types:
        body += _enum(enum)
    for nested in message.nested_types:
        if not nested.GetOptions().map_entry:
            body += _message(nested)
    # A mixin declares the fields of its message already, as plain attributes.
    for field in message.fields:
        _refuse_awkward_name(field)
        body.append(f"{field.name.upper()}_FIELD_NUMBER: int")
        body += _attribute(field)
    body += _constructor(message)
    body += _field_methods(message)
    head = f"class {message.name}({base}):"
    return [head, *("    " + line if line else "" for line in body), ""]


def _refuse_awkward_name(field: FieldDescriptor) -> None:
    if keyword.iskeyword(field.name) or field.name in _USED_NAMES:
        raise ValueError(f"{field.full_name}: the stub needs a rule for fields of this name")


def _map_fields(field: FieldDescriptor) -> tuple[FieldDescriptor, FieldDescriptor] | None:
    """Return the key and value of a map field, None for a field of another kind."""
    entry = field.message_type
    if entry is None or not entry.GetOptions().map_entry:
        return None
    return entry.fields_by_name["key"], entry.fields_by_name["value"]


def _value_type(field: FieldDescriptor) -> str:
    if field.message_type is not None:
        return _qualified(field.message_type)
    if field.enum_type is not None:
        return _qualified(field.enum_type) + ".ValueType"
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return "bytes" if field.type == FieldDescriptor.TYPE_BYTES else "str"
    return _SCALARS[field.cpp_type]


def _attribute(field: FieldDescriptor) -> list[str]:
    if (entry := _map_fields(field)) is not None:
        key, value = entry
        kind = "MessageMap" if value.message_type is not None else "ScalarMap"
        container = f"_containers.{kind}[{_value_type(key)}, {_value_type(value)}]"
    elif field.is_repeated:
        kind = "Composite" if field.message_type is not None else "Scalar"
        container = f"_containers.Repeated{kind}FieldContainer[{_value_type(field)}]"
    elif field.message_type is not None:
        container = _value_type(field)
    else:
        return [f"{field.name}: {_value_type(field)}"]
    return ["@property", f"def {field.name}(self) -> {container}: ..."]


def _constructor(message: Descriptor) -> list[str]:
    if not message.fields:
        return ["def __init__(self) -> None: ..."]
    # One message has a field called self; the instance itself then goes by another name.
    instance = "self_" if any(field.name == "self" for field in message.fields) else "self"
    lines = ["def __init__(", f"    {instance},", "    *,"]
    lines += (f"    {field.name}: {_accepted(field)} | None = ...," for field in message.fields)
    return [*lines, ") -> None: ..."]


def _accepted(field: FieldDescriptor) -> str:
    if (entry := _map_fields(field)) is not None:
        key, value = entry
        return f"_abc.Mapping[{_value_type(key)}, {_value_type(value)}]"
    if field.is_repeated:
        return f"_abc.Iterable[{_value_type(field)}]"
    if field.message_type is not None and field.message_type.full_name in _CONVERTED:
        return f"{_value_type(field)} | {_CONVERTED[field.message_type.full_name]}"
    return _value_type(field)


def _field_methods(message: Descriptor) -> Iterator[str]:
    groups = [oneof.name for oneof in message.oneofs]
    present = [field.name for field in message.fields if field.has_presence]
    if present:
        yield f"def HasField(self, field_name: {_literal(present + groups)}) -> bool: ..."
    if message.fields:
        names = [field.name for field in message.fields] + groups
        yield f"def ClearField(self, field_name: {_literal(names)}) -> None: ..."
    for oneof in message.oneofs:
        if len(groups) > 1:
            yield "@_typing.overload"
        members = _literal([field.name for field in oneof.fields])
        group = _literal([oneof.name])
        yield f"def WhichOneof(self, oneof_group: {group}) -> {members} | None: ..."


def _literal(names: list[str]) -> str:
    return "_typing.Literal[" + ", ".join(f'"{name}"' for name in sorted(names)) + "]"


def _enum(enum: EnumDescriptor) -> list[str]:
    """Describe an enum wrapper: an object whose values are integers of a type of their own."""
    path, _, name = _qualified(enum).rpartition(".")
    value_type = f"{path}._{name}.ValueType"
    values = [value.name for value in enum.values]
    return [
        f"class _{name}:",
        '    ValueType = _typing.NewType("ValueType", int)',
        "    V: _typing.TypeAlias = ValueType",
        f"class _{name}Wrapper(_EnumTypeWrapper[{value_type}]):",
        "    DESCRIPTOR: _EnumDescriptor",
        *(f"    {value}: {value_type}" for value in values),
        f"class {name}({path}._{name}, metaclass={path}._{name}Wrapper): ...",
        *(f"{value}: {value_type}" for value in values),
        "",
    ]
