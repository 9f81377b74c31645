"""What a worker measures about itself, as an exporter shows it."""

from __future__ import annotations

import asyncio
import re
import urllib.request
from collections.abc import Iterator
from contextlib import closing

import pytest

from integration.worker_workflows import Collector, FailsOnce, Greeting, fail, greet
from worker_core.client import Client, WorkflowFailureError
from worker_core.runtime import PrometheusConfig, Runtime, TelemetryConfig
from worker_core.worker import Worker


@pytest.fixture
def runtime() -> Iterator[Runtime]:
    telemetry = TelemetryConfig(metrics=PrometheusConfig(bind_address="127.0.0.1:0"))
    with closing(Runtime(telemetry=telemetry)) as made:
        yield made


class Series:
    """The values an exporter shows."""

    def __init__(self, runtime: Runtime) -> None:
        with urllib.request.urlopen(f"http://{runtime.metrics_address}/metrics") as page:
            self.text = page.read().decode()

    def get(self, name: str, **labels: str) -> float | None:
        """Sum of the series of a name that have these labels."""
        found = None
        for line in self.text.splitlines():
            match = re.fullmatch(r"(\w+)(?:\{(.*)\})? (\S+)", line)
            if match is None or match[1] != name:
                continue
            have = dict(re.findall(r'(\w+)="([^"]*)"', match[2] or ""))
            if have.items() >= labels.items():
                found = (found or 0.0) + float(match[3])
        return found


async def series(runtime: Runtime) -> Series:
    return await asyncio.to_thread(Series, runtime)


async def test_a_worker_counts_what_it_does(
    target_host: str, task_queue: str, runtime: Runtime
) -> None:
    client = await Client.connect(target_host, runtime=runtime)
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Greeting, FailsOnce, Collector],
        activities=[greet, fail],
    ):
        await client.execute_workflow(
            Greeting.run, "x", id=f"{task_queue}-1", task_queue=task_queue
        )
        with pytest.raises(WorkflowFailureError):
            await client.execute_workflow(
                FailsOnce.run, id=f"{task_queue}-2", task_queue=task_queue
            )
        waiting = await client.start_workflow(
            Collector.run, id=f"{task_queue}-3", task_queue=task_queue
        )
        assert await waiting.query(Collector.count) == 0
        unknown = await client.start_workflow(
            "Unknown", id=f"{task_queue}-4", task_queue=task_queue
        )
        async with asyncio.timeout(50):
            while not (await series(runtime)).get("temporal_workflow_task_execution_failed"):
                await asyncio.sleep(0.05)
        running = await series(runtime)
    await waiting.terminate()
    await unknown.terminate()
    await client.service_client.close()

    def has(name: str, **labels: str) -> float | None:
        return running.get("temporal_" + name, task_queue=task_queue, namespace="default", **labels)

    assert has("worker_start") == 1
    assert has("workflow_completed", workflow_type="Greeting") == 1
    assert has("workflow_failed", workflow_type="FailsOnce") == 1
    assert has("workflow_failed", workflow_type="Greeting") is None
    assert has("workflow_endtoend_latency_count", workflow_type="Greeting") == 1
    assert has("workflow_task_execution_latency_count", workflow_type="Greeting") == 2
    assert has("workflow_task_queue_poll_succeed") >= 5
    assert has("workflow_task_schedule_to_start_latency_count") >= 5
    assert has(
        "workflow_task_execution_failed", workflow_type="Unknown", failure_reason="WorkflowError"
    )
    assert has("sticky_cache_hit", workflow_type="Greeting") == 1
    assert has("sticky_cache_hit") >= 2
    assert has("sticky_cache_size") == 1
    assert has("sticky_cache_total_forced_eviction") == has("workflow_task_execution_failed")
    assert has("num_pollers", poller_type="workflow_task") == 1
    assert has("num_pollers", poller_type="sticky_workflow_task") == 4
    assert has("num_pollers", poller_type="activity_task") == 5
    assert has("worker_task_slots_available", worker_type="ActivityWorker") == 100
    assert has("worker_task_slots_used", worker_type="ActivityWorker") == 0
    assert has("activity_task_received", activity_type="greet", eager="true") == 1
    assert has("activity_execution_failed", activity_type="fail") == 1
    assert has("activity_execution_latency_count", activity_type="greet") == 1
    assert has("activity_succeed_endtoend_latency_count", activity_type="greet") == 1
