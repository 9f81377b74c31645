"""Drives an instance by hand: jobs in, completions out, no history and no server.

`Driver` keeps what a run needs between activations: time, history length, and whether it replays.
Each method that brings a job makes one activation of it; `activate` takes several jobs at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from worker_core import workflow
from worker_core._activation import (
    Activation,
    ActivityCancelled,
    ActivityCompleted,
    ActivityFailed,
    CancelWorkflow,
    Command,
    Completion,
    EvictionReason,
    FireTimer,
    InitializeWorkflow,
    Job,
    LogicFlag,
    QueryAnswer,
    QueryWorkflow,
    RemoveFromCache,
    ResolveActivity,
    SignalWorkflow,
    UpdateWorkflow,
)
from worker_core._instance.runner import UnsandboxedWorkflowRunner, WorkflowInstanceDetails
from worker_core._instance.start import RunStart
from worker_core.api.common.v1 import Payload
from worker_core.api.failure.v1 import Failure
from worker_core.converter import DefaultFailureConverter, PayloadConverter
from worker_core.exceptions import ActivityError, ApplicationError, CancelledError

CONVERTER = PayloadConverter.default
RUN_ID = "11111111-2222-3333-4444-555555555555"
START_NS = 1_700_000_000_000_000_000


def payload(value: Any) -> Payload:
    """A value as a payload."""
    return CONVERTER.to_payload(value)


def value_of(message: Payload | None) -> Any:
    """A payload's value."""
    assert message is not None
    return CONVERTER.from_payload(message)


def failure_of(error: BaseException) -> Failure:
    """An exception as a failure."""
    failure = Failure()
    DefaultFailureConverter().to_failure(error, CONVERTER, failure)
    return failure


def activity_error(cause: BaseException) -> ActivityError:
    """What an activity that ended by `cause` raises in a workflow."""
    error = ActivityError(
        "Activity task failed",
        scheduled_event_id=5,
        started_event_id=6,
        identity="worker",
        activity_type="act",
        activity_id="1",
        retry_state=None,
    )
    error.__cause__ = cause
    return error


_DRIVERS: list[Driver] = []


def evict_all() -> None:
    """Evict every run not evicted yet: what is left to the garbage collector is ended anywhere."""
    for driver in _DRIVERS:
        if not driver.evicted:
            driver.evict()
    _DRIVERS.clear()


class Driver:
    """One run of a workflow class, made with its first activation."""

    def __init__(
        self,
        workflow_class: type,
        *,
        interceptors: Sequence[type] = (),
        failure_types: Sequence[type[BaseException]] = (),
        extern_functions: Mapping[str, Any] | None = None,
        default_flags: frozenset[LogicFlag] = frozenset(),
        payload_converter_class: Any = None,
        disable_eager: bool = False,
        patch_callback: Any = None,
        run_id: str = RUN_ID,
    ) -> None:
        self.definition = workflow._Definition.must_from_class(workflow_class)
        self.interceptors = interceptors
        self.failure_types = failure_types
        self.extern_functions = extern_functions or {}
        self.default_flags = default_flags
        self.converter_class = payload_converter_class
        self.disable_eager = disable_eager
        self.patch_callback = patch_callback
        self.run_id = run_id
        self.now_ns = START_NS
        self.history_length = 3
        self.is_replaying = False
        self.available_flags: frozenset[int] = frozenset()
        self.instance: Any = None
        self.evicted = False
        self._queries = 0

    # Activations ------------------------------------------------------------------------------

    def activate(self, *jobs: Job, **facts: Any) -> Completion:
        """One activation; a second later than the one before."""
        for job in jobs:
            if isinstance(job, InitializeWorkflow):
                self._create(job)
        fields: dict[str, Any] = {
            "is_replaying": self.is_replaying,
            "history_length": self.history_length,
            "available_flags": self.available_flags,
        }
        fields.update(facts)
        activation = Activation(run_id=self.run_id, jobs=list(jobs), now_ns=self.now_ns, **fields)
        self.now_ns += 1_000_000_000
        self.history_length += 4
        completion: Completion = self.instance.activate(activation)
        return completion

    def commands(self, *jobs: Job, **facts: Any) -> list[Command]:
        """The commands of one activation that must succeed."""
        completion = self.activate(*jobs, **facts)
        assert completion.failure is None, completion.failure.failure
        return completion.commands

    def start(self, *args: Any, jobs: Sequence[Job] = (), **fields: Any) -> list[Command]:
        """The first activation."""
        return self.commands(self.initialize(*args, **fields), *jobs)

    def initialize(self, *args: Any, **fields: Any) -> InitializeWorkflow:
        """The first job."""
        defaults: dict[str, Any] = {
            "workflow_type": self.definition.name or "dynamic-type",
            "workflow_id": "workflow-id",
            "task_queue": "task-queue",
            "arguments": [payload(arg) for arg in args],
            "headers": {},
            "memo": {},
            "search_attributes": {},
            "randomness_run_id": self.run_id,
            "first_execution_run_id": self.run_id,
            "original_execution_run_id": self.run_id,
            "start_time_ns": START_NS - 5_000_000_000,
        }
        defaults.update(fields)
        return InitializeWorkflow(**defaults)

    def fire(self, seq: int) -> list[Command]:
        """A timer fires."""
        return self.commands(FireTimer(seq))

    def complete(self, seq: int, result: Any = None) -> list[Command]:
        """An activity completes."""
        return self.commands(self.completed(seq, result))

    def fail(self, seq: int, cause: BaseException | None = None) -> list[Command]:
        """An activity fails."""
        return self.commands(self.failed(seq, cause))

    def signal(self, name: str, *args: Any) -> list[Command]:
        """A signal arrives."""
        return self.commands(self.signalled(name, *args))

    def update(self, name: str, *args: Any, **fields: Any) -> list[Command]:
        """An update arrives."""
        return self.commands(self.updated(name, *args, **fields))

    def cancel(self, reason: str = "") -> list[Command]:
        """Cancellation is requested."""
        return self.commands(CancelWorkflow(reason))

    def query(self, name: str, *args: Any) -> Any:
        """A query's answer.

        Raises:
            BaseException: What the failed answer says.
        """
        answer = self.query_answer(name, *args)
        if answer.failure is not None:
            raise DefaultFailureConverter().from_failure(answer.failure, CONVERTER)
        return value_of(answer.result)

    def query_answer(self, name: str, *args: Any) -> QueryAnswer:
        """The answer to a query."""
        self._queries += 1
        job = QueryWorkflow(str(self._queries), name, [payload(arg) for arg in args], {})
        (answer,) = self.commands(job, is_replaying=True)
        assert isinstance(answer, QueryAnswer)
        assert answer.id == job.id
        return answer

    def evict(self) -> Completion:
        """The run leaves the cache."""
        self.evicted = True
        return self.activate(RemoveFromCache(EvictionReason.REQUESTED, "by test"))

    # Jobs -------------------------------------------------------------------------------------

    @staticmethod
    def signalled(name: str, *args: Any, label: int = 0) -> SignalWorkflow:
        """A signal."""
        return SignalWorkflow(name, [payload(arg) for arg in args], {}, "client", label)

    @staticmethod
    def updated(
        name: str, *args: Any, id: str = "update-id", run_validator: bool = True
    ) -> UpdateWorkflow:
        """An update."""
        return UpdateWorkflow(
            id, f"{id}-instance", name, [payload(arg) for arg in args], {}, "client", run_validator
        )

    @staticmethod
    def completed(seq: int, result: Any = None) -> ResolveActivity:
        """An activity's result."""
        return ResolveActivity(seq, ActivityCompleted(payload(result)))

    @staticmethod
    def failed(seq: int, cause: BaseException | None = None) -> ResolveActivity:
        """An activity's failure."""
        cause = cause or ApplicationError("it broke", type="Broken")
        return ResolveActivity(seq, ActivityFailed(failure_of(activity_error(cause))))

    @staticmethod
    def cancelled(seq: int) -> ResolveActivity:
        """An activity's cancellation."""
        return ResolveActivity(seq, ActivityCancelled(failure_of(activity_error(CancelledError()))))

    # ------------------------------------------------------------------------------------------

    def _create(self, job: InitializeWorkflow) -> None:
        converter_class = self.converter_class
        _DRIVERS.append(self)
        self.instance = UnsandboxedWorkflowRunner().create_instance(
            WorkflowInstanceDetails(
                payload_converter_factory=(
                    (lambda: CONVERTER) if converter_class is None else converter_class
                ),
                failure_converter_class=DefaultFailureConverter,
                interceptor_classes=self.interceptors,
                defn=self.definition,
                start=RunStart.from_job(
                    job, namespace="namespace", run_id=self.run_id, now_ns=self.now_ns
                ),
                extern_functions=self.extern_functions,
                disable_eager_activity_execution=self.disable_eager,
                worker_level_failure_exception_types=self.failure_types,
                patch_activation_callback=self.patch_callback,
                default_logic_flags=self.default_flags,
            )
        )
