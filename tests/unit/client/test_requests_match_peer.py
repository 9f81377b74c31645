"""Every request that carries values or ids is, byte for byte, the one the peer sends."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import temporalio.api.common.v1
import temporalio.api.workflowservice.v1
import temporalio.client
import temporalio.common
import temporalio.converter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import worker_core.api.common.v1
import worker_core.api.workflowservice.v1
import worker_core.client
import worker_core.common
import worker_core.converter
from worker_core import client

OURS = SimpleNamespace(
    client=worker_core.client,
    common=worker_core.common,
    converter=worker_core.converter,
    service=worker_core.api.workflowservice.v1,
    Payload=worker_core.api.common.v1.Payload,
)
PEER = SimpleNamespace(
    client=temporalio.client,
    common=temporalio.common,
    converter=temporalio.converter,
    service=temporalio.api.workflowservice.v1,
    Payload=temporalio.api.common.v1.Payload,
)


def content(request: Any) -> bytes:
    """The request without what is random in it."""
    parts = [operation.start_workflow for operation in getattr(request, "operations", [])[:1]]
    for part in [request, *parts]:
        if "request_id" in part.DESCRIPTOR.fields_by_name:
            assert len(part.request_id) == 36
            part.ClearField("request_id")
    return request.SerializeToString(deterministic=True)


async def both(recorded, service, peer_recorded, peer_service, call) -> None:
    """Make a call through both clients and hold the requests against each other."""
    await call(recorded, OURS)
    await call(peer_recorded, PEER)
    assert service.calls
    for ours, theirs in zip(service.calls, peer_service.calls, strict=True):
        assert ours.operation == theirs.operation
        assert ours.retry is True
        assert content(ours.request) == content(theirs.request)
        assert ours.metadata == theirs.metadata
        assert ours.timeout == theirs.timeout


def everything(sdk) -> dict[str, Any]:
    text = sdk.common.SearchAttributeKey.for_keyword("CustomKeyword")
    return {
        "id": "wf",
        "task_queue": "tq",
        "execution_timeout": timedelta(hours=1),
        "run_timeout": timedelta(seconds=90, milliseconds=5),
        "task_timeout": timedelta(seconds=7),
        "id_reuse_policy": sdk.common.WorkflowIDReusePolicy.REJECT_DUPLICATE,
        "id_conflict_policy": sdk.common.WorkflowIDConflictPolicy.USE_EXISTING,
        "retry_policy": sdk.common.RetryPolicy(
            initial_interval=timedelta(seconds=2),
            maximum_attempts=3,
            non_retryable_error_types=["Bad"],
        ),
        "cron_schedule": "@hourly",
        "memo": {"number": 1, "raw": sdk.Payload(data=b"x", metadata={"encoding": b"own"})},
        "search_attributes": sdk.common.TypedSearchAttributes(
            [
                sdk.common.SearchAttributePair(text, "value"),
                sdk.common.SearchAttributePair(
                    sdk.common.SearchAttributeKey.for_datetime("When"),
                    datetime(2024, 5, 6, tzinfo=UTC),
                ),
            ]
        ),
        "static_summary": "summary",
        "static_details": "details",
        "start_delay": timedelta(minutes=1),
        "rpc_metadata": {"some": "value"},
        "rpc_timeout": timedelta(seconds=3),
        "priority": sdk.common.Priority(priority_key=2, fairness_key="f", fairness_weight=1.5),
        "versioning_override": sdk.common.PinnedVersioningOverride(
            sdk.common.WorkerDeploymentVersion("dep", "1.0")
        ),
    }


async def plain_start(c, sdk):
    await c.start_workflow("W", id="wf", task_queue="tq")


async def full_start(c, sdk):
    await c.start_workflow("W", args=[1, "two", None, b"3"], **everything(sdk))


async def start_with_empty_extras(c, sdk):
    await c.start_workflow(
        "W",
        None,
        id="wf",
        task_queue="tq",
        memo={},
        static_summary="",
        execution_timeout=timedelta(),
    )


async def start_with_policies_by_number(c, sdk):
    await c.start_workflow("W", id="wf", task_queue="tq", id_reuse_policy=3, id_conflict_policy=2)


async def start_untyped_search_attributes(c, sdk):
    with pytest.warns(DeprecationWarning, match="Dictionary-based"):
        await c.start_workflow(
            "W", id="wf", task_queue="tq", search_attributes={"Some": ["a", "b"], "Other": [1]}
        )


async def signal_with_start(c, sdk):
    await c.start_workflow("W", start_signal="go", **everything(sdk))


async def signal_with_start_and_args(c, sdk):
    await c.start_workflow(
        "W", 1, start_signal="go", start_signal_args=[1, {"a": 2}], id="wf", task_queue="tq"
    )


async def execute(c, sdk):
    h = await c.start_workflow("W", id="wf", task_queue="tq", rpc_metadata={"a": "b"})
    assert h.id == "wf"


async def signal(c, sdk):
    await c.get_workflow_handle("wf", run_id="run").signal(
        "s", args=[1, "x"], rpc_metadata={"a": "b"}
    )


async def signal_without_args(c, sdk):
    await c.get_workflow_handle("wf").signal("s", rpc_timeout=timedelta(seconds=1))


async def query(c, sdk):
    handle = c.get_workflow_handle("wf", run_id="run")
    assert await handle.query("q", 1) is None


async def query_with_reject_condition(c, sdk):
    await c.get_workflow_handle("wf").query(
        "q", reject_condition=sdk.common.QueryRejectCondition.NOT_OPEN
    )


async def cancel(c, sdk):
    await c.get_workflow_handle("wf", run_id="run", first_execution_run_id="first").cancel(
        reason="why"
    )


async def cancel_latest(c, sdk):
    await c.get_workflow_handle("wf").cancel()


async def terminate(c, sdk):
    await c.get_workflow_handle("wf", run_id="run", first_execution_run_id="first").terminate(
        "detail", 2, reason="why"
    )


async def terminate_latest(c, sdk):
    await c.get_workflow_handle("wf").terminate()


async def describe(c, sdk):
    await c.get_workflow_handle("wf", run_id="run").describe()


async def count(c, sdk):
    await c.count_workflows("WorkflowType = 'W'", {"a": "b"}, timedelta(seconds=1))


async def list_page(c, sdk):
    await c.list_workflows(
        "WorkflowType = 'W'", page_size=7, limit=5, next_page_token=b"t"
    ).fetch_next_page()


async def history_page(c, sdk):
    await (
        c.get_workflow_handle("wf", run_id="run")
        .fetch_history_events(page_size=3, wait_new_event=True, skip_archival=True)
        .fetch_next_page()
    )


def answer_updates(c, sdk, stage, **outcome):
    """Have every kind of update call answered, as the server would."""
    update = sdk.service.UpdateWorkflowExecutionResponse(stage=stage, **outcome)
    update.update_ref.workflow_execution.run_id = "run"
    response = sdk.service.ExecuteMultiOperationResponse.Response
    start = sdk.service.StartWorkflowExecutionResponse(run_id="run")
    c.service_client.answer("UpdateWorkflowExecution", update)
    c.service_client.answer(
        "ExecuteMultiOperation",
        sdk.service.ExecuteMultiOperationResponse(
            responses=[response(start_workflow=start), response(update_workflow=update)]
        ),
    )


async def start_update(c, sdk):
    answer_updates(c, sdk, stage=2)
    handle = c.get_workflow_handle("wf", run_id="run", first_execution_run_id="first")
    await handle.start_update(
        "u",
        args=[1, "x"],
        id="id",
        wait_for_stage=sdk.client.WorkflowUpdateStage.ACCEPTED,
        rpc_metadata={"a": "b"},
        rpc_timeout=timedelta(seconds=1),
    )


async def start_update_of_latest_run(c, sdk):
    answer_updates(c, sdk, stage=3, outcome={})
    stage = sdk.client.WorkflowUpdateStage.COMPLETED
    await c.get_workflow_handle("wf").start_update("u", id="id", wait_for_stage=stage)


async def execute_update_that_has_to_be_polled(c, sdk):
    answer_updates(c, sdk, stage=2)
    polled = sdk.service.PollWorkflowExecutionUpdateResponse
    c.service_client.answer("PollWorkflowExecutionUpdate", polled(), polled(outcome={}))
    await c.get_workflow_handle("wf").execute_update("u", None, id="id")


async def result_of_an_earlier_update(c, sdk):
    polled = sdk.service.PollWorkflowExecutionUpdateResponse
    c.service_client.answer("PollWorkflowExecutionUpdate", polled(outcome={}))
    handle = c.get_workflow_handle("wf").get_update_handle("id", workflow_run_id="run")
    await handle.result(rpc_metadata={"a": "b"}, rpc_timeout=timedelta(seconds=1))


async def full_update_with_start(c, sdk):
    answer_updates(c, sdk, stage=3, outcome={})
    options = everything(sdk)
    metadata, timeout = options.pop("rpc_metadata"), options.pop("rpc_timeout")
    await c.start_update_with_start_workflow(
        "u",
        {"a": 1},
        id="id",
        start_workflow_operation=sdk.client.WithStartWorkflowOperation("W", args=[1], **options),
        wait_for_stage=sdk.client.WorkflowUpdateStage.ACCEPTED,
        rpc_metadata=metadata,
        rpc_timeout=timeout,
    )


async def plain_update_with_start(c, sdk):
    answer_updates(c, sdk, stage=3, outcome={})
    start = sdk.client.WithStartWorkflowOperation(
        "W",
        id="wf",
        task_queue="tq",
        id_conflict_policy=sdk.common.WorkflowIDConflictPolicy.FAIL,
    )
    await c.execute_update_with_start_workflow("u", id="id", start_workflow_operation=start)


async def close_event_page(c, sdk):
    await (
        c.get_workflow_handle("wf")
        .fetch_history_events(
            event_filter_type=sdk.client.WorkflowHistoryEventFilterType.CLOSE_EVENT,
            next_page_token=b"t",
        )
        .fetch_next_page(page_size=9)
    )


WORKFLOW_CALLS = [
    plain_start,
    full_start,
    start_with_empty_extras,
    start_with_policies_by_number,
    start_untyped_search_attributes,
    signal_with_start,
    signal_with_start_and_args,
    execute,
    signal,
    signal_without_args,
    query,
    query_with_reject_condition,
    cancel,
    cancel_latest,
    terminate,
    terminate_latest,
    describe,
    count,
    list_page,
    history_page,
    close_event_page,
    start_update,
    start_update_of_latest_run,
    execute_update_that_has_to_be_polled,
    result_of_an_earlier_update,
    full_update_with_start,
    plain_update_with_start,
]


@pytest.mark.parametrize("call", WORKFLOW_CALLS, ids=lambda call: call.__name__)
async def test_workflow_calls(recorded, service, peer_recorded, peer_service, call):
    await both(recorded, service, peer_recorded, peer_service, call)


def by_token(c):
    return c.get_async_activity_handle(task_token=b"token")


def by_ids(c):
    return c.get_async_activity_handle(workflow_id="wf", run_id="run", activity_id="act")


def by_ids_of_latest_run(c):
    return c.get_async_activity_handle(workflow_id="wf", run_id=None, activity_id="act")


def without_workflow(c):
    return c.get_async_activity_handle(activity_id="act", run_id="run")


@pytest.mark.parametrize("handle", [by_token, by_ids, by_ids_of_latest_run, without_workflow])
@pytest.mark.parametrize(
    "report",
    [
        lambda h: h.heartbeat(),
        lambda h: h.heartbeat(1, "two", rpc_metadata={"a": "b"}),
        lambda h: h.complete(),
        lambda h: h.complete(None),
        lambda h: h.complete({"a": 1}, rpc_timeout=timedelta(seconds=2)),
        lambda h: h.fail(ValueError("bad")),
        lambda h: h.fail(ValueError("bad"), last_heartbeat_details=[1]),
        lambda h: h.report_cancellation(),
        lambda h: h.report_cancellation("why"),
    ],
)
async def test_async_activity_calls(recorded, service, peer_recorded, peer_service, handle, report):
    await both(recorded, service, peer_recorded, peer_service, lambda c, sdk: report(handle(c)))


async def test_headers_of_interceptors_pass_the_codec_only_if_told_to(service, peer_service):
    for behavior in ("NO_CODEC", "CODEC", "WORKFLOW_ONLY_CODEC"):
        requests = []
        for sdk, recording in ((OURS, service), (PEER, peer_service)):
            recording.calls.clear()
            c = sdk.client.Client(
                recording,
                namespace="ns",
                interceptors=[_header_interceptor(sdk)],
                data_converter=dataclasses.replace(
                    sdk.converter.DataConverter.default, payload_codec=_reversing_codec(sdk)
                ),
                header_codec_behavior=sdk.common.HeaderCodecBehavior[behavior],
            )
            await c.start_workflow("W", "arg", id="wf", task_queue="tq", memo={"a": 1})
            await c.start_workflow("W", id="wf", task_queue="tq", start_signal="s")
            await c.get_workflow_handle("wf").signal("s", "arg")
            await c.get_workflow_handle("wf").query("q", "arg")
            answer_updates(c, sdk, stage=3, outcome={})
            await c.get_workflow_handle("wf").execute_update("u", "arg", id="id")
            start = sdk.client.WithStartWorkflowOperation(
                "W",
                "arg",
                id="wf",
                task_queue="tq",
                id_conflict_policy=sdk.common.WorkflowIDConflictPolicy.FAIL,
            )
            await c.execute_update_with_start_workflow(
                "u", "arg", id="id", start_workflow_operation=start
            )
            requests.append([content(call.request) for call in recording.calls])
        assert requests[0] == requests[1]
        assert (b"revres" in requests[0][0]) == (behavior == "CODEC")


def _header_interceptor(sdk):
    class Outbound(sdk.client.OutboundInterceptor):
        async def start_workflow(self, input):
            input.headers = {**input.headers, "name": sdk.Payload(data=b"server")}
            return await super().start_workflow(input)

        async def signal_workflow(self, input):
            input.headers = {**input.headers, "name": sdk.Payload(data=b"server")}
            await super().signal_workflow(input)

        async def query_workflow(self, input):
            input.headers = {**input.headers, "name": sdk.Payload(data=b"server")}
            return await super().query_workflow(input)

        async def start_workflow_update(self, input):
            input.headers = {**input.headers, "name": sdk.Payload(data=b"server")}
            return await super().start_workflow_update(input)

        async def start_update_with_start_workflow(self, input):
            # One mapping for both: neither half may see what the other made of it.
            headers = {"name": sdk.Payload(data=b"server")}
            input.start_workflow_input.headers = headers
            input.update_workflow_input.headers = headers
            return await super().start_update_with_start_workflow(input)

    class Interceptor(sdk.client.Interceptor):
        def intercept_client(self, next):
            return Outbound(next)

    return Interceptor()


def _reversing_codec(sdk):
    class Codec(sdk.converter.PayloadCodec):
        async def encode(self, payloads):
            return [sdk.Payload(data=p.data[::-1], metadata=p.metadata) for p in payloads]

        async def decode(self, payloads):
            return await self.encode(payloads)

    return Codec()


async def test_values_are_converted_in_the_context_of_their_workflow(service):
    seen: list[tuple[str, Any]] = []

    class Codec(worker_core.converter.PayloadCodec, worker_core.converter.WithSerializationContext):
        def __init__(self, context=None):
            self.context = context

        def with_context(self, context):
            return Codec(context)

        async def encode(self, payloads):
            seen.append(("encode", self.context))
            return list(payloads)

        async def decode(self, payloads):
            seen.append(("decode", self.context))
            return list(payloads)

    c = client.Client(
        service,
        namespace="ns",
        data_converter=worker_core.converter.DataConverter(payload_codec=Codec()),
    )
    handle = await c.start_workflow("W", 1, id="wf", task_queue="tq")
    await handle.signal("s", 1)
    await handle.query("q", 1)
    await handle.terminate("detail")
    context = worker_core.converter.WorkflowSerializationContext(namespace="ns", workflow_id="wf")
    assert seen == [("encode", context)] * 4

    seen.clear()
    activity = worker_core.converter.ActivitySerializationContext(
        namespace="ns",
        activity_id="act",
        activity_type="A",
        activity_task_queue="tq",
        workflow_id="wf",
        workflow_type="W",
        is_local=False,
    )
    by_id = c.get_async_activity_handle(task_token=b"t")
    await by_id.complete(1)
    await by_id.with_context(activity).complete(1)
    assert seen == [("encode", None), ("encode", activity)]


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
).filter(lambda value: not _has_nested_bytes(value))


def _has_nested_bytes(value: Any, depth: int = 0) -> bool:
    if isinstance(value, bytes):
        return depth > 0
    if isinstance(value, dict):
        return any(_has_nested_bytes(v, depth + 1) for v in value.values())
    if isinstance(value, list):
        return any(_has_nested_bytes(v, depth + 1) for v in value)
    return False


durations = st.none() | st.timedeltas(timedelta(0), timedelta(days=365))


@given(
    args=st.lists(values, max_size=3),
    memo=st.none() | st.dictionaries(st.text(), values, max_size=3),
    timeouts=st.tuples(durations, durations, durations, durations),
    texts=st.tuples(st.none() | st.text(), st.none() | st.text(), st.text()),
    policies=st.tuples(
        st.sampled_from([p.name for p in worker_core.common.WorkflowIDReusePolicy]),
        st.sampled_from([p.name for p in worker_core.common.WorkflowIDConflictPolicy]),
    ),
    start_signal=st.none() | st.tuples(st.text(min_size=1), st.lists(values, max_size=2)),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_start(
    service,
    peer_service,
    recorded,
    peer_recorded,
    args,
    memo,
    timeouts,
    texts,
    policies,
    start_signal,
):
    async def start(c, sdk):
        extra = {}
        if start_signal is not None:
            extra = {"start_signal": start_signal[0], "start_signal_args": start_signal[1]}
        await c.start_workflow(
            "W",
            args=args,
            id="wf",
            task_queue="tq",
            memo=memo,
            execution_timeout=timeouts[0],
            run_timeout=timeouts[1],
            task_timeout=timeouts[2],
            start_delay=timeouts[3],
            static_summary=texts[0],
            static_details=texts[1],
            cron_schedule=texts[2],
            id_reuse_policy=sdk.common.WorkflowIDReusePolicy[policies[0]],
            id_conflict_policy=sdk.common.WorkflowIDConflictPolicy[policies[1]],
            **extra,
        )

    service.calls.clear()
    peer_service.calls.clear()
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        loop.run_until_complete(both(recorded, service, peer_recorded, peer_service, start))
