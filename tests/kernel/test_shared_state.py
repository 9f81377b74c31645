"""What worker and activities in other processes share: heartbeats arrive, all of them, in order."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import pickle
import queue
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.managers import SyncManager
from typing import Any, cast

import pytest

from worker_core.worker import SharedHeartbeatSender, SharedStateManager


@pytest.fixture(scope="module")
def manager() -> Iterator[SyncManager]:
    with multiprocessing.get_context("spawn").Manager() as manager:
        yield manager


@pytest.fixture
def shared(manager: SyncManager) -> SharedStateManager:
    return SharedStateManager.create_from_multiprocessing(manager)


async def send(sender: SharedHeartbeatSender, token: bytes, *details: object) -> None:
    """Send as an activity does: by a copy of the sender, from another thread."""
    copy = pickle.loads(pickle.dumps(sender))
    await asyncio.to_thread(copy.send_heartbeat, token, *details)


async def test_unregistering_waits_for_all_heartbeats(shared: SharedStateManager):
    seen: dict[bytes, list[Any]] = {b"a": [], b"b": []}
    senders = {
        token: await shared.register_heartbeater(token, lambda *d, to=to: to.append(d))
        for token, to in seen.items()
    }
    for number in range(20):
        for token, sender in senders.items():
            await send(sender, token, number, {"of": token})
    for token in senders:
        await shared.unregister_heartbeater(token)
        assert seen[token] == [(number, {"of": token}) for number in range(20)]


async def test_one_that_fails_stops_no_other(
    shared: SharedStateManager, caplog: pytest.LogCaptureFixture
):
    seen: list[Any] = []

    def fail(*details: Any) -> None:
        raise ValueError("not taken")

    bad = await shared.register_heartbeater(b"bad", fail)
    good = await shared.register_heartbeater(b"good", lambda *d: seen.append(d))
    await send(bad, b"bad", 1)
    await send(good, b"good", 2)
    await shared.unregister_heartbeater(b"bad")
    await shared.unregister_heartbeater(b"good")
    assert seen == [(2,)]
    assert "could not be taken" in caplog.text


async def test_what_comes_for_nobody_is_dropped(shared: SharedStateManager):
    seen: list[Any] = []
    sender = await shared.register_heartbeater(b"a", lambda *d: seen.append(d))
    await shared.unregister_heartbeater(b"a")
    await shared.unregister_heartbeater(b"a")  # is none any more
    await send(sender, b"a", "late")
    await shared.register_heartbeater(b"b", lambda *d: seen.append(d))
    await shared.unregister_heartbeater(b"b")
    assert seen == []


async def test_a_thread_is_taken_while_activities_run_only(manager: SyncManager):
    with ThreadPoolExecutor(1) as threads:
        shared = SharedStateManager.create_from_multiprocessing(manager, threads)
        for _ in range(3):
            await shared.register_heartbeater(b"a", print)
            busy = threads.submit(threading.get_ident)
            assert not busy.done()
            await shared.unregister_heartbeater(b"a")
            await asyncio.wait_for(asyncio.wrap_future(busy), 10)


async def test_an_event_is_set_here_and_there(shared: SharedStateManager):
    event = shared.new_event()
    copy = pickle.loads(pickle.dumps(event))
    assert not copy.is_set()
    event.set()
    assert copy.wait(10)


async def test_nobody_waits_for_a_manager_that_is_gone(caplog: pytest.LogCaptureFixture):
    with multiprocessing.get_context("spawn").Manager() as manager:
        shared = SharedStateManager.create_from_multiprocessing(manager)
        await shared.register_heartbeater(b"a", print)
        await shared.register_heartbeater(b"b", print)
    with pytest.raises((OSError, EOFError)):
        while True:  # until it has noticed
            await shared.unregister_heartbeater(b"a")
            await shared.register_heartbeater(b"a", print)
    await asyncio.wait_for(shared.unregister_heartbeater(b"b"), 10)
    assert "cannot be taken any more" in caplog.text


async def test_a_poller_that_is_closed_is_said_at_once(manager: SyncManager):
    threads = ThreadPoolExecutor(1)
    threads.shutdown()
    shared = SharedStateManager.create_from_multiprocessing(manager, threads)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="after shutdown"):
            await shared.register_heartbeater(b"a", print)


def test_a_queue_that_stays_full_is_explained(
    manager: SyncManager, monkeypatch: pytest.MonkeyPatch
):
    from worker_core._kernel import shared_state

    monkeypatch.setattr(shared_state, "_SEND_SECONDS", 0.01)
    full: queue.Queue[Any] = queue.Queue(1)
    sender = shared_state._QueueSender(full)
    sender.send_heartbeat(b"a", 1)
    with pytest.raises(RuntimeError, match=r"no place in the worker's queue.*ThreadPoolExecutor"):
        sender.send_heartbeat(b"a", 2)


def test_wrong_parts_are_refused(manager: SyncManager):
    with pytest.raises(TypeError, match=r"mgr is .*multiprocessing\.Manager\(\)"):
        SharedStateManager.create_from_multiprocessing(cast("Any", multiprocessing))
    with pytest.raises(TypeError, match="queue_poller_executor is 3"):
        SharedStateManager.create_from_multiprocessing(manager, cast("Any", 3))


async def test_log_is_quiet_when_all_is_well(
    shared: SharedStateManager, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.WARNING):
        sender = await shared.register_heartbeater(b"a", lambda *details: None)
        await send(sender, b"a")
        await shared.unregister_heartbeater(b"a")
    assert caplog.records == []
