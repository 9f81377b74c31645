"""The ends of the interceptor chains: where calls into a workflow arrive and calls out of it leave.

A chain is folded once per run, the worker's first interceptor outermost. The inner end of the inbound
chain keeps the outbound chain that reached it through ``init``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from worker_core._instance import activities, children, external, local_activities, nexus
from worker_core._instance.errors import ContinueAsNewRequest
from worker_core._interceptors import (
    ContinueAsNewInput,
    ExecuteWorkflowInput,
    HandleQueryInput,
    HandleSignalInput,
    HandleUpdateInput,
    SignalChildWorkflowInput,
    SignalExternalWorkflowInput,
    StartActivityInput,
    StartChildWorkflowInput,
    StartLocalActivityInput,
    StartNexusOperationInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.workflow import (
        ActivityHandle,
        ChildWorkflowHandle,
        Info,
        NexusOperationHandle,
    )

__all__ = ["fold"]


def fold(instance: Instance, classes: Sequence[type[WorkflowInboundInterceptor]]) -> None:
    """Make both chains of a run.

    Interceptors may call functions of `workflow` while they are made; until the outbound chain is
    complete, those calls go straight to its end.
    """
    end = _InboundEnd(instance)
    inbound: WorkflowInboundInterceptor = end
    instance.outbound = outbound = _OutboundEnd(instance)
    for interceptor_class in reversed(classes):
        inbound = interceptor_class(inbound)
    inbound.init(outbound)
    instance.inbound = inbound
    instance.outbound = end.outbound


class _InboundEnd(WorkflowInboundInterceptor):
    """Calls what the user wrote."""

    __slots__ = ("_instance", "outbound")

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        self.outbound = outbound

    # Not a coroutine of its own: one frame less for every cached run.
    def execute_workflow(self, input: ExecuteWorkflowInput) -> Coroutine[Any, Any, Any]:
        call: Awaitable[Any] = input.run_fn(self._instance.object, *input.args)
        return call  # type: ignore[return-value]  # run methods are async functions

    async def handle_signal(self, input: HandleSignalInput) -> None:
        instance = self._instance
        handler = instance.handlers.find_signal(input.signal)
        if handler.is_method:
            call = handler.fn(instance.object, *input.args)
        else:
            call = handler.fn(*input.args)
        if handler.is_async:
            assert call is not None
            await call

    async def handle_query(self, input: HandleQueryInput) -> Any:
        instance = self._instance
        handler = instance.handlers.find_query(input.query)
        assert handler is not None, "looked up before the chain was entered"
        if handler.is_method:
            answer = handler.fn(instance.object, *input.args)
        else:
            answer = handler.fn(*input.args)
        return await answer if handler.is_async else answer

    def handle_update_validator(self, input: HandleUpdateInput) -> None:
        instance = self._instance
        handler = instance.updates.find(input.update)
        # A named handler without a validator accepts everything, whatever the dynamic one does.
        if handler is None or handler.validator is None:
            return
        if handler.is_method:
            handler.validator(instance.object, *input.args)
        else:
            handler.validator(*input.args)

    async def handle_update_handler(self, input: HandleUpdateInput) -> Any:
        instance = self._instance
        handler = instance.updates.find(input.update)
        if handler is None:
            raise RuntimeError(
                f"Update handler for '{input.update}' was removed before the update got to it"
            )
        if handler.is_method:
            answer = handler.fn(instance.object, *input.args)
        else:
            answer = handler.fn(*input.args)
        return await answer if handler.is_async else answer


class _OutboundEnd(WorkflowOutboundInterceptor):
    """Does what the user asked for."""

    __slots__ = ("_instance",)

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def continue_as_new(self, input: ContinueAsNewInput) -> NoReturn:
        raise ContinueAsNewRequest(input, capture_event_groups(input.event_groups))

    def info(self) -> Info:
        return self._instance.get_info()

    async def signal_child_workflow(self, input: SignalChildWorkflowInput) -> None:
        await external.signal_child(self._instance, input)

    async def signal_external_workflow(self, input: SignalExternalWorkflowInput) -> None:
        await external.signal(self._instance, input)

    def start_activity(self, input: StartActivityInput) -> ActivityHandle[Any]:
        return activities.schedule(self._instance, input)

    async def start_child_workflow(
        self, input: StartChildWorkflowInput
    ) -> ChildWorkflowHandle[Any, Any]:
        return await children.start(self._instance, input)

    async def start_nexus_operation(
        self, input: StartNexusOperationInput[Any, Any]
    ) -> NexusOperationHandle[Any]:
        return await nexus.start(self._instance, input)

    def start_local_activity(self, input: StartLocalActivityInput) -> ActivityHandle[Any]:
        return local_activities.schedule(self._instance, input)
