"""A run that is reset goes on from where it was reset to, with randomness of its own from there."""

from __future__ import annotations

import random
import uuid
from pathlib import Path
from typing import Any

import pytest

from lab.sdks import connect, make_worker, replay_failure
from lab.situations import OURS, PEER, Started, load, until
from worker_core._instance.siphash import randomness_seed
from worker_core.api.workflowservice.v1 import ResetWorkflowExecutionRequest
from worker_core.client import Client

EDGES = Path(__file__).parents[1] / "lab" / "edges.py"
TASK_COMPLETED, ACTIVITY_COMPLETED = 7, 12
KEPT = 2
"""How many of the drawings are made before the point it is reset to."""


@pytest.mark.parametrize("package", [OURS, PEER])
async def test_reset_draws_anew_from_there(
    package: str, client: Client, target_host: str, unique: str
) -> None:
    module: Any = load(package, path=EDGES)
    own_client = await connect(package, target_host)
    async with make_worker(package, own_client, unique, module):
        handle = await own_client.start_workflow("Draws", id=unique, task_queue=unique)
        await until(Started(package, own_client, handle), TASK_COMPLETED, 4)
        run_id = handle.first_execution_run_id
        before = await client.get_workflow_handle(unique, run_id=run_id).fetch_history()
        tasks = [event.event_id for event in before.events if event.event_type == TASK_COMPLETED]
        request = ResetWorkflowExecutionRequest(
            namespace="default",
            reason="a test",
            request_id=unique,
            workflow_task_finish_event_id=tasks[KEPT],
        )
        request.workflow_execution.workflow_id = unique
        request.workflow_execution.run_id = run_id
        reset = await client.workflow_service.reset_workflow_execution(request)
        again = own_client.get_workflow_handle(unique, run_id=reset.run_id)
        await again.signal("end")
        *drawn, original_run_id, seed = await again.result()

    assert original_run_id == run_id
    assert seed == str(randomness_seed(reset.run_id))
    assert drawn == [*drawings(run_id)[:KEPT], *drawings(reset.run_id)[: len(drawn) - KEPT]]
    after = await client.get_workflow_handle(unique, run_id=reset.run_id).fetch_history()
    for replaying in (OURS, PEER):
        assert (
            await replay_failure(replaying, after, workflows=load(replaying, path=EDGES).WORKFLOWS)
            is None
        )


def drawings(run_id: str) -> list[str]:
    """What a run of `Draws` says if it has the randomness of a run id throughout."""
    seed = randomness_seed(run_id)
    unnamed, named = random.Random(seed), random.Random(f"{seed}:named")
    return [
        f"{unnamed.random()} "
        f"{uuid.UUID(bytes=unnamed.getrandbits(128).to_bytes(16, 'big'), version=4)} "
        f"{named.random()}"
        for _ in range(4)
    ]
