"""The payload codec: what happens to payloads between conversion and the wire.

Compression and encryption, for the most part. A codec sees payloads only, may wait, and never runs
on a workflow's thread.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Sequence

from worker_core.api.common.v1 import Payload, Payloads
from worker_core.api.failure.v1 import Failure

__all__ = ["PayloadCodec", "apply_to_failure_payloads", "payloads_of_failure"]


class PayloadCodec(ABC):
    """Encodes payloads on the way out and decodes them on the way in.

    Several payloads may become one and be taken apart again; none may become many.
    """

    @abstractmethod
    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Encode payloads; those given stay as they are.

        Returns:
            At least one payload and at most as many as were given.
        """

    @abstractmethod
    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Decode payloads; those given stay as they are.

        Returns:
            What was once given to `encode`.
        """

    async def encode_wrapper(self, payloads: Payloads) -> None:
        """Encode the contents of the wire message that holds several, in place."""
        _replace(payloads, await self.encode(list(payloads.payloads)))

    async def decode_wrapper(self, payloads: Payloads) -> None:
        """Decode the contents of the wire message that holds several, in place."""
        _replace(payloads, await self.decode(list(payloads.payloads)))

    async def encode_failure(self, failure: Failure) -> None:
        """Encode all payloads of a failure and its causes, in place.

        For users of a codec. Overriding it is no way to see every failure: the worker calls
        `encode` for the payloads within.
        """
        await apply_to_failure_payloads(failure, self.encode_wrapper)

    async def decode_failure(self, failure: Failure) -> None:
        """Decode all payloads of a failure and its causes, in place; see `encode_failure`."""
        await apply_to_failure_payloads(failure, self.decode_wrapper)


def _replace(wrapper: Payloads, payloads: Sequence[Payload]) -> None:
    del wrapper.payloads[:]
    wrapper.payloads.extend(payloads)


async def apply_to_failure_payloads(
    failure: Failure, change: Callable[[Payloads], Awaitable[None]]
) -> None:
    """Have every payload container of a failure and its causes changed in place.

    The encoded attributes come first, as a container of one, then the details of the failure, then
    the cause.
    """
    current: Failure | None = failure
    while current is not None:
        if current.HasField("encoded_attributes"):
            wrapper = Payloads(payloads=[current.encoded_attributes])
            await change(wrapper)
            current.encoded_attributes.CopyFrom(wrapper.payloads[0])
        details = _details(current)
        if details is not None:
            await change(details)
        current = current.cause if current.HasField("cause") else None


def payloads_of_failure(failure: Failure) -> Iterator[Payload]:
    """Every payload of a failure and its causes."""
    current: Failure | None = failure
    while current is not None:
        if current.HasField("encoded_attributes"):
            yield current.encoded_attributes
        details = _details(current)
        if details is not None:
            yield from details.payloads
        current = current.cause if current.HasField("cause") else None


def _details(failure: Failure) -> Payloads | None:
    match failure.WhichOneof("failure_info"):
        case "application_failure_info":
            application = failure.application_failure_info
            return application.details if application.HasField("details") else None
        case "timeout_failure_info":
            timeout = failure.timeout_failure_info
            if timeout.HasField("last_heartbeat_details"):
                return timeout.last_heartbeat_details
        case "canceled_failure_info":
            cancelled = failure.canceled_failure_info
            return cancelled.details if cancelled.HasField("details") else None
        case "reset_workflow_failure_info":
            reset = failure.reset_workflow_failure_info
            if reset.HasField("last_heartbeat_details"):
                return reset.last_heartbeat_details
    return None
