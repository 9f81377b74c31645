"""A client connects with what a file and the environment say."""

from __future__ import annotations

import pytest

from worker_core.client import Client
from worker_core.envconfig import ClientConfig


async def test_a_client_connects_with_a_profile(tmp_path, dev_server):
    path = tmp_path / "temporal.toml"
    path.write_text(
        f'[profile.test]\naddress = "{dev_server.target_host}"\nnamespace = "elsewhere"\n'
        '[profile.test.grpc_meta]\nTeam_Name = "orders"\n[profile.test.tls]\ndisabled = true\n'
    )
    config = ClientConfig.load_client_connect_config(
        "test",
        config_file=str(path),
        override_env_vars={"TEMPORAL_NAMESPACE": dev_server.namespace},
    )
    client = await Client.connect(**config)
    assert client.namespace == dev_server.namespace
    assert client.rpc_metadata == {"team-name": "orders"}
    await client.count_workflows()
    await client.service_client.close()


async def test_the_process_environment_counts(monkeypatch, dev_server):
    for name in ("TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE", "TEMPORAL_TLS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", "/nowhere")
    monkeypatch.setenv("TEMPORAL_ADDRESS", dev_server.target_host)
    monkeypatch.setenv("TEMPORAL_API_KEY", "secret")
    monkeypatch.setenv("TEMPORAL_TLS", "false")
    client = await Client.connect(**ClientConfig.load_client_connect_config())
    assert client.api_key == "secret"
    assert await client.service_client.check_health()
    await client.service_client.close()


async def test_a_wrong_address_is_explained(dev_server):
    config = ClientConfig.load_client_connect_config(
        disable_file=True, override_env_vars={"TEMPORAL_ADDRESS": "http://x/y"}
    )
    with pytest.raises(ValueError, match="is not a host with a port"):
        await Client.connect(**config)
