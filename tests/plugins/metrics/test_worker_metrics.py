"""What a worker measures while it runs real workflows, and what its code records."""

from __future__ import annotations

import asyncio
import re
import urllib.request
import uuid
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.client import Client
from worker_core.common import RetryPolicy
from worker_core.runtime import PrometheusConfig, Runtime, TelemetryConfig
from worker_core.worker import UnsandboxedWorkflowRunner, Worker


@activity.defn
async def greet(name: str) -> str:
    activity.metric_meter().create_counter("greeted").add(1)
    if activity.info().attempt == 1:
        raise ValueError("the first attempt fails")
    return f"Hello, {name}!"


@workflow.defn
class MeasuredGreeting:
    @workflow.run
    async def run(self, name: str) -> str:
        workflow.metric_meter().create_counter("runs").add(1, {"name": name})
        greeting = await workflow.execute_activity(
            greet,
            name,
            start_to_close_timeout=timedelta(seconds=10),
            retry_policy=RetryPolicy(initial_interval=timedelta(milliseconds=10)),
        )
        await workflow.sleep(timedelta(milliseconds=10))
        return greeting


def samples(runtime: Runtime) -> dict[str, float]:
    with urllib.request.urlopen(f"http://{runtime.metrics_address}/metrics") as response:
        text = response.read().decode().replace('service_name="temporal-core-sdk",', "")
    return {
        name: float(value) for name, value in re.findall(r"^(\w+\{.*\}) (\S+)$", text, re.MULTILINE)
    }


async def test_a_worker_measures_itself_and_its_code(target_host: str) -> None:
    queue = f"metrics-{uuid.uuid4()}"
    description = TelemetryConfig(metrics=PrometheusConfig("127.0.0.1:0"))
    with Runtime(telemetry=description) as runtime:
        client = await Client.connect(target_host, runtime=runtime)
        worker = Worker(
            client,
            task_queue=queue,
            workflows=[MeasuredGreeting],
            activities=[greet],
            workflow_runner=UnsandboxedWorkflowRunner(),
            max_cached_workflows=0,  # each task replays what went before
        )
        async with worker:
            async with asyncio.timeout(60):
                for name in ("a", "b"):
                    await client.execute_workflow(
                        MeasuredGreeting.run, name, id=f"{queue}-{name}", task_queue=queue
                    )
        found = samples(runtime)
        await client.service_client.close()

    place = f'namespace="default",task_queue="{queue}"'
    kind = f'{place},workflow_type="MeasuredGreeting"'
    both = f'activity_type="greet",{kind}'
    assert found[f"temporal_worker_start{{{place}}}"] == 1
    assert found[f"temporal_workflow_completed{{{kind}}}"] == 2
    assert found[f"temporal_workflow_endtoend_latency_count{{{kind}}}"] >= 2
    assert found[f"temporal_workflow_task_execution_latency_count{{{kind}}}"] >= 6
    assert found[f"temporal_workflow_task_queue_poll_succeed{{{place}}}"] >= 6
    assert found[f"temporal_activity_execution_latency_count{{{both}}}"] == 4
    assert found[f"temporal_activity_succeed_endtoend_latency_count{{{both}}}"] == 2
    failed = f'activity_type="greet",failure_reason="ActivityError",{kind}'
    assert found[f"temporal_activity_execution_failed{{{failed}}}"] == 2
    slots = f'{place},worker_type="WorkflowWorker"'
    assert found[f"temporal_worker_task_slots_used{{{slots}}}"] == 0
    # Users' metrics have no prefix; those of a workflow count once, however often it replays.
    assert found[f'greeted{{activity_type="greet",{place}}}'] == 4
    for name in ("a", "b"):
        labels = f'name="{name}",{kind}'
        assert found[f"runs{{{','.join(sorted(labels.split(',')))}}}"] == 1
