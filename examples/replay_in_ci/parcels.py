from datetime import timedelta

from worker_core import activity, workflow

SOON = timedelta(seconds=10)


@activity.defn
async def weigh(parcel: str) -> int:
    return 100 * len(parcel)


@activity.defn
async def print_label(parcel: str) -> str:
    return f"label of {parcel}"


@workflow.defn
class Parcel:
    @workflow.run
    async def run(self, parcel: str) -> str:
        grams = await workflow.execute_activity(weigh, parcel, start_to_close_timeout=SOON)
        label = await workflow.execute_activity(print_label, parcel, start_to_close_timeout=SOON)
        return f"{label}, {grams} g"
