"""Headers: payloads by name that interceptors send along with a call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload

__all__ = ["apply_headers"]


class _PayloadMap(Protocol):
    """A protobuf map from names to payloads, whose entries come to be by asking for them."""

    def __getitem__(self, name: str, /) -> Payload: ...


def apply_headers(source: Mapping[str, Payload] | None, target: _PayloadMap) -> None:
    """Copy headers into the map field of a wire message; None has none."""
    if source is not None:
        for name, payload in source.items():
            target[name].CopyFrom(payload)
