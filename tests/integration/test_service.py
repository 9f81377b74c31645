"""The services of a real server, RPC by RPC."""

import asyncio
import uuid
from datetime import timedelta

import pytest

from worker_core.api.enums.v1 import (
    EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
    INDEXED_VALUE_TYPE_KEYWORD,
)
from worker_core.api.errordetails.v1 import NamespaceNotFoundFailure
from worker_core.api.operatorservice.v1 import ListSearchAttributesRequest
from worker_core.api.testservice.v1 import GetCurrentTimeResponse
from worker_core.api.wellknown import Empty
from worker_core.api.workflowservice.v1 import (
    DescribeNamespaceRequest,
    GetSystemInfoRequest,
    GetWorkflowExecutionHistoryRequest,
    PollWorkflowTaskQueueRequest,
    StartWorkflowExecutionRequest,
    TerminateWorkflowExecutionRequest,
)
from worker_core.service import (
    ConnectConfig,
    GrpcCompression,
    RPCError,
    RPCStatusCode,
    ServiceClient,
)


@pytest.fixture
async def service(target_host):
    connected = await ServiceClient.connect(ConnectConfig(target_host))
    yield connected
    await connected.close()


def start_request(namespace, task_queue):
    return StartWorkflowExecutionRequest(
        namespace=namespace,
        workflow_id=f"service-{uuid.uuid4()}",
        workflow_type={"name": "Nobody"},
        task_queue={"name": task_queue},
        request_id=str(uuid.uuid4()),
        workflow_run_timeout=timedelta(minutes=1),
    )


async def test_the_server_says_what_it_can_do(service):
    assert service.capabilities.supports_schedules
    info = await service.workflow_service.get_system_info(GetSystemInfoRequest(), retry=True)
    assert info.capabilities == service.capabilities
    assert info.server_version


async def test_health(service):
    assert await service.check_health()
    assert await service.check_health(service="temporal.api.operatorservice.v1.OperatorService")
    with pytest.raises(RPCError) as raised:
        await service.check_health(service="nothing")
    assert raised.value.status is RPCStatusCode.NOT_FOUND


async def test_a_missing_namespace_arrives_with_its_details(service):
    with pytest.raises(RPCError, match="nowhere") as raised:
        await service.workflow_service.describe_namespace(
            DescribeNamespaceRequest(namespace="nowhere"), retry=True
        )
    assert raised.value.status is RPCStatusCode.NOT_FOUND
    found = NamespaceNotFoundFailure()
    assert raised.value.grpc_status.details[0].Unpack(found)
    assert found.namespace == "nowhere"


@pytest.mark.parametrize("compression", [GrpcCompression.NONE, GrpcCompression.GZIP])
async def test_a_run_is_started_polled_and_read(dev_server, task_queue, compression):
    config = ConnectConfig(dev_server.target_host, grpc_compression=compression)
    service = await ServiceClient.connect(config)
    workflows = service.workflow_service
    request = start_request(dev_server.namespace, task_queue)
    request.input.payloads.add(metadata={"encoding": b"binary/plain"}, data=b"x" * 50_000)
    started = await workflows.start_workflow_execution(request, retry=True)
    poll = PollWorkflowTaskQueueRequest(
        namespace=dev_server.namespace, task_queue={"name": task_queue}, identity="test"
    )
    task = await workflows.poll_workflow_task_queue(poll)
    assert task.workflow_execution.run_id == started.run_id
    first = task.history.events[0]
    assert first.event_type == EVENT_TYPE_WORKFLOW_EXECUTION_STARTED
    attributes = first.workflow_execution_started_event_attributes
    assert attributes.input == request.input
    await workflows.terminate_workflow_execution(
        TerminateWorkflowExecutionRequest(
            namespace=dev_server.namespace, workflow_execution=task.workflow_execution
        )
    )
    history = await workflows.get_workflow_execution_history(
        GetWorkflowExecutionHistoryRequest(
            namespace=dev_server.namespace,
            execution=task.workflow_execution,
            wait_new_event=True,
        )
    )
    assert history.history.events[0] == first
    await service.close()


async def test_a_poll_that_is_cancelled_ends_at_once(service, dev_server, task_queue):
    poll = PollWorkflowTaskQueueRequest(
        namespace=dev_server.namespace, task_queue={"name": task_queue}, identity="test"
    )
    polling = asyncio.ensure_future(service.workflow_service.poll_workflow_task_queue(poll))
    # The second call is answered only after the first was sent: both use one connection.
    await service.check_health()
    polling.cancel()
    async with asyncio.timeout(5):
        with pytest.raises(asyncio.CancelledError):
            await polling


async def test_the_operator_service(service, dev_server):
    found = await service.operator_service.list_search_attributes(
        ListSearchAttributesRequest(namespace=dev_server.namespace)
    )
    assert found.system_attributes["WorkflowType"] == INDEXED_VALUE_TYPE_KEYWORD


async def test_a_service_the_server_lacks_is_unimplemented(service):
    with pytest.raises(RPCError) as raised:
        response = await service.test_service.get_current_time(Empty())
        assert isinstance(response, GetCurrentTimeResponse)
    assert raised.value.status is RPCStatusCode.UNIMPLEMENTED
