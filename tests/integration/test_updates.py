"""Updates on our worker against a real server; every run is replayed afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import grpc
import pytest

from lab.proxy import Alternation, Call, Proxy
from lab.sdks import connect, make_worker, replay_failure
from lab.situations import OURS, PEER, load
from worker_core.api.common.v1 import Payload, WorkflowExecution
from worker_core.api.enums.v1 import EventType
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.update.v1 import UpdateRef
from worker_core.api.workflowservice.v1 import (
    PollWorkflowExecutionUpdateRequest,
    ResetWorkflowExecutionRequest,
    RespondWorkflowTaskCompletedRequest,
)
from worker_core.client import (
    Client,
    WithStartWorkflowOperation,
    WorkflowHandle,
    WorkflowHistory,
    WorkflowUpdateFailedError,
    WorkflowUpdateStage,
)
from worker_core.common import WorkflowIDConflictPolicy
from worker_core.converter import DataConverter, PayloadCodec
from worker_core.exceptions import ApplicationError
from worker_core.service import RPCError, RPCStatusCode
from worker_core.worker import Worker
from worker_core.workflow import UnfinishedUpdateHandlersWarning

FLOWS_FILE = Path(__file__).with_name("update_workflows.py")
FLOWS: Any = load(OURS, path=FLOWS_FILE)
Desk, Reluctant, Relay, LateHandlers = FLOWS.WORKFLOWS
ACCEPTED = WorkflowUpdateStage.ACCEPTED

MakeWorker = Callable[..., Worker]


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


@pytest.fixture
def make(client: Client, task_queue: str) -> MakeWorker:
    def make(client: Client = client, **options: Any) -> Worker:
        return make_worker(OURS, client, task_queue, FLOWS, **options)

    return make


@pytest.fixture(params=[0, 1, 1000], ids=lambda size: f"cache{size}")
async def worker(make: MakeWorker, request: pytest.FixtureRequest) -> AsyncIterator[Worker]:
    async with make(max_cached_workflows=request.param) as worker:
        yield worker


Start = Callable[..., Awaitable[WorkflowHandle[Any, Any]]]


@pytest.fixture
def start(client: Client, task_queue: str, unique: str) -> Start:
    async def start(workflow: Any, *args: Any, client: Client = client, **options: Any) -> Any:
        return await client.start_workflow(
            workflow, args=args, **{"id": unique, "task_queue": task_queue, **options}
        )

    return start


async def failure(result: Awaitable[Any]) -> BaseException:
    with pytest.raises(WorkflowUpdateFailedError) as raised:
        await result
    return raised.value.cause


def names(events: Sequence[HistoryEvent]) -> list[str]:
    return [
        EventType.Name(event.event_type)
        .removeprefix("EVENT_TYPE_")
        .removeprefix("WORKFLOW_EXECUTION_")
        for event in events
    ]


async def event_names(handle: WorkflowHandle) -> list[str]:
    return names((await handle.fetch_history()).events)


async def until_event(handle: WorkflowHandle, name: str) -> None:
    async for event in handle.fetch_history_events(wait_new_event=True):
        if names([event]) == [name]:
            return


async def until_admitted(client: Client, workflow_id: str, update_id: str) -> None:
    """Wait until the server has an update, whether or not a worker has seen it."""
    request = PollWorkflowExecutionUpdateRequest(
        namespace=client.namespace,
        update_ref=UpdateRef(
            workflow_execution=WorkflowExecution(workflow_id=workflow_id), update_id=update_id
        ),
    )
    while True:
        try:
            await client.workflow_service.poll_workflow_execution_update(request)
        except RPCError as error:
            assert error.status == RPCStatusCode.NOT_FOUND
            await asyncio.sleep(0.005)
        else:
            return


# ---------------------------------------------------------------------------------------------
# Order
# ---------------------------------------------------------------------------------------------


async def visit(desk: Any, stage: Any, failed: type[Exception]) -> list[Any]:
    """Send every kind of update, one after the other, and say what came of it."""
    seen = [await desk.execute_update("note", "one", id="one")]
    for name, argument in (("note", "bad one"), ("undone", "x"), ("fail", False), ("fail", True)):
        with pytest.raises(failed) as raised:
            await desk.execute_update(name, argument, id=f"{name} {argument}")
        seen.append(str(raised.value.__cause__))
    seen.append(await desk.execute_update("in_steps", "two", id="two"))
    waiting = await desk.start_update("wait_at", "gate", wait_for_stage=stage, id="three")
    seen.append(await desk.execute_update("made up", "four", id="four"))
    await desk.signal("open", "gate")
    seen.append(await waiting.result())
    seen.append(await desk.execute_update("shut-down", id="five"))
    seen.append(await desk.result())
    return seen


async def visited(sdk: str, client: Any, task_queue: str, workflow_id: str) -> list[Any]:
    module = __import__(f"{sdk}.client", fromlist=["client"])
    desk = await client.start_workflow("Desk", id=workflow_id, task_queue=task_queue)
    assert await desk.query("so_far") == ["run"]
    return await visit(desk, module.WorkflowUpdateStage.ACCEPTED, module.WorkflowUpdateFailedError)


def traits(history: WorkflowHistory) -> list[Any]:
    """What can be compared between histories of the same updates."""
    found: list[Any] = []
    for name, event in zip(names(history.events), history.events, strict=True):
        if name == "UPDATE_ACCEPTED":
            accepted = event.workflow_execution_update_accepted_event_attributes
            found.append((name, accepted.protocol_instance_id, accepted.accepted_request.input))
        elif name == "UPDATE_COMPLETED":
            completed = event.workflow_execution_update_completed_event_attributes
            update_id = completed.meta.update_id
            found.append((name, update_id, completed.outcome.success, completed.accepted_event_id))
        else:
            found.append(name)
    return found


@pytest.mark.usefixtures("worker")
async def test_a_history_of_updates_is_the_peers(
    client: Client, peer_client: Any, task_queue: str, unique: str
) -> None:
    ours = await visited(OURS, client, task_queue, f"{unique}-ours")
    async with make_worker(PEER, peer_client, unique, load(PEER, path=FLOWS_FILE)):
        peers = await visited(PEER, peer_client, unique, f"{unique}-peers")
    assert ours == peers
    histories = [
        await client.get_workflow_handle(f"{unique}-{whose}").fetch_history()
        for whose in ("ours", "peers")
    ]
    assert traits(histories[0]) == traits(histories[1])
    for history in histories:
        for sdk in (OURS, PEER):
            workflows = load(sdk, path=FLOWS_FILE).WORKFLOWS
            assert await replay_failure(sdk, history, workflows=workflows) is None


@pytest.mark.usefixtures("worker")
async def test_events_stand_around_what_the_handler_asked_for(start: Start) -> None:
    desk = await start(Desk.run)
    assert await desk.query(Desk.so_far) == ["run"]
    await desk.execute_update(Desk.note, "one")
    await desk.execute_update(Desk.in_steps, "two")
    of_interest = ("UPDATE", "TIMER", "ACTIVITY", "TASK_COMPLETED")
    assert [name for name in await event_names(desk) if any(part in name for part in of_interest)][
        1:
    ] == [
        "WORKFLOW_TASK_COMPLETED",
        "UPDATE_ACCEPTED",
        "UPDATE_COMPLETED",
        "WORKFLOW_TASK_COMPLETED",
        "UPDATE_ACCEPTED",
        "TIMER_STARTED",
        "TIMER_FIRED",
        "WORKFLOW_TASK_COMPLETED",
        "ACTIVITY_TASK_SCHEDULED",
        "ACTIVITY_TASK_STARTED",
        "ACTIVITY_TASK_COMPLETED",
        "WORKFLOW_TASK_COMPLETED",
        "UPDATE_COMPLETED",
    ]


async def test_signals_and_updates_that_wait_for_the_first_task(
    client: Client, start: Start, make: MakeWorker, unique: str
) -> None:
    desk = await start(Desk.run)
    await desk.signal(Desk.open, "gate")
    updates = []
    for gate in ("gate", "other", "gate"):
        update_id = f"{len(updates)}"
        updates.append(asyncio.ensure_future(desk.execute_update(Desk.wait_at, gate, id=update_id)))
        await until_admitted(client, unique, update_id)
    await desk.signal(Desk.open, "other")
    async with make():
        assert await asyncio.gather(*updates) == ["gate", "other", "gate"]
        log = await desk.query(Desk.so_far)
    # Handlers before the workflow's own code; signals, which are events, before the messages.
    assert log[:5] == ["open gate", "open other", "arrived gate", "arrived other", "arrived gate"]
    assert log[5:8] == ["left gate", "left other", "left gate"] or log[5] == "run"
    assert sorted(log[5:]) == ["left gate", "left gate", "left other", "run"]
    assert (await event_names(desk)).count("WORKFLOW_TASK_COMPLETED") == 1


@pytest.mark.usefixtures("worker")
async def test_many_updates_at_once_are_all_answered(start: Start) -> None:
    desk = await start(Desk.run)
    results = await asyncio.gather(
        *(desk.execute_update(Desk.note, f"{number}") for number in range(20)),
        *(desk.execute_update(Desk.in_steps, f"s{number}") for number in range(5)),
        *(failure(desk.execute_update(Desk.note, f"bad {number}")) for number in range(5)),
    )
    assert len(set(results[:20])) == 20
    assert results[20:25] == ["S0", "S1", "S2", "S3", "S4"]
    assert all(isinstance(refused, ApplicationError) for refused in results[25:])
    await desk.signal(Desk.close)
    assert len(await desk.result()) == 31


@pytest.mark.usefixtures("worker")
async def test_with_start(client: Client, task_queue: str, unique: str) -> None:
    operation = WithStartWorkflowOperation(
        Desk.run,
        id=unique,
        task_queue=task_queue,
        id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
    )
    result = await client.execute_update_with_start_workflow(
        Desk.in_steps, "one", start_workflow_operation=operation
    )
    assert result == "ONE"
    desk = await operation.workflow_handle()
    await desk.signal(Desk.close)
    assert await desk.result() == ["begin one", "run", "end one"]


# ---------------------------------------------------------------------------------------------
# Rejection
# ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("worker")
async def test_rejections_leave_no_event_and_the_run_goes_on(start: Start) -> None:
    desk = await start(Desk.run)
    assert await desk.query(Desk.so_far) == ["run"]
    before = await event_names(desk)
    for number in range(3):
        refused = await failure(desk.execute_update(Desk.note, f"bad {number}"))
        assert isinstance(refused, ApplicationError)
        assert refused.type == "Refused"
    assert await event_names(desk) == before
    assert await desk.execute_update(Desk.note, "one") == 2
    await failure(desk.execute_update("undone"))
    await desk.signal(Desk.close)
    assert await desk.result() == ["run", "one"]
    assert (await event_names(desk)).count("UPDATE_ACCEPTED") == 1


@pytest.mark.usefixtures("worker")
async def test_rejected_and_accepted_in_one_task(
    client: Client, task_queue: str, unique: str
) -> None:
    """The task of a start holds both, so that it stays in the history."""
    operation = WithStartWorkflowOperation(
        Desk.run,
        id=unique,
        task_queue=task_queue,
        id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
    )
    await failure(
        client.execute_update_with_start_workflow(
            Desk.note, "bad one", start_workflow_operation=operation
        )
    )
    desk = await operation.workflow_handle()
    assert await desk.execute_update(Desk.note, "two") == 2
    await desk.signal(Desk.close)
    assert await desk.result() == ["run", "two"]


@pytest.mark.usefixtures("worker")
async def test_what_cannot_be_converted_or_has_no_handler_is_rejected(start: Start) -> None:
    late = await start(LateHandlers.run)
    await until_event(late, "TIMER_STARTED")
    refused = await failure(late.execute_update("early", "no number"))
    assert isinstance(refused, ApplicationError)
    refused = await failure(late.execute_update("early", -1))
    assert isinstance(refused, ApplicationError)
    assert (refused.message, refused.type) == ("negative", "ValueError")
    assert await late.execute_update("early", 1) == 2
    await late.terminate()


async def test_handlers_set_at_run_time(start: Start, make: MakeWorker) -> None:
    late = await start(LateHandlers.run)
    async with make(max_cached_workflows=0):
        await until_event(late, "TIMER_STARTED")  # updates of the first task come too early
        assert await late.execute_update("early", 1) == 2
        await until_event(late, "TIMER_FIRED")
        assert await late.execute_update("late") == "late"
        assert await late.execute_update("whatever", args=[1, 2]) == "whatever/2"
    await late.terminate()


# ---------------------------------------------------------------------------------------------
# Other workers
# ---------------------------------------------------------------------------------------------


async def test_accepted_by_one_worker_and_completed_by_the_next(
    start: Start, make: MakeWorker
) -> None:
    desk = await start(Desk.run)
    async with make():
        first = await desk.start_update(Desk.wait_at, "first", wait_for_stage=ACCEPTED)
    async with make():
        second = await desk.start_update(Desk.wait_at, "second", wait_for_stage=ACCEPTED)
        await desk.signal(Desk.open, "first")
        assert await first.result() == "first"
    async with make(max_cached_workflows=0):
        await desk.signal(Desk.open, "second")
        assert await second.result() == "second"
        await desk.signal(Desk.close)
        log = await desk.result()
    assert [line for line in log if line != "run"] == [
        "arrived first",
        "arrived second",
        "open first",
        "left first",
        "open second",
        "left second",
    ]


@pytest.mark.parametrize("first", [OURS, PEER])
async def test_the_two_take_turns_task_by_task(
    client: Client, target_host: str, task_queue: str, unique: str, first: str
) -> None:
    async with (
        Alternation(target_host, (OURS, PEER), lambda _: first) as proxy,
        proxy.polling(task_queue),
    ):
        clients = [await connect(sdk, proxy.target, identity=sdk) for sdk in (OURS, PEER)]
        ours, peers = (
            make_worker(sdk, one, task_queue, load(sdk, path=FLOWS_FILE), max_cached_workflows=0)
            for sdk, one in zip((OURS, PEER), clients, strict=True)
        )
        async with ours, peers:
            seen = await visited(OURS, client, task_queue, unique)
            proxy.stop_handing_out()
    assert seen[-1] == [
        "run",
        "one",
        "begin two",
        "end two",
        "arrived gate",
        "dynamic made up ['four']",
        "open gate",
        "left gate",
    ]
    history = await client.get_workflow_handle(unique).fetch_history()
    for sdk in (OURS, PEER):
        workflows = load(sdk, path=FLOWS_FILE).WORKFLOWS
        assert await replay_failure(sdk, history, workflows=workflows) is None


async def test_two_runs_that_push_each_other_out_of_the_cache(
    start: Start, make: MakeWorker, unique: str
) -> None:
    async with make(max_cached_workflows=1):
        desks = [await start(Desk.run, id=f"{unique}-{n}") for n in range(2)]
        for desk in desks:
            assert await desk.query(Desk.so_far) == ["run"]
        waiting = [
            await desk.start_update(Desk.wait_at, "gate", wait_for_stage=ACCEPTED) for desk in desks
        ]
        for number in range(3):
            for desk in desks:
                await failure(desk.execute_update(Desk.note, f"bad {number}"))
            for desk in desks:
                assert await desk.execute_update(Desk.note, f"{number}") == number + 3
        for desk, update in zip(desks, waiting, strict=True):
            await desk.signal(Desk.open, "gate")
            assert await update.result() == "gate"
            await desk.signal(Desk.close)
        for desk in desks:
            log = ["run", "arrived gate", "0", "1", "2", "open gate", "left gate"]
            assert await desk.result() == log
            assert (await event_names(desk)).count("UPDATE_ACCEPTED") == 4


@pytest.mark.parametrize("reaches_server", [True, False])
@pytest.mark.parametrize("text", ["one", "bad one"])
async def test_an_answer_that_gets_lost(
    client: Client,
    start: Start,
    make: MakeWorker,
    target_host: str,
    reaches_server: bool,
    text: str,
) -> None:
    """The task of an update times out, or is answered without the worker knowing."""
    lost: list[RespondWorkflowTaskCompletedRequest] = []

    async def lose(call: Call) -> bytes:
        request = RespondWorkflowTaskCompletedRequest.FromString(call.request)
        if not request.messages or lost:
            return await call.forward()
        lost.append(request)
        if reaches_server:
            await call.forward()
        await call.context.abort(grpc.StatusCode.NOT_FOUND, "the task is not there")
        raise AssertionError

    async with Proxy(target_host, RespondWorkflowTaskCompleted=lose) as proxy:
        through = await Client.connect(proxy.target, plugins=client.config()["plugins"])
        async with make(through):
            desk = await start(Desk.run, task_timeout=timedelta(seconds=1))
            assert await desk.query(Desk.so_far) == ["run"]
            if text == "one":
                assert await desk.execute_update(Desk.note, text) == 2
            else:
                await failure(desk.execute_update(Desk.note, text))
            assert await desk.execute_update(Desk.note, "two") == (3 if text == "one" else 2)
            await desk.signal(Desk.close)
            assert await desk.result() == ["run", *([text] if text == "one" else []), "two"]
    assert len(lost) == 1


# ---------------------------------------------------------------------------------------------
# Ends
# ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("worker")
async def test_during_cancellation(start: Start) -> None:
    reluctant = await start(Reluctant.run)
    assert await reluctant.execute_update(Reluctant.note, "before") == "before"
    await reluctant.cancel()
    async with asyncio.timeout(50):
        # In one task with the request an update would come first.
        while "cancelled" not in await reluctant.query(Reluctant.so_far):
            await asyncio.sleep(0.02)
    assert await reluctant.execute_update(Reluctant.note, "after") == "after"
    assert await reluctant.execute_update(Reluctant.note, args=["last", True]) == "last"
    assert await reluctant.result() == [
        "begin before",
        "end before",
        "cancelled",
        "begin after",
        "end after",
        "begin last",
        "end last",
    ]


@pytest.mark.usefixtures("worker")
async def test_in_the_task_of_the_cancellation(start: Start) -> None:
    reluctant = await start(Reluctant.run)
    await reluctant.execute_update(Reluctant.note, "before")
    _, *answers = await asyncio.gather(
        reluctant.cancel(),
        reluctant.execute_update(Reluctant.note, "one"),
        reluctant.execute_update(Reluctant.note, args=["two", True]),
    )
    assert answers == ["one", "two"]
    assert "cancelled" in await reluctant.result()


@pytest.mark.usefixtures("worker")
async def test_around_continue_as_new(client: Client, start: Start) -> None:
    relay = await start(Relay.run, [])
    run_ids = await asyncio.gather(
        *(relay.execute_update(Relay.note, args=[f"{n}", n % 3 == 2]) for n in range(12))
    )
    run_ids.append(await relay.execute_update(Relay.note, "last"))
    log = await relay.result()
    # The server may put an update that it is about to answer to the next run as well.
    assert set(log) == {*(f"{n}" for n in range(12)), "last"}
    assert len(set(run_ids)) > 1
    assert run_ids[-1] == (await client.get_workflow_handle(relay.id).describe()).run_id


@pytest.mark.usefixtures("worker")
async def test_an_update_of_the_run_before_is_found_there(client: Client, start: Start) -> None:
    relay = await start(Relay.run, [])
    first = await relay.start_update(
        Relay.note, args=["one", True], id="mine", wait_for_stage=ACCEPTED
    )
    run_id = await first.result()
    assert first.workflow_run_id == run_id == relay.result_run_id
    assert await relay.execute_update(Relay.note, "last") != run_id
    await relay.result()
    by_run = client.get_workflow_handle(relay.id, run_id=run_id)
    assert await by_run.get_update_handle_for(Relay.note, "mine").result() == run_id


async def test_handlers_that_the_end_cuts_short_are_warned_of(
    start: Start, make: MakeWorker
) -> None:
    desk = await start(Desk.run, False)
    with pytest.warns(UnfinishedUpdateHandlersWarning, match=r"\[TMPRL1102\].*wait_at") as warned:
        async with make():
            waiting = await desk.start_update(
                Desk.wait_at, "never", id="mine", wait_for_stage=ACCEPTED
            )
            await desk.start_update(Desk.wait_in_vain, wait_for_stage=ACCEPTED)
            await desk.signal(Desk.close)
            cut_short = await failure(waiting.result())
    assert isinstance(cut_short, ApplicationError)
    assert cut_short.type == "AcceptedUpdateCompletedWorkflow"
    (warning,) = warned.list
    assert "mine" in str(warning.message)
    assert "wait_in_vain" not in str(warning.message)


async def test_a_terminated_workflow_answers_no_more(start: Start, make: MakeWorker) -> None:
    desk = await start(Desk.run)
    async with make():
        waiting = await desk.start_update(Desk.wait_at, "never", wait_for_stage=ACCEPTED)
        await desk.terminate()
        with pytest.raises((WorkflowUpdateFailedError, RPCError)):
            await waiting.result()


# ---------------------------------------------------------------------------------------------
# Resets
# ---------------------------------------------------------------------------------------------


async def test_reset_to_each_task_with_updates_in_progress(
    client: Client, start: Start, make: MakeWorker, unique: str
) -> None:
    """The server hands the updates of the run that is left to the one that goes on."""
    async with make():
        desk = await start(Desk.run)
        assert await desk.query(Desk.so_far) == ["run"]
        await desk.execute_update(Desk.note, "one", id="one")
        await desk.start_update(Desk.wait_at, "gate", id="two", wait_for_stage=ACCEPTED)
        await failure(desk.execute_update(Desk.note, "bad one"))
        await desk.execute_update(Desk.in_steps, "three", id="three")
        history = await desk.fetch_history()
        tasks = [
            event.event_id
            for event, name in zip(history.events, names(history.events), strict=True)
            if name == "WORKFLOW_TASK_COMPLETED"
        ]
        assert len(tasks) == 6
        for task in tasks:
            request = ResetWorkflowExecutionRequest(
                namespace=client.namespace,
                workflow_execution=WorkflowExecution(workflow_id=unique, run_id=desk.result_run_id),
                reason="a test",
                request_id=f"{unique}-{task}",
                workflow_task_finish_event_id=task,
            )
            response = await client.workflow_service.reset_workflow_execution(request)
            again = client.get_workflow_handle(unique, run_id=response.run_id)
            results = asyncio.gather(
                *(again.get_update_handle(update).result() for update in ("one", "two", "three"))
            )
            await again.signal(Desk.open, "gate")
            assert (await results)[1:] == ["gate", "THREE"]
            await again.signal(Desk.close)
            log = await again.result()
            assert sorted(log) == sorted(
                ["run", "one", "arrived gate", "left gate", "begin three", "end three", "open gate"]
            )
            reset = await again.fetch_history()
            if task == tasks[0]:
                assert names(reset.events).count("UPDATE_ADMITTED") == 3
            for sdk in (OURS, PEER):
                workflows = load(sdk, path=FLOWS_FILE).WORKFLOWS
                assert await replay_failure(sdk, reset, workflows=workflows) is None


# ---------------------------------------------------------------------------------------------
# Values
# ---------------------------------------------------------------------------------------------


class Reversing(PayloadCodec):
    """Encodes so that a value encoded twice, or not at all, cannot be read."""

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return [
            Payload(metadata={"encoding": b"reversed"}, data=p.SerializeToString()[::-1])
            for p in payloads
        ]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        assert all(p.metadata["encoding"] == b"reversed" for p in payloads)
        return [Payload.FromString(p.data[::-1]) for p in payloads]


@pytest.mark.parametrize("cache", [0, 1000])
async def test_codecs_see_every_value_once(
    client: Client, start: Start, make: MakeWorker, unique: str, cache: int
) -> None:
    converter = DataConverter(payload_codec=Reversing())
    coded = Client(**{**client.config(), "data_converter": converter})  # type: ignore[misc]
    desk = await start(Desk.run, client=coded)
    async with make(coded, max_cached_workflows=cache):
        assert await desk.execute_update(Desk.in_steps, "one") == "ONE"
        assert await desk.execute_update("made up", args=["a", "b"]) == "made up"
        failed = await failure(desk.execute_update(Desk.fail, True))
        assert isinstance(failed, ApplicationError)
        assert list(failed.details) == [7]
        refused = await failure(desk.execute_update(Desk.note, "bad one"))
        assert isinstance(refused, ApplicationError)
        assert list(refused.details) == ["bad one"]
        await desk.signal(Desk.close)
        await desk.result()
    for event in (await desk.fetch_history()).events:
        accepted = event.workflow_execution_update_accepted_event_attributes
        for payload in accepted.accepted_request.input.args.payloads:
            (value,) = await Reversing().decode([payload])
            assert value.metadata["encoding"] == b"json/plain"
