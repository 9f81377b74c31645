"""What users get wrong: each gets an error that says what to do; nothing is lost, nothing hangs."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import grpc
import pytest

from lab.proxy import Call, Proxy
from worker_core import activity, workflow
from worker_core._kernel import poll_backoff
from worker_core.api.enums.v1 import TaskQueueType
from worker_core.api.taskqueue.v1 import TaskQueue
from worker_core.api.workflowservice.v1 import DescribeTaskQueueRequest
from worker_core.client import Client, WorkflowFailureError, WorkflowQueryFailedError
from worker_core.common import RetryPolicy
from worker_core.exceptions import ActivityError, ApplicationError
from worker_core.plugin import PluginError, hookimpl
from worker_core.service import RPCError, RPCStatusCode
from worker_core.worker import Replayer, Worker

SECONDS = 45  # more than the 20 for which the server holds a long poll
ONCE = RetryPolicy(maximum_attempts=1)


@pytest.fixture(autouse=True)
async def no_hang() -> AsyncIterator[None]:
    """Everything here ends soon, or fails."""
    # A timeout of asyncio belongs to a task, and a fixture has another one than its test.
    stop = asyncio.get_running_loop().call_later(
        SECONDS, lambda: [task.cancel() for task in asyncio.all_tasks()]
    )
    yield
    stop.cancel()


@activity.defn
async def shout(text: str) -> str:
    return text.upper()


@workflow.defn
class Shouts:
    """Takes one number, and signals and queries with one."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    @workflow.run
    async def run(self, wanted: int) -> list[int]:
        await workflow.wait_condition(lambda: len(self.numbers) >= wanted)
        return self.numbers

    @workflow.signal
    def add(self, number: int) -> None:
        self.numbers.append(number)

    @workflow.query
    def at(self, index: int) -> int:
        return self.numbers[index]


@workflow.defn
class Calls:
    """Calls an activity by name."""

    @workflow.run
    async def run(self, name: str, args: list[Any]) -> str:
        try:
            return str(
                await workflow.execute_activity(
                    name, args=args, start_to_close_timeout=timedelta(seconds=5), retry_policy=ONCE
                )
            )
        except ActivityError as error:
            assert isinstance(error.cause, ApplicationError)
            return f"{error.cause.type}: {error.cause.message}"


# Addresses and credentials ------------------------------------------------------------------


def unused_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


async def test_nothing_listens() -> None:
    target = f"127.0.0.1:{unused_port()}"
    with pytest.raises(RuntimeError, match=f"{target}.*Nothing listens there.*Check host and port"):
        await Client.connect(target)


@pytest.mark.parametrize(
    "target", ["", ":7233", "localhost:port", "localhost:99999", "localhost:7233/path"]
)
async def test_no_address(target: str) -> None:
    with pytest.raises(ValueError, match=f"{re.escape(repr(target))}.*such as 'localhost:7233'"):
        await Client.connect(target)


async def test_the_wrong_scheme(target_host: str) -> None:
    for scheme in ({"tls": True}, {"api_key": "any"}):  # a key is only sent with TLS by default
        with pytest.raises(RuntimeError, match=r"answers, but not in TLS. Pass tls=False"):
            await Client.connect(target_host, **scheme)  # type: ignore[arg-type]
    with (
        pytest.warns(DeprecationWarning, match="has a scheme. Give host and port only"),
        pytest.raises(RuntimeError, match="answers, but not in TLS"),
    ):
        await Client.connect(f"https://{target_host}")


async def test_no_temporal_server() -> None:
    async def close(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(close, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        with pytest.raises(RuntimeError, match="the gRPC port of a Temporal server"):
            await Client.connect(f"127.0.0.1:{port}")
    finally:
        server.close()


class Guard(Proxy):
    """Lets only one key in."""

    def __init__(self, target: str, key: str) -> None:
        super().__init__(target)
        self.key = key
        self.refused: asyncio.Event = asyncio.Event()

    async def serve(self, method: str, request: bytes, context: Any) -> bytes:
        metadata = dict(Call(self, method, request, context).context.invocation_metadata() or ())
        if metadata.get("authorization") != f"Bearer {self.key}":
            self.refused.set()
            await context.abort(grpc.StatusCode.UNAUTHENTICATED, "token is expired")
        return await super().serve(method, request, context)


async def test_rejected_credentials(target_host: str) -> None:
    async with Guard(target_host, "valid") as guard:
        for key in (None, "expired"):
            with pytest.raises(
                RuntimeError, match=r"does not accept the credentials.*api_key.*token"
            ):
                await Client.connect(guard.target, api_key=key, tls=False)
        await Client.connect(guard.target, api_key="valid", tls=False)


@pytest.fixture
def soon_out_of_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poll_backoff, "_LASTING_WAIT_SECONDS", 0.1)
    monkeypatch.setattr(poll_backoff, "_LASTING_PATIENCE_SECONDS", 1.0)


@pytest.mark.usefixtures("soon_out_of_patience")
async def test_credentials_that_expire_stop_the_worker_with_a_reason(
    target_host: str, task_queue: str
) -> None:
    async with Guard(target_host, "valid") as guard:
        client = await Client.connect(guard.target, api_key="valid", tls=False)
        worker = Worker(client, task_queue=task_queue, workflows=[Shouts], activities=[shout])
        running = asyncio.create_task(worker.run())
        await _polls(client, task_queue)
        guard.key = "another"
        await guard.restart()
        with pytest.raises(RuntimeError) as failed:
            await running
    said = _all_words(failed.value)
    assert "UNAUTHENTICATED" in said
    assert "token is expired" in said
    assert "credentials of the worker's client" in said


async def test_credentials_renewed_in_time_lose_nothing(
    monkeypatch: pytest.MonkeyPatch, client: Client, target_host: str, task_queue: str, unique: str
) -> None:
    monkeypatch.setattr(poll_backoff, "_LASTING_WAIT_SECONDS", 0.1)
    async with Guard(target_host, "valid") as guard:
        own = await Client.connect(guard.target, api_key="valid", tls=False)
        async with Worker(own, task_queue=task_queue, workflows=[Shouts]):
            handle = await client.start_workflow(
                Shouts.run, 1, id=unique, task_queue=task_queue, task_timeout=timedelta(seconds=1)
            )
            await _polls(client, task_queue)
            guard.key = "renewed"
            guard.refused.clear()
            await handle.signal(Shouts.add, 7)  # answered or refused, tried again until accepted
            await guard.refused.wait()
            own.api_key = "renewed"
            assert await handle.result() == [7]


async def _polls(client: Client, task_queue: str) -> None:
    """Wait until workers poll the queue."""
    while True:
        answer = await client.workflow_service.describe_task_queue(
            DescribeTaskQueueRequest(
                namespace=client.namespace,
                task_queue=TaskQueue(name=task_queue),
                task_queue_type=TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
            )
        )
        if answer.pollers:
            return


def _all_words(error: BaseException | None) -> str:
    words = []
    while error is not None:
        words.append(str(error))
        error = error.__cause__
    return "\n".join(words)


# Namespaces ---------------------------------------------------------------------------------


async def test_a_missing_namespace(target_host: str, task_queue: str, unique: str) -> None:
    client = await Client.connect(target_host, namespace="no-such-namespace")
    with pytest.raises(RPCError, match="no-such-namespace") as refused:
        await client.start_workflow(Shouts.run, 1, id=unique, task_queue=task_queue)
    assert refused.value.status is RPCStatusCode.NOT_FOUND
    worker = Worker(client, task_queue=task_queue, workflows=[Shouts])
    with pytest.raises(RuntimeError, match=r"'no-such-namespace' cannot be used.*Create it"):
        await worker.run()


# Registration -------------------------------------------------------------------------------


@workflow.defn(name="Shouts")
class AlsoShouts:
    @workflow.run
    async def run(self) -> None: ...


@activity.defn(name="shout")
async def shout_again(text: str) -> str:
    return text


@activity.defn
def plain(text: str) -> str:
    return text


class NotMarked:
    async def run(self) -> None: ...


async def not_marked() -> None: ...


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(
            {"workflows": [Shouts, AlsoShouts]},
            r"'Shouts' is registered twice.*Shouts and as AlsoShouts.*@workflow.defn\(name=",
            id="two workflows",
        ),
        pytest.param(
            {"workflows": [Shouts, Shouts]}, "'Shouts' is registered twice", id="one twice"
        ),
        pytest.param(
            {"activities": [shout, shout_again]},
            r"shout.*(twice|two|more than one)",
            id="two activities",
        ),
        pytest.param({"workflows": [NotMarked]}, r"NotMarked.*@workflow\.defn", id="no workflow"),
        pytest.param(
            {"activities": [not_marked]}, r"not_marked.*@activity\.defn", id="no activity"
        ),
        pytest.param({"activities": [plain]}, r"'?plain.*activity_executor", id="no executor"),
        pytest.param({}, "nothing to do.*activities, workflows", id="nothing"),
    ],
)
async def test_wrong_registrations(
    client: Client, task_queue: str, options: dict[str, Any], said: str
) -> None:
    with pytest.raises((ValueError, TypeError), match=f"(?s){said}"):
        Worker(client, task_queue=task_queue, **options)
    if "workflows" in options:
        with pytest.raises((ValueError, TypeError), match=f"(?s){said}"):
            Replayer(workflows=options["workflows"])


def test_a_workflow_without_run() -> None:
    with pytest.raises(ValueError, match=r"@workflow\.run method; mark .*Idle"):

        @workflow.defn
        class Idle:
            async def go(self) -> None: ...


# Types nobody registered --------------------------------------------------------------------


async def test_a_workflow_type_nobody_registered_waits_for_a_worker_that_has_it(
    client: Client, task_queue: str, unique: str
) -> None:
    handle = await client.start_workflow(
        "Calls",
        args=["shout", ["x"]],
        id=unique,
        task_queue=task_queue,
        task_timeout=timedelta(seconds=1),
    )
    async with Worker(client, task_queue=task_queue, workflows=[Shouts], activities=[shout]):
        failed = await _failed_task(handle)
    assert "Calls is not registered on this worker" in failed
    assert "available workflows: Shouts" in failed
    async with Worker(client, task_queue=task_queue, workflows=[Calls], activities=[shout]):
        assert await handle.result() == "X"


async def test_an_activity_type_nobody_registered(
    client: Client, task_queue: str, unique: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Calls], activities=[shout]):
        said = await client.execute_workflow(
            Calls.run, args=["shuot", ["x"]], id=unique, task_queue=task_queue
        )
    assert re.search(r"NotFoundError: .*shuot .*is not registered.*: shout$", said)


# Arguments ----------------------------------------------------------------------------------


@pytest.mark.parametrize("args", [["no number"], [], [{"a": 1}], [[1]]], ids=str)
async def test_workflow_arguments_that_do_not_decode(
    client: Client, task_queue: str, unique: str, args: Sequence[Any]
) -> None:
    handle = await client.start_workflow("Shouts", args=args, id=unique, task_queue=task_queue)
    async with Worker(client, task_queue=task_queue, workflows=[Shouts]):
        said = await _failed_task(handle)
        assert re.search("Failed decoding arguments|argument", said), said
        await handle.terminate()  # fails with each attempt, until code or caller is mended


async def test_workflow_arguments_fail_the_workflow_if_it_says_so(
    client: Client, task_queue: str, unique: str
) -> None:
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Shouts],
        workflow_failure_exception_types=[Exception],
    ):
        with pytest.raises(WorkflowFailureError) as failed:
            await client.execute_workflow("Shouts", "no number", id=unique, task_queue=task_queue)
    assert "Expected value to be int|float, was <class 'str'>" in _all_words(failed.value.cause)


@pytest.mark.parametrize("args", [[["a list"]], [{"a": 1}], [5], []], ids=str)
async def test_activity_arguments_that_do_not_decode(
    client: Client, task_queue: str, unique: str, args: list[Any]
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Calls], activities=[shout]):
        said = await client.execute_workflow(
            Calls.run, args=["shout", args], id=unique, task_queue=task_queue
        )
    assert re.search("Failed decoding arguments|missing 1 required|argument", said), said


async def test_signals_that_do_not_decode_are_dropped_and_told(
    client: Client, task_queue: str, unique: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Shouts]):
        handle = await client.start_workflow(Shouts.run, 1, id=unique, task_queue=task_queue)
        with caplog.at_level(logging.ERROR):
            await handle.signal("add", "no number")
            await handle.signal("unheard", "kept until there is a handler")
            await handle.signal("add", 3)
            assert await handle.result() == [3]
    (record,) = [one for one in caplog.records if "signal" in one.getMessage()]
    assert "Failed deserializing signal input for add" in record.getMessage()
    assert "dropping the signal" in record.getMessage()


async def test_queries_that_do_not_decode_are_answered_with_why(
    client: Client, task_queue: str, unique: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Shouts]):
        handle = await client.start_workflow(Shouts.run, 1, id=unique, task_queue=task_queue)
        with pytest.raises(WorkflowQueryFailedError, match=r"(?i)decod|deserializ|expected"):
            await handle.query("at", "no number")
        with pytest.raises(
            WorkflowQueryFailedError, match=r"'?unheard'? expected but not found.*at"
        ):
            await handle.query("unheard")
        await handle.signal(Shouts.add, 1)
        assert await handle.result() == [1]
        assert await handle.query(Shouts.at, 0) == 1


async def _failed_task(handle: Any) -> str:
    """What the first failed workflow task of a run says, causes included."""
    async for event in handle.fetch_history_events(wait_new_event=True):
        if event.HasField("workflow_task_failed_event_attributes"):
            failure = event.workflow_task_failed_event_attributes.failure
            words = [failure.message]
            while failure.HasField("cause"):
                failure = failure.cause
                words.append(failure.message)
            return "\n".join(words)
    raise AssertionError("No workflow task failed")


# Plugins ------------------------------------------------------------------------------------


class Faulty:
    """A plugin that raises where it is told to."""

    def __init__(self, where: str) -> None:
        self.where = where

    def _at(self, where: str) -> None:
        if self.where == where:
            raise LookupError(f"no luck in {where}")

    @hookimpl
    def configure_client(self, config: Any) -> None:
        self._at("configure_client")

    @hookimpl
    def configure_worker(self, config: Any) -> None:
        self._at("configure_worker")

    @hookimpl
    def configure_replayer(self, config: Any) -> None:
        self._at("configure_replayer")

    @hookimpl(wrapper=True)
    def run_worker(self) -> Any:
        inner = yield

        async def run(worker: Any) -> None:
            self._at("run_worker")
            await inner(worker)

        return run

    @hookimpl(wrapper=True)
    def connect_service_client(self) -> Any:
        inner = yield

        async def connect(config: Any) -> Any:
            self._at("connect_service_client")
            return await inner(config)

        return connect


async def test_a_plugin_that_raises_is_named(target_host: str, task_queue: str) -> None:
    for where in ("configure_client", "connect_service_client"):
        with pytest.raises(Exception) as failed:
            await Client.connect(target_host, plugins=[Faulty(where)])
        _is_named(failed.value, where)
    for where in ("configure_worker", "run_worker"):
        client = await Client.connect(target_host, plugins=[Faulty(where)])
        with pytest.raises(Exception) as failed:
            await Worker(client, task_queue=task_queue, workflows=[Shouts]).run()
        _is_named(failed.value, where)
    with pytest.raises(PluginError) as refused:
        Replayer(workflows=[Shouts], plugins=[Faulty("configure_replayer")])
    _is_named(refused.value, "configure_replayer")


def _is_named(error: BaseException, where: str) -> None:
    said = "\n".join([_all_words(error), *getattr(error, "__notes__", [])])
    assert "Faulty" in said
    assert where in said
    assert f"no luck in {where}" in said


@asynccontextmanager
async def _broken_distribution(path: Any, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """An installed plugin whose module does not import."""
    info = path / "worker_plugin_sad-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: worker-plugin-sad\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[worker_core]\nsad = worker_plugin_sad.plugin\n")
    (path / "worker_plugin_sad").mkdir()
    (path / "worker_plugin_sad" / "__init__.py").write_text("")
    (path / "worker_plugin_sad" / "plugin.py").write_text("import something_that_is_missing\n")
    monkeypatch.syspath_prepend(str(path))
    yield


async def test_an_installed_plugin_that_does_not_import_stops_start_up(
    target_host: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _broken_distribution(tmp_path, monkeypatch):
        with pytest.raises(PluginError) as failed:
            await Client.connect(target_host)
        said = _all_words(failed.value)
        assert "worker-plugin-sad" in said
        assert "something_that_is_missing" in said
        with pytest.raises(PluginError, match="sad"):
            Replayer(workflows=[Shouts])
