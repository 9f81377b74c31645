"""The codec's door: jobs are decoded on their way to workflow code, commands encoded coming out.

Machines see payloads as the server does, workflow code sees them decoded, and only here do they
pass a codec and external storage. A worker with neither has no door; there it is only checked that
nothing comes in that was stored (`refuse_stored`).

Rules:

* What comes in may be somebody's history, so nothing is changed in place: decoded jobs are copies.
* A codec or storage that cares is bound to what the payload belongs to (`codec_contexts`).
* Both are the user's and run on the home loop; one activation or completion costs one trip, and
  none if it holds nothing to pass.
* Which payloads pass is in `codec_jobs` and `codec_commands`, one per direction; for whom they are
  stored in `codec_storage`.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence
from typing import cast, final

from worker_core._activation import (
    Activation,
    Command,
    Completion,
    InitializeWorkflow,
    ScheduleNexusOperation,
    TaskFailure,
)
from worker_core._kernel.codec_commands import encode_command, is_encoded
from worker_core._kernel.codec_contexts import CodecContexts
from worker_core._kernel.codec_jobs import decode_job, is_decoded, payloads_of
from worker_core._kernel.codec_payloads import Passage
from worker_core._kernel.codec_storage import (
    NotedLists,
    StorageTargets,
    StorageTraffic,
    needs_fetching,
)
from worker_core._kernel.home import HomeLoop
from worker_core.api.common.v1 import Payload
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import (
    DataConverter,
    ExternalStorage,
    PayloadCodec,
    SerializationContext,
    StorageDriverWorkflowInfo,
    WithSerializationContext,
    WorkflowSerializationContext,
)
from worker_core.converter._external_storage import (
    decode_references,
    refuse_references,
    retrieve_payloads,
    store_payloads,
)

__all__ = ["DEFAULT_STORAGE_CONCURRENCY", "CodecDoor", "CodecDoorway", "refuse_stored"]

DEFAULT_STORAGE_CONCURRENCY = 3
"""How many lists of payloads one activation or completion fetches or stores at once."""


def refuse_stored(activation: Activation) -> None:
    """Check, where there is no door, that no payload stands for one that is stored.

    Raises:
        RuntimeError: There is one.
    """
    for job in activation.jobs:
        if is_decoded(job):
            refuse_references(payloads_of(job, with_headers=False))


@final
class CodecDoorway:
    """A worker's codec and storage, and how to reach them; makes a `CodecDoor` for each run.

    Args:
        codec: The codec, if there is one.
        home: The loop that both run on.
        namespace: Namespace of the runs.
        headers: Whether headers pass.
        storage: External storage, if there is any.
        storage_concurrency: How many lists of payloads are fetched or stored at once.
    """

    __slots__ = ("_codec", "_concurrency", "_home", "_namespace", "_storage", "headers")

    def __init__(
        self,
        codec: PayloadCodec | None,
        home: HomeLoop,
        namespace: str,
        headers: HeaderCodecBehavior,
        *,
        storage: ExternalStorage | None = None,
        storage_concurrency: int = DEFAULT_STORAGE_CONCURRENCY,
    ) -> None:
        self._codec = codec
        self._storage = storage
        self._concurrency = storage_concurrency
        self._home = home
        self._namespace = namespace
        self.headers = headers is not HeaderCodecBehavior.NO_CODEC

    @classmethod
    def of(
        cls,
        converter: DataConverter,
        home: HomeLoop,
        namespace: str,
        headers: HeaderCodecBehavior,
        storage_concurrency: int,
    ) -> CodecDoorway | None:
        """The doorway for a data converter; None if it has neither codec nor storage."""
        if converter.payload_codec is None and converter.external_storage is None:
            return None
        return cls(
            converter.payload_codec,
            home,
            namespace,
            headers,
            storage=converter.external_storage,
            storage_concurrency=storage_concurrency,
        )

    def door(
        self, workflow_id: str, workflow_type: str, task_queue: str, run_id: str = ""
    ) -> CodecDoor:
        """Make the door of one run."""
        return CodecDoor(
            self._codec,
            self._storage,
            self._concurrency,
            self._home,
            WorkflowSerializationContext(self._namespace, workflow_id),
            CodecContexts(self._namespace, workflow_id, workflow_type, task_queue),
            StorageTargets(self._namespace, workflow_id, run_id, workflow_type),
            self.headers,
        )


@final
class CodecDoor:
    """What the payloads of one run pass."""

    __slots__ = (
        "_codec",
        "_concurrency",
        "_contexts",
        "_decode",
        "_encode",
        "_home",
        "_own_codec",
        "_own_storage",
        "_storage",
        "_takes_headers",
        "_targets",
        "traffic",
    )

    def __init__(
        self,
        codec: PayloadCodec | None,
        storage: ExternalStorage | None,
        concurrency: int,
        home: HomeLoop,
        own: WorkflowSerializationContext,
        contexts: CodecContexts,
        targets: StorageTargets,
        headers: bool,
    ) -> None:
        self._codec = codec
        self._storage = storage
        self._concurrency = concurrency
        self._home = home
        self._takes_headers = headers
        self._targets = targets
        self.traffic = StorageTraffic()
        """What was moved to and from storage since somebody asked."""
        # Only those that care need to know whose payloads they get.
        cares = isinstance(codec, WithSerializationContext) or isinstance(
            storage, WithSerializationContext
        )
        self._contexts = contexts if cares else None
        self._own_codec = _bound_codec(codec, own)
        self._own_storage = _bound_storage(storage, own)
        self._decode = self._decoding(self._own_codec)
        self._encode = self._encoding(self._own_codec)

    async def decode(self, activation: Activation) -> Activation:
        """Give the activation as workflow code shall see it.

        Raises:
            Exception: Whatever the codec or a driver raised.
            RuntimeError: Something is stored, and there is no external storage.
        """
        jobs, contexts = activation.jobs, self._contexts
        # Asked for each job, because that is how it learns what is over.
        owners = None if contexts is None else [contexts.of_job(job) for job in jobs]
        if not any(map(is_decoded, jobs)):
            return activation
        if self._storage is None:
            for job in jobs:
                refuse_references(payloads_of(job, self._takes_headers))
        return await self._home.call(self._decode_activation, activation, owners)

    async def encode(self, completion: Completion) -> Completion:
        """Give the completion as the server shall see it.

        Raises:
            Exception: Whatever the codec or a driver raised.
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
        if self._storage is not None:
            for job in activation.jobs:
                if isinstance(job, InitializeWorkflow):
                    self._targets.note_start(job)
            if any(
                needs_fetching(payload)
                for job in activation.jobs
                for payload in payloads_of(job, self._takes_headers)
            ):
                activation = await self._fetch(activation, owners)
        if self._codec is None:
            return activation
        jobs = []
        for index, job in enumerate(activation.jobs):
            passage = self._decode
            owner = None if owners is None else owners[index]
            if owner is not None and is_decoded(job):
                passage = self._decoding(_bound_codec(self._codec, owner))
            jobs.append(await decode_job(job, passage))
        return dataclasses.replace(activation, jobs=jobs)

    async def _fetch(self, activation: Activation, owners: _Owners) -> Activation:
        """Put what is stored in the place of references."""
        noted = NotedLists()
        whose: list[SerializationContext | None] = []
        passage = Passage(noted.note, self._takes_headers)
        for index, job in enumerate(activation.jobs):
            await decode_job(job, passage)
            owner = None if owners is None else owners[index]
            whose += [owner] * (len(noted.lists) - len(whose))

        async def fetch(number: int, payloads: Sequence[Payload]) -> Sequence[Payload]:
            owner = whose[number]
            codec, storage = self._own_codec, self._own_storage
            if owner is not None:
                codec = _bound_codec(self._codec, owner)
                storage = _bound_storage(self._storage, owner)
            assert storage is not None
            return await retrieve_payloads(storage, await decode_references(payloads, codec))

        begun = time.monotonic()
        await noted.exchange(fetch, self._concurrency)
        self.traffic.add("download", noted, time.monotonic() - begun)
        giving = Passage(noted.give, self._takes_headers)
        return dataclasses.replace(
            activation, jobs=[await decode_job(job, giving) for job in activation.jobs]
        )

    async def _encode_failure(self, failure: TaskFailure) -> Completion:
        encoded = failure.failure
        if self._codec is not None:
            encoded = await self._encode.failure(encoded)
        storage, own = self._own_storage, self._targets.own
        if storage is not None:

            async def store(payloads: Sequence[Payload]) -> list[Payload]:
                return await store_payloads(storage, payloads, own)

            encoded = await Passage(store, self._takes_headers).failure(encoded)
        return Completion(failure=TaskFailure(encoded, failure.cause))

    async def _encode_completion(self, completion: Completion, owners: _Owners) -> Completion:
        commands = completion.commands
        if self._codec is not None:
            encoded: list[Command] = []
            for index, command in enumerate(commands):
                passage = texts = self._encode
                owner = None if owners is None else owners[index]
                if owner is not None:
                    passage = self._encoding(_bound_codec(self._codec, owner))
                    if isinstance(command, ScheduleNexusOperation):
                        texts = passage
                encoded.append(await encode_command(command, passage, texts))
            commands = encoded
        if self._storage is not None:
            commands = await self._store(commands, owners)
        return dataclasses.replace(completion, commands=commands)

    async def _store(self, commands: list[Command], owners: _Owners) -> list[Command]:
        """Put references in the place of what is to be stored."""
        storage = self._storage
        assert storage is not None
        noted = NotedLists()
        whose: list[tuple[SerializationContext | None, StorageDriverWorkflowInfo]] = []
        passage = Passage(noted.note, self._takes_headers)
        for index, command in enumerate(commands):
            owner = None if owners is None else owners[index]
            texts = _NotingTexts(noted, self._takes_headers)
            await encode_command(command, passage, texts.passage)
            target = self._targets.of_command(command)
            # Texts come first, and stay the workflow's own.
            whose += [(None, self._targets.own)] * texts.count
            whose += [(owner, target)] * (len(noted.lists) - len(whose))
        threshold = storage.payload_size_threshold
        if not any(
            payload.ByteSize() >= threshold for payloads in noted.lists for payload in payloads
        ):
            return commands

        async def store(number: int, payloads: Sequence[Payload]) -> Sequence[Payload]:
            owner, target = whose[number]
            bound = self._own_storage if owner is None else _bound_storage(storage, owner)
            assert bound is not None
            return await store_payloads(bound, payloads, target)

        begun = time.monotonic()
        await noted.exchange(store, self._concurrency)
        self.traffic.add("upload", noted, time.monotonic() - begun)
        giving = Passage(noted.give, self._takes_headers)
        return [await encode_command(command, giving, giving) for command in commands]

    def _decoding(self, codec: PayloadCodec | None) -> Passage:
        return Passage(_unchanged if codec is None else codec.decode, self._takes_headers)

    def _encoding(self, codec: PayloadCodec | None) -> Passage:
        return Passage(_unchanged if codec is None else codec.encode, self._takes_headers)


@final
class _NotingTexts:
    """Counts the texts of a command while it notes them."""

    __slots__ = ("_noted", "count", "passage")

    def __init__(self, noted: NotedLists, takes_headers: bool) -> None:
        self._noted = noted
        self.count = 0
        self.passage = Passage(self._note, takes_headers)

    async def _note(self, payloads: Sequence[Payload]) -> list[Payload]:
        self.count += 1
        return await self._noted.note(payloads)


async def _unchanged(payloads: Sequence[Payload]) -> list[Payload]:
    return list(payloads)


def _bound_codec(codec: PayloadCodec | None, context: SerializationContext) -> PayloadCodec | None:
    return codec.with_context(context) if isinstance(codec, WithSerializationContext) else codec


def _bound_storage(
    storage: ExternalStorage | None, context: SerializationContext
) -> ExternalStorage | None:
    either: object = storage  # a subclass may care
    if isinstance(either, WithSerializationContext):
        either = either.with_context(context)
    return cast("ExternalStorage | None", either)


_Owners = Sequence[SerializationContext | None] | None
