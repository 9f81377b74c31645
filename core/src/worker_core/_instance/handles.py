"""An activity in flight, as workflow code holds it.

The handle is a task, and how many turns it takes to wake its caller is fixed by histories: the job
makes `_release` ready (turn 1), which wakes the handle's own task (turn 2), whose end wakes the
caller (turn 3).

Cancelling the task does not end it. It asks the server, and the task ends with what comes back, as
the activity's cancellation type has it. Only before its first step is there no coroutine to do
that: then `cancel` asks itself, and the task ends as cancelled tasks do.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from worker_core._activation import RequestCancelActivity
from worker_core._instance.errors import WorkflowBeingEvictedError
from worker_core._instance.tasks import OrderedTask
from worker_core.workflow import ActivityHandle

if TYPE_CHECKING:
    from worker_core._activation import EventGroups, RequestCancelLocalActivity
    from worker_core._instance.instance import Instance
    from worker_core._interceptors import StartActivityInput, StartLocalActivityInput
    from worker_core.api.failure.v1 import Failure
    from worker_core.converter import PayloadConverter

__all__ = ["ActivityTask"]


class ActivityTask(OrderedTask, ActivityHandle[Any]):
    """The handle of one activity.

    Args:
        instance: The run.
        seq: The activity's number.
        input: What was asked for. Not kept.
        payload_converter: What decodes its result.
        task_queue: Where it runs.
        groups: Event groups of its commands.
    """

    is_local = False

    __slots__ = (
        "_cancel_requested",
        "_error",
        "_instance",
        "_order",
        "_renamed",
        "_resolved",
        "_result",
        "_started",
        "_waiter",
        "_workflow_loop",
        "activity_id",
        "activity_type",
        "groups",
        "payload_converter",
        "ret_type",
        "seq",
        "task_queue",
    )

    def __init__(
        self,
        instance: Instance,
        seq: int,
        input: StartActivityInput | StartLocalActivityInput,
        payload_converter: PayloadConverter,
        task_queue: str,
        groups: EventGroups | None,
    ) -> None:
        loop = instance.loop
        self._instance = instance
        self._workflow_loop = loop
        self._renamed = False
        loop.order += 1
        self._order = loop.order
        self.seq = seq
        self.activity_type = input.activity
        self.activity_id = input.activity_id
        self.task_queue = task_queue
        self.ret_type = input.ret_type
        self.payload_converter = payload_converter
        self.groups = groups
        self._started = False
        self._cancel_requested = False
        self._resolved = False
        self._result: Any = None
        self._error: BaseException | None = None
        self._waiter: asyncio.Future[None] | None = None
        super().__init__(self._wait(), loop=loop, name="")
        self._log_destroy_pending = False
        loop.add_task(self)

    def _make_name(self) -> str:
        return f"activity: {self.activity_type}"

    def cancel(self, msg: Any | None = None) -> bool:
        """Ask for cancellation of the activity.

        Returns:
            False if the task had ended before.

        Raises:
            ReadOnlyContextError: Nothing may be changed now.
        """
        loop = self._workflow_loop
        if not loop.evicting:
            if loop.read_only:
                loop.refuse("cancel activity handle")
            if not self._started and not self.done():
                self._request_cancel()
        return super().cancel(msg)

    def resolve(self, result: Any, error: BaseException | None = None) -> None:
        """Take how the activity ended; its task will end so."""
        self._resolved = True
        self._result = result
        self._error = error
        if self._waiter is not None:
            self._workflow_loop.call_soon(_release, self._waiter)

    def decode_failure(self, failure: Failure) -> BaseException:
        """Make the exception that the activity ended with."""
        return self._instance.conversion.decode_activity_failure(
            failure,
            self.payload_converter,
            self.activity_type,
            self.activity_id,
            self.task_queue,
            is_local=self.is_local,
        )

    async def _wait(self) -> Any:
        self._started = True
        loop = self._workflow_loop
        while True:
            # Not the loop's create_future: this one meets no set, and awaiting it is cheaper.
            waiter: asyncio.Future[None] = asyncio.Future(loop=loop)
            self._waiter = waiter
            if self._resolved:
                loop.call_soon(_release, waiter)
            try:
                await waiter
            except asyncio.CancelledError:
                self._waiter = None
                if self._resolved and self._instance.raises_on_cancelling_completed():
                    raise
                self._request_cancel()
                # Taken note of: the next await must not raise it again.
                self.uncancel()
                continue
            self._waiter = None
            if self._error is not None:
                raise self._error
            return self._result

    def _request_cancel(self) -> None:
        loop = self._workflow_loop
        if loop.evicting:
            raise WorkflowBeingEvictedError(
                "Ignoring cancellation of an activity while evicting workflow. This is not an error."
            )
        if not self._cancel_requested:
            self._cancel_requested = True
            loop.add_command(self._make_cancel())

    def _make_cancel(self) -> RequestCancelActivity | RequestCancelLocalActivity:
        return RequestCancelActivity(seq=self.seq, groups=self.groups)


def _release(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)
