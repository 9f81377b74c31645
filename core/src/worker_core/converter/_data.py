"""The data converter: payload converter, failure converter, codec and external storage in one object.

Clients and activity workers convert, encode and store in one go, with the async methods here. Workflow
workers use the parts: the converters within the workflow, codec and storage around it.

Values out: payload converter, codec, storage. Payloads in: the same the other way round. Without
storage, a reference to something stored is an error, never a value.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.failure.v1 import Failure
from worker_core.converter._codec import PayloadCodec, apply_to_failure_payloads
from worker_core.converter._composite import DefaultPayloadConverter
from worker_core.converter._context import SerializationContext, WithSerializationContext
from worker_core.converter._external_storage import (
    ExternalStorage,
    StorageTarget,
    decode_references,
    refuse_references,
    retrieve_payloads,
    store_payloads,
)
from worker_core.converter._failure import DefaultFailureConverter, FailureConverter
from worker_core.converter._payload import PayloadConverter
from worker_core.converter._transfer import TransferTypePayloadConverter

__all__ = ["DataConverter", "decode_payload", "default", "encode_payload"]


def _check_parts(converter: DataConverter) -> None:
    codec: Any = converter.payload_codec
    if isinstance(codec, type):
        raise TypeError(
            f"payload_codec is the class {codec.__qualname__}. Pass an instance of it: "
            f"payload_codec={codec.__qualname__}(...)."
        )
    if codec is not None and not (hasattr(codec, "encode") and hasattr(codec, "decode")):
        raise TypeError(
            f"payload_codec is {codec!r}, which has no methods encode and decode. Pass an instance of a "
            "subclass of PayloadCodec, or None to use no codec."
        )
    for name, kind in (
        ("payload_converter_class", converter.payload_converter_class),
        ("failure_converter_class", converter.failure_converter_class),
    ):
        given: Any = kind
        if not callable(given):
            raise TypeError(
                f"{name} is {given!r}. Pass the class itself, not an instance: each workflow run makes "
                "its own."
            )


@dataclass(frozen=True)
class DataConverter(WithSerializationContext):
    """How values become payloads, and exceptions failures.

    Converters are given as classes, because each workflow run makes its own; they are made without
    arguments.
    """

    payload_converter_class: type[PayloadConverter] = DefaultPayloadConverter
    """Class of the payload converter."""

    payload_codec: PayloadCodec | None = None
    """What payloads pass on their way to the wire and back, if anything."""

    failure_converter_class: type[FailureConverter] = DefaultFailureConverter
    """Class of the failure converter."""

    payload_converter: PayloadConverter = dataclasses.field(init=False)
    """The payload converter, which also observes transfer types."""

    failure_converter: FailureConverter = dataclasses.field(init=False)
    """The failure converter."""

    external_storage: ExternalStorage | None = None
    """Where large payloads are kept, if not on the server."""

    default: ClassVar[DataConverter]
    """The data converter used where none is given."""

    _storage_target: ClassVar[StorageTarget | None] = None
    """For whom things are stored; instances made by `_for_target` have one of their own."""

    def __post_init__(self) -> None:
        """Make the converters.

        Raises:
            TypeError: A part is something else, such as an instance where a class belongs.
        """
        _check_parts(self)
        storage: Any = self.external_storage
        if storage is not None and not isinstance(storage, ExternalStorage):
            raise TypeError(
                f"external_storage is {storage!r}. Pass ExternalStorage(drivers=[...]); a driver goes "
                "into that list."
            )
        made = TransferTypePayloadConverter.wrap(self.payload_converter_class())
        object.__setattr__(self, "payload_converter", made)
        object.__setattr__(self, "failure_converter", self.failure_converter_class())

    async def encode(self, values: Sequence[Any]) -> list[Payload]:
        """Convert values and encode the payloads.

        Returns:
            At least one payload and at most one per value.
        """
        return await self._encode_payloads(self.payload_converter.to_payloads(values))

    async def decode(
        self, payloads: Sequence[Payload], type_hints: list[type] | None = None
    ) -> list[Any]:
        """Decode payloads and convert them to values.

        Args:
            payloads: Payloads as they came; they stay as they are.
            type_hints: One hint per payload once it is decoded, or None.
        """
        payloads = await self._decode_payloads(payloads)
        return self.payload_converter.from_payloads(payloads, type_hints)

    async def encode_wrapper(self, values: Sequence[Any]) -> Payloads:
        """Like `encode`, in the wire message that holds several."""
        return Payloads(payloads=await self.encode(values))

    async def decode_wrapper(
        self, payloads: Payloads | None, type_hints: list[type] | None = None
    ) -> list[Any]:
        """Like `decode`, from the wire message that holds several; none gives no values."""
        if payloads is None or not payloads.payloads:
            return []
        return await self.decode(payloads.payloads, type_hints)

    async def encode_failure(self, exception: BaseException, failure: Failure) -> None:
        """Describe an exception in an empty failure, and encode its payloads."""
        self.failure_converter.to_failure(exception, self.payload_converter, failure)
        if self.payload_codec is not None or self.external_storage is not None:
            await apply_to_failure_payloads(failure, self._encode_in_place)

    async def decode_failure(self, failure: Failure) -> BaseException:
        """Decode the payloads of a failure, which stays as it is, and make the exception for it."""
        if self.payload_codec is not None or self.external_storage is not None:
            # The failure may be part of a history that is the user's.
            encoded, failure = failure, Failure()
            failure.CopyFrom(encoded)
            await apply_to_failure_payloads(failure, self._decode_in_place)
        else:
            await apply_to_failure_payloads(failure, _refuse_references_in)
        return self.failure_converter.from_failure(failure, self.payload_converter)

    def with_context(self, context: SerializationContext) -> Self:
        """This data converter with its parts bound to a context; itself, if none of them cares."""
        bound: dict[str, Any] = {}
        for name in ("payload_converter", "payload_codec", "failure_converter", "external_storage"):
            part = getattr(self, name)
            if isinstance(part, WithSerializationContext):
                with_context = part.with_context(context)
                if with_context is not part:
                    bound[name] = with_context
        if not bound:
            return self
        return self._copy(bound)

    def _for_target(self, target: StorageTarget | None) -> Self:
        """This data converter, storing for somebody; itself, if it does not store."""
        if self.external_storage is None:
            return self
        return self._copy({"_storage_target": target})

    def _copy(self, changed: Mapping[str, Any]) -> Self:
        # Not dataclasses.replace: it would make converters only to have them replaced.
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__, **changed)
        return copy

    async def _encode_payloads(self, payloads: list[Payload]) -> list[Payload]:
        """What conversion made, as it goes to the wire."""
        if self.payload_codec is not None:
            payloads = await self.payload_codec.encode(payloads)
        if self.external_storage is not None:
            payloads = await store_payloads(self.external_storage, payloads, self._storage_target)
        return payloads

    async def _decode_payloads(self, payloads: Sequence[Payload]) -> Sequence[Payload]:
        """What came from the wire, as conversion wants it; those given stay as they are."""
        if self.external_storage is None:
            refuse_references(payloads)
        else:
            payloads = await decode_references(payloads, self.payload_codec)
            payloads = await retrieve_payloads(self.external_storage, payloads)
        if self.payload_codec is not None:
            payloads = await self.payload_codec.decode(list(payloads))
        return payloads

    async def _encode_in_place(self, wrapper: Payloads) -> None:
        # A codec may have wrappers of its own, so this is not `_encode_payloads`.
        if self.payload_codec is not None:
            await self.payload_codec.encode_wrapper(wrapper)
        if self.external_storage is not None:
            payloads = await store_payloads(
                self.external_storage, wrapper.payloads, self._storage_target
            )
            _fill(wrapper, payloads)

    async def _decode_in_place(self, wrapper: Payloads) -> None:
        if self.external_storage is None:
            refuse_references(wrapper.payloads)
        else:
            payloads = await decode_references(list(wrapper.payloads), self.payload_codec)
            _fill(wrapper, await retrieve_payloads(self.external_storage, payloads))
        if self.payload_codec is not None:
            await self.payload_codec.decode_wrapper(wrapper)


DataConverter.default = DataConverter()
PayloadConverter.default = DataConverter.default.payload_converter
FailureConverter.default = DataConverter.default.failure_converter


def default() -> DataConverter:
    """The default data converter. Deprecated: use `DataConverter.default`."""
    return DataConverter.default


def _fill(wrapper: Payloads, payloads: Sequence[Payload]) -> None:
    # The new ones may be messages that live in the wrapper, so they are kept alive until copied.
    payloads = list(payloads)
    filled = Payloads(payloads=payloads)
    wrapper.CopyFrom(filled)


async def _refuse_references_in(wrapper: Payloads) -> None:
    refuse_references(wrapper.payloads)


async def encode_payload(converter: DataConverter, payload: Payload) -> Payload:
    """One payload that needs no conversion, such as a header's, as it goes to the wire."""
    return (await converter._encode_payloads([payload]))[0]


async def decode_payload(converter: DataConverter, payload: Payload) -> Payload:
    """One payload as it was before `encode_payload`."""
    return (await converter._decode_payloads([payload]))[0]
