"""Settings of clients from a TOML file and the environment.

A file has profiles, each with what a client needs to connect; environment variables go over the profile
that is used. The usual place of the file is ``temporalio/temporal.toml`` in the user's folder for
configuration (``~/.config`` on Linux), where the ``temporal`` command line keeps its own, or what the
variable ``TEMPORAL_CONFIG_FILE`` names.

    client = await Client.connect(**ClientConfig.load_client_connect_config())

.. code-block:: toml

    [profile.default]
    address = "localhost:7233"

    [profile.cloud]
    address = "orders.a2dd6.tmprl.cloud:7233"
    namespace = "orders.a2dd6"
    api_key = "..."
    tls = { server_name = "...", client_cert_path = "...", client_key_path = "..." }
    grpc_meta = { team = "orders" }

Variables: ``TEMPORAL_PROFILE``, ``TEMPORAL_ADDRESS``, ``TEMPORAL_NAMESPACE``, ``TEMPORAL_API_KEY``,
``TEMPORAL_TLS`` (true or false), ``TEMPORAL_TLS_SERVER_NAME``, ``TEMPORAL_TLS_CLIENT_CERT_PATH`` or
``..._DATA``, the same for ``CLIENT_KEY`` and ``SERVER_CA_CERT``, and ``TEMPORAL_GRPC_META_<KEY>``, which
takes a key away if it is empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeAlias, TypedDict

from worker_core.envconfig._sources import Settings, SettingsTLS, read_all, read_profile
from worker_core.service import TLSConfig

__all__ = [
    "ClientConfig",
    "ClientConfigProfile",
    "ClientConfigProfileDict",
    "ClientConfigTLS",
    "ClientConfigTLSDict",
    "ClientConnectConfig",
    "DataSource",
]

DataSource: TypeAlias = Path | str | bytes
"""A file by its path, or its content as text or bytes."""


class ClientConfigTLSDict(TypedDict, total=False):
    """`ClientConfigTLS` as a dictionary.

    Each certificate or key is a dictionary of one entry, ``path`` or ``data``.
    """

    disabled: bool | None
    server_name: str
    server_ca_cert: Mapping[str, str]
    client_cert: Mapping[str, str]
    client_key: Mapping[str, str]
    disable_host_verification: bool


class ClientConfigProfileDict(TypedDict, total=False):
    """`ClientConfigProfile` as a dictionary."""

    address: str
    namespace: str
    api_key: str
    tls: ClientConfigTLSDict
    grpc_meta: Mapping[str, str]


class ClientConnectConfig(TypedDict, total=False):
    """Those keyword arguments of `worker_core.client.Client.connect` that a profile can give."""

    target_host: str
    namespace: str
    api_key: str
    tls: bool | TLSConfig
    rpc_metadata: Mapping[str, str]


@dataclass(frozen=True)
class ClientConfigTLS:
    """What a profile says of TLS."""

    disabled: bool | None = None
    """True for a plain connection, False for TLS; None if the profile does not say, which is TLS too."""
    server_name: str | None = None
    """Name sent to the server as SNI and expected in its certificate."""
    server_root_ca_cert: DataSource | None = None
    """Certificate of the authority that signed the server's."""
    client_cert: DataSource | None = None
    """Certificate to show to the server."""
    client_private_key: DataSource | None = field(default=None, repr=False)
    """Key of that certificate."""
    disable_host_verification: bool | None = None
    """Whether not to verify the server. Kept so that it does not get lost; a connection like that is
    not possible."""

    def to_dict(self) -> ClientConfigTLSDict:
        """The same as a dictionary, without what is not set."""
        result: ClientConfigTLSDict = {}
        if self.disabled is not None:
            result["disabled"] = self.disabled
        if self.server_name is not None:
            result["server_name"] = self.server_name
        if self.server_root_ca_cert is not None:
            result["server_ca_cert"] = _source_dict(self.server_root_ca_cert)
        if self.client_cert is not None:
            result["client_cert"] = _source_dict(self.client_cert)
        if self.client_private_key is not None:
            result["client_key"] = _source_dict(self.client_private_key)
        if self.disable_host_verification is not None:
            result["disable_host_verification"] = self.disable_host_verification
        return result

    def to_connect_tls_config(self) -> bool | TLSConfig:
        """What `worker_core.client.Client.connect` takes as `tls`. Reads the files now.

        Raises:
            OSError: A file cannot be read.
            RuntimeError: The server is not to be verified.
        """
        if self.disabled:
            return False
        if self.disable_host_verification:
            raise RuntimeError(
                "disable_host_verification is set, but gRPC for Python always verifies the server. Take "
                "it out; for a certificate of your own authority give server_ca_cert, for one made out "
                "to another name give server_name."
            )
        return TLSConfig(
            domain=self.server_name,
            server_root_ca_cert=_read("server_root_ca_cert", self.server_root_ca_cert),
            client_cert=_read("client_cert", self.client_cert),
            client_private_key=_read("client_private_key", self.client_private_key),
        )

    @classmethod
    def from_dict(cls, d: ClientConfigTLSDict | None) -> Self | None:
        """Make one of a dictionary; None of an empty one."""
        if not d:
            return None
        return cls(
            disabled=d.get("disabled"),
            server_name=d.get("server_name"),
            server_root_ca_cert=_source_of(d.get("server_ca_cert")),
            client_cert=_source_of(d.get("client_cert")),
            client_private_key=_source_of(d.get("client_key")),
            disable_host_verification=d.get("disable_host_verification"),
        )


@dataclass(frozen=True)
class ClientConfigProfile:
    """What one profile says. None is "not said"."""

    address: str | None = None
    """Host and port of the server."""
    namespace: str | None = None
    """Namespace of the client."""
    api_key: str | None = field(default=None, repr=False)
    """Sent with every call; switches TLS on unless `tls` says otherwise."""
    tls: ClientConfigTLS | None = None
    """How the connection is encrypted."""
    grpc_meta: Mapping[str, str] = field(default_factory=dict[str, str])
    """Metadata of every call."""

    @classmethod
    def from_dict(cls, d: ClientConfigProfileDict) -> Self:
        """Make one of a dictionary."""
        return cls(
            address=d.get("address"),
            namespace=d.get("namespace"),
            api_key=d.get("api_key"),
            tls=ClientConfigTLS.from_dict(d.get("tls")),
            grpc_meta=d.get("grpc_meta") or {},
        )

    def to_dict(self) -> ClientConfigProfileDict:
        """The same as a dictionary, without what is not set."""
        result: ClientConfigProfileDict = {}
        if self.address is not None:
            result["address"] = self.address
        if self.namespace is not None:
            result["namespace"] = self.namespace
        if self.api_key is not None:
            result["api_key"] = self.api_key
        if self.tls is not None and (tls := self.tls.to_dict()):
            result["tls"] = tls
        if self.grpc_meta:
            result["grpc_meta"] = self.grpc_meta
        return result

    def to_client_connect_config(self) -> ClientConnectConfig:
        """The keyword arguments for `worker_core.client.Client.connect`. Reads certificates now.

        Raises:
            OSError: The file of a certificate or key cannot be read.
            RuntimeError: The profile asks not to verify the server.
        """
        config: ClientConnectConfig = {}
        if self.address:
            config["target_host"] = self.address
        if self.namespace is not None:
            config["namespace"] = self.namespace
        if self.api_key is not None:
            config["api_key"] = self.api_key
            config["tls"] = True
        if self.tls is not None:
            config["tls"] = self.tls.to_connect_tls_config()
        if self.grpc_meta:
            config["rpc_metadata"] = self.grpc_meta
        return config

    @staticmethod
    def load(
        profile: str | None = None,
        *,
        config_source: DataSource | None = None,
        disable_file: bool = False,
        disable_env: bool = False,
        config_file_strict: bool = False,
        override_env_vars: Mapping[str, str] | None = None,
    ) -> ClientConfigProfile:
        """Load one profile, with what the environment changes in it.

        Args:
            profile: Its name. None for what ``TEMPORAL_PROFILE`` names, or ``default``, which need
                not exist.
            config_source: File or content to use instead of the file at the usual place.
            disable_file: Use the environment only.
            disable_env: Use the file only. ``TEMPORAL_CONFIG_FILE`` may still name it.
            config_file_strict: Refuse keys that are not known; otherwise they are ignored.
            override_env_vars: Used instead of the process's environment, all of it.

        Raises:
            RuntimeError: There is no such profile, the file cannot be read, or something in it or in
                the environment is wrong. The message says what and where.
            TypeError: ``config_source`` is of another type, or ``override_env_vars`` has something but
                strings.
        """
        settings = read_profile(
            profile,
            _content(config_source),
            _checked(override_env_vars),
            use_file=not disable_file,
            use_variables=not disable_env,
            strict=config_file_strict,
        )
        return _profile_of(settings)


@dataclass
class ClientConfig:
    """All profiles of a file."""

    profiles: Mapping[str, ClientConfigProfile]
    """The profiles by name."""

    def to_dict(self) -> Mapping[str, ClientConfigProfileDict]:
        """The same as dictionaries."""
        return {name: profile.to_dict() for name, profile in self.profiles.items()}

    @classmethod
    def from_dict(cls, d: Mapping[str, Mapping[str, Any]]) -> Self:
        """Make one of dictionaries."""
        return cls(
            {
                name: ClientConfigProfile.from_dict(ClientConfigProfileDict(**profile))  # type: ignore[typeddict-item]  # the caller's word
                for name, profile in d.items()
            }
        )

    @staticmethod
    def load(
        *,
        config_source: DataSource | None = None,
        config_file_strict: bool = False,
        override_env_vars: Mapping[str, str] | None = None,
    ) -> ClientConfig:
        """Load all profiles as they stand in the file; the environment changes nothing in them.

        Args:
            config_source: File or content to use instead of the file at the usual place.
            config_file_strict: Refuse keys that are not known; otherwise they are ignored.
            override_env_vars: Where ``TEMPORAL_CONFIG_FILE`` is looked up instead of in the process's
                environment.

        Raises:
            RuntimeError: The file cannot be read, or something in it is wrong.
            TypeError: ``config_source`` is of another type, or ``override_env_vars`` has something but
                strings.
        """
        read = read_all(
            _content(config_source), _checked(override_env_vars), strict=config_file_strict
        )
        return ClientConfig({name: _profile_of(settings) for name, settings in read.items()})

    @staticmethod
    def load_client_connect_config(
        profile: str | None = None,
        *,
        config_file: str | None = None,
        disable_file: bool = False,
        disable_env: bool = False,
        config_file_strict: bool = False,
        override_env_vars: Mapping[str, str] | None = None,
    ) -> ClientConnectConfig:
        """Load one profile and make keyword arguments for `worker_core.client.Client.connect` of it.

        Without any settings the result is empty, so that a default address can stand before it:
        ``Client.connect(**{"target_host": "localhost:7233", **config})``.

        Args:
            profile: Its name. None for what ``TEMPORAL_PROFILE`` names, or ``default``, which need
                not exist.
            config_file: Path of the file to use instead of the one at the usual place.
            disable_file: Use the environment only, also if ``config_file`` is given.
            disable_env: Use the file only. ``TEMPORAL_CONFIG_FILE`` may still name it.
            config_file_strict: Refuse keys that are not known; otherwise they are ignored.
            override_env_vars: Used instead of the process's environment, all of it.

        Raises:
            RuntimeError: As `ClientConfigProfile.load`, or the profile asks not to verify the server.
            OSError: The file of a certificate or key cannot be read.
        """
        return ClientConfigProfile.load(
            profile,
            config_source=Path(config_file) if config_file and not disable_file else None,
            disable_file=disable_file,
            disable_env=disable_env,
            config_file_strict=config_file_strict,
            override_env_vars=override_env_vars,
        ).to_client_connect_config()


def _profile_of(settings: Settings) -> ClientConfigProfile:
    return ClientConfigProfile(
        address=settings.address,
        namespace=settings.namespace,
        api_key=settings.api_key,
        tls=None if settings.tls is None else _tls_of(settings.tls),
        grpc_meta=settings.grpc_meta,
    )


def _tls_of(settings: SettingsTLS) -> ClientConfigTLS:
    return ClientConfigTLS(
        disabled=settings.disabled,
        server_name=settings.server_name,
        server_root_ca_cert=settings.credentials.get("server_ca_cert"),
        client_cert=settings.credentials.get("client_cert"),
        client_private_key=settings.credentials.get("client_key"),
        disable_host_verification=settings.disable_host_verification,
    )


def _content(source: DataSource | None) -> Path | bytes | None:
    if isinstance(source, str):
        return source.encode()
    if source is None or isinstance(source, (Path, bytes)):
        return source
    raise TypeError(
        "config_source must be a pathlib.Path of a file, or its content as str or bytes, not "
        f"{type(source).__name__}"
    )


def _checked(variables: Mapping[str, str] | None) -> Mapping[str, str] | None:
    for name, value in (variables or {}).items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(
                f"override_env_vars has {name!r} as {type(value).__name__}, but names and values must be "
                "str"
            )
    return variables


def _source_of(d: Mapping[str, Any] | None) -> DataSource | None:
    if not d:
        return None
    if "data" in d:
        data: str | bytes = d["data"]
        return data
    return Path(d["path"]) if "path" in d else None


def _source_dict(source: DataSource) -> Mapping[str, str]:
    if isinstance(source, Path):
        return {"path": str(source)}
    return {"data": source if isinstance(source, str) else source.decode()}


def _read(name: str, source: DataSource | None) -> bytes | None:
    if source is None or isinstance(source, bytes):
        return source
    if isinstance(source, str):
        return source.encode()
    if isinstance(source, Path):
        try:
            return source.read_bytes()
        except OSError as error:
            error.add_note(f"It was named as {name} in the settings of a client.")
            raise
    raise TypeError(
        f"{name} must be a pathlib.Path of a file, or its content as str or bytes, not "
        f"{type(source).__name__}"
    )
