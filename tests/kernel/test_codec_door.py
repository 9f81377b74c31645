"""The codec's door: everything that holds a payload passes it, each with its context.

The tests read the seam itself: a field that is added there is filled here, and fails until the
door knows it.
"""

from __future__ import annotations

import asyncio
import dataclasses
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Any, Self

import pytest

from worker_core import _activation
from worker_core._activation import (
    Activation,
    ActivityCompleted,
    ActivityFailed,
    ChildCompleted,
    ChildFailed,
    ChildStarted,
    ChildStartFailed,
    Command,
    Completion,
    EventGroup,
    EventGroups,
    Job,
    LocalActivityBackoff,
    NexusCompleted,
    NexusFailed,
    NexusStarted,
    ResolveActivity,
    ResolveCancelExternal,
    ResolveChild,
    ResolveChildStart,
    ResolveLocalActivity,
    ResolveNexus,
    ResolveNexusStart,
    ResolveSignalExternal,
    ScheduleActivity,
    ScheduleLocalActivity,
    ScheduleNexusOperation,
    SignalExternalWorkflow,
    StartChildWorkflow,
    StartTimer,
    TaskFailure,
    UpsertMemo,
    UserMetadata,
)
from worker_core._kernel.codec_door import CodecDoor, CodecDoorway
from worker_core._kernel.home import SameHome
from worker_core.api.common.v1 import Payload
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflow.v1 import VersioningOverride
from worker_core.common import HeaderCodecBehavior, Priority, RetryPolicy, VersioningBehavior
from worker_core.converter import (
    ActivitySerializationContext,
    NexusSerializationContext,
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)

OWN = WorkflowSerializationContext("ns", "own")


class Marking(PayloadCodec, WithSerializationContext):
    """Marks each payload with the way it went, and remembers the contexts it was used with."""

    def __init__(self, context: SerializationContext | None = None) -> None:
        self.context = context
        self.used: list[SerializationContext | None] = []
        self.calls: list[int] = []

    def with_context(self, context: SerializationContext) -> Self:
        bound = type(self)(context)
        bound.used, bound.calls = self.used, self.calls
        return bound

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return self._mark(payloads, b"encoded:")

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return self._mark(payloads, b"decoded:")

    def _mark(self, payloads: Sequence[Payload], mark: bytes) -> list[Payload]:
        self.used.append(self.context)
        self.calls.append(len(payloads))
        return [Payload(data=mark + payload.data) for payload in payloads]


class Plain(PayloadCodec):
    """A codec that does not care for contexts."""

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [Payload(data=b"encoded:" + payload.data) for payload in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [Payload(data=b"decoded:" + payload.data) for payload in payloads]


def door(
    codec: PayloadCodec, headers: HeaderCodecBehavior = HeaderCodecBehavior.CODEC
) -> CodecDoor:
    home = SameHome(asyncio.get_running_loop())
    return CodecDoorway(codec, home, "ns", headers).door("own", "Own", "queue")


def activation_of(*jobs: Job) -> Activation:
    return Activation("run", list(jobs), 0, is_replaying=False, history_length=3)


# Filling whatever the seam has -------------------------------------------------------------------

NAMES = {
    **{name: getattr(_activation, name) for name in dir(_activation)},
    "Payload": Payload,
    "Failure": Failure,
    "VersioningOverride": VersioningOverride,
    "Priority": Priority,
    "RetryPolicy": RetryPolicy,
    "VersioningBehavior": VersioningBehavior,
    "Sequence": Sequence,
    "Mapping": Mapping,
}


def a_failure() -> Failure:
    failure = Failure(message="no", encoded_attributes=Payload(data=b"attributes"))
    failure.application_failure_info.details.payloads.add(data=b"details")
    failure.cause.canceled_failure_info.details.payloads.add(data=b"cause")
    return failure


def filled(hint: Any) -> Iterator[Any]:
    """A value for a hint; one for each alternative that is a class of the seam."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        for alternative in typing.get_args(hint):
            if alternative is not type(None):
                yield from filled(alternative)
    elif hint is Payload:
        yield Payload(data=b"1")
    elif hint is Failure:
        yield a_failure()
    elif hint in (RetryPolicy, Priority, VersioningOverride):
        yield hint()
    elif dataclasses.is_dataclass(hint) and isinstance(hint, type):
        yield from instances(hint)
    elif isinstance(hint, type) and issubclass(hint, IntEnum):
        yield next(iter(hint))
    elif hint in (str, int, bool):
        yield hint(1)
    elif origin is Mapping or (isinstance(origin, type) and issubclass(origin, Mapping)):
        for value in filled(typing.get_args(hint)[1]):
            yield {"key": value}
    elif isinstance(origin, type) and issubclass(origin, Sequence):
        for value in filled(typing.get_args(hint)[0]):
            yield (value,)
    else:
        raise AssertionError(f"The seam has something new: {hint}")


def instances(kind: type) -> Iterator[Any]:
    """Instances with every field filled; as many as a field has alternatives."""
    hints = typing.get_type_hints(kind, NAMES)
    choices = {field.name: list(filled(hints[field.name])) for field in dataclasses.fields(kind)}
    for index in range(max(map(len, choices.values()), default=1)):
        yield kind(**{name: values[index % len(values)] for name, values in choices.items()})


def payloads_in(value: Any, path: str = "") -> Iterator[tuple[str, Payload]]:
    """Every payload in a value, with the way to it."""
    if isinstance(value, Payload):
        yield path, value
    elif isinstance(value, Failure):
        yield f"{path}.encoded_attributes", value.encoded_attributes
        yield f"{path}.details", value.application_failure_info.details.payloads[0]
        yield f"{path}.cause.details", value.cause.canceled_failure_info.details.payloads[0]
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from payloads_in(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from payloads_in(each, f"{path}[{name}]")
    elif isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        for each in value:
            yield from payloads_in(each, f"{path}[]")


def passes(path: str, *, headers: bool) -> bool:
    if "search_attributes" in path:
        return False
    return headers or not path.startswith(".headers")


def kinds(union: Any) -> list[Any]:
    found = []
    for kind in typing.get_args(union):
        found += [
            pytest.param(instance, id=f"{kind.__name__}-{index}")
            for index, instance in enumerate(instances(kind))
        ]
    return found


@pytest.mark.parametrize("codec", [Plain, Marking])
@pytest.mark.parametrize("headers", [True, False])
@pytest.mark.parametrize("job", kinds(Job))
async def test_every_payload_of_every_job_is_decoded(
    job: Job, headers: bool, codec: type[PayloadCodec]
) -> None:
    before = [(path, payload.data) for path, payload in payloads_in(job)]
    behavior = HeaderCodecBehavior.CODEC if headers else HeaderCodecBehavior.NO_CODEC
    (decoded,) = (await door(codec(), behavior).decode(activation_of(job))).jobs
    after = [(path, payload.data) for path, payload in payloads_in(decoded)]
    expected = [
        (path, b"decoded:" + data if passes(path, headers=headers) else data)
        for path, data in before
    ]
    assert after == expected
    assert [(path, payload.data) for path, payload in payloads_in(job)] == before


@pytest.mark.parametrize("codec", [Plain, Marking])
@pytest.mark.parametrize("headers", [True, False])
@pytest.mark.parametrize("command", kinds(Command))
async def test_every_payload_of_every_command_is_encoded(
    command: Command, headers: bool, codec: type[PayloadCodec]
) -> None:
    before = [(path, payload.data) for path, payload in payloads_in(command)]
    behavior = HeaderCodecBehavior.CODEC if headers else HeaderCodecBehavior.NO_CODEC
    (encoded,) = (await door(codec(), behavior).encode(Completion([command]))).commands
    after = [(path, payload.data) for path, payload in payloads_in(encoded)]
    expected = [
        (path, b"encoded:" + data if passes(path, headers=headers) else data)
        for path, data in before
    ]
    assert after == expected
    assert [(path, payload.data) for path, payload in payloads_in(command)] == before


async def test_failure_of_a_task_is_encoded() -> None:
    codec = Marking()
    encoded = await door(codec).encode(Completion(failure=TaskFailure(a_failure(), 3)))
    assert encoded.failure is not None
    assert encoded.failure.cause == 3
    assert all(
        payload.data.startswith(b"encoded:") for _, payload in payloads_in(encoded.failure.failure)
    )
    assert set(codec.used) == {OWN}


# Contexts ------------------------------------------------------------------------------------

P = Payload(data=b"1")
TEXTS = UserMetadata(summary=P)
LABELS = EventGroups(named=(EventGroup("group", P),))


def activity_context(*, is_local: bool, queue: str) -> ActivitySerializationContext:
    return ActivitySerializationContext(
        namespace="ns",
        activity_id="id",
        activity_type="act",
        activity_task_queue=queue,
        workflow_id="own",
        workflow_type="Own",
        is_local=is_local,
    )


NEXUS = NexusSerializationContext(endpoint="endpoint", service="service", operation="op")

OPERATIONS = [
    pytest.param(
        ScheduleActivity(1, "id", "act", "other", (P,), {}),
        [ResolveActivity(1, ActivityCompleted(P))],
        activity_context(is_local=False, queue="other"),
        id="activity",
    ),
    pytest.param(
        ScheduleActivity(1, "id", "act", "", (P,), {}),
        [ResolveActivity(1, ActivityFailed(a_failure()))],
        activity_context(is_local=False, queue="queue"),
        id="activity that fails",
    ),
    pytest.param(
        ScheduleLocalActivity(1, "id", "act", (P,), {}),
        [ResolveLocalActivity(1, ActivityCompleted(P))],
        activity_context(is_local=True, queue="queue"),
        id="local activity",
    ),
    pytest.param(
        StartChildWorkflow(1, "ns", "child", "Child", "queue", (P,), {"h": P}, memo={"m": P}),
        [ResolveChildStart(1, ChildStarted("run")), ResolveChild(1, ChildCompleted(P))],
        WorkflowSerializationContext("ns", "child"),
        id="child",
    ),
    pytest.param(
        StartChildWorkflow(1, "ns", "child", "Child", "queue", (P,), {}),
        [ResolveChild(1, ChildFailed(a_failure()))],
        WorkflowSerializationContext("ns", "child"),
        id="child that fails",
    ),
    pytest.param(
        SignalExternalWorkflow(1, "ns", "target", "", "sig", (P,), {"h": P}),
        [ResolveSignalExternal(1, a_failure())],
        WorkflowSerializationContext("ns", "target"),
        id="signal",
    ),
    pytest.param(
        ScheduleNexusOperation(1, "endpoint", "service", "op", P, {}),
        [ResolveNexusStart(1, NexusStarted("token")), ResolveNexus(1, NexusCompleted(P))],
        NEXUS,
        id="nexus",
    ),
    pytest.param(
        ScheduleNexusOperation(1, "endpoint", "service", "op", P, {}),
        [ResolveNexusStart(1, NexusFailed(a_failure()))],
        NEXUS,
        id="nexus that does not start",
    ),
]


@pytest.mark.parametrize(("command", "jobs", "context"), OPERATIONS)
async def test_what_comes_back_has_the_context_of_what_went_out(
    command: Command, jobs: list[Job], context: SerializationContext
) -> None:
    codec = Marking()
    passing = door(codec)
    await passing.encode(Completion([command]))
    assert set(codec.used) == {context}
    codec.used.clear()
    for job in jobs:
        await passing.decode(activation_of(job))
    assert set(codec.used) == {context}
    # Now it is over and forgotten.
    codec.used.clear()
    await passing.decode(activation_of(jobs[-1]))
    assert set(codec.used) == {OWN}


async def test_operations_without_payloads_are_remembered_all_the_same() -> None:
    codec = Marking()
    passing = door(codec)
    await passing.encode(Completion([ScheduleActivity(1, "id", "act", "", (), {})]))
    assert codec.used == []
    await passing.decode(activation_of(ResolveActivity(1, ActivityCompleted(P))))
    assert codec.used == [activity_context(is_local=False, queue="queue")]


async def test_a_start_that_failed_is_forgotten_without_a_trip() -> None:
    codec = Marking()
    passing = door(codec)
    child = StartChildWorkflow(1, "ns", "child", "Child", "queue", (), {})
    await passing.encode(Completion([child]))
    failed = activation_of(ResolveChildStart(1, ChildStartFailed("child", "Child", 1)))
    assert await passing.decode(failed) is failed
    await passing.decode(activation_of(ResolveChild(1, ChildCompleted(P))))
    assert codec.used == [OWN]


async def test_request_to_cancel_another_workflow_belongs_to_this_one() -> None:
    codec = Marking()
    await door(codec).decode(activation_of(ResolveCancelExternal(1, a_failure())))
    assert set(codec.used) == {OWN}


@pytest.mark.parametrize(
    ("command", "texts", "content"),
    [
        (
            ScheduleActivity(1, "id", "act", "", (P,), {}, metadata=TEXTS, groups=LABELS),
            OWN,
            activity_context(is_local=False, queue="queue"),
        ),
        (
            StartChildWorkflow(
                1, "ns", "child", "Child", "queue", (P,), {}, metadata=TEXTS, groups=LABELS
            ),
            OWN,
            WorkflowSerializationContext("ns", "child"),
        ),
        (
            ScheduleNexusOperation(
                1, "endpoint", "service", "op", P, {}, metadata=TEXTS, groups=LABELS
            ),
            NEXUS,
            NEXUS,
        ),
    ],
)
async def test_texts_come_first_and_belong_to_the_workflow_but_for_nexus(
    command: Command, texts: SerializationContext, content: SerializationContext
) -> None:
    codec = Marking()
    await door(codec).encode(Completion([command]))
    assert codec.used == [texts, texts, content]


# Calls ---------------------------------------------------------------------------------------


async def test_a_list_is_one_call_and_a_field_is_one() -> None:
    codec = Marking()
    command = StartChildWorkflow(
        1, "ns", "child", "Child", "queue", (P, P, P), {"h": P}, memo={"a": P, "b": P}
    )
    await door(codec).encode(Completion([command]))
    assert codec.calls == [3, 1, 1, 1]


@pytest.mark.parametrize(
    "job",
    [
        ResolveChildStart(1, ChildStarted("run")),
        ResolveNexusStart(1, NexusStarted("token")),
        ResolveSignalExternal(1, None),
        ResolveCancelExternal(1, None),
        ResolveActivity(1, ActivityCompleted(None)),
        ResolveChild(1, ChildCompleted(None)),
        ResolveNexus(1, NexusCompleted(None)),
        ResolveLocalActivity(1, LocalActivityBackoff(2, 1, None)),
    ],
)
async def test_nothing_to_pass_costs_no_trip(job: Job) -> None:
    activation = activation_of(job)
    assert await door(Marking()).decode(activation) is activation


async def test_commands_with_nothing_to_pass_cost_no_trip() -> None:
    completion = Completion([StartTimer(1, 1, groups=EventGroups(signal_event_id=3))])
    assert await door(Marking()).encode(completion) is completion


async def test_null_that_removes_a_memo_field_stays_readable() -> None:
    null = Payload(metadata={"encoding": b"binary/null"})
    completion = Completion([UpsertMemo({"a": null, "b": P})])
    (command,) = (await door(Marking()).encode(completion)).commands
    assert isinstance(command, UpsertMemo)
    assert command.fields["a"] == null
    assert command.fields["b"].data == b"encoded:1"
