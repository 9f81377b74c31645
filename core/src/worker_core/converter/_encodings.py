"""The encodings besides JSON: null, bytes, and protobuf messages in both of their forms.

Messages live in descriptor pools: those of the Temporal protocol in ours, those of users in
protobuf's default pool. Names that start with `temporal.api.` are looked up in ours first, all
others in the default pool first. A type hint that names the very message type decides between two
classes of one name; otherwise hints are not looked at.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Final

from google.protobuf import descriptor_pool, json_format, message_factory
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import DecodeError, Message

from worker_core import api
from worker_core.api.common.v1 import Payload
from worker_core.converter._payload import EncodingPayloadConverter

__all__ = [
    "NARROW_CONVERTERS",
    "NARROW_TYPES",
    "BinaryNullPayloadConverter",
    "BinaryPlainPayloadConverter",
    "BinaryProtoPayloadConverter",
    "JSONProtoPayloadConverter",
    "payload_prefix",
]


@lru_cache(maxsize=64)
def payload_prefix(encoding: str) -> bytes:
    """A serialized payload of this encoding without data.

    Parsing it costs a third of building the same payload with its metadata map.
    """
    return Payload(metadata={"encoding": encoding.encode()}).SerializeToString()


class BinaryNullPayloadConverter(EncodingPayloadConverter):
    """None as `binary/null`."""

    @property
    def encoding(self) -> str:
        """See base class."""
        return "binary/null"

    def to_payload(self, value: Any) -> Payload | None:
        """See base class."""
        if value is not None:
            return None
        return Payload.FromString(payload_prefix(self.encoding))

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """See base class."""
        if payload.data:
            raise RuntimeError("Expected empty data set for binary/null")
        return None


class BinaryPlainPayloadConverter(EncodingPayloadConverter):
    """`bytes` as `binary/plain`."""

    @property
    def encoding(self) -> str:
        """See base class."""
        return "binary/plain"

    def to_payload(self, value: Any) -> Payload | None:
        """See base class."""
        if not isinstance(value, bytes):
            return None
        payload = Payload.FromString(payload_prefix(self.encoding))
        payload.data = value
        return payload

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """See base class."""
        return payload.data


class JSONProtoPayloadConverter(EncodingPayloadConverter):
    """Protobuf messages as `json/protobuf`.

    Args:
        ignore_unknown_fields: True to drop fields the local message type does not have; by default
            they are an error.
    """

    def __init__(self, ignore_unknown_fields: bool = False) -> None:
        super().__init__()
        self._ignore_unknown_fields = ignore_unknown_fields

    @property
    def encoding(self) -> str:
        """See base class."""
        return "json/protobuf"

    def to_payload(self, value: Any) -> Payload | None:
        """See base class."""
        if not _is_message(value):
            return None
        # Not MessageToJson: it has no form without spaces and line breaks.
        text = json.dumps(_message_to_dict(value), separators=(",", ":"), sort_keys=True)
        return _message_payload(self.encoding, value, text.encode())

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """See base class."""
        cls = _message_class(payload, type_hint)
        failure: json_format.ParseError | None = None
        for pool in _pools(cls):
            try:
                return json_format.Parse(
                    payload.data,
                    cls(),
                    ignore_unknown_fields=self._ignore_unknown_fields,
                    descriptor_pool=pool,
                )
            except json_format.ParseError as err:
                failure = failure or err
        raise RuntimeError("Failed parsing") from failure


class BinaryProtoPayloadConverter(EncodingPayloadConverter):
    """Protobuf messages as `binary/protobuf`."""

    @property
    def encoding(self) -> str:
        """See base class."""
        return "binary/protobuf"

    def to_payload(self, value: Any) -> Payload | None:
        """See base class."""
        if not _is_message(value):
            return None
        return _message_payload(self.encoding, value, value.SerializeToString())

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """See base class."""
        cls = _message_class(payload, type_hint)
        try:
            return cls.FromString(payload.data)
        except DecodeError as err:
            raise RuntimeError("Failed parsing") from err


NARROW_TYPES: Final = (bytes, Message)
"""With None, all that the converters of this module ever accept."""

NARROW_CONVERTERS: Final = frozenset(
    (
        BinaryNullPayloadConverter,
        BinaryPlainPayloadConverter,
        JSONProtoPayloadConverter,
        BinaryProtoPayloadConverter,
    )
)
"""Classes, subclasses excluded, that need not be asked about values of any other type."""


def _is_message(value: object) -> bool:
    return isinstance(value, Message) and value.DESCRIPTOR is not None


def _message_payload(encoding: str, message: Message, data: bytes) -> Payload:
    return Payload(
        metadata={
            "encoding": encoding.encode(),
            "messageType": message.DESCRIPTOR.full_name.encode(),
        },
        data=data,
    )


def _pools(message: Message | type[Message]) -> tuple[DescriptorPool, DescriptorPool]:
    """The pool of a message, then the other one: an `Any` in it may hold a message of either."""
    default = descriptor_pool.Default()
    return (api.pool, default) if message.DESCRIPTOR.file.pool is api.pool else (default, api.pool)


def _message_to_dict(message: Message) -> dict[str, Any]:
    failure: TypeError | None = None
    for pool in _pools(message):
        try:
            return json_format.MessageToDict(message, descriptor_pool=pool)
        except TypeError as err:
            failure = failure or err
    assert failure is not None
    raise failure


def _message_class(payload: Payload, type_hint: type | None) -> type[Message]:
    name = payload.metadata.get("messageType", b"<unknown>").decode()
    descriptor = getattr(type_hint, "DESCRIPTOR", None)
    if (
        descriptor is not None
        and isinstance(type_hint, type)
        and issubclass(type_hint, Message)
        and descriptor.full_name == name
    ):
        return type_hint
    default = descriptor_pool.Default()
    pools = (api.pool, default) if name.startswith("temporal.api.") else (default, api.pool)
    for pool in pools:
        try:
            found = pool.FindMessageTypeByName(name)
        except KeyError:
            continue
        return message_factory.GetMessageClass(found)
    raise RuntimeError(
        f"Unknown Protobuf type {name}. Import the module that defines it before decoding."
    )
