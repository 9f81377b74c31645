"""Local activities: those that a worker runs for its own workflows, inside their workflow tasks.

`LocalActivities` is the runner of their lane, whose queue the worker itself fills.
`RunLocalActivities` is what one run has of them: it takes what the run asks for and keeps results
until the run waits for them, also while the run has no workflow task.

Rules:

* Slots are those of the lane: one for each attempt while its code runs, none while it waits for
  the next.
* Whoever waits for results comes back without one as soon as the worker's shutdown has cut one
  short: the workflow task then ends as it would at its deadline, and another worker begins the
  activity anew.
* A run that ends or leaves the cache cancels all it has, and hears no results any more.
"""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, final

from worker_core._kernel.handover import HandOver
from worker_core._kernel.local_attempts import LocalActivity
from worker_core._kernel.pump import DeadlineReached
from worker_core._machines.steps import CancelLocal, LocalResult, StartLocal

if TYPE_CHECKING:
    from worker_core._kernel.activity_setting import ActivitySetting
    from worker_core._kernel.lane import Lane, Permit
    from worker_core._kernel.metrics import WorkerMetrics

__all__ = ["LocalActivities", "RunLocalActivities"]

logger = logging.getLogger(__name__)

_SECOND = 1_000_000_000


@final
class LocalActivities:
    """All local activities of a worker, and the runner of their lane.

    Without a lane there are none: a worker that has no activities refuses every request.

    Args:
        setting: What activities of the worker have in common.
        metrics: The worker's instruments, if it has any.
        now: Gives the time, ns since the epoch.
    """

    def __init__(
        self,
        setting: ActivitySetting,
        *,
        metrics: WorkerMetrics | None = None,
        now: Callable[[], int] = time.time_ns,
    ) -> None:
        self.setting = setting
        self.metrics = metrics
        self.now = now
        self.lane: Lane[LocalActivity] | None = None
        """Set once, before any task comes."""
        self.is_cut_short = False
        """Whether the grace period is over: nothing is started any more."""
        self._runs: set[RunLocalActivities] = set()
        self._kernel: HandOver | None = None  # known once tasks come
        self._tokens = 0
        self._token_suffix = uuid.uuid4().hex.encode()

    # What the lane calls -----------------------------------------------------------------------

    async def run(self, task: LocalActivity, permit: Permit) -> None:
        """Make the next attempt of a local activity."""
        kernel = self._kernel
        if kernel is None:
            kernel = self._kernel = HandOver(asyncio.get_running_loop())
        await task.run_attempt(kernel, cancels_at_once=self.is_cut_short)

    def notify_shutdown(self) -> None:
        """Shutdown began: activities that ask for it are told, and go on."""
        self.setting.worker_shutdown.set()

    def cancel_all(self, reason: str) -> None:
        """Cancel what runs, and start nothing from now on."""
        self.is_cut_short = True
        if self._runs:
            logger.info(
                "Cancelling local activities because of worker shutdown; their workflows go on "
                "elsewhere",
                extra={"runs": len(self._runs), "reason": reason},
            )
        for run in tuple(self._runs):
            run.cut_short()

    async def drain(self) -> None:
        """Return at once: attempts are tasks of the lane, and what waits has no run any more."""

    # What the workflow side calls --------------------------------------------------------------

    def of_run(self, workflow_id: str, run_id: str, workflow_type: str) -> RunLocalActivities:
        """Make the place where one run's local activities are kept."""
        return RunLocalActivities(self, workflow_id, run_id, workflow_type)

    def next_token(self) -> bytes:
        """A task token for one local activity, unlike any of a server's or of other workers."""
        self._tokens += 1
        return b"local_act_%d_%b" % (self._tokens, self._token_suffix)

    def note(self, run: RunLocalActivities, *, has_any: bool) -> None:
        """A run has local activities, or none any more."""
        if has_any:
            self._runs.add(run)
        else:
            self._runs.discard(run)


@final
class RunLocalActivities:
    """The local activities of one run.

    Args:
        worker: Those of the whole worker.
        workflow_id: Of the run.
        run_id: Of the run.
        workflow_type: Of the run.
    """

    __slots__ = (
        "_by_seq",
        "_is_cut_short",
        "_nonfirst_attempts",
        "_results",
        "_task_number",
        "_waiter",
        "_worker",
        "run_id",
        "workflow_id",
        "workflow_type",
    )

    def __init__(
        self, worker: LocalActivities, workflow_id: str, run_id: str, workflow_type: str
    ) -> None:
        self._worker = worker
        self.workflow_id = workflow_id
        self.run_id = run_id
        self.workflow_type = workflow_type
        self._by_seq: dict[int, LocalActivity] = {}
        self._results: deque[LocalResult] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._is_cut_short = False
        self._task_number = 0
        self._nonfirst_attempts = 0

    def __len__(self) -> int:
        """How many have not ended yet."""
        return len(self._by_seq)

    @property
    def goes_on(self) -> bool:
        """Whether results may still come here: some are under way, and the worker has time."""
        return bool(self._by_seq or self._results) and not self._worker.is_cut_short

    # What the run asks for ---------------------------------------------------------------------

    def start(self, step: StartLocal) -> None:
        """Start a local activity."""
        worker = self._worker
        if worker.is_cut_short:
            self._is_cut_short = True
            return
        metrics = worker.metrics
        local = LocalActivity(
            step,
            self,
            worker.setting,
            token=worker.next_token(),
            task_number=self._task_number,
            metrics=(
                None
                if metrics is None
                else metrics.local_activity(step.request.activity_type, self.workflow_type)
            ),
            now=worker.now,
        )
        if not self._by_seq:
            worker.note(self, has_any=True)
        self._by_seq[step.request.seq] = local
        local.start()

    def cancel(self, step: CancelLocal) -> None:
        """Stop a local activity. One that has ended is left alone, but may be forgotten."""
        local = self._by_seq.get(step.seq)
        if not step.forget:
            if local is not None:
                local.cancel()
            return
        if local is not None:
            local.forget()
            self._remove(local)
        for result in self._results:
            if result.seq == step.seq:
                self._results.remove(result)
                break

    def cancel_all(self) -> None:
        """The run ends here: forget everything."""
        for local in tuple(self._by_seq.values()):
            local.forget()
            self._remove(local)
        self._results.clear()

    async def wait(self, until_ns: int | None) -> LocalResult | DeadlineReached:
        """Give the next result, or come back when it is time.

        Results that are there do not put that off: taking one after the other may last longer than
        the workflow task, and then all of it would have been in vain.
        """
        if self._results:
            if until_ns is None or self._is_cut_short or self._worker.now() <= until_ns:
                return self._results.popleft()
        elif not self._is_cut_short:
            loop = asyncio.get_running_loop()
            waiter = self._waiter = loop.create_future()
            timer = None
            if until_ns is not None:
                seconds = (until_ns - self._worker.now()) / _SECOND
                timer = loop.call_later(max(0.0, seconds), self._wake)
            try:
                await waiter
            finally:
                self._waiter = None
                if timer is not None:
                    timer.cancel()
            if self._results:
                return self._results.popleft()
        return DeadlineReached(max(self._worker.now(), until_ns or 0))

    # Between workflow tasks --------------------------------------------------------------------

    def begin_task(self) -> None:
        """A workflow task begins."""
        self._task_number += 1
        self._nonfirst_attempts = 0

    @property
    def nonfirst_attempts(self) -> int:
        """Attempts in this workflow task of activities that were started in an earlier one."""
        return self._nonfirst_attempts

    # What the activities call ------------------------------------------------------------------

    def queue(self, local: LocalActivity) -> None:
        """See `LocalOwner`."""
        lane = self._worker.lane
        assert lane is not None
        lane.queue(local)

    def note_attempt(self, local: LocalActivity) -> None:
        """See `LocalOwner`."""
        if local.task_number < self._task_number:
            self._nonfirst_attempts += 1

    def receive_end(self, local: LocalActivity, result: LocalResult | None) -> None:
        """See `LocalOwner`."""
        self._remove(local)
        if result is None:
            self._is_cut_short = True
        else:
            self._results.append(result)
        self._wake()

    def cut_short(self) -> None:
        """The worker's time is up."""
        self._is_cut_short = True
        for local in tuple(self._by_seq.values()):
            local.cut_short()
        self._wake()

    def _remove(self, local: LocalActivity) -> None:
        if self._by_seq.get(local.request.seq) is local:
            del self._by_seq[local.request.seq]
            if not self._by_seq:
                self._worker.note(self, has_any=False)

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
