"""The descriptor pool that all messages of this package live in.

It knows one file, ``descriptors.binpb``, and turns it into message classes and enum wrappers when
the first of them is asked for.

Rules:

* The pool is ours alone. Protobuf's default pool admits a type name once per process, so sharing it
  would make ``worker_core`` and any other package that carries the same protocol exclude each other.
* The pool is loaded whole or not at all. Building every class takes about ten milliseconds, and only
  then do all of them, also those met only inside a response, know their module and can be pickled.
* One family is built apart, when the first of its classes is asked for: that of Temporal Cloud's own
  API, which few programs speak. It may refer to the others, and they never to it.
* Nothing here runs at import.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any, Final

from google.protobuf import descriptor_pb2, message_factory
from google.protobuf.descriptor import Descriptor, FileDescriptor
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.internal.enum_type_wrapper import EnumTypeWrapper
from google.protobuf.message import Message

__all__ = ["load_pool", "module_access", "module_name"]

_DESCRIPTORS: Final = "descriptors.binpb"
_WELL_KNOWN: Final = "google.protobuf"
_APART: Final = "temporal.api.cloud."

_lock: Final = threading.RLock()
_pool: DescriptorPool | None = None
_namespaces: Final[dict[str, dict[str, Any]]] = {}
"""For each protocol package, what its module shows: classes, enum wrappers and enum values."""
_apart: Final[list[FileDescriptor]] = []
"""Files of the family that is built apart, until it is."""


def module_name(package: str) -> str:
    """Return the name of the module that shows a protocol package.

    >>> module_name("temporal.api.common.v1"), module_name("google.protobuf")
    ('worker_core.api.common.v1', 'worker_core.api.wellknown')
    """
    if package == _WELL_KNOWN:
        return "worker_core.api.wellknown"
    for prefix in ("temporal.api.", "grpc.", "google."):
        if package.startswith(prefix):
            return "worker_core.api." + package.removeprefix(prefix)
    return "worker_core.api." + package


def load_pool() -> DescriptorPool:
    """Return the pool, reading the descriptor set and building the classes the first time."""
    global _pool
    if _pool is None:
        with _lock:
            if _pool is None:
                _pool = _read_pool()
    return _pool


def _load_package(package: str) -> None:
    """Load the pool, and see that the classes of one package are built."""
    load_pool()
    if package.startswith(_APART) and _apart:
        with _lock:
            for file in _apart:
                _build(file)
            _apart.clear()  # last, since others look here without the lock


def module_access(
    module: str, package: str
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make ``__getattr__`` and ``__dir__`` for the module that shows a protocol package.

    The first attribute asked for fills the module, so later ones cost what any global costs.
    """

    def fill() -> dict[str, Any]:
        import sys

        _load_package(package)
        names = _namespaces[package]
        vars(sys.modules[module]).update(names)
        return names

    def get_attribute(name: str) -> Any:
        if not name.startswith("__"):
            names = fill()
            if name in names:
                return names[name]
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    def list_attributes() -> list[str]:
        return sorted(fill())

    return get_attribute, list_attributes


def _read_pool() -> DescriptorPool:
    data = resources.files("worker_core.api").joinpath(_DESCRIPTORS).read_bytes()
    pool = DescriptorPool()
    files = descriptor_pb2.FileDescriptorSet.FromString(data).file
    for file in files:
        pool.Add(file)  # type: ignore[no-untyped-call, unused-ignore]
    for file in files:
        described = pool.FindFileByName(file.name)
        if file.package.startswith(_APART):
            _apart.append(described)
        else:
            _build(described)
    return pool


def _build(file: FileDescriptor) -> None:
    """Build what the module of a file's package shows of it."""
    names = _namespaces.setdefault(file.package, {})
    module = module_name(file.package)
    for name, message in file.message_types_by_name.items():
        names[name] = _finish_class(message, module, name)
    for name, enum in file.enum_types_by_name.items():
        names[name] = EnumTypeWrapper(enum)
        names.update((value.name, value.number) for value in enum.values)


def _finish_class(descriptor: Descriptor, module: str, qualified_name: str) -> type[Message]:
    """Build a message class and those nested in it, and give each what generated code would have."""
    cls = message_factory.GetMessageClass(descriptor)
    cls.__module__ = module
    cls.__qualname__ = qualified_name
    # Protobuf's own way finds nested classes through the default pool, where ours are not.
    cls.__reduce__ = _reduce  # type: ignore[method-assign, assignment]
    for nested in _nested_messages(descriptor):
        nested_class = _finish_class(nested, module, f"{qualified_name}.{nested.name}")
        # The C implementation finds nested classes by itself, the pure Python one does not.
        setattr(cls, nested.name, nested_class)
    return cls


def _nested_messages(descriptor: Descriptor) -> Iterator[Descriptor]:
    return (nested for nested in descriptor.nested_types if not nested.GetOptions().map_entry)


def _reduce(message: Message) -> tuple[Callable[[str, bytes], Message], tuple[str, bytes]]:
    return _restore, (message.DESCRIPTOR.full_name, message.SerializePartialToString())


def _restore(full_name: str, data: bytes) -> Message:
    """Rebuild a pickled message. Pickles name this function: moving it breaks old ones."""
    _load_package(full_name)
    descriptor = load_pool().FindMessageTypeByName(full_name)
    return message_factory.GetMessageClass(descriptor).FromString(data)
