"""What every test may ask for: one real server for the whole run, clients of it, unused names.

The server starts when the first test asks for it and serves all xdist workers. The worker that
started it stops it, once every other worker that used it has left.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import json
import os
import socket
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import temporalio.client

    from worker_core.client import Client
    from worker_core.testing import WorkflowEnvironment


@dataclass(frozen=True)
class SharedServer:
    """Where the run's server is."""

    target_host: str
    namespace: str


@contextlib.contextmanager
def _locked(path: Path, how: int) -> Iterator[IO[str]]:
    with path.open("a") as file:
        fcntl.flock(file, how)
        yield file  # closing the file, or dying, gives the lock back


def _answers(target_host: str) -> bool:
    host, _, port = target_host.rpartition(":")
    with contextlib.suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
        return True
    return False


@pytest.fixture(scope="session")
def dev_server(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[SharedServer]:
    """A real dev server, shared by all workers of this run. Its namespace is ``default``."""
    from lab.situations_upserts import SEARCH_ATTRIBUTES
    from worker_core.testing import DevServer

    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    joining = shared / "dev-server.lock"  # held while somebody starts or stops the server
    users = shared / "dev-server.users"  # shared lock of everyone who uses it
    state = shared / "dev-server.json"
    own: DevServer | None = None
    with contextlib.ExitStack() as leave:
        with _locked(joining, fcntl.LOCK_EX):
            facts = json.loads(state.read_text()) if state.exists() else None
            if facts is None or not _answers(facts["target_host"]):
                own = asyncio.run(DevServer.start(search_attributes=SEARCH_ATTRIBUTES))
                facts = {"target_host": own.target_host, "namespace": own.namespace}
                state.write_text(json.dumps(facts))
            leave.enter_context(_locked(users, fcntl.LOCK_SH))
        yield SharedServer(**facts)
    if own is not None:
        with _locked(joining, fcntl.LOCK_EX), _locked(users, fcntl.LOCK_EX):
            state.unlink(missing_ok=True)
            own.stop()


@pytest.fixture(scope="session")
def target_host(dev_server: SharedServer) -> str:
    """Address of the run's server, as ``host:port``."""
    return dev_server.target_host


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "not_replayed: what the test left on the server is not replayed after it"
    )


@pytest.fixture
async def client(dev_server: SharedServer, request: pytest.FixtureRequest) -> AsyncIterator[Client]:
    """A client of the run's server, made on this test's loop.

    After the test every run it started is replayed cold, with what its workers had.
    """
    from lab.afterwards import Afterwards
    from worker_core.client import Client

    afterwards = Afterwards()
    client = await Client.connect(
        dev_server.target_host, namespace=dev_server.namespace, plugins=[afterwards]
    )
    yield client
    if request.node.get_closest_marker("not_replayed") is None:
        await afterwards.replay(client)


@pytest.fixture
async def env(client: Client) -> AsyncIterator[WorkflowEnvironment]:
    """A test environment around `client`: assertions in workflows fail the workflow."""
    from worker_core.testing import WorkflowEnvironment

    async with WorkflowEnvironment.from_client(client) as environment:
        yield environment


@pytest.fixture
async def peer_client(dev_server: SharedServer) -> temporalio.client.Client:
    """A client of the run's server, of the SDK that tests compare with."""
    from temporalio.client import Client

    return await Client.connect(dev_server.target_host, namespace=dev_server.namespace)


@pytest.fixture
def unique() -> str:
    """A name that nothing else on the server has."""
    return f"t-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def task_queue(request: pytest.FixtureRequest) -> str:
    """A task queue of this test's own."""
    return f"tq-{request.node.name[:40]}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
