"""What a run was started with, kept for as long as the run is cached.

The started event's payloads live in the memory of the response they came in, and one of them kept
would keep it whole. So what a run keeps of them is its own bytes, and only where there are any;
messages are made again when somebody asks. `Info` is made then too: most runs never ask.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from worker_core.common import Priority
from worker_core.converter import decode_search_attributes, decode_typed_search_attributes
from worker_core.workflow import Info, ParentInfo, RootInfo

if TYPE_CHECKING:
    from worker_core._activation import InitializeWorkflow, WorkflowReference
    from worker_core.api.common.v1 import Payload
    from worker_core.api.failure.v1 import Failure
    from worker_core.common import RetryPolicy

__all__ = ["RunStart", "copy_payload", "copy_payloads"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_NO_BYTES: Final[Mapping[str, bytes]] = {}


@dataclass(slots=True)
class RunStart:
    """Facts of one run that never change."""

    namespace: str
    workflow_id: str
    run_id: str
    workflow_type: str
    task_queue: str
    first_task_ns: int
    """Time of the run's first activation, ns since the epoch."""
    start_time_ns: int
    randomness_run_id: str
    first_execution_run_id: str
    original_execution_run_id: str
    continued_run_id: str
    cron_schedule: str
    attempt: int
    execution_timeout_ns: int | None
    run_timeout_ns: int | None
    task_timeout_ns: int | None
    retry_policy: RetryPolicy | None
    priority: Priority | None
    parent: WorkflowReference | None
    root: WorkflowReference | None
    headers: Mapping[str, bytes]
    memo: Mapping[str, bytes]
    search_attributes: Mapping[str, bytes]
    last_completion_result: Sequence[bytes]
    last_failure: bytes | None

    @classmethod
    def from_job(
        cls, job: InitializeWorkflow, *, namespace: str, run_id: str, now_ns: int
    ) -> RunStart:
        """Keep what a run needs of its first job.

        Args:
            job: The job. Nothing of it is kept by reference that belongs to a response.
            namespace: Namespace of the run.
            run_id: Id of the run.
            now_ns: Time of the activation that brought the job.
        """
        return cls(
            namespace=namespace,
            workflow_id=job.workflow_id,
            run_id=run_id,
            workflow_type=job.workflow_type,
            task_queue=job.task_queue,
            first_task_ns=now_ns,
            start_time_ns=job.start_time_ns,
            randomness_run_id=job.randomness_run_id,
            first_execution_run_id=job.first_execution_run_id,
            original_execution_run_id=job.original_execution_run_id or run_id,
            continued_run_id=job.continued_run_id,
            cron_schedule=job.cron_schedule,
            attempt=job.attempt,
            execution_timeout_ns=job.execution_timeout_ns,
            run_timeout_ns=job.run_timeout_ns,
            task_timeout_ns=job.task_timeout_ns,
            retry_policy=job.retry_policy,
            priority=job.priority,
            parent=job.parent,
            root=job.root,
            headers=_bytes_of(job.headers),
            memo=_bytes_of(job.memo),
            search_attributes=_bytes_of(job.search_attributes),
            last_completion_result=tuple(
                [payload.SerializeToString() for payload in job.last_completion_result]
            ),
            last_failure=(
                None if job.continued_failure is None else job.continued_failure.SerializeToString()
            ),
        )

    @property
    def task_suffix(self) -> str:
        """What names of tasks end with."""
        return f" (workflow: {self.workflow_type}, id: {self.workflow_id}, run: {self.run_id})"

    def make_info(self) -> Info:
        """Make the `Info` that workflow code sees."""
        from worker_core.api.common.v1 import SearchAttributes

        attributes = SearchAttributes(indexed_fields=_payloads_of(self.search_attributes))
        return Info(
            attempt=self.attempt,
            continued_run_id=self.continued_run_id or None,
            cron_schedule=self.cron_schedule or None,
            execution_timeout=_timedelta(self.execution_timeout_ns),
            first_execution_run_id=self.first_execution_run_id,
            headers=_payloads_of(self.headers),
            namespace=self.namespace,
            original_execution_run_id=self.original_execution_run_id,
            parent=None
            if self.parent is None
            else ParentInfo(
                namespace=self.parent.namespace,
                run_id=self.parent.run_id,
                workflow_id=self.parent.workflow_id,
            ),
            root=None
            if self.root is None
            else RootInfo(run_id=self.root.run_id, workflow_id=self.root.workflow_id),
            priority=self.priority or Priority.default,
            raw_memo=_payloads_of(self.memo),
            retry_policy=self.retry_policy,
            run_id=self.run_id,
            run_timeout=_timedelta(self.run_timeout_ns),
            search_attributes=decode_search_attributes(attributes),
            start_time=_datetime(self.first_task_ns),
            task_queue=self.task_queue,
            task_timeout=_timedelta(self.task_timeout_ns) or timedelta(),
            typed_search_attributes=decode_typed_search_attributes(attributes),
            workflow_id=self.workflow_id,
            workflow_start_time=_datetime(self.start_time_ns),
            workflow_type=self.workflow_type,
        )

    def make_headers(self) -> dict[str, Payload]:
        """Make the headers of the start request."""
        return _payloads_of(self.headers)

    def make_last_completion_result(self) -> list[Payload]:
        """Make the payloads that the last completed run left."""
        from worker_core.api.common.v1 import Payload

        return [Payload.FromString(data) for data in self.last_completion_result]

    def make_last_failure(self) -> Failure | None:
        """Make the failure of the last run, if it failed."""
        from worker_core.api.failure.v1 import Failure

        return None if self.last_failure is None else Failure.FromString(self.last_failure)


def copy_payload(payload: Payload) -> Payload:
    """A payload in memory of its own."""
    copied: Payload = type(payload)()
    copied.CopyFrom(payload)
    return copied


def copy_payloads(payloads: Mapping[str, Payload]) -> dict[str, Payload]:
    """Payloads by name in memory of their own."""
    return {name: copy_payload(payload) for name, payload in payloads.items()} if payloads else {}


def _bytes_of(payloads: Mapping[str, Payload]) -> Mapping[str, bytes]:
    if not payloads:
        return _NO_BYTES
    return {name: payload.SerializeToString() for name, payload in payloads.items()}


def _payloads_of(payloads: Mapping[str, bytes]) -> dict[str, Payload]:
    if not payloads:
        return {}
    from worker_core.api.common.v1 import Payload

    return {name: Payload.FromString(data) for name, data in payloads.items()}


def _timedelta(nanoseconds: int | None) -> timedelta | None:
    return None if nanoseconds is None else timedelta(microseconds=nanoseconds // 1000)


def _datetime(nanoseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=nanoseconds // 1000)
