"""The floor: a bare grpc.aio loop that does a worker's RPCs for the measured workflows.

It knows beforehand what each workflow does, so it spends nothing on user code, conversion or
state; what is left is gRPC, protobuf and asyncio. It polls, keeps a sticky queue and answers as a
worker does, but starts no activity eagerly, so a worker that does can go below it.
"""

from __future__ import annotations

import asyncio
import uuid

import grpc.aio

from benchmarks.raw import NAMESPACE, OPTIONS, integer, method
from worker_core.api.command.v1 import (
    Command,
    CompleteWorkflowExecutionCommandAttributes,
    ScheduleActivityTaskCommandAttributes,
)
from worker_core.api.common.v1 import ActivityType, Payloads
from worker_core.api.enums.v1 import (
    COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION,
    COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK,
    EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
    EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
    TASK_QUEUE_KIND_NORMAL,
    TASK_QUEUE_KIND_STICKY,
)
from worker_core.api.taskqueue.v1 import StickyExecutionAttributes, TaskQueue
from worker_core.api.wellknown import Duration
from worker_core.api.workflowservice import v1

POLLERS = 5  # as many as a worker's defaults
NORMAL_POLLERS = 1  # of those; the others poll the sticky queue, as a worker comes to do
IDENTITY = "floor"


class Floor:
    def __init__(self, channel: grpc.aio.Channel, task_queue: str) -> None:
        self.queue = TaskQueue(name=task_queue, kind=TASK_QUEUE_KIND_NORMAL)
        self.sticky = TaskQueue(
            name=f"floor-{uuid.uuid4()}", kind=TASK_QUEUE_KIND_STICKY, normal_name=task_queue
        )
        self.sticky_attributes = StickyExecutionAttributes(
            worker_task_queue=self.sticky, schedule_to_start_timeout=Duration(seconds=10)
        )
        self.poll_workflow = method(channel, "PollWorkflowTaskQueue")
        self.poll_activity = method(channel, "PollActivityTaskQueue")
        self.respond_workflow = method(channel, "RespondWorkflowTaskCompleted")
        self.respond_activity = method(channel, "RespondActivityTaskCompleted")
        self.runs: dict[str, list[int]] = {}  # run id -> activities to do, activities done

    def commands(self, task: v1.PollWorkflowTaskQueueResponse) -> list[Command]:
        """What the measured workflow would do next."""
        kind = task.workflow_type.name
        for event in task.history.events:
            if event.event_type == EVENT_TYPE_WORKFLOW_EXECUTION_STARTED:
                value = int(
                    event.workflow_execution_started_event_attributes.input.payloads[0].data
                )
                self.runs[task.workflow_execution.run_id] = [0 if kind == "Nothing" else value, 0]
        run = self.runs[task.workflow_execution.run_id]
        before = run[1]
        for event in task.history.events:
            if event.event_type == EVENT_TYPE_ACTIVITY_TASK_COMPLETED:
                run[1] += 1
        if run[1] == run[0]:
            del self.runs[task.workflow_execution.run_id]
            return [
                Command(
                    command_type=COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION,
                    complete_workflow_execution_command_attributes=(
                        CompleteWorkflowExecutionCommandAttributes(
                            result=Payloads(payloads=[integer(run[0])])
                        )
                    ),
                )
            ]
        if kind == "Sequence":
            return [self.schedule(run[1])]
        return [self.schedule(n) for n in range(run[0])] if before == 0 and run[1] == 0 else []

    def schedule(self, number: int) -> Command:
        return Command(
            command_type=COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK,
            schedule_activity_task_command_attributes=ScheduleActivityTaskCommandAttributes(
                activity_id=str(number + 1),
                activity_type=ActivityType(name="echo"),
                task_queue=self.queue,
                input=Payloads(payloads=[integer(number)]),
                start_to_close_timeout=Duration(seconds=60),
            ),
        )

    async def workflows(self, queue: TaskQueue) -> None:
        request = v1.PollWorkflowTaskQueueRequest(
            namespace=NAMESPACE, task_queue=queue, identity=IDENTITY
        )
        while True:
            task = await self.poll_workflow(request, timeout=70)
            if task.task_token:
                await self.respond_workflow(
                    v1.RespondWorkflowTaskCompletedRequest(
                        namespace=NAMESPACE,
                        identity=IDENTITY,
                        task_token=task.task_token,
                        commands=self.commands(task),
                        sticky_attributes=self.sticky_attributes,
                    )
                )

    async def activities(self) -> None:
        request = v1.PollActivityTaskQueueRequest(
            namespace=NAMESPACE, task_queue=self.queue, identity=IDENTITY
        )
        while True:
            task = await self.poll_activity(request, timeout=70)
            if task.task_token:
                await self.respond_activity(
                    v1.RespondActivityTaskCompletedRequest(
                        namespace=NAMESPACE,
                        identity=IDENTITY,
                        task_token=task.task_token,
                        result=task.input,
                    )
                )


async def run(target: str, task_queue: str) -> None:
    async with grpc.aio.insecure_channel(target, options=OPTIONS) as channel:
        floor = Floor(channel, task_queue)
        async with asyncio.TaskGroup() as group:
            for number in range(POLLERS):
                queue = floor.queue if number < NORMAL_POLLERS else floor.sticky
                group.create_task(floor.workflows(queue))
                group.create_task(floor.activities())
