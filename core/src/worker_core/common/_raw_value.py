"""A payload handed through unconverted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload

__all__ = ["RawValue"]

_PICKLE_VERSION = b"1"


@dataclass(frozen=True)
class RawValue:
    """A payload as parameter or result of a workflow, activity, signal, query or update.

    The payload converter leaves it alone; the codec does not.
    """

    payload: Payload

    def __getstate__(self) -> object:
        return _PICKLE_VERSION + self.payload.SerializeToString()

    def __setstate__(self, state: object) -> None:
        if not isinstance(state, bytes):
            raise TypeError(f"Cannot unpickle a RawValue from {type(state).__name__}, only bytes")
        if state[:1] != _PICKLE_VERSION:
            raise ValueError(
                f"Cannot unpickle a RawValue of format {state[:1]!r}: this version reads "
                f"{_PICKLE_VERSION!r} only, use the same version on both sides"
            )
        from worker_core.api.common.v1 import Payload

        object.__setattr__(self, "payload", Payload.FromString(state[1:]))
