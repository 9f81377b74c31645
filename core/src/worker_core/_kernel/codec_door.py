"""The codec's door: jobs are decoded on their way to workflow code, commands encoded coming out.

Machines see payloads as the server does, workflow code sees them decoded, and only here do they
pass a codec. A worker without a codec has no door.

Rules:

* What comes in may be somebody's history, so nothing is changed in place: decoded jobs are copies.
* A codec that cares is bound to what the payload belongs to. An activity's result has the context
  its arguments had, so the door remembers the activities a run has scheduled.
* The codec is the user's and runs on the home loop; one activation or completion costs one trip.
* One call to the codec per list of payloads, one per single payload.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final, final

from worker_core._activation import (
    Activation,
    ActivityCompleted,
    Command,
    CompleteWorkflowExecution,
    Completion,
    ContinueAsNewWorkflowExecution,
    FailWorkflowExecution,
    InitializeWorkflow,
    Job,
    QueryAnswer,
    QueryWorkflow,
    ResolveActivity,
    ScheduleActivity,
    SignalWorkflow,
    StartTimer,
    TaskFailure,
    UserMetadata,
)
from worker_core._kernel.home import HomeLoop
from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.failure.v1 import Failure
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import (
    ActivitySerializationContext,
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)
from worker_core.converter._codec import apply_to_failure_payloads

__all__ = ["CodecDoor", "CodecDoorway"]

_JOBS_WITH_PAYLOADS: Final = frozenset(
    {InitializeWorkflow, SignalWorkflow, QueryWorkflow, ResolveActivity}
)
_COMMANDS_WITH_PAYLOADS: Final = frozenset(
    {
        ScheduleActivity,
        CompleteWorkflowExecution,
        FailWorkflowExecution,
        ContinueAsNewWorkflowExecution,
        QueryAnswer,
    }
)


@final
class CodecDoorway:
    """A worker's codec and how to reach it; makes a `CodecDoor` for each run.

    Args:
        codec: The codec.
        home: The loop the codec runs on.
        namespace: Namespace of the runs.
        headers: Whether headers pass the codec.
    """

    __slots__ = ("_codec", "_home", "_namespace", "headers")

    def __init__(
        self,
        codec: PayloadCodec,
        home: HomeLoop,
        namespace: str,
        headers: HeaderCodecBehavior,
    ) -> None:
        self._codec = codec
        self._home = home
        self._namespace = namespace
        self.headers = headers is not HeaderCodecBehavior.NO_CODEC

    def door(self, workflow_id: str, workflow_type: str, task_queue: str) -> CodecDoor:
        """Make the door of one run."""
        return CodecDoor(
            self._codec,
            self._home,
            self._namespace,
            workflow_id,
            workflow_type,
            task_queue,
            self.headers,
        )


@final
class CodecDoor:
    """What the payloads of one run pass."""

    __slots__ = (
        "_activities",
        "_codec",
        "_headers",
        "_home",
        "_namespace",
        "_task_queue",
        "_workflow_codec",
        "_workflow_id",
        "_workflow_type",
    )

    def __init__(
        self,
        codec: PayloadCodec,
        home: HomeLoop,
        namespace: str,
        workflow_id: str,
        workflow_type: str,
        task_queue: str,
        headers: bool,
    ) -> None:
        self._codec = codec
        self._home = home
        self._namespace = namespace
        self._workflow_id = workflow_id
        self._workflow_type = workflow_type
        self._task_queue = task_queue
        self._headers = headers
        self._workflow_codec = self._bound(WorkflowSerializationContext(namespace, workflow_id))
        # Only a codec that cares needs to know later whose result arrives.
        self._activities: dict[int, ActivitySerializationContext] | None = (
            {} if isinstance(codec, WithSerializationContext) else None
        )

    async def decode(self, activation: Activation) -> Activation:
        """Give the activation as workflow code shall see it.

        Raises:
            Exception: Whatever the codec raised.
        """
        if all(type(job) not in _JOBS_WITH_PAYLOADS for job in activation.jobs):
            return activation
        return await self._home.call(self._decode_activation, activation)

    async def encode(self, completion: Completion) -> Completion:
        """Give the completion as the server shall see it.

        Raises:
            Exception: Whatever the codec raised.
        """
        if completion.failure is None and not any(map(_carries_payloads, completion.commands)):
            return completion
        return await self._home.call(self._encode_completion, completion)

    # Everything below runs on the home loop.

    async def _decode_activation(self, activation: Activation) -> Activation:
        jobs = [await self._decode_job(job) for job in activation.jobs]
        return dataclasses.replace(activation, jobs=jobs)

    async def _encode_completion(self, completion: Completion) -> Completion:
        if completion.failure is not None:
            failure = await _failure(completion.failure.failure, self._workflow_codec.encode)
            return Completion(failure=TaskFailure(failure, completion.failure.cause))
        commands = [await self._encode_command(command) for command in completion.commands]
        return dataclasses.replace(completion, commands=commands)

    async def _decode_job(self, job: Job) -> Job:
        decode = self._workflow_codec.decode
        if isinstance(job, InitializeWorkflow):
            return dataclasses.replace(
                job,
                arguments=await _several(job.arguments, decode),
                headers=await self._header_fields(job.headers, decode),
                memo=await _fields(job.memo, decode),
                last_completion_result=await _several(job.last_completion_result, decode),
                continued_failure=await _optional_failure(job.continued_failure, decode),
            )
        if isinstance(job, SignalWorkflow | QueryWorkflow):
            return dataclasses.replace(
                job,
                arguments=await _several(job.arguments, decode),
                headers=await self._header_fields(job.headers, decode),
            )
        if isinstance(job, ResolveActivity):
            return await self._decode_resolution(job)
        return job

    async def _decode_resolution(self, job: ResolveActivity) -> ResolveActivity:
        codec = self._codec
        if self._activities is not None:
            context = self._activities.pop(job.seq, None)
            if context is not None:
                codec = self._bound(context)
        resolution = job.resolution
        if isinstance(resolution, ActivityCompleted):
            if resolution.result is None:
                return job
            return ResolveActivity(
                job.seq, ActivityCompleted(await _single(resolution.result, codec.decode))
            )
        failure = await _failure(resolution.failure, codec.decode)
        return ResolveActivity(job.seq, dataclasses.replace(resolution, failure=failure))

    async def _encode_command(self, command: Command) -> Command:
        encode = self._workflow_codec.encode
        if isinstance(command, ScheduleActivity):
            return await self._encode_activity(command)
        if isinstance(command, StartTimer):
            return dataclasses.replace(command, metadata=await _metadata(command.metadata, encode))
        if isinstance(command, CompleteWorkflowExecution):
            return dataclasses.replace(command, result=await _single(command.result, encode))
        if isinstance(command, FailWorkflowExecution):
            return dataclasses.replace(command, failure=await _failure(command.failure, encode))
        if isinstance(command, ContinueAsNewWorkflowExecution):
            return dataclasses.replace(
                command,
                arguments=await _several(command.arguments, encode),
                headers=await self._header_fields(command.headers, encode),
                memo=None if command.memo is None else await _fields(command.memo, encode),
            )
        if isinstance(command, QueryAnswer):
            if command.result is not None:
                return dataclasses.replace(command, result=await _single(command.result, encode))
            return dataclasses.replace(
                command, failure=await _optional_failure(command.failure, encode)
            )
        return command

    async def _encode_activity(self, command: ScheduleActivity) -> ScheduleActivity:
        codec = self._codec
        if self._activities is not None:
            context = ActivitySerializationContext(
                namespace=self._namespace,
                activity_id=command.activity_id,
                activity_type=command.activity_type,
                activity_task_queue=command.task_queue or self._task_queue,
                workflow_id=self._workflow_id,
                workflow_type=self._workflow_type,
                is_local=False,
            )
            self._activities[command.seq] = context
            codec = self._bound(context)
        return dataclasses.replace(
            command,
            arguments=await _several(command.arguments, codec.encode),
            headers=await self._header_fields(command.headers, codec.encode),
            metadata=await _metadata(command.metadata, self._workflow_codec.encode),
        )

    async def _header_fields(
        self, headers: Mapping[str, Payload], change: _Change
    ) -> Mapping[str, Payload]:
        return await _fields(headers, change) if self._headers else headers

    def _bound(self, context: SerializationContext) -> PayloadCodec:
        if isinstance(self._codec, WithSerializationContext):
            return self._codec.with_context(context)
        return self._codec


_Change = Callable[[Sequence[Payload]], Awaitable[list[Payload]]]


def _carries_payloads(command: Command) -> bool:
    kind = type(command)
    return kind in _COMMANDS_WITH_PAYLOADS or (
        kind is StartTimer and getattr(command, "metadata", None) is not None
    )


async def _several(payloads: Sequence[Payload], change: _Change) -> Sequence[Payload]:
    return await change(list(payloads)) if payloads else payloads


async def _single(payload: Payload, change: _Change) -> Payload:
    return (await change([payload]))[0]


async def _fields(fields: Mapping[str, Payload], change: _Change) -> Mapping[str, Payload]:
    return {name: await _single(payload, change) for name, payload in fields.items()}


async def _metadata(metadata: UserMetadata | None, change: _Change) -> UserMetadata | None:
    if metadata is None:
        return None
    return UserMetadata(
        summary=None if metadata.summary is None else await _single(metadata.summary, change),
        details=None if metadata.details is None else await _single(metadata.details, change),
    )


async def _failure(failure: Failure, change: _Change) -> Failure:
    changed = Failure()
    changed.CopyFrom(failure)

    async def replace(wrapper: Payloads) -> None:
        payloads = await change(list(wrapper.payloads))
        del wrapper.payloads[:]
        wrapper.payloads.extend(payloads)

    await apply_to_failure_payloads(changed, replace)
    return changed


async def _optional_failure(failure: Failure | None, change: _Change) -> Failure | None:
    return None if failure is None else await _failure(failure, change)
