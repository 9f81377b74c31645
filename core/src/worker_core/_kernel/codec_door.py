"""The codec's door: jobs are decoded on their way to workflow code, commands encoded coming out.

Machines see payloads as the server does, workflow code sees them decoded, and only here do they
pass a codec. A worker without a codec has no door.

Rules:

* What comes in may be somebody's history, so nothing is changed in place: decoded jobs are copies.
* A codec that cares is bound to what the payload belongs to (`codec_contexts`).
* The codec is the user's and runs on the home loop; one activation or completion costs one trip,
  and none if it holds nothing to pass.
* Which payloads pass is in `codec_jobs` and `codec_commands`, one per direction.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import final

from worker_core._activation import (
    Activation,
    Completion,
    ScheduleNexusOperation,
    TaskFailure,
)
from worker_core._kernel.codec_commands import encode_command, is_encoded
from worker_core._kernel.codec_contexts import CodecContexts
from worker_core._kernel.codec_jobs import decode_job, is_decoded
from worker_core._kernel.codec_payloads import Passage
from worker_core._kernel.home import HomeLoop
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import (
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)

__all__ = ["CodecDoor", "CodecDoorway"]


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

    __slots__ = ("_codec", "_contexts", "_decode", "_encode", "_home", "_takes_headers")

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
        self._takes_headers = headers
        # Only a codec that cares needs to know whose payloads it gets.
        self._contexts: CodecContexts | None = None
        if isinstance(codec, WithSerializationContext):
            codec = codec.with_context(WorkflowSerializationContext(namespace, workflow_id))
            self._contexts = CodecContexts(namespace, workflow_id, workflow_type, task_queue)
        self._decode = Passage(codec.decode, headers)
        self._encode = Passage(codec.encode, headers)

    async def decode(self, activation: Activation) -> Activation:
        """Give the activation as workflow code shall see it.

        Raises:
            Exception: Whatever the codec raised.
        """
        jobs, contexts = activation.jobs, self._contexts
        # Asked for each job, because that is how it learns what is over.
        owners = None if contexts is None else [contexts.of_job(job) for job in jobs]
        if not any(map(is_decoded, jobs)):
            return activation
        return await self._home.call(self._decode_activation, activation, owners)

    async def encode(self, completion: Completion) -> Completion:
        """Give the completion as the server shall see it.

        Raises:
            Exception: Whatever the codec raised.
        """
        if completion.failure is not None:
            return await self._home.call(self._encode_failure, completion.failure)
        commands, contexts = completion.commands, self._contexts
        owners = None if contexts is None else [contexts.of_command(each) for each in commands]
        if not any(map(is_encoded, commands)):
            return completion
        return await self._home.call(self._encode_completion, completion, owners)

    # Everything below runs on the home loop.

    async def _decode_activation(self, activation: Activation, owners: _Owners) -> Activation:
        jobs = []
        for index, job in enumerate(activation.jobs):
            passage = self._decode
            owner = None if owners is None else owners[index]
            if owner is not None and is_decoded(job):
                passage = Passage(self._bound(owner).decode, self._takes_headers)
            jobs.append(await decode_job(job, passage))
        return dataclasses.replace(activation, jobs=jobs)

    async def _encode_failure(self, failure: TaskFailure) -> Completion:
        return Completion(
            failure=TaskFailure(await self._encode.failure(failure.failure), failure.cause)
        )

    async def _encode_completion(self, completion: Completion, owners: _Owners) -> Completion:
        commands = []
        for index, command in enumerate(completion.commands):
            passage = texts = self._encode
            owner = None if owners is None else owners[index]
            if owner is not None:
                passage = Passage(self._bound(owner).encode, self._takes_headers)
                if isinstance(command, ScheduleNexusOperation):
                    texts = passage
            commands.append(await encode_command(command, passage, texts))
        return dataclasses.replace(completion, commands=commands)

    def _bound(self, context: SerializationContext) -> PayloadCodec:
        codec = self._codec
        return codec.with_context(context) if isinstance(codec, WithSerializationContext) else codec


_Owners = Sequence[SerializationContext | None] | None
