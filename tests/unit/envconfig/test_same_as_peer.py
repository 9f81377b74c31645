"""The same files and variables, read by both: the same profiles, or an error from both."""

from __future__ import annotations

import dataclasses

import pytest
import temporalio.envconfig as peer
from hypothesis import given, settings
from hypothesis import strategies as st

import worker_core.envconfig as ours

TEXT = st.sampled_from(["", "a", "b c", "ü", '"quoted"', "line\nline"])
PATH = st.sampled_from(["", "a.pem", "/etc/b.pem", "a/../b"])
KEYS = ["client_cert", "client_key", "server_ca_cert"]

FILE_TLS = st.fixed_dictionaries(
    {},
    optional={
        "disabled": st.booleans(),
        "server_name": TEXT,
        "disable_host_verification": st.booleans(),
        "unheard_of": TEXT,
        **{f"{key}_path": PATH for key in KEYS},
        **{f"{key}_data": TEXT for key in KEYS},
    },
)
FILE_PROFILE = st.fixed_dictionaries(
    {},
    optional={
        "address": TEXT | st.just(7),
        "namespace": TEXT,
        "api_key": TEXT,
        "tls": FILE_TLS,
        "codec": st.fixed_dictionaries({}, optional={"endpoint": TEXT, "auth": TEXT}),
        # Keys that become the same are left out: which of them the peer keeps is chance.
        "grpc_meta": st.dictionaries(st.sampled_from(["A_b", "c-D", "e f"]), TEXT, max_size=3),
        "unheard_of": TEXT,
    },
)
FILE = st.dictionaries(st.sampled_from(["default", "Other", "third one"]), FILE_PROFILE, max_size=3)

BOOLEAN = st.sampled_from(["true", "1", "True", "false", "0", "FALSE", "", "yes", " true"])
VARIABLES = st.fixed_dictionaries(
    {},
    optional={
        "TEMPORAL_PROFILE": st.sampled_from(["", "default", "Other", "nobody"]),
        "TEMPORAL_ADDRESS": TEXT,
        "TEMPORAL_NAMESPACE": TEXT,
        "TEMPORAL_API_KEY": TEXT,
        "TEMPORAL_TLS": BOOLEAN,
        "TEMPORAL_TLS_SERVER_NAME": TEXT,
        "TEMPORAL_TLS_DISABLE_HOST_VERIFICATION": BOOLEAN,
        "TEMPORAL_CODEC_ENDPOINT": TEXT,
        "TEMPORAL_GRPC_META_A_B": TEXT,
        "TEMPORAL_GRPC_META_new_Key": TEXT,
        "TEMPORAL_GRPC_META_": TEXT,
        "OTHER": TEXT,
    }
    | {f"TEMPORAL_TLS_{key.upper()}_PATH": PATH for key in KEYS[:2]}
    | {f"TEMPORAL_TLS_{key.upper()}_DATA": TEXT for key in KEYS[1:]},
)


def quote(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def toml(profiles: dict) -> str:
    lines = []
    for name, profile in profiles.items():
        lines.append(f"[profile.{quote(name)}]")
        tables = {key: value for key, value in profile.items() if isinstance(value, dict)}
        lines += [
            f"{quote(key)} = {quote(value)}" for key, value in profile.items() if key not in tables
        ]
        for table, entries in tables.items():
            lines.append(f"[profile.{quote(name)}.{table}]")
            lines += [f"{quote(key)} = {quote(value)}" for key, value in entries.items()]
    return "\n".join(lines)


def plain(value):
    """As dictionaries, without what only one of the two keeps."""
    if isinstance(value, ours.ClientConfig | peer.ClientConfig):
        return {name: plain(profile) for name, profile in value.profiles.items()}
    found = dataclasses.asdict(value)
    if found["tls"] is not None:
        found["tls"].pop("disable_host_verification", None)
    return found


def attempt(call):
    try:
        return plain(call())
    except RuntimeError:
        return RuntimeError


@settings(max_examples=300, deadline=None)
@given(
    file=FILE,
    variables=VARIABLES,
    profile=st.sampled_from([None, None, "default", "Other", "nobody", ""]),
    disable_file=st.booleans(),
    disable_env=st.booleans(),
    strict=st.booleans(),
)
def test_loading_one_profile(file, variables, profile, disable_file, disable_env, strict):
    options = {
        "config_source": toml(file),
        "disable_file": disable_file,
        "disable_env": disable_env,
        "config_file_strict": strict,
        "override_env_vars": variables,
    }
    own = attempt(lambda: ours.ClientConfigProfile.load(profile, **options))
    assert own == attempt(lambda: peer.ClientConfigProfile.load(profile, **options))


@settings(max_examples=100, deadline=None)
@given(file=FILE, strict=st.booleans())
def test_loading_all_profiles(file, strict):
    options = {"config_source": toml(file).encode(), "config_file_strict": strict}
    options["override_env_vars"] = {"TEMPORAL_ADDRESS": "not used"}
    own = attempt(lambda: ours.ClientConfig.load(**options))
    assert own == attempt(lambda: peer.ClientConfig.load(**options))


@settings(max_examples=100, deadline=None)
@given(file=FILE)
def test_dictionaries_there_and_back(file):
    try:
        loaded = ours.ClientConfig.load(config_source=toml(file), override_env_vars={})
    except RuntimeError:
        return
    written = loaded.to_dict()
    theirs = peer.ClientConfig.load(config_source=toml(file), override_env_vars={}).to_dict()
    again = ours.ClientConfig.from_dict(written)
    assert again.to_dict() == written
    for profile in written.values():
        profile.get("tls", {}).pop("disable_host_verification", None)
        if profile.get("tls") == {}:
            del profile["tls"]
    assert written == theirs


FOLDERS = [
    {},
    {"XDG_CONFIG_HOME": "/{tmp}/xdg"},
    {"XDG_CONFIG_HOME": ""},
    {"XDG_CONFIG_HOME": "relative"},
    {"TEMPORAL_CONFIG_FILE": "/{tmp}/named.toml"},
    {"TEMPORAL_CONFIG_FILE": "/{tmp}/missing.toml"},
    {"TEMPORAL_CONFIG_FILE": ""},
]


@pytest.mark.parametrize("environment", FOLDERS)
@pytest.mark.parametrize("disable_env", [False, True])
def test_where_the_file_is_looked_for(tmp_path, monkeypatch, environment, disable_env):
    places = [
        "home/.config/temporalio/temporal.toml",
        "xdg/temporalio/temporal.toml",
        "named.toml",
    ]
    for place in places:
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'[profile.default]\naddress = "{place}"')
    for name in ("XDG_CONFIG_HOME", "TEMPORAL_CONFIG_FILE", "TEMPORAL_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name, value in environment.items():
        monkeypatch.setenv(name, value.replace("/{tmp}", str(tmp_path)))
    expected = plain(peer.ClientConfigProfile.load(disable_env=disable_env))
    assert plain(ours.ClientConfigProfile.load(disable_env=disable_env)) == expected
    assert plain(ours.ClientConfig.load()) == plain(peer.ClientConfig.load())


@settings(max_examples=100, deadline=None)
@given(file=FILE, variables=VARIABLES)
def test_arguments_for_connecting(file, variables):
    file = {
        name: {**profile, "tls": {k: v for k, v in profile["tls"].items() if "_path" not in k}}
        if "tls" in profile
        else profile
        for name, profile in file.items()
    }
    for name in [name for name in variables if name.endswith(("_PATH", "HOST_VERIFICATION"))]:
        del variables[name]
    for profile in file.values():
        profile.get("tls", {}).pop("disable_host_verification", None)

    def arguments(module):
        try:
            loaded = module.ClientConfigProfile.load(
                config_source=toml(file), override_env_vars=variables
            ).to_client_connect_config()
        except RuntimeError:
            return RuntimeError
        if not isinstance(loaded.get("tls", False), bool):
            tls = vars(loaded["tls"])
            loaded["tls"] = {k: tls[k] for k in ("domain", "client_cert", "server_root_ca_cert")}
        return dict(loaded)

    assert arguments(ours) == arguments(peer)
