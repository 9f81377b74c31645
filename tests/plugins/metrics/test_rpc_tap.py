"""The calls of a client's connection, counted on a real server."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from worker_core.api.workflowservice.v1 import (
    DescribeNamespaceRequest,
    GetWorkflowExecutionHistoryRequest,
    PollWorkflowTaskQueueRequest,
)
from worker_core.client import Client
from worker_core.runtime import PrometheusConfig, Runtime, TelemetryConfig
from worker_core.service import RPCError, RPCStatusCode


@pytest.fixture
def serving() -> Iterator[Runtime]:
    description = TelemetryConfig(metrics=PrometheusConfig("127.0.0.1:0"))
    with Runtime(telemetry=description) as one:
        yield one


def samples(runtime: Runtime) -> dict[str, float]:
    with urllib.request.urlopen(f"http://{runtime.metrics_address}/metrics") as response:
        text = response.read().decode().replace('service_name="temporal-core-sdk",', "")
    return {
        name: float(value) for name, value in re.findall(r"^(\w+\{.*\}) (\S+)$", text, re.MULTILINE)
    }


async def test_calls_are_counted_by_operation(target_host: str, serving: Runtime) -> None:
    client = await Client.connect(target_host, runtime=serving)
    for _ in range(3):
        await client.workflow_service.describe_namespace(
            DescribeNamespaceRequest(namespace="default")
        )
    with pytest.raises(RPCError):
        await client.workflow_service.get_workflow_execution_history(
            GetWorkflowExecutionHistoryRequest(
                namespace="default", execution={"workflow_id": "missing"}, wait_new_event=True
            )
        )
    found = samples(serving)
    call = '{namespace="default",operation="DescribeNamespace"'
    assert found[f"temporal_request{call}}}"] == 3
    assert found[f"temporal_request_latency_count{call}}}"] == 3
    assert found[f'temporal_request_latency_bucket{call},le="+Inf"}}'] == 3
    long = '{namespace="default",operation="GetWorkflowExecutionHistory"'
    assert found[f"temporal_long_request{long}}}"] == 1
    assert found[f'temporal_long_request_failure{long},status_code="NOT_FOUND"}}'] == 1
    assert not any("request_failure" in name and "DescribeNamespace" in name for name in found)
    await client.service_client.close()


async def test_polls_carry_their_task_queue(target_host: str, serving: Runtime) -> None:
    client = await Client.connect(target_host, runtime=serving)
    with pytest.raises(RPCError) as caught:
        await client.workflow_service.poll_workflow_task_queue(
            PollWorkflowTaskQueueRequest(namespace="default", task_queue={"name": "empty-queue"}),
            timeout=timedelta(milliseconds=200),
        )
    found = samples(serving)
    labels = 'namespace="default",operation="PollWorkflowTaskQueue",'
    labels += f'status_code="{caught.value.status.name}",task_queue="empty-queue"'
    assert found[f"temporal_long_request_failure{{{labels}}}"] == 1
    await client.service_client.close()


async def test_a_connection_that_has_an_observer_keeps_it(
    target_host: str, serving: Runtime
) -> None:
    first = await Client.connect(target_host, runtime=serving)
    tap = first.service_client.on_rpc
    assert tap is not None
    again: Any = Client(**first.config())
    assert again.service_client.on_rpc is tap
    await first.service_client.close()


async def test_without_metrics_there_is_no_observer(target_host: str) -> None:
    client = await Client.connect(target_host, runtime=Runtime(telemetry=TelemetryConfig()))
    assert client.service_client.on_rpc is None
    await client.service_client.close()


def test_status_codes_are_spelt_as_grpc_does() -> None:
    assert RPCStatusCode.NOT_FOUND.name == "NOT_FOUND"
