"""Replaying histories against today's code, without a server.

The replayer drives the same run with the same pump as a live worker; only the io differs: no
page is ever missing, and answers are dropped. A history that the code still fits comes out as a
success, whatever the workflow itself did.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from worker_core import service
from worker_core._instance.runner import UnsandboxedWorkflowRunner, WorkflowRunner
from worker_core._kernel.codec_door import CodecDoorway
from worker_core._kernel.home import SameHome
from worker_core._kernel.watchdog import Watchdog
from worker_core._kernel.workflow_runner import WorkflowHost
from worker_core._machines.run import RunConfig
from worker_core._plugins import PluginSet
from worker_core.common import HeaderCodecBehavior, MetricMeter
from worker_core.converter import DataConverter
from worker_core.worker._checks import check_history, check_kinds
from worker_core.worker._history_replay import HistoryReplay
from worker_core.worker._workflows import prepare_workflows

if TYPE_CHECKING:
    from worker_core._interceptors import Interceptor
    from worker_core.client import WorkflowHistory
    from worker_core.runtime import Runtime

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
    identity: str | None
    workflow_failure_exception_types: Sequence[type[BaseException]]
    debug_mode: bool
    runtime: Runtime | None
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

    replay_failures: Mapping[str, Exception]
    """Failures by run id; empty if every history can be replayed.

    Histories of one run id share a place. A reset run keeps the run id of the run it was reset from,
    so replay such histories with `Replayer.workflow_replay_iterator` to tell them apart.
    """


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
        identity: Name of this replayer in its configuration, for plugins that want one. No server
            hears it, since none is talked to.
        workflow_failure_exception_types: Exceptions that fail every workflow instead of its task.
        debug_mode: For stepping through workflow code: it runs on the event loop, as long as it
            likes. Also on if the environment variable ``TEMPORAL_DEBUG`` is not empty.
        runtime: Its meter gets what workflow code records where it runs beyond the history; by
            default that is dropped. While replaying, workflow code records nothing.
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
        identity: str | None = None,
        workflow_failure_exception_types: Sequence[type[BaseException]] = (),
        debug_mode: bool = False,
        runtime: Runtime | None = None,
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
            identity=identity,
            workflow_failure_exception_types=workflow_failure_exception_types,
            debug_mode=debug_mode,
            runtime=runtime,
            header_codec_behavior=header_codec_behavior,
        )
        check_kinds(self._given)
        self._plugins = PluginSet.installed().adding(plugins)
        self._active = self._plugins.configure_replayer(self._given)
        config = self._active
        check_kinds(config)
        if not config["workflows"]:
            raise ValueError("There is nothing to replay with: pass at least one of workflows.")
        runtime = config["runtime"]
        self._parts = prepare_workflows(
            config["workflows"],
            runner=config["workflow_runner"],
            unsandboxed_runner=config["unsandboxed_workflow_runner"],
            interceptors=config["interceptors"],
            failure_exception_types=config["workflow_failure_exception_types"],
            meter=MetricMeter.noop if runtime is None else runtime.metric_meter,
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
            doorway=CodecDoorway.of(
                config["data_converter"],
                SameHome(asyncio.get_running_loop()),
                config["namespace"],
                config["header_codec_behavior"],
                storage_concurrency=1,
            )
            if _has_door(config)
            else None,
        )


def _has_door(config: ReplayerConfig) -> bool:
    converter = config["data_converter"]
    return converter.payload_codec is not None or converter.external_storage is not None


@asynccontextmanager
async def _run(
    replayer: Replayer, histories: AsyncIterator[WorkflowHistory]
) -> AsyncGenerator[AsyncIterator[WorkflowReplayResult], None]:
    config = replayer._active
    watchdog = None if _is_debugged(config) else Watchdog()
    if watchdog is not None:
        watchdog.start()
    try:
        async with aclosing(_replay_all(config, replayer._host(watchdog), histories)) as results:
            yield results
    finally:
        if watchdog is not None:
            await asyncio.to_thread(watchdog.stop)


async def _replay_all(
    config: ReplayerConfig, host: WorkflowHost, histories: AsyncIterator[WorkflowHistory]
) -> AsyncGenerator[WorkflowReplayResult, None]:
    # Codec and storage live on the loop; and a debugger wants the thread it was started in.
    on_loop = _has_door(config) or _is_debugged(config)
    run_config = RunConfig(
        sdk_name=service.CLIENT_NAME,
        sdk_version=service.__version__,
        build_id=config["build_id"] or "",
        nondeterminism_fails_workflow=lambda _: False,
    )
    async for history in histories:
        check_history(history)
        replay = HistoryReplay(host, run_config, history)
        if on_loop:
            failure = await replay.run()
        else:
            failure = await replay.run_in(config["workflow_task_executor"])
        yield WorkflowReplayResult(history, failure)


def _is_debugged(config: ReplayerConfig) -> bool:
    return config["debug_mode"] or bool(os.environ.get("TEMPORAL_DEBUG"))


def _task_queue(config: ReplayerConfig) -> str:
    return f"replay-{config['build_id'] or 'unversioned'}"
