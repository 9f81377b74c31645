"""What users say about a connection, and what grpcio is told."""

import pytest

from worker_core._wire.explain import explain_failed_connect
from worker_core._wire.options import channel_options, parse_target
from worker_core._wire.tls import channel_credentials, tls_channel_options
from worker_core.service import (
    ConnectConfig,
    DnsLoadBalancingConfig,
    GrpcCompression,
    HttpConnectProxyConfig,
    KeepAliveConfig,
    RPCError,
    RPCStatusCode,
    TLSConfig,
)


def options(**given):
    defaults = {
        "keep_alive": None,
        "proxy": None,
        "dns_load_balancing": None,
        "connect_timeout_seconds": None,
    }
    return dict(channel_options(**{**defaults, **given}))


@pytest.mark.parametrize(
    ("given", "tls", "address"),
    [
        ("localhost:7233", False, "localhost:7233"),
        (" localhost:7233 ", False, "localhost:7233"),
        ("host", True, "host:443"),
        ("host", False, "host:80"),
        ("[::1]:7233", False, "[::1]:7233"),
        ("https://host:1", True, "host:1"),
    ],
)
def test_targets_are_read(given, tls, address):
    assert parse_target(given).address(uses_tls=tls) == address


@pytest.mark.parametrize("given", ["", ":7233", "ftp://host:1", "host:port", "a/b", "user@host:1"])
def test_targets_that_name_no_host_are_refused(given):
    with pytest.raises(ValueError, match="localhost:7233"):
        parse_target(given)


def test_large_histories_may_come_in(monkeypatch):
    monkeypatch.delenv("TEMPORAL_MAX_INCOMING_GRPC_BYTES", raising=False)
    assert options()["grpc.max_receive_message_length"] == 128 * 1024 * 1024
    monkeypatch.setenv("TEMPORAL_MAX_INCOMING_GRPC_BYTES", "5")
    assert options()["grpc.max_receive_message_length"] == 5
    monkeypatch.setenv("TEMPORAL_MAX_INCOMING_GRPC_BYTES", "many")
    with pytest.raises(ValueError, match="TEMPORAL_MAX_INCOMING_GRPC_BYTES"):
        options()


def test_keep_alive_pings_also_while_idle():
    found = options(keep_alive=KeepAliveConfig.default)
    assert found["grpc.keepalive_time_ms"] == 30000
    assert found["grpc.keepalive_timeout_ms"] == 15000
    assert found["grpc.keepalive_permit_without_calls"] == 1
    assert "grpc.keepalive_time_ms" not in options()


def test_a_proxy_takes_the_place_of_load_balancing():
    proxy = HttpConnectProxyConfig("proxy:3128", ("us er", "p@ss:word"))
    found = options(proxy=proxy, dns_load_balancing=DnsLoadBalancingConfig.default)
    assert found["grpc.http_proxy"] == "http://us%20er:p%40ss%3Aword@proxy:3128"
    assert "grpc.lb_policy_name" not in found
    assert options()["grpc.enable_http_proxy"] == 0


def test_load_balancing_uses_all_addresses():
    found = options(dns_load_balancing=DnsLoadBalancingConfig(1000))
    assert found["grpc.lb_policy_name"] == "round_robin"
    assert found["grpc.dns_min_time_between_resolutions_ms"] == 1000


def test_a_connect_timeout_bounds_each_attempt_to_connect():
    assert options(connect_timeout_seconds=1.5)["grpc.min_reconnect_backoff_ms"] == 1500


@pytest.mark.parametrize(
    "make", [lambda: KeepAliveConfig(0, 1), lambda: DnsLoadBalancingConfig(0)], ids=["ping", "dns"]
)
def test_times_that_are_not_positive_are_refused(make):
    with pytest.raises(ValueError, match="None"):
        make()


def test_the_name_in_the_certificate_can_be_given():
    found = dict(tls_channel_options(TLSConfig(domain="server.test")))
    assert found["grpc.ssl_target_name_override"] == "server.test"
    assert found["grpc.default_authority"] == "server.test"
    assert tls_channel_options(TLSConfig()) == []


@pytest.mark.parametrize(
    ("config", "complaint"),
    [
        (TLSConfig(client_cert=b"c"), "both or neither"),
        (TLSConfig(client_private_key=b"k"), "both or neither"),
        (TLSConfig(verification_server_name="n"), "needs server_root_ca_cert"),
        (TLSConfig(server_root_ca_cert=b"c", verification_server_name="n"), "set domain"),
        (TLSConfig(server_root_ca_cert="/etc/ca.pem"), "read the file"),
        (
            TLSConfig(client_cert=b"c", verification_server_name="n"),
            "both or neither.*needs server",
        ),
    ],
)
def test_tls_that_is_not_possible_is_refused(config, complaint):
    with pytest.raises(ValueError, match=complaint):
        channel_credentials(config)


def test_a_configuration_fills_in_who_we_are():
    assert ConnectConfig(target_host="h:1").identity.count("@") == 1
    assert ConnectConfig(target_host="h:1", identity="me").identity == "me"
    assert ConnectConfig(target_host="h:1").grpc_compression is GrpcCompression.GZIP


@pytest.mark.parametrize(
    ("status", "message", "tls", "advice"),
    [
        (RPCStatusCode.UNAVAILABLE, "x: Connection refused (111)", False, "Nothing listens"),
        (RPCStatusCode.UNAVAILABLE, "DNS resolution failed for h", False, "host name is not known"),
        (RPCStatusCode.UNAVAILABLE, "SSL_ERROR_SSL: WRONG_VERSION_NUMBER", True, "tls=False"),
        (RPCStatusCode.UNAVAILABLE, "CERTIFICATE_VERIFY_FAILED", True, "server_root_ca_cert"),
        (RPCStatusCode.UNAVAILABLE, "Socket closed", False, "tls=True"),
        (RPCStatusCode.UNAUTHENTICATED, "no", True, "api_key"),
        (RPCStatusCode.PERMISSION_DENIED, "no", True, "not allowed"),
        (RPCStatusCode.UNAVAILABLE, "odd", False, "Check host and port"),
    ],
)
def test_a_failed_connect_says_what_to_check(status, message, tls, advice):
    text = explain_failed_connect(RPCError(message, status, b""), "h:1", uses_tls=tls)
    assert advice in text
    assert "'h:1'" in text
    assert message in text


def test_an_address_without_port_is_told_the_usual_one():
    refused = RPCError("Connection refused", RPCStatusCode.UNAVAILABLE, b"")
    text = explain_failed_connect(refused, "localhost", uses_tls=False)
    assert "has no port" in text
    assert "'localhost:7233'" in text
