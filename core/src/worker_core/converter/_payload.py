"""What a payload converter is: values to payloads and back.

`PayloadConverter` handles whole argument lists and is what everything above calls.
`EncodingPayloadConverter` handles one value in one encoding and is a building block of
`CompositePayloadConverter`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, overload

from worker_core.api.common.v1 import Payload, Payloads
from worker_core.types import AnyType

__all__ = ["EncodingPayloadConverter", "PayloadConverter"]


class PayloadConverter(ABC):
    """Converts values to payloads and back, without waiting for anything.

    Runs on a workflow's thread too, so it must be deterministic there.
    """

    default: ClassVar[PayloadConverter]
    """The payload converter of `DataConverter.default`."""

    @abstractmethod
    def to_payloads(self, values: Sequence[Any]) -> list[Payload]:
        """Convert values to payloads.

        A `RawValue` becomes the payload it holds.

        Returns:
            At least one payload and at most one per value.
        """

    @abstractmethod
    def from_payloads(
        self, payloads: Sequence[Payload], type_hints: list[type] | None = None
    ) -> list[Any]:
        """Convert payloads to values.

        Args:
            payloads: Payloads to convert.
            type_hints: One hint per payload, or None if nothing is known. The hint `RawValue` asks
                for the payload itself.
        """

    def to_payloads_wrapper(self, values: Sequence[Any]) -> Payloads:
        """Like `to_payloads`, in the wire message that holds several."""
        return Payloads(payloads=self.to_payloads(values))

    def from_payloads_wrapper(self, payloads: Payloads | None) -> list[Any]:
        """Like `from_payloads`, from the wire message that holds several; none gives no values."""
        if payloads is None or not payloads.payloads:
            return []
        return self.from_payloads(payloads.payloads)

    def to_payload(self, value: Any) -> Payload:
        """Convert one value."""
        return self.to_payloads([value])[0]

    @overload
    def from_payload(self, payload: Payload) -> Any: ...

    @overload
    def from_payload(self, payload: Payload, type_hint: type[AnyType]) -> AnyType: ...

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """Convert one payload."""
        return self.from_payloads([payload], [type_hint] if type_hint else None)[0]


class EncodingPayloadConverter(ABC):
    """Converts single values in one encoding."""

    @property
    @abstractmethod
    def encoding(self) -> str:
        """Name of the encoding, as written into the payload's metadata."""

    @abstractmethod
    def to_payload(self, value: Any) -> Payload | None:
        """Convert a value, or return None to leave it to the next converter.

        Raises:
            TypeError: The value's type cannot be converted and no other converter should try.
            ValueError: The type can, this value cannot.
            RuntimeError: Anything else went wrong.
        """

    @abstractmethod
    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """Convert a payload that has this encoding.

        Args:
            payload: Payload to convert.
            type_hint: What the receiver expects, None if that is not known.

        Raises:
            RuntimeError: The payload does not hold what its encoding says. The error is raised
                again with the payload's position; errors of other types pass as they are.
        """
