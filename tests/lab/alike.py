"""Histories of two SDKs, brought into a form in which only what an SDK decides differs.

What the server, the clock or chance decide is taken out: times, ids of runs and requests, who did
something, sizes, the texts of stack traces. Where chance decides the order of events as well (which
of two activities ends first), `events_in_any_order` is the weaker form: what happened, but not when.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["events_in_any_order", "events_in_order"]

_OF_THE_SERVER = frozenset(
    {
        "eventTime",
        "taskId",
        "requestId",
        "historySizeBytes",
        "operationId",
        "operationToken",
        "firstWorkflowTaskBackoff",
        "prevAutoResetPoints",
        "workflowExecutionExpirationTime",
        "workflowTaskStartedEventTime",
    }
)
_OF_THE_SDK = frozenset({"sdkName", "sdkVersion", "workerVersion", "binaryChecksum"})
_OF_THE_LANGUAGE = frozenset({"stackTrace"})
_SAYS_NOTHING_IF_EMPTY = ("sdkMetadata", "meteringMetadata")
_LEFT_OUT = _OF_THE_SERVER | _OF_THE_SDK | _OF_THE_LANGUAGE

_RUN_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_MARKED_TIME = re.compile(r'(?<=_time":)\{"seconds":\d+,"nanos":\d+\}')
"""What a local activity's marker says about the clock."""
_EVENT_ID = re.compile(r"^(eventId|.*EventId)$")


def events_in_order(events: Iterable[dict[str, Any]], *, names: Mapping[str, str]) -> list[Any]:
    """The events of a history, one by one.

    Args:
        events: Events as JSON has them.
        names: Texts that differ by construction, and what to write instead.
    """
    return [_plain(event, names) for event in events]


def events_in_any_order(
    events: Iterable[dict[str, Any]],
    *,
    names: Mapping[str, str],
    by_chance: Iterable[str] = (),
) -> list[str]:
    """The events of a history that are not about workflow tasks, without their ids, sorted.

    Args:
        events: Events as JSON has them.
        names: As for `events_in_order`.
        by_chance: Further fields whose values chance decides.
    """
    chance = frozenset(by_chance)
    return sorted(
        json.dumps(_without_ids(event, chance), sort_keys=True)
        for event in events_in_order(events, names=names)
        if not event["eventType"].startswith("EVENT_TYPE_WORKFLOW_TASK")
    )


def _plain(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        if isinstance(data := value.get("data"), str):
            data = base64.b64decode(data).decode()
            value = {**value, "data": _MARKED_TIME.sub('"TIME"', data)}
        if value.get("kind") == "TASK_QUEUE_KIND_STICKY":
            return {"name": "STICKY", "kind": value["kind"], "normalName": "NORMAL"}
        plain = {
            key: _plain(inner, names)
            for key, inner in sorted(value.items())
            if key not in _LEFT_OUT
        }
        for key in _SAYS_NOTHING_IF_EMPTY:
            if plain.get(key) == {}:
                del plain[key]
        if plain.get("message") == "":
            del plain["message"]
        if "coreUsedFlags" in plain:
            plain["coreUsedFlags"].sort()  # a set, in any order
        return plain
    if isinstance(value, list):
        return [_plain(inner, names) for inner in value]
    if isinstance(value, str):
        for text, instead in names.items():
            value = value.replace(text, instead)
        return _RUN_ID.sub("UUID", value)
    return value


def _without_ids(value: Any, chance: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_ids(inner, chance)
            for key, inner in value.items()
            if key not in chance and not _EVENT_ID.match(key)
        }
    if isinstance(value, list):
        return [_without_ids(inner, chance) for inner in value]
    return value
