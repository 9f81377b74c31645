"""Memos: values by name, one payload each, converted and encoded one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from worker_core.api.common.v1 import Memo, Payload
from worker_core.common import _arg_unset
from worker_core.converter._data import DataConverter

__all__ = ["apply_memo", "decode_memo", "decode_memo_field", "encode_memo"]


async def encode_memo(converter: DataConverter, source: Mapping[str, Any]) -> Memo:
    """The wire message for a memo."""
    memo = Memo()
    await apply_memo(converter, source, memo)
    return memo


async def apply_memo(converter: DataConverter, source: Mapping[str, Any], target: Memo) -> None:
    """Write a memo into its wire message; a value that is a payload already goes in as it is."""
    for name, value in source.items():
        payload = value if isinstance(value, Payload) else (await converter.encode([value]))[0]
        target.fields[name].CopyFrom(payload)


async def decode_memo(converter: DataConverter, source: Memo) -> Mapping[str, Any]:
    """All values of a memo, without type hints."""
    return {name: (await converter.decode([payload]))[0] for name, payload in source.fields.items()}


async def decode_memo_field(
    converter: DataConverter,
    source: Memo,
    key: str,
    default: Any = _arg_unset,
    type_hint: type | None = None,
) -> Any:
    """One value of a memo.

    Raises:
        KeyError: The memo has no such value, and there is no default.
    """
    if key not in source.fields:
        if default is _arg_unset:
            raise KeyError(f"Memo does not have a value for key {key}")
        return default
    hints = [type_hint] if type_hint else None
    return (await converter.decode([source.fields[key]], hints))[0]
