"""Child workflows: the commands they make, how they start and how they end."""

from __future__ import annotations

import asyncio
import uuid
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from instance_driver import Driver, payload, value_of
from instance_pairs import Pair
from operation_pairs import (
    child_cancelled,
    child_completed,
    child_failed,
    child_not_started,
    child_start_cancelled,
    child_started,
    signal_delivered,
    signal_failed,
)
from worker_core import exceptions, workflow
from worker_core._activation import (
    CancelChildWorkflow,
    CancelWorkflow,
    ChildCancellation,
    ChildCompleted,
    CompleteWorkflowExecution,
    FailWorkflowExecution,
    FireTimer,
    Job,
    ResolveChild,
    ResolveChildStart,
    SignalExternalWorkflow,
    StartChildWorkflow,
    StartTimer,
    UserMetadata,
)
from worker_core._instance.siphash import randomness_seed
from worker_core.common import (
    Priority,
    RawValue,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
    WorkflowIDReusePolicy,
)
from worker_core.converter import (
    DefaultPayloadConverter,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)
from worker_core.worker import (
    SignalChildWorkflowInput,
    StartChildWorkflowInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)


@dataclass
class Order:
    number: int


@workflow.defn(name="child-type")
class Child:
    @workflow.run
    async def run(self, order: Order) -> Order:
        return order

    @workflow.signal(name="hurry-up")
    def hurry(self, by: int) -> None: ...


@workflow.defn
class Runs:
    """Runs one of the functions below."""

    @workflow.run
    async def run(self, name: str) -> Any:
        return await SCRIPTS[name]()


SCRIPTS: dict[str, Any] = {}


def script(fn: Any) -> Any:
    SCRIPTS[fn.__name__] = fn
    return fn


def result_of(commands: list[Any]) -> Any:
    (command,) = commands
    assert isinstance(command, CompleteWorkflowExecution), command
    return value_of(command.result)


def failure_types(commands: list[Any]) -> list[str | None]:
    (command,) = commands
    assert isinstance(command, FailWorkflowExecution), command
    kinds: list[str | None] = []
    failure = command.failure
    while True:
        kinds.append(failure.WhichOneof("failure_info"))
        if not failure.HasField("cause"):
            return kinds
        failure = failure.cause


@script
async def by_method() -> Any:
    got = await workflow.execute_child_workflow(Child.run, Order(2), id="child-id")
    return type(got).__name__


@script
async def default_id() -> Any:
    await workflow.start_child_workflow("any")


def test_method_gives_name_and_hints() -> None:
    driver = Driver(Runs)

    (command,) = driver.start("by_method")

    assert command == StartChildWorkflow(
        seq=1,
        namespace="namespace",
        workflow_id="child-id",
        workflow_type="child-type",
        task_queue="task-queue",
        arguments=[payload(Order(2))],
        headers={},
        parent_close_policy=1,
        id_reuse_policy=1,
        cancellation=ChildCancellation.WAIT_CANCELLATION_COMPLETED,
        inherit_build_id=True,
        priority=Priority.default,
    )
    assert driver.commands(child_started()) == []
    assert result_of(driver.commands(child_completed(result={"number": 2}))) == "Order"


def test_default_id_is_the_workflows_next_uuid() -> None:
    driver = Driver(Runs)
    (command,) = driver.start("default_id")
    assert isinstance(command, StartChildWorkflow)
    drawn = Random(randomness_seed(driver.run_id)).getrandbits(128)
    assert command.workflow_id == str(uuid.UUID(int=drawn, version=4))


@script
async def with_everything() -> Any:
    handle = await workflow.start_child_workflow(
        "any",
        args=[1, "two"],
        id="my-id",
        task_queue="elsewhere",
        result_type=Order,
        cancellation_type=workflow.ChildWorkflowCancellationType.TRY_CANCEL,
        parent_close_policy=workflow.ParentClosePolicy.REQUEST_CANCEL,
        execution_timeout=timedelta(seconds=3),
        run_timeout=timedelta(seconds=2),
        task_timeout=timedelta(seconds=1),
        id_reuse_policy=WorkflowIDReusePolicy.REJECT_DUPLICATE,
        retry_policy=RetryPolicy(maximum_attempts=3),
        cron_schedule="* * * * *",
        memo={"m": 1},
        search_attributes=TypedSearchAttributes(
            [SearchAttributePair(SearchAttributeKey.for_keyword("k"), "v")]
        ),
        versioning_intent=workflow.VersioningIntent.COMPATIBLE,
        static_summary="sum",
        static_details="det",
        priority=Priority(priority_key=2),
    )
    first = (handle.id, handle.first_execution_run_id, asyncio.Task.get_name(handle))
    return [*first, handle.get_name(), type(await handle).__name__]


def test_every_option_reaches_the_command() -> None:
    driver = Driver(Runs)

    (command,) = driver.start("with_everything")

    assert isinstance(command, StartChildWorkflow)
    attributes = command.search_attributes
    assert attributes is not None
    assert value_of(attributes["k"]) == "v"
    command.search_attributes = None
    assert command == StartChildWorkflow(
        seq=1,
        namespace="namespace",
        workflow_id="my-id",
        workflow_type="any",
        task_queue="elsewhere",
        arguments=[payload(1), payload("two")],
        headers={},
        execution_timeout_ns=3 * 10**9,
        run_timeout_ns=2 * 10**9,
        task_timeout_ns=10**9,
        parent_close_policy=3,
        id_reuse_policy=3,
        retry_policy=RetryPolicy(maximum_attempts=3),
        cron_schedule="* * * * *",
        memo={"m": payload(1)},
        cancellation=ChildCancellation.TRY_CANCEL,
        inherit_build_id=True,
        priority=Priority(priority_key=2),
        metadata=UserMetadata(payload("sum"), payload("det")),
    )
    driver.commands(child_started())
    id, run_id, name, full_name, result = result_of(
        driver.commands(child_completed(result={"number": 1}))
    )
    assert (id, run_id, name, result) == ("my-id", "child-run-id", "", "Order")
    assert full_name.startswith("child: any (workflow: Runs, id: ")


@script
async def elsewhere() -> Any:
    await workflow.start_child_workflow("any", id="child-id", task_queue="elsewhere")


def test_child_on_another_queue_does_not_inherit_the_build() -> None:
    (command,) = Driver(Runs).start("elsewhere")
    assert isinstance(command, StartChildWorkflow)
    assert not command.inherit_build_id


# Starting -------------------------------------------------------------------------------------


@script
async def start_and_tell() -> Any:
    try:
        await workflow.start_child_workflow("any", id="child-id")
    except exceptions.WorkflowAlreadyStartedError as error:
        return [type(error).__name__, error.workflow_id, error.workflow_type]
    except exceptions.FailureError as error:
        return [type(error).__name__, type(error.cause).__name__]
    except RuntimeError as error:
        return [type(error).__name__, str(error)]


@pytest.mark.parametrize(
    ("job", "told"),
    [
        (child_not_started(cause=1), ["WorkflowAlreadyStartedError", "child-id", "Child"]),
        (child_not_started(cause=2), ["RuntimeError", "Unknown child start fail cause: 2"]),
        (child_not_started(cause=3), ["InvalidVersioningOverrideError", "NoneType"]),
        (child_start_cancelled(), ["ChildWorkflowError", "CancelledError"]),
        # A child given up before it was known to run has a result, but never a start.
        (child_cancelled(), ["ChildWorkflowError", "CancelledError"]),
        (child_failed(), ["ChildWorkflowError", "ApplicationError"]),
    ],
)
def test_what_does_not_start_raises_from_the_start(job: Job, told: list[str]) -> None:
    driver = Driver(Runs)
    driver.start("start_and_tell")
    assert result_of(driver.commands(job)) == told


def test_result_without_payload_is_none() -> None:
    driver = Driver(Runs)
    driver.start("by_method")
    driver.commands(child_started())
    assert result_of(driver.commands(ResolveChild(1, ChildCompleted(None)))) == "NoneType"


@pytest.mark.parametrize("job", [child_started(7), child_not_started(7), child_completed(7)])
def test_end_of_an_unknown_child_fails_the_task(job: ResolveChildStart | ResolveChild) -> None:
    driver = Driver(Runs)
    driver.start("start_and_tell")
    completion = driver.activate(job)
    assert completion.failure is not None
    text = "Failed finding child workflow handle for sequence 7"
    assert completion.failure.failure.message == text


@script
async def bad_workflow() -> Any:
    dynamic: Any = Dynamic.run
    told = []
    calls: list[tuple[Any, dict[str, Any]]] = [
        (5, {}),
        (dynamic, {}),
        (result_of, {}),
        ("any", {"run_timeout": 5}),
        ("any", {"arg": 1, "args": [2]}),
    ]
    for what, options in calls:
        try:
            await workflow.start_child_workflow(what, **{"id": "child-id", **options})
        except Exception as error:
            told.append(f"{type(error).__name__}: {error}")
    return told


@workflow.defn(dynamic=True)
class Dynamic:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> None: ...


def test_wrong_calls_say_what_is_wrong() -> None:
    told = result_of(Driver(Runs).start("bad_workflow"))
    assert told[0] == "TypeError: Workflow must be a string or callable, not int."
    assert told[1].startswith("TypeError: Cannot invoke dynamic workflow explicitly")
    assert told[2].startswith("ValueError: Function result_of")
    assert told[3].startswith(
        "TypeError: run_timeout of child workflow 'any' is 5. Pass a timedelta"
    )
    assert told[4] == "ValueError: Cannot have arg and args"


@script
async def untyped_attributes() -> Any:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await workflow.start_child_workflow("any", id="child-id", search_attributes={"k": ["v"]})
    return [(warning.category.__name__, warning.filename == __file__) for warning in caught]


def test_untyped_search_attributes_are_deprecated() -> None:
    driver = Driver(Runs)
    (command,) = driver.start("untyped_attributes")
    assert isinstance(command, StartChildWorkflow)
    assert command.search_attributes is not None
    assert value_of(command.search_attributes["k"]) == ["v"]
    assert result_of(driver.commands(child_started())) == [["DeprecationWarning", True]]


# Cancelling -----------------------------------------------------------------------------------


@script
async def cancel_start() -> Any:
    task = asyncio.create_task(workflow.start_child_workflow("any", id="child-id"))
    await workflow.sleep(1)
    task.cancel("no more")
    try:
        handle: Any = await task
    except exceptions.ChildWorkflowError as error:
        return type(error.cause).__name__
    return [handle.id, handle.cancelled(), task.cancelling()]


def test_cancelled_start_asks_and_goes_on_waiting() -> None:
    driver = Driver(Runs)
    driver.start("cancel_start")
    assert driver.fire(1) == [CancelChildWorkflow(seq=1, reason="no more")]
    assert result_of(driver.commands(child_started())) == ["child-id", False, 0]


def test_cancelled_start_ends_with_what_comes_back() -> None:
    driver = Driver(Runs)
    driver.start("cancel_start")
    driver.fire(1)
    assert result_of(driver.commands(child_cancelled())) == "CancelledError"


@script
async def cancel_before_sent() -> Any:
    task = asyncio.create_task(workflow.execute_child_workflow("any", id="child-id"))
    await asyncio.sleep(0)
    task.cancel()
    await task


def test_cancel_in_the_same_activation_follows_the_start() -> None:
    driver = Driver(Runs)
    start, cancel = driver.start("cancel_before_sent")
    assert isinstance(start, StartChildWorkflow)
    assert cancel == CancelChildWorkflow(seq=1)
    assert failure_types(driver.commands(child_start_cancelled())) == [
        "child_workflow_execution_failure_info",
        "canceled_failure_info",
    ]


def test_workflow_cancelled_during_the_start_does_not_wait(
    caplog: pytest.LogCaptureFixture,
) -> None:
    driver = Driver(Survives)
    driver.start()
    (cancel, timer) = driver.cancel()
    assert cancel == CancelChildWorkflow(seq=1)
    assert isinstance(timer, StartTimer)
    # Nobody has the handle, so nobody is to be told how it ends.
    driver.commands(child_started())
    driver.commands(child_cancelled())
    assert result_of(driver.fire(1)) == "CancelledError"
    driver.evict()
    assert not caplog.records


@workflow.defn
class Survives:
    @workflow.run
    async def run(self) -> str:
        try:
            await workflow.start_child_workflow("any", id="child-id")
        except asyncio.CancelledError as error:
            name = type(error).__name__
        await workflow.sleep(1)
        return name


@script
async def cancel_handle() -> Any:
    handle = await workflow.start_child_workflow("any", id="child-id")
    handle.cancel("enough")
    try:
        return await handle
    except exceptions.ChildWorkflowError as error:
        return type(error.cause).__name__


@pytest.mark.parametrize(
    ("job", "result"), [(child_cancelled(), "CancelledError"), (child_completed(), "result")]
)
def test_cancelled_handle_ends_with_what_comes_back(job: Job, result: str) -> None:
    driver = Driver(Runs)
    driver.start("cancel_handle")
    assert driver.commands(child_started()) == [CancelChildWorkflow(seq=1, reason="enough")]
    assert result_of(driver.commands(job)) == result


@workflow.defn
class Reads:
    def __init__(self) -> None:
        self.handle: Any = None

    @workflow.run
    async def run(self) -> None:
        self.handle = await workflow.start_child_workflow("any", id="child-id")
        await self.handle

    @workflow.query
    def try_to(self, what: str) -> None:
        call = {
            "start": lambda: workflow.start_child_workflow("any", id="other-id"),
            "signal": lambda: self.handle.signal("it"),
            "cancel": lambda: self.handle.cancel(),
        }[what]()
        if what != "cancel":
            call.send(None)


@pytest.mark.parametrize("what", ["start", "signal", "cancel"])
def test_queries_may_not_touch_children(what: str) -> None:
    driver = Driver(Reads)
    driver.start()
    driver.commands(child_started())
    with pytest.raises(exceptions.ApplicationError, match="While in read-only function") as raised:
        driver.query("try_to", what)
    assert raised.value.type == "ReadOnlyContextError"
    assert driver.commands(child_completed())


@pytest.mark.parametrize("jobs", [[], [child_started()]])
def test_eviction_ends_every_wait(jobs: list[Job]) -> None:
    driver = Driver(Runs)
    driver.start("by_method")
    if jobs:
        driver.commands(*jobs)
    completion = driver.evict()
    assert completion.failure is None
    assert completion.commands == []


# Signals --------------------------------------------------------------------------------------


@script
async def signal_child() -> Any:
    handle = await workflow.start_child_workflow(Child.run, Order(1), id="child-id")
    try:
        await handle.signal(Child.hurry, 5)
    except exceptions.ApplicationError as error:
        return error.type
    return "delivered"


@pytest.mark.parametrize(
    ("job", "told"), [(signal_delivered(), "delivered"), (signal_failed(), "NotFound")]
)
def test_signal_to_a_child(job: Job, told: str) -> None:
    driver = Driver(Runs)
    driver.start("signal_child")
    assert driver.commands(child_started()) == [
        SignalExternalWorkflow(
            seq=1,
            namespace="namespace",
            workflow_id="child-id",
            run_id="",
            name="hurry-up",
            arguments=[payload(5)],
            headers={},
            child_only=True,
        )
    ]
    assert result_of(driver.commands(job)) == told


# Interceptors and converters --------------------------------------------------------------------


class Renames(WorkflowInboundInterceptor):
    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(RenamesOut(outbound))


class RenamesOut(WorkflowOutboundInterceptor):
    async def start_child_workflow(
        self, input: StartChildWorkflowInput
    ) -> workflow.ChildWorkflowHandle[Any, Any]:
        input.workflow = "renamed"
        input.headers = {"h": payload("start")}
        return await super().start_child_workflow(input)

    async def signal_child_workflow(self, input: SignalChildWorkflowInput) -> None:
        input.headers = {"h": payload("signal")}
        return await super().signal_child_workflow(input)


def test_interceptors_see_and_change_the_calls() -> None:
    driver = Driver(Runs, interceptors=[Renames])
    (start,) = driver.start("signal_child")
    assert isinstance(start, StartChildWorkflow)
    assert (start.workflow_type, start.headers) == ("renamed", {"h": payload("start")})
    (signal,) = driver.commands(child_started())
    assert isinstance(signal, SignalExternalWorkflow)
    assert signal.headers == {"h": payload("signal")}


class Noting(DefaultPayloadConverter, WithSerializationContext):
    """Notes for whom values were converted."""

    contexts: list[SerializationContext | None] = []

    def __init__(self, context: SerializationContext | None = None) -> None:
        super().__init__()
        self.context = context

    def with_context(self, context: SerializationContext) -> Noting:
        return Noting(context)

    def to_payloads(self, values: Any) -> Any:
        self.contexts.append(self.context)
        return super().to_payloads(values)

    def from_payloads(self, payloads: Any, type_hints: Any = None) -> Any:
        self.contexts.append(self.context)
        return super().from_payloads(payloads, type_hints)


def test_values_of_a_child_are_converted_for_the_child() -> None:
    driver = Driver(Runs, payload_converter_class=Noting)
    Noting.contexts.clear()
    driver.start("by_method")
    driver.commands(child_started())
    driver.commands(child_completed(result={"number": 1}))
    ids = [c.workflow_id for c in Noting.contexts if isinstance(c, WorkflowSerializationContext)]
    assert ids == ["workflow-id", "child-id", "child-id", "workflow-id"]


# Both instances ---------------------------------------------------------------------------------

SOURCE = """
import asyncio
from datetime import timedelta
from PACKAGE import workflow
from PACKAGE.common import (
    AutoUpgradeVersioningOverride, Priority, RetryPolicy, SearchAttributeKey, SearchAttributePair,
    TypedSearchAttributes, WorkflowIDReusePolicy,
)

KIND = workflow.ChildWorkflowCancellationType
CHILD = {"id": "child-id"}

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []

    @workflow.run
    async def run(self, kind: str, number: int = 0):
        try:
            return await getattr(self, kind)(number)
        except BaseException as error:
            chain = []
            while error is not None:
                chain.append((type(error).__name__, str(error)))
                error = error.__cause__
            self.trace.append(chain)
            raise

    @workflow.signal
    async def go(self, what: str):
        self.trace.append(what)
        if what == "cancel":
            self.task.cancel("by signal")
        elif what == "cancel twice":
            self.task.cancel("one")
            self.task.cancel("two")
        elif what == "cancel and again":
            self.task.cancel("one")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            self.task.cancel("two")
        elif what == "signal":
            await self.task.signal("it", args=[1, 2])
            self.trace.append("signalled")
        elif what == "signal and cancel":
            sending = asyncio.create_task(self.task.signal("it"))
            await asyncio.sleep(0)
            sending.cancel()
            await sending

    async def everything(self, number):
        handle = await workflow.start_child_workflow(
            "Other", args=["a", 1], **CHILD, task_queue="elsewhere",
            cancellation_type=KIND(number),
            parent_close_policy=workflow.ParentClosePolicy(number),
            execution_timeout=timedelta(seconds=30), run_timeout=timedelta(seconds=20),
            task_timeout=timedelta(milliseconds=1500),
            id_reuse_policy=WorkflowIDReusePolicy(number + 1),
            retry_policy=RetryPolicy(maximum_attempts=number), cron_schedule="* * * * *",
            memo={"m": {"a": number}, "n": None},
            search_attributes=TypedSearchAttributes(
                [SearchAttributePair(SearchAttributeKey.for_int("k"), number)]
            ),
            static_summary="summary", static_details="details",
            event_groups=[workflow.create_event_group("g1")],
            priority=Priority(priority_key=2, fairness_key="f"),
            versioning_override=AutoUpgradeVersioningOverride(),
        )
        handle.cancel()
        await handle

    async def plain(self, number):
        await workflow.execute_child_workflow("Other", **CHILD)

    async def started(self, number):
        self.task = await workflow.start_child_workflow("Other", **CHILD)
        self.trace.append((self.task.id, self.task.first_execution_run_id))
        return await self.task

    async def starting(self, number):
        self.task = asyncio.create_task(
            workflow.start_child_workflow("Other", **CHILD)
        )
        handle = await self.task
        self.trace.append("started")
        return await handle

    async def limited(self, number):
        async with asyncio.timeout(5):
            await workflow.execute_child_workflow("Other", **CHILD)

    async def group(self, number):
        async with asyncio.TaskGroup() as group:
            for index in range(3):
                group.create_task(self.one_of(index))

    async def one_of(self, index):
        result = await workflow.execute_child_workflow("Other", index, id=f"child-{index}")
        self.trace.append((index, result))

    async def survives(self, number):
        try:
            await workflow.execute_child_workflow("Other", **CHILD)
        except BaseException as error:
            self.trace.append(type(error).__name__)
        await workflow.sleep(1)
        return await workflow.execute_child_workflow("Next", id="next-id")

    async def grouped(self, number):
        group = workflow.create_event_group("outer")
        with group.scope():
            handle = await workflow.start_child_workflow(
                "Other", **CHILD, event_groups=[workflow.create_event_group("inner")]
            )
        await handle.signal("it", event_groups=[workflow.create_event_group("third")])
        handle.cancel()
        await handle
"""


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_every_option_makes_the_same_command(number: int) -> None:
    pair = Pair(SOURCE)
    pair.start("everything", number)
    pair.activate(child_started())
    pair.activate(child_cancelled())


CANCEL = CancelWorkflow("enough")
ROUNDS: list[tuple[str, list[list[Any]]]] = [
    ("plain", [[child_started()], [child_completed()]]),
    ("plain", [[child_started(), child_completed()]]),
    ("plain", [[child_started()], [child_failed()]]),
    ("plain", [[child_not_started()]]),
    ("plain", [[child_not_started(cause=2)]]),
    ("plain", [[child_not_started(cause=3)]]),
    ("plain", [[CANCEL], [child_start_cancelled()]]),
    ("plain", [[child_started()], [CANCEL], [child_cancelled()]]),
    ("plain", [[child_started(), CANCEL], [child_cancelled()]]),
    ("plain", [[CANCEL, child_started()], [child_cancelled()]]),
    ("plain", [[child_started()], [CANCEL, child_cancelled()]]),
    ("plain", [[child_started()], [CANCEL], [child_completed()]]),
    ("survives", [[CANCEL], [child_cancelled()], [FireTimer(1)], [child_started(2)]]),
    ("survives", [[CANCEL], [child_started()], [FireTimer(1)], [child_completed()]]),
    ("survives", [[child_started()], [CANCEL], [child_cancelled()], [FireTimer(1)]]),
    ("started", [[child_started()], ["cancel"], [child_cancelled()]]),
    ("started", [[child_started()], ["cancel twice"], [child_cancelled()]]),
    ("started", [[child_started()], ["cancel and again"], [child_cancelled()]]),
    ("started", [[child_started()], ["cancel"], ["cancel"], [child_completed()]]),
    ("started", [[child_started()], ["signal"], [signal_delivered()], [child_completed()]]),
    ("started", [[child_started()], ["signal"], [signal_failed()]]),
    ("started", [[child_started()], ["signal and cancel"], [signal_failed()]]),
    ("started", [[child_started()], ["cancel", child_completed()]]),
    ("started", [[child_started()], [child_completed(), CANCEL]]),
    ("starting", [["cancel"], [child_start_cancelled()]]),
    ("starting", [["cancel"], [child_started()], [child_cancelled()]]),
    ("starting", [["cancel", child_started()], [child_cancelled()]]),
    ("starting", [["cancel"], [child_cancelled()]]),
    ("starting", [["cancel", CANCEL], [child_cancelled()]]),
    ("limited", [[FireTimer(1)], [child_cancelled()]]),
    ("limited", [[child_started()], [FireTimer(1)], [child_cancelled()]]),
    ("limited", [[child_started()], [FireTimer(1), child_completed()]]),
    ("limited", [[child_started()], [child_completed(), FireTimer(1)]]),
    ("limited", [[child_started()], [FireTimer(1)], [child_completed()]]),
    ("group", [[child_started(1), child_started(3), child_started(2)], [child_completed(2)]]),
    ("group", [[child_started(n) for n in (1, 2, 3)], [child_completed(n) for n in (3, 1, 2)]]),
    ("grouped", [[child_started()], [signal_delivered()], [child_cancelled()]]),
]


@pytest.mark.parametrize("flags", [frozenset(), frozenset({2})])
@pytest.mark.parametrize(("kind", "rounds"), ROUNDS)
def test_both_instances_do_the_same(
    kind: str, rounds: list[list[Any]], flags: frozenset[int]
) -> None:
    pair = Pair(SOURCE)
    pair.start(kind, available_flags=flags)
    for jobs in rounds:
        pair.activate(
            *[pair.ours.signalled("go", job) if isinstance(job, str) else job for job in jobs],
            available_flags=flags,
        )
    pair.evict()


def test_start_cancelled_before_it_was_sent_does_the_same() -> None:
    pair = Pair(SOURCE)
    said = pair.start("plain", jobs=[CANCEL])
    assert [command[0] for command in said["commands"]] == ["start_child", "cancel_child", "cancel"]
