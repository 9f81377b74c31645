"""Plugins by class: called in the same order, with the same things, as the peer calls them."""

from __future__ import annotations

import contextlib
import importlib
import warnings
from types import SimpleNamespace

import pytest

SDKS = ["worker_core", "temporalio"]


def sdk(name):
    modules = ("activity", "client", "plugin", "worker")
    return SimpleNamespace(**{one: importlib.import_module(f"{name}.{one}") for one in modules})


def make(lib, log):
    """Plugins of every kind that write down how they are called."""

    class OfClient(lib.client.Plugin):
        def __init__(self, label):
            self.label = label

        def configure_client(self, config):
            log.append(f"{self.label} client {len(config['interceptors'])}")
            config["interceptors"] = [*config["interceptors"], Both()]
            return config

        async def connect_service_client(self, config, next):
            log.append(f"{self.label} connects")
            connected = await next(config)
            log.append(f"{self.label} connected")
            return connected

    class OfBoth(OfClient, lib.worker.Plugin):
        def configure_worker(self, config):
            log.append(f"{self.label} worker {config['task_queue']}")
            config["task_queue"] += f"-{self.label}"
            return config

        async def run_worker(self, worker, next):
            log.append(f"{self.label} runs")
            await next(worker)
            log.append(f"{self.label} ran")

        def configure_replayer(self, config):
            raise NotImplementedError

        def run_replayer(self, replayer, histories, next):
            raise NotImplementedError

    class Other(OfBoth):
        pass

    class Both(lib.client.Interceptor, lib.worker.Interceptor):
        def intercept_activity(self, next):
            log.append("intercepts")
            return next

    @contextlib.asynccontextmanager
    async def context():
        log.append("context begins")
        yield
        log.append("context ends")

    return SimpleNamespace(
        OfClient=OfClient, OfBoth=OfBoth, Other=Other, Both=Both, context=context
    )


async def run(lib, target, *, repeats):
    log = []
    kinds = make(lib, log)

    @lib.activity.defn
    async def given():
        pass

    shared = kinds.Both()
    simple = lib.plugin.SimplePlugin(
        "simple",
        interceptors=[shared],
        activities=lambda now: [*(now or []), given],
        run_context=kinds.context,
    )
    client = await lib.client.Client.connect(
        target, plugins=[kinds.OfClient("a"), kinds.OfBoth("b"), simple, kinds.OfBoth("c")]
    )
    log.append(f"{len(client.config(active_config=True)['interceptors'])} interceptors")
    log.append(f"{len(client.config()['interceptors'])} given")
    own = kinds.OfBoth("d") if repeats else kinds.Other("d")
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        worker = lib.worker.Worker(client, task_queue="q", plugins=[own])
    # The words, and whether each of several plugins is named, are each SDK's own.
    log.append(f"warned: {any('same plugin type' in str(one.message) for one in warned)}")
    log.append(f"serves {worker.task_queue}")
    async with worker:
        log.append("within")
    # The interceptors of a client reach its workers, each once.
    merged = worker.config(active_config=True) if hasattr(worker, "config") else {}
    log.append(f"{len(merged.get('interceptors', []))} of its own")
    return log


@pytest.mark.parametrize("repeats", [False, True])
async def test_plugins_are_called_as_the_peer_calls_them(target_host, repeats):
    own, theirs = [await run(sdk(name), target_host, repeats=repeats) for name in SDKS]
    assert own == theirs
    assert own[:6] == [
        "a connects",
        "b connects",
        "c connects",
        "c connected",
        "b connected",
        "a connected",
    ]
    assert own.index("b runs") < own.index("context begins") < own.index("c runs")
