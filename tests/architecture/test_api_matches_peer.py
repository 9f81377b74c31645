"""The protocol of this package against the peer's: nothing of theirs may be missing or differ."""

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
import temporalio.api
import temporalio.bridge.proto.health.v1.health_pb2
import temporalio.bridge.services_generated
from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

import worker_core._services
import worker_core.api

ROOT = Path(__file__).resolve().parents[2]

# Not part of what a worker or client speaks: options of .proto files, and two areas that the peer
# carries but cannot import, since what they need is not shipped.
LEFT_OUT = (
    "temporalio.api.dependencies.",
    "temporalio.api.protometa.",
    "temporalio.api.cluster.",
    "temporalio.api.interaction.",
)


def peer_modules(suffix):
    return [
        found.name
        for found in pkgutil.walk_packages(temporalio.api.__path__, "temporalio.api.")
        if found.name.endswith(suffix) and not found.name.startswith(LEFT_OUT)
    ]


def peer_files():
    modules = [importlib.import_module(name) for name in peer_modules("_pb2")]
    files = [module.DESCRIPTOR for module in modules]
    # The peer keeps health under a name of its own to avoid clashes.
    return [*files, temporalio.bridge.proto.health.v1.health_pb2.DESCRIPTOR]


def our_name(name):
    return name.replace("temporal.grpc.health.", "grpc.health.")


def describe_field(field: FieldDescriptorProto, message: DescriptorProto):
    oneof = message.oneof_decl[field.oneof_index].name if field.HasField("oneof_index") else None
    return {
        "number": field.number,
        "type": field.type,
        "of": our_name(field.type_name),
        "label": field.label,
        "oneof": oneof,
        "deprecated": field.options.deprecated,
        "packed": field.options.packed if field.options.HasField("packed") else None,
        "optional": field.proto3_optional,
        "default": field.default_value,
    }


def describe_enum(enum: EnumDescriptorProto):
    values = {value.name: (value.number, value.options.deprecated) for value in enum.value}
    reserved = [(r.start, r.end) for r in enum.reserved_range], list(enum.reserved_name)
    return {"values": values, "reserved": reserved, "alias": enum.options.allow_alias}


def describe_message(message: DescriptorProto, path: str, into: dict):
    into[path] = {
        "fields": {f.name: describe_field(f, message) for f in message.field},
        "map entry": message.options.map_entry,
        "oneofs": {oneof.name for oneof in message.oneof_decl},
        "reserved": (
            sorted((r.start, r.end) for r in message.reserved_range),
            sorted(message.reserved_name),
        ),
    }
    for enum in message.enum_type:
        into[f"{path}.{enum.name}"] = describe_enum(enum)
    for nested in message.nested_type:
        describe_message(nested, f"{path}.{nested.name}", into)


def describe(files) -> dict:
    """Everything that a set of files defines, by full name."""
    found: dict = {}
    for file in files:
        proto = FileDescriptorProto()
        file.CopyToProto(proto)
        package = our_name(proto.package)
        for message in proto.message_type:
            describe_message(message, f"{package}.{message.name}", found)
        for enum in proto.enum_type:
            found[f"{package}.{enum.name}"] = describe_enum(enum)
        for service in proto.service:
            for method in service.method:
                found[f"{package}.{service.name}/{method.name}"] = {
                    "takes": our_name(method.input_type),
                    "gives": our_name(method.output_type),
                    "streams": (method.client_streaming, method.server_streaming),
                }
    return found


def our_files():
    import worker_core.api._pool as pool_module

    pool = worker_core.api.pool
    data = (Path(pool_module.__file__).parent / "descriptors.binpb").read_bytes()
    from google.protobuf.descriptor_pb2 import FileDescriptorSet

    return [pool.FindFileByName(file.name) for file in FileDescriptorSet.FromString(data).file]


def test_nothing_of_the_peers_protocol_is_missing_or_differs():
    theirs, ours = describe(peer_files()), describe(our_files())
    assert len(theirs) > 800
    missing = sorted(theirs.keys() - ours.keys())
    differing = sorted(name for name in theirs.keys() & ours.keys() if theirs[name] != ours[name])
    assert missing == []
    assert {name: (theirs[name], ours[name]) for name in differing} == {}


def test_nothing_is_there_that_the_peer_does_not_know():
    added = describe(our_files()).keys() - describe(peer_files()).keys()
    own = {name for name in added if not name.startswith("google.protobuf.")}
    assert own == {"google.rpc.Status"}


@pytest.mark.parametrize("theirs", peer_modules(".v1"))
def test_modules_show_the_names_the_peers_show(theirs):
    peer = importlib.import_module(theirs)
    ours = importlib.import_module(theirs.replace("temporalio.api", "worker_core.api"))
    names = {n for n in getattr(peer, "__all__", ()) if not n.endswith(("Stub", "Servicer"))}
    names = {n for n in names if n[0].isupper()}
    assert names - set(ours.__all__) == set()
    for name in names:
        described = getattr(ours, name).DESCRIPTOR
        assert described.full_name == getattr(peer, name).DESCRIPTOR.full_name


@pytest.mark.parametrize(
    "service", ["WorkflowService", "OperatorService", "CloudService", "TestService"]
)
def test_services_have_a_method_for_every_rpc_the_peer_has(service):
    peer = vars(getattr(temporalio.bridge.services_generated, service))
    ours = vars(getattr(worker_core._services, service))
    assert {n for n in peer if n[0] != "_"} == {n for n in ours if n[0] != "_"}


def test_generated_files_are_what_the_proto_files_say():
    pytest.importorskip("grpc_tools", reason="generating needs the tools of `make check`")
    command = [sys.executable, str(ROOT / "tools" / "generate_api.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
