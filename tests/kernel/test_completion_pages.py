"""Completions in pages: how they are divided, sent, and sent again."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core._kernel.completion_pages import (
    MAX_PAGE_BYTES,
    command_bytes,
    paginate,
    send_pages,
)
from worker_core.api.command.v1 import Command
from worker_core.api.common.v1 import GrpcStatus
from worker_core.api.errordetails.v1 import WorkflowTaskCompletionBufferLostFailure
from worker_core.api.workflowservice.v1 import (
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskCompletedResponse,
)
from worker_core.service import RPCError, RPCStatusCode


def command(size: int) -> Command:
    made = Command()
    made.start_timer_command_attributes.timer_id = "x" * size
    return made


def completion(*sizes: int) -> RespondWorkflowTaskCompletedRequest:
    request = RespondWorkflowTaskCompletedRequest(
        task_token=b"token",
        identity="me",
        namespace="ns",
        commands=[command(size) for size in sizes],
        binary_checksum="sum",
    )
    request.messages.add().id = "m"
    return request


@given(
    st.lists(st.integers(min_value=0, max_value=900), max_size=40),
    st.integers(min_value=910, max_value=3000),
)
def test_pages_say_the_same(sizes: list[int], most: int) -> None:
    request = completion(*sizes)
    before = request.SerializeToString(deterministic=True)
    pages = paginate(request, most)
    assert request.SerializeToString(deterministic=True) == before
    if request.ByteSize() <= most or not sizes:
        assert pages == [request]
        return
    *others, last = pages
    assert [page.page_number for page in pages] == list(range(len(pages)))
    assert all(page.intermediate_page for page in others)
    assert not last.intermediate_page
    for page in others:
        assert command_bytes([page]) <= most
        bare = RespondWorkflowTaskCompletedRequest()
        bare.CopyFrom(page)
        bare.ClearField("commands")
        assert bare == RespondWorkflowTaskCompletedRequest(
            task_token=b"token",
            identity="me",
            namespace="ns",
            intermediate_page=True,
            page_number=page.page_number,
        )
    whole = RespondWorkflowTaskCompletedRequest()
    whole.CopyFrom(last)
    whole.page_number = 0
    for page in others:
        whole.commands.extend(page.commands)
    assert whole == request
    assert command_bytes(pages) == sum(each.ByteSize() for each in request.commands)


def test_one_command_that_is_too_large_stays() -> None:
    request = completion(10, 5000, 10)
    assert paginate(request, 1000) == [request]
    assert MAX_PAGE_BYTES == 3_670_016


class Server:
    """Takes pages; loses them as often as it is told to."""

    def __init__(self, losses: int = 0) -> None:
        self.losses = losses
        self.got: list[int] = []
        self.at_once = self.most_at_once = 0

    async def send(
        self, page: RespondWorkflowTaskCompletedRequest
    ) -> RespondWorkflowTaskCompletedResponse:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(0)
            self.got.append(page.page_number)
            if not page.intermediate_page and self.losses:
                self.losses -= 1
                raise buffer_lost()
        finally:
            self.at_once -= 1
        return RespondWorkflowTaskCompletedResponse(reset_history_event_id=7)


def buffer_lost() -> RPCError:
    status = GrpcStatus(code=RPCStatusCode.UNAVAILABLE, message="lost")
    status.details.add().Pack(WorkflowTaskCompletionBufferLostFailure())
    return RPCError("lost", RPCStatusCode.UNAVAILABLE, status.SerializeToString())


async def test_the_last_page_follows_the_others() -> None:
    pages, server = paginate(completion(*[400] * 20), 1000), Server()
    response = await send_pages(pages, server.send, lambda: False)
    assert response.reset_history_event_id == 7
    assert sorted(server.got) == list(range(11))
    assert server.got[-1] == 10
    assert server.most_at_once == 3


async def test_lost_pages_are_sent_again_from_the_first() -> None:
    pages, server = paginate(completion(*[400] * 4), 1000), Server(losses=8)
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    await send_pages(pages, server.send, lambda: False, sleep)
    assert len(server.got) == 9 * 3
    assert waited == [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]


async def test_shutdown_ends_it() -> None:
    server = Server(losses=1)
    with pytest.raises(RPCError, match="lost"):
        await send_pages(paginate(completion(*[400] * 4), 1000), server.send, lambda: True)


async def test_a_page_that_is_refused_ends_the_others() -> None:
    begun: list[int] = []

    async def send(page: RespondWorkflowTaskCompletedRequest) -> None:
        begun.append(page.page_number)
        if page.page_number == 1:
            raise RPCError("gone", RPCStatusCode.NOT_FOUND, b"")
        await asyncio.Event().wait()

    with pytest.raises(RPCError, match="gone"):
        await send_pages(paginate(completion(*[400] * 20), 1000), send, lambda: False)  # type: ignore[arg-type]
    assert begun[:3] == [0, 1, 2]
    assert len(begun) < 5  # one more may have begun in the place of the one that failed
