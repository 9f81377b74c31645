"""A mismatch says where in the code: the line that asked, however it came to ask."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from lab.replaying import Rehearsal, completed_tasks, recorded
from lab.sdks import read_history
from lab.situations import OURS, load
from worker_core import workflow
from worker_core._instance import origins
from worker_core._instance.loop import WorkflowLoop
from worker_core.api.workflowservice.v1 import RespondWorkflowTaskFailedRequest
from worker_core.client import WorkflowHistory
from worker_core.worker import (
    Interceptor,
    Replayer,
    UnsandboxedWorkflowRunner,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)
from worker_core.workflow import NondeterminismError

LONG = timedelta(minutes=1)
HERE = r"replay/test_places\.py"


def line_of(mark: str) -> int:
    (line,) = [
        number
        for number, text in enumerate(Path(__file__).read_text().splitlines(), 1)
        if re.search(rf"# {re.escape(mark)}$", text)
    ]
    return line


async def helper() -> None:
    await workflow.execute_activity("b", start_to_close_timeout=LONG)  # helper


@workflow.defn(name="Sequential")
class Places:
    """Plays the part of a recorded workflow, and asks for something else in many ways."""

    way: Any = ""

    @workflow.run
    async def run(self, *args: Any) -> None:
        await getattr(self, self.way)()

    async def directly(self) -> None:
        await workflow.execute_activity("b", start_to_close_timeout=LONG)  # directly

    async def by_helper(self) -> None:
        await helper()

    async def gathered(self) -> None:
        await asyncio.gather(
            *[  # gathered
                workflow.execute_activity("b", start_to_close_timeout=LONG) for _ in range(2)
            ]
        )

    async def grouped(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))  # grouped

    async def asleep(self) -> None:
        await asyncio.sleep(5)  # asleep

    async def timed(self) -> None:
        async with asyncio.timeout(5):  # timed
            await asyncio.Event().wait()

    async def called_later(self) -> None:
        def call() -> None:
            asyncio.get_running_loop().call_later(1, print)  # called_later

        asyncio.get_running_loop().call_soon(call)
        await asyncio.Event().wait()

    async def raising(self) -> None:
        def divide() -> None:
            raise workflow.NondeterminismError("no")  # raising

        try:
            divide()
        except workflow.NondeterminismError as error:
            from worker_core.exceptions import ApplicationError

            raise ApplicationError("failed") from error  # failing

    async def again(self) -> None:
        workflow.continue_as_new()  # again

    async def returning(self) -> None:
        pass

    async def nothing(self) -> None:
        await asyncio.gather(
            asyncio.Event().wait(),
            workflow.wait_condition(lambda: False),
            self.waits(),
        )

    async def waits(self) -> None:
        await asyncio.Event().wait()  # waits


def first_activity() -> WorkflowHistory:
    """A history whose first command was an activity named 'echo'."""
    (one,) = recorded("sequential", OURS)
    return one.read()


async def failure_of(way: str, **options: Any) -> str:
    Places.way = way
    replayer = Replayer(workflows=[Places], workflow_runner=UnsandboxedWorkflowRunner(), **options)
    with pytest.raises(NondeterminismError) as refused:
        await replayer.replay_workflow(first_activity())
    return str(refused.value)


WAYS = [
    ("directly", "directly", "Places.directly"),
    ("by_helper", "helper", "helper"),
    ("grouped", "grouped", "Places.grouped"),
    ("asleep", "asleep", "Places.asleep"),
    ("timed", "timed", "Places.timed"),
    ("called_later", "called_later", "Places.called_later.<locals>.call"),
    ("raising", "failing", "Places.raising"),
    ("again", "again", "Places.again"),
]


@pytest.mark.parametrize(("way", "mark", "function"), WAYS, ids=[way for way, *_ in WAYS])
async def test_the_line_that_asked_is_named(way: str, mark: str, function: str) -> None:
    message = await failure_of(way)
    assert re.search(rf"{HERE}:{line_of(mark)} in {re.escape(function)}\b", message), message
    assert "Event 5" in message


async def test_coroutines_of_the_library_point_at_who_made_them_tasks() -> None:
    message = await failure_of("gathered")
    line = int(re.search(rf"{HERE}:(\d+) in Places\.gathered", message)[1])  # type: ignore[index]
    assert abs(line - line_of("gathered")) <= 1


async def test_a_workflow_that_returns_points_at_its_function() -> None:
    message = await failure_of("returning")
    assert re.search(rf"at the end of Places\.run \({HERE}:\d+\)\.", message), message


async def test_code_that_asks_for_nothing_is_found_where_it_waits() -> None:
    message = await failure_of("nothing")
    assert "asked for nothing" in message
    waits = rf"{HERE}:{line_of('waits')} in Places\.waits"
    assert re.search(rf"The code now waits at .*{waits}", message), message


class Outbound(WorkflowOutboundInterceptor):
    def start_activity(self, input: Any) -> Any:
        return self.pass_on(input)

    def pass_on(self, input: Any) -> Any:
        return super().start_activity(input)


class Inbound(WorkflowInboundInterceptor):
    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(Outbound(outbound))

    async def execute_workflow(self, input: Any) -> Any:
        return await super().execute_workflow(input)


class Intercepting(Interceptor):
    def workflow_interceptor_class(self, input: Any) -> type[WorkflowInboundInterceptor]:
        return Inbound


@pytest.mark.parametrize(("way", "mark", "function"), WAYS, ids=[way for way, *_ in WAYS])
async def test_interceptors_are_looked_through(way: str, mark: str, function: str) -> None:
    message = await failure_of(way, interceptors=[Intercepting()])
    assert re.search(rf"{HERE}:{line_of(mark)} in {re.escape(function)}\b", message), message


async def test_the_last_agreement_is_named() -> None:
    (one,) = recorded("sequential", OURS)
    module = load(
        OURS,
        (
            "for number in range(count):\n            value",
            "for number in range(count - 1):\n            value",
        ),
    )
    replayer = Replayer(workflows=module.WORKFLOWS, workflow_runner=UnsandboxedWorkflowRunner())
    with pytest.raises(NondeterminismError) as refused:
        await replayer.replay_workflow(read_history(OURS, one.workflow_id, one.text))
    assert re.search(
        r"Code and history last agreed at event 17 \(ActivityTaskScheduled\), asked for at"
        r" lab/workflows\.py:\d+ in Sequential\.run",
        str(refused.value),
    )


def test_a_live_worker_says_it_too() -> None:
    (one,) = recorded("sequential", OURS)
    history = one.read()
    change = ('echo, f"{value}{number}"', 'upper, f"{value}{number}"')
    rehearsal = Rehearsal(history, load(OURS, change))
    rehearsal.cold(completed_tasks(history.events)[-1])
    (answer,) = rehearsal.io.answers
    assert isinstance(answer, RespondWorkflowTaskFailedRequest)
    assert re.search(
        r"^\[TMPRL1100\] Nondeterminism error: .*lab/workflows\.py:\d+ in Sequential\.run",
        answer.failure.message,
    )


def test_live_activations_note_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    noted: list[object] = []
    monkeypatch.setattr(
        WorkflowLoop, "note_origin", lambda self, kind, origin=None: noted.append(kind)
    )
    (one,) = recorded("sequential", OURS)
    history = one.read()
    first, second, *_ = completed_tasks(history.events)
    rehearsal = Rehearsal(history)
    rehearsal.cold(first)
    rehearsal.cached(second)
    assert noted == []
    Rehearsal(history).cold(second)
    assert len(noted) == 1


def test_places_outside_the_path_are_shown_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    code = compile("\n\ndef f(): pass\n", "/nowhere/else/flows.py", "exec")
    assert str(origins.Origin((code, 2))) == "/nowhere/else/flows.py:3 in <module>"
    monkeypatch.syspath_prepend("/nowhere")
    assert str(origins.Origin((code, 2))) == "else/flows.py:3 in <module>"
