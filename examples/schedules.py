"""Doing something again and again: a museum that counts its till on every evening it is open.

A schedule lives on the server and starts a workflow whenever its time has come. Here it also makes
up for a few evenings of the past. Run this with ``python examples/schedules.py``.
"""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from worker_core import activity, workflow
from worker_core.client import (
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleBackfill,
    ScheduleCalendarSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleRange,
    ScheduleSpec,
    ScheduleUpdate,
    ScheduleUpdateInput,
)
from worker_core.common import SearchAttributeKey
from worker_core.testing import WorkflowEnvironment
from worker_core.worker import Worker

ROME = ZoneInfo("Europe/Rome")
SCHEDULED = SearchAttributeKey.for_datetime("TemporalScheduledStartTime")

counted: asyncio.Queue[str] = asyncio.Queue()


@activity.defn
async def count_till(museum: str, day: str) -> None:
    await counted.put(f"{museum}, {day}: counted")


@workflow.defn
class Evening:
    @workflow.run
    async def run(self, museum: str) -> None:
        # The server tells which evening is meant, also when it is long past.
        due = workflow.info().typed_search_attributes[SCHEDULED]
        await workflow.execute_activity(
            count_till,
            args=[museum, f"{due:%a %d %b}"],
            start_to_close_timeout=timedelta(seconds=10),
        )


def close_later(given: ScheduleUpdateInput) -> ScheduleUpdate:
    """Gets the schedule as it is, changes what shall change, and hands it back."""
    schedule = given.description.schedule
    schedule.spec.calendars[0].hour = [ScheduleRange(20)]
    schedule.state.note = "Summer: open until eight"
    return ScheduleUpdate(schedule)


async def main() -> None:
    async with (
        await WorkflowEnvironment.start_local() as env,
        Worker(env.client, task_queue="museum", workflows=[Evening], activities=[count_till]),
    ):
        till = await env.client.create_schedule(
            "till",
            Schedule(
                action=ScheduleActionStartWorkflow(
                    Evening.run, "Uffizi", id="till", task_queue="museum"
                ),
                spec=ScheduleSpec(
                    # At six, from Tuesday to Sunday. Sunday is 0.
                    calendars=[
                        ScheduleCalendarSpec(
                            hour=[ScheduleRange(18)],
                            day_of_week=[ScheduleRange(2, 6), ScheduleRange(0)],
                        )
                    ],
                    time_zone_name="Europe/Rome",
                ),
                policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.BUFFER_ONE),
            ),
            # From a Friday to a Tuesday, one evening after the other.
            backfill=[
                ScheduleBackfill(
                    start_at=datetime(2024, 3, 1, tzinfo=UTC),
                    end_at=datetime(2024, 3, 6, tzinfo=UTC),
                    overlap=ScheduleOverlapPolicy.BUFFER_ALL,
                )
            ],
        )
        for _ in range(4):
            print(await counted.get())

        await till.update(close_later)
        # Describing also waits until the schedule has taken notice of the update. Without that, a
        # pause on its heels may come first and be written over.
        description = await till.describe()
        print(description.schedule.state.note)
        print(f"{description.info.next_action_times[0].astimezone(ROME):Closing at %H:%M}")

        await till.pause(note="Closed for August")
        description = await till.describe()
        print("Paused:", description.schedule.state.note)

        await till.delete()


if __name__ == "__main__":
    asyncio.run(main())
