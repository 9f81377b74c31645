"""Replaying what a test left on the server, cold, with what its workers had.

A plugin of the test's client: it sees which workflows the client starts and what its workers are
made of. A run counts as replayable if any worker of its task queue replays it. Left out are runs
that no such worker knows, and runs whose last workflow task failed: their code never got further.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from typing import Any

from worker_core._machines import events
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.workflowservice.v1 import StartWorkflowExecutionResponse
from worker_core.client import (
    Client,
    Interceptor,
    OutboundInterceptor,
    StartWorkflowInput,
    StartWorkflowUpdateWithStartInput,
    WorkflowHandle,
    WorkflowHistory,
    WorkflowUpdateHandle,
)
from worker_core.plugin import hookimpl
from worker_core.worker import Interceptor as WorkerInterceptor
from worker_core.worker import Replayer, Worker

__all__ = ["Afterwards"]

_TASK_ENDS = (events.TASK_COMPLETED, events.TASK_FAILED, events.TASK_TIMED_OUT)


class Afterwards:
    """Remembers runs and workers, and replays the runs."""

    def __init__(self) -> None:
        self.runs: list[tuple[str, str | None]] = []
        self.workers: list[Worker] = []

    @hookimpl
    def configure_client(self, config: Any) -> None:
        """See what the client starts."""
        config["interceptors"] = [*config["interceptors"], _Starts(self)]

    @hookimpl(wrapper=True)
    def run_worker(self) -> Generator[None, Any, Callable[[Worker], Awaitable[None]]]:
        """See which workers run."""
        inner = yield

        async def run(worker: Worker) -> None:
            if worker not in self.workers:
                self.workers.append(worker)
            await inner(worker)

        return run

    async def replay(self, client: Client) -> None:
        """Replay every run that was started, and those that followed.

        Raises:
            AssertionError: No worker of its queue can replay a run.
        """
        refused = []
        for workflow_id, run_id in dict.fromkeys(self.runs):
            async for history in _chain(client, workflow_id, run_id):
                failures = [await _replay(worker, history) for worker in self._knowing(history)]
                if failures and all(failures):
                    refused.append(f"{workflow_id} ({history.run_id}): {failures}")
        assert not refused, "Not replayable:\n" + "\n".join(refused)

    def _knowing(self, history: WorkflowHistory) -> list[Worker]:
        """The workers that can have run a history's workflow to where it is."""
        ends = [event.event_type for event in history.events if event.event_type in _TASK_ENDS]
        if not ends or ends[-1] != events.TASK_COMPLETED:
            return []
        start = history.events[0].workflow_execution_started_event_attributes
        return [
            worker
            for worker in self.workers
            if worker.task_queue == start.task_queue.name
            and worker._workflows is not None
            and {start.workflow_type.name, None} & set(worker._workflows.definitions)
        ]


class _Starts(Interceptor):
    def __init__(self, afterwards: Afterwards) -> None:
        self.afterwards = afterwards

    def intercept_client(self, next: OutboundInterceptor) -> OutboundInterceptor:
        return _NotesStarts(next, self.afterwards)


class _NotesStarts(OutboundInterceptor):
    def __init__(self, next: OutboundInterceptor, afterwards: Afterwards) -> None:
        super().__init__(next)
        self.afterwards = afterwards

    async def start_workflow(self, input: StartWorkflowInput) -> WorkflowHandle[Any, Any]:
        handle = await super().start_workflow(input)
        run_id = handle.first_execution_run_id or handle.result_run_id
        self.afterwards.runs.append((handle.id, run_id))
        return handle

    async def start_update_with_start_workflow(
        self, input: StartWorkflowUpdateWithStartInput
    ) -> WorkflowUpdateHandle[Any]:
        on_start = input._on_start

        def note(response: StartWorkflowExecutionResponse) -> None:
            run_id = response.first_execution_run_id or response.run_id
            self.afterwards.runs.append((input.start_workflow_input.id, run_id))
            on_start(response)

        input._on_start = note
        return await super().start_update_with_start_workflow(input)


async def _chain(
    client: Client, workflow_id: str, run_id: str | None
) -> AsyncIterator[WorkflowHistory]:
    while True:
        handle = client.get_workflow_handle(workflow_id, run_id=run_id)
        history = await handle.fetch_history()
        yield history
        run_id = _next_run(history.events[-1])
        if not run_id:
            return


def _next_run(last: HistoryEvent) -> str:
    attributes = getattr(last, last.WhichOneof("attributes") or "", None)
    next_run: str = getattr(attributes, "new_execution_run_id", "")
    return next_run


async def _replay(worker: Worker, history: WorkflowHistory) -> Exception | None:
    config = worker.config(active_config=True)
    interceptors = [
        one
        for one in worker.client.config(active_config=True)["interceptors"]
        if isinstance(one, WorkerInterceptor)
    ]
    replayer = Replayer(
        workflows=config["workflows"],
        workflow_runner=config["workflow_runner"],
        unsandboxed_workflow_runner=config["unsandboxed_workflow_runner"],
        namespace=worker.client.namespace,
        data_converter=worker.client.data_converter,
        interceptors=[*interceptors, *config["interceptors"]],
        workflow_failure_exception_types=config["workflow_failure_exception_types"],
    )
    result = await replayer.replay_workflow(history, raise_on_replay_failure=False)
    return result.replay_failure
