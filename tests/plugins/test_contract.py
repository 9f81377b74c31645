"""What every installed plugin must do, whatever it is for."""

from __future__ import annotations

import ast
import asyncio
import importlib.metadata
import importlib.util
import json
from collections.abc import Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from worker_core import _plugins, activity, workflow
from worker_core._plugins import PluginSet
from worker_core.client import Client, ClientConfig
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import DataConverter
from worker_core.runtime import Runtime
from worker_core.service import ConnectConfig, ServiceClient
from worker_core.worker import Replayer, UnsandboxedWorkflowRunner, Worker

INSTALLED = sorted(importlib.metadata.entry_points(group="worker_core"), key=lambda e: e.name)

pytestmark = pytest.mark.parametrize("entry_point", INSTALLED, ids=lambda e: e.name)


def alone(entry_point: importlib.metadata.EntryPoint) -> PluginSet:
    return PluginSet([_plugins._load(entry_point)])


def sources(entry_point: importlib.metadata.EntryPoint) -> Iterator[tuple[Path, ast.Module]]:
    package = importlib.util.find_spec(entry_point.module.partition(".")[0])
    assert package is not None and package.submodule_search_locations
    for root in package.submodule_search_locations:
        for path in Path(root).rglob("*.py"):
            yield path, ast.parse(path.read_text())


def test_it_loads(entry_point: importlib.metadata.EntryPoint) -> None:
    (description,) = [d for d in _plugins.describe() if d.name == entry_point.name]
    assert description.error is None
    assert set(description.hooks) <= _plugins.HOOKS
    assert description.distribution is not None


def test_it_imports_public_modules_only(entry_point: importlib.metadata.EntryPoint) -> None:
    for path, tree in sources(entry_point):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            else:
                continue
            for name in names:
                parts = name.split(".")
                assert parts[0] != "temporalio", f"{path} imports {name}"
                if parts[0] == "worker_core":
                    private = [part for part in parts if part.startswith("_")]
                    assert not private, f"{path} imports {name}"


def test_it_is_typed(entry_point: importlib.metadata.EntryPoint) -> None:
    roots = {path.parent for path, _ in sources(entry_point) if path.name == "__init__.py"}
    assert any((root / "py.typed").exists() for root in roots)


async def test_it_configures_without_being_configured(
    entry_point: importlib.metadata.EntryPoint,
) -> None:
    plugins = alone(entry_point)
    connection = await ServiceClient.connect(ConnectConfig("127.0.0.1:1", lazy=True))
    given = ClientConfig(
        service_client=connection,
        namespace="default",
        data_converter=DataConverter.default,
        plugins=[],
        interceptors=[],
        default_workflow_query_reject_condition=None,
        header_codec_behavior=HeaderCodecBehavior.NO_CODEC,
    )
    before = dict(given)
    changed = plugins.configure_client(given)
    assert changed.keys() == given.keys()
    assert dict(given) == before
    plugins.configure_worker({"activities": [], "workflows": [], "interceptors": []})
    plugins.configure_replayer({"workflows": [], "interceptors": []})
    await connection.close()
    assert Runtime.default().metrics_address is None


@pytest.mark.parametrize("error", [ValueError("broken"), asyncio.CancelledError()])
async def test_it_enters_and_leaves_on_error(
    entry_point: importlib.metadata.EntryPoint, error: BaseException
) -> None:
    plugins = alone(entry_point)
    ran: list[str] = []

    async def run(worker: Any) -> None:
        ran.append("worker")
        raise error

    async def connect(config: Any) -> Any:
        ran.append("connection")
        raise error

    @asynccontextmanager
    async def replay(replayer: Any, histories: Any) -> Any:
        ran.append("replayer")
        raise error
        yield

    with pytest.raises(type(error)) as caught:
        await plugins.run_worker(run)(None)  # type: ignore[arg-type]
    assert caught.value is error
    with pytest.raises(type(error)) as caught:
        await plugins.connect_service_client(connect)(ConnectConfig("127.0.0.1:1"))
    assert caught.value is error
    with pytest.raises(type(error)) as caught:
        async with plugins.run_replayer(replay)(None, None):  # type: ignore[arg-type]
            pass
    assert caught.value is error
    assert ran == ["worker", "connection", "replayer"]


@activity.defn
async def double(number: int) -> int:
    return 2 * number


@workflow.defn
class ContractWorkflow:
    def __init__(self) -> None:
        self.gone_on = False

    @workflow.run
    async def run(self, number: int) -> int:
        workflow.metric_meter().create_counter("runs").add(1)
        results = await asyncio.gather(
            *(
                workflow.execute_activity(double, n, start_to_close_timeout=timedelta(seconds=10))
                for n in range(number)
            )
        )
        await workflow.sleep(timedelta(milliseconds=1))
        await workflow.wait_condition(lambda: self.gone_on)
        return sum(results)

    @workflow.signal
    def go_on(self) -> None:
        self.gone_on = True


COMMANDS = {
    "EVENT_TYPE_ACTIVITY_TASK_SCHEDULED",
    "EVENT_TYPE_TIMER_STARTED",
    "EVENT_TYPE_MARKER_RECORDED",
    "EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES",
    "EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED",
    "EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED",
}
VARYING = {"header", "taskQueue", "workflowTaskCompletedEventId"}


def commands(history: str) -> list[Any]:
    """What the workflow asked for; headers are a plugin's to add."""
    found = []
    for event in json.loads(history)["events"]:
        if event["eventType"] in COMMANDS:
            (attributes,) = [v for k, v in event.items() if k.endswith("EventAttributes")]
            kept = {k: v for k, v in attributes.items() if k not in VARYING}
            found.append((event["eventType"], kept))
    return found


async def test_it_changes_no_command(
    entry_point: importlib.metadata.EntryPoint,
    target_host: str,
    task_queue: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recorded = []
    runner = UnsandboxedWorkflowRunner()
    with_it, without = alone(entry_point), PluginSet()
    for index, plugins in enumerate((with_it, without)):
        monkeypatch.setattr(PluginSet, "installed", lambda plugins=plugins: plugins)
        client = await Client.connect(target_host)
        async with Worker(
            client,
            task_queue=task_queue,
            workflows=[ContractWorkflow],
            activities=[double],
            workflow_runner=runner,
        ):
            handle = await client.start_workflow(
                ContractWorkflow.run, 3, id=f"{task_queue}-{index}", task_queue=task_queue
            )
            await handle.signal(ContractWorkflow.go_on)
            async with asyncio.timeout(50):
                assert await handle.result() == 6
        recorded.append(await handle.fetch_history())
        await client.service_client.close()
    assert commands(recorded[0].to_json()) == commands(recorded[1].to_json())
    assert len(commands(recorded[0].to_json())) == 5
    # What ran with the plugin replays without it, and the other way round.
    for plugins, history in ((without, recorded[0]), (with_it, recorded[1])):
        monkeypatch.setattr(PluginSet, "installed", lambda plugins=plugins: plugins)
        replayer = Replayer(workflows=[ContractWorkflow], workflow_runner=runner)
        await replayer.replay_workflow(history)
