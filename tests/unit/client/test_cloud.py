"""The client of Temporal Cloud's own API: what it sends is what the peer sends."""

import contextlib
import inspect
import pickle
import subprocess
import sys

import grpc
import pytest
import temporalio.api.cloud.cloudservice.v1 as peer_messages
import temporalio.client

import worker_core.api.cloud.cloudservice.v1 as messages
from unit.wire.transport import ScriptedServer, serving
from worker_core import _services
from worker_core._plugins import PluginSet
from worker_core._wire.rpc import Rpc
from worker_core.api.cloud.namespace.v1 import MtlsAuthSpec, Namespace, NamespaceSpec
from worker_core.api.cloud.operation.v1 import AsyncOperation
from worker_core.api.common.v1 import Payload
from worker_core.client import CloudOperationsClient
from worker_core.service import (
    CloudService,
    ConnectConfig,
    RPCError,
    RPCStatusCode,
    ServiceClient,
    TLSConfig,
)

OF_THE_SDK = {"user-agent", "client-name", "client-version", "accept-encoding"}
"""Metadata in which two SDKs differ."""

RPCS = sorted(
    (rpc for rpc in vars(_services).values() if isinstance(rpc, Rpc) and rpc.service == "cloud"),
    key=lambda rpc: rpc.name,
)


@pytest.fixture(autouse=True)
def _no_plugins(no_installed_plugins: None) -> None:
    pass


@pytest.fixture
async def server():
    async with serving() as running:
        yield running


@pytest.fixture
async def connect():
    """Connects over a plain connection; closes what it connected."""
    async with contextlib.AsyncExitStack() as clients:

        async def make(target_host, **options):
            made = await CloudOperationsClient.connect(
                target_host=target_host, **{"tls": False, **options}
            )
            clients.push_async_callback(made.service_client.close)
            return made

        yield make


async def connect_peer(target_host, **options):
    return await temporalio.client.CloudOperationsClient.connect(
        target_host=target_host, **{"tls": False, **options}
    )


def seen(server: ScriptedServer):
    """The calls a server got, and forget them."""
    calls = [
        (
            call.method,
            {k: v for k, v in call.metadata.items() if k not in OF_THE_SDK},
            call.request,
            round(call.seconds_left),
        )
        for call in server.calls
    ]
    server.calls.clear()
    return calls


def filled(module, name):
    """A request with a text in each field that takes one."""
    request = getattr(module, name)()
    for field in request.DESCRIPTOR.fields:
        if isinstance(getattr(request, field.name), str):
            setattr(request, field.name, f"a {field.name}")
    return request


async def test_every_rpc_sends_what_the_peers_sends(server, connect):
    options = {"api_key": "key", "version": "v1", "rpc_metadata": {"team": "payments"}}
    ours, theirs = (
        await connect(server.target, **options),
        await connect_peer(server.target, **options),
    )
    assert len(RPCS) > 70
    for rpc in RPCS:
        name = f"{rpc.operation}Request"
        answer = await getattr(ours.cloud_service, rpc.name)(filled(messages, name))
        assert type(answer) is getattr(messages, f"{rpc.operation}Response")
        sent = seen(server)
        await getattr(theirs.cloud_service, rpc.name)(filled(peer_messages, name))
        assert sent == seen(server)
        ((method, metadata, request, _),) = sent
        assert method == rpc.operation
        assert metadata["authorization"] == "Bearer key"
        assert metadata["temporal-cloud-api-version"] == "v1"
        assert metadata["team"] == "payments"
        assert messages.__dict__[name].FromString(request) == filled(messages, name)


async def test_paths_name_the_service(server, connect):
    paths = []
    found = server.service

    def service(details):
        paths.append(details.method)
        return found(details)

    server.service = service
    client = await connect(server.target)
    await client.cloud_service.get_regions(messages.GetRegionsRequest())
    assert paths[-1] == "/temporal.api.cloud.cloudservice.v1.CloudService/GetRegions"


async def test_answers_are_read(server, connect):
    spec = NamespaceSpec(
        name="orders",
        retention_days=7,
        mtls_auth=MtlsAuthSpec(accepted_client_ca=b"pem", enabled=True),
    )

    async def answer(context, call):
        wanted = messages.GetNamespaceRequest.FromString(call.request).namespace
        return messages.GetNamespaceResponse(
            namespace=Namespace(namespace=wanted, spec=spec)
        ).SerializeToString()

    server.answer = answer
    client = await connect(server.target)
    request = messages.GetNamespaceRequest(namespace="orders.a2dd6")
    answered = await client.cloud_service.get_namespace(request)
    assert answered.namespace == Namespace(namespace="orders.a2dd6", spec=spec)


async def test_a_refused_call_raises_and_is_made_again_if_wanted(server, connect):
    async def refuse_once(context, call):
        if len(server.calls) == 1:
            await context.abort(grpc.StatusCode.UNAVAILABLE, "not now")
        return b""

    server.answer = refuse_once
    client = await connect(server.target)
    with pytest.raises(RPCError, match="not now") as caught:
        await client.cloud_service.get_users(messages.GetUsersRequest())
    assert caught.value.status is RPCStatusCode.UNAVAILABLE
    server.calls.clear()
    await client.cloud_service.get_users(messages.GetUsersRequest(), retry=True)
    assert len(server.calls) == 2


@pytest.mark.parametrize("version", [None, ""])
async def test_no_version_sends_none(server, connect, version):
    metadata = {"temporal-cloud-api-version": "mine"}
    plain = await connect(server.target, version=version)
    own = await connect(server.target, version=version, rpc_metadata=metadata)
    for client in (plain, own):
        await client.cloud_service.get_users(messages.GetUsersRequest())
    found = [call.metadata.get("temporal-cloud-api-version") for call in server.calls]
    assert found == [None, "mine"]


async def test_the_version_goes_over_the_metadata_and_leaves_the_callers_mapping(server, connect):
    metadata = {"temporal-cloud-api-version": "old", "a": "1"}
    client = await connect(server.target, version="new", rpc_metadata=metadata)
    assert client.rpc_metadata == {"temporal-cloud-api-version": "new", "a": "1"}
    assert metadata == {"temporal-cloud-api-version": "old", "a": "1"}
    extra = {"temporal-cloud-api-version": "now"}
    await client.cloud_service.get_users(messages.GetUsersRequest(), metadata=extra)
    assert server.calls[0].metadata["temporal-cloud-api-version"] == "now"


async def test_key_and_metadata_are_replaced_as_at_the_peers(server, connect):
    options = {"api_key": "key", "version": "v1"}
    ours, theirs = (
        await connect(server.target, **options),
        await connect_peer(server.target, **options),
    )
    sent = []
    for client, module in ((ours, messages), (theirs, peer_messages)):
        client.api_key = "other"
        client.rpc_metadata = {"b": "2"}
        await client.cloud_service.get_users(module.GetUsersRequest())
        client.api_key = None
        await client.cloud_service.get_users(module.GetUsersRequest())
        assert (client.api_key, client.rpc_metadata) == (None, {"b": "2"})
        sent.append(seen(server))
    assert sent[0] == sent[1]
    assert [metadata for _, metadata, _, _ in sent[0]] == [
        {"b": "2", "authorization": "Bearer other"},
        {"b": "2"},
    ]


async def test_what_cannot_be_sent_leaves_what_was(server, connect):
    client = await connect(server.target, api_key="key", rpc_metadata={"a": "1"})
    with pytest.raises(ValueError, match="API key"):
        client.api_key = "k\n"
    with pytest.raises(ValueError, match="'a b'"):
        client.rpc_metadata = {"a b": "1"}
    assert (client.api_key, client.rpc_metadata) == ("key", {"a": "1"})


async def test_connects_with_the_usual_address_over_tls():
    client = await CloudOperationsClient.connect(api_key="key", lazy=True)
    config = client.service_client.config
    assert (config.target_host, config.tls, config.lazy) == (
        "saas-api.tmprl.cloud:443",
        True,
        True,
    )
    assert client.identity == config.identity != ""
    assert client.service_client.capabilities is None
    await client.service_client.close()


async def test_options_arrive():
    tls = TLSConfig(domain="cloud.example")
    client = await CloudOperationsClient.connect(
        target_host="cloud.example:1", tls=tls, identity="me", keep_alive_config=None, lazy=True
    )
    config = client.service_client.config
    assert config.tls is tls
    assert config.keep_alive_config is None
    assert client.identity == "me"
    await client.service_client.close()


async def test_installed_plugins_take_part_in_connecting(monkeypatch, server, connect):
    def wrapped(self, connect):
        async def connect_tagged(config):
            assert isinstance(config, ConnectConfig)
            config.rpc_metadata = {**config.rpc_metadata, "team": "payments"}
            return await connect(config)

        return connect_tagged

    monkeypatch.setattr(PluginSet, "connect_service_client", wrapped)
    client = await connect(server.target)
    await client.cloud_service.get_users(messages.GetUsersRequest())
    assert server.calls[0].metadata["team"] == "payments"


@pytest.mark.parametrize(
    ("options", "error", "complaint"),
    [
        ({"target_host": 7}, TypeError, "target_host is 7.*host and port"),
        ({"version": 2}, TypeError, "version is 2.*as a string"),
        ({"version": "v1\n"}, ValueError, "temporal-cloud-api-version.*line end"),
        ({"api_key": "k\n"}, ValueError, "API key.*Strip"),
    ],
)
async def test_wrong_options_are_refused(options, error, complaint):
    with pytest.raises(error, match=complaint):
        await CloudOperationsClient.connect(**{"lazy": True, **options})


async def test_a_server_that_does_not_answer_is_named():
    with pytest.raises(RuntimeError, match=r"127\.0\.0\.1:1"):
        await CloudOperationsClient.connect(target_host="127.0.0.1:1", tls=False)


def test_wants_a_connection():
    with pytest.raises(TypeError, match=r"service_client is 'nowhere:1'.*connect"):
        CloudOperationsClient("nowhere:1")  # type: ignore[arg-type]


async def test_shares_an_existing_connection():
    connection = await ServiceClient.connect(ConnectConfig(target_host="nowhere:1", lazy=True))
    client = CloudOperationsClient(connection)
    assert client.service_client is connection
    assert client.cloud_service is connection.cloud_service
    assert isinstance(client.cloud_service, CloudService)


def test_parameters_and_defaults_are_the_peers():
    ours, theirs = (
        inspect.signature(cls.connect).parameters
        for cls in (CloudOperationsClient, temporalio.client.CloudOperationsClient)
    )
    assert [(p.name, p.kind) for p in ours.values()] == [(p.name, p.kind) for p in theirs.values()]
    plain = ("api_key", "version", "target_host", "tls", "rpc_metadata", "identity", "lazy")
    for name in plain:
        assert ours[name].default == theirs[name].default


def run_python(code):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_classes_are_built_when_one_is_asked_for():
    run_python(
        "import worker_core.client, worker_core.api._pool as pool\n"
        "from worker_core.api.common.v1 import Payload\n"
        "Payload()\n"
        "assert pool._apart and not any('.cloud.' in name for name in pool._namespaces)\n"
        "from worker_core.api.cloud.usage.v1 import Summary\n"
        "assert not pool._apart and Summary.__module__ == 'worker_core.api.cloud.usage.v1'\n"
    )


def test_a_pickle_is_read_where_no_class_was_built():
    operation = AsyncOperation(id="o", state=AsyncOperation.STATE_PENDING)
    operation.operation_input.Pack(Payload(data=b"d"))
    assert pickle.loads(pickle.dumps(operation)) == operation
    run_python(
        "import pickle\n"
        f"back = pickle.loads({pickle.dumps(operation)!r})\n"
        "assert pickle.loads(pickle.dumps(back)) == back\n"
        "from worker_core.api.cloud.operation.v1 import AsyncOperation\n"
        "assert type(back) is AsyncOperation and back.id == 'o'\n"
    )


def test_threads_that_ask_at_once_get_the_same_classes():
    run_python(
        "import threading\n"
        "found, start = [], threading.Barrier(8)\n"
        "def ask():\n"
        "    import worker_core.api.cloud.identity.v1 as identity\n"
        "    start.wait()\n"
        "    found.append(identity.User)\n"
        "threads = [threading.Thread(target=ask) for _ in range(8)]\n"
        "[thread.start() for thread in threads]\n"
        "[thread.join() for thread in threads]\n"
        "assert len(found) == 8 and len(set(found)) == 1\n"
    )
