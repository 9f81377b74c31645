"""The replayer as its users meet it: order, failures, options, and leaving in the middle."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
import temporalio.client
import temporalio.worker

from lab.replaying import recorded
from lab.sdks import make_replayer, read_history, replay_failure
from lab.situations import OURS, PEER, load
from worker_core import workflow
from worker_core._activation import RemoveFromCache
from worker_core._kernel.workflow_runner import HostedWorkflow
from worker_core.api.common.v1 import Payload
from worker_core.client import WorkflowHistory
from worker_core.converter import DataConverter, PayloadCodec
from worker_core.hookspecs import hookimpl
from worker_core.runtime import Runtime
from worker_core.worker import (
    Replayer,
    ReplayerConfig,
    WorkflowReplayResult,
    WorkflowReplayResults,
)
from worker_core.workflow import NondeterminismError

SECONDS = 20
RENAMED = ('echo, f"{value}{number}"', 'upper, f"{value}{number}"')
ABSENT = {"disable_safe_workflow_eviction"}


def history(name: str = "sequential", writer: str = OURS) -> WorkflowHistory:
    (one,) = recorded(name, writer)
    return one.read()


class Source:
    """Histories, and how many of them were taken."""

    def __init__(self, *histories: WorkflowHistory) -> None:
        self.histories = histories
        self.taken = 0

    async def __aiter__(self) -> AsyncIterator[WorkflowHistory]:
        for one in self.histories:
            self.taken += 1
            yield one


# The surface ---------------------------------------------------------------------------------


def test_options_are_the_peers_in_their_order_with_their_defaults() -> None:
    theirs = inspect.signature(temporalio.worker.Replayer).parameters
    ours = inspect.signature(Replayer).parameters
    assert list(ours) == [name for name in theirs if name not in ABSENT]
    for name, parameter in ours.items():
        assert parameter.kind is theirs[name].kind
        if isinstance(theirs[name].default, str | bool | None):
            assert parameter.default == theirs[name].default, name


def test_a_config_holds_every_option() -> None:
    options = set(inspect.signature(Replayer).parameters)
    assert set(ReplayerConfig.__annotations__) == options
    assert set(temporalio.worker.ReplayerConfig.__annotations__) - ABSENT <= options


@pytest.mark.parametrize(
    "method", ["replay_workflow", "replay_workflows", "workflow_replay_iterator", "config"]
)
def test_methods_have_the_peers_parameters(method: str) -> None:
    theirs = inspect.signature(getattr(temporalio.worker.Replayer, method)).parameters
    ours = inspect.signature(getattr(Replayer, method)).parameters
    assert {n: (p.kind, p.default) for n, p in ours.items()} == {
        n: (p.kind, p.default) for n, p in theirs.items()
    }


@pytest.mark.parametrize("cls", [WorkflowReplayResult, WorkflowReplayResults])
def test_results_have_the_peers_fields(cls: type) -> None:
    theirs = getattr(temporalio.worker, cls.__name__)
    assert list(cls.__dataclass_fields__) == list(theirs.__dataclass_fields__)  # type: ignore[attr-defined]


def test_config_is_what_was_given_and_active_config_what_is_used() -> None:
    module, runtime = load(OURS), Runtime.default()

    class Renaming:
        @hookimpl
        def configure_replayer(self, config: ReplayerConfig) -> None:
            config["namespace"] = "by-plugin"

    replayer = Replayer(
        workflows=module.WORKFLOWS,
        namespace="given",
        identity="me",
        runtime=runtime,
        plugins=[Renaming()],
    )
    given, active = replayer.config(), replayer.config(active_config=True)
    assert (given["namespace"], active["namespace"]) == ("given", "by-plugin")
    assert given["identity"] == active["identity"] == "me"
    assert given["runtime"] is active["runtime"] is runtime
    assert list(given["workflows"]) == list(module.WORKFLOWS)
    again = Replayer(**given)
    assert again.config() == given


@pytest.mark.parametrize("package", [OURS, PEER])
def test_without_workflows_there_is_nothing_to_replay_with(package: str) -> None:
    with pytest.raises(ValueError, match=r"(?i)at least one"):
        make_replayer(package, workflows=[])


# Results -------------------------------------------------------------------------------------


@pytest.mark.parametrize("package", [OURS, PEER])
async def test_results_come_in_the_order_of_the_histories(package: str) -> None:
    names = ["timers", "sequential", "fails", "sequential"]
    texts = [recorded(name, OURS)[0] for name in names]
    source = Source(*[read_history(package, one.workflow_id, one.text) for one in texts])
    replayer = make_replayer(package)
    async with asyncio.timeout(SECONDS), replayer.workflow_replay_iterator(aiter(source)) as it:
        found = [result async for result in it]
    assert [result.history.workflow_id for result in found] == [t.workflow_id for t in texts]
    assert [result.replay_failure for result in found] == [None] * 4
    assert [result.history for result in found] == list(source.histories)


async def test_the_next_history_is_taken_when_its_result_is_asked_for() -> None:
    source = Source(history(), history("timers"))
    async with make_replayer(OURS).workflow_replay_iterator(aiter(source)) as results:
        assert source.taken == 0
        await anext(results)
        assert source.taken == 1
        await anext(results)
        assert source.taken == 2
        with pytest.raises(StopAsyncIteration):
            await anext(results)


@pytest.mark.parametrize("package", [OURS, PEER])
async def test_no_histories_no_results(package: str) -> None:
    async with asyncio.timeout(SECONDS):
        results = await make_replayer(package).replay_workflows(aiter(Source()))
    assert dict(results.replay_failures) == {}


@pytest.mark.parametrize("package", [OURS, PEER])
async def test_the_first_failure_is_raised_and_no_further_history_taken(package: str) -> None:
    texts = [recorded(name, OURS)[0] for name in ("sequential", "timers")]
    source = Source(*[read_history(package, one.workflow_id, one.text) for one in texts])
    replayer = make_replayer(package, load(package, RENAMED))
    async with asyncio.timeout(SECONDS):
        with pytest.raises(Exception) as raised:
            await replayer.replay_workflows(aiter(source))
    assert type(raised.value).__name__ == "NondeterminismError"
    assert source.taken == 1


async def test_failures_are_collected_by_run_id() -> None:
    bad, good = history(), history("timers")
    replayer = make_replayer(OURS, load(OURS, RENAMED))
    results = await replayer.replay_workflows(
        aiter(Source(bad, good)), raise_on_replay_failure=False
    )
    assert list(results.replay_failures) == [bad.run_id]
    assert isinstance(results.replay_failures[bad.run_id], NondeterminismError)


@pytest.mark.parametrize("package", [OURS, PEER])
@pytest.mark.parametrize("writer", [OURS, PEER])
async def test_a_workflow_that_failed_is_no_replay_failure(package: str, writer: str) -> None:
    (one,) = recorded("fails", writer)
    async with asyncio.timeout(SECONDS):
        assert await replay_failure(package, one.read()) is None


@pytest.mark.parametrize("package", [OURS, PEER])
async def test_a_type_nobody_registered_is_a_runtime_error(package: str) -> None:
    module = load(package)
    (one,) = recorded("timers", OURS)
    replayer = make_replayer(package, workflows=[module.Sequential])
    async with asyncio.timeout(SECONDS):
        result = await replayer.replay_workflow(
            read_history(package, one.workflow_id, one.text), raise_on_replay_failure=False
        )
    assert isinstance(result.replay_failure, RuntimeError)
    assert "Timers is not registered" in str(result.replay_failure)


async def test_one_unusable_history_does_not_keep_the_others() -> None:
    strange = WorkflowHistory("strange", [object()])  # type: ignore[list-item]
    (one,) = recorded("sequential", OURS)
    theirs = temporalio.client.WorkflowHistory.from_json("theirs", one.text)
    source = Source(strange, theirs, WorkflowHistory("empty", []), history())  # type: ignore[arg-type]
    async with make_replayer(OURS).workflow_replay_iterator(aiter(source)) as results:
        failures = [result.replay_failure async for result in results]
    assert "brought the replay to a stop with AttributeError" in str(failures[0])
    assert "WorkflowHistory.from_json reads a history that another package wrote" in str(
        failures[1]
    )
    assert "has no events" in str(failures[2])
    assert failures[3] is None


# Leaving in the middle -----------------------------------------------------------------------


async def test_leaving_early_takes_no_more_and_can_be_done_again() -> None:
    replayer = make_replayer(OURS)
    for _ in range(2):
        source = Source(history(), history("timers"))
        async with replayer.workflow_replay_iterator(aiter(source)) as results:
            async for result in results:
                assert result.replay_failure is None
                break
        assert source.taken == 1


async def test_cancelled_it_ends_after_the_activation_it_is_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entered, go_on = threading.Event(), threading.Event()
    seen: list[type] = []
    activate = HostedWorkflow.activate

    def slowly(self: HostedWorkflow, activation: Any) -> Any:
        seen.append(type(activation.jobs[0]))
        entered.set()
        assert go_on.wait(SECONDS)
        return activate(self, activation)

    monkeypatch.setattr(HostedWorkflow, "activate", slowly)
    task = asyncio.create_task(make_replayer(OURS).replay_workflow(history("long_history")))
    await asyncio.to_thread(entered.wait, SECONDS)
    task.cancel()
    asyncio.get_running_loop().call_soon(go_on.set)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(seen) == 2
    assert seen[-1] is RemoveFromCache


class WaitingCodec(PayloadCodec):
    """Waits at its n-th call."""

    def __init__(self, call: int) -> None:
        self.left = call
        self.waits = asyncio.Event()

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        return list(payloads)

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        self.left -= 1
        if not self.left:
            self.waits.set()
            await asyncio.Event().wait()
        return list(payloads)


async def test_cancelled_with_a_codec_the_workflow_is_evicted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codec = WaitingCodec(2)
    ended: list[str] = []
    activate = HostedWorkflow.activate_from_loop

    async def noting(self: HostedWorkflow, activation: Any) -> Any:
        done = await activate(self, activation)
        ended.append(type(activation.jobs[0]).__name__)
        return done

    monkeypatch.setattr(HostedWorkflow, "activate_from_loop", noting)
    replayer = make_replayer(OURS, data_converter=DataConverter(payload_codec=codec))
    task = asyncio.create_task(replayer.replay_workflow(history()))
    await asyncio.wait_for(codec.waits.wait(), SECONDS)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == ["InitializeWorkflow", "RemoveFromCache"]


async def test_a_codec_takes_part() -> None:
    codec = WaitingCodec(10_000)
    replayer = make_replayer(OURS, data_converter=DataConverter(payload_codec=codec))
    await replayer.replay_workflow(history())
    assert codec.left < 10_000


# Options -------------------------------------------------------------------------------------


threads: list[int] = []


@workflow.defn(name="Sequential")
class Noting:
    @workflow.run
    async def run(self, *args: Any) -> None:
        threads.append(threading.get_ident())
        await asyncio.Event().wait()


@pytest.mark.parametrize("by", ["option", "environment", "neither"])
async def test_debugging_stays_on_the_thread_of_the_loop(
    by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads.clear()
    if by == "environment":
        monkeypatch.setenv("TEMPORAL_DEBUG", "1")
    replayer = Replayer(workflows=[Noting], debug_mode=by == "option")
    begun = WorkflowHistory("begun", history().events[:3])
    await replayer.replay_workflow(begun)
    assert (threads == [threading.get_ident()]) is (by != "neither")


async def test_plugins_stand_around_the_replay_the_first_outermost() -> None:
    said: list[str] = []

    class Telling:
        def __init__(self, name: str) -> None:
            self.name = name

        @hookimpl(wrapper=True)
        def run_replayer(self) -> Any:
            inner = yield
            name = self.name

            @asynccontextmanager
            async def run(replayer: Replayer, histories: Any) -> Any:
                said.append(f"{name} begins")
                try:
                    async with inner(replayer, histories) as results:
                        yield results
                finally:
                    said.append(f"{name} ends")

            return run

    replayer = make_replayer(OURS, plugins=[Telling("a"), Telling("b")])
    await replayer.replay_workflow(history())
    assert said == ["a begins", "b begins", "b ends", "a ends"]
