"""What is wrong with settings is said with the place and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from worker_core.envconfig import ClientConfig, ClientConfigProfile, ClientConfigTLS
from worker_core.service import TLSConfig


def load(source, profile=None, **variables):
    return ClientConfigProfile.load(
        profile, config_source=source, config_file_strict=True, override_env_vars=variables
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a = [", "not valid TOML"),
        ("[profile.x]\naddress = 3", r"'address' in \[profile.x\] as int, .* a string"),
        ("[profile.x]\ntls = true", r"'tls' in \[profile.x\] as bool, .* a table"),
        ("[profile.x.tls]\ndisabled = 1", r"'disabled' in \[profile.x.tls\] as int, .* a boolean"),
        ("profiles = 3", "unknown key 'profiles' at the top. Known are profile"),
        ("[profile.x]\nhost = 'a'", r"unknown key 'host' in \[profile.x\]. Known are address"),
        ("[profile.x.tls]\nca = 'a'", r"unknown key 'ca' in \[profile.x.tls\]"),
        ("[profile.x.codec]\nurl = 'a'", r"unknown key 'url' in \[profile.x.codec\]"),
        (
            "[profile.x.tls]\nclient_key_path = 'a'\nclient_key_data = 'b'",
            "both client_key_path and client_key_data in profile.x.tls. Keep one",
        ),
        (b"\xff", "not UTF-8"),
        ("x = " + "1" * 5000, "not valid TOML"),
    ],
)
def test_faults_of_a_file(source, message):
    with pytest.raises(RuntimeError, match=message):
        load(source)


def test_a_file_is_named_in_the_message(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("a = [")
    with pytest.raises(
        RuntimeError, match=r"The configuration file '.*settings.toml' is not valid"
    ):
        load(path)
    with pytest.raises(RuntimeError, match="cannot be read: Is a directory"):
        load(tmp_path)


def test_a_profile_that_is_not_there():
    with pytest.raises(RuntimeError, match=r"'c' not found. The configuration has 'a', 'b'\."):
        load("[profile.b]\n[profile.a]", "c")
    with pytest.raises(RuntimeError, match=r"'c' not found. The configuration has no profiles"):
        load("", TEMPORAL_PROFILE="c")


def test_faults_of_the_environment():
    with pytest.raises(RuntimeError, match=r"CLIENT_KEY_PATH and .*CLIENT_KEY_DATA are both set"):
        load("", TEMPORAL_TLS_CLIENT_KEY_PATH="a", TEMPORAL_TLS_CLIENT_KEY_DATA="b")
    with pytest.raises(RuntimeError, match="gives a path for the key, but the profile has its con"):
        load(
            "[profile.default.tls]\nclient_key_data = 'a'",
            TEMPORAL_TLS_CLIENT_KEY_PATH="b",
        )
    with pytest.raises(
        RuntimeError, match="gives the content of the cert, but the profile has a p"
    ):
        load(
            "[profile.default.tls]\nclient_cert_path = 'a'",
            TEMPORAL_TLS_CLIENT_CERT_DATA="b",
        )


def test_arguments_that_do_not_fit():
    with pytest.raises(RuntimeError, match="disable_file and disable_env are both true"):
        ClientConfigProfile.load(disable_file=True, disable_env=True)
    with pytest.raises(TypeError, match=r"config_source must be .* not int"):
        ClientConfig.load(config_source=3)
    with pytest.raises(TypeError, match="override_env_vars has 'A' as int"):
        ClientConfig.load_client_connect_config(override_env_vars={"A": 3})


def test_not_verifying_the_server_is_refused_where_it_would_happen():
    tls = load("[profile.default.tls]\ndisable_host_verification = true").tls
    assert tls.disable_host_verification
    with pytest.raises(RuntimeError, match=r"always verifies the server.* server_ca_cert"):
        tls.to_connect_tls_config()
    assert load(
        "[profile.default.tls]\ndisable_host_verification = false"
    ).to_client_connect_config()
    off = ClientConfigTLS(disabled=True, disable_host_verification=True)
    assert off.to_connect_tls_config() is False


def test_certificates_are_read_when_connecting(tmp_path):
    path = tmp_path / "ca.pem"
    profile = load(f"[profile.default.tls]\nserver_ca_cert_path = '{path}'")
    with pytest.raises(FileNotFoundError, match=r"ca\.pem") as raised:
        profile.to_client_connect_config()
    assert "server_root_ca_cert" in raised.value.__notes__[0]
    path.write_bytes(b"certificate")
    assert profile.to_client_connect_config()["tls"] == TLSConfig(
        server_root_ca_cert=b"certificate"
    )


def test_certificates_of_an_odd_type():
    with pytest.raises(TypeError, match=r"client_cert must be a .*, not int"):
        ClientConfigTLS(client_cert=3).to_connect_tls_config()
    tls = ClientConfigTLS(
        client_cert="text", client_private_key=b"bytes", server_root_ca_cert=Path("a")
    )
    assert tls.to_dict() == {
        "server_ca_cert": {"path": "a"},
        "client_cert": {"data": "text"},
        "client_key": {"data": "bytes"},
    }
    assert ClientConfigTLS.from_dict({"client_cert": {}}) == ClientConfigTLS()
