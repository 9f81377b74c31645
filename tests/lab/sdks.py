"""What differs between the two SDKs for a test that wants either: how to build things."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from types import ModuleType
from typing import Any

from lab.catalogue import AllWorkflows, load_all

__all__ = ["connect", "make_replayer", "make_worker", "read_history", "replay_failure"]


async def connect(package: str, target: str, *, namespace: str = "default", **options: Any) -> Any:
    """A client of an SDK."""
    client = import_module(f"{package}.client").Client
    return await client.connect(target, namespace=namespace, **options)


def _unsandboxed(package: str) -> dict[str, Any]:
    runner = import_module(f"{package}.worker").UnsandboxedWorkflowRunner()
    return {"workflow_runner": runner}


def make_worker(
    package: str,
    client: Any,
    task_queue: str,
    module: ModuleType | AllWorkflows | None = None,
    **options: Any,
) -> Any:
    """A worker of an SDK with the workflows and activities of the situations."""
    module = module or load_all(package)
    return import_module(f"{package}.worker").Worker(
        client,
        task_queue=task_queue,
        **{
            "workflows": module.WORKFLOWS,
            "activities": module.ACTIVITIES,
            **_unsandboxed(package),
            # Heartbeats bring cancellation; the tests should not wait long for it.
            "max_heartbeat_throttle_interval": timedelta(milliseconds=200),
            **options,
        },
    )


def make_replayer(
    package: str, module: ModuleType | AllWorkflows | None = None, **options: Any
) -> Any:
    """A replayer of an SDK with the workflows of the situations."""
    module = module or load_all(package)
    return import_module(f"{package}.worker").Replayer(
        **{"workflows": module.WORKFLOWS, **_unsandboxed(package), **options}
    )


def read_history(package: str, workflow_id: str, text: str) -> Any:
    """A history as an SDK reads it from JSON."""
    return import_module(f"{package}.client").WorkflowHistory.from_json(workflow_id, text)


async def replay_failure(package: str, history: Any, **options: Any) -> Exception | None:
    """Replay a history of either SDK on one of them; what it has against it, if anything."""
    wanted = import_module(f"{package}.client").WorkflowHistory
    if not isinstance(history, wanted):
        history = read_history(package, history.workflow_id, history.to_json())
    replayer = make_replayer(package, **options)
    result = await replayer.replay_workflow(history, raise_on_replay_failure=False)
    failure: Exception | None = result.replay_failure
    return failure
