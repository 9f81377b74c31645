"""Connections that record requests instead of sending them: ours, and the peer's beside it.

Nothing here imitates a server. A test says beforehand what an RPC answers; without a say it is an
empty response.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import temporalio.client
import temporalio.service
from google.protobuf import message_factory
from google.protobuf.message import Message

import worker_core.api
from worker_core._plugins import PluginSet
from worker_core.client import Client
from worker_core.service import ConnectConfig, ServiceClient

IDENTITY = "somebody@somewhere"


@dataclass
class Call:
    operation: str
    request: Any
    retry: Any
    metadata: Any
    timeout: Any


class _Recording:
    """What both connections have in common."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.answers: dict[str, list[Message | Exception]] = {}

    def answer(self, operation: str, *answers: Message | Exception) -> None:
        self.answers.setdefault(operation, []).extend(answers)

    def next_answer(self, operation: str, default: Callable[[], Message]) -> Message:
        waiting = self.answers.get(operation)
        if not waiting:
            return default()
        answer = waiting.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def request(self) -> Any:
        (call,) = self.calls
        return call.request


class RecordingService(_Recording, ServiceClient):
    def __init__(self) -> None:
        _Recording.__init__(self)
        ServiceClient.__init__(self, ConnectConfig(target_host="nowhere", identity=IDENTITY))
        self.updated_metadata: list[Any] = []
        self.updated_api_keys: list[Any] = []

    @property
    def capabilities(self):
        return None

    @property
    def on_rpc(self):
        return None

    @on_rpc.setter
    def on_rpc(self, observer):
        raise NotImplementedError

    def update_rpc_metadata(self, metadata):
        if "bad" in metadata:
            raise ValueError("bad metadata")
        self.updated_metadata.append(metadata)

    def update_api_key(self, api_key):
        self.updated_api_keys.append(api_key)

    async def close(self):
        pass

    async def _rpc_call(self, rpc, req, *, retry, metadata, timeout):
        self.calls.append(Call(rpc.operation, req, retry, dict(metadata), timeout))
        kind = message_factory.GetMessageClass(
            worker_core.api.pool.FindMessageTypeByName(rpc.response_name)
        )
        return self.next_answer(rpc.operation, kind)


class PeerRecordingService(_Recording, temporalio.service.ServiceClient):
    def __init__(self) -> None:
        _Recording.__init__(self)
        temporalio.service.ServiceClient.__init__(
            self, temporalio.service.ConnectConfig(target_host="nowhere", identity=IDENTITY)
        )

    @property
    def worker_service_client(self):
        raise NotImplementedError

    def update_rpc_metadata(self, metadata):
        raise NotImplementedError

    def update_api_key(self, api_key):
        raise NotImplementedError

    async def _rpc_call(self, rpc, req, resp_type, *, service, retry, metadata, timeout):
        operation = "".join(word.capitalize() for word in rpc.split("_"))
        self.calls.append(Call(operation, req, retry, dict(metadata), timeout))
        return self.next_answer(operation, resp_type)


@pytest.fixture
def no_installed_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PluginSet, "installed", classmethod(lambda cls: cls()))


@pytest.fixture
def service(no_installed_plugins: None) -> RecordingService:
    return RecordingService()


@pytest.fixture
def recorded(service: RecordingService) -> Client:
    """A client whose requests are found in the fixture `service`."""
    return Client(service, namespace="ns")


@pytest.fixture
def peer_service() -> PeerRecordingService:
    return PeerRecordingService()


@pytest.fixture
def peer_recorded(peer_service: PeerRecordingService) -> Iterator[temporalio.client.Client]:
    """A client of the peer whose requests are found in the fixture `peer_service`."""
    return temporalio.client.Client(peer_service, namespace="ns")
