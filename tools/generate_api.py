"""Writes ``worker_core.api`` from the ``.proto`` files under ``core/proto``.

    python tools/generate_api.py            write what is missing or differs
    python tools/generate_api.py --check    write nothing; exit 1 and say what differs

What it writes: one descriptor set, for every protocol package a module with its stub, and the
methods of the services in ``worker_core/_services.py``. It needs grpcio-tools, which nothing that ships
depends on.

The descriptor set is compared by what it says, not by its bytes: releases of protoc order and spell the
same description differently. What no message class needs (comments, options for other languages,
JSON names that follow the rule) is left out of it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Final

from api_services import services_text
from api_stubs import stub_text
from google.protobuf.descriptor import FileDescriptor
from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from grpc_tools import protoc

from worker_core.api._pool import module_name

_ROOT: Final = Path(__file__).resolve().parent.parent
_PROTO: Final = _ROOT / "core" / "proto"
_SOURCE: Final = _ROOT / "core" / "src"
_API: Final = _SOURCE / "worker_core" / "api"
_DESCRIPTORS: Final = _API / "descriptors.binpb"
_SERVICES: Final = _SOURCE / "worker_core" / "_services.py"
_HAND_WRITTEN: Final = {_API / "__init__.py", _API / "_pool.py"}

_MODULE: Final = '''\
# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of {package}. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
{names}
]

__getattr__, __dir__ = module_access(__name__, "{package}")
'''
_AREA: Final = '"""Written by tools/generate_api.py; do not edit."""\n'


def compile_protos() -> FileDescriptorSet:
    """Compile ``core/proto`` and return the set, stripped to what message classes need."""
    names = sorted(path.relative_to(_PROTO).as_posix() for path in _PROTO.rglob("*.proto"))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "set.binpb"
        bundled = resources.files("grpc_tools") / "_proto"
        arguments = ["protoc", f"-I{_PROTO}", f"-I{bundled}", "--include_imports", f"-o{target}"]
        if protoc.main([*arguments, *names]) != 0:
            raise SystemExit("protoc refused the files under core/proto; its words are above.")
        compiled = FileDescriptorSet.FromString(target.read_bytes())
    for file in compiled.file:
        file.ClearField("options")
        for message in file.message_type:
            _strip(message)
    return compiled


def _strip(message: DescriptorProto) -> None:
    for field in message.field:
        first, *rest = field.name.split("_")
        if field.json_name == first + "".join(word.capitalize() for word in rest):
            field.ClearField("json_name")
    for nested in message.nested_type:
        _strip(nested)


def same_description(left: FileDescriptorSet, right: FileDescriptorSet) -> bool:
    """Whether two sets describe the same files, in whichever order they list them."""
    return {file.name: file for file in left.file} == {file.name: file for file in right.file}


def expected_texts(compiled: FileDescriptorSet) -> Iterator[tuple[Path, str]]:
    """Yield every text file that belongs to the set, with its content."""
    pool = DescriptorPool()
    packages: dict[str, list[FileDescriptor]] = {}
    for proto in compiled.file:
        pool.Add(proto)
        packages.setdefault(proto.package, []).append(pool.FindFileByName(proto.name))
    for package, files in sorted(packages.items()):
        folder = _SOURCE.joinpath(*module_name(package).split("."))
        for parent in list(folder.parents):
            if parent == _API:
                break
            yield parent / "__init__.py", _AREA
        names = sorted(
            name
            for file in files
            for name in (*file.message_types_by_name, *file.enum_types_by_name)
        )
        listing = "\n".join(f'    "{name}",' for name in names)
        yield folder / "__init__.py", _MODULE.format(package=package, names=listing)
        yield folder / "__init__.pyi", stub_text(package, files)
    services = [
        service
        for files in packages.values()
        for file in files
        for service in file.services_by_name.values()
    ]
    yield _SERVICES, services_text(services)


def find_drift(compiled: FileDescriptorSet) -> tuple[dict[Path, bytes], list[Path]]:
    """Return what must be written, by path, and which files belong to nothing any more."""
    expected = dict(expected_texts(compiled))
    changed = {
        path: text.encode()
        for path, text in expected.items()
        if not path.is_file() or path.read_text() != text
    }
    present = FileDescriptorSet()
    if _DESCRIPTORS.is_file():
        present = FileDescriptorSet.FromString(_DESCRIPTORS.read_bytes())
    if not same_description(present, compiled):
        changed[_DESCRIPTORS] = compiled.SerializeToString(deterministic=True)
    known = expected.keys() | _HAND_WRITTEN
    left_over = [path for path in sorted(_API.rglob("*.py*")) if path.suffix in {".py", ".pyi"}]
    return changed, [path for path in left_over if path not in known]


def main() -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description="Write worker_core.api from core/proto.")
    parser.add_argument("--check", action="store_true", help="write nothing, fail on drift")
    check = parser.parse_args().check
    changed, left_over = find_drift(compile_protos())
    for path in (*changed, *left_over):
        state = "belongs to no .proto file" if path in left_over else "differs from core/proto"
        sys.stdout.write(f"{path.relative_to(_ROOT)} {state}\n")
    if check:
        if changed or left_over:
            sys.stdout.write("Run: python tools/generate_api.py\n")
        return 1 if changed or left_over else 0
    for path, content in changed.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for path in left_over:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
