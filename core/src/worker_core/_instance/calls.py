"""Calls that leave a workflow: what code asks for, as the outbound interceptors get it.

Each says in the error what may not be done now, makes the input of its chain out of what users may
pass (a function or a name, with hints or without), and calls the chain. Nothing is asked for here; that is
done at the chain's end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, Unpack

from worker_core._instance import children
from worker_core._instance.external import ExternalHandle
from worker_core._interceptors import (
    ContinueAsNewInput,
    StartActivityInput,
    StartLocalActivityInput,
    StartNexusOperationInput,
)
from worker_core.activity import _Definition as ActivityDefinition
from worker_core.workflow import _Definition, _Runtime

if TYPE_CHECKING:
    from datetime import timedelta

    from worker_core._instance.instance import Instance
    from worker_core.common import (
        Priority,
        RetryPolicy,
        SearchAttributes,
        TypedSearchAttributes,
    )
    from worker_core.workflow import (
        ActivityCancellationType,
        ActivityHandle,
        ChildWorkflowHandle,
        ContinueAsNewVersioningBehavior,
        EventGroup,
        ExternalWorkflowHandle,
        NexusOperationCancellationType,
        NexusOperationHandle,
        VersioningIntent,
    )
    from worker_core.workflow._children import _ChildOptions

__all__ = ["OutgoingCalls"]


class OutgoingCalls(_Runtime):
    """The part of a run's context that asks for something outside of the run."""

    __slots__ = ("_instance",)

    def __init__(self, instance: Instance) -> None:
        self._instance = instance

    def _refuse_unless_free(self, action: str) -> None:
        if self._instance.loop.blocked:
            self._instance.loop.refuse(action)

    def workflow_start_activity(
        self,
        activity: Any,
        *args: Any,
        task_queue: str | None,
        result_type: type | None,
        schedule_to_close_timeout: timedelta | None,
        schedule_to_start_timeout: timedelta | None,
        start_to_close_timeout: timedelta | None,
        heartbeat_timeout: timedelta | None,
        retry_policy: RetryPolicy | None,
        cancellation_type: ActivityCancellationType,
        activity_id: str | None,
        versioning_intent: VersioningIntent | None,
        summary: str | None,
        event_groups: Sequence[EventGroup] | None = None,
        priority: Priority,
    ) -> ActivityHandle[Any]:
        instance = self._instance
        if instance.loop.blocked:
            instance.loop.refuse("start activity")
        name, arg_types, result_type = _name_and_types(activity, result_type)
        return instance.outbound.start_activity(
            StartActivityInput(
                activity=name,
                args=args,
                activity_id=activity_id,
                task_queue=task_queue,
                schedule_to_close_timeout=schedule_to_close_timeout,
                schedule_to_start_timeout=schedule_to_start_timeout,
                start_to_close_timeout=start_to_close_timeout,
                heartbeat_timeout=heartbeat_timeout,
                retry_policy=retry_policy,
                cancellation_type=cancellation_type,
                headers={},
                disable_eager_execution=instance.details.disable_eager_activity_execution,
                versioning_intent=versioning_intent,
                summary=summary,
                event_groups=event_groups,
                priority=priority,
                arg_types=arg_types,
                ret_type=result_type,
            )
        )

    def workflow_start_local_activity(
        self,
        activity: Any,
        *args: Any,
        result_type: type | None,
        schedule_to_close_timeout: timedelta | None,
        schedule_to_start_timeout: timedelta | None,
        start_to_close_timeout: timedelta | None,
        retry_policy: RetryPolicy | None,
        local_retry_threshold: timedelta | None,
        cancellation_type: ActivityCancellationType,
        activity_id: str | None,
        summary: str | None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> ActivityHandle[Any]:
        instance = self._instance
        name, arg_types, result_type = _name_and_types(activity, result_type)
        instance.details.extern_functions["__temporal_assert_local_activity_valid"](name)
        # As if its handle had been made and scheduled its first step.
        self._refuse_unless_free("schedule task")
        return instance.outbound.start_local_activity(
            StartLocalActivityInput(
                activity=name,
                args=args,
                activity_id=activity_id,
                schedule_to_close_timeout=schedule_to_close_timeout,
                schedule_to_start_timeout=schedule_to_start_timeout,
                start_to_close_timeout=start_to_close_timeout,
                retry_policy=retry_policy,
                local_retry_threshold=local_retry_threshold,
                cancellation_type=cancellation_type,
                headers={},
                summary=summary,
                event_groups=event_groups,
                arg_types=arg_types,
                ret_type=result_type,
            )
        )

    def workflow_patch(
        self,
        id: str,
        *,
        deprecated: bool,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> bool:
        self._refuse_unless_free("patch")
        return self._instance.get_patches().answer(
            self._instance, id, deprecated=deprecated, event_groups=event_groups
        )

    async def workflow_start_child_workflow(
        self,
        workflow: Any,
        *args: Any,
        result_type: type | None,
        **options: Unpack[_ChildOptions],
    ) -> ChildWorkflowHandle[Any, Any]:
        self._refuse_unless_free("start child workflow")
        return await self._instance.outbound.start_child_workflow(
            children.make_input(workflow, args, result_type, options)
        )

    def workflow_get_external_workflow_handle(
        self, id: str, *, run_id: str | None
    ) -> ExternalWorkflowHandle[Any]:
        return ExternalHandle(self._instance, id, run_id)

    async def workflow_start_nexus_operation(
        self,
        endpoint: str,
        service: str,
        operation: Any,
        input: Any,
        output_type: type | None,
        schedule_to_close_timeout: timedelta | None,
        schedule_to_start_timeout: timedelta | None,
        start_to_close_timeout: timedelta | None,
        cancellation_type: NexusOperationCancellationType,
        headers: Mapping[str, str] | None,
        summary: str | None,
        event_groups: Sequence[EventGroup] | None,
    ) -> NexusOperationHandle[Any]:
        self._refuse_unless_free("start Nexus operation")
        return await self._instance.outbound.start_nexus_operation(
            StartNexusOperationInput(
                endpoint=endpoint,
                service=service,
                operation=operation,
                input=input,
                output_type=output_type,
                schedule_to_close_timeout=schedule_to_close_timeout,
                schedule_to_start_timeout=schedule_to_start_timeout,
                start_to_close_timeout=start_to_close_timeout,
                cancellation_type=cancellation_type,
                headers=headers,
                summary=summary,
                event_groups=event_groups,
            )
        )

    def workflow_continue_as_new(
        self,
        *args: Any,
        workflow: Callable[..., Any] | str | None,
        task_queue: str | None,
        run_timeout: timedelta | None,
        task_timeout: timedelta | None,
        backoff_start_interval: timedelta | None,
        retry_policy: RetryPolicy | None,
        memo: Mapping[str, Any] | None,
        search_attributes: SearchAttributes | TypedSearchAttributes | None,
        versioning_intent: VersioningIntent | None,
        initial_versioning_behavior: ContinueAsNewVersioningBehavior | None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> NoReturn:
        self._refuse_unless_free("continue as new")
        name: str | None = None
        arg_types: list[type] | None = None
        if isinstance(workflow, str):
            name = workflow
        elif callable(workflow):
            definition = _Definition.must_from_run_fn(workflow)
            name = definition.name
            arg_types = definition.arg_types
        elif workflow is not None:
            raise TypeError(
                f"Workflow must be None, a string, or callable, not {type(workflow).__name__}."
            )
        self._instance.outbound.continue_as_new(
            ContinueAsNewInput(
                workflow=name,
                args=args,
                task_queue=task_queue,
                run_timeout=run_timeout,
                task_timeout=task_timeout,
                backoff_start_interval=backoff_start_interval,
                retry_policy=retry_policy,
                memo=memo,
                search_attributes=search_attributes,
                headers={},
                versioning_intent=versioning_intent,
                initial_versioning_behavior=initial_versioning_behavior,
                event_groups=event_groups,
                arg_types=arg_types,
            )
        )


def _name_and_types(
    activity: Any, result_type: type | None
) -> tuple[str, list[type] | None, type | None]:
    """Name and types of an activity given as users give it."""
    if isinstance(activity, str):
        return activity, None, result_type
    if not callable(activity):
        raise TypeError(f"Activity must be a string or callable, not {type(activity).__name__}.")
    definition = ActivityDefinition.must_from_callable(activity)
    if not definition.name:
        raise ValueError(
            "Cannot invoke dynamic activity explicitly. "
            "Pass the name of the activity type as a string."
        )
    return definition.name, definition.arg_types, definition.ret_type
