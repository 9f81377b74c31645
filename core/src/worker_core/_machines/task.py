"""The workflow task in hand: its token, the queries that came with it, and their answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from worker_core._activation import Completion, QueryAnswer, QueryWorkflow
from worker_core._machines.errors import InternalError, MalformedTask
from worker_core._machines.wire import application_failure

if TYPE_CHECKING:
    from worker_core.api.history.v1 import HistoryEvent
    from worker_core.api.query.v1 import WorkflowQuery
    from worker_core.api.workflowservice.v1 import PollWorkflowTaskQueueResponse

__all__ = ["LEGACY_QUERY_ID", "WorkflowTask"]

LEGACY_QUERY_ID: Final = "legacy-query"


class WorkflowTask:
    """One task, from its arrival to its answer.

    A task is a real workflow task, with queries attached or not, or only a query (``is_query``).

    Raises:
        MalformedTask: It is both.
    """

    __slots__ = (
        "answers",
        "attempt",
        "is_query",
        "previous_started_id",
        "queries",
        "started_id",
        "tail",
        "token",
    )

    def __init__(self, task: PollWorkflowTaskQueueResponse) -> None:
        self.token = task.task_token
        self.attempt = task.attempt
        self.previous_started_id = task.previous_started_event_id
        self.started_id = task.started_event_id
        self.tail: Sequence[HistoryEvent] = ()
        """Events that came with the task, to be added when the history before them is fetched; of a
        query, those that no completed task has reached."""
        self.is_query = task.HasField("query")
        self.answers: dict[str, QueryAnswer] = {}
        attached = task.queries
        if self.is_query:
            if attached:
                raise MalformedTask("The task is a query and has queries attached as well.")
            self.queries = [_query_job(LEGACY_QUERY_ID, task.query)]
        elif attached:
            self.queries = [_query_job(query_id, query) for query_id, query in attached.items()]
        else:
            self.queries = []

    @property
    def awaits_answers(self) -> bool:
        """Whether queries were not asked yet."""
        return bool(self.queries) and not self.answers

    def take_answers(self, completion: Completion) -> None:
        """Take the answers of the activation that asked the queries.

        Raises:
            InternalError: It made another command.
        """
        for command in completion.commands:
            if not isinstance(command, QueryAnswer):
                raise InternalError(f"A query made the command {type(command).__name__}")
            self.answers[command.id] = command
        for query in self.queries:
            if query.id not in self.answers:
                self.answers[query.id] = QueryAnswer(
                    query.id,
                    failure=application_failure(
                        f"Query '{query.name}' did not finish at once. A query handler must"
                        " answer without waiting."
                    ),
                )


def _query_job(query_id: str, query: WorkflowQuery) -> QueryWorkflow:
    return QueryWorkflow(query_id, query.query_type, query.query_args.payloads, query.header.fields)
