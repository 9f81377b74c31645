"""Transfer types: classes that travel as a value of another type.

A decorated class carries its converter. The data converter wraps every payload converter with
`TransferTypePayloadConverter`, which changes values before and after the conversion proper; the
payload tells nothing of it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, Self, TypeVar, cast

from worker_core.api.common.v1 import Payload
from worker_core.converter._context import SerializationContext, WithSerializationContext
from worker_core.converter._payload import PayloadConverter

__all__ = [
    "TransferTypeConverter",
    "TransferTypePayloadConverter",
    "transfer_type_convertible",
]

ValueT = TypeVar("ValueT")
TransferT = TypeVar("TransferT")

# No underscores at the end: generic aliases do not forward names like that to their class.
_ATTRIBUTE: Final = "_worker_core_transfer_type_converter"


class TransferTypeConverter(ABC, Generic[ValueT, TransferT]):
    """Converts between a class and the type its values travel as."""

    transfer_type: type[TransferT] | None = None
    """Type hint for the traveling value when it is decoded, None for no hint."""

    @abstractmethod
    def to_transfer_type(self, value: ValueT) -> TransferT:
        """The value to send for a value of the class."""

    @abstractmethod
    def from_transfer_type(self, value: TransferT, type_hint: type[ValueT]) -> ValueT:
        """The value of the class for one that was received.

        Args:
            value: What arrived, decoded as `transfer_type`.
            type_hint: The class, or the generic alias of it that the receiver asked for.
        """


def transfer_type_convertible(
    converter_type: type[TransferTypeConverter[ValueT, TransferT]],
) -> Callable[[type[ValueT]], type[ValueT]]:
    """Decorate a class whose values travel as another type.

    Args:
        converter_type: Converter class, made without arguments once per decorated class.

    Raises:
        TypeError: The class, or a base of it, is decorated already.
    """

    def decorate(cls: type[ValueT]) -> type[ValueT]:
        if hasattr(cls, _ATTRIBUTE):
            raise TypeError("class already has a transfer type converter")
        setattr(cls, _ATTRIBUTE, converter_type())
        return cls

    return decorate


def _converter_of(hint: object) -> TransferTypeConverter[Any, Any] | None:
    converter = getattr(hint, _ATTRIBUTE, None)
    return converter if isinstance(converter, TransferTypeConverter) else None


class TransferTypePayloadConverter(PayloadConverter, WithSerializationContext):
    """A payload converter that observes transfer types around another one."""

    def __init__(self, inner: PayloadConverter) -> None:
        self._inner_payload_converter = inner

    @staticmethod
    def wrap(payload_converter: PayloadConverter) -> PayloadConverter:
        """Wrap a payload converter, unless it is wrapped already."""
        if isinstance(payload_converter, TransferTypePayloadConverter):
            return payload_converter
        return TransferTypePayloadConverter(payload_converter)

    def to_payloads(self, values: Sequence[Any]) -> list[Payload]:
        """See base class."""
        if type(values) is not list and type(values) is not tuple:
            values = list(values)  # gone through twice, which an iterator would not survive
        for value in values:
            if getattr(type(value), _ATTRIBUTE, None) is not None:
                values = [_to_transfer_value(value) for value in values]
                break
        return self._inner_payload_converter.to_payloads(values)

    def from_payloads(
        self, payloads: Sequence[Payload], type_hints: list[type] | None = None
    ) -> list[Any]:
        """See base class."""
        if type_hints is None:
            return self._inner_payload_converter.from_payloads(payloads, None)
        for hint in type_hints:
            if getattr(hint, _ATTRIBUTE, None) is not None:
                return self._from_transfer_payloads(payloads, type_hints)
        return self._inner_payload_converter.from_payloads(payloads, type_hints)

    def _from_transfer_payloads(
        self, payloads: Sequence[Payload], type_hints: list[type]
    ) -> list[Any]:
        converters = [_converter_of(hint) for hint in type_hints]
        inner_hints = [
            hint if converter is None else converter.transfer_type
            for hint, converter in zip(type_hints, converters, strict=True)
        ]
        values = self._inner_payload_converter.from_payloads(
            payloads, cast("list[type]", inner_hints)
        )
        return [
            value if converter is None else converter.from_transfer_type(value, hint)
            for value, hint, converter in zip(values, type_hints, converters, strict=False)
        ]

    def with_context(self, context: SerializationContext) -> Self:
        """See base class."""
        inner = self._inner_payload_converter
        if not isinstance(inner, WithSerializationContext):
            return self
        bound = inner.with_context(context)
        return self if bound is inner else type(self)(bound)


def _to_transfer_value(value: Any) -> Any:
    converter = _converter_of(type(value))
    return value if converter is None else converter.to_transfer_type(value)
