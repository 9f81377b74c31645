"""Every example runs as its reader would run it, and prints what it promises."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("hello.py", "Hello, world!\n"),
        (
            "signals_and_queries.py",
            "Leading: Bid(bidder='Grace', euros=35)\nThe lamp goes to Grace for 35 euros.\n",
        ),
        (
            "updates.py",
            "receipt for Ada: 20 euros\n"
            "Rejected: Seat 1 is Ada's\n"
            "receipt for Grace: 20 euros\n"
            "Faust: 2 guests\n",
        ),
        (
            "schedules.py",
            "Uffizi, Fri 01 Mar: counted\n"
            "Uffizi, Sat 02 Mar: counted\n"
            "Uffizi, Sun 03 Mar: counted\n"
            "Uffizi, Tue 05 Mar: counted\n"
            "Summer: open until eight\n"
            "Closing at 20:00\n"
            "Paused: Closed for August\n",
        ),
    ],
)
def test_script(script: str, said: str):
    assert run(EXAMPLES / script) == said


def test_every_script_is_run_here():
    scripts = {"hello.py", "schedules.py", "signals_and_queries.py", "updates.py"}
    assert {p.name for p in EXAMPLES.glob("*.py")} == scripts


def test_replay_in_ci_finds_the_change_that_breaks_runs_under_way(tmp_path: Path):
    folder = shutil.copytree(EXAMPLES / "replay_in_ci", tmp_path / "replay_in_ci")
    replay = [sys.executable, "-m", "worker_core.cli", "replay", "histories", "--workflows"]

    def replayed(module: str) -> tuple[int, str]:
        done = subprocess.run(
            [*replay, module], cwd=folder, capture_output=True, text=True, timeout=120, check=False
        )
        return done.returncode, done.stdout

    assert replayed("parcels")[0] == 0
    code, said = replayed("parcels_reordered")
    assert code == 1
    assert re.search(r"Event 5 .*at parcels_reordered\.py:12 in Parcel\.run", said)
    assert run(folder / "record.py") == "label of tea, 300 g\n"
    assert replayed("parcels")[0] == 0


def test_demo_shows_every_scene_addresses_and_metrics():
    said = run(EXAMPLES / "demo" / "main.py")
    scenes = re.findall(r"^\d  (.+)$", said, re.MULTILINE)
    assert scenes == [
        "Parallel activities",
        "Signal and query",
        "Cancellation with clean-up",
        "A failure with retries",
        "Continue as new",
    ]
    assert len(re.findall(r"^ +\d+ ms  done ", said, re.MULTILINE)) == len(scenes)
    assert re.search(r"^  Web UI +http://127\.0\.0\.1:\d+$", said, re.MULTILINE)
    assert re.search(r"^  Metrics +http://127\.0\.0\.1:\d+/metrics$", said, re.MULTILINE)
    assert re.search(r"^  Plugin +metrics, from worker-plugin-metrics ", said, re.MULTILINE)
    counted = dict(re.findall(r"^  (.+?) +(\d+)   temporal_\w+$", said, re.MULTILINE))
    assert counted["workflows completed"] == "4"
    assert counted["workflows failed"] == "1"
    assert counted["workflows cancelled"] == "1"
    assert counted["continued as new"] == "2"
    assert counted["activity attempts failed"] == "3"
    assert said.endswith("All as expected.\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_demo_that_is_kept_stays_up_until_interrupted(number: signal.Signals):
    demo = subprocess.Popen(
        [sys.executable, "-u", EXAMPLES / "demo" / "main.py", "--keep"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"NO_COLOR": "1"},
    )
    with demo:
        try:
            for line in demo.stdout:
                if "query `contents`" in line:
                    break
            demo.send_signal(number)
            said, complaints = demo.communicate(timeout=60)
        finally:
            demo.kill()
    assert demo.returncode == 0, complaints
    assert said.endswith("Stopped.\n")
