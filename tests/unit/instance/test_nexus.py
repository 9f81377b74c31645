"""Nexus operations: the commands they make, how they start and how they end."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import nexusrpc
import nexusrpc.handler
import pytest

from instance_driver import Driver, payload, value_of
from instance_pairs import Pair
from operation_pairs import (
    nexus_completed,
    nexus_failed,
    nexus_not_started,
    nexus_started,
)
from worker_core import exceptions, workflow
from worker_core._activation import (
    CancelWorkflow,
    CompleteWorkflowExecution,
    FailWorkflowExecution,
    FireTimer,
    Job,
    NexusCancellation,
    NexusCompleted,
    RequestCancelNexusOperation,
    ResolveNexus,
    ScheduleNexusOperation,
    StartTimer,
    UserMetadata,
)
from worker_core.converter import (
    DefaultPayloadConverter,
    NexusSerializationContext,
    SerializationContext,
    WithSerializationContext,
)
from worker_core.exceptions import ApplicationError, CancelledError
from worker_core.worker import (
    StartNexusOperationInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)


@dataclass
class Order:
    number: int


@nexusrpc.service(name="shop")
class Shop:
    buy: nexusrpc.Operation[Order, Order] = nexusrpc.Operation(name="buy-it")


@nexusrpc.handler.service_handler(service=Shop)
class ShopHandler:
    @nexusrpc.handler.sync_operation(name="buy-it")
    async def buy(self, ctx: nexusrpc.handler.StartOperationContext, order: Order) -> Order:
        return order


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


CLIENT = workflow.create_nexus_client(service=Shop, endpoint="endpoint")


@script
async def by_definition() -> Any:
    return type(await CLIENT.execute_operation(Shop.buy, Order(2))).__name__


@script
async def by_method() -> Any:
    client = workflow.create_nexus_client(service=ShopHandler, endpoint="endpoint")
    return type(await client.execute_operation(ShopHandler.buy, Order(2))).__name__


@script
async def by_name() -> Any:
    client = workflow.create_nexus_client(service="shop", endpoint="endpoint")
    return type(await client.execute_operation("buy-it", Order(2), output_type=Order)).__name__


@pytest.mark.parametrize("name", ["by_definition", "by_method", "by_name"])
def test_operations_may_be_given_in_three_ways(name: str) -> None:
    driver = Driver(Runs)
    assert driver.start(name) == [
        ScheduleNexusOperation(
            seq=1,
            endpoint="endpoint",
            service="shop",
            operation="buy-it",
            input=payload(Order(2)),
            headers={},
        )
    ]
    driver.commands(nexus_started())
    assert result_of(driver.commands(nexus_completed(result={"number": 2}))) == "Order"


@script
async def with_everything() -> Any:
    handle = await CLIENT.start_operation(
        "any",
        1,
        output_type=Order,
        schedule_to_close_timeout=timedelta(seconds=3),
        schedule_to_start_timeout=timedelta(seconds=2),
        start_to_close_timeout=timedelta(0),
        cancellation_type=workflow.NexusOperationCancellationType.TRY_CANCEL,
        headers={"h": "v"},
        summary="sum",
    )
    first = type(await handle).__name__
    return [first, type(await handle).__name__, handle.operation_token, handle.cancel()]


def test_every_option_reaches_the_command() -> None:
    driver = Driver(Runs)
    assert driver.start("with_everything") == [
        ScheduleNexusOperation(
            seq=1,
            endpoint="endpoint",
            service="shop",
            operation="any",
            input=payload(1),
            headers={"h": "v"},
            schedule_to_close_timeout_ns=3 * 10**9,
            schedule_to_start_timeout_ns=2 * 10**9,
            start_to_close_timeout_ns=0,
            cancellation=NexusCancellation.TRY_CANCEL,
            metadata=UserMetadata(payload("sum")),
        )
    ]
    driver.commands(nexus_started())
    told = result_of(driver.commands(nexus_completed(result={"number": 1})))
    assert told == ["Order", "Order", "token", False]


def test_operation_that_completes_at_once_has_no_token() -> None:
    driver = Driver(Runs)
    driver.start("with_everything")
    told = result_of(
        driver.commands(nexus_started(token=None), nexus_completed(result={"number": 1}))
    )
    assert told == ["Order", "Order", None, False]


def test_result_without_payload_is_none() -> None:
    driver = Driver(Runs)
    driver.start("by_definition")
    driver.commands(nexus_started())
    assert result_of(driver.commands(ResolveNexus(1, NexusCompleted(None)))) == "NoneType"


@script
async def start_and_tell() -> Any:
    try:
        handle: Any = await CLIENT.start_operation(Shop.buy, Order(1))
        await handle
    except exceptions.NexusOperationError as error:
        return [error.operation, type(error.cause).__name__, str(error.cause)]


HANDLER_ERROR = nexusrpc.HandlerError("no such", type=nexusrpc.HandlerErrorType.NOT_FOUND)


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        (ApplicationError("it broke", type="Broke"), ["ApplicationError", "Broke: it broke"]),
        (CancelledError("gone"), ["CancelledError", "gone"]),
        (HANDLER_ERROR, ["HandlerError", "no such"]),
        (
            exceptions.TimeoutError("late", type=None, last_heartbeat_details=[]),
            ["TimeoutError", "late"],
        ),
    ],
)
@pytest.mark.parametrize("after_start", [False, True])
def test_failures_say_why(cause: BaseException, told: list[str], after_start: bool) -> None:
    driver = Driver(Runs)
    driver.start("start_and_tell")
    if after_start:
        driver.commands(nexus_started())
        commands = driver.commands(nexus_failed(cause=cause))
    else:
        commands = driver.commands(nexus_not_started(cause=cause))
    assert result_of(commands) == ["operation", *told]


def test_failure_of_an_operation_fails_the_workflow() -> None:
    driver = Driver(Runs)
    driver.start("by_definition")
    (command,) = driver.commands(nexus_not_started(cause=HANDLER_ERROR))
    assert isinstance(command, FailWorkflowExecution)
    failure = command.failure
    assert failure.WhichOneof("failure_info") == "nexus_operation_execution_failure_info"
    assert failure.cause.WhichOneof("failure_info") == "nexus_handler_failure_info"


def test_start_of_an_unknown_operation_fails_the_task() -> None:
    driver = Driver(Runs)
    driver.start("by_definition")
    completion = driver.activate(nexus_started(7))
    assert completion.failure is not None
    text = "Failed to find nexus operation handle for job sequence number 7"
    assert completion.failure.failure.message == text


def test_second_end_is_ignored() -> None:
    driver = Driver(Runs)
    driver.start("start_and_tell")
    driver.commands(nexus_started())
    driver.commands(nexus_failed(cause=CancelledError()))
    assert driver.commands(nexus_completed()) == []


@script
async def wrong() -> Any:
    told = []
    for operation, options in [
        (5, {}),
        (result_of, {}),
        ("any", {"schedule_to_close_timeout": 5}),
    ]:
        try:
            await CLIENT.start_operation(operation, 1, **options)  # type: ignore[call-overload]
        except Exception as error:
            told.append(f"{type(error).__name__}: {error}")
    return told


def test_wrong_calls_say_what_is_wrong() -> None:
    told = result_of(Driver(Runs).start("wrong"))
    assert told[0].startswith("ValueError: Operation is not a Nexus operation: 5")
    assert told[1].startswith("ValueError: Operation callable is not a Nexus operation: <function")
    assert told[2].startswith(
        "TypeError: schedule_to_close_timeout of Nexus operation 'any' is 5. Pass a timedelta"
    )


@pytest.mark.parametrize("service", [5, Order, Runs])
def test_service_must_be_one(service: Any) -> None:
    with pytest.raises(ValueError, match="`service` may be a name"):
        workflow.create_nexus_client(service=service, endpoint="endpoint")


# Cancelling -----------------------------------------------------------------------------------


@workflow.defn
class Survives:
    @workflow.run
    async def run(self) -> str:
        try:
            await CLIENT.start_operation(Shop.buy, Order(1))
        except asyncio.CancelledError as error:
            name = type(error).__name__
        await workflow.sleep(1)
        return name


def test_workflow_cancelled_during_the_start_does_not_wait(
    caplog: pytest.LogCaptureFixture,
) -> None:
    driver = Driver(Survives)
    driver.start()
    (cancel, timer) = driver.cancel()
    assert cancel == RequestCancelNexusOperation(seq=1)
    assert isinstance(timer, StartTimer)
    driver.commands(nexus_started())
    driver.commands(nexus_failed(cause=CancelledError()))
    assert result_of(driver.fire(1)) == "CancelledError"
    driver.evict()
    assert not caplog.records


@workflow.defn
class Reads:
    def __init__(self) -> None:
        self.handle: Any = None

    @workflow.run
    async def run(self) -> None:
        self.handle = await CLIENT.start_operation(Shop.buy, Order(1))
        await self.handle

    @workflow.query
    def try_to(self, what: str) -> None:
        if what == "cancel":
            self.handle.cancel()
        else:
            CLIENT.start_operation(Shop.buy, Order(1)).send(None)


@pytest.mark.parametrize("what", ["start", "cancel"])
def test_queries_may_not_touch_operations(what: str) -> None:
    driver = Driver(Reads)
    driver.start()
    driver.commands(nexus_started())
    with pytest.raises(exceptions.ApplicationError, match="While in read-only function") as raised:
        driver.query("try_to", what)
    assert raised.value.type == "ReadOnlyContextError"
    assert driver.commands(nexus_completed(result={"number": 1}))


@pytest.mark.parametrize("jobs", [[], [nexus_started()]])
def test_eviction_ends_every_wait(jobs: list[Job]) -> None:
    driver = Driver(Runs)
    driver.start("by_definition")
    if jobs:
        driver.commands(*jobs)
    completion = driver.evict()
    assert completion.failure is None
    assert completion.commands == []


# Interceptors and converters --------------------------------------------------------------------


class Adds(WorkflowInboundInterceptor):
    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(AddsOut(outbound))


class AddsOut(WorkflowOutboundInterceptor):
    async def start_nexus_operation(
        self, input: StartNexusOperationInput[Any, Any]
    ) -> workflow.NexusOperationHandle[Any]:
        input.headers = {**(input.headers or {}), "name": input.operation_name}
        input.operation = "other"
        return await super().start_nexus_operation(input)


def test_interceptors_see_and_change_the_calls() -> None:
    driver = Driver(Runs, interceptors=[Adds])
    (command,) = driver.start("by_definition")
    assert isinstance(command, ScheduleNexusOperation)
    assert (command.operation, command.headers) == ("other", {"name": "buy-it"})
    driver.commands(nexus_started())
    assert result_of(driver.commands(nexus_completed(result={"number": 1}))) == "Order"


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


def test_values_of_an_operation_are_converted_for_it() -> None:
    driver = Driver(Runs, payload_converter_class=Noting)
    Noting.contexts.clear()
    driver.start("by_definition")
    driver.commands(nexus_started())
    driver.commands(nexus_completed(result={"number": 1}))
    of_operation = NexusSerializationContext("endpoint", "shop", "buy-it")
    assert Noting.contexts[1:-1] == [of_operation, of_operation]


# Both instances ---------------------------------------------------------------------------------

SOURCE = """
import asyncio
from dataclasses import dataclass
from datetime import timedelta
import nexusrpc
from PACKAGE import workflow

KIND = workflow.NexusOperationCancellationType

@nexusrpc.service(name="shop")
class Shop:
    buy: nexusrpc.Operation[int, int] = nexusrpc.Operation(name="buy-it")

@workflow.defn
class Subject:
    def __init__(self):
        self.trace = []

    @workflow.run
    async def run(self, kind: str, number: int = 0):
        self.client = workflow.create_nexus_client(service=Shop, endpoint="endpoint")
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
            self.task.cancel()
        elif what == "cancel twice":
            self.task.cancel()
            self.task.cancel()
        elif what == "cancel and again":
            self.task.cancel()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            self.task.cancel()

    async def everything(self, number):
        handle = await self.client.start_operation(
            "any", {"a": [1]}, cancellation_type=KIND(number),
            schedule_to_close_timeout=timedelta(seconds=3),
            schedule_to_start_timeout=timedelta(milliseconds=1500),
            start_to_close_timeout=timedelta(0),
            headers={"h": "v"}, summary="summary",
            event_groups=[workflow.create_event_group("group")],
        )
        self.trace.append(handle.operation_token)
        handle.cancel()
        await handle

    async def plain(self, number):
        return await self.client.execute_operation(Shop.buy, 3)

    async def started(self, number):
        self.task = await self.client.start_operation(Shop.buy, 3)
        self.trace.append(self.task.operation_token)
        return await self.task

    async def starting(self, number):
        self.task = asyncio.create_task(self.client.start_operation(Shop.buy, 3))
        handle = await self.task
        self.trace.append(handle.operation_token)
        return await handle

    async def limited(self, number):
        async with asyncio.timeout(5):
            await self.client.execute_operation(Shop.buy, 3)

    async def survives(self, number):
        try:
            await self.client.execute_operation(Shop.buy, 3)
        except BaseException as error:
            self.trace.append(type(error).__name__)
        await workflow.sleep(1)
        return await self.client.execute_operation(Shop.buy, 4)
"""

CANCEL = CancelWorkflow("enough")
CANCELLED = nexus_failed(cause=CancelledError("nexus operation cancelled"))
NOT_STARTED = nexus_not_started(cause=CancelledError("Nexus Operation cancelled before scheduled"))
SYNC = nexus_started(token=None)
ROUNDS: list[tuple[str, list[list[Any]]]] = [
    ("plain", [[nexus_started()], [nexus_completed(result=5)]]),
    ("plain", [[SYNC, nexus_completed(result=5)]]),
    ("plain", [[nexus_started()], [nexus_failed()]]),
    ("plain", [[nexus_not_started()]]),
    ("plain", [[CANCEL], [NOT_STARTED]]),
    ("plain", [[nexus_started()], [CANCEL], [CANCELLED]]),
    ("plain", [[nexus_started(), CANCEL], [CANCELLED]]),
    ("plain", [[CANCEL, nexus_started()], [CANCELLED]]),
    ("plain", [[CANCEL, SYNC, nexus_completed(result=5)]]),
    ("plain", [[SYNC, nexus_completed(result=5), CANCEL]]),
    ("plain", [[nexus_started()], [CANCEL, CANCELLED]]),
    ("plain", [[nexus_started()], [CANCEL], [nexus_completed(result=5)]]),
    ("survives", [[CANCEL], [NOT_STARTED], [FireTimer(1)], [nexus_started(2)]]),
    ("survives", [[CANCEL], [nexus_started()], [FireTimer(1)], [nexus_completed(result=5)]]),
    ("survives", [[nexus_started()], [CANCEL], [CANCELLED], [FireTimer(1)]]),
    ("survives", [[nexus_started()], [CANCEL], [CANCELLED], [CANCELLED], [FireTimer(1)]]),
    ("started", [[nexus_started()], ["cancel"], [CANCELLED]]),
    ("started", [[nexus_started()], ["cancel twice"], [CANCELLED]]),
    ("started", [[nexus_started()], ["cancel and again"], [CANCELLED]]),
    ("started", [[nexus_started()], ["cancel"], ["cancel"], [nexus_completed(result=5)]]),
    ("started", [[nexus_started()], ["cancel", nexus_completed(result=5)]]),
    ("started", [[nexus_started()], [nexus_completed(result=5), CANCEL]]),
    ("starting", [["cancel"], [NOT_STARTED]]),
    ("starting", [["cancel"], [nexus_started()], [CANCELLED]]),
    ("starting", [["cancel", nexus_started()], [CANCELLED]]),
    ("starting", [["cancel", CANCEL], [NOT_STARTED]]),
    ("limited", [[FireTimer(1)], [NOT_STARTED]]),
    ("limited", [[nexus_started()], [FireTimer(1)], [CANCELLED]]),
    ("limited", [[nexus_started()], [FireTimer(1), nexus_completed(result=5)]]),
    ("limited", [[nexus_started()], [nexus_completed(result=5), FireTimer(1)]]),
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


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_every_option_makes_the_same_command(number: int) -> None:
    pair = Pair(SOURCE)
    pair.start("everything", number)
    pair.activate(nexus_started())
    pair.activate(CANCELLED)
