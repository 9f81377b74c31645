"""The metadata of calls: what every call carries, and what a caller adds.

`Headers` holds the part that outlives a call and can be replaced at any time. Metadata is built once per
namespace and kept until something is replaced, so a call that adds nothing of its own costs one look-up.

Precedence, weakest first: the standard headers, the API key, the connection's metadata, the call's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from grpc.aio import Metadata

__all__ = ["NO_METADATA", "Headers", "validated_metadata"]

NO_METADATA: Final[Mapping[str, str | bytes]] = MappingProxyType({})

_KEY: Final = re.compile(r"[0-9a-z_.-]+")
_TEXT_VALUE: Final = re.compile(r"[\x20-\x7e]*")
_BINARY_SUFFIX: Final = "-bin"
_RESERVED_PREFIX: Final = "grpc-"


def validated_metadata(metadata: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """Return a copy with keys in lower case.

    Raises:
        ValueError: A key or value cannot be sent; the message names the key and says why.
    """
    checked: dict[str, str | bytes] = {}
    for key, value in metadata.items():
        lowered = key.lower() if isinstance(key, str) else ""
        if not _KEY.fullmatch(lowered) or lowered.startswith(_RESERVED_PREFIX):
            raise ValueError(
                f"Metadata key {key!r} cannot be sent. Use letters, digits, '-', '_' and '.', and "
                f"no name that starts with '{_RESERVED_PREFIX}', which gRPC keeps for itself."
            )
        if lowered.endswith(_BINARY_SUFFIX):
            if not isinstance(value, bytes):
                raise ValueError(
                    f"Metadata key {key!r} ends with '{_BINARY_SUFFIX}', so its value must be bytes, "
                    f"not {type(value).__name__}."
                )
        elif not isinstance(value, str):
            raise ValueError(
                f"Metadata key {key!r} has a value of type {type(value).__name__}, but must have a str. "
                f"Bytes go under a key that ends with '{_BINARY_SUFFIX}'."
            )
        elif not _TEXT_VALUE.fullmatch(value):
            # The value may be a secret: it is not shown.
            raise ValueError(
                f"The value of metadata key {key!r} holds a character that is not printable ASCII, "
                "perhaps a line end from a file."
            )
        checked[lowered] = value
    return checked


class Headers:
    """What the calls of one connection carry, beside what each adds.

    Raises:
        ValueError: The API key or the metadata cannot be sent.
    """

    __slots__ = ("_api_key", "_built", "_fixed", "_metadata")

    def __init__(
        self,
        *,
        client_name: str,
        client_version: str,
        api_key: str | None,
        metadata: Mapping[str, str | bytes],
    ) -> None:
        self._fixed = {"client-name": client_name, "client-version": client_version}
        self._api_key = _checked_api_key(api_key)
        self._metadata = validated_metadata(metadata)
        self._built: dict[str, Metadata] = {}

    def replace_metadata(self, metadata: Mapping[str, str | bytes]) -> None:
        """Replace the connection's metadata; on an error the old one stays."""
        self._metadata = validated_metadata(metadata)
        # A new dict, not a cleared one: a call in another thread may just be filling the old one.
        self._built = {}

    def replace_api_key(self, api_key: str | None) -> None:
        """Replace the API key, or stop sending one; on an error the old one stays."""
        self._api_key = _checked_api_key(api_key)
        self._built = {}

    def for_call(self, namespace: str, extra: Mapping[str, str | bytes]) -> Metadata:
        """Return the metadata of one call.

        Args:
            namespace: The namespace the request names; empty if it names none.
            extra: What the caller adds to this call.

        Raises:
            ValueError: What the caller adds cannot be sent.
        """
        if extra:
            return Metadata(*{**self._merged(namespace), **validated_metadata(extra)}.items())
        built = self._built
        metadata = built.get(namespace)
        if metadata is None:
            metadata = built[namespace] = Metadata(*self._merged(namespace).items())
        return metadata

    def _merged(self, namespace: str) -> dict[str, str | bytes]:
        merged: dict[str, str | bytes] = {**self._fixed}
        if namespace and _TEXT_VALUE.fullmatch(namespace):
            merged["temporal-namespace"] = namespace
        if self._api_key:
            merged["authorization"] = f"Bearer {self._api_key}"
        merged.update(self._metadata)
        return merged


def _checked_api_key(api_key: str | None) -> str | None:
    if api_key is not None and not _TEXT_VALUE.fullmatch(api_key):
        raise ValueError(
            "The API key holds a character that is not printable ASCII, perhaps a line end. "
            "Strip what was read from a file."
        )
    return api_key
