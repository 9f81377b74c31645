from __future__ import annotations

import importlib.metadata
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import psutil
import pytest

from worker_core.cli import main

PROGRAM = [sys.executable, "-m", "worker_core.cli"]


def free_port() -> int:
    from worker_core.testing._dev_server import _free_port

    return _free_port("127.0.0.1")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_dev_serves_until_interrupted(number: signal.Signals):
    port, ui_port = free_port(), free_port()
    program = subprocess.Popen(
        [*PROGRAM, "dev", "--port", str(port), "--ui-port", str(ui_port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with program:
        try:
            said = ""
            for line in program.stdout:
                said += line
                if "Ctrl-C" in line:
                    break
            children = psutil.Process(program.pid).children(recursive=True)
            with urllib.request.urlopen(f"http://127.0.0.1:{ui_port}") as answer:
                assert answer.status == 200
            program.send_signal(number)
            _, complaints = program.communicate(timeout=60)
        finally:
            program.kill()
    assert f"127.0.0.1:{port}" in said
    assert f"http://127.0.0.1:{ui_port}" in said
    assert program.returncode == 0, complaints
    assert complaints == ""
    assert len(children) == 2
    assert not any(child.is_running() for child in children)


def test_dev_that_ends_by_itself_is_reported():
    program = subprocess.Popen(
        [*PROGRAM, "dev", "--port", str(free_port()), "--headless"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with program:
        try:
            for line in program.stdout:
                if "Ctrl-C" in line:
                    break
            (guard,) = psutil.Process(program.pid).children()
            (server,) = guard.children()
            server.kill()
            _, complaints = program.communicate(timeout=60)
        finally:
            program.kill()
    assert program.returncode == 1
    assert "the server ended by itself" in complaints


def test_dev_with_a_taken_port_says_so(target_host: str, capsys: pytest.CaptureFixture[str]):
    assert main(["dev", "--headless", "--port", target_host.rpartition(":")[2]]) == 1
    assert "is in use already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dev", "--port", "70000"], "'70000' is not a port"),
        (["dev", "--port", "abc"], "'abc' is not a port"),
        (["dev", "--search-attribute", "Customer"], "NAME=TYPE"),
        ([], "COMMAND"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_command_lines_exit_with_2(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    assert words in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as leaving:
        main(["--version"])
    assert leaving.value.code == 0
    assert capsys.readouterr().out == f"worker-core {importlib.metadata.version('worker-core')}\n"


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a distribution with one plugin module on the path."""

    def put(name: str, source: str) -> None:
        (tmp_path / f"plug_{name}.py").write_text(source)
        info = tmp_path / f"plug_{name}-1.2.3.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: plug-{name}\nVersion: 1.2.3\n"
        )
        (info / "entry_points.txt").write_text(f"[worker_core]\n{name} = plug_{name}\n")

    monkeypatch.syspath_prepend(str(tmp_path))
    yield put
    for module in [m for m in sys.modules if m.startswith("plug_")]:
        del sys.modules[module]


def test_plugins_lists_what_is_installed(install, capsys: pytest.CaptureFixture[str]):
    install(
        "shouting",
        "from worker_core.hookspecs import hookimpl\n"
        "@hookimpl\ndef configure_worker(config): pass\n",
    )
    assert main(["plugins"]) == 0
    said = capsys.readouterr().out
    assert "shouting  (plug-shouting 1.2.3, plug_shouting)" in said
    assert "hooks: configure_worker" in said


def test_a_plugin_adds_a_command_and_decides_its_exit_code(
    install, capsys: pytest.CaptureFixture[str]
):
    install(
        "counting",
        "from worker_core.hookspecs import hookimpl\n"
        "@hookimpl\n"
        "def register_commands(cli):\n"
        "    parser = cli.add_parser('count')\n"
        "    parser.add_argument('number', type=int)\n"
        "    parser.set_defaults(run=lambda a: a.number)\n",
    )
    assert main(["count", "7"]) == 7


def test_a_broken_plugin_is_named_and_built_in_commands_still_work(
    install, capsys: pytest.CaptureFixture[str]
):
    install("broken", "raise OSError('no disk')\n")
    assert main(["plugins"]) == 1
    captured = capsys.readouterr()
    assert "cannot be used" in captured.out
    assert "plug-broken" in captured.out
    assert "no disk" in captured.err
