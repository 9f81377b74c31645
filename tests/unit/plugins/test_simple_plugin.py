"""`SimplePlugin`: values replace, sequences are appended, functions decide."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from worker_core import client, worker
from worker_core._plugins import PluginSet
from worker_core.plugin import SimplePlugin


class ForClient(client.Interceptor): ...


class ForWorker(worker.Interceptor): ...


class ForBoth(client.Interceptor, worker.Interceptor): ...


class StandInClient:
    """Has what a plugin asks of a client: the interceptors in use."""

    def __init__(self, interceptors: list[Any]) -> None:
        self.interceptors = interceptors

    def config(self, *, active_config: bool = False) -> dict[str, Any]:
        assert active_config
        return {"interceptors": self.interceptors}


def configured(kind: str, plugin: SimplePlugin, **config: Any) -> Any:
    return getattr(PluginSet().adding([plugin]), f"configure_{kind}")(config)


def test_nothing_given_changes_nothing() -> None:
    plugin = SimplePlugin("empty")
    assert plugin.name() == "empty"
    for kind in ("client", "worker", "replayer"):
        assert configured(kind, plugin, a=1) == {"a": 1}


def test_values_replace_and_sequences_append() -> None:
    plugin = SimplePlugin(
        "p",
        data_converter="converter",  # type: ignore[arg-type]
        activities=["activity"],  # type: ignore[list-item]
        workflows=["workflow"],  # type: ignore[list-item]
        workflow_runner="runner",  # type: ignore[arg-type]
        workflow_failure_exception_types=[ValueError],
    )
    assert configured("client", plugin, data_converter="old") == {"data_converter": "converter"}
    assert configured("worker", plugin, activities=["a"], workflow_runner="old") == {
        "activities": ["a", "activity"],
        "workflows": ["workflow"],
        "workflow_runner": "runner",
        "workflow_failure_exception_types": [ValueError],
    }
    assert configured("replayer", plugin, workflows=["w"], data_converter="old") == {
        "workflows": ["w", "workflow"],
        "workflow_runner": "runner",
        "workflow_failure_exception_types": [ValueError],
        "data_converter": "converter",
    }


def test_functions_get_what_is_configured() -> None:
    plugin = SimplePlugin(
        "p",
        data_converter=lambda old: f"{old}+",  # type: ignore[arg-type,return-value]
        activities=lambda old: [*(old or ()), "one"],  # type: ignore[list-item]
        workflows=lambda old: old and old[1:],  # type: ignore[arg-type,return-value]
    )
    assert configured("client", plugin, data_converter="old") == {"data_converter": "old+"}
    assert configured("worker", plugin, workflows=["a", "b"]) == {
        "activities": ["one"],
        "workflows": ["b"],
    }


def test_each_interceptor_goes_where_it_belongs_once() -> None:
    for_client, for_worker, for_both = ForClient(), ForWorker(), ForBoth()
    plugin = SimplePlugin("p", interceptors=[for_client, for_worker, for_both])
    there = ForClient()
    of_client = configured("client", plugin, interceptors=[there])["interceptors"]
    assert of_client == [there, for_client, for_both]
    of_worker = configured("worker", plugin, client=StandInClient(of_client), interceptors=[])
    assert of_worker["interceptors"] == [for_worker]
    only_worker = configured("worker", plugin, client=StandInClient([]), interceptors=[])
    assert only_worker["interceptors"] == [for_worker, for_both]
    assert configured("replayer", plugin)["interceptors"] == [for_worker, for_both]


@pytest.mark.parametrize("with_context", [True, False])
async def test_the_run_context_is_entered_around_every_run(*, with_context: bool) -> None:
    log: list[str] = []

    @asynccontextmanager
    async def context() -> AsyncIterator[None]:
        log.append("enter")
        try:
            yield
        finally:
            log.append("leave")

    async def run(worker: Any) -> None:
        log.append("worker")
        raise ValueError("broken")

    @asynccontextmanager
    async def replay(replayer: Any, histories: Any) -> AsyncIterator[Any]:
        log.append("replayer")
        yield "results"

    plugins = PluginSet().adding([SimplePlugin("p", run_context=context if with_context else None)])
    with pytest.raises(ValueError, match="broken"):
        await plugins.run_worker(run)(None)  # type: ignore[arg-type]
    async with plugins.run_replayer(replay)(None, None) as results:  # type: ignore[arg-type]
        log.append(str(results))
    around = (["enter"], ["leave"]) if with_context else ([], [])
    assert log == [*around[0], "worker", *around[1], *around[0], "replayer", "results", *around[1]]


async def test_connecting_is_left_alone() -> None:
    async def connect(config: Any) -> Any:
        return config

    connecting = PluginSet().adding([SimplePlugin("p")]).connect_service_client(connect)
    assert await connecting("config") == "config"  # type: ignore[arg-type,comparison-overlap]
