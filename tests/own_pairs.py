"""Local activities, patches, upserts and event groups for the two instance drivers.

Jobs translated for the official SDK, and commands of both sides in one comparable form.
"""

from __future__ import annotations

from typing import Any

from instance_driver import failure_of, payload
from worker_core._activation import (
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    Command,
    ContinueAsNewWorkflowExecution,
    Job,
    LocalActivityBackoff,
    NotifyHasPatch,
    QueryAnswer,
    RequestCancelLocalActivity,
    ResolveLocalActivity,
    ScheduleLocalActivity,
    SetPatchMarker,
    UpdateRandomSeed,
    UpsertMemo,
    UpsertSearchAttributes,
)
from worker_core.common import RetryPolicy
from worker_core.exceptions import ApplicationError, CancelledError

KNOWN_ACTIVITIES = ("fetch", "store")


def check_local_activity(name: str) -> None:
    """What a worker with `KNOWN_ACTIVITIES` says of a local activity."""
    if name not in KNOWN_ACTIVITIES:
        raise ValueError(
            f"Activity function {name} is not registered on this worker, "
            f"available activities: {', '.join(KNOWN_ACTIVITIES)}"
        )


EXTERN_FUNCTIONS = {"__temporal_assert_local_activity_valid": check_local_activity}


def local_completed(seq: int, result: Any = "result") -> ResolveLocalActivity:
    """A local activity's result."""
    return ResolveLocalActivity(seq, ActivityCompleted(payload(result)))


def local_failed(seq: int) -> ResolveLocalActivity:
    """A local activity's failure, which comes without a wrapper."""
    error = ApplicationError("it broke", type="Broken")
    return ResolveLocalActivity(seq, ActivityFailed(failure_of(error)))


def local_cancelled(seq: int) -> ResolveLocalActivity:
    """A local activity's cancellation."""
    return ResolveLocalActivity(seq, ActivityCancelled(failure_of(CancelledError())))


def local_backoff(
    seq: int, *, attempt: int = 7, seconds: float = 90, original_ns: int | None = 5_000
) -> ResolveLocalActivity:
    """A local activity is to be tried again later."""
    backoff = LocalActivityBackoff(attempt, int(seconds * 1e9), original_ns)
    return ResolveLocalActivity(seq, backoff)


def translate(job: Job, out: Any) -> bool:
    """Fill in the official SDK's message for a job; False if the job is none of these."""
    match job:
        case NotifyHasPatch(patch_id=patch_id):
            out.notify_has_patch.patch_id = patch_id
        case UpdateRandomSeed():
            out.update_random_seed.randomness_seed = 43
        case ResolveLocalActivity(seq=seq, resolution=resolution):
            out.resolve_activity.seq = seq
            out.resolve_activity.is_local = True
            result = out.resolve_activity.result
            match resolution:
                case ActivityCompleted(result=value):
                    result.completed.SetInParent()
                    if value is not None:
                        result.completed.result.ParseFromString(value.SerializeToString())
                case ActivityFailed(failure=failure):
                    result.failed.failure.ParseFromString(failure.SerializeToString())
                case ActivityCancelled(failure=failure):
                    result.cancelled.failure.ParseFromString(failure.SerializeToString())
                case LocalActivityBackoff():
                    result.backoff.attempt = resolution.attempt
                    result.backoff.backoff_duration.FromNanoseconds(resolution.backoff_ns)
                    if resolution.original_schedule_time_ns is not None:
                        result.backoff.original_schedule_time.FromNanoseconds(
                            resolution.original_schedule_time_ns
                        )
        case _:
            return False
    return True


def describe(command: Command) -> tuple[Any, ...] | None:
    """One of our commands in comparable form; None if it is none of these."""
    match command:
        case ScheduleLocalActivity():
            metadata = command.metadata
            return (
                "schedule_local",
                command.seq,
                command.activity_id,
                command.activity_type,
                [_bytes(argument) for argument in command.arguments],
                command.schedule_to_close_timeout_ns,
                command.schedule_to_start_timeout_ns,
                command.start_to_close_timeout_ns,
                _retry(command.retry_policy),
                command.local_retry_threshold_ns,
                int(command.cancellation),
                command.attempt,
                command.original_schedule_time_ns,
                b"" if metadata is None or metadata.summary is None else _bytes(metadata.summary),
            )
        case RequestCancelLocalActivity(seq=seq):
            return ("cancel_local", seq)
        case SetPatchMarker(patch_id=patch_id, deprecated=deprecated):
            return ("patch", patch_id, deprecated)
        case UpsertMemo(fields=fields):
            return ("memo", _fields(fields))
        case UpsertSearchAttributes(search_attributes=fields):
            return ("search_attributes", _fields(fields))
        case ContinueAsNewWorkflowExecution():
            return (
                "continue_as_new",
                command.workflow_type,
                command.task_queue,
                [_bytes(argument) for argument in command.arguments],
                _fields(command.headers),
                command.run_timeout_ns,
                command.task_timeout_ns,
                command.backoff_start_interval_ns,
                _retry(command.retry_policy),
                _fields(command.memo),
                _fields(command.search_attributes),
                command.initial_versioning_behavior,
            )
    return None


def describe_peer(command: Any) -> tuple[Any, ...] | None:
    """One of the official SDK's commands in comparable form; None if it is none of these."""
    kind = command.WhichOneof("variant")
    body = getattr(command, kind)
    if kind == "schedule_local_activity":
        summary = command.user_metadata.summary
        return (
            "schedule_local",
            body.seq,
            body.activity_id,
            body.activity_type,
            [_bytes(argument) for argument in body.arguments],
            _duration(body, "schedule_to_close_timeout"),
            _duration(body, "schedule_to_start_timeout"),
            _duration(body, "start_to_close_timeout"),
            _peer_retry(body),
            _duration(body, "local_retry_threshold"),
            body.cancellation_type,
            body.attempt,
            _duration(body, "original_schedule_time"),
            _bytes(summary) if command.user_metadata.HasField("summary") else b"",
        )
    if kind == "request_cancel_local_activity":
        return ("cancel_local", body.seq)
    if kind == "set_patch_marker":
        return ("patch", body.patch_id, body.deprecated)
    if kind == "modify_workflow_properties":
        return ("memo", _fields(body.upserted_memo.fields))
    if kind == "upsert_workflow_search_attributes":
        return ("search_attributes", _fields(body.search_attributes.indexed_fields))
    if kind == "continue_as_new_workflow_execution":
        return (
            "continue_as_new",
            body.workflow_type or "Subject",  # there the native part fills in this run's
            body.task_queue or "task-queue",
            [_bytes(argument) for argument in body.arguments],
            _fields(body.headers),
            _duration(body, "workflow_run_timeout"),
            _duration(body, "workflow_task_timeout"),
            _duration(body, "backoff_start_interval"),
            _peer_retry(body),
            _fields(body.memo),
            _fields(body.search_attributes.indexed_fields),
            body.initial_versioning_behavior,
        )
    return None


def groups(command: Command) -> list[tuple[Any, ...]]:
    """The event groups of one of our commands, as the markers say them."""
    if isinstance(command, QueryAnswer) or command.groups is None:
        return []
    said: list[tuple[Any, ...]] = []
    if command.groups.signal_event_id:
        said.append(("signal", command.groups.signal_event_id))
    if command.groups.update_id:
        said.append(("update", command.groups.update_id))
    said.extend(
        ("named", group.id, b"" if group.label is None else _bytes(group.label))
        for group in command.groups.named
    )
    return said


def peer_groups(command: Any) -> list[tuple[Any, ...]]:
    """The same for the official SDK."""
    said: list[tuple[Any, ...]] = []
    for marker in command.event_group_markers:
        kind = marker.WhichOneof("variant")
        if kind == "inbound_event":
            said.append(("signal", marker.inbound_event.inbound_event_id))
        elif kind == "inbound_update":
            said.append(("update", marker.inbound_update.inbound_update_id))
        elif kind == "label":
            label = marker.label
            said.append(
                ("named", label.id, _bytes(label.label) if label.HasField("label") else b"")
            )
    return said


def _bytes(message: Any) -> bytes:
    data: bytes = message.SerializeToString(deterministic=True)
    return data


def _fields(fields: Any) -> dict[str, bytes]:
    return {name: _bytes(fields[name]) for name in fields or ()}


def _duration(message: Any, name: str) -> int | None:
    return getattr(message, name).ToNanoseconds() if message.HasField(name) else None


def _retry(policy: RetryPolicy | None) -> int | None:
    return None if policy is None else policy.maximum_attempts


def _peer_retry(body: Any) -> int | None:
    return body.retry_policy.maximum_attempts if body.HasField("retry_policy") else None
