"""Children, external workflows and Nexus operations for the two instance drivers.

Failures as the server would send them, jobs translated for the official SDK, and commands of both
sides in one comparable form.
"""

from __future__ import annotations

from typing import Any

from instance_driver import failure_of, payload
from worker_core._activation import (
    CancelChildWorkflow,
    CancelSignalExternal,
    ChildCancelled,
    ChildCompleted,
    ChildFailed,
    ChildStarted,
    ChildStartFailed,
    Command,
    Job,
    NexusCompleted,
    NexusFailed,
    NexusStarted,
    RequestCancelExternalWorkflow,
    RequestCancelNexusOperation,
    ResolveCancelExternal,
    ResolveChild,
    ResolveChildStart,
    ResolveNexus,
    ResolveNexusStart,
    ResolveSignalExternal,
    ScheduleNexusOperation,
    SignalExternalWorkflow,
    StartChildWorkflow,
)
from worker_core.api.failure.v1 import Failure
from worker_core.exceptions import (
    ApplicationError,
    CancelledError,
    ChildWorkflowError,
    NexusOperationError,
    RetryState,
)

CHILD_RUN_ID = "child-run-id"


def child_failure(cause: BaseException) -> Failure:
    """The failure of a child that ended by `cause`."""
    error = ChildWorkflowError(
        "Child Workflow execution failed",
        namespace="namespace",
        workflow_id="child-id",
        run_id=CHILD_RUN_ID,
        workflow_type="Child",
        initiated_event_id=5,
        started_event_id=6,
        retry_state=RetryState.NON_RETRYABLE_FAILURE,
    )
    error.__cause__ = cause
    return failure_of(error)


def nexus_failure(cause: BaseException) -> Failure:
    """The failure of an operation that ended by `cause`."""
    error = NexusOperationError(
        "nexus operation completed unsuccessfully",
        scheduled_event_id=5,
        endpoint="endpoint",
        service="service",
        operation="operation",
        operation_token="token",
    )
    error.__cause__ = cause
    return failure_of(error)


def child_started(seq: int = 1) -> ResolveChildStart:
    """The child runs."""
    return ResolveChildStart(seq, ChildStarted(CHILD_RUN_ID))


def child_not_started(seq: int = 1, cause: int = 1) -> ResolveChildStart:
    """The child cannot be started, because its id is taken by default."""
    return ResolveChildStart(seq, ChildStartFailed("child-id", "Child", cause))


def child_start_cancelled(seq: int = 1) -> ResolveChildStart:
    """The child was cancelled before it was asked for."""
    return ResolveChildStart(seq, ChildCancelled(child_failure(CancelledError())))


def child_completed(seq: int = 1, result: Any = "result") -> ResolveChild:
    """The child's result."""
    return ResolveChild(seq, ChildCompleted(payload(result)))


def child_failed(seq: int = 1) -> ResolveChild:
    """The child's failure."""
    return ResolveChild(seq, ChildFailed(child_failure(ApplicationError("it broke", type="Broke"))))


def child_cancelled(seq: int = 1) -> ResolveChild:
    """The child's cancellation."""
    return ResolveChild(seq, ChildCancelled(child_failure(CancelledError())))


def nexus_started(seq: int = 1, token: str | None = "token") -> ResolveNexusStart:
    """The operation has started."""
    return ResolveNexusStart(seq, NexusStarted(token))


def nexus_not_started(seq: int = 1, cause: BaseException | None = None) -> ResolveNexusStart:
    """The operation did not start."""
    cause = cause or ApplicationError("it broke", type="Broke")
    return ResolveNexusStart(seq, NexusFailed(nexus_failure(cause)))


def nexus_completed(seq: int = 1, result: Any = "result") -> ResolveNexus:
    """The operation's result."""
    return ResolveNexus(seq, NexusCompleted(payload(result)))


def nexus_failed(seq: int = 1, cause: BaseException | None = None) -> ResolveNexus:
    """The operation's failure."""
    cause = cause or ApplicationError("it broke", type="Broke")
    return ResolveNexus(seq, NexusFailed(nexus_failure(cause)))


def signal_delivered(seq: int = 1) -> ResolveSignalExternal:
    """The signal was delivered."""
    return ResolveSignalExternal(seq, None)


def signal_failed(seq: int = 1) -> ResolveSignalExternal:
    """The signal was not delivered."""
    text = "Unable to signal external workflow because it was not found"
    return ResolveSignalExternal(seq, failure_of(ApplicationError(text, type="NotFound")))


def cancel_delivered(seq: int = 1) -> ResolveCancelExternal:
    """The request to cancel was delivered."""
    return ResolveCancelExternal(seq, None)


def cancel_failed(seq: int = 1) -> ResolveCancelExternal:
    """The request to cancel was not delivered."""
    text = "Unable to cancel external workflow because not found"
    return ResolveCancelExternal(seq, failure_of(ApplicationError(text, type="NotFound")))


def translate(job: Job, out: Any) -> bool:
    """Fill in the official SDK's message for a job; False if the job is none of these."""
    match job:
        case ResolveChildStart(seq=seq, resolution=resolution):
            message = out.resolve_child_workflow_execution_start
            message.seq = seq
            match resolution:
                case ChildStarted(run_id=run_id):
                    message.succeeded.run_id = run_id
                case ChildStartFailed():
                    message.failed.workflow_id = resolution.workflow_id
                    message.failed.workflow_type = resolution.workflow_type
                    message.failed.cause = resolution.cause
                case ChildCancelled(failure=failure):
                    _copy(failure, message.cancelled.failure)
        case ResolveChild(seq=seq, resolution=resolution):
            message = out.resolve_child_workflow_execution
            message.seq = seq
            match resolution:
                case ChildCompleted(result=result):
                    message.result.completed.SetInParent()
                    if result is not None:
                        _copy(result, message.result.completed.result)
                case ChildFailed(failure=failure):
                    _copy(failure, message.result.failed.failure)
                case ChildCancelled(failure=failure):
                    _copy(failure, message.result.cancelled.failure)
        case ResolveSignalExternal(seq=seq, failure=failure):
            out.resolve_signal_external_workflow.seq = seq
            if failure is not None:
                _copy(failure, out.resolve_signal_external_workflow.failure)
        case ResolveCancelExternal(seq=seq, failure=failure):
            out.resolve_request_cancel_external_workflow.seq = seq
            if failure is not None:
                _copy(failure, out.resolve_request_cancel_external_workflow.failure)
        case ResolveNexusStart(seq=seq, resolution=resolution):
            message = out.resolve_nexus_operation_start
            message.seq = seq
            match resolution:
                case NexusStarted(operation_token=None):
                    message.started_sync = True
                case NexusStarted(operation_token=token):
                    message.operation_token = token
                case NexusFailed(failure=failure):
                    _copy(failure, message.failed)
        case ResolveNexus(seq=seq, resolution=resolution):
            message = out.resolve_nexus_operation
            message.seq = seq
            match resolution:
                case NexusCompleted(result=result):
                    message.result.completed.SetInParent()
                    if result is not None:
                        _copy(result, message.result.completed)
                case NexusFailed(failure=failure):
                    _copy(failure, message.result.failed)
        case _:
            return False
    return True


def _copy(source: Any, target: Any) -> None:
    target.ParseFromString(source.SerializeToString())
    target.SetInParent()


def _bytes(message: Any) -> bytes:
    data: bytes = message.SerializeToString(deterministic=True)
    return data


def _fields(fields: Any) -> dict[str, bytes]:
    return {name: _bytes(fields[name]) for name in fields or ()}


def describe(command: Command) -> tuple[Any, ...] | None:
    """One of our commands in comparable form; None if it is none of these."""
    match command:
        case StartChildWorkflow():
            metadata = command.metadata
            retry = command.retry_policy
            priority = command.priority
            return (
                "start_child",
                command.seq,
                command.namespace,
                command.workflow_id,
                command.workflow_type,
                command.task_queue,
                [_bytes(argument) for argument in command.arguments],
                command.execution_timeout_ns,
                command.run_timeout_ns,
                command.task_timeout_ns,
                command.parent_close_policy,
                command.id_reuse_policy,
                None if retry is None else retry.maximum_attempts,
                command.cron_schedule,
                _fields(command.memo),
                _fields(command.search_attributes),
                int(command.cancellation),
                None
                if command.versioning_override is None
                else _bytes(command.versioning_override),
                None if priority is None else _bytes(priority._to_proto()),
                b"" if metadata is None or metadata.summary is None else _bytes(metadata.summary),
                b"" if metadata is None or metadata.details is None else _bytes(metadata.details),
            )
        case CancelChildWorkflow(seq=seq, reason=reason):
            return ("cancel_child", seq, reason)
        case SignalExternalWorkflow():
            return (
                "signal_external",
                command.seq,
                command.child_only,
                command.workflow_id,
                command.run_id,
                command.name,
                [_bytes(argument) for argument in command.arguments],
            )
        case CancelSignalExternal(seq=seq):
            return ("cancel_signal", seq)
        case RequestCancelExternalWorkflow():
            return (
                "cancel_external",
                command.seq,
                command.namespace,
                command.workflow_id,
                command.run_id,
                command.reason,
            )
        case ScheduleNexusOperation():
            metadata = command.metadata
            return (
                "schedule_nexus",
                command.seq,
                command.endpoint,
                command.service,
                command.operation,
                _bytes(command.input),
                dict(command.headers),
                command.schedule_to_close_timeout_ns,
                command.schedule_to_start_timeout_ns,
                command.start_to_close_timeout_ns,
                int(command.cancellation),
                b"" if metadata is None or metadata.summary is None else _bytes(metadata.summary),
            )
        case RequestCancelNexusOperation(seq=seq):
            return ("cancel_nexus", seq)
    return None


def _duration(message: Any, name: str) -> int | None:
    return getattr(message, name).ToNanoseconds() if message.HasField(name) else None


def describe_peer(command: Any) -> tuple[Any, ...] | None:
    """One of the official SDK's commands in comparable form; None if it is none of these."""
    kind = command.WhichOneof("variant")
    body = getattr(command, kind)
    metadata = command.user_metadata
    summary = _bytes(metadata.summary) if metadata.HasField("summary") else b""
    details = _bytes(metadata.details) if metadata.HasField("details") else b""
    if kind == "start_child_workflow_execution":
        return (
            "start_child",
            body.seq,
            body.namespace,
            body.workflow_id,
            body.workflow_type,
            body.task_queue,
            [_bytes(argument) for argument in body.input],
            _duration(body, "workflow_execution_timeout"),
            _duration(body, "workflow_run_timeout"),
            _duration(body, "workflow_task_timeout"),
            body.parent_close_policy,
            body.workflow_id_reuse_policy,
            body.retry_policy.maximum_attempts if body.HasField("retry_policy") else None,
            body.cron_schedule,
            _fields(body.memo),
            _fields(body.search_attributes.indexed_fields),
            body.cancellation_type,
            _bytes(body.versioning_override) if body.HasField("versioning_override") else None,
            _bytes(body.priority) if body.HasField("priority") else None,
            summary,
            details,
        )
    if kind == "cancel_child_workflow_execution":
        return ("cancel_child", body.child_workflow_seq, body.reason)
    if kind == "signal_external_workflow_execution":
        child = body.child_workflow_id
        return (
            "signal_external",
            body.seq,
            bool(child),
            child or body.workflow_execution.workflow_id,
            body.workflow_execution.run_id,
            body.signal_name,
            [_bytes(argument) for argument in body.args],
        )
    if kind == "cancel_signal_workflow":
        return ("cancel_signal", body.seq)
    if kind == "request_cancel_external_workflow_execution":
        target = body.workflow_execution
        return (
            "cancel_external",
            body.seq,
            target.namespace,
            target.workflow_id,
            target.run_id,
            body.reason,
        )
    if kind == "schedule_nexus_operation":
        return (
            "schedule_nexus",
            body.seq,
            body.endpoint,
            body.service,
            body.operation,
            _bytes(body.input),
            dict(body.nexus_header),
            _duration(body, "schedule_to_close_timeout"),
            _duration(body, "schedule_to_start_timeout"),
            _duration(body, "start_to_close_timeout"),
            body.cancellation_type,
            summary,
        )
    if kind == "request_cancel_nexus_operation":
        return ("cancel_nexus", body.seq)
    return None


class OperationServer:
    """Knows which operations are pending, by commands in comparable form, and answers them.

    Attributes:
        at_once: Jobs that follow from cancellations before anything else happens.
    """

    def __init__(self) -> None:
        self.at_once: list[Job] = []
        self._children: dict[int, tuple[str, int]] = {}
        self._nexus: dict[int, tuple[str, int]] = {}
        self._signals: list[int] = []
        self._requests: list[int] = []

    @property
    def is_pending(self) -> bool:
        """Whether there is anything to answer."""
        return bool(self._children or self._nexus or self._signals or self._requests)

    def hear(self, commands: list[tuple[Any, ...]]) -> None:
        """Take note of the commands of an activation."""
        sent_now: set[tuple[str, int]] = set()
        for command in commands:
            kind, seq = command[0], command[1] if len(command) > 1 else 0
            match kind:
                case "start_child":
                    self._children[seq] = ("asked for", command[16])
                    sent_now.add(("child", seq))
                case "schedule_nexus":
                    self._nexus[seq] = ("asked for", command[10])
                    sent_now.add(("nexus", seq))
                case "signal_external":
                    self._signals.append(seq)
                    sent_now.add(("signal", seq))
                case "cancel_external":
                    self._requests.append(seq)
                case "cancel_child" if seq in self._children:
                    if ("child", seq) in sent_now:
                        self.at_once.append(child_start_cancelled(seq))
                        del self._children[seq]
                    elif self._children[seq][1] in (0, 1):
                        self.at_once.append(child_cancelled(seq))
                        del self._children[seq]
                case "cancel_nexus" if seq in self._nexus:
                    cancelled = CancelledError()
                    if ("nexus", seq) in sent_now:
                        self.at_once.append(nexus_not_started(seq, cancelled))
                        del self._nexus[seq]
                    elif self._nexus[seq][1] in (1, 2):
                        self.at_once.append(nexus_failed(seq, cancelled))
                        del self._nexus[seq]
                case "cancel_signal" if seq in self._signals and ("signal", seq) in sent_now:
                    self.at_once.append(signal_failed(seq))
                    self._signals.remove(seq)

    def take_at_once(self) -> list[Job]:
        """What follows at once from cancellations."""
        jobs, self.at_once = self.at_once, []
        return jobs

    def next_jobs(self, choose: Any) -> list[Job]:
        """One thing that may happen now; `choose` picks one of several."""
        kind, seq = choose(
            [
                *(("child", seq) for seq in self._children),
                *(("nexus", seq) for seq in self._nexus),
                *(("signal", seq) for seq in self._signals),
                *(("cancel", seq) for seq in self._requests),
            ]
        )
        match kind:
            case "child":
                return self._move_child(seq, choose)
            case "nexus":
                return self._move_nexus(seq, choose)
            case "signal":
                self._signals.remove(seq)
                return [choose([signal_delivered, signal_failed])(seq)]
            case _:
                self._requests.remove(seq)
                return [choose([cancel_delivered, cancel_failed])(seq)]

    def _move_child(self, seq: int, choose: Any) -> list[Job]:
        state, cancellation = self._children.pop(seq)
        if state == "started":
            return [choose([child_completed, child_failed, child_cancelled])(seq)]
        start = choose([child_started, child_started, child_not_started])
        if start is child_started:
            self._children[seq] = ("started", cancellation)
        return [start(seq)]

    def _move_nexus(self, seq: int, choose: Any) -> list[Job]:
        state, cancellation = self._nexus.pop(seq)
        if state == "started":
            return [choose([nexus_completed, nexus_failed])(seq)]
        how = choose(["starts", "starts", "completes", "fails"])
        if how == "fails":
            return [nexus_not_started(seq)]
        if how == "completes":
            return [nexus_started(seq, None), nexus_completed(seq)]
        self._nexus[seq] = ("started", cancellation)
        return [nexus_started(seq)]
