"""The payload converter made of encoding payload converters, and the default one.

Encoding asks the converters in order until one accepts the value. Decoding goes straight to the one
named by the payload. Converters known to accept only None, bytes or messages are not asked about
anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any, ClassVar, Self

from worker_core.api.common.v1 import Payload
from worker_core.common import RawValue
from worker_core.converter._context import SerializationContext, WithSerializationContext
from worker_core.converter._encodings import (
    NARROW_CONVERTERS,
    NARROW_TYPES,
    BinaryNullPayloadConverter,
    BinaryPlainPayloadConverter,
    BinaryProtoPayloadConverter,
    JSONProtoPayloadConverter,
)
from worker_core.converter._json import JSONPlainPayloadConverter
from worker_core.converter._payload import EncodingPayloadConverter, PayloadConverter

__all__ = ["CompositePayloadConverter", "DefaultPayloadConverter"]

_SPECIAL_TYPES = (RawValue, *NARROW_TYPES)


class CompositePayloadConverter(PayloadConverter, WithSerializationContext):
    """Converts with the first of several encoding payload converters that accepts a value.

    Subclasses need a constructor without arguments if any of their converters wants to know the
    serialization context.

    Args:
        converters: Asked in this order.
    """

    def __init__(self, *converters: EncodingPayloadConverter) -> None:
        self._set_converters(*converters)

    @property
    def converters(self) -> Mapping[bytes, EncodingPayloadConverter]:
        """The converters in order, by encoding. May be replaced, not edited in place."""
        return self._converters

    @converters.setter
    def converters(self, converters: Mapping[bytes, EncodingPayloadConverter]) -> None:
        self._converters = converters
        self._general = tuple(
            converter
            for converter in converters.values()
            if type(converter) not in NARROW_CONVERTERS
        )
        self._takes_context = any(
            isinstance(converter, WithSerializationContext) for converter in converters.values()
        )

    def _set_converters(self, *converters: EncodingPayloadConverter) -> None:
        self.converters = {converter.encoding.encode(): converter for converter in converters}

    def to_payloads(self, values: Sequence[Any]) -> list[Payload]:
        """Convert values to payloads, one each.

        Raises:
            RuntimeError: No converter accepts a value.
        """
        payloads: list[Payload] = []
        for value in values:
            asked: Iterable[EncodingPayloadConverter]
            if value is None or isinstance(value, _SPECIAL_TYPES):
                if isinstance(value, RawValue):
                    payloads.append(value.payload)
                    continue
                asked = self._converters.values()
            else:
                asked = self._general
            for converter in asked:
                payload = converter.to_payload(value)
                if payload is not None:
                    payloads.append(payload)
                    break
            else:
                raise RuntimeError(
                    f"Value at index {len(payloads)} of type {type(value)} has no known converter"
                )
        return payloads

    def from_payloads(
        self, payloads: Sequence[Payload], type_hints: list[type] | None = None
    ) -> list[Any]:
        """Convert payloads to values, one each.

        Raises:
            KeyError: A payload's encoding is not among the converters'.
            RuntimeError: A payload does not hold what its encoding says.
        """
        values: list[Any] = []
        for payload, hint in zip_longest(payloads, type_hints or ()):
            # Equality, not identity: a sandbox passes a proxy of the class.
            if hint is not None and hint == RawValue:
                values.append(RawValue(payload))
                continue
            encoding = payload.metadata.get("encoding", b"<unknown>")
            converter = self._converters.get(encoding)
            if converter is None:
                raise KeyError(f"Unknown payload encoding {encoding.decode(errors='replace')}")
            try:
                values.append(converter.from_payload(payload, hint))
            except RuntimeError as err:
                raise RuntimeError(
                    f"Payload at index {len(values)} with encoding {encoding.decode()} "
                    "could not be converted"
                ) from err
        return values

    def with_context(self, context: SerializationContext) -> Self:
        """This converter with its parts bound to a context; itself, if none of them cares."""
        converters = self.get_converters_with_context(context)
        if converters is None:
            return self
        bound = type(self)()
        bound._set_converters(*converters)
        return bound

    def get_converters_with_context(
        self, context: SerializationContext
    ) -> list[EncodingPayloadConverter] | None:
        """The parts bound to a context, None if that changes none of them."""
        if not self._takes_context:
            return None
        parts = list(self._converters.values())
        bound = [
            part.with_context(context) if isinstance(part, WithSerializationContext) else part
            for part in parts
        ]
        if all(after is before for after, before in zip(bound, parts, strict=True)):
            return None
        return bound


class DefaultPayloadConverter(CompositePayloadConverter):
    """None, bytes, protobuf messages, and everything else as JSON; as all SDKs do it."""

    default_encoding_payload_converters: ClassVar[tuple[EncodingPayloadConverter, ...]] = (
        BinaryNullPayloadConverter(),
        BinaryPlainPayloadConverter(),
        JSONProtoPayloadConverter(),
        BinaryProtoPayloadConverter(),
        # Stays last: it raises on what it cannot convert instead of passing it on.
        JSONPlainPayloadConverter(),
    )
    """The parts. To change one, pass the others and it to `CompositePayloadConverter`."""

    def __init__(self) -> None:
        super().__init__(*DefaultPayloadConverter.default_encoding_payload_converters)
