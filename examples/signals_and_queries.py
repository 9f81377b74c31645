"""Talking to a workflow while it runs: an auction that takes bids until it is closed.

Run it with ``python examples/signals_and_queries.py``.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from worker_core import workflow
from worker_core.testing import WorkflowEnvironment
from worker_core.worker import Worker


@dataclass
class Bid:
    bidder: str
    euros: int


@workflow.defn
class Auction:
    """Open until told to close, and for an hour at most."""

    def __init__(self) -> None:
        self.best: Bid | None = None
        self.closed = False

    @workflow.run
    async def run(self, item: str) -> str:
        try:
            await workflow.wait_condition(lambda: self.closed, timeout=timedelta(hours=1))
        except TimeoutError:
            workflow.logger.info("Nobody closed the auction; its hour is over")
        if self.best is None:
            return f"Nobody wanted the {item}."
        return f"The {item} goes to {self.best.bidder} for {self.best.euros} euros."

    @workflow.signal
    def bid(self, bid: Bid) -> None:
        """Handlers run in the order in which the server got the signals."""
        if self.best is None or bid.euros > self.best.euros:
            self.best = bid

    @workflow.signal
    def close(self) -> None:
        self.closed = True

    @workflow.query
    def leader(self) -> Bid | None:
        """A query looks and never changes anything; it works on closed workflows too."""
        return self.best


async def main() -> None:
    async with (
        await WorkflowEnvironment.start_local() as env,
        Worker(env.client, task_queue="auctions", workflows=[Auction]),
    ):
        # The first bid starts the auction: signal-with-start, one request.
        handle = await env.client.start_workflow(
            Auction.run,
            "lamp",
            id="auction-lamp",
            task_queue="auctions",
            start_signal="bid",
            start_signal_args=[Bid("Ada", 20)],
        )
        await handle.signal(Auction.bid, Bid("Grace", 35))
        await handle.signal(Auction.bid, Bid("Edsger", 30))
        leader = await handle.query(Auction.leader)
        print("Leading:", leader)
        await handle.signal(Auction.close)
        print(await handle.result())


if __name__ == "__main__":
    asyncio.run(main())
