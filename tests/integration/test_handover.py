"""Runs that change hands: between the two SDKs, after a killed process, after eviction."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta
from typing import Any

import pytest

from lab.catalogue import ALL_SITUATIONS, load_all
from lab.child import worker_process
from lab.nexus_handlers import serve_nexus
from lab.proxy import Alternation, Call, Proxy
from lab.replaying import recorded
from lab.sdks import connect, make_worker, replay_failure
from lab.situations import (
    OURS,
    PEER,
    Started,
    drive_all,
    until,
)
from worker_core._machines import events
from worker_core.api.workflowservice.v1 import RespondWorkflowTaskCompletedResponse
from worker_core.client import Client, WorkflowHistory

SECONDS = 90
STEPS = 4

TAKING_TURNS = tuple(
    situation
    for situation in ALL_SITUATIONS
    # Local activities occupy a worker while tasks meant for it wait, and one that outlasts its
    # task begins again in the other worker, for ever.
    if not situation.name.startswith(("local_", "mixed_"))
    # A rejected update is a turn that leaves no event.
    and situation.name not in ("update_rejected", "update_handler_set_late", "updates_at_once")
)


async def histories_of(client: Client, runs: dict[str, Started]) -> dict[str, WorkflowHistory]:
    """The histories that runs left, whole chains of them."""
    found = {}
    for name, started in runs.items():
        run_id = started.handle.first_execution_run_id
        number = 0
        while run_id:
            handle = client.get_workflow_handle(started.handle.id, run_id=run_id)
            history = found[f"{name}/{number}"] = await handle.fetch_history()
            last = history.events[-1]
            attributes = getattr(last, last.WhichOneof("attributes") or "", None)
            run_id = getattr(attributes, "new_execution_run_id", "")
            number += 1
    return found


async def assert_all_replay(histories: dict[str, WorkflowHistory]) -> None:
    refused = {
        f"{name} by {package}": failure
        for name, history in histories.items()
        for package in (OURS, PEER)
        if (failure := await replay_failure(package, history)) is not None
    }
    assert refused == {}


def assert_ended_as_recorded(histories: dict[str, WorkflowHistory]) -> None:
    for situation in ALL_SITUATIONS:
        if f"{situation.name}/0" not in histories:
            continue
        (one,) = recorded(situation.name, PEER)
        ended = histories[f"{situation.name}/0"].events[-1].event_type
        assert ended == one.read().events[-1].event_type, situation.name


class BothModules:
    """The modules of two workers, to be changed as one."""

    def __init__(self, *modules: Any) -> None:
        self.__dict__["modules"] = modules

    def __setattr__(self, name: str, value: Any) -> None:
        for module in self.modules:
            setattr(module, name, value)


@pytest.mark.parametrize("first", [OURS, PEER])
async def test_the_two_take_turns_task_by_task(
    client: Client, target_host: str, task_queue: str, unique: str, first: str
) -> None:
    """Every situation, with every task of a run on the other SDK than the one before."""
    async with (
        asyncio.timeout(SECONDS),
        Alternation(target_host, (OURS, PEER), lambda _: first) as proxy,
        proxy.polling(task_queue),
    ):
        clients = [await connect(sdk, proxy.target, identity=sdk) for sdk in (OURS, PEER)]
        ours, peers = (
            make_worker(sdk, one, task_queue, max_cached_workflows=0)
            for sdk, one in zip((OURS, PEER), clients, strict=True)
        )
        async with ours, peers, serve_nexus(target_host, task_queue):
            module = BothModules(load_all(OURS), load_all(PEER))
            runs = await drive_all(OURS, client, task_queue, module, TAKING_TURNS, prefix=unique)
            histories = await histories_of(client, runs)
            proxy.stop_handing_out()

    for name, history in histories.items():
        answered = [
            getattr(event, event.WhichOneof("attributes") or "").identity
            for event in history.events
            if event.event_type in (events.TASK_COMPLETED, events.TASK_FAILED)
        ]
        # A workflow that runs out of time under a task has it failed by the server itself.
        answered = [identity for identity in answered if identity != "history-service"]
        if name == "broken_for_a_while/0":  # most of its failures leave no event
            continue
        for one, other in itertools.pairwise(answered):
            assert {one, other} == {OURS, PEER}, f"{name}: {answered}"
        if answered or name != "out_of_time/0":  # its time may end before its first answer
            assert answered[:1] == [first], f"{name}: {answered}"
    assert_ended_as_recorded(histories)
    await assert_all_replay(histories)


@pytest.mark.parametrize(("before", "after"), [(OURS, OURS), (OURS, PEER), (PEER, OURS)])
async def test_a_killed_worker_is_followed_by_another(
    client: Client, target_host: str, task_queue: str, unique: str, before: str, after: str
) -> None:
    """Between any two tasks of a run: one run is left after each of them."""
    runs = {}
    async with asyncio.timeout(SECONDS):
        async with worker_process(before, target_host, task_queue) as process:
            for left_after in range(STEPS + 1):
                handle = await client.start_workflow(
                    "Steps", STEPS, id=f"{unique}-{left_after}", task_queue=task_queue
                )
                started = runs[str(left_after)] = Started(OURS, client, handle)
                for step in range(left_after):
                    await until(started, events.TASK_COMPLETED, step + 1)
                    await handle.signal("go_on")
                await until(started, events.TASK_COMPLETED, min(left_after, STEPS) + 1)
            process.kill()
            await process.wait()
        said_before = [len(await _results(started)) for started in runs.values()]
        assert said_before == [0, 0, 0, 0, STEPS]
        for left_after, started in enumerate(runs.values()):
            for _ in range(STEPS - left_after):
                await started.handle.signal("go_on")
        other = await connect(after, target_host)
        async with make_worker(after, other, task_queue):
            results = [await started.handle.result() for started in runs.values()]
    assert [[line.split()[0] for line in result] for result in results] == [
        [str(number) for number in range(STEPS)]
    ] * (STEPS + 1)
    await assert_all_replay(await histories_of(client, runs))


async def _results(started: Started) -> list[Any]:
    """The result, if there is one already."""
    description = await started.handle.describe()
    return await started.handle.result() if description.close_time else []


async def test_an_answer_that_never_arrives_is_given_by_another(
    client: Client, target_host: str, task_queue: str, unique: str
) -> None:
    """A worker dies with its answer: the task times out, and the next worker goes on."""
    lost = asyncio.Event()

    async def lose(call: Call) -> bytes:
        lost.set()
        return RespondWorkflowTaskCompletedResponse().SerializeToString()

    async with asyncio.timeout(SECONDS):
        handle = await client.start_workflow(
            "Sequential",
            2,
            id=unique,
            task_queue=task_queue,
            task_timeout=timedelta(seconds=1),
        )
        async with Proxy(target_host, RespondWorkflowTaskCompleted=lose) as proxy:
            dying = await connect(OURS, proxy.target)
            async with make_worker(OURS, dying, task_queue):
                await lost.wait()
        async with make_worker(OURS, client, task_queue):
            assert await handle.result() == "01"
    runs = {"lost": Started(OURS, client, handle)}
    histories = await histories_of(client, runs)
    assert any(event.event_type == events.TASK_TIMED_OUT for event in histories["lost/0"].events)
    await assert_all_replay(histories)


async def test_a_cache_of_one_evicts_again_and_again(
    client: Client, target_host: str, task_queue: str, unique: str
) -> None:
    """Every situation at once, in a cache that holds one run."""
    async with (
        asyncio.timeout(SECONDS),
        serve_nexus(target_host, task_queue),
        make_worker(OURS, client, task_queue, max_cached_workflows=1),
    ):
        runs = await drive_all(
            OURS, client, task_queue, load_all(OURS), ALL_SITUATIONS, prefix=unique
        )
        histories = await histories_of(client, runs)
    assert_ended_as_recorded(histories)
    await assert_all_replay(histories)
