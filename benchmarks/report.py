"""From measurements to a page of the documentation."""

from __future__ import annotations

import importlib.metadata
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from worker_core.testing._dev_server import find_server_binary


def surroundings() -> dict[str, Any]:
    """What the numbers were measured on."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    server = subprocess.run(
        [find_server_binary(), "--version"], capture_output=True, text=True, check=True
    )
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "cpu": model,
        "cores": psutil.cpu_count(),
        "memory_gib": round(psutil.virtual_memory().total / 2**30),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        "server": server.stdout.strip(),
        "versions": {
            name: importlib.metadata.version(name)
            for name in ("worker-core", "temporalio", "grpcio", "protobuf")
        },
    }


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; every column but the first holds numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def ratio(values: dict[str, float], over: str) -> str:
    if "ours" not in values or over not in values:
        return ""
    return f"{values['ours'] / values[over]:.2f}x"


def page(results: dict[str, Any]) -> str:
    """The whole page."""
    around = results["surroundings"]
    versions = around["versions"]
    parts = [
        "# Benchmarks",
        "Written by `make bench`; the raw numbers are in [benchmarks.json](benchmarks.json).\n"
        "*Ours* is worker-core, *peer* is the official SDK with its sandbox switched off, *floor*\n"
        "is a bare grpc.aio loop that does a worker's calls and nothing else. Each is measured in\n"
        "a process of its own, in turn, against one dev server on the same machine.",
        f"Measured on {around['date']}: {around['cores']} cores of {around['cpu']}, "
        f"{around['memory_gib']} GiB, {around['system']}, Python {around['python']}; "
        f"worker-core {versions['worker-core']}, temporalio {versions['temporalio']}, grpcio "
        f"{versions['grpcio']}, protobuf {versions['protobuf']}; {around['server']}.",
    ]
    if "cpu" in results:
        parts += [_cpu(results["cpu"])]
    if "replay" in results:
        parts += [_replay(results["replay"], results["recorder"])]
    if "memory" in results:
        parts += [_memory(results["memory"])]
    return "\n\n".join(parts) + "\n"


def _cpu(results: list[dict[str, Any]]) -> str:
    names = list(results[0]["cpu_ms"])
    rows = [
        [
            result["case"],
            *(f"{result['cpu_ms'][name]:.2f}" for name in names),
            ratio(result["cpu_ms"], "peer"),
            ratio(result["cpu_ms"], "floor"),
        ]
        for result in results
    ]
    calls = [
        [
            result["case"],
            *(f"{sum(result['calls'][name].values()):.1f}" for name in names),
        ]
        for result in results
    ]
    rounds = results[0]["rounds"]
    sizes = ", ".join(str(result["workflows"]) for result in results)
    return "\n\n".join(
        [
            "## CPU of the worker process per workflow",
            f"Milliseconds of user and system time, less is better; median of {rounds} rounds of\n"
            f"{sizes} workflows (in the order of the rows) after a warm-up that does not count,\n"
            "ten in flight, started by a separate client process.",
            table(["", *names, "ours / peer", "ours / floor"], rows),
            "Polls and answers per workflow, as the server counted them in the last round. How\n"
            "many workflow tasks a run takes depends on how many results are there when the next\n"
            "one starts, so in the fan they are alike and not equal. The floor starts no activity\n"
            "eagerly: it asks for each of them with a poll, where a worker gets up to three per\n"
            "workflow task with the answer to it. So a worker can need fewer calls than the floor,\n"
            "and less CPU.",
            table(["", *names], calls),
        ]
    )


def _replay(results: list[dict[str, Any]], recorder: str) -> str:
    names = list(results[0]["events_per_cpu_second"])
    rows = [
        [
            result["history"],
            f"{result['events']:,}",
            *(f"{result['events_per_cpu_second'][name]:,.0f}" for name in names),
            ratio(result["events_per_cpu_second"], "peer"),
        ]
        for result in results
    ]
    return "\n\n".join(
        [
            "## Replay",
            "Events replayed per second of CPU, more is better; the same histories for both,\n"
            f"recorded for this run by a worker of the {recorder}'s on the dev server.",
            table(["", "events", *names, "ours / peer"], rows),
        ]
    )


def _memory(result: dict[str, Any]) -> str:
    few, many = result["runs"]
    names = list(result["bytes_per_run"])
    row = [
        "a run that waits for a signal or a timer",
        *(f"{result['bytes_per_run'][name] / 1000:.1f}" for name in names),
        ratio(result["bytes_per_run"], "peer"),
    ]
    return "\n\n".join(
        [
            "## Memory per cached run",
            f"Kilobytes by which the worker process is larger with {many:,} cached runs than with\n"
            f"{few:,}, per run, less is better; each size in a process of its own, every run\n"
            "polled from the server, after a garbage collection and the return of free memory.",
            table(["", *names, "ours / peer"], [row]),
        ]
    )
