"""The same workflow on both instances, job by job.

A `Pair` compiles one source twice, once for each package, gives both runs the same jobs, and fails
where their commands, their answers or the traces they keep in ``self.trace`` differ.
"""

from __future__ import annotations

import contextlib
import sys
import types
from collections.abc import Callable, Sequence
from typing import Any

import operation_pairs
import own_pairs
from instance_driver import START_NS, Driver
from peer_instance_driver import PeerDriver
from worker_core._activation import (
    CancelTimer,
    CancelWorkflowExecution,
    Command,
    CompleteWorkflowExecution,
    Completion,
    EvictionReason,
    FailWorkflowExecution,
    Job,
    QueryAnswer,
    RemoveFromCache,
    RequestCancelActivity,
    ScheduleActivity,
    StartTimer,
    UpdateAccepted,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
)


def compile_for(package: str, source: str) -> Any:
    """Run a source in a new module, with ``PACKAGE`` replaced by the package's name."""
    module = types.ModuleType(f"pair_source_{package}_{abs(hash(source))}")
    sys.modules[module.__name__] = module
    code = compile(source.replace("PACKAGE", package), f"<workflow on {package}>", "exec")
    exec(code, module.__dict__)
    return module


def ours(completion: Completion) -> dict[str, Any]:
    """What our completion says, in comparable form."""
    if completion.failure is not None:
        return {"failure": _describe_failure(completion.failure.failure)}
    return {
        "commands": [_describe(command) for command in completion.commands],
        "groups": [own_pairs.groups(command) for command in completion.commands],
        "flags": list(completion.used_flags),
    }


def _describe(command: Command) -> tuple[Any, ...]:
    described = operation_pairs.describe(command) or own_pairs.describe(command)
    if described is not None:
        return described
    match command:
        case StartTimer(seq=seq, duration_ns=duration_ns, metadata=metadata):
            summary = b"" if metadata is None or metadata.summary is None else metadata.summary.data
            return ("start_timer", seq, duration_ns, summary)
        case CancelTimer(seq=seq):
            return ("cancel_timer", seq)
        case ScheduleActivity():
            return (
                "schedule_activity",
                command.seq,
                command.activity_id,
                command.activity_type,
                command.task_queue,
                [payload.SerializeToString(deterministic=True) for payload in command.arguments],
                command.start_to_close_timeout_ns,
                command.schedule_to_close_timeout_ns,
                int(command.cancellation),
                not command.allow_eager,
            )
        case RequestCancelActivity(seq=seq):
            return ("request_cancel_activity", seq)
        case CompleteWorkflowExecution(result=result):
            return ("complete", result.SerializeToString(deterministic=True))
        case FailWorkflowExecution(failure=failure):
            return ("fail", _describe_failure(failure))
        case CancelWorkflowExecution():
            return ("cancel",)
        case UpdateResponse(protocol_instance_id=id, outcome=UpdateAccepted()):
            return ("update", id, "accepted")
        case UpdateResponse(protocol_instance_id=id, outcome=UpdateCompleted(result=result)):
            return ("update", id, "completed", result.SerializeToString(deterministic=True))
        case UpdateResponse(protocol_instance_id=id, outcome=UpdateRejected(failure=failure)):
            return ("update", id, "rejected", _describe_failure(failure))
        case QueryAnswer(id=id, result=result, failure=failure):
            if failure is not None:
                return ("answer", id, "failed", _describe_failure(failure))
            assert result is not None
            return ("answer", id, "succeeded", result.SerializeToString(deterministic=True))
    raise AssertionError(command)


def theirs(completion: Any) -> dict[str, Any]:
    """What the official SDK's completion says, in comparable form."""
    if completion.HasField("failed"):
        return {"failure": _describe_failure(completion.failed.failure)}
    return {
        "commands": [_describe_peer(command) for command in completion.successful.commands],
        "groups": [own_pairs.peer_groups(command) for command in completion.successful.commands],
        "flags": list(completion.successful.used_internal_flags),
    }


def _describe_peer(command: Any) -> tuple[Any, ...]:
    operation = operation_pairs.describe_peer(command) or own_pairs.describe_peer(command)
    if operation is not None:
        return operation
    kind = command.WhichOneof("variant")
    body = getattr(command, kind)
    if kind == "start_timer":
        summary = command.user_metadata.summary.data
        return (kind, body.seq, body.start_to_fire_timeout.ToNanoseconds(), summary)
    if kind == "cancel_timer" or kind == "request_cancel_activity":
        return (kind, body.seq)
    if kind == "schedule_activity":
        return (
            kind,
            body.seq,
            body.activity_id,
            body.activity_type,
            body.task_queue,
            [payload.SerializeToString(deterministic=True) for payload in body.arguments],
            body.start_to_close_timeout.ToNanoseconds()
            if body.HasField("start_to_close_timeout")
            else None,
            body.schedule_to_close_timeout.ToNanoseconds()
            if body.HasField("schedule_to_close_timeout")
            else None,
            body.cancellation_type,
            body.do_not_eagerly_execute,
        )
    if kind == "complete_workflow_execution":
        return ("complete", body.result.SerializeToString(deterministic=True))
    if kind == "fail_workflow_execution":
        return ("fail", _describe_failure(body.failure))
    if kind == "cancel_workflow_execution":
        return ("cancel",)
    if kind == "update_response":
        outcome = body.WhichOneof("response")
        described = ("update", body.protocol_instance_id, outcome)
        if outcome == "completed":
            return (*described, body.completed.SerializeToString(deterministic=True))
        if outcome == "rejected":
            return (*described, _describe_failure(body.rejected))
        return described
    if kind == "respond_to_query":
        if body.HasField("failed"):
            return ("answer", body.query_id, "failed", _describe_failure(body.failed))
        result = body.succeeded.response.SerializeToString(deterministic=True)
        return ("answer", body.query_id, "succeeded", result)
    raise AssertionError(command)


def _describe_failure(failure: Any) -> list[tuple[str, str | None, str]]:
    """Message, kind and application type of a failure and its causes."""
    described = []
    while True:
        described.append(
            (
                failure.message,
                failure.WhichOneof("failure_info"),
                failure.application_failure_info.type,
            )
        )
        if not failure.HasField("cause"):
            return described
        failure = failure.cause


class Pair:
    """One run on each side."""

    def __init__(
        self,
        source: str,
        *,
        class_name: str = "Subject",
        patch_callback: Callable[[Any], Any] | None = None,
        with_groups: bool = True,
    ) -> None:
        self.with_groups = with_groups
        self.ours = Driver(
            getattr(compile_for("worker_core", source), class_name),
            extern_functions=own_pairs.EXTERN_FUNCTIONS,
            patch_callback=patch_callback,
        )
        self.theirs = PeerDriver(
            getattr(compile_for("temporalio", source), class_name), patch_callback=patch_callback
        )
        self.now_ns = START_NS

    def start(self, *args: Any, jobs: Sequence[Job] = (), **facts: Any) -> dict[str, Any]:
        """The first activation on both sides."""
        return self.activate(self.ours.initialize(*args), *jobs, **facts)

    def activate(self, *jobs: Job, **facts: Any) -> dict[str, Any]:
        """An activation on both sides; returns what both said."""
        facts.setdefault("is_replaying", False)
        facts.setdefault("history_length", 3)
        facts.setdefault("available_flags", frozenset())
        self.ours.now_ns = self.now_ns
        said = ours(self.ours.activate(*jobs, **facts))
        peer_said = theirs(self.theirs.activate(jobs, now_ns=self.now_ns, **facts))
        self.now_ns += 1_000_000_000
        if not self.with_groups:
            said.pop("groups", None)
            peer_said.pop("groups", None)
        trace, peer_trace = self.traces()
        assert trace == peer_trace, (jobs, trace, peer_trace)
        assert said == peer_said, (jobs, said, peer_said)
        return said

    def traces(self) -> tuple[Any, Any]:
        """What both workflow objects wrote down."""
        return (
            getattr(self.ours.instance.object, "trace", None),
            getattr(self.theirs.instance._object, "trace", None),
        )

    def evict(self) -> None:
        """Take both out of their caches; what they do then is nobody's business."""
        job = RemoveFromCache(EvictionReason.REQUESTED, "")
        completion = self.ours.activate(job)
        assert completion.failure is None
        with contextlib.suppress(RuntimeError):  # it cancels once; not every task ends by that
            self.theirs.activate([job], now_ns=self.now_ns)
