"""The marker in which a local activity's end is written, and read back on replay.

The layout is shared by all SDKs: facts as JSON in one detail, the result as it is in another, a
failure in the marker's own field.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    LocalActivityBackoff,
)
from worker_core._machines import commands
from worker_core._machines.commands import make_command
from worker_core._machines.errors import MalformedTask
from worker_core.api.failure.v1 import Failure

if TYPE_CHECKING:
    from worker_core._activation import EventGroups, UserMetadata
    from worker_core.api.command.v1 import Command
    from worker_core.api.common.v1 import Payload
    from worker_core.api.history.v1 import HistoryEvent

__all__ = ["LOCAL_ACTIVITY_MARKER", "LocalMarker", "Resolution"]

LOCAL_ACTIVITY_MARKER: Final = "core_local_activity"
CANCEL_REQUESTED_RETRY_STATE: Final = 7  # RetryState

_SECOND: Final = 1_000_000_000

Resolution = ActivityCompleted | ActivityFailed | ActivityCancelled | LocalActivityBackoff


class LocalMarker:
    """What a marker says: which local activity ended, how and when.

    At most one of ``result`` and ``failure`` is set. Times are ns since the epoch.
    """

    __slots__ = (
        "activation_index",
        "activity_id",
        "activity_type",
        "attempt",
        "backoff_ns",
        "complete_ns",
        "failure",
        "original_schedule_ns",
        "result",
        "seq",
    )

    def __init__(
        self,
        *,
        seq: int,
        attempt: int,
        activity_id: str,
        activity_type: str,
        complete_ns: int | None,
        backoff_ns: int | None,
        original_schedule_ns: int | None,
        activation_index: int | None,
        result: Payload | None,
        failure: Failure | None,
    ) -> None:
        self.seq = seq
        self.attempt = attempt
        self.activity_id = activity_id
        self.activity_type = activity_type
        self.complete_ns = complete_ns
        """Workflow time of the end."""
        self.backoff_ns = backoff_ns
        self.original_schedule_ns = original_schedule_ns
        self.activation_index = activation_index
        """How many activations of its workflow task came before the end; old markers lack it."""
        self.result = result
        self.failure = failure

    def resolution(self) -> Resolution:
        """What the code is told. Timeouts and cancellations look like those of other activities."""
        if self.backoff_ns is not None:
            return LocalActivityBackoff(
                self.attempt + 1, self.backoff_ns, self.original_schedule_ns
            )
        failure = self.failure
        if failure is None:
            return ActivityCompleted(self.result)
        if failure.HasField("canceled_failure_info"):
            return ActivityCancelled(self._wrap("Local Activity cancelled", failure))
        if failure.cause.HasField("canceled_failure_info"):
            return ActivityCancelled(failure)
        if failure.HasField("timeout_failure_info"):
            return ActivityFailed(self._wrap("Local Activity timed out", failure))
        return ActivityFailed(failure)

    def command(self, metadata: UserMetadata | None, groups: EventGroups | None) -> Command:
        """The command that records the marker."""
        message = make_command(commands.RECORD_MARKER, metadata, groups)
        attributes = message.record_marker_command_attributes
        attributes.marker_name = LOCAL_ACTIVITY_MARKER
        data = attributes.details["data"].payloads.add()
        data.metadata["encoding"] = b"json/plain"
        data.data = json.dumps(
            {
                "seq": self.seq,
                "attempt": self.attempt,
                "activity_id": self.activity_id,
                "activity_type": self.activity_type,
                "complete_time": _parts(self.complete_ns),
                "backoff": _parts(self.backoff_ns),
                "original_schedule_time": _parts(self.original_schedule_ns),
                "activation_index": self.activation_index,
            },
            separators=(",", ":"),
            ensure_ascii=False,
        ).encode()
        if self.failure is not None:
            attributes.failure.CopyFrom(self.failure)
        elif self.result is not None:
            attributes.details["result"].payloads.append(self.result)
        return message

    @staticmethod
    def read(event: HistoryEvent) -> LocalMarker:
        """Read the marker of an event.

        Raises:
            MalformedTask: It is not written as a marker of a local activity is.
        """
        attributes = event.marker_recorded_event_attributes
        details = attributes.details
        try:
            data = json.loads(details["data"].payloads[0].data)
            result = None
            if "result" in details and details["result"].payloads:
                result = details["result"].payloads[0]
            return LocalMarker(
                seq=int(data["seq"]),
                attempt=int(data["attempt"]),
                activity_id=str(data["activity_id"]),
                activity_type=str(data["activity_type"]),
                complete_ns=_ns(data.get("complete_time")),
                backoff_ns=_ns(data.get("backoff")),
                original_schedule_ns=_ns(data.get("original_schedule_time")),
                activation_index=_optional_int(data.get("activation_index")),
                result=result,
                failure=attributes.failure if attributes.HasField("failure") else None,
            )
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise MalformedTask(
                f"Event {event.event_id} is the marker of a local activity, but what it says cannot"
                " be read. The history is damaged; fetch it again."
            ) from error

    def _wrap(self, message: str, cause: Failure) -> Failure:
        failure = Failure(message=message, cause=cause)
        info = failure.activity_failure_info
        info.activity_id = self.activity_id
        info.activity_type.name = self.activity_type
        info.retry_state = CANCEL_REQUESTED_RETRY_STATE  # type: ignore[assignment]
        return failure


def _parts(ns: int | None) -> dict[str, int] | None:
    if ns is None:
        return None
    seconds, nanos = divmod(ns, _SECOND)
    return {"seconds": seconds, "nanos": nanos}


def _ns(parts: Any) -> int | None:
    if parts is None:
        return None
    return int(parts["seconds"]) * _SECOND + int(parts["nanos"])


def _optional_int(value: Any) -> int | None:
    return None if value is None else int(value)
