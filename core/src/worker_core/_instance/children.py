"""Child workflows: starting them, their handles, and how they end.

A start is confirmed before the caller gets the handle. The handle is a task that ends as the child
does; cancelling either, the wait for the start or the handle, asks the server to cancel the child.

A child that does not start may hear of it in two ways: the start fails, or, when it was cancelled
meanwhile, the result comes without a start. Either ends the wait for the start.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    CancelChildWorkflow,
    ChildCancellation,
    ChildCompleted,
    ChildStarted,
    ChildStartFailed,
    ResolveChild,
    ResolveChildStart,
    StartChildWorkflow,
    UserMetadata,
)
from worker_core._instance.activities import goes_to_same_build_id, nanoseconds
from worker_core._instance.checks import (
    check_headers,
    check_names,
    check_priority,
    check_retry_policy,
    check_text,
)
from worker_core._instance.in_flight import End
from worker_core._instance.tasks import OrderedTask
from worker_core._interceptors import SignalChildWorkflowInput, StartChildWorkflowInput
from worker_core.api.common.v1 import SearchAttributes
from worker_core.api.enums.v1 import StartChildWorkflowExecutionFailedCause
from worker_core.common import _arg_or_args, _arg_unset
from worker_core.converter import encode_search_attributes
from worker_core.exceptions import InvalidVersioningOverrideError, WorkflowAlreadyStartedError
from worker_core.workflow import ChildWorkflowHandle, _Definition, _SignalDefinition
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._instance.instance import Instance
    from worker_core.api.failure.v1 import Failure
    from worker_core.converter import PayloadConverter
    from worker_core.workflow import EventGroup
    from worker_core.workflow._children import _ChildOptions

__all__ = ["APPLY", "ChildTask", "make_input", "start"]

_CANCELLATIONS: Final = tuple(ChildCancellation)
"""By the number of the public `ChildWorkflowCancellationType`."""

_ALREADY_EXISTS: Final = StartChildWorkflowExecutionFailedCause.START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_WORKFLOW_ALREADY_EXISTS
_INVALID_OVERRIDE: Final = StartChildWorkflowExecutionFailedCause.START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_INVALID_VERSIONING_OVERRIDE


class ChildTask(OrderedTask, ChildWorkflowHandle[Any, Any]):
    """The handle of one child.

    Args:
        instance: The run.
        seq: The child's number.
        input: What was asked for. Not kept.
        payload_converter: What decodes its result.
        groups: Event groups of its commands.
    """

    __slots__ = (
        "_end",
        "_id",
        "_instance",
        "_lost",
        "_order",
        "_renamed",
        "_run_id",
        "_start",
        "_workflow_loop",
        "groups",
        "payload_converter",
        "ret_type",
        "seq",
        "workflow_type",
    )

    def __init__(
        self,
        instance: Instance,
        seq: int,
        input: StartChildWorkflowInput,
        payload_converter: PayloadConverter,
        groups: EventGroups | None,
    ) -> None:
        loop = instance.loop
        self._instance = instance
        self._workflow_loop = loop
        self._renamed = False
        loop.order += 1
        self._order = loop.order
        self.seq = seq
        self._id = input.id
        self.workflow_type = input.workflow
        self.ret_type = input.ret_type
        self.payload_converter = payload_converter
        self.groups = groups
        self._run_id = "<unknown>"
        self._lost = False
        """Whether nobody gets it: its start failed or was given up. Then it ends in silence."""
        self._start = End()
        self._end = End()
        super().__init__(self._wait(), loop=loop, name="")
        self._log_destroy_pending = False
        loop.add_task(self)

    def _make_name(self) -> str:
        return f"child: {self.workflow_type}"

    @property
    def id(self) -> str:
        """See the base class."""
        return self._id

    @property
    def first_execution_run_id(self) -> str:
        """See the base class."""
        return self._run_id

    async def signal(
        self,
        signal: str | Callable[..., Any],
        arg: Any = _arg_unset,
        *,
        args: Sequence[Any] = (),
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None:
        """See the base class."""
        instance = self._instance
        if instance.loop.blocked:
            instance.loop.refuse("signal child handle")
        await instance.outbound.signal_child_workflow(
            SignalChildWorkflowInput(
                signal=_SignalDefinition.must_name_from_fn_or_str(signal),
                args=_arg_or_args(arg, args),
                child_workflow_id=self._id,
                headers={},
                event_groups=event_groups,
            )
        )

    def cancel(self, msg: Any | None = None) -> bool:
        """Ask for cancellation of the child; a string is the reason it is given.

        Returns:
            False if the task had ended before.

        Raises:
            ReadOnlyContextError: Nothing may be changed now.
        """
        loop = self._workflow_loop
        if loop.read_only and not loop.evicting:
            loop.refuse("cancel child handle")
        return super().cancel(msg)

    async def wait_for_start(self) -> None:
        """Wait until the child runs.

        Raises:
            FailureError: It does not.
            asyncio.CancelledError: The workflow was cancelled; so will be the child.
        """
        try:
            await self._start.wait(self._instance, self._request_cancel, ends_with_workflow=True)
        except BaseException:
            self._lost = True
            raise

    def start(self, run_id: str) -> None:
        """Take that the child runs."""
        self._run_id = run_id
        self._start.reach(self._workflow_loop)

    def complete(self, result: Any) -> None:
        """Take the child's result."""
        self._end.reach(self._workflow_loop, result)

    def fail(self, error: BaseException) -> None:
        """Take how the child failed, or failed to start."""
        loop = self._workflow_loop
        if not self._start.reached:
            self._start.reach(loop, None, error)
            self._lost = True
        self._end.reach(loop, None, None if self._lost else error)

    def decode_failure(self, failure: Failure) -> BaseException:
        """Make the exception that the child ended with."""
        return self._instance.conversion.decode_workflow_failure(
            failure, self.payload_converter, self._id
        )

    async def _wait(self) -> Any:
        return await self._end.wait(self._instance, self._request_cancel)

    def _request_cancel(self, error: asyncio.CancelledError) -> None:
        reason = error.args[0] if error.args and isinstance(error.args[0], str) else ""
        self._workflow_loop.add_command(
            CancelChildWorkflow(seq=self.seq, reason=reason, groups=self.groups)
        )


def make_input(
    workflow: Any, args: Sequence[Any], result_type: type | None, options: _ChildOptions
) -> StartChildWorkflowInput:
    """Make what the interceptors get.

    Raises:
        TypeError: `workflow` is neither a name nor a function, or is a dynamic workflow's.
        ValueError: It is no function of a workflow.
    """
    arg_types: list[type] | None = None
    if isinstance(workflow, str):
        name = workflow
    elif callable(workflow):
        definition = _Definition.must_from_run_fn(workflow)
        if not definition.name:
            raise TypeError(
                "Cannot invoke dynamic workflow explicitly. "
                "Pass the name of the workflow type as a string."
            )
        name = definition.name
        arg_types = definition.arg_types
        result_type = definition.ret_type
    else:
        raise TypeError(f"Workflow must be a string or callable, not {type(workflow).__name__}.")
    return StartChildWorkflowInput(
        workflow=name,
        args=args,
        headers={},
        arg_types=arg_types,
        ret_type=result_type,
        **options,
    )


async def start(instance: Instance, input: StartChildWorkflowInput) -> ChildTask:
    """Issue the command and wait until the child runs.

    Raises:
        FailureError: It does not start.
        asyncio.CancelledError: The workflow was cancelled meanwhile.
    """
    children = instance.operations.children
    seq = children.next_number()
    converter = instance.conversion.workflow_payload_converter(input.id)
    command = _make_command(instance, seq, input, converter)
    handle = ChildTask(instance, seq, input, converter, command.groups)
    instance.loop.add_command(command)
    children.hold(seq, handle)
    await handle.wait_for_start()
    return handle


def _make_command(
    instance: Instance, seq: int, input: StartChildWorkflowInput, converter: PayloadConverter
) -> StartChildWorkflow:
    run = instance.start
    _check(input)
    task_queue = input.task_queue or run.task_queue
    metadata = None
    if input.static_summary or input.static_details:
        metadata = UserMetadata(
            converter.to_payload(input.static_summary) if input.static_summary else None,
            converter.to_payload(input.static_details) if input.static_details else None,
        )
    search_attributes = None
    if input.search_attributes:
        encoded = SearchAttributes()
        encode_search_attributes(input.search_attributes, encoded)
        search_attributes = encoded.indexed_fields
    override = input.versioning_override
    return StartChildWorkflow(
        seq=seq,
        namespace=run.namespace,
        workflow_id=input.id,
        workflow_type=input.workflow,
        task_queue=task_queue,
        arguments=converter.to_payloads(input.args) if input.args else (),
        headers=input.headers,
        execution_timeout_ns=nanoseconds(
            input.execution_timeout, "execution_timeout of child workflow", input.workflow
        ),
        run_timeout_ns=nanoseconds(
            input.run_timeout, "run_timeout of child workflow", input.workflow
        ),
        task_timeout_ns=nanoseconds(
            input.task_timeout, "task_timeout of child workflow", input.workflow
        ),
        parent_close_policy=int(input.parent_close_policy),
        id_reuse_policy=int(input.id_reuse_policy),
        retry_policy=input.retry_policy,
        cron_schedule=input.cron_schedule,
        memo=(
            {name: converter.to_payloads([value])[0] for name, value in input.memo.items()}
            if input.memo
            else None
        ),
        search_attributes=search_attributes,
        cancellation=_CANCELLATIONS[input.cancellation_type],
        inherit_build_id=goes_to_same_build_id(
            input.versioning_intent, same_queue=task_queue == run.task_queue
        ),
        versioning_override=override._to_proto() if override else None,
        priority=input.priority,
        metadata=metadata,
        groups=capture_event_groups(input.event_groups),
    )


def _check(input: StartChildWorkflowInput) -> None:
    what, owner = "child workflow", input.workflow
    check_text(input.id, f"id of {what}", owner)
    check_text(input.task_queue, f"task_queue of {what}", owner)
    check_text(input.cron_schedule, f"cron_schedule of {what}", owner)
    check_retry_policy(input.retry_policy, what, owner)
    check_priority(input.priority, what, owner)
    check_names(input.memo or (), f"the memo of {what}", owner)
    check_headers(input.headers, what, owner)


def _apply_start(instance: Instance, job: ResolveChildStart) -> None:
    resolution = job.resolution
    children = instance.operations.children
    started = isinstance(resolution, ChildStarted)
    handle = children.get(job.seq) if started else children.take(job.seq)
    if handle is None:
        raise _not_found(job.seq)
    if isinstance(resolution, ChildStarted):
        handle.start(resolution.run_id)
    elif isinstance(resolution, ChildStartFailed):
        handle.fail(_start_error(resolution))
    else:
        handle.fail(handle.decode_failure(resolution.failure))


def _start_error(failed: ChildStartFailed) -> BaseException:
    if failed.cause == _ALREADY_EXISTS:
        return WorkflowAlreadyStartedError(failed.workflow_id, failed.workflow_type)
    if failed.cause == _INVALID_OVERRIDE:
        return InvalidVersioningOverrideError()
    # A text of the protocol: it is what a failed workflow task says in history.
    return RuntimeError(f"Unknown child start fail cause: {failed.cause}")


def _apply_result(instance: Instance, job: ResolveChild) -> None:
    handle = instance.operations.children.take(job.seq)
    if handle is None:
        raise _not_found(job.seq)
    resolution = job.resolution
    if not isinstance(resolution, ChildCompleted):
        handle.fail(handle.decode_failure(resolution.failure))
    elif resolution.result is None:
        handle.complete(None)
    else:
        hints = None if handle.ret_type is None else [handle.ret_type]
        handle.complete(
            instance.conversion.decode([resolution.result], hints, handle.payload_converter)[0]
        )


def _not_found(seq: int) -> RuntimeError:
    return RuntimeError(f"Failed finding child workflow handle for sequence {seq}")


APPLY: Final[Mapping[type[Any], Callable[[Instance, Any], None]]] = {
    ResolveChildStart: _apply_start,
    ResolveChild: _apply_result,
}
