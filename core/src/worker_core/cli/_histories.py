"""Where the histories to replay come from: files, or the runs that a server has.

What goes through the program, and from process to process, are references; a history is loaded
where and when it is replayed, so that memory holds one per process however many there are.
"""

from __future__ import annotations

import glob
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from worker_core.client import Client, WorkflowHistory

__all__ = [
    "FileReference",
    "LoadError",
    "Loader",
    "Reference",
    "RunReference",
    "Server",
    "SourceError",
    "in_files",
    "on_server",
]

_BINARY: Final = frozenset({".bin", ".binpb", ".pb"})
_TEXT: Final = frozenset({".json"})


class SourceError(Exception):
    """There is no getting at the histories. The message says why."""


class LoadError(Exception):
    """One history cannot be loaded. The message says why."""


@dataclass(frozen=True, slots=True)
class FileReference:
    """A file that holds a history. The workflow id, which it does not hold, is taken from its name."""

    path: str

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True, slots=True)
class RunReference:
    """A run that a server has."""

    workflow_id: str
    run_id: str
    workflow_type: str

    def __str__(self) -> str:
        return f"{self.workflow_id}/{self.run_id}"


Reference = FileReference | RunReference


@dataclass(frozen=True, slots=True)
class Server:
    """A server with histories, and how to connect to it. Certificates are paths of PEM files."""

    address: str
    namespace: str
    api_key: str | None = None
    tls: bool = False
    tls_ca: str | None = None
    tls_cert: str | None = None
    tls_key: str | None = None
    tls_server_name: str | None = None

    async def connect(self) -> Client:
        """Connect.

        Raises:
            SourceError: A certificate cannot be read, or the server cannot be reached.
        """
        from worker_core.client import Client
        from worker_core.service import RPCError, TLSConfig

        tls: bool | TLSConfig | None = True if self.tls else None
        if self.tls_ca or self.tls_cert or self.tls_key or self.tls_server_name:
            tls = TLSConfig(
                server_root_ca_cert=_read(self.tls_ca),
                client_cert=_read(self.tls_cert),
                client_private_key=_read(self.tls_key),
                domain=self.tls_server_name,
            )
        try:
            return await Client.connect(
                self.address, namespace=self.namespace, api_key=self.api_key, tls=tls
            )
        except (RuntimeError, RPCError, ValueError, TypeError) as error:
            raise SourceError(f"cannot connect to {self.address}: {error}") from error


class Loader:
    """Loads histories by their references.

    Args:
        client: Where runs are fetched; None if there are files only.
    """

    def __init__(self, client: Client | None) -> None:
        self._client = client

    async def load(self, reference: Reference) -> WorkflowHistory:
        """Load a history.

        Raises:
            LoadError: It cannot be read or fetched.
        """
        if isinstance(reference, FileReference):
            return _read_history(Path(reference.path))
        from worker_core.service import RPCError

        assert self._client is not None
        handle = self._client.get_workflow_handle(reference.workflow_id, run_id=reference.run_id)
        try:
            return await handle.fetch_history()
        except (RPCError, RuntimeError) as error:
            raise LoadError(f"the server did not give the history: {error}") from error


def in_files(names: Sequence[str]) -> Iterator[FileReference]:
    """The histories in files, folders (with all folders inside) and patterns, in order of names.

    A file that is named is a history whatever it is called; in folders, those are that end in
    ``.json``, ``.binpb``, ``.bin`` or ``.pb``.

    Raises:
        SourceError: A name leads nowhere.
    """
    seen: set[Path] = set()
    for name in names:
        found = list(_expand(name))
        if not found:
            what = "a folder without histories" if Path(name).is_dir() else "not there"
            raise SourceError(f"{name} is {what}")
        for path in found:
            key = path.absolute()
            if key not in seen:
                seen.add(key)
                yield FileReference(str(path))


async def on_server(client: Client, query: str, limit: int | None) -> AsyncIterator[RunReference]:
    """The runs that a visibility query selects, as the server lists them.

    Raises:
        SourceError: The server does not take the query.
    """
    from worker_core.service import RPCError

    try:
        async for run in client.list_workflows(query or None, limit=limit):
            yield RunReference(run.id, run.run_id, run.workflow_type)
    except RPCError as error:
        raise SourceError(f"the server did not list the runs: {error}") from error


def _expand(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        yield from sorted(
            inside
            for inside in path.rglob("*")
            if inside.suffix.lower() in _TEXT | _BINARY and inside.is_file()
        )
    elif path.exists():
        yield path
    else:
        for match in sorted(glob.glob(name, recursive=True)):  # noqa: PTH207  # may be absolute
            yield from _expand(match)


def _read_history(path: Path) -> WorkflowHistory:
    from worker_core.client import WorkflowHistory

    workflow_id = path.name.partition(".")[0]
    try:
        data = path.read_bytes()
        if path.suffix.lower() in _BINARY:
            return _parse_binary(workflow_id, data)
        document: Any = json.loads(data)
        if isinstance(document, list):
            document = {"events": document}  # as some tools write it
        return WorkflowHistory.from_json(workflow_id, document)
    except OSError as error:
        raise LoadError(f"cannot be read: {error.strerror or error}") from error
    except RecursionError as error:
        raise LoadError("is nested too deeply to be a history") from error
    except ValueError as error:
        raise LoadError(f"is no history: {error}") from error


def _parse_binary(workflow_id: str, data: bytes) -> WorkflowHistory:
    from google.protobuf.message import DecodeError

    from worker_core.api.history.v1 import History
    from worker_core.client import WorkflowHistory

    try:
        return WorkflowHistory(workflow_id, list(History.FromString(data).events))
    except DecodeError as error:
        raise LoadError(f"is no temporal.api.history.v1.History: {error}") from error


def _read(path: str | None) -> bytes | None:
    if path is None:
        return None
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise SourceError(f"cannot read {path}: {error.strerror or error}") from error
