from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from worker_core.api.common.v1 import DataBlob, Payload
from worker_core.api.history.v1 import History, HistoryEvent
from worker_core.api.workflow.v1 import WorkflowExecutionInfo
from worker_core.api.workflowservice.v1 import (
    CountWorkflowExecutionsResponse,
    DescribeWorkflowExecutionResponse,
    GetWorkflowExecutionHistoryResponse,
    ListWorkflowExecutionsResponse,
)
from worker_core.client import WorkflowExecutionStatus
from worker_core.service import RPCError, RPCStatusCode


def executions(*ids: str, token: bytes = b"") -> ListWorkflowExecutionsResponse:
    response = ListWorkflowExecutionsResponse(next_page_token=token)
    for id in ids:
        info = response.executions.add()
        info.execution.workflow_id = id
        info.execution.run_id = f"run-{id}"
    return response


def events(*ids: int, token: bytes = b"") -> GetWorkflowExecutionHistoryResponse:
    response = GetWorkflowExecutionHistoryResponse(next_page_token=token)
    for id in ids:
        response.history.events.add(event_id=id)
    return response


async def test_listing_goes_through_all_pages_and_empty_ones(recorded, service):
    service.answer(
        "ListWorkflowExecutions",
        executions("a", "b", token=b"1"),
        executions(token=b"2"),
        executions("c"),
    )
    listing = recorded.list_workflows("query", page_size=2)
    assert service.calls == []
    assert listing.current_page is None
    assert [execution.id async for execution in listing] == ["a", "b", "c"]
    assert [call.request.next_page_token for call in service.calls] == [b"", b"1", b"2"]
    assert listing.next_page_token is None
    assert [call.request.page_size for call in service.calls] == [2, 2, 2]


async def test_a_limit_ends_the_listing_and_cuts_the_last_page(recorded, service):
    service.answer(
        "ListWorkflowExecutions", executions("a", "b", token=b"1"), executions("c", token=b"2")
    )
    listing = recorded.list_workflows(limit=3, page_size=2)
    assert [execution.id async for execution in listing] == ["a", "b", "c"]
    assert [call.request.page_size for call in service.calls] == [2, 1]


async def test_tasks_that_share_a_listing_share_it_out(recorded, service, monkeypatch):
    """While one of them fetches a page the others wait for it, and nothing comes twice."""
    service.answer(
        "ListWorkflowExecutions", *(executions(*pair, token=b"t") for pair in ("ab", "cd", "ef"))
    )
    service.answer("ListWorkflowExecutions", executions("g"))
    calls, asking = service._rpc_call, 0

    async def slow(*args, **options):
        nonlocal asking
        asking += 1
        assert asking == 1, "one page is fetched at a time"
        for _ in range(5):
            await asyncio.sleep(0)
        asking -= 1
        return await calls(*args, **options)

    monkeypatch.setattr(service, "_rpc_call", slow)
    listing = recorded.list_workflows(page_size=2)

    async def take() -> list[str]:
        taken = []
        async for execution in listing:
            taken.append(execution.id)
            await asyncio.sleep(0)
        return taken

    shares = await asyncio.gather(take(), take(), take())
    assert sorted(id for share in shares for id in share) == list("abcdefg")
    assert all(shares)
    assert len(service.calls) == 4


async def test_a_limit_of_zero_asks_nothing(recorded, service):
    assert [x async for x in recorded.list_workflows(limit=0)] == []
    assert service.calls == []


async def test_after_the_limit_there_is_no_further_page(recorded, service):
    service.answer("ListWorkflowExecutions", executions("a", "b", token=b"1"))
    listing = recorded.list_workflows(limit=2)
    assert [x.id async for x in listing] == ["a", "b"]
    await listing.fetch_next_page(page_size=5)
    assert listing.current_page == []
    assert listing.next_page_token is None
    assert len(service.calls) == 1


async def test_paging_by_hand(recorded, service):
    service.answer("ListWorkflowExecutions", executions("a", "b", token=b"1"), executions("c"))
    listing = recorded.list_workflows()
    await listing.fetch_next_page(page_size=5)
    assert service.calls[0].request.page_size == 5
    assert [execution.id for execution in listing.current_page] == ["a", "b"]
    assert listing.current_page_index == 0
    assert (await anext(listing)).id == "a"
    assert listing.current_page_index == 1
    assert listing.next_page_token == b"1"
    await listing.fetch_next_page()
    assert [execution.id async for execution in listing] == ["c"]


async def test_an_error_leaves_an_iterator_where_it_was(recorded, service):
    service.answer(
        "GetWorkflowExecutionHistory",
        events(1, token=b"1"),
        RPCError("busy", RPCStatusCode.UNAVAILABLE, b""),
        events(2),
    )
    iterator = recorded.get_workflow_handle("wf").fetch_history_events()
    assert (await anext(iterator)).event_id == 1
    with pytest.raises(RPCError):
        await anext(iterator)
    assert [event.event_id async for event in iterator] == [2]
    assert service.calls[1].request.next_page_token == b"1"
    assert service.calls[2].request.next_page_token == b"1"


async def test_history_is_fetched_whole(recorded, service):
    service.answer("GetWorkflowExecutionHistory", events(1, 2, token=b"1"), events(3))
    history = await recorded.get_workflow_handle("wf").fetch_history()
    assert history.workflow_id == "wf"
    assert [event.event_id for event in history.events] == [1, 2, 3]


async def test_a_history_the_server_did_not_parse_is_parsed_here(recorded, service):
    blobs = [
        DataBlob(data=History(events=[HistoryEvent(event_id=id)]).SerializeToString())
        for id in (1, 2)
    ]
    service.answer(
        "GetWorkflowExecutionHistory", GetWorkflowExecutionHistoryResponse(raw_history=blobs)
    )
    history = await recorded.get_workflow_handle("wf").fetch_history()
    assert [event.event_id for event in history.events] == [1, 2]


async def test_histories_of_a_listing(recorded, service):
    service.answer("ListWorkflowExecutions", executions("a", "b"))
    service.answer("GetWorkflowExecutionHistory", events(1), events(2))
    histories = [h async for h in recorded.list_workflows().map_histories()]
    assert [(h.workflow_id, h.events[0].event_id) for h in histories] == [("a", 1), ("b", 2)]
    assert [c.request.execution.run_id for c in service.calls[1:]] == ["run-a", "run-b"]


async def test_counting(recorded, service):
    response = CountWorkflowExecutionsResponse(count=3)
    group = response.groups.add(count=3)
    group.group_values.add(metadata={"encoding": b"json/plain"}, data=b'"Running"')
    group.group_values.add(
        metadata={"encoding": b"json/plain", "type": b"Datetime"}, data=b'"2024-01-02T00:00:00Z"'
    )
    service.answer("CountWorkflowExecutions", response)
    count = await recorded.count_workflows("q GROUP BY x")
    assert count.count == 3
    (group,) = count.groups
    assert (group.count, list(group.group_values)) == (
        3,
        ["Running", datetime(2024, 1, 2, tzinfo=UTC)],
    )


def text(value: str) -> Payload:
    return Payload(metadata={"encoding": b"json/plain"}, data=f'"{value}"'.encode())


async def test_describing(recorded, service):
    info = WorkflowExecutionInfo(history_length=7, task_queue="tq", status=2)
    info.execution.workflow_id = "wf"
    info.execution.run_id = "run"
    info.type.name = "W"
    info.start_time.FromDatetime(datetime(2024, 1, 2, tzinfo=UTC))
    info.execution_time.FromDatetime(datetime(2024, 1, 3, tzinfo=UTC))
    info.parent_execution.workflow_id = "parent"
    info.parent_execution.run_id = "parent-run"
    info.memo.fields["m"].CopyFrom(text("memo"))
    info.search_attributes.indexed_fields["Key"].CopyFrom(text("value"))
    info.search_attributes.indexed_fields["Key"].metadata["type"] = b"Keyword"
    response = DescribeWorkflowExecutionResponse(workflow_execution_info=info)
    response.execution_config.user_metadata.summary.CopyFrom(text("summary"))
    service.answer("DescribeWorkflowExecution", response)

    description = await recorded.get_workflow_handle("wf").describe()

    assert description.id == "wf"
    assert description.run_id == "run"
    assert description.namespace == "ns"
    assert description.workflow_type == "W"
    assert description.task_queue == "tq"
    assert description.history_length == 7
    assert description.status is WorkflowExecutionStatus.COMPLETED
    assert description.start_time == datetime(2024, 1, 2, tzinfo=UTC)
    assert description.execution_time == datetime(2024, 1, 3, tzinfo=UTC)
    assert description.close_time is None
    assert (description.parent_id, description.parent_run_id) == ("parent", "parent-run")
    assert (description.root_id, description.root_run_id) == (None, None)
    assert description.search_attributes == {"Key": ["value"]}
    assert [(p.key.name, p.value) for p in description.typed_search_attributes] == [
        ("Key", "value")
    ]
    assert description.raw_description == response
    assert description.raw_info == info
    assert await description.memo() == {"m": "memo"}
    assert await description.memo_value("m", type_hint=str) == "memo"
    assert await description.memo_value("other", None) is None
    with pytest.raises(KeyError, match="other"):
        await description.memo_value("other")
    assert await description.static_summary() == "summary"
    assert await description.static_details() is None


async def test_a_status_the_server_does_not_say_is_none(recorded, service):
    service.answer("ListWorkflowExecutions", executions("a"))
    (execution,) = [execution async for execution in recorded.list_workflows()]
    assert execution.status is None
