"""What is too large for the server, and what is counted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from activity_rig import TEMPLATES, Rig, ScriptedServer, decode, make_task
from worker_core import activity
from worker_core._kernel.activity_answers import ActivityAnswers
from worker_core._kernel.heartbeats import NOT_FOUND, REFUSED
from worker_core._kernel.metrics import WorkerMetrics
from worker_core.api.enums.v1 import ActivityTaskFailedCause
from worker_core.api.failure.v1 import Failure
from worker_core.api.workflowservice.v1 import (
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.common import MetricMeter
from worker_core.converter import DataConverter
from worker_core.exceptions import ApplicationError, ApplicationErrorCategory, CancelledError
from worker_core.service import RPCError, RPCStatusCode

PAYLOADS_TOO_LARGE = ActivityTaskFailedCause.ACTIVITY_TASK_FAILED_CAUSE_PAYLOADS_TOO_LARGE
TOO_LARGE = RPCError(
    "grpc: received message larger than max (5000000 vs. 4194304)",
    RPCStatusCode.RESOURCE_EXHAUSTED,
    b"",
)
payloads_of = DataConverter.default.payload_converter.to_payloads


def make_answers(server: ScriptedServer, limit: int | None = None) -> ActivityAnswers:
    return ActivityAnswers(
        lambda: cast("Any", server), TEMPLATES, payload_limit_bytes=limit, metrics=None
    )


def assert_replaced(server: ScriptedServer) -> None:
    answer = server.answers[-1]
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    assert answer.failure.application_failure_info.type == "PayloadsTooLarge"
    assert answer.failure.message.startswith("[TMPRL1103]")
    assert answer.cause == PAYLOADS_TOO_LARGE
    assert not answer.HasField("last_heartbeat_details")


async def test_results_and_details_over_the_limit_are_replaced_by_a_failure():
    server = ScriptedServer()
    answers, task = make_answers(server, limit=100), make_task("run")
    await answers.completed(task, payloads_of(["x" * 20])[0])
    assert isinstance(server.answers[-1], RespondActivityTaskCompletedRequest)
    await answers.completed(task, payloads_of(["x" * 200])[0])
    assert_replaced(server)

    failure = Failure()
    failure.canceled_failure_info.details.payloads.extend(payloads_of(["x" * 20]))
    await answers.cancelled(task, failure)
    assert isinstance(server.answers[-1], RespondActivityTaskCanceledRequest)
    assert decode(server.answers[-1].details.payloads) == ["x" * 20]
    failure.canceled_failure_info.details.payloads.extend(payloads_of(["x" * 200]))
    await answers.cancelled(task, failure)
    assert_replaced(server)


async def test_a_heartbeat_over_the_limit_ends_the_attempt():
    server = ScriptedServer()
    assert (
        await make_answers(server, limit=100).heartbeat(make_task("run"), payloads_of(["x" * 200]))
        is REFUSED
    )
    assert server.heartbeats == []
    assert_replaced(server)
    assert REFUSED.attempt_is_lost
    assert REFUSED.details.cancel_requested


@pytest.mark.parametrize("which", ["completed", "failed", "cancelled"])
async def test_what_the_server_finds_too_large_is_replaced_once(which: str):
    server = ScriptedServer(answer_error=TOO_LARGE)
    answers, task = make_answers(server), make_task("run")
    value: Any = payloads_of([1])[0] if which == "completed" else Failure(message="x")
    await getattr(answers, which)(task, value)
    assert len(server.answers) == 2
    assert_replaced(server)


async def test_a_heartbeat_the_server_finds_too_large_ends_the_attempt():
    def refuse(request: Any) -> Any:
        raise TOO_LARGE

    server = ScriptedServer(on_heartbeat=refuse)
    answers = make_answers(server)
    assert await answers.heartbeat(make_task("run"), payloads_of(["x"])) is REFUSED
    assert_replaced(server)


async def test_a_heartbeat_nobody_waits_for_is_not_found():
    def refuse(request: Any) -> Any:
        raise RPCError("gone", RPCStatusCode.NOT_FOUND, b"")

    server = ScriptedServer(on_heartbeat=refuse)
    assert await make_answers(server).heartbeat(make_task("run"), []) is NOT_FOUND


async def test_a_cancellation_described_otherwise_has_no_details(
    caplog: pytest.LogCaptureFixture,
):
    server = ScriptedServer()
    failure = Failure(message="not a cancellation")
    await make_answers(server).cancelled(make_task("run"), failure)
    assert isinstance(server.answers[-1], RespondActivityTaskCanceledRequest)
    assert not server.answers[-1].HasField("details")
    assert "without details" in caplog.text


class Recorder:
    """A meter and its instruments; every value ends up in one list with its attributes."""

    def __init__(
        self, values: list[Any] | None = None, name: str = "", attributes: Any = None
    ) -> None:
        self.values: list[Any] = [] if values is None else values
        self.name = name
        self.attributes = attributes or {}

    def _make(self, name: str, description: str | None = None, unit: str | None = None) -> Recorder:
        return Recorder(self.values, name, self.attributes)

    create_counter = create_histogram_timedelta = create_gauge = _make

    def with_additional_attributes(self, attributes: Any) -> Recorder:
        return Recorder(self.values, self.name, {**self.attributes, **attributes})

    def add(self, value: Any, attributes: Any = None) -> None:
        self.values.append((self.name, {**self.attributes, **(attributes or {})}, value))

    record = set = add

    def of(self, name: str) -> list[tuple[dict[str, Any], Any]]:
        return [(attributes, value) for found, attributes, value in self.values if found == name]


def as_meter(recorder: Recorder) -> MetricMeter:
    return cast("MetricMeter", recorder)


@activity.defn
async def succeed() -> None:
    await asyncio.sleep(0.01)


@activity.defn
async def fail(benign: bool) -> None:
    category = ApplicationErrorCategory.BENIGN if benign else ApplicationErrorCategory.UNSPECIFIED
    raise ApplicationError("no", category=category)


LABELS = {
    "namespace": "ns",
    "task_queue": "queue",
    "activity_type": "succeed",
    "workflow_type": "Shop",
}


@pytest.fixture
def measured() -> tuple[Recorder, Callable[[], Rig]]:
    recorder = Recorder()
    metrics = WorkerMetrics(as_meter(recorder), "ns", "queue")
    return recorder, lambda: Rig(succeed, fail, own_loop=False, metrics=metrics)


async def test_a_success_is_counted_and_timed(measured: Any):
    recorder, make_rig = measured
    rig = make_rig()
    scheduled = datetime.now(UTC) - timedelta(seconds=100)
    await rig.run(
        make_task(
            "succeed",
            scheduled_time=scheduled,
            current_attempt_scheduled_time=scheduled + timedelta(seconds=1),
            started_time=scheduled + timedelta(seconds=3.5),
        )
    )
    assert recorder.of("activity_task_received") == [({**LABELS, "eager": "false"}, 1)]
    [(labels, waited)] = recorder.of("activity_schedule_to_start_latency")
    assert labels == {"namespace": "ns", "task_queue": "queue"}
    assert waited == timedelta(seconds=2.5)
    [(labels, ran)] = recorder.of("activity_execution_latency")
    assert labels == LABELS
    assert timedelta(milliseconds=9) < ran < timedelta(seconds=5)
    [(labels, whole)] = recorder.of("activity_succeed_endtoend_latency")
    assert labels == LABELS
    assert timedelta(seconds=100) < whole < timedelta(seconds=110)
    assert recorder.of("activity_execution_failed") == []


async def test_an_eager_task_is_labelled_so_once(measured: Any):
    recorder, make_rig = measured
    rig, task = make_rig(), make_task("succeed")
    rig.runner.note_eager(task.task_token)
    await rig.run(task)
    await rig.run(task)
    eager = [labels["eager"] for labels, _ in recorder.of("activity_task_received")]
    assert eager == ["true", "false"]


async def test_failures_are_counted_unless_benign_or_unheard_of(measured: Any):
    recorder, make_rig = measured
    rig = make_rig()
    await rig.run(make_task("fail", True))
    assert recorder.of("activity_execution_failed") == []
    await rig.run(make_task("fail", False))
    expected = {**LABELS, "activity_type": "fail", "failure_reason": "ActivityError"}
    assert recorder.of("activity_execution_failed") == [(expected, 1)]
    rig.server.answer_error = RPCError("gone", RPCStatusCode.NOT_FOUND, b"")
    await rig.run(make_task("succeed"))
    assert recorder.of("activity_succeed_endtoend_latency") == []


async def test_what_the_shutdown_cuts_short_has_not_failed():
    recorder = Recorder()

    @activity.defn
    async def wait() -> None:
        await activity.wait_for_cancelled()
        raise CancelledError

    metrics = WorkerMetrics(as_meter(recorder), "ns", "queue")
    rig = Rig(wait, own_loop=False, metrics=metrics)
    running = rig.start(make_task("wait"))
    await asyncio.sleep(0)
    await rig.cancel_all()
    request = await running
    assert request.failure.application_failure_info.type == "WorkerShutdown"
    assert recorder.of("activity_execution_failed") == []
    assert rig.setting.tally.failed_activities == 0


async def test_an_activity_records_with_its_own_attributes():
    recorder = Recorder()

    @activity.defn
    async def count() -> None:
        activity.metric_meter().create_counter("mine").add(2)

    rig = Rig(count, own_loop=False, meter=as_meter(recorder))
    await rig.run(make_task("count"))
    labels = {"namespace": "ns", "task_queue": "queue", "activity_type": "count"}
    assert recorder.of("mine") == [(labels, 2)]
