"""With a codec and encoded attributes nothing of a program's values or errors lies on the server in clear,
and what arrives at the other end is what the peer's client and workers make arrive, in every mixture.
"""

from __future__ import annotations

import asyncio
import importlib
import sys
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

from conftest import SharedServer

OURS, PEER = "worker_core", "temporalio"
_PROGRAM = Path(__file__).with_name("secret_workflows.py")


def part(package: str, name: str) -> Any:
    return importlib.import_module(f"{package}.{name}")


def program_of(package: str) -> Any:
    name = f"secret_workflows_of_{package}"
    if name not in sys.modules:
        module = sys.modules[name] = ModuleType(name)
        source = _PROGRAM.read_text().replace("worker_core", package)
        exec(compile(source, _PROGRAM, "exec"), module.__dict__)
    return sys.modules[name]


def converter_of(package: str) -> Any:
    converter, payload = part(package, "converter"), part(package, "api.common.v1").Payload

    class Codec(converter.PayloadCodec):  # type: ignore[misc]
        async def encode(self, payloads: Any) -> Any:
            return [
                payload(
                    metadata={"encoding": b"own"},
                    data=bytes(byte ^ 0x5A for byte in each.SerializeToString(deterministic=True)),
                )
                for each in payloads
            ]

        async def decode(self, payloads: Any) -> Any:
            return [payload.FromString(bytes(byte ^ 0x5A for byte in p.data)) for p in payloads]

    return converter.DataConverter(
        payload_codec=Codec(),
        failure_converter_class=converter.DefaultFailureConverterWithEncodedAttributes,
    )


def chain(error: BaseException | None) -> list[tuple[Any, ...]]:
    found = []
    while error is not None:
        found.append((type(error).__name__, str(error), list(getattr(error, "details", ()))))
        error = error.__cause__
    return [each for each in found if each[0] != "RPCError"]


async def refused(wait: Any) -> list[tuple[Any, ...]]:
    try:
        await wait
    except Exception as error:
        return chain(error)
    raise AssertionError("it was not refused")


async def run(server: SharedServer, clients: str, workers: str, id: str) -> tuple[Any, Any]:
    """Run the program.

    Returns:
        What the client learned, and the failures of its histories.
    """
    ends = [
        await part(package, "client").Client.connect(
            server.target_host, namespace=server.namespace, data_converter=converter_of(package)
        )
        for package in (clients, workers)
    ]
    client, program, learned = ends[0], program_of(workers), []
    async with part(workers, "worker").Worker(
        ends[1],
        task_queue=id,
        workflows=[program.Parent, program.Child],
        activities=[program.fails, program.too_slow, program.stops],
    ):
        handle = await client.start_workflow(
            "Parent",
            "SECRET",
            id=id,
            task_queue=id,
            retry_policy=part(clients, "common").RetryPolicy(
                maximum_attempts=2, initial_interval=timedelta(milliseconds=50)
            ),
            memo={"a": "SECRET"},
            static_summary="SECRET",
            static_details="SECRET",
        )
        for how in ("SECRET reject", "SECRET accept"):
            learned += [await refused(handle.execute_update("put", how))]
        learned.append(await refused(handle.query("ask")))
        await handle.signal("end")
        learned.append(await refused(handle.result()))
    runs = [
        client.get_workflow_handle(id, run_id=handle.result_run_id),
        client.get_workflow_handle(id),
        client.get_workflow_handle(f"{id}-child"),
    ]
    failures = []
    for number, each in enumerate(runs):
        for event in (await each.fetch_history()).events:
            assert b"SECRET" not in event.SerializeToString(), event
            kind = event.WhichOneof("attributes")
            attributes = getattr(event, kind)
            if "failure" in attributes.DESCRIPTOR.fields_by_name and attributes.HasField("failure"):
                failures.append((number, kind, shape(attributes.failure)))
        described = await each.describe()
        assert b"SECRET" not in described.raw_description.SerializeToString()
    return learned, sorted(failures)


def shape(failure: Any) -> list[tuple[Any, ...]]:
    """What a failure and its causes show without being decoded."""
    found = []
    while True:
        found.append(
            (
                failure.message,
                failure.source,
                failure.stack_trace,
                failure.HasField("encoded_attributes"),
                failure.WhichOneof("failure_info"),
            )
        )
        if not failure.HasField("cause"):
            return found
        failure = failure.cause


async def test_in_every_mixture(dev_server: SharedServer, unique: str) -> None:
    mixtures = [(PEER, PEER), (OURS, OURS), (OURS, PEER), (PEER, OURS)]
    found = await asyncio.gather(
        *(run(dev_server, *each, f"{unique}-{number}") for number, each in enumerate(mixtures))
    )
    learned, failures = found[0]
    assert str(learned).count("SECRET") > 10
    assert len(failures) > 5
    for mixture, one in zip(mixtures, found, strict=True):
        assert one == (learned, failures), mixture
