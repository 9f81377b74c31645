"""From a worker's configuration to the parts of its kernel.

Everything here happens on the kernel loop, once per run of a worker, in one order: ask the server
what it can do, make the lanes, hand them to the kernel.
"""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from worker_core import service
from worker_core._instance.runner import WorkflowRunner
from worker_core._interceptors import Interceptor, WorkflowInboundInterceptor
from worker_core._kernel.activity_process import SharedState
from worker_core._kernel.activity_registry import ActivityRegistry
from worker_core._kernel.activity_runner import ActivityRunner
from worker_core._kernel.activity_setting import ActivitySetting
from worker_core._kernel.balance import BalanceGate, StickyBalance
from worker_core._kernel.codec_door import CodecDoorway
from worker_core._kernel.eager import EagerActivities
from worker_core._kernel.eager_starts import EagerStarts
from worker_core._kernel.home import HomeLoop
from worker_core._kernel.kernel import Kernel
from worker_core._kernel.lane import Lane
from worker_core._kernel.local_activities import LocalActivities
from worker_core._kernel.local_attempts import LocalActivity
from worker_core._kernel.metrics import WorkerMetrics
from worker_core._kernel.poller import RateGate
from worker_core._kernel.requests import RequestTemplates, WorkerNames
from worker_core._kernel.run_cache import RunCache
from worker_core._kernel.shutdown import Shutdown
from worker_core._kernel.slots import FixedSlots
from worker_core._kernel.sources import ActivityTaskSource, WorkflowTaskSource
from worker_core._kernel.tally import Tally
from worker_core._kernel.watchdog import Watchdog
from worker_core._kernel.worker_heartbeats import WorkerHeartbeats
from worker_core._kernel.workflow_runner import WorkflowHost
from worker_core._kernel.workflow_tasks import WorkflowTaskRunner
from worker_core._machines.run import RunConfig
from worker_core._wire.payload_limits import ErrorLimits
from worker_core.api.enums.v1 import WorkerStatus
from worker_core.api.namespace.v1 import NamespaceInfo
from worker_core.api.worker.v1 import PluginInfo, StorageDriverInfo
from worker_core.api.workflowservice.v1 import (
    DescribeNamespaceRequest,
    PollActivityTaskQueueResponse,
    PollWorkflowTaskQueueResponse,
)
from worker_core.common import HeaderCodecBehavior, MetricMeter
from worker_core.service import RPCError, RPCStatusCode, ServiceClient
from worker_core.worker._config import DEFAULT_SLOTS, WorkerConfig, poll_counts
from worker_core.workflow._definition import _Definition

if TYPE_CHECKING:
    from worker_core._plugins import PluginSet
    from worker_core.client import Client
    from worker_core.runtime import Runtime

__all__ = ["WorkerParts", "WorkflowParts", "describe_namespace"]


@dataclass(slots=True)
class WorkflowParts:
    """What a worker with workflows was given, checked and prepared."""

    definitions: Mapping[str | None, _Definition]
    """By name, the dynamic one under ``None``."""
    runner: WorkflowRunner
    unsandboxed_runner: WorkflowRunner
    interceptor_classes: Sequence[type[WorkflowInboundInterceptor]]
    extern_functions: Mapping[str, Callable[..., Any]]


async def describe_namespace(connection: ServiceClient, namespace: str) -> NamespaceInfo:
    """Ask what the namespace can do; an old server that cannot say gives an empty answer.

    Raises:
        RuntimeError: The namespace cannot be used.
    """
    try:
        answer = await connection.workflow_service.describe_namespace(
            DescribeNamespaceRequest(namespace=namespace), retry=True
        )
    except RPCError as error:
        if error.status is RPCStatusCode.UNIMPLEMENTED:
            return NamespaceInfo()
        advice = {
            RPCStatusCode.NOT_FOUND: "Create it, or give the client another namespace.",
            RPCStatusCode.PERMISSION_DENIED: "Give the client credentials that may use it.",
            RPCStatusCode.UNAUTHENTICATED: "Give the client valid credentials.",
        }.get(error.status, "Check that the server is up and reachable.")
        raise RuntimeError(
            f"Worker validation failed: namespace {namespace!r} cannot be used: "
            f"{error.status.name}: {error.message.rstrip('. ')}. {advice}"
        ) from error
    info = NamespaceInfo()
    info.CopyFrom(answer.namespace_info)
    return info


class WorkerParts:
    """Makes the lanes of one worker.

    Args:
        config: The configuration in use.
        names: What the server knows the worker by.
        client: Gives the client to use now.
        namespace: What the server says of the namespace.
        home: The user's loop.
        kernel: Told of errors the worker cannot survive.
        metrics: The worker's instruments, if it has any.
    """

    def __init__(
        self,
        config: WorkerConfig,
        names: WorkerNames,
        *,
        client: Callable[[], Client],
        interceptors: Sequence[Interceptor],
        namespace: NamespaceInfo,
        home: HomeLoop,
        kernel: Kernel,
        meter: MetricMeter,
        metrics: WorkerMetrics | None,
    ) -> None:
        self._config = config
        self._names = names
        self._client = client
        self._interceptors = interceptors
        self._namespace = namespace
        self._home = home
        self._kernel = kernel
        self._meter = meter
        self._metrics = metrics
        self._capabilities = client().service_client.capabilities
        client_config = client().config(active_config=True)
        self._data_converter = client_config["data_converter"]
        self._header_codec = client_config["header_codec_behavior"]
        self._templates = RequestTemplates(
            names,
            caches_runs=config["max_cached_workflows"] > 0,
            sticky_timeout_ns=_ns(config["sticky_queue_schedule_to_start_timeout"]),
            server_knows_build_ids=(
                self._capabilities is not None and self._capabilities.build_id_based_versioning
            ),
            max_task_queue_activities_per_second=config["max_task_queue_activities_per_second"],
        )

    def _service(self) -> service.WorkflowService:
        return self._client().workflow_service

    def activity_setting(
        self, registry: ActivityRegistry, user_context: contextvars.Context
    ) -> ActivitySetting:
        """Make what all activities of the worker share, local ones too."""
        manager = self._config["shared_state_manager"]
        return ActivitySetting(
            registry=registry,
            interceptors=self._interceptors,
            data_converter=self._data_converter,
            decodes_headers=self._header_codec is HeaderCodecBehavior.CODEC,
            namespace=self._names.namespace,
            task_queue=self._names.task_queue,
            client=self._client(),
            meter=self._meter,
            home=self._home,
            user_context=user_context,
            on_fatal=self._fail_activities,
            shared_state=None if manager is None else SharedState(manager),
        )

    def _fail_activities(self, error: BaseException) -> None:
        failure = RuntimeError("Activity worker failed")
        failure.__cause__ = error
        self._kernel.fail(failure)

    def activity_lane(self, setting: ActivitySetting) -> Lane[PollActivityTaskQueueResponse]:
        """Make the lane of activity tasks."""
        config, metrics = self._config, self._metrics

        def fail(error: BaseException) -> None:
            runner.refuse()
            self._fail_activities(error)

        setting.on_fatal = fail
        runner = ActivityRunner(
            setting,
            service=self._service,
            templates=self._templates,
            default_heartbeat_interval=config[
                "default_heartbeat_throttle_interval"
            ].total_seconds(),
            maximum_heartbeat_interval=config["max_heartbeat_throttle_interval"].total_seconds(),
            payload_limit_bytes=(
                None
                if config["disable_payload_error_limit"]
                else self._namespace.limits.blob_size_limit_error
            ),
            metrics=metrics,
        )
        slots = FixedSlots(
            config["max_concurrent_activities"] or DEFAULT_SLOTS,
            on_change=None if metrics is None else metrics.slot_gauges("ActivityWorker"),
        )
        lane = Lane("activity", slots, runner, on_fatal=fail)
        rate = config["max_activities_per_second"]
        source = ActivityTaskSource(
            self._service, self._templates.poll_activity, metrics=self._metrics
        )
        lane.add_source(
            source,
            poll_counts(config)[1],
            gate=None if rate is None else RateGate(rate),
            on_count=None if metrics is None else metrics.poller_gauge(source.name),
        )
        return lane

    def local_activities(
        self, setting: ActivitySetting
    ) -> tuple[LocalActivities, Lane[LocalActivity]]:
        """Make the lane of local activities."""
        metrics = self._metrics
        local = LocalActivities(setting, metrics=metrics)
        slots = FixedSlots(
            self._config["max_concurrent_local_activities"] or DEFAULT_SLOTS,
            on_change=None if metrics is None else metrics.slot_gauges("LocalActivityWorker"),
        )
        local.lane = Lane("local_activity", slots, local, on_fatal=self._fail_activities)
        return local, local.lane

    def workflow_lane(
        self,
        parts: WorkflowParts,
        watchdog: Watchdog | None,
        activities: Lane[PollActivityTaskQueueResponse] | None,
        local: LocalActivities,
    ) -> tuple[Lane[PollWorkflowTaskQueueResponse], RunCache]:
        """Make the lane of workflow tasks."""
        config, metrics = self._config, self._metrics
        host = WorkflowHost(
            namespace=self._names.namespace,
            task_queue=self._names.task_queue,
            definitions=parts.definitions,
            runner=parts.runner,
            unsandboxed_runner=parts.unsandboxed_runner,
            data_converter=self._data_converter,
            interceptor_classes=parts.interceptor_classes,
            extern_functions=parts.extern_functions,
            failure_exception_types=config["workflow_failure_exception_types"],
            disable_eager_activity_execution=config["disable_eager_activity_execution"],
            patch_activation_callback=config["patch_activation_callback"],
            watchdog=watchdog,
            doorway=CodecDoorway.of(
                self._data_converter,
                self._home,
                self._names.namespace,
                self._header_codec,
                config["max_workflow_task_external_storage_concurrency"],
            ),
        )
        runner = WorkflowTaskRunner(
            service=self._service,
            host=host,
            config=RunConfig(
                sdk_name=service.CLIENT_NAME,
                sdk_version=service.__version__,
                records_flags=self._capabilities is None or self._capabilities.sdk_metadata,
                deployment_name=self._names.deployment_name,
                build_id=self._names.build_id,
                nondeterminism_fails_workflow=host.nondeterminism_fails,
            ),
            templates=self._templates,
            namespace=self._names.namespace,
            task_queue=self._names.task_queue,
            max_cached=config["max_cached_workflows"],
            eager=self._eager(activities),
            local=local,
            metrics=metrics,
            error_limits=self._error_limits(),
            sends_pages=self._namespace.capabilities.workflow_task_completion_pagination,
            completion_limit_bytes=self._namespace.limits.workflow_task_completion_size_limit_error,
        )
        return self._workflow_polling(runner), runner.cache

    def _error_limits(self) -> ErrorLimits | None:
        """What is too large to be sent to the server."""
        if self._config["disable_payload_error_limit"]:
            return None
        limits = self._namespace.limits
        return ErrorLimits(limits.blob_size_limit_error, limits.memo_size_limit_error)

    def _eager(self, activities: Lane[PollActivityTaskQueueResponse] | None) -> EagerActivities:
        config = self._config
        if (
            config["disable_eager_activity_execution"]
            or config["max_task_queue_activities_per_second"] is not None
        ):
            activities = None
        note = None
        if activities is not None and isinstance(activities.runner, ActivityRunner):
            note = activities.runner.note_eager
        return EagerActivities(
            activities,
            self._names.task_queue,
            config["max_eager_activity_reservations_per_workflow_task"],
            note,
        )

    def _workflow_polling(self, runner: WorkflowTaskRunner) -> Lane[PollWorkflowTaskQueueResponse]:
        config, metrics = self._config, self._metrics

        def fail(error: BaseException) -> None:
            failure = RuntimeError("Workflow worker failed")
            failure.__cause__ = error
            self._kernel.fail(failure)

        cached = config["max_cached_workflows"]
        slots = FixedSlots(
            config["max_concurrent_workflow_tasks"] or DEFAULT_SLOTS,
            cap=max(2, cached) if cached else None,
            on_change=None if metrics is None else metrics.slot_gauges("WorkflowWorker"),
        )
        lane = Lane("workflow", slots, runner, on_fatal=fail)
        polls = poll_counts(config)[0]
        if not cached:
            self._add_workflow_source(lane, polls, sticky=False)
            return lane
        normal = max(1, int(polls * config["nonsticky_to_sticky_poll_ratio"]))
        sticky = max(1, polls - normal)
        gates = BalanceGate.pair(StickyBalance(slots.known_size, sticky))
        self._add_workflow_source(lane, sticky, sticky=True, gate=gates[0])
        self._add_workflow_source(lane, normal, sticky=False, gate=gates[1])
        return lane

    def _add_workflow_source(
        self,
        lane: Lane[PollWorkflowTaskQueueResponse],
        count: int,
        *,
        sticky: bool,
        gate: BalanceGate | None = None,
    ) -> None:
        templates, metrics = self._templates, self._metrics
        source = WorkflowTaskSource(
            self._service,
            templates.poll_sticky_workflow if sticky else templates.poll_workflow,
            sticky=sticky,
            metrics=metrics,
            on_backlog=gate.note_backlog if sticky and gate is not None else None,
        )
        lane.add_source(
            source,
            count,
            gate=gate,
            on_count=None if metrics is None else metrics.poller_gauge(source.name),
        )

    def eager_starts(
        self,
        workflows: Lane[PollWorkflowTaskQueueResponse] | None,
        activities: Lane[PollActivityTaskQueueResponse] | None,
    ) -> EagerStarts:
        """Make what the worker's connection knows of it."""
        task_types = {lane.name for lane in (workflows, activities) if lane is not None}
        names = self._names
        poll = self._templates.poll_workflow
        return EagerStarts(
            names.namespace,
            names.task_queue,
            task_types,
            workflows,
            version=f"{names.deployment_name}.{names.build_id}" if names.deployment_name else "",
            deployment_options=(
                poll.deployment_options if poll.HasField("deployment_options") else None
            ),
        )

    def heartbeats(
        self, runtime: Runtime, plugins: PluginSet, tally: Tally
    ) -> WorkerHeartbeats | None:
        """Make what tells the server of the worker, if it wants to hear of it."""
        seconds = runtime._worker_heartbeat_seconds
        if seconds is None or not self._namespace.capabilities.worker_heartbeats:
            return None
        storage = self._data_converter.external_storage
        return WorkerHeartbeats(
            self._names,
            service=self._service,
            statistics=self._kernel.statistics,
            tally=tally,
            interval_seconds=seconds,
            describes_environment=runtime._describes_environment,
            plugins=[
                PluginInfo(name=plugin.name, version=plugin.version or "")
                for plugin in plugins.describe()
            ],
            drivers=[
                StorageDriverInfo(type=driver.type())
                for driver in (() if storage is None else storage.drivers)
            ],
        )

    def shutdown(
        self,
        *,
        workflows: bool,
        activities: bool,
        starts: EagerStarts,
        heartbeats: WorkerHeartbeats | None,
    ) -> Shutdown:
        """Make what stops the lanes."""

        async def tell_server() -> None:
            request = self._templates.shutdown(workflows=workflows, activities=activities)
            if heartbeats is not None:
                request.worker_heartbeat.CopyFrom(
                    heartbeats.next_heartbeat(WorkerStatus.WORKER_STATUS_SHUTTING_DOWN)
                )
            await self._service().shutdown_worker(request, timeout=5.0)

        return Shutdown(
            grace_seconds=self._config["graceful_shutdown_timeout"].total_seconds(),
            tell_server=tell_server,
            server_ends_polls=self._namespace.capabilities.worker_poll_complete_on_shutdown,
            wait_for_arrivals=starts.wait_for_arrivals,
        )


def _ns(duration: timedelta) -> int:
    return (
        duration.days * 86_400 + duration.seconds
    ) * 1_000_000_000 + duration.microseconds * 1000
