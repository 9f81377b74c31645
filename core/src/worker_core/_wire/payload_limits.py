"""How large payloads and memos of a request may be: a warning from one size on, an error from another.

Sizes are known here without extra work, because the request has been serialized already; one that is
smaller as a whole than every limit is not looked into.

Rules:

* A list of payloads counts as a whole, a single payload and a memo by themselves. Search attributes
  do not count: they have limits of their own.
* Memos are looked at first. The first that is too large for an error decides; else everything that is
  too large for a warning is logged, and the request goes on its way.
* Errors are for what a worker answers (`Sender`): it can fail its task and let it be tried again,
  while the server would end the workflow. Everybody else hears it from the server.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from google.protobuf.descriptor import Descriptor
    from google.protobuf.message import Message

__all__ = [
    "SENDER",
    "ErrorLimits",
    "Exceeded",
    "PayloadLimitsConfig",
    "PayloadsTooLargeError",
    "Sender",
    "WarnLimits",
    "check_request",
]

_logger = logging.getLogger(__name__)

_NEVER: Final = 2**63
_PAYLOAD: Final = "temporal.api.common.v1.Payload"
_PAYLOADS: Final = "temporal.api.common.v1.Payloads"
_MEMO: Final = "temporal.api.common.v1.Memo"
_SEARCH_ATTRIBUTES: Final = "temporal.api.common.v1.SearchAttributes"
_ANY: Final = "google.protobuf.Any"


@dataclass(frozen=True)
class PayloadLimitsConfig:
    """From which size on payloads and memos that are sent are worth a warning.

    Raises:
        ValueError: A size is negative.
        TypeError: A size is no whole number.
    """

    payloads_warn_size: int = 512 * 1024
    """Size in bytes of a list of payloads, such as a workflow's arguments. 0 for no warning."""
    memo_warn_size: int = 2 * 1024
    """Size in bytes of a memo. 0 for no warning."""

    def __post_init__(self) -> None:
        """Refuse what is no size."""
        for name in ("payloads_warn_size", "memo_warn_size"):
            size: object = getattr(self, name)
            if not isinstance(size, int) or isinstance(size, bool):
                raise TypeError(
                    f"PayloadLimitsConfig: {name} is {size!r}. Pass a number of bytes, 0 for no warning."
                )
            if size < 0:
                raise ValueError(
                    f"PayloadLimitsConfig: {name} is {size}, but must not be negative. 0 means no "
                    "warning."
                )


@dataclass(frozen=True, slots=True)
class _Limits:
    payloads: int
    memo: int
    smallest: int = field(init=False)

    def __post_init__(self) -> None:
        # Zero is no limit, both in what users say and in what servers say.
        object.__setattr__(self, "payloads", self.payloads or _NEVER)
        object.__setattr__(self, "memo", self.memo or _NEVER)
        object.__setattr__(self, "smallest", min(self.payloads, self.memo))


class WarnLimits(_Limits):
    """Sizes in bytes from which on a warning is logged."""

    __slots__ = ()

    @classmethod
    def of(cls, config: PayloadLimitsConfig) -> WarnLimits:
        """The limits a configuration means."""
        return cls(config.payloads_warn_size, config.memo_warn_size)


class ErrorLimits(_Limits):
    """Sizes in bytes above which a worker sends nothing; 0 for no limit."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """On whose behalf a worker sends something."""

    errors: ErrorLimits | None
    """What is too large to be sent; None to send everything."""
    describe: Callable[[Any], Mapping[str, object]]
    """Says for logs what ``about`` is."""
    about: Any


SENDER: Final[ContextVar[Sender | None]] = ContextVar("sender", default=None)
"""Set around the calls of a worker."""


@dataclass(frozen=True, slots=True)
class Exceeded:
    """Something that is larger than its limit."""

    kind: str
    """``payloads`` or ``memo``."""
    path: str
    """Where in the request it is."""
    size: int
    limit: int

    def message(self, level: str) -> str:
        """The sentence that is known to everybody who operates workers."""
        return f"[TMPRL1103] Attempted to upload {self.kind} with size that exceeded the {level} limit."


def _exceeded(kind: str, path: _Path, size: int, limit: int) -> Exceeded:
    if path[-1] == "upserted_memo":
        kind = "payloads"  # the name other SDKs have for it, which stands in histories
    return Exceeded(kind, _text(path), size, limit)


class PayloadsTooLargeError(Exception):
    """A worker's request was not sent, because the server would refuse it.

    Attributes:
        exceeded: What is too large.
    """

    def __init__(self, exceeded: Exceeded) -> None:
        super().__init__(exceeded.message("error"))
        self.exceeded = exceeded


def check_request(operation: str, request: Message, size: int, warn: WarnLimits) -> None:
    """Look whether a request holds anything too large.

    Args:
        operation: The method, for logs.
        request: What is to be sent.
        size: Its size as serialized.
        warn: From which sizes on to warn.

    Raises:
        PayloadsTooLargeError: A worker sends it, and something is too large for the server.
    """
    sender = SENDER.get()
    errors = None if sender is None else sender.errors
    worth_a_warning: list[Exceeded] = []
    for kind, path, found in _sizes(request, size, warn, errors):
        if errors is not None and found > (limit := getattr(errors, kind)):
            error = PayloadsTooLargeError(_exceeded(kind, path, found, limit))
            _log(logging.ERROR, "error", error.exceeded, operation, request, sender)
            raise error
        if found > (limit := getattr(warn, kind)):
            worth_a_warning.append(_exceeded(kind, path, found, limit))
    for exceeded in worth_a_warning:
        _log(logging.WARNING, "warning", exceeded, operation, request, sender)


_Path = tuple[object, ...]
"""Names of fields; places in lists as numbers, keys of maps as lists of one."""


def _text(path: _Path) -> str:
    text = ""
    for part in path:
        if isinstance(part, str):
            text += f".{part}" if text else part
        else:
            text += f"[{part[0]!r}]" if isinstance(part, list) else f"[{part}]"
    return text


def _sizes(
    request: Message, size: int, warn: WarnLimits, errors: ErrorLimits | None
) -> Iterator[tuple[str, _Path, int]]:
    """Kind, place and size of what may be too large."""
    descriptor = request.DESCRIPTOR
    for kind, wanted in (("memo", _MEMO), ("payloads", _PAYLOAD)):
        limit: int = getattr(warn, kind)
        if errors is not None:
            limit = min(limit, getattr(errors, kind))
        if size > limit and _leading(descriptor, wanted):
            for path, found in _find(request, wanted, ()):
                yield kind, path, found.ByteSize()


def _find(message: Message, wanted: str, path: _Path) -> Iterator[tuple[_Path, Message]]:
    """What a message holds of the wanted kind, and where."""
    for name, is_single in _leading(message.DESCRIPTOR, wanted):
        if is_single:
            if message.HasField(name):
                yield from _look_at(getattr(message, name), wanted, (*path, name))
            continue
        parts = getattr(message, name)
        if hasattr(parts, "items"):
            for key, part in parts.items():
                yield from _look_at(part, wanted, (*path, name, [key]))
        else:
            names = _all_single(parts[0].DESCRIPTOR, wanted) if len(parts) else ()
            for index, part in enumerate(parts):
                if names and not any(map(part.HasField, names)):
                    continue  # most commands, in a workflow task of many
                yield from _look_at(part, wanted, (*path, name, index))


def _look_at(part: Message, wanted: str, path: _Path) -> Iterator[tuple[_Path, Message]]:
    kind = part.DESCRIPTOR.full_name
    if kind == wanted or (kind == _PAYLOADS and wanted == _PAYLOAD):
        yield path, part
    elif kind == _ANY:
        inner = _unpacked(part)
        if inner is not None:
            yield from _find(inner, wanted, path)
    else:
        yield from _find(part, wanted, path)


@cache
def _leading(descriptor: Descriptor, wanted: str) -> tuple[tuple[str, bool], ...]:
    """The fields that are of a kind or lead to it: names, and whether they hold a single message."""
    return tuple(
        (each.name, each.has_presence)
        for each in descriptor.fields
        if each.message_type is not None and _leads(each.message_type, wanted, set())
    )


@cache
def _all_single(descriptor: Descriptor, wanted: str) -> tuple[str, ...]:
    """The names of `_leading`; none if one of them is not that of a single message."""
    leading = _leading(descriptor, wanted)
    is_leaf = descriptor.full_name in (wanted, _PAYLOADS, _ANY)
    singles = tuple(name for name, is_single in leading if is_single)
    return () if is_leaf or len(singles) < len(leading) else singles


def _leads(descriptor: Descriptor, wanted: str, seen: set[str]) -> bool:
    name = descriptor.full_name
    if name == wanted or (name == _ANY and wanted == _PAYLOAD):
        return True
    if name in seen or name == _SEARCH_ATTRIBUTES:
        return False
    seen.add(name)
    return any(
        each.message_type is not None and _leads(each.message_type, wanted, seen)
        for each in descriptor.fields
    )


def _unpacked(message: Any) -> Message | None:
    """What is packed in an ``Any`` of the protocol, such as an update's outcome."""
    from google.protobuf import message_factory

    from worker_core.api import pool

    try:
        descriptor = pool.FindMessageTypeByName(message.type_url.rpartition("/")[2])
    except KeyError:
        return None
    return message_factory.GetMessageClass(descriptor).FromString(message.value)


def _log(
    level: int,
    name: str,
    exceeded: Exceeded,
    operation: str,
    request: Message,
    sender: Sender | None,
) -> None:
    facts = dict(_workflow_of(request)) if sender is None else dict(sender.describe(sender.about))
    of = facts.get("workflow_id") or facts.get("activity_id") or facts.get("schedule_id")
    text = (
        f"{exceeded.message(name)} It is {exceeded.path} of {operation}{f' for {of}' if of else ''}, "
        f"{exceeded.size} bytes; the limit is {exceeded.limit}."
    )
    _logger.log(
        level,
        text,
        extra=facts
        | {
            "rpc": operation,
            "field": exceeded.path,
            "payload_size": exceeded.size,
            "payload_size_limit": exceeded.limit,
        },
    )


def _workflow_of(request: Any) -> Mapping[str, object]:
    """Which workflow or schedule or activity a client's request is about, as far as it says."""
    for operation in getattr(request, "operations", ()):
        request = operation.start_workflow
        break
    execution = getattr(request, "workflow_execution", None) or getattr(request, "execution", None)
    facts = {
        "workflow_id": getattr(request, "workflow_id", "") or getattr(execution, "workflow_id", ""),
        "run_id": getattr(request, "run_id", "") or getattr(execution, "run_id", ""),
        "workflow_type": getattr(getattr(request, "workflow_type", None), "name", ""),
        "activity_id": getattr(request, "activity_id", ""),
        "schedule_id": getattr(request, "schedule_id", ""),
    }
    return {key: value for key, value in facts.items() if value}
