"""What a workflow knows about its own execution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from worker_core.common import (
    Priority,
    RetryPolicy,
    SearchAttributes,
    TypedSearchAttributes,
    WorkerDeploymentVersion,
)
from worker_core.workflow._runtime import _Runtime

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload

__all__ = ["Info", "ParentInfo", "RootInfo"]


@dataclass(frozen=True)
class ParentInfo:
    """The workflow that started this one as its child."""

    namespace: str
    run_id: str
    workflow_id: str


@dataclass(frozen=True)
class RootInfo:
    """The workflow at the top of the chain of parents."""

    run_id: str
    workflow_id: str


@dataclass(frozen=True)
class Info:
    """The running workflow. Got from `info`, never made by users; fields may be added.

    Attributes hold for the whole run. The methods tell what is true at the current workflow task and
    need a running workflow; in a query their values are those of the last task.
    """

    attempt: int
    """1, then one more for each retry by the workflow's retry policy."""
    continued_run_id: str | None
    """The run this one continues as new."""
    cron_schedule: str | None
    execution_timeout: timedelta | None
    first_execution_run_id: str
    """First run of the chain of retries and continued runs this one belongs to."""
    headers: Mapping[str, Payload]
    """Headers of the start request."""
    namespace: str
    original_execution_run_id: str
    """Run id in the started event. Survives a reset, which gives the run a new `run_id`."""
    parent: ParentInfo | None
    root: RootInfo | None
    priority: Priority
    raw_memo: Mapping[str, Payload]
    retry_policy: RetryPolicy | None
    run_id: str
    run_timeout: timedelta | None
    search_attributes: SearchAttributes
    """Deprecated, use `typed_search_attributes`."""
    start_time: datetime
    """When the first workflow task was started, UTC."""
    task_queue: str
    task_timeout: timedelta
    typed_search_attributes: TypedSearchAttributes
    workflow_id: str
    workflow_start_time: datetime
    """When the execution was started, UTC."""
    workflow_type: str

    def _logger_details(self) -> Mapping[str, Any]:
        return {
            "attempt": self.attempt,
            "namespace": self.namespace,
            "run_id": self.run_id,
            "task_queue": self.task_queue,
            "workflow_id": self.workflow_id,
            "workflow_type": self.workflow_type,
        }

    def get_current_build_id(self) -> str:
        """Build id of the worker that completed the current workflow task, or is first to run it.

        Empty if that worker has none. May change during a run, yet code may branch on it: replay
        sees the same values. Deprecated, use `get_current_deployment_version`.
        """
        return _Runtime.current().workflow_get_current_build_id()

    def get_current_deployment_version(self) -> WorkerDeploymentVersion | None:
        """Deployment version of the worker that completed the current task, or is first to run it.

        None if that worker has none. May change during a run, yet code may branch on it: replay
        sees the same values.
        """
        return _Runtime.current().workflow_get_current_deployment_version()

    def get_current_history_length(self) -> int:
        """Number of events in history up to the current workflow task."""
        return _Runtime.current().workflow_get_current_history_length()

    def get_current_history_size(self) -> int:
        """Bytes of history up to the current workflow task."""
        return _Runtime.current().workflow_get_current_history_size()

    def is_continue_as_new_suggested(self) -> bool:
        """Whether the server thinks the history long enough to continue as new."""
        return _Runtime.current().workflow_is_continue_as_new_suggested()

    def is_target_worker_deployment_version_changed(self) -> bool:
        """Whether the workflow would get another deployment version if it continued as new."""
        return _Runtime.current().workflow_is_target_worker_deployment_version_changed()
