"""Records the calls of a client's connection, attempt by attempt."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from worker_core.common import MetricCounter, MetricHistogramTimedelta, MetricMeter
from worker_core.service import RPCStatusCode

__all__ = ["RpcTap"]


class _Series:
    __slots__ = ("calls", "failures", "latency")

    def __init__(self, meter: MetricMeter, kind: str, labels: dict[str, str]) -> None:
        bound = meter.with_additional_attributes(labels)
        self.calls: Final[MetricCounter] = bound.create_counter(
            kind, "Attempts of calls to the server"
        )
        self.failures: Final[MetricCounter] = bound.create_counter(
            f"{kind}_failure", "Attempts that failed, by status code"
        )
        self.latency: Final[MetricHistogramTimedelta] = bound.create_histogram_timedelta(
            f"{kind}_latency", "How long attempts took", "duration"
        )


class RpcTap:
    """What a connection calls after every attempt of every call.

    Args:
        meter: Where the numbers go; puts the prefix before the names.
    """

    def __init__(self, meter: MetricMeter) -> None:
        self._meter = meter
        self._series: dict[tuple[str, bool, str, str], _Series] = {}

    def __call__(
        self,
        operation: str,
        seconds: float,
        status: RPCStatusCode | None,
        is_long_poll: bool,
        namespace: str,
        task_queue: str,
        /,
    ) -> None:
        """Count one attempt, which failed if it has a status."""
        key = (operation, is_long_poll, namespace, task_queue)
        series = self._series.get(key)
        if series is None:
            series = self._series[key] = self._make(*key)
        series.calls.add(1)
        series.latency.record(timedelta(seconds=seconds))
        if status is not None:
            series.failures.add(1, {"status_code": status.name})

    def _make(
        self,
        operation: str,
        is_long_poll: bool,
        namespace: str,
        task_queue: str,
    ) -> _Series:
        labels = {"operation": operation}
        if namespace:
            labels["namespace"] = namespace
        if task_queue:
            labels["task_queue"] = task_queue
        return _Series(self._meter, "long_request" if is_long_poll else "request", labels)
