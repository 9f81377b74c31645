"""Making a connection, over TLS or not, and being told why it failed."""

import asyncio
import socket
from datetime import timedelta

import grpc
import pytest

from unit.wire.transport import ScriptedServer, serving
from worker_core.api.workflowservice.v1 import GetSystemInfoResponse, ListNamespacesRequest
from worker_core.service import (
    ConnectConfig,
    GrpcCompression,
    HttpConnectProxyConfig,
    ServiceClient,
    TLSConfig,
)


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def server_credentials(identity, client_authority=None):
    return grpc.ssl_server_credentials(
        [(identity.key, identity.certificate)],
        root_certificates=client_authority,
        require_client_auth=client_authority is not None,
    )


async def list_namespaces(client):
    return await client.workflow_service.list_namespaces(ListNamespacesRequest())


async def test_connecting_asks_what_the_server_can_do(server, connect):
    async def info(context, seen):
        answer = GetSystemInfoResponse()
        answer.capabilities.supports_schedules = True
        return answer.SerializeToString()

    server.system_info = info
    client = await connect(server.target)
    assert client.capabilities.supports_schedules
    assert [seen.method for seen in server.calls] == ["GetSystemInfo"]


async def test_a_lazy_client_connects_once_with_its_first_calls(server, connect):
    asked = []

    async def info(context, seen):
        asked.append(seen)
        return b""

    server.system_info = info
    client = await connect(server.target, lazy=True)
    assert client.capabilities is None
    assert asked == []
    await asyncio.gather(*(list_namespaces(client) for _ in range(5)))
    assert client.capabilities is not None
    assert len(asked) == 1


async def test_a_server_without_get_system_info_will_do(server, connect):
    async def info(context, seen):
        await context.abort(grpc.StatusCode.UNIMPLEMENTED, "unknown method GetSystemInfo")

    server.system_info = info
    client = await connect(server.target)
    assert not client.capabilities.supports_schedules


async def test_nobody_listening(connect):
    with pytest.raises(RuntimeError, match=r"Failed client connect: .*Nothing listens there"):
        await connect(f"127.0.0.1:{unused_port()}")


async def test_a_lazy_client_fails_with_its_first_call(connect):
    client = await connect(f"127.0.0.1:{unused_port()}", lazy=True)
    with pytest.raises(RuntimeError, match=r"Failed client connect: .*Nothing listens there"):
        await list_namespaces(client)


async def test_a_name_that_does_not_exist(connect):
    with pytest.raises(RuntimeError, match="host name is not known"):
        await connect("no-such-host.invalid:7233")


async def test_a_server_that_accepts_and_says_nothing(connect):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(RuntimeError, match="It does not answer"):
            await connect(f"127.0.0.1:{port}", connect_timeout=timedelta(milliseconds=300))


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (grpc.StatusCode.UNAUTHENTICATED, "api_key"),
        (grpc.StatusCode.PERMISSION_DENIED, "not allowed"),
    ],
)
async def test_credentials_that_are_refused(server, connect, code, advice):
    async def info(context, seen):
        await context.abort(code, "go away")

    server.system_info = info
    with pytest.raises(RuntimeError, match=advice):
        await connect(server.target, api_key="stale", tls=False)


async def test_tls_with_a_private_authority(authority, connect):
    identity = authority.issue("127.0.0.1")
    async with serving(server_credentials(identity)) as server:
        client = await connect(
            server.target, tls=TLSConfig(server_root_ca_cert=authority.certificate)
        )
        await list_namespaces(client)
        assert len(server.calls) == 1


async def test_tls_with_a_certificate_for_another_name(authority, connect):
    identity = authority.issue("server.test")
    async with serving(server_credentials(identity)) as server:
        trusted = authority.certificate
        with pytest.raises(RuntimeError, match="another name"):
            await connect(server.target, tls=TLSConfig(server_root_ca_cert=trusted))
        client = await connect(
            server.target, tls=TLSConfig(server_root_ca_cert=trusted, domain="server.test")
        )
        await list_namespaces(client)


async def test_tls_with_an_authority_nobody_knows(authority, connect):
    async with serving(server_credentials(authority.issue("127.0.0.1"))) as server:
        with pytest.raises(RuntimeError, match="server_root_ca_cert"):
            await connect(server.target, tls=True)
        with pytest.raises(RuntimeError, match="server_root_ca_cert"):
            await connect(server.target, api_key="an API key means TLS")


async def test_the_systems_authorities_can_be_extended(authority, connect, tmp_path, monkeypatch):
    bundle = tmp_path / "roots.pem"
    bundle.write_bytes(authority.certificate)
    monkeypatch.delenv("GRPC_DEFAULT_SSL_ROOTS_FILE_PATH", raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    async with serving(server_credentials(authority.issue("127.0.0.1"))) as server:
        await list_namespaces(await connect(server.target, tls=True))


async def test_mutual_tls(authority, connect):
    identity = authority.issue("127.0.0.1")
    ours = authority.issue("client.test")
    credentials = server_credentials(identity, client_authority=authority.certificate)
    async with serving(credentials) as server:
        with pytest.raises(RuntimeError, match="client_cert"):
            await connect(server.target, tls=TLSConfig(server_root_ca_cert=authority.certificate))
        config = TLSConfig(
            server_root_ca_cert=authority.certificate,
            client_cert=ours.certificate,
            client_private_key=ours.key,
        )
        await list_namespaces(await connect(server.target, tls=config))


async def test_plain_to_a_server_that_speaks_tls(authority, connect):
    async with serving(server_credentials(authority.issue("127.0.0.1"))) as server:
        with pytest.raises(RuntimeError, match="tls=True"):
            await connect(server.target)


async def test_tls_to_a_server_that_does_not_speak_it(server, connect):
    with pytest.raises(RuntimeError, match="tls=False"):
        await connect(server.target, tls=True)


async def test_certificates_that_are_none(server, connect):
    with pytest.raises((RuntimeError, ValueError), match="TLSConfig"):
        await connect(server.target, tls=TLSConfig(server_root_ca_cert=b"not a certificate"))


@pytest.mark.parametrize("lazy", [True, False])
@pytest.mark.parametrize(
    "options",
    [
        {"tls": TLSConfig(client_cert=b"alone")},
        {"rpc_metadata": {"x-bin": "text"}},
        {"api_key": "line end\n"},
        {"target_host": "nothing://here"},
    ],
    ids=["tls", "metadata", "key", "target"],
)
async def test_what_cannot_work_is_refused_before_dialing(options, lazy):
    config = ConnectConfig(**{"target_host": "127.0.0.1:1", "lazy": lazy, **options})
    with pytest.raises(ValueError):
        await ServiceClient.connect(config)


def test_a_connect_timeout_must_be_positive():
    with pytest.raises(ValueError, match="connect_timeout"):
        ConnectConfig(target_host="h:1", connect_timeout=timedelta(0))


async def test_a_scheme_still_works_with_a_warning(server, connect):
    with pytest.warns(DeprecationWarning, match="scheme"):
        client = await connect(f"http://{server.target}")
    await list_namespaces(client)


@pytest.mark.parametrize("compression", [GrpcCompression.NONE, GrpcCompression.GZIP])
async def test_requests_arrive_compressed_or_not(server, connect, compression):
    client = await connect(server.target, grpc_compression=compression)
    request = ListNamespacesRequest(next_page_token=b"x" * 10000)
    await client.workflow_service.list_namespaces(request)
    assert ListNamespacesRequest.FromString(server.calls[0].request) == request


async def test_a_proxy_opens_the_way(server, connect, monkeypatch):
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    asked = []
    left = asyncio.Event()

    async def relay(reader, writer):
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
        from_server, to_server = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")

        async def copy(source, target):
            while data := await source.read(65536):
                target.write(data)
            target.close()
            await target.wait_closed()

        await asyncio.gather(copy(reader, to_server), copy(from_server, writer))
        left.set()

    proxy = await asyncio.start_server(relay, "127.0.0.1", 0)
    port = proxy.sockets[0].getsockname()[1]
    async with proxy:
        config = HttpConnectProxyConfig(f"127.0.0.1:{port}", ("user", "pass"))
        client = await connect(server.target, http_connect_proxy_config=config)
        await list_namespaces(client)
        await client.close()
        async with asyncio.timeout(10):
            await left.wait()
    assert asked[0].startswith(f"CONNECT {server.target} ")
    assert "Proxy-Authorization: Basic dXNlcjpwYXNz" in asked[0].replace(":Basic", ": Basic")


async def test_a_proxy_of_the_environment_is_left_alone(server, connect, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{unused_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    await list_namespaces(await connect(server.target))


async def test_a_restarted_server_is_found_again(connect):
    async with serving() as first:
        client = await connect(first.target)
        await list_namespaces(client)
    script = ScriptedServer(port=first.port)
    server = grpc.aio.server()
    server.add_generic_rpc_handlers((script,))
    assert server.add_insecure_port(first.target) == first.port
    await server.start()
    await client.workflow_service.list_namespaces(
        ListNamespacesRequest(), retry=True, timeout=timedelta(seconds=5)
    )
    await server.stop(None)
    assert len(script.calls) == 1
