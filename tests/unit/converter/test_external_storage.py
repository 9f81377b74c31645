"""External storage beside the peer's: the same references, the same calls of drivers, the same errors."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
import temporalio.api.common.v1
import temporalio.api.failure.v1
import temporalio.converter
import temporalio.converter._extstore
import temporalio.exceptions

import worker_core.api.common.v1
import worker_core.api.failure.v1
import worker_core.converter
import worker_core.exceptions
from worker_core.converter import DataConverter, ExternalStorage

SDKS = [
    pytest.param(
        SimpleNamespace(
            name="worker_core",
            converter=worker_core.converter,
            api=worker_core.api.common.v1,
            failure=worker_core.api.failure.v1,
            exceptions=worker_core.exceptions,
        ),
        id="ours",
    ),
    pytest.param(
        SimpleNamespace(
            name="temporalio",
            converter=temporalio.converter,
            api=temporalio.api.common.v1,
            failure=temporalio.api.failure.v1,
            exceptions=temporalio.exceptions,
        ),
        id="peer",
    ),
]
OURS, PEER = (param.values[0] for param in SDKS)
each_sdk = pytest.mark.parametrize("sdk", SDKS)


def make_driver(sdk: Any, name: str = "mem", **changed: Any) -> Any:
    """A driver of one SDK that keeps payloads in a dict and notes its calls."""

    class Memory(sdk.converter.StorageDriver):  # type: ignore[misc]
        def __init__(self) -> None:
            self.kept: dict[str, bytes] = {}
            self.calls: list[tuple[str, int, Any]] = []

        def name(self) -> str:
            return name

        async def store(self, context: Any, payloads: Sequence[Any]) -> list[Any]:
            self.calls.append(("store", len(payloads), context.target))
            claims = []
            for payload in payloads:
                key = f"{name}-{len(self.kept)}"
                self.kept[key] = payload.SerializeToString()
                claims.append(sdk.converter.StorageDriverClaim({"key": key, "b": "2"}))
            return claims

        async def retrieve(self, context: Any, claims: Sequence[Any]) -> list[Any]:
            self.calls.append(("retrieve", len(claims), context))
            return [
                sdk.api.Payload.FromString(self.kept[claim.claim_data["key"]]) for claim in claims
            ]

    for method, function in changed.items():
        setattr(Memory, method, function)
    return Memory()


def make_codec(sdk: Any) -> Any:
    """A codec that turns data round, and puts an encoding of its own on it."""

    class Reversing(sdk.converter.PayloadCodec):  # type: ignore[misc]
        async def encode(self, payloads: Sequence[Any]) -> list[Any]:
            return [
                sdk.api.Payload(
                    metadata={"encoding": b"reversed"}, data=payload.SerializeToString()[::-1]
                )
                for payload in payloads
            ]

        async def decode(self, payloads: Sequence[Any]) -> list[Any]:
            return [sdk.api.Payload.FromString(payload.data[::-1]) for payload in payloads]

    return Reversing()


def make_converter(sdk: Any, *drivers: Any, codec: Any = None, **options: Any) -> Any:
    storage = sdk.converter.ExternalStorage(
        drivers=drivers or [make_driver(sdk)], **{"payload_size_threshold": 50, **options}
    )
    return sdk.converter.DataConverter(payload_codec=codec, external_storage=storage)


VALUES = ["x" * 200, "small", b"y" * 100, {"k": list(range(40))}, None, "z" * 49]


async def references(sdk: Any, with_codec: bool) -> list[bytes]:
    converter = make_converter(sdk, codec=make_codec(sdk) if with_codec else None)
    payloads = await converter.encode(VALUES)
    return [payload.SerializeToString(deterministic=True) for payload in payloads]


@pytest.mark.parametrize("with_codec", [False, True])
async def test_the_same_bytes_travel(with_codec: bool) -> None:
    ours = await references(OURS, with_codec)
    assert ours == await references(PEER, with_codec)
    assert any(b"ExternalStorageReference" in payload for payload in ours)


@pytest.mark.parametrize("with_codec", [False, True])
@each_sdk
async def test_what_is_stored_comes_back(sdk: Any, with_codec: bool) -> None:
    driver = make_driver(sdk)
    codec = make_codec(sdk) if with_codec else None
    converter = make_converter(sdk, driver, codec=codec)
    payloads = await converter.encode(VALUES)
    assert await converter.decode(payloads) == VALUES
    # One call for the whole list, each way.
    assert [kind for kind, _, _ in driver.calls] == ["store", "retrieve"]
    assert (await converter.decode(payloads[:1], [str])) == VALUES[:1]
    # What is kept went through the codec; what travels says how large it is.
    first = sdk.api.Payload.FromString(next(iter(driver.kept.values())))
    assert first.metadata["encoding"] == (b"reversed" if with_codec else b"json/plain")
    assert payloads[0].external_payloads[0].size_bytes == first.ByteSize()


async def test_each_reads_the_references_of_the_other() -> None:
    ours, theirs = make_driver(OURS), make_driver(PEER)
    sent = await make_converter(OURS, ours).encode(["x" * 200])
    theirs.kept = ours.kept
    got = temporalio.api.common.v1.Payload.FromString(sent[0].SerializeToString())
    assert await make_converter(PEER, theirs).decode([got]) == ["x" * 200]
    back = await make_converter(PEER, theirs).encode(["y" * 200])
    ours.kept = theirs.kept
    returned = worker_core.api.common.v1.Payload.FromString(back[0].SerializeToString())
    assert await make_converter(OURS, ours).decode([returned]) == ["y" * 200]


@each_sdk
async def test_the_size_from_which_payloads_are_stored(sdk: Any) -> None:
    driver = make_driver(sdk)
    size = sdk.converter.DataConverter.default.payload_converter.to_payload("a" * 10).ByteSize()
    for threshold, stored in ((size, True), (size + 1, False), (0, True)):
        converter = make_converter(sdk, driver, payload_size_threshold=threshold)
        [payload] = await converter.encode(["a" * 10])
        assert bool(payload.external_payloads) is stored
    assert sdk.converter.ExternalStorage([driver]).payload_size_threshold == 262144


@each_sdk
async def test_a_selector_chooses(sdk: Any) -> None:
    hot, cold = make_driver(sdk, "hot"), make_driver(sdk, "cold")
    asked: list[tuple[Any, int]] = []

    def select(context: Any, payload: Any) -> Any:
        asked.append((context, len(payload.data)))
        if len(payload.data) > 600:
            return None
        return hot if len(payload.data) < 300 else cold

    converter = make_converter(sdk, hot, cold, driver_selector=select)
    values = ["a" * 100, "b" * 400, "c" * 800, "d" * 110, "tiny"]
    payloads = await converter.encode(values)
    assert [bool(payload.external_payloads) for payload in payloads] == [1, 1, 0, 1, 0]
    assert [count for _, count, _ in hot.calls + cold.calls] == [2, 1]
    assert asked[0] == (sdk.converter.StorageDriverSelectContext(target=None), 102)
    assert len(asked) == 4
    assert await converter.decode(payloads) == values


@each_sdk
async def test_an_unknown_driver_is_refused(sdk: Any) -> None:
    stranger = make_driver(sdk, "mem")
    converter = make_converter(sdk, driver_selector=lambda context, payload: stranger)
    with pytest.raises(ValueError, match="Driver 'mem' returned by driver_selector is not reg"):
        await converter.encode(["x" * 200])
    payloads = await make_converter(sdk, make_driver(sdk, "gone")).encode(["x" * 200])
    with pytest.raises(ValueError, match="No driver found with name 'gone'"):
        await converter.decode(payloads)


@each_sdk
async def test_a_driver_that_miscounts_is_refused(sdk: Any) -> None:
    async def nothing(self: Any, context: Any, items: Any) -> list[Any]:
        return []

    with pytest.raises(ValueError, match="Driver 'mem' returned 0 claims, expected 2"):
        await make_converter(sdk, make_driver(sdk, store=nothing)).encode(["x" * 99, "y" * 99])
    payloads = await make_converter(sdk).encode(["x" * 99])
    with pytest.raises(ValueError, match="Driver 'mem' returned 0 payloads, expected 1"):
        await make_converter(sdk, make_driver(sdk, retrieve=nothing)).decode(payloads)


@each_sdk
async def test_the_first_error_ends_the_other_drivers(sdk: Any) -> None:
    ended: list[str] = []
    waiting = asyncio.Event()

    async def waits(self: Any, context: Any, payloads: Any) -> list[Any]:
        waiting.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")
        return []

    async def fails(self: Any, context: Any, payloads: Any) -> list[Any]:
        await waiting.wait()
        raise OSError("disk full")

    slow, broken = make_driver(sdk, "slow", store=waits), make_driver(sdk, "bad", store=fails)
    converter = make_converter(
        sdk, slow, broken, driver_selector=lambda _, p: slow if b"a" in p.data else broken
    )
    with pytest.raises(OSError, match="disk full"):
        await converter.encode(["a" * 100, "b" * 100])
    assert ended == ["cancelled"]


@each_sdk
async def test_without_storage_a_reference_is_an_error(sdk: Any) -> None:
    payloads = await make_converter(sdk).encode(["x" * 200])
    for codec in (None, make_codec(sdk)):
        plain = sdk.converter.DataConverter(payload_codec=codec)
        with pytest.raises(RuntimeError, match=r"^\[TMPRL1105\] Detected externally stored"):
            await plain.decode(payloads)
        failure = sdk.failure.Failure()
        failure.application_failure_info.details.payloads.extend(payloads)
        with pytest.raises(RuntimeError, match=r"^\[TMPRL1105\] Detected externally stored"):
            await plain.decode_failure(failure)


@each_sdk
async def test_the_older_reference_is_read(sdk: Any) -> None:
    driver = make_driver(sdk)
    driver.kept["k"] = sdk.converter.DataConverter.default.payload_converter.to_payload(
        "old"
    ).SerializeToString()
    reference = sdk.api.Payload(
        metadata={"encoding": b"json/external-storage-reference"},
        data=b'{"driver_claim":{"claim_data":{"key":"k"}},"driver_name":"mem"}',
    )
    assert await make_converter(sdk, driver).decode([reference]) == ["old"]
    with pytest.raises(RuntimeError, match="TMPRL1105"):
        await sdk.converter.DataConverter.default.decode([reference])


@each_sdk
async def test_a_reference_that_passed_a_codec_is_read(
    sdk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = make_driver(PEER)
    monkeypatch.setattr(temporalio.converter._extstore, "_ENCODE_STORAGE_REFERENCES", True)
    [sent] = await make_converter(PEER, theirs, codec=make_codec(PEER)).encode(["x" * 200])
    payload = sdk.api.Payload.FromString(sent.SerializeToString())
    before = payload.SerializeToString(deterministic=True)
    driver = make_driver(sdk)
    driver.kept = theirs.kept
    assert await make_converter(sdk, driver, codec=make_codec(sdk)).decode([payload]) == ["x" * 200]
    if sdk is OURS:
        assert payload.SerializeToString(deterministic=True) == before
    payload = sdk.api.Payload.FromString(sent.SerializeToString())
    with pytest.raises(RuntimeError, match=r"^\[TMPRL1106\]"):
        await make_converter(sdk, driver).decode([payload])
    with pytest.raises(RuntimeError, match=r"^\[TMPRL1105\]"):
        await sdk.converter.DataConverter.default.decode([payload])


async def failure_bytes(sdk: Any, with_codec: bool) -> tuple[bytes, BaseException]:
    converter = make_converter(sdk, codec=make_codec(sdk) if with_codec else None)
    error = sdk.exceptions.ApplicationError("broken", "d" * 100, "e", type="T")
    error.__cause__ = sdk.exceptions.ApplicationError("inner", "i" * 100)
    failure = sdk.failure.Failure()
    await converter.encode_failure(error, failure)
    sent = failure.SerializeToString(deterministic=True)
    return sent, await converter.decode_failure(failure)


@pytest.mark.parametrize("with_codec", [False, True])
async def test_details_of_failures_are_stored(with_codec: bool) -> None:
    ours, error = await failure_bytes(OURS, with_codec)
    theirs, _ = await failure_bytes(PEER, with_codec)
    assert ours == theirs
    assert isinstance(error, worker_core.exceptions.ApplicationError)
    assert error.details == ("d" * 100, "e")
    assert error.cause is not None
    assert b"ddddd" not in ours


def options(sdk: Any) -> list[dict[str, Any]]:
    one, two = make_driver(sdk, "one"), make_driver(sdk, "two")
    return [
        {"drivers": []},
        {"drivers": [one], "payload_size_threshold": -1},
        {"drivers": [one, two]},
        {"drivers": [one, make_driver(sdk, "one")], "driver_selector": lambda c, p: one},
    ]


@pytest.mark.parametrize("case", range(4))
@each_sdk
def test_what_makes_no_sense_is_refused(sdk: Any, case: int) -> None:
    given = options(sdk)[case]
    about = ["drivers", "payload_size_threshold", "driver_selector", "name 'one'"][case]
    with pytest.raises(ValueError, match=about):
        sdk.converter.ExternalStorage(**given)


@each_sdk
def test_values(sdk: Any) -> None:
    c = sdk.converter
    driver = make_driver(sdk)
    assert driver.type() == "Memory"
    assert c.StorageDriverClaim({"a": "b"}) == c.StorageDriverClaim(claim_data={"a": "b"})
    info = c.StorageDriverWorkflowInfo(namespace="ns")
    assert (info.id, info.run_id, info.type) == (None, None, None)
    assert c.StorageDriverStoreContext().target is None
    assert issubclass(c.StorageWarning, RuntimeWarning)
    with pytest.raises(TypeError):
        c.StorageDriverActivityInfo("ns")
    storage = c.ExternalStorage([driver])
    assert storage == c.ExternalStorage([driver])
    assert repr(storage).startswith("ExternalStorage(drivers=[")
    with pytest.raises(AttributeError):
        storage.drivers = []


class Cares(ExternalStorage, worker_core.converter.WithSerializationContext):
    """A storage that wants to know whose payloads it gets."""

    def with_context(self, context: Any) -> Any:
        copy = type(self)(self.drivers)
        object.__setattr__(copy, "context", context)
        return copy


def test_a_storage_that_cares_is_told() -> None:
    converter = DataConverter(external_storage=Cares([make_driver(OURS)]))
    context = worker_core.converter.WorkflowSerializationContext("ns", "wf")
    assert converter.with_context(context).external_storage.context == context  # type: ignore[union-attr]
    plain = make_converter(OURS)
    assert plain.with_context(context) is plain


async def test_the_target_reaches_the_driver() -> None:
    driver = make_driver(OURS)
    target = worker_core.converter.StorageDriverWorkflowInfo(namespace="ns", id="wf")
    await make_converter(OURS, driver)._for_target(target).encode(["x" * 100])
    assert driver.calls == [("store", 1, target)]
    assert DataConverter.default._for_target(target) is DataConverter.default


class NotADriver:
    def name(self) -> str:
        return "mem"


@pytest.mark.parametrize(
    ("options", "about"),
    [
        ({"drivers": make_driver(OURS)}, r"drivers is .*Pass a list: drivers=\[Memory\(\)\]"),
        ({"drivers": [type(make_driver(OURS))]}, "has the class .*Pass an instance"),
        ({"drivers": [NotADriver()]}, "has no method type"),
        ({"drivers": [make_driver(OURS)], "driver_selector": "mem"}, "driver_selector is 'mem'"),
        (
            {"drivers": [make_driver(OURS)], "payload_size_threshold": "1k"},
            "payload_size_threshold is '1k'",
        ),
    ],
)
def test_other_kinds_are_refused(options: dict[str, Any], about: str) -> None:
    with pytest.raises(TypeError, match=about):
        ExternalStorage(**options)


def test_a_driver_is_no_storage() -> None:
    with pytest.raises(TypeError, match=r"external_storage is .*a driver goes into that list"):
        DataConverter(external_storage=make_driver(OURS))


async def test_what_a_driver_returns_is_looked_at() -> None:
    async def none(self: Any, context: Any, items: Any) -> None:
        return None

    async def numbers(self: Any, context: Any, items: Any) -> Any:
        return [worker_core.converter.StorageDriverClaim({"n": 1})]  # type: ignore[dict-item]

    async def theirs(self: Any, context: Any, items: Any) -> Any:
        return [temporalio.api.common.v1.Payload()]

    with pytest.raises(
        TypeError, match=r"Driver 'mem' returned a NoneType. It has to return a list of cl"
    ):
        await make_converter(OURS, make_driver(OURS, store=none)).encode(["x" * 99])
    with pytest.raises(TypeError, match="has to be a mapping of str to str"):
        await make_converter(OURS, make_driver(OURS, store=numbers)).encode(["x" * 99])
    payloads = await make_converter(OURS).encode(["x" * 99])
    with pytest.raises(TypeError, match=r"list of payloads, objects of .*Payload"):
        await make_converter(OURS, make_driver(OURS, retrieve=theirs)).decode(payloads)

    async def plain(self: Any, context: Any, items: Any) -> Any:
        return [b"secret"]

    with pytest.raises(TypeError, match=r"Driver 'mem' returned a list with bytes\.") as caught:
        await make_converter(OURS, make_driver(OURS, retrieve=plain)).decode(payloads)
    assert "secret" not in str(caught.value)
