"""Schedules from a client: create, find and list them, and the handle that works on one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast, overload

from worker_core import common
from worker_core.client._schedule_checks import check_id
from worker_core.client._schedule_interceptor import (
    BackfillScheduleInput,
    CreateScheduleInput,
    DeleteScheduleInput,
    DescribeScheduleInput,
    ListSchedulesInput,
    PauseScheduleInput,
    TriggerScheduleInput,
    UnpauseScheduleInput,
    UpdateScheduleInput,
)

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._interceptor import OutboundInterceptor
    from worker_core.client._schedule import (
        Schedule,
        ScheduleBackfill,
        ScheduleOverlapPolicy,
        ScheduleUpdate,
        ScheduleUpdateInput,
    )
    from worker_core.client._schedule_description import (
        ScheduleAsyncIterator,
        ScheduleDescription,
    )

__all__ = ["ScheduleHandle", "Schedules"]


class Schedules:
    """The part of a client that is about schedules."""

    _impl: OutboundInterceptor

    async def create_schedule(
        self,
        id: str,
        schedule: Schedule,
        *,
        trigger_immediately: bool = False,
        backfill: Sequence[ScheduleBackfill] = [],
        memo: Mapping[str, Any] | None = None,
        search_attributes: common.TypedSearchAttributes | common.SearchAttributes | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ScheduleHandle:
        """Create a schedule.

        Args:
            id: Id of the schedule, unique in the namespace.
            schedule: What it does, and when.
            trigger_immediately: Take an action at once, whatever the time.
            backfill: Time spans to make up for at once.
            memo: Values shown with the schedule, by name. Those of its workflows are the action's.
            search_attributes: Indexed values of the schedule. Those of its workflows are the
                action's. The dictionary form is deprecated.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            ScheduleAlreadyRunningError: There is a schedule with this id.
            ValueError: The schedule's `limited_actions` and `remaining_actions` contradict each
                other, or a value of it is out of range.
            TypeError: A part of the schedule is not of its type.
            RPCError: The server refused; INVALID_ARGUMENT for times that it cannot read.
        """
        common._warn_on_deprecated_search_attributes(search_attributes)
        check_id(id)
        return await self._impl.create_schedule(
            CreateScheduleInput(
                id=id,
                schedule=schedule,
                trigger_immediately=trigger_immediately,
                backfill=backfill,
                memo=memo,
                search_attributes=search_attributes,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    def get_schedule_handle(self, id: str) -> ScheduleHandle:
        """Make a handle of a schedule that exists, without asking the server.

        Args:
            id: Id of the schedule.

        Raises:
            TypeError: It is no string.
        """
        check_id(id)
        return ScheduleHandle(cast("Client", self), id)

    async def list_schedules(
        self,
        query: str | None = None,
        *,
        page_size: int = 1000,
        next_page_token: bytes | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ScheduleAsyncIterator:
        """Iterate over the schedules that match a query: `async for s in await client.list_schedules()`.

        The first call to the server, and the first error, come with the first schedule. Listings
        lag behind: a schedule just created or deleted may take a moment to show.

        Args:
            query: Visibility query; all schedules of the namespace if None.
            page_size: Schedules per call at most.
            next_page_token: Page to begin with.
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each call.
        """
        return self._impl.list_schedules(
            ListSchedulesInput(
                page_size=page_size,
                next_page_token=next_page_token,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
                query=query,
            )
        )


class ScheduleHandle:
    """A schedule to work on.

    Made by `Client.create_schedule` and `Client.get_schedule_handle`. Every operation takes
    metadata that goes over the client's, and a deadline of its calls; and raises RPCError if the
    server refuses, NOT_FOUND if there is no such schedule.
    """

    def __init__(self, client: Client, id: str) -> None:
        self._client = client
        self.id = id
        """Id of the schedule."""

    async def backfill(
        self,
        *backfill: ScheduleBackfill,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Make up for the actions of time spans, as if these passed at once.

        Args:
            backfill: The time spans.
            rpc_metadata: Metadata of the call.
            rpc_timeout: Deadline of the call.

        Raises:
            ValueError: None was given.
            TypeError: One is something else.
        """
        if not backfill:
            raise ValueError(
                "At least one backfill required: pass ScheduleBackfill(start_at=..., end_at=...)."
            )
        await self._client._impl.backfill_schedule(
            BackfillScheduleInput(
                id=self.id, backfills=backfill, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout
            )
        )

    async def delete(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Delete the schedule. Workflows that it started go on.

        Args:
            rpc_metadata: Metadata of the call.
            rpc_timeout: Deadline of the call.
        """
        await self._client._impl.delete_schedule(
            DeleteScheduleInput(id=self.id, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)
        )

    async def describe(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ScheduleDescription:
        """Read what the server knows about the schedule.

        Args:
            rpc_metadata: Metadata of the call.
            rpc_timeout: Deadline of the call.
        """
        return await self._client._impl.describe_schedule(
            DescribeScheduleInput(id=self.id, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout)
        )

    async def pause(
        self,
        *,
        note: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Pause the schedule: no action is taken by time until it is unpaused.

        Args:
            note: Why, for people. Takes the place of the schedule's note.
            rpc_metadata: Metadata of the call.
            rpc_timeout: Deadline of the call.
        """
        await self._client._impl.pause_schedule(
            PauseScheduleInput(
                id=self.id, note=note, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout
            )
        )

    async def trigger(
        self,
        *,
        overlap: ScheduleOverlapPolicy | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Have the schedule act now, also if it is paused.

        Args:
            overlap: Instead of the schedule's own policy.
            rpc_metadata: Metadata of the call.
            rpc_timeout: Deadline of the call.
        """
        await self._client._impl.trigger_schedule(
            TriggerScheduleInput(
                id=self.id, overlap=overlap, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout
            )
        )

    async def unpause(
        self,
        *,
        note: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Let the paused schedule go on.

        Args:
            note: Why, for people. Takes the place of the schedule's note.
            rpc_metadata: Metadata of the call.
            rpc_timeout: Deadline of the call.
        """
        await self._client._impl.unpause_schedule(
            UnpauseScheduleInput(
                id=self.id, note=note, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout
            )
        )

    @overload
    async def update(
        self,
        updater: Callable[[ScheduleUpdateInput], ScheduleUpdate | None],
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None: ...

    @overload
    async def update(
        self,
        updater: Callable[[ScheduleUpdateInput], Awaitable[ScheduleUpdate | None]],
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None: ...

    async def update(
        self,
        updater: Callable[
            [ScheduleUpdateInput], ScheduleUpdate | Awaitable[ScheduleUpdate | None] | None
        ],
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Change the schedule: read it, have a function say what it shall be, write that.

        Usually the function changes `input.description.schedule` and returns it in a
        `ScheduleUpdate`. What it leaves alone stays as it was, also what this package has no
        attribute for.

        A change by somebody else between the reading and the writing is written over: the server
        tells nobody about such a conflict. Keep the function free of effects, so that it may be
        called again once servers do. And the server may take up a pause, trigger or backfill that
        follows on an update's heels before the update; to have them in order, describe the
        schedule in between, which waits for what was sent before.

        Args:
            updater: Returns the update, or None to change nothing. May be async. What it raises
                is raised here, and nothing is changed.
            rpc_metadata: Metadata of each call.
            rpc_timeout: Deadline of each call.

        Raises:
            TypeError: `updater` is no function, or returned something else, or a part of the
                schedule is not of its type.
            ValueError: A value of the schedule is out of range.
        """
        if not callable(updater):
            raise TypeError(
                f"updater of schedule {self.id!r} is {updater!r}. Pass a function that takes a "
                "ScheduleUpdateInput and returns a ScheduleUpdate."
            )
        await self._client._impl.update_schedule(
            UpdateScheduleInput(
                id=self.id, updater=updater, rpc_metadata=rpc_metadata, rpc_timeout=rpc_timeout
            )
        )
