"""The change that the replay catches: the label comes first now, in runs half way, too."""

from parcels import SOON, print_label, weigh

from worker_core import workflow


@workflow.defn
class Parcel:
    @workflow.run
    async def run(self, parcel: str) -> str:
        label = await workflow.execute_activity(print_label, parcel, start_to_close_timeout=SOON)
        grams = await workflow.execute_activity(weigh, parcel, start_to_close_timeout=SOON)
        return f"{label}, {grams} g"
