"""What all activities of one worker have in common."""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from worker_core import activity
from worker_core._interceptors import Interceptor
from worker_core._kernel.activity_registry import ActivityRegistry
from worker_core._kernel.home import HomeLoop
from worker_core._kernel.tally import Tally
from worker_core.converter import DataConverter

if TYPE_CHECKING:
    from worker_core._kernel.activity_process import SharedState
    from worker_core.client import Client
    from worker_core.common import MetricMeter

__all__ = ["ActivitySetting"]


@dataclass(slots=True)
class ActivitySetting:
    """What all activities of a worker have in common."""

    registry: ActivityRegistry
    interceptors: Sequence[Interceptor]
    """First is outermost."""
    data_converter: DataConverter
    decodes_headers: bool
    """Whether headers went through the codec like other payloads."""
    namespace: str
    task_queue: str
    client: Client
    """May be replaced; later activities get the new one."""
    meter: MetricMeter
    home: HomeLoop
    user_context: contextvars.Context
    """Context variables as they were where the worker was started."""
    on_fatal: Callable[[BaseException], None]
    """Called on the kernel loop with an error that the worker cannot survive."""
    shared_state: SharedState | None = None
    """What is shared with activities in other processes, if anything can be."""
    worker_shutdown: activity._Signal = field(default_factory=activity._Signal)
    tally: Tally = field(default_factory=Tally)
    """Counts what the worker does."""
    executor_is_broken: bool = False
    """Whether no plain function will run here any more; the worker is about to stop."""
    converts_in_place: bool = field(init=False)
    """Whether converting never waits, so that it can be done in any thread."""

    def __post_init__(self) -> None:
        """Leave out interceptors that stay out of activities, and see what conversion needs."""
        self.interceptors = tuple(
            interceptor
            for interceptor in self.interceptors
            if type(interceptor).intercept_activity is not Interceptor.intercept_activity
        )
        kind = type(self.data_converter)
        self.converts_in_place = (
            self.data_converter.payload_codec is None
            and self.data_converter.external_storage is None
            and kind.encode is DataConverter.encode
            and kind.decode is DataConverter.decode
            and kind.encode_failure is DataConverter.encode_failure
        )

    def report_broken_executor(self, error: BaseException) -> None:
        """Stop the worker. Called on the kernel loop."""
        self.executor_is_broken = True
        self.on_fatal(error)
