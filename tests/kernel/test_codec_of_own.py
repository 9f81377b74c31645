"""What of local activities, memo changes and event groups passes the codec."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from worker_core._activation import (
    Activation,
    ActivityCompleted,
    ActivityFailed,
    Command,
    Completion,
    EventGroup,
    EventGroups,
    LocalActivityBackoff,
    ResolveLocalActivity,
    ScheduleLocalActivity,
    SetPatchMarker,
    StartTimer,
    UpsertMemo,
    UpsertSearchAttributes,
    UserMetadata,
)
from worker_core._kernel.codec_door import CodecDoor, CodecDoorway
from worker_core._kernel.home import SameHome
from worker_core.api.common.v1 import Payload
from worker_core.api.failure.v1 import Failure
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import (
    ActivitySerializationContext,
    PayloadCodec,
    PayloadConverter,
    SerializationContext,
    WithSerializationContext,
)


class Marks(PayloadCodec, WithSerializationContext):
    """Writes down which way a payload went, and for whom."""

    def __init__(self, whose: str = "") -> None:
        self.whose = whose

    def with_context(self, context: SerializationContext) -> Marks:
        if isinstance(context, ActivitySerializationContext):
            return Marks(f"{context.activity_type}{' local' if context.is_local else ''}")
        return Marks("workflow")

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [Payload(data=payload.data + f">{self.whose}".encode()) for payload in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [Payload(data=payload.data + f"<{self.whose}".encode()) for payload in payloads]


def door() -> CodecDoor:
    home = SameHome(asyncio.get_running_loop())
    doorway = CodecDoorway(Marks(), home, "ns", HeaderCodecBehavior.CODEC)
    return doorway.door("wf", "Type", "queue")


async def encoded(through: CodecDoor, command: Command) -> Any:
    (result,) = (await through.encode(Completion([command]))).commands
    return result


async def decoded(through: CodecDoor, job: ResolveLocalActivity) -> Any:
    activation = Activation("run", [job], now_ns=0, is_replaying=False, history_length=3)
    (result,) = (await through.decode(activation)).jobs
    return result


def local(seq: int) -> ScheduleLocalActivity:
    return ScheduleLocalActivity(
        seq=seq,
        activity_id=str(seq),
        activity_type="fetch",
        arguments=[Payload(data=b"1")],
        headers={"h": Payload(data=b"2")},
        metadata=UserMetadata(summary=Payload(data=b"3")),
    )


async def test_a_local_activity_and_its_end() -> None:
    through = door()
    command = await encoded(through, local(4))
    assert command.arguments[0].data == b"1>fetch local"
    assert command.headers["h"].data == b"2>fetch local"
    assert command.metadata.summary.data == b"3>workflow"
    job = await decoded(through, ResolveLocalActivity(4, ActivityCompleted(Payload(data=b"r"))))
    assert job == ResolveLocalActivity(4, ActivityCompleted(Payload(data=b"r<fetch local")))


async def test_a_wait_before_a_retry_has_nothing_to_decode() -> None:
    through = door()
    await encoded(through, local(4))
    job = ResolveLocalActivity(4, LocalActivityBackoff(2, 5, None))
    assert await decoded(through, job) is job
    await encoded(through, local(5))
    failure = Failure(message="it broke")
    failure.application_failure_info.details.payloads.add(data=b"d")
    job = await decoded(through, ResolveLocalActivity(5, ActivityFailed(failure)))
    assert isinstance(job.resolution, ActivityFailed)
    details = job.resolution.failure.application_failure_info.details
    assert details.payloads[0].data == b"d<fetch local"
    assert failure.application_failure_info.details.payloads[0].data == b"d"


async def test_memo_values_are_encoded_but_removals_stay_what_they_are() -> None:
    null = PayloadConverter.default.to_payload(None)
    fields = {"kept": Payload(data=b"1"), "dropped": null}
    command = await encoded(door(), UpsertMemo(fields))
    assert command.fields["kept"].data == b"1>workflow"
    assert command.fields["dropped"] == null
    assert fields["kept"].data == b"1"


async def test_search_attributes_stay_readable() -> None:
    command = UpsertSearchAttributes({"a": Payload(data=b"1")})
    assert await encoded(door(), command) is command


async def test_labels_of_event_groups_are_encoded_and_ids_are_not() -> None:
    groups = EventGroups(
        signal_event_id=7, named=(EventGroup("a", Payload(data=b"A")), EventGroup("b"))
    )
    for command in (
        StartTimer(seq=1, duration_ns=1, groups=groups),
        SetPatchMarker("p", deprecated=False, groups=groups),
        UpsertSearchAttributes({}, groups=groups),
    ):
        result = await encoded(door(), command)
        assert result.groups == EventGroups(
            signal_event_id=7,
            named=(EventGroup("a", Payload(data=b"A>workflow")), EventGroup("b")),
        )
    assert groups.named[0].label == Payload(data=b"A")


async def test_commands_without_payloads_make_no_trip() -> None:
    completion = Completion(
        [
            SetPatchMarker("p", deprecated=False, groups=EventGroups(named=(EventGroup("a"),))),
            StartTimer(seq=1, duration_ns=1),
        ]
    )
    assert await door().encode(completion) is completion
