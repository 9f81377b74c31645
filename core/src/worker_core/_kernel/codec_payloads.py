"""Passing payloads through a codec, one way.

Rules:

* Nothing is changed in place: what comes in may be somebody's history, what goes out may be asked
  for again.
* One call to the codec per list of payloads, one per single payload; none for nothing.
* Search attributes never pass: the server reads them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeGuard, final

from worker_core._activation import EventGroups, UserMetadata
from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.failure.v1 import Failure
from worker_core.converter._codec import apply_to_failure_payloads

__all__ = ["Change", "Passage", "has_labels"]

Change = Callable[[Sequence[Payload]], Awaitable[list[Payload]]]


@final
class Passage:
    """One way through a codec, for everything that holds payloads.

    Args:
        change: Encodes or decodes a list of payloads.
        takes_headers: Whether headers pass, too.
    """

    __slots__ = ("_change", "_takes_headers")

    def __init__(self, change: Change, takes_headers: bool) -> None:
        self._change = change
        self._takes_headers = takes_headers

    async def several(self, payloads: Sequence[Payload]) -> Sequence[Payload]:
        """Pass a list, in one call."""
        return await self._change(list(payloads)) if payloads else payloads

    async def single(self, payload: Payload) -> Payload:
        """Pass one payload."""
        return (await self._change([payload]))[0]

    async def optional(self, payload: Payload | None) -> Payload | None:
        """Pass one payload, if there is one."""
        return None if payload is None else await self.single(payload)

    async def fields(self, fields: Mapping[str, Payload]) -> Mapping[str, Payload]:
        """Pass the values of a mapping, in a call each."""
        return {name: await self.single(payload) for name, payload in fields.items()}

    async def changes(self, fields: Mapping[str, Payload]) -> Mapping[str, Payload]:
        """As `fields`, but for nulls: they tell the server to remove a field, so it must see them."""
        return {
            name: payload
            if payload.metadata.get("encoding") == b"binary/null"
            else await self.single(payload)
            for name, payload in fields.items()
        }

    async def headers(self, headers: Mapping[str, Payload]) -> Mapping[str, Payload]:
        """Pass headers, if they are to pass."""
        return await self.fields(headers) if self._takes_headers else headers

    async def metadata(self, metadata: UserMetadata) -> UserMetadata:
        """Pass the texts of a command."""
        return UserMetadata(
            summary=await self.optional(metadata.summary),
            details=await self.optional(metadata.details),
        )

    async def groups(self, groups: EventGroups) -> EventGroups:
        """Pass the labels of event groups."""
        named = [
            group
            if group.label is None
            else dataclasses.replace(group, label=await self.single(group.label))
            for group in groups.named
        ]
        return dataclasses.replace(groups, named=tuple(named))

    async def failure(self, failure: Failure) -> Failure:
        """Pass what a failure and its causes hold."""
        changed = Failure()
        changed.CopyFrom(failure)
        await apply_to_failure_payloads(changed, self._replace)
        return changed

    async def optional_failure(self, failure: Failure | None) -> Failure | None:
        """Pass what a failure holds, if there is one."""
        return None if failure is None else await self.failure(failure)

    async def _replace(self, wrapper: Payloads) -> None:
        payloads = await self._change(list(wrapper.payloads))
        del wrapper.payloads[:]
        wrapper.payloads.extend(payloads)


def has_labels(groups: EventGroups | None) -> TypeGuard[EventGroups]:
    """Whether there are labels to pass."""
    return groups is not None and any(group.label is not None for group in groups.named)
