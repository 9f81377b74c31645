"""From cells to OpenTelemetry: the SDK's meter provider collects, exporters take what it gives.

Counters and gauges are observable instruments of the SDK, which reads their cells when somebody
collects. The SDK has no observable histogram, and its own one costs some 5 microseconds per
value; so histograms are counted in our cells and join what the SDK collected as its own data.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.sdk.metrics import Counter, MeterProvider, ObservableCounter
from opentelemetry.sdk.metrics.export import (
    AggregationTemporality,
    Histogram,
    HistogramDataPoint,
    InMemoryMetricReader,
    Metric,
    MetricsData,
    ResourceMetrics,
    ScopeMetrics,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.util.instrumentation import InstrumentationScope

from worker_plugin_metrics.instruments import BucketCell, Instrument, Kind, Registry, ValueCell

__all__ = ["Pipeline"]

_SCOPE: Final = "worker_core"
_HISTOGRAM_SCOPE: Final = "worker_core.histograms"


class Pipeline:
    """The instruments of one runtime and the SDK provider that collects them.

    Args:
        common_attributes: Labels of every series.
        resource_attributes: What the SDK's resource says of this process.
        seconds: Whether durations become float seconds; else whole milliseconds.
        duration_unit: What the unit of durations is called.
        bounds_of: Gives the bucket bounds of a histogram by name.
        delta: Whether sums and histograms count since the last collection instead of the start.
    """

    def __init__(
        self,
        *,
        common_attributes: Mapping[str, str],
        resource_attributes: Mapping[str, str],
        seconds: bool,
        duration_unit: str,
        bounds_of: Callable[[str], tuple[float, ...]],
        delta: bool = False,
    ) -> None:
        temporality = AggregationTemporality.DELTA if delta else AggregationTemporality.CUMULATIVE
        self._temporality = temporality
        self._resource = Resource.create(dict(resource_attributes))
        self._reader = InMemoryMetricReader(
            preferred_temporality={Counter: temporality, ObservableCounter: temporality}
        )
        self._provider = MeterProvider(
            metric_readers=[self._reader], resource=self._resource, shutdown_on_exit=False
        )
        self._sdk_meter = self._provider.get_meter(_SCOPE)
        self._histograms: list[Instrument[BucketCell]] = []
        self._started_ns = time.time_ns()
        self._collecting = threading.Lock()
        self.registry: Registry = Registry(
            common_attributes=common_attributes,
            seconds=seconds,
            duration_unit=duration_unit,
            bounds_of=bounds_of,
            on_new=self._add,
        )

    def _add(self, instrument: Instrument[Any]) -> None:
        if instrument.kind is Kind.HISTOGRAM:
            self._histograms.append(instrument)
            return
        make = (
            self._sdk_meter.create_observable_counter
            if instrument.kind is Kind.COUNTER
            else self._sdk_meter.create_observable_gauge
        )
        make(
            instrument.name,
            callbacks=[_observer(instrument)],
            unit=instrument.unit or "",
            description=instrument.description or "",
        )

    def collect(self) -> MetricsData:
        """Everything recorded so far, or since the last collection."""
        with self._collecting:
            collected = self._reader.get_metrics_data()
            now_ns = time.time_ns()
            histograms = [
                metric
                for instrument in list(self._histograms)
                if (metric := self._collect_histogram(instrument, now_ns)) is not None
            ]
            if self._temporality is AggregationTemporality.DELTA:
                self._started_ns = now_ns
        scopes = [
            scope
            for resource in (collected.resource_metrics if collected is not None else ())
            for scope in resource.scope_metrics
        ]
        if histograms:
            scopes.append(
                ScopeMetrics(
                    scope=InstrumentationScope(_HISTOGRAM_SCOPE), metrics=histograms, schema_url=""
                )
            )
        if not scopes:
            return MetricsData(resource_metrics=[])
        # One entry per resource and per scope: OTLP's encoder keeps only the last of equal ones.
        merged = ResourceMetrics(resource=self._resource, scope_metrics=scopes, schema_url="")
        return MetricsData(resource_metrics=[merged])

    def _collect_histogram(self, instrument: Instrument[BucketCell], now_ns: int) -> Metric | None:
        delta = self._temporality is AggregationTemporality.DELTA
        points = []
        for cell in instrument.cells():
            with cell.lock:
                counts, total, low, high = cell.counts, cell.sum, cell.min, cell.max
                if delta:
                    cell.reset()
                else:
                    counts = counts.copy()
            count = sum(counts)
            if count == 0:
                continue
            points.append(
                HistogramDataPoint(
                    attributes=cell.attributes,
                    start_time_unix_nano=self._started_ns,
                    time_unix_nano=now_ns,
                    count=count,
                    sum=total,
                    bucket_counts=counts,
                    explicit_bounds=cell.bounds,
                    min=low,
                    max=high,
                )
            )
        if not points:
            return None
        return Metric(
            name=instrument.name,
            description=instrument.description or "",
            unit=instrument.unit or "",
            data=Histogram(data_points=points, aggregation_temporality=self._temporality),
        )

    def shut_down(self) -> None:
        """Release what the SDK holds; nothing can be collected afterwards."""
        self._provider.shutdown()


def _observer(
    instrument: Instrument[ValueCell],
) -> Callable[[CallbackOptions], Iterable[Observation]]:
    def observe(_options: CallbackOptions) -> Iterable[Observation]:
        return [Observation(cell.value, cell.attributes) for cell in instrument.cells()]

    return observe
