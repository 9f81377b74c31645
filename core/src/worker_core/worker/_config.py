"""A worker's configuration, and what can be wrong with it.

Problems that do not depend on each other are reported together, as one error of the type of the
first one. Values are only looked at when all are of the right kind.
"""

from __future__ import annotations

import concurrent.futures
import warnings
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, TypedDict

from worker_core.service import ServiceClient
from worker_core.worker._checks import check_kinds

if TYPE_CHECKING:
    from worker_core._instance.details import PatchActivationInput
    from worker_core._instance.runner import WorkflowRunner
    from worker_core._interceptors import Interceptor
    from worker_core._kernel.shared_state import SharedStateManager
    from worker_core.client import Client
    from worker_core.common._versioning import WorkerDeploymentConfig
    from worker_core.worker._tuning import PollerBehavior

__all__ = ["DEFAULT_SLOTS", "WorkerConfig", "check_config", "poll_counts"]

DEFAULT_SLOTS: Final = 100
"""Slots of a kind that was given none."""


class WorkerConfig(TypedDict, total=False):
    """The keyword arguments of `Worker`, the client among them."""

    client: Client
    task_queue: str
    activities: Sequence[Callable[..., Any]]
    workflows: Sequence[type]
    activity_executor: concurrent.futures.Executor | None
    shared_state_manager: SharedStateManager | None
    workflow_runner: WorkflowRunner
    unsandboxed_workflow_runner: WorkflowRunner
    plugins: Sequence[object]
    interceptors: Sequence[Interceptor]
    build_id: str | None
    identity: str | None
    max_cached_workflows: int
    max_concurrent_workflow_tasks: int | None
    max_concurrent_activities: int | None
    max_concurrent_local_activities: int | None
    max_concurrent_workflow_task_polls: int | None
    nonsticky_to_sticky_poll_ratio: float
    max_concurrent_activity_task_polls: int | None
    no_remote_activities: bool
    sticky_queue_schedule_to_start_timeout: timedelta
    max_heartbeat_throttle_interval: timedelta
    default_heartbeat_throttle_interval: timedelta
    max_activities_per_second: float | None
    max_task_queue_activities_per_second: float | None
    max_eager_activity_reservations_per_workflow_task: int
    graceful_shutdown_timeout: timedelta
    plugin_shutdown_timeout: timedelta | None
    workflow_failure_exception_types: Sequence[type[BaseException]]
    debug_mode: bool
    deadlock_detection_timeout: timedelta
    disable_eager_activity_execution: bool
    on_fatal_error: Callable[[BaseException], Awaitable[None]] | None
    deployment_config: WorkerDeploymentConfig | None
    patch_activation_callback: Callable[[PatchActivationInput], bool] | None
    workflow_task_poller_behavior: PollerBehavior
    activity_task_poller_behavior: PollerBehavior
    disable_payload_error_limit: bool
    max_workflow_task_external_storage_concurrency: int


def poll_counts(config: WorkerConfig) -> tuple[int, int]:
    """How many polls for workflow and for activity tasks a worker has out at most."""
    return (
        config["max_concurrent_workflow_task_polls"]
        or config["workflow_task_poller_behavior"].maximum,
        config["max_concurrent_activity_task_polls"]
        or config["activity_task_poller_behavior"].maximum,
    )


def check_config(config: WorkerConfig) -> None:
    """Check everything but the activities and workflows themselves.

    Raises:
        TypeError: Something is of the wrong kind, or the client cannot be used for a worker.
        RuntimeError: The client is lazy.
        ValueError: Something else is wrong. All that is wrong is listed, whatever the type.
    """
    check_kinds(config)
    problems: list[Exception] = []
    executor = config["activity_executor"]
    interpreters = getattr(concurrent.futures, "InterpreterPoolExecutor", None)
    if interpreters is not None and isinstance(executor, interpreters):
        problems.append(
            ValueError(
                "activity_executor is an InterpreterPoolExecutor, whose threads share no objects "
                "with the worker. Pass a ThreadPoolExecutor."
            )
        )
    if not (config["activities"] or config["workflows"]):
        problems.append(
            ValueError("The worker has nothing to do: pass at least one of activities, workflows.")
        )
    if config["max_eager_activity_reservations_per_workflow_task"] < 1:
        problems.append(
            ValueError(
                "max_eager_activity_reservations_per_workflow_task must be positive. To start no "
                "activity eagerly, pass disable_eager_activity_execution=True."
            )
        )
    if config["max_workflow_task_external_storage_concurrency"] < 1:
        problems.append(
            ValueError(
                "max_workflow_task_external_storage_concurrency must be positive. 1 fetches and "
                "stores the payloads of a workflow task one list after the other."
            )
        )
    problems += _deployment_problems(config)
    problems += _client_problems(config["client"])
    problems += [
        ValueError(f"Invalid worker config: {problem}") for problem in _number_problems(config)
    ]
    if problems:
        raise type(problems[0])("\n".join(str(problem) for problem in problems))
    _warn_of_small_executor(config)


def _deployment_problems(config: WorkerConfig) -> list[Exception]:
    deployment = config["deployment_config"]
    if deployment is None:
        return []
    problems: list[Exception] = []
    if config["build_id"]:
        problems.append(
            ValueError(
                "deployment_config says which build the worker runs, so build_id cannot be given as "
                "well. Leave build_id out."
            )
        )
    if not (deployment.version.deployment_name and deployment.version.build_id):
        problems.append(
            ValueError(
                f"deployment_config has the version {deployment.version}. Give it both a deployment "
                "name and a build id."
            )
        )
    if not deployment.use_worker_versioning and deployment.default_versioning_behavior:
        problems.append(
            ValueError(
                "deployment_config has a default_versioning_behavior, which means nothing without "
                "use_worker_versioning. Turn that on, or leave the behaviour out."
            )
        )
    return problems


def _client_problems(client: Client) -> list[Exception]:
    service: object = client.service_client
    if not isinstance(service, ServiceClient):
        return [
            TypeError(
                f"The client's service_client is a {type(service).__name__}, which a worker cannot "
                "poll with. Pass a client that was made by Client.connect."
            )
        ]
    if service.config.lazy:
        return [
            RuntimeError(
                "The client is lazy, and a worker must know at once that its server is there. "
                "Connect without lazy=True."
            )
        ]
    return []


def _number_problems(config: WorkerConfig) -> list[str]:
    problems: list[str] = []
    caches = config["max_cached_workflows"] > 0
    workflow_polls, activity_polls = poll_counts(config)
    if not config["task_queue"]:
        problems.append("task_queue is empty")
    if config["identity"] is not None and not config["identity"]:
        problems.append("identity is empty; leave it out to use the client's")
    if config["max_cached_workflows"] < 0:
        problems.append(
            f"max_cached_workflows is {config['max_cached_workflows']}; it must be 0 (no cache) or "
            "more"
        )
    slots = config["max_concurrent_workflow_tasks"] or DEFAULT_SLOTS
    if slots < 1 or any(
        (config[name] or DEFAULT_SLOTS) < 1
        for name in ("max_concurrent_activities", "max_concurrent_local_activities")
    ):
        problems.append("max_concurrent_* must not be negative")
    if config["workflows"] and caches:
        if 0 < slots < 2:
            problems.append(
                "max_concurrent_workflow_tasks is 1, but a worker with a cache needs 2, one for "
                "its sticky queue; raise it or pass max_cached_workflows=0"
            )
        if 0 < workflow_polls < 2:
            problems.append(
                "the worker has 1 workflow task poll, but with a cache it needs 2, one for its "
                "sticky queue; raise workflow_task_poller_behavior or pass max_cached_workflows=0"
            )
    if workflow_polls < 1 or activity_polls < 1:
        problems.append("a poller behaviour's maximum must be at least 1")
    for name in ("max_activities_per_second", "max_task_queue_activities_per_second"):
        rate = config[name]
        if rate is not None and not rate > 0:
            problems.append(f"{name} is {rate}, but must be more than 0")
    if not 0 <= config["nonsticky_to_sticky_poll_ratio"] <= 1:
        problems.append("nonsticky_to_sticky_poll_ratio must be between 0 and 1")
    if not config["deadlock_detection_timeout"] > timedelta(0):
        problems.append(
            "deadlock_detection_timeout must be more than 0; debug_mode=True lets workflow code "
            "take as long as it likes"
        )
    durations = {
        "sticky_queue_schedule_to_start_timeout": config["sticky_queue_schedule_to_start_timeout"],
        "max_heartbeat_throttle_interval": config["max_heartbeat_throttle_interval"],
        "default_heartbeat_throttle_interval": config["default_heartbeat_throttle_interval"],
        "graceful_shutdown_timeout": config["graceful_shutdown_timeout"],
    }
    return problems + [
        f"{name} is negative" for name, duration in durations.items() if duration < timedelta(0)
    ]


def _warn_of_small_executor(config: WorkerConfig) -> None:
    threads = getattr(config["activity_executor"], "_max_workers", None)
    slots = config["max_concurrent_activities"]
    if config["activities"] and isinstance(threads, int) and threads < (slots or 0):
        warnings.warn(
            f"Worker max_concurrent_activities is {slots} but activity_executor's max_workers is "
            f"only {threads}: activities taken from the server would wait for a thread",
            stacklevel=4,
        )
