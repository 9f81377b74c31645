"""The smallest whole program: a server, a worker, one workflow with one activity.

Run it with ``python examples/hello.py``.
"""

import asyncio
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.testing import WorkflowEnvironment
from worker_core.worker import Worker


@activity.defn
async def greet(name: str) -> str:
    return f"Hello, {name}!"


@workflow.defn
class Greeting:
    @workflow.run
    async def run(self, name: str) -> str:
        return await workflow.execute_activity(
            greet, name, start_to_close_timeout=timedelta(seconds=5)
        )


async def main() -> None:
    # A server of its own; with one that is there: client = await Client.connect("host:7233").
    async with await WorkflowEnvironment.start_local() as env:
        worker = Worker(env.client, task_queue="hello", workflows=[Greeting], activities=[greet])
        async with worker:
            print(
                await env.client.execute_workflow(
                    Greeting.run, "world", id="hello-world", task_queue="hello"
                )
            )


if __name__ == "__main__":
    asyncio.run(main())
