"""Pushes metrics to an OpenTelemetry collector, with the SDK's exporters."""

from __future__ import annotations

import importlib
import logging
import os
import threading
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from opentelemetry.sdk.metrics.export import MetricExporter, MetricsData

from worker_core.runtime import OpenTelemetryConfig

__all__ = ["OtlpPush", "make_exporter"]

_DEFAULT_PERIOD_SECONDS: Final = 1.0
_EXPORT_MILLIS: Final = 10_000
_LAST_EXPORT_SECONDS: Final = 2.0

_logger = logging.getLogger(__name__)


def make_exporter(config: OpenTelemetryConfig) -> MetricExporter:
    """Make the exporter that a description asks for.

    Raises:
        ValueError: The address is none, or the exporter's package is not installed.
    """
    parts = urlsplit(config.url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(
            f"Invalid OpenTelemetry URL: {config.url!r}. Give the collector's address with "
            "http:// or https://, such as http://localhost:4317."
        )
    headers = dict(config.headers or {})
    transport = "http" if config.http else "grpc"
    if not config.http:
        headers = {key.lower(): value for key, value in headers.items()}  # gRPC takes no others
    try:
        module = importlib.import_module(
            f"opentelemetry.exporter.otlp.proto.{transport}.metric_exporter"
        )
    except ModuleNotFoundError as err:
        raise ValueError(
            f"OpenTelemetryConfig(http={config.http}) needs the OTLP exporter over {transport}, of "
            f"which {err.name!r} is missing: pip install 'worker-plugin-metrics[otlp]'"
        ) from err
    exporter: MetricExporter = module.OTLPMetricExporter(endpoint=config.url, headers=headers)
    return exporter


class OtlpPush:
    """Exports at regular intervals on a thread of its own, and once more when stopped.

    Args:
        config: How often.
        exporter: Sends what was collected; shut down at the end.
        collect: Gives what to send, or ``None`` when there is nothing any more.
    """

    def __init__(
        self,
        config: OpenTelemetryConfig,
        exporter: MetricExporter,
        collect: Callable[[], MetricsData | None],
    ) -> None:
        period = config.metric_periodicity
        self._period_seconds = _DEFAULT_PERIOD_SECONDS if period is None else period.total_seconds()
        self._exporter = exporter
        self._collect = collect
        self._pid = os.getpid()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="worker-metrics-otlp", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._stopped.wait(self._period_seconds):
            self._export()
        self._export()

    def _export(self) -> None:
        data = self._collect()
        if data is None or not data.resource_metrics:
            return
        try:
            self._exporter.export(data, timeout_millis=_EXPORT_MILLIS)
        except Exception:
            _logger.warning("Metrics could not be exported; trying again next time", exc_info=True)

    def stop(self) -> None:
        """Export what is left, wait for that a moment, and end. May be called again."""
        self._stopped.set()
        if self._pid != os.getpid():
            return  # a forked child has the object, but not the thread
        if self._thread is not threading.current_thread():
            self._thread.join(_LAST_EXPORT_SECONDS)
        self._exporter.shutdown()
