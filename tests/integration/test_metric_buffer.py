"""A metric buffer beside a worker: what is measured, and that the peer measures the same."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import temporalio.activity
import temporalio.client
import temporalio.runtime
import temporalio.worker
import temporalio.workflow

from worker_core import activity, workflow
from worker_core.client import Client
from worker_core.runtime import MetricBuffer, Runtime, TelemetryConfig
from worker_core.worker import Worker

LIMIT = timedelta(seconds=30)


@activity.defn
async def measured() -> None:
    activity.metric_meter().create_counter("mine", "said so", "things").add(2, {"a": "b"})


@workflow.defn
class Measures:
    @workflow.run
    async def run(self) -> None:
        await workflow.execute_activity(measured, start_to_close_timeout=LIMIT)
        workflow.metric_meter().create_histogram_timedelta("took", unit="duration").record(LIMIT)


@temporalio.activity.defn(name="measured")
async def peer_measured() -> None:
    temporalio.activity.metric_meter().create_counter("mine", "said so", "things").add(
        2, {"a": "b"}
    )


@temporalio.workflow.defn(name="Measures", sandboxed=False)
class PeerMeasures:
    @temporalio.workflow.run
    async def run(self) -> None:
        await temporalio.workflow.execute_activity(peer_measured, start_to_close_timeout=LIMIT)
        temporalio.workflow.metric_meter().create_histogram_timedelta(
            "took", unit="duration"
        ).record(LIMIT)


async def updates_of(module, client_type, worker_type, run, act, target, task_queue, workflow_id):
    kinds = module.MetricBufferDurationFormat
    buffer = module.MetricBuffer(10_000, kinds.SECONDS)
    runtime = module.Runtime(telemetry=module.TelemetryConfig(metrics=buffer))
    client = await client_type.connect(target, runtime=runtime)
    found = []
    async with worker_type(client, task_queue=task_queue, workflows=[run], activities=[act]):
        async with asyncio.timeout(30):
            await client.execute_workflow("Measures", id=workflow_id, task_queue=task_queue)
            while not any(one.metric.name == "temporal_workflow_completed" for one in found):
                found += buffer.retrieve_updates()
                await asyncio.sleep(0.02)
    return found + list(buffer.retrieve_updates())


def described(updates, names):
    return {
        (
            one.metric.name,
            one.metric.description,
            one.metric.unit,
            one.metric.kind,
            tuple(sorted(one.attributes)),
        )
        for one in updates
        if one.metric.name in names
    }


async def test_a_buffer_holds_what_the_peers_holds(target_host, task_queue, unique):
    import worker_core.runtime

    own = await updates_of(
        worker_core.runtime, Client, Worker, Measures, measured, target_host, task_queue, unique
    )
    theirs = await updates_of(
        temporalio.runtime,
        temporalio.client.Client,
        temporalio.worker.Worker,
        PeerMeasures,
        peer_measured,
        target_host,
        f"{task_queue}-peer",
        f"{unique}-peer",
    )
    names = {
        "mine",
        "took",
        "temporal_workflow_completed",
        "temporal_workflow_endtoend_latency",
        "temporal_workflow_task_execution_latency",
        "temporal_activity_execution_latency",
        "temporal_activity_succeed_endtoend_latency",
        "temporal_worker_start",
        "temporal_sticky_cache_size",
        "temporal_num_pollers",
    }
    assert {one.metric.name for one in own} >= names
    mine, others = described(own, names), described(theirs, names)
    assert {(name, unit, kind, keys) for name, _, unit, kind, keys in mine} == {
        (name, unit, kind, keys) for name, _, unit, kind, keys in others
    }
    for updates in (own, theirs):
        (counted,) = (one for one in updates if one.metric.name == "mine")
        assert (counted.value, counted.metric.description) == (2, "said so")
        (took,) = (one for one in updates if one.metric.name == "took")
        assert (took.value, took.metric.unit) == (30.0, "s")


async def test_a_buffer_takes_the_metrics_of_one_runtime_only(target_host):
    buffer = MetricBuffer(10)
    runtime = Runtime(telemetry=TelemetryConfig(metrics=buffer))
    Runtime(telemetry=TelemetryConfig()).metric_meter.create_counter("lost").add(1)
    runtime.metric_meter.create_counter("kept").add(1)
    assert [one.metric.name for one in buffer.retrieve_updates()] == ["kept"]
