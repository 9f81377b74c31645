"""Activities that run in other processes: to be pickled, they are at the top of a module."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from worker_core import activity
from worker_core.common import RawValue
from worker_core.exceptions import ApplicationError, CancelledError

LONG = 60.0


@dataclass
class Point:
    x: int
    y: int


@activity.defn
def swap_elsewhere(point: Point) -> Point:
    assert isinstance(point, Point)
    return Point(point.y, point.x)


@activity.defn
def where_am_i() -> list[int]:
    return [os.getpid(), threading.get_ident()]


@activity.defn(dynamic=True)
def anything_elsewhere(args: Sequence[RawValue]) -> list[Any]:
    converter = activity.payload_converter()
    assert converter is activity.payload_converter()
    return [activity.info().activity_type, *(converter.from_payload(a.payload) for a in args)]


@dataclass
class Counter:
    """Its method is an activity; the object travels along."""

    step: int

    @activity.defn
    def count(self, number: int) -> int:
        return number + self.step


@activity.defn
def tell_info() -> list[Any]:
    info = activity.info()
    return [info.activity_type, info.attempt, info.is_local, list(info.heartbeat_details)]


@activity.defn
def ask_for_too_much() -> list[str]:
    texts = []
    for ask in (activity.client, activity.metric_meter):
        try:
            ask()
        except RuntimeError as error:
            texts.append(str(error))
    return texts


@activity.defn
def heartbeat_and_fail(count: int) -> None:
    for number in range(count):
        activity.heartbeat("step", number)
    raise ValueError("after heartbeats")


@activity.defn
def heartbeat_what_cannot_travel() -> None:
    activity.heartbeat(lambda: 1)


class Opaque:
    """Can be pickled, but is no JSON."""


@activity.defn
def heartbeat_what_cannot_be_converted(gives_up: bool) -> str:
    activity.heartbeat(Opaque())
    activity.wait_for_cancelled_sync(LONG)
    assert activity.is_cancelled()
    if gives_up:
        raise CancelledError("given up")
    return "went on"


@activity.defn
def wait_elsewhere(gives_up: bool) -> str:
    activity.heartbeat("waiting")
    with activity.shield_thread_cancel_exception():  # has nothing to do here
        while not activity.is_cancelled():
            activity.wait_for_cancelled_sync(0.1)
            activity.heartbeat("waiting")
    if gives_up:
        raise CancelledError("given up")
    return f"cancelled, details {activity.cancellation_details()}"


@activity.defn
def wait_for_shutdown_elsewhere() -> str:
    activity.heartbeat("waiting")
    activity.wait_for_worker_shutdown_sync(LONG)
    return f"{activity.is_worker_shutdown()} {activity.is_cancelled()}"


@activity.defn
def refuse_elsewhere() -> None:
    raise ApplicationError("not this", 7, type="Refusal", non_retryable=True)


class TwoParts(Exception):
    """Can be pickled, but not unpickled."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")


class WithLock(Exception):
    """Cannot be pickled."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.lock = threading.Lock()


@activity.defn
def raise_odd(kind: str) -> None:
    match kind:
        case "two parts":
            raise TwoParts("this", "that")
        case "with lock":
            raise WithLock("locked")
        case "stop":
            raise StopIteration
        case _:
            raise SystemExit(3)


@activity.defn
def leave_it_to_others() -> None:
    activity.raise_complete_async()


@activity.defn
def count_attempts() -> list[str]:
    [lines] = activity.info().heartbeat_details or [[]]
    lines.append(f"attempt {activity.info().attempt}")
    activity.heartbeat(lines)
    if len(lines) < 3:
        raise RuntimeError("again")
    return lines


@activity.defn
def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
