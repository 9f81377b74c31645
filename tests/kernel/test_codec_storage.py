"""External storage at the codec's door: what is stored and fetched, how much at once, for whom."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from worker_core._activation import (
    Activation,
    Command,
    CompleteWorkflowExecution,
    Completion,
    FailWorkflowExecution,
    InitializeWorkflow,
    Job,
    ScheduleActivity,
    SignalWorkflow,
    StartChildWorkflow,
    TaskFailure,
    UpsertMemo,
    UserMetadata,
    WorkflowReference,
)
from worker_core._kernel.codec_door import CodecDoor, CodecDoorway, refuse_stored
from worker_core._kernel.home import SameHome
from worker_core.api.common.v1 import Payload
from worker_core.api.failure.v1 import Failure
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import (
    ActivitySerializationContext,
    DataConverter,
    ExternalStorage,
    PayloadCodec,
    SerializationContext,
    StorageDriver,
    StorageDriverClaim,
    StorageDriverWorkflowInfo,
    WithSerializationContext,
    WorkflowSerializationContext,
)

OWN = StorageDriverWorkflowInfo(namespace="ns", id="own", run_id="run", type="Own")
default = DataConverter.default.payload_converter


def payload(value: Any) -> Payload:
    [made] = default.to_payloads([value])
    return made


class Memory(StorageDriver):
    """Keeps payloads, and counts how many calls are under way."""

    def __init__(self) -> None:
        self.kept: list[Payload] = []
        self.targets: list[Any] = []
        self.at_once = self.most_at_once = self.calls = 0
        self.error: Exception | None = None

    def name(self) -> str:
        return "memory"

    async def _wait(self) -> None:
        self.calls += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            for _ in range(3):
                await asyncio.sleep(0)
            if self.error is not None and self.calls > 1:
                raise self.error
        finally:
            self.at_once -= 1

    async def store(self, context: Any, payloads: Sequence[Payload]) -> list[StorageDriverClaim]:
        await self._wait()
        self.targets.append(context.target)
        first = len(self.kept)
        self.kept += payloads
        return [StorageDriverClaim({"at": str(first + i)}) for i, _ in enumerate(payloads)]

    async def retrieve(self, context: Any, claims: Sequence[StorageDriverClaim]) -> list[Payload]:
        await self._wait()
        return [self.kept[int(claim.claim_data["at"])] for claim in claims]


class Marks(PayloadCodec, WithSerializationContext):
    """Puts on each payload for whom it was encoded."""

    def __init__(self, context: SerializationContext | None = None) -> None:
        self.context = context

    def with_context(self, context: SerializationContext) -> Marks:
        return Marks(context)

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [self._changed(each, b"encoded:") for each in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [self._changed(each, b"decoded:") for each in payloads]

    def _changed(self, old: Payload, mark: bytes) -> Payload:
        kind = type(self.context).__name__.encode()
        return Payload(metadata=old.metadata, data=mark + kind + b":" + old.data)


def make_door(
    driver: StorageDriver,
    codec: PayloadCodec | None = None,
    *,
    threshold: int = 50,
    limit: int = 3,
    headers: HeaderCodecBehavior = HeaderCodecBehavior.NO_CODEC,
) -> CodecDoor:
    home = SameHome(asyncio.get_running_loop())
    storage = ExternalStorage([driver], payload_size_threshold=threshold)
    doorway = CodecDoorway(codec, home, "ns", headers, storage=storage, storage_concurrency=limit)
    return doorway.door("own", "Own", "queue", "run")


async def encoded(door: CodecDoor, *commands: Command) -> list[Any]:
    return (await door.encode(Completion(list(commands)))).commands


async def decoded(door: CodecDoor, *jobs: Job) -> Sequence[Any]:
    return (await door.decode(activation(*jobs))).jobs


def activation(*jobs: Job) -> Activation:
    return Activation("run", list(jobs), now_ns=0, is_replaying=False, history_length=3)


def signal(*values: Any, headers: dict[str, Payload] | None = None) -> SignalWorkflow:
    return carrying([payload(value) for value in values], headers)


def carrying(
    arguments: Sequence[Payload], headers: dict[str, Payload] | None = None
) -> SignalWorkflow:
    return SignalWorkflow("s", arguments, headers or {}, identity="", event_label=1)


BIG = "x" * 100


def activity(*values: Any, seq: int = 1) -> ScheduleActivity:
    arguments = [payload(value) for value in values]
    return ScheduleActivity(
        seq=seq,
        activity_id=str(seq),
        activity_type="act",
        task_queue="",
        headers={"h": payload(BIG)},
        arguments=arguments,
    )


async def test_large_arguments_go_out_and_come_back() -> None:
    driver = Memory()
    door = make_door(driver)
    [command] = await encoded(door, activity(BIG, "small"))
    assert [bool(each.external_payloads) for each in command.arguments] == [True, False]
    assert not command.headers["h"].external_payloads
    assert door.traffic.take()["upload_payload_count"] == 1
    assert driver.targets == [OWN]
    job = carrying(command.arguments)
    [came] = await decoded(door, job)
    assert default.from_payloads(came.arguments) == [BIG, "small"]
    traffic = door.traffic.take()
    assert traffic["download_payload_bytes"] >= payload(BIG).ByteSize()  # type: ignore[operator]
    assert sorted(traffic) == [
        "download_payload_bytes",
        "download_payload_count",
        "download_seconds",
    ]
    assert door.traffic.take() == {}
    assert job.arguments[0].external_payloads  # what came in is as it was


async def test_headers_are_stored_when_they_pass() -> None:
    driver = Memory()
    door = make_door(driver, headers=HeaderCodecBehavior.WORKFLOW_ONLY_CODEC)
    [command] = await encoded(door, activity("small"))
    assert command.headers["h"].external_payloads
    [came] = await decoded(door, signal(headers=dict(command.headers)))
    assert default.from_payload(came.headers["h"]) == BIG


async def test_the_codec_stands_before_the_store() -> None:
    driver = Memory()
    door = make_door(driver, Marks())
    [command] = await encoded(door, activity(BIG))
    assert driver.kept[0].data.startswith(b"encoded:ActivitySerializationContext:")
    [came] = await decoded(door, carrying(command.arguments))
    assert came.arguments[0].data.startswith(b"decoded:WorkflowSerializationContext:encoded:")


async def test_a_few_lists_at_once() -> None:
    for limit in (1, 3):
        driver = Memory()
        door = make_door(driver, limit=limit)
        commands = await encoded(door, *(activity(BIG, BIG, seq=seq) for seq in range(8)))
        assert (driver.most_at_once, driver.calls) == (limit, 8)
        await decoded(door, *(carrying(command.arguments) for command in commands))
        assert (driver.most_at_once, driver.calls) == (limit, 16)


async def test_one_that_fails_ends_the_others() -> None:
    driver = Memory()
    driver.error = OSError("disk full")
    door = make_door(driver)
    with pytest.raises(OSError, match="disk full"):
        await encoded(door, *(activity(BIG, seq=seq) for seq in range(8)))
    assert driver.at_once == 0
    assert driver.calls < 8


async def test_nothing_large_is_no_trip_to_the_store() -> None:
    driver = Memory()
    door = make_door(driver, threshold=1000)
    command = activity(BIG)
    assert await encoded(door, command) == [command]
    assert await decoded(door, signal(BIG)) == [signal(BIG)]
    assert driver.calls == 0


async def test_the_server_sees_what_a_memo_loses() -> None:
    door = make_door(Memory(), threshold=0)
    [command] = await encoded(door, UpsertMemo({"gone": payload(None), "stays": payload("v")}))
    assert command.fields["gone"] == payload(None)
    assert command.fields["stays"].external_payloads


def start(**changed: Any) -> InitializeWorkflow:
    return InitializeWorkflow(
        **{
            "workflow_type": "Own",
            "workflow_id": "own",
            "task_queue": "queue",
            "arguments": [],
            "headers": {},
            "memo": {},
            "search_attributes": {},
            "randomness_run_id": "run",
            "first_execution_run_id": "run",
            "original_execution_run_id": "run",
            "start_time_ns": 1,
            **changed,
        }
    )


@pytest.mark.parametrize("continued", ["", "before"])
async def test_a_childs_result_is_its_parents(continued: str) -> None:
    driver = Memory()
    door = make_door(driver)
    parent = WorkflowReference("parent", "parent-run", "other-ns")
    await door.decode(activation(start(parent=parent, continued_run_id=continued)))
    await encoded(door, CompleteWorkflowExecution(payload(BIG)))
    theirs = StorageDriverWorkflowInfo(namespace="other-ns", id="parent", run_id="parent-run")
    assert driver.targets == [OWN if continued else theirs]


async def test_a_childs_arguments_are_its_own_and_texts_are_not() -> None:
    driver = Memory()
    door = make_door(driver)
    child = StartChildWorkflow(
        seq=1,
        namespace="ns",
        workflow_id="child",
        workflow_type="Kid",
        task_queue="queue",
        arguments=[payload(BIG)],
        headers={},
        memo={"m": payload(BIG)},
        metadata=UserMetadata(payload(BIG), None),
    )
    [command] = await encoded(door, child)
    kid = StorageDriverWorkflowInfo(namespace="ns", id="child", type="Kid")
    assert driver.targets == [OWN, kid, kid]
    assert command.metadata.summary.external_payloads
    assert command.memo["m"].external_payloads


async def test_failures() -> None:
    driver = Memory()
    door = make_door(driver, Marks())
    failure = Failure()
    failure.application_failure_info.details.payloads.append(payload(BIG))
    [command] = await encoded(door, FailWorkflowExecution(failure))
    [stored] = command.failure.application_failure_info.details.payloads
    assert stored.external_payloads
    completion = await door.encode(Completion(failure=TaskFailure(failure)))
    assert completion.failure is not None
    [stored] = completion.failure.failure.application_failure_info.details.payloads
    assert stored.external_payloads
    assert not failure.application_failure_info.details.payloads[0].external_payloads


async def test_a_storage_that_cares_is_told_for_whom() -> None:
    asked: list[SerializationContext] = []

    class Cares(ExternalStorage, WithSerializationContext):
        def with_context(self, context: SerializationContext) -> Cares:
            asked.append(context)
            return self

    storage = Cares([Memory()], payload_size_threshold=50)
    home = SameHome(asyncio.get_running_loop())
    doorway = CodecDoorway(None, home, "ns", HeaderCodecBehavior.NO_CODEC, storage=storage)
    door = doorway.door("own", "Own", "queue", "run")
    await encoded(door, activity(BIG))
    assert asked[0] == WorkflowSerializationContext("ns", "own")
    assert [type(context) for context in asked[1:]] == [ActivitySerializationContext]


@pytest.mark.parametrize("codec", [None, Marks()])
async def test_without_storage_references_are_refused(codec: PayloadCodec | None) -> None:
    storing = make_door(Memory())
    [command] = await encoded(storing, activity(BIG))
    job = carrying(command.arguments)
    with pytest.raises(RuntimeError, match="TMPRL1105"):
        if codec is None:
            refuse_stored(activation(job))
        else:
            home = SameHome(asyncio.get_running_loop())
            doorway = CodecDoorway(codec, home, "ns", HeaderCodecBehavior.NO_CODEC)
            await decoded(doorway.door("own", "Own", "queue"), job)


async def test_what_has_neither_has_no_door() -> None:
    home = SameHome(asyncio.get_running_loop())
    none = HeaderCodecBehavior.NO_CODEC
    assert CodecDoorway.of(DataConverter.default, home, "ns", none, 3) is None
    storage = ExternalStorage([Memory()])
    assert CodecDoorway.of(DataConverter(external_storage=storage), home, "ns", none, 3)
    assert CodecDoorway.of(DataConverter(payload_codec=Marks()), home, "ns", none, 3)
