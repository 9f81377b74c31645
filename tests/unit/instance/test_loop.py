"""The event loop of a run: what asyncio can do in a workflow, in which order, and how it ends."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from instance_driver import Driver, payload, value_of
from instance_pairs import Pair
from worker_core import workflow
from worker_core._activation import (
    CancelTimer,
    CompleteWorkflowExecution,
    FireTimer,
    LogicFlag,
    StartTimer,
    UserMetadata,
)
from worker_core._instance.loop import WorkflowLoop

SECOND = 10**9


@workflow.defn
class Runs:
    """Runs one of the functions below."""

    def __init__(self) -> None:
        self.log: list[Any] = []
        self.go = False

    @workflow.run
    async def run(self, name: str) -> Any:
        return await SCRIPTS[name](self)

    @workflow.signal
    def release(self) -> None:
        self.go = True


SCRIPTS: dict[str, Any] = {}


def script(fn: Any) -> Any:
    SCRIPTS[fn.__name__] = fn
    return fn


def result_of(commands: list[Any]) -> Any:
    command = commands[-1]
    assert isinstance(command, CompleteWorkflowExecution), command
    return value_of(command.result)


@script
async def sleeps(self: Runs) -> None:
    await workflow.sleep(0, summary="nap")
    await asyncio.sleep(0)
    await asyncio.sleep(1.5)


def test_sleeps_are_timers() -> None:
    driver = Driver(Runs)
    assert driver.start("sleeps") == [
        StartTimer(1, 0, metadata=UserMetadata(summary=payload("nap")))
    ]
    assert driver.fire(1) == [StartTimer(2, 1_500_000_000)]


@script
async def sleeps_negatively(self: Runs) -> None:
    await workflow.sleep(-1)


def test_negative_delay_fails_the_task() -> None:
    driver = Driver(Runs)
    completion = driver.activate(driver.initialize("sleeps_negatively"))
    assert completion.failure is not None
    assert "negative delay" in completion.failure.failure.message


@script
async def times_out(self: Runs) -> Any:
    try:
        async with asyncio.timeout(2.5):
            await workflow.sleep(10)
    except TimeoutError:
        self.log.append("timeout")
    try:
        await asyncio.wait_for(asyncio.get_running_loop().create_future(), 0)
    except TimeoutError:
        self.log.append("at once")
    try:
        await workflow.wait_condition(lambda: self.go, timeout=3, timeout_summary="patience")
    except TimeoutError:
        self.log.append("condition")
    await asyncio.sleep(4)
    return self.log


def test_timeouts_are_timers() -> None:
    driver = Driver(Runs)
    assert driver.start("times_out") == [StartTimer(1, 2_500_000_000), StartTimer(2, 10 * SECOND)]
    assert driver.fire(1) == [
        CancelTimer(2),
        StartTimer(3, 3 * SECOND, metadata=UserMetadata(summary=payload("patience"))),
    ]
    assert driver.fire(3) == [StartTimer(4, 4 * SECOND)]
    assert result_of(driver.fire(4)) == ["timeout", "at once", "condition"]


@script
async def meets_condition(self: Runs) -> Any:
    await workflow.wait_condition(lambda: self.go, timeout=3)
    return "met"


def test_met_condition_cancels_its_timer() -> None:
    driver = Driver(Runs)
    driver.start("meets_condition")
    commands = driver.signal("release")
    assert commands[0] == CancelTimer(1)
    assert result_of(commands) == "met"


@script
async def cancels_timer(self: Runs) -> None:
    handle = asyncio.get_running_loop().call_later(5, print)
    handle.cancel()
    handle.cancel()
    handle = asyncio.get_running_loop().call_soon(self.log.append, "not called")
    handle.cancel()
    await asyncio.sleep(0)
    assert not self.log


def test_cancelled_handles() -> None:
    assert Driver(Runs).start("cancels_timer")[:2] == [StartTimer(1, 5 * SECOND), CancelTimer(1)]


@script
async def primitives(self: Runs) -> Any:
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=1)
    lock, event, limit = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1)

    async def produce() -> None:
        for number in range(3):
            await queue.put(number)
            self.log.append(f"put {number}")
        event.set()

    async def consume() -> None:
        for _ in range(3):
            async with lock, limit:
                self.log.append(await queue.get())

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        group.create_task(consume())
        group.create_task(event.wait())
    return self.log


def test_primitives_of_asyncio() -> None:
    assert result_of(Driver(Runs).start("primitives")) == [
        "put 0",
        0,
        "put 1",
        1,
        "put 2",
        2,
    ]


@script
async def group_fails(self: Runs) -> Any:
    async def member(number: int) -> None:
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            self.log.append(number)
            raise

    async def fail() -> None:
        await workflow.wait_condition(lambda: self.go)
        raise ValueError

    try:
        async with asyncio.TaskGroup() as group:
            for number in range(12):
                group.create_task(member(number))
            group.create_task(fail())
    except ExceptionGroup:
        return self.log


def test_task_group_cancels_in_order_of_creation() -> None:
    orders = []
    for run in range(3):
        driver = Driver(Runs, run_id=f"run-{run}")
        driver.start("group_fails")
        orders.append(result_of(driver.signal("release")))
    assert orders == [list(range(12))] * 3


@script
async def sets(self: Runs) -> Any:
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(6)]
    tasks = [asyncio.create_task(asyncio.sleep(0), name=str(n)) for n in range(6)]
    ordered = list({*futures[:3], *futures[3:]})
    done, _ = await asyncio.wait(tasks)
    return [
        [futures.index(future) for future in ordered],
        [tasks.index(task) for task in done],  # type: ignore[arg-type]
    ]


def test_sets_of_futures_and_tasks_have_the_same_order_in_every_run() -> None:
    orders = [result_of(Driver(Runs).start("sets")) for _ in range(3)]
    assert orders[0] == orders[1] == orders[2]


@script
async def waits(self: Runs) -> Any:
    async def after(seconds: float, value: str) -> str:
        await asyncio.sleep(seconds)
        return value

    tasks = [asyncio.create_task(after(s, str(s))) for s in (3, 1, 2)]
    done, pending = await workflow.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    assert done == [tasks[1]]
    assert pending == [tasks[0], tasks[2]]
    for next_done in workflow.as_completed(pending):
        self.log.append(await next_done)
    for bad in ([], tasks[0], [after(1, "")]):
        try:
            await workflow.wait(bad)  # type: ignore[arg-type, call-overload]
        except (TypeError, ValueError) as error:
            self.log.append(type(error).__name__)
            if isinstance(bad, list) and bad:
                bad[0].close()  # type: ignore[union-attr]
    return self.log


def test_ordered_wait_and_as_completed() -> None:
    driver = Driver(Runs)
    driver.start("waits")
    driver.fire(2)
    driver.fire(3)
    assert result_of(driver.fire(1)) == ["2", "3", "ValueError", "TypeError", "TypeError"]


@script
async def as_completed_times_out(self: Runs) -> Any:
    never = asyncio.get_running_loop().create_future()
    for future in workflow.as_completed([never, workflow.sleep(1)], timeout=2):
        try:
            await future
            self.log.append("slept")
        except TimeoutError:
            self.log.append("timeout")
    return self.log


def test_as_completed_times_out() -> None:
    driver = Driver(Runs)
    # Its tasks start after the timeout does.
    assert driver.start("as_completed_times_out") == [
        StartTimer(1, 2 * SECOND),
        StartTimer(2, SECOND),
    ]
    driver.fire(2)
    assert result_of(driver.fire(1)) == ["slept", "timeout"]


@script
async def asks_loop(self: Runs) -> Any:
    loop = asyncio.get_running_loop()
    refused = []
    for call in (
        lambda: loop.run_in_executor(None, print),
        lambda: loop.call_soon_threadsafe(print),
        lambda: loop.add_reader(0, print),
    ):
        try:
            call()  # type: ignore[no-untyped-call]
        except NotImplementedError:
            refused.append(True)
    return [
        loop.is_running(),
        loop.get_debug(),
        loop.get_task_factory(),
        loop.time() == workflow.time(),
        refused,
    ]


def test_loop_tells_about_itself() -> None:
    assert result_of(Driver(Runs).start("asks_loop")) == [True, False, None, True, [True] * 3]


@script
async def handles_exceptions(self: Runs) -> Any:
    loop = asyncio.get_running_loop()

    def fail() -> None:
        raise ValueError("unnoticed")

    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda _, context: self.log.append(str(context["exception"])))
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda _, context: fail())
    loop.call_soon(fail)
    await asyncio.sleep(0)
    return [self.log, loop.get_exception_handler() is not None]


def test_errors_nobody_awaits(caplog: pytest.LogCaptureFixture) -> None:
    assert result_of(Driver(Runs).start("handles_exceptions")) == [["unnoticed"], True]
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    assert caplog.records[0].exc_info is not None


@script
async def loses_task(self: Runs) -> Any:
    async def fail() -> None:
        raise ValueError("lost")

    asyncio.create_task(fail())  # noqa: RUF006  # the point
    await workflow.sleep(1)


def test_error_of_a_forgotten_task_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    driver = Driver(Runs)
    driver.start("loses_task")
    (record,) = caplog.records
    assert "never retrieved" in record.getMessage()


# Context -----------------------------------------------------------------------------------------

OUTSIDE: contextvars.ContextVar[str] = contextvars.ContextVar("outside", default="unset")


@script
async def reads_context(self: Runs) -> Any:
    seen = [OUTSIDE.get()]
    OUTSIDE.set("inside")
    await asyncio.create_task(asyncio.sleep(0))
    seen.append(OUTSIDE.get())
    return seen


def test_context_is_the_runs_own() -> None:
    OUTSIDE.set("by the worker")
    try:
        assert result_of(Driver(Runs).start("reads_context")) == ["unset", "inside"]
        assert OUTSIDE.get() == "by the worker"
    finally:
        OUTSIDE.set("unset")


def test_outer_loop_is_running_again_afterwards() -> None:
    async def main() -> bool:
        loop = asyncio.get_running_loop()
        hooks = sys.get_asyncgen_hooks()
        answered = loop.create_future()

        def activate() -> None:
            Driver(Runs).start("sleeps")
            same = asyncio.get_running_loop() is loop and sys.get_asyncgen_hooks() == hooks
            answered.set_result(same)

        loop.call_soon(activate)
        return await answered  # type: ignore[no-any-return]

    assert asyncio.run(main())


# Eviction ----------------------------------------------------------------------------------------


@script
async def is_evicted(self: Runs) -> Any:
    async def sub() -> None:
        try:
            await workflow.sleep(10)
        finally:
            self.log.append("sub")

    task = asyncio.create_task(sub())
    handle = workflow.start_activity("a", schedule_to_close_timeout=timedelta(minutes=1))
    try:
        await asyncio.gather(task, handle)
    except asyncio.CancelledError:
        self.log.append("main")
        await workflow.sleep(1)
        self.log.append("not reached")
    finally:
        self.log.append(workflow.unsafe.is_replaying())


def test_eviction_ends_all_tasks_without_commands(caplog: pytest.LogCaptureFixture) -> None:
    driver = Driver(Runs)
    driver.start("is_evicted")
    completion = driver.evict()
    assert completion.failure is None
    assert completion.commands == []
    log = driver.instance.object.log
    assert "sub" in log
    assert "not reached" not in log
    assert log[-1] is True
    assert driver.instance.loop.tasks == []
    assert not caplog.records


@script
async def refuses_to_end(self: Runs) -> Any:
    while True:
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            self.log.append("refused")
            if self.go:
                raise


def test_task_that_refuses_to_end_is_reported_and_evicted_later() -> None:
    driver = Driver(Runs)
    driver.start("refuses_to_end")
    completion = driver.evict()
    assert completion.failure is not None
    message = completion.failure.failure.message
    assert message.startswith("Eviction processed, but 1 tasks remain. Stack traces below:")
    assert "refuses_to_end" in message
    driver.instance.object.go = True
    assert driver.evict().failure is None


@script
async def leaves_generators_open(self: Runs) -> Any:
    async def numbers(name: str) -> AsyncIterator[int]:
        try:
            for number in range(3):
                yield number
        finally:
            self.log.append(f"closing {name}")
            await asyncio.sleep(0)
            self.log.append(f"closed {name}")

    async for _ in numbers("whole"):
        pass
    in_use = numbers("in use")
    async for _ in in_use:
        break
    in_a_cycle = numbers("in a cycle")
    cycle: list[Any] = [in_a_cycle]
    cycle.append(cycle)
    async for _ in in_a_cycle:
        break
    del in_a_cycle, cycle
    self.log.append("went on")
    await workflow.sleep(1)


def test_open_generators_are_closed_at_eviction() -> None:
    driver = Driver(Runs)
    driver.start("leaves_generators_open")
    log = driver.instance.object.log
    assert log == ["closing whole", "closed whole", "went on"]
    gc.collect()
    assert len(log) == 3
    assert driver.evict().failure is None
    assert log[3:] == [
        "closing in a cycle",
        "closing in use",
        "closed in a cycle",
        "closed in use",
    ]


DROPS_GENERATORS = """
from PACKAGE import workflow

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []

    @workflow.run
    async def run(self):
        async for number in self.numbers("plain", False):
            self.trace.append(number)
            break
        self.trace.append("after the first")
        async for number in self.numbers("awaiting", True):
            self.trace.append(number)
            break
        self.trace.append("after the second")
        await workflow.sleep(7)

    async def numbers(self, name, awaits):
        try:
            await workflow.sleep(1)
            yield 1
            yield 2
        finally:
            self.trace.append(("closing", name))
            workflow.set_current_details(name)
            if awaits:
                await workflow.sleep(5)
            self.trace.append(("closed", name))
"""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_dropped_generators_are_closed_where_the_official_sdk_closes_them(
    caplog: pytest.LogCaptureFixture,
) -> None:
    pair = Pair(DROPS_GENERATORS)
    pair.start()
    pair.activate(FireTimer(1))
    assert pair.traces()[0] == [1, ("closing", "plain"), ("closed", "plain"), "after the first"]
    said = pair.activate(FireTimer(2))
    assert pair.traces()[0][4:] == [1, ("closing", "awaiting"), "after the second"]
    assert [command[:3] for command in said["commands"]] == [
        ("start_timer", 3, 5 * 10**9),
        ("start_timer", 4, 7 * 10**9),
    ]
    (record,) = caplog.records
    assert "contextlib.aclosing" in record.getMessage()
    pair.activate(FireTimer(3))
    assert pair.ours.evict().failure is None
    assert ("closed", "awaiting") not in pair.ours.instance.object.trace


def test_never_begun_run_can_be_evicted() -> None:
    driver = Driver(Runs)
    driver._create(driver.initialize("sleeps"))
    assert driver.evict().failure is None


# Flags -------------------------------------------------------------------------------------------


def test_single_batch_lets_the_workflow_see_everything_at_once() -> None:
    for flags, expected in ((frozenset[int](), "met"), (frozenset({2}), "late")):
        driver = Driver(Runs)
        driver.available_flags = flags
        driver.start("meets_condition_or_not")
        commands = driver.commands(FireTimer(1), driver.signalled("release"))
        assert result_of(commands) == expected


@script
async def meets_condition_or_not(self: Runs) -> str:
    try:
        await workflow.wait_condition(lambda: self.go, timeout=3)
    except TimeoutError:
        return "late"
    return "met"


def test_default_flag_is_recorded_when_live_only() -> None:
    default = frozenset({LogicFlag.PROCESS_JOBS_AS_SINGLE_BATCH})
    live = Driver(SeesSignals, default_flags=default)
    assert list(live.activate(live.initialize()).used_flags) == [2]
    replay = Driver(SeesSignals, default_flags=default)
    assert list(replay.activate(replay.initialize(), is_replaying=True).used_flags) == []


@workflow.defn
class SeesSignals:
    def __init__(self) -> None:
        self.log: list[str] = []

    @workflow.run
    async def run(self) -> None:
        self.log.append("run")
        await workflow.wait_condition(lambda: False)

    @workflow.signal
    def note(self) -> None:
        self.log.append("signal")


def test_finished_tasks_are_let_go() -> None:
    driver = Driver(Runs)
    driver.start("makes_many_tasks")
    assert len(driver.instance.loop.tasks) == 1


@script
async def makes_many_tasks(self: Runs) -> Any:
    for _ in range(100):
        await asyncio.gather(*(asyncio.sleep(0) for _ in range(3)))
        assert len(asyncio.get_running_loop().tasks) < 40  # type: ignore[attr-defined]
    await workflow.sleep(1)


@script
async def reaches_outside(self: Runs) -> Any:
    loop = asyncio.get_running_loop()
    said = []
    for reach in (
        lambda: asyncio.to_thread(len, ""),
        lambda: asyncio.open_connection("localhost", 1),
        lambda: loop.getaddrinfo("localhost", 1),
        lambda: asyncio.create_subprocess_exec("true"),
    ):
        try:
            await reach()
        except NotImplementedError as error:
            said.append(str(error))
    try:
        loop.stop()
    except NotImplementedError as error:
        said.append(str(error))
    return said


def test_what_real_loops_have_says_where_it_belongs() -> None:
    said = result_of(Driver(Runs).start("reaches_outside"))
    assert [text.partition(" ")[0] for text in said] == [
        "loop.run_in_executor",
        "loop.create_connection",
        "loop.getaddrinfo",
        "loop.subprocess_exec",
        "loop.stop",
    ]
    assert all("Do I/O and blocking calls in an activity." in text for text in said)


def test_the_loop_can_be_told_from_real_ones() -> None:
    # Connections refuse loops by this, before grpcio is harmed by one.
    inherited = asyncio.AbstractEventLoop.call_soon_threadsafe
    assert WorkflowLoop.call_soon_threadsafe is inherited
