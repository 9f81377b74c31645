"""The command ``worker-core replay`` over files: what it finds, says and answers."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from worker_core.api.history.v1 import History
from worker_core.cli import main
from worker_core.client import WorkflowHistory

TESTS = Path(__file__).parents[2]
HISTORIES = TESTS / "histories"
SEQUENTIAL = HISTORIES / "sequential.worker_core.json"
TIMERS = HISTORIES / "timers.temporalio.json"

FITTING = """
from lab.situations import OURS, load
from worker_core.worker import Replayer, UnsandboxedWorkflowRunner

module = load(OURS)
globals().update((cls.__name__, cls) for cls in module.WORKFLOWS)


class Nothing: ...


def make():
    return Replayer(workflows=module.WORKFLOWS, workflow_runner=UnsandboxedWorkflowRunner())


async def make_soon():
    return make()


def make_none():
    return None


def make_trouble():
    raise OSError("no keys")


replayer = make()
"""
CHANGED = """
from lab.situations import OURS, load

module = load(OURS, ('echo, f"{value}{number}"', 'upper, f"{value}{number}"'))
globals().update((cls.__name__, cls) for cls in module.WORKFLOWS)
"""
SLOW = """
import time
from lab.situations import OURS, load
from worker_core.worker import Interceptor, Replayer, WorkflowInboundInterceptor

class Slow(WorkflowInboundInterceptor):
    async def execute_workflow(self, input):
        time.sleep(0.5)
        return await super().execute_workflow(input)

class Slowly(Interceptor):
    def workflow_interceptor_class(self, input):
        return Slow

def make():
    return Replayer(workflows=load(OURS).WORKFLOWS, interceptors=[Slowly()])
"""
DYING = """
import os
from worker_core import workflow

@workflow.defn
class Sequential:
    @workflow.run
    async def run(self, *args) -> None:
        os._exit(7)

@workflow.defn
class Timers:
    @workflow.run
    async def run(self, *args) -> None:
        raise ValueError("not today")
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder the program is run in, with modules to name."""
    for name, source in (
        ("flows_fitting", FITTING),
        ("flows_changed", CHANGED),
        ("flows_slow", SLOW),
        ("flows_dying", DYING),
        ("flows_broken", "import nowhere_to_be_found\n"),
        ("flows_empty", ""),
    ):
        (tmp_path / f"{name}.py").write_text(source)
    monkeypatch.chdir(tmp_path)
    path = list(sys.path)
    yield tmp_path
    sys.path[:] = path
    for module in [name for name in sys.modules if name.startswith("flows_")]:
        del sys.modules[module]


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def replay(capsys: pytest.CaptureFixture[str]) -> Said:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main(["replay", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_histories_that_fit(replay: Said) -> None:
    code, said, complaints = replay("-w", "flows_fitting", SEQUENTIAL, TIMERS)
    assert code == 0
    assert re.fullmatch(
        r"2 histories replayed: 2 ok, 0 mismatched\. 80 events in \d+\.\d s \([\d,]+ events/s\)\.\n",
        said,
    )
    assert complaints == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_mismatch_is_one_line_with_its_explanation(replay: Said, jobs: str) -> None:
    code, said, _ = replay("-w", "flows_changed", SEQUENTIAL, TIMERS, "-j", jobs)
    assert code == 1
    line, summary = said.splitlines()
    assert re.match(
        rf"mismatched  {re.escape(str(SEQUENTIAL))} \(Sequential\): Event 5 scheduled activity"
        r" 'echo', but the code scheduled activity 'upper'.*workflow\.patched.*"
        r"lab/workflows\.py:\d+ in Sequential\.run",
        line,
    )
    assert summary.startswith("2 histories replayed: 1 ok, 1 mismatched.")


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_folders_patterns_and_files_are_found_once(folder: Path, replay: Said, jobs: str) -> None:
    inside = folder / "histories" / "old"
    inside.mkdir(parents=True)
    shutil.copy(SEQUENTIAL, inside / "a.json")
    shutil.copy(TIMERS, folder / "histories" / "b.json")
    (folder / "histories" / "notes.txt").write_text("not a history")
    history = WorkflowHistory.from_json("c", SEQUENTIAL.read_text())
    data = History(events=history.events).SerializeToString()
    (folder / "histories" / "c.binpb").write_bytes(data)
    (folder / "d.json").write_text(
        SEQUENTIAL.read_text().strip().removeprefix("{").removesuffix("}").split(":", 1)[1]
    )
    code, said, _ = replay(
        "-w", "flows_fitting", "-v", "histories", "histories/*.json", "d.json", "-j", jobs
    )
    assert code == 0
    named = re.findall(r"^ok  (\S+) \(\w+\)$", said, re.MULTILINE)
    assert sorted(named) == [
        "d.json",
        "histories/b.json",
        "histories/c.binpb",
        "histories/old/a.json",
    ]
    if jobs == "1":
        assert named == ["histories/b.json", "histories/c.binpb", "histories/old/a.json", "d.json"]


@pytest.mark.parametrize(
    "name",
    ["flows_fitting:make", "flows_fitting:make_soon", "flows_fitting:replayer"],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_replayer_by_name(replay: Said, name: str, jobs: str) -> None:
    code, said, _ = replay("--replayer", name, "-j", jobs, SEQUENTIAL)
    assert (code, "1 history replayed: 1 ok" in said) == (0, True)


def test_single_workflows_and_types_the_code_does_not_have(replay: Said) -> None:
    only = ["-w", "flows_fitting:Sequential", SEQUENTIAL, TIMERS]
    code, said, _ = replay(*only)
    assert code == 1
    assert "Workflow class Timers is not registered" in said
    assert "1 ok, 0 mismatched, 1 failed." in said
    code, said, _ = replay(*only, "--skip-unknown")
    assert code == 0
    assert said.startswith("1 history replayed: 1 ok, 0 mismatched, 1 skipped.")
    code, said, _ = replay(*only, "-w", "flows_fitting:Timers")
    assert code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_that_hold_no_history(folder: Path, replay: Said, jobs: str) -> None:
    bad = folder / "bad"
    bad.mkdir()
    (bad / "cut.json").write_text(SEQUENTIAL.read_text()[:1000])
    (bad / "list.json").write_text('["x"]')
    (bad / "binary.pb").write_bytes(b"\xff\xff\xff")
    (bad / "latin.json").write_bytes(b'{"events": "\xe9"}')
    (bad / "deep.json").write_text("[" * 100_000)
    code, said, _ = replay("-w", "flows_fitting", bad, "-j", jobs)
    assert code == 2
    lines = sorted(said.splitlines()[:-1])
    assert [re.match(r"not loaded  (\S+): (is|cannot)", line)[1] for line in lines] == [  # type: ignore[index]
        f"{bad}/{name}"
        for name in ("binary.pb", "cut.json", "deep.json", "latin.json", "list.json")
    ]
    assert "0 histories replayed: 0 ok, 0 mismatched, 5 not loaded." in said
    code, said, _ = replay("-w", "flows_changed", bad, SEQUENTIAL, "-j", jobs)
    assert code == 1  # that something does not fit is the worse news


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-w", "flows_fitting"], "name histories"),
        (["-w", "flows_fitting", "x", "--query", ""], "not both"),
        (["-w", "flows_fitting", "nowhere"], "nowhere is not there"),
        (["-w", "flows_fitting", "no*.json"], "not there"),
        (["-w", "flows_fitting", "."], "a folder without histories"),
        (["-w", "no_such_module", SEQUENTIAL], "cannot import no_such_module"),
        (["-w", "flows_broken", SEQUENTIAL], "No module named 'nowhere_to_be_found'"),
        (["-w", "flows_empty", SEQUENTIAL], "no class marked with @workflow.defn"),
        (["-w", "flows_fitting:Nope", SEQUENTIAL], "flows_fitting has no Nope"),
        (["-w", "flows_fitting:Nothing", SEQUENTIAL], "no class marked with @workflow.defn"),
        (["-w", "shop/flows.py", SEQUENTIAL], "as an import would: shop.flows"),
        (["-w", "flows_fitting:", SEQUENTIAL], "is not MODULE or MODULE:NAME"),
        (["--replayer", "flows_fitting", SEQUENTIAL], "name something in it"),
        (["--replayer", "flows_fitting:make_none", SEQUENTIAL], "gives a NoneType"),
        (["--replayer", "flows_fitting:make_trouble", SEQUENTIAL], "OSError: no keys"),
        (["-w", "flows_fitting", SEQUENTIAL, "--junit", "no/such/file"], "cannot write"),
    ],
)
def test_what_cannot_be_loaded_exits_with_2(
    replay: Said, arguments: list[str | Path], words: str
) -> None:
    code, said, complaints = replay(*arguments)
    assert code == 2
    assert words in complaints
    assert complaints.startswith("worker-core: ")
    assert complaints.count("\n") == 1
    assert "replayed" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        [str(SEQUENTIAL)],
        ["-w", "a", "--replayer", "b:c", str(SEQUENTIAL)],
        ["-w", "a", "-j", "0", str(SEQUENTIAL)],
        ["-w", "a", "-j", "many", str(SEQUENTIAL)],
    ],
)
def test_wrong_command_lines_exit_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["replay", *arguments])
    assert leaving.value.code == 2
    assert "usage: worker-core replay" in capsys.readouterr().err


def test_nothing_but_skipped_histories_is_no_success(replay: Said) -> None:
    arguments = ["-w", "flows_fitting:Sequential", TIMERS, "--skip-unknown"]
    code, _, complaints = replay(*arguments)
    assert code == 2
    assert "nothing to replay" in complaints
    assert replay(*arguments, "--allow-none")[0] == 0


def test_junit_tells_a_build_server_everything(folder: Path, replay: Said) -> None:
    bad = folder / 'b"<ä>.json'
    bad.write_text("{\x01")
    replay("-w", "flows_changed", SEQUENTIAL, TIMERS, bad, "--junit", "out.xml")
    suite = ET.parse(folder / "out.xml").getroot()
    cases = {Path(case.get("name", "")).name: case for case in suite}
    assert set(cases) == {SEQUENTIAL.name, TIMERS.name, bad.name}
    failure = cases[SEQUENTIAL.name].find("failure")
    assert failure is not None
    assert failure.get("type") == "mismatched"
    assert "Event 5" in (failure.get("message") or "")
    assert cases[SEQUENTIAL.name].get("classname") == "Sequential"
    assert len(cases[TIMERS.name]) == 0
    assert cases[bad.name].find("error") is not None


def test_progress_elsewhere_than_on_a_terminal_is_plain_lines(
    replay: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("worker_core.cli._report._EVERY_ELSEWHERE", 0)
    _, _, progress = replay("-w", "flows_fitting", SEQUENTIAL, TIMERS)
    assert re.match(r"1 history, 0 with failures, 29 events\n2 histories, 0 with", progress)
    _, _, progress = replay("-w", "flows_fitting", SEQUENTIAL, TIMERS, "--quiet")
    assert progress == ""


def test_progress_on_a_terminal_is_one_line_and_gone_at_the_end(
    replay: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("worker_core.cli._report._EVERY_ON_TERMINAL", 0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    _, _, progress = replay("-w", "flows_fitting", SEQUENTIAL, TIMERS)
    assert "\n" not in progress
    assert progress.startswith("\r")
    assert progress.endswith("\r\x1b[K")


def test_a_process_that_dies_takes_one_history_with_it(replay: Said) -> None:
    code, said, _ = replay("-w", "flows_dying", SEQUENTIAL, TIMERS, SEQUENTIAL, "-j", "2", "-v")
    assert code == 1
    assert (
        f"failed  {SEQUENTIAL}: the process that replayed it ended by itself, with exit code 7"
        in said
    )
    assert re.search(r"failed  \S+timers\S+ \(Timers\): .*ValueError: not today", said)


def test_code_that_only_another_process_cannot_import(folder: Path, replay: Said) -> None:
    (folder / "flows_shy.py").write_text(
        "import multiprocessing\n"
        "if multiprocessing.parent_process(): raise OSError('not here')\n"
        "from flows_fitting import *\n"
    )
    code, _, complaints = replay("-w", "flows_shy", SEQUENTIAL, TIMERS, "-j", "2")
    assert code == 2
    assert complaints == (
        "worker-core: a process cannot replay: cannot import flows_shy: OSError: not here\n"
    )


def test_installed_plugins_take_part(
    folder: Path, replay: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "flows_plugin.py").write_text(
        "from contextlib import asynccontextmanager\n"
        "from worker_core.hookspecs import hookimpl\n"
        "@hookimpl\n"
        "def configure_replayer(config):\n"
        "    from flows_fitting import module\n"
        "    config['workflows'] = module.WORKFLOWS\n"
        "@hookimpl(wrapper=True)\n"
        "def run_replayer():\n"
        "    inner = yield\n"
        "    @asynccontextmanager\n"
        "    async def run(replayer, histories):\n"
        "        print('begins')\n"
        "        async with inner(replayer, histories) as results:\n"
        "            yield results\n"
        "        print('ends')\n"
        "    return run\n"
    )
    info = folder / "flows_plugin-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: flows-plugin\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[worker_core]\nflows = flows_plugin\n")
    monkeypatch.syspath_prepend(str(folder))
    code, said, _ = replay("-w", "flows_changed:Sequential", SEQUENTIAL, TIMERS)
    assert code == 0
    assert said.startswith("begins\nends\n2 histories replayed: 2 ok")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_it_sums_up_and_leaves_nothing_behind(
    folder: Path, number: signal.Signals, jobs: str
) -> None:
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "worker_core.cli", "replay", "--replayer", "flows_slow:make"),
            *("-v", "-j", jobs, str(HISTORIES), "--junit", "out.xml"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(TESTS)},
        start_new_session=True,
    )
    with program:
        try:
            assert program.stdout is not None
            said = program.stdout.readline()
            os.killpg(program.pid, number)  # as a terminal does
            rest, complaints = program.communicate(timeout=60)
        finally:
            program.kill()
    assert program.returncode == 130, complaints
    assert said.startswith("ok  ")
    assert re.search(r"^Stopped\. \d+ histor(y|ies) replayed: ", rest, re.MULTILINE)
    assert "Traceback" not in complaints
    ET.parse(folder / "out.xml")
    # Python's own helper for such processes ends a moment after them.
    deadline = time.monotonic() + 20
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < deadline:
            os.killpg(program.pid, 0)
            time.sleep(0.05)
