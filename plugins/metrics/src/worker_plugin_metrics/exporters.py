"""From a description of metrics to a meter whose values are exported.

What is returned keeps exporting while anything made from it is held, until it is closed.
"""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable
from typing import Final

from opentelemetry.sdk.metrics.export import MetricsData

from worker_core.runtime import (
    OpenTelemetryConfig,
    OpenTelemetryMetricTemporality,
    PrometheusConfig,
    TelemetryConfig,
)
from worker_plugin_metrics.buckets import DEFAULT_PREFIX, Buckets
from worker_plugin_metrics.instruments import Meter
from worker_plugin_metrics.pipeline import Pipeline

__all__ = ["ExportingMeter", "make_meter"]

SERVICE_NAME: Final = "temporal-core-sdk"
"""Value of the label ``service_name``; dashboards made for other Temporal SDKs select by it."""


class ExportingMeter(Meter):
    """The meter of a runtime.

    Args:
        pipeline: Where values go.
        address: Host and port they are served at, if they are.
        stop: Ends the export.
    """

    def __init__(self, pipeline: Pipeline, address: str | None, stop: Callable[[], None]) -> None:
        super().__init__(pipeline.registry, {})
        self._pipeline = pipeline
        self._address = address
        # Instruments hold the registry, so this waits for the last of them, or for the exit.
        self._end = weakref.finalize(pipeline.registry, stop)

    @property
    def address(self) -> str | None:
        """Host and port that metrics are served at."""
        return self._address

    def close(self) -> None:
        """Stop exporting; values recorded afterwards are lost. May be called again."""
        if self._end.alive:
            self._end()
            self._pipeline.shut_down()


def make_meter(
    telemetry: TelemetryConfig, metrics: PrometheusConfig | OpenTelemetryConfig
) -> ExportingMeter:
    """Realise a description.

    Args:
        telemetry: Tags and prefix.
        metrics: The exporter.

    Raises:
        ValueError: An address is wrong or cannot be bound, or a package is missing.
    """
    if isinstance(metrics, PrometheusConfig):
        return _prometheus(telemetry, metrics)
    return _otlp(telemetry, metrics)


def _prometheus(telemetry: TelemetryConfig, config: PrometheusConfig) -> ExportingMeter:
    # Imported where used: a process that pushes needs no HTTP server.
    from worker_plugin_metrics.prometheus import PrometheusServer, parse_address, render

    host, port = parse_address(config.bind_address)
    seconds = config.durations_as_seconds
    pipeline = _pipeline(telemetry, config, duration_unit="seconds" if seconds else "milliseconds")
    collect = _collector(pipeline)

    def body() -> str | None:
        data = collect()
        if data is None:
            return None
        return render(
            data,
            counters_total_suffix=config.counters_total_suffix,
            unit_suffix=config.unit_suffix,
        )

    server = PrometheusServer(host, port, body)
    return ExportingMeter(pipeline, server.address, server.stop)


def _otlp(telemetry: TelemetryConfig, config: OpenTelemetryConfig) -> ExportingMeter:
    from worker_plugin_metrics.otlp import OtlpPush, make_exporter

    exporter = make_exporter(config)
    pipeline = _pipeline(
        telemetry,
        config,
        duration_unit="s" if config.durations_as_seconds else "ms",
        delta=config.metric_temporality is OpenTelemetryMetricTemporality.DELTA,
    )
    push = OtlpPush(config, exporter, _collector(pipeline))
    return ExportingMeter(pipeline, None, push.stop)


def _pipeline(
    telemetry: TelemetryConfig,
    config: PrometheusConfig | OpenTelemetryConfig,
    *,
    duration_unit: str,
    delta: bool = False,
) -> Pipeline:
    labels = dict(telemetry.global_tags)
    resource = dict(telemetry.global_tags)
    if telemetry.attach_service_name:
        labels = {"service_name": SERVICE_NAME, **labels}
        if "OTEL_SERVICE_NAME" not in os.environ:
            resource = {"service.name": SERVICE_NAME, **resource}
    prefix = telemetry.metric_prefix
    buckets = Buckets(
        prefix=DEFAULT_PREFIX if prefix is None else prefix,
        seconds=config.durations_as_seconds,
        overrides=config.histogram_bucket_overrides,
    )
    return Pipeline(
        common_attributes=labels,
        resource_attributes=resource,
        seconds=config.durations_as_seconds,
        duration_unit=duration_unit,
        bounds_of=buckets.bounds_of,
        delta=delta,
    )


def _collector(pipeline: Pipeline) -> Callable[[], MetricsData | None]:
    """Collects while the pipeline is there, without being what keeps it."""
    reference = weakref.ref(pipeline)

    def collect() -> MetricsData | None:
        alive = reference()
        return None if alive is None else alive.collect()

    return collect
