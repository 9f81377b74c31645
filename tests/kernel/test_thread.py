"""The kernel's thread."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
import threading

import pytest

from worker_core._kernel.thread import KernelThread


async def test_the_outcome_comes_to_the_loop_that_waits() -> None:
    async def main() -> str:
        return threading.current_thread().name

    thread = KernelThread(main)
    assert await thread.start() == "worker-core-kernel"
    thread.join()


async def test_an_error_comes_to_the_loop_that_waits() -> None:
    async def main() -> None:
        raise ZeroDivisionError

    thread = KernelThread(main)
    with pytest.raises(ZeroDivisionError):
        await thread.start()
    thread.join()


async def test_cancelling_lets_it_clean_up() -> None:
    loop = asyncio.get_running_loop()
    started = asyncio.Event()
    cleaned = False

    async def main() -> None:
        nonlocal cleaned
        loop.call_soon_threadsafe(started.set)
        try:
            await asyncio.sleep(3600)
        finally:
            cleaned = True

    thread = KernelThread(main)
    outcome = thread.start()
    await started.wait()
    thread.cancel()
    with pytest.raises(asyncio.CancelledError):
        await outcome
    thread.join()
    assert cleaned
    thread.call_soon(lambda: None)  # does nothing once it has ended


async def test_cancelled_before_it_began_it_does_not_begin() -> None:
    async def main() -> None:
        raise AssertionError

    thread = KernelThread(main)
    thread.cancel()
    with pytest.raises(asyncio.CancelledError):
        await thread.start()
    thread.join()


def test_a_program_that_forgets_it_still_ends_and_ends_it() -> None:
    program = """
        import asyncio
        from worker_core._kernel.thread import KernelThread

        async def main():
            try:
                await asyncio.sleep(3600)
            finally:
                print("cleaned up")

        async def forget():
            KernelThread(main).start()
            await asyncio.sleep(0.1)

        loop = asyncio.new_event_loop()
        loop.run_until_complete(forget())
        loop.close()
        print("leaving")
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "leaving\ncleaned up\n", "")
