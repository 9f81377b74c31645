from __future__ import annotations

import asyncio
import threading
import time

from worker_core.activity import _Signal as Signal


async def test_a_task_is_woken_from_another_thread():
    signal = Signal()
    waiting = asyncio.create_task(signal.wait())
    await asyncio.sleep(0)
    assert not signal.is_set()
    await asyncio.to_thread(signal.set)
    await asyncio.wait_for(waiting, 5)
    assert signal.is_set()


async def test_every_waiter_is_woken_and_later_ones_do_not_wait():
    signal = Signal()
    tasks = [asyncio.create_task(signal.wait()) for _ in range(3)]
    thread = asyncio.create_task(asyncio.to_thread(signal.wait_sync, 5))
    await asyncio.sleep(0.01)
    signal.set()
    signal.set()
    await asyncio.gather(*tasks)
    assert await thread
    await signal.wait()
    assert signal.wait_sync()


async def test_a_cancelled_wait_leaves_nothing_behind():
    signal = Signal()
    waiting = asyncio.create_task(signal.wait())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    assert signal._wake_ups == []
    signal.set()


def test_waiting_in_a_thread_ends_with_the_time():
    signal = Signal()
    begun = time.monotonic()
    assert not signal.wait_sync(0.02)
    assert time.monotonic() - begun >= 0.015
    assert not signal.wait_sync(-1)
    assert signal._wake_ups == []


def test_setting_never_misses_a_thread_that_begins_to_wait():
    for _ in range(200):
        signal = Signal()
        threads = [threading.Thread(target=signal.wait_sync) for _ in range(2)]
        for thread in threads:
            thread.start()
        signal.set()
        for thread in threads:
            thread.join(5)
            assert not thread.is_alive()


def test_a_waiter_on_a_closed_loop_is_passed_over():
    signal = Signal()
    loop = asyncio.new_event_loop()
    task = loop.create_task(signal.wait())
    loop.run_until_complete(asyncio.sleep(0))
    woken = threading.Event()
    signal._wake_ups.append(woken.set)
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    signal.set()
    assert woken.is_set()
    task._log_destroy_pending = False  # type: ignore[attr-defined]


def test_a_function_is_called_when_it_happens_or_has_happened():
    signal, calls = Signal(), []
    signal.call_when_set(lambda: calls.append("before"))
    assert calls == []
    signal.set()
    signal.set()
    signal.call_when_set(lambda: calls.append("after"))
    assert calls == ["before", "after"]
