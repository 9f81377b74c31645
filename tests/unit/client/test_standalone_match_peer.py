"""Standalone activities, Nexus operations and build ids: what is sent is, byte for byte, what the
peer sends, and what servers say is read alike."""

from __future__ import annotations

import asyncio
import dataclasses
import enum
import warnings
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import nexusrpc
import nexusrpc.handler
import pytest
import temporalio.activity
import temporalio.api.activity.v1
import temporalio.api.common.v1
import temporalio.api.errordetails.v1
import temporalio.api.nexus.v1
import temporalio.api.workflowservice.v1
import temporalio.client
import temporalio.common
import temporalio.converter
import temporalio.exceptions
import temporalio.service
from google.protobuf.message import Message
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import worker_core.activity
import worker_core.api.activity.v1
import worker_core.api.common.v1
import worker_core.api.errordetails.v1
import worker_core.api.nexus.v1
import worker_core.api.workflowservice.v1
import worker_core.client
import worker_core.common
import worker_core.converter
import worker_core.exceptions
import worker_core.service

OURS = SimpleNamespace(
    client=worker_core.client,
    common=worker_core.common,
    converter=worker_core.converter,
    exceptions=worker_core.exceptions,
    activity=worker_core.activity,
    activities=worker_core.api.activity.v1,
    nexus=worker_core.api.nexus.v1,
    service=worker_core.api.workflowservice.v1,
    rpc=worker_core.service,
    Payload=worker_core.api.common.v1.Payload,
)
PEER = SimpleNamespace(
    client=temporalio.client,
    common=temporalio.common,
    converter=temporalio.converter,
    exceptions=temporalio.exceptions,
    activity=temporalio.activity,
    activities=temporalio.api.activity.v1,
    nexus=temporalio.api.nexus.v1,
    service=temporalio.api.workflowservice.v1,
    rpc=temporalio.service,
    Payload=temporalio.api.common.v1.Payload,
)
MOMENT = datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)


def content(request: Any) -> bytes:
    """The request without what is random in it."""
    if "request_id" in request.DESCRIPTOR.fields_by_name:
        assert len(request.request_id) == 36
        request.ClearField("request_id")
    return request.SerializeToString(deterministic=True)


async def both(recorded, service, peer_recorded, peer_service, call) -> list[Any]:
    """Make a call through both clients, hold the requests against each other, return the results."""
    results = [plain(await call(recorded, OURS)), plain(await call(peer_recorded, PEER))]
    assert service.calls
    for ours, theirs in zip(service.calls, peer_service.calls, strict=True):
        assert ours.operation == theirs.operation
        assert ours.retry is True
        assert theirs.retry is True
        assert content(ours.request) == content(theirs.request)
        assert ours.metadata == theirs.metadata
        assert ours.timeout == theirs.timeout
    return results


def plain(value: Any) -> Any:
    """A value without the classes of its package."""
    if isinstance(value, Message):
        return value.SerializeToString(deterministic=True)
    if isinstance(value, enum.Enum):
        return value.name, value.value
    if isinstance(value, BaseException):
        return type(value).__name__, str(value), plain(value.__cause__)
    if hasattr(value, "indexed_value_type"):
        return value.name, value.indexed_value_type.name
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if type(value).__name__ == "DataConverter":
            return "converter"
        fields = {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return type(value).__name__, fields
    if type(value).__name__.endswith("Handle"):
        return type(value).__name__, {
            name: plain(getattr(value, name))
            for name in ("id", "operation_id", "run_id", "endpoint", "service", "_result_type")
            if hasattr(value, name)
        }
    if isinstance(value, str | bytes | type | None):
        return value
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, Sequence | set | frozenset):
        return [plain(one) for one in value]
    return value


# What is called.

RPC = {"rpc_metadata": {"some": "value"}, "rpc_timeout": timedelta(seconds=3)}


def attributes(sdk) -> Any:
    keys = sdk.common.SearchAttributeKey
    return sdk.common.TypedSearchAttributes(
        [
            sdk.common.SearchAttributePair(keys.for_keyword("CustomKeyword"), "value"),
            sdk.common.SearchAttributePair(keys.for_datetime("When"), MOMENT),
        ]
    )


def activity_options(sdk) -> dict[str, Any]:
    return {
        "id": "act",
        "task_queue": "tq",
        "schedule_to_close_timeout": timedelta(hours=1),
        "schedule_to_start_timeout": timedelta(seconds=90, milliseconds=5),
        "start_to_close_timeout": timedelta(seconds=7),
        "heartbeat_timeout": timedelta(seconds=2),
        "id_reuse_policy": sdk.common.ActivityIDReusePolicy.REJECT_DUPLICATE,
        "id_conflict_policy": sdk.common.ActivityIDConflictPolicy.USE_EXISTING,
        "retry_policy": sdk.common.RetryPolicy(
            initial_interval=timedelta(seconds=2),
            maximum_attempts=3,
            non_retryable_error_types=["Bad"],
        ),
        "search_attributes": attributes(sdk),
        "summary": "summary",
        "priority": sdk.common.Priority(priority_key=2, fairness_key="f", fairness_weight=1.5),
        "start_delay": timedelta(minutes=1),
        **RPC,
    }


SMALL = {"id": "act", "task_queue": "tq", "start_to_close_timeout": timedelta(seconds=7)}


def defined(sdk) -> Any:
    """Activities of each kind."""

    @sdk.activity.defn(name="function")
    async def function(number: int) -> str:
        return str(number)

    @sdk.activity.defn(name="callable-class")
    class CallableClass:
        def __call__(self, one: int, two: int) -> bytes:
            return b""

    class Methods:
        @sdk.activity.defn
        def method(self) -> list[int]:
            return []

    return function, CallableClass, Methods


async def small_activity(c, sdk):
    return await c.start_activity("A", **SMALL)


async def whole_activity(c, sdk):
    return await c.start_activity(
        "A", args=[1, "two", None, b"3"], result_type=int, **activity_options(sdk)
    )


async def activity_by_function(c, sdk):
    return await c.start_activity(defined(sdk)[0], 5, **SMALL)


async def activity_by_class(c, sdk):
    return await c.start_activity_class(defined(sdk)[1], args=[5, 6], **activity_options(sdk))


async def activity_by_method(c, sdk):
    return await c.start_activity_method(defined(sdk)[2].method, **activity_options(sdk))


async def activity_with_empty_extras(c, sdk):
    return await c.start_activity(
        "A",
        None,
        summary="",
        start_delay=timedelta(),
        heartbeat_timeout=timedelta(),
        search_attributes=sdk.common.TypedSearchAttributes.empty,
        **SMALL,
    )


def on_activity(call):
    """The call on a handle, by id and by run."""

    async def of_latest(c, sdk):
        return await call(c.get_activity_handle("act"), sdk)

    async def of_run(c, sdk):
        return await call(c.get_activity_handle("act", run_id="run"), sdk)

    return of_latest, of_run


def every_option(sdk) -> list[Any]:
    keys = sdk.client.ActivityOptionsKeys
    return [
        keys.task_queue.value_set("elsewhere"),
        keys.schedule_to_close_timeout.value_set(timedelta(seconds=1)),
        keys.schedule_to_start_timeout.value_set(timedelta(seconds=2)),
        keys.start_to_close_timeout.value_set(timedelta(seconds=3)),
        keys.heartbeat_timeout.value_unset(),
        keys.start_delay.value_set(timedelta(seconds=4)),
        keys.retry_policy.value_set(sdk.common.RetryPolicy(maximum_attempts=2)),
        keys.priority.value_set(sdk.common.Priority(priority_key=3)),
    ]


ACTIVITY_CALLS = [
    small_activity,
    whole_activity,
    activity_by_function,
    activity_by_class,
    activity_by_method,
    activity_with_empty_extras,
    *on_activity(lambda h, sdk: h.cancel()),
    *on_activity(lambda h, sdk: h.cancel(reason="why", **RPC)),
    *on_activity(lambda h, sdk: h.terminate()),
    *on_activity(lambda h, sdk: h.terminate(reason="why", **RPC)),
    *on_activity(lambda h, sdk: h.pause(reason="why", **RPC)),
    *on_activity(lambda h, sdk: h.unpause()),
    *on_activity(lambda h, sdk: h.unpause(reason="why", jitter=timedelta(seconds=2), **RPC)),
    *on_activity(lambda h, sdk: h.update_options(every_option(sdk), **RPC)),
    *on_activity(lambda h, sdk: h.update_options(every_option(sdk)[4:6])),
    *on_activity(lambda h, sdk: h.restore_original_options(**RPC)),
    *on_activity(lambda h, sdk: h.describe()),
    *on_activity(
        lambda h, sdk: h.describe(
            include_input=True,
            include_outcome=True,
            include_heartbeat_details=True,
            include_last_failure=True,
            **RPC,
        )
    ),
    lambda c, sdk: listed(c.list_activities("")),
    lambda c, sdk: listed(c.list_activities("a = 1", page_size=7, next_page_token=b"t", **RPC)),
    lambda c, sdk: listed(c.list_activities("a = 1", page_size=7, limit=3)),
    lambda c, sdk: c.count_activities(),
    lambda c, sdk: c.count_activities("a = 1", **RPC),
]


async def listed(iterator: Any) -> list[Any]:
    return [one async for one in iterator]


@nexusrpc.service(name="named-service")
class Service:
    first: nexusrpc.Operation[int, str] = nexusrpc.Operation(name="first-operation")


@nexusrpc.handler.service_handler(name="handled-service")
class Handler:
    @nexusrpc.handler.sync_operation(name="second-operation")
    async def second(self, ctx: nexusrpc.handler.StartOperationContext, input: int) -> bytes:
        return b""


class NoService:
    pass


def nexus_options(sdk) -> dict[str, Any]:
    return {
        "id": "op",
        "id_reuse_policy": sdk.common.NexusOperationIDReusePolicy.REJECT_DUPLICATE,
        "id_conflict_policy": sdk.common.NexusOperationIDConflictPolicy.USE_EXISTING,
        "schedule_to_close_timeout": timedelta(hours=1),
        "schedule_to_start_timeout": timedelta(seconds=90),
        "start_to_close_timeout": timedelta(seconds=7),
        "search_attributes": attributes(sdk),
        "summary": "summary",
        "headers": {"name": "value"},
        **RPC,
    }


def on_operation(call):
    async def of_latest(c, sdk):
        return await call(c.get_nexus_operation_handle("op"), sdk)

    async def of_run(c, sdk):
        return await call(c.get_nexus_operation_handle("op", run_id="run"), sdk)

    return of_latest, of_run


NEXUS_CALLS = [
    lambda c, sdk: c.create_nexus_client("s", "e").start_operation("o", None, id="op"),
    lambda c, sdk: c.create_nexus_client("s", "e").start_operation(
        "o", {"a": 1}, result_type=int, **nexus_options(sdk)
    ),
    lambda c, sdk: c.create_nexus_client(Service, "e").start_operation(
        Service.first, 1, **nexus_options(sdk)
    ),
    lambda c, sdk: c.create_nexus_client(Handler, "e").start_operation(Handler.second, 1, id="op"),
    lambda c, sdk: c.create_nexus_client(NoService, "e").start_operation("o", 1, id="op"),
    *on_operation(lambda h, sdk: h.cancel()),
    *on_operation(lambda h, sdk: h.cancel(reason="why", **RPC)),
    *on_operation(lambda h, sdk: h.terminate()),
    *on_operation(lambda h, sdk: h.terminate(reason="why", **RPC)),
    *on_operation(lambda h, sdk: h.describe(**RPC)),
    lambda c, sdk: listed(c.list_nexus_operations("")),
    lambda c, sdk: listed(
        c.list_nexus_operations("a = 1", page_size=7, limit=3, next_page_token=b"t", **RPC)
    ),
    lambda c, sdk: c.count_nexus_operations(),
    lambda c, sdk: c.count_nexus_operations("a = 1", **RPC),
]

BUILD_ID_CALLS = [
    lambda c, sdk: c.update_worker_build_id_compatibility(
        "tq", sdk.client.BuildIdOpAddNewDefault("1.0"), *RPC.values()
    ),
    lambda c, sdk: c.update_worker_build_id_compatibility(
        "tq", sdk.client.BuildIdOpAddNewCompatible("1.1", "1.0")
    ),
    lambda c, sdk: c.update_worker_build_id_compatibility(
        "tq", sdk.client.BuildIdOpAddNewCompatible("1.1", "1.0", promote_set=True)
    ),
    lambda c, sdk: c.update_worker_build_id_compatibility(
        "tq", sdk.client.BuildIdOpPromoteSetByBuildId("1.1")
    ),
    lambda c, sdk: c.update_worker_build_id_compatibility(
        "tq", sdk.client.BuildIdOpPromoteBuildIdWithinSet("1.1")
    ),
    lambda c, sdk: c.update_worker_build_id_compatibility(
        "tq", sdk.client.BuildIdOpMergeSets("1.1", "2.0")
    ),
    lambda c, sdk: c.get_worker_build_id_compatibility("tq"),
    lambda c, sdk: c.get_worker_build_id_compatibility("tq", 3, **RPC),
    lambda c, sdk: c.get_worker_task_reachability([""]),
    lambda c, sdk: c.get_worker_task_reachability(
        ["1.0", "1.1"], ["tq"], sdk.client.TaskReachabilityType.OPEN_WORKFLOWS, **RPC
    ),
]


@pytest.mark.parametrize("call", [*ACTIVITY_CALLS, *NEXUS_CALLS, *BUILD_ID_CALLS])
async def test_calls(recorded, service, peer_recorded, peer_service, call):
    for sdk, recording in ((OURS, service), (PEER, peer_service)):
        recording.answer(
            "DescribeActivityExecution",
            sdk.service.DescribeActivityExecutionResponse(info={"schedule_time": MOMENT}),
        )
    ours, theirs = await both(recorded, service, peer_recorded, peer_service, call)
    assert ours == theirs


# What servers say.


TIMES = st.one_of(st.none(), st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1)))
DURATIONS = st.one_of(st.none(), st.timedeltas(timedelta(), timedelta(days=4000)))


def given_only(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


OPTIONAL_TEXT = st.one_of(st.just(""), st.text("abc", min_size=1, max_size=3))


@st.composite
def activity_fields(draw: Any) -> dict[str, Any]:
    times = {
        name: draw(TIMES)
        for name in (
            "close_time",
            "execution_time",
            "expiration_time",
            "last_attempt_complete_time",
            "last_heartbeat_time",
            "last_started_time",
            "next_attempt_schedule_time",
        )
    }
    durations = {
        name: draw(DURATIONS)
        for name in (
            "execution_duration",
            "current_retry_interval",
            "heartbeat_timeout",
            "schedule_to_close_timeout",
            "schedule_to_start_timeout",
            "start_to_close_timeout",
            "start_delay",
        )
    }
    return given_only(
        activity_id="act",
        run_id=draw(OPTIONAL_TEXT),
        activity_type={"name": "A"},
        schedule_time=MOMENT.replace(tzinfo=None),
        status=draw(st.integers(0, 7)),
        run_state=draw(st.integers(0, 5)),
        task_queue="tq",
        attempt=draw(st.integers(0, 5)),
        canceled_reason=draw(OPTIONAL_TEXT),
        last_worker_identity=draw(OPTIONAL_TEXT),
        total_heartbeat_count=draw(st.integers(0, 5)),
        last_deployment_version=draw(
            st.one_of(st.none(), st.just({"deployment_name": "d", "build_id": "1.0"}))
        ),
        priority=draw(st.one_of(st.none(), st.just({"priority_key": 3}))),
        retry_policy=draw(st.one_of(st.none(), st.just({"maximum_attempts": 3}))),
        heartbeat_details=draw(st.one_of(st.none(), st.just(payloads(1, "two")))),
        last_failure=draw(st.one_of(st.none(), st.just(failure("last")))),
        search_attributes={
            "indexed_fields": {
                "K": {"metadata": {"encoding": b"json/plain", "type": b"Keyword"}, "data": b'"v"'}
            }
        },
        **times,
        **durations,
    )


def payload(value: Any) -> dict[str, Any]:
    (encoded,) = worker_core.converter.default().payload_converter.to_payloads([value])
    return {"metadata": dict(encoded.metadata), "data": encoded.data}


def payloads(*values: Any) -> dict[str, Any]:
    return {"payloads": [payload(value) for value in values]}


def failure(message: str) -> dict[str, Any]:
    return {"message": message, "application_failure_info": {"type": "Type"}}


async def everything_of(description: Any) -> list[Any]:
    return [
        description.has_heartbeat_details(),
        await description.heartbeat_details(),
        await description.heartbeat_details([int, str]),
        description.has_last_failure(),
        await description.last_failure(),
        description.has_input(),
        await description.input(),
        await description.input([int]),
        description.has_result(),
        await description.result(),
        await description.result(int),
        description.has_outcome_failure(),
        await description.outcome_failure(),
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    fields=activity_fields(),
    input=st.one_of(st.none(), st.just(payloads(1)), st.just(payloads())),
    outcome=st.one_of(
        st.none(),
        st.just({"result": payloads(5)}),
        st.just({"result": payloads()}),
        st.just({"failure": failure("outcome")}),
    ),
)
def test_described_activities_are_read_alike(
    recorded, service, peer_recorded, peer_service, fields, input, outcome
):
    async def describe(c, sdk, recording):
        recording.calls.clear()
        recording.answer(
            "DescribeActivityExecution",
            sdk.service.DescribeActivityExecutionResponse(
                info=fields, input=input, outcome=outcome, callbacks=[{}]
            ),
        )
        description = await c.get_activity_handle("act").describe()
        return plain(description), plain(await everything_of(description))

    ours = asyncio.run(describe(recorded, OURS, service))
    assert ours == asyncio.run(describe(peer_recorded, PEER, peer_service))


async def test_listed_and_counted_activities_are_read_alike(
    recorded, service, peer_recorded, peer_service
):
    for sdk, recording in ((OURS, service), (PEER, peer_service)):
        info = sdk.activities.ActivityExecutionListInfo(
            activity_id="act",
            run_id="run",
            activity_type={"name": "A"},
            schedule_time=MOMENT,
            close_time=MOMENT,
            execution_duration=timedelta(seconds=5),
            status=2,
            task_queue="tq",
        )
        pages = [([info], b"more"), ([], b"more"), ([info, info], b"")]
        recording.answer(
            "ListActivityExecutions",
            *(
                sdk.service.ListActivityExecutionsResponse(executions=page, next_page_token=token)
                for page, token in pages
            ),
        )
        groups = [{"count": 3, "group_values": [payload("Running")]}]
        recording.answer(
            "CountActivityExecutions",
            sdk.service.CountActivityExecutionsResponse(count=3, groups=groups),
        )

    async def call(c, sdk):
        return await listed(c.list_activities("q")), await c.count_activities("q")

    ours, theirs = await both(recorded, service, peer_recorded, peer_service, call)
    assert ours == theirs
    assert len(ours[0]) == 3


def operation_info(sdk, kind: Any) -> Any:
    whole = {
        "operation_id": "op",
        "run_id": "run",
        "endpoint": "e",
        "service": "s",
        "operation": "o",
        "status": 3,
        "schedule_time": MOMENT,
        "close_time": MOMENT,
        "execution_duration": timedelta(seconds=5),
        "state_transition_count": 4,
        "state": 2,
        "schedule_to_close_timeout": timedelta(seconds=6),
        "attempt": 2,
        "expiration_time": MOMENT,
        "last_attempt_failure": failure("attempt"),
        "blocked_reason": "blocked",
        "request_id": "request",
        "operation_token": "token",
        "identity": "somebody",
        "user_metadata": {"summary": payload("summary")},
        "cancellation_info": {
            "requested_time": MOMENT,
            "state": 2,
            "attempt": 1,
            "last_attempt_failure": failure("cancellation"),
            "reason": "why",
        },
    }
    return kind(**{n: v for n, v in whole.items() if n in kind.DESCRIPTOR.fields_by_name})


@pytest.mark.parametrize("empty", [False, True])
async def test_nexus_operations_are_read_alike(
    recorded, service, peer_recorded, peer_service, empty
):
    for sdk, recording in ((OURS, service), (PEER, peer_service)):
        described, in_list = sdk.nexus.NexusOperationExecutionInfo, None
        in_list = sdk.nexus.NexusOperationExecutionListInfo
        recording.answer(
            "DescribeNexusOperationExecution",
            sdk.service.DescribeNexusOperationExecutionResponse(
                info=described() if empty else operation_info(sdk, described)
            ),
        )
        recording.answer(
            "ListNexusOperationExecutions",
            sdk.service.ListNexusOperationExecutionsResponse(
                operations=[in_list() if empty else operation_info(sdk, in_list)]
            ),
        )
        groups = [{"count": 3, "group_values": [payload("Running")]}]
        recording.answer(
            "CountNexusOperationExecutions",
            sdk.service.CountNexusOperationExecutionsResponse(count=3, groups=groups),
        )

    async def call(c, sdk):
        description = await c.get_nexus_operation_handle("op").describe()
        texts = await description.static_summary(), await description.static_details()
        return (
            texts,
            plain(description),
            await listed(c.list_nexus_operations("")),
            await c.count_nexus_operations(),
        )

    ours, theirs = await both(recorded, service, peer_recorded, peer_service, call)
    assert ours == theirs


async def test_build_ids_are_read_alike(recorded, service, peer_recorded, peer_service):
    for sdk, recording in ((OURS, service), (PEER, peer_service)):
        recording.answer(
            "GetWorkerBuildIdCompatibility",
            sdk.service.GetWorkerBuildIdCompatibilityResponse(
                major_version_sets=[{"build_ids": ["1.0", "1.1"]}, {"build_ids": ["2.0"]}]
            ),
        )
        recording.answer(
            "GetWorkerTaskReachability",
            sdk.service.GetWorkerTaskReachabilityResponse(
                build_id_reachability=[
                    {
                        "build_id": "",
                        "task_queue_reachability": [
                            {"task_queue": "a", "reachability": [1, 2, 3, 4]},
                            {"task_queue": "b", "reachability": []},
                            {"task_queue": "c", "reachability": [0]},
                        ],
                    },
                    {"build_id": "1.0"},
                ]
            ),
        )

    async def call(c, sdk):
        sets = await c.get_worker_build_id_compatibility("tq")
        return (
            [list(one.build_ids) for one in sets.version_sets],
            sets.default_set().default(),
            sets.default_build_id(),
            await c.get_worker_task_reachability(["", "1.0"]),
        )

    ours, theirs = await both(recorded, service, peer_recorded, peer_service, call)
    assert ours == theirs
    assert ours[2] == "2.0"


# How waits end.


def refusal(sdk, status: str, details: bytes = b"") -> Any:
    return sdk.rpc.RPCError("refused", sdk.rpc.RPCStatusCode[status], details)


async def outcome_of(wait: Any) -> Any:
    try:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            result = await wait
        return plain(result), [str(one.message) for one in seen]
    except (Exception, asyncio.CancelledError) as error:  # compared, whatever it is
        cause = None if isinstance(error, asyncio.CancelledError) else plain(error.__cause__)
        return type(error).__name__, str(error), cause


@pytest.mark.parametrize(
    "outcome",
    [
        {"result": payloads("value")},
        {"result": payloads()},
        {"result": payloads(1, 2)},
        {"failure": failure("bad")},
        {"failure": {"message": "gone", "terminated_failure_info": {}}},
        {"failure": {"message": "late", "timeout_failure_info": {"timeout_type": 1}}},
        "NOT_FOUND",
        "CANCELLED",
    ],
    ids=str,
)
async def test_results_of_activities(recorded, service, peer_recorded, peer_service, outcome):
    found = []
    for c, sdk, recording in ((recorded, OURS, service), (peer_recorded, PEER, peer_service)):
        response = sdk.service.PollActivityExecutionResponse
        recording.answer(
            "PollActivityExecution",
            response(run_id="run"),
            refusal(sdk, "DEADLINE_EXCEEDED"),
            refusal(sdk, outcome) if isinstance(outcome, str) else response(outcome=outcome),
        )
        handle = c.get_activity_handle("act", run_id="run")
        found.append(await outcome_of(handle.result(**RPC)))
        if not isinstance(outcome, str):
            found[-1] = found[-1], await outcome_of(handle.result())
    assert found[0] == found[1]
    assert len(service.calls) == 3, "the outcome is asked for once"
    for ours, theirs in zip(service.calls, peer_service.calls, strict=True):
        assert content(ours.request) == content(theirs.request)
        assert (ours.metadata, ours.timeout) == (theirs.metadata, theirs.timeout)


@pytest.mark.parametrize(
    "outcome",
    [{"result": payload("value")}, {"failure": failure("bad")}, "NOT_FOUND", "CANCELLED"],
    ids=str,
)
async def test_results_of_nexus_operations(recorded, service, peer_recorded, peer_service, outcome):
    found = []
    for c, sdk, recording in ((recorded, OURS, service), (peer_recorded, PEER, peer_service)):
        response = sdk.service.PollNexusOperationExecutionResponse
        recording.answer(
            "PollNexusOperationExecution",
            response(run_id="run"),
            refusal(sdk, "DEADLINE_EXCEEDED"),
            refusal(sdk, outcome) if isinstance(outcome, str) else response(**outcome),
        )
        handle = c.get_nexus_operation_handle("op", run_id="run", result_type=str)
        found.append(await outcome_of(handle.result(**RPC)))
        if not isinstance(outcome, str):
            found[-1] = found[-1], await outcome_of(handle.result())
    assert found[0] == found[1]
    assert len(service.calls) == 3, "the outcome is asked for once"
    for ours, theirs in zip(service.calls, peer_service.calls, strict=True):
        assert content(ours.request) == content(theirs.request)
        assert (ours.metadata, ours.timeout) == (theirs.metadata, theirs.timeout)


@pytest.mark.parametrize("what", ["activity", "operation"])
@pytest.mark.parametrize("details", ["fitting", "other", "none"])
async def test_an_id_that_is_taken(recorded, service, peer_recorded, peer_service, what, details):
    found = []
    for c, sdk, recording in ((recorded, OURS, service), (peer_recorded, PEER, peer_service)):
        status = b""
        if details != "none":
            fitting = what if details == "fitting" else "workflow"
            status = taken_status(sdk, fitting)
        if what == "activity":
            recording.answer("StartActivityExecution", refusal(sdk, "ALREADY_EXISTS", status))
            start = c.start_activity("A", **SMALL)
        else:
            recording.answer("StartNexusOperationExecution", refusal(sdk, "ALREADY_EXISTS", status))
            start = c.create_nexus_client("s", "e").start_operation("o", 1, id="op")
        with pytest.raises(Exception) as raised:
            await start
        error = raised.value
        names = ("activity_id", "activity_type", "operation_id", "run_id")
        found.append(
            (
                type(error).__name__,
                str(error),
                {name: getattr(error, name) for name in names if hasattr(error, name)},
            )
        )
    assert found[0] == found[1]
    assert (found[0][0] == "RPCError") == (details != "fitting")


def taken_status(sdk, what: str) -> bytes:
    name = {
        "activity": "ActivityExecutionAlreadyStartedFailure",
        "operation": "NexusOperationExecutionAlreadyStartedFailure",
        "workflow": "WorkflowExecutionAlreadyStartedFailure",
    }[what]
    status = temporalio.api.common.v1.GrpcStatus(code=6)
    kind = getattr(temporalio.api.errordetails.v1, name)
    status.details.add().Pack(kind(start_request_id="request", run_id="there"))
    return status.SerializeToString()
