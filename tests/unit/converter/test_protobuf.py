"""Messages as values: ours and those of protobuf's default pool."""

from __future__ import annotations

import pytest
import temporalio.api.common.v1
import temporalio.converter
from google.protobuf import any_pb2, duration_pb2, struct_pb2

from worker_core.api.common.v1 import Payload, WorkflowExecution
from worker_core.api.failure.v1 import Failure
from worker_core.converter import (
    BinaryProtoPayloadConverter,
    JSONProtoPayloadConverter,
    PayloadConverter,
)

DEFAULT = PayloadConverter.default
EXECUTION = WorkflowExecution(workflow_id="w", run_id="r")


def test_messages_are_written_as_compact_sorted_json():
    payload = DEFAULT.to_payload(EXECUTION)
    assert dict(payload.metadata) == {
        "encoding": b"json/protobuf",
        "messageType": b"temporal.api.common.v1.WorkflowExecution",
    }
    assert payload.data == b'{"runId":"r","workflowId":"w"}'


def test_the_peer_writes_and_reads_the_same():
    theirs = temporalio.api.common.v1.WorkflowExecution(workflow_id="w", run_id="r")
    peer = temporalio.converter.PayloadConverter.default
    data = peer.to_payload(theirs).SerializeToString(deterministic=True)
    assert data == DEFAULT.to_payload(EXECUTION).SerializeToString(deterministic=True)
    assert DEFAULT.from_payload(Payload.FromString(data)) == EXECUTION
    assert peer.from_payload(temporalio.api.common.v1.Payload.FromString(data)) == theirs


def test_messages_of_the_protocol_are_ours_unless_the_hint_names_another_class():
    payload = DEFAULT.to_payload(EXECUTION)
    theirs = temporalio.api.common.v1.WorkflowExecution
    assert type(DEFAULT.from_payload(payload)) is WorkflowExecution
    assert type(DEFAULT.from_payload(payload, WorkflowExecution)) is WorkflowExecution
    assert type(DEFAULT.from_payload(payload, theirs)) is theirs
    assert type(DEFAULT.from_payload(payload, Failure)) is WorkflowExecution


@pytest.mark.parametrize("part", [JSONProtoPayloadConverter(), BinaryProtoPayloadConverter()])
def test_users_messages_come_from_the_default_pool(part):
    message = struct_pb2.Struct()
    message.update({"a": [1, None]})
    read = part.from_payload(part.to_payload(message))
    assert type(read) is struct_pb2.Struct
    assert read == message


def test_binary_messages():
    part = BinaryProtoPayloadConverter()
    payload = part.to_payload(EXECUTION)
    assert payload.data == EXECUTION.SerializeToString()
    assert DEFAULT.from_payload(payload) == EXECUTION
    payload.data = b"\xff"
    with pytest.raises(RuntimeError, match="Failed parsing"):
        part.from_payload(payload)


def test_an_any_may_hold_a_message_of_either_pool():
    ours = any_pb2.Any(
        type_url="type.googleapis.com/temporal.api.common.v1.WorkflowExecution",
        value=EXECUTION.SerializeToString(),
    )
    users = any_pb2.Any()
    users.Pack(duration_pb2.Duration(seconds=3))
    for message in (ours, users):
        read = DEFAULT.from_payload(DEFAULT.to_payload(message))
        assert type(read) is any_pb2.Any
        assert read.type_url == message.type_url
        assert read.value == message.value


def test_unknown_types_and_fields():
    part = JSONProtoPayloadConverter()
    payload = part.to_payload(EXECUTION)
    payload.data = b'{"runId":"r","newer":1}'
    with pytest.raises(RuntimeError, match="Failed parsing"):
        part.from_payload(payload)
    assert JSONProtoPayloadConverter(ignore_unknown_fields=True).from_payload(
        payload
    ) == WorkflowExecution(run_id="r")
    payload.metadata["messageType"] = b"shop.v1.Nowhere"
    for converter in (part, BinaryProtoPayloadConverter()):
        with pytest.raises(RuntimeError, match=r"Unknown Protobuf type shop\.v1\.Nowhere"):
            converter.from_payload(payload)


def test_values_that_are_no_messages_are_left_to_others():
    assert JSONProtoPayloadConverter().to_payload(1) is None
    assert BinaryProtoPayloadConverter().to_payload("x") is None
