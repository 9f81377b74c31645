"""Every client call asks converters, codec and store for the same things, for the same target, in the
same order as the peer's, and sends the same bytes; what comes back is read the same way.
"""

from __future__ import annotations

import dataclasses
import inspect
from types import SimpleNamespace
from typing import Any

import pytest
import temporalio.api.enums.v1
import temporalio.api.failure.v1
import temporalio.api.history.v1
import temporalio.api.sdk.v1
import temporalio.exceptions

import worker_core.api.enums.v1
import worker_core.api.failure.v1
import worker_core.api.history.v1
import worker_core.api.sdk.v1
import worker_core.exceptions
from unit.client import test_requests_match_peer as workflows
from unit.client import test_schedules_match_peer as schedules
from unit.client import test_standalone_match_peer as standalone
from unit.client.conftest import PeerRecordingService


def merged(*modules: Any, **more: Any) -> SimpleNamespace:
    return SimpleNamespace(**{k: v for each in modules for k, v in vars(each).items()}, **more)


OURS = merged(
    workflows.OURS,
    schedules.OURS,
    standalone.OURS,
    failure=worker_core.api.failure.v1,
    history=worker_core.api.history.v1,
    metadata=worker_core.api.sdk.v1,
    errors=worker_core.exceptions,
)
PEER = merged(
    workflows.PEER,
    schedules.PEER,
    standalone.PEER,
    failure=temporalio.api.failure.v1,
    history=temporalio.api.history.v1,
    metadata=temporalio.api.sdk.v1,
    errors=temporalio.exceptions,
)


def of(context: Any) -> Any:
    if context is None:
        return None
    return type(context).__name__, dataclasses.asdict(context)


def tracing(sdk: Any, seen: list[Any], *, stores: bool) -> Any:
    """A data converter that notes what is asked of its parts, and for whom.

    With a store the peer's converters do not know for whom: it makes them anew and forgets to tell.
    """
    c = sdk.converter

    def whose(context):
        return None if stores else of(context)

    class Payloads(c.DefaultPayloadConverter, c.WithSerializationContext):
        context: Any = None

        def with_context(self, context):
            copy = Payloads()
            copy.context = context
            return copy

        def to_payloads(self, values):
            seen.append(("to", whose(self.context), len(values)))
            return super().to_payloads(values)

        def from_payloads(self, payloads, type_hints=None):
            hints = type_hints and [getattr(hint, "__name__", hint) for hint in type_hints]
            seen.append(("from", whose(self.context), len(payloads), hints))
            return super().from_payloads(payloads, type_hints)

    class Codec(c.PayloadCodec, c.WithSerializationContext):
        def __init__(self, context=None):
            self.context = context

        def with_context(self, context):
            return Codec(context)

        async def encode(self, payloads):
            seen.append(("encode", of(self.context), len(payloads)))
            return [
                sdk.Payload(
                    metadata={"encoding": b"own"},
                    data=p.SerializeToString(deterministic=True)[::-1],
                )
                for p in payloads
            ]

        async def decode(self, payloads):
            seen.append(("decode", of(self.context), len(payloads)))
            return [sdk.Payload.FromString(p.data[::-1]) for p in payloads]

    class Failures(c.DefaultFailureConverterWithEncodedAttributes, c.WithSerializationContext):
        context: Any = None

        def with_context(self, context):
            copy = Failures()
            copy.context = context
            return copy

        def to_failure(self, exception, payload_converter, failure):
            seen.append(("to_failure", whose(self.context), type(exception).__name__))
            super().to_failure(exception, payload_converter, failure)

        def from_failure(self, failure, payload_converter):
            seen.append(("from_failure", whose(self.context)))
            return super().from_failure(failure, payload_converter)

    class Driver(c.StorageDriver):
        def name(self):
            return "memory"

        async def store(self, context, payloads):
            seen.append(("store", of(context.target), len(payloads)))
            return [
                c.StorageDriverClaim({"key": p.SerializeToString(deterministic=True).hex()})
                for p in payloads
            ]

        async def retrieve(self, context, claims):
            seen.append(("retrieve", len(claims)))
            return [sdk.Payload.FromString(bytes.fromhex(x.claim_data["key"])) for x in claims]

    driver = Driver()

    def select(context, payload):
        seen.append(("select", of(context.target)))
        return driver

    return c.DataConverter(
        payload_converter_class=Payloads,
        payload_codec=Codec(),
        failure_converter_class=Failures,
        external_storage=(
            c.ExternalStorage([driver], select, payload_size_threshold=0) if stores else None
        ),
    )


def with_headers(sdk: Any) -> Any:
    class Outbound(sdk.client.OutboundInterceptor):
        pass

    def adding(name):
        async def method(self, input):
            input.headers = {"name": sdk.Payload(data=b"server")}
            return await getattr(super(Outbound, self), name)(input)

        return method

    for name in (
        "start_workflow",
        "signal_workflow",
        "query_workflow",
        "start_workflow_update",
        "start_activity",
    ):
        setattr(Outbound, name, adding(name))

    class Interceptor(sdk.client.Interceptor):
        def intercept_client(self, next):
            return Outbound(next)

    return Interceptor()


async def trace(sdk: Any, recording: Any, call: Any, behavior: str, *, stores: bool) -> Any:
    """What a call asked of the parts, and what it sent and came to."""
    seen: list[Any] = []
    client = sdk.client.Client(
        recording,
        namespace="ns",
        data_converter=tracing(sdk, seen, stores=stores),
        interceptors=[with_headers(sdk)],
        header_codec_behavior=sdk.common.HeaderCodecBehavior[behavior],
    )
    try:
        result = await call(client, sdk)
    except Exception as error:
        result = described(error)
    sent = [(x.operation, workflows.content(x.request)) for x in recording.calls]
    return seen, sent, result if isinstance(result, str | tuple | list | dict) else None


def described(error: BaseException | None) -> Any:
    if error is None:
        return None
    return (
        type(error).__name__,
        str(error) if type(error).__module__.endswith("exceptions") else "",
        [repr(each) for each in getattr(error, "details", ())],
        [repr(each) for each in getattr(error, "last_heartbeat_details", ())],
        described(error.__cause__),
    )


def on_async_activity(handle, report):
    return lambda c, sdk: report(handle(c))


SENDING = [
    *workflows.WORKFLOW_CALLS,
    *schedules.CALLS,
    *standalone.ACTIVITY_CALLS,
    *standalone.NEXUS_CALLS,
    *(
        on_async_activity(handle, report)
        for handle in (workflows.by_token, workflows.by_ids, workflows.without_workflow)
        for report in (
            lambda h: h.heartbeat(1, "two"),
            lambda h: h.complete(),
            lambda h: h.complete(None),
            lambda h: h.fail(ValueError("bad"), last_heartbeat_details=[1]),
            lambda h: h.report_cancellation("why", 2),
        )
    ),
]


@pytest.mark.parametrize(
    ("behavior", "stores"), [("NO_CODEC", False), ("CODEC", False), ("CODEC", True)]
)
@pytest.mark.parametrize("call", SENDING, ids=lambda call: getattr(call, "__name__", None))
async def test_what_is_sent(service, behavior, stores, call):
    ours = await trace(OURS, service, call, behavior, stores=stores)
    peers = await trace(PEER, PeerRecordingService(), call, behavior, stores=stores)
    assert ours == peers
    assert inspect.isfunction(call)


class Server:
    """What a server holds: everything converted, encoded and, if so wanted, stored."""

    def __init__(self, sdk: Any, recording: Any, *, stores: bool) -> None:
        self.sdk = sdk
        self.recording = recording
        self.converter = tracing(sdk, [], stores=stores)

    async def payload(self, value: Any) -> Any:
        return (await self.converter.encode([value]))[0]

    async def payloads(self, *values: Any) -> Any:
        return await self.converter.encode_wrapper(values)

    async def failure(self, number: int) -> Any:
        failure = self.sdk.failure.Failure()
        await self.converter.encode_failure(errors(self.sdk)[number], failure)
        return failure

    def closes(self, kind: str, **attributes: Any) -> None:
        event = self.sdk.history.HistoryEvent(event_id=9)
        part = getattr(event, f"workflow_execution_{kind}_event_attributes")
        part.SetInParent()
        part.MergeFrom(type(part)(**attributes))
        self.answer("GetWorkflowExecutionHistory", history={"events": [event]})

    def answer(self, operation: str, **fields: Any) -> None:
        kind = getattr(self.sdk.service, f"{operation}Response")
        self.recording.answer(operation, kind(**fields))


def errors(sdk: Any) -> list[BaseException]:
    e = sdk.errors
    application = e.ApplicationError("outer", 1, "two", type="Out", non_retryable=True)
    application.__cause__ = e.ApplicationError("inner", {"a": 1}, type="In")
    timeout = e.TimeoutError("late", type=e.TimeoutType.HEARTBEAT, last_heartbeat_details=["x", 2])
    activity = e.ActivityError(
        "activity failed",
        scheduled_event_id=5,
        started_event_id=6,
        identity="me",
        activity_type="A",
        activity_id="1",
        retry_state=e.RetryState.TIMEOUT,
    )
    activity.__cause__ = timeout
    child = e.ChildWorkflowError(
        "child failed",
        namespace="ns",
        workflow_id="child",
        run_id="r",
        workflow_type="C",
        initiated_event_id=5,
        started_event_id=6,
        retry_state=None,
    )
    child.__cause__ = activity
    return [application, timeout, e.CancelledError("stopped", "why", 3), child, ValueError("plain")]


def workflow(c: Any) -> Any:
    return c.get_workflow_handle("wf", run_id="run", result_type=dict)


async def completed(c, sdk, server):
    server.closes("completed", result=await server.payloads({"a": 1}))
    return [await workflow(c).result()]


async def completed_with_nothing(c, sdk, server):
    server.closes("completed")
    return [await workflow(c).result()]


def failing(number):
    async def failed(c, sdk, server):
        server.closes("failed", failure=await server.failure(number))
        await workflow(c).result()

    return failed


async def cancelled(c, sdk, server):
    server.closes("canceled", details=await server.payloads("why", 2))
    await workflow(c).result()


async def terminated(c, sdk, server):
    server.closes("terminated", reason="because", details=await server.payloads("why", 2))
    await workflow(c).result()


async def terminated_without_reason(c, sdk, server):
    server.closes("terminated")
    await workflow(c).result()


async def timed_out(c, sdk, server):
    server.closes("timed_out")
    await workflow(c).result()


async def a_long_chain(c, sdk, server):
    """Continued as new, failed and tried again, timed out and tried again, a cron's next, failed."""
    server.closes("continued_as_new", new_execution_run_id="run 2")
    server.closes("failed", failure=await server.failure(3), new_execution_run_id="run 3")
    server.closes("timed_out", new_execution_run_id="run 4")
    server.closes("completed", result=await server.payloads({"a": 1}), new_execution_run_id="run 5")
    server.answer("GetWorkflowExecutionHistory", next_page_token=b"poll again")
    server.closes("failed", failure=await server.failure(0))
    await workflow(c).result(rpc_metadata={"some": "value"})


def unfollowed(kind, **attributes):
    async def first_of_chain(c, sdk, server):
        fields = dict(attributes)
        if kind == "failed":
            fields["failure"] = await server.failure(3)
        server.closes(kind, new_execution_run_id="run 2", **fields)
        return [await workflow(c).result(follow_runs=False)]

    return first_of_chain


async def continued_to_nowhere(c, sdk, server):
    server.closes("continued_as_new")
    try:
        await workflow(c).result()
    except RuntimeError:
        return ["refused"]


async def query(c, sdk, server):
    server.answer("QueryWorkflow", query_result=await server.payloads({"a": 1}))
    return [await workflow(c).query("q", 1, result_type=dict)]


async def query_rejected(c, sdk, server):
    server.answer("QueryWorkflow", query_rejected={"status": 2})
    await workflow(c).query("q")


def polled(**outcome):
    async def update(c, sdk, server):
        workflows.answer_updates(c, sdk, stage=2)
        found = {
            name: await (server.payloads(value) if name == "success" else server.failure(value))
            for name, value in outcome.items()
        }
        server.answer("PollWorkflowExecutionUpdate")
        server.answer("PollWorkflowExecutionUpdate", outcome=found)
        return [await workflow(c).execute_update("u", 1, id="id", result_type=dict)]

    return update


def at_once(**outcome):
    async def update(c, sdk, server):
        found = {
            name: await (server.payloads(value) if name == "success" else server.failure(value))
            for name, value in outcome.items()
        }
        workflows.answer_updates(c, sdk, stage=3, outcome=found)
        start = sdk.client.WithStartWorkflowOperation(
            "W",
            1,
            id="wf",
            task_queue="tq",
            id_conflict_policy=sdk.common.WorkflowIDConflictPolicy.FAIL,
        )
        handle = await c.start_update_with_start_workflow(
            "u",
            1,
            id="id",
            start_workflow_operation=start,
            result_type=dict,
            wait_for_stage=sdk.client.WorkflowUpdateStage.COMPLETED,
        )
        return [(await start.workflow_handle()).result_run_id, await handle.result()]

    return update


async def described_workflow(c, sdk, server):
    memo = {"fields": {name: await server.payload({"in": name}) for name in ("a", "b")}}
    metadata = sdk.metadata.UserMetadata(
        summary=await server.payload("summary"), details=await server.payload("details")
    )
    server.answer(
        "DescribeWorkflowExecution",
        workflow_execution_info={"execution": {"workflow_id": "wf", "run_id": "r"}, "memo": memo},
        execution_config={"user_metadata": metadata},
    )
    found = await workflow(c).describe()
    return [
        dict(await found.memo()),
        await found.memo_value("a", type_hint=dict),
        await found.memo_value("c", "none"),
        await found.static_summary(),
        await found.static_details(),
        await found.static_summary(),
    ]


async def listed_workflows(c, sdk, server):
    memo = {"fields": {"a": await server.payload({"in": "a"})}}
    for number in (1, 2):
        execution = {"workflow_id": f"wf {number}", "run_id": "r"}
        server.answer(
            "ListWorkflowExecutions",
            executions=[{"execution": execution, "memo": memo}],
            next_page_token=b"more" if number == 1 else b"",
        )
    found = [each async for each in c.list_workflows("q")]
    return [
        [each.id, dict(await each.memo()), await each.memo_value("a", type_hint=dict)]
        for each in found
    ]


async def described_schedule(c, sdk, server):
    schedule = sdk.client.Schedule(
        sdk.client.ScheduleActionStartWorkflow(
            "W", {"a": 1}, id="wf", task_queue="tq", memo={"m": 1}, static_summary="text"
        ),
        sdk.client.ScheduleSpec(),
    )
    bare = sdk.client.Client(c.service_client, namespace="ns", data_converter=server.converter)
    message = await schedule._to_proto(bare)
    memo = {"fields": {"a": await server.payload({"in": "a"})}}
    server.answer("DescribeSchedule", schedule=message, memo=memo)
    found = await c.get_schedule_handle("sched").describe()
    action = found.schedule.action
    return [
        dict(await found.memo()),
        await found.memo_value("a", type_hint=dict),
        await c.data_converter.decode(action.args),
        await c.data_converter.decode([action.memo["m"], action.static_summary]),
    ]


READING = [
    completed,
    completed_with_nothing,
    *map(failing, range(5)),
    cancelled,
    terminated,
    terminated_without_reason,
    timed_out,
    a_long_chain,
    unfollowed("failed"),
    unfollowed("completed"),
    unfollowed("timed_out"),
    unfollowed("continued_as_new"),
    continued_to_nowhere,
    query,
    query_rejected,
    polled(success={"a": 1}),
    polled(failure=0),
    polled(failure=3),
    at_once(success={"a": 1}),
    at_once(failure=0),
    at_once(failure=2),
    described_workflow,
    listed_workflows,
    described_schedule,
]


@pytest.mark.parametrize("stores", [False, True])
@pytest.mark.parametrize("call", READING, ids=lambda call: call.__name__)
async def test_what_is_read(service, stores, call):
    found = []
    for sdk, recording in ((OURS, service), (PEER, PeerRecordingService())):
        server = Server(sdk, recording, stores=stores)
        found.append(
            await trace(
                sdk,
                recording,
                lambda c, sdk, server=server: call(c, sdk, server),
                "CODEC",
                stores=stores,
            )
        )
    assert found[0] == found[1]
    assert found[0][2], "neither a result nor an error"
