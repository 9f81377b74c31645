"""The current context: what the functions of `workflow` find when workflow code calls them.

A running workflow's event loop carries its runtime as an attribute, so whoever runs workflows needs
no import from here to be found, and the functions need none of whoever runs them. Outside of a
workflow there is no such loop and every function says so.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn, Unpack

from worker_core.workflow._exceptions import _NotInWorkflowEventLoopError

if TYPE_CHECKING:
    from datetime import timedelta
    from random import Random

    from worker_core.common import (
        MetricMeter,
        Priority,
        RetryPolicy,
        SearchAttributes,
        SearchAttributeUpdate,
        TypedSearchAttributes,
        WorkerDeploymentVersion,
    )
    from worker_core.converter import PayloadConverter
    from worker_core.workflow._activities import ActivityCancellationType, ActivityHandle
    from worker_core.workflow._children import ChildWorkflowHandle, _ChildOptions
    from worker_core.workflow._event_groups import EventGroup
    from worker_core.workflow._exceptions import ContinueAsNewVersioningBehavior, VersioningIntent
    from worker_core.workflow._external import ExternalWorkflowHandle
    from worker_core.workflow._info import Info
    from worker_core.workflow._nexus import NexusOperationCancellationType, NexusOperationHandle

__all__ = ["RUNTIME_ATTRIBUTE"]

RUNTIME_ATTRIBUTE: Final = "__temporal_workflow_runtime"
"""Attribute of the event loop that holds the runtime."""


class _Runtime(ABC):
    """One running workflow, as its own code sees it. Method names follow the public functions."""

    __slots__ = ()

    @staticmethod
    def current() -> _Runtime:
        """The runtime of the workflow that is calling.

        Raises:
            _NotInWorkflowEventLoopError: No workflow is.
        """
        try:
            runtime: _Runtime | None = getattr(asyncio.get_running_loop(), RUNTIME_ATTRIBUTE, None)
        except RuntimeError:
            runtime = None
        if runtime is None:
            raise _NotInWorkflowEventLoopError
        return runtime

    @staticmethod
    def maybe_current() -> _Runtime | None:
        """The runtime of the workflow that is calling, None if no workflow is."""
        try:
            runtime: _Runtime | None = getattr(asyncio.get_running_loop(), RUNTIME_ATTRIBUTE, None)
        except RuntimeError:
            return None
        return runtime

    @staticmethod
    def set_on_loop(loop: asyncio.AbstractEventLoop, runtime: _Runtime | None) -> None:
        """Put a runtime on a loop, or take it away with None."""
        if runtime is not None:
            setattr(loop, RUNTIME_ATTRIBUTE, runtime)
        elif hasattr(loop, RUNTIME_ATTRIBUTE):
            delattr(loop, RUNTIME_ATTRIBUTE)

    @property
    @abstractmethod
    def logger_details(self) -> Mapping[str, Any]: ...

    @abstractmethod
    def workflow_all_handlers_finished(self) -> bool: ...

    @abstractmethod
    def workflow_cancellation_reason(self) -> str | None: ...

    @abstractmethod
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
    ) -> NoReturn: ...

    @abstractmethod
    def workflow_extern_functions(self) -> Mapping[str, Callable[..., Any]]: ...

    @abstractmethod
    def workflow_get_current_build_id(self) -> str: ...

    @abstractmethod
    def workflow_get_current_deployment_version(self) -> WorkerDeploymentVersion | None: ...

    @abstractmethod
    def workflow_get_current_details(self) -> str: ...

    @abstractmethod
    def workflow_get_current_history_length(self) -> int: ...

    @abstractmethod
    def workflow_get_current_history_size(self) -> int: ...

    @abstractmethod
    def workflow_get_external_workflow_handle(
        self, id: str, *, run_id: str | None
    ) -> ExternalWorkflowHandle[Any]: ...

    @abstractmethod
    def workflow_get_query_handler(self, name: str | None) -> Callable[..., Any] | None: ...

    @abstractmethod
    def workflow_get_signal_handler(self, name: str | None) -> Callable[..., Any] | None: ...

    @abstractmethod
    def workflow_get_update_handler(self, name: str | None) -> Callable[..., Any] | None: ...

    @abstractmethod
    def workflow_has_last_completion_result(self) -> bool: ...

    @abstractmethod
    def workflow_info(self) -> Info: ...

    @abstractmethod
    def workflow_instance(self) -> Any: ...

    @abstractmethod
    def workflow_is_continue_as_new_suggested(self) -> bool: ...

    @abstractmethod
    def workflow_is_failure_exception(self, err: BaseException) -> bool: ...

    @abstractmethod
    def workflow_is_read_only(self) -> bool: ...

    @abstractmethod
    def workflow_is_replaying(self) -> bool: ...

    @abstractmethod
    def workflow_is_replaying_history_events(self) -> bool: ...

    @abstractmethod
    def workflow_is_target_worker_deployment_version_changed(self) -> bool: ...

    @abstractmethod
    def workflow_last_completion_result(self, type_hint: type | None) -> Any | None: ...

    @abstractmethod
    def workflow_last_failure(self) -> BaseException | None: ...

    @abstractmethod
    def workflow_memo(self) -> Mapping[str, Any]: ...

    @abstractmethod
    def workflow_memo_value(self, key: str, default: Any, *, type_hint: type | None) -> Any: ...

    @abstractmethod
    def workflow_metric_meter(self) -> MetricMeter: ...

    @abstractmethod
    def workflow_patch(
        self, id: str, *, deprecated: bool, event_groups: Sequence[EventGroup] | None = None
    ) -> bool: ...

    @abstractmethod
    def workflow_payload_converter(self) -> PayloadConverter: ...

    @abstractmethod
    def workflow_random(self) -> Random: ...

    @abstractmethod
    def workflow_random_seed(self) -> int: ...

    @abstractmethod
    def workflow_register_random_seed_callback(self, callback: Callable[[int], None]) -> None: ...

    @abstractmethod
    def workflow_set_current_details(self, details: str) -> None: ...

    @abstractmethod
    def workflow_set_query_handler(
        self, name: str | None, handler: Callable[..., Any] | None
    ) -> None: ...

    @abstractmethod
    def workflow_set_signal_handler(
        self, name: str | None, handler: Callable[..., Any] | None
    ) -> None: ...

    @abstractmethod
    def workflow_set_update_handler(
        self,
        name: str | None,
        handler: Callable[..., Any] | None,
        validator: Callable[..., Any] | None,
    ) -> None: ...

    @abstractmethod
    async def workflow_sleep(
        self,
        duration: float,
        *,
        summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...

    @abstractmethod
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
    ) -> ActivityHandle[Any]: ...

    @abstractmethod
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
    ) -> ActivityHandle[Any]: ...

    @abstractmethod
    async def workflow_start_child_workflow(
        self,
        workflow: Any,
        *args: Any,
        result_type: type | None,
        **options: Unpack[_ChildOptions],
    ) -> ChildWorkflowHandle[Any, Any]: ...

    @abstractmethod
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
    ) -> NexusOperationHandle[Any]: ...

    @abstractmethod
    def workflow_time_ns(self) -> int: ...

    @abstractmethod
    def workflow_upsert_memo(
        self, updates: Mapping[str, Any], *, event_groups: Sequence[EventGroup] | None = None
    ) -> None: ...

    @abstractmethod
    def workflow_upsert_search_attributes(
        self,
        attributes: SearchAttributes | Sequence[SearchAttributeUpdate[Any]],
        *,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...

    @abstractmethod
    async def workflow_wait_condition(
        self,
        fn: Callable[[], bool],
        *,
        timeout: float | None = None,
        timeout_summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None: ...
