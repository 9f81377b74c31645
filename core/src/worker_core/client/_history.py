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
from worker_core.client._paging import PagedIterator

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


class WorkflowHistoryEventAsyncIterator(PagedIterator[HistoryEvent]):
    """Iterates over the events of a run, fetching page after page.

    Use `async for`. The properties and `fetch_next_page` are for those who page by hand.
    """

    def __init__(self, client: Client, input: FetchWorkflowHistoryEventsInput) -> None:
        super().__init__(input.next_page_token, input.page_size)
        self._client = client
        self._input = input

    async def _fetch(
        self, page_size: int, next_page_token: bytes
    ) -> tuple[list[HistoryEvent], bytes]:
        response = await self._client.workflow_service.get_workflow_execution_history(
            GetWorkflowExecutionHistoryRequest(
                namespace=self._client.namespace,
                execution=WorkflowExecution(
                    workflow_id=self._input.id, run_id=self._input.run_id or ""
                ),
                maximum_page_size=page_size,
                next_page_token=next_page_token,
                wait_new_event=self._input.wait_new_event,
                history_event_filter_type=self._input.event_filter_type.value,  # type: ignore[arg-type]  # enum by number
                skip_archival=self._input.skip_archival,
            ),
            retry=True,
            metadata=self._input.rpc_metadata,
            timeout=self._input.rpc_timeout,
        )
        if not response.raw_history:
            return list(response.history.events), response.next_page_token
        # Servers may be set up to leave the parsing to the client.
        events = [
            event for blob in response.raw_history for event in History.FromString(blob.data).events
        ]
        return events, response.next_page_token
