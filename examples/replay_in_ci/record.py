"""Records a history of every kind of run that a release must still be able to continue."""

import asyncio
from pathlib import Path

from parcels import Parcel, print_label, weigh

from worker_core.testing import WorkflowEnvironment
from worker_core.worker import Worker

HISTORIES = Path(__file__).parent / "histories"


async def main() -> None:
    async with await WorkflowEnvironment.start_local() as env:
        worker = Worker(
            env.client, task_queue="parcels", workflows=[Parcel], activities=[weigh, print_label]
        )
        async with worker:
            handle = await env.client.start_workflow(
                Parcel.run, "tea", id="parcel-tea", task_queue="parcels"
            )
            print(await handle.result())
            history = await handle.fetch_history()
    HISTORIES.mkdir(exist_ok=True)
    (HISTORIES / "parcel-tea.json").write_text(history.to_json() + "\n")


if __name__ == "__main__":
    asyncio.run(main())
