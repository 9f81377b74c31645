"""Certificates that change while a connection lasts."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import logging
from datetime import timedelta

import grpc
import pytest

from unit.wire.test_connecting import server_credentials
from unit.wire.transport import serving
from worker_core.api.workflowservice.v1 import ListNamespacesRequest
from worker_core.service import ConnectConfig, ServiceClient, TLSConfig

AT_ONCE = timedelta(microseconds=1)


async def list_namespaces(client, *, retry=False):
    await client.workflow_service.list_namespaces(ListNamespacesRequest(), retry=retry)


class Shown:
    """Answers with an empty message, and remembers the name in the certificate of every caller."""

    def __init__(self):
        self.names = []
        self.held = asyncio.Event()
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.refusals = 0

    async def __call__(self, context, _seen):
        name = context.auth_context()["x509_common_name"][0].decode()
        self.names.append(name)
        self.held.set()
        await self.go_on.wait()
        if self.refusals:
            self.refusals -= 1
            await context.abort(grpc.StatusCode.UNAVAILABLE, "not now")
        return b""


@pytest.fixture
async def server(authority):
    identity = authority.issue("127.0.0.1")
    credentials = server_credentials(identity, client_authority=authority.certificate)
    async with serving(credentials) as script:
        script.answer = Shown()
        yield script


@pytest.fixture
def of(authority):
    """A configuration that shows a certificate of this name."""

    def make(name, **options):
        identity = authority.issue(name)
        return TLSConfig(
            server_root_ca_cert=authority.certificate,
            client_cert=identity.certificate,
            client_private_key=identity.key,
            **options,
        )

    return make


async def test_a_new_certificate_is_asked_for_and_shown(server, connect, of):
    first, second = of("one.test"), of("two.test")
    given = [None, first, second, second]
    asked = []

    def renew():
        asked.append(len(server.answer.names))
        return given.pop(0)

    start = dataclasses.replace(first, renew=renew, renew_interval=AT_ONCE)
    client = await connect(server.target, tls=start, lazy=True)
    channels = []
    for _ in range(4):
        await list_namespaces(client)
        channels.append(client._connection.channels.current().channel)
    assert server.answer.names == ["one.test", "one.test", "two.test", "two.test"]
    assert asked == [0, 1, 2, 3]
    # What is the same is no reason for another connection.
    assert channels[0] is channels[1]
    assert channels[2] is channels[3]
    assert client.config.tls == second


async def test_it_is_not_asked_before_the_interval_is_over(server, connect, of):
    def renew():
        raise AssertionError

    client = await connect(server.target, tls=of("one.test", renew=renew))
    await list_namespaces(client)
    assert server.answer.names == ["one.test"]


async def test_calls_in_flight_end_where_they_began(server, connect, of):
    shown = server.answer
    client = await connect(server.target, tls=of("one.test"))
    shown.go_on.clear()
    in_flight = asyncio.ensure_future(list_namespaces(client))
    await shown.held.wait()
    channels = client._connection.channels
    old = channels.current()
    client.update_tls(of("two.test"))
    later = asyncio.ensure_future(list_namespaces(client))
    async with asyncio.timeout(10):
        while len(shown.names) < 2:
            await asyncio.sleep(0.01)
        assert channels._retired == {old}
        shown.go_on.set()
        await asyncio.gather(in_flight, later)
        while channels._closing:
            await asyncio.gather(*channels._closing)
    assert shown.names == ["one.test", "two.test"]
    assert channels._retired == set()
    with pytest.raises(grpc.aio.UsageError):
        await old.channel.unary_unary("/a/b")(b"")


async def test_a_further_attempt_goes_to_the_new_connection(server, connect, of):
    shown = server.answer
    shown.refusals = 1
    client = await connect(server.target, tls=of("one.test"))
    shown.go_on.clear()
    call = asyncio.ensure_future(list_namespaces(client, retry=True))
    await shown.held.wait()
    client.update_tls(of("two.test"))
    shown.go_on.set()
    await call
    assert shown.names == ["one.test", "two.test"]


async def test_a_call_of_another_thread_renews_for_all(server, connect, of):
    client = await connect(server.target, tls=of("one.test"))
    await list_namespaces(client)

    async def elsewhere():
        client.update_tls(of("two.test"))
        await list_namespaces(client)
        await client.close_on_this_loop()

    await asyncio.to_thread(lambda: asyncio.run(elsewhere()))
    await list_namespaces(client)
    assert server.answer.names == ["one.test", "two.test", "two.test"]


async def test_closing_ends_calls_on_both_connections(server, of):
    shown = server.answer
    client = await ServiceClient.connect(ConnectConfig(server.target, tls=of("one.test")))
    shown.go_on.clear()
    calls = [asyncio.ensure_future(list_namespaces(client))]
    await shown.held.wait()
    client.update_tls(of("two.test"))
    calls.append(asyncio.ensure_future(list_namespaces(client)))
    async with asyncio.timeout(10):
        while len(shown.names) < 2:
            await asyncio.sleep(0.01)
        await client.close()
        failed = await asyncio.gather(*calls, return_exceptions=True)
    assert all("closed while" in str(error) for error in failed)
    shown.go_on.set()


@pytest.mark.parametrize("answer", [OSError("no such file"), TLSConfig(client_cert=b"alone")])
async def test_what_fails_is_logged_and_the_old_stays(server, connect, of, caplog, answer):
    def renew():
        if isinstance(answer, Exception):
            raise answer
        return answer

    client = await connect(
        server.target, tls=of("one.test", renew=renew, renew_interval=AT_ONCE), lazy=True
    )
    with caplog.at_level(logging.WARNING):
        await list_namespaces(client)
        await list_namespaces(client)
    assert server.answer.names == ["one.test", "one.test"]
    assert [r.getMessage().partition(";")[0] for r in caplog.records] == [
        "TLSConfig.renew failed"
    ] * 2


async def test_a_plain_connection_stays_one(connect, of):
    async with serving() as plain:
        client = await connect(plain.target)
        with pytest.raises(ValueError, match="cannot become one over TLS"):
            client.update_tls(of("one.test"))


async def test_what_cannot_be_used_leaves_everything_as_it_was(server, connect, of):
    client = await connect(server.target, tls=of("one.test"))
    with pytest.raises(ValueError, match="both or neither"):
        client.update_tls(TLSConfig(client_cert=b"alone"))
    await list_namespaces(client)
    assert server.answer.names == ["one.test"]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"renew": "often"}, "renew must be a function, not str"),
        ({"renew_interval": timedelta(0)}, "renew_interval is 0:00:00, but must be positive"),
    ],
)
async def test_options_that_do_not_fit(options, complaint):
    with contextlib.ExitStack() as stack:
        stack.enter_context(pytest.raises(ValueError, match=complaint))
        await ServiceClient.connect(
            ConnectConfig("127.0.0.1:1", tls=TLSConfig(**options), lazy=True)
        )
