"""Plain JSON: the encoding of every value that has none of its own.

Written compactly and with sorted keys, so that equal values give equal bytes. Objects of the default
encoder are written without making an encoder per value; a custom encoder class gets an instance per
value, since it may keep state.
"""

from __future__ import annotations

import dataclasses
import json
import uuid
import warnings
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from worker_core.api.common.v1 import Payload
from worker_core.converter._encodings import payload_prefix
from worker_core.converter._payload import EncodingPayloadConverter
from worker_core.converter._reflection import field_names
from worker_core.converter._values import JSONTypeConverter, value_to_type

__all__ = ["AdvancedJSONEncoder", "JSONPlainPayloadConverter"]

_SEPARATORS: Final = (",", ":")


class AdvancedJSONEncoder(json.JSONEncoder):
    """Writes what the standard encoder refuses, in this order: a datetime as ISO 8601, a dataclass
    instance as its fields, an object with a `dict` method as the result of it, any iterable as a
    list, a UUID as a string.
    """

    def default(self, o: Any) -> Any:
        """See `json.JSONEncoder.default`."""
        if isinstance(o, datetime):
            return o.isoformat()
        if dataclasses.is_dataclass(o) and not isinstance(o, type):
            return dataclasses.asdict(o)
        to_dict = getattr(o, "dict", None)
        if callable(to_dict):
            return to_dict()
        if isinstance(o, Iterable) and not isinstance(o, list):
            return list(o)
        if isinstance(o, uuid.UUID):
            return str(o)
        return super().default(o)


class _SharedEncoder(AdvancedJSONEncoder):
    """Writes what `AdvancedJSONEncoder` writes, without `dataclasses.asdict` copying it all first.

    Dataclasses within a dataclass come back here one by one. A subclass could tell the difference,
    so subclasses of `AdvancedJSONEncoder` keep the slow way.
    """

    def default(self, o: Any) -> Any:
        if hasattr(type(o), "__dataclass_fields__") and not isinstance(o, (type, datetime)):
            return {name: getattr(o, name) for name in field_names(type(o))}
        return super().default(o)


_SHARED_ENCODERS: Final[dict[type[json.JSONEncoder], json.JSONEncoder]] = {
    AdvancedJSONEncoder: _SharedEncoder(separators=_SEPARATORS, sort_keys=True),
    json.JSONEncoder: json.JSONEncoder(separators=_SEPARATORS, sort_keys=True),
}

_BUILTINS: Final = frozenset((str, int, float, bool, list, dict, tuple))
"""Types that certainly are no pydantic models."""

_raw_decode: Final = json.JSONDecoder().raw_decode


class JSONPlainPayloadConverter(EncodingPayloadConverter):
    """Values that JSON knows, and by default those of `AdvancedJSONEncoder`, as `json/plain`.

    Decoding follows the type hint, see `value_to_type`; without one the value is what `json.loads`
    returns.

    Args:
        encoder: Encoder class; None for the standard library's.
        decoder: Decoder class; None for the standard library's.
        encoding: Name of the encoding.
        custom_type_converters: Asked before the built-in rules when a hint is followed.
    """

    def __init__(
        self,
        *,
        encoder: type[json.JSONEncoder] | None = AdvancedJSONEncoder,
        decoder: type[json.JSONDecoder] | None = None,
        encoding: str = "json/plain",
        custom_type_converters: Sequence[JSONTypeConverter] = (),
    ) -> None:
        super().__init__()
        self._encoder = encoder
        self._decoder = decoder
        self._encoding = encoding
        self._custom_type_converters = custom_type_converters
        self._prefix = payload_prefix(encoding)
        self._shared_encoder = _SHARED_ENCODERS.get(encoder or json.JSONEncoder)

    @property
    def encoding(self) -> str:
        """See base class."""
        return self._encoding

    def to_payload(self, value: Any) -> Payload | None:
        """See base class; errors of the JSON encoder pass as they are."""
        kind = type(value)
        if kind not in _BUILTINS and hasattr(value, "parse_obj"):
            warnings.warn(
                f"{kind.__name__} looks like a pydantic model, and the default data "
                "converter knows nothing of those. Use "
                "worker_core.contrib.pydantic.pydantic_data_converter (pydantic 2).",
                stacklevel=2,
            )
        try:
            if self._shared_encoder is not None:
                text = int.__repr__(value) if kind is int else self._shared_encoder.encode(value)
            else:
                text = json.dumps(value, cls=self._encoder, separators=_SEPARATORS, sort_keys=True)
        except TypeError as error:
            # The message itself may enter a history, where it has to be the encoder's.
            error.add_note(
                f"The value to convert is of type {kind.__qualname__}. Pass what JSON can hold or a "
                "dataclass; for more, give the data converter another payload converter, such as "
                "worker_core.contrib.pydantic.pydantic_data_converter."
            )
            raise
        payload = Payload.FromString(self._prefix)
        payload.data = text.encode()
        return payload

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """See base class."""
        try:
            value = _loads(payload.data, self._decoder)
        except (json.JSONDecodeError, UnicodeDecodeError) as err:
            raise RuntimeError("Failed parsing") from err
        if type_hint:
            return value_to_type(type_hint, value, self._custom_type_converters)
        return value


def _loads(data: bytes, decoder: type[json.JSONDecoder] | None) -> Any:
    """`json.loads` without its detours for bytes that are plainly compact UTF-8."""
    if decoder is None and data and 0 < data[0] < 0x80 and (len(data) == 1 or data[1]):
        text = data.decode("utf-8", "surrogatepass")
        try:
            value, end = _raw_decode(text)
        except json.JSONDecodeError:
            pass  # perhaps white space comes first; if not, the error is raised below
        else:
            if end == len(text):
                return value
    return json.loads(data, cls=decoder)
