"""The client process: starts workflows, some in flight at a time, and waits for them.

``python -m benchmarks.driver TARGET TASK_QUEUE KIND VALUE COUNT IN_FLIGHT [--start-only]``
"""

from __future__ import annotations

import asyncio
import sys

import grpc.aio

from benchmarks.raw import OPTIONS, Starter


async def drive(
    target: str, queue: str, kind: str, value: int, count: int, in_flight: int, *, wait: bool
) -> None:
    async with grpc.aio.insecure_channel(target, options=OPTIONS) as channel:
        starter = Starter(channel, queue)
        left = iter(range(count))

        async def one_after_the_other() -> None:
            for _ in left:
                execution = await starter.start(kind, value)
                if wait:
                    await starter.wait(execution)

        async with asyncio.TaskGroup() as group:
            for _ in range(in_flight):
                group.create_task(one_after_the_other())


if __name__ == "__main__":
    target, queue, kind, value, count, in_flight, *rest = sys.argv[1:]
    asyncio.run(
        drive(
            target,
            queue,
            kind,
            int(value),
            int(count),
            int(in_flight),
            wait=rest != ["--start-only"],
        )
    )
