"""A cached run keeps no part of a response: one message kept keeps all that came with it."""

from __future__ import annotations

import gc
import sys
from datetime import timedelta
from typing import Any

from instance_driver import Driver, failure_of, payload
from worker_core import exceptions, workflow
from worker_core._activation import ActivityCompleted, ResolveActivity
from worker_core._interceptors import ExecuteWorkflowInput, WorkflowInboundInterceptor
from worker_core.common import RawValue


@workflow.defn
class Keeps:
    def __init__(self) -> None:
        self.kept: list[Any] = []

    @workflow.run
    async def run(self, raw: RawValue) -> None:
        self.kept.append(raw)
        self.kept.append(workflow.info())
        self.kept.append(workflow.memo())
        self.kept.append(
            await workflow.execute_activity(
                "a", result_type=RawValue, start_to_close_timeout=timedelta(seconds=1)
            )
        )
        try:
            await workflow.execute_activity("b", start_to_close_timeout=timedelta(seconds=1))
        except exceptions.ActivityError as error:
            self.kept.append(error)
        await workflow.wait_condition(lambda: False)

    @workflow.signal
    async def keep(self, raw: RawValue) -> None:
        self.kept.append(raw)
        await workflow.sleep(1)


class KeepsInput(WorkflowInboundInterceptor):
    async def execute_workflow(self, input: ExecuteWorkflowInput) -> Any:
        return await super().execute_workflow(input)


def test_nothing_of_the_messages_is_kept() -> None:
    driver = Driver(Keeps, interceptors=[KeepsInput])
    argument, header, memo, last, signal_argument, signal_header, buffered, result = messages = [
        payload(n) for n in range(8)
    ]
    failure = failure_of(exceptions.ApplicationError("before"))
    before = [sys.getrefcount(message) for message in (*messages, failure)]

    driver.start(
        arguments=[argument],
        headers={"h": header},
        memo={"m": memo},
        last_completion_result=[last],
        continued_failure=failure,
    )
    known = driver.signalled("keep")
    known.arguments, known.headers = [signal_argument], {"h": signal_header}
    unknown = driver.signalled("unknown")
    unknown.arguments = [buffered]
    driver.commands(known, unknown)
    driver.commands(ResolveActivity(1, ActivityCompleted(result)))
    resolution = driver.failed(2)
    job_before = sys.getrefcount(resolution)
    driver.commands(resolution)

    # The error that the workflow keeps has a traceback, whose frames must not lead to the job.
    job_after = sys.getrefcount(resolution)
    assert job_after == job_before
    assert len(driver.instance.object.kept) == 6
    del known, unknown
    gc.collect()
    assert [sys.getrefcount(message) for message in (*messages, failure)] == before
