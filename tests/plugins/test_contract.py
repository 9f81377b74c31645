"""What every installed plugin must do, whatever it is for."""

from __future__ import annotations

import ast
import asyncio
import importlib.metadata
import importlib.util
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from worker_core import _plugins
from worker_core._plugins import PluginSet
from worker_core.client import ClientConfig
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import DataConverter
from worker_core.runtime import Runtime
from worker_core.service import ConnectConfig, ServiceClient

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
