"""The three measurements. Everything measured runs in a child process; this one only asks."""

from __future__ import annotations

import asyncio
import json
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.request
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc.aio

from benchmarks.raw import OPTIONS, Starter
from worker_core.testing import DevServer

MODULES = {"ours": "worker_core", "peer": "temporalio", "floor": "floor"}
"""What can be measured, by the name it has in the tables."""


@dataclass(frozen=True)
class Case:
    """One kind of workflow to run many times."""

    name: str
    kind: str
    value: int
    count: int
    """Workflows per round."""


CASES = (
    Case("no activity", "Nothing", 0, 400),
    Case("one activity", "Sequence", 1, 300),
    Case("ten activities in sequence", "Sequence", 10, 100),
    Case("fifty activities in parallel", "Fan", 50, 30),
)

RECORDINGS = (
    ("600 events in sequence", "Sequence", 100),
    ("6,000 events in sequence", "Sequence", 1000),
    ("12,000 events in sequence", "Sequence", 2000),
    ("fan of 500", "Fan", 500),
)

# What a worker asks the server for, and what is counted per workflow.
WORKER_CALLS = {
    "PollWorkflowTaskQueue",
    "RespondWorkflowTaskCompleted",
    "PollActivityTaskQueue",
    "RespondActivityTaskCompleted",
    "GetWorkflowExecutionHistory",
}


def say(text: str) -> None:
    """Progress, beside the results."""
    print(text, file=sys.stderr, flush=True)


class Server:
    """A dev server and the count of calls it has seen."""

    def __init__(self, server: DevServer, metrics_port: int) -> None:
        self.target = server.target_host
        self._metrics = f"http://127.0.0.1:{metrics_port}/metrics"

    def calls(self) -> Counter[str]:
        """Calls seen so far, by method. Waits, for the server counts them about once a second."""
        time.sleep(2.5)
        with urllib.request.urlopen(self._metrics) as answer:
            text = answer.read().decode()
        counted: Counter[str] = Counter()
        for line in text.splitlines():
            if line.startswith("service_requests{") and 'service_name="frontend"' in line:
                operation = re.search(r'operation="(\w+)"', line)
                if operation is not None and operation[1] in WORKER_CALLS:
                    counted[operation[1]] += int(float(line.rpartition(" ")[2]))
        return counted


@contextmanager
def dev_server() -> Iterator[Server]:
    """A dev server with nothing in it."""
    from worker_core.testing._dev_server import _free_port

    metrics_port = _free_port("127.0.0.1")
    server = asyncio.run(
        DevServer.start(log_level="error", extra_args=["--metrics-port", str(metrics_port)])
    )
    try:
        yield Server(server, metrics_port)
    finally:
        server.stop()


class Child:
    """A measured worker process, see `benchmarks.worker`."""

    def __init__(self, name: str, target: str, max_cached: int = 1000) -> None:
        self.queue = f"{name}-{uuid.uuid4()}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker", target, self.queue, str(max_cached)],
            env=os.environ | {"BENCH_SDK": MODULES[name]},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, question: str = "now") -> dict[str, Any]:
        """What the process has used so far."""
        assert self._process.stdin is not None and self._process.stdout is not None
        print(question, file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the worker of {self.queue} ended early")
        return json.loads(answer)  # type: ignore[no-any-return]

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_error: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def drive(server: Server, child: Child, case: Case, count: int, *, wait: bool = True) -> None:
    """Run ``count`` workflows from a client process, ten in flight."""
    command = [sys.executable, "-m", "benchmarks.driver", server.target, child.queue]
    command += [case.kind, str(case.value), str(count), "10"]
    subprocess.run([*command, *([] if wait else ["--start-only"])], check=True, timeout=900)


# ---------------------------------------------------------------------------------------------
# CPU per workflow
# ---------------------------------------------------------------------------------------------


def cpu_per_workflow(names: list[str], rounds: int, scale: float) -> list[dict[str, Any]]:
    """Milliseconds of CPU that the worker process spends per workflow, and the calls it makes."""
    results = []
    with dev_server() as server:
        for case in CASES:
            count = max(10, round(case.count * scale))
            spent: dict[str, list[float]] = {name: [] for name in names}
            calls: dict[str, Counter[str]] = {name: Counter() for name in names}
            children = {name: Child(name, server.target) for name in names}
            try:
                for name in names:
                    children[name].ask()
                    drive(server, children[name], case, max(10, count // 5))
                for number in range(rounds):
                    last = number == rounds - 1
                    calls_before = server.calls() if last else Counter()
                    # In turn, and each first once: the server gets slower with what it keeps.
                    for name in names[number % len(names) :] + names[: number % len(names)]:
                        before = children[name].ask()
                        drive(server, children[name], case, count)
                        used = children[name].ask()["cpu_seconds"] - before["cpu_seconds"]
                        spent[name].append(1000 * used / count)
                        if last:
                            calls_after = server.calls()
                            calls[name] = calls_after - calls_before
                            calls_before = calls_after
            finally:
                for child in children.values():
                    child.__exit__()
            results.append(
                {
                    "case": case.name,
                    "workflows": count,
                    "rounds": rounds,
                    "cpu_ms": {name: statistics.median(spent[name]) for name in names},
                    "cpu_ms_rounds": spent,
                    "calls": {
                        name: {
                            method: calls[name][method] / count
                            for method in sorted(WORKER_CALLS)
                            if method != "GetWorkflowExecutionHistory"  # the client's, too
                        }
                        for name in names
                    },
                }
            )
            say(f"{case.name}: {results[-1]['cpu_ms']} ms per workflow")
    return results


# ---------------------------------------------------------------------------------------------
# Replay
# ---------------------------------------------------------------------------------------------


def record(recorder: str, folder: Path) -> list[tuple[str, Path, str]]:
    """Run the workflows of `RECORDINGS` and keep their histories."""

    async def one(target: str, queue: str, kind: str, value: int) -> tuple[str, bytes]:
        async with grpc.aio.insecure_channel(target, options=OPTIONS) as channel:
            starter = Starter(channel, queue)
            execution = await starter.start(kind, value)
            await starter.wait(execution)
            return execution.workflow_id, (await starter.fetch(execution)).SerializeToString()

    recorded = []
    with dev_server() as server, Child(recorder, server.target) as child:
        child.ask()
        for number, (name, kind, value) in enumerate(RECORDINGS):
            workflow_id, history = asyncio.run(one(server.target, child.queue, kind, value))
            file = folder / f"{number}.history"
            file.write_bytes(history)
            recorded.append((name, file, workflow_id))
            say(f"recorded {name}: {len(history)} bytes")
    return recorded


def replay_speed(
    names: list[str], recorded: list[tuple[str, Path, str]], seconds: float
) -> list[dict[str, Any]]:
    """Events replayed per second of CPU."""
    results = []
    for recording, file, workflow_id in recorded:
        speeds: dict[str, float] = {}
        events = 0
        for name in names:
            answer = subprocess.run(
                [sys.executable, "-m", "benchmarks.replay", file, workflow_id, str(seconds)],
                env=os.environ | {"BENCH_SDK": MODULES[name]},
                stdout=subprocess.PIPE,
                check=True,
                timeout=600,
            )
            facts = json.loads(answer.stdout)
            events = facts["events"]
            speeds[name] = events / facts["cpu_seconds"]
        results.append({"history": recording, "events": events, "events_per_cpu_second": speeds})
        say(f"replay of {recording}: {speeds} events per CPU second")
    return results


# ---------------------------------------------------------------------------------------------
# Memory
# ---------------------------------------------------------------------------------------------


def memory_per_run(names: list[str], sizes: tuple[int, int]) -> dict[str, Any]:
    """Bytes by which the worker process grows per cached run, from few runs to many."""
    case = Case("waiting", "Waiting", 1, 0)
    resident: dict[str, list[int]] = {name: [] for name in names}
    for name in names:
        for size in sizes:
            # A fresh server each time: it must not be busy with the timers of others.
            with dev_server() as server, Child(name, server.target, size + 100) as child:
                child.ask()
                drive(server, child, case, size, wait=False)
                deadline = time.monotonic() + 120
                while child.ask()["waiting_runs"] < size:
                    if time.monotonic() > deadline:
                        raise RuntimeError(f"{name} did not get to {size} waiting runs")
                    time.sleep(0.2)
                time.sleep(1)  # the last answers are on their way
                resident[name].append(child.ask("settled")["rss_bytes"])
    few, many = sizes
    result = {
        "runs": sizes,
        "rss_bytes": resident,
        "bytes_per_run": {
            name: (resident[name][1] - resident[name][0]) / (many - few) for name in names
        },
    }
    say(f"memory: {result['bytes_per_run']} bytes per cached run")
    return result
