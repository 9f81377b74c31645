"""Records the histories of this folder on a real dev server.

Run in the folder of the tests: ``python -m histories.record [worker_core|temporalio]
[situation ...]``; without arguments, everything is recorded anew with both SDKs. Writes ``<situation>.<sdk>.json``, for
situations of several runs ``<situation>-last.<sdk>.json`` as well, and the index in README.md.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lab.catalogue import ALL_SITUATIONS, SEARCH_ATTRIBUTES, load_all
from lab.nexus_handlers import serve_nexus
from lab.sdks import connect, make_worker
from lab.situations import OURS, PEER, Situation, drive_all
from worker_core.api.workflowservice.v1 import GetSystemInfoRequest
from worker_core.client import Client
from worker_core.testing import DevServer

HERE = Path(__file__).parent
TASK_QUEUE = "histories"
DISTRIBUTIONS = {OURS: "worker-core", PEER: "temporalio"}


def write(name: str, package: str, history: Any) -> None:
    """Write a history, one event a line, so that a new recording shows what differs."""
    document = history.to_json_dict()
    lines = ",\n".join(json.dumps(event, sort_keys=True) for event in document["events"])
    # Stack traces name files; where the recorder's checkout lies is nobody's business.
    lines = lines.replace(f"{HERE.parents[1]}/", "")
    (HERE / f"{name}.{package}.json").write_text(f'{{"events": [\n{lines}\n]}}\n')


async def record(package: str, target: str, situations: tuple[Situation, ...]) -> None:
    """Drive situations with an SDK's worker and client, and write down what they leave."""
    module = load_all(package)
    client = await connect(package, target, identity=f"recorder@{package}")
    async with make_worker(package, client, TASK_QUEUE, module, build_id="recorded"):
        runs = await drive_all(
            package, client, TASK_QUEUE, module, situations, prefix=f"history-{package}"
        )
        for situation in situations:
            handle = runs[situation.name].handle
            first = client.get_workflow_handle(handle.id, run_id=handle.first_execution_run_id)
            write(situation.name, package, await first.fetch_history())
            if situation.runs_on:
                last = await client.get_workflow_handle(handle.id).fetch_history()
                write(f"{situation.name}-last", package, last)


def write_index(server: str) -> None:
    """Write README.md: what each history shows."""
    lines = [
        "# Recorded histories",
        "",
        "One situation each, driven by `tests/lab/situations.py` and recorded by `record.py` on a",
        f"real dev server (Temporal server {server}): `NAME.worker_core.json` was written by",
        f"workers of worker-core {version('worker-core')}, `NAME.temporalio.json` by workers of",
        f"temporalio {version('temporalio')}. `NAME-last` is the last run of a chain, `NAME` its",
        "first.",
        "",
        "| history | workflow | shows | written by |",
        "|---|---|---|---|",
    ]
    for situation in ALL_SITUATIONS:
        names = (
            [situation.name, f"{situation.name}-last"] if situation.runs_on else [situation.name]
        )
        for name in names:
            writers = [
                DISTRIBUTIONS[package]
                for package in (PEER, OURS)
                if (HERE / f"{name}.{package}.json").exists()
            ]
            shows = situation.shows + (" (last run)" if name != situation.name else "")
            lines.append(f"| {name} | {situation.workflow} | {shows} | {', '.join(writers)} |")
    (HERE / "README.md").write_text("\n".join(lines) + "\n")


async def main() -> None:
    """Record what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="an SDK's package, situations, or both")
    names = set(parser.parse_args().names)
    packages = [package for package in (PEER, OURS) if package in names] or [PEER, OURS]
    wanted = names - {PEER, OURS}
    situations = tuple(s for s in ALL_SITUATIONS if not wanted or s.name in wanted)
    async with (
        await DevServer.start(search_attributes=SEARCH_ATTRIBUTES) as server,
        serve_nexus(server.target_host, TASK_QUEUE),
    ):
        for package in packages:
            await record(package, server.target_host, situations)
        client = await Client.connect(server.target_host)
        info = await client.workflow_service.get_system_info(GetSystemInfoRequest())
        write_index(info.server_version)


if __name__ == "__main__":
    asyncio.run(main())
