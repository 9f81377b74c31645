"""Replays one recorded history with the SDK in ``BENCH_SDK``; prints the CPU seconds of a replay.

``python -m benchmarks.replay FILE WORKFLOW_ID SECONDS``: ``FILE`` holds a serialized history,
which is replayed for about ``SECONDS`` of CPU after a first time that does not count.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks import workload


async def main(file: str, workflow_id: str, seconds: float) -> None:
    client: Any = importlib.import_module(f"{workload.SDK}.client")
    worker: Any = importlib.import_module(f"{workload.SDK}.worker")
    history_api: Any = importlib.import_module(f"{workload.SDK}.api.history.v1")
    events = list(history_api.History.FromString(Path(file).read_bytes()).events)
    history = client.WorkflowHistory(workflow_id, events)
    replayer = worker.Replayer(
        workflows=workload.WORKFLOWS, workflow_runner=worker.UnsandboxedWorkflowRunner()
    )
    await replayer.replay_workflow(history)
    times = 0
    started = time.process_time()
    while (used := time.process_time() - started) < seconds:
        await replayer.replay_workflow(history)
        times += 1
    print(json.dumps({"events": len(events), "cpu_seconds": used / times, "times": times}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
