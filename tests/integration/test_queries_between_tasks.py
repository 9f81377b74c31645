"""A query that waits for a poll while its run's history grows: what it shows was lived by a task."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from lab.proxy import Call, Proxy
from lab.sdks import connect
from lab.situations import OURS, Started, until
from worker_core import activity, workflow
from worker_core._machines import events
from worker_core.api.workflowservice.v1 import PollWorkflowTaskQueueResponse
from worker_core.client import Client, WorkflowHandle
from worker_core.worker import Worker

SECONDS = 60
ATTEMPTS = 10

may_end: dict[str, asyncio.Event] = {}
"""By workflow id, when its activity may end."""


@activity.defn
async def wait_to_be_let_go() -> str:
    await may_end[activity.info().workflow_id].wait()
    return "let go"


@workflow.defn
class Gathers:
    def __init__(self) -> None:
        self.items: list[str] = []
        self.is_stopped = False

    @workflow.run
    async def run(self) -> list[str]:
        await workflow.wait_condition(lambda: self.is_stopped)
        return self.items

    @workflow.signal
    async def add(self) -> None:
        self.items.append(
            await workflow.execute_activity(
                wait_to_be_let_go, start_to_close_timeout=timedelta(seconds=50)
            )
        )

    @workflow.signal
    def stop(self) -> None:
        self.is_stopped = True

    @workflow.query
    def count(self) -> int:
        return len(self.items)


class HeldPolls(Proxy):
    """Lets one workflow task through, and then none until `take_two`."""

    def __init__(self, target: str) -> None:
        super().__init__(target, PollWorkflowTaskQueue=self._poll, QueryWorkflow=self._query)
        self.asked = asyncio.Event()
        """Whether a query is on its way to the server."""
        self._polls: asyncio.Queue[Call] = asyncio.Queue()
        self._held: dict[Call, asyncio.Future[bytes]] = {}
        self._free = 1

    async def _poll(self, call: Call) -> bytes:
        if self._free:
            self._free -= 1
            return await call.forward()
        future = self._held[call] = asyncio.get_running_loop().create_future()
        self._polls.put_nowait(call)
        return await future

    async def _query(self, call: Call) -> bytes:
        self.asked.set()
        return await call.forward()

    async def take_one(self) -> tuple[Call, PollWorkflowTaskQueueResponse]:
        """Let one of the held polls ask the server, and keep what it gets."""
        call = await self._polls.get()
        return call, PollWorkflowTaskQueueResponse.FromString(await call.forward())

    def hand_out(self, call: Call, task: PollWorkflowTaskQueueResponse) -> None:
        """Answer a poll."""
        self._held.pop(call).set_result(task.SerializeToString())

    def let_all_through(self) -> None:
        """Hold no poll from now on."""
        self._free = 1_000_000
        while not self._polls.empty():
            call = self._polls.get_nowait()
            future = self._held.pop(call)
            forwarded = asyncio.ensure_future(call.forward())
            forwarded.add_done_callback(
                lambda done, future=future: future.done() or future.set_result(done.result())
            )


async def test_shows_only_what_a_workflow_task_has_lived(
    client: Client, target_host: str, task_queue: str, unique: str
) -> None:
    async with asyncio.timeout(SECONDS):
        for attempt in range(ATTEMPTS):
            if await _is_asked_between_tasks(
                client, target_host, f"{task_queue}-{attempt}", f"{unique}-{attempt}"
            ):
                return
    raise AssertionError("Every query came too late to be asked between tasks")


async def _is_asked_between_tasks(
    client: Client, target_host: str, task_queue: str, workflow_id: str
) -> bool:
    """Ask while an activity is on its way. Whether the query got there before the next task."""
    let_go = may_end[workflow_id] = asyncio.Event()
    async with HeldPolls(target_host) as proxy:
        held = await connect(OURS, proxy.target)
        async with Worker(
            held,
            task_queue=task_queue,
            workflows=[Gathers],
            activities=[wait_to_be_let_go],
            max_cached_workflows=0,
        ):
            handle: WorkflowHandle = await client.start_workflow(
                Gathers.run, id=workflow_id, task_queue=task_queue, start_signal="add"
            )
            started = Started(OURS, client, handle)
            await until(started, events.TASK_COMPLETED)
            query = asyncio.create_task(held.get_workflow_handle(workflow_id).query("count"))
            await proxy.asked.wait()
            let_go.set()
            await until(started, events.TASK_SCHEDULED, 2)

            call, task = await proxy.take_one()
            if task.queries:  # the query was too late and waits for this task's answer
                proxy.hand_out(call, task)
                proxy.let_all_through()
                assert await query == 1
                await handle.signal("stop")
                await handle.result()
                return False
            other_call, other = await proxy.take_one()
            for one_call, one in ((call, task), (other_call, other)):
                if one.HasField("query"):
                    beyond = [event.event_type for event in one.history.events]
                    assert events.ACTIVITY_COMPLETED in beyond
                    proxy.hand_out(one_call, one)
            assert await query == 0
            for one_call, one in ((call, task), (other_call, other)):
                if not one.HasField("query"):
                    proxy.hand_out(one_call, one)
            proxy.let_all_through()
            await handle.signal("stop")
            assert await handle.result() == ["let go"]
            types = {event.event_type for event in (await handle.fetch_history()).events}
            assert events.TASK_TIMED_OUT not in types
            return True
