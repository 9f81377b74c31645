"""Pushing to a collector over gRPC: a real server that takes the collector's RPC."""

from __future__ import annotations

import queue
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import grpc
import pytest

from worker_core.runtime import (
    OpenTelemetryConfig,
    OpenTelemetryMetricTemporality,
    Runtime,
    TelemetryConfig,
)

pytest.importorskip("opentelemetry.exporter.otlp.proto.grpc")
from opentelemetry.proto.collector.metrics.v1 import (
    metrics_service_pb2 as messages,
)
from opentelemetry.proto.collector.metrics.v1 import (
    metrics_service_pb2_grpc as services,
)


@dataclass
class Collector(services.MetricsServiceServicer):
    received: queue.Queue[Any] = field(default_factory=queue.Queue)
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""

    def Export(self, request: Any, context: Any) -> Any:
        self.headers.update(dict(context.invocation_metadata()))
        self.received.put(request)
        return messages.ExportMetricsServiceResponse()

    def metrics(self) -> dict[str, Any]:
        """What the next export holds, by name."""
        request = self.received.get(timeout=20)
        return {
            metric.name: metric
            for resource in request.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
        }


@pytest.fixture
def collector() -> Iterator[Collector]:
    made = Collector()
    server = grpc.server(ThreadPoolExecutor(2))
    services.add_MetricsServiceServicer_to_server(made, server)
    made.url = f"http://127.0.0.1:{server.add_insecure_port('127.0.0.1:0')}"
    server.start()
    yield made
    server.stop(None).wait()


def attributes(point: Any) -> dict[str, Any]:
    return {
        pair.key: getattr(pair.value, pair.value.WhichOneof("value")) for pair in point.attributes
    }


def push(collector: Collector, **options: Any) -> Runtime:
    options.setdefault("metric_periodicity", timedelta(hours=1))  # only the last export
    return Runtime(
        telemetry=TelemetryConfig(
            metrics=OpenTelemetryConfig(collector.url, headers={"Api-Key": "k"}, **options),
            global_tags={"env": "test"},
        )
    )


def test_what_was_recorded_arrives_when_the_runtime_closes(collector: Collector) -> None:
    with push(collector) as one:
        one.metric_meter.create_counter("calls", "Calls", "1").add(3, {"flag": True})
        one.metric_meter.create_gauge_float("load").set(0.5)
        latency = one.worker_metric_meter.create_histogram_timedelta("latency", unit="duration")
        latency.record(timedelta(milliseconds=70))
        latency.record(timedelta(milliseconds=700))
    metrics = collector.metrics()
    (calls,) = metrics["calls"].sum.data_points
    assert calls.as_int == 3
    assert metrics["calls"].sum.is_monotonic
    assert attributes(calls) == {
        "service_name": "temporal-core-sdk",
        "env": "test",
        "flag": True,
    }
    assert metrics["load"].gauge.data_points[0].as_double == 0.5
    measured = metrics["temporal_latency"]
    assert measured.unit == "ms"
    (point,) = measured.histogram.data_points
    assert (point.count, point.sum, point.min, point.max) == (2, 770, 70, 700)
    assert list(point.explicit_bounds) == [50, 100, 500, 1000, 2500, 10000]
    assert list(point.bucket_counts) == [0, 1, 0, 1, 0, 0, 0]
    assert collector.headers["api-key"] == "k"


def test_a_histogram_alone_is_exported(collector: Collector) -> None:
    with push(collector, durations_as_seconds=True) as one:
        one.metric_meter.create_histogram_timedelta("alone").record(timedelta(seconds=1.5))
    metrics = collector.metrics()
    assert metrics["alone"].unit == "s"
    assert metrics["alone"].histogram.data_points[0].sum == 1.5


@pytest.mark.parametrize(
    ("temporality", "second"),
    [
        (OpenTelemetryMetricTemporality.CUMULATIVE, 5),
        (OpenTelemetryMetricTemporality.DELTA, 3),
    ],
)
def test_temporality(
    collector: Collector, temporality: OpenTelemetryMetricTemporality, second: int
) -> None:
    one = push(
        collector, metric_temporality=temporality, metric_periodicity=timedelta(milliseconds=20)
    )
    counter = one.metric_meter.create_counter("c")
    histogram = one.metric_meter.create_histogram("h")

    def recorded(name: str) -> int:
        """The value of the next export that has one."""
        while True:
            metric = collector.metrics().get(name)
            if metric is None:
                continue
            if name == "c" and metric.sum.data_points[0].as_int:
                return int(metric.sum.data_points[0].as_int)
            if name == "h":
                return int(metric.histogram.data_points[0].sum)

    counter.add(2)
    assert recorded("c") == 2
    counter.add(3)
    assert next(value for value in iter(lambda: recorded("c"), None) if value != 2) == second
    histogram.record(2)
    assert recorded("h") == 2
    histogram.record(3)
    assert next(value for value in iter(lambda: recorded("h"), None) if value != 2) == second
    one.close()


@pytest.mark.parametrize("url", ["", "localhost:4317", "grpc://localhost:4317", "http://"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="Invalid OpenTelemetry URL"):
        Runtime(telemetry=TelemetryConfig(metrics=OpenTelemetryConfig(url)))


@pytest.mark.parametrize(("http", "package"), [(False, "grpc"), (True, "http")])
def test_a_missing_exporter_is_named(
    monkeypatch: pytest.MonkeyPatch, *, http: bool, package: str
) -> None:
    name = f"opentelemetry.exporter.otlp.proto.{package}"
    for module in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
        monkeypatch.delitem(sys.modules, module)

    class Missing:
        @staticmethod
        def find_spec(wanted: str, path: Any = None, target: Any = None) -> None:
            if wanted == name:
                raise ModuleNotFoundError(name=wanted)

    monkeypatch.setattr(sys, "meta_path", [Missing, *sys.meta_path])
    with pytest.raises(ValueError, match=r"pip install 'worker-plugin-metrics\[otlp\]'"):
        Runtime(telemetry=TelemetryConfig(metrics=OpenTelemetryConfig("http://x:1", http=http)))


def test_a_collector_that_is_away_delays_the_end_by_a_moment_only() -> None:
    import time

    one = Runtime(telemetry=TelemetryConfig(metrics=OpenTelemetryConfig("http://127.0.0.1:1")))
    one.metric_meter.create_counter("c").add(1)
    started = time.monotonic()
    one.close()
    assert time.monotonic() - started < 8
