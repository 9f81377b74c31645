"""External storage on a real server, beside the peer: who stores what for whom, and what goes wrong."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from conftest import SharedServer
from integration.storage_programs import make_converter, make_driver, make_program, sdk_named
from integration.storage_workflows import BIG
from worker_core import workflow
from worker_core.api.enums.v1 import EventType, WorkflowTaskFailedCause
from worker_core.client import Client, WorkflowFailureError
from worker_core.contrib.filesystem import FileSystemStorageDriver
from worker_core.converter import DataConverter, ExternalStorage
from worker_core.exceptions import ApplicationError
from worker_core.worker import Replayer, Worker

OURS, PEER = "worker_core", "temporalio"


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """What takes a minute never ends: cancel it, so that the test fails instead of hanging."""
    loop = asyncio.get_running_loop()

    def cancel_all() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    alarm = loop.call_later(60, cancel_all)
    yield
    alarm.cancel()


async def connect(sdk: Any, server: SharedServer, driver: Any) -> Any:
    return await sdk.client.Client.connect(
        server.target_host, namespace=server.namespace, data_converter=make_converter(sdk, driver)
    )


def roles(targets: list[Any], id: str) -> Counter[tuple[Any, ...]]:
    """Whom things were stored for, without what differs from run to run."""
    return Counter(
        (
            type(target).__name__,
            (target.id or "").replace(id, "ID"),
            target.run_id is not None,
            target.type,
            target.namespace,
        )
        for target in targets
    )


async def run_program(
    sdk: Any, server: SharedServer, id: str, queue: str
) -> tuple[Counter[tuple[Any, ...]], Any]:
    """Run the program with client and worker of one SDK.

    Returns:
        Whom the worker and the client stored for, and the history.
    """
    worker_driver, client_driver = make_driver(sdk), make_driver(sdk)
    client_driver.kept = worker_driver.kept  # one store, but two ways to it
    client = await connect(sdk, server, client_driver)
    program = make_program(sdk)
    options: dict[str, Any] = {
        "workflows": [program.Parent, program.Child],
        "activities": program.activities,
    }
    worker_client = await connect(sdk, server, worker_driver)
    async with sdk.worker.Worker(worker_client, task_queue=queue, **options):
        handle = await client.start_workflow(
            "Parent",
            "a" * BIG,
            id=id,
            task_queue=queue,
            memo={"m": "n" * BIG},
            static_summary="t" * 350,
            result_type=str,
        )
        await handle.signal("add", "A" * BIG)
        assert await handle.execute_update("put", "U" * BIG, result_type=str) == "U" * BIG
        assert (await handle.query("get", "Q" * BIG, result_type=str)).startswith("Q" * BIG)
        await handle.signal("end")
        result = await handle.result()
    wanted = "a" * BIG + "g" * BIG + "g" * BIG
    grown = wanted + "c" * BIG + "r" * BIG + "s" * BIG
    assert result.startswith(grown)
    assert sorted(result[len(grown) :]) == sorted(wanted + "A" * BIG + "U" * BIG)
    assert await (await handle.describe()).memo() == {"m": "n" * BIG, "large": "m" * BIG}
    stored = roles(worker_driver.stored, id)
    stored.update({("client", *role): n for role, n in roles(client_driver.stored, id).items()})
    return stored, await handle.fetch_history()


async def test_everything_large_is_stored_for_whom_the_peer_stores_it(
    dev_server: SharedServer, unique: str, task_queue: str
) -> None:
    ours, history = await run_program(sdk_named(OURS), dev_server, f"{unique}-x", task_queue)
    theirs, _ = await run_program(sdk_named(PEER), dev_server, f"{unique}-y", f"{task_queue}-peer")
    assert ours == theirs
    assert sum(ours.values()) >= 15
    assert sum(event.ByteSize() for event in history.events) < 20 * BIG


async def test_workers_of_both_read_each_others_references(
    dev_server: SharedServer, unique: str, task_queue: str
) -> None:
    ours, peer = sdk_named(OURS), sdk_named(PEER)
    driver, peer_driver = make_driver(ours), make_driver(peer)
    driver.kept = peer_driver.kept
    client = await connect(ours, dev_server, driver)
    peer_client = await connect(peer, dev_server, peer_driver)
    program, peer_program = make_program(ours), make_program(peer)
    workflows = Worker(client, task_queue=task_queue, workflows=[program.Parent, program.Child])
    activities = peer.worker.Worker(
        peer_client, task_queue=task_queue, activities=peer_program.activities
    )
    async with activities:
        handle = await peer_client.start_workflow(
            "Parent", "a" * BIG, id=unique, task_queue=task_queue, result_type=str
        )
        # The local activity is the workflow worker's.
        workflows = Worker(
            client,
            task_queue=task_queue,
            workflows=[program.Parent, program.Child],
            activities=program.activities,
            no_remote_activities=True,
        )
        async with workflows:
            await handle.signal("end")
            assert (await handle.result()).startswith("a" * BIG + "g" * BIG)


@workflow.defn(sandboxed=False)
class Echo:
    @workflow.run
    async def run(self, text: str) -> str:
        return text


async def task_failure(client: Client, id: str) -> Any:
    """The first failed workflow task of a run, once there is one."""
    handle = client.get_workflow_handle(id)
    while True:
        async for event in handle.fetch_history_events():
            if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED:
                return event.workflow_task_failed_event_attributes
        await asyncio.sleep(0.05)


@pytest.mark.parametrize("way", ["retrieve", "store"])
async def test_a_store_that_is_away_fails_the_task_and_loses_nothing(
    dev_server: SharedServer, unique: str, task_queue: str, way: str
) -> None:
    sdk = sdk_named(OURS)
    driver = make_driver(sdk)
    client = await connect(sdk, dev_server, driver)
    handle = await client.start_workflow(
        Echo.run,
        "a" * BIG,
        id=unique,
        task_queue=task_queue,
        task_timeout=timedelta(seconds=1),
    )
    driver.broken = way
    async with Worker(client, task_queue=task_queue, workflows=[Echo]):
        failed = await task_failure(client, unique)
        assert "the store is away" in failed.failure.message
        if way == "store":
            assert failed.failure.message == "Failed encoding completion: the store is away"
        unhandled = (
            WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_WORKFLOW_WORKER_UNHANDLED_FAILURE
        )
        assert failed.cause == unhandled
        driver.broken = ""
        assert await handle.result() == "a" * BIG


@workflow.defn(sandboxed=False)
class Waits:
    def __init__(self) -> None:
        self.texts: list[str] = []

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: bool(self.texts))
        return self.texts

    @workflow.signal
    def add(self, text: str) -> None:
        self.texts.append(text)


@pytest.mark.not_replayed  # what has no storage cannot
async def test_without_storage_a_signal_that_was_stored_is_not_lost(
    client: Client, dev_server: SharedServer, unique: str, task_queue: str
) -> None:
    sdk = sdk_named(OURS)
    storing = await connect(sdk, dev_server, make_driver(sdk))
    handle = await client.start_workflow(
        Waits.run, id=unique, task_queue=task_queue, task_timeout=timedelta(seconds=1)
    )
    async with Worker(client, task_queue=task_queue, workflows=[Waits]):
        await storing.get_workflow_handle(unique).signal(Waits.add, "a" * BIG)
        failed = await task_failure(client, unique)
        assert failed.failure.message.startswith(
            "[TMPRL1105] Detected externally stored payload(s) but external storage is not configured."
        )
    async with Worker(storing, task_queue=task_queue, workflows=[Waits]):
        assert await storing.get_workflow_handle(handle.id).result() == ["a" * BIG]


async def test_a_result_that_cannot_be_fetched_is_an_error(
    dev_server: SharedServer, unique: str, task_queue: str
) -> None:
    sdk = sdk_named(OURS)
    driver = make_driver(sdk)
    client = await connect(sdk, dev_server, driver)
    async with Worker(client, task_queue=task_queue, workflows=[Echo]):
        handle = await client.start_workflow(Echo.run, "a" * BIG, id=unique, task_queue=task_queue)
        assert await handle.result() == "a" * BIG
    plain = await Client.connect(dev_server.target_host, namespace=dev_server.namespace)
    with pytest.raises(RuntimeError, match="TMPRL1105"):
        await plain.get_workflow_handle(unique).result()
    driver.broken = "retrieve"
    with pytest.raises(OSError, match="the store is away"):
        await handle.result()
    driver.broken = ""
    # A replay needs the store, too, and says so.
    history = await handle.fetch_history()
    replayer = Replayer(workflows=[Echo], data_converter=client.data_converter)
    assert (await replayer.replay_workflow(history)).replay_failure is None
    blind = await Replayer(workflows=[Echo]).replay_workflow(history, raise_on_replay_failure=False)
    assert "TMPRL1105" in str(blind.replay_failure)


@pytest.mark.parametrize("what", ["input", "result of an activity"])
async def test_a_replay_with_another_store(
    dev_server: SharedServer, unique: str, task_queue: str, what: str
) -> None:
    """What is not there for good ends a workflow; in a replay that is another end than it had."""
    sdk = sdk_named(OURS)
    client = await connect(sdk, dev_server, make_driver(sdk))
    program = make_program(sdk)
    options: dict[str, Any] = {"workflows": [Echo, Grows], "activities": program.activities}
    async with Worker(client, task_queue=task_queue, **options):
        if what == "input":
            handle = await client.start_workflow(
                Echo.run, "a" * BIG, id=unique, task_queue=task_queue
            )
        else:
            handle = await client.start_workflow(Grows.run, id=unique, task_queue=task_queue)
        await handle.result()
    history = await handle.fetch_history()
    other = make_driver(sdk)

    async def gone(context: Any, claims: Any) -> Any:
        raise ApplicationError("not there", type="Gone", non_retryable=True)

    other.retrieve = gone
    replayer = Replayer(workflows=options["workflows"], data_converter=make_converter(sdk, other))
    replayed = await replayer.replay_workflow(history, raise_on_replay_failure=False)
    assert isinstance(replayed.replay_failure, workflow.NondeterminismError)
    blind = Replayer(workflows=options["workflows"])
    replayed = await blind.replay_workflow(history, raise_on_replay_failure=False)
    assert isinstance(replayed.replay_failure, RuntimeError)
    assert not isinstance(replayed.replay_failure, workflow.NondeterminismError)
    assert "[TMPRL1105]" in replayed.replay_failure.args[0]


async def test_what_is_not_there_for_good_ends_the_workflow(
    dev_server: SharedServer, unique: str, task_queue: str
) -> None:
    sdk = sdk_named(OURS)
    driver = make_driver(sdk)
    client = await connect(sdk, dev_server, driver)

    async def gone(context: Any, claims: Any) -> Any:
        raise ApplicationError("not there", type="Gone", non_retryable=True)

    driver.retrieve = gone
    async with Worker(client, task_queue=task_queue, workflows=[Echo]):
        with pytest.raises(WorkflowFailureError) as failed:
            await client.execute_workflow(Echo.run, "a" * BIG, id=unique, task_queue=task_queue)
    cause = failed.value.cause
    assert isinstance(cause, ApplicationError)
    assert (cause.message, cause.type, cause.non_retryable) == ("not there", "Gone", True)


async def test_an_activity_that_cannot_store_fails(
    dev_server: SharedServer, unique: str, task_queue: str
) -> None:
    sdk = sdk_named(OURS)
    away, driver = make_driver(sdk), make_driver(sdk)
    away.broken = "store"
    away.kept = driver.kept
    client, other = await connect(sdk, dev_server, driver), await connect(sdk, dev_server, away)
    program = make_program(sdk)
    async with (
        Worker(client, task_queue=task_queue, workflows=[Grows]),
        Worker(other, task_queue=task_queue, activities=program.activities),
    ):
        with pytest.raises(WorkflowFailureError) as failed:
            await client.execute_workflow(Grows.run, id=unique, task_queue=task_queue)
    cause = failed.value.cause.__cause__
    assert isinstance(cause, ApplicationError)
    assert (cause.message, cause.type) == ("the store is away", "OSError")


@workflow.defn(sandboxed=False)
class Grows:
    @workflow.run
    async def run(self) -> None:
        from worker_core.common import RetryPolicy

        await workflow.execute_activity(
            "grow",
            "text",
            start_to_close_timeout=timedelta(seconds=10),
            retry_policy=RetryPolicy(maximum_attempts=1),
        )


async def test_files_of_a_directory(
    dev_server: SharedServer, unique: str, task_queue: str, tmp_path: Path
) -> None:
    def converter() -> DataConverter:
        driver = FileSystemStorageDriver(tmp_path)
        return DataConverter(external_storage=ExternalStorage([driver], payload_size_threshold=BIG))

    clients = [
        await Client.connect(
            dev_server.target_host, namespace=dev_server.namespace, data_converter=converter()
        )
        for _ in range(2)
    ]
    async with Worker(clients[0], task_queue=task_queue, workflows=[Echo]):
        handle = await clients[1].start_workflow(
            Echo.run, "a" * BIG, id=unique, task_queue=task_queue
        )
        assert await handle.result() == "a" * BIG
    assert [path.is_file() for path in tmp_path.glob("*/*")] == [True]
