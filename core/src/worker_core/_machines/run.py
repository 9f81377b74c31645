"""One workflow run, sans-I/O: tasks and history in, activations and answers out.

The run is driven by one loop: ask `Run.next_step`, do what it says, tell the run what came of
it. Live worker, replayer and tests drive the same object. Time and history arrive as arguments;
nothing here waits, reads a clock or logs.

Rules:

* One task at a time. A further task is given only after a step said `Idle`.
* Events are applied one sequence at a time (`chunks`); the jobs they cause form one activation,
  and the commands of its completion are made before the next sequence is applied.
* While local activities run, the task is kept. When it has used most of its time, it is answered
  with what there is, and a new one is asked for.
* Queries are asked after everything else of their task, in an activation of their own. A task that
  is only a query is answered from the state after the last completed workflow task: what happened
  since has no place in the run yet, so those events are left for the task that brings them.
* Whatever goes wrong fails the task, once: only its first attempt is answered, later ones are
  left to time out so that the server slows down. The run is always evicted then.
* A run keeps no part of a message for longer than its task.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from worker_core._activation import Activation, Completion, EvictionReason, Job, RemoveFromCache
from worker_core._machines import answers, events
from worker_core._machines.chunks import HistoryBuffer
from worker_core._machines.errors import (
    InternalError,
    MachineError,
    MalformedTask,
    NondeterminismMismatch,
)
from worker_core._machines.progress import Progress
from worker_core._machines.steps import (
    Activate,
    AnswerError,
    Evicted,
    Idle,
    LocalResult,
    NeedHistory,
    Respond,
    ResponseError,
    Step,
    Wait,
)
from worker_core._machines.task import WorkflowTask
from worker_core._machines.wire import application_failure, failure_text

if TYPE_CHECKING:
    from worker_core.api.failure.v1 import Failure
    from worker_core.api.history.v1 import HistoryEvent
    from worker_core.api.workflowservice.v1 import (
        GetWorkflowExecutionHistoryResponse,
        PollWorkflowTaskQueueResponse,
        RespondWorkflowTaskCompletedRequest,
        RespondWorkflowTaskCompletedResponse,
    )

__all__ = ["Run", "RunConfig"]

# WorkflowTaskFailedCause
UNHANDLED_FAILURE: Final = 14
NON_DETERMINISTIC_ERROR: Final = 24
GRPC_MESSAGE_TOO_LARGE: Final = 36
PAYLOADS_TOO_LARGE: Final = 37
REQUEST_TOO_LARGE: Final = 40

# What the run waits for.
LOCAL_RESULT: Final = "the result of a local activity"
HISTORY: Final = "a page of history"
COMPLETION: Final = "the completion of an activation"
ANSWERS: Final = "the answers to queries"
EVICTION: Final = "the end of an eviction"
RESPONSE: Final = "the response to its completed task"
RECEIPT: Final = "the receipt of its answer"


@dataclass(frozen=True, slots=True)
class RunConfig:
    """What a run must know about the worker it lives in; one object serves all runs."""

    sdk_name: str
    sdk_version: str
    records_flags: bool = True
    """Whether the server keeps SDK metadata, so that flags may be used and recorded."""
    deployment_name: str = ""
    build_id: str = ""
    nondeterminism_fails_workflow: Callable[[str], bool] = lambda workflow_type: False
    """Whether a mismatch ends workflows of this type as failed instead of failing the task."""


class Run:
    """The life of one workflow run on this worker."""

    __slots__ = (
        "_awaited",
        "_config",
        "_eviction",
        "_failure_answer",
        "_heartbeat_due",
        "_history",
        "_is_initialized",
        "_progress",
        "_task",
        "_task_ns",
        "_versioning_behavior",
        "namespace",
        "run_id",
        "whereabouts",
        "workflow_id",
    )

    def __init__(
        self,
        *,
        namespace: str,
        workflow_id: str,
        run_id: str,
        workflow_type: str,
        task_queue: str,
        config: RunConfig,
    ) -> None:
        self.namespace = namespace
        self.workflow_id = workflow_id
        self.run_id = run_id
        self._config = config
        self._history = HistoryBuffer()
        self._progress = Progress(
            workflow_id, run_id, workflow_type, task_queue, records_flags=config.records_flags
        )
        self._task: WorkflowTask | None = None
        self._awaited = ""
        self._failure_answer: Respond | None = None
        self._task_ns = 0
        self._heartbeat_due = False
        self._eviction: tuple[EvictionReason, str] | None = None
        self._is_initialized = False
        self._versioning_behavior = 0
        self.whereabouts: Callable[[], str] | None = None
        """Says where the workflow's code waits, for the explanation of a mismatch."""

    # Facts ----------------------------------------------------------------------------------

    @property
    def workflow_type(self) -> str:
        """Name of the workflow."""
        return self._progress.workflow_type

    @property
    def has_work(self) -> bool:
        """Whether a task is in hand."""
        return self._task is not None

    @property
    def _heartbeat_ns(self) -> int:
        """When the task in hand has used most of its time."""
        return self._task_ns + self._progress.task_timeout_ns * 4 // 5

    @property
    def has_local_activities(self) -> bool:
        """Whether local activities run whose results are still to come."""
        return self._progress.has_local_activities

    def take_warnings(self) -> list[str]:
        """What the machines want said in a log, once."""
        warnings, self._progress.warnings = self._progress.warnings, None
        return warnings or []

    @property
    def is_finished(self) -> bool:
        """Whether the workflow's end is in the history or was asked for by its code."""
        return self._progress.has_ended or self._progress.is_closing

    @property
    def last_event_id(self) -> int:
        """Id of the last event applied."""
        return self._progress.last_event_id

    # In -------------------------------------------------------------------------------------

    def receive_task(self, task: PollWorkflowTaskQueueResponse, now_ns: int) -> None:
        """Take a task: polled, handed out with an answer, started eagerly, or to be replayed.

        Raises:
            InternalError: A task is in hand already.
        """
        if self._task is not None or self._awaited:
            raise InternalError(f"Run {self.run_id} got a task while another is in hand")
        self._task_ns = now_ns
        self._heartbeat_due = False
        try:
            self._take_task(task)
        except MachineError as error:
            self._fail(error)

    def receive_history(self, page: GetWorkflowExecutionHistoryResponse) -> None:
        """Take the page that `NeedHistory` asked for."""
        self._settle(HISTORY)
        task = self._task
        assert task is not None
        history = self._history
        try:
            self._take_events(task, page.history.events)
            history.next_page_token = page.next_page_token
            if not page.next_page_token:
                self._end_history(task)
        except MachineError as error:
            self._fail(error)

    def receive_history_failure(self, message: str) -> None:
        """The page that `NeedHistory` asked for cannot be had."""
        self._settle(HISTORY)
        if self._is_initialized:
            self.evict(EvictionReason.HISTORY_FETCH, message)
        else:
            self._fail(MalformedTask(f"The history cannot be fetched: {message}"))

    def receive_completion(self, completion: Completion) -> None:
        """Take what workflow code answered to the activation that was out."""
        awaited = self._settle(COMPLETION, ANSWERS, EVICTION)
        if awaited is EVICTION:
            self._is_initialized = False
            return
        if completion.failure is not None:
            failure = completion.failure
            self._fail_task(
                failure.failure,
                failure.cause or UNHANDLED_FAILURE,
                EvictionReason.INSTANCE_FAILED,
                failure_text(failure.failure),
            )
            return
        try:
            if awaited is ANSWERS:
                assert self._task is not None
                self._task.take_answers(completion)
            else:
                self._progress.take_commands(completion)
                if completion.versioning_behavior is not None:
                    self._versioning_behavior = int(completion.versioning_behavior)
        except MachineError as error:
            self._fail(error)

    def receive_local_result(self, result: LocalResult) -> None:
        """Take the end of a local activity; only while a step said `Wait`."""
        self._settle(LOCAL_RESULT)
        try:
            self._progress.take_local_result(result)
        except MachineError as error:
            self._fail(error)

    def receive_deadline(self, now_ns: int) -> None:
        """The time that a `Wait` gave is up; if it is not, the run waits on."""
        self._settle(LOCAL_RESULT)
        self._heartbeat_due = now_ns >= self._heartbeat_ns

    def receive_response(
        self, response: RespondWorkflowTaskCompletedResponse | None, now_ns: int
    ) -> None:
        """The server took the answer. ``response`` is that to a completed workflow task."""
        awaited = self._settle(RESPONSE, RECEIPT)
        self._task = None
        if awaited is RECEIPT:
            return
        if self._progress.is_closing:
            self.evict(EvictionReason.EXECUTION_ENDING, "The workflow ended.")
            return
        if response is None:
            return
        if response.reset_history_event_id > 0:
            self._progress.discard_speculative(response.reset_history_event_id)
            self._history.last_event_id = self._progress.last_event_id
        if response.HasField("workflow_task") and response.workflow_task.task_token:
            self.receive_task(response.workflow_task, now_ns)

    def receive_response_error(self, error: ResponseError) -> None:
        """The server did not take the answer, and will not."""
        awaited = self._settle(RESPONSE, RECEIPT)
        kind = error.kind
        if awaited is RESPONSE and kind in _TOO_LARGE:
            cause, failure_type = _TOO_LARGE[kind]
            self._fail_task(
                application_failure(error.message, failure_type),
                cause,
                EvictionReason.INSTANCE_FAILED,
                error.message,
            )
            return
        task, self._task = self._task, None
        if awaited is RESPONSE:
            self.evict(_EVICTIONS.get(kind, EvictionReason.FATAL), error.message)
        elif kind is AnswerError.TOO_LARGE and task is not None and task.is_query and task.queries:
            # Whoever asks would wait in vain until their own time is up.
            task.queries.clear()
            self._task = task
            self._failure_answer = Respond(answers.refuse_query(task, GRPC_MESSAGE_TOO_LARGE))

    def evict(self, reason: EvictionReason, message: str = "") -> None:
        """Ask for the run to end here; `next_step` goes through with it when nothing is out."""
        if self._eviction is None:
            self._eviction = (reason, message)
            self._progress.drop_local_activities()

    # Out ------------------------------------------------------------------------------------

    def next_step(self) -> Step:
        """What to do now.

        Raises:
            InternalError: What the previous step asked for is still due.
        """
        if self._awaited:
            if self._awaited is not LOCAL_RESULT:
                raise InternalError(f"Run {self.run_id} still waits for {self._awaited}")
            self._awaited = ""
        if self._eviction is None:
            task = self._task
            if task is None:
                return _IDLE
            try:
                return self._advance(task)
            except MachineError as error:
                self._fail(error)
        return self._leave()

    def _advance(self, task: WorkflowTask) -> Step:
        progress = self._progress
        history = self._history
        while not progress.has_jobs and (sequence := history.next_sequence()) is not None:
            progress.apply(sequence, task.previous_started_id)
        local_step = progress.take_local_step()
        if local_step is not None:
            return local_step
        if progress.has_jobs:
            return self._activate(progress.take_jobs())
        if not history.is_complete:
            self._awaited = HISTORY
            return NeedHistory(history.next_page_token)
        if task.awaits_answers and self._is_initialized:
            self._awaited = ANSWERS
            activation = self._activation(list(task.queries))
            activation.is_replaying = True
            return Activate(activation)
        if task.is_query:
            if task.tail and task.tail[-1].event_type in events.FINAL_EVENTS:
                progress.has_ended = True
            self._awaited = RECEIPT
            refusal, self._failure_answer = self._failure_answer, None
            return refusal or Respond(answers.answer_query(task))
        if progress.is_replaying or progress.has_ended:
            progress.seal()
            self._task = None
            return _IDLE
        if progress.has_local_activities and not task.answers and not self._heartbeat_due:
            self._awaited = LOCAL_RESULT
            return Wait(self._heartbeat_ns)
        self._awaited = RESPONSE
        return Respond(self._complete_task(task))

    def _complete_task(self, task: WorkflowTask) -> RespondWorkflowTaskCompletedRequest:
        config = self._config
        progress = self._progress
        request = answers.complete_task(task, progress.take_unsent(), progress.take_messages())
        if progress.has_local_activities:
            request.force_create_new_workflow_task = True
        if config.records_flags:
            progress.recorded.fill_missing(
                request.sdk_metadata, (config.sdk_name, config.sdk_version)
            )
        if self._versioning_behavior:
            request.versioning_behavior = self._versioning_behavior  # type: ignore[assignment]
        return request

    def _leave(self) -> Step:
        local_step = self._progress.take_local_step()
        if local_step is not None:
            return local_step
        answer = self._failure_answer
        if answer is not None:
            self._failure_answer = None
            self._awaited = RECEIPT
            return answer
        assert self._eviction is not None
        reason, message = self._eviction
        if self._is_initialized:
            self._awaited = EVICTION
            return Activate(self._activation([RemoveFromCache(reason, message)]))
        self._task = None
        return Evicted(reason, message)

    def _activate(self, jobs: list[Job]) -> Activate:
        self._progress.activation_index += 1
        self._awaited = COMPLETION
        self._is_initialized = True
        return Activate(self._activation(jobs))

    def _activation(self, jobs: list[Job]) -> Activation:
        progress = self._progress
        recorded = progress.recorded
        replaying = progress.is_replaying
        config = self._config
        return Activation(
            self.run_id,
            jobs,
            progress.now_ns,
            replaying,
            progress.last_event_id,
            progress.history_size_bytes,
            progress.continue_as_new_suggested,
            progress.target_version_changed,
            recorded.deployment_name if replaying else config.deployment_name,
            recorded.build_id if replaying else config.build_id,
            recorded.logic_flags,
        )

    # Tasks ----------------------------------------------------------------------------------

    def _take_task(self, message: PollWorkflowTaskQueueResponse) -> None:
        task = self._task = WorkflowTask(message)
        history = self._history
        progress = self._progress
        # Iterating once is much cheaper than indexing a repeated field.
        new_events = list(message.history.events)
        if not new_events and self._is_initialized and not message.next_page_token:
            # A query that had to wait for a task may be about an older state. The newer one is
            # as good an answer; without one the server would ask again only after ten seconds.
            return
        progress.is_replaying = task.previous_started_id > 0
        history.begin_task()
        if message.messages:
            progress.receive_messages(message.messages)
            history.requested_before = message.messages[0].event_id
        first_id = new_events[0].event_id if new_events else 0
        if not self._is_initialized and first_id != 1:
            # Only the end of a history we never saw: fetch it from its start.
            if not new_events and not task.queries:
                raise MalformedTask("The task came without history and without a query.")
            if not task.is_query:
                task.tail = new_events
            history.next_page_token = b""
            return
        if first_id > history.last_event_id + 1:
            self.evict(
                EvictionReason.CACHE_MISS,
                f"The task goes on at event {first_id}, the cached run ends at event"
                f" {history.last_event_id}.",
            )
            return
        self._take_events(task, new_events)
        history.next_page_token = message.next_page_token
        if not message.next_page_token:
            self._end_history(task)

    def _take_events(self, task: WorkflowTask, new_events: Iterable[HistoryEvent]) -> None:
        previous_id = task.previous_started_id
        if task.is_query and previous_id:
            # A query may wait for a poll until its history has grown beyond the last completed
            # task. In what order that reaches the code, and with what else, only the next task
            # says; answering from it would show, and keep, a state that no replay comes to.
            lived = [*task.tail, *new_events]
            end = len(lived)
            while end and not _is_lived(lived[end - 1], previous_id):
                end -= 1
            task.tail = lived[end:]
            new_events = lived[:end]
        self._history.append(new_events)

    def _end_history(self, task: WorkflowTask) -> None:
        history = self._history
        if not task.is_query:
            tail, task.tail = task.tail, ()
            history.append(tail)
        if history.last_event_id < task.started_id or not history.last_event_id:
            raise MalformedTask(
                f"The history ends with event {history.last_event_id}, before event"
                f" {task.started_id or 1}, up to which it is needed. It is truncated; fetch it"
                " again."
            )
        history.is_complete = True

    # Failures -------------------------------------------------------------------------------

    def _fail(self, error: MachineError) -> None:
        """Fail the task in hand because of ``error``, and evict the run."""
        self._awaited = ""
        if isinstance(error, NondeterminismMismatch):
            progress = self._progress
            where = progress.queue.explain(progress.last_event_id, self.whereabouts)
            text = f"[TMPRL1100] Nondeterminism error: {error}{where}"
            cause, reason = NON_DETERMINISTIC_ERROR, EvictionReason.NONDETERMINISM
            task = self._task
            if (
                task is not None
                and not task.is_query
                and task.attempt <= 1
                and self._config.nondeterminism_fails_workflow(self.workflow_type)
            ):
                self.evict(reason, text)
                self._failure_answer = Respond(
                    answers.complete_with_failure(task, text, "NondeterminismError")
                )
                return
        else:
            text = f"Fatal error in workflow machines: {error}"
            cause, reason = UNHANDLED_FAILURE, EvictionReason.FATAL
        self._fail_task(application_failure(text), cause, reason, text)

    def _fail_task(
        self, failure: Failure, cause: int, reason: EvictionReason, message: str
    ) -> None:
        self.evict(reason, message)
        task = self._task
        if task is None:
            return
        if task.is_query:
            self._failure_answer = Respond(answers.fail_query(task, failure))
        elif task.attempt <= 1:
            self._failure_answer = Respond(answers.fail_task(task, failure, cause))

    def _settle(self, *expected: str) -> str:
        awaited = self._awaited
        if awaited not in expected:
            raise InternalError(
                f"Run {self.run_id} got {' or '.join(expected)}, but waits for"
                f" {awaited or 'nothing'}"
            )
        self._awaited = ""
        return awaited


def _is_lived(event: HistoryEvent, previous_started_id: int) -> bool:
    event_type = event.event_type
    return (
        event.event_id <= previous_started_id
        or event_type in events.COMMAND_EVENTS
        or event_type == events.TASK_COMPLETED
    )


_IDLE: Final = Idle()
_TOO_LARGE: Final = {
    AnswerError.TOO_LARGE: (GRPC_MESSAGE_TOO_LARGE, ""),
    AnswerError.PAYLOADS_TOO_LARGE: (PAYLOADS_TOO_LARGE, "PayloadsTooLarge"),
    AnswerError.REQUEST_TOO_LARGE: (REQUEST_TOO_LARGE, "RequestTooLarge"),
}
"""Answers that fail the task because of their size: with which cause, and failure of which type."""
_EVICTIONS: Final = {
    AnswerError.TASK_NOT_FOUND: EvictionReason.TASK_NOT_FOUND,
    AnswerError.UNHANDLED_COMMAND: EvictionReason.UNHANDLED_COMMAND,
}
