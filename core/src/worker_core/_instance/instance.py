"""One running workflow: applies the jobs of an activation and answers with commands.

The jobs of an activation are applied in sets, and workflow code runs after each set until it waits:

1. the patches that the history holds, so that all code finds them;
2. signals and updates, so that on the first task their handlers run before the workflow itself;
3. everything else that happened;
4. queries, which never come with anything else.

Histories that carry the flag for it have all sets applied before any code runs. Conditions let code
go on after signals and updates and after everything else only. Nothing of an activation's messages is kept beyond it, except as
copies.
"""

from __future__ import annotations

import contextvars
import logging
import sys
import threading
from asyncio import _get_running_loop, _set_running_loop
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from worker_core._activation import (
    TERMINAL_COMMANDS,
    Activation,
    CancelWorkflow,
    CompleteWorkflowExecution,
    Completion,
    FireTimer,
    InitializeWorkflow,
    Job,
    LogicFlag,
    NotifyHasPatch,
    QueryWorkflow,
    RemoveFromCache,
    ResolveActivity,
    ResolveLocalActivity,
    SignalWorkflow,
    TaskFailure,
    UpdateRandomSeed,
    UpdateWorkflow,
)
from worker_core._instance import (
    activities,
    chain,
    children,
    external,
    local_activities,
    nexus,
    origins,
    outcome,
    stack_trace,
)
from worker_core._instance.context import InstanceContext
from worker_core._instance.conversion import Conversion
from worker_core._instance.details import WorkflowInstance, WorkflowInstanceDetails
from worker_core._instance.handlers import Handlers
from worker_core._instance.handles import ActivityTask
from worker_core._instance.in_flight import Operations
from worker_core._instance.loop import WorkflowLoop
from worker_core._instance.patches import Patches
from worker_core._instance.start import RunStart
from worker_core._instance.tasks import WorkflowTask
from worker_core._instance.updates import Updates
from worker_core._interceptors import (
    ExecuteWorkflowInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)
from worker_core.api.failure.v1 import ApplicationFailureInfo, Failure
from worker_core.common import VersioningBehavior
from worker_core.exceptions import FailureError
from worker_core.workflow import Info

__all__ = ["Instance"]

logger = logging.getLogger(__name__)

_SINGLE_BATCH: Final = LogicFlag.PROCESS_JOBS_AS_SINGLE_BATCH
_RAISE_ON_CANCELLING_COMPLETED: Final = LogicFlag.RAISE_ON_CANCELLING_COMPLETED_ACTIVITY
_FAILURE_TYPES: Final = (FailureError, TimeoutError)

_PATCHES: Final = 0
_SIGNALS: Final = 1
_OTHERS: Final = 2
_QUERIES: Final = 3


class Instance(WorkflowInstance):
    """One run, unsandboxed.

    Args:
        details: What it is made from.

    Attributes:
        object: The user's workflow object, None before the first code runs.
        cancel_reason: Why cancellation was requested, None while it was not.
        single_batch: Whether all jobs of this activation are applied before any code runs.
    """

    __slots__ = (
        "_available_flags",
        "_cancel_when_made",
        "_context",
        "_dynamic_failure_types",
        "_input",
        "_main_task",
        "_operations",
        "_patches",
        "_thread_id",
        "_used_flags",
        "_versioning_behavior",
        "activity_seq",
        "answering_queries",
        "build_id",
        "cancel_reason",
        "context",
        "continue_as_new_suggested",
        "conversion",
        "defn",
        "deployment_name",
        "details",
        "handlers",
        "history_length",
        "history_size_bytes",
        "inbound",
        "is_replaying",
        "loop",
        "object",
        "outbound",
        "pending_activities",
        "single_batch",
        "start",
        "target_deployment_version_changed",
        "updates",
    )

    def __init__(self, details: WorkflowInstanceDetails) -> None:
        self.details = details
        self.defn = details.defn
        self.start: RunStart = details.start
        self.object: Any = None
        self.cancel_reason: str | None = None
        self.single_batch = False
        self.is_replaying = False
        self.answering_queries = False
        self.activity_seq = 0
        self.pending_activities: dict[int, ActivityTask] = {}
        self._operations: Operations | None = None
        self.history_length = 0
        self.history_size_bytes = 0
        self.continue_as_new_suggested = False
        self.target_deployment_version_changed = False
        self.deployment_name = ""
        self.build_id = ""
        self._available_flags: frozenset[int] = frozenset()
        self._used_flags: list[int] | None = None
        self._patches: Patches | None = None
        self._input: ExecuteWorkflowInput | None = None
        self._main_task: WorkflowTask | None = None
        self._cancel_when_made = False
        self._versioning_behavior: VersioningBehavior | None = None
        self._dynamic_failure_types: Sequence[type[BaseException]] | None = None
        self._thread_id: int | None = None
        self.inbound: WorkflowInboundInterceptor
        self.outbound: WorkflowOutboundInterceptor
        # Owned by the run: nothing that the worker or an activity set may be seen in here.
        self._context = contextvars.Context()
        self.loop = WorkflowLoop(self.start)  # type: ignore[abstract]  # only to type checkers
        self.conversion = Conversion(self)
        self.handlers = Handlers(self)
        self.updates = Updates(self)
        self.context = InstanceContext(self)
        self.loop.set_runtime(self.context)
        if details.interceptor_classes:
            self.loop.through_interceptors = True
            self._context.run(self._within, self._fold_chain)
        else:
            self._fold_chain()

    def get_info(self) -> Info:
        """The run's `Info`."""
        return self.context.get_info()

    def get_patches(self) -> Patches:
        """The run's patches."""
        if self._patches is None:
            self._patches = Patches()
        return self._patches

    def next_activity_seq(self) -> int:
        """The number of the next activity, local or not."""
        self.activity_seq = seq = self.activity_seq + 1
        return seq

    @property
    def operations(self) -> Operations:
        """What is in flight besides activities and timers."""
        if self._operations is None:
            self._operations = Operations()
        return self._operations

    def get_thread_id(self) -> int | None:
        """The thread an activation is running on, or ran on last."""
        return self._thread_id

    def is_failure_exception(self, error: BaseException) -> bool:
        """Whether an exception fails the workflow, and not just its task."""
        if isinstance(error, _FAILURE_TYPES):
            return True
        types = self._dynamic_failure_types
        if types is None:
            types = self.defn.failure_exception_types
        return isinstance(error, (*types, *self.details.worker_level_failure_exception_types))

    def raises_on_cancelling_completed(self) -> bool:
        """Whether cancelling an activity whose result has arrived raises; noted if it does."""
        if self.single_batch:
            return True
        if self.is_replaying and _RAISE_ON_CANCELLING_COMPLETED not in self._available_flags:
            return False
        self._use_flag(_RAISE_ON_CANCELLING_COMPLETED)
        return True

    def conclude(self, error: BaseException) -> None:
        """End the run, or fail the workflow task, by what workflow code raised."""
        outcome.conclude(self, error)

    # -----------------------------------------------------------------------------------------
    # Activations
    # -----------------------------------------------------------------------------------------

    def activate(self, activation: Activation) -> Completion:
        """See the base class."""
        completion: Completion = self._context.run(self._within, self._activate, activation)
        return completion

    def _within(self, function: Callable[..., Any], *args: Any) -> Any:
        """Call a function with this run's loop running and its generators cared for."""
        outer_loop = _get_running_loop()
        outer_hooks = sys.get_asyncgen_hooks()
        loop = self.loop
        sys.set_asyncgen_hooks(firstiter=loop.hold_generator, finalizer=loop.finalize_generator)
        _set_running_loop(loop)
        try:
            return function(*args)
        finally:
            _set_running_loop(outer_loop)
            sys.set_asyncgen_hooks(*outer_hooks)

    def _activate(self, activation: Activation) -> Completion:
        completion = Completion()
        self._take_facts(activation)
        loop = self.loop
        loop.commands = commands = completion.commands
        loop.error = None
        jobs = activation.jobs
        if type(jobs[0]) is RemoveFromCache:
            return self._evict(completion)
        if activation.is_replaying and type(jobs[0]) is not QueryWorkflow:
            completion.origins = loop.origins = {}
        error: BaseException | None
        try:
            self._process(jobs)
            error = loop.error
            loop.settle()
            # A task that fails ends nothing: it is tried again.
            if error is None and any(type(command) in TERMINAL_COMMANDS for command in commands):
                self._warn_of_unfinished()
        except (Exception, SystemExit) as raised:
            error = self._fail_by(raised)
        self._input = None  # whoever needed it has it
        loop.commands = []  # what was handed out is not kept
        loop.origins = None
        completion.versioning_behavior = self._versioning_behavior
        if self._used_flags is not None:
            completion.used_flags, self._used_flags = self._used_flags, None
        if error is not None:
            completion.failure = self._task_failure(error)
        return completion

    def _take_facts(self, activation: Activation) -> None:
        self._thread_id = threading.get_ident()
        self.loop.now_ns = activation.now_ns
        self.is_replaying = activation.is_replaying
        self.history_length = activation.history_length
        self.history_size_bytes = activation.history_size_bytes
        self.continue_as_new_suggested = activation.continue_as_new_suggested
        self.target_deployment_version_changed = activation.target_deployment_version_changed
        self.deployment_name = activation.deployment_name
        self.build_id = activation.build_id
        self._available_flags = activation.available_flags

    def _process(self, jobs: Sequence[Job]) -> None:
        self.single_batch = self._is_flag_on(_SINGLE_BATCH)
        sets = _split(jobs)
        self.answering_queries = sets[-1][0] == _QUERIES
        if self.answering_queries and len(sets) > 1:
            raise AssertionError(
                "Queries must not share an activation with other jobs. This is a bug of the worker."
            )
        for job in jobs:
            if type(job) is InitializeWorkflow:
                self._input = self._make_input(job)
        # What a rejected update let go on could not go on again when the run is replayed.
        self.loop.hold_conditions = type(jobs[0]) is UpdateWorkflow and all(
            type(job) is UpdateWorkflow for job in jobs
        )
        if self.single_batch:
            for _, batch in sets:
                self._apply(batch)
            self._run(check_conditions=not self.answering_queries)
        else:
            for kind, batch in sets:
                self._apply(batch)
                self._run(check_conditions=kind in (_SIGNALS, _OTHERS))
                if self.loop.error is not None:
                    return
        if self.answering_queries:
            self.handlers.answer_rest()

    def _apply(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            apply = _APPLY.get(type(job))
            if apply is None:
                raise RuntimeError(f"Unrecognized job: {type(job).__name__}")
            apply(self, job)

    def _run(self, *, check_conditions: bool) -> None:
        if self.object is None:
            self.object = self._make_object()
        self.loop.run(check_conditions)

    def _fail_by(self, error: BaseException) -> BaseException | None:
        """Fail the workflow if the exception is of that kind; otherwise return it for the task."""
        if not self.is_failure_exception(error):
            return error
        try:
            outcome.fail(self, error)
        except Exception as failed:
            return failed
        return None

    def _warn_of_unfinished(self) -> None:
        if not self.is_replaying:
            self.updates.warn_of_unfinished()
            self.handlers.warn_of_unfinished()

    def _task_failure(self, error: BaseException) -> TaskFailure:
        start = self.start
        logger.warning(
            f"Failed activation on workflow {start.workflow_type} with ID {start.workflow_id} "
            f"and run ID {start.run_id}",
            exc_info=error,
            extra={
                "temporal_workflow": dict(self.context.get_info()._logger_details()),
                "__temporal_error_identifier": "WorkflowTaskFailure",
            },
        )
        try:
            return TaskFailure(self.conversion.encode_failure(error))
        except Exception as failed:
            logger.exception(
                f"Failed converting activation exception on workflow with run ID {start.run_id}"
            )
            return TaskFailure(
                Failure(
                    message=f"Failed converting activation exception: {failed}",
                    application_failure_info=ApplicationFailureInfo(),
                )
            )

    def _evict(self, completion: Completion) -> Completion:
        """End all tasks. What their code raises or asks for no longer counts."""
        # Counts as replay, so that code which is silent then is silent now.
        self.is_replaying = True
        self.answering_queries = False
        loop = self.loop
        try:
            loop.cancel_everything()
        except Exception as error:
            logger.debug("Workflow code raised while its run was evicted", exc_info=error)
        if loop.tasks:
            message = (
                f"Eviction processed, but {len(loop.tasks)} tasks remain. "
                f"Stack traces below:\n\n{stack_trace.plain(self)}"
            )
            completion.failure = TaskFailure(
                Failure(
                    message=message,
                    application_failure_info=ApplicationFailureInfo(type="RuntimeError"),
                )
            )
        else:
            self._release()
        completion.commands = []
        return completion

    def whereabouts(self) -> str:
        """See the base class."""
        return origins.show_places(stack_trace.stacks(self))

    def end_if_idle(self) -> bool:
        """End the run at once if none of its tasks is alive; runs no workflow code."""
        if not self.loop.is_deserted():
            return False
        self._release()
        return True

    def _release(self) -> None:
        """Let go of what refers back here, so that the run is freed without the collector."""
        self.loop.release()
        self.pending_activities = {}
        self._operations = None
        self._main_task = None

    # -----------------------------------------------------------------------------------------
    # Jobs
    # -----------------------------------------------------------------------------------------

    def _make_input(self, job: InitializeWorkflow) -> ExecuteWorkflowInput:
        if self.defn.name is None:
            args: list[Any] = [self.conversion.decode_raw(job.arguments)]
        else:
            args = self.conversion.decode(job.arguments, self.defn.arg_types)
        return ExecuteWorkflowInput(
            type=self.defn.cls,
            run_fn=self.defn.run_fn,
            args=args,
            headers=self.start.make_headers(),
        )

    def _apply_initialize(self, job: InitializeWorkflow) -> None:
        assert self._input is not None, "made before any job is applied"
        task = WorkflowTask(self._run_main(self._input), self.loop, "run")
        self.loop.add_task(task)
        self._main_task = task
        if self._cancel_when_made:
            self._cancel_when_made = False
            self.loop.call_soon(task.cancel)

    def _apply_signal(self, job: SignalWorkflow) -> None:
        self.handlers.receive_signal(job)

    def _apply_update(self, job: UpdateWorkflow) -> None:
        self.updates.receive(job)

    def _apply_cancel(self, job: CancelWorkflow) -> None:
        self.cancel_reason = job.reason
        if self._main_task is not None:
            # Ready after the task's first step, so that the workflow is there to be cancelled.
            self.loop.call_soon(self._main_task.cancel)
        elif self.single_batch:
            self._cancel_when_made = True

    def _apply_timer(self, job: FireTimer) -> None:
        self.loop.fire_timer(job.seq)

    def _apply_activity(self, job: ResolveActivity) -> None:
        activities.resolve(self, job)

    def _apply_patch(self, job: NotifyHasPatch) -> None:
        self.get_patches().notify(job.patch_id)

    def _apply_seed(self, job: UpdateRandomSeed) -> None:
        self.context.reseed(job.randomness_run_id)

    def _apply_query(self, job: QueryWorkflow) -> None:
        self.handlers.receive_query(job)

    # -----------------------------------------------------------------------------------------
    # The workflow itself
    # -----------------------------------------------------------------------------------------

    def _fold_chain(self) -> None:
        chain.fold(self, self.details.interceptor_classes)

    def _make_object(self) -> Any:
        input = self._input
        if input is None:
            raise RuntimeError(
                "Missing initialize workflow, workflow could have unexpectedly been removed "
                "from cache"
            )
        defn = self.defn
        made = defn.cls(*input.args) if defn.init_takes_arguments else defn.cls()
        if defn.versioning_behavior:
            self._versioning_behavior = defn.versioning_behavior
        if defn.name is None and defn.dynamic_config_fn is not None:
            self._configure_dynamically(made)
        return made

    def _configure_dynamically(self, made: Any) -> None:
        configure = self.defn.dynamic_config_fn
        assert configure is not None
        self.loop.enter_read_only()
        try:
            config = configure(made)
        except Exception:
            logger.exception(
                f"Failed to run dynamic config function in workflow {self.start.workflow_type}"
            )
            raise
        finally:
            self.loop.leave_read_only()
        if config:
            if config.failure_exception_types is not None:
                self._dynamic_failure_types = config.failure_exception_types
            if config.versioning_behavior != VersioningBehavior.UNSPECIFIED:
                self._versioning_behavior = config.versioning_behavior

    async def _run_main(self, input: ExecuteWorkflowInput) -> None:
        try:
            result = await self.inbound.execute_workflow(input)
            self.loop.add_command(
                CompleteWorkflowExecution(result=self.conversion.encode_one(result)),
                origins.end_of(input.run_fn) if self.loop.origins is not None else None,
            )
        except GeneratorExit:
            raise
        except BaseException as error:
            outcome.conclude(self, error)

    # -----------------------------------------------------------------------------------------
    # Flags
    # -----------------------------------------------------------------------------------------

    def _is_flag_on(self, flag: LogicFlag) -> bool:
        if flag in self._available_flags:
            return True
        if self.is_replaying or flag not in self.details.default_logic_flags:
            return False
        self._use_flag(flag)
        return True

    def _use_flag(self, flag: LogicFlag) -> None:
        if self._used_flags is None:
            self._used_flags = []
        self._used_flags.append(int(flag))


_APPLY: Final[Mapping[type[Job], Callable[[Instance, Any], None]]] = {
    InitializeWorkflow: Instance._apply_initialize,
    SignalWorkflow: Instance._apply_signal,
    UpdateWorkflow: Instance._apply_update,
    CancelWorkflow: Instance._apply_cancel,
    FireTimer: Instance._apply_timer,
    ResolveActivity: Instance._apply_activity,
    UpdateRandomSeed: Instance._apply_seed,
    QueryWorkflow: Instance._apply_query,
    **children.APPLY,
    **external.APPLY,
    **nexus.APPLY,
    NotifyHasPatch: Instance._apply_patch,
    ResolveLocalActivity: local_activities.resolve,
}

_KIND_OF: Final[Mapping[type[Job], int]] = {
    NotifyHasPatch: _PATCHES,
    SignalWorkflow: _SIGNALS,
    UpdateWorkflow: _SIGNALS,
    QueryWorkflow: _QUERIES,
}


def _split(jobs: Sequence[Job]) -> list[tuple[int, Sequence[Job]]]:
    """The sets of jobs that are not empty, in the order they are applied."""
    kinds = [_KIND_OF.get(type(job), _OTHERS) for job in jobs]
    first = kinds[0]
    if kinds.count(first) == len(kinds):
        return [(first, jobs)]
    return [
        (kind, [job for job, its in zip(jobs, kinds, strict=True) if its == kind])
        for kind in (_PATCHES, _SIGNALS, _OTHERS, _QUERIES)
        if kind in kinds
    ]
