"""Situations with Nexus operations: `lab.workflows_nexus`, served by `lab.nexus_handlers`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lab.nexus_handlers import endpoint_name
from lab.situations import Situation, Started

__all__ = ["NEXUS_SITUATIONS"]


@dataclass(frozen=True)
class NexusSituation(Situation):
    """Its workflow gets the endpoint as first argument."""

    async def start(
        self, package: str, client: Any, workflow_id: str, task_queue: str, module: Any = None
    ) -> Started:
        called = replace(self, args=(endpoint_name(task_queue), *self.args))
        return await Situation.start(called, package, client, workflow_id, task_queue, module)


NEXUS_SITUATIONS: tuple[Situation, ...] = (
    NexusSituation("nexus", "CallsNexus", "Nexus operations that answer at once and later"),
    *(
        NexusSituation(
            f"nexus_fails_{kind}",
            "NexusFails",
            f"a Nexus operation is refused, caught: {kind} error",
            (kind, True),
        )
        for kind in ("handler", "operation", "application", "cancelled")
    ),
    NexusSituation(
        "nexus_fails", "NexusFails", "a Nexus operation's failure fails all", ("handler", False)
    ),
    NexusSituation("nexus_times_out", "NexusTimesOut", "a Nexus operation runs out of time"),
    *(
        NexusSituation(
            f"nexus_cancel_{kind.lower()}",
            "NexusCancelled",
            f"a Nexus operation is cancelled by its workflow: {kind}",
            (kind,),
        )
        for kind in ("ABANDON", "TRY_CANCEL", "WAIT_REQUESTED", "WAIT_COMPLETED")
    ),
    NexusSituation(
        "nexus_taken_back", "NexusTakenBack", "a Nexus operation taken back before it was sent"
    ),
)
