"""What a workflow task becomes when the codec at the door does not do its part."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from worker_core._activation import (
    Activation,
    CompleteWorkflowExecution,
    Completion,
    QueryWorkflow,
)
from worker_core._instance.runner import UnsandboxedWorkflowRunner
from worker_core._kernel.codec_door import CodecDoorway
from worker_core._kernel.home import SameHome
from worker_core._kernel.workflow_runner import HostedWorkflow, WorkflowHost
from worker_core.api.common.v1 import Payload
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import DataConverter, PayloadCodec


class Failing(PayloadCodec):
    """Fails in one direction, or waits for ever."""

    def __init__(self, *, decode: BaseException | None, encode: BaseException | None) -> None:
        self.errors = {"decode": decode, "encode": encode}
        self.waits: asyncio.Event | None = None

    async def _pass(self, way: str, payloads: Sequence[Payload]) -> list[Payload]:
        if self.waits is not None:
            self.waits.set()
            await asyncio.Event().wait()
        if (error := self.errors[way]) is not None:
            raise error
        return list(payloads)

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return await self._pass("encode", payloads)

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return await self._pass("decode", payloads)


def hosted_with(codec: PayloadCodec) -> HostedWorkflow:
    runner = UnsandboxedWorkflowRunner()
    host = WorkflowHost(
        namespace="ns",
        task_queue="queue",
        definitions={},
        runner=runner,
        unsandboxed_runner=runner,
        data_converter=DataConverter.default,
        interceptor_classes=[],
        extern_functions={},
        failure_exception_types=[],
        disable_eager_activity_execution=False,
        doorway=CodecDoorway(
            codec,
            SameHome(asyncio.get_running_loop()),
            "ns",
            HeaderCodecBehavior.NO_CODEC,
        ),
    )
    return host.host("wf", "run", "Type")


def activation() -> Activation:
    query = QueryWorkflow("1", "query", [Payload(data=b"1")], {})
    return Activation("run", [query], now_ns=0, is_replaying=False, history_length=3)


async def complete(activation: Activation) -> Completion:
    return Completion([CompleteWorkflowExecution(Payload(data=b"2"))])


@pytest.mark.parametrize("error", [ValueError("no key"), asyncio.CancelledError("no key")])
@pytest.mark.parametrize("way", ["decode", "encode"])
async def test_an_error_of_the_codec_fails_the_task(way: str, error: BaseException) -> None:
    codec = Failing(decode=None, encode=None)
    codec.errors[way] = error
    completion = await hosted_with(codec).activate_through_door(activation(), complete)
    assert completion.failure is not None
    assert "no key" in completion.failure.failure.message


async def test_a_worker_that_is_cancelled_fails_no_task() -> None:
    codec = Failing(decode=None, encode=None)
    codec.waits = asyncio.Event()
    activating = asyncio.ensure_future(
        hosted_with(codec).activate_through_door(activation(), complete)
    )
    await codec.waits.wait()
    activating.cancel()
    with pytest.raises(asyncio.CancelledError):
        await activating
