"""Our half of a comparison with the other SDK: activities for a process pool."""

from __future__ import annotations

from datetime import timedelta

from worker_core import activity
from worker_core.exceptions import ApplicationError


@activity.defn
def refuse_with_everything() -> None:
    activity.heartbeat("so far", {"n": 1})
    try:
        raise KeyError("inner")
    except KeyError as error:
        raise ApplicationError(
            "not this",
            7,
            {"a": None},
            type="Refusal",
            non_retryable=True,
            next_retry_delay=timedelta(seconds=3),
        ) from error


@activity.defn
def raise_plainly() -> None:
    activity.heartbeat("so far", {"n": 1})
    raise ValueError("plainly")
