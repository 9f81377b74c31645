"""The handle of one standalone activity: await its result, describe, cancel, pause, change it."""

from __future__ import annotations

import asyncio
import functools
import warnings
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, cast

from worker_core.api.workflowservice.v1 import PollActivityExecutionRequest
from worker_core.client._activity_interceptor import (
    CancelActivityInput,
    DescribeActivityInput,
    PauseActivityInput,
    TerminateActivityInput,
    UnpauseActivityInput,
    UpdateActivityOptionsInput,
)
from worker_core.client._exceptions import ActivityFailureError
from worker_core.client._pace import PollPace
from worker_core.converter import ActivitySerializationContext
from worker_core.service import RPCError, RPCStatusCode
from worker_core.types import ReturnType

if TYPE_CHECKING:
    from worker_core.api.activity.v1 import ActivityExecutionOutcome
    from worker_core.client._activity_execution import ActivityExecutionDescription
    from worker_core.client._activity_options import (
        ActivityExecutionOptions,
        ActivityOptionsUpdate,
    )
    from worker_core.client._client import Client
    from worker_core.converter import DataConverter

__all__ = ["ActivityHandle", "check_updates"]


class ActivityHandle(Generic[ReturnType]):
    """One standalone activity, running or closed. Made by `Client`, holds no resources.

    Standalone activities are started by a client and not by a workflow. A handle without a run id
    works on the latest run of the activity id.
    """

    def __init__(
        self,
        client: Client,
        id: str,
        *,
        run_id: str | None = None,
        result_type: type | None = None,
    ) -> None:
        self._client = client
        self._id = id
        self._run_id = run_id
        self._result_type = result_type
        self._known_outcome: ActivityExecutionOutcome | None = None

    @functools.cached_property
    def _data_converter(self) -> DataConverter:
        return self._client.data_converter.with_context(
            ActivitySerializationContext(
                namespace=self._client.namespace,
                activity_id=self._id,
                activity_type=None,
                activity_task_queue=None,
                workflow_id=None,
                workflow_type=None,
                is_local=False,
            )
        )

    @property
    def id(self) -> str:
        """Id of the activity."""
        return self._id

    @property
    def run_id(self) -> str | None:
        """Run that operations are held to, None for the latest."""
        return self._run_id

    async def result(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ReturnType:
        """Wait until the activity is closed and return its result. Asks the server only once.

        Args:
            rpc_metadata: Metadata of each call, over the client's.
            rpc_timeout: Deadline of each single long poll, not of the wait. With less than about two
                seconds a server has no time to wait, and may not get to answering at all.

        Raises:
            ActivityFailureError: It failed, was cancelled or terminated, or timed out; `cause`
                tells which.
            RPCError: The server refused, for example because there is no such activity.
        """
        outcome = self._known_outcome
        if outcome is None:
            outcome = self._known_outcome = await self._poll_outcome(rpc_metadata, rpc_timeout)
        converter = self._data_converter
        if outcome.HasField("failure"):
            raise ActivityFailureError(cause=await converter.decode_failure(outcome.failure))
        values = await converter.decode(
            outcome.result.payloads, [self._result_type] if self._result_type else None
        )
        if len(values) > 1:
            warnings.warn(f"Expected single activity result, got {len(values)}", stacklevel=2)
        return cast("ReturnType", values[0] if values else None)

    async def _poll_outcome(
        self, rpc_metadata: Mapping[str, str | bytes], rpc_timeout: timedelta | None
    ) -> ActivityExecutionOutcome:
        request = PollActivityExecutionRequest(
            namespace=self._client.namespace, activity_id=self._id, run_id=self._run_id or ""
        )
        pace = PollPace()
        while True:
            await pace.wait()
            try:
                response = await self._client.workflow_service.poll_activity_execution(
                    request, retry=True, metadata=rpc_metadata, timeout=rpc_timeout
                )
            except RPCError as error:
                # The end of a single poll is not the end of the wait.
                if error.status == RPCStatusCode.DEADLINE_EXCEEDED:
                    continue
                if error.status == RPCStatusCode.CANCELLED:
                    raise asyncio.CancelledError from error
                raise
            if response.HasField("outcome"):
                return response.outcome

    async def cancel(
        self,
        *,
        reason: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Ask the activity to cancel itself.

        A running attempt learns of it with its next heartbeat, and may ignore it; one that does not
        heartbeat never does.

        Args:
            reason: Shown by `describe`.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such activity,
                FAILED_PRECONDITION if it is closed.
        """
        await self._client._impl.cancel_activity(
            CancelActivityInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def terminate(
        self,
        *,
        reason: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """End the activity at once, without its code having a say.

        A running attempt goes on until its next heartbeat tells it that nobody waits for it.

        Args:
            reason: Recorded with the termination.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such activity,
                FAILED_PRECONDITION if it is closed.
        """
        await self._client._impl.terminate_activity(
            TerminateActivityInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def pause(
        self,
        *,
        reason: str | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Hold the activity back: no attempt begins until `unpause`. Experimental.

        Args:
            reason: Shown by `describe`.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; UNIMPLEMENTED if it cannot do this.
        """
        await self._client._impl.pause_activity(
            PauseActivityInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                reason=reason,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def unpause(
        self,
        *,
        reason: str | None = None,
        jitter: timedelta | None = None,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> None:
        """Let a paused activity go on. Experimental.

        Args:
            reason: Recorded by the server.
            jitter: Begin at a random moment within this time, instead of at once.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; UNIMPLEMENTED if it cannot do this.
        """
        await self._client._impl.unpause_activity(
            UnpauseActivityInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                reason=reason,
                jitter=jitter,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def update_options(
        self,
        updates: Sequence[ActivityOptionsUpdate[Any]],
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ActivityExecutionOptions:
        """Change options of the activity; what is not named stays as it is. Experimental.

        Args:
            updates: Changes, made with the keys of `ActivityOptionsKeys`; one per option at most.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Returns:
            All options as they are then.

        Raises:
            ValueError: There are no changes, or two of the same option.
            TypeError: A change or its value is not of its type.
            RPCError: The server refused; UNIMPLEMENTED if it cannot do this.
        """
        if not updates:
            raise ValueError(
                "update_options requires at least one update; to undo earlier ones call "
                "restore_original_options()"
            )
        check_updates(updates)
        return await self._client._impl.update_activity_options(
            UpdateActivityOptionsInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                updates=updates,
                restore_original=False,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def restore_original_options(
        self,
        *,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ActivityExecutionOptions:
        """Undo all changes of `update_options`. Experimental.

        Args:
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Returns:
            All options as they are then.

        Raises:
            RPCError: The server refused; UNIMPLEMENTED if it cannot do this.
        """
        return await self._client._impl.update_activity_options(
            UpdateActivityOptionsInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                updates=[],
                restore_original=True,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )

    async def describe(
        self,
        *,
        include_input: bool = False,
        include_outcome: bool = False,
        include_heartbeat_details: bool = False,
        include_last_failure: bool = False,
        rpc_metadata: Mapping[str, str | bytes] = {},
        rpc_timeout: timedelta | None = None,
    ) -> ActivityExecutionDescription:
        """Read what the server knows about the activity.

        Args:
            include_input: With its arguments.
            include_outcome: With its result, or with why it ended without one.
            include_heartbeat_details: With the details of its last heartbeat.
            include_last_failure: With the failure of its last failed attempt.
            rpc_metadata: Metadata of the call, over the client's.
            rpc_timeout: Deadline of the call.

        Raises:
            RPCError: The server refused; NOT_FOUND if there is no such activity.
        """
        return await self._client._impl.describe_activity(
            DescribeActivityInput(
                activity_id=self._id,
                activity_run_id=self._run_id,
                include_input=include_input,
                include_outcome=include_outcome,
                include_heartbeat_details=include_heartbeat_details,
                include_last_failure=include_last_failure,
                rpc_metadata=rpc_metadata,
                rpc_timeout=rpc_timeout,
            )
        )


def check_updates(updates: Sequence[ActivityOptionsUpdate[Any]]) -> None:
    """See that changes are changes, and each of another option.

    Raises:
        ValueError: Two are of the same option.
        TypeError: One is no change.
    """
    seen: set[str] = set()
    for update in updates:
        if not hasattr(update, "key"):
            raise TypeError(
                f"updates=[...] got {update!r}. Make changes with the keys of ActivityOptionsKeys: "
                "ActivityOptionsKeys.heartbeat_timeout.value_set(timedelta(seconds=5))."
            )
        if update.key.name in seen:
            raise ValueError(
                f"update_options received more than one update for {update.key.name}: "
                "give each option one value"
            )
        seen.add(update.key.name)
