"""The measured process: a worker of the SDK in ``BENCH_SDK`` (or the floor) under a meter.

``python -m benchmarks.worker TARGET TASK_QUEUE MAX_CACHED``. It answers each line on standard
input with what it has used so far, as JSON, and leaves at the end of the input.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
import importlib
import json
import os
import sys
import threading
import time
from typing import Any

import psutil


def settle() -> None:
    """Give free memory back, so that the resident size is what is held."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def answer_questions(loop: asyncio.AbstractEventLoop, leave: asyncio.Event) -> None:
    workload = sys.modules.get("benchmarks.workload")
    process = psutil.Process()
    for line in sys.stdin:
        if line.strip() == "settled":
            settle()
        facts: dict[str, Any] = {
            "cpu_seconds": time.process_time(),
            "rss_bytes": process.memory_info().rss,
            "waiting_runs": getattr(workload, "waiting_runs", 0),
        }
        print(json.dumps(facts), flush=True)
    loop.call_soon_threadsafe(leave.set)


async def main(target: str, task_queue: str, max_cached: int) -> None:
    sdk = os.environ["BENCH_SDK"]
    leave = asyncio.Event()
    async with contextlib.AsyncExitStack() as stack:
        if sdk == "floor":
            from benchmarks import floor

            running = asyncio.create_task(floor.run(target, task_queue))
            stack.callback(running.cancel)
        else:
            from benchmarks import workload

            client: Any = importlib.import_module(f"{sdk}.client")
            worker: Any = importlib.import_module(f"{sdk}.worker")
            await stack.enter_async_context(
                worker.Worker(
                    await client.Client.connect(target),
                    task_queue=task_queue,
                    workflows=workload.WORKFLOWS,
                    activities=workload.ACTIVITIES,
                    workflow_runner=worker.UnsandboxedWorkflowRunner(),
                    max_cached_workflows=max_cached,
                )
            )
        threading.Thread(
            target=answer_questions, args=(asyncio.get_running_loop(), leave), daemon=True
        ).start()
        await leave.wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
    # All is measured; how an SDK's threads take the end of the interpreter is not the subject.
    os._exit(0)
