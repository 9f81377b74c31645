"""Checks of what kind of things users pass to a worker or replayer, made where they pass them.

Only the shape of a value is looked at: whatever has the methods that are going to be called is let
through, so stand-ins in tests need no base class. Whether a value is sensible is asked elsewhere,
once its kind is known to be right.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from reprlib import Repr
from typing import Any, Final

__all__ = ["check_client", "check_history", "check_kinds", "show"]

_LISTS: Final = (
    "activities",
    "workflows",
    "plugins",
    "interceptors",
    "workflow_failure_exception_types",
)
_RUNNERS: Final = ("workflow_runner", "unsandboxed_workflow_runner")
_DURATIONS: Final = (
    "sticky_queue_schedule_to_start_timeout",
    "max_heartbeat_throttle_interval",
    "default_heartbeat_throttle_interval",
    "graceful_shutdown_timeout",
    "deadlock_detection_timeout",
)

_SHORT: Final = Repr()
_SHORT.maxstring = _SHORT.maxother = 120  # a history's JSON is no part of a message


def check_kinds(options: Mapping[str, object]) -> None:
    """See that the options of a worker or replayer are of their kinds.

    Args:
        options: Keyword arguments by name, all or some of them.

    Raises:
        TypeError: Some are of another kind. All of them are listed.
    """
    problems = [
        *_client_problems(options),
        *_list_problems(options),
        *_interceptor_problems(options),
        *_runner_problems(options),
        *_duration_problems(options),
        *_versioning_problems(options),
        *_executor_problems(options),
    ]
    if problems:
        raise TypeError("\n".join(problems))


def check_client(client: object) -> None:
    """See that there is a client to make a worker with, one that has plugins to begin with.

    Raises:
        TypeError: It is something else.
    """
    if not (hasattr(client, "service_client") and hasattr(client, "_plugins")):
        raise TypeError(_explain_client(client))


def check_history(history: object) -> None:
    """See that there is a history to replay.

    Raises:
        TypeError: It is something else.
    """
    if hasattr(history, "workflow_id") and hasattr(history, "events"):
        return
    raise TypeError(
        f"history is {show(history)}. Pass a WorkflowHistory: "
        "`WorkflowHistory.from_json(workflow_id, text)` reads one from JSON, and "
        "`await handle.fetch_history()` fetches one."
    )


def show(value: object) -> str:
    """A value as messages show it: functions and classes by name, the rest by its repr, shortened."""
    if isinstance(value, type):
        return f"the class {value.__qualname__}"
    if inspect.isroutine(value):
        return f"the function {value.__qualname__}"
    return _SHORT.repr(value)


def _client_problems(options: Mapping[str, object]) -> Iterator[str]:
    if "client" in options and not hasattr(client := options["client"], "service_client"):
        yield _explain_client(client)


def _explain_client(client: object) -> str:
    if inspect.iscoroutine(client):
        return (
            f"client is a coroutine of {client.__qualname__} that was not awaited. Write "
            "`client = await Client.connect('localhost:7233')`."
        )
    return (
        f"client is {show(client)}. Pass a worker_core.client.Client, made with "
        "`await Client.connect('localhost:7233')`."
    )


def _list_problems(options: Mapping[str, object]) -> Iterator[str]:
    for name in _LISTS:
        if name in options and not _is_list(given := options[name]):
            example = getattr(given, "__name__", "...")
            yield f"{name} is {show(given)}. Pass a list: {name}=[{example}]."


def _interceptor_problems(options: Mapping[str, object]) -> Iterator[str]:
    given: Any = options.get("interceptors", ())
    if not _is_list(given):
        return
    methods = ["workflow_interceptor_class"]
    if "activities" in options:
        methods.append("intercept_activity")
    for interceptor in given:
        if isinstance(interceptor, type):
            yield (
                f"interceptors=[...] got {show(interceptor)}. Pass an instance of it: "
                f"{interceptor.__qualname__}()."
            )
            continue
        missing = [method for method in methods if not hasattr(interceptor, method)]
        if missing:
            yield (
                f"interceptors=[...] got {show(interceptor)}, which has no method {missing[0]}. A "
                "worker's interceptors are instances of subclasses of "
                "worker_core.worker.Interceptor."
            )


def _runner_problems(options: Mapping[str, object]) -> Iterator[str]:
    for name in _RUNNERS:
        if name not in options:
            continue
        runner = options[name]
        if isinstance(runner, type):
            yield f"{name} is {show(runner)}. Pass an instance of it: {runner.__qualname__}()."
        elif not (hasattr(runner, "prepare_workflow") and hasattr(runner, "create_instance")):
            yield (
                f"{name} is {show(runner)}. Pass a WorkflowRunner, such as "
                "UnsandboxedWorkflowRunner()."
            )


def _duration_problems(options: Mapping[str, object]) -> Iterator[str]:
    for name in (*_DURATIONS, "plugin_shutdown_timeout"):
        if name not in options or isinstance(duration := options[name], timedelta):
            continue
        if duration is not None or name in _DURATIONS:
            yield f"{name} is {show(duration)}. Pass a timedelta, such as timedelta(seconds=5)."


def _versioning_problems(options: Mapping[str, object]) -> Iterator[str]:
    deployment = options.get("deployment_config")
    if deployment is not None and not hasattr(
        getattr(deployment, "version", None), "deployment_name"
    ):
        yield (
            f"deployment_config is {show(deployment)}. Pass WorkerDeploymentConfig("
            "version=WorkerDeploymentVersion(deployment_name, build_id), use_worker_versioning=True)."
        )
    callback = options.get("patch_activation_callback")
    if callback is not None and not callable(callback):
        yield (
            f"patch_activation_callback is {show(callback)}. Pass a function that takes a "
            "PatchActivationInput and returns a bool."
        )


def _executor_problems(options: Mapping[str, object]) -> Iterator[str]:
    executor = options.get("activity_executor")
    if executor is not None and (isinstance(executor, type) or not hasattr(executor, "submit")):
        yield (
            f"activity_executor is {show(executor)}. Pass a concurrent.futures.Executor, such as "
            "ThreadPoolExecutor(100)."
        )
    manager = options.get("shared_state_manager")
    if manager is not None and (
        isinstance(manager, type) or not hasattr(manager, "register_heartbeater")
    ):
        yield (
            f"shared_state_manager is {show(manager)}. Pass what SharedStateManager."
            "create_from_multiprocessing(multiprocessing.Manager()) gives."
        )


def _is_list(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str)
