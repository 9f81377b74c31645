"""Tells the server at intervals that a worker lives, and what it holds.

The server shows it to operators, for instance in ``temporal worker list``; nothing else depends on it. So a
heartbeat that fails is only noted, and one to a server that knows no such call is the last.

Rules:

* The first heartbeat is sent when the first interval is over, so that a worker that lives shortly costs no
  call; the call that tells of its shutdown carries the last.
* Only the first one describes the environment, which does not change.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from typing import Final, final

from worker_core._kernel.host import Host, describe_environment
from worker_core._kernel.kernel import KernelStatistics
from worker_core._kernel.lane import LaneSnapshot
from worker_core._kernel.requests import WorkerNames
from worker_core._kernel.tally import Tally
from worker_core.api.enums.v1 import WorkerStatus
from worker_core.api.worker.v1 import (
    PluginInfo,
    StorageDriverInfo,
    WorkerHeartbeat,
    WorkerPollerInfo,
    WorkerSlotsInfo,
)
from worker_core.api.workflowservice.v1 import RecordWorkerHeartbeatRequest
from worker_core.service import CLIENT_NAME, RPCError, RPCStatusCode, WorkflowService, __version__

__all__ = ["WorkerHeartbeats"]

logger = logging.getLogger(__name__)

_SECOND: Final = 1_000_000_000
_USUAL_SUPPLIER: Final = "Fixed"
_SLOTS: Final = (
    ("workflow", "workflow_task_slots_info"),
    ("activity", "activity_task_slots_info"),
    ("local_activity", "local_activity_slots_info"),
    ("nexus", "nexus_task_slots_info"),
)
_POLLERS: Final = (
    ("workflow_task", "workflow_poller_info"),
    ("sticky_workflow_task", "workflow_sticky_poller_info"),
    ("activity_task", "activity_poller_info"),
    ("nexus_task", "nexus_poller_info"),
)


@final
class WorkerHeartbeats:
    """The heartbeats of one worker.

    Args:
        names: What the server knows the worker by.
        service: Gives the service to call; asked for each call, because the client may be replaced.
        statistics: Gives what the worker holds.
        tally: What it has done so far.
        interval_seconds: Time from one heartbeat to the next.
        describes_environment: Whether the first one tells of interpreter and operating system.
        plugins: The plugins in use.
        drivers: The kinds of storage in use for large payloads.
    """

    def __init__(
        self,
        names: WorkerNames,
        *,
        service: Callable[[], WorkflowService],
        statistics: Callable[[], KernelStatistics],
        tally: Tally,
        interval_seconds: float,
        describes_environment: bool,
        plugins: Sequence[PluginInfo] = (),
        drivers: Sequence[StorageDriverInfo] = (),
    ) -> None:
        self._service = service
        self._statistics = statistics
        self._tally = tally
        self._interval_seconds = interval_seconds
        self._describes_environment = describes_environment
        self._host = Host()
        self._sent_ns: int | None = None
        self._counted: dict[str, tuple[int, int]] = {}
        self._constant = WorkerHeartbeat(
            worker_instance_key=names.instance_key,
            worker_identity=names.identity,
            task_queue=names.task_queue,
            sdk_name=CLIENT_NAME,
            sdk_version=__version__,
            plugins=plugins,
            drivers=drivers,
        )
        self._constant.deployment_version.deployment_name = names.deployment_name
        self._constant.deployment_version.build_id = names.build_id
        self._constant.start_time.FromNanoseconds(time.time_ns())
        self._request = RecordWorkerHeartbeatRequest(
            namespace=names.namespace, identity=names.identity
        )

    async def run(self) -> None:
        """Send heartbeats until cancelled, or until the server knows no such thing. Raises nothing else."""
        while True:
            await asyncio.sleep(self._interval_seconds)
            try:
                request = RecordWorkerHeartbeatRequest()
                request.CopyFrom(self._request)
                heartbeat = self.next_heartbeat(WorkerStatus.WORKER_STATUS_RUNNING)
                if self._describes_environment:
                    heartbeat.environment.CopyFrom(describe_environment())
                request.worker_heartbeat.append(heartbeat)
                await self._service().record_worker_heartbeat(request, retry=True)
                self._describes_environment = False
            except RPCError as error:
                if error.status is RPCStatusCode.UNIMPLEMENTED:
                    return
                logger.info(
                    "A worker heartbeat could not be sent; the next one will be",
                    extra={"status": error.status.name, "error": error.message},
                )
            except Exception as error:  # such as that the user has closed the connection
                logger.info(
                    "A worker heartbeat could not be sent; the next one will be",
                    extra={"error": str(error)},
                )

    def next_heartbeat(self, status: WorkerStatus.ValueType) -> WorkerHeartbeat:
        """Make the heartbeat to send now; the next one counts from it."""
        heartbeat = WorkerHeartbeat()
        heartbeat.CopyFrom(self._constant)
        heartbeat.status = status
        heartbeat.host_info.CopyFrom(self._host.read())
        now_ns = time.time_ns()
        heartbeat.heartbeat_time.FromNanoseconds(now_ns)
        if self._sent_ns is not None:
            heartbeat.elapsed_since_last_heartbeat.FromNanoseconds(max(0, now_ns - self._sent_ns))
        self._sent_ns = now_ns
        statistics, tally = self._statistics(), self._tally
        failed = {
            "workflow": tally.failed_workflow_tasks,
            "activity": tally.failed_activities,
            "local_activity": tally.failed_local_activities,
        }
        for lane, field in _SLOTS:
            self._fill_slots(
                getattr(heartbeat, field), lane, statistics.lanes.get(lane), failed.get(lane, 0)
            )
        polls: dict[str, tuple[int, int | None]] = {}
        for snapshot in statistics.lanes.values():
            for source, count in snapshot.polls.items():
                polls[source] = (count, snapshot.last_successful_poll_ns[source])
        for source, field in _POLLERS:
            _fill_poller(getattr(heartbeat, field), *polls.get(source, (0, None)))
        heartbeat.total_sticky_cache_hit = tally.cache_hits
        heartbeat.total_sticky_cache_miss = tally.cache_misses
        heartbeat.current_sticky_cache_size = statistics.cached_runs
        return heartbeat

    def _fill_slots(
        self, info: WorkerSlotsInfo, name: str, lane: LaneSnapshot | None, failed: int
    ) -> None:
        info.SetInParent()
        if lane is None:
            info.slot_supplier_kind = _USUAL_SUPPLIER
            return
        info.slot_supplier_kind = lane.slots.kind
        info.current_used_slots = lane.slots.used
        info.current_available_slots = lane.slots.available or 0
        processed_before, failed_before = self._counted.get(name, (0, 0))
        info.total_processed_tasks = lane.processed
        info.total_failed_tasks = failed
        info.last_interval_processed_tasks = lane.processed - processed_before
        info.last_interval_failure_tasks = failed - failed_before
        self._counted[name] = (lane.processed, failed)


def _fill_poller(info: WorkerPollerInfo, count: int, last_success_ns: int | None) -> None:
    info.SetInParent()
    info.current_pollers = count
    if last_success_ns is not None:
        info.last_successful_poll_time.FromNanoseconds(last_success_ns)
