"""Changing a workflow and getting its answer: a theatre that sells the seats of one evening.

A signal is a message that nobody answers. An update is a request: the workflow accepts or rejects
it, works on it, and returns a result. Run this with ``python examples/updates.py``.
"""

import asyncio
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.client import (
    WithStartWorkflowOperation,
    WorkflowUpdateFailedError,
    WorkflowUpdateStage,
)
from worker_core.common import WorkflowIDConflictPolicy
from worker_core.exceptions import ApplicationError
from worker_core.testing import WorkflowEnvironment
from worker_core.worker import Worker


@activity.defn
async def charge(guest: str, euros: int) -> str:
    return f"receipt for {guest}: {euros} euros"


@workflow.defn
class Evening:
    """Sells seats until the curtain rises."""

    def __init__(self) -> None:
        self.seats: dict[int, str] = {}
        self.curtain = False

    @workflow.run
    async def run(self, play: str) -> str:
        await workflow.wait_condition(lambda: self.curtain)
        # Let sales that were accepted come to their end; the workflow's end would cut them short.
        await workflow.wait_condition(workflow.all_handlers_finished)
        return f"{play}: {len(self.seats)} guests"

    @workflow.signal
    def raise_curtain(self) -> None:
        self.curtain = True

    @workflow.update
    async def buy(self, guest: str, seat: int) -> str:
        """May take its time; other updates and signals are served meanwhile."""
        self.seats[seat] = guest
        return await workflow.execute_activity(
            charge, args=[guest, 20], start_to_close_timeout=timedelta(seconds=10)
        )

    @buy.validator
    def may_buy(self, guest: str, seat: int) -> None:
        """Looks and never changes anything. What it raises leaves no trace in the history."""
        if self.curtain:
            raise ApplicationError("The play has begun")
        if seat in self.seats:
            raise ApplicationError(f"Seat {seat} is {self.seats[seat]}'s")


async def main() -> None:
    async with (
        await WorkflowEnvironment.start_local() as env,
        Worker(env.client, task_queue="theatre", workflows=[Evening], activities=[charge]),
    ):
        # The first sale opens the evening: update-with-start, one request.
        opening = WithStartWorkflowOperation(
            Evening.run,
            "Faust",
            id="theatre-tonight",
            task_queue="theatre",
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
        )
        receipt = await env.client.execute_update_with_start_workflow(
            Evening.buy, args=["Ada", 1], start_workflow_operation=opening
        )
        print(receipt)
        evening = await opening.workflow_handle()

        try:
            await evening.execute_update(Evening.buy, args=["Grace", 1])
        except WorkflowUpdateFailedError as error:
            print("Rejected:", error.cause)

        # The sale is sure once it is accepted; its receipt can be fetched later.
        sale = await evening.start_update(
            Evening.buy, args=["Grace", 2], wait_for_stage=WorkflowUpdateStage.ACCEPTED
        )
        await evening.signal(Evening.raise_curtain)
        print(await sale.result())
        print(await evening.result())


if __name__ == "__main__":
    asyncio.run(main())
