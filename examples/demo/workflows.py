"""Five workflows, each showing one thing a durable program can do."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from activities import (
    Quote,
    ask_for_quote,
    charge_card,
    read_meter,
    release_room,
    reserve_room,
)

from worker_core import workflow
from worker_core.common import RetryPolicy

SOON = timedelta(seconds=10)


@workflow.defn
class CheapestQuote:
    """Asks every carrier at once and waits for all answers."""

    @workflow.run
    async def run(self, carriers: list[str]) -> Quote:
        quotes = await asyncio.gather(
            *(
                workflow.execute_activity(ask_for_quote, carrier, start_to_close_timeout=SOON)
                for carrier in carriers
            )
        )
        return min(quotes, key=lambda quote: quote.euros)


@dataclass
class Basket:
    items: list[str] = field(default_factory=list)
    checked_out: bool = False


@workflow.defn
class Shopping:
    """Changes with every signal, answers queries, and ends when told to check out."""

    def __init__(self) -> None:
        self.basket = Basket()

    @workflow.run
    async def run(self) -> str:
        await workflow.wait_condition(lambda: self.basket.checked_out)
        return f"{len(self.basket.items)} items: {', '.join(self.basket.items)}"

    @workflow.signal
    def add(self, item: str) -> None:
        self.basket.items.append(item)

    @workflow.signal
    def check_out(self) -> None:
        self.basket.checked_out = True

    @workflow.query
    def contents(self) -> Basket:
        return self.basket


@workflow.defn
class Stay:
    """Holds a room for a month; whatever ends that early, the room is released."""

    def __init__(self) -> None:
        self.room: str | None = None

    @workflow.run
    async def run(self, guest: str) -> None:
        self.room = await workflow.execute_activity(
            reserve_room, guest, start_to_close_timeout=SOON
        )
        try:
            await workflow.sleep(timedelta(days=30))
        finally:
            # The cancellation has been raised by now; new work is not affected by it.
            self.room = await workflow.execute_activity(
                release_room, self.room, start_to_close_timeout=SOON
            )

    @workflow.query
    def state(self) -> str | None:
        return self.room


@workflow.defn
class Payment:
    """Keeps trying while trying helps, and fails with the reason when it does not."""

    @workflow.run
    async def run(self, card: str, euros: int) -> str:
        return await workflow.execute_activity(
            charge_card,
            args=[card, euros],
            start_to_close_timeout=SOON,
            retry_policy=RetryPolicy(initial_interval=timedelta(milliseconds=200)),
        )


@dataclass
class Tally:
    readings: int = 0
    total: int = 0
    runs: int = 0


@workflow.defn
class MeterReadings:
    """Reads on and on, in runs of bounded history: each one hands its state to the next."""

    PER_RUN = 4

    @workflow.run
    async def run(self, until: int, tally: Tally) -> Tally:
        tally.runs += 1
        for _ in range(self.PER_RUN):
            tally.readings += 1
            tally.total += await workflow.execute_activity(
                read_meter, tally.readings, start_to_close_timeout=SOON
            )
            if tally.readings == until:
                return tally
        workflow.continue_as_new(args=[until, tally])
