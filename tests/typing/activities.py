"""What type checkers make of activities and of calls to them. Never run.

Each ignore is an error that must be found, by mypy and by pyright.
"""

# mypy: disable-error-code="empty-body"

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, NoReturn, TypeVar, assert_type

from worker_core import activity, workflow
from worker_core.client import Client
from worker_core.common import MetricMeter, Priority, RawValue, RetryPolicy
from worker_core.converter import PayloadConverter
from worker_core.testing import ActivityEnvironment
from worker_core.workflow import (
    ActivityCancellationType,
    ActivityConfig,
    ActivityHandle,
    LocalActivityConfig,
)

SHORT = timedelta(seconds=1)
LOCALLY: LocalActivityConfig = {"start_to_close_timeout": SHORT}


@dataclass
class Order:
    number: int


@activity.defn
async def zero() -> int: ...


@activity.defn
def zero_sync() -> int: ...


@activity.defn(name="one")
async def one(order: Order) -> str: ...


@activity.defn(no_thread_cancel_exception=True)
def one_sync(order: Order) -> str: ...


@activity.defn
async def two(number: int, text: str) -> bytes: ...


@activity.defn()
def two_sync(number: int, text: str) -> bytes: ...


@activity.defn
async def optional(number: int = 1) -> list[int]: ...


@activity.defn
async def nothing() -> None: ...


@activity.defn(dynamic=True)
async def rest(args: Sequence[RawValue]) -> Any: ...


class Depot:
    @activity.defn
    async def zero(self) -> int: ...

    @activity.defn
    def zero_sync(self) -> int: ...

    @activity.defn(name="store")
    async def one(self, order: Order) -> str: ...

    @activity.defn
    def one_sync(self, order: Order) -> str: ...

    @activity.defn
    async def two(self, number: int, text: str) -> bytes: ...

    @activity.defn
    def two_sync(self, number: int, text: str) -> bytes: ...

    @staticmethod
    @activity.defn
    async def apart(order: Order) -> str: ...


Stored = TypeVar("Stored")


class Store(Generic[Stored]):
    @activity.defn
    async def load(self, key: str) -> Stored: ...


@activity.defn
class CallZero:
    async def __call__(self) -> int: ...


@activity.defn
class CallZeroSync:
    def __call__(self) -> int: ...


@activity.defn(name="other")
class CallOne:
    async def __call__(self, order: Order) -> str: ...


@activity.defn
class CallOneSync:
    def __call__(self, order: Order) -> str: ...


@activity.defn
class CallTwo:
    async def __call__(self, number: int, text: str) -> bytes: ...


@activity.defn
class CallTwoSync:
    def __call__(self, number: int, text: str) -> bytes: ...


async def decorated() -> None:
    """A decorated function is what it was."""
    assert_type(await zero(), int)
    assert_type(one_sync(Order(1)), str)
    assert_type(await Depot().two(1, ""), bytes)
    assert_type(CallZeroSync()(), int)
    async_form: Callable[[int, str], Coroutine[Any, Any, bytes]] = two
    sync_form: Callable[[Order], str] = Depot().one_sync
    activity.defn(3)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    activity.defn(name="a", dynamic=True)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    two_sync("", 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    print(async_form, sync_form)


async def functions() -> None:
    execute, start = workflow.execute_activity, workflow.start_activity
    config: ActivityConfig = {"start_to_close_timeout": SHORT, "priority": Priority()}

    assert_type(await execute(zero, start_to_close_timeout=SHORT), int)
    assert_type(await execute(zero_sync, schedule_to_close_timeout=SHORT), int)
    assert_type(await execute(one, Order(1), **config), str)
    assert_type(await execute(one_sync, Order(1), **config), str)
    assert_type(await execute(two, args=[1, ""], **config), bytes)
    assert_type(await execute(two_sync, args=(1, ""), **config), bytes)
    assert_type(await execute(one, args=[Order(1)], **config), str)
    assert_type(await execute(nothing, **config), None)
    assert_type(await execute(optional, **config), list[int])
    assert_type(await execute(optional, 1, **config), list[int])
    assert_type(await execute(Depot.apart, Order(1), **config), str)
    assert_type(await execute("name", **config), Any)
    assert_type(await execute("name", 1, result_type=int, **config), Any)
    assert_type(await execute("name", args=[1, ""], **config), Any)

    assert_type(start(zero, **config), ActivityHandle[int])
    assert_type(start(zero_sync, **config), ActivityHandle[int])
    assert_type(start(one, Order(1), **config), ActivityHandle[str])
    assert_type(start(one_sync, Order(1), **config), ActivityHandle[str])
    assert_type(start(two, args=[1, ""], **config), ActivityHandle[bytes])
    assert_type(start(two_sync, args=[1, ""], **config), ActivityHandle[bytes])
    assert_type(start("name", 1, **config), ActivityHandle[Any])

    handle = start(
        one,
        Order(1),
        task_queue="other",
        schedule_to_close_timeout=SHORT,
        schedule_to_start_timeout=SHORT,
        start_to_close_timeout=SHORT,
        heartbeat_timeout=SHORT,
        retry_policy=RetryPolicy(maximum_attempts=1),
        cancellation_type=ActivityCancellationType.ABANDON,
        activity_id="id",
        summary="summary",
        priority=Priority(priority_key=1),
    )
    assert_type(await handle, str)
    assert_type(handle.result(), str)
    assert_type(handle.cancel(), bool)
    assert_type(handle.done(), bool)

    await execute(one, **config)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(one, 1, **config)  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(one_sync, 1, **config)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(two, 1, "", **config)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    await execute(zero, n=1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    await execute(zero, start_to_close_timeout=5)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(3, **config)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def methods(depot: Depot) -> None:
    execute, start = workflow.execute_activity_method, workflow.start_activity_method
    config: ActivityConfig = {"start_to_close_timeout": SHORT}

    assert_type(await execute(Depot.zero, **config), int)
    assert_type(await execute(Depot.zero_sync, **config), int)
    assert_type(await execute(Depot.one, Order(1), **config), str)
    assert_type(await execute(Depot.one_sync, Order(1), **config), str)
    assert_type(await execute(Depot.two, args=[1, ""], **config), bytes)
    assert_type(await execute(Depot.two_sync, args=[1, ""], **config), bytes)
    assert_type(start(Depot.zero, **config), ActivityHandle[int])
    assert_type(start(Depot.one_sync, Order(1), **config), ActivityHandle[str])
    assert_type(start(Depot.two, args=[1, ""], **config), ActivityHandle[bytes])
    assert_type(await start(Depot.two_sync, args=[1, ""], **config), bytes)
    assert_type(await execute(Store[float].load, "key", **config), float)
    # A method of an object at hand is a function with its own parameters.
    assert_type(await workflow.execute_activity(depot.one, Order(1), **config), str)
    assert_type(await workflow.execute_activity(depot.zero_sync, **config), int)

    await execute(Depot.one, 1, **config)  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(Depot.zero, 1, **config)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(zero, **config)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def classes() -> None:
    execute, start = workflow.execute_activity_class, workflow.start_activity_class
    config: ActivityConfig = {"start_to_close_timeout": SHORT}

    assert_type(await execute(CallZero, **config), int)
    assert_type(await execute(CallZeroSync, **config), int)
    assert_type(await execute(CallOne, Order(1), **config), str)
    assert_type(await execute(CallOneSync, Order(1), **config), str)
    assert_type(await execute(CallTwo, args=[1, ""], **config), bytes)
    assert_type(await execute(CallTwoSync, args=[1, ""], **config), bytes)
    assert_type(start(CallZero, **config), ActivityHandle[int])
    assert_type(start(CallOneSync, Order(1), **config), ActivityHandle[str])
    assert_type(await start(CallTwo, args=[1, ""], **config), bytes)

    await execute(CallOne, 1, **config)  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(Depot, **config)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def local_functions() -> None:
    execute, start = workflow.execute_local_activity, workflow.start_local_activity

    assert_type(await execute(zero, start_to_close_timeout=SHORT, local_retry_threshold=SHORT), int)
    assert_type(await execute(zero_sync, **LOCALLY), int)
    assert_type(await execute(one, Order(1), **LOCALLY), str)
    assert_type(await execute(one_sync, Order(1), **LOCALLY), str)
    assert_type(await execute(two, args=[1, ""], **LOCALLY), bytes)
    assert_type(await execute(two_sync, args=[1, ""], **LOCALLY), bytes)
    assert_type(await execute("name", 1, **LOCALLY), Any)
    assert_type(start(zero, **LOCALLY), ActivityHandle[int])
    assert_type(start(one_sync, Order(1), **LOCALLY), ActivityHandle[str])
    assert_type(start("name", args=[1], **LOCALLY), ActivityHandle[Any])
    await execute(one, 1, **LOCALLY)  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await execute(zero, task_queue="other")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]


async def local_methods_and_classes() -> None:
    execute, start = workflow.execute_local_activity_method, workflow.start_local_activity_method
    assert_type(await execute(Depot.zero, **LOCALLY), int)
    assert_type(await execute(Depot.zero_sync, **LOCALLY), int)
    assert_type(await execute(Depot.one_sync, Order(1), **LOCALLY), str)
    assert_type(await execute(Depot.two, args=[1, ""], **LOCALLY), bytes)
    assert_type(start(Depot.one, Order(1), **LOCALLY), ActivityHandle[str])
    await execute(Depot.one, 1, **LOCALLY)  # type: ignore[misc]  # pyright: ignore[reportArgumentType, reportCallIssue]

    assert_type(await workflow.execute_local_activity_class(CallZeroSync, **LOCALLY), int)
    assert_type(await workflow.execute_local_activity_class(CallOne, Order(1), **LOCALLY), str)
    assert_type(
        workflow.start_local_activity_class(CallTwo, args=[1, ""], **LOCALLY),
        ActivityHandle[bytes],
    )


async def inside() -> NoReturn:
    info = activity.info()
    assert_type(info, activity.Info)
    assert_type(info.heartbeat_details, Sequence[Any])
    assert_type(info.workflow_id, str | None)
    activity.heartbeat(1, "two", Order(3))
    assert_type(activity.client(), Client)
    assert_type(activity.payload_converter(), PayloadConverter)
    assert_type(activity.metric_meter(), MetricMeter)
    assert_type(activity.cancellation_details(), activity.ActivityCancellationDetails | None)
    assert_type(activity.is_cancelled(), bool)
    await activity.wait_for_cancelled()
    activity.wait_for_worker_shutdown_sync(timeout=SHORT)
    with activity.shield_thread_cancel_exception():
        activity.logger.info("text %s", 1, extra={"a": 1})
    activity.raise_complete_async()


async def tested(environment: ActivityEnvironment) -> None:
    assert_type(await environment.run(two, 1, ""), bytes)
    assert_type(environment.run(two_sync, 1, ""), bytes)
    assert_type(environment.run(Depot().one_sync, Order(1)), str)
    environment.run(two_sync, "", 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
