"""What type checkers make of interceptors, plugins and converters that users write. Never run.

Each ignore is an error that must be found, by mypy and by pyright.
"""

# mypy: disable-error-code="empty-body"

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Mapping,
    Sequence,
)
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, NoReturn, Self, assert_type

from worker_core import activity, client, converter, worker, workflow
from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.failure.v1 import Failure
from worker_core.client import Client, ConnectConfig, ServiceClient
from worker_core.common import (
    RawValue,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
)
from worker_core.contrib.pydantic import pydantic_data_converter
from worker_core.converter import (
    CompositePayloadConverter,
    DataConverter,
    DefaultFailureConverter,
    DefaultPayloadConverter,
    EncodingPayloadConverter,
    ExternalStorage,
    FailureConverter,
    JSONPlainPayloadConverter,
    JSONTypeConverter,
    JSONTypeConverterUnhandled,
    PayloadCodec,
    PayloadConverter,
    SerializationContext,
    StorageDriver,
    StorageDriverClaim,
    StorageDriverRetrieveContext,
    StorageDriverStoreContext,
    TransferTypeConverter,
    WithSerializationContext,
    WorkflowSerializationContext,
    transfer_type_convertible,
    value_to_type,
)
from worker_core.exceptions import ApplicationError
from worker_core.plugin import SimplePlugin
from worker_core.worker import Replayer, ReplayerConfig, Worker, WorkerConfig, WorkflowReplayResult


class Tracing(client.Interceptor, worker.Interceptor):
    """Stands in every chain."""

    def intercept_client(self, next: client.OutboundInterceptor) -> client.OutboundInterceptor:
        return Outbound(super().intercept_client(next))

    def intercept_activity(
        self, next: worker.ActivityInboundInterceptor
    ) -> worker.ActivityInboundInterceptor:
        return InActivity(super().intercept_activity(next))

    def workflow_interceptor_class(
        self, input: worker.WorkflowInterceptorClassInput
    ) -> type[worker.WorkflowInboundInterceptor] | None:
        input.unsafe_extern_functions["name"] = print
        return InWorkflow


class Outbound(client.OutboundInterceptor):
    async def start_workflow(
        self, input: client.StartWorkflowInput
    ) -> client.WorkflowHandle[Any, Any]:
        input.headers = {**input.headers, "key": Payload(data=b"1")}
        handle = await super().start_workflow(input)
        assert_type(handle, client.WorkflowHandle[Any, Any])
        return handle

    async def signal_workflow(self, input: client.SignalWorkflowInput) -> None:
        assert_type(input.signal, str)
        assert_type(input.args, Sequence[Any])
        await self.next.signal_workflow(input)

    async def query_workflow(self, input: client.QueryWorkflowInput) -> Any:
        return await super().query_workflow(dataclasses.replace(input, rpc_timeout=None))

    async def start_workflow_update(
        self, input: client.StartWorkflowUpdateInput
    ) -> client.WorkflowUpdateHandle[Any]:
        return await super().start_workflow_update(input)

    async def start_update_with_start_workflow(
        self, input: client.StartWorkflowUpdateWithStartInput
    ) -> client.WorkflowUpdateHandle[Any]:
        assert_type(input.start_workflow_input, client.UpdateWithStartStartWorkflowInput)
        return await super().start_update_with_start_workflow(input)

    def list_workflows(
        self, input: client.ListWorkflowsInput
    ) -> client.WorkflowExecutionAsyncIterator:
        return super().list_workflows(input)

    async def create_schedule(self, input: client.CreateScheduleInput) -> client.ScheduleHandle:
        return await super().create_schedule(input)

    async def terminate_workflow(self, input: int) -> None: ...  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]


class InActivity(worker.ActivityInboundInterceptor):
    def init(self, outbound: worker.ActivityOutboundInterceptor) -> None:
        super().init(OutOfActivity(outbound))

    async def execute_activity(self, input: worker.ExecuteActivityInput) -> Any:
        assert_type(input.fn, Callable[..., Any])
        assert_type(input.headers, Mapping[str, Payload])
        return await super().execute_activity(input)


class OutOfActivity(worker.ActivityOutboundInterceptor):
    def info(self) -> activity.Info:
        return super().info()

    def heartbeat(self, *details: Any) -> None:
        super().heartbeat(*details, "more")


class InWorkflow(worker.WorkflowInboundInterceptor):
    def init(self, outbound: worker.WorkflowOutboundInterceptor) -> None:
        super().init(OutOfWorkflow(outbound))

    async def execute_workflow(self, input: worker.ExecuteWorkflowInput) -> Any:
        assert_type(input.type, type)
        return await super().execute_workflow(input)

    async def handle_signal(self, input: worker.HandleSignalInput) -> None:
        await super().handle_signal(input)

    async def handle_query(self, input: worker.HandleQueryInput) -> Any:
        return await super().handle_query(input)

    def handle_update_validator(self, input: worker.HandleUpdateInput) -> None:
        super().handle_update_validator(input)

    async def handle_update_handler(self, input: worker.HandleUpdateInput) -> Any:
        return await super().handle_update_handler(input)


class OutOfWorkflow(worker.WorkflowOutboundInterceptor):
    def continue_as_new(self, input: worker.ContinueAsNewInput) -> NoReturn:
        super().continue_as_new(input)

    def info(self) -> workflow.Info:
        return super().info()

    def start_activity(self, input: worker.StartActivityInput) -> workflow.ActivityHandle[Any]:
        handle = super().start_activity(input)
        handle.add_done_callback(lambda done: print(done.cancelled()))
        return handle

    def start_local_activity(
        self, input: worker.StartLocalActivityInput
    ) -> workflow.ActivityHandle[Any]:
        return super().start_local_activity(input)

    async def start_child_workflow(
        self, input: worker.StartChildWorkflowInput
    ) -> workflow.ChildWorkflowHandle[Any, Any]:
        return await super().start_child_workflow(input)

    async def signal_child_workflow(self, input: worker.SignalChildWorkflowInput) -> None:
        await super().signal_child_workflow(input)

    async def signal_external_workflow(self, input: worker.SignalExternalWorkflowInput) -> None:
        assert_type(input.workflow_run_id, str | None)
        await super().signal_external_workflow(input)


class Everything(client.Plugin, worker.Plugin):
    """A plugin whose methods are all given, the next step typed by its shape."""

    def name(self) -> str:
        return "everything"

    def configure_client(self, config: client.ClientConfig) -> client.ClientConfig:
        config["interceptors"] = [*config["interceptors"], Tracing()]
        return config

    async def connect_service_client(
        self, config: ConnectConfig, next: Callable[[ConnectConfig], Awaitable[ServiceClient]]
    ) -> ServiceClient:
        config.api_key = "key"
        return await next(config)

    def configure_worker(self, config: WorkerConfig) -> WorkerConfig:
        config["max_cached_workflows"] = 1
        config["max_cached_workflows"] = "many"  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues]
        return config

    def configure_replayer(self, config: ReplayerConfig) -> ReplayerConfig:
        return config

    async def run_worker(self, worker: Worker, next: Callable[[Worker], Awaitable[None]]) -> None:
        await next(worker)

    @contextlib.asynccontextmanager
    async def run_replayer(
        self,
        replayer: Replayer,
        histories: AsyncIterator[client.WorkflowHistory],
        next: Callable[
            [Replayer, AsyncIterator[client.WorkflowHistory]],
            AbstractAsyncContextManager[AsyncIterator[WorkflowReplayResult]],
        ],
    ) -> AsyncGenerator[AsyncIterator[WorkflowReplayResult], None]:
        async with next(replayer, histories) as results:
            yield results


class Half(worker.Plugin):
    def configure_worker(self, config: WorkerConfig) -> WorkerConfig: ...


class Wrong(client.Plugin):
    def configure_client(self, config: int) -> int: ...  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]


@contextlib.asynccontextmanager
async def around() -> AsyncGenerator[None, None]:
    yield


def more(given: Sequence[type] | None) -> Sequence[type]:
    return [*(given or []), int]


def simple(runner: worker.WorkflowRunner) -> None:
    SimplePlugin(
        "name",
        data_converter=pydantic_data_converter,
        interceptors=[Tracing()],
        activities=[print],
        workflows=more,
        workflow_runner=lambda given: given or runner,
        workflow_failure_exception_types=[ValueError],
        run_context=around,
    )
    SimplePlugin("name", data_converter=lambda given: given or DataConverter())
    Half()  # type: ignore[abstract]  # pyright: ignore[reportAbstractUsage]
    SimplePlugin()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    SimplePlugin("name", interceptors=[print])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    SimplePlugin("name", data_converter=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


class Money(EncodingPayloadConverter):
    @property
    def encoding(self) -> str:
        return "text/money"

    def to_payload(self, value: Any) -> Payload | None:
        return Payload(metadata={"encoding": self.encoding.encode()}, data=b"1")

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        return payload.data.decode()


class Several(CompositePayloadConverter):
    def __init__(self) -> None:
        super().__init__(Money(), *DefaultPayloadConverter.default_encoding_payload_converters)


class Own(PayloadConverter):
    def to_payloads(self, values: Sequence[Any]) -> list[Payload]: ...

    def from_payloads(
        self, payloads: Sequence[Payload], type_hints: list[type] | None = None
    ) -> list[Any]: ...


class Minding(DefaultPayloadConverter, WithSerializationContext):
    def with_context(self, context: SerializationContext) -> Self:
        if isinstance(context, WorkflowSerializationContext):
            assert_type(context.workflow_id, str)
        return super().with_context(context)


class Dates(JSONTypeConverter):
    def to_typed_value(self, hint: type, value: Any) -> Any | JSONTypeConverterUnhandled | None:
        return datetime.fromisoformat(value) if hint is datetime else JSONTypeConverter.Unhandled


class Codec(PayloadCodec):
    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return list(payloads)

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return list(payloads)


class Failures(DefaultFailureConverter):
    def to_failure(
        self, exception: BaseException, payload_converter: PayloadConverter, failure: Failure
    ) -> None:
        super().to_failure(
            ApplicationError("text", 1, non_retryable=True), payload_converter, failure
        )

    def from_failure(self, failure: Failure, payload_converter: PayloadConverter) -> BaseException:
        return super().from_failure(failure, payload_converter)


class Points(TransferTypeConverter["Point", list[int]]):
    transfer_type = list[int]

    def to_transfer_type(self, value: Point) -> list[int]:
        return [value.x, value.y]

    def from_transfer_type(self, value: list[int], type_hint: type[Point]) -> Point:
        return type_hint(*value)


# The class and its converter name each other, which pyright does not follow; it keeps the class.
@transfer_type_convertible(Points)  # pyright: ignore[reportUntypedClassDecorator]
@dataclass
class Point:
    x: int
    y: int


@transfer_type_convertible(Points)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
class Other: ...


class Driver(StorageDriver):
    stored: ClassVar[list[Payload]] = []

    def name(self) -> str:
        return "driver"

    async def store(
        self, context: StorageDriverStoreContext, payloads: Sequence[Payload]
    ) -> list[StorageDriverClaim]:
        return [StorageDriverClaim({"key": "1"}) for _ in payloads]

    async def retrieve(
        self, context: StorageDriverRetrieveContext, claims: Sequence[StorageDriverClaim]
    ) -> list[Payload]: ...


async def converting(payload: Payload, wrapper: Payloads) -> None:
    made = DataConverter(
        payload_converter_class=Several,
        payload_codec=Codec(),
        failure_converter_class=Failures,
        external_storage=ExternalStorage(drivers=[Driver()]),
    )
    assert_type(dataclasses.replace(converter.default(), payload_codec=Codec()), DataConverter)
    assert_type(made.payload_converter, PayloadConverter)
    assert_type(made.failure_converter, FailureConverter)
    assert_type(await made.encode([1, "a"]), list[Payload])
    assert_type(await made.decode([payload], [int]), list[Any])
    assert_type(await made.encode_wrapper([1]), Payloads)
    assert_type(made.with_context(WorkflowSerializationContext("a", "b")), DataConverter)

    payloads = made.payload_converter
    assert_type(payloads.to_payload(1), Payload)
    assert_type(payloads.from_payload(payload), Any)
    assert_type(payloads.from_payload(payload, int), int)
    assert_type(payloads.from_payloads_wrapper(wrapper), list[Any])
    assert_type(RawValue(payload).payload, Payload)
    assert_type(value_to_type(int, "1"), Any)
    assert_type(Point(1, 2).x, int)
    JSONPlainPayloadConverter(custom_type_converters=[Dates()])
    keyword, number = SearchAttributeKey.for_keyword("a"), SearchAttributeKey.for_int("b")
    attributes = TypedSearchAttributes(
        [SearchAttributePair(keyword, "x"), SearchAttributePair(number, 1)]
    )
    assert_type(attributes[number], int)
    assert_type(attributes.get(keyword), str | None)
    assert_type(attributes.get(number, ""), int | str)

    DataConverter(payload_converter_class=Money)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    DataConverter(payload_converter_class=Several())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    DataConverter(payload_codec=Codec)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    CompositePayloadConverter(Several())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    PayloadCodec()  # type: ignore[abstract]  # pyright: ignore[reportAbstractUsage]
    Point(1, "2")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def wanted(found: Iterable[client.Interceptor]) -> list[client.Interceptor]:
    return [*found, Tracing()]


async def given(running: Client) -> None:
    config = running.config()
    assert_type(config, client.ClientConfig)
    config["data_converter"] = pydantic_data_converter
    config["interceptors"] = wanted(config["interceptors"])
    assert_type(Client(**config), Client)
    await Client.connect("host:1", plugins=[Everything()], interceptors=[Tracing()])
    await Client.connect("host:1", interceptors=[Everything()])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    await Client.connect(1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
