"""Where settings of clients are read from: a TOML file, and environment variables over it.

Both end in `Settings`, one per profile, which hold exactly what was written: `None` is "not said".

Rules:

* A file that does not exist, or is blank, says nothing; that is no error, also if it was named.
* Every profile of a file is checked, not just the one asked for: keys the wrong way round in one would
  otherwise show on the day it is first used.
* Environment variables change a profile that was read, they never choose between path and content of
  a certificate when the file has already chosen.
* What is empty in a file counts as not said, for the contents of certificates. A variable that is set to
  nothing counts as said.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

__all__ = ["Settings", "SettingsTLS", "read_all", "read_profile"]

_FILE_VARIABLE: Final = "TEMPORAL_CONFIG_FILE"
_PROFILE_VARIABLE: Final = "TEMPORAL_PROFILE"
_META_PREFIX: Final = "TEMPORAL_GRPC_META_"
_DEFAULT_PROFILE: Final = "default"

_PROFILE_KEYS: Final = ("address", "namespace", "api_key", "tls", "codec", "grpc_meta")
_CODEC_KEYS: Final = ("endpoint", "auth")
_CREDENTIALS: Final = {
    "client_cert": "cert",
    "client_key": "key",
    "server_ca_cert": "server CA cert",
}
"""What can be given as a path or as content, and what messages call it."""
_TLS_KEYS: Final = (
    "disabled",
    *(f"{name}_{kind}" for name in _CREDENTIALS for kind in ("path", "data")),
    "server_name",
    "disable_host_verification",
)
_TRUE: Final = ("true", "1")
_FALSE: Final = ("false", "0")

_KINDS: Final[dict[type, str]] = {str: "a string", bool: "a boolean", dict: "a table"}


@dataclass(slots=True)
class SettingsTLS:
    """The ``tls`` table of a profile."""

    disabled: bool | None = None
    server_name: str | None = None
    disable_host_verification: bool | None = None
    credentials: dict[str, Path | bytes] = field(default_factory=dict[str, Path | bytes])
    """Where each certificate or key is, or its content."""


@dataclass(slots=True)
class Settings:
    """One profile."""

    address: str | None = None
    namespace: str | None = None
    api_key: str | None = None
    tls: SettingsTLS | None = None
    grpc_meta: dict[str, str] = field(default_factory=dict[str, str])


def read_all(
    source: Path | bytes | None, variables: Mapping[str, str] | None, *, strict: bool
) -> dict[str, Settings]:
    """Read every profile of a file, without what the environment would change.

    Args:
        source: The file or its content; None for the usual one.
        variables: The environment, which may name the file; None for the process's.
        strict: Refuse keys that mean nothing here.

    Raises:
        RuntimeError: The file cannot be read, or says what cannot be.
    """
    return _parse(source, os.environ if variables is None else variables, strict=strict)


def read_profile(
    name: str | None,
    source: Path | bytes | None,
    variables: Mapping[str, str] | None,
    *,
    use_file: bool,
    use_variables: bool,
    strict: bool,
) -> Settings:
    """Read one profile and let the environment change it.

    Args:
        name: The profile; None for the one the environment names, or else the default one.
        source: The file or its content; None for the usual one.
        variables: The environment; None for the process's.
        use_file: Whether to read a file at all.
        use_variables: Whether variables choose and change the profile. One may name the file even so.
        strict: Refuse keys that mean nothing here.

    Raises:
        RuntimeError: There is no such profile, the file cannot be read, or something in it or in the
            environment cannot be.
    """
    if not use_file and not use_variables:
        raise RuntimeError(
            "disable_file and disable_env are both true, so there is nothing to load from. Leave one "
            "out, or make a ClientConfigProfile yourself."
        )
    environment = os.environ if variables is None else variables
    settings = Settings()
    if use_file:
        chosen = name
        if chosen is None and use_variables:
            chosen = environment.get(_PROFILE_VARIABLE) or None
        profiles = _parse(source, environment, strict=strict)
        found = profiles.get(_DEFAULT_PROFILE if chosen is None else chosen)
        if found is not None:
            settings = found
        elif chosen is not None:
            raise RuntimeError(
                f"Profile {chosen!r} not found. The configuration has "
                f"{', '.join(map(repr, sorted(profiles))) or 'no profiles'}."
            )
    if use_variables:
        _apply_variables(settings, environment)
    return settings


# File


def _parse(
    source: Path | bytes | None, environment: Mapping[str, str], *, strict: bool
) -> dict[str, Settings]:
    if source is None:
        named = environment.get(_FILE_VARIABLE)
        source = Path(named) if named else _usual_file()
    if isinstance(source, Path):
        origin = f"The configuration file {str(source)!r}"
        try:
            content = source.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise RuntimeError(f"{origin} cannot be read: {error.strerror or error}.") from error
    else:
        origin = "The configuration"
        content = source
    try:
        root = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RuntimeError(f"{origin} is not UTF-8 text: {error}.") from error
    except ValueError as error:  # its own kind, or that of a number of thousands of digits
        raise RuntimeError(f"{origin} is not valid TOML: {error}.") from error
    reader = _Reader(origin, strict=strict)
    reader.check_keys(root, "", ("profile",))
    profiles = reader.get(root, "", "profile", dict) or {}
    return {name: reader.profile(profiles, name) for name in profiles}


def _usual_file() -> Path:
    if sys.platform == "win32":
        folder = os.environ.get("APPDATA")
        base = Path(folder) if folder else Path.home() / "AppData" / "Roaming"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME", ""))
        if not base.is_absolute():
            base = Path.home() / ".config"
    return base / "temporalio" / "temporal.toml"


class _Reader:
    """Takes values out of parsed TOML and says where something is wrong."""

    def __init__(self, origin: str, *, strict: bool) -> None:
        self._origin = origin
        self._strict = strict

    def profile(self, profiles: Mapping[str, Any], name: str) -> Settings:
        path = f"profile.{name}"
        table: dict[str, Any] = self.get(profiles, "profile", name, dict) or {}
        self.check_keys(table, path, _PROFILE_KEYS)
        # Codecs are for tools that show payloads; they are read to find mistakes in them.
        codec = self.get(table, path, "codec", dict) or {}
        self.check_keys(codec, f"{path}.codec", _CODEC_KEYS)
        for key in _CODEC_KEYS:
            self.get(codec, f"{path}.codec", key, str)
        tls = self.get(table, path, "tls", dict)
        meta = self.get(table, path, "grpc_meta", dict) or {}
        return Settings(
            address=self.get(table, path, "address", str),
            namespace=self.get(table, path, "namespace", str),
            api_key=self.get(table, path, "api_key", str),
            tls=None if tls is None else self._tls(tls, f"{path}.tls"),
            grpc_meta={
                _meta_key(key): self.get(meta, f"{path}.grpc_meta", key, str) or "" for key in meta
            },
        )

    def _tls(self, table: dict[str, Any], path: str) -> SettingsTLS:
        self.check_keys(table, path, _TLS_KEYS)
        tls = SettingsTLS(
            disabled=self.get(table, path, "disabled", bool),
            server_name=self.get(table, path, "server_name", str),
            disable_host_verification=self.get(table, path, "disable_host_verification", bool),
        )
        for name in _CREDENTIALS:
            file = self.get(table, path, f"{name}_path", str)
            data = self.get(table, path, f"{name}_data", str)
            if file is not None and data is not None:
                raise RuntimeError(
                    f"{self._origin} has both {name}_path and {name}_data in {path}. Keep one."
                )
            if file is not None:
                tls.credentials[name] = Path(file)
            elif data:
                tls.credentials[name] = data.encode()
        return tls

    def check_keys(self, table: Mapping[str, Any], path: str, known: tuple[str, ...]) -> None:
        unknown = [key for key in table if key not in known]
        if self._strict and unknown:
            raise RuntimeError(
                f"{self._origin} has the unknown key {unknown[0]!r} {_at(path)}. "
                f"Known are {', '.join(known)}."
            )

    def get(self, table: Mapping[str, Any], path: str, key: str, kind: type) -> Any:
        value = table.get(key)
        if value is not None and not isinstance(value, kind):
            raise RuntimeError(
                f"{self._origin} has {key!r} {_at(path)} as {type(value).__name__}, but it must be "
                f"{_KINDS[kind]}."
            )
        return value


def _at(path: str) -> str:
    return f"in [{path}]" if path else "at the top"


def _meta_key(key: str) -> str:
    return key.replace("_", "-").lower()


# Environment


def _apply_variables(settings: Settings, environment: Mapping[str, str]) -> None:
    for key in ("address", "namespace", "api_key"):
        value = environment.get(f"TEMPORAL_{key.upper()}")
        if value is not None:
            setattr(settings, key, value)
    _apply_tls_variables(settings, environment)
    for variable, value in environment.items():
        if not variable.startswith(_META_PREFIX):
            continue
        key = _meta_key(variable.removeprefix(_META_PREFIX))
        if value:
            settings.grpc_meta[key] = value
        else:
            settings.grpc_meta.pop(key, None)


def _apply_tls_variables(settings: Settings, environment: Mapping[str, str]) -> None:
    names = ("TEMPORAL_TLS", *(f"TEMPORAL_TLS_{key.upper()}" for key in _TLS_KEYS[1:]))
    if not any(name in environment for name in names):
        return
    tls = settings.tls = settings.tls or SettingsTLS()
    wanted = _boolean(environment.get("TEMPORAL_TLS"))
    if wanted is not None:
        tls.disabled = not wanted
    for name, called in _CREDENTIALS.items():
        _apply_credential(tls, name, called, environment)
    server_name = environment.get("TEMPORAL_TLS_SERVER_NAME")
    if server_name is not None:
        tls.server_name = server_name
    unverified = _boolean(environment.get("TEMPORAL_TLS_DISABLE_HOST_VERIFICATION"))
    if unverified is not None:
        tls.disable_host_verification = unverified


def _apply_credential(
    tls: SettingsTLS, name: str, called: str, environment: Mapping[str, str]
) -> None:
    path_variable = f"TEMPORAL_TLS_{name.upper()}_PATH"
    data_variable = f"TEMPORAL_TLS_{name.upper()}_DATA"
    path, data = environment.get(path_variable), environment.get(data_variable)
    if path is not None and data is not None:
        raise RuntimeError(f"{path_variable} and {data_variable} are both set. Unset one of them.")
    present = tls.credentials.get(name)
    if path is not None:
        if isinstance(present, bytes):
            raise RuntimeError(
                f"{path_variable} gives a path for the {called}, but the profile has its content. "
                f"Use {data_variable}, or take {name}_data out of the file."
            )
        tls.credentials[name] = Path(path)
    elif data is not None:
        if isinstance(present, Path):
            raise RuntimeError(
                f"{data_variable} gives the content of the {called}, but the profile has a path. "
                f"Use {path_variable}, or take {name}_path out of the file."
            )
        tls.credentials[name] = data.encode()


def _boolean(text: str | None) -> bool | None:
    lowered = (text or "").lower()
    return True if lowered in _TRUE else False if lowered in _FALSE else None
