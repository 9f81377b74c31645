"""Completions of workflow tasks that are too large for one request, sent in pages.

A server that says it can takes the commands of one completion in several requests. It keeps those
of all pages but the last, which carries everything else and makes it put them together.

Rules:

* Commands stay in order, and each is whole. Where one alone is too large for a page, or there is
  nothing but commands to save, the request goes as it is, and the server says what it thinks of it.
* The last page follows when all others have arrived; of those a few are under way at once.
* A server that lost what it had kept wants all pages again, from the first. That goes on until the
  task is over, when its token is refused, or the worker shuts down.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from worker_core._wire.retry import is_buffer_lost
from worker_core.api.workflowservice.v1 import (
    RespondWorkflowTaskCompletedRequest,
    RespondWorkflowTaskCompletedResponse,
)
from worker_core.service import RPCError

__all__ = ["MAX_PAGE_BYTES", "command_bytes", "paginate", "send_pages"]

MAX_PAGE_BYTES: Final = 4 * 1024 * 1024 - 512 * 1024
"""Size of the commands of a page. What is left of a request's four MiB is for all else in it."""
_PAGES_AT_ONCE: Final = 3
_FIRST_DELAY_SECONDS: Final = 0.1
_LAST_DELAY_SECONDS: Final = 5.0

Send = Callable[
    [RespondWorkflowTaskCompletedRequest], Awaitable[RespondWorkflowTaskCompletedResponse]
]


def paginate(
    request: RespondWorkflowTaskCompletedRequest, max_bytes: int = MAX_PAGE_BYTES
) -> list[RespondWorkflowTaskCompletedRequest]:
    """The requests that say the same as one, the last one last.

    Returns:
        The request itself, if it is small enough or cannot be divided.
    """
    if request.ByteSize() <= max_bytes or not request.commands:
        return [request]
    sizes = [command.ByteSize() for command in request.commands]
    if max(sizes) > max_bytes:
        return [request]
    pages: list[RespondWorkflowTaskCompletedRequest] = []
    used = max_bytes
    for command, size in zip(request.commands, sizes, strict=True):
        if used + size > max_bytes:
            used = 0
            pages.append(
                RespondWorkflowTaskCompletedRequest(
                    task_token=request.task_token,
                    identity=request.identity,
                    namespace=request.namespace,
                    intermediate_page=True,
                    page_number=len(pages),
                )
            )
        used += size
        pages[-1].commands.append(command)
    last = RespondWorkflowTaskCompletedRequest()
    last.CopyFrom(request)
    last.ClearField("commands")
    last.page_number = len(pages)
    return [*pages, last]


def command_bytes(pages: Sequence[RespondWorkflowTaskCompletedRequest]) -> int:
    """How much a server has to keep of pages: their commands."""
    return sum(command.ByteSize() for page in pages for command in page.commands)


async def send_pages(
    pages: Sequence[RespondWorkflowTaskCompletedRequest],
    send: Send,
    is_closing: Callable[[], bool],
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> RespondWorkflowTaskCompletedResponse:
    """Send pages, as often as the server loses them.

    Args:
        pages: What `paginate` gave.
        send: Sends a request.
        is_closing: Whether the worker shuts down.
        sleep: Waits for some seconds.

    Returns:
        The response to the last page.

    Raises:
        RPCError: A page was not taken.
    """
    delay = _FIRST_DELAY_SECONDS
    while True:
        try:
            await _send_all(pages[:-1], send)
            return await send(pages[-1])
        except RPCError as error:
            if not is_buffer_lost(error) or is_closing():
                raise
        await sleep(delay)
        delay = min(delay * 2, _LAST_DELAY_SECONDS)


async def _send_all(pages: Sequence[RespondWorkflowTaskCompletedRequest], send: Send) -> None:
    """Send pages, a few at once; the first that is not taken has the others cancelled."""
    slots = asyncio.Semaphore(_PAGES_AT_ONCE)

    async def one(page: RespondWorkflowTaskCompletedRequest) -> None:
        async with slots:
            await send(page)

    tasks = [asyncio.ensure_future(one(page)) for page in pages]
    try:
        await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
