"""A data converter for pydantic 2 models and all that pydantic can validate.

    client = await Client.connect(..., data_converter=pydantic_data_converter)

JSON is written and read by pydantic instead of the standard library; null, bytes and protobuf
messages stay as the default converter has them. What it writes, the default converter reads as plain
values.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import SchemaSerializer, to_json
from pydantic_core.core_schema import any_schema

from worker_core.api.common.v1 import Payload
from worker_core.converter import (
    CompositePayloadConverter,
    DataConverter,
    DefaultPayloadConverter,
    EncodingPayloadConverter,
    JSONPlainPayloadConverter,
)
from worker_core.converter._encodings import payload_prefix

__all__ = [
    "PydanticJSONPlainPayloadConverter",
    "PydanticPayloadConverter",
    "ToJsonOptions",
    "pydantic_data_converter",
]

_ENCODING: Final = "json/plain"


@dataclass
class ToJsonOptions:
    """How pydantic writes JSON."""

    exclude_unset: bool = False
    """Leave out fields that nobody set, instead of writing their defaults."""


class PydanticJSONPlainPayloadConverter(EncodingPayloadConverter):
    """Values as `json/plain`, written and validated by pydantic.

    Can be pickled; the copy starts without type adapters.

    Args:
        to_json_options: How JSON is written; None for pydantic's defaults.
        max_cached_type_adapters: Type adapters kept, the least recently used one goes first. None
            for no limit, zero to keep none.

    Raises:
        ValueError: The limit is negative.
    """

    def __init__(
        self,
        to_json_options: ToJsonOptions | None = None,
        *,
        max_cached_type_adapters: int | None = 1024,
    ) -> None:
        if max_cached_type_adapters is not None and max_cached_type_adapters < 0:
            raise ValueError("max_cached_type_adapters cannot be negative")
        self._to_json_options = to_json_options
        self._max_cached_type_adapters = max_cached_type_adapters
        self._start()

    def _start(self) -> None:
        """Make what is not pickled."""
        self._type_adapter: Callable[[Any], TypeAdapter[Any]] = functools.lru_cache(
            self._max_cached_type_adapters
        )(TypeAdapter)
        options = self._to_json_options
        self._to_json: Callable[[Any], bytes] = to_json
        if options is not None:
            self._to_json = functools.partial(
                SchemaSerializer(any_schema()).to_json, exclude_unset=options.exclude_unset
            )

    def __getstate__(self) -> dict[str, Any]:
        state = self.__dict__.copy()
        del state["_type_adapter"], state["_to_json"]
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._start()

    @property
    def encoding(self) -> str:
        """See base class."""
        return _ENCODING

    def to_payload(self, value: Any) -> Payload | None:
        """See base class; errors of pydantic pass as they are."""
        payload = Payload.FromString(payload_prefix(self.encoding))
        payload.data = self._to_json(value)
        return payload

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """See base class.

        Raises:
            pydantic.ValidationError: The payload does not fit the hint.
        """
        hint: Any = Any if type_hint is None else type_hint
        try:
            adapter = self._type_adapter(hint)
        except TypeError:
            # Of the hint's hash, or of the adapter's construction?
            if _is_hashable(hint):
                raise
            adapter = TypeAdapter(hint)
        return adapter.validate_json(payload.data)


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


class PydanticPayloadConverter(CompositePayloadConverter):
    """The default payload converter with pydantic's JSON in the place of the plain one.

    To change its options, subclass it with a constructor without arguments and name that class in a
    `DataConverter`.

    Args:
        to_json_options: How JSON is written; None for pydantic's defaults.
        max_cached_type_adapters: Type adapters kept, None for no limit, zero to keep none.

    Raises:
        ValueError: The limit is negative.
    """

    def __init__(
        self,
        to_json_options: ToJsonOptions | None = None,
        *,
        max_cached_type_adapters: int | None = 1024,
    ) -> None:
        replacement = PydanticJSONPlainPayloadConverter(
            to_json_options, max_cached_type_adapters=max_cached_type_adapters
        )
        super().__init__(
            *(
                replacement if isinstance(converter, JSONPlainPayloadConverter) else converter
                for converter in DefaultPayloadConverter.default_encoding_payload_converters
            )
        )


pydantic_data_converter: DataConverter = DataConverter(
    payload_converter_class=PydanticPayloadConverter
)
"""The data converter to give to a client whose workflows and activities speak pydantic."""
