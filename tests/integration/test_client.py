"""The client against a real server. The worker is the peer's, so that only one side is on trial."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
import temporalio.activity
import temporalio.client
import temporalio.common
import temporalio.exceptions
import temporalio.worker
import temporalio.workflow

from lab.proxy import Call, Proxy
from worker_core import common
from worker_core.api.enums.v1 import EventType, IndexedValueType
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.operatorservice.v1 import AddSearchAttributesRequest
from worker_core.api.workflowservice.v1 import DescribeNamespaceRequest
from worker_core.client import (
    AsyncActivityCancelledError,
    Client,
    WorkflowContinuedAsNewError,
    WorkflowExecutionStatus,
    WorkflowFailureError,
    WorkflowHandle,
    WorkflowHistory,
    WorkflowHistoryEventFilterType,
    WorkflowQueryFailedError,
    WorkflowQueryRejectedError,
)
from worker_core.exceptions import (
    ActivityError,
    ApplicationError,
    CancelledError,
    TerminatedError,
    TimeoutError,
    WorkflowAlreadyStartedError,
)
from worker_core.service import RPCError, RPCStatusCode

SECOND = timedelta(seconds=1)
T = TypeVar("T")


@temporalio.workflow.defn
class Act:
    """Does as it is told."""

    def __init__(self) -> None:
        self.signals: list[Any] = []

    @temporalio.workflow.run
    async def run(self, order: str, argument: Any = None) -> Any:
        match order:
            case "return":
                return argument
            case "fail":
                raise temporalio.exceptions.ApplicationError(
                    "told to", "detail", type="Told", non_retryable=True
                )
            case "continue":
                if argument:
                    temporalio.workflow.continue_as_new(args=["continue", argument - 1])
                return "done"
            case "wait for signals":
                await temporalio.workflow.wait_condition(lambda: len(self.signals) >= argument)
                return self.signals
            case "sleep":
                await asyncio.sleep(3600)
            case "activity":
                return await temporalio.workflow.execute_activity(
                    "complete_elsewhere",
                    activity_id="the-activity",
                    start_to_close_timeout=timedelta(minutes=1),
                    heartbeat_timeout=timedelta(minutes=1),
                    retry_policy=temporalio.common.RetryPolicy(maximum_attempts=1),
                    cancellation_type=(
                        temporalio.workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED
                    ),
                )
        return None

    @temporalio.workflow.signal
    async def note(self, *values: Any) -> None:
        self.signals.append(list(values))

    @temporalio.workflow.query
    def noted(self, last: int = 0) -> list[Any]:
        return self.signals[-last:]

    @temporalio.workflow.query
    def broken(self) -> None:
        raise ValueError("cannot say")


class AsyncActivity:
    """Tells its task token and is completed from outside."""

    def __init__(self) -> None:
        self.tokens: asyncio.Queue[bytes] = asyncio.Queue()

    @temporalio.activity.defn
    async def complete_elsewhere(self) -> None:
        self.tokens.put_nowait(temporalio.activity.info().task_token)
        temporalio.activity.raise_complete_async()


@pytest.fixture
def activity() -> AsyncActivity:
    return AsyncActivity()


@pytest.fixture
async def worker(
    peer_client: temporalio.client.Client, task_queue: str, activity: AsyncActivity
) -> AsyncIterator[None]:
    async with temporalio.worker.Worker(
        peer_client,
        task_queue=task_queue,
        workflows=[Act],
        activities=[activity.complete_elsewhere],
        workflow_runner=temporalio.worker.UnsandboxedWorkflowRunner(),
    ):
        yield


Start = Callable[..., Awaitable[WorkflowHandle[Any, Any]]]


@pytest.fixture
def start(client: Client, task_queue: str, unique: str) -> Start:
    async def start(*args: Any, **options: Any) -> WorkflowHandle[Any, Any]:
        return await client.start_workflow(
            "Act", args=args, **{"id": unique, "task_queue": task_queue, **options}
        )

    return start


async def cause(result: Awaitable[Any]) -> BaseException:
    with pytest.raises(WorkflowFailureError) as failure:
        await result
    return failure.value.cause


async def eventually(attempt: Callable[[], Awaitable[T]], wanted: Callable[[T], bool]) -> T:
    """Ask again until the answer is the wanted one: visibility follows with a delay."""
    async with asyncio.timeout(50):
        while not wanted(answer := await attempt()):
            await asyncio.sleep(0.05)
    return answer


# ---------------------------------------------------------------------------------------------
# Results
# ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("worker")
async def test_execute_returns_the_result(client, task_queue, unique):
    value = {"a": [1, None, "x"]}
    options = {"id": unique, "task_queue": task_queue}
    assert await client.execute_workflow("Act", args=["return", value], **options) == value
    assert await client.execute_workflow("Act", args=["return"], **options) is None
    typed = await client.execute_workflow("Act", args=["return", 1], result_type=float, **options)
    assert type(typed) is float


@pytest.mark.usefixtures("worker")
async def test_a_failure_is_raised_with_its_cause(start):
    failure = await cause((await start("fail")).result())
    assert isinstance(failure, ApplicationError)
    assert (failure.message, failure.type, list(failure.details)) == ("told to", "Told", ["detail"])
    assert failure.non_retryable


@pytest.mark.usefixtures("worker")
async def test_a_cancellation_is_raised(start):
    handle = await start("sleep")
    await handle.cancel(reason="enough")
    assert isinstance(await cause(handle.result()), CancelledError)
    requested = [
        event.workflow_execution_cancel_requested_event_attributes
        for event in (await handle.fetch_history()).events
        if event.event_type == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED
    ]
    assert [attributes.cause for attributes in requested] == ["enough"]


async def test_a_termination_is_raised_with_reason_and_details(start):
    handle = await start("sleep")
    waiting = asyncio.ensure_future(handle.result())
    await handle.terminate("detail", 2, reason="enough")
    failure = await cause(waiting)
    assert isinstance(failure, TerminatedError)
    assert (failure.message, list(failure.details)) == ("enough", ["detail", 2])


async def test_a_timeout_is_raised(start):
    assert isinstance(
        await cause((await start("sleep", run_timeout=SECOND)).result()), TimeoutError
    )


@pytest.mark.usefixtures("worker")
async def test_results_follow_continue_as_new(client, start):
    handle = await start("continue", 2)
    assert await handle.result() == "done"
    with pytest.raises(WorkflowContinuedAsNewError) as continued:
        await handle.result(follow_runs=False)
    second = client.get_workflow_handle(handle.id, run_id=continued.value.new_execution_run_id)
    assert await second.result() == "done"
    assert second.run_id != handle.result_run_id
    assert (await second.describe()).status is WorkflowExecutionStatus.CONTINUED_AS_NEW
    assert (await handle.describe()).status is WorkflowExecutionStatus.COMPLETED


# ---------------------------------------------------------------------------------------------
# Signals and queries
# ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("worker")
async def test_signals_arrive_and_queries_are_answered(start):
    handle = await start("wait for signals", 3)
    await handle.signal("note", "one")
    await handle.signal("note", args=["two", 2])
    await eventually(lambda: handle.query("noted"), lambda noted: len(noted) == 2)
    assert await handle.query("noted", 1) == [["two", 2]]
    await handle.signal("note")
    assert await handle.result() == [["one"], ["two", 2], []]
    assert await handle.query("noted", result_type=list[list[Any]]) == [["one"], ["two", 2], []]


@pytest.mark.usefixtures("worker")
async def test_a_query_that_fails_or_does_not_exist(start):
    handle = await start("return")
    await handle.result()
    with pytest.raises(WorkflowQueryFailedError, match="cannot say"):
        await handle.query("broken")
    with pytest.raises(WorkflowQueryFailedError, match="nonesuch"):
        await handle.query("nonesuch")


@pytest.mark.usefixtures("worker")
async def test_a_query_is_rejected_by_its_condition_or_the_clients(client, start):
    handle = await start("return")
    await handle.result()
    with pytest.raises(WorkflowQueryRejectedError) as rejected:
        await handle.query("noted", reject_condition=common.QueryRejectCondition.NOT_OPEN)
    assert rejected.value.status is WorkflowExecutionStatus.COMPLETED
    strict = Client(
        **{
            **client.config(),
            "default_workflow_query_reject_condition": common.QueryRejectCondition.NOT_OPEN,
        }
    )
    with pytest.raises(WorkflowQueryRejectedError):
        await strict.get_workflow_handle(handle.id).query("noted")
    clean = common.QueryRejectCondition.NOT_COMPLETED_CLEANLY
    assert await handle.query("noted", reject_condition=clean) == []


@pytest.mark.usefixtures("worker")
async def test_signal_with_start_starts_or_meets_a_workflow(start):
    options = {"start_signal": "note", "start_signal_args": ["first", 1]}
    handle = await start("wait for signals", 2, **options)
    again = await start("wait for signals", 2, **{**options, "start_signal_args": ["second"]})
    assert again.result_run_id == handle.result_run_id
    assert again.first_execution_run_id == handle.first_execution_run_id == handle.result_run_id
    assert await handle.result() == [["first", 1], ["second"]]


# ---------------------------------------------------------------------------------------------
# Ids and policies
# ---------------------------------------------------------------------------------------------


async def test_a_running_id_is_taken(start):
    handle = await start("sleep")
    with pytest.raises(WorkflowAlreadyStartedError) as taken:
        await start("sleep")
    assert taken.value.workflow_id == handle.id
    assert taken.value.workflow_type == "Act"
    assert taken.value.run_id == handle.result_run_id
    assert taken.value.first_run_id == handle.result_run_id

    policy = common.WorkflowIDConflictPolicy
    same = await start("sleep", id_conflict_policy=policy.USE_EXISTING)
    assert same.result_run_id == handle.result_run_id
    assert same.first_execution_run_id == handle.result_run_id
    other = await start("sleep", id_conflict_policy=policy.TERMINATE_EXISTING)
    assert other.result_run_id != handle.result_run_id
    assert isinstance(await cause(handle.result()), TerminatedError)
    with pytest.raises(RPCError) as refused:
        await start(
            "sleep",
            id_conflict_policy=policy.USE_EXISTING,
            id_reuse_policy=common.WorkflowIDReusePolicy.TERMINATE_IF_RUNNING,
        )
    assert refused.value.status is RPCStatusCode.INVALID_ARGUMENT


async def test_a_closed_id_may_be_refused(start):
    await (await start("sleep")).terminate()
    reuse = common.WorkflowIDReusePolicy
    await (await start("sleep", id_reuse_policy=reuse.ALLOW_DUPLICATE_FAILED_ONLY)).terminate()
    with pytest.raises(WorkflowAlreadyStartedError):
        await start("sleep", id_reuse_policy=reuse.REJECT_DUPLICATE)


async def test_a_start_is_held_to_its_own_chain_of_runs(client, start):
    first = await start("sleep")
    await first.terminate()
    second = await start("sleep")
    for operation in (first.cancel, first.terminate):
        with pytest.raises(RPCError) as refused:
            await operation()
        assert refused.value.status is RPCStatusCode.NOT_FOUND
    assert (await second.describe()).status is WorkflowExecutionStatus.RUNNING
    await client.get_workflow_handle(second.id, run_id=second.result_run_id).terminate()


async def test_what_does_not_exist_is_not_found(client, unique):
    handle = client.get_workflow_handle(unique)
    for operation in (
        handle.describe,
        handle.cancel,
        handle.terminate,
        handle.result,
        handle.fetch_history,
        lambda: handle.signal("s"),
        lambda: handle.query("q"),
    ):
        with pytest.raises(RPCError) as missing:
            await operation()
        assert missing.value.status is RPCStatusCode.NOT_FOUND
        assert missing.value.message


async def test_a_namespace_that_does_not_exist_is_named(client, unique):
    lost = Client(**{**client.config(), "namespace": unique})
    with pytest.raises(RPCError, match=unique) as missing:
        await lost.start_workflow("Act", id=unique, task_queue="tq")
    assert missing.value.status is RPCStatusCode.NOT_FOUND


# ---------------------------------------------------------------------------------------------
# Describing, listing, counting
# ---------------------------------------------------------------------------------------------


async def add_keyword_attribute(client: Client, name: str) -> None:
    await client.operator_service.add_search_attributes(
        AddSearchAttributesRequest(
            namespace=client.namespace,
            search_attributes={name: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD},
        )
    )


async def test_describing(client, start, task_queue):
    before = datetime.now(UTC) - SECOND
    handle = await start(
        "sleep",
        memo={"number": 1, "nested": {"a": [1]}},
        static_summary="a summary",
        static_details="the details",
    )
    description = await handle.describe()
    assert description.id == handle.id
    assert description.run_id == handle.result_run_id
    assert description.workflow_type == "Act"
    assert description.task_queue == task_queue
    assert description.namespace == client.namespace
    assert description.status is WorkflowExecutionStatus.RUNNING
    assert before < description.start_time < datetime.now(UTC) + SECOND
    assert description.execution_time is not None
    assert description.close_time is None
    assert description.history_length == 2
    assert description.parent_id is None
    assert (description.root_id, description.root_run_id) == (handle.id, handle.result_run_id)
    assert await description.memo() == {"number": 1, "nested": {"a": [1]}}
    assert await description.memo_value("number", type_hint=float) == 1.0
    assert await description.static_summary() == "a summary"
    assert await description.static_details() == "the details"
    await handle.terminate()
    description = await handle.describe()
    assert description.status is WorkflowExecutionStatus.TERMINATED
    assert description.close_time is not None


async def test_search_attributes(client, start, unique):
    name = f"Attribute{unique.replace('-', '')}"
    await add_keyword_attribute(client, name)
    key = common.SearchAttributeKey.for_keyword(name)
    attributes = common.TypedSearchAttributes([common.SearchAttributePair(key, "value")])

    async def try_to_start() -> WorkflowHandle[Any, Any] | None:
        try:
            return await start("sleep", search_attributes=attributes)
        except RPCError as error:  # the server learns of a new attribute after a moment
            assert error.status is RPCStatusCode.INVALID_ARGUMENT, error
            return None

    handle = await eventually(try_to_start, lambda handle: handle is not None)
    assert handle is not None
    description = await handle.describe()
    assert description.typed_search_attributes[key] == "value"
    assert description.search_attributes[name] == ["value"]

    query = f"{name} = 'value'"
    found = await eventually(
        lambda: _listed(client, query), lambda executions: len(executions) == 1
    )
    assert found[0].id == handle.id
    assert found[0].typed_search_attributes[key] == "value"


async def _listed(client: Client, query: str, **options: Any) -> list[Any]:
    return [execution async for execution in client.list_workflows(query, **options)]


async def test_listing_and_counting(client, task_queue, unique):
    for number in range(5):
        await client.start_workflow(
            "Act", id=f"{unique}-{number}", task_queue=task_queue, memo={"number": number}
        )
    await client.get_workflow_handle(f"{unique}-0").terminate()
    query = f"TaskQueue = '{task_queue}'"
    grouped = await eventually(
        lambda: client.count_workflows(f"{query} GROUP BY ExecutionStatus"),
        lambda count: (
            {tuple(g.group_values): g.count for g in count.groups}
            == {("Running",): 4, ("Terminated",): 1}
        ),
    )
    assert grouped.count == 5
    plain = await client.count_workflows(query)
    assert (plain.count, list(plain.groups)) == (5, [])
    ids = {f"{unique}-{number}" for number in range(5)}
    assert {e.id for e in await _listed(client, query)} == ids
    assert {e.id for e in await _listed(client, query, page_size=2)} == ids
    assert len(await _listed(client, query, page_size=2, limit=3)) == 3
    for execution in await _listed(client, query):
        assert await execution.memo_value("number") == int(execution.id[-1])
    histories = [h async for h in client.list_workflows(query).map_histories()]
    assert {h.workflow_id for h in histories} == ids
    assert all(h.run_id for h in histories)
    with pytest.raises(RPCError) as refused:
        await client.count_workflows("no query")
    assert refused.value.status is RPCStatusCode.INVALID_ARGUMENT


# ---------------------------------------------------------------------------------------------
# Histories
# ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("worker")
async def test_histories(start):
    handle = await start("wait for signals", 3)
    for number in range(3):
        await handle.signal("note", number)
    await handle.result()
    history = await handle.fetch_history()
    assert [event.event_id for event in history.events] == list(range(1, len(history.events) + 1))
    assert history.run_id == handle.result_run_id
    assert history.workflow_id == handle.id

    paged = handle.fetch_history_events(page_size=2)
    assert [event async for event in paged] == list(history.events)
    assert paged.current_page_index <= 2
    closing = await handle.fetch_history(
        event_filter_type=WorkflowHistoryEventFilterType.CLOSE_EVENT
    )
    assert list(closing.events) == [history.events[-1]]

    read = WorkflowHistory.from_json(handle.id, history.to_json())
    assert list(read.events) == list(history.events)
    replayer = temporalio.worker.Replayer(
        workflows=[Act], workflow_runner=temporalio.worker.UnsandboxedWorkflowRunner()
    )
    peer_history = temporalio.client.WorkflowHistory.from_json(handle.id, history.to_json())
    await replayer.replay_workflow(peer_history)


async def test_waiting_for_new_events(start):
    handle = await start("sleep")
    events = handle.fetch_history_events(wait_new_event=True)
    first = await anext(events)
    assert first.event_type == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED
    await handle.signal("note", 1)
    seen = [event.event_type async for event in _until(events, "SIGNALED")]
    assert seen[-1] == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED
    await handle.terminate()
    rest = [event.event_type async for event in events]
    assert rest == [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED]


async def _until(events: AsyncIterator[HistoryEvent], name: str) -> AsyncIterator[HistoryEvent]:
    async for event in events:
        yield event
        if EventType.Name(event.event_type).endswith(name):
            return


# ---------------------------------------------------------------------------------------------
# The same start as the peer's
# ---------------------------------------------------------------------------------------------


def _options(sdk: Any) -> dict[str, Any]:
    return {
        "execution_timeout": timedelta(hours=2),
        "run_timeout": timedelta(hours=1),
        "task_timeout": timedelta(seconds=9),
        "retry_policy": sdk.RetryPolicy(maximum_attempts=2, non_retryable_error_types=["X"]),
        "memo": {"a": {"b": 1}},
        "static_summary": "summary",
        "static_details": "details",
        "start_delay": timedelta(minutes=5),
        "priority": sdk.Priority(priority_key=2),
        "start_signal": "note",
        "start_signal_args": ["x"],
    }


@pytest.mark.parametrize("dropped", [(), ("start_signal", "start_signal_args")])
async def test_the_history_of_a_start_is_the_one_the_peer_leaves(
    client, peer_client, task_queue, unique, dropped
):
    events = []
    for made, sdk in ((client, common), (peer_client, temporalio.common)):
        options = {k: v for k, v in _options(sdk).items() if k not in dropped}
        handle = await made.start_workflow(
            "Act", args=["sleep", {"x": None}], id=unique, task_queue=task_queue, **options
        )
        description = await handle.describe()
        events.append(
            [
                _without_chance(HistoryEvent.FromString(event.SerializeToString()))
                for event in (await handle.fetch_history()).events
            ]
        )
        assert await description.static_summary() == "summary"
        await handle.terminate()
    assert events[0] == events[1]


def _without_chance(event: HistoryEvent) -> HistoryEvent:
    event.ClearField("event_time")
    event.ClearField("task_id")
    started = event.workflow_execution_started_event_attributes
    if event.HasField("workflow_execution_started_event_attributes"):
        for name in ("original_execution_run_id", "first_execution_run_id", "identity"):
            started.ClearField(name)
        for name in ("workflow_execution_expiration_time", "prev_auto_reset_points"):
            started.ClearField(name)
    if event.HasField("workflow_execution_signaled_event_attributes"):
        event.workflow_execution_signaled_event_attributes.ClearField("identity")
        event.workflow_execution_signaled_event_attributes.ClearField("request_id")
    return event


# ---------------------------------------------------------------------------------------------
# Async activities
# ---------------------------------------------------------------------------------------------


@pytest.fixture(params=["token", "ids"])
async def running_activity(request, client, start, worker, activity):
    """A workflow whose activity waits to be completed, and a handle of that activity."""
    handle = await start("activity")
    token = await activity.tokens.get()
    if request.param == "token":
        return handle, client.get_async_activity_handle(task_token=token)
    return handle, client.get_async_activity_handle(
        workflow_id=handle.id, run_id=handle.result_run_id, activity_id="the-activity"
    )


async def test_an_activity_completed_elsewhere(running_activity):
    workflow, activity = running_activity
    await activity.heartbeat("half", 1)
    await activity.complete({"a": 1})
    assert await workflow.result() == {"a": 1}
    with pytest.raises(RPCError) as over:
        await activity.heartbeat()
    assert over.value.status is RPCStatusCode.NOT_FOUND


async def test_an_activity_completed_without_result(running_activity):
    workflow, activity = running_activity
    await activity.complete()
    assert await workflow.result() is None


async def test_an_activity_failed_elsewhere(running_activity):
    workflow, activity = running_activity
    error = ApplicationError("broken", "detail", type="Broken", non_retryable=True)
    await activity.fail(error, last_heartbeat_details=[1])
    failure = await cause(workflow.result())
    assert isinstance(failure, ActivityError)
    assert isinstance(failure.cause, ApplicationError)
    assert (failure.cause.message, failure.cause.type) == ("broken", "Broken")
    assert list(failure.cause.details) == ["detail"]


async def test_an_activity_cancelled_elsewhere(running_activity):
    workflow, activity = running_activity
    await workflow.cancel()

    async def heartbeat() -> AsyncActivityCancelledError | None:
        try:
            await activity.heartbeat()
        except AsyncActivityCancelledError as error:
            return error
        return None

    cancelled = await eventually(heartbeat, lambda error: error is not None)
    assert cancelled is not None
    assert cancelled.details is not None
    assert cancelled.details.cancel_requested
    await activity.report_cancellation("stopped")
    assert isinstance(await cause(workflow.result()), CancelledError)


# ---------------------------------------------------------------------------------------------
# Connections and loops
# ---------------------------------------------------------------------------------------------


def test_a_client_is_used_from_loop_to_loop(target_host, unique, task_queue):
    with asyncio.Runner() as runner:
        client = runner.run(Client.connect(target_host))
    with asyncio.Runner() as runner:
        handle = runner.run(client.start_workflow("Act", id=unique, task_queue=task_queue))
    with asyncio.Runner() as runner:
        runner.run(handle.terminate(reason="over"))
        assert isinstance(runner.run(cause(handle.result())), TerminatedError)
        runner.run(client.service_client.close())


async def test_a_client_is_used_from_two_loops_at_once(client, start):
    handle = await start("sleep")
    waiting = asyncio.ensure_future(cause(handle.result()))

    def elsewhere() -> None:
        with asyncio.Runner() as runner:
            runner.run(handle.terminate(reason="from another loop"))

    await asyncio.to_thread(elsewhere)
    failure = await waiting
    assert isinstance(failure, TerminatedError)
    assert failure.message == "from another loop"


async def test_a_lazy_client_connects_with_its_first_call(target_host):
    client = await Client.connect(target_host, lazy=True)
    assert client.service_client.capabilities is None
    assert (await client.count_workflows("WorkflowId = 'none'")).count == 0
    assert client.service_client.capabilities is not None
    await client.service_client.close()


async def test_nothing_listens():
    with pytest.raises(RuntimeError, match=r"Failed client connect: .*127\.0\.0\.1:1"):
        await Client.connect("127.0.0.1:1")
    client = await Client.connect("127.0.0.1:1", lazy=True)
    with pytest.raises(RuntimeError, match="Failed client connect"):
        await client.get_workflow_handle("wf").describe()


async def test_identity_and_metadata_reach_the_server(client, target_host, start):
    named = await Client.connect(target_host, identity="me", rpc_metadata={"some": "value"})
    handle = await start("sleep")
    await named.get_workflow_handle(handle.id).signal("note")
    signaled = (await handle.fetch_history()).events[-1]
    assert signaled.workflow_execution_signaled_event_attributes.identity == "me"
    named.rpc_metadata = {"other": "value"}
    named.api_key = "a-key"
    await named.workflow_service.describe_namespace(DescribeNamespaceRequest(namespace="default"))
    with pytest.raises(ValueError, match="some-bin"):
        named.rpc_metadata = {"some-bin": "text"}
    assert named.rpc_metadata == {"other": "value"}
    await handle.terminate()
    await named.service_client.close()


async def test_a_call_is_cancelled_with_its_task(start):
    handle = await start("sleep")
    waiting = asyncio.ensure_future(handle.result())
    await handle.describe()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    with contextlib.suppress(RPCError):
        await handle.terminate()


async def test_a_deadline_of_a_call(target_host):
    async def never_answer(call: Call) -> bytes:
        await asyncio.Event().wait()
        raise AssertionError

    async with Proxy(target_host, DescribeWorkflowExecution=never_answer) as proxy:
        client = await Client.connect(proxy.target)
        with pytest.raises(RPCError) as late:
            await client.get_workflow_handle("any").describe(rpc_timeout=timedelta(milliseconds=50))
        assert late.value.status is RPCStatusCode.DEADLINE_EXCEEDED
        await client.service_client.close()
