"""Tasks go into the runner and answers come out, on one loop and on two."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
import itertools
import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from activity_rig import CLIENT, Rig, decode, make_task
from worker_core import activity
from worker_core._interceptors import (
    ActivityInboundInterceptor,
    ActivityOutboundInterceptor,
    ExecuteActivityInput,
    Interceptor,
)
from worker_core._kernel import activity_answers, heartbeats
from worker_core._kernel.heartbeats import HeartbeatPace
from worker_core._kernel.slots import FixedSlots, Permit
from worker_core.api.common.v1 import Payload
from worker_core.api.enums.v1 import ActivityTaskFailedCause
from worker_core.api.workflowservice.v1 import (
    RecordActivityTaskHeartbeatResponse,
    RespondActivityTaskCanceledRequest,
    RespondActivityTaskCompletedRequest,
    RespondActivityTaskFailedRequest,
)
from worker_core.common import Priority, RawValue, RetryPolicy
from worker_core.converter import (
    ActivitySerializationContext,
    DataConverter,
    DefaultPayloadConverter,
    PayloadCodec,
    WithSerializationContext,
)
from worker_core.exceptions import ApplicationError, ApplicationErrorCategory, CancelledError
from worker_core.service import RPCError, RPCStatusCode

MakeRig = Callable[..., Rig]
UNAVAILABLE = RPCStatusCode.UNAVAILABLE


@pytest.fixture(params=[True, False], ids=["own-loop", "same-loop"])
async def make_rig(request: pytest.FixtureRequest) -> AsyncIterator[MakeRig]:
    rigs: list[Rig] = []
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:

        def make(*activities: Callable[..., Any], **options: Any) -> Rig:
            options.setdefault("executor", pool)
            rig = Rig(*activities, own_loop=request.param, **options)
            rigs.append(rig)
            return rig

        yield make
        for rig in rigs:
            rig.close()


@dataclass
class Point:
    x: int
    y: int


@activity.defn
async def swap(point: Point) -> Point:
    assert isinstance(point, Point)
    return Point(point.y, point.x)


@activity.defn
def swap_in_thread(point: Point) -> Point:
    assert isinstance(point, Point)
    assert threading.current_thread().name.startswith("pool")
    return Point(point.y, point.x)


@activity.defn(dynamic=True)
async def anything(args: Sequence[RawValue]) -> list[Any]:
    converter = activity.payload_converter()
    return [activity.info().activity_type, *(converter.from_payload(a.payload) for a in args)]


@pytest.mark.parametrize("name", ["swap", "swap_in_thread"])
async def test_arguments_come_as_hinted_and_the_result_is_one_payload(make_rig: MakeRig, name: str):
    rig = make_rig(swap, swap_in_thread)
    answer = await rig.run(make_task(name, Point(1, 2)))
    assert isinstance(answer, RespondActivityTaskCompletedRequest)
    assert decode(answer.result.payloads) == [{"x": 2, "y": 1}]


@pytest.mark.parametrize("is_async", [True, False])
async def test_no_result_is_a_null_payload(make_rig: MakeRig, is_async: bool):
    @activity.defn(name="run")
    async def run() -> None: ...

    @activity.defn(name="run")
    def run_in_thread() -> None: ...

    answer = await make_rig(run if is_async else run_in_thread).run(make_task("run"))
    assert [p.metadata["encoding"] for p in answer.result.payloads] == [b"binary/null"]


async def test_the_dynamic_activity_gets_raw_values(make_rig: MakeRig):
    answer = await make_rig(anything).run(make_task("other", 1, "b"))
    assert decode(answer.result.payloads) == [["other", 1, "b"]]


async def test_methods_and_callable_objects_run_bound(make_rig: MakeRig):
    class Shop:
        def __init__(self, name: str) -> None:
            self.name = name

        @activity.defn
        async def sell(self, what: str) -> str:
            return f"{self.name}:{what}"

    @activity.defn
    class Greet:
        def __call__(self, who: str) -> str:
            return f"hello {who}"

    rig = make_rig(Shop("here").sell, Greet())
    assert decode((await rig.run(make_task("sell", "tea"))).result.payloads) == ["here:tea"]
    assert decode((await rig.run(make_task("Greet", "you"))).result.payloads) == ["hello you"]


async def test_an_unknown_type_is_told_what_is_registered(make_rig: MakeRig):
    answer = await make_rig(swap, swap_in_thread).run(make_task("nope"))
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    assert answer.failure.message == (
        "Activity function nope for workflow wf is not registered on this worker, "
        "available activities: swap, swap_in_thread"
    )
    assert answer.failure.application_failure_info.type == "NotFoundError"
    assert not answer.failure.application_failure_info.non_retryable
    assert answer.cause == (
        ActivityTaskFailedCause.ACTIVITY_TASK_FAILED_CAUSE_ACTIVITY_WORKER_UNHANDLED_FAILURE
    )


def garbage() -> Payload:
    return Payload(metadata={"encoding": b"json/plain"}, data=b"{")


@pytest.mark.parametrize("name", ["swap", "swap_in_thread"])
async def test_what_does_not_decode_fails_the_attempt(make_rig: MakeRig, name: str):
    rig = make_rig(swap, swap_in_thread)
    answer = await rig.run(make_task(name, input={"payloads": [garbage()]}))
    assert answer.failure.message == "Failed decoding arguments"
    assert not answer.failure.application_failure_info.non_retryable
    assert answer.failure.HasField("cause")

    task = make_task(name, Point(1, 2), heartbeat_details={"payloads": [garbage()]})
    answer = await rig.run(task)
    assert answer.failure.message == "Failed decoding heartbeat details"
    assert answer.failure.application_failure_info.non_retryable


async def test_what_does_not_encode_fails_the_attempt(make_rig: MakeRig):
    @activity.defn(name="run")
    def run() -> Any:
        return object()

    answer = await make_rig(run).run(make_task("run"))
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    assert "not JSON serializable" in answer.failure.message


@pytest.mark.parametrize("is_async", [True, False])
async def test_an_exception_becomes_a_failure(
    make_rig: MakeRig, is_async: bool, caplog: pytest.LogCaptureFixture
):
    def fail() -> None:
        try:
            raise ValueError("inner")
        except ValueError as error:
            raise ApplicationError(
                "outer", 1, "b", type="Odd", next_retry_delay=timedelta(seconds=3)
            ) from error

    @activity.defn(name="run")
    async def run() -> None:
        fail()

    @activity.defn(name="run")
    def run_in_thread() -> None:
        fail()

    answer = await make_rig(run if is_async else run_in_thread).run(make_task("run"))
    info = answer.failure.application_failure_info
    assert (answer.failure.message, info.type) == ("outer", "Odd")
    assert decode(info.details.payloads) == [1, "b"]
    assert info.next_retry_delay.seconds == 3
    assert answer.failure.cause.message == "inner"
    assert "in fail" in answer.failure.stack_trace
    assert not answer.HasField("last_heartbeat_details")
    [record] = [r for r in caplog.records if r.name == "worker_core.activity"]
    assert record.levelno == logging.WARNING
    assert record.getMessage().startswith("Completing activity as failed ({'activity_id': '7'")
    assert record.__dict__["__temporal_error_identifier"] == "ActivityFailure"
    assert record.exc_info is not None


async def test_a_benign_failure_is_logged_quietly(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture
):
    @activity.defn
    async def run() -> None:
        raise ApplicationError("expected", category=ApplicationErrorCategory.BENIGN)

    caplog.set_level(logging.DEBUG, logger="worker_core.activity")
    await make_rig(run).run(make_task("run"))
    levels = [r.levelno for r in caplog.records if "as failed" in r.getMessage()]
    assert levels == [logging.DEBUG]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, StopIteration])
@pytest.mark.parametrize("is_async", [True, False])
async def test_odd_exceptions_are_failures_too(
    make_rig: MakeRig, is_async: bool, error: type[BaseException]
):
    @activity.defn(name="run")
    async def run() -> None:
        raise error

    @activity.defn(name="run")
    def run_in_thread() -> None:
        raise error

    answer = await make_rig(run if is_async else run_in_thread).run(make_task("run"))
    assert isinstance(answer, RespondActivityTaskFailedRequest)


async def test_an_error_that_cannot_be_described_still_fails_the_attempt(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        raise ApplicationError("bad details", object())

    answer = await make_rig(run).run(make_task("run"))
    assert answer.failure.message.startswith("Failed building exception result: ")
    assert answer.failure.HasField("application_failure_info")


@pytest.mark.parametrize("is_async", [True, False])
async def test_completing_asynchronously_leaves_the_task_unanswered(
    make_rig: MakeRig, is_async: bool
):
    @activity.defn(name="run")
    async def run() -> None:
        activity.raise_complete_async()

    @activity.defn(name="run")
    def run_in_thread() -> None:
        activity.raise_complete_async()

    assert await make_rig(run if is_async else run_in_thread).run(make_task("run")) is None


@pytest.mark.parametrize("count", [1, 3])
async def test_heartbeats_before_completing_asynchronously_are_not_lost(
    make_rig: MakeRig, count: int
):
    @activity.defn
    async def leave() -> None:
        for number in range(count):
            activity.heartbeat(number)
        activity.raise_complete_async()

    rig = make_rig(leave)
    assert await rig.run(make_task("leave")) is None
    assert rig.server.heartbeats[-1] == [count - 1]


@pytest.mark.parametrize("is_async", [True, False])
async def test_info_tells_what_the_task_says(make_rig: MakeRig, is_async: bool):
    seen: list[activity.Info] = []

    @activity.defn(name="run")
    async def run() -> None:
        seen.append(activity.info())

    @activity.defn(name="run")
    def run_in_thread() -> None:
        seen.append(activity.info())

    moment = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    task = make_task(
        "run",
        scheduled_time=moment,
        current_attempt_scheduled_time=moment + timedelta(seconds=1),
        started_time=moment + timedelta(seconds=2),
        attempt=3,
        heartbeat_timeout=timedelta(seconds=5),
        start_to_close_timeout=timedelta(seconds=0),
        priority={"priority_key": 2},
        retry_policy={"maximum_attempts": 4, "backoff_coefficient": 2.0},
        heartbeat_details={
            "payloads": DataConverter.default.payload_converter.to_payloads([1, "x"])
        },
    )
    await make_rig(run if is_async else run_in_thread).run(task)
    assert seen == [
        activity.Info(
            activity_id="7",
            activity_type="run",
            attempt=3,
            current_attempt_scheduled_time=moment + timedelta(seconds=1),
            heartbeat_details=[1, "x"],
            heartbeat_timeout=timedelta(seconds=5),
            is_local=False,
            namespace="ns",
            schedule_to_close_timeout=None,
            scheduled_time=moment,
            start_to_close_timeout=None,
            started_time=moment + timedelta(seconds=2),
            task_queue="queue",
            task_token=b"token-run",
            workflow_id="wf",
            workflow_namespace="ns",
            workflow_run_id="run",
            workflow_type="Shop",
            priority=Priority(priority_key=2),
            retry_policy=RetryPolicy(
                initial_interval=timedelta(0), backoff_coefficient=2.0, maximum_attempts=4
            ),
        )
    ]


async def test_the_client_is_given_to_async_activities_only(make_rig: MakeRig):
    @activity.defn
    async def ask() -> bool:
        return activity.client() is CLIENT

    @activity.defn
    def ask_in_thread() -> bool:
        return activity.client() is CLIENT

    rig = make_rig(ask, ask_in_thread)
    assert decode((await rig.run(make_task("ask"))).result.payloads) == [True]
    assert "no client" in (await rig.run(make_task("ask_in_thread"))).failure.message


where: contextvars.ContextVar[str] = contextvars.ContextVar("where", default="nowhere")


@pytest.mark.parametrize("is_async", [True, False])
async def test_context_variables_of_where_the_worker_was_started_are_seen(
    make_rig: MakeRig, is_async: bool
):
    @activity.defn(name="run")
    async def run() -> str:
        return where.get()

    @activity.defn(name="run")
    def run_in_thread() -> str:
        return where.get()

    where.set("here")
    answer = await make_rig(run if is_async else run_in_thread).run(make_task("run"))
    assert decode(answer.result.payloads) == ["here"]


class Tracer(Interceptor):
    """Writes down what it sees, and whether it sees it on the loop's thread."""

    def __init__(self, name: str, log: list[Any]) -> None:
        self.name = name
        self.log = log

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:
        return TracerInbound(self, next)


class TracerInbound(ActivityInboundInterceptor):
    def __init__(self, tracer: Tracer, next: ActivityInboundInterceptor) -> None:
        super().__init__(next)
        self.tracer = tracer

    def init(self, outbound: ActivityOutboundInterceptor) -> None:
        self.tracer.log.append((self.tracer.name, "init", activity.info().activity_type))
        with pytest.raises(RuntimeError):
            activity.heartbeat()
        super().init(TracerOutbound(self.tracer, outbound))

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:
        where.set(self.tracer.name)
        self.tracer.log.append((self.tracer.name, "execute", decode(list(input.headers.values()))))
        input.args = [*input.args[:-1], f"{input.args[-1]}+{self.tracer.name}"]
        return f"{self.tracer.name}({await super().execute_activity(input)})"


class TracerOutbound(ActivityOutboundInterceptor):
    def __init__(self, tracer: Tracer, next: ActivityOutboundInterceptor) -> None:
        super().__init__(next)
        self.tracer = tracer

    def info(self) -> activity.Info:
        self.tracer.log.append((self.tracer.name, "info"))
        return super().info()

    def heartbeat(self, *details: Any) -> None:
        on_loop = asyncio._get_running_loop() is not None
        in_activity = activity.in_activity()
        self.tracer.log.append((self.tracer.name, "heartbeat", details, on_loop, in_activity))
        super().heartbeat(*details, self.tracer.name)


@pytest.mark.parametrize("is_async", [True, False])
async def test_interceptors_see_everything_first_outermost(make_rig: MakeRig, is_async: bool):
    def work(arg: str) -> str:
        activity.info()
        activity.heartbeat("beat")
        return f"{arg} {where.get()}"

    @activity.defn(name="run")
    async def run(arg: str) -> str:
        return work(arg)

    @activity.defn(name="run")
    def run_in_thread(arg: str) -> str:
        return work(arg)

    log: list[Any] = []
    rig = make_rig(
        run if is_async else run_in_thread, interceptors=[Tracer("a", log), Tracer("b", log)]
    )
    header = {"fields": {"h": DataConverter.default.payload_converter.to_payload(1)}}
    answer = await rig.run(make_task("run", "x", header=header))
    assert decode(answer.result.payloads) == ["a(b(x+a+b b))"]
    # The outbound chain is built from the inside: the last to wrap is the first to be called.
    assert log == [
        ("a", "init", "run"),
        ("b", "init", "run"),
        ("a", "execute", [1]),
        ("b", "execute", [1]),
        ("b", "info"),
        ("a", "info"),
        ("b", "heartbeat", ("beat",), True, True),
        ("a", "heartbeat", ("beat", "b"), True, True),
    ]


async def test_an_interceptor_that_raises_fails_the_attempt(make_rig: MakeRig):
    class Broken(Interceptor):
        def intercept_activity(
            self, next: ActivityInboundInterceptor
        ) -> ActivityInboundInterceptor:
            raise RuntimeError("no chain today")

    answer = await make_rig(swap, interceptors=[Broken()]).run(make_task("swap", Point(1, 2)))
    assert answer.failure.message == "no chain today"


async def test_interceptors_of_workflows_only_leave_activities_alone(make_rig: MakeRig):
    class ForWorkflows(Interceptor):
        def workflow_interceptor_class(self, input: Any) -> None:
            return None

    assert make_rig(swap, interceptors=[ForWorkflows()]).setting.interceptors == ()


class Reverse(PayloadCodec):
    """Turns data around, after a real wait."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, int]] = []

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0.001)
        self.seen.append(("encode", len(payloads)))
        return [Payload(metadata=p.metadata, data=p.data[::-1]) for p in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        await asyncio.sleep(0.001)
        self.seen.append(("decode", len(payloads)))
        return [Payload(metadata=p.metadata, data=p.data[::-1]) for p in payloads]


@pytest.mark.parametrize("name", ["swap", "swap_in_thread"])
async def test_a_codec_stands_before_arguments_and_after_results(make_rig: MakeRig, name: str):
    codec = Reverse()
    converter = DataConverter(payload_codec=codec)
    rig = make_rig(swap, swap_in_thread, data_converter=converter)
    task = make_task(name, input={"payloads": await converter.encode([Point(1, 2)])})
    codec.seen.clear()
    answer = await rig.run(task)
    assert codec.seen == [("decode", 1), ("encode", 1)]
    [value] = await converter.decode(answer.result.payloads)
    assert value == {"x": 2, "y": 1}


@pytest.mark.parametrize("is_async", [True, False])
async def test_a_codec_also_stands_before_heartbeats_and_failures(
    make_rig: MakeRig, is_async: bool
):
    def work() -> None:
        activity.heartbeat("a")
        activity.heartbeat("b")
        raise ApplicationError("no", "detail")

    @activity.defn(name="run")
    async def run() -> None:
        work()

    @activity.defn(name="run")
    def run_in_thread() -> None:
        work()

    converter = DataConverter(payload_codec=Reverse())
    rig = make_rig(run if is_async else run_in_thread, data_converter=converter)
    answer = await rig.run(make_task("run"))
    assert await converter.decode(answer.last_heartbeat_details.payloads) == ["b"]
    details = answer.failure.application_failure_info.details.payloads
    assert await converter.decode(details) == ["detail"]


@pytest.mark.parametrize("decodes", [True, False])
async def test_headers_are_decoded_if_they_are_encoded(make_rig: MakeRig, decodes: bool):
    log: list[Any] = []

    class Look(Interceptor):
        def intercept_activity(
            self, next: ActivityInboundInterceptor
        ) -> ActivityInboundInterceptor:
            return LookInbound(next)

    class LookInbound(ActivityInboundInterceptor):
        async def execute_activity(self, input: ExecuteActivityInput) -> Any:
            log.append(input.headers["h"].data)
            return await super().execute_activity(input)

    rig = make_rig(
        swap,
        data_converter=DataConverter(payload_codec=Reverse()),
        decodes_headers=decodes,
        interceptors=[Look()],
    )
    header = {"fields": {"h": Payload(data=b"abc")}}
    await rig.run(make_task("swap", header=header))
    assert log == [b"cba" if decodes else b"abc"]


class Contextual(DefaultPayloadConverter, WithSerializationContext):
    def __init__(self) -> None:
        super().__init__()
        self.context: ActivitySerializationContext | None = None

    def with_context(self, context: Any) -> Contextual:
        bound = Contextual()
        bound.context = context
        return bound


@pytest.mark.parametrize("is_async", [True, False])
async def test_converters_are_told_which_activity_it_is(make_rig: MakeRig, is_async: bool):
    def work() -> Any:
        converter: Any = activity.payload_converter()
        return converter._inner_payload_converter.context.__dict__

    @activity.defn(name="run")
    async def run() -> Any:
        return work()

    @activity.defn(name="run")
    def run_in_thread() -> Any:
        return work()

    rig = make_rig(
        run if is_async else run_in_thread,
        data_converter=DataConverter(payload_converter_class=Contextual),
    )
    answer = await rig.run(make_task("run"))
    assert decode(answer.result.payloads) == [
        {
            "namespace": "ns",
            "activity_id": "7",
            "activity_type": "run",
            "activity_task_queue": "queue",
            "workflow_id": "wf",
            "workflow_type": "Shop",
            "is_local": False,
        }
    ]


# -- Heartbeats ----------------------------------------------------------------------------------


@pytest.mark.parametrize("is_async", [True, False])
async def test_the_first_heartbeat_goes_out_while_the_activity_runs(
    make_rig: MakeRig, is_async: bool
):
    arrived = threading.Event()

    @activity.defn(name="run")
    async def run() -> None:
        activity.heartbeat(1)
        await asyncio.to_thread(arrived.wait, 5)

    @activity.defn(name="run")
    def run_in_thread() -> None:
        activity.heartbeat(1)
        arrived.wait(5)

    async def answer() -> None:
        arrived.set()

    rig = make_rig(run if is_async else run_in_thread)
    rig.server.heartbeat_gate = answer
    assert isinstance(await rig.run(make_task("run")), RespondActivityTaskCompletedRequest)
    assert rig.server.heartbeats == [[1]]


async def test_heartbeats_are_throttled_and_the_newest_goes_out(
    make_rig: MakeRig, monkeypatch: pytest.MonkeyPatch
):
    begun: list[float] = []
    begin_send = HeartbeatPace.begin_send

    def note(pace: HeartbeatPace, now: float) -> None:
        begun.append(now)
        begin_send(pace, now)

    monkeypatch.setattr(HeartbeatPace, "begin_send", note)

    @activity.defn
    async def run() -> None:
        for number in range(40):
            activity.heartbeat(number)
            await asyncio.sleep(0.005)

    rig = make_rig(run)
    await rig.run(make_task("run", heartbeat_timeout=timedelta(seconds=0.1)))
    numbers = [number for [number] in rig.server.heartbeats]
    assert numbers[0] == 0
    assert numbers == sorted(numbers)
    assert len(numbers) >= 2
    # Timers may be early by the resolution of the loop's clock.
    assert all(later - earlier >= 0.079 for earlier, later in itertools.pairwise(begun))


async def test_a_failure_carries_the_newest_details_sent_or_not(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        activity.heartbeat("first")
        await asyncio.sleep(0.02)
        activity.heartbeat("second", 2)
        raise ValueError("end")

    rig = make_rig(run)
    answer = await rig.run(make_task("run"))
    assert rig.server.heartbeats == [["first"]]
    assert decode(answer.last_heartbeat_details.payloads) == ["second", 2]


async def test_an_empty_heartbeat_is_one(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        activity.heartbeat()
        await asyncio.sleep(0.02)

    rig = make_rig(run)
    await rig.run(make_task("run"))
    assert rig.server.heartbeats == [[]]


async def test_the_answer_waits_for_the_heartbeat_under_way(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        activity.heartbeat()
        await asyncio.sleep(0.01)

    rig = make_rig(run)

    async def slowly() -> None:
        await asyncio.sleep(0.05)
        rig.server.calls.append("answered")

    rig.server.heartbeat_gate = slowly
    await rig.run(make_task("run"))
    assert rig.server.calls == ["heartbeat", "answered", "RespondActivityTaskCompletedRequest"]


@pytest.mark.parametrize("is_async", [True, False])
async def test_a_heartbeat_that_cannot_be_encoded_fails_the_activity(
    make_rig: MakeRig, is_async: bool
):
    @activity.defn(name="run")
    async def run() -> None:
        activity.heartbeat(object())
        await asyncio.sleep(10)

    @activity.defn(name="run")
    def run_in_thread() -> None:
        activity.heartbeat(object())
        raise AssertionError("not reached")

    rig = make_rig(run if is_async else run_in_thread)
    answer = await rig.run(make_task("run"))
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    assert "not JSON serializable" in answer.failure.message
    assert rig.server.heartbeats == []


async def test_an_activity_may_end_well_after_a_heartbeat_that_failed(make_rig: MakeRig):
    @activity.defn
    async def run() -> str:
        activity.heartbeat(object())
        return "fine"

    answer = await make_rig(run).run(make_task("run"))
    assert decode(answer.result.payloads) == ["fine"]


async def test_threads_of_an_async_activity_may_heartbeat(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        await asyncio.to_thread(activity.heartbeat, "from a thread")
        raise ValueError

    for converter in (DataConverter.default, DataConverter(payload_codec=Reverse())):
        answer = await make_rig(run, data_converter=converter).run(make_task("run"))
        details = await converter.decode(answer.last_heartbeat_details.payloads)
        assert details == ["from a thread"]


async def test_a_heartbeat_after_the_end_is_ignored(make_rig: MakeRig):
    late: list[Callable[[], None]] = []

    @activity.defn
    async def run() -> None:
        late.append(contextvars.copy_context().run)  # type: ignore[arg-type]

    rig = make_rig(run)
    await rig.run(make_task("run"))
    late[0](activity.heartbeat, 1)  # type: ignore[call-arg]
    assert rig.server.heartbeats == []


# -- When the server does not play along ---------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "level", "text"),
    [
        (RPCStatusCode.NOT_FOUND, logging.WARNING, "no longer knows"),
        (RPCStatusCode.UNAVAILABLE, logging.ERROR, "is lost"),
    ],
)
async def test_an_answer_that_does_not_arrive_is_logged(
    make_rig: MakeRig,
    caplog: pytest.LogCaptureFixture,
    status: RPCStatusCode,
    level: int,
    text: str,
):
    rig = make_rig(swap)
    rig.server.answer_error = RPCError("told so", status, b"")
    await rig.run(make_task("swap", Point(1, 2)))
    [record] = caplog.records
    assert record.levelno == level
    assert text in record.getMessage()
    assert record.__dict__["activity_type"] == "swap"
    assert record.__dict__["status"] == status.name
    assert rig.fatal == []


def unavailable_for(times: int) -> Callable[[], Exception | None]:
    left = iter(range(times))
    return lambda: None if next(left, None) is None else RPCError("away", UNAVAILABLE, b"")


@pytest.mark.parametrize("name", ["swap", "fail", "stop"])
async def test_an_outcome_is_kept_while_the_server_is_away(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, name: str
):
    @activity.defn
    async def fail(_: Any) -> None:
        raise ValueError("no")

    @activity.defn
    async def stop(_: Any) -> None:
        activity.heartbeat()
        await activity.wait_for_cancelled()
        raise asyncio.CancelledError

    monkeypatch.setattr(activity_answers, "_PAUSE_SECONDS", 0.01)
    rig = make_rig(swap, fail, stop)
    rig.server.on_heartbeat = lambda _: RecordActivityTaskHeartbeatResponse(cancel_requested=True)
    rig.server.next_error = unavailable_for(3)
    task = make_task(name, Point(1, 2), start_to_close_timeout=timedelta(seconds=60))
    permit = Permit(FixedSlots(1))
    await rig.on_kernel(rig.runner.run(task, permit))
    first, *others = rig.server.answers
    assert others == [first] * 3
    assert [r.levelname for r in caplog.records if "kept and sent again" in r.msg] == ["WARNING"]
    assert "is lost" not in caplog.text


async def test_an_outcome_is_given_up_when_the_attempt_is_over(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(activity_answers, "_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(heartbeats, "DEADLINE_GRACE_SECONDS", 0.2)
    rig = make_rig(swap)
    rig.server.next_error = unavailable_for(10_000)
    task = make_task("swap", Point(1, 2), start_to_close_timeout=timedelta(milliseconds=100))
    await rig.on_kernel(rig.runner.run(task, Permit(FixedSlots(1))))
    assert len(rig.server.answers) > 2
    assert "is lost" in caplog.text


async def test_an_outcome_is_given_up_when_the_worker_has_no_more_time(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture
):
    rig = make_rig(swap)
    rig.server.next_error = unavailable_for(10_000)
    task = make_task("swap", Point(1, 2), start_to_close_timeout=timedelta(seconds=60))
    running = asyncio.create_task(rig.on_kernel(rig.runner.run(task, Permit(FixedSlots(1)))))
    while not rig.server.answers:
        await asyncio.sleep(0.001)
    await rig.cancel_all()
    await asyncio.wait_for(running, 4)
    assert len(rig.server.answers) == 2  # one more, at once
    assert "is lost" in caplog.text


async def test_an_outcome_that_the_server_takes_for_wrong_fails_with_that(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture
):
    @activity.defn
    async def run() -> None:
        activity.heartbeat("so far")
        raise CancelledError("mine")

    rig = make_rig(run)
    errors = iter([RPCError("not so", RPCStatusCode.INVALID_ARGUMENT, b"")])
    rig.server.next_error = lambda: next(errors, None)
    await rig.on_kernel(rig.runner.run(make_task("run"), Permit(FixedSlots(1))))
    first, second = rig.server.answers
    assert first.failure.HasField("canceled_failure_info")
    assert second.failure.message == "The server refused how the activity ended: not so"
    assert second.failure.application_failure_info.type == "InvalidOutcome"
    assert second.failure.cause == first.failure
    assert decode(second.last_heartbeat_details.payloads) == ["so far"]
    assert "is lost" not in caplog.text


async def test_an_outcome_that_is_always_taken_for_wrong_is_lost(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture
):
    rig = make_rig(swap)
    rig.server.answer_error = RPCError("not so", RPCStatusCode.INVALID_ARGUMENT, b"")
    await rig.on_kernel(rig.runner.run(make_task("swap", Point(1, 2)), Permit(FixedSlots(1))))
    assert len(rig.server.answers) == 2
    assert "is lost" in caplog.text


async def test_an_outcome_that_is_refused_is_not_sent_again(make_rig: MakeRig):
    rig = make_rig(swap)
    rig.server.answer_error = RPCError("who are you", RPCStatusCode.PERMISSION_DENIED, b"")
    await rig.run(make_task("swap", Point(1, 2), start_to_close_timeout=timedelta(seconds=60)))
    assert len(rig.server.answers) == 1


async def test_a_heartbeat_that_does_not_arrive_does_not_stop_the_activity(
    make_rig: MakeRig, caplog: pytest.LogCaptureFixture
):
    @activity.defn
    async def run() -> str:
        activity.heartbeat(1)
        await asyncio.sleep(0.02)
        return "done"

    def refuse(request: Any) -> Any:
        raise RPCError("not now", RPCStatusCode.UNAVAILABLE, b"")

    rig = make_rig(run)
    rig.server.on_heartbeat = refuse
    answer = await rig.run(make_task("run"))
    assert decode(answer.result.payloads) == ["done"]
    assert "could not be sent" in caplog.text


async def test_a_closed_executor_fails_the_attempt(make_rig: MakeRig):
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    rig = make_rig(swap_in_thread, executor=pool)
    answer = await rig.run(make_task("swap_in_thread", Point(1, 2)))
    assert "after shutdown" in answer.failure.message
    assert rig.fatal == []


async def test_an_executor_closed_with_the_task_in_its_queue_fails_the_attempt(make_rig: MakeRig):
    pool, busy = ThreadPoolExecutor(1), threading.Event()
    blocker = pool.submit(busy.wait, 5)
    rig = make_rig(swap_in_thread, executor=pool)
    running = rig.start(make_task("swap_in_thread", Point(1, 2)))
    while not pool._work_queue.qsize():
        await asyncio.sleep(0.001)
    pool.shutdown(wait=False, cancel_futures=True)
    assert isinstance(await running, RespondActivityTaskFailedRequest)
    busy.set()
    blocker.result(5)


@pytest.mark.parametrize("intercepted", [True, False])
async def test_a_broken_executor_is_fatal(make_rig: MakeRig, intercepted: bool):
    def broken() -> None:
        raise ValueError("cannot begin")

    pool = ThreadPoolExecutor(1, initializer=broken)
    interceptors = [Tracer("a", [])] if intercepted else []
    rig = make_rig(swap_in_thread, executor=pool, interceptors=interceptors)
    answer = await rig.run(make_task("swap_in_thread", Point(1, 2)))
    assert isinstance(answer, RespondActivityTaskFailedRequest)
    [error] = rig.fatal
    assert isinstance(error, concurrent.futures.BrokenExecutor)


async def test_a_worker_that_cannot_run_tasks_fails_them(make_rig: MakeRig):
    rig = make_rig(swap)
    rig.runner.refuse()
    answer = await rig.run(make_task("swap", Point(1, 2)))
    assert answer.failure.message == "Worker shutting down"


async def test_a_blocked_home_loop_does_not_hold_up_threads():
    """A plain function without interceptors and codec needs the kernel and the executor only."""

    @activity.defn
    def run() -> str:
        activity.heartbeat(1)
        return "done"

    with ThreadPoolExecutor(1) as pool:
        rig = Rig(run, own_loop=True, executor=pool)
        task = make_task("run")
        from worker_core._kernel.slots import FixedSlots, Permit

        done = asyncio.run_coroutine_threadsafe(
            rig.runner.run(task, Permit(FixedSlots(1))), rig.loop
        )
        done.result(5)  # this thread is the home loop's, and it is blocked here
        assert decode(rig.server.answers[0].result.payloads) == ["done"]
        rig.close()


async def test_a_cancellation_error_of_ones_own_is_a_failure(make_rig: MakeRig):
    @activity.defn
    async def run() -> None:
        raise CancelledError("I give up")

    answer = await make_rig(run).run(make_task("run"))
    assert not isinstance(answer, RespondActivityTaskCanceledRequest)
    assert answer.failure.message == "I give up"
