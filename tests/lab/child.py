"""A worker in a process of its own, for tests that kill it: ``python -m lab.child ...``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from lab.sdks import connect, make_worker

__all__ = ["worker_process"]


@asynccontextmanager
async def worker_process(
    package: str, target: str, task_queue: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start a worker of the situations in a process; killed at the end if it is still there."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "lab.child", package, target, task_queue),
        cwd=Path(__file__).parents[1],
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout is not None
    try:
        assert await process.stdout.readline() == b"ready\n"
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _main(package: str, target: str, task_queue: str) -> None:
    client = await connect(package, target)
    # Short, so that whoever goes on need not wait long for what was meant for the dead.
    patience = timedelta(milliseconds=300)
    async with make_worker(
        package, client, task_queue, sticky_queue_schedule_to_start_timeout=patience
    ):
        print("ready", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
