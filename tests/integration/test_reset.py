"""A run that is reset goes on from where it was reset to, with what had been sent to it since."""

from __future__ import annotations

import asyncio
import random
import uuid
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from lab.sdks import connect, make_worker, replay_failure
from lab.situations import OURS, PEER, Started, load, until
from worker_core._instance.siphash import randomness_seed
from worker_core._machines import events
from worker_core.api.enums.v1 import ResetReapplyExcludeType
from worker_core.api.workflowservice.v1 import ResetWorkflowExecutionRequest
from worker_core.client import Client, WorkflowHandle, WorkflowHistory

SECONDS = 60
LAB = Path(__file__).parents[1] / "lab"
EDGES = LAB / "edges.py"
EVERYTHING = LAB / "workflows_reset.py"
TASK_COMPLETED = events.TASK_COMPLETED
KEPT = 2
"""How many of the drawings are made before the point it is reset to."""
SIGNAL = ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL
UPDATE = ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE


async def reset(
    client: Client, handle: Any, task_completed: int, *, without: tuple[int, ...] = ()
) -> WorkflowHandle[Any, Any]:
    """Reset a run to the task that an event completed; gives the run that goes on from there.

    Args:
        client: Ours, whatever wrote the run.
        handle: The run's.
        task_completed: Id of the event.
        without: What is not to be sent again.
    """
    request = ResetWorkflowExecutionRequest(
        namespace="default",
        reason="a test",
        request_id=uuid.uuid4().hex,
        workflow_task_finish_event_id=task_completed,
    )
    request.reset_reapply_exclude_types.extend(without)  # type: ignore[arg-type]
    request.workflow_execution.workflow_id = handle.id
    request.workflow_execution.run_id = handle.first_execution_run_id
    response = await client.workflow_service.reset_workflow_execution(request)
    return client.get_workflow_handle(handle.id, run_id=response.run_id)


async def history_of(client: Client, handle: Any) -> WorkflowHistory:
    own = client.get_workflow_handle(handle.id, run_id=handle.first_execution_run_id)
    return await own.fetch_history()


def ids_of(history: WorkflowHistory, event_type: int) -> list[int]:
    return [event.event_id for event in history.events if event.event_type == event_type]


def sent_again(history: WorkflowHistory) -> list[int]:
    """Types of the events that a reset copied from behind the point it went back to."""
    types: list[int] = [event.event_type for event in history.events]
    failed = max(index for index, one in enumerate(types) if one == events.TASK_FAILED)
    return types[failed + 1 : types.index(events.TASK_SCHEDULED, failed)]


# Randomness ---------------------------------------------------------------------------------


@pytest.mark.parametrize("package", [OURS, PEER])
async def test_reset_draws_anew_from_there(
    package: str, client: Client, target_host: str, unique: str
) -> None:
    module: Any = load(package, path=EDGES)
    own_client = await connect(package, target_host)
    async with make_worker(package, own_client, unique, module):
        handle = await own_client.start_workflow("Draws", id=unique, task_queue=unique)
        await until(Started(package, own_client, handle), TASK_COMPLETED, 4)
        run_id = handle.first_execution_run_id
        tasks = ids_of(await history_of(client, handle), TASK_COMPLETED)
        again = await reset(client, handle, tasks[KEPT])
        new_run_id = again.run_id
        assert new_run_id
        await again.signal("end")
        *drawn, original_run_id, seed = await again.result()

    assert original_run_id == run_id
    assert seed == str(randomness_seed(new_run_id))
    assert drawn == [*drawings(run_id)[:KEPT], *drawings(new_run_id)[: len(drawn) - KEPT]]
    after = await again.fetch_history()
    for replaying in (OURS, PEER):
        assert (
            await replay_failure(replaying, after, workflows=load(replaying, path=EDGES).WORKFLOWS)
            is None
        )


def drawings(run_id: str) -> list[str]:
    """What a run of `Draws` says if it has the randomness of a run id throughout."""
    seed = randomness_seed(run_id)
    unnamed, named = random.Random(seed), random.Random(f"{seed}:named")
    return [
        f"{unnamed.random()} "
        f"{uuid.UUID(bytes=unnamed.getrandbits(128).to_bytes(16, 'big'), version=4)} "
        f"{named.random()}"
        for _ in range(4)
    ]


# Everything, at every task ------------------------------------------------------------------


async def send_signals(started: Started) -> None:
    for value in ("one", "waits"):
        await started.handle.signal("note", value)
    await started.handle.signal("release")


async def live_through(started: Started) -> Any:
    """Send it what it waits for, one thing after the other."""
    handle = started.handle
    stage = import_module(f"{started.package}.client").WorkflowUpdateStage.ACCEPTED
    await until(started, TASK_COMPLETED)
    await handle.signal("note", "one")
    held = await handle.start_update("hold", "a", wait_for_stage=stage)
    await handle.signal("note", "waits")
    await until(started, TASK_COMPLETED, 6)
    assert await handle.execute_update("add", "b") == "added b"
    await handle.signal("release")
    assert await held.result() == "held a"
    return await handle.result()


async def assert_both_replay(history: WorkflowHistory) -> None:
    for package in (OURS, PEER):
        workflows = load(package, path=EVERYTHING).WORKFLOWS
        failure = await replay_failure(package, history, workflows=workflows)
        if package == PEER and has_signal_behind_update(history):
            continue  # live it delivers them in their order, on replay all updates last
        assert failure is None, package


def has_signal_behind_update(history: WorkflowHistory) -> bool:
    """Whether a signal follows a copied update in one task, be it copied as well or new."""
    types = [event.event_type for event in history.events]
    if events.UPDATE_ADMITTED not in types:
        return False
    behind = types[types.index(events.UPDATE_ADMITTED) :]
    return events.WORKFLOW_SIGNALED in behind[: behind.index(TASK_COMPLETED)]


@pytest.mark.parametrize("first", [OURS, PEER])
async def test_reset_at_every_task_it_ends_alike(
    first: str, client: Client, target_host: str, task_queue: str, unique: str
) -> None:
    module: Any = load(first, path=EVERYTHING)
    ours: Any = load(OURS, path=EVERYTHING)
    own_client = await connect(first, target_host)
    async with asyncio.timeout(SECONDS):
        async with make_worker(first, own_client, task_queue, module):
            handle = await own_client.start_workflow(
                "DoesEverything", id=unique, task_queue=task_queue
            )
            result = await live_through(Started(first, own_client, handle))
        before = await history_of(client, handle)
        await_accepted = ids_of(before, events.UPDATE_ACCEPTED)
        assert len(await_accepted) == 2

        async with make_worker(OURS, client, task_queue, ours):
            for task_completed in ids_of(before, TASK_COMPLETED):
                ours.validated.clear()
                again = await reset(client, handle, task_completed)
                assert await again.result() == result
                history = await again.fetch_history()
                # What was accepted before is not asked for again; all else is, and is validated.
                asked_again = [number for number in await_accepted if number > task_completed]
                assert sent_again(history).count(events.UPDATE_ADMITTED) == len(asked_again)
                assert len(ours.validated) == len(asked_again)
                assert len(ids_of(history, events.UPDATE_COMPLETED)) == 2
                await assert_both_replay(history)


@pytest.mark.parametrize("without", [(SIGNAL,), (UPDATE,), (SIGNAL, UPDATE)])
async def test_what_is_not_sent_again_has_to_come_anew(
    client: Client, task_queue: str, unique: str, without: tuple[int, ...]
) -> None:
    module: Any = load(OURS, path=EVERYTHING)
    async with asyncio.timeout(SECONDS), make_worker(OURS, client, task_queue, module):
        handle: Any = await client.start_workflow(
            "DoesEverything", id=unique, task_queue=task_queue
        )
        result = await live_through(Started(OURS, client, handle))
        first, *_ = ids_of(await history_of(client, handle), TASK_COMPLETED)
        again: Any = await reset(client, handle, first, without=without)
        if UPDATE in without:
            for name, value in (("hold", "a"), ("add", "b")):
                stage = import_module("worker_core.client").WorkflowUpdateStage.ACCEPTED
                await again.start_update(name, value, wait_for_stage=stage)
        if SIGNAL in without:
            await send_signals(Started(OURS, client, again))
        assert await again.result() == result
    history = await again.fetch_history()
    assert set(sent_again(history)) == {
        *([] if SIGNAL in without else [events.WORKFLOW_SIGNALED]),
        *([] if UPDATE in without else [events.UPDATE_ADMITTED]),
    }
    await assert_both_replay(history)


async def test_an_update_may_be_refused_when_it_is_sent_again(
    client: Client, task_queue: str, unique: str
) -> None:
    module: Any = load(OURS, path=EVERYTHING)
    async with asyncio.timeout(SECONDS), make_worker(OURS, client, task_queue, module):
        handle: Any = await client.start_workflow(
            "DoesEverything", id=unique, task_queue=task_queue
        )
        *_, ended = await live_through(Started(OURS, client, handle))
        assert ended == ["added b", "held a"]
        first, *_ = ids_of(await history_of(client, handle), TASK_COMPLETED)
        module.refused.add("b")
        try:
            again: Any = await reset(client, handle, first)
            assert await again.execute_update("add", "c") == "added c"
            *_, ended = await again.result()
        finally:
            module.refused.clear()
    assert ended == ["added c", "held a"]
    history = await again.fetch_history()
    assert len(ids_of(history, events.UPDATE_ADMITTED)) == 2
    assert len(ids_of(history, events.UPDATE_ACCEPTED)) == 2
    await assert_both_replay(history)


async def test_a_cancellation_is_undone(client: Client, task_queue: str, unique: str) -> None:
    """The server sends signals and updates again, not the request to cancel."""
    module: Any = load(OURS, path=EVERYTHING)
    async with asyncio.timeout(SECONDS), make_worker(OURS, client, task_queue, module):
        handle: Any = await client.start_workflow("IsCancelled", id=unique, task_queue=task_queue)
        await until(Started(OURS, client, handle), TASK_COMPLETED)
        await handle.cancel()
        assert await handle.result() == "cancelled"
        first, *_ = ids_of(await history_of(client, handle), TASK_COMPLETED)
        again: Any = await reset(client, handle, first)
        await again.signal("release")
        assert await again.result() == "released"
    history = await again.fetch_history()
    assert sent_again(history) == []
    await assert_both_replay(history)
