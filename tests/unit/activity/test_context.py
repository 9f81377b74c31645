from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest

from worker_core import activity
from worker_core.testing._activity import ActivityEnvironment


@pytest.mark.parametrize(
    "ask",
    [
        activity.info,
        activity.client,
        activity.heartbeat,
        activity.is_cancelled,
        activity.cancellation_details,
        activity.is_worker_shutdown,
        activity.wait_for_cancelled_sync,
        activity.wait_for_worker_shutdown_sync,
        activity.payload_converter,
        activity.metric_meter,
    ],
)
def test_outside_an_activity_there_is_nothing_to_ask(ask):
    assert not activity.in_activity()
    with pytest.raises(RuntimeError, match="Not in an activity"):
        ask()


def test_waiting_as_a_task_is_for_async_activities():
    def run() -> None:
        for wait in (activity.wait_for_cancelled, activity.wait_for_worker_shutdown):
            with pytest.raises(RuntimeError, match=f"{wait.__name__}_sync"):
                wait().send(None)

    ActivityEnvironment().run(run)


def test_a_heartbeat_has_to_wait_for_the_interceptors():
    def run() -> None:
        activity._Context.current().heartbeat = None
        with pytest.raises(RuntimeError, match="interceptors"):
            activity.heartbeat()

    ActivityEnvironment().run(run)


def test_info_knows_whether_a_workflow_started_the_activity():
    info = ActivityEnvironment.default_info()
    assert info.in_workflow


def test_complete_async_is_no_ordinary_exception():
    with pytest.raises(BaseException) as raised:
        activity.raise_complete_async()
    assert not isinstance(raised.value, Exception)


def test_details_are_false_unless_said_otherwise():
    details = activity.ActivityCancellationDetails(paused=True)
    assert details.paused
    assert not any(
        [
            details.not_found,
            details.cancel_requested,
            details.reset,
            details.timed_out,
            details.worker_shutdown,
        ]
    )


class TestLogger:
    @pytest.fixture(autouse=True)
    def _level(self, caplog: pytest.LogCaptureFixture):
        caplog.set_level(logging.DEBUG, logger="worker_core.activity")

    def test_outside_it_changes_nothing(self, caplog: pytest.LogCaptureFixture):
        activity.logger.info("hello", extra={"mine": 1})
        [record] = caplog.records
        assert record.getMessage() == "hello"
        assert record.mine == 1  # type: ignore[attr-defined]
        assert not hasattr(record, "temporal_activity")

    def test_inside_it_adds_details_and_leaves_the_callers_extra_alone(
        self, caplog: pytest.LogCaptureFixture
    ):
        extra = {"mine": 1, "temporal_activity": "theirs"}
        ActivityEnvironment().run(lambda: activity.logger.info("hello %s", "you", extra=extra))
        [record] = caplog.records
        details = ActivityEnvironment.default_info()._logger_details()
        assert record.getMessage() == f"hello you ({details})"
        assert record.temporal_activity == details  # type: ignore[attr-defined]
        assert record.mine == 1  # type: ignore[attr-defined]
        assert extra == {"mine": 1, "temporal_activity": "theirs"}
        assert set(details) == {
            "activity_id",
            "activity_type",
            "attempt",
            "namespace",
            "task_queue",
            "workflow_id",
            "workflow_run_id",
            "workflow_type",
        }

    def test_what_it_adds_can_be_chosen(self, caplog: pytest.LogCaptureFixture):
        adapter = activity.LoggerAdapter(activity.logger.base_logger, None)
        adapter.activity_info_on_message = False
        adapter.activity_info_on_extra = False
        adapter.full_activity_info_on_extra = True
        environment = ActivityEnvironment()
        environment.run(lambda: adapter.info("hello"))
        [record] = caplog.records
        assert record.getMessage() == "hello"
        assert not hasattr(record, "temporal_activity")
        assert record.activity_info is environment.info  # type: ignore[attr-defined]
        assert activity.logger.base_logger.name == "worker_core.activity"


async def test_waits_end_with_cancellation_and_shutdown():
    environment = ActivityEnvironment()

    async def run() -> str:
        await activity.wait_for_worker_shutdown()
        assert activity.is_worker_shutdown()
        assert not activity.is_cancelled()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await activity.wait_for_cancelled()
        activity.wait_for_cancelled_sync(timedelta(seconds=1))
        activity.wait_for_worker_shutdown_sync(1)
        return "seen both"

    task = asyncio.create_task(environment.run(run))
    await asyncio.sleep(0)
    environment.worker_shutdown()
    for _ in range(5):
        await asyncio.sleep(0)
    environment.cancel()
    assert await task == "seen both"
