"""Other workflows: signals to them and requests to cancel them.

A signal that was not sent yet can be taken back, by cancelling whoever waits for it; a request to
cancel cannot. The wait for a request is one turn shorter than the wait for a signal: it is a plain
future, and histories depend on that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    CancelSignalExternal,
    RequestCancelExternalWorkflow,
    ResolveCancelExternal,
    ResolveSignalExternal,
    SignalExternalWorkflow,
)
from worker_core._instance.checks import check_headers, check_id, check_text
from worker_core._instance.in_flight import End
from worker_core._interceptors import SignalExternalWorkflowInput
from worker_core.common import _arg_or_args, _arg_unset
from worker_core.workflow import ExternalWorkflowHandle, _SignalDefinition
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core._interceptors import SignalChildWorkflowInput
    from worker_core.api.failure.v1 import Failure
    from worker_core.workflow import EventGroup

__all__ = ["APPLY", "ExternalHandle", "PendingRequest", "PendingSignal", "signal", "signal_child"]


class PendingSignal:
    """A signal on its way."""

    __slots__ = ("_instance", "_seq", "end", "workflow_id")

    def __init__(self, instance: Instance, seq: int, workflow_id: str) -> None:
        self._instance = instance
        self._seq = seq
        self.workflow_id = workflow_id
        self.end = End()

    async def wait(self) -> None:
        """Wait until it is delivered.

        Raises:
            FailureError: It is not.
        """
        await self.end.wait(self._instance, self._take_back)

    def _take_back(self, error: asyncio.CancelledError) -> None:
        # No groups: it makes no event.
        self._instance.loop.add_command(CancelSignalExternal(seq=self._seq))


class PendingRequest:
    """A request to cancel on its way."""

    __slots__ = ("answered", "workflow_id")

    def __init__(self, answered: asyncio.Future[None], workflow_id: str) -> None:
        self.answered = answered
        self.workflow_id = workflow_id


class ExternalHandle(ExternalWorkflowHandle[Any]):
    """The handle of another workflow.

    Args:
        instance: The run that has it.
        id: The other's workflow id.
        run_id: Its run, None for whichever runs then.
    """

    __slots__ = ("_id", "_instance", "_run_id")

    def __init__(self, instance: Instance, id: str, run_id: str | None) -> None:
        self._instance = instance
        self._id = id
        self._run_id = run_id

    @property
    def id(self) -> str:
        """See the base class."""
        return self._id

    @property
    def run_id(self) -> str | None:
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
            instance.loop.refuse("signal external handle")
        await instance.outbound.signal_external_workflow(
            SignalExternalWorkflowInput(
                signal=_SignalDefinition.must_name_from_fn_or_str(signal),
                args=_arg_or_args(arg, args),
                namespace=instance.start.namespace,
                workflow_id=self._id,
                workflow_run_id=self._run_id,
                headers={},
                event_groups=event_groups,
            )
        )

    async def cancel(
        self, *, reason: str = "", event_groups: Sequence[EventGroup] | None = None
    ) -> None:
        """See the base class."""
        instance = self._instance
        loop = instance.loop
        if loop.blocked:
            loop.refuse("cancel external handle")
        _check_target(self._id, self._run_id)
        check_text(reason, "reason for cancelling workflow", self._id)
        groups = capture_event_groups(event_groups)
        requests = instance.operations.cancel_requests
        seq = requests.next_number()
        answered: asyncio.Future[None] = asyncio.Future(loop=loop)
        loop.add_command(
            RequestCancelExternalWorkflow(
                seq=seq,
                namespace=instance.start.namespace,
                workflow_id=self._id,
                run_id=self._run_id or "",
                reason=reason,
                groups=groups,
            )
        )
        requests.hold(seq, PendingRequest(answered, self._id))
        await answered


def _check_target(workflow_id: str, run_id: str | None) -> None:
    check_id(workflow_id, "workflow")
    check_text(run_id, "run_id of workflow", workflow_id)


async def signal(instance: Instance, input: SignalExternalWorkflowInput) -> None:
    """Issue the command for a signal to another workflow, and wait until it is delivered.

    Raises:
        FailureError: It is not.
    """
    _check_target(input.workflow_id, input.workflow_run_id)
    converter = instance.conversion.workflow_payload_converter(input.workflow_id, input.namespace)
    check_headers(input.headers, "signal", input.signal)
    arguments = converter.to_payloads(input.args) if input.args else ()
    groups = capture_event_groups(input.event_groups)
    signals = instance.operations.signals
    seq = signals.next_number()
    instance.loop.add_command(
        SignalExternalWorkflow(
            seq=seq,
            namespace=input.namespace,
            workflow_id=input.workflow_id,
            run_id=input.workflow_run_id or "",
            name=input.signal,
            arguments=arguments,
            headers=input.headers,
            groups=groups,
        )
    )
    pending = PendingSignal(instance, seq, input.workflow_id)
    signals.hold(seq, pending)
    await pending.wait()


async def signal_child(instance: Instance, input: SignalChildWorkflowInput) -> None:
    """Issue the command for a signal to a child, and wait until it is delivered.

    Raises:
        FailureError: It is not.
    """
    workflow_id = input.child_workflow_id
    converter = instance.conversion.workflow_payload_converter(workflow_id)
    check_headers(input.headers, "signal", input.signal)
    arguments = converter.to_payloads(input.args) if input.args else ()
    groups = capture_event_groups(input.event_groups)
    signals = instance.operations.signals
    seq = signals.next_number()
    instance.loop.add_command(
        SignalExternalWorkflow(
            seq=seq,
            namespace=instance.start.namespace,
            workflow_id=workflow_id,
            run_id="",
            name=input.signal,
            arguments=arguments,
            headers=input.headers,
            child_only=True,
            groups=groups,
        )
    )
    pending = PendingSignal(instance, seq, workflow_id)
    signals.hold(seq, pending)
    await pending.wait()


def _apply_signal(instance: Instance, job: ResolveSignalExternal) -> None:
    pending = instance.operations.signals.take(job.seq)
    if pending is None:
        raise RuntimeError(f"Failed finding pending external signal for sequence {job.seq}")
    error = _decode(instance, job.failure, pending.workflow_id)
    pending.end.reach(instance.loop, None, error)


def _apply_cancel(instance: Instance, job: ResolveCancelExternal) -> None:
    pending = instance.operations.cancel_requests.take(job.seq)
    if pending is None:
        raise RuntimeError(f"Failed finding pending external cancel for sequence {job.seq}")
    if pending.answered.done():
        return  # whoever waited was cancelled, but the request was sent
    error = _decode(instance, job.failure, pending.workflow_id)
    if error is None:
        pending.answered.set_result(None)
    else:
        pending.answered.set_exception(error)


def _decode(instance: Instance, failure: Failure | None, workflow_id: str) -> BaseException | None:
    if failure is None:
        return None
    conversion = instance.conversion
    converter = conversion.workflow_payload_converter(workflow_id)
    return conversion.decode_workflow_failure(failure, converter, workflow_id)


APPLY: Final[Mapping[type[Any], Callable[[Instance, Any], None]]] = {
    ResolveSignalExternal: _apply_signal,
    ResolveCancelExternal: _apply_cancel,
}
