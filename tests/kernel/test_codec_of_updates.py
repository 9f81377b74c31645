"""What of an update passes the codec: arguments and headers coming in, answers going out."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from worker_core._activation import (
    Activation,
    Completion,
    UpdateAccepted,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
    UpdateWorkflow,
)
from worker_core._kernel.codec_door import CodecDoor, CodecDoorway
from worker_core._kernel.home import SameHome
from worker_core.api.common.v1 import Payload
from worker_core.api.failure.v1 import ApplicationFailureInfo, Failure
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import PayloadCodec


class Marks(PayloadCodec):
    """Writes down which way a payload went."""

    def __init__(self) -> None:
        self.calls = 0

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        self.calls += 1
        return [Payload(data=payload.data + b">") for payload in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        self.calls += 1
        return [Payload(data=payload.data + b"<") for payload in payloads]


def door(codec: PayloadCodec) -> CodecDoor:
    home = SameHome(asyncio.get_running_loop())
    doorway = CodecDoorway(codec, home, "ns", HeaderCodecBehavior.CODEC)
    return doorway.door("wf", "Type", "queue")


async def test_arguments_and_headers_are_decoded_into_a_new_job() -> None:
    job = UpdateWorkflow(
        "id", "instance", "name", [Payload(data=b"1")], {"h": Payload(data=b"2")}, "client", True
    )
    activation = Activation("run", [job], now_ns=0, is_replaying=False, history_length=3)

    (decoded,) = (await door(Marks()).decode(activation)).jobs

    assert isinstance(decoded, UpdateWorkflow)
    assert [payload.data for payload in decoded.arguments] == [b"1<"]
    assert decoded.headers["h"].data == b"2<"
    assert (decoded.id, decoded.protocol_instance_id) == ("id", "instance")
    assert [payload.data for payload in job.arguments] == [b"1"]


async def test_results_and_failures_are_encoded() -> None:
    info = ApplicationFailureInfo(type="Refused")
    info.details.payloads.add(data=b"2")
    failure = Failure(message="no", application_failure_info=info)
    completed = UpdateResponse("one", UpdateCompleted(Payload(data=b"1")))
    rejected = UpdateResponse("two", UpdateRejected(failure))

    first, second = (await door(Marks()).encode(Completion([completed, rejected]))).commands

    assert first == UpdateResponse("one", UpdateCompleted(Payload(data=b"1>")))
    assert isinstance(second, UpdateResponse)
    assert isinstance(second.outcome, UpdateRejected)
    details = second.outcome.failure.application_failure_info.details
    assert [payload.data for payload in details.payloads] == [b"2>"]
    assert failure.application_failure_info.details.payloads[0].data == b"2"


async def test_an_acceptance_is_no_reason_to_call_the_codec() -> None:
    codec = Marks()
    completion = Completion([UpdateResponse("one", UpdateAccepted())])
    assert await door(codec).encode(completion) is completion
    assert codec.calls == 0
