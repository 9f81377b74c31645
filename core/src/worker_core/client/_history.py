"""Histories of workflows: fetched page by page, held whole, written to and read from JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from google.protobuf.json_format import MessageToDict, MessageToJson

from worker_core import api
from worker_core.api.common.v1 import WorkflowExecution
from worker_core.api.history.v1 import History, HistoryEvent
from worker_core.api.workflowservice.v1 import GetWorkflowExecutionHistoryRequest
from worker_core.client._history_json import history_from_json

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._interceptor import FetchWorkflowHistoryEventsInput

__all__ = [
    "WorkflowHistory",
    "WorkflowHistoryEventAsyncIterator",
    "WorkflowHistoryEventFilterType",
]


class WorkflowHistoryEventFilterType(IntEnum):
    """Which events of a history to get. Wire numbers."""

    ALL_EVENT = 1
    """All of them."""

    CLOSE_EVENT = 2
    """Only the one that ended the run."""


@dataclass(frozen=True)
class WorkflowHistory:
    """The events of one run, in order, with the id of its workflow."""

    workflow_id: str
    """Id of the workflow; histories do not hold it themselves."""

    events: Sequence[HistoryEvent]
    """The events, beginning with the start of the workflow."""

    @property
    def run_id(self) -> str:
        """Run id, read from the first event.

        After a reset this is the run that was reset, not the one that went on.

        Raises:
            RuntimeError: There is no event, or the first is not a workflow's start.
        """
        if not self.events:
            raise RuntimeError(f"The history of workflow {self.workflow_id!r} has no events")
        first = self.events[0]
        if not first.HasField("workflow_execution_started_event_attributes"):
            raise RuntimeError(
                f"The history of workflow {self.workflow_id!r} begins with event "
                f"{first.event_id}, which is not the workflow's start. Fetch it from its first page."
            )
        return first.workflow_execution_started_event_attributes.original_execution_run_id

    @staticmethod
    def from_json(workflow_id: str, history: str | dict[str, Any]) -> WorkflowHistory:
        """Read a history from JSON as `to_json`, the Temporal CLI or the Web UI write it.

        Fields that are not known are left out, so histories of newer servers can be read.

        Args:
            workflow_id: Id of the workflow, which the JSON does not hold.
            history: JSON text, or what a JSON parser made of it; a dict is not changed.

        Raises:
            ValueError: It is not JSON or not a history; the message says where.
        """
        return WorkflowHistory(workflow_id, history_from_json(history).events)

    def to_json(self) -> str:
        """Write the history as JSON text, without the workflow id."""
        return MessageToJson(History(events=self.events), descriptor_pool=api.pool)

    def to_json_dict(self) -> dict[str, Any]:
        """Write the history as a dict of JSON values, without the workflow id."""
        return MessageToDict(History(events=self.events), descriptor_pool=api.pool)


class WorkflowHistoryEventAsyncIterator:
    """Iterates over the events of a run, fetching page after page.

    Use `async for`. The properties and `fetch_next_page` are for those who page by hand.
    """

    def __init__(self, client: Client, input: FetchWorkflowHistoryEventsInput) -> None:
        self._client = client
        self._input = input
        self._next_page_token = input.next_page_token
        self._current_page: Sequence[HistoryEvent] | None = None
        self._current_page_index = 0

    @property
    def current_page_index(self) -> int:
        """Index in the current page of the event that comes next."""
        return self._current_page_index

    @property
    def current_page(self) -> Sequence[HistoryEvent] | None:
        """The page fetched last, or None before the first."""
        return self._current_page

    @property
    def next_page_token(self) -> bytes | None:
        """Token of the page after the current one, or None if there is none."""
        return self._next_page_token

    async def fetch_next_page(self, *, page_size: int | None = None) -> None:
        """Fetch the next page, whether or not the current one is used up.

        Args:
            page_size: Events at most, instead of the number the iterator was made with.

        Raises:
            RPCError: The server refused; the iterator still stands where it was.
        """
        response = await self._client.workflow_service.get_workflow_execution_history(
            GetWorkflowExecutionHistoryRequest(
                namespace=self._client.namespace,
                execution=WorkflowExecution(
                    workflow_id=self._input.id, run_id=self._input.run_id or ""
                ),
                maximum_page_size=page_size or self._input.page_size or 0,
                next_page_token=self._next_page_token or b"",
                wait_new_event=self._input.wait_new_event,
                history_event_filter_type=self._input.event_filter_type.value,  # type: ignore[arg-type]  # enum by number
                skip_archival=self._input.skip_archival,
            ),
            retry=True,
            metadata=self._input.rpc_metadata,
            timeout=self._input.rpc_timeout,
        )
        if response.raw_history:
            # Servers may be set up to leave the parsing to the client.
            self._current_page = [
                event
                for blob in response.raw_history
                for event in History.FromString(blob.data).events
            ]
        else:
            self._current_page = list(response.history.events)
        self._current_page_index = 0
        self._next_page_token = response.next_page_token or None

    def __aiter__(self) -> WorkflowHistoryEventAsyncIterator:
        return self

    async def __anext__(self) -> HistoryEvent:
        while self._current_page is None or self._current_page_index >= len(self._current_page):
            if self._current_page is not None and self._next_page_token is None:
                raise StopAsyncIteration
            await self.fetch_next_page()
        event = self._current_page[self._current_page_index]
        self._current_page_index += 1
        return event
