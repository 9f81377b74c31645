"""Activities in other processes, and in executors of unknown kind, under the activity runner."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import multiprocessing
import os
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing.managers import SyncManager
from typing import Any

import pytest

import process_activities as there
from activity_rig import Rig, decode, make_task
from worker_core import activity
from worker_core._interceptors import (
    ActivityInboundInterceptor,
    ActivityOutboundInterceptor,
    ExecuteActivityInput,
    Interceptor,
)
from worker_core.api.common.v1 import Payload
from worker_core.api.workflowservice.v1 import (
    RecordActivityTaskHeartbeatResponse,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.converter import DataConverter, DefaultPayloadConverter, PayloadCodec
from worker_core.worker import SharedHeartbeatSender, SharedStateManager

SPAWN = multiprocessing.get_context("spawn")
BINARY = {"encoding": b"binary/plain"}
ACTIVITIES = [
    there.swap_elsewhere,
    there.where_am_i,
    there.anything_elsewhere,
    there.Counter(5).count,
    there.tell_info,
    there.ask_for_too_much,
    there.heartbeat_and_fail,
    there.heartbeat_what_cannot_travel,
    there.heartbeat_what_cannot_be_converted,
    there.wait_elsewhere,
    there.wait_for_shutdown_elsewhere,
    there.refuse_elsewhere,
    there.raise_odd,
    there.leave_it_to_others,
]

MakeRig = Callable[..., Rig]


@pytest.fixture(scope="module")
def manager() -> Iterator[SyncManager]:
    with SPAWN.Manager() as manager:
        yield manager


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(2, mp_context=SPAWN) as processes:
        yield processes


@pytest.fixture(params=[True, False], ids=["own-loop", "same-loop"])
async def make_rig(
    request: pytest.FixtureRequest, processes: ProcessPoolExecutor, manager: SyncManager
) -> AsyncIterator[MakeRig]:
    rigs: list[Rig] = []

    def make(*activities: Callable[..., Any], **options: Any) -> Rig:
        options.setdefault("executor", processes)
        options.setdefault(
            "shared_state_manager", SharedStateManager.create_from_multiprocessing(manager)
        )
        rig = Rig(*(activities or ACTIVITIES), own_loop=request.param, **options)
        rigs.append(rig)
        return rig

    yield make
    for rig in rigs:
        rig.close()


async def result_of(rig: Rig, name: str, *args: Any, **fields: Any) -> Any:
    answer = await rig.run(make_task(name, *args, **fields))
    assert isinstance(answer, RespondActivityTaskCompletedRequest), answer
    [result] = decode(answer.result.payloads)
    return result


async def failure_of(rig: Rig, name: str, *args: Any) -> Any:
    answer = await rig.run(make_task(name, *args))
    assert isinstance(answer, RespondActivityTaskFailedRequest), answer
    return answer


# -- Calls and their outcomes --------------------------------------------------------------------


async def test_functions_run_in_another_process_with_values_as_hinted(make_rig: MakeRig):
    rig = make_rig()
    process, _ = await result_of(rig, "where_am_i")
    assert process != os.getpid()
    assert await result_of(rig, "swap_elsewhere", there.Point(1, 2)) == {"x": 2, "y": 1}
    assert await result_of(rig, "count", 3) == 8
    assert await result_of(rig, "whatever", "a", [1]) == ["whatever", "a", [1]]


async def test_info_travels(make_rig: MakeRig):
    details = make_task("x", "so far").input
    told = await result_of(make_rig(), "tell_info", attempt=3, heartbeat_details=details)
    assert told == ["tell_info", 3, False, ["so far"]]


async def test_what_cannot_be_had_there_is_said(make_rig: MakeRig):
    client, meter = await result_of(make_rig(), "ask_for_too_much")
    assert "has no client" in client
    assert "no metric meter in another process" in meter


async def test_an_error_keeps_type_and_details_and_tells_where_it_was(make_rig: MakeRig):
    failure = (await failure_of(make_rig(), "refuse_elsewhere")).failure
    info = failure.application_failure_info
    assert (failure.message, info.type, info.non_retryable) == ("not this", "Refusal", True)
    assert decode(info.details.payloads) == [7]
    assert "in refuse_elsewhere" in failure.cause.message


@pytest.mark.parametrize(
    ("kind", "message", "error_type"),
    [
        ("two parts", "this and that", "TwoParts"),
        ("with lock", "locked", "WithLock"),
        ("stop", "The activity raised StopIteration", "RuntimeError"),
        ("exit", "3", "SystemExit"),
    ],
)
async def test_errors_that_cannot_travel_break_nothing(
    make_rig: MakeRig, kind: str, message: str, error_type: str
):
    rig = make_rig()
    failure = (await failure_of(rig, "raise_odd", kind)).failure
    assert failure.message == message
    assert failure.application_failure_info.type == error_type
    assert rig.fatal == []
    assert await result_of(rig, "count", 1) == 6


async def test_somebody_else_may_complete_it(make_rig: MakeRig):
    assert await make_rig().run(make_task("leave_it_to_others")) is None


async def test_arguments_that_cannot_travel_fail_the_attempt(make_rig: MakeRig):
    class Inner(DefaultPayloadConverter):
        pass

    rig = make_rig(data_converter=DataConverter(payload_converter_class=Inner))
    failure = (await failure_of(rig, "count", 1)).failure
    assert "pickle" in failure.message or "local object" in failure.message
    assert rig.fatal == []


async def test_a_process_that_dies_is_fatal(make_rig: MakeRig):
    with ProcessPoolExecutor(1, mp_context=SPAWN) as mortal:
        rig = make_rig(there.die, executor=mortal)
        failure = (await failure_of(rig, "die")).failure
    assert failure.application_failure_info.type == "BrokenProcessPool"
    [error] = rig.fatal
    assert isinstance(error, concurrent.futures.BrokenExecutor)


# -- Heartbeats ----------------------------------------------------------------------------------


async def test_the_newest_heartbeat_is_not_lost(make_rig: MakeRig):
    rig = make_rig()
    answer = await failure_of(rig, "heartbeat_and_fail", 50)
    # Which is the first to be sent is up to who is faster: newer ones take the place of older.
    word, step = rig.server.heartbeats[0]
    assert word == "step"
    assert 0 <= step < 50
    assert decode(answer.last_heartbeat_details.payloads) == ["step", 49]


async def test_details_that_cannot_travel_raise_where_they_were_given(make_rig: MakeRig):
    failure = (await failure_of(make_rig(), "heartbeat_what_cannot_travel")).failure
    assert "pickle" in failure.message or "local object" in failure.message
    assert "heartbeat_what_cannot_travel" in failure.cause.message


@pytest.mark.parametrize("gives_up", [True, False])
async def test_details_that_cannot_be_converted_cancel_the_activity(
    make_rig: MakeRig, gives_up: bool
):
    name = "heartbeat_what_cannot_be_converted"
    if gives_up:
        failure = (await failure_of(make_rig(), name, True)).failure
        assert "JSON" in failure.message
    else:
        assert await result_of(make_rig(), name, False) == "went on"


class Wrapping(PayloadCodec):
    """Puts something around every payload, and takes its time."""

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0)
        return [Payload(metadata=BINARY, data=p.SerializeToString()) for p in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0)
        return [Payload.FromString(payload.data) for payload in payloads]


async def test_a_codec_stays_in_the_worker(make_rig: MakeRig):
    wrapping = Wrapping()
    rig = make_rig(data_converter=DataConverter(payload_codec=wrapping))
    args = await wrapping.encode(make_task("x", 20).input.payloads)
    task = make_task("heartbeat_and_fail")
    task.input.payloads.extend(args)
    answer = await rig.run(task)
    assert answer.failure.message == "after heartbeats"
    newest = await wrapping.decode(answer.last_heartbeat_details.payloads)
    assert decode(newest) == ["step", 19]


class Watcher(Interceptor):
    """Sees what passes; fails one kind of heartbeat."""

    def __init__(self) -> None:
        self.seen: list[Any] = []
        self.executor: Executor | None = None

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:
        watcher = self

        class Inbound(ActivityInboundInterceptor):
            def init(self, outbound: ActivityOutboundInterceptor) -> None:
                super().init(Outbound(outbound))

            async def execute_activity(self, input: ExecuteActivityInput) -> Any:
                if watcher.executor is not None:
                    input.executor = watcher.executor
                return await super().execute_activity(input)

        class Outbound(ActivityOutboundInterceptor):
            def heartbeat(self, *details: Any) -> None:
                assert activity.in_activity()
                assert threading.current_thread() is threading.main_thread()
                watcher.seen.append(details)
                if details == ("step", 1):
                    raise ValueError("not this one")
                super().heartbeat(*details)

        return Inbound(next)


async def test_interceptors_see_heartbeats_of_other_processes(make_rig: MakeRig):
    watcher = Watcher()
    answer = await failure_of(make_rig(interceptors=[watcher]), "heartbeat_and_fail", 3)
    assert watcher.seen == [("step", 0), ("step", 1), ("step", 2)]
    assert answer.failure.message == "after heartbeats"


async def test_an_interceptor_cannot_choose_an_executor_without_shared_state(
    make_rig: MakeRig, processes: ProcessPoolExecutor
):
    watcher = Watcher()
    watcher.executor = processes
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        rig = make_rig(executor=pool, interceptors=[watcher], shared_state_manager=None)
        failure = (await failure_of(rig, "count", 1)).failure
    assert "no shared_state_manager" in failure.message


# -- Cancellation and shutdown -------------------------------------------------------------------


def ask_to_cancel(request: Any) -> RecordActivityTaskHeartbeatResponse:
    return RecordActivityTaskHeartbeatResponse(cancel_requested=True)


async def test_cancellation_arrives_without_its_reason(make_rig: MakeRig):
    rig = make_rig()
    rig.server.on_heartbeat = ask_to_cancel
    assert await result_of(rig, "wait_elsewhere", False) == "cancelled, details None"


async def test_giving_up_when_cancelled_is_a_cancellation(make_rig: MakeRig):
    rig = make_rig()
    rig.server.on_heartbeat = ask_to_cancel
    answer = await rig.run(make_task("wait_elsewhere", True))
    assert type(answer).__name__ == "RespondActivityTaskCanceledRequest"


async def test_shutdown_is_told_before_cancellation(make_rig: MakeRig):
    rig = make_rig()
    running = rig.start(make_task("wait_for_shutdown_elsewhere"))
    while not rig.server.heartbeats:
        await asyncio.sleep(0.01)

    async def notify() -> None:
        rig.runner.notify_shutdown()

    await rig.on_kernel(notify())
    assert decode((await running).result.payloads) == ["True False"]
    # Those that start later know it from the beginning.
    assert await result_of(rig, "wait_for_shutdown_elsewhere") == "True False"


async def test_the_end_of_the_grace_period_cancels(make_rig: MakeRig):
    rig = make_rig()
    running = rig.start(make_task("wait_elsewhere", True))
    while not rig.server.heartbeats:
        await asyncio.sleep(0.01)
    await rig.cancel_all()
    assert (await running).failure.application_failure_info.type == "WorkerShutdown"


# -- What is left behind -------------------------------------------------------------------------


async def test_nothing_is_kept_for_activities_that_have_ended(
    make_rig: MakeRig, manager: SyncManager
):
    rig = make_rig()
    for number in range(5):
        await result_of(rig, "count", number)
    shared = rig.setting.shared_state
    assert shared is not None
    await asyncio.wrap_future(shared._thread.submit(lambda: None))
    assert shared._cancelled == {}
    threads = set(shared._thread._threads)
    shared.close()
    rig.setting.shared_state = None
    async with asyncio.timeout(10):
        while any(thread.is_alive() for thread in threads):
            await asyncio.sleep(0.01)
    assert shared._worker_shutdown is None


async def test_a_manager_that_is_gone_loses_no_result(caplog: pytest.LogCaptureFixture):
    with ProcessPoolExecutor(1, mp_context=SPAWN) as processes:
        manager = SPAWN.Manager()
        rig = Rig(
            there.wait_elsewhere,
            there.Counter(5).count,
            own_loop=True,
            executor=processes,
            shared_state_manager=SharedStateManager.create_from_multiprocessing(manager),
        )
        running = rig.start(make_task("wait_elsewhere", False))
        while not rig.server.heartbeats:
            await asyncio.sleep(0.01)
        manager.shutdown()
        # Whatever it was doing with the manager raises there, and that is its outcome.
        assert isinstance(await running, RespondActivityTaskFailedRequest)
        assert isinstance(await rig.run(make_task("count", 1)), RespondActivityTaskFailedRequest)
        assert rig.fatal == []
        rig.close()
    assert "cannot be taken any more" in caplog.text


# -- Executors of other kinds --------------------------------------------------------------------


class OneThreadEach(Executor):
    """Neither a pool of threads nor one of processes."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def run() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:
                future.set_exception(error)
            assert not activity.in_activity()

        threading.Thread(target=run).start()
        return future


class InThisProcess(SharedStateManager):
    """Everything is shared already."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def new_event(self) -> threading.Event:
        return threading.Event()

    async def register_heartbeater(
        self, task_token: bytes, heartbeat: Callable[..., None]
    ) -> SharedHeartbeatSender:
        self.calls.append(f"register {task_token.decode()}")

        class Sender(SharedHeartbeatSender):
            def send_heartbeat(self, task_token: bytes, *details: object) -> None:
                heartbeat(*details)

        return Sender()

    async def unregister_heartbeater(self, task_token: bytes) -> None:
        self.calls.append(f"unregister {task_token.decode()}")
        raise OSError("nothing to flush")  # loses no result


async def test_executors_and_managers_of_ones_own(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture
):
    manager = InThisProcess()
    rig = make_rig(executor=OneThreadEach(), shared_state_manager=manager)
    rig.server.on_heartbeat = ask_to_cancel
    assert await result_of(rig, "wait_elsewhere", False) == "cancelled, details None"
    process, thread = await result_of(rig, "where_am_i")
    assert (process, thread != threading.get_ident()) == (os.getpid(), True)
    assert manager.calls == [
        f"{call} token-{name}"
        for name in ("wait_elsewhere", "where_am_i")
        for call in ("register", "unregister")
    ]
    assert "last heartbeats" in caplog.text


async def test_a_manager_that_blocks_holds_up_no_loop():
    entered, leave = threading.Event(), threading.Event()

    class Slow(InThisProcess):
        def new_event(self) -> threading.Event:
            entered.set()
            assert leave.wait(30)
            return threading.Event()

        async def unregister_heartbeater(self, task_token: bytes) -> None:
            pass

    rig = Rig(
        there.where_am_i, own_loop=True, executor=OneThreadEach(), shared_state_manager=Slow()
    )
    with contextlib.closing(rig):
        running = rig.start(make_task("where_am_i"))
        while not entered.is_set():
            await asyncio.sleep(0.001)
        began = time.monotonic()
        await rig.on_kernel(asyncio.sleep(0))  # neither this loop nor the kernel's waits
        assert time.monotonic() - began < 5
        leave.set()
        assert isinstance(await running, RespondActivityTaskCompletedRequest)
