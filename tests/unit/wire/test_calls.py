"""One call: what is sent, when it is tried again, how it fails."""

import asyncio
import pickle
from datetime import timedelta

import grpc
import pytest

from worker_core._wire.retry import TASK_POLL
from worker_core.api.common.v1 import GrpcStatus
from worker_core.api.errordetails.v1 import NamespaceNotFoundFailure
from worker_core.api.wellknown import Any
from worker_core.api.workflowservice.v1 import (
    ExecuteMultiOperationRequest,
    GetWorkflowExecutionHistoryRequest,
    ListNamespacesRequest,
    PollActivityTaskQueueRequest,
    PollWorkflowTaskQueueRequest,
    StartWorkflowExecutionRequest,
    UpdateWorkflowExecutionRequest,
)
from worker_core.service import RetryConfig, RPCError, RPCStatusCode, __version__


def failing(*codes, message="no", details=None):
    """Fail with one code per call, then succeed."""
    left = list(codes)

    async def answer(context, seen):
        if left:
            trailer = (("grpc-status-details-bin", details),) if details else ()
            context.set_trailing_metadata(trailer)
            await context.abort(left.pop(0), message)
        return b""

    return answer


async def test_a_call_says_who_calls_and_for_which_namespace(server, connect):
    client = await connect(server.target, api_key="k", tls=False, rpc_metadata={"tenant": "a"})
    service = client.workflow_service
    await service.start_workflow_execution(StartWorkflowExecutionRequest(namespace="orders"))
    await service.list_namespaces(
        ListNamespacesRequest(), metadata={"tenant": "b", "x-bin": b"\xff"}
    )
    with_namespace, without = (seen.metadata for seen in server.calls)
    assert with_namespace["client-name"] == "worker-core"
    assert with_namespace["client-version"] == __version__
    assert with_namespace["temporal-namespace"] == "orders"
    assert with_namespace["authorization"] == "Bearer k"
    assert with_namespace["tenant"] == "a"
    assert "temporal-namespace" not in without
    assert without["tenant"] == "b"
    assert without["x-bin"] == b"\xff"


async def test_metadata_and_key_change_while_connected(server, connect):
    client = await connect(server.target)
    client.update_rpc_metadata({"tenant": "a"})
    client.update_api_key("fresh")
    await client.workflow_service.list_namespaces(ListNamespacesRequest())
    assert server.calls[0].metadata["tenant"] == "a"
    assert server.calls[0].metadata["authorization"] == "Bearer fresh"


async def test_a_call_that_asks_for_no_retry_is_made_once(server, connect):
    client = await connect(server.target)
    server.answer = failing(grpc.StatusCode.UNAVAILABLE, message="later")
    with pytest.raises(RPCError, match="later") as raised:
        await client.workflow_service.list_namespaces(ListNamespacesRequest())
    assert raised.value.status is RPCStatusCode.UNAVAILABLE
    assert raised.value.raw_grpc_status == b""
    assert raised.value.grpc_status == GrpcStatus()
    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None
    assert len(server.calls) == 1


async def test_a_call_is_retried_until_it_succeeds(server, connect):
    client = await connect(server.target)
    server.answer = failing(grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.INTERNAL)
    await client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=True)
    assert len(server.calls) == 3


async def test_a_call_is_retried_as_often_as_configured(server, connect):
    client = await connect(
        server.target, retry_config=RetryConfig(initial_interval_millis=1, max_retries=2)
    )
    server.answer = failing(*[grpc.StatusCode.UNAVAILABLE] * 5)
    with pytest.raises(RPCError):
        await client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=True)
    assert len(server.calls) == 2


async def test_what_no_retry_cures_is_not_retried(server, connect):
    client = await connect(server.target)
    server.answer = failing(grpc.StatusCode.INVALID_ARGUMENT)
    with pytest.raises(RPCError):
        await client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=True)
    assert len(server.calls) == 1


async def test_a_poll_is_retried_by_its_own_profile(server, connect):
    client = await connect(server.target)
    server.answer = failing(grpc.StatusCode.CANCELLED)
    poll = PollActivityTaskQueueRequest(namespace="n")
    await client.workflow_service.poll_activity_task_queue(poll, retry=TASK_POLL, timeout=70)
    assert len(server.calls) == 2


async def test_details_of_an_error_arrive(server, connect):
    client = await connect(server.target)
    packed = Any()
    packed.Pack(NamespaceNotFoundFailure(namespace="n"))
    status = GrpcStatus(code=5, message="no n", details=[packed])
    server.answer = failing(
        grpc.StatusCode.NOT_FOUND, message="no n", details=status.SerializeToString()
    )
    with pytest.raises(RPCError) as raised:
        await client.workflow_service.list_namespaces(ListNamespacesRequest())
    found = NamespaceNotFoundFailure()
    assert raised.value.grpc_status.details[0].Unpack(found)
    assert found.namespace == "n"
    back = pickle.loads(pickle.dumps(raised.value))
    assert (back.status, back.message) == (RPCStatusCode.NOT_FOUND, "no n")
    assert back.grpc_status == status


@pytest.mark.parametrize(
    ("method", "request_", "seconds"),
    [
        ("list_namespaces", ListNamespacesRequest(), 30),
        ("poll_workflow_task_queue", PollWorkflowTaskQueueRequest(), 70),
        ("update_workflow_execution", UpdateWorkflowExecutionRequest(), 70),
        ("execute_multi_operation", ExecuteMultiOperationRequest(), 70),
        ("get_workflow_execution_history", GetWorkflowExecutionHistoryRequest(), 30),
        (
            "get_workflow_execution_history",
            GetWorkflowExecutionHistoryRequest(wait_new_event=True),
            70,
        ),
    ],
)
async def test_each_call_has_a_deadline(server, connect, method, request_, seconds):
    client = await connect(server.target)
    await getattr(client.workflow_service, method)(request_)
    assert seconds - 5 < server.calls[0].seconds_left < seconds + 1


@pytest.mark.parametrize("timeout", [timedelta(seconds=0.2), 0.2], ids=["timedelta", "seconds"])
async def test_a_call_ends_at_its_deadline(server, connect, timeout):
    client = await connect(server.target)
    never = asyncio.Event()

    async def answer(context, seen):
        await never.wait()

    server.answer = answer
    with pytest.raises(RPCError) as raised:
        await client.workflow_service.list_namespaces(ListNamespacesRequest(), timeout=timeout)
    assert raised.value.status is RPCStatusCode.DEADLINE_EXCEEDED
    assert str(raised.value) == "ListNamespaces was not answered within 0.2 seconds"


async def test_cancelling_a_call_cancels_it_at_the_server(server, connect):
    client = await connect(server.target)
    arrived, ended = asyncio.Event(), asyncio.Event()

    async def answer(context, seen):
        context.add_done_callback(lambda _: ended.set())
        arrived.set()
        await asyncio.Event().wait()

    server.answer = answer
    call = asyncio.ensure_future(
        client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=True)
    )
    await arrived.wait()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    async with asyncio.timeout(10):
        await ended.wait()


async def test_a_response_that_is_too_large_says_so_and_is_not_retried(
    server, connect, monkeypatch
):
    monkeypatch.setenv("TEMPORAL_MAX_INCOMING_GRPC_BYTES", "1000")
    client = await connect(server.target)

    async def answer(context, seen):
        return b"\x0a\xd0\x0f" + b"x" * 2000

    server.answer = answer
    with pytest.raises(RPCError, match="larger than max") as raised:
        await client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=True)
    assert raised.value.status is RPCStatusCode.RESOURCE_EXHAUSTED
    assert len(server.calls) == 1


async def test_metadata_of_a_call_is_checked(server, connect):
    client = await connect(server.target)
    with pytest.raises(ValueError, match="x-bin"):
        await client.workflow_service.list_namespaces(
            ListNamespacesRequest(), metadata={"x-bin": "text"}
        )
    assert server.calls == []


async def test_an_observer_is_told_of_every_attempt(server, connect):
    client = await connect(server.target)
    told = []
    client.on_rpc = lambda *measured: told.append(measured)
    server.answer = failing(grpc.StatusCode.UNAVAILABLE)
    request = PollWorkflowTaskQueueRequest(namespace="n")
    request.task_queue.name = "q"
    await client.workflow_service.poll_workflow_task_queue(request, retry=True)
    await client.workflow_service.list_namespaces(ListNamespacesRequest())
    assert all(seconds >= 0 for _, seconds, *_ in told)
    assert [(operation, *rest) for operation, _, *rest in told] == [
        ("PollWorkflowTaskQueue", RPCStatusCode.UNAVAILABLE, True, "n", "q"),
        ("PollWorkflowTaskQueue", None, True, "n", "q"),
        ("ListNamespaces", None, False, "", ""),
    ]


async def test_messages_are_logged_only_when_asked(server, connect, caplog, monkeypatch):
    client = await connect(server.target)
    with caplog.at_level("DEBUG", "worker_core.service"):
        await client.workflow_service.list_namespaces(ListNamespacesRequest())
        assert caplog.records == []
        monkeypatch.setattr("worker_core.service.LOG_PROTOS", True)
        await client.workflow_service.list_namespaces(ListNamespacesRequest(page_size=3))
    assert [record.rpc for record in caplog.records] == ["ListNamespaces"] * 2
