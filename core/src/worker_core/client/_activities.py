"""Standalone activities from a client: start, find, list and count them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast, overload

from worker_core.client._activity_handle import ActivityHandle
from worker_core.client._activity_interceptor import CountActivitiesInput, ListActivitiesInput
from worker_core.client._activity_method_starting import ActivityMethodStarts
from worker_core.types import ReturnType

if TYPE_CHECKING:
    from worker_core.client._activity_execution import (
        ActivityExecutionAsyncIterator,
        ActivityExecutionCount,
    )
    from worker_core.client._client import Client

__all__ = ["Activities"]


class Activities(ActivityMethodStarts):
    """The part of a client that is about standalone activities."""

    def list_activities(
        self,
        query: str,
        *,
        limit: int | None = None,
        page_size: int = 1000,
        next_page_token: bytes | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ActivityExecutionAsyncIterator:
        """Iterate over the standalone activities that match a query.

        The first call to the server, and the first error, come with the first activity.

        Args:
            query: Visibility query; all of the namespace if it is empty.
            limit: Stop after this many.
            page_size: Activities per call at most.
            next_page_token: Page to begin with.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.
        """
        return self._impl.list_activities(
            ListActivitiesInput(
                query=query,
                page_size=page_size,
                next_page_token=next_page_token,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                limit=limit,
            )
        )

    async def count_activities(
        self,
        query: str | None = None,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ActivityExecutionCount:
        """Count the standalone activities that match a query.

        Args:
            query: Visibility query, which may end in a `GROUP BY`; all activities if None.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; INVALID_ARGUMENT for a query it cannot read.
        """
        return await self._impl.count_activities(
            CountActivitiesInput(query=query, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)
        )

    @overload
    def get_activity_handle(
        self, activity_id: str, *, run_id: str | None = None
    ) -> ActivityHandle[Any]: ...

    @overload
    def get_activity_handle(
        self, activity_id: str, *, run_id: str | None = None, result_type: type[ReturnType]
    ) -> ActivityHandle[ReturnType]: ...

    def get_activity_handle(
        self, activity_id: str, *, run_id: str | None = None, result_type: type | None = None
    ) -> ActivityHandle[Any]:
        """Make a handle of a standalone activity that exists, without asking the server.

        `Client.get_async_activity_handle` is for those who carry an activity out.

        Args:
            activity_id: Id of the activity.
            run_id: Run to hold every operation to; the latest one if None.
            result_type: Type to convert the result to.
        """
        return ActivityHandle(
            cast("Client", self), activity_id, run_id=run_id, result_type=result_type
        )
