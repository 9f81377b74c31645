"""How a worker starts, stops and fails."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from integration.worker_workflows import Echo, Greeting, greet
from worker_core import activity
from worker_core._kernel.shutdown import Phase
from worker_core._plugins import PluginError
from worker_core.client import Client, WorkflowFailureError
from worker_core.hookspecs import hookimpl
from worker_core.worker import Plugin, ReplayerConfig, Worker, WorkerConfig

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """What takes a minute never ends: cancel it, so that the test fails instead of hanging."""
    loop = asyncio.get_running_loop()

    def cancel_all() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    alarm = loop.call_later(60, cancel_all)
    yield
    alarm.cancel()


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(50):
        while not condition():
            await asyncio.sleep(0.005)


def polls(worker: Worker) -> int:
    statistics = worker._statistics()
    if statistics is None:
        return 0
    return sum(sum(lane.polls.values()) for lane in statistics.lanes.values())


async def test_run_ends_when_shut_down(client: Client, task_queue: str) -> None:
    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    assert not worker.is_running
    assert not worker.is_shutdown
    running = asyncio.create_task(worker.run())
    await until(lambda: polls(worker) == 5)
    assert worker.is_running
    await worker.shutdown()
    assert worker.is_shutdown
    assert not worker.is_running
    await running
    await worker.shutdown()  # again, and after the end


async def test_shutting_down_before_the_run_ends_the_run_at_once(
    client: Client, task_queue: str
) -> None:
    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    stopping = asyncio.create_task(worker.shutdown())
    await asyncio.sleep(0)
    assert not stopping.done()
    await worker.run()
    await stopping


async def test_a_worker_runs_once(client: Client, task_queue: str) -> None:
    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    async with worker:
        await until(lambda: polls(worker))
        with pytest.raises(RuntimeError, match="Already started"):
            await worker.run()
        with pytest.raises(RuntimeError, match="Already started"):
            await worker.__aenter__()
        assert (
            await client.execute_workflow(
                Echo.run, "still here", id=task_queue, task_queue=task_queue
            )
            == "still here"
        )
    with pytest.raises(RuntimeError, match="Already started"):
        await worker.run()


async def test_cancelling_the_run_shuts_down(client: Client, task_queue: str) -> None:
    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    running = asyncio.create_task(worker.run())
    await until(lambda: polls(worker))
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert worker.is_shutdown


async def test_cancelling_twice_ends_the_shutdown_where_it_is(
    client: Client, task_queue: str
) -> None:
    started = asyncio.Event()

    @activity.defn(name="greet")
    async def endless(name: str) -> str:
        started.set()
        await asyncio.sleep(600)
        return "never"

    worker = Worker(
        client,
        task_queue=task_queue,
        workflows=[Greeting],
        activities=[endless],
        graceful_shutdown_timeout=timedelta(seconds=600),
    )
    running = asyncio.create_task(worker.run())
    handle = await client.start_workflow(Greeting.run, "x", id=task_queue, task_queue=task_queue)
    await started.wait()
    running.cancel()
    statistics = worker._statistics
    await until(lambda: (now := statistics()) is not None and now.phase is Phase.DRAINING)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert worker.is_shutdown
    await handle.terminate()


async def test_a_connection_closed_under_a_worker_is_an_error_and_no_hang(
    target_host: str, task_queue: str
) -> None:
    own = await Client.connect(target_host)
    worker = Worker(own, task_queue=task_queue, workflows=[Echo])
    running = asyncio.create_task(worker.run())
    await until(lambda: polls(worker))
    await own.service_client.close()
    with pytest.raises(RuntimeError, match="Workflow worker failed") as failed:
        await running
    assert "closed" in str(failed.value.__cause__)
    assert worker.is_shutdown


async def test_plugins_hear_that_a_worker_stops_while_it_still_polls(
    client: Client, task_queue: str
) -> None:
    heard: list[int] = []

    class Listens:
        @hookimpl
        def worker_stopping(self, worker: Worker) -> None:
            heard.append(polls(worker))

    worker = Worker(client, task_queue=task_queue, workflows=[Echo], plugins=[Listens()])
    async with worker:
        await until(lambda: polls(worker) == 5)
    assert heard == [5]


async def test_a_plugin_that_fails_when_a_worker_stops_does_not_keep_it_from_stopping(
    client: Client, task_queue: str
) -> None:
    class Fails:
        @hookimpl
        def worker_stopping(self, worker: Worker) -> None:
            raise ZeroDivisionError

    worker = Worker(client, task_queue=task_queue, workflows=[Echo], plugins=[Fails()])
    running = asyncio.create_task(worker.run())
    await until(lambda: polls(worker))
    await worker.shutdown()
    with pytest.raises(PluginError, match="worker_stopping"):
        await running
    assert worker.is_shutdown


async def test_a_missing_namespace_is_an_error_at_once(target_host: str, task_queue: str) -> None:
    client = await Client.connect(target_host, namespace="not-there")
    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    with pytest.raises(RuntimeError, match="Worker validation failed: namespace 'not-there'") as e:
        await worker.run()
    assert "NOT_FOUND" in str(e.value)
    assert worker.is_shutdown
    await worker.shutdown()
    await client.service_client.close()


async def test_a_missing_namespace_ends_the_block(target_host: str, task_queue: str) -> None:
    client = await Client.connect(target_host, namespace="not-there")
    with pytest.raises(RuntimeError, match="Worker validation failed"):
        async with Worker(client, task_queue=task_queue, workflows=[Echo]):
            await asyncio.sleep(60)
    await client.service_client.close()


async def test_the_blocks_own_error_wins(client: Client, task_queue: str) -> None:
    with pytest.raises(ZeroDivisionError):
        async with Worker(client, task_queue=task_queue, workflows=[Echo]):
            raise ZeroDivisionError


class BrokenPool(ThreadPoolExecutor):
    def submit(self, *args: Any, **kwargs: Any) -> Any:
        raise BrokenExecutor("out of threads")


@activity.defn(name="greet")
def greet_in_pool(name: str) -> str:
    raise AssertionError


async def test_a_fatal_error_is_told_then_everything_stops_then_it_is_raised(
    client: Client, task_queue: str
) -> None:
    told: list[tuple[BaseException, bool]] = []

    async def on_fatal_error(error: BaseException) -> None:
        told.append((error, worker.is_shutdown))
        raise RuntimeError("and the handler fails, too")

    worker = Worker(
        client,
        task_queue=task_queue,
        workflows=[Greeting],
        activities=[greet_in_pool],
        activity_executor=BrokenPool(1),
        on_fatal_error=on_fatal_error,
    )
    handle = await client.start_workflow(
        Greeting.run, "nobody", id=task_queue, task_queue=task_queue
    )
    with pytest.raises(RuntimeError, match="Activity worker failed") as raised:
        await worker.run()
    assert told == [(raised.value, False)]
    assert isinstance(raised.value.__cause__, BrokenExecutor)
    assert worker.is_shutdown
    await handle.terminate()


async def test_activities_are_cancelled_after_the_grace_period(
    client: Client, task_queue: str
) -> None:
    started = asyncio.Event()
    ended: list[str] = []

    @activity.defn(name="greet")
    async def endless(name: str) -> str:
        started.set()
        try:
            await asyncio.sleep(600)
        except asyncio.CancelledError:
            ended.append("cancelled")
            return "cut short"
        return "never"

    worker = Worker(
        client,
        task_queue=task_queue,
        workflows=[Greeting],
        activities=[endless],
        graceful_shutdown_timeout=timedelta(milliseconds=200),
    )
    async with worker:
        handle = await client.start_workflow(
            Greeting.run, "x", id=task_queue, task_queue=task_queue
        )
        await started.wait()
    assert ended == ["cancelled"]
    async with Worker(client, task_queue=task_queue, workflows=[Greeting]):
        assert await handle.result() == "cut short"


async def test_activities_may_end_within_the_grace_period(client: Client, task_queue: str) -> None:
    started, finish = asyncio.Event(), asyncio.Event()

    @activity.defn(name="greet")
    async def patient(name: str) -> str:
        started.set()
        await activity.wait_for_worker_shutdown()
        finish.set()
        return "in time"

    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Greeting],
        activities=[patient],
        graceful_shutdown_timeout=timedelta(seconds=60),
    ):
        handle = await client.start_workflow(
            Greeting.run, "x", id=task_queue, task_queue=task_queue
        )
        await started.wait()
    assert finish.is_set()
    async with Worker(client, task_queue=task_queue, workflows=[Greeting]):
        assert await handle.result() == "in time"


async def test_a_blocked_home_loop_delays_no_workflow(client: Client, task_queue: str) -> None:
    """The user's loop is blocked by a thread's worth of work; workflow tasks are done meanwhile."""
    import threading

    done = threading.Event()

    def elsewhere() -> None:
        async def execute() -> None:
            other = await Client.connect(client.service_client.config.target_host)
            assert await other.execute_workflow(
                Echo.run, "meanwhile", id=task_queue, task_queue=task_queue
            )
            await other.service_client.close()
            done.set()

        asyncio.run(execute())

    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    async with worker:
        await until(lambda: polls(worker))
        thread = threading.Thread(target=elsewhere)
        thread.start()
        assert done.wait(20)  # blocks this loop
        thread.join()


class Recorder(Plugin):
    """Notes what happens around a worker."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.linger: asyncio.Event | None = None

    def configure_worker(self, config: WorkerConfig) -> WorkerConfig:
        self.log.append("configure")
        config["max_cached_workflows"] = 7
        return config

    async def run_worker(self, worker: Worker, next: Callable[[Worker], Awaitable[None]]) -> None:
        self.log.append("before")
        try:
            await next(worker)
        finally:
            self.log.append("after")
            if self.linger is not None:
                await self.linger.wait()

    def configure_replayer(self, config: ReplayerConfig) -> ReplayerConfig:
        return config

    def run_replayer(self, replayer: Any, histories: Any, next: Any) -> Any:
        return next(replayer, histories)


async def test_plugins_configure_and_wrap_a_worker(client: Client, task_queue: str) -> None:
    recorder = Recorder()
    worker = Worker(client, task_queue=task_queue, workflows=[Echo], plugins=[recorder])
    async with worker:
        await until(lambda: polls(worker))
        recorder.log.append("running")
    assert recorder.log == ["configure", "before", "running", "after"]
    assert worker.config()["max_cached_workflows"] == 1000
    assert worker.config(active_config=True)["max_cached_workflows"] == 7
    assert worker.config()["plugins"] == [recorder]


async def test_a_plugin_that_keeps_a_worker_from_running_ends_it(
    client: Client, task_queue: str
) -> None:
    class Refuses(Recorder):
        async def run_worker(
            self, worker: Worker, next: Callable[[Worker], Awaitable[None]]
        ) -> None:
            raise ZeroDivisionError

    worker = Worker(client, task_queue=task_queue, workflows=[Echo], plugins=[Refuses()])
    with pytest.raises(ZeroDivisionError):
        async with worker:
            await asyncio.Event().wait()
    await worker.shutdown()
    assert not worker.is_running


async def test_leaving_the_block_waits_for_plugins_no_longer_than_told(
    client: Client, task_queue: str
) -> None:
    recorder = Recorder()
    recorder.linger = asyncio.Event()
    async with asyncio.timeout(50):
        async with Worker(
            client,
            task_queue=task_queue,
            workflows=[Echo],
            plugins=[recorder],
            plugin_shutdown_timeout=timedelta(milliseconds=50),
        ):
            pass


async def test_rebuilding_from_the_configuration_works(client: Client, task_queue: str) -> None:
    first = Worker(client, task_queue=task_queue, workflows=[Echo], activities=[greet])
    config = first.config()
    again = config.pop("client")
    second = Worker(again, **config)
    assert second.config() == first.config()
    assert second.task_queue == task_queue
    assert second.client is client


async def test_debug_mode_runs_on_the_users_loop(client: Client, task_queue: str) -> None:
    async with Worker(
        client, task_queue=task_queue, workflows=[Greeting], activities=[greet], debug_mode=True
    ):
        assert (
            await client.execute_workflow(
                Greeting.run, "debugger", id=task_queue, task_queue=task_queue
            )
            == "Hello, debugger!"
        )


async def test_another_client_is_used_from_the_next_call_on(
    client: Client, target_host: str, task_queue: str
) -> None:
    old = await Client.connect(target_host, identity="old one")
    new = await Client.connect(target_host, identity="new one")
    worker = Worker(old, task_queue=task_queue, workflows=[Echo])
    async with worker:
        await client.execute_workflow(Echo.run, "1", id=f"{task_queue}-1", task_queue=task_queue)
        worker.client = new
        assert worker.client is new
        for number in range(2, 8):  # more than there are polls
            name = f"{task_queue}-{number}"
            await client.execute_workflow(Echo.run, "x", id=name, task_queue=task_queue)
    with pytest.raises(RuntimeError, match="lazy"):
        worker.client = await Client.connect(target_host, lazy=True)
    await old.service_client.close()
    await new.service_client.close()


def test_a_program_that_forgets_its_worker_ends_cleanly(target_host: str, task_queue: str) -> None:
    program = f"""
        import asyncio
        from integration.worker_workflows import Collector, Echo
        from worker_core.client import Client
        from worker_core.worker import Worker

        async def main():
            client = await Client.connect({target_host!r})
            worker = Worker(client, task_queue={task_queue!r}, workflows=[Echo, Collector])
            running = asyncio.create_task(worker.run())
            print(await client.execute_workflow(
                Echo.run, "done", id={task_queue!r}, task_queue={task_queue!r}))
            waiting = await client.start_workflow(
                Collector.run, id={task_queue!r} + "-cached", task_queue={task_queue!r})
            await waiting.query(Collector.count)
            await waiting.terminate()
            globals().update(running=running)

        HOW
    """
    for how in ("asyncio.run(main())", "asyncio.new_event_loop().run_until_complete(main())"):
        code = (
            textwrap.dedent(program)
            .replace("HOW", how)
            .replace(repr(task_queue), repr(f"{task_queue}-{len(how)}"))
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={"PYTHONPATH": ":".join(p for p in sys.path if p.endswith("tests"))},
        )
        assert done.returncode == 0
        assert done.stdout == "done\n"
        assert done.stderr == ""


async def test_a_fork_may_not_run_its_parents_worker(client: Client, task_queue: str) -> None:
    worker = Worker(client, task_queue=task_queue, workflows=[Echo])
    worker._process += 1  # as seen from a child
    with pytest.raises(AssertionError, match="Cannot use worker across forks"):
        await worker.run()


async def test_workflow_failures_are_the_workflows_not_the_workers(
    client: Client, task_queue: str, caplog: pytest.LogCaptureFixture
) -> None:
    from integration.worker_workflows import FailsOnce, fail

    caplog.set_level(logging.ERROR)
    async with Worker(client, task_queue=task_queue, workflows=[FailsOnce], activities=[fail]):
        with pytest.raises(WorkflowFailureError):
            await client.execute_workflow(FailsOnce.run, id=task_queue, task_queue=task_queue)
    assert not [r for r in caplog.records if r.name.startswith("worker_core._kernel")]
