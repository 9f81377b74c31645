"""Iterators over lists that the server gives page by page.

One iterator may serve several tasks, which then share out what it lists: everything comes once. A
page is fetched by one task while the others wait for it. An iterator belongs to one event loop.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, Self, TypeVar

__all__ = ["PagedIterator"]

ItemT = TypeVar("ItemT")


class PagedIterator(ABC, Generic[ItemT]):
    """Iterates over items, fetching page after page.

    Use `async for`. The properties and `fetch_next_page` are for those who page by hand.
    """

    def __init__(
        self, next_page_token: bytes | None, page_size: int | None, limit: int | None = None
    ) -> None:
        self._next_page_token = next_page_token
        self._page_size = page_size
        self._limit = limit
        self._current_page: Sequence[ItemT] | None = None
        self._current_page_index = 0
        self._yielded = 0
        self._fetching = asyncio.Lock()

    @property
    def current_page_index(self) -> int:
        """Index in the current page of the item that comes next."""
        return self._current_page_index

    @property
    def current_page(self) -> Sequence[ItemT] | None:
        """The page fetched last, or None before the first."""
        return self._current_page

    @property
    def next_page_token(self) -> bytes | None:
        """Token of the page after the current one, or None if there is none."""
        return self._next_page_token

    async def fetch_next_page(self, *, page_size: int | None = None) -> None:
        """Fetch the next page, whether or not the current one is used up.

        Args:
            page_size: Items at most, instead of the number the iterator was made with. Never more
                than the iterator's limit leaves to come, if it has one.

        Raises:
            RPCError: The server refused; the iterator still stands where it was.
        """
        async with self._fetching:
            await self._fetch_next(page_size)

    async def _fetch_next(self, page_size: int | None = None) -> None:
        size = page_size or self._page_size or 0
        page: Sequence[ItemT] = []
        token = b""
        left = None if self._limit is None else self._limit - self._yielded
        if left is None or left > 0:  # a size of zero would ask for as many as the server likes
            size = size if left is None else min(size, left)
            page, token = await self._fetch(size, self._next_page_token or b"")
        self._current_page = page
        self._current_page_index = 0
        self._next_page_token = token or None

    @abstractmethod
    async def _fetch(self, page_size: int, next_page_token: bytes) -> tuple[Sequence[ItemT], bytes]:
        """Ask the server for a page: its items, and the token of the next, empty if there is none.

        Args:
            page_size: Items at most; zero leaves it to the server.
            next_page_token: Which page; the first one if empty.
        """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        while self._limit is None or self._yielded < self._limit:
            page = self._current_page
            if page is not None:
                if self._current_page_index < len(page):
                    item = page[self._current_page_index]
                    self._current_page_index += 1
                    self._yielded += 1
                    return item
                if self._next_page_token is None:
                    break
            async with self._fetching:
                # Whoever was ahead may have fetched it while this task waited.
                if self._current_page is page:
                    await self._fetch_next()
        raise StopAsyncIteration
