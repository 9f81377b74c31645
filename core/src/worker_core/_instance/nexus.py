"""Nexus operations: starting them, their handles, and how they end.

As with children, the start is confirmed before the caller gets the handle. An operation that
completes at once brings start and result in one activation. The handle is no task, but has one that
ends as the operation does.

What ends an operation may come twice: one that is only waited for until its cancellation was
requested ends then, and later once more for good. The second end is ignored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import (
    NexusCancellation,
    NexusCompleted,
    NexusStarted,
    RequestCancelNexusOperation,
    ResolveNexus,
    ResolveNexusStart,
    ScheduleNexusOperation,
    UserMetadata,
)
from worker_core._instance.activities import nanoseconds
from worker_core._instance.checks import check_text
from worker_core._instance.in_flight import End
from worker_core._instance.tasks import WorkflowTask
from worker_core.workflow import NexusOperationHandle
from worker_core.workflow._event_groups import capture_event_groups

if TYPE_CHECKING:
    from worker_core._activation import EventGroups
    from worker_core._instance.instance import Instance
    from worker_core._interceptors import StartNexusOperationInput
    from worker_core.api.failure.v1 import Failure
    from worker_core.converter import PayloadConverter

__all__ = ["APPLY", "NexusOperation", "start"]

_CANCELLATIONS: Final = tuple(NexusCancellation)
"""By the number of the public `NexusOperationCancellationType`."""


class NexusOperation(NexusOperationHandle[Any]):
    """The handle of one operation.

    Args:
        instance: The run.
        seq: The operation's number.
        input: What was asked for. Not kept.
        payload_converter: What decodes its result.
        groups: Event groups of its commands.
    """

    __slots__ = (
        "_end",
        "_endpoint",
        "_groups",
        "_instance",
        "_lost",
        "_operation",
        "_seq",
        "_service",
        "_start",
        "_task",
        "_token",
        "output_type",
        "payload_converter",
    )

    def __init__(
        self,
        instance: Instance,
        seq: int,
        input: StartNexusOperationInput[Any, Any],
        payload_converter: PayloadConverter,
        groups: EventGroups | None,
    ) -> None:
        self._instance = instance
        self._seq = seq
        self._endpoint = input.endpoint
        self._service = input.service
        self._operation = input.operation_name
        self._groups = groups
        self._token: str | None = None
        self.output_type = input.output_type
        self.payload_converter = payload_converter
        self._lost = False
        """Whether nobody gets it: its start failed or was given up. Then it ends in silence."""
        self._start = End()
        self._end = End()
        loop = instance.loop
        self._task = WorkflowTask(self._wait(), loop, f"nexus: {self._service}/{self._operation}")
        loop.add_task(self._task)

    @property
    def operation_token(self) -> str | None:
        """See the base class."""
        return self._token

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._task.__await__()

    def cancel(self) -> bool:
        """See the base class."""
        loop = self._instance.loop
        if loop.read_only and not loop.evicting:
            loop.refuse("cancel Nexus operation handle")
        return self._task.cancel()

    async def wait_for_start(self) -> None:
        """Wait until the operation has started.

        Raises:
            FailureError: It does not.
            asyncio.CancelledError: The workflow was cancelled; so will be the operation.
        """
        try:
            await self._start.wait(self._instance, self._request_cancel, ends_with_workflow=True)
        except BaseException:
            self._lost = True
            raise

    def start(self, token: str | None) -> None:
        """Take that the operation has started; one that completes at once has no token."""
        self._token = token
        self._start.reach(self._instance.loop)

    def complete(self, result: Any) -> None:
        """Take the operation's result."""
        self._end.reach(self._instance.loop, result)

    def fail(self, error: BaseException) -> None:
        """Take how the operation failed, or failed to start."""
        loop = self._instance.loop
        if not self._start.reached:
            self._start.reach(loop, None, error)
            self._lost = True
        self._end.reach(loop, None, None if self._lost else error)

    def decode_failure(self, failure: Failure) -> BaseException:
        """Make the exception that the operation ended with."""
        return self._instance.conversion.decode_nexus_failure(
            failure, self.payload_converter, self._endpoint, self._service, self._operation
        )

    async def _wait(self) -> Any:
        return await self._end.wait(self._instance, self._request_cancel)

    def _request_cancel(self, error: asyncio.CancelledError) -> None:
        self._instance.loop.add_command(
            RequestCancelNexusOperation(seq=self._seq, groups=self._groups)
        )


async def start(instance: Instance, input: StartNexusOperationInput[Any, Any]) -> NexusOperation:
    """Issue the command and wait until the operation has started.

    Raises:
        NexusOperationError: It does not.
        asyncio.CancelledError: The workflow was cancelled meanwhile.
    """
    operations = instance.operations.nexus
    name = input.operation_name
    check_text(input.endpoint, "endpoint of Nexus operation", name)
    for key, value in (input.headers or {}).items():
        check_text(key, "The name of a header of Nexus operation", name)
        check_text(value, f"header {key!r} of Nexus operation", name)
    seq = operations.next_number()
    converter = instance.conversion.nexus_payload_converter(input.endpoint, input.service, name)
    groups = capture_event_groups(input.event_groups)
    command = ScheduleNexusOperation(
        seq=seq,
        endpoint=input.endpoint,
        service=input.service,
        operation=name,
        input=converter.to_payload(input.input),
        headers=input.headers or {},
        schedule_to_close_timeout_ns=_nanoseconds(
            input.schedule_to_close_timeout, "schedule_to_close_timeout of Nexus operation", name
        ),
        schedule_to_start_timeout_ns=_nanoseconds(
            input.schedule_to_start_timeout, "schedule_to_start_timeout of Nexus operation", name
        ),
        start_to_close_timeout_ns=_nanoseconds(
            input.start_to_close_timeout, "start_to_close_timeout of Nexus operation", name
        ),
        cancellation=_CANCELLATIONS[input.cancellation_type],
        metadata=UserMetadata(converter.to_payload(input.summary)) if input.summary else None,
        groups=groups,
    )
    handle = NexusOperation(instance, seq, input, converter, groups)
    instance.loop.add_command(command)
    operations.hold(seq, handle)
    await handle.wait_for_start()
    return handle


def _nanoseconds(duration: timedelta | None, name: str, operation: str) -> int | None:
    """A duration in ns. Here, unlike elsewhere, zero is sent as such."""
    return None if duration is None else nanoseconds(duration, name, operation) or 0


def _apply_start(instance: Instance, job: ResolveNexusStart) -> None:
    resolution = job.resolution
    operations = instance.operations.nexus
    started = isinstance(resolution, NexusStarted)
    handle = operations.get(job.seq) if started else operations.take(job.seq)
    if handle is None:
        raise RuntimeError(
            f"Failed to find nexus operation handle for job sequence number {job.seq}"
        )
    if isinstance(resolution, NexusStarted):
        handle.start(resolution.operation_token)
    else:
        handle.fail(handle.decode_failure(resolution.failure))


def _apply_result(instance: Instance, job: ResolveNexus) -> None:
    handle = instance.operations.nexus.take(job.seq)
    if handle is None:
        return  # it ended when its cancellation was requested
    resolution = job.resolution
    if not isinstance(resolution, NexusCompleted):
        handle.fail(handle.decode_failure(resolution.failure))
    elif resolution.result is None:
        handle.complete(None)
    else:
        hints = None if handle.output_type is None else [handle.output_type]
        handle.complete(
            instance.conversion.decode([resolution.result], hints, handle.payload_converter)[0]
        )


APPLY: Final[Mapping[type[Any], Callable[[Instance, Any], None]]] = {
    ResolveNexusStart: _apply_start,
    ResolveNexus: _apply_result,
}
