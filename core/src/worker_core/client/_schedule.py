"""A schedule as its maker describes it: what to do, when, and what to do in case of need.

All values are plain and mutable, so that an update changes those it was given in the description
and hands them back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from worker_core import common
from worker_core.api.schedule.v1 import BackfillRequest, SchedulePolicies
from worker_core.api.schedule.v1 import Schedule as ScheduleProto
from worker_core.api.schedule.v1 import ScheduleState as ScheduleStateProto
from worker_core.client._schedule_action import ScheduleAction
from worker_core.client._schedule_spec import ReadFromServer, ScheduleSpec

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._schedule_description import ScheduleDescription

__all__ = [
    "Schedule",
    "ScheduleBackfill",
    "ScheduleOverlapPolicy",
    "SchedulePolicy",
    "ScheduleState",
    "ScheduleUpdate",
    "ScheduleUpdateInput",
]


class ScheduleOverlapPolicy(IntEnum):
    """What happens when a workflow is due while an earlier one of the schedule runs."""

    SKIP = 1
    """It is not started. The next one may be, if none runs then."""

    BUFFER_ONE = 2
    """It is started as soon as the running one has ended. Only one waits; others are skipped."""

    BUFFER_ALL = 3
    """It is started after the running one and all that were due before it, one after the other."""

    CANCEL_OTHER = 4
    """The running one is cancelled, and this one started when that has ended."""

    TERMINATE_OTHER = 5
    """The running one is terminated, and this one started at once."""

    ALLOW_ALL = 6
    """It is started beside the running one. No workflow learns the last result or failure then."""


@dataclass
class ScheduleBackfill:
    """A time span whose actions are made up for now, as if the time passed at once."""

    start_at: datetime
    """Begin of the span. Whether an action due at exactly this time is taken, is up to the server:
    older ones leave it out."""

    end_at: datetime
    """End of the span. An action due at exactly this time is taken."""

    overlap: ScheduleOverlapPolicy | None = None
    """Instead of the schedule's own policy."""

    def _to_proto(self) -> BackfillRequest:
        request = BackfillRequest(overlap_policy=int(self.overlap or 0))  # type: ignore[arg-type]  # enum by number
        request.start_time.FromDatetime(self.start_at)
        request.end_time.FromDatetime(self.end_at)
        return request


@dataclass
class SchedulePolicy(ReadFromServer):
    """What a schedule does when things do not go as planned."""

    overlap: ScheduleOverlapPolicy = field(default_factory=lambda: ScheduleOverlapPolicy.SKIP)
    """When a workflow is due while an earlier one runs."""

    catchup_window: timedelta | None = None
    """How far back actions are made up for that a server's outage prevented; the server's default,
    a year, if None."""

    pause_on_failure: bool = False
    """Pause the schedule when a workflow fails or times out, and would not be retried."""

    @staticmethod
    def _from_proto(pol: SchedulePolicies) -> SchedulePolicy:
        return SchedulePolicy(
            # Other clients may leave it out, which the server takes as the default.
            overlap=ScheduleOverlapPolicy(int(pol.overlap_policy) or ScheduleOverlapPolicy.SKIP),
            catchup_window=(
                pol.catchup_window.ToTimedelta() if pol.HasField("catchup_window") else None
            ),
            pause_on_failure=pol.pause_on_failure,
        )._reading(pol)

    def _to_proto(self, replaced: SchedulePolicies | None = None) -> SchedulePolicies:
        policies = self._beyond(SchedulePolicies, replaced, "catchup_window")
        policies.overlap_policy = int(self.overlap)  # type: ignore[assignment]  # enum by number
        if self.catchup_window is not None:
            policies.catchup_window.FromTimedelta(self.catchup_window)
        policies.pause_on_failure = self.pause_on_failure
        return policies


@dataclass
class ScheduleState(ReadFromServer):
    """What changes on a schedule as it goes."""

    note: str | None = None
    """For people. Written over by pausing and unpausing, also by the server."""

    paused: bool = False
    """Whether nothing is done when a time has come."""

    limited_actions: bool = False
    """Whether `remaining_actions` counts. At creation: true exactly if that is not zero."""

    remaining_actions: int = 0
    """Actions still to be taken by time, one less with each. At zero the schedule rests; triggers
    and backfills go on, and do not count."""

    @staticmethod
    def _from_proto(state: ScheduleStateProto) -> ScheduleState:
        return ScheduleState(
            note=state.notes or None,
            paused=state.paused,
            limited_actions=state.limited_actions,
            remaining_actions=state.remaining_actions,
        )._reading(state)

    def _to_proto(self, replaced: ScheduleStateProto | None = None) -> ScheduleStateProto:
        state = self._beyond(ScheduleStateProto, replaced)
        state.notes = self.note or ""
        state.paused = self.paused
        state.limited_actions = self.limited_actions
        state.remaining_actions = self.remaining_actions
        return state


@dataclass
class Schedule:
    """Does something again and again."""

    action: ScheduleAction
    """What it does."""

    spec: ScheduleSpec
    """When it does it."""

    policy: SchedulePolicy = field(default_factory=SchedulePolicy)
    """What it does when things do not go as planned."""

    state: ScheduleState = field(default_factory=ScheduleState)
    """What changes as it goes."""

    @staticmethod
    def _from_proto(sched: ScheduleProto) -> Schedule:
        return Schedule(
            action=ScheduleAction._from_proto(sched.action),
            spec=ScheduleSpec._from_proto(sched.spec),
            policy=SchedulePolicy._from_proto(sched.policies),
            state=ScheduleState._from_proto(sched.state),
        )

    async def _to_proto(
        self, client: Client, replaced: ScheduleProto | None = None
    ) -> ScheduleProto:
        old = ScheduleProto() if replaced is None else replaced
        return ScheduleProto(
            spec=self.spec._to_proto(old.spec),
            action=await self.action._to_proto(client, old.action),
            policies=self.policy._to_proto(old.policies),
            state=self.state._to_proto(old.state),
        )


@dataclass
class ScheduleUpdateInput:
    """What the function passed to `ScheduleHandle.update` gets."""

    description: ScheduleDescription
    """The schedule as it is. Its `schedule` may be changed and handed back."""


@dataclass
class ScheduleUpdate:
    """What the function passed to `ScheduleHandle.update` hands back."""

    schedule: Schedule
    """The whole schedule as it shall be. What its parts have no attribute for stays as it was; an
    action that starts another workflow keeps nothing."""

    search_attributes: common.TypedSearchAttributes | None = None
    """Search attributes the schedule shall have, and no others. None leaves them as they are."""
