"""Secrets do not show where a configuration is printed, as in a log or in a message about it."""

from __future__ import annotations

from typing import Any

import pytest

from worker_core.client import Client
from worker_core.envconfig import ClientConfigProfile, ClientConfigTLS
from worker_core.runtime import OpenTelemetryConfig
from worker_core.service import ConnectConfig, HttpConnectProxyConfig, TLSConfig


@pytest.mark.parametrize(
    "config",
    [
        ConnectConfig(
            target_host="localhost",
            api_key="secret",
            tls=TLSConfig(client_cert=b"public", client_private_key=b"secret"),
            http_connect_proxy_config=HttpConnectProxyConfig("proxy", ("user", "secret")),
        ),
        ClientConfigProfile(
            address="localhost", api_key="secret", tls=ClientConfigTLS(client_private_key="secret")
        ),
        OpenTelemetryConfig("http://localhost:4317", headers={"authorization": "secret"}),
    ],
    ids=lambda config: type(config).__name__,
)
def test_not_in_the_text_of_a_configuration(config: Any):
    assert "localhost" in repr(config)
    assert "secret" not in repr(config)


async def test_not_in_a_message_about_the_wrong_thing():
    config: Any = ConnectConfig(target_host="localhost:7233", api_key="secret")
    with pytest.raises(TypeError, match="target_host is ConnectConfig") as caught:
        await Client.connect(config)
    assert "secret" not in str(caught.value)
