"""``worker-core replay --query`` against the real server."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from worker_core import workflow
from worker_core.client import Client
from worker_core.worker import UnsandboxedWorkflowRunner, Worker

COUNT = 3
FITTING = """
import asyncio
from worker_core import workflow

@workflow.defn
class Naps:
    @workflow.run
    async def run(self) -> str:
        await asyncio.sleep(0.01)
        assert workflow.info().namespace == "default"
        return "slept"
"""
CHANGED = FITTING.replace("asyncio.sleep(0.01)", "workflow.wait_condition(lambda: False)")

Replay = Callable[..., Awaitable[tuple[int, str, str]]]


@workflow.defn
class Naps:
    @workflow.run
    async def run(self) -> str:
        await asyncio.sleep(0.01)
        return "slept"


@pytest.fixture
async def query(client: Client, task_queue: str) -> AsyncIterator[str]:
    """Selects some runs that the server lists."""
    selects = f'TaskQueue="{task_queue}"'
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Naps],
        workflow_runner=UnsandboxedWorkflowRunner(),
    ):
        handles = [
            await client.start_workflow(
                Naps.run, id=f"{task_queue}-{number}", task_queue=task_queue
            )
            for number in range(COUNT)
        ]
        for handle in handles:
            await handle.result()
    async with asyncio.timeout(30):
        while (await client.count_workflows(selects)).count < COUNT:
            await asyncio.sleep(0.05)  # visibility lags behind
    yield selects


@pytest.fixture
def replay(tmp_path: Path, target_host: str) -> Replay:
    """Run the program beside modules of workflows; its exit code and what it says."""
    (tmp_path / "naps_fitting.py").write_text(FITTING)
    (tmp_path / "naps_changed.py").write_text(CHANGED)

    async def run(*arguments: str) -> tuple[int, str, str]:
        program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "worker_core.cli", "replay", *arguments),
            cwd=tmp_path,
            env=os.environ | {"TEMPORAL_ADDRESS": target_host},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        said, complaints = await program.communicate()
        assert program.returncode is not None
        return program.returncode, said.decode(), complaints.decode()

    return run


@pytest.mark.parametrize("jobs", ["1", "2"])
async def test_runs_that_a_query_selects(query: str, replay: Replay, jobs: str):
    code, said, _ = await replay("-w", "naps_fitting", "--query", query, "-j", jobs, "-v")
    assert code == 0
    assert len(re.findall(r"^ok  \S+-\d/[0-9a-f-]{36} \(Naps\)$", said, re.MULTILINE)) == COUNT
    code, said, _ = await replay("-w", "naps_changed", "--query", query, "-j", jobs)
    assert code == 1
    assert (
        len(re.findall(r"^mismatched  .*naps_changed\.py:9 in Naps\.run", said, re.MULTILINE))
        == COUNT
    )
    assert f"{COUNT} histories replayed: 0 ok, {COUNT} mismatched" in said


async def test_limits_and_empty_queries(query: str, replay: Replay):
    code, said, _ = await replay("-w", "naps_fitting", "--query", query, "--limit", "2")
    assert (code, said.startswith("2 histories replayed")) == (0, True)
    none = 'WorkflowType="NobodyHasThis"'
    code, _, complaints = await replay("-w", "naps_fitting", "--query", none)
    assert (code, "nothing to replay" in complaints) == (2, True)
    code, _, _ = await replay("-w", "naps_fitting", "--query", none, "--allow-none")
    assert code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--query", "this is no query"], "did not list the runs"),
        (["--query", "", "--namespace", "nowhere-to-be-found"], "nowhere-to-be-found"),
        (["--query", "", "--tls-ca-path", "no-such-file"], "cannot read no-such-file"),
    ],
)
async def test_a_server_that_does_not_help_exits_with_2(
    replay: Replay, arguments: list[str], words: str
):
    code, said, complaints = await replay("-w", "naps_fitting", *arguments)
    assert code == 2
    assert words in complaints
    assert "Traceback" not in complaints
    assert said == ""


async def test_a_server_that_is_not_there_exits_with_2(replay: Replay):
    code, _, complaints = await replay(
        "-w", "naps_fitting", "--query", "", "--address", "127.0.0.1:1"
    )
    assert code == 2
    assert "cannot connect to 127.0.0.1:1" in complaints
