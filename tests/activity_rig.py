"""A server's half for the activity runner: tasks go in by hand, calls to the server are recorded."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
import threading
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from worker_core._interceptors import Interceptor
from worker_core._kernel.activity_process import SharedState
from worker_core._kernel.activity_registry import ActivityRegistry
from worker_core._kernel.activity_runner import ActivityRunner
from worker_core._kernel.activity_setting import ActivitySetting
from worker_core._kernel.home import ForeignHome, HomeLoop, SameHome
from worker_core._kernel.metrics import WorkerMetrics
from worker_core._kernel.requests import RequestTemplates, WorkerNames
from worker_core._kernel.shared_state import SharedStateManager
from worker_core._kernel.slots import FixedSlots, Permit
from worker_core.api.common.v1 import Payload
from worker_core.api.workflowservice.v1 import (
    PollActivityTaskQueueResponse,
    RecordActivityTaskHeartbeatRequest,
    RecordActivityTaskHeartbeatResponse,
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.common import MetricMeter
from worker_core.converter import DataConverter

R = TypeVar("R")
CLIENT = cast("Any", object())
TEMPLATES = RequestTemplates(
    WorkerNames("ns", "queue", "me@here", "build"),
    caches_runs=False,
    sticky_timeout_ns=0,
    server_knows_build_ids=False,
)


def make_task(
    activity_type: str, *args: Any, converter: DataConverter | None = None, **fields: Any
) -> PollActivityTaskQueueResponse:
    """A task as a poll brings it. Further fields of the message may be given by name."""
    task = PollActivityTaskQueueResponse(
        task_token=b"token-" + activity_type.encode(),
        workflow_namespace="ns",
        activity_id="7",
        attempt=1,
    )
    task.activity_type.name = activity_type
    task.workflow_type.name = "Shop"
    task.workflow_execution.workflow_id = "wf"
    task.workflow_execution.run_id = "run"
    task.input.payloads.extend(
        (converter or DataConverter.default).payload_converter.to_payloads(args)
    )
    task.MergeFrom(PollActivityTaskQueueResponse(**fields))
    return task


def decode(payloads: Sequence[Payload]) -> list[Any]:
    return DataConverter.default.payload_converter.from_payloads(payloads)


@dataclass
class ScriptedServer:
    """Records what the runner calls. Each heartbeat is answered by ``on_heartbeat``."""

    on_heartbeat: Callable[
        [RecordActivityTaskHeartbeatRequest], RecordActivityTaskHeartbeatResponse
    ] = lambda request: RecordActivityTaskHeartbeatResponse()
    heartbeat_gate: Callable[[], Coroutine[Any, Any, None]] | None = None
    """Awaited before a heartbeat is answered."""
    answer_error: Exception | None = None
    next_error: Callable[[], Exception | None] = lambda: None
    """Asked for each answer what is wrong with it."""
    heartbeats: list[list[Any]] = field(default_factory=list)
    answers: list[Any] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    async def record_activity_task_heartbeat(
        self, request: RecordActivityTaskHeartbeatRequest, retry: bool = False
    ) -> RecordActivityTaskHeartbeatResponse:
        assert retry
        assert (request.namespace, request.identity) == ("ns", "me@here")
        self.calls.append("heartbeat")
        self.heartbeats.append(decode(request.details.payloads))
        if self.heartbeat_gate is not None:
            await self.heartbeat_gate()
        return self.on_heartbeat(request)

    async def _answer(self, request: Any, retry: bool) -> None:
        assert retry
        assert (request.namespace, request.identity) == ("ns", "me@here")
        self.calls.append(type(request).__name__)
        self.answers.append(request)
        if self.answer_error is not None:
            raise self.answer_error
        if (error := self.next_error()) is not None:
            raise error

    async def respond_activity_task_completed(
        self, request: RespondActivityTaskCompletedRequest, retry: bool = False
    ) -> None:
        await self._answer(request, retry)

    async def respond_activity_task_failed(
        self, request: RespondActivityTaskFailedRequest, retry: bool = False
    ) -> None:
        await self._answer(request, retry)

    async def respond_activity_task_canceled(
        self, request: RespondActivityTaskCanceledRequest, retry: bool = False
    ) -> None:
        await self._answer(request, retry)


class Rig:
    """An activity runner on a loop of its own, or on the test's."""

    def __init__(
        self,
        *activities: Callable[..., Any],
        own_loop: bool,
        executor: concurrent.futures.Executor | None = None,
        interceptors: Sequence[Interceptor] = (),
        data_converter: DataConverter = DataConverter.default,
        decodes_headers: bool = False,
        meter: MetricMeter = MetricMeter.noop,
        metrics: WorkerMetrics | None = None,
        shared_state_manager: SharedStateManager | None = None,
    ) -> None:
        home = asyncio.get_running_loop()
        self.server = ScriptedServer()
        self.fatal: list[BaseException] = []
        self._thread: threading.Thread | None = None
        self.loop = home
        here: HomeLoop = SameHome(home)
        if own_loop:
            self.loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=self.loop.run_forever, name="kernel")
            self._thread.start()
            here = ForeignHome(home)
        self.setting = ActivitySetting(
            registry=ActivityRegistry(
                activities, executor, shares_state=shared_state_manager is not None
            ),
            interceptors=interceptors,
            data_converter=data_converter,
            decodes_headers=decodes_headers,
            namespace="ns",
            task_queue="queue",
            client=CLIENT,
            meter=meter,
            home=here,
            user_context=contextvars.copy_context(),
            on_fatal=self.fatal.append,
            shared_state=(
                None if shared_state_manager is None else SharedState(shared_state_manager)
            ),
        )
        self.runner = ActivityRunner(
            self.setting,
            service=lambda: cast("Any", self.server),
            templates=TEMPLATES,
            metrics=metrics,
        )

    async def on_kernel(self, coroutine: Coroutine[Any, Any, R]) -> R:
        if self._thread is None:
            return await coroutine
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(coroutine, self.loop))

    async def run(self, task: PollActivityTaskQueueResponse) -> Any:
        """Run a task and give the answer the server got, ``None`` if it got none."""
        before = len(self.server.answers)
        permit = Permit(FixedSlots(1))
        await self.on_kernel(self.runner.run(task, permit))
        assert permit.is_released
        assert task.task_token not in self.runner._running
        answers = [a for a in self.server.answers[before:] if a.task_token == task.task_token]
        assert len(answers) <= 1
        return answers[0] if answers else None

    def start(self, task: PollActivityTaskQueueResponse) -> asyncio.Task[Any]:
        return asyncio.create_task(self.run(task))

    async def cancel_all(self) -> None:
        async def cancel() -> None:
            self.runner.cancel_all("test")

        await self.on_kernel(cancel())

    def close(self) -> None:
        if self.setting.shared_state is not None:
            self.setting.shared_state.close()
        if self._thread is not None:
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join()
            self.loop.close()
