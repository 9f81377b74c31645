"""Replaying histories against today's code, without a server.

The replayer drives the same run with the same pump as a live worker; only the io differs: no
page is ever missing, and answers are dropped. A history that the code still fits comes out as a
success, whatever the workflow itself did.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypedDict

from worker_core import service
from worker_core._activation import Activation, Completion, EvictionReason
from worker_core._instance.runner import UnsandboxedWorkflowRunner, WorkflowRunner
from worker_core._kernel.codec_door import CodecDoorway
from worker_core._kernel.home import SameHome
from worker_core._kernel.pump import HistoryFetchError, pump
from worker_core._kernel.watchdog import Watchdog
from worker_core._kernel.workflow_runner import HostedWorkflow, WorkflowHost
from worker_core._machines import events as event_types
from worker_core._machines.run import Run, RunConfig
from worker_core._machines.steps import Evicted, Respond
from worker_core._plugins import PluginSet
from worker_core.api.workflowservice.v1 import (
    GetWorkflowExecutionHistoryResponse,
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedResponse,
)
from worker_core.common import HeaderCodecBehavior, MetricMeter
from worker_core.converter import DataConverter
from worker_core.worker._checks import check_history, check_kinds
from worker_core.worker._workflows import prepare_workflows
from worker_core.workflow import NondeterminismError

if TYPE_CHECKING:
    from worker_core._interceptors import Interceptor
    from worker_core.client import WorkflowHistory

__all__ = ["Replayer", "ReplayerConfig", "WorkflowReplayResult", "WorkflowReplayResults"]


class ReplayerConfig(TypedDict, total=False):
    """The keyword arguments of `Replayer`."""

    workflows: Sequence[type]
    workflow_task_executor: concurrent.futures.ThreadPoolExecutor | None
    workflow_runner: WorkflowRunner
    unsandboxed_workflow_runner: WorkflowRunner
    namespace: str
    data_converter: DataConverter
    interceptors: Sequence[Interceptor]
    plugins: Sequence[object]
    build_id: str | None
    workflow_failure_exception_types: Sequence[type[BaseException]]
    debug_mode: bool
    header_codec_behavior: HeaderCodecBehavior


@dataclass(frozen=True)
class WorkflowReplayResult:
    """What came of replaying one history."""

    history: WorkflowHistory
    """The history that was replayed."""

    replay_failure: Exception | None
    """Why it cannot be replayed, ``None`` if it can.

    A `workflow.NondeterminismError` if code and history differ, otherwise a `RuntimeError`. A
    workflow that ended by failing is no replay failure.
    """


@dataclass(frozen=True)
class WorkflowReplayResults:
    """What came of replaying several histories."""

    replay_failures: dict[str, Exception]
    """Failures by run id; empty if every history can be replayed."""


class Replayer:
    """Replays workflow histories against the given workflow classes.

    Give it what the worker had that wrote the histories: converter, interceptors, plugins.

    Args:
        workflows: Workflow classes; the histories' types must be among them.
        workflow_task_executor: Threads to replay on, so that a long history does not block the
            event loop; by default the loop's own. With a payload codec histories replay on the
            event loop, where the codec lives.
        workflow_runner: Runs workflows.
        unsandboxed_workflow_runner: Runs workflows that opted out of the sandbox.
        namespace: What ``workflow.info().namespace`` says.
        data_converter: Converts values as the worker did.
        interceptors: Worker interceptors, first outermost.
        plugins: Further plugins beside the installed ones.
        build_id: What ``workflow.info().get_current_build_id()`` says where code runs beyond the
            history.
        workflow_failure_exception_types: Exceptions that fail every workflow instead of its task.
        debug_mode: Let workflow code take as long as it likes, for a debugger.
        header_codec_behavior: Whether headers pass the codec.

    Raises:
        ValueError: No workflow was given, or one is no workflow, or two have one name.
        TypeError: An option is of the wrong kind, or two workflows are dynamic.
    """

    def __init__(
        self,
        *,
        workflows: Sequence[type],
        workflow_task_executor: concurrent.futures.ThreadPoolExecutor | None = None,
        workflow_runner: WorkflowRunner | None = None,
        unsandboxed_workflow_runner: WorkflowRunner | None = None,
        namespace: str = "ReplayNamespace",
        data_converter: DataConverter = DataConverter.default,
        interceptors: Sequence[Interceptor] = (),
        plugins: Sequence[object] = (),
        build_id: str | None = None,
        workflow_failure_exception_types: Sequence[type[BaseException]] = (),
        debug_mode: bool = False,
        header_codec_behavior: HeaderCodecBehavior = HeaderCodecBehavior.NO_CODEC,
    ) -> None:
        check_kinds({"workflows": workflows})
        self._given: ReplayerConfig = ReplayerConfig(
            workflows=list(workflows),
            workflow_task_executor=workflow_task_executor,
            workflow_runner=workflow_runner or UnsandboxedWorkflowRunner(),
            unsandboxed_workflow_runner=unsandboxed_workflow_runner or UnsandboxedWorkflowRunner(),
            namespace=namespace,
            data_converter=data_converter,
            interceptors=interceptors,
            plugins=plugins,
            build_id=build_id,
            workflow_failure_exception_types=workflow_failure_exception_types,
            debug_mode=debug_mode,
            header_codec_behavior=header_codec_behavior,
        )
        check_kinds(self._given)
        self._plugins = PluginSet.installed().adding(plugins)
        self._active = self._plugins.configure_replayer(self._given)
        config = self._active
        check_kinds(config)
        if not config["workflows"]:
            raise ValueError("There is nothing to replay with: pass at least one of workflows.")
        self._parts = prepare_workflows(
            config["workflows"],
            runner=config["workflow_runner"],
            unsandboxed_runner=config["unsandboxed_workflow_runner"],
            interceptors=config["interceptors"],
            failure_exception_types=config["workflow_failure_exception_types"],
            meter=MetricMeter.noop,
        )

    def config(self, *, active_config: bool = False) -> ReplayerConfig:
        """The configuration as given, or with ``active_config`` the one in use after plugins."""
        config = (self._active if active_config else self._given).copy()
        config["workflows"] = list(config["workflows"])
        return config

    async def replay_workflow(
        self, history: WorkflowHistory, *, raise_on_replay_failure: bool = True
    ) -> WorkflowReplayResult:
        """Replay one history.

        Args:
            history: The history; it is not changed.
            raise_on_replay_failure: Raise the failure instead of returning it.

        Raises:
            workflow.NondeterminismError: Code and history differ.
            RuntimeError: The history cannot be replayed for another reason.
            TypeError: `history` is something else.
        """
        check_history(history)

        async def histories() -> AsyncIterator[WorkflowHistory]:
            yield history

        async with self.workflow_replay_iterator(histories()) as results:
            async for result in results:
                if raise_on_replay_failure and result.replay_failure is not None:
                    raise result.replay_failure
                return result
        raise RuntimeError("A plugin's run_replayer gave no result for the history")

    async def replay_workflows(
        self, histories: AsyncIterator[WorkflowHistory], *, raise_on_replay_failure: bool = True
    ) -> WorkflowReplayResults:
        """Replay several histories, one after the other.

        Args:
            histories: The histories; with ``raise_on_replay_failure`` no further one is taken
                after the first failure.
            raise_on_replay_failure: Raise the first failure instead of collecting them.

        Raises:
            workflow.NondeterminismError: Code and a history differ.
            RuntimeError: A history cannot be replayed for another reason.
            TypeError: Something among the histories is none.
        """
        failures: dict[str, Exception] = {}
        async with self.workflow_replay_iterator(histories) as results:
            async for result in results:
                if result.replay_failure is None:
                    continue
                if raise_on_replay_failure:
                    raise result.replay_failure
                failures[result.history.run_id] = result.replay_failure
        return WorkflowReplayResults(failures)

    def workflow_replay_iterator(
        self, histories: AsyncIterator[WorkflowHistory]
    ) -> AbstractAsyncContextManager[AsyncIterator[WorkflowReplayResult]]:
        """Replay histories as their results are asked for.

        Use as ``async with replayer.workflow_replay_iterator(...) as results`` and iterate; the
        next history is taken when the next result is asked for.
        """
        return self._plugins.run_replayer(_run)(self, histories)

    def _host(self, watchdog: Watchdog | None) -> WorkflowHost:
        config = self._active
        codec = config["data_converter"].payload_codec
        return WorkflowHost(
            namespace=config["namespace"],
            task_queue=_task_queue(config),
            definitions=self._parts.definitions,
            runner=self._parts.runner,
            unsandboxed_runner=self._parts.unsandboxed_runner,
            data_converter=config["data_converter"],
            interceptor_classes=self._parts.interceptor_classes,
            extern_functions=self._parts.extern_functions,
            failure_exception_types=config["workflow_failure_exception_types"],
            disable_eager_activity_execution=True,
            watchdog=watchdog,
            doorway=None
            if codec is None
            else CodecDoorway(
                codec,
                SameHome(asyncio.get_running_loop()),
                config["namespace"],
                config["header_codec_behavior"],
            ),
        )


@asynccontextmanager
async def _run(
    replayer: Replayer, histories: AsyncIterator[WorkflowHistory]
) -> AsyncIterator[AsyncIterator[WorkflowReplayResult]]:
    config = replayer._active
    watchdog = None if config["debug_mode"] else Watchdog()
    if watchdog is not None:
        watchdog.start()
    try:
        yield _replay_all(config, replayer._host(watchdog), histories)
    finally:
        if watchdog is not None:
            await asyncio.to_thread(watchdog.stop)


async def _replay_all(
    config: ReplayerConfig, host: WorkflowHost, histories: AsyncIterator[WorkflowHistory]
) -> AsyncIterator[WorkflowReplayResult]:
    loop = asyncio.get_running_loop()
    async for history in histories:
        check_history(history)
        replay = _Replay(config, host, history)
        if config["data_converter"].payload_codec is None:
            failure = await loop.run_in_executor(
                config["workflow_task_executor"], replay.run_without_loop
            )
        else:
            failure = await replay.run()
        yield WorkflowReplayResult(history, failure)


def _task_queue(config: ReplayerConfig) -> str:
    return f"replay-{config['build_id'] or 'unversioned'}"


class _Replay:
    """One history on its way through a run; also the run's io."""

    def __init__(
        self, config: ReplayerConfig, host: WorkflowHost, history: WorkflowHistory
    ) -> None:
        self._config = config
        self._host = host
        self._history = history
        self._hosted: HostedWorkflow | None = None
        self._on_loop = False

    async def run(self) -> Exception | None:
        """Replay on the running loop, each activation entered from a callback."""
        self._on_loop = True
        return await self._replay()

    def run_without_loop(self) -> Exception | None:
        """Replay in a thread without a running loop. Nothing is ever waited for."""
        replay = self._replay()
        try:
            replay.send(None)
        except StopIteration as done:
            result: Exception | None = done.value
            return result
        raise RuntimeError("Replaying waited for something, though there is no codec")

    async def _replay(self) -> Exception | None:
        history, config = self._history, self._config
        try:
            task = _task_of(history)
        except (ValueError, RuntimeError) as error:
            return error
        workflow_type = task.workflow_type.name
        run_id = task.workflow_execution.run_id
        self._hosted = self._host.host(history.workflow_id, run_id, workflow_type)
        run = Run(
            namespace=config["namespace"],
            workflow_id=history.workflow_id,
            run_id=run_id,
            workflow_type=workflow_type,
            task_queue=task.workflow_execution_task_queue.name,
            config=RunConfig(
                sdk_name=service.CLIENT_NAME,
                sdk_version=service.__version__,
                build_id=config["build_id"] or "",
                nondeterminism_fails_workflow=lambda _: False,
            ),
        )
        run.receive_task(task, 0)
        ended = await pump(run, self)
        if ended is None:
            run.evict(EvictionReason.REQUESTED, "The history was replayed.")
            ended = await pump(run, self)
            assert ended is not None
        return _failure_of(ended)

    # What the run needs of the world -------------------------------------------------------

    def now(self) -> int:
        """Real time plays no part in a replay."""
        return 0

    async def activate(self, activation: Activation) -> Completion:
        """Run workflow code."""
        assert self._hosted is not None
        if self._on_loop:
            return await self._hosted.activate_from_loop(activation)
        return self._hosted.activate(activation)

    async def history(self, page_token: bytes) -> GetWorkflowExecutionHistoryResponse:
        """There is no more history than was given.

        Raises:
            HistoryFetchError: Always.
        """
        raise HistoryFetchError("the history given to replay is incomplete")

    async def respond(self, step: Respond) -> RespondWorkflowTaskCompletedResponse | None:
        """Drop the answer: nobody waits for it."""
        return RespondWorkflowTaskCompletedResponse()


_SUCCESSES: Final = frozenset(
    {EvictionReason.REQUESTED, EvictionReason.EXECUTION_ENDING, EvictionReason.CACHE_FULL}
)


def _failure_of(ended: Evicted) -> Exception | None:
    if ended.reason in _SUCCESSES:
        return None
    if ended.reason is EvictionReason.NONDETERMINISM:
        return NondeterminismError(ended.message)
    return RuntimeError(f"{ended.reason.name}: {ended.message}")


def _task_of(history: WorkflowHistory) -> PollWorkflowTaskQueueResponse:
    """The task whose replay walks through a whole history.

    Raises:
        RuntimeError: The history has no events or does not begin with the workflow's start.
        ValueError: Its events cannot follow one another.
    """
    run_id = history.run_id
    given = history.events
    count = len(given)
    if given[0].event_id != 1:
        raise RuntimeError(
            f"The history of workflow {history.workflow_id!r} begins with event"
            f" {given[0].event_id}. Its first events are missing; fetch it from its first page."
        )
    previous = started = 0
    for index, event in enumerate(given):
        if event.event_type != event_types.TASK_STARTED:
            continue
        following = given[index + 1].event_type if index + 1 < count else None
        if following is None or following == event_types.TASK_COMPLETED:
            previous, started = started, event.event_id
        elif following not in event_types.UNFINISHED_START:
            raise ValueError(
                f"Event {event.event_id} started a workflow task, but event"
                f" {given[index + 1].event_id} does not say what became of it:"
                f" {event_types.event_name(following)}. The history is damaged or out of order;"
                " fetch it again."
            )
    if not started:
        started = given[-1].event_id
    if given[-1].event_id != started:
        previous = started  # history goes on past the last start: all of it was lived
    task = PollWorkflowTaskQueueResponse(
        task_token=b"replay",
        attempt=1,
        started_event_id=started,
        previous_started_event_id=previous,
    )
    attributes = given[0].workflow_execution_started_event_attributes
    task.workflow_execution.workflow_id = history.workflow_id
    task.workflow_execution.run_id = run_id
    task.workflow_type.name = attributes.workflow_type.name
    task.workflow_execution_task_queue.name = attributes.task_queue.name
    task.history.events.extend(given)
    return task
