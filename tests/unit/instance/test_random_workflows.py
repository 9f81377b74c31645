"""Random workflows, run on both instances with the same random jobs, must say the same things.

A workflow here is data: a program that one interpreting workflow runs. Each step writes to a trace
when it begins and when it goes on, so that any difference in the order of wake-ups shows at once.
Left out is what depends on addresses in the official SDK, sets of tasks that are cancelled or
returned in set order; and the summary and the event groups of a condition, which there stay with the
task and mark its later timers, too.
"""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from instance_pairs import Pair
from operation_pairs import OperationServer
from worker_core._activation import CancelWorkflow, FireTimer, Job, LogicFlag

SOURCE = """
import asyncio
from datetime import timedelta
from PACKAGE import workflow
from PACKAGE.exceptions import ApplicationError

CANCELLATION = list(workflow.ActivityCancellationType)
CHILD_CANCELLATION = workflow.ChildWorkflowCancellationType
NEXUS_CANCELLATION = workflow.NexusOperationCancellationType

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []
        self.counts = {"a": 0, "b": 0}
        self.queue = asyncio.Queue()
        self.lock = asyncio.Lock()
        self.event = asyncio.Event()
        self.step = 0

    @workflow.signal
    async def run_program(self, program):
        await self.run_steps(program)

    @workflow.update
    async def update(self, program):
        self.trace.append(("update", workflow.current_update_info().id))
        await self.run_steps(program)
        return self.step

    @workflow.update
    async def checked(self, refuses, program):
        await self.run_steps(program)
        return self.step

    @checked.validator
    def check(self, refuses, program):
        self.trace.append(("checks", refuses))
        if refuses:
            raise ApplicationError("refused")

    @workflow.signal
    def add(self, name: str):
        self.counts[name] += 1
        self.trace.append(("added", name))

    @workflow.run
    async def run(self, program: list):
        await self.run_steps(program)
        return "finished"

    async def run_steps(self, steps):
        for step in steps:
            await self.run_step(step)

    async def run_step(self, step):
        kind, *rest = step
        self.step += 1
        number = self.step
        self.trace.append((number, kind))
        try:
            await getattr(self, "do_" + kind)(*rest)
        except BaseException as error:
            self.trace.append((number, type(error).__name__))
            raise
        self.trace.append((number, "done"))

    async def do_sleep(self, seconds):
        await workflow.sleep(seconds)

    async def do_summarised_sleep(self, seconds):
        await workflow.sleep(seconds, summary="nap")

    async def do_asyncio_sleep(self, seconds):
        await asyncio.sleep(seconds)

    async def do_activity(self, cancellation):
        result = await workflow.execute_activity(
            "act", self.step, start_to_close_timeout=timedelta(seconds=9),
            cancellation_type=CANCELLATION[cancellation],
        )
        self.trace.append(("result", result))

    async def do_cancelled_activity(self, cancellation, before):
        handle = workflow.start_activity(
            "act", schedule_to_close_timeout=timedelta(seconds=9),
            cancellation_type=CANCELLATION[cancellation],
        )
        await self.run_steps(before)
        handle.cancel()
        try:
            await handle
        except asyncio.CancelledError:
            self.trace.append("plain cancellation")

    async def do_child(self, cancellation, body):
        handle = await workflow.start_child_workflow(
            "Child", self.step, id=f"child-{self.step}",
            cancellation_type=CHILD_CANCELLATION(cancellation),
        )
        self.trace.append(("child runs", handle.id, handle.first_execution_run_id))
        await self.run_steps(body)
        self.trace.append(("result", await handle))

    async def do_cancelled_child(self, cancellation, before):
        handle = await workflow.start_child_workflow(
            "Child", id=f"child-{self.step}", cancellation_type=CHILD_CANCELLATION(cancellation)
        )
        await self.run_steps(before)
        handle.cancel("no more")
        self.trace.append(("result", await handle))

    async def do_signal_other(self):
        await workflow.get_external_workflow_handle("other").signal("it", self.step)

    async def do_cancel_other(self):
        await workflow.get_external_workflow_handle("other").cancel(reason="why")

    def operation(self, cancellation):
        client = workflow.create_nexus_client(service="service", endpoint="endpoint")
        return client.start_operation(
            "operation", self.step, cancellation_type=NEXUS_CANCELLATION(cancellation)
        )

    async def do_nexus(self, cancellation, body):
        handle = await self.operation(cancellation)
        self.trace.append(("operation runs", handle.operation_token))
        await self.run_steps(body)
        self.trace.append(("result", await handle))

    async def do_cancelled_nexus(self, cancellation, before):
        handle = await self.operation(cancellation)
        await self.run_steps(before)
        handle.cancel()
        self.trace.append(("result", await handle))

    async def do_condition(self, name, count):
        await workflow.wait_condition(lambda: self.counts[name] >= count)

    async def do_timed_condition(self, name, count, seconds):
        try:
            await workflow.wait_condition(
                lambda: self.counts[name] >= count, timeout=seconds
            )
        except asyncio.TimeoutError:
            self.trace.append("timed out")

    async def do_gather(self, programs):
        await asyncio.gather(*(self.run_steps(program) for program in programs))

    async def do_gather_errors(self, programs):
        await asyncio.gather(
            *(self.run_steps(program) for program in programs), return_exceptions=True
        )

    async def do_wait(self, first, programs):
        tasks = [asyncio.create_task(self.run_steps(program)) for program in programs]
        done, pending = await workflow.wait(
            tasks,
            return_when=asyncio.FIRST_COMPLETED if first else asyncio.ALL_COMPLETED,
        )
        for task in pending:
            task.cancel()
        for task in done:
            await task

    async def do_asyncio_wait(self, program):
        task = asyncio.create_task(self.run_steps(program))
        await asyncio.wait([task])
        await task

    async def do_as_completed(self, programs):
        for next in workflow.as_completed([self.run_steps(program) for program in programs]):
            await next
            self.trace.append("one more")

    async def do_wait_for(self, seconds, program):
        try:
            await asyncio.wait_for(self.run_steps(program), seconds)
        except asyncio.TimeoutError:
            self.trace.append("timed out")

    async def do_timeout(self, seconds, program):
        try:
            async with asyncio.timeout(seconds):
                await self.run_steps(program)
        except asyncio.TimeoutError:
            self.trace.append("timed out")

    async def do_group(self, program, body):
        # One task: the official SDK aborts several in the order of a set.
        async with asyncio.TaskGroup() as group:
            group.create_task(self.run_steps(program))
            await self.run_steps(body)

    async def do_shield(self, program):
        await asyncio.shield(self.run_steps(program))

    async def do_task(self, program):
        await asyncio.create_task(self.run_steps(program))

    async def do_background(self, program):
        asyncio.create_task(self.run_steps(program))

    async def do_cancel_after(self, program, before):
        task = asyncio.create_task(self.run_steps(program))
        await self.run_steps(before)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            self.trace.append("cancelled it")

    async def do_clean_up(self, program, clean_up):
        try:
            await self.run_steps(program)
        finally:
            self.trace.append("cleaning up")
            await self.run_steps(clean_up)

    async def do_survive(self, program):
        try:
            await self.run_steps(program)
        except (Exception, asyncio.CancelledError) as error:
            self.trace.append(("survived", type(error).__name__))

    async def do_turn(self):
        await asyncio.sleep(0)

    async def do_add(self, name):
        self.counts[name] += 1

    async def do_put(self):
        self.queue.put_nowait(self.step)

    async def do_get(self):
        self.trace.append(("got", await self.queue.get()))

    async def do_locked(self, program):
        async with self.lock:
            await self.run_steps(program)

    async def do_set(self):
        self.event.set()

    async def do_event(self):
        await self.event.wait()

    async def do_fail(self):
        raise ApplicationError("on purpose", type="Purpose")

    async def do_break(self):
        raise RuntimeError("a bug")

    async def do_set_handler(self):
        async def handle(program):
            await self.run_steps(program)
        workflow.set_signal_handler("late", handle)
        workflow.set_update_handler("late", handle)
"""

SECONDS = st.sampled_from([0, 1, 2, 2.5])
NAMES = st.sampled_from("ab")
CANCELLATIONS = st.integers(0, 2)
FOUR_CANCELLATIONS = st.integers(0, 3)

LEAVES = st.one_of(
    st.tuples(st.just("sleep"), SECONDS),
    st.tuples(st.just("summarised_sleep"), SECONDS),
    st.tuples(st.just("asyncio_sleep"), SECONDS),
    st.tuples(st.just("activity"), CANCELLATIONS),
    st.tuples(st.just("activity"), CANCELLATIONS),
    st.tuples(st.just("condition"), NAMES, st.integers(1, 3)),
    st.tuples(st.just("timed_condition"), NAMES, st.integers(1, 3), SECONDS),
    st.sampled_from([("turn",), ("put",), ("get",), ("set",), ("event",), ("set_handler",)]),
    st.sampled_from([("signal_other",), ("cancel_other",)]),
    st.sampled_from([("turn",), ("fail",), ("break",)]),
    st.tuples(st.just("add"), NAMES),
)


def _branches(steps: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    program = st.lists(steps, min_size=1, max_size=3)
    programs = st.lists(program, min_size=1, max_size=3)
    return st.one_of(
        st.tuples(st.just("gather"), programs),
        st.tuples(st.just("gather_errors"), programs),
        st.tuples(st.just("wait"), st.booleans(), programs),
        st.tuples(st.just("asyncio_wait"), program),
        st.tuples(st.just("as_completed"), programs),
        st.tuples(st.just("wait_for"), SECONDS, program),
        st.tuples(st.just("timeout"), SECONDS, program),
        st.tuples(st.just("group"), program, program),
        st.tuples(st.just("shield"), program),
        st.tuples(st.just("task"), program),
        st.tuples(st.just("background"), program),
        st.tuples(st.just("cancel_after"), program, program),
        st.tuples(st.just("cancelled_activity"), CANCELLATIONS, program),
        st.tuples(st.just("child"), FOUR_CANCELLATIONS, program),
        st.tuples(st.just("cancelled_child"), FOUR_CANCELLATIONS, program),
        st.tuples(st.just("nexus"), FOUR_CANCELLATIONS, program),
        st.tuples(st.just("cancelled_nexus"), FOUR_CANCELLATIONS, program),
        st.tuples(st.just("clean_up"), program, program),
        st.tuples(st.just("survive"), program),
        st.tuples(st.just("locked"), program),
    )


PROGRAMS = st.lists(st.recursive(LEAVES, _branches, max_leaves=12), min_size=1, max_size=5)
FLAGS = st.sampled_from(
    [
        frozenset[int](),
        frozenset({int(LogicFlag.RAISE_ON_CANCELLING_COMPLETED_ACTIVITY)}),
        frozenset({int(LogicFlag.PROCESS_JOBS_AS_SINGLE_BATCH)}),
    ]
)


class Server:
    """Knows what is pending and answers it in random order."""

    def __init__(self) -> None:
        self.timers: list[int] = []
        self.activities: dict[int, int] = {}
        self.cancelling: list[int] = []
        self.operations = OperationServer()
        self.cancelled = False
        self.over = False
        self.updates = 0

    def hear(self, said: dict[str, Any]) -> None:
        """Take note of the commands of an activation."""
        if "failure" in said:
            self.over = True
            return
        self.operations.hear(said["commands"])
        for command in said["commands"]:
            match command:
                case ("start_timer", seq, *_):
                    self.timers.append(seq)
                case ("cancel_timer", seq) if seq in self.timers:
                    self.timers.remove(seq)
                case ("schedule_activity", seq, *_):
                    self.activities[seq] = command[8]
                case ("request_cancel_activity", seq):
                    if self.activities.get(seq) in (0, 2):
                        self.cancelling.append(seq)
                case ("complete" | "fail" | "cancel" | "continue_as_new", *_):
                    self.over = True

    def next_jobs(self, data: st.DataObject, pair: Pair) -> list[Job]:
        """Some of what may happen now."""
        if self.cancelling or self.operations.at_once:
            # What is cancelled without waiting is resolved in the same workflow task.
            jobs: list[Job] = [pair.ours.cancelled(seq) for seq in self.cancelling]
            for seq in self.cancelling:
                del self.activities[seq]
            self.cancelling = []
            return [*jobs, *self.operations.take_at_once()]
        jobs = []
        for _ in range(data.draw(st.integers(1, 4), label="events")):
            jobs.extend(self._event(data, pair))
        return jobs

    def next_update(self, data: st.DataObject, pair: Pair) -> Job:
        """An update that has not been sent yet."""
        self.updates += 1
        name = data.draw(st.sampled_from(["update", "checked", "checked", "late"]), label="update")
        args: list[Any] = [data.draw(st.booleans())] if name == "checked" else []
        args.append(data.draw(PROGRAMS, label="handler"))
        return pair.ours.updated(
            name, *args, id=f"u{self.updates}", run_validator=data.draw(st.booleans())
        )

    def _event(self, data: st.DataObject, pair: Pair) -> list[Job]:
        kinds = ["signal", "program", "update"]
        kinds += ["timer"] * (3 * bool(self.timers)) + ["activity"] * (3 * bool(self.activities))
        kinds += ["operation"] * (4 * self.operations.is_pending)
        kinds += [] if self.cancelled else ["cancel"]
        match data.draw(st.sampled_from(kinds), label="event"):
            case "timer":
                seq = data.draw(st.sampled_from(self.timers), label="timer")
                self.timers.remove(seq)
                return [FireTimer(seq)]
            case "activity":
                seq = data.draw(st.sampled_from(sorted(self.activities)), label="activity")
                del self.activities[seq]
                how = data.draw(st.sampled_from(["completed", "failed", "cancelled"]))
                return [getattr(pair.ours, how)(seq)]
            case "operation":
                return self.operations.next_jobs(
                    lambda choices: data.draw(st.sampled_from(choices), label="operation")
                )
            case "cancel":
                self.cancelled = True
                return [CancelWorkflow("")]
            case "program":
                name = data.draw(st.sampled_from(["run_program", "late"]))
                return [pair.ours.signalled(name, data.draw(PROGRAMS, label="handler"))]
            case "update":
                return [self.next_update(data, pair)]
            case _:
                return [pair.ours.signalled("add", data.draw(NAMES))]


@pytest.fixture(autouse=True)
def no_complaints(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Keep quiet about workflows that break on purpose, and about coroutines of the official SDK
    that it leaves behind unawaited.
    """
    caplog.set_level(100)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        yield
        gc.collect()


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)
@given(program=PROGRAMS, flags=FLAGS, replaying=st.booleans(), data=st.data())
def test_random_workflows_say_the_same(
    program: Any, flags: frozenset[int], replaying: bool, data: st.DataObject
) -> None:
    pair = Pair(SOURCE, with_groups=False)
    server = Server()
    facts = {"available_flags": flags, "is_replaying": replaying}
    first: list[Job] = [pair.ours.signalled("add", "a")] if data.draw(st.booleans()) else []
    if data.draw(st.booleans()):
        first.append(server.next_update(data, pair))
    try:
        server.hear(pair.start(program, jobs=first, **facts))
        for _ in range(8):
            if server.over:
                break
            server.hear(pair.activate(*server.next_jobs(data, pair), **facts))
    finally:
        pair.evict()
